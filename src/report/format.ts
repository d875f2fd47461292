/** Formats numbers with units, times and causes as plain text. Escaping is up to the caller. */
import type { Position } from "../crash/model.ts";
import type { Cause, Instance, Revision, Time, Workload } from "../deaths/model.ts";
import type { DeployedRange, Finding, Lane, Report, Suspect } from "../findings/model.ts";

/** A whole number with thousands separators. By hand: the first use of the engine's locale data takes 40 ms. */
export function thousands(count: number): string {
  if (count < 1000) return String(count);
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

/** `1 death`, `5 deaths`, `1,204 deaths`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${thousands(count)} ${count === 1 ? noun : plural}`;
}

/** `12 s`, `3 min 20 s`, `4 min`, `2 h 5 min`, `3 days`: at most two units. */
export function lasting(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 10 && seconds % 60 !== 0) return `${minutes} min ${seconds % 60} s`;
  const wholeMinutes = Math.round(seconds / 60);
  if (wholeMinutes < 60) return `${wholeMinutes} min`;
  const hours = Math.floor(wholeMinutes / 60);
  if (hours < 48) return wholeMinutes % 60 === 0 ? `${hours} h` : `${hours} h ${wholeMinutes % 60} min`;
  return counted(Math.round(hours / 24), "day");
}

/** Milliseconds from one time to another, null if either is not a time. */
export function between(from: Time | null, to: Time | null): number | null {
  const ms = Date.parse(to ?? "") - Date.parse(from ?? "");
  return Number.isNaN(ms) ? null : ms;
}

/** `10:17:42` in UTC, `?` if unknown. */
export function clock(time: Time | null): string {
  return iso(time)?.slice(11, 19) ?? "?";
}

/** `2026-11-24 10:17` in UTC, `?` if unknown. */
export function dateAndTime(time: Time | null): string {
  return iso(time)?.slice(0, 16).replace("T", " ") ?? "?";
}

/**
 * `10:17:42` for a time on the same day as `beside`, else `2026-11-24 10:17`, since a window of a day ends at the
 * hour it began.
 */
export function clockBeside(time: Time | null, beside: Time | null): string {
  return day(time) === day(beside) ? clock(time) : dateAndTime(time);
}

/** `2026-11-24` in UTC, `?` if unknown. */
export function day(time: Time | null): string {
  return iso(time)?.slice(0, 10) ?? "?";
}

/** A timestamp in the cluster's format. */
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

function iso(time: Time | null): string | null {
  if (time !== null && ISO.test(time)) return time;
  const ms = Date.parse(time ?? "");
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}

/** The first seven digits of a commit ID. */
export function shortSha(sha: string): string {
  return sha.slice(0, 7);
}

/** `9f8e7d6 “Cache lists” by jane (#412) changed GetActivityList in activity.go`. */
export function suspectText({ sha, subject, author, pullRequest, why }: Suspect): string {
  const pull = pullRequest === null || subject.endsWith(`(#${pullRequest})`) ? "" : ` (#${pullRequest})`;
  return `${shortSha(sha)} “${subject}” by ${author}${pull} ${why}`;
}

/** The heading and the text of a finding's source note; null without a note. */
export function sourceFact({
  sourceNote,
}: Pick<Finding, "sourceNote">): readonly [heading: string, text: string] | null {
  if (sourceNote === null) return null;
  const [, about, rest = ""] = /^(no source|no suspect|also changed in this deploy): (.*)$/s.exec(sourceNote) ?? [];
  if (about === "no source") return ["Source", `not found: ${rest}`];
  if (about === "also changed in this deploy") return ["Also changed", rest];
  return ["Suspect", `none: ${about === undefined ? sourceNote : rest}`];
}

/**
 * The rest of a title that begins with the name of its workload, for places that print the name before it; null if it does not
 * begin with the name.
 */
export function titleWithoutWorkload({ title, workload }: Pick<Finding, "title" | "workload">): string | null {
  return title.startsWith(`${workload.name} `) ? title.slice(workload.name.length + 1) : null;
}

/** `deployment/api`. */
export function workloadRef(workload: Workload): string {
  return `${workload.kind.toLowerCase()}/${workload.name}`;
}

/** The mark and the word of each cause. */
export const CAUSE_WORDS: Readonly<Record<Cause, { readonly mark: string; readonly word: string }>> = {
  panic: { mark: "💥", word: "crash" },
  oom: { mark: "🧠", word: "out of memory" },
  exit: { mark: "🚪", word: "exit" },
  signal: { mark: "🔪", word: "signal" },
  probe: { mark: "🩺", word: "probe" },
  stuck: { mark: "🧱", word: "stuck" },
  unready: { mark: "⏳", word: "not ready" },
  completed: { mark: "✔️", word: "completed" },
  evicted: { mark: "📦", word: "evicted" },
  node: { mark: "🖥️", word: "node lost" },
  expected: { mark: "✔️", word: "expected" },
};

/** `5 deaths in 4 min`, `1 death`, `at least 5 deaths`; for containers that never ran, how many wait. */
export function howOften(finding: Finding): string {
  if (finding.instances.every(isPodless)) return "no death";
  if (finding.cause === "unready") return `${counted(containersOf(finding), "container")} not ready`;
  if (finding.cause === "stuck") return `${counted(containersOf(finding), "container")} not running`;
  const deaths = `${finding.restartsAtLeast ? "at least " : ""}${counted(finding.restarts, "death")}`;
  if (finding.restarts <= 1) return deaths;
  // Comparing as text is exact to the second and takes a tenth of the time.
  let first: Time | null = null;
  let last: Time | null = null;
  for (const { finishedAt, detectedAt } of finding.instances) {
    const end = finishedAt ?? detectedAt;
    if (first === null || end < first) first = end;
    if (last === null || end > last) last = end;
  }
  const span = between(first, last) ?? 0;
  return span >= 1000 ? `${deaths} in ${lasting(span)}` : deaths;
}

