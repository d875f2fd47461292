/** The memory of search.wat, in which a text is searched: its tables, the text, and lists of results. */
import { SEARCH_WASM } from "./search-wasm.ts";

/** Upper bits of a hash that index the prefilter and find the probe. */
const PREFILTER_BITS = 17;
const SLOT_BITS = 13;
const SLOTS = 1 << SLOT_BITS;

/** Multiplier for multiplicative hashing (Knuth, The Art of Computer Programming, 6.4). Also in search.wat. */
const MIX = 0x98d56ab1;
/** The bits that both cases of three letters have in common. Also in search.wat. */
const FOLD = 0xdfdfdf;
const IS_PROBE = 0x80000000;

/** Number of bytes searched for hooks at once. */
const PIECE = 16 * 1024;
const PAGE = 64 * 1024;

/** The prefilter begins at 0. The next two are also in search.wat. */
const PROBES = 1 << PREFILTER_BITS;
const HOOKS_OF_SLOTS = PROBES + SLOTS * 4;
const KINDS = HOOKS_OF_SLOTS + SLOTS * 4;
const LINE = KINDS + 256;
const ROOM = LINE + 16;
const PLACES = ROOM + PIECE / 2 + 64;
const FOUND = PLACES + PIECE * 4 + 64;
/** The search for hooks is interrupted after this many results. */
const FOUND_LIMIT = FOUND + PIECE * 8;
/** Followed by room for the results of the last position. */
const TABLES = FOUND_LIMIT + PAGE;
/** Zeros after the text, which the search may read. */
const AFTER_TEXT = 32;

/** A hook in the table: eight bytes, their significant bits, the probe's offset, and an index. */
const HOOK_SIZE = 24;
/** Number of a hook's bytes that are compared. */
export const COMPARED = 8;

/** The class of a character, as counted by `words`. */
export const KIND = { base64: 1, word: 2, alphanumeric: 4, digit: 8, upper: 16, underscore: 32 } as const;

/** Characters that a line may contain, as reported by `line`. */
export const NEEDED: Readonly<Record<string, number>> = { "@": 1, "\\": 2, "%": 4, "&": 8, '""': 16 };

/** Shorter runs are neither words (`LONG_WORD`) nor base64. Also in search.wat. */
export const LEAST_RUN = 24;

/** The exports of search.wat. */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  readonly stopped: { readonly value: number };
  hooks(at: number, end: number, text: number, room: number, places: number, list: number, limit: number): number;
  line(at: number, from: number, to: number, list: number): void;
  runs(at: number, end: number, kinds: number, list: number): number;
  words(from: number, to: number, kinds: number, list: number): number;
  ports(at: number, end: number, list: number): number;
  oddities(at: number, end: number): number;
}

/** The parts in use: TypeScript declares them only together with a browser's API. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

/** The probe that recognises a hook. */
export interface Probe {
  /** 0xdf for bytes that match in both cases, 0xff for others. */
  readonly mask: Uint8Array;
  /** Its bytes under that mask. */
  readonly value: Uint8Array;
  /** Offset of the probe in the hook. */
  readonly offset: number;
  /** The probe's three bytes, in all possible forms. */
  readonly keys: readonly number[];
}

/** A text in memory, in UTF-8. */
export class SearchMemory {
  private bytes: Buffer = Buffer.alloc(0);
  private readonly wasm: Exports;
  private words32 = new Int32Array();
  private length = 0;
  /** The line read last: its start, its end, and the bits of `NEEDED` that it may contain. */
  lineStart = 0;
  lineEnd = 0;
  lineHolds = 0;
  /** Start of the text, after the tables. */
  private text = TABLES;
  /** Start of the lists of results for the whole text. */
  private lists = 0;

  /** Builds the tables to find these probes, identified by their index. */
  constructor(probes: readonly Probe[] = []) {
    const module = new WebAssembly.Module(Buffer.from(SEARCH_WASM, "base64"));
    this.wasm = new WebAssembly.Instance(module).exports as Exports;
    this.makeRoom(PAGE);
    for (let code = 0; code < 128; code++) this.bytes[KINDS + code] = kindOf(String.fromCharCode(code));
    this.text = this.buildTables(probes);
    this.makeRoom(PAGE);
  }

  /** Loads a text. Results for the previous one are lost. */
  load(text: Uint8Array): void {
    this.lineStart = 0;
    this.lineEnd = -1;
    this.begin(text.length, 0);
    this.bytes.set(text, this.text);
  }

  /**
   * Tells if bytes contain anything but newlines, tabs and printable ASCII, and if they may contain a written escape
   * sequence. Loads them in place of the text.
   */
  oddities(bytes: Uint8Array): { readonly isPlain: boolean; readonly mayHoldWritten: boolean } {
    // A blank is not odd.
    this.begin(bytes.length, 0x20);
    this.bytes.set(bytes, this.text);
    const found = this.wasm.oddities(this.text, this.text + bytes.length);
    return { isPlain: (found & 1) === 0, mayHoldWritten: (found & 2) !== 0 };
  }

