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
// src/crash/js-frames.ts
/** Stack lines as V8 and JavaScriptCore print them, for Node, Deno and Bun alike. */
/** Reads `at [async ][new ]fn [as alias] (F:L:C)` or `at F:L:C`, whatever its indent; null where the line is none. */
function jsFrameOf(line) {
	const start = indentOf(line);
	if (start === 0 || !line.startsWith("at ", start)) return null;
	const rest = line.slice(start + 3).replace(/ ?[,{]? ?$/, "");
	const open = rest.endsWith(")") ? openingOf(rest) : -1;
	if (open === -1) {
		const text = rest.startsWith("async ") ? rest.slice(6) : rest;
		const place = text === "<anonymous>" || /:\d+:\d+$/.test(text) ? placeOf$2(text) : null;
		return place === null ? null : {
			function: null,
			...place
		};
	}
	const place = placeOf$2(rest.slice(open + 1, -1));
	return place === null ? null : {
		function: nameOf(rest.slice(0, open)),
		...place
	};
}
/** The parenthesis that the last one closes, if a space stands before it; -1 where there is none. */
function openingOf(text) {
	let depth = 0;
	for (let i = text.length - 1; i > 0; i--) {
		const char = text.charCodeAt(i);
		if (char === 41) depth++;
		else if (char === 40 && --depth === 0) return text.charCodeAt(i - 1) === 32 ? i : -1;
	}
	return -1;
}
function nameOf(text) {
	const name = text.trim().replace(/^async /, "");
	const alias = name.indexOf(" [as ");
	return alias === -1 ? name : name.slice(0, alias);
}
function placeOf$2(text) {
	if (text === "native" || text === "<anonymous>" || /^index \d+$/.test(text)) return {
		file: null,
		line: null,
		origin: "runtime"
	};
	const end = /:(\d{1,9})(?::\d{1,9})?$/.exec(text);
	if (end === null) return null;
	const inner = text.startsWith("eval at ") ? text.lastIndexOf(", ") + 2 : 0;
	const file = bare(text.slice(inner, end.index));
	if (file === "" || /^\d+$/.test(file)) return {
		file: null,
		line: null,
		origin: "runtime"
	};
	return {
		file,
		line: Number(end[1]),
		origin: jsOriginOf(file)
	};
}
/** The path of a `file:` address; anything else as it is. */
function bare(file) {
	return file.startsWith("file:///") ? file.slice(/^file:\/\/\/[A-Za-z]:/.test(file) ? 8 : 7) : file;
}
/** Whose code it is: Node's own has a scheme or, up to version 14, no directory; dependencies lie in `node_modules` or come by URL. */
function jsOriginOf(file) {
	if (/[/\\]node_modules[/\\]/.test(file)) return "dependency";
	if (/^(?:(?:node|ext|deno|bun|native):|internal[/\\]|webpack[/\\]bootstrap|<anonymous>$)/.test(file)) return "runtime";
	if (/^(?:_?[a-z][a-z0-9_]*|bootstrap_node)\.js$/.test(file)) return "runtime";
	if (/^(?:https?|jsr|npm):/.test(file)) return "dependency";
	return "app";
}
// src/crash/node-errors.ts
/** An error as Node inspects it: head, message, stack, properties, and within these its causes and members. */
const HEAD = /^(\[?)((?:[A-Za-z_$][\w$]*\.)*[A-Za-z_$][\w$]*)(?: \[([^\]\s]+)\])?(?:: ?(.*)|(\]?))$/s;
/** Reads `Type: message`, `Type [CODE]: message`, a lone `Type`, or any of these in brackets, as errors without a stack are. */
function headOf(text) {
	const match = text.length > 1e5 ? null : HEAD.exec(text);
	if (match === null) return null;
	const [, bracket, type = "", code = null, rest] = match;
	const trimmed = bracket === "[" ? (rest ?? "").replace(/\](?: \{)?$/, "") : rest ?? "";
	const isSure = /(?:Error|Exception|Rejection)$/.test(type) && (rest !== void 0 || bracket === "" || match[5] === "]");
	if (!isSure && rest === void 0 && !/^[A-Z]/.test(type)) return null;
	return {
		type,
		code: code ?? null,
		message: trimmed,
		isSure
	};
}
/** The message without the list of who required a missing module, which is no part of what is missing. */
function withoutRequirers(message) {
	const requirers = message.indexOf("\nRequire stack:");
	return requirers === -1 ? message : message.slice(0, requirers);
}
function growing$1(text, indent) {
	const head = headOf(text);
	return {
		head,
		message: [head === null ? text : head.message],
		frames: [],
		indent
	};
}
function grown({ head, message, frames }) {
	return {
		type: head?.type ?? null,
		code: head?.code ?? null,
		message: message.join("\n").trimEnd(),
		frames
	};
}
const OMITTED = /^\s*\.\.\. \d+ lines matching cause stack trace \.\.\.$/;
const EMITTED = /^Emitted 'error' event(?: on \w+ instance)? at:$/;
const MESSAGE_LINES$4 = 400;
/** Whether the lines from `at` on have a stack before a blank line or many lines are gone. */
function stackBegins(lines, at) {
	for (let i = at; i < Math.min(lines.length, at + MESSAGE_LINES$4); i++) {
		const line = lines[i] ?? "";
		if (jsFrameOf(line) !== null) return i;
		if (/^Node\.js v\d/.test(line) || line.startsWith("(Use `node --trace-uncaught")) return -1;
	}
	return -1;
}
/** Whether a stack goes on after lines of other writers; the index of its next frame, else -1. */
function resumes(lines, at, indent, isStrict) {
	for (let i = at; i < Math.min(lines.length, at + 12); i++) {
		const line = lines[i] ?? "";
		if ((jsFrameOf(line) !== null || OMITTED.test(line)) && indentOf(line) === indent) return i;
		if (!(isStrict ? isLogLine(line) : line !== "" && headOf(line) === null && !EMITTED.test(line) && !/^[\s}]/.test(line)) && !isLogLine(line)) return -1;
	}
	return -1;
}
/**
* Reads the error whose head is `lines[at]`. `isStrict` lets only log lines interrupt its stack: where errors are
* merely logged, other lines are more likely the next thing logged.
*/
function inspectError(lines, at, isStrict) {
	const title = lines[at] ?? "";
	const top = growing$1(title.replace(/ \{$/, ""), 0);
	const start = title.startsWith("[") ? -1 : stackBegins(lines, at + 1);
	let i = at + 1;
	for (; start !== -1 && i < start; i++) if (!isLogLine(lines[i] ?? "")) top.message.push(lines[i] ?? "");
	let last = Math.max(at, i - 1);
	let isAsync = false;
	let isEmitter = false;
	let opensProperties = title.endsWith(" {") && start === -1;
	for (; !opensProperties && i < lines.length; i++) {
		const line = lines[i] ?? "";
		const frame = jsFrameOf(line);
		if (frame !== null) {
			if (!isEmitter) top.frames.push(frame);
			isAsync ||= line.trimStart().startsWith("at async ");
			last = i;
			opensProperties = line.endsWith(" {");
		} else if (EMITTED.test(line)) {
			isEmitter = true;
			last = i;
		} else if (OMITTED.test(line)) last = i;
		else {
			const next = start === -1 ? -1 : resumes(lines, i, indentOf(lines[last] ?? ""), isStrict);
			if (next === -1) break;
			i = next - 1;
		}
	}
	const properties = opensProperties ? inspectProperties(lines, i) : {
		causes: [],
		members: [],
		last,
		isCut: false
	};
	return {
		errors: [grown(top), ...properties.causes],
		members: properties.members,
		title,
		isAsync,
		isCut: properties.isCut,
		last: properties.last
	};
}
/** Properties of one error may hold whole objects; past this many lines their end is taken for lost. */
const PROPERTY_LINES = 2e4;
function inspectProperties(lines, at) {
	const causes = [];
	const members = [];
	let current = null;
	let listIndent = -1;
	let last = at - 1;
	for (let i = at; i < Math.min(lines.length, at + PROPERTY_LINES); i++) {
		const line = lines[i] ?? "";
		if (line === "}") return {
			causes: causes.map(grown),
			members: members.map(grown),
			last: i,
			isCut: false
		};
		if (/^Node\.js v\d/.test(line)) break;
		const indent = indentOf(line);
		const text = line.slice(indent);
		const frame = jsFrameOf(line);
		if (frame !== null) current?.frames.push(frame);
		else if (text.startsWith("[cause]: ")) {
			current = growing$1(text.slice(9).replace(/ \{$/, ""), indent);
			causes.push(current);
		} else if (text === "[errors]: [") listIndent = indent;
		else if (listIndent !== -1 && indent === listIndent && text.startsWith("]")) listIndent = -1;
		else if (listIndent !== -1 && indent === listIndent + 2 && headOf(text) !== null) {
			current = growing$1(text.replace(/(?: \{|,)$/, ""), indent);
			members.push(current);
		} else if (current !== null && current.frames.length === 0 && current.head !== null && indent >= current.indent && !/^[\]}]/.test(text)) {
			if (isLogLine(line)) continue;
			current.message.push(line.slice(Math.min(indent, current.indent)));
		} else if (indent === 0 && text !== "" && i - last > 12) break;
		if (indent > 0 || text === "") last = i;
	}
	return {
		causes: causes.map(grown),
		members: members.map(grown),
		last,
		isCut: true
	};
}
// src/crash/node-hints.ts
/** Advice by the code that errors of the operating system carry. */
const SYSTEM_ERRORS = [
	{
		pattern: /EADDRINUSE: address already in use (\S+)/,
		hint: ([, address]) => `Something already listens on ${address}: another process of the container, or this one a second time. Start the server once, or give it a port of its own.`
	},
	{
		pattern: /EACCES: permission denied(?:,? (\S+ \S+))?/,
		hint: ([, what]) => `The process may not ${what ?? "do what it tried"}. Check runAsUser and fsGroup against the file's owner, or use a port above 1024.`
	},
	{
		pattern: /ECONNREFUSED (\S+)/,
		hint: ([, address]) => `Nothing listened on ${address}. Check the address, and retry the connection instead of ending when the other side is not ready yet.`
	},
	{
		pattern: /ENOTFOUND (\S+)|EAI_AGAIN (\S+)/,
		hint: (match) => `The name ${match[1] ?? match[2]} could not be resolved. Check the host's name and its namespace, and the cluster's DNS.`
	},
	{
		pattern: /ENOENT: no such file or directory,? \S+ '([^']*)'/,
		hint: ([, path]) => `${path} is not in the container. Check that the image contains it, or that the volume or ConfigMap with it is mounted there.`
	},
	{
		pattern: /EMFILE|ENFILE/,
		hint: () => "The process ran out of file descriptors. Look for files or sockets that are opened and never closed."
	},
	{
		pattern: /(?:ETIMEDOUT|ECONNRESET|EPIPE)/,
		hint: () => "A connection broke and nobody handled its error. Listen for the 'error' event of the socket, and retry."
	},
	{
		pattern: /Cannot read propert(?:y|ies) of (undefined|null) \(reading '([^']*)'\)/,
		hint: ([, value, name]) => `\`${name}\` was read of a value that is ${value}. Check where the value comes from, and what happens when it is missing.`
	},
	{
		pattern: /Cannot read property '([^']*)' of (undefined|null)/,
		hint: ([, name, value]) => `\`${name}\` was read of a value that is ${value}. Check where the value comes from, and what happens when it is missing.`
	},
	{
		pattern: /(?:undefined|null) is not an object \(evaluating '([^']*)'\)/,
		hint: ([, what]) => `\`${what}\` was evaluated where its value is missing. Check where the value comes from.`
	},
	{
		pattern: /^(\S+) is not defined$/,
		hint: ([, name]) => `The name ${name} exists nowhere. Import or declare it; a linter with no-undef finds such names before they run.`
	}
];
function ofSystem({ message }) {
	const text = (message ?? "").slice(0, 2e3);
	for (const { pattern, hint } of SYSTEM_ERRORS) {
		const match = pattern.exec(text);
		if (match !== null) return hint(match);
	}
	return null;
}
function placeIn$4({ culprit, rootCause }) {
	const place = rootCause ?? culprit;
	return place?.file == null ? "the first frame of the trace" : `${place.file}${place.line === null ? "" : `:${place.line}`}`;
}
function missingModule$1({ message, runtime }) {
	const name = /(?:module|package|Import) ['"]([^'"]+)['"]|not found ["']([^"']+)["']/.exec(message ?? "");
	const what = name?.[1] ?? name?.[2] ?? "a module";
	if (/^[./]|^file:/.test(what)) return `The file ${what} is not in the image, or has another name there (upper and lower case count). Check what the build copies.`;
	return `The package ${what} is not in the image. Add it to the ${runtime === "deno" ? "deno.json" : "dependencies (not devDependencies) of package.json"}, and install before the image is built.`;
}
function heap$1({ runtime }, { memoryLimitBytes }) {
	const limit = memoryLimitBytes === null ? "" : ` (here ${Math.floor(memoryLimitBytes / 1048576)} MiB, so about ${Math.floor(memoryLimitBytes / 1048576 * .75)})`;
	return `The JavaScript heap reached V8's own limit, not the container's. Set ${runtime === "deno" ? "--v8-flags=--max-old-space-size" : "--max-old-space-size"} to about three quarters of the container's memory limit${limit} in MiB, and look for what grows with a heap snapshot.`;
}
/** By kind; `uncaught` and the like say more where the message names the trouble. */
const nodeHints = {
	uncaught: (draft) => ofSystem(draft) ?? `An error was thrown at ${placeIn$4(draft)} and nothing caught it. Handle it there, or where the work was begun.`,
	"unhandled-rejection": (draft) => ofSystem(draft) ?? `A promise was rejected and nobody awaited or caught it, which ends the process. Await the call that leads to ${placeIn$4(draft)}, and catch where the work begins.`,
	"unhandled-error-event": (draft) => ofSystem(draft) ?? "An emitter had an error to tell and no listener for 'error', which throws. Listen for 'error' on it.",
	"uncaught-non-error": () => "Something that is no Error was thrown, so there is no stack. Throw an Error, which keeps where it was made.",
	"startup-module-not-found": missingModule$1,
	"stack-overflow": (draft) => `A function called itself until the stack was full, at ${placeIn$4(draft)}. Give the recursion an end, or work with a list instead.`,
	"heap-oom": heap$1,
	"syntax-error": (draft) => `${placeIn$4(draft)} could not be parsed by this version of the runtime, so the program never ran. Check the file and the version in the image, and "type" in package.json where import or export is what it stumbles over.`,
	"unsettled-await": (draft) => `The program waits at ${placeIn$4(draft)} for a promise that nothing is left to settle. Look for a callback or an event that never comes.`,
	"permission-denied": ({ message }) => {
		return `Deno was not allowed to do this. Start it with ${/--allow-[\w-]+/.exec(message ?? "")?.[0] ?? "the permission that the message names"}, narrowed to what it needs.`;
	},
	abort: () => "The process ended itself with process.abort() or a failed check of Node's own. Look at the frame that called it.",
	assertion: () => "A check inside Node failed: an addon is the usual reason. Rebuild native addons for this version of Node, or update both.",
	"logged-exception": (draft) => `An error was caught and logged at ${placeIn$4(draft)}. It did not end the process by itself; see whether what followed did.`
};
// src/crash/bun.ts
/** The grammar of Bun's last words: source lines with numbers, `error: `, the stack, and `Bun v…` where the process ended. */
const GUTTER = /^(?:.{0,80} )?\s*\d+ \| /;
const CARET$2 = /^\s*\^$/;
const VERSION$1 = /^Bun v\d+\.\d+\.\d+/;
const PANIC = /^panic(?:\([^)]*\))?: /;
const OH_NO = "oh no: Bun has crashed.";
/** Properties of an error, one a line, below its message. */
const PROPERTY = /^ +[\w$]+: /;
const BLOCK_LINES = 60;
const bun = {
	runtime: "bun",
	triggers: [
		"Bun v",
		"panic(",
		"panic: ",
		"      at "
	],
	hints: nodeHints,
	mayOpen: (line) => GUTTER.test(line) || VERSION$1.test(line) || PANIC.test(line) || line.startsWith("      at ") && jsFrameOf(line) !== null,
	read(lines, at) {
		const line = lines[at] ?? "";
		if (PANIC.test(line)) return readPanic(lines, at);
		const source = GUTTER.test(line) ? at : sourceAbove$1(lines, at);
		const head = source === -1 ? -1 : headBelowSource(lines, source);
		if (head !== -1) return readErrors(lines, source, head);
		return VERSION$1.test(line) ? readAbove(lines, at) : null;
	}
};
/** The first of the source lines above a stack; -1 where there are none. */
function sourceAbove$1(lines, at) {
	if (jsFrameOf(lines[at - 1] ?? "") !== null) return -1;
	for (let i = at - 1; i > Math.max(0, at - BLOCK_LINES); i--) {
		if (!CARET$2.test(lines[i] ?? "") || !GUTTER.test(lines[i - 1] ?? "")) continue;
		let first = i - 1;
		while (first > 0 && i - first < 12 && GUTTER.test(lines[first - 1] ?? "")) first--;
		return first;
	}
	return -1;
}
/** The head of an error, right below the carets of its source lines; -1 where these are no source lines. */
function headBelowSource(lines, at) {
	for (let i = at + 1; i < Math.min(lines.length, at + 12); i++) {
		const line = lines[i] ?? "";
		if (CARET$2.test(line)) return lines[i + 1] === void 0 ? -1 : i + 1;
		if (!GUTTER.test(line) && !isLogLine(line)) return -1;
	}
	return -1;
}
function versionWithin(lines, at) {
	for (let i = at; i < Math.min(lines.length, at + BLOCK_LINES); i++) if (VERSION$1.test(lines[i] ?? "")) return i;
	return -1;
}
function readBlock$1(lines, at) {
	const title = lines[at] ?? "";
	const plain = /^error(?:: (.*))?$/.exec(title) ?? /^(E[A-Z]+: .*)$/.exec(title);
	const head = plain === null ? headOf(title) : null;
	const message = [plain === null ? head?.message ?? title : plain[1] ?? ""];
	const frames = [];
	const isThrownValue = title === "error";
	let last = at;
	for (let i = at + 1; i < lines.length && i - last <= 12; i++) {
		const line = lines[i] ?? "";
		const frame = jsFrameOf(line);
		if (frame !== null) frames.push(frame);
		else if (VERSION$1.test(line) || GUTTER.test(line) || line === "" && frames.length > 0) break;
		else if (frames.length === 0 && line !== "" && !isLogLine(line) && (isThrownValue || !PROPERTY.test(line)) && lines[i - 1] !== "") message.push(line);
		else continue;
		last = i;
	}
	const said = (message.length === 2 && message[0] === message[1] ? message.slice(1) : message).join("\n").trim();
	return {
		type: plain !== null ? frames.length === 0 ? null : "Error" : head?.type ?? null,
		message: said,
		frames,
		next: last + 1
	};
}
function readErrors(lines, first, head) {
	const causes = [readBlock$1(lines, head)];
	const members = [];
	let next = causes[0]?.next ?? head + 1;
	for (;;) {
		const isCause = lines[next] === "" && GUTTER.test(lines[next + 1] ?? "");
		const source = isCause ? next + 1 : next;
		const below = GUTTER.test(lines[source] ?? "") ? headBelowSource(lines, source) : -1;
		if (below === -1 || versionWithin(lines, below) === -1) break;
		const block = readBlock$1(lines, below);
		(isCause ? causes : members).push(block);
		next = block.next;
	}
	const version = versionBelow$1(lines, next);
	const [top] = causes;
	const root = causes.length > 1 ? causes.at(-1) : members[0];
	const { type = null, message = "", frames = [] } = top ?? {};
	const isFatal = version !== -1;
	const culprit = culpritOf(frames);
	return {
		first,
		last: isFatal ? version : next - 1,
		draft: drafted({
			runtime: "bun",
			kind: isFatal ? kindOf$6(type, message, frames, GUTTER.test(lines[first] ?? "")) : "logged-exception",
			title: firstLine(lines[head] ?? ""),
			message: message === "" ? null : message,
			fatal: isFatal,
			chain: causes.toReversed().map((block) => ({
				type: block.type,
				message: block.message,
				recovered: false
			})),
			frames,
			culprit,
			rootCause: root === void 0 ? null : elsewhere(culpritOf(root.frames), culprit)
		})
	};
}
function versionBelow$1(lines, at) {
	for (let i = at; i < Math.min(lines.length, at + 12); i++) {
		const line = lines[i] ?? "";
		if (VERSION$1.test(line)) return i;
		if (line !== "" && !isLogLine(line) && !PROPERTY.test(line)) return -1;
	}
	return -1;
}
function kindOf$6(type, message, frames, hasSource) {
	if (/^Cannot find (?:module|package) /.test(message)) return "startup-module-not-found";
	if (message.startsWith("Maximum call stack size exceeded")) return "stack-overflow";
	if (type === "SyntaxError" || hasSource && frames.length === 1 && frames[0]?.function === null && /^(?:Unexpected|Expected) /.test(message)) return "syntax-error";
	if (/^E[A-Z]+: /.test(message)) return "uncaught";
	return frames.length === 0 && type === null ? "uncaught-non-error" : "uncaught";
}
/** An error with neither source nor stack is known by the version alone, two lines below it. */
function readAbove(lines, at) {
	let start = at;
	while (start > 0 && lines[start - 1] === "") start--;
	const end = start;
	while (start > 0 && end - start < BLOCK_LINES && lines[start - 1] !== "" && isOwn(lines[start - 1] ?? "")) start--;
	if (start === end || VERSION$1.test(lines[start] ?? "")) return null;
	const block = readBlock$1(lines, start);
	const draft = drafted({
		runtime: "bun",
		kind: kindOf$6(block.type, block.message, block.frames, false),
		title: firstLine(lines[start] ?? ""),
		message: block.message,
		fatal: true,
		chain: [{
			type: block.type,
			message: block.message,
			recovered: false
		}],
		frames: block.frames,
		culprit: culpritOf(block.frames)
	});
	return {
		first: start,
		last: at,
		draft
	};
}
/** Bun's heads look like a logger's level. */
function isOwn(line) {
	return line.startsWith("error") || !isLogLine(line);
}
/** Bun's own crash, as Zig reports it. */
function readPanic(lines, at) {
	const end = lines.slice(at, at + BLOCK_LINES).findIndex((line) => line.startsWith(OH_NO));
	if (end === -1) return null;
	const title = lines[at] ?? "";
	const message = title.replace(PANIC, "");
	return {
		first: at,
		last: at + end,
		draft: drafted({
			runtime: "bun",
			kind: message.startsWith("Segmentation fault") ? "fatal-signal" : "runtime-crash",
			title,
			message,
			fatal: true
		})
	};
}
// src/crash/deno.ts
/** The grammar of Deno's last words (cli/errors and runtime/fmt_errors.rs): `error: `, the source, the stack, `Caused by: `. */
const UNCAUGHT$1 = /^error: Uncaught (?:\(in worker "([^"]*)"\) )?(\(in promise\) )?/;
const CHILD_WORKER = /^error: Uncaught (?:\(in promise\) )?Error: Unhandled error in child worker\.?$/;
/** Where a module asked for what the loader could not give. */
const MODULE_PLACE = /^ {4}at (?:file|https?):\/\//;
const CARET$1 = /^\s*\^+$/;
const CAUSE = "Caused by: ";
const MESSAGE_LINES$3 = 200;
const deno = {
	runtime: "deno",
	triggers: [
		"error: Uncaught ",
		"    at file:///",
		"    at http"
	],
	hints: nodeHints,
	mayOpen: (line) => line.startsWith("error: ") || MODULE_PLACE.test(line),
	read(lines, at) {
		const line = lines[at] ?? "";
		if (MODULE_PLACE.test(line)) return readModuleErrorAbove(lines, at);
		const uncaught = UNCAUGHT$1.exec(line);
		return uncaught === null ? readModuleError(lines, at) : readUncaught$1(lines, at, uncaught);
	}
};
/** Reads one error, whose head's text is given and whose further lines begin at `lines[at]`. */
function readBlock(lines, at, text) {
	const head = headOf(text);
	const message = [head === null ? text : head.message];
	const frames = [];
	const memberFrames = [];
	let i = at;
	const body = bodyOf(lines, at);
	for (; i < body; i++) {
		const line = lines[i] ?? "";
		const member = jsFrameOf(line);
		if (member !== null) memberFrames.push(member);
		else if (head?.type !== "AggregateError" && !isLogLine(line)) message.push(line);
	}
	if (CARET$1.test(lines[i + 1] ?? "")) i += 2;
	let last = i - 1;
	for (; i < lines.length && i - last <= 12; i++) {
		const line = lines[i] ?? "";
		const frame = jsFrameOf(line);
		if (frame === null) {
			if (line.startsWith(CAUSE) || line.startsWith("error: ") || line === "") break;
			continue;
		}
		frames.push(frame);
		last = i;
	}
	return {
		type: head?.type ?? null,
		message: message.join("\n").trimEnd(),
		frames,
		memberFrames,
		next: last + 1
	};
}
/** Where the message ends: at the source line above the carets, at the stack, or at what cannot be a message. */
function bodyOf(lines, at) {
	let stack = -1;
	for (let i = at; i < Math.min(lines.length, at + MESSAGE_LINES$3); i++) {
		const line = lines[i] ?? "";
		if (CARET$1.test(line) && i > at) return i - 1;
		if (line.startsWith(CAUSE) || line.startsWith("error: ") || line === "") break;
		if (stack === -1 && line.startsWith("    at ") && jsFrameOf(line) !== null) stack = i;
	}
	if (stack !== -1) return stack;
	return isLogLine(lines[at] ?? "") || (lines[at] ?? "") === "" || !/^\s/.test(lines[at] ?? "") ? at : memberEnd(lines, at);
}
function memberEnd(lines, at) {
	let i = at;
	while (i < lines.length && /^\s{4}/.test(lines[i] ?? "")) i++;
	return i;
}
function readUncaught$1(lines, at, uncaught) {
	const title = (lines[at] ?? "").slice(7);
	const text = (lines[at] ?? "").slice(uncaught[0].length);
	const blocks = [readBlock(lines, at + 1, text)];
	for (let last = blocks[0]; last !== void 0 && (lines[last.next] ?? "").startsWith(CAUSE); last = blocks.at(-1)) blocks.push(readBlock(lines, last.next + 1, (lines[last.next] ?? "").slice(11)));
	const [top = blocks[0]] = blocks;
	const root = blocks.at(-1);
	const inWorker = uncaught[1];
	let next = root?.next ?? at + 1;
	if (inWorker !== void 0 && CHILD_WORKER.test(lines[next] ?? "")) next = readBlock(lines, next + 1, "").next;
	const frames = top?.frames ?? [];
	const rootFrames = blocks.length > 1 ? root?.frames ?? [] : top?.memberFrames ?? [];
	const culprit = culpritOf(frames) ?? culpritOf(rootFrames);
	const isError = top?.type !== null && (headOf(text)?.isSure === true || frames.length > 0 || rootFrames.length > 0);
	const message = isError ? withoutRequirers(top?.message ?? "") : unquoted$1(text);
	return {
		first: at,
		last: Math.max(at, next - 1),
		draft: drafted({
			runtime: "deno",
			kind: isError ? kindOf$5(top?.type ?? null, message, uncaught[2] !== void 0, frames) : "uncaught-non-error",
			title: firstLine(title),
			message: message === "" ? null : message,
			fatal: true,
			chain: isError ? blocks.toReversed().map(({ type, message: said }) => ({
				type,
				message: said,
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
			rootCause: elsewhere(culpritOf(rootFrames), culprit)
		})
	};
}
function unquoted$1(text) {
	return text.length > 1 && text.startsWith("\"") && text.endsWith("\"") ? text.slice(1, -1) : text;
}
function kindOf$5(type, message, isPromise, frames) {
	if (type === "SyntaxError" && !message.includes("JSON")) return "syntax-error";
	if (/^Cannot find (?:module|package) |^Module not found/.test(message)) return "startup-module-not-found";
	if (message.startsWith("Maximum call stack size exceeded")) return "stack-overflow";
	if (type === "NotCapable" || type === "PermissionDenied") return "permission-denied";
	return isPromise && frames.length === 0 ? "unhandled-rejection" : "uncaught";
}
function readModuleErrorAbove(lines, at) {
	for (let i = at - 1; i >= Math.max(0, at - 12); i--) {
		const line = lines[i] ?? "";
		if (jsFrameOf(line) !== null) return null;
		if (line.startsWith("error: ") && !UNCAUGHT$1.test(line)) return readModuleError(lines, i);
	}
	return null;
}
/** What the module loader says before anything runs: it always names the place that asked. */
function readModuleError(lines, at) {
	const title = lines[at] ?? "";
	for (let i = at + 1; i < Math.min(lines.length, at + 12); i++) {
		const frame = MODULE_PLACE.test(lines[i] ?? "") ? jsFrameOf(lines[i] ?? "") : null;
		if (frame === null) continue;
		const message = title.slice(7);
		const isSyntax = message.startsWith("SyntaxError: ") || message.startsWith("The module's source code could not be parsed");
		return {
			first: at,
			last: i,
			draft: drafted({
				runtime: "deno",
				kind: isSyntax ? "syntax-error" : /^(?:TS\d+|Type checking)/.test(message) ? "type-error" : "startup-module-not-found",
				title: message,
				message: message.replace(/^SyntaxError: /, ""),
				fatal: true,
				frames: [frame],
				culprit: culpritOf([frame])
			})
		};
	}
	return null;
}
// src/crash/dotnet-hints.ts
function placeIn$3({ culprit, rootCause }) {
	const place = rootCause ?? culprit;
	if (place === null) return "the first frame of the trace";
	return place.file === null ? place.function ?? "the first frame of the trace" : `${place.file}${place.line === null ? "" : `:${place.line}`}`;
}
/** Advice by the type of the innermost exception. */
const BY_TYPE$2 = {
	NullReferenceException: (_, place) => `Something is null at ${place}. Check where the value comes from; nullable reference types let the compiler find such places.`,
	FileNotFoundException: (message) => {
		return `${/'([^']+)'/.exec(message)?.[1] ?? "A file or assembly"} is not in the container. Check what dotnet publish puts into the image, and the mounts.`;
	},
	SocketException: () => "A connection could not be made. Check host and port, and retry instead of ending when the other side is not ready yet.",
	TypeInitializationException: (_, place) => `A static constructor failed at ${place}. Look at the innermost exception: settings read there are the usual reason.`,
	BadImageFormatException: () => "An assembly was built for another architecture or framework. Publish for the image's runtime identifier.",
	DllNotFoundException: (message) => `${/'([^']+)'/.exec(message)?.[1] ?? "A native library"} is not in the image. Install its package there, or publish for the image's runtime identifier.`,
	FormatException: (message, place) => `Text of the wrong form was parsed at ${place} (${message}). Check the setting or input it comes from.`
};
function uncaught$2(draft) {
	const root = draft.chain[0];
	const type = root?.type ?? "";
	const name = type.slice(type.lastIndexOf(".") + 1);
	return (Object.hasOwn(BY_TYPE$2, name) ? BY_TYPE$2[name]?.((root?.message ?? "").slice(0, 500), placeIn$3(draft)) : void 0) ?? `An exception was thrown at ${placeIn$3(draft)} and nothing caught it, which ends the process whatever the thread. Handle it there, or where the work was begun.`;
}
function outOfMemory$1(_, { memoryLimitBytes }) {
	return `The managed heap reached its limit, by default three quarters ${memoryLimitBytes === null ? "of the container's memory limit" : `of the container's ${Math.floor(memoryLimitBytes / 1048576)} MiB`}. Raise the limit, or set DOTNET_GCHeapHardLimitPercent; look with dotnet-gcdump for what holds on to objects.`;
}
/** By kind; `uncaught` says more where the innermost type names the trouble. */
const dotnetHints = {
	uncaught: uncaught$2,
	"stack-overflow": (draft) => `A method called itself until the stack was full, at ${placeIn$3(draft)}. Give the recursion an end, or work with a list instead.`,
	"out-of-memory": outOfMemory$1,
	"fail-fast": (draft) => `The program ended itself with Environment.FailFast or a failed Debug.Assert, at ${placeIn$3(draft)}. Its message says what must not have happened.`,
	"fatal-error": "The runtime found memory broken: unsafe code or a native library wrote where it must not. Look at the P/Invoke or unsafe code that the top frames belong to.",
	"fatal-signal": "Native code crashed under Mono. Look at the P/Invoke that the managed stack ends in, and update that library.",
	"startup-file-not-found": ({ message }) => `${/'([^']+)'/.exec(message ?? "")?.[1] ?? "The assembly"} is not in the image at this path. Check the publish output, COPY, WORKDIR and ENTRYPOINT.`,
	"startup-framework-not-found": "The image has another version of .NET than the application was built for. Use the base image of the application's target framework, or publish self-contained.",
	"logged-exception": (draft) => `An exception was caught and logged at ${placeIn$3(draft)}. It did not end the process by itself; see whether what followed did.`
};
// src/crash/dotnet-trace.ts
/** The text of an exception as .NET's `Exception.ToString` and Mono's write it. */
/** Reads `at N.C.M(args) in F:line L`, or Mono's `at N.C.M (args) [0x00002] in F:L`; null where the line is none. */
function dotnetFrameOf(line) {
	const start = indentOf(line);
	if (start === 0 || !line.startsWith("at ", start) || line.length > 8e3) return null;
	const open = line.indexOf("(", start + 3 + (line.startsWith("at (wrapper", start) ? 1 : 0));
	const close = line.indexOf(")", open);
	if (open === -1 || close === -1) return null;
	const name = line.slice(start + 3, open).trim();
	if (!/[.:]/.test(name) || /^\S+ \S/.test(name.replace(/^\(wrapper [\w-]+\) /, ""))) return null;
	const place = line.indexOf(" in ", close);
	const rest = line.slice(close + 1, place === -1 ? void 0 : place).trim();
	if (rest !== "" && !/^(?:\[0x[0-9a-f]+\]|<0x[0-9a-f]+(?: \+ 0x[0-9a-f]+)?>|<[0-9a-f]+>:\d+)$/.test(rest)) return null;
	const position = place === -1 ? null : /^(.*?)(?::line |:)(\d{1,9}) ?(?:<---)?$/.exec(line.slice(place + 4));
	if (place !== -1 && position === null) return null;
	const file = position === null || (position[1] ?? "").startsWith("<") ? null : position[1] ?? null;
	return {
		function: name,
		file,
		line: file === null ? null : Number(position?.[2]),
		origin: originOf$2(name, file)
	};
}
const RUNTIME$1 = /^(?:System|Microsoft|Mono|Interop|Internal|mscorlib)\b[.:]/;
const DEPENDENCIES$1 = /^(?:Newtonsoft|Npgsql|MySql|MySqlConnector|Oracle|MongoDB|StackExchange|RabbitMQ|MassTransit|NServiceBus|Serilog|NLog|log4net|Autofac|AutoMapper|MediatR|Polly|Dapper|Grpc|Google|Amazon|Azure|Confluent|Elastic|Elasticsearch|Nest|Quartz|Hangfire|FluentValidation|Castle|Moq|NUnit|Xunit|Swashbuckle|IdentityModel|IdentityServer4|Duende|Refit|RestSharp|Flurl|Orleans|Akka|Humanizer|CsvHelper|ServiceStack|Dapr|OpenTelemetry|Prometheus|Sentry|KubernetesClient|k8s|Ocelot|Yarp|HotChocolate|GraphQL|SkiaSharp|ImageSharp|SixLabors|LiteDB|Marten|Wolverine)\./;
function originOf$2(name, file) {
	if (name.startsWith("(wrapper") || RUNTIME$1.test(name)) return "runtime";
	return DEPENDENCIES$1.test(name) || file?.startsWith("/_/") === true ? "dependency" : "app";
}
const TYPE$1 = /^[\p{L}_][\p{L}\p{N}_]*(?:[.+`][\p{L}\p{N}_]+)*$/u;
/** Reads `N.Type: message`, `N.Type (0x80004005): message` or a lone type that ends as exceptions do. */
function exceptionOf(text) {
	const end = /[:\s]/.exec(text)?.index ?? text.length;
	const type = text.slice(0, end);
	if (type.length > 400 || !TYPE$1.test(type) || !/Exception$|Error$/.test(type.replace(/`\d+$/, "")) && !type.includes(".")) return null;
	const rest = text.slice(end);
	if (rest.trim() === "") return /Exception$|Error$/.test(type) ? {
		type,
		message: ""
	} : null;
	const after = /^(?: \([^)\n]{1,60}\))?:(?: |$|\n)/.exec(rest);
	return after === null ? null : {
		type,
		message: rest.slice(after[0].length)
	};
}
const INNER = " ---> ";
const END_OF_INNER = "--- End of inner exception stack trace ---";
const END_OF_PREVIOUS = "--- End of stack trace from previous location";
const MEMBER = /^ ?---> \(Inner Exception #\d+\) /;
const MESSAGE_LINES$2 = 100;
/** The exceptions of a head, `A: x ---> B: y`, outermost first. */
function chainOf(text) {
	const chain = [];
	for (const part of text.replaceAll("\n ---> ", INNER).split(INNER)) {
		const exception = exceptionOf(part);
		const last = chain.at(-1);
		if (exception !== null) chain.push({ ...exception });
		else if (last !== void 0) last.message += INNER + part;
		else return [];
	}
	return chain.map(({ type, message }) => ({
		type,
		message: message.trimEnd()
	}));
}
function isBody(line) {
	return dotnetFrameOf(line) !== null || line.trimStart().startsWith("--- End of ");
}
/** Whether the text goes on within the next lines, past those of other writers. */
function goesOn$1(lines, at) {
	for (let i = at; i < Math.min(lines.length, at + 12); i++) {
		const line = lines[i] ?? "";
		if (isBody(line) || MEMBER.test(line)) return true;
		if (/^(?:Unhandled [Ee]xception|\[ERROR\] FATAL UNHANDLED)/.test(line)) return false;
	}
	return false;
}
/** Reads the exception whose head has the given text and whose further lines begin at `lines[at]`. */
function readException(lines, at, text) {
	const head = [text];
	let i = at;
	for (; i < Math.min(lines.length, at + MESSAGE_LINES$2); i++) {
		const line = lines[i] ?? "";
		if (isBody(line) || MEMBER.test(line) || /^(?:Unhandled [Ee]xception|\[ERROR\] FATAL UNHANDLED)/.test(line)) break;
		if (!isLogLine(line)) head.push(line);
	}
	const hasBody = i < lines.length && (isBody(lines[i] ?? "") || MEMBER.test(lines[i] ?? ""));
	if (!hasBody) {
		i = at;
		head.length = 1;
		while ((lines[i] ?? "").startsWith(INNER)) head.push(lines[i++] ?? "");
	}
	const chain = chainOf(head.join("\n"));
	if (chain.length === 0) return null;
	const groups = [[]];
	let isMono = false;
	let memberDepth = 0;
	let last = hasBody ? i - 1 : i - 1;
	for (; hasBody && i < lines.length; i++) {
		const line = lines[i] ?? "";
		const isMember = MEMBER.test(line);
		if (isMember) memberDepth++;
		const frame = dotnetFrameOf(line);
		const isEnd = line.includes(END_OF_INNER);
		if (memberDepth === 0 && frame !== null) {
			groups.at(-1)?.push(frame);
			isMono ||= /\) (?:\[0x|<0x)/.test(line);
		} else if (memberDepth === 0 && isEnd) groups.push([]);
		else if (memberDepth === 0 && !isMember && !line.includes(END_OF_PREVIOUS) && !goesOn$1(lines, i)) break;
		if (line.trimEnd().endsWith("<---")) memberDepth = Math.max(0, memberDepth - 1);
		if (frame !== null || isEnd || isMember || memberDepth > 0 || line.includes(END_OF_PREVIOUS)) last = i;
		if (memberDepth > 0 && i - at > 2e4) break;
	}
	return {
		chain,
		frames: groups.at(-1) ?? [],
		rootFrames: groups[0] ?? [],
		isMono,
		last: Math.max(last, at - 1)
	};
}
// src/crash/dotnet.ts
/** The grammar of .NET's and Mono's last words. */
const UNHANDLED = /^Unhandled [Ee]xception[.:] ?(.*)$/;
const MONO_COPY = "[ERROR] FATAL UNHANDLED EXCEPTION: ";
const MONO_FAIL_FAST = /^CLR: Managed code called FailFast, saying "(.*)"$/;
const MONO_NATIVE = /^Got a (SIG[A-Z]+) while executing native code\./;
/** What the runtime says when it ends the process itself (coreclr's eepolicy.cpp), above the stack. */
const RUNTIME_FATAL = [
	{
		pattern: /^(Stack overflow\.)$/,
		kind: "stack-overflow"
	},
	{
		pattern: /^Process terminated\.(?: (.*))?$/,
		kind: "fail-fast"
	},
	{
		pattern: /^Fatal error\. (.*)$/,
		kind: "fatal-error"
	},
	{
		pattern: /^(Out of memory\.)$/,
		kind: "out-of-memory"
	}
];
/** What the host says when it cannot begin (hostfxr, the dotnet command, Mono's loader). */
const LAUNCH_FAILURES$2 = [
	{
		pattern: /^(The application to execute does not exist: .*)$/,
		kind: "startup-file-not-found"
	},
	{
		pattern: /^(Could not execute because the (?:specified|application).*)$/,
		kind: "startup-file-not-found"
	},
	{
		pattern: /^(Cannot open assembly '.*)$/,
		kind: "startup-file-not-found"
	},
	{
		pattern: /^(You must install(?: or update)? \.NET to run this application\.)/,
		kind: "startup-framework-not-found"
	},
	{
		pattern: /^(It was not possible to find any compatible framework version)/,
		kind: "startup-framework-not-found"
	},
	{
		pattern: /^A fatal error (?:was encountered|occurred)[.,] (.*(?:hostpolicy|hostfxr|libcoreclr).*)$/,
		kind: "startup-framework-not-found"
	}
];
function runtimeFatalOf(line) {
	for (const { pattern, kind } of RUNTIME_FATAL) {
		const match = pattern.exec(line);
		if (match !== null) return {
			kind,
			message: match[1] ?? null
		};
	}
	return null;
}
function launchFailureOf$2(line) {
	for (const { pattern, kind } of LAUNCH_FAILURES$2) {
		const message = pattern.exec(line)?.[1];
		if (message !== void 0) return {
			kind,
			message
		};
	}
	return null;
}
const dotnet = {
	runtime: "dotnet",
	triggers: [
		"Unhandled exception",
		"Unhandled Exception",
		"  at ",
		"Stack overflow.",
		"Process terminated.",
		"Fatal error. ",
		"Out of memory.",
		"The application to execute does not exist",
		"Could not execute because",
		"to run this application.",
		"find any compatible framework version",
		"A fatal error "
	],
	hints: dotnetHints,
	mayOpen: (line) => UNHANDLED.test(line) || line.startsWith("  ") && dotnetFrameOf(line) !== null || runtimeFatalOf(line) !== null || launchFailureOf$2(line) !== null,
	read(lines, at) {
		const line = lines[at] ?? "";
		const unhandled = UNHANDLED.exec(line);
		if (unhandled !== null) return readUnhandled(lines, at, unhandled[1] ?? "");
		if (dotnetFrameOf(line) !== null) return readBare$1(lines, at);
		return readRuntimeFatal(lines, at) ?? readLaunchFailure$2(line, at);
	}
};
/** Mono beside what it has in common with .NET. */
const mono = {
	runtime: "mono",
	triggers: [
		"FATAL UNHANDLED EXCEPTION",
		"Managed code called FailFast",
		"while executing native code.",
		"Cannot open assembly '"
	],
	hints: dotnetHints,
	mayOpen: (line) => line.startsWith(MONO_COPY) || MONO_FAIL_FAST.test(line) || MONO_NATIVE.test(line),
	read(lines, at) {
		const line = lines[at] ?? "";
		if (line.startsWith(MONO_COPY)) return readUnhandled(lines, at, line.slice(35));
		return readMonoFatal(lines, at);
	}
};
function readUnhandled(lines, at, text) {
	const below = text === "" ? lines.slice(at + 1, at + 4).findIndex((line) => exceptionOf(line) !== null) : -1;
	if (text === "" && below === -1) return null;
	const head = text === "" ? at + 1 + below : at;
	const own = readException(lines, head + 1, text === "" ? lines[head] ?? "" : text);
	if (own === null) return null;
	const second = lines[own.last + 1] === "" ? own.last + 2 : own.last + 1;
	const isTwice = lines[second]?.startsWith(MONO_COPY) === true;
	const copy = isTwice ? readException(lines, second + 1, (lines[second] ?? "").slice(35)) : null;
	const told = copy !== null && copy.frames.length > own.frames.length ? copy : own;
	const isMono = own.isMono || isTwice || (lines[at] ?? "").startsWith(MONO_COPY) || text === "" && own.frames.length === 0;
	const title = text === "" ? `${lines[at]} ${lines[head]}` : lines[at] ?? "";
	return readingOf$3({
		...told,
		last: copy?.last ?? own.last
	}, {
		runtime: isMono ? "mono" : "dotnet",
		first: at,
		title,
		kind: kindOf$4(told.chain[0]),
		fatal: true
	});
}
const LOOK_BACK_LINES$2 = 40;
/** An exception without a word that it was unhandled: somebody logged it. */
function readBare$1(lines, at) {
	if (dotnetFrameOf(lines[at - 1] ?? "") !== null) return null;
	for (let i = at - 1; i >= Math.max(0, at - LOOK_BACK_LINES$2); i--) {
		const line = lines[i] ?? "";
		if (dotnetFrameOf(line) !== null) return null;
		const text = line.trimStart();
		if (text.startsWith("--->") || exceptionOf(text) === null) {
			if (isLogLine(line) && i < at - 1) return null;
			continue;
		}
		const read = readException(lines, i + 1, text);
		if (read === null || read.last < at) return null;
		return readingOf$3(read, {
			runtime: read.isMono ? "mono" : "dotnet",
			first: i,
			title: text,
			kind: "logged-exception",
			fatal: false
		});
	}
	return null;
}
function readingOf$3(read, { runtime, first, title, kind, fatal }) {
	const { chain, frames, rootFrames, last } = read;
	const culprit = culpritOf(frames) ?? culpritOf(rootFrames);
	const message = chain[0]?.message ?? "";
	return {
		first,
		last: Math.max(first, last),
		draft: drafted({
			runtime,
			kind,
			title: firstLine(title),
			message: message === "" ? null : message,
			fatal,
			chain: chain.toReversed().map(({ type, message: said }) => ({
				type,
				message: said,
				recovered: false
			})),
			frames,
			culprit,
			rootCause: chain.length > 1 ? elsewhere(culpritOf(rootFrames), culprit) : null
		})
	};
}
function kindOf$4(exception) {
	const name = exception?.type.slice(exception.type.lastIndexOf(".") + 1);
	if (name === "StackOverflowException") return "stack-overflow";
	if (name === "OutOfMemoryException") return "out-of-memory";
	return "uncaught";
}
/** The frames below, past rules, repetitions and other writers' lines. */
function framesBelow(lines, at) {
	const frames = [];
	let last = at - 1;
	for (let i = at; i < lines.length && i - last <= 12; i++) {
		const line = lines[i] ?? "";
		const frame = dotnetFrameOf(line);
		if (frame !== null) frames.push(frame);
		else if (!/^(?:Repeat(?:ed)? \d+ times:|-{10,}$)/.test(line)) {
			if (UNHANDLED.test(line)) break;
			continue;
		}
		last = i;
	}
	return {
		frames,
		last
	};
}
function readRuntimeFatal(lines, at) {
	const fatal = runtimeFatalOf(lines[at] ?? "");
	if (fatal === null) return null;
	const below = [];
	let body = at + 1;
	while (fatal.kind === "fail-fast" && body < at + 10 && body < lines.length && dotnetFrameOf(lines[body] ?? "") === null) below.push(lines[body++] ?? "");
	const { frames, last } = framesBelow(lines, dotnetFrameOf(lines[body] ?? "") === null ? at + 1 : body);
	if (frames.length === 0 && lines.slice(at + 1, at + 3).some((line) => line !== "" && !/^(?:Aborted|Killed)/.test(line))) return null;
	const message = [fatal.message ?? "", ...frames.length === 0 ? [] : below].join("\n").trim();
	return {
		first: at,
		last,
		draft: drafted({
			runtime: "dotnet",
			kind: fatal.kind,
			title: lines[at] ?? "",
			message: message === "" ? null : message,
			fatal: true,
			frames,
			culprit: culpritOf(frames)
		})
	};
}
function readLaunchFailure$2(title, at) {
	const failure = launchFailureOf$2(title);
	return failure === null ? null : {
		first: at,
		last: at,
		draft: drafted({
			runtime: title.startsWith("Cannot open") ? "mono" : "dotnet",
			...failure,
			title,
			fatal: true
		})
	};
}
/** Mono's report of a native crash has rules, native stacks and a JSON dump; of use are its first words and the managed stack. */
const REPORT_LINES$2 = 300;
function readMonoFatal(lines, at) {
	const title = lines[at] ?? "";
	const failFast = MONO_FAIL_FAST.exec(title);
	const native = MONO_NATIVE.exec(title);
	if (failFast === null && native === null) return null;
	const frames = [];
	let last = at;
	for (let i = at + 1; i < Math.min(lines.length, at + REPORT_LINES$2); i++) {
		const line = lines[i] ?? "";
		const frame = dotnetFrameOf(line);
		if (frame !== null) frames.push(frame);
		if (frame !== null || /^(?:={10,}|\t)/.test(line)) last = i;
	}
	return {
		first: at,
		last,
		draft: drafted({
			runtime: "mono",
			kind: failFast === null ? "fatal-signal" : "fail-fast",
			title,
			message: failFast?.[1] ?? title,
			fatal: true,
			signal: {
				name: native?.[1] ?? "SIGABRT",
				code: null,
				address: null
			},
			frames,
			culprit: culpritOf(frames)
		})
	};
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
// src/crash/java-frames.ts
/** Stack lines of the JVM's languages. */
const KNOWN_PLACE = /^(?:Native Method|Unknown Source(?::\d+)?|<generated>|NO_SOURCE_FILE(?::\d+)?|SourceFile:\d+)$/;
const FILE_PLACE = /^([^\s:()]+):(\d{1,9})$|^([^\s:()]+\.(?:java|kt|kts|scala|sc|groovy|clj|cljc|jsp|rb|js))$/;
/** Reads `at [loader/][module@version/]class.method(File.java:N)`, whatever its indent; null where the line is none. */
function javaFrameOf(line) {
	const start = indentOf(line);
	if (start === 0 && !line.startsWith("at ")) return null;
	if (!line.startsWith("at ", start) || line.length > 5e3) return null;
	const open = line.indexOf("(", start);
	const close = line.indexOf(")", open);
	if (open === -1 || close === -1) return null;
	const name = line.slice(start + 3, open);
	if (name.endsWith(" ") || !name.includes(".")) return null;
	const function_ = name.slice(name.lastIndexOf("/") + 1);
	const inside = line.slice(open + 1, close);
	const place = inside.slice(inside.lastIndexOf("/") + 1);
	if (KNOWN_PLACE.test(place)) return {
		function: function_,
		file: null,
		line: null,
		origin: originOf$1(name, line.slice(close + 1))
	};
	const match = FILE_PLACE.exec(place);
	if (match === null) return null;
	return {
		function: function_,
		file: match[1] ?? match[3] ?? null,
		line: match[2] === void 0 ? null : Number(match[2]),
		origin: originOf$1(name, line.slice(close + 1))
	};
}
/** Packages of the JDK and of the languages' own libraries. */
const RUNTIME = /^(?:java|javax|jdk|sun|com\.sun|kotlin|kotlinx|scala|groovy|clojure|org\.codehaus\.groovy|org\.graalvm|com\.oracle\.svm)\./;
/** Packages of libraries that many programs use. */
const DEPENDENCIES = /^(?:org\.(?:springframework|apache|hibernate|eclipse|jboss|wildfly|postgresql|mongodb|bson|slf4j|junit|mockito|glassfish|jetbrains|gradle|yaml|flywaydb|quartz|elasticsearch|opensearch|redisson|thymeleaf|bouncycastle|mybatis|jooq|aspectj|infinispan|ehcache|h2|hsqldb|xerial|sqlite|mariadb|keycloak|neo4j|antlr|mortbay|cloudfoundry|reactivestreams|conscrypt|joda|json|jsoup|testcontainers|zeromq|tukaani|ow2|objectweb|codehaus|drools|camunda|axonframework|scalatest|http4s|json4s|typelevel)|io\.(?:netty|micrometer|grpc|vertx|quarkus|micronaut|projectreactor|reactivex|ktor|lettuce|kubernetes|fabric8|jsonwebtoken|opentelemetry|opentracing|prometheus|undertow|smallrye|swagger|dropwizard|confluent|r2dbc|rsocket|minio|nats|helidon|jaegertracing|circe|sentry|debezium|getunleash|strimzi)|com\.(?:google\.(?:common|inject|protobuf|gson|cloud|api|auth|firebase|devtools|crypto)|fasterxml|zaxxer|mysql|mongodb|rabbitmq|amazonaws|azure|microsoft|netflix|squareup|datastax|oracle|ibm|typesafe|twitter|esotericsoftware|hazelcast|lmax|jayway|nimbusds|codahale|clickhouse|alibaba|linecorp|newrelic|datadog|couchbase|graphql|jcraft|sendgrid|stripe|thoughtworks|mchange|p6spy|lightbend|github\.(?:benmanes|luben|jknack|tomakehurst|dockerjava))|software\.amazon|ch\.qos|net\.(?:bytebuddy|sf|logstash|jpountz|snowflake|minidev|spy|ttddyy)|akka|play|feign|okhttp3|okio|retrofit2|redis\.clients|freemarker|lombok|dagger|jakarta|junit|reactor|rx|zio|cats|fs2|slick|doobie|monix|weblogic|liquibase|oracle|antlr|brave|zipkin2|nonapi|ratpack|sangria|spark|koin|arrow)\./;
function originOf$1(name, packaging) {
	if (/^ ~?\[(?:[\w./!-]*\/)?classes!?\//.test(packaging)) return "app";
	const slash = name.indexOf("/");
	const module = slash === -1 ? "" : name.slice(0, slash);
	if (module === "app") return originByPackage(name.slice(name.lastIndexOf("/") + 1));
	if (/^(?:java|jdk)\./.test(module) || module === "platform") return "runtime";
	return originByPackage(name.slice(name.lastIndexOf("/") + 1));
}
function originByPackage(name) {
	if (RUNTIME.test(name)) return "runtime";
	return DEPENDENCIES.test(name) ? "dependency" : "app";
}
// src/crash/java-fatal.ts
/** What the JVM says when it dies itself, cannot begin, or is asked for its threads. */
const BANNER = /^# A fatal error has been detected by the Java Runtime Environment:/;
const NO_MEMORY = /^# There is insufficient memory for the Java Runtime Environment to continue\./;
const OUT_OF_MEMORY$1 = /^(Terminating|Aborting) due to (java\.lang\.OutOfMemoryError): (.*)$/;
const HANDLER_FAILED = /^Exception: (\S+) thrown from the UncaughtExceptionHandler in thread "(.*)"/;
const THREAD_DUMP = "Full thread dump ";
/** The launcher's own errors (libjli, sun.launcher.resources) and what the VM says before it gives up. */
const LAUNCH_FAILURES$1 = [
	{
		pattern: /^Error: (Could not find or load main class .*)$/,
		kind: "startup-class-not-found"
	},
	{
		pattern: /^Error: (LinkageError occurred while loading main class .*)$/,
		kind: "startup-class-not-found"
	},
	{
		pattern: /^Error: (Main method not found in class .*)$/,
		kind: "startup-class-not-found"
	},
	{
		pattern: /^Error: (Unable to access jarfile .*)$/,
		kind: "startup-file-not-found"
	},
	{
		pattern: /^(no main manifest attribute, in .*)$/,
		kind: "startup-class-not-found"
	}
];
const NO_VM = "Error: Could not create the Java Virtual Machine.";
const NO_INIT = "Error occurred during initialization of ";
/** Whether the line opens one of these. */
function opensJavaFatal(line) {
	switch (line.charCodeAt(0)) {
		case 35: return BANNER.test(line) || NO_MEMORY.test(line);
		case 84:
		case 65: return OUT_OF_MEMORY$1.test(line);
		case 69: return line.startsWith(NO_VM) || line.startsWith(NO_INIT) || HANDLER_FAILED.test(line) || launchFailureOf$1(line) !== null;
		case 70: return line.startsWith(THREAD_DUMP);
		case 110: return launchFailureOf$1(line) !== null;
		default: return false;
	}
}
/** Reads what opens at `lines[at]`. */
function readJavaFatal(lines, at) {
	const line = lines[at] ?? "";
	if (BANNER.test(line) || NO_MEMORY.test(line)) return readErrorReport(lines, at, at);
	const memory = OUT_OF_MEMORY$1.exec(line);
	if (memory !== null) return readOutOfMemory(lines, at, memory);
	if (line.startsWith(THREAD_DUMP)) return readThreadDump(lines, at);
	const failed = HANDLER_FAILED.exec(line);
	if (failed !== null) return readHandlerFailed(line, at, failed);
	return readLaunchFailure$1(lines, at);
}
function launchFailureOf$1(line) {
	for (const { pattern, kind } of LAUNCH_FAILURES$1) {
		const message = pattern.exec(line)?.[1];
		if (message !== void 0) return {
			kind,
			message
		};
	}
	return null;
}
function readLaunchFailure$1(lines, at) {
	const title = lines[at] ?? "";
	const failure = launchFailureOf$1(title);
	if (failure !== null) return {
		first: at,
		last: lines[at + 1]?.startsWith("Caused by: ") === true ? at + 1 : at,
		draft: drafted({
			runtime: "java",
			...failure,
			title,
			fatal: true
		})
	};
	const isInit = title.startsWith(NO_INIT);
	const reason = (isInit ? lines[at + 1] : lines[at - 1]) ?? "";
	return {
		first: isInit || reason === "" ? at : at - 1,
		last: lines[at + 1]?.startsWith(isInit ? "" : "Error: A fatal exception has occurred") === true ? at + 1 : at,
		draft: drafted({
			runtime: "java",
			kind: "startup-failure",
			title,
			message: reason === "" ? title.replace(/^Error: /, "") : reason.replace(/^Error: /, ""),
			fatal: true
		})
	};
}
function readHandlerFailed(title, at, [, type = "", name = ""]) {
	return {
		first: at,
		last: at,
		draft: drafted({
			runtime: "java",
			kind: type === "java.lang.OutOfMemoryError" ? "heap-oom" : name === "main" ? "uncaught" : "thread-exception",
			title,
			message: null,
			fatal: name === "main",
			chain: [{
				type,
				message: "",
				recovered: false
			}],
			thread: {
				id: null,
				name,
				state: null
			}
		})
	};
}
/** `ExitOnOutOfMemoryError` prints one line, `CrashOnOutOfMemoryError` a report after it. */
function readOutOfMemory(lines, at, [, word, type = "", message = ""]) {
	const banner = word === "Aborting" ? lines.slice(at + 1, at + 6).findIndex((line) => BANNER.test(line)) : -1;
	const report = banner === -1 ? null : readErrorReport(lines, at, at + 1 + banner);
	return {
		first: at,
		last: report?.last ?? at,
		draft: drafted({
			runtime: "java",
			kind: "heap-oom",
			title: lines[at] ?? "",
			message,
			fatal: true,
			chain: [{
				type,
				message,
				recovered: false
			}],
			signal: word === "Aborting" ? {
				name: "SIGABRT",
				code: null,
				address: null
			} : null,
			frames: report?.draft.frames ?? [],
			culprit: report?.draft.culprit ?? null
		})
	};
}
/** The report (hs_err) may be printed whole; its registers and memory maps are of no use here. */
const REPORT_LINES$1 = 400;
const REPORT_SIGNAL = /^#\s+(SIG[A-Z]+|EXCEPTION_[A-Z_]+) \((0x[0-9a-f]+)\) at pc=0x[0-9a-f]+/;
const REPORT_TROUBLE = /^#\s+(?:Internal Error|Out of Memory Error|fatal error:|Error:|assert|guarantee)/;
const NATIVE_FRAME$1 = /^(?:# )?[CVv] {1,2}\[([^\]+]+)(?:\+0x[0-9a-f]+)?\](?: {1,2}(.+?)(?:\+0x[0-9a-f]+)?)?$/;
const JAVA_FRAME = /^(?:# )?(?:j|J \d+(?:%)?(?: c[12])?|A|[iI]) +(?:[\w.]+@[\w.+-]+\/)?([\w$.<>]+)\(/;
function readErrorReport(lines, first, at) {
	let trouble = null;
	let signal = null;
	let address = null;
	const frames = [];
	let inStack = false;
	let last = at;
	for (let i = at + 1; i < Math.min(lines.length, at + REPORT_LINES$1); i++) {
		const line = lines[i] ?? "";
		const found = REPORT_SIGNAL.exec(line);
		if (trouble === null && (found !== null || REPORT_TROUBLE.test(line) || NO_MEMORY.test(lines[at] ?? "") && /^# Native memory/.test(line))) {
			trouble = line.replace(/^#\s+/, "");
			signal = found?.[1] ?? null;
		}
		const where = /^siginfo: .*si_addr: (0x[0-9a-f]+)/.exec(line);
		if (where !== null) address = where[1] ?? null;
		if (line.startsWith("# Problematic frame:")) inStack = true;
		else if (line.startsWith("Native frames:") || line.startsWith("Java frames:")) {
			inStack = frames.length <= 1;
			if (inStack) frames.length = 0;
		} else if (inStack) {
			const frame = reportFrameOf(line);
			if (frame !== null) frames.push(frame);
			else if (line === "" || line === "#") inStack = false;
		}
		if (line.startsWith("#") || frames.length > 0 || /^(?:-{5,}|Current thread|Stack: |Host: |Time: |Command Line: |siginfo: )/.test(line)) last = i;
		if (/^(?:Registers:|Register to memory mapping|--------------- {2}P R O C E S S)/.test(line)) break;
		if (line !== "" && !line.startsWith("#") && i - last > 8) break;
	}
	const memory = NO_MEMORY.test(lines[at] ?? "");
	return {
		first,
		last: endOfReport(lines, last),
		draft: drafted({
			runtime: "java",
			kind: memory || trouble?.startsWith("Out of Memory Error") === true ? "native-oom" : signal === null ? "jvm-internal-error" : "fatal-signal",
			title: trouble ?? (lines[at] ?? "").replace(/^# /, ""),
			message: trouble,
			fatal: true,
			signal: signal === null ? null : {
				name: signal,
				code: null,
				address
			},
			frames,
			culprit: culpritOf(frames)
		})
	};
}
/** The banner's last line is a lone `#`, which the report on the same stream may follow. */
function endOfReport(lines, last) {
	let end = last;
	while (lines[end + 1]?.startsWith("#") === true) end++;
	return end;
}
function reportFrameOf(line) {
	const java = JAVA_FRAME.exec(line)?.[1];
	if (java !== void 0) return {
		function: java,
		file: null,
		line: null,
		origin: javaFrameOf(`\tat ${java}(Unknown Source)`)?.origin ?? "app"
	};
	const native = NATIVE_FRAME$1.exec(line);
	if (native === null) return null;
	const file = native[1] ?? "";
	const isRuntime = /^(?:libjvm|libjava|libjli|libnio|libnet|libc|libpthread|ld-linux|libzip|libverify)\b/.test(file);
	return {
		function: native[2] ?? null,
		file,
		line: null,
		origin: isRuntime ? "runtime" : "dependency"
	};
}
const DUMPED_THREAD = /^"(.*)"(?: #\d+)?(?: \[\d+\])?.* (?:prio|tid|nid|virtual|os_prio)=?/;
const DUMP_LINES = 2e4;
function readThreadDump(lines, at) {
	const groups = [];
	let isDeadlock = false;
	let last = at;
	for (let i = at + 1; i < Math.min(lines.length, at + DUMP_LINES); i++) {
		const line = lines[i] ?? "";
		const frame = javaFrameOf(line);
		const state = /^ {3}java\.lang\.Thread\.State: (.*)$/.exec(line)?.[1];
		const group = groups.at(-1);
		if (frame !== null && !isDeadlock) group?.frames.push(frame);
		else if (state !== void 0 && group !== void 0) group.state = state;
		else if (!isDeadlock && line.startsWith("\"") && DUMPED_THREAD.test(line)) groups.push({
			count: 1,
			state: null,
			frames: []
		});
		else if (/^Found (?:one|\d+) Java-level deadlocks?:/.test(line)) isDeadlock = true;
		else if (!isDumpLine(line)) {
			if (i - last > 6) break;
			continue;
		}
		if (line !== "") last = i;
		if (/^JNI global ref|^Heap$/.test(line) && i + 1 < lines.length && lines[i + 1] !== "" && !isDumpLine(lines[i + 1] ?? "")) break;
	}
	const title = lines[at] ?? "";
	return {
		first: at,
		last,
		draft: drafted({
			runtime: "java",
			kind: isDeadlock ? "deadlock" : "thread-dump",
			title,
			message: null,
			fatal: false,
			threads: {
				total: groups.length,
				groups: merged(groups)
			}
		})
	};
}
function isDumpLine(line) {
	return line === "" || /^(?:\s|Threads class SMR|_java_thread_list|0x|}|"|JNI global|Found |=====|Heap$|Java stack information|Locked ownable|No compile task|\s*-)/.test(line);
}
/** Threads with the same state and stack are told once. */
function merged(threads) {
	const groups = /* @__PURE__ */ new Map();
	for (const thread of threads) {
		const key = `${thread.state}\n${thread.frames.map((frame) => `${frame.function}:${frame.line}`).join("\n")}`;
		const known = groups.get(key);
		groups.set(key, known === void 0 ? thread : {
			...known,
			count: known.count + 1
		});
	}
	return [...groups.values()];
}
// src/crash/java-hints.ts
function placeIn$2({ culprit, rootCause }) {
	const place = rootCause ?? culprit;
	if (place === null) return "the first frame of the trace";
	return place.file === null ? place.function ?? "the first frame of the trace" : `${place.function} (${place.file}${place.line === null ? "" : `:${place.line}`})`;
}
const mebibytes = (bytes) => `${Math.floor(bytes / 1048576)} MiB`;
/** Advice by OutOfMemoryError's own words (JDK's hotspot/share/memory and java.nio.Bits). */
const OUT_OF_MEMORY = [
	{
		pattern: /Metaspace|Compressed class space/,
		hint: () => "The room for classes is full: too many classes are loaded, or class loaders are never let go. Raise -XX:MaxMetaspaceSize, and look for what keeps defining classes."
	},
	{
		pattern: /native thread/,
		hint: () => "The system refused another thread: the pod's pid limit or memory is used up. Bound the thread pools, or raise the limit of pids."
	},
	{
		pattern: /[Dd]irect buffer memory/,
		hint: () => "Memory outside the heap for direct buffers is used up. Raise -XX:MaxDirectMemorySize and the container's limit with it, or look for buffers that are never released."
	},
	{
		pattern: /Requested array size/,
		hint: () => "An array longer than the JVM allows was asked for, which no limit helps. Look at how its length is computed at the culprit."
	},
	{
		pattern: /GC overhead limit/,
		hint: (limit) => `Nearly all time went into collecting garbage, and next to nothing was freed. Raise the heap (-XX:MaxRAMPercentage=75${limit}), and look for what holds on to objects in a heap dump.`
	}
];
function heap({ message, title }, { memoryLimitBytes }) {
	const text = message ?? title;
	const limit = memoryLimitBytes === null ? "" : `, of a limit of ${mebibytes(memoryLimitBytes)}`;
	return OUT_OF_MEMORY.find(({ pattern }) => pattern.test(text))?.hint(limit) ?? `The Java heap is full; without flags it may take only a quarter of the container's memory. Set -XX:MaxRAMPercentage=75${limit}, and look with -XX:+HeapDumpOnOutOfMemoryError for what holds on to objects.`;
}
/** Advice by the type of the root of the chain. */
const BY_TYPE$1 = {
	NullPointerException: (message, place) => {
		const what = /because "?(.*?)"? is null/.exec(message)?.[1];
		return `${what === void 0 ? "Something" : `\`${what}\``} is null at ${place}. Check where the value comes from, and what happens when it is missing.`;
	},
	ClassNotFoundException: (message) => `The class ${message || "named in the message"} is not on the class path. Check the dependency's scope, and that the image contains its jar.`,
	NoClassDefFoundError: (message) => `The class ${message || "named in the message"} was there at build time and is not now, or failed to initialize earlier. Check versions and the image's jars.`,
	NoSuchMethodError: () => "A method is missing that the code was compiled against: two versions of a library are on the class path. Look at the dependency tree, and align them.",
	UnsupportedClassVersionError: () => "The classes were compiled for a newer Java than the image runs. Build with --release of the image's Java, or update the image.",
	ConnectException: () => "Nothing listened at the address. Check host and port, and retry instead of ending when the other side is not ready yet.",
	UnknownHostException: (message) => `The name ${message} could not be resolved. Check the host's name and its namespace, and the cluster's DNS.`,
	BindException: () => "The port is taken: another process of the container, or this one a second time, listens on it. Give the server a port of its own.",
	NoSuchFileException: (message) => `${message} is not in the container. Check that the image contains it, or that the volume or ConfigMap with it is mounted there.`,
	FileNotFoundException: (message) => `${message} is not in the container or may not be read. Check the image, the mounts, and runAsUser.`,
	NumberFormatException: (message, place) => `Text that is no number was parsed at ${place} (${message}). Check the setting or input it comes from.`
};
function uncaught$1(draft) {
	const root = draft.chain[0];
	const type = root?.type ?? "";
	const name = type.slice(type.lastIndexOf(".") + 1);
	return (Object.hasOwn(BY_TYPE$1, name) ? BY_TYPE$1[name]?.((root?.message ?? "").slice(0, 500), placeIn$2(draft)) : void 0) ?? `An exception was thrown at ${placeIn$2(draft)} and nothing caught it, which ends the main thread. Handle it there, or where the work was begun.`;
}
/** By kind; `uncaught` says more where the root's type names the trouble. */
const javaHints = {
	uncaught: uncaught$1,
	"heap-oom": heap,
	"native-oom": (_, { memoryLimitBytes }) => `The JVM could not get memory from the system${memoryLimitBytes === null ? "" : ` within the limit of ${mebibytes(memoryLimitBytes)}`}. Lower -Xmx or -XX:MaxRAMPercentage to leave room for threads, classes and buffers, or raise the limit.`,
	"stack-overflow": (draft) => `A method called itself until the stack was full, at ${placeIn$2(draft)}. Give the recursion an end; -Xss only moves the wall.`,
	"thread-exception": (draft) => `A thread died of an exception thrown at ${placeIn$2(draft)}; the process went on without it. Catch it in the thread, or set an UncaughtExceptionHandler that ends the process.`,
	"logged-exception": (draft) => `An exception was caught and logged at ${placeIn$2(draft)}. It did not end the process by itself; see whether what followed did.`,
	"startup-class-not-found": ({ message }) => {
		const name = /main class (\S+)|in class (\S+?),|attribute, in (\S+)/.exec(message ?? "");
		return `Java could not start ${name?.[1] ?? name?.[2] ?? name?.[3] ?? "the main class"}. Check the class path, the package of the class and Main-Class in the jar's manifest.`;
	},
	"startup-file-not-found": ({ message }) => `${/jarfile (\S+)/.exec(message ?? "")?.[1] ?? "The jar"} is not in the image at this path. Check COPY, WORKDIR and the container's command.`,
	"startup-failure": ({ message }) => {
		const action = /\nAction: ([\s\S]*)/.exec(message ?? "")?.[1]?.trim().split("\n")[0];
		return action === void 0 ? "The JVM or the framework could not start with these options. Check JAVA_TOOL_OPTIONS and the command line against this version of Java." : `Spring could not start the application. ${action}`;
	},
	"fatal-signal": (draft) => `Native code crashed under the JVM${draft.culprit?.function == null ? "" : ` below ${draft.culprit.function}`}. Look at the problematic frame: a library of its own means update that one, libjvm.so means update Java; keep the report with -XX:ErrorFile=/dev/stderr.`,
	"jvm-internal-error": "The JVM found itself broken. Update Java, and keep the report with -XX:ErrorFile=/dev/stderr.",
	"thread-dump": "Somebody asked for the threads with SIGQUIT; that ends nothing. Look at what each waits for.",
	deadlock: "Threads wait for locks that they hold against each other. Take the locks in the same order everywhere; the dump names both sides."
};
// src/crash/java-trace.ts
/** The trace of a throwable as `printStackTrace` writes it (java.lang.Throwable), and as logback and log4j do. */
const TYPE = /^[\p{L}_$][\p{L}\p{N}_$]*(?:\.[\p{L}\p{N}_$]+)*$/u;
const THROWABLE_NAME = /(?:Exception|Error|Throwable|Failure|Fault|Interrupt|Violation)$/;
const MORE = /^\s*\.\.\. \d+ (?:more|common frames omitted|frames? (?:truncated|excluded|trimmed))/;
const MARK = /^(\s*)(Caused by|Suppressed|Wrapped by): (.*)$/;
/** Reads `pkg.Type: message` or a lone type; a name without a package must end as throwables do. */
function thrownOf(text) {
	const colon = text.indexOf(":");
	const type = (colon === -1 ? text : text.slice(0, colon)).trimEnd();
	if (type.length > 400 || !TYPE.test(type)) return null;
	const name = type.slice(Math.max(type.lastIndexOf("."), type.lastIndexOf("$")) + 1);
	if (!THROWABLE_NAME.test(name) && !(type.includes(".") && /^\p{Lu}/u.test(name))) return null;
	const after = colon === -1 ? "" : text.slice(colon + 1);
	return after !== "" && !after.startsWith(" ") ? null : {
		type,
		message: after.slice(1)
	};
}
function growing(text) {
	const head = thrownOf(text);
	return head === null ? null : {
		...head,
		more: [],
		frames: []
	};
}
/** Whether a trace goes on within the next lines: a frame, an omission or a cause, before another one begins. */
function goesOn(lines, at) {
	for (let i = at; i < Math.min(lines.length, at + 12); i++) {
		const line = lines[i] ?? "";
		if (javaFrameOf(line) !== null || MORE.test(line) || MARK.test(line)) return true;
		if (line.startsWith("Exception in thread ") || indentOf(line) === 0 && thrownOf(line) !== null) return false;
	}
	return false;
}
const MESSAGE_LINES$1 = 60;
/** The first frame, cause or omission of the trace, below the lines of its message; -1 where there is none. */
function bodyAt(lines, at) {
	for (let i = at; i < Math.min(lines.length, at + MESSAGE_LINES$1); i++) {
		const line = lines[i] ?? "";
		if (javaFrameOf(line) !== null || MORE.test(line) || MARK.test(line)) return i;
		if (line.startsWith("Exception in thread ")) return -1;
	}
	return -1;
}
/** Reads the trace whose head has the given text and whose further lines begin at `lines[at]`. */
function readTrace(lines, at, text) {
	const top = growing(text);
	if (top === null) return null;
	const chain = [top];
	let rootFirst = false;
	/** Null while the lines belong to a suppressed throwable. */
	let current = top;
	let suppressedIndent = -1;
	let last = at - 1;
	let i = at;
	for (; i < lines.length; i++) {
		const line = lines[i] ?? "";
		const frame = javaFrameOf(line);
		const indent = indentOf(line);
		if (frame !== null || MORE.test(line)) {
			if (current === null && suppressedIndent > 0 && indent <= suppressedIndent) current = chain.at(-1) ?? null;
			if (frame !== null) current?.frames.push(frame);
			last = i;
			continue;
		}
		const mark = MARK.exec(line);
		if (mark !== null) {
			const [, margin = "", word, rest = ""] = mark;
			const inner = growing(rest);
			last = i;
			if (word === "Suppressed") {
				current = null;
				suppressedIndent = margin.length;
			} else if (current !== null || margin.length < Math.max(suppressedIndent, 1)) {
				if (inner === null) break;
				rootFirst ||= word === "Wrapped by";
				chain.push(inner);
				current = inner;
				suppressedIndent = -1;
			}
			continue;
		}
		if (current !== null && current.frames.length === 0 && i - last < MESSAGE_LINES$1 && bodyAt(lines, i) !== -1) {
			if (!isLogLine(line)) current?.more.push(line);
			continue;
		}
		if (!goesOn(lines, i)) break;
	}
	const thrown = chain.map(({ type, message, more, frames }) => ({
		type,
		message: [message, ...more].join("\n").trimEnd(),
		frames
	}));
	return {
		chain: rootFirst ? thrown.reverse() : thrown,
		last
	};
}
// src/crash/java.ts
/** The grammar of the JVM's last words, whatever language was compiled for it. */
const UNCAUGHT = /^(?:\S{0,40} )?Exception in thread "([^"]*)" ?(.*)$/;
const SPRING_FAILED = "APPLICATION FAILED TO START";
/** What Spring Boot logs above the exception that ends it. */
const RUN_FAILED = "Application run failed";
const java = {
	runtime: "java",
	triggers: [
		"	at ",
		"    at ",
		"  at ",
		"Exception in thread ",
		"due to java.lang.OutOfMemoryError",
		"thrown from the UncaughtExceptionHandler",
		"Could not find or load main class",
		"LinkageError occurred while loading",
		"Main method not found in class",
		"Unable to access jarfile",
		"no main manifest attribute",
		"Could not create the Java Virtual Machine",
		"Error occurred during initialization of ",
		"Java Runtime Environment",
		"Full thread dump ",
		SPRING_FAILED
	],
	hints: javaHints,
	mayOpen(line) {
		const first = line.charCodeAt(0);
		if (first === 9 || first === 32) return javaFrameOf(line) !== null;
		return opensJavaFatal(line) || line.includes("Exception in thread ") || line === SPRING_FAILED || javaFrameOf(line) !== null;
	},
	read(lines, at) {
		const line = lines[at] ?? "";
		if (opensJavaFatal(line)) return readJavaFatal(lines, at);
		if (line === SPRING_FAILED) return readSpringFailure(lines, at);
		const uncaught = UNCAUGHT.exec(line);
		if (uncaught !== null) return readUncaught(lines, at, uncaught);
		return javaFrameOf(line) === null || javaFrameOf(lines[at - 1] ?? "") !== null ? null : readBare(lines, at);
	}
};
function readUncaught(lines, at, [, name = "", rest = ""]) {
	const below = thrownOf(rest) === null ? lines.slice(at + 1, at + 6).findIndex((line) => thrownOf(line) !== null) : -1;
	const head = below === -1 ? at : at + 1 + below;
	const text = below === -1 ? rest : lines[head] ?? "";
	const trace = readTrace(lines, head + 1, text);
	if (trace === null) return null;
	const isMain = name === "main";
	const kind = kindOf$3(trace.chain[0]);
	return readingOf$2(trace, {
		first: at,
		title: `Exception in thread "${name}" ${text}`,
		kind: isMain || kind === "heap-oom" ? kind : "thread-exception",
		fatal: isMain,
		thread: {
			id: null,
			name,
			state: null
		},
		headLost: false
	});
}
/** How far above its first frame the head of a printed throwable may be: as long as its message is. */
const LOOK_BACK_LINES$1 = 60;
/** How near to its start a log must go on with a trace for its head to have been rotated away. */
const HEADLESS_LINES$2 = 10;
/** A trace without `Exception in thread`: somebody printed or logged it. */
function readBare(lines, at) {
	for (let i = at - 1; i >= Math.max(0, at - LOOK_BACK_LINES$1); i--) {
		const line = lines[i] ?? "";
		if (javaFrameOf(line) !== null) break;
		const text = throwableWithin(line);
		if (text === null || i < at - 1 && isLogLine(line)) continue;
		const trace = readTrace(lines, i + 1, text);
		if (trace === null || trace.last < at) return null;
		const isDeath = lines.slice(Math.max(0, i - 3), i + 1).some((above) => isErrorLogLine(above) && above.includes(RUN_FAILED));
		return readingOf$2(trace, {
			first: i,
			title: text,
			kind: isDeath ? kindOf$3(trace.chain[0]) : "logged-exception",
			fatal: isDeath,
			thread: null,
			headLost: false
		});
	}
	return readHeadless$2(lines, at);
}
/** The head of a throwable: the whole line, or what a logger put at the end of its own. */
function throwableWithin(line) {
	if (indentOf(line) > 0) return null;
	const text = line.replace(/^(?:Caused by|Wrapped by): /, "");
	if (thrownOf(text) !== null) return text;
	if (!isLogLine(line) || line.length > 4e3) return null;
	const inner = /(?:^|[\s:-])((?:[\w$]+\.)+[A-Z][\w$]*(?:Exception|Error)(?::.*)?)$/.exec(line)?.[1];
	return inner !== void 0 && thrownOf(inner) !== null ? inner : null;
}
function readHeadless$2(lines, at) {
	if (at >= HEADLESS_LINES$2 || lines.slice(0, at).some((line) => isLogLine(line))) return null;
	const trace = readTrace(lines, at, "java.lang.Throwable");
	if (trace === null || trace.last < at) return null;
	const isEnd = lines.slice(trace.last + 1, trace.last + 5).every((line) => line === "");
	const [, ...causes] = trace.chain;
	const root = causes.at(-1);
	const frames = trace.chain[0]?.frames ?? [];
	return {
		first: at,
		last: trace.last,
		draft: drafted({
			runtime: "java",
			kind: isEnd ? kindOf$3(root) : "logged-exception",
			title: (lines[at] ?? "").trim(),
			message: null,
			fatal: isEnd,
			chain: causes.toReversed().map(linkOf$1),
			frames,
			culprit: null,
			rootCause: root === void 0 ? null : placeIn$1(root.frames, prefixOf(trace)),
			truncated: {
				head: true,
				tail: false
			}
		})
	};
}
function readingOf$2(trace, { first, title, kind, fatal, thread }) {
	const [top] = trace.chain;
	const root = trace.chain.at(-1);
	if (top === void 0 || root === void 0) return null;
	const prefix = prefixOf(trace);
	const frames = top.frames.map((frame) => ownedBy(prefix, frame));
	const culprit = culpritOf(frames) ?? placeIn$1(root.frames, prefix);
	return {
		first,
		last: Math.max(first, trace.last),
		draft: drafted({
			runtime: "java",
			kind,
			title: firstLine(title).trimEnd(),
			message: top.message === "" ? null : top.message,
			fatal,
			chain: trace.chain.toReversed().map(linkOf$1),
			thread,
			frames,
			culprit,
			rootCause: root === top ? null : elsewhere(placeIn$1(root.frames, prefix), culprit)
		})
	};
}
function placeIn$1(frames, prefix) {
	return culpritOf(frames.map((frame) => ownedBy(prefix, frame)));
}
function linkOf$1({ type, message }) {
	return {
		type,
		message,
		recovered: false
	};
}
/** The package of the class whose `main` was called, two names long: what is in it is the program's own, whatever it is called. */
function prefixOf({ chain }) {
	const main = chain[0]?.frames.at(-1)?.function;
	if (main == null || !main.endsWith(".main")) return null;
	const names = main.split(".");
	const length = /^(?:com|io)\.(?:github|gitlab)$/.test(names.slice(0, 2).join(".")) ? 3 : 2;
	return names.length > length + 1 && !/^(?:java|jdk|sun|org\.springframework)/.test(main) ? `${names.slice(0, length).join(".")}.` : null;
}
function ownedBy(prefix, frame) {
	return prefix !== null && frame.origin === "dependency" && frame.function?.startsWith(prefix) === true ? {
		...frame,
		origin: "app"
	} : frame;
}
function kindOf$3(thrown) {
	const name = thrown?.type.slice(thrown.type.lastIndexOf(".") + 1);
	if (name === "OutOfMemoryError") return "heap-oom";
	return name === "StackOverflowError" ? "stack-overflow" : "uncaught";
}
/** Spring Boot's analysis of a failed start: what is wrong and what to do, each below its heading. */
function readSpringFailure(lines, at) {
	const description = sectionBelow(lines, at, "Description:");
	if (description === null) return null;
	const action = sectionBelow(lines, description.last, "Action:");
	return {
		first: /^\*{5,}$/.test(lines[at - 1] ?? "") ? at - 1 : at,
		last: action?.last ?? description.last,
		draft: drafted({
			runtime: "java",
			kind: "startup-failure",
			title: firstLine(description.text),
			message: action === null ? description.text : `${description.text}\n\nAction: ${action.text}`,
			fatal: true
		})
	};
}
const SECTION_LINES = 60;
function sectionBelow(lines, at, heading) {
	const start = lines.slice(at, at + 12).indexOf(heading);
	if (start === -1) return null;
	const text = [];
	let last = at + start;
	for (let i = last + 1; i < Math.min(lines.length, at + SECTION_LINES); i++) {
		const line = lines[i] ?? "";
		if (line === "Action:" || isLogLine(line)) break;
		if (line === "" && lines[i + 1] === "") break;
		text.push(line);
		if (line !== "") last = i;
	}
	return {
		text: text.join("\n").trim(),
		last
	};
}
// src/crash/v8-fatal.ts
/** V8's and Node's own fatal errors: the heap at its limit, a failed check, `process.abort()`. */
const LAST_GCS = "<--- Last few GCs --->";
const NATIVE_STACK = "----- Native stack trace -----";
const FATAL$2 = /^(?:FATAL ERROR: |# Fatal (?:JavaScript|error in))/;
const NATIVE_FRAME = /^ ?\d+: 0x[0-9a-f]+ /;
/** Node's CHECK and libuv's assertions: `node: ../src/x.cc:12: void f(): Assertion `x' failed.` */
const ASSERTION = /^\S*node(?:\[\d+\])?: .*(?:Assertion `.*' failed\.?|: Assertion failed)/;
/** `1: f (/app/a.js:1:23)` below `JavaScript stack trace`, and Node 12's `3: fill [0x…] [/app/a.js:7] […`. */
const SCRIPT_FRAME = /^\d+: (.+)$/;
const OLD_SCRIPT_FRAME = /^ {4}\d+: (\S+) \[0x[0-9a-f]+\] \[([^\]]+):(\d+)\] \[/;
/** Whether the line may open such a report. */
function opensV8Fatal(line) {
	const first = line.charCodeAt(0);
	if (first === 70 || first === 35) return FATAL$2.test(line);
	if (first === 60) return line === LAST_GCS;
	if (first === 45) return line === NATIVE_STACK;
	if (first === 32) return line.startsWith(" 1: 0x") && line.includes("node::Abort");
	return line.includes("Assertion") && line.length < 2e3 && ASSERTION.test(line);
}
/** How much garbage collection history and native stack lies between the marks of a report. */
const REPORT_LINES = 200;
/** Reads the report that opens at `lines[at]`: Node's with its own native stack, Deno's with V8's. */
function readV8Fatal(lines, at) {
	let head = -1;
	let runtime = "node";
	let isOutOfMemory = lines[at] === LAST_GCS;
	let inScript = false;
	let last = at;
	const frames = [];
	for (let i = at; i < Math.min(lines.length, at + REPORT_LINES); i++) {
		const line = lines[i] ?? "";
		if (FATAL$2.test(line) || i === at && ASSERTION.test(line)) {
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
	const title = (lines[head === -1 ? at : head] ?? "").trim();
	isOutOfMemory ||= title.includes("out of memory");
	if (head === -1 && isOutOfMemory && frames.length === 0 && last === at) return null;
	return {
		first: at,
		last,
		draft: draftOf$1(runtime, title, headMessage(lines, head), frames, isOutOfMemory, head === -1)
	};
}
function isReportLine(line) {
	return line === "" || NATIVE_FRAME.test(line) || /^(?:#|\[\d+:0x|<---|----|====|Security context: | {4}\S)/.test(line);
}
function headMessage(lines, head) {
	const line = head === -1 ? void 0 : lines[head];
	if (line === void 0) return null;
	const below = line.startsWith("# Fatal error in") ? lines[head + 1] ?? "" : "";
	return below.startsWith("# ") ? below.slice(2) : line.replace(/^# /, "");
}
function scriptFrameOf(line) {
	const old = OLD_SCRIPT_FRAME.exec(line);
	if (old !== null) {
		const file = bare(old[2] ?? "");
		return {
			function: old[1] ?? null,
			file,
			line: Number(old[3]),
			origin: jsOriginOf(file)
		};
	}
	const text = SCRIPT_FRAME.exec(line)?.[1];
	return text === void 0 || text.startsWith("0x") ? null : jsFrameOf(` at ${text}`);
}
function draftOf$1(runtime, title, message, frames, isOutOfMemory, isHeadless) {
	return drafted({
		runtime,
		kind: isOutOfMemory ? "heap-oom" : title.includes("Assertion") ? "assertion" : title.startsWith("# ") || title.startsWith("FATAL") ? "fatal-error" : "abort",
		title,
		message,
		fatal: true,
		signal: runtime === "node" ? {
			name: "SIGABRT",
			code: null,
			address: null
		} : null,
		frames,
		culprit: culpritOf(frames),
		truncated: {
			head: false,
			tail: isHeadless && isOutOfMemory
		}
	});
}
// src/crash/node.ts
/** The grammar of Node's last words: uncaught errors with their place, rejections, non-errors, logged errors, V8's fatal errors. */
const CARET = /^[ \t]*\^+[ \t]*$/;
/** Node prints no more than this many characters of the line of carets: of a minified source only its spaces (kUnderlineBufsize). */
const CUT_CARET_LENGTH = 1e3;
const WARNING = /^\(node:\d+\) UnhandledPromiseRejectionWarning: /;
const TRACE_HINT = "(Use `node --trace-uncaught";
/** A top-level `await` on a promise that nothing is left to settle: exit code 13. */
const UNSETTLED = /^Warning: Detected unsettled top-level await at (.+):(\d+)$/;
const VERSION = /^Node\.js v\d/;
const node = {
	runtime: "node",
	triggers: [
		"    at ",
		"  at ",
		"	at ",
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
	hints: nodeHints,
	mayOpen(line) {
		const last = line.charCodeAt(line.length - 1);
		if (last >= 48 && last <= 57 && placeOf$1(line) !== null) return true;
		const first = line.charCodeAt(0);
		if (first === 32 || first === 9) return line.startsWith("at ", indentOf(line)) && jsFrameOf(line) !== null || isSource(line) || opensV8Fatal(line);
		if (first === 40) return WARNING.test(line) || line.startsWith(TRACE_HINT);
		if (first === 78) return VERSION.test(line);
		if (first === 87) return UNSETTLED.test(line);
		if (first === 85) return line.startsWith("Uncaught");
		return opensV8Fatal(line) || isSource(line);
	},
	read(lines, at) {
		const line = lines[at] ?? "";
		if (opensV8Fatal(line)) return readV8Fatal(lines, at);
		if (WARNING.test(line)) return readWarning(lines, at);
		if (line.startsWith("Uncaught")) return readUncaughtWord(lines, at);
		if (UNSETTLED.test(line)) return readUnsettled(lines, at);
		const place = placeOf$1(line);
		if (place !== null) return readPlaced(lines, at, place);
		const isFrame = jsFrameOf(line) !== null;
		if (isFrame && jsFrameOf(lines[at - 1] ?? "") !== null) return null;
		return readPlacedAbove(lines, at) ?? (isFrame ? readLogged(lines, at) : null);
	}
};
/** Whether the line may be the source line that Node quotes below `F:LINE`; asked of every line that has one of these words. */
function isSource(line) {
	return line.includes("throw ") || line.includes("triggerUncaughtException(");
}
/** How far above its stack, its hint or Node's version the place of an error may be: as long as its message is. */
const PLACE_ABOVE_LINES = 60;
function readPlacedAbove(lines, at) {
	for (let i = at - 1; i >= Math.max(0, at - PLACE_ABOVE_LINES); i--) {
		const place = placeOf$1(lines[i] ?? "");
		if (place === null) continue;
		const reading = readPlaced(lines, i, place);
		if (reading !== null) return reading.last >= at ? reading : null;
	}
	return null;
}
/** Reads `F:LINE`, where Node says an error comes from. */
function placeOf$1(line) {
	if (line.length > 4096) return null;
	const colon = line.lastIndexOf(":");
	const number = line.slice(colon + 1);
	if (colon < 1 || number.length > 9 || !/^\d+$/.test(number)) return null;
	const file = bare(line.slice(0, colon));
	if (/^\s|["={]|^\d{4}-|\s{2}/.test(file) || isLogLine(line)) return null;
	return {
		function: null,
		file,
		line: Number(number)
	};
}
function readPlaced(lines, at, place) {
	const caret = caretBelow(lines, at);
	if (caret === -1) return null;
	const source = lines[caret - 1] ?? "";
	const found = headBelow(lines, caret);
	if (found === null) return null;
	if (!found.isError) return readNonError(lines, at, place, found.at);
	const error = inspectError(lines, found.at, false);
	const kind = kindOf$2(error, source, lines[caret] ?? "");
	return readingOf$1(lines, at, error, {
		kind,
		fatal: true,
		place,
		location: kind === "syntax-error" ? lines.slice(at, caret + 1) : []
	});
}
/** The line of carets below the source line; other writers may come in between. */
function caretBelow(lines, at) {
	for (let i = at + 2; i < Math.min(lines.length, at + 6); i++) {
		const line = lines[i] ?? "";
		if (CARET.test(line) || line.length >= CUT_CARET_LENGTH && line.trim() === "") return i;
		if (!isLogLine(lines[i] ?? "") && !isLogLine(lines[i - 1] ?? "")) return -1;
	}
	return -1;
}
/** The head of what was thrown: below a blank line as a rule, right below the carets in workers, modules and for non-errors. */
function headBelow(lines, caret) {
	let firstText = -1;
	for (let i = caret + 1; i < Math.min(lines.length, caret + 12); i++) {
		const line = lines[i] ?? "";
		if (line === "" || isLogLine(line)) continue;
		const head = headOf(line.replace(/ \{$/, ""));
		const isAfterBlank = (lines[i - 1] ?? "") === "";
		if (head !== null && (head.isSure || jsFrameOf(lines[i + 1] ?? "") !== null)) return {
			at: i,
			isError: true
		};
		if (isAfterBlank && i > caret + 1) return firstText === -1 || head !== null ? {
			at: i,
			isError: true
		} : {
			at: firstText,
			isError: false
		};
		if (firstText === -1) firstText = i;
		if (line.startsWith(TRACE_HINT)) break;
	}
	return firstText === -1 ? null : {
		at: firstText,
		isError: false
	};
}
function readNonError(lines, first, place, at) {
	let end = at;
	while (end < lines.length && lines[end] !== "" && !(lines[end] ?? "").startsWith(TRACE_HINT) && end < at + 200) end++;
	const message = lines.slice(at, end).join("\n");
	const last = (lines[end] ?? "").startsWith(TRACE_HINT) ? end : end - 1;
	const culprit = jsOriginOf(place.file ?? "") === "runtime" ? null : place;
	return {
		first,
		last: endOf(lines, last),
		draft: drafted({
			runtime: "node",
			kind: "uncaught-non-error",
			title: `Uncaught ${firstLine(message)}`,
			message,
			fatal: true,
			culprit
		})
	};
}
/** `Uncaught Error: …` or `Uncaught:` with the value below, as the REPL and `--trace-uncaught` print it. */
function readUncaughtWord(lines, at) {
	const line = lines[at] ?? "";
	const text = line.replace(/^Uncaught:?\s?/, "");
	if (text === line || text === "" && lines[at + 1] === void 0) return null;
	const start = text === "" ? at + 1 : at;
	const head = headOf(text === "" ? lines[start] ?? "" : text);
	if (head === null || !(head.isSure || jsFrameOf(lines[start + 1] ?? "") !== null)) {
		if (text !== "" && !/^['"`{[]/.test(text)) return null;
		const message = unquoted(text === "" ? lines[start] ?? "" : text);
		return {
			first: at,
			last: endOf(lines, start),
			draft: drafted({
				runtime: "node",
				kind: "uncaught-non-error",
				title: `Uncaught ${message}`,
				message,
				fatal: true
			})
		};
	}
	const error = inspectError(start === at ? [text, ...lines.slice(at + 1, at + 2e3)] : lines, start === at ? 0 : start, false);
	const last = start === at ? at + error.last : error.last;
	return readingOf$1(lines, at, {
		...error,
		last
	}, {
		kind: kindOf$2(error, "", ""),
		fatal: true,
		place: null,
		location: []
	});
}
function readUnsettled(lines, at) {
	const [title = "", file = "", number = ""] = UNSETTLED.exec(lines[at] ?? "") ?? [];
	const culprit = {
		function: null,
		file: bare(file),
		line: Number(number)
	};
	return {
		first: at,
		last: Math.min(at + 2, lines.length - 1),
		draft: drafted({
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
/** Up to Node 14 a rejection that nobody handles is a warning, and the process goes on. */
function readWarning(lines, at) {
	const text = (lines[at] ?? "").replace(WARNING, "");
	if (text.startsWith("Unhandled promise rejection.")) return null;
	const error = inspectError([text, ...jsFrameOf(lines[at + 1] ?? "") !== null ? lines.slice(at + 1, at + 200) : []], 0, true);
	return readingOf$1(lines, at, {
		...error,
		last: at + error.last
	}, {
		kind: "unhandled-rejection",
		fatal: false,
		place: null,
		location: []
	});
}
/** How far above its first frame the head of a logged error may be: as long as its message is. */
const LOOK_BACK_LINES = 12;
/** A stack without `F:LINE` above: somebody printed the error, unless the log begins in the middle of a crash. */
function readLogged(lines, at) {
	for (let i = at - 1; i >= Math.max(0, at - LOOK_BACK_LINES); i--) {
		const line = lines[i] ?? "";
		if (line === "" && i < at - 1 || jsFrameOf(line) !== null) break;
		if (/^(?:Trace\b|\(node:\d+\))/.test(line)) return null;
		const start = errorWithin(line, i === at - 1);
		if (start === -1) continue;
		const error = inspectError([line.slice(start), ...lines.slice(i + 1, i + 2e3)], 0, true);
		const last = i + error.last;
		const isDeath = versionBelow(lines, last) !== -1;
		return readingOf$1(lines, i, {
			...error,
			last
		}, {
			kind: isDeath ? kindOf$2(error, "", "") : "logged-exception",
			fatal: isDeath,
			place: null,
			location: []
		});
	}
	return readHeadless$1(lines, at);
}
const ERROR_WORD = /(?:^|[\s"'(:\]])((?:[A-Za-z_$][\w$]*\.)?(?:[A-Z][\w$]*)?(?:Error|Exception)(?: \[[\w.]+\])?)(?=:|\s*$)/;
/** Where in the line an error's head begins: `saving failed: TypeError: x`; -1 where there is none. */
function errorWithin(line, isNextToStack) {
	const match = ERROR_WORD.exec(line.slice(0, 2e3));
	const name = match?.[1];
	if (match !== null && name !== void 0) return match.index + match[0].length - name.length;
	return !isNextToStack || isLogLine(line) || /^\s/.test(line) || headOf(line) === null ? -1 : 0;
}
/** How near to its start a log must go on with a stack for its head to have been rotated away. */
const HEADLESS_LINES$1 = 10;
function readHeadless$1(lines, at) {
	if (at >= HEADLESS_LINES$1 || lines.slice(0, at).some((line) => isLogLine(line))) return null;
	const error = inspectError(["", ...lines.slice(at, at + 2e3)], 0, false);
	const last = at + error.last - 1;
	if (last < at || versionBelow(lines, last) === -1) return null;
	return {
		first: at,
		last: endOf(lines, last),
		draft: drafted({
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
/** Node 18 and later end with their version, below a blank line. */
function versionBelow(lines, last) {
	for (let i = last + 1; i <= last + 12; i++) {
		const line = lines[i];
		if (line === void 0) return -1;
		if (VERSION.test(line)) return i;
		if (line !== "" && line !== "}" && !isLogLine(line)) return -1;
	}
	return -1;
}
function endOf(lines, last) {
	return Math.max(last, versionBelow(lines, last));
}
function readingOf$1(lines, first, error, told) {
	const [top] = error.errors;
	if (top === void 0) return null;
	const { kind, fatal, place, location } = told;
	const isSyntaxError = kind === "syntax-error" && place !== null;
	const placed = place !== null && jsOriginOf(place.file ?? "") !== "runtime" ? place : null;
	const culprit = isSyntaxError ? placed ?? culpritOf(top.frames) : culpritOf(top.frames) ?? placed ?? importerOf(top.message) ?? rootCauseOf(error, null);
	const message = messageOf$1(top);
	return {
		first,
		last: endOf(lines, error.last),
		draft: drafted({
			runtime: "node",
			kind,
			title: error.title.replace(/ \{$/, ""),
			message: message === "" ? null : [...location, message].join("\n"),
			fatal,
			chain: error.errors.toReversed().map(({ type, message: said }) => ({
				type,
				message: said,
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
/** Node's own sentence for a rejection that is no error starts with a name that no program threw: it stays. */
function messageOf$1({ type, message }) {
	return type === "UnhandledPromiseRejection" ? `${type}: ${message}` : withoutRequirers(message);
}
function rootCauseOf({ errors, members }, culprit) {
	const root = errors.length > 1 ? errors.at(-1) : members[0];
	return root === void 0 ? null : elsewhere(culpritOf(root.frames), culprit);
}
/** `Cannot find package 'x' imported from F`: the only place that such an error names. */
function importerOf(message) {
	const file = /imported from (\S+)$/.exec(firstLine(message))?.[1];
	return file === void 0 ? null : {
		function: null,
		file: bare(file),
		line: null
	};
}
function kindOf$2(error, source, caret) {
	const [top] = error.errors;
	const { type = null, message = "", frames = [] } = top ?? {};
	if (source.includes("// Unhandled 'error' event")) return "unhandled-error-event";
	if (/^Cannot find (?:module|package) /.test(message)) return "startup-module-not-found";
	if (type === "SyntaxError" && !message.includes("in JSON") && !frames.some((frame) => frame.function === "JSON.parse")) return "syntax-error";
	if (message.startsWith("Maximum call stack size exceeded")) return "stack-overflow";
	if (type === "UnhandledPromiseRejection" || source.includes("true /* fromPromise */")) return "unhandled-rejection";
	return isRejection(error, source, caret) ? "unhandled-rejection" : "uncaught";
}
/** A stack that ends in an `async` frame was a promise's; and for a rejection V8 marks where the error was made, not the `throw`. */
function isRejection({ isAsync }, source, caret) {
	return isAsync || /throw\s+new\s/.test(source) && /^new\s/.test(source.slice(caret.search(/\S/)));
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
		source: [],
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
		message,
		source: location?.function === null ? sourceAbove(lines, at) : [],
		frames: frames.toReversed(),
		isGroup: false,
		members: [],
		isRemote: false,
		next: more.next
	};
}
function sourceAbove(lines, at) {
	for (let i = at - 1; i >= 0 && i >= at - 4; i--) if (frameOf(lines[i] ?? "") !== null) return lines.slice(i, at);
	return [];
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
				source: [],
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
// src/crash/python-hints.ts
function placeIn({ culprit, rootCause }) {
	const place = rootCause ?? culprit;
	return place?.file == null ? "the last frame of the trace" : `${place.file}${place.line === null ? "" : `:${place.line}`}`;
}
/** Advice by the root error's type, for those whose message names what is missing. */
const BY_TYPE = {
	KeyError: (message, { frames }) => {
		if (!frames.some(({ file, function: name }) => name === "__getitem__" && /(?:^<frozen os>|[/\\]os\.py)$/.test(file ?? ""))) return `The key ${message} is not in the mapping. Use .get() with a default, or check where the mapping is filled.`;
		return `The environment variable ${message} is not set. Set it in the container's env, or in the ConfigMap or Secret that feeds it.`;
	},
	FileNotFoundError: (message) => {
		const path = /'([^']*)'/.exec(message)?.[1];
		return path === void 0 ? null : `${path} is not in the container. Check that the image contains it, or that the volume or ConfigMap with it is mounted there.`;
	},
	PermissionError: (message) => {
		return `The process may not touch ${/'([^']*)'/.exec(message)?.[1] ?? "the file"}. Check runAsUser, fsGroup and readOnlyRootFilesystem against the file's owner.`;
	},
	ConnectionRefusedError: () => "Nothing listened at the address. Check host and port, and retry instead of ending when the other side is not ready yet.",
	gaierror: () => "A host's name could not be resolved. Check the name and its namespace, and the cluster's DNS.",
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
/** By kind; `uncaught` says more where the error's type and message name the trouble. */
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
	"exception-ignored": (draft) => `An exception at ${placeIn(draft)} came where Python can only report it: in a finalizer or at exit. It did not end the process.`,
	"logged-exception": (draft) => `An exception was caught and logged at ${placeIn(draft)}. It did not end the process by itself; see whether what followed did.`
};
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
	hints: pythonHints,
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
	for (let i = at - 1; i > at - HEADING_LINES && i >= 0; i--) {
		const line = lines[i] ?? "";
		const heading = headingOf(line);
		if (heading !== null) return readHeaded(lines, i, heading);
		if (line === "" || isLogLine(line) || line.startsWith(" ")) break;
	}
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
	const message = tailLost || raised.message === "" ? null : [...raised.source, raised.message].join("\n");
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
const grammars = [
	go,
	python,
	node,
	bun,
	deno,
	java,
	dotnet,
	mono
];
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
export { createCrashReader as t };
