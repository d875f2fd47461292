import { describe, expect, it } from "vitest";
import { parseCrash } from "../../../src/crash/index.ts";
import type { LastWords } from "../../../src/crash/model.ts";

function lastWords(log: string, code: number | null = 1): LastWords | null {
  const options = code === null ? {} : { exit: { code, signal: null, reason: null } };
  return parseCrash(log, options).lastWords;
}

const INFO = "2026-11-28T20:11:18Z INFO  started\n";

describe("the level of a line is recognised in every spelling", () => {
  it.each<readonly [string, "fatal" | "error", string]>([
    ["2026/11/28 20:11:18 [emerg] 1#1: no live upstreams", "fatal", "no live upstreams"],
    ["nginx: [alert] no live upstreams", "fatal", "no live upstreams"],
    ["[1] 2026/11/28 20:11:44.616826 [FTL] no live upstreams", "fatal", "no live upstreams"],
    ["2026-11-28 20:12:48.240588 C | etcdmain: no live upstreams", "fatal", "no live upstreams"],
    ["E1128 20:11:18.123456       1 server.go:74] no live upstreams", "error", "no live upstreams"],
    [
      'E1128 20:11:18.123456 1 run.go:74] "command failed" err="no live upstreams"',
      "error",
      "command failed: no live upstreams",
    ],
    ['time="2026-11-28T20:11:45Z" level=error msg="no live upstreams" id=7', "error", "no live upstreams"],
    [
      'ts=2026-11-28T20:11:45.016Z caller=a.go:8 level=error msg=start err="no live upstreams"',
      "error",
      "start: no live upstreams",
    ],
    ['{"level":60,"time":1795896704078,"pid":1,"msg":"no live upstreams"}', "fatal", "no live upstreams"],
    ['{"severity":"CRITICAL","message":"no live upstreams"}', "fatal", "no live upstreams"],
    ['{"@t":"2026-11-28T20:11:18Z","@l":"Fatal","@m":"no live upstreams"}', "fatal", "no live upstreams"],
    [
      '{"t":{"$date":"2026-11-28T20:11:18Z"},"s":"F","c":"STORAGE","ctx":"x","msg":"Failed","attr":{"error":"no live upstreams"}}',
      "fatal",
      "Failed: no live upstreams",
    ],
    [
      '2026-11-28T20:11:18.869Z\tERROR\tsetup\tproblem running\t{"error": "no live upstreams"}',
      "error",
      "problem running: no live upstreams",
    ],
    [
      '[2026/11/28 20:11:18.123 +00:00] [FATAL] [server.rs:495] ["failed to start"] [err="no live upstreams"]',
      "fatal",
      "failed to start: no live upstreams",
    ],
    ["[2026-11-28 20:11:18,123] ERROR no live upstreams (kafka.server.KafkaServer)", "error", "no live upstreams"],
    [
      "[2026-11-28 20:11:18.123][1][critical][main] [source/server/server.cc:117] no live upstreams",
      "fatal",
      "no live upstreams",
    ],
    [
      "2026.11.28 20:11:18.123456 [ 1 ] {} <Error> Application: no live upstreams",
      "error",
      "Application: no live upstreams",
    ],
    ["ERROR 2026-11-28 20:11:18,123 [shard 0:main] init - no live upstreams", "error", "no live upstreams"],
    ["E, [2026-11-28T20:11:18.123456 #1] ERROR -- : no live upstreams", "error", "no live upstreams"],
    [
      "2026-11-28 20:11:18.123 ERROR 1 --- [main] o.s.b.SpringApplication : no live upstreams",
      "error",
      "no live upstreams",
    ],
    ["CRITICAL:root:no live upstreams", "fatal", "no live upstreams"],
    ["ERROR [alembic.util.messaging] no live upstreams", "error", "no live upstreams"],
    ["ERRO[0000] no live upstreams", "error", "no live upstreams"],
    ["8:11PM ERR no live upstreams", "error", "no live upstreams"],
    ["[20:11:18 ERR] no live upstreams", "error", "no live upstreams"],
    ["2026-11-28 20:11:18.677 UTC [1] FATAL:  no live upstreams", "fatal", "no live upstreams"],
    ["2026-11-28T20:11:18.123Z ERROR my_app::server: no live upstreams", "error", "no live upstreams"],
    ["[Nest] 1  - 11/28/2026, 8:14:46 PM   ERROR [ExceptionHandler] no live upstreams", "error", "no live upstreams"],
    ["1:M 28 Nov 2026 20:15:00.386 # Can't open no live upstreams", "error", "Can't open no live upstreams"],
    ["28 Nov 20:11:18 - [error] no live upstreams", "error", "no live upstreams"],
    ["[] [main] 20:11:18.123 ERROR Server - no live upstreams", "error", "no live upstreams"],
    ["[req-1] [main] [] 20:11:18.123 ERROR Server - no live upstreams", "error", "no live upstreams"],
    ["crit: Acme.Host[0]\n      no live upstreams", "fatal", "Acme.Host[0] no live upstreams"],
  ])("%s", (line, level, text) => {
    expect(lastWords(`${INFO}${line}\n`)).toMatchObject({ level, text });
  });
});

