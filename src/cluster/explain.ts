/** Messages for errors of the network and the API server: what was tried, on what, and what to do. */
import { AccessError } from "../errors.ts";
import { ApiError, type Connection } from "./connect.ts";
import { codeOf, NETWORK } from "./network-errors.ts";
import { ProxyError } from "./tunnel.ts";

/** Turns what `send` threw into an AccessError. `tried` reads like `list pods in namespace prod`. */
export function explain(error: unknown, tried: string, connection: Connection): AccessError {
  if (error instanceof AccessError) return error;
  const where =
    connection.context === null ? connection.server : `${connection.server} (context ${connection.context})`;
  return new AccessError(`Could not ${tried} on ${where}: ${reasonOf(error)}`, { cause: error });
}

function reasonOf(error: unknown): string {
  if (error instanceof ApiError) return error.isForeign ? foreignReason(error) : apiReason(error);
  if (error instanceof ProxyError) return proxyReason(error);
  const code = codeOf(error);
  const known = code === null ? undefined : NETWORK[code];
  if (known !== undefined) return `${known} (${code}).`;
  const message = error instanceof Error ? error.message : String(error);
  return `${message.split("\n", 1)[0]?.slice(0, 300)}.`;
}

/** Explains the answer of a server other than the API server. */
function foreignReason({ status, message }: ApiError): string {
  const answer = `${status} ${message.slice(0, 300)}`;
  if (/client sent an http request to an https server/i.test(message))
    return "the server speaks TLS at that port, and the kubeconfig's server says `http://`: write `https://`.";
  if (status === 401 || status === 403)
    return `something in front of the API server, such as a proxy or a gateway, refused the request (${answer}). Is this machine allowed through, and is the server's address right?`;
  if (status === 407)
    return `a proxy requires a login (${answer}). Put it in HTTPS_PROXY, or list the server in NO_PROXY.`;
  if (status === 429 || status >= 500)
    return `something in front of the API server answered ${answer}, even after a retry.`;
  return `the server at that address is not a Kubernetes API server (${answer}). Check the server's address in the kubeconfig: host, port and path.`;
}

function proxyReason({ message, status }: ProxyError): string {
  const advice =
    status === 407
      ? "Give user and password in its address."
      : "Check `proxy-url` in the kubeconfig, else HTTPS_PROXY, or name the server in NO_PROXY.";
  return `${message}. ${advice}`;
}

function apiReason(error: ApiError): string {
  const answer = error.message.slice(0, 400);
  if (error.status === 401) {
    return `the API server does not accept the credentials (401 ${answer}). They may have expired: log in again.`;
  }
  if (error.status === 403)
    return `not allowed (403 ${answer}). Grant the Role of Crashgate's deploy/rbac.yaml in this namespace.`;
  if (error.status === 404) return `not found (404 ${answer}). Is the server address right?`;
  if (error.status === 429) return `the API server is overloaded (429 ${answer}), even after waiting.`;
  return `the API server answered ${error.status} ${answer}`;
}
