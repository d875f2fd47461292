/**
 * Calls as R lists them, all of them innermost first when read:
 *
 * ```
 * Calls: main -> cat -> total -> sapply -> lapply -> FUN        outermost first; the middle of many is `...`
 *
 * 2: check(prices[[1]]) at shop.R#9                              traceback(): innermost first, with the source if it is kept
 * 1: total(-3)
 *
 *  1. └─global load("eighty")                                    rlang: outermost first, with the package
 *  2.   └─rlang::abort("port is not a number")
 * ```
 */
import { isLogLine } from "../../grammar/log-lines.ts";
import type { Frame, Origin } from "../../model.ts";

const FRAMES = 512;
const CALLED = /^(?:([\w.]+):{2,3})?([\w.]+|`[^`]{1,300}`)\(/;
const NUMBERED = /^\s*(\d+): (.*?)(?: at (\S.*)?#(\d+))?$/;
const TREE = /^\s*(\d+)\. [│├└─ ]*(?:([\w.]+)(::?:?| (?:\(local\) )?))?([\w.]+|`[^`]{1,300}`)\(/;
/** The first line of rlang's tree, and its marks of omitted frames. */
const TREE_ROOT = /^\s*▆$|^\s+(?:[│ ]*\.\.\.|\[ reached getOption)/;
/** Maximum lines of one printed call. */
const LINES_OF_CALL = 20;

/** The called function without its package; null for an operator or an index. */
export function rFunction(call: string): string | null {
  const name = CALLED.exec(call.replace(/^`(.*)`$/, "$1"))?.[2];
  return name === undefined || name === "FUN" ? null : name.replaceAll("`", "");
}

/** The frames of a `Calls:` list. */
export function callsOf(list: string): readonly Frame[] {
  return list
    .slice(0, 10_000)
    .split(/ -> | \.\.\. /)
    .filter((name) => name !== "" && name !== "...")
    .map((name) => frameOf(name, null))
    .toReversed();
}

/** A numbered list of calls, and its last line. */
export interface Numbered {
  readonly frames: readonly Frame[];
  readonly last: number;
}

/** The numbered calls from line `from` on, from `traceback()`, a segfault or rlang; null if there are none. */
export function numberedOf(lines: readonly string[], from: number): Numbered | null {
  const frames: Frame[] = [];
  let last = from - 1;
  let isTree = false;
  for (let index = from; index < lines.length && index - last <= LINES_OF_CALL; index++) {
    const line = lines[index] ?? "";
    if (TREE_ROOT.test(line)) {
      last = index;
      continue;
    }
    const branch = TREE.exec(line);
    const call = branch === null ? NUMBERED.exec(line) : null;
    if (branch === null && call === null) {
      if (isLogLine(line) || /^\s+\S/.test(line)) continue;
      break;
    }
    last = index;
    if (frames.length >= FRAMES) continue;
    if (branch !== null) {
      isTree = true;
      frames.push(frameOf(branch[4] ?? "", branch[2] ?? null));
      continue;
    }
    const [, , text = "", file = null, row] = call ?? [];
    const called = CALLED.exec(text);
    // A function without a name cannot be found, such as the handler that prints the list.
    if (called === null) continue;
    const frame = frameOf(called[2] ?? "", called[1] ?? null);
    frames.push(file === null || row === undefined ? frame : { ...frame, file, line: Number(row) });
  }
  if (frames.length === 0) return null;
  return { frames: isTree ? frames.reverse() : frames, last };
}

function frameOf(name: string, where: string | null): Frame {
  return { function: name.replace(/^`([^`]*)`$/, "$1"), file: null, line: null, origin: originOf(name, where) };
}

const PACKAGES_OF_R = new Set(
  "base stats utils methods tools graphics grDevices parallel compiler splines stats4 tcltk rlang".split(" "),
);
/** Functions of R's base packages: those that call a program's functions, and those that fail on their behalf. */
const FUNCTIONS_OF_R =
  /^(?:\(?anonymous\)?|\.(?:Call|External2?|C|Fortran|Internal|Primitive)|<Anonymous>|FUN|print(?:\.\w+)?|cat|source|withVisible|eval|evalq|eval\.parent|local|[slvtm]apply|rapply|Map|Filter|Reduce|do\.call|try|tryCatch\w*|doTryCatch|withRestarts|(?:w|doW)ithOneRestart|invokeRestart|withCallingHandlers|suppress(?:Warnings|Messages)|stop|stopifnot|warning|signalCondition|\.handleSimpleError|h|library|require|:{2,3}|(?:load|attach|require|as|get)Namespace|getExportedValue|UseMethod|NextMethod|standardGeneric|match\.(?:arg|fun)|file|url|gzfile|read\.\w+|write\.\w+|scan|readLines|readRDS|socketConnection|open|close|system2?|unlist|validObject|initialize|new|numeric|vector|(?:as|is)\.\w+|format(?:\.\w+)?|paste0?|sprintf|mean|sum|Recall|traceback|quit|abort)$/;

function originOf(name: string, where: string | null): Origin {
  if (where === "global") return "app";
  if (where !== null) return PACKAGES_OF_R.has(where) ? "runtime" : "dependency";
  return FUNCTIONS_OF_R.test(name) ? "runtime" : "app";
}
