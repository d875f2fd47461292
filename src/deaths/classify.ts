/** Why an instance died: the rules, in order of precedence. */
import type { Crash } from "../crash/model.ts";
import type { Death } from "./death.ts";
import { diedOfDeletion, endedSince, slowByMs, wasRestarted } from "./death.ts";
import type { PodEvent } from "./event.ts";
import type { Cause } from "./model.ts";
import { signalName, signalOfExitCode } from "./signals.ts";
import { type ContainerSnapshot, endedInstances, type PodSnapshot, type Termination } from "./snapshot.ts";
import { isHookKilled } from "./waiting-reasons.ts";

/** Evidence about a death beyond the status that showed it. */
export interface Evidence {
  /** The pod as last seen: its deletion, eviction or drain may have begun after the death. */
  readonly pod: PodSnapshot;
  readonly crash: Crash | null;
  readonly events: readonly PodEvent[];
  /** Exit code of an earlier instance of the same container that was killed for its probe; null if there was none. */
  readonly probeExitCode: number | null;
}

/** The signal that ended the instance, from the runtime's status or the exit code. */
export function signalOf(termination: Termination): string | null {
  if (termination.signal !== null && termination.signal > 0) return signalName(termination.signal);
  return signalOfExitCode(termination.exitCode);
}

/**
 * The cause of one death. Causes that need several deaths (a server that keeps exiting with 0) are decided in
 * findings.
 */
