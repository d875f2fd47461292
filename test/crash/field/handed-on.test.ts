/** Logs as shown by issue trackers and consoles: with padding, blank lines, quote marks and supervisors' names. */
import { expect, test } from "vitest";
import { parseCrash } from "../../../src/crash/index.ts";
import type { LastWords } from "../../../src/crash/model.ts";
import { ended } from "./reading.ts";

/** The last words of a log whose program failed. */
function lastWords(log: string, code = 1): LastWords | null {
  return parseCrash(log, { exit: { code, signal: null, reason: "Error" } }).lastWords;
}

const PANIC = [
  "thread 'main' panicked at src/stock.rs:14:5:",
  "shelf 7 is empty",
  "stack backtrace:",
  "   0: rust_begin_unwind",
  "   1: core::panicking::panic_fmt",
  "   2: stock::take",
  "             at ./src/stock.rs:14:5",
  "   3: stock::main",
  "             at ./src/main.rs:4:3",
];

const SPACED = `${PANIC.join("\n\n")}\n`;

test("a blank line after each line is ignored", () => {
  expect(ended(SPACED, 101)).toMatchObject({ runtime: "rust", message: "shelf 7 is empty" });
  expect(ended(SPACED, 101)?.fingerprint).toBe(ended(PANIC.join("\n"), 101)?.fingerprint);
});

test("few lines with blank ones between may be the program's", () => {
  const log = "thread 'main' panicked at src/a.rs:1:1:\n\nlater\n";
  expect(ended(log, 101)?.crash.lines.last).toBeLessThan(3);
});

const NODE = [
  "node:internal/modules/cjs/loader:1143",
  "  throw err;",
  "  ^",
  "",
  "Error: Cannot find module '/app/dist/serve.js'",
  "    at Module._resolveFilename (node:internal/modules/cjs/loader:1140:15)",
  "    at Module._load (node:internal/modules/cjs/loader:981:27)",
  "    at node:internal/main/run_main_module:23:47 {",
  "  code: 'MODULE_NOT_FOUND',",
  "  requireStack: []",
  "}",
];

test.each([
  ["PM2", (line: string) => `0|shop     | ${line}`],
  ["PM2 with its dates", (line: string) => `0|shop     | 2026-03-04T10:11:12: ${line}`],
  ["PM2's dates alone", (line: string) => `2026-03-04T10:11:12: ${line}`],
  ["padding of a table", (line: string) => line.padEnd(100)],
  ["quotes", (line: string) => `> ${line}`.trimEnd()],
])("a crash behind %s", (_, wrapped) => {
  expect(ended(NODE.map(wrapped).join("\n"), 1)).toMatchObject({
    runtime: "node",
    title: "Error: Cannot find module '/app/dist/serve.js'",
  });
});

test.each([
  ["node-postgres", 'error: relation "carts" does not exist', 'error: relation "carts" does not exist'],
  ["a program that announces it", 'seeding failed: error: column "sku" is missing', 'error: column "sku" is missing'],
])("the lower-case name of an error, as printed by %s", (_, head, title) => {
  const stack =
    "    at Parser.parseErrorMessage (/app/node_modules/pg-protocol/dist/parser.js:285:98)\n    at seed (/app/seed.js:12:3)\n";
  expect(ended(`ready\n${head}\n${stack}`, 1)).toMatchObject({
    runtime: "node",
    title,
    culprit: "seed /app/seed.js:12",
  });
});

const LAGER =
  "10:00:00.001 [error] CRASH REPORT Process <0.120.0> with 0 neighbours exited with reason: no match of right hand value {error,closed} in shop_port:read/2 line 40 in gen_server:terminate/6 line 744";

test("lager's report of a dead process", () => {
  expect(ended(`10:00:00.000 [info] listening\n${LAGER}\n`, 1)).toMatchObject({
    runtime: "erlang",
    title: "no match of right hand value {error,closed}",
    culprit: "shop_port:read/2",
  });
  expect(ended(LAGER.replace("exited", "crashed").replace("<0.120.0> with", "shop_port with"), 1)).toMatchObject({
    runtime: "erlang",
    kind: "process-crash",
  });
  expect(ended(`${LAGER}\n${"served\n".repeat(20)}`, 1)).toBeNull();
  expect(ended(`+ * ${LAGER}\n`, 1)).toBeNull();
});

