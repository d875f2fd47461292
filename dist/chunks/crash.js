import { createHash } from "node:crypto";
/** Frames of the program that count. */
const FRAMES = 5;
/**
* Sixteen hexadecimal digits of runtime, kind, error types and the innermost functions of the program itself. Lines, files, addresses,
* ids, the numbers of closures and what compilers put around a name do not count; the message does only where no frame is known.
*/
function fingerprintOf(draft) {
	const parts = [
		`v1`,
		draft.runtime,
		draft.kind
	];
	const type = draft.chain.at(-1)?.type;
	if (type !== null && type !== void 0) parts.push(type);
	const frames = framesOf(draft);
	if (frames.length > 0) parts.push(...frames);
	else parts.push(bareMessage(draft.message ?? draft.title));
	return createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 16);
}
function framesOf(draft) {
	const own = draft.frames.filter(({ origin }) => origin === "app");
	const frames = own.length > 0 ? own : draft.culprit === null ? draft.frames.filter(({ origin }) => origin === "dependency") : [draft.culprit];
	const names = [];
	for (const frame of frames) {
		const name = bareFunction(frame.function ?? "");
		if (name !== "" && !names.includes(name)) names.push(name);
		if (names.length === FRAMES) break;
	}
	return names;
}
const NOISE = [
	[/\[\.\.\.\]/g, ""],
	[/(?:\.|-)(?:func|gowrap|deferwrap|range)\d+(?:[.-]?(?:func|gowrap|deferwrap|range)?\d+)*/g, ".func"],
	[/\.glob\.\.(?=\.)/g, ""],
	[/-fm$/, ""],
	[/::h[0-9a-f]{16}$/, ""],
	[/\[[0-9a-f]{16}\]/g, ""],
	[/\$\$(?:Lambda|EnhancerBy\w+|FastClassBy\w+|SpringCGLIB)\b[$/\w]*/g, "$$"],
	[/(?<=[a-z$])\$\d+/gi, "$"],
	[/0x[0-9a-f]+/gi, ""]
];
/** A function's name without what changes from build to build. */
function bareFunction(name) {
	let bare = name.slice(0, 400);
	for (const [pattern, replacement] of NOISE) bare = bare.replace(pattern, replacement);
	return bare;
}
const VALUES = [
	[/"[^"]{0,200}"|'[^']{0,200}'|`[^`]{0,200}`/g, "S"],
	[/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, "U"],
	[/\b0x[0-9a-f]+\b/gi, "N"],
	[/(?:\/[\w.@%+-]+)+/g, "P"],
	[/\d+/g, "N"]
];
/** The first line of a message without its values. */
function bareMessage(message) {
	let bare = (message.split("\n", 1)[0] ?? "").slice(0, 400);
	for (const [pattern, replacement] of VALUES) bare = bare.replace(pattern, replacement);
	return bare;
}
// src/crash/drafting.ts
/** A draft of what is known, with nothing for the rest. */
function drafted(known) {
	return {
		chain: known.message === null ? [] : [{
			type: null,
			message: known.message,
			recovered: false
		}],
		signal: null,
		thread: null,
		frames: [],
		culprit: null,
		rootCause: null,
		createdBy: null,
		threads: {
			total: 0,
			groups: []
		},
		truncated: {
			head: false,
			tail: false
		},
		...known
	};
}
/** The innermost frame of the program itself, else of a dependency; null where only the runtime's own are left. */
function culpritOf(frames) {
	const frame = frames.find(({ origin }) => origin === "app") ?? frames.find(({ origin }) => origin === "dependency");
	return frame === void 0 ? null : positionOf(frame);
}
/** The place of a frame without its origin. */
function positionOf(frame) {
	return {
		function: frame.function,
		file: frame.file,
		line: frame.line
	};
}
/** The position if it is another than the culprit's, for `rootCause`. */
function elsewhere(position, culprit) {
	if (position === null || culprit === null) return position;
	return position.function === culprit.function && position.file === culprit.file && position.line === culprit.line ? null : position;
}
/** The first line of a text. */
function firstLine(text) {
	const end = text.indexOf("\n");
	return end === -1 ? text : text.slice(0, end);
}
/** How many spaces and tabs a line begins with. */
function indentOf(line) {
	let at = 0;
	while (line.charCodeAt(at) === 32 || line.charCodeAt(at) === 9) at++;
	return at;
}
// src/crash/go.ts
/** The grammar of Go's crash output. */
const go = {
	runtime: "go",
	triggers: [
		"panic: ",
		"fatal error: ",
		"goroutine "
	],
	hints: {},
	mayOpen: (line) => line.startsWith("panic: ") || line.startsWith("fatal error: "),
	read(lines, at) {
		const title = lines[at] ?? "";
		const frames = [];
		let id = "";
		let last = at;
		for (let i = at + 1; i < lines.length; i++) {
			const line = lines[i] ?? "";
			const goroutine = /^goroutine (\d+) .*\[(.*)\]:$/.exec(line);
			if (goroutine !== null) {
				if (id !== "") break;
				id = goroutine[1] ?? "";
			}
			const file = /^\t(.*):(\d+)/.exec(line);
			if (file !== null) {
				const name = (lines[i - 1] ?? "").replace(/\([^()]*\)$/, "");
				const origin = name.startsWith("runtime") ? "runtime" : "app";
				frames.push({
					function: name,
					file: file[1] ?? "",
					line: Number(file[2]),
					origin
				});
				last = i;
			}
		}
		if (id === "") return null;
		const message = title.replace(/^[^:]*: /, "");
		return {
			draft: drafted({
				runtime: "go",
				kind: title.includes("concurrent map") ? "concurrent-map" : "panic",
				title,
				message,
				fatal: true,
				thread: {
					id,
					name: null,
					state: "running"
				},
				frames,
				culprit: culpritOf(frames)
			}),
			first: at,
			last
		};
	}
};
// src/crash/foreign.ts
/** How the lines of the usual loggers begin: JSON, dates, klog, logfmt, levels, syslog, access logs. */
const LOG_OPENINGS = [
	/^\s?\{"/,
	/^[[(]?\d{4}[-/]\d\d[-/]\d\d[T ,]/,
	/^[[(]?\d\d[-/]\w{2,3}[-/]\d{2,4}[: ]/,
	/^[[(]?\d\d:\d\d:\d\d[.,\s|]/,
	/^[IWEF]\d{4} \d\d:/,
	/^(?:time|ts|level|lvl|msg|severity)=/,
	new RegExp(`^\\[?(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|CRITICAL|FATAL|SEVERE|trace|debug|info|notice|warn|warning|error|fatal)(?:\\]|:\\s|:\\w|\\s\\s?[[\\w])`),
	/^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d /,
	/^[A-Z][a-z]{2} \d\d?, \d{4} /,
	/^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3} - /,
	/^\[\d{4,}\.\d+\] /
];
/** Whether the line begins as loggers begin theirs; looks at no more than its first characters. */
function isLogLine(line) {
	const start = line.charCodeAt(0);
	if (start === 9 || start === 32 && line.charCodeAt(1) !== 123) return false;
	return LOG_OPENINGS.some((opening) => opening.test(line));
}
const ERROR_LEVEL = /\b(?:ERROR|CRITICAL|FATAL|SEVERE|EXCEPTION|WARN|WARNING)\b|\b(?:level|lvl|severity)["']?[=:] ?["']?(?:error|fatal|critical|warn|[4-6]0\b)|^[EF]\d{4} \d\d:|^(?:error|fatal|warn)\b/;
/** Whether the line is a logger's and of a level that goes with an exception. */
function isErrorLogLine(line) {
	return isLogLine(line) && ERROR_LEVEL.test(line.slice(0, 400));
}
/** What shells, supervisors and build tools say after a program has ended. */
const EPILOGUE = /^(?:make(?:\[\d+\])?: \*\*\*|npm (?:ERR!|error)|error Command failed|exit status \d|command terminated|Killed$|Aborted|Segmentation fault|Trace\/breakpoint trap|\[\d+\][+-]? |\S+: line \d+: |Node\.js v\d|Bun v\d|qemu: uncaught|Process (?:exited|finished)|\S+ exited with code )/;
/** Whether the line tells of the end of a program rather than belonging to its last message. */
function isEpilogue(line) {
	return EPILOGUE.test(line);
}
// src/crash/python-traceback.ts
/** Python's tracebacks as lines: frames oldest first, then the exception (Lib/traceback.py). */
const HEADER = "Traceback (most recent call last):";
const GROUP_HEADER = /^ *\+ Exception Group Traceback \(most recent call last\):/;
const CHAIN_MARKERS = /* @__PURE__ */ new Set(["During handling of the above exception, another exception occurred:", "The above exception was the direct cause of the following exception:"]);
const REPEATED = /^\[Previous line repeated \d+ more times?\]/;
/** What encloses a traceback quoted from another process. */
const QUOTE = "\"\"\"";
const ANCHORS = /^[ \t]*[~^][~^ ]*$/;
/** Whether the line heads a traceback; other words may stand before it, as uvicorn's `ERROR:` does. */
function isHeader(line) {
	return line.endsWith(HEADER);
}
/** Whether the line heads the traceback of an exception group. */
function isGroupHeader(line) {
	return GROUP_HEADER.test(line);
}
/** Whether the line joins two tracebacks of a chain. */
function isChainMarker(line) {
	return CHAIN_MARKERS.has(line.trim());
}
/** Reads `File "F", line N, in fn` (or faulthandler's `line N in fn`); without a function it is where a syntax error is. */
function frameOf(line) {
	const start = indentOf(line);
	if (!line.startsWith("File \"", start)) return null;
	const end = line.lastIndexOf("\", line ");
	if (end < start + 6) return null;
	let at = end + 8;
	while (line.charCodeAt(at) >= 48 && line.charCodeAt(at) <= 57) at++;
	const number = line.slice(end + 8, at);
	if (number === "" || number.length > 9) return null;
	const rest = line.slice(at);
	const name = rest.startsWith(", in ") ? rest.slice(5) : rest.startsWith(" in ") ? rest.slice(4) : null;
	if (name === null && rest.trim() !== "") return null;
	const file = line.slice(start + 6, end);
	return {
		function: name === null ? null : name.trim(),
		file,
		line: Number(number),
		origin: originOf(file)
	};
}
/** Whose file it is: below `site-packages` a dependency's, in `lib/pythonX.Y` or frozen into the interpreter its own. */
function originOf(file) {
	if (/[/\\](?:site|dist)-packages[/\\]/.test(file)) return "dependency";
	if (/^<frozen /.test(file)) return "runtime";
	if (/[/\\](?:lib|lib64)[/\\](?:python|pypy)\d[\d.]*t?[/\\]/.test(file) || /[/\\]Python\d+[/\\]lib[/\\]/i.test(file)) return "runtime";
	return "app";
}
const TYPE_NAME = /^[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}\p{N}_<>]+)*$/u;
const LEVEL_NAME = /^(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|CRITICAL|FATAL|NOTE|HINT|DETAIL)$/i;
const USUAL_NAME = /(?:Error|Exception|Exit|Interrupt|Warning|Iteration|Group|Timeout|NotFound|DoesNotExist|Empty|Full|Abort|Failure|Fault)$/;
/** Reads `Type: message` or a lone `Type`. */
function raisedOf(line) {
	const colon = line.indexOf(":");
	const type = colon === -1 ? line.trimEnd() : line.slice(0, colon);
	if (type.length > 300 || !TYPE_NAME.test(type) || LEVEL_NAME.test(type)) return null;
	const after = colon === -1 ? "" : line.slice(colon + 1);
	if (after !== "" && !after.startsWith(" ")) return null;
	const name = type.slice(type.lastIndexOf(".") + 1);
	const trust = USUAL_NAME.test(name) ? "usual" : type.includes(".") || /^\p{Lu}/u.test(type) ? "likely" : "odd";
	return {
		type,
		message: after.slice(1),
		trust
	};
}
/** Whether frames go on within the next lines, before another traceback begins. */
function framesFollow(lines, at) {
	const end = Math.min(lines.length, at + 12);
	for (let i = at; i < end; i++) {
		const line = lines[i] ?? "";
		if (isHeader(line) || isGroupHeader(line) || isChainMarker(line)) return false;
		if (frameOf(line) !== null) return true;
	}
	return false;
}
/** The exception line within the next lines, past other writers' lines; -1 where there is none. */
function raisedWithin(lines, at) {
	const end = Math.min(lines.length, at + 12);
	for (let i = at; i < end; i++) {
		const line = lines[i] ?? "";
		if (isHeader(line) || isGroupHeader(line) || isChainMarker(line)) return -1;
		if (isLogLine(line)) continue;
		const raised = raisedOf(line);
		if (raised !== null && raised.trust !== "odd") return i;
	}
	return -1;
}
/**
* Reads one traceback whose header or, where that is lost, first frame is `lines[at]`.
* Lines of other writers between its own are passed over. Where the program goes on after it (`isLast` false),
* what follows its message at the margin is taken for the program's further output.
*/
function readTraceback(lines, at, isLast = true) {
	const header = lines[at] ?? "";
	const margin = header.trimStart() === HEADER ? indentOf(header) : 0;
	const frames = [];
	/** Whether white space at the start of lines was lost, so that a frame's source cannot be told by it. */
	let isFlat = false;
	let sourceDue = false;
	let lastOwn = at;
	let i = isHeader(header) ? at + 1 : at;
	for (; i < lines.length; i++) {
		const line = lines[i] ?? "";
		const indent = indentOf(line);
		const frame = frameOf(line);
		if (frame !== null) {
			frames.push(frame);
			isFlat ||= indent <= margin;
			sourceDue = true;
			lastOwn = i;
			continue;
		}
		if (REPEATED.test(line.slice(indent)) || indent >= margin + 3 && frames.length > 0) {
			lastOwn = i;
			sourceDue = false;
			continue;
		}
		if (indent === line.length && line.length <= margin + 1) {
			if (i - lastOwn > 2) break;
			continue;
		}
		if (isHeader(line) || isGroupHeader(line) || isChainMarker(line)) break;
		const raised = isLogLine(line) ? null : raisedOf(line.slice(Math.min(indent, margin)));
		if (isFlat && (ANCHORS.test(line) || sourceDue && raised?.trust !== "usual")) {
			sourceDue = false;
			lastOwn = i;
			continue;
		}
		if (raised !== null && (raised.trust === "usual" || !framesFollow(lines, i + 1))) {
			if ((raised.trust === "odd" ? raisedWithin(lines, i + 1) : -1) === -1) return complete(lines, i, raised, frames, isLast);
		}
		if (i - lastOwn >= 12) break;
	}
	return {
		type: null,
		message: "",
		frames: frames.reverse(),
		isGroup: false,
		members: [],
		isRemote: false,
		next: lastOwn + 1
	};
}
function complete(lines, at, raised, frames, isLast) {
	const more = messageLines(lines, at + 1, raised.message, isLast);
	const location = frames.at(-1);
	const message = [raised.message, ...more.lines].join("\n");
	return {
		type: raised.type,
		message: location?.function === null ? placed(message, lines, at) : message,
		frames: frames.toReversed(),
		isGroup: false,
		members: [],
		isRemote: false,
		next: more.next
	};
}
/** A syntax error has no stack to show its place: the message carries the place and the source as printed. */
function placed(message, lines, at) {
	for (let i = at - 1; i >= 0 && i >= at - 4; i--) if (frameOf(lines[i] ?? "") !== null) return [message, ...lines.slice(i, at)].join("\n");
	return message;
}
const MESSAGE_LINES = 200;
/** The lines after `Type: ` that still belong to the message: up to a blank line, unless SQLAlchemy's statement follows it. */
function messageLines(lines, at, first, isLast) {
	const more = [];
	let i = at;
	for (; i < lines.length && more.length < MESSAGE_LINES; i++) {
		const line = lines[i] ?? "";
		if (line.trim() === "") {
			if (!/^(?:\[SQL: |\(Background on this error)/.test(lines[i + 1] ?? "") || first === "") break;
		} else if (endsMessage(line)) break;
		else if (!isLast && !/[:,([{]$/.test(first) && indentOf(line) === 0) break;
		more.push(line);
	}
	return {
		lines: more,
		next: i
	};
}
function endsMessage(line) {
	if (isHeader(line) || isGroupHeader(line) || isChainMarker(line) || isLogLine(line) || isEpilogue(line)) return true;
	return line === QUOTE || /^(?:Exception ignored |Exception in thread |Task exception was never|Process \S+:$|Fatal Python error: |Original exception was:)/.test(line);
}
/** The margin of a group's lines: `  | ` or `  + `; what is right of it, and how deep it stands. */
function groupLine(line) {
	const depth = indentOf(line);
	const mark = line[depth];
	if (depth === line.length || mark !== "|" && mark !== "+") return null;
	const rest = line.slice(depth + 1);
	const isRule = mark === "+" && /^(?:-\+)?-{4,}/.test(rest);
	return {
		depth: isRule && rest.startsWith("-+") ? depth + 2 : depth,
		text: rest.startsWith(" ") ? rest.slice(1) : rest,
		isRule
	};
}
/** Reads the traceback of an exception group: its own above the first rule, its members' between the rules. */
function readGroup(lines, at) {
	const top = indentOf(lines[at] ?? "");
	const sections = [{
		depth: top,
		lines: [HEADER]
	}];
	let next = at + 1;
	for (let i = at + 1; i < lines.length; i++) {
		const line = groupLine(lines[i] ?? "");
		if (line === null || line.depth < top) {
			if (isChainMarker(lines[i] ?? "") || i - next >= 12) break;
			continue;
		}
		next = i + 1;
		if (!line.isRule) sections.at(-1)?.lines.push(isGroupHeader(`  + ${line.text}`) ? HEADER : line.text);
		else if (line.depth === top) break;
		else sections.push({
			depth: line.depth,
			lines: []
		});
	}
	const [own, ...rest] = sections;
	const members = rest.filter((section) => section.lines.length > 0).flatMap((section) => readChain(section.lines, 0));
	return {
		...readTraceback(own?.lines ?? [], 0),
		isGroup: true,
		members,
		next
	};
}
/** The quotation in which multiprocessing and concurrent.futures hand over a worker's traceback. */
const REMOTE = /^(?:[\w.]+\.)?_?RemoteTraceback: *$/;
/** Whether the line opens a traceback quoted from another process. */
function isRemoteHeader(line) {
	return REMOTE.test(line);
}
/** Reads a chain of tracebacks from `lines[at]` on, in the order printed: the root cause first. */
function readChain(lines, at, isLast = true) {
	const chain = [];
	let i = at;
	for (;;) {
		for (const link of readLink(lines, i, isLast)) chain.push(link);
		const last = chain.at(-1);
		if (last === void 0 || last.type === null || last.next <= i) return chain;
		const marker = within(lines, last.next, isChainMarker);
		if (marker === -1) return chain;
		const start = within(lines, marker + 1, (line) => isHeader(line) || isGroupHeader(line) || isRemoteHeader(line) || frameOf(line) !== null);
		if (start === -1) {
			chain.push({
				type: null,
				message: "",
				frames: [],
				isGroup: false,
				members: [],
				isRemote: false,
				next: marker + 1
			});
			return chain;
		}
		i = start;
	}
}
function readLink(lines, at, isLast) {
	const line = lines[at] ?? "";
	if (isGroupHeader(line)) return [readGroup(lines, at)];
	if (!isRemoteHeader(line)) return [readTraceback(lines, at, isLast)];
	const start = within(lines, at + 2, (inner) => isHeader(inner) || isGroupHeader(inner));
	const quoted = start === -1 ? [] : readChain(lines, start).map((link) => ({
		...link,
		isRemote: true
	}));
	const last = quoted.at(-1);
	if (last === void 0) return [];
	const next = lines[last.next] === QUOTE ? last.next + 1 : last.next;
	return [...quoted.slice(0, -1), {
		...last,
		next
	}];
}
/** The first of the next few lines that passes, past blank lines and other writers'; -1 where there is none. */
function within(lines, at, passes) {
	const end = Math.min(lines.length, at + 12);
	for (let i = at; i < end; i++) {
		const line = lines[i] ?? "";
		if (passes(line)) return i;
		if (line === QUOTE) return -1;
		if (line.trim() !== "" && !isLogLine(line) && i > at + 4) return -1;
	}
	return -1;
}
// src/crash/python-faulthandler.ts
/** What CPython prints when it dies itself: `Fatal Python error: ` and faulthandler's stacks, newest frame first. */
const FATAL$1 = "Fatal Python error: ";
const WINDOWS_FATAL = "Windows fatal exception: ";
const THREAD = /^(Current thread|Thread) (0x[0-9a-f]+)(?: \[([^\]]*)\])? \(most recent call first\):/;
const TIMEOUT = /^Timeout \([\d:.]+\)!$/;
/** Lines of the report that are no frames, such as the C stack of 3.14. */
const OTHER_LINES = /^(?: {2}\S|Python runtime state: |Extension modules: |<Cannot show all threads|Current thread's C stack trace|Garbage-collecting)/;
/** The signals by faulthandler's words (Modules/faulthandler.c). */
const SIGNALS = /* @__PURE__ */ new Map([
	["Segmentation fault", "SIGSEGV"],
	["Aborted", "SIGABRT"],
	["Bus error", "SIGBUS"],
	["Floating point exception", "SIGFPE"],
	["Floating-point exception", "SIGFPE"],
	["Illegal instruction", "SIGILL"]
]);
/** Whether the line opens a report of the interpreter about itself. */
function opensFatal(line) {
	return line.startsWith(FATAL$1) || line.startsWith(WINDOWS_FATAL) || THREAD.test(line) || TIMEOUT.test(line);
}
/** Reads such a report; without a head of its own it is a dump that somebody asked for, which ends nothing. */
function readFatal(lines, at) {
	const head = lines[at] ?? "";
	const threads = [];
	let last = at;
	for (let i = THREAD.test(head) ? at : at + 1; i < lines.length; i++) {
		const line = lines[i] ?? "";
		const thread = THREAD.exec(line);
		if (thread !== null) threads.push({
			id: thread[2] ?? "",
			name: thread[3]?.trim() ?? null,
			isCurrent: thread[1] === "Current thread",
			frames: []
		});
		else {
			const frame = threads.length === 0 ? null : frameOf(line);
			if (frame !== null) threads.at(-1)?.frames.push(frame);
			else if (line.startsWith(FATAL$1)) break;
			else if (!OTHER_LINES.test(line)) {
				if (i - last >= 12) break;
				continue;
			}
		}
		last = i;
	}
	if (threads.length === 0 && !head.startsWith(FATAL$1) && !head.startsWith(WINDOWS_FATAL)) return null;
	return {
		first: at,
		last,
		draft: draftOf(head, threads)
	};
}
function draftOf(head, threads) {
	const crashed = threads.find(({ isCurrent }) => isCurrent) ?? (threads.length === 1 ? threads[0] : void 0);
	const frames = crashed?.frames ?? [];
	const isDeath = head.startsWith(FATAL$1) || head.startsWith(WINDOWS_FATAL);
	const message = isDeath ? head.slice(head.indexOf(": ") + 2) : TIMEOUT.test(head) ? head : null;
	return drafted({
		runtime: "python",
		kind: isDeath ? kindOf$1(message ?? "") : "thread-dump",
		title: head,
		message,
		fatal: isDeath,
		signal: isDeath ? signalOf(message ?? "") : null,
		thread: crashed === void 0 ? null : {
			id: crashed.id,
			name: crashed.name,
			state: null
		},
		frames,
		culprit: culpritOf(frames),
		threads: {
			total: threads.length,
			groups: threads.map(groupOf)
		},
		truncated: {
			head: false,
			tail: isDeath && threads.length > 0 && threads.at(-1)?.frames.length === 0
		}
	});
}
function groupOf(thread) {
	return {
		count: 1,
		state: null,
		frames: thread.frames
	};
}
function signalOf(message) {
	const name = SIGNALS.get(message);
	return name === void 0 ? null : {
		name,
		code: null,
		address: null
	};
}
function kindOf$1(message) {
	if (SIGNALS.has(message)) return "fatal-signal";
	if (message.includes("stack overflow")) return "stack-overflow";
	if (/^(?:init_|Py_Initialize|initfsencoding|Failed to import|can't initialize)/.test(message)) return "startup-failure";
	return "interpreter-error";
}
// src/crash/python.ts
/** The grammar of Python's last words: tracebacks and their chains, exception groups, syntax errors, faulthandler. */
const HEADINGS = [
	{
		pattern: /^Exception in thread (.+):$/,
		kind: "thread-exception"
	},
	{
		pattern: /^(?:Task|Future) exception was never retrieved/,
		kind: "asyncio-task"
	},
	{
		pattern: /^Exception in callback /,
		kind: "asyncio-task"
	},
	{
		pattern: /^Exception ignored /,
		kind: "exception-ignored"
	},
	{
		pattern: /^Error in (?:atexit\._run_exitfuncs|sys\.excepthook|sys\.unraisablehook):/,
		kind: "exception-ignored"
	},
	{
		pattern: /^Process (\S+):$/,
		kind: "process-exception"
	}
];
/** How far below its heading a traceback may begin: asyncio prints the task in between. */
const HEADING_LINES = 6;
/** What the interpreter says when it cannot begin (Modules/main.c, Lib/runpy.py). */
const LAUNCH_FAILURES = [
	{
		pattern: /^\S*python[\w.]*: (can't (?:open|find) (?:file|'__main__' module) .*)$/,
		kind: "startup-file-not-found"
	},
	{
		pattern: /^\S*python[\w.]*: (No module named \S+.*)$/,
		kind: "startup-module-not-found"
	},
	{
		pattern: /^\S*python[\w.]*: (Error while finding module specification for .*)$/,
		kind: "startup-module-not-found"
	}
];
const KINDS = /* @__PURE__ */ new Map([
	["SyntaxError", "syntax-error"],
	["IndentationError", "syntax-error"],
	["TabError", "syntax-error"],
	["ModuleNotFoundError", "startup-module-not-found"],
	["ImportError", "import-error"],
	["RecursionError", "stack-overflow"],
	["MemoryError", "out-of-memory"],
	["KeyboardInterrupt", "interrupted"],
	["SystemExit", "exit"]
]);
/** What servers say when the exception that they logged made them give up. */
const GAVE_UP = /Application startup failed\. Exiting|Worker failed to boot|Shutting down: Master/;
const python = {
	runtime: "python",
	triggers: [
		"Traceback (most recent call",
		"  File \"",
		"File \"",
		"most recent call first",
		"Fatal Python error",
		"exception, another exception occurred",
		"direct cause of the following",
		"exception was never retrieved",
		"Windows fatal exception",
		"can't open file",
		"can't find '__main__' module",
		"No module named",
		"Error while finding module specification"
	],
	hints: {},
	mayOpen(line) {
		switch (line.charCodeAt(0)) {
			case 32:
			case 9: return frameOf(line) !== null || isHeader(line) || isGroupHeader(line);
			case 67:
			case 84:
			case 87:
			case 68:
			case 69:
			case 70:
			case 80: return isHeader(line) || opensFatal(line) || isChainMarker(line) || frameOf(line) !== null || headingOf(line) !== null;
			default: return isHeader(line) || isRemoteHeader(line) || line.includes("python") && launchFailureOf(line) !== null;
		}
	},
	read(lines, at) {
		const line = lines[at] ?? "";
		if (opensFatal(line)) return readFatal(lines, at);
		const heading = headingOf(line);
		if (heading !== null) return readHeaded(lines, at, heading);
		if (isHeader(line) || isGroupHeader(line) || isRemoteHeader(line)) return readUnheaded(lines, at);
		if (frameOf(line) !== null) return readSyntaxError(lines, at) ?? readHeadless(lines, at, at);
		if (isChainMarker(line)) return readHeadless(lines, at, at + 1);
		return readLaunchFailure(line, at);
	}
};
function headingOf(line) {
	return HEADINGS.find(({ pattern }) => pattern.test(line)) ?? null;
}
function launchFailureOf(line) {
	if (line.length > 1e3) return null;
	for (const { pattern, kind } of LAUNCH_FAILURES) {
		const message = pattern.exec(line)?.[1];
		if (message !== void 0) return {
			kind,
			message
		};
	}
	return null;
}
function readLaunchFailure(line, at) {
	const failure = launchFailureOf(line);
	if (failure === null) return null;
	return {
		first: at,
		last: at,
		draft: drafted({
			runtime: "python",
			...failure,
			title: line,
			fatal: true
		})
	};
}
function readHeaded(lines, at, heading) {
	for (let i = at + 1; i < Math.min(lines.length, at + HEADING_LINES); i++) {
		const line = lines[i] ?? "";
		if (isHeader(line) || isGroupHeader(line) || isRemoteHeader(line)) {
			const name = heading.pattern.exec(lines[at] ?? "")?.[1] ?? null;
			const thread = heading.kind === "thread-exception" || heading.kind === "process-exception" ? {
				id: null,
				name,
				state: null
			} : null;
			return readingOf(lines, at, readChain(lines, i, false), {
				kind: heading.kind,
				fatal: false,
				thread,
				headLost: false
			});
		}
		if (headingOf(line) !== null) return null;
	}
	return null;
}
function readUnheaded(lines, at) {
	const byLogger = isLoggers(lines, at);
	const chain = readChain(lines, at, !byLogger);
	const isLogged = byLogger && !gaveUpAfter(lines, chain.at(-1)?.next ?? at);
	return readingOf(lines, at, chain, {
		kind: isLogged ? "logged-exception" : null,
		fatal: !isLogged,
		thread: null,
		headLost: false
	});
}
/** A logger prints the record's own line right above the traceback, or before it on the same line. */
function isLoggers(lines, at) {
	const line = lines[at] ?? "";
	if (isHeader(line) && !isGroupHeader(line) && !line.trimStart().startsWith("Traceback")) return true;
	return at > 0 && isErrorLogLine(lines[at - 1] ?? "");
}
function gaveUpAfter(lines, at) {
	return lines.slice(at, at + 6).some((line) => isLogLine(line) && GAVE_UP.test(line));
}
/** A syntax error in the file that was started has a place and no traceback. */
function readSyntaxError(lines, at) {
	if (frameOf(lines[at] ?? "")?.function !== null) return null;
	const chain = readChain(lines, at);
	const type = chain.at(-1)?.type;
	if (type === void 0 || type === null || KINDS.get(type) !== "syntax-error") return null;
	return readingOf(lines, at, chain, {
		kind: null,
		fatal: true,
		thread: null,
		headLost: false
	});
}
/** How near to its start a log must go on with a traceback for its head to have been rotated away. */
const HEADLESS_LINES = 10;
function readHeadless(lines, at, start) {
	if (at >= HEADLESS_LINES || lines.slice(0, at).some((line) => /^Stack \(most recent call last\):|^\S.*\(most recent call/.test(line))) return null;
	const from = frameOf(lines[start] ?? "") === null ? lines.findIndex((line, i) => i >= start && i < start + 4 && (isHeader(line) || isGroupHeader(line))) : start;
	if (from === -1) return null;
	const chain = readChain(lines, from);
	if (chain.at(-1)?.type == null) return null;
	return readingOf(lines, at, chain, {
		kind: null,
		fatal: true,
		thread: null,
		headLost: true
	});
}
function readingOf(lines, first, chain, told) {
	const raised = chain.at(-1);
	if (raised === void 0 || raised.type === null && chain.every(({ frames }) => frames.length === 0)) return null;
	const tailLost = raised.type === null;
	const culprit = tailLost ? null : culpritIn(raised);
	const message = tailLost || raised.message === "" ? null : raised.message;
	const { kind, fatal, thread, headLost } = told;
	return {
		first,
		last: Math.max(first, raised.next - 1),
		draft: drafted({
			runtime: "python",
			kind: kind ?? kindOf(raised),
			title: tailLost ? (lines[first] ?? "").trim() : titleOf(raised),
			message,
			fatal,
			chain: chain.filter(({ type, isRemote }, i) => type !== null && !(isRemote && chain[i + 1]?.isRemote === false)).map(linkOf),
			thread,
			frames: raised.frames,
			culprit,
			rootCause: elsewhere(rootCauseIn(chain), culprit),
			truncated: {
				head: headLost,
				tail: tailLost
			}
		})
	};
}
function titleOf({ type, message }) {
	return message === "" ? type ?? "" : `${type}: ${firstLine(message)}`;
}
function linkOf({ type, message }) {
	return {
		type,
		message,
		recovered: false
	};
}
function kindOf({ type, message, isGroup }) {
	if (isGroup) return "exception-group";
	const name = (type ?? "").slice((type ?? "").lastIndexOf(".") + 1);
	if (name === "ImportError" && message.startsWith("No module named ")) return "startup-module-not-found";
	return KINDS.get(name) ?? "uncaught";
}
/** A task group's own traceback ends in the library that gathered the failures: where the program entered it says more. */
function culpritIn(raised) {
	if (raised.isGroup && raised.frames[0]?.origin !== "app") {
		const outermost = raised.frames.toReversed();
		const library = outermost.findIndex(({ origin }) => origin !== "app");
		const entry = library > 0 ? outermost[library - 1] : void 0;
		if (entry !== void 0) return positionOf(entry);
	}
	return culpritOf(raised.frames);
}
/** Where the first exception of the chain was raised; of a group, that of its first member. */
function rootCauseIn(chain) {
	const root = chain[0];
	if (root === void 0 || chain.length === 1 && root.members.length === 0) return null;
	const leaf = firstLeaf(root);
	return culpritOf(leaf.frames) ?? (leaf.frames[0] === void 0 ? null : positionOf(leaf.frames[0]));
}
function firstLeaf(traceback) {
	let leaf = traceback;
	for (let member = leaf.members[0]; member !== void 0; member = leaf.members[0]) leaf = member;
	return leaf;
}
// src/crash/grammars.ts
/** The grammars, in the order in which they are asked. */
/** All of them: a new runtime is one import and one word here. */
const grammars = [go, python];
// src/crash/hints.ts
/** Hints of kinds that more than one runtime has. */
const GENERAL = {
	"out-of-memory": "The process could not get the memory that it asked for. Look at what it holds on to, or raise the container's memory limit.",
	"stack-overflow": "A function called itself until the stack was full. Give the recursion that the trace repeats an end.",
	"syntax-error": "The source could not be read, so the program never ran. Run the language's own check of this file in the build."
};
/** One sentence on why, one on what to do. */
function hintOf(draft, facts) {
	const hint = (grammars.find(({ runtime }) => runtime === draft.runtime) ?? grammars.find(({ hints }) => draft.kind in hints))?.hints[draft.kind] ?? GENERAL[draft.kind];
	if (typeof hint === "function") return hint(draft, facts);
	return hint ?? general(draft);
}
function general(draft) {
	const place = draft.culprit;
	return `The program ended with an error that nothing handled${place?.function == null ? "" : ` in ${place.function}`}. Start at ${placeOf(draft)}, and handle it there or let it not happen.`;
}
/** The culprit as `file:line`, or words for that there is none. */
function placeOf(draft) {
	const { culprit } = draft;
	if (culprit?.file == null) return culprit?.function ?? "the last lines of the log";
	return culprit.line === null ? culprit.file : `${culprit.file}:${culprit.line}`;
}
// src/crash/judge.ts
/** The last crash that ends a process is the one that did; the others are `alsoSeen`, each once. */
function judge(crashes, exit) {
	const crash = crashes.findLast((candidate) => candidate.fatal && isPossible(candidate, exit)) ?? null;
	const alsoSeen = [];
	for (const candidate of crashes) {
		if (candidate === crash || crash !== null && isSame(candidate, crash)) continue;
		if (!alsoSeen.some((other) => isSame(other, candidate))) alsoSeen.push(candidate);
	}
	return {
		crash,
		alsoSeen
	};
}
/** The same trouble told twice: by a logger and then by the runtime, or by an earlier process of the same container. */
function isSame(one, other) {
	if (one.runtime !== other.runtime) return false;
	if (one.fingerprint === other.fingerprint) return true;
	return one.message !== null && one.message === other.message && (one.culprit === null || other.culprit === null || one.culprit.function === other.culprit.function || one.culprit.function === other.rootCause?.function || one.rootCause?.function === other.culprit.function);
}
/** Exit codes of a process that was ended from outside: no runtime's own report of a crash goes with them. */
const FROM_OUTSIDE = /* @__PURE__ */ new Set([137, 143]);
function isPossible(crash, exit) {
	if (exit === null) return true;
	if (exit.code === 0) return false;
	if (crash.runtime === "shell") return true;
	return exit.code === null || !FROM_OUTSIDE.has(exit.code);
}
// src/crash/wrappers/prefixes.ts
const whole = (text) => ({
	text,
	partial: false,
	stream: null
});
function prefix(pattern) {
	return (line) => {
		const match = pattern.exec(line);
		return match === null ? null : whole(line.slice(match[0].length));
	};
}
const RFC3339 = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:Z|[+-]\\d\\d:\\d\\d)";
const CRI = new RegExp(`^${RFC3339} (stdout|stderr) ([FP])(?::\\w+)*(?: |$)`);
const SYSLOG = /^(?:<\d{1,3}>)?(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\d{4}-\d\d-\d\dT[\d:.]{8,18}(?:Z|[+-]\d\d:?\d\d)) [\w.:-]+ [\w./@-]+(?:\[\d+\])?: ?/;
const RFC5424 = new RegExp(`^<\\d{1,3}>1 (?:${RFC3339}|-) \\S+ \\S+ \\S+ \\S+ (?:-|\\[[^\\]]*\\]) ?`);
const CONTROL = /#0(0[1-9]|[1-3]\d)/g;
/** CRI's own format, as kubelet writes it (`<time> stderr F <line>`); `P` is a part of a line (above 16 KiB). */
function stripCri(line) {
	const match = CRI.exec(line);
	if (match === null) return null;
	return {
		text: line.slice(match[0].length),
		partial: match[2] === "P",
		stream: match[1] ?? null
	};
}
/** Docker's `json-file` driver and what fluent-bit makes of it: `{"log":"…\n","stream":"stderr","time":"…"}`. */
function stripDocker(line) {
	if (!line.startsWith("{") || !line.includes("\"log\"")) return null;
	const record = parseObject(line);
	const log = record?.["log"];
	if (typeof log !== "string") return null;
	const ended = log.endsWith("\n");
	const stream = record?.["stream"];
	return {
		text: ended ? log.slice(0, log.endsWith("\r\n") ? -2 : -1) : log,
		partial: !ended && typeof record?.["time"] === "string" && stream !== void 0,
		stream: typeof stream === "string" ? stream : null
	};
}
/** One JSON record a line of the trace: `{"message":"goroutine 1 [running]:"}`. */
function stripMessage(line) {
	if (!line.startsWith("{")) return null;
	const record = parseObject(line);
	if (record === null || Object.keys(record).some((key) => /stack|trace$|exception|exc_info/i.test(key))) return null;
	for (const key of [
		"message",
		"msg",
		"MESSAGE",
		"short_message",
		"textPayload",
		"line"
	]) {
		const value = record[key];
		if (typeof value === "string") return whole(value.replace(/\r?\n$/, ""));
	}
	return null;
}
/** A JSON object of a line, or null. */
function parseObject(line) {
	try {
		const value = JSON.parse(line);
		return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
	} catch {
		return null;
	}
}
const syslog = prefix(SYSLOG);
/** In the order in which they lie around each other, outermost first. */
const WRAPPERS = [
	{
		name: "kubectl --prefix",
		share: .6,
		strip: prefix(/^\[(?:pod\/)?[a-z0-9.-]+\/[a-z0-9.-]+\](?: |$)/)
	},
	{
		name: "compose",
		share: .8,
		strip: prefix(/^[a-z][\w.-]*[a-z_-]\w* *\| ?/i)
	},
	{
		name: "CRI",
		share: .6,
		strip: stripCri
	},
	{
		name: "docker",
		share: .6,
		strip: stripDocker
	},
	{
		name: "kubectl --timestamps",
		share: .8,
		strip: prefix(new RegExp(`^${RFC3339}(?: |$)`))
	},
	{
		name: "RFC 5424",
		share: .6,
		strip: prefix(RFC5424)
	},
	{
		name: "syslog",
		share: .6,
		strip: (line) => {
			const bare = syslog(line);
			return bare === null ? null : whole(bare.text.replace(CONTROL, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8))));
		}
	},
	{
		name: "stern",
		share: .9,
		strip: prefix(/^[a-z0-9][a-z0-9.]*-[a-z0-9.-]+ [a-z0-9][a-z0-9-]* (?:› )?/)
	}
];
const MESSAGE_RECORDS = {
	name: "JSON message",
	share: .6,
	strip: stripMessage
};
/** Wrappers around each other. */
const LAYERS = 4;
/** Takes off, layer by layer, what most of the lines begin with. Gives null where there is nothing to take off. */
function stripperOf(lines) {
	let sample = lines.filter((line) => line !== "").slice(-200);
	const layers = [];
	for (let layer = 0; layer < LAYERS && sample.length > 0; layer++) {
		const wrapper = WRAPPERS.find(({ strip, share }) => {
			let having = 0;
			for (const line of sample) if (strip(line) !== null) having++;
			return having >= sample.length * share;
		}) ?? (isTraceInMessages(sample) ? MESSAGE_RECORDS : void 0);
		if (wrapper === void 0 || layers.includes(wrapper.strip)) break;
		layers.push(wrapper.strip);
		sample = sample.map((line) => wrapper.strip(line)?.text ?? line).filter((line) => line !== "");
	}
	if (layers.length === 0) return null;
	return (line) => {
		let text = line;
		let partial = false;
		let stream = null;
		let changed = false;
		for (const strip of layers) {
			const bare = strip(text);
			if (bare === null) continue;
			changed = true;
			text = bare.text;
			partial ||= bare.partial;
			stream ??= bare.stream;
		}
		return changed ? {
			text,
			partial,
			stream
		} : null;
	};
}
/** Whether the messages of JSON records are the lines of a trace: an indented line is no message that anybody logs. */
function isTraceInMessages(sample) {
	let indented = 0;
	for (const line of sample) {
		if (!line.startsWith("{")) continue;
		const text = stripMessage(line)?.text;
		if (text !== void 0 && /^(?:\t| {2,}(?:at |File ")|goroutine \d+ \[)/.test(text)) indented++;
		if (indented >= 2) return true;
	}
	return false;
}
// src/crash/wrappers/records.ts
/** Stacks that a logger put into a field of a record: JSON, logfmt, klog's `stacktrace=<`. */
const STACK_KEYS = /^(?:stack|stacktrace|stack_trace|backtrace|trace|traceback|exc_info|exc_text|exception|errorverbose|full_message|thrown|error|err|message|msg|panic)$/i;
const MESSAGE_KEYS = [
	"error",
	"err",
	"panic",
	"exception",
	"cause",
	"msg",
	"message",
	"short_message",
	"@message"
];
const FATAL = /^(?:fatal|panic|dpanic|emerg|emergency|alert|critical|crit)$/i;
const PINO_FATAL = 60;
/** How deep objects of a record are looked into (`err.stack`, `error.cause.stack`). */
const DEPTH = 4;
/** The record that begins at `lines[at]`, or null where there is none or it has no stack. */
function recordAt(lines, at) {
	const line = lines[at] ?? "";
	if ((line.charCodeAt(0) === 123 ? 0 : -1) === 0) return line.includes("\\n") || line.includes("\"stack\"") ? jsonRecord(line) : null;
	if (line.endsWith("=<")) return klogRecord(lines, at);
	return line.includes("\\n") && line.includes("=\"") ? logfmtRecord(line) : null;
}
function jsonRecord(line) {
	const record = parseObject(line);
	if (record === null) return null;
	const stack = stackIn(record, DEPTH);
	if (stack === null) return null;
	const level = record["level"] ?? record["severity"] ?? record["lvl"] ?? record["log.level"];
	return {
		lines: stack.split("\n").map((text) => text.replace(/\r$/, "")),
		message: messageOf(record, stack),
		fatal: typeof level === "string" ? FATAL.test(level) : level === PINO_FATAL,
		rows: 1
	};
}
/** The longest text of several lines in the fields that hold stacks. */
function stackIn(record, depth) {
	let best = null;
	for (const [key, value] of Object.entries(record)) {
		let found = null;
		if (typeof value === "string") {
			if (STACK_KEYS.test(key.slice(key.lastIndexOf(".") + 1)) && value.includes("\n")) found = value;
			else if (value.startsWith("{") && value.includes("\\n") && depth > 0) {
				const inner = parseObject(value);
				found = inner === null ? null : stackIn(inner, depth - 1);
			}
		} else if (Array.isArray(value)) found = /stack|trace/i.test(key) ? framesText(value) : null;
		else if (typeof value === "object" && value !== null && depth > 0) found = stackIn(value, depth - 1);
		if (found !== null && (best === null || found.length > best.length)) best = found;
	}
	return best;
}
/** Zerolog's list of frames (`{"func","line","source"}`) and lists of lines, as a text of lines. */
function framesText(frames) {
	const lines = [];
	for (const frame of frames) if (typeof frame === "string") lines.push(frame);
	else if (typeof frame === "object" && frame !== null) {
		const { func, line, source } = frame;
		if (typeof func !== "string" || typeof source !== "string") return null;
		lines.push(func, `\t${source}:${String(line)}`);
	}
	return lines.length > 1 ? lines.join("\n") : null;
}
function messageOf(record, stack) {
	for (const key of MESSAGE_KEYS) {
		const value = record[key];
		if (typeof value === "string" && value !== "" && value !== stack) return value;
		if (typeof value === "object" && value !== null) {
			const inner = value["message"];
			if (typeof inner === "string" && inner !== "") return inner;
		}
	}
	return null;
}
const FIELD = /(?:^|\s)([\w.@-]{1,64})=(?:"((?:[^"\\]|\\.)*)"|(\S*))/g;
function logfmtRecord(line) {
	const fields = {};
	for (const match of line.matchAll(FIELD)) fields[match[1] ?? ""] = match[2] === void 0 ? match[3] ?? "" : unquote(match[2]);
	const stack = stackIn(fields, 0);
	if (stack === null) return null;
	return {
		lines: stack.split("\n"),
		message: messageOf(fields, stack),
		fatal: FATAL.test(fields["level"] ?? fields["lvl"] ?? fields["severity"] ?? ""),
		rows: 1
	};
}
const ESCAPES = {
	n: "\n",
	t: "	",
	r: "\r"
};
function unquote(text) {
	return text.replace(/\\(.)/g, (_, character) => ESCAPES[character] ?? character);
}
const KLOG_FIELD = /\b(?:panic|err)="((?:[^"\\]|\\.)*)"/;
/** Lines of a klog value at most. */
const KLOG_LINES = 4e3;
/** klog's value of several lines: `stacktrace=<`, each line after a tab, then ` >`. */
function klogRecord(lines, at) {
	const stack = [];
	let row = at + 1;
	for (; row < lines.length && row - at < KLOG_LINES; row++) {
		const line = lines[row] ?? "";
		if (line === " >" || line === ">") break;
		if (line.charCodeAt(0) !== 9) return null;
		stack.push(line.slice(1));
	}
	if (stack.length === 0) return null;
	const message = KLOG_FIELD.exec(lines[at] ?? "")?.[1];
	return {
		lines: stack,
		message: message === void 0 ? null : unquote(message),
		fatal: false,
		rows: row - at + 1
	};
}
// src/crash/scan.ts
/** Every crash in the lines, in their order. */
function scan({ texts, rows }) {
	const found = [];
	const row = (at) => rows[Math.min(Math.max(at, 0), rows.length - 1)] ?? 0;
	for (let at = 0; at < texts.length; at++) {
		const record = recordAt(texts, at);
		if (record !== null) {
			for (const reading of readAll(record.lines)) {
				const draft = ofRecord(reading.draft, record.message, record.fatal);
				found.push({
					draft,
					first: row(at),
					last: row(at + record.rows - 1)
				});
			}
			at += record.rows - 1;
			continue;
		}
		const reading = readAt(texts, at);
		if (reading === null) continue;
		found.push({
			draft: reading.draft,
			first: row(reading.first),
			last: row(reading.last)
		});
		at = Math.max(at, reading.last);
	}
	return found;
}
function readAll(lines) {
	const readings = [];
	for (let at = 0; at < lines.length; at++) {
		const reading = readAt(lines, at);
		if (reading === null) continue;
		readings.push(reading);
		at = Math.max(at, reading.last);
	}
	return readings;
}
/** The crash that the first grammar to say yes reads at this line. */
function readAt(lines, at) {
	const line = lines[at] ?? "";
	if (line === "") return null;
	for (const grammar of grammars) {
		if (!grammar.mayOpen(line)) continue;
		const reading = grammar.read(lines, at);
		if (reading !== null) return reading;
	}
	return null;
}
/** What a logger recorded did not end the program unless its level says so; the record's message stands in for one that the stack lacks. */
function ofRecord(draft, message, fatal) {
	if (draft.message !== null || message === null) return {
		...draft,
		fatal: fatal && draft.fatal
	};
	return {
		...draft,
		message,
		title: message.split("\n", 1)[0] ?? "",
		fatal: fatal && draft.fatal,
		chain: [{
			type: null,
			message,
			recovered: !fatal
		}]
	};
}
// src/crash/wrappers/unwrap.ts
/** From the lines of a log to the lines that the program wrote. */
const ANSI = /* @__PURE__ */ new RegExp("\\u001b(?:\\[[0-?]{0,40}[ -/]{0,4}[@-~]|\\][^\\u0007\\u001b]{0,400}(?:\\u0007|\\u001b\\\\)?|[@-Z\\\\^_])", "g");
/** What supervisord puts on a line of its own before each piece of output. */
const SUPERVISORD = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} \w+ '.{1,200}' std(?:err|out) output:$/;
/** Parts of one line that are joined at most (CRI and docker split at 16 KiB). */
const PARTS = 1024;
/** Undoes CRLF, colours and the prefixes of the pipelines; joins the lines that they split. */
function unwrap(raw) {
	const lines = raw.map(clean);
	const strip = stripperOf(lines);
	const texts = [];
	const rows = [];
	const parts = /* @__PURE__ */ new Map();
	for (let row = 0; row < lines.length; row++) {
		const line = lines[row] ?? "";
		if (SUPERVISORD.test(line)) continue;
		const bare = strip?.(line) ?? null;
		if (bare === null) {
			texts.push(line);
			rows.push(row);
			continue;
		}
		const open = parts.get(bare.stream);
		if (open === void 0 || open.count >= PARTS) {
			if (bare.partial) parts.set(bare.stream, {
				at: texts.length,
				count: 1
			});
			else parts.delete(bare.stream);
			texts.push(clean(bare.text));
			rows.push(row);
		} else {
			texts[open.at] = clean((texts[open.at] ?? "") + bare.text);
			open.count++;
			if (!bare.partial) parts.delete(bare.stream);
		}
	}
	return {
		texts,
		rows
	};
}
/** A line without carriage returns at its end and without terminal colours. */
function clean(line) {
	let end = line.length;
	while (end > 0 && line.charCodeAt(end - 1) === 13) end--;
	const text = end === line.length ? line : line.slice(0, end);
	return text.includes("\x1B") ? text.replace(ANSI, "") : text;
}
// src/crash/index.ts
/** The door of this room: a log in, the crash that ended the process out. */
/** A reader of one log. */
function createCrashReader(options = {}) {
	const chunks = [];
	return {
		write: (chunk) => void chunks.push(chunk),
		end: (exit) => parseCrash(Buffer.concat(chunks), exit === void 0 ? options : {
			...options,
			exit
		})
	};
}
/** Reads a whole log. Never throws. */
function parseCrash(input, options = {}) {
	return judge(scan(unwrap((typeof input === "string" ? input : Buffer.from(input).toString("utf8")).split("\n"))).map((one) => crashOf(one, options)), options.exit ?? null);
}
function crashOf({ draft, first, last }, options) {
	const facts = {
		exit: options.exit ?? null,
		memoryLimitBytes: options.memoryLimitBytes ?? null
	};
	return {
		...draft,
		fingerprint: fingerprintOf(draft),
		hint: hintOf(draft, facts),
		lines: {
			first,
			last
		}
	};
}
export { parseCrash as n, createCrashReader as t };
