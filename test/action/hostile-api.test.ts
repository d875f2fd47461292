/** API servers, proxies and networks that misbehave: visible deaths are reported, and failures are explained. */

import { existsSync } from "node:fs";
import { mkdtempDisposable } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import {
  type Fault,
  failure,
  type Received,
  StatusError,
  startKubernetes,
  tooManyRequests,
} from "../servers/kubernetes.ts";
import { panic } from "./logs.ts";
import { findingLines, runAction } from "./run-action.ts";
import { count, LOOK, watching } from "./watching.ts";

const CRASH = { exitCode: 2, log: panic("x") };
const FOUND = ["fails, panic, Deployment/api, app, 1 restarts, log current"];

/** Applies the fault to requests with that verb and resource. */
function on(what: string, fault: (request: Received) => Fault | null): (request: Received) => Fault | null {
  return (request) => (`${request.verb} ${request.resource}` === what ? fault(request) : null);
}

/** Applies the fault to the first `times` requests. */
function first(times: number, fault: Fault): () => Fault | null {
  let left = times;
  return () => (left-- > 0 ? fault : null);
}

function own(write: (response: ServerResponse) => void | Promise<void>): Fault {
  return { kind: "own", write };
}

function refuse(code: number, reason: string, message: string): Fault {
  return { kind: "refuse", error: new StatusError(failure(code, reason, message)) };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

// Takes longest, so it starts first.
describe.concurrent("owners and events that hang", () => {
  it("delay neither the log nor the verdict", async () => {
    const slow = /^(?:replicasets|deployments|statefulsets|daemonsets|events)$/;
    const result = await watching(
      async ({ world, watched }) => {
        const [pod] = world.deployment("api").pods;
        await watched();
        pod?.dies(CRASH);
      },
      { duration: "5s" },
      { before: ({ resource }) => (slow.test(resource ?? "") ? { kind: "hang" } : null) },
    );
    expect(findingLines(result)).toEqual(FOUND);
  });
});

describe.concurrent("a watch", () => {
  it("whose chunks split characters is read completely", async () => {
    const result = await watching(
      async ({ world, watched, until, server }) => {
        const [pod] = world.deployment("api", { annotations: { note: "Überläufe ☃ 𝄞" } }).pods;
        await watched();
        pod?.dies({ exitCode: 2, log: panic("ünïcode ☃") });
        await until(() => server.watches() === 0);
      },
      {},
      { watchPieceBytes: 7 },
    );
    expect(findingLines(result)).toEqual(FOUND);
  });

  it("that the server always closes at once is not reopened in a tight loop, and nothing is missed", async () => {
    const result = await watching(
      async ({ world, asked }) => {
        const [pod] = world.deployment("api").pods;
        await asked("watch pods", 2);
        pod?.dies(CRASH);
      },
      { duration: "6s", interval: "500ms" },
      { before: on("watch pods", () => own((response) => void response.writeHead(200).end())) },
    );
    expect(findingLines(result)).toEqual(FOUND);
    expect(count(result.requests, "watch pods")).toBeLessThan(10);
    expect(result.report?.warnings.join()).toMatch(/watch of pods keeps failing/);
  });

  it("that only sends bookmarks and closes is not a watch", async () => {
    const bookmark = {
      type: "BOOKMARK",
      object: { kind: "Pod", apiVersion: "v1", metadata: { resourceVersion: "1" } },
    };
    const result = await watching(
      async ({ world, asked }) => {
        const [pod] = world.deployment("api").pods;
        await asked("watch pods");
        pod?.dies(CRASH);
      },
      { duration: "6s", interval: "500ms" },
      {
        before: on("watch pods", () =>
          own((response) => void response.writeHead(200).end(`${JSON.stringify(bookmark)}\n`)),
        ),
      },
    );
    expect(findingLines(result)).toEqual(FOUND);
    expect(count(result.requests, "watch pods")).toBeLessThan(10);
  });

  it("that is never answered does not pass", async () => {
    const result = await watching(
      async ({ world, asked }) => {
        const [pod] = world.deployment("api").pods;
        await asked("watch pods");
        pod?.dies(CRASH);
      },
      { duration: "4s" },
      { before: on("watch pods", () => ({ kind: "hang" })) },
    );
    expect(findingLines(result)).toEqual(FOUND);
  });

  it("that a proxy buffers does not pass", async () => {
    const result = await watching(
      async ({ world, asked }) => {
        const [pod] = world.deployment("api").pods;
        await asked("watch pods");
        pod?.dies(CRASH);
      },
      { duration: "4s" },
      { before: on("watch pods", () => own((response) => response.writeHead(200).flushHeaders())) },
    );
    expect(findingLines(result)).toEqual(FOUND);
  });

  it("that is forbidden despite the access review is replaced by lists", async () => {
    const result = await watching(
      async ({ world, asked }) => {
        const [pod] = world.deployment("api").pods;
        await asked("watch pods");
        pod?.dies(CRASH);
      },
      { duration: "6s", interval: "300ms" },
      { before: on("watch pods", () => refuse(403, "Forbidden", "pods is forbidden")) },
    );
    expect(findingLines(result)).toEqual(FOUND);
    expect(count(result.requests, "watch pods")).toBe(1);
    expect(result.report?.warnings.join()).toMatch(/no right to watch pods in prod/);
  });

  it("that fails with 500 each time is replaced by lists", async () => {
    const result = await watching(
      async ({ world, asked }) => {
        const [pod] = world.deployment("api").pods;
        await asked("watch pods", 4);
        pod?.dies(CRASH);
      },
      { duration: "10s", interval: "300ms" },
      { before: on("watch pods", () => refuse(500, "InternalError", "etcd is not well")) },
    );
    expect(findingLines(result)).toEqual(FOUND);
    expect(result.report?.warnings.join()).toMatch(/keeps failing/);
  });

  it("continues after an outage of the API server", async () => {
    let away = false;
    const result = await watching(
      async ({ world, server, watched, asked, until }) => {
        const [pod, other] = world.deployment("api", { replicas: 2 }).pods;
        await watched();
        away = true;
        server.endWatches("cut");
        await asked("list pods");
        pod?.dies(CRASH);
        away = false;
        await until(() => server.watches() > 0);
        other?.dies(CRASH);
      },
      { duration: "12s", interval: "60s", "fail-fast": "false" },
      { before: ({ resource }) => (away && resource === "pods" ? refuse(503, "ServiceUnavailable", "away") : null) },
    );
    expect(findingLines(result)).toEqual(["fails, panic, Deployment/api, app, 2 restarts, log current"]);
    expect(result.report?.warnings).toEqual([]);
  });

  it("whose versions are all too old is replaced by lists, at the usual interval", async () => {
    const result = await watching(
      async ({ world, asked }) => {
        const [pod] = world.deployment("api").pods;
        await asked("watch pods", 2);
        pod?.dies(CRASH);
      },
      { duration: "6s", interval: "500ms" },
      {
        before: on("watch pods", () =>
          own((response) => {
            const object = failure(410, "Expired", "too old resource version: 1 (2)");
            response.writeHead(200).end(`${JSON.stringify({ type: "ERROR", object })}\n`);
          }),
        ),
      },
    );
    expect(findingLines(result)).toEqual(FOUND);
    expect(count(result.requests, "list pods")).toBeLessThan(25);
  });

  it("of garbage is treated as a failure", async () => {
    const result = await watching(
      async ({ world, asked }) => {
        const [pod] = world.deployment("api").pods;
        await asked("watch pods");
        pod?.dies(CRASH);
      },
      { duration: "5s" },
      {
        before: on(
          "watch pods",
          first(
            1,
            own((response) => void response.writeHead(200).end('<html>\n{"type":')),
          ),
        ),
      },
    );
    expect(findingLines(result)).toEqual(FOUND);
  });

  it("and lists whose right is revoked half-way end in an error", async () => {
    const result = await watching(
      async ({ world, server, asked }) => {
        world.deployment("api");
        await asked("list pods", 2);
        server.deny(["* pods"]);
      },
      { duration: "3m", interval: "300ms" },
      { deny: ["watch pods"] },
    );
    expect([result.outputs.verdict, result.report?.endedBy]).toEqual(["error", "access-lost"]);
    expect(result.tookMs).toBeLessThan(90_000);
  });
});

describe.concurrent("a list", () => {
  it("whose continue token expires in the middle is read again", async () => {
    const result = await watching(
      ({ world }) => {
        const { pods } = world.deployment("api", { replicas: 1200 });
        pods.at(-1)?.dies(CRASH);
      },
      LOOK,
      {
        before: on("list pods", ({ path }) =>
          path.includes("continue=") ? refuse(410, "Expired", "The provided continue parameter is too old") : null,
        ),
      },
    );
    expect(findingLines(result)).toEqual(FOUND);
    expect(result.report?.pods).toBe(1200);
  });

  it("that is refused for load is retried when the server says so", async () => {
    const result = await watching(({ world }) => void world.deployment("api").pods[0]?.dies(CRASH), LOOK, {
      before: on("list pods", first(2, { kind: "refuse", error: tooManyRequests(1) })),
    });
    expect(findingLines(result)).toEqual(FOUND);
    const [before, , after] = result.requests.filter(({ verb, resource }) => `${verb} ${resource}` === "list pods");
    expect((after?.atMs ?? 0) - (before?.atMs ?? 0)).toBeGreaterThan(1900);
  });

  it("that is cut off is not a list of the pods before the cut", async () => {
    const result = await watching(
      ({ world }) => {
        const { pods } = world.deployment("api", { replicas: 30 });
        pods.at(-1)?.dies(CRASH);
      },
      LOOK,
      { before: on("list pods", first(1, { kind: "cut", afterBytes: 5000 })) },
    );
    expect(findingLines(result)).toEqual(FOUND);
  });

  for (const [what, body] of [
    ["a proxy's page", "<html>log in</html>"],
    ["another server's JSON", '{"status":"ok"}'],
  ] as const)
    it(`that is ${what} is an error, even with allow-empty`, async () => {
      const result = await watching(
        ({ world }) => void world.deployment("api"),
        { ...LOOK, "allow-empty": "true" },
        {
          before: on("list pods", () => ({ kind: "answer", status: 200, contentType: "text/html", body })),
        },
      );
      expect(result.outputs.verdict).toBe("error");
      expect(result.report?.errors[0]).toMatch(/list pods in namespace prod/);
    });

  it("with missing or null fields is read as far as possible", async () => {
    const times = { startedAt: "2026-01-01T00:00:00Z", finishedAt: new Date().toISOString() };
    const items = [
      { metadata: { name: "empty", namespace: "prod", uid: "1" } },
      { metadata: null, spec: null, status: null },
      null,
      {
        metadata: { name: "well", namespace: "prod", uid: "2", labels: null, ownerReferences: null },
        spec: { containers: [{ name: "app" }], initContainers: null },
        status: {
          phase: "Running",
          conditions: null,
          containerStatuses: [
            {
              name: "app",
              restartCount: 0,
              state: { running: { startedAt: "2026-01-01T00:00:00Z" }, terminated: null, waiting: null },
              lastState: { running: null, terminated: null, waiting: null },
            },
          ],
        },
      },
      {
        metadata: { name: "bad", namespace: "prod", uid: "3" },
        spec: { containers: [{ name: "app" }] },
        status: {
          containerStatuses: [
            {
              name: "app",
              restartCount: 1,
              state: { waiting: { reason: "CrashLoopBackOff" }, running: null },
              lastState: {},
            },
            { name: "strange" },
          ],
        },
      },
      {
        metadata: { name: "dead", namespace: "prod", uid: "4" },
        spec: { containers: [{ name: "app" }] },
        status: { containerStatuses: [{ name: "app", lastState: { terminated: { exitCode: 3, ...times } } }] },
      },
    ];
    const result = await watching(() => {}, LOOK, {
      before: on("list pods", () =>
        own((response) => {
          const list = { kind: "PodList", apiVersion: "v1", metadata: { resourceVersion: "1" }, items };
          response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(list));
        }),
      ),
    });
    expect(findingLines(result).toSorted()).toEqual([
      "fails, exit, Pod/dead, app, 1 restarts, log none",
      "fails, stuck, Pod/bad, app, 0 restarts, log none",
    ]);
  });

  it("is compressed if it is large", async () => {
    const result = await watching(({ world }) => {
      const { pods } = world.deployment("api", { replicas: 200 });
      pods.at(-1)?.dies(CRASH);
    }, LOOK);
    expect(findingLines(result)).toEqual(FOUND);
    const list = result.requests.find(({ verb, resource }) => `${verb} ${resource}` === "list pods");
    expect(list?.headers["accept-encoding"]).toBe("gzip");
  });
});

