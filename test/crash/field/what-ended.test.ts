/** Picks the failure that ended the process: statements, exit codes, supervisors' reports about a child. */
import { expect, test } from "vitest";
import { alsoSeen, ended, seen } from "./reading.ts";

const JAVA = "java.lang.IllegalStateException: boom\n\tat com.shop.A.load(A.java:12)\n\tat com.shop.A.main(A.java:3)\n";

test.each([true, false])(
  "three lines after a trace may be a shutdown's, with and without a final newline: %s",
  (newline) => {
    const log = `${JAVA}INFO stopping pool\nINFO stopping server\nINFO bye${newline ? "\n" : ""}`;
    expect(ended(log, 1)).toMatchObject({ title: "java.lang.IllegalStateException: boom" });
    const longer = `${JAVA}INFO stopping pool\nINFO stopping server\nINFO stopping all\nINFO bye${newline ? "\n" : ""}`;
    expect(ended(longer, 1)).toBeNull();
  },
);

test.each([
  [
    "Akka",
    "[ERROR] [01/01/2024 00:00:00.000] [shop-akka.actor.default-dispatcher-5] [akka.actor.ActorSystemImpl(shop)] Uncaught error from thread [shop-akka.actor.default-dispatcher-5]: Java heap space, shutting down JVM since 'akka.jvm-exit-on-fatal-error' is enabled for ActorSystem[shop]\njava.lang.OutOfMemoryError: Java heap space\n\tat com.shop.Cart.fill(Cart.java:12)\n\tat java.lang.Thread.run(Thread.java:750)\n[INFO] [shop-akka.actor.default-dispatcher-3] Running CoordinatedShutdown\n[INFO] a\n[INFO] b\n[INFO] c\n",
    255,
    "com.shop.Cart.fill Cart.java:12",
  ],
  [
    "Pekko",
    "[ERROR] [shop-pekko.actor.default-dispatcher-5] Uncaught error from thread [shop-pekko.actor.default-dispatcher-5]: com/shop/Missing, shutting down JVM since 'pekko.jvm-exit-on-fatal-error' is enabled for ActorSystem[shop]\njava.lang.NoClassDefFoundError: com/shop/Missing\n\tat com.shop.Cart.fill(Cart.java:12)\n\tat java.lang.Thread.run(Thread.java:750)\nINFO a\nINFO b\nINFO c\nINFO d\nINFO e\n",
    255,
    "com.shop.Cart.fill Cart.java:12",
  ],
  [
    "Kafka",
    "[2024-01-01 00:00:00,000] ERROR Fatal error during KafkaServer startup. Prepare to shutdown (kafka.server.KafkaServer)\nkafka.common.InconsistentClusterIdException: The Cluster ID a doesn't match stored clusterId Some(b) in meta.properties.\n\tat kafka.server.KafkaServer.startup(KafkaServer.scala:223)\n\tat kafka.Kafka$.main(Kafka.scala:115)\n\tat kafka.Kafka.main(Kafka.scala)\n[2024-01-01 00:00:00,010] INFO shutting down (kafka.server.KafkaServer)\n[2024-01-01 00:00:00,010] INFO a\n[2024-01-01 00:00:00,010] INFO b\n[2024-01-01 00:00:00,010] INFO c\n[2024-01-01 00:00:00,010] INFO d\n",
    1,
    "",
  ],
  [
    "Spring Boot 1",
    "2017-01-01 00:00:00.000 ERROR 1 --- [           main] o.s.boot.SpringApplication               : Application startup failed\n\njava.lang.IllegalStateException: boom\n\tat com.shop.A.load(A.java:12)\n\tat com.shop.A.main(A.java:3)\n\n2017-01-01 00:00:00.100  INFO 1 --- [main] a\n2017-01-01 00:00:00.100  INFO 1 --- [main] b\n2017-01-01 00:00:00.100  INFO 1 --- [main] c\n2017-01-01 00:00:00.100  INFO 1 --- [main] d\n",
    1,
    "com.shop.A.load A.java:12",
  ],
  [
    "Micronaut",
    "00:00:00.000 [main] ERROR io.micronaut.runtime.Micronaut - Error starting Micronaut server: boom\njava.lang.IllegalStateException: boom\n\tat com.shop.A.load(A.java:12)\n\tat com.shop.A.main(A.java:3)\n00:00:00.010 [Thread-1] INFO a\n00:00:00.010 [Thread-1] INFO b\n00:00:00.010 [Thread-1] INFO c\n00:00:00.010 [Thread-1] INFO d\n",
    1,
    "com.shop.A.load A.java:12",
  ],
  [
    "Quarkus",
    "2024-01-01 00:00:00,000 ERROR [io.qua.run.Application] (main) Failed to start application: java.lang.RuntimeException: Failed to start quarkus\n\tat io.quarkus.runner.ApplicationImpl.doStart(Unknown Source)\n\tat com.shop.A.load(A.java:12)\nCaused by: java.lang.IllegalStateException: boom\n\tat com.shop.B.open(B.java:7)\n\t... 2 more\n\n2024-01-01 00:00:00,010 INFO a\n2024-01-01 00:00:00,010 INFO b\n2024-01-01 00:00:00,010 INFO c\n2024-01-01 00:00:00,010 INFO d\n",
    1,
    "com.shop.B.open B.java:7",
  ],
  [
    ".NET's host",
    "fail: Microsoft.Extensions.Hosting.Internal.Host[11]\n      Hosting failed to start\n      System.InvalidOperationException: boom\n         at Shop.Worker.StartAsync(CancellationToken token) in /src/Worker.cs:line 12\n         at Microsoft.Extensions.Hosting.Internal.Host.StartAsync(CancellationToken cancellationToken)\ninfo: a\n      x\ninfo: b\n      y\ninfo: c\n",
    134,
    "Shop.Worker.StartAsync /src/Worker.cs:12",
  ],
  [
    "Celery",
    "[2024-01-01 00:00:00,000: CRITICAL/MainProcess] Unrecoverable error: AttributeError(\"'NoneType' object has no attribute 'x'\")\nTraceback (most recent call last):\n  File \"/usr/local/lib/python3.11/site-packages/celery/worker/worker.py\", line 202, in start\n    self.blueprint.start(self)\n  File \"/app/tasks.py\", line 12, in boot\n    x.x\nAttributeError: 'NoneType' object has no attribute 'x'\n[2024-01-01 00:00:00,010: INFO/MainProcess] a\n[2024-01-01 00:00:00,010: INFO/MainProcess] b\n[2024-01-01 00:00:00,010: INFO/MainProcess] c\n[2024-01-01 00:00:00,010: INFO/MainProcess] d\n",
    1,
    "boot /app/tasks.py:12",
  ],
])("%s says that the process ends with it", (_, log, code, culprit) => {
  const crash = ended(log, code);
  expect(crash).not.toBeNull();
  if (culprit !== "") expect([crash?.culprit, crash?.root]).toContain(culprit);
  expect(ended(log)?.title).toBe(crash?.title);
});

