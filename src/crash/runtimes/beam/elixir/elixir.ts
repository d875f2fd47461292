/**
 * Elixir: exceptions as `Exception.format` prints them, the Logger's reports of dead processes (which do not end the
 * machine), and a machine that could not boot or lost its kernel.
 *
 * ```
 * 07:29:49.930 [error] GenServer #PID<0.102.0> terminating
 * ** (FunctionClauseError) no function clause matching in Stock.handle_call/3
 *     stock.exs:8: Stock.handle_call(:take, {#PID<0.95.0>, [:alias]}, %{})
 *     (stdlib 6.2.2.1) gen_server.erl:2381: :gen_server.try_handle_call/4
 * Last message (from #PID<0.95.0>): :take
 * ```
 */

import { culpritOf, drafted, firstLine } from "../../../grammar/drafting.ts";
import type { Grammar, Hint, Reading } from "../../../grammar/grammar.ts";
import { isLogLine } from "../../../grammar/log-lines.ts";
import { rewordedBy } from "../../../grammar/rewording.ts";
import { seek } from "../../../grammar/seek.ts";
import type { ChainLink, Frame, Origin, Position, Runtime } from "../../../model.ts";
import { isErlangReport } from "../erlang/erlang.ts";
import { beamFunctionNoise, beamNamespaces } from "../function-noise.ts";
import { kernelHint } from "../kernel-hint.ts";
import { opensBoot, opensKernelEnd, readBoot } from "./boot.ts";

