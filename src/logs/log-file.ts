/**
 * A log that is written once and can be read from any line: in memory while it is small, else in a temporary file that
 * only this user can read.
 */
import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { copyFile, rename } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What a log is streamed into. */
export interface LogFile {
  /** The temporary file; null while the log is in memory. */
  readonly path: string | null;
  /** Bytes written. */
  readonly size: number;
  /** Lines written, including an incomplete last one. */
  readonly lineCount: number;
  write(bytes: Buffer): void;
  /** Called when nothing more will be written. */
  close(): void;
  /** The lines from number `first` on, counted from 0, each cut to `LONGEST_LINE` characters. */
  linesFrom(first: number): AsyncGenerator<string>;
  /** The bytes from position `start` on. */
  bytesFrom(start: number): AsyncIterable<Buffer>;
  /** Makes it the file `path`, which only this user can read. */
  moveTo(path: string): Promise<void>;
  /** Closes and deletes the file. */
  remove(): void;
}

/** The rest of a longer line is dropped. */
const LONGEST_LINE = 1024 * 1024;
/** Bytes per read. */
const BLOCK = 64 * 1024;
/** Larger logs go to disk. A crash loop's logs are small, and creating and deleting a file takes longer than parsing one. */
const IN_MEMORY_BYTES = 64 * 1024;
/** Lines per index entry: reading from a line never scans the log from its start. */
const LINES_A_PLACE = 1024;
const LINE_FEED = 10;
const MODE = 0o600;

/** Folders of open files, deleted if the process exits in the middle of a log. */
const open = new Set<string>();
const removeOpen = (): void => {
  for (const folder of open) rmSync(folder, { recursive: true, force: true });
};

/** A file in a folder of its own that does not outlive the process. */
interface OnDisk {
  readonly folder: string;
  readonly path: string;
  readonly descriptor: number;
}

function openOnDisk(): OnDisk {
  if (open.size === 0 && !process.listeners("exit").includes(removeOpen)) process.on("exit", removeOpen);
  const folder = mkdtempSync(join(tmpdir(), "crashgate-log-"));
  open.add(folder);
  const path = join(folder, "log");
  return { folder, path, descriptor: openSync(path, "wx", MODE) };
}

/** An empty log. */
export function createLogFile(): LogFile {
  /** The log, until it goes to disk. */
  let held: Buffer[] = [];
  let disk: OnDisk | null = null;
  /** Positions of each `LINES_A_PLACE`th line. */
  const places = [0];
  let size = 0;
  let ends = 0;
  let endsLine = true;
  let isOpen = true;

  function keep(bytes: Buffer): void {
    if (disk === null && size + bytes.length <= IN_MEMORY_BYTES) {
      held.push(Buffer.from(bytes));
      return;
    }
    if (disk === null) {
      disk = openOnDisk();
      for (const part of held) writeSync(disk.descriptor, part);
      held = [];
    }
    writeSync(disk.descriptor, bytes);
  }

  function close(): void {
    if (isOpen && disk !== null) closeSync(disk.descriptor);
    isOpen = false;
  }

  function textFrom(start: number): AsyncIterable<string> | readonly string[] {
    if (disk === null) return [Buffer.concat(held).toString("utf8", start)];
    return createReadStream(disk.path, { start, encoding: "utf8", highWaterMark: BLOCK });
  }

  return {
    get path() {
      return disk?.path ?? null;
    },
    get size() {
      return size;
    },
    get lineCount() {
      return endsLine ? ends : ends + 1;
    },
    write(bytes) {
      keep(bytes);
      for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) {
        ends++;
        if (ends % LINES_A_PLACE === 0) places.push(size + at + 1);
      }
      size += bytes.length;
      if (bytes.length > 0) endsLine = bytes[bytes.length - 1] === LINE_FEED;
    },
    close,
    async *linesFrom(first) {
      const place = Math.min(Math.floor(first / LINES_A_PLACE), places.length - 1);
      let number = place * LINES_A_PLACE;
      for await (const line of linesOf(textFrom(places[place] ?? 0))) {
        if (number >= first) yield line;
        number++;
      }
    },
    async *bytesFrom(start) {
      if (disk === null) yield Buffer.concat(held).subarray(start);
      else yield* createReadStream(disk.path, { start });
    },
    async moveTo(path) {
      if (disk === null) writeFileSync(path, Buffer.concat(held), { mode: MODE });
      else await move(disk.path, path);
    },
    remove() {
      close();
      held = [];
      if (disk === null) return;
      rmSync(disk.folder, { recursive: true, force: true });
      open.delete(disk.folder);
    },
  };
}

/** Renames, or copies if the folders are on different disks. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch {
    await copyFile(from, to);
  }
}

async function* linesOf(text: AsyncIterable<string> | readonly string[]): AsyncGenerator<string> {
  let parts: string[] = [];
  let length = 0;
  for await (const chunk of text) {
    for (const [index, part] of chunk.split("\n").entries()) {
      if (index > 0) {
        yield parts.join("");
        parts = [];
        length = 0;
      }
      if (length < LONGEST_LINE) parts.push(part.slice(0, LONGEST_LINE - length));
      length += part.length;
    }
  }
  if (length > 0) yield parts.join("");
}
