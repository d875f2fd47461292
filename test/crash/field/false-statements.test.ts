/** Statements about a crash that its own log contradicts. */
import { expect, test } from "vitest";
import { alsoSeen, ended } from "./reading.ts";

const BOOM =
  "goroutine 6 [running]:\\nruntime/debug.Stack()\\n\\t/usr/local/go/src/runtime/debug/stack.go:24 +0x5e\\nmain.recoverer.func1()\\n\\t/app/main.go:40 +0x2a\\npanic({0x4a1b20?, 0x4e0f10?})\\n\\t/usr/local/go/src/runtime/panic.go:884 +0x213\\nmain.handle()\\n\\t/app/main.go:25 +0x48\\ncreated by main.main\\n\\t/app/main.go:12 +0x25\\n";

test.each(["error", "info", "warn", "panic", "fatal"])(
  "a panic that was recovered and logged as %s keeps its words, and only a level that ends makes it the end",
  (level) => {
    const log = `{"level":"info","msg":"listening"}\n{"level":"${level}","msg":"panic recovered: boom","stack":"${BOOM}"}\n`;
    const expected = { title: "panic: boom", message: "boom", culprit: "main.handle /app/main.go:25" };
    if (level === "fatal") expect(ended(log)).toMatchObject(expected);
    else {
      expect(ended(log)).toBeNull();
      expect(alsoSeen(log)).toMatchObject([{ ...expected, kind: "panic" }]);
    }
  },
);

test("exit code 1 does not make a recovered panic in the last record the end, and its hint says that it was recovered", () => {
  const log = `{"level":"error","msg":"recovered from panic: boom","stacktrace":"${BOOM}"}\n`;
  expect(ended(log, 1)).toBeNull();
  const [one] = alsoSeen(log, 1);
  expect(one).toMatchObject({ title: "panic: boom" });
  expect(one?.hint).not.toMatch(/nothing recovered|ended the process/i);
});

const CUT: readonly (readonly [string, string, RegExp])[] = [
  [
    "a map race",
    "goroutine 7 [running]:\nruntime.throw({0x4a1b20?, 0x0?})\n\t/usr/local/go/src/runtime/panic.go:992 +0x71\nruntime.mapassign_faststr(0x4a1b20?, 0x0?)\n\t/usr/local/go/src/runtime/map_faststr.go:203 +0x39d\nmain.(*Store).Put(0xc00001c0a8)\n\t/app/store.go:25 +0x48\n",
    /map/,
  ],
  [
    "a deadlock",
    "goroutine 1 [chan receive]:\nmain.main()\n\t/app/main.go:25 +0x48\n\ngoroutine 6 [chan send]:\nmain.work()\n\t/app/main.go:31 +0x28\ncreated by main.main\n\t/app/main.go:20 +0x25\n",
    /goroutine|wait/i,
  ],
  [
    "a SIGQUIT",
    "goroutine 0 [idle]:\nruntime.futex(0x5a1b20, 0x80, 0x0, 0x0, 0x0)\n\t/usr/local/go/src/runtime/sys_linux_amd64.s:555 +0x21\nruntime.mcall()\n\t/usr/local/go/src/runtime/asm_amd64.s:459 +0x4e\n\ngoroutine 1 [select]:\nmain.main()\n\t/app/main.go:25 +0x48\n",
    /./,
  ],
  [
    "a panic",
    "goroutine 1 [running]:\nmain.work(0x0)\n\t/app/main.go:31 +0x28\nmain.main()\n\t/app/main.go:25 +0x48\n",
    /./,
  ],
];

test.each(CUT)("a dump of %s whose head is lost says so, and claims nothing of recover", (_, log) => {
  const crash = ended(log);
  expect(crash).toMatchObject({ head: true });
  expect(crash?.title).not.toMatch(/goroutine \?|\[\?\]/);
  expect(crash?.hint).not.toMatch(/recover/);
  expect(crash?.hint).toMatch(/(?:head|first lines|beginning)/i);
});

test("goroutines are read if the first lines are the rest of another one", () => {
  const log =
    "\t/app/main.go:25 +0x48\ncreated by main.main\n\t/app/main.go:12 +0x25\n\ngoroutine 7 [chan receive]:\nmain.wait(0xc000022180)\n\t/app/wait.go:9 +0x2c\ncreated by main.main\n\t/app/main.go:14 +0x85\n\ngoroutine 8 [select]:\nmain.loop()\n\t/app/loop.go:19 +0x8c\ncreated by main.main\n\t/app/main.go:15 +0x95\n";
  expect(ended(log)).toMatchObject({ head: true, culprit: "/app/main.go:25", threads: 3 });
  expect(ended(log.replace("\t/app/main.go", "/main.go"))?.threads).toBeGreaterThanOrEqual(2);
});

