import { expect, test } from "vitest";
import { lua } from "../../../../src/crash/runtimes/lua/lua.ts";
import { readAll, readOne } from "../../read-all.ts";

test("an error gives message, place and frames", () => {
  const draft = readOne(
    lua,
    "lua5.4: a.lua:4: price must\nbe positive\nstack traceback:\n\t[C]: in function 'error'\n\ta.lua:4: in method 'add'\n\ta.lua:6: in function <a.lua:5>\n\t(...tail calls...)\n\ta.lua:7: in main chunk\n\t[C]: in ?\n",
  );
  expect(draft).toMatchObject({
    kind: "uncaught",
    fatal: true,
    message: "price must\nbe positive",
    culprit: { function: "add", file: "a.lua", line: 4 },
    truncated: { head: false, tail: false },
  });
  expect(draft.frames.map(({ function: name, origin }) => [name, origin])).toEqual([
    ["error", "runtime"],
    ["add", "app"],
    ["function <a.lua:5>", "app"],
    ["main chunk", "app"],
    [null, "runtime"],
  ]);
});

test("an error of a coroutine keeps its own place as the root", () => {
  const draft = readOne(
    lua,
    "lua5.4: co.lua:4: co.lua:2: attempt to add a 'string' with a 'number'\nstack traceback:\n\t[C]: in local 'co'\n\tco.lua:4: in main chunk\n\t[C]: in ?",
  );
  expect(draft).toMatchObject({
    message: "attempt to add a 'string' with a 'number'",
    culprit: { line: 4 },
    rootCause: { file: "co.lua", line: 2 },
  });
});

test("a chunk that does not compile has no stack", () => {
  expect(readOne(lua, "lua5.4: syn.lua:1: unexpected symbol near '='")).toMatchObject({
    kind: "syntax-error",
    culprit: { file: "syn.lua", line: 1 },
  });
});

test("an error of an OpenResty request does not end the server", () => {
  const draft = readOne(
    lua,
    "2026/11/23 07:10:00 [error] 7#7: *1 lua entry thread aborted: runtime error: /app/x.lua:5: boom\nstack traceback:\ncoroutine 0:\n\t[C]: in function 'error'\n\t/app/x.lua:5: in function 'go'\n\t/app/x.lua:9: in main chunk, client: 10.0.0.1",
  );
  expect(draft).toMatchObject({
    kind: "request-error",
    fatal: false,
    message: "boom",
    culprit: { function: "go", line: 5 },
  });
});

test("a line about a stack traceback is not a crash", () => {
  expect(readAll(lua, "lua: loaded 3 modules\nsee the stack traceback: below\nstack traceback:\nnothing")).toEqual([]);
});

test.each([
  ["lua5.1: (error object is not a string)", "uncaught"],
  ["lua5.2: (no error message)", "uncaught"],
  ["lua5.4: cannot open /app/main.lua", "startup-file-not-found"],
])("%s has no stack", (line, kind) => {
  expect(readOne(lua, line)).toMatchObject({ kind, fatal: true, message: line.slice(8) });
});

test("the last frame of Lua 5.1 has no description", () => {
  const text = "lua5.1: /app/a.lua:4: boom\nstack traceback:\n\t/app/a.lua:4: in function 'go'\n\t[C]: ?";
  const [crash] = readAll(lua, text);
  expect(crash).toMatchObject({ last: 3, draft: { truncated: { head: false, tail: false } } });
});
