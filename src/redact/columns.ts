/** Secrets in columns: CSV and tables under their header, `INSERT INTO t (a, b) VALUES (1, 2)`. */
import { addArgument } from "./bound.ts";
import { endOfValue } from "./extent.ts";
import { lineEnd, lineStart } from "./line-of.ts";
import { prefixLength, sharedPrefix } from "./line-prefix.ts";
import { isTalk } from "./passphrase.ts";
import { isTelling, isTyped } from "./random.ts";
import { type AddRange, MASK } from "./rule.ts";
import { mayBeSecret, type Name } from "./secret-value.ts";
import { findInSecondColumn, findUnderNameAndValue, findUpright } from "./two-columns.ts";

/** Maximum number of rows below a header to examine. */
const ROWS = 500;
const LONGEST_LINE = 2000;
/** The line under a header in Markdown and psql. Drawn tables may have one under each row. */
const RULE = /^\s*[-|:][\s|+:-]{2,}$/;
const BAR_SIGN = /[|│┃║]/u;
// Also `(index)` of Node's tables.
const CELL_NAME = /^\s*(?:\\?["']?[\p{L}_$][\p{L}\p{N}_. $-]{0,60}\\?["']?|\(\w{1,20}\))\s*$/u;

/** Returns the end of the last value, null if the name heads no column. */
export function findInColumns(text: string, name: Name, add: AddRange): number | null {
  const start = lineStart(text, name.start, LONGEST_LINE);
  const end = lineEnd(text, name.end, LONGEST_LINE);
  if (start === null || end === null) return findInserted(text, name, add);
  const line = text.slice(start, end);
  const at = name.start - start;
  return (
    findInserted(text, name, add) ??
    (isUnderlined(text, line, at, end) ? findBelowHeader(text, line, end, at, name, add) : null) ??
    findUpright(line, start, at, name, add) ??
    findInSecondColumn(text, line, start, end, at, name, add) ??
    findUnderNameAndValue(text, start, end, name, add) ??
    findAnnotated(text, start, end, name, add) ??
    findBelowHeader(text, line, end, at, name, add)
  );
}

/** True if the next line is a rule. */
function isUnderlined(text: string, line: string, at: number, end: number): boolean {
  const next = text.slice(end + 1, end + LONGEST_LINE).split("\n", 1)[0] ?? "";
  return RULE.test(next.slice(sharedPrefix(line.slice(0, at), next).length));
}

/** The value that a traceback prints below a line of code, under its name: `│      └ 'x'`. */
const ANNOTATION = /^.{0,120}?[│|][^└\n]{0,200}└ |^[^└\n]{0,300}└ /u;
const ANNOTATIONS = 20;

function findAnnotated(text: string, from: number, end: number, name: Name, add: AddRange): number | null {
  const identifier =
    name.start - (/\w{1,60}$/.exec(text.slice(Math.max(from, name.start - 60), name.start))?.[0].length ?? 0);
  let row = end + 1;
  for (let count = 0; count < ANNOTATIONS && row < text.length; count++) {
    const to = lineEnd(text, row, LONGEST_LINE);
    const content = to === null ? "" : text.slice(row, to);
    const mark = content.indexOf("└");
    if (to === null || mark < 0 || !ANNOTATION.test(content)) return null;
    if (mark >= identifier - from && mark < name.end - from) {
      const opening = /^[ \t]*["']?/.exec(content.slice(mark + 1))?.[0] ?? "";
      const start = row + mark + 1 + opening.length;
      const length = endOfValue(text.slice(start, to), 0, opening.trim());
      if (length > 0) add(start, start + length);
      return name.end;
    }
    row = to + 1;
  }
  return null;
}

/** Cells of a row, and their positions in the line. */
interface Header {
  readonly delimiter: RegExp | string;
  readonly width: number;
  /** Index of the name's column. */
  readonly column: number;
  /** The prefix of each line, possibly empty. */
  readonly prefix: string;
  /** True if other text may precede the header, so that cells need more evidence. */
  readonly isGlued: boolean;
}

/** The column below the name, in lines with as many cells as the header. */
function findBelowHeader(
  text: string,
  line: string,
  header: number,
  at: number,
  name: Name,
  add: AddRange,
): number | null {
  const delimiter = delimiterOf(line, at, at + name.text.length);
  if (delimiter === null) return findAligned(text, line, header, at, name, add);
  const next = text.slice(header + 1, lineEnd(text, header + 1, LONGEST_LINE) ?? header + 1);
  const found = headerOf(line, next, at, delimiter);
  if (found === null) return null;
  let last: number | null = null;
  let row = header + 1;
  for (let count = 0; count < ROWS && row < text.length; count++) {
    const end = lineEnd(text, row, LONGEST_LINE);
    if (end === null) break;
    const from = row + prefixLength(found.prefix, text.slice(row, end));
    const content = text.slice(from, end);
    const isRule = /^[\s|+=:\u2500-\u257f-]+$/u.test(content);
    const values = cellsOf(content, delimiter);
    if (!isRule && values.length !== found.width) break;
    const cell = values[found.column] ?? "";
    const value = (/^\s*"((?:[^"]|"")*)"/.exec(cell)?.[1] ?? cell.trim()).replace(/^'(.*)'$/, "$1");
    const isTold = !found.isGlued || isTelling(value) || isTyped(value);
    if (!isRule && value !== "" && isTold && mayBeSecret(value, name)) {
      const before = values.slice(0, found.column).reduce((sum, each) => sum + each.length + 1, 0);
      const start = from + before + cell.indexOf(value);
      add(start, start + value.length);
      last = start + value.length;
    }
    row = end + 1;
  }
  // The header may contain another secret's name, so the search continues after this one.
  return last === null ? null : name.end;
}

/** The cells of a row: in CSV, a quoted one may contain the delimiter. */
function cellsOf(row: string, delimiter: RegExp | string): readonly string[] {
  const cells = row.split(delimiter);
  if (typeof delimiter !== "string" || !row.includes('"')) return cells;
  const whole: string[] = [];
  for (const cell of cells) {
    const last = whole.at(-1);
    const isOpen = last !== undefined && /^\s*"/.test(last) && (last.match(/"/g)?.length ?? 0) % 2 === 1;
    if (isOpen) whole[whole.length - 1] = `${last}${delimiter}${cell}`;
    else whole.push(cell);
  }
  return whole;
}

