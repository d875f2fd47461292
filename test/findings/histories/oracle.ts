/** What the contract says of a history. It knows what happened; it knows nothing of how the product finds out. */
import type { Cause } from "../../../src/deaths/model.ts";
import type { Finding } from "../../../src/findings/model.ts";
import {
  type DeathKind,
  type History,
  isSuperseded,
  type Life,
  START,
  stateAt,
  type TrueDeath,
  type TrueWait,
} from "./history.ts";

/** What an observer was allowed. */
export interface Observer {
  /** When the watch ended. */
  readonly untilS: number;
  readonly mayListEvents: boolean;
  /** The watch was cut short: only what is reported counts as stuck. */
  readonly isCutShort: boolean;
  /** When the first list is there at the latest. */
  readonly firstLookS: number;
  /** When it looked; null for a watch, which may see everything. */
  readonly looks: readonly number[] | null;
}

/** The verdict, and which deaths make it. */
export interface Expected {
  /** Null where the contract leaves it open. */
  readonly fails: boolean | null;
  /** Of deaths that fail, whether or not the observer can have seen them. */
  readonly failing: ReadonlySet<string>;
  /** Those that may fail or not: the contract or the clocks do not say. */
  readonly doubtful: ReadonlySet<string>;
  /** Everything that really happened. */
  readonly all: ReadonlySet<string>;
  /** Of pods in which something happens while the watch winds up: that may be told, and then may fail. */
  readonly late: ReadonlySet<string>;
  readonly isLate: boolean;
  /** It fails, whatever happens while the watch winds up. */
  readonly failsSurely: boolean;
  /** Why it fails, one for each trouble: `api/app/exit`. */
  readonly troubles: ReadonlySet<string>;
  /** Containers that are not ready at the end: `pod/container`. */
  readonly unready: ReadonlySet<string>;
  readonly perhapsUnready: ReadonlySet<string>;
}

/** How long after its end a watch may still learn of deaths. */
const WIND_UP_S = 4;
/** How late the kubelet tells what it did. */
export const KUBELET_S = 1;
/** How much later than due a look at waiting pods may be. */
const LOOK_S = 9;

const FAILING: ReadonlySet<DeathKind> = new Set(["crash", "init", "probe", "oom", "storage"]);

/** The oracle, by the contract's own words. */
export function expectedOf(told: History, observer: Observer, windUpS = WIND_UP_S): Expected {
  const { untilS } = observer;
  // What comes after the end has not happened.
  const isBack = told.rolledBackS !== null && told.rolledBackS <= untilS;
  const history: History = { ...told, rolledBackS: isBack ? told.rolledBackS : null };
  const parts = history.pods.map((life) => ofLife(life, history, observer));
  const jobs = history.pods.filter((life) => hasFailedJob(life, history, untilS));
  const ends = parts.map(({ fails }) => fails);
  const fails = jobs.length > 0 || ends.includes(true) ? true : ends.includes(null) ? null : false;
  // With it those before it may fail, too: a second exit with 0, say.
  // Where `fail-fast` ends the watch, its last look does not wait for what the kubelet has yet to tell.
  const lateFromS = observer.isCutShort ? untilS - KUBELET_S : untilS;
  const changesLate = ({ atS }: { readonly atS: number }) => atS > lateFromS && atS <= untilS + windUpS;
  const isNearRollback =
    told.rolledBackS !== null &&
    told.rolledBackS >= untilS - LOOK_S &&
    told.rolledBackS <= untilS + Math.max(LOOK_S, windUpS);
  const isLate = (life: Life) =>
    life.states.some(changesLate) ||
    (isNearRollback && life.isFirstRevision) ||
    changesLate({ atS: endOfJob(life.job) });
  const late = history.pods.filter(isLate).flatMap(({ deaths }) => deaths);
  const idsOf = (deaths: readonly TrueDeath[]) => deaths.map(({ containerId }) => containerId);
  return {
    fails,
    failing: new Set(parts.flatMap(({ failing }) => idsOf(failing))),
    doubtful: new Set(parts.flatMap(({ doubtful }) => idsOf(doubtful))),
    all: new Set(history.pods.flatMap(({ deaths }) => idsOf(deaths.filter(({ atS }) => atS <= untilS)))),
    late: new Set(idsOf(late)),
    isLate: history.pods.some(isLate),
    failsSurely: history.pods.some((life, index) => !isLate(life) && parts[index]?.fails === true),
    troubles: new Set([...parts.flatMap(({ troubles }) => troubles), ...jobs.map(({ job }) => `${job?.name}//job`)]),
    unready: new Set(parts.flatMap(({ unready }) => unready)),
    perhapsUnready: new Set(parts.flatMap(({ perhapsUnready }) => perhapsUnready)),
  };
}

