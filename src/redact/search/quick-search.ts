/** The search for hooks and long words in one pass over a text: most texts hold neither. */
import type { Range } from "../ranges.ts";
import { PORT_HOOK, type RedactRule } from "../rule.ts";
import { beginsHexText, beginsText } from "./base64.ts";
import type { Found, Search, WantedRule, WantedWords } from "./found.ts";
import { createHookSearch, type Hook } from "./hooks.ts";
import { KIND, SearchMemory } from "./memory.ts";

/** To search so many lines one by one takes as long as to search the text. */
const MOST_LINES = 1000;
/** Runs of letters and digits that are told apart. */
const LONGEST_RUN = 64;

/** What the hooks of a rule have told of a text: the starts and ends of lines in turn, or that they are too many. */
interface Noted {
  lines: number[] | null;
  last: number;
}

/** Builds the tables, which takes some milliseconds. */
export function createQuickSearch(rules: readonly RedactRule[]): Search {
  const memory = new SearchMemory();
  const byHook = rulesByHook(rules);
  const hooks = [...byHook.values()].map(({ hook }) => hook);
  const eachHook = createHookSearch(memory, hooks);
  const rulesOf = [...byHook.values()].map((entry) => entry.rules);
  const wantsPlaces = rulesOf.map((those) => those.some((rule) => rules[rule]?.wantsPlaces));
  const portRules = rules.flatMap(({ hooks }, rule) => (hooks.includes(PORT_HOOK) ? [rule] : []));
  const always = rules.flatMap(({ hooks, word }, rule) => (hooks.length === 0 && word === undefined ? [rule] : []));
  const reaches = rules.map(({ reach = Number.POSITIVE_INFINITY }) => reach);
  const wordRules = createWordRules(rules);

  return (text): Found => {
    memory.load(text);
    const places: number[] = [];
    const noted: (Noted | undefined)[] = [];
    let lineStart = 0;
    let lineEnd = -1;
    let line: string | null = null;
    const note = (rule: number, start: number): void => {
      if (start < lineStart || start > lineEnd) {
        // Looked for once a line, which may be as long as the text.
        lineStart = start === 0 ? 0 : text.lastIndexOf("\n", start - 1) + 1;
        const newline = text.indexOf("\n", start);
        lineEnd = newline < 0 ? text.length : newline;
        line = null;
      }
      let known = noted[rule];
      if (known === undefined) {
        const isNear = (reaches[rule] ?? 0) <= MOST_LINES;
        known = { lines: isNear ? [] : null, last: -1 };
        noted[rule] = known;
      }
      if (known.last === lineStart || known.lines === null) return;
      known.last = lineStart;
      const needs = rules[rule]?.needs;
      if (needs !== undefined) {
        line ??= text.slice(lineStart, lineEnd);
        if (!needs.some((character) => line?.includes(character))) return;
      }
      if (known.lines.push(lineStart, lineEnd) > 2 * MOST_LINES) known.lines = null;
    };
    eachHook((hook, start) => {
      if (wantsPlaces[hook]) places.push(start + (hooks[hook]?.text.length ?? 0));
      for (const rule of rulesOf[hook] ?? []) note(rule, start);
    });
    if (portRules.length > 0) for (const port of memory.ports()) for (const rule of portRules) note(rule, port);
    for (const rule of always) noted[rule] = { lines: null, last: -1 };
    const foreign = new Set<number>();
    // Only what is beyond ASCII has more bytes than characters.
    if (Buffer.byteLength(text) !== text.length)
      for (const [index, rule] of rules.entries()) if (rule.isWanted?.(text)) foreign.add(index);
    const { base64, words } = memory.runs();
    return {
      rules: wantedRules(rules, text, noted, foreign, reaches, places),
      words: wordRules(words),
      base64: textsOf(memory, base64),
    };
  };
}

