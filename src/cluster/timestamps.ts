/** Takes the kubelet's timestamps off a log while it streams: `2026-11-24T03:00:00.123456789Z ` before each line. */

const NEWLINE = 10;
const SPACE = 32;
/** `2026-11-24T03:00:00.123456789+05:30 ` is the longest form. */
const LONGEST = 37;

export interface TimestampStripper {
  /** Gives the chunk without timestamps; what cannot be told yet is held back. */
  write(chunk: Buffer): Buffer;
  /** The rest. */
  end(): Buffer;
  /** When the first line was written, in milliseconds since the epoch; null where the log has no line or no timestamps. */
  firstMs(): number | null;
}

/** For a log asked for with `timestamps=true`. A server that does not know the parameter is told by the first line. */
export function createTimestampStripper(): TimestampStripper {
  let held: Buffer = Buffer.alloc(0);
  let atLineStart = true;
  let stamped: boolean | null = null;
  let firstMs: number | null = null;

  function strip(chunk: Buffer, last: boolean): Buffer {
    const input = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    held = Buffer.alloc(0);
    if (stamped === false) return input;
    const parts: Buffer[] = [];
    let at = 0;
    while (at < input.length) {
      if (atLineStart) {
        const length = stampLength(input, at);
        if (length === 0 && !last && input.length - at < LONGEST && input.indexOf(NEWLINE, at) === -1) {
          held = Buffer.from(input.subarray(at));
          break;
        }
        if (stamped === null) {
          stamped = length > 0;
          if (!stamped) return input;
          firstMs = Date.parse(input.toString("latin1", at, at + length - 1));
        }
        at += length;
        atLineStart = false;
      }
      const end = input.indexOf(NEWLINE, at);
      if (end === -1) {
        parts.push(input.subarray(at));
        break;
      }
      parts.push(input.subarray(at, end + 1));
      at = end + 1;
      atLineStart = true;
    }
    return Buffer.concat(parts);
  }

  return {
    write: (chunk) => strip(chunk, false),
    end: () => strip(Buffer.alloc(0), true),
    firstMs: () => firstMs,
  };
}

/** Length of the timestamp and its blank at the position, 0 where there is none. */
function stampLength(bytes: Buffer, at: number): number {
  if (bytes[at + 4] !== 0x2d || bytes[at + 7] !== 0x2d || bytes[at + 10] !== 0x54 || bytes[at + 13] !== 0x3a) return 0;
  const end = bytes.indexOf(SPACE, at + 19);
  if (end === -1 || end - at >= LONGEST) return 0;
  return end - at + 1;
}
