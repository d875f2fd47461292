/** The time of each rendering of the largest reports, on the first call of a process. */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { median } from "./measure.ts";
import { type Row, round } from "./table.ts";

const ROUNDS = 5;
const BAR_MS = 200;
const ONCE = fileURLToPath(new URL("render-once.ts", import.meta.url));
const SINKS = ["comment", "summary", "issue", "check run", "annotations", "report.html", "report.json"];
const SCENES = { largest: "the largest crash of the corpus", many: "2,000 findings" };

export async function benchRender(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const [scene, name] of Object.entries(SCENES)) {
    const times: (readonly [sink: string, ms: number])[] = [];
    for (const sink of SINKS) times.push([sink, await firstCall(scene, sink)]);
    rows.push({
      what: `Rendering ${name}, cold, the slowest of ${SINKS.length}`,
      measured: times.map(([sink, ms]) => `${sink} ${round(ms)}`).join(", "),
      against: "milliseconds",
      value: Math.max(...times.map(([, ms]) => ms)),
      bar: BAR_MS,
      unit: " ms",
    });
  }
  return rows;
}

async function firstCall(scene: string, sink: string): Promise<number> {
  const times: number[] = [];
  for (let each = 0; each < ROUNDS; each++) {
    const { stdout } = await promisify(execFile)(process.execPath, [ONCE, scene, sink]);
    times.push(Number(stdout));
  }
  return median(times);
}
