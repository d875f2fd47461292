/** One exception as Ruby prints it: the place and the message, and its callers, innermost first. */
import { isEpilogue, isLogLine, isReport } from "../../grammar/log-lines.ts";
import { seek } from "../../grammar/seek.ts";
import type { Frame, Origin, Position } from "../../model.ts";

/** The text between the place and the message of a head: `app.rb:3:in 'load'`. */
export const IN = /:(\d+):in [`']/;

/** A caller below a head. */
export const FROM = /^\s*(?:\d+: )?from (.+?):(\d+)(?::in [`'](.*)')?$/;

/** The line that replaces the middle of a deep recursion in older releases. */
export const LEVELS = /^\s*\.\.\. \d+ levels\.\.\.$/;

/** The line above a thread's reported exception. */
export const THREAD =
  /^#<Thread:(0x[0-9a-f]+)(?:@(.*?))? (?:\S+:\d+ )?\w+> terminated with exception \(report_on_exception is true\):$/;

/** The heading of 2.5 to 2.7 on a terminal, which print the outermost caller first. */
export const REVERSED = /^\s*Traceback \(most recent call last\):$/;

/** One printed exception: its place, its message, and its callers. */
export interface Raised {
  readonly type: string | null;
  readonly message: string;
  readonly frames: readonly Frame[];
  readonly whole: boolean;
  readonly first: number;
  readonly last: number;
}

/** The parts of `F:L:in 'm': message (Class)`, or null. */
export function rubyHead(line: string): { place: Position; type: string | null; message: string } | null {
  if (!line.includes(":in ")) return null;
  const mark = IN.exec(line);
  if (mark === null || mark.index === 0) return null;
  const start = mark.index + mark[0].length;
  const end = line.indexOf("': ", start);
  if (end === -1 || end - start > 300) return null;
  const file = line.slice(0, mark.index).trimStart();
  if (/\s/.test(file) && !/^(?:\/|<internal|\(eval at |\w:[\\/])/.test(file)) return null;
  if (/^from |^\[|^#|^"/.test(file)) return null;
  const place = { function: line.slice(start, end), file, line: Number(mark[1]) };
  const printed = line.slice(end + 3);
  const open = printed.lastIndexOf(" (");
  const type =
    open === -1
      ? null
      : (/^((?:[A-Z]\w*::)*[A-Z]\w*|#<Class:0x[0-9a-f]+>)\)$/.exec(printed.slice(open + 2))?.[1] ?? null);
  if (type !== null) return { place, type, message: printed.slice(0, open) };
  if (printed === "unhandled exception") return { place, type: "RuntimeError", message: printed };
  if (/^(?:[A-Z]\w*::)*[A-Z]\w*$/.test(printed)) return { place, type: printed, message: printed };
  return null;
}

/** True if an exception opens in the line. */
export function isHead(line: string): boolean {
  return rubyHead(line) !== null;
}

/** Maximum lines of a message with the snippet of code below it. */
export const LONGEST_MESSAGE = 60;

/**
 * Reads the exception that starts at `lines[at]`; null if there is none. If its callers are above it (`isReversed`),
 * its message ends the program's output.
 */
export function readRaised(lines: readonly string[], at: number, isReversed = false): Raised | null {
  const head = rubyHead(lines[at] ?? "");
  if (head === null) return null;
  const printed = [head.message];
  let last = at;
  const from = firstCaller(lines, at + 1);
  // Without callers, the end of a message of several lines is unknown.
  const until = from !== -1 ? from : isReversed ? endOfOutput(lines, at + 1) : snippetEnd(lines, at + 1);
  for (let index = at + 1; index < until; index++) {
    const line = lines[index] ?? "";
    if (isLogLine(line)) continue;
    printed.push(line);
    last = index;
  }
  const callers = from === -1 ? { places: [], last } : readCallers(lines, from);
  const frames = framesOf([head.place, ...callers.places]);
  return {
    type: head.type,
    message: withoutSnippet(printed).join("\n"),
    frames,
    whole: from !== -1 || /<main>|<top/.test(head.place.function ?? ""),
    first: at,
    last: Math.max(last, callers.last),
  };
}

/** The first `from` line below a head, or -1 if another head, or too much else, comes first. */
export function firstCaller(lines: readonly string[], from: number): number {
  for (let index = from; index < lines.length && index < from + LONGEST_MESSAGE; index++) {
    const line = lines[index] ?? "";
    if (FROM.test(line)) return index;
    if (isHead(line) || THREAD.test(line)) return -1;
  }
  return -1;
}

/** Maximum lines of a message at the end of a log. */
const LAST_LINES = 8;

/** The end (exclusive) of the program's output, if it ends soon: a shell or a build tool may follow. */
function endOfOutput(lines: readonly string[], from: number): number {
  const snippet = snippetEnd(lines, from);
  let end = snippet;
  while (
    end < lines.length &&
    (lines[end] ?? "").trim() !== "" &&
    !isLogLine(lines[end] ?? "") &&
    !isEpilogue(lines[end] ?? "") &&
    !isReport(lines[end] ?? "")
  )
    end++;
  return end - snippet > LAST_LINES ? snippet : end;
}

/** The end (exclusive) of the snippet of error_highlight: a blank line, the code, carets. */
function snippetEnd(lines: readonly string[], from: number): number {
  const carets = lines[from + 2] ?? "";
  return lines[from]?.trim() === "" && /^\s*\^+$/.test(carets) ? from + 3 : from;
}

function withoutSnippet(printed: readonly string[]): string[] {
  const kept = [...printed];
  const carets = kept.findIndex((line) => /^\s*\^+$/.test(line));
  if (carets >= 2 && kept[carets - 2]?.trim() === "") kept.splice(carets - 2, 3);
  else if (carets >= 1) kept.splice(carets - 1, 2);
  while (kept.length > 1 && kept.at(-1)?.trim() === "") kept.pop();
  return kept;
}

/** The callers from line `from` on, and the last line that is part of them. */
export function readCallers(lines: readonly string[], from: number) {
  const places: Position[] = [];
  let last = from - 1;
  for (;;) {
    const index = seek(
      lines,
      last + 1,
      (line) => FROM.test(line) || LEVELS.test(line),
      (line) => isHead(line) || REVERSED.test(line),
    );
    if (index === -1) break;
    last = index;
    const found = FROM.exec(lines[index] ?? "");
    if (found !== null && places.length < 512) {
      places.push({ function: found[3] ?? null, file: found[1] ?? null, line: Number(found[2]) });
    }
  }
  return { places, last };
}

/**
 * Frames with their origin. The interpreter's own methods have the place of their call, which equals that of the
 * frame below.
 */
export function framesOf(places: readonly Position[]): Frame[] {
  return places.map((place, index) => {
    const below = places[index + 1];
    const native =
      below !== undefined &&
      below.file === place.file &&
      below.line === place.line &&
      below.function !== place.function &&
      !/^(?:block|rescue|ensure|<)/.test(place.function ?? "<");
    return { ...place, origin: native ? "runtime" : rubyOrigin(place.file ?? "") };
  });
}

/** Origin of a file. */
export function rubyOrigin(file: string): Origin {
  if (/^<internal:|\/lib\/ruby\/(?:\d+\.\d+\.\d+|site_ruby|vendor_ruby)\/|\/rubygems\//.test(file)) return "runtime";
  // A gem of the program itself is in `gems/cart`, an installed one in `gems/rack-3.1.8`.
  return /\/gems\/(?:[\w.-]*-)?\d|\/bundle\/|\/bundler\/|\/vendor\/|rubygems-integration/.test(file)
    ? "dependency"
    : "app";
}
