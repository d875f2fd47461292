/** Logs as people and tools pass them on: prefixed, cut, spaced out, without indent. */
import { expect, test } from "vitest";
import { alsoSeen, ended, seen } from "./reading.ts";

const V8 = `/app/queue/index.js:54
const next = this.jobs[id].next;
^

TypeError: Cannot read property 'next' of undefined
at Queue.advance (/app/queue/index.js:54:27)
at drain (/app/queue/index.js:71:9)
at listOnTimeout (internal/timers.js:551:17)
`;

test.each([
  ["of Node 14", V8],
  ["of Node 20", V8.replace("(internal/timers.js", "(node:internal/timers")],
  ["with npm's farewell", `${V8}npm ERR! code ELIFECYCLE\nnpm ERR! errno 1\nnpm ERR! shop@1.0.0 start\n`],
])("a stack of V8 that lost its indent, %s", (_, log) => {
  expect(ended(log, 1)).toMatchObject({
    title: "TypeError: Cannot read property 'next' of undefined",
    culprit: "Queue.advance /app/queue/index.js:54",
  });
});

test("prose that begins with `at` is not a stack", () => {
  expect(seen("at last (internal/notes) the queue is empty\nat noon (node:internal/x) all went home\n", 1)).toEqual([]);
});

const FAREWELL = [
  "npm ERR! code ELIFECYCLE",
  "npm ERR! errno 1",
  "npm ERR! shop@1.0.0 start: `node server.js`",
  "npm ERR! Exit status 1",
  "npm ERR!",
  "npm ERR! Failed at the shop@1.0.0 start script.",
  "",
];
const LOGGED =
  "12 Mar 09:00:00 - [flow] failed\nTypeError: unit is not a function\n    at weigh (/app/scale.js:8:3)\n    at run (/app/main.js:4:1)\n";

test("a package manager's message about the end does not separate the end from its error", () => {
  expect(ended(LOGGED + FAREWELL.join("\n"), 1)).toMatchObject({ culprit: "weigh /app/scale.js:8" });
  expect(ended(`${LOGGED}retrying\ncounting\nserving\nlistening\nwaiting\n`, 1)).toBeNull();
});

test("a supervisor's name before each line of Bun's own crash", () => {
  const lines = [
    "$ bun run web",
    "============================================================",
    "Bun v1.2.2 (c1708ea6) Linux x64 (baseline)",
    "Elapsed: 18004ms | User: 12666ms | Sys: 5276ms",
    "",
    "panic(main thread): Segmentation fault at address 0x5E9D20",
    "oh no: Bun has crashed. This indicates a bug in Bun, not your code.",
  ];
  expect(ended(lines.map((line) => `web-dev: ${line}`).join("\n"), 132)).toMatchObject({
    runtime: "bun",
    title: "panic(main thread): Segmentation fault at address 0x5E9D20",
  });
});

test("time, level, process and request in brackets before each line of a sanitizer's report", () => {
  const lines = [
    "    #5 0x7fdd in serve /srv/stream/serve.c:41",
    "    #6 0x7fde in __libc_start_main (/lib/x86_64-linux-gnu/libc.so.6+0x24082)",
    "SUMMARY: AddressSanitizer: heap-use-after-free /srv/stream/packet.c:17 in packet_copy",
    "Shadow bytes around the buggy address:",
    "  0x0c3a8006cf20: fa fa fa fa fa fa fa fa",
  ];
  const log = lines.map((line) => `[2024-03-03 10:55:38.405][ERROR][1][a7557][0] ${line}`).join("\n");
  expect(ended(log, 1)).toMatchObject({
    title: "AddressSanitizer: heap-use-after-free",
    culprit: "packet_copy /srv/stream/packet.c:17",
  });
});

test("the last record of docker's was cut within the program's line", () => {
  const lines = [
    "Traceback (most recent call last):",
    '  File "/app/shelf.py", line 3, in fill',
    "    raise ValueError()",
  ];
  const records = lines.map((log) =>
    JSON.stringify({ log: `${log}\n`, stream: "stderr", time: "2024-01-10T09:07:52Z" }),
  );
  expect(ended(`${records.join("\n")}\n{"log":"ValueError: no \\"pears\\", no ap`, 1)).toMatchObject({
    title: 'ValueError: no "pears", no ap',
    culprit: "fill /app/shelf.py:3",
  });
});

