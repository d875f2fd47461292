/** An error as Node inspects it: head, message, stack, properties, and nested causes and members. */
import { indentOf } from "../../grammar/drafting.ts";
import { INTERRUPTION_LINES, isLogLine } from "../../grammar/log-lines.ts";
import type { Frame } from "../../model.ts";
import { jsFrameOf } from "./frames.ts";

/** One error of an inspected tree. */
export interface InspectedError {
  readonly type: string | null;
  /** Node's `[CODE]` after the type. */
  readonly code: string | null;
  readonly message: string;
  readonly frames: readonly Frame[];
}

/** The output for an uncaught or logged error. */
export interface Inspected {
  /** The error itself, then its causes, the root last. */
  readonly errors: readonly InspectedError[];
  /** Members of an AggregateError, or of a cause that is one. */
  readonly members: readonly InspectedError[];
  /** The head line as printed. */
  readonly title: string;
  /**
   * True if an `async` function of the program awaited it, so that it rejected a promise: Node itself awaits every
   * module.
   */
  readonly isAsync: boolean;
  /** True if its properties, causes and members were not fully printed. */
  readonly isCut: boolean;
  readonly last: number;
}

/** The mark of an object that contains itself. */
const REFERENCE = /^<ref \*\d{1,9}> /;
const HEAD = /^(\[?)((?:[A-Za-z_$][\w$]*\.)*[A-Za-z_$][\w$]*)(?: \[([^\]\s]+)\])?(?::(?: (.*)|$)|(\]?)$)/s;

interface Head {
  readonly type: string;
  readonly code: string | null;
  readonly message: string;
  /** True if it is recognisable as an error without a stack below. */
  readonly isSure: boolean;
}

/**
 * Reads `Type: message`, `Type [CODE]: message`, a lone `Type`, or any of these in brackets, like errors without a
 * stack.
 */
export function headOf(text: string): Head | null {
  const match = text.length > 100_000 ? null : HEAD.exec(text.replace(REFERENCE, ""));
  if (match === null) return null;
  const [, bracket, type = "", code = null, rest] = match;
  const trimmed = bracket === "[" ? (rest ?? "").replace(/\](?: \{)?$/, "") : (rest ?? "");
  const isSure =
    /(?:Error|Exception|Rejection)$/.test(type) && (rest !== undefined || bracket === "" || match[5] === "]");
  if (!isSure && rest === undefined && !/^[A-Z]/.test(type)) return null;
  return { type, code: code ?? null, message: trimmed, isSure };
}

/** The message without the list of modules that required a missing one. */
export function withoutRequirers(message: string): string {
  const requirers = message.indexOf("\nRequire stack:");
  return requirers === -1 ? message : message.slice(0, requirers);
}

interface Growing {
  head: Head | null;
  message: string[];
  frames: Frame[];
  indent: number;
}

function growing(text: string, indent: number): Growing {
  const head = headOf(text);
  return { head, message: [head === null ? text : head.message], frames: [], indent };
}

function grown({ head, message, frames }: Growing): InspectedError {
  return { type: head?.type ?? null, code: head?.code ?? null, message: message.join("\n").trimEnd(), frames };
}

/** Node's placeholder for frames that are printed elsewhere (lib/internal/util/inspect.js, lib/events.js). */
const OMITTED =
  /^\s*(?:\.\.\. \d+ lines matching cause stack trace \.\.\.|\.\.\. collapsed \d+ duplicate lines matching above .{1,40}|\[\.\.\. lines matching original stack trace \.\.\.\])$/;
/** Heads of a second stack: of the emitter, and with `--trace-uncaught` of the throw. */
const OTHER_STACK = /^(?:Emitted 'error' event(?: on [\w$]+ instance)? at:|Thrown at:)$/;
const MESSAGE_LINES = 400;

/** True if a stack begins within some lines from `at` on, before any blank line. */
function stackBegins(lines: readonly string[], at: number): number {
  for (let i = at; i < Math.min(lines.length, at + MESSAGE_LINES); i++) {
    const line = lines[i] ?? "";
    if (jsFrameOf(line) !== null) return i;
    if (/^Node\.js v\d/.test(line) || line.startsWith("(Use `node --trace-uncaught")) return -1;
  }
  return -1;
}