test("goroutines are read if the first line is a cut function", () => {
  const log =
    "ore).Put(0xc00001c0a8, 0x5)\n\t/app/store.go:25 +0x48\nmain.main()\n\t/app/main.go:12 +0x25\n\ngoroutine 7 [chan receive]:\nmain.wait(0xc000022180)\n\t/app/wait.go:9 +0x2c\ncreated by main.main\n\t/app/main.go:14 +0x85\n";
  expect(ended(log)).toMatchObject({ head: true, threads: 2 });
});

test.each([
  [
    "a finalizer",
    "panic: finalizer: handle leaked\n\ngoroutine 18 [running]:\nmain.leaked(0x0?)\n\t/app/main.go:20 +0x26\nruntime.runFinalizers()\n\t/usr/local/go/src/runtime/mfinal.go:272 +0x425\n",
  ],
  [
    "a cleanup",
    "panic: cleanup: handle leaked\n\ngoroutine 20 [running]:\nmain.main.func1(0x0?)\n\t/app/main.go:20 +0x26\nruntime.runCleanups()\n\t/usr/local/go/src/runtime/mcleanup.go:660 +0x125\n",
  ],
  [
    "an older finalizer with its goexit",
    "panic: finalizer\n\ngoroutine 2 [running]:\nmain.leaked(0xc000012345)\n\t/app/main.go:20 +0x39\nruntime.runfinq()\n\t/usr/local/go/src/runtime/mfinal.go:178 +0x1c5\n",
  ],
])("the goroutine of %s is complete without its creator", (_, log) => {
  expect(ended(log)).toMatchObject({ tail: false });
});

test.each([
  ["Go in its arguments", "panic: boom\n\ngoroutine 1 [running]:\nmain.a(0x1)\n\t/app/main.go:20 +0x39\nmain.b(0xc"],
  ["Go behind a function", "panic: boom\n\ngoroutine 1 [running]:\nmain.a(0x1)\n\t/app/main.go:20 +0x39\nmain.b()\n"],
  ["Go in a file", "panic: boom\n\ngoroutine 1 [running]:\nmain.a(0x1)\n\t/app/main.go:20 +0x39\nmain.b()\n\t/app/ma"],
  [
    "Java in a class",
    'Exception in thread "main" java.lang.IllegalStateException: boom\n\tat com.shop.A.b(A.java:12)\n\tat java.base/java.io.FileInpu',
  ],
  [
    "Java in a cause",
    'Exception in thread "main" java.lang.IllegalStateException: boom\n\tat com.shop.A.b(A.java:12)\nCaused by: java.io.FileNotFoundExc',
  ],
  [
    "Rust in a number",
    "thread 'main' panicked at src/main.rs:6:9:\nboom\nstack backtrace:\n   0: rust_begin_unwind\n             at /rustc/abc/library/std/src/panicking.rs:595:5\n   1: core::panicking::panic_fmt\n             at /rustc/abc/library/core/src/panicking.rs:67:14\n   2: shop::load\n             at ./src/main.rs:6:9\n   3:",
  ],
  [
    "Python in a file",
    'Traceback (most recent call last):\n  File "/app/a.py", line 3, in <module>\n    main()\n  File "/app/a.py", li',
  ],
  [
    "Node in a frame",
    "/app/a.js:3\n  throw new Error('boom')\n  ^\n\nError: boom\n    at load (/app/a.js:3:9)\n    at Object.<anonymous> (/app/a.j",
  ],
])("a log that ends in the middle has no tail: %s", (_, log) => {
  expect(ended(log)).toMatchObject({ tail: true });
});

test("a recovered panic that was raised again is not called unrecovered", () => {
  const log =
    "panic: boom [recovered]\n\tpanic: boom\n\ngoroutine 1 [running]:\nmain.guard.func1()\n\t/app/main.go:9 +0x85\npanic({0x4a1b20, 0x4e0f10})\n\t/usr/local/go/src/runtime/panic.go:884 +0x213\nmain.load()\n\t/app/main.go:25 +0x48\nmain.main()\n\t/app/main.go:12 +0x25\n";
  const crash = ended(log, 2);
  expect(crash).toMatchObject({ culprit: "main.guard.func1 /app/main.go:9", root: "main.load /app/main.go:25" });
  expect(crash?.hint).not.toMatch(/nothing recovered/);
});

