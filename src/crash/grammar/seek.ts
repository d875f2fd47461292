/** Skips other writers' lines within a trace, and tells if the log ends with it. */
import { isLogLine } from "./log-lines.ts";

const LOG_LINES_BETWEEN = 12;
const STRANGE_LINES_BETWEEN = 3;

/**
 * The first line from `from` on that `accepts`, or -1. Skips up to a dozen logger's lines and three lines of unknown
 * form; `stops` ends the search early.
 */
export function seek(
  lines: readonly string[],
  from: number,
  accepts: (line: string) => boolean,
  stops?: (line: string) => boolean,
): number {
  let strange = 0;
  const end = Math.min(lines.length, from + LOG_LINES_BETWEEN + 1);
  for (let index = from; index < end; index++) {
    const line = lines[index] ?? "";
    if (accepts(line)) return index;
    if (stops?.(line)) return -1;
    if (line !== "" && !isLogLine(line) && ++strange > STRANGE_LINES_BETWEEN) return -1;
  }
  return -1;
}

/**
 * True if only blank lines, or the message of a shell or `make` about the end, follow `last`. Examines a few lines
 * only.
 */
export function endsLog(lines: readonly string[], last: number): boolean {
  for (let index = withEcho(lines, last) + 1; index < lines.length; index++) {
    if (lines[index]?.trim() || index > last + 20) return false;
  }
  return true;
}

const ECHO =
  /^ ?(?:\S+: line \d+: +|\S+: +)?(?:\d+ )?(?:Aborted|Segmentation fault|Illegal instruction|Trace\/breakpoint trap|Floating point exception|Bus error)(?: +\(core dumped\))?(?: .*)?$|^make(?:\[\d+\])?: \*\*\* |^exit status \d+$/;

/** The last line of a crash, including the message of a shell or `make` right after it (`Aborted (core dumped)`). */
export function withEcho(lines: readonly string[], last: number): number {
  let end = last;
  for (let index = last + 1; index <= last + 2 && index < lines.length; index++) {
    const line = lines[index] ?? "";
    if (ECHO.test(line)) end = index;
    else if (line.trim() !== "") break;
  }
  return end;
}
