/** Applies all rules to one text. */
import { BYTE_LISTS, findInByteLists } from "./byte-lists.ts";
import { ByteText } from "./byte-text.ts";
import { CALL_RULES } from "./calls.ts";
import { CARD_RULES } from "./cards.ts";
import { COMMAND_RULES } from "./commands.ts";
import { findEchoes } from "./echoes.ts";
import { DOUBLED_APOSTROPHES, ENCODED_LINES, findInBase64, findInDoubled, findInEncodedLines } from "./encodings.ts";
import { endOfString } from "./extent.ts";
import { KUBERNETES_SECRET_RULE } from "./kubernetes.ts";
import { findInLongWords } from "./long-words.ts";
import { NAMED_VALUES_RULE } from "./named-values.ts";
import { PEM_RULE } from "./pem.ts";
import { PLACE_RULES } from "./places.ts";
import { PROGRAM_RULES } from "./programs.ts";
import { PROSE_RULES } from "./prose.ts";
import { PROTOCOL_RULES } from "./protocols.ts";
import type { Range } from "./ranges.ts";
import type { AddRange, RedactRule } from "./rule.ts";
import type { Search, WantedRule } from "./search/found.ts";
import { createSearch } from "./search/search.ts";
import { TOKEN_RULES } from "./tokens.ts";
import { windowsOf } from "./windows.ts";

/** Rules for single values: one in quotes is redacted up to its closing quote. */
const VALUE_RULES: readonly RedactRule[] = [
  ...PLACE_RULES,
  ...COMMAND_RULES,
  ...PROGRAM_RULES,
  ...CALL_RULES,
  ...PROTOCOL_RULES,
  ...PROSE_RULES,
];
const QUOTED: ReadonlySet<RedactRule> = new Set(VALUE_RULES);

/** Our own rules, except those that decode. */
const PLAIN_RULES: readonly RedactRule[] = [
  KUBERNETES_SECRET_RULE,
  PEM_RULE,
  ...VALUE_RULES,
  NAMED_VALUES_RULE,
  ...TOKEN_RULES,
  ...CARD_RULES,
];

/** Rules that search decoded text. */
const DECODERS: ReadonlyMap<RedactRule, typeof findInEncodedLines> = new Map([
  [ENCODED_LINES, findInEncodedLines],
  [DOUBLED_APOSTROPHES, findInDoubled],
  [BYTE_LISTS, findInByteLists],
]);

/** All of our own rules. */
export const OWN_RULES: readonly RedactRule[] = [...PLAIN_RULES, ...DECODERS.keys()];

/** JSON in a string in a string in base64. */
const DEEPEST = 4;

/** Finds the secrets of a text of any length, in any order, possibly overlapping. Positions are byte offsets. */
export type FindSecrets = (text: ByteText, add: AddRange) => void;

/**
 * A finder with our own rules and the given ones, which only apply where ours, which keep public parts, find nothing.
 * `known` are rules for literal secrets.
 */
export function createFinder(
  library: readonly RedactRule[],
  known: readonly RedactRule[] = [],
  openSearch: (rules: readonly RedactRule[]) => Search = createSearch,
): FindSecrets {
  const search = openSearch([...known, ...OWN_RULES, ...library]);
  const foreign = new Set(library);
  const certain = new Set(known);

  /** `depth` is the number of decodings so far. */
  function findInWindow(text: ByteText, add: AddRange, depth = 0): void {
    const found = search(text);
    const others: Range[] = [];
    const own: Range[] = [];
    const addOwn: AddRange = (start, end) => own.push([start, end]);
    const addOther: AddRange = (start, end) => others.push([start, end]);
    const findDecoded = (decoded: string, addDecoded: AddRange): void => findIn(decoded, addDecoded, depth + 1);
    for (const wanted of found.rules) {
      const decode = DECODERS.get(wanted.rule);
      if (decode !== undefined && depth === DEEPEST) continue;
      const find: RedactRule["find"] =
        decode === undefined ? wanted.rule.find : (part, addFound) => decode(part, findDecoded, addFound);
      findInParts(
        find,
        text,
        wanted,
        certain.has(wanted.rule) ? add : foreign.has(wanted.rule) ? addOther : addOwn,
        QUOTED.has(wanted.rule),
      );
    }
    for (const { rule, words } of found.words) findInLongWords(rule, words, text, addOwn);
    if (depth < DEEPEST) findInBase64(text, found.base64, findDecoded, addOwn);
    findEchoes(text, own, add);
    for (const [start, end] of own) add(start, end);
    for (const [start, end] of others) if (!own.some(([from, to]) => from < end && to > start)) add(start, end);
  }

  /** The same for a string, with positions in characters. */
  function findIn(text: string, add: AddRange, depth: number): void {
    const source = ByteText.of(text);
    const whole = source.isAscii ? null : source.part(0, source.length);
    findInWindow(source, (start, end) => add(whole?.indexOf(start) ?? start, whole?.indexOf(end) ?? end), depth);
  }

  return (text, add) => {
    for (const { from, to, start, end } of windowsOf(text.bytes))
      findInWindow(
        from === 0 && to === text.length ? text : new ByteText(text.bytes.subarray(from, to)),
        (left, right) => {
          if (from + right > start && from + left < end) add(Math.max(start, from + left), Math.min(end, from + right));
        },
      );
  };
}

/** Searches parts only, each with the surrounding line breaks, since rules may examine them. */
function findInParts(
  find: RedactRule["find"],
  text: ByteText,
  { parts, places }: WantedRule,
  add: AddRange,
  isQuoted: boolean,
): void {
  for (const [start, end] of parts ?? [[0, text.length]]) {
    const part = text.part(text.boundary(start - 1), text.boundary(end + 1));
    const inside = places?.filter((place) => place >= start && place <= end).map((place) => part.indexOf(place));
    const addFound: AddRange = isQuoted
      ? (left, right) => add(part.placeOf(left), part.placeOf(endOfString(part.text, left, right)))
      : (left, right) => add(part.placeOf(left), part.placeOf(right));
    find(part.text, addFound, inside);
  }
}
