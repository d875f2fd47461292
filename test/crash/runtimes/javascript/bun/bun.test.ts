import { expect, test } from "vitest";
import { parseCrash } from "../../../../../src/crash/index.ts";
import { bun } from "../../../../../src/crash/runtimes/javascript/bun/bun.ts";
import { readAll, readOne } from "../../../read-all.ts";

const error = `1 | function a(){ throw new TypeError("root"); }
2 | function b(){ try { a(); } catch (e) { throw new Error("mid", { cause: e }); } }
                                                     ^
error: mid
 code: "E_MID"

      at b (/app/c.js:2:50)
      at <anonymous> (/app/c.js:3:21)

1 | function a(){ throw new TypeError("root"); }
                            ^
TypeError: root
      at a (/app/c.js:1:25)
`;

test("an error with a cause, and the version where the process ended", () => {
  expect(readOne(bun, `${error}\nBun v1.4.5 (Linux x64)`)).toMatchObject({
    kind: "uncaught",
    fatal: true,
    message: "mid",
    chain: [
      { type: "TypeError", message: "root" },
      { type: "Error", message: "mid" },
    ],
    culprit: { function: "b", file: "/app/c.js", line: 2 },
    rootCause: { function: "a", line: 1 },
  });
});

test("without the version line the error was only printed", () => {
  const printed = error.slice(0, error.indexOf("\n\n1 |"));
  expect(readOne(bun, `${printed}\n\ngoing on`)).toMatchObject({
    kind: "logged-exception",
    fatal: false,
    message: "mid",
  });
});

test.each([
  ["error: just a string\njust a string", "uncaught-non-error", "just a string"],
  ["error\n{\n  code: 5,\n}", "uncaught-non-error", "{\n  code: 5,\n}"],
  [
    "error: Cannot find package 'pg' from '/app/a.js'",
    "startup-module-not-found",
    "Cannot find package 'pg' from '/app/a.js'",
  ],
  [
    "SyntaxError: Export named 'nope' not found in module 'node:fs'.",
    "syntax-error",
    "Export named 'nope' not found in module 'node:fs'.",
  ],
  [
    "ENOENT: no such file or directory, open '/x'\n    path: \"/x\",\n   errno: -2,",
    "uncaught",
    "ENOENT: no such file or directory, open '/x'",
  ],
  ["1 | const x = ;\n              ^\nerror: Unexpected ;\n    at /app/broken.js:1:11", "syntax-error", "Unexpected ;"],
])("%j is %s", (text, kind, message) => {
  expect(readOne(bun, `${text}\n\nBun v1.4.5 (Linux x64)`)).toMatchObject({ kind, message, fatal: true });
});

test("Bun's own crash is reported as such", () => {
  const text =
    "panic(main thread): Segmentation fault at address 0x0\noh no: Bun has crashed. This indicates a bug in Bun, not your code.";
  expect(readOne(bun, text)).toMatchObject({ kind: "fatal-signal", message: "Segmentation fault at address 0x0" });
});

const logged = `1 | function risky(n) { throw new Error(\`try \${n} failed\`); }
                                  ^
error: try 1 failed
      at risky (/app/loop.mjs:1:31)
      at /app/loop.mjs:2:37
      at loadAndEvaluateModule (2:1)

2 | for (const n of [1, 2]) try { risky(n); } catch (e) { console.error(e); }
3 | function final() {
4 |   throw new Error('giving up');
                ^
error: giving up
      at final (/app/loop.mjs:4:13)
      at /app/loop.mjs:6:1
      at loadAndEvaluateModule (2:1)
`;

test("an error logged earlier is not caused by the one that ended the process", () => {
  const [first, second, ...rest] = readAll(bun, `${logged}\nBun v1.2.23 (Linux x64)`);
  expect(first?.draft).toMatchObject({ kind: "logged-exception", fatal: false, chain: [{ message: "try 1 failed" }] });
  expect(second?.draft).toMatchObject({ kind: "uncaught", fatal: true, chain: [{ message: "giving up" }] });
  expect(rest).toEqual([]);
});

test("Bun 1.0 ends without a version line", () => {
  expect(readAll(bun, logged).map(({ draft }) => draft.fatal)).toEqual([false, true]);
});

