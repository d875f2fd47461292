/** The server's options, and the requests that it records. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { ResourceType } from "./objects.ts";
import type { Denial } from "./rights.ts";
import type { StatusError } from "./status.ts";
import type { World } from "./world.ts";

/** A request that reached the server. */
export interface Received {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  /** `get`, `list`, `watch`, `create`, or null if the path is not a resource's. */
  readonly verb: string | null;
  /** With the subresource: `pods/log`. */
  readonly resource: string | null;
  readonly namespace: string | null;
  readonly name: string | null;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly atMs: number;
  /** Status of the answer; 0 until it is sent. */
  status: number;
}

/** A fault that replaces or precedes the right answer. */
export type Fault =
  | { readonly kind: "refuse"; readonly error: StatusError }
  /** An answer that is not from Kubernetes, such as a proxy's page. */
  | { readonly kind: "answer"; readonly status: number; readonly contentType: string; readonly body: string }
  | { readonly kind: "hang" }
  | { readonly kind: "wait"; readonly ms: number }
  /** Cuts the connection after that many bytes of the body. */
  | { readonly kind: "cut"; readonly afterBytes: number }
  /** Anything that a script writes, in any chunks. */
  | { readonly kind: "own"; readonly write: (response: ServerResponse) => void | Promise<void> };

export interface KubernetesOptions {
  readonly namespaces?: readonly string[];
  /** Lead of the cluster's clock over this machine's, in ms. */
  readonly clockOffsetMs?: number;
  readonly deny?: readonly Denial[];
  /** Further kinds that the cluster serves (`customKind`). */
  readonly kinds?: readonly ResourceType[];
  /** Interval between bookmarks of a watch; the real server sends one about every minute. */
  readonly bookmarkMs?: number;
  /** Duration after which every watch ends, as with a server or a proxy. */
  readonly watchMs?: number;
  /** Sends watch events in chunks of that many bytes, which may split a character. */
  readonly watchPieceBytes?: number;
  /** Called before each request is answered. */
  readonly before?: (request: Received) => Fault | null | Promise<Fault | null>;
  /** Serves `pods/exec` and other upgraded connections. */
  readonly upgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer, world: World) => void;
}

export interface KubeconfigOptions {
  readonly auth?: "token" | "client-certificate" | "wrong-token" | "none";
  readonly namespace?: string;
  /** The user's fields, replacing those of `auth`. */
  readonly user?: object;
  /** More fields of the cluster, such as `proxy-url` or another `server`. */
  readonly cluster?: object;
}
