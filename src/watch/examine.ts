/** What is to be learned of one death: its owner, its revision, its log, its events, and from these its cause. */
import { setTimeout as delay } from "node:timers/promises";
import { ApiError, type Connection } from "../cluster/connect.ts";
import { eventsAbout } from "../cluster/events.ts";
import { readCrashFile } from "../cluster/exec.ts";
import { type FetchedLog, fetchLog } from "../cluster/logs.ts";
import type { Owners } from "../cluster/owners.ts";
import type { Exit } from "../crash/model.ts";
import { classify, isFailedProbe, type PodEvent, RESTARTING_ALL, signalOf } from "../deaths/classify.ts";
import { type Death, diedOfDeletion, type Ledger } from "../deaths/ledger.ts";
import type { Cause, LogOrigin, Workload } from "../deaths/model.ts";
import { memoryBytes } from "../deaths/quantity.ts";
import { POST_START } from "../deaths/stuck.ts";
import type { ExaminedDeath } from "../findings/judge.ts";
import type { Inputs } from "../inputs.ts";
import type { KeptLog, Spool } from "../logs/spool.ts";
import { revisionNamed } from "./revisions.ts";

export interface ExamineDeps {
  readonly connection: Connection;
  readonly owners: Owners;
  readonly ledger: Ledger;
  readonly inputs: Inputs;
  readonly nowMs: () => number;
  readonly sinceMs: number;
  readonly signal: AbortSignal;
  readonly redact: (text: string) => string;
  readonly showLines: boolean;
  readonly mayListEvents: (namespace: string) => boolean;
  readonly warn: (message: string) => void;
  /** Exit code of an earlier death of the same container that was a probe's, null where there was none. */
  readonly probeExitCode: (death: Death) => number | null;
}

/** Null for a death that is none of ours: of another workload than those asked for (`belongs` is null where all are). */
export async function examine(
  death: Death,
  belongs: ((workload: Workload) => boolean) | null,
  deps: ExamineDeps,
): Promise<ExaminedDeath | null> {
  const aside = asideSignal(deps);
  if (belongs !== null && !belongs(await deps.owners.workloadOf(death.pod, aside))) return null;
  // The log first: it is gone with the next death, and owners and events may be slow to come.
  const [read, workload, revision, events] = await Promise.all([
    isWorthReading(death, deps) ? readLog(death, deps) : Promise.resolve(UNREAD),
    deps.owners.workloadOf(death.pod, aside),
    deps.owners.revisionOf(death.pod, aside),
    eventsOf(death, deps, aside),
  ]);
  return conclude({ death, workload, revision, read, deps }, events);
}

/** The same death once more in the light of newer events and of a pod that has moved on. */
export async function reexamine(examined: ExaminedDeath, deps: ExamineDeps): Promise<ExaminedDeath> {
  const aside = asideSignal(deps);
  const { death, parsed } = examined;
  const pod = deps.ledger.pod(death.pod.uid) ?? death.pod;
  const [newest, events] = await Promise.all([
    deps.owners.revisionOf(pod, aside),
    mayStillChange(examined, deps) ? eventsOf(death, deps, aside) : null,
  ]);
  const revision = newest === "unknown" ? examined.revision : newest;
  if (events === null) return { ...examined, revision };
  const cause = classify(death, {
    pod,
    crash: parsed?.crash ?? null,
    events,
    probeExitCode: deps.probeExitCode(death),
  });
  return { ...examined, revision, cause, eventMessage: eventMessage(death, cause, events, deps.redact) };
}

/** Causes that a `Killing` event turns into another when it comes late. */
const MAY_BE_A_KILL: ReadonlySet<Cause> = new Set(["panic", "exit", "signal", "completed", "oom"]);
/** How late an event may be. */
const EVENTS_LAG_MS = 60_000;

/** Whether a later event could still tell that the kubelet killed it. */
export function mayStillChange({ cause, death }: ExaminedDeath, { nowMs }: ExamineDeps): boolean {
  return MAY_BE_A_KILL.has(cause) && nowMs() - death.detectedAtMs < EVENTS_LAG_MS;
}

/** What is asked beside the log must not hold up the news of a death. */
const ASIDE_MS = 10_000;

function asideSignal({ signal }: ExamineDeps): AbortSignal {
  return AbortSignal.any([signal, AbortSignal.timeout(ASIDE_MS)]);
}

