/** A crash as described by its log. Functions and files are as the runtime printed them; line numbers start at 1. */

/** The supported runtimes; `cpp` is C, C++ and everything else that a C library or a sanitizer reports. */
export type Runtime =
  | "go"
  | "python"
  | "node"
  | "bun"
  | "deno"
  | "java"
  | "dotnet"
  | "mono"
  | "ruby"
  | "php"
  | "rust"
  | "cpp"
  | "swift"
  | "elixir"
  | "erlang"
  | "perl"
  | "lua"
  | "shell"
  | "dart"
  | "haskell"
  | "ocaml"
  | "r"
  | "julia";

/** Origin of a frame: the program itself, a library, or the language's runtime and standard library. */
export type Origin = "app" | "dependency" | "runtime";

/** A place in code. Facts that the runtime did not print are null. */
export interface Position {
  readonly function: string | null;
  readonly file: string | null;
  readonly line: number | null;
  /** Counted from 1; only if it distinguishes places on one line: in bundles, and if nothing else is printed. */
  readonly column?: number;
  /**
   * The trimmed source line of a culprit, its caller or a root cause, if the runtime printed it and it is not bundled
   * code.
   */
  readonly sourceLine?: string;
}

/** One line of a stack, innermost first in every list of frames, whatever order the runtime prints. */
export interface Frame extends Position {
  readonly origin: Origin;
}

/** One error of a chain of causes. `type` is null if the runtime has none (a Go panic). */
export interface ChainLink {
  readonly type: string | null;
  readonly message: string;
  /** True if the program caught it before the next one was thrown (Go's `[recovered]`). */
  readonly recovered: boolean;
}

/** The signal that the runtime itself reported. `code` and `address` as printed. */
export interface CrashSignal {
  readonly name: string;
  readonly code: string | null;
  readonly address: string | null;
}

/** The thread or goroutine that crashed. */
export interface Thread {
  readonly id: string | null;
  readonly name: string | null;
  readonly state: string | null;
}

/** Threads or goroutines with the same stack and state. */
export interface ThreadGroup {
  readonly count: number;
  readonly state: string | null;
  readonly frames: readonly Frame[];
}

/** The place where the crashing goroutine was started. `thread` is the goroutine that started it. */
export interface CreatedBy extends Position {
  readonly thread: string | null;
}

/** Range of lines of the log: indexes from 0, both inclusive. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** A crash, as described by the log. */
export interface Crash {
  readonly runtime: Runtime;
  /** The kind of crash: for Go one of a fixed list, for other runtimes a short kebab-case word. */
  readonly kind: string;
  /** The runtime's own message in one line: `panic: runtime error: index out of range [5] with length 3`. */
  readonly title: string;
  readonly message: string | null;
  /** True if a crash of this kind ends the process. A recovered panic or a thread's failure does not. */
  readonly fatal: boolean;
  /** Root first, the error that ended the process last. */
  readonly chain: readonly ChainLink[];
  readonly signal: CrashSignal | null;
  readonly thread: Thread | null;
  /** The runtime's word for a thread, if it is another: `goroutine`. */
  readonly threadNoun?: string;
  readonly frames: readonly Frame[];
  /** The frame to look at first. */
  readonly culprit: Position | null;
  /** The place of the first throw, if it differs from the culprit. */
  readonly rootCause: Position | null;
  readonly createdBy: CreatedBy | null;
  readonly threads: { readonly total: number; readonly groups: readonly ThreadGroup[] };
  /** The ends of the dump that are missing. */
  readonly truncated: { readonly head: boolean; readonly tail: boolean };
  /** The same across builds, pods and runtime versions; differs for different bugs. */
  readonly fingerprint: string;
  /** One sentence for the cause, one for the remedy. */
  readonly hint: string;
  /** The crash's lines in the log. */
  readonly lines: LineRange;
}

/** The line that explains why a program ended, for a log without a crash. */
export interface LastWords {
  /** The text without its logger's prefix, joined with its continuation lines: one line of at most 250 characters. */
  readonly text: string;
  /** Null if the line reports no failure: it is then context, not a headline. */
  readonly level: "fatal" | "error" | "warning" | null;
  /** Line number in the log, from 1. */
  readonly line: number;
}

/** The result for one log: the crash that ended the process, those that did not, and without a crash the last words. */
export interface ParsedLog {
  readonly crash: Crash | null;
  readonly alsoSeen: readonly Crash[];
  /** Null for a log with a crash, and for one without text. */
  readonly lastWords: LastWords | null;
}

/** The end of the process, as the cluster reports it. */
export interface Exit {
  readonly code: number | null;
  /** Name such as `SIGKILL`. */
  readonly signal: string | null;
  /** Reason of the container's termination: `Error`, `OOMKilled`, `Completed`. */
  readonly reason: string | null;
}
