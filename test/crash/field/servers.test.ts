/** C and C++ servers and databases: the line about a signal or abort and the backtrace below it are one crash. */
import { expect, test } from "vitest";
import { ended } from "./reading.ts";

const REDIS = `

=== REDIS BUG REPORT START: Cut & paste starting from here ===
1:M 01 Jan 2024 00:00:00.000 # Redis 7.2.4 crashed by signal: 11, si_code: 1
1:M 01 Jan 2024 00:00:00.000 # Accessing address: 0x10
1:M 01 Jan 2024 00:00:00.000 # Crashed running the instruction at: 0x55d5c6a3b0c4

------ STACK TRACE ------
EIP:
redis-server *:6379(lookupKey+0x44)[0x55d5c6a3b0c4]

1 redis-server *
Backtrace:
/usr/local/bin/redis-server(sigsegvHandler+0x5b)[0x55d5c6a9a0bb]
/lib/x86_64-linux-gnu/libpthread.so.0(+0x12730)[0x7f2b0e0e5730]
redis-server *:6379(lookupKey+0x44)[0x55d5c6a3b0c4]
redis-server *:6379(getCommand+0x12)[0x55d5c6a4a012]
redis-server *:6379(call+0x9c)[0x55d5c6a2c09c]
redis-server *:6379(main+0x4e1)[0x55d5c6a1c4e1]

------ REGISTERS ------
1:M 01 Jan 2024 00:00:00.001 #
RAX:0000000000000000 RBX:00007f2b0c8a5000
RCX:0000000000000001 RDX:0000000000000010
1:M 01 Jan 2024 00:00:00.001 # (00007ffd1c2a7cef) -> 0000000000000000

------ INFO OUTPUT ------
# Server
redis_version:7.2.4
redis_git_sha1:00000000
os:Linux 5.10.0 x86_64

------ CLIENT LIST OUTPUT ------
id=3 addr=127.0.0.1:40000

------ FAST MEMORY TEST ------
1:M 01 Jan 2024 00:00:00.002 # main thread terminated
Fast memory test PASSED, however your memory can still be broken.

=== REDIS BUG REPORT END. Make sure to include from START to END. ===

       Please report the crash by opening an issue on github:
`;

test("Redis' report goes on for pages, and its signal handler is not the culprit", () => {
  expect(ended(REDIS, 139)).toMatchObject({
    title: "Redis 7.2.4 crashed by signal: 11, si_code: 1",
    signal: "SIGSEGV",
    culprit: "lookupKey",
  });
  expect(
    ended(REDIS.replaceAll("Redis 7.2.4", "Valkey 8.0.1").replaceAll("redis-server", "valkey-server")),
  ).toMatchObject({
    title: "Valkey 8.0.1 crashed by signal: 11, si_code: 1",
    culprit: "lookupKey",
  });
});

const ADVICE = `01:02:03 UTC - mysqld got signal 11 ;
Most likely, you have hit a bug, but this error can also be caused by malfunctioning hardware.
Thread pointer: 0x7f8b5c000b80
Attempt to collect some information failed.
Server version: 8.0.35
key_buffer_size=8388608
read_buffer_size=131072
max_used_connections=2
max_threads=151
thread_count=2
connection_count=2
It is possible that mysqld could use up to
key_buffer_size + (read_buffer_size + sort_buffer_size)*max_threads = 67841 K  bytes of memory
Hope that's ok; if not, decrease some variables in the equation.

Attempting backtrace. You can use the following information to find out
where mysqld died. If you see no messages after this, something went
terribly wrong...
stack_bottom = 7f8b9c1f0c30 thread_stack 0x100000
`;
const FRAMES = `/usr/sbin/mysqld(my_print_stacktrace(unsigned char const*, unsigned long)+0x41) [0x55b9]
/usr/sbin/mysqld(print_fatal_signal(int)+0x2a3) [0x55ba]
/usr/sbin/mysqld(handle_fatal_signal+0xc5) [0x55bb]
/lib64/libc.so.6(+0x54db0) [0x7f8b]
/usr/sbin/mysqld(Item_func_regex::val_int()+0x1c) [0x55bc]
/usr/sbin/mysqld(Query_expression::execute(THD*)+0x2c) [0x55bd]

Trying to get some variables.
Some pointers may be invalid and cause the dump to abort.
Query (7f8b5c0): SELECT 1
Connection ID (thread ID): 10
Status: NOT_KILLED

The manual page at http://dev.mysql.com/doc/mysql/en/crashing.html contains
information that should help you find out what is causing the crash.
`;