test("a sentence that ends nothing leaves the trace in alsoSeen", () => {
  const log = `ERROR Uncaught error from thread [x]: boom, logged only\n${JAVA}INFO a\nINFO b\nINFO c\nINFO d\nINFO e\n`;
  expect(ended(log, 1)).toBeNull();
  expect(alsoSeen(log, 1)).toHaveLength(1);
});

test("data races are the end even with other lines before their count", () => {
  const race =
    "==================\nWARNING: DATA RACE\nWrite at 0x00c00001c0a8 by goroutine 7:\n  main.main.func1()\n      /app/main.go:10 +0x44\n\nPrevious write at 0x00c00001c0a8 by main goroutine:\n  main.main()\n      /app/main.go:14 +0x9e\n\nGoroutine 7 (running) created at:\n  main.main()\n      /app/main.go:9 +0x90\n==================\n";
  expect(
    ended(`${race}served 1\nserved 2\nserved 3\nserved 4\nserved 5\nFound 1 data race(s)\nexit status 66\n`, 66),
  ).toMatchObject({ kind: "data-race" });
  expect(
    ended(`${race}served 1\n${race.replaceAll("main.go:10", "main.go:30")}bye\nFound 2 data race(s)\n`),
  ).toMatchObject({ kind: "data-race" });
});

