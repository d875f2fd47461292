/** Relates the message of a crash to a commit: its words in the diff, and missing files, columns and keys. */
import type { Crash } from "../../crash/model.ts";
import { wordsOf } from "../agreement.ts";
import type { FileChange, Hunk } from "./commits.ts";
import { importsFile } from "./imports.ts";
import type { Judged, SuspectEvidence } from "./judged.ts";
import { canUse, isConfig, isManifest, isOfData } from "./kinds.ts";
import { keysByChange, keysOf } from "./pairs.ts";
import { baseName, escaped, isCommonName, tokensOf, withoutComment } from "./tokens.ts";
import type { TracePlace } from "./trace.ts";
import { definedIn } from "./used-evidence.ts";
import { WEIGHTS } from "./weights.ts";

/** Words of the message that a diff may contain. */
export interface MessageWords {
  /** Quoted names. */
  readonly names: ReadonlySet<string>;
  /** Quoted keys of settings with several parts: `mail.smtp-host`. */
  readonly keys: readonly string[];
  /** Texts of several words. */
  readonly texts: readonly string[];
  /** Paths, and modules as paths, as far as printed. */
  readonly paths: readonly string[];
  /** Hosts and ports. */
  readonly addresses: readonly string[];
  /** Columns and tables unknown to a database. */
  readonly columns: readonly string[];
  /** True if a format string requires more values than it was given. */
  readonly isOfFormat: boolean;
  /** True if a key is missing. */
  readonly isOfKey: boolean;
  /** Values that it quotes: `20k` of `invalid literal for int() with base 10: '20k'`. */
  readonly values: readonly string[];
}

const MOST_CHARACTERS = 2_000;

/** Reads the messages of a crash. */
export function messageWordsOf(crash: Crash): MessageWords {
  const { literals, quoted } = wordsOf(crash);
  const text = [crash.message ?? crash.title, ...crash.chain.map(({ message }) => message)]
    .map((message) => message.slice(0, MOST_CHARACTERS))
    .join("\n");
  return {
    names: new Set([...quoted, ...missingIn(text)]),
    addresses: all(
      text,
      /(?:[\s"'`@/(]|^)((?:[a-z\d][\w-]*\.)+[a-z][\w-]*(?=[:/\s"'`,)]|$)|\d{1,3}(?:\.\d{1,3}){3}(?=\D|$))/gi,
    ).concat(all(text, /(?:\bport\W{1,3}|[\w\])]:)(\d{3,5})\b/gi)),
    values: all(text, /["'`“‘]([^\s"'`“”‘’]{1,40})["'`”’]/g).concat(all(text, /: ([\w.+-]*\d[\w.+-]*)$/gm)),
    keys: all(text, /["'`]([A-Za-z][\w-]*(?:[.:-][\w-]+)+)["'`]/g),
    texts: literals.filter((literal) => literal.length >= 10 && literal.includes(" ")),
    paths: pathsIn(text),
    columns: columnsIn(text),
    isOfKey: /KeyError|key not found|Undefined (?:array key|index)|no such key|NoSuchElement/i.test(
      `${crash.kind} ${crash.title} ${text}`,
    ),
    isOfFormat:
      /arguments are required|too few arguments|not enough arguments for format|replacement index|MissingFormatArgument/i.test(
        text,
      ),
  };
}

const MOST_FOUND = 10;

function all(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, found = ""]) => found))].slice(0, MOST_FOUND);
}

