import { describe, expect, it } from "vitest";
import { hintOf, titleOf, type WordsFor } from "../../src/findings/words.ts";

const KILLED: WordsFor = {
  cause: "signal",
  container: "app",
  exitCode: 137,
  signal: "SIGKILL",
  reason: "Error",
  message: "",
  memoryLimit: null,
  podMemoryLimit: null,
  endsAgain: false,
  podReason: null,
  eventsKnown: true,
  crash: null,
  logSource: "current",
};

describe("the words for what left no trace", () => {
  it.each<readonly [string, Partial<WordsFor>]>([
    ["app was killed by SIGKILL, by whom is not known", {}],
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

  it("do not end a probe's own words with a colon", () => {
    const hint = hintOf({ ...KILLED, cause: "probe", message: "Startup probe failed: " });
    expect(hint).toContain("(Startup probe failed)");
  });

  it("tell an image's user that may not run from a missing ConfigMap", () => {
    const stuck: WordsFor = { ...KILLED, cause: "stuck", reason: "CreateContainerConfigError" };
    expect(hintOf({ ...stuck, message: "container has runAsNonRoot and image will run as root" })).toContain(
      "runAsUser",
    );
    expect(hintOf({ ...stuck, message: 'configmap "settings" not found' })).toContain("ConfigMap");
  });
});
