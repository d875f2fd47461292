/** Last words that are below a heading, above a stack without a reader, or only in a supervisor's code. */
import { expect, test } from "vitest";
import { parseCrash } from "../../../src/crash/index.ts";

function words(log: string, code: number | null = 1) {
  return parseCrash(log, code === null ? {} : { exit: { code, signal: null, reason: null } }).lastWords;
}

test.each([
  [
    'Shop configuration error:\n  macro "TILL" is already defined\nInvalid new file /srv/shop.tmp, not installing\n',
    /TILL/,
  ],
  ["Failed to load the configuration:\n    shelf 7 is not defined\nThe file /srv/shop.yaml is invalid\n", /shelf 7/],
  ["2026-04-28 23:20:35 error in configuration:\n  door is not a number\nerror: exiting\n", /door is not a number/],
])("a heading with its reason indented below: %s", (log, reason) => {
  expect(words(log)?.text).toMatch(reason);
});

test("a heading above frames stays a closing message", () => {
  expect(words("ERROR: no /srv/door\nStartup failed:\n    at open (/srv/a.js:3:1)\n")?.text).toContain("no /srv/door");
});

const CLOSING = [
  "[cont-finish.d] executing container finish scripts...",
  "[cont-finish.d] done.",
  "[s6-finish] waiting for services.",
  "[s6-finish] sending all processes the TERM signal.",
  "[s6-finish] sending all processes the KILL signal and exiting.",
  "",
].join("\n");

test.each(["[cmd] /usr/local/bin/shop exited 3", "[cont-init.d] 10-shop.sh: exited 1.", "shop exited 101"])(
  "a supervisor's code, if nothing else tells the end: %s",
  (line) => {
    expect(words(`starting\nopening\n${line}\n${CLOSING}`)).toMatchObject({ text: line, level: "error" });
  },
);

test("no code tells more than an error, a zero or a kill tell nothing", () => {
  expect(words(`ERROR: no /srv/door\n[cmd] shop exited 3\n${CLOSING}`)?.text).toBe("no /srv/door");
  expect(words(`opening\n[cmd] shop exited 0\n${CLOSING}`)?.level).toBeNull();
  expect(words(`opening\n[cmd] shop exited 3\n${CLOSING}`, 137)?.level).toBeNull();
});

test("frames with an image and an address are no last words", () => {
  const log =
    "FATAL: no shelf raised at top level\nCurrent stack trace:\n0    libshopCore.so                 0x000000010167f130 shop_reportError + 129\n1    libshopCore.so                 0x000000010169ba40 _shop_fatalError + 100\n";
  expect(words(log)?.text).toContain("no shelf raised at top level");
});

test.each([
  "127.0.0.1 - - [01/Dec/2026 05:05:36] code 404, message File not found",
  "info: 127.0.0.1 x.b.example. A IN NOERROR 0.000000 1 45",
  "2 127.0.0.1/46786 config error is REFUSED (EDE: not ready)",
])("what a client asked is no failure of the server: %s", (line) => {
  expect(words(`starting\nlistening\n${line}\n`, null)?.level ?? null).toBeNull();
});
