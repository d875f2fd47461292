/**
 * Counts the goroutines of a dump and groups those with the same state and stack, directly from the bytes: dumps of
 * some hundred thousand goroutines exist (golang/go#68019), and strings are created only for one goroutine of each
 * group.
 */
import {
  CARRIAGE_RETURN,
  CLOSE_PARENTHESIS,
  COLON,
  DOT,
  isDigit,
  LOWER_C,
  LOWER_G,
  NEWLINE,
  OPEN_BRACKET,
  OPEN_PARENTHESIS,
  SPACE,
  TAB,
} from "../../grammar/bytes.ts";
import { CREATED_BY, createLineReader, GOROUTINE, type LineReader, startsWith } from "./lines.ts";
import { createWasmLineReader } from "./wasm-lines.ts";

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
const ORIGINATING = encoder.encode("[originating from ");
const HEADS = ["panic: ", "fatal error: "].map((head) => encoder.encode(head));
const DIVIDER = encoder.encode("-----");
const SIGNAL = encoder.encode("SIG");

/** An empty tally of a dump that is short, or that is taken in large parts. */
export function createTally(size: "short" | "long"): Tally {
  return new GoroutineTally(size === "short" ? createLineReader() : createWasmLineReader());
}

/** A line's relation to the dump: part of it, neutral (blank), or foreign. */
type Share = "own" | "neutral" | "foreign";

/** The line that must follow the last one: none, or its file. */
type Pending = "nothing" | "call" | "bare-call" | "creator";

/** The hashes of its lines, combined for each goroutine; the constants of MurmurHash3. */
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
  /** The end of the lines being taken, and whether no more follow. */
  #to = 0;
  #isEnd = false;
  readonly #reader: LineReader;

  constructor(reader: LineReader) {
    this.#reader = reader;
  }

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
    this.#reader.begin(bytes, from, to);
    while (at < to) {
      this.#share = "own";
      this.#reader.next();
      const { end } = this.#reader;
      this.#takeLine(bytes, at);
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

  /** Takes the line that was read. */
  #takeLine(bytes: Uint8Array, at: number): void {
    const first = bytes[at] ?? 0;
    if (first === TAB || first === SPACE) this.#takeFile();
    else if (first === NEWLINE || (first === CARRIAGE_RETURN && bytes[at + 1] === NEWLINE)) this.#share = "neutral";
    else if (first === LOWER_G && startsWith(bytes, at, GOROUTINE)) this.#takeHeader(bytes, at);
    // Before any number of the goroutine that created it.
    else if (first === LOWER_C && startsWith(bytes, at, CREATED_BY)) this.#await("creator");
    else this.#takeCall(bytes, at);
  }

  #takeFile(): void {
    if (this.#pending === "nothing") this.#share = "foreign";
    else if (!this.#inAncestor) this.#mixPlace();
    this.#pending = "nothing";
  }

  #takeHeader(bytes: Uint8Array, at: number): void {
    const { one, two, stop } = this.#reader;
    if (!isDigit(bytes[at + GOROUTINE.length]) || bytes[stop] !== OPEN_BRACKET) {
      this.#share = "foreign";
      return;
    }
    if (this.#start !== -1) this.#count(bytes);
    this.#start = at;
    this.#startRows = this.#line;
    this.#pending = "nothing";
    this.#inAncestor = false;
    this.#one = one;
    this.#two = two;
  }

  /** A call, whose arguments are in parentheses, or any other line. */
  #takeCall(bytes: Uint8Array, at: number): void {
    const { stop, end } = this.#reader;
    const last = bytes[end - 1] === CARRIAGE_RETURN ? bytes[end - 2] : bytes[end - 1];
    if (bytes[stop] !== OPEN_PARENTHESIS || last !== CLOSE_PARENTHESIS) {
      this.#takeOther(bytes, at);
      return;
    }
    // The file of the previous call is not printed.
    if (this.#pending === "call" && !this.#inAncestor) this.#mix(this.#pendingOne, this.#pendingTwo);
    this.#await("call");
  }

  /** A line without arguments in parentheses. */
  #takeOther(bytes: Uint8Array, at: number): void {
    const { stop, end } = this.#reader;
    if (startsWith(bytes, at, ORIGINATING)) this.#inAncestor = true;
    else if (this.#pending !== "nothing" && isPlace(bytes, at, stop)) {
      // A file line without its indent.
      if (!this.#inAncestor) this.#mixPlace();
      this.#pending = "nothing";
    } else if (isNextCrash(bytes, at) || (!this.#isDivided && startsWith(bytes, at, SIGNAL))) this.ended = true;
    else if (startsWith(bytes, at, DIVIDER)) this.#isDivided = true;
    else if (end === stop && (bytes[end + 1] === TAB || bytes[end + 1] === SPACE)) {
      this.#await("bare-call");
      this.#share = "neutral";
    } else {
      // The very last word may be a function without arguments whose file is missing.
      const isCut = this.#isEnd && this.#start !== -1 && end === stop && end >= this.#to - 1;
      const first = bytes[at];
      const isOwn = first === DOT || first === OPEN_BRACKET || (isCut && bytes.subarray(at, stop).includes(DOT));
      if (!isOwn) this.#share = "foreign";
    }
  }

  /** Waits for the place of the line that was read. */
  #await(pending: Pending): void {
    this.#pending = pending;
    this.#pendingOne = this.#reader.one;
    this.#pendingTwo = this.#reader.two;
  }

  /** Adds the pending line, and the one that was read. */
  #mixPlace(): void {
    this.#mix(this.#pendingOne, this.#pendingTwo);
    this.#mix(this.#reader.one, this.#reader.two);
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

function isNextCrash(bytes: Uint8Array, at: number): boolean {
  return HEADS.some((head) => startsWith(bytes, at, head));
}

/** True if the text before `stop` ends like a place: `….go:18`. */
function isPlace(bytes: Uint8Array, from: number, stop: number): boolean {
  let i = stop - 1;
  while (i > from && isDigit(bytes[i])) i--;
  return i > from && i < stop - 1 && bytes[i] === COLON;
}
