/** Selects the crash that ended the process. */
import { isOfChild } from "./grammar/endings.ts";
import { exitCodeOfSignal, isEndedFromOutside } from "./grammar/signals.ts";
import type { ChainLink, Crash, Exit, ParsedLog } from "./model.ts";
import { grammars } from "./runtimes/grammars.ts";

/** The crash that ended the process, and the others. */
type Chosen = Pick<ParsedLog, "crash" | "alsoSeen">;

/**
 * Selects the last fatal crash; the others are `alsoSeen`, each once. If the exit code is known, crashes that match
 * it take precedence. If there is no fatal crash and the process failed, the last one printed counts as the end,
 * although it was only printed. `rows` is the number of lines in the log.
 */
export function selectCrash(crashes: readonly Crash[], exit: Exit | null, rows: number): Chosen {
  const ends = crashes.filter((candidate) => candidate.fatal && isPossible(candidate, exit));
  const chosen =
    ends.findLast((candidate) => goesWith(candidate, exit)) ?? ends.at(-1) ?? lastWords(crashes, exit, rows);
  const crash = chosen === null ? null : (childOf(chosen, crashes) ?? chosen);
  const alsoSeen: Crash[] = [];
  for (const candidate of crashes) {
    if (crash !== null && (candidate.lines === crash.lines || isSame(candidate, crash))) continue;
    if (!alsoSeen.some((other) => isSame(other, candidate))) alsoSeen.push(candidate);
  }
  return { crash, alsoSeen };
}

/**
 * True if the same error was reported twice: by a logger and then by the runtime, or by an earlier process of the
 * same container.
 */
function isSame(one: Crash, other: Crash): boolean {
  if (one.runtime !== other.runtime) return false;
  if (one.fingerprint === other.fingerprint) return true;
  return (
    one.message !== null &&
    one.message === other.message &&
    (one.culprit === null ||
      other.culprit === null ||
      one.culprit.function === other.culprit.function ||
      one.culprit.function === other.rootCause?.function ||
      one.rootCause?.function === other.culprit.function)
  );
}

function isPossible(crash: Crash, exit: Exit | null): boolean {
  if (exit === null) return true;
  if (exit.code === 0) return false;
  const { reportsChildren, ownKinds } = grammars[crash.runtime];
  if (reportsChildren && !ownKinds?.includes(crash.kind)) return true;
  return exit.code === null || !isEndedFromOutside(exit.code);
}

function goesWith({ runtime, signal }: Crash, exit: Exit | null): boolean {
  const code = exit?.code ?? null;
  if (code === null) return true;
  return (
    grammars[runtime].exitCodes.ofCrash.includes(code) || (signal !== null && exitCodeOfSignal(signal.name) === code)
  );
}

/** The child's own crash if the selected one is its supervisor's, which only reports that a child failed. */
function childOf(chosen: Crash, crashes: readonly Crash[]): Crash | null {
  const earlier = crashes.filter((crash) => crash.lines.first < chosen.lines.first);
  // Most logs have one crash; to look for a supervisor's words takes longer than to read a short log.
  if (earlier.length === 0 || !tellsOfChild(chosen)) return null;
  const child = earlier.findLast(
    (crash) =>
      !isHandled(crash) &&
      !tellsOfChild(crash) &&
      // A VM's own report is about its processes, not about what a shell or loader survived before it started.
      (!OF_VM.has(chosen.kind) || VMS.has(crash.runtime)) &&
      // A shell reports a signal, which an error that was only printed does not raise.
      (crash.fatal || chosen.runtime !== "shell"),
  );
  const isNear = child !== undefined && chosen.lines.first - child.lines.last <= LINES_BEFORE;
  return child === undefined || (ANNOUNCED.has(chosen.kind) && !isNear) ? null : { ...child, fatal: true };
}

/**
 * Reports that a child ended, right below the child's own crash: the Erlang VM's with the reason as a term, a script's
 * own exit, and a shell's with the signal by which a crashing program ends itself.
 */
const OF_VM: ReadonlySet<string> = new Set(["erlang-boot-crash", "kernel-terminated"]);
const VMS: ReadonlySet<string> = new Set(["erlang", "elixir"]);
const ANNOUNCED: ReadonlySet<string> = new Set([
  ...OF_VM,
  "script-exit",
  "segfault-child",
  "aborted-child",
  "signal-child",
]);
const LINES_BEFORE = 24;

function tellsOfChild({ kind, chain }: Crash): boolean {
  const last = chain.at(-1);
  return ANNOUNCED.has(kind) || (last !== undefined && isOfChild(last));
}

/** Maximum lines after a printed error that still counts as the last: of a shutdown, or a supervisor. */
const LINES_AFTER = 3;
/** Errors that are printed without ending the program. */
const PRINTED_ONLY: ReadonlySet<string> = new Set(["exception-ignored", "thread-dump", "request-error"]);

/**
 * The error that a program printed right before it exited with the code of a failure: `console.error(error);
 * process.exit(1)`.
 */
function lastWords(crashes: readonly Crash[], exit: Exit | null, rows: number): Crash | null {
  const last = crashes.at(-1);
  if (last === undefined || exit?.code == null || exit.code === 0) return null;
  const isLast = rows - 1 - last.lines.last <= LINES_AFTER || isCounted(last, exit.code);
  if (!isLast || last.fatal) return null;
  if (isThrownAgain(last, exit.code)) return { ...last, fatal: true, chain: last.chain.map(unrecovered) };
  const isTold = goesWith(last, exit) || isChosen(exit.code);
  return !isHandled(last) && isTold ? { ...last, fatal: true } : null;
}

function isThrownAgain({ runtime, chain }: Crash, code: number): boolean {
  return grammars[runtime].exitCodes.ofRethrow === code && chain.some(({ recovered }) => recovered);
}

function unrecovered(link: ChainLink): ChainLink {
  return { ...link, recovered: false };
}

function isHandled({ kind, chain }: Crash): boolean {
  return PRINTED_ONLY.has(kind) || chain.some(({ recovered }) => recovered);
}

function isCounted({ runtime, kind }: Crash, code: number): boolean {
  return grammars[runtime].exitCodes.ofPrinted?.[kind] === code;
}

/** True for an exit code chosen by a program, as in `process.exit(3)`: shells and kernels use those from 126 on. */
function isChosen(code: number): boolean {
  return code > 0 && code < 126;
}
