import { describe, expect, test } from "vitest";
import { parseCrash } from "../../../../src/crash/index.ts";

function crashOf(text: string) {
  return parseCrash(text).crash;
}

test("a message that looks like a dump remains a message, as the frames show", () => {
  const crash = crashOf(
    "panic: migration failed:\n\tstep 1: ok\n\tgoroutine 7 [running]:\n\tpanic: not a real panic\n\ngoroutine 1 [running]:\nmain.main()\n\t/app/main.go:14 +0x3b\n",
  );
  expect(crash?.message).toBe("migration failed:\nstep 1: ok\ngoroutine 7 [running]:\npanic: not a real panic");
  expect(crash?.chain).toHaveLength(1);
});

test.each([
  ["panic: runtime error at 0x0000000000203b7c: index out of range\nAborted (core dumped)\n", "index-out-of-range"],
  ["panic: runtime error: nil pointer dereference\n[tinygo: panic at /app/main.go:12:5]\n", "nil-dereference"],
])("TinyGo's last words %j", (log, kind) => {
  const { crash, alsoSeen } = parseCrash(log);
  expect([crash?.runtime, crash?.kind, alsoSeen]).toEqual(["go", kind, []]);
});

test("gin's frames go on below assembly", () => {
  const { alsoSeen } = parseCrash(
    "[Recovery] panic recovered:\nruntime error: index out of range [5] with length 0\n/usr/local/go/src/runtime/panic.go:236 (0x44f236)\n\tpanicBounds64: panic(e)\n/usr/local/go/src/runtime/asm_amd64.s:2129 (0x493167)\n\tpanicBounds: CALL\truntime·panicBounds64<ABIInternal>(SB)\n/app/main.go:30 (0xb54724)\n\t(*cart).last: return c.items[n]\nserving\n",
  );
  expect(alsoSeen.map(({ culprit }) => culprit?.line)).toEqual([30]);
});

test("of zap's two stacks the one of the place that logged is read", () => {
  const record = {
    level: "fatal",
    ts: 1,
    msg: "no",
    errorVerbose: `open: gone\nmain.load\n\t/app/load.go:3\n${ZAP_STACK}`,
    stacktrace: ZAP_STACK,
  };
  expect(crashOf(JSON.stringify(record))).toMatchObject({ kind: "log-fatal", culprit: { line: 60 } });
});

test("a panic while panicking is a chain, root first", () => {
  const crash = crashOf(
    "panic: first\n\tpanic: second\n\ngoroutine 1 [running]:\nmain.cleanup()\n\t/app/main.go:9 +0x1\npanic({0x1?, 0x2?})\n\t/usr/local/go/src/runtime/panic.go:860 +0x13a\nmain.main()\n\t/app/main.go:14 +0x3b\n",
  );
  expect(crash?.chain.map(({ message }) => message)).toEqual(["first", "second"]);
  expect(crash?.culprit?.function).toBe("main.cleanup");
  expect(crash?.rootCause?.function).toBe("main.main");
});

test("a line that only mentions a panic is not a panic", () => {
  expect(crashOf("panic: is what the old one did\nserving on :8080\nGET / 200\n")).toBeNull();
});

test("a panic recovered by net/http did not end the process", () => {
  const log =
    "2026/11/23 07:02:59 http: panic serving [::1]:47620: boom\ngoroutine 10 [running]:\nnet/http.(*conn).serve.func1()\n\t/usr/local/go/src/net/http/server.go:1947 +0xbe\npanic({0x6dce60?, 0x9b2600?})\n\t/usr/local/go/src/runtime/panic.go:792 +0x132\nmain.handler({0x7afb38, 0xc0000000e0}, 0xc0000cbb38?)\n\t/app/main.go:23 +0x1f\ncreated by net/http.(*Server).Serve in goroutine 7\n\t/usr/local/go/src/net/http/server.go:3454 +0x485\n2026/11/23 07:02:59 still here\n";
  const { crash, alsoSeen } = parseCrash(log);
  expect(crash).toBeNull();
  expect(alsoSeen.map(({ message, culprit }) => [message, culprit?.function])).toEqual([["boom", "main.handler"]]);
});

