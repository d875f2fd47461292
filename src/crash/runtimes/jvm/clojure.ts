/**
 * Clojure's launcher reports an exception since 1.10 (`clojure.main/report-error`) by its place and message; the
 * trace is in a file.
 */
import { drafted } from "../../grammar/drafting.ts";
import type { Reading } from "../../grammar/grammar.ts";
import { isLogLine } from "../../grammar/log-lines.ts";
import type { Position } from "../../model.ts";

/** Each such line has one of these strings. */
export const CLOJURE_TRIGGERS: readonly string[] = ["Execution error ", "Syntax error ", "Unexpected error "];

const EXECUTION =
  /^(?:Execution error|Unexpected error|Error printing return value)(?: \(([\w.$]+)\))?(?: macroexpanding \S+)? at (\S+) \(([^():]+|REPL)(?::(\d+)(?::\d+)?)?\)\.$/;
const SYNTAX =
  /^Syntax error(?: \(([\w.$]+)\))? (?:compiling|macroexpanding|reading source)(?: \S+)? at \(([^():]+):(\d+)(?::\d+)?\)\.$/;
const REPORT = /^Full report at: *$/;
const MESSAGE_LINES = 60;

/** True if the line opens such a report. */
export function opensClojure(line: string): boolean {
  return line.endsWith(").") && (EXECUTION.test(line) || SYNTAX.test(line));
}

/**
 * Reads the report that opens at `lines[at]`; only the place of the file with the trace shows that the process ended.
 */
export function readClojure(lines: readonly string[], at: number): Reading | null {
  const title = lines[at] ?? "";
  const run = EXECUTION.exec(title);
  const syntax = run === null ? SYNTAX.exec(title) : null;
  const type = run?.[1] ?? syntax?.[1] ?? null;
  const culprit: Position =
    run === null
      ? { function: null, file: syntax?.[2] ?? null, line: Number(syntax?.[3]) }
      : { function: run[2] ?? null, file: run[3] ?? null, line: run[4] === undefined ? null : Number(run[4]) };
  const printed: string[] = [];
  let last = -1;
  for (let index = at + 1; index < lines.length && index <= at + MESSAGE_LINES; index++) {
    const line = lines[index] ?? "";
    if (REPORT.test(line)) {
      last = lines[index + 1] === undefined ? index : index + 1;
      break;
    }
    if (!isLogLine(line)) printed.push(line);
  }
  if (last === -1) return null;
  const message = printed.join("\n").trim();
  return {
    first: at,
    last,
    draft: drafted({
      runtime: "java",
      kind: run === null ? "syntax-error" : "uncaught",
      title,
      message: message === "" ? null : message,
      fatal: true,
      chain: [{ type, message, recovered: false }],
      culprit,
    }),
  };
}