test("a deadlock's waiters are the program's, not the runtime's own goroutines", () => {
  const own = (id: number, state: string, name: string) =>
    `goroutine ${id} [${state}]:\nruntime.gopark(0x0?, 0x0?, 0x0?, 0x0?, 0x0?)\n\t/usr/local/go/src/runtime/proc.go:363 +0xd6 fp=0xc000030fb0 sp=0xc000030f90 pc=0x430556\nruntime.${name}()\n\t/usr/local/go/src/runtime/proc.go:302 +0xad fp=0xc000030fe0 sp=0xc000030fb0 pc=0x4303ed\nruntime.goexit()\n\t/usr/local/go/src/runtime/asm_amd64.s:1594 +0x1 fp=0xc000030fe8 sp=0xc000030fe0 pc=0x454e61\ncreated by runtime.init.6\n\t/usr/local/go/src/runtime/proc.go:290 +0x25\n\n`;
  const log = `fatal error: all goroutines are asleep - deadlock!\n\ngoroutine 1 [semacquire]:\nsync.runtime_Semacquire(0xc000012345)\n\t/usr/local/go/src/runtime/sema.go:62 +0x27 fp=0xc000088f20 sp=0xc000088f00 pc=0x430556\nmain.main()\n\t/app/main.go:25 +0x48 fp=0xc000088f60 sp=0xc000088f20 pc=0x457f05\n\n${own(2, "force gc (idle)", "forcegchelper")}${own(3, "GC sweep wait", "bgsweep")}${own(4, "GC scavenge wait", "bgscavenge")}${own(5, "finalizer wait", "runfinq")}${own(6, "GC worker (idle)", "gcBgMarkWorker")}goroutine 9 [chan send]:\nmain.send(0xc000012345)\n\t/app/main.go:31 +0x28 fp=0xc000030fe0 sp=0xc000030fb0 pc=0x4303ed\ncreated by main.main\n\t/app/main.go:20 +0x25\n`;
  const crash = ended(log, 2);
  expect(crash?.hint).toMatch(/semacquire/);
  expect(crash?.hint).toMatch(/chan send/);
  expect(crash?.hint).not.toMatch(/force gc|sweep|scavenge|finalizer|GC worker/);
});

test("an error that counts as the end by the exit code is not said to have ended nothing", () => {
  const logs = [
    'Traceback (most recent call last):\n  File "/app/a.py", line 3, in <module>\n    main()\nValueError: bad\n',
    '2024-05-06T08:00:00Z\tERROR\tsetup\tunable to start\t{"error": "x"}\nmain.main\n\t/app/main.go:82\nruntime.main\n\t/usr/local/go/src/runtime/proc.go:203\n',
    "java.lang.IllegalStateException: boom\n\tat com.shop.A.b(A.java:12)\n\tat com.shop.A.main(A.java:3)\n",
    "Error: boom\n    at load (/app/a.js:3:9)\n    at main (/app/a.js:9:3)\n",
    "08:00:00.000 [error] Task #PID<0.100.0> started from #PID<0.90.0> terminating\n** (RuntimeError) boom\n    (shop 0.1.0) lib/shop.ex:3: Shop.load/1\n",
  ];
  for (const log of logs) {
    const crash = ended(log, 1);
    expect(crash, log).not.toBeNull();
    expect(crash?.hint).not.toMatch(/did not end the process|process went on|goes on/);
  }
});

const BUN =
  '============================================================\nBun v1.1.8 (89d25807) Linux x64\nArgs: "bun" "run" "index.ts"\nElapsed: 83ms | User: 52ms | Sys: 27ms\npanic(main thread): Segmentation fault at address 0x18\noh no: Bun has crashed. This indicates a bug in Bun, not your code.\n';
test("a bug of the runtime itself is not blamed on the program", () => {
  const bun = ended(BUN, 132);
  expect(bun?.hint).not.toMatch(/handle it there|your code|unsafe/);
  const v8 = ended(
    "\n\n#\n# Fatal error in , line 0\n# Check failed: node->IsInUse().\n#\n#\n#\n#FailureMessage Object: 0x7ffd\n==== C stack trace ===============================\n\n    /usr/bin/deno(+0x2f00bd3) [0x55d0]\n",
    133,
  );
  expect(v8).not.toBeNull();
  expect(v8?.title).toContain("Check failed: node->IsInUse()");
  expect(v8?.hint).not.toMatch(/handle it there/);
  const ghc = ended("app: Unable to commit 1048576 bytes of memory\n", 251);
  expect(ghc).toMatchObject({ runtime: "haskell", kind: "out-of-memory" });
  expect(ghc?.hint).toMatch(/memory/);
  expect(ghc?.hint).not.toMatch(/handle it there/);
});

