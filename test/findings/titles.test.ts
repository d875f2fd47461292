import { describe, expect, it } from "vitest";
import { hintOf } from "../../src/findings/hints.ts";
import { titleOf, type WordsFor } from "../../src/findings/titles.ts";

const KILLED: WordsFor = {
  cause: "signal",
  container: "app",
  exitCode: 137,
  exitCodes: [137],
  signal: "SIGKILL",
  reason: "Error",
  message: "",
  memoryLimit: null,
  podMemoryLimit: null,
  endsAgain: false,
  podReason: null,
  storageOverrun: null,
  nodeName: null,
  isJob: false,
  workload: { kind: "Deployment", namespace: "prod", name: "api" },
  eventsKnown: true,
  crash: null,
  lastWords: null,
  alsoSeen: [],
  logSource: "current",
};
const EXITED: WordsFor = { ...KILLED, cause: "exit", exitCode: 1, signal: null };
const lastWords = (text: string, level: "fatal" | "error" | "warning" | null = "error"): Partial<WordsFor> => ({
  lastWords: { text, level, line: 412 },
});

describe("titles and hints without a crash", () => {
  it.each<readonly [string, Partial<WordsFor>]>([
    ["app was killed by SIGKILL, by whom is not known", {}],
    [
      "app is in CrashLoopBackOff, and its node has no record of its end",
      { cause: "stuck", exitCode: null, signal: null, reason: "CrashLoopBackOff" },
    ],
    ["app was killed for its failed startup probe", { cause: "probe", message: "Startup probe failed: 503" }],
    ["app was killed for its failed liveness probe", { cause: "probe", message: "Liveness probe failed: 503" }],
    [
      "app was killed for using more than its 64Mi of memory",
      { cause: "oom", memoryLimit: "64Mi", podMemoryLimit: "1Gi" },
    ],
    ["app was killed because its pod used more than its 1Gi of memory", { cause: "oom", podMemoryLimit: "1Gi" }],
    ["app was killed because its node ran out of memory", { cause: "oom" }],
    [
      "app was stopped because its pod ran for longer than its activeDeadlineSeconds",
      { podReason: "DeadlineExceeded" },
    ],
    [
      "app was stopped because its pod ran for longer than its activeDeadlineSeconds",
      { cause: "exit", exitCode: 2, signal: null, podReason: "DeadlineExceeded" },
    ],
    ["app was stopped because its pod's sandbox was lost", { cause: "node" }],
    ["app was lost with its node", { cause: "node", reason: "ContainerStatusUnknown" }],
    ["app was lost with its node", { cause: "node", exitCode: 255, reason: "Unknown" }],
    ["app was lost with its node", { cause: "node", podReason: "NodeLost" }],
  ])("are: %s", (title, change) => expect(titleOf({ ...KILLED, ...change })).toBe(title));

  it.each<readonly [string, Partial<WordsFor>]>([
    ['app exited with code 1: host not found in upstream "db"', lastWords('host not found in upstream "db"', "fatal")],
    ["app exited with code 1", lastWords("listening on :8080", null)],
    ["app exited with code 1", {}],
    ["app keeps ending with exit code 0: no broker", { ...lastWords("no broker"), endsAgain: true }],
    ["app ended by SIGABRT: pool is gone", { ...lastWords("pool is gone"), cause: "signal", signal: "SIGABRT" }],
    ["app ended by SIGSEGV; no crash was recognised in its log", { cause: "signal", signal: "SIGSEGV" }],
    ["app ended by SIGSEGV, and its log could not be read", { cause: "signal", signal: "SIGSEGV", logSource: "none" }],
    [
      "app was killed by SIGKILL, by whom is not known",
      { ...lastWords("retrying"), cause: "signal", signal: "SIGKILL" },
    ],
  ])("are, with the last words: %s", (title, change) => expect(titleOf({ ...EXITED, ...change })).toBe(title));

  it("are one line of at most 250 characters", () => {
    expect([...titleOf({ ...EXITED, ...lastWords("ß".repeat(250)) })]).toHaveLength(250);
  });

  it("name the newest trace if none was the end", () => {
    const hint = hintOf({ ...EXITED, alsoSeen: ["panic: one", "panic: two"] });
    expect(hint).toBe("No crash was recognised as the end; the newest trace in its log is `panic: two`.");
    expect(hintOf({ ...EXITED, cause: "signal", signal: "SIGSEGV", exitCode: 139, alsoSeen: ["panic: two"] })).toBe(
      hint,
    );
  });

  it.each([
    ["connect ECONNREFUSED 10.0.0.7:5432", "10.0.0.7:5432"],
    ["DATABASE_URL is not set", "DATABASE_URL"],
    ["./g2: /lib/libc.so.6: version `GLIBC_2.38' not found (required by ./g2)", "glibc 2.38"],
    ["exec /app/server: exec format error", "/app/server"],
    ["/app/x: error while loading shared libraries: libpq.so.5: cannot open shared object file", "libpq.so.5"],
    ["Error loading shared library libssl.so.3: No such file or directory (needed by /app/server)", "/app/server"],
    ["env: can't execute 'bash\\r': No such file or directory", "carriage return"],
  ])("derive their hint from the last words: %s", (text, named) => {
    expect(hintOf({ ...EXITED, ...lastWords(text) })).toContain(named);
  });

  it("have no hint if the last words do not concern the environment", () => {
    expect(hintOf({ ...EXITED, ...lastWords("Missing script: start") })).toBe("");
    expect(hintOf({ ...EXITED, ...lastWords("bye", null) })).toContain("without an error line");
  });

  it("name what is missing to start, without the layers of the runtime", () => {
    const message =
      'failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "/app/server": stat /app/server: no such file or directory: unknown';
    const stuck: WordsFor = { ...EXITED, cause: "stuck", reason: "StartError", message };
    expect(titleOf(stuck)).toBe(
      'app could not start: StartError: exec: "/app/server": stat /app/server: no such file or directory',
    );
    expect(hintOf(stuck)).toContain("/app/server is not in the image");
  });

  it("do not end a probe's message with a colon", () => {
    const hint = hintOf({ ...KILLED, cause: "probe", message: "Startup probe failed: " });
    expect(hint).toContain("(Startup probe failed)");
  });

  it("distinguish a forbidden image user from a missing ConfigMap", () => {
    const stuck: WordsFor = { ...KILLED, cause: "stuck", reason: "CreateContainerConfigError" };
    expect(hintOf({ ...stuck, message: "container has runAsNonRoot and image will run as root" })).toContain(
      "runAsUser",
    );
    expect(hintOf({ ...stuck, message: 'configmap "settings" not found' })).toContain("ConfigMap");
  });
});
