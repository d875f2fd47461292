import { expect, test } from "vitest";
import { parseCrash } from "../../../../../src/crash/index.ts";
import { deno } from "../../../../../src/crash/runtimes/javascript/deno/deno.ts";
import { readOne } from "../../../read-all.ts";

test("an uncaught error with its causes", () => {
  const text = `error: Uncaught (in promise) Error: top
function c(){ throw new Error("top", { cause: e }); }
                    ^
    at c (file:///app/c.ts:3:50)
    at file:///app/c.ts:4:1
Caused by: TypeError: root
second line
    at a (file:///app/c.ts:1:21)
    at ext:core/01_core.js:448:21
next line of the log`;
  expect(readOne(deno, text)).toMatchObject({
    kind: "uncaught",
    fatal: true,
    message: "top",
    chain: [
      { type: "TypeError", message: "root\nsecond line" },
      { type: "Error", message: "top" },
    ],
    culprit: { function: "c", file: "/app/c.ts", line: 3 },
    rootCause: { function: "a", line: 1 },
  });
});

test("an error that many promises rejected leads to the first", () => {
  const text = `error: Uncaught (in promise) AggregateError: All promises were rejected
    TypeError: bad 1
        at bad (file:///app/a.ts:1:30)
    TypeError: bad 2
        at bad (file:///app/a.ts:2:30)`;
  expect(readOne(deno, text)).toMatchObject({ message: "All promises were rejected", culprit: { line: 1 } });
});

test("an error in a worker names the worker, and its echo in the main thread adds nothing", () => {
  const text = `error: Uncaught (in worker "w") (in promise) Error: in worker
function job(){ throw new Error("in worker"); } job();
                      ^
    at job (file:///app/w.ts:1:23)
error: Uncaught (in promise) Error: Unhandled error in child worker.
    at Worker.#pollControl (ext:runtime/11_workers.js:1:3400)`;
  expect(readOne(deno, text)).toMatchObject({
    message: "in worker",
    culprit: { function: "job" },
    thread: { name: 'worker "w"' },
  });
});

test.each([
  [
    "TS2322 [ERROR]: Type 'string' is not assignable to type 'number'.\nconst x: number = \"s\";\n      ^\n    at file:///app/t.ts:1:7\n\nerror: Type checking failed.",
    "type-error",
    "TS2322 [ERROR]: Type 'string' is not assignable to type 'number'.",
  ],
  ['error: Uncaught (in promise) "just a string"', "uncaught-non-error", "just a string"],
  [
    'error: Module not found "file:///app/missing.mjs".\n    at file:///app/a.mjs:1:15',
    "startup-module-not-found",
    'Module not found "file:///app/missing.mjs".',
  ],
  [
    "error: SyntaxError: Expression expected\n  |\n2 | const y = ;\n  |           ~\n    at file:///app/syn.mjs:2:11",
    "syntax-error",
    "Expression expected",
  ],
  [
    'error: Uncaught (in promise) NotCapable: Requires env access to "HOME", run again with the --allow-env flag\n    at f (file:///app/env.mjs:1:25)',
    "permission-denied",
    'Requires env access to "HOME", run again with the --allow-env flag',
  ],
])("%j is %s", (text, kind, message) => {
  expect(readOne(deno, text)).toMatchObject({ kind, message, fatal: true });
});

test("a message may have blank lines, and lines that end in a number", () => {
  const text = `error: Uncaught (in promise) Error: invalid manifest:
  - image: required

see https://example.com/docs:8080
  throw new Error(problems);
        ^
    at validate (file:///app/m.mjs:3:9)
    at file:///app/m.mjs:5:1`;
  expect(readOne(deno, text)).toMatchObject({
    message: "invalid manifest:\n  - image: required\n\nsee https://example.com/docs:8080",
    culprit: { function: "validate", line: 3 },
  });
});

test("a thrown object is shown whole", () => {
  const text = 'error: Uncaught (in promise) {\n  status: 503,\n  info: {\n    zone: "a"\n  }\n}';
  expect(readOne(deno, text)).toMatchObject({
    kind: "uncaught-non-error",
    message: '{\n  status: 503,\n  info: {\n    zone: "a"\n  }\n}',
  });
});

test("up to 2.4 the place of a parse error is in its line", () => {
  const text = `error: The module's source code could not be parsed: Expression expected at file:///app/bad.mjs:2:11

  const b = = 2;
            ~`;
  expect(readOne(deno, text)).toMatchObject({ kind: "syntax-error", culprit: { file: "/app/bad.mjs", line: 2 } });
});

test.each([
  ["deno", "Error: stopping\n    at load (file:///app/main.ts:1:9)\n    at file:///app/main.ts:1:15\n"],
  [
    "deno",
    "Error: stopping\n    at load (file:///app/main.ts:1:9)\n    at callback (ext:deno_web/02_timers.js:42:7)\n",
  ],
  [
    "node",
    "Error: stopping\n    at file:///app/main.mjs:1:15\n    at ModuleJob.run (node:internal/modules/esm/module_job:413:25)\n",
  ],
  ["node", "Error: stopping\n    at async file:///app/main.mjs:1:15\n"],
])("a logged error belongs to %s by the end of its stack", (runtime, log) => {
  const { crash, alsoSeen } = parseCrash(`${log}serving\n`);
  expect([crash, alsoSeen.map((one) => one.runtime)]).toEqual([null, [runtime]]);
});
