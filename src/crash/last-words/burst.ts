/** Finds the last burst of failures in a log, and the one with the reason. */
import { isEndedFromOutside } from "../grammar/signals.ts";
import type { Exit } from "../model.ts";
import { withBelonging } from "./belonging.ts";
import { isFrame } from "./frame-lines.ts";
import { BACK, type Reader } from "./reader.ts";
import { BLANK, type Statement } from "./statement.ts";
import {
  failureIn,
  isBare,
  isBindFailure,
  isCloser,
  isMinor,
  isSystemError,
  isVague,
  isWithoutReason,
  namesFatalSignal,
  namesSystemError,
} from "./wording.ts";

/**
 * How the process ended, which determines the evidence that text needs: it failed, exited with 0, was ended from
 * outside, or unknown.
 */
export type Ending = "failed" | "well" | "outside" | "unknown";

/** Maximum number of ordinary lines after the last failure, by ending and by certainty of the failure. */
const AFTER: Readonly<
  Record<Ending, { readonly fatal: number; readonly error: number; readonly words: number; readonly faint: number }>
> = {
  failed: { fatal: 40, error: 25, words: 15, faint: 10 },
  well: { fatal: 12, error: 6, words: 3, faint: -1 },
  unknown: { fatal: 12, error: 3, words: 2, faint: -1 },
  outside: { fatal: 0, error: -1, words: -1, faint: -1 },
};
/** Maximum number of lines between two failures of one burst. */
const GAP = 3;
/** Age, in seconds by the log's own clock, after which a failure is no longer current. */
const PAST: Readonly<Record<Ending, number>> = { failed: 120, well: 45, unknown: 45, outside: 5 };
/** Maximum seconds between two lines about one failure. */
const MOMENT = 2;
/** Maximum number of lines in a burst. */
const BURST = 300;

/** The ending that an exit stands for. */
export function endingOf(exit: Exit | null): Ending {
  if (exit?.code == null) return "unknown";
  if (exit.code === 0) return "well";
  return isEndedFromOutside(exit.code) ? "outside" : "failed";
}

/**
 * Indexes of the last failures, at most a gap apart, in the order of the log; null if none is near enough to the end.
 */
export function lastBurst(read: Reader, ending: Ending): readonly number[] | null {
  const after = AFTER[ending];
  const burst: number[] = [];
  let ordinary = 0;
  let end: number | null = null;
  let recent = read.last;
  let isOnlyClosing = true;
  for (let index = read.last; index >= Math.max(0, read.last - BACK); index--) {
    const statement = read.at(index);
    if (statement === null) break;
    if (end === null && statement.seconds !== null) end = statement.seconds;
    if (burst.length > 0 && isPast(statement, end, ending)) {
      // Lines without a time were written right after the previous one with a time.
      return burst.filter((row) => row >= recent);
    }
    if (statement.seconds !== null) recent = index;
    if (statement.kind === "trouble" && isBelieved(statement, ending)) {
      if (burst.length === 0 && ordinary > allowance(statement, after)) return null;
      if (burst.length === 0 && isPast(statement, end, ending)) return null;
      if (burst.length === 0 && ending === "unknown" && isOfALife(statement, index, read)) return null;
      burst.unshift(index);
      ordinary = 0;
      if (statement.rank > 0) isOnlyClosing = false;
      if (burst.length >= BURST) break;
    } else if (statement.kind === "ordinary" || (burst.length > 0 && statement.kind === "farewell")) {
      ordinary++;
      if (burst.length > 0 ? ordinary > (isOnlyClosing ? 2 * GAP : GAP) : ordinary > after.fatal) break;
    }
  }
  return burst.length === 0 ? null : burst;
}

/** Logs with more lines are not from a failed start. */
const LONG_LOG = 60;
/** Minimum length of a log that can show a failure repeatedly. */
const SHORT_LOG = 12;
/** Earlier lines to search for the same and other failures, and the number of those that count as normal operation. */
const EARLIER = 800;
const OFTEN = 2;
const OTHERS = 3;
/** Characters by which a failure, or the first line of a log, is recognised again. */
const SHAPE = 32;
const START = 60;

/**
 * If the ending is unknown, a long-running program may have been killed at any line: text alone is then no evidence,
 * nor is an error that it survived.
 */
