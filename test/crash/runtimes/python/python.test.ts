import { describe, expect, test } from "vitest";
import { python } from "../../../../src/crash/runtimes/python/python.ts";
import { readAll, readOne } from "../../read-all.ts";

const uncaught = `Traceback (most recent call last):
  File "/app/shop.py", line 18, in <module>
    main()
  File "/app/shop.py", line 15, in main
    Cart().add(-3)
  File "/usr/local/lib/python3.11/site-packages/cart/__init__.py", line 7, in add
    raise ValueError(f"invalid price: {price}")
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
ValueError: invalid price: -3`;

const chained = `Traceback (most recent call last):
  File "/app/load.py", line 11, in load
    return json.load(open(path))
                     ^^^^^^^^^^
FileNotFoundError: [Errno 2] No such file or directory: '/etc/app/settings.json'

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "/app/load.py", line 15, in <module>
    load("/etc/app/settings.json")
  File "/app/load.py", line 13, in load
    raise RuntimeError("cannot load settings") from e
RuntimeError: cannot load settings`;

describe("a traceback", () => {
  test("has its exception, and its frames innermost first with their origins", () => {
    const draft = readOne(python, uncaught);
    expect(draft).toMatchObject({
      kind: "uncaught",
      fatal: true,
      title: "ValueError: invalid price: -3",
      message: "invalid price: -3",
    });
    expect(draft.frames.map(({ function: name, line, origin }) => [name, line, origin])).toEqual([
      ["add", 7, "dependency"],
      ["main", 15, "app"],
      ["<module>", 18, "app"],
    ]);
    expect(draft.culprit).toEqual({ function: "main", file: "/app/shop.py", line: 15, sourceLine: "Cart().add(-3)" });
    expect(draft.frames.map(({ sourceLine }) => sourceLine)).toEqual([undefined, undefined, "main()"]);
    expect(draft.rootCause).toBeNull();
  });

  test("in a chain has the root first and both places", () => {
    const draft = readOne(python, chained);
    expect(draft.chain.map(({ type }) => type)).toEqual(["FileNotFoundError", "RuntimeError"]);
    expect(draft.culprit?.line).toBe(13);
    expect(draft.rootCause).toMatchObject({ function: "load", file: "/app/load.py", line: 11 });
    expect(draft.rootCause?.sourceLine).toBe("return json.load(open(path))");
  });

  test("is one although its first letters were not copied", () => {
    const text = `raceback (most recent call last):
  File "/app/main.py", line 2, in <module>
    import uvicorn
ModuleNotFoundError: No module named 'uvicorn'`;
    expect(readOne(python, text)).toMatchObject({ message: "No module named 'uvicorn'", culprit: { line: 2 } });
  });

  test.each([
    ["blank lines dropped", (text: string) => text.replaceAll("\n\n", "\n")],
    ["white space at the start lost", (text: string) => text.replaceAll(/^ +/gm, "")],
    [
      "other writers' lines after each of its own",
      (text: string) => text.replaceAll("\n", "\n2026-11-23 07:10:00,005 INFO cache refresh\n"),
    ],
    [
      "log lines around it",
      (text: string) => `I1123 07:10:00.1 1 a.go:1] x\n${text}\ntime=2026-11-23T07:10:00Z level=INFO msg=y`,
    ],
  ])("reads the same with %s", (_, change) => {
    const { chain, culprit, rootCause, message } = readOne(python, chained);
    expect(readOne(python, change(chained))).toMatchObject({ chain, culprit, rootCause, message });
  });

  test("keeps all lines of a message, but not log lines after it", () => {
    const text = `${uncaught.replace("invalid price: -3", "2 errors\nport\n  not an integer")}\n2026-11-23 07:10:00,005 INFO bye`;
    expect(readOne(python, text).message).toBe("2 errors\nport\n  not an integer");
  });

  test("with its tail lost has no culprit, since the innermost frame comes last", () => {
    const cut = chained.slice(0, chained.indexOf("line 13"));
    expect(readOne(python, cut)).toMatchObject({
      message: null,
      culprit: null,
      rootCause: { line: 11 },
      truncated: { head: false, tail: true },
    });
  });

  test("with its head lost has the remaining facts", () => {
    const cut = chained.slice(chained.indexOf("The above"));
    expect(readOne(python, cut)).toMatchObject({
      message: "cannot load settings",
      culprit: { line: 13 },
      rootCause: null,
      truncated: { head: true },
    });
  });

  test("of a recursion is a stack overflow", () => {
    const text = `Traceback (most recent call last):
  File "/app/r.py", line 6, in walk
    return walk(n)
  [Previous line repeated 996 more times]
RecursionError: maximum recursion depth exceeded`;
    expect(readOne(python, text)).toMatchObject({ kind: "stack-overflow", culprit: { function: "walk", line: 6 } });
  });

  test("may end in an exception without a message", () => {
    const text = `Traceback (most recent call last):\n  File "/app/k.py", line 3, in wait\n    time.sleep(1)\nKeyboardInterrupt`;
    expect(readOne(python, text)).toMatchObject({ kind: "interrupted", title: "KeyboardInterrupt", message: null });
  });
});

