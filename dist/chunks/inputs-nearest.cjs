// src/inputs/nearest.ts
var nearest_exports = /* @__PURE__ */ require("./rolldown-runtime.cjs").__exportAll({ nearest: () => nearest });
function nearest(word, candidates) {
	let best = null;
	let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
	for (const candidate of candidates) {
		const distance = editDistance(word, candidate);
		if (distance < bestDistance) {
			best = candidate;
			bestDistance = distance;
		}
	}
	return best;
}
function editDistance(from, to) {
	let beforeThat = [];
	let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
	for (let row = 1; row <= from.length; row++) {
		const current = [row];
		for (let column = 1; column <= to.length; column++) {
			const substituted = (previous[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
			const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1] ? (beforeThat[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
			current.push(Math.min(substituted, swapped, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
		}
		beforeThat = previous;
		previous = current;
	}
	return previous[to.length] ?? 0;
}
Object.defineProperty(exports, "nearest", {
	enumerable: true,
	get: function() {
		return nearest;
	}
});
Object.defineProperty(exports, "nearest_exports", {
	enumerable: true,
	get: function() {
		return nearest_exports;
	}
});
// 758f32e88d3f9fee
