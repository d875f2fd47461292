/** The last words of a log without a crash: the line that explains the end, else the last line as context. */
import type { Exit, LastWords } from "../model.ts";
import { withBelonging } from "./belonging.ts";
import { choose, type Ending, endingOf, lastBurst, saysFailure } from "./burst.ts";
import { BACK, type Reader, readerOf, type Tail } from "./reader.ts";
import { isKubectl, namesFatalSignal } from "./wording.ts";

/** Enough lines for most logs; logs that repeat one failure, or end with a long usage text, need more. */
const NEAR_LINES = 120;
const FAR_LINES = 800;

/** The last words; null for an empty log. `tailOf` returns up to that many lines from the end. */
export function lastWordsOf(tailOf: (lines: number) => Tail, exit: Exit | null): LastWords | null {
  const tail = tailOf(NEAR_LINES);
  if (isBinary(tail.texts)) return null;
  const near = readerOf(tail);
  const words = wordsIn(near, endingOf(exit));
  // A line that looks like an error may belong to a usage text that begins further up.
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

/** Number of characters at the end of a file to check for binary data, and the percentage of them that may be. */
const SAMPLE = 4000;
const ODD_PERCENT = 10;

/** True if the end of a file is binary: a program, a core dump, an unknown archive. */
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

/** Control characters except those of terminals, and invalid UTF-8. */
const ODD = /[\0-\x06\x0e-\x1a\x1c-\x1f\ufffd]/g;

/** Lines of options, fields or frames at the end of a log to skip before a line with text. */
const PART_LINES = 400;

/** A supervisor's line about a child that failed: `[cmd] /app/server exited 3`. */
const FAILED_CHILD = /^(?:\[[\w.-]{1,30}\] )?[\w./-]{1,200}:? exited [1-9]\d{0,2}\.?$/;

/**
 * The last line, if none reports a failure; for a failed program, a warning right before the end, or a supervisor's
 * line about the signal or the code that ended it.
 */
function context(read: Reader, ending: Ending): LastWords | null {
  let fallback: LastWords | null = null;
  let signalled: LastWords | null = null;
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
    if (ending !== "failed" || (statement.kind !== "farewell" && ++seen > 5)) break;
    if (statement.grade === "warning" && statement.kind !== "part") {
      return { text: oneLine(withBelonging(index, read.at, read.lineAt)), level: "warning", line };
    }
    if (statement.kind !== "farewell" && saysFailure(statement)) {
      return { text: oneLine(withBelonging(index, read.at, read.lineAt)), level: "error", line };
    }
    if (signalled === null && (namesFatalSignal(statement.text) || FAILED_CHILD.test(statement.text))) {
      signalled = { text: oneLine(statement.text), level: "error", line };
    }
  }
  return signalled ?? fallback;
}

/** Maximum length of the text before it is shortened for display. */
const LONGEST = 2000;

function oneLine(text: string): string {
  return text.slice(0, LONGEST).replace(/\s+/g, " ").trim();
}
