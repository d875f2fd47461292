/**
 * Decodes the bytes of a log. Programs on Windows write UTF-16; old ones write 8-bit controls, which are invalid
 * UTF-8.
 */
import { isUtf8 } from "node:buffer";

/** Converts the bytes of a log in any encoding to UTF-8. */
export interface Decoder {
  /** Takes chunks of any size, which may split characters. The result is valid until the next call. */
  write(chunk: Uint8Array): Uint8Array;
  end(): Uint8Array;
}

/** Number of bytes that distinguish UTF-16 without a byte order mark from UTF-8. */
const PROBED = 64;
const NOTHING = Buffer.alloc(0);

/** A decoder that detects the encoding from the first bytes. If UTF-16 begins later, its NULs stay in the text. */
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
  // Most output is ASCII, of which every other byte is NUL in UTF-16.
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

/** The text of whole UTF-8 characters, which may include 8-bit controls that are invalid UTF-8. */
export function textOf(bytes: Buffer): string {
  return (isUtf8(bytes) ? bytes : withWideControls(bytes)).toString("utf8");
}

/**
 * The start of an incomplete last character; the length if the last character is complete. Invalid UTF-8 may be split
 * anywhere.
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

/** 8-bit controls, invalid on their own, encoded as UTF-8. */
function withWideControls(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString("latin1").replace(BAD_CONTROL, "\u00c2$&"), "latin1");
}

/** A byte from 80 to 9F that does not continue a character. */
const BAD_CONTROL =
  /(?<![\u00c2-\u00f4]|[\u00e0-\u00f4][\u0080-\u00bf]|[\u00f0-\u00f4][\u0080-\u00bf]{2})[\u0080-\u009f]/g;
