/** A log on its way from the cluster: redacted before anything else sees it, parsed while it streams, kept on disk. */
import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { StringDecoder } from "node:string_decoder";
import { CLUSTER_LIMITS } from "../cluster/limits.ts";
import { createCrashReader } from "../crash/index.ts";
import type { Exit, ParsedLog } from "../crash/model.ts";
import type { Excerpt } from "../findings/model.ts";
import { ownLines } from "./own-lines.ts";

export interface SpoolOptions {
  readonly redact: (text: string) => string;
  readonly memoryLimitBytes: number | null;
  /** Whether lines beside the crash's own may be kept and shown. */
  readonly showLines: boolean;
  /** Lines before the crash in the excerpt. */
  readonly linesBefore: number;
}

/** What became of a log. */
export interface KeptLog {
  readonly parsed: ParsedLog;
  readonly excerpt: Excerpt | null;
  /** Said where the kept file is not the whole log. */
  readonly note: string | null;
  /** Relative to the report's folder; null where nothing may be kept. */
  readonly path: string | null;
}

export interface Spool {
  write(chunk: Uint8Array): void;
  discard(): void;
  /** Parses, keeps and cuts out. `path` is relative to `reportDir`. */
  finish(exit: Exit | null, reportDir: string, path: string): Promise<KeptLog>;
}

/** A line is redacted whole; one longer than this in pieces. */
const LONGEST_LINE = 1024 * 1024;
/** Redaction is asked for blocks of about this many characters, not for each line. */
const BLOCK = 64 * 1024;
/** Of a crash in the excerpt; the rest is in the kept log. */
const EXCERPT_LINES = 400;
/** Kept of the end of a log that is too large. */
const TAIL_BYTES = 4 * 1024 * 1024;

/** Folders of spools that are open: a run that ends in the middle of a log takes them along. */
const open = new Set<string>();
const removeOpen = (): void => {
  for (const folder of open) rmSync(folder, { recursive: true, force: true });
};

function openFolder(): string {
  if (open.size === 0 && !process.listeners("exit").includes(removeOpen)) process.on("exit", removeOpen);
  const folder = mkdtempSync(join(tmpdir(), "crashgate-log-"));
  open.add(folder);
  return folder;
}

function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  open.delete(folder);
}

/** Opens a spool in a temporary file that only this user can read, and that does not outlive the process. */
export function createSpool(options: SpoolOptions): Spool {
  const folder = openFolder();
  const file = join(folder, "log");
  const descriptor = openSync(file, "wx", 0o600);
  const reader = createCrashReader(
    options.memoryLimitBytes === null ? {} : { memoryLimitBytes: options.memoryLimitBytes },
  );
  const decoder = new StringDecoder("utf8");
  let pending = "";
  /** Whether a line ends in `pending`: to look for one anew with each chunk would take the square of a long line's time. */
  let endsLine = false;
  let isOpen = true;

  function pass(text: string): void {
    if (text === "") return;
    const bytes = Buffer.from(options.redact(text));
    writeSync(descriptor, bytes);
    reader.write(bytes);
  }

  function drain(all: boolean): void {
    while (pending.length > 0) {
      if (all) {
        pass(pending);
        pending = "";
        return;
      }
      const cut = blockEnd(pending);
      if (cut === 0) return;
      pass(pending.slice(0, cut));
      pending = pending.slice(cut);
    }
  }

  function close(): void {
    if (isOpen) closeSync(descriptor);
    isOpen = false;
  }

  return {
    write(chunk) {
      const text = decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
      pending += text;
      endsLine ||= text.includes("\n");
      if (pending.length >= LONGEST_LINE || (endsLine && pending.length >= BLOCK)) {
        drain(false);
        endsLine = pending.includes("\n");
      }
    },
    discard() {
      close();
      removeFolder(folder);
    },
    async finish(exit, reportDir, path) {
      pending += decoder.end();
      drain(true);
      close();
      try {
        const parsed = reader.end(exit ?? undefined);
        const excerpt = await cutExcerpt(file, parsed, options);
        // What the log says must not hang on the disk that was to keep it.
        const kept = await keep(file, parsed, options, join(reportDir, path)).catch((error: unknown) => ({
          kept: false,
          note: `the log could not be kept: ${error instanceof Error ? error.message : String(error)}`,
        }));
        return { parsed, excerpt, note: kept.note, path: kept.kept ? path : null };
      } finally {
        removeFolder(folder);
      }
    },
  };
}

