/** The trace of a throwable as `printStackTrace` writes it (java.lang.Throwable), and as logback and log4j do. */

import { indentOf } from "../../grammar/drafting.ts";
import { INTERRUPTION_LINES, isLogLine } from "../../grammar/log-lines.ts";
import { FOREIGN_LETTERS, isCapital } from "../../grammar/unicode.ts";
import type { Frame } from "../../model.ts";
import { javaFrameOf } from "./frames.ts";

/** One throwable of a chain. */
export interface Thrown {
  /** Null for a cause that is printed without its class. */
  readonly type: string | null;
  readonly message: string;
  readonly frames: readonly Frame[];
}

/** A trace: begins with the last throwable, followed by its causes down to the root. */
export interface Trace {
  readonly chain: readonly Thrown[];
  readonly last: number;
}

const TYPE = new RegExp(`^[A-Za-z_$${FOREIGN_LETTERS}][\\w$${FOREIGN_LETTERS}]*(?:\\.[\\w$${FOREIGN_LETTERS}]+)*$`);
const THROWABLE_NAME = /(?:Exception|Error|Throwable|Failure|Fault|Interrupt|Violation)$/;
const MORE = /^\s*\.\.\. \d+ (?:more|common frames omitted|frames? (?:truncated|excluded|trimmed))/;
const MARK = /^(\s*)(Caused by|Suppressed|Wrapped by): (.*)$/;

interface Head {
  readonly type: string;
  readonly message: string;
}

/** Reads `pkg.Type: message` or a lone type; a name without a package must have a throwable's ending. */
export function thrownOf(text: string): Head | null {
  const colon = text.indexOf(":");
  const type = (colon === -1 ? text : text.slice(0, colon)).trimEnd();
  if (type.length > 400 || !TYPE.test(type)) return null;
  const name = type.slice(Math.max(type.lastIndexOf("."), type.lastIndexOf("$")) + 1);
  if (!THROWABLE_NAME.test(name) && !(type.includes(".") && isCapital(name.charAt(0)))) return null;
  const after = colon === -1 ? "" : text.slice(colon + 1);
  return after !== "" && !after.startsWith(" ") ? null : { type, message: after.slice(1) };
}

interface Growing {
  readonly type: string | null;
  readonly message: string;
  readonly more: string[];
  readonly frames: Frame[];
}

function growing(text: string): Growing | null {
  const head = thrownOf(text);
  return head === null ? null : { ...head, more: [], frames: [] };
}

/** A cause, whose class may have a `toString` of its own: a type and other text, or text alone. */
function causeOf(text: string): Growing | null {
  const known = growing(text);
  if (known !== null) return known;
  if (text === "" || text.startsWith("[CIRCULAR REFERENCE")) return null;
  const [, type = "", message = text] = /^([\w$.]{1,400})[ ([{;,]+(\S.*)$/.exec(text) ?? [];
  const isThrowable = THROWABLE_NAME.test(type) && TYPE.test(type);
  return { type: isThrowable ? type : null, message: isThrowable ? message : text, more: [], frames: [] };
}

/** True if a trace continues within the next lines with a frame, an omission or a cause, before another one begins. */
function goesOn(lines: readonly string[], at: number): boolean {
  for (let i = at; i < Math.min(lines.length, at + INTERRUPTION_LINES); i++) {
    const line = lines[i] ?? "";
    if (javaFrameOf(line) !== null || MORE.test(line) || MARK.test(line)) return true;
    if (line.startsWith("Exception in thread ") || (indentOf(line) === 0 && thrownOf(line) !== null)) return false;
  }
  return false;
}

const MESSAGE_LINES = 60;

/** The first frame, cause or omission of the trace, below the lines of its message; -1 if there is none. */
function bodyAt(lines: readonly string[], at: number): number {
  for (let i = at; i < Math.min(lines.length, at + MESSAGE_LINES); i++) {
    const line = lines[i] ?? "";
    if (javaFrameOf(line) !== null || MORE.test(line) || MARK.test(line)) return i;
    if (line.startsWith("Exception in thread ")) return -1;
  }
  return -1;
}

/** Reads the trace with that head, whose further lines begin at `lines[at]`. */
export function readTrace(lines: readonly string[], at: number, text: string): Trace | null {
  const top = growing(text);
  if (top === null) return null;
  const chain = [top];
  let rootFirst = false;
  /** Null while the lines belong to a suppressed throwable. */
  let current: Growing | null = top;
  let suppressedIndent = -1;
  let last = at - 1;
  let i = at;
  for (; i < lines.length; i++) {
    const line = lines[i] ?? "";
    const frame = javaFrameOf(line);
    const indent = indentOf(line);
    if (frame !== null || MORE.test(line)) {
      // Suppressed throwables are indented one step deeper than the one to which they belong.
      if (current === null && suppressedIndent > 0 && indent <= suppressedIndent) current = chain.at(-1) ?? null;
      if (frame !== null) current?.frames.push(frame);
      last = i;
      continue;
    }
    const mark = MARK.exec(line);
    if (mark !== null) {
      const [, margin = "", word, rest = ""] = mark;
      last = i;
      if (word === "Suppressed") {
        current = null;
        suppressedIndent = margin.length;
      } else if (current !== null || margin.length < Math.max(suppressedIndent, 1)) {
        const inner: Growing | null = causeOf(rest);
        if (inner === null) break;
        rootFirst ||= word === "Wrapped by";
        chain.push(inner);
        current = inner;
        suppressedIndent = -1;
      }
      continue;
    }
    const isMessage: boolean = current !== null && current.frames.length === 0 && i - last < MESSAGE_LINES;
    if (isMessage && bodyAt(lines, i) !== -1) {
      if (!isLogLine(line)) current?.more.push(line);
      continue;
    }
    if (!goesOn(lines, i)) break;
  }
  const thrown = chain.map(({ type, message, more, frames }) => ({
    type,
    message: [message, ...more].join("\n").trimEnd(),
    frames,
  }));
  return { chain: rootFirst ? thrown.reverse() : thrown, last };
}
