/** Why an instance died: the rules in the order in which they win. */
import type { Crash } from "../crash/model.ts";
import type { Death } from "./ledger.ts";
import { diedOfDeletion, endedSince } from "./ledger.ts";
import type { Cause } from "./model.ts";
import { signalName, signalOfExitCode } from "./signals.ts";
import { type ContainerSnapshot, endedInstances, type PodSnapshot, type Termination } from "./snapshot.ts";
import { isHookKilled } from "./stuck.ts";

/** An event about a pod or one of its containers. */
export interface PodEvent {
  readonly podUid: string;
  readonly reason: string;
  readonly message: string;
  /** Of `fieldPath`; null for an event about the pod. */
  readonly container: string | null;
  readonly firstMs: number;
  readonly lastMs: number;
}

/** What is known about a death besides the status that showed it. */
export interface Evidence {
  /** The pod as last seen: it may have begun to be deleted, evicted or drained since. */
  readonly pod: PodSnapshot;
  readonly crash: Crash | null;
  readonly events: readonly PodEvent[];
  /** Exit code of an earlier instance of the same container that was killed for its probe; null where there was none. */
  readonly probeExitCode: number | null;
}

/** The signal that ended the instance, by the runtime's word or its exit code. */
export function signalOf(termination: Termination): string | null {
  if (termination.signal !== null && termination.signal > 0) return signalName(termination.signal);
  return signalOfExitCode(termination.exitCode);
}

/** The cause of one death. What needs a view of several deaths (a server that ends with 0 again and again) is the findings' part. */
export function classify(death: Death, evidence: Evidence): Cause {
  const { termination, container } = death;
  return (
    expected(evidence.pod, container, death) ??
    disrupted(evidence.pod, death) ??
    probe(death, evidence) ??
    stoppedByKubelet(death, evidence.events) ??
    outOfMemory(termination) ??
    (evidence.crash === null && hookFailed(death, evidence.events) ? "stuck" : null) ??
    (termination.exitCode === 0 ? "completed" : null) ??
    (evidence.crash !== null ? "panic" : null) ??
    (signalOf(termination) !== null ? "signal" : "exit")
  );
}

/** The kubelet's word for an instance that it removed to restart all containers of its pod, whatever its end was. */
export const RESTARTING_ALL = "RestartingAllContainers";

function expected(pod: PodSnapshot, container: ContainerSnapshot, death: Death): Cause | null {
  // The pod as it was when the death was seen: a deletion that is not in it began later.
  if (diedOfDeletion(death)) return "expected";
  if (restartedByRule(container, death.termination.exitCode)) return "expected";
  if (isAfterWork(pod, death)) return "expected";
  if (death.termination.reason === RESTARTING_ALL) return "expected";
  if (pod.restartingAll !== null && isPartOf(death, pod.restartingAll.since)) return "expected";
  return resized(death, pod) ? "expected" : null;
}

/** Container restart rules (KEP-5307): the code was named as a reason to restart, so the end is part of the plan. */
function restartedByRule(container: ContainerSnapshot, exitCode: number): boolean {
  return container.restartRules.some(
    (rule) => rule.action.startsWith("Restart") && rule.values.includes(exitCode) === (rule.operator === "In"),
  );
}

/** A native sidecar is stopped once the containers that it serves are done: with what code it ends then says nothing. */
function isAfterWork(pod: PodSnapshot, { container, termination }: Death): boolean {
  if (container.type !== "sidecar") return false;
  const served = pod.containers.filter(({ type }) => type === "container");
  return served.length > 0 && served.every((one) => isDone(one) && endedSince(termination, doneMs(one)));
}

function isDone({ state, restartPolicy, restartRules }: ContainerSnapshot): boolean {
  if (state.kind !== "terminated" || restartRules.length > 0) return false;
  return restartPolicy === "Never" || (restartPolicy === "OnFailure" && state.termination.exitCode === 0);
}

function doneMs({ state }: ContainerSnapshot): number {
  return state.kind === "terminated" ? Date.parse(state.termination.finishedAt ?? "") : Number.NaN;
}

/** In-place resize with `resizePolicy: RestartContainer`: what is in force when it died is not what is asked for, or has just changed. */
function resized(death: Death, now: PodSnapshot): boolean {
  if (!death.container.resizeRestarts) return false;
  const stopped =
    death.termination.exitCode === 0 || ["SIGTERM", "SIGKILL"].includes(signalOf(death.termination) ?? "");
  const later = now.containers.find((c) => c.name === death.container.name && c.type === death.container.type);
  const { resourcesInForce, resourcesWanted } = death.container;
  return (
    stopped &&
    (resourcesInForce !== resourcesWanted || (later !== undefined && later.resourcesInForce !== resourcesInForce))
  );
}

/** Whether a death is part of what was done to its pod since then; where that moment is not known, it is. */
function isPartOf(death: Death, since: string | null): boolean {
  return death.outlived || since === null || endedSince(death.termination, Date.parse(since));
}

