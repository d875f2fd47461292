/** The fingerprint of a finding: the same across pods, deploys and rebuilds. */
import { createHash } from "node:crypto";
import type { Cause, Workload } from "../deaths/model.ts";

/**
 * 16 hexadecimal digits from workload kind and name, container, and the crash's own fingerprint or else the cause;
 * not from namespace, pod, revision, image or line.
 */
export function findingFingerprint(
  workload: Workload,
  container: string,
  cause: Cause,
  crashFingerprint: string | null,
): string {
  const parts = [
    workload.kind,
    workload.name,
    container,
    cause === "panic" && crashFingerprint !== null ? crashFingerprint : cause,
  ];
  return createHash("sha256").update(parts.join("\0")).digest("hex").slice(0, 16);
}
