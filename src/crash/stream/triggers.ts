/** The strings that make a line a candidate. */
import { gluedHeadIn, HEADS } from "../grammar/glued.ts";
import { isStackField } from "../wrappers/pretty-records.ts";
import { mayBeRecord } from "../wrappers/records.ts";
import { COLOUR_MARK, HEAD_MARK, MARKED, mayOpenFor, RECORD_MARK, withEdges } from "./marks.ts";

/** klog's start of a multi-line value, and JSON's start of a list of frames. */
const RECORD_TRIGGERS: readonly string[] = [
  ...["race=<", "tack=<", " err=<", "anic=<", "rror=<"],
  ...['[backtrace="', '[stack="', '[errorVerbose="'],
  ...['tack":', 'race":', 'rames":', 'ption":'].flatMap((key) => [`${key}[`, `${key} [`]),
];

/** JSON's notation of the start of a terminal colour. */
const ESCAPED_COLOUR = "\\u001b[";

/** Each trigger with the marks of the grammars that read its line. */
export function triggerMarks(): ReadonlyMap<string, number> {
  const marks = new Map<string, number>();
  const add = (trigger: string, mark: number) => {
    for (const form of formsOf(trigger)) marks.set(form, (marks.get(form) ?? 0) | mark);
  };
  for (const [mark, { triggers }] of MARKED) for (const trigger of triggers) add(trigger, mark);
  for (const trigger of RECORD_TRIGGERS) add(trigger, RECORD_MARK);
  for (const head of HEADS) add(head, HEAD_MARK);
  marks.set(ESCAPED_COLOUR, COLOUR_MARK);
  return marks;
}

/** A string as it is, and as escaped by JSON (also Go's) and syslog. */
function formsOf(trigger: string): readonly string[] {
  if (!WRITTEN_OTHERWISE.test(trigger)) return [trigger];
  const json = JSON.stringify(trigger).slice(1, -1);
  const html = json.replace(/[<>&]/g, (one) => `\\u00${one.charCodeAt(0).toString(16)}`);
  return [...new Set([trigger, json, html, trigger.replaceAll("\t", "#011")])];
}

const WRITTEN_OTHERWISE = /["\\<>&\x00-\x1f]/;

/**
 * True if a line with these marks may open a crash, or a record with one; `isHeadless` if it is known to contain no
 * head.
 */
export function mayOpen(line: string, marks: number, isHeadless: boolean): boolean {
  return (
    mayOpenFor(withEdges(marks, line), line) ||
    mayBeRecord(line) ||
    isStackField(line) ||
    (!isHeadless && gluedHeadIn(line) !== -1)
  );
}