describe.concurrent("a log", () => {
  const reading = (fault: (request: Received) => Fault | null, inputs = { logs: "always" }) =>
    watching(
      ({ world }) => {
        world.deployment("api").pods[0]?.dies({ ...CRASH, log: `${"work\n".repeat(2000)}${panic("x")}` });
      },
      { ...LOOK, ...inputs },
      { before: on("get pods/log", fault) },
    );

  it("that is cut off once is read again completely", async () => {
    const result = await reading(first(1, { kind: "cut", afterBytes: 4000 }));
    expect(findingLines(result)).toEqual(FOUND);
    expect(result.report?.findings[0]?.instances[0]?.log.note).toBeNull();
  });

  it("that is refused for load, or by a broken node, is retried", async () => {
    const faults: Fault[] = [
      { kind: "refuse", error: tooManyRequests(1) },
      refuse(500, "InternalError", "dial tcp 10.0.0.1:10250: connect: connection refused"),
    ];
    const result = await reading(() => faults.shift() ?? null);
    expect(findingLines(result)).toEqual(FOUND);
  });

  it("that is compressed is decompressed", async () => {
    const result = await reading(() =>
      own((response) => {
        response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(panic("zipped")));
      }),
    );
    expect(result.report?.findings[0]?.title).toBe("panic: zipped");
  });

  it("from a server without timestamps is read anyway", async () => {
    const result = await reading(() => own((response) => void response.writeHead(200).end(panic("plain"))));
    expect(result.report?.findings[0]?.title).toBe("panic: plain");
  });

  it("that never ends is reported as far as it arrived", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    await using cluster = await startKubernetes(({ world }) => void world.deployment("api").pods[0]?.dies(CRASH), {
      before: on("get pods/log", () =>
        own(async (response) => {
          response.writeHead(200).write(panic("endless"));
          setTimeout(resolve, 2000);
          while (!response.destroyed) {
            response.write("tick\n");
            await pause(50);
          }
        }),
      ),
    });
    await using result = await runAction({ duration: "5m" }, { cluster, cancel: promise });
    expect(result.report?.findings[0]?.title).toBe("panic: endless");
    expect(result.report?.findings[0]?.instances[0]?.log.note).toMatch(/the run had to end/);
    expect(result.report?.endedBy).toBe("cancelled");
  });

  for (const excuse of [
    "unable to retrieve container logs for containerd://0123",
    "Unable to retrieve container logs for docker://0123\n",
    'failed to try resolving symlinks in path "/var/log/pods/x/app/0.log": lstat /var/log/pods/x: no such file or directory',
    'rpc error: code = NotFound desc = an error occurred when try to find container "0123": not found',
    'failed to get container status "0123": rpc error: code = NotFound',
  ])
    it(`is not: ${excuse.slice(0, 40)}`, async () => {
      const result = await reading(() => own((response) => void response.writeHead(200).end(excuse)), {
        logs: "always",
      });
      expect(findingLines(result)).toEqual(["fails, exit, Deployment/api, app, 1 restarts, log none"]);
      expect(JSON.stringify(result.report)).not.toContain(excuse.trim());
    });
});

