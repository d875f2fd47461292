/** Sets of readers of a line, as bits of a number: one for each grammar, and four for the stream itself. */
import type { Grammar } from "../grammar/grammar.ts";
import { grammars } from "../runtimes/grammars.ts";

/** Bits for grammars; the sign bit stays free. */
export const GRAMMAR_BITS = 27;

/** The line holds the first words of a crash (`HEADS`). */
export const HEAD_MARK = 1 << 27;
/** The line is one of the first or last in the log. */
export const EDGE_MARK = 1 << 28;
/** The line has a terminal colour in JSON's notation. */
export const COLOUR_MARK = 1 << 29;
/** The line may open a logger's record with a stack. */
export const RECORD_MARK = 1 << 30;
/** All marks. */
export const ALL_MARKS = -1;

const IN_ORDER: readonly Grammar[] = inOrder(grammars);

/** The grammars in order of trial. Throws if they have more triggers than there are bits. */
export function inOrder(all: Readonly<Record<string, Grammar>>): readonly Grammar[] {
  const list = Object.values(all);
  if (list.length > GRAMMAR_BITS) throw new RangeError(`${list.length} grammars, but marks for ${GRAMMAR_BITS} only`);
  return list;
}

/** Each grammar with its mark, in order of trial. */
export const MARKED: readonly (readonly [mark: number, grammar: Grammar])[] = IN_ORDER.map((grammar, place) => [
  1 << place,
  grammar,
]);

/** The grammars of these marks, in order of trial. */
export function grammarsOf(marks: number): readonly Grammar[] {
  return marks === ALL_MARKS ? IN_ORDER : IN_ORDER.filter((_, place) => (marks & (1 << place)) !== 0);
}

/** True if a grammar of these marks says that the line may open a crash. */
export function mayOpenFor(marks: number, line: string): boolean {
  for (let rest = marks; rest !== 0; rest &= rest - 1) {
    if (IN_ORDER[31 - Math.clz32(rest & -rest)]?.mayOpen(line)) return true;
  }
  return false;
}

/** Adds the grammars whose `atEdges` matches this first or last line. */
export function withEdges(marks: number, line: string): number {
  if ((marks & EDGE_MARK) === 0 || marks === ALL_MARKS) return marks;
  let all = marks;
  for (const [mark, { atEdges }] of MARKED) if (atEdges?.test(line)) all |= mark;
  return all;
}

/** Adds the grammars with a trigger in the unwrapped first or last line: wrappers escape triggers, or split them. */
export function withTriggers(marks: number, line: string): number {
  if ((marks & EDGE_MARK) === 0 || marks === ALL_MARKS) return marks;
  let all = marks;
  for (const [mark, { triggers }] of MARKED) if (triggers.some((trigger) => line.includes(trigger))) all |= mark;
  return all;
}
