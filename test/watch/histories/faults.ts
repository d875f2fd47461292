/** Compares a watch's report with the oracle and lists the differences. */
import { CAUSES, type Instance } from "../../../src/deaths/model.ts";
import type { Finding, Report } from "../../../src/findings/model.ts";
import { verdictOf } from "../../../src/findings/verdict.ts";
import type { ReportContext } from "../../../src/report/context.ts";
import { renderTitle } from "../../../src/report/title.ts";
import { ENDED_EARLY } from "../../../src/watch/observation.ts";
import {
  type DeathKind,
  type History,
  isSuperseded,
  type Life,
  START,
  stateAt,
} from "../../findings/histories/history.ts";
import {
  type Expected,
  expectedOf,
  KUBELET_S,
  type Observer,
  reportedTwice,
  wrongCauses,
} from "../../findings/histories/oracle.ts";
import { type Played, play, type Sky } from "./play.ts";

/** Plays a history to the real watch and lists the differences from the oracle. */
export async function faultsOfPlay(history: History): Promise<readonly string[]> {
  return faultsOf(history, await play(history));
}

function faultsOf(history: History, { observation, servedEnds, logs, sky }: Played): readonly string[] {
  const { findings, errors, endedBy } = observation;
  const observer: Observer = {
    untilS: (observation.untilMs - START) / 1000,
    mayListEvents: sky.mayListEvents,
    isCutShort: endedBy === "fail-fast",
    firstLookS: sky.listS + 1,
    looks: null,
  };
  // A slow list, or a server that comes back, also shows what happened after the end.
  const windUpS = sky.listS > 0 || sky.away !== null ? 30 : undefined;
  const expected = expectedOf(history, observer, windUpS);
  // Failed Jobs, waiting pods, and deaths that the node has forgotten have no container ID.
  const instances = findings
    .flatMap((finding) => finding.instances)
    .filter(({ containerId, reason }) => containerId !== null && reason !== "not ready");
  const failing = instances.filter(({ ignoredBy }) => ignoredBy === null).map(({ containerId }) => containerId ?? "");
  const faults: string[] = [];
  // A slow list during an outage leaves a period unobserved.
  const isBlind = (sky.away !== null || sky.listS > 0) && errors.length > 0;
  if (!isBlind)
    faults.push(...errors.filter((error) => !error.startsWith(ENDED_EARLY)).map((error) => `error: ${error}`));
  const fails = findings.some((finding) => finding.failing);
  // A failure that recovered had already stopped the watch, so the rest of the time was not watched.
  const hasMended = errors.some((error) => error.startsWith(ENDED_EARLY));
  if (endedBy === "fail-fast" && !fails && !(hasMended && mayHaveFailed(history, observer)))
    faults.push("it was cut short, and nothing fails");
  const { isLate } = expected;
  const isLonely = (id: string): boolean => isAlone(id, history, observer, servedEnds);
  // A death that came and went between two lists cannot be seen.
  const isUnseen =
    expected.failing.size > 0 &&
    [...expected.failing].every(
      (id) => isLonely(id) || (!servedEnds.has(id) && !mustBeSeen(id, history, observer, sky)),
    );
  if (expected.failsSurely && !isBlind && !isUnseen && !fails) faults.push("the deploy surely fails");
  const isOpen = isLate || expected.fails === null || isBlind || isUnseen;
  if (!isOpen && fails !== expected.fails) faults.push(`the deploy ${expected.fails ? "should fail" : "should pass"}`);
  for (const id of expected.failing)
    if (
      (servedEnds.has(id) || mustBeSeen(id, history, observer, sky)) &&
      !failing.includes(id) &&
      !isLonely(id) &&
      !expected.late.has(id)
    )
      faults.push(`missed ${id}`);
  for (const id of failing)
    if (!expected.failing.has(id) && !expected.doubtful.has(id) && !expected.late.has(id))
      faults.push(`invented ${id}`);
  for (const id of expected.all)
    if (
      mustBeSeen(id, history, observer, sky) &&
      !isWork(id, history) &&
      !instances.some(({ containerId }) => containerId === id)
    )
      faults.push(`not reported: ${id}`);
  for (const { containerId, log } of instances) {
    const id = containerId ?? "";
    if (!expected.all.has(id) && !expected.late.has(id)) faults.push(`never happened: ${id}`);
    if (log.source === "none" && !log.note) faults.push(`no log of ${id}, and no reason`);
    if (log.source !== "none" && !sky.mayReadLogs) faults.push(`a log of ${id} without the right to read it`);
    const text = logs.get(id);
    const isDoubted = log.note?.startsWith("may belong to another instance") ?? false;
    if (
      text !== undefined &&
      !isDoubted &&
      !(text.includes(`started ${id}\n`) && text.includes(`gone ${id}`) !== text.includes(`done ${id}`))
    )
      faults.push(`another log than ${id}'s: ${text.slice(0, 100)}`);
    if (text === undefined && mustHaveLog(id, history, observer, sky)) faults.push(`no log of ${id}: ${log.note}`);
  }
  faults.push(
    ...wrongCauses(findings, history, observer),
    ...reportedTwice(findings),
    ...late(instances, history, sky),
  );
  if (new Set(instances.map(({ id }) => id)).size !== instances.length) faults.push("one death is reported twice");
  if (!isLate && !isBlind && !hasMended)
    faults.push(...wrongReadiness(findings, expected), ...wrongTitle(titleOf(observation), expected, findings));
  return faults;
}

