/** `crashgate parse`: the crash in a log, as text or, with `--json`, one object per line. */
import { fstatSync, writeSync } from "node:fs";
import { fingerprintOf } from "../crash/fingerprint.ts";
import { createCrashReader } from "../crash/index.ts";
import { inBrief } from "../crash/last-words/in-brief.ts";
import type { Crash, Exit, ParsedLog } from "../crash/model.ts";
import { InputError } from "../errors.ts";
import { safeData } from "../redact/safe-data.ts";
import { showsColours } from "./colours.ts";
import { fileProblem } from "./file-problem.ts";
import { type ParseArguments, readParseArguments } from "./parse-arguments.ts";
import { readLogFile, waitBriefly } from "./read-log-file.ts";
import type { ParsedSource } from "./repository.ts";

/** The destination of the output, and whether it has colours. */
export interface ParseOutput {
  readonly write: (text: string) => void;
  readonly complain: (text: string) => void;
  readonly colours: boolean;
  /** Columns of the terminal; null without one. */
  readonly width: number | null;
}

const USAGE = `Usage: crashgate parse [FILE ...] [--json] [--exit-code N]
       [--repo DIR [--deployed SHA] [--previous SHA] [--path-map FROM=TO]]
`;

const MEANING = [
  "Says what crashed in each log, or its last words if nothing did. Reads standard input without a file, or for `-`. Logs may be gzip, zstd or xz.",
  "--json prints one JSON object per line for each file. --exit-code is how the process ended: it decides which crash ended it.",
  "With --repo it also says where the crash is in that repository as it was at --deployed (HEAD unless given), and which commits since --previous may have caused it. --path-map maps a prefix in the trace to a path in the repository.",
  "Exit code: 0, also if nothing crashed; 2 for wrong usage or an unreadable file.",
];

async function usageText(width: number | null): Promise<string> {
  const { columns, wrapped } = await import("./wrap.ts");
  const fit = columns(width === null ? {} : { columns: width });
  return MEANING.map((text) => `\n${wrapped(text, fit, 0).join("\n")}\n`).join("");
}

/** Parses each file in order. Returns the exit code. */
export async function parseCommand(args: readonly string[], output: ParseOutput = terminal()): Promise<number> {
  try {
    const given = await readParseArguments(args);
    if (given === "help") {
      output.write(USAGE + (await usageText(output.width)));
      return 0;
    }
    return await parseAll(given, output);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    output.complain(`crashgate parse: ${error.message}\n`);
    return 2;
  }
}

async function parseAll({ files, json, exit, repository }: ParseArguments, output: ParseOutput): Promise<number> {
  const locate = repository === null ? null : await (await import("./repository.ts")).openCrashLocator(repository);
  let exitCode = 0;
  for (const file of files) {
    let parsed: ParsedLog;
    try {
      if (file === "-" && (await isTypedIn())) output.complain("Reading standard input; Ctrl-D ends it.\n");
      parsed = await readLog(file, exit, () =>
        output.complain(`crashgate parse: ${file === "-" ? "standard input" : file} is empty\n`),
      );
    } catch (error) {
      output.complain(`crashgate parse: ${file} cannot be read: ${fileProblem(error)}\n`);
      exitCode = 2;
      continue;
    }
    const safe = await redacted(parsed);
    const source = (await locate?.(parsed.crash)) ?? null;
    if (json) output.write(`${JSON.stringify({ file, ...safe, ...source })}\n`);
    else output.write(await described(safe, source, files.length > 1 ? file : null, output));
  }
  return exitCode;
}

/** True if standard input is a terminal. /dev/null is a character device too, so only `isatty` can tell. */
async function isTypedIn(): Promise<boolean> {
  return fstatSync(0).isCharacterDevice() && (await import("node:tty")).isatty(0);
}

/** Reads in chunks, so that memory does not grow with the log. */
async function readLog(file: string, exit: Exit | null, onEmpty: () => void): Promise<ParsedLog> {
  const reader = createCrashReader({ wholeLastWords: true });
  let isEmpty = true;
  const rest = readLogFile(file, (piece) => {
    isEmpty = false;
    reader.write(piece);
  });
  // Only a compressed log needs waiting for.
  if (rest !== null) await rest;
  if (isEmpty) onEmpty();
  return reader.end(exit ?? undefined);
}

/** Redacts everything that is printed. The redactor is loaded only if there is something to print. */
async function redacted(parsed: ParsedLog): Promise<ParsedLog> {
  if (parsed.crash === null && parsed.alsoSeen.length === 0 && parsed.lastWords === null) return parsed;
  const { createRedactor } = await import("../redact/index.ts");
  const safe = safeData(parsed, createRedactor([], []));
  const lastWords = safe.lastWords && inBrief(safe.lastWords);
  if (safe === parsed) return { ...parsed, lastWords };
  // A hash of a secret would help to guess it, and another secret would give the same crash another fingerprint.
  const again = (crash: Crash): Crash => ({ ...crash, fingerprint: fingerprintOf(crash) });
  return { crash: safe.crash && again(safe.crash), alsoSeen: safe.alsoSeen.map(again), lastWords };
}

/** The text output. The renderer of crashes is loaded only if there is a crash. */
async function described(
  log: ParsedLog,
  source: ParsedSource | null,
  name: string | null,
  output: ParseOutput,
): Promise<string> {
  if (name === null && log.crash === null && log.alsoSeen.length === 0 && log.lastWords === null) return "no crash\n";
  const text = (await import("../report/parsed-log.ts")).describeLog(log, name, output.colours, source);
  const { width } = output;
  if (width === null) return text;
  const { fitted } = await import("./wrap.ts");
  return text
    .split("\n")
    .map((line) => fitted(line, width))
    .join("\n");
}

function terminal(): ParseOutput {
  return {
    write: (text) => writeAll(1, text),
    complain: (text) => writeAll(2, text),
    get colours() {
      // `process.stdout.isTTY` would load streams and pipes, a fifth of the start.
      return showsColours(process.env, fstatSync(1).isCharacterDevice());
    },
    get width() {
      return fstatSync(1).isCharacterDevice() ? (process.stdout.columns ?? null) : null;
    },
  };
}

/** Avoids `process.stdout`, too. */
function writeAll(descriptor: number, text: string): void {
  for (let rest = Buffer.from(text); rest.length > 0; ) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // The reader has closed the pipe (`| head`).
      if (code === "EPIPE") process.exit(0);
      if (code !== "EAGAIN") throw error;
      waitBriefly();
    }
  }
}
