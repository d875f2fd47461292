/** Stacks that a logger put into a field of a record: JSON, logfmt, klog's `stacktrace=<`. */
import { endsLog } from "../steps.ts";
import { levelOf, parseObject, unquote } from "./prefixes.ts";
import { stackText } from "./stack-data.ts";

/** A record that holds a stack. */
export interface StackRecord {
  readonly lines: readonly string[];
  /** What the record says beside the stack, the error before the message; null where it says nothing. */
  readonly message: string | null;
  /** Whether the program ended with it: its level says so (`fatal`), or does where nothing follows (`panic`, `critical`). */
  readonly fatal: boolean;
  /** How many of the given lines it takes. */
  readonly rows: number;
}

const STACK_KEYS =
  /^(?:stack|\w{0,40}stack_?trace|backtrace|trace|traceback|exc_info|exc_text|exception|errorverbose|full_message|thrown|error|err|message|msg|text|panic|@x)$/i;
/** Of a list of frames or lines. */
const LIST_KEYS = /stack|trace|frames|exception/i;
const VERBOSE = /verbose$/i;
const MESSAGE_KEYS: readonly string[] = [
  "error",
  "err",
  "panic",
  "exception",
  "cause",
  "msg",
  "message",
  "short_message",
  "@message",
];
const FATAL = /^fatal$/i;
/** Levels after which some programs go on: a panic may be recovered, and Python's loggers end nothing. */
const GRAVE = /^(?:panic|dpanic|emerg|emergency|alert|critical|crit)$/i;
const PINO_FATAL = 60;
/** How deep objects of a record are looked into (`err.stack`, `error.cause.stack`). */
const DEPTH = 4;

/** Whether a record with a stack may begin with the line; cheap. */
export function mayBeRecord(line: string): boolean {
  if (line.charCodeAt(0) === 123) return line.includes("\\n") || LIST.test(line);
  return line.endsWith("=<") || isIndentedGoroutine(line) || (line.includes("\\n") && line.includes('="'));
}

/** What opens a list of frames. */
const LIST = /(?:tack|race|rames|ption)": ?\[/;

/** The record that begins at `lines[at]`, or null where there is none or it has no stack. */
export function recordAt(lines: readonly string[], at: number): StackRecord | null {
  const line = lines[at] ?? "";
  if (!mayBeRecord(line)) return null;
  if (line.charCodeAt(0) === 123) return jsonRecord(lines, at);
  if (line.endsWith("=<")) return klogRecord(lines, at);
  return isIndentedGoroutine(line) ? indentedRecord(lines, at) : logfmtRecord(lines, at);
}

/** Whether a record of the level, in line `at`, told of the program's end. */
function endsProgram(level: string, lines: readonly string[], at: number): boolean {
  return FATAL.test(level) || (GRAVE.test(level) && endsLog(lines, at));
}

function jsonRecord(lines: readonly string[], at: number): StackRecord | null {
  const record = parseObject(lines[at] ?? "");
  if (record === null) return null;
  const stack = stackIn(record, DEPTH);
  if (stack === null) return null;
  const level = levelOf(record);
  return {
    lines: stack.split("\n").map((text) => text.replace(/\r$/, "")),
    message: messageOf(record, stack),
    fatal:
      (typeof level === "string" ? endsProgram(level, lines, at) : level === PINO_FATAL) ||
      // Winston's last words before it ends the program.
      (record.exception === true && endsLog(lines, at)),
    rows: 1,
  };
}

