/**
 * The runtime's output before the goroutines: panics, fatal errors, signals (runtime/panic.go,
 * runtime/signal_unix.go).
 */
import {
  isBlank,
  LOWER_F,
  LOWER_G,
  LOWER_P,
  LOWER_R,
  LOWER_U,
  OPEN_BRACKET,
  TAB,
  UPPER_S,
} from "../../grammar/bytes.ts";
import { isEpilogue, isLogLine } from "../../grammar/log-lines.ts";
import { withEcho } from "../../grammar/seek.ts";
import type { ChainLink, CrashSignal } from "../../model.ts";
import { fileOf, functionOf, shortFunctionOf } from "./frame.ts";
import { headerOf, nextOf } from "./goroutine.ts";

/** The text before a dump. */
export interface Head {
  readonly title: string;
  readonly message: string | null;
  /** Root first. Only the frames show which of the candidate lines are links: see `links`. */
  readonly links: readonly Link[];
  readonly signal: CrashSignal | null;
  readonly isSignalHead: boolean;
  /** The runtime's remarks, prefixed by `runtime: ` (`runtime: program exceeds 6-thread limit`). */
  readonly remarks: readonly string[];
  readonly first: number;
  /** The last line of the head. */
  readonly last: number;
  /** The line of the first goroutine (or of `runtime stack:`); null if the log has none. */
  readonly dump: number | null;
}

/** A line of a panic chain, without its marks. */
export interface Link {
  readonly word: "panic" | "fatal error";
  readonly lines: readonly string[];
  readonly recovered: boolean;
  readonly repanicked: boolean;
  /** True if the line before had `[recovered]`: only then this one needs no confirmation by frames. */
  readonly certain: boolean;
}

