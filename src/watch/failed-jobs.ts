/** Jobs that failed as a whole, by their own condition. */
import { fromGenerateName, isRunKind, type Job, type Jobs, type Owners, withoutRun } from "../cluster/index.ts";
import type { Workload } from "../deaths/model.ts";
import type { PodSnapshot } from "../deaths/snapshot.ts";
import { hasRunAny } from "../deaths/stuck.ts";
import type { ExaminedJob } from "../findings/evidence.ts";
import type { SafeText } from "../redact/safe-text.ts";

/** Dependencies of the search for failed Jobs. */
export interface FailedJobsDeps {
  readonly owners: Pick<Owners, "knownWorkloadOf">;
  readonly pods: () => readonly PodSnapshot[];
  readonly includes: (controller: Pick<Job, "podLabels" | "owner"> & { readonly workload: Workload }) => boolean;
  readonly redact: (text: string) => SafeText;
}

/** The failed Jobs whose pods count, each with its workload. */
export function failedJobs(jobs: Jobs, deps: FailedJobsDeps): readonly ExaminedJob[] {
  const failed = jobs.all().filter(({ end }) => end?.kind === "failed");
  if (failed.length === 0) return [];
  const pods = deps.pods();
  return failed.flatMap((job): readonly ExaminedJob[] => {
    const own = pods.filter(
      ({ namespace, owner }) => namespace === job.namespace && owner?.kind === "Job" && owner.name === job.name,
    );
    const [pod] = own;
    const workload = workloadOfJob(job, pod === undefined ? null : deps.owners.knownWorkloadOf(pod));
    if (job.end?.kind !== "failed" || !deps.includes({ workload, podLabels: job.podLabels, owner: job.owner }))
      return [];
    const { reason, message, atMs } = job.end;
    // If the Job's pods are deleted, only its counters show that there were any.
    const hasRun = own.length === 0 ? job.madePods : own.some(hasRunAny);
    return [{ workload, job, reason, message: deps.redact(message), atMs, hasRun }];
  });
}

/** The workload of a Job; `known` is that of its pods. */
export function workloadOfJob(job: Job, known: Workload | null): Workload {
  if (known !== null) return known;
  const { kind, name } = job.owner ?? { kind: "Job", name: job.name };
  if (job.owner === null && job.generateName !== null)
    return { namespace: job.namespace, kind, name: fromGenerateName(job.generateName) };
  return { namespace: job.namespace, kind, name: isRunKind(kind) ? withoutRun(name) : name };
}
