/** Wrong inputs fail the step before the cluster is touched. */
import { expect, it } from "vitest";
import { startKubernetes } from "../servers/kubernetes.ts";
import { runAction } from "./run-action.ts";

it("are all named in one message, with what is accepted", async () => {
  await using cluster = await startKubernetes(({ world }) => void world.deployment("api"));
  await using result = await runAction(
    {
      duration: "soon",
      "fail-fast": "maybe",
      "fail-on": "panic, tears",
      since: "2026-13-45T00:00:00Z",
      workloads: "pod/api",
      ignore: "colour=red\nmessage=/(/",
      "path-map": "nothing",
      selector: "app in (",
      "max-restarts": "-1",
    },
    { cluster },
  );
  expect(result.exitCode).toBe(1);
  expect(result.outputs.verdict).toBe("error");
  const wrong = [
    "duration",
    "fail-fast",
    "fail-on",
    "since",
    "workloads",
    "ignore",
    "path-map",
    "selector",
    "max-restarts",
  ];
  for (const name of wrong) expect(result.log).toContain(name);
  for (const given of ["soon", "maybe", "tears", "pod", "colour", "nothing"]) expect(result.log).toContain(given);
  expect(cluster.requests).toEqual([]);
});

it("that contradict each other are said", async () => {
  await using result = await runAction({ duration: "0s", since: "0s" });
  expect(result.exitCode).toBe(1);
  expect(result.log).toMatch(/duration.*since|since.*duration/);
});
