/**
 * Rust: panics as std's default hook prints them (`library/std/src/panicking.rs`; one line up to 1.72, header and
 * message apart since 1.73, thread ids since 1.91), as color-eyre prints them, what std says before an abort, and
 * errors that `main` returned.
 */
import { culpritOf, drafted } from "./drafting.ts";
import { isLogLine } from "./foreign.ts";
import type { Grammar, Hint, Reading } from "./grammar.ts";
import type { ChainLink, Frame, Origin, Position, Thread } from "./model.ts";
import { rewordedBy } from "./rewording.ts";
import { endsLog, seek, withEcho } from "./steps.ts";

/** One panic as the hook printed it. */
interface Panic {
  readonly thread: Thread;
  readonly hooked: boolean;
  readonly message: string | null;
  readonly place: Position;
  readonly frames: readonly Frame[];
  readonly tailLost: boolean;
  readonly first: number;
  readonly last: number;
}

const PLACE = /^(.*?):(\d+)(?::(\d+))?:?$/;
const NOTE = /^\s*note: (?:run with `RUST_BACKTRACE|Some details are omitted)/i;
const ABORTS =
  /^\s*(?:thread (?:'.*' )?panicked while (?:panicking|processing panic)|thread caused non-unwinding panic)\b.*abort/;
const FATAL = /^\s*fatal runtime error: /;
const OVERFLOW = /^\s*thread '(.*)' (?:\((\d+)\) )?has overflowed its stack$/;
const ALLOCATION = /^\s*memory allocation of \d+ bytes failed/;
/** The panics of std that only say what the panics before them led to. */
const CONSEQUENCE = /^panic in a (?:destructor during cleanup|function that cannot unwind)/;
/** How `main` panics over a panic of another thread. */
const OF_OTHER_THREAD = /\bAny \{ \.\. \}|\bPoisonError \{|^a scoped thread panicked/;

const NUMBERED = /^\s*(\d{1,5}): +(?:0x[0-9a-f]+ +- +)?(\S.*)$/;
const AT = /^\s*at (\S.*?)(?::(\d+))?(?::(\d+))?$/;
const MACHINERY =
  /^(?:<*&*(?:mut |dyn )*(?:std|core|alloc)\b|__rustc\b|rust_begin_unwind|rust_panic|rust_eh_|__rust_|_Unwind_|std::|backtrace::|main$|_start$|__libc_start|__scrt_|start_thread|__clone|clone3?$|_?_?GI_|abort$|raise$|<unknown>)/;

/** The frames that a whole backtrace ends with, short or full. */
const OUTERMOST = /^(?:main|_start|__libc_start|start_thread|__?clone|clone3|<unknown>|.*FnOnce|std::rt::lang_start)/;

const HINTS: Readonly<Record<string, Hint>> = {
  panic: (draft) => panicHint(draft.message ?? "") + (draft.frames.length === 0 ? BACKTRACE : ""),
  "double-panic":
    "A destructor panicked while a first panic was unwinding, and Rust then aborts at once. Mend the first panic of the chain, and let Drop never panic (no unwrap in it; check std::thread::panicking()).",
  "stack-overflow":
    "A thread used up its stack, as a rule by recursion without an end or by large arrays on the stack. Look for the recursion (a core dump shows it; Rust prints no frames here), box large values, or give the thread more with Builder::stack_size.",
  "out-of-memory": (draft) =>
    `The allocator could not serve ${/memory allocation of (\d+) bytes/.exec(draft.message ?? "")?.[1] ?? "the"} bytes. A size this large is often a length read from bad input (check it before with_capacity); otherwise raise the memory limit.`,
  "main-error": (draft) =>
    `main returned an error, so the process ended with exit code 1 and only the error's Debug form. Handle ${draft.chain.at(-1)?.type ?? "it"} in main, with words on what was being done (anyhow's context).`,
  abort:
    "The standard library found a state that it cannot go on from and aborted. The line says which; look for a panic across FFI, a panic in a thread-local's destructor, or unsafe code.",
};

const BACKTRACE = " Set RUST_BACKTRACE=1 in the container to have the stack next time.";

const PANIC_HINTS: readonly (readonly [RegExp, string])[] = [
  [
    /^called `Option::unwrap\(\)` on a `None` value/,
    "unwrap() was called where there was no value. Handle None there (match, let else, ok_or), or say with expect() why it cannot be.",
  ],
  [
    /\bAny \{ \.\. \}|^a scoped thread panicked/,
    "A thread that was joined had panicked, and unwrap() of join() panicked in turn. Mend the panic of that thread, which is the first of the chain.",
  ],
  [
    /PoisonError/,
    "A thread panicked while it held the lock, so the mutex is poisoned. Mend that panic (the first of the chain), or take the lock with unwrap_or_else(PoisonError::into_inner) where its data stays valid.",
  ],
  [
    /^called `Result::unwrap\(\)` on an `Err` value: .*(?:code: 2|NotFound)/,
    "A file or program that the code takes for granted is not in the image or not mounted. Check the path, the volumes and the ConfigMap, and return the error instead of unwrapping it.",
  ],
  [
    /: (?:NotPresent|VarError)\b|environment variable not found/,
    "An environment variable that the code takes for granted is not set in this container. Add it to the workload's env, or handle its absence.",
  ],
  [
    /^called `Result::unwrap\(\)` on an `Err` value/,
    "unwrap() was called on an error. Return it with `?`, or handle the Err that the message shows.",
  ],
  [
    /^index out of bounds: the len is (\d+) but the index is (\d+)/,
    "Element $2 was asked for of a slice or Vec that has $1. Check the index against len(), or use get() and handle None.",
  ],
  [
    /^(?:range (?:start|end) index|slice index starts|begin <= end|(?:start |end )?byte index)/,
    "A range lay outside the slice or string, or inside a character. Check it against len() (for str is_char_boundary()), or use get().",
  ],
  [
    /^attempt to (?:add|subtract|multiply|negate|shift|divide|calculate)/,
    "An integer overflowed or was divided by zero. Use checked_, saturating_ or wrapping_ arithmetic, or check the operand first; a release build without overflow-checks would have gone on with a wrong number.",
  ],
  [
    /^(?:already (?:mutably )?borrowed|RefCell already)/,
    "A RefCell was borrowed twice at once, once of them mutably. Let the first borrow end (a smaller scope, drop()) before the second begins.",
  ],
  [/^no entry found for key$/, "A map was indexed with a key that it does not have. Use get() and handle None."],
  [
    /^capacity overflow$/,
    "A collection was asked for more than the address space holds, often a length read from bad input or a subtraction that wrapped. Check it before with_capacity or resize.",
  ],
  [
    /^null pointer dereference occurred|^misaligned pointer dereference/,
    "Unsafe code used a pointer that points nowhere valid. Check it with is_null() where it comes from; miri finds such places in tests.",
  ],
  [
    /^assertion /,
    "An assertion of the program did not hold; left and right are in the message. Start at the place of the panic.",
  ],
  [
    /^not (?:yet )?implemented|^internal error: entered unreachable code/,
    "The program reached code that was thought unreachable or was never written. Handle the case that leads there.",
  ],
  [
    /^there is no reactor running|^Cannot (?:start|drop) a runtime|^can call blocking only when/,
    "Asynchronous code ran outside its runtime, or blocked inside it. Call it from within #[tokio::main] or Handle::enter(), and move what blocks to spawn_blocking.",
  ],
];

function panicHint(message: string): string {
  for (const [shape, hint] of PANIC_HINTS) {
    const match = shape.exec(message);
    if (match !== null) return hint.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? "");
  }
  return "The program panicked and nothing caught it. Start at the place of the panic, and return an error there instead if it can happen in production.";
}

const runtimeWords = rewordedBy([
  [/^assertion (?:failed: )?`\(?left (==|!=|matches) right\)?`.*/, "assertion $1"],
  [/^(?:RefCell )?already (mutably )?borrowed\b.*/, "already $1borrowed"],
  [/^(?:range (?:start|end) )?index \d+ out of range for slice of length \d+/, "range out of slice"],
  [/^slice index starts at \d+ but ends at \d+/, "range out of slice"],
  [/^"(.*)"$/, "$1"],
  [/^(called `Result::(?:unwrap|expect)\(\)` on an `Err` value: )"(.*)"$/, "$1$2"],
  [/^(.* on an `Err` value: )(?:Error \{ repr: )?(Os \{ code: \d+).*/, "$1$2"],
]);

export const rust: Grammar = {
  runtimeWords,
  runtime: "rust",
  triggers: [
    "panicked ",
    "has overflowed its stack",
    "fatal runtime error: ",
    "memory allocation of ",
    "Error: ",
    "core::panicking",
    "rust_begin_unwind",
    "::call_once",
    "/rustc/",
    "/rustc-",
  ],
  hints: HINTS,

  mayOpen(line) {
    return (
      line.includes("panicked ") ||
      line.includes("has overflowed its stack") ||
      line.includes("fatal runtime error: ") ||
      line.includes("memory allocation of ") ||
      /^Error:(?: |$)/.test(line) ||
      NUMBERED.test(line) ||
      AT.test(line)
    );
  },

  read(lines, at) {
    const line = lines[at] ?? "";
    if (line.includes("panicked ")) return readPanics(lines, at) ?? readEyre(lines, at);
    if (OVERFLOW.test(line) || FATAL.test(line)) return readAbort(lines, at);
    if (ALLOCATION.test(line)) return readAllocation(lines, at);
    if (/^Error:(?: |$)/.test(line)) return readMainError(lines, at);
    return at <= HEADLESS_LINES ? readHeadless(lines, at) : null;
  },
};

function readPanics(lines: readonly string[], at: number): Reading | null {
  const first = readPanic(lines, at);
  if (first === null) return null;
  const panics = [first];
  let last = first.last;
  let aborted = false;
  for (let more = 0; more < 4; more++) {
    const end = seek(lines, last + 1, (line) => ABORTS.test(line), isHeader);
    if (end !== -1) {
      aborted = true;
      last = end;
      break;
    }
    const next = seek(lines, last + 1, isHeader);
    const panic = next === -1 ? null : readPanic(lines, next);
    if (panic === null) break;
    panics.push(panic);
    last = panic.last;
    aborted ||= sameThread(panic, first) && CONSEQUENCE.test(panic.message ?? "");
  }
  if (aborted && panics.every((panic) => sameThread(panic, first))) return doublePanic(lines, panics, last);
  const second = panics[1];
  if (second !== undefined && !sameThread(first, second) && OF_OTHER_THREAD.test(second.message ?? "")) {
    return onePanic(lines, second, first);
  }
  return onePanic(lines, first, null);
}

function sameThread(one: Panic, other: Panic): boolean {
  return one.thread.name === other.thread.name && one.thread.id === other.thread.id;
}

/** One panic; `cause` is the panic of another thread that it came of. */
function onePanic(lines: readonly string[], panic: Panic, cause: Panic | null): Reading {
  const links = cause === null ? [panic] : [cause, panic];
  const last = withEcho(lines, panic.last);
  return {
    draft: drafted({
      ...words(panic),
      // A panic ends its thread alone, so that of another thread than main counts only as the last words.
      fatal: (panic.thread.name === "main" && !panic.hooked) || endsLog(lines, last),
      chain: links.map(link),
      rootCause: cause === null ? null : culprit(cause),
      truncated: { head: false, tail: panic.tailLost },
    }),
    first: links[0]?.first ?? panic.first,
    last,
  };
}

/** A panic while another unwound: the one that a destructor raised is what ended the process, the first its root. */
function doublePanic(lines: readonly string[], panics: readonly Panic[], abortedAt: number): Reading {
  const [root] = panics;
  const own = panics.filter((panic) => !CONSEQUENCE.test(panic.message ?? ""));
  const ended = own.at(-1) ?? panics.at(-1);
  const last = withEcho(lines, abortedAt);
  if (root === undefined || ended === undefined) throw new Error("a double panic holds at least one panic");
  return {
    draft: drafted({
      ...words(ended),
      kind: own.length > 1 ? "double-panic" : "panic",
      fatal: true,
      chain: panics.map(link),
      rootCause: root === ended ? null : culprit(root),
    }),
    first: root.first,
    last,
  };
}

function words(panic: Panic) {
  const message = panic.message ?? "";
  return {
    runtime: "rust",
    kind: "panic",
    title: `${panic.thread.name === null ? "" : `thread '${panic.thread.name}' `}panicked: ${message.split("\n", 1)[0]}`,
    message: panic.message,
    thread: panic.thread.name === null ? null : panic.thread,
    frames: panic.frames,
    culprit: culprit(panic),
  } as const;
}

function link(panic: Panic): ChainLink {
  return { type: null, message: panic.message ?? "", recovered: false };
}

/** The innermost frame of the program; the panic's own place is exact where both are in one file, and all there is without frames. */
function culprit(panic: Panic): Position {
  const frame = culpritOf(panic.frames);
  if (frame === null) return STANDARD_LIBRARY.test(panic.place.file ?? "") ? NOWHERE : panic.place;
  if (frame.file === null) return { ...panic.place, function: frame.function };
  // A full backtrace has absolute paths; the panic's own is relative to the workspace.
  const { file } = panic.place;
  return file !== null && frame.file.endsWith(`/${file}`) ? { ...frame, file } : frame;
}

function isHeader(line: string): boolean {
  return line.includes("panicked at ") && header(line) !== null;
}

/** The parts of a line that opens a panic, or null. `rest` is what follows `panicked at `; `hooked` where the program's own hook or a logger wrote the line. */
function header(line: string): { thread: Thread; rest: string; hooked: boolean } | null {
  const mark = line.indexOf("panicked at ");
  if (mark === -1) return null;
  const rest = line.slice(mark + "panicked at ".length);
  const before = line.slice(0, mark).trim();
  const at = before.lastIndexOf("thread '");
  const who = at === -1 ? null : /^thread '(.*)'(?: \((\d+)\))?$/.exec(before.slice(at));
  const hooked = who === null || at > 0;
  // Other words than the standard hook's are a panic only with a place in a source file.
  if (hooked && !HOOKED_PLACE.test(rest)) return null;
  return { thread: { id: who?.[2] ?? null, name: who?.[1] ?? null, state: null }, rest, hooked };
}

/** `src/main.rs:2:5:`, the older `'message', src/main.rs:2:5`, and `'message': src/main.rs:2` of log-panics. */
const HOOKED_PLACE = /(?:^|', |': )\S+\.rs:\d+(?::\d+)?:?$/;

function readPanic(lines: readonly string[], at: number): Panic | null {
  const head = header(lines[at] ?? "");
  if (head === null) return null;
  const quoted = head.rest.startsWith("'");
  const body = quoted ? quotedMessage(lines, at, head.rest.slice(1)) : messageBelow(lines, at, head.rest);
  if (body === null) return null;
  const trace = readBacktrace(lines, body.last + 1);
  const note = seek(lines, (trace?.last ?? body.last) + 1, (line) => NOTE.test(line), isHeader);
  return {
    thread: head.thread,
    hooked: head.hooked,
    message: body.message,
    place: body.place,
    frames: trace?.frames ?? [],
    tailLost: body.tailLost || (trace?.tailLost ?? false),
    first: at > 0 && lines[at - 1] === "" ? at - 1 : at,
    last: Math.max(body.last, trace?.last ?? 0, note),
  };
}

interface Body {
  readonly message: string | null;
  readonly place: Position;
  readonly last: number;
  readonly tailLost: boolean;
}

/** How many lines a message may have. */
const LONGEST_MESSAGE = 2_000;

/** Up to 1.72: `'message', src/main.rs:6:9`, over several lines if the message is. */
function quotedMessage(lines: readonly string[], at: number, opening: string): Body | null {
  const said: string[] = [];
  for (let index = at; index < lines.length && index < at + LONGEST_MESSAGE; index++) {
    const line = index === at ? opening : (lines[index] ?? "");
    if (index > at && (NOTE.test(line) || isBacktraceHead(line) || isHeader(line))) break;
    const end = Math.max(line.lastIndexOf("', "), line.lastIndexOf("': "));
    const place = end === -1 ? null : placeOf(line.slice(end + 3));
    if (place !== null) {
      said.push(line.slice(0, end));
      return { message: said.join("\n"), place, last: index, tailLost: false };
    }
    if (index === at || !isLogLine(line)) said.push(line);
  }
  const cut = endsLog(lines, at + said.length - 1);
  return { message: cut ? said.join("\n") : opening, place: NOWHERE, last: at, tailLost: cut };
}

const NOWHERE: Position = { function: null, file: null, line: null };

/** Since 1.73: `src/main.rs:6:9:`, the message on the lines below, up to the note or the backtrace. */
function messageBelow(lines: readonly string[], at: number, rest: string): Body | null {
  const place = placeOf(rest);
  if (place === null) return null;
  const said: string[] = [];
  let last = at;
  let ended = false;
  let index = at + 1;
  for (; index < lines.length && index <= at + LONGEST_MESSAGE; index++) {
    const line = lines[index] ?? "";
    if (NOTE.test(line) || isBacktraceHead(line)) ended = true;
    if (ended || isHeader(line) || ABORTS.test(line)) break;
    if (isLogLine(line) && said.length > 0) continue;
    if (isLogLine(line) && seek(lines, index + 1, (other) => !isLogLine(other)) !== -1) continue;
    said.push(line);
    last = index;
  }
  // Without a note below there is no telling where the message ends: only what is indented goes on with it.
  if (!ended) {
    const more = said.findIndex((line, number) => number > 0 && !/^\s+\S/.test(line));
    if (more !== -1) {
      last -= said.length - more;
      said.length = more;
    }
  }
  const tailLost = index >= lines.length && said.length === 0;
  while (said.length > 0 && said.at(-1) === "") said.pop();
  return { message: said.length === 0 ? null : said.join("\n"), place, last: Math.max(at, last), tailLost };
}

function placeOf(text: string): Position | null {
  const found = PLACE.exec(text);
  if (found === null) return null;
  const [, file = null, line, column] = found;
  return { function: null, file, line: Number(line), ...(column === undefined ? {} : { column: Number(column) }) };
}

function isBacktraceHead(line: string): boolean {
  return line.length < 40 && /^\s*stack backtrace:$/i.test(line);
}

interface Backtrace {
  readonly frames: readonly Frame[];
  readonly last: number;
  readonly tailLost: boolean;
}

function readBacktrace(lines: readonly string[], from: number): Backtrace | null {
  const head = seek(lines, from, isBacktraceHead, (line) => isHeader(line) || NOTE.test(line));
  if (head === -1) return null;
  return readFrames(lines, head + 1, 0) ?? { frames: [], last: head, tailLost: true };
}

/** Numbered frames, each with an `at` line below it where the debug information is there. */
function readFrames(lines: readonly string[], from: number, firstNumber: number | null): Backtrace | null {
  const raw: Position[] = [];
  let number = firstNumber;
  let last = -1;
  for (let next = from; ; ) {
    const index = seek(
      lines,
      next,
      (line) => isFrame(line, number),
      (line) => isHeader(line) || NOTE.test(line),
    );
    const found = index === -1 ? null : NUMBERED.exec(lines[index] ?? "");
    if (found === null) break;
    number = Number(found[1]) + 1;
    last = index;
    const where = seek(
      lines,
      index + 1,
      (line) => AT.test(line),
      (line) => NUMBERED.test(line) || NOTE.test(line),
    );
    const place = where === -1 ? null : AT.exec(lines[where] ?? "");
    if (where !== -1) last = where;
    raw.push({
      function: symbol(found[2] ?? ""),
      file: place?.[1]?.replace(/^\.\//, "") ?? null,
      line: place?.[2] === undefined ? null : Number(place[2]),
      ...(place?.[3] === undefined ? {} : { column: Number(place[3]) }),
    });
    next = last + 1;
  }
  if (raw.length === 0) return null;
  const crate = raw.findLast((frame) => frame.function?.endsWith("::main") ?? false)?.function?.split("::", 1)[0];
  const frames = raw.map((frame) => ({ ...frame, origin: originOf(frame, crate ?? null) }));
  const whole = OUTERMOST.test(raw.at(-1)?.function ?? "");
  return { frames, last, tailLost: !whole && last >= lines.length - 1 };
}

function isFrame(line: string, number: number | null): boolean {
  const found = NUMBERED.exec(line);
  return found !== null && (number === null || Number(found[1]) === number);
}

/** A symbol without what the linker added: the hash of the legacy mangling, the crate's disambiguator of v0. */
function symbol(text: string): string {
  return text.replace(/::h[0-9a-f]{16}$/, "").replace(/(\w)\[[0-9a-f]{10,16}\]/g, "$1");
}

const STANDARD_LIBRARY =
  /^\/rustc\/|^library\/(?:core|std|alloc)\/|\/rustc-[\d.]+\/|\/rustlib\/src\/rust\/|\/sysdeps\/|\/csu\//;

function originOf(frame: Position, crate: string | null): Origin {
  const name = frame.function ?? "";
  const file = frame.file ?? "";
  if (STANDARD_LIBRARY.test(file)) return "runtime";
  if (/\/\.?cargo\/(?:registry|git)\/|\/registry\/src\/|(?:^|\/)vendor\//.test(file)) return "dependency";
  if (file === "" && MACHINERY.test(name)) return "runtime";
  if (file !== "" || crate === null) return MACHINERY.test(name) && !file.endsWith(".rs") ? "runtime" : "app";
  return name.replace(/^[<&]+(?:mut |dyn )*/, "").split("::", 1)[0] === crate ? "app" : "dependency";
}

/** How far from the top of a log the first frame of the runtime may be. */
const HEADLESS_LINES = 60;

/** A backtrace at the top of a log whose head is lost. */
function readHeadless(lines: readonly string[], found: number): Reading | null {
  let at = found;
  while (at > 0 && (NUMBERED.test(lines[at - 1] ?? "") || AT.test(lines[at - 1] ?? ""))) at--;
  if (at > 2) return null;
  const trace = readFrames(lines, at, null);
  if (trace === null || trace.frames.length < 2) return null;
  const isRust = trace.frames.some((frame) => frame.origin === "runtime" && (frame.function ?? "").includes("::"));
  if (!isRust || trace.frames.every((frame) => frame.file === null)) return null;
  const note = seek(lines, trace.last + 1, (line) => NOTE.test(line));
  // Without the panic's own machinery on top, frames of the program may be lost as well.
  const frame = trace.frames[0]?.origin === "runtime" ? culpritOf(trace.frames) : null;
  return {
    draft: drafted({
      runtime: "rust",
      kind: "panic",
      title: frame === null ? "panic" : `panic in ${frame.function}`,
      message: null,
      fatal: true,
      frames: trace.frames,
      culprit: frame,
      truncated: { head: true, tail: false },
    }),
    first: at,
    last: Math.max(trace.last, note),
  };
}

/** What std prints itself before it aborts: no frames, whatever `RUST_BACKTRACE` says. */
function readAbort(lines: readonly string[], at: number): Reading | null {
  const line = (lines[at] ?? "").trim();
  const overflow = OVERFLOW.exec(line);
  const below = overflow === null ? at : seek(lines, at + 1, (other) => FATAL.test(other));
  const message = below === -1 ? line : (lines[below] ?? "").trim();
  const last = withEcho(lines, Math.max(at, below));
  return {
    draft: drafted({
      runtime: "rust",
      kind: /stack overflow|overflowed its stack/.test(message) ? "stack-overflow" : "abort",
      title: overflow === null ? message : line,
      message,
      fatal: true,
      thread: overflow === null ? null : { id: overflow[2] ?? null, name: overflow[1] ?? null, state: null },
      truncated: { head: false, tail: below === -1 },
    }),
    first: at,
    last,
  };
}

function readAllocation(lines: readonly string[], at: number): Reading {
  const message = (lines[at] ?? "").trim();
  const trace = readBacktrace(lines, at + 1);
  const note = seek(lines, (trace?.last ?? at) + 1, (line) => NOTE.test(line));
  return {
    draft: drafted({
      runtime: "rust",
      kind: "out-of-memory",
      title: message,
      message,
      fatal: true,
      frames: trace?.frames ?? [],
      culprit: culpritOf(trace?.frames ?? []),
    }),
    first: at,
    last: withEcho(lines, Math.max(at, trace?.last ?? at, note)),
  };
}

/** What `{:?}` prints of an error: a struct, a tuple, a string, or the name of a variant. */
const DEBUG_FORM = /^Error: ([A-Z]\w*(?:::\w+)*)(?: \{ | \{$|\()|^Error: "|^Error: (?:[A-Z][a-z0-9]+){2,}$/;

/** `main` returned `Err`: its `Debug` form is the last the process says; anyhow and eyre add their causes. */
function readMainError(lines: readonly string[], at: number): Reading | null {
  const line = lines[at] ?? "";
  if (line.trimEnd() === "Error:") return readNumberedError(lines, at);
  const caused = seek(
    lines,
    at + 1,
    (other) => /^Caused by:$/.test(other),
    (other) => isLogLine(other),
  );
  if (caused === -1 && !DEBUG_FORM.test(line)) return null;
  const causes: string[] = [];
  let last = at;
  for (let index = caused + 1; caused !== -1 && index < lines.length; index++) {
    const found = /^ {4,}(?:(?:\d+): )?(\S.*)$/.exec(lines[index] ?? "");
    if (found === null) break;
    causes.push(found[1] ?? "");
    last = index;
  }
  const place = seek(lines, last + 1, (other) => /^Location:$/.test(other));
  const location = place === -1 ? null : placeOf((lines[place + 1] ?? "").trim());
  if (location !== null) last = place + 1;
  const trace = readBacktrace(lines, last + 1);
  last = Math.max(last, trace?.last ?? 0);
  if (!endsLog(lines, last)) return null;
  const message = line.slice("Error: ".length);
  const type = /^([A-Z]\w*(?:::\w+)*)(?: \{|\(|$)/.exec(message)?.[1] ?? null;
  const told = [message, ...causes].map((said, index) => ({
    type: index === 0 ? type : null,
    message: said,
    recovered: false,
  }));
  return {
    draft: drafted({
      runtime: "rust",
      kind: "main-error",
      title: line,
      message,
      fatal: true,
      chain: told.reverse(),
      frames: trace?.frames ?? [],
      culprit: culpritOf(trace?.frames ?? []) ?? location,
    }),
    first: at,
    last,
  };
}

const NUMBERED_ERROR = /^ {2,3}(\d{1,3}): (\S.*)$/;
/** What color-eyre adds below the place: traces of spans and calls, what it left out, hints of the program. */
const EYRE_SECTION = /^\s|^(?:Backtrace omitted|Run with (?:COLORBT|RUST)_|(?:Suggestion|Note|Warning|Location):)/;
const EYRE_LINES = 400;

/** color-eyre's report of what `main` returned: below `Error:` the error and its causes, numbered, and the place. */
function readNumberedError(lines: readonly string[], at: number): Reading | null {
  const said: string[] = [];
  let last = at;
  for (let found = NUMBERED_ERROR.exec(lines[at + 1] ?? ""); found !== null && Number(found[1]) === said.length; ) {
    said.push(found[2] ?? "");
    last++;
    found = NUMBERED_ERROR.exec(lines[last + 1] ?? "");
  }
  const [message] = said;
  if (message === undefined) return null;
  let location: Position | null = null;
  while (last + 1 < lines.length && last - at < EYRE_LINES) {
    const line = lines[last + 1] ?? "";
    if (line !== "" && !EYRE_SECTION.test(line)) break;
    if (lines[last] === "Location:" && location === null) location = placeOf(line.trim());
    last++;
  }
  if (!endsLog(lines, last)) return null;
  return {
    draft: drafted({
      runtime: "rust",
      kind: "main-error",
      title: `Error: ${message}`,
      message,
      fatal: true,
      chain: said.toReversed().map((text) => ({ type: null, message: text, recovered: false })),
      culprit: location,
    }),
    first: at,
    last,
  };
}

/** color-eyre's hook: `The application panicked (crashed).`, then `Message:` and `Location:`. */
function readEyre(lines: readonly string[], at: number): Reading | null {
  if (!/^\s*The application panicked \(crashed\)\.$/.test(lines[at] ?? "")) return null;
  const said = seek(lines, at + 1, (line) => /^Message: +\S/.test(line));
  const where = seek(lines, Math.max(at, said) + 1, (line) => /^Location: +\S/.test(line));
  const message = said === -1 ? null : (lines[said] ?? "").replace(/^Message: +/, "");
  const place = where === -1 ? null : placeOf((lines[where] ?? "").replace(/^Location: +/, ""));
  const start = seek(lines, Math.max(at, said, where) + 1, (line) => NUMBERED.test(line));
  const trace = start === -1 ? null : readFrames(lines, start, null);
  const frame = culpritOf(trace?.frames ?? []);
  return {
    draft: drafted({
      runtime: "rust",
      kind: "panic",
      title: `The application panicked: ${message ?? ""}`,
      message,
      fatal: true,
      frames: trace?.frames ?? [],
      culprit: frame ?? place,
    }),
    first: at,
    last: Math.max(at, said, where, trace?.last ?? 0),
  };
}