test("both sides of a data race are read", () => {
  const crash = crashOf(
    "==================\nWARNING: DATA RACE\nWrite at 0x00c00001c0b8 by goroutine 8:\n  main.main.func1()\n      /app/main.go:11 +0x3e\n\nPrevious read at 0x00c00001c0b8 by main goroutine:\n  main.main()\n      /app/main.go:14 +0xae\n\nGoroutine 8 (running) created at:\n  main.main()\n      /app/main.go:10 +0xa4\n==================\nFound 1 data race(s)\nexit status 66\n",
  );
  expect(crash?.kind).toBe("data-race");
  expect(crash?.culprit).toEqual({ function: "main.main.func1", file: "/app/main.go", line: 11 });
  expect(crash?.threads.groups.map(({ state }) => state)).toEqual(["write", "read"]);
  expect(crash?.createdBy?.line).toBe(10);
});

test("goroutines with the same stack are one group, with any arguments, IDs and waiting times", () => {
  const goroutine = (id: number) =>
    `goroutine ${id} [chan receive, ${id} minutes]:\nmain.worker(0x${id}, {0xc00001${id}, 0x${id}})\n\t/app/main.go:20 +0x4${id % 8}\ncreated by main.main in goroutine ${id % 3}\n\t/app/main.go:30 +0x59\n\n`;
  const others = Array.from({ length: 50 }, (_, index) => goroutine(index + 2)).join("");
  const crash = crashOf(
    `panic: leak\n\ngoroutine 1 [running]:\nmain.main()\n\t/app/main.go:26 +0x65\n\n${others}exit status 2\n`,
  );
  expect(crash?.threads.total).toBe(51);
  expect(crash?.threads.groups.map(({ count, state }) => [count, state])).toEqual([
    [50, "chan receive"],
    [1, "running"],
  ]);
});

const CLOSED = [
  "panic: close of closed channel",
  "",
  "goroutine 7 [running]:",
  "main.(*server).stop(...)",
  "\t/app/main.go:133",
  "created by main.main in goroutine 1",
  "\t/app/main.go:136 +0x7b",
  "exit status 2",
];

const escaped = (line: string) => JSON.stringify(line);

test.each<readonly [string, (line: string, at: number) => string]>([
  ["CRI", (line) => `2026-11-23T07:10:00.123456789Z stderr F ${line}`],
  ["docker", (line) => `{"log":${escaped(`${line}\n`)},"stream":"stderr","time":"2026-11-23T07:10:00Z"}`],
  ["JSON messages", (line) => `{"level":"error","message":${escaped(line)}}`],
  ["logfmt messages", (line, at) => `ts=${at} level=error msg=${escaped(line)}`],
  ["Heroku", (line) => `2026-11-23T07:10:00.123456+00:00 app[web.1]: ${line}`],
  ["foreman", (line) => `07:10:00 web.1  | ${line}`],
  ["date and time", (line) => `2026-11-23 07:10:00.123 ${line}`],
  ["brackets", (line) => `[shop] ${line}`],
  ["two brackets", (line, at) => `[2026-11-23 07:10:0${at}] [stderr] ${line}`],
  ["a word", (line) => `stderr: ${line}`],
  ["an indent", (line) => `    ${line}`],
  ["syslog with escaped tabs", (line) => `Nov 23 07:10:00 node1 shop[7]: ${line.replaceAll("\t", "#011")}`],
])("a dump after %s", (_, wrapped) => {
  const crash = crashOf(CLOSED.map(wrapped).join("\n"));
  expect(crash?.kind).toBe("close-closed-channel");
  expect(crash?.culprit).toEqual({ function: "main.(*server).stop", file: "/app/main.go", line: 133 });
  expect(crash?.createdBy).toEqual({ function: "main.main", file: "/app/main.go", line: 136, thread: "1" });
});

test("the beginning of ordinary logs is kept if no trace follows", () => {
  const log = (text: string) =>
    ["GET / 200", "GET /a 404", text].map((line) => `2026/11/23 07:10:00 ${line}`).join("\n");
  expect(crashOf(log("panic: not ours, said the child"))).toBeNull();
});

test("a chain with trimmed indents is recognised by its frames", () => {
  const crash = crashOf(
    "panic: first\npanic: second\n\ngoroutine 1 [running]:\nmain.cleanup()\n/app/main.go:9 +0x1\npanic({0x1?, 0x2?})\n/usr/local/go/src/runtime/panic.go:860 +0x13a\nmain.main()\n/app/main.go:14 +0x3b\n",
  );
  expect(crash?.chain.map(({ message }) => message)).toEqual(["first", "second"]);
});

