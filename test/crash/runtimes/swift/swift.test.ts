import { describe, expect, test } from "vitest";
import { parseCrash } from "../../../../src/crash/index.ts";
import { swift } from "../../../../src/crash/runtimes/swift/swift.ts";
import { readAll, readOne } from "../../read-all.ts";

const backtrace = `
*** Signal 4: Backtracing from 0x7fba14d61c74... done ***

*** Program crashed: Illegal instruction at 0x00007fba14d61c74 ***

Thread 0 "server" crashed:

0      0x00007fba14d61c74 <unknown> in libswiftCore.so
1 [ra] 0x00007fba14d61a22 <unknown> in libswiftCore.so
2 [ra] 0x0000559cbd005535 render(_:in:) + 164 in server at /app/main.swift:6:61
3 [ra] 0x0000559cbd005a39 main + 216 in server at /app/main.swift:8:7


Registers:

rax 0x0000000000000002  2

Images (12 omitted):

0x0000559cbd004000–0x0000559cbd005b4d <no build ID>  server  /app/server

Backtrace took 0.00s
`;

describe("a trap", () => {
  test("has the backtracer's frames below it", () => {
    const draft = readOne(
      swift,
      `server/main.swift:6: Fatal error: Unexpectedly found nil while unwrapping an Optional value\n${backtrace}`,
    );
    expect(draft).toMatchObject({
      kind: "swift-trap",
      fatal: true,
      title: "Fatal error: Unexpectedly found nil while unwrapping an Optional value",
      message: "Unexpectedly found nil while unwrapping an Optional value",
      signal: { name: "SIGILL" },
      thread: { id: "0", name: "server" },
      culprit: { function: "render", file: "/app/main.swift", line: 6 },
      truncated: { head: false, tail: false },
    });
    expect(draft.frames.map(({ origin }) => origin)).toEqual(["runtime", "runtime", "app", "app"]);
  });

  test("without a stack has its printed place, if that is the program's", () => {
    expect(readOne(swift, "server/main.swift:6: Precondition failed: no items")).toMatchObject({
      message: "no items",
      culprit: { file: "server/main.swift", line: 6 },
    });
    expect(readOne(swift, "Swift/ContiguousArrayBuffer.swift:675: Fatal error: Index out of range").culprit).toBeNull();
  });

  test("before 5.4 has its place at the end", () => {
    expect(readOne(swift, "Fatal error: boom: file /app/main.swift, line 12")).toMatchObject({
      message: "boom",
      culprit: { file: "/app/main.swift", line: 12 },
    });
  });

  test("of an uncaught error is marked as such", () => {
    expect(
      readOne(swift, "Swift/ErrorType.swift:253: Fatal error: Error raised at top level: main.Failure.bad"),
    ).toMatchObject({ kind: "uncaught" });
  });

  test("is read between the lines of other writers", () => {
    const lines = `server/main.swift:6: Fatal error: boom\n${backtrace}`
      .split("\n")
      .flatMap((line) => [line, "2026/11/23 07:10:00 GET / 200"]);
    expect(readOne(swift, lines.join("\n")).culprit).toMatchObject({ function: "render", line: 6 });
  });
});

test("a crash without a trap's message has that of the signal", () => {
  const report = backtrace
    .replace("Illegal instruction at 0x00007fba14d61c74", "Bad pointer dereference at 0x0000000000000010")
    .replace("Signal 4", "Signal 11");
  expect(readOne(swift, report)).toMatchObject({
    kind: "fatal-signal",
    message: "Bad pointer dereference",
    signal: { name: "SIGSEGV", address: "0x0000000000000010" },
    culprit: { function: "render" },
  });
});

test("the same words of other programs are not a crash", () => {
  expect(readAll(swift, "Fatal error: disk full\nAssertion failed\nfatal error: concurrent map writes")).toEqual([]);
});

describe("frames of the backtracer", () => {
  const report = `Swift/ContiguousArrayBuffer.swift:675: Fatal error: Index out of range

*** Signal 4: Backtracing from 0x7f2c6cf61c74... done ***

*** Program crashed: Illegal instruction at 0x00007f2c6cf61c74 ***

Thread 1 crashed:

0                  0x00007f2c6cf61c74 <unknown> in libswiftCore.so
1 [ra] [thunk]     0x00005595b8d565ca thunk for @escaping @callee_guaranteed (@unowned Int) -> (@unowned Int) + 25 in app at //<compiler-generated>
2 [ra]             0x00005595b8d56588 closure #1 in load(_:) + 87 in app at Sources/app/main.swift:2:35
3 [async] [system] 0x0000555921b51500 async_MainTQ0_ in app at //<compiler-generated>


Registers:

rax 0x0000000000000002  2


Images (13 omitted):
`;

  test("may have relative paths, names with blanks, and marks of compiler-generated code", () => {
    const draft = readOne(swift, report);
    expect(draft.culprit).toEqual({ function: "closure #1 in load", file: "Sources/app/main.swift", line: 2 });
    expect(draft.frames.map(({ file, origin }) => [file, origin])).toEqual([
      [null, "runtime"],
      [null, "runtime"],
      ["Sources/app/main.swift", "app"],
      [null, "runtime"],
    ]);
  });

  test("of one function all the way down are a recursion", () => {
    const frames = Array.from(
      { length: 20 },
      (_, at) => `${at} [ra] 0x00005615c516241d deep(_:) + 76 in app at a.swift:1:51`,
    );
    const text = `*** Program crashed: Bad pointer dereference at 0x00007ffc4ac7bff0 ***\n\nThread 0 "app" crashed:\n\n${frames.join("\n")}\n`;
    expect(readOne(swift, text)).toMatchObject({ kind: "stack-overflow", culprit: { function: "deep", line: 1 } });
  });
});

test("a message of several lines is complete, and frames without a name have none", () => {
  const draft = readOne(
    swift,
    `app/main.swift:2: Fatal error: unknown mode z
use a or b
Current stack trace:
0    libswiftCore.so                    0x00007fd4c6cea5e0 _swift_stdlib_reportFatalErrorInFile + 109
1    app                                0x000056470805e63d <unavailable> + 9789
`,
  );
  expect(draft).toMatchObject({
    message: "unknown mode z\nuse a or b",
    culprit: { function: null, file: "app/main.swift", line: 2 },
  });
  expect(draft.frames[1]).toMatchObject({ function: null, origin: "runtime" });
});

test("a failed cast needs no report below it", () => {
  const line = "Could not cast value of type 'app.A' (0x558c76049088) to 'app.B' (0x558c760490e0).";
  expect(readOne(swift, line)).toMatchObject({ kind: "swift-trap", message: line, fatal: true });
});

test("a line that only mentions a trap is not a crash", () => {
  const line = "/** Since 5.4 `module/File.swift:6: Fatal error: message`, before `Fatal error: message`. */";
  expect(parseCrash(`${line}\nnext\n`)).toMatchObject({ crash: null, alsoSeen: [] });
});
