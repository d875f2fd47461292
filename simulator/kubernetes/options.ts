/** What the server is told, and what it tells of itself. */
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
  /** `get`, `list`, `watch`, `create`, or null if the path is none of a resource. */
  readonly verb: string | null;
  /** With the subresource: `pods/log`. */
  readonly resource: string | null;
  readonly namespace: string | null;
  readonly name: string | null;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly atMs: number;
  /** Of the answer; 0 until it was sent. */
  status: number;
}

/** What becomes of a request instead of the right answer, or before it. */
export type Fault =
  | { readonly kind: "refuse"; readonly error: StatusError }
  /** An answer that is none of Kubernetes': a proxy's page. */
  | { readonly kind: "answer"; readonly status: number; readonly contentType: string; readonly body: string }
  | { readonly kind: "hang" }
  | { readonly kind: "wait"; readonly ms: number }
  /** The connection is cut after that many bytes of the body. */
  | { readonly kind: "cut"; readonly afterBytes: number }
  /** Whatever a script writes, in whatever pieces. */
  | { readonly kind: "own"; readonly write: (response: ServerResponse) => void | Promise<void> };

export interface KubernetesOptions {
  readonly namespaces?: readonly string[];
  /** By how much the cluster's clock is ahead of this machine's. */
  readonly clockOffsetMs?: number;
  readonly deny?: readonly Denial[];
  /** Kinds that the cluster serves beside its own (`customKind`). */
  readonly kinds?: readonly ResourceType[];
  /** Between two bookmarks of a watch; the real server sends one about every minute. */
  readonly bookmarkMs?: number;
  /** After this long every watch is ended, as a server or a proxy does. */
  readonly watchMs?: number;
  /** Watch events go out in pieces of so many bytes, which may cut a letter in two. */
  readonly watchPieceBytes?: number;
  /** Asked before each request is answered. */
  readonly before?: (request: Received) => Fault | null | Promise<Fault | null>;
  /** Serves `pods/exec` and other upgraded connections. */
  readonly upgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer, world: World) => void;
}

export interface KubeconfigOptions {
  readonly auth?: "token" | "client-certificate" | "wrong-token" | "none";
  readonly namespace?: string;
  /** The user's fields, instead of what `auth` gives. */
  readonly user?: object;
  /** More fields of the cluster: `proxy-url`, say, or another `server`. */
  readonly cluster?: object;
}
