/** The small interface behind which every runtime's grammar stands. */
import type {
  ChainLink,
  CrashSignal,
  CreatedBy,
  Exit,
  Frame,
  Position,
  Runtime,
  Thread,
  ThreadGroup,
} from "../model.ts";
import type { Rewording } from "./rewording.ts";

/** The facts that a grammar reads from the lines. Hint and fingerprint are added in one place for all runtimes. */
export interface Draft {
  readonly runtime: Runtime;
  readonly kind: string;
  readonly title: string;
  readonly message: string | null;
  /**
   * The words that identify the crash, if the message alone does not: with its type, or the printed place and source.
   */
  readonly words?: string;
  readonly fatal: boolean;
  readonly chain: readonly ChainLink[];
  readonly signal: CrashSignal | null;
  readonly thread: Thread | null;
  readonly frames: readonly Frame[];
  readonly culprit: Position | null;
  readonly rootCause: Position | null;
  readonly createdBy: CreatedBy | null;
  readonly threads: { readonly total: number; readonly groups: readonly ThreadGroup[] };
  readonly truncated: { readonly head: boolean; readonly tail: boolean };
}

/** A crash found: its draft, and which of the given lines are its own (indexes, both inclusive). */
export interface Reading {
  readonly draft: Draft;
  readonly first: number;
  readonly last: number;
  /** Present where the crash reaches the last of the given lines and may be longer than lines can be held. */
  readonly more?: Continuation;
}

/** Continues a crash that is too long to be held in lines: it is fed bytes and keeps only what it counts. */
export interface Continuation {
  /** Which of the given lines is the first that it wants to be fed. */
  readonly from: number;
  /**
   * Takes whole lines of `bytes`, from `from` to `to`, without their wrappers; `isEnd` if no more follow. Returns the
   * position up to which they were taken: the rest is passed again, with more after it, unless the crash has `ended`.
   */
  take(bytes: Uint8Array, from: number, to: number, isEnd: boolean): number;
  readonly ended: boolean;
  /** Lines taken, and of these up to and with the last that is part of the crash. */
  readonly rows: number;
  readonly ownRows: number;
  /** The draft with all that was taken. */
  finish(): Draft;
}

/** Facts for a hint besides the draft. */
export interface HintFacts {
  readonly exit: Exit | null;
  /** The container's limit in bytes, if it is known. */
  readonly memoryLimitBytes: number | null;
}

/** Why such a crash happens and what to do: two sentences, made of the crash's own facts where it has any. */
export type Hint = string | ((draft: Draft, facts: HintFacts) => string);

/**
 * One runtime's grammar: a file `src/crash/runtimes/<runtime>/<runtime>.ts` that exports one, listed in
 * `runtimes/grammars.ts`. It holds all that is particular to its runtime.
 *
 * The reader undoes the wrappers (timestamps, CRI, JSON, colours, CRLF) first, so `lines` are as the program wrote
 * them; a stack inside a field of a JSON or logfmt record is given as lines of its own, apart from the log around it.
 * It asks the grammars, in the order of the list, at each line that has one of their triggers and that no crash has
 * claimed yet. `read` must be linear in the lines it looks at, must say no at once for a line that cannot open a
 * crash, and must never invent what is not in the text.
 *
 * Lines come in windows: of a long log `read` sees some dozens of lines before `at` and some hundreds after it. Where
 * a reading's `last` comes near the end of the window, it is read again with a larger one.
 */