test("mysqld gives eighteen lines of advice before its stack, and has a crash without one", () => {
  const expected = { title: "mysqld got signal 11", signal: "SIGSEGV" };
  expect(ended(ADVICE + FRAMES)).toMatchObject({ ...expected, culprit: "Item_func_regex::val_int()" });
  expect(ended(ADVICE, 139)).toMatchObject(expected);
  expect(ended(`240101 01:02:03 [ERROR] ${ADVICE.slice(15).replaceAll("mysqld", "mariadbd")}`)).toMatchObject({
    title: "mariadbd got signal 11",
  });
  expect(ended(`2024-01-01T01:02:03Z UTC - ${ADVICE.slice(15)}${FRAMES}`)).toMatchObject(expected);
});

test("ClickHouse logs each frame in a separate record", () => {
  const at = "2024.01.01 00:00:00.000000 [ 88 ] {} <Fatal> BaseDaemon: ";
  const log = `2024.01.01 00:00:00.000000 [ 1 ] {} <Information> Application: Ready for connections.
${at}########## Short fault info ############
${at}(version 23.8.2.7, build id: 62AE) (from thread 47) (query_id: a1) (query: SELECT 1) Received signal Segmentation fault (11)
${at}Address: 0x10. Access: read. Address not mapped to object.
${at}Stack trace: 0x000000000c0a1c20 0x0000000012f0c0d0
${at}2. DB::FunctionArrayMap::execute(DB::Block&) @ 0x000000000c0a1c20 in /usr/bin/clickhouse
${at}3. DB::ExpressionActions::execute(DB::Block&, unsigned long&) const @ 0x0000000012f0c0d0 in /usr/bin/clickhouse
${at}Integrity check of the executable skipped because the reference checksum could not be read.
`;
  expect(ended(log, 139)).toMatchObject({
    title: "Received signal Segmentation fault (11)",
    signal: "SIGSEGV",
    culprit: "DB::FunctionArrayMap::execute(DB::Block&)",
  });
});

test("Postgres' PANIC is the end although the postmaster continues to log", () => {
  const log = `2024-01-01 00:00:00.000 UTC [1] LOG:  starting PostgreSQL 15.5 on x86_64-pc-linux-gnu
2024-01-01 00:00:00.000 UTC [29] LOG:  database system was shut down at 2023-12-31 00:00:00 UTC
2024-01-01 00:00:00.000 UTC [29] LOG:  invalid primary checkpoint record
2024-01-01 00:00:00.000 UTC [29] PANIC:  could not locate a valid checkpoint record
2024-01-01 00:00:00.100 UTC [1] LOG:  startup process (PID 29) was terminated by signal 6: Aborted
2024-01-01 00:00:00.100 UTC [1] LOG:  aborting startup due to startup process failure
2024-01-01 00:00:00.110 UTC [1] LOG:  database system is shut down
`;
  const crash = ended(log, 1);
  expect(crash).toMatchObject({
    title: "PANIC:  could not locate a valid checkpoint record",
    message: "could not locate a valid checkpoint record",
  });
  expect(crash?.hint).toMatch(/checkpoint|write-ahead|WAL/i);
  expect(
    ended(
      log.replace(
        "could not locate a valid checkpoint record",
        'could not write to file "pg_wal/xlogtemp.29": No space left on device',
      ),
      1,
    ),
  ).toMatchObject({
    title: 'PANIC:  could not write to file "pg_wal/xlogtemp.29": No space left on device',
  });
});

test("a viewer that collapses blanks does not hide Postgres' PANIC", () => {
  const log = `2024-01-01 00:00:00.000 UTC [27] LOG: invalid resource manager ID in primary checkpoint record
2024-01-01 00:00:00.000 UTC [27] PANIC: could not locate a valid checkpoint record
2024-01-01 00:00:00.100 UTC [1] LOG: startup process (PID 27) was terminated by signal 6: Aborted
`;
  expect(ended(log, 1)).toMatchObject({
    title: "PANIC: could not locate a valid checkpoint record",
    message: "could not locate a valid checkpoint record",
  });
});

