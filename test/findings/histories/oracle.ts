/**
 * The expected findings of a history by the contract. It knows what happened, and nothing about the product's
 * methods.
 */
import type { Cause } from "../../../src/deaths/model.ts";
import type { Finding } from "../../../src/findings/model.ts";
import {
  type DeathKind,
  type History,
  isSuperseded,
  type Life,
  stateAt,
  type TrueDeath,
  type TrueLoss,
  type TrueWait,
} from "./history.ts";
import { isAtBeginning, startsTooLate } from "./start-dates.ts";

/** The limits of an observer. */
export interface Observer {
  /** End of the watch. */
  readonly untilS: number;
  readonly mayListEvents: boolean;
  /** The watch was cut short: only reported waits count as stuck. */
  readonly isCutShort: boolean;
  /** The first list has arrived by then. */
  readonly firstLookS: number;
  /** Times of its polls; null for a watch, which may see everything. */
  readonly looks: readonly number[] | null;
}

/** The expected verdict, and the deaths that cause it. */
export interface Expected {
  /** Null if the contract leaves it open. */
  readonly fails: boolean | null;
  /** Container IDs of failing deaths, whether or not the observer can have seen them. */
  readonly failing: ReadonlySet<string>;
  /** Those that may or may not fail: the contract or the clocks leave it open. */
  readonly doubtful: ReadonlySet<string>;
  /** Every death that really happened. */
  readonly all: ReadonlySet<string>;
  /** Deaths in pods that change while the watch winds up: they may be reported, and then may fail. */
  readonly late: ReadonlySet<string>;
  readonly isLate: boolean;
  /** It fails regardless of what happens while the watch winds up. */
  readonly failsSurely: boolean;
  /** The troubles that fail, and waits that may: `api/app/exit`. */
  readonly troubles: ReadonlySet<string>;
  /** Containers that are not ready at the end: `pod/container`. */
  readonly unready: ReadonlySet<string>;
  readonly perhapsUnready: ReadonlySet<string>;
}

/** For this long after its end a watch may still learn of deaths. */
const WIND_UP_S = 4;
/** Longest delay of the kubelet's status updates. */
export const KUBELET_S = 1;
/** Longest delay of a check of waiting pods. */
const LOOK_S = 9;

const FAILING: ReadonlySet<DeathKind> = new Set(["crash", "init", "probe", "oom", "storage"]);

export function expectedOf(whole: History, observer: Observer, windUpS = WIND_UP_S): Expected {
  const { untilS } = observer;
  // A rollback after the end has not happened yet.
  const isBack = whole.rolledBackS !== null && whole.rolledBackS <= untilS;
  const history: History = { ...whole, rolledBackS: isBack ? whole.rolledBackS : null };
  const parts = history.pods.map((life) => ofLife(life, history, observer));
  const jobs = history.pods.filter((life) => hasFailedJob(life, history, untilS));
  const ends = parts.map(({ fails }) => fails);
  const fails = jobs.length > 0 || ends.includes(true) ? true : ends.includes(null) ? null : false;
  // A late death may make earlier ones fail, such as a second exit with code 0. If `fail-fast` ends the watch, its
  // final look does not wait for the kubelet's pending updates.
  const lateFromS = observer.isCutShort ? untilS - KUBELET_S : untilS;
  const changesLate = ({ atS }: { readonly atS: number }) => atS > lateFromS && atS <= untilS + windUpS;
  const isNearRollback =
    whole.rolledBackS !== null &&
    whole.rolledBackS >= untilS - LOOK_S &&
    whole.rolledBackS <= untilS + Math.max(LOOK_S, windUpS);
  const isLate = (life: Life) =>
    life.states.some(changesLate) ||
    life.waits.some(({ toS }) => changesLate({ atS: toS })) ||
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

/** A failed Job counts by its condition, even if its pods are gone. */
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
  // A pod that is gone before the watch begins cannot be seen.
  if (life.states.some(({ atS, pod }) => pod === null && atS <= 0) || life.createdS > observer.untilS) return NOTHING;
  const containers = new Set(life.states.flatMap(({ pod }) => pod?.containers.map(({ name }) => name) ?? []));
  const parts = [...containers].map((name) => ofContainer(name, life, history, observer));
  const waits = life.waits.map((wait) => stuck(wait, life, history, observer));
  const fails = [...parts.map((part) => part.fails), ...waits];
  // A pod that is gone before the first list arrives may or may not have been seen.
  if (life.states.some(({ atS, pod }) => pod === null && atS <= observer.firstLookS))
    return { ...NOTHING, fails: fails.includes(true) || fails.includes(null) ? null : false, doubtful: life.deaths };
  return {
    fails: fails.includes(true) ? true : fails.includes(null) ? null : false,
    failing: parts.flatMap(({ failing }) => failing),
    doubtful: parts.flatMap(({ doubtful }) => doubtful),
    troubles: [
      ...parts.flatMap(({ troubles }) => troubles),
      // The first line may name a wait that is too close to tell.
      ...(waits.some((isStuck) => isStuck !== false) ? [`${workloadOf(life)}/app/stuck`] : []),
    ],
    unready: parts.flatMap(({ unready }) => unready),
    perhapsUnready: parts.flatMap(({ perhapsUnready }) => perhapsUnready),
  };
}

