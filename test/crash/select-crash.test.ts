/** Selects the crash that ended the process, given Kubernetes' exit information. */
import { describe, expect, test } from "vitest";
import { parseCrash } from "../../src/crash/index.ts";

const exited = (code: number) => ({ code, signal: null, reason: code === 0 ? "Completed" : "Error" });
const judged = (log: string, code: number) => {
  const { crash, alsoSeen } = parseCrash(log, { exit: exited(code) });
  return { crash: crash?.title ?? null, alsoSeen: alsoSeen.map(({ title }) => title) };
};

const NODE_PRINTED = `listening on 8080
TypeError: no database
    at connect (/app/db.js:12:9)
    at main (/app/main.js:3:1)
`;
const PYTHON_LOGGED = `2026-11-23 07:10:00,123 ERROR worker: giving up
Traceback (most recent call last):
  File "/app/worker.py", line 9, in <module>
    run()
ValueError: no queue
`;
const JAVA_PRINTED = `java.lang.IllegalStateException: no licence
	at com.acme.Main.start(Main.java:12)
	at com.acme.Main.main(Main.java:4)
`;
const GO_PANIC = "panic: boom\n\ngoroutine 1 [running]:\nmain.main()\n\t/app/main.go:3 +0x1d\nexit status 2\n";
const GO_RECOVERED =
  "2026/11/23 07:10:00 http: panic serving 10.0.0.1:1234: boom\ngoroutine 19 [running]:\nnet/http.(*conn).serve.func1()\n\t/usr/local/go/src/net/http/server.go:1903 +0xb0\npanic({0x6b2a40?, 0x7a5ad0?})\n\t/usr/local/go/src/runtime/panic.go:770 +0x124\nmain.handler()\n\t/app/main.go:12 +0x1d\ncreated by net/http.(*Server).Serve in goroutine 1\n\t/usr/local/go/src/net/http/server.go:3285 +0x4a8\n";
const RUST_PANIC =
  "thread 'main' panicked at src/main.rs:3:5:\nno shelf\nnote: run with `RUST_BACKTRACE=1` environment variable to display a backtrace\n";

describe("an error that was only printed counts as the end", () => {
  test.each([
    ["Node's, before process.exit(1)", NODE_PRINTED, "TypeError: no database"],
    ["Python's, before sys.exit(1)", PYTHON_LOGGED, "ValueError: no queue"],
    ["Java's, before System.exit(1)", JAVA_PRINTED, "java.lang.IllegalStateException: no licence"],
  ])("if the log ends with it and the exit code is a failure: %s", (_, log, title) => {
    expect(judged(log, 1).crash).toContain(title);
    expect(parseCrash(log, { exit: exited(1) }).crash?.fatal).toBe(true);
    expect(judged(log, 0)).toEqual({ crash: null, alsoSeen: [expect.stringContaining(title)] });
    expect(judged(log, 137).crash).toBeNull();
    expect(judged(log, 143).crash).toBeNull();
  });

  test("but not if the program continued after it", () => {
    const more = Array.from({ length: 20 }, (_, at) => `served ${at}\n`).join("");
    expect(judged(NODE_PRINTED + more, 1).crash).toBeNull();
  });

  test("but not if it was a request's, and recovered", () => {
    expect(judged(GO_RECOVERED, 1)).toEqual({ crash: null, alsoSeen: [expect.stringContaining("boom")] });
  });

  test("also if it had been printed earlier without ending the program", () => {
    const more = Array.from({ length: 20 }, (_, at) => `served ${at}\n`).join("");
    expect(judged(NODE_PRINTED + more + NODE_PRINTED, 1)).toEqual({ crash: "TypeError: no database", alsoSeen: [] });
  });

  test("also with a shutdown's messages after it", () => {
    expect(judged(`${NODE_PRINTED}shutting down\n`, 1).crash).toBe("TypeError: no database");
  });
});

describe("of several fatal crashes", () => {
  test("the last counts if the exit code is unknown", () => {
    expect(parseCrash(GO_PANIC + RUST_PANIC).crash?.runtime).toBe("rust");
  });

  test.each([
    [2, "go"],
    [101, "rust"],
  ])("the one that matches exit code %i counts", (code, runtime) => {
    expect(parseCrash(GO_PANIC + RUST_PANIC, { exit: exited(code) }).crash?.runtime).toBe(runtime);
    expect(parseCrash(RUST_PANIC + GO_PANIC, { exit: exited(code) }).crash?.runtime).toBe(runtime);
  });

  test("the last counts if none matches the code, since an entrypoint may have changed it", () => {
    expect(parseCrash(RUST_PANIC + GO_PANIC, { exit: exited(42) }).crash?.runtime).toBe("go");
  });

  test.each([
    [137, null],
    [143, null],
    [1, "+ [ -e /srv/shelf ]"],
  ])("the last test that a script traced counts unless it was killed: %i", (code, title) => {
    expect(judged("+ for shelf in a b\n+ test a = b\n+ [ -e /srv/shelf ]\n", code).crash).toBe(title);
  });

  test("none counts if the process ended normally or was killed", () => {
    expect(judged(GO_PANIC, 0).crash).toBeNull();
    expect(judged(GO_PANIC, 137).crash).toBeNull();
  });
});
