/**
 * Long lists of words as expressions of which only the necessary parts are compiled: to compile one takes up to a
 * millisecond, and a short log has few of the words.
 */

/** An expression without captures. */
export interface Words {
  test(text: string): boolean;
}

/** Alternatives in pairs: the letters that a match must contain, and the alternative's source. */
export type Parts = readonly string[];

/**
 * Tests as the expressions do, of which one must match, but compiles an alternative for the first text that has its letters. Takes the
 * flag `i` and no other, and the same for all. In dist/ they are taken apart already (`scripts/words-in-parts.ts`).
 */
export function inParts(first: RegExp, ...others: readonly RegExp[]): Words {
  let words: Words | null = null;
  return {
    test(text) {
      words ??= ofParts([first, ...others].flatMap(partsOf), first.flags);
      return words.test(text);
    },
  };
}

/** Number of texts after which the expression is compiled whole: for many texts its parts are slower. */
const MANY_TEXTS = 50;

/** The same for an expression that was split already. */
export function ofParts(parts: Parts, flags: string): Words {
  const compiled: RegExp[] = [];
  let texts = 0;
  let whole: RegExp | null = null;
  return {
    test(text) {
      if (++texts > MANY_TEXTS) {
        whole ??= new RegExp(parts.filter((_, index) => index % 2 === 1).join("|"), flags);
        return whole.test(text);
      }
      const searched = flags === "i" ? text.toLowerCase() : text;
      for (let at = 0; at < parts.length; at += 2) {
        if (!searched.includes(parts[at] ?? "")) continue;
        compiled[at] ??= new RegExp(parts[at + 1] ?? "", flags);
        if (compiled[at]?.test(text) === true) return true;
      }
      return false;
    },
  };
}

/** Splits an expression into its alternatives. */
export function partsOf({ source, flags }: RegExp): Parts {
  if (flags !== "i" && flags !== "") throw new Error(`an expression with the flags ${flags} is not taken apart`);
  return alternativesOf(source).flatMap((each) => {
    const letters = lettersOf(each);
    return [flags === "i" ? letters.toLowerCase() : letters, each];
  });
}

/** Smallest number of alternatives of a group that is split. */
const MANY = 2;

/** The alternatives of an expression, and in place of one with a long list in a group one for each on the list. */
function alternativesOf(source: string): string[] {
  return alternativesIn(source).flatMap((alternative) => {
    for (let at = 0; at < alternative.length; at = endOf(alternative, at)) {
      if (!alternative.startsWith("(?:", at)) continue;
      const end = endOf(alternative, at);
      const inner = alternativesIn(alternative.slice(at + 3, end - 1));
      if (inner.length < MANY || isQuantifier(alternative[end])) continue;
      const [before, behind] = [alternative.slice(0, at), alternative.slice(end)];
      return inner.map((each) => `${before}(?:${each})${behind}`);
    }
    return [alternative];
  });
}

function alternativesIn(source: string): string[] {
  const found: string[] = [];
  let from = 0;
  for (let at = 0; at < source.length; at = endOf(source, at)) {
    if (source[at] !== "|") continue;
    found.push(source.slice(from, at));
    from = at + 1;
  }
  return [...found, source.slice(from)];
}

/** The longest run of characters that each match of an alternative holds. */
function lettersOf(alternative: string): string {
  let longest = "";
  let run = "";
  const ends = (): void => {
    if (run.length > longest.length) longest = run;
    run = "";
  };
  for (let at = 0; at < alternative.length; ) {
    const end = endOf(alternative, at);
    const token = alternative.slice(at, end);
    const letter = letterOf(token);
    if (letter !== null) run += letter;
    else if (isQuantifier(token)) {
      // The letter before `?`, `*` or `{` may be absent.
      if (token !== "+") run = run.slice(0, -1);
      ends();
    } else {
      ends();
      const only = token.startsWith("(?:") && !isQuantifier(alternative[end]) ? alternativesIn(token.slice(3, -1)) : [];
      if (only[0] !== undefined && only.length === 1) {
        const inner = lettersOf(only[0]);
        if (inner.length > longest.length) longest = inner;
      }
    }
    at = end;
  }
  ends();
  return longest;
}

/** The character that a token matches; null for one that matches none or several. */
function letterOf(token: string): string | null {
  if (token.length === 1) return /[\^$.|?*+{]/.test(token) || token > "\x7f" ? null : token;
  return /^\\[^\w]$/.test(token) ? (token[1] ?? null) : null;
}

function isQuantifier(token: string | undefined): boolean {
  return token !== undefined && /^[?*+{]/.test(token);
}

/** The end of the token that begins there: a group, a class, a quantifier of numbers, an escape or one character. */
function endOf(source: string, at: number): number {
  const first = source[at];
  if (first === "\\") return at + ({ u: 6, x: 4, c: 3 }[source[at + 1] ?? ""] ?? 2);
  if (first === "{") return source.indexOf("}", at) + 1;
  if (first === "[") {
    let end = at + 1;
    while (source[end] !== "]") end += source[end] === "\\" ? 2 : 1;
    return end + 1;
  }
  if (first !== "(") return at + 1;
  let end = at + 1;
  while (source[end] !== ")") end = endOf(source, end);
  return end + 1;
}
