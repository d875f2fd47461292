/** The memory of search.wat, in which a text is searched: its tables, the text, and lists of what was found. */
import { SEARCH_WASM } from "./search-wasm.ts";

/** Upper bits of a hash that index the prefilter and find the probe. */
const PREFILTER_BITS = 17;
const SLOT_BITS = 13;
/** How many probes there may be, less those that a search must not run through. */
export const SLOTS: number = 1 << SLOT_BITS;

/** For multiplicative hashing (Knuth, The Art of Computer Programming, 6.4). Also in search.wat. */
const MIX = 0x98d56ab1;
/** Of three bytes what letters of both cases share. Also in search.wat. */
const FOLD = 0xdfdfdf;
const IS_PROBE = 0x80000000;

/** Bytes that are searched for probes at once: each of them may begin with one. */
const PIECE = 16 * 1024;
const PAGE = 64 * 1024;

const KEYS = 1 << PREFILTER_BITS;
const KINDS = KEYS + SLOTS * 4;
const ROOM = KINDS + 256;
const FOUND = ROOM + PIECE / 2 + 64;
const TEXT = FOUND + PIECE * 8 + 64;
/** Behind the text, zeros for what is read beyond its end. */
const AFTER_TEXT = 32;

/** What a character is, as `words` counts it. */
export const KIND = { base64: 1, word: 2, alphanumeric: 4, digit: 8, upper: 16, underscore: 32 } as const;

/** Shorter ones are no words (`LONG_WORD`), and no base64. Also in search.wat. */
export const LEAST_RUN = 24;

/** What search.wat exports. */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  probes(at: number, end: number, table: number, room: number, list: number): number;
  runs(at: number, end: number, kinds: number, list: number): number;
  words(from: number, to: number, kinds: number, list: number): number;
  ports(at: number, end: number, list: number): number;
  oddities(at: number, end: number): number;
}

/** What is used of it: TypeScript has it with the rest of a browser only. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

/** A text in memory, whose characters outside of Latin 1 may pass for others: they cost time only. */
export class SearchMemory {
  /** The text, as bytes. */
  bytes: Buffer = Buffer.alloc(0);
  private readonly wasm: Exports;
  private words32 = new Int32Array();
  private length = 0;
  /** Where the lists of what was found in the whole text begin. */
  private lists = 0;

  constructor() {
    const module = new WebAssembly.Module(Buffer.from(SEARCH_WASM, "base64"));
    this.wasm = new WebAssembly.Instance(module).exports as Exports;
    this.makeRoom(PAGE);
    for (let code = 0; code < 128; code++) this.bytes[KINDS + code] = kindOf(String.fromCharCode(code));
  }

  /** Adds three bytes to those that are searched for, and gives their slot. */
  addProbe(key: number): number {
    const folded = key & FOLD;
    const hash = Math.imul(folded, MIX);
    this.bytes[hash >>> (32 - PREFILTER_BITS)] = 1;
    const wanted = folded | IS_PROBE;
    let slot = hash >>> (32 - SLOT_BITS);
    for (; this.words32[KEYS / 4 + slot] !== 0; slot = (slot + 1) & (SLOTS - 1))
      if (this.words32[KEYS / 4 + slot] === wanted) return slot;
    this.words32[KEYS / 4 + slot] = wanted;
    return slot;
  }

  /** Takes a text in. What was found in the one before is no longer there. */
  load(text: string): void {
    this.begin(text.length, 0);
    this.bytes.write(text, TEXT, "latin1");
  }

  /**
   * Tells whether bytes hold anything but newlines, tabs and printable characters of ASCII, and whether they may hold an
   * escape sequence that was written out. Takes them in instead of a text.
   */
  oddities(bytes: Uint8Array): { readonly isPlain: boolean; readonly mayHoldWritten: boolean } {
    // A blank is nothing odd.
    this.begin(bytes.length, 0x20);
    this.bytes.set(bytes, TEXT);
    const found = this.wasm.oddities(TEXT, TEXT + bytes.length);
    return { isPlain: (found & 1) === 0, mayHoldWritten: (found & 2) !== 0 };
  }

  /** The byte at an index of the text. */
  byteAt(index: number): number {
    return this.bytes[TEXT + index] ?? 0;
  }

  /** Tells each place that begins with three bytes that are searched for, in order, with their slot. */
  eachProbe(take: (at: number, slot: number) => void): void {
    const end = TEXT + this.length;
    for (let at = TEXT; at < end; at += PIECE) {
      const to = this.wasm.probes(at, Math.min(end, at + PIECE), KEYS, ROOM, FOUND) >> 2;
      for (let i = FOUND >> 2; i < to; i += 2) {
        const place = (this.words32[i] ?? 0) - TEXT;
        if (place < this.length) take(place, this.words32[i + 1] ?? 0);
      }
    }
  }

  /** Pairs of start and end of what may be base64, and four numbers of each long word: also its kinds and longest run. */
  runs(): { readonly base64: Int32Array; readonly words: Int32Array } {
    if (this.length < LEAST_RUN) return { base64: NOTHING, words: NOTHING };
    const from = this.lists;
    const to = this.wasm.runs(TEXT, TEXT + this.length, KINDS, from);
    if (to === from) return { base64: NOTHING, words: NOTHING };
    const end = this.wasm.words(from, to, KINDS, to);
    const base64 = this.words32.slice(from >> 2, to >> 2);
    for (let i = 0; i < base64.length; i++) base64[i] = (base64[i] ?? 0) - TEXT;
    const words = this.words32.slice(to >> 2, end >> 2);
    for (let i = 0; i < words.length; i += 4) {
      words[i] = (words[i] ?? 0) - TEXT;
      words[i + 1] = (words[i + 1] ?? 0) - TEXT;
    }
    return { base64, words };
  }

  /** Where there is a colon before what may be a port and another colon. */
  ports(): Int32Array {
    const to = this.wasm.ports(TEXT, TEXT + this.length, this.lists);
    return this.words32.slice(this.lists >> 2, to >> 2).map((place) => place - TEXT);
  }

  /** Makes room for a text, and fills what may be read behind it. */
  private begin(length: number, behind: number): void {
    this.makeRoom(length);
    this.length = length;
    this.bytes.fill(behind, TEXT + length, TEXT + length + AFTER_TEXT);
    this.lists = (TEXT + length + AFTER_TEXT + 7) & ~7;
  }

  /** For a text of that length with whatever may be found in it: at most a pair and a word in 24 bytes, a port in 5. */
  private makeRoom(length: number): void {
    const wanted = TEXT + length * 2 + AFTER_TEXT + PAGE;
    const missing = wanted - this.wasm.memory.buffer.byteLength;
    if (missing <= 0 && this.words32.length > 0) return;
    this.wasm.memory.grow(Math.ceil(Math.max(0, missing) / PAGE));
    this.bytes = Buffer.from(this.wasm.memory.buffer);
    this.words32 = new Int32Array(this.wasm.memory.buffer);
  }
}

const NOTHING = new Int32Array();

function kindOf(character: string): number {
  return (
    (/[\w+/-]/.test(character) ? KIND.base64 : 0) |
    (/[\w-]/.test(character) ? KIND.word : 0) |
    (/[A-Za-z0-9]/.test(character) ? KIND.alphanumeric : 0) |
    (/\d/.test(character) ? KIND.digit : 0) |
    (/[A-Z]/.test(character) ? KIND.upper : 0) |
    (character === "_" ? KIND.underscore : 0)
  );
}
