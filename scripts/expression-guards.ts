/**
 * Conditions that each text with a match of an expression meets, and that are cheaper to check than the expression is to
 * compile: its first characters, and letters that it must contain.
 */

/** What a character can be: a mark for each ASCII character, and one for all others. */
type Characters = readonly boolean[];

type Piece =
  | { readonly kind: "one"; readonly of: Characters }
  /** Matches between characters. */
  | { readonly kind: "place"; readonly isStart: boolean }
  | { readonly kind: "all"; readonly pieces: readonly Piece[] }
  | { readonly kind: "either"; readonly pieces: readonly Piece[] }
  | { readonly kind: "times"; readonly piece: Piece; readonly least: number; readonly most: number }
  /** Matches nobody knows what. */
  | { readonly kind: "anything" };

const ASCII = 128;
const NOT_ASCII = Array.from({ length: 0x10000 - ASCII }, (_, index) => String.fromCharCode(ASCII + index)).join("");
/** Number of first characters that are checked. */
const FIRST = 3;
/** A condition with more is no longer cheap. */
const MOST_WORDS = 8;
const MOST_RANGES = 3;
/** A set of characters with more tells too little. */
const MOST_CHARACTERS = 90;

/**
 * A condition on the string in the variable `text`, as code, without which the expression has no match; null if none is
 * known.
 */
export function guardOf(source: string, flags: string, text: string): string | null {
  if (/[yuv]/.test(flags)) return null;
  const piece = read(source, flags.replace("g", ""));
  if (piece === null) return null;
  const least = leastLength(piece);
  const conditions = [
    ...(least === 0 ? [] : [`${text}.length >= ${least}`]),
    ...(flags.includes("m") || !isAnchored(piece) ? [] : startConditions(piece, text)),
    ...wordConditions(piece, flags.includes("i"), text),
  ];
  return conditions.length === 0 ? null : conditions.join(" && ");
}

function startConditions(piece: Piece, text: string): string[] {
  return firstOf(piece, FIRST, (count) => unknown(count)).flatMap((set, index) => {
    const ranges = set === null || set.filter(Boolean).length > MOST_CHARACTERS ? [] : rangesOf(set);
    if (ranges.length === 0 || ranges.length > MOST_RANGES) return [];
    const code = `${text}.charCodeAt(${index})`;
    const tests = ranges.map(([from, to]) =>
      to === ASCII
        ? `${code} >= ${from}`
        : from === to
          ? `${code} === ${from}`
          : `${code} >= ${from} && ${code} <= ${to}`,
    );
    return [either(tests)];
  });
}

function wordConditions(piece: Piece, ignoresCase: boolean, text: string): string[] {
  const words = wordsOf(piece, ignoresCase);
  if (words === null) return [];
  const searched = ignoresCase ? `${text}.toLowerCase()` : text;
  return [either([...new Set(words)].map((word) => `${searched}.includes(${JSON.stringify(word)})`))];
}

function either(conditions: readonly string[]): string {
  return conditions.length === 1 ? conditions.join("") : `(${conditions.join(" || ")})`;
}

function leastLength(piece: Piece): number {
  switch (piece.kind) {
    case "one":
      return 1;
    case "all":
      return piece.pieces.reduce((sum, each) => sum + leastLength(each), 0);
    case "either":
      return Math.min(...piece.pieces.map(leastLength));
    case "times":
      return piece.least === 0 ? 0 : piece.least * leastLength(piece.piece);
    default:
      return 0;
  }
}

/** True if a match starts where the text does. */
function isAnchored(piece: Piece): boolean {
  if (piece.kind === "place") return piece.isStart;
  if (piece.kind === "either") return piece.pieces.every(isAnchored);
  if (piece.kind === "times") return piece.least > 0 && isAnchored(piece.piece);
  if (piece.kind !== "all") return false;
  const first = piece.pieces.find((each) => each.kind !== "place" || each.isStart);
  return first !== undefined && isAnchored(first);
}

/** The sets of the first characters, each null if there need be none or it may be any. */
type First = readonly (Characters | null)[];

const unknown = (count: number): First => Array.from({ length: count }, () => null);

function firstOf(piece: Piece, count: number, rest: (count: number) => First): First {
  if (count === 0) return [];
  switch (piece.kind) {
    case "one":
      return [piece.of, ...rest(count - 1)];
    case "place":
      return rest(count);
    case "all":
      return piece.pieces.reduceRight<(count: number) => First>(
        (then, each) => (left) => firstOf(each, left, then),
        rest,
      )(count);
    case "either":
      return piece.pieces.map((each) => firstOf(each, count, rest)).reduce(eitherOf);
    case "times": {
      const { least, most } = piece;
      if (most === 0) return rest(count);
      if (mayBeEmpty(piece.piece)) return unknown(count);
      const again = { ...piece, least: Math.max(least - 1, 0), most: most - 1 };
      const taken = firstOf(piece.piece, count, (left) => firstOf(again, left, rest));
      return least > 0 ? taken : eitherOf(taken, rest(count));
    }
    case "anything":
      return unknown(count);
  }
}

function eitherOf(one: First, other: First): First {
  return one.map((set, index) => {
    const also = other[index] ?? null;
    return set === null || also === null ? null : set.map((has, character) => has || also[character] === true);
  });
}

