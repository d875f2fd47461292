const require_crash = require("../crash.cjs");
const require_rewordings = require("../crash-rewordings.cjs");
// src/crash/runtimes/javascript/bun/bun.ts
let GUTTER;
let CARET;
let VERSION;
let PANIC;
let MISSING;
let NOTE;
const OH_NO = "oh no: Bun has crashed.";
let PROPERTY;
const BLOCK_LINES = 60;
const BANNER_LINES = 16;
const bun = {
	runtime: "bun",
	triggers: [
		"Bun v",
		"error: Cannot find ",
		"panic(",
		"panic: ",
		"      at "
	],
	traceLine: /^(?:Bun v\d{1,3}\.\d|panic\([^)]{1,60}\): |oh no: Bun has crashed)/,
	finalLine: /^Bun v\d{1,3}\.\d/,
	cutLine: /^\s+at (?!.*(?:[)>{}\]]|:\d+:\d+)$)/,
	exitCodes: { ofCrash: [1] },
	identity: {
		functionNoise: require_rewordings.javascriptFunctionNoise,
		isUnqualified: true,
		runtimeWords: require_rewordings.runtimeWords
	},
	source: {
		functionName: require_rewordings.jsSourceName,
		isWrittenOut: require_rewordings.isWrittenOutInJs,
		isBundled: true
	},
	hints: require_rewordings.nodeHints,
	mayOpen: (line) => (GUTTER ??= /^(?:.{0,80} )?\s*\d+ \| /).test(line) || (VERSION ??= /^Bun v\d+\.\d+\.\d+/).test(line) || (MISSING ??= /^error: Cannot find (?:module|package) "[^"]{1,1000}" from "[^"]{1,1000}"$/).test(line) || (PANIC ??= /^panic(?:\([^)]*\))?: /).test(line) || line.startsWith("      at ") && require_rewordings.jsFrameOf(line) !== null,
	read(lines, at) {
		const line = lines[at] ?? "";
		if ((PANIC ??= /^panic(?:\([^)]*\))?: /).test(line)) return readPanic(lines, at);
		const source = (GUTTER ??= /^(?:.{0,80} )?\s*\d+ \| /).test(line) ? at : sourceAbove(lines, at);
		const head = source === -1 ? -1 : headBelowSource(lines, source);
		if (head !== -1) return readErrors(lines, source, head);
		if ((VERSION ??= /^Bun v\d+\.\d+\.\d+/).test(line)) return readAbove(lines, at);
		return (MISSING ??= /^error: Cannot find (?:module|package) "[^"]{1,1000}" from "[^"]{1,1000}"$/).test(line) && require_crash.endsLog(lines, at) ? readMissing(line, at) : null;
	}
};
function readMissing(line, at) {
	const message = line.slice(7);
	return {
		first: at,
		last: at,
		draft: require_crash.drafted({
			runtime: "bun",
			kind: kindOf(null, message, [], false),
			title: line,
			message,
			fatal: true
		})
	};
}
function sourceAbove(lines, at) {
	if (require_rewordings.jsFrameOf(lines[at - 1] ?? "") !== null) return -1;
	for (let i = at - 1; i > Math.max(0, at - BLOCK_LINES); i--) {
		if (!(CARET ??= /^\s*\^$/).test(lines[i] ?? "") || !(GUTTER ??= /^(?:.{0,80} )?\s*\d+ \| /).test(lines[i - 1] ?? "")) continue;
		let first = i - 1;
		while (first > 0 && i - first < 12 && (GUTTER ??= /^(?:.{0,80} )?\s*\d+ \| /).test(lines[first - 1] ?? "")) first--;
		return first;
	}
	return -1;
}
function headBelowSource(lines, at) {
	for (let i = at + 1; i < Math.min(lines.length, at + 12); i++) {
		const line = lines[i] ?? "";
		if ((CARET ??= /^\s*\^$/).test(line)) return lines[i + 1] === void 0 ? -1 : i + 1;
		if (!(GUTTER ??= /^(?:.{0,80} )?\s*\d+ \| /).test(line) && !require_crash.isLogLine(line)) return -1;
	}
	return -1;
}
function versionWithin(lines, at) {
	for (let i = at; i < Math.min(lines.length, at + BLOCK_LINES); i++) if ((VERSION ??= /^Bun v\d+\.\d+\.\d+/).test(lines[i] ?? "")) return i;
	return -1;
}
function readBlock(lines, at) {
	const title = lines[at] ?? "";
	const plain = /^error(?:: (.*))?$/.exec(title) ?? /^(E[A-Z]+: .*)$/.exec(title);
	const head = plain === null ? require_rewordings.headOf(title) : null;
	const message = [plain === null ? head?.message ?? title : plain[1] ?? ""];
	const frames = [];
	const isThrownValue = title === "error";
	const stack = stackBelow(lines, at + 1);
	const body = stack === -1 ? -1 : messageEnd(lines, at + 1, stack);
	for (let i = at + 1; i < body; i++) if (!require_crash.isLogLine(lines[i] ?? "")) message.push(lines[i] ?? "");
	let last = stack === -1 ? at : stack - 1;
	for (let i = last + 1; i < lines.length && i - last <= 12; i++) {
		const line = lines[i] ?? "";
		const frame = require_rewordings.jsFrameOf(line);
		if (frame !== null) frames.push(frame);
		else if ((VERSION ??= /^Bun v\d+\.\d+\.\d+/).test(line) || (GUTTER ??= /^(?:.{0,80} )?\s*\d+ \| /).test(line) || line === "" && frames.length > 0) break;
		else if (frames.length === 0 && line !== "" && !require_crash.isLogLine(line) && stack === -1 && (isThrownValue || !(PROPERTY ??= /^ +[\w$]+: /).test(line)) && lines[i - 1] !== "") message.push(line);
		else continue;
		last = i;
	}
	const printed = (message.length === 2 && message[0] === message[1] ? message.slice(1) : message).join("\n").trim();
	return {
		type: plain !== null ? frames.length === 0 ? null : "Error" : head?.type ?? null,
		message: printed,
		frames,
		sourceLine: sourceLineAbove(lines, at),
		stack: stack === -1 ? "" : lines.slice(stack, last + 1).join("\n"),
		next: last + 1
	};
}
function sourceLineAbove(lines, head) {
	for (let i = head - 1; i >= Math.max(0, head - 12); i--) {
		const line = lines[i] ?? "";
		if ((GUTTER ??= /^(?:.{0,80} )?\s*\d+ \| /).test(line)) return line.replace(GUTTER ??= /^(?:.{0,80} )?\s*\d+ \| /, "");
		if (!(CARET ??= /^\s*\^$/).test(line) && !require_crash.isLogLine(line)) return null;
	}
	return null;
}
function stackBelow(lines, at) {
	for (let i = at; i < Math.min(lines.length, at + BLOCK_LINES); i++) {
		const line = lines[i] ?? "";
		if (require_rewordings.jsFrameOf(line) !== null) return i;
		if ((VERSION ??= /^Bun v\d+\.\d+\.\d+/).test(line) || (GUTTER ??= /^(?:.{0,80} )?\s*\d+ \| /).test(line)) return -1;
	}
	return -1;
}
function messageEnd(lines, at, stack) {
	if (lines[stack - 1] !== "") return stack;
	for (let i = at; i < stack; i++) if ((PROPERTY ??= /^ +[\w$]+: /).test(lines[i] ?? "")) return i;
	return stack;
}
function isCauseOf(cause, effect) {
	if (cause.stack === effect.stack) return false;
	const [below, above] = [outermostOf(effect), outermostOf(cause)];
	if (below === void 0 || above === void 0 || isNamed(below) || isNamed(above)) return null;
	return below.file === above.file && below.line === above.line;
}
function isNamed({ function: name }) {
	return name !== null && name !== "<anonymous>";
}
function outermostOf({ frames }) {
	return frames.findLast(({ origin }) => origin === "app");
}
function readErrors(lines, first, head) {
	const causes = [readBlock(lines, head)];
	const members = [];
	let next = causes[0]?.next ?? head + 1;
	for (;;) {
		const isCause = lines[next] === "" && (GUTTER ??= /^(?:.{0,80} )?\s*\d+ \| /).test(lines[next + 1] ?? "");
		const source = isCause ? next + 1 : next;
		const below = (GUTTER ??= /^(?:.{0,80} )?\s*\d+ \| /).test(lines[source] ?? "") ? headBelowSource(lines, source) : -1;
		if (below === -1) break;
		const block = readBlock(lines, below);
		const above = causes.at(-1);
		if (!((isCause && above !== void 0 ? isCauseOf(block, above) : null) ?? versionWithin(lines, below) !== -1)) break;
		(isCause ? causes : members).push(block);
		next = block.next;
	}
	const version = versionBelow(lines, next);
	const [top] = causes;
	const root = causes.length > 1 ? causes.at(-1) : members[0];
	const { type = null, message = "", frames = [] } = top ?? {};
	const isFatal = version !== -1 || require_crash.endsLog(lines, next - 1);
	const culprit = placeOf(top);
	return {
		first,
		last: Math.max(version, next - 1),
		draft: require_crash.drafted({
			runtime: "bun",
			kind: isFatal ? kindOf(type, message, frames, (GUTTER ??= /^(?:.{0,80} )?\s*\d+ \| /).test(lines[first] ?? "")) : "logged-exception",
			title: require_crash.firstLine(lines[head] ?? ""),
			message: message === "" ? null : message,
			fatal: isFatal,
			chain: causes.toReversed().map((block) => ({
				type: block.type,
				message: block.message,
				recovered: false
			})),
			frames,
			culprit,
			rootCause: root === void 0 ? null : require_crash.elsewhere(placeOf(root), culprit)
		})
	};
}
function placeOf(block) {
	const place = block === void 0 ? null : require_rewordings.jsCulpritOf(block.frames, block.type);
	const [innermost] = block?.frames ?? [];
	return place !== null && place.file === innermost?.file && place.line === innermost.line ? require_crash.withSourceLine(place, block?.sourceLine ?? null) : place;
}
function versionBelow(lines, at) {
	for (let i = at; i < Math.min(lines.length, at + 12); i++) {
		const line = lines[i] ?? "";
		if ((VERSION ??= /^Bun v\d+\.\d+\.\d+/).test(line)) return i;
		if (line !== "" && !require_crash.isLogLine(line) && !(PROPERTY ??= /^ +[\w$]+: /).test(line)) return -1;
	}
	return -1;
}
function kindOf(type, message, frames, hasSource) {
	if (/^Cannot find (?:module|package) /.test(message)) return "startup-module-not-found";
	if (message.startsWith("Maximum call stack size exceeded")) return "stack-overflow";
	if (type === "SyntaxError" && !message.startsWith("JSON ") || hasSource && frames.length === 1 && frames[0]?.function === null && /^(?:Unexpected|Expected) /.test(message)) return "syntax-error";
	if (/^E[A-Z]+: /.test(message)) return "uncaught";
	return frames.length === 0 && type === null ? "uncaught-non-error" : "uncaught";
}
function readAbove(lines, at) {
	if ((RULE ??= /^={8,}$/).test(lines[at - 1] ?? "")) return null;
	let start = at;
	while (start > 0 && at - start < BLOCK_LINES && (lines[start - 1] === "" || (NOTE ??= /^note: /).test(lines[start - 1] ?? ""))) start--;
	const end = start;
	while (start > 0 && end - start < BLOCK_LINES && lines[start - 1] !== "" && isOwn(lines[start - 1] ?? "")) start--;
	for (let i = end - 1; i > start; i--) if (/^error(?:: |$)/.test(lines[i] ?? "")) start = i;
	if (start === end || (VERSION ??= /^Bun v\d+\.\d+\.\d+/).test(lines[start] ?? "")) return null;
	const block = readBlock(lines, start);
	const draft = require_crash.drafted({
		runtime: "bun",
		kind: kindOf(block.type, block.message, block.frames, false),
		title: require_crash.firstLine(lines[start] ?? ""),
		message: block.message,
		fatal: true,
		chain: [{
			type: block.type,
			message: block.message,
			recovered: false
		}],
		frames: block.frames,
		culprit: require_crash.culpritOf(block.frames)
	});
	return {
		first: start,
		last: at,
		draft
	};
}
function isOwn(line) {
	return line.startsWith("error") || !require_crash.isLogLine(line);
}
let RULE;
let REPORT;
function readPanic(lines, at) {
	const farewell = lines.slice(at, at + BLOCK_LINES).findIndex((line) => line.startsWith(OH_NO));
	const isBelowBanner = lines.slice(Math.max(0, at - BANNER_LINES), at).some((line) => (VERSION ??= /^Bun v\d+\.\d+\.\d+/).test(line));
	if (farewell === -1 && !(isBelowBanner && require_crash.endsLog(lines, at))) return null;
	const end = Math.max(0, farewell);
	const title = lines[at] ?? "";
	const message = title.replace(PANIC ??= /^panic(?:\([^)]*\))?: /, "");
	let last = at + end;
	while (last + 1 < lines.length && (REPORT ??= /^(?:To send a redacted crash report|please file a GitHub issue| ?https:\/\/bun\.report\/|$)/).test(lines[last + 1] ?? "")) last++;
	return {
		first: at,
		last: require_crash.withEcho(lines, last),
		draft: require_crash.drafted({
			runtime: "bun",
			kind: message.startsWith("Segmentation fault") ? "fatal-signal" : "runtime-crash",
			title,
			message,
			fatal: true,
			signal: signalIn(message)
		})
	};
}
const SIGNALS = {
	"Segmentation fault": "SIGSEGV",
	"Illegal instruction": "SIGILL",
	"Bus error": "SIGBUS",
	"Floating point error": "SIGFPE"
};
function signalIn(message) {
	const [, words = "", address = null] = /^([A-Z][a-z]+ [a-z ]{5,20}?)(?: at address (0x[0-9A-Fa-f]{1,16}))?$/.exec(message) ?? [];
	const name = SIGNALS[words];
	return name === void 0 ? null : {
		name,
		code: null,
		address
	};
}
exports.bun = bun;
// 954e7d4d8bc3cd8d
