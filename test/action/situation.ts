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
  readonly verdict: "passed" | "failed";
  /** The findings in the order of the report: whether each fails, its cause, its workload. */
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

/** `npm test` runs a third of them, `npm run test:soak` all. */
const all = process.env.CRASHGATE_SITUATIONS === "all";

/** Runs the built action once for each situation. */
export function playSituations(about: string, situations: readonly Situation[]): void {
  describe.concurrent(about, () => {
    it.each(situations.filter((_, index) => all || index % 3 === 0))(
      "$name",
      async ({ stage, inputs = {}, verdict, findings: expected, first }) => {
        const result = await watching((story) => stage(story.world, story), {
          duration: "0s",
          since: "auto",
          ...inputs,
        });
        expect({
          verdict: result.outputs.verdict,
          findings: findingLines(result).map((each) => each.split(", ").slice(0, 3).join(", ")),
          first: result.outputs.title,
        }).toEqual({ verdict, findings: expected, first: expect.stringMatching(first) });
      },
    );
  });
}