/** Name of the workload that owns the pod. */
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
  // It was failing when the watch began, and continues to fail in the same way.
  const isMoreOfTheSame = isOlder && wasDown && until.some(({ atS }) => atS < 0);
  // A slow first list may show it running again, and nothing then shows that it was down.
  const ranAgain =
    wasDown &&
    life.states.some(
      ({ atS, pod }) =>
        atS >= 0 &&
        atS <= observer.firstLookS &&
        pod?.containers.some((container) => container.name === name && container.state.kind === "running"),
    );
  // The node's clock may date an end near the start of the watch on either side of it. A container that was down and
  // died again before the first list arrived may have run at the start, as far as that list shows; one that had just
  // started again may have been down, if the clock dates that start after the watch's.
  const isAtStart = (death: TrueDeath) =>
    isOlder &&
    (isAtBeginning(death, life) ||
      (wasDown && death.atS >= 0 && (ranAgain || death.atS <= observer.firstLookS)) ||
      (death.atS >= 0 && death.atS <= observer.firstLookS && startsTooLate(death, life)));
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
  // If nobody saw that it was lost, the counter may stand for a second exit with code 0.
  const mayEndAgain =
    zeros.length === 1 && life.losses.some((loss) => loss.container === name && mayMiss(loss, observer));
  const all = inside.filter(({ kind }) => FAILING.has(kind) || (kind === "zero" && endsAgain));
  // A failure of an init container is over once its pod is ready.
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
  const isUnrecorded = now?.state.kind === "waiting" && now.last === null;
  const unready = notReady(name, life, history, observer);
  const doubtful = until.some(isAtStart)
    ? until
    : until.filter((death) => isUnclear(death) || (mayEndAgain && zeros.includes(death)));
  const sure = failing.filter((death) => !doubtful.includes(death));
  // If all ends are doubtful, the verdict is open.
  const mayFail =
    doubtful.some((death) => counts(death) || isAtStart(death)) || (isDown && doubtful.includes(lastDeath));
  return {
    fails: sure.length > 0 ? true : mayFail ? null : false,
    failing: sure,
    doubtful,
    // Without a record of its end, only the back-off is known.
    troubles: failing.map(
      (death) => `${workloadOf(life)}/${name}/${isUnrecorded && looping ? "stuck" : CAUSES[death.kind][0]}`,
    ),
    unready: unready === true && failing.length === 0 ? [`${life.name}/${name}`] : [],
    perhapsUnready: unready === null || (unready && failing.length > 0) ? [`${life.name}/${name}`] : [],
  };
}

/** What a status shows for at least this long, every observer sees. */
const SHOWN_S = 18;

/** True if the observer may not have seen what the status shows in this period. */
function mayMiss({ fromS, toS }: Pick<TrueLoss, "fromS" | "toS">, { untilS, looks }: Observer): boolean {
  if (fromS > untilS) return false;
  return looks === null ? toS - fromS < SHOWN_S : !looks.some((look) => look >= fromS && look < toS);
}

function isOver({ kind }: TrueDeath): boolean {
  return kind === "done" || kind === "stopped";
}

function containerAt(life: Life, atS: number, name: string) {
  return stateAt(life, atS)?.containers.find((each) => each.name === name) ?? null;
}

/**
 * Before the watch, a status shows only the newest ends, and nothing dates earlier ones. Later ends are proved by the
 * next look at the pod, if there is one.
 */
function isProvable({ atS, containerId, container }: TrueDeath, life: Life, { sinceS }: History, observer: Observer) {
  if (atS >= 0 || life.createdS >= sinceS)
    return observer.looks === null || observer.looks.some((look) => look >= atS && stateAt(life, look) !== null);
  const { last, state } = containerAt(life, 0, container) ?? {};
  return (
    last?.containerId === containerId || (state?.kind === "terminated" && state.termination.containerId === containerId)
  );
}

