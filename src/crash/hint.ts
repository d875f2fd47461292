/** Hints: the cause of a crash, and the remedy. */

import { firstLine, inSentence } from "./grammar/drafting.ts";
import { environmentHint } from "./grammar/environment-hints.ts";
import type { Draft, Hint, HintFacts } from "./grammar/grammar.ts";
import { grammars } from "./runtimes/grammars.ts";

/** Hints for kinds shared by several runtimes. */
const GENERAL: Readonly<Record<string, Hint>> = {
  "out-of-memory": ({ message }, { memoryLimitBytes }) => {
    const size = /\b(\d{4,20}) bytes\b/.exec(message ?? "")?.[1];
    const limit = memoryLimitBytes === null ? "" : ` of ${Math.floor(memoryLimitBytes / 1048576)} MiB`;
    return `The process could not get ${size === undefined ? "the memory that it asked for" : `${size} bytes of memory`}. Look at what it holds on to, or raise the container's memory limit${limit}.`;
  },
  "stack-overflow":
    "A function called itself until the stack was full. Give the recursion that the trace repeats an end.",
  "syntax-error": (draft) =>
    `${culpritInWords(draft)} could not be parsed, so the program never ran. Run the language's own check of it in the build, with the release that the image has.`,
  "logged-exception": (draft) =>
    `An error was caught and logged at ${culpritInWords(draft)}. It did not end the process by itself; see whether what followed did.`,
};

/** Kinds of errors that a program reports and mostly survives. */
const REPORTED: ReadonlySet<string> = new Set([
  "logged-exception",
  "thread-exception",
  "process-exception",
  "task-crash",
  "asyncio-task",
  "genserver-crash",
  "request-error",
]);

/** The hint for a reported error that did end the process. */
function promoted(draft: Draft): string {
  return `An error was reported at ${culpritInWords(draft)}, and the process ended with it: nothing else was said after it. Handle it there, or find who ends the process for it.`;
}

/** Kinds that mean only that an error was not handled: its message holds the cause. */
const UNHANDLED: ReadonlySet<string> = new Set([
  "uncaught",
  "unhandled-rejection",
  "unhandled-error-event",
  "panic",
  "log-fatal",
  "main-error",
  "fatal-error",
  "exception-group",
  "server-panic",
  "startup-failure",
]);

/** One sentence for the cause, one for the remedy; empty instead of a hint that would fit every crash. */
export function crashHint(draft: Draft, facts: HintFacts): string {
  if (draft.truncated.head && draft.message === null) return withoutHead(draft);
  const lost = stackless(draft);
  if (lost !== null) return lost;
  const hint = ofKind(draft, facts);
  if (hint === "") return "";
  if (namesOwn(hint, draft)) return withCaller(hint, draft);
  if (draft.culprit !== null) {
    const place = culpritInWords(draft);
    return withCaller(`${hint} Start at ${draft.culprit.file === null ? `\`${place}\`` : place}.`, draft);
  }
  const names = draft.frames.flatMap(({ function: name }) => (name === null || STARTERS.test(name) ? [] : [name]));
  const [innermost] = names;
  const outermost = names.at(-1);
  if (innermost !== undefined && outermost !== undefined) {
    const from = outermost === innermost ? "" : `, called from \`${outermost}\``;
    return `${hint} It happened in \`${innermost}\`${from}.`;
  }
  return FACT.test(hint) ? hint : "";
}

