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
} from "./model.ts";

/** What a grammar reads off the lines; hint and fingerprint are made from it in one place for all runtimes. */
export interface Draft {
  readonly runtime: Runtime;
  readonly kind: string;
  readonly title: string;
  readonly message: string | null;
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

/** Goes on with a crash too long to be held in lines: fed with bytes, it keeps only what it counts. */
export interface Continuation {
  /** Which of the given lines is the first that it wants to be fed. */
  readonly from: number;
  /**
   * Takes whole lines of `bytes`, from `from` to `to`, without their wrappers; `isEnd` where no more follow. Gives the
   * position up to which they were taken: the rest is given again, with more after it, unless the crash has `ended`.
   */
  take(bytes: Uint8Array, from: number, to: number, isEnd: boolean): number;
  readonly ended: boolean;
  /** Lines taken, and of these up to and with the last that is part of the crash. */
  readonly rows: number;
  readonly ownRows: number;
  /** The draft with all that was taken. */
  finish(): Draft;
}

/** What a hint may know beside the draft. */
export interface HintFacts {
  readonly exit: Exit | null;
  /** Of the container, in bytes; null where it has none or it is not known. */
  readonly memoryLimitBytes: number | null;
}

/** Why such a crash happens and what to do: two sentences, made of the crash's own facts where it has any. */
export type Hint = string | ((draft: Draft, facts: HintFacts) => string);

/**
 * One runtime's grammar: a file `src/crash/<runtime>.ts` that exports one, listed in `grammars.ts`.
 *
 * The reader undoes the wrappers (timestamps, CRI, JSON, colours, CRLF) first, so `lines` are as the program wrote them;
 * a stack inside a field of a JSON or logfmt record is given as lines of its own, apart from the log around it.
 * It asks the grammars, in the order of the list, at each line that has one of their triggers and that no crash has claimed yet. `read` must be linear in
 * the lines it looks at, must say no at once for a line that cannot open a crash, and must never invent what is not in
 * the text.
 *
 * Lines come in windows: of a long log `read` sees some dozens of lines before `at` and some hundreds after it. Where
 * a reading's `last` comes near the end of the window, it is read again with a larger one.
 */
export interface Grammar {
  readonly runtime: Runtime;
  /**
   * Strings of at least four bytes of which each crash has at least one in a line at which `read` can open it (or, for a
   * crash inside a JSON string, in that string once escaped). Lines without one of its triggers are not shown to a grammar,
   * which is where the speed on ordinary logs comes from: rare strings are good, `error` is not.
   */
  readonly triggers: readonly string[];
  /**
   * Which of the first and last lines of a log are shown to it without a trigger: where a log begins in the middle of a crash, or
   * ends in one, the lines with triggers may be lost. Cheap, and no to what ordinary lines begin with.
   */
  readonly atEdges?: RegExp;
  /** True where a line may open a crash of this runtime, or be a frame of one whose head is lost. Cheap: asked of every line that has a trigger. */
  mayOpen(line: string): boolean;
  /** Reads the crash that opens at `lines[at]`, or null where none does. It may look back a few lines (`Reading.first < at`). */
  read(lines: readonly string[], at: number): Reading | null;
  /** The draft with the message of the record that the stack was in, where that tells more than putting it in. */
  withMessage?(draft: Draft, message: string): Draft;
  /**
   * What all versions of the runtime have in common where they word this message differently; null for the program's own
   * words. Fingerprints are made of it, without its values.
   */
  runtimeWords?(message: string, draft: Draft): string | null;
  /** Hints by kind. A kind that is not here gets the general hint of `hints.ts`. */
  readonly hints: Readonly<Record<string, Hint>>;
}