/** The header in a line; null if it is none. */
function headerOf(line: string, next: string, at: number, delimiter: RegExp | string): Header | null {
  const prefix = sharedPrefix(line.slice(0, at), next);
  const cells = line.slice(prefix.length).split(delimiter);
  const column = line.slice(prefix.length, at).split(delimiter).length - 1;
  // A logger's prefix is in the header's first cell, or consists of such cells.
  const first = cells.findLastIndex((cell) => cell.trim() !== "" && !CELL_NAME.test(cell));
  const isGlued = first >= 0;
  const named = cells.slice(Math.max(0, first)).filter((cell) => cell.trim() !== "");
  if (named.length < 2 || column < first) return null;
  if (first >= 0 && !/["':\]>-][ \t]{0,3}["']?[\p{L}_][\p{L}\p{N}_. -]{0,60}["']?\s*$/u.test(cells[first] ?? ""))
    return null;
  const skipped = Math.max(0, first);
  return { delimiter, width: cells.length - skipped, column: column - skipped, prefix, isGlued };
}

/** A cell of a table with columns separated by blanks. */
const ALIGNED_CELL = /\S+(?: \S+)*/g;

/** The column that begins below the name, in lines up to an empty one. */
function findAligned(text: string, line: string, header: number, at: number, name: Name, add: AddRange): number | null {
  if (!line.includes("  ")) return null;
  const cells = [...line.matchAll(ALIGNED_CELL)];
  const cell = cells.find(({ index, 0: content }) => index <= at && index + content.length >= at + name.text.length);
  if (cell === undefined || cells.length < 2 || !cells.every(({ 0: content }) => CELL_NAME.test(content))) return null;
  let last: number | null = null;
  let row = header + 1;
  const words = line.match(/\S+/g)?.length ?? 0;
  const wordEnd = at + (/^\S*/.exec(line.slice(at))?.[0].length ?? 0);
  for (let count = 0; count < ROWS && row < text.length; count++) {
    const end = lineEnd(text, row, LONGEST_LINE);
    if (end === null || text.slice(row, end).trim() === "") break;
    const content = text.slice(row, end);
    const [value, start] = alignedCell(content, cell.index, wordEnd, words);
    if (
      value !== "" &&
      !value.endsWith(MASK) &&
      mayBeSecret(value, name) &&
      (isTelling(value) || (name.kind === "password" && !isTalk(value)))
    ) {
      add(row + start, row + start + value.length);
      last = name.end;
    }
    row = end + 1;
  }
  return last;
}

