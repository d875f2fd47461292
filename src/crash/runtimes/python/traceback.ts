/** Python's tracebacks as lines: frames oldest first, then the exception (Lib/traceback.py). */

import { indentOf } from "../../grammar/drafting.ts";
import { INTERRUPTION_LINES, isEpilogue, isLogLine, isReport } from "../../grammar/log-lines.ts";
import type { Frame } from "../../model.ts";
import {
  beginsChainMarker,
  frameOf,
  HEADER,
  isChainMarker,
  isGroupHeader,
  isHeader,
  type Raised,
  raisedOf,
} from "./lines.ts";

/** One traceback: an exception with the frames it passed through. */
export interface Traceback {
  /** The type as printed (`socket.gaierror`), null if the tail is lost. */
  readonly type: string | null;
  readonly message: string;
  /** Innermost first. */
  readonly frames: readonly Frame[];
  /** The printed source line of each frame, null if there was none. */
  readonly sourceLines: readonly (string | null)[];
  readonly isGroup: boolean;
  /** Tracebacks of an exception group's members, as printed. */
  readonly members: readonly Traceback[];
  /** True if it came from another process and is quoted in the log. */
  readonly isRemote: boolean;
  /** Index of the first line that is not its own. */
  readonly next: number;
}

const REPEATED = /^\[Previous line repeated \d+ more times?\]/;
/** The quotes around a traceback from another process. */
export const QUOTE = '"""';
const ANCHORS = /^[ \t]*[~^][~^ ]*$/;

/** True if frames follow within the next lines, before another traceback begins. */
function framesFollow(lines: readonly string[], at: number): boolean {
  const end = Math.min(lines.length, at + INTERRUPTION_LINES);
  for (let i = at; i < end; i++) {
    const line = lines[i] ?? "";
    if (isHeader(line) || isGroupHeader(line) || isChainMarker(line)) return false;
    if (frameOf(line) !== null) return true;
  }
  return false;
}

/** The exception line within the next lines, skipping other writers' lines; -1 if there is none. */
function raisedWithin(lines: readonly string[], at: number): number {
  const end = Math.min(lines.length, at + INTERRUPTION_LINES);
  for (let i = at; i < end; i++) {
    const line = lines[i] ?? "";
    if (isHeader(line) || isGroupHeader(line) || isChainMarker(line)) return -1;
    if (isLogLine(line)) continue;
    const raised = raisedOf(line);
    if (raised !== null && raised.trust !== "odd") return i;
  }
  return -1;
}

/**
 * Reads one traceback whose header or, if that is lost, first frame is `lines[at]`. Skips other writers' lines in
 * between. If the program continues after it (`isLast` false), unindented lines after the message count as further
 * output.
 */
export function readTraceback(lines: readonly string[], at: number, isLast = true): Traceback {
  const header = lines[at] ?? "";
  const margin = header.trimStart() === HEADER ? indentOf(header) : 0;
  const frames: Frame[] = [];
  const sourceLines: (string | null)[] = [];
  /** True if leading white space was lost, so that it does not mark the source line of a frame. */
  let isFlat = false;
  let sourceDue = false;
  let lastOwn = at;
  let i = isHeader(header) ? at + 1 : at;
  for (; i < lines.length; i++) {
    const line = lines[i] ?? "";
    const indent = indentOf(line);
    const frame = frameOf(line);
    if (frame !== null) {
      frames.push(frame);
      sourceLines.push(null);
      isFlat ||= indent <= margin;
      sourceDue = true;
      lastOwn = i;
      continue;
    }
    const isRepeated = REPEATED.test(line.slice(indent));
    if (isRepeated || (indent >= margin + 3 && frames.length > 0)) {
      if (sourceDue && !isRepeated) sourceLines[frames.length - 1] = line;
      lastOwn = i;
      sourceDue = false;
      continue;
    }
    if (indent === line.length && line.length <= margin + 1) {
      if (i - lastOwn > 2) break;
      continue;
    }
    if (isHeader(line) || isGroupHeader(line) || isChainMarker(line)) break;
    const raised = isLogLine(line) ? null : raisedOf(line.slice(Math.min(indent, margin)));
    if (isFlat && (ANCHORS.test(line) || (sourceDue && raised?.trust !== "usual"))) {
      if (sourceDue && !ANCHORS.test(line)) sourceLines[frames.length - 1] = line;
      sourceDue = false;
      lastOwn = i;
      continue;
    }
    if (raised !== null && (raised.trust === "usual" || !framesFollow(lines, i + 1))) {
      const better = raised.trust === "odd" ? raisedWithin(lines, i + 1) : -1;
      if (better === -1) return complete(lines, i, raised, { frames, sourceLines }, isLast);
    }
    if (i - lastOwn >= INTERRUPTION_LINES) break;
  }
  return {
    type: null,
    message: "",
    frames: frames.reverse(),
    sourceLines: sourceLines.reverse(),
    isGroup: false,
    members: [],
    isRemote: false,
    next: lastOwn + 1,
  };
}

