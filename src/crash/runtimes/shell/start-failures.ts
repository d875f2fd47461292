/**
 * Programs that could not be started or loaded, as reported by container runtimes (runc, crun, youki), the dynamic
 * loaders of glibc and musl, and emulators: a fault of the image, not of the program.
 */
import { drafted } from "../../grammar/drafting.ts";
import type { Hint, Reading } from "../../grammar/grammar.ts";
import { parseObject } from "../../grammar/records.ts";
import { endsLog } from "../../grammar/seek.ts";
import { FATAL_SIGNALS } from "../../grammar/signals.ts";
import { startFailureHint } from "../../last-words/start-failures.ts";
import type { StartFailureKind } from "../../start-failure.ts";

/** Each such line has one of these strings. */
export const START_TRIGGERS: readonly string[] = [
  "exec user process caused",
  "exec container process",
  "xec format error",
  "o such file or directory",
  "ermission denied",
  "peration not permitted",
  "shared librar",
  "Error relocating ",
  " not found (required by ",
  "symbol lookup error: ",
  "bad interpreter",
  "qemu",
  "rosetta error: ",
  "syntax error",
  "Syntax error",
  "ELF",
];

interface Rule {
  readonly shape: RegExp;
  /** `exec`: the kind depends on the message. `emulated`: the program did start, under an emulator. */
  readonly kind: StartFailureKind | "exec" | "emulated";
  readonly signalAt?: number;
}

const WHY = "(exec format error|no such file or directory|permission denied|operation not permitted)";
const LOADING = /^Error (?:loading shared library|relocating) /;