test("an Erlang term shows its strings", () => {
  const text = [...Buffer.from("environment variable SHOP_KEY is missing.\nFor example: abc\n")].join(",");
  const log = `{"init terminating in do_boot",{#{'__exception__'=>true,'__struct__'=>'Elixir.RuntimeError',message=><<${text}>>},[{erl_eval,do_apply,6,[{file,"erl_eval.erl"},{line,685}]}]}}\n`;
  expect(ended(log, 1)).toMatchObject({ title: "** (RuntimeError) environment variable SHOP_KEY is missing." });
});

test("an application that did not start is reported with its child's exception", () => {
  const log = `[info] Application shop exited: Shop.Application.start(:normal, []) returned an error: shutdown: failed to start child: Shop.Web
    ** (EXIT) an exception was raised:
        ** (ArgumentError) port is not set
            (shop 0.1.0) lib/shop/web.ex:9: Shop.Web.init/1
`;
  expect(ended(log, 1)?.title).toMatch(/failed to start child: Shop\.Web: \*\* \(ArgumentError\) port is not set$/);
});

const REPORT = `A fatal error has been detected by the Java Runtime Environment:
SIGSEGV (0xb) at pc=0x00007ffff7f9d9db, pid=1, tid=156
JRE version: OpenJDK Runtime Environment (21.0.2+14) (build 21.0.2+14-LTS)
Problematic frame:
C [libsnappy.so+0x399db]
`;

test("the JVM's report whose # signs were rendered as headings", () => {
  expect(ended(REPORT, 134)).toMatchObject({ runtime: "java", kind: "fatal-signal", signal: "SIGSEGV" });
});

test("the JVM's report without its head", () => {
  const log = `# Problematic frame:
# C  [libsnappy.so+0x399db]  snappy_compress+0x2b
#
# Core dump will be written. Default location: //core.1
#
`;
  expect(ended(log, 134)).toMatchObject({ runtime: "java", head: true, culprit: "snappy_compress libsnappy.so" });
  expect(ended(`#  SIGBUS (0x7) at pc=0x00007f65b4f8063b, pid=1, tid=24\n#\n${log}`, 134)).toMatchObject({
    signal: "SIGBUS",
    title: "SIGBUS (0x7) at pc=0x00007f65b4f8063b, pid=1, tid=24",
  });
});

test("a heap dump after which the JVM is killed", () => {
  const log = `java.lang.OutOfMemoryError: Java heap space
Dumping heap to /dumps/java_pid1.hprof ...
Heap dump file created [524990525 bytes in 1.448 secs]
#
# java.lang.OutOfMemoryError: Java heap space
# -XX:OnOutOfMemoryError="kill -9 %p"
#   Executing /bin/sh -c "kill -9 1"...
`;
  expect(ended(log)).toMatchObject({ kind: "heap-oom", title: "java.lang.OutOfMemoryError: Java heap space" });
  expect(ended(log.split("#", 1)[0] ?? "")).toBeNull();
});

test("Open MPI's report of a signal", () => {
  const log = `[node7:12205] *** Process received signal ***
[node7:12205] Signal: Segmentation fault (11)
[node7:12205] Signal code: Address not mapped (1)
[node7:12205] Failing at address: (nil)
[node7:12205] [ 0] /lib64/libpthread.so.0(+0xf5d0)[0x7f67a6ebb5d0]
[node7:12205] [ 1] ./solve(step+0x1eb)[0x42266b]
[node7:12205] [ 2] ./solve(main+0x1eb)[0x42266b]
[node7:12205] *** End of error message ***
`;
  expect(ended(log, 139)).toMatchObject({
    signal: "SIGSEGV",
    title: "Signal: Segmentation fault (11)",
    culprit: "step",
  });
});

test("Perl's missing module in code that it compiles from a string", () => {
  const log = `Can't locate Shop/Config.pm in @INC (you may need to install the Shop::Config module) (@INC entries checked: . /usr/local/lib/perl5).
BEGIN failed--compilation aborted.
`;
  expect(ended(log, 2)).toMatchObject({ runtime: "perl", kind: "startup-module-not-found" });
});

