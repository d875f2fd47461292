/** Changes that keep the parts of a statement: its texts, numbers, names and checks, in another order or form. */
import type { Hunk } from "./commits.ts";
import { comparisons } from "./comparisons.ts";
import { guardsIn } from "./guards.ts";
import { tokensOf } from "./tokens.ts";

/**
 * True if nothing that the removed lines work with is lost: they do the same through other functions, or in another
 * order. A lost call, argument, text, number or check makes it false.
 */
export function isSameForm({ removed, added }: Pick<Hunk, "removed" | "added">, path: string): boolean {
  const [before, after] = [tokensOf(removed, path), tokensOf(added, path)];
  if (before.length === 0 || after.length === 0 || after.length > MOST_TOKENS) return false;
  if (comparisons(before) !== comparisons(after) || guardsIn(removed) !== guardsIn(added)) return false;
  const [old, now] = [partsOf(before), partsOf(after)];
  const targets = new Set(old.targets);
  return (
    now.calls >= old.calls &&
    now.targets.join() === old.targets.join() &&
    now.numbers.join() === old.numbers.join() &&
    old.texts.every((text) => takes(now.texts, text)) &&
    old.names.every((name) => now.names.includes(name) || (!targets.has(name) && old.locals.has(name)))
  );
}

/** Longer changes are more than one statement. */
const MOST_TOKENS = 200;

interface Parts {
  readonly calls: number;
  readonly texts: string[];
  /** With the operators of arithmetic. */
  readonly numbers: readonly string[];
  /** Names that are not called. */
  readonly names: readonly string[];
  /** Fields and tables that are set, returned values as `return`. */
  readonly targets: readonly string[];
  /** Plain variables that are set here. */
  readonly locals: ReadonlySet<string>;
}

function partsOf(tokens: readonly string[]): Parts {
  const parts = {
    calls: 0,
    texts: [] as string[],
    numbers: [] as string[],
    names: [] as string[],
    targets: [] as string[],
  };
  const locals = new Set<string>();
  const opened: string[] = [];
  for (const [at, token] of tokens.entries()) {
    const [last = "", next = ""] = [tokens[at - 1], tokens[at + 1]];
    if (/^[([{]$/.test(token)) opened.push(token);
    else if (/^[)\]}]$/.test(token)) opened.pop();
    // Code elsewhere looks the entry up by its key.
    const isKey = next === ":" && opened.at(-1) === "{" && /^[{,]$/.test(last);
    if (token === "return") parts.targets.push(token);
    else if (/^["`]/.test(token)) parts.texts.push(token);
    else if (/^(?:\d.*|[-+*/%])$/.test(token)) parts.numbers.push(token);
    else if (/^[\p{L}_$@]/u.test(token)) {
      if (next === "(" || (last === "." && next !== "=") || (last === ":" && tokens[at - 2] === "&")) parts.calls++;
      else if (next === "=" && tokens[at + 2] !== "=" && last === ".") parts.targets.push(token);
      else if ((next === "=" && tokens[at + 2] !== "=") || (next === ":" && !isKey)) locals.add(token);
      else parts.names.push(token);
    }
  }
  return { ...parts, numbers: parts.numbers.sort(), targets: parts.targets.sort(), locals };
}

/** True if both sides consist of the same tokens. */
export function isReordered({ removed, added }: Pick<Hunk, "removed" | "added">, path: string): boolean {
  const sorted = (lines: readonly string[]) => tokensOf(lines, path).toSorted().join("\n");
  const before = sorted(removed);
  return before !== "" && before === sorted(added);
}

/** Takes a value out of a list; false if it is not in it. */
function takes(values: string[], value: string): boolean {
  const at = values.indexOf(value);
  if (at !== -1) values.splice(at, 1);
  return at !== -1;
}
