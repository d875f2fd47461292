/** The goroutines of a dump: grouped and counted; tells if the dump is complete. */
import { NEWLINE } from "../../grammar/bytes.ts";
import type { Continuation, Draft, Reading } from "../../grammar/grammar.ts";
import type { Position, ThreadGroup } from "../../model.ts";
import { isPanic } from "./culprit.ts";
import { type Goroutine, readGoroutine } from "./goroutine.ts";
import { mayBeHead } from "./head.ts";
import { withOrigins } from "./origin.ts";
import { createTally, type Tally } from "./tally.ts";

/** Number of goroutines to search for the one to show. */
const GOROUTINES = 200;

/** Distance to the end of the lines from which the dump may continue beyond them. */
const NEAR_END = 80;

/** Number of panics running on a stack. */
export function panicsOf(frames: readonly Position[]): number {
  return frames.filter(({ function: name }) => isPanic(name)).length;
}

/** A goroutine as the thread of a draft. */
export function threadOf(goroutine: Goroutine | undefined): Draft["thread"] {
  const header = goroutine?.header ?? null;
  return header === null ? null : { id: header.id, name: null, state: header.state };
}

/** The first goroutines of a dump; `runtime stack:` is not one. */
export function readGoroutines(lines: readonly string[], from: number): readonly Goroutine[] {
  const goroutines: Goroutine[] = [];
  let foreign = 0;
  for (let i = from; i < lines.length && goroutines.length < GOROUTINES && foreign < 400; i++) {
    const goroutine = readGoroutine(lines, i);
    if (goroutine === null) {
      foreign++;
      if (mayBeHead(lines[i] ?? "") && lines[i] !== "runtime stack:" && goroutines.length > 0) break;
      continue;
    }
    foreign = 0;
    goroutines.push(goroutine);
    i = Math.max(i, goroutine.last);
  }
  return goroutines;
}

/** The reading with the goroutines from `lines[dump]` up to `lines[end]`, counted and grouped. */
export function withThreads(
  lines: readonly string[],
  first: number,
  dump: number,
  base: Draft,
  end = lines.length,
): Reading {
  const tally = createTally("short");
  const bytes = Buffer.from(lines.slice(dump, end).join("\n"));
  tally.take(bytes, 0, bytes.length, true);
  const last = Math.max(dump + Math.max(tally.ownRows, 1) - 1, first);
  const logEnd = endsInStump(lines, last) ? "inside" : isLast(lines, last) ? "after" : "elsewhere";
  const draft = counted(base, tally, logEnd);
  const isWhole = end < lines.length || tally.ended || last < lines.length - NEAR_END;
  return isWhole ? { draft, first, last } : { draft, first, last, more: continuationOf(dump, base) };
}

function isLast(lines: readonly string[], last: number): boolean {
  for (let i = last + 1; i < lines.length; i++) if ((lines[i] ?? "").trim() !== "") return false;
  return true;
}

/** True if the log ends within another line of the dump: in a function's arguments or a file name. */
function endsInStump(lines: readonly string[], last: number): boolean {
  const end = lines.at(-1)?.trim() === "" ? lines.length - 1 : lines.length;
  return end === last + 2 && STUMP.test((lines[last + 1] ?? "").slice(0, 2000));
}

const STUMP =
  /^(?:[^\s()]+|[^\s(]*(?:\(\*[^\s)]*\)?[^\s(]*)?\([^)]*|\t\S.*|created by .*|gor?o?u?t?i?n?e?(?: \d*(?: \[[^\]]*\]?)?)?)$/;

function continuationOf(from: number, base: Draft): Continuation {
  const tally = createTally("long");
  let logEnd: LogEnd = "elsewhere";
  return {
    from,
    take(bytes, start, to, isEnd) {
      const taken = tally.take(bytes, start, to, isEnd);
      const isInside = tally.rows > tally.ownRows && bytes[to - 1] !== NEWLINE;
      logEnd = !isEnd || tally.ended ? "elsewhere" : isInside ? "inside" : "after";
      return taken;
    },
    get ended() {
      return tally.ended;
    },
    get rows() {
      return tally.rows;
    },
    get ownRows() {
      return tally.ownRows;
    },
    finish: () => counted(base, tally, logEnd),
  };
}

/** Where the log ends: inside a line of the dump, after its last line, or elsewhere. */
type LogEnd = "inside" | "after" | "elsewhere";

function counted(base: Draft, tally: Tally, logEnd: LogEnd): Draft {
  const groups: ThreadGroup[] = tally.groups().map(({ count, sample }) => {
    const goroutine = goroutineIn(sample);
    return { count, state: goroutine?.header?.state ?? null, frames: withOrigins(goroutine?.frames ?? []) };
  });
  const last = tally.lastGoroutine === null ? null : goroutineIn(tally.lastGoroutine);
  const isWhole = last !== null && (isComplete(last) || (tally.total === 1 && mayBeFinalizers(last, tally)));
  const tail = last !== null && (logEnd === "inside" || (logEnd === "after" && !isWhole));
  return { ...base, threads: { total: tally.total, groups }, truncated: { ...base.truncated, tail } };
}

function goroutineIn(bytes: Uint8Array): Goroutine | null {
  return readGoroutine(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8").split("\n"), 0);
}

const OUTERMOST =
  /^(?:main\.main|main\.init\b.*|runtime\.(?:main|goexit|runfinq|runFinalizers|runCleanups|mstart\w*|mcall|rt0_go|asmcgocall|systemstack\w*|doInit\d*|morestack\w*)|_?start\w*|clone|__libc_start\w*|non-Go)$/;

/**
 * Maximum number of printed frames of a goroutine (`_TracebackMaxFrames`); up to Go 1.20, omissions are not always
 * marked.
 */
const MOST_FRAMES = 100;

/** Goroutines of finalizers and cleanups belong to the runtime, whose calling frame is not always printed. */
function mayBeFinalizers({ header, cut }: Goroutine, { lastGoroutine }: Tally): boolean {
  if (cut || header?.state !== "running" || lastGoroutine === null) return false;
  const end = Buffer.from(lastGoroutine.subarray(-40)).toString("latin1").trimEnd();
  return / \+0x[0-9a-f]+$/.test(end);
}

/** True if a goroutine is printed up to its outermost frame. */
function isComplete({ header, frames, createdBy, cut, isElided }: Goroutine): boolean {
  if (cut) return false;
  if (isElided || frames.length >= MOST_FRAMES) return true;
  if (createdBy !== null) return createdBy.file !== null;
  const outermost = frames.at(-1);
  return (
    header?.id === "0" ||
    (outermost !== undefined && OUTERMOST.test(outermost.function ?? "")) ||
    outermost?.function?.endsWith(".main") === true
  );
}
