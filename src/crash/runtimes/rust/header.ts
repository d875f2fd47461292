/** The first line of a panic, and its place. */
import { opened } from "../../last-words/openings.ts";
import type { Position, Thread } from "../../model.ts";

const PLACE = /^(.*?):(\d+)(?::(\d+))?:?$/;

/** The hook's note about backtraces below a panic. */
export const NOTE = /^\s*note: (?:run with `RUST_BACKTRACE|Some details are omitted)/i;

const PANICKED = "panicked at ";

/** True if a panic starts in the line. */
export function isRustHeader(line: string): boolean {
  return line.includes(PANICKED) && header(line) !== null;
}

/**
 * The parts of a panic's first line, or null. `rest` is the text after `panicked at `; `hooked` is true if the
 * program's own hook or a logger wrote the line.
 */
export function header(line: string): { thread: Thread; rest: string; hooked: boolean } | null {
  const mark = line.indexOf(PANICKED);
  if (mark === -1) return null;
  const rest = line.slice(mark + PANICKED.length);
  const before = line.slice(0, mark).trim();
  const at = before.lastIndexOf("thread '");
  const who = at === -1 ? null : THREAD.exec(before.slice(at));
  const hooked = who === null || at > 0;
  // Other wordings than the standard hook's are a panic only with a place in a source file.
  if (hooked && !HOOKED_PLACE.test(rest) && !(inOneLine(rest) !== null && isLoggedAt(line, who === null ? mark : at)))
    return null;
  const name = who?.[1] === "<main>" ? "main" : who?.[1];
  return { thread: { id: threadId(who?.[2]), name: name ?? null, state: null }, rest, hooked };
}

/** A thread, which is `<main>` up to 1.8, and its id; a program's own hook may print more ids. */
const THREAD = /^thread '(.*)'(?: \(([\w(), :-]{1,80})\))?$/;
const THREAD_ID = /^(\d+)$|\bThreadId\((\d+)\)/;

function threadId(ids = ""): string | null {
  const found = THREAD_ID.exec(ids);
  return found?.[1] ?? found?.[2] ?? null;
}

/** `src/main.rs:2:5:`, the older `'message', src/main.rs:2:5`, and `'message': src/main.rs:2` of log-panics. */
const HOOKED_PLACE = /(?:^|', |': )\S+\.rs:\d+(?::\d+)?:?$/;

/** True if only a logger's prefix precedes a position: a sentence about a panic has words there. */
function isLoggedAt(line: string, at: number): boolean {
  return opened(line).column >= at;
}

/** True if the line has a panic's place and message, as in a sentence or a program's own hook. */
export function hasMessage(line: string): boolean {
  const mark = line.indexOf(PANICKED);
  return mark !== -1 && inOneLine(line.slice(mark + PANICKED.length)) !== null;
}

/** The place and the message of a panic that are on one line; null if the message is below. */
export function inOneLine(rest: string): { readonly place: Position; readonly message: string } | null {
  const [, printed = "", message = ""] = /^(\S+\.rs:\d+:\d+): (\S.*)$/.exec(rest) ?? [];
  const place = panicPlace(printed);
  return place === null ? null : { place, message };
}

/** The place at the end of a text, `src/main.rs:3:5`, or null. */
export function panicPlace(text: string): Position | null {
  const found = PLACE.exec(text);
  if (found === null) return null;
  const [, file = null, line, column] = found;
  return { function: null, file, line: Number(line), ...(column === undefined ? {} : { column: Number(column) }) };
}
