/** Ends reported by loggers' records: zap's console and JSON, logrus, zerolog, klog. One rule for all: `msg: error`. */
import { expect, test } from "vitest";
import { alsoSeen, ended, seen } from "./reading.ts";

const STACK = "main.main\n\t/workspace/main.go:82\nruntime.main\n\t/usr/local/go/src/runtime/proc.go:203\n";
const JSON_STACK = "main.main\\n\\t/workspace/main.go:82\\nruntime.main\\n\\t/usr/local/go/src/runtime/proc.go:203";
const MANAGER = {
  title: "problem running manager: leader election lost",
  message: "problem running manager: leader election lost",
  culprit: "main.main /workspace/main.go:82",
};

test("a named logger of zap's console is not the title", () => {
  const log = `2021-04-29T10:12:51.869Z\tERROR\tsetup\tproblem running manager\t{"error": "leader election lost"}\n${STACK}`;
  expect(ended(log, 1)).toMatchObject(MANAGER);
});

test("two problems from one named logger are two bugs, and one problem is one", () => {
  const log = (text: string, error: string) =>
    `2021-04-29T10:12:51.869Z\tERROR\tsetup\t${text}\t{"error": "${error}"}\n${STACK}`;
  const [lost, crd] = [
    ended(log("problem running manager", "leader election lost"), 1),
    ended(log("problem running manager", 'no matches for kind \\"Cache\\" in version \\"cache.example.com/v1\\"'), 1),
  ];
  const other = ended(log("unable to start manager", "listen tcp :8080: bind: address already in use"), 1);
  expect(new Set([lost?.fingerprint, crd?.fingerprint, other?.fingerprint]).size).toBe(3);
  expect(crd?.title).toBe('problem running manager: no matches for kind "Cache" in version "cache.example.com/v1"');
});

test("the caller's column is neither logger nor message", () => {
  const log = `2024-05-06T08:00:00Z\tERROR\tsetup\tcmd/main.go:208\tunable to start manager\t{"error": "error listening on :8080: listen tcp :8080: bind: address already in use"}\n${STACK}`;
  expect(ended(log, 1)).toMatchObject({
    title: "unable to start manager: error listening on :8080: listen tcp :8080: bind: address already in use",
    culprit: "main.main /workspace/main.go:82",
  });
});

test("a stack of one frame is a stack", () => {
  const log =
    '2023-02-01T10:00:00Z\tERROR\tsetup\tunable to create controller\t{"controller": "Memcached", "error": "no kind registered"}\nmain.main\n\t/workspace/main.go:96\n';
  expect(ended(log, 1)).toMatchObject({
    title: "unable to create controller: no kind registered",
    culprit: "main.main /workspace/main.go:96",
  });
});

test("the same as JSON has message and error", () => {
  const log = `{"level":"error","ts":"2023-02-01T10:00:00Z","logger":"setup","msg":"problem running manager","error":"leader election lost","stacktrace":"${JSON_STACK}"}\n`;
  expect(ended(log, 1)).toMatchObject(MANAGER);
});

test("the error is shown for a name of the logger with dots, in colours, and behind kubectl's time", () => {
  const line = `\t\u001b[31mERROR\u001b[0m\tcontroller-runtime.manager\tproblem running manager\t{"error": "leader election lost"}\n${STACK}`;
  expect(ended(`2021-04-29T10:12:51.869Z${line}`, 1)).toMatchObject(MANAGER);
  const stamped = `1.619691171869e+09${line}`
    .replace("\u001b[31mERROR\u001b[0m", "ERROR")
    .split("\n")
    .filter((text) => text !== "")
    .map((text) => `2021-04-29T10:12:51.870123456Z ${text}\n`)
    .join("");
  expect(ended(stamped, 1)).toMatchObject(MANAGER);
});

test("a fatal record of JSON keeps its message with a stack and without one", () => {
  const fields =
    '{"level":"fatal","ts":1619691171.86,"caller":"server/main.go:31","msg":"cannot open store","error":"open /data/db: permission denied"';
  const expected = { title: "fatal: cannot open store: open /data/db: permission denied" };
  expect(
    ended(
      `${fields},"stacktrace":"main.main\\n\\t/src/server/main.go:31\\nruntime.main\\n\\t/usr/local/go/src/runtime/proc.go:267"}\n`,
    ),
  ).toMatchObject({
    ...expected,
    culprit: "main.main /src/server/main.go:31",
  });
  expect(ended(`${fields}}\n`)).toMatchObject({ ...expected, culprit: "server/main.go:31" });
});

