/** Pod snapshots as API objects. */
import type { Condition, ContainerStatus, Pod } from "../../../simulator/kubernetes/objects.ts";
import type { ContainerSnapshot, PodSnapshot, RestartRule, Termination } from "../../../src/deaths/snapshot.ts";

/** The API object of a snapshot. */
export function podOf(pod: PodSnapshot): Pod {
  const { name, uid, createdAt, deletionTimestamp, deletionGracePeriodSeconds, nodeName, reason, message } = pod;
  const init = pod.containers.filter(({ type }) => type !== "container");
  const app = pod.containers.filter(({ type }) => type === "container");
  return {
    apiVersion: "v1",
    kind: "Pod",
    metadata: {
      name,
      namespace: pod.namespace,
      uid,
      resourceVersion: "0",
      creationTimestamp: createdAt,
      ...(deletionTimestamp === null ? {} : { deletionTimestamp }),
      ...(deletionGracePeriodSeconds === null ? {} : { deletionGracePeriodSeconds }),
      ...ownerOf(pod),
    },
    spec: {
      ...(init.length === 0 ? {} : { initContainers: init.map((each) => specOf(each, pod)) }),
      containers: app.map((each) => specOf(each, pod)),
      restartPolicy: pod.restartPolicy as Pod["spec"]["restartPolicy"],
      ...(nodeName === null ? {} : { nodeName }),
      serviceAccountName: "default",
      terminationGracePeriodSeconds: 30,
    },
    status: {
      phase: pod.phase as Pod["status"]["phase"],
      ...(reason === null ? {} : { reason }),
      ...(message === null ? {} : { message }),
      conditions: conditionsOf(pod),
      ...(init.length === 0 ? {} : { initContainerStatuses: init.map(statusOf) }),
      containerStatuses: app.map(statusOf),
    },
  };
}

function ownerOf({ owner, controllerRevisionHash }: PodSnapshot): Pick<Pod["metadata"], "labels" | "ownerReferences"> {
  if (owner === null) return { labels: { app: "api" } };
  const { apiVersion, kind, name } = owner;
  const labels =
    controllerRevisionHash === null
      ? { app: "api", ...(kind === "ReplicaSet" ? { "pod-template-hash": name.slice("api-".length) } : {}) }
      : { app: name, "controller-revision-hash": controllerRevisionHash };
  return { labels, ownerReferences: [{ apiVersion, kind, name, uid: name, controller: true }] };
}

function conditionsOf({ disruption, unschedulable, scheduledAt, createdAt }: PodSnapshot): readonly Condition[] {
  const scheduled: readonly Condition[] =
    unschedulable === null
      ? [{ type: "PodScheduled", status: "True", lastTransitionTime: scheduledAt ?? createdAt }]
      : [
          {
            type: "PodScheduled",
            status: "False",
            reason: "Unschedulable",
            message: unschedulable,
            lastTransitionTime: createdAt,
          },
        ];
  if (disruption === null) return scheduled;
  const { reason, message, since } = disruption;
  return [...scheduled, { type: "DisruptionTarget", status: "True", reason, message, lastTransitionTime: since ?? "" }];
}

function specOf(container: ContainerSnapshot, pod: PodSnapshot): Pod["spec"]["containers"][number] {
  const { restartPolicy, restartRules } = container;
  const { name, image, resizeRestarts, resourcesWanted, memoryLimit } = container;
  const resources = resourcesWanted ?? JSON.stringify({ limits: { memory: memoryLimit } });
  return {
    name,
    image: image ?? "",
    resources: JSON.parse(resources) as { limits: Record<string, string> },
    ...(restartPolicy === pod.restartPolicy ? {} : { restartPolicy }),
    ...(restartRules.length === 0 ? {} : { restartPolicyRules: restartRules.map(ruleOf) }),
    ...(resizeRestarts ? { resizePolicy: [{ resourceName: "memory", restartPolicy: "RestartContainer" }] } : {}),
  };
}

function ruleOf({ action, operator, values }: RestartRule): object {
  return { action, exitCodes: { operator, values } };
}

function statusOf(container: ContainerSnapshot): ContainerStatus {
  const { state, last, restartCount, ready, name, image, resourcesInForce } = container;
  const id =
    state.kind === "running" ? state.containerId : state.kind === "terminated" ? state.termination.containerId : null;
  return {
    name,
    state:
      state.kind === "running"
        ? { running: { startedAt: state.startedAt ?? "" } }
        : state.kind === "terminated"
          ? { terminated: terminatedOf(state.termination) }
          : state.reason === null
            ? {}
            : {
                waiting: { reason: state.reason ?? "", ...(state.message === null ? {} : { message: state.message }) },
              },
    lastState: last === null ? {} : { terminated: terminatedOf(last) },
    ready,
    started: state.kind === "running",
    restartCount,
    image: image ?? "",
    imageID: "",
    ...(resourcesInForce === null ? {} : { resources: JSON.parse(resourcesInForce) as object }),
    ...(id === null ? {} : { containerID: id }),
  };
}

function terminatedOf({ containerId, exitCode, reason, startedAt, finishedAt }: Termination) {
  return {
    exitCode,
    reason: reason ?? "",
    startedAt,
    finishedAt,
    ...(containerId === null ? {} : { containerID: containerId }),
  };
}
