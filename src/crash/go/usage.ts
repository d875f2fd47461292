/** What package flag prints before it ends the program with 2, the code of a panic (flag/flag.go, `failf` and `usage`). */
import { drafted } from "../drafting.ts";
import { isEpilogue } from "../foreign.ts";
import type { Reading } from "../grammar.ts";

const COMPLAINT =
  /^(?:flag provided but not defined: -\S+|flag needs an argument: -\S+|bad flag syntax: \S+|invalid (?:boolean )?value ".*" for (?:flag )?-\S+: .+)$/;
const OPENINGS: readonly string[] = ["flag ", "bad flag ", "invalid "];
/** The lines of a flag: its name, what it is for, values over several lines. */
const FLAG = /^\s+\S|^\s*$/;

/** Whether the line is a complaint of package flag. */
export function mayBeUsage(line: string): boolean {
  return line.length < 2000 && OPENINGS.some((opening) => line.startsWith(opening)) && COMPLAINT.test(line);
}

/** The complaint and the usage after it, with which the log ends. */
export function readUsage(lines: readonly string[], at: number): Reading | null {
  if (!/^Usage(?: of .*)?:$/.test(lines[at + 1] ?? "")) return null;
  let last = at + 1;
  while (last + 1 < lines.length && FLAG.test(lines[last + 1] ?? "")) last++;
  if (last + 1 < lines.length && !isEpilogue(lines[last + 1] ?? "")) return null;
  while ((lines[last] ?? "").trim() === "") last--;
  const message = lines[at] ?? "";
  return {
    draft: drafted({ runtime: "go", kind: "usage-error", title: message, message, fatal: true }),
    first: at,
    last,
  };
}
