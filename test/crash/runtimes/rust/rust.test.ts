import { describe, expect, test } from "vitest";
import { parseCrash } from "../../../../src/crash/index.ts";
import { rust } from "../../../../src/crash/runtimes/rust/rust.ts";
import { readAll, readOne } from "../../read-all.ts";

const short = `
thread 'main' (9311) panicked at src/main.rs:6:9:
order 42: price must be positive
stack backtrace:
   0: __rustc::rust_begin_unwind
             at /rustc/59807616e1fa2540724bfbac14d7976d7e4a3860/library/std/src/panicking.rs:689:5
   1: core::panicking::panic_fmt
             at /rustc/59807616e1fa2540724bfbac14d7976d7e4a3860/library/core/src/panicking.rs:80:14
   2: app::compute
             at ./src/main.rs:6:9
   3: app::main
             at ./src/main.rs:11:20
   4: core::ops::function::FnOnce::call_once
             at /rustc/59807616e1fa2540724bfbac14d7976d7e4a3860/library/core/src/ops/function.rs:250:5
note: Some details are omitted, run with \`RUST_BACKTRACE=full\` for a verbose backtrace.`;

describe("a panic", () => {
  test("has its message, its thread and the program's frame", () => {
    const draft = readOne(rust, short);
    expect(draft).toMatchObject({
      kind: "panic",
      fatal: true,
      title: "thread 'main' panicked: order 42: price must be positive",
      message: "order 42: price must be positive",
      thread: { id: "9311", name: "main" },
      culprit: { function: "app::compute", file: "src/main.rs", line: 6 },
      truncated: { head: false, tail: false },
    });
    expect(draft.frames.map(({ function: name, origin }) => [name, origin])).toEqual([
      ["__rustc::rust_begin_unwind", "runtime"],
      ["core::panicking::panic_fmt", "runtime"],
      ["app::compute", "app"],
      ["app::main", "app"],
      ["core::ops::function::FnOnce::call_once", "runtime"],
    ]);
  });

  test("up to 1.72 has its message in quotes, possibly over several lines", () => {
    const draft = readOne(
      rust,
      `thread 'main' panicked at 'assertion failed: \`(left == right)\`
  left: \`1\`,
 right: \`2\`: it's odd', src/main.rs:6:5
note: run with \`RUST_BACKTRACE=1\` environment variable to display a backtrace`,
    );
    expect(draft).toMatchObject({
      message: "assertion failed: `(left == right)`\n  left: `1`,\n right: `2`: it's odd",
      culprit: { function: null, file: "src/main.rs", line: 6 },
    });
  });

  test("keeps a message of several lines up to the note", () => {
    const draft = readOne(
      rust,
      `thread 'main' panicked at src/main.rs:6:5:
holder
  died

here
note: run with \`RUST_BACKTRACE=1\` environment variable to display a backtrace
server stopped`,
    );
    expect(draft.message).toBe("holder\n  died\n\nhere");
  });

  test("without a note continues its message only with indented lines", () => {
    const draft = readOne(
      rust,
      `thread 'main' panicked at src/main.rs:6:5:
assertion \`left == right\` failed
  left: 1
 right: 2
cleaning up`,
    );
    expect(draft.message).toBe("assertion `left == right` failed\n  left: 1\n right: 2");
  });

  test("is read through the lines of other writers", () => {
    const lines = short
      .split("\n")
      .flatMap((line, number) =>
        number % 2 === 0 ? [line, 'time=2026-11-23T07:10:00.001Z level=INFO msg="cache refresh"'] : [line],
      );
    const draft = readOne(rust, lines.join("\n"));
    expect(draft).toMatchObject({
      message: "order 42: price must be positive",
      culprit: { function: "app::compute", file: "src/main.rs", line: 6 },
    });
    expect(draft.frames).toHaveLength(5);
  });

  test("is read without indents", () => {
    const draft = readOne(rust, short.replaceAll(/^ +/gm, ""));
    expect(draft.culprit).toMatchObject({ function: "app::compute", file: "src/main.rs", line: 6 });
  });

  test("with a full backtrace has no hashes and addresses in its names", () => {
    const draft = readOne(
      rust,
      `thread 'main' panicked at src/main.rs:6:9:
boom
stack backtrace:
   0:     0x56259000b2bd - __rustc[b7974e8690430dd9]::rust_begin_unwind
                               at /rustc/59807616e1fa2540724bfbac14d7976d7e4a3860/library/std/src/panicking.rs:689:5
   1:     0x56258fff4a66 - app::compute::h33471e9f74f6c38c
                               at /app/src/main.rs:6:9
   2:     0x56258fff513e - main`,
    );
    expect(draft.frames.map(({ function: name }) => name)).toEqual([
      "__rustc::rust_begin_unwind",
      "app::compute",
      "main",
    ]);
    expect(draft.culprit).toMatchObject({ function: "app::compute", file: "src/main.rs", line: 6 });
  });

  test("of a release build without line tables has the place of the panic", () => {
    const draft = readOne(
      rust,
      `thread 'main' panicked at src/main.rs:4:51:
no entry found for key
stack backtrace:
   0: rust_begin_unwind
   1: core::option::expect_failed
   2: <tokio::runtime::task::Task as core::future::Future>::poll
   3: <shop::Cart as shop::T>::go
   4: shop::main
note: Some details are omitted, run with \`RUST_BACKTRACE=full\` for a verbose backtrace.`,
    );
    expect(draft.culprit).toMatchObject({ function: "<shop::Cart as shop::T>::go", file: "src/main.rs", line: 4 });
    expect(draft.frames[2]?.origin).toBe("dependency");
  });

  test("of a thread ends the process only at the end of the log", () => {
    const panic =
      "thread 'worker-3' panicked at src/main.rs:9:13:\nworker failed\nnote: run with `RUST_BACKTRACE=1` environment variable to display a backtrace";
    expect(readOne(rust, panic)).toMatchObject({ fatal: true, thread: { name: "worker-3" } });
    expect(readOne(rust, `${panic}\nlistening on :8080`)).toMatchObject({ fatal: false });
  });

  test("of main over a joined thread has its root in that thread", () => {
    const draft = readOne(
      rust,
      `
thread 'worker-3' (6323) panicked at src/pool.rs:14:9:
index out of bounds: the len is 0 but the index is 2
note: run with \`RUST_BACKTRACE=1\` environment variable to display a backtrace

thread 'main' (6322) panicked at src/main.rs:20:14:
called \`Result::unwrap()\` on an \`Err\` value: Any { .. }`,
    );
    expect(draft).toMatchObject({
      thread: { name: "main" },
      culprit: { file: "src/main.rs", line: 20 },
      rootCause: { file: "src/pool.rs", line: 14 },
    });
    expect(draft.chain.map(({ message }) => message)).toEqual([
      "index out of bounds: the len is 0 but the index is 2",
      "called `Result::unwrap()` on an `Err` value: Any { .. }",
    ]);
  });

  test("inside a destructor is one crash with the first panic as its root", () => {
    const draft = readOne(
      rust,
      `
thread 'main' (9595) panicked at double.rs:3:24:
first
note: run with \`RUST_BACKTRACE=1\` environment variable to display a backtrace

thread 'main' (9595) panicked at double.rs:2:40:
second
stack backtrace:
   0:     0x55ef0e7a5c8e - <double::G as core::ops::drop::Drop>::drop::h4ff7e0798eb4652d
                               at /app/double.rs:2:40
   1:     0x55ef0e7a5ccc - double::run::hbbad3f17b8dbc5f0
                               at /app/double.rs:3:41

thread 'main' (9595) panicked at /rustc/59807616e1fa2540724bfbac14d7976d7e4a3860/library/core/src/panicking.rs:233:5:
panic in a destructor during cleanup
thread caused non-unwinding panic. aborting.
Aborted (core dumped)`,
    );
    expect(draft).toMatchObject({
      kind: "double-panic",
      fatal: true,
      message: "second",
      culprit: { function: "<double::G as core::ops::drop::Drop>::drop", file: "double.rs", line: 2 },
      rootCause: { function: null, file: "double.rs", line: 3 },
    });
    expect(draft.chain.map(({ message }) => message)).toEqual([
      "first",
      "second",
      "panic in a destructor during cleanup",
    ]);
  });

  test("without its head keeps the frames and is marked as truncated", () => {
    const draft = readOne(rust, short.split("\n").slice(6).join("\n"));
    expect(draft).toMatchObject({
      message: null,
      culprit: { function: "app::compute", file: "src/main.rs", line: 6 },
      truncated: { head: true, tail: false },
    });
  });

  test("that could not unwind keeps the original panic even without the abort's own line", () => {
    const draft = readOne(
      rust,
      `thread 'main' (9) panicked at src/main.rs:3:5:
in callback

thread 'main' (9) panicked at /rustc/59807616e1fa2540724bfbac14d7976d7e4a3860/library/core/src/panicking.rs:225:5:
panic in a function that cannot unwind`,
    );
    expect(draft).toMatchObject({ message: "in callback", culprit: { file: "src/main.rs", line: 3 } });
  });

  test("without its head and the program's first frames blames none", () => {
    expect(readOne(rust, short.split("\n").slice(10).join("\n"))).toMatchObject({
      culprit: null,
      truncated: { head: true },
    });
  });

  test("without its tail is marked as truncated", () => {
    expect(readOne(rust, short.split("\n").slice(0, 9).join("\n")).truncated).toEqual({ head: false, tail: true });
  });

  test("mentioned in a log line is not one", () => {
    expect(
      readAll(rust, "INFO restarted after thread 'main' panicked at src/main.rs:6:9: twice\n1: std::io done"),
    ).toEqual([]);
  });

  test("from color-eyre is read as well", () => {
    const draft = readOne(
      rust,
      "The application panicked (crashed).\nMessage:  boom\nLocation: src/main.rs:5\n\nBacktrace omitted. Run with RUST_BACKTRACE=1 environment variable to display it.",
    );
    expect(draft).toMatchObject({ message: "boom", culprit: { file: "src/main.rs", line: 5 } });
  });
});

