/** The interface of every runtime's grammar. */
import type { Crash, CreatedBy, Exit, Frame, Runtime } from "../model.ts";
import type { Rewording } from "./rewording.ts";

/** The facts that a grammar reads from the lines. Hint and fingerprint are added in one place for all runtimes. */
export interface Draft extends Omit<Crash, "fingerprint" | "hint" | "lines" | "threadNoun"> {
  /**
   * The text that identifies the crash if the message alone does not: with its type, or the printed place and source.
   */
  readonly words?: string;
}

/** A crash found: its draft, and its lines (indexes into the given lines, both inclusive). */
export interface Reading {
  readonly draft: Draft;
  readonly first: number;
  readonly last: number;
  /** Set if the crash reaches the last of the given lines and may continue beyond those held in memory. */
  readonly more?: Continuation;
}

/** Continues a crash too long to be held as lines: takes bytes, and keeps only what it counts. */
export interface Continuation {
  /** Index of the first given line to pass again as bytes. */
  readonly from: number;
  /**
   * Takes whole lines of `bytes`, from `from` to `to`, without their wrappers; `isEnd` if no more follow. Returns the
   * position up to which they were taken: the rest is passed again, with more after it, unless the crash has `ended`.
   */
  take(bytes: Uint8Array, from: number, to: number, isEnd: boolean): number;
  readonly ended: boolean;
  /** Number of lines taken, and of these up to the last one that is part of the crash. */
  readonly rows: number;
  readonly ownRows: number;
  /** The draft with everything taken. */
  finish(): Draft;
}

/** The syntax of namespaces in a runtime's source. */
export interface Namespaces {
  /** Matches a declaration of a namespace, which applies to the code below; group 1 is its name. */
  readonly line: RegExp;
  /** True for a printed function outside any namespace, such as a script's. Default: those without a prefix. */
  isOutside?(printed: string): boolean;
  /** True if the name is the same in all programs and so no evidence for a file. */
  readonly isCommon?: true;
  /** Matches a declaration whose functions are printed under the types that use it: a trait, a mixin. */
  readonly mixinLine?: RegExp;
}

/** Facts for a hint besides the draft. */
export interface HintFacts {
  readonly exit: Exit | null;
  /** The container's limit in bytes; null if unknown. */
  readonly memoryLimitBytes: number | null;
}

/** The cause of such a crash and the remedy: two sentences, with the crash's own facts if possible. */
export type Hint = string | ((draft: Draft, facts: HintFacts) => string);

/** The exit codes of a runtime, signals aside. */
export interface ExitCodes {
  /** The codes of a crashed program. */
  readonly ofCrash: readonly number[];
  /** The code that proves that a crash printed last as recovered was raised again. */
  readonly ofRethrow?: number;
  /** The codes at the end of the program, by kind of crash that is printed while it continues. */
  readonly ofPrinted?: Readonly<Record<string, number>>;
}

/** What makes two crashes the same bug, whatever the build and release. */
export interface Identity {
  /**
   * Replacements for parts of function names that change between builds and releases: they do not distinguish bugs.
   */
  readonly functionNoise?: readonly Rewording[];
  /** True if function names lack their module: several files may have a `load`, so the file counts too. */
  readonly isUnqualified?: true;
  /**
   * A version-independent form of the runtime's message, without its values, for fingerprints; null for a message of
   * the program itself.
   */
  runtimeWords?(message: string, draft: Draft): string | null;
  /**
   * True for a closure that the compiler creates to start another function: only some settings and versions print it.
   */
  isStarter?(frame: Frame, createdBy: CreatedBy | null): boolean;
}

/** How a runtime's frames refer to the source. */
export interface SourceFacts {
  /** A printed function's name as spelled in its source, without the compiler's additions. Default: as printed. */
  functionName?(printed: string): string;
  /** True if the name of a function printed with this file always occurs in it. Default: unknown. */
  isWrittenOut?(printed: string, file: string): boolean;
  /** The namespaces, packages or modules with which printed functions begin. Default: none. */
  readonly namespaces?: Namespaces;
  /** The path of a frame's file if its function contains the folder and `file` is only a name. */
  pathOf?(position: { readonly file: string; readonly function: string | null }): string;
  /**
   * True if code is shipped in bundles: their columns change with each build, and their source maps lead back to the
   * source.
   */
  readonly isBundled?: true;
  /** True if only a package name shows a frame's origin: libraries that no list has look like the program. */
  readonly hasOriginByPackage?: true;
}

/**
 * One runtime's grammar: a file `src/crash/runtimes/<runtime>/<runtime>.ts` that exports one, listed in
 * `runtimes/grammars.ts`. It contains everything specific to its runtime.
 *
 * The reader first removes the wrappers (timestamps, CRI, JSON, colours, CRLF), so `lines` are as the program wrote
 * them; a stack in a field of a JSON or logfmt record is passed as separate lines. The grammars are tried in the order
 * of the list, at each line that has one of their triggers and that no crash has claimed yet. `read` must be linear in
 * the lines it examines, must immediately reject a line that cannot open a crash, and must not invent facts.
 *
 * Lines come in windows: in a long log, `read` sees some dozens of lines before `at` and some hundreds after it. If a
 * reading's `last` is near the end of the window, it is read again with a larger one.
 */
export interface Grammar {
  readonly runtime: Runtime;
  /**
   * Strings of at least three bytes. Each crash has one of them in a line at which `read` can open it (for a crash
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
   * A line that only occurs in traces. Two of them prove a trace inside a wrapper that ordinary logs use too, such as
   * JSON.
   */
  readonly traceLine?: RegExp;
  /**
   * A fixed line between a crash's message and its frames, trimmed. It holds nothing of the program, so it is shown
   * although it names no frame.
   */
  readonly headerLine?: RegExp;
  /** A line that only this runtime prints when a program ends: one of them near the end of a log proves the same. */
  readonly finalLine?: RegExp;
  readonly exitCodes: ExitCodes;
  /** True if its reports may be about a child process: they then count regardless of the process's own exit code. */
  readonly reportsChildren?: true;
  /** The kinds of crashes of such a runtime that are its own, which a signal from outside rules out. */
  readonly ownKinds?: readonly string[];
  readonly identity?: Identity;
  readonly source?: SourceFacts;
  /** The runtime's word for a thread, if it is another: `goroutine`. */
  readonly threadNoun?: string;
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
   * Reads the crash that starts at `lines[at]`, or null if there is none. It may look back a few lines
   * (`Reading.first < at`).
   */
  read(lines: readonly string[], at: number): Reading | null;
  /**
   * Adds the message of the record around the stack to the draft, if plain insertion is not enough. `message` is the
   * named error, else the record's message; `printed` is both.
   */
  withMessage?(draft: Draft, message: string, printed: string): Draft;
  /**
   * False to reject a head behind the end of another line (`lines[at]`). By default every head with a stack is
   * accepted.
   */
  acceptsGlued?(draft: Draft, lines: readonly string[], at: number): boolean;
  /** The setting that prints the stack missing from this crash, as a sentence; null if it never has one. */
  stackSetting?(draft: Draft): string | null;
  /** Hints by kind. Other kinds get the general hint of `hint.ts`. */
  readonly hints: Readonly<Record<string, Hint>>;
}
