var fitted = (function(line, width) {
	const room = width > 0 ? Math.max(LEAST, width) : UNLESS_KNOWN;
	if (seen(line) <= room || LAID_OUT.test(stripVTControlCharacters(line))) return line;
	const hanging = `${" ".repeat(/^ */.exec(line)?.[0].length ?? 0)}  `;
	const lines = [];
	let current = "";
	for (const [gap, word] of wordsOf(line)) if (current !== "" && seen(current) + gap.length + seen(word) > room) {
		lines.push(current);
		current = hanging + word;
	} else current += gap + word;
	return [...lines, current].join("\n");
});
var wordsOf = (function(line) {
	return [...line.matchAll(/( *)(\d+ (?:ms|s|min|h|of \d+)\b|[^ ]+)/g)].map((([, gap = "", word = ""]) => [gap, word]));
});
var seen = (function(text) {
	return stripVTControlCharacters(text).length;
});
const { stripVTControlCharacters } = process.getBuiltinModule("node:util");
// src/command-line/wrap.ts
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
const LAID_OUT = /^\s*(?:\u2502|Check it yourself:|To ignore:)/u;
export { fitted as n, wrapped as r, columns as t };
