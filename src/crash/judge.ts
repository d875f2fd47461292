/** Which of the crashes of a log ended the process. */
import type { Crash, Exit, ParsedLog, Runtime } from "./model.ts";

/**
 * The last crash that ends a process is the one that did; the others are `alsoSeen`, each once. Where the exit code is
 * known, one that goes with it comes before one that does not; and where nothing else ended a process that failed, what
 * it printed last did, though it was only printed. `rows` is how many lines the log has.
 */
export function judge(crashes: readonly Crash[], exit: Exit | null, rows: number): ParsedLog {
  const ends = crashes.filter((candidate) => candidate.fatal && isPossible(candidate, exit));
  const crash =
    ends.findLast((candidate) => goesWith(candidate, exit)) ?? ends.at(-1) ?? lastWords(crashes, exit, rows);
  const alsoSeen: Crash[] = [];
  for (const candidate of crashes) {
    if (crash !== null && (candidate.lines === crash.lines || isSame(candidate, crash))) continue;
    if (!alsoSeen.some((other) => isSame(other, candidate))) alsoSeen.push(candidate);
  }
  return { crash, alsoSeen };
}

/** The same trouble told twice: by a logger and then by the runtime, or by an earlier process of the same container. */
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

/** Exit codes of a process that was ended from outside: no runtime's own report of a crash goes with them. */
const FROM_OUTSIDE: ReadonlySet<number> = new Set([137, 143]);

function isPossible(crash: Crash, exit: Exit | null): boolean {
  if (exit === null) return true;
  if (exit.code === 0) return false;
  if (crash.runtime === "shell") return true;
  return exit.code === null || !FROM_OUTSIDE.has(exit.code);
}

/** With what each runtime ends a program that crashed; what a signal ended is told apart by the signal. */
const CODES: Readonly<Record<Runtime, readonly number[]>> = {
  // log.Fatal is 1, the race detector's own code is 66.
  go: [2, 1, 66],
  python: [1],
  // A top-level await that nothing settles is 13, an error in the handler of errors 7.
  node: [1, 7, 13],
  bun: [1],
  deno: [1],
  // ExitOnOutOfMemoryError is 3.
  java: [1, 3],
  dotnet: [134],
  mono: [1],
  ruby: [1],
  php: [255],
  rust: [101, 1],
  // Of the sanitizers thread has 66 and leak 23.
  cpp: [134, 1, 23, 66],
  swift: [132, 133],
  elixir: [1],
  erlang: [127, 1],
  // `die` takes the last error of the system for its code, where there was one.
  perl: [255, 1, 2, 9, 13, 22, 111],
  lua: [1],
  shell: [126, 127, 1, 2],
  dart: [255],
  // 2 is a stack overflow, 251 the heap's, 254 a defect of the runtime system.
  haskell: [1, 2, 251, 254],
};
const SIGNALS: Readonly<Record<string, number>> = {
  SIGILL: 132,
  SIGTRAP: 133,
  SIGABRT: 134,
  SIGBUS: 135,
  SIGFPE: 136,
  SIGSEGV: 139,
};

function goesWith({ runtime, signal }: Crash, exit: Exit | null): boolean {
  const code = exit?.code ?? null;
  if (code === null) return true;
  const ofSignal = signal === null ? undefined : SIGNALS[signal.name];
  return CODES[runtime].includes(code) || ofSignal === code;
}

/** Lines after a printed error with which it still is the last that was said: of a shutdown, of a supervisor. */
const LINES_AFTER = 3;
/** What programs print of errors without ending for them. */
const PRINTED_ONLY: ReadonlySet<string> = new Set(["exception-ignored", "thread-dump", "request-error"]);

/** The error that a program printed right before it ended itself with a code that failed programs have: `console.error(error); process.exit(1)`. */
function lastWords(crashes: readonly Crash[], exit: Exit | null, rows: number): Crash | null {
  const last = crashes.at(-1);
  if (last === undefined || exit?.code == null || exit.code === 0) return null;
  const isHandled = PRINTED_ONLY.has(last.kind) || last.chain.some(({ recovered }) => recovered);
  const isLast = rows - 1 - last.lines.last <= LINES_AFTER;
  return isLast && !isHandled && !last.fatal && goesWith(last, exit) ? { ...last, fatal: true } : null;
}
