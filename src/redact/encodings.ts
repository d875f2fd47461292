/**
 * Encoded texts: JSON in a string, a URL in a query, XML in HTML, anything in base64 or hexadecimal. Each is decoded
 * and searched like other text, and found secrets are hidden in the encoded text.
 */
import type { ByteText } from "./byte-text.ts";
import type { Range } from "./ranges.ts";
import type { AddRange, RedactRule } from "./rule.ts";
import { beginsHexText, beginsText, SHORTEST_BASE64 } from "./search/base64.ts";
import { NAME_HOOKS } from "./secret-names.ts";
import { OVERLAP } from "./windows.ts";

/** A decoded text, with the position of each character in the encoded text. */
interface Decoded {
  readonly text: string;
  /** Index in the encoded text. The end of the text has one, too. */
  readonly placeOf: (at: number) => number;
}

/** Base64 of 8 KB, and a little more. */
const LONGEST_BASE64 = 12 * 1024;
/** The same in hexadecimal digits. */
const LONGEST_HEX = 17 * 1024;

const ESCAPE = /\\(?:u(?:([0-9a-fA-F]{4})|\{([0-9a-fA-F]{1,5})\})|x([0-9a-fA-F]{2})|([0-3][0-7]{2})|([\s\S]))/g;
const PERCENT = /(?:%[0-9a-fA-F]{2})+/g;
/** A form, in which blanks are encoded as plus signs. */
const FORM = /\+(?:[\w%=:'"-]|$)/;
const FORM_PARTS = /(?:%[0-9a-fA-F]{2}|\+)+/g;
const ENTITY = /&(?:(quot|apos|amp|lt|gt|nbsp|equals|colon)|#(\d{2,4})|#[xX]([0-9a-fA-F]{2,4}));/g;

/** Escapes without which an encoding cannot hide a name or a value. */
const NEEDS_ESCAPE = /\\(?:["'`/nrt]|u(?:00|\{[2-7])|x[2-7]|0(?:4[27]|7[35]))/;
const NEEDS_PERCENT = /%(?:2[02456F]|3[ABD]|40|5B|7B|0A|[CDE][0-9A-F])/i;
const NEEDS_ENTITY = /&(?:quot|apos|amp|lt|gt|#)/;
/** A CSV cell, in which quotes are doubled. */
const NEEDS_QUOTE = /""[\w.-]{1,60}""|[=:([] {0,3}""[^"\n,;)\]}\s/>]/;
/** A string of SQL or YAML, in which quotes are doubled. */
const NEEDS_APOSTROPHE = /''[^'\n]{1,200}''/;
/** A shell's string, in which a quote ends it, is escaped, and begins it again. */
const NEEDS_JOIN = /'\\''[^\n]{1,200}?'\\''/;
/** The value of a form in which nothing but blanks had to be encoded. */
const NEEDS_PLUS = /[?&=][^\s&%]{1,200}\+[^\s&%]{1,200}\+[^\s&%]/;
/** A line without any of these, in any case, contains no name of a secret. */
const NAME_LIKE: readonly string[] = [
  ...NAME_HOOKS,
  ";key",
  ...[..."\\=:%&\"'"].map((next) => `key${next}`),
  ...["auth", "cookie", "bearer", "basic", "identif", "login", "334 ", "\\bpass ", "card", "crypt", "securestring"],
  ...["&#39;", "&#x27;", "&apos;", "&quot;", "&#34;"],
  ...["://", ":\\/\\/", ":\\//", ":/\\/", "%3a", "%2f%2f", "%40", "%24", "%20"],
  // Non-ASCII letters in a URL.
  ...["%25", ..."cde"].flatMap((start) =>
    start === "%25" ? [start] : [..."0123456789abcdef"].map((digit) => `%${start}${digit}`),
  ),
];

/** Represents the search in encoded lines among the rules. */
export const ENCODED_LINES: RedactRule = {
  hooks: NAME_LIKE,
  ignoresCase: true,
  needs: ["\\", "%", "&", '""'],
  reach: 0,
  find: () => undefined,
};

const LETTERS: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: " ", f: " ", "0": " " };
const NAMED: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  amp: "&",
  lt: "<",
  gt: ">",
  nbsp: " ",
  equals: "=",
  colon: ":",
};

/** Represents the search in lines with doubled apostrophes, which need not contain a name. */
export const DOUBLED_APOSTROPHES: RedactRule = { hooks: ["''"], reach: 0, find: () => undefined };

/** A sign, what a line with it needs to be decoded, and its decoded form. */
interface Encoding {
  readonly sign: string;
  readonly needs: RegExp;
  readonly decode: (line: string) => Decoded;
}

type Find = (text: string, add: AddRange) => void;

/** Searches lines with doubled apostrophes. `find` searches each decoded one. */
export function findInDoubled(text: string, find: Find, add: AddRange): void {
  findIn([DOUBLED], text, find, add);
}

/** Searches encoded lines for secrets. `find` searches each decoded one. */
export function findInEncodedLines(text: string, find: Find, add: AddRange): void {
  findIn(ENCODINGS, text, find, add);
}

const DOUBLED: Encoding = { sign: "''", needs: NEEDS_APOSTROPHE, decode: (line) => decodeBy(line, /''/g, () => "'") };
const ENCODINGS: readonly Encoding[] = [
  { sign: "\\", needs: NEEDS_ESCAPE, decode: unescaped },
  { sign: "%", needs: NEEDS_PERCENT, decode: percentDecoded },
  { sign: "&", needs: NEEDS_ENTITY, decode: withoutEntities },
  { sign: '""', needs: NEEDS_QUOTE, decode: (line) => decodeBy(line, /""/g, () => '"') },
  { sign: "'\\''", needs: NEEDS_JOIN, decode: (line) => decodeBy(line, /'\\''/g, () => "'") },
  { sign: "&", needs: NEEDS_PLUS, decode: (line) => decodeBy(line, /\+/g, () => " ") },
];

function findIn(encodings: readonly Encoding[], text: string, find: Find, add: AddRange): void {
  for (const { sign, needs, decode } of encodings) {
    for (let at = text.indexOf(sign); at >= 0; ) {
      const start = text.lastIndexOf("\n", at) + 1;
      const newline = text.indexOf("\n", at);
      const end = newline < 0 ? text.length : newline;
      const line = text.slice(start, end);
      if (needs.test(line)) {
        const decoded = decode(line);
        find(decoded.text, (left, right) => add(start + decoded.placeOf(left), start + decoded.placeOf(right)));
      }
      at = text.indexOf(sign, end);
    }
  }
}

/** Replaces each match, and records the origin of each part of the result. */
function decodeBy(encoded: string, expression: RegExp, decode: (match: RegExpExecArray) => string | null): Decoded {
  let text = "";
  let done = 0;
  /** Starts of the parts, in the result and in the encoded text. */
  const starts = [0];
  const places = [0];
  expression.lastIndex = 0;
  for (let found = expression.exec(encoded); found !== null; found = expression.exec(encoded)) {
    const plain = decode(found);
    if (plain === null) continue;
    text += encoded.slice(done, found.index);
    // Characters of a run map one to one if their numbers are equal.
    const width = found[0].length / Math.max(1, plain.length);
    for (let index = 0; index < plain.length; index++) {
      starts.push(text.length + index);
      places.push(found.index + Math.floor(index * width));
    }
    text += plain;
    done = found.index + found[0].length;
    starts.push(text.length);
    places.push(done);
  }
  text += encoded.slice(done);
  return {
    text,
    placeOf: (at) => {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= at) low = middle;
        else high = middle - 1;
      }
      return (places[low] ?? 0) + at - (starts[low] ?? 0);
    },
  };
}

function unescaped(line: string): Decoded {
  return decodeBy(line, ESCAPE, ([, unicode, point, byte, octal, letter = ""]) => {
    const code = unicode ?? point ?? byte;
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
    return code === undefined ? (LETTERS[letter] ?? letter) : String.fromCodePoint(Number.parseInt(code, 16));
  });
}

function percentDecoded(line: string): Decoded {
  const isForm = !line.includes("%20") && FORM.test(line);
  return decodeBy(line, isForm ? FORM_PARTS : PERCENT, ([run]) =>
    Buffer.from(run.replaceAll("+", "%20").replaceAll("%", ""), "hex").toString("utf8"),
  );
}

function withoutEntities(line: string): Decoded {
  return decodeBy(line, ENTITY, ([, name, decimal, hex]) => {
    if (name !== undefined) return NAMED[name] ?? null;
    return String.fromCharCode(decimal === undefined ? Number.parseInt(hex ?? "20", 16) : Number(decimal));
  });
}

/** Base64 of a text with a secret is redacted as a whole, and so are hexadecimal digits. `runs` are the candidates. */
export function findInBase64(
  text: ByteText,
  runs: readonly Range[],
  find: (text: string, add: AddRange) => void,
  add: AddRange,
): void {
  let wrappedTo = 0;
  for (const [start, end] of runs) {
    if (start < wrappedTo || end - start < SHORTEST_BASE64) continue;
    const codeAt = (index: number): number => text.bytes[start + index] ?? 0;
    const prefix = beginsHexText(codeAt);
    if (prefix < 0 && !beginsText(codeAt)) continue;
    const lines = wrappedFrom(text, start, end);
    const to = lines.at(-1)?.[1] ?? end;
    wrappedTo = to;
    if (to - start > (prefix < 0 ? LONGEST_BASE64 : LONGEST_HEX)) continue;
    const encoded = lines.map(([from, till]) => text.bytes.toString("latin1", from, till)).join("");
    const skipped = Math.max(0, prefix);
    const decoded = Buffer.from(encoded.slice(skipped), prefix < 0 ? "base64" : "hex").toString("utf8");
    let isSecret = false;
    find(decoded, () => {
      isSecret = true;
    });
    if (isSecret) for (const [from, till] of lines) add(from === start ? start + skipped : from, till);
  }
}

/** The next line of base64, even if its break is escaped or a collector's prefix precedes it. */
const NEXT_LINE =
  /(?:(?:\\r)?\\n|\r?\n(?:\d{4}-\d\d-\d\dT\S{8,30} std(?:out|err) [FP] )?)[ \t]{0,40}([\w+/-]{2,80}={0,2})(?=["'\\]|\r?\n|$)/y;

/** Base64 continues in lines of equal length: their bounds. */
function wrappedFrom(text: ByteText, start: number, end: number): readonly Range[] {
  const lines: Range[] = [[start, end]];
  const width = end - start;
  if (width < 60 || width > 80) return lines;
  const part = text.part(end, text.boundary(end + OVERLAP));
  NEXT_LINE.lastIndex = 0;
  for (let found = NEXT_LINE.exec(part.text); found !== null; found = NEXT_LINE.exec(part.text)) {
    const length = (found[1] ?? "").length;
    if (length > width) return lines;
    const to = part.placeOf(NEXT_LINE.lastIndex);
    lines.push([to - length, to]);
    if (length < width) return lines;
  }
  return lines;
}
