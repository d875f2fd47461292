/** Changes without effect, recognised in the diff regardless of the subject. */
import { functionDefinedBy, indentColumns } from "../definitions.ts";
import { BY_INDENT, type Commit, type FileChange, type Hunk } from "./commits.ts";
import { isDeclaredElsewhere, isSameFlow, reduced } from "./equivalents.ts";
import { isExtraction, isOwnFunction } from "./extraction.ts";
import { IMPORT, importsFile } from "./imports.ts";
import { isOfData } from "./kinds.ts";
import { withoutMoves } from "./moves.ts";
import { areSameAssignments } from "./side-by-side.ts";
import { tokensOf } from "./tokens.ts";

/** A commit without its mechanical changes. */
export interface CodeChange {
  readonly commit: Commit;
  /** Files with the hunks that change the program's behaviour. */
  readonly files: readonly FileChange[];
  /** Names that the commit only renamed, new by old; a field's with its dot. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Functions and types that it only moved. */
  readonly moved: ReadonlySet<string>;
}

/**
 * Removes formatting, comments, imports, moves and consistent renames from a commit; a mechanical one has no files
 * left.
 */
export function codeChangeOf(
  commit: Commit,
  mentioned: ReadonlySet<string>,
  unknown: ReadonlySet<string> = mentioned,
): CodeChange {
  const formatted = commit.files.map((file) => ({
    ...file,
    hunks:
      isFormat(file) || isDeclaredElsewhere(file.hunks, file.path)
        ? []
        : file.hunks.filter(isCode(file, mentioned)).map((hunk) => reduced(hunk, file.path)),
  }));
  const renamed = renamesIn(formatted, mentioned);
  const named = formatted.map((file) => ({
    ...file,
    hunks: file.hunks.filter((hunk) => renamed.size === 0 || !isRenameOnly(hunk, file.path, renamed)),
  }));
  const { files, moved } = withoutMoves(named, (line) => IMPORT.test(line));
  const changed = files.map((file) =>
    isOwnFunction(file) || (isExtraction(file) && !tells(file, unknown)) ? { ...file, hunks: [] } : file,
  );
  return { commit, files: changed.filter(({ hunks }) => hunks.length > 0), renamed, moved };
}

function tells({ hunks, path }: FileChange, mentioned: ReadonlySet<string>): boolean {
  return hunks.some(({ removed, added }) =>
    tokensOf([...removed, ...added], path).some((token) => mentioned.has(token)),
  );
}

/** True if a file only looks different: the same tokens in the same order. */
function isFormat({ hunks, path }: FileChange): boolean {
  const before = tokensOf(
    hunks.flatMap(({ removed }) => removed),
    path,
  );
  const after = tokensOf(
    hunks.flatMap(({ added }) => added),
    path,
  );
  if (!same(before, after)) return false;
  return !BY_INDENT.test(path) || !movesBlock(hunks);
}

const RUBY = /\.(?:rb|rake)$/;

/** Tokens with one spelling of Ruby's blocks: `do |row|` to `end`, `{ |row|` to `}`. */
function blocks(tokens: readonly string[]): readonly string[] {
  return tokens.map((token) => (token === "do" ? "{" : token === "end" ? "}" : token));
}

/** True if lines left or entered a block. A file with a new indent width has proportional indents instead. */
function movesBlock(hunks: readonly Hunk[]): boolean {
  const steps = new Map<number, Set<number>>();
  for (const { removed, added } of hunks) {
    const before = removed.filter((line) => line.trim() !== "");
    const after = added.filter((line) => line.trim() !== "");
    if (before.length !== after.length) continue;
    for (const [at, line] of before.entries()) {
      const other = after[at] ?? "";
      if (line.trim() !== other.trim()) continue;
      const level = indentColumns(line);
      steps.set(level, (steps.get(level) ?? new Set()).add(indentColumns(other)));
    }
  }
  const levels = [...steps].filter(([level, others]) => level > 0 && !(others.size === 1 && others.has(level)));
  if (levels.length === 0) return [...steps.values()].some((others) => others.size > 1);
  if (levels.some(([, others]) => others.size > 1)) return true;
  const [first = 1, to = new Set([1])] = levels[0] ?? [];
  const ratio = ([...to][0] ?? 1) / first;
  const isScaled = levels.every(([level, others]) => [...others][0] === level * ratio);
  const least = Math.min(...levels.map(([level]) => level));
  return !isScaled || (levels.length === 1 && (least * ratio) % least === 0);
}

