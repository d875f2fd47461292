/** Strips a logger's prefix from a line: time, level, process, thread, source, in any order. */
import {
  ASTERISK,
  BAR,
  isCapital,
  isDigit,
  LESS_THAN,
  LOWER_P,
  LOWER_T,
  OPEN_BRACE,
  OPEN_BRACKET,
  OPEN_PARENTHESIS,
} from "../grammar/bytes.ts";
import { inParts } from "../grammar/in-parts.ts";
import { type Grade, gradeOf, gradeOfLetter, isLevelAt, LEVEL_WORDS, PLAIN_LEVEL_WORDS } from "./levels.ts";
import { clock, mayBeWhole, type Take, takeWhole } from "./whole-openings.ts";
import { isWithoutReason } from "./wording.ts";

/** A line without its logger's prefix. */
export interface Opened {
  readonly text: string;
  /** Null if the line names no level. */
  readonly grade: Grade | null;
  /** True if a time, a process or a level preceded the text, so that a logger wrote the line. */
  readonly isLogged: boolean;
  /** The column where the text begins. */
  readonly column: number;
  /** Seconds since the epoch or the start of the day, for comparisons within a log; null if none was printed. */
  readonly seconds: number | null;
}

const CLOCK = "(\\d{1,2}):(\\d\\d):(\\d\\d)(?:[.,:]\\d{1,9})?(?: ?[AP]M)?";
const ZONE = "(?: ?(?:Z|UTC|GMT|[+-]\\d\\d:?\\d\\d|(?:MSK|[A-Z]{1,3}[SD]?T)(?=[ \\]])))?";
const MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}";
const WEEKDAY = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},? ";

const DATE_AND_CLOCK = `(?:${WEEKDAY})?\\d{1,2}[-/. ](?:\\d\\d|${MONTH})(?:[-/. ](?:\\d{4}|\\d\\d))?[T ,:]{1,2}${CLOCK}`;
/**
 * Times that begin with a digit, with three groups for hours, minutes, seconds if they have any. Separate
 * expressions, since a single one takes four times as long to compile, and most logs need only the first.
 */
const NUMBERED = [
  `\\d{4}[-/.]\\d\\d[-/.]\\d\\d(?:[T ,_:-]{1,2}${CLOCK})?`,
  DATE_AND_CLOCK,
  `\\d{2}[-/]\\d\\d[|T ]${CLOCK}`,
  `\\d{6,8}[- T]${CLOCK}`,
  `\\d{4} ${CLOCK}`,
  CLOCK,
].map(time);
/** Those that begin with the name of a day or a month. */
const NAMED = [
  DATE_AND_CLOCK,
  `(?:${WEEKDAY})?${MONTH} {1,2}\\d{1,2},? (?:\\d{4},? )?(?:- )?${CLOCK}(?: (?:UTC|GMT|MSK|[A-Z]{1,3}[SD]?T))?(?: \\d{4})?`,
].map(time);
const NAMES = /(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/y;
const EPOCH = /(1[5-9]\d{8})(?:\d{3})?(?:\.\d{1,9})?(?=[:\s\]|])/y;
const SHORT_CLOCK = /\d{1,2}:\d\d ?[AP]M(?= )/y;
const UPTIME = /\[ {0,6}\d{1,8}\.\d{3,9}\]/y;

function time(form: string): RegExp {
  return new RegExp(`${form}${ZONE}`, "y");
}

/** The formats of times that may begin at a position. */
function formsAt(line: string, at: number): readonly RegExp[] {
  const first = line.charCodeAt(at);
  if (isDigit(first)) return NUMBERED;
  if (!isCapital(first)) return [];
  NAMES.lastIndex = at;
  return NAMES.test(line) ? NAMED : [];
}

