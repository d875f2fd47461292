/** Structured records: JSON, logfmt, zap's console, TiKV's brackets. Their text is `message: error`. */
import { fieldOf, levelOf, parseObject, unquote } from "../grammar/records.ts";
import { isFrame } from "./frame-lines.ts";
import { gradeOf, gradeOfValue } from "./levels.ts";
import type { Opened } from "./openings.ts";

const MESSAGES = ["msg", "message", "@message", "@m", "@mt", "short_message", "text", "event", "log", "textPayload"];
const ERRORS = [
  "error",
  "err",
  "exception",
  "@x",
  "cause",
  "errmsg",
  "errorMessage",
  "error_message",
  "err_msg",
  "reason",
  "details",
  "detail",
  "stderr",
];
const NESTED = ["attr", "fields", "jsonPayload", "data", "context", "record", "err", "error", "exc", "exception"];
const TIMES = ["ts", "time", "timestamp", "@timestamp", "@t", "t", "date", "asctime", "eventTime"];

type Fields = Readonly<Record<string, unknown>>;

/** The statement of a line that is a single record; null if it is not. */
export function recordIn(line: string): Opened | null {
  const first = line.charCodeAt(0);
  if (first === BRACE) return jsonRecord(line);
  if (line.includes("\t") && ZAP.test(line)) return zapRecord(line);
  if (first === BRACKET && line.includes("] [")) return tikvRecord(line);
  return line.includes("=") ? logfmtRecord(line) : null;
}

const BRACE = 123;
const BRACKET = 91;
/** Longer records are not parsed for a title. */
const LONGEST = 64 * 1024;

function jsonRecord(line: string): Opened | null {
  // An element of a copied list.
  const record = line.length > LONGEST ? null : (parseObject(line) ?? parseObject(line.replace(/\},\s*$/, "}")));
  if (record === null) return null;
  const text = saying(record);
  if (text === null) return null;
  return { text, grade: gradeOfValue(levelIn(record)), isLogged: true, column: 0, seconds: secondsIn(record) };
}

function levelIn(record: Fields): unknown {
  const named = levelOf(record);
  if (named !== undefined && typeof named !== "object") return named;
  for (const key of LEVELS) {
    const value = record[key];
    if (typeof value === "string" || typeof value === "number") return value;
    if (typeof value === "object" && value !== null) {
      const inner = levelOf(value as Fields) ?? (value as Fields).name;
      if (inner !== undefined) return inner;
    }
  }
  const { tags } = record;
  return Array.isArray(tags) ? tags.find((tag) => typeof tag === "string" && gradeOf(tag) !== null) : undefined;
}

/** mongod's level is `s`, Elastic's is `log.level`. */
const LEVELS = [
  "s",
  "log",
  "level",
  "levelname",
  "severity_text",
  "severityText",
  "priority",
  "loglevel",
  "logLevel",
  "level_name",
];

function saying(record: Fields): string | null {
  const message = wordsOf(record, MESSAGES, 2);
  const error = wordsOf(record, ERRORS, 2);
  if (message === null) return error;
  return joined(message, error);
}

/** `message: error`, each once. */
export function joined(message: string, error: string | null): string {
  const words = message.trim();
  const cause = error?.trim() ?? "";
  if (cause === "" || words.includes(cause)) return words;
  if (words === "" || cause.startsWith(words)) return cause;
  return `${words.replace(/[\s:.]+$/, "")}: ${cause}`;
}

function wordsOf(record: Fields, keys: readonly string[], depth: number): string | null {
  for (const key of keys) {
    const value = fieldOf(record, key);
    if (typeof value === "string" && value.trim() !== "") return firstWords(value);
    if (typeof value === "object" && value !== null && !Array.isArray(value) && depth > 0) {
      const inner = wordsOf(value as Fields, [...MESSAGES, ...ERRORS], depth - 1) ?? codeOf(value as Fields);
      if (inner !== null) return inner;
    }
  }
  if (depth === 0) return null;
  for (const key of NESTED) {
    const value = record[key];
    if (typeof value !== "object" || value === null || Array.isArray(value)) continue;
    const inner = wordsOf(value as Fields, keys, depth - 1);
    if (inner !== null) return inner;
  }
  return null;
}

/** The name of an error without a message. */
function codeOf({ code, name }: Fields): string | null {
  for (const value of [code, name]) {
    if (typeof value === "string" && /^[A-Za-z]\w{3,60}$/.test(value)) return value;
  }
  return null;
}

/** Maximum lines of a field. */
const WORDS_LINES = 4;

/** The text of a field, without a stack below it. */
function firstWords(value: string): string {
  const lines = value.trim().split("\n", WORDS_LINES);
  const stack = lines.findIndex((line, at) => at > 0 && (isFrame(line) || /^\s*(?:Traceback|Caused by:)/.test(line)));
  return (stack === -1 ? lines : lines.slice(0, stack)).map((line) => line.trim()).join(" ");
}

function secondsIn(record: Fields): number | null {
  for (const key of TIMES) {
    const raw = record[key];
    const value = typeof raw === "object" && raw !== null ? (raw as Fields).$date : raw;
    if (typeof value === "number") return value > 1e11 ? value / 1000 : value;
    if (typeof value === "string") return secondsOf(value);
  }
  return null;
}

