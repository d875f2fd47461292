/** Changes without effect, recognised in the diff whatever the subject says. */
import { indentColumns } from "../definitions.ts";
import { BY_INDENT, type Commit, type FileChange, type Hunk } from "./commits.ts";
import { isExtraction } from "./extraction.ts";
import { withoutMoves } from "./moves.ts";
import { tokensOf } from "./tokens.ts";

/** What is left of a commit. */
export interface CodeChange {
  readonly commit: Commit;
  /** Files with the hunks that change what the program does. */
  readonly files: readonly FileChange[];
  /** Names that the commit only renamed, new by old. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Functions and types that it only moved. */
  readonly moved: ReadonlySet<string>;
}

/**
 * Takes format, comments, imports, moves and consistent renames off a commit; no files are left of a mechanical one.
 */
export function codeChangeOf(commit: Commit, mentioned: ReadonlySet<string>): CodeChange {
  const formatted = commit.files.map((file) => ({
    ...file,
    hunks: isFormat(file) ? [] : file.hunks.filter(isCode(file, mentioned)),
  }));
  const renamed = renamesIn(formatted, mentioned);
  const named = formatted.map((file) => ({
    ...file,
    hunks: file.hunks.filter((hunk) => renamed.size === 0 || !isRenameOnly(hunk, file.path, renamed)),
  }));
  const { files, moved } = withoutMoves(named, (line) => IMPORT.test(line));
  const changed = files.map((file) => (isExtraction(file) && !tells(file, mentioned) ? { ...file, hunks: [] } : file));
  return { commit, files: changed.filter(({ hunks }) => hunks.length > 0), renamed, moved };
}

function tells({ hunks, path }: FileChange, mentioned: ReadonlySet<string>): boolean {
  return hunks.some(({ removed, added }) =>
    tokensOf([...removed, ...added], path).some((token) => mentioned.has(token)),
  );
}

/** True if a file only looks different: the same words in the same order. */
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

/** True if lines left or entered a block. A file that takes another width has indents in proportion instead. */
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

const IMPORT =
  /^\s*(?:import\b|from\s+\S+\s+import\b|use\s+[\w:\\]+|using\s+[\w.]+\s*;|require(?:_relative)?\b|package\s|#include\b|export\s+(?:\*|\{[^}]*\})\s+from\b|(?:const|let|var)\s+[\w{},\s]+=\s*require\(|alias\s|"[\w./-]+"$|[\w.]+,?$|namespace\s|mod\s+\w+;|include\s+[A-Z]\w*|[)(}]\s*(?:from\s.*)?;?$)/;

function isCode({ path }: FileChange, mentioned: ReadonlySet<string>): (hunk: Hunk) => boolean {
  return (hunk) => {
    const { removed, added } = hunk;
    const before = tokensOf(removed, path);
    const after = tokensOf(added, path);
    if (before.length === 0 && after.length === 0) return false;
    if (same(before, after)) return BY_INDENT.test(path) && movesBlock([hunk]);
    if (!BY_INDENT.test(path) && isRewritten(before, after)) return false;
    if ([...before, ...after].some((token) => mentioned.has(token))) return true;
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

/** Words that declare a variable and leave its type to the compiler. */
const INFERRED = /^(?:var|auto|let|const|val)$/;

/** True if two texts are one in other words: a type left to the compiler, or a body of one expression. */
function isRewritten(before: readonly string[], after: readonly string[]): boolean {
  if (!before.some((token) => /^(?:return|=)$/.test(token))) return false;
  const [old, now] = [spelled(before), spelled(after)];
  if (old.text !== now.text) return false;
  // `int` and `long` are not one.
  return old.types.every(
    (type, at) => type === now.types[at] || INFERRED.test(type) || INFERRED.test(now.types[at] ?? ""),
  );
}

/** Declared types apart from the rest. */
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

/** Names that gave way to others everywhere that the commit touched, and where they are defined as well. */
function renamesIn(files: readonly FileChange[], mentioned: ReadonlySet<string>): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  const times = new Map<string, number>();
  const defined = new Set<string>();
  const kept = new Set<string>();
  for (const { hunks, path } of files)
    for (const { removed, added } of hunks) {
      const before = tokensOf(removed, path);
      const after = tokensOf(added, path);
      if (before.length !== after.length) {
        for (const token of after) kept.add(token);
        continue;
      }
      for (const [at, token] of before.entries()) {
        const other = after[at] ?? "";
        if (token === other) {
          kept.add(token);
          continue;
        }
        if (!NAME.test(token) || !NAME.test(other)) continue;
        if ((pairs.get(token) ?? other) !== other) kept.add(token);
        pairs.set(token, other);
        times.set(token, (times.get(token) ?? 0) + 1);
        if (isDefinedAt(before, at)) defined.add(token);
      }
    }
  const targets = [...pairs.values()];
  return new Map(
    [...pairs].filter(
      ([from, to]) =>
        (times.get(from) ?? 0) >= 2 &&
        defined.has(from) &&
        !kept.has(from) &&
        !pairs.has(to) &&
        targets.filter((target) => target === to).length === 1 &&
        // The error names something that was renamed in one place too few.
        !mentioned.has(from) &&
        !mentioned.has(to),
    ),
  );
}

const DEFINING =
  /^(?:def|func|fn|fun|function|class|struct|interface|type|const|let|var|val|module|enum|record|for|sub|my|defp|defmodule)$/;

function isDefinedAt(tokens: readonly string[], at: number): boolean {
  const before = tokens[at - 1] ?? "";
  const after = tokens[at + 1] ?? "";
  if (DEFINING.test(before)) return true;
  if (after === ":" || (after === "=" && tokens[at + 2] !== "=")) return true;
  // A parameter, or a method of a language without a word for it.
  const opened = tokens.slice(0, at).lastIndexOf("(");
  return (
    (opened > 0 && DEFINING.test(tokens[opened - 2] ?? "")) ||
    (after === "(" && NAME.test(before) && !/^(?:return|new|await|throw|else|in|and|or|not)$/.test(before))
  );
}

function isRenameOnly({ removed, added }: Hunk, path: string, renamed: ReadonlyMap<string, string>): boolean {
  const before = tokensOf(removed, path).map((token) => renamed.get(token) ?? token);
  return same(before, tokensOf(added, path));
}
