/** Parses a whole log at once, line by line, without windows and triggers: the reference for the reader. */
import { crashOf, createCollection } from "../../src/crash/collect.ts";
import { crashHint } from "../../src/crash/hint.ts";
import { inBrief } from "../../src/crash/last-words/in-brief.ts";
import { lastWordsOf } from "../../src/crash/last-words/index.ts";
import type { ParsedLog } from "../../src/crash/model.ts";
import { selectCrash } from "../../src/crash/select-crash.ts";
import { readingsAt } from "../../src/crash/stream/line-readings.ts";
import { ALL_MARKS } from "../../src/crash/stream/marks.ts";
import { createUnwrapper } from "../../src/crash/wrappers/unwrap.ts";

/** Asks every grammar at every line. */
export function parseWhole(text: string): ParsedLog {
  const { texts, rows, add } = createUnwrapper();
  add(text.split("\n"), 0);
  const row = (at: number) => rows[Math.min(Math.max(at, 0), rows.length - 1)] ?? 0;
  const crashes = createCollection();
  for (let at = 0; at < texts.length; at++) {
    const found = readingsAt(texts, at, ALL_MARKS);
    if (found === null) continue;
    for (const { draft, first, last } of found.readings) crashes.add({ draft, first: row(first), last: row(last) });
    at = found.last;
  }
  const facts = { exit: null, memoryLimitBytes: null };
  const chosen = selectCrash(
    crashes.all().map((each) => ({ ...crashOf(each), hint: crashHint(each.draft, facts) })),
    null,
    texts.length,
  );
  const lines = text.split("\n");
  const tail = (most: number) => {
    const first = Math.max(0, lines.length - most);
    const words = createUnwrapper("collectors");
    words.add(lines.slice(first), first);
    return { texts: words.texts, rows: words.rows, raw: (at: number) => lines[at] ?? "" };
  };
  const lastWords = chosen.crash === null ? lastWordsOf(tail, null) : null;
  return { ...chosen, lastWords: lastWords && inBrief(lastWords) };
}
