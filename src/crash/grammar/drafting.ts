/** Helpers for building drafts. */

import type { Frame, Position } from "../model.ts";
import { isBlank } from "./bytes.ts";
import type { Draft } from "./grammar.ts";

type Known = Pick<Draft, "runtime" | "kind" | "title" | "message" | "fatal">;

/** A draft from the known facts, with defaults for the rest. */
export function drafted(known: Known & Partial<Draft>): Draft {
  return {
    chain: known.message === null ? [] : [{ type: null, message: known.message, recovered: false }],
    signal: null,
    thread: null,
    frames: [],
    culprit: null,
    rootCause: null,
    createdBy: null,
    threads: { total: 0, groups: [] },
    truncated: { head: false, tail: false },
    ...known,
  };
}

/** The innermost frame of the program itself, else of a dependency; null if only the runtime's own are left. */
export function culpritOf(frames: readonly Frame[]): Position | null {
  const frame = frames.find(({ origin }) => origin === "app") ?? frames.find(({ origin }) => origin === "dependency");
  return frame === undefined ? null : positionOf(frame);
}

/** The place of a frame without its origin. */
export function positionOf(frame: Frame): Position {
  const { origin: _, ...position } = frame;
  return position;
}

/** Longer lines come from bundlers, and change with each build. */
const SOURCE_LINE = 200;

/** The position with the line of the program that the runtime printed for it. */
export function withSourceLine(position: Position, printed: string | null): Position {
  const sourceLine = printed === null || printed.length > SOURCE_LINE ? "" : printed.trim();
  // Code without a file is input, which only some releases quote.
  return sourceLine === "" || position.file === null || position.file.startsWith("<")
    ? position
    : { ...position, sourceLine };
}

/** The position for `rootCause`: null if it equals the culprit's. */
export function elsewhere(position: Position | null, culprit: Position | null): Position | null {
  if (position === null || culprit === null) return position;
  const same =
    position.function === culprit.function && position.file === culprit.file && position.line === culprit.line;
  return same ? null : position;
}

/** Paths up to this length are shown whole in a sentence; of longer ones, the last two names suffice. */
const PATH_LENGTH = 40;

/** `file:line` for a sentence; a long path is shortened to its end. */
export function inSentence(file: string, line: number | null): string {
  const short = file.length <= PATH_LENGTH ? file : (/[^/\\]+[/\\][^/\\]+$/.exec(file)?.[0] ?? file);
  return line === null ? short : `${short}:${line}`;
}

/** The first line of a text. */
export function firstLine(text: string): string {
  const end = text.indexOf("\n");
  return end === -1 ? text : text.slice(0, end);
}

/** A type and the first line of a message as one line: `LogicException: bad state`. */
export function typeAndMessage(type: string | null, message: string): string {
  const first = firstLine(message);
  if (type === null || type === "") return first;
  return first === "" ? type : `${type}: ${first}`;
}

/** Number of leading spaces and tabs. */
export function indentOf(line: string): number {
  let at = 0;
  while (isBlank(line.charCodeAt(at))) at++;
  return at;
}
