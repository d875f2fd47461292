import { expect, test } from "vitest";
import { parseCrash } from "../../../../src/crash/index.ts";
import { perl } from "../../../../src/crash/runtimes/perl/perl.ts";
import { readAll, readOne } from "../../read-all.ts";

test("die gives message and place", () => {
  expect(readOne(perl, "starting\nprice must be positive at /app/die.pl line 4, <STDIN> line 7.")).toMatchObject({
    kind: "uncaught",
    fatal: true,
    message: "price must be positive",
    culprit: { function: null, file: "/app/die.pl", line: 4 },
  });
});

test("confess gives the callers", () => {
  const draft = readOne(
    perl,
    "price must be positive at a.pl line 3.\n\tShop::check(-1) called at a.pl line 2\n\tShop::Cart::add(Shop::Cart=HASH(0x55ad6ef3c4b8), -1) called at /usr/share/perl5/Cart.pm line 6",
  );
  expect(draft.frames.map(({ function: name, file, line, origin }) => [name, file, line, origin])).toEqual([
    ["Shop::check", "a.pl", 3, "app"],
    ["Shop::Cart::add", "a.pl", 2, "app"],
    [null, "/usr/share/perl5/Cart.pm", 6, "runtime"],
  ]);
});

test("make's message after it changes nothing", () => {
  expect(readOne(perl, "bad at a.pl line 2.\nmake: *** [Makefile:12: run] Error 2")).toMatchObject({ fatal: true });
});

test("a missing module has its own kind", () => {
  const [reading] = readAll(
    perl,
    "Can't locate Nope/Foo.pm in @INC (you may need to install the Nope::Foo module) (@INC contains: /etc/perl) at loc.pl line 1.\nBEGIN failed--compilation aborted at loc.pl line 1.",
  );
  expect(reading).toMatchObject({
    draft: { kind: "startup-module-not-found", culprit: { file: "loc.pl", line: 1 } },
    last: 1,
  });
});

test("a script that does not compile is a syntax error", () => {
  const draft = readOne(
    perl,
    'syntax error at syn.pl line 4, near "foo bar "\nExecution of syn.pl aborted due to compilation errors.',
  );
  expect(draft).toMatchObject({ kind: "syntax-error", message: 'syntax error, near "foo bar "', culprit: { line: 4 } });
});

test("a thread's death is not the process's", () => {
  expect(readOne(perl, "Thread 1 terminated abnormally: in thread at -e line 1.\nok")).toMatchObject({
    kind: "thread-exception",
    fatal: false,
    message: "in thread",
  });
});

test("warnings, and errors after which the program continued, are not a crash", () => {
  expect(
    readAll(
      perl,
      "just a warning at a.pl line 5.\nUse of uninitialized value $u in concatenation (.) or string at a.pl line 5.\nlistening\nwe met at noon line 3.",
    ),
  ).toEqual([]);
});

test("an uncaught object is printed by its address, and last", () => {
  expect(readOne(perl, "starting\nShop::Error=HASH(0x559d46c41380)")).toMatchObject({
    kind: "uncaught",
    fatal: true,
    message: "Shop::Error=HASH(0x559d46c41380)",
    chain: [{ type: "Shop::Error" }],
  });
  expect(readAll(perl, "Shop::Error=HASH(0x559d46c41380)\ngoing on")).toEqual([]);
});

test("a module missing below another message, from code without a place", () => {
  const missing =
    "Can't locate Shop/Till.pm in @INC (you may need to install the Shop::Till module) (@INC entries checked: . lib).";
  const log = `Error while loading /srv/shop.psgi: No such file or directory at (eval 5) line 4.\n${missing}\nBEGIN failed--compilation aborted.\n`;
  expect(parseCrash(log, { exit: { code: 2, signal: null, reason: null } }).crash).toMatchObject({
    runtime: "perl",
    kind: "startup-module-not-found",
    message: missing.slice(0, -1),
  });
});
