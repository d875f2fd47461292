/** A goroutine in a dump: its header, frames and creator. */
import { CLOSE_PARENTHESIS, isBlank, isDigit, LOWER_A, LOWER_F, LOWER_G, OPEN_BRACKET } from "../../grammar/bytes.ts";
import { isLogLine } from "../../grammar/log-lines.ts";
import type { CreatedBy, Position } from "../../model.ts";
import { bareFunctionOf, createdOf, fileOf, functionOf, shortFunctionOf } from "./frame.ts";
import { gccgoNameOf } from "./gccgo.ts";

/** The first line of a goroutine: `goroutine 18 gp=0x… m=2 [chan receive, 3 minutes]:`. */
export interface Header {
  readonly id: string;
  /** Its state, without the duration. */
  readonly state: string;
}

/** A goroutine as printed, innermost frame first. */
export interface Goroutine {
  /** Null if the header is lost. */
  readonly header: Header | null;
  readonly frames: readonly Position[];
  readonly createdBy: CreatedBy | null;
  readonly first: number;
  /** Index of its last line. */
  readonly last: number;
  /** True if its last frame lacks the file line. */
  readonly cut: boolean;
  /** True if the runtime omitted its outermost frames, as up to Go 1.20. */
  readonly isElided: boolean;
}

const HEADER = /^goroutine (\d{1,20})(?: gp=0x[0-9a-f]+)?(?: m=\w+)?(?: mp=0x[0-9a-f]+)? \[([^\]]*)\](?: \{.*\})?:\s*$/;
/** The end of the frames in old dumps and printers. */
const ELIDED = /^\.\.\.(?:\d+|additional) frames elided\.\.\.$/;
const ANCESTOR = /^\[originating from goroutine \d+\]:$/;
const UNAVAILABLE = /^\s*goroutine (?:running on other thread|in C code); stack unavailable$/;
const NON_GO = /^\s*non-Go function(?: at)? ?(?:pc=0x[0-9a-f]+)?$/;
const C_PLACE = /^\s+(?:(\S.*):(\d+) )?pc=0x[0-9a-f]+$/;
/** gccgo's place for a function without line numbers. */
const NO_PLACE = /^\s+:0$/;
/** Maximum number of consecutive foreign lines within a goroutine. */
const FOREIGN_LINES = 12;

/** The header in a line, or null. */
export function headerOf(line: string): Header | null {
  if (!line.startsWith("goroutine ") || line.length > 4096) return null;
  const match = HEADER.exec(line);
  return match === null ? null : { id: match[1] ?? "", state: stateOf(match[2] ?? "") };
}

/** `chan receive, 3 minutes, locked to thread` reduced to the state itself. */
function stateOf(status: string): string {
  const comma = status.indexOf(",");
  return (comma === -1 ? status : status.slice(0, comma)).replace(/ \((?:scan|leaked)\)/g, "");
}

/** The kind of a line in a dump. */
type Part =
  | { readonly is: "function"; readonly name: string; readonly bare: boolean }
  | { readonly is: "file"; readonly file: string | null; readonly line: number | null }
  | { readonly is: "created"; readonly by: string; readonly thread: string | null }
  | { readonly is: "ancestor" | "filler" | "header" | "blank" | "head" | "foreign" };

function isElision(line: string): boolean {
  return line.startsWith("...") && ELIDED.test(line);
}

const HEADS: readonly string[] = ["panic: ", "fatal error: ", "[signal ", "SIG"];

function partOf(line: string, next: string): Part {
  const first = line.charCodeAt(0);
  if (line === "" || line.trim() === "") return { is: "blank" };
  if (first === LOWER_G && headerOf(line) !== null) return { is: "header" };
  if (HEADS.some((head) => line.startsWith(head))) return { is: "head" };
  const created = createdOf(line);
  if (created !== null) return { is: "created", by: created.function, thread: created.thread };
  if (isElision(line) || (line.endsWith("stack unavailable") && UNAVAILABLE.test(line))) return { is: "filler" };
  if (first === OPEN_BRACKET && ANCESTOR.test(line)) return { is: "ancestor" };
  const name = functionOf(line) ?? shortFunctionOf(line, next);
  if (name !== null) return { is: "function", name, bare: false };
  if (line.includes("non-Go function") && NON_GO.test(line)) return { is: "filler" };
  const file = fileOf(line);
  if (file !== null) return { is: "file", file: file.file, line: file.line };
  const place = C_PLACE.exec(line);
  if (place !== null)
    return { is: "file", file: place[1] ?? null, line: place[2] === undefined ? null : Number(place[2]) };
  if (NO_PLACE.test(line)) return { is: "file", file: null, line: null };
  const bare = bareFunctionOf(line);
  if (bare !== null && isBlank(next.charCodeAt(0))) {
    if (fileOf(next) !== null || C_PLACE.test(next) || NO_PLACE.test(next))
      return { is: "function", name: bare, bare: true };
  }
  return { is: "foreign" };
}