const SYSTEM_LINE =
  /^(?:runtime: |unexpected fault address |fatal: |runtime stack:$|signal arrived during |instruction bytes:|panic during panic|stack trace unavailable|\[tinygo: |\[signal |\[panic during|SIG\w+: |Signal \d+$|PC=0x)/;
const SIGNAL =
  /^\s*\[signal (?:(SIG[A-Z0-9]+)(?:: [^\]]*?)?|(0x[0-9a-f]+|\d+))(?: code=(0x[0-9a-f]+|-?\d+))?(?: addr=(0x[0-9a-f]+))?(?: pc=0x[0-9a-f]+)?\]$/;
const SIGNAL_NAME = /^(SIG[A-Z0-9]{2,10}): (\S.{0,80})$|^Signal (\d{1,3})$/;
const PC = /^PC=0x[0-9a-f]+(?: m=-?\d+)?(?: sigcode=(-?\d+))?(?: addr=(0x[0-9a-f]+))?$/;
const MARK = /^(.*?)((?: \[recovered(?:, repanicked)?\])+)$/s;
const LINK = /^(?:\t+| {2,8}|)(panic|fatal error):(?: (.*)|)$/s;

/** Maximum lines of one message. */
const MESSAGE_LINES = 1000;
/** Maximum lines of one message without tabs, with which Go prefixes each line but the first since 1.23. */
const PLAIN_MESSAGE_LINES = 60;
/**
 * Maximum lines between a head and its dump: the other stream's backlog may lie between them, up to a 64 KiB pipe and
 * as much again in buffers.
 */
const LINES_TO_DUMP = 4000;
/** Number of further heads after which a head's own dump is no longer searched. */
const HEADS = 100;
/** Maximum lines between a runtime remark and its message. */
const REMARK_LINES = 40;

/** True if the line may be a head, or a remark before one. */
export function mayBeHead(line: string): boolean {
  switch (line.charCodeAt(0)) {
    case LOWER_P:
      return line.startsWith("panic: ") || line === "panic:";
    case LOWER_F:
      return line.startsWith("fatal error: ") || line.startsWith("fatal: ");
    case LOWER_R:
      return line.startsWith("runtime: ") || line === "runtime stack:";
    case LOWER_U:
      return line.startsWith("unexpected fault address ");
    case UPPER_S:
      return SIGNAL_NAME.test(line);
    case OPEN_BRACKET:
      return line.startsWith("[signal ");
    default:
      return false;
  }
}

/** Reads the head at `lines[at]`; null if the text is not a crash. */
export function readHead(lines: readonly string[], at: number): Head | null {
  const line = lines[at] ?? "";
  if (line.startsWith("panic:")) return readPanic(lines, at, at, []);
  if (line.startsWith("fatal error: ")) return readFatal(lines, at, at, []);
  if (SIGNAL_NAME.test(line)) return readSignal(lines, at, at, []);
  if (line.startsWith("[signal ")) return readLostHead(lines, at);
  return readRemarks(lines, at);
}

/** The runtime's remarks precede the message. */
function readRemarks(lines: readonly string[], at: number): Head | null {
  const remarks: string[] = [];
  for (let i = at; i < lines.length && i - at < REMARK_LINES; i++) {
    const line = lines[i] ?? "";
    if (line.startsWith("fatal error: ")) return readFatal(lines, i, at, remarks);
    if (line.startsWith("panic: ")) return readPanic(lines, i, at, remarks);
    if (SIGNAL_NAME.test(line)) return readSignal(lines, i, at, remarks);
    if (SYSTEM_LINE.test(line)) remarks.push(line);
    else if (line !== "" && !isLogLine(line) && !/^\s|^goroutine |^\w+ +0x/.test(line)) return null;
  }
  return null;
}

function readPanic(lines: readonly string[], at: number, first: number, remarks: readonly string[]): Head | null {
  const dump = findDump(lines, at + 1);
  const end = dump?.at ?? lines.length;
  const isTrimmed = dump !== null && !/^\s/.test(lines.slice(dump.at).find((line) => fileOf(line) !== null) ?? " ");
  const links: { word: "panic" | "fatal error"; lines: string[] }[] = [];
  let signal: CrashSignal | null = null;
  let last = at;
  let marked = false;
  let isRepeated = false;
  for (let i = at; i < end; i++) {
    const line = lines[i] ?? "";
    const link = LINK.exec(line);
    if (link !== null && (i === at || isLinkLine(line, marked || isTrimmed))) {
      links.push({ word: link[1] === "panic" ? "panic" : "fatal error", lines: [link[2] ?? ""] });
      // A panic raised again has its mark and a tab, which no logger writes.
      isRepeated ||= marked && line.charCodeAt(0) === TAB;
      marked = MARK.test(line);
      last = i;
      continue;
    }
    const sent = goSignal(line);
    if (sent !== null) {
      signal = sent;
      last = i;
      continue;
    }
    if (dump === null && isLogLine(line) && goSignal(lines[i + 1] ?? "") !== null) continue;
    if (dump === null && isAfterwards(line)) break;
    if (isLogLine(line) || SYSTEM_LINE.test(line)) continue;
    if (signal !== null && line !== "") continue;
    const message = links.at(-1)?.lines;
    if (message !== undefined && message.length < MESSAGE_LINES) message.push(line);
    if (line !== "") last = i;
    if (MARK.test(line)) marked = true;
  }
  if (
    dump === null &&
    signal === null &&
    !marked &&
    !isRepeated &&
    (lines[at] === "panic:" || !isEndOfLog(lines, last + 1))
  )
    return null;
  const chain = links.map((link, index) => {
    const isAfterMark = index > 0 && MARK.test(links[index - 1]?.lines.join("\n") ?? "");
    return linkOf(link.word, ownLines(link.lines), isAfterMark, index === links.length - 1);
  });
  return headOf(chain, {
    signal,
    isSignalHead: false,
    remarks,
    first,
    last: dump === null ? withEcho(lines, last) : dump.at - 1,
    dump: dump?.at ?? null,
  });
}

/**
 * The lines of a message without those of the other stream, whose backlog may lie between the message and the dump:
 * of many lines, those that begin with a tab, else only the first.
 */
function ownLines(lines: readonly string[]): readonly string[] {
  if (lines.length <= PLAIN_MESSAGE_LINES) return lines;
  const end = lines.findIndex((line, i) => i > 0 && line.charCodeAt(0) !== TAB);
  return end === -1 ? lines : lines.slice(0, end);
}

/** A link is indented by a tab; without an indent only if a shipper trimmed the lines, or after a recovered one. */
function isLinkLine(line: string, mayBeTrimmed: boolean): boolean {
  const first = line.charCodeAt(0);
  return isBlank(first) || mayBeTrimmed;
}

/**
 * A line after the message of a dump without goroutines that is not part of the message, unless a tab proves the
 * opposite.
 */
function isAfterwards(line: string): boolean {
  return line !== "" && line.charCodeAt(0) !== TAB && !SYSTEM_LINE.test(line);
}

/** A panic that ends the process was not recovered, so a plain mark at its end belongs to the message. */
function linkOf(word: Link["word"], lines: readonly string[], certain: boolean, isLast: boolean): Link {
  const text = trimEnd(lines).join("\n");
  const match = MARK.exec(text);
  const marks = isLast && match?.[2]?.includes("repanicked") !== true ? "" : (match?.[2] ?? "");
  const bare = (marks === "" ? text : (match?.[1] ?? "")).split("\n");
  return { word, lines: bare, recovered: marks !== "", repanicked: marks.includes("repanicked"), certain };
}

function trimEnd(lines: readonly string[]): readonly string[] {
  let end = lines.length;
  while (end > 1 && (lines[end - 1] ?? "").trim() === "") end--;
  return lines.slice(0, end);
}

function readFatal(lines: readonly string[], at: number, first: number, remarks: readonly string[]): Head | null {
  const text = (lines[at] ?? "").slice("fatal error: ".length);
  // C compilers print the same.
  if (lines[at + 1]?.startsWith("compilation terminated")) return null;
  const dump = findDump(lines, at + 1);
  let signal: CrashSignal | null = null;
  let last = at;
  const more: string[] = [...remarks];
  for (let i = at + 1; i < (dump?.at ?? Math.min(lines.length, at + REMARK_LINES)); i++) {
    const line = lines[i] ?? "";
    const sent = goSignal(line);
    if (sent !== null) signal = sent;
    else if (SYSTEM_LINE.test(line)) more.push(line);
    else continue;
    last = i;
  }
  if (dump === null && signal === null && !isEndOfLog(lines, last + 1)) return null;
  // Go's own messages begin with a lower-case letter: without any part of a dump these are another program's.
  if (dump === null && signal === null && more.length === 0 && /^[A-Z][a-z]/.test(text)) return null;
  const links = [linkOf("fatal error", [text], true, true)];
  return headOf(links, {
    signal,
    isSignalHead: false,
    remarks: more,
    first,
    last: dump === null ? last : dump.at - 1,
    dump: dump?.at ?? null,
  });
}

function readSignal(lines: readonly string[], at: number, first: number, remarks: readonly string[]): Head | null {
  const match = SIGNAL_NAME.exec(lines[at] ?? "");
  if (match === null) return null;
  let pc: RegExpExecArray | null = null;
  let last = at;
  for (let i = at + 1; i < lines.length && i <= at + 6 && pc === null; i++) {
    pc = PC.exec(lines[i] ?? "");
    if (pc !== null) last = i;
  }
  if (pc === null) return null;
  const name = match[1] ?? `signal ${match[3]}`;
  const dump = findDump(lines, last + 1);
  const more: string[] = [...remarks];
  for (let i = last + 1; i < (dump?.at ?? Math.min(lines.length, last + 6)); i++) {
    const line = lines[i] ?? "";
    if (!SYSTEM_LINE.test(line)) continue;
    more.push(line);
    last = i;
  }
  return {
    title: lines[at] ?? "",
    message: match[2] ?? null,
    links: [],
    signal: { name, code: pc[1] ?? null, address: pc[2] ?? null },
    isSignalHead: true,
    remarks: more,
    first,
    last: dump === null ? last : dump.at - 1,
    dump: dump?.at ?? null,
  };
}

/** A dump without its message, but with the signal line. */
function readLostHead(lines: readonly string[], at: number): Head | null {
  const signal = goSignal(lines[at] ?? "");
  const dump = findDump(lines, at + 1);
  if (signal === null || dump === null) return null;
  return {
    title: lines[at] ?? "",
    message: null,
    links: [],
    signal,
    isSignalHead: false,
    remarks: [],
    first: at,
    last: dump.at - 1,
    dump: dump.at,
  };
}

function headOf(links: readonly Link[], rest: Omit<Head, "title" | "message" | "links">): Head {
  const link = links.at(-1);
  const text = link?.lines.join("\n") ?? "";
  return { ...rest, title: `${link?.word ?? "panic"}: ${link?.lines[0] ?? ""}`, message: text, links };
}

/** A parsed `[signal …]` line. */
export function goSignal(line: string): CrashSignal | null {
  if (!line.includes("[signal ")) return null;
  const match = SIGNAL.exec(line.trimEnd());
  if (match === null) return null;
  return { name: match[1] ?? match[2] ?? "", code: match[3] ?? null, address: match[4] ?? null };
}

/**
 * The first goroutine from `from` on. A header alone may be part of a message; a dump's has frames below. If another
 * head comes first, this one has no dump.
 */
function findDump(lines: readonly string[], from: number): { readonly at: number } | null {
  const end = Math.min(lines.length, from + LINES_TO_DUMP);
  let bare: number | null = null;
  let heads = 0;
  for (let i = from; i < end; i++) {
    const line = lines[i] ?? "";
    const first = line.charCodeAt(0);
    if (first === LOWER_G && headerOf(line) !== null) {
      if (hasFrames(lines, i + 1)) return { at: i };
      // The runtime prints a blank line before a dump.
      if (lines[i - 1] === "") bare ??= i;
    }
    if (first === LOWER_R && line === "runtime stack:") return { at: i };
    if (first === LOWER_P && line.startsWith("panic: ") && ++heads > HEADS) break;
  }
  return bare === null ? null : { at: bare };
}

/** True if a frame, or its substitute, is among the next lines by this writer. */
function hasFrames(lines: readonly string[], from: number): boolean {
  for (let i = from, foreign = 0; i < lines.length && foreign < 4; i++) {
    const line = lines[i] ?? "";
    const next = nextOf(lines, i);
    if (functionOf(line) !== null || shortFunctionOf(line, next) !== null) return true;
    if (line.startsWith("created by ") || line.startsWith("\tgoroutine running on")) return true;
    if (line.startsWith("non-Go function") || (/^\S+$/.test(line) && /^\s/.test(next) && fileOf(next) !== null))
      return true;
    if (line === "" || headerOf(line) !== null || LINK.test(line)) return false;
    if (!isLogLine(line)) foreign += 2;
    foreign++;
  }
  // The log ends right after the header.
  return from >= lines.length;
}

/** A goroutine's header at which the log breaks off. */
const CUT_HEADER = /^goroutine(?: \d{1,20}(?: \[[^\]]{0,100})?)?$/;

/** True if only lines of shells and `go run` follow. */
export function isEndOfLog(lines: readonly string[], from: number): boolean {
  for (let i = from, looked = 0; i < lines.length; i++) {
    const line = lines[i] ?? "";
    if (line.trim() === "") continue;
    if (!isEpilogue(line) && !SYSTEM_LINE.test(line) && headerOf(line) === null && !CUT_HEADER.test(line)) return false;
    if (++looked > 12) return true;
  }
  return true;
}

/**
 * The chain, root first, with the links that the frames confirm. `panics` is the number of `panic(` frames on the
 * stack.
 */
export function chainOf(
  head: Head,
  panics: number | null,
): { readonly chain: readonly ChainLink[]; readonly last: Link | null } {
  const believed: Link[] = [];
  let earlier = panics;
  for (const link of head.links) {
    const previous = believed.at(-1);
    const isLink =
      previous === undefined || link.certain || link.word === "fatal error" || earlier === null || earlier > 0;
    if (previous === undefined || isLink) {
      believed.push(link);
      if (previous !== undefined && earlier !== null) earlier--;
    } else {
      const lines = [...previous.lines, `\t${link.word}: ${link.lines[0] ?? ""}`, ...link.lines.slice(1)];
      believed[believed.length - 1] = { ...previous, lines, recovered: link.recovered, repanicked: link.repanicked };
    }
  }
  const chain = believed.flatMap(({ lines, recovered, repanicked }) => {
    const message = messageOf(lines);
    const thrown = { type: null, message, recovered };
    // Go 1.25 prints one line instead of two for a value that was recovered and raised again.
    return repanicked ? [thrown, { type: null, message, recovered: false }] : [thrown];
  });
  return { chain, last: believed.at(-1) ?? null };
}

/** Since Go 1.23 each line of a message after the first is prefixed by a tab. */
export function messageOf(lines: readonly string[]): string {
  const rest = lines.slice(1);
  const isIndented = rest.length > 0 && rest.every((line) => line.startsWith("\t") || line === "");
  return [lines[0] ?? "", ...(isIndented ? rest.map((line) => line.slice(1)) : rest)].join("\n");
}
