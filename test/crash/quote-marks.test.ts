/** Logs that were quoted in a mail or a Markdown text. */
import { expect, test } from "vitest";
import { parseCrash } from "../../src/crash/index.ts";

const TRACE = [
  "opening the shop",
  "Traceback (most recent call last):",
  '  File "/srv/shop.py", line 4, in <module>',
  "    open_shop()",
  "OSError: no door",
];
const FAILED = { exit: { code: 1, signal: null, reason: null } };
const CRASH = { runtime: "python", message: "no door", culprit: { file: "/srv/shop.py", line: 4 } };

test.each<readonly [string, readonly string[]]>([
  ["a mark and a blank", TRACE.map((line) => `> ${line}`)],
  ["an empty line with the bare mark", ["> start", ">", ...TRACE.map((line) => `> ${line}`)]],
  ["behind a service's name", ["> Attaching to shop-1", ...TRACE.map((line) => `> shop-1  | ${line}`)]],
  ["CR LF", TRACE.map((line) => `> ${line}\r`)],
])("quoted lines: %s", (_, lines) => {
  const { crash } = parseCrash(`${lines.join("\n")}\n`, FAILED);
  expect(crash).toMatchObject(CRASH);
  expect(crash?.lines.last).toBe(lines.length - 1);
});

test("quoted last words, in another script", () => {
  const log = ["> starting", "> loading", "> listening", "> ERROR: нет /srv/двери", ""].join("\n");
  expect(parseCrash(log, FAILED).lastWords).toMatchObject({ text: "нет /srv/двери", line: 4 });
});

test("a package manager's announcement of a script is no quote", () => {
  const log = ["> shop@1.0.0 start", "> node shop.js", "", "Error: no door", "    at open (/srv/shop.js:3:9)", ""];
  expect(parseCrash(log.join("\n"), FAILED).crash).toMatchObject({ runtime: "node", message: "no door" });
});
