/** Plays a history to the real watch, through the scripted API server, in compressed time. */
import { mkdtempSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ContainerStatus, Pod } from "../../../simulator/kubernetes/objects.ts";
import { World } from "../../../simulator/kubernetes/world.ts";
import { RIGHTS, type Rights } from "../../../src/cluster/access.ts";
import type { PodSnapshot } from "../../../src/deaths/snapshot.ts";
import { ALL_NAMESPACES, loadInputs } from "../../../src/inputs.ts";
import { createLogRecorder } from "../../../src/logs/log-recorder.ts";
import type { Redact } from "../../../src/redact/index.ts";
import { createSafeStream } from "../../../src/redact/stream.ts";
import type { Observation } from "../../../src/watch/observation.ts";
import { watch } from "../../../src/watch/watch.ts";
import { commonHistoryOf, historyOf } from "../../findings/histories/draw.ts";
import { type History, type Life, type Random, random, START } from "../../findings/histories/history.ts";
import { scriptedConnection } from "./connection.ts";
import { podOf } from "./objects.ts";
import { namespaceOf, placesOf, spread } from "./places.ts";
import { VirtualTime } from "./virtual-time.ts";

/** The conditions of a run, and its result. */
export interface Played {
  readonly observation: Observation;
  /** Container IDs of every end sent to the client. */
  readonly servedEnds: ReadonlySet<string>;
  readonly logs: ReadonlyMap<string, string>;
  readonly sky: Sky;
}

/** The injected faults of one run. */
export interface Sky {
  readonly polls: boolean;
  readonly mayReadLogs: boolean;
  readonly mayListEvents: boolean;
  readonly isSlow: boolean;
  readonly failsFast: boolean;
  /** Longest duration of a list, in seconds. */
  readonly listS: number;
  /** The server's outage; null if there is none. */
  readonly away: { readonly fromS: number; readonly toS: number } | null;
}

/** Shorter than those evaluated directly, since each second costs ten turns of the watch's loop. */
const lengthOf = (seed: number): number => random(seed ^ 0x1e46).one([120, 90, 75, 75, 45]);

/** The history for a seed. */
export const historyToPlay = (seed: number): History => spread(historyOf(seed, lengthOf(seed)));

/** The same without the pods of rare kinds. */
export const commonHistoryToPlay = (seed: number): History => commonHistoryOf(seed, lengthOf(seed));

/** Modules are loaded beforehand, since loading takes real time that the virtual clock does not see. */
let loaded: Promise<unknown> | null = null;

async function load(folder: string): Promise<void> {
  const recorder = createLogRecorder({ redact: UNCHANGED, memoryLimitBytes: null, showLines: true, linesBefore: 30 });
  recorder.write(Buffer.from(logOf("containerd://none", 3) + logOf("containerd://none", 0)));
  await recorder.finish({ code: 3, signal: null, reason: "Error" }, folder, "load.log");
}

function logOf(id: string, exitCode: number): string {
  return `${exitCode === 0 ? "done" : "fatal: gone"} ${id}\n`;
}

