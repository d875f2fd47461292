/** Sizes and times for requests to the cluster. */
export const CLUSTER_LIMITS = {
  /** An API server that is silent for this long is considered gone. */
  idleTimeoutMs: 30_000,
  /** Detects connections that NAT or proxies dropped silently. */
  tcpKeepAliveMs: 15_000,
  /** The server ends each watch after this time: many proxies cut silent streams after 60 s. */
  watchSeconds: 50,
  /** Objects per page, as in kubectl. A page of 500 pods may be 16 MB; only the fields in use stay in memory. */
  pageSize: 500,
  /** An error's body is a Status of some hundred bytes, but a proxy may send a page. */
  errorBodyBytes: 65_536,
  /** Retries of one request, with back-off. */
  retries: 4,
  /** The longest `Retry-After` that is honoured. */
  retryAfterMaxMs: 30_000,
  /** The longest that one request is retried. */
  retryForMs: 60_000,
  /** Logs read in parallel. */
  parallelLogs: 24,
  /** Size limit of one log: beyond it only the crash and the tail are kept. */
  logFileBytes: 32 * 1024 * 1024,
  /** Time limit of one log: the log of an ended instance is finite. */
  logTimeoutMs: 120_000,
  /** The longest that a log may stay silent while it is read. */
  logIdleTimeoutMs: 15_000,
} as const;
