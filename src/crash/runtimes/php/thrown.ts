/** One exception or error of the engine as PHP prints it: type, message, place and calls. */
import { isLogLine } from "../../grammar/log-lines.ts";
import { seek } from "../../grammar/seek.ts";
import type { Frame, Origin, Position } from "../../model.ts";

/** First words of PHP's own messages. */
export const HEAD =
  /(?:^|[\s"\]>])(?:PHP )?(?:<b>)?((?:Fatal|Parse|Compile|Core|Recoverable fatal|Catchable fatal) error)(?:<\/b>)?: {1,2}(\S.*)$/i;

/** Text before the head on its line: a time or a server's record in brackets, or FPM's prefix for a worker. */
export const BEFORE = /^$|\]$|PHP message:$|PHP:$|<br \/>$/;

/** A call in a stack. */
export const FRAME = /^\s*#(\d+) (?:(\{main\})|\[internal function\]: (.*)|(.*?)\((\d+)\)(?: : [^:]*)?: (.*))$/;

/** The heading of a stack. */
export const TRACE = /^\s*Stack trace:$/;

/** The last line of an uncaught exception. */
export const THROWN = /^\s*thrown in (.+) on line (?:<b>)?(\d+)(?:<\/b>)?$/;

const LOGGED = /(?:^|\s)(?:exception (?='[\w\\]+' with message ')|(?=(?:[A-Z]\w*\\)*[A-Z]\w*(?:Exception|Error): ))/;

/** The start of the next exception in a chain. */
export const NEXT = /^\s*Next (?:exception '([\w\\]+)' with message '|([\w\\]+)(?:: | in ))/;

/** One exception of a chain. */
export interface PhpError {
  readonly type: string | null;
  readonly message: string;
  readonly place: Position | null;
  readonly frames: readonly Frame[];
  readonly last: number;
}

/** The place in `Type: message in FILE:LINE` or `message in FILE on line N`, and its index in the text. */
export function placeAtEnd(text: string): { readonly index: number; readonly place: Position } | null {
  const end = /(?::| on line (?:<b>)?)(\d+)(?:<\/b>)?$/.exec(text);
  if (end === null) return null;
  const index = text.lastIndexOf(" in ", end.index);
  if (index === -1) return null;
  const file = text.slice(index + 4, end.index).replace(/<\/?b>/g, "");
  return file === "" ? null : { index, place: { function: null, file, line: Number(end[1]) } };
}

/** The exception in a program's own line, from its type to its place; null if there is none. */
export function loggedIn(line: string): string | null {
  const found = LOGGED.exec(line.slice(0, LOGGED_START));
  if (found === null) return null;
  const start = found.index + found[0].length;
  if (line[start] === "'") return line.slice(start);
  return /\.php:\d{1,9}$/.test(line.slice(-20)) && line.lastIndexOf(" in /") > start ? line.slice(start) : null;
}

/** Maximum length of a program's own prefix before an exception. */
const LOGGED_START = 1000;

/** FPM quotes each line of its workers' output. */
export function unwrapped(line: string): string {
  const printed = line.indexOf(' said into stderr: "');
  if (printed === -1) return line;
  return line.slice(printed + ' said into stderr: "'.length).replace(/"(?:, pipe is closed)?$/, "");
}

/** Maximum lines of a message. */
const LONGEST_MESSAGE = 200;

/** Reads `Type: message in FILE:LINE` (before PHP 7 `'Type' with message 'message' in FILE:LINE`) and its stack. */
export function readThrown(lines: readonly string[], at: number, text: string): PhpError {
  const old = /^'([\w\\]+)' with message '/.exec(text);
  const type = old?.[1] ?? /^[\w\\]+/.exec(text)?.[0] ?? null;
  const opening = old === null ? text.slice(type?.length ?? 0).replace(/^: /, "") : text.slice(old[0].length);
  const printed = [opening];
  let last = at;
  let end = placeAtEnd(opening);
  for (let index = at + 1; end === null && index < lines.length && index <= at + LONGEST_MESSAGE; index++) {
    const line = unwrapped(lines[index] ?? "");
    if (TRACE.test(line) || HEAD.test(line) || loggedIn(line) !== null) break;
    if (isLogLine(line)) continue;
    printed.push(line);
    last = index;
    end = placeAtEnd(line);
  }
  if (end === null) {
    // The line may be cut within its place.
    const cut = last >= lines.length - 1 ? opening.replace(/ in [^\s]*$/, "") : opening;
    return { type, message: cut.trim(), place: null, frames: [], last: at };
  }
  const final = printed.pop() ?? "";
  printed.push(final.slice(0, end.index));
  const message = (old === null ? printed.join("\n") : printed.join("\n").replace(/'$/, "")).replace(
    / and defined$/,
    "",
  );
  const place = end.place;
  const trace = seek(
    lines,
    last + 1,
    (line) => TRACE.test(unwrapped(line)),
    (line) => HEAD.test(line),
  );
  const stack = trace === -1 ? { frames: [], last } : readPhpFrames(lines, trace + 1, place);
  return { type, message, place, frames: stack.frames, last: Math.max(last, trace, stack.last) };
}

/** The stack below `Stack trace:`. Each entry has the called function and the place of the call. */
export function readPhpFrames(lines: readonly string[], from: number, place: Position | null) {
  const calls: { readonly file: string | null; readonly line: number | null; readonly name: string }[] = [];
  let last = from - 1;
  let number: number | null = place === null ? null : 0;
  for (;;) {
    const expected = number;
    const index = seek(
      lines,
      last + 1,
      (line) => {
        const found = FRAME.exec(unwrapped(line));
        return found !== null && (expected === null || Number(found[1]) === expected);
      },
      (line) => HEAD.test(line) || THROWN.test(line) || NEXT.test(line),
    );
    const found = index === -1 ? null : FRAME.exec(unwrapped(lines[index] ?? ""));
    if (found === null) break;
    last = index;
    number = Number(found[1]) + 1;
    const name = found[2] ?? nameOf(found[3] ?? found[6] ?? "");
    calls.push({ file: found[4] ?? null, line: found[5] === undefined ? null : Number(found[5]), name });
    if (found[2] !== undefined) break;
  }
  return { frames: framesOf(calls, place), last };
}

/** The name of the called function without its arguments: `Shop\Cart->add('x')`. */
function nameOf(call: string): string {
  const args = call.indexOf("(");
  return args === -1 ? call : call.slice(0, args);
}

/**
 * Frames as in other runtimes: a function and its own place. An exception of a built-in function has the place of the
 * call as its own, so the first call is then the runtime's.
 */
function framesOf(
  calls: readonly { readonly file: string | null; readonly line: number | null; readonly name: string }[],
  place: Position | null,
): Frame[] {
  const frames: Frame[] = [];
  const [top, below] = calls;
  const builtIn =
    place !== null &&
    top !== undefined &&
    top.file === place.file &&
    top.line === place.line &&
    top.name !== below?.name &&
    !top.name.includes("{closure");
  let file = builtIn ? null : (place?.file ?? null);
  let line = builtIn ? null : (place?.line ?? null);
  for (const [index, call] of calls.entries()) {
    if (place !== null || index > 0) frames.push({ function: call.name, file, line, origin: originOf(file) });
    file = call.file;
    line = call.line;
  }
  const whole = calls.at(-1)?.name === "{main}";
  if (!whole && file !== null) frames.push({ function: null, file, line, origin: originOf(file) });
  return frames;
}

/** Archives of known tools. Other archives may be the program itself. */
const ARCHIVED_TOOL =
  /^phar:\/\/(?:.*\/)?(?:usr\/(?:local\/)?s?bin\/|(?:composer|phpunit|phpstan|psalm|rector|phan|wp-cli|php-cs-fixer|behat|deployer|box)[\w.-]*\/)/;

/** The origin of a frame by its file, which is null for PHP's own functions. */
export function originOf(file: string | null): Origin {
  if (file === null) return "runtime";
  return /(?:^|\/)vendor\/|\/usr\/share\/php\/|\/pear\//.test(file) || ARCHIVED_TOOL.test(file) ? "dependency" : "app";
}