test("object properties are not part of the message, and the constructor is not the culprit", () => {
  const text = `4 |   constructor(message) { super(message); this.name = 'QuotaError'; }
                                      ^
QuotaError: quota exceeded
   details: {
  soft: 10,
  tags: [ "a", "b" ],
},
 retryable: false,

      at new QuotaError (/app/props.mjs:4:35)
      at reserve (/app/props.mjs:8:29)
      at /app/props.mjs:11:1

Bun v1.1.45 (Linux x64)`;
  expect(readOne(bun, text)).toMatchObject({ message: "quota exceeded", culprit: { function: "reserve", line: 8 } });
});

test("a message may have blank lines and lines that look like properties", () => {
  const text = `3 |   throw new Error(problems);
                ^
error: invalid manifest:
  image: required

see https://example.com/docs:8080
      at validate (/app/m.mjs:3:13)

Bun v1.2.23 (Linux x64)`;
  expect(readOne(bun, text).message).toBe("invalid manifest:\n  image: required\n\nsee https://example.com/docs:8080");
});

test("invalid JSON is not a syntax error of the program", () => {
  const text = `6 | parseConfig('{"port": 80');
    ^
SyntaxError: JSON Parse error: Expected '}'
      at /app/json.mjs:6:1

Bun v1.2.23 (Linux x64)`;
  expect(readOne(bun, text).kind).toBe("uncaught");
});

test.each([
  'error: Cannot find module "./nope.js" from "/app/main.mjs"',
  "error: Cannot find module './nope.js' from '/app/main.mjs'\n\nBun v1.4.5 (Linux x64)",
  "error: Cannot find package 'pg' from '/app/main.mjs'\n\nnote: GET https://registry.npmjs.org/pg - 404\n\nBun v1.4.5 (Linux x64)",
])("a missing module, with a note, or in 1.0 without a version: %j", (text) => {
  const { kind, title, fatal } = readOne(bun, text);
  expect([kind, title, fatal]).toEqual(["startup-module-not-found", text.split("\n", 1)[0], true]);
});

test("a missing module that is only mentioned is not a crash", () => {
  expect(readAll(bun, 'error: Cannot find module "./nope.js" from "/app/main.mjs"\nusing the default')).toEqual([]);
});

const CHAINED = `4 | function load(k) { throw new TypeError(\`cannot load \${k}\`); }
5 | function connect() { try { load('db'); } catch (e) { throw new ConfigError('DB_URL', { cause: e }); } }
                                                               ^
ConfigError: config DB_URL is not set
 details: {
  key: "DB_URL",
},
    code: "ECONFIG"

      at connect (/app/a.cjs:5:60)
      at <anonymous> (/app/a.cjs:73:110)

4 | function load(k) { throw new TypeError(\`cannot load \${k}\`); }
                                 ^
TypeError: cannot load db
      at load (/app/a.cjs:4:30)
      at connect (/app/a.cjs:5:28)
      at <anonymous> (/app/a.cjs:73:110)
`;

test.each(["", "Uncaught Exception: "])(
  "an error with a type below its source is Bun's, not Node's, after %j",
  (words) => {
    const expected = { runtime: "bun", message: "config DB_URL is not set", rootCause: { function: "load", line: 4 } };
    const ended = parseCrash(`starting\n${words}${CHAINED}\nBun v1.4.5 (Linux x64)\n`);
    expect(ended).toMatchObject({ crash: { ...expected, fatal: true }, alsoSeen: [] });
    const logged = parseCrash(`starting\n${words}${CHAINED}listening\nbye\n`);
    expect(logged).toMatchObject({ crash: null, alsoSeen: [{ ...expected, fatal: false }] });
  },
);

test.each([
  ["error: 42\n42", "42"],
  ["error: Cannot find module './nothing' from '/app/a.cjs'", "Cannot find module './nothing' from '/app/a.cjs'"],
  ["error\n{\n  status: 500,\n}", "{\n  status: 500,\n}"],
])("the program's output right above is not part of %j", (output, message) => {
  expect(parseCrash(`starting\n${output}\n\nBun v1.4.5 (Linux x64)\n`).crash).toMatchObject({
    runtime: "bun",
    message,
  });
});
