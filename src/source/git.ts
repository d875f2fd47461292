/** Runs the repository's own git: no shell, no prompt, no network, every process bounded. */
import { spawn } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";

/** Time limit of one process, for those that hang: even on a busy runner a history takes only seconds. */
const TIMEOUT_MS = 8_000;
/** After this many timeouts no further process is started. */
const MOST_HUNG = 2;
/** Maximum output of one process. */
const MOST_BYTES = 128 * 1024 * 1024;
/** Maximum number of concurrent processes. */
const AT_ONCE = 2;

/** Standard output of one git process, or null if it failed, timed out, or exceeded the output limit. */
export type Git = (args: readonly string[], stdin?: string) => Promise<Buffer | null>;

/** The reason why there is no repository. */
export interface NoRepository {
  readonly why: string;
}

/** Settings by which a repository could run a program, or change the output. */
const SETTINGS = [
  "core.fsmonitor=false",
  "core.hooksPath=/dev/null",
  "core.quotePath=false",
  "core.attributesFile=/dev/null",
  "log.showSignature=false",
  "blame.ignoreRevsFile=",
  "blame.markIgnoredLines=false",
  "blame.markUnblamableLines=false",
  "diff.noprefix=false",
  "diff.mnemonicPrefix=false",
  "diff.orderFile=/dev/null",
  "diff.algorithm=histogram",
  "diff.interHunkContext=0",
  "diff.submodule=short",
  "color.ui=false",
];

/** Variables that would redirect git to another repository. */
const MISLEADING = [
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_INDEX_FILE",
  "GIT_OBJECT_DIRECTORY",
  "GIT_NAMESPACE",
  "GIT_PREFIX",
];

/**
 * Opens the repository around `folder`. Its owner may be another user, since the folder was named by whoever runs
 * this.
 */
export async function openGit(folder: string): Promise<Git | NoRepository> {
  const root = rootOf(folder);
  if (root === null) return { why: "there is no git repository in the checkout folder" };
  const git = gitIn(root);
  if ((await git(["rev-parse", "--git-dir"])) !== null) return git;
  return { why: (await git(["--version"])) === null ? "git is not installed here" : "git cannot read the checkout" };
}

/** The folder with `.git` at or above the given one, or a bare repository. */
function rootOf(folder: string): string | null {
  let at: string;
  try {
    at = realpathSync(folder);
  } catch {
    return null;
  }
  if (existsSync(join(at, "HEAD")) && existsSync(join(at, "objects"))) return at;
  for (;;) {
    if (existsSync(join(at, ".git"))) return at;
    const above = dirname(at);
    if (above === at) return null;
    at = above;
  }
}

function gitIn(root: string): Git {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    GIT_TERMINAL_PROMPT: "0",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_NO_LAZY_FETCH: "1",
    // Older releases would fetch missing objects of a partial clone.
    GIT_ALLOW_PROTOCOL: "none",
    GIT_NO_REPLACE_OBJECTS: "1",
    LC_ALL: "C",
  };
  for (const name of MISLEADING) delete env[name];
  const safe = [`safe.directory=${root}`, ...SETTINGS].flatMap((setting) => ["-c", setting]);
  const waiting: (() => void)[] = [];
  let running = 0;
  let hung = 0;
  return async (args, stdin = "") => {
    if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
    running++;
    try {
      if (hung >= MOST_HUNG) return null;
      return await output(root, env, [...safe, "--no-pager", ...args], stdin, () => hung++);
    } finally {
      running--;
      waiting.shift()?.();
    }
  };
}

function output(
  cwd: string,
  env: NodeJS.ProcessEnv,
  args: readonly string[],
  stdin: string,
  onTimeout: () => void,
): Promise<Buffer | null> {
  const { promise, resolve } = Promise.withResolvers<Buffer | null>();
  try {
    const child = spawn("git", args, { cwd, env, stdio: ["pipe", "pipe", "ignore"], windowsHide: true });
    const chunks: Buffer[] = [];
    let bytes = 0;
    const stop = () => child.kill("SIGKILL");
    const timer = setTimeout(() => {
      onTimeout();
      stop();
    }, TIMEOUT_MS);
    child.stdout.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) stop();
      else chunks.push(chunk);
    });
    child.on("error", () => resolve(null));
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve(code === 0 ? Buffer.concat(chunks) : null);
    });
    // A process that ends early closes its input.
    child.stdin.on("error", () => undefined);
    child.stdin.end(stdin);
  } catch {
    resolve(null);
  }
  return promise;
}
