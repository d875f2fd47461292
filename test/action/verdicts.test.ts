/** Checks which events fail a deploy, with the built action and the scripted API server. */
import { describe, expect, it } from "vitest";
import type { Story } from "../servers/kubernetes.ts";
import { panic } from "./logs.ts";
import { findingLines } from "./run-action.ts";
import { LOOK, watching } from "./watching.ts";

const AUTO = { since: "auto" };
const boom = { exitCode: 2, log: panic("boom") };

const firstLine = (result: Awaited<ReturnType<typeof watching>>) => result.summary.trim().split("\n", 1)[0] ?? "";
const whys = (result: Awaited<ReturnType<typeof watching>>) =>
  (result.report?.findings ?? []).map(({ ignoredBy, why }) => `${ignoredBy}: ${why}`);

describe.concurrent("since: auto", () => {
  it("lists failures from before the deploy with their causes", async () => {
    const result = await watching(
      ({ world }) => {
        world.deployment("loop").pods[0]?.dies(boom).backsOff();
        world.deployment("image").pods[0]?.waits("ImagePullBackOff", "not found");
        world
          .deployment("calm")
          .pods[0]?.dies({ ...boom, finishedAt: world.now(-600) })
          .starts("app", world.now(-599));
        world.deployment("new", { createdAt: world.now(-60) });
      },
      { ...LOOK, ...AUTO },
    );
    expect(result.outputs.verdict).toBe("passed");
    expect(whys(result).toSorted()).toEqual([
      "before-deploy: this pod was already in back-off when the watch began",
      "before-deploy: this pod was already waiting with an error when the watch began",
      "before-since: it died before the watch began, and its pod is older than this deploy",
    ]);
    expect(firstLine(result)).toContain("No new crash");
  });

  it("fails for new deaths: every death of a new pod, and deaths of older pods while watching", async () => {
    const result = await watching(
      async ({ world, watched, pause }) => {
        const [old] = world.deployment("old").pods;
        world.deployment("new", { createdAt: world.now(-120) }).pods[0]?.crashesAndRestarts(boom);
        await watched();
        await pause(200);
        old?.dies(boom);
      },
      { ...AUTO, "fail-fast": "false" },
    );
    expect(
      findingLines(result)
        .map((line) => line.split(",").slice(0, 3).join(","))
        .toSorted(),
    ).toEqual(["fails, panic, Deployment/new", "fails, panic, Deployment/old"]);
  });

  it("does not fail for more of the same, but for another crash of the same container", async () => {
    const dying =
      (log: string) =>
      async ({ world, watched, pause }: Story) => {
        const [pod] = world.deployment("loop").pods;
        pod?.dies(boom).backsOff();
        await watched();
        await pause(600);
        pod?.starts().dies({ exitCode: 2, log });
      };
    const same = await watching(dying(panic("boom")), AUTO);
    expect(same.outputs.verdict).toBe("passed");
    expect(whys(same)).toEqual(["before-deploy: this pod was already in back-off when the watch began"]);
    const other = await watching(dying(panic("another").replaceAll("main.", "store.")), AUTO);
    expect(other.outputs.verdict).toBe("failed");
  });
});

describe.concurrent("a revision", () => {
  it("that was deployed counts, even after a rollback", async () => {
    const result = await watching(
      async ({ world, watched, pause }) => {
        const api = world.deployment("api");
        const [bad] = api.rollsOut();
        await watched();
        await pause(300);
        bad?.dies(boom);
        await pause(300);
        api.rollsOut();
        await pause(300);
      },
      { ...AUTO, "fail-fast": "false", duration: "6s" },
    );
    expect(findingLines(result)[0]).toMatch(/^fails, panic, Deployment\/api/);
  });

  it("that was superseded before the watch is listed", async () => {
    const result = await watching(
      ({ world }) => {
        const api = world.deployment("api", { createdAt: world.now(-300) });
        api.pods[0]?.dies(boom);
        api.rollsOut();
      },
      { ...LOOK, ...AUTO },
    );
    expect(findingLines(result)[0]).toMatch(/^listed \(old-revision\), panic/);
    expect(firstLine(result)).not.toContain("No crash");
  });
});

