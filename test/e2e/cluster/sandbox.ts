/**
 * A mount and process namespace for all processes of the node. When its first process ends, the kernel ends every
 * process and removes every mount in it, so that nothing stays behind, however the test ended.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, rmdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { systemPath } from "./requirements.ts";

/** Folders that Kubernetes' parts use regardless of their configuration; the sandbox has its own. */
const PRIVATE_FOLDERS = ["/run", "/var/lib", "/var/log"];

/** Kernel settings that the kubelet and the network plugins change for the whole machine. */
const CHANGED_SETTINGS = [
  "kernel/panic",
  "kernel/panic_on_oops",
  "kernel/keys/root_maxbytes",
  "kernel/keys/root_maxkeys",
  "net/ipv4/ip_forward",
  "vm/overcommit_memory",
  "vm/panic_on_oom",
].map((name) => join("/proc/sys", name));

/** Followed by the owner's process ID, so that a later start can recognise the remains of a killed one. */
const FOLDER_PREFIX = "crashgate-node-";

const ENDING_SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Output and exit of a program. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export class Sandbox implements AsyncDisposable {
  /** Configuration, state and logs of the node. */
  readonly folder: string;
  /** Name of the node's group in every cgroup hierarchy. */
  readonly cgroup: string;
  readonly #first: ChildProcess;
  readonly #pid: number;
  readonly #settings: ReadonlyMap<string, string>;
  #closed: Promise<void> | null = null;
  readonly #onSignal = (signal: NodeJS.Signals): void => {
    const isOurs = process.listenerCount(signal) === 0;
    void this[Symbol.asyncDispose]().then(() => {
      if (isOurs) process.kill(process.pid, signal);
    });
  };

  private constructor(folder: string, first: ChildProcess, pid: number, settings: ReadonlyMap<string, string>) {
    this.folder = folder;
    this.cgroup = basename(folder);
    this.#first = first;
    this.#pid = pid;
    this.#settings = settings;
    for (const signal of ENDING_SIGNALS) process.once(signal, this.#onSignal);
  }

  /** Opens an empty sandbox, with a folder below the system's temporary folder. */
  static async open(): Promise<Sandbox> {
    await sweep();
    const folder = await mkdtemp(join(tmpdir(), `${FOLDER_PREFIX}${process.pid}-`));
    const settings = new Map<string, string>();
    for (const path of CHANGED_SETTINGS) settings.set(path, await readFile(path, "utf8"));
    const mounts = [];
    for (const path of PRIVATE_FOLDERS) {
      const own = join(folder, "root", path);
      await mkdir(own, { recursive: true });
      mounts.push(`mount --bind ${own} ${path}`);
    }
    // The first process waits for the end of its standard input, so the sandbox ends with this process, even if it is
    // killed. It stays a shell, because a shell reaps orphans.
    const script = `${[...mounts, "echo ready", "cat"].join(" && ")}; exit`;
    const args = ["--mount", "--pid", "--fork", "--mount-proc", "--kill-child=SIGKILL", "sh", "-c", script];
    const first = spawn("unshare", args, {
      stdio: ["pipe", "pipe", "pipe"],
      env: { ...process.env, PATH: systemPath() },
    });
    let stderr = "";
    first.stderr?.on("data", (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    await Promise.race([once(first.stdout ?? first, "data"), once(first, "exit")]);
    const [child] = (await readFile(`/proc/${first.pid}/task/${first.pid}/children`, "utf8").catch(() => "")).split(
      " ",
    );
    if (first.exitCode !== null || !child) {
      await rm(folder, { recursive: true, force: true });
      throw new Error(`no namespace for the node's processes: ${stderr.trim() || "unshare ended at once"}`);
    }
    const sandbox = new Sandbox(folder, first, Number(child), settings);
    for (const root of await cgroupRoots()) await mkdir(join(root, sandbox.cgroup), { recursive: true });
    return sandbox;
  }

  /** Starts a program that runs as long as the sandbox; its output goes to `<name>.log` in the folder. */
  start(name: string, command: string, args: readonly string[]): Part {
    const child = this.#spawn(command, args);
    const log = createWriteStream(join(this.folder, `${name}.log`));
    child.stdout?.pipe(log, { end: false });
    child.stderr?.pipe(log, { end: false });
    return new Part(name, child, log.path.toString());
  }

  /** Runs a program in the sandbox; rejects with its standard error if it fails. */
  async run(command: string, args: readonly string[]): Promise<Ended> {
    const child = this.#spawn(command, args);
    const ended = await collect(child);
    if (ended.code !== 0)
      throw new Error(`${command} ${args.join(" ")} ended with ${ended.code}: ${ended.stderr.trim()}`);
    return ended;
  }

  #spawn(command: string, args: readonly string[]): ChildProcess {
    const enter = ["--target", String(this.#pid), "--mount", "--pid", "--", command, ...args];
    return spawn("nsenter", enter, { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, PATH: systemPath() } });
  }

  /**
   * Ends every process and mount of the sandbox, then removes its folder and control groups, and restores the kernel
   * settings.
   */
  [Symbol.asyncDispose](): Promise<void> {
    for (const signal of ENDING_SIGNALS) process.off(signal, this.#onSignal);
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    const ended = this.#first.exitCode === null && this.#first.signalCode === null ? once(this.#first, "exit") : null;
    this.#first.stdin?.end();
    await ended;
    for (const [path, value] of this.#settings) await writeFile(path, value).catch(() => {});
    await removeTraces(this.folder);
  }
}

/** A program that should run as long as its sandbox. */
export class Part {
  readonly name: string;
  readonly logPath: string;
  readonly #child: ChildProcess;

  constructor(name: string, child: ChildProcess, logPath: string) {
    this.name = name;
    this.#child = child;
    this.logPath = logPath;
  }

  /**
   * Resolves once `isReady` returns true; rejects with the end of the part's log if it ends first, or after
   * `timeoutMs`.
   */
  async ready(isReady: () => Promise<boolean>, timeoutMs: number): Promise<void> {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      if (this.#child.exitCode !== null) throw await this.#failure(`ended with exit code ${this.#child.exitCode}`);
      if (await isReady().catch(() => false)) return;
      if (Date.now() > deadline) throw await this.#failure(`was not ready within ${timeoutMs / 1000} s`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  async #failure(what: string): Promise<Error> {
    const log = await readFile(this.logPath, "utf8").catch(() => "");
    return new Error(`${this.name} ${what}. The end of its log:\n${log.split("\n").slice(-15).join("\n")}`);
  }
}

/** Process IDs, in this machine's numbering, in the control group of a container. */
export async function processesOf(cgroup: string, containerId: string): Promise<readonly number[]> {
  const id = containerId.replace(/^.*:\/\//, "");
  for (const root of await cgroupRoots()) {
    const folders = await readdir(join(root, cgroup), { recursive: true, withFileTypes: true }).catch(() => []);
    const found = folders.find((entry) => entry.isDirectory() && entry.name === id);
    if (found === undefined) continue;
    const processes = await readFile(join(found.parentPath, found.name, "cgroup.procs"), "utf8").catch(() => "");
    const pids = processes.split("\n").filter(Boolean).map(Number);
    if (pids.length > 0) return pids;
  }
  return [];
}

/** Output and exit of a child process. */
export async function collect(child: ChildProcess): Promise<Ended> {
  let stdout = "";
  let stderr = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const [code] = (await once(child, "close")) as [number | null];
  return { code, stdout, stderr };
}

/** Mount points of control groups: one for each controller in version 1, one for all in version 2. */
async function cgroupRoots(): Promise<string[]> {
  const mounts = (await readFile("/proc/self/mounts", "utf8")).split("\n").map((line) => line.split(" "));
  return mounts.filter(([, , type]) => type === "cgroup" || type === "cgroup2").map(([, path]) => path ?? "");
}

/** Removes the remains of killed owners; the kernel has already ended their processes and mounts. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const owner = name.startsWith(FOLDER_PREFIX) ? name.slice(FOLDER_PREFIX.length).split("-")[0] : undefined;
    if (owner === undefined || existsSync(`/proc/${owner}`)) continue;
    await removeTraces(join(tmpdir(), name));
  }
}

async function removeTraces(folder: string): Promise<void> {
  for (const root of await cgroupRoots()) await removeGroup(join(root, basename(folder)));
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}

/** A group can be removed only after its subgroups, and after the kernel has released its last process. */
async function removeGroup(path: string): Promise<void> {
  const inside = await readdir(path, { withFileTypes: true }).catch(() => []);
  for (const entry of inside) if (entry.isDirectory()) await removeGroup(join(path, entry.name));
  for (let attempt = 0; attempt < 50; attempt++) {
    const error = await rmdir(path).then(
      () => null,
      (cause: NodeJS.ErrnoException) => cause,
    );
    if (error === null || error.code === "ENOENT") return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the control group ${path} could not be removed`);
}
