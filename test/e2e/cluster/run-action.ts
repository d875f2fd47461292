/** Runs the built action and command line as processes, configured by environment and arguments. */
import { spawn } from "node:child_process";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { loadYaml } from "@kubernetes/client-node";
import type { Finding, Report } from "../../../src/findings/model.ts";
import { collect, type Ended } from "./sandbox.ts";

const ROOT = join(import.meta.dirname, "../../..");

/** The environment of a workflow step, besides the action's inputs. */
export interface Step {
  readonly workspace: string;
  readonly repository: string;
  readonly sha: string;
  readonly eventName: string;
  readonly event: object;
  readonly githubUrl: string;
  readonly token: string;
  readonly runId: number;
}

export interface ActionRun extends Ended {
  readonly outputs: ReadonlyMap<string, string>;
  readonly summary: string;
  /** Null if the step ended before writing one. */
  readonly report: Report | null;
  /** Folder of the report and the logs. */
  readonly reportFolder: string;
}

export interface RunningAction {
  /** Output so far. */
  printed(): string;
  stop(signal: NodeJS.Signals): void;
  readonly ended: Promise<ActionRun>;
}

/** Starts `dist/index.js` as GitHub's runner does: each input of action.yml, or its default, as `INPUT_*`. */
export async function startAction(step: Step, inputs: Readonly<Record<string, string>>): Promise<RunningAction> {
  const temporary = await mkdtemp(join(step.workspace, "../step-"));
  const file = async (name: string, content = ""): Promise<string> => {
    await writeFile(join(temporary, name), content);
    return join(temporary, name);
  };
  const reportFolder = join(temporary, "report");
  const outputPath = await file("output");
  const summaryPath = await file("summary.md");
  const all = { ...(await inputDefaults(step.token)), "report-dir": reportFolder, ...inputs };
  const env = {
    ...Object.fromEntries(Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    PATH: process.env.PATH,
    HOME: temporary,
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_API_URL: step.githubUrl,
    GITHUB_GRAPHQL_URL: `${step.githubUrl}/graphql`,
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_REPOSITORY: step.repository,
    GITHUB_REPOSITORY_OWNER: step.repository.split("/")[0],
    GITHUB_SHA: step.sha,
    GITHUB_REF: "refs/heads/main",
    GITHUB_REF_NAME: "main",
    GITHUB_REF_TYPE: "branch",
    GITHUB_EVENT_NAME: step.eventName,
    GITHUB_EVENT_PATH: await file("event.json", JSON.stringify(step.event)),
    GITHUB_OUTPUT: outputPath,
    GITHUB_STEP_SUMMARY: summaryPath,
    GITHUB_ENV: await file("env"),
    GITHUB_PATH: await file("path"),
    GITHUB_STATE: await file("state"),
    GITHUB_WORKSPACE: step.workspace,
    GITHUB_WORKFLOW: "deploy",
    GITHUB_WORKFLOW_REF: `${step.repository}/.github/workflows/deploy.yml@refs/heads/main`,
    GITHUB_JOB: "deploy",
    GITHUB_RUN_ID: String(step.runId),
    GITHUB_RUN_NUMBER: "7",
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_ACTOR: "octocat",
    GITHUB_TRIGGERING_ACTOR: "octocat",
    RUNNER_OS: "Linux",
    RUNNER_TEMP: temporary,
    RUNNER_TOOL_CACHE: temporary,
  };
  const child = spawn(process.execPath, [join(ROOT, "dist/index.js")], { cwd: step.workspace, env });
  let printed = "";
  child.stdout.on("data", (chunk: Buffer) => {
    printed += chunk.toString();
  });
  const ended = collect(child).then(async (end): Promise<ActionRun> => {
    const outputs = readOutputs(await readFile(outputPath, "utf8"));
    const summary = await readFile(summaryPath, "utf8");
    return { ...end, outputs, summary, report: await readReport(reportFolder), reportFolder };
  });
  return { printed: () => printed, stop: (signal) => void child.kill(signal), ended };
}

/** Command and arguments that start `crashgate`. */
export const COMMAND_LINE = [process.execPath, join(ROOT, "dist/cli.js")] as const;

/** Runs `crashgate` (dist/cli.js) with piped output. */
export async function runCommandLine(args: readonly string[], env: NodeJS.ProcessEnv, cwd: string): Promise<Ended> {
  const [file, ...first] = COMMAND_LINE;
  const child = spawn(file, [...first, ...args], { cwd, env });
  child.stdin.end();
  return collect(child);
}

/** Runs `crashgate` in a terminal, made by util-linux's `script`; the terminal's content is in `stdout`. */
export async function runAtTerminal(args: readonly string[], env: NodeJS.ProcessEnv, cwd: string): Promise<Ended> {
  const command = [...COMMAND_LINE, ...args].map((text) => `'${text.replaceAll("'", `'\\''`)}'`).join(" ");
  const script = ["--quiet", "--return", "--command", `exec ${command}`, "/dev/null"];
  const child = spawn("script", script, { cwd, env: { ...env, SHELL: "/bin/sh" } });
  return collect(child);
}

/** The only finding that `matches`; throws, with a list of all, unless there is exactly one. */
export function findingOf(report: Report | null, matches: (finding: Finding) => boolean): Finding {
  const found = report?.findings.filter(matches) ?? [];
  const [finding, ...others] = found;
  if (finding !== undefined && others.length === 0) return finding;
  const all = report?.findings.map(
    ({ cause, title, workload }) => `${workload.kind}/${workload.name} ${cause}: ${title}`,
  );
  throw new Error(`${found.length} findings match, of: ${all?.join("; ") || "none"}`);
}

async function readReport(folder: string): Promise<Report | null> {
  const text = await readFile(join(folder, "report.json"), "utf8").catch(() => null);
  return text === null ? null : (JSON.parse(text) as Report);
}

async function inputDefaults(token: string): Promise<Readonly<Record<string, string>>> {
  const metadata = loadYaml<{ inputs: Record<string, { default?: unknown }> }>(
    await readFile(join(ROOT, "action.yml"), "utf8"),
  );
  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: the runner's own syntax
  const values: Readonly<Record<string, string>> = {
    "${{ github.token }}": token,
    "${{ toJSON(matrix) }}": "null",
  };
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: the runner's own syntax
  return Object.fromEntries(
    Object.entries(metadata.inputs).map(([name, input]) => {
      const text = String(input.default ?? "");
      return [name, values[text] ?? text];
    }),
  );
}

/** Parses GITHUB_OUTPUT: `name=value`, or `name<<END`, the lines of the value, `END`. */
function readOutputs(text: string): ReadonlyMap<string, string> {
  const outputs = new Map<string, string>();
  const lines = text.split("\n");
  for (let at = 0; at < lines.length; at++) {
    const [, name, end] = /^(.*?)<<(.*)$/.exec(lines[at] ?? "") ?? [];
    if (name === undefined || end === undefined) continue;
    const last = lines.indexOf(end, at + 1);
    outputs.set(name, lines.slice(at + 1, last).join("\n"));
    at = last;
  }
  return outputs;
}
