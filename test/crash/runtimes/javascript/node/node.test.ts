import { describe, expect, test } from "vitest";
import { parseCrash } from "../../../../../src/crash/index.ts";
import { node } from "../../../../../src/crash/runtimes/javascript/node/node.ts";
import { readAll, readOne } from "../../../read-all.ts";

const uncaught = `/app/cause.js:15
    throw new Error('sync failed', { cause: e });
    ^

Error: sync failed
    at sync (/app/cause.js:15:11)
    at Object.<anonymous> (/app/cause.js:18:1)
    ... 6 lines matching cause stack trace ...
    at node:internal/main/run_main_module:33:47 {
  code: 'E_SYNC',
  [cause]: TypeError: Cannot read properties of undefined (reading 'map')
  of a list
      at parse (file:///app/node_modules/parser/index.mjs:9:18)
      at list (/app/cause.js:9:18)
      at Module._compile (node:internal/modules/cjs/loader:1929:14)
}

Node.js v24.21.0`;

describe("an uncaught error", () => {
  test("has its chain root first, its frames, and both places", () => {
    const draft = readOne(node, uncaught);
    expect(draft).toMatchObject({
      runtime: "node",
      kind: "uncaught",
      fatal: true,
      title: "Error: sync failed",
      message: "sync failed",
      chain: [
        { type: "TypeError", message: "Cannot read properties of undefined (reading 'map')\nof a list" },
        { type: "Error" },
      ],
      culprit: { function: "sync", file: "/app/cause.js", line: 15 },
      rootCause: { function: "list", file: "/app/cause.js", line: 9 },
    });
    expect(draft.frames.map(({ origin }) => origin)).toEqual(["app", "app", "runtime"]);
  });

  test.each([
    [
      "other writers' lines after each of its own",
      (text: string) => text.replaceAll("\n", "\n2026-11-23 07:10:00,005 INFO cache refresh\n"),
    ],
    ["log lines around it", (text: string) => `I1123 07:10:00.1 1 a.go:1] x\n${text}\n{"level":"info"}`],
    ["the version missing, as before Node 18", (text: string) => text.replace(/\n\nNode.*/, "")],
  ])("reads the same with %s", (_, change) => {
    const { chain, culprit, rootCause, message, frames } = readOne(node, uncaught);
    expect(readOne(node, change(uncaught))).toMatchObject({ chain, culprit, rootCause, message, frames });
  });

  test("may have a message of many lines, with lines that look like a stack", () => {
    const text = uncaught.replace("Error: sync failed", "Error: one\n\n    at fake (no place)\ntwo");
    expect(readOne(node, text).message).toBe("one\n\n    at fake (no place)\ntwo");
  });

  test("in a minified file keeps only the spaces of its carets", () => {
    const text = `/app/dist.js:1\n${"x".repeat(5000)}\n${" ".repeat(1020)}\n\nError: minified\n    at f (/app/dist.js:1:5033)`;
    expect(readOne(node, text)).toMatchObject({ fatal: true, culprit: { function: "f" } });
  });

  test("with the head lost is recognised by the version at its end", () => {
    const cut = uncaught.slice(uncaught.indexOf("    at Object"));
    expect(readOne(node, cut)).toMatchObject({
      fatal: true,
      message: null,
      rootCause: { line: 9 },
      truncated: { head: true },
    });
  });

  test("of which only the cause is left is not mistaken for the cause", () => {
    const cut = uncaught.slice(uncaught.indexOf("  [cause]"));
    expect(readOne(node, cut)).toMatchObject({ fatal: true, message: null, culprit: null, rootCause: { line: 9 } });
  });

  test("without its indent reads the same", () => {
    const { chain, culprit, rootCause, message } = readOne(node, uncaught);
    expect(readOne(node, uncaught.replaceAll(/^ +/gm, ""))).toMatchObject({ chain, culprit, rootCause, message });
  });

  test("that many promises rejected leads to the first", () => {
    const text = `node:internal/process/promises:324
    triggerUncaughtException(err, true /* fromPromise */);
    ^

[AggregateError: All promises were rejected] {
  [errors]: [
    TypeError: bad 1
        at bad (/app/a.js:1:30),
    TypeError: bad 2
        at bad (/app/a.js:2:30)
  ]
}`;
    expect(readOne(node, text)).toMatchObject({
      kind: "unhandled-rejection",
      message: "All promises were rejected",
      culprit: { line: 1 },
    });
  });

  test("of a missing module names the module and its importer", () => {
    const text = `node:internal/modules/package_json_reader:314
  throw new ERR_MODULE_NOT_FOUND(packageName, fileURLToPath(base), null);
        ^

Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'pg' imported from /app/a.mjs
    at Object.getPackageJSONURL (node:internal/modules/package_json_reader:314:9) {
  code: 'ERR_MODULE_NOT_FOUND'
}`;
    expect(readOne(node, text)).toMatchObject({
      kind: "startup-module-not-found",
      culprit: { file: "/app/a.mjs", line: null },
    });
  });
});

