/** The inputs as flags of `crashgate watch`. */
import { parseArgs } from "node:util";
import { InputError } from "../errors.ts";
import { nearest } from "./nearest.ts";
import { INPUTS, type InputName } from "./table.ts";

/** What a command line asks for: the help, or a run with these inputs. */
export type FlagsGiven =
  | { readonly kind: "help" }
  | { readonly kind: "inputs"; readonly get: (name: InputName) => string };

const NAMES = Object.keys(INPUTS);

function isInputName(name: string): name is InputName {
  return Object.hasOwn(INPUTS, name);
}

/** `--flag value`, `--flag=value`; a switch may stand alone (`--allow-empty`) or have `true` or `false` after it. */
const OPTIONS = Object.fromEntries([
  ...Object.entries(INPUTS).map(
    ([name, { value }]) => [name, { type: value === null ? "boolean" : "string" }] as const,
  ),
  ["help", { type: "boolean", short: "h" }] as const,
]);

/**
 * Reads the arguments after `watch`. A flag given twice adds a line. Throws one InputError with every flag that is not
 * known, every value that is missing and every argument that belongs to no flag.
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
  const wrong: string[] = [];
  let asksForHelp = false;
  let switchBefore: { readonly name: InputName; readonly index: number } | null = null;
  for (const token of tokens) {
    if (token.kind === "option" && token.name === "help") asksForHelp = true;
    else if (token.kind === "option" && isInputName(token.name)) {
      const { name, value } = token;
      if (INPUTS[name].value === null) {
        texts.set(name, value ?? "true");
        switchBefore = value === undefined ? { name, index: token.index } : null;
      } else if (value === undefined) wrong.push(`--${name} needs a value.`);
      else texts.set(name, texts.has(name) ? `${texts.get(name)}\n${value}` : value);
    } else if (token.kind === "option") wrong.push(unknownFlag(token.rawName));
    else if (token.kind === "positional") {
      if (switchBefore?.index === token.index - 1) texts.set(switchBefore.name, token.value);
      else wrong.push(`${JSON.stringify(token.value)} belongs to no flag; every input is written as --name value.`);
    }
  }
  if (asksForHelp) return { kind: "help" };
  if (wrong.length > 0) throw new InputError(`${wrong.join("\n")}\n\`crashgate watch --help\` lists all flags.`);
  return { kind: "inputs", get: (name) => texts.get(name) ?? "" };
}

function unknownFlag(rawName: string): string {
  const slip = nearest(rawName.replace(/^-+/, ""), NAMES);
  return `${rawName} is not a flag${slip === null ? "." : `; did you mean --${slip}?`}`;
}

const WIDTH = 100;
const INDENT = 8;

/** The help of `crashgate watch`: plain text of at most 100 columns. */
export function watchHelp(): string {
  const flags = Object.entries(INPUTS).flatMap(([name, row]) => {
    const {
      default: text,
      defaultName = text,
      meaning,
      value,
    }: (typeof INPUTS)[InputName] & { defaultName?: string } = row;
    const head = value === null ? `    --${name}[=false]` : `    --${name} ${value}`;
    const defaultText = defaultName === "" ? "" : ` (default: ${defaultName})`;
    return [head, ...wrap((meaning + defaultText).replaceAll("`", ""))];
  });
  return [
    "Usage: crashgate watch [flags]",
    "",
    "Watches containers for restarts, reads the crash out of the log of the instance that died, and",
    "prints the report.",
    "Exit code: 0 passed, 1 failed, 2 usage or access. A flag given twice adds a line.",
    "",
    ...flags,
    "    --help, -h",
    ...wrap("This text."),
    "",
  ].join("\n");
}

function wrap(text: string): string[] {
  const wrapped: string[] = [];
  let current = "";
  for (const word of text.split(" ")) {
    if (current !== "" && INDENT + current.length + 1 + word.length > WIDTH) {
      wrapped.push(" ".repeat(INDENT) + current);
      current = word;
    } else current = current === "" ? word : `${current} ${word}`;
  }
  return [...wrapped, " ".repeat(INDENT) + current];
}