test("qemu's uncaught signal is the image's architecture", () => {
  for (const [signal, name] of [
    ["6 (Aborted)", "SIGABRT"],
    ["11 (Segmentation fault)", "SIGSEGV"],
    ["5 (Trace/breakpoint trap)", "SIGTRAP"],
  ] as const) {
    const crash = ended(`starting\nqemu: uncaught target signal ${signal} - core dumped\n`, 134);
    expect(crash?.title).toBe(`qemu: uncaught target signal ${signal} - core dumped`);
    expect(crash?.signal).toBe(name);
    expect(crash?.hint).toMatch(/architecture/);
  }
});

test("for a file missing from the image the hint does not suggest rescue", () => {
  const ruby = ended(
    "/usr/local/lib/ruby/3.3.0/bundled_gems.rb:69:in `require': cannot load such file -- puma (LoadError)\n\tfrom /usr/local/lib/ruby/3.3.0/bundled_gems.rb:69:in `block (2 levels) in replace_require'\n\tfrom /app/config.ru:3:in `<main>'\n",
    1,
  );
  expect(ruby?.hint).toMatch(/puma/);
  expect(ruby?.hint).not.toMatch(/rescue/);
  const file = ended(
    "/app/a.rb:3:in `read': No such file or directory @ rb_sysopen - /etc/shop/config.yml (Errno::ENOENT)\n\tfrom /app/a.rb:3:in `<main>'\n",
    1,
  );
  expect(file?.hint).toMatch(/\/etc\/shop\/config.yml/);
  expect(file?.hint).not.toMatch(/rescue/);
});

test("the panic of a value's own String is where the signal struck, and its root the first panic", () => {
  const log =
    "panic: main.Bad{} [recovered]\nfatal error: panic while printing panic value: type runtime.errorString\n";
  expect(ended(log)?.title).toMatch(/panic while printing panic value|main\.Bad/);
});

test("panics without frames are a chain", () => {
  const crash = ended("panic: a\n\tpanic: b\n", 2);
  expect(crash?.crash.chain.map(({ message }) => message)).toEqual(["a", "b"]);
  expect(crash).toMatchObject({ title: "panic: b", message: "b" });
  const longer = ended("panic: first\n\tpanic: second\n\tpanic: third\n\nexit status 2\n", 2);
  expect(longer?.crash.chain.map(({ message }) => message)).toEqual(["first", "second", "third"]);
  const recovered = ended("panic: a [recovered]\n\tpanic: b\n", 2);
  expect(recovered?.crash.chain).toMatchObject([
    { message: "a", recovered: true },
    { message: "b", recovered: false },
  ]);
});

test("thread and frames of a test's time-out are of one goroutine", () => {
  const log =
    "panic: test timed out after 200ms\nrunning tests:\n\tTestWait (0s)\n\ngoroutine 17 [running]:\ntesting.(*M).startAlarm.func1()\n\t/usr/local/go/src/testing/testing.go:2366 +0x385\ncreated by time.goFunc\n\t/usr/local/go/src/time/sleep.go:177 +0x2d\n\ngoroutine 1 [chan receive]:\ntesting.(*T).Run(0xc0000b0000)\n\t/usr/local/go/src/testing/testing.go:1750 +0x3ab\nmain.main()\n\t_testmain.go:47 +0x195\n\ngoroutine 6 [chan receive]:\nexample.com/shop.Wait(...)\n\t/app/main.go:13\nexample.com/shop.TestWait(0x0?)\n\t/app/shop_test.go:6 +0x38\ntesting.tRunner(0xc000007860, 0x52f2e0)\n\t/usr/local/go/src/testing/testing.go:1689 +0xfb\ncreated by testing.(*T).Run in goroutine 1\n\t/usr/local/go/src/testing/testing.go:1742 +0x390\n";
  const crash = ended(log, 1)?.crash;
  expect(crash?.culprit).toMatchObject({ function: "example.com/shop.Wait", line: 13 });
  const ofThread = crash?.threads.groups.find(({ state }) => state === crash.thread?.state);
  expect(ofThread).toBeDefined();
  expect(crash?.thread).toEqual({ id: "17", name: null, state: "running" });
  expect(crash?.frames[0]?.function).toBe("testing.(*M).startAlarm.func1");
});
