import { mostBreaks } from "./breaks.ts";

/** The replacement for a secret. */
export const MASK = "***";

/** Receives the start and the end (exclusive) of a secret. */
export type AddRange = (start: number, end: number) => void;

/** A way to find secrets. Linear in the text, and finds nothing in masked text. */
export interface RedactRule {
  /**
   * The rule finds nothing if the text contains none of these. Empty: it always runs. Each has at least two UTF-8
   * bytes.
   */
  readonly hooks: readonly string[];
  /** True if hooks match in any case, as far as they are ASCII. */
  readonly ignoresCase?: boolean;
  /**
   * A line with a hook is searched only if it contains one of these characters, which are rarer than the hook;
   * requires `reach` 0.
   */
  readonly needs?: readonly string[];
  /**
   * False if the words around a hook show that the rule finds nothing there: letters, digits, blanks, `.`, `-` and
   * `_`, with the sign before them.
   */
  readonly mayHold?: (words: string) => boolean;
  /** For a rule that applies to long words only, each with its surroundings in the line. */
  readonly word?: LongWord;
  /**
   * Maximum number of line breaks in what it finds and examines: lines farther from each hook are not searched. If
   * missing or infinite, the longest form of a secret (`OVERLAP`) is searched.
   */
  readonly reach?: number;
  /**
   * `places` are the sorted ends of hooks in the text, if known and if the rule has `wantsPlaces`: everything it
   * finds contains a hook.
   */
  readonly find: (text: string, add: AddRange, places?: readonly number[]) => void;
  readonly wantsPlaces?: boolean;
}

/** Minimum requirements for a rule's long word; most words of logs do not meet them and are skipped. */
export interface LongWord {
  /** Minimum run of letters and digits. */
  readonly run?: number;
  /** Minimum run of letters, digits, hyphens and underscores. */
  readonly length?: number;
  /** At least one of each. */
  readonly has?: readonly ("digit" | "upper" | "underscore")[];
}

/** A random value (`looksRandom`) has digits and capitals. */
export const DRAWN: NonNullable<LongWord["has"]> = ["digit", "upper"];

/** A hook for a colon, four or five digits, and a colon. Another character may replace the fifth digit. */
export const PORT_HOOK = ":0000:";

/**
 * A rule with one expression. The replacement returns the part to keep, as in `String.replace`; a function returns
 * the match itself if it is not a secret. Hooks are in the expression's case; `needs` as in the rule.
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

/** The same for an expression that stays in a line. Compiled on first use, since most texts have no hook. */
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

/** Finds the parts that a replacement removes from each match of the expression. */
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

/** The parts of a match that a mask replaces. With several masks, the texts between them are located in turn. */
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
