/**
 * The continuation lines of a statement: text after its colon, indented lines, its DETAIL, the error whose stack is
 * below.
 */

import { isFrame } from "./frame-lines.ts";
import type { Statement } from "./statement.ts";
import { isDecoration, isSystemError } from "./wording.ts";

/** Returns the statement at an index, null after the last. */
type At = (index: number) => Statement | null;

/** Maximum distance of a continuation line. */
const REACH = 120;
/** Maximum number of continuation lines. */
const PARTS = 6;
const ENOUGH = 500;

/** The statement at `index` with its continuation lines, in one line. */
export function withBelonging(index: number, at: At, lineAt: (index: number) => string): string {
  const own = at(index);
  if (own === null) return "";
  let text = own.text.trim().replace(/^\*{3,} ?(.*?) ?\*{3,}$/, "$1");
  let taken = 0;
  let row = index + 1;
  const add = (part: string, glue: string): void => {
    text = `${text}${glue}${part.trim()}`;
    taken++;
  };
  const addAnnounced = (): void => {
    while (announces(text) && taken < PARTS) {
      const next = nextWords(row, at, 3);
      if (next === null || TRACEBACK.test(lineAt(next).trim())) break;
      add(at(next)?.text ?? "", " ");
      row = next + 1;
    }
  };
  addAnnounced();
  for (; isOpen(text) && taken < PARTS; row++) {
    const next = at(row);
    if (next === null || next.kind === "blank" || next.isLogged || !/[")'\]]/.test(next.text)) break;
    add(next.text, / $/.test(own.text) || !endsInWord(text) ? " " : "");
  }
  if (isBanner(own.text)) {
    for (; taken < PARTS && text.length < ENOUGH; row++) {
      const next = at(row);
      if (next === null || next.kind === "blank" || next.isLogged) break;
      add(next.text, taken === 0 ? ": " : " ");
    }
    return text;
  }
  const below = at(row);
  if (below !== null && below.kind === "trouble" && isSystemError(below.text) && !text.includes(below.text.trim())) {
    text = text.replace(/[\s:.]+$/, "");
    add(below.text, ": ");
    row++;
  }
  const error = errorOfStack(row, at, lineAt);
  if (error !== null) return containsError(error, text) ? text : `${text.replace(/[\s:.]+$/, "")}: ${error}`;
  const isInList = isIndentedAlike(lineAt(index - 1), lineAt(row));
  for (; !isInList && taken < PARTS && text.length < ENOUGH; row++) {
    const next = at(row);
    if (next?.kind === "aside") continue;
    if (next === null || next.kind !== "part" || isFrame(lineAt(row)) || isUsage(next.text)) break;
    if (text.includes(next.text.trim())) continue;
    add(next.text, /[.:,;!?]$/.test(text) ? " " : next.grade === "detail" ? ". " : " ");
  }
  addAnnounced();
  const cause = causeBelow(row, at);
  return cause === null || text.includes(cause) ? text : `${text.replace(/[\s:.]+$/, "")}: ${cause}`;
}

/** True if two lines belong to the same list, interrupted by another writer's line. */
function isIndentedAlike(above: string, below: string): boolean {
  const indent = /^[ \t]+(?=\S)/.exec(above)?.[0];
  return indent !== undefined && /^[ \t]+(?=\S)/.exec(below)?.[0] === indent;
}

/** True if a text already contains an error's message. */
function containsError(error: string, text: string): boolean {
  const words = error.replace(/^[\w.$]{1,200}: /, "");
  return words !== "" && text.includes(words);
}

/** Words for what the next lines list. */
const FOLLOWING = /\bfollowing (?:\[?\d{0,3}\]? )?(?:lines?|errors?|problems?|issues?|reasons?)\b[^:]{0,60}$/i;

/** A line that only announces the next ones. */
function announces(text: string): boolean {
  return (
    /[:：]$/.test(text) ||
    FOLLOWING.test(text) ||
    /\bfailed to run$/i.test(text) ||
    /^(?:error|fatal|failed|fatal error|exception|[\w.]{3,80}\[\d{1,5}\])$/i.test(text)
  );
}

/** True if a bracket or a quote is still open: a terminal, or a copy from one, broke the line. */
function isOpen(text: string): boolean {
  if (text.length > ENOUGH) return false;
  const count = (sign: string): number => text.split(sign).length - 1;
  return count("(") > count(")") || count('"') % 2 === 1;
}

function endsInWord(text: string): boolean {
  return /\w$/.test(text);
}

function isBanner(text: string): boolean {
  return /^\*{3,}.{3,100}\*{3,}$/.test(text.trim());
}

function isUsage(text: string): boolean {
  return /^(?:usage\b|-{1,2}\w)/i.test(text.trim());
}

/** The next line with text, after at most `blanks` blank lines. */
function nextWords(from: number, at: At, blanks: number): number | null {
  for (let row = from; row <= from + blanks; row++) {
    const next = at(row);
    if (next === null) return null;
    if (next.kind !== "blank") return row;
  }
  return null;
}

const TRACEBACK = /^Traceback \(most recent call last\):$/;
const RAISED =
  /^(?:[\w.$]{1,200}(?:Error|Exception|Warning|Exit|Interrupt|Timeout|Refused|Failure|Fault)\b|[a-z_][\w.]{0,100}\.[A-Z]\w{2,100})(?:[:;].*)?$/;

/** The error of a stack right below: the exception after Python's frames, or Java's last cause. */
function errorOfStack(from: number, at: At, lineAt: (index: number) => string): string | null {
  const first = nextWords(from, at, 1);
  if (first === null) return null;
  const statement = at(first);
  // Every line may have a time before it.
  const line = (statement?.isLogged === true && statement.grade === null ? statement.text : lineAt(first)).trim();
  if (TRACEBACK.test(line)) return lastRaised(first, at, lineAt);
  if (!RAISED.test(line) || line.length > 2000) return null;
  let error = line;
  for (let row = first + 1; row < first + REACH; row++) {
    const next = at(row);
    if (next === null || (next.isLogged && !isFrame(lineAt(row)))) break;
    const cause = /^\s*Caused by: (.{1,1000})/.exec(lineAt(row));
    if (cause?.[1] !== undefined) error = cause[1].trim();
  }
  return error;
}

function lastRaised(from: number, at: At, lineAt: (index: number) => string): string | null {
  let error: string | null = null;
  for (let row = from + 1; row < from + REACH; row++) {
    const next = at(row);
    if (next === null || next.isLogged) break;
    const line = lineAt(row);
    if (/^\S/.test(line) && RAISED.test(line.trim())) error = line.trim();
  }
  return error;
}

/** The innermost of the causes listed after a blank line, as by Rust's libraries. */
function causeBelow(from: number, at: At): string | null {
  const head = nextWords(from, at, 1);
  if (head === null || !/^(?:Caused by|Reason|Cause|Details?):$/i.test(at(head)?.text.trim() ?? "")) return null;
  let cause: string | null = null;
  for (let row = head + 1; row < head + PARTS; row++) {
    const next = at(row);
    if (next === null || next.kind === "blank" || next.isLogged || isDecoration(next.text)) break;
    cause = next.text.trim().replace(/^\d{1,2}: /, "");
  }
  return cause;
}
