/** From a crash to what can be done about it. */
import { environmentHint } from "./environment-hints.ts";
import type { Draft, Hint, HintFacts } from "./grammar.ts";
import { grammars } from "./grammars.ts";

/** Hints of kinds that more than one runtime has. */
const GENERAL: Readonly<Record<string, Hint>> = {
  "out-of-memory":
    "The process could not get the memory that it asked for. Look at what it holds on to, or raise the container's memory limit.",
  "stack-overflow":
    "A function called itself until the stack was full. Give the recursion that the trace repeats an end.",
  "syntax-error":
    "The source could not be read, so the program never ran. Run the language's own check of this file in the build.",
};

/** Kinds that say only that nothing handled an error: what it was about its message tells. */
const UNHANDLED: ReadonlySet<string> = new Set([
  "uncaught",
  "unhandled-rejection",
  "unhandled-error-event",
  "panic",
  "log-fatal",
  "main-error",
  "fatal-error",
  "exception-group",
]);

/** One sentence on why, one on what to do. */
export function hintOf(draft: Draft, facts: HintFacts): string {
  const grammar =
    grammars.find(({ runtime }) => runtime === draft.runtime) ?? grammars.find(({ hints }) => draft.kind in hints);
  const hint = grammar?.hints[draft.kind] ?? GENERAL[draft.kind];
  const surroundings = UNHANDLED.has(draft.kind)
    ? environmentHint(draft, draft.culprit === null ? "the program" : placeOf(draft))
    : null;
  if (surroundings !== null) return `${surroundings.why} ${surroundings.advice}`;
  if (typeof hint === "function") return hint(inFewWords(draft), facts);
  return hint ?? general(draft);
}

/** What a hint quotes stands near the beginning of a title or a message: their expressions are not let loose on megabytes. */
const LONGEST_WORDS = 2000;

function inFewWords(draft: Draft): Draft {
  const { title, message } = draft;
  return { ...draft, title: title.slice(0, LONGEST_WORDS), message: message?.slice(0, LONGEST_WORDS) ?? null };
}

function general(draft: Draft): string {
  const place = draft.culprit;
  const where = place?.function == null ? "" : ` in ${place.function}`;
  return `The program ended with an error that nothing handled${where}. Start at ${placeOf(draft)}, and handle it there or let it not happen.`;
}

/** The culprit as `file:line`, or words for that there is none. */
export function placeOf(draft: Draft): string {
  const { culprit } = draft;
  if (culprit?.file == null) return culprit?.function ?? "the last lines of the log";
  return culprit.line === null ? culprit.file : `${culprit.file}:${culprit.line}`;
}
