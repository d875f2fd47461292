/** RabbitMQ's report of a failed boot: a banner, the thrown term, and its frames without files. */
import { drafted, firstLine } from "../../../grammar/drafting.ts";
import type { Reading } from "../../../grammar/grammar.ts";
import { opened } from "../../../last-words/openings.ts";
import { innermostReason } from "../../../last-words/servers/erlang-term.ts";
import type { Frame } from "../../../model.ts";

/** In the first line of every such report. */
export const BOOT_FAILED = "BOOT FAILED";

/** Up to 3.7 the report only announces a description, whose frames come first. */
const HEADLINES = /^(?:Error description:|(?:Exception|Error) (?:during|in|while) .{1,60}:?)\s*(.*)$/;
const ERROR = /^(?:ERROR|Error): (.+)$/;
const FRAME = /^\s*([a-z][\w@]{0,100}:[\w@'-]{1,100}\/\d{1,3})(?:,? line (\d{1,9}))?$/;
const CLASS = /^(error|exit|throw):(.*)$/s;
const LINES = 80;
/** A longer title that is a term is replaced by its innermost reason. */
const LONGEST_TITLE = 200;

/** True if the report starts in the line, after any logger's prefix. */
export function opensBootFailed(line: string): boolean {
  return line.endsWith(BOOT_FAILED) && opened(line).text.endsWith(BOOT_FAILED);
}

/** The program's text in a line, without its logger's prefix. */
function wordsOf(line: string): string {
  const { text, column } = opened(line);
  return column >= line.length ? "" : text;
}

/** True if a term continues in the next line. */
function isOpen(printed: readonly string[]): boolean {
  return /[,{[(]$/.test(printed.at(-1) ?? "");
}

/** The report that starts at `lines[at]`; null if nothing below the banner contains the thrown term. */
export function readBootFailed(lines: readonly string[], at: number): Reading | null {
  const printed: string[] = [];
  const frames: Frame[] = [];
  let last = at;
  for (let i = at + 1; i < lines.length && i < at + LINES; i++) {
    const line = wordsOf(lines[i] ?? "");
    const frame = FRAME.exec(line);
    if (frame !== null) {
      const [, name = "", number] = frame;
      const origin = name.startsWith("rabbit") ? "app" : "runtime";
      frames.push({ function: name, file: null, line: number === undefined ? null : Number(number), origin });
    } else if (line.trim() === "" || /^(?:=+|BOOT FAILED)$/.test(line.trim())) {
      if (printed.length > 0 && frames.length > 0) break;
      continue;
    } else if (printed.length > 0 && !isOpen(printed)) break;
    else {
      const words = HEADLINES.exec(line)?.[1] ?? ERROR.exec(line)?.[1] ?? line.trim();
      if (words !== "") printed.push(words);
    }
    last = i;
  }
  if (printed.length === 0) return null;
  const text = printed.join(" ");
  const [, type = null, message = text] = CLASS.exec(text) ?? [];
  const short = text.length > LONGEST_TITLE ? innermostReason(text) : null;
  const own = frames.find(({ origin }) => origin === "app");
  const draft = drafted({
    runtime: "erlang",
    kind: "boot-failed",
    title: `${BOOT_FAILED}: ${short ?? firstLine(text)}`,
    message,
    fatal: true,
    chain: [{ type, message, recovered: false }],
    frames,
    culprit: own === undefined ? null : { function: own.function, file: null, line: own.line },
  });
  return { draft, first: at, last };
}
