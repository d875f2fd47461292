/** Exceptions as printed by rake, Rails' commands and older bundlers: the class before the message, bare frames. */
import { culpritOf, drafted, elsewhere, firstLine } from "../../grammar/drafting.ts";
import type { Reading } from "../../grammar/grammar.ts";
import type { Frame, Position } from "../../model.ts";

/** In the first line of each report. */
export const RAKE_TRIGGERS: readonly string[] = [" aborted!", "failed to load command: "];

const HEAD =
  /^(?:\S{1,200} )?\S{0,200}(?:rake|rails|bundle|thor)\S{0,100} aborted!$|^bundler: failed to load command: /;
const CLASSED = /^((?:[A-Z]\w*::)*[A-Z]\w*): (.*)$/;
const FRAME = /^\s*(\S.{0,400}?):(\d{1,9})(?::in [`'](.{1,300})')?$/;
const RAISED = /^\S.{0,400}?:\d{1,9}:in [`'].{1,300}': /;
const CAUSE = "Caused by:";
const FOOTER = /^(?:Tasks: TOP => |\(See full trace by running task with --trace\))/;
const MESSAGE_LINES = 60;
const ERRORS = 20;
const MOST_FRAMES = 512;

interface Printed {
  readonly type: string | null;
  readonly message: string;
  readonly places: readonly Position[];
  readonly next: number;
}

/** True if such a report starts in the line. */
export function opensRake(line: string): boolean {
  return HEAD.test(line);
}

/** One error from `lines[at]` on: its message up to the first frame, a blank line or the footer. */
function printedAt(lines: readonly string[], at: number): Printed | null {
  const [, type = null, opening = lines[at] ?? ""] = CLASSED.exec(lines[at] ?? "") ?? [];
  if (opening.trim() === "" || FRAME.test(lines[at] ?? "")) return null;
  const wording = [opening];
  let row = at + 1;
  for (; row < lines.length && wording.length < MESSAGE_LINES; row++) {
    const line = lines[row] ?? "";
    if (line.trim() === "" || FRAME.test(line) || FOOTER.test(line) || line === CAUSE) break;
    wording.push(line.replace(/^\t/, ""));
  }
  const places: Position[] = [];
  for (; row < lines.length && places.length < MOST_FRAMES; row++) {
    const frame = FRAME.exec(lines[row] ?? "");
    if (frame === null) break;
    places.push({ function: frame[3] ?? null, file: frame[1] ?? null, line: Number(frame[2]) });
  }
  const end = type === null ? "" : ` (${type})`;
  const message = wording.join("\n");
  return {
    type,
    message: end !== "" && message.endsWith(end) ? message.slice(0, -end.length) : message,
    places,
    next: row,
  };
}

/** The report that starts at `lines[at]`; `framesOf` adds origins to frames. */
export function readRake(
  lines: readonly string[],
  at: number,
  framesOf: (places: readonly Position[]) => readonly Frame[],
): Reading | null {
  let head = at + 1;
  while (head < at + 3 && (lines[head] ?? "x").trim() === "") head++;
  // Newer bundlers continue in Ruby's own format.
  if (RAISED.test(lines[head] ?? "")) return null;
  const first = printedAt(lines, head);
  if (first === null) return null;
  const errors = [first];
  let next = first.next;
  while (errors.length < ERRORS) {
    const cause = (lines[next] ?? "").trim() === "" ? next + 1 : next;
    const printed = lines[cause] === CAUSE ? printedAt(lines, cause + 1) : null;
    if (printed === null) break;
    errors.push(printed);
    next = printed.next;
  }
  let last = next - 1;
  for (let row = next; row < lines.length && row < next + 4; row++) if (FOOTER.test(lines[row] ?? "")) last = row;
  const frames = framesOf(first.places);
  const culprit = culpritOf(frames);
  const root = errors.at(-1);
  const text = firstLine(first.message);
  const draft = drafted({
    runtime: "ruby",
    kind: "uncaught",
    title: first.type === null ? text : `${first.type}: ${text}`,
    message: first.message,
    fatal: true,
    chain: errors.toReversed().map(({ type, message }) => ({ type, message, recovered: false })),
    frames,
    culprit,
    rootCause: errors.length === 1 ? null : elsewhere(culpritOf(framesOf(root?.places ?? [])), culprit),
  });
  return { draft, first: at, last };
}