/**
 * The cell that begins with its header or, as R prints it, ends with it; empty if there is none. R's rows have as many
 * words as the header, or a number before them.
 */
function alignedCell(row: string, start: number, end: number, words: number): readonly [value: string, start: number] {
  if (start === 0 || row[start - 1] === " ") {
    const value = /^\S+(?: \S+)*/.exec(row.slice(start))?.[0] ?? "";
    // A value that is wider than its column touches the next one.
    if (value !== "") return [value.length > end - start ? (/^\S+/.exec(value)?.[0] ?? "") : value, start];
  }
  const word = /\s(\S{4,})$/.exec(row.slice(0, end))?.[1] ?? "";
  if (word === "" || /^\S/.test(row.slice(end))) return ["", 0];
  const count = row.match(/\S+/g)?.length ?? 0;
  if (count !== words && !(count === words + 1 && /^\s*\d/.test(row))) return ["", 0];
  const isQuoted = /^".*"$/.test(word);
  return isQuoted ? [word.slice(1, -1), end - word.length + 1] : [word, end - word.length];
}

const DELIMITER_BEHIND = /^[\w.-]{0,20}["']?[ ]{0,80}([|│┃║,;\t])/u;
const DELIMITER_BEFORE = /([|│┃║,;\t])[ ]{0,80}["']?[\w.-]{0,60}$/u;

/** The delimiter next to the name's cell; null if there is none. */
function delimiterOf(line: string, start: number, end: number): RegExp | string | null {
  const sign = (DELIMITER_BEHIND.exec(line.slice(end)) ?? DELIMITER_BEFORE.exec(line.slice(0, start)))?.[1];
  if (sign === undefined) return null;
  return BAR_SIGN.test(sign) ? BAR_SIGN : sign;
}

const COLUMNS_BEFORE = /(?:insert|replace|copy)\s[^()]{1,200}\(([^()]{0,500})$/i;
const VALUES = /[^()]{0,500}\)\s{0,20}(?:output[^()]{0,200})?values\s{0,20}\(/iy;
/** A value of SQL. */
const ITEM = /\s*(?:N?'((?:[^'\\]|''|\\.){0,4000})'|"([^"\n]{0,4000})"|([^,()]{0,200}))\s*(,|\))/y;

/** The value at the column's position. */
function findInserted(text: string, name: Name, add: AddRange): number | null {
  const before = text.slice(Math.max(0, name.start - 600), name.start);
  if (before.lastIndexOf("(") <= before.lastIndexOf(")")) return null;
  const columns = COLUMNS_BEFORE.exec(before)?.[1];
  if (columns === undefined) return null;
  const column = columns.split(",").length - 1;
  VALUES.lastIndex = name.end;
  if (!VALUES.test(text)) return findCopied(text, column, name, add);
  ITEM.lastIndex = VALUES.lastIndex;
  for (let index = 0; index <= column; index++) {
    const found = ITEM.exec(text);
    if (found === null) return null;
    const value = found[1] ?? found[2] ?? found[3] ?? "";
    const placeholder = index === column ? /^(?:\?|%s|[$@:]p?\d{1,3})$/.exec(value)?.[0] : undefined;
    if (placeholder !== undefined) return addArgument(text, ITEM.lastIndex - 1, placeholder, name, add);
    if (index === column && value.length > 0 && mayBeSecret(value, name)) {
      const start = found.index + found[0].indexOf(value);
      add(start, start + value.length);
      return name.end;
    }
    if (found[4] === ")") return null;
  }
  return null;
}

const FROM_INPUT = /[^()]{0,500}\)\s{1,4}from\s{1,4}stdin[^\n]{0,200}\n/iy;

/** The rows that PostgreSQL's `COPY t (a, b) FROM stdin` reads. */
function findCopied(text: string, column: number, name: Name, add: AddRange): number | null {
  FROM_INPUT.lastIndex = name.end;
  if (!FROM_INPUT.test(text)) return null;
  let row = FROM_INPUT.lastIndex;
  for (let count = 0; count < ROWS && row < text.length; count++) {
    const end = lineEnd(text, row, LONGEST_LINE);
    const cells = end === null ? [] : text.slice(row, end).split("\t");
    const value = cells[column];
    if (end === null || value === undefined) break;
    const start = row + cells.slice(0, column).reduce((sum, each) => sum + each.length + 1, 0);
    if (mayBeSecret(value, name)) add(start, start + value.length);
    row = end + 1;
  }
  return name.end;
}
