/** A log in a temporary file that only this user can read: written once, and readable from any line. */
import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The file that a log is streamed into. */
export interface LogFile {
  readonly path: string;
  /** Bytes written. */
  readonly size: number;
  /** Lines written, including an incomplete last one. */
  readonly lineCount: number;
  write(bytes: Buffer): void;
  /** Called when nothing more will be written. */
  close(): void;
  /** The lines from number `first` on, counted from 0, each cut to `LONGEST_LINE` characters. */
  linesFrom(first: number): AsyncGenerator<string>;
  /** Closes and deletes the file. */
  remove(): void;
}

/** The rest of a longer line is dropped. */
const LONGEST_LINE = 1024 * 1024;
/** Bytes per read. */
const BLOCK = 64 * 1024;
/** Lines per index entry: reading from a line never scans the log from its start. */
const LINES_A_PLACE = 1024;
const LINE_FEED = 10;

/** Folders of open files, deleted if the process exits in the middle of a log. */
const open = new Set<string>();
const removeOpen = (): void => {
  for (const folder of open) rmSync(folder, { recursive: true, force: true });
};

/** Creates an empty file that does not outlive the process. */
export function createLogFile(): LogFile {
  if (open.size === 0 && !process.listeners("exit").includes(removeOpen)) process.on("exit", removeOpen);
  const folder = mkdtempSync(join(tmpdir(), "crashgate-log-"));
  open.add(folder);
  const path = join(folder, "log");
  const descriptor = openSync(path, "wx", 0o600);
  /** Positions of each `LINES_A_PLACE`th line. */
  const places = [0];
  let size = 0;
  let ends = 0;
  let endsLine = true;
  let isOpen = true;

  function close(): void {
    if (isOpen) closeSync(descriptor);
    isOpen = false;
  }

  return {
    path,
    get size() {
      return size;
    },
    get lineCount() {
      return endsLine ? ends : ends + 1;
    },
    write(bytes) {
      writeSync(descriptor, bytes);
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
      for await (const line of linesOf(path, places[place] ?? 0)) {
        if (number >= first) yield line;
        number++;
      }
    },
    remove() {
      close();
      rmSync(folder, { recursive: true, force: true });
      open.delete(folder);
    },
  };
}

async function* linesOf(path: string, start: number): AsyncGenerator<string> {
  let parts: string[] = [];
  let length = 0;
  for await (const chunk of createReadStream(path, { start, encoding: "utf8", highWaterMark: BLOCK })) {
    for (const [index, part] of String(chunk).split("\n").entries()) {
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
