import { execFile } from "node:child_process";
import { mkdtempDisposable, writeFile } from "node:fs/promises";
import { request as httpsRequest } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { type ScriptedKubernetes, startKubernetes } from "./kubernetes.ts";

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
  // biome-ignore lint/suspicious/noExplicitAny: the test inspects an arbitrary answer
  readonly json: any;
}

/** One request with the server's own token and certificate authority. */
function ask(
  cluster: ScriptedKubernetes,
  path: string,
  {
    method = "GET",
    body = "",
    headers = {},
  }: { method?: string; body?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpsRequest(
      cluster.url + path,
      { method, ca: cluster.caPem, headers: { Authorization: `Bearer ${cluster.token}`, ...headers }, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => {
          const raw = Buffer.concat(chunks);
          const text = (response.headers["content-encoding"] === "gzip" ? gunzipSync(raw) : raw).toString();
          const json = response.headers["content-type"] === "application/json" ? lastJson(text) : null;
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text, json });
        });
      },
    );
    request.on("error", reject);
    request.end(body);
  });
}

function lastJson(text: string): unknown {
  const lines = text.trim().split("\n").filter(Boolean);
  return lines.length > 1 ? lines.map((line) => JSON.parse(line)) : JSON.parse(lines[0] ?? "null");
}

const PODS = "/api/v1/namespaces/prod/pods";

describe("lists", () => {
  it("have pages that all show the same moment", async () => {
    await using cluster = await startKubernetes(({ world }) => {
      world.deployment("api", { replicas: 5 });
    });
    const first = await ask(cluster, `${PODS}?limit=2`);
    expect(first.json.items).toHaveLength(2);
    expect(first.json.items[0]).not.toHaveProperty("kind");
    expect(first.json.metadata.remainingItemCount).toBe(3);
    cluster.world.addPod({ name: "aaa-late" });
    const second = await ask(cluster, `${PODS}?limit=3&continue=${first.json.metadata.continue}`);
    expect(second.json.metadata.resourceVersion).toBe(first.json.metadata.resourceVersion);
    expect(second.json.metadata.continue).toBeUndefined();
    expect(second.json.items.map((pod: { metadata: { name: string } }) => pod.metadata.name)).not.toContain("aaa-late");
    expect(second.json.items).toHaveLength(3);
  });

  it("answer 410 to a continue token from before a compaction", async () => {
    await using cluster = await startKubernetes(({ world }) => {
      world.deployment("api", { replicas: 3 });
    });
    const { json } = await ask(cluster, `${PODS}?limit=1`);
    cluster.world.store.forget();
    const answer = await ask(cluster, `${PODS}?limit=1&continue=${json.metadata.continue}`);
    expect([answer.status, answer.json.reason]).toEqual([410, "Expired"]);
  });

  it("select by label and by field, and refuse unsupported fields", async () => {
    await using cluster = await startKubernetes(({ world }) => {
      world.deployment("api", { replicas: 2 });
      world.deployment("web");
    });
    const names = async (query: string): Promise<number> => (await ask(cluster, `${PODS}?${query}`)).json.items.length;
    expect(await names("labelSelector=app%3Dapi")).toBe(2);
    expect(await names("labelSelector=app%20in%20(api%2Cweb)%2C!absent")).toBe(3);
    expect(await names("labelSelector=app!%3Dapi")).toBe(1);
    expect(await names("fieldSelector=status.phase%3DRunning")).toBe(3);
    expect((await ask(cluster, `${PODS}?fieldSelector=spec.color%3Dred`)).json.message).toMatch(
      /field label not supported: spec.color$/,
    );
    expect((await ask(cluster, `${PODS}?labelSelector=%3D%3D`)).status).toBe(400);
    expect((await ask(cluster, `${PODS}?limit=many`)).status).toBe(400);
  });

  it("are compressed if they are large", async () => {
    await using cluster = await startKubernetes(({ world }) => {
      world.deployment("api", { replicas: 150 });
    });
    const answer = await ask(cluster, PODS, { headers: { "Accept-Encoding": "gzip" } });
    expect(answer.headers["content-encoding"]).toBe("gzip");
    expect(answer.json.items).toHaveLength(150);
  });
});

