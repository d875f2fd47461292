/** Reads the lines of a long dump in WebAssembly (`lines.wat`). */
import { NEWLINE } from "../../grammar/bytes.ts";
import type { LineReader } from "./lines.ts";
import { LINES_WASM } from "./lines-wasm.ts";

/** The exports of lines.wat. */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  readonly next: { readonly value: number };
  lines(at: number, end: number, list: number, limit: number): number;
}

/** The parts in use: TypeScript declares them only together with a browser's API. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

const PAGE = 64 * 1024;
/** Its memory: a list of lines, and the text with a newline and room for the end of a step. */
const LIST_BYTES = PAGE;
const TEXT = LIST_BYTES;
const AFTER_TEXT = 32;
/** Words of a line in the list. */
const WORDS = 4;

/** A reader for long dumps, whose setup takes longer than reading a short one. */
export function createWasmLineReader(): LineReader {
  return new WasmLineReader();
}

class WasmLineReader implements LineReader {
  one = 0;
  two = 0;
  stop = 0;
  end = 0;
  readonly #wasm = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(LINES_WASM, "base64")))
    .exports as Exports;
  #words = new Int32Array(this.#wasm.memory.buffer);
  /** The next line in the list, and the end of the list, in words. */
  #at = 0;
  #listEnd = 0;
  /** The text in memory: what to add to its addresses to have positions, and where it ends. */
  #offset = 0;
  #textEnd = TEXT;

  begin(bytes: Uint8Array, from: number, to: number): void {
    this.#textEnd = TEXT + to - from;
    const missing = this.#textEnd + AFTER_TEXT - this.#wasm.memory.buffer.byteLength;
    if (missing > 0) {
      this.#wasm.memory.grow(Math.ceil(missing / PAGE));
      this.#words = new Int32Array(this.#wasm.memory.buffer);
    }
    const memory = new Uint8Array(this.#wasm.memory.buffer);
    memory.set(bytes.subarray(from, to), TEXT);
    memory[this.#textEnd] = NEWLINE;
    this.#offset = from - TEXT;
    this.#at = 0;
    this.#listEnd = this.#wasm.lines(TEXT, this.#textEnd, 0, LIST_BYTES) / 4;
  }

  next(): void {
    if (this.#at === this.#listEnd) {
      this.#at = 0;
      this.#listEnd = this.#wasm.lines(this.#wasm.next.value, this.#textEnd, 0, LIST_BYTES) / 4;
    }
    const words = this.#words;
    const at = this.#at;
    this.one = words[at] ?? 0;
    this.two = words[at + 1] ?? 0;
    this.stop = (words[at + 2] ?? 0) + this.#offset;
    this.end = (words[at + 3] ?? 0) + this.#offset;
    this.#at = at + WORDS;
  }
}