/** Where a block may end: after a line, never inside a private key, whose lines only together are one. */
function blockEnd(text: string): number {
  const end = text.lastIndexOf("\n") + 1;
  if (end === 0) return text.length >= LONGEST_LINE ? text.length : 0;
  const key = text.lastIndexOf("-----BEGIN ", end);
  if (key === -1 || text.indexOf("-----END ", key) !== -1 || text.length - key > LONGEST_LINE) return end;
  return text.lastIndexOf("\n", key) + 1;
}

/** The lines of a file, each to `LONGEST_LINE`. */
async function* linesOf(file: string): AsyncGenerator<string> {
  let parts: string[] = [];
  let length = 0;
  for await (const chunk of createReadStream(file, { encoding: "utf8", highWaterMark: BLOCK })) {
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

/** The lines that a report shows: those before the crash and its own, or without a crash the last ones. */
async function cutExcerpt(file: string, parsed: ParsedLog, options: SpoolOptions): Promise<Excerpt | null> {
  const crash = parsed.crash;
  const before: string[] = [];
  const lines: string[] = [];
  let number = 0;
  if (crash === null) {
    if (!options.showLines) return null;
    for await (const line of linesOf(file)) {
      number++;
      lines.push(line);
      if (lines.length > options.linesBefore) lines.shift();
    }
    return lines.length === 0 ? null : { before: [], lines, firstLine: number - lines.length + 1, omitted: 0 };
  }
  const { first, last } = crash.lines;
  const isOwn = options.showLines ? () => true : ownLines(crash);
  for await (const line of linesOf(file)) {
    if (options.showLines && number >= first - options.linesBefore && number < first) before.push(line);
    if (number >= first && number <= last && lines.length < EXCERPT_LINES && isOwn(line)) lines.push(line);
    number++;
    if (number > last || (lines.length === EXCERPT_LINES && number >= first)) break;
  }
  return { before, lines, firstLine: first - before.length + 1, omitted: Math.max(0, last - first + 1 - lines.length) };
}

/** Puts the log where the report is. What must not be kept is left out, what is too much is cut, and both are said. */
async function keep(
  file: string,
  parsed: ParsedLog,
  options: SpoolOptions,
  to: string,
): Promise<{ kept: boolean; note: string | null }> {
  const size = statSync(file).size;
  const crash = parsed.crash;
  if (!options.showLines && crash === null) return { kept: false, note: null };
  await mkdir(dirname(to), { recursive: true });
  if (options.showLines && size <= CLUSTER_LIMITS.logFileBytes) {
    await move(file, to);
    return { kept: true, note: null };
  }
  const parts: string[] = [];
  let length = 0;
  if (crash !== null) {
    const isOwn = options.showLines ? () => true : ownLines(crash);
    let number = 0;
    for await (const line of linesOf(file)) {
      if (number >= crash.lines.first && isOwn(line) && length < CLUSTER_LIMITS.logFileBytes - TAIL_BYTES) {
        parts.push(line);
        length += line.length + 1;
      }
      number++;
      if (number > crash.lines.last) break;
    }
  }
  if (!options.showLines) {
    await writeFile(to, `${parts.join("\n")}\n`);
    return { kept: true, note: "only the crash's own lines are kept (`logs`)" };
  }
  const tail: Buffer[] = [];
  for await (const chunk of createReadStream(file, { start: Math.max(0, size - TAIL_BYTES) }))
    tail.push(chunk as Buffer);
  const note = `the log was ${size} bytes: ${crash === null ? "only" : "only its crash and"} its last ${TAIL_BYTES} bytes are kept`;
  await writeFile(to, `${parts.join("\n")}\n[crashgate: ${note}]\n${Buffer.concat(tail).toString("utf8")}`);
  return { kept: true, note };
}

/** A rename, or where the folders are on different disks a copy. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch {
    const chunks: Buffer[] = [];
    for await (const chunk of createReadStream(from)) chunks.push(chunk as Buffer);
    await writeFile(to, chunks);
    await rm(from, { force: true });
  }
}
