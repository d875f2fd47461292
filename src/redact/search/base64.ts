/** Recognises base64 or hexadecimal digits that start a text, without decoding them. */

/** Number of characters examined: shorter base64 or hexadecimal digits cannot contain a name with its value. */
export const SHORTEST_BASE64 = 24;

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
/** The value of each base64 byte, with `_` and `-` as in URLs; zero for other bytes. */
const SIXTHS = new Uint8Array(256);
for (const [value, letter] of [...LETTERS].entries()) SIXTHS[letter.charCodeAt(0)] = value;
SIXTHS[0x2d] = 62;
SIXTHS[0x5f] = 63;
/** The length of the UTF-8 character for each first byte; zero for other bytes and for controls. */
const LENGTHS = new Uint8Array(256).fill(1, 32, 127).fill(2, 0xc2, 0xe0).fill(3, 0xe0, 0xf0).fill(4, 0xf0, 0xf5);
for (const blank of Buffer.from("\t\n\r")) LENGTHS[blank] = 1;
/** The value of each byte as a hexadecimal digit; -1 for other bytes. */
const DIGITS = new Int8Array(256).fill(-1);
for (const [value, digit] of [..."0123456789abcdef"].entries())
  for (const letter of [digit, digit.toUpperCase()]) DIGITS[letter.charCodeAt(0)] = value;

/**
 * True if base64, given by the codes of its first characters, begins a text, and not a picture, hash or path. Those
 * are mostly in one case, which base64 of a text never is.
 */
export function beginsText(codeAt: (index: number) => number): boolean {
  let hasUpper = false;
  let hasLower = false;
  let bits = 0;
  let missing = 0;
  for (let index = 0; index < SHORTEST_BASE64; index++) {
    const code = codeAt(index);
    if (code >= 65 && code <= 90) hasUpper = true;
    else if (code >= 97 && code <= 122) hasLower = true;
    bits = (bits << 6) | (SIXTHS[code & 255] ?? 0);
    if (index % 4 !== 3) continue;
    for (let shift = 16; shift >= 0; shift -= 8) {
      const byte = (bits >> shift) & 255;
      if (missing > 0) {
        if (byte >> 6 !== 2) return false;
        missing--;
      } else {
        const length = LENGTHS[byte] ?? 0;
        if (length === 0) return false;
        missing = length - 1;
      }
    }
    bits = 0;
  }
  return hasUpper && hasLower;
}

/**
 * The start of hexadecimal digits that begin a text: at 0, or after the `0x` or `x` of code and databases. -1 if they
 * do not: a hash nearly always has some non-text byte near its start.
 */
export function beginsHexText(codeAt: (index: number) => number): number {
  const start = isX(codeAt(0)) ? 1 : codeAt(0) === 48 && isX(codeAt(1)) ? 2 : 0;
  let missing = 0;
  for (let index = start; index < start + SHORTEST_BASE64 - 2; index += 2) {
    const high = DIGITS[codeAt(index) & 255] ?? -1;
    const low = DIGITS[codeAt(index + 1) & 255] ?? -1;
    if (high < 0 || low < 0) return -1;
    const byte = high * 16 + low;
    if (missing > 0) {
      if (byte >> 6 !== 2) return -1;
      missing--;
    } else {
      const length = LENGTHS[byte] ?? 0;
      if (length === 0) return -1;
      missing = length - 1;
    }
  }
  return start;
}

function isX(code: number): boolean {
  return code === 120 || code === 88;
}
