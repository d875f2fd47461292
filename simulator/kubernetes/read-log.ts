/** Selects the instance and the part of its log for a call, by the kubelet's rules. */
import type { ContainerLogs, LogLine } from "./container-logs.ts";
import type { ContainerStatus, Pod } from "./objects.ts";
import { boolean, integer } from "./request.ts";
import { badRequest, failure, StatusError } from "./status.ts";

/** The instance whose log the call returns; throws the API server's or the kubelet's refusal. */
export function instanceOfLog(pod: Pod, query: URLSearchParams): string {
  const name = containerOf(pod, query.get("container"));
  const statuses = [...(pod.status.containerStatuses ?? []), ...(pod.status.initContainerStatuses ?? [])];
  const status = statuses.find((one) => one.name === name);
  const last = status?.lastState.terminated?.containerID;
  if (boolean(query, "previous")) {
    if (last === undefined)
      throw badRequest(`previous terminated container "${name}" in pod "${pod.metadata.name}" not found`);
    return last;
  }
  const { running, terminated } = status?.state ?? {};
  const id = running === undefined ? (terminated === undefined ? last : terminated.containerID) : status?.containerID;
  if (id === undefined) throw badRequest(waiting(name, pod, status));
  return id;
}

function waiting(name: string, pod: Pod, status: ContainerStatus | undefined): string {
  const { reason = "ContainerCreating" } = status?.state.waiting ?? {};
  const why = /^(?:ErrImagePull|ImagePullBackOff)$/.test(reason) ? "trying and failing to pull image" : reason;
  return `container "${name}" in pod "${pod.metadata.name}" is waiting to start: ${why}`;
}

function containerOf(pod: Pod, asked: string | null): string {
  const { metadata, spec } = pod;
  const names = spec.containers.map(({ name }) => name);
  const init = (spec.initContainers ?? []).map(({ name }) => name);
  if (asked !== null && asked !== "") {
    if (![...names, ...init].includes(asked))
      throw badRequest(`container ${asked} is not valid for pod ${metadata.name}`);
    return asked;
  }
  const [first = "", ...others] = names;
  if (others.length + init.length === 0) return first;
  const among = init.length === 0 ? "" : ` or one of the init containers: [${init.join(" ")}]`;
  throw badRequest(
    `a container name must be specified for pod ${metadata.name}, choose one of: [${names.join(" ")}]${among}`,
  );
}

/** Refuses what the API server's validation of PodLogOptions refuses (pkg/apis/core/validation). */
export function validateLogQuery(query: URLSearchParams): void {
  const least = { tailLines: 0, limitBytes: 1, sinceSeconds: 1 };
  const wrong = Object.entries(least).flatMap(([key, from]) => {
    const value = integer(query, key);
    if (value === null || value >= from) return [];
    return [`${key}: Invalid value: ${value}: must be greater than ${from === 0 ? "or equal to 0" : "0"}`];
  });
  if (query.has("sinceSeconds") && query.has("sinceTime"))
    wrong.push("sinceTime: Forbidden: at most one of `sinceTime` or `sinceSeconds` may be specified");
  if (query.has("sinceTime") && Number.isNaN(Date.parse(query.get("sinceTime") ?? "")))
    throw badRequest(`parsing time "${query.get("sinceTime")}" as "2006-01-02T15:04:05Z07:00": cannot parse`);
  const [only] = wrong;
  if (only === undefined) return;
  const all = wrong.length === 1 ? only : `[${wrong.join(", ")}]`;
  throw new StatusError(failure(422, "Invalid", `PodLogOptions "" is invalid: ${all}`));
}

/** The body sent instead of a log that the runtime has removed. */
export function unableToRetrieve(containerId: string): string {
  return `unable to retrieve container logs for ${containerId}`;
}

/** The log in chunks: `tailLines` applies first, then `limitBytes` from the start of the result. */
export async function* readLog(
  logs: ContainerLogs,
  containerId: string,
  query: URLSearchParams,
  signal: AbortSignal,
): AsyncGenerator<Buffer> {
  const tail = integer(query, "tailLines");
  const limit = integer(query, "limitBytes");
  const since = query.get("sinceTime");
  const timestamps = boolean(query, "timestamps");
  let left = limit ?? Number.POSITIVE_INFINITY;
  let lines = logs.read(containerId);
  if (lines === null) {
    yield Buffer.from(unableToRetrieve(containerId));
    return;
  }
  let done = 0;
  let first = tail === null ? 0 : Math.max(0, lines.length - tail);
  do {
    for (const line of lines.slice(first)) {
      if (since !== null && line.at < since) continue;
      const bytes = timestamps ? Buffer.concat([Buffer.from(stamp(line)), line.bytes]) : line.bytes;
      yield bytes.subarray(0, left);
      left -= bytes.length;
      if (left <= 0) return;
    }
    done = lines.length;
    first = done;
    if (!boolean(query, "follow") || !(await logs.more(containerId, signal))) return;
    lines = logs.read(containerId) ?? [];
  } while (!signal.aborted);
}

function stamp(line: LogLine): string {
  return `${line.at.replace("Z", ".000000000Z")} `;
}