/** `** (RuntimeError) message`, indented below the exit that it caused. */
const BANG = /^( *)\*\* \((EXIT from #PID<[\d.]+>|EXIT|exit|throw|stop|[A-Z][\w.]*)\) ?(.*)$/;
const FRAME =
  /^\s*(?:\((\w[\w.-]*)(?: [\w.+-]+)?\) )?(?:(\S+\.(?:exs?|[eh]rl|[xy]rl|[hl]?eex)):(\d+): (\S.*)|((?::"?\w+"?|[A-Z][\w.]*)\.(?:[\w!?]+|[-+*/<>=]{1,3})(?:\/\d+|\(.*\))|anonymous fn\/\d+ in [A-Z:]\S+))$/;
const REPORT =
  /\[(?:error|critical|alert|emergency)\] +((GenServer|Task|Agent|Process|State machine|:gen_\w+|Ranch|#PID<)\S*.*\b(?:terminating|terminated|raised an exception|crashed)\b.*)$/;
const APPLICATION = /(?:\[(?:notice|info|error)\] +|^)(?:\w{1,30}=\S{1,80} ){0,8}Application (\w+) exited: (.*)$/;

const RUNTIME_APPS = new Set([
  "elixir",
  "stdlib",
  "kernel",
  "erts",
  "compiler",
  "iex",
  "mix",
  "logger",
  "ex_unit",
  "eex",
  "crypto",
  "ssl",
  "sasl",
  "inets",
]);
/**
 * Libraries whose frames look like those of the application itself: an application's name and a path below `lib/`.
 */
const LIBRARY_APPS =
  /^(?:absinthe|amqp|bandit|bcrypt_elixir|brod|broadway|cachex|castore|commanded|cowboy|cowlib|credo|db_connection|decimal|ecto|ecto_sql|ex_aws|exq|finch|floki|gen_stage|gettext|goth|guardian|hackney|hpax|httpoison|jason|joken|kafka_ex|libcluster|mint|mongodb_driver|myxql|nebulex|nimble_\w+|oban|opentelemetry\w*|phoenix\w*|plug|plug_\w+|poison|poolboy|postgrex|quantum|ranch|redix|req|sentry|swoosh|tds|telemetry\w*|tesla|thousand_island|timex|tzdata|websock\w*|xandra)$/;

const HINTS: Readonly<Record<string, Hint>> = {
  "erlang-boot-crash": (draft) =>
    /undef,\[\{(\w+),/.test(draft.message ?? "")
      ? `The virtual machine could not start: the module \`${/undef,\[\{(\w+),/.exec(draft.message ?? "")?.[1]}\` or a function of it is not there. Check the release's boot script, the code path (-pa) and the command the image starts.`
      : "The virtual machine failed before the program ran. The term names what failed: check the release's configuration (runtime.exs, vm.args) and the start command.",
  "kernel-terminated": kernelHint,
  "application-exit": ({ message }) => {
    const [, name] = /^Application (\w+) exited/.exec(message ?? "") ?? [];
    const child = /failed to start child: ([\w.:]{1,200})/.exec(message ?? "")?.[1];
    return `${child === undefined ? "A child" : `The child \`${child}\``} of the application \`${name}\` did not start or died too often, so the machine stopped. Mend what the innermost error says; if it waits for another service, let it retry instead of failing in init.`;
  },
  "genserver-crash":
    "The process died of an exception in one of its callbacks and its supervisor starts it again with fresh state. Handle the message or the state that the report shows (`Last message`, `State`).",
  "task-crash":
    "The function of a Task raised, which takes down the process that started it with async. Handle the error in the function, or start it below a Task.Supervisor with async_nolink.",
  "process-crash":
    "A process that nothing supervises or that its supervisor starts again died of an exception. Handle the error where the first frame of the program is.",
  "mix-error":
    "A Mix task failed before the application ran. Run the same task in the image's build, and start a release rather than `mix run` in production.",
  uncaught: ({ title, message }) => uncaughtHint(title, message ?? ""),
};

function uncaughtHint(title: string, message: string): string {
  const variable = /could not fetch environment variable "(\w+)"/.exec(message)?.[1];
  if (variable !== undefined) {
    return `The environment variable ${variable} is not set in this container. Add it to the workload's env, or give System.get_env a default.`;
  }
  const unloaded = /^could not load (\S{1,300}?)\.? Reason: /.exec(message)?.[1];
  if (unloaded !== undefined) {
    return `${unloaded} is not in the container, or may not be read. Check what the image's build copies there, the mounts, and the working directory.`;
  }
  if (title.startsWith("** (UndefinedFunctionError)")) {
    const called = /function (\S{1,200}\/\d{1,3}) is undefined/.exec(message)?.[1] ?? "A function";
    return `${called} was called, which its module does not have, or the module is not in the release. Check the name and arity, and that the dependency is not \`only: :dev\` or \`runtime: false\`.`;
  }
  if (/^\*\* \((?:MatchError|FunctionClauseError|CaseClauseError|WithClauseError)\)/.test(title)) {
    return "No pattern matched the value that the message shows. Add a clause for it where the first frame of the program is, {:error, reason} above all.";
  }
  if (title.startsWith("** (exit) exited in: GenServer.call")) {
    return "The process that was called died, or did not answer in time. Mend the error below the exit if there is one; otherwise look for what keeps that process busy.";
  }
  return "An exception reached the top of the process and nothing rescued it. Handle it where the first frame of the program is, or let a supervisor start that process.";
}

/** Each release's wording around the reason of a failed boot, and its suffixes of exception messages. */
const runtimeWords = rewordedBy([
  [
    /^(?:\{"init terminating in \w+",|Runtime terminating during boot \(|init terminating in \w+ \()(.*?)(?:,\[\{.*)?$/,
    "boot: $1",
  ],
  [/^(?:\{")?[Cc]ould not start kernel pid\b.*/, "no kernel pid"],
  // The content of the map is data.
  [/^(\*\* \(KeyError\) key \S+ not found in:).*/, "$1"],
  [/^(\*\* \((?:KeyError|UndefinedFunctionError)\) .*?)\. (?:If|Make sure|Did you)\b.*/, "$1"],
]);

/** The grammar of Elixir. */
export const elixir: Grammar = {
  runtime: "elixir",
  triggers: ["** (", "terminating", "terminated", "raised an exception", " exited: ", "ould not start kernel"],
  finalLine: /^\*\* \([A-Z][\w.]{1,200}\) /,
  exitCodes: { ofCrash: [1] },
  identity: { functionNoise: beamFunctionNoise, runtimeWords },
  source: {
    hasOriginByPackage: true,
    functionName: (printed) =>
      printed
        .replace(/^anonymous fn\/\d+ in /, "")
        .replace(/\/\d+$/, "")
        .replace(/"?-([\w?!]+)\/\d+-[^"]*"?$/, "$1"),
    namespaces: beamNamespaces,
  },
  hints: HINTS,

  mayOpen(line) {
    if (line.startsWith("** (")) return true;
    if (line.includes(" exited: ") && APPLICATION.test(line)) return true;
    if (line.includes("] ") && REPORT.test(line)) return true;
    return opensBoot(line);
  },

  read(lines, at) {
    const line = lines[at] ?? "";
    if (opensBoot(line)) return readBoot(lines, at);
    if (APPLICATION.test(line)) return readApplication(lines, at);
    if (REPORT.test(line)) return readReport(lines, at);
    return line.startsWith("** (") ? readUncaught(lines, at) : null;
  },
};

/** One exception or exit with its frames; `nested` is its cause. */
interface Block {
  readonly type: string;
  readonly message: string;
  readonly frames: readonly Frame[];
  readonly nested: Block | null;
  readonly last: number;
}

/** Maximum lines of a message, including the arguments of a failed clause. */
const LONGEST_MESSAGE = 80;

function readBlock(lines: readonly string[], at: number, depth = 0): Block | null {
  const head = BANG.exec(lines[at] ?? "");
  if (head === null) return null;
  const indent = (head[1] ?? "").length;
  const printed = [(head[3] ?? "").trimEnd()];
  let nested: Block | null = null;
  let last = at;
  let index = at + 1;
  for (; index < lines.length && index <= at + LONGEST_MESSAGE; index++) {
    const line = lines[index] ?? "";
    const inner = BANG.exec(line);
    const below = (inner?.[1] ?? "").length > indent || (index === at + 1 && /^EXIT|^exit$/.test(head[2] ?? ""));
    if (inner !== null && below && depth < 20) {
      nested = readBlock(lines, index, depth + 1);
      last = nested?.last ?? index;
      break;
    }
    if (inner !== null || isFrame(line, indent) || isRecord(line)) break;
    if (isLogLine(line)) continue;
    // A message of several lines is followed by frames; without them it ends at once.
    if (seekFrame(lines, index, indent) === -1) break;
    printed.push(line);
    last = index;
  }
  const frames = readFrames(lines, last + 1, indent);
  while (printed.length > 1 && printed.at(-1)?.trim() === "") printed.pop();
  return {
    type: head[2]?.startsWith("EXIT from") ? "EXIT" : (head[2] ?? ""),
    message: printed.join("\n").trimEnd(),
    frames: frames.frames,
    nested,
    last: Math.max(last, frames.last),
  };
}

function isFrame(line: string, indent: number): boolean {
  // Pipelines may have removed the indents.
  return FRAME.test(line) && (indent === 0 || line.length - line.trimStart().length > indent);
}

function isRecord(line: string): boolean {
  return REPORT.test(line) || isErlangReport(line) || opensBoot(line);
}

/** The first frame, or nested error, within the maximum length of a message. */
function seekFrame(lines: readonly string[], from: number, indent: number): number {
  for (let index = from; index < lines.length && index < from + LONGEST_MESSAGE; index++) {
    const line = lines[index] ?? "";
    if (isFrame(line, indent) || /^ +\*\* \(/.test(line)) return index;
    if (isRecord(line) || line.startsWith("** (")) return -1;
  }
  return -1;
}

function readFrames(lines: readonly string[], from: number, indent: number) {
  const frames: Frame[] = [];
  let last = from - 1;
  for (;;) {
    const index = seek(
      lines,
      last + 1,
      (line) => isFrame(line, indent),
      (line) =>
        BANG.test(line) ||
        isRecord(line) ||
        line === "" ||
        /^(?:Last message|State:|Function:|Client |Initial Call:)/.test(line),
    );
    const found = index === -1 ? null : FRAME.exec(lines[index] ?? "");
    if (found === null) break;
    last = index;
    if (frames.length < 512) frames.push(frameOf(found));
  }
  return { frames, last };
}

function frameOf(found: RegExpExecArray): Frame {
  const [, app, file, line, named, bare] = found;
  const text = named ?? bare ?? "";
  const call = /^[^\s(]+(?=\()/.exec(text)?.[0];
  return {
    function: call ?? text,
    file: file ?? null,
    line: line === undefined ? null : Number(line),
    origin: originOf(app, file),
  };
}

function originOf(app: string | undefined, file: string | undefined): Origin {
  if (app === undefined) return file === undefined ? "runtime" : /(?:^|\/)deps\//.test(file) ? "dependency" : "app";
  if (RUNTIME_APPS.has(app)) return "runtime";
  return LIBRARY_APPS.test(app) ? "dependency" : "app";
}

/** The errors, innermost first. */
function unfolded(block: Block): Block[] {
  return block.nested === null ? [block] : [...unfolded(block.nested), block];
}

/** A mere reference to the error below. */
const POINTS_BELOW = /^an exception was raised:?$/;

function draftOf(block: Block, more: { runtime?: Runtime; kind: string; fatal: boolean; thread?: string | null }) {
  const blocks = unfolded(block);
  const own = blocks.filter((one) => !POINTS_BELOW.test(one.message));
  const ended = own.at(-1) ?? block;
  const root = blocks[0] ?? block;
  const frames = blocks.flatMap((one) => one.frames);
  return drafted({
    runtime: more.runtime ?? "elixir",
    kind: more.kind,
    title: `** (${ended.type}) ${firstLine(ended.message)}`.trimEnd(),
    message: (more.kind === "syntax-error" ? ended.message.replace(PLACE, "") : ended.message) || null,
    words: `** (${ended.type}) ${ended.message}`.trimEnd(),
    fatal: more.fatal,
    chain: own.map(({ type, message: text }): ChainLink => ({ type, message: text, recovered: false })),
    thread: more.thread ? { id: more.thread, name: null, state: null } : null,
    frames,
    culprit: culpritOf(root.frames) ?? culpritOf(frames) ?? placeIn(ended.message),
  });
}

/** The place at the beginning of a compiler error. */
const PLACE = /^\S{1,1000}\.exs?:\d{1,9}(?::\d{1,9})?: /;

/** Compiler errors contain their place: in the first line, since 1.16 below a snippet of the code. */
function placeIn(message: string): Position | null {
  const found = /^(\S+\.exs?):(\d+)/.exec(message) ?? SNIPPET.exec(message);
  return found === null ? null : { function: null, file: found[1] ?? null, line: Number(found[2]) };
}

const SNIPPET = /^ *└─ (\S+\.exs?):(\d+)/m;
/** Number of lines above the exception to search for the compiler's own diagnostics. */
const DIAGNOSTIC_LINES = 40;

/** The first diagnostic above an exception that only states their number. */
function diagnosedAbove(lines: readonly string[], at: number): Position | null {
  for (const line of lines.slice(Math.max(0, at - DIAGNOSTIC_LINES), at)) {
    const place = line.includes("└─") ? placeIn(line) : null;
    if (place !== null) return place;
  }
  return null;
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:CompileError|SyntaxError|TokenMissingError|MismatchedDelimiterError|EEx\.SyntaxError)$/, "syntax-error"],
  [/^Mix$/, "mix-error"],
];

function readUncaught(lines: readonly string[], at: number): Reading | null {
  const block = readBlock(lines, at);
  if (block === null) return null;
  const kind = KINDS.find(([type]) => type.test(block.type))?.[1] ?? "uncaught";
  const pid = /^\*\* \(EXIT from (#PID<[\d.]+>)/.exec(lines[at] ?? "")?.[1] ?? null;
  const draft = draftOf(block, { kind, fatal: true, thread: pid });
  const isCounted = kind === "syntax-error" && block.message.endsWith("(errors have been logged)");
  const culprit = draft.culprit ?? (isCounted ? diagnosedAbove(lines, at) : null);
  return { draft: { ...draft, culprit }, first: at, last: block.last };
}

const REPORTS: Readonly<Record<string, string>> = { GenServer: "genserver-crash", Task: "task-crash" };

/** The Logger's report of a dead process. Its supervisor restarts it; the VM continues. */
function readReport(lines: readonly string[], at: number): Reading | null {
  const head = REPORT.exec(lines[at] ?? "");
  const start = seek(lines, at + 1, (line) => line.startsWith("** ("), isRecord);
  const block = start === -1 ? null : readBlock(lines, start);
  if (head === null || block === null) return null;
  let last = block.last;
  for (;;) {
    const more = seek(
      lines,
      last + 1,
      (line) =>
        /^\s*(?:Last message|State:|Function: |Args: |Client |Initial Call: |Ancestors: )/.test(line) ||
        isFrame(line, 0),
      (line) => BANG.test(line) || isRecord(line),
    );
    if (more === -1) break;
    last = more;
  }
  const text = head[1] ?? "";
  const who = /(#PID<[\d.]+>)/.exec(text)?.[1] ?? text.split(" ")[1] ?? null;
  const kind = REPORTS[head[2] ?? ""] ?? "process-crash";
  return { draft: draftOf(block, { kind, fatal: false, thread: who }), first: at, last };
}

/** An application that the VM cannot run without: its exit reason, then the end of the kernel. */
function readApplication(lines: readonly string[], at: number): Reading | null {
  const [, name, reason = ""] = APPLICATION.exec(lines[at] ?? "") ?? [];
  const start = seek(lines, at + 1, (line) => /^ +\*\* \(/.test(line), isRecord);
  const nested = start === -1 ? null : readBlock(lines, start);
  const kernel = seek(lines, (nested?.last ?? at) + 1, opensKernelEnd);
  if (kernel === -1 && nested === null) return null;
  const end = kernel === -1 ? null : readBoot(lines, kernel);
  const own: Block = { type: "exit", message: reason, frames: [], nested, last: at };
  const message = `Application ${name} exited: ${reason}`;
  const printed = draftOf(own, { kind: "application-exit", fatal: kernel !== -1 });
  // The child's exception says more than the fact that the child did not start.
  const [root] = unfolded(own).filter((one) => !POINTS_BELOW.test(one.message) && one !== own);
  const title = root === undefined ? message : `${message}: ** (${root.type}) ${firstLine(root.message)}`;
  return {
    draft: { ...printed, title, message },
    first: at,
    last: Math.max(at, nested?.last ?? 0, end?.last ?? 0),
  };
}
