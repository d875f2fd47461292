/** The pod object: its creation, and the summary in its status. */
import type { Condition, Container, ContainerState, ContainerStatus, Pod, PodStatus } from "./objects.ts";
import type { ContainerPlan, PodPlan } from "./plans.ts";

/** A pod that has just been scheduled: its containers wait to be created. */
export function newPod(
  plan: PodPlan,
  { uid, node, createdAt }: { readonly uid: string; readonly node: string; readonly createdAt: string },
): Pod {
  const containers = plan.containers.filter(({ type }) => type === undefined || type === "container");
  const before = plan.containers.filter(({ type }) => type === "init" || type === "sidecar");
  return {
    apiVersion: "v1",
    kind: "Pod",
    metadata: {
      name: plan.name,
      ...(plan.generateName === undefined ? {} : { generateName: plan.generateName }),
      namespace: plan.namespace,
      uid: uid,
      resourceVersion: "0",
      generation: 1,
      creationTimestamp: createdAt,
      ...(plan.labels === undefined ? {} : { labels: plan.labels }),
      ...(plan.annotations === undefined ? {} : { annotations: plan.annotations }),
      ...(plan.owner ? { ownerReferences: [plan.owner] } : {}),
    },
    spec: {
      ...(before.length === 0 ? {} : { initContainers: before.map(containerSpec) }),
      containers: containers.map(containerSpec),
      restartPolicy: plan.restartPolicy ?? "Always",
      nodeName: node,
      serviceAccountName: "default",
      terminationGracePeriodSeconds: 30,
    },
    status: {
      phase: "Pending",
      conditions: [condition("PodScheduled", true, createdAt)],
      hostIP: "127.0.0.1",
      qosClass: "Burstable",
      startTime: createdAt,
      containerStatuses: containers.map((container) =>
        waitingStatus(container, before.length === 0 ? "ContainerCreating" : "PodInitializing"),
      ),
      ...(before.length === 0
        ? {}
        : { initContainerStatuses: before.map((container) => waitingStatus(container, "PodInitializing")) }),
    },
  };
}

/** True for an init container that has to end before the others start. */
export function isInit(pod: Pod, name: string): boolean {
  const spec = pod.spec.initContainers?.find((container) => container.name === name);
  return spec !== undefined && spec.restartPolicy !== "Always";
}

/** Phase and conditions, as the kubelet derives them from the containers. */
export function podSummary(pod: Pod, status: PodStatus, at: string): Pick<PodStatus, "phase" | "conditions"> {
  const containers = status.containerStatuses ?? [];
  const initialized = (status.initContainerStatuses ?? []).every(
    ({ name, state, ready }) =>
      (isInit(pod, name) ? state.terminated?.exitCode === 0 : state.running !== undefined) || ready,
  );
  const ready = initialized && containers.every((container) => container.ready);
  const ended = containers.every(({ state }) => state.terminated !== undefined);
  const bad = containers.some(({ state }) => state.terminated !== undefined && state.terminated.exitCode !== 0);
  const final = pod.spec.restartPolicy === "Never" || (pod.spec.restartPolicy === "OnFailure" && !bad);
  const ran = containers.some(({ state, lastState }) => state.waiting === undefined || lastState.terminated);
  let phase: PodStatus["phase"] = initialized && ran ? "Running" : "Pending";
  if (ended && final) phase = bad ? "Failed" : "Succeeded";
  const conditions = [
    condition("PodScheduled", true, pod.metadata.creationTimestamp),
    condition("Initialized", initialized, at),
    condition("ContainersReady", ready, at),
    condition("Ready", ready, at),
  ].map((next) => {
    const known = pod.status.conditions.find(({ type }) => type === next.type);
    return known?.status === next.status ? known : next;
  });
  const types = new Set(conditions.map(({ type }) => type));
  return { phase, conditions: [...conditions, ...pod.status.conditions.filter(({ type }) => !types.has(type))] };
}

/** A condition of a pod, `at` RFC 3339. */
export function condition(type: string, holds: boolean, at: string): Condition {
  return { type, status: holds ? "True" : "False", lastTransitionTime: at };
}

function containerSpec(plan: ContainerPlan): Container {
  return {
    name: plan.name,
    image: plan.image ?? IMAGE,
    ...(plan.type === "sidecar" ? { restartPolicy: "Always" } : {}),
    ...(plan.memoryLimit === undefined ? {} : { resources: { limits: { memory: plan.memoryLimit } } }),
    terminationMessagePolicy: plan.terminationMessagePolicy ?? "File",
    ...plan.spec,
  };
}

const IMAGE = "registry.example/shop:1.4.2";

function waitingStatus(plan: ContainerPlan, reason: string): ContainerStatus {
  const image = plan.image ?? IMAGE;
  return {
    name: plan.name,
    state: { waiting: { reason } } satisfies ContainerState,
    lastState: {},
    ready: false,
    started: false,
    restartCount: plan.restarts ?? 0,
    image,
    imageID: `${image}@sha256:${"0".repeat(64)}`,
  };
}
