/** Tells if unwrapped lines look like a crash. Ordinary logs have some of the wrappers too, which are then kept. */
import { grammars } from "../runtimes/grammars.ts";

/** Indented lines that no logger writes. */
const INDENTED = /^(?:\t| {4}\S)/;
/** Lines of shells about a child's end, for any runtime. */
const CHILD_ENDED =
  /^(?:(?:Segmentation fault|Aborted|Bus error|Illegal instruction|Floating point exception)(?: \(core dumped\))?|(?:exec|env|\/usr\/bin\/env): .{1,200}: (?:not found|No such file or directory|Permission denied))$/;
/** Number of lines at the end of a log that may be a program's last words. */
const LAST = 8;

/** Created on first use: few logs need them, and one expression is faster than two dozen. */
let expressions: { readonly traceLine: RegExp; readonly lastWords: RegExp } | null = null;

function ofAllGrammars() {
  const all = Object.values(grammars);
  expressions ??= {
    traceLine: anyOf([INDENTED, ...all.map(({ traceLine }) => traceLine)]),
    lastWords: anyOf([CHILD_ENDED, ...all.map(({ finalLine }) => finalLine)]),
  };
  return expressions;
}

function anyOf(parts: readonly (RegExp | undefined)[]): RegExp {
  return new RegExp(parts.flatMap((part) => part?.source ?? []).join("|"));
}

/** True if two of the lines are from a trace, they end with a program's last words, or all are JSON records. */
export function isTrace(texts: readonly string[]): boolean {
  if (texts.every((text) => text.startsWith('{"') && text.endsWith("}"))) return true;
  const { traceLine, lastWords } = ofAllGrammars();
  if (texts.slice(-LAST).some((text) => lastWords.test(text))) return true;
  let having = 0;
  for (const text of texts) {
    if (traceLine.test(text)) having++;
    if (having >= 2) return true;
  }
  return false;
}
