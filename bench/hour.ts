/** The memory that an hour of watching retains, against five minutes of it. */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Row, round } from "./table.ts";

const ONCE = fileURLToPath(new URL("hour-once.ts", import.meta.url));

interface Hour {
  /** Live megabytes after five minutes and after sixty, including the scripted server's. */
  readonly alive: readonly [early: number, late: number];
  readonly deaths: number;
}

export async function benchHour(): Promise<readonly Row[]> {
  const { stdout } = await promisify(execFile)(process.execPath, ["--expose-gc", ONCE]);
  const { alive, deaths } = JSON.parse(stdout) as Hour;
  const [early, late] = alive;
  return [
    {
      what: `An hour of 2,000 pods with ${deaths} deaths, in compressed time: memory that is alive`,
      measured: `${round(late)} MB`,
      against: `after five minutes: ${round(early)} MB`,
      value: late / early,
      bar: 1.1,
      unit: " x",
    },
  ];
}