/** A death of which nothing more could be learned: the finding stays, with the reason. */
export function unexamined(death: Death, error: unknown, deps: ExamineDeps): ExaminedDeath {
  const { pod } = death;
  const note = `not looked into: ${error instanceof Error ? error.message.split("\n", 1)[0] : String(error)}`;
  const workload = deps.owners.knownWorkloadOf(pod) ?? deps.owners.namedWorkloadOf(pod);
  const origin: LogOrigin = { source: "none", note: deps.redact(note), path: null, fetchedAt: null };
  return conclude({ death, workload, revision: "unknown", read: { kept: null, origin }, deps }, []);
}

interface ReadLog {
  readonly kept: KeptLog | null;
  readonly origin: LogOrigin;
}

const UNREAD: ReadLog = {
  kept: null,
  origin: { source: "none", note: "not read: it ended as planned, or before the window", path: null, fetchedAt: null },
};

interface Learned {
  readonly death: Death;
  readonly workload: Workload;
  readonly revision: ExaminedDeath["revision"];
  readonly read: ReadLog;
  readonly deps: ExamineDeps;
}

function conclude({ death, workload, revision, read, deps }: Learned, events: readonly PodEvent[]): ExaminedDeath {
  const pod = deps.ledger.pod(death.pod.uid) ?? death.pod;
  const parsed = read.kept?.parsed ?? null;
  const cause = classify(death, {
    pod,
    crash: parsed?.crash ?? null,
    events,
    probeExitCode: deps.probeExitCode(death),
  });
  return {
    death,
    workload,
    revision,
    cause,
    parsed,
    log: read.origin,
    excerpt: read.kept?.excerpt ?? null,
    eventMessage: eventMessage(death, cause, events, deps.redact),
    message: deps.redact(death.termination.message ?? ""),
    deployedSha: revisionNamed(pod, death.container),
  };
}

function eventMessage(
  death: Death,
  cause: ExaminedDeath["cause"],
  events: readonly PodEvent[],
  redact: (text: string) => string,
): string {
  if (cause === "evicted") return redact(death.pod.disruption?.message || death.pod.message || "");
  const { name, state } = death.container;
  if (cause === "stuck" && state.kind === "waiting" && state.reason === POST_START) return redact(state.message ?? "");
  const newest = [...events].sort((a, b) => b.lastMs - a.lastMs);
  if (cause === "stuck") {
    const hook = newest.find(({ reason, container }) => reason === "FailedPostStartHook" && container === name);
    return redact(hook?.message ?? "PostStartHook failed");
  }
  if (cause !== "probe") return "";
  const kill = events.find((event) => event.reason === "Killing" && event.container === name);
  const failure = newest.find((event) => isFailedProbe(event, name));
  return redact(failure?.message ?? kill?.message ?? "");
}

/** Whether the log of a death was wanted and is not to be had, while the container goes on: its next death may be alike. */
export function isLogLost({ death, log }: ExaminedDeath, deps: ExamineDeps): boolean {
  return log.source === "none" && death.container.restartPolicy !== "Never" && isWorthReading(death, deps);
}

/** A log is read unless the end was planned and says nothing, or lies before the window and is over. */
function isWorthReading(death: Death, { sinceMs }: ExamineDeps): boolean {
  const { termination, container, live } = death;
  const usual = termination.exitCode === 0 || termination.exitCode === 143 || termination.exitCode === 137;
  if (diedOfDeletion(death) && usual) return false;
  if (termination.exitCode === 0 && container.restartPolicy !== "Always") return false;
  if (termination.reason === "ContainerStatusUnknown" || termination.reason === RESTARTING_ALL) return false;
  const inside = live || (termination.finishedAt !== null && Date.parse(termination.finishedAt) >= sinceMs - 1000);
  return inside || container.state.kind !== "running";
}

async function eventsOf(death: Death, deps: ExamineDeps, signal: AbortSignal): Promise<readonly PodEvent[]> {
  const { namespace, uid } = death.pod;
  if (!deps.mayListEvents(namespace)) return [];
  try {
    return await eventsAbout(deps.connection, namespace, uid, signal);
  } catch (error) {
    if (deps.signal.aborted) return [];
    const why =
      error instanceof ApiError && error.status === 403 ? "no right to list events" : "events could not be read";
    deps.warn(`${why} in ${namespace}: probe kills cannot be told from other signals`);
    return [];
  }
}

/** Loads what reads logs, a third of the program: most looks need none of it, and a watch has it ready for its first death. */
export const loadSpools = (): Promise<typeof import("../logs/spool.ts")> => import("../logs/spool.ts");

