/** More pods than one page of a list: they are listed once, and the end of the watch only catches up. */
import { expect, it } from "vitest";
import { type Fault, startKubernetes } from "../servers/kubernetes.ts";
import { panic } from "./logs.ts";
import { findingLines, runAction } from "./run-action.ts";

it("lists a large namespace once, and finds deaths that a proxy held back at the end", async () => {
  let watches = 0;
  const silent: Fault = {
    kind: "own",
    write: (response) => response.writeHead(200, { "Content-Type": "application/json" }).flushHeaders(),
  };
  await using cluster = await startKubernetes(
    async ({ world, until, pause }) => {
      const { pods } = world.deployment("api", { replicas: 600 });
      await until(() => watches > 0);
      await pause(300);
      pods[7]?.dies({ exitCode: 2, log: panic("held back") });
    },
    { before: ({ verb, resource }) => (verb === "watch" && resource === "pods" && watches++ === 0 ? silent : null) },
  );
  await using result = await runAction({ duration: "3s", "fail-fast": "false" }, { cluster });
  expect(findingLines(result)).toEqual(["fails, panic, Deployment/api, app, 1 restarts, log current"]);
  // Two pages of one list.
  expect(cluster.requests.filter(({ verb, resource }) => verb === "list" && resource === "pods")).toHaveLength(2);
  expect(watches).toBeGreaterThan(1);
});
