import { describe, expect, test } from "vitest";
import { cpp } from "../../../../src/crash/runtimes/native/native.ts";
import { readAll, readOne } from "../../read-all.ts";

const useAfterFree = `=================================================================
==9826==ERROR: AddressSanitizer: heap-use-after-free on address 0x602000000010 at pc 0x55afe40f71bc bp 0x7ffdf6a1a1d0 sp 0x7ffdf6a1a1c8
READ of size 4 at 0x602000000010 thread T0
    #0 0x55afe40f71bb in use /app/asan-uaf.c:8
    #1 0x55afe40f720c in main /app/asan-uaf.c:10
    #2 0x7f3901245249 in __libc_start_call_main ../sysdeps/nptl/libc_start_call_main.h:58
    #3 0x55afe40f70b0 in _start (/app/server+0x10b0)

0x602000000010 is located 0 bytes inside of 4-byte region [0x602000000010,0x602000000014)
freed by thread T0 here:
    #0 0x7f39014b76a8 in __interceptor_free ../../../../src/libsanitizer/asan/asan_malloc_linux.cpp:52
    #1 0x55afe40f71db in drop /app/asan-uaf.c:9

SUMMARY: AddressSanitizer: heap-use-after-free /app/asan-uaf.c:8 in use
Shadow bytes around the buggy address:
  0x0c047fff7fb0: 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00
=>0x0c047fff8000: fa fa[fd]fa fa fa fa fa fa fa fa fa fa fa fa fa
==9826==ABORTING`;

describe("AddressSanitizer", () => {
  test("gives the type, and the frame of the access", () => {
    const [reading] = readAll(cpp, useAfterFree);
    expect(reading?.draft).toMatchObject({
      kind: "asan",
      fatal: true,
      title: "AddressSanitizer: heap-use-after-free",
      message: "heap-use-after-free",
      culprit: { function: "use", file: "/app/asan-uaf.c", line: 8 },
      thread: { id: "T0" },
      truncated: { head: false, tail: false },
    });
    expect(reading?.draft.frames.map(({ function: name, origin }) => [name, origin])).toEqual([
      ["use", "app"],
      ["main", "app"],
      ["__libc_start_call_main", "runtime"],
      ["_start", "runtime"],
    ]);
    expect([reading?.first, reading?.last]).toEqual([0, useAfterFree.split("\n").length - 1]);
  });

  test("names the signal and the address of a bad access", () => {
    const draft = readOne(
      cpp,
      `AddressSanitizer:DEADLYSIGNAL
=================================================================
==9803==ERROR: AddressSanitizer: SEGV on unknown address 0x000000000008 (pc 0x559e535cf1a0 bp 0x7ffe64e81cd0 sp 0x7ffe64e81cc0 T0)
==9803==The signal is caused by a READ memory access.
    #0 0x559e535cf1a0 in Cart::peek(int) const /app/cart.cpp:7:12
SUMMARY: AddressSanitizer: SEGV /app/cart.cpp:7:12 in Cart::peek(int) const
==9803==ABORTING`,
    );
    expect(draft).toMatchObject({
      message: "SEGV",
      signal: { name: "SIGSEGV", address: "0x000000000008" },
      culprit: { function: "Cart::peek(int) const", file: "/app/cart.cpp", line: 7 },
    });
  });

  test("takes the type from its summary if the head differs, and skips the interceptor", () => {
    const draft = readOne(
      cpp,
      `==10141==ERROR: AddressSanitizer: attempting double-free on 0x604000000010 in thread T0:
    #0 0x7f209f4b76a8 in __interceptor_free ../../../../src/libsanitizer/asan/asan_malloc_linux.cpp:52
    #1 0x5639eb176180 in drop /app/dfree.c:2

SUMMARY: AddressSanitizer: double-free ../../../../src/libsanitizer/asan/asan_malloc_linux.cpp:52 in __interceptor_free
==10141==ABORTING`,
    );
    expect(draft).toMatchObject({ message: "double-free", culprit: { function: "drop", line: 2 } });
  });

  test("is recognised by its summary if the head is lost", () => {
    const draft = readOne(cpp, useAfterFree.split("\n").slice(4).join("\n"));
    expect(draft).toMatchObject({
      message: "heap-use-after-free",
      culprit: { function: "use", file: "/app/asan-uaf.c", line: 8 },
      truncated: { head: true },
    });
  });

  test("is read if the tail is lost", () => {
    const draft = readOne(cpp, useAfterFree.split("\n").slice(0, 6).join("\n"));
    expect(draft).toMatchObject({
      message: "heap-use-after-free",
      truncated: { tail: true },
      culprit: { function: "use" },
    });
  });

  test("is read without indents and between the lines of other writers", () => {
    const lines = useAfterFree
      .split("\n")
      .flatMap((line) => [line.trimStart(), "2026/11/23 07:10:00 GET /healthz 200 7us"]);
    expect(readOne(cpp, lines.join("\n"))).toMatchObject({
      message: "heap-use-after-free",
      culprit: { function: "use", line: 8 },
    });
  });
});

