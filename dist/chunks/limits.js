// src/cluster/limits.ts
const CLUSTER_LIMITS = {
	idleTimeoutMs: 3e4,
	tcpKeepAliveMs: 15e3,
	watchSeconds: 50,
	pageSize: 500,
	errorBodyBytes: 65536,
	retries: 4,
	retryAfterMaxMs: 3e4,
	retryForMs: 6e4,
	parallelLogs: 24,
	logFileBytes: 33554432,
	logTimeoutMs: 12e4,
	logIdleTimeoutMs: 15e3
};
export { CLUSTER_LIMITS as t };
