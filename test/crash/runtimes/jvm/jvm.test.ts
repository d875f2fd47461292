import { describe, expect, test } from "vitest";
import { parseCrash } from "../../../../src/crash/index.ts";
import { java } from "../../../../src/crash/runtimes/jvm/jvm.ts";
import { readAll, readOne } from "../../read-all.ts";

const uncaught = `Exception in thread "main" com.acme.shop.AppException: bad config
in two lines
\tat com.acme.shop.Config.load(Config.java:7)
\tat com.acme.shop.Main.main(Main.kt:15)
\tSuppressed: java.lang.IllegalStateException: close failed
\t\tat com.acme.shop.Res.close(Res.java:5)
\t\t... 2 more
Caused by: java.lang.NumberFormatException: For input string: "80a"
\tat java.base/java.lang.Integer.parseInt(Integer.java:565)
\tat app//com.acme.shop.Config.port(Config.java:6) ~[classes/:na]
\t... 2 more`;

describe("an uncaught exception", () => {
  test("has its chain root first without suppressed exceptions, and both places", () => {
    const draft = readOne(java, uncaught);
    expect(draft).toMatchObject({
      kind: "uncaught",
      fatal: true,
      message: "bad config\nin two lines",
      chain: [
        { type: "java.lang.NumberFormatException", message: 'For input string: "80a"' },
        { type: "com.acme.shop.AppException" },
      ],
      thread: { name: "main" },
      culprit: { function: "com.acme.shop.Config.load", file: "Config.java", line: 7 },
      rootCause: { function: "com.acme.shop.Config.port", file: "Config.java", line: 6 },
    });
    expect(draft.frames).toHaveLength(2);
  });

  test.each([
    ["tabs turned to spaces", (text: string) => text.replaceAll("\t", "    ")],
    [
      "other writers' lines after each of its own",
      (text: string) => text.replaceAll("\n", "\n2026-11-23 07:10:00,005 INFO cache refresh\n"),
    ],
    ["log lines around it", (text: string) => `2026-11-23 07:10:00 INFO x\n${text}\n{"level":"info"}`],
  ])("reads the same with %s", (_, change) => {
    const { chain, culprit, rootCause, message } = readOne(java, uncaught);
    expect(readOne(java, change(uncaught))).toMatchObject({ chain, culprit, rootCause, message });
  });

  test("with its head lost has the remaining cause", () => {
    const cut = uncaught.slice(uncaught.indexOf("\tat com.acme.shop.Main"));
    expect(readOne(java, cut)).toMatchObject({
      culprit: null,
      rootCause: { line: 6 },
      message: null,
      truncated: { head: true },
    });
  });

  test("whose cause is circular has its root, and is complete", () => {
    const text = `Exception in thread "main" java.lang.IllegalArgumentException: cannot bill
\tat com.acme.Circular.bill(Circular.java:11)
Caused by: java.lang.IllegalStateException: ledger is closed
\tat com.acme.Circular.open(Circular.java:10)
\t... 1 more
Caused by: [CIRCULAR REFERENCE: java.lang.IllegalArgumentException: cannot bill]`;
    expect(parseCrash(text).crash).toMatchObject({
      rootCause: { function: "com.acme.Circular.open", line: 10 },
      truncated: { head: false, tail: false },
    });
  });

  test("of another thread does not end the process, even when a line was printed in between", () => {
    const text = `Exception in thread "pool-1-thread-1" going on\njava.lang.IllegalStateException: no\n\tat com.acme.Job.run(Job.java:6)`;
    expect(readOne(java, text)).toMatchObject({
      kind: "thread-exception",
      fatal: false,
      message: "no",
      thread: { name: "pool-1-thread-1" },
    });
  });

  test("that logback prints root first has the same order in the chain", () => {
    const text = `java.io.IOException: root\n\tat com.acme.A.a(A.java:1)\nWrapped by: java.lang.RuntimeException: top\n\tat com.acme.B.b(B.java:2)`;
    expect(readOne(java, text)).toMatchObject({
      message: "top",
      chain: [{ message: "root" }, { message: "top" }],
      rootCause: { line: 1 },
    });
  });

  test("in a program whose package looks like a library's has app frames", () => {
    const text = `Exception in thread "main" java.lang.Error: x\n\tat io.micrometer.ours.A.a(A.java:1)\n\tat io.micrometer.ours.Main.main(Main.java:2)`;
    expect(readOne(java, text).culprit?.line).toBe(1);
  });
});

