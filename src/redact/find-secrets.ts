/** All rules over one text: where its secrets are. */
import { BYTE_LISTS, findInByteLists } from "./byte-lists.ts";
import { CALL_RULES } from "./calls.ts";
import { CARD_RULES } from "./cards.ts";
import { COMMAND_RULES } from "./commands.ts";
import { ENCODED_LINES, findInBase64, findInEncodedLines } from "./encodings.ts";
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
import type { Search } from "./search/found.ts";
import { createSearch } from "./search/search.ts";
import { TOKEN_RULES } from "./tokens.ts";
import { windowsOf } from "./windows.ts";

const OWN_RULES: readonly RedactRule[] = [
  KUBERNETES_SECRET_RULE,
  PEM_RULE,
  ...PLACE_RULES,
  ...COMMAND_RULES,
  ...PROGRAM_RULES,
  ...CALL_RULES,
  ...PROTOCOL_RULES,
  ...PROSE_RULES,
  NAMED_VALUES_RULE,
  ...TOKEN_RULES,
  ...CARD_RULES,
];

/** What searches the text that it decodes. */
const DECODERS: ReadonlyMap<RedactRule, typeof findInEncodedLines> = new Map([
  [ENCODED_LINES, findInEncodedLines],
  [BYTE_LISTS, findInByteLists],
]);

/** JSON in a string in a string in base64. */
const DEEPEST = 4;

/** Finds the secrets of a text of any length, in any order, overlapping or not. */
export type FindSecrets = (text: string, add: AddRange) => void;

/**
 * A finder with our own rules and those given, which are believed only where ours, which keep what is public, find
 * nothing.
 */
export function createFinder(
  library: readonly RedactRule[],
  openSearch: (rules: readonly RedactRule[]) => Search = createSearch,
): FindSecrets {
  const search = openSearch([...OWN_RULES, ...DECODERS.keys(), ...library]);
  const foreign = new Set(library);

  /** `depth` is how often the text was decoded. */
  function findInWindow(text: string, add: AddRange, depth = 0): void {
    const found = search(text);
    const others: Range[] = [];
    const own: Range[] = [];
    const addOwn: AddRange = (start, end) => own.push([start, end]);
    const addOther: AddRange = (start, end) => others.push([start, end]);
    const findDecoded: FindSecrets = (decoded, addDecoded) => findInWindow(decoded, addDecoded, depth + 1);
    for (const { rule, places, lines } of found.rules) {
      const decode = DECODERS.get(rule);
      if (decode !== undefined && depth === DEEPEST) continue;
      const find: RedactRule["find"] =
        decode === undefined ? rule.find : (part, addFound) => decode(part, findDecoded, addFound);
      const addFound = foreign.has(rule) ? addOther : addOwn;
      if (lines === null) find(text, addFound, places ?? undefined);
      else findInLines(find, text, lines, addFound);
    }
    for (const { rule, words } of found.words) findInLongWords(rule, words, text, addOwn);
    if (depth < DEEPEST) findInBase64(text, found.base64, findDecoded, addOwn);
    for (const [start, end] of own) add(start, end);
    for (const [start, end] of others) if (!own.some(([from, to]) => from < end && to > start)) add(start, end);
  }

  return (text, add) => {
    for (const { from, to, start, end } of windowsOf(text))
      findInWindow(from === 0 && to === text.length ? text : text.slice(from, to), (left, right) => {
        if (from + right > start && from + left < end) add(Math.max(start, from + left), Math.min(end, from + right));
      });
  };
}

/** Searches some lines only, each with the breaks around it: they may be looked at. */
function findInLines(find: RedactRule["find"], text: string, lines: readonly Range[], add: AddRange): void {
  for (const [start, end] of lines) {
    const from = Math.max(0, start - 1);
    find(text.slice(from, end + 1), (left, right) => add(from + left, from + right));
  }
}
