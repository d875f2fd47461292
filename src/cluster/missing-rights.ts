/** The rights that are needed, and what is lost without each of the others. */
import { AccessError } from "../errors.ts";
import { ALL_NAMESPACES } from "../inputs.ts";
import { RIGHTS, type RightName, type Rights } from "./access.ts";
import { scopeName, scopeText } from "./scope.ts";

/** The consequence of a missing right: the second half of a warning `no right to ...: `. */
const COSTS: Partial<Record<RightName, string>> = {
  watchPods: "they are listed every `interval` instead, and a log may be gone before its death is seen",
  getLogs: "traces cannot be shown, and a crash cannot be told from another exit",
  listEvents: "probe kills cannot be told from other signals, and it is not known why a pod waits",
  listDeployments:
    "deaths of superseded revisions cannot be told apart, and a rollout that creates no pods goes unnoticed",
  getReplicaSets: "deaths of superseded revisions of deployments cannot be told apart",
  listJobs: "a Job that failed and left no pod is missed",
};

/** One warning for each missing right that would be used. */
export function rightsWarnings(namespace: string, rights: Rights, durationMs: number): readonly string[] {
  return missing(rights, durationMs).map(
    ([name, cost]) => `no right to ${verbOf(name)} in ${scopeName(namespace)}: ${cost}`,
  );
}

/** A right that was checked, and what is lost without it. */
export interface ShownRight {
  /** `pods/log get`. */
  readonly name: string;
  readonly granted: boolean;
  readonly cost: string;
}

/** Rights for the job log, without those that the server did not report on. */
export function shownRights(rights: Rights): readonly ShownRight[] {
  const names: readonly RightName[] = [
    "listPods",
    "watchPods",
    "getLogs",
    "listEvents",
    "listDeployments",
    "getReplicaSets",
  ];
  return names
    .filter((name) => rights[name] !== null)
    .map((name) => ({
      name: `${RIGHTS[name].resource} ${RIGHTS[name].verb}`,
      granted: rights[name] === true,
      cost: COSTS[name] ?? "",
    }));
}

/** The error for a missing right to list pods, which nothing works without; null if the right is there. */
export function refusalOf(namespace: string, rights: Rights, where: string): AccessError | null {
  if (rights.listPods !== false) return null;
  return new AccessError(
    `Could not list pods in ${scopeText(namespace)} on ${where}: the credentials do not allow it. ` +
      (namespace === ALL_NAMESPACES
        ? "Grant them the ClusterRole of Crashgate's deploy/rbac-cluster.yaml, or name the namespaces."
        : "Grant them the Role of Crashgate's deploy/rbac.yaml (pods: get, list, watch; pods/log: get) in that namespace."),
  );
}

function missing(rights: Rights, durationMs: number): [RightName, string][] {
  return (Object.keys(COSTS) as RightName[])
    .filter((name) => rights[name] === false && (name !== "watchPods" || durationMs > 0))
    .map((name) => [name, COSTS[name] ?? ""]);
}

function verbOf(name: RightName): string {
  const { verb, resource } = RIGHTS[name];
  if (resource === "pods/log") return "read logs";
  return `${verb} ${resource}`;
}