describe.concurrent("a failure that recovered", () => {
  const init = [{ name: "migrate", type: "init" as const }, { name: "app" }];
  const mending = async ({ world, watched, pause }: Story) => {
    const [pod] = world.deployment("api", { containers: init, ready: false, createdAt: world.now(-5) }).pods;
    await watched();
    pod?.starts("migrate").dies({ exitCode: 1, container: "migrate" });
    await pause(500);
    pod?.starts("migrate").dies({ exitCode: 0, container: "migrate" });
    pod?.starts("app");
  };

  it("passes if it is an init container's and its pod became ready", async () => {
    const result = await watching(mending, { ...AUTO, duration: "4s" });
    expect(result.outputs.verdict).toBe("passed");
    expect(whys(result)).toEqual(["recovered: the init container failed, and then its pod got ready"]);
    expect((await watching(mending, { ...AUTO, duration: "4s", recovered: "fail" })).outputs.verdict).toBe("failed");
  });

  it("fails if the pod never became ready", async () => {
    const result = await watching(
      async ({ world, watched }) => {
        const [pod] = world.deployment("api", { containers: init, ready: false, createdAt: world.now(-5) }).pods;
        await watched();
        pod?.starts("migrate").dies({ exitCode: 1, container: "migrate" });
      },
      { ...AUTO, duration: "3s" },
    );
    expect(result.outputs.verdict).toBe("failed");
  });

  it.each([
    ["Complete", "passed"],
    ["Failed", "failed"],
  ])("of a Job that is %s has %s", async (type, verdict) => {
    const result = await watching(
      ({ world }) => {
        const job = world.job("migrate", { createdAt: world.now(-60) });
        job.pods[0]?.dies({ exitCode: 1 });
        const made = world.store.get("jobs", "prod", "migrate");
        const condition = { type, status: "True", reason: "BackoffLimitExceeded", lastTransitionTime: world.now() };
        if (made !== null) world.store.put("jobs", { ...made, status: { conditions: [condition], failed: 1 } });
      },
      { ...LOOK, ...AUTO },
    );
    expect(result.outputs.verdict).toBe(verdict);
  });
});

describe.concurrent("a Job", () => {
  it("fails by its own condition if no container explains it", async () => {
    const result = await watching(
      ({ world }) => {
        world.put(
          "jobs",
          { name: "report", namespace: "prod", creationTimestamp: world.now(-100) },
          {
            spec: {},
            status: {
              failed: 1,
              conditions: [
                {
                  type: "Failed",
                  status: "True",
                  reason: "DeadlineExceeded",
                  message: "Job was active longer than specified deadline",
                  lastTransitionTime: world.now(-5),
                },
              ],
            },
          },
        );
        world.deployment("api");
      },
      { ...LOOK, ...AUTO },
    );
    expect(result.outputs.verdict).toBe("failed");
    expect(firstLine(result)).toMatch(/report.*DeadlineExceeded/);
  });

  it("is complete if its proxy is stopped after its main container", async () => {
    const result = await watching(
      ({ world }) => {
        const [pod] = world.job("migrate", {
          createdAt: world.now(-60),
          containers: [{ name: "app" }, { name: "istio-proxy" }],
        }).pods;
        pod?.dies({ exitCode: 0, container: "app", finishedAt: world.now(-5) });
        pod?.dies({ exitCode: 143, container: "istio-proxy" });
      },
      { ...LOOK, ...AUTO },
    );
    expect(result.outputs.verdict).toBe("passed");
    expect(findingLines(result).join()).toContain("expected");
  });
});

describe.concurrent("an unready pod", () => {
  it("is named in the first line, with its probe's message, and fails if `fail-on` says so", async () => {
    const script = ({ world }: Story) => {
      const { pods } = world.deployment("web", { replicas: 3, createdAt: world.now(-100) });
      const [pod] = pods;
      pod?.edit((each) => ({
        ...each,
        status: {
          ...each.status,
          containerStatuses: (each.status.containerStatuses ?? []).map((status) => ({ ...status, ready: false })),
        },
      }));
      pod?.event(
        "Warning",
        "Unhealthy",
        "Readiness probe failed: HTTP probe failed with statuscode: 503",
        "spec.containers{app}",
      );
    };
    const result = await watching(script, { ...LOOK, ...AUTO });
    expect(result.outputs.verdict).toBe("passed");
    expect(firstLine(result)).toMatch(/Passed, but 1 of 3 pods of .*web.* is not ready: .*503/);
    const failing = await watching(script, { ...LOOK, ...AUTO, "fail-on": "unready" });
    expect(failing.outputs.verdict).toBe("failed");
    expect(firstLine(failing)).toMatch(/web.* failed after this deploy: app is not ready: .*503/);
  });

  it("fails at once if its controller has given up", async () => {
    const result = await watching(
      ({ world }) => {
        world.deployment("web", { createdAt: world.now(-100) });
        const made = world.store.get("deployments", "prod", "web");
        const conditions = [
          { type: "Progressing", status: "False", reason: "ProgressDeadlineExceeded", lastUpdateTime: world.now(-3) },
        ];
        if (made !== null) world.store.put("deployments", { ...made, status: { ...(made.status ?? {}), conditions } });
      },
      { ...LOOK, ...AUTO },
    );
    expect(result.outputs.verdict).toBe("failed");
    expect(firstLine(result)).toMatch(/web.*rollout passed its deadline: \d of 1 ready/);
  });
});

