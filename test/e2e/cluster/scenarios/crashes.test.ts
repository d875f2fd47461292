import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { inject, test } from "vitest";
import { Cluster } from "../cluster.ts";
import { container, deployment, onlyFirst, onlyOnce, podSpec } from "../manifests.ts";
import { crashSite } from "../programs-source.ts";
import { findingOf } from "../run-action.ts";
import { Scene } from "../scene.ts";

const cluster = new Cluster(inject("cluster"));

test.concurrent("a map written concurrently in one pod of three fails a deploy that was green", async ({ expect }) => {
  await using scene = await Scene.open(cluster, "one-of-three");
  const site = crashSite("concurrent-map");
  await scene.apply(
    deployment("activityservice", onlyFirst(scene.nodeFolder, ["concurrent-map", "20s"]), { replicas: 3 }),
  );
  await scene.rolledOut("activityservice");

  const run = await scene.action({ duration: "90s", settle: "3s" });

  expect(run.code, run.stdout).toBe(1);
  expect(run.report).toMatchObject({ verdict: "failed", pods: 3, restarts: 1 });
  expect(run.report?.findings).toHaveLength(1);
  const finding = findingOf(run.report, () => true);
  expect(finding).toMatchObject({
    cause: "panic",
    title: "fatal error: concurrent map writes",
    failing: true,
    ignoredBy: null,
    restarts: 1,
    workload: { kind: "Deployment", namespace: "one-of-three", name: "activityservice" },
    crash: {
      runtime: "go",
      kind: "concurrent-map",
      culprit: { function: "main.(*prices).set", file: site.file, line: site.line },
    },
    source: { path: site.path, line: site.line },
  });
  expect(finding.crash?.thread?.id).toMatch(/^\d+$/);
  expect(finding.instances).toHaveLength(1);
  expect(finding.instances[0]).toMatchObject({
    container: "app",
    containerType: "container",
    exitCode: 2,
    revision: "current",
  });

  const log = await readFile(join(run.reportFolder, finding.instances[0]?.log.path ?? ""), "utf8");
  expect(log).toContain("will do concurrent-map after 20s");
  expect(log).toContain("fatal error: concurrent map writes");

  expect(run.stdout).toMatch(new RegExp(`^::error [^\\n]*file=${site.path},[^\\n]*line=${site.line}`, "m"));
  const comment = await scene.onlyComment();
  expect(comment).toContain("fatal error: concurrent map writes");
  expect(comment).toContain(`${site.path}:${site.line}`);
  expect(comment).toContain("main.(*prices).set");
  expect(run.outputs.get("verdict")).toBe("failed");
  expect(run.outputs.get("crashes")).toBe("1");
  expect(JSON.parse(run.outputs.get("fingerprints") ?? "")).toEqual([finding.fingerprint]);
  expect(run.outputs.get("comment-url")).toMatch(/^http/);
  expect(run.summary).toContain("concurrent map writes");
});

test.concurrent("the same bug in all three pods is one finding and, on a schedule, one issue", async ({ expect }) => {
  await using scene = await Scene.open(cluster, "all-three");
  await scene.apply(deployment("activityservice", onlyOnce(["concurrent-map", "2s"]), { replicas: 3 }));
  await scene.until(["activityservice"], "each pod has crashed", hasEnded);

  const run = await scene.action({ duration: "0s", since: "1h" }, { eventName: "schedule" });

  expect(run.code, run.stdout).toBe(1);
  expect(run.report?.findings).toHaveLength(1);
  const finding = findingOf(run.report, () => true);
  expect(new Set(finding.instances.map((instance) => instance.podUid)).size).toBe(3);
  const [issue, ...more] = await scene.issues();
  expect(more).toEqual([]);
  expect(issue?.title).toContain("concurrent map writes");
  expect(issue?.body).toContain("main.(*prices).set");
  expect(await scene.comments()).toEqual([]);
  expect(JSON.parse(run.outputs.get("issue-urls") ?? "")).toHaveLength(1);
});

const KINDS = [
  {
    ending: "nil-dereference",
    kind: "nil-dereference",
    title: "panic: runtime error: invalid memory address or nil pointer dereference",
    culprit: "main.(*order).ship",
  },
  {
    ending: "panic-error",
    kind: "panic",
    title: "panic: charge order 4711: card declined",
    culprit: "main.chargeCard",
  },
  {
    ending: "deadlock",
    kind: "deadlock",
    title: "fatal error: all goroutines are asleep - deadlock!",
    culprit: "main.waitForever",
  },
  {
    ending: "stack-overflow",
    kind: "stack-overflow",
    title: "fatal error: stack overflow",
    culprit: "main.bundlePrice",
  },
  { ending: "panic-noisy", kind: "panic", title: "panic: stock is negative", culprit: "main.panicAmongLines" },
] as const;

