/** The API's error bodies, with the real API server's messages. */

export interface Status {
  readonly kind: "Status";
  readonly apiVersion: "v1";
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly status: "Failure";
  readonly message: string;
  readonly reason?: string;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly code: number;
}

/** A request that fails with a Status body. */
export class StatusError extends Error {
  override readonly name = "StatusError";
  readonly status: Status;
  readonly headers: Readonly<Record<string, string>>;
  constructor(status: Status, headers: Readonly<Record<string, string>> = {}) {
    super(status.message);
    this.status = status;
    this.headers = headers;
  }
}

/** A Status body of that code. */
export function failure(code: number, reason: string, message: string, details?: Record<string, unknown>): Status {
  return {
    kind: "Status",
    apiVersion: "v1",
    metadata: {},
    status: "Failure",
    message,
    reason,
    ...(details === undefined ? {} : { details }),
    code,
  };
}

export function badRequest(message: string): StatusError {
  return new StatusError(failure(400, "BadRequest", message));
}

export function notFound(group: string, plural: string, name: string): StatusError {
  const qualified = group === "" ? plural : `${plural}.${group}`;
  const details = { name, ...(group === "" ? {} : { group }), kind: plural };
  return new StatusError(failure(404, "NotFound", `${qualified} "${name}" not found`, details));
}

/** No API has this path. */
export function noSuchPath(): StatusError {
  return new StatusError(failure(404, "NotFound", "the server could not find the requested resource", {}));
}

export const UNAUTHORIZED = new StatusError(failure(401, "Unauthorized", "Unauthorized"));

export interface Attempt {
  readonly user: string;
  readonly verb: string;
  readonly group: string;
  /** With the subresource: `pods/log`. */
  readonly resource: string;
  readonly namespace: string | null;
  readonly name: string | null;
}

/** RBAC's refusal. */
export function forbidden(attempt: Attempt): StatusError {
  const { group, verb, user, namespace, name } = attempt;
  const [plural = ""] = attempt.resource.split("/");
  const qualified = group === "" ? plural : `${plural}.${group}`;
  const subject = name === null ? qualified : `${qualified} "${name}"`;
  const scope = namespace === null ? "at the cluster scope" : `in the namespace "${namespace}"`;
  const message = `${subject} is forbidden: User "${user}" cannot ${verb} resource "${attempt.resource}" in API group "${group}" ${scope}`;
  const details = { ...(name === null ? {} : { name }), ...(group === "" ? {} : { group }), kind: plural };
  return new StatusError(failure(403, "Forbidden", message, details));
}

/** The watch's resourceVersion is no longer kept. */
export function tooOld(asked: number, oldest: number): Status {
  return failure(410, "Expired", `too old resource version: ${asked} (${oldest})`);
}

/** The `continue` token is no longer kept. */
export function continueExpired(): StatusError {
  return new StatusError(
    failure(
      410,
      "Expired",
      "The provided continue parameter is too old to display a consistent list result. You can start a new list without the continue parameter, or use the continue token in this response to retrieve the remainder of the results. Continuing with the provided token results in an inconsistent list - objects that were created, modified, or deleted between the time the first chunk was returned and now may show up in the list.",
    ),
  );
}

export function tooManyRequests(retryAfterSeconds: number): StatusError {
  return new StatusError(
    failure(429, "TooManyRequests", "Too many requests, please try again later.", { retryAfterSeconds }),
    { "Retry-After": String(retryAfterSeconds) },
  );
}
