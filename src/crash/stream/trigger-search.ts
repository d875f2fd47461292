/**
 * Finds some hundred strings in bytes in one pass, faster than a program can read them in lines.
 *
 * Looks at the four bytes at each even position. Each string has two probes, its four rarest bytes at an even offset
 * and at an odd one: one of the two is found, whatever the parity of the string's position. Nearly all positions hold
 * no probe, which one byte of a table rules out, in WebAssembly: JavaScript takes four times as long. At a probe, the
 * whole string is compared.
 */
import { PREFILTER_WASM } from "./prefilter-wasm.ts";

/** A position at which strings were found, and the marks of those strings. */
export interface Hit {
  readonly at: number;
  readonly marks: number;
}

/** Finds strings, each with a mark: a number with a bit for each interested reader. */
export interface TriggerSearch {
  /** Appends a hit for each string in `bytes[0, length)`, in no strict order; returns the number of newlines. */
  find(bytes: Uint8Array, length: number, hits: Hit[]): number;
}

interface Probe {
  readonly text: Uint8Array;
  /** Offset of its four bytes from the start of the string; -1 if the first is before it. */
  readonly offset: number;
  readonly marks: number;
}

/** Typical text of logs: probes that occur in it select little. */
const ORDINARY = `2026-11-25T01:02:03.417Z INFO [main] server started on port 8080 at http://localhost:8080/api/v1/users
{"level":"info","time":"2026-11-25","msg":"request completed","caller":"http/server.go:42","error":"failed: not found"}
level=warning msg="connection refused, call retried, worker failed with an exception: timeout exceeded in line 12 of a file"
I1125 01:02:03.417000 1 controller.go:121] "Reconciled" object="default/pod-7" duration="30ms" panic terminated exited thread
10.42.0.1 - - [25/Nov/2026:01:02:03 +0000] "GET /index.php HTTP/1.1" 200 195 "-" "Mozilla/5.0" DEBUG WARN ERROR invalid argument
2026-11-25 01:02:03.417 ERROR 1 --- [nio-8080-exec-3] com.example.Client : error from 10.0.0.7, value from cache: ERROR from server error 
        at the end of the    next handler of this    process could be  cannot open stack trace signal received, killed and aborted
`;

/** Upper bits of a hash that index the prefilter and find the probe. */
const PREFILTER_BITS = 18;
const SLOT_BITS = 14;
const SLOTS = 1 << SLOT_BITS;
const LAST_SLOT = SLOTS - 1;

/**
 * Multiplier for multiplicative hashing (Knuth, The Art of Computer Programming, 6.4). Any odd number works; of two
 * dozen tried, this one mistakes the fewest words of ordinary logs for probes. Also in prefilter.wat.
 */
const MIX = 0x98d56ab1;

/**
 * The memory of prefilter.wat: the prefilter, the table of probes, a piece of the text with the bytes after it, and
 * two lists of positions.
 */
const PREFILTER_BYTES = 1 << PREFILTER_BITS;
const TABLE = PREFILTER_BYTES;
const TEXT = TABLE + SLOTS * 4;
const TEXT_BYTES = 128 * 1024;
/** The end of a probe that begins in the piece, or zeros for the last step of a loop. */
const AFTER_TEXT = 16;
const ROOM = TEXT + TEXT_BYTES + AFTER_TEXT;
const FOUND = ROOM + TEXT_BYTES / 2;