test("mongod's fatal assertion names its place in the record", () => {
  const log = `{"t":{"$date":"2024-01-01T00:00:00.000+00:00"},"s":"I","c":"STORAGE","id":22315,"ctx":"initandlisten","msg":"Opening WiredTiger"}
{"t":{"$date":"2024-01-01T00:00:00.100+00:00"},"s":"F","c":"-","id":23089,"ctx":"initandlisten","msg":"Fatal assertion","attr":{"msgid":28595,"file":"src/mongo/db/storage/wiredtiger/wiredtiger_kv_engine.cpp","line":712}}
{"t":{"$date":"2024-01-01T00:00:00.100+00:00"},"s":"F","c":"-","id":23090,"ctx":"initandlisten","msg":"\\n\\n***aborting after fassert() failure\\n\\n"}
`;
  expect(ended(log, 14)).toMatchObject({
    title: "Fatal assertion 28595",
    culprit: "src/mongo/db/storage/wiredtiger/wiredtiger_kv_engine.cpp:712",
  });
  const invariant = `{"t":{"$date":"2024-01-01T00:00:00.100+00:00"},"s":"F","c":"ASSERT","id":23079,"ctx":"conn1","msg":"Invariant failure","attr":{"expr":"opCtx","file":"src/mongo/db/repl/oplog.cpp","line":120}}
{"t":{"$date":"2024-01-01T00:00:00.100+00:00"},"s":"F","c":"ASSERT","id":23080,"ctx":"conn1","msg":"\\n\\n***aborting after invariant() failure\\n\\n"}
{"t":{"$date":"2024-01-01T00:00:00.100+00:00"},"s":"F","c":"CONTROL","id":4757800,"ctx":"conn1","msg":"Writing fatal message","attr":{"message":"Got signal: 6 (Aborted).\\n"}}
{"t":{"$date":"2024-01-01T00:00:00.101+00:00"},"s":"I","c":"CONTROL","id":31380,"ctx":"conn1","msg":"BACKTRACE","attr":{"bt":{"backtrace":[{"a":"55","b":"54","o":"1","s":"_ZN5mongo18stack_trace_detail"}]}}}
`;
  expect(ended(invariant, 134)).toMatchObject({
    title: "Invariant failure opCtx",
    culprit: "src/mongo/db/repl/oplog.cpp:120",
  });
});

test("Scylla's reactor prints addresses after the shard", () => {
  const log = `INFO  2024-01-01 00:00:00,000 [shard 0] init - serving
Segmentation fault on shard 1.
Backtrace:
  0x5a1b2c3
  0x5a1b2c4
  /opt/scylladb/libreloc/libc.so.6+0x3dbaf
  seastar::reactor::run_tasks() at ./seastar/src/core/reactor.cc:2500
`;
  expect(ended(log, 139)).toMatchObject({ title: "Segmentation fault on shard 1.", signal: "SIGSEGV" });
  expect(ended("Aborting on shard 0.\nBacktrace:\n  0x5a1b2c3\n  0x5a1b2c4\n", 134)).toMatchObject({
    title: "Aborting on shard 0.",
    signal: "SIGABRT",
  });
});

