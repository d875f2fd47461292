import { describe, expect, test } from "vitest";
import { fingerprintOf } from "../../../../../src/crash/fingerprint.ts";
import { parseCrash } from "../../../../../src/crash/index.ts";
import { elixir } from "../../../../../src/crash/runtimes/beam/elixir/elixir.ts";
import { readAll, readOne } from "../../../read-all.ts";

describe("an uncaught exception", () => {
  test("gives type, message and frames of the program, its dependencies and the runtime", () => {
    const draft = readOne(
      elixir,
      `** (ArgumentError) price must
be positive
    (shop 0.1.0) lib/shop.ex:3: Shop.check/1
    (ecto 3.10.1) lib/ecto/repo.ex:6: Ecto.Repo.run/1
    (elixir 1.14.0) lib/code.ex:1245: Code.require_file/2`,
    );
    expect(draft).toMatchObject({
      kind: "uncaught",
      fatal: true,
      title: "** (ArgumentError) price must",
      message: "price must\nbe positive",
      chain: [{ type: "ArgumentError", message: "price must\nbe positive" }],
      culprit: { function: "Shop.check/1", file: "lib/shop.ex", line: 3 },
    });
    expect(draft.frames.map(({ origin }) => origin)).toEqual(["app", "dependency", "runtime"]);
  });

  test("of a failed clause keeps the arguments in the message", () => {
    const draft = readOne(
      elixir,
      "** (FunctionClauseError) no function clause matching in A.f/2    \n    \n    The following arguments were given to A.f/2:\n    \n        # 1\n        2\n    \n    undef.exs:3: A.f/2\n    undef.exs:5: (file)",
    );
    expect(draft).toMatchObject({
      title: "** (FunctionClauseError) no function clause matching in A.f/2",
      culprit: { function: "A.f/2", file: "undef.exs", line: 3 },
    });
  });

  test("from the compiler has its place in the message", () => {
    expect(readOne(elixir, "** (CompileError) comp.exs:2: undefined function undefined_thing/0")).toMatchObject({
      kind: "syntax-error",
      message: "undefined function undefined_thing/0",
      culprit: { file: "comp.exs", line: 2 },
    });
  });

  test("from the compiler has its place below a snippet since 1.16", () => {
    const draft = readOne(
      elixir,
      `** (TokenMissingError) token missing on syntax.exs:4:6:
    error: missing terminator: end
    │
  1 │ defmodule C do
    │             └ unclosed delimiter
  4 │   end
    │      └ missing closing delimiter (expected "end")
    │
    └─ syntax.exs:4:6
    (elixir 1.18.3) lib/code.ex:1525: Code.require_file/2`,
    );
    expect(draft).toMatchObject({ kind: "syntax-error", culprit: { file: "syntax.exs", line: 4 } });
  });

  test("that counts the compiler's errors has the place of the first", () => {
    const draft = readOne(
      elixir,
      `    error: undefined variable "y"
    │
  2 │   def go(x), do: y + x
    │                  ^
    │
    └─ compile.exs:2:18: C.go/1

** (CompileError) compile.exs: cannot compile module C (errors have been logged)
`,
    );
    expect(draft).toMatchObject({ kind: "syntax-error", culprit: { file: "compile.exs", line: 2 } });
  });

  test("that came from another process has that process's frames first", () => {
    const draft = readOne(
      elixir,
      `** (exit) exited in: GenServer.call(#PID<0.103.0>, :take, 5000)
    ** (EXIT) an exception was raised:
        ** (KeyError) key :count not found in: %{}
            gs.exs:4: Stock.handle_call/3
            (stdlib 4.2) gen_server.erl:1149: :gen_server.try_handle_call/4
    (elixir 1.14.0) lib/gen_server.ex:1035: GenServer.call/3
    gs.exs:7: (file)`,
    );
    expect(draft).toMatchObject({ fatal: true, culprit: { function: "Stock.handle_call/3", file: "gs.exs", line: 4 } });
    expect(draft.chain.map(({ type }) => type)).toEqual(["KeyError", "exit"]);
    expect(draft.frames).toHaveLength(4);
  });
});

test("an exception whose indents a pipeline took away has its frames", () => {
  const draft = readOne(
    elixir,
    "** (EXIT from #PID<0.95.0>) an exception was raised:\n** (RuntimeError) worker failed\ntask.exs:1: Shop.run/0\n(elixir 1.14.0) lib/task/supervised.ex:89: Task.Supervised.invoke_mfa/2",
  );
  expect(draft).toMatchObject({
    message: "worker failed",
    culprit: { function: "Shop.run/0", line: 1 },
  });
});

const genserver = `07:29:49.930 [error] GenServer #PID<0.102.0> terminating
** (FunctionClauseError) no function clause matching in Stock.handle_call/3
    genserver.exs:8: Stock.handle_call(:take, {#PID<0.95.0>, [:alias]}, %{})
    (stdlib 6.2.2.1) gen_server.erl:2381: :gen_server.try_handle_call/4
Last message (from #PID<0.95.0>): :take
State: %{}
Client #PID<0.95.0> is alive

    (stdlib 6.2.2.1) gen.erl:260: :gen.do_call/4`;

