/** The small interface behind which every runtime's grammar stands. */
import type { ChainLink, CrashSignal, CreatedBy, Frame, Position, Runtime, Thread, ThreadGroup } from "./model.ts";

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
}

/**
 * One runtime's grammar.
 *
 * The reader undoes the wrappers (timestamps, CRI, JSON, colours, CRLF) first, so `lines` are as the program wrote them.
 * It asks each grammar at each line that no crash has claimed yet. `read` must be linear in the lines it looks at, must
 * say no at once for a line that cannot open a crash, and must never invent what is not in the text.
 */
export interface Grammar {
  readonly runtime: Runtime;
  /** True where a line may open a crash of this runtime, or be a frame of one whose head is lost. Cheap: asked of every line. */
  mayOpen(line: string): boolean;
  /** Reads the crash that opens at `lines[at]`, or null where none does. It may look back a few lines (`Reading.first < at`). */
  read(lines: readonly string[], at: number): Reading | null;
}
