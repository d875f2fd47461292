/** Logs exported with the newest line first. */
import { expect, test } from "vitest";
import { parseCrash } from "../../src/crash/index.ts";

const TRACE = [
  "opening the shop",
  "Traceback (most recent call last):",
  '  File "/srv/shop.py", line 4, in <module>',
  "    open_shop()",
  "OSError: no door",
];

test.each([
  ["with blanks", (second: number) => `2026-05-01 10:00:0${second}.125 `],
  ["of RFC 3339", (second: number) => `2026-05-01T10:00:0${second}Z `],
  ["with slashes", (second: number) => `2026/05/01 10:00:0${second} `],
])("a traceback with times %s", (_, time) => {
  const lines = TRACE.map((line, at) => time(at) + line);
  const { crash } = parseCrash(`${lines.toReversed().join("\n")}\n`);
  expect(crash).toMatchObject({
    runtime: "python",
    message: "no door",
    culprit: { file: "/srv/shop.py", line: 4 },
    lines: { first: 0, last: 3 },
  });
  expect(parseCrash(`${lines.join("\n")}\n`).crash).toMatchObject({ message: "no door", lines: { first: 1, last: 4 } });
});

test("an export of a NAS system is newest first although all its lines have one time, double-spaced or not", () => {
  const lines = TRACE.map((line) => `2026/05/01 10:00:07,stderr,${line}`).toReversed();
  for (const gap of ["\n", "\n\n"])
    expect(parseCrash(lines.join(gap)).crash).toMatchObject({ runtime: "python", culprit: { line: 4 } });
});

test("the last words are near the top", () => {
  const log = ["5 FATAL cannot open /srv/shop.db", "4 INFO opening", "3 INFO reading", "2 INFO starting"].map(
    (line) => `2026-05-01 10:00:0${line}`,
  );
  expect(parseCrash(`${log.join("\n")}\n`).lastWords).toMatchObject({ level: "fatal", line: 1 });
});

test("a clock that was set back once does not turn a log around", () => {
  const log = ["7 INFO a", "8 INFO b", "1 INFO c", "2 ERROR cannot open /srv/shop.db"].map(
    (line) => `2026-05-01 10:00:0${line}`,
  );
  expect(parseCrash(`${log.join("\n")}\n`).lastWords).toMatchObject({ line: 4 });
});
