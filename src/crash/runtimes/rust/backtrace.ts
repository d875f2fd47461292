/** The backtrace below a panic, with `RUST_BACKTRACE=1` or `full`. */
import { seek } from "../../grammar/seek.ts";
import type { Frame, Origin, Position } from "../../model.ts";
import { isRustHeader, NOTE } from "./header.ts";

/** A frame. */
export const NUMBERED = /^\s*(\d{1,5}): +(?:0x[0-9a-f]+ +- +)?(\S.*)$/;

/** The place of a frame, on the line below it. */
export const AT = /^\s*at (\S.*?)(?::(\d+))?(?::(\d+))?$/;

const MACHINERY =
  /^(?:<*&*(?:mut |dyn )*(?:std|core|alloc)\b|__rustc\b|rust_begin_unwind|rust_panic|rust_eh_|__rust_|_Unwind_|std::|backtrace::|main$|_start$|__libc_start|__scrt_|start_thread|__clone|clone3?$|_?_?GI_|abort$|raise$|<unknown>)/;

/** The frames that a whole backtrace ends with, short or full. */
const OUTERMOST = /^(?:main|_start|__libc_start|start_thread|__?clone|clone3|<unknown>|.*FnOnce|std::rt::lang_start)/;

/** True for the heading of a backtrace. */
export function isBacktraceHead(line: string): boolean {
  return line.length < 40 && /^\s*stack backtrace:$/i.test(line);
}

/** Frames, and where they end. */
export interface Backtrace {
  readonly frames: readonly Frame[];
  readonly last: number;
  readonly tailLost: boolean;
}

/** Reads the backtrace whose heading is at or soon after line `from`; null if there is none. */
export function readBacktrace(lines: readonly string[], from: number): Backtrace | null {
  const head = seek(lines, from, isBacktraceHead, (line) => isRustHeader(line) || NOTE.test(line));
  if (head === -1) return null;
  return readFrames(lines, head + 1, 0) ?? { frames: [], last: head, tailLost: true };
}

/** Numbered frames, each with an `at` line below it where the debug information is there. */
export function readFrames(lines: readonly string[], from: number, firstNumber: number | null): Backtrace | null {
  const raw: Position[] = [];
  let number = firstNumber;
  let last = -1;
  for (let next = from; ; ) {
    const index = seek(
      lines,
      next,
      (line) => isFrame(line, number),
      (line) => isRustHeader(line) || NOTE.test(line),
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

/** Paths of the standard library. */
export const STANDARD_LIBRARY =
  /^\/rustc\/|^src\/lib(?:core|std|alloc|collections)\/|^rustc\/[0-9a-f]{9,40}\/|^library\/(?:core|std|alloc)\/|\/rustc-[\d.]+\/|\/rustlib\/src\/rust\/|\/sysdeps\/|\/csu\//;

/** What a build script wrote: no repository has it. */
const GENERATED = /(?:^|\/)build\/[^/]+-[0-9a-f]{16}\/out\//;

function originOf(frame: Position, crate: string | null): Origin {
  const name = frame.function ?? "";
  const file = frame.file ?? "";
  if (STANDARD_LIBRARY.test(file)) return "runtime";
  if (/\/\.?cargo\/(?:registry|git)\/|\/registry\/src\/|(?:^|\/)vendor\//.test(file)) return "dependency";
  if (GENERATED.test(file)) return "dependency";
  if (file === "" && MACHINERY.test(name)) return "runtime";
  if (file !== "" || crate === null) return MACHINERY.test(name) && !file.endsWith(".rs") ? "runtime" : "app";
  return name.replace(/^[<&]+(?:mut |dyn )*/, "").split("::", 1)[0] === crate ? "app" : "dependency";
}