describe("a printed or logged exception", () => {
  test("does not end the process", () => {
    const text = `2026-11-23 07:10:01 ERROR [worker-1] c.a.Data - Failed\njava.sql.SQLException: Deadlock\n\tat com.acme.Db.query(Db.java:234)\n2026-11-23 07:10:02 WARN retry`;
    expect(readOne(java, text)).toMatchObject({
      kind: "logged-exception",
      fatal: false,
      message: "Deadlock",
      culprit: { line: 234 },
    });
  });

  test("ends it if Spring reports that the run failed", () => {
    const text = `2026-11-23 07:10:01.000 ERROR 1 --- [main] o.s.boot.SpringApplication : Application run failed\n\njava.lang.IllegalStateException: no\n\tat com.acme.Db.query(Db.java:234)`;
    expect(readOne(java, text).fatal).toBe(true);
  });
});

describe("the JVM itself", () => {
  test.each([
    ["Terminating due to java.lang.OutOfMemoryError: Java heap space", "heap-oom", "Java heap space"],
    [
      "Error: Could not find or load main class com.acme.Nope\nCaused by: java.lang.ClassNotFoundException: com.acme.Nope",
      "startup-class-not-found",
      "Could not find or load main class com.acme.Nope",
    ],
    ["Error: Unable to access jarfile app.jar", "startup-file-not-found", "Unable to access jarfile app.jar"],
    [
      "Unrecognized VM option 'Nope'\nError: Could not create the Java Virtual Machine.\nError: A fatal exception has occurred. Program will exit.",
      "startup-failure",
      "Unrecognized VM option 'Nope'",
    ],
    [
      "Error occurred during initialization of VM\nCould not reserve enough space for object heap",
      "startup-failure",
      "Could not reserve enough space for object heap",
    ],
    [
      'Exception: java.lang.OutOfMemoryError thrown from the UncaughtExceptionHandler in thread "main"',
      "heap-oom",
      null,
    ],
  ])("prints %j: %s", (text, kind, message) => {
    expect(readOne(java, text)).toMatchObject({ kind, message, fatal: true });
  });

  test("reports a signal with the frames of both kinds", () => {
    const text = `#
# A fatal error has been detected by the Java Runtime Environment:
#
#  SIGSEGV (0xb) at pc=0x00007f2b960d2f94, pid=1, tid=7
#
# Problematic frame:
# V  [libjvm.so+0xed2f94]  Unsafe_PutLong+0x124
#

Native frames: (J=compiled Java code, j=interpreted, Vv=VM code, C=native code)
V  [libjvm.so+0xed2f94]  Unsafe_PutLong+0x124
j  sun.misc.Unsafe.putAddress(JJ)V+5 jdk.unsupported@17.0.15
j  com.acme.shop.J.poke(Lsun/misc/Unsafe;)V+3

Java frames: (J=compiled Java code, j=interpreted, Vv=VM code)
j  com.acme.shop.J.poke(Lsun/misc/Unsafe;)V+3

siginfo: si_signo: 11 (SIGSEGV), si_code: 1 (SEGV_MAPERR), si_addr: 0x0000000000000000
`;
    const draft = readOne(java, text);
    expect(draft).toMatchObject({
      kind: "fatal-signal",
      signal: { name: "SIGSEGV", address: "0x0000000000000000" },
      culprit: { function: "com.acme.shop.J.poke" },
    });
    expect(draft.frames.map((frame) => frame.function)).toEqual([
      "Unsafe_PutLong",
      "sun.misc.Unsafe.putAddress",
      "com.acme.shop.J.poke",
    ]);
  });

  test("dumps its threads on request, which ends nothing", () => {
    const text = `2026-11-24 04:34:02
Full thread dump OpenJDK 64-Bit Server VM (17.0.15+6 mixed mode, sharing):

"main" #1 prio=5 os_prio=0 tid=0x00007f602c017ff0 nid=0x1b13 runnable  [0x00007f6031f1d000]
   java.lang.Thread.State: RUNNABLE
\tat com.acme.shop.J.main(J.java:28)

"left" #12 prio=5 tid=0x1 nid=0x2 waiting for monitor entry  [0x0]
   java.lang.Thread.State: BLOCKED (on object monitor)
\tat com.acme.shop.J.lock(J.java:12)
\t- waiting to lock <0x1> (a java.lang.Object)

"right" #13 prio=5 tid=0x3 nid=0x4 waiting for monitor entry  [0x0]
   java.lang.Thread.State: BLOCKED (on object monitor)
\tat com.acme.shop.J.lock(J.java:12)
\t- waiting to lock <0x2> (a java.lang.Object)

Found one Java-level deadlock:
=============================
"left":
  waiting to lock monitor 0x1
`;
    const draft = readOne(java, text);
    expect(draft).toMatchObject({ kind: "deadlock", fatal: false, threads: { total: 3 } });
    expect(draft.threads.groups.map(({ count }) => count)).toEqual([1, 2]);
  });

  test("leaves Spring's own description of a failed start to Spring", () => {
    const text = `***************************\nAPPLICATION FAILED TO START\n***************************\n\nDescription:\n\nWeb server failed to start. Port 8080 was already in use.\n\nAction:\n\nStop the process on port 8080.\n\n`;
    expect(readOne(java, text)).toMatchObject({
      kind: "startup-failure",
      title: "Web server failed to start. Port 8080 was already in use.",
      message: "Web server failed to start. Port 8080 was already in use.",
    });
  });
});

