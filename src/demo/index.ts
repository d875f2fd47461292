/** `crashgate demo`: the real action against a cluster and a GitHub inside this process. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, mkdtempDisposable, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath, pathToFileURL } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { startKubernetes } from "../../simulator/kubernetes/index.ts";
import { commentPage } from "./comment-page.ts";
import { SERVER_URL, startDemoGitHub } from "./github.ts";
import { makeRepository } from "./repository.ts";
import { type Colours, colours, runnerLog } from "./runner-log.ts";
import { script } from "./story.ts";

const REPOSITORY = "acme/activityservice";
const PULL = 412;
const TITLE = "Cache activity lists";

/** Files that a demo leaves for people to open. */
export interface DemoPages {
  /** Holds both, and the rest of the report. */
  readonly folder: string;
  readonly comment: string;
  readonly report: string;
}

/** Runs the demo and prints its lines. Returns 0 if it ended as expected: with a failed job and a comment. */
export async function runDemo(sayLine: (line: string) => void, coloured: boolean): Promise<number> {
  const show = colours(coloured);
  const say = (line: string): void => sayLine(coloured ? line : stripVTControlCharacters(line));
  const pages = await playDemo(say, show);
  if (pages === null) {
    say("\nThe action wrote no comment: the demo is broken.");
    return 2;
  }
  say("");
  say(show.bold("Open in a browser:"));
  say(`  the comment on pull request #${PULL}  ${pathToFileURL(pages.comment)}`);
  say(`  the page of the whole report      ${pathToFileURL(pages.report)}`);
  say(
    show.faint(
      `Links to ${new URL(SERVER_URL).host} lead nowhere: that GitHub ended with the demo. Delete ${pages.folder} when you are done.`,
    ),
  );
  return 0;
}

/** Runs the action and keeps its comment and report; null if it did not fail or wrote no comment. */
export async function playDemo(say: (line: string) => void, show: Colours): Promise<DemoPages | null> {
  await using scratch = await mkdtempDisposable(join(tmpdir(), "crashgate-demo-run-"));
  const workspace = join(scratch.path, "checkout");
  const commits = await makeRepository(workspace);
  await using cluster = await startKubernetes(script(commits));
  await using github = await startDemoGitHub(REPOSITORY, PULL, commits);
  say(show.bold(`Run crashgate (a deploy of ${commits.deployed.slice(0, 7)} to \`prod\` has just gone green)`));
  const exitCode = await runAction({
    folder: scratch.path,
    workspace,
    event: { before: commits.previous, after: commits.deployed, ref: "refs/heads/main" },
    env: {
      CRASHGATE_ARTIFACT: "crashgate",
      INPUT_KUBECONFIG: cluster.kubeconfig(),
      INPUT_DURATION: "30s",
      INPUT_SETTLE: "4s",
      "INPUT_GITHUB-TOKEN": github.token,
      GITHUB_API_URL: github.url,
      GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
      GITHUB_SERVER_URL: SERVER_URL,
      GITHUB_SHA: commits.deployed,
    },
    onLine: say,
    show: runnerLog(show),
  });
  say(show.red(`Error: Process completed with exit code ${exitCode}.`));
  const [comment] = github.comments;
  if (comment === undefined || exitCode !== 1) return null;
  const folder = await mkdtemp(join(tmpdir(), "crashgate-demo-"));
  await cp(join(workspace, "crashgate"), folder, { recursive: true });
  const pages = { folder, comment: join(folder, "comment.html"), report: join(folder, "report.html") };
  await writeFile(pages.comment, commentPage(TITLE, PULL, comment.user.login, comment.body));
  return pages;
}

interface ActionRun {
  readonly folder: string;
  readonly workspace: string;
  readonly event: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  readonly onLine: (line: string) => void;
  readonly show: (line: string) => string | null;
}

/** Starts the action as the runner does, with an environment, an event, and files for its outputs. */
async function runAction({ folder, workspace, event, env, onLine, show }: ActionRun): Promise<number> {
  await mkdir(workspace, { recursive: true });
  const files = { GITHUB_EVENT_PATH: "event.json", GITHUB_OUTPUT: "outputs", GITHUB_STEP_SUMMARY: "summary.md" };
  for (const name of Object.values(files))
    await writeFile(join(folder, name), name === files.GITHUB_EVENT_PATH ? JSON.stringify(event) : "");
  // Keeps this machine's own clusters and jobs out of it.
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

/** The action's file, next to this bundle or its source. */
function actionFile(): string {
  const candidates = ["../index.js", "./index.js", "../../dist/index.js"].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  const found = candidates.find((path) => existsSync(path));
  if (found === undefined) throw new Error("the action's own file is missing");
  return found;
}
