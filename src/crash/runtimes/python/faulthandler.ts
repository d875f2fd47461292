/** Crashes of CPython itself: `Fatal Python error: ` and faulthandler's stacks, newest frame first. */
import { culpritOf, drafted } from "../../grammar/drafting.ts";
import type { Reading } from "../../grammar/grammar.ts";
import { INTERRUPTION_LINES } from "../../grammar/log-lines.ts";
import type { CrashSignal, Frame, ThreadGroup } from "../../model.ts";
import { frameOf } from "./lines.ts";

const FATAL = "Fatal Python error: ";
const WINDOWS_FATAL = "Windows fatal exception: ";
const THREAD = /^(Current thread|Thread) (0x[0-9a-f]+)(?: \[([^\]]*)\])? \(most recent call first\):/;
const TIMEOUT = /^Timeout \([\d:.]+\)!$/;
/** Lines of the report other than frames, such as the C stack of 3.14. */
const OTHER_LINES =
  /^(?: {2}\S|<no Python frame>|Python runtime state: |Extension modules: |<Cannot show all threads|Current thread's C stack trace|Garbage-collecting)/;

/** Signals by faulthandler's descriptions (Modules/faulthandler.c). */
const SIGNALS: ReadonlyMap<string, string> = new Map([
  ["Segmentation fault", "SIGSEGV"],
  ["Aborted", "SIGABRT"],
  ["Bus error", "SIGBUS"],
  ["Floating point exception", "SIGFPE"],
  ["Floating-point exception", "SIGFPE"],
  ["Illegal instruction", "SIGILL"],
]);

/** True if the line opens the interpreter's report about itself. */
export function opensFatal(line: string): boolean {
  return line.startsWith(FATAL) || line.startsWith(WINDOWS_FATAL) || THREAD.test(line) || TIMEOUT.test(line);
}

interface DumpedThread {
  readonly id: string;
  readonly name: string | null;
  readonly isCurrent: boolean;
  readonly frames: Frame[];
}

/** Reads such a report. Without a head it is a requested dump, which ends nothing. */
export function readFatal(lines: readonly string[], at: number): Reading | null {
  const head = lines[at] ?? "";
  const threads: DumpedThread[] = [];
  let last = at;
  let isWhole = false;
  for (let i = THREAD.test(head) ? at : at + 1; i < lines.length; i++) {
    const line = lines[i] ?? "";
    const thread = THREAD.exec(line);
    if (thread !== null)
      threads.push({
        id: thread[2] ?? "",
        name: thread[3]?.trim() ?? null,
        isCurrent: thread[1] === "Current thread",
        frames: [],
      });
    else {
      const frame = threads.length === 0 ? null : frameOf(line);
      if (frame !== null) threads.at(-1)?.frames.push(frame);
      else if (line.startsWith(FATAL)) break;
      else if (line.trim() === "<no Python frame>") isWhole = true;
      else if (!OTHER_LINES.test(line)) {
        if (i - last >= INTERRUPTION_LINES) break;
        continue;
      }
    }
    last = i;
  }
  if (threads.length === 0 && !head.startsWith(FATAL) && !head.startsWith(WINDOWS_FATAL)) return null;
  return { first: at, last, draft: draftOf(head, threads, isWhole) };
}

function draftOf(head: string, threads: readonly DumpedThread[], isWhole: boolean) {
  const crashed = threads.find(({ isCurrent }) => isCurrent) ?? (threads.length === 1 ? threads[0] : undefined);
  const frames = crashed?.frames ?? [];
  const isDeath = head.startsWith(FATAL) || head.startsWith(WINDOWS_FATAL);
  const message = isDeath ? head.slice(head.indexOf(": ") + 2) : TIMEOUT.test(head) ? head : null;
  return drafted({
    runtime: "python",
    kind: isDeath ? kindOf(message ?? "") : "thread-dump",
    title: head,
    message,
    fatal: isDeath,
    signal: isDeath ? signalOf(message ?? "") : null,
    thread: crashed === undefined ? null : { id: crashed.id, name: crashed.name, state: null },
    frames,
    culprit: culpritOf(frames),
    threads: { total: threads.length, groups: threads.map(groupOf) },
    truncated: { head: false, tail: isDeath && !isWhole && threads.length > 0 && threads.at(-1)?.frames.length === 0 },
  });
}

function groupOf(thread: DumpedThread): ThreadGroup {
  return { count: 1, state: null, frames: thread.frames };
}

function signalOf(message: string): CrashSignal | null {
  const name = SIGNALS.get(message);
  return name === undefined ? null : { name, code: null, address: null };
}

function kindOf(message: string): string {
  if (SIGNALS.has(message)) return "fatal-signal";
  if (message.includes("stack overflow")) return "stack-overflow";
  if (/^(?:init_|Py_Initialize|initfsencoding|Failed to import|can't initialize)/.test(message))
    return "startup-failure";
  return "interpreter-error";
}
