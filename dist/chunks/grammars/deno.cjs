const require_crash = require("../crash.cjs");
const require_rewordings = require("../crash-rewordings.cjs");
// src/crash/runtimes/javascript/deno/deno.ts
let $text;
let $expression5;
let $expression6;
let $expression7;
let $expression9;
let $expression10;
let $expression14;
let $expression16;
let $expression17;
let $expression18;
let UNCAUGHT;
let CHILD_WORKER;
let MODULE_PLACE;
let TYPE_ERROR;
let UNPARSED;
let CARET;
const CAUSE = "Caused by: ";
const MESSAGE_LINES = 200;
const deno = {
	runtime: "deno",
	triggers: [
		"error: Uncaught ",
		"could not be parsed: ",
		"    at file:///",
		"    at http"
	],
	finalLine: /^error: Uncaught /,
	cutLine: /^\s+at (?!.*(?:[)>{}\]]|:\d+:\d+)$)/,
	exitCodes: { ofCrash: [1] },
	identity: {
		bareName: require_rewordings.bareJavascriptName,
		isUnqualified: true,
		runtimeWords: require_rewordings.runtimeWords
	},
	source: {
		functionName: require_rewordings.jsSourceName,
		isWrittenOut: require_rewordings.isWrittenOutInJs,
		isBundled: true
	},
	hints: require_rewordings.nodeHints,
	mayOpen: (line) => line.startsWith("error: ") || (MODULE_PLACE || line.length >= 14 && line.charCodeAt(0) === 32 && line.charCodeAt(1) === 32 && line.charCodeAt(2) === 32 && (line.includes("file") || line.includes("http"))) && (MODULE_PLACE ??= /^ {4}at (?:file|https?):\/\//).test(line),
	read(lines, at) {
		const line = lines[at] ?? "";
		if ((MODULE_PLACE || line.length >= 14 && line.charCodeAt(0) === 32 && line.charCodeAt(1) === 32 && line.charCodeAt(2) === 32 && (line.includes("file") || line.includes("http"))) && (MODULE_PLACE ??= /^ {4}at (?:file|https?):\/\//).test(line)) return readModuleErrorAbove(lines, at);
		const uncaught = UNCAUGHT || line.length >= 16 && line.charCodeAt(0) === 101 && line.charCodeAt(1) === 114 && line.charCodeAt(2) === 114 && line.includes("error: Uncaught ") ? (UNCAUGHT ??= /^error: Uncaught (?:\(in worker "([^"]*)"\) )?(\(in promise\) )?/).exec(line) : null;
		return uncaught === null ? readModuleError(lines, at) : readUncaught(lines, at, uncaught);
	}
};
function readBlock(lines, at, text) {
	const head = require_rewordings.headOf(text);
	const message = [head === null ? text : head.message];
	const frames = [];
	const memberFrames = [];
	let i = at;
	const body = bodyOf(lines, at);
	const source = sourceAbove(lines, at, body);
	for (; i < (source ?? body); i++) {
		const line = lines[i] ?? "";
		const member = require_rewordings.jsFrameOf(line);
		if (member !== null) memberFrames.push(member);
		else if (head?.type !== "AggregateError" && !require_crash.isLogLine(line)) message.push(line);
	}
	if (source !== null) i = body + 2;
	let last = i - 1;
	for (; i < lines.length && i - last <= 12; i++) {
		const line = lines[i] ?? "";
		const frame = require_rewordings.jsFrameOf(line);
		if (frame === null) {
			if (line.startsWith(CAUSE) || line.startsWith("error: ") || line === "") break;
			continue;
		}
		frames.push(frame);
		last = i;
	}
	const sourceLine = source === null ? null : lines[source] ?? null;
	return {
		type: head?.type ?? null,
		message: message.join("\n").trimEnd(),
		frames,
		memberFrames,
		sourceLine,
		next: last + 1
	};
}
function sourceAbove(lines, at, body) {
	if (!(($text = lines[body + 1] ?? "", CARET || $text.length >= 1 && $text.includes("^")) && (CARET ??= /^\s*\^+$/).test($text))) return null;
	let source = body;
	while (source > at && require_crash.isLogLine(lines[source] ?? "")) source--;
	return source;
}
function bodyOf(lines, at) {
	let stack = -1;
	let isPastBlank = false;
	for (let i = at; i < Math.min(lines.length, at + MESSAGE_LINES); i++) {
		const line = lines[i] ?? "";
		if ((CARET || line.length >= 1 && line.includes("^")) && (CARET ??= /^\s*\^+$/).test(line) && i > at && (!isPastBlank || require_rewordings.jsFrameOf(lines[i + 1] ?? "") !== null)) return i - 1;
		if (line.startsWith(CAUSE) || line.startsWith("error: ") || line === "" && stack !== -1) break;
		isPastBlank ||= line === "";
		if (isPastBlank) continue;
		if (stack === -1 && line.startsWith("    at ") && require_rewordings.jsFrameOf(line) !== null) stack = i;
	}
	if (stack !== -1) return stack;
	return require_crash.isLogLine(lines[at] ?? "") || (lines[at] ?? "") === "" || !(($text = lines[at] ?? "", $expression5 || $text.length >= 1 && ($text.charCodeAt(0) >= 9 && $text.charCodeAt(0) <= 13 || $text.charCodeAt(0) === 32 || $text.charCodeAt(0) >= 128)) && ($expression5 ??= /^\s/).test($text)) ? at : memberEnd(lines, at);
}
function memberEnd(lines, at) {
	let i = at;
	while (i < lines.length && ($text = lines[i] ?? "", $expression6 || $text.length >= 4 && ($text.charCodeAt(0) >= 9 && $text.charCodeAt(0) <= 13 || $text.charCodeAt(0) === 32 || $text.charCodeAt(0) >= 128) && ($text.charCodeAt(1) >= 9 && $text.charCodeAt(1) <= 13 || $text.charCodeAt(1) === 32 || $text.charCodeAt(1) >= 128) && ($text.charCodeAt(2) >= 9 && $text.charCodeAt(2) <= 13 || $text.charCodeAt(2) === 32 || $text.charCodeAt(2) >= 128)) && ($expression6 ??= /^\s{4}/).test($text)) i++;
	return i;
}
function readUncaught(lines, at, uncaught) {
	const title = (lines[at] ?? "").slice(7);
	const text = (lines[at] ?? "").slice(uncaught[0].length);
	if (($expression7 || text.length >= 1 && (text.charCodeAt(0) === 91 || text.charCodeAt(0) === 123)) && ($expression7 ??= /^[[{]$/).test(text)) return readValue(lines, at, title);
	const blocks = [readBlock(lines, at + 1, text)];
	for (let last = blocks[0]; last !== void 0 && (lines[last.next] ?? "").startsWith(CAUSE); last = blocks.at(-1)) blocks.push(readBlock(lines, last.next + 1, (lines[last.next] ?? "").slice(11)));
	const [top = blocks[0]] = blocks;
	const root = blocks.at(-1);
	const inWorker = uncaught[1];
	let next = root?.next ?? at + 1;
	if (inWorker !== void 0 && ($text = lines[next] ?? "", CHILD_WORKER || $text.length >= 54 && $text.charCodeAt(0) === 101 && $text.charCodeAt(1) === 114 && $text.charCodeAt(2) === 114 && $text.includes("Error: Unhandled error in child worker")) && (CHILD_WORKER ??= /^error: Uncaught (?:\(in promise\) )?Error: Unhandled error in child worker\.?$/).test($text)) next = readBlock(lines, next + 1, "").next;
	const frames = top?.frames ?? [];
	const rootFrames = blocks.length > 1 ? root?.frames ?? [] : top?.memberFrames ?? [];
	const culprit = placeOf(frames, top) ?? placeOf(rootFrames, root);
	const isError = top?.type !== null && (require_rewordings.headOf(text)?.isSure === true || frames.length > 0 || rootFrames.length > 0);
	const message = isError ? require_rewordings.withoutRequirers(top?.message ?? "") : unquoted(text);
	return {
		first: at,
		last: Math.max(at, next - 1),
		draft: require_crash.drafted({
			runtime: "deno",
			kind: isError ? kindOf(top?.type ?? null, message, uncaught[2] !== void 0, frames) : "uncaught-non-error",
			title: require_crash.firstLine(title),
			message: message === "" ? null : message,
			fatal: true,
			chain: isError ? blocks.toReversed().map(({ type, message: printed }) => ({
				type,
				message: printed,
				recovered: false
			})) : [{
				type: null,
				message,
				recovered: false
			}],
			thread: inWorker === void 0 ? null : {
				id: null,
				name: `worker "${inWorker}"`,
				state: null
			},
			frames,
			culprit,
			rootCause: require_crash.elsewhere(placeOf(rootFrames, root), culprit)
		})
	};
}
function placeOf(frames, block) {
	const place = require_crash.culpritOf(frames);
	if (place === null) return null;
	const quoted = frames.find(({ origin }) => origin !== "runtime");
	const isQuoted = frames === block?.frames && quoted?.file === place.file && quoted.line === place.line;
	return require_crash.withSourceLine(place, isQuoted ? block.sourceLine : null);
}
function readValue(lines, at, title) {
	let last = at;
	while (last + 1 < lines.length && last < at + MESSAGE_LINES && !(($text = lines[last] ?? "", $expression9 || $text.length >= 1 && ($text.charCodeAt(0) === 93 || $text.charCodeAt(0) === 125)) && ($expression9 ??= /^[\]}]/).test($text))) last++;
	const message = [title.slice(-1), ...lines.slice(at + 1, last + 1)].join("\n");
	return {
		first: at,
		last,
		draft: require_crash.drafted({
			runtime: "deno",
			kind: "uncaught-non-error",
			title,
			message,
			fatal: true
		})
	};
}
function unquoted(text) {
	return text.length > 1 && text.startsWith("\"") && text.endsWith("\"") ? text.slice(1, -1) : text;
}
function kindOf(type, message, isPromise, frames) {
	if (type === "SyntaxError" && !message.includes("JSON")) return "syntax-error";
	if (($expression10 || message.length >= 16 && (message.charCodeAt(0) === 67 || message.charCodeAt(0) === 77) && (message.charCodeAt(1) === 97 || message.charCodeAt(1) === 111) && (message.charCodeAt(2) === 100 || message.charCodeAt(2) === 110) && (message.includes("Cannot find ") || message.includes("Module not found"))) && ($expression10 ??= /^Cannot find (?:module|package) |^Module not found/).test(message)) return "startup-module-not-found";
	if (message.startsWith("Maximum call stack size exceeded")) return "stack-overflow";
	if (type === "NotCapable" || type === "PermissionDenied") return "permission-denied";
	return isPromise && frames.length === 0 ? "unhandled-rejection" : "uncaught";
}
function readModuleErrorAbove(lines, at) {
	for (let i = at - 1; i >= Math.max(0, at - 12); i--) {
		const line = lines[i] ?? "";
		if (require_rewordings.jsFrameOf(line) !== null) return null;
		if ((line.startsWith("error: ") || (TYPE_ERROR || line.length >= 13 && line.charCodeAt(0) === 84 && line.charCodeAt(1) === 83 && line.charCodeAt(2) >= 48 && line.charCodeAt(2) <= 57 && line.includes(" [ERROR]: ")) && (TYPE_ERROR ??= /^TS\d+ \[ERROR\]: /).test(line)) && !((UNCAUGHT || line.length >= 16 && line.charCodeAt(0) === 101 && line.charCodeAt(1) === 114 && line.charCodeAt(2) === 114 && line.includes("error: Uncaught ")) && (UNCAUGHT ??= /^error: Uncaught (?:\(in worker "([^"]*)"\) )?(\(in promise\) )?/).test(line))) return readModuleError(lines, i);
	}
	return null;
}
function readModuleError(lines, at) {
	const title = lines[at] ?? "";
	const unparsed = UNPARSED || title.length >= 69 && title.charCodeAt(0) === 101 && title.charCodeAt(1) === 114 && title.charCodeAt(2) === 114 && title.includes("error: The module's source code could not be parsed: ") ? (UNPARSED ??= /^error: (The module's source code could not be parsed: .*) at ((?:file|https?):\/\/\S+:\d+:\d+)$/).exec(title) : null;
	const place = unparsed === null ? null : require_rewordings.jsFrameOf(`    at ${unparsed[2]}`);
	if (unparsed !== null && place !== null) {
		const last = lines[at + 1] === "" && ($text = lines[at + 3] ?? "", $expression14 || $text.length >= 1 && $text.includes("~")) && ($expression14 ??= /^\s*~+$/).test($text) ? at + 3 : at;
		return moduleReading(unparsed[1] ?? "", at, last, place);
	}
	for (let i = at + 1; i < Math.min(lines.length, at + 12); i++) {
		const frame = ($text = lines[i] ?? "", MODULE_PLACE || $text.length >= 14 && $text.charCodeAt(0) === 32 && $text.charCodeAt(1) === 32 && $text.charCodeAt(2) === 32 && ($text.includes("file") || $text.includes("http"))) && (MODULE_PLACE ??= /^ {4}at (?:file|https?):\/\//).test($text) ? require_rewordings.jsFrameOf(lines[i] ?? "") : null;
		if (frame === null) continue;
		return moduleReading($expression16 || title.length >= 7 && title.charCodeAt(0) === 101 && title.charCodeAt(1) === 114 && title.charCodeAt(2) === 114 && title.includes("error: ") ? title.replace($expression16 ??= /^error: /, "") : title, at, i, frame);
	}
	return null;
}
function moduleReading(message, first, last, frame) {
	const isSyntax = message.startsWith("SyntaxError: ") || message.startsWith("The module's source code could not be parsed");
	return {
		first,
		last,
		draft: require_crash.drafted({
			runtime: "deno",
			kind: isSyntax ? "syntax-error" : ($expression17 || message.length >= 4 && message.charCodeAt(0) === 84 && message.charCodeAt(1) === 83 && message.charCodeAt(2) >= 48 && message.charCodeAt(2) <= 57 && message.includes("TS")) && ($expression17 ??= /^TS\d+ /).test(message) ? "type-error" : "startup-module-not-found",
			title: message,
			message: $expression18 || message.length >= 13 && message.charCodeAt(0) === 83 && message.charCodeAt(1) === 121 && message.charCodeAt(2) === 110 && message.includes("SyntaxError: ") ? message.replace($expression18 ??= /^SyntaxError: /, "") : message,
			fatal: true,
			frames: [frame],
			culprit: require_crash.culpritOf([frame])
		})
	};
}
exports.deno = deno;
// e216f81e47756d78
