/** The parse of a whole log at once, line by line, without windows and triggers: what the reader has to come up to. */
import { createCollection } from "../../src/crash/collect.ts";
import { hintOf } from "../../src/crash/hints.ts";
import { judge } from "../../src/crash/judge.ts";
import type { ParsedLog } from "../../src/crash/model.ts";
import { ALL_MARKS, lookAt } from "../../src/crash/scan.ts";
import { createUnwrapper } from "../../src/crash/wrappers/unwrap.ts";

/** Asks every grammar at every line of the text. */
export function parseWhole(text: string): ParsedLog {
  const { texts, rows, add } = createUnwrapper();
  add(text.split("\n"), 0);
  const row = (at: number) => rows[Math.min(Math.max(at, 0), rows.length - 1)] ?? 0;
  const crashes = createCollection();
  for (let at = 0; at < texts.length; at++) {
    const look = lookAt(texts, at, ALL_MARKS);
    if (look === null) continue;
    for (const { draft, first, last } of look.readings) crashes.add({ draft, first: row(first), last: row(last) });
    at = look.last;
  }
  const facts = { exit: null, memoryLimitBytes: null };
  return judge(
    crashes.all().map(({ draft, first, last, fingerprint }) => ({
      ...draft,
      fingerprint,
      hint: hintOf(draft, facts),
      lines: { first, last },
    })),
    null,
    texts.length,
  );
}