async function readLog(death: Death, deps: ExamineDeps): Promise<ReadLog> {
  const { createSpool } = await loadSpools();
  const open = (): Spool =>
    createSpool({
      redact: deps.redact,
      memoryLimitBytes: memoryBytes(death.container.memoryLimit),
      showLines: deps.showLines,
      linesBefore: deps.inputs.logLines,
    });
  const fetched = await fetch(death, deps, open);
  const fromLog = fetched.target === null ? null : await finish(fetched.target, death, deps, "");
  if (fromLog?.parsed.crash == null) {
    const fromFile = await readCrashFiles(death, deps, open);
    if (fromFile !== null) return fromFile;
  }
  if (fromLog !== null) {
    const note = [fetched.note, fromLog.note].filter((text) => text !== null).join("; ") || null;
    return {
      kept: fromLog,
      origin: { source: fetched.source, note, path: fromLog.path, fetchedAt: timeOf(fetched.fetchedAtMs) },
    };
  }
  return fromMessage(death, deps, open, fetched.note);
}

async function fetch(death: Death, deps: ExamineDeps, open: () => Spool): Promise<FetchedLog<Spool>> {
  const { pod, container, termination } = death;
  try {
    return await fetchLog(
      { connection: deps.connection, newest: deps.ledger.pod, now: deps.nowMs, signal: deps.signal },
      {
        namespace: pod.namespace,
        pod: pod.name,
        podUid: pod.uid,
        container: container.name,
        containerType: container.type,
        termination,
      },
      open,
    );
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    deps.warn(
      `no right to read logs in ${pod.namespace}: traces cannot be shown, and a crash cannot be told from another exit`,
    );
    return { source: "none", target: null, note: "no right to read logs", fetchedAtMs: null };
  }
}

/** The end of the log, or what the program wrote for this purpose, from the pod's status: the third source. */
async function fromMessage(death: Death, deps: ExamineDeps, open: () => Spool, note: string | null): Promise<ReadLog> {
  const { message } = death.termination;
  if (message === null) return { kept: null, origin: { source: "none", note, path: null, fetchedAt: null } };
  const spool = open();
  spool.write(Buffer.from(message));
  const kept = await finish(spool, death, deps, "-message");
  const said = note === null ? "the termination message" : `${note}; this is the termination message`;
  return {
    kept,
    origin: { source: "termination-message", note: said, path: kept.path, fetchedAt: timeOf(deps.nowMs()) },
  };
}

async function finish(
  spool: Spool,
  { pod, container, termination }: Death,
  deps: ExamineDeps,
  suffix: string,
): Promise<KeptLog> {
  const exit: Exit = {
    code: termination.exitCode,
    signal: signalOf(termination),
    reason: termination.reason,
  };
  const id = (termination.containerId ?? `${Date.parse(termination.finishedAt ?? "") || deps.nowMs()}`)
    .replace(/^.*:\/\//, "")
    .slice(0, 12);
  const name = [pod.name, container.name, id]
    .map((part) => part.replace(/[^A-Za-z0-9.-]/g, "_").slice(0, 80))
    .join("_");
  return spool.finish(exit, deps.inputs.reportDir, `logs/${name}${suffix}.log`);
}

/** Files into which a program writes its own crash outlive it on a volume: read them once it runs again. */
async function readCrashFiles(death: Death, deps: ExamineDeps, open: () => Spool): Promise<ReadLog | null> {
  if (deps.inputs.crashFiles.length === 0 || !(await runsAgain(death, deps))) return null;
  for (const [index, file] of deps.inputs.crashFiles.entries()) {
    const spool = open();
    const problem = await readCrashFile(
      deps.connection,
      death.pod,
      death.container.name,
      file,
      spool.write,
      deps.signal,
    );
    if (problem !== null) {
      spool.discard();
      deps.warn(`crash file ${file} in ${death.pod.name}/${death.container.name}: ${problem}`);
      continue;
    }
    const kept = await finish(spool, death, deps, `-crash-file-${index + 1}`);
    if (kept.parsed.crash === null) continue;
    return {
      kept,
      origin: { source: "crash-file", note: `read from ${file}`, path: kept.path, fetchedAt: timeOf(deps.nowMs()) },
    };
  }
  return null;
}

const RESTART_WAIT_MS = 30_000;

/** Whether the container is up again within the longest usual back-off of a first crash. */
async function runsAgain(death: Death, deps: ExamineDeps): Promise<boolean> {
  const runs = () =>
    deps.ledger.pod(death.pod.uid)?.containers.find((c) => c.name === death.container.name)?.state.kind === "running";
  const until = deps.nowMs() + (deps.inputs.durationMs === 0 ? 0 : RESTART_WAIT_MS);
  while (!runs() && deps.nowMs() < until && !deps.signal.aborted) await delay(200);
  return runs();
}

function timeOf(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}
