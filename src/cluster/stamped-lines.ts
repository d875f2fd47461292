/** Copies lines without the usual timestamps, in WebAssembly (`stamps.wat`). */
import { STAMPS_WASM } from "./stamps-wasm.ts";

/** The exports of stamps.wat. */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly stopped: { readonly value: number };
  copy(at: number, end: number, to: number): number;
}

/** The parts in use: TypeScript declares them only together with a browser's API. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

const NEWLINE = 10;
/** Its memory: some bytes of the log, and a piece without timestamps, each with room for the end of a step. */
const INPUT_BYTES = 32 * 1024;
const STEP = 16;
const OUTPUT = INPUT_BYTES + STEP;
/** A piece is passed on once it has this size. */
const PIECE = 48 * 1024;

/** Gathers a log without its timestamps in pieces, each valid until `pass` returns. */
export interface LineCopier {
  /**
   * Copies from a position within a line on. Returns the position of the first line whose timestamp is still to be
   * removed, since it is unusual or incomplete; else the length.
   */
  copy(bytes: Buffer, from: number): number;
  /** Passes on what was copied. */
  flush(): void;
}

/** A copier that passes the lines on in pieces. */
export function createLineCopier(pass: (piece: Buffer) => void): LineCopier {
  const wasm = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(STAMPS_WASM, "base64"))).exports as Exports;
  const memory = Buffer.from(wasm.memory.buffer);
  let end = OUTPUT;

  function flush(): void {
    if (end > OUTPUT) pass(memory.subarray(OUTPUT, end));
    end = OUTPUT;
  }

  return {
    copy(bytes, from) {
      for (let at = from; at < bytes.length; ) {
        const count = bytes.copy(memory, 0, at, Math.min(at + INPUT_BYTES, bytes.length));
        end = wasm.copy(0, count, end);
        if (end - OUTPUT >= PIECE) flush();
        const taken = wasm.stopped.value;
        at += taken;
        // A part may end with a line: the next one begins with a timestamp.
        if (taken < count || bytes[at - 1] === NEWLINE) return at;
      }
      return bytes.length;
    },
    flush,
  };
}