function mayBeEmpty(piece: Piece): boolean {
  if (piece.kind === "all") return piece.pieces.every(mayBeEmpty);
  if (piece.kind === "either") return piece.pieces.some(mayBeEmpty);
  if (piece.kind === "times") return piece.least === 0 || mayBeEmpty(piece.piece);
  return piece.kind !== "one";
}

/** Words of which each match contains one; null if none are known. */
function wordsOf(piece: Piece, ignoresCase: boolean): readonly string[] | null {
  if (piece.kind === "one") {
    const letter = letterOf(piece.of, ignoresCase);
    return letter === null ? null : [letter];
  }
  if (piece.kind === "times") return piece.least > 0 ? wordsOf(piece.piece, ignoresCase) : null;
  if (piece.kind === "either") {
    const words = piece.pieces.map((each) => wordsOf(each, ignoresCase));
    return words.includes(null) || words.flat().length > MOST_WORDS ? null : words.flatMap((each) => each ?? []);
  }
  if (piece.kind !== "all") return null;
  const found: (readonly string[])[] = [];
  let run = "";
  for (const each of flat(piece.pieces)) {
    const letter = each.kind === "one" ? letterOf(each.of, ignoresCase) : null;
    if (letter !== null) {
      run += letter;
      found.push([run]);
      continue;
    }
    // Between characters it ends no word.
    if (each.kind === "place") continue;
    run = "";
    const words = wordsOf(each, ignoresCase);
    if (words !== null) found.push(words);
  }
  return found.reduce<readonly string[] | null>((best, words) => (worth(words) > worth(best) ? words : best), null);
}

function flat(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((each) => (each.kind === "all" ? flat(each.pieces) : [each]));
}

const worth = (words: readonly string[] | null): number =>
  words === null ? 0 : Math.min(...words.map((word) => word.length)) + 1 / words.length;

function letterOf(set: Characters, ignoresCase: boolean): string | null {
  const codes = [...set.keys()].filter((code) => set[code]);
  const letters = new Set(codes.map((code) => (ignoresCase ? lower(code) : String.fromCharCode(code))));
  const [only] = letters;
  return letters.size === 1 && only !== undefined && !set[ASCII] ? only : null;
}

const lower = (code: number): string => String.fromCharCode(code).toLowerCase();

function rangesOf(set: Characters): (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  for (const [code, has] of set.entries()) {
    const last = ranges.at(-1);
    if (!has) continue;
    if (last?.[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges;
}

/** The pieces of an expression; null if it has something that is not read here. */
function read(source: string, flags: string): Piece | null {
  // Flags for a part of it.
  if (/\(\?[a-z]*-?[a-z]*:/.test(source.replaceAll("(?:", ""))) return null;
  let at = 0;

  function alternatives(): Piece {
    const pieces = [sequence()];
    while (source[at] === "|") {
      at++;
      pieces.push(sequence());
    }
    return pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : { kind: "either", pieces };
  }

  function sequence(): Piece {
    const pieces: Piece[] = [];
    while (at < source.length && source[at] !== "|" && source[at] !== ")") pieces.push(repeated(atom()));
    return { kind: "all", pieces };
  }

  function repeated(piece: Piece): Piece {
    const [written, least, comma, most] = /^(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})\??/.exec(source.slice(at)) ?? [];
    if (written === undefined) return piece;
    at += written.length;
    if (written.startsWith("?")) return { kind: "times", piece, least: 0, most: 1 };
    if (written.startsWith("*")) return { kind: "times", piece, least: 0, most: Number.POSITIVE_INFINITY };
    if (written.startsWith("+")) return { kind: "times", piece, least: 1, most: Number.POSITIVE_INFINITY };
    const end = comma === undefined ? Number(least) : most === "" ? Number.POSITIVE_INFINITY : Number(most);
    return { kind: "times", piece, least: Number(least), most: end };
  }

  function atom(): Piece {
    const rest = source.slice(at);
    const opened = /^\((?:\?(?::|<?[=!]|<\w+>))?/.exec(rest)?.[0];
    if (opened !== undefined) {
      at += opened.length;
      const inner = alternatives();
      at++;
      return /[=!]$/.test(opened) ? { kind: "place", isStart: false } : inner;
    }
    const place = /^(?:[$^]|\\[bB])/.exec(rest)?.[0];
    if (place !== undefined) {
      at += place.length;
      return { kind: "place", isStart: place === "^" };
    }
    const reference = /^\\(?:[1-9]\d*|k<\w+>)/.exec(rest)?.[0];
    if (reference !== undefined) {
      at += reference.length;
      return { kind: "anything" };
    }
    const written = /^(?:\[(?:\\.|[^\]\\])*\]|\\u[\da-fA-F]{4}|\\x[\da-fA-F]{2}|\\c[A-Za-z]|\\.|.)/s.exec(rest)?.[0];
    if (written === undefined) throw new Error(`${source} has something unexpected at ${at}`);
    at += written.length;
    return { kind: "one", of: charactersOf(written, flags) };
  }

  const piece = alternatives();
  return at === source.length ? piece : null;
}

/** The characters that a token matches, as V8 says itself. */
function charactersOf(token: string, flags: string): Characters {
  const expression = new RegExp(token, flags);
  return Array.from({ length: ASCII + 1 }, (_, code) =>
    expression.test(code === ASCII ? NOT_ASCII : String.fromCharCode(code)),
  );
}
