var mostBreaks = (function(source) {
	return ofAlternatives({
		at: 0,
		source,
		groups: []
	});
});
var ofAlternatives = (function(reading) {
	let most = 0;
	let sum = 0;
	while (reading.at < reading.source.length) {
		const next = reading.source[reading.at];
		if (next === ")") break;
		if (next === "|") {
			most = Math.max(most, sum);
			sum = 0;
			reading.at++;
		} else {
			const breaks = ofAtom(reading);
			const times = mostTimes(reading);
			sum += breaks === 0 ? 0 : breaks * times;
		}
	}
	return Math.max(most, sum);
});
var ofAtom = (function(reading) {
	const group = take(reading, GROUP);
	if (group !== null) {
		const isCaptured = group[0] === "(" || /^\(\?<\w/.test(group[0]);
		const index = isCaptured ? reading.groups.push(0) - 1 : -1;
		const breaks = ofAlternatives(reading);
		reading.at++;
		if (isCaptured) reading.groups[index] = breaks;
		return breaks;
	}
	const atom = take(reading, CLASS) ?? take(reading, ESCAPE);
	if (atom === null) {
		reading.at++;
		return 0;
	}
	const reference = /^\\([1-9]\d*)$/.exec(atom[0]);
	if (reference !== null) return reading.groups[Number(reference[1]) - 1] ?? Number.POSITIVE_INFINITY;
	return matchesBreak(atom[0]) ? 1 : 0;
});
var mostTimes = (function(reading) {
	const found = take(reading, QUANTIFIER);
	if (found === null) return 1;
	const [whole, least, comma, most] = found;
	if (whole.startsWith("?")) return 1;
	if (least === void 0) return Number.POSITIVE_INFINITY;
	if (comma === "") return Number(least);
	return most === "" ? Number.POSITIVE_INFINITY : Number(most);
});
var take = (function(reading, expression) {
	expression.lastIndex = reading.at;
	const found = expression.exec(reading.source);
	if (found !== null) reading.at = expression.lastIndex;
	return found;
});
var matchesBreak = (function(atom) {
	let matches = known.get(atom);
	if (matches === void 0) {
		matches = new RegExp(`^${atom}`, /\\[pP]\{|\\u\{/.test(atom) ? "u" : "").test("\n");
		known.set(atom, matches);
	}
	return matches;
});
var at = (function(hooks, expression, replacement, needs) {
	return {
		hooks,
		...needs && { needs },
		ignoresCase: expression.ignoreCase,
		get reach() {
			return mostBreaks(expression.source);
		},
		find: (text, add) => findBy(expression, replacement, text, add)
	};
});
var inLine = (function(hooks, source, replacement) {
	let expression;
	return {
		hooks,
		reach: 0,
		find: (text, add) => {
			expression ??= new RegExp(source, "g");
			findBy(expression, replacement, text, add);
		}
	};
});
var findBy = (function(expression, replacement, text, add) {
	expression.lastIndex = 0;
	for (let found = expression.exec(text); found !== null; found = expression.exec(text)) {
		const [match, ...groups] = found;
		if (match === "") expression.lastIndex++;
		const shown = typeof replacement === "string" ? replacement.replace(/\$(\d)/g, (_, group) => groups[Number(group) - 1] ?? "") : replacement(...groups.map((group) => group ?? ""));
		if (shown !== match) addMasked(match, shown, found.index, add);
	}
});
var addMasked = (function(match, shown, index, add) {
	const kept = shown.split("***");
	const last = kept.length - 1;
	let start = (kept[0] ?? "").length;
	for (let part = 1; part <= last; part++) {
		const text = kept[part] ?? "";
		const end = part === last ? match.length - text.length : match.indexOf(text, start);
		if (end > start) add(index + start, index + end);
		start = end + text.length;
	}
});
// src/redact/breaks.ts
const GROUP = /\((?:\?(?:[:=!]|<[=!]|[a-z-]{1,8}:|<\w+>))?/y;
const CLASS = /\[(?:[^\]\\]|\\.)*\]/y;
const ESCAPE = /\\(?:u\{[0-9a-fA-F]+\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[pP]\{[^}]+\}|\d+|[\s\S])/y;
const QUANTIFIER = /(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/y;
const known = /* @__PURE__ */ new Map();
const DRAWN = ["digit", "upper"];
const PORT_HOOK = ":0000:";
export { inLine as a, findBy as i, PORT_HOOK as n, mostBreaks as o, at as r, DRAWN as t };
