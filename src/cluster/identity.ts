/** Which cluster a run looked at, as a text that tells clusters apart and names none. */
import { createHash } from "node:crypto";

/** Tools that make a local cluster of a given name, each time at another port of this machine. */
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