test("zap's FATAL on the console keeps its error", () => {
  const log =
    '2024-05-06T08:00:00.000Z\tFATAL\tserver/main.go:31\tcannot open store\t{"error": "open /data/db: permission denied"}\nmain.main\n\t/src/server/main.go:31\nruntime.main\n\t/usr/local/go/src/runtime/proc.go:267\n';
  expect(ended(log)).toMatchObject({
    title: "fatal: cannot open store: open /data/db: permission denied",
    culprit: "main.main /src/server/main.go:31",
  });
});

test("an error that a controller retries did not end the program", () => {
  const log = `2024-05-06T08:00:00Z\tERROR\tReconciler error\t{"controller": "cache", "error": "timeout"}\nsigs.k8s.io/controller-runtime/pkg/internal/controller.(*Controller).Start.func2.2\n\t/go/pkg/mod/sigs.k8s.io/controller-runtime@v0.14.1/pkg/internal/controller/controller.go:235\n2024-05-06T08:00:01Z\tINFO\tStarting workers\t{"controller": "cache"}\n2024-05-06T08:00:02Z\tINFO\treconciled\n2024-05-06T08:00:03Z\tINFO\treconciled\n2024-05-06T08:00:04Z\tINFO\treconciled\n`;
  expect(ended(log, 1)).toBeNull();
  expect(alsoSeen(log, 1)).toMatchObject([{ title: "Reconciler error: timeout" }]);
});

test.each([
  [
    "logrus' text",
    'time="2024-01-01T00:00:00Z" level=fatal msg="cannot bind" func=main.main file="/app/main.go:25" error="address in use"\n',
    "main.main /app/main.go:25",
  ],
  [
    "logrus' JSON",
    '{"error":"address in use","file":"/app/main.go:25","func":"main.main","level":"fatal","msg":"cannot bind","time":"2024-01-01T00:00:00Z"}\n',
    "main.main /app/main.go:25",
  ],
  [
    "zerolog's JSON",
    '{"level":"fatal","error":"address in use","time":"2024-01-01T00:00:00Z","caller":"/app/main.go:25","message":"cannot bind"}\n',
    "/app/main.go:25",
  ],
  [
    "zap's JSON with a function",
    '{"level":"fatal","ts":1704067200,"caller":"app/main.go:25","func":"main.main","msg":"cannot bind","error":"address in use"}\n',
    "main.main app/main.go:25",
  ],
  [
    "zerolog's console",
    '2024-01-01T00:00:00Z FTL app/main.go:25 > cannot bind error="address in use"\n',
    "app/main.go:25",
  ],
])("%s: the caller is the culprit if there is no stack", (_, log, culprit) => {
  expect(ended(log)).toMatchObject({ title: "fatal: cannot bind: address in use", culprit });
});

test("klog's source line is the culprit if there is no stack", () => {
  expect(ended("F0311 12:00:00.000000       1 podinfo.go:40] cannot read config: no such file\n", 255)).toMatchObject({
    title: "fatal: cannot read config: no such file",
    culprit: "podinfo.go:40",
  });
});

test("glog prints a warning before its stack if flags are not parsed", () => {
  const log =
    "ERROR: logging before flag.Parse: F0311 12:00:00.000000       1 main.go:40] cannot read config\ngoroutine 1 [running]:\nk8s.io/sample/vendor/github.com/golang/glog.stacks(0xc0000ba000, 0xc0000d2000, 0x58, 0x1a5)\n\t/go/src/k8s.io/sample/vendor/github.com/golang/glog/glog.go:769 +0xb9\nk8s.io/sample/vendor/github.com/golang/glog.(*loggingT).output(0x9b5ee0, 0xc000000003)\n\t/go/src/k8s.io/sample/vendor/github.com/golang/glog/glog.go:720 +0x3b3\nmain.main()\n\t/go/src/k8s.io/sample/main.go:40 +0x1b7\n";
  expect(ended(log, 255)).toMatchObject({
    title: "fatal: cannot read config",
    culprit: "main.main /go/src/k8s.io/sample/main.go:40",
  });
});

test("an error record of a non-fatal level is not the end", () => {
  const log = `{"level":"info","ts":1,"msg":"retrying","error":"x","stacktrace":"${JSON_STACK}"}\n{"level":"info","ts":2,"msg":"ok"}\n`;
  expect(ended(log)).toBeNull();
  expect(seen(log)).toHaveLength(1);
});

test("tabs replaced by blanks change nothing", () => {
  const log = `2021-04-29T10:12:51.869Z        INFO    setup   starting\n2021-04-29T10:12:51.869Z        ERROR   setup   problem running manager {"error": "leader election lost"}\nmain.main\n        /workspace/main.go:82\nruntime.main\n        /usr/local/go/src/runtime/proc.go:203\n`;
  expect(ended(log.replace("manager {", "manager    {"), 1)).toMatchObject(MANAGER);
});
