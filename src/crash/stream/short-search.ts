/** Searches triggers one by one, which needs no setup. */
import type { Hit } from "./trigger-search.ts";

/** Appends a hit with its mark for each string in the bytes; returns the number of newlines. */
export function findEach(triggers: ReadonlyMap<string, number>, bytes: Buffer, hits: Hit[]): number {
  // One character per byte, so that positions are byte offsets.
  const text = bytes.toString("latin1");
  for (const [trigger, marks] of triggers) {
    const word = NON_ASCII.test(trigger) ? Buffer.from(trigger).toString("latin1") : trigger;
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) hits.push({ at, marks });
  }
  let newlines = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) newlines++;
  return newlines;
}

const NON_ASCII = /[^\x00-\x7f]/;
