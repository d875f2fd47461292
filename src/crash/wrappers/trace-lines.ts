/** Tells if unwrapped lines look like a crash: ordinary logs have some of the wrappers too, and keep theirs. */
import { grammars } from "../runtimes/grammars.ts";

/** Indented lines that nobody logs. */
const INDENTED = /^(?:\t| {4}\S)/;
/** Lines of shells about a child's end, whatever its runtime. */
const CHILD_ENDED =
  /^(?:(?:Segmentation fault|Aborted|Bus error|Illegal instruction|Floating point exception)(?: \(core dumped\))?|(?:exec|env|\/usr\/bin\/env): .{1,200}: (?:not found|No such file or directory|Permission denied))$/;
/** Lines from the end of a log that may be a program's last words. */
const LAST = 8;

/** Made when first asked: few logs need them, and one expression is quicker than two dozen. */
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

/** True if two of the lines are of a trace, they end with the last words of a program, or all are JSON records. */
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
