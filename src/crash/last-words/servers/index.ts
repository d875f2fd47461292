/** Tables of servers whose lines the general rules would miss. */
import type { Grade } from "../levels.ts";
import { innermostReason } from "./erlang-term.ts";
import { TABLE } from "./table.ts";

/** A line's words as a server means them. */
export interface ServerWords {
  readonly text: string;
  /** Null if the line's own level holds. */
  readonly grade: Grade | null;
  /** True if it only closes, or repeats another line. */
  readonly isCloser: boolean;
  /** True if it is a part of another line's words. */
  readonly isAside: boolean;
}

/** The statement of a line that a server's table lists. `line` is as it is in the log. */
export function serverWords(words: string, line: string): ServerWords {
  let text = innermostReason(words) ?? words;
  let grade: Grade | null = null;
  let isCloser = false;
  let isAside = false;
  for (const rule of TABLE) {
    if (!rule.when.test(rule.of === "line" ? line : words)) continue;
    if (rule.text !== undefined) text = text.replace(rule.text, "");
    grade ??= rule.grade ?? null;
    isCloser ||= rule.as === "closer";
    isAside ||= rule.as === "aside";
  }
  return { text, grade, isCloser, isAside };
}
