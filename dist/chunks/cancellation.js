var listenForCancellation = (function(overdue) {
	const controller = new AbortController();
	let atMs = null;
	const cancel = (() => {
		if (atMs !== null) return;
		atMs = performance.now();
		setTimeout(overdue, CANCELLED_LIMITS.endedMs).unref();
		controller.abort();
	});
	for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, cancel);
	return {
		cancelled: controller.signal,
		cancelledForMs: (() => atMs === null ? 0 : performance.now() - atMs)
	};
});
// src/cancellation.ts
const CANCELLED_LIMITS = {
	noticeMs: 3500,
	endedMs: 4500
};
export { listenForCancellation as n, CANCELLED_LIMITS as t };
