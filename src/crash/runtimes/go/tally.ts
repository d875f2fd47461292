/**
 * Counts the goroutines of a dump and groups those with the same state and stack, directly from the bytes: dumps of
 * some hundred thousand goroutines exist (golang/go#68019), and strings are created only for one goroutine of each
 * group.
 */
import {
  CARRIAGE_RETURN,
  CLOSE_BRACKET,
  CLOSE_PARENTHESIS,
  COLON,
  COMMA,
  DOT,
  EQUALS,
  isDigit,
  LOWER_C,
  LOWER_F,
  LOWER_G,
  LOWER_I,
  LOWER_P,
  NEWLINE,
  OPEN_BRACKET,
  OPEN_PARENTHESIS,
  PLUS,
  SPACE,
  TAB,
} from "../../grammar/bytes.ts";

/** Goroutines with the same state, frames and creator, regardless of arguments, addresses, IDs and waiting times. */
export interface Group {
  count: number;
  /** One of them, as printed. */
  readonly sample: Uint8Array;
}

/** Counts goroutines incrementally. */
export interface Tally {
  /**
   * Takes whole lines; `isEnd` if no more follow. Returns the position up to which they were taken. The rest must be
   * passed again, with more after it, unless `ended` is true: the dump then ends there.
   */
  take(bytes: Uint8Array, from: number, to: number, isEnd: boolean): number;
  readonly total: number;
  /** Largest first; in a dump with more groups than can be kept, in order of appearance. */
  groups(): readonly Group[];
  readonly ended: boolean;
  /** Number of lines taken, and of these up to the last one that is part of the dump. */
  readonly rows: number;
  readonly ownRows: number;
  /** The last goroutine as printed; null before the first. */
  readonly lastGoroutine: Uint8Array | null;
}

/** Maximum number of groups with a sample. */
const SAMPLES = 4000;
/** Maximum bytes of a sample; further frames are omitted. */
const SAMPLE_BYTES = 16_384;
/** Maximum bytes of a goroutine that is read as a whole. */
const GOROUTINE_BYTES = 1 << 22;
/** Number of consecutive foreign lines after which the dump has ended. */
const FOREIGN_LINES = 64;

const encoder = new TextEncoder();
const GOROUTINE = encoder.encode("goroutine ");
const CREATED_BY = encoder.encode("created by ");
const IN_GOROUTINE = encoder.encode(" in goroutine ");
const ORIGINATING = encoder.encode("[originating from ");
const HEADS = ["panic: ", "fatal error: "].map((head) => encoder.encode(head));
const DIVIDER = encoder.encode("-----");
const SIGNAL = encoder.encode("SIG");

function startsWith(bytes: Uint8Array, at: number, text: Uint8Array): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text[i]) return false;
  return true;
}

/** An empty tally. */
export function createTally(): Tally {
  return new GoroutineTally();
}

/** A line's relation to the dump: part of it, neutral (blank), or foreign. */
type Share = "own" | "neutral" | "foreign";

/** The line that must follow the last one: none, or its file. */
type Pending = "nothing" | "call" | "bare-call" | "creator";

/** Two 32-bit hashes, of each line and combined for each goroutine; the constants of FNV-1a and MurmurHash. */
const FNV_PRIME = 0x01000193;
const FNV_BASIS = 0x811c9dc5 | 0;
const MURMUR_MIX = 0x5bd1e995;
const MURMUR_BASIS = 0x9747b28c | 0;
const CALL_BASIS = 0x2c1b3c6d | 0;
const ONE_MIX = 0x85ebca6b;
const TWO_MIX = 0xc2b2ae35;
/** Bits of the second hash that extend the key: 53 in total, the precision of a number. */
const KEY_BITS = 21;

class GoroutineTally implements Tally {
  total = 0;
  rows = 0;
  ownRows = 0;
  ended = false;
  lastGoroutine: Uint8Array | null = null;

  readonly #groups = new Map<number, Group>();
  #isDivided = false;
  /** The current goroutine: its start in the bytes (-1 before the first), its line, and its hashes. */
  #start = -1;
  #startRows = 0;
  #one = 0;
  #two = 0;
  #inAncestor = false;
  /** The previous line, whose file must follow. */
  #pending: Pending = "nothing";
  #pendingOne = 0;
  #pendingTwo = 0;
  /** The current line, and the line after the last one of the dump. */
  #line = 0;
  #share: Share = "own";
  #ownEnd = 0;
  /** The hashes of its first word. */
  #wordOne = 0;
  #wordTwo = 0;
  /** The end of the lines being taken, and whether no more follow. */
  #to = 0;
  #isEnd = false;

