import { expect, test } from "vitest";
import { parseCrash } from "../../src/crash/index.ts";

const limits = { memoryLimitBytes: 512 * 1024 * 1024 };

const hint = (text: string) => parseCrash(text, limits).crash?.hint;

test("a missing environment variable is named", () => {
  const text = `Traceback (most recent call last):
  File "/app/env.py", line 3, in settings
    return os.environ["DATABASE_URL"]
  File "<frozen os>", line 714, in __getitem__
KeyError: 'DATABASE_URL'`;
  expect(hint(text)).toContain("environment variable 'DATABASE_URL' is not set");
});

test("a key missing from a mapping is not taken for an environment variable", () => {
  const text = `Traceback (most recent call last):\n  File "/app/env.py", line 3, in f\n    d["a"]\nKeyError: 'a'`;
  expect(hint(text)).toContain("The key 'a' is not in the mapping");
});

test.each([
  ["ModuleNotFoundError: No module named 'psycopg2'", "psycopg2 is not installed in the image"],
  ["FileNotFoundError: [Errno 2] No such file or directory: '/etc/app.json'", "/etc/app.json is not in the container"],
  ["AttributeError: 'NoneType' object has no attribute 'id'", "`.id` was asked of None"],
])("Python's %j leads to %j", (error, words) => {
  expect(hint(`Traceback (most recent call last):\n  File "/app/a.py", line 3, in f\n    x()\n${error}`)).toContain(
    words,
  );
});

test.each([
  ["Error: Cannot find package 'pg' imported from /app/a.mjs", "The package pg is not in the image"],
  ["Error: Cannot find module './lib/db'", "The file ./lib/db is not in the image"],
  ["Error: listen EADDRINUSE: address already in use :::8080", "Something already listens on :::8080"],
  ["TypeError: Cannot read properties of undefined (reading 'id')", "`id` was read of a value that is undefined"],
])("Node's %j leads to %j", (error, words) => {
  expect(hint(`/app/a.js:3\n  f();\n  ^\n\n${error}\n    at f (/app/a.js:3:9)\n\nNode.js v24.0.0`)).toContain(words);
});

test("V8's heap limit is compared with the container's limit", () => {
  const text =
    "\n<--- Last few GCs --->\n\n<--- JS stacktrace --->\n\nFATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory\n 1: 0xb0 node::Abort() [node]";
  expect(hint(text)).toContain("(here 512 MiB, so about 384)");
});

test.each([
  ["panic: order 42: price must be positive\n", /`order 42: price must be positive`.*GOTRACEBACK=single/],
  [
    "panic: dial tcp 10.0.0.1:5432: connect: connection refused\n",
    /^Nothing listened on 10\.0\.0\.1:5432.*GOTRACEBACK=single/,
  ],
  [
    "pure virtual method called\nterminate called without an active exception\nAborted (core dumped)\n",
    /`pure virtual method called`.*`__cxa_pure_virtual`/,
  ],
  ["Error: C stack usage  7980228 is too close to the limit\nExecution halted\n", /7980228 bytes.*traceback\(2\)/],
  [
    "Error: evaluation nested too deeply: infinite recursion / options(expressions=)?\nCalls: walk -> walk -> walk\nExecution halted\n",
    /^`walk` called itself until `options\(expressions = \)`/,
  ],
  [
    "Error: unexpected ')' in:\n\"total <- function(prices) {\n  sum(prices))\"\nExecution halted\n",
    /unexpected '\)', in `sum\(prices\)\)`/,
  ],
  ["Error: cannot allocate vector of size 8.0 Gb\nExecution halted\n", /^R could not get 8\.0 Gb\./],
  ['Fatal error: exception Failure("no stock")\n', /`no stock`.*OCAMLRUNPARAM=b/],
  [
    '{"Kernel pid terminated",application_controller,"{application_terminated,shop,shutdown}"}\n',
    /^The application `shop`/,
  ],
])("%j has a hint of its facts", (log, words) => {
  expect(parseCrash(log, { exit: { code: 1, signal: null, reason: "Error" } }).crash?.hint).toMatch(words);
});

test("a hint with nothing but the place names the caller, too", () => {
  const log = `Traceback (most recent call last):
  File "/app/main.py", line 12, in <module>
    serve()
  File "/app/shop.py", line 7, in serve
    raise ValueError("no stock")
ValueError: no stock`;
  expect(hint(log)).toMatch(/\/app\/shop\.py:7 and nothing caught it\..*called from \/app\/main\.py:12\.$/);
});
