/** Exceptions as printed by frameworks' consoles: the boxes of Symfony and artisan, Collision's report. */
import { culpritOf, drafted, elsewhere, typeAndMessage } from "../../grammar/drafting.ts";
import type { Reading } from "../../grammar/grammar.ts";
import type { Frame, Position } from "../../model.ts";
import { originOf } from "./thrown.ts";

/** In the first line of each report. */
export const CONSOLE_TRIGGERS: readonly string[] = [".php line ", "Exception]", "Error]"];

/** `In Connection.php line 825:`, since Symfony 3.3. */
const BOX = /^\s{0,2}In (\S{1,300}\.php) line (\d{1,9}):\s*$/;
/** Before 3.3 only the type; since then only with `-v`, below the place. */
const TYPE = /^ {0,2}\[((?:\w+\\)*\w*(?:Exception|Error))(?: \(\S{1,40}\))?\]\s*$/;
const TRACE = /^Exception trace:\s*$/;
const TRACE_FRAME = /^\s{1,4}(?:(\S.{0,300}?)\(\) )?at (\S{1,400}):(\d{1,9})\s*$/;
const COLLISION = /^ {0,2}at (\S{1,400}\.php):(\d{1,9})\s*$/;
/** Up to version 4 type and message are in one line. */
const COLLISION_HEAD = /^((?:[A-Z]\w*\\)*[A-Z]\w*) {1,2}: \S/;
const COLLISION_TYPE = /^ {0,4}((?:[A-Z]\w*\\)*[A-Z]\w*)\s*$/;
const COLLISION_FRAME = /^ {0,3}\d{1,4} {2,4}(\S{1,400}):(\d{1,9})\s*$/;

const MESSAGE_LINES = 60;
const BOXES = 20;
/** Lines that a console prints after its report: the command's usage. */
const LINES_AFTER = 6;
const COLLISION_LINES = 120;

/** True if a line may open such a report. */
export function opensConsole(line: string): boolean {
  return BOX.test(line) || COLLISION.test(line) || TYPE.test(line);
}

/** Reads the report that opens at or above `lines[at]`; null if the line is part of none. */
export function readConsole(lines: readonly string[], at: number): Reading | null {
  return COLLISION.test(lines[at] ?? "") ? readCollision(lines, at) : readBoxes(lines, at);
}

interface Box {
  readonly type: string | null;
  readonly message: string;
  readonly place: Position | null;
  readonly next: number;
}

/** A box: its place or its type, and the message, indented, between blank lines. */
function boxAt(lines: readonly string[], at: number): Box | null {
  const place = BOX.exec(lines[at] ?? "");
  let row = place === null ? at : nextText(lines, at + 1);
  const type = TYPE.exec(lines[row] ?? "")?.[1] ?? null;
  if (type !== null) row++;
  if (place === null && type === null) return null;
  const printed: string[] = [];
  for (; row < lines.length && printed.length < MESSAGE_LINES && /^ {2,}\S/.test(lines[row] ?? ""); row++) {
    printed.push((lines[row] ?? "").trim());
  }
  if (printed.length === 0) return null;
  return {
    type,
    message: printed.join("\n"),
    place: place === null ? null : { function: null, file: place[1] ?? null, line: Number(place[2]) },
    next: row,
  };
}

function nextText(lines: readonly string[], from: number): number {
  let row = from;
  while (row < lines.length && row < from + 4 && (lines[row] ?? "").trim() === "") row++;
  return row;
}

/** Reads the boxes: the uncaught exception first, then its causes. */
function readBoxes(lines: readonly string[], at: number): Reading | null {
  const first = boxAt(lines, at);
  if (first === null) return null;
  const boxes = [first];
  let next = first.next;
  for (let row = nextText(lines, next); boxes.length < BOXES && row < lines.length; row = nextText(lines, next)) {
    const box = boxAt(lines, row);
    if (box === null) break;
    boxes.push(box);
    next = box.next;
  }
  const trace = nextText(lines, next);
  const { frames, last } = TRACE.test(lines[trace] ?? "") ? traceAt(lines, trace + 1) : { frames: [], last: next - 1 };
  const culprit = culpritOf(frames) ?? first.place;
  const root = boxes.at(-1);
  const draft = drafted({
    runtime: "php",
    kind: "uncaught",
    title: typeAndMessage(first.type, first.message),
    message: first.message,
    fatal: isNearEnd(lines, last),
    chain: boxes.toReversed().map(({ type, message }) => ({ type, message, recovered: false })),
    frames,
    culprit,
    rootCause: boxes.length === 1 ? null : elsewhere(root?.place ?? null, culprit),
  });
  return { draft, first: at, last };
}

/** Reads the calls that `-v` prints: each has the function called; the calling function is in the next line. */
function traceAt(lines: readonly string[], from: number) {
  const calls: RegExpExecArray[] = [];
  for (let row = from; row < lines.length; row++) {
    const call = TRACE_FRAME.exec(lines[row] ?? "");
    if (call === null) break;
    calls.push(call);
  }
  const frames = calls.map(
    ([, , file = "", line], i): Frame => ({
      function: calls[i + 1]?.[1] ?? null,
      file,
      line: Number(line),
      origin: originOf(file),
    }),
  );
  return { frames, last: from + calls.length - 1 };
}

/** Reads Collision's report from the place above its excerpt: type and message are above it, frames below. */
function readCollision(lines: readonly string[], at: number): Reading | null {
  const [, file = "", line] = COLLISION.exec(lines[at] ?? "") ?? [];
  const head = collisionHead(lines, at);
  if (head === null) return null;
  const { type, message, first } = head;
  const frames: Frame[] = [{ function: null, file, line: Number(line), origin: originOf(file) }];
  let last = at;
  for (let below = at + 1; below < lines.length && below < at + COLLISION_LINES; below++) {
    const frame = COLLISION_FRAME.exec(lines[below] ?? "");
    if (frame !== null) {
      const [, path = "", number] = frame;
      frames.push({ function: null, file: path, line: Number(number), origin: originOf(path) });
    } else if (!/^(?:\s|$|➜|>)/.test(lines[below] ?? "")) break;
    if ((lines[below] ?? "").trim() !== "") last = below;
  }
  const draft = drafted({
    runtime: "php",
    kind: "uncaught",
    title: typeAndMessage(type, message),
    message,
    fatal: isNearEnd(lines, last),
    chain: [{ type, message, recovered: false }],
    frames,
    culprit: culpritOf(frames),
  });
  return { draft, first, last };
}

/** The paragraph above the place in Collision's report; the type is in it or above it. */
function collisionHead(lines: readonly string[], at: number) {
  let end = at;
  while (end > 0 && (lines[end - 1] ?? "").trim() === "") end--;
  let start = end;
  while (start > 0 && end - start < MESSAGE_LINES && (lines[start - 1] ?? "").trim() !== "") start--;
  const message = lines
    .slice(start, end)
    .map((text) => text.trim())
    .join("\n");
  const old = COLLISION_HEAD.exec(message);
  if (old !== null) return { type: old[1] ?? "", message: message.slice(message.indexOf(": ") + 2), first: start };
  const type = COLLISION_TYPE.exec(lines[start - 2] ?? "")?.[1];
  return type === undefined || message === "" || (lines[start - 1] ?? "x").trim() !== ""
    ? null
    : { type, message, first: start - 2 };
}

function isNearEnd(lines: readonly string[], last: number): boolean {
  let printed = 0;
  for (let row = last + 1; row < lines.length && printed <= LINES_AFTER; row++)
    if ((lines[row] ?? "").trim() !== "") printed++;
  return printed <= LINES_AFTER;
}