test("one line of four without the prefix, as the first or the last of a paste", () => {
  const log = `Warming up the cache
web-1  |
web-1  | PHP Fatal error:  Allowed memory size of 268435456 bytes exhausted (tried to allocate 135168 bytes) in /opt/shop/Loader.php on line 82
web-1  | [2024-09-04T16:00:18+00:00] deprecation.INFO: since 3.12 spaceless is deprecated
`;
  expect(ended(log, 255)).toMatchObject({ runtime: "php", culprit: "/opt/shop/Loader.php:82" });
});

const OBSERVED =
  'E0820 17:52:52.754409       6 runtime.go:66] Observed a panic: "invalid memory address or nil pointer dereference" (runtime error: invalid memory address or nil pointer dereference)';

test("old apimachinery's places without functions", () => {
  const log = `${OBSERVED}
/go/src/shop.example/vendor/k8s.io/apimachinery/pkg/util/runtime/runtime.go:72
/usr/local/go/src/runtime/asm_amd64.s:509
/usr/local/go/src/runtime/panic.go:63
/usr/local/go/src/runtime/signal_unix.go:367
/go/src/shop.example/router/router.go:152
/go/src/shop.example/router/router.go:113
`;
  const place = { kind: "nil-dereference", culprit: "/go/src/shop.example/router/router.go:152" };
  expect(alsoSeen(log)).toMatchObject([place]);
  expect(ended(log, 2)).toMatchObject(place);
});

test("a panic logged last ended the process if it exited with Go's code for panics, and only then", () => {
  const log = `${OBSERVED}
goroutine 321 [running]:
k8s.io/apimachinery/pkg/util/runtime.logPanic({0x1d1d5e0, 0x30ea700})
        k8s.io/apimachinery@v0.19.7/pkg/util/runtime/runtime.go:74 +0xa6
panic(0x1d1d5e0, 0x30ea700)
        runtime/panic.go:969 +0x1b9
shop.example/pkg/stock.(*Shelf).Count(0xc0001297c0)
        shop.example/pkg/stock/shelf.go:30 +0x1d
`;
  const reading = ended(log, 2);
  expect(reading).toMatchObject({
    culprit: "shop.example/pkg/stock.(*Shelf).Count shop.example/pkg/stock/shelf.go:30",
  });
  expect(reading?.crash.chain.map(({ recovered }) => recovered)).toEqual([false]);
  expect(reading?.hint).not.toMatch(/recovered/);
  expect(ended(log, 1)).toBeNull();
  expect(ended(`${log}${"I0820 17:53:01.000000       6 main.go:9] reconciled\n".repeat(9)}`, 2)).toBeNull();
});

const REQUEST = `Exception in ASGI application
Traceback (most recent call last):
  File "/app/api.py", line 8, in stock
    return shelf[name]
KeyError: 'pears'
`;

test.each([
  ["a logger of absl's before each line", REQUEST.replace(/^/gm, "E 04-27 13:23:32 server.py:414] ")],
  ["nothing", REQUEST],
  ["a blank line after each", `${REQUEST.replace("Exc", "ERROR:    Exc").replaceAll("\n", "\n\n")}`],
  ["another server's words", REQUEST.replace(/^.*/, "Exception on /stock [GET]")],
])("a request that failed did not end the server: %s", (_, log) => {
  expect(ended(log)).toBeNull();
  expect(alsoSeen(log)).toMatchObject([{ title: "KeyError: 'pears'", culprit: "stock /app/api.py:8" }]);
});

test("an exception group without its header", () => {
  const log = `  |   File "/app/tasks.py", line 12, in main
  |     async with TaskGroup() as group:
  |         "unhandled errors in a TaskGroup", self._exceptions
  | ExceptionGroup: unhandled errors in a TaskGroup (1 sub-exception)
  +-+---------------- 1 ----------------
    | Traceback (most recent call last):
    |   File "/app/tasks.py", line 5, in fetch
    |     raise ValueError("no pears")
    | ValueError: no pears
    +------------------------------------
`;
  expect(ended(log, 1)).toMatchObject({
    title: "ExceptionGroup: unhandled errors in a TaskGroup (1 sub-exception)",
    root: "fetch /app/tasks.py:5",
    head: true,
  });
});

