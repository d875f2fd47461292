/** The grammar of Go's crash output, gc's of 1.4 to 1.27 and gccgo's: `panic:`, `fatal error:`, signals, goroutines, races. */
import { drafted } from "./drafting.ts";
import { culpritOf, rootCauseBelowClosures, rootCauseOf } from "./go/culprit.ts";
import { mayBeFatalLine, readFatalLine, saidAbove } from "./go/fatal-log.ts";
import { type Goroutine, headerOf, isFrameLine, readGoroutine } from "./go/goroutine.ts";
import { chainOf, type Head, mayBeHead, readHead } from "./go/head.ts";
import { goHints } from "./go/hints.ts";
import { kindOf, kindOfFunctions } from "./go/kind.ts";
import { withOrigins } from "./go/origin.ts";
import { type Glued, gluedOf, mayBeChi, mayBeErrorStack, readChi, readErrorStack } from "./go/printed.ts";
import { mayBeRace, readRace } from "./go/race.ts";
import { isRecoveryNote, noteOf, readGin } from "./go/recovery.ts";
import { createTally, type Tally } from "./go/tally.ts";
import { mayBeUsage, readUsage } from "./go/usage.ts";
import { runtimeWords } from "./go/words.ts";
import type { Continuation, Draft, Grammar, Reading } from "./grammar.ts";
import type { Frame, Position, ThreadGroup } from "./model.ts";

/** Goroutines of a dump that are looked through for the one to show. */
const GOROUTINES = 200;
/** Lines before the end of the lines from which on the dump may go on beyond them. */
const NEAR_END = 80;

export const go: Grammar = {
  runtime: "go",
  triggers: [
    "panic:",
    "fatal error: ",
    "goroutine ",
    "[signal ",
    "runtime: ",
    "unexpected fault address",
    "PC=0x",
    "WARNING: DATA RACE",
    " +0x",
    "created by ",
    "panic serving ",
    "panic recovered",
    "Observed a panic",
    "flag provided but not defined",
    "flag needs an argument",
    "invalid value ",
    "level=fatal",
    '"level":"fatal"',
    "\tFATAL\t",
    " FTL ",
    "FATA[",
    "runtime.goexit",
    "runtime.main",
    ...["ABRT", "BUS", "FPE", "ILL", "INT", "HUP", "QUIT", "SEGV", "SYS", "TERM", "TRAP"].map((name) => `SIG${name}: `),
    "Signal ",
  ],
  hints: goHints,
  runtimeWords,

  mayOpen(line) {
    const first = line.charCodeAt(0);
    if (first === 103 && headerOf(line) !== null) return true;
    return (
      mayBeHead(line) ||
      mayBeRace(line) ||
      mayBeUsage(line) ||
      isRecoveryNote(line) ||
      mayBeFatalLine(line) ||
      mayBeChi(line) ||
      gluedOf(line) !== null ||
      isFrameLine(line, "\t/f.go:1")
    );
  },

  read(lines, at) {
    const line = lines[at] ?? "";
    if (mayBeRace(line)) return readRace(lines, at);
    if (mayBeHead(line)) {
      const head = readHead(lines, at);
      return head === null ? null : readHeaded(lines, withEntry(head, lines));
    }
    if (mayBeUsage(line)) return readUsage(lines, at);
    if (isRecoveryNote(line)) {
      const recovered = readRecovered(lines, at) ?? readGin(lines, at);
      if (recovered !== null) return recovered;
    }
    if (mayBeFatalLine(line)) return readFatalLine(lines, at);
    if (headerOf(line) !== null) return readBareDump(lines, at);
    if (mayBeChi(line)) return readChi(lines, at);
    const glued = gluedOf(line);
    if (glued !== null) return readGlued(lines, at, glued);
    return (mayBeErrorStack(line) ? readErrorStack(lines, at) : null) ?? readFrames(lines, at);
  },

  withMessage(draft, message) {
    const bare =
      /\bruntime error: .*/s.exec(message)?.[0] ??
      message.replace(/^[^:]{0,60}\bpanic(?:ked|king)?\b[^:]{0,40}: /i, "");
    const kind = kindOf(bare);
    const first = bare.split("\n", 1)[0] ?? "";
    const said = { message: bare, truncated: { ...draft.truncated, head: false } };
    if (kind === "panic" && isLogged(draft)) {
      const chain = [{ type: null, message: bare, recovered: !draft.fatal }];
      return draft.fatal
        ? { ...draft, ...said, kind: "log-fatal", title: `fatal: ${first}`, chain }
        : { ...draft, ...said, kind: "logged-exception", title: first, chain };
    }
    return {
      ...draft,
      ...said,
      kind: kind !== "panic" ? kind : draft.kind,
      title: `panic: ${first}`,
      chain: [{ type: null, message: bare, recovered: true }],
    };
  },
};

