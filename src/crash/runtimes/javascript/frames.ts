/** Stack lines as V8 and JavaScriptCore print them, for Node, Deno and Bun alike. */
import { CLOSE_PARENTHESIS, COLON, isDigit, OPEN_PARENTHESIS, SPACE } from "../../grammar/bytes.ts";
import { culpritOf, indentOf } from "../../grammar/drafting.ts";
import type { Frame, Origin, Position } from "../../model.ts";

/** Reads `at [async ][new ]fn [as alias] (F:L:C)` or `at F:L:C`, whatever its indent; null if the line is not one. */
export function jsFrameOf(line: string): Frame | null {
  const start = indentOf(line);
  if (!line.startsWith("at ", start) || !mayEnd(line)) return null;
  // Without white space, only a line and a column distinguish a frame from prose.
  if (start === 0 && !/:\d+:\d+\)?(?: ?[,{])?$/.test(line)) return null;
  // After the last frame of an inspected error: its properties, or the comma of a list.
  const rest = /[ ,{]$/.test(line) ? line.slice(start + 3).replace(/ ?[,{]? ?$/, "") : line.slice(start + 3);
  const open = rest.endsWith(")") ? openingOf(rest) : -1;
  if (open === -1) {
    const text = rest.startsWith("async ") ? rest.slice(6) : rest;
    // A frame without a column is another runtime's: Mono's end with `in F:L`.
    const place = text === "<anonymous>" || isPlaced(text) ? placeOf(text) : null;
    return place === null ? null : { function: null, ...place };
  }
  const place = placeOf(rest.slice(open + 1, -1));
  return place === null ? null : { function: nameOf(rest.slice(0, open)), ...place };
}

/** True if a frame may end like this: prose may begin with `at`, and mostly ends with a letter. */
function mayEnd(line: string): boolean {
  const last = line.charCodeAt(line.length - 1);
  return ")> ,{".includes(String.fromCharCode(last)) || isDigit(last);
}

/** True if a text ends with `:LINE:COLUMN`. */
function isPlaced(text: string): boolean {
  const column = numberBefore(text, text.length);
  return column !== -1 && numberBefore(text, column) !== -1;
}

/** Position of the colon before the digits that end at `end`; -1 if there are none. */
function numberBefore(text: string, end: number): number {
  let at = end - 1;
  while (isDigit(text.charCodeAt(at))) at--;
  return at < end - 1 && text.charCodeAt(at) === COLON ? at : -1;
}

/** The opening parenthesis of the last group, if a space precedes it; -1 if there is none. */
function openingOf(text: string): number {
  let depth = 0;
  for (let i = text.length - 1; i > 0; i--) {
    const char = text.charCodeAt(i);
    if (char === CLOSE_PARENTHESIS) depth++;
    else if (char === OPEN_PARENTHESIS && --depth === 0) return text.charCodeAt(i - 1) === SPACE ? i : -1;
  }
  return -1;
}

function nameOf(text: string): string {
  const name = text.trim().replace(/^async /, "");
  const alias = name.indexOf(" [as ");
  return alias === -1 ? name : name.slice(0, alias);
}

type Place = Pick<Frame, "file" | "line" | "origin" | "column">;

function placeOf(text: string): Place | null {
  if (text === "native" || text === "<anonymous>" || /^index \d+$/.test(text))
    return { file: null, line: null, origin: "runtime" };
  const end = /:(\d{1,9})(?::(\d{1,9}))?$/.exec(text);
  if (end === null) return null;
  // Evaluated code: `eval at f (F:L:C), <anonymous>:1:16`.
  const inner = text.startsWith("eval at ") ? text.lastIndexOf(", ") + 2 : 0;
  const file = bare(text.slice(inner, end.index));
  if (file === "" || /^\d+$/.test(file)) return { file: null, line: null, origin: "runtime" };
  const place: Place = { file, line: Number(end[1]), origin: jsOriginOf(file) };
  return end[2] === undefined ? place : { ...place, column: Number(end[2]) };
}

/** The path of a `file:` URL; anything else unchanged. */
export function bare(file: string): string {
  return file.startsWith("file:///") ? file.slice(/^file:\/\/\/[A-Za-z]:/.test(file) ? 8 : 7) : file;
}

/**
 * Origin by path: Node's own files have a scheme or, up to version 14, no directory; dependencies are in
 * `node_modules` or have a URL.
 */
export function jsOriginOf(file: string): Origin {
  if (/[/\\]node_modules[/\\]/.test(file)) return "dependency";
  if (/^(?:(?:node|ext|deno|bun|native):|internal[/\\]|webpack[/\\]bootstrap|<anonymous>$|\[\w+\]-wrapper$)/.test(file))
    return "runtime";
  if (/^(?:_?[a-z][a-z0-9_]*|bootstrap_node)\.js$/.test(file)) return "runtime";
  if (/^(?:https?|jsr|npm):/.test(file)) return "dependency";
  return "app";
}

/** The culprit of an error: never its own constructor, which some engines and libraries leave on the stack. */
export function jsCulpritOf(frames: readonly Frame[], type: string | null): Position | null {
  const own = frames.findIndex((frame) => frame.function !== `new ${type}`);
  return culpritOf(own === -1 ? frames : frames.slice(own));
}
