/** The lines of Python's tracebacks: headers, frames, exceptions. */

import { isDigit } from "../../grammar/bytes.ts";
import { indentOf } from "../../grammar/drafting.ts";
import { FOREIGN_LETTERS, isCapital } from "../../grammar/unicode.ts";
import type { Frame, Origin } from "../../model.ts";

/** The line above the frames. */
export const HEADER = "Traceback (most recent call last):";
const GROUP_HEADER = /^ *\+ Exception Group Traceback \(most recent call last\):/;
const CHAIN_MARKERS: ReadonlySet<string> = new Set([
  "During handling of the above exception, another exception occurred:",
  "The above exception was the direct cause of the following exception:",
]);

/** True if the line heads a traceback, possibly after a prefix such as uvicorn's `ERROR:`. */
export function isHeader(line: string): boolean {
  return line.endsWith(HEADER);
}

/** True if the line heads the traceback of an exception group. */
export function isGroupHeader(line: string): boolean {
  return GROUP_HEADER.test(line);
}

/** True if the line joins two tracebacks of a chain. */
export function isChainMarker(line: string): boolean {
  return CHAIN_MARKERS.has(line.trim());
}

/** True if a text is the beginning of such a line, which the end of the log cut. */
export function beginsChainMarker(text: string): boolean {
  return [...CHAIN_MARKERS].some((marker) => marker.startsWith(text));
}

/**
 * Reads `File "F", line N, in fn` (or faulthandler's `line N in fn`); without a function it is the place of a syntax
 * error.
 */
export function frameOf(line: string): Frame | null {
  const start = indentOf(line);
  if (!line.startsWith('File "', start)) return null;
  const end = line.lastIndexOf('", line ');
  if (end < start + 6) return null;
  let at = end + 8;
  while (isDigit(line.charCodeAt(at))) at++;
  const number = line.slice(end + 8, at);
  if (number === "" || number.length > 9) return null;
  const rest = line.slice(at);
  const name = rest.startsWith(", in ") ? rest.slice(5) : rest.startsWith(" in ") ? rest.slice(4) : null;
  if (name === null && rest.trim() !== "") return null;
  const file = line.slice(start + 6, end);
  const origin = isCompiled(file, name) ? "dependency" : originOf(file);
  return { function: name === null ? null : name.trim(), file, line: Number(number), origin };
}

/**
 * True for a frame of a compiled extension: `File "pydantic/main.py", line 342, in pydantic.main.BaseModel.__init__`.
 * Cython prints the path as it was compiled, and the module before the function.
 */
function isCompiled(file: string, name: string | null): boolean {
  if (name === null || /^(?:[/\\<]|\w:)/.test(file)) return false;
  const first = /^(?:src\/)?(\w+)[/.]/.exec(file)?.[1];
  return first !== undefined && name.startsWith(`${first}.`);
}

/**
 * Origin by path: a dependency below `site-packages`, the runtime in `lib/pythonX.Y` or frozen into the interpreter.
 */
export function originOf(file: string): Origin {
  if (/[/\\](?:site|dist)-packages[/\\]/.test(file)) return "dependency";
  if (/^<frozen /.test(file)) return "runtime";
  if (/[/\\](?:lib|lib64)[/\\](?:python|pypy)\d[\d.]*t?[/\\]/.test(file) || /[/\\]Python\d+[/\\]lib[/\\]/i.test(file))
    return "runtime";
  return "app";
}

const TYPE_NAME = new RegExp(`^[A-Za-z_${FOREIGN_LETTERS}][\\w${FOREIGN_LETTERS}]*(?:\\.[\\w<>${FOREIGN_LETTERS}]+)*$`);
const LEVEL_NAME = /^(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|CRITICAL|FATAL|NOTE|HINT|DETAIL)$/i;
const USUAL_NAME =
  /(?:Error|Exception|Exit|Interrupt|Warning|Iteration|Group|Timeout|NotFound|DoesNotExist|Empty|Full|Abort|Failure|Fault)$/;

/** An exception as its line names it. */
export interface Raised {
  readonly type: string;
  readonly message: string;
  /** `usual`: named like an exception; `likely`: dotted or capitalised; `odd`: any other word. */
  readonly trust: "usual" | "likely" | "odd";
}

/** Reads `Type: message` or a lone `Type`. */
export function raisedOf(line: string): Raised | null {
  const colon = line.indexOf(":");
  const type = colon === -1 ? line.trimEnd() : line.slice(0, colon);
  if (type.length > 300 || !TYPE_NAME.test(type) || LEVEL_NAME.test(type)) return null;
  const after = colon === -1 ? "" : line.slice(colon + 1);
  if (after !== "" && !after.startsWith(" ")) return null;
  const name = type.slice(type.lastIndexOf(".") + 1);
  const trust = USUAL_NAME.test(name) ? "usual" : type.includes(".") || isCapital(type.charAt(0)) ? "likely" : "odd";
  return { type, message: after.slice(1), trust };
}