/** True if anything that happened could fail the deploy, for a time at least: in back-off, also what died before. */
function mayHaveFailed(history: History, { untilS }: Observer): boolean {
  return history.pods.some((life) => {
    if (isSuperseded(life, history)) return false;
    const { deaths, waits, states, job } = life;
    const takenS = states.find(({ pod }) => pod === null || pod.deletionTimestamp !== null)?.atS ?? untilS;
    const hasWaited = waits.some(({ fromS, toS }) => Math.min(toS, takenS, untilS) - fromS >= LEAST_WAIT_S);
    const hasDied = deaths.some(({ kind, atS }) => MAY_FAIL.has(kind) && atS <= untilS);
    return hasWaited || hasDied || job?.failedS != null;
  });
}

const MAY_FAIL: ReadonlySet<DeathKind> = new Set(["crash", "init", "zero", "probe", "oom", "storage", "resize"]);
/** A wait of a minute, seen with delays. */
const LEAST_WAIT_S = 50;

/** A log that remained available for this long after an observed death must have been read. */
const KEPT_S = 10;

function mustHaveLog(id: string, history: History, { untilS }: Observer, sky: Played["sky"]): boolean {
  if (sky.polls || !sky.mayReadLogs || sky.listS > 0 || sky.away !== null) return false;
  return history.pods.some((life) => {
    const index = life.deaths.findIndex(({ containerId }) => containerId === id);
    const death = life.deaths[index];
    if (death === undefined || !CRASHES.has(death.kind) || death.atS < 0) return false;
    return Math.min(shownUntilS(life, id), untilS) - death.atS >= KEPT_S;
  });
}

const CRASHES: ReadonlySet<string> = new Set(["crash", "init", "oom"]);

/** Until when the status shows the end and the kubelet keeps its log: the container's next end, or the pod's. */
function shownUntilS({ deaths, states }: Life, id: string): number {
  const death = deaths.find(({ containerId }) => containerId === id);
  if (death === undefined) return 0;
  const next = deaths.find(({ container, atS }) => container === death.container && atS > death.atS);
  const gone = states.find(({ pod, atS }) => pod === null && atS > death.atS);
  return Math.min(next?.atS ?? Number.POSITIVE_INFINITY, gone?.atS ?? Number.POSITIVE_INFINITY);
}

/** The kubelet's delay, one poll, and slow answers: an end that is shown for longer cannot be missed. */
const SHOWN_S = 18;
/** Longest duration of the final look. */
const LAST_LOOK_S = 12;

/** True if an observer that polls as often as the watch must have seen the end. */
function mustBeSeen(id: string, { pods }: History, { untilS, isCutShort }: Observer, { away }: Played["sky"]): boolean {
  return pods.some((life) => {
    const death = life.deaths.find(({ containerId }) => containerId === id);
    // Of deaths before the watch, only the newest is reported, and only if it counts.
    if (death === undefined || death.atS > untilS || death.atS < 0) return false;
    const until = shownUntilS(life, id);
    const from = death.atS;
    // If `fail-fast` ends the watch, its final look does not wait for the kubelet's pending updates.
    const isTold = !isCutShort || death.atS <= untilS - KUBELET_S;
    const isInLastLook = isTold && until > untilS + LAST_LOOK_S;
    const blindS = away === null ? 0 : Math.max(0, Math.min(until, away.toS + 5) - Math.max(from, away.fromS));
    return (isInLastLook && (away === null || away.toS < untilS)) || Math.min(until, untilS) - from - blindS > SHOWN_S;
  });
}

/** Longest time from an end to its detection by a watch: the kubelet's delay, and a watch that is opened again. */
const KNOWN_AFTER_S = 8;

/** Deaths that became known later than a watch needs. */
function late(instances: readonly Instance[], { pods }: History, { polls, listS, away }: Sky): readonly string[] {
  if (polls || listS > 0) return [];
  const deaths = pods.flatMap((life) => life.deaths);
  return instances.flatMap(({ containerId, detectedAt }) => {
    const death = deaths.find((each) => each.containerId === containerId);
    if (death === undefined) return [];
    const isHidden = away !== null && death.atS >= away.fromS - KNOWN_AFTER_S && death.atS <= away.toS;
    const afterS = (Date.parse(detectedAt) - START) / 1000 - Math.max(0, isHidden ? away.toS : death.atS);
    return afterS > KNOWN_AFTER_S ? [`${containerId} became known only after ${Math.round(afterS)} s`] : [];
  });
}