  groups(): readonly Group[] {
    return [...this.#groups.values()].sort((a, b) => b.count - a.count);
  }

  take(bytes: Uint8Array, from: number, to: number, isEnd: boolean): number {
    this.#to = to;
    this.#isEnd = isEnd;
    this.#start = -1;
    this.#startRows = this.rows;
    this.#ownEnd = from;
    this.#line = this.rows;
    this.#pending = "nothing";
    this.#inAncestor = false;
    let at = from;
    let foreign = 0;
    while (at < to) {
      this.#share = "own";
      const end = this.#takeLine(bytes, at, to);
      if (this.ended) break;
      at = end < to ? end + 1 : to;
      this.#line++;
      if (this.#share === "own") {
        foreign = 0;
        this.#ownEnd = at;
        this.ownRows = this.#line;
      } else if (this.#share === "foreign" && ++foreign > FOREIGN_LINES) {
        this.ended = true;
        break;
      }
    }
    const isWaiting = !this.ended && !isEnd && this.#start !== -1 && to - this.#start <= GOROUTINE_BYTES;
    if (isWaiting) {
      this.rows = this.#startRows;
      return this.#start;
    }
    if (this.#start !== -1) {
      this.#count(bytes);
      this.lastGoroutine = new Uint8Array(bytes.subarray(this.#start, this.#ownEnd));
    }
    this.rows = this.ended ? this.ownRows : this.#line;
    return this.ended ? this.#ownEnd : at;
  }

  /** Takes one line and returns its end. */
  #takeLine(bytes: Uint8Array, at: number, to: number): number {
    const first = bytes[at] ?? 0;
    if (first === TAB || first === SPACE) return this.#takeFile(bytes, at, to);
    if (first === NEWLINE || (first === CARRIAGE_RETURN && bytes[at + 1] === NEWLINE)) {
      this.#share = "neutral";
      return first === NEWLINE ? at : at + 1;
    }
    if (first === LOWER_G && startsWith(bytes, at, GOROUTINE)) return this.#takeHeader(bytes, at, to);
    if (first === LOWER_C && startsWith(bytes, at, CREATED_BY)) return this.#takeCreator(bytes, at, to);
    return this.#takeCall(bytes, at, to);
  }

  /** `\t/app/main.go:18 +0x1d`, up to the offset. */
  #takeFile(bytes: Uint8Array, at: number, to: number): number {
    let i = at + 1;
    let c = bytes[i] ?? 0;
    while (i < to && (c === TAB || c === SPACE)) c = bytes[++i] ?? 0;
    if (this.#pending === "nothing") this.#share = "foreign";
    else if (!this.#inAncestor) {
      let one = this.#pendingOne;
      let two = this.#pendingTwo;
      while (i < to && c !== NEWLINE && !(c === SPACE && isOffset(bytes, i + 1))) {
        one = Math.imul(one ^ c, FNV_PRIME);
        two = Math.imul(two + c, MURMUR_MIX) ^ (two >>> 15);
        c = bytes[++i] ?? 0;
      }
      this.#mix(one, two);
    }
    this.#pending = "nothing";
    return endOfLine(bytes, i, to);
  }

  /** `goroutine 18 [chan receive, 5 minutes]:`, of which only the state counts. */
  #takeHeader(bytes: Uint8Array, at: number, to: number): number {
    let i = at + GOROUTINE.length;
    let c = bytes[i] ?? 0;
    const isNumbered = isDigit(c);
    while (i < to && c !== OPEN_BRACKET && c !== NEWLINE) c = bytes[++i] ?? 0;
    if (!isNumbered || c !== OPEN_BRACKET) {
      this.#share = "foreign";
      return endOfLine(bytes, i, to);
    }
    if (this.#start !== -1) this.#count(bytes);
    this.#start = at;
    this.#startRows = this.#line;
    this.#pending = "nothing";
    this.#inAncestor = false;
    let one = FNV_BASIS;
    let two = MURMUR_BASIS;
    while (i < to && c !== COMMA && c !== CLOSE_BRACKET && c !== NEWLINE) {
      one = Math.imul(one ^ c, FNV_PRIME);
      two = Math.imul(two + c, MURMUR_MIX) ^ (two >>> 15);
      c = bytes[++i] ?? 0;
    }
    this.#one = one;
    this.#two = two;
    return endOfLine(bytes, i, to);
  }

  /** `created by main.serve in goroutine 1`, up to the number. */
  #takeCreator(bytes: Uint8Array, at: number, to: number): number {
    let i = at;
    let c = bytes[i] ?? 0;
    let one = FNV_BASIS;
    let two = CALL_BASIS;
    while (i < to && c !== NEWLINE) {
      if (c === SPACE && bytes[i + 1] === LOWER_I && startsWith(bytes, i, IN_GOROUTINE)) break;
      one = Math.imul(one ^ c, FNV_PRIME);
      two = Math.imul(two + c, MURMUR_MIX) ^ (two >>> 15);
      c = bytes[++i] ?? 0;
    }
    this.#await("creator", one, two);
    return endOfLine(bytes, i, to);
  }

  /**
   * `main.(*Server).serve(0xc000010000)`, up to its arguments: the first parenthesis that does not follow a dot. Or
   * any other line.
   */
  #takeCall(bytes: Uint8Array, at: number, to: number): number {
    let i = at;
    let c = bytes[i] ?? 0;
    let one = FNV_BASIS;
    let two = CALL_BASIS;
    let before = 0;
    while (i < to && c !== NEWLINE && c !== SPACE) {
      if (c === OPEN_PARENTHESIS && before !== DOT) break;
      one = Math.imul(one ^ c, FNV_PRIME);
      two = Math.imul(two + c, MURMUR_MIX) ^ (two >>> 15);
      before = c;
      c = bytes[++i] ?? 0;
    }
    const end = endOfLine(bytes, i, to);
    const last = bytes[end - 1] === CARRIAGE_RETURN ? bytes[end - 2] : bytes[end - 1];
    if (c === OPEN_PARENTHESIS && end > i && last === CLOSE_PARENTHESIS) {
      // The file of the previous call is not printed.
      if (this.#pending === "call" && !this.#inAncestor) this.#mix(this.#pendingOne, this.#pendingTwo);
      this.#await("call", one, two);
    } else {
      this.#wordOne = one;
      this.#wordTwo = two;
      this.#takeOther(bytes, at, i, end);
    }
    return end;
  }

  /** A line without arguments in parentheses, whose first word ends at `stop`. */
  #takeOther(bytes: Uint8Array, at: number, stop: number, end: number): void {
    const one = this.#wordOne;
    const two = this.#wordTwo;
    if (startsWith(bytes, at, ORIGINATING)) this.#inAncestor = true;
    else if (this.#pending !== "nothing" && isPlace(bytes, at, stop)) {
      // A file line without its indent.
      if (!this.#inAncestor) {
        this.#one = Math.imul(this.#one ^ this.#pendingOne ^ one, ONE_MIX) ^ (this.#one >>> 13);
        this.#two = Math.imul(this.#two + this.#pendingTwo + two, TWO_MIX) ^ (this.#two >>> 16);
      }
      this.#pending = "nothing";
    } else if (isNextCrash(bytes, at) || (!this.#isDivided && startsWith(bytes, at, SIGNAL))) this.ended = true;
    else if (startsWith(bytes, at, DIVIDER)) this.#isDivided = true;
    else if (end === stop && (bytes[end + 1] === TAB || bytes[end + 1] === SPACE)) {
      this.#await("bare-call", one, two);
      this.#share = "neutral";
    } else {
      // The very last word may be a function without arguments whose file is missing.
      const isCut = this.#isEnd && this.#start !== -1 && end === stop && end >= this.#to - 1;
      const first = bytes[at];
      const isOwn = first === DOT || first === OPEN_BRACKET || (isCut && bytes.subarray(at, stop).includes(DOT));
      if (!isOwn) this.#share = "foreign";
    }
  }

  #await(pending: Pending, one: number, two: number): void {
    this.#pending = pending;
    this.#pendingOne = one;
    this.#pendingTwo = two;
  }

  #mix(one: number, two: number): void {
    this.#one = Math.imul(this.#one ^ one, ONE_MIX) ^ (this.#one >>> 13);
    this.#two = Math.imul(this.#two + two, TWO_MIX) ^ (this.#two >>> 16);
  }