export interface Grammar {
  readonly runtime: Runtime;
  /**
   * Strings of at least four bytes. Each crash has one of them in a line at which `read` can open it (for a crash
   * inside a JSON string: in that string, escaped). A grammar sees no lines without its triggers, which decides the
   * speed on ordinary logs: rare strings are good, `error` is not.
   */
  readonly triggers: readonly string[];
  /**
   * The first and last lines of a log that the grammar sees without a trigger: if the log begins or ends inside a
   * crash, the lines with triggers may be lost. Keep it cheap, and false for the beginnings of ordinary lines.
   */
  readonly atEdges?: RegExp;
  /** Matches the last line of a log that was cut inside a frame, or before a line that must follow. */
  readonly cutLine?: RegExp;
  /**
   * A line that only traces have. Two of them prove a trace inside a wrapper that ordinary logs use too, such as
   * JSON.
   */
  readonly traceLine?: RegExp;
  /**
   * A line that only this runtime prints at the end of a program: near the end of a log, one of them proves the same.
   */
  readonly finalLine?: RegExp;
  /** Exit codes of a crashed program, signals aside. */
  readonly exitCodes: readonly number[];
  /** The exit code after which a crash that was printed as recovered last was thrown again. */
  readonly rethrownCode?: number;
  /** By kind of crash that is only printed, the code with which the program ends when it is over. */
  readonly codesOfPrinted?: Readonly<Record<string, number>>;
  /** True if its reports may be about a child: they then count whatever the process itself ended with. */
  readonly reportsChildren?: true;
  /**
   * Replacements for parts of function names that change between builds and releases: they do not distinguish bugs.
   */
  readonly functionNoise?: readonly Rewording[];
  /** True if function names lack their module: several files may have a `load`, so the file counts too. */
  readonly isUnqualified?: true;
  /** The runtime's word for a thread, if it is another: `goroutine`. */
  readonly threadNoun?: string;
  /**
   * True if code is shipped in bundles: their columns change with each build, and their source maps lead back to the
   * source.
   */
  readonly isBundled?: true;
  /** True if only a package name shows a frame's origin: libraries that no list has look like the program. */
  readonly hasOriginByPackage?: true;
  /** The meaning of the frames, by kind, for a dump without its head: `endless recursion`. */
  readonly kindsOfFrames?: Readonly<Record<string, string>>;
  /**
   * True if a line may open a crash of this runtime, or be a frame of one without its head. Keep it cheap: it runs
   * for every line that has a trigger.
   */
  mayOpen(line: string): boolean;
  /** True if the rest of a crash that this line opens may come much later: other output can lie between them. */
  isFarFromRest?(line: string): boolean;
  /**
   * Reads the crash that opens at `lines[at]`, or null if none does. It may look back a few lines (`Reading.first <
   * at`).
   */
  read(lines: readonly string[], at: number): Reading | null;
  /**
   * Adds the message of the record around the stack to the draft, if plain insertion is not enough. `message` is the
   * named error, else the record's message; `said` is both.
   */
  withMessage?(draft: Draft, message: string, printed: string): Draft;
  /**
   * A version-independent form of this message; null for the program's own words. It goes into fingerprints, without
   * its values.
   */
  runtimeWords?(message: string, draft: Draft): string | null;
  /**
   * True for a closure that the compiler makes to start another function: some settings and versions print it, some
   * do not.
   */
  isStarter?(frame: Frame, createdBy: CreatedBy | null): boolean;
  /**
   * False to reject a head behind the end of another line (`lines[at]`). By default every head with a stack is
   * accepted.
   */
  acceptsGlued?(draft: Draft, lines: readonly string[], at: number): boolean;
  /**
   * A printed function as its source spells it: without what the compiler put around it. By default as it is printed.
   */
  sourceName?(printed: string): string;
  /** True if the name of a printed function always stands in its source. By default that is not known. */
  isWrittenOut?(printed: string): boolean;
  /**
   * A line that names the namespace, package or module of the code below it, its name in group 1: printed functions
   * begin with that name.
   */
  readonly namespaceLine?: RegExp;
  /** The path of a frame's file where its function has the folder and `file` only the name. */
  pathOf?(position: { readonly file: string; readonly function: string | null }): string;
  /** The setting that prints the stack which this crash lacks, as a sentence; null if it never has one. */
  stackSetting?(draft: Draft): string | null;
  /** Hints by kind. A kind that is not here gets the general hint of `hint.ts`. */
  readonly hints: Readonly<Record<string, Hint>>;
}
