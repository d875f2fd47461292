/**
 * A text as UTF-8 bytes; positions are byte offsets. Only closely examined parts become strings: most of a log never
 * does.
 */
import { isAscii } from "node:buffer";
import { endOfCharacters } from "./decode.ts";

/** A part of a text as a string, with the position of each character. */
export interface Part {
  readonly text: string;
  /** The position of the character at an index. */
  placeOf(index: number): number;
  /** The index of the character at a position. */
  indexOf(place: number): number;
}

/** A whole text. Its bytes must not change while it is used. */
export class ByteText {
  readonly bytes: Buffer;
  /** True if every character is one byte. */
  readonly isAscii: boolean;
  #last: Part | null = null;
  #lastFrom = 0;
  #lastTo = 0;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
    this.isAscii = isAscii(bytes);
  }

  static of(text: string): ByteText {
    return new ByteText(Buffer.from(text));
  }

  get length(): number {
    return this.bytes.length;
  }

  /**
   * The text between two positions, neither of them within a character. Cached, since several rules examine the same
   * part.
   */
  part(from: number, to: number): Part {
    if (this.#last === null || this.#lastFrom !== from || this.#lastTo !== to) {
      this.#last = this.isAscii
        ? new AsciiPart(this.bytes.toString("latin1", from, to), from)
        : new WidePart(this.bytes.toString("utf8", from, to), from);
      this.#lastFrom = from;
      this.#lastTo = to;
    }
    return this.#last;
  }

  /** The position itself, or the one just before it that is not within a character. */
  boundary(place: number): number {
    if (place <= 0 || place >= this.length) return Math.min(Math.max(0, place), this.length);
    return this.isAscii ? place : endOfCharacters(this.bytes, place);
  }
}

class AsciiPart implements Part {
  readonly text: string;
  readonly #from: number;

  constructor(text: string, from: number) {
    this.text = text;
    this.#from = from;
  }

  placeOf(index: number): number {
    return this.#from + index;
  }

  indexOf(place: number): number {
    return place - this.#from;
  }
}

/** Counts from the previous position, so that ordered lookups are linear. */
class WidePart implements Part {
  readonly text: string;
  readonly #from: number;
  #index = 0;
  #place: number;

  constructor(text: string, from: number) {
    this.text = text;
    this.#from = from;
    this.#place = from;
  }

  placeOf(index: number): number {
    // Does not split a surrogate pair.
    const isSplit = this.text.charCodeAt(index) >> 10 === 0x37 && this.text.charCodeAt(index - 1) >> 10 === 0x36;
    const end = isSplit ? index + 1 : index;
    if (end >= this.#index) this.#place += Buffer.byteLength(this.text.slice(this.#index, end));
    else this.#place -= Buffer.byteLength(this.text.slice(end, this.#index));
    this.#index = end;
    return this.#place;
  }

  indexOf(place: number): number {
    if (place < this.#place) {
      this.#index = 0;
      this.#place = this.#from;
    }
    while (this.#place < place && this.#index < this.text.length) {
      const code = this.text.codePointAt(this.#index) ?? 0;
      this.#index += code > 0xffff ? 2 : 1;
      this.#place += code > 0xffff ? 4 : code > 0x7ff ? 3 : code > 0x7f ? 2 : 1;
    }
    return this.#index;
  }
}
