/** Records a log from the cluster: redacts it first, parses it while it streams, and keeps it. */
import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { CLUSTER_LIMITS } from "../cluster/index.ts";
import { createCrashReader } from "../crash/index.ts";
import type { Crash, Exit, ParsedLog } from "../crash/model.ts";
import { startFailureAsLastWords } from "../crash/start-failure.ts";
import type { Excerpt } from "../findings/model.ts";
import type { Redact } from "../redact/index.ts";
import { crashLines } from "./crash-lines.ts";
import { createLogFile, type LogFile } from "./log-file.ts";

/** Options of a recorder. */
export interface RecorderOptions {
  readonly redact: Redact;
  readonly memoryLimitBytes: number | null;
  /** True if lines beyond the crash's own may be kept and shown. */
  readonly showLines: boolean;
  /** Lines before the crash in the excerpt. */
  readonly linesBefore: number;
}

/** The result of recording a log. */
export interface KeptLog {
  readonly parsed: ParsedLog;
  /** True if the log was empty. */
  readonly isEmpty: boolean;
  /** Bytes of the whole log, redacted. */
  readonly size: number;
  readonly excerpt: Excerpt | null;
  /** Set if the kept file is not the whole log. */
  readonly note: string | null;
  /** Relative to the report's folder; null if nothing may be kept. */
  readonly path: string | null;
}

/** Keeps and parses one log. */
export interface LogRecorder {
  write(chunk: Uint8Array): void;
  discard(): void;
  /** Parses the log, keeps it, and cuts the excerpt. `path` is relative to `reportDir`. */
  finish(exit: Exit | null, reportDir: string, path: string): Promise<KeptLog>;
}

/** Maximum number of lines of a crash in the excerpt; the kept log has the rest. */
const EXCERPT_LINES = 400;
/** Bytes kept from the end of an oversized log. */
const TAIL_BYTES = 4 * 1024 * 1024;

/** Opens a recorder. Nothing that it writes to disk before `finish` outlives the process. */
export function createLogRecorder(options: RecorderOptions): LogRecorder {
  const file = createLogFile();
  const reader = createCrashReader(
    options.memoryLimitBytes === null ? {} : { memoryLimitBytes: options.memoryLimitBytes },
  );
  const stream = options.redact.stream((bytes) => {
    file.write(bytes);
    reader.write(bytes);
  });
  return {
    write: (chunk) => stream.write(chunk),
    discard: file.remove,
    async finish(exit, reportDir, path) {
      stream.end();
      file.close();
      try {
        const parsed = startFailureAsLastWords(reader.end(exit ?? undefined));
        const isEmpty = parsed.crash === null && parsed.lastWords === null;
        const excerpt = await cutExcerpt(file, parsed, options);
        // A full disk must not lose the parsed crash.
        const kept = await keep(file, parsed, options, join(reportDir, path)).catch((error: unknown) => ({
          kept: false,
          note: `the log could not be kept: ${error instanceof Error ? error.message : String(error)}`,
        }));
        return { parsed, isEmpty, size: file.size, excerpt, note: kept.note, path: kept.kept ? path : null };
      } finally {
        file.remove();
      }
    },
  };
}

/** The lines that a report shows: those before the crash and its own, or the last ones if there is no crash. */
async function cutExcerpt(file: LogFile, parsed: ParsedLog, options: RecorderOptions): Promise<Excerpt | null> {
  const crash = parsed.crash;
  const before: string[] = [];
  const lines: string[] = [];
  if (crash === null) {
    if (!options.showLines || file.lineCount === 0) return null;
    const first = Math.max(0, file.lineCount - options.linesBefore);
    for await (const line of file.linesFrom(first)) lines.push(line);
    return { before: [], lines, firstLine: first + 1, omitted: 0 };
  }
  const { first, last } = crash.lines;
  const isOwn = options.showLines ? () => true : crashLines(crash);
  let number = options.showLines ? Math.max(0, first - options.linesBefore) : first;
  for await (const line of file.linesFrom(number)) {
    if (number > last || lines.length === EXCERPT_LINES) break;
    if (number < first) before.push(line);
    else if (isOwn(line)) lines.push(line);
    number++;
  }
  return { before, lines, firstLine: first - before.length + 1, omitted: Math.max(0, last - first + 1 - lines.length) };
}

/**
 * Moves the log into the report's folder, without lines that may not be kept, and cut if too large; a note says so.
 */
async function keep(
  file: LogFile,
  parsed: ParsedLog,
  options: RecorderOptions,
  to: string,
): Promise<{ kept: boolean; note: string | null }> {
  const { size } = file;
  const crash = parsed.crash;
  if (!options.showLines && crash === null) return { kept: false, note: null };
  await mkdir(dirname(to), { recursive: true });
  if (options.showLines && size <= CLUSTER_LIMITS.logFileBytes) {
    await file.moveTo(to);
    return { kept: true, note: null };
  }
  const tailNote = `the log was ${size} bytes: ${crash === null ? "only" : "only its crash and"} its last ${TAIL_BYTES} bytes are kept`;
  await pipeline(keptParts(file, crash, options.showLines, tailNote), createWriteStream(to));
  return { kept: true, note: options.showLines ? tailNote : "only the crash's own lines are kept (`logs`)" };
}

/** The crash, and the tail if lines beyond the crash's own may be kept. */
async function* keptParts(
  file: LogFile,
  crash: Crash | null,
  showLines: boolean,
  tailNote: string,
): AsyncGenerator<string | Buffer> {
  if (crash !== null) yield* linesOfCrash(file, crash, showLines ? () => true : crashLines(crash));
  if (!showLines) return;
  yield `\n[crashgate: ${tailNote}]\n`;
  yield* file.bytesFrom(file.size - TAIL_BYTES);
}

/** The crash's own lines, up to the size limit. */
async function* linesOfCrash(
  file: LogFile,
  { lines: { first, last } }: Crash,
  isOwn: (line: string) => boolean,
): AsyncGenerator<string> {
  let number = first;
  let length = 0;
  for await (const line of file.linesFrom(first)) {
    if (number > last || length >= CLUSTER_LIMITS.logFileBytes - TAIL_BYTES) return;
    number++;
    if (!isOwn(line)) continue;
    yield `${line}\n`;
    length += line.length + 1;
  }
}
