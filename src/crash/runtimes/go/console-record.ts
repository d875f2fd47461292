/** zap's console encoder: tab-separated columns, with the fields as JSON at the end. */
import { fieldOf, parseObject } from "../../grammar/records.ts";

/** A logger's record with its message, its error and its caller. */
export interface LoggedRecord {
  /** `MESSAGE: ERROR`, or whichever exists. */
  readonly message: string;
  /** `main.go:12`, as the logger prints it; null if it does not. */
  readonly caller: string | null;
  /** The caller's function. */
  readonly function: string | null;
}

const CALLER = /^[\w./@+-]{1,300}\.go:\d{1,9}$/;
const LOGGER = /^[\w./-]{1,100}$/;
const FIELDS = /^\{".*\}$/s;
/** A time in any of zap's formats: ISO 8601, RFC 3339 or seconds; some omit it. */
const TIME = /^[\d.e+:TZ-]{4,40}$/;
const LEVELS: ReadonlySet<string> = new Set(["DEBUG", "INFO", "WARN", "ERROR", "DPANIC", "PANIC", "FATAL"]);
const EXPANDED = /^\S{10,40} {2,12}[A-Z]{4,6} {2,12}\S/;
/** Longer lines are data. */
const LONGEST = 20_000;

/** The level and text of a line of zap's console; null for any other line. */
export function consoleRecordOf(line: string): (LoggedRecord & { readonly level: string }) | null {
  if (line.length > LONGEST) return null;
  // Terminals replace tabs by blanks.
  const columns = line.includes("\t") ? line.split("\t") : EXPANDED.test(line) ? line.split(/ {2,}/) : [];
  const at = TIME.test(columns[0] ?? "") ? 1 : 0;
  const level = columns[at]?.toUpperCase() ?? "";
  if (!LEVELS.has(level) || columns[at + 1] === undefined) return null;
  const last = columns.at(-1) ?? "";
  const fields = columns.length > at + 2 && FIELDS.test(last) ? parseObject(last) : null;
  const rest = columns.slice(at + 1, fields === null ? undefined : -1);
  const caller = rest.slice(0, 2).findIndex((column) => CALLER.test(column));
  const isNamed = caller === -1 && rest.length > 1 && LOGGER.test(rest[0] ?? "");
  const text = rest.slice(caller === -1 ? (isNamed ? 1 : 0) : caller + 1).join("\t");
  return {
    level,
    message: withError(text, fields ?? {}),
    caller: caller === -1 ? null : (rest[caller] ?? null),
    function: null,
  };
}

const ERRORS: readonly string[] = ["error", "err", "errorMessage", "cause"];

/** The message with its error, in one line, in Go's form of wrapped errors. */
export function withError(message: string, fields: Readonly<Record<string, unknown>>): string {
  const error = ERRORS.map((key) => fieldOf(fields, key)).find((value) => typeof value === "string" && value !== "");
  if (typeof error !== "string" || message.endsWith(error)) return message;
  return message === "" ? error : `${message.replace(/[:.]?\s*$/, "")}: ${error}`;
}

/** The place where a record was logged, from its logger's own fields. */
export function callerIn(fields: Readonly<Record<string, unknown>>): Pick<LoggedRecord, "caller" | "function"> {
  const { caller, file, line, func, source } = fields;
  if (typeof source === "object" && source !== null) return callerIn({ ...source, source: undefined });
  const name = typeof func === "string" ? func : typeof fields.function === "string" ? fields.function : null;
  if (typeof caller === "string") return { caller, function: name };
  if (typeof file !== "string") return { caller: null, function: name };
  const number = typeof line === "string" || typeof line === "number" ? `:${line}` : "";
  return { caller: `${file}${/:\d+$/.test(file) ? "" : number}`, function: name };
}
