/**
 * Tells if a rollout is complete, as `kubectl rollout status` does
 * (kubectl/pkg/polymorphichelpers/rollout_status.go).
 */
import { array, type Json, json, moment, number, object, text } from "./json.ts";

/** The state of a rollout, by its controller's status. */
export interface RolloutStatus {
  readonly isDone: boolean;
  /** Lower bound for the ready pods of the newest revision: older pods count as ready first. */
  readonly ready: number;
  readonly wanted: number;
  /** Its controller has given up on it (`ProgressDeadlineExceeded`), and when. */
  readonly deadlineExceeded: { readonly message: string; readonly sinceMs: number | null } | null;
}

/** Reads a Deployment, StatefulSet or DaemonSet. */
export function rolloutStatus(kind: "Deployment" | "StatefulSet" | "DaemonSet", item: Json): RolloutStatus {
  const spec = json(item, "spec");
  const status = json(item, "status");
  const isObserved = (number(status.observedGeneration) ?? 0) >= (number(json(item, "metadata").generation) ?? 0);
  const count = (name: string) => number(status[name]) ?? 0;
  const replicas = number(spec.replicas) ?? 1;
  const conditions = array(status.conditions).map(object);
  const failed = conditions.find(({ type, reason }) => type === "Progressing" && reason === "ProgressDeadlineExceeded");
  const deadlineExceeded =
    failed === undefined
      ? null
      : {
          message: text(failed.message) ?? "",
          sinceMs: moment(failed.lastUpdateTime) ?? moment(failed.lastTransitionTime),
        };
  if (kind === "Deployment") {
    const updated = count("updatedReplicas");
    return {
      isDone:
        isObserved && updated >= replicas && count("replicas") <= updated && count("availableReplicas") >= updated,
      ready: readyAtLeast(count("readyReplicas"), count("replicas"), updated),
      wanted: replicas,
      deadlineExceeded: isObserved ? deadlineExceeded : null,
    };
  }
  if (kind === "DaemonSet") {
    const wanted = count("desiredNumberScheduled");
    const isManual = json(spec, "updateStrategy").type === "OnDelete";
    return {
      isDone:
        isManual || (isObserved && count("updatedNumberScheduled") >= wanted && count("numberAvailable") >= wanted),
      ready: readyAtLeast(count("numberReady"), count("currentNumberScheduled"), count("updatedNumberScheduled")),
      wanted,
      deadlineExceeded: null,
    };
  }
  const strategy = json(spec, "updateStrategy");
  const partition = number(json(strategy, "rollingUpdate").partition) ?? 0;
  const updated = count("updatedReplicas");
  const isRolledOut =
    partition > 0 ? updated >= replicas - partition : status.updateRevision === status.currentRevision;
  return {
    isDone: strategy.type === "OnDelete" || (isObserved && count("readyReplicas") >= replicas && isRolledOut),
    // Pods below the partition, and all pods under OnDelete, keep an older revision by design.
    ready:
      strategy.type === "OnDelete" || partition > 0
        ? count("readyReplicas")
        : readyAtLeast(count("readyReplicas"), count("replicas"), updated),
    wanted: replicas,
    deadlineExceeded: null,
  };
}

/**
 * A status counts the ready pods of all revisions together. Ready pods in excess of all older pods are of the newest.
 */
function readyAtLeast(ready: number, all: number, updated: number): number {
  return Math.min(updated, Math.max(0, ready - Math.max(0, all - updated)));
}
