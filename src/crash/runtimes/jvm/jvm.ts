/**
 * The JVM, whatever language was compiled for it: exceptions with their causes, fatal errors, failed starts.
 *
 * ```
 * Exception in thread "main" java.lang.IllegalStateException: sync failed
 * 	at com.acme.shop.Sync.run(Sync.java:15)
 * 	at com.acme.shop.Main.main(Main.java:11)
 * Caused by: java.net.ConnectException: Connection refused
 * 	at java.base/sun.nio.ch.Net.pollConnect(Native Method)
 * 	at com.acme.shop.Sync.connect(Sync.java:22)
 * 	... 1 more
 * ```
 */

import { isBlank } from "../../grammar/bytes.ts";
import { culpritOf, drafted, elsewhere, firstLine, indentOf, typeAndMessage } from "../../grammar/drafting.ts";
import type { Grammar, Reading } from "../../grammar/grammar.ts";
import { isErrorLogLine, isLogLine } from "../../grammar/log-lines.ts";
import { rewordedBy } from "../../grammar/rewording.ts";
import { endsLog } from "../../grammar/seek.ts";
import type { Frame, Position, Thread } from "../../model.ts";
import { CLOJURE_TRIGGERS, opensClojure, readClojure } from "./clojure.ts";
import { opensJavaFatal, readJavaFatal } from "./fatal.ts";
import { javaFrameOf } from "./frames.ts";
import { javaHints } from "./hints.ts";
import { isWrittenOutInJava, javaSourceName } from "./names.ts";
import { jvmPath } from "./path.ts";
import { readTrace, type Thrown, type Trace, thrownOf } from "./trace.ts";

const UNCAUGHT = /^(?:\S{0,40} )?Exception in thread "([^"]*)" ?(.*)$/;
const SPRING_FAILED = "APPLICATION FAILED TO START";
/** Spring Boot's line above the exception that ends it. */
const RUN_FAILED = "Application run failed";

/**
 * Messages have been longer since Java 9 and 14. The null expression is a name from the program, but is only printed
 * by newer releases.
 */
