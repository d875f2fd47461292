/** The search for hooks and long words in one pass over a text: most texts hold neither. */
import type { ByteText } from "../byte-text.ts";
import type { Range } from "../ranges.ts";
import { PORT_HOOK, type RedactRule } from "../rule.ts";
import { OVERLAP } from "../windows.ts";
import { beginsHexText, beginsText } from "./base64.ts";
import type { Found, Search, WantedRule, WantedWords } from "./found.ts";
import { type Hook, isWholeAt, probesOf } from "./hooks.ts";
import { KIND, NEEDED, SearchMemory } from "./memory.ts";
import { wordsOfHooks } from "./words-of-hooks.ts";

/** Searching this many lines one by one takes as long as searching the text. */
const MOST_LINES = 2000;
/** Longest run of letters and digits with its own list of rules. */
const LONGEST_RUN = 64;
const NEWLINE = 10;

/** Facts about the rules that do not depend on a text. */
interface Plan {
  readonly rules: readonly RedactRule[];
  /** Computed on demand: few rules have a hook in a log. */
  readonly reachOf: (rule: number) => number;
  /** The bits that a line with a hook needs, for a rule that stays in a line; 0 if it needs nothing. */
  readonly needs: readonly number[];
}

/** The results of a rule's hooks in a text: lines, or the ends of hooks if it is searched around them or wants them. */
interface Noted {
  /** Starts and ends of lines alternately; null if there are too many. */
  lines: number[] | null;
  last: number;
  readonly places: number[];
}

/** Builds the tables, which takes some milliseconds. */
export function createQuickSearch(rules: readonly RedactRule[]): Search {
  const byHook = rulesByHook(rules);
  const probes = probesOf(byHook.map(({ hook }) => hook));
  const rulesOf = byHook.map((entry) => entry.rules);
  const lengths = probes.map(({ value }) => value.length);
  const memory = new SearchMemory(probes);
  const portRules = rules.flatMap(({ hooks }, rule) => (hooks.includes(PORT_HOOK) ? [rule] : []));
  const always = rules.flatMap(({ hooks, word }, rule) => (hooks.length === 0 && word === undefined ? [rule] : []));
  const reaches: (number | undefined)[] = [];
  const plan: Plan = {
    rules,
    reachOf: (rule) => (reaches[rule] ??= rules[rule]?.reach ?? Number.POSITIVE_INFINITY),
    needs: rules.map(({ needs = [] }) => needs.reduce((bits, text) => bits | (NEEDED[text] ?? 0), 0)),
  };
  /** The needs of a hook's rules, combined; 0 if one of them needs nothing. */
  const needsOf = rulesOf.map((those) =>
    those.every((rule) => plan.needs[rule] !== 0) ? those.reduce((bits, rule) => bits | (plan.needs[rule] ?? 0), 0) : 0,
  );
  const wordRules = createWordRules(rules);
  const mayHold = wordsOfHooks(rules);

  return (text): Found => {
    memory.load(text.bytes);
    const noted: (Noted | undefined)[] = [];
    /** Tested once per line, which may be as long as the text. */
    const holds = (start: number, needs: number): boolean => {
      if (start < memory.lineStart || start > memory.lineEnd) memory.readLine(start);
      return (needs & memory.lineHolds) !== 0;
    };
    const note = (rule: number, start: number, end: number): void => {
      const needs = plan.needs[rule] ?? 0;
      const isNear = plan.reachOf(rule) <= MOST_LINES;
      if ((isNear || needs !== 0) && !holds(start, needs) && needs !== 0) return;
      if (!mayHold(rule, text, end)) return;
      const known = noted[rule] ?? { lines: isNear ? [] : null, last: -1, places: [] };
      noted[rule] = known;
      if (!isNear || plan.rules[rule]?.wantsPlaces) known.places.push(end);
      if (known.last === memory.lineStart || known.lines === null) return;
      known.last = memory.lineStart;
      if (known.lines.push(memory.lineStart, memory.lineEnd) > 2 * MOST_LINES) known.lines = null;
    };
    memory.eachHook((hook, start) => {
      const probe = probes[hook];
      if (probe === undefined || !isWholeAt(probe, text.bytes, start)) return;
      const needs = needsOf[hook] ?? 0;
      if (needs !== 0 && !holds(start, needs)) return;
      const end = start + (lengths[hook] ?? 0);
      for (const rule of rulesOf[hook] ?? []) note(rule, start, end);
    });
    if (portRules.length > 0) for (const port of memory.ports()) for (const rule of portRules) note(rule, port, port);
    const { base64, words } = memory.runs();
    return {
      rules: wantedRules(plan, text, noted, always),
      words: wordRules(words),
      base64: textsOf(text, base64),
    };
  };
}