describe("other kinds", () => {
  test.each([
    [
      "uncaught-non-error",
      "\n/app/t.js:5\nthrow 'just a string';\n^\njust a string\n(Use `node --trace-uncaught ...` to show where the exception was thrown)\n\nNode.js v20.20.2",
      "just a string",
    ],
    ["uncaught-non-error", "\n/app/t.js:1\nthrow { code: 5 };\n^\n{ code: 5 }\n\nNode.js v26.10.0", "{ code: 5 }"],
    [
      "syntax-error",
      "/app/s.js:5\n  return 1;\n         ^\n\nSyntaxError: Unexpected number\n    at wrapSafe (node:internal/modules/cjs/loader:1283:20)",
      "Unexpected number",
    ],
    [
      "unhandled-error-event",
      "node:events:502\n      throw er; // Unhandled 'error' event\n      ^\n\nError: listen EADDRINUSE: address already in use :::80\n    at listenInCluster (node:net:1965:12)\nEmitted 'error' event on Server instance at:\n    at emitErrorNT (node:net:1944:8) {\n  code: 'EADDRINUSE'\n}",
      "listen EADDRINUSE: address already in use :::80",
    ],
    [
      "unhandled-rejection",
      "/app/r.js:8\n  throw new Error('gone');\n        ^\n\nError: gone\n    at connect (/app/r.js:8:9)\n    at async main (/app/r.js:11:3)",
      "gone",
    ],
    [
      "stack-overflow",
      "/app/so.js:1\nfunction walk(n){ return walk(n + 1); }\n                  ^\n\nRangeError: Maximum call stack size exceeded\n    at walk (/app/so.js:1:19)",
      "Maximum call stack size exceeded",
    ],
    [
      "unsettled-await",
      "Warning: Detected unsettled top-level await at file:///app/u.mjs:1\nawait new Promise(() => {});\n^\n",
      "Detected unsettled top-level await",
    ],
    [
      "heap-oom",
      "\n<--- Last few GCs --->\n\n[1:0x2]      116 ms: Mark-sweep 49.6 (67.2) -> 49.1 (71.9) MB\n\n<--- JS stacktrace --->\n\nFATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory\n 1: 0xb090e0 node::Abort() [/usr/local/bin/node]",
      "FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory",
    ],
  ])("is %s", (kind, text, message) => {
    expect(readOne(node, text)).toMatchObject({ kind, message, fatal: true });
  });

  test("process.abort() shows where it was called", () => {
    const text =
      "----- Native stack trace -----\n\n 1: 0x840e50  [/usr/local/bin/node]\n\n----- JavaScript stack trace -----\n\n1: f (/app/abort.js:1:23)\n2: node:internal/modules/cjs/loader:1956:14\n";
    expect(readOne(node, text)).toMatchObject({
      kind: "abort",
      culprit: { function: "f", line: 1 },
      signal: { name: "SIGABRT" },
    });
  });
});