/** Builds the tables. Each string has at least three bytes. */
export function createTriggerSearch(triggers: ReadonlyMap<string, number>): TriggerSearch {
  const { memory, find, newlines } = instantiate();
  const prefilter = new Uint8Array(memory.buffer, 0, PREFILTER_BYTES);
  const keys = new Int32Array(memory.buffer, TABLE, SLOTS);
  const piece = new Uint8Array(memory.buffer, TEXT, TEXT_BYTES + AFTER_TEXT);
  const found = new Uint32Array(memory.buffer, FOUND);
  const probes = new Map<number, Probe[]>();
  const add = (key: number, probe: Probe): void => {
    const hash = Math.imul(key, MIX);
    prefilter[hash >>> (32 - PREFILTER_BITS)] = 1;
    let slot = hash >>> (32 - SLOT_BITS);
    let others = probes.get(slot);
    while (others !== undefined && keys[slot] !== key) {
      slot = (slot + 1) & LAST_SLOT;
      others = probes.get(slot);
    }
    keys[slot] = key;
    if (others === undefined) probes.set(slot, [probe]);
    else others.push(probe);
  };
  const ordinary = piecesOf(ORDINARY);
  for (const [trigger, marks] of triggers) {
    const text = encoder.encode(trigger);
    const common = commonnessOf(text, ordinary);
    for (const parity of [0, 1]) {
      const offset = text.length === 3 ? -parity : mostTelling(common, parity);
      const byteAt = (at: number, any: number): number => text[offset + at] ?? any;
      // A string of three or four bytes has a probe with a byte beside it, which may be any.
      for (const any of offset < 0 || offset + 4 > text.length ? ANY : [0])
        add(byteAt(0, any) | (byteAt(1, any) << 8) | (byteAt(2, any) << 16) | (byteAt(3, any) << 24), {
          text,
          offset,
          marks,
        });
    }
  }

  const compare = (bytes: Uint8Array, length: number, place: number, slot: number, hits: Hit[]): void => {
    for (const { text, offset, marks } of probes.get(slot) ?? []) {
      const at = place - offset;
      const last = text.length - 1;
      if (at < 0 || at + last >= length || bytes[at] !== text[0] || bytes[at + last] !== text[last]) continue;
      let same = 1;
      while (same < last && bytes[at + same] === text[same]) same++;
      if (same === last) hits.push({ at, marks });
    }
  };

  return {
    find(bytes, length, hits) {
      let lines = 0;
      for (let from = 0; from < length; from += TEXT_BYTES) {
        const size = Math.min(length - from, TEXT_BYTES);
        const end = Math.min(length - from, piece.length);
        piece.set(bytes.subarray(from, from + end));
        piece.fill(0, end);
        const words = (find(TEXT, TEXT + size, TABLE, ROOM, FOUND) - FOUND) / 4;
        for (let i = 0; i < words; i += 2)
          compare(bytes, length, from + (found[i] ?? 0) - TEXT, found[i + 1] ?? 0, hits);
        lines += newlines(TEXT, TEXT + size);
      }
      return lines;
    },
  };
}

/** The exports of prefilter.wat. */
interface Prefilter {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly find: (at: number, end: number, table: number, room: number, list: number) => number;
  readonly newlines: (at: number, end: number) => number;
}

function instantiate(): Prefilter {
  const module = new WebAssembly.Module(Buffer.from(PREFILTER_WASM, "base64"));
  return new WebAssembly.Instance(module).exports as Prefilter;
}

/** The parts in use: TypeScript declares them only together with a browser's API. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

/** The offset, even or odd, of the four bytes that are rarest in ordinary logs. */
function mostTelling(common: Uint32Array, parity: number): number {
  let best = parity;
  for (let offset = parity + 2; offset < common.length; offset += 2)
    if ((common[offset] ?? 0) < (common[best] ?? 0)) best = offset;
  return best;
}

/** How common the four bytes at each offset are in ordinary logs; longer fragments of them weigh more. */
function commonnessOf(text: Uint8Array, ordinary: ReadonlyMap<string, number>): Uint32Array {
  const characters = String.fromCharCode(...text);
  const common = new Uint32Array(Math.max(0, text.length - 3));
  for (const length of PIECES)
    for (let from = 0; from + length <= text.length; from++) {
      const count = ordinary.get(characters.slice(from, from + length));
      if (count === undefined) continue;
      for (let offset = Math.max(0, from + length - 4); offset <= from && offset < common.length; offset++)
        common[offset] = (common[offset] ?? 0) + count * length;
    }
  return common;
}

const PIECES = [2, 3, 4];

/** The number of occurrences of each short fragment in a text. */
function piecesOf(text: string): ReadonlyMap<string, number> {
  const pieces = new Map<string, number>();
  for (const length of PIECES) {
    for (let from = 0; from + length <= text.length; from++) {
      const piece = text.slice(from, from + length);
      pieces.set(piece, (pieces.get(piece) ?? 0) + 1);
    }
  }
  return pieces;
}

const encoder = new TextEncoder();
const ANY: readonly number[] = Array.from({ length: 256 }, (_, byte) => byte);
