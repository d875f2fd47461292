/** Parallel assignments, which are equivalent to one line for each. */
import { tokensOf } from "./tokens.ts";

const OPENS = /^[([{]$/;
const CLOSES = /^[)\]}]$/;

/** True if two texts assign the same values to the same names in the same order: `a, b = x, y`, or a line for each. */
export function areSameAssignments(removed: readonly string[], added: readonly string[], path: string): boolean {
  const [before, after] = [removed, added].map((lines) => lines.filter((line) => tokensOf([line], path).length > 0));
  if (before === undefined || after === undefined || before.length === after.length) return false;
  const [old, now] = [assignmentsOf(before, path), assignmentsOf(after, path)];
  return old !== null && now !== null && old.join("\n") === now.join("\n");
}

/** Each as `name = value`; null if a line is anything else, or uses a value that another one assigns. */
function assignmentsOf(lines: readonly string[], path: string): readonly string[] | null {
  const all: string[] = [];
  const indents = new Set(lines.map((line) => line.length - line.trimStart().length));
  if (indents.size !== 1) return null;
  for (const line of lines) {
    const tokens = tokensOf([line], path);
    const sign = tokens.indexOf("=");
    if (sign < 1 || tokens[sign + 1] === "=") return null;
    const isGo = tokens[sign - 1] === ":";
    const names = parts(tokens.slice(0, isGo ? sign - 1 : sign));
    const values = parts(tokens.slice(sign + 1));
    if (names.length !== values.length) return null;
    for (const [at, name] of names.entries()) {
      const value = values[at] ?? [];
      if (name.length !== 1 || !/^[$@]?[A-Za-z_]\w*$/.test(name[0] ?? "") || value.length === 0) return null;
      all.push(`${name[0]} ${isGo ? ":=" : "="} ${value.join(" ")}`);
    }
    // In `a, b = b, a` each receives the other's old value.
    if (names.length > 1 && names.some(([name = ""]) => values.some((value) => value.includes(name)))) return null;
  }
  return all;
}

/** Tokens between the commas outside of brackets. */
function parts(tokens: readonly string[]): readonly (readonly string[])[] {
  const found: string[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (OPENS.test(token)) depth++;
    else if (CLOSES.test(token)) depth--;
    if (token === "," && depth === 0) found.push([]);
    else found.at(-1)?.push(token);
  }
  return found;
}