const WORKER =
  '[2024-01-01 00:00:00 +0000] [7] [ERROR] Exception in worker process\nTraceback (most recent call last):\n  File "/usr/local/lib/python3.11/site-packages/gunicorn/arbiter.py", line 609, in spawn_worker\n    worker.init_process()\n  File "/usr/local/lib/python3.11/site-packages/gunicorn/util.py", line 371, in import_app\n    mod = importlib.import_module(module)\n  File "/app/app.py", line 12, in <module>\n    import missing\nModuleNotFoundError: No module named \'missing\'\n[2024-01-01 00:00:00 +0000] [7] [INFO] Worker exiting (pid: 7)\n';
const ARBITER =
  'Traceback (most recent call last):\n  File "/usr/local/lib/python3.11/site-packages/gunicorn/arbiter.py", line 209, in run\n    self.sleep()\n  File "/usr/local/lib/python3.11/site-packages/gunicorn/arbiter.py", line 242, in handle_chld\n    self.reap_workers()\n  File "/usr/local/lib/python3.11/site-packages/gunicorn/arbiter.py", line 525, in reap_workers\n    raise HaltServer(reason, self.WORKER_BOOT_ERROR)\ngunicorn.errors.HaltServer: <HaltServer \'Worker failed to boot.\' 3>\n\nDuring handling of the above exception, another exception occurred:\n\nTraceback (most recent call last):\n  File "/usr/local/bin/gunicorn", line 8, in <module>\n    sys.exit(run())\n  File "/usr/local/lib/python3.11/site-packages/gunicorn/arbiter.py", line 525, in reap_workers\n    raise HaltServer(reason, self.WORKER_BOOT_ERROR)\ngunicorn.errors.HaltServer: <HaltServer \'Worker failed to boot.\' 3>\n';

test.each([undefined, 1, 3])("gunicorn's worker is the crash, not the arbiter that reports it (exit %s)", (code) => {
  const log = `${WORKER}[2024-01-01 00:00:00 +0000] [1] [INFO] Shutting down: Master\n[2024-01-01 00:00:00 +0000] [1] [INFO] Reason: Worker failed to boot.\n${ARBITER}`;
  expect(ended(log, code)).toMatchObject({
    title: "ModuleNotFoundError: No module named 'missing'",
    culprit: "<module> /app/app.py:12",
  });
});

test("newer gunicorn prints no exception of its own and ends with 3, and with 4 for an app that does not load", () => {
  for (const code of [3, 4]) {
    const log = `${WORKER}[2024-01-01 00:00:00 +0000] [1] [ERROR] Worker (pid:7) exited with code ${code}\n[2024-01-01 00:00:00 +0000] [1] [ERROR] Shutting down: Master\n[2024-01-01 00:00:00 +0000] [1] [ERROR] Reason: Worker failed to boot.\n`;
    expect(ended(log, code)).toMatchObject({ title: "ModuleNotFoundError: No module named 'missing'" });
  }
});

test("a supervisor's own exception about a child's end gives way to the child's, in other runtimes, too", () => {
  const python =
    'Process Process-1:\nTraceback (most recent call last):\n  File "/usr/local/lib/python3.11/multiprocessing/process.py", line 314, in _bootstrap\n    self.run()\n  File "/app/work.py", line 5, in load\n    open("/x")\nFileNotFoundError: [Errno 2] No such file or directory: \'/x\'\nTraceback (most recent call last):\n  File "/usr/local/lib/python3.11/site-packages/torch/distributed/elastic/multiprocessing/api.py", line 2, in main\n    run(args)\n  File "/usr/local/lib/python3.11/site-packages/torch/distributed/launcher/api.py", line 264, in launch_agent\n    raise ChildFailedError(\ntorch.distributed.elastic.multiprocessing.errors.ChildFailedError: \n============================================================\ntrain.py FAILED\n------------------------------------------------------------\n';
  expect(ended(python, 1)).toMatchObject({ culprit: "load /app/work.py:5" });
  const node =
    "/app/server.js:3\nthrow new Error('no DATABASE_URL')\n^\n\nError: no DATABASE_URL\n    at load (/app/server.js:3:7)\n    at Object.<anonymous> (/app/server.js:9:1)\n\nNode.js v20.11.0\nnode:internal/errors:932\n  const err = new Error(message);\n              ^\n\nError: Command failed: node server.js\n    at genericNodeError (node:internal/errors:984:15)\n    at checkExecSyncError (node:child_process:890:11)\n    at execSync (node:child_process:962:15)\n    at Object.<anonymous> (/app/start.js:4:1) {\n  status: 1\n}\n\nNode.js v20.11.0\n";
  expect(ended(node, 1)).toMatchObject({ title: "Error: no DATABASE_URL" });
  const check =
    'Traceback (most recent call last):\n  File "/app/child.py", line 5, in <module>\n    load()\nValueError: bad\nTraceback (most recent call last):\n  File "/app/run.py", line 3, in <module>\n    subprocess.run(["python", "child.py"], check=True)\n  File "/usr/local/lib/python3.11/subprocess.py", line 571, in run\n    raise CalledProcessError(retcode, process.args,\nsubprocess.CalledProcessError: Command \'[\'python\', \'child.py\']\' returned non-zero exit status 1.\n';
  expect(ended(check, 1)).toMatchObject({ title: "ValueError: bad", culprit: "<module> /app/child.py:5" });
});