export function classify(death: Death, evidence: Evidence): Cause {
  const { termination, container } = death;
  return (
    storageOverrun(death, evidence) ??
    takenAway(death, evidence) ??
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

/**
 * The kubelet's reason for an instance that it removed to restart all containers of a pod, however that instance
 * ended.
 */
export const RESTARTING_ALL = "RestartingAllContainers";

function expected(pod: PodSnapshot, container: ContainerSnapshot, death: Death): Cause | null {
  // Uses the pod at the time of the death: if it shows no deletion, the deletion began later.
  if (diedOfDeletion(death)) return "expected";
  if (restartedByRule(container, death.termination.exitCode)) return "expected";
  if (isAfterWork(pod, death)) return "expected";
  if (death.termination.reason === RESTARTING_ALL) return "expected";
  if (pod.restartingAll !== null && isPartOf(death, pod.restartingAll.since)) return "expected";
  return resized(death, pod) ? "expected" : null;
}

/** True if the container's restart rules (KEP-5307) ask for a restart on this exit code: the end is planned. */
function restartedByRule(container: ContainerSnapshot, exitCode: number): boolean {
  return container.restartRules.some(
    (rule) => rule.action.startsWith("Restart") && rule.values.includes(exitCode) === (rule.operator === "In"),
  );
}

/**
 * A native sidecar is stopped once the containers it serves are done, so its exit code means nothing. A proxy next to
 * a Job's main container is stopped from outside after that container exited with 0, which a signal shows.
 */
function isAfterWork(pod: PodSnapshot, { container, termination }: Death): boolean {
  if (container.type === "init") return false;
  const served = pod.containers.filter(({ type, name }) => type === "container" && name !== container.name);
  if (served.length === 0 || !served.every((one) => isDone(one) && endedSince(termination, doneMs(one)))) return false;
  if (container.type === "sidecar") return true;
  const wasStopped = STOPPED_BY.has(signalOf(termination) ?? "");
  return wasStopped && pod.restartPolicy !== "Always" && served.every(endedWithZero);
}

const STOPPED_BY: ReadonlySet<string> = new Set(["SIGTERM", "SIGINT", "SIGQUIT", "SIGKILL"]);

function endedWithZero({ state }: ContainerSnapshot): boolean {
  return state.kind === "terminated" && state.termination.exitCode === 0;
}

function isDone({ state, restartPolicy, restartRules }: ContainerSnapshot): boolean {
  if (state.kind !== "terminated" || restartRules.length > 0) return false;
  return restartPolicy === "Never" || (restartPolicy === "OnFailure" && state.termination.exitCode === 0);
}

function doneMs({ state }: ContainerSnapshot): number {
  return state.kind === "terminated" ? Date.parse(state.termination.finishedAt ?? "") : Number.NaN;
}

/**
 * In-place resize with `resizePolicy: RestartContainer`: at the death the requested resources differed from the
 * applied ones, or had just been applied.
 */
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

/** Died at or after `since`; true if `since` is unknown. */
function isPartOf(death: Death, since: string | null): boolean {
  if (death.outlived || since === null) return true;
  // A death detected before the disruption is not part of it, whatever the node's clock says.
  const isKnownBefore = death.pod.disruption === null && death.detectedAtMs < Date.parse(since) - 5000;
  return !isKnownBefore && endedSince(death.termination, Date.parse(since) - slowByMs(death));
}

/** The kubelet's messages for a pod that exceeded its storage limits (pkg/kubelet/eviction/eviction_manager.go). */
const STORAGE_OVERRUN =
  /^(?:Container (\S+) exceeded its local ephemeral storage limit|Pod ephemeral local storage usage exceeds the total limit|Usage of EmptyDir volume )/;

/** True if the kubelet's message says that the pod was evicted for exceeding its own storage limit. */
export function isStorageOverrun(message: string): boolean {
  return STORAGE_OVERRUN.test(message);
}

/** The kubelet's message for the eviction that ended an instance; null if none did. */
export function evictionOf(death: Death, { pod, events }: Pick<Evidence, "pod" | "events">): string | null {
  if (!isLastOfPod(pod, death)) return null;
  if (pod.reason === "Evicted") return pod.message ?? "";
  // If all containers exit with 0, the pod's status says Succeeded, so only the event tells.
  const { from, to } = lifeOf(death);
  const matching = events.find(
    ({ reason, firstMs, lastMs }) => reason === "Evicted" && lastMs >= from && firstMs <= to,
  );
  return matching?.message ?? null;
}

/** Evicted for exceeding its own storage limit: the program's fault, not the cluster's. */
function storageOverrun(death: Death, evidence: Evidence): Cause | null {
  const { disruption } = evidence.pod;
  // An end before the eviction has its own cause.
  if (disruption !== null && !isPartOf(death, disruption.since)) return null;
  const message = evictionOf(death, evidence);
  if (message === null || !isStorageOverrun(message)) return null;
  const named = STORAGE_OVERRUN.exec(message)?.[1];
  if (named !== undefined && named !== death.container.name) return "evicted";
  return death.container.type === "container" ? "exit" : "evicted";
}

/** Events of a pod that the cluster removes. */
const TAKEN_AWAY = /^(?:Evicted|Preempted|TaintManagerEviction)$/;

/** Evicted, preempted or drained: nobody planned the deletion that follows. */
function takenAway(death: Death, evidence: Evidence): Cause | null {
  const { pod, events } = evidence;
  if (isReplaced(pod, death)) return null;
  if (pod.disruption !== null) return disrupted(pod, death);
  if (pod.reason === null && evictionOf(death, evidence) !== null) return "evicted";
  return diedOfDeletion(death) && events.some(({ reason }) => TAKEN_AWAY.test(reason)) ? "evicted" : null;
}

function disrupted(pod: PodSnapshot, death: Death): Cause | null {
  if (isLostWithNode(death.termination)) return "node";
  // A crash before the disruption is still a crash.
  if (isReplaced(pod, death)) return null;
  const isPart =
    pod.disruption === null ? isLastOfPod(pod, death) : isPartOf(death, pod.disruption.since) || diedOfDeletion(death);
  if (!isPart) return null;
  const reason = pod.disruption?.reason ?? pod.reason;
  if (reason === "NodeLost" || reason === "NodeShutdown" || reason === "DeletionByPodGC") return "node";
  if (reason === "Evicted" || reason === "Preempting" || reason === "Terminated" || pod.disruption !== null)
    return "evicted";
  return null;
}

/**
 * The kubelet has no status of it, or containerd found it gone when starting it again (after a reboot of the node).
 */
function isLostWithNode({ reason, exitCode }: Termination): boolean {
  return reason === "ContainerStatusUnknown" || (reason === "Unknown" && exitCode === 255);
}

/**
 * True if the instance is the last of its container. If only the pod's status reports a disruption, that ended these
 * instances.
 */
function isLastOfPod(pod: PodSnapshot, death: Death): boolean {
  const state = containerIn(pod, death)?.state;
  return state?.kind === "terminated" && state.termination.containerId === death.termination.containerId;
}

/** True if a later instance existed at detection, or exists in `pod`, whatever a fast clock of the node says. */
function isReplaced(pod: PodSnapshot, death: Death): boolean {
  return wasRestarted(death) || wasRestarted({ ...death, container: containerIn(pod, death) ?? death.container });
}

function containerIn(pod: PodSnapshot, { container }: Death): ContainerSnapshot | undefined {
  return pod.containers.find(({ name, type }) => name === container.name && type === container.type);
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
  // The API keeps only the first and last time of repeated events: the others may have happened at any time between.
  if (kills.some(({ firstMs, lastMs }) => firstMs < from && lastMs > to)) return "probe";
  // The kubelet drops a pod's events after the first 25 (client-go's spam filter). If an instance has no events, or
  // only its failed probe, and its predecessor ended in the same way for its probe, it was killed for its probe too.
  const silent = events.length > 0 && events.every(({ lastMs }) => lastMs < from - 1000);
  const fails = events.some((event) => isFailedProbe(event, name) && event.firstMs <= to && event.lastMs >= from);
  return (silent || fails) && probeExitCode === death.termination.exitCode ? "probe" : null;
}

/** From start to end, in milliseconds. Events have whole seconds. */
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

/** True if the container failed a probe whose failure kills it. */
export function isFailedProbe({ reason, message, container }: PodEvent, name: string): boolean {
  return reason === "Unhealthy" && container === name && /^(?:liveness|startup) /i.test(message);
}

/**
 * The kubelet restarts a container if its image or resources changed in the pod, or if its sandbox was lost
 * (computePodActions in pkg/kubelet/kuberuntime). An event in the second of the start may belong to the previous
 * instance, if there was one.
 */
function stoppedByKubelet(death: Death, events: readonly PodEvent[]): Cause | null {
  if (death.termination.startedAt === null) return null;
  const { from, to } = lifeOf(death);
  const first = endedInstances(death.container) === 1 ? from : from + 1;
  const matching = events.filter(({ firstMs, lastMs }) => [firstMs, lastMs].some((ms) => ms >= first && ms <= to));
  const kills = matching.filter((event) => isKill(event, death.container.name));
  if (kills.some(({ message }) => / (?:definition changed|resize requires restart)/.test(message))) return "expected";
  return kills.length > 0 && matching.some(({ reason }) => reason === "SandboxChanged") ? "node" : null;
}

/**
 * True if the kubelet stopped it because its postStart hook failed. The kubelet then reports that it never started.
 */
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

/**
 * With 0 and 143 only a child process was killed, and the process itself ended otherwise: containerd sets the reason
 * for the whole cgroup.
 */
function outOfMemory(termination: Termination): Cause | null {
  return termination.reason === "OOMKilled" && termination.exitCode !== 0 && termination.exitCode !== 143
    ? "oom"
    : null;
}
