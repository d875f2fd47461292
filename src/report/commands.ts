/** Lines for the reader to paste: the `kubectl` command to see more, and the `ignore` rule for a finding. */
import type { Instance } from "../deaths/model.ts";
import { neverRan } from "../deaths/waiting-reasons.ts";
import type { Finding, Lane, Report } from "../findings/model.ts";
import { oneLine } from "./escape.ts";
import { workloadRef } from "./format.ts";

/** The command that shows the log of a death. */
export interface LogCommand {
  readonly command: string;
  /** The alternative command, as the end of a sentence, if the container may have restarted or stopped by then. */
  readonly otherwise: string | null;
}

/**
 * The command for the log of the newest instance that still has one, or to describe its pod. While a container is
 * down its last log is the current one; `--previous` would ask for one that the kubelet has already deleted.
 */
export function logCommand({ workload, instances }: Finding, report: Report): LogCommand | null {
  const lanes = lanesOf(report);
  const laneOf = ({ pod, container }: Instance) => lanes.get(laneKey(workload.namespace, pod, container));
  const shown = (each: Instance) => hasLog(each) && !diedAgain(each, laneOf(each));
  const newest = instances.findLast(shown) ?? instances.findLast(hasLog) ?? instances.at(-1);
  if (newest === undefined) return null;
  const namespace = `kubectl -n ${shellWord(workload.namespace)}`;
  if (newest.pod === "") return { command: `${namespace} describe ${described(workload)}`, otherwise: null };
  if (!hasLog(newest)) return { command: `${namespace} describe pod ${shellWord(newest.pod)}`, otherwise: null };
  const command = `${namespace} logs ${shellWord(newest.pod)} -c ${shellWord(newest.container)}`;
  const lane = laneOf(newest);
  if (!isRunning(newest, lane)) return { command, otherwise: "with `--previous` once the container runs again" };
  const otherwise = isSteady(lane, report) ? null : "without `--previous` when the container is down again";
  return { command: `${command} --previous`, otherwise };
}

/** A workload without a pod: its controller's events say why. */
function described({ kind, name }: Finding["workload"]): string {
  return `${shellWord(kind.toLowerCase())} ${shellWord(name)}`;
}

/** A process that never ran has no log, whatever the server returns for it. */
function hasLog({ log, reason }: Instance): boolean {
  return (log.source === "previous" || log.source === "current") && !neverRan(reason);
}

/**
 * True if the container was running again at the end of the watch. If it was not seen, true if its log was already
 * the previous one.
 */
function isRunning({ log }: Instance, lane: Lane | undefined): boolean {
  const last = lane?.runs.at(-1);
  return last === undefined ? log.source === "previous" : last.finishedAt === null;
}

/** A container that has run this long again, and is not in a crash loop, is expected to keep running. */
const STEADY_MS = 10_000;
const DEATHS_OF_A_LOOP = 3;

function isSteady(lane: Lane | undefined, { until }: Report): boolean {
  if (lane === undefined || lane.runs.length > DEATHS_OF_A_LOOP) return false;
  return Date.parse(until) - Date.parse(lane.runs.at(-1)?.startedAt ?? "") >= STEADY_MS;
}

function diedAgain({ finishedAt }: Instance, lane: Lane | undefined): boolean {
  const at = Date.parse(finishedAt ?? "");
  return lane?.runs.some((run) => Date.parse(run.finishedAt ?? "") > at) ?? false;
}

/** By pod and container; cached for each report, since 2,000 findings use it. */
const lanesOfReport = new WeakMap<Report, ReadonlyMap<string, Lane>>();

function lanesOf(report: Report): ReadonlyMap<string, Lane> {
  let lanes = lanesOfReport.get(report);
  if (lanes === undefined) {
    lanes = new Map(report.lanes.map((lane) => [laneKey(lane.workload.namespace, lane.pod, lane.container), lane]));
    lanesOfReport.set(report, lanes);
  }
  return lanes;
}

function laneKey(namespace: string, pod: string, container: string): string {
  return `${namespace} ${pod} ${container}`;
}

/** The longest name, in code points. */
const WORD_LIMIT = 300;
/** A word that needs no quotes in a shell or an `ignore` rule, as nearly all names. */
const PLAIN_WORD = /^[\w.][\w./:-]*$/;

/** One word of a POSIX shell. */
function shellWord(foreign: string): string {
  if (isPlainWord(foreign)) return foreign;
  const word = oneLine(foreign, WORD_LIMIT);
  return isPlainWord(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

function isPlainWord(text: string): boolean {
  return text.length <= WORD_LIMIT && PLAIN_WORD.test(text);
}

/** The longest part of a message in an `ignore` rule, in code points. */
const MESSAGE_LIMIT = 60;

/** A rule of the input `ignore` that holds for this finding, and for little else. */
export function ignoreRule(finding: Finding): string {
  const { workload, container, cause, instances } = finding;
  const newest = instances.at(-1);
  const rule =
    condition("namespace", workload.namespace) +
    condition("workload", workloadRef(workload)) +
    condition("container", container) +
    condition("cause", cause) +
    (cause === "stuck" ? condition("reason", newest?.reason ?? "") : "") +
    (cause === "exit" && new Set(instances.map(({ exitCode }) => exitCode)).size === 1
      ? condition("exit-code", String(newest?.exitCode ?? ""))
      : "") +
    messageCondition(finding.crash?.message ?? "");
  return rule.slice(1);
}

/** A blank, a key and its value, quoted if it holds a blank. Empty without a value. */
function condition(key: string, foreign: string): string {
  if (foreign === "") return "";
  if (isPlainWord(foreign)) return ` ${key}=${foreign}`;
  const value = oneLine(foreign, WORD_LIMIT);
  return isPlainWord(value) ? ` ${key}=${value}` : ` ${key}="${value.replace(/["\\]/g, "?")}"`;
}

/** A regular expression for the start of the crash's message with any numbers. */
function messageCondition(foreign: string): string {
  const message = oneLine(foreign, 500);
  if (message === "") return "";
  // A code point is one or two units.
  const start =
    message.length <= MESSAGE_LIMIT
      ? message
      : [...message.slice(0, MESSAGE_LIMIT * 2)].slice(0, MESSAGE_LIMIT).join("");
  const pattern = start.replace(/0x[0-9a-f]+|\d+|[\\^$.*+?()[\]{}|/]/g, (found) => {
    if (found.startsWith("0x")) return "0x\\w+";
    return /^\d/.test(found) ? "\\d+" : `\\${found}`;
  });
  return ` message=/${pattern}/`;
}
