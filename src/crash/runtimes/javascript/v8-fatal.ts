/** Fatal errors of V8 and Node: the heap limit, a failed check, `process.abort()`. */
import { DASH, HASH, LESS_THAN, SPACE, UPPER_F } from "../../grammar/bytes.ts";
import { culpritOf, drafted } from "../../grammar/drafting.ts";
import type { Draft, Reading } from "../../grammar/grammar.ts";
import { INTERRUPTION_LINES } from "../../grammar/log-lines.ts";
import type { Frame, Runtime } from "../../model.ts";
import { bare, jsFrameOf, jsOriginOf } from "./frames.ts";

const LAST_GCS = "<--- Last few GCs --->";
const NATIVE_STACK = "----- Native stack trace -----";
const FATAL = /^(?:FATAL ERROR: |# Fatal (?:JavaScript|error in))/;
const NATIVE_FRAME = /^ ?\d+: 0x[0-9a-f]+ /;
/** Node's CHECK and libuv's assertions: `node: ../src/x.cc:12: void f(): Assertion `x' failed.` */
const ASSERTION = /^\S*node(?:\[\d+\])?: .*(?:Assertion `.*' failed\.?|: Assertion failed)/;
/** `1: f (/app/a.js:1:23)` below `JavaScript stack trace`, and Node 12's `3: fill [0x…] [/app/a.js:7] […`. */
const SCRIPT_FRAME = /^\d+: (.+)$/;
const OLD_SCRIPT_FRAME = /^ {4}\d+: (\S+) \[0x[0-9a-f]+\] \[([^\]]+):(\d+)\] \[/;

/** True if the line may open such a report. */
export function opensV8Fatal(line: string): boolean {
  const first = line.charCodeAt(0);
  if (first === UPPER_F || first === HASH) return FATAL.test(line);
  if (first === LESS_THAN) return line === LAST_GCS;
  if (first === DASH) return line === NATIVE_STACK;
  if (first === SPACE) return line.startsWith(" 1: 0x") && line.includes("node::Abort");
  return line.includes("Assertion") && line.length < 2000 && ASSERTION.test(line);
}

/** Maximum lines of garbage collection history and native stack between the marks of a report. */
const REPORT_LINES = 200;

/** Reads the report that starts at `lines[at]`: Node's with its own native stack, Deno's with V8's. */
export function readV8Fatal(lines: readonly string[], at: number): Reading | null {
  let head = -1;
  let runtime: Runtime = isStartedAsDeno(lines, at) ? "deno" : "node";
  let isOutOfMemory = lines[at] === LAST_GCS;
  let inScript = false;
  let last = at;
  const frames: Frame[] = [];
  for (let i = at; i < Math.min(lines.length, at + REPORT_LINES); i++) {
    const line = lines[i] ?? "";
    if (FATAL.test(line) || (i === at && ASSERTION.test(line))) {
      if (head !== -1) continue;
      head = i;
    } else if (line === "----- JavaScript stack trace -----" || line.startsWith("==== JS stack trace")) inScript = true;
    else if (line === NATIVE_STACK) inScript = false;
    else if (line.startsWith("==== C stack trace")) runtime = "deno";
    else if (inScript && scriptFrameOf(line) !== null) {
      const frame = scriptFrameOf(line);
      if (frame !== null) frames.push(frame);
    } else if (!isReportLine(line)) {
      if (i - last > INTERRUPTION_LINES || /^Node\.js v\d/.test(line)) break;
      continue;
    }
    last = i;
  }
  const printed = (lines[head === -1 ? at : head] ?? "").trim();
  const message = headMessage(lines, head);
  // The failed check is below its place; release builds of V8 do not print it.
  const title = printed.startsWith("# Fatal error in") && message !== null ? message : printed;
  isOutOfMemory ||= title.includes("out of memory");
  if (head === -1 && isOutOfMemory && frames.length === 0 && last === at) return null;
  return {
    first: at,
    last,
    draft: draftOf({ runtime, title, message, frames, isOutOfMemory, isHeadless: head === -1 }),
  };
}

/** Lines above a report that may show the command. */
const ABOVE = 6;

function isStartedAsDeno(lines: readonly string[], at: number): boolean {
  return lines
    .slice(Math.max(0, at - ABOVE), at)
    .some((line) => /^(?:\S{1,40} \| )?(?:Task \w+ )?deno (?:run|task|serve|test) /.test(line));
}

function isReportLine(line: string): boolean {
  return (
    line === "" || NATIVE_FRAME.test(line) || /^(?:#|\[\d+:0x|<---|----|====|Security context: | {4}\S)/.test(line)
  );
}

function headMessage(lines: readonly string[], head: number): string | null {
  const line = head === -1 ? undefined : lines[head];
  if (line === undefined) return null;
  // `# Fatal error in F, line N` has its message on the line below.
  const below = line.startsWith("# Fatal error in") ? (lines[head + 1] ?? "") : "";
  return below.startsWith("# ") ? below.slice(2) : line.replace(/^# /, "");
}

function scriptFrameOf(line: string): Frame | null {
  const old = OLD_SCRIPT_FRAME.exec(line);
  if (old !== null) {
    const file = bare(old[2] ?? "");
    return { function: old[1] ?? null, file, line: Number(old[3]), origin: jsOriginOf(file) };
  }
  const text = SCRIPT_FRAME.exec(line)?.[1];
  return text === undefined || text.startsWith("0x") ? null : jsFrameOf(` at ${text}`);
}

function isHead(title: string): boolean {
  return title.startsWith("# ") || title.startsWith("FATAL");
}

/** What a report of V8 shows. */
interface FatalReport {
  readonly runtime: Runtime;
  readonly title: string;
  readonly message: string | null;
  readonly frames: readonly Frame[];
  readonly isOutOfMemory: boolean;
  readonly isHeadless: boolean;
}

function draftOf({ runtime, title, message, frames, isOutOfMemory, isHeadless }: FatalReport): Draft {
  const kind = isOutOfMemory
    ? "heap-oom"
    : title.includes("Assertion")
      ? "assertion"
      : isHead(title) || title === message
        ? "fatal-error"
        : "abort";
  return drafted({
    runtime,
    kind,
    title,
    message,
    fatal: true,
    // Node aborts itself, Deno's V8 traps: only the former is certain from the text.
    signal: runtime === "node" ? { name: "SIGABRT", code: null, address: null } : null,
    frames,
    culprit: culpritOf(frames),
    truncated: { head: false, tail: isHeadless && isOutOfMemory },
  });
}
