import type { Draft, Grammar, Reading } from "../../src/crash/grammar/grammar.ts";

/** Every crash that the grammar finds, asked like the reader does: at each line that no crash has claimed. */
export function readAll(grammar: Grammar, text: string): readonly Reading[] {
  const lines = text.split("\n");
  const readings: Reading[] = [];
  for (let i = 0; i < lines.length; i++) {
    const reading = grammar.mayOpen(lines[i] ?? "") ? grammar.read(lines, i) : null;
    if (reading === null) continue;
    readings.push(reading);
    i = Math.max(i, reading.last);
  }
  return readings;
}

/** The only crash of the text; throws if there are several or none. */
export function readOne(grammar: Grammar, text: string): Draft {
  const readings = readAll(grammar, text);
  const [only] = readings;
  if (only === undefined || readings.length > 1) throw new Error(`${readings.length} crashes`);
  return only.draft;
}