function same(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((token, at) => token === right[at]);
}

function isCode({ path }: FileChange, mentioned: ReadonlySet<string>): (hunk: Hunk) => boolean {
  return (hunk) => {
    const { removed, added } = hunk;
    const before = tokensOf(removed, path);
    const after = tokensOf(added, path);
    if (before.length === 0 && after.length === 0) return false;
    if (RUBY.test(path) && same(blocks(before), blocks(after))) return false;
    if (same(before, after)) return BY_INDENT.test(path) && movesBlock([hunk]);
    if (!BY_INDENT.test(path) && isRewritten(before, after)) return false;
    if (areSameAssignments(removed, added, path) || isSameFlow(before, after)) return false;
    if (isSameEmpty(removed, added) || sized(before) === trimmed(sized(after))) return false;
    if (TYPED_SCRIPT.test(path) && isOfTypes(removed, added, path)) return false;
    if ([...before, ...after].some((token) => mentioned.has(token))) return true;
    if (removed.some((line) => [...mentioned].some((name) => importsFile(line, name)))) return true;
    if (
      path.endsWith(".go") &&
      [...removed, ...added].every((line) => /^\s*(?:[\w.]+\s+)?"[\w./-]+"$|^\s*$/.test(line))
    )
      return false;
    const lines = [...removed, ...added].filter((line) => tokensOf([line], path).length > 0);
    return !(
      lines.some((line) => /\b(?:import|use|using|require|include|package)\b/.test(line)) &&
      lines.every((line) => IMPORT.test(line))
    );
  };
}

/**
 * A list that starts empty: `var rows []Row`, `rows := make([]Row, 0, 8)`, `rows = []`, `new ArrayList<>(8)`,
 * `Vec::with_capacity(8)`.
 */
const EMPTY_LIST =
  /^\s*(?:var\s+(\w+)\s+\[\]\S+|(?:(?:const|let|var|val|mut|final|List<[\w<>, ]*>)\s+)*([$@]?\w+)(?::\s*[\w<>[\]]+)?\s*:?=\s*(?:make\(\[\][^(),]+,\s*0(?:,(?:[^()]|\([^()]*\))*)?\)|\[\][\w.*]+\{\}|\[\]|list\(\)|array\(\)|new\s+ArrayList<[^<>]*>\((?:[^()]|\([^()]*\))*\)|Vec::new\(\)|vec!\[\]|Vec::with_capacity\((?:[^()]|\([^()]*\))*\)));?\s*$/;

/** A variable of Go that starts at zero: `var sum int`, `sum := 0`. */
const ZERO =
  /^\s*(?:var\s+(\w+)\s+(?:u?int\d*|float\d+|string|bool)(?:\s*=\s*(?:0|""|false))?|(\w+)\s*:=\s*(?:0(?:\.0)?|""|false))\s*$/;

/** True if both sides create the same empty list, or the same variable that starts at zero. */
function isSameEmpty([before = "", ...further]: readonly string[], [after = "", ...more]: readonly string[]): boolean {
  if (further.length + more.length > 0) return false;
  const name = (line: string) => {
    const found = EMPTY_LIST.exec(line) ?? ZERO.exec(line);
    return found?.[1] ?? found?.[2];
  };
  return name(before) !== undefined && name(before) === name(after);
}

