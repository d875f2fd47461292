/** How the cost of large inputs grows: each at a quarter of its size, at its size, and at four times of it. */
import { mkdtempDisposable, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeGoDump, writeJsonLog, writePlainLog, writeTalkingLog } from "./logs.ts";
import { type Command, usage } from "./measure.ts";
import { type Row, round } from "./table.ts";

const BYTES = 105e6;
const GOROUTINES = 207_000;
const SIZES = [0.25, 1, 4];
/** Other load on the machine can only make a time longer: the least one counts. */
const ROUNDS = 5;
const BAR = 1.15;

const CLI = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
const REDACT = fileURLToPath(new URL("redact.mjs", import.meta.url));

interface Work {
  readonly what: string;
  /** Writes the input, so many times its usual size. */
  readonly write: (path: string, size: number) => void;
  readonly args: (path: string) => readonly string[];
}

const parse = (path: string): readonly string[] => [CLI, "parse", "--json", path];
const redact = (path: string): readonly string[] => [REDACT, path];

const WORKS: readonly Work[] = [
  { what: "parsing a dump", write: (path, size) => writeGoDump(path, GOROUTINES * size), args: parse },
  { what: "parsing text", write: (path, size) => writePlainLog(path, BYTES * size), args: parse },
  {
    what: "parsing text of which a tenth talks of crashes",
    write: (path, size) => writeTalkingLog(path, BYTES * size),
    args: parse,
  },
  { what: "redacting text", write: (path, size) => writePlainLog(path, BYTES * size), args: redact },
  { what: "redacting JSON", write: (path, size) => writeJsonLog(path, BYTES * size), args: redact },
];

export async function benchGrowth(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const { what, write, args } of WORKS) {
    await using folder = await mkdtempDisposable(join(tmpdir(), "crashgate-bench-"));
    const times: number[] = [];
    let megabytes = 0;
    for (const size of SIZES) {
      const path = join(folder.path, "input.log");
      write(path, size);
      const command: Command = {
        name: what,
        file: process.execPath,
        args: args(path),
        env: process.env,
        expected: [0],
      };
      let least = Number.POSITIVE_INFINITY;
      for (let each = 0; each < ROUNDS; each++) {
        const used = await usage(command);
        least = Math.min(least, used.cpuMs);
        megabytes = used.megabytes;
      }
      times.push(least);
      await rm(path);
    }
    const growths = times
      .slice(1)
      .map((time, index) => (time / (times[index] ?? 0)) * ((SIZES[index] ?? 0) / (SIZES[index + 1] ?? 0)));
    rows.push({
      what: `Growth of ${what}, at a quarter, once and four times the size`,
      measured: `${times.map(round).join(", ")} ms of processor time, ${round(megabytes)} MB at last`,
      against: "linear",
      value: Math.max(...growths),
      bar: BAR,
      unit: " x",
    });
  }
  return rows;
}
