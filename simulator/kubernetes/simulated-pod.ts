/** One pod with a scripted life: it becomes ready, dies, is restarted, backs off, is deleted. */
import { randomBytes, randomUUID } from "node:crypto";
import type { ContainerLogs } from "./container-logs.ts";
import type { Condition, Container, ContainerStatus, Pod, Terminated } from "./objects.ts";
import type { Ending, EventPlan, PodPlan } from "./plans.ts";
import { condition, isInit, newPod, podSummary } from "./pod-object.ts";
import type { Store } from "./store.ts";

/** The parts of the cluster that a pod uses. */
export interface PodHost {
  readonly store: Store;
  readonly logs: ContainerLogs;
  readonly node: string;
  /** The cluster's clock in whole seconds, `inSeconds` from now. */
  now(inSeconds?: number): string;
  /** The pod, null if it is deleted or another one has its name. */
  pod(namespace: string, name: string, uid?: string): Pod | null;
  event(plan: EventPlan): unknown;
  /** Updates the counts in the status of workloads. */
  refreshOwners(namespace: string): void;
}

export class SimulatedPod {
  readonly #world: PodHost;
  readonly name: string;
  readonly namespace: string;
  readonly uid = randomUUID();

  constructor(world: PodHost, plan: PodPlan) {
    this.#world = world;
    this.name = plan.name;
    this.namespace = plan.namespace;
    const createdAt = plan.createdAt ?? world.now();
    world.store.put("pods", newPod(plan, { uid: this.uid, node: world.node, createdAt }));
    if (plan.ready ?? true) this.becomesReady(createdAt);
  }

  /** The current API object; null once it is deleted. */
  get object(): Pod | null {
    return this.#world.pod(this.namespace, this.name, this.uid);
  }

