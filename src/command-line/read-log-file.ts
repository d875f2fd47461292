/** A log from a file or standard input in UTF-8 chunks, whatever its compression or encoding. */
import { closeSync, openSync, readSync } from "node:fs";

/** Small enough to stay in the processor's cache until it is parsed. */
const CHUNK = 128 * 1024;

/**
 * Passes the chunks of a file, or of standard input for `-`, to `take`. Returns a promise only if the file is
 * compressed. Throws the system's errors.
 */
export function readLogFile(file: string, take: (piece: Uint8Array) => void): Promise<void> | null {
  const descriptor = file === "-" ? 0 : openSync(file, "r");
  const close = () => {
    if (descriptor !== 0) closeSync(descriptor);
  };
  let isLeftOpen = false;
  try {
    const chunk = Buffer.allocUnsafe(CHUNK);
    let length = readFirst(descriptor, chunk);
    const packed = formatOf(chunk.subarray(0, length));
    if (packed !== null) {
      isLeftOpen = true;
      return unpack(packed, piecesOf(descriptor, chunk.subarray(0, length)), take).finally(close);
    }
    const toUtf8 = length >= 2 && chunk.readUInt16LE(0) === UTF16_MARK ? fromUtf16() : null;
    for (; length > 0; length = readSome(descriptor, chunk)) {
      const read = chunk.subarray(0, length);
      take(toUtf8 === null ? read : toUtf8(read));
    }
    return null;
  } finally {
    if (!isLeftOpen) close();
  }
}

type Format = "gzip" | "zstd" | "xz";

/** Magic bytes of formats (RFC 1952; RFC 8878, 3.1.1 and 3.1.2; the .xz file format, 2.1.1.1). */
const FORMATS: readonly (readonly [Format, readonly number[]])[] = [
  ["gzip", [0x1f, 0x8b]],
  ["zstd", [0x28, 0xb5, 0x2f, 0xfd]],
  ["xz", [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
];
const LONGEST_MAGIC = 6;

function formatOf(start: Uint8Array): Format | null {
  return FORMATS.find(([, magic]) => magic.every((byte, index) => start[index] === byte))?.[0] ?? null;
}

function* piecesOf(descriptor: number, first: Uint8Array): Generator<Buffer> {
  yield Buffer.from(first);
  for (;;) {
    const chunk = Buffer.allocUnsafe(CHUNK);
    const length = readSome(descriptor, chunk);
    if (length === 0) return;
    yield chunk.subarray(0, length);
  }
}

async function unpack(format: Format, packed: Iterable<Buffer>, take: (piece: Uint8Array) => void): Promise<void> {
  for await (const piece of await unpacked(format, packed)) take(piece as Uint8Array);
}

/** Decompresses. A truncated end is not an error: the log may have been cut or still be written. */
async function unpacked(format: Format, packed: Iterable<Buffer>): Promise<AsyncIterable<unknown>> {
  const { Readable } = await import("node:stream");
  const source = Readable.from(packed);
  if (format === "xz") {
    const { XzReadableStream } = await import("xz-decompress");
    return new XzReadableStream(Readable.toWeb(source) as ReadableStream<Uint8Array>);
  }
  const { constants, createGunzip, createZstdDecompress } = await import("node:zlib");
  const unpacker = format === "gzip" ? createGunzip({ finishFlush: constants.Z_SYNC_FLUSH }) : createZstdDecompress();
  source.on("error", (error) => unpacker.destroy(error));
  return source.pipe(unpacker);
}

/** The byte order mark of UTF-16, which PowerShell writes for `>`. */
const UTF16_MARK = 0xfeff;

function fromUtf16(): (chunk: Buffer) => Buffer {
  const decoder = new TextDecoder("utf-16le");
  return (chunk) => Buffer.from(decoder.decode(chunk, { stream: true }));
}

/** Reads enough to tell the format: a pipe may deliver less at first. */
function readFirst(descriptor: number, chunk: Buffer): number {
  let length = 0;
  while (length < LONGEST_MAGIC) {
    const read = readSome(descriptor, chunk.subarray(length));
    if (read === 0) break;
    length += read;
  }
  return length;
}

/**
 * Reads from a descriptor. A terminal or pipe that is not ready returns EAGAIN; on some systems the end of a pipe is
 * EOF.
 */
function readSome(descriptor: number, chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(descriptor, chunk, 0, chunk.length, null);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EOF") return 0;
      if (code !== "EAGAIN") throw error;
      waitBriefly();
    }
  }
}

/** Waits 10 ms for a stream that is not ready. */
export function waitBriefly(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
}