function rulesByHook(rules: readonly RedactRule[]): Map<string, { hook: Hook; rules: number[] }> {
  const byHook = new Map<string, { hook: Hook; rules: number[] }>();
  for (const [index, { hooks, ignoresCase = false, word }] of rules.entries()) {
    // The long words of a text are few enough to look into each.
    if (word !== undefined) continue;
    for (const text of new Set(hooks.map((hook) => (ignoresCase ? hook.toLowerCase() : hook)))) {
      if (text === PORT_HOOK) continue;
      const key = `${ignoresCase} ${text}`;
      const entry = byHook.get(key);
      if (entry === undefined) byHook.set(key, { hook: { text, ignoresCase }, rules: [index] });
      else entry.rules.push(index);
    }
  }
  return byHook;
}

function wantedRules(
  rules: readonly RedactRule[],
  text: string,
  noted: readonly (Noted | undefined)[],
  foreign: ReadonlySet<number>,
  reaches: readonly number[],
  places: number[],
): readonly WantedRule[] {
  // The probes of hooks are in order, and the ends of hooks nearly.
  const ordered = places.every((place, index) => index === 0 || place >= (places[index - 1] ?? 0))
    ? places
    : places.toSorted((left, right) => left - right);
  return rules.flatMap((rule, index) => {
    const isForeign = foreign.has(index);
    const known = noted[index];
    if ((known === undefined || known.lines?.length === 0) && !isForeign) return [];
    const { lines = null } = known ?? {};
    return {
      rule,
      places: rule.wantsPlaces && !isForeign ? ordered : null,
      lines: lines === null || isForeign || rule.wantsPlaces ? null : around(text, lines, reaches[index] ?? 0),
    };
  });
}

/** Lines with so many lines before and after each, in order, none twice. */
function around(text: string, lines: readonly number[], reach: number): readonly Range[] {
  const ranges: [number, number][] = [];
  for (let index = 0; index < lines.length; index += 2) {
    let start = lines[index] ?? 0;
    let end = lines[index + 1] ?? 0;
    for (let count = 0; count < reach && start > 0; count++)
      start = start < 2 ? 0 : text.lastIndexOf("\n", start - 2) + 1;
    for (let count = 0; count < reach && end < text.length; count++) {
      const newline = text.indexOf("\n", end + 1);
      end = newline < 0 ? text.length : newline;
    }
    ranges.push([start, end]);
  }
  ranges.sort(([left], [right]) => left - right);
  const merged: [number, number][] = [];
  for (const [start, end] of ranges) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last[1] + 1) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** Finds, for a list of words as `runs` gives it, the rules that each may be a word of. */
function createWordRules(rules: readonly RedactRule[]): (words: Int32Array) => readonly WantedWords[] {
  const ofWords = rules.flatMap((rule) => {
    const { run = 0, length = 0, has = [] } = rule.word ?? {};
    return rule.word === undefined
      ? []
      : [{ rule, run, length, kinds: has.reduce((all, kind) => all | KIND[kind], 0) }];
  });
  /** By the longest run of a word: most have few rules. */
  const byRun = Array.from({ length: LONGEST_RUN + 1 }, (_, longest) => ofWords.filter(({ run }) => run <= longest));
  return (words) => {
    const byRule = new Map<RedactRule, Range[]>();
    for (let index = 0; index < words.length; index += 4) {
      const [start = 0, end = 0, kinds = 0, longest = 0] = words.subarray(index, index + 4);
      for (const candidate of byRun[Math.min(longest, LONGEST_RUN)] ?? []) {
        if ((kinds & candidate.kinds) !== candidate.kinds || end - start < candidate.length) continue;
        const known = byRule.get(candidate.rule);
        if (known === undefined) byRule.set(candidate.rule, [[start, end]]);
        else known.push([start, end]);
      }
    }
    return [...byRule].map(([rule, ranges]) => ({ rule, words: ranges }));
  };
}

/** Of runs that may be base64 those that begin as base64 of a text does, or as its hexadecimal digits do. */
function textsOf(memory: SearchMemory, runs: Int32Array): readonly Range[] {
  const texts: Range[] = [];
  for (let index = 0; index < runs.length; index += 2) {
    const start = runs[index] ?? 0;
    const codeAt = (at: number): number => memory.byteAt(start + at);
    if (beginsText(codeAt) || beginsHexText(codeAt) >= 0) texts.push([start, runs[index + 1] ?? 0]);
  }
  return texts;
}