describe("the line that explains the end", () => {
  it("is the first of the highest level in the last burst, not a closing message", () => {
    const log = `${INFO}2026-11-28T20:11:19Z ERROR cannot bind to :8080\n2026-11-28T20:11:19Z ERROR initialization failed\n2026-11-28T20:11:19Z ERROR Aborting\n`;
    expect(lastWords(log)).toEqual({ text: "cannot bind to :8080", level: "error", line: 2 });
  });

  it.each([
    [
      "ERROR: Exception Details\nERROR: Exception Class:  LockException\nERROR: Exception Primary Reason: lock is held",
      "Exception Primary Reason: lock is held",
    ],
    ["[ERROR] Cannot go on\n[ERROR] Cause: worker failed to boot", "Cause: worker failed to boot"],
    [
      "[ERROR] worker exited with code 3\n[ERROR] Shutting down: Master\n[ERROR] Reason: worker failed to boot.",
      "Reason: worker failed to boot.",
    ],
  ])("is the one that is called the reason: %j", (log, text) => {
    expect(lastWords(`${INFO}${log}`)?.text).toBe(text);
  });

  it("may have a lower level than closing messages", () => {
    const log =
      'LOG:  unrecognized configuration parameter "x"\nFATAL:  configuration file "/etc/p.conf" contains errors\n';
    expect(lastWords(log)).toMatchObject({ text: 'unrecognized configuration parameter "x"', line: 1 });
  });

  it("is not an early, harmless error", () => {
    const early = `2026-11-28T20:11:18Z ERROR cache is cold\n${INFO.repeat(30)}`;
    expect(lastWords(`${early}port 8080 is already in use\n`)).toMatchObject({ text: "port 8080 is already in use" });
    expect(lastWords(early)).toMatchObject({ level: null, text: "started", line: 31 });
  });

  it.each([
    "[fix-attrs.d] applying ownership & permissions fixes...",
    "Checking whether the lock has expired …",
    "waiting for what is required...",
  ])("is not what is announced: %s", (line) => {
    expect(lastWords(`${INFO}${line}\nthe disk is full, giving up...\n`)?.text).toBe("the disk is full, giving up...");
  });

  it.each([
    [
      "above the usage",
      "unknown option --prot\nUsage: server [options]\n\nOptions:\n  --port N  error code\n  --help\n",
      "unknown option --prot",
    ],
    [
      "below the usage",
      "usage: server [-h] [--port PORT]\nserver: error: argument --port: invalid int value\n",
      "argument --port: invalid int value",
    ],
    [
      "above a supervisor's farewell",
      "could not reach redis\n[INFO] exited: app (exit status 1; not expected)\n[INFO] received SIGTERM, shutting down\n",
      "could not reach redis",
    ],
    [
      "above an object that was printed",
      "[x] ERROR cannot resolve Users\n\n{\n  context: {\n    index: 0\n  }\n}\n",
      "cannot resolve Users",
    ],
    ["above kubectl's", 'Defaulted container "app" out of: app, proxy\nno such table: users\n', "no such table: users"],
    [
      "glued to an unfinished line",
      "running bootstrap ... 2026-11-28 20:11:36.705 UTC [11] FATAL:  could not extend file\n",
      "could not extend file",
    ],
  ])("%s", (_, log, text) => expect(lastWords(log)?.text).toBe(text));
});

