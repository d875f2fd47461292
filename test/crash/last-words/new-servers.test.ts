/** Errors of early versions on servers that the rules did not know, each in the smallest log that shows it. */
import { expect, it } from "vitest";
import { parseCrash } from "../../../src/crash/index.ts";

function headline(log: string, code = 1): string | null {
  const { lastWords } = parseCrash(log, { exit: { code, signal: null, reason: null } });
  return lastWords?.level == null ? null : lastWords.text;
}

it.each([
  [
    "syslog's host, program and level",
    "Nov 30 04:52:11 box kdc[1](Error): Cannot open database",
    "Cannot open database",
  ],
  [
    "a program and its process",
    "2026-11-30 04:55:30 +0000: burp[1] Need at least one listener",
    "Need at least one listener",
  ],
  [
    "a process behind a blank",
    "agent [5]: ERROR: cannot start the listener on port 1",
    "cannot start the listener on port 1",
  ],
  ["a process by its name", "[2026-11-30 04:53:20] (pid=1) [ERROR] no rule for x", "no rule for x"],
  ["a thread between blanks", "ERROR ( default/core ): no such device", "no such device"],
  ["GLib's line", "** (dumper:1): CRITICAL **: 04:56:52.249: no route to db", "no route to db"],
  ["GLib's line with a domain", "(editor:12): Gtk-CRITICAL **: 04:56:52.249: no display", "no display"],
])("%s is not part of the headline", (_, line, text) => {
  expect(headline(`${line}\n`)).toBe(text);
});

it.each([
  ["the place in a file", "2026-11-30 04:53:45 ERROR: 1:0: Unexpected token", "1:0: Unexpected token"],
  ["the part that failed", "[2026-11-30 04:53:45] [FATAL] use_chain_file: ssl error", "use_chain_file: ssl error"],
])("%s is part of it if the message says nothing without it", (_, line, text) => {
  expect(headline(`${line}\n`)).toBe(text);
});

it.each([
  [
    "an address that is taken",
    "Error opening file /geo/v4.dat\nError opening file /geo/v6.dat\ncan't bind local address\n",
    "can't bind local address",
  ],
  [
    "the line above an end without words",
    "loading all plugins\nnot even a single working stack\nFatal error.\n",
    "not even a single working stack",
  ],
  [
    "the cause behind a termination",
    "dir: ERROR TERMINATION at parse.c:1074\nConfig error: Cannot open file /etc/a.conf\n",
    "Config error: Cannot open file /etc/a.conf",
  ],
  [
    "a vague first line above a name that only has error in it",
    "We could not open the configuration file\nlog_start error\n",
    "We could not open the configuration file",
  ],
  [
    "the fatal line above other troubles of other files",
    "cannot lock (No such file or directory): /run/a/lock\napp: Fatal error: Unable to open PID file '/run/b/pid'\n",
    "Unable to open PID file '/run/b/pid'",
  ],
])("%s is the headline", (_, log, text) => {
  expect(headline(log)).toBe(text);
});

it("a numbered line with a level is not a frame", () => {
  expect(headline("    1: error: open(): eth7: No such device exists\n")).toContain("eth7: No such device exists");
});

it.each([
  [
    "a file of errors that is only announced",
    "Logging errors to /var/log/shop/shop.err.log\nloading rules\nCode: 62. Exception: Syntax error in rules.sql (line 3)\n",
    "Code: 62. Exception: Syntax error in rules.sql (line 3)",
  ],
  [
    "the error between an announcement and its frame, each behind the worker's number",
    "[12] ! Unable to start worker\n[12] undefined method 'skipped?' for nil\n[12] /app/lib/rules.rb:8:in 'check'\n",
    "undefined method 'skipped?' for nil",
  ],
  [
    "the newest of two starts that failed the same way",
    [
      "2026-11-30 04:10:01.120 | ERROR:    Startup failed.",
      "db.errors.Rejected:",
      "no entry for host 10.0.0.4",
      "",
      "2026-11-30 04:19:22.870 | ERROR:    Startup failed.",
      "db.errors.Rejected:",
      "no entry for host 10.0.0.9",
      "",
    ].join("\n"),
    "db.errors.Rejected: no entry for host 10.0.0.9",
  ],
])("%s is told from what stands around it", (_, log, text) => {
  expect(headline(log)).toBe(text);
});

it.each([
  [
    "a program and its process in columns",
    "2026-11-30 04:30:43,407 shop.reader          [12849]: ERROR   Found no rules for 'books'",
    "Found no rules for 'books'",
  ],
  ["columns between bars", "04:30:43 | 26109  | rules         | syntax error in rule 3", "syntax error in rule 3"],
  ["the function that speaks", "shopd[745] (shop_listen) ERROR: no such rule: 7", "no such rule: 7"],
])("%s are no part of the headline", (_, line, text) => {
  expect(headline(`${line}\n`)).toBe(text);
});

