/** The server's rendering of lists as tables, which `kubectl get` prints. */
import type { ObjectList } from "./list.ts";
import { type ContainerStatus, isPod, type KubernetesObject, type ResourceType } from "./objects.ts";

interface Column {
  readonly name: string;
  readonly type?: "integer" | "string";
  /** 1: shown only by `-o wide`. */
  readonly priority?: 1;
  readonly cell: (object: KubernetesObject, nowMs: number) => string | number;
}

const NAME: Column = { name: "Name", cell: ({ metadata }) => metadata.name };
const AGE: Column = { name: "Age", cell: ({ metadata }, nowMs) => age(metadata.creationTimestamp, nowMs) };

const COLUMNS: Readonly<Record<string, readonly Column[]>> = {
  pods: [
    NAME,
    { name: "Ready", cell: (pod) => readiness(statuses(pod)) },
    { name: "Status", cell: (pod) => podStatus(pod) },
    { name: "Restarts", cell: (pod, nowMs) => restarts(statuses(pod), nowMs) },
    AGE,
    { name: "IP", priority: 1, cell: (pod) => text(pod, "status", "podIP") },
    { name: "Node", priority: 1, cell: (pod) => text(pod, "spec", "nodeName") },
    { name: "Nominated Node", priority: 1, cell: () => "<none>" },
    { name: "Readiness Gates", priority: 1, cell: () => "<none>" },
  ],
  events: [
    { name: "Last Seen", cell: (event, nowMs) => age(text(event, "lastTimestamp"), nowMs) },
    { name: "Type", cell: (event) => text(event, "type") },
    { name: "Reason", cell: (event) => text(event, "reason") },
    {
      name: "Object",
      cell: (event) =>
        `${text(event, "involvedObject", "kind").toLowerCase()}/${text(event, "involvedObject", "name")}`,
    },
    { name: "Message", cell: (event) => text(event, "message") },
  ],
};

/** True if the client prefers a table, as kubectl does. */
export function wantsTable(accept: string): boolean {
  return /^[^,]*;\s*as=Table/.test(accept);
}

/** A page as a `meta.k8s.io/v1` Table. `includeObject` defaults to `Metadata`. */
export function tableOf(
  resource: ResourceType,
  list: Pick<ObjectList, "metadata" | "items">,
  query: URLSearchParams,
  nowMs: number,
): object {
  const columns = COLUMNS[resource.plural] ?? [NAME, AGE];
  const include = query.get("includeObject") ?? "Metadata";
  return {
    kind: "Table",
    apiVersion: "meta.k8s.io/v1",
    metadata: list.metadata,
    columnDefinitions: columns.map(({ name, type, priority }) => ({
      name,
      type: type ?? "string",
      format: name === "Name" ? "name" : "",
      description: name,
      priority: priority ?? 0,
    })),
    rows: list.items.map((item) => ({
      cells: columns.map(({ cell }) => cell(item, nowMs)),
      ...(include === "None" ? {} : { object: include === "Object" ? item : partial(item) }),
    })),
  };
}

function partial({ metadata }: KubernetesObject): object {
  return { kind: "PartialObjectMetadata", apiVersion: "meta.k8s.io/v1", metadata };
}

function statuses(object: KubernetesObject): readonly ContainerStatus[] {
  const status = object.status;
  if (typeof status !== "object" || status === null || !("containerStatuses" in status)) return [];
  return Array.isArray(status.containerStatuses) ? status.containerStatuses : [];
}

function readiness(containers: readonly ContainerStatus[]): string {
  return `${containers.filter(({ ready }) => ready).length}/${containers.length}`;
}

function restarts(containers: readonly ContainerStatus[], nowMs: number): string {
  const total = containers.reduce((sum, { restartCount }) => sum + restartCount, 0);
  const last = containers
    .map(({ lastState }) => lastState.terminated?.finishedAt ?? "")
    .sort()
    .at(-1);
  return total === 0 || !last ? String(total) : `${total} (${age(last, nowMs)} ago)`;
}

function podStatus(object: KubernetesObject): string {
  const pod = { ...object, kind: "Pod" };
  if (!isPod(pod)) return "Unknown";
  if (pod.metadata.deletionTimestamp !== undefined) return "Terminating";
  const reasons = statuses(object).flatMap(({ state }) => state.waiting?.reason ?? state.terminated?.reason ?? []);
  return reasons.at(-1) ?? pod.status.reason ?? pod.status.phase;
}

function text(object: KubernetesObject, ...path: readonly string[]): string {
  let value: unknown = object;
  for (const step of path) value = typeof value === "object" && value !== null ? Reflect.get(value, step) : undefined;
  return value === undefined || value === null ? "<none>" : String(value);
}

/** Durations in kubectl's format: `42s`, `3m20s`, `5h`, `2d`. */
function age(from: string, nowMs: number): string {
  const seconds = Math.max(0, Math.floor((nowMs - Date.parse(from)) / 1000));
  if (Number.isNaN(seconds)) return "<unknown>";
  if (seconds < 120) return `${seconds}s`;
  if (seconds < 600) return `${Math.floor(seconds / 60)}m${seconds % 60 === 0 ? "" : `${seconds % 60}s`}`;
  if (seconds < 3 * 3600) return `${Math.floor(seconds / 60)}m`;
  return seconds < 48 * 3600 ? `${Math.floor(seconds / 3600)}h` : `${Math.floor(seconds / 86_400)}d`;
}
