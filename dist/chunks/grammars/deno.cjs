const require_crash = require("../crash.cjs");
const require_rewordings = require("../crash-rewordings.cjs");
// src/crash/runtimes/javascript/deno/deno.ts
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
	mayOpen: (line) => line.startsWith("error: ") || (MODULE_PLACE ??= /^ {4}at (?:file|https?):\/\//).test(line),
	read(lines, at) {
		const line = lines[at] ?? "";
		if ((MODULE_PLACE ??= /^ {4}at (?:file|https?):\/\//).test(line)) return readModuleErrorAbove(lines, at);
		const uncaught = (UNCAUGHT ??= /^error: Uncaught (?:\(in worker "([^"]*)"\) )?(\(in promise\) )?/).exec(line);
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
	if (!(CARET ??= /^\s*\^+$/).test(lines[body + 1] ?? "")) return null;
	let source = body;
	while (source > at && require_crash.isLogLine(lines[source] ?? "")) source--;
	return source;
}
function bodyOf(lines, at) {
	let stack = -1;
	let isPastBlank = false;
	for (let i = at; i < Math.min(lines.length, at + MESSAGE_LINES); i++) {
		const line = lines[i] ?? "";
		if ((CARET ??= /^\s*\^+$/).test(line) && i > at && (!isPastBlank || require_rewordings.jsFrameOf(lines[i + 1] ?? "") !== null)) return i - 1;
		if (line.startsWith(CAUSE) || line.startsWith("error: ") || line === "" && stack !== -1) break;
		isPastBlank ||= line === "";
		if (isPastBlank) continue;
		if (stack === -1 && line.startsWith("    at ") && require_rewordings.jsFrameOf(line) !== null) stack = i;
	}
	if (stack !== -1) return stack;
	return require_crash.isLogLine(lines[at] ?? "") || (lines[at] ?? "") === "" || !/^\s/.test(lines[at] ?? "") ? at : memberEnd(lines, at);
}
function memberEnd(lines, at) {
	let i = at;
	while (i < lines.length && /^\s{4}/.test(lines[i] ?? "")) i++;
	return i;
}
function readUncaught(lines, at, uncaught) {
	const title = (lines[at] ?? "").slice(7);
	const text = (lines[at] ?? "").slice(uncaught[0].length);
	if (/^[[{]$/.test(text)) return readValue(lines, at, title);
	const blocks = [readBlock(lines, at + 1, text)];
	for (let last = blocks[0]; last !== void 0 && (lines[last.next] ?? "").startsWith(CAUSE); last = blocks.at(-1)) blocks.push(readBlock(lines, last.next + 1, (lines[last.next] ?? "").slice(11)));
	const [top = blocks[0]] = blocks;
	const root = blocks.at(-1);
	const inWorker = uncaught[1];
	let next = root?.next ?? at + 1;
	if (inWorker !== void 0 && (CHILD_WORKER ??= /^error: Uncaught (?:\(in promise\) )?Error: Unhandled error in child worker\.?$/).test(lines[next] ?? "")) next = readBlock(lines, next + 1, "").next;
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
	while (last + 1 < lines.length && last < at + MESSAGE_LINES && !/^[\]}]/.test(lines[last] ?? "")) last++;
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
	if (/^Cannot find (?:module|package) |^Module not found/.test(message)) return "startup-module-not-found";
	if (message.startsWith("Maximum call stack size exceeded")) return "stack-overflow";
	if (type === "NotCapable" || type === "PermissionDenied") return "permission-denied";
	return isPromise && frames.length === 0 ? "unhandled-rejection" : "uncaught";
}
function readModuleErrorAbove(lines, at) {
	for (let i = at - 1; i >= Math.max(0, at - 12); i--) {
		const line = lines[i] ?? "";
		if (require_rewordings.jsFrameOf(line) !== null) return null;
		if ((line.startsWith("error: ") || (TYPE_ERROR ??= /^TS\d+ \[ERROR\]: /).test(line)) && !(UNCAUGHT ??= /^error: Uncaught (?:\(in worker "([^"]*)"\) )?(\(in promise\) )?/).test(line)) return readModuleError(lines, i);
	}
	return null;
}
function readModuleError(lines, at) {
	const title = lines[at] ?? "";
	const unparsed = (UNPARSED ??= /^error: (The module's source code could not be parsed: .*) at ((?:file|https?):\/\/\S+:\d+:\d+)$/).exec(title);
	const place = unparsed === null ? null : require_rewordings.jsFrameOf(`    at ${unparsed[2]}`);
	if (unparsed !== null && place !== null) {
		const last = lines[at + 1] === "" && /^\s*~+$/.test(lines[at + 3] ?? "") ? at + 3 : at;
		return moduleReading(unparsed[1] ?? "", at, last, place);
	}
	for (let i = at + 1; i < Math.min(lines.length, at + 12); i++) {
		const frame = (MODULE_PLACE ??= /^ {4}at (?:file|https?):\/\//).test(lines[i] ?? "") ? require_rewordings.jsFrameOf(lines[i] ?? "") : null;
		if (frame === null) continue;
		return moduleReading(title.replace(/^error: /, ""), at, i, frame);
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
			kind: isSyntax ? "syntax-error" : /^TS\d+ /.test(message) ? "type-error" : "startup-module-not-found",
			title: message,
			message: message.replace(/^SyntaxError: /, ""),
			fatal: true,
			frames: [frame],
			culprit: require_crash.culpritOf([frame])
		})
	};
}
exports.deno = deno;
// 3377b9810bfa6f36
