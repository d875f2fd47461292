/** The last words of a log without a crash: the line that explains the end, else the last line as context. */
import type { Exit, LastWords } from "../model.ts";
import { withBelonging } from "./belonging.ts";
import { choose, type Ending, endingOf, lastBurst, saysFailure } from "./burst.ts";
import { BACK, type Reader, readerOf, type Tail } from "./reader.ts";
import { isKubectl } from "./wording.ts";

/** Lines that are enough for most logs, and of those that go on with one trouble, or end with a long usage. */
const NEAR_LINES = 120;
const FAR_LINES = 800;

/** The last words; null for an empty log. `tailOf` returns up to that many last lines. */
export function lastWordsOf(tailOf: (lines: number) => Tail, exit: Exit | null): LastWords | null {
  const tail = tailOf(NEAR_LINES);
  if (isBinary(tail.texts)) return null;
  const near = readerOf(tail);
  const words = wordsIn(near, endingOf(exit));
  // A line that looks like an error may belong to a usage text whose head is further up.
  if (near.last + 1 < NEAR_LINES || (near.lowest() > 0 && words?.level == null)) return words;
  return wordsIn(readerOf(tailOf(FAR_LINES)), endingOf(exit));
}

function wordsIn(read: Reader, ending: Ending): LastWords | null {
  const burst = lastBurst(read, ending);
  const chosen = burst === null ? null : choose(burst, read);
  if (chosen === null) return context(read, ending);
  const text = withBelonging(chosen, read.at, read.lineAt);
  const level = read.at(chosen)?.grade === "fatal" ? "fatal" : "error";
  return { text: oneLine(text), level, line: read.rowAt(chosen) + 1 };
}

/** Characters at the end of a file that tell whether it is text, and how many of them in a hundred may be none. */
const SAMPLE = 4000;
const ODD_PERCENT = 10;

/** True if the end of a file is no text: a program, a core dump, an archive that is not known. */
function isBinary(texts: readonly string[]): boolean {
  let seen = 0;
  let odd = 0;
  for (let index = texts.length - 1; index >= 0 && seen < SAMPLE; index--) {
    const line = texts[index] ?? "";
    // Zero bytes at the start of a file that was truncated while it was written.
    const text = line.slice(-SAMPLE).replace(/^\0+/, "");
    seen += text.length;
    odd += text.match(ODD)?.length ?? 0;
  }
  return odd * 100 > seen * ODD_PERCENT;
}

/** Control characters but those of terminals, and what is not UTF-8. */
const ODD = /[\0-\x06\x0e-\x1a\x1c-\x1f\ufffd]/g;

/** Lines of options, fields or frames at the end of a log that are stepped over for one that says something. */
const PART_LINES = 400;

/** The last line, if no line reports a failure; for a failed program, a warning right before the end. */
function context(read: Reader, ending: Ending): LastWords | null {
  let fallback: LastWords | null = null;
  let isPartOnly = true;
  let parts = 0;
  let seen = 0;
  for (let index = read.last; index >= Math.max(0, read.last - BACK); index--) {
    const statement = read.at(index);
    if (statement === null) break;
    const raw = read.lineAt(index);
    if (statement.kind === "blank" || statement.kind === "aside" || isKubectl(raw)) continue;
    const line = read.rowAt(index) + 1;
    if (fallback === null || (isPartOnly && statement.kind !== "part")) {
      fallback = { text: oneLine(statement.text), level: null, line };
      isPartOnly = statement.kind === "part";
    }
    if (isPartOnly && ++parts < PART_LINES) continue;
    if (ending !== "failed" || ++seen > 5) break;
    if (statement.grade === "warning" && statement.kind !== "part") {
      return { text: oneLine(withBelonging(index, read.at, read.lineAt)), level: "warning", line };
    }
    if (statement.kind !== "farewell" && saysFailure(statement)) {
      return { text: oneLine(withBelonging(index, read.at, read.lineAt)), level: "error", line };
    }
  }
  return fallback;
}

/** Limit of the text before it is shortened for display. */
const LONGEST = 2000;
/** Longest that is shown. */
const SHOWN = 250;

function oneLine(text: string): string {
  return text.slice(0, LONGEST).replace(/\s+/g, " ").trim();
}

/** Longest innermost error that is shown behind a cut. */
const INNERMOST = 110;

/** A reason of fewer characters is told with what it is the reason of (`exec: "/run.sh": permission denied`). */
const BRIEF = 40;

/** The end of a chain of errors that would be cut off: the reason is there. */
function innermost(text: string): string {
  let at = text.lastIndexOf(": ");
  for (let up = at; text.length - at < BRIEF && up > 0; ) {
    up = text.lastIndexOf(": ", up - 1);
    if (text.length - up <= INNERMOST && up > 0) at = up;
  }
  const end = text.slice(at + 2).trim();
  return at > SHOWN - INNERMOST && /\S \S/.test(end) && [...end].length <= INNERMOST ? end : "";
}

/**
 * The last words as they are shown: at most 250 characters. To be called once they are redacted, for half a secret is
 * not known for one.
 */
export function inBrief(words: LastWords): LastWords {
  const characters = [...words.text];
  if (characters.length <= SHOWN) return words;
  const end = innermost(words.text);
  const room = SHOWN - 1 - (end === "" ? 0 : [...end].length + 1);
  const start = characters.slice(0, room).join("").trimEnd();
  return { ...words, text: end === "" ? `${start}…` : `${start}… ${end}` };
}