describe("the other sanitizers", () => {
  test("LeakSanitizer blames the frame that allocated", () => {
    const draft = readOne(
      cpp,
      `==10149==ERROR: LeakSanitizer: detected memory leaks

Direct leak of 100 byte(s) in 1 object(s) allocated from:
    #0 0x7f8b1dcb89cf in __interceptor_malloc ../../../../src/libsanitizer/asan/asan_malloc_linux.cpp:69
    #1 0x557060a27166 in grab /app/leak.c:2

SUMMARY: AddressSanitizer: 100 byte(s) leaked in 1 allocation(s).`,
    );
    expect(draft).toMatchObject({
      kind: "lsan",
      message: "detected memory leaks",
      culprit: { function: "grab", line: 2 },
    });
  });

  test("ThreadSanitizer gives both sides of a race", () => {
    const draft = readOne(
      cpp,
      `==================
WARNING: ThreadSanitizer: data race (pid=10167)
  Write of size 4 at 0x55afefb6a054 by thread T2:
    #0 inc /app/race.c:2 (race+0x11d9)

  Previous write of size 4 at 0x55afefb6a054 by main thread:
    #0 reset(int) /app/race.c:9:3 (race+0x11f1) (BuildId: 9f0e)

  Thread T2 (tid=10173, running) created by main thread at:
    #0 pthread_create ../../../../src/libsanitizer/tsan/tsan_interceptors_posix.cpp:1001 (libtsan.so.2+0x5e686)

SUMMARY: ThreadSanitizer: data race /app/race.c:2 in inc
==================
ThreadSanitizer: reported 1 warnings`,
    );
    expect(draft).toMatchObject({
      kind: "tsan",
      message: "data race",
      culprit: { function: "inc", file: "/app/race.c", line: 2 },
      rootCause: { function: "reset(int)", file: "/app/race.c", line: 9 },
    });
  });

  test("UndefinedBehaviorSanitizer ends a process only at the end of the log", () => {
    const words =
      "ub.c:2:34: runtime error: signed integer overflow: 2147483647 + 1 cannot be represented in type 'int'";
    expect(readOne(cpp, words)).toMatchObject({ kind: "ubsan", fatal: true, culprit: { file: "ub.c", line: 2 } });
    expect(readOne(cpp, `${words}\nlistening`)).toMatchObject({ fatal: false });
  });
});

