/** `npm run bench`: the figures of the README, each beside what it is measured against in the same run. */
import { cpus } from "node:os";
import { startCluster } from "../test/cluster/start.ts";
import { benchDeaths, benchSiblings } from "./deaths.ts";
import { benchLook } from "./look.ts";
import { benchStart } from "./start.ts";
import { isWithin, type Row, table } from "./table.ts";

const BENCHES = [benchStart, benchDeaths, benchSiblings, benchLook];

const rows: Row[] = [];
{
  await using cluster = await startCluster({ log: (step) => console.error(`${step} ...`) });
  for (const bench of BENCHES) {
    console.error(`${bench.name} ...`);
    rows.push(...(await bench(cluster)));
  }
}
console.log(`\n${table(rows)}\n\nNode ${process.version}, ${cpus().length} x ${cpus()[0]?.model}`);
if (!rows.every(isWithin)) process.exitCode = 1;
