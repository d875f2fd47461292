/** Redacts a log in chunks of any size. Plain bytes pass through unchanged, and never become a string. */
import { isUtf8 } from "node:buffer";
import { createDecoder, endOfCharacters, textOf } from "./decode.ts";
import { mayHoldWritten, normalise } from "./normalise.ts";
import { mask, type Range } from "./ranges.ts";
import type { SafeBytes } from "./safe-text.ts";
import { SearchMemory } from "./search/memory.ts";
import { endOfPart, OVERLAP, PART } from "./windows.ts";

/**
 * Takes a log chunk by chunk. The output lags behind, so that a secret is seen as a whole before any part of it is
 * passed on.
 */
export interface SafeStream {
  write(chunk: Uint8Array): void;
  end(): void;
}

/** Longer lines are normalised in pieces. */
const LONGEST_LINE = 1024 * 1024;
const CHUNK = 64 * 1024;
/** Room at first: most logs of a loop are smaller. */
const SMALL = 16 * 1024;
const NEWLINE = 10;

/**
 * A stream that passes its bytes, in UTF-8, to `pass`, in order, as whole lines if they end in time. They are valid
 * until it returns. `part` and `overlap` are in bytes.
 */
export function createSafeStream(
  findRanges: (bytes: Buffer) => readonly Range[],
  pass: (bytes: SafeBytes) => void,
  { part, overlap }: { readonly part: number; readonly overlap: number } = { part: PART, overlap: OVERLAP },
): SafeStream {
  return new Passage(findRanges, pass, part, overlap);
}

class Passage implements SafeStream {
  readonly #findRanges: (bytes: Buffer) => readonly Range[];
  readonly #pass: (bytes: SafeBytes) => void;
  readonly #part: number;
  readonly #overlap: number;
  /** Enough room for a long log whose lines have a usual length. */
  readonly #usual: number;
  readonly #decoder = createDecoder();
  /** From `overlap` before the first byte not yet passed on, up to `#length`. */
  #bytes: Buffer;
  #passed = 0;
  /** End of the normalised bytes: the last line continues. */
  #ready = 0;
  #length = 0;
  /** The position after the last newline. */
  #lineStart = 0;

  constructor(
    findRanges: (bytes: Buffer) => readonly Range[],
    pass: (bytes: SafeBytes) => void,
    part: number,
    overlap: number,
  ) {
    this.#findRanges = findRanges;
    this.#pass = pass;
    this.#part = part;
    this.#overlap = overlap;
    this.#usual = part + 2 * overlap + 2 * CHUNK;
    this.#bytes = Buffer.allocUnsafe(Math.min(SMALL, this.#usual));
  }

  write(chunk: Uint8Array): void {
    this.#take(this.#decoder.write(chunk));
  }

  end(): void {
    this.#take(this.#decoder.end());
    this.#normaliseTo(this.#length);
    this.#drain();
    if (this.#ready > this.#passed) this.#passOn(this.#ready, this.#ready);
    this.#passed = 0;
    this.#ready = 0;
    this.#length = 0;
    this.#lineStart = 0;
  }

  #take(more: Uint8Array): void {
    this.#reserve(more.length);
    this.#bytes.set(more, this.#length);
    const newline = this.#bytes.subarray(this.#length, this.#length + more.length).lastIndexOf(NEWLINE);
    if (newline >= 0) this.#lineStart = this.#length + newline + 1;
    this.#length += more.length;
    const unread = this.#length - this.#ready;
    if (this.#lineStart > this.#ready && unread >= CHUNK) this.#normaliseTo(this.#lineStart);
    else if (unread >= LONGEST_LINE) this.#normaliseTo(endOfCharacters(this.#bytes, this.#length));
    this.#drain();
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const doubled = this.#bytes.length < this.#usual ? this.#usual : this.#bytes.length * 2;
    const larger = Buffer.allocUnsafe(Math.max(doubled, this.#length + more));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }

  #normaliseTo(end: number): void {
    const piece = this.#bytes.subarray(this.#ready, end);
    if (isPlain(piece)) {
      this.#ready = end;
      return;
    }
    const text = textOf(piece);
    const normal = normalise(text);
    if (normal === text && isUtf8(piece)) {
      this.#ready = end;
      return;
    }
    const shown = Buffer.from(normal);
    const rest = Buffer.from(this.#bytes.subarray(end, this.#length));
    this.#length = this.#ready;
    this.#reserve(shown.length + rest.length);
    this.#bytes.set(shown, this.#ready);
    this.#bytes.set(rest, this.#ready + shown.length);
    this.#ready += shown.length;
    this.#length = this.#ready + rest.length;
    this.#lineStart = this.#ready;
  }

  #drain(): void {
    while (this.#ready - this.#passed > this.#part + this.#overlap) {
      const end = endOfPart(this.#bytes, this.#passed, this.#part);
      this.#passOn(end, end + this.#overlap);
      this.#drop(Math.max(0, end - this.#overlap));
      this.#passed = Math.min(end, this.#overlap);
    }
  }

  #drop(count: number): void {
    this.#bytes.copyWithin(0, count, this.#length);
    this.#ready -= count;
    this.#length -= count;
    this.#lineStart = Math.max(0, this.#lineStart - count);
  }

  /** Passes on the bytes before `end`, given the context up to `to`. */
  #passOn(end: number, to: number): void {
    const seen = this.#bytes.subarray(0, endOfCharacters(this.#bytes, to));
    const ranges = this.#findRanges(seen);
    this.#pass(mask(this.#bytes, ranges, this.#passed, end) as SafeBytes);
  }
}

let memory: SearchMemory | null = null;

/** True if `normalise` would not change the bytes. */
function isPlain(bytes: Buffer): boolean {
  memory ??= new SearchMemory();
  const { isPlain: isPlainAscii, mayHoldWritten: mayBeWritten } = memory.oddities(bytes);
  return isPlainAscii && !(mayBeWritten && mayHoldWritten(bytes.toString("latin1")));
}
