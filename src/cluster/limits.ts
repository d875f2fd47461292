/** Sizes and times of the outside world as far as the cluster is concerned. */
export const CLUSTER_LIMITS = {
  /** An API server that says nothing for so long is taken for gone. */
  idleTimeoutMs: 30_000,
  /** So that a connection cut without a word (NAT, proxies) is noticed. */
  tcpKeepAliveMs: 15_000,
  /** A watch is ended by the server after so long and asked for again: many proxies cut silent streams after 60 s. */
  watchSeconds: 50,
  /**
   * Objects a page: 500 is kubectl's. Of pods it may be 16 MB, of which only what is kept of each pod stays in memory.
   */
  pageSize: 500,
  /** An error's body is a Status of some hundred bytes; a proxy may send a page. */
  errorBodyBytes: 65_536,
  /** Tries of one request after the first, with back-off between them. */
  retries: 4,
  /** Longest that one `Retry-After` is honoured. */
  retryAfterMaxMs: 30_000,
  /** Longest that one request is asked again. */
  retryForMs: 60_000,
  /** Logs read at the same time. */
  parallelLogs: 24,
  /** Limit for one log: beyond it only the crash and the tail are kept. */
  logFileBytes: 32 * 1024 * 1024,
  /** How long one log may take: the log of an instance that has ended is no endless one. */
  logTimeoutMs: 120_000,
  /** How long a log may stay silent while it is read. */
  logIdleTimeoutMs: 15_000,
} as const;