test("TiKV's record contains the place, the message and the stack", () => {
  const log = `[2024/01/01 00:00:00.000 +00:00] [INFO] [server.rs:1] ["start"]
[2024/01/01 00:00:00.000 +00:00] [FATAL] [lib.rs:495] ["rocksdb background error. db: kv, reason: compaction, error: Corruption: block checksum mismatch"] [backtrace="   0: tikv_util::set_panic_hook::{{closure}}\\n             at home/jenkins/agent/workspace/tikv/components/tikv_util/src/lib.rs:494:18\\n   1: std::panicking::rust_panic_with_hook\\n             at rustc/2faabf579323f5252329264cc53ba9ff803429a3/library/std/src/panicking.rs:626:17\\n   2: <engine_rocks::event_listener::RocksEventListener as rocksdb::event_listener::EventListener>::on_background_error\\n             at home/jenkins/agent/workspace/tikv/components/engine_rocks/src/event_listener.rs:74:13\\n"] [location=components/engine_rocks/src/event_listener.rs:74] [thread_name=<unnamed>]
`;
  const crash = ended(log, 1);
  expect(crash).toMatchObject({ runtime: "rust" });
  expect(crash?.title).toContain(
    "rocksdb background error. db: kv, reason: compaction, error: Corruption: block checksum mismatch",
  );
  expect(crash?.culprit).toContain("event_listener.rs:74");
  const tidb = `[2024/01/01 00:00:00.000 +00:00] [FATAL] [main.go:118] ["failed to open storage"] [error="[pd] failed to get cluster id"] [stack="main.main\\n\\t/go/src/github.com/pingcap/tidb/main.go:118\\nruntime.main\\n\\t/usr/local/go/src/runtime/proc.go:225"]
`;
  expect(ended(tidb, 1)).toMatchObject({
    runtime: "go",
    title: "fatal: failed to open storage: [pd] failed to get cluster id",
    culprit: "main.main /go/src/github.com/pingcap/tidb/main.go:118",
  });
});

test("RabbitMQ's BOOT FAILED is followed by the exception", () => {
  const log = `  ##  ##      RabbitMQ 3.12.10

BOOT FAILED
===========
Exception during startup:

exit:{boot_failed,{exit_status,eacces}}

    rabbit_prelaunch_conf:load_cuttlefish_config_file/3, line 179
    rabbit_prelaunch_conf:setup/1, line 38
    rabbit_prelaunch:do_run/0, line 111
`;
  expect(ended(log, 1)).toMatchObject({
    runtime: "erlang",
    message: "{boot_failed,{exit_status,eacces}}",
    culprit: "rabbit_prelaunch_conf:load_cuttlefish_config_file/3",
  });
  const error = `
BOOT FAILED
===========
ERROR: could not bind to distribution port 25672, it is in use by another node: rabbit@mq-0

`;
  expect(ended(error, 1)?.title).toContain("could not bind to distribution port 25672, it is in use by another node");
});

test("RabbitMQ's report in a logger's record, and in the format before 3.8", () => {
  const prefix = "2026-09-03 06:52:12.532743+00:00 [error] <0.131.0>";
  const logged = `BOOT FAILED
${prefix}
${prefix} BOOT FAILED
${prefix} ===========
${prefix} Exception during startup:
${prefix}
${prefix} error:{badmatch,{error,eacces}}
${prefix}
${prefix}     rabbit_prelaunch_dist:setup/1, line 16
`;
  expect(ended(logged, 1)?.title).toBe("BOOT FAILED: error:{badmatch,{error,eacces}}");
  const older = `BOOT FAILED
===========

Error description:
   {error,{cannot_log_to_file,"-",{error,eacces}}}

Log files (may contain more information):
   -

Stack trace:
   [{rabbit,ensure_working_log_handler,5,[]},
    {init,do_boot,3,[]}]

init terminating in do_boot ()
`;
  expect(ended(older, 1)?.title).toBe('BOOT FAILED: {error,{cannot_log_to_file,"-",{error,eacces}}}');
  const thrown = `BOOT FAILED
===========

Error description:
    init:do_boot/3
    rabbit_plugins:setup/0 line 124
throw:{error,
          {cannot_delete_plugins_expand_dir,
              ["/var/lib/rabbitmq/plugins", eacces]}}
`;
  expect(ended(thrown, 1)).toMatchObject({ culprit: "rabbit_plugins:setup/0" });
  expect(ended(thrown, 1)?.message).toContain("cannot_delete_plugins_expand_dir");
});

