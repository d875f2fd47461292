/**
 * .NET and Mono: unhandled exceptions with their inner exceptions, fail-fasts, failed starts.
 *
 * ```
 * Unhandled exception. Acme.ConfigException: bad config
 *  ---> System.Net.Sockets.SocketException (111): Connection refused
 *    at System.Net.Sockets.Socket.Connect(EndPoint remoteEP)
 *    at Acme.Shop.Db.Open(String host, Int32 port) in /src/Db.cs:line 31
 *    --- End of inner exception stack trace ---
 *    at Acme.Shop.Program.Main(String[] args) in /src/Program.cs:line 9
 * ```
 */

import { culpritOf, drafted, elsewhere, firstLine } from "../../grammar/drafting.ts";
import type { Grammar, Namespaces, Reading } from "../../grammar/grammar.ts";
import { INTERRUPTION_LINES, isLogLine } from "../../grammar/log-lines.ts";
import { type Rewording, rewordedBy } from "../../grammar/rewording.ts";
import { endsLog, withEcho } from "../../grammar/seek.ts";
import type { Frame } from "../../model.ts";
import { dotnetHints } from "./hints.ts";
import { dotnetSourceName } from "./names.ts";
import { dotnetFrameOf, type Exception, exceptionOf, headWithin, monoReportFrameOf, readException } from "./trace.ts";

/** C#'s and F#'s. F# adds `Module` to the name if a type has the same one. */
const namespaces: Namespaces = {
  line: /^\s*(?:namespace|module)\s+(?:(?:rec|global|internal|private|public)\s+)*([\w.]+)/,
  isOutside: (printed) => /<Main>\$|^Program\./.test(printed),
};

/** The first letter is lost where a line was cut or copied by hand. */
const UNHANDLED = /^ {0,8}U?nhandled [Ee]xception[.:] ?(.*)$/;
const MONO_COPY = "[ERROR] FATAL UNHANDLED EXCEPTION: ";
const MONO_FAIL_FAST = /^CLR: Managed code called FailFast, saying "(.*)"$/;
const MONO_NATIVE = /^Got a (SIG[A-Z]+) while executing native code\./;

/** Messages of the runtime when it ends the process itself (coreclr's eepolicy.cpp), above the stack. */
const RUNTIME_FATAL: readonly { readonly pattern: RegExp; readonly kind: string }[] = [
  { pattern: /^(Stack overflow\.)$/, kind: "stack-overflow" },
  { pattern: /^Process terminated\.(?: (.*))?$/, kind: "fail-fast" },
  { pattern: /^Fatal error\. (.*)$/, kind: "fatal-error" },
  { pattern: /^(Out of memory\.)$/, kind: "out-of-memory" },
];

