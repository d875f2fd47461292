/** Servers and libraries that report a recovered panic, or end the program themselves with a dump. */
import { drafted } from "../../grammar/drafting.ts";
import type { Draft, Reading } from "../../grammar/grammar.ts";
import type { Frame, Position } from "../../model.ts";
import { goCulprit } from "./culprit.ts";
import { kindOf } from "./kind.ts";
import { withOrigins } from "./origin.ts";

/** The line above a dump that explains it. */
export interface Note {
  readonly at: number;
  readonly message: string | null;
  /** klog's Fatal dumps all goroutines and ends the program. */
  readonly fatal: boolean;
}

const SERVING = /http2?: panic serving (\S*): (.*)$/;
const OBSERVED = /Observed a panic: .*? \((.*)\)$|Observed a panic: (.*)$/;
const PANIC = /\b(?:panic(?:ked|king|s)?|PANIC|Panic|recover(?:ed|y)?|Recover(?:ed|y)?)\b/;
const AFTER_PANIC = /\b(?:panic(?:ked|king)?|PANIC|Panic|[Rr]ecover(?:ed|y)?)\b[^:]{0,60}: (.+)$/;
/** robfig/cron prints its fields in one line, and the stack below. */
const CRON = /\bpanic, error=(.*), stack=\.\.\.$/;
const RUNTIME_ERROR = /\bruntime error: .+$/;
const KLOG_FATAL = /^(?:ERROR: logging before flag\.Parse: )?F\d{4} \d\d:\d\d:\d\d\.\d+ +\d+ [^\]]{1,200}\] (.*)$/;
const NOTE_LINES = 3;

/** True if the line reports a recovered panic, or is klog's last line. */
export function isRecoveryNote(line: string): boolean {
  if (line.length > 100_000) return false;
  return (
    line.includes("panic serving ") ||
    line.includes("panic recovered") ||
    line.includes("Observed a panic") ||
    ((line.startsWith("F") || line.startsWith("ERROR: l")) && KLOG_FATAL.test(line))
  );
}

/** The note right above `lines[at]`, or null. */
export function noteOf(lines: readonly string[], at: number): Note | null {
  for (let i = at - 1; i >= 0 && i >= at - NOTE_LINES; i--) {
    const line = (lines[i] ?? "").slice(0, 20_000);
    if (line.trim() === "") continue;
    const fatal = KLOG_FATAL.exec(line);
    if (fatal !== null) return { at: i, message: fatal[1] ?? null, fatal: true };
    if (!(PANIC.test(line) || RUNTIME_ERROR.test(line)) || line.startsWith("panic: ")) return null;
    return { at: i, message: messageIn(line), fatal: false };
  }
  return null;
}

function messageIn(line: string): string | null {
  const serving = SERVING.exec(line);
  if (serving !== null) return serving[2] ?? null;
  const observed = OBSERVED.exec(line);
  if (observed !== null) return observed[1] ?? observed[2] ?? null;
  const field = CRON.exec(line)?.[1];
  return field ?? AFTER_PANIC.exec(line)?.[1] ?? RUNTIME_ERROR.exec(line)?.[0] ?? null;
}

const PLACE = /^(\S.{0,400}\.(?:go|s)):(\d{1,9})$/;
const MOST_PLACES = 512;

/** apimachinery's format up to 1.13: the note, then a line for each place of the stack, without functions. */
export function readPlaces(lines: readonly string[], at: number): Reading | null {
  const message = messageIn(lines[at] ?? "");
  const positions: Position[] = [];
  for (let i = at + 1; i < lines.length && positions.length < MOST_PLACES; i++) {
    const place = PLACE.exec(lines[i] ?? "");
    if (place === null) break;
    positions.push({ function: null, file: place[1] ?? null, line: Number(place[2]) });
  }
  if (message === null || positions.length < 2) return null;
  const frames = withOrigins(positions);
  const panic = frames.findLastIndex(({ file }) => /(?:^|\/)runtime\/(?:panic|signal_\w+)\.go$/.test(file ?? ""));
  return {
    draft: recovered(message, frames, frames.slice(panic + 1)),
    first: at,
    last: at + positions.length,
  };
}

/** A panic with the message and frames that a library logged. `below` are the frames below the panic. */
function recovered(message: string, frames: readonly Frame[], below: readonly Frame[]): Draft {
  return drafted({
    runtime: "go",
    kind: kindOf(message),
    title: `panic: ${message}`,
    message,
    fatal: false,
    chain: [{ type: null, message, recovered: true }],
    frames,
    culprit: goCulprit(below),
  });
}

const GIN_FRAME = /^(\S.*\.(?:go|s)):(\d+) \(0x[0-9a-f]+\)$/;
const GIN_FUNCTION = /^\t(\S+): /;
/** Maximum lines of the request that gin prints before the frames. */
const REQUEST_LINES = 60;

/** gin's own format: the request, the message, then `file.go:19 (0x4872c0)` and a tab, the function and its source. */
export function readGin(lines: readonly string[], at: number): Reading | null {
  if (!(lines[at] ?? "").includes("panic recovered:")) return null;
  const start = lines.findIndex((line, i) => i > at && i < at + REQUEST_LINES && GIN_FRAME.test(line));
  if (start === -1 || start > at + REQUEST_LINES) return null;
  const positions: Position[] = [];
  let last = start;
  for (let i = start; i < lines.length; i++) {
    const place = GIN_FRAME.exec(lines[i] ?? "");
    if (place === null) break;
    const name = GIN_FUNCTION.exec(lines[i + 1] ?? "")?.[1] ?? null;
    positions.push({ function: name, file: place[1] ?? null, line: Number(place[2]) });
    last = i;
    if (name !== null) last = ++i;
  }
  const message = (lines[start - 1] ?? "").trim();
  const frames = withOrigins(positions);
  const panic = frames.findIndex(({ function: name, origin }) => origin === "runtime" && name?.includes("panic"));
  return { draft: recovered(message, frames, frames.slice(panic + 1)), first: at, last };
}