test("a panic with an empty message is read, even without its trailing blank", () => {
  const dump = "\n\ngoroutine 1 [running]:\nmain.main()\n\t/app/main.go:5 +0x1d\n";
  expect(crashOf(`panic: ${dump}`)?.message).toBe("");
  expect(crashOf(`panic:${dump}`)?.message).toBe("");
});

test("a mark at the end of the last message is part of the message", () => {
  const crash = crashOf("panic: job [recovered]\n\ngoroutine 1 [running]:\nmain.main()\n\t/app/main.go:5 +0x1d\n");
  expect(crash?.chain).toEqual([{ type: null, message: "job [recovered]", recovered: false }]);
});

test("the running goroutine is that of the panic, wherever it is listed", () => {
  const crash = crashOf(
    "panic: hello!\n\ngoroutine 16 [IO wait]:\nnet.runtime_pollWait(0x91, 0x72)\n\t/go/src/pkg/runtime/netpoll.goc:146 +0x66\n\ngoroutine 54 [running]:\nruntime.panic(0x35, 0xc2)\n\t/go/src/pkg/runtime/panic.c:279 +0xf5\nshop/controllers.func·001()\n\t/app/app.go:13 +0x74\n",
  );
  expect(crash?.thread?.id).toBe("54");
  expect(crash?.culprit?.line).toBe(13);
});

test("a recursion through a compiler-generated method has the place of its source", () => {
  const round =
    "fmt.Sprintf({0x4ba, 0x2})\n\t/usr/local/go/src/fmt/print.go:231 +0x53\nmain.loopy.String(...)\n\t/app/main.go:23\nmain.(*loopy).String(0x0?)\n\t<autogenerated>:1 +0x53\n";
  const crash = crashOf(`fatal error: stack overflow\n\ngoroutine 1 [running]:\n${round.repeat(5)}`);
  expect(crash?.culprit).toEqual({ function: "main.loopy.String", file: "/app/main.go", line: 23 });
});

test("a header with blanks at its end and functions without a package", () => {
  const crash = crashOf(
    "panic: runtime error: index out of range [5] with length 5\n\ngoroutine 45 [running]:  \nfunc1()\n/app/stats.go:60 +0x125\ncreated by golang.org/x/sync/errgroup.(*Group).Go in goroutine 17\n/app/vendor/golang.org/x/sync/errgroup/errgroup.go:72 +0xf5\n==308624== ERROR: libFuzzer: deadly signal\n",
  );
  expect(crash?.culprit).toEqual({ function: "func1", file: "/app/stats.go", line: 60 });
  expect(crash?.createdBy?.thread).toBe("17");
});

const ZAP_STACK =
  "main.run\n\t/app/main.go:60\nmain.main\n\t/app/main.go:12\nruntime.main\n\t/usr/local/go/src/runtime/proc.go:283";

test.each([
  [
    "zap",
    `{"level":"fatal","ts":1.1,"caller":"app/main.go:60","msg":"cannot migrate","stacktrace":${escaped(ZAP_STACK)}}`,
    60,
  ],
  ["zap without a stack", '{"level":"fatal","ts":1.1,"caller":"app/main.go:60","msg":"cannot migrate"}', 60],
  [
    "zap's console",
    `2026-11-23T07:10:00.000Z\tFATAL\tapp/main.go:60\tcannot migrate\t{"db": "main"}\n${ZAP_STACK}`,
    60,
  ],
  ["logrus", 'time="2026-11-23T07:10:00Z" level=fatal msg="cannot migrate" db=main', undefined],
  ["logrus in JSON", '{"db":"main","level":"fatal","msg":"cannot migrate","time":"2026-11-23T07:10:00Z"}', undefined],
  ["logrus on a terminal", "FATA[0000] cannot migrate                                db=main", undefined],
  ["zerolog", '{"level":"fatal","time":"2026-11-23T07:10:00Z","message":"cannot migrate"}', undefined],
])("a program ended by %s has its reason in the last line, and only there", (_, line, place) => {
  const crash = crashOf(`listening on :8080\n${line}\n`);
  expect(crash).toMatchObject({ runtime: "go", kind: "log-fatal", message: "cannot migrate", fatal: true });
  expect(crash?.culprit?.line).toBe(place);
  expect(parseCrash(`${line}\nlistening on :8080\n`).crash?.kind ?? "none").toBe(
    line.includes("stacktrace") ? "log-fatal" : "none",
  );
});

