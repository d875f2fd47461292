/** Final messages of programs that their logger ended: zap, logrus, zerolog, klog and echo at level fatal. */
import { OPEN_BRACE } from "../../grammar/bytes.ts";
import { drafted, firstLine } from "../../grammar/drafting.ts";
import type { Reading } from "../../grammar/grammar.ts";
import { logfmtFields, parseObject } from "../../grammar/records.ts";
import type { Position } from "../../model.ts";
import { callerIn, consoleRecordOf, type LoggedRecord, withError } from "./console-record.ts";
import { goCulprit } from "./culprit.ts";
import { type Goroutine, readGoroutine } from "./goroutine.ts";
import { isEndOfLog } from "./head.ts";
import { withOrigins } from "./origin.ts";

const LOGRUS_TERMINAL = /^FATA\[[\w:+.-]{1,40}\] ?(.*?)(?: {2,}(\w.*))?$/;
const LOGRUS_PANIC =
  /^(?:time=(?:"[^"]*"|\S+) )?level=panic msg=(?:"((?:[^"\\]|\\.)*)"|(\S*))|^PANI\[[\w:+.-]{1,40}\] ?(.*?)(?: {2,}\w.*)?$/;
const KLOG =
  /^(?:ERROR: logging before flag\.Parse: )?F\d{4} \d\d:\d\d:\d\d\.\d{1,9} {1,9}\d{1,9} ([\w./@-]{1,200}\.go:\d{1,9})\] (.*)$/;
const ZEROLOG_CONSOLE = /^(?:\S{4,40} )?FTL (?:([\w./@-]+\.go:\d+) > )?(.*)$/;
/** Each with a word that every such line contains. */
const CONSOLES: readonly { readonly word: string; readonly shape: RegExp }[] = [
  { word: "FTL ", shape: ZEROLOG_CONSOLE },
  { word: ".go:", shape: KLOG },
];
/**
 * Zap, logrus, echo and slog have one of these next to the level; zerolog begins with the level and ends with the
 * message.
 */
const IS_GO_RECORD =
  /^\{"level":"fatal","ts":|^\{"level":"fatal",.*"message":"(?:[^"\\]|\\.)*"\}$|"caller":"[^"]*\.go:\d+"|"level":"fatal","msg":|"source":\{"function":"|"level":"FATAL","prefix":"[^"]*","file":"[^"]*\.go","line":"\d+"/;
/** Longer lines are data. */
const LONGEST = 20_000;

/** True if the line may be a logger's final one. */
export function mayBeFatalLine(line: string): boolean {
  const first = line.charCodeAt(0);
  if (first === OPEN_BRACE) return /"level":"(?:fatal|FATAL)"/.test(line) && IS_GO_RECORD.test(line);
  return fatalLineOf(line) !== null;
}

function fatalLineOf(line: string): LoggedRecord | null {
  if (line.length > LONGEST) return null;
  if (line.startsWith("{")) return recordOf(line);
  const zap = line.includes("FATAL") ? consoleRecordOf(line) : null;
  if (zap?.level === "FATAL") return zap;
  for (const { word, shape } of CONSOLES) {
    const match = line.includes(word) ? shape.exec(line) : null;
    if (match === null) continue;
    const [message, fields] = word === "FTL " ? withoutFields(match[2] ?? "") : [match[2] ?? "", {}];
    return { message: withError(message, fields), caller: match[1] ?? null, function: null };
  }
  if (line.includes("level=fatal")) return logfmtOf(line);
  const terminal = line.startsWith("FATA[") ? LOGRUS_TERMINAL.exec(line) : null;
  if (terminal === null) return null;
  const fields = logfmtFields(terminal[2] ?? "");
  return { message: withError(terminal[1] ?? "", fields), ...callerIn(fields) };
}

/** zerolog's console shows the fields behind the message. */
function withoutFields(text: string): readonly [message: string, fields: Readonly<Record<string, string>>] {
  const at = text.search(/(?:^| )\w{1,60}=/);
  return at === -1 ? [text, {}] : [text.slice(0, at), logfmtFields(text.slice(at))];
}

function logfmtOf(line: string): LoggedRecord | null {
  const fields = logfmtFields(line);
  const message = fields.msg ?? fields.message;
  if (fields.level !== "fatal" || message === undefined) return null;
  return { message: withError(message, fields), ...callerIn(fields) };
}

function recordOf(line: string): LoggedRecord | null {
  const record = parseObject(line);
  if (record?.level !== "fatal" && record?.level !== "FATAL") return null;
  const text = record.msg ?? record.message;
  return { message: withError(typeof text === "string" ? text : "", record), ...callerIn(record) };
}

/** Levels of zap after which the program may continue. */
const GRAVE: ReadonlySet<string> = new Set(["ERROR", "DPANIC", "PANIC"]);

/** True for a line of zap's console at a level that prints a stack. */
export function mayBeErrorLine(line: string): boolean {
  return GRAVE.has(consoleRecordOf(line)?.level ?? "");
}

/** A record of zap's console with the stack of the logging call. */
export function readErrorLine(lines: readonly string[], at: number): Reading | null {
  const printed = consoleRecordOf(lines[at] ?? "");
  const stack = printed === null ? null : stackBelow(lines, at);
  if (printed === null || stack === null) return null;
  const frames = withOrigins(stack.frames);
  const draft = drafted({
    runtime: "go",
    kind: "logged-exception",
    title: firstLine(printed.message),
    message: printed.message,
    fatal: false,
    frames,
    culprit: goCulprit(frames) ?? callerOf(printed),
    threads: { total: 1, groups: [{ count: 1, state: null, frames }] },
  });
  return { draft, first: at, last: stack.last };
}

/** The stack right below `lines[at]`. */
function stackBelow(lines: readonly string[], at: number): Goroutine | null {
  const stack = readGoroutine(lines, at + 1, true);
  const isThere = stack !== null && stack.first === at + 1 && stack.frames[0]?.file != null;
  return isThere ? stack : null;
}

/** The line at level fatal, and an optional stack below it, at the end of the log; null if the log continues. */
export function readFatalLine(lines: readonly string[], at: number): Reading | null {
  const printed = fatalLineOf(lines[at] ?? "");
  if (printed === null) return null;
  const stack = stackBelow(lines, at);
  const last = stack?.last ?? at;
  if (!isEndOfLog(lines, last + 1)) return null;
  const frames = withOrigins(stack?.frames ?? []);
  const draft = drafted({
    runtime: "go",
    kind: "log-fatal",
    title: `fatal: ${firstLine(printed.message)}`,
    message: printed.message,
    fatal: true,
    frames,
    culprit: goCulprit(frames) ?? callerOf(printed),
    threads: stack === null ? { total: 0, groups: [] } : { total: 1, groups: [{ count: 1, state: null, frames }] },
  });
  return { draft, first: at, last };
}

/** logrus's message at level panic in the line above `lines[at]`; null for any other line. */
export function saidAbove(lines: readonly string[], at: number): string | null {
  const line = (lines[at - 1] ?? "").slice(0, 20_000);
  if (line.startsWith("{")) {
    const record = parseObject(line);
    return record?.level === "panic" && typeof record.msg === "string" ? record.msg : null;
  }
  const match = LOGRUS_PANIC.exec(line);
  return match?.[1]?.replace(/\\(["\\])/g, "$1") ?? match?.[2] ?? match?.[3] ?? null;
}

/** The place in which the record was logged. */
export function callerOf({ caller, function: name }: LoggedRecord): Position | null {
  const match = /^(.*):(\d+)$/.exec(caller ?? "");
  return match === null ? null : { function: name, file: match[1] ?? null, line: Number(match[2]) };
}
