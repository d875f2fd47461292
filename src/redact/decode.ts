/** Bytes of a log to text. Programs on Windows write UTF-16; old ones write 8-bit controls, which are no UTF-8. */
import { isUtf8 } from "node:buffer";

/** Takes the bytes of a log in whatever notation, and gives them in UTF-8. */
export interface Decoder {
  /** In pieces as they come: a character may be cut in two. Valid until the next call. */
  write(chunk: Uint8Array): Uint8Array;
  end(): Uint8Array;
}

/** By so many bytes a text in UTF-16 without a mark is told from one in UTF-8. */
const PROBED = 64;
const NOTHING = Buffer.alloc(0);

/**
 * A decoder that finds out by the first bytes what it is given. NULs of UTF-16 that begins later are left in the
 * text.
 */
export function createDecoder(): Decoder {
  let first: Buffer | null = NOTHING;
  let inner: Decoder = AS_IT_IS;
  const open = (bytes: Buffer): Uint8Array => {
    const endian = utf16Of(bytes);
    if (endian !== null) inner = utf16(endian);
    first = null;
    return inner.write(bytes);
  };
  return {
    write(chunk) {
      if (first === null) return inner.write(chunk);
      first = Buffer.concat([first, chunk]);
      return first.length < PROBED ? NOTHING : open(first);
    },
    end: () => (first === null ? inner.end() : Buffer.concat([open(first), inner.end()])),
  };
}

const AS_IT_IS: Decoder = { write: (chunk) => chunk, end: () => NOTHING };

function utf16Of(bytes: Buffer): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const probe = bytes.subarray(0, PROBED);
  if (probe.length < 8) return null;
  // Most text of programs is ASCII, of which every other byte is NUL.
  const zeros = (parity: 0 | 1, of: Uint8Array): number =>
    of.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  const isMostly = (parity: 0 | 1): boolean =>
    zeros(parity, probe) * 5 > probe.length * 2 && zeros(parity, probe.subarray(0, 8)) > 2;
  if (isMostly(1)) return "utf-16le";
  return isMostly(0) ? "utf-16be" : null;
}

function utf16(encoding: "utf-16le" | "utf-16be"): Decoder {
  const decoder = new TextDecoder(encoding);
  return {
    write: (chunk) => Buffer.from(decoder.decode(chunk, { stream: true })),
    end: () => Buffer.from(decoder.decode()),
  };
}

/** The text of whole characters in UTF-8, in which 8-bit controls may stand that are no UTF-8 by themselves. */
export function textOf(bytes: Buffer): string {
  return (isUtf8(bytes) ? bytes : withWideControls(bytes)).toString("utf8");
}

/**
 * Where the character begins in which the bytes of a text end, their length if they end behind one. What is no UTF-8
 * may be cut anywhere.
 */
export function endOfCharacters(bytes: Buffer, length: number): number {
  for (let back = 1; back <= 3 && back <= length; back++) {
    const byte = bytes[length - back] ?? 0;
    if (byte >> 6 === 2) continue;
    const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return size > back ? length - back : length;
  }
  return length;
}

/** 8-bit controls, which are no UTF-8 by themselves, as UTF-8 has them. */
function withWideControls(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString("latin1").replace(BAD_CONTROL, "\u00c2$&"), "latin1");
}

/** A byte of 80 to 9F that continues no character. */
const BAD_CONTROL =
  /(?<![\u00c2-\u00f4]|[\u00e0-\u00f4][\u0080-\u00bf]|[\u00f0-\u00f4][\u0080-\u00bf]{2})[\u0080-\u009f]/g;