describe("an abort of the libraries", () => {
  test.each([
    ["*** stack smashing detected ***: terminated", "stack-smashing"],
    ["*** buffer overflow detected ***: terminated", "buffer-overflow"],
    ["free(): double free detected in tcache 2", "heap-corruption"],
    ["malloc(): corrupted top size", "heap-corruption"],
    ["corrupted size vs. prev_size while consolidating", "heap-corruption"],
    ["double free or corruption (!prev)", "heap-corruption"],
    ["terminate called without an active exception", "terminate"],
  ])("%s", (line, kind) => {
    expect(readOne(cpp, `starting\n${line}\nAborted (core dumped)`)).toMatchObject({
      kind,
      fatal: true,
      message: line,
    });
  });

  test("of an exception has its type and what() of several lines", () => {
    const draft = readOne(
      cpp,
      "terminate called after throwing an instance of 'std::runtime_error'\n  what():  price must\nbe positive\nAborted (core dumped)",
    );
    expect(draft).toMatchObject({
      kind: "terminate",
      message: "price must\nbe positive",
      chain: [{ type: "std::runtime_error", message: "price must\nbe positive" }],
    });
  });

  test("of libc++ has its type and message", () => {
    const draft = readOne(cpp, "libc++abi: terminating due to uncaught exception of type std::out_of_range: vector");
    expect(draft).toMatchObject({ kind: "terminate", message: "vector", chain: [{ type: "std::out_of_range" }] });
  });

  test("of a pure virtual call is one crash", () => {
    expect(readOne(cpp, "pure virtual method called\nterminate called without an active exception")).toMatchObject({
      kind: "pure-virtual",
      message: "pure virtual method called",
    });
  });

  test("of glibc before 2.26 includes its memory map", () => {
    const [reading] = readAll(
      cpp,
      "*** Error in `./app': double free or corruption (fasttop): 0x00000000010a6010 ***\n======= Backtrace: =========\n/lib/libc.so.6(+0x777e5)[0x7f1]\n./app(drop+0x1d)[0x4005]\n======= Memory map: ========\n00400000-00401000 r-xp 00000000 08:01 1 /app\n00600000-00601000 r--p 00000000 08:01 1 /app\nAborted",
    );
    expect(reading).toMatchObject({
      draft: { message: "double free or corruption (fasttop)", culprit: { function: "drop" } },
      first: 0,
      last: 7,
    });
  });
});

describe("an assertion", () => {
  test("has condition, function and place", () => {
    expect(
      readOne(cpp, 'server: src/cart.cpp:12: int shop::Cart::add(int) const: Assertion `n > 0 && "positive"\' failed.'),
    ).toMatchObject({
      kind: "assertion",
      message: 'Assertion `n > 0 && "positive"\' failed.',
      culprit: { function: "int shop::Cart::add(int) const", file: "src/cart.cpp", line: 12 },
    });
  });

  test("of musl has the same", () => {
    expect(readOne(cpp, "Assertion failed: n > 0 (cart.c: check: 7)")).toMatchObject({
      culprit: { function: "check", file: "cart.c", line: 7 },
    });
  });

  test("inside the standard library blames no frame", () => {
    const line =
      "/usr/include/c++/12/bits/stl_vector.h:1123: T std::vector<T>::operator[](size_type): Assertion '__n < this->size()' failed.";
    expect(readOne(cpp, line)).toMatchObject({ message: "Assertion `__n < this->size()' failed.", culprit: null });
  });
});

