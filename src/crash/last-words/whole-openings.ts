/** Loggers' prefixes whose format is fixed from level to message. */
import { ASTERISK, isCapital, OPEN_BRACKET, OPEN_PARENTHESIS } from "../grammar/bytes.ts";
import { type Grade, gradeOf, gradeOfLetter } from "./levels.ts";

/** Matches at the current position and advances past the match. */
export type Take = (pattern: RegExp) => RegExpExecArray | null;

/** glog's and klog's: level, day, time, thread, place. */
const KLOG = /([FEWID])\d{4} (\d\d):(\d\d):(\d\d)\.\d{3,9} +\d+ [\w./@-]{1,100}:\d+\] ?/y;
/** Passenger's: `[ E 2024-05-06 15:54:07.34 31/Tw age/Cor/App/Implementation.cpp:305 ]: `. */
const PASSENGER = /\[ ([CEWNID]) \d{4}-\d\d-\d\d (\d\d):(\d\d):(\d\d)\.\d{1,9} [^\]]{1,120} \]: /y;
/** GLib's: `** (name:1): CRITICAL **: 20:11:18.123: `, perhaps with a domain before the level. */
const GLIB =
  /(?:\*\* )?\([\w./-]{1,40}:\d{1,10}\): (?:[\w-]{1,40}-)?(ERROR|CRITICAL|WARNING|MESSAGE|INFO|DEBUG) \*\*: (?:(\d\d):(\d\d):(\d\d)\.\d{3}: )?/iy;
/** Chromium's: process, thread, day and time, level, place; the first three are optional. */
const CHROMIUM =
  /\[(?:\d{1,20}:){0,2}(?:\d{4}\/(\d\d)(\d\d)(\d\d)\.\d{3,6}:)?(FATAL|ERROR|WARNING|INFO|VERBOSE\d{0,2}):[\w./-]{1,80}(?:\(\d{1,6}\)|:\d{1,6})\] /y;

/** True if a character may begin such a prefix. */
export function mayBeWhole(code: number): boolean {
  return isCapital(code) || code === OPEN_BRACKET || code === OPEN_PARENTHESIS || code === ASTERISK;
}

/** A prefix whose format is fixed from level to message. */
export function takeWhole(take: Take): { grade: Grade | null; seconds: number | null } | null {
  const match = take(KLOG) ?? take(PASSENGER) ?? take(GLIB);
  if (match === null) return takeChromium(take);
  const [, level = "", hours, minutes, seconds] = match;
  return {
    grade: gradeOfLetter(level) ?? gradeOf(level),
    seconds: hours === undefined ? null : clock(hours, minutes, seconds),
  };
}

function takeChromium(take: Take): { grade: Grade | null; seconds: number | null } | null {
  const match = take(CHROMIUM);
  if (match === null) return null;
  const [, hours, minutes, seconds, level = ""] = match;
  return { grade: gradeOf(level) ?? "low", seconds: hours === undefined ? null : clock(hours, minutes, seconds) };
}

/** Seconds of the day. */
export function clock(hours = "", minutes = "", seconds = ""): number {
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