function isOfALife({ grade, text }: Statement, index: number, read: Reader): boolean {
  if (grade === "fatal" || index < SHORT_LOG) return false;
  const line = read.lineAt(index);
  if (isOfRequest(line) || (grade === null && index >= LONG_LOG)) return true;
  const words = shapeOf(line).includes(shapeOf(text).slice(0, SHAPE)) ? text : (text.split(": ", 1)[0] ?? text);
  const shape = shapeOf(words).slice(0, SHAPE);
  // The first line is unknown if the log is too long to be held.
  const first = read.rowAt(0) === 0 ? shapeOf(read.lineAt(0)).slice(0, START) : "";
  const start = STARTING.test(first) ? first : null;
  const { seconds } = read.at(index) ?? BLANK;
  let often = 0;
  let others = 0;
  for (let row = index - GAP - 1; row > Math.max(0, index - EARLIER); row--) {
    const earlier = shapeOf(read.lineAt(row));
    // The lines above were written before a restart, which such errors may have caused.
    if (start !== null && earlier.startsWith(start)) return false;
    if (earlier.includes(shape)) often++;
    else if (read.at(row)?.grade === "error" && !(index - row <= SHORT_LOG && isOneMoment(read.at(row), seconds)))
      others++;
    if (often >= OFTEN || others >= OTHERS) return true;
  }
  return false;
}

/** True for a line of the same moment: errors of one moment are about one failure. */
function isOneMoment(other: Statement | null, seconds: number | null): boolean {
  return other?.seconds != null && seconds !== null && Math.abs(other.seconds - seconds) <= MOMENT;
}

/** Messages that announce a start. */
const STARTING = /\b(?:start|boot|init|launch|version|welcome|running|loading|config|entrypoint|v\.)/i;

/** A failed request, after which the server continues. */
const OF_REQUEST =
  /, client: [\w.:]{2,45}, server: |\brequest: "[A-Z]{3,7} |"(?:status|status_?code|http_status)": ?[45]\d\d\b|\bstatus(?:_?code)?=[45]\d\d\b/i;

function isOfRequest(line: string): boolean {
  return OF_REQUEST.test(line.slice(0, 4000));
}

/** A line without its numbers. */
function shapeOf(text: string): string {
  return text.slice(0, 600).replace(/\d+/g, "").slice(0, 600);
}

function isBelieved(statement: Statement, ending: Ending): boolean {
  return !statement.isFaint || ending === "failed";
}

function allowance(statement: Statement, after: (typeof AFTER)[Ending]): number {
  if (statement.grade === "fatal") return after.fatal;
  if (statement.grade === "error") return after.error;
  return statement.isFaint ? after.faint : after.words;
}

function isPast({ seconds }: Statement, end: number | null, ending: Ending): boolean {
  if (seconds === null || end === null) return false;
  const apart = Math.abs(end - seconds);
  // One is relative to the epoch and one to the day, or they are on both sides of midnight.
  if (apart > 80_000) return false;
  return apart > PAST[ending];
}

/** If a burst has more failures than this, the first ones did not matter. */
const MANY = 20;

/**
 * The first statement of the highest rank; if all are closing messages, a lower-ranked line before them that names
 * the failure.
 */
export function choose(burst: readonly number[], read: Reader): number | null {
  let best: number | null = null;
  let rank = Number.NEGATIVE_INFINITY;
  for (const index of burst) {
    const own = rankOf(index, read);
    if (own > rank) {
      best = index;
      rank = own;
    }
  }
  // All these failures without a level were survived, except the last.
  if (rank > 0 && rank <= 1 && burst.length > MANY) {
    return burst.findLast((index) => read.at(index)?.rank === rank) ?? best;
  }
  if (best === null) return null;
  if (rank > 0)
    return (
      afterRepeats(best, burst, read) ??
      repeatedAtEnd(burst, read, rank) ??
      moreTelling(best, burst, read) ??
      aboveSystemError(best, read) ??
      best
    );
  return quietReason(burst, read) ?? plainAbove(best, read) ?? best;
}

/** The rank of text alone. */
const HEAD_RANK = 1;

/** The rank of a line; one that heads indented lines with the reason is no closing message. */
function rankOf(index: number, read: Reader): number {
  const statement = read.at(index);
  if (statement === null || statement.rank >= 0 || !statement.text.endsWith(":")) return statement?.rank ?? 0;
  const below = read.at(index + 1);
  const isHead = below?.kind === "part" && !isFrame(read.lineAt(index + 1)) && /[a-z]{3} \S/i.test(below.text);
  return isHead ? HEAD_RANK : statement.rank;
}

/** Number of times after which a failure is known to have been survived, if another one with a reason ends the burst. */
const REPEATS = 3;

/** The failure after several equal ones of the same rank, if it gives a reason. */
function afterRepeats(best: number, burst: readonly number[], read: Reader): number | null {
  const { rank = 0, text = "" } = read.at(best) ?? {};
  const shape = shapeOf(text).slice(0, SHAPE);
  const equals = burst.filter((index) => read.at(index)?.rank === rank);
  const isRepeat = (index: number): boolean => shapeOf(read.at(index)?.text ?? "").startsWith(shape);
  if (equals.filter(isRepeat).length < REPEATS) return null;
  const next = equals[equals.findLastIndex(isRepeat) + 1];
  return next === undefined || isWithoutReason(read.at(next)?.text ?? "") ? null : next;
}

