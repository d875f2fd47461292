/** Lines that check something. */
import type { Hunk } from "./commits.ts";

const GUARD =
  /\b(?:if|unless|elif|elsif|else if|guard|assert|try|except|catch|rescue|recover|when|ensure|require|check|switch|case|while|defer|with|lock|Lock|synchronized|Mutex)\b|\?\?|\?\.|\|\||&&|\bor\b|\.get\(|\w*[oO]rDefault|unwrap_or|\w*[oO]r_?[eE]lse|\w*OrNull|ifEmpty|fetch\(|Optional|isset|empty\(|present\?|nil\?|\s\?\s.+\s:\s|=== undefined|!= null|is None|is not None|<=|>=|%|\bmin\(|\bmax\(|\.(?:filter|reject|compact\w*|select|dropWhile|takeWhile)\b|is_?[eE]mpty\b/;

/**
 * 1 if a removed check has a one-letter name that the text has, too. One-letter names only count in removed checks:
 * `if (!a)`.
 */
export function sharesShort(removed: readonly string[], text: string): number {
  const short = /(?<![\w.$"'])[A-Za-z_](?![\w(])/g;
  const there = new Set(text.match(short));
  return removed.some((line) => GUARD.test(line) && (line.match(short) ?? []).some((name) => there.has(name))) ? 1 : 0;
}

/** A branch of a match: `{:ok, row} ->`, `State::Held =>`, `_ =>`. */
const BRANCH =
  /^\s*(?:%?\{[^{}]*\}|[:"'\w][\w:."', |-]*)\s->\s|^\s*(?:[A-Z]\w*(?:::\w+)+(?:\([^()]*\)|\s*\{[^{}]*\})?|_|\d+(?:\.\.=?\d+)?)\s*=>/;

/** Provides a default for a missing value, by a telling name. */
const STAND_INS = /\w*[oO]rDefault|unwrap_or\w*|\w*OrNull|[oO]rElse\b/g;
const GUARDS = new RegExp(GUARD.source, "g");

function checksIn(line: string): number {
  const checks = line.match(GUARDS)?.length ?? 0;
  return Math.max(checks, BRANCH.test(line) ? 1 : 0) + (line.match(STAND_INS)?.length ?? 0);
}

/** Number of checks in the lines. */
export function guardsIn(lines: readonly string[]): number {
  return lines.filter((line) => !/^\s*(?:\/\/|#|\*)/.test(line)).reduce((sum, line) => sum + checksIn(line), 0);
}

/** The line of the first check that a hunk removed. */
export function guardLine({ oldStart, removed }: Hunk): number {
  return (
    oldStart +
    Math.max(
      0,
      removed.findIndex((line) => GUARD.test(line)),
    )
  );
}