it.each([
  [
    "what was wrong, not what the code means",
    "shopd[13]: /etc/shop.conf:1: no such option 'shelf'\nshopd[13]: Error code 74: Missing .conf file\n",
    "/etc/shop.conf:1: no such option 'shelf'",
  ],
  [
    "which file, not what the code means",
    "shopd[13]: Cannot read configuration file /etc/shop.conf\nshopd[13]: Error code 74: Missing .conf file\n",
    "Cannot read configuration file /etc/shop.conf",
  ],
  [
    "what was not found, not what followed from it",
    "/a.shelf: error: could not find the shelf file\n/a.shelf: error: unexpected EOF\nERROR: no shelf was specified\n",
    "could not find the shelf file",
  ],
  [
    "the failure behind a state",
    "shop out of memory killer disabled\nshelves file (/etc/shop/shelves.cfg) not found\nexiting ...\n",
    "shelves file (/etc/shop/shelves.cfg) not found",
  ],
  [
    "the complaint below a usage text",
    "Usage: shop [options] <command>\nCommands:\n    sell    Sell a book.\n    error   Print the last error.\n\nshop: Unknown command: lend\n",
    "shop: Unknown command: lend",
  ],
])("%s, is told", (_, log, text) => {
  expect(headline(log)).toBe(text);
});

it("a complaint below a usage text is told of a program that ended with 0, too", () => {
  expect(headline("Usage: shop [options]\nOptions:\n  -x  No errors.\n\nshop: Unknown command: lend\n", 0)).toBe(
    "shop: Unknown command: lend",
  );
});

it.each([
  [
    "a record behind a viewer's time",
    '2026-11-30 04:21:21 {"s":"E","c":"WT","msg":"cannot read the shelf","attr":{"error":"disk full"}}\n',
    "cannot read the shelf: disk full",
  ],
  [
    "a line that a terminal broke within a word",
    'Failure during a migration: (error: db error: ERROR: relation "Shel\nf_bookId" already exists)\n',
    'Failure during a migration: (error: db error: ERROR: relation "Shelf_bookId" already exists)',
  ],
  [
    "the error below an exclamation",
    "ERROR  Oops, an unexpected error occured!\nmigration failed: no such table: shelf\n",
    "migration failed: no such table: shelf",
  ],
])("%s is read", (_, log, text) => {
  expect(headline(log)).toBe(text);
});

it.each([
  ["a query for a name of words", "dnsmasq: 26 10.0.0.7/45196 query[A] beta.local.invalid from 10.0.0.7"],
  [
    "a request with the client's own name",
    '10.0.0.7:52126 - 51e7 - [2026/11/30 17:16:41] shop.example GET - "/a" HTTP/1.1 "probe error/1.0" 403 84',
  ],
  ["the answer to one", "dnsmasq: 26 10.0.0.7/45196 reply missing.failed.invalid is NXDOMAIN"],
  ["a rejected session of PostgreSQL", '2026-11-30 04:12:15.123 UTC [77] FATAL:  role "nobody" does not exist'],
  ["a verbose line of Redis", "7:M 30 Nov 2026 04:12:15.123 - Reading from client: Connection reset by peer"],
])("%s is nothing that a server ends of", (_, line) => {
  const { lastWords } = parseCrash(`shop 1.2 starting up\nready to accept connections\n${line}\n`);
  expect(lastWords?.level).toBeNull();
});

it.each([
  [
    "the lines that are announced",
    "ERROR: 1 check failed. You must address the points in the following [1] lines before starting the shop.\ncheck failure [1] of [1]: max shelves [65530] is too low\nERROR: The shop did not exit normally - check the logs at /var/log/shop.log\n",
    "1 check failed. You must address the points in the following [1] lines before starting the shop. check failure [1] of [1]: max shelves [65530] is too low",
  ],
  [
    "the check before what could not be started",
    "ERROR: [1] checks failed\n[1]: max shelves [65530] is too low\nwaiting for the shop (1/3)\nwaiting for the shop (2/3)\nCouldn't start shop. Exiting.\n",
    "max shelves [65530] is too low",
  ],
  [
    "an exception of an unusual name",
    "shop.core.errors.ImproperlySet: Set the SHELF environment variable\n",
    "shop.core.errors.ImproperlySet: Set the SHELF environment variable",
  ],
])("%s is told", (_, log, text) => {
  expect(headline(log)).toBe(text);
});