function complete(
  lines: readonly string[],
  at: number,
  raised: Raised,
  { frames, sourceLines }: Pick<Traceback, "frames" | "sourceLines">,
  isLast: boolean,
): Traceback {
  const more = messageLines(lines, at + 1, raised.message, isLast);
  const message = [raised.message, ...more.lines].join("\n");
  return {
    type: raised.type,
    message,
    frames: frames.toReversed(),
    sourceLines: sourceLines.toReversed(),
    isGroup: false,
    members: [],
    isRemote: false,
    next: more.next,
  };
}

const MESSAGE_LINES = 200;

/**
 * The lines after `Type: ` that belong to the message: up to a blank line, unless SQLAlchemy's statement follows it.
 */
function messageLines(
  lines: readonly string[],
  at: number,
  first: string,
  isLast: boolean,
): { readonly lines: readonly string[]; readonly next: number } {
  const more: string[] = [];
  let i = at;
  for (; i < lines.length && more.length < MESSAGE_LINES; i++) {
    const line = lines[i] ?? "";
    if (line.trim() === "") {
      if (first === "" || !goesOn(lines, i + 1, isLast)) break;
    } else if (endsMessage(line)) break;
    else if (!/[:,([{]$/.test(more.at(-1) ?? first) && indentOf(line) === 0 && isFurtherOutput(lines, at, line, isLast))
      break;
    more.push(line);
  }
  return { lines: more, next: i };
}

/** Earlier lines in which a line is searched for. */
const EARLIER = 200;

/**
 * True if an unindented line below a message is not a part of it: the program continues, or a script that ran it
 * does, or starts it anew and so repeats a line from above the traceback.
 */
function isFurtherOutput(lines: readonly string[], at: number, line: string, isLast: boolean): boolean {
  if (!isLast || isReport(line)) return true;
  for (let i = at - 1; i >= Math.max(0, at - EARLIER); i--) if (lines[i] === line) return true;
  return false;
}

/** Maximum lines left in a log for them to be further paragraphs of the last message. */
const LAST_PARAGRAPHS = 12;

/** True if a message continues after a blank line: with SQLAlchemy's statement, or at the end of the log. */
function goesOn(lines: readonly string[], at: number, isLast: boolean): boolean {
  if (/^(?:\[SQL: |\(Background on this error)/.test(lines[at] ?? "")) return true;
  if (!isLast || lines.length - at > LAST_PARAGRAPHS || (lines[at] ?? "").trim() === "") return false;
  return !lines.slice(at).some((line) => endsMessage(line) || /^\S+ v?\d|^\S*(?:\.sh|sh): /.test(line));
}

function endsMessage(line: string): boolean {
  if (isRemoteHeader(line) || frameOf(line) !== null) return true;
  if (isHeader(line) || isGroupHeader(line) || isChainMarker(line) || isLogLine(line) || isEpilogue(line)) return true;
  return (
    line === QUOTE ||
    /^(?:Exception ignored |Exception in thread |Task exception was never|Process \S+:$|Fatal Python error: |Original exception was:)/.test(
      line,
    )
  );
}

/** The margin of a group's lines, `  | ` or `  + `: the text after it, and its depth. */
function groupLine(line: string): { readonly depth: number; readonly text: string; readonly isRule: boolean } | null {
  const depth = indentOf(line);
  const mark = line[depth];
  if (depth === line.length || (mark !== "|" && mark !== "+")) return null;
  const rest = line.slice(depth + 1);
  const isRule = mark === "+" && /^(?:-\+)?-{4,}/.test(rest);
  return {
    depth: isRule && rest.startsWith("-+") ? depth + 2 : depth,
    text: rest.startsWith(" ") ? rest.slice(1) : rest,
    isRule,
  };
}

interface Section {
  readonly depth: number;
  readonly lines: string[];
}

/**
 * Reads the traceback of an exception group: its own above the first rule, its members' between the rules. `from` is
 * the first line below the header, which may be lost.
 */
export function readGroup(lines: readonly string[], at: number, from = at + 1): Traceback {
  const top = indentOf(lines[at] ?? "");
  const sections: Section[] = [{ depth: top, lines: [HEADER] }];
  let next = at + 1;
  for (let i = from; i < lines.length; i++) {
    const line = groupLine(lines[i] ?? "");
    if (line === null || line.depth < top) {
      if (isChainMarker(lines[i] ?? "") || i - next >= INTERRUPTION_LINES) break;
      continue;
    }
    next = i + 1;
    if (!line.isRule) sections.at(-1)?.lines.push(isGroupHeader(`  + ${line.text}`) ? HEADER : line.text);
    else if (line.depth === top) break;
    else sections.push({ depth: line.depth, lines: [] });
  }
  const [own, ...rest] = sections;
  const members = membersOf(rest.filter((section) => section.lines.length > 0));
  const read = readTraceback(own?.lines ?? [], 0);
  return { ...read, isGroup: true, members, next };
}

/** The tracebacks of the sections; deeper ones below a section are the members of its group. */
function membersOf(sections: readonly Section[]): readonly Traceback[] {
  const members: Traceback[] = [];
  const open: { readonly depth: number; readonly members: Traceback[] }[] = [{ depth: -1, members }];
  for (const { depth, lines } of sections) {
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
    const chain = readChain(lines, 0);
    const inner: Traceback[] = [];
    for (const [at, link] of chain.entries()) {
      open.at(-1)?.members.push(at === chain.length - 1 ? { ...link, members: inner } : link);
    }
    open.push({ depth, members: inner });
  }
  return members;
}

/** The quotation with which multiprocessing and concurrent.futures pass on a worker's traceback. */
const REMOTE = /^(?:[\w.]+\.)?_?RemoteTraceback: *$/;

/** True if the line opens a traceback quoted from another process. */
export function isRemoteHeader(line: string): boolean {
  return REMOTE.test(line);
}

/** Reads a chain of tracebacks from `lines[at]` on, in the order printed: the root cause first. */
export function readChain(lines: readonly string[], at: number, isLast = true): readonly Traceback[] {
  const chain: Traceback[] = [];
  let i = at;
  for (;;) {
    for (const link of readLink(lines, i, isLast)) chain.push(link);
    const last = chain.at(-1);
    if (last === undefined || last.type === null || last.next <= i) return chain;
    const marker = within(lines, last.next, isChainMarker);
    if (marker === -1) {
      if (isCutMarker(lines, last.next)) chain.push(lost(lines.length));
      return chain;
    }
    const start = within(
      lines,
      marker + 1,
      (line) => isHeader(line) || isGroupHeader(line) || isRemoteHeader(line) || frameOf(line) !== null,
    );
    if (start === -1) {
      chain.push(lost(marker + 1));
      return chain;
    }
    i = start;
  }
}

/** Maximum lines of a message whose traceback is lost. */
const LOST_LINES = 6;

/** The exception right above a line that joins it to the next one, at the start of a log that lost its frames; or null. */
export function raisedAbove(lines: readonly string[], marker: number): Traceback | null {
  let end = marker;
  while (end > 0 && (lines[end - 1] ?? "").trim() === "") end--;
  for (let at = end - 1; at >= Math.max(0, end - LOST_LINES); at--) {
    const line = lines[at] ?? "";
    if (line.trim() === "" || isLogLine(line)) return null;
    const raised = raisedOf(line);
    if (raised === null || (raised.trust !== "usual" && !/\.[A-Z]\w+$/.test(raised.type))) continue;
    const message = [raised.message, ...lines.slice(at + 1, end)].join("\n");
    return { ...lost(end), type: raised.type, message };
  }
  return null;
}

/** A traceback of which nothing is left. */
function lost(next: number): Traceback {
  const nothing = { frames: [], sourceLines: [], members: [] };
  return { type: null, message: "", ...nothing, isGroup: false, isRemote: false, next };
}

/** True if the log ends within the text that joins two tracebacks. */
function isCutMarker(lines: readonly string[], at: number): boolean {
  const end = lines.at(-1) === "" ? lines.length - 2 : lines.length - 1;
  const words = (lines[end] ?? "").trim();
  return end >= at && end <= at + 2 && words.length > 8 && beginsChainMarker(words);
}

function readLink(lines: readonly string[], at: number, isLast: boolean): readonly Traceback[] {
  const line = lines[at] ?? "";
  if (isGroupHeader(line)) return [readGroup(lines, at)];
  if (!isRemoteHeader(line)) return [readTraceback(lines, at, isLast)];
  const start = within(lines, at + 2, (inner) => isHeader(inner) || isGroupHeader(inner));
  const quoted = start === -1 ? [] : readChain(lines, start).map((link) => ({ ...link, isRemote: true }));
  const last = quoted.at(-1);
  if (last === undefined) return [];
  const next = lines[last.next] === QUOTE ? last.next + 1 : last.next;
  return [...quoted.slice(0, -1), { ...last, next }];
}

/** The first of the next few lines that passes, skipping blank lines and other writers' lines; -1 if there is none. */
function within(lines: readonly string[], at: number, passes: (line: string) => boolean): number {
  const end = Math.min(lines.length, at + INTERRUPTION_LINES);
  for (let i = at; i < end; i++) {
    const line = lines[i] ?? "";
    if (passes(line)) return i;
    if (line === QUOTE) return -1;
    if (line.trim() !== "" && !isLogLine(line) && i > at + 4) return -1;
  }
  return -1;
}
