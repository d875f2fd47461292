/** Reads the end of a log backwards, line by line, and recognises usage texts and indented lines. */
import { inParts } from "../grammar/in-parts.ts";
import { lispReport } from "./lisp-report.ts";
import { BLANK, type Statement, statementOf } from "./statement.ts";
import { inTclStack } from "./tcl-stack.ts";
import { failureIn } from "./wording.ts";

/** The last lines of a log as the program wrote them. */
export interface Tail {
  readonly texts: readonly string[];
  /** The log's line number of each, from 0. */
  readonly rows: readonly number[];
  /** A line of the log, including wrappers. */
  raw?(row: number): string;
}

/** Maximum number of lines that a search goes back. */
export const BACK = 1200;

/** The lines of a tail as statements. */
export interface Reader {
  readonly last: number;
  lineAt(index: number): string;
  rowAt(index: number): number;
  /** Index of the first line that was read. */
  lowest(): number;
  at(index: number): Statement | null;
}

/** Lines are read on demand, since most logs need only the last ones. */
export function readerOf({ texts, rows, raw }: Tail): Reader {
  let lowest = texts.length;
  const known = new Map<number, Statement>();
  const usage = usageOf(texts);
  const at = (index: number): Statement | null => {
    const line = texts[index];
    if (line === undefined) return null;
    if (index < lowest) lowest = index;
    let statement = known.get(index);
    if (statement === undefined) {
      const isUsage = usage !== null && index >= usage.first && index <= usage.last;
      // A collector's time, which all lines have, takes precedence over the program's times, which may be of another
      // zone.
      const timed = secondsIn(raw?.(rows[index] ?? 0) ?? "");
      const surroundings = {
        isIndented: isIndented(texts, index),
        isTimed: timed !== null,
        above: () => at(index - 1),
      };
      const own = isUsage ? USAGE : statementOf(line, surroundings);
      const lisp = lispReport(texts, index);
      const read =
        lisp === null
          ? inTclStack(own, texts[index - 1] ?? "", texts[index + 1] ?? "")
          : { ...BLANK, kind: "trouble" as const, text: lisp, grade: "fatal" as const, rank: 3 };
      const seconds = timed ?? read.seconds;
      statement = seconds === read.seconds ? read : { ...read, seconds };
      known.set(index, statement);
    }
    return statement;
  };
  return {
    last: texts.length - 1,
    at,
    lineAt(index) {
      if (index < lowest) lowest = index;
      return texts[index] ?? "";
    },
    rowAt: (index) => rows[index] ?? 0,
    lowest: () => Math.min(lowest, usage?.first ?? lowest),
  };
}

/** Seconds of the day, from a time near the beginning of a line. */
function secondsIn(line: string): number | null {
  const match = /^.{0,30}?(?<!\d)(\d\d):(\d\d):(\d\d)(?!\d)/.exec(line);
  return match === null ? null : Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3]);
}

const USAGE: Statement = { ...BLANK, kind: "part", text: "usage" };

/** The first line of a usage text, and lines that end one. */
const USAGE_HEAD = inParts(/^\s{0,8}(?:\S{1,60}: )?usage(?:\s?:| of \S+:?$)/i);
const USAGE_END = /^(?:\S{1,100}: )?(?:fatal |parse )?error\b ?:|^\d{4}[-/]\d\d|^\[|^\{"|^(?:Error|ERROR|FATAL)\b/;
const USAGE_PART = inParts(
  /^(?:Options|Flags|Commands|Available Commands|Global Flags|Arguments|Examples?|Subcommands|Parameters|Environment variables|NAME|VERSION|COMMANDS|GLOBAL OPTIONS)\b.{0,30}:$/i,
);

/** The last usage text of a log. */
function usageOf(texts: readonly string[]): { first: number; last: number } | null {
  for (let index = texts.length - 1; index >= Math.max(0, texts.length - BACK); index--) {
    const line = texts[index] ?? "";
    if (line.length > 200 || !(USAGE_HEAD.test(line) || USAGE_PART.test(line))) continue;
    let first = index;
    for (let row = index; row >= Math.max(0, index - 400); row--) {
      const above = texts[row] ?? "";
      if (USAGE_HEAD.test(above)) {
        first = row;
        break;
      }
    }
    if (!USAGE_HEAD.test(texts[first] ?? "")) return null;
    let last = first;
    while (last + 1 < texts.length && !USAGE_END.test(texts[last + 1] ?? "")) last++;
    return { first, last: last + 1 < texts.length ? last : beforeComplaint(texts, last) };
  }
  return null;
}

/** The last line of a usage text at the end of a log: what follows a blank line there may be the error. */
function beforeComplaint(texts: readonly string[], end: number): number {
  let last = end;
  while (last > 0 && (texts[last] ?? "").trim() === "") last--;
  const line = texts[last] ?? "";
  const isApart = (texts[last - 1] ?? "").trim() === "";
  return isApart && /^\S/.test(line) && line.length < 200 && failureIn(line) === 2 ? last - 1 : end;
}

/** True if a line is below a less indented one, without a blank line between. */
function isIndented(texts: readonly string[], index: number): boolean {
  const indent = indentOf(texts[index] ?? "");
  if (indent === 0) return false;
  for (let row = index - 1; row >= Math.max(0, index - 60); row--) {
    const line = texts[row] ?? "";
    if (line.trim() === "" || /^[\s=*#~_-]+$/.test(line)) return false;
    if (indentOf(line) < indent) return true;
  }
  return true;
}

function indentOf(line: string): number {
  let at = 0;
  while (line.charCodeAt(at) === 32 || line.charCodeAt(at) === 9) at++;
  return at;
}
