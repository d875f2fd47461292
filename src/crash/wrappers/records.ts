/** Stacks that a logger put into a field of a record: JSON, logfmt, klog's `stacktrace=<`. */
import { CLOSE_BRACE, OPEN_BRACE, OPEN_BRACKET, SPACE } from "../grammar/bytes.ts";
import { levelOf, logfmtFields, parseObject, unquote } from "../grammar/records.ts";
import { endsLog } from "../grammar/seek.ts";
import { stackText } from "./stack-data.ts";

/** A record with a stack. */
export interface StackRecord {
  readonly lines: readonly string[];
  /** The record's text besides the stack, the error rather than the message; null if there is none. */
  readonly message: string | null;
  /** The same, but message and error: `msg: error`. */
  readonly printed: string | null;
  /**
   * True if the program ended with it: by its level (`fatal`), or by a level that ends it if nothing follows
   * (`panic`, `critical`).
   */
  readonly fatal: boolean;
  /** True if its runtime reports that it was uncaught, whatever is printed afterwards. */
  readonly uncaught?: boolean;
  /** Number of given lines that it takes. */
  readonly rows: number;
}

const STACK_KEYS =
  /^(?:stack|\w{0,40}stack_?trace|backtrace|trace|traceback|exc_info|exc_text|exception|errorverbose|full_message|thrown|error|err|message|msg|text|panic|@x)$/i;
/** Keys of lists of frames or lines. */
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
/** Levels after which some programs continue: a panic may be recovered, and Python's loggers end nothing. */
const GRAVE = /^(?:panic|dpanic|emerg|emergency|alert|critical|crit)$/i;
const PINO_FATAL = 60;
/** Maximum depth of nested objects (`err.stack`, `error.cause.stack`). */
const DEPTH = 4;

/** True if loggers put the stacks of their own program under this key. */
export function isStackKey(key: string): boolean {
  return STACK_KEYS.test(key.slice(key.lastIndexOf(".") + 1));
}

/** True if a record with a stack may begin with the line; a cheap check. */
export function mayBeRecord(line: string): boolean {
  if (line.charCodeAt(0) === OPEN_BRACE) return line.includes("\\n") || LIST.test(line) || FLAT.test(line);
  if (line.charCodeAt(0) === OPEN_BRACKET) return STACK_FIELD.test(line);
  if (line.endsWith("=<") || isIndentedGoroutine(line)) return true;
  if (line.includes("\\n")) return line.includes('="') || isConsoleRecord(line);
  return isConsoleRecord(line) && LIST.test(line);
}

/** zap's console encoder and Lambda's runtimes print the fields after the last tab. */
const CONSOLE_FIELDS = '\t{"';

function isConsoleRecord(line: string): boolean {
  return line.charCodeAt(line.length - 1) === CLOSE_BRACE && line.includes(CONSOLE_FIELDS);
}

/** A .NET trace whose line ends a collector replaced by blanks. */
const FLAT = /\S {3,12}at [\w.<>`+[\],]{2,300}\(/;
const FLAT_BREAKS = / {3,12}(?=at [\w.<>`+[\],]{2,300}\(|--- End of )| (?=---> \w)/g;

/** The start of a list of frames. */
const LIST = /(?:tack|race|rames|ption)": ?\[/;

/** The record that begins at `lines[at]`, or null if there is none or it has no stack. */
export function recordAt(lines: readonly string[], at: number): StackRecord | null {
  const line = lines[at] ?? "";
  if (!mayBeRecord(line)) return null;
  if (line.charCodeAt(0) === OPEN_BRACE) return jsonRecord(line, lines, at);
  if (isConsoleRecord(line)) return consoleRecord(line, lines, at);
  if (line.charCodeAt(0) === OPEN_BRACKET) return bracketRecord(lines, at);
  if (line.endsWith("=<")) return klogRecord(lines, at);
  return isIndentedGoroutine(line) ? indentedRecord(lines, at) : logfmtRecord(lines, at);
}

