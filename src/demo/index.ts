/** `crashgate demo`: the real action against a cluster and a GitHub inside this process. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath, pathToFileURL } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { commentPage } from "./comment-page.ts";
import { startDemoGitHub } from "./github.ts";
import { startKubernetes } from "./kubernetes/script.ts";
import { makeRepository } from "./repository.ts";
import { colours, runnerLog } from "./runner-log.ts";
import { script } from "./story.ts";

const REPOSITORY = "acme/activityservice";
const PULL = 412;
const TITLE = "Cache activity lists";

/** Runs the demo; 0 where it ended as it should: with a failed job, and a comment. */
export async function runDemo(out: NodeJS.WritableStream): Promise<number> {
  const coloured = "isTTY" in out && out.isTTY === true && process.env.NO_COLOR === undefined;
  const show = colours(coloured);
  const say = (line: string): void => void out.write(`${coloured ? line : stripVTControlCharacters(line)}\n`);
  const folder = await mkdtemp(join(tmpdir(), "crashgate-demo-"));
  const workspace = join(folder, "checkout");
  const sha = await makeRepository(workspace);
  await using cluster = await startKubernetes(script);
  await using github = await startDemoGitHub(REPOSITORY, PULL, sha);

  say(show.bold(`Run crashgate (a deploy of ${sha.slice(0, 7)} to \`prod\` has just gone green)`));
  const exitCode = await runAction({
    folder,
    workspace,
    env: {
      INPUT_KUBECONFIG: cluster.kubeconfig(),
      INPUT_DURATION: "30s",
      INPUT_SETTLE: "4s",
      "INPUT_GITHUB-TOKEN": github.token,
      GITHUB_API_URL: github.url,
      GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
      GITHUB_SERVER_URL: "https://github.example",
      GITHUB_SHA: sha,
    },
    onLine: say,
    show: runnerLog(show),
  });
  say(show.red(`Error: Process completed with exit code ${exitCode}.`));

  const [comment] = github.comments;
  if (comment === undefined) {
    say("\nThe action wrote no comment: the demo is broken.");
    return 2;
  }
  const page = join(folder, "comment.html");
  await writeFile(page, commentPage(TITLE, PULL, comment.user.login, comment.body));
  say("");
  say(show.bold("Open in a browser:"));
  say(`  the comment on pull request #${PULL}  ${pathToFileURL(page)}`);
  const report = join(workspace, "crashgate", "report.html");
  if (existsSync(report)) say(`  the page of the whole report      ${pathToFileURL(report)}`);
  return exitCode === 1 ? 0 : 2;
}

interface ActionRun {
  readonly folder: string;
  readonly workspace: string;
  readonly env: Readonly<Record<string, string>>;
  readonly onLine: (line: string) => void;
  readonly show: (line: string) => string | null;
}

/** Starts the action as the runner does: an environment, an event, files for what it says. */
async function runAction({ folder, workspace, env, onLine, show }: ActionRun): Promise<number> {
  await mkdir(workspace, { recursive: true });
  const files = { GITHUB_EVENT_PATH: "event.json", GITHUB_OUTPUT: "outputs", GITHUB_STEP_SUMMARY: "summary.md" };
  for (const name of Object.values(files))
    await writeFile(join(folder, name), name === files.GITHUB_EVENT_PATH ? "{}" : "");
  // Nothing of this machine's own clusters or jobs may reach it.
  const { PATH = "", SYSTEMROOT = "" } = process.env;
  const child = spawn(process.execPath, [actionFile()], {
    cwd: workspace,
    env: {
      PATH,
      ...(SYSTEMROOT === "" ? {} : { SYSTEMROOT }),
      HOME: folder,
      GITHUB_ACTIONS: "true",
      GITHUB_REPOSITORY: REPOSITORY,
      GITHUB_EVENT_NAME: "push",
      GITHUB_REF_NAME: "main",
      GITHUB_WORKFLOW: "Deploy",
      GITHUB_JOB: "deploy",
      GITHUB_RUN_ID: "42",
      GITHUB_RUN_NUMBER: "42",
      GITHUB_WORKSPACE: workspace,
      ...Object.fromEntries(Object.entries(files).map(([key, name]) => [key, join(folder, name)])),
      ...env,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<number>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 2));
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const shown = show(line);
    if (shown !== null) onLine(shown);
  }
  return ended;
}

/** Beside the bundle that this is part of, or its source. */
function actionFile(): string {
  const candidates = ["../index.js", "./index.js", "../action.ts"].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  const found = candidates.find((path) => existsSync(path));
  if (found === undefined) throw new Error("the action's own file is missing");
  return found;
}
