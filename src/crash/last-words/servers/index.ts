/** Tables of servers whose lines the general rules would miss. */
import type { Grade } from "../levels.ts";
import { innermostReason } from "./erlang-term.ts";
import { TABLE } from "./table.ts";

/** A server's interpretation of a line. */
export interface ServerWords {
  readonly text: string;
  /** Null if the line's own level applies. */
  readonly grade: Grade | null;
  /** True for a closing message, or a repetition of another line. */
  readonly isCloser: boolean;
  /** True if it is part of another line's text. */
  readonly isAside: boolean;
}

/** The interpretation of a line that a server's table lists. `line` is the unstripped line. */
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
