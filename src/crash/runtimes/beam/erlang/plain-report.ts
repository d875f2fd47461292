/**
 * Reports of dead processes as OTP prints them while no other logger has started, when the VM begins or ends.
 *
 * ```
 * 2024-02-11 09:30:12 crash_report
 *     initial_call: {shop_cache,init,['Argument__1']}
 *     pid: <0.211.0>
 *     registered_name: shop_cache
 *     error_info: {error,{badmatch,{error,enoent}},[{shop_cache,load,1,[{file,"shop_cache.erl"},{line,31}]}]}
 *     ancestors: [shop_sup,<0.209.0>]
 * ```
 */
import type { Reading } from "../../../grammar/grammar.ts";
import type { Frame } from "../../../model.ts";
import { exceptionIn, reasonIn, withTexts } from "../term-texts.ts";
import { processCrash } from "./process-crash.ts";

/** The name of the report, or its format, whose values are on the lines below. */
const HEAD = /^(?:\d[\d :.,/TZ+-]{0,40} )?(crash_report|Error in process ~p on node ~p with exit value:~n~p~n)\s*$/;
const PROCESS = /^\s*(?:pid: )?(<[\d.]{3,40}>)\s*$/;
const NAME = /^\s*registered_name: ([a-z]\w{0,100})\s*$/;
const ERROR_INFO = /^\s*error_info: \{(error|exit|throw),(.*)\}\s*$/;
const VALUE = /^\s*(\{.*\})\s*$/;
/** The VM does not outlive its kernel's processes. */
const KERNELS = /^\s*ancestors: \[kernel_s|^\s*initial_call: \{supervisor,kernel,/;
/** Maximum number of lines of a report. */
const LINES = 24;

/** True if the line is the head of such a report. */
export function opensPlainReport(line: string): boolean {
  return (line.includes("crash_report") || line.includes(" ~p on node ~p ")) && HEAD.test(line);
}

/** Reads the report; `framesIn` reads the stack in a term. */
export function readPlainReport(
  lines: readonly string[],
  at: number,
  framesIn: (term: string) => Frame[],
): Reading | null {
  const isReport = HEAD.exec(lines[at] ?? "")?.[1] === "crash_report";
  let last = at;
  let pid: string | null = null;
  let name: string | null = null;
  let type: string | null = null;
  let term: string | null = null;
  let isKernels = false;
  for (let index = at + 1; index < Math.min(lines.length, at + LINES); index++) {
    const line = lines[index] ?? "";
    if (isReport ? !/^\s+[a-z_]+: /.test(line) : term !== null || opensPlainReport(line)) break;
    pid ??= PROCESS.exec(line)?.[1] ?? null;
    name ??= NAME.exec(line)?.[1] ?? null;
    isKernels ||= KERNELS.test(line);
    const info = isReport ? ERROR_INFO.exec(line) : VALUE.exec(line);
    if (info !== null && term === null) {
      type = isReport ? (info[1] ?? null) : null;
      term = withTexts(info[isReport ? 2 : 1] ?? "");
    }
    last = index;
  }
  if (term === null) return null;
  const frames = framesIn(term);
  const exception = exceptionIn(term);
  const draft = processCrash({ type, message: exception ?? reasonIn(term), frames, pid, name });
  const ofElixir = exception === null ? {} : { runtime: "elixir" as const, title: exception };
  return { draft: { ...draft, ...ofElixir, fatal: isKernels }, first: at, last };
}