describe("what does not end the process", () => {
  test.each([
    ["Exception in thread Thread-1 (work):\n", "thread-exception"],
    [
      "Task exception was never retrieved\nfuture: <Task finished name='Task-2' coro=<f() done> exception=ValueError()>\n",
      "asyncio-task",
    ],
    [
      "2026-11-26 00:20:46,726 ERROR asyncio: Task exception was never retrieved\nfuture: <Task finished name='Task-2' coro=<f() done> exception=ValueError()>\n",
      "asyncio-task",
    ],
    ["ERROR:asyncio:Exception in callback poll()\nhandle: <Handle poll() at /app/a.py:30>\n", "asyncio-task"],
    ["Exception ignored in: <function A.__del__ at 0x7f04605b32e0>\n", "exception-ignored"],
    ["Process ForkProcess-1:\n", "process-exception"],
    ["2026-11-24 03:52:31,213 ERROR [MainThread] shop.cart: order failed\n", "logged-exception"],
  ])("is recognised by %j", (heading, kind) => {
    const draft = readOne(python, `${heading}${uncaught}\ngoing on`);
    expect(draft).toMatchObject({ kind, fatal: false, message: "invalid price: -3" });
  });

  test("is not a logged exception after which the server gave up", () => {
    const text = `[2026-11-24 03:52:31 +0000] [7] [ERROR] Exception in worker process\n${uncaught}\n[2026-11-24 03:52:31 +0000] [1] [ERROR] Reason: Worker failed to boot.`;
    expect(readOne(python, text).fatal).toBe(true);
  });

  test("is a stack that a logger printed without an exception: not a crash", () => {
    expect(
      readAll(python, `INFO:root:here\nStack (most recent call last):\n  File "/app/a.py", line 3, in f\n    x()`),
    ).toEqual([]);
  });
});

describe("other last words", () => {
  test("of an exception group name its first member", () => {
    const text = `  + Exception Group Traceback (most recent call last):
  |   File "/app/g.py", line 17, in <module>
  |     asyncio.run(main())
  |   File "/usr/local/lib/python3.13/asyncio/runners.py", line 194, in run
  |     return runner.run(main)
  |   File "/app/g.py", line 13, in main
  |     async with asyncio.TaskGroup() as tg:
  |   File "/usr/local/lib/python3.13/asyncio/taskgroups.py", line 154, in __aexit__
  |     raise me from None
  | ExceptionGroup: unhandled errors in a TaskGroup (2 sub-exceptions)
  +-+---------------- 1 ----------------
    | Traceback (most recent call last):
    |   File "/app/g.py", line 10, in fail
    |     raise ValueError(f"job {n} failed")
    | ValueError: job 1 failed
    +---------------- 2 ----------------
    | Traceback (most recent call last):
    |   File "/app/g.py", line 11, in fail
    |     raise ValueError(f"job {n} failed")
    | ValueError: job 2 failed
    +------------------------------------`;
    expect(readOne(python, text)).toMatchObject({
      kind: "exception-group",
      fatal: true,
      message: "unhandled errors in a TaskGroup (2 sub-exceptions)",
      culprit: { function: "<module>", line: 17 },
      rootCause: { function: "fail", line: 10 },
    });
  });

  test("from another process are the root of the pool's exception", () => {
    const text = `concurrent.futures.process._RemoteTraceback: 
"""
${uncaught}
"""

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "/app/pool.py", line 6, in <module>
    p.submit(work, 1).result()
ValueError: invalid price: -3`;
    expect(readOne(python, text)).toMatchObject({
      culprit: { line: 6 },
      rootCause: { function: "main", line: 15 },
      chain: [{ type: "ValueError" }],
    });
  });

  test("for a syntax error have its place and its source beside the message", () => {
    const text = `  File "/app/s.py", line 4\n    def broken(:\n               ^\nSyntaxError: invalid syntax`;
    expect(readOne(python, text)).toMatchObject({
      kind: "syntax-error",
      message: "invalid syntax",
      title: "SyntaxError: invalid syntax",
      culprit: { function: null, file: "/app/s.py", line: 4, sourceLine: "def broken(:" },
    });
  });

  test("from faulthandler name the signal and the current thread's newest frame", () => {
    const text = `Fatal Python error: Segmentation fault

Thread 0x00007f7c605206c0 (most recent call first):
  File "/usr/local/lib/python3.12/threading.py", line 1010 in run

Current thread 0x00007f7c610bcb80 (most recent call first):
  File "/usr/local/lib/python3.12/ctypes/__init__.py", line 525 in string_at
  File "/app/s.py", line 14 in native
  File "/app/s.py", line 16 in <module>`;
    expect(readOne(python, text)).toMatchObject({
      kind: "fatal-signal",
      signal: { name: "SIGSEGV" },
      thread: { id: "0x00007f7c610bcb80" },
      culprit: { function: "native", line: 14 },
      threads: { total: 2 },
    });
  });

  test("of an interpreter that cannot start are one line", () => {
    expect(readOne(python, "python: can't open file '/app/x.py': [Errno 2] No such file or directory")).toMatchObject({
      kind: "startup-file-not-found",
      fatal: true,
    });
    expect(readOne(python, "/usr/local/bin/python3: No module named shop")).toMatchObject({
      kind: "startup-module-not-found",
      message: "No module named shop",
    });
  });
});