function endOfJob(job: Life["job"]): number {
  return job?.completeS ?? job?.failedS ?? 0;
}

/** A Job's condition tells, also where its pods are gone. */
function hasFailedJob({ job, createdS }: Life, { sinceS }: History, untilS: number): boolean {
  if (job?.failedS == null || job.failedS > untilS) return false;
  if (job.goneS !== null && job.goneS <= 0) return false;
  return createdS >= sinceS || job.failedS >= sinceS;
}

interface OfLife {
  readonly fails: boolean | null;
  readonly failing: readonly TrueDeath[];
  readonly doubtful: readonly TrueDeath[];
  readonly troubles: readonly string[];
  readonly unready: readonly string[];
  readonly perhapsUnready: readonly string[];
}

const NOTHING: OfLife = { fails: false, failing: [], doubtful: [], troubles: [], unready: [], perhapsUnready: [] };

function ofLife(life: Life, history: History, observer: Observer): OfLife {
  // A pod that is gone before the watch begins is nobody's to see.
  if (life.states.some(({ atS, pod }) => pod === null && atS <= 0) || life.createdS > observer.untilS) return NOTHING;
  const containers = new Set(life.states.flatMap(({ pod }) => pod?.containers.map(({ name }) => name) ?? []));
  const parts = [...containers].map((name) => ofContainer(name, life, history, observer));
  const waits = life.waits.map((wait) => stuck(wait, life, history, observer));
  const fails = [...parts.map((part) => part.fails), ...waits];
  // Who is gone before the first list has come may have been seen, or not.
  if (life.states.some(({ atS, pod }) => pod === null && atS <= observer.firstLookS))
    return { ...NOTHING, fails: fails.includes(true) || fails.includes(null) ? null : false, doubtful: life.deaths };
  return {
    fails: fails.includes(true) ? true : fails.includes(null) ? null : false,
    failing: parts.flatMap(({ failing }) => failing),
    doubtful: parts.flatMap(({ doubtful }) => doubtful),
    troubles: [
      ...parts.flatMap(({ troubles }) => troubles),
      ...(waits.includes(true) ? [`${workloadOf(life)}/app/stuck`] : []),
    ],
    unready: parts.flatMap(({ unready }) => unready),
    perhapsUnready: parts.flatMap(({ perhapsUnready }) => perhapsUnready),
  };
}

/** The name of the workload that a pod is of. */
export function workloadOf({ job, workload }: Life): string {
  return job?.name ?? workload;
}