describe("watches", () => {
  it("send changes since a version, with bookmarks", async () => {
    await using cluster = await startKubernetes(({ world }) => {
      world.addPod({ name: "one" });
    });
    const { json } = await ask(cluster, PODS);
    const version = json.metadata.resourceVersion;
    const watching = ask(cluster, `${PODS}?watch=1&resourceVersion=${version}&allowWatchBookmarks=true`);
    while (cluster.watches() === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const two = cluster.world.addPod({ name: "two", ready: false });
    cluster.bookmark();
    two.isDeleted();
    cluster.endWatches();
    const events = (await watching).json as { type: string; object: { metadata: { name?: string } } }[];
    expect(events.map(({ type, object }) => [type, object.metadata.name])).toEqual([
      ["ADDED", "two"],
      ["BOOKMARK", undefined],
      ["DELETED", "two"],
    ]);
  });

  it("report an expired version with an ERROR event inside a 200", async () => {
    await using cluster = await startKubernetes(() => {});
    cluster.world.store.forget();
    const answer = await ask(cluster, `${PODS}?watch=1&resourceVersion=5`);
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({ type: "ERROR", object: { code: 410, reason: "Expired" } });
  });

  it("report an object that no longer matches as deleted", async () => {
    await using cluster = await startKubernetes(({ world }) => {
      world.addPod({ name: "one", labels: { app: "api" } });
    });
    const watching = ask(cluster, `${PODS}?watch=true&labelSelector=app%3Dapi`);
    while (cluster.watches() === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const pod = cluster.world.pod("prod", "one");
    if (pod !== null)
      cluster.world.store.put("pods", { ...pod, metadata: { ...pod.metadata, labels: { app: "web" } } });
    cluster.endWatches();
    expect((await watching).json.map(({ type }: { type: string }) => type)).toEqual(["ADDED", "DELETED"]);
  });
});

describe("logs", () => {
  it("are those of the instance that the kubelet picks", async () => {
    await using cluster = await startKubernetes(() => {});
    const simulated = cluster.world.addPod({ name: "two" });
    const of = async (query = ""): Promise<string> => (await ask(cluster, `${PODS}/two/log?${query}`)).body;
    simulated.writes("hello\n");
    expect(await of()).toBe("hello\n");
    expect((await ask(cluster, `${PODS}/two/log?previous=true`)).json).toMatchObject({
      code: 400,
      message: 'previous terminated container "app" in pod "two" not found',
    });
    simulated.dies({ exitCode: 2, log: "panic: first\n" });
    expect(await of()).toBe("hello\npanic: first\n");
    expect((await ask(cluster, `${PODS}/two/log?previous=true`)).status).toBe(400);
    simulated.starts();
    expect(await of()).toBe("");
    expect(await of("previous=true")).toBe("hello\npanic: first\n");
    const first = simulated.object?.status.containerStatuses?.[0]?.lastState.terminated?.containerID;
    simulated.dies({ exitCode: 2, log: "panic: second\n" });
    expect(await of("previous=true")).toBe(`unable to retrieve container logs for ${first}`);
    simulated.backsOff();
    expect(await of()).toBe("panic: second\n");
    expect(await of("previous=true")).toBe("panic: second\n");
    expect(await of("previous=true&tailLines=1&limitBytes=5")).toBe("panic");
    expect(await of("timestamps=true")).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000000000Z panic: second\n$/);
  });

  it("are refused with the real messages", async () => {
    await using cluster = await startKubernetes(({ world }) => {
      world.addPod({ name: "two", containers: [{ name: "app" }, { name: "proxy" }], ready: false });
    });
    const refusal = async (path: string) => {
      const { status, json } = await ask(cluster, path);
      return [status, json.message];
    };
    expect(await refusal(`${PODS}/gone/log`)).toEqual([404, 'pods "gone" not found']);
    expect(await refusal(`${PODS}/two/log?container=nope`)).toEqual([400, "container nope is not valid for pod two"]);
    expect(await refusal(`${PODS}/two/log`)).toEqual([
      400,
      "a container name must be specified for pod two, choose one of: [app proxy]",
    ]);
    expect(await refusal(`${PODS}/two/log?container=app`)).toEqual([
      400,
      'container "app" in pod "two" is waiting to start: ContainerCreating',
    ]);
  });

  it("are followed until the instance ends", async () => {
    await using cluster = await startKubernetes(() => {});
    const pod = cluster.world.addPod({ name: "one" }).writes("a\n");
    const following = ask(cluster, `${PODS}/one/log?follow=true`);
    while (cluster.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    pod.writes("b\n").dies({ exitCode: 1, log: "c\n" });
    expect((await following).body).toBe("a\nb\nc\n");
  });
});

describe("rights", () => {
  it("that are missing are refused like RBAC does, and denied by a review", async () => {
    await using cluster = await startKubernetes(
      ({ world }) => {
        world.addPod({ name: "one" });
      },
      { deny: ["get pods/log", "list events in prod"] },
    );
    const log = await ask(cluster, `${PODS}/one/log`);
    expect(log.json).toMatchObject({
      code: 403,
      reason: "Forbidden",
      message:
        'pods "one" is forbidden: User "system:serviceaccount:prod:crashgate" cannot get resource "pods/log" in API group "" in the namespace "prod"',
      details: { name: "one", kind: "pods" },
    });
    const review = async (resourceAttributes: object): Promise<boolean> =>
      (
        await ask(cluster, "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews", {
          method: "POST",
          body: JSON.stringify({ spec: { resourceAttributes } }),
        })
      ).json.status.allowed;
    expect(await review({ verb: "list", resource: "events", namespace: "prod" })).toBe(false);
    expect(await review({ verb: "get", resource: "pods", subresource: "log", namespace: "prod" })).toBe(false);
    expect(await review({ verb: "list", resource: "pods", namespace: "prod" })).toBe(true);
  });

  it("are none without a token", async () => {
    await using cluster = await startKubernetes(() => {});
    const answer = await ask(cluster, PODS, { headers: { Authorization: "Bearer nobody" } });
    expect([answer.status, answer.json.message]).toEqual([401, "Unauthorized"]);
  });
});

describe("the clock", () => {
  it("of the cluster is in the Date header and in every time", async () => {
    await using cluster = await startKubernetes(
      ({ world }) => {
        world.addPod({ name: "one" });
      },
      { clockOffsetMs: -3_600_000 },
    );
    const { headers, json } = await ask(cluster, `${PODS}/one`);
    const behind = Date.now() - Date.parse(String(headers.date));
    expect(Math.round(behind / 60_000)).toBe(60);
    expect(Date.parse(json.metadata.creationTimestamp)).toBeLessThan(Date.now() - 3_500_000);
  });
});

const run = promisify(execFile);
const kubectl = await run("kubectl", ["version", "--client"]).then(
  () => true,
  () => false,
);

describe.skipIf(!kubectl)("the real kubectl", () => {
  for (const auth of ["token", "client-certificate"] as const) {
    it(`gets, describes and reads logs, authenticated by its ${auth}`, async () => {
      await using cluster = await startKubernetes(({ world }) => {
        const [pod] = world.deployment("activityservice", { replicas: 2 }).pods;
        pod?.dies({ exitCode: 2, log: "fatal error: concurrent map writes\n" }).starts().writes("serving\n");
        pod?.event("Warning", "BackOff", "Back-off restarting failed container app");
      });
      await using folder = await mkdtempDisposable(join(tmpdir(), "crashgate-"));
      const config = join(folder.path, "config");
      await writeFile(config, cluster.kubeconfig({ auth }), { mode: 0o600 });
      const call = async (...args: string[]): Promise<string> =>
        (await run("kubectl", ["--kubeconfig", config, "--cache-dir", folder.path, ...args])).stdout;
      const pods = await call("get", "pods");
      expect(pods).toMatch(/NAME\s+READY\s+STATUS\s+RESTARTS\s+AGE/);
      expect(pods).toMatch(/activityservice-\S+\s+1\/1\s+Running\s+1 \(\d+s ago\)/);
      const name = /activityservice-\S+/.exec(pods.split("\n").find((line) => line.includes("ago")) ?? "")?.[0] ?? "";
      expect(await call("logs", name)).toBe("serving\n");
      expect(await call("logs", "--previous", name)).toBe("fatal error: concurrent map writes\n");
      const described = await call("describe", "pod", name);
      expect(described).toMatch(/Last State:\s+Terminated\s+Reason:\s+Error\s+Exit Code:\s+2/);
      expect(described).toContain("Back-off restarting failed container app");
      expect(await call("get", "events")).toContain(`pod/${name}`);
      expect(await call("get", "deployments", "-o", "name")).toBe("deployment.apps/activityservice\n");
    });
  }
});
