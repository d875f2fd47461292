/**
 * Secrets in columns: CSV and tables under their header, tables of two columns, `INSERT INTO t (a, b) VALUES (1, 2)`.
 */
import { addArgument } from "./bound.ts";
import { lineEnd, lineStart } from "./line-of.ts";
import { isSentence, isTalk } from "./passphrase.ts";
import { isTelling, looksLikePassword, looksRandom } from "./random.ts";
import { type AddRange, MASK } from "./rule.ts";
import { mayBeSecret, type Name } from "./secret-value.ts";

/** Rows below a header that are looked at. */
const ROWS = 500;
const LONGEST_LINE = 2000;
/** The line under a header in Markdown. Drawn tables may have a line under each row. */
const RULE = /^[\s|:-]{3,}$/;
const BAR = "[|│┃║]";
const BARS = /[|│┃║]/gu;
const BAR_SIGN = /[|│┃║]/u;
const CELL_NAME = /^\s*\\?["']?[\p{L}_$][\p{L}\p{N}_. $-]{0,60}\\?["']?\s*$/u;

/** Gives where the last value ends, null if the name heads no column. */
export function findInColumns(text: string, name: Name, add: AddRange): number | null {
  const start = lineStart(text, name.start, LONGEST_LINE);
  const end = lineEnd(text, name.end, LONGEST_LINE);
  if (start === null || end === null) return findInserted(text, name, add);
  const line = text.slice(start, end);
  const at = name.start - start;
  return (
    findInserted(text, name, add) ??
    (RULE.test(text.slice(end + 1, end + 200).split("\n", 1)[0] ?? "")
      ? findBelowHeader(text, line, end, at, name, add)
      : null) ??
    findUpright(line, start, at, name, add) ??
    findInSecondColumn(text, line, start, end, at, name, add) ??
    findAnnotated(text, start, end, name, add) ??
    findBelowHeader(text, line, end, at, name, add)
  );
}

/** `| password | x |`: a row of two cells, name and value; or a value beside it that can be nothing else. */
const CELL_BEFORE = new RegExp(`(^|${BAR})\\s*["']?[\\w.-]*$`, "u");
const CELL_BEHIND = new RegExp(
  `^["']?\\s*${BAR}\\s*(["']?)([^\\s|│┃║]{1,500}|[a-z]{3,9}(?: [a-z]{3,9}){2,9})\\1\\s*(?:$|${BAR}([^]*))`,
  "u",
);

function findUpright(line: string, from: number, at: number, name: Name, add: AddRange): number | null {
  const before = line.slice(0, at);
  const found = CELL_BEFORE.test(before) ? CELL_BEHIND.exec(line.slice(at + name.text.length)) : null;
  if (found === null) return null;
  const [whole, , value = "", rest = ""] = found;
  const isRow = (before.match(BARS)?.length ?? 0) <= 1 && !BAR_SIGN.test(rest);
  if (!(isRow || looksLikePassword(value) || looksRandom(value)) || !mayBeSecret(value, name) || isSentence(value))
    return null;
  const start = from + at + name.text.length + whole.indexOf(value);
  add(start, start + value.length);
  return start + value.length;
}

/**
 * The value in the second column of lines of two: the line above or below has its second column at the same place.
 */
function findInSecondColumn(
  text: string,
  line: string,
  from: number,
  to: number,
  at: number,
  name: Name,
  add: AddRange,
): number | null {
  const found = /^\s*[\w.-]{1,60}(?: {2,}|\t{1,8})(?=\S)/.exec(line);
  if (found === null || name.kind === "other-key" || at + name.text.length !== found[0].trimEnd().length) return null;
  const column = found[0].length;
  const value = line.slice(column).trimEnd();
  if (/\s{2}/.test(value) || !mayBeSecret(value, name) || isTalk(value) || isSentence(value)) return null;
  const above = lineStart(text, Math.max(0, from - 1), LONGEST_LINE) ?? from;
  const below = lineEnd(text, to + 1, LONGEST_LINE) ?? to;
  const isAligned = [text.slice(above, Math.max(above, from - 1)), text.slice(to + 1, below)].some(
    (other) =>
      /^\s*\S+(?: {2,}|\t{1,8})\S+$/.test(other.trimEnd()) && /^\s*\S+\s+(?=\S)/.exec(other)?.[0].length === column,
  );
  if (!isAligned) return null;
  add(from + column, from + column + value.length);
  return from + column + value.length;
}

/** What a traceback with values shows below a line of code, under the name: `│      └ 'x'`. */
const ANNOTATION = /^.{0,120}?[│|][^└\n]{0,200}└ |^[^└\n]{0,300}└ /u;
const ANNOTATIONS = 20;

function findAnnotated(text: string, from: number, end: number, name: Name, add: AddRange): number | null {
  let row = end + 1;
  for (let count = 0; count < ANNOTATIONS && row < text.length; count++) {
    const to = lineEnd(text, row, LONGEST_LINE);
    const content = to === null ? "" : text.slice(row, to);
    const mark = content.indexOf("└");
    if (to === null || mark < 0 || !ANNOTATION.test(content)) return null;
    if (mark >= name.start - from && mark < name.end - from) {
      const value = content.slice(mark + 1).replace(/^[ \t]*["']?/, "");
      const start = to - value.length;
      const length = /^[^"'\\]*/.exec(value)?.[0].trimEnd().length ?? 0;
      if (length > 0) add(start, start + length);
      return name.end;
    }
    row = to + 1;
  }
  return null;
}

/** The column below the name in lines that have as many cells as the header. */
function findBelowHeader(
  text: string,
  line: string,
  header: number,
  at: number,
  name: Name,
  add: AddRange,
): number | null {
  const delimiter = delimiterOf(line);
  if (delimiter === null) return findAligned(text, line, header, at, name, add);
  const cells = line.split(delimiter);
  const named = cells.filter((cell) => cell.trim() !== "");
  // What a logger puts before the header stands in its first cell.
  const isName = (cell: string, index: number): boolean =>
    CELL_NAME.test(index === 0 ? cell.replace(/^.{0,200}[:\]>][ \t]/, "") : cell);
  if (named.length < 2 || !named.every(isName)) return null;
  const column = line.slice(0, at).split(delimiter).length - 1;
  let last: number | null = null;
  let row = header + 1;
  for (let count = 0; count < ROWS && row < text.length; count++) {
    const end = lineEnd(text, row, LONGEST_LINE);
    if (end === null) break;
    const content = text.slice(row, end);
    const isRule = /^[\s|│┃║+┼├┤─═=:-]+$/u.test(content);
    const values = content.split(delimiter);
    if (!isRule && values.length !== cells.length) break;
    const cell = values[column] ?? "";
    const value = cell.trim().replace(/^(["'])(.*)\1$/, "$2");
    if (!isRule && value !== "" && mayBeSecret(value, name)) {
      const start = row + values.slice(0, column).reduce((sum, each) => sum + each.length + 1, 0) + cell.indexOf(value);
      add(start, start + value.length);
      last = start + value.length;
    }
    row = end + 1;
  }
  // The header may name another secret: it is read on behind this name.
  return last === null ? null : name.end;
}

/** A cell of a table whose columns are divided by blanks. */
const ALIGNED_CELL = /\S+(?: \S+)*/g;

/** The column that begins below the name, in lines up to an empty one. */
function findAligned(text: string, line: string, header: number, at: number, name: Name, add: AddRange): number | null {
  if (!line.includes("  ")) return null;
  const cells = [...line.matchAll(ALIGNED_CELL)];
  const cell = cells.find(({ index, 0: content }) => index <= at && index + content.length >= at + name.text.length);
  if (cell === undefined || cells.length < 2 || !cells.every(({ 0: content }) => CELL_NAME.test(content))) return null;
  let last: number | null = null;
  let row = header + 1;
  for (let count = 0; count < ROWS && row < text.length; count++) {
    const end = lineEnd(text, row, LONGEST_LINE);
    if (end === null || text.slice(row, end).trim() === "") break;
    const content = text.slice(row, end);
    const value = /^\S+(?: \S+)*/.exec(content.slice(cell.index))?.[0] ?? "";
    const isCell = cell.index === 0 || content[cell.index - 1] === " ";
    if (
      isCell &&
      !value.endsWith(MASK) &&
      mayBeSecret(value, name) &&
      (isTelling(value) || (name.kind === "password" && !isTalk(value)))
    ) {
      add(row + cell.index, row + cell.index + value.length);
      last = name.end;
    }
    row = end + 1;
  }
  return last;
}

/** What most cells are divided by. */
function delimiterOf(line: string): RegExp | string | null {
  if (/[|│┃║]/u.test(line)) return /[|│┃║]/u;
  for (const delimiter of [",", ";", "\t"]) if (line.includes(delimiter)) return delimiter;
  return null;
}

const COLUMNS_BEFORE = /(?:insert|replace|copy)\s[^()]{1,200}\(([^()]{0,500})$/i;
const VALUES = /[^()]{0,500}\)\s{0,20}(?:output[^()]{0,200})?values\s{0,20}\(/iy;
/** A value of SQL. */
const ITEM = /\s*(?:N?'((?:[^'\\]|''|\\.){0,4000})'|"([^"\n]{0,4000})"|([^,()]{0,200}))\s*(,|\))/y;

/** The value in the place of the column. */
function findInserted(text: string, name: Name, add: AddRange): number | null {
  const before = text.slice(Math.max(0, name.start - 600), name.start);
  if (before.lastIndexOf("(") <= before.lastIndexOf(")")) return null;
  const columns = COLUMNS_BEFORE.exec(before)?.[1];
  if (columns === undefined) return null;
  const column = columns.split(",").length - 1;
  VALUES.lastIndex = name.end;
  if (!VALUES.test(text)) return null;
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
