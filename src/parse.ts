/** `crashgate parse`: what crashed in a log, for people or, with `--json`, one object a line. */
import { closeSync, fstatSync, openSync, readSync, writeSync } from "node:fs";
import { fingerprintOf } from "./crash/fingerprint.ts";
import { createCrashReader } from "./crash/index.ts";
import type { Crash, ParsedLog } from "./crash/model.ts";
import { redactStrings } from "./redact/strings.ts";

/** Where the output goes, and whether it shows colours. */
export interface ParseOutput {
  readonly write: (text: string) => void;
  readonly complain: (text: string) => void;
  readonly colours: boolean;
}

const USAGE = `Usage: crashgate parse [FILE...] [--json]

Says what crashed in each log; reads standard input without a file, or for \`-\`.
Exit codes: 0 also where nothing crashed, 2 for a file that cannot be read.
`;

/** What is read at once stays in the processor's cache until it is looked at. */
const CHUNK = 128 * 1024;

/** Parses each file in order. Gives the exit code. */
export async function parseCommand(args: readonly string[], output: ParseOutput = terminal()): Promise<number> {
  const given = readArguments(args);
  if (given === "help") {
    output.write(USAGE);
    return 0;
  }
  if (given === null) {
    output.complain(USAGE);
    return 2;
  }
  let exitCode = 0;
  for (const file of given.files) {
    let parsed: ParsedLog;
    try {
      parsed = readLog(file);
    } catch (error) {
      output.complain(
        `crashgate parse: ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}\n`,
      );
      exitCode = 2;
      continue;
    }
    const safe = await redacted(parsed);
    if (given.json) output.write(`${JSON.stringify({ file, ...safe })}\n`);
    else output.write(await described(safe, given.files.length > 1 ? file : null, output));
  }
  return exitCode;
}

interface Arguments {
  readonly files: readonly string[];
  readonly json: boolean;
}

/** Without `parseArgs` of Node, which takes longer to load than a short log to parse. Null where an option is not known. */
function readArguments(args: readonly string[]): Arguments | "help" | null {
  const end = args.indexOf("--");
  const before = end === -1 ? args : args.slice(0, end);
  const options = before.filter((argument) => argument.startsWith("-") && argument !== "-");
  if (options.some((option) => !OPTIONS.has(option))) return null;
  if (options.some((option) => option !== "--json")) return "help";
  const files = [
    ...before.filter((argument) => !options.includes(argument)),
    ...(end === -1 ? [] : args.slice(end + 1)),
  ];
  return { files: files.length === 0 ? ["-"] : files, json: options.length > 0 };
}

const OPTIONS: ReadonlySet<string> = new Set(["--json", "--help", "-h"]);

/** Reads in pieces: memory does not grow with the log. */
function readLog(file: string): ParsedLog {
  const reader = createCrashReader();
  const descriptor = file === "-" ? 0 : openSync(file, "r");
  try {
    const chunk = Buffer.allocUnsafe(CHUNK);
    let length = readSome(descriptor, chunk);
    const toUtf8 = length >= 2 && chunk.readUInt16LE(0) === MARK ? fromUtf16() : null;
    for (; length > 0; length = readSome(descriptor, chunk)) {
      const read = chunk.subarray(0, length);
      reader.write(toUtf8 === null ? read : toUtf8(read));
    }
  } finally {
    if (descriptor !== 0) closeSync(descriptor);
  }
  return reader.end();
}

/** What a file in UTF-16 begins with, as PowerShell writes it for `>`. */
const MARK = 0xfeff;

function fromUtf16(): (chunk: Buffer) => Buffer {
  const decoder = new TextDecoder("utf-16le");
  return (chunk) => Buffer.from(decoder.decode(chunk, { stream: true }));
}

/** A terminal or a pipe that is not ready yet says EAGAIN; the end of a pipe on some systems is EOF. */
function readSome(descriptor: number, chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(descriptor, chunk, 0, chunk.length, null);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EOF") return 0;
      if (code !== "EAGAIN") throw error;
      pause();
    }
  }
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
}

/** Nothing is printed with a secret in it. The redactor is only loaded where there is something to print. */
async function redacted(parsed: ParsedLog): Promise<ParsedLog> {
  if (parsed.crash === null && parsed.alsoSeen.length === 0) return parsed;
  const { createRedactor } = await import("./redact/index.ts");
  const safe = redactStrings(parsed, await createRedactor([], [], JSON.stringify(parsed)));
  if (safe === parsed) return parsed;
  // The hash of a secret is one to guess it by, and another secret would make another crash of it.
  const again = (crash: Crash): Crash => ({ ...crash, fingerprint: fingerprintOf(crash) });
  return { ...safe, crash: safe.crash && again(safe.crash), alsoSeen: safe.alsoSeen.map(again) };
}

/** What is said for people. What shows a crash is only loaded where there is one. */
async function described(log: ParsedLog, name: string | null, output: ParseOutput): Promise<string> {
  if (name === null && log.crash === null && log.alsoSeen.length === 0) return "no crash\n";
  return (await import("./report/parsed-log.ts")).describeLog(log, name, output.colours);
}

function terminal(): ParseOutput {
  return {
    write: (text) => writeAll(1, text),
    complain: (text) => writeAll(2, text),
    get colours() {
      // `process.stdout` knows it, too, but loads what streams and pipes need: a fifth of the start.
      return !process.env.NO_COLOR && fstatSync(1).isCharacterDevice();
    },
  };
}

/** Without `process.stdout`, either. */
function writeAll(descriptor: number, text: string): void {
  for (let rest = Buffer.from(text); rest.length > 0; ) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // A reader that has seen enough (`| head`).
      if (code === "EPIPE") process.exit(0);
      if (code !== "EAGAIN") throw error;
      pause();
    }
  }
}