test("of a chain whose last exception is lost, the cause is reported", () => {
  const log = `Traceback (most recent call last):
  File "/app/broker.py", line 162, in connect
    self.sock.connect(sa)
ConnectionRefusedError: [Errno 111] Connection refused

During handling of the above exception, another exception occurred:

Traceback (most recent call la`;
  expect(ended(log, 1)).toMatchObject({
    title: "ConnectionRefusedError: [Errno 111] Connection refused",
    message: null,
    root: "connect /app/broker.py:162",
    tail: true,
  });
});

test("a traceback without its exception gives the program's place", () => {
  const log = `Traceback (most recent call last):
  File "/app/migrate.py", line 10, in handle
    super().handle(*args)
  File "/usr/lib/python3/dist-packages/tool/base.py", line 83, in wrapped
    res = handle_func(*args)
`;
  expect(ended(log, 1)).toMatchObject({
    title: "the end of a Python traceback is lost: handle (/app/migrate.py:10)",
    message: null,
    tail: true,
  });
});

test("Collision's heads up to version 4", () => {
  const log = `   PDOException  : SQLSTATE[HY000] [2002] Connection refused

  at /app/database/Connection.php:664
    660|         // the query
  > 664|             throw new QueryException(

  Exception trace:

  1   PDOException::("SQLSTATE[HY000] [2002] Connection refused")
      /app/database/Connector.php:70
`;
  expect(ended(log, 1)).toMatchObject({
    title: "PDOException: SQLSTATE[HY000] [2002] Connection refused",
    culprit: "/app/database/Connection.php:664",
  });
});

test("gdb's stack without its words, from the C library's abort down", () => {
  const log = `#0  __GI_raise (sig=sig@entry=6) at ../sysdeps/unix/sysv/linux/raise.c:50
#1  0x00007fffff292535 in __GI_abort () at abort.c:79
#2  0x00007fffff2e9508 in __libc_message (action=do_abort, fmt=0x7fffff3f428d "%s\\n")
    at ../sysdeps/posix/libc_fatal.c:181
#3  0x00007fffff2efc1a in malloc_printerr (str=0x7fffff3f6018 "double free or corruption (!prev)")
    at malloc.c:5341
#4  0x000000000058b7d9 in Shelf::clear() () at src/shelf.cpp:20
`;
  expect(ended(log, 134)).toMatchObject({ signal: "SIGABRT", culprit: "Shelf::clear() src/shelf.cpp:20" });
});

const LUA = `init_by_lua error: /usr/share/lua/5.1/shop/stock.lua:27: no shelf
stack traceback:
\t[C]: in function 'error'
\t/usr/share/lua/5.1/shop/stock.lua:27: in function 'fill'
\tinit_by_lua:2: in main chunk
`;

test.each([
  ["nginx's log", `2024/10/15 02:46:20 [error] 1#0: ${LUA}`],
  ["standard error", `nginx: [error] ${LUA}`],
  ["a paste with blank lines", `nginx: [error] ${LUA.replaceAll("\n", "\n\n")}`],
])("what OpenResty needs to start, in %s", (_, log) => {
  expect(ended(log, 1)).toMatchObject({ title: "no shelf", culprit: "fill /usr/share/lua/5.1/shop/stock.lua:27" });
});

test("an OpenResty request whose calls are compiled", () => {
  const log = `2024/09/14 15:09:31 [error] 21#0: *473 lua entry thread aborted: runtime error: /srv/shop/init.lua:17: attempt to index local 'app' (a userdata value)
stack traceback:
coroutine 0:
\t/srv/shop/init.lua: in function 'serve'
\tcontent_by_lua(nginx.conf:244):2: in main chunk, client: 127.0.0.6, server: shop, request: "GET /status HTTP/1.1"
`;
  expect(ended(log)).toBeNull();
  expect(alsoSeen(log)).toMatchObject([{ kind: "request-error", culprit: "serve /srv/shop/init.lua:17" }]);
});