/** The longest text of several lines in the fields that hold stacks. */
function stackIn(record: Readonly<Record<string, unknown>>, depth: number): string | null {
  let best: string | null = null;
  let isVerbose = false;
  for (const [key, value] of Object.entries(record)) {
    let found: string | null = null;
    if (typeof value === "string") {
      if (STACK_KEYS.test(key.slice(key.lastIndexOf(".") + 1)) && value.includes("\n")) found = value;
      else if (value.startsWith("{") && value.includes("\\n") && depth > 0) {
        const inner = parseObject(value);
        found = inner === null ? null : stackIn(inner, depth - 1);
      }
    } else if (Array.isArray(value)) {
      found = LIST_KEYS.test(key) ? stackText(value, record) : null;
    } else if (typeof value === "object" && value !== null && depth > 0) {
      found = stackIn(value as Record<string, unknown>, depth - 1);
    }
    // Beside the stack of where it was logged, zap prints where the error was made: with its words between the frames.
    const isBetter = best === null || (!VERBOSE.test(key) && (isVerbose || (found?.length ?? 0) > best.length));
    if (found === null || !isBetter) continue;
    best = found;
    isVerbose = VERBOSE.test(key);
  }
  return best;
}

function messageOf(record: Readonly<Record<string, unknown>>, stack: string): string | null {
  for (const key of MESSAGE_KEYS) {
    const value = record[key];
    if (typeof value === "string" && value !== "" && value !== stack) return value;
    if (typeof value === "object" && value !== null) {
      const inner = (value as Record<string, unknown>).message;
      if (typeof inner === "string" && inner !== "") return inner;
    }
  }
  return null;
}

const FIELD = /(?:^|\s)([\w.@-]{1,64})=(?:"((?:[^"\\]|\\.)*)"|(\S*))/g;

function logfmtRecord(lines: readonly string[], at: number): StackRecord | null {
  const fields: Record<string, string> = {};
  for (const match of (lines[at] ?? "").matchAll(FIELD)) {
    fields[match[1] ?? ""] = match[2] === undefined ? (match[3] ?? "") : unquote(match[2]);
  }
  const stack = stackIn(fields, 0);
  if (stack === null) return null;
  return {
    lines: stack.split("\n"),
    message: messageOf(fields, stack),
    fatal: endsProgram(fields.level ?? fields.lvl ?? fields.severity ?? "", lines, at),
    rows: 1,
  };
}

const INDENTED_GOROUTINE = /^[ \t]{1,40}goroutine \d{1,20} \[[^\]]{1,200}\]:\s*$/;

function isIndentedGoroutine(line: string): boolean {
  return line.charCodeAt(0) <= 32 && line.includes("goroutine ") && INDENTED_GOROUTINE.test(line);
}

/** A dump that a test or a logger indented to print it in its own text: all of the lines that are indented with it. */
function indentedRecord(lines: readonly string[], at: number): StackRecord {
  const indent = /^[ \t]*/.exec(lines[at] ?? "")?.[0].length ?? 0;
  const stack: string[] = [];
  let row = at;
  for (; row < lines.length && row - at < KLOG_LINES; row++) {
    const line = lines[row] ?? "";
    if (line.trim() !== "" && line.charCodeAt(0) > 32) break;
    const own = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    stack.push(line.slice(Math.min(indent, own)));
  }
  return { lines: stack, message: null, fatal: false, rows: row - at };
}

const KLOG_FIELD = /\b(?:panic|err)="((?:[^"\\]|\\.)*)"/;
/** Lines of a klog value at most. */
const KLOG_LINES = 4000;

/** klog's value of several lines: `stacktrace=<`, each line after a tab, then ` >`. */
function klogRecord(lines: readonly string[], at: number): StackRecord | null {
  const stack: string[] = [];
  let row = at + 1;
  for (; row < lines.length && row - at < KLOG_LINES; row++) {
    const line = lines[row] ?? "";
    if (line === " >" || line === ">") break;
    if (line.charCodeAt(0) !== 9) return null;
    stack.push(line.slice(1));
  }
  if (stack.length === 0) return null;
  const message = KLOG_FIELD.exec(lines[at] ?? "")?.[1];
  return { lines: stack, message: message === undefined ? null : unquote(message), fatal: false, rows: row - at + 1 };
}
