/** The caller of a function within its own file, for a place that has no frames of its own. */
import { definitionsAround, functionDefinedBy } from "../definitions.ts";
import { escaped } from "./tokens.ts";
import type { FramePlace } from "./trace.ts";

/** The only line of the file that calls the function around the place; null if there is none or several. */
export function callerOf({ path, line }: FramePlace, lines: readonly string[]): FramePlace | null {
  const own = definitionsAround(lines, line).find(({ isType }) => !isType);
  if (own === undefined) return null;
  const call = new RegExp(`(?<![\\w$])${escaped(own.name)}\\s*\\(`);
  const found: number[] = [];
  for (const [at, text] of lines.entries()) {
    if (text.length > 500 || !call.test(text) || functionDefinedBy(text, lines[at + 1]) === own.name) continue;
    if (at + 1 < own.first || at + 1 > own.last) found.push(at + 1);
  }
  const [caller] = found;
  return caller === undefined || found.length > 1 ? null : { path, line: caller, callee: { name: own.name, path } };
}
