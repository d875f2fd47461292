/** The entry of this room: from a log to the crash that ended the process. */
import { crashOf, createCollection } from "./collect.ts";
import { ofFailedService, type ReadService, type Service, servicesOf, withRows } from "./compose-log.ts";
import { isEpilogue } from "./grammar/log-lines.ts";
import { crashHint } from "./hint.ts";
import { inBrief } from "./last-words/in-brief.ts";
import { lastWordsOf } from "./last-words/index.ts";
import type { Crash, Exit, ParsedLog } from "./model.ts";
import { inOrderOfTime } from "./newest-first.ts";
import { withoutQuoteMarks } from "./quote-marks.ts";
import { reportedExit } from "./reported-exit.ts";
import { selectCrash } from "./select-crash.ts";
import { createScanner, type Scanner } from "./stream/scanner.ts";

export type * from "./model.ts";

/** Facts besides the log. */
export interface ParseOptions {
  /** The container's end. */
  readonly exit?: Exit;
  /** The container's memory limit, in bytes. */
  readonly memoryLimitBytes?: number;
  /**
   * Keeps last words at full length, up to about 2,000 characters: a caller that redacts them shortens them
   * afterwards with `inBrief`.
   */
  readonly wholeLastWords?: true;
}

/** Takes a log in chunks of any size. */
export interface CrashReader {
  write(chunk: Uint8Array): void;
  /** The result. `exit` is given if it became known only after the reader was created. */
  end(exit?: Exit): ParsedLog;
}

/** Maximum length of a log that is examined for several services. */
const SERVICES_BYTES = 512 * 1024;

/** A reader of one log, in bounded memory. */
export function createCrashReader(options: ParseOptions = {}): CrashReader {
  const reader = createReader(options);
  let held: Buffer[] | null = [];
  let length = 0;
  return {
    write(chunk) {
      length += chunk.length;
      if (held !== null && length <= SERVICES_BYTES) {
        held.push(Buffer.from(chunk));
        return;
      }
      for (const early of held ?? []) reader.write(early);
      held = null;
      reader.write(chunk);
    },
    end(exit) {
      const log = withoutQuoteMarks(Buffer.concat(held ?? []));
      const services = log.includes("|") ? servicesOf(log.toString()) : null;
      const parsed = services === null ? null : ofFailedService(services.map((one) => readService(one, options, exit)));
      if (parsed !== null) return parsed;
      const ordered = inOrderOfTime(log);
      if (ordered !== null) {
        reader.write(Buffer.from(ordered.text));
        return withRows(ordered.rows, reader.end(exit));
      }
      reader.write(log);
      return reader.end(exit);
    },
  };
}

function readService(service: Service, options: ParseOptions, exit: Exit | undefined): ReadService {
  const reader = createReader(options);
  reader.write(Buffer.from(service.text));
  return { ...service, parsed: reader.end(service.exit ?? exit) };
}

function createReader(options: ParseOptions): CrashReader {
  const crashes = createCollection();
  const scanner = createScanner(crashes.add);
  return {
    write: scanner.write,
    end(exit) {
      const rows = scanner.end();
      const known = exit === undefined ? options : { ...options, exit };
      const ending = known.exit ?? reportedExit(scanner.tail(FAREWELL_LINES).texts);
      const chosen = selectCrash(crashes.all().map(crashOf), ending, rows - farewellRows(scanner, ending));
      const facts = { exit: ending, memoryLimitBytes: known.memoryLimitBytes ?? null };
      const hinted = (crash: Crash): Crash => ({ ...crash, hint: crashHint(crash, facts) });
      const words = chosen.crash === null ? lastWordsOf(scanner.tail, ending) : null;
      return {
        crash: chosen.crash === null ? null : hinted(chosen.crash),
        alsoSeen: chosen.alsoSeen.map(hinted),
        lastWords: words === null || options.wholeLastWords ? words : inBrief(words),
      };
    },
  };
}

/** Maximum lines of a package manager's closing message. */
const FAREWELL_LINES = 40;

/** Number of final lines from a shell or package manager that ran the failed program. */
function farewellRows(scanner: Scanner, exit: Exit | null): number {
  if (exit?.code == null || exit.code === 0) return 0;
  const texts = scanner.tail(FAREWELL_LINES).texts.map((text) => text.trim());
  const end = texts.findLastIndex((text) => text !== "");
  return end - texts.findLastIndex((text) => text !== "" && !isEpilogue(text));
}

/** Reads a whole log. Never throws. */
export function parseCrash(input: string | Uint8Array, options: ParseOptions = {}): ParsedLog {
  const reader = createCrashReader(options);
  reader.write(typeof input === "string" ? Buffer.from(input) : input);
  return reader.end();
}