describe("hanging operations are cancelled with the run:", { retry: 2 }, () => {
  it("reviews of rights", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    await using cluster = await startKubernetes(({ world }) => void world.deployment("api"), {
      before: ({ verb }) => {
        if (verb !== "create") return null;
        resolve();
        return { kind: "hang" };
      },
    });
    await using result = await runAction({ duration: "5m" }, { cluster, cancel: promise });
    expect([result.outputs.verdict, result.report?.endedBy]).toEqual(["error", "cancelled"]);
    expect(result.tookMs).toBeLessThan(5000);
  });

  it("a credential plugin that waits for a user", async () => {
    await using cluster = await startKubernetes(({ world }) => void world.deployment("api"));
    const kubeconfig = JSON.parse(cluster.kubeconfig());
    await using folder = await mkdtempDisposable(join(tmpdir(), "crashgate-plugin-"));
    const begun = join(folder.path, "begun");
    kubeconfig.users[0].user = {
      exec: {
        apiVersion: "client.authentication.k8s.io/v1",
        command: "sh",
        args: ["-c", `touch ${begun}; exec sleep 60`],
        interactiveMode: "Never",
      },
    };
    const cancel = (async () => {
      while (!existsSync(begun)) await pause(20);
    })();
    await using result = await runAction(
      { duration: "5m", kubeconfig: JSON.stringify(kubeconfig) },
      { cluster, cancel },
    );
    expect([result.outputs.verdict, result.report?.endedBy]).toEqual(["error", "cancelled"]);
    expect(result.tookMs).toBeLessThan(5000);
  });
});
