/** The inputs as flags of `crashgate watch`, with kubectl's short forms. */
import { parseArgs } from "node:util";
import { InputError } from "../errors.ts";
import { nearest } from "../inputs/nearest.ts";
import { isWorkloadKind } from "../inputs/workload.ts";
import { ALL_NAMESPACES, INPUTS, type InputName } from "../inputs.ts";
import { wrapped } from "./wrap.ts";

/** The request of a command line: the help, or a run with these inputs. */
export type FlagsGiven =
  | { readonly kind: "help" }
  | { readonly kind: "inputs"; readonly get: (name: InputName) => string };

const NAMES = Object.keys(INPUTS) as InputName[];

/** kubectl's short flags and their long forms. */
export const SHORT: Readonly<Record<string, InputName>> = { n: "namespace", l: "selector" };
const ALL = "all-namespaces";

function isInputName(name: string): name is InputName {
  return Object.hasOwn(INPUTS, name);
}

/** True for flags that only have an effect on GitHub. */
export function isForGitHub(name: InputName): boolean {
  return INPUTS[name].onlyOnGitHub === true;
}

const NOTHING_ASKED: ReadonlySet<string> = new Set(["off", "false", "none", ""]);

/** `--flag value`, `--flag=value`; a switch may stand alone (`--allow-empty`) or be followed by `true` or `false`. */
const OPTIONS = Object.fromEntries([
  ...NAMES.map((name) => {
    const [short] = Object.entries(SHORT).find(([, long]) => long === name) ?? [];
    const type = INPUTS[name].value === null ? ("boolean" as const) : ("string" as const);
    return [name, { type, ...(short === undefined ? {} : { short }) }] as const;
  }),
  [ALL, { type: "boolean", short: "A" }] as const,
  ["help", { type: "boolean", short: "h" }] as const,
]);

/**
 * Reads the arguments after `watch`. A repeated flag adds a line; a bare `KIND/NAME` is a workload. Throws one
 * InputError with every unknown flag, every flag without effect in a terminal, every missing value and every stray
 * argument.
 */
export function inputsFromFlags(argv: readonly string[]): FlagsGiven {
  const { tokens } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const texts = new Map<InputName, string>();
  const add = (name: InputName, text: string) =>
    texts.set(name, texts.has(name) ? `${texts.get(name)}\n${text}` : text);
  const wrong: string[] = [];
  let asksForHelp = false;
  let isEverywhere = false;
  let unknownAt: number | null = null;
  let kindBefore: string | null = null;
  let isKindNamed = false;
  let switchBefore: { readonly name: InputName; readonly index: number } | null = null;
  for (const token of tokens) {
    if (token.kind === "option" && token.name === "help") asksForHelp = true;
    else if (token.kind === "option" && token.name === ALL) {
      isEverywhere = token.value !== "false";
      if (token.value !== undefined && !/^(?:true|false)$/.test(token.value))
        wrong.push(`${token.rawName} takes only true or false.`);
    } else if (token.kind === "option" && isInputName(token.name)) {
      const { name, value } = token;
      if (INPUTS[name].value === null) {
        texts.set(name, value ?? "true");
        switchBefore = value === undefined ? { name, index: token.index } : null;
      } else if (value === undefined) wrong.push(`${token.rawName} needs a value.`);
      else add(name, value);
    } else if (token.kind === "option") {
      wrong.push(unknownFlag(token.rawName));
      unknownAt = token.index;
    } else if (token.kind === "positional") {
      const { value } = token;
      if (switchBefore?.index === token.index - 1) texts.set(switchBefore.name, value);
      else if (value.includes("/")) add("workloads", value.replaceAll(",", "\n"));
      else if (kindBefore !== null) {
        add("workloads", `${kindBefore}/${value}`);
        isKindNamed = true;
      } else if (isWorkloadKind(value)) kindBefore = value;
      // It is the value of an unknown flag.
      else if (unknownAt !== token.index - 1)
        wrong.push(`${JSON.stringify(value)} belongs to no flag; write a workload as KIND/NAME, such as deploy/api.`);
    }
  }
  if (asksForHelp) return { kind: "help" };
  if (isEverywhere) texts.set("namespace", ALL_NAMESPACES);
  if (kindBefore !== null && !isKindNamed) wrong.push(`${kindBefore} needs a name, such as ${kindBefore}/api.`);
  for (const [name, text] of texts) if (isForGitHub(name) && !NOTHING_ASKED.has(text)) wrong.push(withoutEffect(name));
  if (wrong.length > 0) throw new InputError(`${wrong.join("\n")}\n\`crashgate help watch\` lists all flags.`);
  return { kind: "inputs", get: (name) => texts.get(name) ?? "" };
}