/** Runs the watch over the whole history. */
export async function play(history: History): Promise<Played> {
  const folder = mkdtempSync(join(tmpdir(), "crashgate-history-"));
  try {
    loaded ??= load(folder);
    await loaded;
    const seen = await inVirtualTime(history, folder);
    return { ...seen, logs: await logsOf(seen.observation, folder) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function inVirtualTime(history: History, folder: string): Promise<Omit<Played, "logs">> {
  using time = new VirtualTime(START);
  return await time.run(playIn(history, folder, time));
}

async function playIn(history: History, folder: string, time: VirtualTime): Promise<Omit<Played, "logs">> {
  // The faults depend on the seed, but use their own dice, so that the history stays the same as the model's.
  const dice = random(history.seed ^ 0x5eed);
  const sky = skyOf(dice, history);
  const doubles = dice.chance(0.3);
  const heldBack = new Map<string, number>();
  const isLate = dice.chance(0.3);
  const world = new World(placesOf(history), 0, []);
  const connection = scriptedConnection(world, {
    deny: [
      ...(sky.polls ? ["watch pods"] : []),
      ...(sky.mayReadLogs ? [] : ["get pods/log"]),
      ...(sky.mayListEvents ? [] : ["list events"]),
    ],
    latencyMs: (what) => {
      if (what === "list pods" && sky.listS > 0) return dice.between(0.2, sky.listS) * 1000;
      return sky.isSlow ? dice.between(1, 400) : dice.between(0, 20);
    },
    answersLate: () => dice.chance(0.5),
    copies: () => (doubles && dice.chance(0.3) ? 2 : 1),
    // Events of one pod stay in order.
    heldBackMs: (pod) => {
      if (!isLate) return 0;
      if (!heldBack.has(pod)) heldBack.set(pod, dice.chance(0.5) ? 0 : Math.floor(dice.between(1, 300)));
      return heldBack.get(pod) ?? 0;
    },
    isAway: () => {
      const atS = (time.nowMs - START) / 1000;
      return sky.away !== null && atS >= sky.away.fromS && atS < sky.away.toS;
    },
  });
  stage(history, world, time);
  if (sky.away !== null) {
    const isRestarted = random(history.seed ^ 0xf0e6e7).chance(0.5);
    time.at(START + sky.away.fromS * 1000, () => connection.endWatches("cut"));
    // A server that was restarted knows no earlier version.
    if (isRestarted) time.at(START + sky.away.toS * 1000, () => world.store.forget());
  }
  for (let left = dice.one([0, 0, 1, 4]); left > 0; left--)
    time.at(START + dice.between(5, history.durationS - 5) * 1000, () => {
      // A client that reconnects after this must list again.
      if (dice.chance(0.5)) world.store.forget();
      connection.endWatches(dice.one(["end", "cut"] as const));
    });
  const inputs = await loadInputs((name) => inputsOf(history, sky, folder)[name] ?? "", {});
  const rights = Object.fromEntries(Object.keys(RIGHTS).map((name) => [name, true])) as Rights;
  const granted = { ...rights, watchPods: !sky.polls, getLogs: sky.mayReadLogs, listEvents: sky.mayListEvents };
  const scopes = history.namespaces ?? [ALL_NAMESPACES];
  const observation = await watch({
    connection,
    inputs,
    namespaces: scopes,
    rights: new Map(scopes.map((scope) => [scope, granted])),
    sinceMs: START + history.sinceS * 1000,
    nowMs: () => time.nowMs,
    cancelled: new AbortController().signal,
    redact: UNCHANGED,
    showLines: true,
    warn: () => {},
    onDeath: () => {},
    onSeen: () => {},
    onSign: () => {},
    signEveryMs: 1e9,
    runsInstead: async () => null,
    onSettled: () => {},
    onArrived: () => {},
  });
  return { observation, servedEnds: endsIn(connection.served), sky };
}

/** Redacts nothing, since histories contain no secrets. */
const UNCHANGED = Object.assign((text: string) => text, {
  ranges: () => [],
  stream: (pass: Parameters<Redact["stream"]>[0]) => createSafeStream(() => [], pass),
}) as unknown as Redact;

function skyOf(dice: Random, { durationS }: History): Sky {
  const awayS = dice.between(5, durationS);
  return {
    polls: dice.chance(0.25),
    mayReadLogs: !dice.chance(0.1),
    mayListEvents: !dice.chance(0.1),
    isSlow: dice.chance(0.3),
    failsFast: dice.chance(0.3),
    listS: dice.one([0, 0, 0, 2, 6]),
    away: dice.chance(0.1) ? { fromS: awayS, toS: awayS + dice.between(1, 9) } : null,
  };
}

function inputsOf(history: History, sky: Sky, folder: string): Readonly<Record<string, string>> {
  return {
    namespace: history.namespaces?.join(",") ?? ALL_NAMESPACES,
    duration: `${history.durationS}s`,
    since: history.onlyDeploy ? "auto" : `${-history.sinceS}s`,
    "fail-fast": String(sky.failsFast),
    "max-restarts": String(history.maxRestarts),
    "allow-empty": "true",
    revisions: "current",
    "report-dir": folder,
    interval: "5s",
  };
}

/** Schedules every change at its time; earlier changes are applied at once. */
function stage(history: History, world: World, time: VirtualTime): void {
  for (const namespace of new Set(history.pods.map(namespaceOf))) deploymentOf(namespace, history, world, time);
  const ofDb = history.pods.find(({ workload }) => workload === "db");
  if (ofDb !== undefined) statefulSetOf(namespaceOf(ofDb), world);
  jobsOf(history, world, time);
  eventsOf(history, world, time);
  // The kubelet's updates reach the API server with a delay.
  const dice = random(history.seed ^ 0x1a6);
  const lags = new Map(history.pods.map(({ uid }) => [uid, dice.chance(0.5) ? dice.between(0, 0.9) : 0]));
  const changes = history.pods.flatMap((life) => life.states.map((state) => ({ ...state, life })));
  for (const { atS, pod, life } of changes.toSorted((a, b) => a.atS - b.atS)) {
    const change = () => apply(pod, life, world);
    if (atS <= 0) change();
    else time.at(START + (atS + (lags.get(life.uid) ?? 0)) * 1000, change);
  }
}

/** The Deployment and the ReplicaSets of its two revisions. */
function deploymentOf(namespace: string, history: History, world: World, time: VirtualTime) {
  const labels = { app: "api" };
  const template = { metadata: { labels }, spec: { containers: [{ name: "app" }] } };
  const put = (revision: number, set = revision) => {
    const deployment = world.put(
      "deployments",
      {
        name: "api",
        namespace,
        uid: `${namespace}-api`,
        generation: revision,
        annotations: { "deployment.kubernetes.io/revision": String(revision) },
      },
      {
        spec: { replicas: 0, selector: { matchLabels: labels }, template },
        status: { observedGeneration: revision },
      },
    );
    world.put(
      "replicasets",
      {
        name: `api-${set}`,
        namespace,
        uid: `${namespace}-api-${set}`,
        labels: { ...labels, "pod-template-hash": String(set) },
        annotations: { "deployment.kubernetes.io/revision": String(revision) },
        ownerReferences: [
          { apiVersion: "apps/v1", kind: "Deployment", name: "api", uid: deployment.metadata.uid, controller: true },
        ],
      },
      { spec: { replicas: 0, template }, status: {} },
    );
  };
  put(1);
  const { supersededS, rolledBackS } = history;
  if (supersededS !== null && supersededS <= 0) put(2);
  else if (supersededS !== null) time.at(START + supersededS * 1000, () => put(2));
  // A rollback gives the first ReplicaSet a new number.
  if (rolledBackS !== null) time.at(START + rolledBackS * 1000, () => put(3, 1));
}

/** A StatefulSet that is rolled out down to its partition. */
function statefulSetOf(namespace: string, world: World): void {
  const labels = { app: "db" };
  const owner = world.put(
    "statefulsets",
    { name: "db", namespace, uid: "db", generation: 2 },
    {
      // No replicas are wanted: their number does not matter here.
      spec: {
        replicas: 0,
        selector: { matchLabels: labels },
        template: { metadata: { labels } },
        updateStrategy: { type: "RollingUpdate", rollingUpdate: { partition: 1 } },
      },
      status: { observedGeneration: 2, currentRevision: "db-1", updateRevision: "db-2" },
    },
  );
  for (const revision of [1, 2])
    world.put(
      "controllerrevisions",
      {
        name: `db-${revision}`,
        namespace,
        labels: { ...labels, "controller-revision-hash": `db-${revision}` },
        ownerReferences: [
          { apiVersion: "apps/v1", kind: "StatefulSet", name: "db", uid: owner.metadata.uid, controller: true },
        ],
      },
      { data: {}, revision },
    );
}

/** Events, some late, some twice, in any order. */
function eventsOf({ pods, seed }: History, world: World, time: VirtualTime): void {
  const dice = random(seed ^ 0xe7e27);
  const lateS = dice.one([0, 0, 0.5, 2]);
  const areDouble = dice.chance(0.2);
  for (const life of pods) {
    const { uid, name, events } = life;
    const namespace = namespaceOf(life);
    const prefixes = new Map<string, string>();
    for (const event of events) {
      // A list is sorted by name.
      const prefix = prefixes.get(event.key) ?? Math.floor(dice.between(0, 1e6)).toString(36);
      prefixes.set(event.key, prefix);
      const put = (copy: string) => () =>
        void world.put(
          "events",
          { name: `${prefix}${copy}.${event.key}`, namespace, uid: `${copy}${event.key}` },
          {
            involvedObject: {
              apiVersion: "v1",
              kind: "Pod",
              namespace,
              name,
              uid,
              ...(event.container === null ? {} : { fieldPath: `spec.containers{${event.container}}` }),
            },
            type: event.type,
            reason: event.reason,
            message: event.message,
            firstTimestamp: whole(event.firstS),
            lastTimestamp: whole(event.lastS),
            count: event.count,
          },
        );
      const copies = areDouble && dice.chance(0.3) ? ["", "b"] : [""];
      for (const copy of copies) {
        const atS = event.atS + (lateS === 0 ? 0 : dice.between(0, lateS));
        if (atS <= 0) put(copy)();
        else time.at(START + atS * 1000, put(copy));
      }
    }
  }
}

function whole(seconds: number): string {
  return new Date(START + Math.floor(seconds) * 1000).toISOString().replace(".000Z", "Z");
}

/** Jobs, and their conditions at their times. */
function jobsOf({ pods }: History, world: World, time: VirtualTime): void {
  const places = new Map(pods.flatMap((life) => (life.job === null ? [] : [[life.job, namespaceOf(life)] as const])));
  for (const [{ name, createdS, completeS, failedS, goneS, reason }, namespace] of places) {
    const put = (conditions: readonly object[]) =>
      world.put(
        "jobs",
        { name, namespace, uid: name, creationTimestamp: new Date(START + createdS * 1000).toISOString() },
        { spec: { template: {} }, status: { active: 1, conditions } },
      );
    const soon = (atS: number, act: () => void) => (atS <= 0 ? act() : void time.at(START + atS * 1000, act));
    soon(createdS, () => put([]));
    const endS = completeS ?? failedS ?? 0;
    const type = completeS === null ? "Failed" : "Complete";
    const lastTransitionTime = new Date(START + endS * 1000).toISOString();
    soon(endS, () => put([{ type, status: "True", reason, lastTransitionTime }]));
    if (goneS !== null) soon(goneS, () => world.store.delete("jobs", namespace, name));
  }
}

/** Stores the pod's new state, and updates its logs like the kubelet. */
function apply(state: PodSnapshot | null, life: Life, world: World): void {
  const namespace = namespaceOf(life);
  const before = world.pod(namespace, life.name);
  for (const status of [...(before?.status.initContainerStatuses ?? []), ...(before?.status.containerStatuses ?? [])]) {
    if (state === null) for (const id of idsOf(status)) world.logs.delete(id);
  }
  if (state === null) {
    world.store.delete("pods", namespace, life.name);
    return;
  }
  for (const container of state.containers) {
    const { state: now, last } = container;
    if (now.kind === "running" && now.containerId !== null)
      world.logs.write(now.containerId, `started ${now.containerId}\n`, now.startedAt ?? "");
    if (now.kind === "terminated" && now.termination.containerId !== null) {
      const { containerId, finishedAt, exitCode } = now.termination;
      world.logs.write(containerId, logOf(containerId, exitCode), finishedAt ?? "");
      world.logs.end(containerId, finishedAt ?? "");
      // The kubelet keeps one dead instance per container.
      if (last?.containerId != null) world.logs.delete(last.containerId);
    }
  }
  world.store.put("pods", podOf(state));
}

function idsOf(status: ContainerStatus): readonly string[] {
  const last = status.lastState.terminated?.containerID;
  return [status.containerID, last].filter((id) => id !== undefined);
}

function endsIn(served: readonly Pod[]): ReadonlySet<string> {
  const ends = served.flatMap(({ status }) =>
    [...(status.initContainerStatuses ?? []), ...(status.containerStatuses ?? [])].flatMap(({ state, lastState }) => [
      state.terminated?.containerID,
      lastState.terminated?.containerID,
    ]),
  );
  return new Set(ends.filter((id) => id !== undefined));
}

/** The kept logs by the container ID to which they are attributed. */
async function logsOf({ findings }: Observation, folder: string): Promise<ReadonlyMap<string, string>> {
  const logs = new Map<string, string>();
  for (const { containerId, log } of findings.flatMap(({ instances }) => instances))
    if (containerId !== null && log.path !== null)
      logs.set(containerId, await readFile(join(folder, log.path), "utf8"));
  return logs;
}