describe("a stack printed by the program", () => {
  test("of backtrace_symbols blames the frame below the signal handler", () => {
    const draft = readOne(
      cpp,
      `Error: signal 11:
./btsym(handler+0x25)[0x557cd8bb619e]
/lib/x86_64-linux-gnu/libc.so.6(+0x3c050)[0x7efeed5e7050]
./btsym(crash+0xc)[0x557cd8bb61f4]
./btsym(main+0x22)[0x557cd8bb621a]`,
    );
    expect(draft).toMatchObject({ kind: "fatal-signal", signal: { name: "SIGSEGV" }, culprit: { function: "crash" } });
  });

  test("of Envoy is read through its log's prefix", () => {
    const draft = readOne(
      cpp,
      `[2026-11-23 07:10:00.123][7][critical][backtrace] [./source/server/backtrace.h:104] Caught Segmentation fault, suspect faulting address 0x18
[2026-11-23 07:10:00.123][7][critical][backtrace] [./source/server/backtrace.h:91] Backtrace (use tools/stack_decode.py to get line numbers):
[2026-11-23 07:10:00.124][7][critical][backtrace] [./source/server/backtrace.h:96] #0: Envoy::SignalAction::sigHandler() [0x5582]
[2026-11-23 07:10:00.124][7][critical][backtrace] [./source/server/backtrace.h:96] #1: __restore_rt [0x7f12]
[2026-11-23 07:10:00.124][7][critical][backtrace] [./source/server/backtrace.h:96] #2: Envoy::Http::Filter::decode() [0x5590]`,
    );
    expect(draft).toMatchObject({
      signal: { name: "SIGSEGV", address: "0x18" },
      culprit: { function: "Envoy::Http::Filter::decode()" },
    });
  });

  test("of a glog CHECK has its place", () => {
    const draft = readOne(
      cpp,
      `F1123 07:10:00.123456     7 cart.cc:42] Check failed: n > 0 (-1 vs. 0)
*** Check failure stack trace: ***
    @     0x7f1c2d5e1c0d  google::LogMessage::Fail()
    @     0x55d0c0a01234  shop::Cart::Add()`,
    );
    expect(draft).toMatchObject({
      kind: "check-failed",
      culprit: { function: "shop::Cart::Add()", file: "cart.cc", line: 42 },
    });
  });
});

test("ordinary lines about memory are not a crash", () => {
  expect(
    readAll(
      cpp,
      "checking free(): ok\nINFO AddressSanitizer: enabled\nassertion passed\n*** starting ***\nvirtual machine terminated\n#1 0x12 in progress",
    ),
  ).toEqual([]);
});

test("races that are reported together are one crash, with the first as its title", () => {
  const race = (name: string) => `==================
WARNING: ThreadSanitizer: data race (pid=22908)
  Read of size 1 at 0x7b1400002830 by thread T2:
    #0 ${name}(int) src/cache.cpp:5 (app+0x2432)

  Previous write of size 8 at 0x7b1400002830 by thread T1:
    #0 put(int) src/cache.cpp:9 (app+0x2432)

SUMMARY: ThreadSanitizer: data race src/cache.cpp:5 in ${name}(int)
==================
`;
  const draft = readOne(cpp, `${race("get")}${race("size")}${race("last")}ThreadSanitizer: reported 3 warnings\n`);
  expect(draft).toMatchObject({ kind: "tsan", culprit: { function: "get(int)" }, chain: [{ type: "data race" }] });
});