describe("a report of a dead process", () => {
  test("did not end the machine", () => {
    const [reading] = readAll(elixir, `${genserver}\nlistening`);
    expect(reading).toMatchObject({
      draft: {
        kind: "genserver-crash",
        fatal: false,
        thread: { id: "#PID<0.102.0>" },
        culprit: { function: "Stock.handle_call", file: "genserver.exs", line: 8 },
      },
      first: 0,
      last: 8,
    });
  });

  test("goes before the exit that it caused", () => {
    const readings = readAll(
      elixir,
      `${genserver}\n** (EXIT from #PID<0.95.0>) an exception was raised:\n    ** (FunctionClauseError) no function clause matching in Stock.handle_call/3\n        genserver.exs:8: Stock.handle_call(:take)`,
    );
    expect(readings.map(({ draft }) => [draft.kind, draft.fatal, draft.message])).toEqual([
      ["genserver-crash", false, "no function clause matching in Stock.handle_call/3"],
      ["uncaught", true, "no function clause matching in Stock.handle_call/3"],
    ]);
  });

  test("of a Task is read as well", () => {
    expect(
      readOne(
        elixir,
        "04:13:05.376 [error] Task #PID<0.99.0> started from #PID<0.96.0> terminating\n** (RuntimeError) worker failed\n    task.exs:1: anonymous fn/0 in :elixir_compiler_0.__FILE__/1\nFunction: #Function<0.90251933 in file:task.exs>\n    Args: []",
      ),
    ).toMatchObject({ kind: "task-crash", fatal: false });
  });
});

describe("a machine that did not start", () => {
  test("gives the term, and the frames in it", () => {
    const line =
      '{"init terminating in do_boot",{badarith,[{boom,go,1,[{file,"boom.erl"},{line,4}]},{init,start_em,1,[]}]}}';
    const [reading] = readAll(
      elixir,
      `${line}\ninit terminating in do_boot ({badarith,[{boom,go,1,[{_},{_}]}]})\n\nCrash dump is being written to: erl_crash.dump...done`,
    );
    expect(reading).toMatchObject({
      draft: {
        kind: "erlang-boot-crash",
        fatal: true,
        message: line,
        culprit: { function: "boom:go/1", file: "boom.erl", line: 4 },
      },
      first: 0,
      last: 3,
    });
  });

  test("has the reason of the application that it depends on", () => {
    const draft = readOne(
      elixir,
      `04:13:01.244 [notice] Application shop exited: Shop.Application.start(:normal, []) returned an error: shutdown: failed to start child: Shop.Repo
    ** (EXIT) an exception was raised:
        ** (RuntimeError) no database
            (shop 0.1.0) lib/shop/repo.ex:8: Shop.Repo.init/1
{"Kernel pid terminated",application_controller,"{application_start_failure,shop,{bad}}"}
Kernel pid terminated (application_controller) ({application_start_failure,shop,{bad}})

Crash dump is being written to: erl_crash.dump...done`,
    );
    expect(draft).toMatchObject({
      kind: "application-exit",
      fatal: true,
      culprit: { function: "Shop.Repo.init/1", line: 8 },
    });
    expect(draft.chain[0]).toMatchObject({ type: "RuntimeError", message: "no database" });
  });
});

test("bold text and prose are not a crash", () => {
  expect(readAll(elixir, "** (see below)\n*** done ***\n[info] GenServer started\nApplication shop started")).toEqual(
    [],
  );
});

test("what keeps a machine from booting has one fingerprint, however the release words it", () => {
  const fingerprintIn = (text: string) => fingerprintOf(readOne(elixir, text));
  expect(fingerprintIn('{"init terminating in do_boot",{undef,[{nomodule,start,[],[]},{init,start_em,1,[]}]}}')).toBe(
    fingerprintIn("Runtime terminating during boot ({undef,[{init,start_it,1,[]},{init,start_em,1,[]}]})"),
  );
  expect(fingerprintIn('{"could not start kernel pid",application_controller,"error in config file"}')).toBe(
    fingerprintIn('Could not start kernel pid (application_controller) ("error in config file")'),
  );
});

test("a script that Elixir cannot read is not Ruby's, which also has a SyntaxError", () => {
  const log =
    "** (SyntaxError) app.exs:1:5: syntax error before: '='\n    |\n  1 | x = = 1\n    |     ^\n    (elixir 1.14.0) lib/code.ex:1245: Code.require_file/2\n";
  expect(parseCrash(log).crash).toMatchObject({ runtime: "elixir", culprit: { file: "app.exs", line: 1 } });
});

test.each([
  ["** (ArithmeticError) bad argument in arithmetic expression: 1 / 0", ":erlang./(1, 0)"],
  ["** (KeyError) key :foo not found", "anonymous fn/2 in Shop.Repo.__struct__/1"],
])("a frame without a place is not part of the message %j", (message, frame) => {
  expect(readOne(elixir, `${message}\n    ${frame}\n    a.exs:20: Shop.Repo.bad/1\n`)).toMatchObject({
    title: message,
    frames: [{ file: null }, { line: 20 }],
    culprit: { line: 20 },
  });
});

test.each([
  ["** (UndefinedFunctionError) function Shop.total/0 is undefined or private", "its module does not have"],
  ["** (MatchError) no match of right hand side value: {:error, :enoent}", "Add a clause for it"],
])("the hint for %j is that of its type", (log, hint) => {
  expect(parseCrash(`${log}\n    shop.exs:4: Shop.run/0\n`).crash?.hint).toContain(hint);
});

test("the content of a map is not part of the fingerprint", () => {
  const log = (map: string) => `** (KeyError) key :count not found in: ${map}\n    shop.exs:4: Shop.run/0\n`;
  expect(fingerprintOf(readOne(elixir, log("%{item: abc}")))).toBe(
    fingerprintOf(readOne(elixir, log("%{price: xyz}"))),
  );
});
