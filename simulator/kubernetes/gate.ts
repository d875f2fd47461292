/** Authentication and authorization. */
import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { TLSSocket } from "node:tls";
import type { ResourceRequest } from "./request.ts";
import { type Denial, demand, type Rights, rightsWithout } from "./rights.ts";
import { UNAUTHORIZED } from "./status.ts";

/** The server's only user. */
export const USER = "system:serviceaccount:prod:crashgate";

export class Gate {
  /** The token in the kubeconfig, accepted until `accept` names others. */
  readonly token: string = randomUUID();
  readonly #tokens = new Set<string>([this.token]);
  #takesCertificates = true;
  /** Serial numbers of client certificates that are no longer accepted. */
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

  /** Accepts only these tokens from now on. */
  accept(...tokens: readonly string[]): void {
    this.#tokens.clear();
    for (const token of tokens) this.#tokens.add(token);
  }

  /** Accepts no credentials from now on. */
  expire(): void {
    this.accept();
    this.#takesCertificates = false;
  }

  /** Refuses all client certificates seen so far; new ones are accepted. */
  refuseCertificates(): void {
    for (const serial of this.#seen) this.#refused.add(serial);
  }

  /** Throws 401 for an unknown client. */
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

  /** Throws 403 if the right is missing. `verb` is the request's, unless another one is needed as well. */
  demand(read: ResourceRequest, verb: string = read.verb): void {
    demand(this.#rights, { ...attemptOf(read), verb });
  }
}

/** The attempted action of a request, in RBAC's terms. */
export function attemptOf(read: ResourceRequest) {
  const { verb, resource, subresource, namespace, name } = read;
  const full = subresource === null ? resource.plural : `${resource.plural}/${subresource}`;
  return { verb, group: resource.group, resource: full, namespace, name };
}