test("lines that only look like frames are not a crash", () => {
  expect(readAll(java, "looking at foo.bar (baz)\n\tat noon (x.y)\nException in thread\n")).toEqual([]);
});

describe("frames generated by the JVM", () => {
  const trace = `Exception in thread "main" java.lang.OutOfMemoryError: GC overhead limit exceeded
	at java.base/java.lang.invoke.DirectMethodHandle$Holder.invokeStatic(DirectMethodHandle$Holder)
	at java.base/java.lang.invoke.LambdaForm$MH/0x00007f62d0002000.invoke(LambdaForm$MH)
	at org.example.oom.Loader$$Lambda$1/0x00007fd190000a08.run(Unknown Source)
	at app//org.example.oom.Loader.main(Loader.java:3)`;

  test("keep the name of their hidden class, and are not the program's", () => {
    const { frames, culprit } = readOne(java, trace);
    expect(frames.map(({ function: name, origin }) => [name, origin])).toEqual([
      ["java.lang.invoke.DirectMethodHandle$Holder.invokeStatic", "runtime"],
      ["java.lang.invoke.LambdaForm$MH/0x00007f62d0002000.invoke", "runtime"],
      ["org.example.oom.Loader$$Lambda$1/0x00007fd190000a08.run", "runtime"],
      ["org.example.oom.Loader.main", "app"],
    ]);
    expect(culprit).toEqual({ function: "org.example.oom.Loader.main", file: "Loader.java", line: 3 });
  });
});