test("the frame panic( of the last panic, printed by GOTRACEBACK=system, does not make a chain", () => {
  const crash = crashOf(
    "panic: child said:\n\tpanic: inner\n\ngoroutine 1 gp=0xc0 m=0 mp=0x5 [running]:\npanic({0x1?, 0x2?})\n\t/usr/local/go/src/runtime/panic.go:860 +0x13a fp=0xc1 sp=0xc2 pc=0x4\nmain.main()\n\t/app/main.go:14 +0x3b fp=0xc1 sp=0xc2 pc=0x4\n",
  );
  expect(crash?.chain.map(({ message }) => message)).toEqual(["child said:\npanic: inner"]);
});

test("a dump indented by a test in its own output is seen, and ended nothing", () => {
  const { crash, alsoSeen } = parseCrash(
    "Failures:\n  Expected: 'nil'\n  goroutine 8 [running]:\n  shop.TestPay.func1()\n        /app/pay_test.go:209 +0x469\n  testing.tRunner(0x3382000, 0x1615bf8)\n        /usr/local/go/src/testing/testing.go:865 +0xc0\n1 failed\n",
  );
  expect(crash).toBeNull();
  expect(alsoSeen.map(({ culprit }) => culprit?.line)).toEqual([209]);
});

const PKG_ERROR =
  "no such shelf\nmain.open\n\t/app/main.go:32\nmain.load\n\t/app/main.go:31\nruntime.main\n\t/usr/local/go/src/runtime/proc.go:290\nruntime.goexit\n\t/usr/local/go/src/runtime/asm_amd64.s:1771\nload config\nmain.load\n\t/app/main.go:31\nruntime.main\n\t/usr/local/go/src/runtime/proc.go:290\nruntime.goexit\n\t/usr/local/go/src/runtime/asm_amd64.s:1771\n";

test("an error of pkg/errors that the main goroutine printed last ended the program; an earlier one was handled", () => {
  const crash = crashOf(`2026/11/25 07:15:01 listening\n2026/11/25 07:15:01 start: ${PKG_ERROR}`);
  expect([crash?.kind, crash?.message, crash?.culprit?.line]).toEqual(["log-fatal", "start: no such shelf", 32]);
  expect(crash?.chain.map(({ message }) => message)).toEqual(["start: no such shelf", "load config"]);
  const handled = parseCrash(`${PKG_ERROR}2026/11/25 07:15:02 retrying\n2026/11/25 07:15:03 ready\n`);
  expect([handled.crash, handled.alsoSeen.map(({ kind }) => kind)]).toEqual([null, ["logged-exception"]]);
});

test("the frames that chi's Recoverer prints behind arrows and below", () => {
  const { crash, alsoSeen } = parseCrash(
    "\n panic: runtime error: invalid memory address or nil pointer dereference\n \n -> main.price\n ->   /app/main.go:29\n\n    main.main.func3\n      /app/main.go:55\n    net/http.HandlerFunc.ServeHTTP\n      /usr/local/go/src/net/http/server.go:2286\n    \n2026/11/25 07:15:01 served\n",
  );
  expect(crash).toBeNull();
  expect(alsoSeen.map(({ kind, culprit, frames }) => [kind, culprit?.line, frames.length])).toEqual([
    ["nil-dereference", 29, 3],
  ]);
});

test.each([
  ["[PANIC RECOVER] boom", "boom"],
  ["2026/11/25 07:15:01 recovered from: boom", "boom"],
  ["2026/11/25 07:15:01 oops", null],
])("a header behind the words %j", (words, message) => {
  const stack =
    "goroutine 9 [running]:\nruntime/debug.Stack()\n\t/usr/local/go/src/runtime/debug/stack.go:26 +0x5e\nmain.serve.func1()\n\t/app/main.go:40 +0x2a\npanic({0xba2060?, 0xcb6310?})\n\t/usr/local/go/src/runtime/panic.go:860 +0x13a\nmain.price(...)\n\t/app/main.go:29\n";
  for (const log of [
    `${words} ${stack}serving\n`,
    `${JSON.stringify({ level: "-", message: `${words} ${stack}` })}\n`,
  ]) {
    const { crash, alsoSeen } = parseCrash(log);
    expect(crash).toBeNull();
    expect(alsoSeen.map((one) => [one.message, one.culprit?.line, one.thread?.id])).toEqual([[message, 29, "9"]]);
  }
});

