/** `npm run bench [-- name ...]`: the figures of docs/figures.md, each next to its baseline from the same run. */
import { cpus } from "node:os";
import type { Cluster } from "../test/e2e/cluster/cluster.ts";
import { startCluster } from "../test/e2e/cluster/start.ts";
import { benchBigLogs, benchManyLogs } from "./big-logs.ts";
import { benchCrowd } from "./crowd.ts";
import { benchDeaths, benchSiblings } from "./deaths.ts";
import { benchGrowth } from "./growth.ts";
import { benchHour } from "./hour.ts";
import { benchLinear } from "./linear.ts";
import { benchLook } from "./look.ts";
import { benchLoops, benchOneLook } from "./many-pods.ts";
import { benchPage } from "./page.ts";
import { benchDump, benchManyFiles, benchOrdinary, benchRedaction, benchStartOfParse } from "./parse.ts";
import { benchRender } from "./render.ts";
import { benchStart } from "./start.ts";
import { isWithin, type Row, table } from "./table.ts";

/** Benchmarks that need only Node and Go, and those that need a cluster. */
const ALONE: Readonly<Record<string, readonly (() => Promise<readonly Row[]>)[]>> = {
  render: [benchRender, benchPage],
  parse: [benchDump, benchOrdinary, benchStartOfParse, benchManyFiles],
  redact: [benchRedaction],
  linear: [benchLinear, benchGrowth],
  logs: [benchBigLogs, benchManyLogs],
  pods: [benchOneLook, benchLoops],
  hour: [benchHour],
};
const ON_A_CLUSTER: Readonly<Record<string, (cluster: Cluster) => Promise<readonly Row[]>>> = {
  start: benchStart,
  deaths: benchDeaths,
  siblings: benchSiblings,
  look: benchLook,
  crowd: benchCrowd,
};

const known = [...Object.keys(ALONE), ...Object.keys(ON_A_CLUSTER)];
const wanted = process.argv.length > 2 ? process.argv.slice(2) : known;
const unknown = wanted.filter((name) => !known.includes(name));
if (unknown.length > 0) throw new Error(`no bench ${unknown.join(", ")}: there are ${known.join(", ")}`);

const rows: Row[] = [];
/** Printed at once, so that a later failure does not lose these figures. */
const add = (more: readonly Row[]): void => {
  rows.push(...more);
  for (const { what, measured, against } of more) console.error(`  ${what}: ${measured} (${against})`);
};
for (const [name, benches] of Object.entries(ALONE)) {
  if (!wanted.includes(name)) continue;
  console.error(`${name} ...`);
  for (const bench of benches) add(await bench());
}
if (wanted.some((name) => name in ON_A_CLUSTER)) {
  await using cluster = await startCluster({ log: (step) => console.error(`${step} ...`) });
  for (const [name, bench] of Object.entries(ON_A_CLUSTER)) {
    if (!wanted.includes(name)) continue;
    console.error(`${name} ...`);
    add(await bench(cluster));
  }
}
console.log(`\n${table(rows)}\n\nNode ${process.version}, ${cpus().length} x ${cpus()[0]?.model}`);
if (!rows.every(isWithin)) process.exitCode = 1;