/** True if a wait fails; null if it is too close to tell. */
function stuck(wait: TrueWait, life: Life, history: History, observer: Observer): boolean | null {
  const { untilS, mayListEvents, isCutShort } = observer;
  const pod = stateAt(life, untilS);
  if (pod === null || pod.deletionTimestamp !== null || wait.fromS > untilS) return false;
  // A wait that has just ended may still be reported from a slightly earlier look.
  if (wait.toS <= untilS) return wait.toS > untilS - LOOK_S && wait.toS - wait.fromS >= 50 ? null : false;
  if (isSuperseded(life, history) || wait.reason === "never") return false;
  const isOlder = history.onlyDeploy && life.createdS < history.sinceS;
  if (isOlder && wait.fromS <= 0 && wait.isReported !== false)
    return mayListEvents || wait.isReported === true ? false : null;
  if (wait.isReported !== true && !mayListEvents) return false;
  // Only events show that a node is being added.
  if (wait.progress !== null && !mayListEvents) return null;
  if (isNear(wait.progress, untilS)) return isNear(wait.progress, untilS, -LOOK_S) ? false : null;
  const waitedS = untilS - wait.fromS;
  // A wait without errors must be observed for a minute.
  const isShort = untilS < 60 || (isCutShort && wait.isReported !== false);
  if (isShort && wait.isReported === false) return untilS > 60 - LOOK_S && waitedS > 60 ? null : false;
  // A short watch fails for an error reported for ten seconds, or twice. The final look may take as long as the first
  // one, and sees the pods that still wait.
  const leastS = isShort ? 0 : 58 - observer.firstLookS;
  const sureS = isShort ? 10 + LOOK_S : 60 + LOOK_S;
  if (waitedS < leastS) return false;
  if (wait.tries.some(({ fromS, toS }) => fromS <= untilS + WIND_UP_S && toS >= untilS - LOOK_S)) return null;
  return waitedS >= sureS ? true : null;
}

function isNear(stretch: TrueWait["progress"], atS: number, marginS = LOOK_S): boolean {
  return stretch !== null && atS >= stretch.fromS - marginS && atS <= stretch.toS + marginS;
}

/** True if a container that has run for ten seconds is not ready at the end; null if it is too close to tell. */
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
  // The final look at events and owners of unready pods was up to `LOOK_S` ago.
  const isRecent = containerAt(life, untilS - LOOK_S, name)?.ready === true;
  if (ranS < 9) return false;
  return ranS > 10 + LOOK_S && !isRecent ? true : null;
}

/** Possible causes of each kind of death; the first is that of a failure. */
const CAUSES: Readonly<Record<DeathKind, readonly [Cause, ...Cause[]]>> = {
  crash: ["exit"],
  init: ["exit"],
  zero: ["exit", "completed"],
  done: ["completed"],
  probe: ["probe"],
  oom: ["oom"],
  storage: ["exit"],
  resize: ["expected"],
  rule: ["expected"],
  stopped: ["expected"],
  deletion: ["expected"],
  eviction: ["evicted"],
  lost: ["node"],
};

/** Only events distinguish these from other ends. */
const BY_EVENTS: ReadonlySet<DeathKind> = new Set(["probe", "resize"]);

/** True if the evidence does not identify the end: two things in the same second, or events that may not be listed. */
function isDoubtful({ kind, isDoubtful: is, shownBy, atS }: TrueDeath, observer: Observer): boolean {
  const { untilS, mayListEvents } = observer;
  if (shownBy != null && (shownBy.fromS > untilS - EVENTS_LAG_S || mayMiss(shownBy, observer))) return true;
  // Events arrive a moment after the death that they explain.
  return is === true || (BY_EVENTS.has(kind) && (!mayListEvents || atS > untilS - EVENTS_LAG_S));
}

const EVENTS_LAG_S = 4;

/** Deaths that are reported with a wrong cause. */
export function wrongCauses(findings: readonly Finding[], { pods }: History, observer: Observer): readonly string[] {
  const deaths = new Map(pods.flatMap((life) => life.deaths.map((death) => [death.containerId, death] as const)));
  return findings.flatMap(({ cause, instances }) =>
    instances.flatMap(({ containerId, reason }) => {
      const death = deaths.get(containerId ?? "");
      if (death === undefined || reason === "not ready" || CAUSES[death.kind].includes(cause)) return [];
      if (isDoubtful(death, observer)) return [];
      return [`${containerId} (${death.kind}) is reported as ${cause}`];
    }),
  );
}

/** Troubles that are reported twice: a Job or a container that is not ready, beside the death that explains it. */
export function reportedTwice(findings: readonly Finding[]): readonly string[] {
  const failing = findings.filter((finding) => finding.failing && finding.container !== "");
  const died = new Set(
    failing.flatMap(({ instances }) =>
      instances.filter(({ ignoredBy, exitCode }) => ignoredBy === null && exitCode !== null).map(keyOf),
    ),
  );
  return findings.flatMap(({ container, workload, failing: fails, instances }) => {
    const isJob = fails && container === "" && workload.kind === "Job";
    if (isJob && failing.some((other) => other.workload.kind === "Job" && other.workload.name === workload.name))
      return [`Job ${workload.name} is reported beside the death of its container`];
    const unready = instances.filter((instance) => instance.reason === "not ready" && died.has(keyOf(instance)));
    return unready.map((instance) => `${keyOf(instance)} is reported as not ready beside its death`);
  });
}

function keyOf({ podUid, container }: { readonly podUid: string; readonly container: string }): string {
  return `${podUid}/${container}`;
}
