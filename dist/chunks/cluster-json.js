var object = (function(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : NOTHING;
});
var json = (function(value, key) {
	return object(value[key]);
});
var array = (function(value) {
	return Array.isArray(value) ? value : [];
});
var text = (function(value) {
	return typeof value === "string" && value !== "" ? value : null;
});
var number = (function(value) {
	return typeof value === "number" ? value : null;
});
var isTrue = (function(value) {
	return value === true;
});
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
// src/cluster/json.ts
const NOTHING = Object.freeze({});
function moment(value) {
	const ms = Date.parse(text(value) ?? "");
	return Number.isNaN(ms) ? null : ms;
}
export { number as a, CLUSTER_LIMITS as c, moment as i, isTrue as n, object as o, json as r, text as s, array as t };
