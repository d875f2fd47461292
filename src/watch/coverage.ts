/** Which of the things asked for have been seen: watching nothing is never green. */
import type { Controller, Owners } from "../cluster/owners.ts";
import type { Workload } from "../deaths/model.ts";
import type { PodSnapshot } from "../deaths/snapshot.ts";
import { type Inputs, labelMatcher, type WorkloadRef } from "../inputs.ts";

export interface Coverage {
  /** Takes in a pod. Gives false where its owner has to be asked for first: call `resolved` with it then. */
  see(pod: PodSnapshot): boolean;
  resolved(workload: Workload): void;
  /** Whether deaths of this workload count at all. */
  includes(workload: Workload): boolean;
  /** Null where everything does. */
  readonly belongs: ((workload: Workload) => boolean) | null;
  /** The same for a pod, by what is known of its owner without asking. */
  includesPod(pod: PodSnapshot): boolean;
  /** The same for a controller, whether or not it has pods. */
  includesController(controller: Controller): boolean;
  /** What was asked for and has no pod, in words with what to do; null where all is seen, or empty is fine. */
  emptyError(): string | null;
}

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

  function includes(workload: Workload): boolean {
    return !filtered || inputs.workloads.some((ref) => isRef(workload, ref));
  }

  function resolved(workload: Workload): void {
    for (const ref of inputs.workloads) if (isRef(workload, ref)) seen.add(nameOf(ref));
  }

  function missing(): readonly string[] {
    if (!filtered) return namespaces.filter((name) => !seen.has(name)).map((name) => `namespace ${name}`);
    const where = namespaces.join(", ");
    return inputs.workloads.filter((ref) => !seen.has(nameOf(ref))).map((ref) => `${nameOf(ref)} in ${where}`);
  }

  return {
    see(pod) {
      if (!filtered) {
        seen.add(pod.namespace);
        return true;
      }
      const workload = owners.knownWorkloadOf(pod);
      if (workload !== null) resolved(workload);
      return workload !== null;
    },
    resolved,
    includes,
    belongs: filtered ? includes : null,
    includesController: ({ workload, podLabels }) => includes(workload) && selects(podLabels),
    includesPod(pod) {
      if (!filtered) return true;
      const workload = owners.knownWorkloadOf(pod);
      return workload !== null && includes(workload);
    },
    emptyError() {
      const names = missing();
      if (inputs.allowEmpty || names.length === 0) return null;
      const by = inputs.selector === null ? "" : ` with selector ${inputs.selector}`;
      return (
        `No pod matches in ${names.join("; ")}${by} on ${server}: nothing was watched there. ` +
        "Check namespace, selector and workloads, or set `allow-empty: true` where that is fine."
      );
    },
  };
}

function isRef(workload: Workload, ref: WorkloadRef): boolean {
  return workload.kind === ref.kind && workload.name === ref.name;
}

/** `deployment/api`, as the input names it. */
function nameOf(ref: WorkloadRef): string {
  return `${ref.kind.toLowerCase()}/${ref.name}`;
}
