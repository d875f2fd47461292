/** Errors returned by `main`, printed plainly or by anyhow and eyre. */
import { culpritOf, drafted } from "../../grammar/drafting.ts";
import type { Reading } from "../../grammar/grammar.ts";
import { isLogLine } from "../../grammar/log-lines.ts";
import { endsLog, seek } from "../../grammar/seek.ts";
import type { Position } from "../../model.ts";
import { NUMBERED, readBacktrace, readFrames } from "./backtrace.ts";
import { panicPlace } from "./header.ts";

/** An error printed with `{:?}`: a struct, a tuple, a string, or the name of a variant. */
const DEBUG_FORM = /^Error: ([A-Z]\w*(?:::\w+)*)(?: \{ | \{$|\()|^Error: "|^Error: (?:[A-Z][a-z0-9]+){2,}$/;

/** `main` returned `Err`: its `Debug` form is the process's last output; anyhow and eyre add the causes. */
export function readMainError(lines: readonly string[], at: number): Reading | null {
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
  const location = place === -1 ? null : panicPlace((lines[place + 1] ?? "").trim());
  if (location !== null) last = place + 1;
  const trace = readBacktrace(lines, last + 1);
  last = Math.max(last, trace?.last ?? 0);
  if (!endsLog(lines, last)) return null;
  const message = line.slice("Error: ".length);
  const type = /^([A-Z]\w*(?:::\w+)*)(?: \{|\(|$)/.exec(message)?.[1] ?? null;
  const links = [message, ...causes].map((printed, index) => ({
    type: index === 0 ? type : null,
    message: printed,
    recovered: false,
  }));
  return {
    draft: drafted({
      runtime: "rust",
      kind: "main-error",
      title: line,
      message,
      fatal: true,
      chain: links.reverse(),
      frames: trace?.frames ?? [],
      culprit: culpritOf(trace?.frames ?? []) ?? location,
    }),
    first: at,
    last,
  };
}

const NUMBERED_ERROR = /^ {2,3}(\d{1,3}): (\S.*)$/;

/** color-eyre's sections below the place: traces of spans and calls, omissions, the program's suggestions. */
const EYRE_SECTION = /^\s|^(?:Backtrace omitted|Run with (?:COLORBT|RUST)_|(?:Suggestion|Note|Warning|Location):)/;

const EYRE_LINES = 400;

/** color-eyre's report of an error returned by `main`: the numbered errors below `Error:`, and the place. */
function readNumberedError(lines: readonly string[], at: number): Reading | null {
  const printed: string[] = [];
  let last = at;
  for (let found = NUMBERED_ERROR.exec(lines[at + 1] ?? ""); found !== null && Number(found[1]) === printed.length; ) {
    printed.push(found[2] ?? "");
    last++;
    found = NUMBERED_ERROR.exec(lines[last + 1] ?? "");
  }
  const [message] = printed;
  if (message === undefined) return null;
  let location: Position | null = null;
  while (last + 1 < lines.length && last - at < EYRE_LINES) {
    const line = lines[last + 1] ?? "";
    if (line !== "" && !EYRE_SECTION.test(line)) break;
    if (lines[last] === "Location:" && location === null) location = panicPlace(line.trim());
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
      chain: printed.toReversed().map((text) => ({ type: null, message: text, recovered: false })),
      culprit: location,
    }),
    first: at,
    last,
  };
}

/** color-eyre's hook: `The application panicked (crashed).`, then `Message:` and `Location:`. */
export function readEyre(lines: readonly string[], at: number): Reading | null {
  if (!/^\s*The application panicked \(crashed\)\.$/.test(lines[at] ?? "")) return null;
  const printed = seek(lines, at + 1, (line) => /^Message: +\S/.test(line));
  const where = seek(lines, Math.max(at, printed) + 1, (line) => /^Location: +\S/.test(line));
  const message = printed === -1 ? null : (lines[printed] ?? "").replace(/^Message: +/, "");
  const place = where === -1 ? null : panicPlace((lines[where] ?? "").replace(/^Location: +/, ""));
  const start = seek(lines, Math.max(at, printed, where) + 1, (line) => NUMBERED.test(line));
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
    last: Math.max(at, printed, where, trace?.last ?? 0),
  };
}
