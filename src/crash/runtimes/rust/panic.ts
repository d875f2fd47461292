/** One panic: its header, its message and its backtrace. */
import { isLogLine } from "../../grammar/log-lines.ts";
import { endsLog, seek } from "../../grammar/seek.ts";
import type { Frame, Position, Thread } from "../../model.ts";
import { isBacktraceHead, readBacktrace } from "./backtrace.ts";
import { header, inOneLine, isRustHeader, NOTE, panicPlace } from "./header.ts";

/** One panic, as printed by the hook. */
export interface Panic {
  readonly thread: Thread;
  readonly hooked: boolean;
  readonly message: string | null;
  readonly place: Position;
  readonly frames: readonly Frame[];
  readonly tailLost: boolean;
  readonly first: number;
  readonly last: number;
}

/** The line after a panic that cannot unwind. */
export const ABORTS =
  /^\s*(?:thread (?:'.*' )?panicked while (?:panicking|processing panic)|thread caused non-unwinding panic)\b.*abort/;

/** Reads the panic that starts at `lines[at]`; null if there is none. */
export function readPanic(lines: readonly string[], at: number): Panic | null {
  const head = header(lines[at] ?? "");
  if (head === null) return null;
  const quoted = head.rest.startsWith("'");
  const whole = inOneLine(head.rest);
  const body =
    whole !== null
      ? { ...whole, last: at, tailLost: false }
      : quoted
        ? quotedMessage(lines, at, head.rest.slice(1))
        : messageBelow(lines, at, head.rest);
  if (body === null) return null;
  const trace = readBacktrace(lines, body.last + 1);
  const note = seek(lines, (trace?.last ?? body.last) + 1, (line) => NOTE.test(line), isRustHeader);
  return {
    thread: head.thread,
    hooked: head.hooked,
    message: body.message,
    place: body.place,
    frames: trace?.frames ?? [],
    tailLost: body.tailLost || (trace?.tailLost ?? false),
    first: at > 0 && lines[at - 1] === "" ? at - 1 : at,
    last: Math.max(body.last, trace?.last ?? 0, note),
  };
}

interface Body {
  readonly message: string | null;
  readonly place: Position;
  readonly last: number;
  readonly tailLost: boolean;
}

/** Maximum lines of a message. */
const LONGEST_MESSAGE = 2_000;

/** Up to 1.72: `'message', src/main.rs:6:9`, over several lines if the message is. */
function quotedMessage(lines: readonly string[], at: number, opening: string): Body | null {
  const printed: string[] = [];
  for (let index = at; index < lines.length && index < at + LONGEST_MESSAGE; index++) {
    const line = index === at ? opening : (lines[index] ?? "");
    if (index > at && (NOTE.test(line) || isBacktraceHead(line) || isRustHeader(line))) break;
    const end = Math.max(line.lastIndexOf("', "), line.lastIndexOf("': "));
    const place = end === -1 ? null : panicPlace(line.slice(end + 3));
    if (place !== null) {
      printed.push(line.slice(0, end));
      return { message: printed.join("\n"), place, last: index, tailLost: false };
    }
    if (index === at || !isLogLine(line)) printed.push(line);
  }
  const cut = endsLog(lines, at + printed.length - 1);
  const message = cut ? printed.join("\n") : opening;
  return { message: message.replace(CUT_PLACE, ""), place: NOWHERE, last: at, tailLost: cut };
}

/** The rest of a place that a collector cut. */
const CUT_PLACE = /', [\w.-]{0,100}\/[\w./-]{0,300}$/;

/** The place of a panic that prints none. */
export const NOWHERE: Position = { function: null, file: null, line: null };

/** Since 1.73: `src/main.rs:6:9:`, the message on the lines below, up to the note or the backtrace. */
function messageBelow(lines: readonly string[], at: number, rest: string): Body | null {
  const place = panicPlace(rest);
  if (place === null) return null;
  const printed: string[] = [];
  /** Line number of each message line, since other writers' lines may lie between them. */
  const places: number[] = [];
  let ended = false;
  let index = at + 1;
  for (; index < lines.length && index <= at + LONGEST_MESSAGE; index++) {
    const line = lines[index] ?? "";
    if (NOTE.test(line) || isBacktraceHead(line)) ended = true;
    if (ended || isRustHeader(line) || ABORTS.test(line)) break;
    if (isLogLine(line) && printed.length > 0) continue;
    if (isLogLine(line) && seek(lines, index + 1, (other) => !isLogLine(other)) !== -1) continue;
    printed.push(line);
    places.push(index);
  }
  // Without a note below, the end of the message is unknown: only indented lines continue it.
  if (!ended) {
    const more = printed.findIndex((line, number) => number > 0 && !/^\s+\S/.test(line));
    if (more !== -1) printed.length = more;
  }
  const tailLost = index >= lines.length && printed.length === 0;
  const last = places[printed.length - 1] ?? at;
  while (printed.length > 0 && printed.at(-1) === "") printed.pop();
  return { message: printed.length === 0 ? null : printed.join("\n"), place, last, tailLost };
}