describe.concurrent("a waiting pod", () => {
  const scheduling = ({ world }: Story) => {
    const pod = world.addPod({ name: "slow", ready: false, createdAt: world.now(-90) });
    pod.edit((each) => ({
      ...each,
      spec: { ...each.spec, nodeName: undefined as never },
      status: {
        ...each.status,
        conditions: [
          {
            type: "PodScheduled",
            status: "False",
            reason: "Unschedulable",
            message: "0/3 nodes",
            lastTransitionTime: world.now(-89),
          },
        ] as never,
      },
    }));
    return pod;
  };

  it("for a node makes progress with an autoscaler, and is stuck without one", async () => {
    const stuck = await watching((story) => void scheduling(story), { ...AUTO });
    expect(findingLines(stuck)).toEqual(["fails, stuck, Pod/slow, app, 0 restarts, log none"]);
    const scaled = await watching(
      (story) => {
        scheduling(story).event("Normal", "TriggeredScaleUp", "pod triggered scale-up: [{pool 1->2 (max: 5)}]");
      },
      { ...AUTO },
    );
    expect(scaled.outputs.verdict).toBe("passed");
  });

  it("ignores failures older than its last step", async () => {
    const result = await watching(
      ({ world }) => {
        const pod = world.addPod({ name: "slow", ready: false, createdAt: world.now(-120) });
        const often = (firstSecondsAgo: number, lastSecondsAgo: number) => ({
          times: 5,
          firstSecondsAgo,
          lastSecondsAgo,
        });
        pod.event("Warning", "FailedAttachVolume", "Multi-Attach error", undefined, often(110, 30));
        pod.event("Normal", "SuccessfulAttachVolume", "attached", undefined, often(20, 20));
        pod.event("Normal", "Pulling", 'Pulling image "x"', "spec.containers{app}", often(10, 10));
      },
      { ...AUTO },
    );
    expect(result.outputs.verdict).toBe("passed");
  });

  it("fails at the end of a shorter watch if an error was reported for ten seconds, or twice", async () => {
    const pulling =
      (recurrence: { times?: number; firstSecondsAgo?: number }) =>
      async ({ world }: Story) => {
        const pod = world.addPod({ name: "slow", ready: false, createdAt: world.now(-5) });
        pod.waits("ErrImagePull", "not found");
        pod.event("Warning", "Failed", "Failed to pull image: not found", "spec.containers{app}", recurrence);
      };
    expect((await watching(pulling({ times: 1 }), AUTO)).outputs.verdict).toBe("passed");
    expect((await watching(pulling({ times: 2 }), AUTO)).outputs.verdict).toBe("failed");
  });

  it("without the right to list events is no failure", async () => {
    const script = ({ world }: Story) => void world.addPod({ name: "slow", ready: false, createdAt: world.now(-400) });
    const result = await watching(script, { ...AUTO }, { deny: ["list events"] });
    expect(result.outputs.verdict).toBe("passed");
  });

  it("that its node refuses passes next to a running one, and fails if all are refused", async () => {
    const refused = (pods: readonly (ReturnType<Story["world"]["addPod"]> | undefined)[]) => {
      for (const pod of pods)
        pod?.edit((each) => ({
          ...each,
          status: {
            phase: "Failed",
            reason: "UnexpectedAdmissionError",
            message: "Pod was rejected: Allocate failed",
            conditions: [],
          } as never,
        }));
    };
    const plan = ({ world }: Story) => ({ replicas: 2, ready: false, createdAt: world.now(-100) });
    const all = await watching((story) => refused(story.world.deployment("api", plan(story)).pods), {
      ...LOOK,
      ...AUTO,
    });
    expect(findingLines(all)[0]).toMatch(/^fails, stuck, Deployment\/api/);
    const one = await watching(
      (story) => {
        const [first, second] = story.world.deployment("api", plan(story)).pods;
        first?.becomesReady();
        refused([second]);
      },
      { ...LOOK, ...AUTO },
    );
    expect(one.outputs.verdict).toBe("passed");
  });
});