describe("continuation lines are joined", () => {
  it.each([
    [
      "what a colon announces",
      "AH00526: Syntax error on line 8:\nInvalid command 'X'\n",
      "AH00526: Syntax error on line 8: Invalid command 'X'",
    ],
    ["a DETAIL", "FATAL:  bad mode\nDETAIL:  Should be 0700.\n", "bad mode. Should be 0700."],
    ["indented lines", "cannot connect to db\n    Is it running?\n", "cannot connect to db Is it running?"],
    [
      "a list",
      "Missing variables:\n  DATABASE_URL: undefined\n  PORT: undefined\n",
      "Missing variables: DATABASE_URL: undefined PORT: undefined",
    ],
    [
      "Java's last cause",
      "ERROR Unable to start\njava.lang.IllegalStateException: x\n\tat a.B.c(B.java:3)\nCaused by: java.net.BindException: Address already in use\n\tat d.E.f(E.java:4)\nINFO bye\nINFO bye\nINFO bye\nINFO bye\n",
      "Unable to start: java.net.BindException: Address already in use",
    ],
    [
      "the causes of a report of Rust's",
      "fatal: cannot start\n\nCaused by:\n    0: opening /etc/app.toml\n    1: No such file or directory (os error 2)\n",
      "cannot start: No such file or directory (os error 2)",
    ],
    [
      "a banner",
      "*** FATAL CONFIG FILE ERROR ***\nat line 4\n>>> 'dir x'\nPermission denied\n",
      "FATAL CONFIG FILE ERROR: at line 4 >>> 'dir x' Permission denied",
    ],
  ])("%s", (_, log, text) => {
    const { crash, lastWords: words } = parseCrash(log, { exit: { code: 9, signal: null, reason: null } });
    expect(crash?.title ?? words?.text).toBe(text);
  });
});

describe("of errors of the same level", () => {
  it("the one repeated by the last line ended the program", () => {
    const log = `${INFO}level=error msg="cannot add the organization" err="it is there"
level=error msg="cannot load the dashboards" error="a folder with that name already exists"
level=error msg="stopped a service" reason="a folder with that name already exists"\n`;
    expect(lastWords(log)?.text).toBe("cannot load the dashboards: a folder with that name already exists");
  });

  it("a mere statement that the server could not be started ranks last", () => {
    const log =
      "ERROR: Unexpected error when starting the server\nERROR: Unable to start HTTP server\nERROR: port 9000 is already in use\n";
    expect(lastWords(log)?.text).toBe("port 9000 is already in use");
  });
});

describe("an error without a reason is completed by the reason next to it:", () => {
  const at = "2026-11-29 10:00:00,123 ERROR [io.shop.Main] (main)";
  it.each([
    [
      "behind it",
      `${at} Failed to start server\n${at} Failed to obtain connection\n${at} Connection to db:5432 refused.\n`,
      "Connection to db:5432 refused.",
    ],
    [
      "before it, at a lower level",
      "Cloning\nssh: connect to host git.example port 22: Connection refused\nfatal: Could not read from the repository.\n",
      "ssh: connect to host git.example port 22: Connection refused",
    ],
    [
      "an error of the system, where a thing is named",
      "[net] bind to 127.0.0.1@53: Address already in use\nERROR: net.listen() failed to bind\n",
      "[net] bind to 127.0.0.1@53: Address already in use",
    ],
    [
      "not one of another moment",
      "2026-11-29 09:00:00 ERROR open /etc/a.yml: no such file\n2026-11-29 09:00:09 FATAL Giving up the whole work\n",
      "Giving up the whole work",
    ],
  ])("%s", (_, log, text) => expect(lastWords(log)?.text).toBe(text));

  it("a closing message is not selected for containing a number", () => {
    const log = "Expected an action, 'if' or '}'\nRunning VCC-compiler failed, exited with 2\nVCL compilation failed\n";
    expect(lastWords(log)?.text).toBe("Expected an action, 'if' or '}'");
  });
});

