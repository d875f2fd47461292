/** From the lines of a log to the lines that the program wrote. */
import { stripperOf } from "./prefixes.ts";

/** The program's lines, and of which of the given lines each was made. */
export interface Lines {
  readonly texts: readonly string[];
  readonly rows: readonly number[];
}

// biome-ignore lint/complexity/useRegexLiterals: the escape character is clearer by its number.
const ANSI = new RegExp(
  "\\u001b(?:\\[[0-?]{0,40}[ -/]{0,4}[@-~]|\\][^\\u0007\\u001b]{0,400}(?:\\u0007|\\u001b\\\\)?|[@-Z\\\\^_])",
  "g",
);
/** What supervisord puts on a line of its own before each piece of output. */
const SUPERVISORD = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} \w+ '.{1,200}' std(?:err|out) output:$/;
/** Parts of one line that are joined at most (CRI and docker split at 16 KiB). */
const PARTS = 1024;

/** Undoes CRLF, colours and the prefixes of the pipelines; joins the lines that they split. */
export function unwrap(raw: readonly string[]): Lines {
  const lines = raw.map(clean);
  const strip = stripperOf(lines);
  const texts: string[] = [];
  const rows: number[] = [];
  const parts = new Map<string | null, { at: number; count: number }>();
  for (let row = 0; row < lines.length; row++) {
    const line = lines[row] ?? "";
    if (SUPERVISORD.test(line)) continue;
    const bare = strip?.(line) ?? null;
    if (bare === null) {
      texts.push(line);
      rows.push(row);
      continue;
    }
    const open = parts.get(bare.stream);
    if (open === undefined || open.count >= PARTS) {
      if (bare.partial) parts.set(bare.stream, { at: texts.length, count: 1 });
      else parts.delete(bare.stream);
      texts.push(clean(bare.text));
      rows.push(row);
    } else {
      texts[open.at] = clean((texts[open.at] ?? "") + bare.text);
      open.count++;
      if (!bare.partial) parts.delete(bare.stream);
    }
  }
  return { texts, rows };
}

/** A line without carriage returns at its end and without terminal colours. */
function clean(line: string): string {
  let end = line.length;
  while (end > 0 && line.charCodeAt(end - 1) === 13) end--;
  const text = end === line.length ? line : line.slice(0, end);
  return text.includes("\u001b") ? text.replace(ANSI, "") : text;
}
