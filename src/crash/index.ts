/** The door of this room: a log in, the crash that ended the process out. */
import { createCollection, type Kept } from "./collect.ts";
import { hintOf } from "./hints.ts";
import { judge } from "./judge.ts";
import type { Crash, Exit, ParsedLog } from "./model.ts";
import { createScanner } from "./stream/scanner.ts";

export type * from "./model.ts";

/** What is known beside the log. */
export interface ParseOptions {
  /** How the container ended. */
  readonly exit?: Exit;
  /** The container's memory limit, in bytes. */
  readonly memoryLimitBytes?: number;
}

/** Takes a log in pieces, of any size. */
export interface CrashReader {
  write(chunk: Uint8Array): void;
  /** What the log says. `exit` where it became known only after the reader was made. */
  end(exit?: Exit): ParsedLog;
}

/** A reader of one log, in memory that does not grow with it. */
export function createCrashReader(options: ParseOptions = {}): CrashReader {
  const crashes = createCollection();
  const scanner = createScanner(crashes.add);
  return {
    write: scanner.write,
    end(exit) {
      const rows = scanner.end();
      const known = exit === undefined ? options : { ...options, exit };
      return judge(
        crashes.all().map((kept) => crashOf(kept, known)),
        known.exit ?? null,
        rows,
      );
    },
  };
}

/** Reads a whole log. Never throws. */
export function parseCrash(input: string | Uint8Array, options: ParseOptions = {}): ParsedLog {
  const reader = createCrashReader(options);
  reader.write(typeof input === "string" ? Buffer.from(input) : input);
  return reader.end();
}

function crashOf({ draft, first, last, fingerprint }: Kept, options: ParseOptions): Crash {
  const facts = { exit: options.exit ?? null, memoryLimitBytes: options.memoryLimitBytes ?? null };
  return { ...draft, fingerprint, hint: hintOf(draft, facts), lines: { first, last } };
}