const RULES: readonly Rule[] = [
  {
    shape: new RegExp(`^standard_init_linux\\.go:\\d+: exec user process caused(?: that)?:? "?${WHY}"?`, "i"),
    kind: "exec",
  },
  {
    shape: new RegExp(
      `^exec container process(?: \\(missing dynamic library\\?\\))? [\`'"]?([^\`'"]+?)[\`'"]?: ${WHY}`,
      "i",
    ),
    kind: "exec",
  },
  { shape: new RegExp(`^exec (/\\S+|\\.\\S+|[\\w.-]+): ${WHY}$`, "i"), kind: "exec" },
  { shape: /^Error loading shared library (\S+?): .*?\(needed by (\S+)\)$/, kind: "missing-library" },
  { shape: /^Error relocating (\S+): (\S+): symbol not found$/, kind: "missing-symbol" },
  { shape: /^(\S+): error while loading shared libraries: (\S+): /, kind: "missing-library" },
  { shape: /^(?:\S+): (\S+): version [`'](\S+)' not found \(required by (\S+)\)$/, kind: "library-version" },
  { shape: /^(\S+): symbol lookup error: (\S+): undefined symbol: (\S+)/, kind: "missing-symbol" },
  { shape: /^(?:[^\s:]*sh: )?([^\s:]+): (\/[^\s:]+): bad interpreter: /, kind: "bad-interpreter" },
  { shape: /^qemu(?:-\w+)?: uncaught target signal (\d+) \(/, kind: "emulated", signalAt: 1 },
  { shape: /^qemu-\w+(?:-static)?: Could not open '([^']+)': /, kind: "emulated" },
  { shape: /^rosetta error: /, kind: "emulated" },
  // A shell reads a program of another architecture as a script.
  {
    shape:
      /^(\S+): (?:line )?[1-9]: (?:[Ss]yntax error: (?:(?:unexpected )?(?:word\b|"?[()&;|<])|[Uu]nterminated)|.{0,200}ELF.{0,200}: not found)/,
    kind: "binary-as-script",
  },
];

/** The prefix of old versions of runc, which panicked. */
const PANICKED = /^panic: (.*?)(?: \[recovered\])?$/;
const STAMP = /^\d{4}-\d\d-\d\dT\S{1,40}: /;

/** The text of a line, without the prefix of a runtime that logs. */
function wordsOf(line: string): string {
  const record = line.startsWith('{"msg":"') ? parseObject(line)?.msg : undefined;
  const text = typeof record === "string" ? record : line;
  return (PANICKED.exec(text)?.[1] ?? text).replace(STAMP, "");
}

function ruleOf(text: string): Rule | undefined {
  return text.length > 2000 ? undefined : RULES.find(({ shape }) => shape.test(text));
}

/** True if the line may report that a program could not be started. */
export function mayBeStartFailure(line: string): boolean {
  return ruleOf(wordsOf(line)) !== undefined;
}

/** The failure in `lines[at]`, at the end of the log; musl's loader then lists each missing symbol. */
export function readStartFailure(lines: readonly string[], at: number): Reading | null {
  const text = wordsOf((lines[at] ?? "").trimEnd());
  const rule = ruleOf(text);
  if (rule === undefined) return null;
  let last = at;
  while (last + 1 < lines.length && isMoreOf(rule, lines[last + 1] ?? "")) last++;
  if (rule.kind === "binary-as-script") {
    if (lines.length - at > SCRIPT_LINES || !isBinary(lines, at, rule.shape.exec(text)?.[1] ?? "")) return null;
    last = lines.length - 1;
  }
  if (!endsLog(lines, last)) return null;
  const number = rule.signalAt === undefined ? undefined : rule.shape.exec(text)?.[rule.signalAt];
  const signal = number === undefined ? undefined : (FATAL_SIGNALS[number] ?? `signal ${number}`);
  const draft = drafted({
    runtime: "shell",
    kind: kindOf(rule, text),
    title: text,
    message: text,
    fatal: true,
    signal: signal === undefined ? null : { name: signal, code: null, address: null },
  });
  return { draft, first: at, last };
}

/** musl's loader lists each missing symbol, glibc's each missing version, and old runc repeats its error. */
function isMoreOf({ kind }: Rule, line: string): boolean {
  if (LOADING.test(line)) return true;
  return line !== "" && ruleOf(wordsOf(line.trim()))?.kind === kind;
}

/** Maximum lines that a shell prints about a program that it reads as a script. */
const SCRIPT_LINES = 12;

/**
 * True for a binary: a script has a file extension, or words; a binary has non-text bytes, some of which the shell
 * quotes.
 */
function isBinary(lines: readonly string[], at: number, file: string): boolean {
  if (/\.\w+$|(?:^|\/)(?:[bdka]?a?sh)$/.test(file)) return false;
  return (
    lines.slice(at, at + SCRIPT_LINES).some((line) => /ELF|[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]/.test(line)) ||
    /line 1: |: 1: /.test(lines[at] ?? "")
  );
}

function kindOf({ kind }: Rule, text: string): StartFailureKind | "emulated" {
  if (kind !== "exec") return kind;
  if (/exec format error/i.test(text)) return "wrong-architecture";
  return /no such file/i.test(text) ? "no-such-program" : "not-permitted";
}

/** A place in runc's source instead of the program's. */
const OF_RUNC = /^standard_init_linux\.go:\d+: /;

const fromWords: Hint = ({ title }) =>
  startFailureHint(title.replace(OF_RUNC, "")) ??
  "The program could not be started as the image has it. Check `command` and `args` against the image, and build it for the node's architecture.";

/** By kind. */
export const START_HINTS: Readonly<Record<string, Hint>> = {
  "wrong-architecture": fromWords,
  "no-such-program": fromWords,
  "not-permitted": fromWords,
  "missing-library": fromWords,
  "missing-symbol": fromWords,
  "library-version": fromWords,
  "bad-interpreter": (draft) => {
    const [, file, interpreter] = /(\S+): (\/\S+?): bad interpreter: /.exec(draft.title) ?? [];
    return (
      startFailureHint(draft.title) ??
      `${interpreter}, which the first line of ${file} names, is not in the image or may not be run. Name one that is there (Alpine has /bin/sh, not bash), or install it.`
    );
  },
  emulated: ({ title }) => {
    const loader = /open(?: elf at)? '?(\/[^\s':]+)/.exec(title)?.[1];
    return `The image is of another architecture than the node's, and the emulator that ran it failed${loader === undefined ? "" : ` (it looked for ${loader})`}: this is not the program's own crash. Build the image for the node's architecture (\`docker buildx build --platform\`), or pin the pod to nodes of the image's (\`kubernetes.io/arch\`).`;
  },
  "binary-as-script": ({ title }) =>
    `${/^(\S+): (?:line )?\d+: /.exec(title)?.[1] ?? "The program"} is no script: the shell tried to read it as one, since the kernel could not run it. It is built for another architecture than the node's; build the image for that, too.`,
};