describe("a replica's loss of leadership is recognised at any level", () => {
  it.each(["I", "E"])("%s", (level) => {
    const log = `E1129 10:00:12.000001 1 leaderelection.go:436] error retrieving resource lock a/b: context deadline exceeded
I1129 10:00:12.000401 1 leaderelection.go:297] failed to renew lease a/b: timed out waiting for the condition
${level}1129 10:00:12.000501 1 main.go:80] leader election lost\n`;
    expect(lastWords(log)).toMatchObject({ text: "leader election lost", level: "error" });
  });
});

it.each([
  ["a box's side", "│ Error: No configuration files\n│ \n│ Apply needs some.\n", "No configuration files"],
  ["a part that is called as a level", "[system] error while loading config: a.conf:2: ')' expected\n", "error while"],
  ["an error that has a code only", '{"level":"error","message":"no db","error":{"code":"ENOTFOUND"}}\n', "ENOTFOUND"],
  ["a name of capitals", "command line: 'a.conf': CONFIG_FILE_NOT_FOUND\n", "CONFIG_FILE_NOT_FOUND"],
])("%s hides no words", (_, log, words) => {
  expect(lastWords(log)?.level).toBe("error");
  expect(lastWords(log)?.text).toContain(words);
});

it("a binary file has no last words, and NULs before a line do not hide it", () => {
  expect(lastWords(`\x7fELF\x02\x01\x01${"\0\x01cannot open\0\0error\x02".repeat(300)}\n\x05`)).toBeNull();
  expect(lastWords(`${"\0".repeat(9000)}ERROR cannot bind\n`)?.text).toBe("cannot bind");
});

it("a word within another word is not a failure", () => {
  expect(lastWords("up; the watchdog will do log-fatal when the queue is late\n")?.level).toBeNull();
});

it.each([
  [
    "a package's name in small letters",
    "log: exiting because of error: cannot create log: open /tmp/a.log: no such file or directory",
    "cannot create log",
  ],
  [
    "a name in a column before the level",
    `${INFO}nami    ERROR pg_ctl: could not start server`,
    "could not start server",
  ],
  [
    "a supervisor's word on a signal",
    "2021-12-14 10:12:49,336 INFO exited: php (terminated by SIGSEGV; not expected)\n2021-12-14 10:12:50,337 INFO gave up: php entered FATAL state, too many start retries too quickly",
    "terminated by SIGSEGV",
  ],
])("%s hides no error", (_, log, words) => {
  expect(lastWords(log)?.level).toBe("error");
  expect(lastWords(log)?.text).toContain(words);
});

it("the heading of an Erlang report is not its message", () => {
  const log =
    "=ERROR REPORT==== 23-Nov-2016::07:10:00 ===\nError in process <0.85.0> on node 'shop@host' with exit value: {badarith,[{shop,total,1,[]}]}\n";
  expect(lastWords(log)?.text).toMatch(/^Error in process <0\.85\.0>/);
});

it("the rest of a list interrupted by an error is not part of the error", () => {
  const log =
    'initialized with:\n  LC_CTYPE:    en_US\ninitdb: error: could not access "/data": Permission denied\n  LC_MONETARY: C\n  LC_TIME:     C\n';
  expect(lastWords(log)?.text).toMatch(/Permission denied$/);
});

it("earlier starts that failed in the same way do not count as a running program", () => {
  const start = `starting shop\n${"loaded a part\n".repeat(8)}ERROR cannot bind to 0.0.0.0:80\n`;
  expect(lastWords(start.repeat(4), null)?.text).toBe("cannot bind to 0.0.0.0:80");
});

describe("errors of one moment are about one failure, though the end is unknown", () => {
  const at = (second: string, level: string, text: string) => `2026-11-28 20:11:${second} 0 [${level}] ${text}\n`;
  const before = Array.from({ length: 9 }, (_, line) => at("18", "Note", `Reading page ${line}`)).join("");
  it.each([
    ["a server's", "cannot read page 7 of /data/shop", "Plugin 'shop' init function returned error."],
    ["a proxy's", "unknown directive in /etc/proxy.conf:3", "configuration rejected"],
    ["a broker's", "port 5672 is already in use", "listener 'amqp' failed to start"],
  ])("%s", (_, reason, after) => {
    const errors = ["init of the store failed", after, "store not available", "Aborting at once"];
    const log = `${before}${at("18", "ERROR", reason)}${errors.map((text) => at("19", "ERROR", text) + at("19", "Note", "closing")).join("")}`;
    expect(lastWords(log)).toMatchObject({ text: reason, level: "error" });
  });
});

