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
  readonly gitOps: GitOpsTool | null;
  /** True for a paused Deployment, which kubectl does not roll back. */
  readonly isPaused: boolean;
}

/** A tool that keeps a workload as a repository describes it. */
export type GitOpsTool = "Argo CD" | "Flux" | "Config Sync";

const REVISION = "deployment.kubernetes.io/revision";
const ROLLOUT_REVISION = "rollout.argoproj.io/revision";
/** Revision numbers that the same template had before it was rolled back to. */
const EARLIER_REVISIONS = ["deployment.kubernetes.io/revision-history", "rollout.argoproj.io/revision-history"];
/** Each tool's marks. Argo CD's older label does not count, since Helm charts set it too. */
const MARKS: readonly (readonly [GitOpsTool, readonly string[]])[] = [
  ["Argo CD", ["argocd.argoproj.io/tracking-id", "argocd.argoproj.io/instance"]],
  ["Flux", ["kustomize.toolkit.fluxcd.io/name", "helm.toolkit.fluxcd.io/name"]],
  ["Config Sync", ["configsync.gke.io/resource-id"]],
];

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
      wentBack: current !== null && (current.wasBefore || isMadeBefore(current, previous)),
      helmRelease:
        release === undefined
          ? null
          : { name: release, namespace: marks["meta.helm.sh/release-namespace"] ?? workload.namespace },
      gitOps: MARKS.find(([, names]) => names.some((name) => name in marks))?.[0] ?? null,
      isPaused: workload.kind === "Deployment" && json(owner, "spec").paused === true,
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
  readonly createdAt: number;
}

/** The controllers of StatefulSets and DaemonSets only give an old ControllerRevision a new number. */
function isMadeBefore(current: Kept, previous: Kept | null): boolean {
  return (
    previous !== null && current.keptBy.startsWith("controllerrevision/") && current.createdAt < previous.createdAt
  );
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
    wasBefore: EARLIER_REVISIONS.some((name) => /\d/.test(text(annotations[name]) ?? "")),
    createdAt: createdAt(metadata),
    ...readTemplate(json(json(item, "spec"), "template")),
  };
}

/** StatefulSets and DaemonSets keep a patch of their pod template. */
function readControllerRevision(item: Json): Kept | null {
  const counted = number(item.revision);
  const metadata = json(item, "metadata");
  if (counted === null) return null;
  return {
    number: counted,
    keptBy: `controllerrevision/${text(metadata.name) ?? ""}`,
    wasBefore: false,
    createdAt: createdAt(metadata),
    ...readTemplate(json(json(json(item, "data"), "spec"), "template")),
  };
}

function createdAt(metadata: Json): number {
  return Date.parse(text(metadata.creationTimestamp) ?? "");
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
