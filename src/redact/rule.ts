import { mostBreaks } from "./breaks.ts";

/** The replacement for a secret. */
export const MASK = "***";

/** Told where a secret begins and behind which character it ends. */
export type AddRange = (start: number, end: number) => void;

/** One way to find secrets. Linear in the text, and finds nothing in what was masked before. */
export interface RedactRule {
  /**
   * The rule finds nothing if the text holds none of these. Empty: it is always asked. Of two bytes in UTF-8 or more.
   */
  readonly hooks: readonly string[];
  /** True if hooks count in upper and lower case, as far as they are ASCII. */
  readonly ignoresCase?: boolean;
  /**
   * A line with a hook is searched only if it holds one of these characters, which are rarer than the hook: `reach`
   * is 0.
   */
  readonly needs?: readonly string[];
  /**
   * False if the rule finds nothing by a hook, as the words around it tell: letters, digits, blanks, `.`, `-` and
   * `_`, with the sign before them.
   */
  readonly mayHold?: (words: string) => boolean;
  /** Of a rule that is applied to long words only, each with its surroundings in the line. */
  readonly word?: LongWord;
  /**
   * Line breaks that what it finds, and what it looks at, has at most: lines farther away from each hook are not
   * searched. Without it, or where it is infinite, so much is searched as the longest form of a secret spans
   * (`OVERLAP`).
   */
  readonly reach?: number;
  /**
   * `places` are where hooks end in the text, in order, where that is known and the rule has `wantsPlaces`: all it
   * finds has a hook in it.
   */
  readonly find: (text: string, add: AddRange, places?: readonly number[]) => void;
  readonly wantsPlaces?: boolean;
}

/** The least that a long word of a rule has; most words of logs have less and are skipped. */
export interface LongWord {
  /** Letters and digits in a row. */
  readonly run?: number;
  /** Letters, digits, hyphens and underscores in a row. */
  readonly length?: number;
  /** Of each kind one. */
  readonly has?: readonly ("digit" | "upper" | "underscore")[];
}

/** A random value (`looksRandom`) has digits and capitals. */
export const DRAWN: NonNullable<LongWord["has"]> = ["digit", "upper"];

/**
 * A hook that stands for a colon, four or five digits, and a colon. Another character may stand for the fifth digit.
 */
export const PORT_HOOK = ":0000:";

/**
 * A rule of one expression. The replacement gives the part to keep, as in `String.replace`; a function returns the
 * match itself if it is not a secret. Hooks are in the case that the expression wants; `needs` as the rule has it.
 */
export function at(
  hooks: readonly string[],
  expression: RegExp,
  replacement: string | ((...groups: string[]) => string),
  needs?: readonly string[],
): RedactRule {
  return {
    hooks,
    ...(needs && { needs }),
    ignoresCase: expression.ignoreCase,
    get reach() {
      return mostBreaks(expression.source);
    },
    find: (text, add) => findBy(expression, replacement, text, add),
  };
}

/** The same for an expression that stays in a line. It is made when it is first used: most texts have no hook. */
export function inLine(
  hooks: readonly string[],
  source: string,
  replacement: string | ((...groups: string[]) => string),
): RedactRule {
  let expression: RegExp | undefined;
  return {
    hooks,
    reach: 0,
    find: (text, add) => {
      expression ??= new RegExp(source, "g");
      findBy(expression, replacement, text, add);
    },
  };
}

/** Tells what a replacement takes away from each match of the expression. */
export function findBy(
  expression: RegExp,
  replacement: string | ((...groups: string[]) => string),
  text: string,
  add: AddRange,
): void {
  expression.lastIndex = 0;
  for (let found = expression.exec(text); found !== null; found = expression.exec(text)) {
    const [match, ...groups] = found;
    if (match === "") expression.lastIndex++;
    const shown =
      typeof replacement === "string"
        ? replacement.replace(/\$(\d)/g, (_, group: string) => groups[Number(group) - 1] ?? "")
        : replacement(...groups.map((group) => group ?? ""));
    if (shown !== match) addMasked(match, shown, found.index, add);
  }
}

/** The parts of a match that a mask stands for. With several masks the texts between them are found in turn. */
function addMasked(match: string, shown: string, index: number, add: AddRange): void {
  const kept = shown.split(MASK);
  const last = kept.length - 1;
  let start = (kept[0] ?? "").length;
  for (let part = 1; part <= last; part++) {
    const text = kept[part] ?? "";
    const end = part === last ? match.length - text.length : match.indexOf(text, start);
    if (end > start) add(index + start, index + end);
    start = end + text.length;
  }
}
