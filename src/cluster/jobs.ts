/** Jobs and their outcomes. */
import type { JobEnd } from "../deaths/model.ts";
import type { OwnerReference, PodSnapshot, WorkloadSettings } from "../deaths/snapshot.ts";
import { getJson, listPages, namespaced } from "./api.ts";
import { ApiError, type Connection } from "./connect.ts";
import { array, isTrue, type Json, json, moment, number, object, text } from "./json.ts";
import { controllerOf } from "./objects.ts";
import { settingsOf } from "./pods.ts";
import { isWithin } from "./scope.ts";

/** A Job as last read. */
export interface Job {
  readonly namespace: string;
  readonly name: string;
  readonly generateName: string | null;
  readonly uid: string;
  readonly createdAt: string;
  /** Its result, by its own condition; null while it runs. */
  readonly end: JobEnd | null;
  /** Its owner, such as a CronJob. */
  readonly owner: OwnerReference | null;
  /** True if it ever created a pod. */
  readonly madePods: boolean;
  readonly isSuspended: boolean;
  readonly podLabels: Readonly<Record<string, string>>;
  readonly settings: WorkloadSettings | null;
}

/** The Jobs of the watched pods. */
export interface Jobs {
  /** Reads the Jobs of a scope again; without the right to list them, only the owners of `pods`. Never throws. */
  refresh(scope: string, pods: Promise<readonly PodSnapshot[]>, signal: AbortSignal): Promise<void>;
  all(): readonly Job[];
  /** The Job that owns a pod, as last read. */
  ofPod(pod: PodSnapshot): Job | undefined;
}

/** Most Jobs to request one by one per refresh. */
const ASKED_A_LOOK = 50;

/** Knows no Job before the first `refresh`. */
export function createJobs(connection: Connection): Jobs {
  const jobs = new Map<string, Job>();
  /** Scopes in which Jobs may not be listed, and paths that were refused. */
  const refused = new Set<string>();

  async function list(scope: string, signal: AbortSignal): Promise<void> {
    const found = new Map<string, Job>();
    const pages = listPages(connection, namespaced("batch/v1", scope, "jobs"), {
      signal,
      read: readJob,
      restarted: () => found.clear(),
    });
    for await (const { items } of pages) for (const job of items) found.set(keyOf(job.namespace, job.name), job);
    // A finished Job may be deleted at once (a hook, `ttlSecondsAfterFinished`): its outcome still counts.
    for (const [key, job] of jobs) if (isWithin(job.namespace, scope) && job.end === null) jobs.delete(key);
    for (const [key, job] of found) jobs.set(key, job);
  }

  async function getEach(pods: readonly PodSnapshot[], signal: AbortSignal): Promise<void> {
    const names = new Map(
      pods.flatMap(({ owner, namespace }) =>
        owner?.kind === "Job" ? [[keyOf(namespace, owner.name), { namespace, name: owner.name }]] : [],
      ),
    );
    const open = [...names].filter(([key]) => (jobs.get(key)?.end ?? null) === null && !refused.has(key));
    await Promise.all(
      open.slice(0, ASKED_A_LOOK).map(async ([key, { namespace, name }]) => {
        try {
          const job = readJob(
            await getJson(connection, { path: namespaced("batch/v1", namespace, "jobs", name), signal }),
          );
          if (job !== null) jobs.set(key, job);
        } catch (error) {
          if (isRefusal(error)) refused.add(key);
        }
      }),
    );
  }

  return {
    async refresh(scope, pods, signal) {
      if (!refused.has(scope)) {
        try {
          return await list(scope, signal);
        } catch (error) {
          if (!isRefusal(error)) return;
          refused.add(scope);
        }
      }
      await getEach(
        (await pods).filter(({ namespace }) => isWithin(namespace, scope)),
        signal,
      );
    },
    all: () => [...jobs.values()],
    ofPod: ({ owner, namespace }) => (owner?.kind === "Job" ? jobs.get(keyOf(namespace, owner.name)) : undefined),
  };
}

function isRefusal(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 403 || error.status === 404);
}

function keyOf(namespace: string, name: string): string {
  return `${namespace}/${name}`;
}

function readJob(item: Json): Job | null {
  const metadata = json(item, "metadata");
  const spec = json(item, "spec");
  const status = json(item, "status");
  const name = text(metadata.name);
  if (name === null) return null;
  const holds = array(status.conditions)
    .map(object)
    .filter((condition) => condition.status === "True");
  const failed = holds.find(({ type }) => type === "Failed") ?? holds.find(({ type }) => type === "FailureTarget");
  const isComplete = holds.some(({ type }) => type === "Complete" || type === "SuccessCriteriaMet");
  const labels = json(json(json(spec, "template"), "metadata"), "labels");
  return {
    namespace: text(metadata.namespace) ?? "default",
    name,
    generateName: text(metadata.generateName),
    uid: text(metadata.uid) ?? "",
    createdAt: text(metadata.creationTimestamp) ?? "1970-01-01T00:00:00Z",
    end: isComplete
      ? { kind: "complete" }
      : failed === undefined
        ? null
        : {
            kind: "failed",
            reason: text(failed.reason) ?? "Failed",
            message: text(failed.message) ?? "",
            atMs: moment(failed.lastTransitionTime),
          },
    owner: controllerOf(item),
    madePods: ["active", "succeeded", "failed"].some((each) => (number(status[each]) ?? 0) > 0),
    isSuspended: isTrue(spec.suspend),
    podLabels: Object.fromEntries(
      Object.entries(labels).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
    ),
    settings: settingsOf(json(metadata, "annotations")),
  };
}
