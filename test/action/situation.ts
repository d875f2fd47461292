/** A situation in a cluster, and the result that the contract requires of a look at it. */
import { describe, expect, it } from "vitest";
import type { Story } from "../servers/kubernetes.ts";
import { findingLines } from "./run-action.ts";
import { watching } from "./watching.ts";

export type World = Story["world"];

export interface Situation {
  readonly name: string;
  readonly stage: (world: World, story: Story) => void | Promise<void>;
  readonly inputs?: Parameters<typeof watching>[1];
  readonly options?: Parameters<typeof watching>[2];
  readonly verdict: "passed" | "failed";
  /** The findings in the order of the report: whether each fails, its cause, its workload, and perhaps its container. */
  readonly findings: readonly string[];
  readonly first: RegExp;
}

/** Created 100 s ago. */
export const recent = (world: World) => ({ createdAt: world.now(-100) });

/** The pod of a Deployment that was created 100 s ago, unless the plan says otherwise. */
export const app = (world: World, name = "api", plan: Parameters<World["deployment"]>[1] = {}) => {
  const [pod] = world.deployment(name, { ...recent(world), ...plan }).pods;
  if (pod === undefined) throw new Error("a Deployment has a pod");
  return pod;
};

/** The same pod, before its containers start. */
export const pending = (world: World, plan: Parameters<World["deployment"]>[1] = {}) =>
  app(world, "api", { ready: false, ...plan });

/** An event that was repeated since then. */
export const since = (times: number, firstSecondsAgo: number) => ({ times, firstSecondsAgo, lastSecondsAgo: 2 });

/** An end between the pod's creation and now. */
export const stopped = (world: World, secondsAgo: number) => ({ finishedAt: world.now(-secondsAgo) });

type SimulatedPod = ReturnType<typeof app>;
type Condition = NonNullable<SimulatedPod["object"]>["status"]["conditions"][number];

/** Adds conditions to the pod, and changes its status. */
export function shows(pod: SimulatedPod | undefined, conditions: readonly Condition[], status: object = {}): void {
  const types = new Set(conditions.map(({ type }) => type));
  pod?.edit((one) => {
    const others = one.status.conditions.filter(({ type }) => !types.has(type));
    return { ...one, status: { ...one.status, ...status, conditions: [...others, ...conditions] } };
  });
}

/** The deletion began that long ago. */
export function goes(pod: SimulatedPod | undefined, secondsAgo: number, world: World): void {
  pod?.edit((one) => ({
    ...one,
    metadata: { ...one.metadata, deletionTimestamp: world.now(30 - secondsAgo), deletionGracePeriodSeconds: 30 },
  }));
}

/** The API server or a controller takes the pod away. */
export function isDisrupted(pod: SimulatedPod | undefined, reason: string, secondsAgo: number, world: World): void {
  shows(pod, [{ type: "DisruptionTarget", status: "True", reason, lastTransitionTime: world.now(-secondsAgo) }]);
}

/** No node takes the pod. */
export function isUnplaced(pod: SimulatedPod | undefined, message: string, world: World): void {
  pod?.edit((one) => {
    const { nodeName: _, ...spec } = one.spec;
    return {
      ...one,
      spec,
      status: {
        phase: "Pending",
        conditions: [
          {
            type: "PodScheduled",
            status: "False",
            reason: "Unschedulable",
            message,
            lastTransitionTime: world.now(-89),
          },
        ],
      },
    };
  });
  pod?.event("Warning", "FailedScheduling", message, undefined, since(2, 89));
}

/** Changes a stored object's spec and status. */
export function changes(
  world: World,
  plural: string,
  name: string,
  change: { readonly spec?: object; readonly status?: object },
) {
  const object = world.store.get(plural, "prod", name);
  if (object === null) throw new Error(`no ${name}`);
  const { spec = {}, status = {} } = change;
  world.store.put(plural, {
    ...object,
    spec: { ...(object.spec as object), ...spec },
    status: { ...(object.status as object), ...status },
  });
}

export function jobEnds(
  world: World,
  name: string,
  type: "Complete" | "Failed",
  reason: string,
  status: object = {},
): void {
  const condition = { type, status: "True", reason, message: `Job: ${reason}`, lastTransitionTime: world.now(-3) };
  changes(world, "jobs", name, { status: { ...status, conditions: [condition] } });
}

/** `npm test` runs a third of them, `npm run test:soak` all. */
const all = process.env.CRASHGATE_SITUATIONS === "all";

/** Runs the built action once for each situation. */
export function playSituations(about: string, situations: readonly Situation[]): void {
  describe.concurrent(about, () => {
    it.each(situations.filter((_, index) => all || index % 3 === 0))(
      "$name",
      async ({ stage, inputs = {}, options = {}, verdict, findings: expected, first }) => {
        const given = { duration: "0s", since: "auto", ...inputs };
        const result = await watching((story) => stage(story.world, story), given, options);
        const parts = expected[0]?.split(", ").length ?? 3;
        expect({
          verdict: result.outputs.verdict,
          findings: findingLines(result).map((each) => each.split(", ").slice(0, parts).join(", ")),
          first: result.outputs.title,
        }).toEqual({ verdict, findings: expected, first: expect.stringMatching(first) });
      },
    );
  });
}
