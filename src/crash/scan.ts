/** Asks the grammars at each line. */

import type { Draft, Reading } from "./grammar.ts";
import { grammars } from "./grammars.ts";
import { recordAt } from "./wrappers/records.ts";
import type { Lines } from "./wrappers/unwrap.ts";

/** A crash found, with the rows of the log that are its own. */
export interface Found {
  readonly draft: Draft;
  readonly first: number;
  readonly last: number;
}

/** Every crash in the lines, in their order. */
export function scan({ texts, rows }: Lines): readonly Found[] {
  const found: Found[] = [];
  const row = (at: number) => rows[Math.min(Math.max(at, 0), rows.length - 1)] ?? 0;
  for (let at = 0; at < texts.length; at++) {
    const record = recordAt(texts, at);
    if (record !== null) {
      const isFatal = record.fatal || (isPanic(record.message) && isBlankFrom(texts, at + record.rows));
      for (const reading of readAll(record.lines)) {
        const draft = ofRecord(reading.draft, record.message, isFatal);
        found.push({ draft, first: row(at), last: row(at + record.rows - 1) });
      }
      at += record.rows - 1;
      continue;
    }
    const reading = readAt(texts, at);
    if (reading === null) continue;
    found.push({ draft: reading.draft, first: row(reading.first), last: row(reading.last) });
    at = Math.max(at, reading.last);
  }
  return found;
}

/** A panic with which a log ends was recovered only to be told before the end. */
function isPanic(message: string | null): boolean {
  return message !== null && /\bpanic/i.test(message);
}

function isBlankFrom(lines: readonly string[], from: number): boolean {
  for (let at = from; at < lines.length; at++) if ((lines[at] ?? "").trim() !== "") return false;
  return true;
}

function readAll(lines: readonly string[]): readonly Reading[] {
  const readings: Reading[] = [];
  for (let at = 0; at < lines.length; at++) {
    const reading = readAt(lines, at);
    if (reading === null) continue;
    readings.push(reading);
    at = Math.max(at, reading.last);
  }
  return readings;
}

/** The crash that the first grammar to say yes reads at this line. */
function readAt(lines: readonly string[], at: number): Reading | null {
  const line = lines[at] ?? "";
  if (line === "") return null;
  for (const grammar of grammars) {
    if (!grammar.mayOpen(line)) continue;
    const reading = grammar.read(lines, at);
    if (reading !== null) return reading;
  }
  return null;
}

/** What a logger recorded did not end the program unless its level says so; the record's message stands in for one that the stack lacks. */
function ofRecord(draft: Draft, message: string | null, isFatal: boolean): Draft {
  const fatal = isFatal && draft.fatal;
  if (draft.message !== null || message === null) return { ...draft, fatal };
  const grammar = grammars.find(({ runtime }) => runtime === draft.runtime);
  if (grammar?.withMessage !== undefined) return { ...grammar.withMessage(draft, message), fatal };
  const chain = [{ type: null, message, recovered: !fatal }];
  return { ...draft, message, title: message.split("\n", 1)[0] ?? "", fatal, chain };
}