/** Missing names that runtimes print without quotes: `key not found: :region`, `No enum constant a.b.State.ON_HOLD`. */
function missingIn(text: string): readonly string[] {
  const found = [
    ...all(
      text,
      /(?:not found|missing|undefined|unknown|unexpected|required|no such|unrecognized|not set|not defined)[^:\n"']{0,24}:\s*:?([A-Za-z_]\w{2,60})\b/gi,
    ),
    ...all(
      text,
      /\b(?:enum constant|symbol|variable|constant|setting|property|option|flag|environment variable)\s+(?:named\s+)?((?:[\w$]+(?:\.|::|\\))*[A-Za-z_]\w{2,60})/g,
    ),
    ...all(text, /\bkey<(\w+)> not found/g),
    ...all(text, /(?:^|[^\w.])([A-Z][A-Z\d]*(?:_[A-Z\d]+)+)(?![\w(])/g),
  ];
  return found.map((name) => /\w+$/.exec(name)?.[0] ?? "").filter((name) => name.length > 2);
}

/**
 * Words that look like a file (with an extension, or a folder), and modules: `'app.core.x'`, `com.shop.Cart`,
 * `Shop\\Cart`, `Shop.Cart`.
 */
function pathsIn(text: string): readonly string[] {
  const files = text.match(/[\w@.-]*(?:\/[\w@.-]+)+|[\w-]+\.[A-Za-z]\w{0,5}\b/g) ?? [];
  const isOfModule =
    /module|class|import|load|require|package|cannot find|not (?:be )?(?:found|loaded|available)/i.test(text);
  const dotted = isOfModule ? all(text, /(?:^|[\s"'`(])([A-Za-z_]\w*(?:(?:\.|\\|::)[A-Za-z_]\w*)+)/g) : [];
  const relative = isOfModule ? all(text, /["'`]\.{1,2}\/([\w.-]+)["'`]/g) : [];
  const modules = dotted.flatMap((name) => {
    const path = name.replaceAll(/\.|\\+|::/g, "/");
    const snake = path.replace(/([a-z\d])([A-Z])/g, "$1_$2").toLowerCase();
    return path.toLowerCase() === path ? [path] : [path, snake];
  });
  return [...new Set([...files, ...modules, ...relative].map((path) => path.replace(/^(?:\.{0,2}\/)+/, "")))].slice(
    0,
    2 * MOST_FOUND,
  );
}

const QUOTES = "[\"'`\\[]?";
/** Messages of PostgreSQL, MySQL, SQLite, SQL Server and Oracle. */
const COLUMNS: readonly RegExp[] = [
  /column (?:reference )?["'`]?(?:\w+\.)?(\w+)["'`]? (?:of relation \S+ )?does not exist/gi,
  /relation ["'`]?(?:\w+\.)?(\w+)["'`]? does not exist/gi,
  /unknown column ["'`]?(?:\w+\.)?(\w+)/gi,
  /no such (?:column|table): (?:\w+\.)?(\w+)/gi,
  /has no column named (\w+)/gi,
  /invalid (?:column|object) name ["'`]?(?:\w+\.)?(\w+)/gi,
  /table ["'`]?(?:\w+\.)?(\w+)["'`]? doesn't exist/gi,
  /"(\w+)": invalid identifier/gi,
];

function columnsIn(text: string): readonly string[] {
  return [...new Set(COLUMNS.flatMap((pattern) => all(text, pattern)))];
}

/** A file in the message that the commit removed. */
export function evidenceOfLostFile(
  { oldPath, path, isDeleted }: FileChange,
  { paths }: MessageWords,
): SuspectEvidence | null {
  if (!isDeleted && oldPath === path) return null;
  // A module is named without its extension.
  const stem = oldPath.replace(/(?:\/(?:__init__|index|mod))?\.\w+$/, "");
  const isNamed = paths.some(
    (named) =>
      isEnd(named, oldPath) ||
      isEnd(oldPath, named) ||
      (named.includes("/") ? isEnd(stem, named) : baseName(stem) === named),
  );
  if (!isNamed) return null;
  return {
    score: WEIGHTS.message.lostFile,
    why: `${isDeleted ? "deleted" : "moved"} ${oldPath}, which the message names`,
  };
}

function isEnd(longer: string, end: string): boolean {
  return longer === end || longer.endsWith(`/${end}`);
}

/** Words of the message in the changed lines. */
export function evidenceOfMessage(
  judged: Judged,
  words: MessageWords,
  trace: readonly TracePlace[],
): SuspectEvidence | null {
  const { hunk, path } = judged;
  if (trace.length > 0 && !trace.some((place) => canUse(place.path, path))) return null;
  const file = baseName(path);
  const lost =
    evidenceOfValue(judged, words) ??
    evidenceOfMigration(judged, words) ??
    evidenceOfKey(judged, words) ??
    evidenceOfAddress(judged, words);
  if (lost !== null) return lost;
  for (const text of words.texts) {
    const has = (line: string) =>
      isOfData(path)
        ? line.includes(text)
        : tokensOf([line], path).some((token) => /^["`]/.test(token) && token.includes(text));
    // A rewording of an existing error.
    if (hunk.added.some(has) && !hunk.removed.some(has) && !judged.isTextual)
      return { score: WEIGHTS.message.words, why: `brought the words of the message to ${file}` };
  }
  if (isManifest(path)) return null;
  return evidenceOfFormat(judged, words) ?? evidenceOfName(judged, words, trace);
}

/** A format string with another number of values than it is given. */
function evidenceOfFormat(
  { hunk: { added, removed }, isTextual, path }: Judged,
  words: MessageWords,
): SuspectEvidence | null {
  if (!words.isOfFormat || !isTextual) return null;
  const asked = (lines: readonly string[]) => lines.join("\n").match(/%[-+\d.$]*[a-zA-Z]|\{\w*\}/g)?.length ?? 0;
  if (asked(added) === asked(removed)) return null;
  return { score: WEIGHTS.message.format, why: `changed how many values a text of ${baseName(path)} takes` };
}

/** Values of a message in the placeholders of its text in the code: `customer` for `no value for ${key}`. */
export function filledIn(crash: Crash, lines: readonly string[]): readonly string[] {
  const message = (crash.message ?? crash.title).slice(0, MOST_CHARACTERS);
  const found: string[] = [];
  for (const line of lines)
    for (const [, text = ""] of line.slice(0, 500).matchAll(/["'`]((?:[^"'`\\]|\\.){8,200})["'`]/g)) {
      const pieces = text.split(/[$#]\{[^{}]*\}|\{[^{}]*\}|\$\w+|%[-+.\d]*[sdvqfi]/);
      if (pieces.length < 2 || pieces.length > 6 || Math.max(...pieces.map((piece) => piece.length)) < 6) continue;
      const pattern = pieces.map((piece) => piece.replace(/[^\w\s]/g, "\\$&")).join("(\\S{0,60}?)");
      for (const value of new RegExp(`^${pattern}$`, "m").exec(message)?.slice(1) ?? []) found.push(value);
    }
  return found.filter((value) => value.length > 2);
}

/** A value or key of the message that the commit added to a data file or removed from it. */
function evidenceOfValue({ hunk: { added, removed }, path }: Judged, { values }: MessageWords): SuspectEvidence | null {
  if (!isOfData(path)) return null;
  for (const value of values) {
    // A single character only counts in quotes.
    const quote = value.length === 1 ? "[\"']" : "";
    const word = new RegExp(`(?<![\\w.-])${quote}${value.replace(/[^\w]/g, "\\$&")}${quote}(?![\\w-])`);
    const has = (line: string) => word.test(withoutComment(line, path));
    const at = added.findIndex(has);
    const gone = removed.findIndex(has);
    if (at !== -1 && gone === -1 && removed.length > 0)
      return { score: WEIGHTS.message.brought, why: `brought ${value}, which the message names, to ${baseName(path)}` };
    if (gone !== -1 && at === -1)
      return { score: WEIGHTS.message.value, why: `removed ${value}, which the message names, from ${baseName(path)}` };
  }
  return null;
}

/** A migration that removes the missing column or table. */
function evidenceOfMigration(
  { hunk: { added, removed }, path }: Judged,
  { columns }: MessageWords,
): SuspectEvidence | null {
  for (const name of columns) {
    const word = `${QUOTES}(?:\\w+\\.)?${QUOTES}${escaped(name)}(?!\\w)`;
    const takesAway = new RegExp(
      `\\bDROP\\s+(?:COLUMN\\s+|TABLE\\s+|VIEW\\s+)?(?:IF\\s+EXISTS\\s+)?${word}|\\bRENAME\\s+(?:COLUMN\\s+)?${word}\\s+TO\\b|\\bTABLE\\s+${word}\\s+RENAME\\s+TO\\b|\\bCHANGE\\s+(?:COLUMN\\s+)?${word}|(?:drop|remove|rename|Remove|Rename|Drop)_?(?:column|field|table|Column|Field|Table|Model)s?\\b.*[\\W:]${escaped(name)}(?!\\w)`,
      "i",
    );
    const line =
      added.find((each) => takesAway.test(each)) ?? acrossLines(added, name) ?? lostColumn({ removed, added }, name);
    if (line !== undefined)
      return {
        score: WEIGHTS.message.lostColumn,
        why: `took ${name}, which the message names, out of the database in ${baseName(path)}`,
      };
  }
  return null;
}

const SCHEMA =
  /\bcreate\s+(?:\w+\s+){0,3}(?:table|view)\b|\balter\s+table\b|\b(?:varchar|character varying|text|integer|int|bigint|smallint|numeric|decimal|real|timestamp\w*|boolean|uuid|jsonb?|date|serial|blob)\b/i;

/** A line of a schema that no longer has the column. */
function lostColumn({ removed, added }: Pick<Hunk, "removed" | "added">, name: string): string | undefined {
  const word = new RegExp(`(?<!\\w)${escaped(name)}(?!\\w)`, "g");
  const count = (lines: readonly string[]) =>
    lines.reduce((sum, line) => sum + (SCHEMA.test(line) ? (line.match(word)?.length ?? 0) : 0), 0);
  return count(removed) > count(added)
    ? removed.find((line) => SCHEMA.test(line) && line.search(word) !== -1)
    : undefined;
}

/** A call that removes a column, with its arguments on separate lines. */
function acrossLines(added: readonly string[], name: string): string | undefined {
  const at = added.findIndex((line) => /(?:drop|remove|rename)_?(?:column|field|table|model)s?\W*$/i.test(line));
  return at === -1
    ? undefined
    : added.slice(at, at + 5).find((line) => new RegExp(`["':]${escaped(name)}(?!\\w)`).test(line));
}

/** A removed key of the settings: `mail.smtp-host`, or `smtp-host:` below `mail:`. */
function evidenceOfKey({ hunk, path }: Judged, { keys }: MessageWords): SuspectEvidence | null {
  if (!isConfig(path) || isManifest(path)) return null;
  for (const key of keys) {
    const last = key.split(/[.:]/).at(-1) ?? key;
    const has = (line: string) =>
      line.includes(key) || new RegExp(`^\\s*["']?${last.replace(/[^\w-]/g, "")}["']?\\s*[:=]`).test(line);
    const gone = hunk.removed.findIndex(has);
    if (gone !== -1 && !hunk.added.some(has))
      return {
        score: WEIGHTS.message.lostKey,
        why: `removed ${key}, which the message names, on line ${hunk.oldStart + gone} of ${baseName(path)}`,
      };
  }
  return null;
}

/** A host or port in the message that was changed. */
function evidenceOfAddress(
  { hunk: { added, removed }, path }: Judged,
  { addresses }: MessageWords,
): SuspectEvidence | null {
  if (isManifest(path)) return null;
  for (const address of addresses) {
    const word = new RegExp(`(?<![\\w.-])${address.replace(/[.]/g, "\\.")}(?![\\w-])`);
    if (added.some((line) => word.test(line)) && !removed.some((line) => word.test(line)))
      return {
        score: WEIGHTS.message.address,
        why: `brought ${address}, which the message names, to ${baseName(path)}`,
      };
  }
  return null;
}

/** `order.setdefault("items", [])`, `order["items"] =`, `"items" =>`. */
function setsKey(line: string, name: string): boolean {
  return new RegExp(`["':]${escaped(name)}["']?\\s*(?:\\]\\s*(?:\\|\\|)?=(?!=)|,|:|=>)`).test(line);
}

function evidenceOfName(judged: Judged, words: MessageWords, trace: readonly TracePlace[]): SuspectEvidence | null {
  const { hunk, path } = judged;
  const weights = WEIGHTS.message;
  const file = baseName(path);
  const kept = keysByChange(hunk, judged.change.path)?.kept;
  const isNear = trace.some((place) => place.path === path || place.names.size === 0);
  for (const name of words.names) {
    if (isCommonName(name) || name.length < 3 || kept?.has(name)) continue;
    const word = new RegExp(`(?:^|[^\\w])${escaped(name)}(?![\\w])`);
    const has = (line: string) => word.test(withoutComment(line, path)) || importsFile(line, name);
    const removed = hunk.removed.filter(has);
    const added = hunk.added.filter(has);
    if (removed.length > added.length) {
      const line = hunk.oldStart + hunk.removed.indexOf(removed[0] ?? "");
      const isDefined =
        removed.some((each) => importsFile(each, name)) ||
        definedIn(removed, path).has(name) ||
        isConfig(path) ||
        judged.functions.length === 0 ||
        (words.isOfKey && added.length === 0 && removed.some((each) => setsKey(each, name)));
      return {
        score: isDefined ? weights.lostName : isNear ? weights.removedUse : weights.removedUseFar,
        why: `removed ${name}, which the message names, on line ${line} of ${file}`,
      };
    }
    const brings = (lines: readonly string[]) => tokensOf(lines, path).includes(`"${name}"`);
    if (words.isOfKey && !isOfData(path) && brings(hunk.added) && !brings(hunk.removed) && !judged.isLogging)
      return { score: weights.broughtKey, why: `brought ${name}, which the message names, to ${file}` };
    const isKey = (lines: readonly string[]) =>
      lines.some((line) => keysOf(withoutComment(line, path)).some((pair) => pair.name === name));
    if (!judged.isLogging && !judged.isRewording && isKey(removed) && isKey(added))
      return {
        score: isNear ? weights.changedKey : weights.changedKeyFar,
        why: `changed ${name}, which the message names, in ${file}`,
      };
    if (added.length > 0 && !judged.isLogging)
      return {
        score: isConfig(path) ? weights.addedToSettings : isNear ? weights.addedUse : weights.addedUseFar,
        why: `changed lines with ${name}, which the message names, in ${file}`,
      };
  }
  return null;
}
