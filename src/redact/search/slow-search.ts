/**
 * The reference search, hook by hook: for the first small texts of a process, for which building tables is not
 * worthwhile, and as a comparison for the quick search.
 */
import { base64RunsOf, longWordsOf } from "../long-words.ts";
import type { Range } from "../ranges.ts";
import { PORT_HOOK, type RedactRule } from "../rule.ts";
import type { Search, WantedRule, WantedWords } from "./found.ts";

const NEWLINE = 10;
const PORT = /:\d{4,5}:/;

/** A search for these rules that builds no tables. */
export function createSlowSearch(rules: readonly RedactRule[]): Search {
  const holdsHook = (rule: RedactRule, text: string, inLower: string): boolean =>
    rule.hooks.some((hook) => {
      if (hook === PORT_HOOK) return PORT.test(text);
      return rule.ignoresCase ? inLower.includes(hook.toLowerCase()) : text.includes(hook);
    });
  const linesFor = (rule: RedactRule, bytes: Buffer): readonly Range[] =>
    linesOf(bytes).filter(([start, end]) => {
      const line = bytes.toString("utf8", start, end);
      return holdsHook(rule, line, line.toLowerCase()) && rule.needs?.some((character) => line.includes(character));
    });

  return (source) => {
    const { text } = source.part(0, source.length);
    const inLower = text.toLowerCase();
    const words = longWordsOf(source.bytes);
    const found: { rules: WantedRule[]; words: WantedWords[] } = { rules: [], words: [] };
    for (const rule of rules) {
      if (rule.hooks.length > 0 && !holdsHook(rule, text, inLower)) continue;
      if (rule.word !== undefined) found.words.push({ rule, words });
      else found.rules.push({ rule, places: null, parts: rule.needs ? linesFor(rule, source.bytes) : null });
    }
    return { ...found, base64: base64RunsOf(source.bytes) };
  };
}

function linesOf(bytes: Buffer): readonly Range[] {
  const lines: Range[] = [];
  for (let start = 0; start <= bytes.length; ) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline < 0 ? bytes.length : newline;
    lines.push([start, end]);
    start = end + 1;
  }
  return lines;
}
