/** Times of processes, run in turn so that other load on the machine affects all alike. */
import { type SpawnOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempDisposable, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Command {
  readonly name: string;
  readonly file: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Exit codes that are not failures. */
  readonly expected: readonly number[];
}

/** Wall time of one run in milliseconds; throws on an unexpected exit code. */
export async function wallTime({ name, file, args, env, expected }: Command): Promise<number> {
  const options: SpawnOptions = { env, stdio: ["ignore", "pipe", "pipe"] };
  const startedAt = performance.now();
  const child = spawn(file, args, options);
  let printed = "";
  child.stdout?.resume();
  child.stderr?.on("data", (chunk: Buffer) => {
    printed += chunk.toString();
  });
  const [code] = (await once(child, "close")) as [number | null];
  const ms = performance.now() - startedAt;
  if (!expected.includes(code ?? -1)) throw new Error(`${name} ended with ${code}: ${printed}`);
  return ms;
}

/** Wall times of each command in milliseconds, run in turn `rounds` times after an uncounted warm-up. */
export async function timesInTurn(
  commands: readonly Command[],
  rounds: number,
): Promise<readonly (readonly number[])[]> {
  const times: number[][] = commands.map(() => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [index, command] of commands.entries()) {
      const ms = await wallTime(command);
      if (round > 0) times[index]?.push(ms);
    }
  }
  return times;
}

/** Median wall time of each command in milliseconds, run in turn. */
export async function inTurn(commands: readonly Command[], rounds: number): Promise<readonly number[]> {
  return (await timesInTurn(commands, rounds)).map(median);
}

/** The resources of one run of a Node process. */
export interface Usage {
  readonly wallMs: number;
  /** User and system time. */
  readonly cpuMs: number;
  /** Peak resident memory. */
  readonly megabytes: number;
}

/**
 * Runs a command once whose Node process reports its usage. Memory is that of its own address space as Linux counts
 * it: `getrusage` would start with that of the parent process.
 */
export async function usage(command: Command): Promise<Usage> {
  await using folder = await mkdtempDisposable(join(tmpdir(), "crashgate-bench-"));
  const hook = join(folder.path, "usage.mjs");
  const result = join(folder.path, "usage");
  await writeFile(
    hook,
    `import { readFileSync, writeFileSync } from "node:fs";
process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  writeFileSync(${JSON.stringify(result)}, readFileSync("/proc/self/status", "utf8") + "cpu: " + (user + system));
});
`,
  );
  const wallMs = await wallTime({ ...command, env: { ...command.env, NODE_OPTIONS: `--import=${hook}` } });
  const told = await readFile(result, "utf8");
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(told) ?? [];
  if (kilobytes === undefined) throw new Error("the kernel does not say how much memory a process had at most");
  const [, microseconds] = /^cpu: (\d+)$/m.exec(told) ?? [];
  return { wallMs, cpuMs: Number(microseconds) / 1000, megabytes: (Number(kilobytes) * 1024) / 1e6 };
}

/** Peak resident memory of the Node process in a command, in megabytes. */
export async function peakMemory(command: Command): Promise<number> {
  return (await usage(command)).megabytes;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) throw new Error("no values to take the median of");
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
