const require_rolldown_runtime = require("../chunks/rolldown-runtime.cjs");
let node_util = require("node:util");
// src/command-line/wrap.ts
var wrap_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	columns: () => columns,
	fitted: () => fitted,
	wrapped: () => wrapped
});
const WIDEST = 100;
const UNLESS_KNOWN = 80;
const NARROWEST = 40;
const LEAST = 20;
function columns(stream) {
	return Math.min(WIDEST, Math.max(NARROWEST, stream.columns ?? UNLESS_KNOWN));
}
function wrapped(text, width, indent) {
	const margin = " ".repeat(indent);
	const lines = [];
	let current = "";
	for (const word of text.split(" ")) if (current !== "" && indent + current.length + 1 + word.length > width) {
		lines.push(margin + current);
		current = word;
	} else current = current === "" ? word : `${current} ${word}`;
	return [...lines, margin + current];
}
let LAID_OUT;
function fitted(line, width) {
	const room = width > 0 ? Math.max(LEAST, width) : UNLESS_KNOWN;
	if (seen(line) <= room || (LAID_OUT ??= /^\s*(?:\u2502|Check it yourself:|To ignore:)/u).test((0, node_util.stripVTControlCharacters)(line))) return line;
	const hanging = `${" ".repeat(/^ */.exec(line)?.[0].length ?? 0)}  `;
	const lines = [];
	let current = "";
	for (const [gap, word] of wordsOf(line)) if (current !== "" && seen(current) + gap.length + seen(word) > room) {
		lines.push(current);
		current = hanging + word;
	} else current += gap + word;
	return [...lines, current].join("\n");
}
function wordsOf(line) {
	return [...line.matchAll(/( *)(\d+ (?:ms|s|min|h|of \d+)\b|[^ ]+)/g)].map(([, gap = "", word = ""]) => [gap, word]);
}
function seen(text) {
	return (0, node_util.stripVTControlCharacters)(text).length;
}
Object.defineProperty(exports, "columns", {
	enumerable: true,
	get: function() {
		return columns;
	}
});
Object.defineProperty(exports, "fitted", {
	enumerable: true,
	get: function() {
		return fitted;
	}
});
Object.defineProperty(exports, "wrap_exports", {
	enumerable: true,
	get: function() {
		return wrap_exports;
	}
});
Object.defineProperty(exports, "wrapped", {
	enumerable: true,
	get: function() {
		return wrapped;
	}
});
// b366d0418ccbc13c
