import { InputError } from "../errors.ts";
import { type CompilePattern, loadPatternCompiler } from "./pattern.ts";
import type { ParseContext } from "./row.ts";
import { INPUTS, type InputName, type Inputs } from "./table.ts";
import { Unaccepted } from "./unaccepted.ts";

const NAMES = Object.keys(INPUTS) as InputName[];

/**
 * Reads and checks every input. `get` returns an input's text (empty if not given). From the runner's environment
 * `env` only `GITHUB_EVENT_NAME` is read, for values called `auto`. Throws one InputError that lists every wrong
 * input as it was `written`, its value and what is accepted.
 */
export async function loadInputs(
  get: (name: InputName) => string,
  env: Readonly<Record<string, string | undefined>>,
  written: "input" | "flag" = "input",
): Promise<Inputs> {
  const texts = new Map(NAMES.map((name) => [name, get(name).trim()]));
  const usesPatterns = NAMES.some((name) => INPUTS[name].usesPatterns === true && texts.get(name) !== "");
  const compile = usesPatterns ? await loadPatternCompiler() : noPatterns;
  const context: ParseContext = { compile, event: env.GITHUB_EVENT_NAME ?? "" };
  const wrong: string[] = [];
  const read = NAMES.map((name) => {
    const { parse, default: unlessGiven } = INPUTS[name];
    try {
      return [fieldOf(name), parse(texts.get(name) || unlessGiven, context)];
    } catch (error) {
      if (!(error instanceof Unaccepted)) throw error;
      wrong.push(
        ...error.refusals.map(
          ({ given, accepted }) => `${named(name, written)}: ${quoted(given)} is not accepted: ${accepted}.`,
        ),
      );
      return [];
    }
  });
  if (wrong.length > 0) throw new InputError(message(wrong, written));
  // The type is derived from the same rows.
  const inputs = Object.freeze(Object.fromEntries(read)) as Inputs;
  const contradicting = contradictions(inputs, context.event, written);
  if (contradicting.length > 0) throw new InputError(message(contradicting, written));
  return inputs;
}

const noPatterns: CompilePattern = () => {
  throw new Error("A pattern is compiled although none was given");
};

/** The name of an input in `Inputs`. */
function fieldOf(name: InputName): string {
  return INPUTS[name].field ?? name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

function message(wrong: readonly string[], written: "input" | "flag"): string {
  const [only] = wrong;
  return wrong.length === 1 && only !== undefined
    ? `${written === "input" ? "Input " : ""}${only}`
    : `${wrong.length} ${written}s cannot be used:\n${wrong.map((line) => `- ${line}`).join("\n")}`;
}

/** An input as its reader writes it, optionally with a value. */
function named(name: InputName, written: "input" | "flag", value?: string): string {
  if (written === "flag") return value === undefined ? `--${name}` : `\`--${name} ${value}\``;
  return value === undefined ? name : `\`${name}: ${value}\``;
}

/** At most 200 characters of a value, with control characters escaped. */
function quoted(text: string): string {
  const characters = [...text];
  return JSON.stringify(characters.length > 200 ? `${characters.slice(0, 200).join("")}…` : text);
}

/** Values that are valid alone but contradict each other. */
function contradictions(inputs: Inputs, event: string, written: "input" | "flag"): string[] {
  const of = (name: InputName, value?: string): string => named(name, written, value);
  const found: string[] = [];
  if (inputs.durationMs === 0 && inputs.since.kind === "ago" && inputs.since.ms === 0)
    found.push(
      `${of("duration")} and ${of("since")}: ${of("duration", "0s")} with ${of("since", "0s")} covers no time at all; make one of them longer.`,
    );
  if (inputs.closeResolved && inputs.issue === "off")
    found.push("close-resolved and issue: `close-resolved: true` closes issues, `issue: off` leaves them alone.");
  // These events name an environment themselves.
  if (inputs.deploymentStatus && inputs.environment === null && event !== "deployment" && event !== "deployment_status")
    found.push(
      "deployment-status and environment: `deployment-status: true` needs `environment`, whose deployment it sets.",
    );
  return found;
}
