/**
 * Checks the workflows of README and the recipes with actionlint, and runs them with nektos/act directly on this
 * machine.
 */
import { spawn } from "node:child_process";
import { cp, glob, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { loadYaml } from "@kubernetes/client-node";
import { buildWorkflowTools } from "./binaries.ts";
import { systemPath } from "./requirements.ts";
import { collect, type Ended } from "./sandbox.ts";
import type { Scene } from "./scene.ts";

const ROOT = join(import.meta.dirname, "../../..");

/** The action's reference in README's workflows, replaced by this checkout. */
const PUBLISHED = "crashgate/crashgate@v1";

/** The reusable workflow's reference in its recipe, replaced by the scene's repository. */
const SHARED_WORKFLOWS = "acme/workflows@main";

/** Secrets with a kubeconfig in README and the recipes. */
const KUBECONFIG_SECRETS = ["KUBECONFIG", "KUBECONFIG_DEPLOY", "KUBECONFIG_CRASHGATE"] as const;

/** Replaces the upload action, which needs GitHub: prints the files that it would upload. */
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
  /** Its own `name`. */
  readonly name: string;
  readonly text: string;
}

/** The result of a workflow run. */
export interface WorkflowRun {
  readonly code: number | null;
  /** Output of the steps and of the runner, line by line. */
  readonly log: string;
  /** The runner's error annotations: `file`, `line`, `title`. */
  readonly errors: readonly Readonly<Record<string, string>>[];
  /** Result of each step in order: `success`, `failure`, `skipped`. */
  readonly steps: readonly string[];
  /** Outputs of all steps, by name. */
  readonly outputs: ReadonlyMap<string, string>;
  readonly summary: string;
}

/** The complete workflows in README. */
export async function readmeWorkflows(): Promise<readonly Workflow[]> {
  return workflowsIn("README.md");
}

/** The complete workflows in all recipes. */
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

/** Adds the workflows to a repository, in `.github/workflows`. */
export async function addWorkflows(workspace: string, workflows: readonly Workflow[]): Promise<void> {
  const folder = join(workspace, ".github/workflows");
  await mkdir(folder, { recursive: true });
  for (const { name, text } of workflows) await writeFile(join(folder, `${name}.yml`), text);
  // A reader's own runner label, and a workflow of their organisation.
  await writeFile(join(workspace, ".github/actionlint.yaml"), "self-hosted-runner: { labels: [arc-prod] }\n");
}

/** Findings of actionlint about the repository's workflows; empty if there are none. */
export async function lintWorkflows(workspace: string): Promise<string> {
  const { actionlint } = await buildWorkflowTools();
  // Disables both integrations, so that the result does not depend on the machine.
  const { stdout, stderr } = await collect(
    spawn(actionlint, ["-no-color", "-shellcheck=", "-pyflakes="], { cwd: workspace }),
  );
  return stdout + stderr;
}

/** Runs one workflow of the scene's repository for an event, with the cluster's kubectl and the scene's GitHub. */
export async function runWorkflow(scene: Scene, workflow: string, event: "push" | "schedule"): Promise<WorkflowRun> {
  const { act } = await buildWorkflowTools();
  const home = join(scene.folder, `runner-${workflow}`);
  const bin = join(home, "bin");
  await mkdir(bin, { recursive: true });
  await symlink(scene.cluster.kubectlPath, join(bin, "kubectl"));
  await symlink(process.execPath, join(bin, "node"));
  const kubeconfig = await readFile(scene.cluster.kubeconfig, "utf8");
  // Stands in for the reader's own login step, "Log in to the cluster here".
  await mkdir(join(home, ".kube"));
  await writeFile(join(home, ".kube/config"), kubeconfig);
  const upload = join(home, "upload-artifact");
  await mkdir(upload);
  await writeFile(join(upload, "action.yml"), UPLOAD);
  // Only files that a checkout of the action needs, since the runner copies all of them.
  const action = join(home, "action");
  for (const part of ["action.yml", "dist"]) await cp(join(ROOT, part), join(action, part), { recursive: true });
  const eventPath = join(home, "event.json");
  const { pushEvent, scheduleEvent, server, runId } = scene.github;
  await writeFile(eventPath, JSON.stringify(event === "push" ? pushEvent : scheduleEvent));
  const workflowEnv = {
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
    ...Object.entries(workflowEnv).flatMap(([name, value]) => ["--env", `${name}=${value}`]),
    ...["--no-cache-server", "--action-cache-path", join(home, "actions")],
    "--json",
  ];
  const env = { PATH: `${bin}:${systemPath()}`, HOME: home, XDG_CACHE_HOME: join(home, "cache") };
  return readRun(await collect(spawn(act, args, { cwd: scene.workspace, env })));
}

/** A line of the runner's log, a JSON object. */
interface LogLine {
  readonly msg?: string;
  readonly stage?: string;
  readonly stepResult?: string;
  /** A value that a step passed to the runner, by a workflow command or a file. */
  readonly command?: string;
  readonly name?: string;
  readonly arg?: string;
  readonly kvPairs?: Readonly<Record<string, string>>;
  readonly content?: string;
}

function readRun({ code, stdout, stderr }: Ended): WorkflowRun {
  const lines = stdout.split("\n").flatMap((text): LogLine[] => (text.startsWith("{") ? [JSON.parse(text)] : []));
  const commands = (command: string): readonly LogLine[] => lines.filter((line) => line.command === command);
  return {
    code,
    log: [...lines.map(({ msg = "" }) => msg.trimEnd()), stderr].join("\n"),
    errors: commands("error").map(({ kvPairs = {} }) => kvPairs),
    steps: lines.flatMap(({ stage, stepResult }) => (stage === "Main" && stepResult ? [stepResult] : [])),
    outputs: new Map(commands("set-output").map(({ name = "", arg = "" }) => [name, arg])),
    summary: commands("summary")
      .map(({ content = "" }) => content)
      .join(""),
  };
}
