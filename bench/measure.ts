/** Times of processes, taken in turn so that whatever else the machine does falls on all alike. */
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
  /** Exit codes that are no failure of the benchmark. */
  readonly expected: readonly number[];
}

/** Wall time of one run in milliseconds; throws where it ended otherwise than expected. */
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

/** Wall times of each command in milliseconds, run in turn `rounds` times after one round that does not count. */
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

/**
 * Peak resident memory of the Node process in a command, in megabytes. Of its own address space as Linux counted it:
 * what `getrusage` gives begins with that of the process that forked it.
 */
export async function peakMemory(command: Command): Promise<number> {
  await using folder = await mkdtempDisposable(join(tmpdir(), "crashgate-bench-"));
  const hook = join(folder.path, "peak.mjs");
  const result = join(folder.path, "status");
  await writeFile(
    hook,
    `import { readFileSync, writeFileSync } from "node:fs";
process.on("exit", () => writeFileSync(${JSON.stringify(result)}, readFileSync("/proc/self/status")));
`,
  );
  await wallTime({ ...command, env: { ...command.env, NODE_OPTIONS: `--import=${hook}` } });
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(await readFile(result, "utf8")) ?? [];
  if (kilobytes === undefined) throw new Error("the kernel does not say how much memory a process had at most");
  return (Number(kilobytes) * 1024) / 1e6;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) throw new Error("no values to take the median of");
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
