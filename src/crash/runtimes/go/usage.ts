/**
 * Errors of the packages flag and pflag, and of command-line libraries based on them, before they end the program
 * (flag/flag.go, `failf` and `usage`).
 */
import { drafted } from "../../grammar/drafting.ts";
import type { Reading } from "../../grammar/grammar.ts";
import { isEpilogue, isLogLine } from "../../grammar/log-lines.ts";

/** Prefixes of errors from cobra, urfave/cli and programs with kingpin. */
const BEFORE = /^(?:Error: |Incorrect Usage: |\S{1,100}: error: |Error parsing command ?line arguments: )/;
const COMPLAINT =
  /^(?:flag provided but not defined: -\S+|flag needs an argument: .{1,100}|bad flag syntax: \S+|invalid (?:boolean )?value ".*" for (?:flag )?-\S+: .+|unknown flag: --\S+|unknown shorthand flag: '.' in -\S+|invalid argument ".*" for ".{1,100}" flag: .+|required flag\(s\) ".+" not set|unknown (?:long|short) flag '.+?'(?:, try --help)?)$/;
const USAGE = /^\s*(?:Usage(?: of .*)?:|usage: .+|NAME:|USAGE:)$/;
/** Unindented lines of a usage text: headings, cobra's advice. */
const PART = /^[A-Z][\w ()<>,-]{0,60}:$|^Use "/;
/** Kingpin's only message if a program lets it exit. */
const TRY_HELP = ", try --help";
/** Maximum lines of a usage text. */
const USAGE_LINES = 1000;

function complaintOf(line: string): string | null {
  if (line.length >= 2000 || !(line.includes("flag") || line.includes("invalid "))) return null;
  const text = line.replace(BEFORE, "");
  return COMPLAINT.test(text) ? text : null;
}

/** True if the line is an error about the command line. */
export function mayBeUsage(line: string): boolean {
  return complaintOf(line) !== null;
}

/** The error and the usage text after it, at the end of the log. */
export function readUsage(lines: readonly string[], at: number): Reading | null {
  const title = lines[at] ?? "";
  const message = complaintOf(title);
  if (message === null) return null;
  const usage = lines[at + 1] === "" ? at + 2 : at + 1;
  const isAlone = title.endsWith(TRY_HELP);
  if (!isAlone && !USAGE.test(lines[usage] ?? "")) return null;
  let last = at;
  // Kingpin describes the program before the first section.
  let isProse = /^\s*usage: /.test(lines[usage] ?? "");
  for (let row = usage; row < lines.length && row <= at + USAGE_LINES; row++) {
    const line = lines[row] ?? "";
    if (line.trim() === "") continue;
    if (isEpilogue(line)) break;
    const isPart = PART.test(line);
    const isOwn = row === usage || isPart || /^\s/.test(line) || complaintOf(line) !== null;
    if (isAlone || isLogLine(line) || !(isOwn || isProse)) return null;
    if (isPart) isProse = false;
    last = row;
  }
  return {
    draft: drafted({ runtime: "go", kind: "usage-error", title, message, fatal: true }),
    first: at,
    last,
  };
}