/** The name of something: quoted text, a path, a place, a flag, a variable, an identifier, a number. */
const FACT =
  /(?:^|[\s(])[`"']\S|\S\/\S|\w(?:\.|::?)\w|(?:^|\s)--?[a-z]|[A-Z]\w*_\w|[a-z][A-Z]|\w\(\)|\d|\b(?:env|fsGroup|locale|write-ahead)\b|\b[A-Z]{2,}\b/;

/** Frames that every program has. */
const STARTERS = /^(?:__libc_|_start\b|main$|start_thread|<module>$)/;

/** A word of a message that names something: with a sign, a digit or an inner capital, or in quotes. */
const OWN_WORD = /["'`‘]([^"'`’\n]{3,80})["'`’]|[\w./@$-]*(?:[./_@$\d-]|[a-z][A-Z])[\w./@$-]*/g;
/** Words common to many messages: empty values, types of errors. */
const ANYBODYS = /^(?:main|None|null|nil|undefined|true|false|Some|Err|Ok)$|(?:Error|Exception)$/;
/** Maximum number of characters of a message to quote. */
const WORDS = 600;

/** True if a hint names something from this crash: its place, or a word of the runtime's message. */
function namesOwn(hint: string, { culprit, rootCause, title, message }: Draft): boolean {
  const places = [culprit, rootCause].map((place) =>
    place?.file == null ? (place?.function?.split(/[.:/\\]/).at(-1) ?? "") : (place.file.split(/[/\\]/).at(-1) ?? ""),
  );
  if (places.some((name) => name.length > 2 && hint.includes(name))) return true;
  for (const [word, quoted] of `${title}\n${message ?? ""}`.slice(0, WORDS).matchAll(OWN_WORD)) {
    const own = (quoted ?? word).replace(/^[.@$-]+|[.,:-]+$/g, "");
    const isName = quoted !== undefined || /[./_@$\d-]|[a-z][A-Z]/.test(own);
    if (isName && own.length > 2 && !ANYBODYS.test(own) && hint.includes(own)) return true;
  }
  return false;
}

/** Hints that only give the place: the caller is then worth naming. */
const SAYS_WHERE = /nothing (?:caught|rescued|recovered|handled) it/;

function withCaller(hint: string, { frames, culprit }: Draft): string {
  if (!SAYS_WHERE.test(hint) || culprit?.line == null) return hint;
  const own = frames.filter(({ origin, line }) => origin === "app" && line !== null);
  const at = own.findIndex(({ file, line }) => file === culprit.file && line === culprit.line);
  const caller = at === -1 ? undefined : own[at + 1];
  if (caller?.file == null || (caller.file === culprit.file && caller.line === culprit.line)) return hint;
  return `${hint} It was called from ${inSentence(caller.file, caller.line)}.`;
}

/** The hint for a crash without frames: how to get them; null if it has some, or never has any. */
function stackless(draft: Draft): string | null {
  if (draft.frames.length > 0 || draft.culprit !== null) return null;
  const setting = grammars[draft.runtime].stackSetting?.(draft) ?? null;
  if (setting === null) return null;
  const surroundings = UNHANDLED.has(draft.kind) ? environmentHint(draft, "the program") : null;
  const quoted = firstLine(draft.message ?? draft.title).slice(0, MAX_QUOTED);
  const why = surroundings?.why ?? `Nothing in the log shows where \`${quoted}\` happened.`;
  return `${why} ${setting}`;
}

/** Characters of a message to quote in a hint. */
const MAX_QUOTED = 120;

function ofKind(draft: Draft, facts: HintFacts): string {
  const isPromoted = draft.fatal && REPORTED.has(draft.kind);
  const hint = isPromoted ? promoted : (grammars[draft.runtime].hints[draft.kind] ?? GENERAL[draft.kind]);
  const surroundings =
    UNHANDLED.has(draft.kind) || isPromoted
      ? environmentHint(draft, draft.culprit === null ? "the program" : culpritInWords(draft))
      : null;
  if (surroundings !== null) return `${surroundings.why} ${surroundings.advice}`;
  if (typeof hint === "function") return hint(inFewWords(draft), facts);
  return hint ?? general(draft);
}

/**
 * The hint for frames without a head, which show neither why they were printed nor what could have handled the error.
 */
function withoutHead(draft: Draft): string {
  const { culprit, kind } = draft;
  const seen = grammars[draft.runtime].kindsOfFrames?.[kind];
  const frames = seen === undefined ? "" : ` The frames that are left are those of ${seen}.`;
  const start = culprit === null ? "" : ` Start at ${culpritInWords(draft)}.`;
  return `The first lines of the trace are lost, and with them what the runtime said.${frames} Look for the rest in the rotated logs of the node, or where logs are collected.${start}`;
}

/** Hints quote only the beginning of a title or message, since their patterns must not run on megabytes. */
const LONGEST_WORDS = 2000;

function inFewWords(draft: Draft): Draft {
  const { title, message } = draft;
  return { ...draft, title: title.slice(0, LONGEST_WORDS), message: message?.slice(0, LONGEST_WORDS) ?? null };
}

function general(draft: Draft): string {
  const place = draft.culprit;
  const where = place?.function == null ? "" : ` in ${place.function}`;
  return `The program ended with an error that nothing handled${where}. Start at ${culpritInWords(draft)}, and handle it there or let it not happen.`;
}

/** The culprit as `file:line`, or a phrase for a missing one. */
export function culpritInWords(draft: Draft): string {
  const { culprit } = draft;
  if (culprit?.file == null) return culprit?.function ?? "the last lines of the log";
  return inSentence(culprit.file, culprit.line);
}
