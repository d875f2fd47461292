/** The workflows of README and the recipes as they are printed there, checked by actionlint and run by nektos/act on this machine itself. */
import { spawn } from "node:child_process";
import { cp, glob, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { loadYaml } from "@kubernetes/client-node";
import { buildWorkflowTools } from "./binaries.ts";
import { systemPath } from "./requirements.ts";
import { collect, type Ended } from "./sandbox.ts";
import type { Scene } from "./scene.ts";

const ROOT = join(import.meta.dirname, "../../..");

/** What README's workflows write after `uses:`, which stands for this checkout here. */
const PUBLISHED = "crashgate/crashgate@v1";

/** What the recipe of a reusable workflow writes for an organisation's repository of workflows: the scene's own has the file. */
const SHARED_WORKFLOWS = "acme/workflows@main";

/** The secrets in which README and the recipes keep a kubeconfig. */
const KUBECONFIG_SECRETS = ["KUBECONFIG", "KUBECONFIG_DEPLOY", "KUBECONFIG_CRASHGATE"] as const;

/** Stands for the action that uploads, which needs GitHub: says which files it would take. */
const UPLOAD = `name: upload
inputs:
  name: { required: false }
  path: { required: true }
  retention-days: { required: false }
  if-no-files-found: { required: false }
runs:
  using: composite
  steps:
    - shell: bash
      run: |
        find $UPLOADED -type f | sed 's/^/uploaded: /'
      env: { UPLOADED: "$\{{ inputs.path }}" }
`;

/** A workflow file. */
export interface Workflow {
  /** By which it calls itself. */
  readonly name: string;
  readonly text: string;
}

/** What a runner made of a workflow. */
export interface WorkflowRun {
  readonly code: number | null;
  /** What the steps printed, and what the runner itself said of them, line by line. */
  readonly log: string;
  /** What the runner took for annotations of errors: `file`, `line`, `title`. */
  readonly errors: readonly Readonly<Record<string, string>>[];
  /** How each step of the workflow ended, in order: `success`, `failure`, `skipped`. */
  readonly steps: readonly string[];
  /** By name, of all steps. */
  readonly outputs: ReadonlyMap<string, string>;
  readonly summary: string;
}

/** The blocks of README that are whole workflows. */
export async function readmeWorkflows(): Promise<readonly Workflow[]> {
  return workflowsIn("README.md");
}

/** The blocks of all recipes that are whole workflows. */
export async function recipeWorkflows(): Promise<readonly Workflow[]> {
  const pages = await Array.fromAsync(glob("docs/recipes/*.md", { cwd: ROOT }));
  return (await Promise.all(pages.sort().map(workflowsIn))).flat();
}

/** The workflows of this repository itself. */
export async function ownWorkflows(): Promise<readonly Workflow[]> {
  const folder = join(ROOT, ".github/workflows");
  const files = await Array.fromAsync(glob("*.yml", { cwd: folder }));
  return Promise.all(
    files.map(async (file) => ({
      name: `own-${file.replace(/\.yml$/, "")}`,
      text: await readFile(join(folder, file), "utf8"),
    })),
  );
}

async function workflowsIn(page: string): Promise<readonly Workflow[]> {
  const markdown = await readFile(join(ROOT, page), "utf8");
  return [...markdown.matchAll(/^```yaml\n(.*?)^```$/gms)].flatMap(([, text = ""]) => {
    if (!/^jobs:/m.test(text)) return [];
    const { name } = loadYaml<{ name?: string }>(text);
    return name === undefined ? [] : [{ name, text }];
  });
}

/** Adds the workflows to a repository, where GitHub looks for them. */
export async function addWorkflows(workspace: string, workflows: readonly Workflow[]): Promise<void> {
  const folder = join(workspace, ".github/workflows");
  await mkdir(folder, { recursive: true });
  for (const { name, text } of workflows) await writeFile(join(folder, `${name}.yml`), text);
  // The name of a scale set of the reader's own, and a workflow of their organisation.
  await writeFile(join(workspace, ".github/actionlint.yaml"), "self-hosted-runner: { labels: [arc-prod] }\n");
}

/** What actionlint says of the repository's workflows; empty if nothing is wrong. */
export async function lintWorkflows(workspace: string): Promise<string> {
  const { actionlint } = await buildWorkflowTools();
  // Neither of the two is needed, and whether the machine has them must not matter.
  const { stdout, stderr } = await collect(
    spawn(actionlint, ["-no-color", "-shellcheck=", "-pyflakes="], { cwd: workspace }),
  );
  return stdout + stderr;
}

/** Runs one workflow of the scene's repository for its event, with the cluster's kubectl and the scene's GitHub. */
export async function runWorkflow(scene: Scene, workflow: string, event: "push" | "schedule"): Promise<WorkflowRun> {
  const { act } = await buildWorkflowTools();
  const home = join(scene.folder, `runner-${workflow}`);
  const bin = join(home, "bin");
  await mkdir(bin, { recursive: true });
  await symlink(scene.cluster.kubectlPath, join(bin, "kubectl"));
  await symlink(process.execPath, join(bin, "node"));
  const kubeconfig = await readFile(scene.cluster.kubeconfig, "utf8");
  // What a step of the reader's own stands for where a recipe says "Log in to the cluster here".
  await mkdir(join(home, ".kube"));
  await writeFile(join(home, ".kube/config"), kubeconfig);
  const upload = join(home, "upload-artifact");
  await mkdir(upload);
  await writeFile(join(upload, "action.yml"), UPLOAD);
  // Only what a checkout of the action needs, since the runner copies all of it.
  const action = join(home, "action");
  for (const part of ["action.yml", "dist"]) await cp(join(ROOT, part), join(action, part), { recursive: true });
  const eventPath = join(home, "event.json");
  const { pushEvent, scheduleEvent, server, runId } = scene.github;
  await writeFile(eventPath, JSON.stringify(event === "push" ? pushEvent : scheduleEvent));
  const told = {
    GITHUB_API_URL: server.apiUrl,
    GITHUB_GRAPHQL_URL: server.graphqlUrl,
    GITHUB_RUN_ID: String(runId),
  };
  const args = [
    event,
    ...["--workflows", `.github/workflows/${workflow}.yml`, "--eventpath", eventPath],
    ...["--platform", "ubuntu-latest=-self-hosted"],
    ...["--local-repository", `${PUBLISHED}=${action}`],
    ...["--local-repository", `actions/upload-artifact@v7=${upload}`],
    ...["--local-repository", `${SHARED_WORKFLOWS}=${scene.workspace}`],
    ...["--secret", `GITHUB_TOKEN=${server.token}`],
    ...KUBECONFIG_SECRETS.flatMap((name) => ["--secret", `${name}=${kubeconfig}`]),
    ...Object.entries(told).flatMap(([name, value]) => ["--env", `${name}=${value}`]),
    ...["--no-cache-server", "--action-cache-path", join(home, "actions")],
    "--json",
  ];
  const env = { PATH: `${bin}:${systemPath()}`, HOME: home, XDG_CACHE_HOME: join(home, "cache") };
  return readRun(await collect(spawn(act, args, { cwd: scene.workspace, env })));
}

/** A line of the runner's own log, which is a JSON object. */
interface LogLine {
  readonly msg?: string;
  readonly stage?: string;
  readonly stepResult?: string;
  /** What a step told the runner, by a workflow command or by a file. */
  readonly command?: string;
  readonly name?: string;
  readonly arg?: string;
  readonly kvPairs?: Readonly<Record<string, string>>;
  readonly content?: string;
}

function readRun({ code, stdout, stderr }: Ended): WorkflowRun {
  const lines = stdout.split("\n").flatMap((text): LogLine[] => (text.startsWith("{") ? [JSON.parse(text)] : []));
  const told = (command: string): readonly LogLine[] => lines.filter((line) => line.command === command);
  return {
    code,
    log: [...lines.map(({ msg = "" }) => msg.trimEnd()), stderr].join("\n"),
    errors: told("error").map(({ kvPairs = {} }) => kvPairs),
    steps: lines.flatMap(({ stage, stepResult }) => (stage === "Main" && stepResult ? [stepResult] : [])),
    outputs: new Map(told("set-output").map(({ name = "", arg = "" }) => [name, arg])),
    summary: told("summary")
      .map(({ content = "" }) => content)
      .join(""),
  };
}