/** True if a record of this level, in line `at`, reports the end of the program. */
function endsProgram(level: string, message: string | null, lines: readonly string[], at: number): boolean {
  return FATAL.test(level) || (GRAVE.test(level) && !saysRecovered(message) && endsLog(lines, at));
}

/** True if the text says that a panic was recovered. */
export function saysRecovered(message: string | null): boolean {
  return message !== null && /\brecover(?:ed|ing|y)?\b/i.test(message.slice(0, 400));
}

/** The level, after the time and, for Lambda, the request. */
const CONSOLE_LEVEL = /^(?:[^\t]{4,40}\t){0,2}([A-Za-z]{4,6})\t/;
/** The text of Lambda's Node runtime before the record of an uncaught error. */
const UNCAUGHT = /(?:^|\s)(?:Uncaught Exception|Unhandled Promise Rejection)\s*$/;

function consoleRecord(line: string, lines: readonly string[], at: number): StackRecord | null {
  const level = CONSOLE_LEVEL.exec(line)?.[1];
  const fields = line.indexOf(CONSOLE_FIELDS) + 1;
  const record = jsonRecord(line.slice(fields), lines, at);
  return level === undefined || record === null
    ? null
    : {
        ...record,
        fatal: endsProgram(level, record.message, lines, at),
        uncaught: UNCAUGHT.test(line.slice(0, fields)),
      };
}

/** A JSON record, which is line `at` or its end. */
function jsonRecord(text: string, lines: readonly string[], at: number): StackRecord | null {
  const record = parseObject(text);
  if (record === null) return null;
  const stack = stackIn(record, DEPTH);
  if (stack === null) return null;
  const level = levelOf(record);
  const message = messageOf(record, stack);
  return {
    lines: stack.split("\n").map((one) => one.replace(/\r$/, "")),
    message,
    printed: saidIn(record, message),
    fatal:
      (typeof level === "string" ? endsProgram(level, message, lines, at) : level === PINO_FATAL) ||
      // Winston's final record before it ends the program.
      (record.exception === true && endsLog(lines, at)),
    uncaught: "errorType" in record && UNCAUGHT.test(lines[at - 1] ?? ""),
    rows: 1,
  };
}

