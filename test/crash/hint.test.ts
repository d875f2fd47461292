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

test("V8's heap is held against the container's limit", () => {
  const text =
    "\n<--- Last few GCs --->\n\n<--- JS stacktrace --->\n\nFATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory\n 1: 0xb0 node::Abort() [node]";
  expect(hint(text)).toContain("(here 512 MiB, so about 384)");
});
