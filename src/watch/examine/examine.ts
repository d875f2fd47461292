/** Examines one death: its owner, revision, log and events, and from them its cause. */
import type { ParsedLog } from "../../crash/model.ts";
import { classify } from "../../deaths/classify.ts";
import type { Death } from "../../deaths/death.ts";
import type { PodEvent } from "../../deaths/event.ts";
import type { Cause, LogOrigin, Workload } from "../../deaths/model.ts";
import type { PodSnapshot } from "../../deaths/snapshot.ts";
import type { ExaminedDeath, PodEnd } from "../../findings/evidence.ts";
import { revisionNamed } from "../revisions.ts";
import type { CollectedLog } from "./collected-log.ts";
import type { ExamineDeps } from "./deps.ts";
import { eventMessage, eventsOf } from "./events.ts";
import { isWorthReading, readLog, UNREAD } from "./read-log.ts";

/** Null for a death of a workload that was not requested. `belongs` is null if all were. */
export async function examine(
  death: Death,
  belongs: ((workload: Workload, pod: PodSnapshot) => boolean) | null,
  deps: ExamineDeps,
): Promise<ExaminedDeath | null> {
  const aside = asideSignal(deps);
  if (belongs !== null && !belongs(await deps.owners.workloadOf(death.pod, aside), death.pod)) return null;
  // The log comes first: the next death removes it, while owners and events may be slow to arrive.
  const [read, workload, revision, events] = await Promise.all([
    isWorthReading(death, deps) ? readLog(death, deps) : Promise.resolve(UNREAD),
    deps.owners.workloadOf(death.pod, aside),
    deps.owners.revisionOf(death.pod, aside),
    eventsOf(death, deps, aside),
  ]);
  return conclude({ death, workload, revision, read, deps }, events);
}

/** Examines a death again with newer events and the pod's current state. */
export async function reexamine(examined: ExaminedDeath, deps: ExamineDeps): Promise<ExaminedDeath> {
  const aside = asideSignal(deps);
  const { death, parsed } = examined;
  const pod = deps.tracker.pod(death.pod.uid) ?? death.pod;
  const [newest, events] = await Promise.all([
    deps.owners.revisionOf(pod, aside),
    mayStillChange(examined, deps) ? eventsOf(death, deps, aside) : null,
  ]);
  const revision = newest === "unknown" ? examined.revision : newest;
  // An eviction shows in the pod's status only once its last container has ended.
  const mayBePart = MAY_BE_A_KILL.has(examined.cause) && hasNews(pod, examined.pod);
  if (events === null && !mayBePart) return { ...examined, pod: endOf(pod), revision };
  const cause = classify(death, {
    pod,
    crash: parsed?.crash ?? null,
    events: events ?? [],
    probeExitCode: deps.probeExitCode(death),
  });
  return {
    ...examined,
    pod: endOf(pod),
    revision,
    cause,
    eventMessage: eventMessage(death, cause, { pod, events: events ?? [] }, deps.redact),
  };
}

/** Causes that a late `Killing` event changes. */
const MAY_BE_A_KILL: ReadonlySet<Cause> = new Set(["panic", "exit", "signal", "completed", "oom"]);
/** Longest delay of an event. */
const EVENTS_LAG_MS = 60_000;

/** True if a later event could still show that the kubelet killed it. */
export function mayStillChange({ cause, death }: ExaminedDeath, { nowMs }: ExamineDeps): boolean {
  return MAY_BE_A_KILL.has(cause) && nowMs() - death.detectedAtMs < EVENTS_LAG_MS;
}

/** Limit for requests other than the log: they must not delay the report of a death. */
const ASIDE_MS = 10_000;

function asideSignal({ signal }: ExamineDeps): AbortSignal {
  return AbortSignal.any([signal, AbortSignal.timeout(ASIDE_MS)]);
}

/** The result for a death that could not be examined: it stays a finding, with the reason. */
export function unexamined(death: Death, error: unknown, deps: ExamineDeps): ExaminedDeath {
  const { pod } = death;
  const note = `not looked into: ${error instanceof Error ? error.message.split("\n", 1)[0] : String(error)}`;
  const workload = deps.owners.knownWorkloadOf(pod) ?? deps.owners.namedWorkloadOf(pod);
  const origin: LogOrigin = { source: "none", note: deps.redact(note), path: null, fetchedAt: null };
  return conclude({ death, workload, revision: "unknown", read: { kept: null, origin }, deps }, []);
}

interface Learned {
  readonly death: Death;
  readonly workload: Workload;
  readonly revision: ExaminedDeath["revision"];
  readonly read: CollectedLog;
  readonly deps: ExamineDeps;
}

function conclude({ death, workload, revision, read, deps }: Learned, events: readonly PodEvent[]): ExaminedDeath {
  const pod = deps.tracker.pod(death.pod.uid) ?? death.pod;
  const parsed = read.kept === null ? null : forReports(read.kept.parsed, deps);
  const cause = classify(death, {
    pod,
    crash: parsed?.crash ?? null,
    events,
    probeExitCode: deps.probeExitCode(death),
  });
  return {
    death,
    pod: endOf(pod),
    workload,
    revision,
    cause,
    parsed,
    log: read.origin,
    excerpt: read.kept?.excerpt ?? null,
    eventMessage: eventMessage(death, cause, { pod, events }, deps.redact),
    message: deps.redact(death.termination.message ?? ""),
    deployedSha: revisionNamed(pod, death.container),
  };
}

/** Of each pod that anything died in only this is kept, and most pods share it. */
function endOf({ reason, message, disruption }: PodSnapshot): PodEnd {
  return reason === null && message === null && disruption === null ? GOES_ON : { reason, message, disruption };
}

/** True if the pod's end or disruption was not known before. */
function hasNews({ reason, disruption }: PodSnapshot, before: PodEnd): boolean {
  return reason !== before.reason || disruption?.since !== before.disruption?.since;
}

const GOES_ON: PodEnd = { reason: null, message: null, disruption: null };

/** Drops last words without a level: they are an arbitrary line of the log. */
function forReports(parsed: ParsedLog, { showLines }: ExamineDeps): ParsedLog {
  return showLines || parsed.lastWords?.level != null ? parsed : { ...parsed, lastWords: null };
}

/** True if the log was wanted but is lost, and the container will restart: its next death may be alike. */
export function isLogLost({ death, log }: ExaminedDeath, deps: ExamineDeps): boolean {
  return log.source === "none" && death.container.restartPolicy !== "Never" && isWorthReading(death, deps);
}
