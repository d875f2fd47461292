/**
 * Lager's one-line reports of dead processes, which end no machine by themselves.
 *
 * ```
 * 14:02:15.451 [error] CRASH REPORT Process <0.98.0> with 0 neighbours exited with reason: no match of right hand value {error,closed} in shop_port:read/2 line 40
 * ```
 */
import { culpritOf, drafted } from "../../../grammar/drafting.ts";
import type { Reading } from "../../../grammar/grammar.ts";
import type { Frame } from "../../../model.ts";
import { reasonIn } from "../term-texts.ts";
import { erlangOrigin } from "./origin.ts";

/** Only a time may precede the level, so that a report quoted in a comment or a diff does not match. */
const REPORT =
  /^(?:\d[^[]{0,60})?\[(?:error|critical|alert|emergency)\] +(?:<[\d.]+>(?:@\S{1,200})? +)?(?:CRASH REPORT Process|gen_(?:server|fsm|statem|event)|Supervisor|Ranch listener) (\S{1,200}) .{0,300}?\b(?:exited|crashed|terminated|exit) with reason:? (.*)$/;
/** The failed call in the message; no file is printed. */
const PLACE = / in (?:call from )?([\w@']{1,100}:[\w@'!?/-]{1,200}\/\d{1,3}) ?line (\d{1,7})/g;
const SUPERVISED = / in context \w{1,40}$/;
/** Distance within which reports about one death follow each other. */
const LINES = 12;
const LONGEST = 20_000;

/** True if the line is such a report. */
export function mayBeLager(line: string): boolean {
  return line.includes(" with reason") && line.includes("] ") && REPORT.test(line.slice(0, LONGEST));
}

/** Sentences for reasons that other reports print as a term with the same value. */
const WORDED =
  /^(?:no match of right ?hand (?:side )?value|no (?:case|try|function) clause matching|bad return value:?|bad argument in) (.{6,})$/;

/**
 * Reads the report, together with following ones that have the same reason; `framesIn` reads the stack in a term.
 */
export function readLager(lines: readonly string[], at: number, framesIn: (term: string) => Frame[]): Reading | null {
  const [, process = "", printed = ""] = REPORT.exec((lines[at] ?? "").slice(0, LONGEST)) ?? [];
  const places = [...printed.matchAll(PLACE)].map(
    ([, name = "", line]): Frame => ({
      function: name,
      file: null,
      line: Number(line),
      origin: erlangOrigin(name.split(":", 1)[0] ?? "", ""),
    }),
  );
  const frames = [...framesIn(printed), ...places];
  const whole = places.length === 0 ? printed : printed.slice(0, printed.search(PLACE));
  const message = reasonIn(whole.replace(SUPERVISED, ""));
  if (message === "" || /^(?:normal|shutdown|killed|reached_max_restart_intensity|noproc)$/.test(message)) return null;
  const value = (WORDED.exec(message)?.[1] ?? message).slice(0, 200);
  let last = at;
  for (let row = at + 1; row < Math.min(lines.length, at + LINES); row++) {
    if (mayBeLager(lines[row] ?? "") && (lines[row] ?? "").includes(value)) last = row;
  }
  return {
    draft: drafted({
      runtime: "erlang",
      kind: "process-crash",
      title: message,
      message,
      fatal: false,
      chain: [{ type: null, message, recovered: false }],
      thread: process.startsWith("<")
        ? { id: process, name: null, state: null }
        : { id: null, name: process, state: null },
      frames,
      culprit: culpritOf(frames),
    }),
    first: at,
    last,
  };
}
