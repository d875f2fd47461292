/** Injected faults, with GitHub's messages. */

export interface Refusal {
  readonly status: number;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly errors?: readonly object[];
}

export type Trouble =
  | ({ readonly kind: "refuse" } & Refusal)
  /** Never answered. */
  | { readonly kind: "hang" }
  /** Cuts the connection, before or after the request takes effect. */
  | { readonly kind: "cut"; readonly when: "before" | "after" }
  | { readonly kind: "answer"; readonly status: number; readonly contentType: string; readonly body: string };

/** A fault of one operation, of those with a prefix (`issues/`), or of all (`*`). */
export interface GitHubFault {
  readonly on: string;
  /** Default: always. */
  readonly times?: number;
  /** Number of calls that succeed first. */
  readonly after?: number;
  readonly trouble: Trouble;
}

export function secondaryRateLimit(retryAfterSeconds: number): Trouble {
  return {
    kind: "refuse",
    status: 403,
    message:
      "You have exceeded a secondary rate limit and have been temporarily blocked from content creation. Please retry your request again later.",
    headers: { "Retry-After": String(retryAfterSeconds) },
  };
}

export const SERVER_ERROR: Trouble = { kind: "refuse", status: 502, message: "Server Error" };
export const FORBIDDEN: Trouble = { kind: "refuse", status: 403, message: "Resource not accessible by integration" };
export const INVALID: Trouble = { kind: "refuse", status: 422, message: "Validation Failed", errors: [] };
export const LOCKED: Trouble = {
  kind: "refuse",
  status: 403,
  message: "Unable to create comment because issue is locked.",
};
export const ISSUES_DISABLED: Trouble = {
  kind: "refuse",
  status: 410,
  message: "Issues has been disabled in this repository.",
};
export const HANG: Trouble = { kind: "hang" };

/** Returns the fault that the next call of an operation meets; each fault counts its own calls. */
export function troubles(faults: readonly GitHubFault[]): (operation: string) => Trouble | null {
  const seen = new Map<GitHubFault, number>();
  return (operation) => {
    for (const fault of faults) {
      const { on, times = Number.POSITIVE_INFINITY, after = 0 } = fault;
      if (on !== "*" && on !== operation && !(on.endsWith("/") && operation.startsWith(on))) continue;
      const count = (seen.get(fault) ?? 0) + 1;
      seen.set(fault, count);
      if (count > after && count <= after + times) return fault.trouble;
    }
    return null;
  };
}
