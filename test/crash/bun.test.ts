import { expect, test } from "vitest";
import { bun } from "../../src/crash/bun.ts";
import { readOne } from "./read-all.ts";

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

test("without the version the error was only printed", () => {
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

test("Bun's own crash is told as such", () => {
  const text =
    "panic(main thread): Segmentation fault at address 0x0\noh no: Bun has crashed. This indicates a bug in Bun, not your code.";
  expect(readOne(bun, text)).toMatchObject({ kind: "fatal-signal", message: "Segmentation fault at address 0x0" });
});