/** A level in brackets, before a colon or a bar, or a word in capitals. */
const BRACKETED = new RegExp(`[[(<|*] ?(${LEVEL_WORDS})(?:/[\\w.-]{1,60})? ?[\\])>|*]:?`, "iy");
const BEFORE_COLON = new RegExp(
  // A lower-case `log: ` is a package's name.
  `(?!(?-i:log):)(${LEVEL_WORDS})(?:\\[[\\w|:. -]{1,40}\\])? {0,6}(?::(?!\\w{1,3}:)|\\|| -(?= )|(?= \\[[\\w.]))`,
  "iy",
);
/** Python's default. */
const NAMED_LEVEL = /(DEBUG|INFO|WARNING|ERROR|CRITICAL):[\w.-]{1,60}:(?=\S)/y;
/** Python's, with a time in place of the logger's name. */
const TIMED_LEVEL = /(DEBUG|INFO|WARNING|ERROR|CRITICAL):(?=\d{4}-\d\d-\d\d[ T])/y;
/** Apache's module and level. */
const OF_MODULE = new RegExp(`\\[[a-z][\\w-]{1,30}:(${LEVEL_WORDS})\\]`, "y");
const CAPITALS = new RegExp(`(${LEVEL_WORDS.toUpperCase()})(?=[\\s\\]:|,]|\\[)(?:\\[[\\d|:. -]{1,40}\\])?`, "y");
/** Levels with more than letters: only after a time or a process. */
const WORD = new RegExp(`(${PLAIN_LEVEL_WORDS})(?:/[A-Z][\\w-]{1,60})?(?=[\\s\\]|])`, "iy");
// `A` may be an article.
const LETTER = /(?!A [a-z])([FCAEWNIDVT])(?:!(?= )|(?= ?\| | \[|\/(?!O\b)[A-Za-z]|, \[| [(\w"'/]))/y;
const BRACKETED_LETTER = /\[([FCAEWNIDVT!])\]|<([FCEWX])>(?=\d{4}-)/y;
/** MongoDB up to 4.2, after its time: level, component, thread. */
const MONGODB = /([FEWID]) {1,2}[A-Z_-]{1,12} {1,10}\[[\w-]{1,40}\] (?:\*\* (?:IMPORTANT: )?)?/y;
/** Symbols that loggers print for their error level. */
const SPECIAL = /(?:✖|❌|✗|✘|⨯|🔥|💥)\s{0,4}/uy;

const PROCESS = [
  /\d{1,10}#\d{1,10}:?(?: \*\d+)?/y,
  /\[(?:pid[ :=]?)?\d{1,10}(?:[:/,.#-]\w{1,20})?(?: \d{1,10})?\]:?/iy,
  /\[ ?\d{1,10} ?\]/y,
  /\[pid \d+(?::tid \d+)?\]|\[\w{1,20}:\w{1,20}\]/y,
  /\((?:pid[=: ]{1,2})?\d{1,10}\)(?: :)?/iy,
  /<\d{1,6}\.\d{1,8}\.\d{1,4}>/y,
  /\d{1,9}:[XCSM](?= )/y,
  /pid[=:] ?\d+,?|tid[=:] ?\w+,?/iy,
  // HAProxy up to 2.3 prints the day of the year and the time before it.
  /\d{1,3}(?:\/\d{6} )?\(\d{1,8}\)(?: :(?= ))?/y,
  /\{[^{}]{0,60}\}/y,
  /#\d{1,10}\]?:?(?= )/y,
  /\d{1,10}(?= (?:\[|---|[A-Z]{4,}))/y,
  /\d{1,10} {1,4}- (?=\d)/y,
  /\d{1,10} {0,8}\|(?= )/y,
  /[A-Z]{4,8} -- [\w.]{0,40}: /y,
  /(?:---|--) /y,
] as const;

/** True if a character may begin one of `PROCESS`. */
function mayBeProcess(code: number): boolean {
  return code <= OPEN_BRACKET || code === LOWER_P || code === LOWER_T || code === OPEN_BRACE;
}

/** Syslog's host and program after its time, perhaps with the level. */
const SYSLOG = /(?:[\w.-]{1,60} )?[\w./-]{1,40}\[\d{1,10}\](?:\(([A-Za-z]{3,10})\))?: (?=\S)/y;
/** A program and its process after a time, without a colon, or with the process in its own column. */
const PROGRAM = /[a-z][\w./-]{0,40}(?:\[\d{1,10}\]| {1,30}\[\d{1,10}\]:) {1,4}(?=\S)/y;

/** Names of threads, loggers or files, in brackets, or before a dash or a colon, and the signs of which each needs one. */
const SOURCE: readonly (readonly [signs: readonly string[], RegExp])[] = [
  [["["], /\[[\w.@/:#$, ()-]{0,80}\]:?/y],
  [["("], /\([\w.@/:#$-]{1,60}\)(?= )|\( [\w.@/:#$-]{1,60} \):?(?= )/y],
  [[" - "], /[\w.$@/[\]:-]{2,80} {0,40} - (?=\S)/y],
  // Not the class of an error.
  [
    [" - ", ": "],
    /(?!\d+:\d+: |[\w$.:/]{1,200}(?:Error|Exception): )[\w$]{1,60}(?:[.:/$]{1,2}[\w$<>-]{1,60}){1,12}(?::\d{1,6})?\]?(?: - | : |: )(?=\S)/y,
  ],
  [[":"], /[\w.-]{1,60}\.(?:go|py|rb|rs|cc?|cpp|h|java|js|ts|lua|erl|ex|scala|kt|php):\d{1,6}(?::\d{1,6})?(?:\]|:)? /y],
  // env_logger's module, in the brackets of its time.
  [["] "], /[\w$-]{1,60}(?:::[\w$-]{1,60}){0,12}\] (?=\S)/y],
  // A column between bars, after the process.
  [["| "], /(?<=\| )[A-Za-z](?:[\w.-]| (?! )){0,30}? {0,20}\| (?=\S)/y],
  [["- "], /- (?=\S)/y],
  [[": "], /: (?=\S)/y],
];

/** A lower-case component name: kept if the message would not name the failing part without it. */
const PART = /(?!(?:exited|reason|cause): )[a-z][\w.-]{0,30}: (?=\S)/y;

/** A level that the program repeats in the message. */
const AGAIN = /(ERROR|FATAL|CRITICAL|PANIC|SEVERE): /y;
/**
 * A name in brackets at the beginning, perhaps empty: a program or component if a logger's prefix continues after it, else part of
 * the text.
 */
const TAG = /\[(?:[A-Za-z][\w./:@-]{0,40})?\](?= )/y;
/** A program's own name before the level, perhaps with the logging function. */
const NAME = new RegExp(
  `[\\w./+-]{1,60}(?: ?\\[\\d+\\])?(?:: | \\([\\w.-]{1,60}\\) )(?=(?:\\[ ?)?(?:${LEVEL_WORDS})(?: ?\\]|:|\\s))`,
  "iy",
);
/** The same, padded with blanks to a column. */
const COLUMN = new RegExp(`[\\w./+-]{1,40} {2,20}(?=(?:${LEVEL_WORDS.toUpperCase()})\\s)`, "y");
const SHARED = /[\s\]|,]+/y;
/** Maximum number of parts in a prefix. */
const PARTS = 12;
/** Maximum length of a prefix. */
const LONGEST = 400;

/**
 * Strips the prefix. Linear: each part is searched at one position only. `isTimed` is true if a time before it has
 * already been stripped.
 *
 * An expression is tried only where its first character or a sign of it is there: compiling one takes longer.
 */
export function opened(line: string, isTimed = false): Opened {
  let at = skip(line, 0);
  let grade: Grade | null = null;
  let seconds: number | null = null;
  let isLogged = false;
  let tag: number | null = null;
  let isLow = false;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(line);
    if (match !== null) at = skip(line, pattern.lastIndex);
    return match;
  };
  for (let part = 0; part < PARTS && at < LONGEST && at < line.length; part++) {
    const begin = at;
    const whole = isLogged || !mayBeWhole(line.charCodeAt(at)) ? null : takeWhole(take);
    if (whole !== null) return { ...whole, text: line.slice(at), isLogged: true, column: at };
    if (grade === null || seconds === null) at = inBrackets(line, at) ?? at;
    const first = line.charCodeAt(at);
    const time = takeTime(take, first, formsAt(line, at), !isLogged, seconds === null);
    if (time !== null) {
      seconds ??= time.seconds;
      isLogged = true;
      if (time.isEpoch && line[at] === ":") at = skip(line, at + 1);
      continue;
    }
    const syslog = grade === null && line.includes("]", at) ? takeSyslog(take, isLogged) : null;
    if (syslog !== null) {
      isLogged = true;
      grade = gradeOf(syslog[1] ?? "");
      continue;
    }
    const mongodb = isLogged && grade === null && isCapital(first) ? take(MONGODB) : null;
    if (mongodb !== null) {
      grade = gradeOfLetter(mongodb[1] ?? "");
      break;
    }
    if (grade === null) {
      const level = takeLevel(take, line, at, isLogged || isTimed);
      if (level !== null && isSentence(level.word, line[at], isLogged)) {
        // `error loading config: …` is both the text and its severity.
        return { text: line.slice(begin), grade: isLogged ? level.grade : null, isLogged, column: begin, seconds };
      }
      if (level !== null) {
        isLogged = true;
        // `[system]` may be a component.
        if (/^\[(?:system|status|config|http|default|context)\]/.test(level.word) && !isLow) isLow = true;
        else grade = level.grade;
        continue;
      }
      if (first > 0x7f && take(SPECIAL) !== null) {
        grade = "error";
        continue;
      }
      if (takeName(take, line, at)) continue;
    }
    const again: RegExpExecArray | null = isLogged && grade !== null ? take(AGAIN) : null;
    if (again !== null) {
      if (grade !== "fatal") grade = gradeOf(again[1] ?? "") ?? grade;
      continue;
    }
    if (mayBeProcess(first) && PROCESS.some((pattern) => take(pattern) !== null)) {
      isLogged = true;
      continue;
    }
    if ((part === 0 || tag !== null) && !isLogged && first === OPEN_BRACKET && take(TAG) !== null) {
      tag ??= begin;
      continue;
    }
    if (isLogged && SOURCE.some(([signs, pattern]) => holds(line, at, signs) && take(pattern) !== null)) continue;
    if (isLogged && isPartAt(line, at) && take(PART) !== null) continue;
    take(SHARED);
    if (at === begin) break;
  }
  if (tag !== null && !isLogged) at = tag;
  if (isLow) grade ??= "low";
  // A logger's line without text is empty; a lone word is the text.
  const text = at < line.length ? line.slice(at) : seconds === null ? line.trim() : "";
  return { text, grade, isLogged, column: at, seconds };
}

function holds(line: string, at: number, signs: readonly string[]): boolean {
  return signs.some((sign) => line.includes(sign, at));
}

function isPartAt(line: string, at: number): boolean {
  PART.lastIndex = at;
  if (!PART.test(line)) return false;
  const rest = line.slice(PART.lastIndex);
  return !/\S \S/.test(rest.slice(0, 100)) || !isWithoutReason(rest);
}

function takeSyslog(take: Take, isLogged: boolean): RegExpExecArray | null {
  return take(SYSLOG) ?? (isLogged ? take(PROGRAM) : null);
}

/** A program's name before a level. */
function takeName(take: Take, line: string, at: number): boolean {
  const isNamed = holds(line, at, [": ", ") "]) && take(NAME) !== null;
  return isNamed || (line.includes("  ", at) && take(COLUMN) !== null);
}

function takeTime(
  take: Take,
  first: number,
  forms: readonly RegExp[],
  isFirst: boolean,
  wantsEpoch: boolean,
): { seconds: number | null; isEpoch: boolean } | null {
  for (const form of forms) {
    const match = take(form);
    if (match !== null) return { seconds: clockOf(match), isEpoch: false };
  }
  if (!isDigit(first) && first !== OPEN_BRACKET) return null;
  const epoch = wantsEpoch ? take(EPOCH) : null;
  if (epoch !== null) return { seconds: Number(epoch[1]), isEpoch: true };
  return isFirst && (take(UPTIME) ?? take(SHORT_CLOCK)) !== null ? { seconds: null, isEpoch: false } : null;
}

/** A level by its name, else by its letter; without a delimiter only after a time or a process. */
function takeLevel(
  take: Take,
  line: string,
  at: number,
  mayBePlain: boolean,
): { word: string; grade: Grade | null } | null {
  const first = line.charCodeAt(at);
  let level: RegExpExecArray | null = null;
  if (isSign(first)) level = take(OF_MODULE) ?? take(BRACKETED);
  else if (isLevelAt(line, at)) {
    level = take(TIMED_LEVEL) ?? take(NAMED_LEVEL) ?? take(BEFORE_COLON) ?? take(CAPITALS);
    if (mayBePlain) level ??= take(WORD);
  }
  if (level !== null) return { word: level[0], grade: gradeOf(level[1] ?? "") };
  const mayBeLetter = isCapital(first) && (mayBePlain || line[at + 1] === ",");
  const letter = (isSign(first) ? take(BRACKETED_LETTER) : null) ?? (mayBeLetter ? take(LETTER) : null);
  if (letter === null) return null;
  const name = letter[1] ?? letter[2] ?? "";
  // Qt's critical corresponds to others' error.
  const isError = name === "!" || letter[2] === "C";
  return { word: letter[0], grade: isError ? "error" : (gradeOfLetter(name) ?? "low") };
}

/** True for the characters around a level. */
function isSign(code: number): boolean {
  return code === OPEN_BRACKET || code === OPEN_PARENTHESIS || code === LESS_THAN || code === BAR || code === ASTERISK;
}

/**
 * True if a level without a delimiter is the first word of a sentence that continues with `next`; after a collector's
 * time alone, any capitalised level is.
 */
function isSentence(level: string, next: string | undefined, isLogged: boolean): boolean {
  if (!/^(?:(?:fatal )?error|fatal|panic)$/i.test(level) || level === level.toUpperCase()) return false;
  return /[a-z]/.test(next ?? "") || (!isLogged && /^[A-Z]/.test(level));
}

/** The position after a bracket with a time, and perhaps a level. */
function inBrackets(line: string, at: number): number | null {
  if (line[at] !== "[" && line[at] !== "<" && line[at] !== "(") return null;
  const isTime = [...formsAt(line, at + 1), EPOCH].some((form) => {
    form.lastIndex = at + 1;
    return form.test(line);
  });
  return isTime ? at + 1 : null;
}

function skip(line: string, from: number): number {
  let at = from;
  for (;;) {
    const code = line.charCodeAt(at);
    // A box's left side is drawn before each of its lines.
    if (code !== 32 && code !== 9 && code !== 0x2502 && code !== 0x2503) return at;
    at++;
  }
}

function clockOf([, hours, minutes, seconds]: RegExpExecArray): number | null {
  return hours === undefined ? null : clock(hours, minutes, seconds);
}

/**
 * The start of a logger's prefix (time and severe level) in the middle of a line, after another writer's unfinished
 * text; -1 if none.
 */
export function gluedAt(line: string): number {
  if (!GLUED_LEVELS.test(line)) return -1;
  const match = GLUED.exec(line.slice(0, 2000));
  return match === null ? -1 : match.index + (match[1]?.length ?? 0);
}

const GLUED_LEVELS = inParts(/FATAL|PANIC|ERROR|emerg|alert|crit|error|CRITICAL/);
const GLUED =
  /(\S.{0,300}?[ .])\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d[^[\]]{0,20} (?:\[\d{1,10}\] )?\[?(?:FATAL|PANIC|ERROR|emerg|alert|crit|error|CRITICAL)\b/;