/** Index of the next frame of a stack that continues after other writers' lines; -1 if it does not. */
function resumes(lines: readonly string[], at: number, indent: number, isStrict: boolean): number {
  for (let i = at; i < Math.min(lines.length, at + INTERRUPTION_LINES); i++) {
    const line = lines[i] ?? "";
    if ((jsFrameOf(line) !== null || OMITTED.test(line)) && indentOf(line) === indent) return i;
    const isForeign = isStrict
      ? isLogLine(line)
      : line !== "" && headOf(line) === null && !OTHER_STACK.test(line) && !/^[\s}]/.test(line);
    if (!isForeign && !isLogLine(line)) return -1;
  }
  return -1;
}

/**
 * Reads the error with the head `lines[at]`. With `isStrict`, only log lines may interrupt its stack: for logged
 * errors, other lines are more likely the next logged ones. `title` is the head if that is not the whole line.
 */
export function inspectError(
  lines: readonly string[],
  at: number,
  isStrict: boolean,
  title: string = lines[at] ?? "",
): Inspected {
  const top = growing(title.replace(/ \{$/, ""), 0);
  const start = title.startsWith("[") ? -1 : stackBegins(lines, at + 1);
  let i = at + 1;
  for (; start !== -1 && i < start; i++) if (!isLogLine(lines[i] ?? "")) top.message.push(lines[i] ?? "");
  let last = Math.max(at, i - 1);
  let isAsync = false;
  let isOtherStack = false;
  let opensProperties = title.endsWith(" {") && start === -1;
  for (; !opensProperties && i < lines.length; i++) {
    const line = lines[i] ?? "";
    const frame = jsFrameOf(line);
    if (frame !== null) {
      if (!isOtherStack) top.frames.push(frame);
      isAsync ||= frame.origin !== "runtime" && line.trimStart().startsWith("at async ");
      last = i;
      opensProperties = line.endsWith(" {");
    } else if (OTHER_STACK.test(line)) {
      isOtherStack = true;
      last = i;
    } else if (OMITTED.test(line)) last = i;
    else {
      const next = start === -1 ? -1 : resumes(lines, i, indentOf(lines[last] ?? ""), isStrict);
      if (next === -1) break;
      i = next - 1;
    }
  }
  const properties = opensProperties ? inspectProperties(lines, i) : { causes: [], members: [], last, isCut: false };
  return {
    errors: [grown(top), ...properties.causes],
    members: properties.members,
    title: title.replace(REFERENCE, ""),
    isAsync,
    isCut: properties.isCut,
    last: properties.last,
  };
}

/** Properties may contain whole objects; after this many lines their end counts as lost. */
const PROPERTY_LINES = 20_000;

function inspectProperties(lines: readonly string[], at: number) {
  const causes: Growing[] = [];
  const members: Growing[] = [];
  let current: Growing | null = null;
  let listIndent = -1;
  let last = at - 1;
  for (let i = at; i < Math.min(lines.length, at + PROPERTY_LINES); i++) {
    const line = lines[i] ?? "";
    if (line === "}") return { causes: causes.map(grown), members: members.map(grown), last: i, isCut: false };
    if (/^Node\.js v\d/.test(line)) break;
    const indent = indentOf(line);
    const text = line.slice(indent);
    const frame = jsFrameOf(line);
    if (frame !== null) current?.frames.push(frame);
    else if (text.startsWith("[cause]: ")) {
      current = growing(text.slice(9).replace(/ \{$/, ""), indent);
      causes.push(current);
    } else if (text === "[errors]: [") listIndent = indent;
    else if (listIndent !== -1 && indent === listIndent && text.startsWith("]")) listIndent = -1;
    else if (listIndent !== -1 && indent === listIndent + 2 && headOf(text) !== null) {
      current = growing(text.replace(/(?: \{|,)$/, ""), indent);
      members.push(current);
    } else if (
      current !== null &&
      current.frames.length === 0 &&
      current.head !== null &&
      indent >= current.indent &&
      !/^[\]}]/.test(text)
    ) {
      if (isLogLine(line)) continue;
      current.message.push(line.slice(Math.min(indent, current.indent)));
    } else if (indent === 0 && text !== "" && i - last > INTERRUPTION_LINES) break;
    if (indent > 0 || text === "") last = i;
  }
  return { causes: causes.map(grown), members: members.map(grown), last, isCut: true };
}