function secondsOf(text: string): number | null {
  const match = /(\d\d):(\d\d):(\d\d)/.exec(text.slice(0, 60));
  return match === null ? null : Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3]);
}

const ZAP = /^(?:\S{8,40}\t)?(?:debug|info|warn|error|dpanic|panic|fatal)\t/i;

/** Time, level, logger and caller if enabled, message, and the fields as JSON. */
function zapRecord(line: string): Opened | null {
  const columns = line.split("\t");
  const at = columns.findIndex((column) => gradeOf(column) !== null);
  const level = columns[at];
  if (level === undefined || at > 1) return null;
  const rest = columns.slice(at + 1);
  const fields = rest.at(-1)?.startsWith("{") ? parseObject(rest.pop() ?? "") : null;
  const message = rest.at(-1) ?? "";
  const error = fields === null ? null : wordsOf(fields, ERRORS, 1);
  return {
    text: joined(message, error),
    grade: gradeOf(level),
    isLogged: true,
    column: 0,
    seconds: secondsOf(columns[0] ?? ""),
  };
}

const TIKV =
  /^\[\d{4}\/\d\d\/\d\d (\d\d:\d\d:\d\d)\.\d+ [+-]\d\d:\d\d\] \[(\w+)\] \[[^\]]{1,100}\] (?:\[thread_id=\d+\] )?\["?((?:[^"\\\]]|\\.)*)"?\]/;

/** `[time] [LEVEL] [file:line] ["message"] [key=value]`. */
function tikvRecord(line: string): Opened | null {
  const match = TIKV.exec(line.slice(0, LONGEST));
  if (match === null) return null;
  const error = /\[(?:err|error)=(?:"((?:[^"\\]|\\.)*)"|([^\]]*))\]/.exec(line.slice(0, LONGEST));
  const cause = error === null ? null : unquote(error[1] ?? error[2] ?? "");
  return {
    text: joined(unquote(match[3] ?? ""), cause),
    grade: gradeOf(match[2] ?? ""),
    isLogged: true,
    column: 0,
    seconds: secondsOf(match[1] ?? ""),
  };
}

const FIELD = /(?:^|\s)([\w.@/-]{1,64})=(?:"((?:[^"\\]|\\.)*)"|([^\s"]*))/g;

function logfmtRecord(line: string): Opened | null {
  const text = line.slice(0, FIELDS);
  if (!LOGFMT.test(text)) return null;
  const fields: Record<string, string> = {};
  for (const match of text.matchAll(FIELD))
    fields[match[1] ?? ""] ??= match[2] === undefined ? (match[3] ?? "") : unquote(match[2]);
  const level = fields.level ?? fields.lvl ?? fields.severity ?? fields.loglevel;
  const printed = saying(fields);
  if (printed === null || (level === undefined && fields.msg === undefined)) return null;
  return {
    text: printed,
    grade: level === undefined ? null : gradeOf(level),
    isLogged: true,
    column: 0,
    seconds: secondsOf(fields.ts ?? fields.time ?? fields.t ?? ""),
  };
}

/** Characters of a line that are searched for fields. */
const FIELDS = 8 * 1024;
const LOGFMT = /(?:^|\s)(?:level|lvl|severity|msg)=["\w]/;

/** Strips the fields that a logger prints after its message, except the error. */
export function withoutFields(text: string): string {
  if (text.includes('"msg"="')) return quotedFields(text);
  if (text.endsWith("}")) return withoutObject(text);
  const at = text.search(/\s{1,20}(?:[\w.@/-]{1,64}=(?:"(?:[^"\\]|\\.){0,400}"|[^\s"]{0,200})(?:\s|$))/);
  if (at <= 0) return text;
  const fields = text.slice(at);
  const all = [...fields.matchAll(FIELD)];
  const covered = all.reduce((sum, match) => sum + match[0].length, 0);
  if (covered < fields.trimEnd().length) return text;
  const error = all.find((match) => ERRORS.includes(match[1] ?? ""));
  const cause = error === undefined ? null : error[2] === undefined ? (error[3] ?? "") : unquote(error[2]);
  return joined(unquoted(text.slice(0, at)), cause);
}

/** zap's console prints its fields as an object after the message; viewers replace the tab between by blanks. */
function withoutObject(text: string): string {
  const at = text.search(/\s\{"/);
  const record = at <= 0 ? null : parseObject(text.slice(at + 1));
  const cause = ERRORS.map((key) => (record === null ? undefined : fieldOf(record, key))).find(
    (value) => typeof value === "string",
  );
  return typeof cause === "string" ? joined(text.slice(0, at).trimEnd(), cause) : text;
}

/** klogr quotes keys as well. */
function quotedFields(text: string): string {
  const value = (name: string) => new RegExp(`"${name}"="((?:[^"\\\\]|\\\\.)*)"`).exec(text.slice(0, FIELDS))?.[1];
  const message = value("msg");
  if (message === undefined) return text;
  const error = value("error") ?? value("err");
  return joined(unquote(message), error === undefined ? null : unquote(error));
}

/** Structured klog quotes its message. */
function unquoted(text: string): string {
  const match = /^"((?:[^"\\]|\\.)*)"$/.exec(text.trim());
  return match === null ? text : unquote(match[1] ?? "");
}
