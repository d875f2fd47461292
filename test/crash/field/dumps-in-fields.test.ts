/**
 * Whole dumps in a field of a record, under any key: the dump of a child process that ended is the end of the
 * process.
 */
import { expect, test } from "vitest";
import { alsoSeen, ended } from "./reading.ts";

const DUMP =
  "panic: runtime error: index out of range [5] with length 3\n\ngoroutine 6 [running]:\nmain.pick(...)\n\t/app/pick.go:12\nmain.main()\n\t/app/main.go:25 +0x48\nexit status 2\n";
const PYTHON =
  'Traceback (most recent call last):\n  File "/app/a.py", line 3, in <module>\n    main()\nValueError: bad\n';
const EXPECTED = {
  title: "panic: runtime error: index out of range [5] with length 3",
  culprit: "main.pick /app/pick.go:12",
};
const KEYS = [
  "output",
  "stderr",
  "data",
  "body",
  "details",
  "line",
  "event",
  "content",
  "logs",
  "@message",
  "err_output",
  "whatever_it_is",
];

test.each(KEYS)("JSON's field %s of a record that a child ended is its end", (key) => {
  const log = `{"level":"info","msg":"start"}\n${JSON.stringify({ level: "error", msg: "child exited", [key]: DUMP })}\n`;
  expect(ended(log, 1)).toMatchObject(EXPECTED);
});

test.each(KEYS)("logfmt's field %s of a record that a child ended is its end", (key) => {
  const log = `level=info msg=start\nlevel=error msg="child exited" ${key}=${JSON.stringify(DUMP)}\n`;
  expect(ended(log, 1)).toMatchObject(EXPECTED);
});

test.each([
  "subprocess failed: exit status 2",
  "process terminated unexpectedly",
  "worker died",
  "command exited with code 2",
  "container exited",
  "plugin process exited",
])("a record that says so: %s", (msg) => {
  const log = `${JSON.stringify({ severity: "ERROR", message: msg, stderr: DUMP })}\n`;
  expect(ended(log, 1)).toMatchObject(EXPECTED);
  expect(ended(log)).toMatchObject(EXPECTED);
});

test("a dump of another runtime counts, too", () => {
  const log = `{"level":"fatal","msg":"hook failed","stderr":${JSON.stringify(PYTHON)}}\n`;
  expect(ended(log, 1)).toMatchObject({ runtime: "python", title: "ValueError: bad", culprit: "<module> /app/a.py:3" });
});

test("a record of a fatal level is the end with a dump under any key", () => {
  expect(ended(`{"level":"fatal","msg":"gone","body":${JSON.stringify(DUMP)}}\n`)).toMatchObject(EXPECTED);
});

test("objects and lists of objects are looked into", () => {
  expect(
    ended(`{"level":"error","msg":"child exited","child":{"exit":2,"err":{"output":${JSON.stringify(DUMP)}}}}\n`, 1),
  ).toMatchObject(EXPECTED);
});

test("a record that only carries a dump leaves it in alsoSeen", () => {
  const log = `{"level":"info","msg":"collected crash of pod x","data":${JSON.stringify(DUMP)}}\n{"level":"info","msg":"next"}\n`;
  expect(ended(log)).toBeNull();
  expect(alsoSeen(log)).toMatchObject([EXPECTED]);
});

test("multi-line text is not a dump", () => {
  const log = `{"level":"info","msg":"body","body":"first\\nerror: second\\nthird at x"}\n{"level":"info","msg":"usage","details":"panic: is a word\\nand nothing else"}\n`;
  expect(ended(log, 1)).toBeNull();
  expect(alsoSeen(log, 1)).toEqual([]);
});
