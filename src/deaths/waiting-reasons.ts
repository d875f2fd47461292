/** The kubelet's words for containers that wait, or never got to run. */
import type { ContainerState } from "./snapshot.ts";

/** The kubelet's word for a container whose postStart hook failed. */
export const POST_START = "PostStartHookError";

/** True if the hook was itself killed, as it is when its container ends by itself in the meantime. */
export function isHookKilled(state: ContainerState): boolean {
  return state.kind === "waiting" && state.reason === POST_START && / exited with 137\b/.test(state.message ?? "");
}

/**
 * Waiting reasons that are errors (pkg/kubelet/images, pkg/kubelet/kuberuntime, pkg/kubelet/container/sync_result.go).
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

/** True if a container that waits with this reason does so for an error. */
export function isError(reason: string | null): boolean {
  return reason !== null && ERRORS.has(reason);
}

/** Ends of containers whose process could not be started at all (the runtime's words, exit code 128 or 127). */
const START_ERRORS = new Set(["StartError", "ContainerCannotRun"]);

/** True if the instance ended before its process ran. */
export function neverRan(reason: string | null): boolean {
  return reason !== null && START_ERRORS.has(reason);
}
