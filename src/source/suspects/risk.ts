/** Tells if a change makes a missing value more likely. */
import { assignmentIn } from "./assignments.ts";
import type { Hunk } from "./commits.ts";
import { guardsIn } from "./guards.ts";
import { tokensOf } from "./tokens.ts";

/**
 * `same`: as likely as before. `less`: it now has a default. `more`: a step before it was removed. `nothing`: it is
 * now always missing.
 */
export type Risk = "same" | "less" | "more" | "nothing";

const LOOKS_UP = /\.(?:find|get|at|first|last|dig|pop|shift|fetch|fetchone|lookup|getOrDefault)\b|\w\[[^\]]+\]/;
const NOTHING = /(?:\breturn|[:=?>]|\bor|\belse)\s*\(?(?:null|nil|None|undefined|NULL|nullptr|Optional\.empty\(\))\b/;
const STANDS_IN = /\?\?|\|\||\bor\b|unwrap_or|[oO]rElse|[oO]rDefault|if\b|\?/;

/** Null if the lines do not show it. */
export function riskOf({ removed, added }: Hunk, path: string): Risk | null {
  const nothing = (lines: readonly string[]) => lines.some((line) => NOTHING.test(line));
  if (nothing(added) && !nothing(removed) && removed.length > 0) return "nothing";
  if (guardsIn(removed) > guardsIn(added)) return null;
  const before = firstValue(removed, path);
  const after = firstValue(added, path);
  if (before === null || after === null) return null;
  if (isAlternative(before, after, path)) return "less";
  if (isUnwrapped(before, after, path) || isShortened(before, after, path)) return "more";
  return LOOKS_UP.test(before) && LOOKS_UP.test(after) && !STANDS_IN.test(before + after) ? "same" : null;
}

const PRINTS = /^(?:puts|print|pp|warn|echo|console\.\w+|System\.out\.\w+|fmt\.Print\w*)[\s(]\s*(.*?)\)?;?$/;

/** True if a function prints its result and no longer returns it. `body` has its lines after the change. */
export function isPrintedInstead({ removed, added }: Hunk, path: string, body: readonly string[]): boolean {
  const [old = "", now = ""] = [removed[0]?.trim(), added[0]?.trim()];
  const printed = PRINTS.exec(now)?.[1];
  if (printed === undefined || removed.length !== 1 || added.length !== 1) return false;
  const returned = /^return\s+(.*?);?$/.exec(old)?.[1];
  if (returned !== undefined) return returned === printed;
  // In Ruby a function's last value is its result, and printing has none.
  return path.endsWith(".rb") && old.replace(/\)$/, "") === printed.replace(/\)$/, "") && isLast(now, body);
}

function isLast(line: string, body: readonly string[]): boolean {
  const lines = body.map((each) => each.trim()).filter((each) => each !== "" && each !== "end");
  return lines.at(-1) === line;
}

/** The only value that lines return, or assign. */
function firstValue(lines: readonly string[], path: string): string | null {
  const values = lines.flatMap((line) => /^\s*return\s+(.*)$/.exec(line)?.[1] ?? assignmentIn(line, path)?.right ?? []);
  return values[0] ?? null;
}

/** `found` in `withDefaults(found)`. */
function isUnwrapped(before: string, after: string, path: string): boolean {
  const [old, now] = [tokensOf([before], path), tokensOf([after], path)];
  if (now.length === 0 || old.length < now.length + 3) return false;
  return old.some((_, from) => now.every((token, at) => token === old[from + at]));
}

/** A lookup lost its last argument: `get(key, "other")` is now `get(key)`. */
function isShortened(before: string, after: string, path: string): boolean {
  const [old, now] = [tokensOf([before], path), tokensOf([after], path)];
  if (!LOOKS_UP.test(before) || old.length <= now.length) return false;
  const head = now.findIndex((token, at) => token !== old[at]);
  const rest = old.slice(head, old.length - (now.length - head));
  return (
    head > 0 &&
    rest[0] === "," &&
    now[head] === ")" &&
    now.slice(head).every((token, at) => token === old[head + rest.length + at])
  );
}

/** `cache.get(id) or find(id)`, `find(id) ?? NONE` for `find(id)`. */
function isAlternative(before: string, after: string, path: string): boolean {
  const [old, now] = [tokensOf([before], path), tokensOf([after], path)];
  if (now.length <= old.length + 1 || old.length < 2) return false;
  const starts = old.every((token, at) => token === now[at]);
  const ends = old.every((token, at) => token === now[now.length - old.length + at]);
  return (
    (starts && /^(?:or|\?|\|)$/.test(now[old.length] ?? "")) ||
    (ends && /^(?:or|\?|\||:)$/.test(now[now.length - old.length - 1] ?? ""))
  );
}
