/** Tracks which of the requested namespaces and workloads were seen: a watch that saw nothing never passes. */
import { type Controller, groupOf, type Owners, scopeName, scopeText } from "../cluster/index.ts";
import type { Workload } from "../deaths/model.ts";
import type { PodSnapshot } from "../deaths/snapshot.ts";
import { ALL_NAMESPACES, type Inputs, isWorkload, labelMatcher, type WorkloadRef } from "../inputs.ts";

/** The requested namespaces and workloads, and those that were seen. */
export interface Coverage {
  /** Takes in a pod. Returns false if its owner has to be looked up first: then call `resolved` with it. */
  see(pod: PodSnapshot): boolean;
  resolved(workload: Workload, pod: PodSnapshot): void;
  /** True if deaths of this workload count. */
  includes(workload: Workload, pod: PodSnapshot): boolean;
  /** Null if all workloads count. */
  readonly belongs: ((workload: Workload, pod: PodSnapshot) => boolean) | null;
  /** The same for a pod, by its known owner. */
  includesPod(pod: PodSnapshot): boolean;
  /** The same for a controller, with or without pods. */
  includesController(controller: Pick<Controller, "workload" | "owner" | "podLabels">): boolean;
  /** An error for requested namespaces or workloads without pods; null if there are none, or `allow-empty` is set. */
  emptyError(): string | null;
}

/** Advice for a Job that was not found. */
const HOOKS =
  " Helm deletes the Jobs of its hooks by their `helm.sh/hook-delete-policy`, and `ttlSecondsAfterFinished` does the same: " +
  "start the watch before the deploy, or keep the Job with `before-hook-creation` alone.";

/** `server` is the API server's address, for the message. */
export function createCoverage(
  inputs: Inputs,
  namespaces: readonly string[],
  owners: Owners,
  server: string,
): Coverage {
  const seen = new Set<string>();
  const filtered = inputs.workloads.length > 0;
  const selects = inputs.selector === null ? () => true : labelMatcher(inputs.selector);

  function includes(workload: Workload, pod: PodSnapshot): boolean {
    return !filtered || inputs.workloads.some((ref) => isOf(ref, workload, pod));
  }

  /** True if the requested workload is the pod's outermost owner, an owner below it, or the owner above it. */
  function isOf(ref: WorkloadRef, workload: Workload, pod: PodSnapshot): boolean {
    const chain = owners.ownersOf(pod);
    // Two API groups may have a kind of the same name. If the owner was read, its group decides.
    const isRead = chain.some(({ kind, name }) => kind === workload.kind && name === workload.name);
    if (!isRead && isWorkload(ref, workload)) return true;
    return chain.some(({ kind, name, apiVersion }) => isWorkload(ref, { kind, name, group: groupOf(apiVersion) }));
  }

  function resolved(workload: Workload, pod: PodSnapshot): void {
    for (const ref of inputs.workloads) if (isOf(ref, workload, pod)) seen.add(ref.text);
  }

  function missing(): readonly string[] {
    if (!filtered) return namespaces.filter((name) => !seen.has(name)).map(scopeText);
    const where = namespaces.map(scopeName).join(", ");
    return inputs.workloads.filter((ref) => !seen.has(ref.text)).map((ref) => `${ref.text} in ${where}`);
  }

  return {
    see(pod) {
      if (!filtered) {
        seen.add(pod.namespace).add(ALL_NAMESPACES);
        return true;
      }
      const workload = owners.knownWorkloadOf(pod);
      if (workload !== null) resolved(workload, pod);
      return workload !== null;
    },
    resolved,
    includes,
    belongs: filtered ? includes : null,
    includesController: ({ workload, owner, podLabels }) =>
      (!filtered ||
        inputs.workloads.some(
          (ref) =>
            isWorkload(ref, workload) ||
            (owner !== null && isWorkload(ref, { ...owner, group: groupOf(owner.apiVersion) })),
        )) &&
      selects(podLabels),
    includesPod(pod) {
      if (!filtered) return true;
      const workload = owners.knownWorkloadOf(pod);
      return workload !== null && includes(workload, pod);
    },
    emptyError() {
      const names = missing();
      if (inputs.allowEmpty || names.length === 0) return null;
      const by = inputs.selector === null ? "" : ` with selector ${inputs.selector}`;
      return (
        `No pod matches in ${names.join("; ")}${by} on ${server}: nothing was watched there. ` +
        "Check the namespace, selector and workloads, or set `allow-empty` if that is fine." +
        (inputs.workloads.some((ref) => ref.kind === "Job" && !seen.has(ref.text)) ? HOOKS : "")
      );
    },
  };
}