/** The line right above a bare system error, which names the file or the address. */
function aboveSystemError(best: number, read: Reader): number | null {
  if (!isSystemError(read.at(best)?.text ?? "")) return null;
  const above = read.at(best - 1);
  const isSubject =
    above !== null && (above.kind === "trouble" || above.kind === "ordinary") && /\w \w/.test(above.text);
  return isSubject ? best - 1 : null;
}

/** Shorter errors occur for many reasons. */
const TELLING = 20;

/** The first failure of a rank whose error the last one repeats: the error propagated through the lines between. */
function repeatedAtEnd(burst: readonly number[], read: Reader, rank: number): number | null {
  const last = read.at(burst.at(-1) ?? -1)?.text ?? "";
  for (const index of burst.slice(0, -1)) {
    const statement = read.at(index);
    if (statement?.rank !== rank) continue;
    const mark = statement.text.indexOf(": ");
    const error = mark === -1 ? "" : statement.text.slice(mark + 2).trim();
    if (error.length >= TELLING && last.includes(error)) return index;
  }
  return null;
}

/**
 * For a failure without a reason, the nearest earlier one with a system error; if it names nothing at all, the
 * nearest earlier one, else the next, that has either.
 */
function moreTelling(best: number, burst: readonly number[], read: Reader): number | null {
  const text = withBelonging(best, read.at, read.lineAt);
  if (!isWithoutReason(text)) return null;
  const seconds = read.at(best)?.seconds ?? null;
  const tells = (index: number, does: (text: string) => boolean): boolean => {
    const other = read.at(index);
    if (other === null || other.rank <= 0 || isMinor(other.text) || failureIn(other.text) === 0 || !does(other.text))
      return false;
    return seconds === null || other.seconds === null || Math.abs(other.seconds - seconds) <= MOMENT;
  };
  const before = (does: (text: string) => boolean) =>
    burst.findLast((index) => index < best && index >= best - 2 * GAP && tells(index, does)) ?? null;
  if (!isVague(text) || isBindFailure(text)) {
    const path = pathIn(text);
    const explains = (words: string): boolean =>
      namesSystemError(words) && (path === null || (pathIn(words) ?? path) === path);
    const below =
      path !== null ? undefined : burst.find((index) => index > best && index <= best + GAP && tells(index, explains));
    return before(explains) ?? warnedAbove(best, read) ?? below ?? null;
  }
  const isTelling = (words: string): boolean => !isVague(words);
  return before(isTelling) ?? burst.find((index) => index > best && tells(index, isTelling)) ?? null;
}

/** The first absolute path of a text. */
function pathIn(text: string): string | null {
  return /(?:^|[\s'"`(=:])(\/[\w.-]+\/[\w./-]{1,200})/.exec(text.slice(0, 600))?.[1] ?? null;
}

/** Number of lines before a failure that may contain a warning about it. */
const WARNED_LINES = 2;

/** The warning right above a failure without a system error, if the warning has one. */
function warnedAbove(best: number, read: Reader): number | null {
  for (let index = best - 1; index >= Math.max(0, best - WARNED_LINES); index--) {
    const statement = read.at(index);
    if (statement?.grade === "warning" && namesSystemError(statement.text)) return index;
  }
  return null;
}

/** The line of a lower level, just before the burst, in which a server gives the reason. */
function quietReason(burst: readonly number[], read: Reader): number | null {
  const first = burst[0] ?? 0;
  for (let index = first - 1; index >= Math.max(0, first - 2 * GAP); index--) {
    const statement = read.at(index);
    if (statement === null || statement.kind === "blank") continue;
    if (saysFailure(statement) || namesFatalSignal(statement.text)) return index;
  }
  return null;
}

/** The line right above a mere closing message, unless a logger marks it as harmless. */
function plainAbove(best: number, read: Reader): number | null {
  const closer = read.at(best);
  if (closer === null || !isBare(closer.text)) return null;
  for (let index = best - 1; index >= Math.max(0, best - GAP); index--) {
    const statement = read.at(index);
    if (statement === null || statement.kind === "blank") continue;
    const { kind, grade, isLogged, text } = statement;
    return kind === "ordinary" && grade === null && !isLogged && /\w \w/.test(text) ? index : null;
  }
  return null;
}

/** True if a line without a severe level reports a failure in its text. */
export function saysFailure({ kind, text, grade, isLogged }: Statement): boolean {
  if (kind === "aside" || (kind === "part" && !isLogged) || (isCloser(text) && !/["'/]/.test(text))) return false;
  return (
    (grade === "low" || grade === "warning" || grade === null) && QUIET.test(text.slice(0, 400)) && failureIn(text) > 0
  );
}

const QUIET =
  /\b(?:cannot|could not|unable to|failed|failure|invalid|unrecogni[sz]ed|unknown|denied|refused|not found|no such|missing|syntax error|errors?|must be|already in use|unexpected|undefined|please (?:set|provide|specify|point|check|use|install|create|configure|make|define))\b/i;
