import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { ApiError, type Connection } from "../../src/cluster/connect.ts";
import { readRevisionHistory } from "../../src/cluster/revision-history.ts";

const API = { kind: "Deployment", namespace: "prod", name: "api" };
const REVISION = "deployment.kubernetes.io/revision";

interface Marks {
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** An API server with one workload and its revisions; null refuses to list them. */
function serverOf(owner: Marks, kept: readonly object[] | null): Connection {
  const connection: Pick<Connection, "send"> = {
    send: async ({ path }) => {
      const isKept = /replicasets|controllerrevisions/.test(path);
      if (isKept && kept === null) throw new ApiError(403, "Forbidden", "replicasets is forbidden", null);
      const items = isKept ? kept : [{ metadata: { name: "api", namespace: "prod", ...owner } }];
      const body = JSON.stringify({ metadata: { resourceVersion: "1" }, items });
      return { body: Readable.from([Buffer.from(body)]), date: null, contentType: "application/json" };
    },
  };
  return connection as Connection;
}

function replicaSet(revision: number, tag: string, more: Marks = {}, owner = "api"): object {
  return {
    metadata: {
      name: `${owner}-${tag}`,
      annotations: { [REVISION]: String(revision), ...more.annotations },
      ownerReferences: [{ apiVersion: "apps/v1", kind: "Deployment", name: owner, uid: "u", controller: true }],
    },
    spec: {
      template: { metadata: { labels: { app: "api" } }, spec: { containers: [{ name: "app", image: `api:${tag}` }] } },
    },
  };
}

const read = (connection: Connection, workload = API) =>
  readRevisionHistory(connection, workload, new AbortController().signal);

describe("the revisions of a workload", () => {
  it("are numbered by its controller, not by their order, and exclude other workloads'", async () => {
    const kept = [replicaSet(3, "c"), replicaSet(9, "z", {}, "web"), replicaSet(5, "e"), replicaSet(4, "d")];
    const history = await read(serverOf({}, kept));
    expect(history).toMatchObject({
      current: { number: 5, keptBy: "replicaset/api-e" },
      previous: { number: 4, images: [{ container: "app", image: "api:d" }] },
      wentBack: false,
      helmRelease: null,
      gitOps: null,
    });
  });

  it("are a rollback if the current one existed before", async () => {
    const undone = replicaSet(6, "c", { annotations: { "deployment.kubernetes.io/revision-history": "3" } });
    expect(await read(serverOf({}, [replicaSet(5, "e"), undone]))).toMatchObject({
      wentBack: true,
      previous: { number: 5 },
    });
  });

  it("are a rollback if Argo Rollouts went back, or a StatefulSet's older revision has the newest number", async () => {
    const web = { kind: "Rollout", namespace: "prod", name: "web" };
    const set = (number: number, marks: Readonly<Record<string, string>> = {}) => ({
      metadata: {
        name: `web-${number}`,
        annotations: { "rollout.argoproj.io/revision": String(number), ...marks },
        ownerReferences: [
          { apiVersion: "argoproj.io/v1alpha1", kind: "Rollout", name: "web", uid: "u", controller: true },
        ],
      },
      spec: { template: { spec: { containers: [] } } },
    });
    const back = set(6, { "rollout.argoproj.io/revision-history": "2" });
    expect(await read(serverOf({}, [set(5), back]), web)).toMatchObject({ wentBack: true });
    expect(await read(serverOf({}, [set(5), set(6)]), web)).toMatchObject({ wentBack: false });

    const database = { kind: "StatefulSet", namespace: "prod", name: "db" };
    const kept = (revision: number, creationTimestamp: string) => ({
      metadata: {
        name: `db-${revision}`,
        creationTimestamp,
        ownerReferences: [{ apiVersion: "apps/v1", kind: "StatefulSet", name: "db", uid: "u", controller: true }],
      },
      revision,
      data: { spec: { template: { spec: { containers: [] } } } },
    });
    const undone = [kept(2, "2026-03-01T10:00:00Z"), kept(3, "2026-02-01T10:00:00Z")];
    expect(await read(serverOf({}, undone), database)).toMatchObject({ wentBack: true, previous: { number: 2 } });
    const deployed = [kept(2, "2026-03-01T10:00:00Z"), kept(3, "2026-03-02T10:00:00Z")];
    expect(await read(serverOf({}, deployed), database)).toMatchObject({ wentBack: false });
  });

  it("name the tool that would undo manual changes", async () => {
    const marked = (annotations: Readonly<Record<string, string>>) =>
      read(serverOf({ annotations }, [replicaSet(1, "a")]));
    const helm = { "meta.helm.sh/release-name": "shop", "meta.helm.sh/release-namespace": "shops" };
    expect(await marked(helm)).toMatchObject({ helmRelease: { name: "shop", namespace: "shops" }, previous: null });
    expect(await marked({ "argocd.argoproj.io/tracking-id": "shop:apps/Deployment" })).toMatchObject({
      gitOps: "Argo CD",
    });
    expect(await marked({ ...helm, "helm.toolkit.fluxcd.io/name": "shop" })).toMatchObject({ gitOps: "Flux" });
    expect(await marked({ "configsync.gke.io/resource-id": "apps_deployment_prod_api" })).toMatchObject({
      gitOps: "Config Sync",
    });
  });

  it("are null if they may not be read, and for kinds without any", async () => {
    expect(await read(serverOf({}, null))).toBeNull();
    expect(await read(serverOf({}, []), { ...API, kind: "Job" })).toBeNull();
  });
});