function ofContainer(name: string, life: Life, history: History, observer: Observer): OfLife {
  const { untilS } = observer;
  const until = life.deaths.filter(({ atS, container }) => atS <= untilS && container === name);
  const isOldRevision = isSuperseded(life, history);
  const isDone = life.job?.completeS != null && life.job.completeS <= untilS;
  const isOlder = history.onlyDeploy && life.createdS < history.sinceS;
  const atStart = containerAt(life, 0, name);
  const wasDown = atStart !== null && atStart.state.kind !== "running";
  // Failing already when the watch began: it fails in the same way ever after.
  const isMoreOfTheSame = isOlder && wasDown && until.some(({ atS }) => atS < 0);
  // A first list that is slow may show it running again: nothing tells then that it was down.
  const ranAgain =
    wasDown &&
    life.states.some(
      ({ atS, pod }) =>
        atS >= 0 &&
        atS <= observer.firstLookS &&
        pod?.containers.some((container) => container.name === name && container.state.kind === "running"),
    );
  // By its node's clock an end about the beginning may be on the other side of it. And who was down then and had died
  // once more before the first list came may have run then, as far as that list tells.
  const isAtStart = (death: TrueDeath) =>
    isOlder &&
    (isAtBeginning(death, life) || (wasDown && death.atS >= 0 && (ranAgain || death.atS <= observer.firstLookS)));
  const isUnclear = (death: TrueDeath) => isDoubtful(death, observer) || isAtStart(death);
  const counts = (death: TrueDeath): boolean => {
    if (isOldRevision || isMoreOfTheSame || isDone) return false;
    return isOlder ? death.atS >= 0 : life.createdS >= history.sinceS || death.atS >= history.sinceS;
  };
  const inside = until.filter((death) => counts(death) && isProvable(death, life, history, observer));
  const now = containerAt(life, untilS, name);
  const pod = stateAt(life, untilS);
  const isThere = pod !== null && pod.deletionTimestamp === null;
  const lastDeath = until.at(-1);
  const isDown =
    isThere && now !== null && now.state.kind !== "running" && lastDeath !== undefined && !isOver(lastDeath);
  const zeros = inside.filter(({ kind }) => kind === "zero");
  const waits = now?.state.kind === "waiting" ? now.state.reason : null;
  const loopsWithZero = waits === "CrashLoopBackOff" && now?.last?.exitCode === 0 && isThere;
  const endsAgain = zeros.length >= 2 || loopsWithZero;
  const all = inside.filter(({ kind }) => FAILING.has(kind) || (kind === "zero" && endsAgain));
  // An init container's failure is over once its pod is ready.
  const isMended = life.states.some(
    ({ atS, pod: state }) => atS <= untilS && state?.containers.every(({ type, ready }) => type === "init" || ready),
  );
  const crashes = all.filter(({ kind }) => kind !== "init" || !isMended);
  const looping =
    isDown &&
    life.job === null &&
    pod.phase !== "Failed" &&
    !isOldRevision &&
    !isMoreOfTheSame &&
    !(lastDeath.kind === "init" && isMended) &&
    (FAILING.has(lastDeath.kind) || loopsWithZero);
  const isTolerated =
    history.maxRestarts > 0 && crashes.length <= history.maxRestarts && !(isDown && crashes.length > 0);
  const failing = [...(isTolerated ? [] : crashes), ...(looping ? [lastDeath] : [])];
  const unready = notReady(name, life, history, observer);
  const doubtful = until.some(isAtStart) ? until : until.filter(isUnclear);
  const sure = failing.filter((death) => !doubtful.includes(death));
  // Of doubtful ends alone nothing is known but that they may fail.
  const mayFail =
    doubtful.some((death) => counts(death) || isAtStart(death)) || (isDown && doubtful.includes(lastDeath));
  return {
    fails: sure.length > 0 ? true : mayFail ? null : false,
    failing: sure,
    doubtful,
    troubles: failing.map((death) => `${workloadOf(life)}/${name}/${CAUSES[death.kind][0]}`),
    unready: unready === true && failing.length === 0 ? [`${life.name}/${name}`] : [],
    perhapsUnready: unready === null || (unready && failing.length > 0) ? [`${life.name}/${name}`] : [],
  };
}

/** How long the first list may take. */
const FIRST_LIST_S = 7;

/** True if a first look cannot tell whether an end was before the watch: where the node's clock is wrong, or just before. */
function isAtBeginning({ atS, containerId }: TrueDeath, { states }: Life): boolean {
  if (atS < -2 || atS > FIRST_LIST_S) return false;
  const ends = states.flatMap(({ pod }) => pod?.containers ?? []).map(({ state }) => state);
  const told = ends.flatMap((state) =>
    state.kind === "terminated" && state.termination.containerId === containerId ? [state.termination.finishedAt] : [],
  );
  return told.some((finishedAt) => Date.parse(finishedAt ?? "") >= START !== atS >= 0);
}

function isOver({ kind }: TrueDeath): boolean {
  return kind === "done" || kind === "stopped";
}

function containerAt(life: Life, atS: number, name: string) {
  return stateAt(life, atS)?.containers.find((each) => each.name === name) ?? null;
}

/**
 * Before the watch a status shows the newest ends only; of what came earlier nothing says when it was. What came later is
 * proved by the next look at the pod, if there was one.
 */
function isProvable({ atS, containerId, container }: TrueDeath, life: Life, { sinceS }: History, observer: Observer) {
  if (atS >= 0 || life.createdS >= sinceS)
    return observer.looks === null || observer.looks.some((look) => look >= atS && stateAt(life, look) !== null);
  const { last, state } = containerAt(life, 0, container) ?? {};
  return (
    last?.containerId === containerId || (state?.kind === "terminated" && state.termination.containerId === containerId)
  );
}

