/** Expressions that a commit only gave a name, or took it away from. */
import type { FileChange } from "./commits.ts";
import { tokensOf } from "./tokens.ts";

/**
 * Whether a file does the same as before once the new variables are replaced by what they stand for, or the other way
 * round.
 */
export function isExtraction({ hunks, path }: FileChange): boolean {
  const before = statements(
    hunks.flatMap(({ removed }) => removed),
    path,
  );
  const after = statements(
    hunks.flatMap(({ added }) => added),
    path,
  );
  return isInlined(after, before) || isInlined(before, after);
}

type Tokens = readonly string[];

function statements(lines: readonly string[], path: string): readonly Tokens[] {
  return lines.map((line) => tokensOf([line], path)).filter((tokens) => tokens.length > 0);
}

/** True if `long` is `short` with some of its expressions in new variables. */
function isInlined(long: readonly Tokens[], short: readonly Tokens[]): boolean {
  if (long.length <= short.length || short.length === 0 || long.length > 40) return false;
  const values = new Map<string, Tokens>();
  const left: Tokens[] = [];
  for (const tokens of long) {
    const set = assignmentOf(tokens);
    const isUsed = set !== null && long.some((other) => other !== tokens && other.includes(set.name));
    if (set !== null && isUsed && values.size < long.length - short.length) values.set(set.name, set.value);
    else left.push(tokens);
  }
  if (values.size === 0 || left.length !== short.length) return false;
  const inlined = left.map((tokens) => replaced(replaced(tokens, values), values));
  return inlined.every((tokens, at) => bare(tokens) === bare(short[at] ?? []));
}

function assignmentOf(tokens: Tokens): { readonly name: string; readonly value: Tokens } | null {
  const at = tokens.indexOf("=");
  if (at < 1 || at > 6 || tokens[at + 1] === "=" || tokens[at + 1] === ">") return null;
  // `units := …` of Go, `let units: i64 = …` of Rust.
  const target = tokens.slice(0, at).filter((token) => token !== ":");
  const colon = tokens.slice(0, at).indexOf(":");
  const name = colon > 0 && colon < at - 1 ? tokens[colon - 1] : target.at(-1);
  return name === undefined || !/^[\p{L}_$@]/u.test(name) ? null : { name, value: tokens.slice(at + 1) };
}

function replaced(tokens: Tokens, values: ReadonlyMap<string, Tokens>): Tokens {
  return tokens.flatMap((token) => values.get(token) ?? [token]);
}

/** Parentheses and type arguments come and go with a name. */
function bare(tokens: Tokens): string {
  return tokens
    .join(" ")
    .replace(/: : < [\w ]+ >/g, "")
    .replace(/[()]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
