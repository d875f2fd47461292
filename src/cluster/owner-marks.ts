/** Labels and annotations in which pods name their lasting owner, so no right to read that owner is needed. */
import type { Workload } from "../deaths/model.ts";
import type { OwnerReference, PodSnapshot } from "../deaths/snapshot.ts";
import { type Json, text } from "./json.ts";

/** A lasting owner, and how its pods name it and their revision. */
interface StayingOwner {
  readonly kind: string;
  readonly apiVersion: string;
  readonly plural: string;
  /** The label or annotation of pods that holds its name. */
  readonly nameMark: string | null;
  /** The label or annotation of pods that holds their revision. */
  readonly revisionMark: string | null;
  /** The status field that holds the newest revision. */
  readonly newest: string;
}

/** Custom controllers that deploy. Their objects outlive deploys, so their own owners are not looked up. */
export const STAYING_OWNERS: readonly StayingOwner[] = [
  {
    kind: "Rollout",
    apiVersion: "argoproj.io/v1alpha1",
    plural: "rollouts",
    nameMark: null,
    revisionMark: "rollouts-pod-template-hash",
    newest: "currentPodHash",
  },
  {
    kind: "CloneSet",
    apiVersion: "apps.kruise.io/v1alpha1",
    plural: "clonesets",
    nameMark: null,
    revisionMark: "controller-revision-hash",
    newest: "updateRevision",
  },
  {
    kind: "Service",
    apiVersion: "serving.knative.dev/v1",
    plural: "services",
    nameMark: "serving.knative.dev/service",
    revisionMark: "serving.knative.dev/revision",
    newest: "latestCreatedRevisionName",
  },
  {
    kind: "DeploymentConfig",
    apiVersion: "apps.openshift.io/v1",
    plural: "deploymentconfigs",
    nameMark: "openshift.io/deployment-config.name",
    revisionMark: "openshift.io/deployment-config.latest-version",
    newest: "latestVersion",
  },
  {
    kind: "ScaledJob",
    apiVersion: "keda.sh/v1alpha1",
    plural: "scaledjobs",
    nameMark: "scaledjob.keda.sh/name",
    revisionMark: null,
    newest: "",
  },
];

/** Marks of Airflow's pods, whose names end with random letters of another alphabet. */
const AIRFLOW = ["dag_id", "task_id"];

const MARKS = new Set([
  ...STAYING_OWNERS.flatMap(({ nameMark, revisionMark }) => [nameMark, revisionMark]),
  ...AIRFLOW,
]);

/** The labels and annotations of a pod that name its owners. */
export function ownerMarksOf(...values: readonly Json[]): Readonly<Record<string, string>> {
  const marks: Record<string, string> = {};
  for (const each of values) {
    for (const [key, value] of Object.entries(each)) if (MARKS.has(key) && text(value)) marks[key] = String(value);
  }
  return marks;
}

/** The staying owner that the pod itself names; null if it names none. */
export function markedOwner({ ownerMarks, namespace }: PodSnapshot): Workload | null {
  for (const { kind, nameMark } of STAYING_OWNERS) {
    const name = nameMark === null ? undefined : ownerMarks[nameMark];
    if (name !== undefined) return { kind, namespace, name };
  }
  return null;
}

/** The name of an Airflow pod without its random letters; null for any other pod. */
export function airflowName({ ownerMarks, name }: PodSnapshot): string | null {
  if (AIRFLOW.some((mark) => ownerMarks[mark] === undefined)) return null;
  return name.replace(/[-.][a-z0-9]{8}(?:[a-z0-9]{24})?$/, "");
}

/** The table's row for a kind of owner; null if it is not listed. */
export function stayingOwner(kind: string, apiVersion: string | null): StayingOwner | null {
  const group = apiVersion === null ? null : groupOf(apiVersion);
  return (
    STAYING_OWNERS.find((each) => each.kind === kind && (group === null || groupOf(each.apiVersion) === group)) ?? null
  );
}

/** `argoproj.io` of `argoproj.io/v1alpha1`, empty for the core group. */
export function groupOf(apiVersion: string): string {
  return apiVersion.includes("/") ? (apiVersion.split("/", 1)[0] ?? "") : "";
}

/** Built-in kinds that outlive deploys; a Job of a CronJob does not. */
const STAYING_KINDS = new Set(["Deployment", "StatefulSet", "DaemonSet", "CronJob"]);

/** True if an owner outlives deploys, so that owners above it are not looked up. */
export function stays({ kind, apiVersion }: OwnerReference): boolean {
  const group = groupOf(apiVersion);
  if (group === "apps" || group === "batch") return STAYING_KINDS.has(kind);
  return stayingOwner(kind, apiVersion) !== null;
}
