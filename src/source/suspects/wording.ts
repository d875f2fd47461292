/** Texts for people, whose rewording breaks nothing. */
import type { Hunk } from "./commits.ts";
import { isOfData } from "./kinds.ts";
import { tokensOf } from "./tokens.ts";

/** Functions that split a text or search it. */
const TAKES_APART =
  /split|compile|partition|explode|tok|index|find|search|match|replace|strip|trim|scan|parse|regex|gsub|preg|strftime|strptime|pattern|query|exec|sql|getenv|environ|require|import|open|path|url/i;
const QUERY = /\b(?:select|insert|update|delete|from|where|join|table|column)\b/i;
const EXPRESSION = /\\[dwsbDWSB.]|\[[^\]]*\]|\(\?|[+*]\)|^\^|\$$/;

const ERROR = /\b(?:throw|raise|die|croak|panic|bail|expect|abort|fail|assert)\b|Error(?:f|\b)|Exception/;

/** True if a hunk only rewords a text that is not looked up, split or run. `message` is the crash's. */
export function isRewording({ removed, added }: Hunk, path: string, message: string): boolean {
  const before = tokensOf(removed, path);
  const after = tokensOf(added, path);
  if (isMessageOnly(before, after, message)) return true;
  if (isOfData(path) && isProseOfData(removed, added)) return !added.some((line) => isQuotedBy(message, `"${line}"`));
  if (before.length === 0 || before.length !== after.length) return false;
  if (takesApart([...removed, ...added])) return false;
  // The message is the text of such a line.
  const isError = added.some((line) => ERROR.test(line));
  let differ = 0;
  for (const [at, token] of before.entries()) {
    const other = after[at] ?? "";
    if (token === other) continue;
    if (slotsIn(token) !== slotsIn(other)) return false;
    if (!(isProse(token) ? isProse(other) || isWord(other) : isWord(token) && isProse(other))) return false;
    // Punctuation alone may be what a text is split by.
    if (!/\w/.test(token) && !isJoined(before, at)) return false;
    if (!isError && (isQuotedBy(message, token) || isQuotedBy(message, other))) return false;
    differ++;
  }
  return differ > 0;
}

