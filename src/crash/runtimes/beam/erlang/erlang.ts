/**
 * Erlang: exceptions of scripts, and SASL's reports of dead processes, which do not end the machine.
 *
 * ```
 * escript: exception error: no match of right hand side value {error,enoent}
 *   in function  shop:load/1 (/app/shop.escript, line 7)
 *   in call from escript:run/2 (escript.erl, line 750)
 * ```
 */

import { culpritOf, drafted } from "../../../grammar/drafting.ts";
import type { Grammar, Hint, Reading } from "../../../grammar/grammar.ts";
import { isLogLine } from "../../../grammar/log-lines.ts";
import { seek } from "../../../grammar/seek.ts";
import type { Frame } from "../../../model.ts";
import { beamFunctionNoise, beamNamespaces } from "../function-noise.ts";
import { kernelHint } from "../kernel-hint.ts";
import { opensBehaviour, readBehaviour } from "./behaviour.ts";
import { BOOT_FAILED, opensBootFailed, readBootFailed } from "./boot-failed.ts";
import { mayBeLager, readLager } from "./lager.ts";
import { erlangOrigin } from "./origin.ts";
import { opensPlainReport, readPlainReport } from "./plain-report.ts";
import { processCrash } from "./process-crash.ts";

const SASL = /^=(?:CRASH|ERROR) REPORT==== /;
const ESCRIPT = /^(?:escript: |\*\* )exception (error|exit|throw): (.*)$/;
const NOT_COMPILED = "escript: There were compilation errors.";
const COMPILE_ERROR = /^(\S[^:]*):(\d+):(?:\d+:)? (?!Warning: )(\S.*)$/;
const ERLANG_FRAME = /^\s*(?:in function|in call from) +(\S+\/\d+)(?: \((\S+?), line (\d+)\))?/;
const TERM_FRAME = /\{'?([\w.@]+)'?,'?([\w\-/.@!?]+)'?,(\d+|\[[^[\]]*\]),\[\{file,"([^"]*)"\},\{line,(\d+)\}\]\}/g;

const HINTS: Readonly<Record<string, Hint>> = {
  uncaught:
    "An exception left the script's main function. The term says what did not match or was not there: handle it at the first frame of the script.",
  "kernel-terminated": kernelHint,
  "boot-failed": ({ message }) => bootHint(message ?? ""),
  "process-crash":
    "A process that nothing supervises or that its supervisor starts again died of an exception. Handle the error where the first frame of the program is.",
};

function bootHint(message: string): string {
  const port = /(?:distribution )?port (\d{1,5})/.exec(message)?.[1];
  if (/eacces|permission/i.test(message))
    return "The node may not use a file that it needs at its start (eacces). Check the owner of the volume (fsGroup), runAsUser and the mode of the Erlang cookie.";
  if (port !== undefined && /in use/.test(message))
    return `Another node already listens on port ${port}. Give it a node name or a host network of its own, and wait until the old pod is gone.`;
  return "The node could not boot: what was thrown is the reason, and the frames below it say which step it was. Check what that step reads: its configuration, the data directory, its peers.";
}

/** The grammar of Erlang. */
export const erlang: Grammar = {
  runtime: "erlang",
  triggers: [
    "exception error: ",
    "exception exit: ",
    "exception throw: ",
    " REPORT==== ",
    " with reason: ",
    "crash_report",
    "** State machine ",
    "** Generic server ",
    "** Generic process ",
    "** gen_event handler ",
    "Error in process ~p",
    NOT_COMPILED,
    BOOT_FAILED,
  ],
  headerLine: /^Stack trace:/,
  finalLine:
    /^(?:escript: exception |escript: There were compilation errors\.$|\{"init terminating in |Runtime terminating during boot )/,
  exitCodes: { ofCrash: [127, 1] },
  identity: {
    functionNoise: beamFunctionNoise,
    // Frames in a term depend on the OTP release.
    runtimeWords: (message) => /^\{(.{1,500}?),\[\{/.exec(message)?.[1] ?? null,
  },
  source: {
    hasOriginByPackage: true,
    functionName: (printed) => printed.replace(/\/\d+$/, "").replace(/'?-([\w]+)\/\d+-[^']*'?$/, "$1"),
    namespaces: beamNamespaces,
  },
  hints: HINTS,

  mayOpen: (line) =>
    SASL.test(line) ||
    mayBeLager(line) ||
    ESCRIPT.test(line) ||
    line === NOT_COMPILED ||
    opensBootFailed(line) ||
    opensPlainReport(line) ||
    opensBehaviour(line),

  read(lines, at) {
    const line = lines[at] ?? "";
    if (line === NOT_COMPILED) return readNotCompiled(lines, at);
    if (opensBootFailed(line)) return readBootFailed(lines, at);
    if (opensBehaviour(line)) return readBehaviour(lines, at, termFrames);
    if (opensPlainReport(line)) return readPlainReport(lines, at, termFrames);
    if (mayBeLager(line)) return readLager(lines, at, termFrames);
    return SASL.test(line) ? readSasl(lines, at) : ESCRIPT.test(line) ? readEscript(lines, at) : null;
  },
};

/** True if a report of the error logger starts at this line. */
export function isErlangReport(line: string): boolean {
  return SASL.test(line);
}

/** The stack inside an Erlang term: `{boom,go,1,[{file,"boom.erl"},{line,4}]}`. */
export function termFrames(text: string): Frame[] {
  return [...text.slice(0, 20_000).replaceAll('\\"', '"').matchAll(TERM_FRAME)].map(
    ([, module = "", name = "", arity = "", file = "", line]) => ({
      function: `${module}:${name}/${/^\d+$/.test(arity) ? arity : "?"}`,
      file,
      line: Number(line),
      origin: erlangOrigin(module, file),
    }),
  );
}

/** Maximum lines of a term printed by `~p`. */
const TERM_LINES = 200;

/** A term that starts at a line, joined with the lines into which `~p` split it. */
function termAt(lines: readonly string[], at: number): { readonly text: string; readonly last: number } {
  const parts = [(lines[at] ?? "").trimEnd()];
  let last = at;
  for (let index = at + 1; index <= at + TERM_LINES && index < lines.length; index++) {
    const line = lines[index] ?? "";
    if (isLogLine(line)) continue;
    if (!/[,[{]$/.test(parts.at(-1) ?? "") || line === "" || line.startsWith("=")) break;
    parts.push(line.trim());
    last = index;
  }
  return { text: parts.join(""), last };
}

function erlangFrames(lines: readonly string[], from: number) {
  const frames: Frame[] = [];
  let last = from - 1;
  for (;;) {
    const index = seek(
      lines,
      last + 1,
      (line) => ERLANG_FRAME.test(line),
      (line) => SASL.test(line),
    );
    const found = index === -1 ? null : ERLANG_FRAME.exec(lines[index] ?? "");
    if (found === null) break;
    last = index;
    const name = found[1] ?? "";
    const file = found[2] ?? null;
    frames.push({
      function: name,
      file,
      line: found[3] === undefined ? null : Number(found[3]),
      origin: erlangOrigin(name.split(":", 1)[0] ?? "", file ?? ""),
    });
  }
  return { frames, last };
}

/** Number of errors of a script to examine, above the message that it does not compile. */
const COMPILE_ERRORS = 40;

function readNotCompiled(lines: readonly string[], at: number): Reading | null {
  let first = at;
  while (first > 0 && first > at - COMPILE_ERRORS && !isLogLine(lines[first - 1] ?? "")) {
    if (!/^%|^\S.*:\d+: |^$/.test(lines[first - 1] ?? "")) break;
    first--;
  }
  const error = lines.slice(first, at).find((line) => COMPILE_ERROR.test(line));
  const [, file = null, line, message = ""] = COMPILE_ERROR.exec(error ?? "") ?? [];
  if (error === undefined) return null;
  return {
    draft: drafted({
      runtime: "erlang",
      kind: "syntax-error",
      title: error,
      message,
      fatal: true,
      culprit: { function: null, file, line: Number(line) },
    }),
    first,
    last: at,
  };
}

function readEscript(lines: readonly string[], at: number): Reading {
  const [, type = null, message = ""] = ESCRIPT.exec(lines[at] ?? "") ?? [];
  const stack = erlangFrames(lines, at + 1);
  return {
    draft: drafted({
      runtime: "erlang",
      kind: "uncaught",
      title: `exception ${type}: ${message}`,
      message,
      fatal: true,
      chain: [{ type, message, recovered: false }],
      frames: stack.frames,
      culprit: culpritOf(stack.frames),
    }),
    first: at,
    last: Math.max(at, stack.last),
  };
}

/** The result of an application's start, if its caller only reports a bad return value. */
function returnedBy(term: string): string | null {
  const [, reason, module, name] =
    /^\{bad_return,.*?\{'EXIT',\{(\w{2,60}),\[\{([\w@'.]{1,100}),('?\w{1,100}'?)/.exec(term) ?? [];
  return reason === undefined ? null : `{bad_return, ${reason} in ${module}:${name}}`;
}

/** `=CRASH REPORT====` and `=ERROR REPORT====` of the error logger: a process died, the VM continues. */
function readSasl(lines: readonly string[], at: number): Reading | null {
  let last = at;
  let message: string | null = null;
  let type: string | null = null;
  let pid: string | null = null;
  let name: string | null = null;
  let frames: readonly Frame[] = [];
  for (let index = at + 1; index < lines.length && index < at + 200; index++) {
    const line = lines[index] ?? "";
    if (/^=[A-Z]+ REPORT==== /.test(line) || (line === "" && message !== null)) break;
    const process = /^Error in process (<[\d.]+>)/.exec(line) ?? /^\s+pid: (<[\d.]+>)/.exec(line);
    if (process !== null) pid = process[1] ?? null;
    name ??=
      /^\*\* Generic server (\S+) terminating/.exec(line)?.[1] ??
      /^\s+registered_name: ([a-z]\w*)/.exec(line)?.[1] ??
      null;
    const exception = /^\s+exception (error|exit|throw): (.*)$/.exec(line);
    if (exception !== null) {
      type = exception[1] ?? null;
      const opening = (exception[2] ?? "").trimEnd();
      const term = opening.startsWith("{") ? termAt(lines, index) : null;
      message = term === null ? opening : term.text.slice(term.text.indexOf(opening));
      const stack = erlangFrames(lines, (term?.last ?? index) + 1);
      const thrown = returnedBy(message);
      frames = thrown === null ? stack.frames : [...termFrames(message), ...stack.frames];
      message = thrown ?? message;
      index = Math.max(index, term?.last ?? index, stack.last);
    } else if (
      message === null &&
      !isLogLine(line) &&
      /^(?:\*\* )?\{.*[},]$/.test(line) &&
      (pid !== null || name !== null)
    ) {
      const term = termAt(lines, index);
      message = term.text.replace(/^\*\* /, "");
      frames = termFrames(message);
      index = term.last;
    }
    last = index;
  }
  if (message === null) return null;
  return {
    draft: processCrash({ type, message, frames, pid, name }),
    first: at,
    last,
  };
}
