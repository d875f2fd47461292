const require_crash = require("../crash.cjs");
// src/crash/runtimes/python/lines.ts
const HEADER = "Traceback (most recent call last):";
let GROUP_HEADER;
const CHAIN_MARKERS = /* @__PURE__ */ new Set(["During handling of the above exception, another exception occurred:", "The above exception was the direct cause of the following exception:"]);
function isHeader(line) {
	return line.endsWith(HEADER);
}
function isGroupHeader(line) {
	return (GROUP_HEADER ??= /^ *\+ Exception Group Traceback \(most recent call last\):/).test(line);
}
function isChainMarker(line) {
	return CHAIN_MARKERS.has(line.trim());
}
function beginsChainMarker(text) {
	return [...CHAIN_MARKERS].some((marker) => marker.startsWith(text));
}
function frameOf(line) {
	const start = require_crash.indentOf(line);
	if (!line.startsWith("File \"", start)) return null;
	const end = line.lastIndexOf("\", line ");
	if (end < start + 6) return null;
	let at = end + 8;
	while (require_crash.isDigit(line.charCodeAt(at))) at++;
	const number = line.slice(end + 8, at);
	if (number === "" || number.length > 9) return null;
	const rest = line.slice(at);
	const name = rest.startsWith(", in ") ? rest.slice(5) : rest.startsWith(" in ") ? rest.slice(4) : null;
	if (name === null && rest.trim() !== "") return null;
	const file = line.slice(start + 6, end);
	const origin = isCompiled(file, name) ? "dependency" : originOf(file);
	return {
		function: name === null ? null : name.trim(),
		file,
		line: Number(number),
		origin
	};
}
function isCompiled(file, name) {
	if (name === null || /^(?:[/\\<]|\w:)/.test(file)) return false;
	const first = /^(?:src\/)?(\w+)[/.]/.exec(file)?.[1];
	return first !== void 0 && name.startsWith(`${first}.`);
}
function originOf(file) {
	if (/[/\\](?:site|dist)-packages[/\\]/.test(file)) return "dependency";
	if (/^<frozen /.test(file)) return "runtime";
	if (/[/\\](?:lib|lib64)[/\\](?:python|pypy)\d[\d.]*t?[/\\]/.test(file) || /[/\\]Python\d+[/\\]lib[/\\]/i.test(file)) return "runtime";
	return "app";
}
let TYPE_NAME;
let LEVEL_NAME;
let USUAL_NAME;
function raisedOf(line) {
	const colon = line.indexOf(":");
	const type = colon === -1 ? line.trimEnd() : line.slice(0, colon);
	if (type.length > 300 || !(TYPE_NAME ??= new RegExp(`^[A-Za-z_\\u00aa-\\u1fff\\u2c00-\\u2dff\\u3040-\\ufdff\\uff10-\\uffdc][\\w\\u00aa-\\u1fff\\u2c00-\\u2dff\\u3040-\\ufdff\\uff10-\\uffdc]*(?:\\.[\\w<>\\u00aa-\\u1fff\\u2c00-\\u2dff\\u3040-\\ufdff\\uff10-\\uffdc]+)*$`)).test(type) || (LEVEL_NAME ??= /^(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|CRITICAL|FATAL|NOTE|HINT|DETAIL)$/i).test(type)) return null;
	const after = colon === -1 ? "" : line.slice(colon + 1);
	if (after !== "" && !after.startsWith(" ")) return null;
	const name = type.slice(type.lastIndexOf(".") + 1);
	const trust = (USUAL_NAME ??= /(?:Error|Exception|Exit|Interrupt|Warning|Iteration|Group|Timeout|NotFound|DoesNotExist|Empty|Full|Abort|Failure|Fault)$/).test(name) ? "usual" : type.includes(".") || require_crash.isCapital(type.charAt(0)) ? "likely" : "odd";
	return {
		type,
		message: after.slice(1),
		trust
	};
}
// src/crash/runtimes/python/faulthandler.ts
const FATAL = "Fatal Python error: ";
const WINDOWS_FATAL = "Windows fatal exception: ";
let THREAD;
let TIMEOUT;
let OTHER_LINES;
const SIGNALS = /* @__PURE__ */ new Map([
	["Segmentation fault", "SIGSEGV"],
	["Aborted", "SIGABRT"],
	["Bus error", "SIGBUS"],
	["Floating point exception", "SIGFPE"],
	["Floating-point exception", "SIGFPE"],
	["Illegal instruction", "SIGILL"]
]);
function opensFatal(line) {
	return line.startsWith(FATAL) || line.startsWith(WINDOWS_FATAL) || (THREAD ??= /^(Current thread|Thread) (0x[0-9a-f]+)(?: \[([^\]]*)\])? \(most recent call first\):/).test(line) || (TIMEOUT ??= /^Timeout \([\d:.]+\)!$/).test(line);
}
function readFatal(lines, at) {
	const head = lines[at] ?? "";
	const threads = [];
	let last = at;
	let isWhole = false;
	for (let i = (THREAD ??= /^(Current thread|Thread) (0x[0-9a-f]+)(?: \[([^\]]*)\])? \(most recent call first\):/).test(head) ? at : at + 1; i < lines.length; i++) {
		const line = lines[i] ?? "";
		const thread = (THREAD ??= /^(Current thread|Thread) (0x[0-9a-f]+)(?: \[([^\]]*)\])? \(most recent call first\):/).exec(line);
		if (thread !== null) threads.push({
			id: thread[2] ?? "",
			name: thread[3]?.trim() ?? null,
			isCurrent: thread[1] === "Current thread",
			frames: []
		});
		else {
			const frame = threads.length === 0 ? null : frameOf(line);
			if (frame !== null) threads.at(-1)?.frames.push(frame);
			else if (line.startsWith(FATAL)) break;
			else if (line.trim() === "<no Python frame>") isWhole = true;
			else if (!(OTHER_LINES ??= /^(?: {2}\S|<no Python frame>|Python runtime state: |Extension modules: |<Cannot show all threads|Current thread's C stack trace|Garbage-collecting)/).test(line)) {
				if (i - last >= 12) break;
				continue;
			}
		}
		last = i;
	}
	if (threads.length === 0 && !head.startsWith(FATAL) && !head.startsWith(WINDOWS_FATAL)) return null;
	return {
		first: at,
		last,
		draft: draftOf(head, threads, isWhole)
	};
}
function draftOf(head, threads, isWhole) {
	const crashed = threads.find(({ isCurrent }) => isCurrent) ?? (threads.length === 1 ? threads[0] : void 0);
	const frames = crashed?.frames ?? [];
	const isDeath = head.startsWith(FATAL) || head.startsWith(WINDOWS_FATAL);
	const message = isDeath ? head.slice(head.indexOf(": ") + 2) : (TIMEOUT ??= /^Timeout \([\d:.]+\)!$/).test(head) ? head : null;
	return require_crash.drafted({
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
		culprit: require_crash.culpritOf(frames),
		threads: {
			total: threads.length,
			groups: threads.map(groupOf)
		},
		truncated: {
			head: false,
			tail: isDeath && !isWhole && threads.length > 0 && threads.at(-1)?.frames.length === 0
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
// src/crash/runtimes/python/hints.ts
function placeIn({ culprit, rootCause }) {
	const place = rootCause ?? culprit;
	return place?.file == null ? "the last frame of the trace" : require_crash.inSentence(place.file, place.line);
}
const BY_TYPE = {
	KeyError: (message, { frames }) => {
		if (!frames.some(({ file, function: name }) => name === "__getitem__" && /(?:^<frozen os>|[/\\]os\.py)$/.test(file ?? ""))) return `The key ${message} is not in the mapping. Use .get() with a default, or check where the mapping is filled.`;
		return `The environment variable ${message} is not set. Set it in the container's env, or in the ConfigMap or Secret that feeds it.`;
	},
	AttributeError: (message) => {
		const name = /'NoneType' object has no attribute '([^']*)'/.exec(message)?.[1];
		return name === void 0 ? null : `\`.${name}\` was asked of None. Check what returned None there, and what should happen then.`;
	},
	NameError: (message) => {
		const name = /name '([^']*)' is not defined/.exec(message)?.[1];
		return name === void 0 ? null : `The name ${name} exists nowhere. Import or define it; a linter finds such names before they run.`;
	}
};
function uncaught(draft) {
	for (const { type, message } of draft.chain) {
		const name = (type ?? "").slice((type ?? "").lastIndexOf(".") + 1);
		const advice = Object.hasOwn(BY_TYPE, name) ? BY_TYPE[name]?.(message.slice(0, 1e3), draft) : null;
		if (advice != null) return advice;
	}
	return `An exception was raised at ${placeIn(draft)} and nothing caught it. Handle it there, or where the work was begun.`;
}
function missingModule({ message }) {
	return `${/No module named '?([^'\s]+)'?/.exec(message ?? "")?.[1] ?? "A module"} is not installed in the image, or not on PYTHONPATH. Add it to requirements.txt or pyproject.toml, and build the image with the same Python that runs it.`;
}
function outOfMemory(_, { memoryLimitBytes }) {
	return `Python could not get memory for an object, which is most often one huge object. Look at the size asked for at the culprit, before raising the container's limit${memoryLimitBytes === null ? "" : ` (${Math.floor(memoryLimitBytes / 1048576)} MiB)`}.`;
}
const pythonHints = {
	uncaught,
	"exception-group": (draft) => `Tasks that ran together failed; the first did so at ${placeIn(draft)}. Look at each member's own trace below the group's.`,
	"startup-module-not-found": missingModule,
	"startup-file-not-found": "The script that the container starts is not there. Check WORKDIR, COPY and the container's command.",
	"import-error": (draft) => `A name could not be imported at ${placeIn(draft)}: another version of the package is installed than the code was written for, or two modules import each other. Pin the version, or break the cycle.`,
	"syntax-error": (draft) => `${placeIn(draft)} could not be parsed by this version of Python, so the program never ran. Run python -m compileall in the build, with the image's Python.`,
	"stack-overflow": (draft) => `A function called itself until Python's limit, at ${placeIn(draft)}. Give the recursion an end, or work with a list instead.`,
	"out-of-memory": outOfMemory,
	interrupted: "The process got SIGINT, as from Ctrl-C or a supervisor. Ask who sent it; the trace only shows where the program was.",
	"fatal-signal": (draft) => `Native code crashed under Python${draft.culprit?.function == null ? "" : `, called from ${draft.culprit.function}`}: a C extension or ctypes. Update or rebuild the extension that the top frames belong to.`,
	"interpreter-error": "The interpreter found itself broken: a C extension is the usual reason. Update the extensions, or find the one with faulthandler and a debug build.",
	"startup-failure": "The interpreter could not start: PYTHONHOME or PYTHONPATH point to another Python, or its files are missing. Unset them, or repair the image.",
	"thread-dump": "Somebody asked for the threads' stacks; that ends nothing. Look at what each thread waits for.",
	"thread-exception": (draft) => `A thread died of an exception raised at ${placeIn(draft)}; the process went on without it. Catch it in the thread, or let its failure end the process.`,
	"process-exception": (draft) => `A child process died of an exception raised at ${placeIn(draft)}. Check its exit code in the parent.`,
	"asyncio-task": (draft) => `A task failed at ${placeIn(draft)} and nobody awaited it. Keep a reference and await it, or use a TaskGroup.`,
	"exception-ignored": (draft) => `An exception at ${placeIn(draft)} came where Python can only report it: in a finalizer or at exit. It did not end the process.`
};
// src/crash/runtimes/python/launch.ts
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
		draft: require_crash.drafted({
			runtime: "python",
			...failure,
			title: line,
			fatal: true
		})
	};
}
// src/crash/runtimes/python/traceback.ts
let REPEATED;
let ANCHORS;
function framesFollow(lines, at) {
	const end = Math.min(lines.length, at + 12);
	for (let i = at; i < end; i++) {
		const line = lines[i] ?? "";
		if (isHeader(line) || isGroupHeader(line) || isChainMarker(line)) return false;
		if (frameOf(line) !== null) return true;
	}
	return false;
}
function raisedWithin(lines, at) {
	const end = Math.min(lines.length, at + 12);
	for (let i = at; i < end; i++) {
		const line = lines[i] ?? "";
		if (isHeader(line) || isGroupHeader(line) || isChainMarker(line)) return -1;
		if (require_crash.isLogLine(line)) continue;
		const raised = raisedOf(line);
		if (raised !== null && raised.trust !== "odd") return i;
	}
	return -1;
}
function readTraceback(lines, at, isLast = true) {
	const header = lines[at] ?? "";
	const margin = header.trimStart() === "Traceback (most recent call last):" ? require_crash.indentOf(header) : 0;
	const frames = [];
	const sourceLines = [];
	let isFlat = false;
	let sourceDue = false;
	let lastOwn = at;
	let i = isHeader(header) ? at + 1 : at;
	for (; i < lines.length; i++) {
		const line = lines[i] ?? "";
		const indent = require_crash.indentOf(line);
		const frame = frameOf(line);
		if (frame !== null) {
			frames.push(frame);
			sourceLines.push(null);
			isFlat ||= indent <= margin;
			sourceDue = true;
			lastOwn = i;
			continue;
		}
		const isRepeated = (REPEATED ??= /^\[Previous line repeated \d+ more times?\]/).test(line.slice(indent));
		if (isRepeated || indent >= margin + 3 && frames.length > 0) {
			if (sourceDue && !isRepeated) sourceLines[frames.length - 1] = line;
			lastOwn = i;
			sourceDue = false;
			continue;
		}
		if (indent === line.length && line.length <= margin + 1) {
			if (i - lastOwn > 2) break;
			continue;
		}
		if (isHeader(line) || isGroupHeader(line) || isChainMarker(line)) break;
		const raised = require_crash.isLogLine(line) ? null : raisedOf(line.slice(Math.min(indent, margin)));
		if (isFlat && ((ANCHORS ??= /^[ \t]*[~^][~^ ]*$/).test(line) || sourceDue && raised?.trust !== "usual")) {
			if (sourceDue && !(ANCHORS ??= /^[ \t]*[~^][~^ ]*$/).test(line)) sourceLines[frames.length - 1] = line;
			sourceDue = false;
			lastOwn = i;
			continue;
		}
		if (raised !== null && (raised.trust === "usual" || !framesFollow(lines, i + 1))) {
			if ((raised.trust === "odd" ? raisedWithin(lines, i + 1) : -1) === -1) return complete(lines, i, raised, {
				frames,
				sourceLines
			}, isLast);
		}
		if (i - lastOwn >= 12) break;
	}
	return {
		type: null,
		message: "",
		frames: frames.reverse(),
		sourceLines: sourceLines.reverse(),
		isGroup: false,
		members: [],
		isRemote: false,
		next: lastOwn + 1
	};
}
function complete(lines, at, raised, { frames, sourceLines }, isLast) {
	const more = messageLines(lines, at + 1, raised.message, isLast);
	const message = [raised.message, ...more.lines].join("\n");
	return {
		type: raised.type,
		message,
		frames: frames.toReversed(),
		sourceLines: sourceLines.toReversed(),
		isGroup: false,
		members: [],
		isRemote: false,
		next: more.next
	};
}
const MESSAGE_LINES = 200;
function messageLines(lines, at, first, isLast) {
	const more = [];
	let i = at;
	for (; i < lines.length && more.length < MESSAGE_LINES; i++) {
		const line = lines[i] ?? "";
		if (line.trim() === "") {
			if (first === "" || !goesOn(lines, i + 1, isLast)) break;
		} else if (endsMessage(line)) break;
		else if (!/[:,([{]$/.test(more.at(-1) ?? first) && require_crash.indentOf(line) === 0 && isFurtherOutput(lines, at, line, isLast)) break;
		more.push(line);
	}
	return {
		lines: more,
		next: i
	};
}
const EARLIER = 200;
function isFurtherOutput(lines, at, line, isLast) {
	if (!isLast || require_crash.isReport(line)) return true;
	for (let i = at - 1; i >= Math.max(0, at - EARLIER); i--) if (lines[i] === line) return true;
	return false;
}
const LAST_PARAGRAPHS = 12;
function goesOn(lines, at, isLast) {
	if (/^(?:\[SQL: |\(Background on this error)/.test(lines[at] ?? "")) return true;
	if (!isLast || lines.length - at > LAST_PARAGRAPHS || (lines[at] ?? "").trim() === "") return false;
	return !lines.slice(at).some((line) => endsMessage(line) || /^\S+ v?\d|^\S*(?:\.sh|sh): /.test(line));
}
function endsMessage(line) {
	if (isRemoteHeader(line) || frameOf(line) !== null) return true;
	if (isHeader(line) || isGroupHeader(line) || isChainMarker(line) || require_crash.isLogLine(line) || require_crash.isEpilogue(line)) return true;
	return line === "\"\"\"" || /^(?:Exception ignored |Exception in thread |Task exception was never|Process \S+:$|Fatal Python error: |Original exception was:)/.test(line);
}
function groupLine(line) {
	const depth = require_crash.indentOf(line);
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
function readGroup(lines, at, from = at + 1) {
	const top = require_crash.indentOf(lines[at] ?? "");
	const sections = [{
		depth: top,
		lines: [HEADER]
	}];
	let next = at + 1;
	for (let i = from; i < lines.length; i++) {
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
	const members = membersOf(rest.filter((section) => section.lines.length > 0));
	return {
		...readTraceback(own?.lines ?? [], 0),
		isGroup: true,
		members,
		next
	};
}
function membersOf(sections) {
	const members = [];
	const open = [{
		depth: -1,
		members
	}];
	for (const { depth, lines } of sections) {
		while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
		const chain = readChain(lines, 0);
		const inner = [];
		for (const [at, link] of chain.entries()) open.at(-1)?.members.push(at === chain.length - 1 ? {
			...link,
			members: inner
		} : link);
		open.push({
			depth,
			members: inner
		});
	}
	return members;
}
let REMOTE;
function isRemoteHeader(line) {
	return (REMOTE ??= /^(?:[\w.]+\.)?_?RemoteTraceback: *$/).test(line);
}
function readChain(lines, at, isLast = true) {
	const chain = [];
	let i = at;
	for (;;) {
		for (const link of readLink(lines, i, isLast)) chain.push(link);
		const last = chain.at(-1);
		if (last === void 0 || last.type === null || last.next <= i) return chain;
		const marker = within(lines, last.next, isChainMarker);
		if (marker === -1) {
			if (isCutMarker(lines, last.next)) chain.push(lost(lines.length));
			return chain;
		}
		const start = within(lines, marker + 1, (line) => isHeader(line) || isGroupHeader(line) || isRemoteHeader(line) || frameOf(line) !== null);
		if (start === -1) {
			chain.push(lost(marker + 1));
			return chain;
		}
		i = start;
	}
}
const LOST_LINES = 6;
function raisedAbove(lines, marker) {
	let end = marker;
	while (end > 0 && (lines[end - 1] ?? "").trim() === "") end--;
	for (let at = end - 1; at >= Math.max(0, end - LOST_LINES); at--) {
		const line = lines[at] ?? "";
		if (line.trim() === "" || require_crash.isLogLine(line)) return null;
		const raised = raisedOf(line);
		if (raised === null || raised.trust !== "usual" && !/\.[A-Z]\w+$/.test(raised.type)) continue;
		const message = [raised.message, ...lines.slice(at + 1, end)].join("\n");
		return {
			...lost(end),
			type: raised.type,
			message
		};
	}
	return null;
}
function lost(next) {
	return {
		type: null,
		message: "",
		frames: [],
		sourceLines: [],
		members: [],
		isGroup: false,
		isRemote: false,
		next
	};
}
function isCutMarker(lines, at) {
	const end = lines.at(-1) === "" ? lines.length - 2 : lines.length - 1;
	const words = (lines[end] ?? "").trim();
	return end >= at && end <= at + 2 && words.length > 8 && beginsChainMarker(words);
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
	const next = lines[last.next] === "\"\"\"" ? last.next + 1 : last.next;
	return [...quoted.slice(0, -1), {
		...last,
		next
	}];
}
function within(lines, at, passes) {
	const end = Math.min(lines.length, at + 12);
	for (let i = at; i < end; i++) {
		const line = lines[i] ?? "";
		if (passes(line)) return i;
		if (line === "\"\"\"") return -1;
		if (line.trim() !== "" && !require_crash.isLogLine(line) && i > at + 4) return -1;
	}
	return -1;
}
// src/crash/runtimes/python/python.ts
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
	},
	{
		pattern: /^(?:Exception in ASGI application$|Exception (?:happened|occurred) during processing of request|Exception on \/\S{0,400} \[[A-Z]+\]$)/,
		kind: "logged-exception"
	}
];
let GROUP_FRAME;
const LOGGED_HEADING = {
	pattern: /[\s:](?:(?:Task|Future) exception was never retrieved$|Exception in callback \S)/,
	kind: "asyncio-task"
};
const HEADING_LINES = 6;
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
let GAVE_UP;
const reworded = require_crash.rewordedBy([
	[/^maximum recursion depth exceeded\b.*/, "recursion"],
	[/^(cannot import name '[^']*').*/, "$1"],
	[/^(?:\w+\.)*(\w+\(\) (?:missing|takes|got) .*?)(?:\. Did you mean.*)?$/, "$1"],
	[/^(.*?)\. Did you (?:mean|forget).*/, "$1"]
]);
function runtimeWords(message, { kind, culprit }) {
	return kind === "syntax-error" ? culprit?.sourceLine ?? null : reworded(message);
}
const python = {
	runtime: "python",
	triggers: [
		"Traceback (most recent call",
		"  File \"",
		"File \"",
		"most recent call first",
		"RemoteTraceback:",
		"Timeout (",
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
	traceLine: /^(?: {2,}File "|Traceback \(most recent call last\):$)/,
	headerLine: /^Traceback \(most recent call last\)/,
	finalLine: /^\S{0,200}python[\d.]{0,8}: (?:can't (?:open|find) |No module named )/,
	exitCodes: { ofCrash: [
		1,
		3,
		4
	] },
	identity: {
		runtimeWords,
		functionNoise: [[/^<(?:list|dict|set)comp>$/, ""]],
		isUnqualified: true
	},
	source: {
		functionName: (printed) => printed.replace(/\.?<(?:locals|lambda|listcomp|genexpr|dictcomp|setcomp|module)>/g, "."),
		isWrittenOut: () => true
	},
	hints: pythonHints,
	mayOpen(line) {
		switch (line.charCodeAt(0)) {
			case 32:
			case 9: return frameOf(line) !== null || isHeader(line) || isGroupHeader(line) || (GROUP_FRAME ??= /^ +\| {3}File "/).test(line);
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
		if ((GROUP_FRAME ??= /^ +\| {3}File "/).test(line)) return readHeadlessGroup(lines, at);
		return readLaunchFailure(line, at);
	}
};
function headingOf(line) {
	const heading = HEADINGS.find(({ pattern }) => pattern.test(line)) ?? null;
	return heading === null && require_crash.isLogLine(line) && LOGGED_HEADING.pattern.test(line) ? LOGGED_HEADING : heading;
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
			return readingOf(at, readChain(lines, i, false), {
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
	if (/^\s*\d+: from /.test(lines[at + 1] ?? "")) return null;
	for (let i = at - 1; i > at - HEADING_LINES && i >= 0; i--) {
		const line = lines[i] ?? "";
		const heading = headingOf(line);
		if (heading !== null) return readHeaded(lines, i, heading);
		if (line === "" || require_crash.isLogLine(line) || line.startsWith(" ")) break;
	}
	if (lines[at - 1] === "\"\"\"" && isRemoteHeader(lines[at - 2] ?? "")) return readUnheaded(lines, at - 2);
	const byLogger = isLoggers(lines, at);
	const read = readChain(lines, at, !byLogger);
	const cause = read.every(({ type }) => type === null) && lines[at - 1] !== "" ? raisedAbove(lines, at) : null;
	const chain = cause === null ? read : [cause, ...read];
	const isLogged = byLogger && !gaveUpAfter(lines, chain.at(-1)?.next ?? at);
	return readingOf(at, chain, {
		kind: isLogged ? "logged-exception" : null,
		fatal: !isLogged,
		thread: null,
		headLost: false
	});
}
function isLoggers(lines, at) {
	const line = lines[at] ?? "";
	if (isHeader(line) && !isGroupHeader(line) && /[^\w.%]Traceback \(/.test(line.trimStart())) return true;
	const isSpaced = lines[at - 1] === "" && lines[at + 1] === "" && frameOf(lines[at + 2] ?? "") !== null;
	return at > 0 && require_crash.isErrorLogLine(lines[isSpaced ? at - 2 : at - 1] ?? "");
}
function gaveUpAfter(lines, at) {
	return lines.slice(at, at + 6).some((line) => require_crash.isLogLine(line) && (GAVE_UP ??= /Application startup failed\. Exiting|Worker failed to boot|Shutting down: Master/).test(line));
}
function readSyntaxError(lines, at) {
	if (frameOf(lines[at] ?? "")?.function !== null) return null;
	const chain = readChain(lines, at);
	const type = chain.at(-1)?.type;
	if (type === void 0 || type === null || KINDS.get(type) !== "syntax-error") return null;
	return readingOf(at, chain, {
		kind: null,
		fatal: true,
		thread: null,
		headLost: false
	});
}
const HEADLESS_LINES = 10;
function readHeadlessGroup(lines, at) {
	if (at >= HEADLESS_LINES || hasHeaderAbove(lines, at)) return null;
	const group = readGroup(lines, at, at);
	return group.type === null ? null : readingOf(at, [group], {
		kind: null,
		fatal: true,
		thread: null,
		headLost: true
	});
}
function hasHeaderAbove(lines, at) {
	return lines.slice(0, at).some((line) => /\(most recent call/.test(line));
}
function readHeadless(lines, at, start) {
	if (at >= HEADLESS_LINES || lines.slice(0, at).some((line) => /^Stack \(most recent call last\):|^\S.*\(most recent call/.test(line) && !"Traceback (most recent call last):".endsWith(line.trim()))) return null;
	const from = frameOf(lines[start] ?? "") === null ? lines.findIndex((line, i) => i >= start && i < start + 4 && (isHeader(line) || isGroupHeader(line))) : start;
	if (from === -1) return null;
	const cause = isChainMarker(lines[at] ?? "") ? raisedAbove(lines, at) : null;
	const chain = [...cause === null ? [] : [cause], ...readChain(lines, from)];
	if (cause === null && chain.at(-1)?.type == null) return null;
	return readingOf(at, chain, {
		kind: null,
		fatal: true,
		thread: null,
		headLost: true
	});
}
function readingOf(first, chain, circumstances) {
	const last = chain.at(-1);
	if (last === void 0 || last.type === null && chain.every(({ frames }) => frames.length === 0)) return null;
	const tailLost = last.type === null;
	const raised = tailLost && last.frames.length === 0 && chain.findLast(({ type }) => type !== null) || last;
	const culprit = tailLost ? null : culpritIn(raised);
	const message = tailLost || raised.message === "" ? null : raised.message;
	const titled = tailLost ? chain.findLast(({ type }) => type !== null) ?? raised : raised;
	const { kind, fatal, thread, headLost } = circumstances;
	return {
		first,
		last: Math.max(first, last.next - 1),
		draft: require_crash.drafted({
			runtime: "python",
			kind: kind ?? kindOf(raised),
			title: titleOf(titled),
			...tailLost ? { words: "Traceback (most recent call last):" } : {},
			message,
			fatal,
			chain: chain.filter(({ type, isRemote }, i) => type !== null && !(isRemote && chain[i + 1]?.isRemote === false)).map(linkOf),
			thread,
			frames: withCaller(raised, culprit),
			culprit,
			rootCause: require_crash.elsewhere(rootCauseIn(chain), culprit),
			truncated: {
				head: headLost,
				tail: tailLost
			}
		})
	};
}
function lostTitle(frame) {
	const name = frame?.function ?? "";
	const place = require_crash.inSentence(frame?.file ?? "", frame?.line ?? null);
	return `the end of a Python traceback is lost: ${name === "" ? place : `${name} (${place})`}`;
}
function titleOf({ type, message, frames }) {
	if (type === null) return lostTitle(frames.find(({ origin }) => origin === "app") ?? frames[0]);
	return message === "" ? type ?? "" : `${type}: ${require_crash.firstLine(message)}`;
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
	if (name === "RuntimeError" && message.startsWith("maximum recursion depth exceeded")) return "stack-overflow";
	return KINDS.get(name) ?? "uncaught";
}
function culpritIn(raised) {
	if (raised.isGroup && raised.frames[0]?.origin !== "app") {
		const outermost = raised.frames.toReversed();
		const library = outermost.findIndex(({ origin }) => origin !== "app");
		const entry = library > 0 ? outermost[library - 1] : void 0;
		if (entry !== void 0) return placed(raised, entry);
	}
	return placed(raised, require_crash.culpritOf(raised.frames));
}
function placed({ frames, sourceLines }, place) {
	if (place === null) return null;
	const { function: name, file, line } = place;
	return require_crash.withSourceLine({
		function: name,
		file,
		line
	}, sourceLines[indexOf(frames, place)] ?? null);
}
function withCaller({ frames, sourceLines }, culprit) {
	const caller = culprit === null ? 0 : indexOf(frames, culprit) + 1;
	return frames.map((frame, i) => i === caller && i > 0 ? {
		...frame,
		...require_crash.withSourceLine(frame, sourceLines[i] ?? null)
	} : frame);
}
function indexOf(frames, { function: name, file, line }) {
	return frames.findIndex((frame) => frame.function === name && frame.file === file && frame.line === line);
}
function rootCauseIn(chain) {
	const root = chain[0];
	if (root === void 0 || chain.length === 1 && root.members.length === 0) return null;
	const leaf = firstLeaf(root);
	return placed(leaf, require_crash.culpritOf(leaf.frames) ?? leaf.frames[0] ?? null);
}
function firstLeaf(traceback) {
	let leaf = traceback;
	for (let member = leaf.members[0]; member !== void 0; member = leaf.members[0]) leaf = member;
	return leaf;
}
exports.python = python;
// 8036c34bb7a440b0
