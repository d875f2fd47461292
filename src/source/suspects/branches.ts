/** Changes that cannot lead the program to the line of a crash: further branches next to its own. */
import type { Hunk } from "./commits.ts";
import type { TracePlace } from "./trace.ts";

type Where = Pick<TracePlace, "block" | "line" | "function">;

const BRANCH = /^\s*(?:\}\s*)?(?:elif|elsif|elseif|else\s+if|case|when)\b/;
const LAST_BRANCH = /^\s*(?:\}\s*)?(?:else|default)\b/;
const CLOSES = /^\s*[)\]}]*[;,]?\s*$/;

const indentOf = (line: string) => line.length - line.trimStart().length;

/**
 * True if a hunk only adds branches to the chain that contains the trace's line: they take values away from other
 * branches, and add none there.
 */
export function isOtherBranch({ removed, added }: Hunk, { block, line, function: { first } }: Where): boolean {
  const head = added[0] ?? "";
  if (removed.some((each) => each.trim() !== "") || !BRANCH.test(head)) return false;
  const depth = indentOf(head);
  const isOfChain = (each: string) =>
    each.trim() === "" || indentOf(each) > depth || BRANCH.test(each) || LAST_BRANCH.test(each) || CLOSES.test(each);
  // Everything added belongs to branches, and the last one does not fall through to the next.
  if (!added.every((each) => each.trim() === "" || indentOf(each) >= depth) || !added.every(isOfChain)) return false;
  if (BRANCH.test(added.at(-1) ?? "")) return false;
  const at = line - first;
  const start = block.indexOf(head);
  const target = block[at];
  if (start === -1 || target === undefined || indentOf(target) <= depth) return false;
  if (at >= start && at < start + added.length) return false;
  const between = block.slice(Math.min(at, start), Math.max(at, start));
  return between.every((each) => each.trim() === "" || (indentOf(each) >= depth && isOfChain(each)));
}