test.each([
  ['time="2026-11-25T07:15:01Z" level=panic msg="cannot price" order=7'],
  ['{"level":"panic","msg":"cannot price","time":"2026-11-25T07:15:02Z"}'],
])("what logrus said before it panicked with its entry", (output) => {
  const crash = crashOf(
    `${output}\npanic: (*logrus.Entry) 0x1371c9819650\n\ngoroutine 1 [running]:\nmain.main()\n\t/app/main.go:83 +0x152b\n`,
  );
  expect([crash?.title, crash?.message]).toEqual(["panic: cannot price", "cannot price"]);
});

test("klog's last line, without a dump", () => {
  const crash = crashOf(
    "I1125 07:15:00.1 17 main.go:9] starting\nF1125 07:15:01.821776    3702 main.go:76] cannot start\n",
  );
  expect([crash?.kind, crash?.message, crash?.culprit?.line]).toEqual(["log-fatal", "cannot start", 76]);
});

test("an error that zap logged with its stack is not a panic", () => {
  const stack = "main.main\n\t/app/main.go:106\nruntime.main\n\t/usr/local/go/src/runtime/proc.go:290";
  const { crash, alsoSeen } = parseCrash(
    `${JSON.stringify({ level: "error", ts: 1, msg: "cannot price", stacktrace: stack })}\n{"level":"info","msg":"on"}\n2026-11-25T07:15:02.167Z\tERROR\tapp/main.go:106\tcannot load\n${stack}\n`,
  );
  expect(crash).toBeNull();
  expect(alsoSeen.map(({ kind, message }) => [kind, message])).toEqual([
    ["logged-exception", "cannot price"],
    ["logged-exception", "cannot load"],
  ]);
});

test("a panic quoted in an error's text is not a panic", () => {
  const err = "context deadline exceeded\npanic: this is what a client sent us";
  for (const line of [
    JSON.stringify({ level: "ERROR", msg: "failed", err }),
    `level=ERROR msg=failed err=${JSON.stringify(err)}`,
  ])
    expect(parseCrash(`${line}\n`)).toMatchObject({ crash: null, alsoSeen: [] });
});

const RECOVERED =
  "goroutine 1 [running]:\nruntime/debug.Stack()\n\t/usr/local/go/src/runtime/debug/stack.go:26 +0x5e\nmain.work.func1()\n\t/app/main.go:23 +0x38\npanic({0x7af0c0?, 0x31f011958108?})\n\t/usr/local/go/src/runtime/panic.go:860 +0x13a\nmain.work(0x62?)\n\t/app/main.go:37 +0x33\nmain.main()\n\t/app/main.go:38 +0x27\n";

test.each([
  ["2026/11/26 00:05:52 recovered: runtime error: index out of range [0] with length 0", "index-out-of-range"],
  ["fatal: runtime error: integer divide by zero", "divide-by-zero"],
  [
    "cron: 2026/11/26 00:19:13 panic, error=runtime error: invalid memory address or nil pointer dereference, stack=...",
    "nil-dereference",
  ],
  ["2026/11/26 00:05:52 recovered in worker 3: no shelf", "panic"],
])("what a program said above the stack of the panic that it recovered: %j", (words, kind) => {
  const { crash, alsoSeen } = parseCrash(
    `2026/11/26 00:05:51 starting\n${words}\n${RECOVERED}2026/11/26 00:05:53 bye\n`,
  );
  expect(crash).toBeNull();
  const message = /runtime error: [^,]*|no shelf/.exec(words)?.[0];
  expect(alsoSeen.map((one) => [one.kind, one.message, one.culprit?.line])).toEqual([[kind, message, 37]]);
});