describe("there are no last words", () => {
  it.each<readonly [string, string, number | null]>([
    ["of a program that was killed", `${INFO.repeat(80)}2026-11-28T20:11:19Z ERROR cannot reach the cache\n`, 137],
    ["of one that was stopped", `${INFO.repeat(80)}2026-11-28T20:11:19Z ERROR cannot reach the cache\n`, 143],
    ["of an error that a program has lived with", `${INFO}ERROR cannot reach the cache\n`.repeat(100), null],
    [
      "of an error whose words stand in two fields, that a program has lived with",
      'level=INFO msg=served\nlevel=ERROR msg="request failed" err="open /etc/prices: file does not exist"\n'.repeat(
        60,
      ),
      null,
    ],
    [
      "of one of many different errors",
      Array.from(
        { length: 60 },
        (_, at) =>
          `2026-11-28T20:11:18Z ${at % 4 === 3 ? `ERROR ${"abcdefghijklmno"[(at / 4) | 0]} broke` : "INFO served"}\n`,
      ).join(""),
      null,
    ],
    [
      "of what nginx says of a request",
      `${INFO.repeat(80)}2026/11/28 20:11:19 [error] 7#7: *3 open() "/www/x" failed (2: No such file or directory), client: 10.0.0.1, server: , request: "GET /x HTTP/1.1"\n`,
      null,
    ],
    ["of requests that failed", `${INFO}10.0.0.1 - - "GET /missing HTTP/1.1" 404 error\n`, null],
    ["of numbers of errors that are 0", `${INFO}done: 0 errors, failed=0\n`, 1],
    [
      "of an error long before the end",
      "2026-11-28T20:11:19Z ERROR cannot reach\n2026-11-28T20:31:19Z INFO served\n",
      null,
    ],
    ["of a shell's echo", `${INFO}Aborted\n`, 134],
  ])("%s", (_, log, code) => expect(lastWords(log, code)?.level ?? null).toBeNull());

  it("of a log without text", () => {
    expect(lastWords("")).toBeNull();
    expect(lastWords("\n  \n----\n")).toBeNull();
  });
});

it("wrappers of pipelines change neither text nor line", () => {
  const plain = "starting\nport 8080 is already in use\n";
  const cri = plain
    .trimEnd()
    .split("\n")
    .map((line) => `2026-11-28T20:11:18.123456789Z stderr F ${line}\n`)
    .join("");
  const docker = plain
    .trimEnd()
    .split("\n")
    .map((line) => `${JSON.stringify({ log: `${line}\n`, stream: "stderr", time: "2026-11-28T20:11:18Z" })}\n`)
    .join("");
  for (const log of [plain, cri, docker]) {
    expect(lastWords(log)).toEqual({ text: "port 8080 is already in use", level: "error", line: 2 });
  }
});

it("the line number counts from the start of a log of any length", () => {
  const rows = 100_000;
  expect(lastWords(`${"served\n".repeat(rows)}Error: disk is full\nbye\n`)).toMatchObject({ line: rows + 1 });
});

it("long lines of nothing but openings, quotes or causes are read in time that grows with them", () => {
  const timeOf = (log: string): number => {
    const start = performance.now();
    lastWords(log);
    return performance.now() - start;
  };
  for (const part of [
    "[error] ",
    'a="',
    "2026-11-28 ",
    "Error: ",
    "x(",
    "(",
    "a.b.",
    "failed to ",
    '{"a":',
    '\\"',
    "'",
    "at ",
  ]) {
    const lines = (count: number) => `${part.repeat(count)}\n`.repeat(20);
    timeOf(lines(400));
    const short = Math.max(1, Math.min(timeOf(lines(2000)), timeOf(lines(2000))));
    expect(timeOf(lines(16_000)), part).toBeLessThan(Math.max(400, short * 60));
  }
});