describe("other languages' launchers", () => {
  test("Clojure's prints place and message, and the file with the trace", () => {
    const text = `Execution error (NullPointerException) at acme.core/price (core.clj:2).
Cannot invoke "Object.getClass()" because "x" is null

Full report at:
/tmp/clojure-7180344941507026979.edn`;
    expect(readOne(java, text)).toMatchObject({
      kind: "uncaught",
      fatal: true,
      message: 'Cannot invoke "Object.getClass()" because "x" is null',
      chain: [{ type: "NullPointerException" }],
      culprit: { function: "acme.core/price", file: "core.clj", line: 2 },
    });
    // At a prompt there is no such file, and the process continues.
    expect(readAll(java, text.split("\n").slice(0, 2).join("\n"))).toEqual([]);
  });

  test("Clojure's compiler prints the place of its error", () => {
    expect(
      readOne(
        java,
        "Syntax error compiling at (acme/core.clj:4:1).\nUnable to resolve symbol: totall in this context\n\nFull report at:\n/tmp/clojure-1.edn",
      ),
    ).toMatchObject({
      kind: "syntax-error",
      message: "Unable to resolve symbol: totall in this context",
      culprit: { function: null, file: "acme/core.clj", line: 4 },
    });
  });

  test("Groovy's marks its exceptions as uncaught", () => {
    expect(
      readOne(
        java,
        "Caught: java.lang.IllegalStateException: no config\njava.lang.IllegalStateException: no config\n\tat job2.run(job2.groovy:2)\nCaused by: java.io.FileNotFoundException: /nope\n\tat job2.load(job2.groovy:1)\n\t... 4 more",
      ),
    ).toMatchObject({
      kind: "uncaught",
      fatal: true,
      culprit: { function: "job2.run", line: 2 },
      rootCause: { function: "job2.load", line: 1 },
    });
  });
});

test("an exception logged as FATAL ended the program if nothing follows", () => {
  const logged = `01:57:08.045 [main] FATAL org.example.web.App - giving up
java.lang.RuntimeException: GET /x
	at org.example.web.App.main(App.java:5) ~[app.jar:?]
`;
  expect(readOne(java, logged)).toMatchObject({ kind: "uncaught", fatal: true });
  expect(readOne(java, `${logged}01:57:09.000 [main] INFO  org.example.web.App - up again\n`)).toMatchObject({
    kind: "logged-exception",
    fatal: false,
  });
});

describe("lines of other writers in between", () => {
  const noise = "2026-11-23 07:10:00.001  INFO 1 --- [nio-8080-exec-1] c.a.s.Web : GET /health 200";

  test("are not the reason why the JVM did not start", () => {
    const text = `Unrecognized option: --foo\n${noise}\nError: Could not create the Java Virtual Machine.\n${noise}\nError: A fatal exception has occurred. Program will exit.`;
    expect(readAll(java, text)).toMatchObject([
      { first: 0, last: 4, draft: { message: "Unrecognized option: --foo" } },
    ]);
    expect(
      readOne(java, `Error occurred during initialization of VM\n${noise}\nInitial heap size set to a larger value`)
        .message,
    ).toBe("Initial heap size set to a larger value");
  });

  test("are not part of the exception that Groovy's launcher prints twice", () => {
    const thrown = "java.lang.IllegalStateException: no config";
    expect(readOne(java, `Caught: ${thrown}\n${noise}\n${thrown}\n\tat job2.run(job2.groovy:2)`)).toMatchObject({
      fatal: true,
    });
  });
});

test("a cause without its own frames was thrown at the place of its effect", () => {
  const draft = readOne(
    java,
    `Exception in thread "main" java.lang.RuntimeException: wrapped
\tat org.example.App.main(App.java:4)
Caused by: java.lang.UnsupportedOperationException: body
\tat org.example.App.run(App.java:6)
\t... 1 more
Caused by: java.io.IOException: disk full
\t... 2 more`,
  );
  expect(draft.rootCause).toMatchObject({ function: "org.example.App.run", line: 6 });
  expect(draft.chain[0]).toMatchObject({ type: "java.io.IOException" });
});

test("an exception printed by Scala's runner at the end of a log ended the program", () => {
  const log = `java.util.NoSuchElementException: None.get
\tat scala.None$.get(Option.scala:347)
\tat Main$.main(Main.scala:14)
\tat scala.tools.nsc.MainGenericRunner$.main(MainGenericRunner.scala:103)
\tat scala.tools.nsc.MainGenericRunner.main(MainGenericRunner.scala)
`;
  expect(readOne(java, log)).toMatchObject({ kind: "uncaught", fatal: true, culprit: { function: "Main$.main" } });
  expect(readOne(java, `${log}going on\n`)).toMatchObject({ kind: "logged-exception", fatal: false });
});
