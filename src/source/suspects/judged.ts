/** Hunks of a commit, judged once for all frames: their functions and surroundings. */
import { type Definition, definitionsAround } from "../definitions.ts";
import type { FileChange, Hunk } from "./commits.ts";
import { initialisersAround } from "./initialisers.ts";
import { isApart, isOfData } from "./kinds.ts";
import type { CodeChange } from "./mechanical.ts";
import { keysOf } from "./pairs.ts";
import { isPrintedInstead, type Risk, riskOf } from "./risk.ts";
import { isReordered, isSameForm } from "./same-form.ts";
import { escaped, namesIn, tokensOf, withoutComment } from "./tokens.ts";
import { isOfTexts, isRelabelling, isRewording } from "./wording.ts";

/** One reason to suspect a commit. */
export interface SuspectEvidence {
  readonly score: number;
  readonly why: string;
  /** True if it concerns the failed value itself, whatever else the hunk looks like. */
  readonly isOfFailure?: boolean;
}

/** A hunk with its context. */
export interface Judged {
  readonly hunk: Hunk;
  readonly change: FileChange;
  /** The file's path at the deployed commit. */
  readonly path: string;
  readonly function: Definition | null;
  readonly functions: readonly string[];
  /** Types around it. */
  readonly types: readonly string[];
  /** Values of the file or a type, outside of any function, that contain the changed lines. */
  readonly initialisers: readonly string[];
  /** Keys around the changed lines of a data file, innermost first. */
  readonly parents: readonly string[];
  /** Functions of the same file that use a name, if the commit changed its meaning. */
  readonly users: (name: string) => readonly string[];
  /**
   * Names that lines of the same file assign from another name: `taken` in `this.taken = new boolean[SEATS]`, `size`
   * in `size: SEATS`.
   */
  readonly setBy: (name: string) => readonly string[];
  /** True if the same file looks up table entries by values known only at run time: `RATES[zone]`. */
  readonly isIndexed: (table: string) => boolean;
  readonly names: ReadonlySet<string>;
  /** Lines below the change, as far as they show where it was: for pure removals. */
  readonly following: readonly string[];
  readonly isLogging: boolean;
  /** True if only numbers differ. */
  readonly isNumeric: boolean;
  /** True if only texts differ. */
  readonly isTextual: boolean;
  /** True if it only rewords a text. */
  readonly isRewording: boolean;
  /** True if only texts in a table differ. */
  readonly isOfTexts: boolean;
  /** True if only displayed texts differ. */
  readonly isRelabelling: boolean;
  /** True if it only adds one entry to a list or a table. */
  readonly isAddition: boolean;
  /** True if it does the same with the same values, through other functions or in another order. */
  readonly isSameForm: boolean;
  /** True if it adds a line to a table or list that is formed like no other one of the file. */
  readonly isOddLine: boolean;
  /** True if it only has another order. */
  readonly isReordered: boolean;
  /** True if a number became zero. */
  readonly becameZero: boolean;
  /** True if separators of text differ. */
  readonly isSeparator: boolean;
  /** How likely a value is now missing, as far as apparent. */
  readonly risk: Risk | null;
  /** Lines of the function after the change; empty outside of one. */
  readonly body: readonly string[];
}