function disrupted(pod: PodSnapshot, death: Death): Cause | null {
  if (isLostWithNode(death.termination)) return "node";
  // A crash before the disruption stays one.
  const isPart = pod.disruption === null ? isLastOfPod(pod, death) : isPartOf(death, pod.disruption.since);
  if (!isPart) return null;
  const reason = pod.disruption?.reason ?? pod.reason;
  if (reason === "NodeLost" || reason === "NodeShutdown" || reason === "DeletionByTaintManager") return "node";
  if (reason === "Evicted" || reason === "Preempting" || reason === "Terminated" || pod.disruption !== null)
    return "evicted";
  return null;
}

/** The kubelet has no status of it, or containerd found it gone when it was started again (after a reboot of the node). */
function isLostWithNode({ reason, exitCode }: Termination): boolean {
  return reason === "ContainerStatusUnknown" || (reason === "Unknown" && exitCode === 255);
}

/** Where only the pod's status says that it was disrupted, that ended the instances which were never started again. */
function isLastOfPod(pod: PodSnapshot, { container, termination }: Death): boolean {
  const state = pod.containers.find(({ name, type }) => name === container.name && type === container.type)?.state;
  return state?.kind === "terminated" && state.termination.containerId === termination.containerId;
}

/**
 * A failed liveness or startup probe leaves no trace in the status, only the `Killing` event
 * (pkg/kubelet/kuberuntime: "Container app failed liveness probe, will be restarted").
 */
function probe(death: Death, { events, crash, probeExitCode }: Evidence): Cause | null {
  const { from, to } = lifeOf(death);
  const during = (ms: number) => ms >= from && ms <= to;
  const { name } = death.container;
  const kills = events.filter(
    (event) => isKill(event, name) && /failed (?:liveness|startup) probe/i.test(event.message),
  );
  if (kills.some(({ firstMs, lastMs }) => during(firstMs) || during(lastMs))) return "probe";
  if (crash !== null) return null;
  // Of equal events only the first and the last time are kept: those in between fall somewhere.
  if (kills.some(({ firstMs, lastMs }) => firstMs < from && lastMs > to)) return "probe";
  // The kubelet drops events of one pod after the first 25 (client-go's spam filter). Where nothing at all was told of this
  // instance, or that its probe failed, and one before it ended in the same way for its probe, so did this one.
  const silent = events.length > 0 && events.every(({ lastMs }) => lastMs < from - 1000);
  const fails = events.some((event) => isFailedProbe(event, name) && event.firstMs <= to && event.lastMs >= from);
  return (silent || fails) && probeExitCode === death.termination.exitCode ? "probe" : null;
}

/** From its start to its end, in milliseconds: events are stamped in whole seconds. */
function lifeOf({ termination, detectedAtMs }: Death): { readonly from: number; readonly to: number } {
  const { startedAt, finishedAt } = termination;
  return {
    from: startedAt === null ? 0 : Date.parse(startedAt),
    to: (finishedAt === null ? detectedAtMs : Date.parse(finishedAt)) + 999,
  };
}

function isKill({ reason, message, container }: PodEvent, name: string): boolean {
  if (reason !== "Killing") return false;
  return container === null ? message.startsWith(`Container ${name} failed `) : container === name;
}

/** Whether an event tells that the container failed a probe that gets it killed. */
export function isFailedProbe({ reason, message, container }: PodEvent, name: string): boolean {
  return reason === "Unhealthy" && container === name && /^(?:liveness|startup) /i.test(message);
}

/**
 * A container whose image or resources were changed in its pod, or whose sandbox was lost, is stopped and started again
 * (computePodActions in pkg/kubelet/kuberuntime). An event of the second of its start may be about the one before it, if there was one.
 */
function stoppedByKubelet(death: Death, events: readonly PodEvent[]): Cause | null {
  if (death.termination.startedAt === null) return null;
  const { from, to } = lifeOf(death);
  const first = endedInstances(death.container) === 1 ? from : from + 1;
  const told = events.filter(({ firstMs, lastMs }) => [firstMs, lastMs].some((ms) => ms >= first && ms <= to));
  const kills = told.filter((event) => isKill(event, death.container.name));
  if (kills.some(({ message }) => / (?:definition changed|resize requires restart)/.test(message))) return "expected";
  return kills.length > 0 && told.some(({ reason }) => reason === "SandboxChanged") ? "node" : null;
}

/** Whether the kubelet stopped it because its postStart hook had failed: by the kubelet's own word it then never started. */
function hookFailed(death: Death, events: readonly PodEvent[]): boolean {
  const { from, to } = lifeOf(death);
  if (isHookKilled(death.container.state)) return false;
  return events.some(
    (event) =>
      isKill(event, death.container.name) &&
      event.message === "FailedPostStartHook" &&
      event.firstMs <= to &&
      event.lastMs >= from,
  );
}

/** With 0 and 143 a child of the process was killed, the process itself ended otherwise (containerd sets the reason for the whole cgroup). */
function outOfMemory(termination: Termination): Cause | null {
  return termination.reason === "OOMKilled" && termination.exitCode !== 0 && termination.exitCode !== 143
    ? "oom"
    : null;
}
