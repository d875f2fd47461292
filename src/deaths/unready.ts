/** Containers that run but do not become ready. */
import type { PodEvent } from "./event.ts";
import type { TrackedContainer } from "./pod-tracker.ts";

/** Running time after which a container counts as not ready. */
const READY_WITHIN_MS = 10_000;

/** Containers that have run for ten seconds and are not ready now. */
export function findUnready(containers: readonly TrackedContainer[], nowMs: number): readonly TrackedContainer[] {
  return containers.filter(({ gone, pod, container, changedAtMs }) => {
    const { state, type, ready } = container;
    if (gone || ready || type === "init" || state.kind !== "running" || pod.deletionTimestamp !== null) return false;
    if (pod.phase === "Failed" || pod.phase === "Succeeded") return false;
    return nowMs - changedAtMs >= READY_WITHIN_MS;
  });
}

/** The last message of a probe that keeps the container from becoming ready. */
export function probeWords(events: readonly PodEvent[], container: string): string {
  const failed = events.filter(
    (event) => event.reason === "Unhealthy" && event.container === container && !/^liveness /i.test(event.message),
  );
  return (
    failed.reduce<PodEvent | null>((last, each) => (last === null || each.lastMs >= last.lastMs ? each : last), null)
      ?.message ?? ""
  );
}