  /** Every container runs, and init containers have completed. */
  becomesReady(at: string = this.#world.now()): this {
    for (const status of this.#all()) {
      if (status.state.running !== undefined || status.state.terminated?.exitCode === 0) continue;
      this.starts(status.name, at);
      if (this.#isInit(status.name)) this.dies({ exitCode: 0, container: status.name, finishedAt: at });
    }
    return this;
  }

  /**
   * Starts the container's next instance. A previous death becomes its `lastState`, and `restartCount` increases by
   * one.
   */
  starts(container?: string, at: string = this.#world.now()): this {
    const name = this.#name(container);
    const before = this.#status(name);
    const containerID = newContainerId();
    const died = before.state.terminated ?? before.lastState.terminated;
    if (before.containerID !== undefined && before.state.terminated === undefined && before.state.running !== undefined)
      throw new Error(`${name} of ${this.name} already runs`);
    this.#set(name, {
      ...before,
      state: { running: { startedAt: at } },
      lastState: died === undefined ? {} : { terminated: died },
      restartCount: before.restartCount + (died === undefined ? 0 : 1),
      ready: !this.#isInit(name),
      started: true,
      containerID,
    });
    this.#world.logs.write(containerID, "", at);
    return this;
  }

  /** The running instance writes to standard output or standard error. */
  writes(text: string | Buffer, container?: string): this {
    const { containerID } = this.#status(this.#name(container));
    if (containerID === undefined) throw new Error(`nothing runs in ${this.name}`);
    this.#world.logs.write(containerID, text, this.#world.now());
    return this;
  }

  /**
   * The running instance ends: `state.terminated`. The log of the previous dead instance is deleted, since a kubelet
   * keeps one dead container per name.
   */
  dies(ending: Ending): this {
    const name = this.#name(ending.container);
    const before = this.#status(name);
    if (before.state.running === undefined) throw new Error(`${name} of ${this.name} does not run`);
    const containerID = before.containerID ?? "";
    const finishedAt = ending.finishedAt ?? this.#world.now();
    if (ending.log !== undefined) this.#world.logs.write(containerID, ending.log, finishedAt);
    this.#world.logs.end(containerID, finishedAt);
    const older = before.lastState.terminated?.containerID;
    if (older !== undefined) this.#world.logs.delete(older);
    this.#set(name, {
      ...before,
      state: { terminated: this.#terminated(name, ending, before, finishedAt) },
      ready: ending.exitCode === 0 && this.#isInit(name),
      started: false,
    });
    return this;
  }

  /** The kubelet waits before it restarts the container: `waiting: CrashLoopBackOff`. */
  backsOff(container?: string): this {
    const name = this.#name(container);
    const before = this.#status(name);
    const died = before.state.terminated ?? before.lastState.terminated;
    this.#set(name, {
      ...before,
      state: {
        waiting: {
          reason: "CrashLoopBackOff",
          message: `back-off 10s restarting failed container=${name} pod=${this.name}_${this.namespace}(${this.uid})`,
        },
      },
      lastState: died === undefined ? {} : { terminated: died },
    });
    return this;
  }

  /** It dies and is restarted in one step, as a polling client may see it. */
  crashesAndRestarts(ending: Ending): this {
    return this.dies(ending).starts(ending.container);
  }

  /** The container never starts: `ImagePullBackOff`, `CreateContainerConfigError`, ... */
  waits(reason: string, message: string, container?: string): this {
    const name = this.#name(container);
    const before = this.#status(name);
    this.#set(name, { ...before, state: { waiting: { reason, message } }, ready: false, started: false });
    return this;
  }

  /** The kubelet kills it for a failed probe: two events, and no trace in the status. */
  failsProbe(probe: "Liveness" | "Startup", ending: Ending): this {
    const name = this.#name(ending.container);
    const fieldPath = `spec.containers{${name}}`;
    this.event("Warning", "Unhealthy", `${probe} probe failed: HTTP probe failed with statuscode: 503`, fieldPath);
    const killing = `Container ${name} failed ${probe.toLowerCase()} probe, will be restarted`;
    this.event("Normal", "Killing", killing, fieldPath);
    return this.dies(ending);
  }

  /** Deletion begins: the pod lives for at most `graceSeconds`. */
  deletionBegins(graceSeconds = 30): this {
    return this.edit((pod) => ({
      ...pod,
      metadata: {
        ...pod.metadata,
        deletionTimestamp: this.#world.now(graceSeconds),
        deletionGracePeriodSeconds: graceSeconds,
      },
    }));
  }

  /** The pod and its logs are deleted. */
  isDeleted(): void {
    for (const { containerID, lastState } of this.#all()) {
      if (containerID !== undefined) this.#world.logs.delete(containerID);
      if (lastState.terminated?.containerID !== undefined) this.#world.logs.delete(lastState.terminated.containerID);
    }
    this.#world.store.delete("pods", this.namespace, this.name);
    this.#world.refreshOwners(this.namespace);
  }

  /** The kubelet evicts it: the phase is Failed, the containers are killed. */
  isEvicted(message = "The node was low on resource: memory."): this {
    const disrupted: Condition = {
      ...condition("DisruptionTarget", true, this.#world.now()),
      reason: "TerminationByKubelet",
      message,
    };
    for (const { name, state } of this.#all())
      if (state.running !== undefined) this.dies({ exitCode: 137, container: name });
    return this.edit((pod) => ({
      ...pod,
      status: {
        ...pod.status,
        phase: "Failed",
        reason: "Evicted",
        message,
        conditions: [...pod.status.conditions, disrupted],
      },
    }));
  }

  /** The runtime removes the log of the container's last death. */
  losesLog(container?: string): this {
    const { state, lastState } = this.#status(this.#name(container));
    const id = (state.terminated ?? lastState.terminated)?.containerID;
    if (id !== undefined) this.#world.logs.delete(id);
    return this;
  }

  /** The node was rebooted: the runtime has no record of the instance. */
  isForgottenByNode(container?: string): this {
    const name = this.#name(container);
    const unknown: Terminated = {
      exitCode: 137,
      reason: "ContainerStatusUnknown",
      message: "The container could not be located when the pod was deleted.  The container used to be Running",
      startedAt: null,
      finishedAt: null,
    };
    const before = this.#status(name);
    this.#set(name, { ...before, state: { terminated: unknown }, ready: false });
    return this.starts(name);
  }

  /** An event about the pod, or about one of its containers. */
  event(
    type: "Normal" | "Warning",
    reason: string,
    message: string,
    fieldPath?: string,
    recurrence?: EventPlan["recurrence"],
  ): this {
    this.#world.event({
      involved: { apiVersion: "v1", kind: "Pod", name: this.name, namespace: this.namespace, uid: this.uid, fieldPath },
      type,
      reason,
      message,
      ...(recurrence === undefined ? {} : { recurrence }),
    });
    return this;
  }

  /** Changes the object directly. */
  edit(change: (pod: Pod) => Pod): this {
    const pod = this.object;
    if (pod === null) throw new Error(`${this.name} is deleted`);
    this.#world.store.put("pods", change(pod));
    this.#world.refreshOwners(this.namespace);
    return this;
  }

  /** The ID of the container's running or last instance. */
  containerId(container?: string): string {
    return this.#status(this.#name(container)).containerID ?? "";
  }

  #terminated(name: string, ending: Ending, before: ContainerStatus, finishedAt: string): Terminated {
    const { exitCode } = ending;
    const message = ending.message ?? this.#fallbackMessage(name, exitCode, before.containerID);
    return {
      exitCode,
      ...(ending.signal === undefined ? {} : { signal: ending.signal }),
      reason: ending.reason ?? (exitCode === 0 ? "Completed" : "Error"),
      ...(message === null ? {} : { message }),
      startedAt: ending.startedAt ?? before.state.running?.startedAt ?? finishedAt,
      finishedAt,
      ...(before.containerID === undefined ? {} : { containerID: before.containerID }),
    };
  }

  /** `FallbackToLogsOnError`: the last 80 lines, of these the last 2048 bytes. */
  #fallbackMessage(name: string, exitCode: number, containerId: string | undefined): string | null {
    const spec = this.#specs().find((container) => container.name === name);
    if (exitCode === 0 || spec?.terminationMessagePolicy !== "FallbackToLogsOnError") return null;
    const lines = this.#world.logs.read(containerId ?? "") ?? [];
    return Buffer.concat(lines.slice(-80).map(({ bytes }) => bytes))
      .subarray(-2048)
      .toString();
  }

  #name(container: string | undefined): string {
    const [first] = this.object?.spec.containers ?? [];
    const name = container ?? first?.name;
    if (name === undefined) throw new Error(`${this.name} is deleted`);
    return name;
  }

  #specs(): readonly Container[] {
    const spec = this.object?.spec;
    return [...(spec?.initContainers ?? []), ...(spec?.containers ?? [])];
  }

  #all(): readonly ContainerStatus[] {
    const status = this.object?.status;
    return [...(status?.initContainerStatuses ?? []), ...(status?.containerStatuses ?? [])];
  }

  #status(name: string): ContainerStatus {
    const found = this.#all().find((status) => status.name === name);
    if (found === undefined) throw new Error(`${this.name} has no container ${name}`);
    return found;
  }

  #isInit(name: string): boolean {
    const pod = this.object;
    return pod !== null && isInit(pod, name);
  }

  #set(name: string, status: ContainerStatus): void {
    const replace = (all: readonly ContainerStatus[] | undefined): readonly ContainerStatus[] =>
      (all ?? []).map((one) => (one.name === name ? status : one));
    this.edit((pod) => {
      const containers = replace(pod.status.containerStatuses);
      const init = replace(pod.status.initContainerStatuses);
      const changed = {
        ...pod.status,
        podIP: "10.88.0.7",
        containerStatuses: containers,
        ...(init.length === 0 ? {} : { initContainerStatuses: init }),
      };
      return { ...pod, status: { ...changed, ...podSummary(pod, changed, this.#world.now()) } };
    });
  }
}

function newContainerId(): string {
  return `containerd://${randomBytes(32).toString("hex")}`;
}
