/** Further cases from real servers. */
import { expect, test } from "vitest";
import { parseCrash } from "../../../src/crash/index.ts";
import { alsoSeen, ended } from "./reading.ts";

test.each([
  "/etc/smtpd.conf:1: syntax error\n",
  "/etc/nsd/nsd.conf:3: error: syntax error\n",
  "/etc/monitrc:12: syntax error 'foo'\n",
  "pf.conf:4: syntax error\n",
])("a syntax error of another parser is not Ruby's: %j", (log) => {
  expect(ended(log, 1)?.runtime ?? null).not.toBe("ruby");
});

test("Ruby's own syntax errors stay Ruby's", () => {
  expect(ended("/app/config.ru:3: syntax error, unexpected end-of-input\n", 1)).toMatchObject({ runtime: "ruby" });
  expect(ended("-e:1: syntax error, unexpected end-of-input\n", 1)).toMatchObject({ runtime: "ruby" });
  expect(ended("/app/bin/start:3: syntax error, unexpected 'end' (SyntaxError)\n", 1)).toMatchObject({
    runtime: "ruby",
  });
});

test.each([
  [
    "Invalid maximum heap size: -Xmx512X\nError: Could not create the Java Virtual Machine.\nError: A fatal exception has occurred. Program will exit.\n",
    "Invalid maximum heap size: -Xmx512X",
    /-Xmx512X/,
  ],
  [
    "Unrecognized option: -XX+UseG1GC\nError: Could not create the Java Virtual Machine.\nError: A fatal exception has occurred. Program will exit.\n",
    "Unrecognized option: -XX+UseG1GC",
    /-XX\+UseG1GC/,
  ],
  [
    "Unrecognized VM option 'MaxPermSiz=1g'\nError: Could not create the Java Virtual Machine.\nError: A fatal exception has occurred. Program will exit.\n",
    "Unrecognized VM option 'MaxPermSiz=1g'",
    /MaxPermSiz=1g/,
  ],
  ["Error occurred during initialization of VM\nToo small maximum heap\n", "Too small maximum heap", /heap/],
  [
    "Error occurred during initialization of VM\nCould not reserve enough space for 8388608KB object heap\n",
    "Could not reserve enough space for 8388608KB object heap",
    /heap|memory/,
  ],
  [
    "Error: LinkageError occurred while loading main class com.shop.Main\n\tjava.lang.UnsupportedClassVersionError: com/shop/Main has been compiled by a more recent version of the Java Runtime (class file version 69.0), this version of the Java Runtime only recognizes class file versions up to 61.0\n",
    "java.lang.UnsupportedClassVersionError: com/shop/Main has been compiled by a more recent version of the Java Runtime (class file version 69.0), this version of the Java Runtime only recognizes class file versions up to 61.0",
    /Java 25.*Java 17|Java 25.*17/,
  ],
])("Java: the line with the reason, not its announcement (%j)", (log, title, hint) => {
  const crash = ended(log, 1);
  expect(crash).toMatchObject({ runtime: "java", title });
  expect(crash?.hint).toMatch(hint);
});

test("an uncaught UnsupportedClassVersionError names the two Javas", () => {
  const log =
    'Exception in thread "main" java.lang.UnsupportedClassVersionError: com/shop/Main has been compiled by a more recent version of the Java Runtime (class file version 65.0), this version of the Java Runtime only recognizes class file versions up to 55.0\n\tat java.base/java.lang.ClassLoader.defineClass1(Native Method)\n\tat java.base/java.lang.ClassLoader.loadClass(ClassLoader.java:527)\n';
  expect(ended(log, 1)?.hint).toMatch(/Java 21.*11/);
});

test("Erlang terms of hundreds of characters are not titles", () => {
  const term = `{"Kernel pid terminated",application_controller,"{application_start_failure,shop,{{shutdown,{failed_to_start_child,shop_sup,{shutdown,{failed_to_start_child,shop_http,{listen_error,\\"could not listen on port 8080, it is in use\\",{error,eaddrinuse}}}}}},{shop_app,start,[normal,[]]}}}"}`;
  const crash = ended(
    `${term}\nKernel pid terminated (application_controller) (${term.slice(46, -2)})\n\nCrash dump is being written to: erl_crash.dump...done\n`,
    1,
  );
  expect(crash?.title.length).toBeLessThan(200);
  expect(crash?.title).toMatch(/could not listen on port 8080|eaddrinuse/);
});

test("an explicit exit code does not turn off the last words", () => {
  const log =
    "listening\nError: config is broken\n    at load (/app/config.js:3:9)\n    at main (/app/server.js:9:3)\n";
  for (const code of [3, 42, 100]) expect(ended(log, code)).toMatchObject({ title: "Error: config is broken" });
  expect(ended(log, 137)).toBeNull();
  expect(ended(log, 143)).toBeNull();
  expect(ended(log, 0)).toBeNull();
});

test("a failure that exits with 0 keeps its traceback in alsoSeen", () => {
  const log =
    'Traceback (most recent call last):\n  File "/app/a.py", line 3, in <module>\n    main()\nkombu.exceptions.OperationalError: [Errno 111] Connection refused\n';
  expect(ended(log, 0)).toBeNull();
  expect(alsoSeen(log, 0)).toMatchObject([
    { title: "kombu.exceptions.OperationalError: [Errno 111] Connection refused" },
  ]);
});

test("a logger's prefix with thread and process is in neither title nor fingerprint", () => {
  const log = (tid: string, pid: number) =>
    `2024-01-01T00:00:00.000Z pid=${pid} tid=${tid} WARN: RuntimeError: queue is gone\n2024-01-01T00:00:00.000Z pid=${pid} tid=${tid} WARN: /app/worker.rb:12:in \`perform'\n/usr/local/bundle/gems/sidekiq-7.1.0/lib/sidekiq/processor.rb:202:in \`execute_job'\n`;
  const [one, two] = [log("yh", 1), log("zk9", 7)].map((text) =>
    parseCrash(text, { exit: { code: 1, signal: null, reason: "Error" } }),
  );
  const first = one?.crash ?? one?.alsoSeen[0];
  const second = two?.crash ?? two?.alsoSeen[0];
  expect(first?.title).not.toMatch(/pid=|tid=/);
  expect(first).toBeDefined();
  expect(first?.fingerprint).toBe(second?.fingerprint);
});