/** A call that only reports: logs, metrics, traces. */
const LOGGING =
  /^\s*(?:await\s+|go\s+)?(?:[\w$]+(?:\.|::|->|\())*\w*(?:log|print|debug|trace|warn|metric|counter|statsd|telemetry|span|puts|echo|Log\.info|logger|console|writeline|System\.(?:out|err))\w*!?(?:\.\w+)*!?\s*[("'.]|^\s*(?:(?:this|self)\.|@)?(?:log|logger|logging|slog|console|tracer|zap|LOG|Log)\b[\w.]*[.(]|^\s*(?:info|puts|echo)!?[\s(]/i;
/** Judges the hunks of a commit once; the same for every frame. */
export function judgedHunks(
  code: CodeChange,
  pathNow: (path: string) => string,
  linesAfter: (change: FileChange) => readonly string[] | null,
  linesBefore: (change: FileChange) => readonly string[] | null,
  message: string,
): readonly Judged[] {
  return code.files
    .filter(({ path }) => !isApart(path))
    .flatMap((change) => {
      const after = linesAfter(change);
      const before = linesBefore(change);
      return change.hunks.map((hunk): Judged => {
        const changed = [...hunk.removed, ...hunk.added].filter(
          (line) => withoutComment(line, change.path).trim() !== "",
        );
        const [oldTokens, newTokens] = [tokensOf(hunk.removed, change.path), tokensOf(hunk.added, change.path)];
        const around = PLAIN_DATA.test(change.path)
          ? []
          : [
              ...(after === null
                ? []
                : definitionsAround(after, hunk.added.length > 0 ? hunk.newStart : betweenLine(after, hunk))),
              ...(before === null || hunk.removed.length === 0 ? [] : definitionsAround(before, hunk.oldStart)),
            ];
        const own = around.filter(({ isType }) => !isType);
        const body = bodyOf(own[0], after);
        const risk = isPrintedInstead(hunk, change.path, body) ? "nothing" : riskOf(hunk, change.path);
        return {
          hunk,
          change,
          path: pathNow(change.path),
          function: own[0] ?? null,
          functions: [...new Set(own.map(({ name }) => name))],
          types: [...new Set(around.filter(({ isType }) => isType).map(({ name }) => name))],
          initialisers: own.length > 0 ? [] : initialisersOf(hunk, after, before),
          parents: isOfData(change.path) ? parentsIn(after ?? [], hunk.newStart) : [],
          users: (name) => usersOf(name, after ?? []),
          setBy: (name) => setBy(name, after ?? []),
          isIndexed: (table) => isIndexed(table, after ?? []),
          names: namesIn(changed, change.path),
          following: followingIn(after ?? [], hunk.newStart + hunk.added.length),
          isNumeric: isNumeric(hunk, change.path),
          isTextual: isTextual(oldTokens, newTokens),
          isRewording: isRewording(hunk, change.path, message),
          isOfTexts: isOfTexts(hunk, change.path),
          isRelabelling: isRelabelling(hunk, change.path),
          isAddition: isAddition(oldTokens, newTokens),
          isSameForm: risk !== "nothing" && isSameForm(hunk, change.path),
          isOddLine: isOddLine(hunk, change.path, after ?? []),
          isReordered: isReordered(hunk, change.path),
          becameZero: becameZero(oldTokens, newTokens),
          isSeparator:
            isTextual(oldTokens, newTokens) && newTokens.some((token) => /^["`](?:\W|\\[tn])["`]$/.test(token)),
          risk,
          body,
          isLogging: changed.every((line) => LOGGING.test(line) || /^\s*[)\]}]*[;,]?\s*$/.test(line)),
        };
      });
    });
}

function bodyOf(definition: Definition | undefined, after: readonly string[] | null): readonly string[] {
  return definition === undefined ? [] : (after ?? []).slice(definition.first - 1, definition.last);
}

function becameZero(before: readonly string[], after: readonly string[]): boolean {
  return (
    before.length === after.length &&
    after.some((token, at) => /^0(?:\.0*)?$/.test(token) && /^[1-9]/.test(before[at] ?? ""))
  );
}

function usersOf(name: string, lines: readonly string[]): readonly string[] {
  const word = new RegExp(`(?:^|[^\\w])${escaped(name)}(?![\\w])`);
  const users = new Set<string>();
  for (const [at, line] of lines.entries()) {
    if (!word.test(line)) continue;
    const user = definitionsAround(lines, at + 1).find(({ isType }) => !isType)?.name;
    if (user !== undefined && user !== name) users.add(user);
    if (users.size > 8) break;
  }
  return [...users];
}

function isIndexed(table: string, lines: readonly string[]): boolean {
  const index = new RegExp(`(?:^|[^\\w])${escaped(table)}(?:\\[|\\.(?:get|fetch|at|dig)\\w*\\()\\s*[^"'\`:\\])\\s]`);
  return lines.some((line) => index.test(line));
}

function setBy(name: string, lines: readonly string[]): readonly string[] {
  const set: string[] = [];
  const word = new RegExp(`(?:^|[^\\w.])(?:self::|static::|this\\.|self\\.|@)?${escaped(name)}(?!\\w)`);
  for (const line of lines) {
    if (!line.includes(name)) continue;
    const [, field, right] = /(?:this\.|self\.|@|->)([A-Za-z_]\w*)\s*:?=(?!=)(.*)$/.exec(line) ?? [];
    if (field !== undefined && right !== undefined && word.test(right)) set.push(field);
    for (const { name: key, value } of keysOf(line))
      if (key !== name && !value.startsWith("=") && word.test(value)) set.push(key);
    if (set.length > 8) break;
  }
  return set;
}

/** The line below a pure removal, which usually has its indent. */
function betweenLine(lines: readonly string[], { newStart, removed }: Hunk): number {
  const first = removed.find((line) => line.trim() !== "") ?? "";
  const depth = (line: string | undefined) => (line === undefined ? -1 : line.length - line.trimStart().length);
  const above = lines[newStart - 1];
  return depth(above) >= depth(first) && above?.trim() !== "" ? Math.max(1, newStart) : newStart + 1;
}

function initialisersOf(
  { added, removed, newStart, oldStart }: Hunk,
  after: readonly string[] | null,
  before: readonly string[] | null,
): readonly string[] {
  return [
    ...(after === null || added.length === 0 ? [] : initialisersAround(after, newStart)),
    ...(before === null || removed.length === 0 ? [] : initialisersAround(before, oldStart)),
  ];
}

/** The first line with a word from an index on. */
function followingIn(lines: readonly string[], from: number): readonly string[] {
  for (let at = from; at < lines.length; at++) if (/\w/.test(lines[at] ?? "")) return [lines[at] ?? ""];
  return [];
}

/** Files without functions and types. */
const PLAIN_DATA = /\.(?:ya?ml|json|csv|tsv|txt|ini|toml|properties)$/;

/** Keys and sections that enclose a line (from 1) of a data file. */
function parentsIn(lines: readonly string[], line: number): readonly string[] {
  const depth = (text: string) => text.length - text.trimStart().length;
  const parents: string[] = [];
  let indent = depth(lines[line - 1] ?? "");
  for (let at = line - 2; at >= 0 && at > line - MOST_ABOVE; at--) {
    const text = lines[at] ?? "";
    const section = /^\s*\[+([\w.-]+)\]+\s*$/.exec(text)?.[1];
    if (section !== undefined) return [...parents, ...section.split(".").reverse()];
    if (text.trim() === "" || depth(text) >= indent) continue;
    const key = /^\s*(?:-\s+)?["']?([A-Za-z_][\w.-]*)["']?\s*(?::|=>?)\s*[[{(]*\s*$/.exec(text)?.[1];
    if (key !== undefined) parents.push(key);
    indent = depth(text);
    if (indent === 0) break;
  }
  return parents;
}

/** Maximum lines to search for the keys around a line. */
const MOST_ABOVE = 400;

/** True if only numbers differ. */
function isNumeric({ removed, added }: Hunk, path: string): boolean {
  const [before, after] = [tokensOf(removed, path), tokensOf(added, path)];
  if (before.length === 0 || before.length !== after.length) return false;
  return before.every((token, at) => token === after[at] || isOtherNumber(token, after[at] ?? ""));
}

/** `3` and `3m` are not two numbers: the second has a unit. */
function isOtherNumber(before: string, after: string): boolean {
  if (/^["`].*\d/.test(before) && /^["`]/.test(after)) return digitless(before) === digitless(after);
  if (!/^\d/.test(before) || !/^\d/.test(after)) return false;
  const unit = (token: string) => (/^0[xXbo]/.test(token) ? "" : token.replace(/[\d._]|(?:[lLuUfFdDn]|[iu]\d+)$/g, ""));
  return unit(before) === unit(after);
}

/** Texts that differ in numbers alone: `"build=4"` and `"build=5"`. */
function digitless(text: string): string {
  return text.replace(/\d+(?:\.\d+)?/g, "0");
}

/** Files that programs read line by line. */
const LINES = /\.(?:csv|tsv|txt|conf|cfg|dat|properties|env|list|ndjson|jsonl)$/;

/** By its punctuation, apart from that of sentences: `[north]` in a file of `name 90`. */
function isOddLine({ added }: Hunk, path: string, lines: readonly string[]): boolean {
  if (!LINES.test(path)) return false;
  const form = (line: string) => [...new Set(line.replace(/[\p{L}\p{N}\s_.'’!?&-]/gu, ""))].sort().join("");
  const texts = (all: readonly string[]) =>
    all.map((line) => withoutComment(line, path)).filter((line) => /\w/.test(line));
  const changed = new Set(added);
  const known = new Set(texts(lines.filter((line) => !changed.has(line))).map(form));
  return known.size === 1 && texts(added).some((line) => !known.has(form(line)));
}

function isAddition(before: readonly string[], after: readonly string[]): boolean {
  if (after.length <= before.length) return false;
  let head = 0;
  while (head < before.length && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < before.length - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  if (head + tail < before.length) return false;
  if (before.length === 0) return true;
  // It changes the shape of the returned value.
  if (after[0] === "return" && !after.slice(0, head).some((token) => /^[([{]$/.test(token))) return false;
  // If both ends of it are equal, it may as well begin earlier.
  for (; ; head--) {
    const more = after.slice(head, head + after.length - before.length);
    if (more[0] === "," || more.at(-1) === ",") return true;
    if (head === 0 || after[head - 1] !== more.at(-1)) return false;
  }
}

function isTextual(before: readonly string[], after: readonly string[]): boolean {
  if (before.length === 0 || before.length !== after.length) return false;
  return before.every((token, at) => token === after[at] || (/^["`]/.test(token) && /^["`]/.test(after[at] ?? "")));
}
