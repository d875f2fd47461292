import { InputError } from "../errors.ts";
import type { Inputs, Since } from "./model.ts";
import { type CompilePattern, loadPatternCompiler } from "./pattern.ts";
import { INPUTS, type InputName } from "./table.ts";
import { Unaccepted } from "./unaccepted.ts";

type Parsed<Name extends InputName> = ReturnType<(typeof INPUTS)[Name]["parse"]>;

/** Reads the parsed value of an input, or null where neither a text nor a default is given. */
type Read = <Name extends InputName>(name: Name) => Parsed<Name> | null;

/** What stands in for a value that was refused: the run ends with all refusals before it is used. */
const SINCE_UNLESS_GIVEN: Since = { kind: "ago", ms: 15 * 60_000 };

/**
 * Every input, checked. `get` gives the text of an input (empty where it is not given), `env` is the runner's environment
 * (of which `GITHUB_EVENT_NAME` is read, for the values called `auto`). Throws one InputError that names every wrong
 * input, its value and what is accepted.
 */
export async function loadInputs(
  get: (name: InputName) => string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Inputs> {
  const wrong: string[] = [];
  // Only these two need the engine of regular expressions.
  const compile = get("ignore").trim() + get("redact").trim() === "" ? noPatterns : await loadPatternCompiler();
  const read: Read = (name) => {
    const text = get(name).trim() || INPUTS[name].default;
    if (text === "") return null;
    try {
      return parse(name, text, compile);
    } catch (error) {
      if (!(error instanceof Unaccepted)) throw error;
      wrong.push(
        ...error.refusals.map(({ given, accepted }) => `${name}: ${quoted(given)} is not accepted: ${accepted}.`),
      );
      return null;
    }
  };
  const inputs = assemble(read, env.GITHUB_EVENT_NAME ?? "");
  // A contradiction between values of which one is wrong anyway would only confuse.
  if (wrong.length === 0) wrong.push(...contradictions(inputs, env.GITHUB_EVENT_NAME ?? ""));
  if (wrong.length > 0) throw new InputError(message(wrong));
  return Object.freeze(inputs);
}

const noPatterns: CompilePattern = () => {
  throw new Error("A pattern is compiled although none was given");
};

function parse<Name extends InputName>(name: Name, text: string, compile: CompilePattern): Parsed<Name> {
  const parser: (text: string, compile: CompilePattern) => unknown = INPUTS[name].parse;
  // The table's own type: the row of `name` gives `Parsed<Name>`.
  return parser(text, compile) as Parsed<Name>;
}

function message(wrong: readonly string[]): string {
  const [only] = wrong;
  return wrong.length === 1 && only !== undefined
    ? `Input ${only}`
    : `${wrong.length} inputs cannot be used:\n${wrong.map((line) => `- ${line}`).join("\n")}`;
}

/** At most 200 characters of a value, with control characters made visible. */
function quoted(text: string): string {
  const characters = [...text];
  return JSON.stringify(characters.length > 200 ? `${characters.slice(0, 200).join("")}…` : text);
}

function assemble(read: Read, event: string): Inputs {
  const scheduled = event === "schedule";
  const since = read("since") ?? "auto";
  const revisions = read("revisions") ?? "auto";
  return {
    namespaces: read("namespace") ?? [],
    selector: read("selector"),
    workloads: read("workloads") ?? [],
    kubeconfig: read("kubeconfig"),
    context: read("context"),
    durationMs: read("duration") ?? 0,
    since: since === "auto" ? (scheduled ? { kind: "last-run" } : SINCE_UNLESS_GIVEN) : since,
    intervalMs: read("interval") ?? 0,
    failFast: read("fail-fast") ?? false,
    settleMs: read("settle") ?? 0,
    failOn: read("fail-on") ?? [],
    revisions: revisions === "auto" ? (scheduled ? "all" : "current") : revisions,
    maxRestarts: read("max-restarts") ?? 0,
    ignore: read("ignore") ?? [],
    allowEmpty: read("allow-empty") ?? false,
    githubToken: read("github-token"),
    comment: read("comment") ?? "auto",
    issue: read("issue") ?? "auto",
    labels: read("labels") ?? [],
    assignees: read("assignees") ?? [],
    maxIssues: read("max-issues") ?? 0,
    resolveAfter: read("resolve-after") ?? 0,
    closeResolved: read("close-resolved") ?? false,
    matrix: read("matrix"),
    annotations: read("annotations") ?? false,
    checkRun: read("check-run") ?? false,
    deploymentStatus: read("deployment-status") ?? false,
    environment: read("environment"),
    sha: read("sha"),
    pathMap: read("path-map") ?? [],
    logs: read("logs") ?? "auto",
    logLines: read("log-lines") ?? 0,
    redact: read("redact") ?? [],
    crashFiles: read("crash-files") ?? [],
    reportDir: read("report-dir") ?? "",
  };
}

/** Values that are fine alone and make no sense together. */
function contradictions(inputs: Inputs, event: string): string[] {
  const found: string[] = [];
  if (inputs.durationMs === 0 && inputs.since.kind === "ago" && inputs.since.ms === 0)
    found.push(
      "duration and since: `duration: 0s` with `since: 0s` looks at no time at all; give one of them a length.",
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
