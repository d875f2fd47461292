/** Who is let in, and what they may do. */
import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { TLSSocket } from "node:tls";
import type { ResourceRequest } from "./request.ts";
import { type Denial, demand, type Rights, rightsWithout } from "./rights.ts";
import { UNAUTHORIZED } from "./status.ts";

/** The one user that the server knows. */
export const USER = "system:serviceaccount:prod:crashgate";

export class Gate {
  /** The token that a kubeconfig gets; others are let in by `accept`. */
  readonly token: string = randomUUID();
  readonly #tokens = new Set<string>([this.token]);
  #takesCertificates = true;
  /** Serial numbers of client certificates that are not taken any more. */
  readonly #refused = new Set<string>();
  readonly #seen = new Set<string>();
  #rights: Rights;

  constructor(denials: readonly Denial[]) {
    this.#rights = rightsWithout(USER, denials);
  }

  get rights(): Rights {
    return this.#rights;
  }

  deny(denials: readonly Denial[]): void {
    this.#rights = rightsWithout(USER, denials);
  }

  /** These tokens are taken from now on, and no others. */
  accept(...tokens: readonly string[]): void {
    this.#tokens.clear();
    for (const token of tokens) this.#tokens.add(token);
  }

  /** Nothing is taken any more. */
  expire(): void {
    this.accept();
    this.#takesCertificates = false;
  }

  /** The certificates that clients have shown so far are not taken any more; new ones are. */
  refuseCertificates(): void {
    for (const serial of this.#seen) this.#refused.add(serial);
  }

  /** Throws 401 for a client that is not known. */
  admit(request: IncomingMessage): void {
    const certified = this.#isCertified(request.socket as TLSSocket);
    const bearer = /^Bearer (.*)$/.exec(request.headers.authorization ?? "")?.[1];
    if (!certified && (bearer === undefined || !this.#tokens.has(bearer))) throw UNAUTHORIZED;
  }

  #isCertified(socket: TLSSocket): boolean {
    if (!socket.authorized) return false;
    const { serialNumber } = socket.getPeerCertificate();
    this.#seen.add(serialNumber);
    return this.#takesCertificates && !this.#refused.has(serialNumber);
  }

  /** Throws 403 where the right is missing. `verb` is the request's, unless another is asked for as well. */
  demand(read: ResourceRequest, verb: string = read.verb): void {
    demand(this.#rights, { ...attemptOf(read), verb });
  }
}

/** What a request tries, in the words of RBAC. */
export function attemptOf(read: ResourceRequest) {
  const { verb, resource, subresource, namespace, name } = read;
  const full = subresource === null ? resource.plural : `${resource.plural}/${subresource}`;
  return { verb, group: resource.group, resource: full, namespace, name };
}