  /** Passes on the hooks whose first bytes occur in the text, with their start, in the order of their probes. */
  eachHook(take: (hook: number, start: number) => void): void {
    const end = this.text + this.length;
    for (let at = this.text; at < end; ) {
      const to = Math.min(end, at + PIECE);
      const list = this.wasm.hooks(at, to, this.text, ROOM, PLACES, FOUND, FOUND_LIMIT) >> 2;
      for (let i = FOUND >> 2; i < list; i += 2) take(this.words32[i] ?? 0, (this.words32[i + 1] ?? 0) - this.text);
      at = this.wasm.stopped.value;
    }
  }

  /** Finds the line around a position. */
  readLine(place: number): void {
    this.wasm.line(this.text + place, this.text, this.text + this.length, LINE);
    this.lineStart = (this.words32[LINE >> 2] ?? 0) - this.text;
    this.lineEnd = (this.words32[(LINE >> 2) + 1] ?? 0) - this.text;
    this.lineHolds = this.words32[(LINE >> 2) + 2] ?? 0;
  }

  /** Pairs of start and end of possible base64, and four numbers for each long word: also its kinds and longest run. */
  runs(): { readonly base64: Int32Array; readonly words: Int32Array } {
    if (this.length < LEAST_RUN) return { base64: NOTHING, words: NOTHING };
    const from = this.lists;
    const to = this.wasm.runs(this.text, this.text + this.length, KINDS, from);
    if (to === from) return { base64: NOTHING, words: NOTHING };
    const end = this.wasm.words(from, to, KINDS, to);
    const base64 = this.words32.slice(from >> 2, to >> 2);
    for (let i = 0; i < base64.length; i++) base64[i] = (base64[i] ?? 0) - this.text;
    const words = this.words32.slice(to >> 2, end >> 2);
    for (let i = 0; i < words.length; i += 4) {
      words[i] = (words[i] ?? 0) - this.text;
      words[i + 1] = (words[i + 1] ?? 0) - this.text;
    }
    return { base64, words };
  }

  /** Positions of a colon before a possible port and another colon. */
  ports(): Int32Array {
    const to = this.wasm.ports(this.text, this.text + this.length, this.lists);
    if (to === this.lists) return NOTHING;
    return this.words32.slice(this.lists >> 2, to >> 2).map((place) => place - this.text);
  }

  /** Returns the end of the tables. */
  private buildTables(probes: readonly Probe[]): number {
    const bySlot = new Map<number, number[]>();
    let at = TABLES;
    this.makeRoom(PAGE + probes.length * HOOK_SIZE);
    for (const [index, { mask, value, offset, keys }] of probes.entries()) {
      this.bytes.set(value.subarray(0, COMPARED), at);
      this.bytes.set(mask.subarray(0, COMPARED), at + COMPARED);
      this.words32[(at + 2 * COMPARED) >> 2] = offset;
      this.words32[(at + 2 * COMPARED + 4) >> 2] = index;
      for (const key of keys) {
        const slot = this.slotOf(key);
        const others = bySlot.get(slot);
        if (others === undefined) bySlot.set(slot, [at]);
        else if (others.at(-1) !== at) others.push(at);
      }
      at += HOOK_SIZE;
    }
    const lists = [...bySlot.values()].reduce((sum, { length }) => sum + length + 1, 0);
    this.makeRoom(PAGE + at - TABLES + lists * 4);
    for (const [slot, hooks] of bySlot) {
      this.words32[(HOOKS_OF_SLOTS >> 2) + slot] = at;
      this.words32.set(hooks, at >> 2);
      at += (hooks.length + 1) * 4;
    }
    return (at + 15) & ~15;
  }

  /** Adds three bytes to those searched for, and returns their slot. */
  private slotOf(key: number): number {
    const folded = key & FOLD;
    const hash = Math.imul(folded, MIX);
    this.bytes[hash >>> (32 - PREFILTER_BITS)] = 1;
    const wanted = folded | IS_PROBE;
    let slot = hash >>> (32 - SLOT_BITS);
    for (; this.words32[(PROBES >> 2) + slot] !== 0; slot = (slot + 1) & (SLOTS - 1))
      if (this.words32[(PROBES >> 2) + slot] === wanted) return slot;
    this.words32[(PROBES >> 2) + slot] = wanted;
    return slot;
  }

  /** Makes room for a text, and fills the bytes after it that may be read. */
  private begin(length: number, behind: number): void {
    this.makeRoom(length);
    this.length = length;
    this.bytes.fill(behind, this.text + length, this.text + length + AFTER_TEXT);
    this.lists = (this.text + length + AFTER_TEXT + 7) & ~7;
  }

  /** Makes room for a text of that length with any results: at most a pair and a word per 24 bytes, a port per 5. */
  private makeRoom(length: number): void {
    const wanted = this.text + length * 2 + AFTER_TEXT + PAGE;
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
