/** The JVM's own fatal errors, failed starts, and thread dumps on request. */
import { HASH, LOWER_N, SPACE, UPPER_A, UPPER_D, UPPER_E, UPPER_F, UPPER_N, UPPER_T } from "../../grammar/bytes.ts";
import { culpritOf, drafted } from "../../grammar/drafting.ts";
import type { Reading } from "../../grammar/grammar.ts";
import { INTERRUPTION_LINES, isLogLine } from "../../grammar/log-lines.ts";
import { withEcho } from "../../grammar/seek.ts";
import type { Frame, ThreadGroup } from "../../model.ts";
import { javaFrameOf } from "./frames.ts";

/** The sign at the start of each line is a heading in Markdown, so pasted reports may lack it, but keep its blanks. */
const BANNER = /^#? {0,2}A fatal error has been detected by the Java Runtime Environment:/;
const NO_MEMORY = /^# There is insufficient memory for the Java Runtime Environment to continue\./;
const OUT_OF_MEMORY = /^(Terminating|Aborting) due to (java\.lang\.OutOfMemoryError): (.*)$/;
/** Output of the VM for `-XX:+HeapDumpOnOutOfMemoryError` and `-XX:OnOutOfMemoryError`. */
const DUMPED = /^(java\.lang\.OutOfMemoryError): (.*)$/;
const DUMPING = /^Dumping heap to \S/;
const ON_MEMORY =
  /^# -XX:OnOutOfMemoryError=|^#\s+Executing |^# java\.lang\.OutOfMemoryError: |^#$|^Heap dump file created /;
const HANDLER_FAILED = /^Exception: (\S+) thrown from the UncaughtExceptionHandler in thread "(.*)"/;
const THREAD_DUMP = "Full thread dump ";