test.each([
  [
    "s6",
    "foreground: warning: unable to spawn /etc/cont-init.d/30-setup: Permission denied\nforeground: fatal: unable to wait for /etc/cont-init.d/30-setup: No child process\n",
    "unable to spawn /etc/cont-init.d/30-setup: Permission denied",
  ],
  [
    "systemd",
    "Dec 24 13:49:11 n1 eps[19]: WARNING:2026-12-24 13:49:11,344: Unable to find the cookie file /data/.cookie\nDec 24 13:49:11 n1 systemd[1]: eps.service: Main process exited, code=exited, status=1/FAILURE\nDec 24 13:49:11 n1 systemd[1]: eps.service: Failed with result 'exit-code'.\n",
    "Unable to find the cookie file /data/.cookie",
  ],
  [
    "Apache",
    "AH00558: httpd: Could not reliably determine the server's fully qualified domain name, using 10.1.0.4\n[Tue Aug 11 11:04:33.659017 2026] [perl:error] [pid 130] Can't locate Shop/DBI.pm at /opt/start.pl\n",
    "Can't locate Shop/DBI.pm at /opt/start.pl",
  ],
  [
    "Passenger",
    "[ E 2026-04-06 15:54:07.3402 31/Tw age/Cor/App/Implementation.cpp:305 ]: Could not spawn process for application /home/app: the preloader failed.\n  Message from application: cannot load such file -- shop/boot (LoadError)\n",
    "Could not spawn process for application /home/app: the preloader failed. Message from application: cannot load such file -- shop/boot (LoadError)",
  ],
  [
    "glibc",
    "cannot open /data/shop.db: Permission denied\nERROR: ld.so: object '/opt/lib/hook.so' from LD_PRELOAD cannot be preloaded: ignored.\n",
    "cannot open /data/shop.db: Permission denied",
  ],
])("the line with the reason, among those of %s", (_, log, text) => {
  expect(lastWords(log)?.text).toBe(text);
});

test("systemd's own message is used only if there is nothing else", () => {
  const log =
    "Dec 24 13:49:11 n1 systemd[1]: Started Shop.\nDec 24 13:49:11 n1 systemd[1]: shop.service: Main process exited, code=exited, status=203/EXEC\nDec 24 13:49:11 n1 systemd[1]: shop.service: Failed with result 'exit-code'.\n";
  expect(lastWords(log)?.text).toContain("status=203/EXEC");
});

test.each([
  [
    "Redis' warning at its start",
    "1:M 29 Nov 2026 21:00:32.000 # WARNING Memory overcommit must be enabled! Without it, a save may fail.\n1:M 29 Nov 2026 21:00:32.001 * Ready to accept connections\n",
  ],
  [
    "V8's trace of its collector",
    "[71:0x5a]      185 ms: Scavenge 4.8 (5.8) -> 4.4 (6.8) MB, 3.36 / 0.00 ms  (average mu = 1.000, current mu = 1.000) allocation failure; \n",
  ],
])("%s is not a failure", (_, log) => {
  expect(parseCrash(log).lastWords?.level ?? null).toBeNull();
});

test.each([
  [
    "zap's console whose tabs became blanks",
    '2026-11-15T16:38:40Z        FATAL        failed to read config        {"error": "yaml: line 3: mapping values are not allowed"}\n',
    "failed to read config: yaml: line 3: mapping values are not allowed",
  ],
  [
    "MongoDB up to 4.2",
    "2026-01-28T14:38:55.113+0000 F  CONTROL  [initandlisten] ** IMPORTANT: UPGRADE PROBLEM: found 3.6\n2026-01-28T14:38:55.115+0000 I  NETWORK  [initandlisten] shutdown: going to close listening sockets...\n",
    "UPGRADE PROBLEM: found 3.6",
  ],
  [
    "OpenJ9",
    'JVMDUMP039I Processing dump event "systhrow", detail "java/lang/OutOfMemoryError" - please wait.\nJVMDUMP046I VM is shutting down. Reason: java/lang/OutOfMemoryError\n',
    "JVMDUMP046I VM is shutting down. Reason: java/lang/OutOfMemoryError",
  ],
  [
    "docker-compose's two lines",
    "web-1  | cannot open /data/shop.db: Permission denied\nweb-1 exited with code 1\n",
    "cannot open /data/shop.db: Permission denied",
  ],
])("the message of %s without its wrapper", (_, log, text) => {
  expect(lastWords(log)?.text).toBe(text);
});

