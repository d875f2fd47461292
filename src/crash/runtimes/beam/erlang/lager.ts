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
import { erlangOrigin } from "./origin.ts";

/** Only a time may precede the level, so that a report quoted in a comment or a diff does not match. */
const REPORT =
  /^(?:\d[^[]{0,60})?\[(?:error|critical|alert|emergency)\] +(?:<[\d.]+>(?:@\S{1,200})? +)?(?:CRASH REPORT Process|gen_(?:server|fsm|statem|event)|Supervisor|Ranch listener) (\S{1,200}) .{0,300}?\b(?:exited|crashed|terminated|exit) with reason:? (.*)$/;
/** The failed call in the message; no file is printed. */
const PLACE = / in (?:call from )?([\w@']{1,100}:[\w@'!?/-]{1,200}\/\d{1,3}) line (\d{1,7})/g;
const SUPERVISED = / in context \w{1,40}$/;
/** Distance within which reports about one death follow each other. */
const LINES = 12;
const LONGEST = 20_000;

/** True if the line is such a report. */
export function mayBeLager(line: string): boolean {
  return line.includes(" with reason") && line.includes("] ") && REPORT.test(line.slice(0, LONGEST));
}

/** Reads the report, together with following ones that have the same reason. */
export function readLager(lines: readonly string[], at: number): Reading | null {
  const [, process = "", printed = ""] = REPORT.exec((lines[at] ?? "").slice(0, LONGEST)) ?? [];
  const frames = [...printed.matchAll(PLACE)].map(
    ([, name = "", line]): Frame => ({
      function: name,
      file: null,
      line: Number(line),
      origin: erlangOrigin(name.split(":", 1)[0] ?? "", ""),
    }),
  );
  const message = (frames.length === 0 ? printed : printed.slice(0, printed.search(PLACE))).replace(SUPERVISED, "");
  if (message === "" || /^(?:normal|shutdown|killed|reached_max_restart_intensity|noproc)$/.test(message)) return null;
  let last = at;
  for (let row = at + 1; row < Math.min(lines.length, at + LINES); row++) {
    if (mayBeLager(lines[row] ?? "") && (lines[row] ?? "").includes(message.slice(0, 200))) last = row;
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