const PROBLEMATIC = /^# Problematic frame:/;
const NATIVE_FRAMES = /^Native frames: \(J=/;
/** Maximum distance of the frames from the start of a report. */
const REPORT_HEAD = 80;

/** Errors of the launcher (libjli, sun.launcher.resources), and messages of the VM before it gives up. */
const LAUNCH_FAILURES: readonly { readonly pattern: RegExp; readonly kind: string }[] = [
  { pattern: /^Error: (Could not find or load main class .*)$/, kind: "startup-class-not-found" },
  { pattern: /^Error: (LinkageError occurred while loading main class .*)$/, kind: "startup-class-not-found" },
  { pattern: /^Error: (Main method not found in class .*)$/, kind: "startup-class-not-found" },
  { pattern: /^Error: (Unable to access jarfile .*)$/, kind: "startup-file-not-found" },
  { pattern: /^(no main manifest attribute, in .*)$/, kind: "startup-class-not-found" },
];
const LINKAGE = /^\s+(java\.lang\.\w{1,80}Error: .*)$/;
const NO_VM = "Error: Could not create the Java Virtual Machine.";
const NO_INIT = "Error occurred during initialization of ";
const AGENT_FAILED = /^agent library failed to init: /;
const VM_LOG_ERROR = /^(?:\[[\w:.+-]{1,40}\])*\[error *\]\[[\w, ]{1,60}\] (.{1,1000})$/;

/** True if the line opens one of these. */
export function opensJavaFatal(line: string): boolean {
  switch (line.charCodeAt(0)) {
    case HASH: // "# A fatal error"
      return BANNER.test(line) || NO_MEMORY.test(line) || PROBLEMATIC.test(line);
    case SPACE: // " A fatal error"
      return BANNER.test(line);
    case UPPER_T: // "Terminating"
    case UPPER_A: // "Aborting", "A fatal error"
      return OUT_OF_MEMORY.test(line) || BANNER.test(line);
    case UPPER_D: // "Dumping heap to"
      return DUMPING.test(line);
    case UPPER_E: // "Error: ", "Exception: "
      return (
        line.startsWith(NO_VM) ||
        line.startsWith(NO_INIT) ||
        HANDLER_FAILED.test(line) ||
        launchFailureOf(line) !== null
      );
    case UPPER_F: // "Full thread dump"
      return line.startsWith(THREAD_DUMP);
    case UPPER_N: // "Native frames:"
      return NATIVE_FRAMES.test(line);
    case LOWER_N: // "no main manifest attribute"
      return launchFailureOf(line) !== null;
    default:
      return false;
  }
}

/** Reads the error that starts at `lines[at]`. */
export function readJavaFatal(lines: readonly string[], at: number): Reading | null {
  const line = lines[at] ?? "";
  if (BANNER.test(line) || NO_MEMORY.test(line)) return readErrorReport(lines, at, at);
  if (PROBLEMATIC.test(line) || NATIVE_FRAMES.test(line)) return readHeadlessReport(lines, at);
  if (DUMPING.test(line)) return readHeapDump(lines, at);
  const memory = OUT_OF_MEMORY.exec(line);
  if (memory !== null) return readOutOfMemory(lines, at, memory);
  if (line.startsWith(THREAD_DUMP)) return readThreadDump(lines, at);
  const failed = HANDLER_FAILED.exec(line);
  if (failed !== null) return readHandlerFailed(line, at, failed);
  return readLaunchFailure(lines, at);
}

function launchFailureOf(line: string): { readonly kind: string; readonly message: string } | null {
  for (const { pattern, kind } of LAUNCH_FAILURES) {
    const message = pattern.exec(line)?.[1];
    if (message !== undefined) return { kind, message };
  }
  return null;
}

function readLaunchFailure(lines: readonly string[], at: number): Reading | null {
  const title = lines[at] ?? "";
  const failure = launchFailureOf(title);
  if (failure !== null) {
    const below = lines[at + 1] ?? "";
    const isCaused = below.startsWith("Caused by: ");
    // The launcher only announces an error of linking, which is on the next line.
    const error = failure.message.startsWith("LinkageError") ? LINKAGE.exec(below)?.[1] : undefined;
    // The missing class is already reported; any other cause gives the reason.
    const cause = isCaused && !below.includes("ClassNotFoundException") ? `: ${below.slice("Caused by: ".length)}` : "";
    return {
      first: at,
      last: isCaused || error !== undefined ? at + 1 : at,
      draft: drafted({
        runtime: "java",
        kind: failure.kind,
        message: `${failure.message}${cause}`,
        title: error ?? `${title}${cause}`,
        fatal: true,
      }),
    };
  }
  // The reason is on the line above, or below for a failed initialization.
  const isInit = title.startsWith(NO_INIT);
  let beside = isInit ? besideLogLines(lines, at, 1) : besideLogLines(lines, at, -1);
  // An agent's reason precedes all of the VM's messages about it.
  const isAgents = isInit && AGENT_FAILED.test(lines[beside] ?? "");
  const above = isAgents ? besideLogLines(lines, at, -1) : -1;
  if (above >= 0 && /\w \w/.test(lines[above] ?? "")) beside = above;
  const reason = loggedReason(lines, beside) ?? lines[beside] ?? "";
  const first = beside > at || reason === "" ? at : beside;
  const below = besideLogLines(lines, at, 1);
  const isEnd = isInit ? reason !== "" : lines[below]?.startsWith("Error: A fatal exception has occurred") === true;
  const last = isEnd ? below : at;
  const message = reason === "" ? title.replace(/^Error: /, "") : reason.replace(/^Error: /, "");
  const draft = { runtime: "java", kind: "startup-failure", title: reason === "" ? title : reason, message } as const;
  return { first, last, draft: drafted({ ...draft, fatal: true }) };
}

/** The error in the VM's own log to which an uninformative line refers. */
function loggedReason(lines: readonly string[], at: number): string | null {
  if (!/, see error log for details\.$/.test(lines[at] ?? "")) return null;
  let reason: string | null = null;
  for (let above = at - 1; above >= Math.max(0, at - 4); above--) {
    const logged = VM_LOG_ERROR.exec(lines[above] ?? "")?.[1];
    if (logged === undefined) break;
    reason = logged;
  }
  return reason;
}

/** The next line in a direction that is not a logger's. */
function besideLogLines(lines: readonly string[], at: number, step: 1 | -1): number {
  let beside = at + step;
  while (Math.abs(beside - at) <= INTERRUPTION_LINES && isLogLine(lines[beside] ?? "")) beside += step;
  return beside;
}

function readHandlerFailed(title: string, at: number, [, type = "", name = ""]: RegExpExecArray): Reading {
  const kind = type === "java.lang.OutOfMemoryError" ? "heap-oom" : name === "main" ? "uncaught" : "thread-exception";
  return {
    first: at,
    last: at,
    draft: drafted({
      runtime: "java",
      kind,
      title,
      message: null,
      fatal: name === "main",
      chain: [{ type, message: "", recovered: false }],
      thread: { id: null, name, state: null },
    }),
  };
}

/** `ExitOnOutOfMemoryError` prints one line, `CrashOnOutOfMemoryError` a report after it. */
function readOutOfMemory(
  lines: readonly string[],
  at: number,
  [, word, type = "", message = ""]: RegExpExecArray,
): Reading {
  const banner = word === "Aborting" ? lines.slice(at + 1, at + 6).findIndex((line) => BANNER.test(line)) : -1;
  const report = banner === -1 ? null : readErrorReport(lines, at, at + 1 + banner);
  return {
    first: at,
    last: report?.last ?? at,
    draft: drafted({
      runtime: "java",
      kind: "heap-oom",
      title: lines[at] ?? "",
      message,
      fatal: true,
      chain: [{ type, message, recovered: false }],
      signal: word === "Aborting" ? { name: "SIGABRT", code: null, address: null } : null,
      frames: report?.draft.frames ?? [],
      culprit: report?.draft.culprit ?? null,
    }),
  };
}

/** Number of lines that the VM prints about a dump. */
const DUMP_NOTES = 8;

/** A heap dump, and the command that then ends the process. Without it the program continues. */
function readHeapDump(lines: readonly string[], at: number): Reading | null {
  const title = lines[at - 1] ?? "";
  const [, type = "", message = ""] = DUMPED.exec(title) ?? [];
  if (type === "") return null;
  let last = at;
  let isEnded = false;
  for (let row = at + 1; row < Math.min(lines.length, at + DUMP_NOTES) && ON_MEMORY.test(lines[row] ?? ""); row++) {
    isEnded ||= /^# -XX:OnOutOfMemoryError=.*(?:kill|exit)/.test(lines[row] ?? "");
    last = row;
  }
  return {
    first: at - 1,
    last,
    draft: drafted({
      runtime: "java",
      kind: "heap-oom",
      title,
      message,
      fatal: isEnded,
      chain: [{ type, message, recovered: false }],
    }),
  };
}

/** Maximum lines of a printed report (hs_err), whose registers and memory maps are not used. */
const REPORT_LINES = 400;
const REPORT_SIGNAL = /^(?:#?\s+)?(SIG[A-Z]+|EXCEPTION_[A-Z_]+) \((0x[0-9a-f]+)\) at pc=0x[0-9a-f]+/;
const REPORT_TROUBLE = /^(?:#?\s+)?(?:Internal Error|Out of Memory Error|fatal error:|Error:|assert|guarantee)/;
const NATIVE_FRAME = /^(?:#? +)?[CVv] {1,2}\[([^\]+]+)(?:\+0x[0-9a-f]+)?\](?: {1,2}(.+?)(?:\+0x[0-9a-f]+)?)?$/;
const JAVA_FRAME = /^(?:#? )?(?:j|J \d+(?:%)?(?: c[12])?|A|[iI]) +(?:[\w.]+@[\w.+-]+\/)?([\w$.<>]+)\(/;

/** A report without its first lines: from those above the frames, if the banner is not among them. */
function readHeadlessReport(lines: readonly string[], at: number): Reading | null {
  const from = Math.max(0, at - REPORT_HEAD);
  for (let row = at - 1; row >= from; row--) {
    const line = lines[row] ?? "";
    if (BANNER.test(line) || NO_MEMORY.test(line) || PROBLEMATIC.test(line)) return null;
  }
  let first = at;
  while (first > from && OF_REPORT.test(lines[first - 1] ?? "")) first--;
  const report = readErrorReport(lines, first, first - 1);
  return report.draft.frames.length === 0
    ? null
    : { ...report, draft: { ...report.draft, truncated: { head: true, tail: false } } };
}

/** Lines of a report before its frames. */
const OF_REPORT =
  /^(?:#|-{5,}|$|Current thread|Stack: |Host: |Time: |Command Line: |siginfo: |OS: |CPU: |elapsed|timezone: )/;

function readErrorReport(lines: readonly string[], first: number, at: number): Reading {
  let trouble: string | null = null;
  let signal: string | null = null;
  let address: string | null = null;
  const frames: Frame[] = [];
  let inStack = false;
  let last = at;
  for (let i = at + 1; i < Math.min(lines.length, at + REPORT_LINES); i++) {
    const line = lines[i] ?? "";
    const found = REPORT_SIGNAL.exec(line);
    if (
      trouble === null &&
      (found !== null ||
        REPORT_TROUBLE.test(line) ||
        (NO_MEMORY.test(lines[at] ?? "") && /^# Native memory/.test(line)))
    ) {
      trouble = line.replace(/^#?\s+/, "");
      signal = found?.[1] ?? null;
    }
    const where = /^siginfo: .*si_addr: (0x[0-9a-f]+)/.exec(line);
    if (where !== null) address = where[1] ?? null;
    if (/^(?:#? )?Problematic frame:/.test(line)) inStack = true;
    else if (line.startsWith("Native frames:") || line.startsWith("Java frames:")) {
      // The first list has both kinds, starting with the problematic frame again; the second repeats the Java frames.
      inStack = frames.length <= 1;
      if (inStack) frames.length = 0;
    } else if (inStack) {
      const frame = reportFrameOf(line);
      if (frame !== null) frames.push(frame);
      else if (line === "" || line === "#") inStack = false;
    }
    if (
      line.startsWith("#") ||
      frames.length > 0 ||
      /^(?:-{5,}|Current thread|Stack: |Host: |Time: |Command Line: |siginfo: )/.test(line)
    )
      last = i;
    if (/^(?:Registers:|Register to memory mapping|--------------- {2}P R O C E S S)/.test(line)) break;
    if (line !== "" && !line.startsWith("#") && i - last > 8) break;
  }
  const memory = NO_MEMORY.test(lines[at] ?? "");
  const end = endOfReport(lines, last);
  return {
    first,
    last: withEcho(lines, end),
    draft: drafted({
      runtime: "java",
      kind:
        memory || trouble?.startsWith("Out of Memory Error") === true
          ? "native-oom"
          : signal === null
            ? "jvm-internal-error"
            : "fatal-signal",
      title: trouble ?? titleOf(lines[at], frames),
      message: trouble,
      fatal: true,
      signal: signal === null ? null : { name: signal, code: null, address },
      frames,
      culprit: culpritOf(frames),
    }),
  };
}

function titleOf(banner: string | undefined, frames: readonly Frame[]): string {
  if (banner !== undefined && BANNER.test(banner)) return banner.replace(/^#? */, "");
  return `fatal error in ${frames[0]?.function ?? "native code"}`;
}

/** The banner ends with a lone `#`; the report may follow on the same stream. */
function endOfReport(lines: readonly string[], last: number): number {
  let end = last;
  while (lines[end + 1]?.startsWith("#") === true) end++;
  return end;
}

function reportFrameOf(line: string): Frame | null {
  const java = JAVA_FRAME.exec(line)?.[1];
  if (java !== undefined) {
    const origin = javaFrameOf(`\tat ${java}(Unknown Source)`)?.origin ?? "app";
    return { function: java, file: null, line: null, origin };
  }
  const native = NATIVE_FRAME.exec(line);
  if (native === null) return null;
  const file = native[1] ?? "";
  const isRuntime = /^(?:libjvm|libjava|libjli|libnio|libnet|libc|libpthread|ld-linux|libzip|libverify)\b/.test(file);
  return { function: native[2] ?? null, file, line: null, origin: isRuntime ? "runtime" : "dependency" };
}

const DUMPED_THREAD = /^"(.*)"(?: #\d+)?(?: \[\d+\])?.* (?:prio|tid|nid|virtual|os_prio)=?/;
const DUMP_LINES = 20_000;

function readThreadDump(lines: readonly string[], at: number): Reading {
  const groups: { count: number; state: string | null; frames: Frame[] }[] = [];
  let isDeadlock = false;
  let last = at;
  for (let i = at + 1; i < Math.min(lines.length, at + DUMP_LINES); i++) {
    const line = lines[i] ?? "";
    const frame = javaFrameOf(line);
    const state = /^ {3}java\.lang\.Thread\.State: (.*)$/.exec(line)?.[1];
    const group = groups.at(-1);
    if (frame !== null && !isDeadlock) group?.frames.push(frame);
    else if (state !== undefined && group !== undefined) group.state = state;
    else if (!isDeadlock && line.startsWith('"') && DUMPED_THREAD.test(line))
      groups.push({ count: 1, state: null, frames: [] });
    else if (/^Found (?:one|\d+) Java-level deadlocks?:/.test(line)) isDeadlock = true;
    else if (!isDumpLine(line)) {
      if (i - last > 6) break;
      continue;
    }
    if (line !== "") last = i;
    if (
      /^JNI global ref|^Heap$/.test(line) &&
      i + 1 < lines.length &&
      lines[i + 1] !== "" &&
      !isDumpLine(lines[i + 1] ?? "")
    )
      break;
  }
  const title = lines[at] ?? "";
  return {
    first: at,
    last,
    draft: drafted({
      runtime: "java",
      kind: isDeadlock ? "deadlock" : "thread-dump",
      title,
      message: null,
      fatal: false,
      threads: { total: groups.length, groups: merged(groups) },
    }),
  };
}

function isDumpLine(line: string): boolean {
  return (
    line === "" ||
    /^(?:\s|Threads class SMR|_java_thread_list|0x|}|"|JNI global|Found |=====|Heap$|Java stack information|Locked ownable|No compile task|\s*-)/.test(
      line,
    )
  );
}

/** Threads with the same state and stack form one group. */
function merged(threads: readonly ThreadGroup[]): readonly ThreadGroup[] {
  const groups = new Map<string, ThreadGroup>();
  for (const thread of threads) {
    const key = `${thread.state}\n${thread.frames.map((frame) => `${frame.function}:${frame.line}`).join("\n")}`;
    const known = groups.get(key);
    groups.set(key, known === undefined ? thread : { ...known, count: known.count + 1 });
  }
  return [...groups.values()];
}
