const require_crash = require("../crash.cjs");
const require_rewordings = require("../crash-rewordings.cjs");
// src/crash/runtimes/javascript/v8-fatal.ts
const LAST_GCS = "<--- Last few GCs --->";
const NATIVE_STACK = "----- Native stack trace -----";
let FATAL;
let NATIVE_FRAME;
let ASSERTION;
let SCRIPT_FRAME;
let OLD_SCRIPT_FRAME;
function opensV8Fatal(line) {
	const first = line.charCodeAt(0);
	if (first === 70 || first === 35) return (FATAL ??= /^(?:FATAL ERROR: |# Fatal (?:JavaScript|error in))/).test(line);
	if (first === 60) return line === LAST_GCS;
	if (first === 45) return line === NATIVE_STACK;
	if (first === 32) return line.startsWith(" 1: 0x") && line.includes("node::Abort");
	return line.includes("Assertion") && line.length < 2e3 && (ASSERTION ??= /^\S*node(?:\[\d+\])?: .*(?:Assertion `.*' failed\.?|: Assertion failed)/).test(line);
}
const REPORT_LINES = 200;
function readV8Fatal(lines, at) {
	let head = -1;
	let runtime = isStartedAsDeno(lines, at) ? "deno" : "node";
	let isOutOfMemory = lines[at] === LAST_GCS;
	let inScript = false;
	let last = at;
	const frames = [];
	for (let i = at; i < Math.min(lines.length, at + REPORT_LINES); i++) {
		const line = lines[i] ?? "";
		if ((FATAL ??= /^(?:FATAL ERROR: |# Fatal (?:JavaScript|error in))/).test(line) || i === at && (ASSERTION ??= /^\S*node(?:\[\d+\])?: .*(?:Assertion `.*' failed\.?|: Assertion failed)/).test(line)) {
			if (head !== -1) continue;
			head = i;
		} else if (line === "----- JavaScript stack trace -----" || line.startsWith("==== JS stack trace")) inScript = true;
		else if (line === NATIVE_STACK) inScript = false;
		else if (line.startsWith("==== C stack trace")) runtime = "deno";
		else if (inScript && scriptFrameOf(line) !== null) {
			const frame = scriptFrameOf(line);
			if (frame !== null) frames.push(frame);
		} else if (!isReportLine(line)) {
			if (i - last > 12 || /^Node\.js v\d/.test(line)) break;
			continue;
		}
		last = i;
	}
	const printed = (lines[head === -1 ? at : head] ?? "").trim();
	const message = headMessage(lines, head);
	const title = printed.startsWith("# Fatal error in") && message !== null ? message : printed;
	isOutOfMemory ||= title.includes("out of memory");
	if (head === -1 && isOutOfMemory && frames.length === 0 && last === at) return null;
	return {
		first: at,
		last,
		draft: draftOf({
			runtime,
			title,
			message,
			frames,
			isOutOfMemory,
			isHeadless: head === -1
		})
	};
}
const ABOVE = 6;
function isStartedAsDeno(lines, at) {
	return lines.slice(Math.max(0, at - ABOVE), at).some((line) => /^(?:\S{1,40} \| )?(?:Task \w+ )?deno (?:run|task|serve|test) /.test(line));
}
function isReportLine(line) {
	return line === "" || (NATIVE_FRAME ??= /^ ?\d+: 0x[0-9a-f]+ /).test(line) || /^(?:#|\[\d+:0x|<---|----|====|Security context: | {4}\S)/.test(line);
}
function headMessage(lines, head) {
	const line = head === -1 ? void 0 : lines[head];
	if (line === void 0) return null;
	const below = line.startsWith("# Fatal error in") ? lines[head + 1] ?? "" : "";
	return below.startsWith("# ") ? below.slice(2) : line.replace(/^# /, "");
}
function scriptFrameOf(line) {
	const old = (OLD_SCRIPT_FRAME ??= /^ {4}\d+: (\S+) \[0x[0-9a-f]+\] \[([^\]]+):(\d+)\] \[/).exec(line);
	if (old !== null) {
		const file = require_rewordings.bare(old[2] ?? "");
		return {
			function: old[1] ?? null,
			file,
			line: Number(old[3]),
			origin: require_rewordings.jsOriginOf(file)
		};
	}
	const text = (SCRIPT_FRAME ??= /^\d+: (.+)$/).exec(line)?.[1];
	return text === void 0 || text.startsWith("0x") ? null : require_rewordings.jsFrameOf(` at ${text}`);
}
function isHead(title) {
	return title.startsWith("# ") || title.startsWith("FATAL");
}
function draftOf({ runtime, title, message, frames, isOutOfMemory, isHeadless }) {
	const kind = isOutOfMemory ? "heap-oom" : title.includes("Assertion") ? "assertion" : isHead(title) || title === message ? "fatal-error" : "abort";
	return require_crash.drafted({
		runtime,
		kind,
		title,
		message,
		fatal: true,
		signal: runtime === "node" ? {
			name: "SIGABRT",
			code: null,
			address: null
		} : null,
		frames,
		culprit: require_crash.culpritOf(frames),
		truncated: {
			head: false,
			tail: isHeadless && isOutOfMemory
		}
	});
}
const NODE_VERSION_LINE = /^Node\.js v\d/;
function isTextName(file) {
	return file === "undefined" || file === "<anonymous_script>";
}
function framesFrom(lines, at, mark = "") {
	const frames = [];
	for (let i = at; i < lines.length; i++) {
		const frame = require_rewordings.jsFrameOf(`${mark}${lines[i]}`);
		if (frame === null) break;
		frames.push(frame);
	}
	return frames;
}
function versionBelow(lines, last) {
	for (let i = last + 1; i <= last + 12; i++) {
		const line = lines[i];
		if (line === void 0) return -1;
		if (NODE_VERSION_LINE.test(line)) return i;
		if (line !== "" && line !== "}" && !require_crash.isLogLine(line)) return -1;
	}
	return -1;
}
function endOf(lines, last) {
	return Math.max(last, versionBelow(lines, last));
}
function readingOf(lines, first, error, circumstances) {
	const [top] = error.errors;
	if (top === void 0) return null;
	const { kind, fatal, place } = circumstances;
	const isSyntaxError = kind === "syntax-error" && place !== null;
	const placed = place !== null && require_rewordings.jsOriginOf(place.file ?? "") !== "runtime" && !isTextName(place.file ?? "") ? place : null;
	const called = require_rewordings.jsCulpritOf(top.frames, top.type);
	const culprit = isSyntaxError ? placed ?? require_crash.culpritOf(top.frames) : quoted(called, placed) ?? placed ?? importerOf(top.message) ?? rootCauseOf(error, null);
	const message = require_rewordings.withoutRequirers(top.message);
	return {
		first,
		last: endOf(lines, error.last),
		draft: require_crash.drafted({
			runtime: "node",
			kind,
			title: titleOf(error.title.replace(/ \{$/, ""), message),
			message: message === "" ? null : message,
			fatal,
			chain: error.errors.toReversed().map(({ type, message: printed }) => ({
				type,
				message: printed,
				recovered: false
			})),
			frames: top.frames,
			culprit,
			rootCause: rootCauseOf(error, culprit),
			truncated: {
				head: false,
				tail: error.isCut
			}
		})
	};
}
function titleOf(head, message) {
	if (!/:\s*$/.test(head)) return head;
	const paragraphs = message.slice(0, 4e3).split(/\n\s*\n/).map((text) => text.trim()).filter((text) => text !== "");
	const sentence = /invocation(?: in)?:?(?:\n|$)/.test(paragraphs[0] ?? "") ? paragraphs.find((text, i) => i > 0 && !/^(?:\u2192|\d+) /.test(text)) ?? paragraphs[0] : paragraphs[0];
	return sentence === void 0 ? head : `${head.trimEnd()} ${require_crash.firstLine(sentence)}`;
}
function quoted(culprit, place) {
	if (culprit === null || culprit.file !== place?.file || culprit.line !== place.line) return culprit;
	return require_crash.withSourceLine(culprit, place.sourceLine ?? null);
}
function rootCauseOf({ errors, members }, culprit) {
	const root = errors.length > 1 ? errors.at(-1) : members[0];
	return root === void 0 ? null : require_crash.elsewhere(require_rewordings.jsCulpritOf(root.frames, root.type), culprit);
}
function importerOf(message) {
	const file = /imported from (\S+)$/.exec(require_crash.firstLine(message))?.[1];
	return file === void 0 ? null : {
		function: null,
		file: require_rewordings.bare(file),
		line: null
	};
}
function nodeKind(error, source, caret) {
	const [top] = error.errors;
	const { type = null, message = "", frames = [] } = top ?? {};
	if (source.includes("// Unhandled 'error' event")) return "unhandled-error-event";
	if (/^Cannot find (?:module|package) /.test(message)) return "startup-module-not-found";
	if (type === "SyntaxError" && !message.includes("in JSON") && !frames.some((frame) => frame.function === "JSON.parse")) return "syntax-error";
	if (message.startsWith("Maximum call stack size exceeded")) return "stack-overflow";
	if (type === "UnhandledPromiseRejection" || source.includes("true /* fromPromise */")) return "unhandled-rejection";
	return isRejection(error, source, caret) ? "unhandled-rejection" : "uncaught";
}
function isRejection({ errors, isAsync }, source, caret) {
	if (errors.flatMap((one) => one.frames).some((frame) => frame.origin === "runtime" && frame.function?.startsWith("ModuleJob.run"))) return isAsync;
	return isAsync || /throw\s+new\s/.test(source) && /^new\s/.test(source.slice(caret.search(/\S/)));
}
// src/crash/runtimes/javascript/node/placed.ts
const CARET = /^[ \t]*\^+[ \t]*$/;
const CUT_CARET_LENGTH = 1e3;
const THROWN = "Thrown at:";
function isSource(line) {
	return line.includes("throw ") || line.includes("triggerUncaughtException(");
}
const PLACE_ABOVE_LINES = 60;
function readPlacedAbove(lines, at) {
	for (let i = at - 1; i >= Math.max(0, at - PLACE_ABOVE_LINES); i--) {
		const line = lines[i] ?? "";
		if (require_rewordings.jsFrameOf(line) !== null) return null;
		const place = placeOf(line);
		if (place === null) continue;
		const reading = readPlaced(lines, i, place);
		if (reading !== null) return reading.last >= at ? reading : null;
	}
	return null;
}
function placeOf(line) {
	if (line.length > 4096) return null;
	const colon = line.lastIndexOf(":");
	const number = line.slice(colon + 1);
	if (colon < 1 || number.length > 9 || !/^\d+$/.test(number)) return null;
	const file = require_rewordings.bare(line.slice(0, colon));
	if (/^\s|["={]|^\d{4}-|\s{2}/.test(file) || require_crash.isLogLine(line)) return null;
	return {
		function: null,
		file,
		line: Number(number)
	};
}
function readPlaced(lines, at, place) {
	const caret = caretBelow(lines, at);
	if (caret === -1) return readUnmarked(lines, at, place);
	const excerpt = lines.slice(at, caret + 1).filter((line) => !require_crash.isLogLine(line));
	const between = excerpt.slice(1, -1);
	const source = between.findLast((line) => /^\s/.test(line) || isSource(line)) ?? between.at(-1) ?? "";
	const found = headBelow(lines, caret);
	if (found === null) return null;
	const placed = require_crash.withSourceLine(place, source);
	if (!found.isError) return readNonError(lines, at, placed, found.at);
	const error = require_rewordings.inspectError(lines, found.at, false);
	const kind = nodeKind(error, source, lines[caret] ?? "");
	const reading = readingOf(lines, at, error, {
		kind,
		fatal: true,
		place: placed
	});
	if (reading === null || kind !== "syntax-error") return reading;
	const words = [...excerpt, reading.draft.message ?? ""].join("\n");
	return {
		...reading,
		draft: {
			...reading.draft,
			words
		}
	};
}
function readUnmarked(lines, at, place) {
	if (lines[at + 1] === void 0 || lines[at + 2] !== "" || require_rewordings.headOf(lines[at + 3] ?? "")?.isSure !== true) return null;
	const error = require_rewordings.inspectError(lines, at + 3, false);
	const [top] = error.errors;
	const isText = isTextName(place.file ?? "");
	if (!isText && top?.frames.some(({ file }) => file === place.file) !== true) return null;
	return readingOf(lines, at, error, {
		kind: nodeKind(error, "", ""),
		fatal: true,
		place: isText ? null : place
	});
}
function caretBelow(lines, at) {
	for (let i = at + 2; i < Math.min(lines.length, at + 6); i++) {
		const line = lines[i] ?? "";
		if (CARET.test(line) || line.length >= CUT_CARET_LENGTH && line.trim() === "") return i;
		if (line.trim() === "" || require_rewordings.jsFrameOf(line) !== null || placeOf(line) !== null) return -1;
	}
	return -1;
}
function headBelow(lines, caret) {
	let firstText = -1;
	for (let i = caret + 1; i < Math.min(lines.length, caret + 12); i++) {
		const line = lines[i] ?? "";
		if (line === "" || require_crash.isLogLine(line)) continue;
		if (require_rewordings.jsFrameOf(line) !== null) break;
		const head = require_rewordings.headOf(line.replace(/ \{$/, ""));
		const isAfterBlank = (lines[i - 1] ?? "") === "";
		if (head !== null && (head.isSure || require_rewordings.jsFrameOf(lines[i + 1] ?? "") !== null)) return {
			at: i,
			isError: true
		};
		if (head === null && isHeadAboveFrame(lines, i + 1)) continue;
		if (isAfterBlank && i > caret + 1) return firstText === -1 || head !== null ? {
			at: i,
			isError: true
		} : {
			at: firstText,
			isError: false
		};
		if (firstText === -1) firstText = i;
		if (line.startsWith("(Use `node")) break;
	}
	return firstText === -1 ? null : {
		at: firstText,
		isError: false
	};
}
function isHeadAboveFrame(lines, at) {
	return require_rewordings.headOf((lines[at] ?? "").replace(/ \{$/, "")) !== null && require_rewordings.jsFrameOf(lines[at + 1] ?? "") !== null;
}
function readNonError(lines, first, place, at) {
	let end = at;
	while (end < lines.length && lines[end] !== "" && !NODE_VERSION_LINE.test(lines[end] ?? "") && !(lines[end] ?? "").startsWith("(Use `node") && lines[end] !== THROWN && end < at + 200) end++;
	const message = lines.slice(at, end).join("\n");
	const frames = lines[end] === THROWN ? framesFrom(lines, end + 1) : [];
	const last = (lines[end] ?? "").startsWith("(Use `node") ? end : end - 1 + (frames.length > 0 ? 1 + frames.length : 0);
	const culprit = require_crash.culpritOf(frames) ?? (require_rewordings.jsOriginOf(place.file ?? "") === "runtime" ? null : place);
	return {
		first,
		last: endOf(lines, last),
		draft: require_crash.drafted({
			runtime: "node",
			kind: "uncaught-non-error",
			title: `Uncaught ${require_crash.firstLine(message)}`,
			message,
			fatal: true,
			frames,
			culprit
		})
	};
}
// src/crash/runtimes/javascript/node/logged.ts
const BUNS_SOURCE = /^\s*\d{1,9} \| /;
const LOOK_BACK_LINES = 40;
let NEST_HEAD;
function readLogged(lines, at) {
	let paragraphs = 0;
	for (let i = at - 1; i >= Math.max(0, at - LOOK_BACK_LINES); i--) {
		const line = lines[i] ?? "";
		if (require_rewordings.jsFrameOf(line) !== null) break;
		if (line === "" && i < at - 1) paragraphs++;
		const nest = paragraphs > 0 ? (NEST_HEAD ??= /^\[Nest\] .{1,120}?\[[\w ]{1,60}\] /).exec(line) : null;
		if (nest !== null) return readUntyped(lines, i, at, line.slice(nest[0].length));
		if (paragraphs > 0 && require_rewordings.headOf(line)?.isSure !== true) continue;
		if (/^(?:Trace\b|\(node:\d+\))/.test(line)) return null;
		if (line.trimStart().startsWith("[cause]: ")) return readHeadless(lines, i, LOST_HEAD);
		const start = errorWithin(line, i === at - 1);
		if (start === -1 || i === at - 1 && isOfMessage(lines, i)) continue;
		if (CARET.test(lines[i - 1] ?? "") && BUNS_SOURCE.test(lines[i - 2] ?? "")) return null;
		const text = line.slice(start);
		const error = require_rewordings.inspectError(lines, i, true, text);
		const isDeath = versionBelow(lines, error.last) !== -1;
		const reading = readingOf(lines, i, error, {
			kind: isDeath ? nodeKind(error, "", "") : "logged-exception",
			fatal: isDeath,
			place: null
		});
		if (reading === null || isDeath || !isDenos(lines.slice(i, error.last + 1))) return reading;
		return {
			...reading,
			draft: {
				...reading.draft,
				runtime: "deno"
			}
		};
	}
	return readHeadless(lines, at);
}
let OF_DENO;
let MODULE_CODE;
const FRAMES = 10;
function isDenos(lines) {
	const stack = lines.filter((line) => require_rewordings.jsFrameOf(line) !== null);
	if (stack.some((line) => line.includes("node:"))) return false;
	return stack.some((line) => (OF_DENO ??= /^\s+at (?:.{1,400} \()?ext:/).test(line)) || stack.length < FRAMES && (MODULE_CODE ??= /^\s+at (?:file|https?):\/\/\S+:\d+:\d+$/).test(stack.at(-1) ?? "");
}
let ERROR_WORD;
let LOWER_ERROR;
function readUntyped(lines, first, at, opening) {
	const frames = framesFrom(lines, at);
	const message = [opening, ...lines.slice(first + 1, at)].join("\n").trimEnd();
	return {
		draft: require_crash.drafted({
			runtime: "node",
			kind: "logged-exception",
			title: opening,
			message,
			fatal: false,
			frames,
			culprit: require_rewordings.jsCulpritOf(frames, null)
		}),
		first,
		last: at + frames.length - 1
	};
}
function errorWithin(line, isNextToStack) {
	const match = (ERROR_WORD ??= /(?:^|[\s"'(:\]])((?:[A-Za-z_$][\w$]*\.)?(?:[A-Z][\w$]*)?(?:Error|Exception)(?: \[[\w.]+\])?)(?=:|\s*$)/).exec(line.slice(0, 2e3));
	const name = match?.[1];
	if (match !== null && name !== void 0) return match.index + match[0].length - name.length;
	if (!isNextToStack) return -1;
	const lower = (LOWER_ERROR ??= /^((?:\S.{0,300}: )?)error: \S/).exec(line.slice(0, 2e3));
	if (lower !== null) return lower.index + (lower[1] ?? "").length;
	return require_crash.isLogLine(line) || /^\s/.test(line) || require_rewordings.headOf(line) === null ? -1 : 0;
}
function isOfMessage(lines, at) {
	if (require_rewordings.headOf(lines[at] ?? "")?.isSure !== false) return false;
	for (let i = at - 1; i >= Math.max(0, at - LOOK_BACK_LINES); i--) {
		const line = lines[i] ?? "";
		if (line === "" || require_rewordings.jsFrameOf(line) !== null || require_crash.isLogLine(line)) return false;
		if (require_rewordings.headOf(line)?.isSure === true) return true;
	}
	return false;
}
const HEADLESS_LINES = 10;
const LOST_HEAD = "[Error] {";
function readHeadless(lines, at, head = "") {
	if (at >= HEADLESS_LINES || lines.slice(0, at).some((line) => require_crash.isLogLine(line))) return null;
	const error = require_rewordings.inspectError(lines, at - 1, false, head);
	const { last } = error;
	if (last < at || versionBelow(lines, last) === -1) return null;
	return {
		first: at,
		last: endOf(lines, last),
		draft: require_crash.drafted({
			runtime: "node",
			kind: "uncaught",
			title: (lines[at] ?? "").trim(),
			message: null,
			fatal: true,
			frames: error.errors[0]?.frames ?? [],
			culprit: null,
			rootCause: rootCauseOf(error, null),
			truncated: {
				head: true,
				tail: false
			}
		})
	};
}
// src/crash/runtimes/javascript/node/node.ts
let WARNING;
let UNSETTLED;
const node = {
	runtime: "node",
	triggers: [
		"    at ",
		"  at ",
		"	at ",
		" (node:internal/",
		" (internal/",
		"Node.js v",
		"throw ",
		"(Use `node --trace-uncaught",
		"UnhandledPromiseRejectionWarning: ",
		"triggerUncaughtException(",
		"unsettled top-level await",
		"Uncaught ",
		"Uncaught:",
		"FATAL ERROR: ",
		"# Fatal ",
		"<--- Last few GCs --->",
		"----- Native stack trace -----",
		"node::Abort()",
		"Assertion `"
	],
	atEdges: /^(?:\S+|(?:\/|[A-Za-z]:\\|file:).*):\d{1,9}$/,
	traceLine: /^(?: {2,}at |FATAL ERROR: |<--- (?:Last few GCs|JS stacktrace) --->)/,
	finalLine: /^(?:Node\.js v\d{1,3}\.\d|FATAL ERROR: .{1,200} JavaScript heap out of memory$|\(Use `node --trace-uncaught )/,
	cutLine: /^\s+at (?!.*(?:[)>{}\]]|:\d+:\d+)$)/,
	exitCodes: { ofCrash: [
		1,
		7,
		13
	] },
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
	mayOpen(line) {
		const first = line.charCodeAt(0);
		if (require_crash.isBlank(first)) return line.startsWith("at ", require_crash.indentOf(line)) && require_rewordings.jsFrameOf(line) !== null || isSource(line) || opensV8Fatal(line);
		const last = line.charCodeAt(line.length - 1);
		if (require_crash.isDigit(last) && placeOf(line) !== null) return true;
		if (first === 97) return require_rewordings.jsFrameOf(line) !== null;
		if (first === 40) return (WARNING ??= /^\(node:\d+\) UnhandledPromiseRejectionWarning: /).test(line) || line.startsWith("(Use `node");
		if (first === 78) return NODE_VERSION_LINE.test(line);
		if (first === 87) return (UNSETTLED ??= /^Warning: Detected unsettled top-level await at (.+):(\d+)$/).test(line);
		if (first === 85) return line.startsWith("Uncaught");
		return opensV8Fatal(line) || isSource(line);
	},
	read(lines, at) {
		const line = lines[at] ?? "";
		if (opensV8Fatal(line)) return readV8Fatal(lines, at);
		if ((WARNING ??= /^\(node:\d+\) UnhandledPromiseRejectionWarning: /).test(line)) return readWarning(lines, at);
		if (line.startsWith("Uncaught")) return readUncaughtWord(lines, at);
		if ((UNSETTLED ??= /^Warning: Detected unsettled top-level await at (.+):(\d+)$/).test(line)) return readUnsettled(lines, at);
		const place = placeOf(line);
		if (place !== null) return readPlaced(lines, at, place);
		const isFrame = require_rewordings.jsFrameOf(line) !== null;
		const top = isFrame ? topOfFlat(lines, at) : at;
		if (isFrame && require_rewordings.jsFrameOf(lines[top - 1] ?? "") !== null) return null;
		return readPlacedAbove(lines, top) ?? (isFrame ? readLogged(lines, top) : null);
	}
};
const MOST_FRAMES = 64;
function topOfFlat(lines, at) {
	let top = at;
	while (top > 0 && at - top < MOST_FRAMES && lines[top]?.startsWith("at ") && require_rewordings.jsFrameOf(lines[top - 1] ?? "") !== null) top--;
	return top;
}
let HANDLER_WORDS;
function readUncaughtWord(lines, at) {
	const line = lines[at] ?? "";
	const printed = (HANDLER_WORDS ??= /^Uncaught [Ee]xception(?: caught)?(?::|!)? ?(?=(?:<ref \*\d{1,9}> )?\[?[\w$.]{0,100}(?:Error|Exception)\b)/).exec(line)?.[0] ?? null;
	const text = printed === null ? line.replace(/^Uncaught:?\s?/, "") : line.slice(printed.length);
	if (text === line || text === "" && lines[at + 1] === void 0) return null;
	if (BUNS_SOURCE.test(line.slice(line.lastIndexOf(": ", 80) + 2))) return null;
	if (/\.php:\d{1,9}$/.test(line.slice(-20)) || lines[at + 1] === "Stack trace:") return null;
	const start = text === "" ? at + 1 : at;
	const head = require_rewordings.headOf(text === "" ? lines[start] ?? "" : text);
	if (head === null || !(head.isSure || require_rewordings.jsFrameOf(lines[start + 1] ?? "") !== null)) {
		if (text !== "" && !/^['"`{[]/.test(text)) return null;
		const message = unquoted(text === "" ? lines[start] ?? "" : text);
		return {
			first: at,
			last: endOf(lines, start),
			draft: require_crash.drafted({
				runtime: "node",
				kind: "uncaught-non-error",
				title: `Uncaught ${message}`,
				message,
				fatal: true
			})
		};
	}
	const error = require_rewordings.inspectError(lines, start, false, text === "" ? lines[start] : text);
	const from = lines[error.last + 1] === "" ? error.last + 2 : error.last + 1;
	if (lines[from] === "FROM") return readAborted(lines, at, error, from);
	const fatal = printed === null || isNearEnd(lines, error.last);
	return readingOf(lines, at, error, {
		kind: nodeKind(error, "", ""),
		fatal,
		place: null
	});
}
const FAREWELL_LINES = 3;
function isNearEnd(lines, last) {
	let printed = 0;
	for (let i = last + 1; i < lines.length && printed <= FAREWELL_LINES; i++) if ((lines[i] ?? "").trim() !== "") printed++;
	return printed <= FAREWELL_LINES;
}
function readAborted(lines, at, error, from) {
	const [top] = error.errors;
	const frames = framesFrom(lines, from + 1, "    at ");
	if (top === void 0) return null;
	return readingOf(lines, at, {
		...error,
		errors: [{
			...top,
			frames
		}],
		last: from + frames.length
	}, {
		kind: nodeKind(error, "", ""),
		fatal: true,
		place: null
	});
}
function readUnsettled(lines, at) {
	const [title = "", file = "", number = ""] = (UNSETTLED ??= /^Warning: Detected unsettled top-level await at (.+):(\d+)$/).exec(lines[at] ?? "") ?? [];
	const culprit = {
		function: null,
		file: require_rewordings.bare(file),
		line: Number(number)
	};
	return {
		first: at,
		last: Math.min(at + 2, lines.length - 1),
		draft: require_crash.drafted({
			runtime: "node",
			kind: "unsettled-await",
			title,
			message: "Detected unsettled top-level await",
			fatal: true,
			culprit
		})
	};
}
function unquoted(text) {
	const quote = text[0] ?? "";
	return text.length > 1 && `'"\``.includes(quote) && text.endsWith(quote) ? text.slice(1, -1) : text;
}
function readWarning(lines, at) {
	const text = (lines[at] ?? "").replace(WARNING ??= /^\(node:\d+\) UnhandledPromiseRejectionWarning: /, "");
	if (text.startsWith("Unhandled promise rejection.")) return null;
	return readingOf(lines, at, require_rewordings.jsFrameOf(lines[at + 1] ?? "") !== null ? require_rewordings.inspectError(lines, at, true, text) : {
		...require_rewordings.inspectError([text], 0, true),
		last: at
	}, {
		kind: "unhandled-rejection",
		fatal: false,
		place: null
	});
}
exports.node = node;
// 291c0156a301f934