describe("an abort", () => {
  test("reads a stack overflow and its thread", () => {
    const draft = readOne(
      rust,
      "\nthread 'main' (9648) has overflowed its stack\nfatal runtime error: stack overflow, aborting",
    );
    expect(draft).toMatchObject({
      kind: "stack-overflow",
      message: "fatal runtime error: stack overflow, aborting",
      thread: { id: "9648", name: "main" },
    });
  });

  test("reads a failed allocation", () => {
    expect(readOne(rust, "memory allocation of 2147483648 bytes failed")).toMatchObject({
      kind: "out-of-memory",
      message: "memory allocation of 2147483648 bytes failed",
    });
  });
});

describe("an error returned by main", () => {
  test("is the Debug form at the end of the log", () => {
    expect(readOne(rust, "starting\nError: ParseIntError { kind: InvalidDigit }")).toMatchObject({
      kind: "main-error",
      message: "ParseIntError { kind: InvalidDigit }",
      chain: [{ type: "ParseIntError" }],
    });
  });

  test("has anyhow's causes, root first", () => {
    const draft = readOne(
      rust,
      "Error: cannot load config\n\nCaused by:\n    0: cannot read app.toml\n    1: No such file or directory (os error 2)",
    );
    expect(draft.chain.map(({ message }) => message)).toEqual([
      "No such file or directory (os error 2)",
      "cannot read app.toml",
      "cannot load config",
    ]);
  });

  test("is not one if the program continues, or the text is from another runtime", () => {
    expect(readAll(rust, "Error: ParseIntError { kind: InvalidDigit }\nlistening")).toEqual([]);
    expect(readAll(rust, "Error: connect ECONNREFUSED 127.0.0.1:5432")).toEqual([]);
  });
});

