/**
 * Lua and LuaJIT: the stand-alone interpreter's `lua: F:L: message` and `stack traceback:` (`lauxlib.c`), and
 * OpenResty's of a request.
 *
 * ```
 * lua5.4: shop.lua:4: attempt to index a nil value (field 'server')
 * stack traceback:
 * 	shop.lua:4: in upvalue 'port'
 * 	shop.lua:8: in main chunk
 * 	[C]: in ?
 * ```
 */
import { culpritOf, drafted } from "../../grammar/drafting.ts";
import type { Grammar, Hint, Reading } from "../../grammar/grammar.ts";
import { isLogLine } from "../../grammar/log-lines.ts";
import { rewordedBy } from "../../grammar/rewording.ts";
import { seek } from "../../grammar/seek.ts";
import type { Frame, Position } from "../../model.ts";

const TRACEBACK = /^\s*stack traceback:\s*$/;
const FRAME =
  /^\s*(\[C\]|\[string "[^"]*"\]:\d+|\w+_by_lua\w*\([^()]{1,200}\):\d+|[^\s:][^:]*:\d+|[^\s:][^:]*\.lua(?=: in ))(?::|) (?:in (.*?)(?:, client: .*)?|at (0x[0-9a-f]+)|(\?))$/;
/** A chunk in nginx's configuration: the entry of the program, and seldom the place of the failure. */
const CHUNK = /^\w+_by_lua\w*(?:\(|:|$)/;
/** nginx's error for code that runs at its start, which then fails. */
const AT_START = /\binit(?:_worker)?_by_lua\w*(?:\([^()]{1,200}\))? error: (.*)$/;
const SKIPPED = /^\s*(?:\.\.\.\s*\(skipping \d+ levels\)|\.\.\.$|\(\.\.\.tail calls?\.\.\.\)|coroutine \d+:)/;
const INTERPRETER = /^\s*(?=\S*lua|(?:\S*\/)?tarantool: )(\S+): (.*)$/;
const PLACE = /^((?:\[string "[^"]*"\])|[^\s:][^:]*):(\d+): (.*)$/;
/** A program that embeds Lua prints its own prefix before the place. */
const EMBEDDED = /^(?:[\w.-]{1,40} ){0,4}error: (?=(?:\[string "[^"]*"\]|[^\s:]+\.lua):\d+: )/i;
const REQUEST =
  /lua (?:entry thread aborted|user thread aborted|coroutine aborted|tcp socket|handler)[^:]*: (?:runtime error: )?(.*)$/;

const HINTS: Readonly<Record<string, Hint>> = {
  uncaught: (draft) =>
    /a nil value/.test(draft.message ?? "")
      ? "A nil was indexed, called or computed with; the message names the variable. Check where it is set, above all results of require and of functions that return nil on failure."
      : "An error reached the top of the script and no pcall caught it. Handle it at the first frame of the script, or wrap the call with pcall.",
  "startup-module-not-found":
    "A module is not on package.path or package.cpath, as the message lists. Install it in the image with luarocks, or set LUA_PATH and LUA_CPATH.",
  "startup-file-not-found":
    "The script that the container starts is not there. Check the command, the working directory, and what the image copies.",
  "request-error":
    "One request's handler failed; the server answered 500 and went on. Mend the line that the message names.",
  "out-of-memory":
    "The interpreter could not get more memory. Look for tables that only grow, or raise the container's memory limit.",
};

/** Up to 5.2 the variable came first. */
const runtimeWords = rewordedBy([
  [/^attempt to (\w+) (\w+) '([^']*)' \((a \w+ value)\)/, "attempt to $1 $4 ($2 $3)"],
  [/^attempt to (\w+) (a \w+ value) \((\w+) '([^']*)'\)/, "attempt to $1 $2 ($3 $4)"],
]);

/** The grammar of Lua. */
export const lua: Grammar = {
  runtime: "lua",
  triggers: ["stack traceback:", "lua: ", "lua5.", "luajit: ", "tarantool: "],
  finalLine: /^(?:lua[\d.]{0,4}|luajit): \S{1,400}:\d{1,9}: /,
  exitCodes: { ofCrash: [1] },
  identity: { runtimeWords, isUnqualified: true },
  source: {
    functionName: (printed) =>
      printed.replace(/^(?:in )?(?:function|method|local|field|upvalue|global) /, "").replace(/[<>'"]/g, ""),
  },
  hints: HINTS,

  mayOpen(line) {
    return line.includes("stack traceback:") || (line.includes("lua") && INTERPRETER.test(line));
  },

  read(lines, at) {
    if (TRACEBACK.test(lines[at] ?? "")) return readTraceback(lines, at, null);
    if (isLogLine(lines[at] ?? "")) return null;
    const below = traceback(lines, at + 1);
    return below === -1
      ? (readSyntaxError(lines, at) ?? readPlain(lines[at] ?? "", at))
      : readTraceback(lines, below, at);
  },
};

/** Maximum distance between a message of several lines and its stack. */
const LONGEST_MESSAGE = 40;

function traceback(lines: readonly string[], from: number): number {
  for (let index = from; index < lines.length && index < from + LONGEST_MESSAGE; index++) {
    const line = lines[index] ?? "";
    if (TRACEBACK.test(line)) return index;
    if (INTERPRETER.test(line)) return -1;
  }
  return -1;
}

/** A chunk that does not compile, for which the interpreter prints no stack. */
function readSyntaxError(lines: readonly string[], at: number): Reading | null {
  const placed = PLACE.exec(INTERPRETER.exec(lines[at] ?? "")?.[2] ?? "");
  const message = placed?.[3];
  if (message === undefined || kindOf(message) !== "syntax-error") return null;
  return {
    draft: drafted({
      runtime: "lua",
      kind: "syntax-error",
      title: message,
      message,
      fatal: true,
      culprit: { function: null, file: placed?.[1] ?? null, line: Number(placed?.[2]) },
    }),
    first: at,
    last: at,
  };
}

/** Errors of the interpreter without a stack: an error value that is not a string, a missing script. */
function readPlain(line: string, at: number): Reading | null {
  const message = INTERPRETER.exec(line)?.[2] ?? "";
  const isMissing = message.startsWith("cannot open ");
  if (!isMissing && !/^\((?:error object is |no error message\))/.test(message)) return null;
  const kind = isMissing ? "startup-file-not-found" : "uncaught";
  return {
    draft: drafted({ runtime: "lua", kind, title: message, message, fatal: true }),
    first: at,
    last: at,
  };
}

function readTraceback(lines: readonly string[], at: number, opened: number | null): Reading | null {
  const stack = readFrames(lines, at + 1);
  if (stack.frames.length === 0) return null;
  const head = opened ?? headAbove(lines, at);
  // An announcement of an error in words other than Lua's is not its message.
  if (head === null && /\berror\b/i.test(lines[at - 1] ?? "")) return null;
  const above = head === null ? [] : lines.slice(head, at).filter((line, index) => index === 0 || !isLogLine(line));
  const request = REQUEST.exec(above[0] ?? "");
  const atStart = AT_START.exec(above[0] ?? "");
  const printed =
    request?.[1] ??
    atStart?.[1] ??
    (INTERPRETER.exec(above[0] ?? "")?.[2] || undefined) ??
    above[0]?.trim().replace(EMBEDDED, "") ??
    null;
  const placed = PLACE.exec(printed ?? "");
  // A wrapped coroutine puts its caller's place before that of the error.
  const inner = PLACE.exec(placed?.[3] ?? "");
  const opening = inner?.[3] ?? placed?.[3] ?? printed;
  const message = opening === null ? null : [opening, ...above.slice(1)].join("\n").trimEnd();
  const frame = culpritOf(stack.frames);
  const place: Position | null =
    placed === null ? null : { function: null, file: placed[1] ?? null, line: Number(placed[2]) };
  return {
    draft: drafted({
      runtime: "lua",
      kind: request !== null ? "request-error" : kindOf(message ?? ""),
      title: message?.split("\n", 1)[0] ?? "error",
      message,
      fatal: request === null && (head !== null ? atStart !== null || opensFatal(lines[head] ?? "") : at <= 2),
      frames: stack.frames,
      culprit: withLine(frame, place) ?? place,
      rootCause: inner === null ? null : { function: null, file: inner[1] ?? null, line: Number(inner[2]) },
      truncated: { head: head === null, tail: !stack.whole && stack.last >= lines.length - 1 },
    }),
    first: head ?? at,
    last: stack.last,
  };
}

/** LuaJIT prints no line for a compiled call; the error's line is in its message. */
function withLine(frame: Position | null, place: Position | null): Position | null {
  return frame?.line === null && place?.file === frame.file ? { ...frame, line: place.line } : frame;
}

function kindOf(message: string): string {
  if (/stack overflow/.test(message)) return "stack-overflow";
  if (/^not enough memory/.test(message)) return "out-of-memory";
  if (/^module '.*' not found:/.test(message)) return "startup-module-not-found";
  return /\bnear (?:'|<eof>)|expected \(to close|unfinished /.test(message) ? "syntax-error" : "uncaught";
}

/** True for the interpreter's own line, and for a program that calls the error fatal. */
function opensFatal(line: string): boolean {
  return INTERPRETER.test(line) || (/^fatal\b/i.test(line) && EMBEDDED.test(line));
}

/** The line above a stack that names the error: the interpreter's, a server's record, or one that names a place. */
function headAbove(lines: readonly string[], at: number): number | null {
  for (let index = at - 1; index >= 0 && index >= at - LONGEST_MESSAGE; index--) {
    const line = lines[index] ?? "";
    if (INTERPRETER.test(line) || REQUEST.test(line) || AT_START.test(line)) return index;
    if (TRACEBACK.test(line) || FRAME.test(line)) return null;
    if ((PLACE.test(line.trim()) && !isLogLine(line)) || EMBEDDED.test(line)) return index;
  }
  return null;
}

function readFrames(lines: readonly string[], from: number) {
  const frames: Frame[] = [];
  let last = from - 1;
  let whole = false;
  for (;;) {
    const index = seek(
      lines,
      last + 1,
      (line) => FRAME.test(line) || SKIPPED.test(line),
      (line) => TRACEBACK.test(line) || INTERPRETER.test(line),
    );
    if (index === -1) break;
    last = index;
    const found = FRAME.exec(lines[index] ?? "");
    if (found === null) continue;
    const native = found[1] === "[C]";
    whole = native && (found[2] === "?" || found[3] !== undefined || found[4] !== undefined);
    const where = native ? null : /^(.*):(\d+)$/.exec(found[1] ?? "");
    const file = where?.[1] ?? (native ? null : (found[1] ?? null));
    if (frames.length < 512) {
      frames.push({
        function: nameOf(found[2] ?? "?"),
        file,
        line: where === null ? null : Number(where[2]),
        origin: native
          ? "runtime"
          : CHUNK.test(file ?? "") || /\/(?:lualib|luarocks|share\/lua|lua_modules)\//.test(file ?? "")
            ? "dependency"
            : "app",
      });
    }
    if (whole) break;
  }
  return { frames, last, whole };
}

/** The bare name, if any, in `function 'shop.check'`, `method 'add'`, `main chunk`, `function <f.lua:3>`. */
function nameOf(text: string): string | null {
  if (text === "?") return null;
  return /^(?:\w+ )?(?:\w+ )?['`](.*)'$/.exec(text)?.[1] ?? text;
}