test("a recovered panic that zap logged with its stack leads to where it panicked", () => {
  const stack =
    "main.work.func1\n\t/app/main.go:92\nruntime.gopanic\n\t/usr/local/go/src/runtime/panic.go:860\nruntime.panicmem\n\t/usr/local/go/src/runtime/panic.go:336\nruntime.sigpanic\n\t/usr/local/go/src/runtime/signal_unix.go:931\nmain.(*order).first\n\t/app/main.go:41\nmain.work\n\t/app/main.go:96";
  const panic = "runtime error: invalid memory address or nil pointer dereference";
  const record = { level: "error", ts: 1795652355.5, msg: "recovered from panic", panic, stack, stacktrace: stack };
  const { crash, alsoSeen } = parseCrash(`${JSON.stringify(record)}\n{"level":"info","msg":"still here"}\n`);
  expect(crash).toBeNull();
  expect(alsoSeen.map(({ culprit, rootCause }) => [culprit?.function, rootCause])).toEqual([
    ["main.(*order).first", null],
  ]);
});

test("the last line of a named logger of zap", () => {
  const crash = crashOf(
    "2026-11-26T00:19:17.628Z\tINFO\tdb\tfw/main.go:84\thi\n2026-11-26T00:19:17.628Z\tFATAL\tdb\tfw/main.go:85\tcannot listen: port in use\nmain.main\n\t/app/main.go:85\nruntime.main\n\t/usr/local/go/src/runtime/proc.go:290\n",
  );
  expect([crash?.kind, crash?.message, crash?.culprit?.line]).toEqual(["log-fatal", "cannot listen: port in use", 85]);
});

test("the last line of echo's logger, and one in its middle", () => {
  const line =
    '{"time":"2026-11-26T00:19:15.10239961Z","level":"FATAL","prefix":"echo","file":"main.go","line":"146","message":"listen tcp :8080: bind: address already in use"}\n';
  expect(crashOf(`⇨ starting\n${line}`)).toMatchObject({
    kind: "log-fatal",
    message: "listen tcp :8080: bind: address already in use",
    culprit: { file: "main.go", line: 146 },
  });
  expect(crashOf(`${line}${'{"level":"INFO","message":"served"}\n'.repeat(3)}`)).toBeNull();
});

const FLAGS = "\nFlags:\n  -h, --help       help for api\n      --port int   port to listen on (default 1)\n";

test.each([
  ["cobra", `Error: unknown flag: --prt\nUsage:\n  api [flags]\n${FLAGS}\n`, "unknown flag: --prt"],
  [
    "cobra, and the program once more",
    `Error: invalid argument "x" for "--port" flag: strconv.ParseInt: parsing "x": invalid syntax\nUsage:\n  api [command]\n${FLAGS}\nUse "api [command] --help" for more information about a command.\n\ninvalid argument "x" for "--port" flag: strconv.ParseInt: parsing "x": invalid syntax\n`,
    'invalid argument "x" for "--port" flag: strconv.ParseInt: parsing "x": invalid syntax',
  ],
  [
    "urfave/cli",
    "Incorrect Usage: flag provided but not defined: -prt\n\nNAME:\n   api - serves\n\nUSAGE:\n   api [global options]\n",
    "flag provided but not defined: -prt",
  ],
  ["kingpin", "api: error: unknown long flag '--prt', try --help\n", "unknown long flag '--prt', try --help"],
  [
    "Prometheus",
    "Error parsing command line arguments: unknown long flag '--prt'\nusage: prometheus [<flags>]\n\nThe Prometheus monitoring server\n\n\nFlags:\n  -h, --help  Show help\n",
    "unknown long flag '--prt'",
  ],
])("a command line that %s does not take ended the program, unless it went on", (_, log, message) => {
  expect(crashOf(`starting\n${log}`)).toMatchObject({ runtime: "go", kind: "usage-error", message, fatal: true });
  expect(crashOf(`${log}falling back to the defaults\n`)).toBeNull();
  expect(crashOf(`${log}2026/11/26 00:05:52 serving\n`)).toBeNull();
});

test("gccgo's library is the runtime's", () => {
  const log = `fatal error: sync: unlock of unlocked mutex

goroutine 1 [running]:
sync.throw
\t../../../src/libgo/go/runtime/panic.go:1030
sync.Mutex.Unlock
\t../../../src/libgo/go/sync/mutex.go:214
main.run
\t/app/lib.go:24
`;
  expect(crashOf(log)).toMatchObject({ culprit: { function: "main.run" } });
});