const BACKLOG = Array.from({ length: 700 }, (_, row) => `served basket ${row} of shop ${row % 7}\n`).join("");
const DUMP = "\ngoroutine 1 [running]:\nmain.main()\n\t/app/main.go:9 +0x1d\nexit status 2\n";

test("the other stream's backlog between a panic and its dump is not part of its message", () => {
  expect(ended(`panic: no shelf\n${BACKLOG}${DUMP}`, 2)).toMatchObject({
    message: "no shelf",
    culprit: "main.main /app/main.go:9",
  });
  expect(ended(`panic: no shelf:\n\tpears\n\tapples\n${BACKLOG}${DUMP}`, 2)?.message).toBe("no shelf:\npears\napples");
});

test("a message of several lines is complete", () => {
  expect(ended(`panic: no shelf:\npears\n\napples\n${DUMP}`, 2)?.message).toBe("no shelf:\npears\n\napples");
});

test.each([
  [
    "a head and its goroutine in one line",
    "panic: no shelf goroutine 32 [running]:\nmain.fill(0x1)\n\t/app/fill.go:52 +0x1f4\n",
  ],
  [
    "a dump of Go 1.3",
    "panic: no shelf\n\ngoroutine 32 [running]:\nruntime.panic(0x1, 0x2)\n\t/usr/src/go/src/pkg/runtime/panic.c:279 +0xf5\nmain.fill(0x1)\n\t/app/fill.go:52 +0x1f4\n",
  ],
])("%s", (_, log) => {
  expect(ended(log, 2)).toMatchObject({ title: "panic: no shelf", culprit: "main.fill /app/fill.go:52" });
});

test("a panicking request of a Go 1.3 server", () => {
  const log = `2015/06/20 22:28:37 http: panic serving 10.0.0.3:27042: no shelf
goroutine 117 [running]:
net/http.func·011()
\t/usr/src/go/src/pkg/net/http/server.go:1100 +0xb7
runtime.panic(0x963280, 0xcd6a3c)
\t/usr/src/go/src/pkg/runtime/panic.c:248 +0x18d
shop.example/api.list(0xc2080b0f00)
\t/go/src/shop.example/api/list.go:199 +0x16e7
`;
  expect(alsoSeen(log)).toMatchObject([{ culprit: "shop.example/api.list /go/src/shop.example/api/list.go:199" }]);
});

test("a starter's message before Erlang's message about its end", () => {
  const log = `Unable to start broker: Kernel pid terminated (application_controller) ({application_start_failure,shop,{bad_return,{{shop,start,[normal,[]]},{'EXIT',{error,{failed_to_start_child,shelf,{badarg

Crash dump is being written to: /var/log/erl_crash.dump...done
`;
  expect(ended(log, 1)).toMatchObject({ kind: "kernel-terminated" });
});

const REST = "\t/mod/wait/wait.go:99 +0x2b\ncreated by shop.example/run.Start\n\t/app/run/run.go:213 +0x356\n";

test("a crash below the rest of another dump is separate", () => {
  const log = `${REST}panic: no shelf [recovered]\n\tpanic: no shelf\n\ngoroutine 704 [running]:\nmain.fill(0x1)\n\t/app/fill.go:52 +0x1f4\n`;
  expect(ended(log, 2)).toMatchObject({ title: "panic: no shelf", culprit: "main.fill /app/fill.go:52" });
});

test.each(["goroutine", "goroutine 1", "goroutine 1 [run"])("a panic whose log breaks off in `%s`", (end) => {
  expect(ended(`panic: no shelf\n\n${end}`, 2)).toMatchObject({ title: "panic: no shelf" });
});

test("a Java trace without its head is reported by its cause", () => {
  const log = `    at java.base/java.lang.Thread.run(Unknown Source)
Caused by: java.net.UnknownHostException: shelf
    at java.base/java.net.Socket.connect(Unknown Source)
    at com.shop.Stock.load(Stock.java:12)
`;
  expect(ended(log, 1)).toMatchObject({
    title: "Caused by: java.net.UnknownHostException: shelf",
    root: "com.shop.Stock.load Stock.java:12",
    head: true,
  });
});
