/** The first line of a panic, and its place. */
import type { Position, Thread } from "../../model.ts";

const PLACE = /^(.*?):(\d+)(?::(\d+))?:?$/;

/** The hook's note about backtraces below a panic. */
export const NOTE = /^\s*note: (?:run with `RUST_BACKTRACE|Some details are omitted)/i;

/** True if a panic starts in the line. */
export function isRustHeader(line: string): boolean {
  return line.includes("panicked at ") && header(line) !== null;
}

/**
 * The parts of a panic's first line, or null. `rest` is the text after `panicked at `; `hooked` is true if the
 * program's own hook or a logger wrote the line.
 */
export function header(line: string): { thread: Thread; rest: string; hooked: boolean } | null {
  const mark = line.indexOf("panicked at ");
  if (mark === -1) return null;
  const rest = line.slice(mark + "panicked at ".length);
  const before = line.slice(0, mark).trim();
  const at = before.lastIndexOf("thread '");
  const who = at === -1 ? null : /^thread '(.*)'(?: \((\d+)\))?$/.exec(before.slice(at));
  const hooked = who === null || at > 0;
  // Other wordings than the standard hook's are a panic only with a place in a source file.
  if (hooked && !HOOKED_PLACE.test(rest)) return null;
  return { thread: { id: who?.[2] ?? null, name: who?.[1] ?? null, state: null }, rest, hooked };
}

/** `src/main.rs:2:5:`, the older `'message', src/main.rs:2:5`, and `'message': src/main.rs:2` of log-panics. */
const HOOKED_PLACE = /(?:^|', |': )\S+\.rs:\d+(?::\d+)?:?$/;

/** The place at the end of a text, `src/main.rs:3:5`, or null. */
export function panicPlace(text: string): Position | null {
  const found = PLACE.exec(text);
  if (found === null) return null;
  const [, file = null, line, column] = found;
  return { function: null, file, line: Number(line), ...(column === undefined ? {} : { column: Number(column) }) };
}
