/** Parsers of single values. Each takes an input's trimmed text and refuses what it does not accept. */
import { nearest } from "./nearest.ts";
import { parseEach, refuse } from "./unaccepted.ts";

/** Parses the text of one input or of one of its parts, trimmed and not empty; refuses by `Unaccepted`. */
export type Parse<T> = (text: string) => T;

/** The booleans of YAML 1.2's core schema, as in @actions/core. */
const BOOLEANS = new Map([
  ["true", true],
  ["True", true],
  ["TRUE", true],
  ["false", false],
  ["False", false],
  ["FALSE", false],
]);

/** `true` or `false`, in YAML's spellings. */
export function boolean(text: string): boolean {
  return BOOLEANS.get(text) ?? refuse(text, "write `true` or `false`");
}

const UNIT_MS = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000, ms: 1 } as const;

/** Milliseconds of `5m`, `1h30m`, `90s`, `0s`: whole numbers with units from the largest down, each at most once. */
export function durationMs(text: string): number | null {
  const parts = /^(?:(\d{1,9})d)?(?:(\d{1,9})h)?(?:(\d{1,9})m(?!s))?(?:(\d{1,9})s)?(?:(\d{1,9})ms)?$/.exec(text);
  if (parts === null || text === "") return null;
  const [, d = 0, h = 0, m = 0, s = 0, ms = 0] = parts;
  return Number(d) * UNIT_MS.d + Number(h) * UNIT_MS.h + Number(m) * UNIT_MS.m + Number(s) * UNIT_MS.s + Number(ms);
}

/** The accepted forms of a duration, for messages. */
export const DURATION_FORM = "a duration such as `5m`, `1h30m`, `90s` or `0s` (units `d`, `h`, `m`, `s`, `ms`)";

/** The longest job that GitHub allows on a self-hosted runner (usage limits: 5 days). A timer can hold 24 days. */
const LONGEST_MS = 5 * UNIT_MS.d;

/** No cluster remembers older deaths. */
export const LONGEST_AGO_MS = 3650 * UNIT_MS.d;

/** A duration between `leastMs` and five days, in milliseconds. */
export function duration(least: string): Parse<number> {
  const leastMs = durationMs(least) ?? 0;
  return (text) => {
    const ms = durationMs(text) ?? refuse(text, `write ${DURATION_FORM}`);
    if (ms < leastMs) refuse(text, `the minimum is \`${least}\``);
    if (ms > LONGEST_MS) refuse(text, "the maximum is `5d`, the longest that a job may run");
    return ms;
  };
}

const RFC_3339 = /^(\d{4}-\d\d-\d\d)[Tt](\d\d:\d\d):(\d\d)(\.\d{1,9})?([Zz]|[+-]\d\d:\d\d)$/;

/** An RFC 3339 time in UTC with milliseconds; null if the text is not a valid time (30 February). */
export function time(text: string): string | null {
  const parts = RFC_3339.exec(text);
  if (parts === null) return null;
  const [, date, clock, seconds, fraction = "", zone = ""] = parts;
  // Date.parse reads 31 June as 1 July.
  const day = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== date) return null;
  const parsed = new Date(`${date}T${clock}:${seconds}${fraction.slice(0, 4)}${zone.toUpperCase()}`);
  return Number.isNaN(parsed.getTime()) ? null : parsed.toISOString();
}

/** A whole number from `least` to `most`. */
export function integer(least: number, most: number): Parse<number> {
  return (text) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    return value >= least && value <= most ? value : refuse(text, `write a whole number from ${least} to ${most}`);
  };
}

/** One of a fixed set of words, exactly as written. */
export function oneOf<const Word extends string>(words: readonly Word[]): Parse<Word> {
  return (text) => words.find((word) => word === text) ?? refuse(text, oneOfForm(text, words));
}

function oneOfForm(text: string, words: readonly string[]): string {
  const slip = nearest(text.toLowerCase(), words);
  const all = words.map((word) => `\`${word}\``).join(", ");
  return slip === null ? `write one of ${all}` : `did you mean \`${slip}\`? Accepted are ${all}`;
}

/** At least one item, separated by commas or new lines, without duplicates, in the given order. */
export function list<T>(item: Parse<T>): Parse<readonly T[]> {
  return (text) => {
    const parts = unique(text.split(/[,\n]/));
    return parts.length > 0 ? parseEach(parts, item) : refuse(text, "write at least one value, or leave it empty");
  };
}

/** One item per line, without duplicates and blank lines, in the given order. */
export function lines<T>(item: Parse<T>): Parse<readonly T[]> {
  return (text) => parseEach(unique(text.split("\n")), item);
}

function unique(parts: readonly string[]): readonly string[] {
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ""))];
}

/** Any text of one line. */
export function line(most: number): Parse<string> {
  return (text) =>
    text.length <= most && !/[\0-\x1f\x7f]/.test(text)
      ? text
      : refuse(text, `write one line of at most ${most} characters, without control characters`);
}

/** Any text at all. */
export function anyText(text: string): string {
  return text;
}