/** Messages of a host that cannot start (hostfxr, the dotnet command, Mono's loader). */
const LAUNCH_FAILURES: readonly { readonly pattern: RegExp; readonly kind: string }[] = [
  { pattern: /^(The application to execute does not exist: .*)$/, kind: "startup-file-not-found" },
  { pattern: /^(Could not execute because the (?:specified|application).*)$/, kind: "startup-file-not-found" },
  { pattern: /^(Cannot open assembly '.*)$/, kind: "startup-file-not-found" },
  {
    pattern: /^(You must install(?: or update)? \.NET to run this application\.)/,
    kind: "startup-framework-not-found",
  },
  { pattern: /^(It was not possible to find any compatible framework version)/, kind: "startup-framework-not-found" },
  {
    pattern: /^A fatal error (?:was encountered|occurred)[.,] (.*(?:hostpolicy|hostfxr|libcoreclr).*)$/,
    kind: "startup-framework-not-found",
  },
];

function runtimeFatalOf(line: string): { readonly kind: string; readonly message: string | null } | null {
  for (const { pattern, kind } of RUNTIME_FATAL) {
    const match = pattern.exec(line);
    if (match !== null) return { kind, message: match[1] ?? null };
  }
  return null;
}

function launchFailureOf(line: string): { readonly kind: string; readonly message: string } | null {
  for (const { pattern, kind } of LAUNCH_FAILURES) {
    const message = pattern.exec(line)?.[1];
    if (message !== undefined) return { kind, message };
  }
  return null;
}

/** .NET 5 prints the parameter in the same line. */
const runtimeWords = rewordedBy([[/^(.*?\.)(?: \(Parameter '[^']*'\))$/, "$1"]]);

const FUNCTION_NOISE: readonly Rewording[] = [
  [/__\d+(?:_\d+)*|`\d+/g, "_"],
  // Local functions, and classes for variables shared by closures.
  [/(?<=\||DisplayClass)\d+_\d+/g, ""],
];

/** The grammar of .NET. */
export const dotnet: Grammar = {
  runtime: "dotnet",
  triggers: [
    "nhandled exception",
    "nhandled Exception",
    "  at ",
    "Stack overflow.",
    "Process terminated.",
    "Fatal error. ",
    "Out of memory.",
    "The application to execute does not exist",
    "Could not execute because",
    "to run this application.",
    "find any compatible framework version",
    "A fatal error ",
  ],
  traceLine: /^(?: {2,}at |Unhandled exception\. )/,
  cutLine: /^\s+at (?!.*(?:[)>]|:\d+|:line \d+| \+ 0x[0-9a-f]+)$)/,
  exitCodes: { ofCrash: [134] },
  identity: { runtimeWords, functionNoise: FUNCTION_NOISE },
  source: { hasOriginByPackage: true, functionName: dotnetSourceName, namespaces },
  hints: dotnetHints,

  mayOpen: (line) =>
    line.startsWith(" ")
      ? (line.startsWith("  ") && dotnetFrameOf(line) !== null) || UNHANDLED.test(line)
      : UNHANDLED.test(line) || runtimeFatalOf(line) !== null || launchFailureOf(line) !== null,

  read(lines, at) {
    const line = lines[at] ?? "";
    const unhandled = UNHANDLED.exec(line);
    if (unhandled !== null) return readUnhandled(lines, at, unhandled[1] ?? "");
    if (dotnetFrameOf(line) !== null) return readBare(lines, at);
    return readRuntimeFatal(lines, at) ?? readLaunchFailure(lines, at);
  },
};

/** Mono's differences from .NET. */
export const mono: Grammar = {
  runtime: "mono",
  triggers: [
    "FATAL UNHANDLED EXCEPTION",
    "Managed code called FailFast",
    "while executing native code.",
    "Cannot open assembly '",
  ],
  cutLine: /^\s+at (?!.*(?:[)>]|:\d+|:line \d+| \+ 0x[0-9a-f]+)$)/,
  exitCodes: { ofCrash: [1] },
  identity: { runtimeWords, functionNoise: FUNCTION_NOISE },
  source: { hasOriginByPackage: true, functionName: dotnetSourceName, namespaces },
  hints: dotnetHints,

  mayOpen: (line) => line.startsWith(MONO_COPY) || MONO_FAIL_FAST.test(line) || MONO_NATIVE.test(line),

  read(lines, at) {
    const line = lines[at] ?? "";
    if (line.startsWith(MONO_COPY)) return readUnhandled(lines, at, line.slice(MONO_COPY.length));
    return readMonoFatal(lines, at);
  },
};

function readUnhandled(lines: readonly string[], at: number, text: string): Reading | null {
  // Mono and .NET Framework print the exception on the line below.
  if (text === "" && isDart(lines, at)) return null;
  const below = text === "" ? lines.slice(at + 1, at + 4).findIndex((line) => exceptionOf(line) !== null) : -1;
  if (text === "" && below === -1) return null;
  const head = text === "" ? at + 1 + below : at;
  const own = readException(lines, head + 1, text === "" ? (lines[head] ?? "") : text);
  if (own === null) return null;
  // Mono prints it twice; a stack overflow has its frames only the second time.
  const second = lines[own.last + 1] === "" ? own.last + 2 : own.last + 1;
  const isTwice = lines[second]?.startsWith(MONO_COPY) === true;
  const copy = isTwice ? readException(lines, second + 1, (lines[second] ?? "").slice(MONO_COPY.length)) : null;
  const fuller = copy !== null && copy.frames.length > own.frames.length ? copy : own;
  const isMono =
    own.isMono || isTwice || (lines[at] ?? "").startsWith(MONO_COPY) || (text === "" && own.frames.length === 0);
  const title = text === "" ? `${lines[at]} ${lines[head]}` : (lines[at] ?? "");
  return readingOf(
    lines,
    { ...fuller, last: copy?.last ?? own.last },
    { runtime: isMono ? "mono" : "dotnet", first: at, title, kind: kindOf(fuller.chain[0]), fatal: true },
  );
}

const DART_MESSAGE_LINES = 40;

/** Dart's message begins with the same words, and numbers its frames. */
function isDart(lines: readonly string[], at: number): boolean {
  return lines.slice(at + 1, at + DART_MESSAGE_LINES).some((line) => /^\s*#0 {2,}\S/.test(line));
}

const LOOK_BACK_LINES = 40;

/** An exception that is not marked as unhandled, and so was logged. */
function readBare(lines: readonly string[], at: number): Reading | null {
  if (dotnetFrameOf(lines[at - 1] ?? "") !== null) return null;
  for (let i = at - 1; i >= Math.max(0, at - LOOK_BACK_LINES); i--) {
    const line = lines[i] ?? "";
    if (dotnetFrameOf(line) !== null) return null;
    const text = headWithin(line);
    if (text === null) {
      if (isLogLine(line) && i < at - 1) return null;
      continue;
    }
    const read = readException(lines, i + 1, text);
    if (read === null || read.last < at) return null;
    const isDeath = isLastWord(lines, i, read.last);
    return readingOf(lines, read, {
      runtime: read.isMono ? "mono" : "dotnet",
      first: i,
      title: text,
      kind: isDeath ? kindOf(read.chain[0]) : "logged-exception",
      fatal: isDeath,
    });
  }
  return null;
}

/** The generic host's message above the exception of a background service that ends it. */
const HOST_STOPS = "BackgroundServiceExceptionBehavior is configured to StopHost";
/** The highest level in Microsoft's console logger, Serilog and NLog. */
const HIGHEST_LEVEL = /^crit: |[[ |](?:FTL|FATAL|Fatal)[\] |]/;

/**
 * True if the program ended with the logged exception: the host says so, or it has the highest level and the log
 * ends.
 */
function isLastWord(lines: readonly string[], head: number, last: number): boolean {
  const above = lines.slice(Math.max(0, head - 3), head + 1);
  if (above.some((line) => line.includes(HOST_STOPS))) return true;
  return above.some((line) => HIGHEST_LEVEL.test(line.slice(0, 100))) && endsLog(lines, last);
}

interface Circumstances {
  readonly runtime: "dotnet" | "mono";
  readonly first: number;
  readonly title: string;
  readonly kind: string;
  readonly fatal: boolean;
}

function readingOf(
  lines: readonly string[],
  read: NonNullable<ReturnType<typeof readException>>,
  { runtime, first, title, kind, fatal }: Circumstances,
): Reading {
  const { chain, frames, rootFrames, last } = read;
  const culprit = culpritOf(frames) ?? culpritOf(rootFrames);
  const message = chain[0]?.message ?? "";
  return {
    first,
    last: fatal ? withEcho(lines, Math.max(first, last)) : Math.max(first, last),
    draft: drafted({
      runtime,
      kind,
      title: firstLine(title),
      message: message === "" ? null : message,
      fatal,
      chain: chain.toReversed().map(({ type, message: printed }) => ({ type, message: printed, recovered: false })),
      frames,
      culprit,
      rootCause: chain.length > 1 ? elsewhere(culpritOf(rootFrames), culprit) : null,
    }),
  };
}

function kindOf(exception: Exception | undefined): string {
  const name = exception?.type.slice(exception.type.lastIndexOf(".") + 1);
  if (name === "StackOverflowException") return "stack-overflow";
  if (name === "OutOfMemoryException") return "out-of-memory";
  return "uncaught";
}

/** The frames below, skipping rules, repetitions and other writers' lines. */
function framesBelow(
  lines: readonly string[],
  at: number,
): { readonly frames: readonly Frame[]; readonly last: number } {
  const frames: Frame[] = [];
  let last = at - 1;
  for (let i = at; i < lines.length && i - last <= INTERRUPTION_LINES; i++) {
    const line = lines[i] ?? "";
    const frame = dotnetFrameOf(line);
    if (frame !== null) frames.push(frame);
    else if (!/^(?:Repeat(?:ed)? \d+ times:|-{10,}$)/.test(line)) {
      if (UNHANDLED.test(line)) break;
      continue;
    }
    last = i;
  }
  return { frames, last };
}

function readRuntimeFatal(lines: readonly string[], at: number): Reading | null {
  const fatal = runtimeFatalOf(lines[at] ?? "");
  if (fatal === null) return null;
  const below: string[] = [];
  let body = at + 1;
  // FailFast's message may have several lines, like an assertion's.
  while (
    fatal.kind === "fail-fast" &&
    body < at + 10 &&
    body < lines.length &&
    dotnetFrameOf(lines[body] ?? "") === null
  )
    below.push(lines[body++] ?? "");
  const { frames, last } = framesBelow(lines, dotnetFrameOf(lines[body] ?? "") === null ? at + 1 : body);
  // Messages as common as `Out of memory.` are the runtime's only with its stack, or at the very end.
  if (
    frames.length === 0 &&
    lines.slice(at + 1, at + 3).some((line) => line !== "" && !/^(?:Aborted|Killed)/.test(line))
  )
    return null;
  const message = [fatal.message ?? "", ...(frames.length === 0 ? [] : below.filter((line) => !isLogLine(line)))]
    .join("\n")
    .trim();
  return {
    first: at,
    last: withEcho(lines, last),
    draft: drafted({
      runtime: "dotnet",
      kind: fatal.kind,
      title: lines[at] ?? "",
      message: message === "" ? null : message,
      fatal: true,
      frames,
      culprit: culpritOf(frames),
    }),
  };
}

/** The missing framework, some lines below hostfxr's first. */
const FRAMEWORK = /^Framework: '[^']*', version '[^']*'/;

function readLaunchFailure(lines: readonly string[], at: number): Reading | null {
  const title = lines[at] ?? "";
  const failure = launchFailureOf(title);
  if (failure === null) return null;
  const below = lines.slice(at + 1, at + 7).findIndex((line) => FRAMEWORK.test(line));
  const framework = below === -1 ? "" : `\n${FRAMEWORK.exec(lines[at + 1 + below] ?? "")?.[0]}`;
  return {
    first: at,
    last: below === -1 ? at : at + 1 + below,
    draft: drafted({
      runtime: title.startsWith("Cannot open") ? "mono" : "dotnet",
      kind: failure.kind,
      title,
      message: failure.message + framework,
      fatal: true,
    }),
  };
}

/**
 * Mono's report of a native crash has rules, native stacks and a JSON dump; only its first words and the managed
 * stack are used.
 */
const REPORT_LINES = 300;

function readMonoFatal(lines: readonly string[], at: number): Reading | null {
  const title = lines[at] ?? "";
  const failFast = MONO_FAIL_FAST.exec(title);
  const native = MONO_NATIVE.exec(title);
  if (failFast === null && native === null) return null;
  const frames: Frame[] = [];
  let last = at;
  for (let i = at + 1; i < Math.min(lines.length, at + REPORT_LINES); i++) {
    const line = lines[i] ?? "";
    const frame = dotnetFrameOf(line) ?? monoReportFrameOf(line);
    if (frame !== null) frames.push(frame);
    if (frame !== null || /^(?:={10,}|\t)/.test(line)) last = i;
  }
  return {
    first: at,
    last: withEcho(lines, last),
    draft: drafted({
      runtime: "mono",
      kind: failFast === null ? "fatal-signal" : "fail-fast",
      title,
      message: failFast?.[1] ?? title,
      fatal: true,
      signal: { name: native?.[1] ?? "SIGABRT", code: null, address: null },
      frames,
      culprit: culpritOf(frames),
    }),
  };
}
