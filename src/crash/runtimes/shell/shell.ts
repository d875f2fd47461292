/**
 * Shells (bash, dash, BusyBox, zsh) and the small programs that start containers (env, tini, gosu, runc): messages
 * about a command that could not be run, a child ended by a signal, and errors in their own script.
 *
 * ```
 * /app/start.sh: line 4: 29050 Segmentation fault      ./server
 * /app/start.sh: line 7: DB_URL: unbound variable
 * sh: 1: gunicorn: not found
 * ```
 */
import { drafted } from "../../grammar/drafting.ts";
import type { Grammar, Hint, Reading } from "../../grammar/grammar.ts";
import { isEpilogue, isLogLine } from "../../grammar/log-lines.ts";
import { endsLog } from "../../grammar/seek.ts";
import { startFailureHint } from "../../last-words/start-failures.ts";
import type { Position } from "../../model.ts";
import { mayBeStartFailure, readStartFailure, START_HINTS, START_TRIGGERS } from "./start-failures.ts";

/**
 * `F: line 4: text` of bash and BusyBox, which names the builtin first (`F: exec: line 4: text`), `F: 4: text` of
 * dash.
 */
const PLACED = /^((?=\.{0,2}\/|[^:]*sh:)\S[^:]*|[^\s:]+): ((?:exec|\.): )?(line )?(\d+): (.*)$/;
const ZSH =
  /^(\S[^: ]*):(\d+): ((?:command not found|no such file or directory|permission denied|parse error|exec format error|unmatched|bad pattern)\b.*|\w+: parameter not set|\S+: bad interpreter: .*)$/;
/** `F[4]: text` of the Korn shells; only with a path or a script's extension, since `name[pid]: text` is syslog's. */
const KORN = /^(?:E: )?(?=[^\s:[\]]*(?:\/|\.k?sh))([^\s:[\]]+)\[(\d+)\]: (.*)$/;
const KORN_SYNTAX = /^(\S+): (syntax error) at line (\d+): (.*)$/;
/** Shells without a place, and programs that start others in containers. */
const UNPLACED =
  /^(?:-?(?:\/\S*\/)?(?:ba|da|a|z|k)?sh: |(?:\/usr\/bin\/)?env: |exec:? |\[FATAL tini \(\d+\)\] |\[dumb-init\] |gosu: |su-exec: |error: exec )/;
const EXEC = /^\S+: exec: /;
const CHILD =
  /^(?:\d+:? +)?(Segmentation fault|Memory fault|Killed|Aborted|Abort|Bus error|Illegal instruction|Floating point exception|Trace\/breakpoint trap|Bad system call|Terminated)(?: +\(core dumped\)(?: +\S.*)?| {2,}\S.*| *)$/;
const TRACED = /^\++(?:[^\s+]\S{0,400}:\d+>)? (\S.*)$/;

const CHILDREN: Readonly<Record<string, readonly [kind: string, signal: string]>> = {
  "Segmentation fault": ["segfault-child", "SIGSEGV"],
  "Memory fault": ["segfault-child", "SIGSEGV"],
  Killed: ["killed-child", "SIGKILL"],
  Aborted: ["aborted-child", "SIGABRT"],
  Abort: ["aborted-child", "SIGABRT"],
  "Bus error": ["signal-child", "SIGBUS"],
  "Illegal instruction": ["signal-child", "SIGILL"],
  "Floating point exception": ["signal-child", "SIGFPE"],
  "Trace/breakpoint trap": ["signal-child", "SIGTRAP"],
  "Bad system call": ["signal-child", "SIGSYS"],
  Terminated: ["signal-child", "SIGTERM"],
};

interface Rule {
  readonly shape: RegExp;
  readonly kind: string;
  /** True if the shell ends with this error, false if it continues by default. */
  readonly ends: boolean;
}

const RULES: readonly Rule[] = [
  {
    shape: /^exec: .*(?:not found|No such file or directory)$/,
    kind: "command-not-found",
    ends: true,
  },
  {
    shape: /^exec: .*(?:Permission denied|Exec format error|: cannot execute\b.*)$/,
    kind: "not-executable",
    ends: true,
  },
  { shape: /: unbound variable$|: parameter (?:null or )?not set$/, kind: "unbound-variable", ends: true },
  {
    shape:
      /[Bb]ad substitution$|^unmatched |^no closing quote$|^syntax error|^(?:\S+: )?Syntax error:|^unexpected EOF while looking for|: parse error/,
    kind: "syntax-error",
    ends: true,
  },
  {
    shape:
      /: (?:command )?not found(?: \[No such file or directory\])?$|^command not found: |executable file not found in \$PATH/,
    kind: "command-not-found",
    ends: false,
  },
  {
    shape:
      /: Permission denied\]?$|: Is a directory$|: Success$|: cannot execute\b|[Ee]xec format error$|: bad interpreter: |^permission denied: |: permission denied$/,
    kind: "not-executable",
    ends: false,
  },
  {
    shape: /: No such file(?: or directory)?\]?$|: no such file or directory$|^no such file or directory: /,
    kind: "no-such-file",
    ends: false,
  },
];

