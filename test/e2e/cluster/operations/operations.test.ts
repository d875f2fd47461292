/** The watch's report about operations on a real cluster. CI runs some of them, `npm run test:operations` all. */
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Finding } from "../../../../src/findings/model.ts";
import { Cluster } from "../cluster.ts";
import { type FailingOperation, type Operation, type Watched, watchAll } from "./stage.ts";
import { WELL } from "./well.ts";
import { WRONG } from "./wrong.ts";

const cluster = new Cluster(inject("cluster"));

const ALL = process.env.CRASHGATE_OPERATIONS === "all";
const ONLY = process.env.CRASHGATE_OPERATION;
/** Number of pods that one node starts at once. */
const AT_ONCE = 20;
const WELL_S = 70;
const WRONG_S = 75;

function chosen<T extends Operation>(operations: readonly T[]): readonly T[] {
  if (ONLY !== undefined) return operations.filter(({ name }) => ONLY.split(",").includes(name));
  return ALL ? operations : operations.filter(({ inCi }) => inCi);
}

function batches<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, index) =>
    all.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  );
}

function shortly({ cause, ignoredBy, workload, container, title, why, instances }: Finding): string {
  const codes = instances.map(({ exitCode }) => exitCode).join();
  return `${cause} (${ignoredBy}) of ${workload.kind}/${workload.name} ${container} [${codes}]: ${title} | ${why}`;
}

describe.each(batches(chosen(WELL)).map((operations) => [operations] as const))(
  "nothing is wrong after",
  (operations) => {
    let watched: (Watched & AsyncDisposable) | undefined;
    beforeAll(async () => {
      watched = await watchAll(cluster, operations, WELL_S);
    }, 600_000);
    afterAll(() => watched?.[Symbol.asyncDispose]());

    it.each(operations.map(({ name }) => name))("%s", (name) => {
      const own = watched?.report.findings.filter(({ workload }) => workload.namespace === name) ?? [];
      expect(own.filter(({ failing }) => failing).map(shortly)).toEqual([]);
    });

    it("the run as a whole", () => {
      expect(watched?.report.errors).toEqual([]);
      expect(watched?.report.warnings).toEqual([]);
    });
  },
);

describe.each(batches(chosen(WRONG)).map((operations) => [operations] as const))(
  "something is wrong after",
  (operations) => {
    let watched: (Watched & AsyncDisposable) | undefined;
    beforeAll(async () => {
      watched = await watchAll(cluster, operations, WRONG_S);
    }, 600_000);
    afterAll(() => watched?.[Symbol.asyncDispose]());

    it.each(operations.map((operation) => [operation.name, operation.finding] as const))(
      "%s",
      async (name, expected) => {
        const own =
          watched?.report.findings.filter(({ workload, failing }) => workload.namespace === name && failing) ?? [];
        expect(own.map(shortly)).toHaveLength(1);
        const [finding] = own;
        if (finding === undefined) throw new Error("no finding");
        expect(summary(finding), shortly(finding)).toEqual(wanted(expected));
        expect(finding.title).toMatch(expected.title);
        if (expected.log === null) return;
        const logs = finding.instances.flatMap(({ log }) => (log.path === null ? [] : [log.path]));
        expect(logs.length, JSON.stringify(finding.instances)).toBeGreaterThan(0);
        for (const path of logs) expect(await watched?.log(path)).toMatch(expected.log);
      },
    );
  },
);

function summary({ cause, workload, container }: Finding) {
  return { cause, workload: `${workload.kind}/${workload.name}`, container };
}

function wanted({ cause, workload = "Deployment/app", container = "app" }: FailingOperation["finding"]) {
  return { cause, workload, container };
}
