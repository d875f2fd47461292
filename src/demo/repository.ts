/** A checkout of the demo's service, so that the report shows the line, its author and its owner. */
import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { OWNERS, SERVER, SERVER_PATH, SOURCE, SOURCE_PATH } from "./source.ts";

const run = promisify(execFile);

/** The commits that ran before and that the demo deploys, as full IDs. */
export interface DemoCommits {
  readonly previous: string;
  readonly deployed: string;
}

/** Stand-ins if git is missing. */
const WITHOUT_GIT: DemoCommits = {
  previous: "4c1d9b7e5f60718293a4b5c6d7e8f90123456789",
  deployed: "a1b2c3d4e5f60718293a4b5c6d7e8f9012345678",
};

const DAY_MS = 86_400_000;

interface Commit {
  readonly author: string;
  readonly subject: string;
  readonly agoMs: number;
  readonly files: Readonly<Record<string, string>>;
}

const HISTORY: readonly Commit[] = [
  {
    author: "joe",
    subject: "Serve activities (#398)",
    agoMs: 9 * DAY_MS,
    files: {
      "go.mod": "module example.com/activityservice\n\ngo 1.26\n",
      ".github/CODEOWNERS": OWNERS,
      [SOURCE_PATH]: SOURCE.replace("\ts.cache[id] = list\n", ""),
      [SERVER_PATH]: SERVER.replace("\tlog.Print(", "\t// log.Print("),
    },
  },
  {
    author: "joe",
    subject: "Log what is served (#409)",
    agoMs: DAY_MS,
    files: { [SERVER_PATH]: SERVER },
  },
  {
    author: "jane",
    subject: "Cache activity lists (#412)",
    agoMs: 600_000,
    files: { [SOURCE_PATH]: SOURCE },
  },
];

/** Creates a repository in `folder`. Its last commit introduces the bug; the first one ran before. */
export async function makeRepository(folder: string): Promise<DemoCommits> {
  const git = async (commit: Commit, ...args: string[]): Promise<string> => {
    const date = new Date(Date.now() - commit.agoMs).toISOString();
    const who = { NAME: commit.author, EMAIL: `${commit.author}@example.com`, DATE: date };
    const env = Object.fromEntries(
      Object.entries(who).flatMap(([key, value]) => [
        [`GIT_AUTHOR_${key}`, value],
        [`GIT_COMMITTER_${key}`, value],
      ]),
    );
    const options = { cwd: folder, env: { PATH: process.env.PATH ?? "", HOME: folder, ...env } };
    return (await run("git", ["-c", "init.defaultBranch=main", "-c", "commit.gpgsign=false", ...args], options)).stdout;
  };
  const ids: string[] = [];
  for (const commit of HISTORY) {
    await writeFiles(folder, commit.files);
    try {
      await git(commit, "init", "--quiet");
      await git(commit, "add", ".");
      await git(commit, "commit", "--quiet", "-m", commit.subject);
      ids.push((await git(commit, "rev-parse", "HEAD")).trim());
    } catch {
      // No git: the report then names no commit's author.
    }
  }
  const [previous, deployed] = [ids[0], ids.at(-1)];
  return ids.length < HISTORY.length || previous === undefined || deployed === undefined
    ? WITHOUT_GIT
    : { previous, deployed };
}

async function writeFiles(folder: string, files: Commit["files"]): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