describe("tools around a program", () => {
  test("gdb names the signal, the thread and the frames", () => {
    const draft = readOne(
      cpp,
      `[Thread debugging using libthread_db enabled]

Thread 2 "worker" received signal SIGSEGV, Segmentation fault.
[Switching to Thread 0x7ffff7a00640 (LWP 77)]
0x0000555555555254 in net::Conn::close (this=0x0) at src/conn.cpp:6
6	  *(volatile int*)this = 0;
#0  0x0000555555555254 in net::Conn::close (this=0x0) at src/conn.cpp:6
#1  0x00007ffff7e5ef4f in ?? () from /lib/x86_64-linux-gnu/libstdc++.so.6
#2  0x0000555555555241 in main () at src/conn.cpp:9
`,
    );
    expect(draft).toMatchObject({
      kind: "fatal-signal",
      message: "SIGSEGV, Segmentation fault",
      signal: { name: "SIGSEGV" },
      thread: { id: "2", name: "worker" },
      culprit: { function: "net::Conn::close", file: "src/conn.cpp", line: 6 },
    });
    expect(draft.frames.map(({ function: name, origin }) => [name, origin])).toEqual([
      ["net::Conn::close", "app"],
      [null, "runtime"],
      ["main", "app"],
    ]);
  });

  test("gdb's call may be long, with brackets, and its place on the next line", () => {
    const draft = readOne(
      cpp,
      `Program terminated with signal SIGILL, Illegal instruction.
#0  store::each<std::function<void (int)> >(std::function<void (int)>)::{lambda(int)#1}::operator()(int) const (this=0x7fea7400ceb0, row=...)
    at /src/store/each.h:286
286	      call(row);
#1  0x00005555555551a9 in main () at src/main.cpp:5
`,
    );
    expect(draft.frames).toMatchObject([
      {
        function:
          "store::each<std::function<void (int)> >(std::function<void (int)>)::{lambda(int)#1}::operator()(int) const",
        file: "/src/store/each.h",
        line: 286,
      },
      { function: "main", file: "src/main.cpp", line: 5 },
    ]);
  });

  test("gdb's frames belong to the program's message before its abort", () => {
    const draft = readOne(
      cpp,
      `terminate called after throwing an instance of 'acme::ConfigError'
  what():  missing key 'db.url'

Program received signal SIGABRT, Aborted.
__pthread_kill_implementation (no_tid=0) at ./nptl/pthread_kill.c:44
#0  __pthread_kill_implementation (no_tid=0) at ./nptl/pthread_kill.c:44
#1  0x00007ffff7ca90d8 in __cxa_throw () from /lib/x86_64-linux-gnu/libstdc++.so.6
#2  0x00005555555551db in load () at src/term.cpp:3
`,
    );
    expect(draft).toMatchObject({
      kind: "terminate",
      message: "missing key 'db.url'",
      culprit: { function: "load", file: "src/term.cpp", line: 3 },
    });
  });

  test("Valgrind names the fatal signal; its earlier findings did not end the program", () => {
    const draft = readOne(
      cpp,
      `==7== Invalid write of size 4
==7==    at 0x109254: net::Conn::close() (conn.cpp:6)
==7==  Address 0x0 is not stack'd, malloc'd or (recently) free'd
==7==${" "}
==7==${" "}
==7== Process terminating with default action of signal 11 (SIGSEGV)
==7==    at 0x48E6EEC: __pthread_kill_implementation (pthread_kill.c:44)
==7==    by 0x4897FB1: raise (raise.c:26)
==7==    by 0x109200: on(int) (conn.cpp:7)
==7==    by 0x489804F: ??? (in /usr/lib/x86_64-linux-gnu/libc.so.6)
==7==    by 0x109253: net::Conn::close() (conn.cpp:6)
==7==    by 0x10921B: drop(net::Conn*) (conn.cpp:8)
==7==${" "}
==7== HEAP SUMMARY:
`,
    );
    expect(draft).toMatchObject({
      kind: "fatal-signal",
      signal: { name: "SIGSEGV" },
      culprit: { function: "net::Conn::close()", file: "conn.cpp", line: 6 },
    });
    expect(draft.frames).toHaveLength(6);
  });
});

test("Boost's stacktrace is read at the end of the log", () => {
  const stack = ` 0# on(int) in ./app
 1# 0x000055641F6844E8 in ./app
 2# 0x00007FF07105A050 in /lib/x86_64-linux-gnu/libc.so.6
 3# abort in /lib/x86_64-linux-gnu/libc.so.6
 4# deep(int) at src/deep.cpp:7
 5# main in ./app
`;
  expect(readOne(cpp, stack)).toMatchObject({
    kind: "backtrace",
    fatal: true,
    culprit: { function: "deep(int)", file: "src/deep.cpp", line: 7 },
  });
  expect(
    readOne(cpp, `${stack}2026-01-01 10:00:00 INFO slow request told above\n2026-01-01 10:00:01 INFO up\n`),
  ).toMatchObject({ fatal: false });
});

test("the malloc of clang's sanitizers is not the program's, although it is in its file", () => {
  const report = `==28758==ERROR: LeakSanitizer: detected memory leaks

Direct leak of 100 byte(s) in 1 object(s) allocated from:
    #0 0x55b9484765ce in malloc (/app/shop+0xc75ce) (BuildId: bab54340ba41d4687b40851be33f5483353c012b)
    #1 0x55b9484b5f3e in main /app/a.cpp:28:808

SUMMARY: AddressSanitizer: 100 byte(s) leaked in 1 allocation(s).
`;
  expect(readOne(cpp, report)).toMatchObject({ kind: "lsan", culprit: { function: "main", line: 28 } });
});
