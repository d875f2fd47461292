/** What the runtime prints before the goroutines: panics, fatal errors, signals (runtime/panic.go, runtime/signal_unix.go). */
import { isEpilogue, isLogLine } from "../foreign.ts";
import type { ChainLink, CrashSignal } from "../model.ts";
import { withEcho } from "../steps.ts";
import { fileOf, functionOf, shortFunctionOf } from "./frame.ts";
import { headerOf, nextOf } from "./goroutine.ts";

/** The words before a dump. */
export interface Head {
  readonly title: string;
  readonly message: string | null;
  /** Root first. Which of the lines that look like one are links is only known with the frames: see `links`. */
  readonly links: readonly Link[];
  readonly signal: CrashSignal | null;
  readonly isSignalHead: boolean;
  /** What the runtime said of the circumstances, `runtime: ` and all (`runtime: program exceeds 6-thread limit`). */
  readonly remarks: readonly string[];
  readonly first: number;
  /** The last line of the head. */
  readonly last: number;
  /** The line of the first goroutine (or of `runtime stack:`); null where the log has none. */
  readonly dump: number | null;
}

/** A line of a panic chain, marks taken off. */
export interface Link {
  readonly word: "panic" | "fatal error";
  readonly lines: readonly string[];
  readonly recovered: boolean;
  readonly repanicked: boolean;
  /** Whether the line before had `[recovered]`: only then the frames are not needed to believe this one. */
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

/** Lines of one message at most. */
const MESSAGE_LINES = 2000;
/** Lines between a remark of the runtime and the words it belongs to. */
const REMARK_LINES = 40;

/** Whether a head, or a remark before one, may be here. */
export function mayBeHead(line: string): boolean {
  switch (line.charCodeAt(0)) {
    case 112: // p
      return line.startsWith("panic: ") || line === "panic:";
    case 102: // f
      return line.startsWith("fatal error: ") || line.startsWith("fatal: ");
    case 114: // r
      return line.startsWith("runtime: ") || line === "runtime stack:";
    case 117: // u
      return line.startsWith("unexpected fault address ");
    case 83: // S
      return SIGNAL_NAME.test(line);
    case 91: // [
      return line.startsWith("[signal ");
    default:
      return false;
  }
}

/** Reads the head that begins at `lines[at]`; null where the words are no crash. */
export function readHead(lines: readonly string[], at: number): Head | null {
  const line = lines[at] ?? "";
  if (line.startsWith("panic:")) return readPanic(lines, at, at, []);
  if (line.startsWith("fatal error: ")) return readFatal(lines, at, at, []);
  if (SIGNAL_NAME.test(line)) return readSignal(lines, at, at, []);
  if (line.startsWith("[signal ")) return readLostHead(lines, at);
  return readRemarks(lines, at);
}

/** The runtime's remarks come before the words that tell what happened. */
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
  for (let i = at; i < end; i++) {
    const line = lines[i] ?? "";
    const link = LINK.exec(line);
    if (link !== null && (i === at || isLinkLine(line, marked || isTrimmed))) {
      links.push({ word: link[1] === "panic" ? "panic" : "fatal error", lines: [link[2] ?? ""] });
      marked = MARK.test(line);
      last = i;
      continue;
    }
    const sent = signalOf(line);
    if (sent !== null) {
      signal = sent;
      last = i;
      continue;
    }
    if (dump === null && isLogLine(line) && signalOf(lines[i + 1] ?? "") !== null) continue;
    if (dump === null && isAfterwards(line)) break;
    if (isLogLine(line) || SYSTEM_LINE.test(line)) continue;
    if (signal !== null && line !== "") continue;
    links.at(-1)?.lines.push(line);
    if (line !== "") last = i;
    if (MARK.test(line)) marked = true;
  }
  if (dump === null && signal === null && !marked && (lines[at] === "panic:" || !isEndOfLog(lines, last + 1)))
    return null;
  const chain = links.map((link, index) => {
    const isAfterMark = index > 0 && MARK.test(links[index - 1]?.lines.join("\n") ?? "");
    return linkOf(link.word, link.lines, isAfterMark, index === links.length - 1);
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

/** A link is indented by a tab, and by nothing only where a shipper has trimmed the lines, or after a recovered one. */
function isLinkLine(line: string, mayBeTrimmed: boolean): boolean {
  const first = line.charCodeAt(0);
  return first === 9 || first === 32 || mayBeTrimmed;
}

/** A line after the words of a dump without goroutines that is not part of the message: without a tab there is no telling. */
function isAfterwards(line: string): boolean {
  return line !== "" && line.charCodeAt(0) !== 9 && !SYSTEM_LINE.test(line);
}

/** What ends a process was not recovered: a plain mark at its end is of the message. */
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
  // The compilers of C say it, too.
  if (lines[at + 1]?.startsWith("compilation terminated")) return null;
  const dump = findDump(lines, at + 1);
  let signal: CrashSignal | null = null;
  let last = at;
  const more: string[] = [...remarks];
  for (let i = at + 1; i < (dump?.at ?? Math.min(lines.length, at + REMARK_LINES)); i++) {
    const line = lines[i] ?? "";
    const sent = signalOf(line);
    if (sent !== null) signal = sent;
    else if (SYSTEM_LINE.test(line)) more.push(line);
    else continue;
    last = i;
  }
  if (dump === null && signal === null && !isEndOfLog(lines, last + 1)) return null;
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

/** A dump whose words are lost, but not the line of the signal. */
function readLostHead(lines: readonly string[], at: number): Head | null {
  const signal = signalOf(lines[at] ?? "");
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

/** What a `[signal …]` line says. */
export function signalOf(line: string): CrashSignal | null {
  if (!line.includes("[signal ")) return null;
  const match = SIGNAL.exec(line.trimEnd());
  if (match === null) return null;
  return { name: match[1] ?? match[2] ?? "", code: match[3] ?? null, address: match[4] ?? null };
}

/**
 * The first goroutine from `from` on. A header alone may be part of a message; of a dump it is where frames follow.
 * Another head before it means that there is none of this one.
 */
function findDump(lines: readonly string[], from: number): { readonly at: number } | null {
  const end = Math.min(lines.length, from + MESSAGE_LINES);
  let bare: number | null = null;
  for (let i = from; i < end; i++) {
    const line = lines[i] ?? "";
    const first = line.charCodeAt(0);
    if (first === 103 && headerOf(line) !== null) {
      if (hasFrames(lines, i + 1)) return { at: i };
      // A blank line before it is how the runtime begins a dump.
      if (lines[i - 1] === "") bare ??= i;
    }
    if (first === 114 && line === "runtime stack:") return { at: i };
  }
  return bare === null ? null : { at: bare };
}

/** Whether a frame, or what stands for one, is among the next lines that are not another writer's. */
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

/** Whether nothing follows but what shells and `go run` add. */
export function isEndOfLog(lines: readonly string[], from: number): boolean {
  for (let i = from, looked = 0; i < lines.length; i++) {
    const line = lines[i] ?? "";
    if (line.trim() === "") continue;
    if (!isEpilogue(line) && !SYSTEM_LINE.test(line) && headerOf(line) === null) return false;
    if (++looked > 12) return true;
  }
  return true;
}

/** The chain with the links that the frames bear out, root first. `panics`: how many `panic(` frames the stack has. */
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
    // Go 1.25 made one line of the two of a value that was recovered and thrown again.
    return repanicked ? [thrown, { type: null, message, recovered: false }] : [thrown];
  });
  return { chain, last: believed.at(-1) ?? null };
}

/** From Go 1.23 on each line of a message after the first has a tab put before it. */
export function messageOf(lines: readonly string[]): string {
  const rest = lines.slice(1);
  const isIndented = rest.length > 0 && rest.every((line) => line.startsWith("\t") || line === "");
  return [lines[0] ?? "", ...(isIndented ? rest.map((line) => line.slice(1)) : rest)].join("\n");
}
