/** An anonymous id of the cluster that a run watched. */
import { createHash } from "node:crypto";

/** Contexts of local clusters (kind, k3d, minikube), which get another loopback port each time. */
const LOCAL_CLUSTER = /^(?:kind|k3d)-|^minikube$/;
const LOOPBACK = /^(https?:\/\/(?:localhost|127(?:\.\d+){3}|\[::1\])):\d+$/;

/** 16 hex digits: the same for the same API server and context. */
export function clusterId(server: string, context: string | null): string {
  const address = context !== null && LOCAL_CLUSTER.test(context) ? server.replace(LOOPBACK, "$1") : server;
  return createHash("sha256")
    .update(JSON.stringify([address, context]))
    .digest("hex")
    .slice(0, 16);
}