/** True for an end that fails only together with others of its container that were never shown. */
function isAlone(
  id: string,
  { pods, maxRestarts }: History,
  { untilS }: Observer,
  served: ReadonlySet<string>,
): boolean {
  return pods.some((life) => {
    const death = life.deaths.find(({ containerId }) => containerId === id);
    if (death === undefined || (death.kind !== "zero" && maxRestarts === 0)) return false;
    const now = stateAt(life, untilS)?.containers.find(({ name }) => name === death.container);
    if (now?.state.kind === "waiting") return false;
    const alike = life.deaths.filter(
      ({ container, kind }) => container === death.container && (kind === "zero") === (death.kind === "zero"),
    );
    const shown = alike.filter(({ containerId }) => served.has(containerId)).length;
    return shown < (death.kind === "zero" ? 2 : maxRestarts + 1);
  });
}

/** A successful init container need not be reported. */
function isWork(id: string, { pods }: History): boolean {
  return pods.some(({ deaths }) => deaths.some(({ containerId, kind }) => containerId === id && kind === "done"));
}

/** Containers reported as not ready that are ready, and the reverse. */
function wrongReadiness(findings: readonly Finding[], { unready, perhapsUnready }: Expected): readonly string[] {
  const named = new Set(
    findings
      .filter(({ cause }) => cause === "unready")
      .flatMap(({ instances }) => instances.map(({ pod, container }) => `${pod}/${container}`)),
  );
  return [
    ...[...unready].filter((each) => !named.has(each)).map((each) => `not reported that ${each} is not ready`),
    ...[...named]
      .filter((each) => !unready.has(each) && !perhapsUnready.has(each))
      .map((each) => `${each} is ready, or has not run for long`),
  ];
}

const CONTEXT: ReportContext = {
  serverUrl: "https://github.example",
  repository: "acme/shop",
  runUrl: null,
  runNumber: 1,
  key: "test",
  occasion: "deploy",
  failOn: CAUSES.slice(0, 6),
  known: null,
  reportDir: "crashgate",
  artifact: null,
};

/** The first line of the report. */
function titleOf(observation: Played["observation"]): string {
  const iso = (ms: number): string => new Date(ms).toISOString();
  const report: Report = {
    schema: 1,
    verdict: verdictOf(observation.findings, observation.errors),
    since: iso(observation.fromMs),
    watchedFrom: iso(observation.fromMs),
    until: iso(observation.untilMs),
    namespaces: observation.namespaces,
    pods: observation.pods,
    containers: observation.containers,
    restarts: observation.restarts,
    warnings: [],
    errors: observation.errors,
    findings: observation.findings,
    context: null,
    cluster: null,
    environment: null,
    deployed: { sha: null, from: "nobody asked" },
    runsInstead: null,
    previous: null,
    partial: observation.partial,
    superseded: observation.superseded,
    lanes: observation.lanes,
    owners: [],
    rollbackCommand: null,
    endedBy: observation.endedBy,
    version: "0",
  };
  return renderTitle(report, CONTEXT);
}

/** The wording of each trouble: what ended, and why. */
const WORDS: Readonly<Record<string, RegExp>> = {
  exit: /exited with codes? [34\d]|keeps ending with exit code 0|evicted for using more than its own storage limit/,
  oom: /was killed for using more than its 64Mi of memory/,
  probe: /was killed for its failed (?:liveness|startup) probe/,
  stuck:
    /is in CrashLoopBackOff, and its node has no record of its end|could not start: (?:ErrImagePull|ImagePullBackOff|CreateContainerConfigError|Unschedulable|FailedMount|ContainerCreating)/,
  job: /the Job failed: (?:BackoffLimitExceeded|PodFailurePolicy|DeadlineExceeded)|exited with code 3/,
};

/** The first line must name a real trouble, and must not say that there is none if there is one. */
function wrongTitle(title: string, expected: Expected, findings: readonly Finding[]): readonly string[] {
  const fails = findings.some((finding) => finding.failing);
  if (!fails) {
    const faults: string[] = [];
    const isListed = findings.some(
      ({ cause, ignoredBy, restarts }) =>
        ["oom", "exit", "signal", "probe", "panic"].includes(cause) &&
        (restarts > 0 || (ignoredBy !== "before-since" && ignoredBy !== "before-deploy")),
    );
    if (/No (?:new )?crash/.test(title) === isListed && !/Passed, but/.test(title)) faults.push(`first line: ${title}`);
    if (
      expected.unready.size > 0 !== /Passed, but .* (?:is|are) not ready/.test(title) &&
      expected.perhapsUnready.size === 0
    )
      faults.push(`first line: ${title}`);
    return faults;
  }
  const isNamed = [...expected.troubles].some((trouble) => {
    const [workload = "", container = "", cause = ""] = trouble.split("/");
    const words = WORDS[cause];
    return title.includes(workload) && title.includes(container) && words?.test(title);
  });
  const count = Number(/^\S+ (\d+) findings/.exec(title)?.[1] ?? "1");
  const real = findings.filter((finding) => finding.failing).length;
  const faults =
    isNamed || expected.fails === null || expected.doubtful.size > 0
      ? []
      : [`first line names no real trouble: ${title}`];
  if (count !== real) faults.push(`first line counts ${count} findings of ${real}: ${title}`);
  return faults;
}
