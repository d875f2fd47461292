import { expect, test } from "vitest";
import type { Death } from "../../../src/deaths/death.ts";
import type { PodSnapshot } from "../../../src/deaths/snapshot.ts";
import type { ExaminedDeath } from "../../../src/findings/evidence.ts";
import type { ExamineDeps } from "../../../src/watch/examine/deps.ts";
import { reexamine } from "../../../src/watch/examine/examine.ts";
import { at, container, ended, NOON, pod, running, terminated } from "../../deaths/pods.ts";

const KILLED = ended("a", 10, { exitCode: 137 });
const app = container({ state: terminated(KILLED), ready: false });
const before = pod({ containers: [app, container({ name: "proxy", state: running("b") })] });

const DEATH: Death = {
  id: "uid-1/app/containerd://a",
  pod: before,
  container: app,
  termination: KILLED,
  detectedAtMs: NOON + 11_000,
  live: true,
  seenBeforeMs: NOON + 9000,
  outlived: false,
};

const EXAMINED: ExaminedDeath = {
  death: DEATH,
  pod: { reason: null, message: null, disruption: null },
  workload: { kind: "Deployment", namespace: "prod", name: "api" },
  revision: "current",
  cause: "signal",
  parsed: null,
  log: { source: "none", note: "no right to read logs", path: null, fetchedAt: null },
  excerpt: null,
  eventMessage: "" as ExaminedDeath["eventMessage"],
  message: "" as ExaminedDeath["message"],
  deployedSha: null,
};

/** The cause of the death by a look two minutes later, without events. */
async function causeLater(now: PodSnapshot): Promise<string> {
  const deps = {
    signal: new AbortController().signal,
    tracker: { pod: () => now },
    owners: { revisionOf: async () => "current" },
    nowMs: () => NOON + 130_000,
    mayListEvents: () => false,
    probeExitCode: () => null,
    redact: (text: string) => text,
  } as unknown as ExamineDeps;
  return (await reexamine(EXAMINED, deps)).cause;
}

function evicted(message: string, since: string): PodSnapshot {
  const proxy = container({ name: "proxy", state: terminated(ended("b", 90, { exitCode: 137 })) });
  const disruption = { reason: "TerminationByKubelet", message, since };
  return pod({ containers: [app, proxy], phase: "Failed", reason: "Evicted", message, disruption });
}

test("the first end of an eviction is evicted, although the pod's status shows it only minutes later", async () => {
  expect(await causeLater(evicted("The node was low on resource: memory.", at(9)))).toBe("evicted");
});

test("an end before the eviction keeps its cause", async () => {
  expect(await causeLater(evicted("The node was low on resource: memory.", at(80)))).toBe("signal");
  expect(await causeLater(evicted("Container proxy exceeded its local ephemeral storage limit", at(80)))).toBe(
    "signal",
  );
});

test("a pod without news changes nothing", async () => {
  expect(await causeLater(before)).toBe("signal");
});