/** Trimming, rounding, copying or ordering makes nothing missing. */
function trimmed(text: string): string {
  return text
    .replace(/ ORDER BY \w[\w., ]*(?=["`])/gi, "")
    .replace(/\( ([^()]*) \)(?= \. (?:round|dup|clone|freeze)\b)/g, "$1")
    .replace(/ \. (?:trim|strip|round|dup|clone|freeze)\b(?: \( \))?/g, "");
}

/** Tokens without the initial size of an empty map or list. */
function sized(tokens: readonly string[]): string {
  return tokens
    .join(" ")
    .replace(/\bmake \( (map \[ [^\]()]* \] [^(),]+?)(?: , [^()]*)? \)/g, "$1 { }")
    .replace(/(\bnew \w*(?:Map|Set|List|Deque|Queue) (?:< [^()]*> )?\() \w+ \)/g, "$1 )")
    .replace(/: : with_capacity \( [^()]* \)/g, ": : new ( )");
}

const TYPED_SCRIPT = /\.(?:[cm]?tsx?|pyi?)$/;

/** True if lines of TypeScript or Python differ only in types, which do nothing at run time. */
function isOfTypes(removed: readonly string[], added: readonly string[], path: string): boolean {
  const before = untyped(removed, path);
  return before.length > 0 && same(before, untyped(added, path));
}

/** Tokens of lines without the types of parameters, results and variables, as far as a line shows them as such. */
function untyped(lines: readonly string[], path: string): readonly string[] {
  return lines.flatMap((line) => {
    const tokens = tokensOf([line], path);
    const declares = functionDefinedBy(line) !== null || /^\s*(?:export\s+)?(?:const|let|var|readonly)\s/.test(line);
    return declares ? withoutTypes(tokens) : tokens;
  });
}

/** A type extends from its colon to its end outside of its own parentheses: `,`, `)`, `=` or `{`. */
function withoutTypes(all: readonly string[]): readonly string[] {
  const left: string[] = [];
  // `-> Event:`
  const arrow = all.findIndex((token, at) => token === "-" && all[at + 1] === ">");
  const tokens = arrow === -1 ? all : all.slice(0, arrow);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? "";
    if (token === "=" && tokens[at + 1] !== ">") return [...left, ...tokens.slice(at)];
    const isOptional = token === "?" && tokens[at + 1] === ":";
    if (token !== ":" && !isOptional) {
      // A name is followed by the mark of an optional parameter.
      left.push(token.replace(/[?!]$/, ""));
      continue;
    }
    let depth = 0;
    for (at++; at < tokens.length; at++) {
      const part = tokens[at] ?? "";
      if (depth === 0 && /^(?:,|\)|=)$/.test(part)) break;
      if (depth === 0 && part === "{" && !/^[:|&]$/.test(tokens[at - 1] ?? "")) break;
      if (/^[([{<]$/.test(part)) depth++;
      else if (/^[)\]}>]$/.test(part) && tokens[at - 1] !== "=") depth--;
    }
    at--;
  }
  return left;
}

/** Keywords that declare a variable and leave its type to the compiler. */
const INFERRED = /^(?:var|auto|let|const|val)$/;

/** True if two texts are equivalent: a type left to the compiler, or a body of one expression. */
function isRewritten(before: readonly string[], after: readonly string[]): boolean {
  if (!before.some((token) => /^(?:return|=)$/.test(token))) return false;
  const [old, now] = [spelled(before), spelled(after)];
  if (old.text !== now.text) return false;
  // `int` and `long` are not equivalent.
  return old.types.every(
    (type, at) => type === now.types[at] || INFERRED.test(type) || INFERRED.test(now.types[at] ?? ""),
  );
}

/** Declared types, separated from the rest. */
function spelled(tokens: readonly string[]): { readonly text: string; readonly types: readonly string[] } {
  const types: string[] = [];
  const text = ` ${tokens.join(" ")} `
    .replace(/ = > \{ return | \{ return | = > /g, " = ")
    .replace(/ \}/g, "")
    .replace(
      /(?<=^ | [;{}(] | \) )((?:[A-Z]\w*(?: < [\w ,<>]{1,60} >)?|int|long|double|float|boolean|bool|string|decimal|var|auto|let|const|val)) (?=[A-Za-z_]\w* = )/g,
      (_, type: string) => {
        types.push(type);
        return "";
      },
    );
  return { text, types };
}

const NAME = /^[\p{L}_$@][\p{L}\p{N}_$]*[?!]?$/u;

/** Names that were replaced everywhere in the commit, including their definitions. */
function renamesIn(files: readonly FileChange[], mentioned: ReadonlySet<string>): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  const times = new Map<string, number>();
  const defined = new Set<string>();
  const kept = new Set<string>();
  // Code that was not changed still looks keys of data up by their old names.
  const isOfCode = new Set<string>();
  for (const { hunks, path } of files)
    for (const { removed, added } of hunks) {
      const before = formsOf(removed, path);
      const after = formsOf(added, path);
      if (before.tokens.length !== after.tokens.length) {
        for (const form of after.forms) keep(kept, form, path);
        continue;
      }
      for (const [at, token] of before.tokens.entries()) {
        const other = after.tokens[at] ?? "";
        const [from = "", to = ""] = [before.forms[at], after.forms[at]];
        if (token === other) {
          keep(kept, from, path);
          continue;
        }
        if (!NAME.test(token) || !NAME.test(other)) continue;
        if ((pairs.get(from) ?? to) !== to) kept.add(from);
        pairs.set(from, to);
        if (!isOfData(path)) isOfCode.add(token);
        times.set(`${token} ${bare(to)}`, (times.get(`${token} ${bare(to)}`) ?? 0) + 1);
        if (isDefinedAt(before.tokens, at)) defined.add(token);
      }
    }
  const targets = [...pairs.values()];
  return new Map(
    [...pairs].filter(([from, to]) => {
      const [name, other] = [bare(from), bare(to)];
      return (
        (times.get(`${name} ${other}`) ?? 0) >= 2 &&
        defined.has(name) &&
        isOfCode.has(name) &&
        !kept.has(from) &&
        !pairs.has(to) &&
        targets.filter((target) => target === to).length === 1 &&
        // The error contains a name that was not renamed everywhere.
        !mentioned.has(name) &&
        !(from.startsWith(".") && mentioned.has(other))
      );
    }),
  );
}

