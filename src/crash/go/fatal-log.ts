/** The last words of programs that their logger ended: zap, logrus, zerolog, klog and echo's at level fatal. */
import { drafted } from "../drafting.ts";
import type { Reading } from "../grammar.ts";
import type { Frame, Position } from "../model.ts";
import { parseObject } from "../wrappers/prefixes.ts";
import { culpritOf } from "./culprit.ts";
import { readGoroutine } from "./goroutine.ts";
import { isEndOfLog } from "./head.ts";
import { withOrigins } from "./origin.ts";

/** What such a line says. */
interface FatalLine {
  readonly message: string;
  /** `main.go:12` where the logger prints its caller. */
  readonly caller: string | null;
}

/** The time, the level, the logger's name if it has one, the caller if it is told, the message. */
const ZAP_CONSOLE = /^\S{4,40}\tFATAL\t(?:(?:[^\t]{1,200}\t)?([\w./@-]{1,200}\.go:\d{1,9})\t)?([^\t]*)/;
const LOGRUS_TEXT = /^(?:time=(?:"[^"]*"|\S+) )?level=fatal msg=(?:"((?:[^"\\]|\\.)*)"|(\S*))/;
const LOGRUS_TERMINAL = /^FATA\[[\w:+.-]{1,40}\] ?(.*?)(?: {2,}\w.*)?$/;
const LOGRUS_PANIC =
  /^(?:time=(?:"[^"]*"|\S+) )?level=panic msg=(?:"((?:[^"\\]|\\.)*)"|(\S*))|^PANI\[[\w:+.-]{1,40}\] ?(.*?)(?: {2,}\w.*)?$/;
const KLOG = /^F\d{4} \d\d:\d\d:\d\d\.\d{1,9} {1,9}\d{1,9} ([\w./@-]{1,200}\.go:\d{1,9})\] (.*)$/;
const ZEROLOG_CONSOLE = /^\S{4,40} FTL (?:([\w./@-]+\.go:\d+) > )?(.*)$/;
/** With a word that each such line has. */
const CONSOLES: readonly { readonly word: string; readonly shape: RegExp }[] = [
  { word: "\tFATAL\t", shape: ZAP_CONSOLE },
  { word: " FTL ", shape: ZEROLOG_CONSOLE },
  { word: ".go:", shape: KLOG },
];
/** Zap, logrus and echo have one of these beside the level, zerolog begins with the level and ends with the message. */
const IS_GO_RECORD =
  /^\{"level":"fatal","ts":|^\{"level":"fatal",.*"message":"(?:[^"\\]|\\.)*"\}$|"caller":"[^"]*\.go:\d+"|"level":"fatal","msg":|"level":"FATAL","prefix":"[^"]*","file":"[^"]*\.go","line":"\d+"/;

/** Whether the line may be a logger's last. */
export function mayBeFatalLine(line: string): boolean {
  const first = line.charCodeAt(0);
  if (first === 123) return /"level":"(?:fatal|FATAL)"/.test(line) && IS_GO_RECORD.test(line);
  return fatalLineOf(line) !== null;
}

function fatalLineOf(line: string): FatalLine | null {
  if (line.length > 20_000) return null;
  if (line.startsWith("{")) return recordOf(line);
  for (const { word, shape } of CONSOLES) {
    const match = line.includes(word) ? shape.exec(line) : null;
    if (match !== null) return { message: match[2] ?? "", caller: match[1] ?? null };
  }
  const logrus = line.includes("level=fatal") ? LOGRUS_TEXT.exec(line) : null;
  if (logrus !== null) return { message: logrus[1]?.replace(/\\(["\\])/g, "$1") ?? logrus[2] ?? "", caller: null };
  const terminal = line.startsWith("FATA[") ? LOGRUS_TERMINAL.exec(line) : null;
  return terminal === null ? null : { message: terminal[1] ?? "", caller: null };
}

function recordOf(line: string): FatalLine | null {
  const record = parseObject(line);
  if (record?.level !== "fatal" && record?.level !== "FATAL") return null;
  const text = record.msg ?? record.message;
  const message = typeof text === "string" ? text : "";
  const error = typeof record.error === "string" ? record.error : null;
  const said = error === null ? message : message === "" ? error : `${message}: ${error}`;
  return { message: said, caller: callerIn(record) };
}

/** Echo's logger tells the file apart from the line. */
function callerIn({ caller, file, line }: Readonly<Record<string, unknown>>): string | null {
  if (typeof caller === "string") return caller;
  return typeof file === "string" && typeof line === "string" ? `${file}:${line}` : null;
}

/** The line at level fatal, and the stack that may be below, with which the log ends; null where it goes on. */
export function readFatalLine(lines: readonly string[], at: number): Reading | null {
  const said = fatalLineOf(lines[at] ?? "");
  if (said === null) return null;
  const stack = readGoroutine(lines, at + 1, true);
  const hasStack = stack !== null && stack.first === at + 1 && stack.frames.some(({ file }) => file !== null);
  const last = hasStack ? stack.last : at;
  if (!isEndOfLog(lines, last + 1)) return null;
  const frames: readonly Frame[] = hasStack ? withOrigins(stack.frames) : [];
  const draft = drafted({
    runtime: "go",
    kind: "log-fatal",
    title: `fatal: ${said.message.split("\n", 1)[0] ?? ""}`,
    message: said.message,
    fatal: true,
    frames,
    culprit: culpritOf(frames, said.message) ?? callerOf(said.caller),
    threads: hasStack ? { total: 1, groups: [{ count: 1, state: null, frames }] } : { total: 0, groups: [] },
  });
  return { draft, first: at, last };
}

/** What logrus said at level panic in the line above `lines[at]`; null where that says something else. */
export function saidAbove(lines: readonly string[], at: number): string | null {
  const line = (lines[at - 1] ?? "").slice(0, 20_000);
  if (line.startsWith("{")) {
    const record = parseObject(line);
    return record?.level === "panic" && typeof record.msg === "string" ? record.msg : null;
  }
  const match = LOGRUS_PANIC.exec(line);
  return match?.[1]?.replace(/\\(["\\])/g, "$1") ?? match?.[2] ?? match?.[3] ?? null;
}

function callerOf(caller: string | null): Position | null {
  const match = /^(.*):(\d+)$/.exec(caller ?? "");
  return match === null ? null : { function: null, file: match[1] ?? null, line: Number(match[2]) };
}