describe("gccgo", () => {
  const log = `panic: runtime error: invalid memory address or nil pointer dereference
[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x563811dcf8d2]

goroutine 8 [running]:
github_0com_1acme_x2dco_1my__pkg_1v2_x2bx._u00dcnit.Do__it
\t/app/p.go:3
github.com/acme-co/my_pkg/v2+x.Sum_1..func4
\t/app/p.go:8
main.must_load
\t/app/m.go:9
created by shop_1worker.New
\tworker/worker.go:17 +0x141

goroutine 20 [syscall]:
\tgoroutine in C code; stack unavailable
created by shop_1worker.New
\tworker/worker.go:17 +0x141
`;

  test("symbols are demangled, and other names are left unchanged", () => {
    const crash = crashOf(log);
    expect(crash?.frames.map((frame) => frame.function)).toEqual([
      "github.com/acme-co/my_pkg/v2+x.Ünit.Do_it",
      "github.com/acme-co/my_pkg/v2+x.Sum_1..func4",
      "main.must_load",
    ]);
    expect(crash).toMatchObject({ createdBy: { function: "shop/worker.New" }, threads: { total: 2 } });
    const zap = log.replaceAll(/goroutine \d+ .*\n/g, "");
    expect(JSON.stringify(crashOf(zap) ?? "")).not.toContain("shop/worker");
  });

  test("another writer's lines between a function and its file do not lose it", () => {
    const torn = log.replace("Do__it\n", "Do__it\n2026-11-26 10:00:00 INFO serving\n2026-11-26 10:00:01 INFO served\n");
    expect(crashOf(torn)).toMatchObject({ culprit: { line: 3 }, fingerprint: crashOf(log)?.fingerprint });
  });

  test("the last function of a cut dump is kept", () => {
    const cut = "panic: no conf\n\ngoroutine 1 [running]:\nmain.must_conf\n";
    expect(crashOf(cut)).toMatchObject({ culprit: { function: "main.must_conf" }, truncated: { tail: true } });
  });

  test("glibc is not the program", () => {
    const aborted = `SIGABRT: abort
PC=0x7fe1d585a267 m=0 sigcode=0

goroutine 1 [running]:
kill
\t../sysdeps/unix/syscall-template.S:120
syscall.Kill
\t/build/gcc-12-12.2.0/build/x86_64-linux-gnu/libgo/libcalls.go:2039
main.stop
\t/app/main.go:53
`;
    expect(crashOf(aborted)).toMatchObject({ kind: "fatal-signal", culprit: { function: "main.stop" } });
  });

  test("a stack that could not grow is an overflow", () => {
    const overflow = `unable to allocate additional stack space: errno 12
SIGABRT: abort
PC=0x7fe5c18a8eec m=0 sigcode=18446744073709551610

goroutine 1 [running]:
__GI_raise
\t../sysdeps/posix/raise.c:26
__GI_abort
\t./stdlib/abort.c:79
__generic_morestack
\t:0
__morestack
\t:0
${"shop_1cart.Cart.Depth\n\tcart/cart.go:51\n".repeat(20)}`;
    expect(crashOf(overflow)).toMatchObject({ kind: "stack-overflow", culprit: { function: "shop/cart.Cart.Depth" } });
  });

  test("a value of the program's own type has one fingerprint at any address", () => {
    const of = (address: string) =>
      crashOf(
        `panic: (*\tshop_1cart\tcart.Reason) ${address}\n\ngoroutine 1 [running]:\nmain.main\n\t/app/main.go:68\n`,
      )?.fingerprint;
    expect(of("0xc0000a6048")).toBe(of("0xc0000b7150"));
  });
});

test("a chain without its first line still ended the program", () => {
  const log = `\tpanic: again

goroutine 1 [running]:
main.main.func1()
\t/app/main.go:5 +0x1c
panic({0x45, 0x12})
\t/usr/local/go/src/runtime/panic.go:770 +0x132
main.main()
\t/app/main.go:9 +0x1d
`;
  expect(crashOf(log)).toMatchObject({ title: "panic: again", fatal: true, truncated: { head: true } });
  expect(crashOf(`serving\n${"served\n".repeat(9)}${log}`)?.truncated.head).not.toBe(true);
});

test("another writer's line before the signal's does not hide the end of a program that prints no goroutines", () => {
  const log = `panic: runtime error: invalid memory address or nil pointer dereference
2026-11-26 10:00:00 INFO serving
[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x55d552726640]
`;
  expect(crashOf(log)).toMatchObject({ kind: "nil-dereference", signal: { name: "SIGSEGV" } });
});