describe("output of programs run afresh", () => {
  test("the root of a nested group is its innermost first member", () => {
    const text = `  + Exception Group Traceback (most recent call last):
  |   File "/app/g.py", line 12, in main
  |     raise ExceptionGroup("batch failed", [inner, TypeError("other")])
  | ExceptionGroup: batch failed (2 sub-exceptions)
  +-+---------------- 1 ----------------
    | ExceptionGroup: inner (1 sub-exception)
    +-+---------------- 1 ----------------
      | Traceback (most recent call last):
      |   File "/app/g.py", line 3, in leaf
      |     raise ValueError("leaf 1")
      | ValueError: leaf 1
      +------------------------------------
    +---------------- 2 ----------------
    | TypeError: other
    +------------------------------------`;
    expect(readOne(python, text)).toMatchObject({
      kind: "exception-group",
      culprit: { function: "main" },
      rootCause: { function: "leaf", line: 3 },
    });
  });

  test("a message with a blank line extends to the end of the log", () => {
    const text = `Traceback (most recent call last):
  File "/app/c.py", line 3, in check
    raise RuntimeError(problems)
RuntimeError: 2 problems:
  a: missing

  b: bad
end`;
    expect(readOne(python, text).message).toBe("2 problems:\n  a: missing\n\n  b: bad\nend");
    const logs = `${text}\n2026-11-23 07:10:00,005 INFO bye`;
    expect(readOne(python, logs).message).toBe("2 problems:\n  a: missing");
  });

  test("a quotation from another process is found even if only its traceback is read", () => {
    const text = `2026-11-23 07:10:00,005 INFO tick
concurrent.futures.process._RemoteTraceback:
"""
Traceback (most recent call last):
  File "/app/p.py", line 5, in parse
    raise ValueError("row 3 broken")
ValueError: row 3 broken
"""

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "/app/p.py", line 9, in main
    list(ex.map(parse, range(5)))
ValueError: row 3 broken`;
    expect(readOne(python, text)).toMatchObject({ culprit: { function: "main" }, rootCause: { function: "parse" } });
  });

  test("Ruby's reversed stack is not Python's", () => {
    const text =
      "Traceback (most recent call last):\n\t1: from /app/a.rb:5:in `<main>'\n/app/a.rb:3:in `risky': no (ArgumentError)\nserved";
    expect(readAll(python, text)).toEqual([]);
  });

  test("an interpreter that could not start is not reported as truncated", () => {
    const text = `Fatal Python error: init_fs_encoding: failed to get the Python codec of the filesystem encoding
Python runtime state: core initialized
ModuleNotFoundError: No module named 'encodings'

Current thread 0x00007ffb19f93b80 (most recent call first):
<no Python frame>`;
    expect(readOne(python, text)).toMatchObject({ kind: "startup-failure", truncated: { head: false, tail: false } });
  });

  test("a recursion in Python 2 is a RuntimeError", () => {
    const text = `Traceback (most recent call last):
  File "/app/r.py", line 5, in ping
    return pong(n + 1) + 1
RuntimeError: maximum recursion depth exceeded`;
    expect(readOne(python, text).kind).toBe("stack-overflow");
  });
});
