/** Ends as pasted into bug reports: Lambda functions, debugger sessions, wrappers around a program's output. */
import { expect, test } from "vitest";
import { parseCrash } from "../../../src/crash/index.ts";
import { ended } from "./reading.ts";

const LAMBDA = {
  errorType: "TypeError",
  errorMessage: "Cannot read properties of undefined (reading 'sku')",
  stack: [
    "TypeError: Cannot read properties of undefined (reading 'sku')",
    "    at price (/var/task/cart.js:14:9)",
    "    at Runtime.handler (/var/task/index.js:5:3)",
  ],
};
const REQUEST = "2026-11-28T20:11:18.123Z\tundefined\tERROR\tUncaught Exception ";
const AFTERWARDS = "END RequestId: 7d1e\nREPORT RequestId: 7d1e\tDuration: 3.10 ms\n";

test.each([
  ["on one line", `${REQUEST}\t${JSON.stringify(LAMBDA)}\n`],
  ["over several lines", `${REQUEST}\t${JSON.stringify(LAMBDA, null, 4)}\n`],
  ["below its line", `${REQUEST}\n${JSON.stringify(LAMBDA, null, 2)}\n`],
  [
    "of a rejection",
    `${REQUEST.replace("Uncaught Exception", "Unhandled Promise Rejection")}\t${JSON.stringify(LAMBDA)}\n`,
  ],
])("what ended a function of Lambda, %s", (_, record) => {
  // CloudWatch logs contain no exit code.
  for (const code of [1, undefined])
    expect(ended(`START RequestId: 7d1e Version: $LATEST\n${record}${AFTERWARDS}`, code)).toMatchObject({
      title: "TypeError: Cannot read properties of undefined (reading 'sku')",
      culprit: "price /var/task/cart.js:14",
    });
});

test("an error logged by a Lambda function ended nothing", () => {
  const log = `2026-11-28T20:11:18.123Z\t7d1e-11aa\tERROR\tcould not price\t${JSON.stringify(LAMBDA)}\n`;
  expect(parseCrash(`${log}${AFTERWARDS}`).crash).toBeNull();
});

test("a gdb session after `terminate called` gives the place", () => {
  const log = `terminate called after throwing an instance of 'shelf::Full*'

Thread 3 "loader" received signal SIGABRT, Aborted.
[Switching to Thread 0x7fffe2bff700 (LWP 411)]
__GI_raise (sig=sig@entry=6) at ../sysdeps/unix/sysv/linux/raise.c:51
51      ../sysdeps/unix/sysv/linux/raise.c: No such file or directory.
(gdb) bt
#0  0x00007ffff4a2ea70 in __GI_raise (sig=sig@entry=6) at ../sysdeps/unix/sysv/linux/raise.c:51
#1  0x00007ffff4a3019a in __GI_abort () at abort.c:89
#2  0x00007ffff5357956 in  () at /usr/lib/libstdc++.so.6
#3  0x00005555555731d2 in shelf::put(int) (this=0x55, at=7) at src/shelf.cpp:40
`;
  expect(ended(log, 134)).toMatchObject({
    title: "terminate called after throwing an instance of 'shelf::Full*'",
    culprit: "shelf::put(int) src/shelf.cpp:40",
  });
});

test("a panic that was thrown again is Go's without its goroutines, whatever follows", () => {
  const panic = "panic: no shelf 7 [recovered]\n\tpanic: no shelf 7\n";
  for (const after of ["", 'time="2026-11-28T20:11:18Z" level=info msg="reading shelves"\n'])
    expect(ended(panic + after, 2)).toMatchObject({ title: "panic: no shelf 7" });
});

test("the columns of Elixir's logger before the end of an application", () => {
  const log = `20:11:18.896 [info] pid=<0.42.0> line=1935 Application shelf exited: Shelf.start(:normal, []) returned an error: shutdown: failed to start child: Shelf.Repo
    ** (EXIT) shutdown: failed to start child: Shelf.Pool
        ** (EXIT) already started: #PID<0.99.0>
`;
  expect(ended(log, 1)?.title).toMatch(/^Application shelf exited: Shelf.start/);
});

