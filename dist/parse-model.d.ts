/** What a log says of a crash. Functions and files as the runtime printed them, lines counted from 1. */
/** The runtimes whose crashes are read; `cpp` is C, C++ and everything else that a C library or a sanitizer speaks for. */
export type Runtime = "go" | "python" | "node" | "bun" | "deno" | "java" | "dotnet" | "mono" | "ruby" | "php" | "rust" | "cpp" | "swift" | "elixir" | "erlang" | "perl" | "lua" | "shell" | "dart" | "haskell";
/** Whose code a frame is: the program's own, a library's, or the language runtime's and standard library's. */
export type Origin = "app" | "dependency" | "runtime";
/** A place in code. What the runtime did not print is null. */
export interface Position {
    readonly function: string | null;
    readonly file: string | null;
    readonly line: number | null;
    /** Counted from 1; only where a runtime prints nothing else by which places of one file are told apart. */
    readonly column?: number;
    /** What stands there in the program, trimmed: of a culprit, its caller and a root cause, where the runtime printed it and no bundler made it. */
    readonly sourceLine?: string;
}
/** One line of a stack, innermost first in every list of frames, whatever order the runtime prints. */
export interface Frame extends Position {
    readonly origin: Origin;
}
/** One error of a chain of causes. `type` is null where the runtime has none (a Go panic). */
export interface ChainLink {
    readonly type: string | null;
    readonly message: string;
    /** Whether the program caught it before the next one was thrown (Go's `[recovered]`). */
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
/** Where the crashing goroutine was started. `thread` is the goroutine that did it. */
export interface CreatedBy extends Position {
    readonly thread: string | null;
}
/** Lines of the log, counted from 0, both inclusive. */
export interface LineRange {
    readonly first: number;
    readonly last: number;
}
/** A crash as the log tells it. */
export interface Crash {
    readonly runtime: Runtime;
    /** What kind of trouble: for Go one of a fixed list, for other runtimes a short kebab-case word. */
    readonly kind: string;
    /** The runtime's own words, one line: `panic: runtime error: index out of range [5] with length 3`. */
    readonly title: string;
    readonly message: string | null;
    /** Whether a crash of this kind ends the process. A recovered panic or a thread's failure does not. */
    readonly fatal: boolean;
    /** Root first, the error that ended the process last. */
    readonly chain: readonly ChainLink[];
    readonly signal: CrashSignal | null;
    readonly thread: Thread | null;
    readonly frames: readonly Frame[];
    /** The frame to look at first. */
    readonly culprit: Position | null;
    /** Where the trouble was first thrown, if that is elsewhere than the culprit. */
    readonly rootCause: Position | null;
    readonly createdBy: CreatedBy | null;
    readonly threads: {
        readonly total: number;
        readonly groups: readonly ThreadGroup[];
    };
    /** Which end of the dump is missing. */
    readonly truncated: {
        readonly head: boolean;
        readonly tail: boolean;
    };
    /** Holds across builds, pods, versions of the runtime; differs for different bugs. */
    readonly fingerprint: string;
    /** One sentence on why, one on what to do. */
    readonly hint: string;
    /** The lines of the log that are the crash. */
    readonly lines: LineRange;
}
/** What one log says: the crash that ended the process, and those that did not. */
export interface ParsedLog {
    readonly crash: Crash | null;
    readonly alsoSeen: readonly Crash[];
}
/** What the cluster knows of the end of the process whose log is read. */
export interface Exit {
    readonly code: number | null;
    /** Name such as `SIGKILL`. */
    readonly signal: string | null;
    /** Of the container's termination: `Error`, `OOMKilled`, `Completed`. */
    readonly reason: string | null;
}