/** True if it stands for a whole workload, so no single pod is to blame. */
export function isPodless({ pod }: Instance): boolean {
  return pod === "";
}

/** A container that is retried counts once. */
function containersOf({ instances }: Finding): number {
  return new Set(instances.map(({ podUid, container }) => `${podUid}/${container}`)).size;
}

/** `3 of 4 pods`: pods of the finding among those seen of the same workload and revisions. */
export function inPods(finding: Finding, report: Report): string {
  const hit = new Set<string>();
  const revisions: Revision[] = [];
  if (finding.instances.every(isPodless)) return "the workload as a whole";
  for (const { pod, revision } of finding.instances) {
    hit.add(pod);
    if (!revisions.includes(revision)) revisions.push(revision);
  }
  let pods: ReadonlySet<string> = NO_PODS;
  for (const revision of revisions) {
    const more = seenPods(report, finding.workload, revision);
    pods = pods.size === 0 ? more : new Set([...pods, ...more]);
  }
  const total = pods.size;
  return total >= hit.size && total > 0 ? `${hit.size} of ${counted(total, "pod")}` : counted(hit.size, "pod");
}

/** Pods of one workload's revision: one entry per container, and the distinct pods on demand. */
interface SeenPods {
  readonly ofLanes: string[];
  once: ReadonlySet<string> | null;
}

const NO_PODS: ReadonlySet<string> = new Set();

/** By workload and revision; cached per report, since 2,000 findings use it. */
const podsOf = new WeakMap<Report, ReadonlyMap<string, SeenPods>>();

function seenPods(report: Report, workload: Workload, revision: Revision): ReadonlySet<string> {
  let pods = podsOf.get(report);
  if (pods === undefined) {
    pods = podsByRevision(report.lanes);
    podsOf.set(report, pods);
  }
  const seen = pods.get(podsKey(workload, revision));
  if (seen === undefined) return NO_PODS;
  seen.once ??= new Set(seen.ofLanes);
  return seen.once;
}

function podsByRevision(lanes: readonly Lane[]): ReadonlyMap<string, SeenPods> {
  const pods = new Map<string, SeenPods>();
  let last: Lane | null = null;
  let ofLast: SeenPods = { ofLanes: [], once: null };
  for (const lane of lanes) {
    // A workload's lanes are usually adjacent, and building a key costs more than comparing.
    if (last?.workload !== lane.workload || last.revision !== lane.revision) {
      const key = podsKey(lane.workload, lane.revision);
      ofLast = pods.get(key) ?? { ofLanes: [], once: null };
      pods.set(key, ofLast);
      last = lane;
    }
    ofLast.ofLanes.push(lane.pod);
  }
  return pods;
}

function podsKey(workload: Workload, revision: Revision): string {
  return `${workload.kind} ${workload.namespace} ${workload.name} ${revision}`;
}

/** `exit 2`, `exit 137 (SIGKILL)`, `SIGKILL`, or the reason if the container never ran. */
export function ending(instance: Instance): string {
  if (instance.exitCode === null) return instance.signal ?? instance.reason ?? "unknown";
  return `exit ${instance.exitCode}${instance.signal === null ? "" : ` (${instance.signal})`}`;
}

/** The instance's lifetime in ms, null if unknown. */
export function livedMs(instance: Instance): number | null {
  return between(instance.startedAt, instance.finishedAt);
}

/**
 * `internal/store/activity.go:436`: the path in the repository if known, else the last two parts of the file's path.
 */
export function place(finding: Finding): string | null {
  if (finding.source !== null) return `${finding.source.path}:${finding.source.line}`;
  return finding.crash?.culprit ? position(finding.crash.culprit) : null;
}

/** The last two parts of a position's file, with its line; null if the runtime named no file. */
export function position(at: Position): string | null {
  if (at.file === null) return null;
  const short = lastTwoParts(at.file);
  return at.line === null ? short : `${short}:${at.line}`;
}

function lastTwoParts(path: string): string {
  if (path.includes("\\") || path.includes("//") || path.endsWith("/"))
    return path.split(/[/\\]/).filter(Boolean).slice(-2).join("/");
  // Fast path for nearly all paths: splitting costs more than the rest of the line.
  return path.slice(path.lastIndexOf("/", path.lastIndexOf("/") - 1) + 1);
}

/** A function without its package path: `store.(*ActivityStore).GetActivityList`. */
export function shortFunction(name: string): string {
  // Type arguments and closures may hold slashes: only those before the first bracket belong to the package path.
  const end = name.search(/[[({<]/);
  const slash = name.lastIndexOf("/", end === -1 ? name.length : end);
  return name.slice(slash + 1);
}

/**
 * Both commits of a deploy, and the number of commits between them as the end of a sentence; null if one is unknown.
 */
export function rangeOf(deploy: DeployedRange | undefined) {
  const { deployed, previous, commits } = deploy ?? {};
  if (deployed?.sha == null || previous?.sha == null) return null;
  return {
    deployed: { sha: deployed.sha, from: deployed.from },
    previous: { sha: previous.sha, from: previous.from },
    commits: commits == null ? "" : `: ${counted(commits, "commit")}`,
  };
}

/** The comparison of its workload's two revisions as a sentence; null if only one ran. */
export function comparisonOf({ workload }: Finding, { sideBySide = [] }: Report): string | null {
  return sideBySide.find((each) => workloadKey(each.workload) === workloadKey(workload))?.words ?? null;
}

function workloadKey({ kind, namespace, name }: Workload): string {
  return `${kind}/${namespace}/${name}`;
}