test.each([
  [
    "npm on what it ran",
    'npm ERR! Linux 5.4.0-1\nnpm ERR! argv "/usr/bin/node" "/usr/bin/npm" "start"\nnpm ERR! node v4.4.7\n\nnpm ERR! missing script: start\n',
    /^missing script: start/,
  ],
  [
    "supervisord on others' children",
    "2026-11-28 20:11:18,938 INFO exited: web (exit status 70; not expected)\n2026-11-28 20:11:18,938 CRIT reaped unknown pid 23\n",
    /exited: web \(exit status 70/,
  ],
  [
    "a name before two lines",
    "[worker] cannot open /srv/shelf: permission denied\n[worker] exiting\n",
    /^cannot open \/srv\/shelf: permission denied$/,
  ],
  [
    "fluentd's file",
    '2026-11-28T20:11:18+00:00\tkube.api\t{"log":"cannot open /srv/shelf: permission denied\\n","stream":"stderr"}\n',
    /^cannot open \/srv\/shelf: permission denied$/,
  ],
  [
    "a short reason behind a long chain",
    `Error response from daemon: ${"failed to create the task of the container: ".repeat(5)}exec: "/srv/start.sh": permission denied\n`,
    /exec: "\/srv\/start\.sh": permission denied$/,
  ],
])("last words: %s", (_, log, text) => {
  expect(parseCrash(log, { exit: { code: 1, signal: null, reason: null } }).lastWords?.level).not.toBeNull();
  const words = parseCrash(log, { exit: { code: 1, signal: null, reason: null } }).lastWords;
  expect(words?.text).toMatch(text);
});

test("a class that exists but could not be loaded", () => {
  const log = `Error: Could not find or load main class Shelf
Caused by: java.lang.NoClassDefFoundError: shop/Shelf (wrong name: Shelf)
`;
  expect(ended(log, 1)?.title).toBe(
    "Error: Could not find or load main class Shelf: java.lang.NoClassDefFoundError: shop/Shelf (wrong name: Shelf)",
  );
});

test("old Rust's library is not the program", () => {
  const log = `thread 'main' panicked at 'no shelf: 7', libcore/result.rs:1009:5
stack backtrace:
   0: std::sys::unix::backtrace::tracing::imp::unwind_backtrace
             at libstd/sys/unix/backtrace/tracing/gcc_s.rs:49
   1: core::result::unwrap_failed
   2: shelf::main
             at src/main.rs:12
   3: std::panicking::try::do_call
             at libstd/rt.rs:59
   4: __rust_maybe_catch_panic
             at libpanic_unwind/lib.rs:102
`;
  expect(ended(log, 101)).toMatchObject({ culprit: "shelf::main src/main.rs:12" });
  const stripped = log.replace("             at src/main.rs:12\n", "");
  expect(ended(stripped, 101)).toMatchObject({ culprit: "shelf::main" });
});

test("an assertion of an old Envoy has its place at the end", () => {
  const log = `[2026-11-28 20:11:18.646][95][critical][assert] assert failure: full_: source/common/shelf.h:69
[2026-11-28 20:11:18.647][95][critical][backtrace] source/server/backtrace.h:101] Caught Aborted, suspect faulting address 0x1
[2026-11-28 20:11:18.647][95][critical][backtrace] source/server/backtrace.h:95] thr<95> #0 0x7facbc6fc4e6
`;
  expect(ended(log, 134)).toMatchObject({
    kind: "assertion",
    title: "assert failure: full_",
    culprit: "source/common/shelf.h:69",
  });
});

test("last words do not include env_logger's module path", () => {
  const log = "[2026-11-28T20:11:18Z ERROR shelf_core::services::listening] bind() failed: 0.0.0.0:80 still in use\n";
  expect(parseCrash(log, { exit: { code: 1, signal: null, reason: null } }).lastWords?.text).toBe(
    "bind() failed: 0.0.0.0:80 still in use",
  );
});
