/** Ends that public reports showed: Lisp's conditions, Bun's signals, s6's farewell, words that look like levels. */
import { expect, test } from "vitest";
import { parseCrash } from "../../../src/crash/index.ts";
import { ended } from "./reading.ts";

test.each([
  [
    'Unhandled SIMPLE-ERROR in thread #<SB-THREAD:THREAD "main thread" RUNNING\n                                   {7005930003}>:',
    "SIMPLE-ERROR",
  ],
  [
    'Unhandled SB-INT:SIMPLE-FILE-ERROR in thread #<SB-THREAD:THREAD tid=7 "main thread" RUNNING {1001}>:',
    "SIMPLE-FILE-ERROR",
  ],
  ['debugger invoked on a SIMPLE-ERROR in thread\n#<THREAD "main thread" RUNNING {1006DB3133}>:', "SIMPLE-ERROR"],
  [
    'debugger invoked on an UNBOUND-VARIABLE @52A0086D in thread\n#<THREAD "main thread" RUNNING {1006DB3133}>:',
    "UNBOUND-VARIABLE",
  ],
])("SBCL's condition and its message: %s", (head, condition) => {
  const below =
    "Type HELP for debugger help, or (SB-EXT:EXIT) to exit from SBCL.\n\nrestarts:\n  0: [ABORT] Exit.\n\n(OPEN-SHOP 3)\n0] \n";
  const log = `; loading shop\n\n${head}\n  The shop has no\n  door.\n\n${below}`;
  expect(parseCrash(log).lastWords).toMatchObject({ text: `${condition}: The shop has no door.`, level: "fatal" });
});

test.each([
  ["Segmentation fault at address 0x0", "SIGSEGV", "0x0"],
  ["Bus error at address 0x7F00", "SIGBUS", "0x7F00"],
  ["Illegal instruction at address 0x4290", "SIGILL", "0x4290"],
])("Bun's panic %s, with its farewell and with its banner only", (message, name, address) => {
  const banner = 'Bun v1.2.3 (8c4d3ff8) Linux x64\nArgs: "bun" "shop.ts"\nElapsed: 2ms\n\n';
  const panic = `panic(main thread): ${message}\n`;
  for (const log of [
    `${banner}${panic}oh no: Bun has crashed. This indicates a bug in Bun, not your code.\n`,
    banner + panic,
  ]) {
    expect(ended(log)?.crash).toMatchObject({ runtime: "bun", message, signal: { name, address } });
  }
});

test.each([
  [
    "mkdir: cannot create directory ‘/config’: Permission denied",
    "mkdir: cannot create directory ‘/config’: Permission denied",
  ],
  [
    "cp: cannot stat '/defaults/shop.conf': No such file or directory",
    "cp: cannot stat '/defaults/shop.conf': No such file or directory",
  ],
  [
    "chown: changing ownership of '/data': Operation not permitted",
    "chown: changing ownership of '/data': Operation not permitted",
  ],
])("the last words before s6's farewell: %s", (line, text) => {
  const farewell =
    "[cont-init.d] 10-shop.sh: exited 1.\n[services.d] stopping services\n[cont-finish.d] executing container finish scripts...\n[cont-finish.d] done.\n[s6-finish] syncing disks.\n[s6-finish] sending all processes the TERM signal.\n[s6-finish] sending all processes the KILL signal and exiting.\n";
  expect(parseCrash(`[cont-init.d] 10-shop.sh: executing...\n${line}\n${farewell}`).lastWords).toMatchObject({ text });
});

test.each(["A server is already running", "A file named shop.pid was not found", "A key is required"])(
  "an article after a time is no level: %s",
  (text) => {
    const exit = { code: 1, signal: null, reason: "Error" };
    expect(parseCrash(`12:00:01 starting\n12:00:02 ${text}\n`, { exit }).lastWords).toMatchObject({
      text,
      level: "error",
    });
  },
);

test.each(["Opening the shop", "done.", "45%"])(
  "a traceback behind the unfinished line %j ends the program",
  (before) => {
    const log = `${before}Traceback (most recent call last):\n  File "/srv/shop.py", line 2, in <module>\n    open_shop()\nOSError: no door\n`;
    expect(ended(log)).toMatchObject({ runtime: "python", message: "no door", culprit: "<module> /srv/shop.py:2" });
  },
);