/** Whether a wait fails; null where it is too close to tell. */
function stuck(wait: TrueWait, life: Life, history: History, observer: Observer): boolean | null {
  const { untilS, mayListEvents, isCutShort } = observer;
  const pod = stateAt(life, untilS);
  if (pod === null || pod.deletionTimestamp !== null || wait.fromS > untilS) return false;
  // A wait that has just ended may be told by a look that was a moment earlier.
  if (wait.toS <= untilS) return wait.toS > untilS - LOOK_S && wait.toS - wait.fromS >= 50 ? null : false;
  if (isSuperseded(life, history) || wait.reason === "never") return false;
  const isOlder = history.onlyDeploy && life.createdS < history.sinceS;
  if (isOlder && wait.fromS <= 0 && wait.isReported !== false)
    return mayListEvents || wait.isReported === true ? false : null;
  if (wait.isReported !== true && !mayListEvents) return false;
  // Only an event tells that a node is on its way.
  if (wait.progress !== null && !mayListEvents) return null;
  if (isNear(wait.progress, untilS)) return isNear(wait.progress, untilS, -LOOK_S) ? false : null;
  const waitedS = untilS - wait.fromS;
  // Silence has to be watched for a minute.
  const isShort = untilS < 60 || (isCutShort && wait.isReported !== false);
  if (isShort && wait.isReported === false) return untilS > 60 - LOOK_S && waitedS > 60 ? null : false;
  // A short watch fails for what was reported for ten seconds, or twice.
  // The last look may take as long as the first one, and sees who still waits.
  const leastS = isShort ? 0 : 58 - observer.firstLookS;
  const sureS = isShort ? 10 + LOOK_S : 60 + LOOK_S;
  if (waitedS < leastS) return false;
  if (wait.tries.some(({ fromS, toS }) => fromS <= untilS + 2 && toS >= untilS - LOOK_S)) return null;
  return waitedS >= sureS ? true : null;
}

function isNear(stretch: TrueWait["progress"], atS: number, marginS = LOOK_S): boolean {
  return stretch !== null && atS >= stretch.fromS - marginS && atS <= stretch.toS + marginS;
}

/** Whether a container is not ready at the end, and has run for ten seconds; null where it is too close to tell. */
function notReady(name: string, life: Life, history: History, { untilS }: Observer): boolean | null {
  const pod = stateAt(life, untilS);
  const now = containerAt(life, untilS, name);
  if (pod === null || now === null || pod.deletionTimestamp !== null || now.type === "init") return false;
  if (now.ready || now.state.kind !== "running" || isSuperseded(life, history)) {
    const before = containerAt(life, untilS - LOOK_S, name);
    return before !== null && !before.ready && before.state.kind === "running" && !isSuperseded(life, history)
      ? null
      : false;
  }
  const { containerId } = now.state;
  const startedS = life.states.find(({ pod: state }) =>
    state?.containers.some(({ state: each }) => each.kind === "running" && each.containerId === containerId),
  )?.atS;
  const ranS = untilS - (startedS ?? untilS);
  // The last look at events and owners of pods that are not ready was a moment ago.
  const isRecent = containerAt(life, untilS - LOOK_S, name)?.ready === true;
  if (ranS < 9) return false;
  return ranS > 10 + LOOK_S && !isRecent ? true : null;
}

/** The causes that each kind of death may have; the first is the one of a failure. */
const CAUSES: Readonly<Record<DeathKind, readonly [Cause, ...Cause[]]>> = {
  crash: ["exit"],
  init: ["exit"],
  zero: ["exit", "completed"],
  done: ["completed"],
  probe: ["probe"],
  oom: ["oom"],
  storage: ["exit"],
  resize: ["expected"],
  stopped: ["expected"],
  deletion: ["expected"],
  eviction: ["evicted"],
  lost: ["node"],
};

/** Without the events these cannot be told from other ends. */
const BY_EVENTS: ReadonlySet<DeathKind> = new Set(["probe", "resize"]);

/** True if the evidence does not say what this end was: a second for two things, or events that nobody may list. */
function isDoubtful({ kind, isDoubtful: is, atS }: TrueDeath, { untilS, mayListEvents }: Observer): boolean {
  // Events come a moment after what they tell.
  return is === true || (BY_EVENTS.has(kind) && (!mayListEvents || atS > untilS - EVENTS_LAG_S));
}

const EVENTS_LAG_S = 4;

/** Deaths that are told with a cause which they did not have. */
export function wrongCauses(findings: readonly Finding[], { pods }: History, observer: Observer): readonly string[] {
  const deaths = new Map(pods.flatMap((life) => life.deaths.map((death) => [death.containerId, death] as const)));
  return findings.flatMap(({ cause, instances }) =>
    instances.flatMap(({ containerId, reason }) => {
      const death = deaths.get(containerId ?? "");
      if (death === undefined || reason === "not ready" || CAUSES[death.kind].includes(cause)) return [];
      if (isDoubtful(death, observer)) return [];
      return [`${containerId} (${death.kind}) is told as ${cause}`];
    }),
  );
}