test.each([
  [
    "nginx with a backtrace module",
    "nginx: caught signal 11 (SIGSEGV)\n/usr/sbin/nginx(+0x2a1b)[0x55]\n/lib/libc.so.6(+0x3c0b)[0x7f]\n/usr/sbin/nginx(ngx_http_handler+0x1b)[0x55]\n",
    "SIGSEGV",
    "ngx_http_handler",
  ],
  [
    "a generic crash handler",
    "*** Segmentation fault caught, aborting. Backtrace:\n#0 ./server(crash_handler+0x2a) [0x55d0]\n#1 /lib/x86_64-linux-gnu/libc.so.6(+0x3c4b) [0x7f]\n#2 ./server(parse_request+0x1b) [0x55d1]\n#3 ./server(main+0x5c) [0x55d2]\n",
    "SIGSEGV",
    "parse_request",
  ],
  [
    "an abort with abort and raise on top",
    "Assertion failed, aborting\nBacktrace:\n./db(print_stack+0x1b)[0x55]\n/lib/libc.so.6(gsignal+0x10b)[0x7f]\n/lib/libc.so.6(abort+0x12b)[0x7f]\n./db(fassertFailed+0x2a)[0x55]\n./db(storage::open()+0x1c)[0x55]\n./db(main+0x22)[0x55]\n",
    "SIGABRT",
    "storage::open()",
  ],
])("%s: the handlers are never the culprit", (_, log, signal, culprit) => {
  expect(ended(log, 134)).toMatchObject({ signal, culprit });
});

test("swift-backtrace's older form names signal and frames", () => {
  const log = `starting
Received signal 11. Backtrace:
0x55d5c6a3b0c4, Backtrace.(printBacktrace in _B82A8C0ED7C904841114FDF244F9E58E)(signal: Swift.Int32) -> () at /build/.build/checkouts/swift-backtrace/Sources/Backtrace/Backtrace.swift:66
0x55d5c6a4a012, closure #1 (Swift.Int32) -> () in static Backtrace.Backtrace.install() -> () at /build/.build/checkouts/swift-backtrace/Sources/Backtrace/Backtrace.swift:80
0x7f2b0e0e5730, ??? at /lib/x86_64-linux-gnu/libpthread.so.0
0x55d5c6a2c09c, App.load(Swift.Int) -> Swift.String at /build/Sources/App/load.swift:12
0x55d5c6a1c4e1, main at /build/Sources/Run/main.swift:7
`;
  expect(ended(log, 139)).toMatchObject({
    runtime: "swift",
    title: "Received signal 11",
    signal: "SIGSEGV",
  });
  expect(ended(log, 139)?.culprit).toMatch(/App\.load.*load\.swift:12/);
});

test("a server that only logs a received signal continues", () => {
  expect(
    ended(
      "1:signal-handler (1700000000) Received SIGTERM scheduling shutdown...\n1:M # User requested shutdown...\n",
      0,
    ),
  ).toBeNull();
  expect(
    ended("[notice] 1#1: signal 17 (SIGCHLD) received from 7\n[notice] worker process 7 exited with code 0\n"),
  ).toBeNull();
});

test("a frame of Redis in cluster mode has a mark before its function", () => {
  const log = REDIS.replaceAll("redis-server *:6379(", "/usr/local/bin/redis-server 127.0.0.1:6379 [cluster](");
  expect(ended(log, 139)).toMatchObject({ culprit: "lookupKey", signal: "SIGSEGV" });
});

test("mongod's assertion gives its reason", () => {
  const record = (level: string, msg: string, attr: object) =>
    `{"t":{"$date":"2023-08-09T08:39:38.549+00:00"},"s":"${level}","c":"STORAGE","id":1,"ctx":"initandlisten","msg":"${msg}","attr":${JSON.stringify(attr)}}\n`;
  const log =
    record("F", "Terminating.", { reason: "1: Operation not permitted" }) +
    record("F", "Fatal assertion", { msgid: 28595, file: "src/mongo/wiredtiger_kv_engine.cpp", line: 702 });
  const crash = ended(log, 14);
  expect(crash?.title).toBe("Fatal assertion 28595: 1: Operation not permitted");
  expect(crash?.hint).toContain("volume of its dbPath");
});

test("a stack below an error without a signal has that error's message", () => {
  const log = `<Error> Application: DB::Exception: Cannot create table from a.sql, stack trace:
0. /usr/bin/clickhouse-server(StackTrace::StackTrace()+0x16) [0x3419e66]
1. /usr/bin/clickhouse-server(DB::throwReadAfterEOF()+0x4b) [0x2f77e1b]
`;
  expect(ended(log, 70)?.title).toContain("Cannot create table from a.sql");
});