/** True for a frame's first or second line, in dumps that lost the lines before it. */
export function isFrameLine(line: string, next: string): boolean {
  if (!mayBeFrameLine(line)) return false;
  const { is } = partOf(line, next);
  return is === "function" || is === "file" || is === "created";
}

/** Checks its end, or that it is a single word. */
function mayBeFrameLine(line: string): boolean {
  const last = line.charCodeAt(line.length - 1);
  const isHex = isDigit(last) || (last >= LOWER_A && last <= LOWER_F);
  return isHex || last === CLOSE_PARENTHESIS || line.startsWith("created by ") || !line.includes(" ");
}

/**
 * The line after `lines[at]`; after a function without arguments the line of its file, even if other writers
 * interrupt.
 */
export function nextOf(lines: readonly string[], at: number): string {
  const line = lines[at] ?? "";
  let next = at + 1;
  if (!line.endsWith(")") && bareFunctionOf(line) !== null) {
    while (next <= at + FOREIGN_LINES && isLogLine(lines[next] ?? "")) next++;
  }
  return lines[next] ?? "";
}

/** gccgo's last frame if the lines end before its file. */
function cutAt(lines: readonly string[], at: number, mayBeGccgos: boolean): Part | null {
  if (!mayBeGccgos || (lines[at + 1] ?? "") !== "" || at + 2 < lines.length) return null;
  const name = bareFunctionOf(lines[at] ?? "");
  return name === null || !/^\w+\.[\w.]*\w$/.test(name) ? null : { is: "function", name, bare: true };
}

/**
 * Reads the goroutine with the header `lines[at]`, or (`headless`) with frames from there on. Null if it has no lines
 * after the header.
 */
export function readGoroutine(lines: readonly string[], at: number, headless = false): Goroutine | null {
  const header = headless ? null : headerOf(lines[at] ?? "");
  if (header === null && !headless) return null;
  const frames: Position[] = [];
  let createdBy: CreatedBy | null = null;
  let pending: string | null = null;
  let startedBy: { readonly by: string; readonly thread: string | null } | null = null;
  let last = at;
  let own = 0;
  let foreign = 0;
  let inAncestor = false;
  let isElided = false;
  let isGccgo = false;
  const push = (function_: string | null, file: string | null, line: number | null) => {
    if (!inAncestor) frames.push({ function: function_, file, line });
  };
  for (let i = headless ? at : at + 1; i < lines.length; i++) {
    const part: Part =
      cutAt(lines, i, header !== null && (isGccgo || own === 0)) ?? partOf(lines[i] ?? "", nextOf(lines, i));
    if (part.is === "header" || part.is === "head") break;
    if (part.is === "blank") {
      // Other writers' lines may include blank ones, but not between the two lines of a frame.
      if (pending !== null && fileOf(lines[i + 1] ?? "") !== null) continue;
      break;
    }
    if (part.is === "foreign") {
      if (++foreign > FOREIGN_LINES) break;
      continue;
    }
    if (part.is === "file" && pending === null && startedBy === null && !(headless && own === 0)) {
      if (isLogLine(lines[i] ?? "") || ++foreign > FOREIGN_LINES) break;
      continue;
    }
    foreign = 0;
    own++;
    last = i;
    isElided = part.is === "filler" && isElision(lines[i] ?? "");
    if (part.is === "function") {
      if (pending !== null) push(pending, null, null);
      if (startedBy !== null && !inAncestor) break;
      isGccgo ||= part.bare && header !== null;
      pending = isGccgo && part.bare ? gccgoNameOf(part.name) : part.name;
      startedBy = null;
    } else if (part.is === "created") {
      if (pending !== null) push(pending, null, null);
      pending = null;
      const by = isGccgo ? gccgoNameOf(part.by) : part.by;
      startedBy = { by, thread: part.thread };
      if (!inAncestor) createdBy = { function: by, file: null, line: null, thread: part.thread };
    } else if (part.is === "ancestor") {
      inAncestor = true;
      startedBy = null;
    } else if (part.is === "file") {
      if (pending !== null) push(pending, part.file, part.line);
      else if (startedBy === null) push(null, part.file, part.line);
      else if (!inAncestor)
        createdBy = { function: startedBy.by, file: part.file, line: part.line, thread: startedBy.thread };
      pending = null;
      if (startedBy !== null) {
        startedBy = null;
        if (!ANCESTOR.test(lines[i + 1] ?? "") && !inAncestor) break;
      }
    }
  }
  if (pending !== null) push(pending, null, null);
  if (own === 0 && header === null) return null;
  return {
    header,
    frames,
    createdBy,
    first: at,
    last,
    isElided,
    cut: pending !== null || (startedBy !== null && createdBy?.file === null),
  };
}