it.each([
  [
    "what does not appear to be there",
    "Saving debug log to /var/log/shop.log\nThe requested shelf plugin does not appear to be installed\nAsk for help at https://shop.example.\n",
    "The requested shelf plugin does not appear to be installed",
  ],
  [
    "what is not supported",
    "UnknownShelfScheme: scheme not supported in url: shelf://x/y\n",
    "UnknownShelfScheme: scheme not supported in url: shelf://x/y",
  ],
])("%s is told of a program that failed", (_, log, text) => {
  expect(headline(log)).toBe(text);
});

it.each([
  ["two processes", "[12:12:0506/155407.341052:ERROR:zygote_host.cc(101)] Running as root is not supported."],
  ["one process", "[12:0506/155407.341052:FATAL:setuid_client.cc(166)] Running as root is not supported."],
  ["none", "[0506/155407.341:ERROR:content/browser/zygote/zygote_host.cc:101] Running as root is not supported."],
])("Chromium's line with the ids of %s is more than a shell's warning above it", (_, line) => {
  expect(headline(`/usr/bin/browser: 117: [: x: unexpected operator\n${line}\n`)).toBe(
    "Running as root is not supported.",
  );
});

it.each([
  [
    "the file of a system error on the next line",
    "could not read config file /etc/shop.conf\nNo such file or directory\nNo shelves configured, nothing to do, exiting\n",
    "could not read config file /etc/shop.conf: No such file or directory",
  ],
  [
    "the socket of a system error on the next line",
    "shop starting\nopening socket /run/shop.sock\nPermission denied\n",
    "opening socket /run/shop.sock: Permission denied",
  ],
  [
    "the sure failure, not the step above it that names one",
    "Fixing permissions of /srv/shelves\nchown: invalid user: 'shop:shop'\n",
    "chown: invalid user: 'shop:shop'",
  ],
  [
    "the failure after one that was survived several times",
    `${"Error: Probe: cannot open /proc/9/environ\n".repeat(4)}Error: Could not parse rules: Syntax error at 'shelf' in /etc/rules\n`,
    "Could not parse rules: Syntax error at 'shelf' in /etc/rules",
  ],
  [
    "the failure that was tried again, not the report of the tries",
    `${"Error: connect ECONNREFUSED 10.0.0.7:5432\n".repeat(4)}Error: Could not connect to the database after 4 attempts\n`,
    "connect ECONNREFUSED 10.0.0.7:5432",
  ],
  [
    "what is wrong in a file, not that it has errors",
    'Unknown directive "shelff" on line 3 of /etc/shop.conf.\n"/etc/shop.conf" contains errors.\n',
    'Unknown directive "shelff" on line 3 of /etc/shop.conf.',
  ],
  [
    "what is wrong in a section, not which section",
    'syntax error in section shelf\nline 4: size x ;\n\n"x" is an invalid number\n',
    '"x" is an invalid number',
  ],
])("%s is the headline", (_, log, text) => {
  expect(headline(log)).toBe(text);
});

it.each([
  [
    "what a test file lacks",
    "FAIL ./shelf.test.js\n  ● Test suite failed to run\n\n    Cannot find module './books' from 'shelf.test.js'\n\n    > 1 | const books = require(\"./books\");\n        |               ^\n\nTest Suites: 1 failed, 1 total\nTests:       0 total\nRan all test suites.\n",
    "./shelf.test.js ● Test suite failed to run Cannot find module './books' from 'shelf.test.js'",
  ],
  [
    "what the current folder is not",
    "\n SHELF   The current folder isn't part of a shelf.\n\nTo create one run:\nnpx create-shelf@latest <name>\n\n SHELF   It's time to update.\n",
    "SHELF The current folder isn't part of a shelf.",
  ],
  [
    "the error of a record whose field begins with a capital",
    '{"level":"info","msg":"shopd started"}\n{"Error":"invalid shelf number: ","Topic":"config","level":"error","msg":"failed to set the shelf"}\n',
    "failed to set the shelf: invalid shelf number:",
  ],
])("%s is in the headline", (_, log, text) => {
  expect(headline(log)).toBe(text);
});

it("the error of a fatal record is in the title, whatever the case of its field", () => {
  for (const key of ["error", "Error", "err", "Err"]) {
    const log = `{"${key}":"listen tcp :80: address already in use","level":"fatal","msg":"failed to listen","time":"2026-11-30T16:33:54Z"}\n`;
    const { crash } = parseCrash(log, { exit: { code: 1, signal: null, reason: null } });
    expect(crash?.title, key).toBe("fatal: failed to listen: listen tcp :80: address already in use");
  }
});
