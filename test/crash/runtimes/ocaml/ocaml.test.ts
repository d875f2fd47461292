import { expect, test } from "vitest";
import { parseCrash } from "../../../../src/crash/index.ts";
import { ocaml } from "../../../../src/crash/runtimes/ocaml/ocaml.ts";
import { readAll, readOne } from "../../read-all.ts";

test("an exception gives its type, its message without quotes, and its frames", () => {
  const draft = readOne(
    ocaml,
    'Fatal error: exception Shop__Config.Invalid("no \\"port\\"\\nin settings")\nRaised at Shop__Config.load in file "lib/config.ml", line 12, characters 4-35\nCalled from Stdlib__List.iter in file "list.ml", line 110, characters 12-15\nCalled from Dune__exe__Main in file "bin/main.ml", lines 7-9, characters 17-48\n',
  );
  expect(draft).toMatchObject({
    kind: "uncaught",
    fatal: true,
    message: 'no "port"\nin settings',
    chain: [{ type: "Shop__Config.Invalid" }],
    culprit: { function: "Shop__Config.load", file: "lib/config.ml", line: 12 },
    truncated: { head: false, tail: false },
  });
  expect(draft.frames.map(({ line, origin }) => [line, origin])).toEqual([
    [12, "app"],
    [110, "runtime"],
    [7, "app"],
  ]);
});

test("releases before 4.11 print frames without functions", () => {
  const draft = readOne(
    ocaml,
    'Fatal error: exception Not_found\nRaised at file "hashtbl.ml", line 194, characters 13-28\nCalled from file "shop.ml", line 4, characters 2-25\nRe-raised at file "shop.ml", line 9, characters 4-45\n',
  );
  expect(draft).toMatchObject({ message: null, culprit: { function: null, file: "shop.ml", line: 4 } });
  expect(draft.title).toBe("Not_found");
});

test("without frames an exception is one line, and unindented lines after it are from another writer", () => {
  const text = 'ready\nFatal error: exception Sys_error("/data/x: No such file or directory")\nbye\n';
  expect(readAll(ocaml, text)).toMatchObject([{ first: 1, last: 1, draft: { frames: [], culprit: null } }]);
});

test("a failed assertion has its place even without frames", () => {
  expect(
    readOne(ocaml, 'Fatal error: exception File "lib/cart.ml", line 31, characters 2-8: Assertion failed\n'),
  ).toMatchObject({ kind: "assertion", message: "Assertion failed", culprit: { file: "lib/cart.ml", line: 31 } });
  expect(readOne(ocaml, 'Exception: Match_failure ("./cart.ml", 4, 2).\nCalled from unknown location\n')).toMatchObject(
    { message: "Pattern matching failed", culprit: { file: "cart.ml", line: 4 } },
  );
});

test("a thread that dies alone does not end the process", () => {
  const text =
    'Thread 3 killed on uncaught exception Failure("late")\nRaised at Stdlib.failwith in file "stdlib.ml", line 29, characters 17-33\nCalled from Job.run in file "job.ml", line 2, characters 13-28\nserved\n';
  expect(parseCrash(text)).toMatchObject({
    crash: null,
    alsoSeen: [{ kind: "thread-exception", thread: { id: "3" }, message: "late", culprit: { function: "Job.run" } }],
  });
});

test("an exception printed by a handler is a crash only if the process ends right after it", () => {
  const text =
    'server stopped: Invalid_argument("port below 1024")\nRaised at Stdlib.invalid_arg in file "stdlib.ml", line 30, characters 20-45\nCalled from Server.serve in file "server.ml", line 2, characters 22-51\n';
  expect(parseCrash(text)).toMatchObject({ crash: null, alsoSeen: [{ message: "port below 1024" }] });
  const exit = { code: 2, signal: null, reason: "Error" };
  expect(parseCrash(text, { exit }).crash).toMatchObject({ culprit: { function: "Server.serve" } });
});

test("a log that begins within the frames has a crash without its head", () => {
  const text =
    'Called from Cart.total in file "cart.ml", line 7, characters 73-84\nCalled from Main in file "main.ml", line 9, characters 30-50\n';
  expect(readOne(ocaml, text)).toMatchObject({ culprit: { function: "Cart.total" }, truncated: { head: true } });
});

test("a logger's line between the frames is skipped", () => {
  const text =
    'Fatal error: exception Exit\nRaised at Cart.pay in file "cart.ml", line 3, characters 2-8\n2026-11-25T01:02:03Z INFO flushed\nCalled from Main in file "main.ml", line 9, characters 3-5\n';
  expect(readOne(ocaml, text).frames).toHaveLength(2);
});

test("a script that does not compile names the place and the error", () => {
  const text =
    'File "./jobs/report.ml", line 12, characters 10-13:\n12 | let x : int = "a"\n               ^^^\nError: This expression has type string but an expression was expected of type\n         int\n';
  expect(readOne(ocaml, text)).toMatchObject({
    kind: "syntax-error",
    culprit: { file: "./jobs/report.ml", line: 12 },
    message: expect.stringMatching(/^This expression has type string .*\n {9}int$/),
  });
});

test("a compiler warning is not a crash", () => {
  const text =
    'File "./report.ml", line 12, characters 2-10:\n12 |   check ();\n       ^^^^^^^^\nWarning 21 [nonreturning-statement]: this statement never returns (or has an unsound type.)\nready\n';
  expect(readAll(ocaml, text)).toEqual([]);
});

test("bytecode without its library did not start", () => {
  const text =
    "Fatal error: cannot load shared library dllunix\nReason: dllunix.so: cannot open shared object file: No such file or directory\n";
  expect(readOne(ocaml, text)).toMatchObject({
    kind: "startup-module-not-found",
    message: expect.stringContaining("dllunix.so: cannot open shared object file"),
  });
});

test("the hint asks for frames if there are none", () => {
  const hint = (text: string) => parseCrash(text).crash?.hint;
  expect(hint("Fatal error: exception Not_found\n")).toContain("OCAMLRUNPARAM=b");
  expect(
    hint('Fatal error: exception Not_found\nRaised at Cart.pay in file "cart.ml", line 3, characters 2-8\n'),
  ).toContain("at cart.ml:3");
});
