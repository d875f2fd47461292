/** Keys with their values: entries of tables and objects, named arguments, parameters with their types. */
import type { Hunk } from "./commits.ts";
import { tokensOf, withoutComment } from "./tokens.ts";

/** A line that opens a loop, in which the text before a colon is not a key. */
export const LOOP = /^\s*(?:\}\s*)?for(?:each)?\b/;

/** A key, and the text after it. */
export interface Pair {
  readonly name: string;
  readonly value: string;
  /** Both as one text, for comparisons. */
  readonly pair: string;
}

/** The pairs of a line: `gain: 1.0`, `"gain" => 1.0`, `'gain': 1.0`. */
export function keysOf(code: string): readonly Pair[] {
  return [
    ...code.matchAll(/(?:^\s*(?:[\w-]+\s+)*|[,({[|]\s*)[:"']?([A-Za-z_$][\w$]*[?!]?)["']?\s*(?::(?!:)|=>)([^,;{}]*)/g),
  ].map(([, name = "", value = ""]) => ({ name, value: value.trim(), pair: `${name}:${value.trim()}` }));
}

function pairsOf(lines: readonly string[], path: string): readonly Pair[] {
  return lines.flatMap((line) => (LOOP.test(line) ? [] : keysOf(withoutComment(line, path))));
}

/** Pairs of key and value on both sides of a hunk. */
export function keptPairs({ removed, added }: Hunk, path: string): ReadonlySet<string> {
  const after = new Set(pairsOf(added, path).map(({ pair }) => pair));
  return new Set(
    pairsOf(removed, path)
      .map(({ pair }) => pair)
      .filter((pair) => after.has(pair)),
  );
}

/** Keys whose values changed. */
export function changedKeys({ removed, added }: Hunk, path: string): ReadonlySet<string> {
  const before = pairsOf(removed, path);
  const after = pairsOf(added, path);
  const values = new Set(after.map(({ pair }) => pair));
  const names = new Set(after.map(({ name }) => name));
  return new Set(before.flatMap(({ name, pair }) => (names.has(name) && !values.has(pair) ? [name] : [])));
}

/** `cfg.Region = "eu"`, for an object with its own name. */
function fieldSetIn(code: string): readonly Pair[] {
  const [, name, value = ""] = /^\s*[\w$]+(?:\.|->)([A-Za-z_]\w*)\s*=(?!=)(.*)$/.exec(code) ?? [];
  return name === undefined ? [] : [{ name, value: value.trim(), pair: `${name}:${value.trim()}` }];
}

/** Keys whose numbers or texts alone changed in a larger statement; null if more changed. */
export function changedEntries({ removed, added }: Hunk, path: string): ReadonlySet<string> | null {
  const before = tokensOf(removed, path);
  const after = tokensOf(added, path);
  if (before.length === 0 || before.length !== after.length) return null;
  const keys = new Set<string>();
  for (const [at, token] of after.entries()) {
    if (token === before[at]) continue;
    const isArrow = after[at - 1] === ">" && after[at - 2] === "=";
    const key = isArrow ? after[at - 3] : after[at - 1] === ":" ? after[at - 2] : undefined;
    if (key === undefined || !/^["`\d]/.test(token)) return null;
    keys.add(key.replace(/["`]/g, ""));
  }
  return keys.size === 0 ? null : keys;
}

/** Keys of a hunk that only changes entries; null if it changes anything else. */
export function entriesOnly({ removed, added }: Hunk, path: string): ReadonlySet<string> | null {
  const lines = [...removed, ...added].filter((line) => /\w/.test(withoutComment(line, path)));
  const pairs = lines.map((line) => [...pairsOf([line], path), ...fieldSetIn(withoutComment(line, path))]);
  if (lines.length === 0 || pairs.some((each) => each.length === 0)) return null;
  // `if (a) x: 1` and `return { a: 1 }` are more than entries.
  if (lines.some((line) => /^\s*(?:return|if|else|case|when|def|func|fn|function)\b/.test(line))) return null;
  const kept = keptPairs({ removed, added, oldStart: 0, newStart: 0 }, path);
  return new Set(pairs.flat().flatMap(({ name, pair }) => (kept.has(pair) ? [] : [name])));
}

/** Keys in lines of which only values were replaced, by whether their own value was; null if more changed. */
export function keysByChange(
  { removed, added }: Hunk,
  path: string,
): { readonly changed: ReadonlySet<string>; readonly kept: ReadonlySet<string> } | null {
  const before = tokensOf(removed, path);
  const after = tokensOf(added, path);
  if (before.length !== after.length) return null;
  const changed = new Set<string>();
  const all = new Set<string>();
  let key = "";
  for (const [at, token] of after.entries()) {
    if (after[at + 1] === ":" || (after[at + 1] === "=" && after[at + 2] === ">")) {
      key = token.replace(/["`]/g, "");
      all.add(key);
    }
    if (token !== before[at]) changed.add(key);
  }
  return { changed, kept: new Set([...all].filter((each) => !changed.has(each))) };
}
