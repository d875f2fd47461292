/** Parameters of a function whose place, type or default a commit changed. */
import { functionDefinedBy } from "../definitions.ts";
import type { Hunk } from "./commits.ts";
import { tokensOf, wordsIn } from "./tokens.ts";

/** Names of changed parameters; merely appended ones do not count. */
export function changedParameters({ removed, added }: Hunk, path: string): ReadonlySet<string> {
  const before = parametersOf(removed, path);
  const after = parametersOf(added, path);
  const changed = new Set<string>();
  if (before === null || after === null) return changed;
  const take = (parameter: string | undefined) => {
    for (const name of wordsIn([parameter ?? ""], path)) changed.add(name);
  };
  for (let at = 0; at < Math.max(before.length, after.length); at++) {
    if (before[at] === after[at]) continue;
    take(before[at]);
    take(after[at]);
  }
  return changed;
}

/** The parameters of the first function defined in the lines, each as its tokens. */
function parametersOf(lines: readonly string[], path: string): readonly string[] | null {
  const at = lines.findIndex((line) => functionDefinedBy(line) !== null);
  if (at === -1) return null;
  const tokens = tokensOf(lines.slice(at, at + 12), path);
  const parameters: string[] = [];
  let depth = 0;
  let parameter = "";
  for (const token of tokens.slice(tokens.indexOf("("))) {
    if (/^[)\]}>]$/.test(token)) depth--;
    if (depth === 0 || (depth === 1 && token === ",")) {
      if (parameter !== "") parameters.push(parameter.trim());
      parameter = "";
      if (depth === 0 && parameters.length > 0) break;
    } else parameter += `${token} `;
    if (/^[([{<]$/.test(token)) depth++;
  }
  return parameters;
}
