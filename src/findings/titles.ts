/** The title of a finding without a trace: a plain sentence from its facts. */
import type { Crash, LastWords } from "../crash/model.ts";
import type { Cause, LogOrigin, Workload } from "../deaths/model.ts";
import { innermostCause } from "./innermost-cause.ts";

/** The facts for titles and hints. */
export interface WordsFor {
  readonly cause: Cause;
  readonly container: string;
  readonly exitCode: number | null;
  /** The distinct exit codes of all its deaths, in order. */
  readonly exitCodes: readonly number[];
  readonly signal: string | null;
  readonly reason: string | null;
  /** The message of the termination, the waiting state, or the event. */
  readonly message: string;
  readonly memoryLimit: string | null;
  /** The limit of the whole pod, if it has one. */
  readonly podMemoryLimit: string | null;
  /** Exited with 0 although it should keep running. */
  readonly endsAgain: boolean;
  readonly podReason: string | null;
  /** The kubelet's message for a pod over its storage limit; null for any other. */
  readonly storageOverrun: string | null;
  readonly nodeName: string | null;
  /** A Job that failed as a whole. */
  readonly isJob: boolean;
  readonly workload: Workload;
  readonly eventsKnown: boolean;
  readonly crash: Crash | null;
  /** Last words of a log without a crash. */
  readonly lastWords: LastWords | null;
  /** Titles of the log's other traces, which did not end the process, in order. */
  readonly alsoSeen: readonly string[];
  /** The source of the log that was searched for a crash. */
  readonly logSource: LogOrigin["source"];
}

/** The title: the runtime's own text for a crash, else one plain sentence. */
export function titleOf(words: WordsFor): string {
  const { container, exitCode } = words;
  switch (words.cause) {
    case "panic":
      return words.crash?.title ?? `${container} crashed`;
    case "oom":
      if (words.memoryLimit !== null)
        return `${container} was killed for using more than its ${words.memoryLimit} of memory`;
      return words.podMemoryLimit === null
        ? `${container} was killed because its node ran out of memory`
        : `${container} was killed because its pod used more than its ${words.podMemoryLimit} of memory`;
    case "exit":
      if (words.isJob) return jobTitle(words);
      if (words.storageOverrun !== null)
        return titleLine(
          `${container} was evicted for using more than its own storage limit${detail(words.storageOverrun)}`,
        );
      if (isDeadline(words)) return deadlineTitle(words);
      return withLastWords(
        words.endsAgain ? `${container} keeps ending with exit code 0` : `${container} exited with ${codesOf(words)}`,
        words,
      );
    case "signal":
      if (isDeadline(words)) return deadlineTitle(words);
      return signalTitle(words);
    case "probe":
      return `${container} was killed for its failed ${/startup/i.test(words.message) ? "startup" : "liveness"} probe`;
    case "stuck":
      return words.isJob ? jobTitle(words) : stuckTitle(words);
    case "unready":
      return titleLine(`${container} is not ready${detail(words.message)}`);
    case "completed":
      return `${container} ended with exit code 0`;
    case "evicted":
      return titleLine(
        `${container} ended when its pod was evicted (${words.podReason ?? "disrupted"})${detail(words.message)}`,
      );
    case "node":
      return isSandboxLost(words)
        ? `${container} was stopped because its pod's sandbox was lost`
        : `${container} was lost with its node${words.nodeName === null ? "" : ` ${words.nodeName}`}`;
    case "expected":
      return words.crash === null
        ? `${container} ended with exit code ${exitCode ?? "unknown"} as planned`
        : titleLine(`${container} crashed while it was being stopped: ${words.crash.title}`);
  }
}

/** One finding may have several exit codes: naming just one would be wrong. */
function codesOf({ exitCode, exitCodes }: WordsFor): string {
  const codes = exitCodes.slice(0, MOST_CODES).map(codeOf);
  const [last] = codes.slice(-1);
  if (codes.length < 2) return `code ${exitCode === null ? "unknown" : codeOf(exitCode)}`;
  return exitCodes.length > codes.length
    ? `codes ${codes.join(", ")} and others`
    : `codes ${codes.slice(0, -1).join(", ")} and ${last}`;
}

const MOST_CODES = 3;

/** The NTSTATUS bits of an error or an exception: Windows ends programs with such codes. */
const NTSTATUS = 0xc0000000;

/**
 * An exit code as usually written: Windows' codes are known in hexadecimal; Kubernetes gives them signed or unsigned.
 */
function codeOf(code: number): string {
  const unsigned = code >>> 0;
  return unsigned >= NTSTATUS ? `${code} (0x${unsigned.toString(16).toUpperCase()})` : String(code);
}

function jobTitle({ reason, message }: WordsFor): string {
  return titleLine(`the Job failed: ${reason ?? "Failed"}${detail(message)}`);
}

function stuckTitle({ container, reason, message, workload }: WordsFor): string {
  const part = PART.exec(message)?.[0] ?? "";
  const why = `${part}${innermostCause(message.slice(part.length))}`;
  switch (reason) {
    case "ProgressDeadlineExceeded":
      return titleLine(`the rollout passed its deadline${detail(why)}`);
    case "NotRolledOut":
      return titleLine(`it did not roll out${detail(why)}`);
    case "CrashLoopBackOff":
      return titleLine(`${container} is in CrashLoopBackOff, and its node has no record of its end`);
    case "FailedCreate":
    case "NoPods":
      return titleLine(
        `${part !== "" ? "not all pods were created" : `no pod${ofRevision(workload)} was created`}: ${reason}${detail(why)}`,
      );
    default:
      return titleLine(`${container} could not start: ${reason ?? "no reason given"}${detail(why)}`);
  }
}

/** A Job has no revisions. */
function ofRevision({ kind }: Workload): string {
  return kind === "Job" || kind === "CronJob" ? "" : " of the new revision";
}

/** Says how many pods a controller could create. */
const PART = /^\d+ of \d+ pods made: /;

/** Appends the line that explains the end; a line without a level explains nothing. */
function withLastWords(sentence: string, { lastWords }: WordsFor): string {
  return lastWords?.level == null ? sentence : titleLine(`${sentence}: ${lastWords.text}`);
}

function signalTitle(words: WordsFor): string {
  const { container, signal, lastWords, logSource } = words;
  if (signal === "SIGKILL") return `${container} was killed by SIGKILL, by whom is not known`;
  const sentence = `${container} ended by ${signal ?? "a signal"}`;
  if (lastWords?.level != null) return withLastWords(sentence, words);
  return logSource === "none"
    ? `${sentence}, and its log could not be read`
    : `${sentence}; no crash was recognised in its log`;
}

/** The kubelet stops a pod that runs longer than its `activeDeadlineSeconds`. */
export function isDeadline({ podReason }: WordsFor): boolean {
  return podReason === "DeadlineExceeded";
}

function deadlineTitle({ container }: WordsFor): string {
  return `${container} was stopped because its pod ran for longer than its activeDeadlineSeconds`;
}

/** True if the node lost only the pod's sandbox, not the pod or itself. */
export function isSandboxLost({ reason, podReason }: WordsFor): boolean {
  return podReason === null && reason !== "ContainerStatusUnknown" && reason !== "Unknown";
}

function detail(message: string): string {
  return message === "" ? "" : `: ${message}`;
}

/** One line of at most 250 characters, never cut inside a code point. */
export function titleLine(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const characters = [...line];
  return characters.length <= 250 ? line : `${characters.slice(0, 249).join("")}…`;
}