describe.concurrent("a removed pod", () => {
  it.each(["EvictionByEvictionAPI", "PreemptionByScheduler", "DeletionByTaintManager"])(
    "by %s is evicted, never planned",
    async (reason) => {
      const result = await watching(
        ({ world }) => {
          const [pod] = world.deployment("api", { createdAt: world.now(-100) }).pods;
          pod?.edit((each) => ({
            ...each,
            status: {
              ...each.status,
              conditions: [
                ...each.status.conditions,
                { type: "DisruptionTarget", status: "True", reason, message: "", lastTransitionTime: world.now() },
              ] as never,
            },
          }));
          pod?.deletionBegins().dies({ exitCode: 143 });
        },
        { ...LOOK, ...AUTO },
      );
      expect(findingLines(result)).toEqual([expect.stringMatching(/^listed \(fail-on\), evicted/)]);
    },
  );

  it("for its own storage limit is the program's fault", async () => {
    const result = await watching(
      ({ world }) => {
        world
          .deployment("api", { createdAt: world.now(-100) })
          .pods[0]?.isEvicted('Usage of EmptyDir volume "scratch" exceeds the limit "64Mi". ');
      },
      { ...LOOK, ...AUTO },
    );
    expect(findingLines(result)[0]).toMatch(/^fails, exit/);
    expect(firstLine(result)).toContain("its own storage limit");
  });
});

describe.concurrent("settings of the workload itself", () => {
  it("are read from its annotations, and invalid ones are reported", async () => {
    const crashing =
      (annotations: Readonly<Record<string, string>>) =>
      ({ world }: Story) =>
        void world.deployment("api", { createdAt: world.now(-100), annotations }).pods[0]?.crashesAndRestarts(boom);
    const tolerated = await watching(crashing({ "crashgate.dev/max-restarts": "1" }), { ...LOOK, ...AUTO });
    expect(findingLines(tolerated)[0]).toMatch(/^listed \(max-restarts\)/);
    const ignored = await watching(crashing({ "crashgate.dev/ignore": "cause=panic" }), { ...LOOK, ...AUTO });
    expect(findingLines(ignored)[0]).toMatch(/^listed \(ignore\)/);
    const wrong = await watching(crashing({ "crashgate.dev/max-restarts": "many" }), { ...LOOK, ...AUTO });
    expect(wrong.outputs.verdict).toBe("failed");
    expect(wrong.report?.warnings.join()).toContain("crashgate.dev/max-restarts");
  });
});

describe.concurrent("wait-for: rollout", () => {
  it("starts its duration when all have rolled out, and counts deaths until then", async () => {
    const result = await watching(
      async ({ world, watched, pause }) => {
        const api = world.deployment("api");
        const pods = api.rollsOut({ ready: false });
        api.pods[0]?.isDeleted();
        await watched();
        await pause(2500);
        for (const pod of pods) pod.becomesReady();
      },
      { ...AUTO, "wait-for": "rollout", duration: "2s" },
    );
    expect(result.outputs.verdict).toBe("passed");
    const { watchedFrom = "", until = "" } = result.report ?? {};
    expect(Date.parse(until) - Date.parse(watchedFrom)).toBeGreaterThan(4000);
    expect(result.log).toContain(" · waits up to 10 min for the rollout, then 2 s, and back to ");
    expect(result.log).toMatch(/ {2}\+\d s {2}rolled out; 2 s from now$/m);
  });

  it("is stuck if one did not finish in time", async () => {
    const result = await watching(
      ({ world }) => {
        const api = world.deployment("api");
        api.rollsOut({ ready: false });
        api.pods[0]?.isDeleted();
      },
      { ...AUTO, "wait-for": "rollout", "wait-timeout": "3s", duration: "2s" },
    );
    expect(result.outputs.verdict).toBe("failed");
    expect(firstLine(result)).toMatch(/api.*did not roll out: \d of 1 ready after 3 s/);
  });
});

