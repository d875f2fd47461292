/**
 * An hour of watching 2,000 pods with 50 deaths a minute, in compressed time. Prints the live megabytes after garbage
 * collection, after five minutes and after sixty. Needs `--expose-gc`.
 */
import { mkdtempDisposableSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SimulatedPod } from "../simulator/kubernetes/index.ts";
import { World } from "../simulator/kubernetes/world.ts";
import { RIGHTS, type Rights } from "../src/cluster/access.ts";
import { loadInputs } from "../src/inputs.ts";
import { createRedactor } from "../src/redact/index.ts";
import { watch } from "../src/watch/watch.ts";
import { scriptedConnection } from "../test/watch/histories/connection.ts";
import { VirtualTime } from "../test/watch/histories/virtual-time.ts";

const NAMESPACE = "prod";
const WORKLOADS = 10;
const PODS_EACH = 200;
const MINUTES = 60;
const EARLY_MINUTES = 5;
const DEATHS_A_MINUTE = 50;
const DOWN_MS = 20_000;
const MINUTE_MS = 60_000;
const LOG =
  "listening on :8080\npanic: assignment to entry in nil map\n\ngoroutine 1 [running]:\nmain.main()\n\t/src/shop/main.go:14 +0x22\n";

const { gc } = globalThis;
if (gc === undefined) throw new Error("run it with --expose-gc");
using folder = mkdtempDisposableSync(join(tmpdir(), "crashgate-bench-"));
const inputs = await loadInputs(
  (name) =>
    ({ duration: `${MINUTES}m`, "fail-fast": "false", since: "1s", "report-dir": folder.path })[name as string] ?? "",
  {},
);
const redact = createRedactor([], []);
const alive: number[] = [];
const start = Date.parse("2026-11-25T10:00:00Z");
using time = new VirtualTime(start);
const world = new World([NAMESPACE], 0, []);
const pods: SimulatedPod[] = [];
for (let at = 0; at < WORKLOADS; at++)
  pods.push(...world.deployment(`shop-${at}`, { namespace: NAMESPACE, replicas: PODS_EACH }).pods);
const connection = scriptedConnection(world, {
  deny: [],
  latencyMs: () => 2,
  answersLate: () => true,
  copies: () => 1,
  heldBackMs: () => 0,
  isAway: () => false,
});
for (let at = 1; at < MINUTES * DEATHS_A_MINUTE; at++) {
  const pod = pods[(at * 37) % pods.length];
  const diesMs = start + (at * MINUTE_MS) / DEATHS_A_MINUTE;
  if (diesMs + DOWN_MS > start + MINUTES * MINUTE_MS) break;
  time.at(diesMs, () => void pod?.dies({ exitCode: 2, log: LOG }));
  time.at(diesMs + 1000, () => void pod?.backsOff());
  time.at(diesMs + DOWN_MS, () => void pod?.starts());
}
for (const minute of [EARLY_MINUTES, MINUTES - 0.1])
  time.at(start + minute * MINUTE_MS, () => {
    // The server's own history does not count for the watch.
    world.store.forget();
    world.logs.forget();
    (connection.served as unknown[]).length = 0;
    gc();
    alive.push(process.memoryUsage().heapUsed / 1e6);
  });
const rights = Object.fromEntries(Object.keys(RIGHTS).map((name) => [name, true])) as Rights;
const { findings } = await time.run(
  watch({
    connection,
    inputs,
    namespaces: [NAMESPACE],
    rights: new Map([[NAMESPACE, rights]]),
    sinceMs: start,
    nowMs: () => time.nowMs,
    cancelled: new AbortController().signal,
    redact,
    showLines: true,
    warn: () => {},
    onDeath: () => {},
    onSeen: () => {},
    onSign: () => {},
    signEveryMs: MINUTE_MS,
    runsInstead: async () => null,
    onSettled: () => {},
    onArrived: () => {},
  }),
);
console.log(JSON.stringify({ alive, deaths: findings.flatMap(({ instances }) => instances).length }));