const HINTS: Readonly<Record<string, Hint>> = {
  "command-not-found": (draft) =>
    startFailureHint(draft.title) ??
    `${quoted(/(?:exec: )?"?([^\s":]+)"?: (?:executable file |command )?not found/.exec(draft.title)?.[1], "A command")} is not in the image or not on PATH (exit code 127). Install it in the final stage of the build, or start it by its full path.`,
  "not-executable": (draft) =>
    startFailureHint(draft.title) ??
    `${quoted(fileIn(draft.title), "The file")} is there but cannot be executed (exit code 126): no execute bit, a wrong architecture, a missing interpreter, or a volume mounted noexec. Set its mode in the build (COPY --chmod=755), build for the node's architecture, and look at the script's first line (CRLF line ends too).`,
  "no-such-file": (draft) =>
    startFailureHint(draft.title) ??
    `${quoted(fileIn(draft.title), "A file that the script uses")} is not there; of a program that is there, its interpreter or dynamic loader is missing (a glibc binary on Alpine, a #! line with CRLF). Check the path against the image and the volumes.`,
  "unbound-variable": (draft) =>
    `The variable ${/([A-Za-z_]\w*): [^:]*$/.exec(draft.title)?.[1] ?? "in the message"} is not set in this container, and the script runs with set -u or asks for it. Add it to the workload's env (or its ConfigMap or Secret), or give it a default with \${NAME:-value}.`,
  "syntax-error": ({ culprit }) =>
    `The shell could not parse ${culprit?.file ?? "the script"}${culprit?.line == null ? "" : ` at line ${culprit.line}`}. Run \`sh -n ${culprit?.file ?? "SCRIPT"}\` in the build with the shell that the image has: bash syntax does not run in dash or BusyBox.`,
  "windows-line-ends": ({ culprit }) =>
    `${culprit?.file ?? "The script"} has Windows line ends: each line's carriage return is read as a part of its command. Save it with Unix line ends (a \`.gitattributes\` with \`*.sh text eol=lf\` keeps them).`,
  "segfault-child":
    "A program that the script started was ended by SIGSEGV: it used memory that is not its own, and left no trace. Start it with exec so that its own exit is seen, and allow core dumps or build with -fsanitize=address.",
  "killed-child":
    "A program that the script started was killed by SIGKILL, in a container mostly for the memory limit. Compare its memory with the limit, and look at the node's events.",
  "aborted-child":
    "A program that the script started aborted itself (SIGABRT). Look at what it printed before; start it with exec so that its own exit is seen.",
  "signal-child":
    "A program that the script started was ended by a signal. Start it with exec so that its own exit is seen, and look at what it printed before.",
  "script-exit": () =>
    "The script ended itself with `exit`, by its own check. Look at the condition above that line, and at what the script printed before it.",
  errexit:
    "A command failed and set -e ended the script; the trace of set -x shows which. Mend that command, or say with `|| true` that its failure does not matter.",
  "shell-error":
    "The shell ended with this error of the script. Mend that line; run the script through shellcheck in the build.",
};

function isKornSyntax(line: string): boolean {
  return line.includes(": syntax error at line ") && KORN_SYNTAX.test(line);
}

function isUnplaced(line: string): boolean {
  return UNPLACED.test(line) || (line.includes(": exec: ") && EXEC.test(line));
}

function quoted(name: string | undefined, otherwise: string): string {
  return name === undefined ? otherwise : `\`${name}\``;
}