  /** Counts the current goroutine. */
  #count(bytes: Uint8Array): void {
    this.total++;
    const key = (this.#one >>> 0) * 2 ** KEY_BITS + ((this.#two >>> (32 - KEY_BITS)) & (2 ** KEY_BITS - 1));
    const group = this.#groups.get(key);
    if (group !== undefined) group.count++;
    else if (this.#groups.size < SAMPLES) {
      const end = Math.min(this.#ownEnd, this.#start + SAMPLE_BYTES);
      this.#groups.set(key, { count: 1, sample: new Uint8Array(bytes.subarray(this.#start, end)) });
    }
  }
}

function endOfLine(bytes: Uint8Array, from: number, to: number): number {
  let end = from;
  while (end < to && bytes[end] !== NEWLINE) end++;
  return end;
}

/** True if `+0x1d` or `fp=0xc000…` is at this position. */
function isOffset(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === PLUS || (bytes[at] === LOWER_F && bytes[at + 1] === LOWER_P && bytes[at + 2] === EQUALS);
}

function isNextCrash(bytes: Uint8Array, at: number): boolean {
  return HEADS.some((head) => startsWith(bytes, at, head));
}

/** True if the text before `stop` ends like a place: `….go:18`. */
function isPlace(bytes: Uint8Array, from: number, stop: number): boolean {
  let i = stop - 1;
  while (i > from && isDigit(bytes[i])) i--;
  return i > from && i < stop - 1 && bytes[i] === COLON;
}