/** Languages in which the preceding token distinguishes a variable from a field. */
const TELLS_FIELDS = /\.(?:[cm]?[jt]sx?|py|go|rs|php|lua)$/;

/** Languages in which `{ zip }` is `{ zip: zip }`. */
const SHORTENS_FIELDS = /\.(?:[cm]?[jt]sx?|rs)$/;

interface Forms {
  readonly tokens: readonly string[];
  /** Fields with a dot: a variable and a field may have the same name, and only one of them be renamed. */
  readonly forms: readonly string[];
}

/** The tokens of lines, with `{ zip }` spelled out, and the forms of the names. */
function formsOf(lines: readonly string[], path: string): Forms {
  const tokens: string[] = [];
  const forms: string[] = [];
  const opened: string[] = [];
  const all = tokensOf(lines, path);
  const isShort = SHORTENS_FIELDS.test(path);
  for (const [at, token] of all.entries()) {
    const [before = "", after = ""] = [all[at - 1], all[at + 1]];
    const isInside = (opened.at(-1) ?? "{") === "{";
    if (/^[([{]$/.test(token)) opened.push(token);
    else if (/^[)\]}]$/.test(token)) opened.pop();
    const isKey = isInside && after === ":" && all[at + 2] !== ":" && before !== "?" && before !== ":";
    const isField = before === "." || (before === ">" && all[at - 2] === "-") || isKey;
    if (isShort && opened.length > 0 && isInside && NAME.test(token) && /^[{,]$/.test(before) && /^[},]$/.test(after)) {
      tokens.push(token, ":");
      forms.push(`.${token}`, ":");
    }
    tokens.push(token);
    forms.push(isField && NAME.test(token) ? `.${token}` : token);
  }
  return { tokens, forms };
}

/** Only the name. */
export function bare(form: string): string {
  return form.startsWith(".") ? form.slice(1) : form;
}

function keep(kept: Set<string>, form: string, path: string): void {
  kept.add(form);
  if (!TELLS_FIELDS.test(path)) kept.add(form.startsWith(".") ? bare(form) : `.${form}`);
}

const DEFINING =
  /^(?:def|func|fn|fun|function|class|struct|interface|type|const|let|var|val|module|enum|record|for|sub|my|defp|defmodule)$/;

function isDefinedAt(tokens: readonly string[], at: number): boolean {
  const before = tokens[at - 1] ?? "";
  const after = tokens[at + 1] ?? "";
  if (DEFINING.test(before)) return true;
  if (after === ":" || (after === "=" && tokens[at + 2] !== "=")) return true;
  // A parameter, or a method in a language without a keyword for it.
  const opened = tokens.slice(0, at).lastIndexOf("(");
  return (
    (opened > 0 && DEFINING.test(tokens[opened - 2] ?? "")) ||
    (opened > 0 && tokens.slice(0, opened).every((token) => token !== "{") && tokens[0] === "func") ||
    (after === "(" && NAME.test(before) && !/^(?:return|new|await|throw|else|in|and|or|not)$/.test(before))
  );
}

function isRenameOnly({ removed, added }: Hunk, path: string, renamed: ReadonlyMap<string, string>): boolean {
  const { tokens, forms } = formsOf(removed, path);
  const before = tokens.map((token, at) => {
    const to = renamed.get(forms[at] ?? "");
    return to === undefined ? token : bare(to);
  });
  return same(before, formsOf(added, path).tokens);
}