/** The file in a message about an unusable file. */
function fileIn(title: string): string | undefined {
  return /([^\s:'"]{1,300})['"]?: (?:Permission denied|permission denied|Is a directory|cannot execute|[Ee]xec format error|[Nn]o such file)/.exec(
    title,
  )?.[1];
}

/** The grammar of shells. */
export const shell: Grammar = {
  runtime: "shell",
  triggers: [
    ...START_TRIGGERS,
    ": line ",
    ".sh: ",
    "not found",
    "not set",
    "yntax error",
    "annot execute",
    "Is a directory",
    ": cannot ",
    "Segmentation fault",
    "Killed",
    "Abort",
    "Bus error",
    "Illegal instruction",
    "Floating point exception",
    "Bad system call",
    "Terminated",
    "breakpoint trap",
    "+ false",
    "+ exit ",
    "+ return ",
    "+ test ",
    "+ [[ ",
    "+ [ ",
    "+ '[' ",
    "+ grep -q",
    "syntax error at line",
    "Memory fault",
  ],
  // `set -x` may print any command, and the last one that failed has its own message.
  atEdges: /^(?:\+\S* |[\w.-]+: )/,
  finalLine:
    /^(?:\S{1,200}\.?sh: (?:(?:exec: )?(?:line )?\d{1,9}: \S|.{1,200}: (?:command )?not found$)|\S{1,400}: line \d{1,9}: .{1,400}: (?:command not found|unbound variable|parameter (?:null or )?not set|No such file or directory|Permission denied|cannot execute.{0,60})$|\S{1,400}: line \d{1,9}: {1,20}\d{1,9} (?:Segmentation fault|Aborted|Bus error|Illegal instruction|Floating point exception|Killed) )/,
  exitCodes: { ofCrash: [126, 127, 1, 2] },
  reportsChildren: true,
  // Any traced test may be the last line of a script that was killed.
  ownKinds: ["errexit", "script-exit"],
  identity: {
    // The place alone is not enough: the script may start several programs.
    runtimeWords: (_, { title }) => title,
  },
  hints: { ...HINTS, ...START_HINTS },

  mayOpen(line) {
    return (
      /^\+\S* |^[\w.-]+: /.test(line) ||
      CHILD.test(line) ||
      PLACED.test(line) ||
      KORN.test(line) ||
      isKornSyntax(line) ||
      ZSH.test(line) ||
      isUnplaced(line) ||
      mayBeStartFailure(line)
    );
  },

  read(lines, at) {
    const line = (lines[at] ?? "").trimEnd();
    const failure = readStartFailure(lines, at);
    if (failure !== null) return failure;
    if (isLogLine(line) && !isUnplaced(line)) return null;
    const last = endsLog(lines, at);
    const placed = PLACED.exec(line);
    if (placed !== null) {
      const [, file = "", builtin = "", bash, number = "", text = ""] = placed;
      // bash quotes the line that it could not parse; a carriage return in it put the closing quote first.
      if (file.startsWith("'") && text.startsWith("`")) return null;
      const place = { function: null, file, line: Number(number) };
      const isBash = bash !== undefined;
      return withWindowsEnds(lines, readWords({ line, at, text: builtin + text, place, isLast: last, isBash }));
    }
    const syntax = KORN_SYNTAX.exec(line);
    if (syntax !== null) {
      const place = { function: null, file: syntax[1] ?? null, line: Number(syntax[3]) };
      return readWords({ line, at, text: `${syntax[2]}: ${syntax[4]}`, place, isLast: last, isBash: true });
    }
    const other = ZSH.exec(line) ?? KORN.exec(line);
    if (other !== null) {
      const place = { function: null, file: other[1] ?? null, line: Number(other[2]) };
      return readWords({ line, at, text: other[3] ?? "", place, isLast: last, isBash: false });
    }
    // Without a place, only the last line of a log is accepted.
    if (isUnplaced(line))
      return last
        ? readWords({ line, at, text: line.replace(/^\S+ /, ""), place: null, isLast: true, isBash: false })
        : null;
    if (CHILD.test(line))
      return last ? readWords({ line, at, text: line, place: null, isLast: true, isBash: false }) : null;
    return readTrace(lines, at);
  },
};

/** A shell's error about the carriage return at the end of each line, as `\r` or as shown by a terminal. */
const CARRIAGE_RETURN = /\r(?:'?: |$)|^: (?:not found|bad trap|command not found|invalid option)|\$'.{0,200}\\r'/;
const LINES_ABOVE = 60;

/** A script with Windows line ends does not parse, if the lines above show that its line ends are read as commands. */
function withWindowsEnds(lines: readonly string[], reading: Reading | null): Reading | null {
  if (reading?.draft.kind !== "syntax-error") return reading;
  const above = lines.slice(Math.max(0, reading.first - LINES_ABOVE), reading.last + 1);
  if (!above.some((line) => CARRIAGE_RETURN.test(line.slice(0, 1000)))) return reading;
  return { ...reading, draft: { ...reading.draft, kind: "windows-line-ends" } };
}

/** A shell's message, parsed. */
interface ShellMessage {
  readonly line: string;
  readonly at: number;
  /** Without the shell's name and the place. */
  readonly text: string;
  readonly place: Position | null;
  readonly isLast: boolean;
  readonly isBash: boolean;
}

function readWords({ line, at, text, place, isLast: last, isBash: bash }: ShellMessage): Reading | null {
  const whole = place === null ? line : text;
  const child = CHILD.exec(text.trimStart());
  const [childKind, signal] = CHILDREN[child?.[1] ?? ""] ?? [];
  const rule = RULES.find(({ shape }) => shape.test(text) || shape.test(whole));
  // \${NAME:?text}: no other message about a script has a variable's name at this position.
  const isUnset = last && place !== null && /^[A-Z_][A-Z0-9_]*: \S/.test(text);
  const kind =
    childKind ??
    rule?.kind ??
    (isUnset ? "unbound-variable" : undefined) ??
    (last &&
    isNamedAsScript(place?.file ?? "") &&
    (bash || /^[A-Za-z_]\w*: \S/.test(text)) &&
    !text.startsWith("warning: ")
      ? "shell-error"
      : undefined);
  if (kind === undefined || (place !== null && !isScript(place.file ?? "", bash))) return null;
  return {
    draft: drafted({
      runtime: "shell",
      kind,
      title: line,
      message: child?.[1] ?? (place === null ? line : text),
      fatal: last || (rule?.ends ?? false),
      signal: signal === undefined ? null : { name: signal, code: null, address: null },
      culprit: place,
    }),
    first: at,
    last: at,
  };
}

/** True if the name before `: 4: ` is that of a shell or a script; with bash's `line` that is certain. */
function isScript(file: string, bash: boolean): boolean {
  return bash || /(?:^|[/-])(?:ba|da|a|z|k)?sh$|\.(?:ba|da|z|k)?sh$|^(?:\.{0,2}\/)\S+$|entrypoint|^[\w.-]+$/.test(file);
}

/** Prefixes of parsers before a line number: `yaml: line 4: mapping values are not allowed`. */
const PARSERS = /^(?:ya?ml|toml|json5?|xml|csv|sql|html|css|ini|proto|(?:parse|syntax)?error|warning|fatal)$/i;

/** True if a file is named like a script: nothing else distinguishes a shell's message from a parser's about its input. */
function isNamedAsScript(file: string): boolean {
  return !PARSERS.test(file) && /^[^.]+$|\.(?:ba|da|k|z)?sh$/.test(file.slice(file.lastIndexOf("/") + 1));
}

/** Maximum lines that a failed command may print before the end of a log that `set -e` ended. */
const LAST_WORDS = 10;

/**
 * The last command traced by `set -x`, if it demonstrably failed: by itself (`+ false`), or with an error that begins
 * with its name (`cp: cannot stat …`). `at` is the line with the evidence.
 */
function readTrace(lines: readonly string[], at: number): Reading | null {
  const message = lines[at] ?? "";
  if (!endsLog(lines, at)) return null;
  let first = at;
  while (first > 0 && first > at - LAST_WORDS && !TRACED.test(lines[first] ?? "")) first--;
  const command = TRACED.exec(lines[first] ?? "")?.[1];
  if (command === undefined) return null;
  const name = command.split(/\s/, 1)[0]?.split("/").at(-1) ?? "";
  const failed = first === at ? FAILS.test(command) : name !== "" && message.startsWith(`${name}: `);
  if (!failed) return null;
  const exits = first === at && EXITS.test(command);
  const reason = exits ? reasonAbove(lines, at) : -1;
  const words = reason === -1 ? message : (lines[reason] ?? "");
  return {
    draft: drafted({
      runtime: "shell",
      kind: exits ? "script-exit" : "errexit",
      title: words,
      message: words,
      fatal: true,
    }),
    first: reason === -1 ? first : reason,
    last: at,
  };
}

const EXITS = /^(?:exit|return) [1-9]/;

/** The output that a script printed before it exited: at most a few traced lines above, such as an assignment. */
function reasonAbove(lines: readonly string[], at: number): number {
  for (let row = at - 1; row >= Math.max(0, at - LAST_WORDS); row--) {
    const line = lines[row] ?? "";
    if (TRACED.test(line)) continue;
    const isAlone = !/^\s/.test(lines[row - 1] ?? "") && !isEpilogue(line) && !isLogLine(line);
    return isAlone && /\w \w/.test(line) ? row : -1;
  }
  return -1;
}

/** Commands that fail without a message. */
const FAILS = /^(?:false$|(?:exit|return) [1-9]|(?:test|\[\[?|'\[') |grep -q)/;
