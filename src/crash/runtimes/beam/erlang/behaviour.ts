/**
 * Reports of servers and state machines that died, as any logger prints them.
 *
 * ```
 * 2024-02-11 09:30:12.451 [error] ** State machine shop_feed terminating
 * ** When server state  = {undefined,undefined}
 * ** Reason for termination = exit:badarg
 * ** Stacktrace =
 * **  [{shop_feed,init,1,[{file,"shop_feed.erl"},{line,56}]},
 *      {gen_statem,init_it,6,[{file,"gen_statem.erl"},{line,718}]}]
 * ```
 */
import type { Reading } from "../../../grammar/grammar.ts";
import type { Frame } from "../../../model.ts";
import { reasonIn } from "../term-texts.ts";
import { processCrash } from "./process-crash.ts";

/** A logger's time, level and process. */
const LOGGERS = "(?:\\d[^[]{0,60})?(?:\\[[a-z]{4,9}\\] +)?(?:<[\\d.]{3,40}>(?:@\\S{1,200})? +)?";
const HEAD = new RegExp(
  `^${LOGGERS}\\*\\* (?:State machine|Generic server|Generic process|gen_event handler) (\\S{1,200}) (?:terminating|crashed)`,
);
const PART = new RegExp(`^${LOGGERS}(?:\\*\\* *|\\s+)(\\S.*)$`);
const REASON = /^Reason for termination ?==? ?(?:(error|exit|throw):)?(.*)$/;
/** The captions of other values. */
const CAPTION = /^(?:[A-Z][\w ]{2,40} ?==?|Client )/;
/** Maximum number of lines of a report, which contains the whole state. */
const LINES = 120;
const LONGEST = 4000;

/** True if the line is the head of such a report. */
export function opensBehaviour(line: string): boolean {
  return line.includes("** ") && HEAD.test(line.slice(0, LONGEST));
}

/** Reads the report; `framesIn` reads the stack in a term. */
export function readBehaviour(
  lines: readonly string[],
  at: number,
  framesIn: (term: string) => Frame[],
): Reading | null {
  const name = HEAD.exec((lines[at] ?? "").slice(0, LONGEST))?.[1] ?? null;
  const reason: string[] = [];
  const rest: string[] = [];
  let type: string | null = null;
  let isReason = false;
  let last = at;
  for (let index = at + 1; index < Math.min(lines.length, at + LINES); index++) {
    const line = (lines[index] ?? "").slice(0, LONGEST);
    const part = PART.exec(line)?.[1];
    if (part === undefined || opensBehaviour(line)) break;
    const found = REASON.exec(part);
    isReason = found !== null || (isReason && !CAPTION.test(part));
    type ??= found?.[1] ?? null;
    const text = found === null ? part : (found[2] ?? "");
    if (isReason) reason.push(text);
    else if (reason.length > 0) rest.push(text);
    last = index;
  }
  const term = reason.join("").trim();
  if (term === "" || /^(?:normal|shutdown|killed|\{shutdown,\w+\})$/.test(term)) return null;
  const inReason = framesIn(term);
  const frames = inReason.length > 0 ? inReason : framesIn(rest.join(""));
  return {
    draft: processCrash({ type, message: reasonIn(term), frames, pid: null, name }),
    first: at,
    last,
  };
}