test.concurrent("each kind of Go crash has its kind, message and line", async ({ expect }) => {
  await using scene = await Scene.open(cluster, "kinds");
  await scene.apply(...KINDS.map(({ ending }) => deployment(ending, onlyOnce([ending]))));
  await scene.until(
    KINDS.map(({ ending }) => ending),
    "has crashed",
    hasEnded,
  );

  const run = await scene.action({ duration: "0s" });

  expect(run.code, run.stdout).toBe(1);
  expect(run.report?.findings).toHaveLength(KINDS.length);
  const comment = await scene.onlyComment();
  for (const { ending, kind, title, culprit } of KINDS) {
    const site = crashSite(ending);
    const finding = findingOf(run.report, ({ workload }) => workload.name === ending);
    expect(finding, ending).toMatchObject({
      cause: "panic",
      title,
      crash: { kind, culprit: { function: culprit, file: site.file } },
      source: { path: site.path },
    });
    // A stack overflow happens on the function's first line, before the recursive call.
    const lines = kind === "stack-overflow" ? [site.line - 1, site.line] : [site.line];
    expect(lines, ending).toContain(finding.crash?.culprit?.line);
    expect(finding.source?.line, ending).toBe(finding.crash?.culprit?.line);
    expect(comment, ending).toContain(title.replace(/^.*: /, ""));
    expect(comment, ending).toContain(`${site.path}:${finding.source?.line}`);
  }
});

/** Since Go 1.26, the dump of concurrent map writes shows only the detecting goroutine by default. */
const ALL_GOROUTINES = { env: [{ name: "GOTRACEBACK", value: "all" }] };

test.concurrent("the head of a dump of 5,000 goroutines is kept", async ({ expect }) => {
  await using scene = await Scene.open(cluster, "many-goroutines");
  await scene.apply(deployment("busy", onlyOnce(["concurrent-map-5000"], ALL_GOROUTINES)));
  await scene.until(["busy"], "has crashed", hasEnded);

  const run = await scene.action({ duration: "0s" });

  const site = crashSite("concurrent-map");
  const finding = findingOf(run.report, () => true);
  expect(finding.crash).toMatchObject({ kind: "concurrent-map", culprit: { file: site.file, line: site.line } });
  expect(finding.crash?.threads.total).toBeGreaterThanOrEqual(5000);
  // They wait in one place; a goroutine that had not yet begun to wait when the dump was made is another group.
  const largest = Math.max(...(finding.crash?.threads.groups.map(({ count }) => count) ?? []));
  expect(largest).toBeGreaterThan(4000);
  expect(finding.crash?.truncated).toEqual({ head: false, tail: false });
  expect(await scene.onlyComment()).toContain(`${site.path}:${site.line}`);
});

test.concurrent("programs that give up are exits, with the last lines of their logs", async ({ expect }) => {
  await using scene = await Scene.open(cluster, "exits");
  const endings = ["log-fatal", "exit-3", "complete"];
  await scene.apply(
    deployment("log-fatal", onlyOnce(["log-fatal", "1s"])),
    deployment("exit-3", onlyOnce(["exit-3", "1s"])),
    deployment("complete", podSpec(container(["complete", "3s"]))),
  );
  await scene.until(endings, "has ended", hasEnded);
  await scene.until(["complete"], "has ended twice", (status) => status.restartCount >= 2);

  const run = await scene.action({ duration: "25s", "fail-fast": "false", logs: "always" });

  expect(run.code, run.stdout).toBe(1);
  const of = (name: string) => findingOf(run.report, ({ workload }) => workload.name === name);
  expect(of("log-fatal")).toMatchObject({
    cause: "exit",
    failing: true,
    instances: expect.arrayContaining([expect.objectContaining({ exitCode: 1 })]),
  });
  expect(of("exit-3")).toMatchObject({
    cause: "exit",
    failing: true,
    instances: expect.arrayContaining([expect.objectContaining({ exitCode: 3 })]),
  });
  expect(of("complete")).toMatchObject({
    cause: "exit",
    failing: true,
    instances: expect.arrayContaining([expect.objectContaining({ exitCode: 0 })]),
  });
  for (const shown of [run.stdout, await scene.onlyComment()]) {
    expect(shown).toContain("connect to db:5432: connection refused");
    expect(shown).toContain("shop: giving up");
    expect(shown).toContain("shop: nothing left to do");
  }
});

function hasEnded({
  restartCount,
  state,
}: {
  readonly restartCount: number;
  readonly state?: { readonly terminated?: unknown };
}): boolean {
  return restartCount > 0 || state?.terminated !== undefined;
}
