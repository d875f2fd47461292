/**
 * The search as it is meant, hook by hook: for the first small texts of a process, to which building tables is not
 * worth its time, and to compare the quick search with.
 */
import { base64RunsOf, longWordsOf } from "../long-words.ts";
import type { Range } from "../ranges.ts";
import { PORT_HOOK, type RedactRule } from "../rule.ts";
import type { Search, WantedRule, WantedWords } from "./found.ts";

const PORT = /:\d{4,5}:/;

/** A search for these rules that builds nothing. */
export function createSlowSearch(rules: readonly RedactRule[]): Search {
  const lower = new Map(rules.map((rule) => [rule, rule.hooks.map((hook) => hook.toLowerCase())]));
  const holdsHook = (rule: RedactRule, text: string, inLower: string): boolean =>
    (lower.get(rule) ?? []).some((hook, index) => {
      if (hook === PORT_HOOK) return PORT.test(text);
      return rule.ignoresCase ? inLower.includes(hook) : text.includes(rule.hooks[index] ?? hook);
    });
  const linesFor = (rule: RedactRule, text: string): readonly Range[] =>
    linesOf(text).filter(([start, end]) => {
      const line = text.slice(start, end);
      return holdsHook(rule, line, line.toLowerCase()) && rule.needs?.some((character) => line.includes(character));
    });

  return (text) => {
    const inLower = text.toLowerCase();
    // Only what is beyond ASCII has more bytes than characters.
    const isForeign = Buffer.byteLength(text) !== text.length;
    const words = longWordsOf(text);
    const found: { rules: WantedRule[]; words: WantedWords[] } = { rules: [], words: [] };
    for (const rule of rules) {
      const isWanted = isForeign && (rule.isWanted?.(text) ?? false);
      if (!isWanted && rule.hooks.length > 0 && !holdsHook(rule, text, inLower)) continue;
      if (rule.word !== undefined) found.words.push({ rule, words });
      else found.rules.push({ rule, places: null, lines: isWanted || !rule.needs ? null : linesFor(rule, text) });
    }
    return { ...found, base64: base64RunsOf(text) };
  };
}

function linesOf(text: string): readonly Range[] {
  let end = -1;
  return text.split("\n").map((line) => {
    const start = end + 1;
    end = start + line.length;
    return [start, end];
  });
}
