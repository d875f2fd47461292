/** Errors of the network and the API server in words: what was tried, on what, and what to do. */
import { AccessError } from "../errors.ts";
import { ApiError, type Connection } from "./connect.ts";

/** Turns what `send` threw into an AccessError. `tried` reads like `list pods in namespace prod`. */
export function explain(error: unknown, tried: string, connection: Connection): AccessError {
  if (error instanceof AccessError) return error;
  const where =
    connection.context === null ? connection.server : `${connection.server} (context ${connection.context})`;
  return new AccessError(`Could not ${tried} on ${where}: ${reasonOf(error)}`, { cause: error });
}

function reasonOf(error: unknown): string {
  if (error instanceof ApiError) return apiReason(error);
  const code = codeOf(error);
  const known = code === null ? undefined : NETWORK[code];
  if (known !== undefined) return `${known} (${code}).`;
  const message = error instanceof Error ? error.message : String(error);
  return `${message.split("\n", 1)[0]?.slice(0, 300)}.`;
}

function apiReason(error: ApiError): string {
  const said = error.message.slice(0, 400);
  if (error.status === 401) {
    return `the API server does not accept the credentials (401 ${said}). They may have expired: log in again in an earlier step.`;
  }
  if (error.status === 403) return `not allowed (403 ${said}). Grant the Role of the README in this namespace.`;
  if (error.status === 404) return `not found (404 ${said}). Is the server address right?`;
  if (error.status === 429) return `the API server refuses for load (429 ${said}), also after waiting.`;
  return `the API server answered ${error.status} ${said}`;
}

function codeOf(error: unknown): string | null {
  for (let e = error; e instanceof Error; e = e.cause) {
    const code: unknown = Reflect.get(e, "code");
    if (typeof code === "string") return code;
  }
  return null;
}

const NETWORK: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing listens at that address; is the cluster up, and is the address reachable from this runner?",
  ENOTFOUND: "the name of the server does not resolve from this runner",
  EAI_AGAIN: "the name of the server does not resolve from this runner just now",
  ETIMEDOUT: "no answer; a private cluster needs a runner in its network",
  EHOSTUNREACH: "the server cannot be reached from this runner; a private cluster needs a runner in its network",
  ENETUNREACH: "the server cannot be reached from this runner; a private cluster needs a runner in its network",
  ECONNRESET: "the connection was cut",
  EPIPE: "the connection was cut",
  CERT_HAS_EXPIRED: "the API server's certificate has expired",
  SELF_SIGNED_CERT_IN_CHAIN: "the API server's certificate is not signed by the kubeconfig's certificate authority",
  DEPTH_ZERO_SELF_SIGNED_CERT: "the API server's certificate is not signed by the kubeconfig's certificate authority",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    "the API server's certificate is not signed by the kubeconfig's certificate authority",
  ERR_TLS_CERT_ALTNAME_INVALID: "the API server's certificate is for another name",
};