describe.concurrent("the first line names the missing object", () => {
  const pending = (story: Story, message: string) =>
    story.world.addPod({ name: "db-0", ready: false, createdAt: story.world.now(-90) }).edit((each) => ({
      ...each,
      status: {
        ...each.status,
        conditions: [
          {
            type: "PodScheduled",
            status: "False",
            reason: "Unschedulable",
            message,
            lastTransitionTime: story.world.now(-89),
          },
        ],
      },
    }));

  it("a claim that is not bound", async () => {
    const message = "0/1 nodes are available: pod has unbound immediate PersistentVolumeClaims.";
    const result = await watching((story) => void pending(story, message), { ...LOOK, ...AUTO });
    expect(firstLine(result)).toContain("unbound immediate PersistentVolumeClaims");
    expect(result.report?.findings[0]?.hint).toContain("PersistentVolumeClaim that is not bound");
  });

  it("a pull secret that does not exist", async () => {
    const result = await watching(
      ({ world }) => {
        const pod = world.addPod({ name: "api", ready: false, createdAt: world.now(-90) });
        pod.waits("ImagePullBackOff", 'Back-off pulling image "x"');
        pod.event("Warning", "FailedToRetrieveImagePullSecret", "Unable to retrieve some image pull secrets (regcred)");
        pod.event("Warning", "Failed", "Error: ErrImagePull", "spec.containers{app}", {
          times: 3,
          firstSecondsAgo: 80,
        });
      },
      { ...LOOK, ...AUTO },
    );
    expect(firstLine(result)).toContain("regcred");
    expect(result.report?.findings[0]?.hint).toContain("pull secret");
  });

  it("a quota that lets only some of the pods through", async () => {
    const result = await watching(
      ({ world }) => {
        world.deployment("api", { replicas: 1, createdAt: world.now(-100) });
        const made = world.store.get("deployments", "prod", "api");
        const failure = {
          type: "ReplicaFailure",
          status: "True",
          reason: "FailedCreate",
          message: 'pods "api-x" is forbidden: exceeded quota: small',
          lastTransitionTime: world.now(-90),
        };
        if (made !== null)
          world.store.put("deployments", {
            ...made,
            spec: { ...(made.spec as object), replicas: 3 },
            status: { ...(made.status as object), updatedReplicas: 1, replicas: 1, conditions: [failure] },
          });
      },
      { ...LOOK, ...AUTO },
    );
    expect(result.outputs.verdict).toBe("failed");
    expect(firstLine(result)).toMatch(/1 of 3 pods made: .*exceeded quota/);
  });
});

describe.concurrent("the last second", () => {
  it("is in the report: deaths just before the end are found", async () => {
    const result = await watching(
      async ({ world, watched, pause }) => {
        const { pods } = world.deployment("api", { replicas: 4 });
        await watched();
        await pause(1900);
        const finishedAt = world.now();
        // The kubelet reports each of them a little later.
        for (const pod of pods) {
          await pause(150);
          pod.dies({ ...boom, finishedAt });
        }
      },
      { ...AUTO, duration: "2s", "fail-fast": "false" },
    );
    expect(result.report?.findings[0]?.restarts).toBe(4);
  });
});

describe.concurrent("the running commit", () => {
  const AAAA = "a1b2c3d4e5f60718293a4b5c6d7e8f9012345678";
  const labels = (sha: string) => ({ "org.opencontainers.image.revision": sha });

  it("is waited for; if it never runs, the error names the one that does", async () => {
    const waiting = { ...AUTO, "wait-for": "commit", "wait-timeout": "4s", duration: "1s", sha: AAAA };
    const came = await watching(async ({ world, watched, pause }) => {
      world.deployment("api", { createdAt: world.now(-100) });
      await watched();
      await pause(1000);
      world.deployment("web", { createdAt: world.now(), labels: labels(AAAA) });
    }, waiting);
    expect(came.outputs.verdict).toBe("passed");
    const never = await watching(({ world }) => void world.deployment("api"), waiting);
    expect(never.outputs.verdict).toBe("error");
    expect(never.report?.errors.join()).toMatch(/deployed commit did not come within 4 s: no watched workload names/);
  });
});