const runtimeWords = rewordedBy([
  [/^(?:\S+: )?Cannot ([a-z ]+) "([^"]*)"( because [^"]*)"([^"]*)"(.*)$/, "cannot $1 $2$3$4$5"],
  [/^(?:\S+: )?Cannot ([a-z ]+ because [^"]*)"([^"]*)"(.*)$/, "cannot $1$2$3"],
  [/^java\.lang\.NullPointerException$/, ""],
  [/^(?:Index:? )?(\d+)(?:$| out of bounds for length \d+$|, Size: \d+$)/, "index"],
  [/^(?:class )?(\S+) cannot be cast to (?:class )?(\S+).*/, "$1 cast to $2"],
]);

/**
 * The first frame in the line of its head, from a printed error text with its stack: `title: at a.B.main(B.java:3)`.
 */
const GLUED_FRAME =
  /^(.{0,3000}?\S):? at ([\w.$/<>@-]{1,300}\((?:[\w$.-]{1,100}\.(?:java|kt|scala|groovy|clj)(?::\d{1,9})?|Native Method|Unknown Source)\))$/;

/** The grammar of the JVM. */
export const java: Grammar = {
  runtime: "java",
  triggers: [
    "\tat ",
    "    at ",
    "  at ",
    // Heads of frames that lost their indent.
    "Caused by: ",
    "Exception: ",
    "Exception in thread ",
    "due to java.lang.OutOfMemoryError",
    "thrown from the UncaughtExceptionHandler",
    "Could not find or load main class",
    "LinkageError occurred while loading",
    "Main method not found in class",
    "Unable to access jarfile",
    "no main manifest attribute",
    "Could not create the Java Virtual Machine",
    "Error occurred during initialization of ",
    "Java Runtime Environment",
    "Full thread dump ",
    "Dumping heap to ",
    "# Problematic frame:",
    "Native frames: (J=",
    ...CLOJURE_TRIGGERS,
    SPRING_FAILED,
  ],
  traceLine:
    /^(?: +at \S+\(|Exception in thread "|Caused by: \S|# A fatal error has been detected by |# {2}SIG[A-Z]{2,8} \(0x|# (?:JRE version|Java VM): |# Problematic frame:)/,
  finalLine:
    /^(?:Terminating due to java\.lang\.OutOfMemoryError|Error: Could not find or load main class |Error: Unable to (?:access|initialize) )/,
  cutLine: /^\s+at [^)]*$|^(?:\s*Caused by|\s+Suppressed): (?!\[CIRCULAR REFERENCE)|^\s+\.\.\.(?: \d*(?: mor?)?)?$/,
  exitCodes: {
    // 3: ExitOnOutOfMemoryError; 255: Akka's -1.
    ofCrash: [1, 3, 255],
  },
  identity: {
    runtimeWords,
    functionNoise: [
      [/\$\$(?:Lambda|EnhancerBy\w+|FastClassBy\w+|SpringCGLIB)\b[$/\w]*/g, "$$"],
      [/(?<=[a-z$])\$\d+/gi, "$"],
      // Numbers in Clojure's, Groovy's and proxies' names.
      [/(?<=__|\beval|_closure|\$Proxy)\d+/g, ""],
    ],
  },
  source: {
    pathOf: jvmPath,
    hasOriginByPackage: true,
    functionName: javaSourceName,
    namespaces: { line: /^\s*package\s+([\w.]+)/ },
    isWrittenOut: isWrittenOutInJava,
  },
  hints: javaHints,

  mayOpen(line) {
    const first = line.charCodeAt(0);
    if (isBlank(first)) return javaFrameOf(line) !== null || opensJavaFatal(line);
    return (
      opensJavaFatal(line) ||
      opensClojure(line) ||
      line.includes("Exception in thread ") ||
      line === SPRING_FAILED ||
      javaFrameOf(line) !== null ||
      mayBeHead(line)
    );
  },

  read(lines, at) {
    const line = lines[at] ?? "";
    if (opensJavaFatal(line)) return readJavaFatal(lines, at);
    if (opensClojure(line)) return readClojure(lines, at);
    if (line === SPRING_FAILED) return readSpringFailure(lines, at);
    const uncaught = UNCAUGHT.exec(line);
    if (uncaught !== null) return readUncaught(lines, at, uncaught);
    if (javaFrameOf(line) === null) {
      const frame = flatFrameBelow(lines, at);
      return frame === -1 ? null : readBare(lines, frame);
    }
    if (javaFrameOf(lines[at - 1] ?? "") !== null) return null;
    const glued = GLUED_FRAME.exec((lines[at - 1] ?? "").slice(0, 4000));
    if (glued === null) return readBare(lines, at);
    const [, title = "", frame = ""] = glued;
    const head = THROWABLE_AT_END.exec(title)?.[1] ?? title;
    const reading = readBare([...lines.slice(0, at - 1), head, `\tat ${frame}`, ...lines.slice(at)], at);
    return reading === null ? null : { ...reading, last: Math.max(at, reading.last - 1) };
  },
};

function mayBeHead(line: string): boolean {
  return line.startsWith("Caused by: ") || (line.includes("Exception: ") && thrownOf(line) !== null);
}

/** The frame without an indent right below a throwable, perhaps after a blank line; -1 if there is none. */
function flatFrameBelow(lines: readonly string[], head: number): number {
  if (!mayBeHead(lines[head] ?? "")) return -1;
  const frame = lines[head + 1] === "" ? head + 2 : head + 1;
  const line = lines[frame] ?? "";
  return line.startsWith("at ") && javaFrameOf(line) !== null ? frame : -1;
}

function readUncaught(lines: readonly string[], at: number, [, name = "", rest = ""]: RegExpExecArray): Reading | null {
  // Name and throwable are written separately, so another thread's line may come in between.
  const below = thrownOf(rest) === null ? lines.slice(at + 1, at + 6).findIndex((line) => thrownOf(line) !== null) : -1;
  const head = below === -1 ? at : at + 1 + below;
  const text = below === -1 ? rest : (lines[head] ?? "");
  const trace = readTrace(lines, head + 1, text);
  if (trace === null) return null;
  const isMain = name === "main";
  const kind = kindOf(trace.chain[0]);
  return readingOf(trace, {
    first: at,
    title: `Exception in thread "${name}" ${text}`,
    kind: isMain || kind === "heap-oom" ? kind : "thread-exception",
    // The JVM continues while it has other threads, and ends normally with the last one.
    fatal: isMain,
    thread: { id: null, name, state: null },
    headLost: false,
  });
}

/** Maximum distance between the head of a printed throwable and its first frame, since the message has any length. */
const LOOK_BACK_LINES = 60;
/** Maximum distance of a trace from the start of the log for its head to have been rotated away. */
const HEADLESS_LINES = 10;

/** A trace without `Exception in thread` was printed or logged by the program. */
function readBare(lines: readonly string[], at: number): Reading | null {
  for (let i = at - 1; i >= Math.max(0, at - LOOK_BACK_LINES); i--) {
    const line = lines[i] ?? "";
    if (javaFrameOf(line) !== null) break;
    const text = throwableWithin(line);
    if (text === null || (i < at - 1 && isLogLine(line))) continue;
    const trace = readTrace(lines, i + 1, text);
    if (trace === null || trace.last < at) return null;
    const runner = lines.slice(Math.max(0, i - 3), i).lastIndexOf(`Caught: ${line}`);
    const isRunner = runner !== -1;
    const isDeath =
      isRunner ||
      lines.slice(Math.max(0, i - 3), i + 1).some(isLastWord) ||
      isFatalAtEnd(lines, i, trace) ||
      isOfScalasRunner(lines, trace);
    return readingOf(trace, {
      first: isRunner ? Math.max(0, i - 3) + runner : i,
      title: text,
      kind: isDeath ? kindOf(trace.chain[0]) : "logged-exception",
      fatal: isDeath,
      thread: null,
      headLost: false,
    });
  }
  return readHeadless(lines, at);
}

/** True for the line in which Spring Boot logs that the application has failed. */
function isLastWord(line: string): boolean {
  return isErrorLogLine(line) && line.includes(RUN_FAILED);
}

/** True if a logger's highest level precedes a trace at the end of the log. */
function isFatalAtEnd(lines: readonly string[], head: number, { last }: Trace): boolean {
  const above = [lines[head], lines[head - 1]].find((line) => line !== undefined && isLogLine(line));
  return above !== undefined && /\bFATAL\b/.test(above.slice(0, 200)) && endsLog(lines, last);
}

/** True if the `scala` command printed the trace, which is then its only output. */
function isOfScalasRunner(lines: readonly string[], { chain, last }: Trace): boolean {
  return SCALAS_RUNNER.test(chain[0]?.frames.at(-1)?.function ?? "") && endsLog(lines, last);
}

const SCALAS_RUNNER = /^(?:scala\.tools\.nsc|dotty\.tools)\.\S{0,100}Runner\$?\.main$/;

/** The head of a throwable: the whole line, or the end of a logger's line. */
const THROWABLE_AT_END = /(?:^|[\s:-])((?:[\w$]+\.)+[A-Z][\w$]*(?:Exception|Error)(?::.*)?)$/;

function throwableWithin(line: string): string | null {
  if (indentOf(line) > 0) return null;
  const text = line.replace(/^(?:Caused by|Wrapped by): /, "");
  if (thrownOf(text) !== null) return text;
  if (!isLogLine(line) || line.length > 4000) return null;
  const inner = THROWABLE_AT_END.exec(line)?.[1];
  return inner !== undefined && thrownOf(inner) !== null ? inner : null;
}

function readHeadless(lines: readonly string[], at: number): Reading | null {
  if (at >= HEADLESS_LINES || lines.slice(0, at).some((line) => isLogLine(line))) return null;
  const trace = readTrace(lines, at, "java.lang.Throwable");
  if (trace === null || trace.last < at) return null;
  const isEnd = lines.slice(trace.last + 1, trace.last + 5).every((line) => line === "");
  const [, ...causes] = trace.chain;
  const root = causes.at(-1);
  const frames = trace.chain[0]?.frames ?? [];
  return {
    first: at,
    last: trace.last,
    draft: drafted({
      runtime: "java",
      kind: isEnd ? kindOf(root) : "logged-exception",
      title: root === undefined ? (lines[at] ?? "").trim() : `Caused by: ${typeAndMessage(root.type, root.message)}`,
      words: (lines[at] ?? "").trim(),
      message: null,
      fatal: isEnd,
      chain: causes.toReversed().map(linkOf),
      frames,
      // The innermost frames are missing.
      culprit: null,
      rootCause: root === undefined ? null : placeIn(root.frames, prefixOf(trace)),
      truncated: { head: true, tail: false },
    }),
  };
}

interface Circumstances {
  readonly first: number;
  readonly title: string;
  readonly kind: string;
  readonly fatal: boolean;
  readonly thread: Thread | null;
  readonly headLost: boolean;
}

function readingOf(trace: Trace, { first, title, kind, fatal, thread }: Circumstances): Reading | null {
  const [top] = trace.chain;
  const root = trace.chain.at(-1);
  if (top === undefined || root === undefined) return null;
  const prefix = prefixOf(trace);
  const frames = top.frames.map((frame) => ownedBy(prefix, frame));
  // A launcher that calls `main` by reflection wraps its exceptions: the program's own frames are in the cause.
  const isOwn = frames.some(({ origin }) => origin === "app");
  const culprit = (isOwn ? null : ownPlace(trace, prefix)) ?? culpritOf(frames) ?? placeIn(root.frames, prefix);
  return {
    first,
    last: Math.max(first, trace.last),
    draft: drafted({
      runtime: "java",
      kind,
      title: firstLine(title).trimEnd(),
      message: top.message === "" ? null : top.message,
      fatal,
      chain: trace.chain.toReversed().map(linkOf),
      thread,
      frames,
      culprit,
      rootCause: root === top ? null : elsewhere(rootPlace(trace, prefix), culprit),
    }),
  };
}

/** The first place of the program itself in the causes, from the outermost on. */
function ownPlace({ chain }: Trace, prefix: string | null): Position | null {
  for (const { frames } of chain.slice(1)) {
    const own = frames.map((frame) => ownedBy(prefix, frame)).filter(({ origin }) => origin === "app");
    if (own.length > 0) return culpritOf(own);
  }
  return null;
}

function placeIn(frames: readonly Frame[], prefix: string | null): Position | null {
  return culpritOf(frames.map((frame) => ownedBy(prefix, frame)));
}

/** The place of the innermost cause with its own frames: the others share those of their effects. */
function rootPlace({ chain }: Trace, prefix: string | null): Position | null {
  for (const { frames } of chain.slice(1).toReversed()) {
    const place = placeIn(frames, prefix);
    if (place !== null) return place;
  }
  return null;
}

function linkOf({ type, message }: Thrown) {
  return { type, message, recovered: false };
}

/**
 * The package of the class with the called `main`, two names long: its content is the program's own, whatever its
 * name.
 */
function prefixOf({ chain }: Trace): string | null {
  const main = chain[0]?.frames.at(-1)?.function;
  if (main == null || !main.endsWith(".main")) return null;
  const names = main.split(".");
  const length = /^(?:com|io)\.(?:github|gitlab)$/.test(names.slice(0, 2).join(".")) ? 3 : 2;
  return names.length > length + 1 && !/^(?:java|jdk|sun|org\.springframework)/.test(main)
    ? `${names.slice(0, length).join(".")}.`
    : null;
}

function ownedBy(prefix: string | null, frame: Frame): Frame {
  return prefix !== null && frame.origin === "dependency" && frame.function?.startsWith(prefix) === true
    ? { ...frame, origin: "app" }
    : frame;
}

function kindOf(thrown: Thrown | undefined): string {
  const name = thrown?.type?.slice(thrown.type.lastIndexOf(".") + 1);
  if (name === "OutOfMemoryError") return "heap-oom";
  return name === "StackOverflowError" ? "stack-overflow" : "uncaught";
}

/** Spring Boot's analysis of a failed start: the failure and the remedy, each below its heading. */
function readSpringFailure(lines: readonly string[], at: number): Reading | null {
  const description = sectionBelow(lines, at, "Description:");
  if (description === null) return null;
  const action = sectionBelow(lines, description.last, "Action:");
  const first = /^\*{5,}$/.test(lines[at - 1] ?? "") ? at - 1 : at;
  return {
    first,
    last: action?.last ?? description.last,
    draft: drafted({
      runtime: "java",
      kind: "startup-failure",
      title: firstLine(description.text),
      message: description.text,
      fatal: true,
    }),
  };
}

const SECTION_LINES = 60;

function sectionBelow(
  lines: readonly string[],
  at: number,
  heading: string,
): { readonly text: string; readonly last: number } | null {
  const start = lines.slice(at, at + 12).indexOf(heading);
  if (start === -1) return null;
  const text: string[] = [];
  let last = at + start;
  for (let i = last + 1; i < Math.min(lines.length, at + SECTION_LINES); i++) {
    const line = lines[i] ?? "";
    if (line === "Action:" || isLogLine(line)) break;
    if (line === "" && lines[i + 1] === "") break;
    text.push(line);
    if (line !== "") last = i;
  }
  return { text: text.join("\n").trim(), last };
}