describe("what does not end the process", () => {
  test.each([
    [
      "an error that was logged",
      "saving failed: TypeError: no\n    at save (/app/s.js:3:9)\ngoing on",
      "logged-exception",
    ],
    [
      "a rejection up to Node 14",
      "(node:7) UnhandledPromiseRejectionWarning: Error: no\n    at save (/app/s.js:3:9)\n(node:7) [DEP0018] DeprecationWarning: Unhandled promise rejections are deprecated.",
      "unhandled-rejection",
    ],
  ])("is %s", (_, text, kind) => {
    expect(readOne(node, text)).toMatchObject({
      kind,
      fatal: false,
      message: "no",
      culprit: { function: "save", line: 3 },
    });
  });

  test("are two separate errors logged in succession", () => {
    const text = "Error: one\n    at a (/app/s.js:1:9)\nwhile b Error: two\n    at b (/app/s.js:2:9)\nbye";
    expect(readAll(node, text).map(({ draft }) => [draft.message, draft.culprit?.line])).toEqual([
      ["one", 1],
      ["two", 2],
    ]);
  });

  test.each([
    ["a warning with its stack", "(node:7) Warning: many listeners\n    at warn (/app/s.js:3:9)"],
    ["console.trace", "Trace: here\n    at here (/app/s.js:3:9)"],
    ["a place at the end of a line", "GET http://a/b:80\nok\n^"],
  ])("and %s is not an error", (_, text) => {
    expect(readAll(node, text)).toEqual([]);
  });
});