/** logrus panics with its entry, of which the runtime prints the address: what it says is in the line above. */
function withEntry(head: Head, lines: readonly string[]): Head {
  if (head.message === null || !/^\(\*logrus\.Entry\) \(?0x/.test(head.message)) return head;
  const said = saidAbove(lines, head.first);
  const last = head.links.at(-1);
  if (said === null || last === undefined) return head;
  return { ...head, message: said, links: [...head.links.slice(0, -1), { ...last, lines: said.split("\n") }] };
}

/** Lines of a dump below a header that is in the middle of a line. */
const GLUED_LINES = 400;

/** A stack that a program printed behind its own words: it recovered. */
function readGlued(lines: readonly string[], at: number, { message, header }: Glued): Reading | null {
  const own = readGoroutine([header, ...lines.slice(at + 1, at + GLUED_LINES)], 0);
  if (own === null || own.frames.length === 0) return null;
  const draft = { ...recoveredDraft(withOrigins(own.frames), message, true, own), fatal: false };
  const groups = [{ count: 1, state: own.header?.state ?? null, frames: draft.frames }];
  return { draft: { ...draft, threads: { total: 1, groups } }, first: at, last: at + own.last };
}

/** A stack with no panic in it is of a call of the logger. */
function isLogged({ frames, kind }: Draft): boolean {
  return kind === "panic" && panicsOf(frames) === 0;
}

/** The crash whose words are the head. */
function readHeaded(lines: readonly string[], head: Head): Reading | null {
  if (head.dump === null) {
    const { chain, last } = chainOf(head, null);
    const message = chain.at(-1)?.message ?? head.message;
    const draft = drafted({
      runtime: "go",
      kind: kindOfHead(head, message ?? ""),
      title: last === null ? head.title : `${last.word}: ${last.lines[0] ?? ""}`,
      message,
      fatal: true,
      chain: chain.length > 0 ? chain : chainOfSignal(message),
      signal: head.signal,
    });
    return { draft, first: head.first, last: head.last };
  }
  const goroutines = readGoroutines(lines, head.dump);
  const crashed = crashedOf(goroutines, head);
  const panics = panicsOf(belowLast(crashed?.frames ?? []));
  const hidesPanics = panics === 0 && (head.links.some(({ certain }) => certain) || isBefore17(lines, head.dump));
  const { chain, last } = chainOf(head, crashed === undefined || hidesPanics ? null : panics);
  const message = chain.at(-1)?.message ?? head.message;
  const kind = kindOfDump(head, message, crashed);
  const shown = goroutineToShow(goroutines, crashed, kind, head);
  const frames = withOrigins(shown?.frames ?? []);
  const culprit =
    kind === "sigquit" || kind === "thread-exhaustion" ? null : culpritOf(frames, message, kind === "stack-overflow");
  const base = drafted({
    runtime: "go",
    kind,
    title: last === null ? head.title : `${last.word}: ${last.lines[0] ?? ""}`,
    message,
    fatal: true,
    chain: chain.length > 0 ? chain : chainOfSignal(message),
    signal: head.signal,
    thread: threadOf(shown === crashed || kind !== "fatal-signal" ? crashed : shown),
    frames,
    culprit,
    rootCause:
      hidesPanics && head.links.some(({ recovered }) => recovered)
        ? rootCauseBelowClosures(frames, culprit)
        : rootCauseOf(frames, culprit, message),
    createdBy: (kind === "fatal-signal" ? shown : crashed)?.createdBy ?? null,
    truncated: { head: head.message === null && !head.isSignalHead, tail: false },
  });
  return withThreads(lines, head.first, head.dump, base);
}

/** The first goroutine; of a panic the first that runs, since what panics does. */
function crashedOf(goroutines: readonly Goroutine[], head: Head): Goroutine | undefined {
  const [first] = goroutines;
  const isPanic = head.links.at(-1)?.word === "panic" && first?.header?.state !== "running";
  return (isPanic ? goroutines.find(({ header }) => header?.state === "running") : undefined) ?? first;
}

/** Go's heap began at 0xc208000000 in 1.4, at 0xc820000000 in 1.5 and 1.6; neither prints `panic(` frames. */
const OLD_HEAP = /0xc(?:208|820)[0-9a-f]{6}\b/;

function isBefore17(lines: readonly string[], dump: number): boolean {
  return lines.slice(dump, dump + 20).some((line) => OLD_HEAP.test(line));
}

function chainOfSignal(message: string | null): Draft["chain"] {
  return message === null ? [] : [{ type: null, message, recovered: false }];
}

/** A dump whose words are lost, or that somebody printed without any. */
function readBareDump(lines: readonly string[], at: number): Reading | null {
  const crashed = readGoroutine(lines, at);
  if (crashed === null || (crashed.frames.length === 0 && readGoroutines(lines, at).length === 1)) return null;
  const note = noteOf(lines, at);
  const isFirst = isStartOfLog(lines, at);
  const isPrinted = isOwnStack(crashed.frames);
  const panicked = panicsOf(crashed.frames) > 0;
  if (!isFirst && note === null && !panicked) return null;
  const isFatal = note === null ? isFirst && !isPrinted : note.fatal;
  const frames = withOrigins(crashed.frames);
  const isRecovered = note !== null || isPrinted;
  const base = recoveredDraft(frames, note?.message ?? null, isRecovered, crashed);
  const draft = {
    ...base,
    kind: note?.fatal === true ? "log-fatal" : base.kind,
    fatal: isFatal,
    truncated: { head: note === null && !isPrinted, tail: false },
  };
  // A panic that was recovered is told with the stack of its goroutine alone: the next one is another panic's.
  const end = note !== null && !note.fatal ? crashed.last + 1 : lines.length;
  return withThreads(lines, note === null ? at : note.at, at, draft, end);
}

/** `http: panic serving …` and its like: the program said that it recovered. */
function readRecovered(lines: readonly string[], at: number): Reading | null {
  for (let i = at + 1; i < lines.length && i <= at + 4; i++) {
    if (headerOf(lines[i] ?? "") === null) continue;
    const reading = readBareDump(lines, i);
    return reading === null ? null : { ...reading, first: at };
  }
  return null;
}

/** Frames whose goroutine's header is lost: only at the start of what there is of the log. */
function readFrames(lines: readonly string[], at: number): Reading | null {
  if (!isStartOfLog(lines, at)) return null;
  const goroutine = readGoroutine(lines, at, true);
  if (goroutine === null || goroutine.frames.length === 0 || !isStack(goroutine)) return null;
  const frames = withOrigins(goroutine.frames.map(withoutStump));
  const base = recoveredDraft(frames, null, false, goroutine);
  const draft: Draft = { ...base, thread: null, truncated: { head: true, tail: false } };
  const next = lines.findIndex((line, i) => i > goroutine.last && headerOf(line) !== null);
  const reading = next === -1 || next > goroutine.last + 20 ? null : withThreads(lines, at, next, draft);
  if (reading === null) {
    const groups = [{ count: 1, state: null, frames }];
    return { draft: { ...draft, threads: { total: 1, groups } }, first: at, last: goroutine.last };
  }
  const { threads } = reading.draft;
  return { ...reading, draft: { ...reading.draft, threads: { ...threads, total: threads.total + 1 } } };
}

/** One line in the shape of a file is no stack yet. */
function isStack({ frames }: Goroutine): boolean {
  return frames.some(
    ({ function: name, file }) => name !== null && file !== null && /\.(?:go|s)$|^<autogenerated>$/.test(file),
  );
}

/** The first line of what is left may be cut anywhere. */
function withoutStump(frame: Position, at: number): Position {
  return at === 0 && frame.function !== null && !/^[\p{L}_][^.]*\.|^panic$/u.test(frame.function)
    ? { ...frame, function: null }
    : frame;
}

function recoveredDraft(
  frames: readonly Frame[],
  message: string | null,
  isRecovered: boolean,
  goroutine: Goroutine,
): Draft {
  const panic = isRecovered
    ? frames.findIndex(({ function: name }) => name === "panic" || name === "runtime.gopanic")
    : -1;
  const stack = frames.slice(panic + 1);
  const culprit = culpritOf(stack, message) ?? culpritOf(frames, message);
  const kind = message === null ? kindOfFunctions(frames.map(({ function: name }) => name)) : kindOf(message);
  const title =
    message === null
      ? `goroutine ${goroutine.header?.id ?? "?"} [${goroutine.header?.state ?? "?"}]`
      : `panic: ${message.split("\n", 1)[0]}`;
  return drafted({
    runtime: "go",
    kind,
    title,
    message,
    fatal: true,
    chain: message === null ? [] : [{ type: null, message, recovered: true }],
    thread: threadOf(goroutine),
    frames,
    culprit,
    rootCause: rootCauseOf(stack, culprit, message),
    createdBy: goroutine.createdBy,
  });
}

/** Nothing but blank lines before. */
function isStartOfLog(lines: readonly string[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 4; i--) if ((lines[i] ?? "").trim() !== "") return false;
  return at < 4;
}

/** A stack that the goroutine printed of itself. */
function isOwnStack(frames: readonly Position[]): boolean {
  return /^runtime\/debug\.(?:Stack|PrintStack)$|^runtime\.Stack$|^runtime\/pprof\./.test(frames[0]?.function ?? "");
}

/** What was on the stack when the last panic came: its own `panic(` is printed on top, from GOTRACEBACK=system on. */
function belowLast(frames: readonly Position[]): readonly Position[] {
  const top = frames.findIndex(({ function: name }) => name !== "panic" && name?.startsWith("runtime.") !== true);
  return top === -1 ? [] : frames.slice(top);
}

function panicsOf(frames: readonly Position[]): number {
  return frames.filter(({ function: name }) => name === "panic" || name === "runtime.gopanic").length;
}

function threadOf(goroutine: Goroutine | undefined): Draft["thread"] {
  const header = goroutine?.header ?? null;
  return header === null ? null : { id: header.id, name: null, state: header.state };
}

/** The first goroutines of a dump; `runtime stack:` is none. */
function readGoroutines(lines: readonly string[], from: number): readonly Goroutine[] {
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

function kindOfHead(head: Head, message: string): string {
  if (head.isSignalHead) return head.signal?.name === "SIGQUIT" ? "sigquit" : "fatal-signal";
  const kind = kindOf(message);
  if (kind !== "panic") return kind;
  const said = (text: string) => head.remarks.some((remark) => remark.startsWith(text));
  if (said("runtime: goroutine stack exceeds")) return "stack-overflow";
  if (
    said("runtime: program exceeds") ||
    said("runtime: failed to create new OS thread") ||
    said("runtime: may need to increase max user processes")
  )
    return "thread-exhaustion";
  if (said("runtime: out of memory")) return "out-of-memory";
  if (said("unexpected fault address")) return "fault";
  return kind;
}

const IN_TEST = /^testing\.(?:tRunner|\(\*B\)\.runN|\(\*F\)\.Fuzz)/;

function kindOfDump(head: Head, message: string | null, crashed: Goroutine | undefined): string {
  if (message === null && !head.isSignalHead) {
    return head.signal === null
      ? kindOfFunctions((crashed?.frames ?? []).map((frame) => frame.function))
      : "nil-dereference";
  }
  const kind = kindOfHead(head, message ?? "");
  const isTest = crashed?.frames.some(({ function: name }) => IN_TEST.test(name ?? "")) === true;
  return isTest && head.links.at(-1)?.word === "panic" && kind !== "test-timeout" && kind !== "deadlock"
    ? "test-panic"
    : kind;
}

const TEST = /\.(?:Test|Fuzz|Benchmark|Example)[^a-z][^/]*$/;

/** The goroutine whose frames tell most: the crashed one, but for a test's alarm and for signals that arrive on another stack. */
function goroutineToShow(
  goroutines: readonly Goroutine[],
  crashed: Goroutine | undefined,
  kind: string,
  head: Head,
): Goroutine | undefined {
  if (kind === "test-timeout") {
    return goroutines.find(({ frames }) => frames.some(({ function: name }) => TEST.test(name ?? ""))) ?? crashed;
  }
  if (
    kind === "fatal-signal" &&
    crashed?.header?.id === "0" &&
    head.remarks.some((remark) => remark.startsWith("signal arrived during"))
  ) {
    return goroutines.find(({ frames }) => frames.some(({ function: name }) => name === "runtime.cgocall")) ?? crashed;
  }
  return crashed;
}

/** The reading with the goroutines from `lines[dump]` on, but before `lines[end]`, counted and grouped. */
function withThreads(lines: readonly string[], first: number, dump: number, base: Draft, end = lines.length): Reading {
  const tally = createTally();
  const bytes = Buffer.from(lines.slice(dump, end).join("\n"));
  tally.take(bytes, 0, bytes.length, true);
  const last = Math.max(dump + Math.max(tally.ownRows, 1) - 1, first);
  const draft = counted(base, tally, isLast(lines, last));
  const isWhole = end < lines.length || tally.ended || last < lines.length - NEAR_END;
  return isWhole ? { draft, first, last } : { draft, first, last, more: continuationOf(dump, base) };
}

function isLast(lines: readonly string[], last: number): boolean {
  for (let i = last + 1; i < lines.length; i++) if ((lines[i] ?? "").trim() !== "") return false;
  return true;
}

function continuationOf(from: number, base: Draft): Continuation {
  const tally = createTally();
  let isToEnd = false;
  return {
    from,
    take(bytes, start, to, isEnd) {
      const taken = tally.take(bytes, start, to, isEnd);
      isToEnd = isEnd && !tally.ended;
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
    finish: () => counted(base, tally, isToEnd),
  };
}

function counted(base: Draft, tally: Tally, isToEnd: boolean): Draft {
  const groups: ThreadGroup[] = tally.groups().map(({ count, sample }) => {
    const goroutine = goroutineIn(sample);
    return { count, state: goroutine?.header?.state ?? null, frames: withOrigins(goroutine?.frames ?? []) };
  });
  const last = tally.lastGoroutine === null ? null : goroutineIn(tally.lastGoroutine);
  const tail = isToEnd && last !== null && !isComplete(last);
  return { ...base, threads: { total: tally.total, groups }, truncated: { ...base.truncated, tail } };
}

function goroutineIn(bytes: Uint8Array): Goroutine | null {
  return readGoroutine(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8").split("\n"), 0);
}

const OUTERMOST =
  /^(?:main\.main|main\.init\b.*|runtime\.(?:main|goexit|mstart\w*|mcall|rt0_go|asmcgocall|systemstack\w*|doInit\d*|morestack\w*)|_?start\w*|clone|__libc_start\w*|non-Go)$/;

/** More frames of one goroutine are not printed (`_TracebackMaxFrames`), up to Go 1.20 not always with a word. */
const MOST_FRAMES = 100;

/** Whether a goroutine is printed to its outermost frame. */
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
