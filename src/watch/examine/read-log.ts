/** The log of a death: from the kubelet, a crash file, or the termination message. */
import { ApiError, type FetchedLog, fetchLog } from "../../cluster/index.ts";
import type { ParsedLog } from "../../crash/model.ts";
import { RESTARTING_ALL } from "../../deaths/classify.ts";
import { type Death, diedOfDeletion } from "../../deaths/death.ts";
import { memoryBytes } from "../../deaths/quantity.ts";
import { isStopCode } from "../../deaths/signals.ts";
import type { KeptLog, LogRecorder } from "../../logs/log-recorder.ts";
import { pause } from "../wait.ts";
import { type CollectedLog, exitOf, finish, rfc3339 } from "./collected-log.ts";
import { readCrashFiles } from "./crash-files.ts";
import type { ExamineDeps } from "./deps.ts";

/** The log of a death that needs none. */
export const UNREAD: CollectedLog = {
  kept: null,
  origin: { source: "none", note: "not read: it ended as planned, or before the window", path: null, fetchedAt: null },
};

/** True unless the end was planned and unremarkable, or lies before the window and is over. */
export function isWorthReading(death: Death, { sinceMs }: ExamineDeps): boolean {
  const { termination, container, live } = death;
  if (diedOfDeletion(death) && isStopCode(termination.exitCode)) return false;
  if (termination.exitCode === 0 && container.restartPolicy !== "Always") return false;
  if (termination.reason === "ContainerStatusUnknown" || termination.reason === RESTARTING_ALL) return false;
  const inside = live || (termination.finishedAt !== null && Date.parse(termination.finishedAt) >= sinceMs - 1000);
  return inside || container.state.kind !== "running";
}

/**
 * Loads the log reader, a third of the program, on demand. Most single looks do not need it; a watch loads it before
 * the first death.
 */
export const loadRecorder = (): Promise<typeof import("../../logs/log-recorder.ts")> =>
  import("../../logs/log-recorder.ts");

/** The best available log, parsed and stored. Never throws for a log that is gone. */
export async function readLog(death: Death, deps: ExamineDeps): Promise<CollectedLog> {
  const { createLogRecorder } = await loadRecorder();
  const open = (): LogRecorder =>
    createLogRecorder({
      redact: deps.redact,
      memoryLimitBytes: memoryBytes(death.container.memoryLimit),
      showLines: deps.showLines,
      linesBefore: deps.inputs.logLines,
    });
  let fetched = await fetch(death, deps, open);
  let fromLog = fetched.target === null ? null : await finish(fetched.target, death, deps, "");
  if (fromLog !== null && mayBeUnfinished(fromLog, death, deps)) {
    await pause(LATE_LINES_MS, deps.signal);
    const again = await fetch(death, deps, open);
    if (again.target !== null) {
      fetched = again;
      fromLog = await finish(again.target, death, deps, "");
    }
  }
  if (fromLog?.parsed.crash == null) {
    const fromFile = await readCrashFiles(death, deps, open);
    if (fromFile !== null) return fromFile;
  }
  if (fromLog === null) return fromMessage(death, deps, open, fetched.note);
  const note = [fetched.note, fromLog.note].filter((text) => text !== null).join("; ") || null;
  const collected: CollectedLog = {
    kept: fromLog,
    origin: { source: fetched.source, note, path: fromLog.path, fetchedAt: rfc3339(fetched.fetchedAtMs) },
  };
  return saysWhy(fromLog) ? collected : withMessage(collected, fromLog, death, deps, open);
}

/** Longest delay of the last lines after a known end, and the age up to which an end is worth waiting for. */
const LATE_LINES_MS = 1000;
const FRESH_MS = 5000;
/** A larger log is not worth reading again for its last lines. */
const READ_TWICE_BYTES = 4 * 1024 * 1024;

/**
 * True if the last lines may still be missing: a runtime reports an end before it has written all buffered output
 * (containerd's redirectLogs, 4 KB and more), and a busy node is late with that.
 */
function mayBeUnfinished(log: KeptLog, { termination }: Death, deps: ExamineDeps): boolean {
  const { exitCode, finishedAt } = termination;
  if (isStopCode(exitCode) || finishedAt === null || log.size > READ_TWICE_BYTES) return false;
  if (deps.nowMs() - Date.parse(finishedAt) > FRESH_MS) return false;
  const { crash } = log.parsed;
  // The words of a crash may be there before its trace.
  return crash === null ? !saysWhy(log) : crash.truncated.tail || crash.frames.length === 0;
}

function saysWhy({ parsed }: KeptLog): boolean {
  return parsed.crash !== null || parsed.lastWords?.level != null;
}

/** A program with an empty log may have written the reason into its termination message. */
async function withMessage(
  collected: CollectedLog,
  log: KeptLog,
  death: Death,
  deps: ExamineDeps,
  open: () => LogRecorder,
): Promise<CollectedLog> {
  const { message } = death.termination;
  if (!message?.trim()) return collected;
  if (log.isEmpty) {
    const read = await fromMessage(death, deps, open, "the log is empty");
    return read.kept === null ? read : { ...read, kept: { ...read.kept, parsed: meant(read.kept.parsed, death) } };
  }
  const { parseCrash } = await import("../../crash/index.ts");
  const { lastWords } = parseCrash(deps.redact(message), { exit: exitOf(death) });
  if (lastWords?.level == null) return collected;
  return { ...collected, kept: { ...log, parsed: { ...log.parsed, lastWords } } };
}

/**
 * A failed program writes a termination message only to give its reason, so it counts as an error whatever its
 * wording.
 */
function meant(parsed: ParsedLog, { termination }: Death): ParsedLog {
  const { lastWords } = parsed;
  if (lastWords === null || lastWords.level !== null || termination.exitCode === 0) return parsed;
  return { ...parsed, lastWords: { ...lastWords, level: "error" } };
}

async function fetch(death: Death, deps: ExamineDeps, open: () => LogRecorder): Promise<FetchedLog<LogRecorder>> {
  const { pod, container, termination } = death;
  try {
    return await fetchLog(
      {
        connection: deps.connection,
        newest: deps.tracker.pod,
        onPod: deps.onPod,
        now: deps.nowMs,
        signal: deps.signal,
      },
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

/** The termination message from the pod's status, the last resort: the program's own text, or the end of its log. */
async function fromMessage(
  death: Death,
  deps: ExamineDeps,
  open: () => LogRecorder,
  note: string | null,
): Promise<CollectedLog> {
  const { message } = death.termination;
  if (message === null) return { kept: null, origin: { source: "none", note, path: null, fetchedAt: null } };
  const recorder = open();
  recorder.write(Buffer.from(message));
  const kept = await finish(recorder, death, deps, "-message");
  const fullNote = note === null ? "the termination message" : `${note}; this is the termination message`;
  return {
    kept,
    origin: { source: "termination-message", note: fullNote, path: kept.path, fetchedAt: rfc3339(deps.nowMs()) },
  };
}