/** Borders of the fields of a data file. A comma with a blank is part of a sentence. */
const BORDER = /([|;\t=:{}[\]"]|,(?! ))/;

/** True if lines of a data file only have other words in fields of several words, with the same placeholders. */
function isProseOfData(removed: readonly string[], added: readonly string[]): boolean {
  if (removed.length === 0 || removed.length !== added.length) return false;
  return removed.every((line, at) => {
    const [old, now] = [line.split(BORDER), (added[at] ?? "").split(BORDER)];
    return (
      old.length === now.length &&
      old.every((field, index) => {
        const other = now[index] ?? "";
        return field === other || (isSentence(field) && isSentence(other) && slotsIn(field) === slotsIn(other));
      })
    );
  });
}

function isSentence(field: string): boolean {
  return /\p{L}+,? +\p{L}/u.test(field) && !QUERY.test(field) && !EXPRESSION.test(field) && !/[<>*^$\\/@]/.test(field);
}

const THROW = /^(?:throw|raise|die|panic|croak|bail|abort|fail)$/;

/** True if a statement throws the same error for the same reason, with another message. */
function isMessageOnly(before: readonly string[], after: readonly string[], message: string): boolean {
  const thrown = before.findIndex((token) => THROW.test(token));
  if (thrown === -1 || [...before, ...after].some((token) => /^[{}]$/.test(token))) return false;
  const head = before.findIndex((token, at) => token !== after[at]);
  const isBehind = before.slice(thrown + 1, head).some((token) => /^[(,]$/.test(token));
  // A text as the first argument: `raise "…"`.
  const isFirst = head === thrown + 1 && /^["`]/.test(before[head] ?? "") && /^["`]/.test(after[head] ?? "");
  if (head <= thrown || !(isBehind || isFirst)) return false;
  // What evaluates the message can fail itself.
  const known = new Set(before);
  return after.slice(head).every((token) => /^["`\W\d]/.test(token) || known.has(token) || !message.includes(token));
}

/** True if a hunk only changes displayed texts, or defaults for missing values, that are not looked up. */
export function isRelabelling({ removed, added }: Hunk, path: string): boolean {
  if (takesApart([...removed, ...added])) return false;
  const before = tokensOf(removed, path);
  const after = tokensOf(added, path);
  if (before.length === 0 || before.length !== after.length) return false;
  const isText = (token: string | undefined) => /^["`]/.test(token ?? "");
  return after.every(
    (token, at) =>
      token === before[at] || (isText(token) && isText(before[at]) && isShown(token) && isLabel(after, at)),
  );
}

/** True if a hunk changes texts in a table, but not its keys: the values read from it are still texts. */
export function isOfTexts({ removed, added }: Hunk, path: string): boolean {
  if (takesApart([...removed, ...added])) return false;
  const before = tokensOf(removed, path);
  const after = tokensOf(added, path);
  if (before.length === 0 || before.length !== after.length) return false;
  return after.every((token, at) => {
    if (token === before[at]) return true;
    const [last = "", next = ","] = [after[at - 1], after[at + 1]];
    return /^["`]/.test(token) && /^[>:,[({]$/.test(last) && /^[,}\])]$/.test(next);
  });
}

/** Named placeholders of a text: `{name}`, `%<name>s`, `%{name}`, `%(name)s`. */
function slotsIn(token: string): string {
  return (token.match(/(?<![$#])\{[a-z_]\w*\}|%[<{(]\w+[>})]|%[a-z]\b/gi) ?? []).sort().join();
}

/** True if a text is joined with others: `a + ", " + b`, `join(", ")`. */
function isJoined(tokens: readonly string[], at: number): boolean {
  const [before = "", after = ""] = [tokens[at - 1], tokens[at + 1]];
  if (/^[+.&<]$/.test(before) || /^[+.&<]$/.test(after)) return true;
  const called = tokens[tokens.slice(0, at).lastIndexOf("(") - 1] ?? "";
  return /join|print|puts|echo|write|append|log/i.test(called) || /^(?:puts|print|echo)$/.test(before);
}

/** True for a text that can be displayed, rather than a format or pattern. */
function isShown(token: string): boolean {
  return /^.[\p{L}\p{N} .,:;'!?%{}_-]*.$/u.test(token);
}

function isLabel(tokens: readonly string[], at: number): boolean {
  const [before = "", last = ""] = tokens.slice(Math.max(0, at - 2), at);
  // A default for a missing value: `owner?.team ?? "nobody"`.
  if (last === "or" || (last === before && /^[?|]$/.test(last))) return true;
  if (!/^[(,]$/.test(tokens[at - 1] ?? "")) return false;
  const called = tokens[tokens.slice(0, at).lastIndexOf("(") - 1] ?? "";
  return called !== "" && !/get|fetch|load|lookup|key|has|prop|setting|param|header|option|value|of$/i.test(called);
}

/** True if lines call functions that split, search or run a text, so that its content matters. */
function takesApart(lines: readonly string[]): boolean {
  return lines.some((line) => TAKES_APART.test(line.replace(/"[^"]*"|'[^']*'|`[^`]*`/g, '""')));
}

/**
 * True for a text of several words or with values in it, or of punctuation only; not a name, query, pattern or path.
 */
function isProse(token: string): boolean {
  if (!/^["'`]/.test(token)) return false;
  const text = token.slice(1, -1);
  // An empty text is a missing value.
  if (text === "") return false;
  if (QUERY.test(text) || EXPRESSION.test(text) || /^\S*\/\S*$/.test(text)) return false;
  return !/\w/.test(text.replace(/\\[ntr]/g, "")) || /\s|[$#]\{|\{\w*\}|%[sdvq]/.test(text);
}

/** True for one word, which may replace a few: `"unknown"` and `"no name"`. */
function isWord(token: string): boolean {
  return /^["'`]\p{L}+["'`]$/u.test(token);
}

function isQuotedBy(message: string, token: string): boolean {
  const text = token.slice(1, -1).trim();
  return text.length > 1 && message.includes(text);
}
