/** Stacks in libraries' own formats: chi's Recoverer, echo's Recover, `%+v` of pkg/errors. */
import { drafted } from "../../grammar/drafting.ts";
import type { Reading } from "../../grammar/grammar.ts";
import { isLogLine } from "../../grammar/log-lines.ts";
import { endsLog } from "../../grammar/seek.ts";
import type { ChainLink, Position } from "../../model.ts";
import { consoleRecordOf } from "./console-record.ts";
import { goCulprit } from "./culprit.ts";
import { bareFunctionOf, fileOf } from "./frame.ts";
import { headerOf } from "./goroutine.ts";
import { kindOf } from "./kind.ts";
import { withOrigins } from "./origin.ts";

const CHI_HEAD = /^ panic: (.*)$/;
const CHI_FUNCTION = /^(?: -> | {4})(\S+)$/;
const CHI_PLACE = /^(?: -> {3}| {6})(\S.*):(\d{1,9})$/;
/** Maximum lines of chi's message before the frames. */
const CHI_MESSAGE_LINES = 20;

/** True if the line may be chi's Recoverer's before its frames. */
export function mayBeChi(line: string): boolean {
  return line.startsWith(" panic: ");
}

/** chi's Recoverer: ` panic: …`, the panicking frame after arrows, and its callers. */
export function readChi(lines: readonly string[], at: number): Reading | null {
  let row = at + 1;
  while (row < lines.length && row <= at + CHI_MESSAGE_LINES && !CHI_PLACE.test(lines[row + 1] ?? "")) row++;
  const message = [CHI_HEAD.exec(lines[at] ?? "")?.[1] ?? "", ...lines.slice(at + 1, row)].join("\n").trimEnd();
  const positions: Position[] = [];
  let last = at;
  for (; row + 1 < lines.length; row++) {
    if (lines[row] === "" && positions.length > 0) continue;
    const name = CHI_FUNCTION.exec(lines[row] ?? "")?.[1];
    const place = CHI_PLACE.exec(lines[row + 1] ?? "");
    if (name === undefined || place === null) break;
    positions.push({ function: name, file: place[1] ?? null, line: Number(place[2]) });
    last = ++row;
  }
  if (positions.length === 0) return null;
  const frames = withOrigins(positions);
  const draft = drafted({
    runtime: "go",
    kind: kindOf(message),
    title: `panic: ${message.split("\n", 1)[0] ?? ""}`,
    message,
    fatal: false,
    chain: [{ type: null, message, recovered: true }],
    frames,
    culprit: goCulprit(frames),
  });
  return { draft, first: at, last };
}

/** A line that ends with a goroutine's header, as printed by `log.Printf("%v %s", r, debug.Stack())` and echo. */
export interface Glued {
  readonly message: string | null;
  readonly header: string;
}

const SAID =
  /\[PANIC RECOVER\] (.+)$|\b(?:panic(?:ked|king)?|PANIC|Panic|recover(?:ed|y)?|Recover(?:ed|y)?)\b[^:]{0,60}: (.+)$|(\bruntime error: .+)$/;

/** A header in the middle of a line, and the text before it; null if there is none. */
export function gluedOf(line: string): Glued | null {
  if (line.length > 20_000 || !line.endsWith("]:")) return null;
  const at = line.lastIndexOf(" goroutine ");
  if (at <= 0 || headerOf(line.slice(at + 1)) === null) return null;
  const printed = SAID.exec(line.slice(0, at).trimEnd());
  return { message: printed?.[1] ?? printed?.[2] ?? printed?.[3] ?? null, header: line.slice(at + 1) };
}

const OUTERMOST: ReadonlySet<string> = new Set(["runtime.main", "runtime.goexit"]);
/** The prefix of the standard library's logger. */
const STAMP = /^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d(?:\.\d{6})? (?:[\w./-]{1,200}\.go:\d{1,9}: )?/;
/** Maximum number of frames that pkg/errors keeps. */
const DEPTH = 32;

/** A record that a terminal broke within its fields. */
function brokenRecordOf(start: string, end: string): ReturnType<typeof consoleRecordOf> {
  return start.includes('{"') && !start.endsWith("}") && end.endsWith('"}') ? consoleRecordOf(start + end) : null;
}

/** True if the line may contain the outermost frame of a pkg/errors stack. */
export function mayBeErrorStack(line: string): boolean {
  return OUTERMOST.has(line);
}

/**
 * An error of pkg/errors printed with `%+v`: the error, its stack, the wrapping error, and that one's stack. Found by
 * the outermost frame of the first. It ended the program if it is the main goroutine's and the log ends with it;
 * others were handled.
 */
export function readErrorStack(lines: readonly string[], at: number): Reading | null {
  if (!isFrame(lines, at)) return null;
  let first = at;
  while (at - first < 2 * DEPTH && isFrame(lines, first - 2)) first -= 2;
  const head = lines[first - 1] ?? "";
  if (first === at || head.trim() === "" || fileOf(head) !== null || head.startsWith("goroutine ")) return null;
  // zap's own stack below its line, of which only FATAL ends the program.
  const zap = consoleRecordOf(head) ?? brokenRecordOf(lines[first - 2] ?? "", head);
  const message = zap?.message ?? head.replace(STAMP, "");
  const positions: Position[] = [];
  let row = first;
  for (; isFrame(lines, row); row += 2) positions.push(positionAt(lines, row));
  const isMain = positions.some(({ function: name }) => name === "runtime.main");
  const chain = [linkOf(message)];
  while (row + 2 < lines.length && isWrapping(lines[row] ?? "") && isFrame(lines, row + 1)) {
    chain.push(linkOf(lines[row] ?? ""));
    for (row++; isFrame(lines, row); ) row += 2;
  }
  const fatal = isMain && zap === null && endsLog(lines, row - 1);
  const frames = withOrigins(positions);
  const draft = drafted({
    runtime: "go",
    kind: fatal ? "log-fatal" : "logged-exception",
    title: message,
    message,
    fatal,
    chain,
    frames,
    culprit: goCulprit(frames),
  });
  return { draft, first: first - 1, last: row - 1 };
}

/** A function without arguments, and its file after a tab. */
function isFrame(lines: readonly string[], at: number): boolean {
  const place = lines[at + 1] ?? "";
  return at >= 0 && place.charCodeAt(0) === 9 && bareFunctionOf(lines[at] ?? "") !== null && fileOf(place) !== null;
}

function positionAt(lines: readonly string[], at: number): Position {
  const place = fileOf(lines[at + 1] ?? "");
  return { function: lines[at] ?? null, file: place?.file ?? null, line: place?.line ?? null };
}

function isWrapping(line: string): boolean {
  return line.trim() !== "" && line.charCodeAt(0) !== 9 && !isLogLine(line);
}

function linkOf(message: string): ChainLink {
  return { type: null, message, recovered: false };
}
