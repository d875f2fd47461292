const require_crash = require("./crash.cjs");
// src/crash/runtimes/javascript/frames.ts
let $text$4;
let $expression0$3;
let $expression1$3;
let $expression2$3;
let $expression3$3;
let $expression4$1;
let $expression5$1;
let $expression6;
let $expression7;
let $expression8$1;
let $expression9$1;
let $expression10;
function jsFrameOf(line) {
	const start = require_crash.indentOf(line);
	if (!line.startsWith("at ", start) || !mayEnd(line)) return null;
	if (start === 0 && !(($expression0$3 || line.length >= 4 && line.includes(":")) && ($expression0$3 ??= /:\d+:\d+\)?(?: ?[,{])?$/).test(line))) return null;
	const rest = ($expression1$3 || line.length >= 1) && ($expression1$3 ??= /[ ,{]$/).test(line) ? line.slice(start + 3).replace(/ ?[,{]? ?$/, "") : line.slice(start + 3);
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
	const name = ($text$4 = text.trim(), $expression2$3 || $text$4.length >= 6 && $text$4.charCodeAt(0) === 97 && $text$4.charCodeAt(1) === 115 && $text$4.charCodeAt(2) === 121 && $text$4.includes("async ")) ? $text$4.replace($expression2$3 ??= /^async /, "") : $text$4;
	const alias = name.indexOf(" [as ");
	return alias === -1 ? name : name.slice(0, alias);
}
function placeOf(text) {
	if (text === "native" || text === "<anonymous>" || ($expression3$3 || text.length >= 7 && text.charCodeAt(0) === 105 && text.charCodeAt(1) === 110 && text.charCodeAt(2) === 100 && text.includes("index ")) && ($expression3$3 ??= /^index \d+$/).test(text)) return {
		file: null,
		line: null,
		origin: "runtime"
	};
	const end = $expression4$1 || text.length >= 2 && text.includes(":") ? ($expression4$1 ??= /:(\d{1,9})(?::(\d{1,9}))?$/).exec(text) : null;
	if (end === null) return null;
	const inner = text.startsWith("eval at ") ? text.lastIndexOf(", ") + 2 : 0;
	const file = bare(text.slice(inner, end.index));
	if (file === "" || ($expression5$1 || file.length >= 1 && file.charCodeAt(0) >= 48 && file.charCodeAt(0) <= 57) && ($expression5$1 ??= /^\d+$/).test(file)) return {
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
	return file.startsWith("file:///") ? file.slice(($expression6 || file.length >= 10 && file.charCodeAt(0) === 102 && file.charCodeAt(1) === 105 && file.charCodeAt(2) === 108 && file.includes("file:///")) && ($expression6 ??= /^file:\/\/\/[A-Za-z]:/).test(file) ? 8 : 7) : file;
}
function jsOriginOf(file) {
	if (($expression7 || file.length >= 14 && file.includes("node_modules")) && ($expression7 ??= /[/\\]node_modules[/\\]/).test(file)) return "dependency";
	if (($expression8$1 || file.length >= 4) && ($expression8$1 ??= /^(?:(?:node|ext|deno|bun|native):|internal[/\\]|webpack[/\\]bootstrap|<anonymous>$|\[\w+\]-wrapper$)/).test(file)) return "runtime";
	if (($expression9$1 || file.length >= 4 && (file.charCodeAt(0) === 95 || file.charCodeAt(0) >= 97 && file.charCodeAt(0) <= 122) && file.includes(".js")) && ($expression9$1 ??= /^(?:_?[a-z][a-z0-9_]*|bootstrap_node)\.js$/).test(file)) return "runtime";
	if (($expression10 || file.length >= 4 && (file.charCodeAt(0) === 104 || file.charCodeAt(0) === 106 || file.charCodeAt(0) === 110) && (file.charCodeAt(1) === 112 || file.charCodeAt(1) >= 115 && file.charCodeAt(1) <= 116) && (file.charCodeAt(2) === 109 || file.charCodeAt(2) === 114 || file.charCodeAt(2) === 116) && (file.includes("http") || file.includes("jsr") || file.includes("npm"))) && ($expression10 ??= /^(?:https?|jsr|npm):/).test(file)) return "dependency";
	return "app";
}
function jsCulpritOf(frames, type) {
	const own = frames.findIndex((frame) => frame.function !== `new ${type}`);
	return require_crash.culpritOf(own === -1 ? frames : frames.slice(own));
}
// src/crash/runtimes/javascript/errors.ts
let $text$3;
let $expression2$2;
let $expression3$2;
let $expression4;
let $expression5;
let $expression8;
let $expression9;
let $expression13;
let $expression14;
let $expression15;
let $expression16;
let REFERENCE;
let HEAD;
function headOf(text) {
	const match = text.length > 1e5 ? null : ($text$3 = REFERENCE || text.length >= 9 && text.charCodeAt(0) === 60 && text.charCodeAt(1) === 114 && text.charCodeAt(2) === 101 && text.includes("<ref *") ? text.replace(REFERENCE ??= /^<ref \*\d{1,9}> /, "") : text, HEAD || $text$3.length >= 1) ? (HEAD ??= /^(\[?)((?:[A-Za-z_$][\w$]*\.)*[A-Za-z_$][\w$]*)(?: \[([^\]\s]+)\])?(?::(?: (.*)|$)|(\]?)$)/s).exec($text$3) : null;
	if (match === null) return null;
	const [, bracket, type = "", code = null, rest] = match;
	const trimmed = bracket === "[" ? ($text$3 = rest ?? "", $expression2$2 || $text$3.length >= 1 && $text$3.includes("]")) ? $text$3.replace($expression2$2 ??= /\](?: \{)?$/, "") : $text$3 : rest ?? "";
	const isSure = ($expression3$2 || type.length >= 5 && (type.includes("Error") || type.includes("Exception") || type.includes("Rejection"))) && ($expression3$2 ??= /(?:Error|Exception|Rejection)$/).test(type) && (rest !== void 0 || bracket === "" || match[5] === "]");
	if (!isSure && rest === void 0 && !(($expression4 || type.length >= 1 && type.charCodeAt(0) >= 65 && type.charCodeAt(0) <= 90) && ($expression4 ??= /^[A-Z]/).test(type))) return null;
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
		if (($expression5 || line.length >= 10 && line.charCodeAt(0) === 78 && line.charCodeAt(1) === 111 && line.charCodeAt(2) === 100 && line.includes("Node.js v")) && ($expression5 ??= /^Node\.js v\d/).test(line) || line.startsWith("(Use `node --trace-uncaught")) return -1;
	}
	return -1;
}
function resumes(lines, at, indent, isStrict) {
	for (let i = at; i < Math.min(lines.length, at + 12); i++) {
		const line = lines[i] ?? "";
		if ((jsFrameOf(line) !== null || (OMITTED || line.length >= 42 && (line.includes(" lines matching cause stack trace ...") || line.includes(" duplicate lines matching above ") || line.includes("[... lines matching original stack trace ...]"))) && (OMITTED ??= /^\s*(?:\.\.\. \d+ lines matching cause stack trace \.\.\.|\.\.\. collapsed \d+ duplicate lines matching above .{1,40}|\[\.\.\. lines matching original stack trace \.\.\.\])$/).test(line)) && require_crash.indentOf(line) === indent) return i;
		if (!(isStrict ? require_crash.isLogLine(line) : line !== "" && headOf(line) === null && !((OTHER_STACK || line.length >= 10 && (line.charCodeAt(0) === 69 || line.charCodeAt(0) === 84) && (line.charCodeAt(1) === 104 || line.charCodeAt(1) === 109) && (line.charCodeAt(2) === 105 || line.charCodeAt(2) === 114) && (line.includes("Emitted 'error' event") || line.includes("Thrown at:"))) && (OTHER_STACK ??= /^(?:Emitted 'error' event(?: on [\w$]+ instance)? at:|Thrown at:)$/).test(line)) && !(($expression8 || line.length >= 1) && ($expression8 ??= /^[\s}]/).test(line))) && !require_crash.isLogLine(line)) return -1;
	}
	return -1;
}
function inspectError(lines, at, isStrict, title = lines[at] ?? "") {
	const top = growing($expression9 || title.length >= 2 && title.includes(" {") ? title.replace($expression9 ??= / \{$/, "") : title, 0);
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
		} else if ((OTHER_STACK || line.length >= 10 && (line.charCodeAt(0) === 69 || line.charCodeAt(0) === 84) && (line.charCodeAt(1) === 104 || line.charCodeAt(1) === 109) && (line.charCodeAt(2) === 105 || line.charCodeAt(2) === 114) && (line.includes("Emitted 'error' event") || line.includes("Thrown at:"))) && (OTHER_STACK ??= /^(?:Emitted 'error' event(?: on [\w$]+ instance)? at:|Thrown at:)$/).test(line)) {
			isOtherStack = true;
			last = i;
		} else if ((OMITTED || line.length >= 42 && (line.includes(" lines matching cause stack trace ...") || line.includes(" duplicate lines matching above ") || line.includes("[... lines matching original stack trace ...]"))) && (OMITTED ??= /^\s*(?:\.\.\. \d+ lines matching cause stack trace \.\.\.|\.\.\. collapsed \d+ duplicate lines matching above .{1,40}|\[\.\.\. lines matching original stack trace \.\.\.\])$/).test(line)) last = i;
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
		title: REFERENCE || title.length >= 9 && title.charCodeAt(0) === 60 && title.charCodeAt(1) === 114 && title.charCodeAt(2) === 101 && title.includes("<ref *") ? title.replace(REFERENCE ??= /^<ref \*\d{1,9}> /, "") : title,
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
		if (($expression13 || line.length >= 10 && line.charCodeAt(0) === 78 && line.charCodeAt(1) === 111 && line.charCodeAt(2) === 100 && line.includes("Node.js v")) && ($expression13 ??= /^Node\.js v\d/).test(line)) break;
		const indent = require_crash.indentOf(line);
		const text = line.slice(indent);
		const frame = jsFrameOf(line);
		if (frame !== null) current?.frames.push(frame);
		else if (text.startsWith("[cause]: ")) {
			current = growing(($text$3 = text.slice(9), $expression14 || $text$3.length >= 2 && $text$3.includes(" {")) ? $text$3.replace($expression14 ??= / \{$/, "") : $text$3, indent);
			causes.push(current);
		} else if (text === "[errors]: [") listIndent = indent;
		else if (listIndent !== -1 && indent === listIndent && text.startsWith("]")) listIndent = -1;
		else if (listIndent !== -1 && indent === listIndent + 2 && headOf(text) !== null) {
			current = growing($expression15 || text.length >= 1 && (text.includes(" {") || text.includes(",")) ? text.replace($expression15 ??= /(?: \{|,)$/, "") : text, indent);
			members.push(current);
		} else if (current !== null && current.frames.length === 0 && current.head !== null && indent >= current.indent && !(($expression16 || text.length >= 1 && (text.charCodeAt(0) === 93 || text.charCodeAt(0) === 125)) && ($expression16 ??= /^[\]}]/).test(text))) {
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
let $text$2;
let $expression0$2;
let $expression1$2;
function bareJavascriptName(name) {
	return ($text$2 = $expression1$2 || name.length >= 6 && name.charCodeAt(0) === 97 && name.charCodeAt(1) === 115 && name.charCodeAt(2) === 121 && name.includes("async ") ? name.replace($expression1$2 ??= /^async /, "") : name, $expression0$2 || $text$2.length >= 1 && $text$2.includes(".")) ? $text$2.replace($expression0$2 ??= /^.*\.(?=[^.]+$)/, "") : $text$2;
}
// src/crash/runtimes/javascript/hints.ts
let $text$1;
let $expression0$1;
let $expression1$1;
let $expression2$1;
let $expression3$1;
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
	const name = ($text$1 = message ?? "", $expression0$1 || $text$1.length >= 10 && ($text$1.includes("module") || $text$1.includes("package") || $text$1.includes("Import") || $text$1.includes("not found "))) ? ($expression0$1 ??= /(?:module|package|Import) ['"]([^'"]+)['"]|not found ["']([^"']+)["']/).exec($text$1) : null;
	const what = name?.[1] ?? name?.[2] ?? "a module";
	if (($expression1$1 || what.length >= 1 && (what.charCodeAt(0) >= 46 && what.charCodeAt(0) <= 47 || what.charCodeAt(0) === 102)) && ($expression1$1 ??= /^[./]|^file:/).test(what)) return `The file ${what} is not in the image, or has another name there (upper and lower case count). Check what the build copies.`;
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
	const reason = (($text$1 = message ?? "", $expression2$1 || $text$1.length >= 10 && $text$1.includes("reason")) ? ($expression2$1 ??= /(?:with the )?reason:? ["'](.{1,120}?)["']\.?/s).exec($text$1) : null)?.[1];
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
		return `Deno was not allowed to do this. Start it with ${(($text$1 = message ?? "", $expression3$1 || $text$1.length >= 9 && $text$1.includes("--allow-")) ? ($expression3$1 ??= /--allow-[\w-]+/).exec($text$1) : null)?.[0] ?? "the permission that the message names"}, narrowed to what it needs.`;
	},
	"runtime-crash": runtimeCrash,
	"fatal-signal": runtimeCrash,
	"fatal-error": runtimeCrash,
	abort: () => "The process ended itself with process.abort() or a failed check of Node's own. Look at the frame that called it.",
	assertion: () => "A check inside Node failed: an addon is the usual reason. Rebuild native addons for this version of Node, or update both."
};
// src/crash/runtimes/javascript/names.ts
let $text;
let $expression0;
let $expression1;
let $expression2;
let $expression3;
function jsSourceName(printed) {
	const bare = ($text = printed.replace(/^(?:async )?(?:new )?/, ""), $expression0 || $text.length >= 6 && $text.includes(" [as ")) ? $text.replace($expression0 ??= / \[as (.*)\]$/, "") : $text;
	return ($text = $expression2 || bare.length >= 11 && bare.includes("<anonymous>") ? bare.replace($expression2 ??= /\.?<anonymous>$|^<anonymous>$/, ".") : bare, $expression1 || $text.length >= 7 && ($text.charCodeAt(0) === 77 || $text.charCodeAt(0) === 79) && ($text.charCodeAt(1) === 98 || $text.charCodeAt(1) === 111) && ($text.charCodeAt(2) === 100 || $text.charCodeAt(2) === 106) && ($text.includes("Object.") || $text.includes("Module."))) ? $text.replace($expression1 ??= /^Object\.|^Module\./, "") : $text;
}
function isWrittenOutInJs(printed, file) {
	return !file.startsWith("webpack://") && !($expression3 || printed.length >= 6 && printed.charCodeAt(0) === 97 && printed.charCodeAt(1) === 115 && printed.charCodeAt(2) === 121 && printed.includes("async ") ? printed.replace($expression3 ??= /^async /, "") : printed).includes(".");
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
Object.defineProperty(exports, "bareJavascriptName", {
	enumerable: true,
	get: function() {
		return bareJavascriptName;
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
// 426e9bfc4b32ad1e
