const require_crash = require("./crash.cjs");
// src/crash/runtimes/javascript/frames.ts
function jsFrameOf(line) {
	const start = require_crash.indentOf(line);
	if (!line.startsWith("at ", start) || !mayEnd(line)) return null;
	if (start === 0 && !/:\d+:\d+\)?(?: ?[,{])?$/.test(line)) return null;
	const rest = /[ ,{]$/.test(line) ? line.slice(start + 3).replace(/ ?[,{]? ?$/, "") : line.slice(start + 3);
	const open = rest.endsWith(")") ? openingOf(rest) : -1;
	if (open === -1) {
		const text = rest.startsWith("async ") ? rest.slice(6) : rest;
		const place = text === "<anonymous>" || isPlaced(text) ? placeOf(text) : null;
		return place === null ? null : {
			function: null,
			...place
		};
	}
	const place = placeOf(rest.slice(open + 1, -1));
	return place === null ? null : {
		function: nameOf(rest.slice(0, open)),
		...place
	};
}
function mayEnd(line) {
	const last = line.charCodeAt(line.length - 1);
	return ")> ,{".includes(String.fromCharCode(last)) || require_crash.isDigit(last);
}
function isPlaced(text) {
	const column = numberBefore(text, text.length);
	return column !== -1 && numberBefore(text, column) !== -1;
}
function numberBefore(text, end) {
	let at = end - 1;
	while (require_crash.isDigit(text.charCodeAt(at))) at--;
	return at < end - 1 && text.charCodeAt(at) === 58 ? at : -1;
}
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
function placeOf(text) {
	if (text === "native" || text === "<anonymous>" || /^index \d+$/.test(text)) return {
		file: null,
		line: null,
		origin: "runtime"
	};
	const end = /:(\d{1,9})(?::(\d{1,9}))?$/.exec(text);
	if (end === null) return null;
	const inner = text.startsWith("eval at ") ? text.lastIndexOf(", ") + 2 : 0;
	const file = bare(text.slice(inner, end.index));
	if (file === "" || /^\d+$/.test(file)) return {
		file: null,
		line: null,
		origin: "runtime"
	};
	const place = {
		file,
		line: Number(end[1]),
		origin: jsOriginOf(file)
	};
	return end[2] === void 0 ? place : {
		...place,
		column: Number(end[2])
	};
}
function bare(file) {
	return file.startsWith("file:///") ? file.slice(/^file:\/\/\/[A-Za-z]:/.test(file) ? 8 : 7) : file;
}
function jsOriginOf(file) {
	if (/[/\\]node_modules[/\\]/.test(file)) return "dependency";
	if (/^(?:(?:node|ext|deno|bun|native):|internal[/\\]|webpack[/\\]bootstrap|<anonymous>$|\[\w+\]-wrapper$)/.test(file)) return "runtime";
	if (/^(?:_?[a-z][a-z0-9_]*|bootstrap_node)\.js$/.test(file)) return "runtime";
	if (/^(?:https?|jsr|npm):/.test(file)) return "dependency";
	return "app";
}
function jsCulpritOf(frames, type) {
	const own = frames.findIndex((frame) => frame.function !== `new ${type}`);
	return require_crash.culpritOf(own === -1 ? frames : frames.slice(own));
}
// src/crash/runtimes/javascript/errors.ts
let REFERENCE;
let HEAD;
function headOf(text) {
	const match = text.length > 1e5 ? null : (HEAD ??= /^(\[?)((?:[A-Za-z_$][\w$]*\.)*[A-Za-z_$][\w$]*)(?: \[([^\]\s]+)\])?(?::(?: (.*)|$)|(\]?)$)/s).exec(text.replace(REFERENCE ??= /^<ref \*\d{1,9}> /, ""));
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
function withoutRequirers(message) {
	const requirers = message.indexOf("\nRequire stack:");
	return requirers === -1 ? message : message.slice(0, requirers);
}
function growing(text, indent) {
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
let OMITTED;
let OTHER_STACK;
const MESSAGE_LINES = 400;
function stackBegins(lines, at) {
	for (let i = at; i < Math.min(lines.length, at + MESSAGE_LINES); i++) {
		const line = lines[i] ?? "";
		if (jsFrameOf(line) !== null) return i;
		if (/^Node\.js v\d/.test(line) || line.startsWith("(Use `node --trace-uncaught")) return -1;
	}
	return -1;
}
function resumes(lines, at, indent, isStrict) {
	for (let i = at; i < Math.min(lines.length, at + 12); i++) {
		const line = lines[i] ?? "";
		if ((jsFrameOf(line) !== null || (OMITTED ??= /^\s*(?:\.\.\. \d+ lines matching cause stack trace \.\.\.|\.\.\. collapsed \d+ duplicate lines matching above .{1,40}|\[\.\.\. lines matching original stack trace \.\.\.\])$/).test(line)) && require_crash.indentOf(line) === indent) return i;
		if (!(isStrict ? require_crash.isLogLine(line) : line !== "" && headOf(line) === null && !(OTHER_STACK ??= /^(?:Emitted 'error' event(?: on [\w$]+ instance)? at:|Thrown at:)$/).test(line) && !/^[\s}]/.test(line)) && !require_crash.isLogLine(line)) return -1;
	}
	return -1;
}
function inspectError(lines, at, isStrict, title = lines[at] ?? "") {
	const top = growing(title.replace(/ \{$/, ""), 0);
	const start = title.startsWith("[") ? -1 : stackBegins(lines, at + 1);
	let i = at + 1;
	for (; start !== -1 && i < start; i++) if (!require_crash.isLogLine(lines[i] ?? "")) top.message.push(lines[i] ?? "");
	let last = Math.max(at, i - 1);
	let isAsync = false;
	let isOtherStack = false;
	let opensProperties = title.endsWith(" {") && start === -1;
	for (; !opensProperties && i < lines.length; i++) {
		const line = lines[i] ?? "";
		const frame = jsFrameOf(line);
		if (frame !== null) {
			if (!isOtherStack) top.frames.push(frame);
			isAsync ||= frame.origin !== "runtime" && line.trimStart().startsWith("at async ");
			last = i;
			opensProperties = line.endsWith(" {");
		} else if ((OTHER_STACK ??= /^(?:Emitted 'error' event(?: on [\w$]+ instance)? at:|Thrown at:)$/).test(line)) {
			isOtherStack = true;
			last = i;
		} else if ((OMITTED ??= /^\s*(?:\.\.\. \d+ lines matching cause stack trace \.\.\.|\.\.\. collapsed \d+ duplicate lines matching above .{1,40}|\[\.\.\. lines matching original stack trace \.\.\.\])$/).test(line)) last = i;
		else {
			const next = start === -1 ? -1 : resumes(lines, i, require_crash.indentOf(lines[last] ?? ""), isStrict);
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
		title: title.replace(REFERENCE ??= /^<ref \*\d{1,9}> /, ""),
		isAsync,
		isCut: properties.isCut,
		last: properties.last
	};
}
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
		const indent = require_crash.indentOf(line);
		const text = line.slice(indent);
		const frame = jsFrameOf(line);
		if (frame !== null) current?.frames.push(frame);
		else if (text.startsWith("[cause]: ")) {
			current = growing(text.slice(9).replace(/ \{$/, ""), indent);
			causes.push(current);
		} else if (text === "[errors]: [") listIndent = indent;
		else if (listIndent !== -1 && indent === listIndent && text.startsWith("]")) listIndent = -1;
		else if (listIndent !== -1 && indent === listIndent + 2 && headOf(text) !== null) {
			current = growing(text.replace(/(?: \{|,)$/, ""), indent);
			members.push(current);
		} else if (current !== null && current.frames.length === 0 && current.head !== null && indent >= current.indent && !/^[\]}]/.test(text)) {
			if (require_crash.isLogLine(line)) continue;
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
// src/crash/runtimes/javascript/function-noise.ts
const javascriptFunctionNoise = [[/^async /, ""], [/^.*\.(?=[^.]+$)/, ""]];
// src/crash/runtimes/javascript/hints.ts
const SYSTEM_ERRORS = [
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
function placeIn({ culprit, rootCause }) {
	const place = rootCause ?? culprit;
	return place?.file == null ? "the first frame of the trace" : require_crash.inSentence(place.file, place.line);
}
function missingModule({ message, runtime }) {
	const name = /(?:module|package|Import) ['"]([^'"]+)['"]|not found ["']([^"']+)["']/.exec(message ?? "");
	const what = name?.[1] ?? name?.[2] ?? "a module";
	if (/^[./]|^file:/.test(what)) return `The file ${what} is not in the image, or has another name there (upper and lower case count). Check what the build copies.`;
	return `The package ${what} is not in the image. Add it to the ${runtime === "deno" ? "deno.json" : "dependencies (not devDependencies) of package.json"}, and install before the image is built.`;
}
function heap({ runtime }, { memoryLimitBytes }) {
	const limit = memoryLimitBytes === null ? "" : ` (here ${Math.floor(memoryLimitBytes / 1048576)} MiB, so about ${Math.floor(memoryLimitBytes / 1048576 * .75)})`;
	return `The JavaScript heap reached V8's own limit, not the container's. Set ${runtime === "deno" ? "--v8-flags=--max-old-space-size" : "--max-old-space-size"} to about three quarters of the container's memory limit${limit} in MiB, and look for what grows with a heap snapshot.`;
}
const RUNTIMES = {
	bun: "Bun",
	deno: "Deno",
	node: "Node.js"
};
function runtimeCrash({ runtime }) {
	const name = RUNTIMES[runtime] ?? "The runtime";
	return `${name} itself crashed, or a native module in it: a defect that no handler of the program can catch. Try another release of ${name}, look for its words in ${name}'s issues, and leave native modules out one by one.`;
}
function ofReason({ message, culprit }) {
	const reason = /(?:with the )?reason:? ["'](.{1,120}?)["']\.?/s.exec(message ?? "")?.[1];
	return reason === void 0 || culprit !== null ? null : `A promise was rejected with \`${require_crash.firstLine(reason)}\`, which is no Error and so has no stack, and nobody caught it. Reject with \`new Error(...)\`, which keeps where it was made.`;
}
const nodeHints = {
	uncaught: (draft) => ofSystem(draft) ?? `An error was thrown at ${placeIn(draft)} and nothing caught it. Handle it there, or where the work was begun.`,
	"unhandled-rejection": (draft) => ofSystem(draft) ?? ofReason(draft) ?? `A promise was rejected and nobody awaited or caught it, which ends the process. Await the call that leads to ${placeIn(draft)}, and catch where the work begins.`,
	"unhandled-error-event": (draft) => ofSystem(draft) ?? "An emitter had an error to tell and no listener for 'error', which throws. Listen for 'error' on it.",
	"uncaught-non-error": ({ message }) => `\`${require_crash.firstLine(message ?? "").slice(0, 120)}\` was thrown, which is no Error and so has no stack. Throw \`new Error(...)\`, which keeps where it was made.`,
	"startup-module-not-found": missingModule,
	"stack-overflow": (draft) => `A function called itself until the stack was full, at ${placeIn(draft)}. Give the recursion an end, or work with a list instead.`,
	"heap-oom": heap,
	"syntax-error": (draft) => `${placeIn(draft)} could not be parsed by this version of the runtime, so the program never ran. Check the file and the version in the image, and "type" in package.json where import or export is what it stumbles over.`,
	"unsettled-await": (draft) => `The program waits at ${placeIn(draft)} for a promise that nothing is left to settle. Look for a callback or an event that never comes.`,
	"permission-denied": ({ message }) => {
		return `Deno was not allowed to do this. Start it with ${/--allow-[\w-]+/.exec(message ?? "")?.[0] ?? "the permission that the message names"}, narrowed to what it needs.`;
	},
	"runtime-crash": runtimeCrash,
	"fatal-signal": runtimeCrash,
	"fatal-error": runtimeCrash,
	abort: () => "The process ended itself with process.abort() or a failed check of Node's own. Look at the frame that called it.",
	assertion: () => "A check inside Node failed: an addon is the usual reason. Rebuild native addons for this version of Node, or update both."
};
// src/crash/runtimes/javascript/names.ts
function jsSourceName(printed) {
	return printed.replace(/^(?:async )?(?:new )?/, "").replace(/ \[as (.*)\]$/, "").replace(/\.?<anonymous>$|^<anonymous>$/, ".").replace(/^Object\.|^Module\./, "");
}
function isWrittenOutInJs(printed, file) {
	return !file.startsWith("webpack://") && !printed.replace(/^async /, "").includes(".");
}
// src/crash/runtimes/javascript/rewordings.ts
const runtimeWords = require_crash.rewordedBy([
	[/^Cannot (read|set) property '([^']*)' of (null|undefined)\b.*/, "cannot $1 $2 of $3"],
	[/^Cannot (read|set) properties of (null|undefined) \((?:reading|setting) '([^']*)'\).*/, "cannot $1 $3 of $2"],
	[/^Cannot (read|set) propert(?:y|ies) of (null|undefined)\b.*/, "cannot $1 of $2"],
	[/^(.*) \((?:evaluating|near) '(.*)'\)$/, "$1 $2"],
	[/^(?:\S+: )?(?:Unexpected|Expected|Bad|Unterminated) .*\bJSON\b.*/, "not JSON"],
	[/^(The expression evaluated to a falsy value):.*/, "$1"],
	[/^FATAL ERROR: .*\bheap out of memory$/, "heap out of memory"],
	[/^.*The promise rejected with the reason "?(.*?)"?\.?(?:\] \{)?$/, "rejected: $1"]
]);
Object.defineProperty(exports, "bare", {
	enumerable: true,
	get: function() {
		return bare;
	}
});
Object.defineProperty(exports, "headOf", {
	enumerable: true,
	get: function() {
		return headOf;
	}
});
Object.defineProperty(exports, "inspectError", {
	enumerable: true,
	get: function() {
		return inspectError;
	}
});
Object.defineProperty(exports, "isWrittenOutInJs", {
	enumerable: true,
	get: function() {
		return isWrittenOutInJs;
	}
});
Object.defineProperty(exports, "javascriptFunctionNoise", {
	enumerable: true,
	get: function() {
		return javascriptFunctionNoise;
	}
});
Object.defineProperty(exports, "jsCulpritOf", {
	enumerable: true,
	get: function() {
		return jsCulpritOf;
	}
});
Object.defineProperty(exports, "jsFrameOf", {
	enumerable: true,
	get: function() {
		return jsFrameOf;
	}
});
Object.defineProperty(exports, "jsOriginOf", {
	enumerable: true,
	get: function() {
		return jsOriginOf;
	}
});
Object.defineProperty(exports, "jsSourceName", {
	enumerable: true,
	get: function() {
		return jsSourceName;
	}
});
Object.defineProperty(exports, "nodeHints", {
	enumerable: true,
	get: function() {
		return nodeHints;
	}
});
Object.defineProperty(exports, "runtimeWords", {
	enumerable: true,
	get: function() {
		return runtimeWords;
	}
});
Object.defineProperty(exports, "withoutRequirers", {
	enumerable: true,
	get: function() {
		return withoutRequirers;
	}
});
// 22f2e955212c2600
