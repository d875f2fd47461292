/** Asks the grammars at a line. */
import type { Draft, Grammar, Reading } from "./grammar.ts";
import { grammars } from "./grammars.ts";
import { mayBeRecord, recordAt } from "./wrappers/records.ts";

/** The mark of a record whose first line has no grammar's trigger; that of a grammar is 1 shifted by its place in the list. */
const RECORD_MARK = 1 << 30;
/** The mark of a line with which the log begins or ends. */
export const EDGE_MARK = 1 << 28;
/** Every mark there is. */
export const ALL_MARKS = -1;

/** How klog opens a value of several lines, and how JSON opens a list of frames. */
const RECORD_TRIGGERS: readonly string[] = [
  ...["race=<", "tack=<", " err=<", "anic=<", "rror=<"],
  ...['tack":', 'race":', 'rames":', 'ption":'].flatMap((key) => [`${key}[`, `${key} [`]),
];

/** Each string that makes a line worth a look, with the marks of those who want to look. */
export function triggerMarks(): ReadonlyMap<string, number> {
  const marks = new Map<string, number>();
  const add = (trigger: string, mark: number) => {
    for (const form of formsOf(trigger)) marks.set(form, (marks.get(form) ?? 0) | mark);
  };
  for (const [place, { triggers }] of grammars.entries()) for (const trigger of triggers) add(trigger, 1 << place);
  for (const trigger of RECORD_TRIGGERS) add(trigger, RECORD_MARK);
  return marks;
}

/** A string as it is, and as JSON (Go's, too) and syslog write it. */
function formsOf(trigger: string): readonly string[] {
  if (!WRITTEN_OTHERWISE.test(trigger)) return [trigger];
  const json = JSON.stringify(trigger).slice(1, -1);
  const html = json.replace(/[<>&]/g, (one) => `\\u00${one.charCodeAt(0).toString(16)}`);
  return [...new Set([trigger, json, html, trigger.replaceAll("\t", "#011")])];
}

const WRITTEN_OTHERWISE = /["\\<>&\x00-\x1f]/;

/** Whether a line with these marks may open a crash. */
export function mayOpen(line: string, marks: number): boolean {
  for (let rest = withEdges(marks, line); rest !== 0; rest &= rest - 1) {
    if (grammars[31 - Math.clz32(rest & -rest)]?.mayOpen(line)) return true;
  }
  return mayBeRecord(line);
}

/** With the marks of the grammars that want such a first or last line. */
function withEdges(marks: number, line: string): number {
  if ((marks & EDGE_MARK) === 0 || marks === ALL_MARKS) return marks;
  let all = marks;
  for (const [place, { atEdges }] of grammars.entries()) if (atEdges?.test(line)) all |= 1 << place;
  return all;
}

/** With the marks that a first or last line has without its wrappers, which may write a trigger in another way or cut it in two. */
export function withTriggers(marks: number, line: string): number {
  if ((marks & EDGE_MARK) === 0 || marks === ALL_MARKS) return marks;
  let all = marks;
  for (const [place, { triggers }] of grammars.entries())
    if (triggers.some((trigger) => line.includes(trigger))) all |= 1 << place;
  return all;
}

/** What was read at a line. */
export interface Look {
  readonly readings: readonly Reading[];
  /** The last line that is taken by it. */
  readonly last: number;
}

/** The crash that opens at `lines[at]`, or those in the record there; null where there is none. */
export function lookAt(lines: readonly string[], at: number, marks: number): Look | null {
  const record = recordAt(lines, at);
  if (record !== null) {
    const last = at + record.rows - 1;
    const isLast = isBlankFrom(lines, last + 1);
    const isFatal = record.fatal || (isPanic(record.message) && isLast);
    const readings = readAll(record.lines).map(({ draft }) => ({
      draft: ofRecord(draft, record.message, isFatal && (draft.fatal || (record.fatal && isLast))),
      first: at,
      last,
    }));
    return { readings, last };
  }
  const reading = readAt(lines, at, withTriggers(marks, lines[at] ?? ""));
  return reading === null ? null : { readings: [reading], last: Math.max(at, reading.last) };
}

function grammarsOf(marks: number): readonly Grammar[] {
  return marks === ALL_MARKS ? grammars : grammars.filter((_, place) => (marks & (1 << place)) !== 0);
}

/** A panic with which a log ends was recovered only to be told before the end. */
function isPanic(message: string | null): boolean {
  return message !== null && /\bpanic/i.test(message);
}

function isBlankFrom(lines: readonly string[], from: number): boolean {
  for (let at = from; at < lines.length; at++) if ((lines[at] ?? "").trim() !== "") return false;
  return true;
}

/** The crashes in a record. Words without a stack are believed in its first line only: further down an error's text quotes them. */
function readAll(lines: readonly string[]): readonly Reading[] {
  const readings: Reading[] = [];
  for (let at = 0; at < lines.length; at++) {
    const reading = readAt(lines, at, ALL_MARKS);
    if (reading === null) continue;
    if (reading.first === 0 || reading.draft.frames.length > 0) readings.push(reading);
    at = Math.max(at, reading.last);
  }
  return readings;
}

/** The crash that the first grammar to say yes reads at this line. */
function readAt(lines: readonly string[], at: number, marks: number): Reading | null {
  const line = lines[at] ?? "";
  if (line === "") return null;
  for (const grammar of grammarsOf(withEdges(marks, line))) {
    if (!grammar.mayOpen(line)) continue;
    const reading = grammar.read(lines, at);
    if (reading !== null) return reading;
  }
  return null;
}

/** What a logger recorded did not end the program unless its level says so; the record's message stands in for one that the stack lacks. */
function ofRecord(draft: Draft, message: string | null, fatal: boolean): Draft {
  if (draft.message !== null || message === null) return { ...draft, fatal };
  const grammar = grammars.find(({ runtime }) => runtime === draft.runtime);
  if (grammar?.withMessage !== undefined) return { ...grammar.withMessage({ ...draft, fatal }, message), fatal };
  const chain = [{ type: null, message, recovered: !fatal }];
  return { ...draft, message, title: message.split("\n", 1)[0] ?? "", fatal, chain };
}
