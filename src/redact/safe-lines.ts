/** The lines of a run on their way to a job log or a terminal. */
import { stripVTControlCharacters } from "node:util";
import { type SafeText, written } from "./safe-text.ts";

/**
 * A line that the program wrote and coloured, made safe. The colours are ours and not searched; a line with a secret
 * loses them.
 */
export function safeLine(painted: string, redact: (text: string) => SafeText): SafeText {
  const bare = stripVTControlCharacters(painted);
  const safe = redact(bare);
  return safe === bare ? written(painted) : safe;
}
