/** Reports of a program that never ran: the image is at fault, and no runtime reported a crash. */
import { inBrief } from "./last-words/in-brief.ts";
import type { ParsedLog } from "./model.ts";

/** Kinds of these reports, from container runtimes, loaders and shells. */
const KINDS = [
  "wrong-architecture",
  "no-such-program",
  "not-permitted",
  "missing-library",
  "missing-symbol",
  "library-version",
  "bad-interpreter",
  "binary-as-script",
] as const;

/** One of them, as in `Crash.kind`. */
export type StartFailureKind = (typeof KINDS)[number];

/** The result for a verdict: a start failure counts as the container's last words, not as a crash of its program. */
export function startFailureAsLastWords(parsed: ParsedLog): ParsedLog {
  const { crash } = parsed;
  if (crash === null || !KINDS.some((kind) => kind === crash.kind)) return parsed;
  const lastWords = inBrief({ text: crash.title, level: "fatal", line: crash.lines.first + 1 });
  return { ...parsed, crash: null, lastWords };
}