test("the Erlang application that ended is named if there is no other reason", () => {
  const log = `{"Kernel pid terminated",application_controller,"{application_terminated,shop,shutdown}"}\nKernel pid terminated (application_controller) ({application_terminated,shop,shutdown})\n`;
  expect(ended(log, 1)?.title).toBe("application shop terminated: shutdown");
});

test("a column that the database lacks, and a file that may not be executed, are named", () => {
  const stack = "    at Parser.parseErrorMessage (/app/node_modules/pg-protocol/dist/parser.js:285:98)\n";
  expect(ended(`error: column "sku" does not exist\n${stack}`, 1)?.hint).toMatch(
    /^The column sku is not in the database/,
  );
  expect(ended("/start.sh: line 4: /app/serve: Permission denied\n", 126)?.hint).toContain("`/app/serve` is there");
});

test.each([
  ["bash: line 1: ./serve-arm: cannot execute binary file: Exec format error\n", 126, /^\.\/serve-arm is built for/],
  [
    "** (Code.LoadError) could not load /etc/shop/runtime.exs. Reason: enoent\n    (elixir 1.17.3) lib/code.ex:2167: Code.find_file!/2\n",
    1,
    /^\/etc\/shop\/runtime\.exs is not in the container/,
  ],
  [
    "** (UndefinedFunctionError) function Shop.Repo.migrate/1 is undefined (module Shop.Repo is not available)\n    Shop.Repo.migrate([])\n",
    1,
    /^Shop\.Repo\.migrate\/1 was called/,
  ],
  [
    "Unhandled exception. System.FormatException: An invalid IP address was specified.\n ---> System.Net.Sockets.SocketException (22): Invalid argument\n   --- End of inner exception stack trace ---\n   at System.Net.IPAddress.Parse(String ipString)\n   at Shop.Program.Main(String[] args) in /src/Program.cs:line 9\n",
    134,
    /Invalid argument/,
  ],
])("the hint of %j names what failed", (log, code, hint) => {
  expect(ended(log, code)?.hint).toMatch(hint);
});

test.each(["+ exit 1\n", "+ CODE=1\n+ exit 1\n", "++ cleanup\n+ return 1\n"])(
  "the crash of the program that a traced script ran, before %j",
  (end) => {
    const python =
      'Traceback (most recent call last):\n  File "/srv/shop.py", line 2, in <module>\n    open_shop()\nOSError: no door here\n';
    expect(ended(`+ python3 /srv/shop.py\n${python}${end}`)).toMatchObject({
      runtime: "python",
      message: "no door here",
    });
  },
);

test("a traced script that goes on after a crash, and then exits by its own check", () => {
  const python =
    'Traceback (most recent call last):\n  File "/srv/try.py", line 2, in <module>\nOSError: no door here\n';
  const more = Array.from({ length: 40 }, (_, at) => `+ step ${at}\n`).join("");
  expect(
    ended(`+ python3 /srv/try.py\n${python}${more}+ echo 'no stock left'\nno stock left\n+ exit 4\n`),
  ).toMatchObject({
    runtime: "shell",
    message: "no stock left",
  });
});

test.each([
  ["Unhandled error in Deferred:", "fatal"],
  ["Fatal error in the reactor:", "fatal"],
  ["Cannot start:", "error"],
])("the last words %j are joined with the exception of the stack below, not with its frames", (head) => {
  const log = `20:11:33 [CRITICAL][shop] ${head}\n20:11:33 [CRITICAL][shop] \nTraceback (most recent call last):\n  File "/srv/shop.py", line 8, in <module>\n    sys.exit(main())\nOSError: [Errno 98] Address already in use\n`;
  expect(parseCrash(log).lastWords?.text).toBe(`${head.slice(0, -1)}: OSError: [Errno 98] Address already in use`);
});
