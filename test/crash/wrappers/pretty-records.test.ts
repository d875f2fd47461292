/** JSON records printed over several lines are read like those on one line. */
import { expect, test } from "vitest";
import { parseCrash } from "../../../src/crash/index.ts";
import { createUnwrapper } from "../../../src/crash/wrappers/unwrap.ts";

const EXIT = { exit: { code: 1, signal: null, reason: null } };
const printed = (record: unknown) => `${JSON.stringify(record, null, 2)}\n`;
const INFO = printed({ level: "info", message: "listening", port: 8080 });
const STACK = "Error: no shelf\n    at main (/app/shop.js:3:9)\n    at Module._compile (node:internal:1:2)";
const PYTHON = [
  "Traceback (most recent call last):",
  '  File "/app/a.py", line 3, in <module>',
  "    main()",
  "ValueError: bad",
];
const timed = (log: string) =>
  log
    .trimEnd()
    .split("\n")
    .map((line) => `2026-11-23T07:10:01.123456789Z ${line}\n`)
    .join("");

test.each([
  ["alone", INFO],
  ["far down", INFO.repeat(300)],
  ["behind a list", printed([1, 2])],
])("a stack in a field, %s", (_, before) => {
  const log =
    before + printed({ level: "fatal", msg: "boot", err: { type: "Error", message: "no shelf", stack: STACK } });
  for (const one of [log, timed(log)]) {
    const { crash, alsoSeen } = parseCrash(one, EXIT);
    expect(crash).toMatchObject({
      runtime: "node",
      title: "Error: no shelf",
      culprit: { file: "/app/shop.js", line: 3 },
    });
    expect(alsoSeen).toEqual([]);
  }
});

test("a stack as a list of lines", () => {
  const log = INFO + printed({ level: "fatal", message: "died", stack: STACK.split("\n") });
  expect(parseCrash(log, EXIT).crash).toMatchObject({ title: "Error: no shelf", culprit: { line: 3 } });
});

test("the last record of a program that failed is its end", () => {
  const log = INFO + printed({ severity: "ERROR", message: "boot failed", exc_info: `${PYTHON.join("\n")}\n` });
  expect(parseCrash(log, EXIT).crash).toMatchObject({ runtime: "python", title: "ValueError: bad" });
});

test("an export of a collector's records, one for each line of the trace", () => {
  const log = printed(PYTHON.map((textPayload, at) => ({ insertId: `x${at}`, textPayload, severity: "ERROR" })));
  expect(parseCrash(log, EXIT).crash).toMatchObject({ runtime: "python", culprit: { file: "/app/a.py", line: 3 } });
});

test.each([
  ["with an error", { level: "error", message: "cannot start", error: { message: "no DB_URL" } }],
  ["with a code", { level: "error", msg: "cannot start", err: { code: "ENOTFOUND" } }],
  ["with a cause", { severity: "ERROR", message: "cannot start", cause: "no DB_URL" }],
])("last words %s", (_, record) => {
  const log = INFO + printed(record);
  const bare = `${INFO}${JSON.stringify(record)}\n`;
  expect(parseCrash(log, EXIT).lastWords).toEqual(parseCrash(bare, EXIT).lastWords);
  expect(parseCrash(timed(log), EXIT).lastWords?.text).toBe(parseCrash(bare, EXIT).lastWords?.text);
});

test.each([
  ["settings that a program prints", `${printed({ port: 8080, db: { error: "x" } })}ready\n`, "ready"],
  ["braces that are no record", "{\n  a: 1\n}\nready\n", "ready"],
])("%s are left as they are", (_, log, text) => {
  expect(parseCrash(log, EXIT).lastWords).toMatchObject({ level: null, text });
});

test("unclosed braces take linear time", () => {
  const log = Array.from({ length: 60_000 }, (_, at) => `${" ".repeat(at % 9)}{\n          "stack": "a\\n b"`).join(
    "\n",
  );
  const start = performance.now();
  parseCrash(log, EXIT);
  expect(performance.now() - start).toBeLessThan(5000);
});

test("a record in a window full of lines is joined", () => {
  const wrapped = ["{", '  "level": "error",', '  "message": "cannot start"', "}", ...Array<string>(200_000).fill("x")];
  const unwrapper = createUnwrapper("collectors");
  unwrapper.add(
    wrapped.map((line) => `2026-11-30T01:02:03.000000001Z stderr F ${line}`),
    0,
  );
  expect(unwrapper.texts).toHaveLength(200_001);
  expect(unwrapper.rows.at(-1)).toBe(200_003);
});