/** kubectl's flags without a counterpart, and the alternative here. */
const ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ["-w", "crashgate always watches; --duration says how long"],
  ["--watch", "crashgate always watches; --duration says how long"],
  ["-o", "the whole report is written to --report-dir; `crashgate report` shows it in other forms"],
  ["--output", "the whole report is written to --report-dir; `crashgate report` shows it in other forms"],
  ["-f", "name what to watch as KIND/NAME, or by --selector"],
  ["-c", "--ignore container=NAME leaves a container out"],
  ["--tail", "--log-lines says how many lines of log a report shows"],
  ["--json", "report.json is in --report-dir"],
  ["--no-color", "set NO_COLOR=1"],
  ["--no-colour", "set NO_COLOR=1"],
  ["--color", "set FORCE_COLOR=1"],
  ["--timeout", "--duration says how long to watch, --wait-timeout how long to wait for a rollout"],
]);

function unknownFlag(rawName: string): string {
  const elsewhere = ELSEWHERE.get(rawName);
  if (elsewhere !== undefined) return `${rawName} is not a flag: ${elsewhere}.`;
  const negated = rawName.startsWith("--no-") ? rawName.slice("--no-".length) : "";
  if (isInputName(negated) && INPUTS[negated].value === null)
    return `${rawName} is not a flag; did you mean --${negated}=false?`;
  const slip = rawName.startsWith("--") ? nearest(rawName.slice(2), [...NAMES, ALL]) : null;
  return `${rawName} is not a flag${slip === null ? "." : `; did you mean --${slip}?`}`;
}

function withoutEffect(name: InputName): string {
  return `--${name} has no effect in a terminal: only the action writes to GitHub.`;
}

const INDENT = 8;

/** The help of `crashgate watch`: plain text of at most `width` columns. */
export function watchHelp(width: number): string {
  const flags = NAMES.filter((name) => !isForGitHub(name)).flatMap((name) => {
    const { default: text, defaultName = text, meaning, value } = INPUTS[name];
    const [short] = Object.entries(SHORT).find(([, long]) => long === name) ?? [];
    const both = short === undefined ? `    --${name}` : `-${short}, --${name}`;
    const head = value === null ? `${both}[=false]` : `${both} ${value}`;
    const defaultText = defaultName === "" ? "" : ` (default: ${defaultName})`;
    return [head, ...wrapped((meaning + defaultText).replaceAll("`", ""), width, INDENT)];
  });
  return [
    "Usage: crashgate watch [KIND/NAME ...] [flags]",
    "",
    ...wrapped(
      "Watches containers for restarts, reads the crash out of the log of the instance that died, prints the report and writes it to --report-dir. Workloads are written as kubectl writes them: deploy/api, sts/db, or deploy api worker.",
      width,
      0,
    ),
    "",
    ...wrapped("Exit code: 0 passed, 1 failed, 2 usage or access. A flag given twice adds a line.", width, 0),
    "",
    ...flags,
    `-A, --${ALL}`,
    ...wrapped("The same as --namespace '*'; replaces any other namespace.", width, INDENT),
    "-h, --help",
    ...wrapped("This text.", width, INDENT),
    "",
  ].join("\n");
}
