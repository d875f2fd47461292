/** A log line as a statement: its text, severity, and relation to the lines around it. */

import { recordIn, withoutFields } from "./fields.ts";
import { isFrame } from "./frame-lines.ts";
import type { Grade } from "./levels.ts";
import { gluedAt, type Opened, opened } from "./openings.ts";
import { serverWords } from "./servers/index.ts";
import {
  failureIn,
  givesReason,
  isBindFailure,
  isCloser,
  isDecoration,
  isEcho,
  isFarewell,
  isKubectl,
  isLeadershipLost,
  isMinor,
  isRubyFrame,
  namesPath,
} from "./wording.ts";

/** The kinds of lines. */
export type Kind =
  /** An empty line. */
  | "blank"
  /** A frame, an indented line, a detail: part of the line above. */
  | "part"
  /** A closing message without a reason: shutdown, an echo of the signal. */
  | "farewell"
  /** A line that never contains a reason. */
  | "aside"
  | "ordinary"
  /** A reported failure. */
  | "trouble";

/** A classified line of the log. */
export interface Statement {
  readonly kind: Kind;
  readonly text: string;
  /** The printed level; null if there is none. */
  readonly grade: Grade | null;
  /** Rank among failures: 3 fatal, 2 error, 1 text alone; negative for closing messages. */
  readonly rank: number;
  /** True if it is merely suspicious: counted only at the end of a failed program. */
  readonly isFaint: boolean;
  readonly isLogged: boolean;
  /** The column where its text begins. */
  readonly column: number;
  readonly seconds: number | null;
}

/** An empty line. */
export const BLANK: Statement = {
  kind: "blank",
  text: "",
  grade: null,
  rank: 0,
  isFaint: false,
  isLogged: false,
  column: 0,
  seconds: null,
};

/** Examined length of a line, since the cause is near its beginning. */
const LONGEST = 16 * 1024;
const RANKS = { fatal: 3, error: 2 } as const;
/** Subtracted from the rank of closing messages, so that any other line precedes them. */
const CLOSER = 10;
/** Added to the rank of lines labelled as the reason, so that they precede others of their level. */
const REASON = 0.5;
/** Added for an address that could not be bound: other failures were survived up to then. */
const BIND = 0.25;

/** Added to a closing line that names a path. */
const PATH = 2;
/** Subtracted from a request to the user, and from mere suspicions, so that the error goes first. */
const FAINT = 0.125;

/** Facts about a line from its neighbours. */
export interface Surroundings {
  /** True if it is indented below another line. */
  readonly isIndented: boolean;
  /** True if a collector's time preceded it. */
  readonly isTimed: boolean;
  /** Returns the previous statement. */
  above(): Statement | null;
}

/** Reads one line. */
export function statementOf(whole: string, { isIndented, isTimed, above }: Surroundings): Statement {
  const shown = whole.length > LONGEST ? whole.slice(0, LONGEST) : whole;
  const line = shown.charCodeAt(0) === 0 ? shown.replace(/^\0+/, "") : shown;
  if (line.includes("\0") || line.trim() === "" || isDecoration(line.slice(0, 400))) return BLANK;
  if (isFrame(line)) return { ...BLANK, kind: "part", text: line.trim() };
  const glued = gluedAt(line);
  const record = recordIn(line) ?? withRecord(opened(glued === -1 ? line : line.slice(glued), isTimed));
  const { grade, isLogged, seconds, column } = record;
  const words = serverWords(isLogged ? withoutFields(record.text) : record.text, line);
  const text = words.text.replace(/^(?:[✗✖✘❌⨯] {0,3}|! (?=\S))/u, "");
  const seen = { text, grade, isLogged, seconds, column };
  if (text.trim() === "" || isDecoration(text)) return { ...BLANK, isLogged, seconds };
  if (isLogged && isRubyFrame(text)) return { ...BLANK, ...seen, kind: "part" };
  if (words.isAside) return { ...BLANK, ...seen, kind: "aside" };
  if (isKubectl(line) || isEcho(text)) return { ...BLANK, ...seen, kind: "farewell" };
  const isPart = grade === "detail" || (isLogged ? isUnder(line, column, grade, above) : isIndented);
  if (isPart) return { ...BLANK, ...seen, kind: "part" };
  const level = words.grade ?? raised(grade, text);
  if (level === "fatal" || level === "error") {
    const rank = RANKS[level];
    return {
      ...BLANK,
      ...seen,
      grade: level,
      kind: "trouble",
      rank: words.isCloser || isCloser(text) ? closing(rank, text) : rank + weightOf(text),
    };
  }
  const failure = level === null ? failureIn(text) : 0;
  if (failure > 0) {
    const closes = words.isCloser || isCloser(text);
    return {
      ...BLANK,
      ...seen,
      kind: "trouble",
      rank: closes ? closing(1, text) : 1 + (isBindFailure(text) ? BIND : failure === 1 || isMinor(text) ? -FAINT : 0),
      isFaint: failure === 1,
    };
  }
  return { ...BLANK, ...seen, grade: level, kind: isFarewell(text) ? "farewell" : "ordinary" };
}

/** The rank of a closing line: one that names a path says more than a level does. */
function closing(rank: number, text: string): number {
  return rank - CLOSER + (namesPath(text) ? PATH : 0);
}

/** The record after a viewer's time, if that is all of the line. */
function withRecord(outer: Opened): Opened {
  const inner = outer.text.startsWith('{"') && outer.grade === null ? recordIn(outer.text) : null;
  return inner === null ? outer : { ...inner, seconds: inner.seconds ?? outer.seconds };
}

/** The weight of a line's words, added to the rank of its level. */
function weightOf(text: string): number {
  if (givesReason(text)) return REASON;
  return isBindFailure(text) ? BIND : 0;
}

/** True if the line continues a record: its text is further to the right than that of the record's first line. */
function isUnder(line: string, column: number, grade: Grade | null, above: () => Statement | null): boolean {
  if (!/(?: {3}|\t)$/.test(line.slice(Math.max(0, column - 3), column))) return false;
  const head = above();
  if (head === null || !head.isLogged || head.grade !== grade || head.kind === "blank") return false;
  return head.column < column || (head.column === column && head.kind === "part");
}

/** A logger's error that calls itself fatal counts as fatal. */
function raised(grade: Grade | null, text: string): Grade | null {
  if (grade === "error" && /^(?:fatal|panic|unrecoverable)\b/i.test(text)) return "fatal";
  if (grade === null && /^(?:fatal|panic)(?: error)?\b[^\w-]/i.test(text)) return "fatal";
  if (grade === null && /^\*{3,} ?(?:fatal|error)/i.test(text)) return "fatal";
  if (grade !== "fatal" && isLeadershipLost(text)) return "error";
  if (grade === null && /^[A-Z]\w{1,40}(?: \w{1,20})? Error: /.test(text)) return "error";
  return grade;
}
