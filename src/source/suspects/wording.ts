/** Texts that people read: another wording of them breaks nothing. */
import type { Hunk } from "./commits.ts";
import { tokensOf } from "./tokens.ts";

/** Functions that take a text apart or search it. */
const TAKES_APART =
  /split|partition|explode|tok|index|find|search|match|replace|strip|trim|scan|parse|regex|gsub|preg|strftime|strptime|pattern|query|exec|sql|getenv|environ|require|import|open|path|url/i;
const QUERY = /\b(?:select|insert|update|delete|from|where|join|table|column)\b/i;
const EXPRESSION = /\\[dwsbDWSB.]|\[[^\]]*\]|\(\?|[+*]\)|^\^|\$$/;

const ERROR = /\b(?:throw|raise|die|croak|panic|bail|expect|abort|fail|assert)\b|Error(?:f|\b)|Exception/;

/** True if a hunk only words a text anew that nobody looks up, takes apart or runs. `message` is that of the crash. */
export function isRewording({ removed, added }: Hunk, path: string, message: string): boolean {
  const before = tokensOf(removed, path);
  const after = tokensOf(added, path);
  if (before.length === 0 || before.length !== after.length) return false;
  if (takesApart([...removed, ...added])) return false;
  // The message is what such a line says.
  const isError = added.some((line) => ERROR.test(line));
  let differ = 0;
  for (const [at, token] of before.entries()) {
    const other = after[at] ?? "";
    if (token === other) continue;
    if (!(isProse(token) ? isProse(other) || isWord(other) : isWord(token) && isProse(other))) return false;
    if (!isError && (isQuotedBy(message, token) || isQuotedBy(message, other))) return false;
    differ++;
  }
  return differ > 0;
}

/**
 * True if a hunk has other texts to show, or in the place of missing values, that nothing looks up, and nothing else.
 */
export function isRelabelling({ removed, added }: Hunk, path: string): boolean {
  if (takesApart([...removed, ...added])) return false;
  const before = tokensOf(removed, path);
  const after = tokensOf(added, path);
  if (before.length === 0 || before.length !== after.length) return false;
  const isText = (token: string | undefined) => /^["`]/.test(token ?? "");
  return after.every(
    (token, at) => token === before[at] || (isText(token) && isText(before[at]) && isLabel(after, at)),
  );
}

/** True if a hunk changes texts in a table, not its keys: what is taken from there is a text as before. */
export function isOfTexts({ removed, added }: Hunk, path: string): boolean {
  const before = tokensOf(removed, path);
  const after = tokensOf(added, path);
  if (before.length === 0 || before.length !== after.length) return false;
  return after.every((token, at) => {
    if (token === before[at]) return true;
    const [last = "", next = ","] = [after[at - 1], after[at + 1]];
    return /^["`]/.test(token) && /^[>:,[({]$/.test(last) && /^[,}\])]$/.test(next);
  });
}

function isLabel(tokens: readonly string[], at: number): boolean {
  const [before = "", last = ""] = tokens.slice(Math.max(0, at - 2), at);
  // A default for a missing value: `owner?.team ?? "nobody"`.
  if (last === "or" || (last === before && /^[?|]$/.test(last))) return true;
  if (!/^[(,]$/.test(tokens[at - 1] ?? "")) return false;
  const called = tokens[tokens.slice(0, at).lastIndexOf("(") - 1] ?? "";
  return called !== "" && !/get|fetch|load|lookup|key|has|prop|setting|param|header|option|value|of$/i.test(called);
}

/** True if lines call what takes a text apart, looks for it, or runs it: its words decide what comes out. */
function takesApart(lines: readonly string[]): boolean {
  return lines.some((line) => TAKES_APART.test(line.replace(/"[^"]*"|'[^']*'|`[^`]*`/g, '""')));
}

/** A text of several words or with values in it, or of marks alone; no name, query, pattern or path. */
function isProse(token: string): boolean {
  if (!/^["'`]/.test(token)) return false;
  const text = token.slice(1, -1);
  if (QUERY.test(text) || EXPRESSION.test(text) || /^\S*\/\S*$/.test(text)) return false;
  return !/\w/.test(text.replace(/\\[ntr]/g, "")) || /\s|[$#]\{|\{\w*\}|%[sdvq]/.test(text);
}

/** One word, which a few words may stand for: `"unknown"` and `"no name"`. */
function isWord(token: string): boolean {
  return /^["'`]\p{L}+["'`]$/u.test(token);
}

function isQuotedBy(message: string, token: string): boolean {
  const text = token.slice(1, -1).trim();
  return text.length > 1 && message.includes(text);
}
