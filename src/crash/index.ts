/** The door of this room: a log in, the crash that ended the process out. */
import { fingerprintOf } from "./fingerprint.ts";
import { hintOf } from "./hints.ts";
import { judge } from "./judge.ts";
import { withSoundLines } from "./lines.ts";
import type { Crash, Exit, ParsedLog } from "./model.ts";
import { type Found, scan } from "./scan.ts";
import { unwrap } from "./wrappers/unwrap.ts";

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

/** A reader of one log. */
export function createCrashReader(options: ParseOptions = {}): CrashReader {
  const chunks: Uint8Array[] = [];
  return {
    write: (chunk) => void chunks.push(chunk),
    end: (exit) => parseCrash(Buffer.concat(chunks), exit === undefined ? options : { ...options, exit }),
  };
}

/** Reads a whole log. Never throws. */
export function parseCrash(input: string | Uint8Array, options: ParseOptions = {}): ParsedLog {
  const text = typeof input === "string" ? input : Buffer.from(input).toString("utf8");
  const found = scan(unwrap(text.split("\n")));
  return judge(
    found.map((one) => crashOf(one, options)),
    options.exit ?? null,
  );
}

function crashOf({ draft: read, first, last }: Found, options: ParseOptions): Crash {
  const draft = withSoundLines(read);
  const facts = { exit: options.exit ?? null, memoryLimitBytes: options.memoryLimitBytes ?? null };
  return { ...draft, fingerprint: fingerprintOf(draft), hint: hintOf(draft, facts), lines: { first, last } };
}
