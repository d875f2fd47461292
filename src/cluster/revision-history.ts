/**
 * Revisions that a workload's controller keeps, and the GitOps tool that manages it: for the previous commit and the
 * rollback command.
 */
import type { Workload } from "../deaths/model.ts";
import { getJson, listPages, namespaced } from "./api.ts";
import type { Connection } from "./connect.ts";
import { array, type Json, json, number, object, text } from "./json.ts";
import { controllerOf } from "./objects.ts";
import { hintsOf } from "./pods.ts";

/** One revision of a workload. */
export interface KeptRevision {
  /** The controller's number, as `--to-revision` takes it. */
  readonly number: number;
  /** The object that holds it: `replicaset/api-7d9f`. */
  readonly keptBy: string;
  /** Labels and annotations that may name the commit of a build. */
  readonly buildHints: Readonly<Record<string, string>>;
  readonly images: readonly { readonly container: string; readonly image: string }[];
}

/** A workload's revisions. */
export interface RevisionHistory {
  readonly workload: Workload;
  readonly current: KeptRevision | null;
  /** The newest before the current one; null if the controller keeps none. */
  readonly previous: KeptRevision | null;
  /** True if the current revision was rolled back to: an undo gives it a new number. */
  readonly wentBack: boolean;
  readonly helmRelease: { readonly name: string; readonly namespace: string } | null;
  /** The tool that would revert a manual change, if known. */
  readonly gitOps: "Argo CD" | "Flux" | null;
}

const REVISION = "deployment.kubernetes.io/revision";
const ROLLOUT_REVISION = "rollout.argoproj.io/revision";
/** Argo CD's marks. Its older label does not count, since Helm charts set it too. */
const ARGO_CD = ["argocd.argoproj.io/tracking-id", "argocd.argoproj.io/instance"];
const FLUX = ["kustomize.toolkit.fluxcd.io/name", "helm.toolkit.fluxcd.io/name"];

/** Reads the history of a workload; null if it may not be read or its kind has none. Never throws. */
export async function readRevisionHistory(
  connection: Connection,
  workload: Workload,
  signal: AbortSignal,
): Promise<RevisionHistory | null> {
  if (KINDS[workload.kind] === undefined) return null;
  try {
    const [owner, kept] = await Promise.all([
      readOwner(connection, workload, signal),
      readKept(connection, workload, signal),
    ]);
    const sorted = kept.toSorted((a, b) => b.number - a.number);
    const [current = null, previous = null] = sorted;
    const metadata = json(owner, "metadata");
    const marks = { ...strings(json(metadata, "labels")), ...strings(json(metadata, "annotations")) };
    const release = marks["meta.helm.sh/release-name"];
    return {
      workload,
      current,
      previous,
      wentBack: current?.wasBefore ?? false,
      helmRelease:
        release === undefined
          ? null
          : { name: release, namespace: marks["meta.helm.sh/release-namespace"] ?? workload.namespace },
      gitOps: ARGO_CD.some((mark) => mark in marks) ? "Argo CD" : FLUX.some((mark) => mark in marks) ? "Flux" : null,
    };
  } catch {
    return null;
  }
}

const KINDS: Readonly<Record<string, string | undefined>> = {
  Deployment: "deployments",
  StatefulSet: "statefulsets",
  DaemonSet: "daemonsets",
  Rollout: "rollouts",
};

async function readOwner(connection: Connection, workload: Workload, signal: AbortSignal): Promise<Json> {
  const { kind, namespace, name } = workload;
  const plural = KINDS[kind] ?? "";
  if (kind === "Rollout") {
    const path = `/apis/argoproj.io/v1alpha1/namespaces/${encodeURIComponent(namespace)}/${plural}/${encodeURIComponent(name)}`;
    // Its ReplicaSets alone are enough.
    return getJson(connection, { path, signal }).catch(() => ({}));
  }
  let found: Json = {};
  const pages = listPages(connection, namespaced("apps/v1", namespace, plural), {
    signal,
    read: (item) => (text(json(item, "metadata").name) === name ? item : null),
    restarted: () => undefined,
  });
  for await (const { items } of pages) found = items[0] ?? found;
  return found;
}

interface Kept extends KeptRevision {
  readonly wasBefore: boolean;
}

async function readKept(connection: Connection, workload: Workload, signal: AbortSignal): Promise<readonly Kept[]> {
  const isSet = workload.kind === "Deployment" || workload.kind === "Rollout";
  const path = namespaced("apps/v1", workload.namespace, isSet ? "replicasets" : "controllerrevisions");
  const kept: Kept[] = [];
  const pages = listPages(connection, path, {
    signal,
    read: (item) => {
      const owner = controllerOf(item);
      if (owner?.kind !== workload.kind || owner.name !== workload.name) return null;
      return isSet ? readReplicaSet(item) : readControllerRevision(item);
    },
    restarted: () => kept.splice(0),
  });
  for await (const { items } of pages) kept.push(...items);
  return kept;
}

function readReplicaSet(item: Json): Kept | null {
  const metadata = json(item, "metadata");
  const annotations = json(metadata, "annotations");
  const counted = Number(text(annotations[REVISION]) ?? text(annotations[ROLLOUT_REVISION]) ?? Number.NaN);
  if (!Number.isInteger(counted)) return null;
  return {
    number: counted,
    keptBy: `replicaset/${text(metadata.name) ?? ""}`,
    wasBefore: /\d/.test(text(annotations["deployment.kubernetes.io/revision-history"]) ?? ""),
    ...readTemplate(json(json(item, "spec"), "template")),
  };
}

/** StatefulSets and DaemonSets keep a patch of their pod template. */
function readControllerRevision(item: Json): Kept | null {
  const counted = number(item.revision);
  if (counted === null) return null;
  return {
    number: counted,
    keptBy: `controllerrevision/${text(json(item, "metadata").name) ?? ""}`,
    wasBefore: false,
    ...readTemplate(json(json(json(item, "data"), "spec"), "template")),
  };
}

function readTemplate(template: Json): Pick<KeptRevision, "buildHints" | "images"> {
  const metadata = json(template, "metadata");
  return {
    buildHints: { ...hintsOf(json(metadata, "labels")), ...hintsOf(json(metadata, "annotations")) },
    images: array(json(template, "spec").containers)
      .map(object)
      .flatMap((container) => {
        const name = text(container.name);
        const image = text(container.image);
        return name === null || image === null ? [] : [{ container: name, image }];
      }),
  };
}

function strings(values: Json): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}