describe("the lines that Node versions print around a stack", () => {
  test("keep the lines of their message that look like a head", () => {
    const log = "Error: Cannot find the shelf.\nName given: books\nfolder: /app/src\n    at f (/app/a.js:1:1)\n";
    const { title, chain } = readOne(node, log);
    expect(title).toBe("Error: Cannot find the shelf.");
    expect(chain[0]?.message).toBe("Cannot find the shelf.\nName given: books\nfolder: /app/src");
  });

  test("without V8's marks, the place or the stack shows that Node printed it", () => {
    const json = `<anonymous_script>:1
{"port": 80

SyntaxError: Expected ',' or '}' after property value in JSON at position 11
    at JSON.parse (<anonymous>)
    at parseConfig (file:///app/json.mjs:4:15)
    at file:///app/json.mjs:6:1`;
    expect(readOne(node, json)).toMatchObject({
      kind: "uncaught",
      fatal: true,
      culprit: { function: "parseConfig", file: "/app/json.mjs", line: 4 },
    });
    const minified = `/app/dist.js:1\n${"x".repeat(2000)}\n\nError: minified\n    at f (/app/dist.js:1:1833)`;
    expect(readOne(node, minified)).toMatchObject({ fatal: true, culprit: { function: "f" } });
    const logged = "listening on http://0.0.0.0:3000\nready\n\nError: refused\n    at f (/app/a.js:1:1)\ngoing on";
    expect(readOne(node, logged)).toMatchObject({ kind: "logged-exception", fatal: false });
  });

  test("frames that Node leaves out do not end the stack", () => {
    const text = `/app/deep.js:2
  throw new Error('deep');
  ^

Error: deep
    at go (/app/deep.js:2:9)
    at a (/app/deep.js:4:21)
    ... collapsed 19 duplicate lines matching above 1 lines 19 times...
    at Object.<anonymous> (/app/deep.js:5:1)
    at node:internal/main/run_main_module:33:47

Node.js v24.21.0`;
    expect(readOne(node, text)).toMatchObject({ message: "deep", culprit: { function: "go", line: 2 } });
    expect(readOne(node, text).frames).toHaveLength(4);
  });

  test("the stack of the emitter or thrower is not the error's own", () => {
    const text = `node:events:502
      throw er; // Unhandled 'error' event
      ^

Error: hang up
    at emitIt (/app/e.js:6:19)
Emitted 'error' event on Feed instance at:
    at emitIt (/app/e.js:6:5)
    [... lines matching original stack trace ...]
    at node:internal/main/run_main_module:28:49
Thrown at:
    at fatal (/app/e.js:3:9)

Node.js v20.20.2`;
    const [crash, ...rest] = readAll(node, text);
    expect(crash?.draft).toMatchObject({ kind: "unhandled-error-event", culprit: { line: 6 }, frames: [{ line: 6 }] });
    expect(rest).toEqual([]);
  });

  test("the place of a thrown value comes from --trace-uncaught", () => {
    const text = `/app/t.js:3
  throw null;
  ^
null
Thrown at:
    at fatal (/app/t.js:3:3)
    at /app/t.js:5:1

Node.js v20.20.2`;
    expect(readOne(node, text)).toMatchObject({ message: "null", culprit: { function: "fatal", line: 3 } });
  });

  test("V8's own message before an abort has frames without `at`", () => {
    const text = "Uncaught Error: die hard\n\nFROM\nfatal (/app/a.js:3:3)\nObject.<anonymous> (/app/a.js:5:1)";
    expect(readOne(node, text)).toMatchObject({ message: "die hard", culprit: { function: "fatal", line: 3 } });
  });

  test("an exception during a module's evaluation is not an unhandled rejection", () => {
    const text = `file:///app/m.mjs:2
  throw new RangeError('no');
        ^

RangeError: no
    at refuse (file:///app/m.mjs:2:9)
    at file:///app/m.mjs:4:1
    at ModuleJob.run (node:internal/modules/esm/module_job:325:25)
    at async ModuleLoader.import (node:internal/modules/esm/loader:606:24)

Node.js v20.20.2`;
    expect(readOne(node, text).kind).toBe("uncaught");
  });

  test("TypeScript that cannot be stripped is quoted with the line above it", () => {
    const text = `/app/color.ts:2
// colours
enum Color { Red, Green }
^^^^^^^^^^^^^^^^^^^^^^^^^
console.log(Color.Red);

SyntaxError [ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX]: TypeScript enum is not supported in strip-only mode
    at parseTypeScript (node:internal/modules/typescript:68:40) {
  code: 'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX'
}

Node.js v24.21.0`;
    expect(readOne(node, text)).toMatchObject({ kind: "syntax-error", culprit: { file: "/app/color.ts", line: 2 } });
  });

  test("that contains itself has a mark before its head", () => {
    const text = `/app/a.cjs:67
  throw e;
  ^

<ref *1> AxiosError: Request failed with status code 404
    at settle (/app/a.cjs:65:24) {
  request: [Circular *1]
}

Node.js v24.21.0`;
    expect(readOne(node, text)).toMatchObject({
      title: "AxiosError: Request failed with status code 404",
      message: "Request failed with status code 404",
      chain: [{ type: "AxiosError" }],
    });
  });

  test.each(["Uncaught Exception: ", "Uncaught exception ", "Uncaught Exception:<ref *1> "])(
    "does not include a handler's output before it: %j",
    (words) => {
      const text = `${words}ConfigError: DB_URL is not set\n    at connect (/app/a.cjs:5:62) {\n  code: 'ECONFIG'\n}`;
      const draft = readOne(node, `starting\n${text}\nshutting down`);
      expect(draft).toMatchObject({
        fatal: true,
        title: "ConfigError: DB_URL is not set",
        message: "DB_URL is not set",
        chain: [{ type: "ConfigError" }],
      });
      expect(readOne(node, `${text}${"\nserved".repeat(4)}`).fatal).toBe(false);
    },
  );
});

const INTERRUPTED = [
  "/app/src/cart.js:31",
  "    throw new TypeError('no cart');",
  "    ^",
  "",
  "TypeError: no cart",
  "    at Cart.total (/app/src/cart.js:31:11)",
  "    at main (/app/src/main.js:14:3)",
  "",
];

test.each([
  "Listening on port 8080",
  "GET /api/3 200 1.234 ms - 12",
  '[GIN] 2026/11/25 - 01:02:03 | 200 | 1.1ms | GET "/"',
])("another writer's line (%s) may stand anywhere in a crash", (line) => {
  const factsOf = (lines: readonly string[]) => {
    const { title, kind, fatal, culprit, frames } = parseCrash(lines.join("\n")).crash ?? {};
    return { title, kind, fatal, culprit, frames };
  };
  for (let at = 1; at < INTERRUPTED.length; at++)
    expect({ at, ...factsOf(INTERRUPTED.toSpliced(at, 0, line)) }).toEqual({ at, ...factsOf(INTERRUPTED) });
});
