/** An Erlang VM that could not boot, or whose kernel ended: its final message, with the reason as a term. */
import { culpritOf, drafted } from "../../../grammar/drafting.ts";
import type { Reading } from "../../../grammar/grammar.ts";
import { seek } from "../../../grammar/seek.ts";
import { lastWordsOf } from "../../../last-words/index.ts";
import { innermostReason } from "../../../last-words/servers/erlang-term.ts";
import { termFrames } from "../erlang/erlang.ts";
import { childIn } from "../erlang/failed-child.ts";
import { exceptionIn, withTexts } from "../term-texts.ts";

const BOOT =
  /^\s*(?:\{"(?:init terminating in \w+|could not start kernel pid)"|init terminating in \w+ \(|Runtime terminating during boot \(|[Cc]ould not start kernel pid)/;
const KERNEL = /^\s*(?:\{"Kernel pid terminated"|(?:.{0,200}: )?Kernel pid terminated \()/;
const DUMP = /^\s*Crash dump is being written to: /;

/** True if the line is the VM's message that it did not boot, or that its kernel ended. */
export function opensBoot(line: string): boolean {
  return BOOT.test(line) || opensKernelEnd(line);
}

/** True if the line is the VM's message that its kernel ended. */
export function opensKernelEnd(line: string): boolean {
  return line.includes("Kernel pid terminated") && KERNEL.test(line);
}

/** Number of lines above that message to search for the reason. */
const ABOVE = 60;

/**
 * The term is about the starter of the failed part: its innermost reason, or the errors logged above, contain the
 * cause. A child's own stack in the term is more exact than those.
 */
function whyKernelEnded(term: string, hasStack: boolean, lines: readonly string[], at: number): string {
  const reason = innermostReason(term) ?? (hasStack ? childIn(term) : null);
  if (reason !== null) return reason;
  const texts = lines.slice(Math.max(0, at - ABOVE), at);
  const tail = { texts, rows: texts.map((_, row) => row) };
  const words = lastWordsOf(() => tail, { code: 1, signal: null, reason: null });
  return words?.level == null ? (childIn(term) ?? applicationIn(term) ?? term) : words.text;
}

/** The application in a term that reports nothing but its end. */
function applicationIn(term: string): string | null {
  const [, how = "", name, reason] =
    /\{application_(terminated|start_failure),(\w{1,100}),(\w{1,100})\}/.exec(term) ?? [];
  return name === undefined
    ? null
    : `application ${name} ${how === "terminated" ? "terminated" : "did not start"}: ${reason}`;
}

/** Formats used only by lager, OTP's old logger, and RabbitMQ, which prints the process after the level. */
const ERLANGS =
  /\] (?:Supervisor \S+ had child|CRASH REPORT Process|gen_\w+ \S+ .{0,80}terminated with reason)|^=[A-Z]+ REPORT==== |^\d.{10,40} \[\w{4,9}\] <\d+\.\d+\.\d+> /;
const ELIXIRS = /'?Elixir\.|\*\* \(|\] GenServer |\.exs?:\d/;

/** True if the lines above are from an Erlang program. */
function isOfErlang(lines: readonly string[], at: number): boolean {
  const above = lines.slice(Math.max(0, at - ABOVE), at + 1);
  return above.some((line) => ERLANGS.test(line)) && !above.some((line) => ELIXIRS.test(line));
}

/** Reads the VM's message that starts at `lines[at]`. */
export function readBoot(lines: readonly string[], at: number): Reading {
  const message = withTexts((lines[at] ?? "").trim());
  const kernel = KERNEL.test(message);
  let last = at;
  for (;;) {
    const more = seek(lines, last + 1, (line) => DUMP.test(line) || KERNEL.test(line) || BOOT.test(line));
    if (more === -1) break;
    last = more;
  }
  const note = Math.max(0, at - 4);
  const cause = seek(lines, note, (line) => line.startsWith("Error! Failed to load module"));
  const frames = termFrames(message);
  return {
    draft: drafted({
      runtime: kernel && isOfErlang(lines, at) ? "erlang" : "elixir",
      kind: kernel ? "kernel-terminated" : "erlang-boot-crash",
      title: kernel ? whyKernelEnded(message, frames.length > 0, lines, at) : (exceptionIn(message) ?? message),
      message,
      fatal: true,
      frames,
      culprit: culpritOf(frames),
    }),
    first: cause !== -1 && cause < at ? cause : at,
    last,
  };
}