describe("a panic worded by the program's own hook", () => {
  test("has message and place, and is a crash at the end of the log", () => {
    expect(readOne(rust, "custom: panicked at src/hook.rs:1:145:\nindex out of bounds: the len is 0")).toMatchObject({
      fatal: true,
      title: "panicked: index out of bounds: the len is 0",
      message: "index out of bounds: the len is 0",
      culprit: { function: null, file: "src/hook.rs", line: 1 },
      thread: null,
    });
  });

  test("may be a logger's line, after which the program continued", () => {
    const logged = "[2024-03-01T10:00:01Z ERROR panic] thread 'main' panicked at 'lost: it's gone': src/db.rs:44";
    expect(readOne(rust, logged)).toMatchObject({
      fatal: true,
      message: "lost: it's gone",
      thread: { name: "main" },
      culprit: { file: "src/db.rs", line: 44 },
    });
    expect(readOne(rust, `${logged}\n[2024-03-01T10:00:02Z INFO app] going on`)).toMatchObject({ fatal: false });
  });

  test("is not one without a place in a source file", () => {
    expect(readAll(rust, "a thread panicked at the disco: 3\nworker panicked at src/foo.rs:12:3: retrying")).toEqual(
      [],
    );
  });
});

test("a panic with each line in a JSON record is read", () => {
  const lines = [
    "",
    "thread 'main' (4219) panicked at src/main.rs:1:24:",
    "no offer left",
    "note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace",
  ];
  const log = lines
    .map((message) => JSON.stringify({ level: "error", time: "2026-11-23T07:10:00Z", message }))
    .join("\n");
  expect(parseCrash(log).crash).toMatchObject({ runtime: "rust", message: "no offer left", culprit: { line: 1 } });
});

test("color-eyre's report of an error returned by main", () => {
  const report =
    "Error: \n   0: cannot start\n   1: No such file or directory (os error 2)\n\nLocation:\n   src/main.rs:19\n\n";
  const rest =
    '  ━━━━━━━━━ SPANTRACE ━━━━━━━━━\n\n   0: usage::read_file with path="fake"\n      at src/main.rs:17\n\nBacktrace omitted. Run with RUST_BACKTRACE=1 environment variable to display it.\nRun with RUST_BACKTRACE=full to include source snippets.\n';
  for (const log of [report, report + rest]) {
    expect(parseCrash(`starting\n${log}`).crash).toMatchObject({
      runtime: "rust",
      kind: "main-error",
      message: "cannot start",
      chain: [{ message: "No such file or directory (os error 2)" }, { message: "cannot start" }],
      culprit: { file: "src/main.rs", line: 19 },
    });
  }
  expect(parseCrash(`starting\n${report}going on\n`).crash).toBeNull();
});

test("a panic without a note claims no other writer's line after its message", () => {
  const panic = "thread 'main' (7) panicked at src/main.rs:6:9:\nprice must be positive\n[app] stack\n[app] more\n";
  const others = Array.from({ length: 300 }, (_, at) => `2026-01-01T00:00:00.${100 + at}Z INFO  [pool] served\n`);
  const { crash, alsoSeen } = parseCrash(`starting\n${panic}${others.join("")}\n`);
  expect((crash ?? alsoSeen[0])?.lines).toEqual({ first: 1, last: 2 });
});