/** The longest multi-line text in fields for stacks. */
function stackIn(record: Readonly<Record<string, unknown>>, depth: number): string | null {
  let best: string | null = null;
  let isVerbose = false;
  for (const [key, value] of Object.entries(record)) {
    let found: string | null = null;
    if (typeof value === "string") {
      if (isStackKey(key) && value.includes("\n")) found = value;
      else if (isStackKey(key) && FLAT.test(value)) found = value.replace(FLAT_BREAKS, "\n   ");
      else if (value.startsWith("{") && value.includes("\\n") && depth > 0) {
        const inner = parseObject(value);
        found = inner === null ? null : stackIn(inner, depth - 1);
      }
    } else if (Array.isArray(value)) {
      found = LIST_KEYS.test(key) ? stackText(value, record) : null;
    } else if (typeof value === "object" && value !== null && depth > 0) {
      found = stackIn(value as Record<string, unknown>, depth - 1);
    }
    // Besides the stack of the logging call, zap prints that of the error's creation, with its messages between the
    // frames.
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

/** The record's message with its error. */
function saidIn(record: Readonly<Record<string, unknown>>, error: string | null): string | null {
  const text = record.msg ?? record.message;
  if (typeof text !== "string" || text === "" || error === null || text.includes(error)) return error;
  return `${text.replace(/[:.]?\s*$/, "")}: ${error}`;
}

function logfmtRecord(lines: readonly string[], at: number): StackRecord | null {
  const fields = logfmtFields(lines[at] ?? "");
  const stack = stackIn(fields, 0);
  if (stack === null) return null;
  const message = messageOf(fields, stack);
  return {
    lines: stack.split("\n"),
    message,
    printed: saidIn(fields, message),
    fatal: endsProgram(fields.level ?? fields.lvl ?? fields.severity ?? "", message, lines, at),
    rows: 1,
  };
}

/** TiKV's, TiDB's and PD's: `[time] [LEVEL] [file:line] ["message"] [field=value]`. */
const BRACKETS = /^\[[^\]]{10,40}\] \[([A-Z]+)\] (?:\[[^\]]{1,100}\] )?\[(?:"((?:[^"\\]|\\.)*)"|([^\]"]*))\]/;
const BRACKET_FIELD = /\[(\w{1,40})=(?:"((?:[^"\\]|\\.)*)"|([^\]]*))\]/g;
const STACK_FIELD = /\[(?:backtrace|stack|errorVerbose)="/;

function bracketRecord(lines: readonly string[], at: number): StackRecord | null {
  const line = lines[at] ?? "";
  const head = BRACKETS.exec(line);
  if (head === null) return null;
  const fields: Record<string, string> = { msg: unquote(head[2] ?? head[3] ?? "") };
  for (const [, key = "", quoted, bare = ""] of line.slice(head[0].length).matchAll(BRACKET_FIELD)) {
    fields[key] = quoted === undefined ? bare : unquote(quoted);
  }
  const stack = fields.backtrace ?? fields.stack ?? fields.errorVerbose ?? "";
  const message = messageOf(fields, stack);
  return {
    // A panic hook of Rust logs only the frames.
    lines: [...(/^ {2,}\d+: /.test(stack) ? ["stack backtrace:"] : []), ...stack.split("\n")],
    message,
    printed: saidIn(fields, message),
    fatal: FATAL.test(head[1] ?? ""),
    rows: 1,
  };
}

const INDENTED_GOROUTINE = /^[ \t]{1,40}goroutine \d{1,20} \[[^\]]{1,200}\]:\s*$/;

function isIndentedGoroutine(line: string): boolean {
  return line.charCodeAt(0) <= SPACE && line.includes("goroutine ") && INDENTED_GOROUTINE.test(line);
}

/** A dump that a test or a logger printed indented in its own text: all lines with the same indent. */
function indentedRecord(lines: readonly string[], at: number): StackRecord {
  const indent = /^[ \t]*/.exec(lines[at] ?? "")?.[0].length ?? 0;
  const stack: string[] = [];
  let row = at;
  for (; row < lines.length && row - at < KLOG_LINES; row++) {
    const line = lines[row] ?? "";
    if (line.trim() !== "" && line.charCodeAt(0) > SPACE) break;
    const own = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    stack.push(line.slice(Math.min(indent, own)));
  }
  return { lines: stack, message: null, printed: null, fatal: false, rows: row - at };
}

const KLOG_FIELD = /\b(?:panic|err)="((?:[^"\\]|\\.)*)"/;
/** Maximum lines of a klog value. */
const KLOG_LINES = 4000;

/** klog's multi-line value: `stacktrace=<`, each line after a tab, which a viewer may replace by blanks, then ` >`. */
function klogRecord(lines: readonly string[], at: number): StackRecord | null {
  const stack: string[] = [];
  const indent = /^(?:\t| {2,16})/.exec(lines[at + 1] ?? "")?.[0];
  if (indent === undefined) return null;
  let row = at + 1;
  for (; row < lines.length && row - at < KLOG_LINES; row++) {
    const line = lines[row] ?? "";
    if (line === " >" || line === ">" || (line === "" && row === lines.length - 1)) break;
    if (!line.startsWith(indent)) return null;
    stack.push(line.slice(indent.length));
  }
  if (stack.length === 0) return null;
  const message = KLOG_FIELD.exec(lines[at] ?? "")?.[1];
  const printed = message === undefined ? null : unquote(message);
  return { lines: stack, message: printed, printed, fatal: false, rows: row - at + 1 };
}
