/** A checkout of the demo's service, so that the report can show the line and who wrote it. */
import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { SOURCE, SOURCE_PATH } from "./story.ts";

const run = promisify(execFile);

/** What the deployed commit is called where there is no git. */
const WITHOUT_GIT = "a1b2c3d4e5f60718293a4b5c6d7e8f9012345678";

const BEFORE = SOURCE.replace("\ts.cache[id] = list\n", "");

/** Makes a repository of two commits in `folder`; the id of the newer one, which brings the bug. */
export async function makeRepository(folder: string): Promise<string> {
  const git = async (author: string, ...args: string[]): Promise<string> => {
    const who = { NAME: author, EMAIL: `${author}@example.com`, DATE: new Date(Date.now() - 600_000).toISOString() };
    const env = Object.fromEntries(
      Object.entries(who).flatMap(([key, value]) => [
        [`GIT_AUTHOR_${key}`, value],
        [`GIT_COMMITTER_${key}`, value],
      ]),
    );
    const options = { cwd: folder, env: { PATH: process.env.PATH ?? "", HOME: folder, ...env } };
    return (await run("git", ["-c", "init.defaultBranch=main", "-c", "commit.gpgsign=false", ...args], options)).stdout;
  };
  const file = join(folder, SOURCE_PATH);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(join(folder, "go.mod"), "module example.com/activityservice\n\ngo 1.26\n");
  await writeFile(file, BEFORE);
  try {
    await git("joe", "init", "--quiet");
    await git("joe", "add", ".");
    await git("joe", "commit", "--quiet", "-m", "Serve activities");
    await writeFile(file, SOURCE);
    await git("jane", "commit", "--quiet", "--all", "-m", `Cache activity lists (#412)`);
    return (await git("jane", "rev-parse", "HEAD")).trim();
  } catch {
    // No git: the report then shows no source.
    await writeFile(file, SOURCE);
    return WITHOUT_GIT;
  }
}
