/** Reads the lines of a goroutine dump: what identifies each, as a hash, and where that and the line end. */
import {
  CLOSE_BRACKET,
  COMMA,
  DOT,
  EQUALS,
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

/**
 * Reads line by line. What identifies a line: `\t/app/main.go:18 +0x1d` its place, up to the offset; `goroutine 18
 * [chan receive, 5 minutes]:` its state; `created by main.serve in goroutine 1` all up to the number; any other line,
 * such as `main.(*Server).serve(0xc000010000)`, its first word up to a parenthesis that does not follow a dot.
 */
export interface LineReader {
  /** Starts to read whole lines. */
  begin(bytes: Uint8Array, from: number, to: number): void;
  /** Reads the next line. */
  next(): void;
  /** The hash, in two parts of 32 bits: equal for equal bytes of lines of one kind, within one reader. */
  readonly one: number;
  readonly two: number;
  /** Where the identifying part ends; for a goroutine's header, where its state begins. */
  readonly stop: number;
  /** The line's newline, or the end of the text. */
  readonly end: number;
}

const encoder = new TextEncoder();
/** The beginning of a goroutine's header. */
export const GOROUTINE = encoder.encode("goroutine ");
/** The beginning of the line about what started a goroutine. */
export const CREATED_BY = encoder.encode("created by ");
const IN_GOROUTINE = encoder.encode(" in goroutine ");

/** Two 32-bit hashes of each line; the constants of FNV-1a and MurmurHash. */
const FNV_PRIME = 0x01000193;
const FNV_BASIS = 0x811c9dc5 | 0;
const MURMUR_MIX = 0x5bd1e995;
const MURMUR_BASIS = 0x9747b28c | 0;

/** True if the bytes at a position begin with a text. */
export function startsWith(bytes: Uint8Array, at: number, text: Uint8Array): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text[i]) return false;
  return true;
}

/** A reader that needs no setup, for short dumps. */
export function createLineReader(): LineReader {
  return new ShortLineReader();
}

class ShortLineReader implements LineReader {
  one = 0;
  two = 0;
  stop = 0;
  end = 0;
  #bytes: Uint8Array = new Uint8Array();
  #at = 0;
  #to = 0;

  begin(bytes: Uint8Array, from: number, to: number): void {
    this.#bytes = bytes;
    this.#at = from;
    this.#to = to;
  }

  next(): void {
    const bytes = this.#bytes;
    const at = this.#at;
    const first = bytes[at] ?? 0;
    if (first === TAB || first === SPACE) this.#readFile(at);
    else if (first === LOWER_G && startsWith(bytes, at, GOROUTINE)) this.#readHeader(at);
    else if (first === LOWER_C && startsWith(bytes, at, CREATED_BY)) this.#readCreator(at);
    else this.#readCall(at);
    this.end = this.#find(this.stop, NEWLINE);
    this.#at = this.end + 1;
  }

  #readFile(at: number): void {
    const bytes = this.#bytes;
    let from = at + 1;
    while (from < this.#to && (bytes[from] === TAB || bytes[from] === SPACE)) from++;
    let stop = from;
    while (stop < this.#to && bytes[stop] !== NEWLINE && !(bytes[stop] === SPACE && isOffset(bytes, stop + 1))) stop++;
    this.#hash(from, stop);
    this.stop = stop;
  }

  #readHeader(at: number): void {
    const start = this.#find(at + GOROUTINE.length, OPEN_BRACKET);
    let stop = start;
    while (stop < this.#to && !isEndOfState(this.#bytes[stop])) stop++;
    this.#hash(start, stop);
    this.stop = start;
  }

  #readCreator(at: number): void {
    const bytes = this.#bytes;
    let stop = at;
    for (; stop < this.#to && bytes[stop] !== NEWLINE; stop++)
      if (bytes[stop] === SPACE && bytes[stop + 1] === LOWER_I && startsWith(bytes, stop, IN_GOROUTINE)) break;
    this.#hash(at, stop);
    this.stop = stop;
  }

  #readCall(at: number): void {
    const bytes = this.#bytes;
    let stop = at;
    for (; stop < this.#to && bytes[stop] !== NEWLINE && bytes[stop] !== SPACE; stop++)
      if (bytes[stop] === OPEN_PARENTHESIS && (stop === at || bytes[stop - 1] !== DOT)) break;
    this.#hash(at, stop);
    this.stop = stop;
  }

  /** The position of a byte, or of the newline before it. */
  #find(from: number, byte: number): number {
    let at = from;
    while (at < this.#to && this.#bytes[at] !== byte && this.#bytes[at] !== NEWLINE) at++;
    return at;
  }

  #hash(from: number, to: number): void {
    let one = FNV_BASIS;
    let two = MURMUR_BASIS;
    for (let at = from; at < to; at++) {
      const byte = this.#bytes[at] ?? 0;
      one = Math.imul(one ^ byte, FNV_PRIME);
      two = Math.imul(two + byte, MURMUR_MIX) ^ (two >>> 15);
    }
    this.one = one;
    this.two = two;
  }
}

function isEndOfState(byte: number | undefined): boolean {
  return byte === COMMA || byte === CLOSE_BRACKET || byte === NEWLINE;
}

/** True if `+0x1d` or `fp=0xc000…` is at this position. */
function isOffset(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === PLUS || (bytes[at] === LOWER_F && bytes[at + 1] === LOWER_P && bytes[at + 2] === EQUALS);
}