/** The hooks in their case, with their rules. */
function rulesByHook(rules: readonly RedactRule[]): readonly { readonly hook: Hook; readonly rules: number[] }[] {
  const byHook = new Map<string, { hook: Hook; rules: number[] }>();
  for (const [index, { hooks, ignoresCase = false, word }] of rules.entries()) {
    // A text has few enough long words to test each.
    if (word !== undefined) continue;
    for (const text of new Set(hooks.map((hook) => (ignoresCase ? lowerCase(hook) : hook)))) {
      if (text === PORT_HOOK) continue;
      const key = `${ignoresCase} ${text}`;
      const entry = byHook.get(key);
      if (entry === undefined) byHook.set(key, { hook: { text, ignoresCase }, rules: [index] });
      else entry.rules.push(index);
    }
  }
  return [...byHook.values()];
}

/** Non-ASCII characters keep their case. */
function lowerCase(hook: string): string {
  return hook.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function wantedRules(
  { rules, reachOf }: Plan,
  text: ByteText,
  noted: readonly (Noted | undefined)[],
  always: readonly number[],
): readonly WantedRule[] {
  return rules.flatMap((rule, index): readonly WantedRule[] => {
    if (always.includes(index)) return [{ rule, places: null, parts: null }];
    const known = noted[index];
    if (known === undefined) return [];
    // Probes of hooks are found in order, and the ends of hooks nearly so.
    const places = rule.wantsPlaces ? known.places.toSorted((left, right) => left - right) : null;
    const reach = reachOf(index);
    const parts =
      reach > MOST_LINES ? partsAround(text, known.places) : known.lines && linesAround(text, known.lines, reach);
    return [{ rule, places, parts }];
  });
}

/** Lines with their neighbours before and after, sorted, each once. */
function linesAround({ bytes }: ByteText, lines: readonly number[], reach: number): readonly Range[] {
  const ranges: [number, number][] = [];
  for (let index = 0; index < lines.length; index += 2) {
    let start = lines[index] ?? 0;
    let end = lines[index + 1] ?? 0;
    for (let count = 0; count < reach && start > 0; count++)
      start = start < 2 ? 0 : bytes.lastIndexOf(NEWLINE, start - 2) + 1;
    for (let count = 0; count < reach && end < bytes.length; count++) {
      const newline = bytes.indexOf(NEWLINE, end + 1);
      end = newline < 0 ? bytes.length : newline;
    }
    ranges.push([start, end]);
  }
  return merged(ranges);
}

/** The text around a position, as long as the longest form of a secret; whole lines if they are no longer than that. */
function partsAround(text: ByteText, places: readonly number[]): readonly Range[] {
  const ranges: [number, number][] = [];
  for (const place of places) {
    const last = ranges.at(-1);
    // Many are in the part taken for the previous one.
    if (last !== undefined && place > last[0] + OVERLAP && place <= last[1]) {
      last[1] = Math.max(last[1], text.boundary(place + OVERLAP));
      continue;
    }
    const from = text.boundary(place - OVERLAP);
    const newline = from === 0 ? -1 : text.bytes.indexOf(NEWLINE, from);
    ranges.push([newline >= 0 && newline < place ? newline : from, text.boundary(place + OVERLAP)]);
  }
  return merged(ranges);
}

function merged(ranges: [number, number][]): readonly Range[] {
  ranges.sort(([left], [right]) => left - right);
  const result: [number, number][] = [];
  for (const [start, end] of ranges) {
    const last = result.at(-1);
    if (last !== undefined && start <= last[1] + 1) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}

/** Finds the rules that may match each word, in the list format of `runs`. */
function createWordRules(rules: readonly RedactRule[]): (words: Int32Array) => readonly WantedWords[] {
  const ofWords = rules.flatMap((rule) => {
    const { run = 0, length = 0, has = [] } = rule.word ?? {};
    return rule.word === undefined
      ? []
      : [{ rule, run, length, kinds: has.reduce((all, kind) => all | KIND[kind], 0) }];
  });
  /** By the longest run of a word, since most have few rules. */
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

/** Runs that begin like base64 of a text, or like its hexadecimal digits. */
function textsOf({ bytes }: ByteText, runs: Int32Array): readonly Range[] {
  const texts: Range[] = [];
  for (let index = 0; index < runs.length; index += 2) {
    const start = runs[index] ?? 0;
    const codeAt = (at: number): number => bytes[start + at] ?? 0;
    if (beginsText(codeAt) || beginsHexText(codeAt) >= 0) texts.push([start, runs[index + 1] ?? 0]);
  }
  return texts;
}
