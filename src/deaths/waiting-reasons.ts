/** The kubelet's reasons for containers that wait or never ran. */
import type { ContainerState } from "./snapshot.ts";

/** The kubelet's reason for a failed postStart hook. */
export const POST_START = "PostStartHookError";

/** True if the hook itself was killed, as happens if its container exits in the meantime. */
export function isHookKilled(state: ContainerState): boolean {
  return state.kind === "waiting" && state.reason === POST_START && / exited with 137\b/.test(state.message ?? "");
}

/**
 * Waiting reasons that are errors (pkg/kubelet/images, pkg/kubelet/kuberuntime,
 * pkg/kubelet/container/sync_result.go).
 */
const ERRORS: ReadonlySet<string> = new Set([
  "ErrImagePull",
  "ImagePullBackOff",
  "ErrImageNeverPull",
  "InvalidImageName",
  "ImageInspectError",
  "RegistryUnavailable",
  "SignatureValidationFailed",
  "ErrImageNeverPullPolicy",
  "CreateContainerConfigError",
  "CreateContainerError",
  "RunContainerError",
  "PreCreateHookError",
  "PreStartHookError",
  POST_START,
  "CreatePodSandboxError",
  "ConfigPodSandboxError",
  "RunInitContainerError",
]);

/** True if the waiting reason is an error. */
export function isError(reason: string | null): boolean {
  return reason !== null && ERRORS.has(reason);
}

/** Reasons for containers whose process could not be started (from the runtime, exit code 128 or 127). */
const START_ERRORS = new Set(["StartError", "ContainerCannotRun"]);

/** True if the instance ended before its process ran. */
export function neverRan(reason: string | null): boolean {
  return reason !== null && START_ERRORS.has(reason);
}