test("the supervisor's exception is the crash if no child printed one", () => {
  expect(ended(ARBITER, 3)).toMatchObject({ runtime: "python", message: "<HaltServer 'Worker failed to boot.' 3>" });
});

test("an exit code that no runtime of the log uses selects the last crash", () => {
  expect(seen(`${JAVA}`, 42)).toHaveLength(1);
});

test("Erlang's boot message gives way to the exception right above", () => {
  const log =
    'ERROR! Config provider Config.Reader failed with:\n** (System.EnvError) could not fetch environment variable "DATABASE_URL" because it is not set\n    (elixir 1.15.0) lib/system.ex:706: System.fetch_env!/1\n    /app/releases/0.1.0/runtime.exs:12: (file)\n\nRuntime terminating during boot ({#{message=><<99>>},[{elixir_eval,\'__FILE__\',1,[{file,"/app/releases/0.1.0/runtime.exs"},{line,12}]}]})\n\nCrash dump is being written to: erl_crash.dump...done\n';
  expect(ended(log, 1)).toMatchObject({
    message: 'could not fetch environment variable "DATABASE_URL" because it is not set',
    culprit: "(file) /app/releases/0.1.0/runtime.exs:12",
  });
  const alone =
    'Runtime terminating during boot ({badarg,[{shop,start,2,[{file,"src/shop.erl"},{line,12}]}]})\n\nCrash dump is being written to: erl_crash.dump...done\n';
  expect(ended(alone, 1)?.kind).toBe("erlang-boot-crash");
});

test("a launcher that calls main by reflection is not the culprit of an exception in main", () => {
  const log =
    'Exception in thread "main" java.lang.reflect.InvocationTargetException\n\tat java.base/jdk.internal.reflect.DirectMethodHandleAccessor.invoke(Unknown Source)\n\tat org.springframework.boot.loader.launch.Launcher.launch(Unknown Source)\nCaused by: java.lang.IllegalStateException: no DB_URL\n\tat com.acme.shop.Shop.open(Shop.java:12)\n\tat com.acme.shop.Shop.main(Shop.java:3)\n\t... 2 more\n';
  expect(ended(log, 1)?.culprit).toBe("com.acme.shop.Shop.open Shop.java:12");
});

test("a shell's report of a signal is not the crash if its child printed one right above", () => {
  const report = "/start.sh: line 3:    11 Aborted                 (core dumped) /app/server\n";
  const panic =
    "panic: boom\n\ngoroutine 1 [running]:\nmain.load(...)\n\t/app/main.go:8\nmain.main()\n\t/app/main.go:4 +0x1d\n";
  expect(ended(panic + report, 134)).toMatchObject({ runtime: "go", culprit: "main.load /app/main.go:8" });
  expect(ended(`${panic}${"serving\n".repeat(40)}${report}`, 134)).toMatchObject({ kind: "aborted-child" });
  expect(ended(panic + report.replace("Aborted", "Killed"), 137)).toMatchObject({ kind: "killed-child" });
});
