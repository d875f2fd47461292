/** Servers that report in one line that they cannot continue: Postgres' PANIC, mongod's fatal records. */
import { drafted } from "../../grammar/drafting.ts";
import type { Draft, Reading } from "../../grammar/grammar.ts";
import { parseObject } from "../../grammar/records.ts";

/** Each such line has one of these strings. */
export const SERVER_TRIGGERS: readonly string[] = ["PANIC:  ", "] PANIC: ", '"s":"F"'];

/**
 * Postgres prints two spaces after the level, and `log_line_prefix` before it. A viewer may drop one of the spaces;
 * the usual prefix, which ends with the process ID, then identifies its lines.
 */
const POSTGRES = /^(?:(?:.{0,200}[\s\]:])?(?=PANIC: {2})|[\d-]{10} [\d:.]{8,15} \w{2,5} \[\d+\] )(PANIC: {1,2}(\S.*))$/;
/** The postmaster's line when it continues with new processes. */
const GOES_ON = "all server processes terminated; reinitializing";
/** Maximum lines of the postmaster before that line. */
const UNTIL_REINITIALIZED = 40;

/** True if the line may be such a server's. */
export function mayBeServer(line: string): boolean {
  return line.length < 20_000 && (line.startsWith('{"t":{"$date":') ? line.includes('"s":"F"') : POSTGRES.test(line));
}

/** The reading of `lines[at]`; null if the server continued, or the line is not a server's. */
export function readServer(lines: readonly string[], at: number): Reading | null {
  const line = lines[at] ?? "";
  if (!mayBeServer(line)) return null;
  return line.startsWith("{") ? readMongod(lines, at) : readPostgres(lines, at);
}

function readPostgres(lines: readonly string[], at: number): Reading | null {
  const [, title = "", message = ""] = POSTGRES.exec(lines[at] ?? "") ?? [];
  // The consequence of a previously reported failure.
  if (message.startsWith("cannot abort transaction")) return null;
  const after = lines.slice(at + 1, at + 1 + UNTIL_REINITIALIZED);
  const draft = drafted({
    runtime: "cpp",
    kind: "server-panic",
    title,
    message,
    fatal: !after.some((line) => line.includes(GOES_ON)),
    signal: { name: "SIGABRT", code: null, address: null },
  });
  return { draft, first: at, last: at };
}

const FAILURES = /^(?:Fatal assertion|Invariant failure|Fatal DBException|Assertion failure)\b/;

/** A failed check of mongod, with its place in the fields. */
function readMongod(lines: readonly string[], at: number): Reading | null {
  const record = parseObject(lines[at] ?? "");
  const { msg, attr } = record ?? {};
  if (record?.s !== "F" || typeof msg !== "string" || !FAILURES.test(msg)) return null;
  const { msgid, expr, error, file, line: number } = (attr ?? {}) as Readonly<Record<string, unknown>>;
  const what = [msgid, expr, error].filter((one) => typeof one === "string" || typeof one === "number");
  const words = [msg, ...what].join(" ");
  const reason = what.length > 1 ? null : reasonAbove(lines, at);
  const title = reason === null ? words : `${words}: ${reason}`;
  const isPlaced = typeof file === "string" && typeof number === "number";
  const draft = drafted({
    runtime: "cpp",
    kind: "check-failed",
    title,
    message: title,
    words,
    fatal: true,
    signal: { name: "SIGABRT", code: null, address: null },
    culprit: isPlaced ? { function: null, file, line: number } : null,
  });
  return { draft, first: at, last: at };
}

/** Number of records above a fatal one to search for the reason. */
const ABOVE = 6;

/** mongod's reason for terminating, else the last error of its storage. */
function reasonAbove(lines: readonly string[], at: number): string | null {
  for (let row = at - 1; row >= Math.max(0, at - ABOVE); row--) {
    const line = lines[row] ?? "";
    if (line.length > 20_000 || !/"s":"[FE]"/.test(line)) continue;
    const attr = parseObject(line)?.attr as Readonly<Record<string, unknown>> | undefined;
    const message = attr?.message;
    const inner =
      typeof message === "object" && message !== null ? (message as Readonly<Record<string, unknown>>) : null;
    const texts = inner === null ? [attr?.reason ?? message] : [inner.msg, inner.error_str];
    const words = texts.filter((one) => typeof one === "string").join(": ");
    if (words !== "") return words;
  }
  return null;
}

/** The meaning of mongod's check for its operator. */
export function mongodHint({ title, culprit }: Draft): string {
  const place =
    culprit?.file == null ? "" : ` at ${culprit.file.slice(culprit.file.lastIndexOf("/") + 1)}:${culprit.line}`;
  return `mongod met a state${place} that it does not go on from (${title}). Check the volume of its dbPath, above all its owner, free space and kind of file system, and whether its files are of another release; of files that are damaged restore a backup.`;
}

/** Advice for a PANIC of Postgres. */
export function serverHint({ message }: Draft): string {
  if (/checkpoint record|control file|WAL|pg_wal|redo/i.test(message ?? "")) {
    return "The server cannot start from its data directory: its write-ahead log does not go with its control file, as after a copy of a running server, a volume that was filled or detached, or two servers on one volume. Restore a backup; pg_resetwal loses data and is the last thing to try.";
  }
  return "The server stopped itself since it could not go on without damage to its data. Look at the disk that its data directory is on, and at the lines right above.";
}
