/**
 * The repository's own git, asked through the command line: no shell, no prompt, no network, every process bounded.
 */
import { spawn } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";

/** How long one process may take. It ends what hangs: on a busy runner a history needs seconds. */
const TIMEOUT_MS = 8_000;
/** After so many that took too long no other one is started. */
const MOST_HUNG = 2;
/** How much one process may say. */
const MOST_BYTES = 128 * 1024 * 1024;
/** Processes at once. */
const AT_ONCE = 2;

/** Standard output of one git process, or null if it failed, took too long or said too much. */
export type Git = (args: readonly string[], stdin?: string) => Promise<Buffer | null>;

/** Why there is no repository to ask. */
export interface NoRepository {
  readonly why: string;
}

/** Settings by which a repository could have a program run, or change what is printed. */
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

/** Variables that would lead git to another repository than the folder's. */
const MISLEADING = [
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_INDEX_FILE",
  "GIT_OBJECT_DIRECTORY",
  "GIT_NAMESPACE",
  "GIT_PREFIX",
];

/**
 * Opens the repository that `folder` is in. Its owner may be another one: the folder was named by whoever runs this.
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
    // Older releases would fetch what a partial clone lacks.
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
