// src/crash/digest.ts
const OFFSET$1 = 14695981039346656037n;
const PRIME = 1099511628211n;
function digestOf(text) {
	let digest = OFFSET$1;
	for (const byte of Buffer.from(text)) digest = (digest ^ BigInt(byte)) * PRIME & 18446744073709551615n;
	return digest.toString(16).padStart(16, "0");
}
// src/crash/drafting.ts
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
function culpritOf$1(frames) {
	const frame = frames.find(({ origin }) => origin === "app") ?? frames.find(({ origin }) => origin === "dependency");
	return frame === void 0 ? null : positionOf(frame);
}
function positionOf(frame) {
	const { origin: _, ...position } = frame;
	return position;
}
const SOURCE_LINE = 200;
function withSourceLine(position, printed) {
	const sourceLine = printed === null || printed.length > SOURCE_LINE ? "" : printed.trim();
	return sourceLine === "" || position.file === null || position.file.startsWith("<") ? position : {
		...position,
		sourceLine
	};
}
function elsewhere(position, culprit) {
	if (position === null || culprit === null) return position;
	return position.function === culprit.function && position.file === culprit.file && position.line === culprit.line ? null : position;
}
function firstLine$1(text) {
	const end = text.indexOf("\n");
	return end === -1 ? text : text.slice(0, end);
}
function oneLine(type, message) {
	const first = firstLine$1(message);
	if (type === null || type === "") return first;
	return first === "" ? type : `${type}: ${first}`;
}
function indentOf(line) {
	let at = 0;
	while (line.charCodeAt(at) === 32 || line.charCodeAt(at) === 9) at++;
	return at;
}
// src/crash/foreign.ts
const LOG_OPENINGS = anyOf([
	/^\s?\{"/,
	/^[[(]?\d{4}[-/]\d\d[-/]\d\d[T ,]/,
	/^[[(]?\d\d[-/]\w{2,3}[-/]\d{2,4}[: ]/,
	/^[[(]?\d\d:\d\d:\d\d[.,\s|]/,
	/^[IWEF]\d{4} \d\d:/,
	/^[DIWEFA], \[\d{4}-/,
	/^(?:time|ts|level|lvl|msg|severity)=/,
	new RegExp(`^\\[?(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|CRITICAL|FATAL|SEVERE|trace|debug|info|notice|warn|warning|error|fatal)(?:\\]|:\\s|:\\w|\\s\\s?[[\\w])`),
	/^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d /,
	/^[A-Z][a-z]{2} \d\d?, \d{4} /,
	/^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3} - /,
	/^\[\d{4,}\.\d+\] /,
	/^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) \/\S{0,2000} \d{3} /,
	/^\[[A-Z][\w-]{1,20}\] \d{4}[-/]\d\d[-/]\d\d /
]);
function anyOf(expressions) {
	return new RegExp(expressions.map(({ source }) => source).join("|"));
}
function isLogLine(line) {
	const start = line.charCodeAt(0);
	if (start === 9 || start === 32 && line.charCodeAt(1) !== 123) return false;
	return LOG_OPENINGS.test(line);
}
const ERROR_LEVEL = /\b(?:ERROR|CRITICAL|FATAL|SEVERE|EXCEPTION|WARN|WARNING)\b|\b(?:level|lvl|severity)["']?[=:] ?["']?(?:error|fatal|critical|warn|[4-6]0\b)|^[EF]\d{4} \d\d:|^(?:error|fatal|warn)\b/;
function isErrorLogLine(line) {
	return isLogLine(line) && ERROR_LEVEL.test(line.slice(0, 400));
}
const EPILOGUE = /^(?:make(?:\[\d+\])?: \*\*\*|npm (?:ERR!|error)|error Command failed|exit status \d|command terminated|Killed$|Aborted|Segmentation fault|Trace\/breakpoint trap|\[\d+\][+-]? |\S+: line \d+: |Node\.js v\d|Bun v\d|qemu: uncaught|Process (?:exited|finished)|\S+ exited with code )/;
function isEpilogue(line) {
	return EPILOGUE.test(line);
}
// src/crash/js-frames.ts
function jsFrameOf(line) {
	const start = indentOf(line);
	if (!line.startsWith("at ", start) || !mayEnd(line)) return null;
	if (start === 0 && !/:\d+:\d+\)?(?: ?[,{])?$/.test(line)) return null;
	const rest = /[ ,{]$/.test(line) ? line.slice(start + 3).replace(/ ?[,{]? ?$/, "") : line.slice(start + 3);
	const open = rest.endsWith(")") ? openingOf(rest) : -1;
	if (open === -1) {
		const text = rest.startsWith("async ") ? rest.slice(6) : rest;
		const place = text === "<anonymous>" || isPlaced(text) ? placeOf$9(text) : null;
		return place === null ? null : {
			function: null,
			...place
		};
	}
	const place = placeOf$9(rest.slice(open + 1, -1));
	return place === null ? null : {
		function: nameOf$3(rest.slice(0, open)),
		...place
	};
}
function mayEnd(line) {
	const last = line.charCodeAt(line.length - 1);
	return ")> ,{".includes(String.fromCharCode(last)) || isDigit$2(last);
}
function isPlaced(text) {
	const column = numberBefore(text, text.length);
	return column !== -1 && numberBefore(text, column) !== -1;
}
function numberBefore(text, end) {
	let at = end - 1;
	while (isDigit$2(text.charCodeAt(at))) at--;
	return at < end - 1 && text.charCodeAt(at) === 58 ? at : -1;
}
const isDigit$2 = (code) => code >= 48 && code <= 57;
function openingOf(text) {
	let depth = 0;
	for (let i = text.length - 1; i > 0; i--) {
		const char = text.charCodeAt(i);
		if (char === 41) depth++;
		else if (char === 40 && --depth === 0) return text.charCodeAt(i - 1) === 32 ? i : -1;
	}
	return -1;
}
function nameOf$3(text) {
	const name = text.trim().replace(/^async /, "");
	const alias = name.indexOf(" [as ");
	return alias === -1 ? name : name.slice(0, alias);
}
function placeOf$9(text) {
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
	return culpritOf$1(own === -1 ? frames : frames.slice(own));
}
// src/crash/rewording.ts
function rewordedBy(table) {
	return (message) => {
		const line = message.slice(0, 2e3).split("\n", 1)[0] ?? "";
		const found = table.find(([shape]) => shape.test(line));
		return found === void 0 ? null : line.replace(...found).slice(0, 400);
	};
}
// src/crash/js-words.ts
const runtimeWords$13 = rewordedBy([
	[/^Cannot (read|set) property '([^']*)' of (null|undefined)\b.*/, "cannot $1 $2 of $3"],
	[/^Cannot (read|set) properties of (null|undefined) \((?:reading|setting) '([^']*)'\).*/, "cannot $1 $3 of $2"],
	[/^Cannot (read|set) propert(?:y|ies) of (null|undefined)\b.*/, "cannot $1 of $2"],
	[/^(.*) \((?:evaluating|near) '(.*)'\)$/, "$1 $2"],
	[/^(?:\S+: )?(?:Unexpected|Expected|Bad|Unterminated) .*\bJSON\b.*/, "not JSON"],
	[/^(The expression evaluated to a falsy value):.*/, "$1"],
	[/^FATAL ERROR: .*\bheap out of memory$/, "heap out of memory"],
	[/^.*The promise rejected with the reason "?(.*?)"?\.?(?:\] \{)?$/, "rejected: $1"]
]);
// src/crash/node-errors.ts
const REFERENCE = /^<ref \*\d{1,9}> /;
const HEAD$2 = /^(\[?)((?:[A-Za-z_$][\w$]*\.)*[A-Za-z_$][\w$]*)(?: \[([^\]\s]+)\])?(?::(?: (.*)|$)|(\]?)$)/s;
function headOf$2(text) {
	const match = text.length > 1e5 ? null : HEAD$2.exec(text.replace(REFERENCE, ""));
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
function growing$1(text, indent) {
	const head = headOf$2(text);
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
const OMITTED = /^\s*(?:\.\.\. \d+ lines matching cause stack trace \.\.\.|\.\.\. collapsed \d+ duplicate lines matching above .{1,40}|\[\.\.\. lines matching original stack trace \.\.\.\])$/;
const OTHER_STACK = /^(?:Emitted 'error' event(?: on [\w$]+ instance)? at:|Thrown at:)$/;
const MESSAGE_LINES$7 = 400;
function stackBegins(lines, at) {
	for (let i = at; i < Math.min(lines.length, at + MESSAGE_LINES$7); i++) {
		const line = lines[i] ?? "";
		if (jsFrameOf(line) !== null) return i;
		if (/^Node\.js v\d/.test(line) || line.startsWith("(Use `node --trace-uncaught")) return -1;
	}
	return -1;
}
function resumes(lines, at, indent, isStrict) {
	for (let i = at; i < Math.min(lines.length, at + 12); i++) {
		const line = lines[i] ?? "";
		if ((jsFrameOf(line) !== null || OMITTED.test(line)) && indentOf(line) === indent) return i;
		if (!(isStrict ? isLogLine(line) : line !== "" && headOf$2(line) === null && !OTHER_STACK.test(line) && !/^[\s}]/.test(line)) && !isLogLine(line)) return -1;
	}
	return -1;
}
function inspectError(lines, at, isStrict, title = lines[at] ?? "") {
	const top = growing$1(title.replace(/ \{$/, ""), 0);
	const start = title.startsWith("[") ? -1 : stackBegins(lines, at + 1);
	let i = at + 1;
	for (; start !== -1 && i < start; i++) if (!isLogLine(lines[i] ?? "")) top.message.push(lines[i] ?? "");
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
		} else if (OTHER_STACK.test(line)) {
			isOtherStack = true;
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
		title: title.replace(REFERENCE, ""),
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
		const indent = indentOf(line);
		const text = line.slice(indent);
		const frame = jsFrameOf(line);
		if (frame !== null) current?.frames.push(frame);
		else if (text.startsWith("[cause]: ")) {
			current = growing$1(text.slice(9).replace(/ \{$/, ""), indent);
			causes.push(current);
		} else if (text === "[errors]: [") listIndent = indent;
		else if (listIndent !== -1 && indent === listIndent && text.startsWith("]")) listIndent = -1;
		else if (listIndent !== -1 && indent === listIndent + 2 && headOf$2(text) !== null) {
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
function placeIn$5({ culprit, rootCause }) {
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
const nodeHints = {
	uncaught: (draft) => ofSystem(draft) ?? `An error was thrown at ${placeIn$5(draft)} and nothing caught it. Handle it there, or where the work was begun.`,
	"unhandled-rejection": (draft) => ofSystem(draft) ?? `A promise was rejected and nobody awaited or caught it, which ends the process. Await the call that leads to ${placeIn$5(draft)}, and catch where the work begins.`,
	"unhandled-error-event": (draft) => ofSystem(draft) ?? "An emitter had an error to tell and no listener for 'error', which throws. Listen for 'error' on it.",
	"uncaught-non-error": () => "Something that is no Error was thrown, so there is no stack. Throw an Error, which keeps where it was made.",
	"startup-module-not-found": missingModule$1,
	"stack-overflow": (draft) => `A function called itself until the stack was full, at ${placeIn$5(draft)}. Give the recursion an end, or work with a list instead.`,
	"heap-oom": heap$1,
	"syntax-error": (draft) => `${placeIn$5(draft)} could not be parsed by this version of the runtime, so the program never ran. Check the file and the version in the image, and "type" in package.json where import or export is what it stumbles over.`,
	"unsettled-await": (draft) => `The program waits at ${placeIn$5(draft)} for a promise that nothing is left to settle. Look for a callback or an event that never comes.`,
	"permission-denied": ({ message }) => {
		return `Deno was not allowed to do this. Start it with ${/--allow-[\w-]+/.exec(message ?? "")?.[0] ?? "the permission that the message names"}, narrowed to what it needs.`;
	},
	abort: () => "The process ended itself with process.abort() or a failed check of Node's own. Look at the frame that called it.",
	assertion: () => "A check inside Node failed: an addon is the usual reason. Rebuild native addons for this version of Node, or update both.",
	"logged-exception": (draft) => `An error was caught and logged at ${placeIn$5(draft)}. It did not end the process by itself; see whether what followed did.`
};
// src/crash/steps.ts
const LOG_LINES_BETWEEN = 12;
const STRANGE_LINES_BETWEEN = 3;
function seek(lines, from, accepts, stops) {
	let strange = 0;
	const end = Math.min(lines.length, from + LOG_LINES_BETWEEN + 1);
	for (let index = from; index < end; index++) {
		const line = lines[index] ?? "";
		if (accepts(line)) return index;
		if (stops?.(line)) return -1;
		if (line !== "" && !isLogLine(line) && ++strange > STRANGE_LINES_BETWEEN) return -1;
	}
	return -1;
}
function endsLog(lines, last) {
	for (let index = withEcho(lines, last) + 1; index < lines.length; index++) if (lines[index]?.trim() || index > last + 20) return false;
	return true;
}
const ECHO = /^(?:\S+: line \d+: +|\S+: +)?(?:\d+ )?(?:Aborted|Segmentation fault|Illegal instruction|Trace\/breakpoint trap|Floating point exception|Bus error)(?: +\(core dumped\))?(?: .*)?$|^make(?:\[\d+\])?: \*\*\* |^exit status \d+$/;
function withEcho(lines, last) {
	let end = last;
	for (let index = last + 1; index <= last + 2 && index < lines.length; index++) {
		const line = lines[index] ?? "";
		if (ECHO.test(line)) end = index;
		else if (line.trim() !== "") break;
	}
	return end;
}
// src/crash/bun.ts
const GUTTER = /^(?:.{0,80} )?\s*\d+ \| /;
const CARET$2 = /^\s*\^$/;
const VERSION$1 = /^Bun v\d+\.\d+\.\d+/;
const PANIC$1 = /^panic(?:\([^)]*\))?: /;
const MISSING = /^error: Cannot find (?:module|package) "[^"]{1,1000}" from "[^"]{1,1000}"$/;
const NOTE$1 = /^note: /;
const OH_NO = "oh no: Bun has crashed.";
const PROPERTY = /^ +[\w$]+: /;
const BLOCK_LINES = 60;
const bun = {
	runtime: "bun",
	triggers: [
		"Bun v",
		"error: Cannot find ",
		"panic(",
		"panic: ",
		"      at "
	],
	hints: nodeHints,
	runtimeWords: runtimeWords$13,
	mayOpen: (line) => GUTTER.test(line) || VERSION$1.test(line) || MISSING.test(line) || PANIC$1.test(line) || line.startsWith("      at ") && jsFrameOf(line) !== null,
	read(lines, at) {
		const line = lines[at] ?? "";
		if (PANIC$1.test(line)) return readPanic$2(lines, at);
		const source = GUTTER.test(line) ? at : sourceAbove$2(lines, at);
		const head = source === -1 ? -1 : headBelowSource(lines, source);
		if (head !== -1) return readErrors(lines, source, head);
		if (VERSION$1.test(line)) return readAbove(lines, at);
		return MISSING.test(line) && endsLog(lines, at) ? readMissing(line, at) : null;
	}
};
function readMissing(line, at) {
	const message = line.slice(7);
	return {
		first: at,
		last: at,
		draft: drafted({
			runtime: "bun",
			kind: kindOf$11(null, message, [], false),
			title: line,
			message,
			fatal: true
		})
	};
}
function sourceAbove$2(lines, at) {
	if (jsFrameOf(lines[at - 1] ?? "") !== null) return -1;
	for (let i = at - 1; i > Math.max(0, at - BLOCK_LINES); i--) {
		if (!CARET$2.test(lines[i] ?? "") || !GUTTER.test(lines[i - 1] ?? "")) continue;
		let first = i - 1;
		while (first > 0 && i - first < 12 && GUTTER.test(lines[first - 1] ?? "")) first--;
		return first;
	}
	return -1;
}
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
function readBlock$2(lines, at) {
	const title = lines[at] ?? "";
	const plain = /^error(?:: (.*))?$/.exec(title) ?? /^(E[A-Z]+: .*)$/.exec(title);
	const head = plain === null ? headOf$2(title) : null;
	const message = [plain === null ? head?.message ?? title : plain[1] ?? ""];
	const frames = [];
	const isThrownValue = title === "error";
	const stack = stackBelow(lines, at + 1);
	const body = stack === -1 ? -1 : messageEnd(lines, at + 1, stack);
	for (let i = at + 1; i < body; i++) if (!isLogLine(lines[i] ?? "")) message.push(lines[i] ?? "");
	let last = stack === -1 ? at : stack - 1;
	for (let i = last + 1; i < lines.length && i - last <= 12; i++) {
		const line = lines[i] ?? "";
		const frame = jsFrameOf(line);
		if (frame !== null) frames.push(frame);
		else if (VERSION$1.test(line) || GUTTER.test(line) || line === "" && frames.length > 0) break;
		else if (frames.length === 0 && line !== "" && !isLogLine(line) && stack === -1 && (isThrownValue || !PROPERTY.test(line)) && lines[i - 1] !== "") message.push(line);
		else continue;
		last = i;
	}
	const said = (message.length === 2 && message[0] === message[1] ? message.slice(1) : message).join("\n").trim();
	return {
		type: plain !== null ? frames.length === 0 ? null : "Error" : head?.type ?? null,
		message: said,
		frames,
		sourceLine: sourceLineAbove(lines, at),
		stack: stack === -1 ? "" : lines.slice(stack, last + 1).join("\n"),
		next: last + 1
	};
}
function sourceLineAbove(lines, head) {
	for (let i = head - 1; i >= Math.max(0, head - 12); i--) {
		const line = lines[i] ?? "";
		if (GUTTER.test(line)) return line.replace(GUTTER, "");
		if (!CARET$2.test(line) && !isLogLine(line)) return null;
	}
	return null;
}
function stackBelow(lines, at) {
	for (let i = at; i < Math.min(lines.length, at + BLOCK_LINES); i++) {
		const line = lines[i] ?? "";
		if (jsFrameOf(line) !== null) return i;
		if (VERSION$1.test(line) || GUTTER.test(line)) return -1;
	}
	return -1;
}
function messageEnd(lines, at, stack) {
	if (lines[stack - 1] !== "") return stack;
	for (let i = at; i < stack; i++) if (PROPERTY.test(lines[i] ?? "")) return i;
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
	const causes = [readBlock$2(lines, head)];
	const members = [];
	let next = causes[0]?.next ?? head + 1;
	for (;;) {
		const isCause = lines[next] === "" && GUTTER.test(lines[next + 1] ?? "");
		const source = isCause ? next + 1 : next;
		const below = GUTTER.test(lines[source] ?? "") ? headBelowSource(lines, source) : -1;
		if (below === -1) break;
		const block = readBlock$2(lines, below);
		const above = causes.at(-1);
		if (!((isCause && above !== void 0 ? isCauseOf(block, above) : null) ?? versionWithin(lines, below) !== -1)) break;
		(isCause ? causes : members).push(block);
		next = block.next;
	}
	const version = versionBelow$1(lines, next);
	const [top] = causes;
	const root = causes.length > 1 ? causes.at(-1) : members[0];
	const { type = null, message = "", frames = [] } = top ?? {};
	const isFatal = version !== -1 || endsLog(lines, next - 1);
	const culprit = placeOf$8(top);
	return {
		first,
		last: Math.max(version, next - 1),
		draft: drafted({
			runtime: "bun",
			kind: isFatal ? kindOf$11(type, message, frames, GUTTER.test(lines[first] ?? "")) : "logged-exception",
			title: firstLine$1(lines[head] ?? ""),
			message: message === "" ? null : message,
			fatal: isFatal,
			chain: causes.toReversed().map((block) => ({
				type: block.type,
				message: block.message,
				recovered: false
			})),
			frames,
			culprit,
			rootCause: root === void 0 ? null : elsewhere(placeOf$8(root), culprit)
		})
	};
}
function placeOf$8(block) {
	const place = block === void 0 ? null : jsCulpritOf(block.frames, block.type);
	const [innermost] = block?.frames ?? [];
	return place !== null && place.file === innermost?.file && place.line === innermost.line ? withSourceLine(place, block?.sourceLine ?? null) : place;
}
function versionBelow$1(lines, at) {
	for (let i = at; i < Math.min(lines.length, at + 12); i++) {
		const line = lines[i] ?? "";
		if (VERSION$1.test(line)) return i;
		if (line !== "" && !isLogLine(line) && !PROPERTY.test(line)) return -1;
	}
	return -1;
}
function kindOf$11(type, message, frames, hasSource) {
	if (/^Cannot find (?:module|package) /.test(message)) return "startup-module-not-found";
	if (message.startsWith("Maximum call stack size exceeded")) return "stack-overflow";
	if (type === "SyntaxError" && !message.startsWith("JSON ") || hasSource && frames.length === 1 && frames[0]?.function === null && /^(?:Unexpected|Expected) /.test(message)) return "syntax-error";
	if (/^E[A-Z]+: /.test(message)) return "uncaught";
	return frames.length === 0 && type === null ? "uncaught-non-error" : "uncaught";
}
function readAbove(lines, at) {
	let start = at;
	while (start > 0 && at - start < BLOCK_LINES && (lines[start - 1] === "" || NOTE$1.test(lines[start - 1] ?? ""))) start--;
	const end = start;
	while (start > 0 && end - start < BLOCK_LINES && lines[start - 1] !== "" && isOwn(lines[start - 1] ?? "")) start--;
	for (let i = end - 1; i > start; i--) if (/^error(?:: |$)/.test(lines[i] ?? "")) start = i;
	if (start === end || VERSION$1.test(lines[start] ?? "")) return null;
	const block = readBlock$2(lines, start);
	const draft = drafted({
		runtime: "bun",
		kind: kindOf$11(block.type, block.message, block.frames, false),
		title: firstLine$1(lines[start] ?? ""),
		message: block.message,
		fatal: true,
		chain: [{
			type: block.type,
			message: block.message,
			recovered: false
		}],
		frames: block.frames,
		culprit: culpritOf$1(block.frames)
	});
	return {
		first: start,
		last: at,
		draft
	};
}
function isOwn(line) {
	return line.startsWith("error") || !isLogLine(line);
}
function readPanic$2(lines, at) {
	const end = lines.slice(at, at + BLOCK_LINES).findIndex((line) => line.startsWith(OH_NO));
	if (end === -1) return null;
	const title = lines[at] ?? "";
	const message = title.replace(PANIC$1, "");
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
// src/crash/cpp-sanitizers.ts
const REPORT$2 = /^\s*(?:==\d+==\s*)?(ERROR|WARNING|FATAL): ((?:\w+)Sanitizer): (.*)$/;
const RUNTIME_ERROR$1 = /^\s*(\S[^:]*):(\d+)(?::\d+)?: runtime error: (.*)$/;
const SUMMARY = /^\s*SUMMARY: (\w+Sanitizer): (.*)$/;
const SECTION = /^\s*(?:(?:previously )?allocated by|freed by|(?:Direct|Indirect) leak of|Previous |Location is|Thread T|Mutex M|Uninitialized value was|Memory was marked|As if synchronized|0x[0-9a-f]+ is located|Address 0x)/;
const END = /^\s*(?:==\d+==\s*ABORTING|ThreadSanitizer: reported \d+ warnings|Exiting$|==================$|Command: )|^\s*SUMMARY: /;
const FRAME$6 = /^\s*#(\d+) (?:(0x[0-9a-f]+) +)?(?:in )?(.*)$/;
const MODULE = /(?<! ) +\(([^()]*\+0x[0-9a-f]+)\)(?: +\(BuildId: [0-9a-f]+\))?$/;
const PLACE$3 = /^(.*?)(?::(\d+))?(?::(\d+))?$/;
const KINDS$4 = {
	AddressSanitizer: "asan",
	HWAddressSanitizer: "asan",
	LeakSanitizer: "lsan",
	ThreadSanitizer: "tsan",
	MemorySanitizer: "msan",
	UndefinedBehaviorSanitizer: "ubsan"
};
const SIGNALS$5 = {
	SEGV: "SIGSEGV",
	BUS: "SIGBUS",
	FPE: "SIGFPE",
	ILL: "SIGILL",
	ABRT: "SIGABRT",
	TRAP: "SIGTRAP"
};
function mayBeSanitizer(line) {
	return line.includes("Sanitizer: ") || line.includes(": runtime error: ");
}
function readSanitizer(lines, at) {
	const line = lines[at] ?? "";
	const report = REPORT$2.exec(line);
	if (report !== null) return readReport$2(lines, at, report[2] ?? "", report[3] ?? "");
	const undefinedBehavior = RUNTIME_ERROR$1.exec(line);
	if (undefinedBehavior !== null) return readUndefined(lines, at, undefinedBehavior);
	if (SUMMARY.test(line)) return readHeadless$7(lines, at);
	return null;
}
function readReport$2(lines, at, sanitizer, text) {
	const kind = KINDS$4[sanitizer] ?? "sanitizer";
	const body = readBody(lines, at + 1);
	const summary = body.summary === null ? null : readSummary(body.summary);
	const message = typeOf(text, summary?.type ?? null, sanitizer);
	const main = body.stacks[0]?.frames ?? [];
	const frame = culpritOf$1(main) ?? summary?.place ?? null;
	const other = kind === "tsan" ? body.stacks.find((stack) => /^\s*Previous /.test(stack.head)) : void 0;
	const tailLost = body.summary === null && body.last >= lines.length - 1;
	return {
		draft: drafted({
			runtime: "cpp",
			kind: message === "stack-overflow" ? "stack-overflow" : kind,
			title: `${sanitizer}: ${message}`,
			message,
			fatal: true,
			chain: [{
				type: message,
				message,
				recovered: false
			}],
			signal: signalOf$2(text),
			thread: threadOf$1(lines, at),
			frames: main,
			culprit: frame,
			rootCause: other === void 0 ? null : culpritOf$1(other.frames),
			truncated: {
				head: false,
				tail: tailLost
			}
		}),
		first: firstLine(lines, at),
		last: withEcho(lines, kind === "tsan" ? lastOfBurst(lines, body.last) : body.last)
	};
}
const BURST = 64;
function lastOfBurst(lines, last) {
	let end = last;
	for (let more = 0; more < BURST; more++) {
		const next = lines.slice(end + 1, end + 4).findIndex((line) => REPORT$2.test(line));
		if (next === -1 || !lines.slice(end + 1, end + 1 + next).every((line) => /^=*$/.test(line))) break;
		end = readBody(lines, end + 2 + next).last;
	}
	return end;
}
function typeOf(text, summarized, sanitizer) {
	const said = text.replace(/^attempting /, "");
	const type = /^(.*?)(?: on (?:unknown )?address | on 0x|: | \(|$)/.exec(said)?.[1] ?? said;
	if (sanitizer === "LeakSanitizer" || summarized === null) return type;
	return summarized;
}
function signalOf$2(text) {
	const found = /^(\w+) on unknown address (0x[0-9a-f]+)?/.exec(text);
	const name = found === null ? void 0 : SIGNALS$5[found[1] ?? ""];
	if (name !== void 0) return {
		name,
		code: null,
		address: found?.[2] ?? null
	};
	return /^stack-overflow/.test(text) ? {
		name: "SIGSEGV",
		code: null,
		address: /0x[0-9a-f]+/.exec(text)?.[0] ?? null
	} : null;
}
function threadOf$1(lines, at) {
	for (let index = at; index < at + 3 && index < lines.length; index++) {
		const found = /\b(?:by thread |thread |sp 0x[0-9a-f]+ )(T\d+)\b/.exec(lines[index] ?? "");
		if (found !== null) return {
			id: found[1] ?? null,
			name: null,
			state: null
		};
	}
	return null;
}
function firstLine(lines, at) {
	let first = at;
	while (first > 0 && first > at - 3 && /^\s*(?:={18,}|\w+Sanitizer:DEADLYSIGNAL)$/.test(lines[first - 1] ?? "")) first--;
	return first;
}
function readBody(lines, from) {
	const stacks = [];
	let summary = null;
	let last = from - 1;
	let head = "";
	let unknown = 0;
	for (let index = from; index < lines.length; index++) {
		const line = lines[index] ?? "";
		if (REPORT$2.test(line)) break;
		const found = FRAME$6.exec(line);
		if (found !== null && summary === null) {
			let stack = stacks.at(-1);
			if (stack === void 0 || found[1] === "0" && stack.frames.length > 0) {
				stack = {
					head,
					frames: []
				};
				stacks.push(stack);
			}
			if (stack.frames.length < MOST_FRAMES$2) stack.frames.push(frameOf$3(found[3] ?? ""));
		} else if (SUMMARY.test(line)) summary ??= line;
		else if (SECTION.test(line)) head = line;
		else if (END.test(line)) {
			last = index;
			if (!/^\s*==================$/.test(line)) break;
			if (summary !== null) break;
			continue;
		} else if (line.trim() === "") continue;
		else if (!isDetail(line)) {
			if (++unknown > MOST_UNKNOWN) break;
			continue;
		}
		unknown = 0;
		last = index;
	}
	return {
		stacks,
		summary,
		last
	};
}
const MOST_FRAMES$2 = 512;
const MOST_UNKNOWN = 8;
function isDetail(line) {
	return /^\s*(?:=>)?0x[0-9a-f]+: |^\s*(?:=>)?0x[0-9a-f]+$|^==\d+==|^\s*(?:Shadow bytes|Shadow byte legend|Shadow gap|Addressable|Partially|Heap left|Freed heap|Stack |Global |Poisoned|Container overflow|Array cookie|Intra object|ASan internal|Left alloca|Right alloca|READ of|WRITE of|Read of|Write of|Atomic |HINT:|This frame has|\[\d+, \d+\)|\w+Sanitizer can not|\w+Sanitizer:|Register values|r\w\w? = |Memory tags|object size:)/.test(line);
}
function frameOf$3(text) {
	const module = MODULE.exec(text);
	const rest = module === null ? text : text.slice(0, module.index);
	const at = module !== null && !/:\d+$/.test(rest) ? -1 : rest.lastIndexOf(" ");
	if (at === -1 && module !== null) return framed({
		function: rest.trim() || null,
		file: module[1] ?? null,
		line: null
	});
	const place = PLACE$3.exec(rest.slice(at + 1));
	const known = place?.[1] !== "<null>" && place?.[1] !== "??";
	return framed({
		function: (at === -1 ? rest : rest.slice(0, at)) || null,
		file: known ? place?.[1] ?? null : null,
		line: known && place?.[2] !== void 0 ? Number(place[2]) : null
	});
}
const INTERCEPTED = /^(?:(?:m|c|re|v)alloc|reallocarray|(?:posix_)?memalign|aligned_alloc|c?free|mem(?:cpy|move|set|cmp|chr|mem)|(?:str|wcs)[a-z]{2,12}|v?f?s?n?printf)$/;
function framed(place) {
	if (place.line === null && INTERCEPTED.test(place.function ?? "")) return {
		...place,
		origin: "runtime"
	};
	return {
		...place,
		origin: nativeOrigin(place.function ?? "", place.file ?? "")
	};
}
function nativeOrigin(name, file) {
	if (/^(?:__interceptor_|__asan_|__ubsan_|__tsan_|__msan_|__lsan_|__hwasan_|__sanitizer_|___interceptor_|operator (?:new|delete)|std::|__gnu_cxx::|__cxa_|__libc_|_start$|__restore_rt|__GI_|__pthread_|start_thread|clone3?$|raise$|gsignal$|abort$|__assert|_?_?cxx)/.test(name)) return "runtime";
	if (/(?:^|\/)(?:libsanitizer|compiler-rt|sysdeps|csu|nptl|stdlib|malloc)\/|\/include\/c\+\+\/|\/(?:ld-linux|lib(?:c|m|dl|rt|pthread|gcc_s|stdc\+\+|c\+\+|c\+\+abi|asan|tsan|ubsan|lsan|msan|unwind))[.-][^/]*(?:so|$)|ld-musl/.test(file)) return "runtime";
	return /^\/(?:usr\/)?lib(?:64)?\/|\/(?:third_party|vendor|_deps|node_modules|\.conan2?|vcpkg)\//.test(file) ? "dependency" : "app";
}
function readSummary(line) {
	const text = SUMMARY.exec(line)?.[2];
	if (text === void 0) return null;
	const at = text.lastIndexOf(" in ");
	const before = at === -1 ? text : text.slice(0, at);
	const place = /^(.*?)(?: (\(?\/[^ ]*|\S+:\d+))?$/.exec(before);
	const type = place?.[1] ?? before;
	const where = PLACE$3.exec(place?.[2] ?? "");
	if (at === -1 || where === null || !where[1]) return {
		type,
		place: null
	};
	const found = {
		function: text.slice(at + 4).replace(/\+0x[0-9a-f]+$/, "") || null,
		file: where[1],
		line: where[2] === void 0 ? null : Number(where[2])
	};
	return {
		type,
		place: nativeOrigin(found.function ?? "", found.file) === "runtime" ? null : found
	};
}
function readUndefined(lines, at, found) {
	const [, file = "", line, message = ""] = found;
	const frames = [];
	let last = at;
	const start = seek(lines, at + 1, (other) => /^\s*#0 /.test(other), (other) => RUNTIME_ERROR$1.test(other));
	for (let index = start; index !== -1 && index < lines.length; index++) {
		const frame = FRAME$6.exec(lines[index] ?? "");
		if (frame === null) break;
		frames.push(frameOf$3(frame[3] ?? ""));
		last = index;
	}
	for (let index = last + 1; index < lines.length && index <= last + 6; index++) {
		const other = lines[index] ?? "";
		if (/^SUMMARY: UndefinedBehaviorSanitizer|note: |^ *\^ *~*$|^\s*(?:[0-9a-f]{2} +){4,}/.test(other)) last = index;
		else if (other.trim() !== "" && !isLogLine(other)) break;
	}
	const top = culpritOf$1(frames);
	return {
		draft: drafted({
			runtime: "cpp",
			kind: "ubsan",
			title: `runtime error: ${message}`,
			message,
			fatal: endsLog(lines, last),
			frames,
			culprit: {
				function: top?.function ?? null,
				file: top?.file?.endsWith(file) ? top.file : file,
				line: Number(line)
			}
		}),
		first: at,
		last
	};
}
const LONGEST_REPORT$1 = 300;
function readHeadless$7(lines, at) {
	const found = SUMMARY.exec(lines[at] ?? "");
	const summary = readSummary(lines[at] ?? "");
	const sanitizer = found?.[1];
	if (summary === null || sanitizer === void 0 || at > LONGEST_REPORT$1) return null;
	const start = lines.findIndex((line) => FRAME$6.test(line));
	const first = start === -1 || start > at ? at : start;
	const body = readBody(lines, first);
	const frames = first < at ? body.stacks[0]?.frames ?? [] : [];
	const whole = (!body.stacks.some((stack) => /freed by|allocated by/.test(stack.head)) || locatedBelow(lines, first)) && /^\s*#0 /.test(lines[first] ?? "");
	const leak = / leaked in /.test(found?.[2] ?? "");
	const type = leak ? "detected memory leaks" : summary.type;
	const signal = SIGNALS$5[summary.type];
	return {
		draft: drafted({
			runtime: "cpp",
			kind: leak ? "lsan" : KINDS$4[sanitizer] ?? "sanitizer",
			title: `${leak ? "LeakSanitizer" : sanitizer}: ${type}`,
			message: type,
			fatal: true,
			chain: [{
				type,
				message: type,
				recovered: false
			}],
			signal: signal === void 0 ? null : {
				name: signal,
				code: null,
				address: null
			},
			frames,
			culprit: summary.place ?? (whole ? culpritOf$1(frames) : null),
			truncated: {
				head: true,
				tail: false
			}
		}),
		first,
		last: withEcho(lines, Math.max(at, body.last))
	};
}
function locatedBelow(lines, from) {
	let index = from;
	while (FRAME$6.test(lines[index] ?? "")) index++;
	return seek(lines, index, (line) => / is located /.test(line), (line) => / by thread /.test(line)) !== -1;
}
// src/crash/cpp-debuggers.ts
const GDB = /^(?:Program|Thread ([\d.]+)(?: "([^"]*)")?) (?:received|terminated with) signal (SIG[A-Z]+\d*), ([\w /+.-]+)\.$/;
const GDB_FRAME = /^#(\d+) +(?:(0x[0-9a-f]+) in )?(\S.*?)(?: at (\S+):(\d+)| from (\S+))?$/;
const VALGRIND = /^==\d+== Process terminating with default action of signal (\d+) \((SIG[A-Z]+)\)/;
const VALGRIND_FRAME = /^==\d+== +(?:at|by) 0x[0-9A-F]+: (\S.*?) \((?:in )?([^()]*?)(?::(\d+))?\)$/;
const VALGRIND_ADDRESS = /^==\d+== +(?:Access not within mapped region|Bad permissions .*) at address (0x[0-9A-Fa-f]+)/;
function mayBeDebugger(line) {
	return line.includes(" signal ") && (GDB.test(line) || VALGRIND.test(line));
}
function readDebugger(lines, at) {
	const line = lines[at] ?? "";
	const gdb = GDB.exec(line);
	if (gdb !== null) {
		const [, id, name = null, signal = "", words = ""] = gdb;
		return readGdb(lines, at, {
			name: signal,
			code: null,
			address: null
		}, id === void 0 ? null : {
			id,
			name,
			state: null
		}, words);
	}
	const valgrind = VALGRIND.exec(line);
	return valgrind === null ? null : readValgrind(lines, at, valgrind[2] ?? "");
}
const MOST_FRAMES$1 = 512;
function readGdb(lines, at, signal, thread, words) {
	const frames = [];
	let last = at;
	while (frames.length < MOST_FRAMES$1) {
		const number = frames.length;
		const next = seek(lines, last + 1, (line) => Number(GDB_FRAME.exec(line)?.[1] ?? -1) === number);
		const found = next === -1 ? null : GDB_FRAME.exec(lines[next] ?? "");
		if (found === null) break;
		const [, , , call = "", file = null, row, library = ""] = found;
		const args = call.indexOf(" (");
		const name = args === -1 ? call : call.slice(0, args);
		frames.push({
			function: name === "??" ? null : name,
			file,
			line: row === void 0 ? null : Number(row),
			origin: nativeOrigin(name, file ?? library)
		});
		last = next;
	}
	const handlerCall = frames.findIndex((frame) => frame.function === "<signal handler called>");
	return readingOf$5(lines, {
		at,
		last,
		signal,
		thread,
		message: `${signal.name}, ${words}`,
		frames,
		handlerCall
	});
}
function readValgrind(lines, at, signal) {
	const frames = [];
	let address = null;
	let handlerCall = -1;
	let last = at;
	for (let index = at + 1; index < lines.length && index <= at + MOST_FRAMES$1; index++) {
		const line = lines[index] ?? "";
		const found = VALGRIND_FRAME.exec(line);
		const where = VALGRIND_ADDRESS.exec(line);
		if (where !== null) address = where[1] ?? null;
		if (found !== null) {
			const [, name = "", file = "", row] = found;
			const known = row !== void 0;
			if (name === "???" && /\blibc\.so/.test(file) && handlerCall === -1) handlerCall = frames.length;
			frames.push({
				function: name === "???" ? null : name,
				file: known ? file : null,
				line: known ? Number(row) : null,
				origin: nativeOrigin(name, file)
			});
		}
		if (!line.startsWith("==")) continue;
		if (/^==\d+== *$/.test(line)) break;
		last = index;
	}
	const message = (lines[at] ?? "").replace(/^==\d+== /, "");
	return readingOf$5(lines, {
		at,
		last,
		signal: {
			name: signal,
			code: null,
			address
		},
		thread: null,
		message,
		frames,
		handlerCall
	});
}
function readingOf$5(lines, { at, last, signal, thread, message, frames, handlerCall }) {
	return {
		first: at,
		last: withEcho(lines, last),
		draft: drafted({
			runtime: "cpp",
			kind: "fatal-signal",
			title: message,
			message,
			fatal: true,
			signal,
			thread,
			frames,
			culprit: culpritOf$1(frames.slice(handlerCall + 1))
		})
	};
}
// src/crash/cpp-backtraces.ts
const SYMBOL = /^\s*(?:#?\d+:? +)?(\S[^()[\]]*)\(([^()[\]]*?)(?:\+(0x[0-9a-f]+))?\) ?\[(0x[0-9a-f]+)\]$/;
const GLOG = /^(?:PC: )?\s*@ +(0x[0-9a-f]+) +(?:\d+ +)?(\S.*)$/;
const NUMBERED$1 = /^\s*(\d+)# +(\S.*?)(?: at (\S+):(\d+)| in (\S+))?$/;
const ENVOY = /\[critical\]\[backtrace\]/;
const ENVOY_FRAME = /#(\d+): (.*?)(?: \[(0x[0-9a-f]+)\])?$/;
const SIGNAL_WORDS$1 = /\b(SIG(?:SEGV|ABRT|BUS|FPE|ILL|TRAP|SYS))\b|[Ss]egmentation [Ff]ault|\bsignal:? (\d+)\b|\bAbort(?:ed)?\b/;
const ABSEIL = /^\s*\*\*\* (SIG\w+) (?:received at time=|\(@(0x[0-9a-f]+)\) received by PID)/;
const GLOG_STACK = /^\s*\*\*\* Check failure stack trace: \*\*\*$/;
const GLOG_FATAL = /^F\d{4,8} \d\d:\d\d:\d\d\.\d+ +\d+ (?!\S+\.go:\d)(\S+):(\d+)\] (.*)$/;
const NUMBERS = {
	4: "SIGILL",
	5: "SIGTRAP",
	6: "SIGABRT",
	7: "SIGBUS",
	8: "SIGFPE",
	11: "SIGSEGV"
};
function mayBeBacktrace(line) {
	return line.endsWith("]") && SYMBOL.test(line) || line.includes("*** ") && ABSEIL.test(line) || line.startsWith("F") && GLOG_FATAL.test(line) || GLOG_STACK.test(line) || line.includes(" 0# ") && NUMBERED$1.test(line) || mayBeDebugger(line) || line.includes("[critical]") && /\[critical\]\[(?:backtrace|assert)\]/.test(line);
}
function readBacktrace$1(lines, at) {
	const line = lines[at] ?? "";
	if (ABSEIL.test(line)) return readAbseil(lines, at);
	if (GLOG_STACK.test(line)) return at > 0 && GLOG_FATAL.test(lines[at - 1] ?? "") ? readGlogFatal(lines, at - 1) : null;
	if (GLOG_FATAL.test(line)) return readGlogFatal(lines, at);
	if (/\[critical\]\[(?:backtrace|assert)\]/.test(line)) return readEnvoy(lines, at);
	if (NUMBERED$1.test(line)) return readNumbered(lines, at);
	return SYMBOL.test(line) ? readSymbols(lines, at) : readDebugger(lines, at);
}
function frames(lines, from, shape, name) {
	const found = [];
	let last = from - 1;
	for (let next = from; found.length < 512;) {
		const index = seek(lines, next, (line) => shape.test(line));
		const match = index === -1 ? null : shape.exec(lines[index] ?? "");
		if (match === null) break;
		found.push(name(match));
		last = index;
		next = index + 1;
	}
	return {
		found,
		last
	};
}
function readSymbols(lines, at) {
	return ownStack(lines, at, frames(lines, at, SYMBOL, (found) => {
		const file = found[1] ?? "";
		const name = found[2] ?? "";
		return {
			function: name || null,
			file: null,
			line: null,
			origin: nativeOrigin(name, file)
		};
	}));
}
function readNumbered(lines, at) {
	if (!/^\s*0# /.test(lines[at] ?? "")) return null;
	return ownStack(lines, at, frames(lines, at, NUMBERED$1, ([, , name = "", file = null, row, library = ""]) => ({
		function: /^0x[0-9A-Fa-f]+$/.test(name) ? null : name,
		file,
		line: row === void 0 ? null : Number(row),
		origin: nativeOrigin(name, file ?? library)
	})));
}
function ownStack(lines, at, stack) {
	if (stack.found.length < 2) return null;
	const before = seek(lines, Math.max(0, at - 3), (line) => SIGNAL_WORDS$1.test(line));
	const head = before === -1 || before >= at ? null : lines[before] ?? "";
	const last = withEcho(lines, stack.last);
	const signal = head === null ? null : signalIn(head);
	return {
		draft: drafted({
			runtime: "cpp",
			kind: signal === null ? "backtrace" : "fatal-signal",
			title: head?.trim() ?? `backtrace in ${stack.found[0]?.function ?? "?"}`,
			message: head?.trim() ?? null,
			fatal: signal !== null || endsLog(lines, last),
			signal,
			frames: stack.found,
			culprit: culpritOf$1(belowSignal(stack.found))
		}),
		first: head === null ? at : before,
		last
	};
}
function belowSignal(stack) {
	const from = stack.slice(0, 6).findIndex((frame, index) => index > 0 && frame.origin === "runtime");
	return from === -1 ? stack : stack.slice(from);
}
function signalIn(text) {
	const found = SIGNAL_WORDS$1.exec(text);
	if (found === null) return null;
	return {
		name: found[1] ?? NUMBERS[found[2] ?? ""] ?? (/[Ss]egmentation/.test(text) ? "SIGSEGV" : "SIGABRT"),
		code: null,
		address: /\b0x[0-9a-f]+\b/.exec(text)?.[0] ?? null
	};
}
function glogFrame(found) {
	const name = (found[2] ?? "").replace(/^\(unknown\) +/, "").replace(/^\d+ +/, "");
	return {
		function: name,
		file: null,
		line: null,
		origin: /^(?:google::|absl::|\(unknown\)$)/.test(name) ? "runtime" : nativeOrigin(name, "")
	};
}
function readAbseil(lines, at) {
	const line = (lines[at] ?? "").trim();
	const found = ABSEIL.exec(line);
	const stack = frames(lines, at + 1, GLOG, glogFrame);
	const message = line.replace(/^\*+ */, "").replace(/[;*: ]*(?:stack trace: )?\**$/, "");
	return {
		draft: drafted({
			runtime: "cpp",
			kind: "fatal-signal",
			title: found?.[1] ?? message,
			message,
			fatal: true,
			signal: {
				name: found?.[1] ?? "",
				code: null,
				address: found?.[2] ?? null
			},
			frames: stack.found,
			culprit: culpritOf$1(stack.found)
		}),
		first: at,
		last: withEcho(lines, Math.max(at, stack.last))
	};
}
function readGlogFatal(lines, at) {
	const [, file = null, number = "", message = ""] = GLOG_FATAL.exec(lines[at] ?? "") ?? [];
	const head = seek(lines, at + 1, (line) => GLOG_STACK.test(line));
	if (head === -1 && !message.startsWith("Check failed: ")) return null;
	const stack = frames(lines, (head === -1 ? at : head) + 1, GLOG, glogFrame);
	return {
		draft: drafted({
			runtime: "cpp",
			kind: "check-failed",
			title: message,
			message,
			fatal: true,
			frames: stack.found,
			culprit: {
				function: culpritOf$1(stack.found)?.function ?? null,
				file,
				line: Number(number)
			}
		}),
		first: at,
		last: withEcho(lines, Math.max(at, head, stack.last))
	};
}
function readEnvoy(lines, at) {
	const line = lines[at] ?? "";
	const text = line.slice(line.lastIndexOf("] ") + 2);
	const assertion = /\[critical\]\[assert\] \[([^\]:]+):(\d+)\]/.exec(line);
	const caught = /^Caught (.*?)(?:, suspect faulting address (0x[0-9a-f]+))?$/.exec(text);
	if (assertion === null && caught === null) return null;
	const stack = frames(lines, at + 1, ENVOY_FRAME, (found) => {
		const name = found[2] ?? "";
		const own = /SignalAction|BackwardsTrace|TerminateHandler/.test(name);
		return {
			function: name || null,
			file: null,
			line: null,
			origin: own ? "runtime" : nativeOrigin(name, "")
		};
	});
	const extra = seek(lines, at + 1, (other) => ENVOY.test(other));
	return {
		draft: drafted({
			runtime: "cpp",
			kind: assertion === null ? "fatal-signal" : "assertion",
			title: text,
			message: text,
			fatal: true,
			signal: caught === null ? null : {
				...signalIn(text) ?? {
					name: "SIGABRT",
					code: null,
					address: null
				},
				address: caught[2] ?? null
			},
			frames: stack.found,
			culprit: assertion === null ? culpritOf$1(stack.found) : {
				function: culpritOf$1(stack.found)?.function ?? null,
				file: assertion[1] ?? null,
				line: Number(assertion[2])
			}
		}),
		first: at,
		last: Math.max(at, extra, stack.last)
	};
}
// src/crash/cpp.ts
const TERMINATE = /^\s*terminate called (?:after throwing an instance of '(.*)'|without an active exception|recursively)$/;
const LIBCXX = /^\s*libc\+\+abi(?:\.dylib)?: (?:terminating (?:due to|with) (?:uncaught )?(.*?)(?: of type (.*?))?(?:: (.*))?|(terminating|[Pp]ure virtual function called!|.*virtual.*))$/;
const VIRTUAL = /^\s*(pure|deleted) virtual method called$/;
const ASSERTION$1 = /^\s*(?:(\S[^:]*): )?(\S[^:]*):(\d+): (.*?): Assertion [`'](.*)' failed\.$/;
const GLIBC_ASSERTION = /^\s*Fatal glibc error: (?:(\S+?):(\d+) \((\w+)\): )?(.*)$/;
const OTHER_ASSERTION = /^\s*Assertion failed: (.*?)(?: \((\S+?): (\S+): (\d+)\)|, function (\S+?), file (\S+?), line (\d+)\.)$/;
const GLIBC = [
	[/^\*\*\* stack smashing detected \*\*\*/, "stack-smashing"],
	[/^\*\*\* buffer overflow detected \*\*\*/, "buffer-overflow"],
	[/^\*\*\* (?:longjmp causes uninitialized stack frame|%n in writable segments? detected|invalid %N\$ use detected)/, "fortify"],
	[/^\*\*\* Error in `.*': .* \*\*\*$/, "heap-corruption"],
	[/^(?:free|malloc|realloc|calloc|memalign|mremap_chunk|munmap_chunk|malloc_consolidate|_int_free|_int_malloc|unlink_chunk|sysmalloc)\(\): \S/, "heap-corruption"],
	[/^double free or corruption(?: \(\S+\))?$/, "heap-corruption"],
	[/^(?:corrupted (?:size vs\. prev_size|double-linked list|unsorted chunks)|break adjusted to free malloc space|invalid fastbin entry)/, "heap-corruption"],
	[/^The futex facility returned an unexpected error code\.$/, "abort"],
	[/^(?:mutex lock failed|FATAL: exception not rethrown$|FATAL: kernel too old$)/, "abort"]
];
const HINTS$11 = {
	asan: (draft) => asanHint(draft.message ?? "", draft.signal?.address ?? null),
	lsan: "Memory was still allocated at the exit with nothing pointing to it, which LeakSanitizer turns into a failure. Free it where the frames say it was allocated, or set ASAN_OPTIONS=detect_leaks=0 where leaks at the exit do not matter.",
	tsan: (draft) => `Two threads used the same memory at once, at least one of them writing${draft.rootCause?.function == null ? "" : ` (${draft.culprit?.function} and ${draft.rootCause.function})`}. Guard both places with the same mutex, or make the variable atomic.`,
	msan: "A branch or call depended on memory that was never written. Initialise it where it is allocated (-fsanitize-memory-track-origins=2 names that place).",
	ubsan: "The program did something that the language leaves undefined, as the message says. Mend the expression at that line; the compiler may assume that it never happens.",
	terminate: (draft) => draft.chain.at(-1)?.type == null ? "std::terminate was called without an exception: a std::thread was destroyed while joinable, or a noexcept function or a destructor threw. Join or detach every thread, and catch inside destructors." : `An exception of type ${draft.chain.at(-1)?.type} left main, a thread's function or a noexcept function. Catch it there, with a message that says what was being done.`,
	"pure-virtual": "A virtual function was called while its object was under construction or already destroyed. Do not call virtual functions from constructors and destructors, and check the object's lifetime across threads.",
	assertion: (draft) => `The condition ${/Assertion `(.*)' failed/.exec(draft.message ?? "")?.[0] === void 0 ? "of an assertion" : `\`${/Assertion `(.*)' failed/.exec(draft.message ?? "")?.[1]}\``} did not hold. Look at the caller of ${draft.culprit?.function ?? "the function"}, and check the input there.`,
	"check-failed": "A CHECK of the program did not hold and glog or Abseil aborted it. Look at the caller of the function above it, and check the input there.",
	"stack-smashing": "A function wrote beyond the end of an array on its stack, over the guard value. Build with -fsanitize=address to have the line; look for strcpy, sprintf, gets and fixed-size buffers.",
	"buffer-overflow": "A call such as strcpy, memcpy or read was given more than its destination holds, which _FORTIFY_SOURCE found. Check the length against the destination's size at that call; -fsanitize=address names the line.",
	fortify: "glibc found a misuse of a library function (_FORTIFY_SOURCE) and aborted. Run the program under -fsanitize=address to have the line.",
	"heap-corruption": "glibc found its heap damaged: memory was freed twice, was not from malloc, or was written beyond its end earlier. The damage is older than this message: run with -fsanitize=address (or valgrind), which names the write or the first free.",
	"fatal-signal": (draft) => draft.signal?.name === "SIGABRT" ? "The program aborted itself. Look at what it logged just before, and at the first frame of the program." : `The program used memory that is not its own${draft.signal?.address === "0x0" ? " (a null pointer)" : ""}. Look at the pointer in the first frame of the program; -fsanitize=address tells where it came from.`,
	abort: "A check inside the C library failed, mostly for an object used after it was destroyed. Look for mutexes, condition variables and threads that outlive what they belong to.",
	backtrace: "The program printed its own stack before it ended. Look at the first frame of the program below its signal handler; addr2line turns the offsets into lines."
};
const ASAN_HINTS = [
	[/use-after-free|use-after-return|use-after-scope|use-after-poison/, "Memory was used after it was freed or left. The report's `freed by` and `allocated by` stacks show who ended its life: let one owner free it, after the last use (unique_ptr, shared_ptr)."],
	[/buffer-overflow|buffer-underflow|container-overflow|negative-size|out-of-bounds/, "An access lay outside the memory that it belongs to. Compare the index or length at that line with the region's size that the report names; use at() or a span."],
	[/double-free/, "Memory was freed twice. The report's `freed by` stack shows the first time: let one owner free it."],
	[/^(?:bad-free|free)/, "What was freed did not come from malloc, or the pointer had moved. Free just what was allocated, with the matching function."],
	[/mismatch/, "Memory was allocated one way and freed another (malloc with delete, new[] with delete). Free it with the matching function."],
	[/stack-overflow/, "A function called itself until the stack was full, or keeps large arrays on it. Give the recursion an end."],
	[/leak/, "Memory was still allocated at the exit with nothing pointing to it. Free it where the frames say it was allocated."],
	[/allocation-size|out-of-memory|out of memory|calloc-overflow/, "The size asked for is not possible, often a negative number or a length from bad input. Check it before allocating."]
];
function asanHint(type, address) {
	if (type === "SEGV") return address !== null && Number(address) < 4096 ? `A null pointer was used: address ${address} is ${Number(address) === 0 ? "the null pointer itself" : `${Number(address)} bytes into an object that is not there`}. Find in the first frame which pointer is null, and check it where it is set.` : "The address belongs to no memory of the program: a pointer that was never set, or was overwritten. Look at the pointer in the first frame of the program.";
	return ASAN_HINTS.find(([shape]) => shape.test(type))?.[1] ?? "AddressSanitizer found a misuse of memory. Start at the first frame of the program, and compare it with the stacks of allocation in the report.";
}
const cpp = {
	runtimeWords: rewordedBy([[/^Assertion [`'](.*)' failed\.?$/, "assertion $1"]]),
	runtime: "cpp",
	triggers: [
		"Sanitizer: ",
		": runtime error: ",
		"ssertion ",
		"terminate called",
		"libc++abi",
		"virtual method called",
		"*** ",
		"free(): ",
		"malloc(): ",
		"calloc(): ",
		"memalign(): ",
		"_malloc(): ",
		"unlink_chunk(): ",
		"realloc(): ",
		"munmap_chunk(): ",
		"mremap_chunk(): ",
		"malloc_consolidate(): ",
		"corruption",
		"corrupted ",
		"break adjusted to",
		"invalid fastbin",
		"glibc error: ",
		"futex facility",
		"mutex lock failed",
		"exception not rethrown",
		"[critical][",
		")[0x",
		") [0x",
		" 0# ",
		" signal SIG",
		"Process terminating with default action",
		"] Check failed: "
	],
	hints: HINTS$11,
	mayOpen(line) {
		return mayBeSanitizer(line) || mayBeBacktrace(line) || /ssertion |terminat|virtual |glibc error: /.test(line) || GLIBC.some(([text]) => text.test(line.trimStart()));
	},
	read(lines, at) {
		const sanitizer = readSanitizer(lines, at);
		if (sanitizer !== null) return sanitizer;
		return readTerminate(lines, at) ?? readLibcxx(lines, at) ?? readVirtual(lines, at) ?? readAssertion(lines, at) ?? readGlibc(lines, at) ?? readBacktrace$1(lines, at);
	}
};
function aborted(lines, first, last, said) {
	const stack = seek(lines, last + 1, mayBeBacktrace);
	const trace = stack === -1 ? null : readBacktrace$1(lines, stack);
	return {
		draft: drafted({
			runtime: "cpp",
			fatal: true,
			frames: trace?.draft.frames ?? [],
			culprit: trace?.draft.culprit ?? null,
			...said
		}),
		first,
		last: withEcho(lines, trace?.last ?? last)
	};
}
function readTerminate(lines, at) {
	const line = (lines[at] ?? "").trim();
	const found = TERMINATE.exec(line);
	if (found === null) return null;
	const type = found[1] ?? null;
	const what = type === null ? -1 : seek(lines, at + 1, (other) => /^\s*what\(\): /.test(other), (other) => TERMINATE.test(other));
	if (type === null || what === -1) {
		const message = type === null ? line : null;
		return aborted(lines, at, at, {
			kind: "terminate",
			title: line,
			message: message ?? line,
			chain: [{
				type,
				message: message ?? "",
				recovered: false
			}]
		});
	}
	const said = [(lines[what] ?? "").replace(/^\s*what\(\): {1,2}/, "")];
	let last = what;
	for (let index = what + 1; index < lines.length && index <= what + 20; index++) {
		const other = lines[index] ?? "";
		if (withEcho(lines, index - 1) >= index || isLogLine(other) || mayBeBacktrace(other) || TERMINATE.test(other)) break;
		if (!endsWithin(lines, index)) break;
		said.push(other);
		last = index;
	}
	while (said.length > 1 && said.at(-1)?.trim() === "") said.pop();
	const message = said.join("\n");
	return aborted(lines, at, last, {
		kind: "terminate",
		title: `terminate called after throwing an instance of '${type}': ${said[0]}`,
		message,
		chain: [{
			type,
			message,
			recovered: false
		}]
	});
}
function endsWithin(lines, index) {
	return lines.length - index <= 20;
}
function readLibcxx(lines, at) {
	const line = (lines[at] ?? "").trim();
	const found = LIBCXX.exec(line);
	if (found === null) return null;
	const type = found[2] ?? null;
	const message = found[3] ?? (type === null ? line.replace(/^libc\+\+abi(?:\.dylib)?: /, "") : line);
	return aborted(lines, at, at, {
		kind: /virtual/i.test(line) ? "pure-virtual" : "terminate",
		title: line,
		message,
		chain: [{
			type,
			message,
			recovered: false
		}]
	});
}
function readVirtual(lines, at) {
	const line = (lines[at] ?? "").trim();
	if (!VIRTUAL.test(line)) return null;
	const below = seek(lines, at + 1, (other) => TERMINATE.test(other));
	return aborted(lines, at, Math.max(at, below), {
		kind: "pure-virtual",
		title: line,
		message: line
	});
}
function readAssertion(lines, at) {
	const line = (lines[at] ?? "").trim();
	if (!line.includes("ssertion ")) return null;
	const place = assertionIn(line);
	if (place === null) return null;
	return aborted(lines, at, at, {
		kind: "assertion",
		title: `${place.function === null ? "" : `${place.function}: `}${place.message}`,
		message: place.message,
		culprit: place.file === null || nativeOrigin("", place.file) === "runtime" ? null : {
			function: place.function,
			file: place.file,
			line: place.line
		}
	});
}
function assertionIn(line) {
	const found = ASSERTION$1.exec(line);
	if (found !== null) return {
		function: found[4] ?? null,
		file: found[2] ?? null,
		line: Number(found[3]),
		message: `Assertion \`${found[5]}' failed.`
	};
	const glibc = GLIBC_ASSERTION.exec(line);
	if (glibc !== null) return {
		function: glibc[3] ?? null,
		file: glibc[1] ?? null,
		line: glibc[2] ? Number(glibc[2]) : null,
		message: glibc[4] ?? ""
	};
	const other = OTHER_ASSERTION.exec(line);
	if (other === null) return null;
	const message = `Assertion failed: ${other[1]}`;
	return other[2] === void 0 ? {
		function: other[5] ?? null,
		file: other[6] ?? null,
		line: Number(other[7]),
		message
	} : {
		function: other[3] ?? null,
		file: other[2],
		line: Number(other[4]),
		message
	};
}
function readGlibc(lines, at) {
	const line = (lines[at] ?? "").trim();
	const kind = line.startsWith("Fatal glibc error: ") ? "abort" : GLIBC.find(([text]) => text.test(line))?.[1];
	if (kind === void 0) return null;
	const old = /^\*\*\* Error in `.*': (.*?)(?:: 0x[0-9a-f]+)? \*\*\*$/.exec(line);
	const reading = aborted(lines, at, at, {
		kind,
		title: old?.[1] ?? line,
		message: old?.[1] ?? line
	});
	const map = seek(lines, reading.last + 1, (other) => /^=+ Memory map: =+$/.test(other));
	if (map === -1) return reading;
	let last = map;
	while (/^[0-9a-f]{6,16}-[0-9a-f]{6,16} [r-][w-][x-][ps] /.test(lines[last + 1] ?? "")) last++;
	return {
		...reading,
		last: withEcho(lines, last)
	};
}
// src/crash/dart.ts
const UNHANDLED$2 = /^\s*Unhandled exception:$/;
const FRAME$5 = /^\s*#(\d+) +(\S.*?) \(((?:file|package|dart|org-dartlang-\S+?|data):[^()]*?|\S+?\.dart)(?::(\d+))?(?::(\d+))?\)$/;
const ASYNC = /^\s*<asynchronous suspension>$/;
const COMPILER = /^(\S+\.dart):(\d+):\d+: Error: (.*)$/;
const VM_CRASH = /^===== CRASH =====$/;
const SIGNAL$2 = /^si_signo=(.*?)\((\d+)\), si_code=(\S+?), si_addr=(\S+)$/;
const VM_FRAME = /^\s*pc 0x[0-9a-f]+ fp 0x[0-9a-f]+ (\S.*?)(?:\+0x[0-9a-f]+)?$/;
const SIGNALS$4 = {
	4: "SIGILL",
	6: "SIGABRT",
	7: "SIGBUS",
	8: "SIGFPE",
	11: "SIGSEGV"
};
const dart = {
	runtimeWords: rewordedBy([[/^(.{0,300}\b(?:getter|setter|method) )'([^']*)'/, "$1$2"]]),
	runtime: "dart",
	triggers: [
		"Unhandled exception:",
		".dart:",
		"===== CRASH"
	],
	hints: {
		uncaught: (draft) => /Null check operator|was called on null|type 'Null'/.test(draft.message ?? "") ? "A null was used as if it had a value. Find in the first frame of the program which one, and check it instead of using `!`." : "An exception left main or an isolate's handler and nothing caught it. Catch it where the first frame of the program is, or run the server inside runZonedGuarded.",
		"fatal-signal": "The Dart VM itself crashed, mostly in native code called by FFI. Look at the library above the VM's own frames, and at the SDK's version."
	},
	mayOpen(line) {
		return line.includes("Unhandled exception:") || line.includes(".dart:") || line.startsWith("===== CRASH");
	},
	read(lines, at) {
		const line = lines[at] ?? "";
		if (UNHANDLED$2.test(line)) return readUnhandled$1(lines, at);
		if (VM_CRASH.test(line)) return readVmCrash(lines, at);
		if (COMPILER.test(line)) return readCompiler(lines, at);
		return at <= 2 && FRAME$5.test(line) ? readHeadless$6(lines, at) : null;
	}
};
const LONGEST_MESSAGE$5 = 60;
function readUnhandled$1(lines, at) {
	const said = [];
	let start = -1;
	for (let index = at + 1; index < lines.length && index <= at + LONGEST_MESSAGE$5; index++) {
		const line = lines[index] ?? "";
		if (FRAME$5.test(line)) {
			start = index;
			break;
		}
		if (UNHANDLED$2.test(line)) break;
		if (isLogLine(line)) continue;
		said.push(line);
	}
	if (start === -1) said.length = Math.min(said.length, 1);
	while (said.length > 0 && said.at(-1)?.trim() === "") said.pop();
	if (start === -1 && said.length === 0) return null;
	const message = said.join("\n");
	const type = /^((?:_?[A-Z]\w*)(?:Error|Exception)|Exception)\b(?: \([^)]*\))?:/.exec(message)?.[1] ?? null;
	const stack = start === -1 ? {
		frames: [],
		last: at + said.length
	} : readFrames$7(lines, start, 0);
	return {
		draft: drafted({
			runtime: "dart",
			kind: kindOf$10(message),
			title: `Unhandled exception: ${said[0] ?? ""}`,
			message,
			fatal: true,
			chain: [{
				type,
				message,
				recovered: false
			}],
			frames: stack.frames,
			culprit: culpritOf$1(stack.frames),
			truncated: {
				head: false,
				tail: start === -1 && at + said.length >= lines.length - 1
			}
		}),
		first: at,
		last: withEcho(lines, stack.last)
	};
}
function kindOf$10(message) {
	if (/^Stack Overflow/.test(message)) return "stack-overflow";
	return /^Out of Memory/.test(message) ? "out-of-memory" : "uncaught";
}
function readFrames$7(lines, from, firstNumber) {
	const frames = [];
	let last = from - 1;
	let number = firstNumber;
	for (;;) {
		const expected = number;
		const index = seek(lines, last + 1, (line) => ASYNC.test(line) || Number(FRAME$5.exec(line)?.[1] ?? -1) === expected, (line) => UNHANDLED$2.test(line));
		if (index === -1) break;
		last = index;
		const found = FRAME$5.exec(lines[index] ?? "");
		if (found === null) continue;
		number++;
		const file = found[3] ?? "";
		if (frames.length < 512) {
			const line = found[4] === void 0 ? null : Number(found[4]);
			frames.push({
				function: found[2] ?? null,
				file: file.replace(/^file:\/\//, ""),
				line,
				origin: originOf$11(file)
			});
		}
	}
	return {
		frames,
		last
	};
}
function originOf$11(file) {
	if (/^(?:dart:|org-dartlang-sdk:)/.test(file)) return "runtime";
	return /\.pub-cache\//.test(file) || /^package:(?:shelf|http|args|async|collection|grpc|path|test|flutter)\b/.test(file) ? "dependency" : "app";
}
function readCompiler(lines, at) {
	const [, file = null, number, message = ""] = COMPILER.exec(lines[at] ?? "") ?? [];
	let last = at;
	for (let index = at + 1; index < lines.length && index < at + 200; index++) {
		const line = lines[index] ?? "";
		if (COMPILER.test(line) || /^\s*\^+$/.test(line)) last = index;
		else if (index - last > 4) break;
	}
	return {
		draft: drafted({
			runtime: "dart",
			kind: "syntax-error",
			title: `Error: ${message}`,
			message,
			fatal: true,
			culprit: {
				function: null,
				file,
				line: Number(number)
			}
		}),
		first: at,
		last
	};
}
function readVmCrash(lines, at) {
	const signo = seek(lines, at + 1, (line) => SIGNAL$2.test(line));
	const [, words = "crash", number = "", code = null, address = null] = SIGNAL$2.exec(lines[signo] ?? "") ?? [];
	const frames = [];
	let last = Math.max(at, signo);
	for (;;) {
		const index = seek(lines, last + 1, (line) => VM_FRAME.test(line) || /^(?:version|pid|isolate_group|os|thread|isolate_instructions|vm_instructions|fp|sp|pc)=/.test(line) || /^-- End of DumpStackTrace$/.test(line));
		if (index === -1) break;
		last = index;
		const name = VM_FRAME.exec(lines[index] ?? "")?.[1];
		if (name !== void 0 && frames.length < 512) frames.push({
			function: name,
			file: null,
			line: null,
			origin: "runtime"
		});
	}
	return {
		draft: drafted({
			runtime: "dart",
			kind: "fatal-signal",
			title: words,
			message: words,
			fatal: true,
			signal: SIGNALS$4[number] === void 0 ? null : {
				name: SIGNALS$4[number] ?? "",
				code,
				address
			},
			frames
		}),
		first: at,
		last: withEcho(lines, last)
	};
}
function readHeadless$6(lines, at) {
	const stack = readFrames$7(lines, at, Number(FRAME$5.exec(lines[at] ?? "")?.[1] ?? 0));
	if (stack.frames.length < 2) return null;
	return {
		draft: drafted({
			runtime: "dart",
			kind: "uncaught",
			title: "Unhandled exception",
			message: null,
			fatal: true,
			frames: stack.frames,
			culprit: /^\s*#0 /.test(lines[at] ?? "") ? culpritOf$1(stack.frames) : null,
			truncated: {
				head: true,
				tail: false
			}
		}),
		first: at,
		last: stack.last
	};
}
// src/crash/deno.ts
const UNCAUGHT$1 = /^error: Uncaught (?:\(in worker "([^"]*)"\) )?(\(in promise\) )?/;
const CHILD_WORKER = /^error: Uncaught (?:\(in promise\) )?Error: Unhandled error in child worker\.?$/;
const MODULE_PLACE = /^ {4}at (?:file|https?):\/\//;
const TYPE_ERROR = /^TS\d+ \[ERROR\]: /;
const UNPARSED = /^error: (The module's source code could not be parsed: .*) at ((?:file|https?):\/\/\S+:\d+:\d+)$/;
const CARET$1 = /^\s*\^+$/;
const CAUSE = "Caused by: ";
const MESSAGE_LINES$6 = 200;
const deno = {
	runtime: "deno",
	triggers: [
		"error: Uncaught ",
		"could not be parsed: ",
		"    at file:///",
		"    at http"
	],
	hints: nodeHints,
	runtimeWords: runtimeWords$13,
	mayOpen: (line) => line.startsWith("error: ") || MODULE_PLACE.test(line),
	read(lines, at) {
		const line = lines[at] ?? "";
		if (MODULE_PLACE.test(line)) return readModuleErrorAbove(lines, at);
		const uncaught = UNCAUGHT$1.exec(line);
		return uncaught === null ? readModuleError(lines, at) : readUncaught$3(lines, at, uncaught);
	}
};
function readBlock$1(lines, at, text) {
	const head = headOf$2(text);
	const message = [head === null ? text : head.message];
	const frames = [];
	const memberFrames = [];
	let i = at;
	const body = bodyOf(lines, at);
	const source = sourceAbove$1(lines, at, body);
	for (; i < (source ?? body); i++) {
		const line = lines[i] ?? "";
		const member = jsFrameOf(line);
		if (member !== null) memberFrames.push(member);
		else if (head?.type !== "AggregateError" && !isLogLine(line)) message.push(line);
	}
	if (source !== null) i = body + 2;
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
function sourceAbove$1(lines, at, body) {
	if (!CARET$1.test(lines[body + 1] ?? "")) return null;
	let source = body;
	while (source > at && isLogLine(lines[source] ?? "")) source--;
	return source;
}
function bodyOf(lines, at) {
	let stack = -1;
	let isPastBlank = false;
	for (let i = at; i < Math.min(lines.length, at + MESSAGE_LINES$6); i++) {
		const line = lines[i] ?? "";
		if (CARET$1.test(line) && i > at && (!isPastBlank || jsFrameOf(lines[i + 1] ?? "") !== null)) return i - 1;
		if (line.startsWith(CAUSE) || line.startsWith("error: ") || line === "" && stack !== -1) break;
		isPastBlank ||= line === "";
		if (isPastBlank) continue;
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
function readUncaught$3(lines, at, uncaught) {
	const title = (lines[at] ?? "").slice(7);
	const text = (lines[at] ?? "").slice(uncaught[0].length);
	if (/^[[{]$/.test(text)) return readValue(lines, at, title);
	const blocks = [readBlock$1(lines, at + 1, text)];
	for (let last = blocks[0]; last !== void 0 && (lines[last.next] ?? "").startsWith(CAUSE); last = blocks.at(-1)) blocks.push(readBlock$1(lines, last.next + 1, (lines[last.next] ?? "").slice(11)));
	const [top = blocks[0]] = blocks;
	const root = blocks.at(-1);
	const inWorker = uncaught[1];
	let next = root?.next ?? at + 1;
	if (inWorker !== void 0 && CHILD_WORKER.test(lines[next] ?? "")) next = readBlock$1(lines, next + 1, "").next;
	const frames = top?.frames ?? [];
	const rootFrames = blocks.length > 1 ? root?.frames ?? [] : top?.memberFrames ?? [];
	const culprit = placeOf$7(frames, top) ?? placeOf$7(rootFrames, root);
	const isError = top?.type !== null && (headOf$2(text)?.isSure === true || frames.length > 0 || rootFrames.length > 0);
	const message = isError ? withoutRequirers(top?.message ?? "") : unquoted$1(text);
	return {
		first: at,
		last: Math.max(at, next - 1),
		draft: drafted({
			runtime: "deno",
			kind: isError ? kindOf$9(top?.type ?? null, message, uncaught[2] !== void 0, frames) : "uncaught-non-error",
			title: firstLine$1(title),
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
			rootCause: elsewhere(placeOf$7(rootFrames, root), culprit)
		})
	};
}
function placeOf$7(frames, block) {
	const place = culpritOf$1(frames);
	return place === null ? null : withSourceLine(place, frames === block?.frames ? block.sourceLine : null);
}
function readValue(lines, at, title) {
	let last = at;
	while (last + 1 < lines.length && last < at + MESSAGE_LINES$6 && !/^[\]}]/.test(lines[last] ?? "")) last++;
	const message = [title.slice(-1), ...lines.slice(at + 1, last + 1)].join("\n");
	return {
		first: at,
		last,
		draft: drafted({
			runtime: "deno",
			kind: "uncaught-non-error",
			title,
			message,
			fatal: true
		})
	};
}
function unquoted$1(text) {
	return text.length > 1 && text.startsWith("\"") && text.endsWith("\"") ? text.slice(1, -1) : text;
}
function kindOf$9(type, message, isPromise, frames) {
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
		if ((line.startsWith("error: ") || TYPE_ERROR.test(line)) && !UNCAUGHT$1.test(line)) return readModuleError(lines, i);
	}
	return null;
}
function readModuleError(lines, at) {
	const title = lines[at] ?? "";
	const unparsed = UNPARSED.exec(title);
	const place = unparsed === null ? null : jsFrameOf(`    at ${unparsed[2]}`);
	if (unparsed !== null && place !== null) {
		const last = lines[at + 1] === "" && /^\s*~+$/.test(lines[at + 3] ?? "") ? at + 3 : at;
		return moduleReading(unparsed[1] ?? "", at, last, place);
	}
	for (let i = at + 1; i < Math.min(lines.length, at + 12); i++) {
		const frame = MODULE_PLACE.test(lines[i] ?? "") ? jsFrameOf(lines[i] ?? "") : null;
		if (frame === null) continue;
		return moduleReading(title.replace(/^error: /, ""), at, i, frame);
	}
	return null;
}
function moduleReading(message, first, last, frame) {
	return {
		first,
		last,
		draft: drafted({
			runtime: "deno",
			kind: message.startsWith("SyntaxError: ") || message.startsWith("The module's source code could not be parsed") ? "syntax-error" : /^TS\d+ /.test(message) ? "type-error" : "startup-module-not-found",
			title: message,
			message: message.replace(/^SyntaxError: /, ""),
			fatal: true,
			frames: [frame],
			culprit: culpritOf$1([frame])
		})
	};
}
// src/crash/dotnet-hints.ts
function placeIn$4({ culprit, rootCause }) {
	const place = rootCause ?? culprit;
	if (place === null) return "the first frame of the trace";
	return place.file === null ? place.function ?? "the first frame of the trace" : `${place.file}${place.line === null ? "" : `:${place.line}`}`;
}
const BY_TYPE$2 = {
	NullReferenceException: (_, place) => `Something is null at ${place}. Check where the value comes from; nullable reference types let the compiler find such places.`,
	FileNotFoundException: (message) => {
		return `${/'([^']+)'/.exec(message)?.[1] ?? "A file or assembly"} is not in the container. Check what dotnet publish puts into the image, and the mounts.`;
	},
	SocketException: () => "A connection could not be made. Check host and port, and retry instead of ending when the other side is not ready yet.",
	TypeInitializationException: (_, place) => `A static constructor failed at ${place}. Look at the innermost exception: settings read there are the usual reason.`,
	BadImageFormatException: () => "An assembly was built for another architecture or framework. Publish for the image's runtime identifier.",
	DllNotFoundException: (message) => `${/'([^']+)'/.exec(message)?.[1] ?? "A native library"} is not in the image. Install its package there, or publish for the image's runtime identifier.`,
	InvalidCastException: (_, place) => `A value was not of the type that it was cast to at ${place}. Use \`is\` or \`as\`, or look at where the value comes from.`,
	KeyNotFoundException: (message, place) => `A dictionary was asked for a key that it does not have, at ${place}${message === "" ? "" : ` (${message})`}. Use TryGetValue, and handle its absence.`,
	TimeoutException: (message, place) => `Something did not answer in time, asked at ${place}${message === "" ? "" : ` (${message})`}. Check that it is reachable and how long it may take, and retry instead of ending.`,
	FormatException: (message, place) => `Text of the wrong form was parsed at ${place} (${message}). Check the setting or input it comes from.`
};
function uncaught$2(draft) {
	const root = draft.chain[0];
	const type = root?.type ?? "";
	const name = type.slice(type.lastIndexOf(".") + 1);
	return (Object.hasOwn(BY_TYPE$2, name) ? BY_TYPE$2[name]?.((root?.message ?? "").slice(0, 500), placeIn$4(draft)) : void 0) ?? `An exception was thrown at ${placeIn$4(draft)} and nothing caught it, which ends the process whatever the thread. Handle it there, or where the work was begun.`;
}
function outOfMemory$2(_, { memoryLimitBytes }) {
	return `The managed heap reached its limit, by default three quarters ${memoryLimitBytes === null ? "of the container's memory limit" : `of the container's ${Math.floor(memoryLimitBytes / 1048576)} MiB`}. Raise the limit, or set DOTNET_GCHeapHardLimitPercent; look with dotnet-gcdump for what holds on to objects.`;
}
const dotnetHints = {
	uncaught: uncaught$2,
	"stack-overflow": (draft) => `A method called itself until the stack was full, at ${placeIn$4(draft)}. Give the recursion an end, or work with a list instead.`,
	"out-of-memory": outOfMemory$2,
	"fail-fast": (draft) => `The program ended itself with Environment.FailFast or a failed Debug.Assert, at ${placeIn$4(draft)}. Its message says what must not have happened.`,
	"fatal-error": "The runtime found memory broken: unsafe code or a native library wrote where it must not. Look at the P/Invoke or unsafe code that the top frames belong to.",
	"fatal-signal": "Native code crashed under Mono. Look at the P/Invoke that the managed stack ends in, and update that library.",
	"startup-file-not-found": ({ message }) => `${/'([^']+)'/.exec(message ?? "")?.[1] ?? "The assembly"} is not in the image at this path. Check the publish output, COPY, WORKDIR and ENTRYPOINT.`,
	"startup-framework-not-found": ({ message }) => {
		const [, name, version] = /Framework: '([^']*)', version '([^']*)'/.exec(message ?? "") ?? [];
		return `The image has another version of .NET than ${name === void 0 ? "the application was built for" : `${name} ${version}, for which the application was built`}. Use the base image of the application's target framework, or publish self-contained.`;
	},
	"logged-exception": (draft) => `An exception was caught and logged at ${placeIn$4(draft)}. It did not end the process by itself; see whether what followed did.`
};
// src/crash/letters.ts
const FOREIGN_LETTERS = "\\u00aa-\\u1fff\\u2c00-\\u2dff\\u3040-\\ufdff\\uff10-\\uffdc";
function isCapital(letter) {
	return letter !== letter.toLowerCase();
}
// src/crash/dotnet-trace.ts
const OFFSET = /^(?:\[0x[0-9a-f]+\]|<0x[0-9a-f]+(?: \+ 0x[0-9a-f]+)?>|<[0-9a-f]+>:\d+|\+ 0x[0-9a-f]+)$/;
const NAMELESS$3 = /^\s+at \S{1,200}!<BaseAddress>\+0x[0-9a-f]+$/;
function dotnetFrameOf(line) {
	const start = indentOf(line);
	if (!line.startsWith("at ", start) || line.length > 8e3) return null;
	if (start === 0 && !/(?::line \d+|:\d+ ?)$/.test(line) && !isBareCall(line)) return null;
	if (line.includes("!<BaseAddress>") && NAMELESS$3.test(line)) return {
		function: null,
		file: null,
		line: null,
		origin: "runtime"
	};
	const open = line.indexOf("(", start + 3 + (line.startsWith("at (wrapper", start) ? 1 : 0));
	const close = line.indexOf(")", open);
	if (open === -1 || close === -1) return null;
	const name = line.slice(start + 3, open).trim();
	if (!/[.:]/.test(name) || /^\S+ \S/.test(name.replace(/^\(wrapper [\w-]+\) /, ""))) return null;
	const place = line.indexOf(" in ", close);
	const rest = line.slice(close + 1, place === -1 ? void 0 : place).trim();
	if (rest !== "" && !OFFSET.test(rest)) return null;
	const position = place === -1 ? null : /^(.*?)(?::line |:)(\d{1,9}) ?(?:<---)?$/.exec(line.slice(place + 4));
	if (place !== -1 && position === null) return null;
	const file = position === null || (position[1] ?? "").startsWith("<") ? null : position[1] ?? null;
	return {
		function: name,
		file,
		line: file === null ? null : Number(position?.[2]),
		origin: originOf$10(name, file)
	};
}
const NATIVE_REPORT = /^\s+at ([^\s:]{1,1000}):([^\s(]{1,400})(?: \(.{0,2000}\))? <0x[0-9a-f]+>$/;
function monoReportFrameOf(line) {
	const [, type, method] = NATIVE_REPORT.exec(line) ?? [];
	if (type === void 0 || method === void 0) return null;
	const name = `${type}.${method}`;
	return {
		function: name,
		file: null,
		line: null,
		origin: type === "<Module>" ? "runtime" : originOf$10(name, null)
	};
}
const BARE_CALL = /^at [\w.<>`|+$[\],&*-]{3,400}\(([^()]{0,2000})\)(?: \+ 0x[0-9a-f]+)?$/;
function isBareCall(line) {
	const inside = BARE_CALL.exec(line)?.[1];
	return inside !== void 0 && !/^(?:\S+\.(?:java|kts?|scala|groovy|cljc?)(?::\d+)?|Native Method|Unknown Source)$/.test(inside);
}
const RUNTIME$1 = /^(?:System|Microsoft|Mono|Interop|Internal|mscorlib)\b[.:]/;
const DEPENDENCIES$1 = /^(?:Newtonsoft|Npgsql|MySql|MySqlConnector|Oracle|MongoDB|StackExchange|RabbitMQ|MassTransit|NServiceBus|Serilog|NLog|log4net|Autofac|AutoMapper|MediatR|Polly|Dapper|Grpc|Google|Amazon|Azure|Confluent|Elastic|Elasticsearch|Nest|Quartz|Hangfire|FluentValidation|Castle|Moq|NUnit|Xunit|Swashbuckle|IdentityModel|IdentityServer4|Duende|Refit|RestSharp|Flurl|Orleans|Akka|Humanizer|CsvHelper|ServiceStack|Dapr|OpenTelemetry|Prometheus|Sentry|KubernetesClient|k8s|Ocelot|Yarp|HotChocolate|GraphQL|SkiaSharp|ImageSharp|SixLabors|LiteDB|Marten|Wolverine)\./;
function originOf$10(name, file) {
	if (name.startsWith("(wrapper") || RUNTIME$1.test(name)) return "runtime";
	return DEPENDENCIES$1.test(name) || file?.startsWith("/_/") === true ? "dependency" : "app";
}
const TYPE$1 = new RegExp(`^[A-Za-z_${FOREIGN_LETTERS}][\\w${FOREIGN_LETTERS}]*(?:[.+\`][\\w${FOREIGN_LETTERS}]+)*$`);
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
const MESSAGE_LINES$5 = 100;
function chainOf$1(text) {
	const chain = [];
	for (const part of text.replace(/\n ?---> /g, INNER).split(INNER)) {
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
function headWithin(line) {
	const text = line.trimStart();
	if (text.startsWith("--->") || line.length > 4e3) return null;
	if (exceptionOf(text) !== null) return text;
	const inner = LOGGED$1.exec(line)?.[1];
	return inner !== void 0 && exceptionOf(inner) !== null ? inner : null;
}
const LOGGED$1 = /[:\])|-] ((?:[A-Z]\w*\.)+[A-Z]\w*(?:Exception|Error)(?: \([^)]{1,60}\))?: .*)$/;
function goesOn$2(lines, at) {
	for (let i = at; i < Math.min(lines.length, at + 12); i++) {
		const line = lines[i] ?? "";
		if (isBody(line) || MEMBER.test(line)) return true;
		if (/^(?:Unhandled [Ee]xception|\[ERROR\] FATAL UNHANDLED)/.test(line) || headWithin(line) !== null) return false;
	}
	return false;
}
function readException(lines, at, text) {
	const head = [text];
	let i = at;
	for (; i < Math.min(lines.length, at + MESSAGE_LINES$5); i++) {
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
	const chain = chainOf$1(head.join("\n"));
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
		else if (memberDepth === 0 && !isMember && !line.includes(END_OF_PREVIOUS) && !goesOn$2(lines, i)) break;
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
const UNHANDLED$1 = /^Unhandled [Ee]xception[.:] ?(.*)$/;
const MONO_COPY = "[ERROR] FATAL UNHANDLED EXCEPTION: ";
const MONO_FAIL_FAST = /^CLR: Managed code called FailFast, saying "(.*)"$/;
const MONO_NATIVE = /^Got a (SIG[A-Z]+) while executing native code\./;
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
const runtimeWords$10 = rewordedBy([[/^(.*?\.)(?: \(Parameter '[^']*'\))$/, "$1"]]);
const dotnet = {
	runtimeWords: runtimeWords$10,
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
	mayOpen: (line) => line.startsWith(" ") ? line.startsWith("  ") && dotnetFrameOf(line) !== null : UNHANDLED$1.test(line) || runtimeFatalOf(line) !== null || launchFailureOf$2(line) !== null,
	read(lines, at) {
		const line = lines[at] ?? "";
		const unhandled = UNHANDLED$1.exec(line);
		if (unhandled !== null) return readUnhandled(lines, at, unhandled[1] ?? "");
		if (dotnetFrameOf(line) !== null) return readBare$1(lines, at);
		return readRuntimeFatal(lines, at) ?? readLaunchFailure$2(lines, at);
	}
};
const mono = {
	runtimeWords: runtimeWords$10,
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
	if (text === "" && isDart(lines, at)) return null;
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
	return readingOf$4(lines, {
		...told,
		last: copy?.last ?? own.last
	}, {
		runtime: isMono ? "mono" : "dotnet",
		first: at,
		title,
		kind: kindOf$8(told.chain[0]),
		fatal: true
	});
}
const DART_MESSAGE_LINES = 40;
function isDart(lines, at) {
	return lines.slice(at + 1, at + DART_MESSAGE_LINES).some((line) => /^\s*#0 {2,}\S/.test(line));
}
const LOOK_BACK_LINES$3 = 40;
function readBare$1(lines, at) {
	if (dotnetFrameOf(lines[at - 1] ?? "") !== null) return null;
	for (let i = at - 1; i >= Math.max(0, at - LOOK_BACK_LINES$3); i--) {
		const line = lines[i] ?? "";
		if (dotnetFrameOf(line) !== null) return null;
		const text = headWithin(line);
		if (text === null) {
			if (isLogLine(line) && i < at - 1) return null;
			continue;
		}
		const read = readException(lines, i + 1, text);
		if (read === null || read.last < at) return null;
		const isDeath = isLastWord$1(lines, i, read.last);
		return readingOf$4(lines, read, {
			runtime: read.isMono ? "mono" : "dotnet",
			first: i,
			title: text,
			kind: isDeath ? kindOf$8(read.chain[0]) : "logged-exception",
			fatal: isDeath
		});
	}
	return null;
}
const HOST_STOPS = "BackgroundServiceExceptionBehavior is configured to StopHost";
const HIGHEST_LEVEL = /^crit: |[[ |](?:FTL|FATAL|Fatal)[\] |]/;
function isLastWord$1(lines, head, last) {
	const above = lines.slice(Math.max(0, head - 3), head + 1);
	if (above.some((line) => line.includes(HOST_STOPS))) return true;
	return above.some((line) => HIGHEST_LEVEL.test(line.slice(0, 100))) && endsLog(lines, last);
}
function readingOf$4(lines, read, { runtime, first, title, kind, fatal }) {
	const { chain, frames, rootFrames, last } = read;
	const culprit = culpritOf$1(frames) ?? culpritOf$1(rootFrames);
	const message = chain[0]?.message ?? "";
	return {
		first,
		last: fatal ? withEcho(lines, Math.max(first, last)) : Math.max(first, last),
		draft: drafted({
			runtime,
			kind,
			title: firstLine$1(title),
			message: message === "" ? null : message,
			fatal,
			chain: chain.toReversed().map(({ type, message: said }) => ({
				type,
				message: said,
				recovered: false
			})),
			frames,
			culprit,
			rootCause: chain.length > 1 ? elsewhere(culpritOf$1(rootFrames), culprit) : null
		})
	};
}
function kindOf$8(exception) {
	const name = exception?.type.slice(exception.type.lastIndexOf(".") + 1);
	if (name === "StackOverflowException") return "stack-overflow";
	if (name === "OutOfMemoryException") return "out-of-memory";
	return "uncaught";
}
function framesBelow(lines, at) {
	const frames = [];
	let last = at - 1;
	for (let i = at; i < lines.length && i - last <= 12; i++) {
		const line = lines[i] ?? "";
		const frame = dotnetFrameOf(line);
		if (frame !== null) frames.push(frame);
		else if (!/^(?:Repeat(?:ed)? \d+ times:|-{10,}$)/.test(line)) {
			if (UNHANDLED$1.test(line)) break;
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
	const message = [fatal.message ?? "", ...frames.length === 0 ? [] : below.filter((line) => !isLogLine(line))].join("\n").trim();
	return {
		first: at,
		last: withEcho(lines, last),
		draft: drafted({
			runtime: "dotnet",
			kind: fatal.kind,
			title: lines[at] ?? "",
			message: message === "" ? null : message,
			fatal: true,
			frames,
			culprit: culpritOf$1(frames)
		})
	};
}
const FRAMEWORK = /^Framework: '[^']*', version '[^']*'/;
function readLaunchFailure$2(lines, at) {
	const title = lines[at] ?? "";
	const failure = launchFailureOf$2(title);
	if (failure === null) return null;
	const below = lines.slice(at + 1, at + 7).findIndex((line) => FRAMEWORK.test(line));
	const framework = below === -1 ? "" : `\n${FRAMEWORK.exec(lines[at + 1 + below] ?? "")?.[0]}`;
	return {
		first: at,
		last: below === -1 ? at : at + 1 + below,
		draft: drafted({
			runtime: title.startsWith("Cannot open") ? "mono" : "dotnet",
			kind: failure.kind,
			title,
			message: failure.message + framework,
			fatal: true
		})
	};
}
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
		const frame = dotnetFrameOf(line) ?? monoReportFrameOf(line);
		if (frame !== null) frames.push(frame);
		if (frame !== null || /^(?:={10,}|\t)/.test(line)) last = i;
	}
	return {
		first: at,
		last: withEcho(lines, last),
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
			culprit: culpritOf$1(frames)
		})
	};
}
// src/crash/erlang.ts
const SASL = /^=(?:CRASH|ERROR) REPORT==== /;
const ESCRIPT = /^(?:escript: |\*\* )exception (error|exit|throw): (.*)$/;
const NOT_COMPILED = "escript: There were compilation errors.";
const COMPILE_ERROR = /^(\S[^:]*):(\d+):(?:\d+:)? (?!Warning: )(\S.*)$/;
const ERLANG_FRAME = /^\s*(?:in function|in call from) +(\S+\/\d+)(?: \((\S+?), line (\d+)\))?/;
const TERM_FRAME = /\{'?([\w.@]+)'?,'?([\w\-/.@!?]+)'?,(\d+|\[[^[\]]*\]),\[\{file,"([^"]*)"\},\{line,(\d+)\}\]\}/g;
const erlang = {
	runtime: "erlang",
	triggers: [
		"exception error: ",
		"exception exit: ",
		"exception throw: ",
		" REPORT==== ",
		NOT_COMPILED
	],
	hints: {
		uncaught: "An exception left the script's main function. The term says what did not match or was not there: handle it at the first frame of the script.",
		"process-crash": "A process that nothing supervises or that its supervisor starts again died of an exception. Handle the error where the first frame of the program is."
	},
	runtimeWords: (message) => /^\{(.{1,500}?),\[\{/.exec(message)?.[1] ?? null,
	mayOpen: (line) => SASL.test(line) || ESCRIPT.test(line) || line === NOT_COMPILED,
	read(lines, at) {
		const line = lines[at] ?? "";
		if (line === NOT_COMPILED) return readNotCompiled(lines, at);
		return SASL.test(line) ? readSasl(lines, at) : ESCRIPT.test(line) ? readEscript(lines, at) : null;
	}
};
function isErlangReport(line) {
	return SASL.test(line);
}
function termFrames(text) {
	return [...text.slice(0, 2e4).matchAll(TERM_FRAME)].map(([, module = "", name = "", arity = "", file = "", line]) => ({
		function: `${module}:${name}/${/^\d+$/.test(arity) ? arity : "?"}`,
		file,
		line: Number(line),
		origin: erlangOrigin(module, file)
	}));
}
const TERM_LINES = 200;
function termAt(lines, at) {
	const parts = [lines[at] ?? ""];
	let last = at;
	for (let index = at + 1; index <= at + TERM_LINES && index < lines.length; index++) {
		const line = lines[index] ?? "";
		if (isLogLine(line)) continue;
		if (!/[,[{]$/.test(parts.at(-1) ?? "") || line === "" || line.startsWith("=")) break;
		parts.push(line.trim());
		last = index;
	}
	return {
		text: parts.join(""),
		last
	};
}
function erlangOrigin(module, file) {
	if (/^(?:erl_eval|escript|init|gen|gen_server|gen_statem|gen_event|proc_lib|supervisor|erlang|lists|maps|code|application|application_master|shell|erl_parse|sets|dict|file|io|ets|timer)$/.test(module)) return "runtime";
	return /(?:^|\/)deps\/|_build\/default\/lib\//.test(file) ? "dependency" : "app";
}
function erlangFrames(lines, from) {
	const frames = [];
	let last = from - 1;
	for (;;) {
		const index = seek(lines, last + 1, (line) => ERLANG_FRAME.test(line), (line) => SASL.test(line));
		const found = index === -1 ? null : ERLANG_FRAME.exec(lines[index] ?? "");
		if (found === null) break;
		last = index;
		const name = found[1] ?? "";
		const file = found[2] ?? null;
		frames.push({
			function: name,
			file,
			line: found[3] === void 0 ? null : Number(found[3]),
			origin: erlangOrigin(name.split(":", 1)[0] ?? "", file ?? "")
		});
	}
	return {
		frames,
		last
	};
}
const COMPILE_ERRORS = 40;
function readNotCompiled(lines, at) {
	let first = at;
	while (first > 0 && first > at - COMPILE_ERRORS && !isLogLine(lines[first - 1] ?? "")) {
		if (!/^%|^\S.*:\d+: |^$/.test(lines[first - 1] ?? "")) break;
		first--;
	}
	const error = lines.slice(first, at).find((line) => COMPILE_ERROR.test(line));
	const [, file = null, line, message = ""] = COMPILE_ERROR.exec(error ?? "") ?? [];
	if (error === void 0) return null;
	return {
		draft: drafted({
			runtime: "erlang",
			kind: "syntax-error",
			title: error,
			message,
			fatal: true,
			culprit: {
				function: null,
				file,
				line: Number(line)
			}
		}),
		first,
		last: at
	};
}
function readEscript(lines, at) {
	const [, type = null, message = ""] = ESCRIPT.exec(lines[at] ?? "") ?? [];
	const stack = erlangFrames(lines, at + 1);
	return {
		draft: drafted({
			runtime: "erlang",
			kind: "uncaught",
			title: `exception ${type}: ${message}`,
			message,
			fatal: true,
			chain: [{
				type,
				message,
				recovered: false
			}],
			frames: stack.frames,
			culprit: culpritOf$1(stack.frames)
		}),
		first: at,
		last: Math.max(at, stack.last)
	};
}
function readSasl(lines, at) {
	let last = at;
	let message = null;
	let type = null;
	let pid = null;
	let name = null;
	let frames = [];
	for (let index = at + 1; index < lines.length && index < at + 200; index++) {
		const line = lines[index] ?? "";
		if (/^=[A-Z]+ REPORT==== /.test(line) || line === "" && message !== null) break;
		const process = /^Error in process (<[\d.]+>)/.exec(line) ?? /^\s+pid: (<[\d.]+>)/.exec(line);
		if (process !== null) pid = process[1] ?? null;
		name ??= /^\*\* Generic server (\S+) terminating/.exec(line)?.[1] ?? /^\s+registered_name: ([a-z]\w*)/.exec(line)?.[1] ?? null;
		const exception = /^\s+exception (error|exit|throw): (.*)$/.exec(line);
		if (exception !== null) {
			type = exception[1] ?? null;
			message = exception[2] ?? "";
			const stack = erlangFrames(lines, index + 1);
			frames = stack.frames;
			index = Math.max(index, stack.last);
		} else if (message === null && !isLogLine(line) && /^(?:\*\* )?\{.*[},]$/.test(line) && (pid !== null || name !== null)) {
			const term = termAt(lines, index);
			message = term.text.replace(/^\*\* /, "");
			frames = termFrames(message);
			index = term.last;
		}
		last = index;
	}
	if (message === null) return null;
	return {
		draft: drafted({
			runtime: "erlang",
			kind: "process-crash",
			title: type === null ? message : `exception ${type}: ${message}`,
			message,
			fatal: false,
			chain: [{
				type,
				message,
				recovered: false
			}],
			thread: pid === null && name === null ? null : {
				id: pid,
				name,
				state: null
			},
			frames,
			culprit: culpritOf$1(frames)
		}),
		first: at,
		last
	};
}
// src/crash/elixir.ts
const BANG = /^( *)\*\* \((EXIT from #PID<[\d.]+>|EXIT|exit|throw|stop|[A-Z][\w.]*)\) ?(.*)$/;
const FRAME$4 = /^\s*(?:\((\w[\w.-]*) [\w.+-]+\) )?(?:(\S+\.(?:exs?|[eh]rl|[xy]rl|[hl]?eex)):(\d+): (\S.*)|((?::"?\w+"?|[A-Z][\w.]*)\.(?:[\w!?]+|[-+*/<>=]{1,3})(?:\/\d+|\(.*\))|anonymous fn\/\d+ in [A-Z:]\S+))$/;
const REPORT$1 = /\[(?:error|critical|alert|emergency)\] +((GenServer|Task|Agent|Process|State machine|:gen_\w+|Ranch|#PID<)\S*.*\b(?:terminating|terminated|raised an exception|crashed)\b.*)$/;
const APPLICATION = /(?:\[(?:notice|info|error)\] +|^)Application (\w+) exited: (.*)$/;
const BOOT = /^\s*(?:\{"(?:init terminating in \w+|could not start kernel pid)"|init terminating in \w+ \(|Runtime terminating during boot \(|[Cc]ould not start kernel pid)/;
const KERNEL = /^\s*(?:\{"Kernel pid terminated"|Kernel pid terminated \()/;
const DUMP = /^\s*Crash dump is being written to: /;
const RUNTIME_APPS = /* @__PURE__ */ new Set([
	"elixir",
	"stdlib",
	"kernel",
	"erts",
	"compiler",
	"iex",
	"mix",
	"logger",
	"ex_unit",
	"eex",
	"crypto",
	"ssl",
	"sasl",
	"inets"
]);
const LIBRARY_APPS = /^(?:absinthe|amqp|bandit|bcrypt_elixir|brod|broadway|cachex|castore|commanded|cowboy|cowlib|credo|db_connection|decimal|ecto|ecto_sql|ex_aws|exq|finch|floki|gen_stage|gettext|goth|guardian|hackney|hpax|httpoison|jason|joken|kafka_ex|libcluster|mint|mongodb_driver|myxql|nebulex|nimble_\w+|oban|opentelemetry\w*|phoenix\w*|plug|plug_\w+|poison|poolboy|postgrex|quantum|ranch|redix|req|sentry|swoosh|tds|telemetry\w*|tesla|thousand_island|timex|tzdata|websock\w*|xandra)$/;
const HINTS$8 = {
	"erlang-boot-crash": (draft) => /undef,\[\{(\w+),/.test(draft.message ?? "") ? `The virtual machine could not start: the module \`${/undef,\[\{(\w+),/.exec(draft.message ?? "")?.[1]}\` or a function of it is not there. Check the release's boot script, the code path (-pa) and the command the image starts.` : "The virtual machine failed before the program ran. The term names what failed: check the release's configuration (runtime.exs, vm.args) and the start command.",
	"kernel-terminated": "An application that the release cannot do without did not start or died, so the machine stopped. Look at the error above the crash dump's line, and at that application's start function and its configuration.",
	"application-exit": "A child of the application's supervisor did not start or died too often, so the application and with it the machine stopped. Mend what the innermost error says; if it waits for another service, let the child retry instead of failing in init.",
	"genserver-crash": "The process died of an exception in one of its callbacks and its supervisor starts it again with fresh state. Handle the message or the state that the report shows (`Last message`, `State`).",
	"task-crash": "The function of a Task raised, which takes down the process that started it with async. Handle the error in the function, or start it below a Task.Supervisor with async_nolink.",
	"process-crash": "A process that nothing supervises or that its supervisor starts again died of an exception. Handle the error where the first frame of the program is.",
	"mix-error": "A Mix task failed before the application ran. Run the same task in the image's build, and start a release rather than `mix run` in production.",
	uncaught: (draft) => uncaughtHint$2(draft.message ?? "")
};
function uncaughtHint$2(message) {
	const variable = /could not fetch environment variable "(\w+)"/.exec(message)?.[1];
	if (variable !== void 0) return `The environment variable ${variable} is not set in this container. Add it to the workload's env, or give System.get_env a default.`;
	if (message.startsWith("** (UndefinedFunctionError)")) return "A function was called that its module does not have, or the module is not in the release. Check the name and arity, and that the dependency is not `only: :dev` or `runtime: false`.";
	if (/^\*\* \((?:MatchError|FunctionClauseError|CaseClauseError|WithClauseError)\)/.test(message)) return "No pattern matched the value that the message shows. Add a clause for it where the first frame of the program is, {:error, reason} above all.";
	if (message.startsWith("** (exit) exited in: GenServer.call")) return "The process that was called died, or did not answer in time. Mend the error below the exit if there is one; otherwise look for what keeps that process busy.";
	return "An exception reached the top of the process and nothing rescued it. Handle it where the first frame of the program is, or let a supervisor start that process.";
}
const elixir = {
	runtime: "elixir",
	triggers: [
		"** (",
		"terminating",
		"terminated",
		"raised an exception",
		" exited: ",
		"ould not start kernel"
	],
	hints: HINTS$8,
	runtimeWords: rewordedBy([
		[/^(?:\{"init terminating in \w+",|Runtime terminating during boot \(|init terminating in \w+ \()(.*?)(?:,\[\{.*)?$/, "boot: $1"],
		[/^(?:\{")?[Cc]ould not start kernel pid\b.*/, "no kernel pid"],
		[/^(\*\* \(KeyError\) key \S+ not found in:).*/, "$1"],
		[/^(\*\* \((?:KeyError|UndefinedFunctionError)\) .*?)\. (?:If|Make sure|Did you)\b.*/, "$1"]
	]),
	mayOpen(line) {
		if (line.startsWith("** (")) return true;
		if (line.includes(" exited: ") && APPLICATION.test(line)) return true;
		if (line.includes("] ") && REPORT$1.test(line)) return true;
		return BOOT.test(line) || KERNEL.test(line);
	},
	read(lines, at) {
		const line = lines[at] ?? "";
		if (BOOT.test(line) || KERNEL.test(line)) return readBoot(lines, at);
		if (APPLICATION.test(line)) return readApplication(lines, at);
		if (REPORT$1.test(line)) return readReport$1(lines, at);
		return line.startsWith("** (") ? readUncaught$2(lines, at) : null;
	}
};
const LONGEST_MESSAGE$4 = 80;
function readBlock(lines, at, depth = 0) {
	const head = BANG.exec(lines[at] ?? "");
	if (head === null) return null;
	const indent = (head[1] ?? "").length;
	const said = [(head[3] ?? "").trimEnd()];
	let nested = null;
	let last = at;
	let index = at + 1;
	for (; index < lines.length && index <= at + LONGEST_MESSAGE$4; index++) {
		const line = lines[index] ?? "";
		const inner = BANG.exec(line);
		const below = (inner?.[1] ?? "").length > indent || index === at + 1 && /^EXIT|^exit$/.test(head[2] ?? "");
		if (inner !== null && below && depth < 20) {
			nested = readBlock(lines, index, depth + 1);
			last = nested?.last ?? index;
			break;
		}
		if (inner !== null || isFrame$2(line, indent) || isRecord(line)) break;
		if (isLogLine(line)) continue;
		if (seekFrame$1(lines, index, indent) === -1) break;
		said.push(line);
		last = index;
	}
	const frames = readFrames$6(lines, last + 1, indent);
	while (said.length > 1 && said.at(-1)?.trim() === "") said.pop();
	return {
		type: head[2]?.startsWith("EXIT from") ? "EXIT" : head[2] ?? "",
		message: said.join("\n").trimEnd(),
		frames: frames.frames,
		nested,
		last: Math.max(last, frames.last)
	};
}
function isFrame$2(line, indent) {
	return FRAME$4.test(line) && (indent === 0 || line.length - line.trimStart().length > indent);
}
function isRecord(line) {
	return REPORT$1.test(line) || isErlangReport(line) || KERNEL.test(line) || BOOT.test(line);
}
function seekFrame$1(lines, from, indent) {
	for (let index = from; index < lines.length && index < from + LONGEST_MESSAGE$4; index++) {
		const line = lines[index] ?? "";
		if (isFrame$2(line, indent) || /^ +\*\* \(/.test(line)) return index;
		if (isRecord(line) || line.startsWith("** (")) return -1;
	}
	return -1;
}
function readFrames$6(lines, from, indent) {
	const frames = [];
	let last = from - 1;
	for (;;) {
		const index = seek(lines, last + 1, (line) => isFrame$2(line, indent), (line) => BANG.test(line) || isRecord(line) || line === "" || /^(?:Last message|State:|Function:|Client |Initial Call:)/.test(line));
		const found = index === -1 ? null : FRAME$4.exec(lines[index] ?? "");
		if (found === null) break;
		last = index;
		if (frames.length < 512) frames.push(frameOf$2(found));
	}
	return {
		frames,
		last
	};
}
function frameOf$2(found) {
	const [, app, file, line, named, bare] = found;
	const text = named ?? bare ?? "";
	return {
		function: /^[^\s(]+(?=\()/.exec(text)?.[0] ?? text,
		file: file ?? null,
		line: line === void 0 ? null : Number(line),
		origin: originOf$9(app, file)
	};
}
function originOf$9(app, file) {
	if (app === void 0) return file === void 0 ? "runtime" : /(?:^|\/)deps\//.test(file) ? "dependency" : "app";
	if (RUNTIME_APPS.has(app)) return "runtime";
	return LIBRARY_APPS.test(app) ? "dependency" : "app";
}
function unfolded(block) {
	return block.nested === null ? [block] : [...unfolded(block.nested), block];
}
const POINTS_BELOW = /^an exception was raised:?$/;
function draftOf$2(block, more) {
	const told = unfolded(block);
	const own = told.filter((one) => !POINTS_BELOW.test(one.message));
	const ended = own.at(-1) ?? block;
	const root = told[0] ?? block;
	const frames = told.flatMap((one) => one.frames);
	const message = `** (${ended.type}) ${ended.message}`.trimEnd();
	return drafted({
		runtime: more.runtime ?? "elixir",
		kind: more.kind,
		title: message.split("\n", 1)[0] ?? message,
		message,
		fatal: more.fatal,
		chain: own.map(({ type, message: text }) => ({
			type,
			message: text,
			recovered: false
		})),
		thread: more.thread ? {
			id: more.thread,
			name: null,
			state: null
		} : null,
		frames,
		culprit: culpritOf$1(root.frames) ?? culpritOf$1(frames) ?? placeIn$3(ended.message)
	});
}
function placeIn$3(message) {
	const found = /^(\S+\.exs?):(\d+)/.exec(message) ?? SNIPPET.exec(message);
	return found === null ? null : {
		function: null,
		file: found[1] ?? null,
		line: Number(found[2])
	};
}
const SNIPPET = /^ *\u2514\u2500 (\S+\.exs?):(\d+)/m;
const DIAGNOSTIC_LINES = 40;
function diagnosedAbove(lines, at) {
	for (const line of lines.slice(Math.max(0, at - DIAGNOSTIC_LINES), at)) {
		const place = line.includes("\u2514\u2500") ? placeIn$3(line) : null;
		if (place !== null) return place;
	}
	return null;
}
const KINDS$3 = [[/^(?:CompileError|SyntaxError|TokenMissingError|MismatchedDelimiterError|EEx\.SyntaxError)$/, "syntax-error"], [/^Mix$/, "mix-error"]];
function readUncaught$2(lines, at) {
	const block = readBlock(lines, at);
	if (block === null) return null;
	const kind = KINDS$3.find(([type]) => type.test(block.type))?.[1] ?? "uncaught";
	const draft = draftOf$2(block, {
		kind,
		fatal: true,
		thread: /^\*\* \(EXIT from (#PID<[\d.]+>)/.exec(lines[at] ?? "")?.[1] ?? null
	});
	const isCounted = kind === "syntax-error" && block.message.endsWith("(errors have been logged)");
	const culprit = draft.culprit ?? (isCounted ? diagnosedAbove(lines, at) : null);
	return {
		draft: {
			...draft,
			culprit
		},
		first: at,
		last: block.last
	};
}
const REPORTS = {
	GenServer: "genserver-crash",
	Task: "task-crash"
};
function readReport$1(lines, at) {
	const head = REPORT$1.exec(lines[at] ?? "");
	const start = seek(lines, at + 1, (line) => line.startsWith("** ("), isRecord);
	const block = start === -1 ? null : readBlock(lines, start);
	if (head === null || block === null) return null;
	let last = block.last;
	for (;;) {
		const more = seek(lines, last + 1, (line) => /^\s*(?:Last message|State:|Function: |Args: |Client |Initial Call: |Ancestors: )/.test(line) || isFrame$2(line, 0), (line) => BANG.test(line) || isRecord(line));
		if (more === -1) break;
		last = more;
	}
	const text = head[1] ?? "";
	const who = /(#PID<[\d.]+>)/.exec(text)?.[1] ?? text.split(" ")[1] ?? null;
	return {
		draft: draftOf$2(block, {
			kind: REPORTS[head[2] ?? ""] ?? "process-crash",
			fatal: false,
			thread: who
		}),
		first: at,
		last
	};
}
function readApplication(lines, at) {
	const [, name, reason = ""] = APPLICATION.exec(lines[at] ?? "") ?? [];
	const start = seek(lines, at + 1, (line) => /^ +\*\* \(/.test(line), isRecord);
	const nested = start === -1 ? null : readBlock(lines, start);
	const kernel = seek(lines, (nested?.last ?? at) + 1, (line) => KERNEL.test(line));
	if (kernel === -1 && nested === null) return null;
	const end = kernel === -1 ? null : readBoot(lines, kernel);
	const own = {
		type: "exit",
		message: reason,
		frames: [],
		nested,
		last: at
	};
	const message = `Application ${name} exited: ${reason}`;
	return {
		draft: {
			...draftOf$2(own, {
				kind: "application-exit",
				fatal: kernel !== -1
			}),
			title: message,
			message
		},
		first: at,
		last: Math.max(at, nested?.last ?? 0, end?.last ?? 0)
	};
}
function readBoot(lines, at) {
	const message = (lines[at] ?? "").trim();
	const kernel = KERNEL.test(message);
	let last = at;
	for (;;) {
		const more = seek(lines, last + 1, (line) => DUMP.test(line) || KERNEL.test(line) || BOOT.test(line));
		if (more === -1) break;
		last = more;
	}
	const cause = seek(lines, Math.max(0, at - 4), (line) => line.startsWith("Error! Failed to load module"));
	const frames = termFrames(message);
	return {
		draft: drafted({
			runtime: "elixir",
			kind: kernel ? "kernel-terminated" : "erlang-boot-crash",
			title: message,
			message,
			fatal: true,
			frames,
			culprit: culpritOf$1(frames)
		}),
		first: cause !== -1 && cause < at ? cause : at,
		last
	};
}
// src/crash/go/culprit.ts
const THROWER = /(?:^|\.)(?:[lL]og|LOG)?(?:Panic|Fatal|panic|fatal|Throw|Must)(?:f|ln|w|Context|Contextf|Depth|If|IfError|OnError)?$/;
const THROWN_BY = [
	"anic",
	"atal",
	"Throw",
	"Must"
];
const WRAPPER = /(?:\u00b7dwrap\u00b7\d+|\.deferwrap\d+|\.gowrap\d+|-fm)$/;
const STUB = /^(?:<autogenerated>|_cgo_gotypes\.go|.*\/_cgo_gotypes\.go)$/;
function culpritOf(frames, message, isRecursion = false) {
	if (isRecursion) {
		const at = recursion(frames);
		if (at !== -1) return placeOf$6(frames, at);
	}
	const at = pick(frames, message?.startsWith("panic while printing panic value") ? afterPrinting(frames) : 0);
	return at === -1 ? null : placeOf$6(frames, at);
}
function afterPrinting(frames) {
	return frames.findLastIndex(({ function: name }) => name === "runtime.preprintpanics" || name === "runtime.printpanicval") + 1;
}
function isBetween({ function: name }) {
	if (name === null) return false;
	return THROWN_BY.some((word) => name.includes(word)) && THROWER.test(name) || WRAPPER.test(name);
}
function pick(frames, from) {
	const own = frames.findIndex(({ origin }, at) => at >= from && origin === "app");
	const notThrower = frames.findIndex((frame, at) => at >= from && frame.origin === "app" && !isBetween(frame));
	if (notThrower !== -1) return notThrower;
	if (own !== -1) return own;
	return frames.findIndex(({ origin }, at) => at >= from && origin === "dependency");
}
function placeOf$6(frames, at) {
	const frame = frames[at];
	const position = {
		function: frame?.function ?? null,
		file: frame?.file ?? null,
		line: frame?.line ?? null
	};
	if (position.file === null || !STUB.test(position.file)) return position;
	const caller = frames.find(({ origin, file }, index) => index > at && origin === "app" && file !== null && !STUB.test(file));
	return caller === void 0 ? position : {
		...position,
		file: caller.file,
		line: caller.line
	};
}
function rootCauseOf$1(frames, culprit, message) {
	if (message?.startsWith("panic while printing panic value")) return null;
	const oldest = frames.findLastIndex(({ function: name }) => name === "panic" || name === "runtime.gopanic");
	if (oldest === -1) return null;
	const at = pick(frames, oldest + 1);
	const root = at === -1 ? null : placeOf$6(frames, at);
	if (root === null || culprit === null) return null;
	return root.function === culprit.function && root.file === culprit.file && root.line === culprit.line ? null : root;
}
const RECURSION_FRAMES$1 = 60;
function recursion(frames) {
	const times = /* @__PURE__ */ new Map();
	for (const { function: name, file, origin } of frames.slice(0, RECURSION_FRAMES$1)) if (origin !== "runtime" && name !== null && !STUB.test(file ?? "")) times.set(name, (times.get(name) ?? 0) + 1);
	const [first] = [...times].filter(([, count]) => count > 2).map(([name]) => name).sort();
	return frames.findIndex(({ function: name }) => name === first);
}
function rootCauseBelowClosures(frames, culprit) {
	const names = frames.map(({ function: name }) => name ?? "");
	const at = frames.findIndex(({ origin }, index) => {
		if (origin !== "app") return false;
		const parent = /^(.*)\.(?:func)?\d+$/.exec(names[index] ?? "")?.[1];
		return parent === void 0 || !names.includes(parent, index + 1);
	});
	const root = at === -1 ? null : placeOf$6(frames, at);
	return root === null || root.function === culprit?.function ? null : root;
}
// src/crash/wrappers/clean.ts
const ANSI = /* @__PURE__ */ new RegExp("\\u001b(?:\\[[0-?]{0,40}[ -/]{0,4}[@-~]?|\\][^\\u0007\\u001b]{0,400}(?:\\u0007|\\u001b\\\\)?|[@-Z\\\\^_])?", "g");
function clean(line) {
	const start = line.charCodeAt(0) === 65279 ? 1 : 0;
	let end = line.length;
	while (end > start && line.charCodeAt(end - 1) === 13) end--;
	const text = start === 0 && end === line.length ? line : line.slice(start, end);
	return text.includes("\x1B") ? text.replace(ANSI, "") : text;
}
// src/crash/wrappers/prefixes.ts
const DIGITS = "0123456789";
const LOWER = "abcdefghijklmnopqrstuvwxyz";
const UPPER = LOWER.toUpperCase();
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
function stripCri(line) {
	const match = CRI.exec(line);
	if (match === null) return null;
	return {
		text: line.slice(match[0].length),
		partial: match[2] === "P",
		stream: match[1] ?? null
	};
}
function stripDocker(line) {
	if (!line.startsWith("{") || !line.includes("\"log\"")) return null;
	const record = parseObject(line);
	const log = record?.log;
	if (typeof log !== "string") return null;
	const ended = log.endsWith("\n");
	const stream = record?.stream;
	return {
		text: ended ? log.slice(0, log.endsWith("\r\n") ? -2 : -1) : log,
		partial: !ended && typeof record?.time === "string" && stream !== void 0,
		stream: typeof stream === "string" ? stream : null
	};
}
function stripMessage(line) {
	if (!line.startsWith("{")) return null;
	const record = parseObject(line);
	if (record === null || Object.keys(record).some((key) => /stack|trace$|exception|exc_info/i.test(key))) return null;
	const { full_message: full } = record;
	if (typeof full === "string" && full.trimEnd().includes("\n")) return null;
	const text = messageIn$1(record)?.replace(/\r?\n$/, "");
	return text === void 0 || text.includes("\n") && isLoggers$1(record) ? null : whole(text);
}
function messageIn$1(record, depth = 1) {
	for (const key of MESSAGE_KEYS$1) {
		const value = record[key];
		if (typeof value === "string") return value;
		if (depth === 0 || typeof value !== "object" || value === null) continue;
		const inner = messageIn$1(value, depth - 1);
		if (inner !== null) return inner;
	}
	return null;
}
function isLoggers$1(record) {
	if ("textPayload" in record) return false;
	return levelOf(record) !== void 0 || Object.keys(record).some((key) => /^(?:logger\w*|caller)$/i.test(key));
}
function levelOf(record) {
	const { log } = record;
	if (typeof log === "object" && log !== null && "level" in log) return log.level;
	const names = Object.keys(record).filter((key) => LEVEL_KEYS.test(key));
	return record[names.find((name) => typeof record[name] === "string") ?? names[0] ?? ""];
}
const LEVEL_KEYS = /^(?:@l|severity|lvl|(?:log\.?)?level(?:_?name)?)$/i;
function stripRecord(line) {
	if (!line.startsWith("{") || !line.includes("\":\"{\\\"")) return null;
	const bare = stripMessage(line);
	return bare !== null && parseObject(bare.text) !== null ? bare : null;
}
const LOGFMT = /^(?:[\w.-]{1,40}=(?:"(?:[^"\\]|\\.){0,200}"|[^\s"]{0,200}) ){0,12}(?:msg|message|log|line)=(?:"((?:[^"\\]|\\.)*)"|(\S*))/;
const ESCAPES = {
	n: "\n",
	t: "	",
	r: "\r"
};
function stripLogfmt(line) {
	const match = line.includes("=") ? LOGFMT.exec(line) : null;
	return match === null ? null : whole(match[1] === void 0 ? match[2] ?? "" : unquote(match[1]));
}
function unquote(text) {
	return text.replace(/\\(.)/g, (_, character) => ESCAPES[character] ?? character);
}
function parseObject(line) {
	try {
		const value = JSON.parse(line);
		return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
	} catch {
		return null;
	}
}
const syslog = prefix(SYSLOG);
const WRAPPERS = [
	{
		name: "kubectl --prefix",
		opens: "[",
		share: .6,
		strip: prefix(/^\[(?:pod\/)?[a-z0-9.-]+\/[a-z0-9.-]+\](?: |$)/)
	},
	{
		name: "compose",
		opens: LOWER + UPPER,
		share: .8,
		strip: prefix(/^[a-z][\w.-]{0,98}[a-z_-]\w{0,20} {0,60}\| ?/i)
	},
	{
		name: "CRI",
		opens: DIGITS,
		share: .6,
		strip: stripCri
	},
	{
		name: "docker",
		opens: "{",
		share: .6,
		strip: stripDocker
	},
	{
		name: "JSON record in a message",
		opens: "{",
		share: .6,
		strip: stripRecord
	},
	{
		name: "Heroku",
		opens: DIGITS,
		share: .6,
		strip: prefix(new RegExp(`^${RFC3339} [\\w-]+\\[[\\w.-]+\\]: ?`))
	},
	{
		name: "kubectl --timestamps",
		opens: DIGITS,
		share: .8,
		strip: prefix(new RegExp(`^${RFC3339}(?: |$)`))
	},
	{
		name: "RFC 5424",
		opens: "<",
		share: .6,
		strip: prefix(RFC5424)
	},
	{
		name: "syslog",
		opens: `<${UPPER}${DIGITS}`,
		share: .6,
		strip: (line) => {
			const bare = syslog(line);
			return bare === null ? null : whole(bare.text.replace(CONTROL, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8))));
		}
	},
	{
		name: "stern",
		opens: LOWER + DIGITS,
		share: .9,
		strip: prefix(/^[a-z0-9][a-z0-9.]*-[a-z0-9.-]+ [a-z0-9][a-z0-9-]* (?:\u203a )?/)
	}
];
const ORDINARY_WRAPPERS = [
	{
		name: "JSON message",
		opens: "{",
		share: .6,
		strip: stripMessage
	},
	{
		name: "logfmt message",
		opens: `${LOWER}${UPPER}${DIGITS}_.-`,
		share: .6,
		strip: stripLogfmt
	},
	{
		name: "foreman",
		opens: DIGITS,
		share: .9,
		strip: prefix(/^\d\d:\d\d:\d\d [\w.-]+ +\| ?/)
	},
	{
		name: "date and time",
		opens: DIGITS,
		share: .9,
		strip: prefix(/^\d{4}[-/]\d\d[-/]\d\d[ T]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?(?: |$)/)
	},
	{
		name: "two brackets",
		opens: "[",
		share: .9,
		strip: prefix(/^\[[^\]]{1,60}\] ?\[[^\]]{1,60}\](?: |$)/)
	},
	{
		name: "brackets",
		opens: "[",
		share: .9,
		strip: prefix(/^\[[^\]]{1,60}\](?: |$)/)
	}
];
const LAYERS = 4;
function stripperOf(lines) {
	let sample = lines.filter((line) => line !== "").slice(-200);
	const layers = [];
	for (let layer = 0; layer < LAYERS && sample.length > 0; layer++) {
		const strip = WRAPPERS.find((wrapper) => {
			if (!mayHave(sample, wrapper)) return false;
			let having = 0;
			for (const line of sample) if (wrapper.strip(line) !== null) having++;
			return having >= sample.length * wrapper.share;
		})?.strip ?? ordinaryWrapperOf(sample)?.strip ?? sharedPrefixOf(sample);
		if (strip === void 0 || layers.includes(strip)) break;
		layers.push(strip);
		sample = sample.map((line) => strip(line)?.text ?? line).filter((line) => line !== "");
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
function mayHave(sample, { opens, share }) {
	let having = 0;
	for (const line of sample) if (opens.includes(line.charAt(0))) having++;
	return having >= sample.length * share;
}
const ALL = [...WRAPPERS, ...ORDINARY_WRAPPERS];
const TEXTS = 16;
function possibleTexts(line) {
	const texts = [clean(line)];
	if (line.charCodeAt(0) === 32) return texts;
	for (let i = 0; i < texts.length; i++) {
		const text = texts[i] ?? "";
		const bare = text.charCodeAt(0) === 123 ? messagesOf(text) : withoutWrapper(text);
		if (bare === null) return null;
		for (const one of bare) if (!texts.includes(one)) texts.push(one);
		if (texts.length > TEXTS) return null;
	}
	return texts;
}
const byFirst = /* @__PURE__ */ new Map();
function withoutWrapper(text) {
	const first = text.charCodeAt(0);
	let wrappers = byFirst.get(first);
	if (wrappers === void 0) {
		wrappers = ALL.filter(({ opens }) => opens.includes(String.fromCharCode(first)));
		byFirst.set(first, wrappers);
	}
	const bare = [];
	for (const { strip } of wrappers) {
		const unwrapped = strip(text);
		if (unwrapped?.partial) return null;
		if (unwrapped !== null) bare.push(clean(unwrapped.text));
	}
	return bare;
}
const MESSAGE_KEYS$1 = [
	"message",
	"msg",
	"MESSAGE",
	"short_message",
	"textPayload",
	"LogEntry",
	"LogMessage",
	"line",
	"stringValue",
	"jsonPayload",
	"event",
	"body"
];
const MESSAGES$2 = new RegExp(`"(?:log|${MESSAGE_KEYS$1.join("|")})" {0,9}: {0,9}"([^"\\\\]*(?:\\\\.[^"\\\\]*)*)"`, "g");
function messagesOf(record) {
	const messages = [];
	for (const [, message = ""] of record.matchAll(MESSAGES$2)) {
		const text = message.includes("\\") ? unescaped(message) : message;
		messages.push(clean(text.endsWith("\n") ? text.slice(0, -1) : text));
	}
	return messages;
}
function unescaped(message) {
	const parsed = parseObject(`{"message":"${message}"}`);
	return typeof parsed?.message === "string" ? parsed.message : message;
}
function ordinaryWrapperOf(sample) {
	return ORDINARY_WRAPPERS.find((wrapper) => {
		if (!mayHave(sample, wrapper)) return false;
		const bare = sample.map(wrapper.strip).filter((one) => one !== null);
		return bare.length >= sample.length * wrapper.share && isTrace(bare.flatMap(({ text }) => text.split("\n")));
	});
}
const TRACE_LINE = /^(?:\t| +at \S+\(| {2,}(?:at |File "|thrown in | \d{1,5}: \S|what\(\): )| {4}\S|Exception in thread "|thread '.{1,100}' (?:\(\d+\) )?panicked at |note: run with `RUST_BACKTRACE|==\d+==ERROR: |terminate called |Unhandled exception\. |Caused by: \S|FATAL ERROR: |<--- (?:Last few GCs|JS stacktrace) --->|\*\*\* (?:Program crashed: |Signal \d)|Thread \d+ (?:"[^"]*" )?crashed:$|\d+ (?:\[ra\] )?0x[0-9a-f]+ |goroutine \d+ \[|Traceback \(most recent call last\):$|#\d+ (?:\S+\(\d+\): |\{main\}$)|[^\s:]+:\d+:in [`'])/;
const LAST_WORDS$1 = [
	/^(?:\S{1,200}: )?(?:free|malloc|realloc|calloc|munmap_chunk|malloc_consolidate|mremap_chunk)\(\): [a-z]/,
	/^(?:double free or corruption|corrupted (?:size vs\. prev_size|double-linked list)|\*\*\* (?:stack smashing|buffer overflow|\S{1,40}) detected \*\*\*)/,
	/^(?:terminate called |pure virtual method called$|Fatal glibc error: |.{1,400}: Assertion [`'].{1,400}' failed\.$)/,
	/^(?:fatal error: .{1,200} - deadlock!$|fatal runtime error: |memory allocation of \d{1,20} bytes failed|thread '.{1,100}' (?:\(\d+\) )?(?:panicked at |has overflowed))/,
	/^(?:Node\.js v\d{1,3}\.\d|FATAL ERROR: .{1,200} JavaScript heap out of memory$|\(Use `node --trace-uncaught |Bun v\d{1,3}\.\d|error: Uncaught )/,
	/^(?:PHP )?(?:Fatal|Parse) error: {1,2}.{1,1000} in \S{1,400} on line \d{1,9}$/,
	/^\S.{0,1000} at \S{1,400}\.(?:pl|pm|cgi|psgi|t) line \d{1,9}(?:\.$|, (?:near|at EOF))/,
	/^\S{1,400}\.rb:\d{1,9}: syntax error/,
	/^CallStack \(from HasCallStack\):$/,
	/^\S{1,400}\.rb:\d{1,9}:in [`'].{1,1000} \([A-Z][\w:]{1,200}\)$/,
	/^(?:lua[\d.]{0,4}|luajit): \S{1,400}:\d{1,9}: /,
	/^\S{1,200}\.?sh: (?:(?:exec: )?(?:line )?\d{1,9}: \S|.{1,200}: (?:command )?not found$)/,
	/^\S{1,400}: line \d{1,9}: .{1,400}: (?:command not found|unbound variable|parameter (?:null or )?not set|No such file or directory|Permission denied|cannot execute.{0,60})$/,
	/^\S{1,400}: line \d{1,9}: {1,20}\d{1,9} (?:Segmentation fault|Aborted|Bus error|Illegal instruction|Floating point exception|Killed) /,
	/^(?:Segmentation fault|Aborted|Bus error|Illegal instruction|Floating point exception)(?: \(core dumped\))?$/,
	/^\S{0,200}python[\d.]{0,8}: (?:can't (?:open|find) |No module named )/,
	/^(?:exec|env|\/usr\/bin\/env): .{1,200}: (?:not found|No such file or directory|Permission denied)$/,
	/^(?:escript: exception |escript: There were compilation errors\.$|\*\* \([A-Z][\w.]{1,200}\) |\{"init terminating in |Runtime terminating during boot )/,
	/^(?:Terminating due to java\.lang\.OutOfMemoryError|Error: Could not find or load main class |Error: Unable to (?:access|initialize) )/,
	/^\S{1,400}\.swift:\d{1,9}: Fatal error/,
	/^Error: [A-Z]\w{1,100}(?: \{ .{0,1000}\}|\(.{0,1000}\))$/
];
function isTrace(texts) {
	if (texts.every((text) => text.startsWith("{\"") && text.endsWith("}"))) return true;
	if (texts.slice(-8).some((text) => LAST_WORDS$1.some((words) => words.test(text)))) return true;
	let having = 0;
	for (const text of texts) {
		if (TRACE_LINE.test(text)) having++;
		if (having >= 2) return true;
	}
	return false;
}
function sharedPrefixOf(sample) {
	const [first = ""] = sample;
	const record = first.indexOf("{\"");
	let length = Math.min(record === -1 ? first.length : record, 80);
	for (const line of sample) {
		length = Math.min(length, alike(first, line));
		if (length === 0) return void 0;
	}
	const blank = Math.max(first.lastIndexOf(" ", length - 1), first.lastIndexOf("	", length - 1));
	const shared = first.slice(0, blank + 1).replace(/(\S[ \t])[ \t]+$/, "$1");
	if (shared === "" || sample.length < 2) return void 0;
	const shape = shared.replace(/\d+|\D+/g, (part) => isDigit$1(part.charCodeAt(0)) ? "\\d+" : part.replace(SPECIAL, "\\$&"));
	const strip = prefix(new RegExp(`^${shape}`));
	return isTrace(sample.map((line) => strip(line)?.text ?? line)) ? strip : void 0;
}
const SPECIAL = /[$()*+./?[\\\]^{|}-]/g;
function alike(first, second) {
	let at = 0;
	for (let other = 0; at < first.length && other < second.length;) if (isDigit$1(first.charCodeAt(at)) && isDigit$1(second.charCodeAt(other))) {
		while (isDigit$1(first.charCodeAt(at))) at++;
		while (isDigit$1(second.charCodeAt(other))) other++;
	} else if (first.charCodeAt(at) === second.charCodeAt(other)) {
		at++;
		other++;
	} else break;
	return at;
}
const isDigit$1 = (code) => code >= 48 && code <= 57;
// src/crash/go/frame.ts
const ARGS = /^[0-9a-fA-Fx?, {}._+-]*$/;
const FILE = /^(\s*)(\S.*):(\d+)(?: \+0x[0-9a-f]+)?(?: fp=0x[0-9a-f]+ sp=0x[0-9a-f]+(?: pc=0x[0-9a-f]+)?| pc=0x[0-9a-f]+)?$/;
const BARE_FILE = /\.(?:go|s|c|cc|cpp|h|S|y|pb)$|^(?:<autogenerated>|\?\?)$/;
const NAMELESS$2 = /* @__PURE__ */ new Set(["??", "<autogenerated>"]);
const BARE_FUNCTION = new RegExp(`^(?:\\(\\*\\w{1,200}\\)\\.)?[A-Za-z_${FOREIGN_LETTERS}][\\w/.%@~+*()[\\]\u00b7$${FOREIGN_LETTERS}-]*$`);
const SHORT_FUNCTION = new RegExp(`^([A-Za-z_${FOREIGN_LETTERS}][\\w${FOREIGN_LETTERS}]{0,200})\\([0-9a-fA-Fx?, {}._]*\\)$`);
const CREATED_BY$1 = /^created by (\S.*?)(?: in goroutine (\d+))?$/;
const LINE_LENGTH = 8192;
function functionOf(line) {
	const length = line.length;
	if (length > LINE_LENGTH || line.charCodeAt(length - 1) !== 41) return null;
	const first = line.charCodeAt(0);
	if (first <= 32 || first === 40) return null;
	const open = argumentsAt(line);
	if (open <= 0) return null;
	const name = line.slice(0, open);
	if (name.includes(" ") || !(name.includes(".") || name === "panic" || name.startsWith("_cgo"))) return null;
	return ARGS.test(line.slice(open + 1, length - 1)) ? name : null;
}
function argumentsAt(line) {
	for (let at = line.indexOf("("); at !== -1; at = line.indexOf("(", at + 1)) {
		if (line.charCodeAt(at - 1) !== 46) return at;
		const close = line.indexOf(")", at);
		if (close === -1) return -1;
		at = close;
	}
	return -1;
}
function shortFunctionOf(line, next) {
	const name = SHORT_FUNCTION.exec(line)?.[1];
	return name === void 0 || fileOf(next) === null ? null : name;
}
function bareFunctionOf(line) {
	return line.length <= LINE_LENGTH && BARE_FUNCTION.test(line) ? line : null;
}
function fileOf(line) {
	if (line.length > LINE_LENGTH) return null;
	const match = FILE.exec(line);
	if (match === null) return null;
	const [, indent = "", file = "", number = ""] = match;
	if (indent === "" && !BARE_FILE.test(file)) return null;
	if (file.includes("://") || !file.includes("/") && !file.includes(".") && !NAMELESS$2.has(file)) return null;
	if (/^[\w.]+ /.test(file) && !file.includes("/")) return null;
	const row = Number(number);
	return {
		file,
		line: Number.isSafeInteger(row) ? row : null
	};
}
function createdOf(line) {
	if (!line.startsWith("created by ") || line.length > LINE_LENGTH) return null;
	const match = CREATED_BY$1.exec(line);
	return match === null ? null : {
		function: match[1] ?? "",
		thread: match[2] ?? null
	};
}
// src/crash/go/gccgo.ts
const PACKAGE_CODE = /_(?:[_01]|x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8})/g;
const NAME_CODE = /_(?:_|x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8})/g;
const PUNCTUATION = {
	__: "_",
	_0: ".",
	_1: "/"
};
function gccgoNameOf(symbol) {
	const dot = symbol.indexOf(".");
	if (dot === -1 || !symbol.includes("_") || /[^\w.]/.test(symbol)) return symbol;
	return decoded(symbol.slice(0, dot), PACKAGE_CODE) + decoded(symbol.slice(dot), NAME_CODE);
}
function decoded(part, codes) {
	if (part.replace(codes, "").includes("_")) return part;
	return part.replace(codes, (code) => {
		const point = Number.parseInt(code.slice(2), 16);
		return PUNCTUATION[code] ?? (point <= 1114111 ? String.fromCodePoint(point) : code);
	});
}
// src/crash/go/goroutine.ts
const HEADER$1 = /^goroutine (\d{1,20})(?: gp=0x[0-9a-f]+)?(?: m=\w+)?(?: mp=0x[0-9a-f]+)? \[([^\]]*)\](?: \{.*\})?:\s*$/;
const ELIDED = /^\.\.\.(?:\d+|additional) frames elided\.\.\.$/;
const ANCESTOR = /^\[originating from goroutine \d+\]:$/;
const UNAVAILABLE = /^\s*goroutine (?:running on other thread|in C code); stack unavailable$/;
const NON_GO = /^\s*non-Go function(?: at)? ?(?:pc=0x[0-9a-f]+)?$/;
const C_PLACE = /^\s+(?:(\S.*):(\d+) )?pc=0x[0-9a-f]+$/;
const NO_PLACE = /^\s+:0$/;
const FOREIGN_LINES$1 = 12;
function headerOf(line) {
	if (!line.startsWith("goroutine ") || line.length > 4096) return null;
	const match = HEADER$1.exec(line);
	return match === null ? null : {
		id: match[1] ?? "",
		state: stateOf(match[2] ?? "")
	};
}
function stateOf(status) {
	const comma = status.indexOf(",");
	return (comma === -1 ? status : status.slice(0, comma)).replace(/ \((?:scan|leaked)\)/g, "");
}
function isElision(line) {
	return line.startsWith("...") && ELIDED.test(line);
}
const HEADS$1 = [
	"panic: ",
	"fatal error: ",
	"[signal ",
	"SIG"
];
function partOf(line, next) {
	const first = line.charCodeAt(0);
	if (line === "" || line.trim() === "") return { is: "blank" };
	if (first === 103 && headerOf(line) !== null) return { is: "header" };
	if (HEADS$1.some((head) => line.startsWith(head))) return { is: "head" };
	const created = createdOf(line);
	if (created !== null) return {
		is: "created",
		by: created.function,
		thread: created.thread
	};
	if (isElision(line) || line.endsWith("stack unavailable") && UNAVAILABLE.test(line)) return { is: "filler" };
	if (first === 91 && ANCESTOR.test(line)) return { is: "ancestor" };
	const name = functionOf(line) ?? shortFunctionOf(line, next);
	if (name !== null) return {
		is: "function",
		name,
		bare: false
	};
	if (line.includes("non-Go function") && NON_GO.test(line)) return { is: "filler" };
	const file = fileOf(line);
	if (file !== null) return {
		is: "file",
		file: file.file,
		line: file.line
	};
	const place = C_PLACE.exec(line);
	if (place !== null) return {
		is: "file",
		file: place[1] ?? null,
		line: place[2] === void 0 ? null : Number(place[2])
	};
	if (NO_PLACE.test(line)) return {
		is: "file",
		file: null,
		line: null
	};
	const bare = bareFunctionOf(line);
	if (bare !== null && (next.charCodeAt(0) === 9 || next.charCodeAt(0) === 32)) {
		if (fileOf(next) !== null || C_PLACE.test(next) || NO_PLACE.test(next)) return {
			is: "function",
			name: bare,
			bare: true
		};
	}
	return { is: "foreign" };
}
function isFrameLine(line, next) {
	if (!mayBeFrameLine(line)) return false;
	const { is } = partOf(line, next);
	return is === "function" || is === "file" || is === "created";
}
function mayBeFrameLine(line) {
	const last = line.charCodeAt(line.length - 1);
	return last >= 48 && last <= 57 || last >= 97 && last <= 102 || last === 41 || line.startsWith("created by ") || !line.includes(" ");
}
function nextOf(lines, at) {
	const line = lines[at] ?? "";
	let next = at + 1;
	if (!line.endsWith(")") && bareFunctionOf(line) !== null) while (next <= at + FOREIGN_LINES$1 && isLogLine(lines[next] ?? "")) next++;
	return lines[next] ?? "";
}
function cutAt(lines, at, mayBeGccgos) {
	if (!mayBeGccgos || (lines[at + 1] ?? "") !== "" || at + 2 < lines.length) return null;
	const name = bareFunctionOf(lines[at] ?? "");
	return name === null || !/^\w+\.[\w.]*\w$/.test(name) ? null : {
		is: "function",
		name,
		bare: true
	};
}
function readGoroutine(lines, at, headless = false) {
	const header = headless ? null : headerOf(lines[at] ?? "");
	if (header === null && !headless) return null;
	const frames = [];
	let createdBy = null;
	let pending = null;
	let startedBy = null;
	let last = at;
	let own = 0;
	let foreign = 0;
	let inAncestor = false;
	let isElided = false;
	let isGccgo = false;
	const push = (function_, file, line) => {
		if (!inAncestor) frames.push({
			function: function_,
			file,
			line
		});
	};
	for (let i = headless ? at : at + 1; i < lines.length; i++) {
		const part = cutAt(lines, i, header !== null && (isGccgo || own === 0)) ?? partOf(lines[i] ?? "", nextOf(lines, i));
		if (part.is === "header" || part.is === "head") break;
		if (part.is === "blank") {
			if (pending !== null && fileOf(lines[i + 1] ?? "") !== null) continue;
			break;
		}
		if (part.is === "foreign") {
			if (++foreign > FOREIGN_LINES$1) break;
			continue;
		}
		if (part.is === "file" && pending === null && startedBy === null && !(headless && own === 0)) {
			if (isLogLine(lines[i] ?? "") || ++foreign > FOREIGN_LINES$1) break;
			continue;
		}
		foreign = 0;
		own++;
		last = i;
		isElided = part.is === "filler" && isElision(lines[i] ?? "");
		if (part.is === "function") {
			if (pending !== null) push(pending, null, null);
			if (startedBy !== null && !inAncestor) break;
			isGccgo ||= part.bare && header !== null;
			pending = isGccgo && part.bare ? gccgoNameOf(part.name) : part.name;
			startedBy = null;
		} else if (part.is === "created") {
			if (pending !== null) push(pending, null, null);
			pending = null;
			const by = isGccgo ? gccgoNameOf(part.by) : part.by;
			startedBy = {
				by,
				thread: part.thread
			};
			if (!inAncestor) createdBy = {
				function: by,
				file: null,
				line: null,
				thread: part.thread
			};
		} else if (part.is === "ancestor") {
			inAncestor = true;
			startedBy = null;
		} else if (part.is === "file") {
			if (pending !== null) push(pending, part.file, part.line);
			else if (startedBy === null) push(null, part.file, part.line);
			else if (!inAncestor) createdBy = {
				function: startedBy.by,
				file: part.file,
				line: part.line,
				thread: startedBy.thread
			};
			pending = null;
			if (startedBy !== null) {
				startedBy = null;
				if (!ANCESTOR.test(lines[i + 1] ?? "") && !inAncestor) break;
			}
		}
	}
	if (pending !== null) push(pending, null, null);
	if (own === 0 && header === null) return null;
	return {
		header,
		frames,
		createdBy,
		first: at,
		last,
		isElided,
		cut: pending !== null || startedBy !== null && createdBy?.file === null
	};
}
// src/crash/go/head.ts
const SYSTEM_LINE = /^(?:runtime: |unexpected fault address |fatal: |runtime stack:$|signal arrived during |instruction bytes:|panic during panic|stack trace unavailable|\[tinygo: |\[signal |\[panic during|SIG\w+: |Signal \d+$|PC=0x)/;
const SIGNAL$1 = /^\s*\[signal (?:(SIG[A-Z0-9]+)(?:: [^\]]*?)?|(0x[0-9a-f]+|\d+))(?: code=(0x[0-9a-f]+|-?\d+))?(?: addr=(0x[0-9a-f]+))?(?: pc=0x[0-9a-f]+)?\]$/;
const SIGNAL_NAME = /^(SIG[A-Z0-9]{2,10}): (\S.{0,80})$|^Signal (\d{1,3})$/;
const PC = /^PC=0x[0-9a-f]+(?: m=-?\d+)?(?: sigcode=(-?\d+))?(?: addr=(0x[0-9a-f]+))?$/;
const MARK$1 = /^(.*?)((?: \[recovered(?:, repanicked)?\])+)$/s;
const LINK = /^(?:\t+| {2,8}|)(panic|fatal error):(?: (.*)|)$/s;
const MESSAGE_LINES$4 = 2e3;
const REMARK_LINES = 40;
function mayBeHead(line) {
	switch (line.charCodeAt(0)) {
		case 112: return line.startsWith("panic: ") || line === "panic:";
		case 102: return line.startsWith("fatal error: ") || line.startsWith("fatal: ");
		case 114: return line.startsWith("runtime: ") || line === "runtime stack:";
		case 117: return line.startsWith("unexpected fault address ");
		case 83: return SIGNAL_NAME.test(line);
		case 91: return line.startsWith("[signal ");
		default: return false;
	}
}
function readHead(lines, at) {
	const line = lines[at] ?? "";
	if (line.startsWith("panic:")) return readPanic$1(lines, at, at, []);
	if (line.startsWith("fatal error: ")) return readFatal$1(lines, at, at, []);
	if (SIGNAL_NAME.test(line)) return readSignal(lines, at, at, []);
	if (line.startsWith("[signal ")) return readLostHead(lines, at);
	return readRemarks(lines, at);
}
function readRemarks(lines, at) {
	const remarks = [];
	for (let i = at; i < lines.length && i - at < REMARK_LINES; i++) {
		const line = lines[i] ?? "";
		if (line.startsWith("fatal error: ")) return readFatal$1(lines, i, at, remarks);
		if (line.startsWith("panic: ")) return readPanic$1(lines, i, at, remarks);
		if (SIGNAL_NAME.test(line)) return readSignal(lines, i, at, remarks);
		if (SYSTEM_LINE.test(line)) remarks.push(line);
		else if (line !== "" && !isLogLine(line) && !/^\s|^goroutine |^\w+ +0x/.test(line)) return null;
	}
	return null;
}
function readPanic$1(lines, at, first, remarks) {
	const dump = findDump(lines, at + 1);
	const end = dump?.at ?? lines.length;
	const isTrimmed = dump !== null && !/^\s/.test(lines.slice(dump.at).find((line) => fileOf(line) !== null) ?? " ");
	const links = [];
	let signal = null;
	let last = at;
	let marked = false;
	for (let i = at; i < end; i++) {
		const line = lines[i] ?? "";
		const link = LINK.exec(line);
		if (link !== null && (i === at || isLinkLine(line, marked || isTrimmed))) {
			links.push({
				word: link[1] === "panic" ? "panic" : "fatal error",
				lines: [link[2] ?? ""]
			});
			marked = MARK$1.test(line);
			last = i;
			continue;
		}
		const sent = signalOf$1(line);
		if (sent !== null) {
			signal = sent;
			last = i;
			continue;
		}
		if (dump === null && isLogLine(line) && signalOf$1(lines[i + 1] ?? "") !== null) continue;
		if (dump === null && isAfterwards(line)) break;
		if (isLogLine(line) || SYSTEM_LINE.test(line)) continue;
		if (signal !== null && line !== "") continue;
		links.at(-1)?.lines.push(line);
		if (line !== "") last = i;
		if (MARK$1.test(line)) marked = true;
	}
	if (dump === null && signal === null && !marked && (lines[at] === "panic:" || !isEndOfLog(lines, last + 1))) return null;
	return headOf$1(links.map((link, index) => {
		const isAfterMark = index > 0 && MARK$1.test(links[index - 1]?.lines.join("\n") ?? "");
		return linkOf$3(link.word, link.lines, isAfterMark, index === links.length - 1);
	}), {
		signal,
		isSignalHead: false,
		remarks,
		first,
		last: dump === null ? withEcho(lines, last) : dump.at - 1,
		dump: dump?.at ?? null
	});
}
function isLinkLine(line, mayBeTrimmed) {
	const first = line.charCodeAt(0);
	return first === 9 || first === 32 || mayBeTrimmed;
}
function isAfterwards(line) {
	return line !== "" && line.charCodeAt(0) !== 9 && !SYSTEM_LINE.test(line);
}
function linkOf$3(word, lines, certain, isLast) {
	const text = trimEnd(lines).join("\n");
	const match = MARK$1.exec(text);
	const marks = isLast && match?.[2]?.includes("repanicked") !== true ? "" : match?.[2] ?? "";
	return {
		word,
		lines: (marks === "" ? text : match?.[1] ?? "").split("\n"),
		recovered: marks !== "",
		repanicked: marks.includes("repanicked"),
		certain
	};
}
function trimEnd(lines) {
	let end = lines.length;
	while (end > 1 && (lines[end - 1] ?? "").trim() === "") end--;
	return lines.slice(0, end);
}
function readFatal$1(lines, at, first, remarks) {
	const text = (lines[at] ?? "").slice(13);
	if (lines[at + 1]?.startsWith("compilation terminated")) return null;
	const dump = findDump(lines, at + 1);
	let signal = null;
	let last = at;
	const more = [...remarks];
	for (let i = at + 1; i < (dump?.at ?? Math.min(lines.length, at + REMARK_LINES)); i++) {
		const line = lines[i] ?? "";
		const sent = signalOf$1(line);
		if (sent !== null) signal = sent;
		else if (SYSTEM_LINE.test(line)) more.push(line);
		else continue;
		last = i;
	}
	if (dump === null && signal === null && !isEndOfLog(lines, last + 1)) return null;
	return headOf$1([linkOf$3("fatal error", [text], true, true)], {
		signal,
		isSignalHead: false,
		remarks: more,
		first,
		last: dump === null ? last : dump.at - 1,
		dump: dump?.at ?? null
	});
}
function readSignal(lines, at, first, remarks) {
	const match = SIGNAL_NAME.exec(lines[at] ?? "");
	if (match === null) return null;
	let pc = null;
	let last = at;
	for (let i = at + 1; i < lines.length && i <= at + 6 && pc === null; i++) {
		pc = PC.exec(lines[i] ?? "");
		if (pc !== null) last = i;
	}
	if (pc === null) return null;
	const name = match[1] ?? `signal ${match[3]}`;
	const dump = findDump(lines, last + 1);
	const more = [...remarks];
	for (let i = last + 1; i < (dump?.at ?? Math.min(lines.length, last + 6)); i++) {
		const line = lines[i] ?? "";
		if (!SYSTEM_LINE.test(line)) continue;
		more.push(line);
		last = i;
	}
	return {
		title: lines[at] ?? "",
		message: match[2] ?? null,
		links: [],
		signal: {
			name,
			code: pc[1] ?? null,
			address: pc[2] ?? null
		},
		isSignalHead: true,
		remarks: more,
		first,
		last: dump === null ? last : dump.at - 1,
		dump: dump?.at ?? null
	};
}
function readLostHead(lines, at) {
	const signal = signalOf$1(lines[at] ?? "");
	const dump = findDump(lines, at + 1);
	if (signal === null || dump === null) return null;
	return {
		title: lines[at] ?? "",
		message: null,
		links: [],
		signal,
		isSignalHead: false,
		remarks: [],
		first: at,
		last: dump.at - 1,
		dump: dump.at
	};
}
function headOf$1(links, rest) {
	const link = links.at(-1);
	const text = link?.lines.join("\n") ?? "";
	return {
		...rest,
		title: `${link?.word ?? "panic"}: ${link?.lines[0] ?? ""}`,
		message: text,
		links
	};
}
function signalOf$1(line) {
	if (!line.includes("[signal ")) return null;
	const match = SIGNAL$1.exec(line.trimEnd());
	if (match === null) return null;
	return {
		name: match[1] ?? match[2] ?? "",
		code: match[3] ?? null,
		address: match[4] ?? null
	};
}
function findDump(lines, from) {
	const end = Math.min(lines.length, from + MESSAGE_LINES$4);
	let bare = null;
	for (let i = from; i < end; i++) {
		const line = lines[i] ?? "";
		const first = line.charCodeAt(0);
		if (first === 103 && headerOf(line) !== null) {
			if (hasFrames(lines, i + 1)) return { at: i };
			if (lines[i - 1] === "") bare ??= i;
		}
		if (first === 114 && line === "runtime stack:") return { at: i };
	}
	return bare === null ? null : { at: bare };
}
function hasFrames(lines, from) {
	for (let i = from, foreign = 0; i < lines.length && foreign < 4; i++) {
		const line = lines[i] ?? "";
		const next = nextOf(lines, i);
		if (functionOf(line) !== null || shortFunctionOf(line, next) !== null) return true;
		if (line.startsWith("created by ") || line.startsWith("	goroutine running on")) return true;
		if (line.startsWith("non-Go function") || /^\S+$/.test(line) && /^\s/.test(next) && fileOf(next) !== null) return true;
		if (line === "" || headerOf(line) !== null || LINK.test(line)) return false;
		if (!isLogLine(line)) foreign += 2;
		foreign++;
	}
	return from >= lines.length;
}
function isEndOfLog(lines, from) {
	for (let i = from, looked = 0; i < lines.length; i++) {
		const line = lines[i] ?? "";
		if (line.trim() === "") continue;
		if (!isEpilogue(line) && !SYSTEM_LINE.test(line) && headerOf(line) === null) return false;
		if (++looked > 12) return true;
	}
	return true;
}
function chainOf(head, panics) {
	const believed = [];
	let earlier = panics;
	for (const link of head.links) {
		const previous = believed.at(-1);
		const isLink = previous === void 0 || link.certain || link.word === "fatal error" || earlier === null || earlier > 0;
		if (previous === void 0 || isLink) {
			believed.push(link);
			if (previous !== void 0 && earlier !== null) earlier--;
		} else {
			const lines = [
				...previous.lines,
				`\t${link.word}: ${link.lines[0] ?? ""}`,
				...link.lines.slice(1)
			];
			believed[believed.length - 1] = {
				...previous,
				lines,
				recovered: link.recovered,
				repanicked: link.repanicked
			};
		}
	}
	return {
		chain: believed.flatMap(({ lines, recovered, repanicked }) => {
			const message = messageOf$2(lines);
			const thrown = {
				type: null,
				message,
				recovered
			};
			return repanicked ? [thrown, {
				type: null,
				message,
				recovered: false
			}] : [thrown];
		}),
		last: believed.at(-1) ?? null
	};
}
function messageOf$2(lines) {
	const rest = lines.slice(1);
	const isIndented = rest.length > 0 && rest.every((line) => line.startsWith("	") || line === "");
	return [lines[0] ?? "", ...isIndented ? rest.map((line) => line.slice(1)) : rest].join("\n");
}
// src/crash/go/origin.ts
const STANDARD = new Set("archive arena bufio builtin bytes cmp compress container context crypto database debug embed encoding errors expvar flag fmt go hash html image index internal io iter log maps math mime net os path plugin reflect regexp runtime simd slices sort strconv strings structs sync syscall testing text time unicode unique unsafe uuid vendor weak".split(" "));
const GOROOT = /(?:^|\/)(?:libgo\/go\/|(?:go|golang|Go|libexec|GOROOT|\$GOROOT|go-?1[\d.]*|toolchain@[^/]+|\d[\d.]*\/x64|sdk\/[^/]+)\/src\/)([a-z]+)\//;
const DEPENDENCY = /\/pkg\/mod\/|(?:^|\/)vendor\/|@v\d|(?:^|\/)external\/|\/site-packages\//;
const LIBC = /^\.\.?\/(?:sysdeps|nptl|csu|stdlib|signal|string|malloc|libio|posix|assert|debug|elf|io|misc|socket|time)\//;
const GENERATED_MAIN = "_testmain.go";
function packageOf(name) {
	const bracket = name.indexOf("[");
	const plain = bracket === -1 ? name : name.slice(0, bracket);
	const dot = plain.indexOf(".", plain.lastIndexOf("/") + 1);
	return dot === -1 ? "" : plain.slice(0, dot);
}
function withOrigins(frames) {
	const root = rootOf$1(frames);
	const main = mainFolderOf(frames);
	return frames.map((frame) => ({
		...frame,
		origin: originOf$8(frame, root, main)
	}));
}
function originOf$8({ function: name, file }, root, main) {
	const pkg = packageOf(name ?? "");
	if (pkg === "" && (name?.startsWith("__") === true || LIBC.test(file ?? ""))) return "runtime";
	if (name === "panic" || pkg === "runtime" || pkg.startsWith("runtime/")) return "runtime";
	if (name?.startsWith("_cgoexp_") || file === GENERATED_MAIN || file?.endsWith(`/${GENERATED_MAIN}`)) return "runtime";
	if (file !== null) {
		if (root !== null && file.startsWith(root)) return "runtime";
		if (STANDARD.has(GOROOT.exec(file)?.[1] ?? "")) return "runtime";
		if (!file.startsWith("/") && !/^[A-Za-z]:/.test(file) && file.includes("/") && STANDARD.has(file.slice(0, file.indexOf("/"))) && !file.includes("@")) return "runtime";
		if (DEPENDENCY.test(file)) return "dependency";
		if (isStandard(pkg) && (file.includes(`/src/${pkg}/`) || file.includes("/libgo/"))) return "runtime";
		if (main !== null && isOtherHost(file, main)) return "dependency";
		if (file.includes("/")) return "app";
	}
	return isStandard(pkg) ? "runtime" : "app";
}
function isStandard(pkg) {
	const slash = pkg.indexOf("/");
	return STANDARD.has(slash === -1 ? pkg : pkg.slice(0, slash));
}
function rootOf$1(frames) {
	for (const { function: name, file } of frames) {
		if (file === null || !(name === "panic" || name?.startsWith("runtime."))) continue;
		const at = file.lastIndexOf("/src/runtime/");
		if (at !== -1) return file.slice(0, at + 5);
	}
	return null;
}
const GOPATH = /\/src\/([^/]+\.[^/]+\/[^/]+\/[^/]+)\//;
function mainFolderOf(frames) {
	const main = frames.find(({ function: name }) => name?.startsWith("main."));
	return GOPATH.exec(main?.file ?? "")?.[1] ?? null;
}
function isOtherHost(file, main) {
	const repository = GOPATH.exec(file)?.[1];
	return repository !== void 0 && repository !== main;
}
// src/crash/go/fatal-log.ts
const ZAP_CONSOLE = /^\S{4,40}\tFATAL\t(?:(?:[^\t]{1,200}\t)?([\w./@-]{1,200}\.go:\d{1,9})\t)?([^\t]*)/;
const LOGRUS_TEXT = /^(?:time=(?:"[^"]*"|\S+) )?level=fatal msg=(?:"((?:[^"\\]|\\.)*)"|(\S*))/;
const LOGRUS_TERMINAL = /^FATA\[[\w:+.-]{1,40}\] ?(.*?)(?: {2,}\w.*)?$/;
const LOGRUS_PANIC = /^(?:time=(?:"[^"]*"|\S+) )?level=panic msg=(?:"((?:[^"\\]|\\.)*)"|(\S*))|^PANI\[[\w:+.-]{1,40}\] ?(.*?)(?: {2,}\w.*)?$/;
const CONSOLES = [
	{
		word: "	FATAL	",
		shape: ZAP_CONSOLE
	},
	{
		word: " FTL ",
		shape: /^\S{4,40} FTL (?:([\w./@-]+\.go:\d+) > )?(.*)$/
	},
	{
		word: ".go:",
		shape: /^F\d{4} \d\d:\d\d:\d\d\.\d{1,9} {1,9}\d{1,9} ([\w./@-]{1,200}\.go:\d{1,9})\] (.*)$/
	}
];
const IS_GO_RECORD = /^\{"level":"fatal","ts":|^\{"level":"fatal",.*"message":"(?:[^"\\]|\\.)*"\}$|"caller":"[^"]*\.go:\d+"|"level":"fatal","msg":|"level":"FATAL","prefix":"[^"]*","file":"[^"]*\.go","line":"\d+"/;
function mayBeFatalLine(line) {
	if (line.charCodeAt(0) === 123) return /"level":"(?:fatal|FATAL)"/.test(line) && IS_GO_RECORD.test(line);
	return fatalLineOf(line) !== null;
}
function fatalLineOf(line) {
	if (line.length > 2e4) return null;
	if (line.startsWith("{")) return recordOf(line);
	for (const { word, shape } of CONSOLES) {
		const match = line.includes(word) ? shape.exec(line) : null;
		if (match !== null) return {
			message: match[2] ?? "",
			caller: match[1] ?? null
		};
	}
	const logrus = line.includes("level=fatal") ? LOGRUS_TEXT.exec(line) : null;
	if (logrus !== null) return {
		message: logrus[1]?.replace(/\\(["\\])/g, "$1") ?? logrus[2] ?? "",
		caller: null
	};
	const terminal = line.startsWith("FATA[") ? LOGRUS_TERMINAL.exec(line) : null;
	return terminal === null ? null : {
		message: terminal[1] ?? "",
		caller: null
	};
}
function recordOf(line) {
	const record = parseObject(line);
	if (record?.level !== "fatal" && record?.level !== "FATAL") return null;
	const text = record.msg ?? record.message;
	const message = typeof text === "string" ? text : "";
	const error = typeof record.error === "string" ? record.error : null;
	return {
		message: error === null ? message : message === "" ? error : `${message}: ${error}`,
		caller: callerIn(record)
	};
}
function callerIn({ caller, file, line }) {
	if (typeof caller === "string") return caller;
	return typeof file === "string" && typeof line === "string" ? `${file}:${line}` : null;
}
function readFatalLine(lines, at) {
	const said = fatalLineOf(lines[at] ?? "");
	if (said === null) return null;
	const stack = readGoroutine(lines, at + 1, true);
	const hasStack = stack !== null && stack.first === at + 1 && stack.frames.some(({ file }) => file !== null);
	const last = hasStack ? stack.last : at;
	if (!isEndOfLog(lines, last + 1)) return null;
	const frames = hasStack ? withOrigins(stack.frames) : [];
	return {
		draft: drafted({
			runtime: "go",
			kind: "log-fatal",
			title: `fatal: ${said.message.split("\n", 1)[0] ?? ""}`,
			message: said.message,
			fatal: true,
			frames,
			culprit: culpritOf(frames, said.message) ?? callerOf(said.caller),
			threads: hasStack ? {
				total: 1,
				groups: [{
					count: 1,
					state: null,
					frames
				}]
			} : {
				total: 0,
				groups: []
			}
		}),
		first: at,
		last
	};
}
function saidAbove(lines, at) {
	const line = (lines[at - 1] ?? "").slice(0, 2e4);
	if (line.startsWith("{")) {
		const record = parseObject(line);
		return record?.level === "panic" && typeof record.msg === "string" ? record.msg : null;
	}
	const match = LOGRUS_PANIC.exec(line);
	return match?.[1]?.replace(/\\(["\\])/g, "$1") ?? match?.[2] ?? match?.[3] ?? null;
}
function callerOf(caller) {
	const match = /^(.*):(\d+)$/.exec(caller ?? "");
	return match === null ? null : {
		function: null,
		file: match[1] ?? null,
		line: Number(match[2])
	};
}
// src/crash/go/message-hints.ts
const MESSAGES$1 = [
	[/^(?:runtime error: )?(?:panic called with nil argument|nil$)/, (_, at) => ({
		why: `panic was called with nil at ${at}.`,
		advice: "Give it the error that it was meant to carry; a nil error in a variable is the usual reason."
	})],
	[/makeslice: (?:len|cap) out of range|makechan: size out of range|growslice: len out of range/, (_, at) => ({
		why: `A length that is negative or absurdly large was asked for at ${at}.`,
		advice: "Check the number before it becomes a size: it mostly comes from input or from a subtraction."
	})],
	[/hash of unhashable type (\S+)/, ([, type], at) => ({
		why: `A ${type} was used as the key of a map at ${at}, which cannot be compared.`,
		advice: "Use a key of a comparable type, such as a string made of it."
	})],
	[/comparing uncomparable type (\S+)/, ([, type], at) => ({
		why: `Two interfaces that hold a ${type} were compared with == at ${at}.`,
		advice: "Compare them with reflect.DeepEqual, slices.Equal or maps.Equal."
	})],
	[/^value method (\S+) called using nil \*(\S+) pointer/, ([, method, type], at) => ({
		why: `${method} was called at ${at} through a nil *${type} that an interface or embedding held.`,
		advice: "Check the pointer before it is stored in the interface: an interface with a nil pointer in it is not nil."
	})],
	[/^close of nil channel/, (_, at) => ({
		why: `A channel that was never made was closed at ${at}.`,
		advice: "Make it in the constructor."
	})],
	[/^reflect: |^reflect\./, (_, at) => ({
		why: `Package reflect was used on a value that does not allow it, from ${at}.`,
		advice: "Check Kind, IsValid and CanSet before; a nil pointer or an unexported field is the usual reason."
	})],
	[/context deadline exceeded|context canceled/, (_, at) => ({
		why: `Something took longer than its context allowed, and ${at} made a panic of it.`,
		advice: "Return the error instead, and look at what was slow."
	})],
	[/^regexp: Compile|^template: /, (_, at) => ({
		why: `A pattern or a template that is wrong was compiled by a Must function at ${at}.`,
		advice: "The message shows the place in it; compile it in a test."
	})],
	[/^flag redefined: (\S+)|multiple registrations for (\S+)|^pattern "(.*?)" .*conflicts|duplicate metrics collector registration/, ([, flag, one, two], at) => ({
		why: `${flag ?? one ?? two ?? "The same name"} was registered twice, the second time at ${at}.`,
		advice: "Register it once; two imports or two calls of one constructor are the usual reason."
	})],
	[/^non-positive interval for (?:NewTicker|Ticker)/, (_, at) => ({
		why: `A ticker was made with an interval of zero or less at ${at}.`,
		advice: "Check the setting that it comes from: an unset duration is 0."
	})],
	[/inconsistently typed value into Value|store of nil value into Value/, (_, at) => ({
		why: `An atomic.Value was given another type than before, or nil, at ${at}.`,
		advice: "Store one type only, or use atomic.Pointer."
	})]
];
function messageHint(message, at) {
	const text = message.slice(0, 2e3);
	for (const [pattern, tell] of MESSAGES$1) {
		const match = pattern.exec(text);
		if (match !== null) return tell(match, at);
	}
	return {
		why: `The program panicked by itself at ${at}, and nothing recovered it.`,
		advice: "Return an error there instead, or recover at the edge of the goroutine if the rest of the program may go on."
	};
}
// src/crash/go/hints.ts
function placeOf$5(position) {
	if (position === null) return "the first frame of the trace";
	const { function: name, file, line } = position;
	if (file === null) return name ?? "the first frame of the trace";
	const short = file.split("/").slice(-2).join("/");
	return line === null ? short : `${short}:${line}`;
}
const where = ({ rootCause, culprit }) => placeOf$5(rootCause ?? culprit);
function shortName(name) {
	const path = name.slice(name.lastIndexOf("/") + 1);
	return path.slice(path.indexOf(".") + 1);
}
const count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;
const mebibytes$1 = (bytes) => `${Math.floor(bytes / 1048576)}MiB`;
const FIRST_PAGE = 4096n;
function nilDereference(draft) {
	const at = where(draft);
	const address = draft.signal?.address;
	const offset = address?.startsWith("0x") === true ? BigInt(address) : null;
	if (offset !== null && offset > 0n && offset < FIRST_PAGE) return `A field was used through a nil pointer at ${at}: address ${address} is the field ${offset} bytes into the struct, not its first one. Find the pointer on that line whose type has a field there, and check it (or the error that came with it) before it is used.`;
	if (offset !== null && offset >= FIRST_PAGE) return `An address that is not mapped was used at ${at}, too high for a field of a nil pointer. Look for unsafe or cgo there, for an index into a nil array pointer, or for a data race on an interface or a slice.`;
	return `Something nil was used as if it had a value at ${at}: a pointer (its first field, or all of it), a nil interface whose method was called, or a nil func. Check which of them on that line can be nil, and what returned it without an error.`;
}
function indexOutOfRange(draft) {
	const at = where(draft);
	const match = /index out of range \[(-?\d+)\](?: with length (\d+))?/.exec(draft.message ?? "");
	const index = match?.[1];
	const length = match?.[2];
	if (index?.startsWith("-") === true) return `An index became negative at ${at}, as after a search that found nothing or \`len(x)-1\` of something empty. Check for that before it is used as an index.`;
	if (length === "0") return `Element ${index} of something empty was asked for at ${at}. Check its length first, and why it is empty: an argument, a split or a result that was not there.`;
	if (index !== void 0 && length !== void 0) return `Element ${index} of ${length} was asked for at ${at}${index === length ? ", one behind the last" : ""}. Check the index against \`len\` there${index === length ? " (`<` instead of `<=`)" : ""}, or range over the elements.`;
	return `An index lies outside of its slice, array or string at ${at}. Check it against \`len\` before it is used.`;
}
function sliceOutOfRange(draft) {
	const bounds = /out of range (\[.*?\])(?: with (length|capacity) (\d+))?$/.exec(draft.message ?? "");
	const at = where(draft);
	if (bounds?.[1] === void 0) return `A slice was cut or converted beyond what it holds at ${at}. Check its length first.`;
	const limit = bounds[3] === void 0 ? "" : ` of something with ${bounds[2]} ${bounds[3]}`;
	return `The bounds ${bounds[1]}${limit} do not fit at ${at}. Clamp them to \`len\` first; a truncated input or a separator that was not found is the usual reason.`;
}
const MAP_FUNCTION = /^(?:runtime\.map|internal\/runtime\/maps\.|runtime\.fatal)/;
function concurrentMap(draft) {
	const why = `Two goroutines used one map at the same time (${/^concurrent map (.*)$/.exec(draft.message ?? "")?.[1] ?? "writes"}), one of them at ${placeOf$5(draft.culprit)}; Go ends the process, and recover cannot stop it.`;
	const other = otherSide(draft);
	return `${why} Guard every use of the map with one mutex, or use sync.Map; ${other !== null ? `the other side may be ${placeOf$5(other)}` : draft.threads.total <= 1 ? "GOTRACEBACK=all prints the other goroutine, too" : "`go test -race` shows both sides"}.`;
}
function otherSide({ threads, culprit, frames }) {
	const isCrashed = ({ frames: others }) => others.length > 0 && others.length === frames.length && others.every((frame, at) => frame.line === frames[at]?.line);
	for (const group of threads.groups) {
		if (!/^(?:running|runnable)$/.test(group.state ?? "")) continue;
		if (isCrashed(group) && group.count === 1) continue;
		const own = group.frames.find(({ origin }) => origin === "app");
		const isInMap = group.frames.some(({ function: name }) => MAP_FUNCTION.test(name ?? ""));
		if (own !== void 0 && (isInMap || own.file === culprit?.file)) return own;
	}
	return null;
}
function typeAssertion(draft) {
	const at = where(draft);
	const message = draft.message ?? "";
	const missing = /interface conversion: (?:interface \{\}|.*?) ?(?:is )?(\S+) is not \S+: missing method (\w+)/.exec(message) ?? null;
	if (missing !== null) return `The value at ${at} is a ${missing[1]}, which lacks the method ${missing[2]}. Give it that method (a pointer receiver counts for the pointer only), or assert with \`v, ok :=\`.`;
	const match = /interface conversion: .*? is (\S+(?: \{\})?), not (.+)$/.exec(message);
	if (match?.[1] === "nil") return `A nil interface was asserted to be a ${match[2]} at ${at}. Use \`v, ok :=\`, and check what should have set the value: a missing key of a map or of a context gives nil.`;
	if (match === null) return `A value is of another type than asserted at ${at}. Use \`v, ok :=\` or a type switch there.`;
	return `The value at ${at} is a ${match[1]}, not the ${match[2]} that the code asserts. Use \`v, ok :=\` or a type switch${match[1] === "float64" ? "; numbers decoded from JSON into an interface are float64" : ""}.`;
}
function deadlock(draft) {
	const message = draft.message ?? "";
	if (message.startsWith("no goroutines")) return "main called runtime.Goexit and every other goroutine has ended, so nothing can run any more. Return from main, or call os.Exit.";
	if (message.includes("bubble")) return `All goroutines of the synctest bubble wait for something outside of it or for each other (${waiting(draft)}). End or unblock each of them before the test's function returns.`;
	const states = waiting(draft);
	if (/\(no cases\)/.test(states) && draft.threads.total === 1) return `main waits in an empty select at ${placeOf$5(draft.culprit)}, and no other goroutine is left. Wait for a signal (signal.NotifyContext) or a WaitGroup instead.`;
	if (/\(nil chan\)/.test(states)) return `A channel that was never made is waited for, which takes for ever: ${states}. Make the channel before it is used, first the one at ${placeOf$5(draft.culprit)}.`;
	if (draft.threads.total === 1) return `The only goroutine left waits at ${placeOf$5(draft.culprit)} (${states}), and nobody can wake it. Look for who should have sent, closed, unlocked or called Done: mostly it ended early, or it is this goroutine itself.`;
	return `Every goroutine waits for another one: ${states}. Look at ${placeOf$5(draft.culprit)} for who should send, close, unlock or call Done, and which early return or panic skips it.`;
}
function waiting({ threads }) {
	const states = /* @__PURE__ */ new Map();
	for (const { state, count: number } of threads.groups) if (state !== null && state !== "") states.set(state, (states.get(state) ?? 0) + number);
	const parts = [...states].sort(([, a], [, b]) => b - a).slice(0, 4);
	return parts.length === 0 ? "none of them is printed" : parts.map(([state, number]) => `${number} in ${state}`).join(", ");
}
function syncMisuse(draft) {
	const message = draft.message ?? "";
	const at = where(draft);
	if (/WaitGroup/.test(message)) return /negative/.test(message) ? `Done was called more often than Add had announced, at ${at}. Call Add before \`go\`, never inside of it, and Done exactly once with defer; WaitGroup.Go does both.` : `A WaitGroup was used anew before the earlier Wait had returned, at ${at}. Wait for it first, or use one WaitGroup for each round.`;
	return `A mutex was unlocked that nobody held, at ${at}; Go ends the process, and recover cannot stop it. Look for two unlocks on one path (a defer beside a plain one), RUnlock mixed with Unlock, or a copied mutex (\`go vet\` finds copies).`;
}
function stackOverflow(draft) {
	const cycle = cycleOf(draft);
	return `${cycle.length === 0 ? "A function called itself" : cycle.length === 1 ? `${cycle[0]} called itself` : `${cycle.join(" \u2192 ")} \u2192 ${cycle[0]} called each other`} until the stack reached its limit, which recover cannot stop. ${cycle.some((name) => /(?:String|Error|Format|MarshalJSON|MarshalText|UnmarshalJSON)$/.test(name)) ? "Do not format or encode the value itself inside its own method; convert it to a type without the method first." : "Give the recursion an end, and look for data that points back at itself."}`;
}
function cycleOf({ frames, culprit }) {
	const names = frames.filter(({ origin }) => origin === "app").map(({ function: name }) => name ?? "").reverse();
	const start = names.lastIndexOf(culprit?.function ?? "");
	const before = names.lastIndexOf(culprit?.function ?? "", start - 1);
	if (start === -1 || before === -1 || start - before > 6) return [];
	return [...new Set(names.slice(before, start).map(shortName))];
}
function outOfMemory$1(draft, { memoryLimitBytes }) {
	return `The system refused the Go runtime more memory: a limit of the process (ulimit -v, no overcommit), or one allocation of an absurd size.${draft.culprit === null ? "" : ` The allocation that failed is at ${placeOf$5(draft.culprit)}.`} ${memoryLimitBytes === null ? "Set GOMEMLIMIT to about 90 % of the container's memory limit" : `Set GOMEMLIMIT to about 90 % of the container's limit (${mebibytes$1(memoryLimitBytes * .9)} of ${mebibytes$1(memoryLimitBytes)})`}, so that the collector works harder before it is full, and check the sizes that come from input.`;
}
function fatalSignal(draft) {
	const name = draft.signal?.name ?? "A signal";
	if (draft.frames.find(({ function: function_ }) => /\._Cfunc_|^runtime\.cgocall$/.test(function_ ?? "")) !== void 0) {
		const called = draft.frames.find(({ function: function_ }) => function_?.includes("._Cfunc_") === true)?.function;
		return `${name} arrived while ${called === void 0 || called === null ? "C code" : `the C function ${called.slice(called.indexOf("._Cfunc_") + 8)}`} ran (called at ${placeOf$5(draft.culprit)}), so it is C's own crash. Check what is passed to it (freed or Go memory, missing NUL, lifetime), and run it with AddressSanitizer (\`go build -asan\`).`;
	}
	if (name === "SIGABRT") return "Somebody aborted the process: C code that called abort(), or `kill -ABRT`. Look at the goroutine in cgo, if there is one, else at who sends signals.";
	return `${name} arrived in code that Go cannot recover in: the runtime itself, C, or assembly. Look for unsafe, cgo and data races near ${placeOf$5(draft.culprit)}, and try \`go build -race\`.`;
}
function dataRace(draft) {
	const [one, two] = draft.threads.groups.map(({ state, frames }) => {
		const frame = frames.find(({ origin }) => origin === "app") ?? frames[0] ?? null;
		return `${state ?? "use"} at ${placeOf$5(frame)}`;
	});
	return two === void 0 ? `Two goroutines used the same memory without order, one of them: ${one ?? "unknown"}. Guard it with a mutex, a channel or package atomic.` : `Two goroutines used the same memory without order: a ${one} and a ${two}. Guard both sides with the same mutex, or hand the value over by a channel.`;
}
function testTimeout(draft) {
	const after = /^test timed out after (\S+)/.exec(draft.message ?? "")?.[1];
	return `${/running tests:\s+(\S+)/.exec(draft.message ?? "")?.[1] ?? "The test"} was still running after ${after ?? "its limit"}, waiting at ${placeOf$5(draft.culprit)}. Find what it waits for there, or give it more time with -timeout.`;
}
const goHints = {
	"nil-dereference": nilDereference,
	"index-out-of-range": indexOutOfRange,
	"slice-out-of-range": sliceOutOfRange,
	"concurrent-map": concurrentMap,
	"nil-map-write": (draft) => `A map that was never made was written to at ${where(draft)}; reading a nil map is fine, writing is not. Make it where the struct that holds it is made (\`make(map[...]...)\` in its constructor), also after decoding.`,
	"type-assertion": typeAssertion,
	"divide-by-zero": (draft) => `An integer was divided by zero at ${where(draft)}. Check the divisor first: an empty list's length or an unset setting is the usual reason.`,
	"send-on-closed-channel": (draft) => `A value was sent at ${where(draft)} on a channel that another goroutine had closed. Let only the sender close it, after its last send (with several senders: after WaitGroup.Wait), and tell senders to stop by a context instead of by closing.`,
	"close-closed-channel": (draft) => `A channel was closed for the second time at ${where(draft)}. Let one owner close it, or put the close into a sync.Once: Stop and Close methods are called twice more often than one thinks.`,
	deadlock,
	"sync-misuse": syncMisuse,
	"stack-overflow": stackOverflow,
	"out-of-memory": outOfMemory$1,
	"thread-exhaustion": (draft) => `The process may start no more threads: each goroutine that is blocked in a system call or in C holds one (${count(draft.threads.total, "goroutine")} in the dump). Bound how many of those run at once, and look at the pod's pid limit and at debug.SetMaxThreads.`,
	fault: (draft) => `Memory that is not mapped, or a bad pointer, was used at ${where(draft)}, which Go cannot turn into a panic. Look for unsafe.Pointer arithmetic, memory that C has freed, or a memory-mapped file that was truncated (SIGBUS).`,
	"fatal-signal": fatalSignal,
	sigquit: (draft) => `Somebody asked for this dump with SIGQUIT (\`kill -3\`, Ctrl-\\), which ends a Go program; it is no bug by itself. Look for who sent it, and at what the ${count(draft.threads.total, "goroutine")} were doing: ${waiting(draft)}.`,
	checkptr: (draft) => `A conversion of unsafe.Pointer breaks the rules at ${where(draft)}, and checkptr (on with -race) stopped it. Keep the arithmetic in one expression inside one allocation, or use unsafe.Add and unsafe.Slice.`,
	"data-race": dataRace,
	"log-fatal": (draft) => `The program ended itself through its logger (Fatal), at ${where(draft)}; defers did not run. Look at what the message says, and at what this program needs at its start: files, settings, other services.`,
	"test-panic": (draft) => `A test panicked at ${where(draft)}, which ends the whole test binary and skips the tests after it. ${messageHint(draft.message ?? "", where(draft)).advice}`,
	"test-timeout": testTimeout,
	"usage-error": "The program was started with flags that it does not know or cannot read. Compare `args` of the container with the flags of this version.",
	panic: (draft) => {
		const { why, advice } = messageHint(draft.message ?? "", where(draft));
		return `${why} ${advice}`;
	}
};
// src/crash/go/kind.ts
const KINDS$2 = [
	["concurrent-map", "concurrent map "],
	[
		"nil-dereference",
		"runtime error: invalid memory address or nil pointer dereference",
		"runtime error: nil pointer dereference"
	],
	["index-out-of-range", "runtime error: index out of range"],
	[
		"slice-out-of-range",
		"runtime error: slice bounds out of range",
		"runtime error: cannot convert slice with length"
	],
	[
		"nil-map-write",
		"assignment to entry in nil map",
		"runtime error: assignment to entry in nil map"
	],
	[
		"type-assertion",
		"interface conversion: ",
		"runtime error: interface conversion: "
	],
	["divide-by-zero", "runtime error: integer divide by zero"],
	[
		"send-on-closed-channel",
		"send on closed channel",
		"runtime error: send on closed channel"
	],
	[
		"close-closed-channel",
		"close of closed channel",
		"runtime error: close of closed channel"
	],
	[
		"deadlock",
		"all goroutines are asleep - deadlock!",
		"deadlock: ",
		"main bubble goroutine has exited but "
	],
	[
		"sync-misuse",
		"sync: negative WaitGroup counter",
		"sync: WaitGroup ",
		"sync: unlock of unlocked",
		"sync: Unlock of unlocked",
		"sync: RUnlock of unlocked",
		"sync: inconsistent mutex state"
	],
	["stack-overflow", "stack overflow"],
	[
		"out-of-memory",
		"out of memory",
		"runtime: out of memory",
		"cannot allocate ",
		"runtime: cannot allocate ",
		"runtime: VirtualAlloc",
		"arena already initialized"
	],
	[
		"thread-exhaustion",
		"thread exhaustion",
		"newosproc",
		"runtime.newosproc"
	],
	["checkptr", "checkptr: "],
	[
		"fault",
		"fault ",
		"found bad pointer in Go heap"
	],
	["fatal-signal", "unexpected signal during runtime execution"],
	["test-timeout", "test timed out after "]
];
function kindOf$7(message) {
	const plain = message.replace(/^runtime error at 0x[0-9a-f]{1,16}: /, "runtime error: ");
	if (plain === "fault") return "fault";
	if (plain.endsWith("- deadlock!")) return "deadlock";
	return KINDS$2.find(([, ...openings]) => openings.some((opening) => plain.startsWith(opening)))?.[0] ?? "panic";
}
const NIL$1 = "nil-dereference";
const OWN = [
	"runtime.",
	"sync.",
	"internal/"
];
const BY_FUNCTION = [
	[/^runtime\.(?:map(?:assign|access|delete|iter)|fatal$)|^internal\/runtime\/maps\.fatal$/, "concurrent-map"],
	[/^sync\.(?:fatal|throw)$|^internal\/sync\.fatal$|\.unlockSlow$/, "sync-misuse"],
	[/^runtime\.(?:newstack|morestack)$/, "stack-overflow"],
	[/^runtime\.(?:goPanicIndex|panicindex|panicIndex)/, "index-out-of-range"],
	[/^runtime\.(?:goPanicSlice|panicslice|panicSlice)/, "slice-out-of-range"],
	[/^runtime\.panicdivide$/, "divide-by-zero"],
	[/^runtime\.(?:panicdottype|typeAssert|assertE2I|panicnildottype)/, "type-assertion"],
	[/^runtime\.chansend/, "send-on-closed-channel"],
	[/^runtime\.closechan$/, "close-closed-channel"],
	[/^runtime\.(?:panicmem|sigpanic)/, NIL$1]
];
function kindOfFunctions(functions) {
	for (const name of functions.slice(0, 12)) {
		if (name === null) continue;
		const kind = OWN.some((start) => name.startsWith(start)) ? BY_FUNCTION.find(([pattern]) => pattern.test(name))?.[1] : void 0;
		if (kind !== void 0) return kind;
		if (!name.startsWith("runtime.") && name !== "panic" && !name.startsWith("internal/")) break;
	}
	return isRecursion$1(functions) ? "stack-overflow" : "panic";
}
function isOutOfStack(functions) {
	return functions.slice(0, 8).includes("__generic_morestack");
}
const RECURSION = 40;
function isRecursion$1(functions) {
	return functions.length >= RECURSION && new Set(functions.slice(0, RECURSION)).size <= 3;
}
// src/crash/go/printed.ts
const CHI_HEAD = /^ panic: (.*)$/;
const CHI_FUNCTION = /^(?: -> | {4})(\S+)$/;
const CHI_PLACE = /^(?: -> {3}| {6})(\S.*):(\d{1,9})$/;
const CHI_MESSAGE_LINES = 20;
function mayBeChi(line) {
	return line.startsWith(" panic: ");
}
function readChi(lines, at) {
	let row = at + 1;
	while (row < lines.length && row <= at + CHI_MESSAGE_LINES && !CHI_PLACE.test(lines[row + 1] ?? "")) row++;
	const message = [CHI_HEAD.exec(lines[at] ?? "")?.[1] ?? "", ...lines.slice(at + 1, row)].join("\n").trimEnd();
	const positions = [];
	let last = at;
	for (; row + 1 < lines.length; row++) {
		if (lines[row] === "" && positions.length > 0) continue;
		const name = CHI_FUNCTION.exec(lines[row] ?? "")?.[1];
		const place = CHI_PLACE.exec(lines[row + 1] ?? "");
		if (name === void 0 || place === null) break;
		positions.push({
			function: name,
			file: place[1] ?? null,
			line: Number(place[2])
		});
		last = ++row;
	}
	if (positions.length === 0) return null;
	const frames = withOrigins(positions);
	return {
		draft: drafted({
			runtime: "go",
			kind: kindOf$7(message),
			title: `panic: ${message.split("\n", 1)[0] ?? ""}`,
			message,
			fatal: false,
			chain: [{
				type: null,
				message,
				recovered: true
			}],
			frames,
			culprit: culpritOf(frames, message)
		}),
		first: at,
		last
	};
}
const SAID = /\[PANIC RECOVER\] (.+)$|\b(?:panic(?:ked|king)?|PANIC|Panic|recover(?:ed|y)?|Recover(?:ed|y)?)\b[^:]{0,60}: (.+)$|(\bruntime error: .+)$/;
function gluedOf(line) {
	if (line.length > 2e4 || !line.endsWith("]:")) return null;
	const at = line.lastIndexOf(" goroutine ");
	if (at <= 0 || headerOf(line.slice(at + 1)) === null) return null;
	const said = SAID.exec(line.slice(0, at).trimEnd());
	return {
		message: said?.[1] ?? said?.[2] ?? said?.[3] ?? null,
		header: line.slice(at + 1)
	};
}
const OUTERMOST$3 = /* @__PURE__ */ new Set(["runtime.main", "runtime.goexit"]);
const STAMP = /^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d(?:\.\d{6})? (?:[\w./-]{1,200}\.go:\d{1,9}: )?/;
const ZAP = /^\S{4,40}\t[A-Z]{4,6}\t(?:(?:[^\t]{1,200}\t)?[\w./@-]{1,200}\.go:\d{1,9}\t)?([^\t]*)/;
function mayBeErrorStack(line) {
	return OUTERMOST$3.has(line);
}
function readErrorStack(lines, at) {
	if (!isFrame$1(lines, at)) return null;
	let first = at;
	while (at - first < 64 && isFrame$1(lines, first - 2)) first -= 2;
	const head = lines[first - 1] ?? "";
	if (first === at || head.trim() === "" || fileOf(head) !== null || head.startsWith("goroutine ")) return null;
	const zap = ZAP.exec(head);
	const message = zap?.[1] ?? head.replace(STAMP, "");
	const positions = [];
	let row = first;
	for (; isFrame$1(lines, row); row += 2) positions.push(positionAt(lines, row));
	const isMain = positions.some(({ function: name }) => name === "runtime.main");
	const chain = [linkOf$2(message)];
	while (row + 2 < lines.length && isWrapping(lines[row] ?? "") && isFrame$1(lines, row + 1)) {
		chain.push(linkOf$2(lines[row] ?? ""));
		for (row++; isFrame$1(lines, row);) row += 2;
	}
	const fatal = isMain && zap === null && endsLog(lines, row - 1);
	const frames = withOrigins(positions);
	return {
		draft: drafted({
			runtime: "go",
			kind: fatal ? "log-fatal" : "logged-exception",
			title: message,
			message,
			fatal,
			chain,
			frames,
			culprit: culpritOf(frames, message)
		}),
		first: first - 1,
		last: row - 1
	};
}
function isFrame$1(lines, at) {
	const place = lines[at + 1] ?? "";
	return at >= 0 && place.charCodeAt(0) === 9 && bareFunctionOf(lines[at] ?? "") !== null && fileOf(place) !== null;
}
function positionAt(lines, at) {
	const place = fileOf(lines[at + 1] ?? "");
	return {
		function: lines[at] ?? null,
		file: place?.file ?? null,
		line: place?.line ?? null
	};
}
function isWrapping(line) {
	return line.trim() !== "" && line.charCodeAt(0) !== 9 && !isLogLine(line);
}
function linkOf$2(message) {
	return {
		type: null,
		message,
		recovered: false
	};
}
// src/crash/go/race.ts
const RULE = "==================";
const WARNING$1 = "WARNING: DATA RACE";
const ACCESS = /^(Previous |)([a-z]+ |)?(?:([Rr]ead|[Ww]rite)(?: of size \d+)?) at 0x[0-9a-f]+ by (main goroutine|goroutine (\d+)):$/;
const STARTED = /^Goroutine (\d+) \((\w+)\) created at:$/;
const FOUND$1 = /^Found \d+ data race\(s\)/;
const LINES = 2e3;
function mayBeRace(line) {
	return line === WARNING$1;
}
function readRace(lines, at) {
	if (lines[at] !== WARNING$1) return null;
	const sides = [];
	const created = /* @__PURE__ */ new Map();
	let last = at;
	let i = at + 1;
	while (i < lines.length && i - at < LINES) {
		const line = lines[i] ?? "";
		if (line === RULE) {
			last = i;
			break;
		}
		const access = ACCESS.exec(line);
		const started = STARTED.exec(line);
		if (access === null && started === null) {
			if (line !== "" && !/^\s/.test(line) && functionOf(line) === null) break;
			i++;
			continue;
		}
		const { frames, next } = framesFrom$1(lines, i + 1);
		last = Math.max(i, next - 1);
		if (access !== null) sides.push({
			verb: (access[3] ?? "").toLowerCase(),
			goroutine: access[5] ?? "1",
			frames
		});
		else if (started !== null) {
			const [by] = frames;
			created.set(started[1] ?? "", {
				function: by?.function ?? null,
				file: by?.file ?? null,
				line: by?.line ?? null,
				thread: null
			});
		}
		i = next;
	}
	const [side] = sides;
	if (side === void 0) return null;
	let counted = last + 1;
	while (counted < lines.length && counted < last + 4 && lines[counted] === "") counted++;
	const isCounted = FOUND$1.test(lines[counted] ?? "");
	const place = siteOf(side);
	const groups = sides.map(({ verb, frames }) => ({
		count: 1,
		state: verb,
		frames
	}));
	return {
		draft: drafted({
			runtime: "go",
			kind: "data-race",
			title: WARNING$1,
			message: `data race: ${sides.map(({ verb, goroutine }) => `${verb} by goroutine ${goroutine}`).join(", ")}`,
			fatal: isCounted,
			thread: {
				id: side.goroutine,
				name: null,
				state: "running"
			},
			frames: side.frames,
			culprit: place,
			createdBy: created.get(side.goroutine) ?? null,
			threads: {
				total: sides.length,
				groups
			}
		}),
		first: lines[at - 1] === RULE ? at - 1 : at,
		last: isCounted ? counted : last
	};
}
function siteOf({ frames }) {
	const frame = frames.find(({ origin }) => origin === "app") ?? frames[0];
	return frame === void 0 ? null : positionOf(frame);
}
function framesFrom$1(lines, from) {
	const positions = [];
	let i = from;
	for (; i + 1 < lines.length; i += 2) {
		const name = functionOf((lines[i] ?? "").trim());
		const file = fileOf(lines[i + 1] ?? "");
		if (name === null || file === null) break;
		positions.push({
			function: name,
			...file
		});
	}
	return {
		frames: withOrigins(positions),
		next: i
	};
}
// src/crash/go/recovery.ts
const SERVING = /http2?: panic serving (\S*): (.*)$/;
const OBSERVED = /Observed a panic: .*? \((.*)\)$|Observed a panic: (.*)$/;
const PANIC = /\b(?:panic(?:ked|king|s)?|PANIC|Panic|recover(?:ed|y)?|Recover(?:ed|y)?)\b/;
const AFTER_PANIC = /\b(?:panic(?:ked|king)?|PANIC|Panic|[Rr]ecover(?:ed|y)?)\b[^:]{0,60}: (.+)$/;
const CRON = /\bpanic, error=(.*), stack=\.\.\.$/;
const RUNTIME_ERROR = /\bruntime error: .+$/;
const KLOG_FATAL = /^F\d{4} \d\d:\d\d:\d\d\.\d+ +\d+ [^\]]{1,200}\] (.*)$/;
const NOTE_LINES = 3;
function isRecoveryNote(line) {
	if (line.length > 1e5) return false;
	return line.includes("panic serving ") || line.includes("panic recovered") || line.includes("Observed a panic") || line.startsWith("F") && KLOG_FATAL.test(line);
}
function noteOf(lines, at) {
	for (let i = at - 1; i >= 0 && i >= at - NOTE_LINES; i--) {
		const line = (lines[i] ?? "").slice(0, 2e4);
		if (line.trim() === "") continue;
		const fatal = KLOG_FATAL.exec(line);
		if (fatal !== null) return {
			at: i,
			message: fatal[1] ?? null,
			fatal: true
		};
		if (!(PANIC.test(line) || RUNTIME_ERROR.test(line)) || line.startsWith("panic: ")) return null;
		return {
			at: i,
			message: messageIn(line),
			fatal: false
		};
	}
	return null;
}
function messageIn(line) {
	const serving = SERVING.exec(line);
	if (serving !== null) return serving[2] ?? null;
	const observed = OBSERVED.exec(line);
	if (observed !== null) return observed[1] ?? observed[2] ?? null;
	return CRON.exec(line)?.[1] ?? AFTER_PANIC.exec(line)?.[1] ?? RUNTIME_ERROR.exec(line)?.[0] ?? null;
}
const GIN_FRAME = /^(\S.*\.(?:go|s)):(\d+) \(0x[0-9a-f]+\)$/;
const GIN_FUNCTION = /^\t(\S+): /;
const REQUEST_LINES = 60;
function readGin(lines, at) {
	if (!(lines[at] ?? "").includes("panic recovered:")) return null;
	const start = lines.findIndex((line, i) => i > at && i < at + REQUEST_LINES && GIN_FRAME.test(line));
	if (start === -1 || start > at + REQUEST_LINES) return null;
	const positions = [];
	let last = start;
	for (let i = start; i < lines.length; i++) {
		const place = GIN_FRAME.exec(lines[i] ?? "");
		if (place === null) break;
		const name = GIN_FUNCTION.exec(lines[i + 1] ?? "")?.[1] ?? null;
		positions.push({
			function: name,
			file: place[1] ?? null,
			line: Number(place[2])
		});
		last = i;
		if (name !== null) last = ++i;
	}
	const message = (lines[start - 1] ?? "").trim();
	const frames = withOrigins(positions);
	const panic = frames.findIndex(({ function: name, origin }) => origin === "runtime" && name?.includes("panic"));
	return {
		draft: drafted({
			runtime: "go",
			kind: kindOf$7(message),
			title: `panic: ${message}`,
			message,
			fatal: false,
			chain: [{
				type: null,
				message,
				recovered: true
			}],
			frames,
			culprit: culpritOf(frames.slice(panic + 1), message)
		}),
		first: at,
		last
	};
}
// src/crash/go/tally.ts
const NEWLINE$3 = 10;
const TAB$1 = 9;
const SPACE$1 = 32;
const OPEN = 40;
const CLOSE = 41;
const DOT = 46;
const PLUS = 43;
const COMMA = 44;
const BRACKET = 93;
const SAMPLES = 4e3;
const SAMPLE_BYTES = 16384;
const GOROUTINE_BYTES = 1 << 22;
const FOREIGN_LINES = 64;
const encoder = new TextEncoder();
const GOROUTINE = encoder.encode("goroutine ");
const CREATED_BY = encoder.encode("created by ");
const IN_GOROUTINE = encoder.encode(" in goroutine ");
const ORIGINATING = encoder.encode("[originating from ");
const HEADS = ["panic: ", "fatal error: "].map((head) => encoder.encode(head));
const DIVIDER = encoder.encode("-----");
const SIGNAL = encoder.encode("SIG");
function startsWith(bytes, at, text) {
	for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text[i]) return false;
	return true;
}
function createTally() {
	const groups = /* @__PURE__ */ new Map();
	const extra = { groups: 0 };
	let total = 0;
	let rows = 0;
	let ownRows = 0;
	let ended = false;
	let divided = false;
	let lastGoroutine = null;
	const count = (one, two, bytes, from, to) => {
		total++;
		const key = (one >>> 0) * 2097152 + (two >>> 11 & 2097151);
		const group = groups.get(key);
		if (group !== void 0) group.count++;
		else if (groups.size < SAMPLES) groups.set(key, {
			count: 1,
			sample: new Uint8Array(bytes.subarray(from, Math.min(to, from + SAMPLE_BYTES)))
		});
		else extra.groups++;
	};
	const take = (bytes, from, to, isEnd) => {
		let at = from;
		let start = -1;
		let startRows = rows;
		let ownEnd = from;
		let line = rows;
		let foreign = 0;
		let one = 0;
		let two = 0;
		let pendingOne = 0;
		let pendingTwo = 0;
		let pending = 0;
		let inAncestor = false;
		while (at < to) {
			const first = bytes[at] ?? 0;
			let end = at;
			let own = true;
			if (first === TAB$1 || first === SPACE$1) {
				let i = at + 1;
				let c = bytes[i] ?? 0;
				while (i < to && (c === TAB$1 || c === SPACE$1)) c = bytes[++i] ?? 0;
				if (pending === 0 || inAncestor) {
					own = pending !== 0;
					while (i < to && bytes[i] !== NEWLINE$3) i++;
				} else {
					let h1 = pendingOne;
					let h2 = pendingTwo;
					while (i < to && c !== NEWLINE$3) {
						if (c === SPACE$1 && (bytes[i + 1] === PLUS || bytes[i + 1] === 102 && bytes[i + 2] === 112 && bytes[i + 3] === 61)) break;
						h1 = Math.imul(h1 ^ c, 16777619);
						h2 = Math.imul(h2 + c, 1540483477) ^ h2 >>> 15;
						c = bytes[++i] ?? 0;
					}
					one = Math.imul(one ^ h1, 2246822507) ^ one >>> 13;
					two = Math.imul(two + h2, 3266489909) ^ two >>> 16;
					while (i < to && bytes[i] !== NEWLINE$3) i++;
				}
				pending = 0;
				end = i;
			} else if (first === NEWLINE$3 || first === 13 && bytes[at + 1] === NEWLINE$3) {
				end = first === NEWLINE$3 ? at : at + 1;
				own = false;
				foreign--;
			} else if (first === 103 && startsWith(bytes, at, GOROUTINE)) {
				let i = at + GOROUTINE.length;
				let c = bytes[i] ?? 0;
				const isNumbered = c >= 48 && c <= 57;
				while (i < to && c !== 91 && c !== NEWLINE$3) c = bytes[++i] ?? 0;
				if (isNumbered && c === 91) {
					if (start !== -1) count(one, two, bytes, start, ownEnd);
					start = at;
					startRows = line;
					one = -2128831035;
					two = -1756908916;
					pending = 0;
					inAncestor = false;
					while (i < to && c !== COMMA && c !== BRACKET && c !== NEWLINE$3) {
						one = Math.imul(one ^ c, 16777619);
						two = Math.imul(two + c, 1540483477) ^ two >>> 15;
						c = bytes[++i] ?? 0;
					}
				} else own = false;
				while (i < to && bytes[i] !== NEWLINE$3) i++;
				end = i;
			} else if (first === 99 && startsWith(bytes, at, CREATED_BY)) {
				let i = at;
				let c = first;
				let h1 = -2128831035;
				let h2 = 739982445;
				while (i < to && c !== NEWLINE$3) {
					if (c === SPACE$1 && bytes[i + 1] === 105 && startsWith(bytes, i, IN_GOROUTINE)) break;
					h1 = Math.imul(h1 ^ c, 16777619);
					h2 = Math.imul(h2 + c, 1540483477) ^ h2 >>> 15;
					c = bytes[++i] ?? 0;
				}
				while (i < to && bytes[i] !== NEWLINE$3) i++;
				end = i;
				pendingOne = h1;
				pendingTwo = h2;
				pending = 3;
			} else {
				let i = at;
				let c = first;
				let h1 = -2128831035;
				let h2 = 739982445;
				let before = 0;
				while (i < to && c !== NEWLINE$3 && c !== SPACE$1) {
					if (c === OPEN && before !== DOT) break;
					h1 = Math.imul(h1 ^ c, 16777619);
					h2 = Math.imul(h2 + c, 1540483477) ^ h2 >>> 15;
					before = c;
					c = bytes[++i] ?? 0;
				}
				const stop = i;
				while (i < to && bytes[i] !== NEWLINE$3) i++;
				end = i;
				const ending = bytes[i - 1] === 13 ? bytes[i - 2] : bytes[i - 1];
				if (c === OPEN && i > stop && ending === CLOSE) {
					if (pending === 1 && !inAncestor) {
						one = Math.imul(one ^ pendingOne, 2246822507) ^ one >>> 13;
						two = Math.imul(two + pendingTwo, 3266489909) ^ two >>> 16;
					}
					pendingOne = h1;
					pendingTwo = h2;
					pending = 1;
				} else if (startsWith(bytes, at, ORIGINATING)) inAncestor = true;
				else if (pending !== 0 && isPlace(bytes, at, stop)) {
					if (!inAncestor) {
						one = Math.imul(one ^ pendingOne ^ h1, 2246822507) ^ one >>> 13;
						two = Math.imul(two + pendingTwo + h2, 3266489909) ^ two >>> 16;
					}
					pending = 0;
				} else if (HEADS.some((head) => startsWith(bytes, at, head)) || !divided && startsWith(bytes, at, SIGNAL)) {
					ended = true;
					break;
				} else if (startsWith(bytes, at, DIVIDER)) divided = true;
				else if (i === stop && (bytes[i + 1] === TAB$1 || bytes[i + 1] === SPACE$1)) {
					pendingOne = h1;
					pendingTwo = h2;
					pending = 2;
					own = false;
					foreign--;
				} else {
					const isCut = isEnd && start !== -1 && i === stop && end >= to - 1;
					own = first === DOT || first === 91 || isCut && bytes.subarray(at, stop).includes(DOT);
				}
			}
			at = end < to ? end + 1 : to;
			line++;
			if (own) {
				foreign = 0;
				ownEnd = at;
				ownRows = line;
			} else if (++foreign > FOREIGN_LINES) {
				ended = true;
				break;
			}
		}
		if (ended || isEnd || start === -1 || to - start > GOROUTINE_BYTES) {
			if (start !== -1) {
				count(one, two, bytes, start, ownEnd);
				lastGoroutine = new Uint8Array(bytes.subarray(start, ownEnd));
			}
			rows = ended ? ownRows : line;
			return ended ? ownEnd : at;
		}
		rows = startRows;
		return start;
	};
	return {
		take,
		groups: () => [...groups.values()].sort((a, b) => b.count - a.count),
		get total() {
			return total;
		},
		get ended() {
			return ended;
		},
		get rows() {
			return rows;
		},
		get ownRows() {
			return ownRows;
		},
		get lastGoroutine() {
			return lastGoroutine;
		}
	};
}
function isPlace(bytes, from, stop) {
	let i = stop - 1;
	while (i > from && (bytes[i] ?? 0) >= 48 && (bytes[i] ?? 0) <= 57) i--;
	return i > from && i < stop - 1 && bytes[i] === 58;
}
// src/crash/go/usage.ts
const BEFORE$1 = /^(?:Error: |Incorrect Usage: |\S{1,100}: error: |Error parsing command ?line arguments: )/;
const COMPLAINT = /^(?:flag provided but not defined: -\S+|flag needs an argument: .{1,100}|bad flag syntax: \S+|invalid (?:boolean )?value ".*" for (?:flag )?-\S+: .+|unknown flag: --\S+|unknown shorthand flag: '.' in -\S+|invalid argument ".*" for ".{1,100}" flag: .+|required flag\(s\) ".+" not set|unknown (?:long|short) flag '.+?'(?:, try --help)?)$/;
const USAGE = /^\s*(?:Usage(?: of .*)?:|usage: .+|NAME:|USAGE:)$/;
const PART = /^[A-Z][\w ()<>,-]{0,60}:$|^Use "/;
const TRY_HELP = ", try --help";
const USAGE_LINES = 1e3;
function complaintOf(line) {
	if (line.length >= 2e3 || !(line.includes("flag") || line.includes("invalid "))) return null;
	const text = line.replace(BEFORE$1, "");
	return COMPLAINT.test(text) ? text : null;
}
function mayBeUsage(line) {
	return complaintOf(line) !== null;
}
function readUsage(lines, at) {
	const title = lines[at] ?? "";
	const message = complaintOf(title);
	if (message === null) return null;
	const usage = lines[at + 1] === "" ? at + 2 : at + 1;
	const isAlone = title.endsWith(TRY_HELP);
	if (!isAlone && !USAGE.test(lines[usage] ?? "")) return null;
	let last = at;
	let isProse = /^\s*usage: /.test(lines[usage] ?? "");
	for (let row = usage; row < lines.length && row <= at + USAGE_LINES; row++) {
		const line = lines[row] ?? "";
		if (line.trim() === "") continue;
		if (isEpilogue(line)) break;
		const isPart = PART.test(line);
		const isOwn = row === usage || isPart || /^\s/.test(line) || complaintOf(line) !== null;
		if (isAlone || isLogLine(line) || !(isOwn || isProse)) return null;
		if (isPart) isProse = false;
		last = row;
	}
	return {
		draft: drafted({
			runtime: "go",
			kind: "usage-error",
			title,
			message,
			fatal: true
		}),
		first: at,
		last
	};
}
// src/crash/go/words.ts
const NIL = /^(?:runtime error: )?(?:nil|panic called with nil argument\b.*)$/;
const VALUE = new RegExp(`^\\(([^ ()]{1,200})\\) \\(?0x[0-9a-f, x]+\\)?$|^((?:[\\w%.~-]+/)*[\\w%-]+\\.[A-Za-z_${FOREIGN_LETTERS}][\\w${FOREIGN_LETTERS}]*)\\([^()]*\\)$`);
const SAID_ALIKE = /* @__PURE__ */ new Set(["sync-misuse"]);
function runtimeWords$8(message, draft) {
	if (NIL.test(message)) return "nil";
	const value = VALUE.exec(message.slice(0, 400));
	if (value !== null) return value[1] ?? value[2] ?? null;
	const kind = kindOf$7(message);
	if (SAID_ALIKE.has(kind)) return null;
	if (draft.kind === "fatal-signal") return draft.signal?.name ?? null;
	if (kind === "type-assertion") return message.replace(/^runtime error: /, "").replace(/\binterface(?: \{\})?(?= is )/, "any");
	if (kind === "deadlock") return `deadlock ${/^(?:chan \w+|select)/.exec(draft.thread?.state ?? "")?.[0] ?? ""}`;
	return kind === "panic" ? null : kind;
}
// src/crash/go.ts
const GOROUTINES = 200;
const NEAR_END$1 = 80;
const go = {
	runtime: "go",
	triggers: [
		"panic:",
		"fatal error: ",
		"goroutine ",
		"[signal ",
		"runtime: ",
		"unexpected fault address",
		"PC=0x",
		"WARNING: DATA RACE",
		" +0x",
		"created by ",
		"panic serving ",
		"panic recovered",
		"Observed a panic",
		"flag provided but not defined",
		"flag needs an argument",
		"invalid value ",
		"unknown flag: --",
		"unknown shorthand flag: ",
		"\" flag: ",
		"required flag(s) ",
		"unknown long flag '",
		"unknown short flag '",
		"level=fatal",
		"\"level\":\"fatal\"",
		"\"level\":\"FATAL\"",
		"	FATAL	",
		" FTL ",
		"FATA[",
		"runtime.goexit",
		"runtime.main",
		...[
			"ABRT",
			"BUS",
			"FPE",
			"ILL",
			"INT",
			"HUP",
			"QUIT",
			"SEGV",
			"SYS",
			"TERM",
			"TRAP"
		].map((name) => `SIG${name}: `),
		"Signal "
	],
	atEdges: /^(?:created by |F\d{4} |[^\s\d{["'(<]\S*$|[^\s(]+\(.*\)$|.*(?:\.(?:go|s|c|cc|cpp|h|S|y|pb)|\?\?|<autogenerated>):\d|\s+(?:\S.*:\d|pc=))/,
	hints: goHints,
	runtimeWords: runtimeWords$8,
	mayOpen(line) {
		const first = line.charCodeAt(0);
		if (first === 103 && headerOf(line) !== null) return true;
		if (first === 9 && line.startsWith("	panic: ")) return true;
		return mayBeHead(line) || mayBeRace(line) || mayBeUsage(line) || isRecoveryNote(line) || mayBeFatalLine(line) || mayBeChi(line) || gluedOf(line) !== null || isFrameLine(line, "	/f.go:1");
	},
	read(lines, at) {
		const line = lines[at] ?? "";
		if (line.startsWith("	panic: ")) return readCutChain(lines, at);
		if (mayBeRace(line)) return readRace(lines, at);
		if (mayBeHead(line)) {
			const head = readHead(lines, at);
			return head === null ? null : readHeaded$1(lines, withEntry(head, lines));
		}
		if (mayBeUsage(line)) return readUsage(lines, at);
		if (isRecoveryNote(line)) {
			const recovered = readRecovered(lines, at) ?? readGin(lines, at);
			if (recovered !== null) return recovered;
		}
		if (mayBeFatalLine(line)) return readFatalLine(lines, at);
		if (headerOf(line) !== null) return readBareDump(lines, at);
		if (mayBeChi(line)) return readChi(lines, at);
		const glued = gluedOf(line);
		if (glued !== null) return readGlued(lines, at, glued);
		return (mayBeErrorStack(line) ? readErrorStack(lines, at) : null) ?? readFrames$5(lines, at);
	},
	withMessage(draft, message) {
		const bare = /\bruntime error: .*/s.exec(message)?.[0] ?? message.replace(/^[^:]{0,60}\bpanic(?:ked|king)?\b[^:]{0,40}: /i, "");
		const kind = kindOf$7(bare);
		const first = bare.split("\n", 1)[0] ?? "";
		const said = {
			message: bare,
			truncated: {
				...draft.truncated,
				head: false
			}
		};
		if (kind === "panic" && isLogged(draft)) {
			const chain = [{
				type: null,
				message: bare,
				recovered: !draft.fatal
			}];
			return draft.fatal ? {
				...draft,
				...said,
				kind: "log-fatal",
				title: `fatal: ${first}`,
				chain
			} : {
				...draft,
				...said,
				kind: "logged-exception",
				title: first,
				chain
			};
		}
		const stack = belowPanic(draft.frames);
		const culprit = culpritOf(stack, bare) ?? draft.culprit;
		return {
			...draft,
			...said,
			culprit,
			rootCause: rootCauseOf$1(stack, culprit, bare),
			kind: kind !== "panic" ? kind : draft.kind,
			title: `panic: ${first}`,
			chain: [{
				type: null,
				message: bare,
				recovered: true
			}]
		};
	}
};
function withEntry(head, lines) {
	if (head.message === null || !/^\(\*logrus\.Entry\) \(?0x/.test(head.message)) return head;
	const said = saidAbove(lines, head.first);
	const last = head.links.at(-1);
	if (said === null || last === void 0) return head;
	return {
		...head,
		message: said,
		links: [...head.links.slice(0, -1), {
			...last,
			lines: said.split("\n")
		}]
	};
}
const GLUED_LINES = 400;
function readGlued(lines, at, { message, header }) {
	const own = readGoroutine([header, ...lines.slice(at + 1, at + GLUED_LINES)], 0);
	if (own === null || own.frames.length === 0) return null;
	const draft = {
		...recoveredDraft(withOrigins(own.frames), message, true, own),
		fatal: false
	};
	const groups = [{
		count: 1,
		state: own.header?.state ?? null,
		frames: draft.frames
	}];
	return {
		draft: {
			...draft,
			threads: {
				total: 1,
				groups
			}
		},
		first: at,
		last: at + own.last
	};
}
function isLogged({ frames, kind }) {
	return kind === "panic" && panicsOf(frames) === 0;
}
function readCutChain(lines, at) {
	if (!isStartOfLog(lines, at)) return null;
	const head = readHead(lines.map((line, i) => i === at ? line.slice(1) : line), at);
	return head?.dump == null ? null : readHeaded$1(lines, head, true);
}
function readHeaded$1(lines, head, isCut = false) {
	if (head.dump === null) {
		const { chain, last } = chainOf(head, null);
		const message = chain.at(-1)?.message ?? head.message;
		return {
			draft: drafted({
				runtime: "go",
				kind: kindOfHead(head, message ?? ""),
				title: last === null ? head.title : `${last.word}: ${last.lines[0] ?? ""}`,
				message,
				fatal: true,
				chain: chain.length > 0 ? chain : chainOfSignal(message),
				signal: head.signal
			}),
			first: head.first,
			last: head.last
		};
	}
	const goroutines = readGoroutines(lines, head.dump);
	const crashed = crashedOf(goroutines, head);
	const panics = panicsOf(belowLast(crashed?.frames ?? []));
	const hidesPanics = panics === 0 && (head.links.some(({ certain }) => certain) || isBefore17(lines, head.dump));
	const { chain, last } = chainOf(head, crashed === void 0 || hidesPanics ? null : panics);
	const message = chain.at(-1)?.message ?? head.message;
	const kind = kindOfDump(head, message, crashed);
	const shown = goroutineToShow(goroutines, crashed, kind, head);
	const frames = withOrigins(shown?.frames ?? []);
	const culprit = kind === "sigquit" || kind === "thread-exhaustion" ? null : culpritOf(frames, message, kind === "stack-overflow");
	const base = drafted({
		runtime: "go",
		kind,
		title: last === null ? head.title : `${last.word}: ${last.lines[0] ?? ""}`,
		message,
		fatal: true,
		chain: chain.length > 0 ? chain : chainOfSignal(message),
		signal: head.signal,
		thread: threadOf(shown === crashed || kind !== "fatal-signal" ? crashed : shown),
		frames,
		culprit,
		rootCause: hidesPanics && head.links.some(({ recovered }) => recovered) ? rootCauseBelowClosures(frames, culprit) : rootCauseOf$1(frames, culprit, message),
		createdBy: (kind === "fatal-signal" ? shown : crashed)?.createdBy ?? null,
		truncated: {
			head: isCut || head.message === null && !head.isSignalHead,
			tail: false
		}
	});
	return withThreads(lines, head.first, head.dump, base);
}
function crashedOf(goroutines, head) {
	const [first] = goroutines;
	return (head.links.at(-1)?.word === "panic" && first?.header?.state !== "running" ? goroutines.find(({ header }) => header?.state === "running") : void 0) ?? first;
}
const OLD_HEAP = /0xc(?:208|820)[0-9a-f]{6}\b/;
const OLD_HEAPS = ["0xc208", "0xc820"];
function isBefore17(lines, dump) {
	return lines.slice(dump, dump + 20).some((line) => OLD_HEAPS.some((start) => line.includes(start)) && OLD_HEAP.test(line));
}
function chainOfSignal(message) {
	return message === null ? [] : [{
		type: null,
		message,
		recovered: false
	}];
}
function readBareDump(lines, at) {
	const crashed = readGoroutine(lines, at);
	if (crashed === null || crashed.frames.length === 0 && readGoroutines(lines, at).length === 1) return null;
	const note = noteOf(lines, at);
	const isFirst = isStartOfLog(lines, at);
	const isPrinted = isOwnStack(crashed.frames);
	const panicked = panicsOf(crashed.frames) > 0;
	if (!isFirst && note === null && !panicked) return null;
	const isFatal = note === null ? isFirst && !isPrinted : note.fatal;
	const frames = withOrigins(crashed.frames);
	const isRecovered = note !== null || isPrinted;
	const base = recoveredDraft(frames, note?.message ?? null, isRecovered, crashed);
	const draft = {
		...base,
		kind: note?.fatal === true ? "log-fatal" : base.kind,
		fatal: isFatal,
		truncated: {
			head: note === null && !isPrinted,
			tail: false
		}
	};
	const end = note !== null && !note.fatal ? crashed.last + 1 : lines.length;
	return withThreads(lines, note === null ? at : note.at, at, draft, end);
}
function readRecovered(lines, at) {
	for (let i = at + 1; i < lines.length && i <= at + 4; i++) {
		if (headerOf(lines[i] ?? "") === null) continue;
		const reading = readBareDump(lines, i);
		return reading === null ? null : {
			...reading,
			first: at
		};
	}
	return null;
}
function readFrames$5(lines, at) {
	if (!isStartOfLog(lines, at)) return null;
	const goroutine = readGoroutine(lines, at, true);
	if (goroutine === null || goroutine.frames.length === 0 || !isStack(goroutine)) return null;
	const frames = withOrigins(at === 0 ? goroutine.frames.map(withoutStump) : goroutine.frames);
	const draft = {
		...recoveredDraft(frames, null, false, goroutine),
		thread: null,
		truncated: {
			head: true,
			tail: false
		}
	};
	const next = lines.findIndex((line, i) => i > goroutine.last && headerOf(line) !== null);
	const reading = next === -1 || next > goroutine.last + 20 ? null : withThreads(lines, at, next, draft);
	if (reading === null) {
		const groups = [{
			count: 1,
			state: null,
			frames
		}];
		return {
			draft: {
				...draft,
				threads: {
					total: 1,
					groups
				}
			},
			first: at,
			last: goroutine.last
		};
	}
	const { threads } = reading.draft;
	return {
		...reading,
		draft: {
			...reading.draft,
			threads: {
				...threads,
				total: threads.total + 1
			}
		}
	};
}
function isStack({ frames }) {
	return frames.some(({ function: name, file }) => name !== null && file !== null && /\.(?:go|s)$|^<autogenerated>$/.test(file));
}
const WHOLE = new RegExp(`^[A-Za-z_${FOREIGN_LETTERS}][^.]*\\.|^panic$`);
function withoutStump(frame, at) {
	return at === 0 && frame.function !== null && !WHOLE.test(frame.function) ? {
		...frame,
		function: null
	} : frame;
}
function recoveredDraft(frames, message, isRecovered, goroutine) {
	const stack = isRecovered ? belowPanic(frames) : frames;
	const culprit = culpritOf(stack, message) ?? culpritOf(frames, message);
	return drafted({
		runtime: "go",
		kind: message === null ? kindOfFunctions(frames.map(({ function: name }) => name)) : kindOf$7(message),
		title: message === null ? `goroutine ${goroutine.header?.id ?? "?"} [${goroutine.header?.state ?? "?"}]` : `panic: ${message.split("\n", 1)[0]}`,
		message,
		fatal: true,
		chain: message === null ? [] : [{
			type: null,
			message,
			recovered: true
		}],
		thread: threadOf(goroutine),
		frames,
		culprit,
		rootCause: rootCauseOf$1(stack, culprit, message),
		createdBy: goroutine.createdBy
	});
}
function belowPanic(frames) {
	return frames.slice(frames.findIndex(({ function: name }) => name === "panic" || name === "runtime.gopanic") + 1);
}
function isStartOfLog(lines, at) {
	for (let i = at - 1; i >= 0 && i > at - 4; i--) if ((lines[i] ?? "").trim() !== "") return false;
	return at < 4;
}
function isOwnStack(frames) {
	return /^runtime\/debug\.(?:Stack|PrintStack)$|^runtime\.Stack$|^runtime\/pprof\./.test(frames[0]?.function ?? "");
}
function belowLast(frames) {
	const top = frames.findIndex(({ function: name }) => name !== "panic" && name?.startsWith("runtime.") !== true);
	return top === -1 ? [] : frames.slice(top);
}
function panicsOf(frames) {
	return frames.filter(({ function: name }) => name === "panic" || name === "runtime.gopanic").length;
}
function threadOf(goroutine) {
	const header = goroutine?.header ?? null;
	return header === null ? null : {
		id: header.id,
		name: null,
		state: header.state
	};
}
function readGoroutines(lines, from) {
	const goroutines = [];
	let foreign = 0;
	for (let i = from; i < lines.length && goroutines.length < GOROUTINES && foreign < 400; i++) {
		const goroutine = readGoroutine(lines, i);
		if (goroutine === null) {
			foreign++;
			if (mayBeHead(lines[i] ?? "") && lines[i] !== "runtime stack:" && goroutines.length > 0) break;
			continue;
		}
		foreign = 0;
		goroutines.push(goroutine);
		i = Math.max(i, goroutine.last);
	}
	return goroutines;
}
function kindOfHead(head, message) {
	if (head.isSignalHead) return head.signal?.name === "SIGQUIT" ? "sigquit" : "fatal-signal";
	const kind = kindOf$7(message);
	if (kind !== "panic") return kind;
	const said = (text) => head.remarks.some((remark) => remark.startsWith(text));
	if (said("runtime: goroutine stack exceeds")) return "stack-overflow";
	if (said("runtime: program exceeds") || said("runtime: failed to create new OS thread") || said("runtime: may need to increase max user processes")) return "thread-exhaustion";
	if (said("runtime: out of memory")) return "out-of-memory";
	if (said("unexpected fault address")) return "fault";
	return kind;
}
const IN_TEST = /^testing\.(?:tRunner|\(\*B\)\.runN|\(\*F\)\.Fuzz)/;
function kindOfDump(head, message, crashed) {
	if (message === null && !head.isSignalHead) return head.signal === null ? kindOfFunctions((crashed?.frames ?? []).map((frame) => frame.function)) : "nil-dereference";
	const kind = kindOfHead(head, message ?? "");
	if (kind === "fatal-signal" && isOutOfStack((crashed?.frames ?? []).map((frame) => frame.function))) return "stack-overflow";
	return crashed?.frames.some(({ function: name }) => IN_TEST.test(name ?? "")) === true && head.links.at(-1)?.word === "panic" && kind !== "test-timeout" && kind !== "deadlock" ? "test-panic" : kind;
}
const TEST = /\.(?:Test|Fuzz|Benchmark|Example)[^a-z][^/]*$/;
function goroutineToShow(goroutines, crashed, kind, head) {
	if (kind === "test-timeout") return goroutines.find(({ frames }) => frames.some(({ function: name }) => TEST.test(name ?? ""))) ?? crashed;
	if (kind === "fatal-signal" && crashed?.header?.id === "0" && head.remarks.some((remark) => remark.startsWith("signal arrived during"))) return goroutines.find(({ frames }) => frames.some(({ function: name }) => name === "runtime.cgocall")) ?? crashed;
	return crashed;
}
function withThreads(lines, first, dump, base, end = lines.length) {
	const tally = createTally();
	const bytes = Buffer.from(lines.slice(dump, end).join("\n"));
	tally.take(bytes, 0, bytes.length, true);
	const last = Math.max(dump + Math.max(tally.ownRows, 1) - 1, first);
	const draft = counted(base, tally, isLast(lines, last));
	return end < lines.length || tally.ended || last < lines.length - NEAR_END$1 ? {
		draft,
		first,
		last
	} : {
		draft,
		first,
		last,
		more: continuationOf(dump, base)
	};
}
function isLast(lines, last) {
	for (let i = last + 1; i < lines.length; i++) if ((lines[i] ?? "").trim() !== "") return false;
	return true;
}
function continuationOf(from, base) {
	const tally = createTally();
	let isToEnd = false;
	return {
		from,
		take(bytes, start, to, isEnd) {
			const taken = tally.take(bytes, start, to, isEnd);
			isToEnd = isEnd && !tally.ended;
			return taken;
		},
		get ended() {
			return tally.ended;
		},
		get rows() {
			return tally.rows;
		},
		get ownRows() {
			return tally.ownRows;
		},
		finish: () => counted(base, tally, isToEnd)
	};
}
function counted(base, tally, isToEnd) {
	const groups = tally.groups().map(({ count, sample }) => {
		const goroutine = goroutineIn(sample);
		return {
			count,
			state: goroutine?.header?.state ?? null,
			frames: withOrigins(goroutine?.frames ?? [])
		};
	});
	const last = tally.lastGoroutine === null ? null : goroutineIn(tally.lastGoroutine);
	const tail = isToEnd && last !== null && !isComplete(last);
	return {
		...base,
		threads: {
			total: tally.total,
			groups
		},
		truncated: {
			...base.truncated,
			tail
		}
	};
}
function goroutineIn(bytes) {
	return readGoroutine(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8").split("\n"), 0);
}
const OUTERMOST$2 = /^(?:main\.main|main\.init\b.*|runtime\.(?:main|goexit|mstart\w*|mcall|rt0_go|asmcgocall|systemstack\w*|doInit\d*|morestack\w*)|_?start\w*|clone|__libc_start\w*|non-Go)$/;
const MOST_FRAMES = 100;
function isComplete({ header, frames, createdBy, cut, isElided }) {
	if (cut) return false;
	if (isElided || frames.length >= MOST_FRAMES) return true;
	if (createdBy !== null) return createdBy.file !== null;
	const outermost = frames.at(-1);
	return header?.id === "0" || outermost !== void 0 && OUTERMOST$2.test(outermost.function ?? "") || outermost?.function?.endsWith(".main") === true;
}
// src/crash/haskell.ts
const HEAD$1 = /^([\w][\w.+-]{0,100}): (\S.*)$/;
const CALL_STACK = /^CallStack \(from HasCallStack\):$/;
const BACKTRACE$1 = /^HasCallStack backtrace:$/;
const FRAME$3 = /^\s*([^\s,(]+)(?:, called at | \()([^\s():]+):(\d+):\d+ in ([^\s():]+):([^\s()]+)\)?$/;
const CALLED_FROM = /^Called from:$/;
const TYPED = /^Uncaught exception \S+:(\S+):$/;
const PARTIAL = /^(\S+\.l?hs):\(?(\d+)[-,:\d()]*: ((?:Non-exhaustive (?:patterns|guards) in|Irrefutable pattern failed for|Missing field in|No instance nor default method for) .*)$/;
const IO_ERROR = "(?:already exists|does not exist|resource (?:busy|exhausted|vanished)|end of file|illegal operation|permission denied|unsatisfied constraints|system error|protocol error|invalid argument|inappropriate type|hardware fault|unsupported operation|timeout|interrupted)";
const KNOWN = [
	{
		words: /^thread blocked indefinitely in an (?:MVar operation|STM transaction)$/,
		kind: "deadlock"
	},
	{
		words: /^<<loop>>$/,
		kind: "deadlock"
	},
	{
		words: /^(?:stack overflow|Stack space overflow: current size \d+ bytes\.)$/,
		kind: "stack-overflow"
	},
	{
		words: /^(?:heap overflow|Heap exhausted;.*|out of memory(?: \(requested \d+ bytes\))?)$/,
		kind: "out-of-memory"
	},
	{
		words: /^(?:divide by zero|arithmetic (?:over|under)flow|Ratio has zero denominator|Negative exponent)$/,
		kind: "uncaught"
	},
	{
		words: /^(?:(?:Prelude|Data|Control|GHC)(?:\.[A-Z]\w*)*\.[\w!']+: .*|Char\.digitToInt: .*|Control\.Concurrent\.STM\.atomically was nested|AsyncCancelled)$/,
		kind: "uncaught"
	},
	{
		words: /^(?:No match in record selector \S+|Ix\{.{1,100}\}\.index: Index .* out of range .*|Cannot decode byte '.{1,10}': .*)$/,
		kind: "uncaught"
	},
	{
		words: /^user error \(.*\)$/,
		kind: "uncaught"
	},
	{
		words: new RegExp(`^(?:.{0,1000}: \\w+: ${IO_ERROR} ?\\(.*\\)|(?:.{0,1000}: )?(?:[A-Z]\\w*\\.)*[a-z]+[A-Z]\\w*: ${IO_ERROR}(?: \\(.*\\))?|(?:.{0,1000}: )?(?:[A-Z]\\w*\\.)+\\w+: ${IO_ERROR}(?: \\(.*\\))?|(?:callProcess|callCommand|readProcess|readCreateProcess): .{1,1000} \\(exit -?\\d+\\): failed)$`),
		kind: "uncaught"
	}
];
const REQUEST$2 = "HttpExceptionRequest Request {";
const STRING = /^(?:.{0,200} )?(?:Control\.Exception\.Safe|UnliftIO\.Exception)\.throwString called with:$/;
const haskell = {
	runtime: "haskell",
	triggers: [
		"CallStack (from HasCallStack)",
		REQUEST$2,
		".throwString called with:",
		": No match in record selector",
		".index: Index (",
		": Negative exponent",
		": Stack space overflow",
		": out of memory",
		": internal error: ",
		": Char.digitToInt",
		": Data.",
		": Control.",
		": AsyncCancelled",
		": Cannot decode byte",
		": Uncaught exception ",
		": Non-exhaustive ",
		": Irrefutable pattern",
		": Missing field",
		": No instance nor",
		"thread blocked indefinitely",
		": <<loop>>",
		"divide by zero",
		": arithmetic ",
		": Ratio has zero",
		" overflow",
		": Heap exhausted",
		": Prelude.",
		": user error (",
		": does not exist",
		": already exists",
		": resource busy",
		": resource exhausted",
		": permission denied",
		": invalid argument",
		": end of file",
		": unsupported operation",
		": resource vanished",
		": illegal operation",
		": inappropriate type",
		": hardware fault",
		"): failed"
	],
	atEdges: /^[\w.-]{1,60}: [A-Z][\w'.]{0,200} \{[a-z_]/,
	hints: {
		uncaught: ({ message, culprit }) => {
			const text = message ?? "";
			const variable = /^(\S{1,200}): getEnv: does not exist/.exec(text)?.[1];
			if (variable !== void 0) return `${variable} is not set. Set it in the container's env, or in the ConfigMap or Secret that feeds it.`;
			const file = /^(.{1,400}?): \w+: does not exist/.exec(text)?.[1];
			if (file !== void 0) return `${file} is not in the container. Check that the image contains it, or that the volume or ConfigMap with it is mounted there.`;
			if (/^Non-exhaustive|^Irrefutable|^Missing field/.test(text)) return `A value met no pattern at ${culprit?.file}:${culprit?.line}. Handle the case that is missing; -Wincomplete-patterns names such places at build time.`;
			if (/^(?:Prelude\.|Map\.!|Maybe\.fromJust|No match in record selector)/.test(text)) return "A function that is not defined for every value (head, fromJust, Map.!) was given one that it is not defined for. Use one that returns Maybe, and handle Nothing.";
			return "An exception reached the top of the program and nothing caught it. Handle it where the call stack begins, or at the edge of the work that failed.";
		},
		deadlock: "Every thread that could have woken this one is gone or waits itself. Look for the MVar or STM variable that nobody fills any more, often since its writer died of an exception.",
		"stack-overflow": "A recursion went deeper than the stack may grow, most often a lazy fold whose thunks were forced all at once. Make it strict (foldl', Data.Map.Strict, bang patterns); `+RTS -K` sets the limit.",
		"thread-exception": "A thread of forkIO died of an exception; the program went on without it. Use async and wait for it, so that its exception is seen."
	},
	mayOpen: (line) => CALL_STACK.test(line) || HEAD$1.test(line),
	read(lines, at) {
		const line = lines[at] ?? "";
		if (CALL_STACK.test(line)) return readCallStack(lines, at);
		const text = isLogLine(line) ? void 0 : HEAD$1.exec(line)?.[2];
		if (text === void 0) return null;
		return readTyped(lines, at, text) ?? readRequest(lines, at, text) ?? readString(lines, at, text) ?? readInternal(lines, at, text) ?? readKnown(lines, at, text);
	}
};
const MESSAGE_LINES$3 = 40;
const KEYWORDS = /* @__PURE__ */ new Set([
	"case",
	"lambda",
	"if"
]);
const FAILED_MATCH = /^user error \(Pattern match failure in .{1,200} at (\S+\.l?hs):\(?(\d+)[-,:\d()]*\)$/;
function readCallStack(lines, at) {
	const first = messageAbove(lines, at);
	const text = HEAD$1.exec(lines[first] ?? "")?.[2];
	if (text === void 0) return null;
	const reading = readingOf$3(lines, {
		first,
		at,
		message: [text, ...lines.slice(first + 1, at).filter((line) => !isLogLine(line))].join("\n").trim(),
		type: null
	});
	return reading.draft.fatal || !isErrorLogLine(lines[first - 1] ?? "") ? reading : null;
}
function messageAbove(lines, at) {
	const heads = [];
	for (let i = at - 1; i >= Math.max(0, at - MESSAGE_LINES$3); i--) {
		const line = lines[i] ?? "";
		if (line === "" && heads.length > 0) break;
		if (isErrorLogLine(line)) break;
		if (isLogLine(line)) continue;
		const name = HEAD$1.exec(line)?.[1];
		if (name !== void 0) heads.push({
			at: i,
			name
		});
	}
	return (heads.findLast(({ name, at: own }) => /^[a-z]/.test(name) && heads.every((head) => head.at === own || head.name !== name)) ?? heads[0])?.at ?? -1;
}
function readTyped(lines, at, text) {
	const type = TYPED.exec(text)?.[1];
	if (type === void 0) return null;
	const end = seek(lines, at + 1, (line) => CALL_STACK.test(line) || BACKTRACE$1.test(line));
	const said = lines.slice(at + 1, end === -1 ? at + 3 : end).filter((line) => !isLogLine(line));
	const own = type.endsWith(".ErrorCall") ? null : type;
	return readingOf$3(lines, {
		first: at,
		at: end === -1 ? at + 2 : end,
		message: said.join("\n").trim(),
		type: own
	});
}
function readRequest(lines, at, text) {
	if (!text.endsWith(REQUEST$2)) return null;
	const end = seekShown(lines, at + 1, /^\}$/);
	const failed = end === -1 ? -1 : seekShown(lines, end + 1, /^ \(.*\)$/);
	if (failed === -1) return null;
	const shown = [text, ...lines.slice(at + 1, failed + 1)].filter((line) => !isLogLine(line));
	const reading = readingOf$3(lines, {
		first: at,
		at: failed,
		message: shown.join("\n"),
		type: null
	});
	const title = `${(lines[at] ?? "").slice(0, -10)}${lines[failed]}`;
	const chain = [{
		type: "HttpExceptionRequest",
		message: shown.join("\n"),
		recovered: false
	}];
	return {
		...reading,
		draft: {
			...reading.draft,
			title,
			chain
		}
	};
}
function seekShown(lines, from, shape) {
	const end = Math.min(lines.length, from + MESSAGE_LINES$3);
	for (let i = from; i < end; i++) if (shape.test(lines[i] ?? "")) return i;
	return -1;
}
function readString(lines, at, text) {
	if (!STRING.test(text)) return null;
	const end = seekShown(lines, at + 1, CALLED_FROM);
	if (end === -1) return null;
	const said = lines.slice(at + 1, end).filter((line) => !isLogLine(line));
	const reading = readingOf$3(lines, {
		first: at,
		at: end,
		message: said.join("\n").trim(),
		type: null
	});
	const title = `${lines[at]} ${said.find((line) => line !== "") ?? ""}`;
	return {
		...reading,
		draft: {
			...reading.draft,
			title
		}
	};
}
function readInternal(lines, at, text) {
	if (!text.startsWith("internal error: ")) return null;
	const end = seek(lines, at + 1, (line) => /^ +\(GHC version /.test(line));
	if (end === -1) return null;
	const reading = readingOf$3(lines, {
		first: at,
		at: end,
		message: text,
		type: null
	});
	const last = withEcho(lines, /^ +Please report this/.test(lines[end + 1] ?? "") ? end + 1 : end);
	return {
		...reading,
		last,
		draft: {
			...reading.draft,
			kind: "fatal-error",
			fatal: true
		}
	};
}
function readKnown(lines, at, text) {
	const partial = PARTIAL.exec(text);
	if (partial !== null) {
		const [, file = null, line, message = ""] = partial;
		const name = / in (?:function |an equation for [\u2018'`])?([\w.']+)[\u2019']?$/.exec(message)?.[1] ?? null;
		return readingOf$3(lines, {
			first: at,
			at,
			message,
			type: null,
			place: {
				function: KEYWORDS.has(name ?? "") ? null : name,
				file,
				line: Number(line)
			}
		});
	}
	if (/^(?:fatal|error|warning)$/i.test((lines[at] ?? "").split(":", 1)[0] ?? "")) return null;
	const kind = KNOWN.find(({ words }) => words.test(text))?.kind;
	if (kind === void 0) return null;
	const last = kind === "uncaught" ? at : adviceBelow(lines, at);
	const match = FAILED_MATCH.exec(text);
	const place = match === null ? null : {
		function: null,
		file: match[1] ?? null,
		line: Number(match[2])
	};
	const told = {
		first: at,
		at: last,
		message: text,
		type: null,
		kind
	};
	const reading = readingOf$3(lines, place === null ? told : {
		...told,
		place
	});
	return reading.draft.fatal || /^(?:divide by zero|thread blocked|<<loop>>)/.test(text) ? reading : null;
}
function adviceBelow(lines, at) {
	const name = (lines[at] ?? "").split(": ", 1)[0] ?? "";
	let last = at;
	for (let i = at + 1; i <= at + 20; i++) {
		const line = lines[i] ?? "";
		if (line.startsWith(`${name}: `) || line === `${name}:`) last = i;
		else if (!isLogLine(line)) break;
	}
	return last;
}
function readingOf$3(lines, { first, at, message, type, kind = "uncaught", place }) {
	const { frames, last } = readFrames$4(lines, at);
	const end = withEcho(lines, Math.min(last, lines.length - 1));
	const fatal = endsLog(lines, end);
	return {
		first,
		last: end,
		draft: drafted({
			runtime: "haskell",
			kind: fatal ? kind : "thread-exception",
			title: lines[first] ?? "",
			message,
			fatal,
			chain: [{
				type,
				message,
				recovered: false
			}],
			frames,
			culprit: place ?? calledAt(frames) ?? culpritOf$1(frames)
		})
	};
}
function readFrames$4(lines, at) {
	const frames = [];
	let last = at;
	for (;;) {
		const next = seek(lines, last + 1, (line) => FRAME$3.test(line) || CALL_STACK.test(line) || BACKTRACE$1.test(line), (line) => HEAD$1.test(line) && !line.startsWith(" "));
		if (next === -1) break;
		last = next;
		const found = FRAME$3.exec(lines[next] ?? "");
		if (found === null) continue;
		const [, name = "", file = "", line, unit = ""] = found;
		if (frames.length < 512) frames.push({
			function: name,
			file,
			line: Number(line),
			origin: originOf$7(unit, file)
		});
	}
	return {
		frames,
		last
	};
}
function calledAt(frames) {
	const at = frames.findIndex(({ origin }) => origin === "app");
	const frame = frames[at];
	if (frame === void 0) return null;
	return {
		function: frames[at + 1]?.function ?? null,
		file: frame.file,
		line: frame.line
	};
}
function originOf$7(unit, file) {
	if (/^libraries\//.test(file) || /^(?:base|ghc-\w+|containers|text|bytestring)(?:-[\d.]+)?(?:$|-)/.test(unit)) return "runtime";
	return unit === "main" || unit.includes("-inplace") ? "app" : "dependency";
}
// src/crash/java-clojure.ts
const CLOJURE_TRIGGERS = [
	"Execution error ",
	"Syntax error ",
	"Unexpected error "
];
const EXECUTION = /^(?:Execution error|Unexpected error|Error printing return value)(?: \(([\w.$]+)\))?(?: macroexpanding \S+)? at (\S+) \(([^():]+|REPL)(?::(\d+)(?::\d+)?)?\)\.$/;
const SYNTAX$1 = /^Syntax error(?: \(([\w.$]+)\))? (?:compiling|macroexpanding|reading source)(?: \S+)? at \(([^():]+):(\d+)(?::\d+)?\)\.$/;
const REPORT = /^Full report at: *$/;
const MESSAGE_LINES$2 = 60;
function opensClojure(line) {
	return line.endsWith(").") && (EXECUTION.test(line) || SYNTAX$1.test(line));
}
function readClojure(lines, at) {
	const title = lines[at] ?? "";
	const run = EXECUTION.exec(title);
	const syntax = run === null ? SYNTAX$1.exec(title) : null;
	const type = run?.[1] ?? syntax?.[1] ?? null;
	const culprit = run === null ? {
		function: null,
		file: syntax?.[2] ?? null,
		line: Number(syntax?.[3])
	} : {
		function: run[2] ?? null,
		file: run[3] ?? null,
		line: run[4] === void 0 ? null : Number(run[4])
	};
	const said = [];
	let last = -1;
	for (let index = at + 1; index < lines.length && index <= at + MESSAGE_LINES$2; index++) {
		const line = lines[index] ?? "";
		if (REPORT.test(line)) {
			last = lines[index + 1] === void 0 ? index : index + 1;
			break;
		}
		if (!isLogLine(line)) said.push(line);
	}
	if (last === -1) return null;
	const message = said.join("\n").trim();
	return {
		first: at,
		last,
		draft: drafted({
			runtime: "java",
			kind: run === null ? "syntax-error" : "uncaught",
			title,
			message: message === "" ? null : message,
			fatal: true,
			chain: [{
				type,
				message,
				recovered: false
			}],
			culprit
		})
	};
}
// src/crash/java-frames.ts
const KNOWN_PLACE = /^(?:Native Method|Unknown Source(?::\d+)?|<generated>|NO_SOURCE_FILE(?::\d+)?|SourceFile:\d+|[A-Z]\w*\$[\w$]+)$/;
const HIDDEN = /\/(?:0x[0-9a-f]+|\d+)\.(?=[^/]+$)/;
const FILE_PLACE = /^([^\s:()]+):(\d{1,9})$|^([^\s:()]+\.(?:java|kt|kts|scala|sc|groovy|clj|cljc|jsp|rb|js))$/;
function javaFrameOf(line) {
	const start = indentOf(line);
	if (start === 0 && !line.startsWith("at ")) return null;
	if (!line.startsWith("at ", start) || line.length > 5e3) return null;
	const open = line.indexOf("(", start);
	const close = line.indexOf(")", open);
	if (open === -1 || close === -1) return null;
	const name = line.slice(start + 3, open);
	if (name.endsWith(" ") || !name.includes(".")) return null;
	const function_ = withoutModule(name);
	const inside = line.slice(open + 1, close);
	const place = inside.slice(inside.lastIndexOf("/") + 1);
	if (KNOWN_PLACE.test(place)) return {
		function: function_,
		file: null,
		line: null,
		origin: originOf$6(name, line.slice(close + 1))
	};
	const match = FILE_PLACE.exec(place);
	if (match === null) return null;
	return {
		function: function_,
		file: match[1] ?? match[3] ?? null,
		line: match[2] === void 0 ? null : Number(match[2]),
		origin: originOf$6(name, line.slice(close + 1))
	};
}
const RUNTIME = /^(?:java|javax|jdk|sun|com\.sun|kotlin|kotlinx|scala|groovy|clojure|org\.codehaus\.groovy|org\.graalvm|com\.oracle\.svm)\./;
const DEPENDENCIES = /^(?:org\.(?:springframework|apache|hibernate|eclipse|jboss|wildfly|postgresql|mongodb|bson|slf4j|junit|mockito|glassfish|jetbrains|gradle|yaml|flywaydb|quartz|elasticsearch|opensearch|redisson|thymeleaf|bouncycastle|mybatis|jooq|aspectj|infinispan|ehcache|h2|hsqldb|xerial|sqlite|mariadb|keycloak|neo4j|antlr|mortbay|cloudfoundry|reactivestreams|conscrypt|joda|json|jsoup|testcontainers|zeromq|tukaani|ow2|objectweb|codehaus|drools|camunda|axonframework|scalatest|http4s|json4s|typelevel)|io\.(?:netty|micrometer|grpc|vertx|quarkus|micronaut|projectreactor|reactivex|ktor|lettuce|kubernetes|fabric8|jsonwebtoken|opentelemetry|opentracing|prometheus|undertow|smallrye|swagger|dropwizard|confluent|r2dbc|rsocket|minio|nats|helidon|jaegertracing|circe|sentry|debezium|getunleash|strimzi)|com\.(?:google\.(?:common|inject|protobuf|gson|cloud|api|auth|firebase|devtools|crypto)|fasterxml|zaxxer|mysql|mongodb|rabbitmq|amazonaws|azure|microsoft|netflix|squareup|datastax|oracle|ibm|typesafe|twitter|esotericsoftware|hazelcast|lmax|jayway|nimbusds|codahale|clickhouse|alibaba|linecorp|newrelic|datadog|couchbase|graphql|jcraft|sendgrid|stripe|thoughtworks|mchange|p6spy|lightbend|github\.(?:benmanes|luben|jknack|tomakehurst|dockerjava))|software\.amazon|ch\.qos|net\.(?:bytebuddy|sf|logstash|jpountz|snowflake|minidev|spy|ttddyy)|akka|play|feign|okhttp3|okio|retrofit2|redis\.clients|freemarker|lombok|dagger|jakarta|junit|reactor|rx|zio|cats|fs2|slick|doobie|monix|weblogic|liquibase|oracle|antlr|brave|zipkin2|nonapi|ratpack|sangria|spark|koin|arrow)\./;
function withoutModule(name) {
	const hidden = HIDDEN.exec(name)?.index ?? name.length;
	return name.slice(name.lastIndexOf("/", hidden - 1) + 1);
}
function originOf$6(name, packaging) {
	if (HIDDEN.test(name)) return "runtime";
	if (/^ ~?\[(?:[\w./!-]*\/)?classes!?\//.test(packaging)) return "app";
	const slash = name.indexOf("/");
	const module = slash === -1 ? "" : name.slice(0, slash);
	if (module === "app") return originByPackage(withoutModule(name));
	if (/^(?:java|jdk)\./.test(module) || module === "platform") return "runtime";
	return originByPackage(withoutModule(name));
}
function originByPackage(name) {
	if (RUNTIME.test(name)) return "runtime";
	return DEPENDENCIES.test(name) ? "dependency" : "app";
}
// src/crash/java-fatal.ts
const BANNER = /^# A fatal error has been detected by the Java Runtime Environment:/;
const NO_MEMORY = /^# There is insufficient memory for the Java Runtime Environment to continue\./;
const OUT_OF_MEMORY$2 = /^(Terminating|Aborting) due to (java\.lang\.OutOfMemoryError): (.*)$/;
const HANDLER_FAILED = /^Exception: (\S+) thrown from the UncaughtExceptionHandler in thread "(.*)"/;
const THREAD_DUMP = "Full thread dump ";
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
function opensJavaFatal(line) {
	switch (line.charCodeAt(0)) {
		case 35: return BANNER.test(line) || NO_MEMORY.test(line);
		case 84:
		case 65: return OUT_OF_MEMORY$2.test(line);
		case 69: return line.startsWith(NO_VM) || line.startsWith(NO_INIT) || HANDLER_FAILED.test(line) || launchFailureOf$1(line) !== null;
		case 70: return line.startsWith(THREAD_DUMP);
		case 110: return launchFailureOf$1(line) !== null;
		default: return false;
	}
}
function readJavaFatal(lines, at) {
	const line = lines[at] ?? "";
	if (BANNER.test(line) || NO_MEMORY.test(line)) return readErrorReport(lines, at, at);
	const memory = OUT_OF_MEMORY$2.exec(line);
	if (memory !== null) return readOutOfMemory$1(lines, at, memory);
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
	const beside = isInit ? besideLogLines(lines, at, 1) : besideLogLines(lines, at, -1);
	const reason = lines[beside] ?? "";
	const first = isInit || reason === "" ? at : beside;
	const below = besideLogLines(lines, at, 1);
	return {
		first,
		last: (isInit ? reason !== "" : lines[below]?.startsWith("Error: A fatal exception has occurred") === true) ? below : at,
		draft: drafted({
			runtime: "java",
			kind: "startup-failure",
			title,
			message: reason === "" ? title.replace(/^Error: /, "") : reason.replace(/^Error: /, ""),
			fatal: true
		})
	};
}
function besideLogLines(lines, at, step) {
	let beside = at + step;
	while (Math.abs(beside - at) <= 12 && isLogLine(lines[beside] ?? "")) beside += step;
	return beside;
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
function readOutOfMemory$1(lines, at, [, word, type = "", message = ""]) {
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
		last: withEcho(lines, endOfReport(lines, last)),
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
			culprit: culpritOf$1(frames)
		})
	};
}
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
const OUT_OF_MEMORY$1 = [
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
	return OUT_OF_MEMORY$1.find(({ pattern }) => pattern.test(text))?.hint(limit) ?? `The Java heap is full; without flags it may take only a quarter of the container's memory. Set -XX:MaxRAMPercentage=75${limit}, and look with -XX:+HeapDumpOnOutOfMemoryError for what holds on to objects.`;
}
const BY_TYPE$1 = {
	NullPointerException: (message, place) => {
		const what = / because (.*?) is null/.exec(message)?.[1]?.replace(/^"([^"]*)"$/, "$1");
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
	ClassCastException: (message, place) => `A value was not of the type that it was cast to at ${place}${message === "" ? "" : ` (${message.split(" (", 1)[0]})`}. Check with instanceof, or where the value comes from.`,
	ArrayIndexOutOfBoundsException: (message, place) => `An index lay outside of its array at ${place}${message === "" ? "" : ` (${message})`}. Check it against the length.`,
	IndexOutOfBoundsException: (message, place) => `An index lay outside of its list at ${place}${message === "" ? "" : ` (${message})`}. Check it against the size, which is often 0.`,
	NoSuchElementException: (message, place) => `A value was taken from something empty at ${place}${message === "" ? "" : ` (${message})`}. Handle its absence (orElse, hasNext) there.`,
	ArithmeticException: (message, place) => `A calculation was not possible at ${place}${message === "" ? "" : ` (${message})`}. Check the divisor or the range before.`,
	AssertionError: (message, place) => `An assertion did not hold at ${place}${message === "" ? "" : ` (${message})`}. Look at what its caller passed.`,
	ConcurrentModificationException: (_, place) => `A collection was changed while it was gone through, at ${place}. Collect the changes first, use the iterator's remove, or a concurrent collection.`,
	UninitializedPropertyAccessException: (message, place) => `${message === "" ? "A lateinit property was read before it was set" : message}, at ${place}. Set it before this runs, or make it nullable.`,
	MatchError: (message, place) => `No case matched ${message === "" ? "the value" : message} at ${place}. Add a case for it.`,
	NumberFormatException: (message, place) => `Text that is no number was parsed at ${place} (${message}). Check the setting or input it comes from.`
};
function uncaught$1(draft) {
	const root = draft.chain[0];
	const type = root?.type ?? "";
	const name = type.slice(type.lastIndexOf(".") + 1);
	return (Object.hasOwn(BY_TYPE$1, name) ? BY_TYPE$1[name]?.((root?.message ?? "").slice(0, 500), placeIn$2(draft)) : void 0) ?? `An exception was thrown at ${placeIn$2(draft)} and nothing caught it, which ends the main thread. Handle it there, or where the work was begun.`;
}
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
const TYPE = new RegExp(`^[A-Za-z_$${FOREIGN_LETTERS}][\\w$${FOREIGN_LETTERS}]*(?:\\.[\\w$${FOREIGN_LETTERS}]+)*$`);
const THROWABLE_NAME = /(?:Exception|Error|Throwable|Failure|Fault|Interrupt|Violation)$/;
const MORE = /^\s*\.\.\. \d+ (?:more|common frames omitted|frames? (?:truncated|excluded|trimmed))/;
const MARK = /^(\s*)(Caused by|Suppressed|Wrapped by): (.*)$/;
function thrownOf(text) {
	const colon = text.indexOf(":");
	const type = (colon === -1 ? text : text.slice(0, colon)).trimEnd();
	if (type.length > 400 || !TYPE.test(type)) return null;
	const name = type.slice(Math.max(type.lastIndexOf("."), type.lastIndexOf("$")) + 1);
	if (!THROWABLE_NAME.test(name) && !(type.includes(".") && isCapital(name.charAt(0)))) return null;
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
function goesOn$1(lines, at) {
	for (let i = at; i < Math.min(lines.length, at + 12); i++) {
		const line = lines[i] ?? "";
		if (javaFrameOf(line) !== null || MORE.test(line) || MARK.test(line)) return true;
		if (line.startsWith("Exception in thread ") || indentOf(line) === 0 && thrownOf(line) !== null) return false;
	}
	return false;
}
const MESSAGE_LINES$1 = 60;
function bodyAt(lines, at) {
	for (let i = at; i < Math.min(lines.length, at + MESSAGE_LINES$1); i++) {
		const line = lines[i] ?? "";
		if (javaFrameOf(line) !== null || MORE.test(line) || MARK.test(line)) return i;
		if (line.startsWith("Exception in thread ")) return -1;
	}
	return -1;
}
function readTrace$1(lines, at, text) {
	const top = growing(text);
	if (top === null) return null;
	const chain = [top];
	let rootFirst = false;
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
		if (!goesOn$1(lines, i)) break;
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
const UNCAUGHT = /^(?:\S{0,40} )?Exception in thread "([^"]*)" ?(.*)$/;
const SPRING_FAILED = "APPLICATION FAILED TO START";
const RUN_FAILED = "Application run failed";
const java = {
	runtimeWords: rewordedBy([
		[/^(?:\S+: )?Cannot ([a-z ]+) "([^"]*)"( because [^"]*)"([^"]*)"(.*)$/, "cannot $1 $2$3$4$5"],
		[/^(?:\S+: )?Cannot ([a-z ]+ because [^"]*)"([^"]*)"(.*)$/, "cannot $1$2$3"],
		[/^java\.lang\.NullPointerException$/, ""],
		[/^(?:Index:? )?(\d+)(?:$| out of bounds for length \d+$|, Size: \d+$)/, "index"],
		[/^(?:class )?(\S+) cannot be cast to (?:class )?(\S+).*/, "$1 cast to $2"]
	]),
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
		...CLOJURE_TRIGGERS,
		SPRING_FAILED
	],
	hints: javaHints,
	mayOpen(line) {
		const first = line.charCodeAt(0);
		if (first === 9 || first === 32) return javaFrameOf(line) !== null;
		return opensJavaFatal(line) || opensClojure(line) || line.includes("Exception in thread ") || line === SPRING_FAILED || javaFrameOf(line) !== null;
	},
	read(lines, at) {
		const line = lines[at] ?? "";
		if (opensJavaFatal(line)) return readJavaFatal(lines, at);
		if (opensClojure(line)) return readClojure(lines, at);
		if (line === SPRING_FAILED) return readSpringFailure(lines, at);
		const uncaught = UNCAUGHT.exec(line);
		if (uncaught !== null) return readUncaught$1(lines, at, uncaught);
		return javaFrameOf(line) === null || javaFrameOf(lines[at - 1] ?? "") !== null ? null : readBare(lines, at);
	}
};
function readUncaught$1(lines, at, [, name = "", rest = ""]) {
	const below = thrownOf(rest) === null ? lines.slice(at + 1, at + 6).findIndex((line) => thrownOf(line) !== null) : -1;
	const head = below === -1 ? at : at + 1 + below;
	const text = below === -1 ? rest : lines[head] ?? "";
	const trace = readTrace$1(lines, head + 1, text);
	if (trace === null) return null;
	const isMain = name === "main";
	const kind = kindOf$6(trace.chain[0]);
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
const LOOK_BACK_LINES$2 = 60;
const HEADLESS_LINES$3 = 10;
function readBare(lines, at) {
	for (let i = at - 1; i >= Math.max(0, at - LOOK_BACK_LINES$2); i--) {
		const line = lines[i] ?? "";
		if (javaFrameOf(line) !== null) break;
		const text = throwableWithin(line);
		if (text === null || i < at - 1 && isLogLine(line)) continue;
		const trace = readTrace$1(lines, i + 1, text);
		if (trace === null || trace.last < at) return null;
		const runner = lines.slice(Math.max(0, i - 3), i).lastIndexOf(`Caught: ${line}`);
		const isRunner = runner !== -1;
		const isDeath = isRunner || lines.slice(Math.max(0, i - 3), i + 1).some(isLastWord) || isFatalAtEnd(lines, i, trace) || isOfScalasRunner(lines, trace);
		return readingOf$2(trace, {
			first: isRunner ? Math.max(0, i - 3) + runner : i,
			title: text,
			kind: isDeath ? kindOf$6(trace.chain[0]) : "logged-exception",
			fatal: isDeath,
			thread: null,
			headLost: false
		});
	}
	return readHeadless$5(lines, at);
}
function isLastWord(line) {
	return isErrorLogLine(line) && line.includes(RUN_FAILED);
}
function isFatalAtEnd(lines, head, { last }) {
	const above = [lines[head], lines[head - 1]].find((line) => line !== void 0 && isLogLine(line));
	return above !== void 0 && /\bFATAL\b/.test(above.slice(0, 200)) && endsLog(lines, last);
}
function isOfScalasRunner(lines, { chain, last }) {
	return SCALAS_RUNNER.test(chain[0]?.frames.at(-1)?.function ?? "") && endsLog(lines, last);
}
const SCALAS_RUNNER = /^(?:scala\.tools\.nsc|dotty\.tools)\.\S{0,100}Runner\$?\.main$/;
function throwableWithin(line) {
	if (indentOf(line) > 0) return null;
	const text = line.replace(/^(?:Caused by|Wrapped by): /, "");
	if (thrownOf(text) !== null) return text;
	if (!isLogLine(line) || line.length > 4e3) return null;
	const inner = /(?:^|[\s:-])((?:[\w$]+\.)+[A-Z][\w$]*(?:Exception|Error)(?::.*)?)$/.exec(line)?.[1];
	return inner !== void 0 && thrownOf(inner) !== null ? inner : null;
}
function readHeadless$5(lines, at) {
	if (at >= HEADLESS_LINES$3 || lines.slice(0, at).some((line) => isLogLine(line))) return null;
	const trace = readTrace$1(lines, at, "java.lang.Throwable");
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
			kind: isEnd ? kindOf$6(root) : "logged-exception",
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
	const culprit = culpritOf$1(frames) ?? placeIn$1(root.frames, prefix);
	return {
		first,
		last: Math.max(first, trace.last),
		draft: drafted({
			runtime: "java",
			kind,
			title: firstLine$1(title).trimEnd(),
			message: top.message === "" ? null : top.message,
			fatal,
			chain: trace.chain.toReversed().map(linkOf$1),
			thread,
			frames,
			culprit,
			rootCause: root === top ? null : elsewhere(rootPlace(trace, prefix), culprit)
		})
	};
}
function placeIn$1(frames, prefix) {
	return culpritOf$1(frames.map((frame) => ownedBy(prefix, frame)));
}
function rootPlace({ chain }, prefix) {
	for (const { frames } of chain.slice(1).toReversed()) {
		const place = placeIn$1(frames, prefix);
		if (place !== null) return place;
	}
	return null;
}
function linkOf$1({ type, message }) {
	return {
		type,
		message,
		recovered: false
	};
}
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
function kindOf$6(thrown) {
	const name = thrown?.type.slice(thrown.type.lastIndexOf(".") + 1);
	if (name === "OutOfMemoryError") return "heap-oom";
	return name === "StackOverflowError" ? "stack-overflow" : "uncaught";
}
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
			title: firstLine$1(description.text),
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
// src/crash/lua.ts
const TRACEBACK = /^\s*stack traceback:\s*$/;
const FRAME$2 = /^\s*(\[C\]|\[string "[^"]*"\]:\d+|[^\s:][^:]*:\d+)(?::|) (?:in (.*)|at (0x[0-9a-f]+)|(\?))$/;
const SKIPPED = /^\s*(?:\.\.\.\s*\(skipping \d+ levels\)|\.\.\.$|\(\.\.\.tail calls?\.\.\.\)|coroutine \d+:)/;
const INTERPRETER$1 = /^\s*(?=\S*lua|(?:\S*\/)?tarantool: )(\S+): (.*)$/;
const PLACE$2 = /^((?:\[string "[^"]*"\])|[^\s:][^:]*):(\d+): (.*)$/;
const REQUEST$1 = /lua (?:entry thread aborted|user thread aborted|coroutine aborted|tcp socket|handler)[^:]*: (?:runtime error: )?(.*)$/;
const lua = {
	runtimeWords: rewordedBy([[/^attempt to (\w+) (\w+) '([^']*)' \((a \w+ value)\)/, "attempt to $1 $4 ($2 $3)"], [/^attempt to (\w+) (a \w+ value) \((\w+) '([^']*)'\)/, "attempt to $1 $2 ($3 $4)"]]),
	runtime: "lua",
	triggers: [
		"stack traceback:",
		"lua: ",
		"lua5.",
		"luajit: ",
		"tarantool: "
	],
	hints: {
		uncaught: (draft) => /a nil value/.test(draft.message ?? "") ? "A nil was indexed, called or computed with; the message names the variable. Check where it is set, above all results of require and of functions that return nil on failure." : "An error reached the top of the script and no pcall caught it. Handle it at the first frame of the script, or wrap the call with pcall.",
		"startup-module-not-found": "A module is not on package.path or package.cpath, as the message lists. Install it in the image with luarocks, or set LUA_PATH and LUA_CPATH.",
		"startup-file-not-found": "The script that the container starts is not there. Check the command, the working directory, and what the image copies.",
		"request-error": "One request's handler failed; the server answered 500 and went on. Mend the line that the message names.",
		"out-of-memory": "The interpreter could not get more memory. Look for tables that only grow, or raise the container's memory limit."
	},
	mayOpen(line) {
		return line.includes("stack traceback:") || line.includes("lua") && INTERPRETER$1.test(line);
	},
	read(lines, at) {
		if (TRACEBACK.test(lines[at] ?? "")) return readTraceback$1(lines, at, null);
		if (isLogLine(lines[at] ?? "")) return null;
		const below = traceback(lines, at + 1);
		return below === -1 ? readSyntaxError$2(lines, at) ?? readPlain$1(lines[at] ?? "", at) : readTraceback$1(lines, below, at);
	}
};
const LONGEST_MESSAGE$3 = 40;
function traceback(lines, from) {
	for (let index = from; index < lines.length && index < from + LONGEST_MESSAGE$3; index++) {
		const line = lines[index] ?? "";
		if (TRACEBACK.test(line)) return index;
		if (INTERPRETER$1.test(line)) return -1;
	}
	return -1;
}
function readSyntaxError$2(lines, at) {
	const placed = PLACE$2.exec(INTERPRETER$1.exec(lines[at] ?? "")?.[2] ?? "");
	const message = placed?.[3];
	if (message === void 0 || kindOf$5(message) !== "syntax-error") return null;
	return {
		draft: drafted({
			runtime: "lua",
			kind: "syntax-error",
			title: message,
			message,
			fatal: true,
			culprit: {
				function: null,
				file: placed?.[1] ?? null,
				line: Number(placed?.[2])
			}
		}),
		first: at,
		last: at
	};
}
function readPlain$1(line, at) {
	const message = INTERPRETER$1.exec(line)?.[2] ?? "";
	const isMissing = message.startsWith("cannot open ");
	if (!isMissing && !/^\((?:error object is |no error message\))/.test(message)) return null;
	return {
		draft: drafted({
			runtime: "lua",
			kind: isMissing ? "startup-file-not-found" : "uncaught",
			title: message,
			message,
			fatal: true
		}),
		first: at,
		last: at
	};
}
function readTraceback$1(lines, at, opened) {
	const stack = readFrames$3(lines, at + 1);
	if (stack.frames.length === 0) return null;
	const head = opened ?? headAbove(lines, at);
	const above = head === null ? [] : lines.slice(head, at).filter((line, index) => index === 0 || !isLogLine(line));
	const request = REQUEST$1.exec(above[0] ?? "");
	const said = request?.[1] ?? INTERPRETER$1.exec(above[0] ?? "")?.[2] ?? above[0]?.trim() ?? null;
	const placed = PLACE$2.exec(said ?? "");
	const inner = PLACE$2.exec(placed?.[3] ?? "");
	const opening = inner?.[3] ?? placed?.[3] ?? said;
	const message = opening === null ? null : [opening, ...above.slice(1)].join("\n").trimEnd();
	const frame = culpritOf$1(stack.frames);
	const place = placed === null ? null : {
		function: null,
		file: placed[1] ?? null,
		line: Number(placed[2])
	};
	return {
		draft: drafted({
			runtime: "lua",
			kind: request !== null ? "request-error" : kindOf$5(message ?? ""),
			title: message?.split("\n", 1)[0] ?? "error",
			message,
			fatal: request === null && (head !== null ? INTERPRETER$1.test(lines[head] ?? "") : at <= 2),
			frames: stack.frames,
			culprit: frame ?? place,
			rootCause: inner === null ? null : {
				function: null,
				file: inner[1] ?? null,
				line: Number(inner[2])
			},
			truncated: {
				head: head === null,
				tail: !stack.whole && stack.last >= lines.length - 1
			}
		}),
		first: head ?? at,
		last: stack.last
	};
}
function kindOf$5(message) {
	if (/stack overflow/.test(message)) return "stack-overflow";
	if (/^not enough memory/.test(message)) return "out-of-memory";
	if (/^module '.*' not found:/.test(message)) return "startup-module-not-found";
	return /\bnear (?:'|<eof>)|expected \(to close|unfinished /.test(message) ? "syntax-error" : "uncaught";
}
function headAbove(lines, at) {
	for (let index = at - 1; index >= 0 && index >= at - LONGEST_MESSAGE$3; index--) {
		const line = lines[index] ?? "";
		if (INTERPRETER$1.test(line) || REQUEST$1.test(line)) return index;
		if (TRACEBACK.test(line)) return null;
		if (PLACE$2.test(line.trim()) && !isLogLine(line)) return index;
	}
	return null;
}
function readFrames$3(lines, from) {
	const frames = [];
	let last = from - 1;
	let whole = false;
	for (;;) {
		const index = seek(lines, last + 1, (line) => FRAME$2.test(line) || SKIPPED.test(line), (line) => TRACEBACK.test(line) || INTERPRETER$1.test(line));
		if (index === -1) break;
		last = index;
		const found = FRAME$2.exec(lines[index] ?? "");
		if (found === null) continue;
		const native = found[1] === "[C]";
		whole = native && (found[2] === "?" || found[3] !== void 0 || found[4] !== void 0);
		const where = native ? null : /^(.*):(\d+)$/.exec(found[1] ?? "");
		const file = where?.[1] ?? null;
		if (frames.length < 512) frames.push({
			function: nameOf$2(found[2] ?? "?"),
			file,
			line: where === null ? null : Number(where[2]),
			origin: native ? "runtime" : /\/(?:lualib|luarocks|share\/lua|lua_modules)\//.test(file ?? "") ? "dependency" : "app"
		});
		if (whole) break;
	}
	return {
		frames,
		last,
		whole
	};
}
function nameOf$2(text) {
	if (text === "?") return null;
	return /^(?:\w+ )?(?:\w+ )?['`](.*)'$/.exec(text)?.[1] ?? text;
}
// src/crash/v8-fatal.ts
const LAST_GCS = "<--- Last few GCs --->";
const NATIVE_STACK = "----- Native stack trace -----";
const FATAL$3 = /^(?:FATAL ERROR: |# Fatal (?:JavaScript|error in))/;
const NATIVE_FRAME = /^ ?\d+: 0x[0-9a-f]+ /;
const ASSERTION = /^\S*node(?:\[\d+\])?: .*(?:Assertion `.*' failed\.?|: Assertion failed)/;
const SCRIPT_FRAME = /^\d+: (.+)$/;
const OLD_SCRIPT_FRAME = /^ {4}\d+: (\S+) \[0x[0-9a-f]+\] \[([^\]]+):(\d+)\] \[/;
function opensV8Fatal(line) {
	const first = line.charCodeAt(0);
	if (first === 70 || first === 35) return FATAL$3.test(line);
	if (first === 60) return line === LAST_GCS;
	if (first === 45) return line === NATIVE_STACK;
	if (first === 32) return line.startsWith(" 1: 0x") && line.includes("node::Abort");
	return line.includes("Assertion") && line.length < 2e3 && ASSERTION.test(line);
}
const REPORT_LINES = 200;
function readV8Fatal(lines, at) {
	let head = -1;
	let runtime = "node";
	let isOutOfMemory = lines[at] === LAST_GCS;
	let inScript = false;
	let last = at;
	const frames = [];
	for (let i = at; i < Math.min(lines.length, at + REPORT_LINES); i++) {
		const line = lines[i] ?? "";
		if (FATAL$3.test(line) || i === at && ASSERTION.test(line)) {
			if (head !== -1) continue;
			head = i;
		} else if (line === "----- JavaScript stack trace -----" || line.startsWith("==== JS stack trace")) inScript = true;
		else if (line === NATIVE_STACK) inScript = false;
		else if (line.startsWith("==== C stack trace")) runtime = "deno";
		else if (inScript && scriptFrameOf(line) !== null) {
			const frame = scriptFrameOf(line);
			if (frame !== null) frames.push(frame);
		} else if (!isReportLine$1(line)) {
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
function isReportLine$1(line) {
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
		culprit: culpritOf$1(frames),
		truncated: {
			head: false,
			tail: isHeadless && isOutOfMemory
		}
	});
}
// src/crash/node.ts
const CARET = /^[ \t]*\^+[ \t]*$/;
const CUT_CARET_LENGTH = 1e3;
const WARNING = /^\(node:\d+\) UnhandledPromiseRejectionWarning: /;
const TRACE_HINT = "(Use `node";
const UNSETTLED = /^Warning: Detected unsettled top-level await at (.+):(\d+)$/;
const VERSION = /^Node\.js v\d/;
const THROWN$1 = "Thrown at:";
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
	atEdges: /^(?:\S+|(?:\/|[A-Za-z]:\\|file:).*):\d{1,9}$/,
	hints: nodeHints,
	runtimeWords: runtimeWords$13,
	mayOpen(line) {
		const first = line.charCodeAt(0);
		if (first === 32 || first === 9) return line.startsWith("at ", indentOf(line)) && jsFrameOf(line) !== null || isSource(line) || opensV8Fatal(line);
		const last = line.charCodeAt(line.length - 1);
		if (last >= 48 && last <= 57 && placeOf$4(line) !== null) return true;
		if (first === 97) return jsFrameOf(line) !== null;
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
		const place = placeOf$4(line);
		if (place !== null) return readPlaced(lines, at, place);
		const isFrame = jsFrameOf(line) !== null;
		if (isFrame && jsFrameOf(lines[at - 1] ?? "") !== null) return null;
		return readPlacedAbove(lines, at) ?? (isFrame ? readLogged$2(lines, at) : null);
	}
};
function isSource(line) {
	return line.includes("throw ") || line.includes("triggerUncaughtException(");
}
const PLACE_ABOVE_LINES = 60;
function readPlacedAbove(lines, at) {
	for (let i = at - 1; i >= Math.max(0, at - PLACE_ABOVE_LINES); i--) {
		const line = lines[i] ?? "";
		if (jsFrameOf(line) !== null) return null;
		const place = placeOf$4(line);
		if (place === null) continue;
		const reading = readPlaced(lines, i, place);
		if (reading !== null) return reading.last >= at ? reading : null;
	}
	return null;
}
function placeOf$4(line) {
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
	if (caret === -1) return readUnmarked(lines, at, place);
	const excerpt = lines.slice(at, caret + 1).filter((line) => !isLogLine(line));
	const between = excerpt.slice(1, -1);
	const source = between.findLast((line) => /^\s/.test(line) || isSource(line)) ?? between.at(-1) ?? "";
	const found = headBelow(lines, caret);
	if (found === null) return null;
	const placed = withSourceLine(place, source);
	if (!found.isError) return readNonError(lines, at, placed, found.at);
	const error = inspectError(lines, found.at, false);
	const kind = kindOf$4(error, source, lines[caret] ?? "");
	return readingOf$1(lines, at, error, {
		kind,
		fatal: true,
		place: placed,
		location: kind === "syntax-error" ? excerpt : []
	});
}
function readUnmarked(lines, at, place) {
	if (lines[at + 1] === void 0 || lines[at + 2] !== "" || headOf$2(lines[at + 3] ?? "")?.isSure !== true) return null;
	const error = inspectError(lines, at + 3, false);
	const [top] = error.errors;
	const isText = isTextName(place.file ?? "");
	if (!isText && top?.frames.some(({ file }) => file === place.file) !== true) return null;
	return readingOf$1(lines, at, error, {
		kind: kindOf$4(error, "", ""),
		fatal: true,
		place: isText ? null : place,
		location: []
	});
}
function isTextName(file) {
	return file === "undefined" || file === "<anonymous_script>";
}
function caretBelow(lines, at) {
	for (let i = at + 2; i < Math.min(lines.length, at + 6); i++) {
		const line = lines[i] ?? "";
		if (CARET.test(line) || line.length >= CUT_CARET_LENGTH && line.trim() === "") return i;
		if (line.trim() === "" || jsFrameOf(line) !== null || placeOf$4(line) !== null) return -1;
	}
	return -1;
}
function headBelow(lines, caret) {
	let firstText = -1;
	for (let i = caret + 1; i < Math.min(lines.length, caret + 12); i++) {
		const line = lines[i] ?? "";
		if (line === "" || isLogLine(line)) continue;
		if (jsFrameOf(line) !== null) break;
		const head = headOf$2(line.replace(/ \{$/, ""));
		const isAfterBlank = (lines[i - 1] ?? "") === "";
		if (head !== null && (head.isSure || jsFrameOf(lines[i + 1] ?? "") !== null)) return {
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
		if (line.startsWith(TRACE_HINT)) break;
	}
	return firstText === -1 ? null : {
		at: firstText,
		isError: false
	};
}
function isHeadAboveFrame(lines, at) {
	return headOf$2((lines[at] ?? "").replace(/ \{$/, "")) !== null && jsFrameOf(lines[at + 1] ?? "") !== null;
}
function readNonError(lines, first, place, at) {
	let end = at;
	while (end < lines.length && lines[end] !== "" && !VERSION.test(lines[end] ?? "") && !(lines[end] ?? "").startsWith(TRACE_HINT) && lines[end] !== THROWN$1 && end < at + 200) end++;
	const message = lines.slice(at, end).join("\n");
	const frames = lines[end] === THROWN$1 ? framesFrom(lines, end + 1) : [];
	const last = (lines[end] ?? "").startsWith(TRACE_HINT) ? end : end - 1 + (frames.length > 0 ? 1 + frames.length : 0);
	const culprit = culpritOf$1(frames) ?? (jsOriginOf(place.file ?? "") === "runtime" ? null : place);
	return {
		first,
		last: endOf(lines, last),
		draft: drafted({
			runtime: "node",
			kind: "uncaught-non-error",
			title: `Uncaught ${firstLine$1(message)}`,
			message,
			fatal: true,
			frames,
			culprit
		})
	};
}
function framesFrom(lines, at, mark = "") {
	const frames = [];
	for (let i = at; i < lines.length; i++) {
		const frame = jsFrameOf(`${mark}${lines[i]}`);
		if (frame === null) break;
		frames.push(frame);
	}
	return frames;
}
const HANDLER_WORDS = /^Uncaught [Ee]xception(?: caught)?(?::|!)? ?(?=(?:<ref \*\d{1,9}> )?\[?[\w$.]{0,100}(?:Error|Exception)\b)/;
function readUncaughtWord(lines, at) {
	const line = lines[at] ?? "";
	const said = HANDLER_WORDS.exec(line)?.[0] ?? null;
	const text = said === null ? line.replace(/^Uncaught:?\s?/, "") : line.slice(said.length);
	if (text === line || text === "" && lines[at + 1] === void 0) return null;
	if (BUNS_SOURCE.test(line.slice(line.lastIndexOf(": ", 80) + 2))) return null;
	if (/\.php:\d{1,9}$/.test(line.slice(-20)) || lines[at + 1] === "Stack trace:") return null;
	const start = text === "" ? at + 1 : at;
	const head = headOf$2(text === "" ? lines[start] ?? "" : text);
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
	const error = inspectError(lines, start, false, text === "" ? lines[start] : text);
	const from = lines[error.last + 1] === "" ? error.last + 2 : error.last + 1;
	if (lines[from] === "FROM") return readAborted(lines, at, error, from);
	const fatal = said === null || isNearEnd(lines, error.last);
	return readingOf$1(lines, at, error, {
		kind: kindOf$4(error, "", ""),
		fatal,
		place: null,
		location: []
	});
}
const FAREWELL_LINES = 3;
function isNearEnd(lines, last) {
	let said = 0;
	for (let i = last + 1; i < lines.length && said <= FAREWELL_LINES; i++) if ((lines[i] ?? "").trim() !== "") said++;
	return said <= FAREWELL_LINES;
}
function readAborted(lines, at, error, from) {
	const [top] = error.errors;
	const frames = framesFrom(lines, from + 1, "    at ");
	if (top === void 0) return null;
	return readingOf$1(lines, at, {
		...error,
		errors: [{
			...top,
			frames
		}],
		last: from + frames.length
	}, {
		kind: kindOf$4(error, "", ""),
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
function readWarning(lines, at) {
	const text = (lines[at] ?? "").replace(WARNING, "");
	if (text.startsWith("Unhandled promise rejection.")) return null;
	return readingOf$1(lines, at, jsFrameOf(lines[at + 1] ?? "") !== null ? inspectError(lines, at, true, text) : {
		...inspectError([text], 0, true),
		last: at
	}, {
		kind: "unhandled-rejection",
		fatal: false,
		place: null,
		location: []
	});
}
const BUNS_SOURCE = /^\s*\d{1,9} \| /;
const LOOK_BACK_LINES$1 = 12;
function readLogged$2(lines, at) {
	for (let i = at - 1; i >= Math.max(0, at - LOOK_BACK_LINES$1); i--) {
		const line = lines[i] ?? "";
		if (line === "" && i < at - 1 || jsFrameOf(line) !== null) break;
		if (/^(?:Trace\b|\(node:\d+\))/.test(line)) return null;
		if (line.trimStart().startsWith("[cause]: ")) return readHeadless$4(lines, i, LOST_HEAD);
		const start = errorWithin(line, i === at - 1);
		if (start === -1) continue;
		if (CARET.test(lines[i - 1] ?? "") && BUNS_SOURCE.test(lines[i - 2] ?? "")) return null;
		const text = line.slice(start);
		const error = inspectError(lines, i, true, text);
		const isDeath = versionBelow(lines, error.last) !== -1;
		const reading = readingOf$1(lines, i, error, {
			kind: isDeath ? kindOf$4(error, "", "") : "logged-exception",
			fatal: isDeath,
			place: null,
			location: []
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
	return readHeadless$4(lines, at);
}
const OF_DENO = /^\s+at (?:.{1,400} \()?ext:/;
const MODULE_CODE = /^\s+at (?:file|https?):\/\/\S+:\d+:\d+$/;
const FRAMES$1 = 10;
function isDenos(lines) {
	const stack = lines.filter((line) => jsFrameOf(line) !== null);
	if (stack.some((line) => line.includes("node:"))) return false;
	return stack.some((line) => OF_DENO.test(line)) || stack.length < FRAMES$1 && MODULE_CODE.test(stack.at(-1) ?? "");
}
const ERROR_WORD = /(?:^|[\s"'(:\]])((?:[A-Za-z_$][\w$]*\.)?(?:[A-Z][\w$]*)?(?:Error|Exception)(?: \[[\w.]+\])?)(?=:|\s*$)/;
function errorWithin(line, isNextToStack) {
	const match = ERROR_WORD.exec(line.slice(0, 2e3));
	const name = match?.[1];
	if (match !== null && name !== void 0) return match.index + match[0].length - name.length;
	return !isNextToStack || isLogLine(line) || /^\s/.test(line) || headOf$2(line) === null ? -1 : 0;
}
const HEADLESS_LINES$2 = 10;
const LOST_HEAD = "[Error] {";
function readHeadless$4(lines, at, head = "") {
	if (at >= HEADLESS_LINES$2 || lines.slice(0, at).some((line) => isLogLine(line))) return null;
	const error = inspectError(lines, at - 1, false, head);
	const { last } = error;
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
	const placed = place !== null && jsOriginOf(place.file ?? "") !== "runtime" && !isTextName(place.file ?? "") ? place : null;
	const called = jsCulpritOf(top.frames, top.type);
	const culprit = isSyntaxError ? placed ?? culpritOf$1(top.frames) : quoted$1(called, placed) ?? placed ?? importerOf(top.message) ?? rootCauseOf(error, null);
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
function quoted$1(culprit, place) {
	if (culprit === null || culprit.file !== place?.file || culprit.line !== place.line) return culprit;
	return withSourceLine(culprit, place.sourceLine ?? null);
}
function messageOf$1({ type, message }) {
	return type === "UnhandledPromiseRejection" ? `${type}: ${message}` : withoutRequirers(message);
}
function rootCauseOf({ errors, members }, culprit) {
	const root = errors.length > 1 ? errors.at(-1) : members[0];
	return root === void 0 ? null : elsewhere(jsCulpritOf(root.frames, root.type), culprit);
}
function importerOf(message) {
	const file = /imported from (\S+)$/.exec(firstLine$1(message))?.[1];
	return file === void 0 ? null : {
		function: null,
		file: bare(file),
		line: null
	};
}
function kindOf$4(error, source, caret) {
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
// src/crash/perl.ts
const DIED = /^(\s*)(\S.*?) at (\(eval \d+\)|\S+) line (\d+)(?:, <[^>]*> (?:line|chunk) \d+)?(?:\.|, (near .*|at end of line|at EOF))$/;
const PLACE$1 = /^(\(eval \d+\)|\S+) line (\d+)(?:, <[^>]*> (?:line|chunk) \d+)?$/;
const AFTERMATH = /^(?:BEGIN failed--compilation aborted at .* line \d+\.|Compilation failed in require at .* line \d+\.|Execution of .* aborted due to compilation errors\.|.* had (?:too many|compilation) errors\.|\s+\.\.\.(?:propagated|caught) at .* line \d+\.|(?:END|CHECK|INIT|UNITCHECK) failed--.*|(?:Missing right|Global symbol|Bareword |syntax error at|Unmatched right).*)$/;
const THREAD$3 = /^Thread (\d+) terminated abnormally: (.*)$/;
const SCRIPT = /^Can't open perl script "(.*)": (.*)$/;
const OBJECT = /^(?:((?:\w+::)*[A-Z]\w*)=)?(?:HASH|ARRAY|SCALAR|CODE|REF)\(0x[0-9a-f]{6,16}\)$/;
const MEMORY = /^Out of memory(?:!| (?:during|in perl:).*)$/;
const WARNINGS = /^(?:Use of uninitialized value|Argument ".*" isn't numeric|Deep recursion on|Subroutine \S+ redefined|Name ".*" used only once|Useless use of|Odd number of elements|Possible |Scalar value @|Unquoted string|Wide character in|isn't numeric|print\(\) on |readline\(\) on |Smartmatch is|given is|when is|Semicolon seems to be missing|Found = in conditional|"(?:my|our|state)" )/;
const perl = {
	runtimeWords: rewordedBy([[/^(Can't locate \S+ in @INC)\b.*/, "$1"], [/^(Can't (?:call|locate object) method )"([^"]*)"/, "$1$2"]]),
	runtime: "perl",
	triggers: [
		" line ",
		"Can't open perl script",
		"Out of memory",
		"HASH(0x"
	],
	hints: {
		uncaught: (draft) => /on an undefined value|Can't use an undefined value/.test(draft.message ?? "") ? "An undefined value was used as an object or reference. Find it at that line, and check what the call that gave it returns on failure." : "The script died and no eval caught it. Handle the error at that line; Carp's confess (or -MCarp=verbose) would show who called.",
		"startup-module-not-found": (draft) => `${/you may need to install the (\S+) module/.exec(draft.message ?? "")?.[1] ?? "A module or script"} is not in the image. Install it in the build (cpanm, or the distribution's package), or add its path to PERL5LIB.`,
		"syntax-error": "The script did not compile, so nothing of it ran. Run `perl -c` over it in the build, with the Perl of the image.",
		"thread-exception": "A thread died; the others went on. Handle the error inside the thread, or check what join returns."
	},
	mayOpen(line) {
		return / at (?:\(eval \d+\)|\S+) line \d+/.test(line) && !isLogLine(line) || line.startsWith("Can't open perl") || line.startsWith("Out of memory") || OBJECT.test(line);
	},
	read(lines, at) {
		const line = lines[at] ?? "";
		if (isLogLine(line) || called(line) !== null) return null;
		if (SCRIPT.test(line)) return readScript(line, at);
		if (MEMORY.test(line)) return endsLog(lines, at) ? readMemory(line, at) : null;
		if (OBJECT.test(line)) return endsLog(lines, at) ? readObject(line, at) : null;
		return readDied(lines, at);
	}
};
function readObject(line, at) {
	const type = OBJECT.exec(line)?.[1] ?? null;
	return {
		draft: drafted({
			runtime: "perl",
			kind: "uncaught",
			title: line.replace(/\(0x[0-9a-f]+\)$/, ""),
			message: line,
			fatal: true,
			chain: [{
				type,
				message: line,
				recovered: false
			}]
		}),
		first: at,
		last: at
	};
}
function readDied(lines, at) {
	const found = DIED.exec(lines[at] ?? "");
	if (found === null) return null;
	const [, , text = "", file = "", number, near = ""] = found;
	if (WARNINGS.test(text) || !isPerlFile(file)) return null;
	const calls = readCalls(lines, at + 1);
	let last = Math.max(at, calls.last);
	for (;;) {
		const more = seek(lines, last + 1, (line) => AFTERMATH.test(line));
		if (more === -1) break;
		last = more;
	}
	const thread = THREAD$3.exec(text);
	const compiled = last > calls.last && last > at;
	const ended = endsLog(lines, last);
	if (!ended && calls.places.length === 0 && !compiled && thread === null) return null;
	const message = `${thread?.[2] ?? text}${near === "" ? "" : `, ${near}`}`;
	const frames = [{
		file,
		line: Number(number)
	}, ...calls.places.map((call) => ({
		file: call.file,
		line: call.line
	}))].map((place, index) => ({
		function: calls.places[index]?.name ?? null,
		...place,
		origin: originOf$5(place.file)
	}));
	return {
		draft: drafted({
			runtime: "perl",
			kind: thread === null ? kindOf$3(text) : "thread-exception",
			title: message,
			message,
			fatal: thread === null && (ended || compiled),
			thread: thread === null ? null : {
				id: thread[1] ?? null,
				name: null,
				state: null
			},
			frames,
			culprit: culpritOf$1(frames) ?? {
				function: null,
				file,
				line: Number(number)
			}
		}),
		first: at > 0 && /^Uncaught exception from user code:$/.test(lines[at - 1] ?? "") ? at - 1 : at,
		last
	};
}
function called(line) {
	const mark = line.lastIndexOf(" called at ");
	const place = mark === -1 ? null : PLACE$1.exec(line.slice(mark + 11));
	if (place === null) return null;
	const name = line.slice(0, mark).trimStart().split("(", 1)[0] ?? "";
	return name === "" ? null : {
		name,
		file: place[1] ?? "",
		line: Number(place[2])
	};
}
function readCalls(lines, from) {
	const places = [];
	let last = from - 1;
	for (;;) {
		const index = seek(lines, last + 1, (line) => called(line) !== null, (line) => DIED.test(line));
		const call = index === -1 ? null : called(lines[index] ?? "");
		if (call === null) break;
		last = index;
		if (places.length < 512) places.push(call);
	}
	return {
		places,
		last
	};
}
function isPerlFile(file) {
	return /^(?:-e|-|\(eval \d+\))$|\.(?:pl|pm|t|psgi|cgi|al|ph|plx|fcgi)$|\/|^[\w.-]+\.\w+$/.test(file);
}
function kindOf$3(message) {
	if (/^Can't locate \S+ in @INC|^Can't locate loadable object/.test(message)) return "startup-module-not-found";
	return /^(?:syntax error|Global symbol ".*" requires|Bareword ".*" not allowed|Can't find string terminator|Missing right|Unmatched right)/.test(message) ? "syntax-error" : "uncaught";
}
function originOf$5(file) {
	if (/\/(?:site_perl|vendor_perl|local\/lib\/perl5|cpan)\//.test(file)) return "dependency";
	return /^\/usr\/(?:share|lib\/[^/]+|lib|local\/lib)\/perl(?:-base|5)?\//.test(file) ? "runtime" : "app";
}
function readScript(line, at) {
	return {
		draft: drafted({
			runtime: "perl",
			kind: "startup-module-not-found",
			title: line,
			message: line,
			fatal: true,
			culprit: {
				function: null,
				file: SCRIPT.exec(line)?.[1] ?? null,
				line: null
			}
		}),
		first: at,
		last: at
	};
}
function readMemory(line, at) {
	return {
		draft: drafted({
			runtime: "perl",
			kind: "out-of-memory",
			title: line,
			message: line,
			fatal: true
		}),
		first: at,
		last: at
	};
}
// src/crash/php.ts
const HEAD = /(?:^|[\s"\]>])(?:PHP )?(?:<b>)?((?:Fatal|Parse|Compile|Core|Recoverable fatal|Catchable fatal) error)(?:<\/b>)?: {1,2}(\S.*)$/i;
const BEFORE = /^$|\]$|PHP message:$|PHP:$|<br \/>$/;
const REQUEST = /PHP message: |said into stderr: |\[(?:php\d*|proxy_fcgi|core):\w+\]|FastCGI sent in stderr/;
const FRAME$1 = /^\s*#(\d+) (?:(\{main\})|\[internal function\]: (.*)|(.*?)\((\d+)\)(?: : [^:]*)?: (.*))$/;
const TRACE = /^\s*Stack trace:$/;
const THROWN = /^\s*thrown in (.+) on line (?:<b>)?(\d+)(?:<\/b>)?$/;
const LOGGED = /(?:^|\s)(?:exception (?='[\w\\]+' with message ')|(?=(?:[A-Z]\w*\\)*[A-Z]\w*(?:Exception|Error): ))/;
const NEXT = /^\s*Next (?:exception '([\w\\]+)' with message '|([\w\\]+)(?:: | in ))/;
const HINTS$4 = {
	uncaught: (draft) => uncaughtHint$1(draft.chain.at(-1)?.type ?? "", draft.message ?? ""),
	"out-of-memory": (draft) => `The script reached memory_limit (${/Allowed memory size of (\d+) bytes/.exec(draft.message ?? "")?.[1] ?? "its"} bytes). Read and process in pieces at that line (generators, cursors), or raise memory_limit together with the container's limit.`,
	timeout: "The script ran longer than max_execution_time. Look for a loop or a slow call at that line; work that takes long belongs in a queue.",
	"syntax-error": "The file could not be parsed, so nothing of it ran. Run `php -l` over the sources in the build, with the PHP version of the image.",
	"stack-overflow": "A function called itself until the stack was full. Give the recursion an end.",
	"fatal-error": (draft) => /Failed opening required/.test(draft.message ?? "") ? "A required file is not in the image. Check the path and that composer install ran in the build." : "The engine could not go on with this code, as the message says: a declaration that cannot be, or an error that the program raised. Mend it at that line.",
	"logged-exception": "The program caught and printed this exception and went on. Handle it where it is thrown, or lower its level."
};
function uncaughtHint$1(type, message) {
	const missing = /^Class ["'](.+?)["'] not found|^Call to undefined (?:function|method) (\S+?)\(/.exec(message);
	if (missing !== null) return `${missing[1] ?? missing[2]} is not there at run time: its package or extension is not in the image, or the autoloader does not know it. Run composer install --no-dev -o in the build, and check the PHP extensions of the image.`;
	if (/\bon null\b|of null$|must not be null|null given/.test(message)) return "A value was null where an object or another value was needed. Find in the culprit which one, and check it where it comes from.";
	if (type === "PDOException" || /SQLSTATE/.test(message)) return "The database could not be reached or refused the query. Check its address, credentials and that it is ready; retry with back-off at start.";
	if (/Failed opening required/.test(message)) return "A required file is not in the image. Check the path and that composer install ran in the build.";
	return `${type === "" ? "An exception" : type} was thrown and nothing caught it. Catch it where the program can go on, or mend what the first exception of the chain says.`;
}
const php = {
	runtimeWords: rewordedBy([[/^(Class|Interface|Trait|Enum|Attribute class|Undefined constant) ["']([^"']*)["']/, "$1 $2"]]),
	runtime: "php",
	triggers: [
		"atal error",
		"arse error",
		"ompile error",
		"ore error",
		"exception '",
		".php:",
		".php(",
		"#0 {main}",
		"Next "
	],
	hints: HINTS$4,
	mayOpen(line) {
		return / error(?:<\/b>)?: /.test(line) || /^\s*#\d+ \S.*(?:\(\d+\): |\{main\}$)/.test(line) || NEXT.test(line) || loggedIn(line) !== null;
	},
	read(lines, at) {
		const line = unwrapped(lines[at] ?? "");
		const head = HEAD.exec(line);
		if (head !== null && BEFORE.test(line.slice(0, head.index).trim())) {
			const reading = readError(lines, at, head[1] ?? "", head[2] ?? "");
			return reading === null ? null : withCopy(lines, reading);
		}
		const logged = loggedIn(line);
		if (logged !== null) return readLogged$1(lines, at, logged);
		return at <= 2 && !isLogLine(line) ? readHeadless$3(lines, at) : null;
	}
};
function placeAtEnd(text) {
	const end = /(?::| on line (?:<b>)?)(\d+)(?:<\/b>)?$/.exec(text);
	if (end === null) return null;
	const index = text.lastIndexOf(" in ", end.index);
	if (index === -1) return null;
	const file = text.slice(index + 4, end.index).replace(/<\/?b>/g, "");
	return file === "" ? null : {
		index,
		place: {
			function: null,
			file,
			line: Number(end[1])
		}
	};
}
function loggedIn(line) {
	const found = LOGGED.exec(line.slice(0, LOGGED_START));
	if (found === null) return null;
	const start = found.index + found[0].length;
	if (line[start] === "'") return line.slice(start);
	return /\.php:\d{1,9}$/.test(line.slice(-20)) && line.lastIndexOf(" in /") > start ? line.slice(start) : null;
}
const LOGGED_START = 1e3;
function readLogged$1(lines, at, text) {
	const chain = withNext(lines, readThrown(lines, at, text));
	const thrown = chain.at(-1);
	if (thrown === void 0 || chain.every(({ frames }) => frames.length === 0)) return null;
	const reading = chained$1(lines, chain, {
		first: at,
		fatal: false,
		headLost: false
	});
	if (reading === null) return null;
	const title = oneLine(thrown.type, thrown.message);
	const truncated = {
		head: false,
		tail: false
	};
	return {
		...reading,
		draft: {
			...reading.draft,
			kind: "logged-exception",
			title,
			truncated
		}
	};
}
function unwrapped(line) {
	const said = line.indexOf(" said into stderr: \"");
	if (said === -1) return line;
	return line.slice(said + 20).replace(/"(?:, pipe is closed)?$/, "");
}
function readError(lines, at, level, said) {
	const text = said.split("\\nStack trace:", 1)[0] ?? said;
	const fatal = !REQUEST.test(lines[at] ?? "");
	const uncaught = /^Uncaught (?:exception '([\w\\]+)' with message '|([\w\\]+)(?:: | in )|)/.exec(text);
	if (uncaught === null || (uncaught[1] ?? uncaught[2]) === void 0) return readPlain(lines, at, level, text, fatal);
	return chained$1(lines, withNext(lines, readThrown(lines, at, text.replace(/^Uncaught (?:exception )?/, ""))), {
		first: at,
		fatal,
		headLost: false
	});
}
function withNext(lines, first) {
	const chain = [first];
	for (let last = first.last;;) {
		const next = seek(lines, last + 1, (line) => NEXT.test(unwrapped(line)), (line) => THROWN.test(unwrapped(line)));
		if (next === -1) return chain;
		const thrown = readThrown(lines, next, unwrapped(lines[next] ?? "").replace(/^\s*Next (?:exception )?/, ""));
		chain.push(thrown);
		last = thrown.last;
	}
}
function chained$1(lines, chain, found) {
	const ended = chain.at(-1);
	const root = chain[0];
	if (ended === void 0 || root === void 0) return null;
	const thrown = seek(lines, ended.last + 1, (line) => THROWN.test(unwrapped(line)), (line) => HEAD.test(line));
	const where = thrown === -1 ? null : THROWN.exec(unwrapped(lines[thrown] ?? ""));
	const last = Math.max(ended.last, thrown);
	const place = ended.place ?? (where === null ? null : {
		function: null,
		file: where[1] ?? null,
		line: Number(where[2])
	});
	return {
		draft: drafted({
			runtime: "php",
			kind: /StackOverflow|stack size/.test(ended.message) ? "stack-overflow" : "uncaught",
			title: `Uncaught ${oneLine(ended.type, ended.message)}`,
			message: / called in .* on line \d+$/.test(ended.message) ? ended.printed : ended.message || ended.type,
			fatal: found.fatal,
			chain: chain.map(({ type, message }) => ({
				type,
				message,
				recovered: false
			})),
			frames: ended.frames,
			culprit: culpritOf$1(ended.frames) ?? place,
			rootCause: root === ended || found.headLost ? null : culpritOf$1(root.frames) ?? root.place,
			truncated: {
				head: found.headLost,
				tail: thrown === -1 && last >= lines.length - 1
			}
		}),
		first: found.first,
		last
	};
}
const LONGEST_MESSAGE$2 = 200;
function readThrown(lines, at, text) {
	const old = /^'([\w\\]+)' with message '/.exec(text);
	const type = old?.[1] ?? /^[\w\\]+/.exec(text)?.[0] ?? null;
	const opening = old === null ? text.slice(type?.length ?? 0).replace(/^: /, "") : text.slice(old[0].length);
	const printed = unwrapped(lines[at] ?? "").trim();
	const said = [opening];
	let last = at;
	let end = placeAtEnd(opening);
	for (let index = at + 1; end === null && index < lines.length && index <= at + LONGEST_MESSAGE$2; index++) {
		const line = unwrapped(lines[index] ?? "");
		if (TRACE.test(line) || HEAD.test(line) || loggedIn(line) !== null) break;
		if (isLogLine(line)) continue;
		said.push(line);
		last = index;
		end = placeAtEnd(line);
	}
	if (end === null) return {
		type,
		message: (last >= lines.length - 1 ? opening.replace(/ in [^\s]*$/, "") : opening).trim(),
		printed,
		place: null,
		frames: [],
		last: at
	};
	const final = said.pop() ?? "";
	said.push(final.slice(0, end.index));
	const message = (old === null ? said.join("\n") : said.join("\n").replace(/'$/, "")).replace(/ and defined$/, "");
	const place = end.place;
	const trace = seek(lines, last + 1, (line) => TRACE.test(unwrapped(line)), (line) => HEAD.test(line));
	const stack = trace === -1 ? {
		frames: [],
		last
	} : readFrames$2(lines, trace + 1, place);
	return {
		type,
		message,
		printed,
		place,
		frames: stack.frames,
		last: Math.max(last, trace, stack.last)
	};
}
function readFrames$2(lines, from, place) {
	const calls = [];
	let last = from - 1;
	let number = place === null ? null : 0;
	for (;;) {
		const expected = number;
		const index = seek(lines, last + 1, (line) => {
			const found = FRAME$1.exec(unwrapped(line));
			return found !== null && (expected === null || Number(found[1]) === expected);
		}, (line) => HEAD.test(line) || THROWN.test(line) || NEXT.test(line));
		const found = index === -1 ? null : FRAME$1.exec(unwrapped(lines[index] ?? ""));
		if (found === null) break;
		last = index;
		number = Number(found[1]) + 1;
		const name = found[2] ?? nameOf$1(found[3] ?? found[6] ?? "");
		calls.push({
			file: found[4] ?? null,
			line: found[5] === void 0 ? null : Number(found[5]),
			name
		});
		if (found[2] !== void 0) break;
	}
	return {
		frames: framesOf$1(calls, place),
		last
	};
}
function nameOf$1(call) {
	const args = call.indexOf("(");
	return args === -1 ? call : call.slice(0, args);
}
function framesOf$1(calls, place) {
	const frames = [];
	const [top, below] = calls;
	const builtIn = place !== null && top !== void 0 && top.file === place.file && top.line === place.line && top.name !== below?.name && !top.name.includes("{closure");
	let file = builtIn ? null : place?.file ?? null;
	let line = builtIn ? null : place?.line ?? null;
	for (const [index, call] of calls.entries()) {
		if (place !== null || index > 0) frames.push({
			function: call.name,
			file,
			line,
			origin: originOf$4(file)
		});
		file = call.file;
		line = call.line;
	}
	if (!(calls.at(-1)?.name === "{main}") && file !== null) frames.push({
		function: null,
		file,
		line,
		origin: originOf$4(file)
	});
	return frames;
}
function originOf$4(file) {
	if (file === null) return "runtime";
	return /(?:^|\/)vendor\/|^phar:\/\/|\/usr\/share\/php\/|\/pear\//.test(file) ? "dependency" : "app";
}
const PLAIN = [
	[/^Allowed memory size of \d+ bytes exhausted|^Out of memory/, "out-of-memory"],
	[/^Maximum execution time of/, "timeout"],
	[/^Maximum (?:call stack size|function nesting level)/, "stack-overflow"]
];
function readPlain(lines, at, level, text, fatal) {
	const place = placeAtEnd(text);
	if (place === null) return null;
	const message = text.slice(0, place.index).replace(/ and defined$/, "");
	const kind = /^parse/i.test(level) ? "syntax-error" : PLAIN.find(([shape]) => shape.test(message))?.[1] ?? "fatal-error";
	const where = place.place;
	const trace = seek(lines, at + 1, (line) => TRACE.test(unwrapped(line)), (line) => line.trim() !== "" && !isLogLine(line));
	const stack = trace === -1 ? {
		frames: [],
		last: at
	} : readFrames$2(lines, trace + 1, where);
	return {
		draft: drafted({
			runtime: "php",
			kind,
			title: `${level}: ${message}`,
			message,
			fatal,
			frames: stack.frames,
			culprit: culpritOf$1(stack.frames) ?? where
		}),
		first: at,
		last: Math.max(at, stack.last)
	};
}
function withCopy(lines, reading) {
	const next = seek(lines, reading.last + 1, (line) => HEAD.test(line));
	const head = next === -1 ? null : HEAD.exec(unwrapped(lines[next] ?? ""));
	if (head === null) return reading;
	const copy = readError(lines, next, head[1] ?? "", head[2] ?? "");
	const same = copy !== null && copy.draft.title === reading.draft.title && copy.draft.culprit?.line === reading.draft.culprit?.line;
	const apart = /^\s*PHP /.test(unwrapped(lines[reading.first] ?? "")) !== /^\s*PHP /.test(unwrapped(lines[next] ?? ""));
	if (!same || !apart) return reading;
	return {
		draft: {
			...reading.draft,
			fatal: reading.draft.fatal && copy.draft.fatal
		},
		first: reading.first,
		last: copy.last
	};
}
function readHeadless$3(lines, at) {
	const line = lines[at] ?? "";
	if (NEXT.test(line)) return chained$1(lines, [readThrown(lines, at, line.replace(/^\s*Next (?:exception )?/, ""))], {
		first: at,
		fatal: true,
		headLost: true
	});
	if (!FRAME$1.test(line) && !TRACE.test(line)) return null;
	const stack = readFrames$2(lines, TRACE.test(line) ? at + 1 : at, null);
	if (stack.last < at || !/\{main\}$/.test(lines[stack.last] ?? "")) return null;
	const next = seek(lines, stack.last + 1, (other) => NEXT.test(other), (other) => THROWN.test(other));
	if (next !== -1) {
		const rest = [];
		for (let from = next; from !== -1;) {
			const thrown = readThrown(lines, from, (lines[from] ?? "").replace(/^\s*Next (?:exception )?/, ""));
			rest.push(thrown);
			from = seek(lines, thrown.last + 1, (other) => NEXT.test(other), (other) => THROWN.test(other));
		}
		return chained$1(lines, rest, {
			first: at,
			fatal: true,
			headLost: true
		});
	}
	const end = seek(lines, stack.last + 1, (other) => THROWN.test(other));
	const where = end === -1 ? null : THROWN.exec(lines[end] ?? "");
	if (where === null) return null;
	const place = {
		function: null,
		file: where[1] ?? null,
		line: Number(where[2])
	};
	return {
		draft: drafted({
			runtime: "php",
			kind: "uncaught",
			title: "uncaught exception",
			message: null,
			fatal: true,
			frames: stack.frames,
			culprit: place,
			truncated: {
				head: true,
				tail: false
			}
		}),
		first: at,
		last: end
	};
}
// src/crash/python-traceback.ts
const HEADER = "Traceback (most recent call last):";
const GROUP_HEADER = /^ *\+ Exception Group Traceback \(most recent call last\):/;
const CHAIN_MARKERS = /* @__PURE__ */ new Set(["During handling of the above exception, another exception occurred:", "The above exception was the direct cause of the following exception:"]);
const REPEATED = /^\[Previous line repeated \d+ more times?\]/;
const ANCHORS = /^[ \t]*[~^][~^ ]*$/;
function isHeader$1(line) {
	return line.endsWith(HEADER);
}
function isGroupHeader(line) {
	return GROUP_HEADER.test(line);
}
function isChainMarker(line) {
	return CHAIN_MARKERS.has(line.trim());
}
function frameOf$1(line) {
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
		origin: originOf$3(file)
	};
}
function originOf$3(file) {
	if (/[/\\](?:site|dist)-packages[/\\]/.test(file)) return "dependency";
	if (/^<frozen /.test(file)) return "runtime";
	if (/[/\\](?:lib|lib64)[/\\](?:python|pypy)\d[\d.]*t?[/\\]/.test(file) || /[/\\]Python\d+[/\\]lib[/\\]/i.test(file)) return "runtime";
	return "app";
}
const TYPE_NAME = new RegExp(`^[A-Za-z_${FOREIGN_LETTERS}][\\w${FOREIGN_LETTERS}]*(?:\\.[\\w<>${FOREIGN_LETTERS}]+)*$`);
const LEVEL_NAME = /^(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|CRITICAL|FATAL|NOTE|HINT|DETAIL)$/i;
const USUAL_NAME = /(?:Error|Exception|Exit|Interrupt|Warning|Iteration|Group|Timeout|NotFound|DoesNotExist|Empty|Full|Abort|Failure|Fault)$/;
function raisedOf(line) {
	const colon = line.indexOf(":");
	const type = colon === -1 ? line.trimEnd() : line.slice(0, colon);
	if (type.length > 300 || !TYPE_NAME.test(type) || LEVEL_NAME.test(type)) return null;
	const after = colon === -1 ? "" : line.slice(colon + 1);
	if (after !== "" && !after.startsWith(" ")) return null;
	const name = type.slice(type.lastIndexOf(".") + 1);
	const trust = USUAL_NAME.test(name) ? "usual" : type.includes(".") || isCapital(type.charAt(0)) ? "likely" : "odd";
	return {
		type,
		message: after.slice(1),
		trust
	};
}
function framesFollow(lines, at) {
	const end = Math.min(lines.length, at + 12);
	for (let i = at; i < end; i++) {
		const line = lines[i] ?? "";
		if (isHeader$1(line) || isGroupHeader(line) || isChainMarker(line)) return false;
		if (frameOf$1(line) !== null) return true;
	}
	return false;
}
function raisedWithin(lines, at) {
	const end = Math.min(lines.length, at + 12);
	for (let i = at; i < end; i++) {
		const line = lines[i] ?? "";
		if (isHeader$1(line) || isGroupHeader(line) || isChainMarker(line)) return -1;
		if (isLogLine(line)) continue;
		const raised = raisedOf(line);
		if (raised !== null && raised.trust !== "odd") return i;
	}
	return -1;
}
function readTraceback(lines, at, isLast = true) {
	const header = lines[at] ?? "";
	const margin = header.trimStart() === HEADER ? indentOf(header) : 0;
	const frames = [];
	const sourceLines = [];
	let isFlat = false;
	let sourceDue = false;
	let lastOwn = at;
	let i = isHeader$1(header) ? at + 1 : at;
	for (; i < lines.length; i++) {
		const line = lines[i] ?? "";
		const indent = indentOf(line);
		const frame = frameOf$1(line);
		if (frame !== null) {
			frames.push(frame);
			sourceLines.push(null);
			isFlat ||= indent <= margin;
			sourceDue = true;
			lastOwn = i;
			continue;
		}
		const isRepeated = REPEATED.test(line.slice(indent));
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
		if (isHeader$1(line) || isGroupHeader(line) || isChainMarker(line)) break;
		const raised = isLogLine(line) ? null : raisedOf(line.slice(Math.min(indent, margin)));
		if (isFlat && (ANCHORS.test(line) || sourceDue && raised?.trust !== "usual")) {
			if (sourceDue && !ANCHORS.test(line)) sourceLines[frames.length - 1] = line;
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
		source: [],
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
	const location = frames.at(-1);
	const message = [raised.message, ...more.lines].join("\n");
	return {
		type: raised.type,
		message,
		source: location?.function === null ? sourceAbove(lines, at) : [],
		frames: frames.toReversed(),
		sourceLines: sourceLines.toReversed(),
		isGroup: false,
		members: [],
		isRemote: false,
		next: more.next
	};
}
function sourceAbove(lines, at) {
	for (let i = at - 1; i >= 0 && i >= at - 8; i--) if (frameOf$1(lines[i] ?? "") !== null) return lines.slice(i, at).filter((line) => !isLogLine(line));
	return [];
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
		else if (!isLast && !/[:,([{]$/.test(first) && indentOf(line) === 0) break;
		more.push(line);
	}
	return {
		lines: more,
		next: i
	};
}
const LAST_PARAGRAPHS = 12;
function goesOn(lines, at, isLast) {
	if (/^(?:\[SQL: |\(Background on this error)/.test(lines[at] ?? "")) return true;
	if (!isLast || lines.length - at > LAST_PARAGRAPHS || (lines[at] ?? "").trim() === "") return false;
	return !lines.slice(at).some((line) => endsMessage(line) || /^\S+ v?\d|^\S*(?:\.sh|sh): /.test(line));
}
function endsMessage(line) {
	if (isRemoteHeader(line) || frameOf$1(line) !== null) return true;
	if (isHeader$1(line) || isGroupHeader(line) || isChainMarker(line) || isLogLine(line) || isEpilogue(line)) return true;
	return line === "\"\"\"" || /^(?:Exception ignored |Exception in thread |Task exception was never|Process \S+:$|Fatal Python error: |Original exception was:)/.test(line);
}
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
const REMOTE = /^(?:[\w.]+\.)?_?RemoteTraceback: *$/;
function isRemoteHeader(line) {
	return REMOTE.test(line);
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
		const start = within(lines, marker + 1, (line) => isHeader$1(line) || isGroupHeader(line) || isRemoteHeader(line) || frameOf$1(line) !== null);
		if (start === -1) {
			chain.push(lost(marker + 1));
			return chain;
		}
		i = start;
	}
}
function lost(next) {
	return {
		type: null,
		message: "",
		source: [],
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
	return end >= at && end <= at + 2 && words.length > 8 && [...CHAIN_MARKERS].some((marker) => marker.startsWith(words));
}
function readLink(lines, at, isLast) {
	const line = lines[at] ?? "";
	if (isGroupHeader(line)) return [readGroup(lines, at)];
	if (!isRemoteHeader(line)) return [readTraceback(lines, at, isLast)];
	const start = within(lines, at + 2, (inner) => isHeader$1(inner) || isGroupHeader(inner));
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
		if (line.trim() !== "" && !isLogLine(line) && i > at + 4) return -1;
	}
	return -1;
}
// src/crash/python-faulthandler.ts
const FATAL$2 = "Fatal Python error: ";
const WINDOWS_FATAL = "Windows fatal exception: ";
const THREAD$2 = /^(Current thread|Thread) (0x[0-9a-f]+)(?: \[([^\]]*)\])? \(most recent call first\):/;
const TIMEOUT = /^Timeout \([\d:.]+\)!$/;
const OTHER_LINES = /^(?: {2}\S|<no Python frame>|Python runtime state: |Extension modules: |<Cannot show all threads|Current thread's C stack trace|Garbage-collecting)/;
const SIGNALS$3 = /* @__PURE__ */ new Map([
	["Segmentation fault", "SIGSEGV"],
	["Aborted", "SIGABRT"],
	["Bus error", "SIGBUS"],
	["Floating point exception", "SIGFPE"],
	["Floating-point exception", "SIGFPE"],
	["Illegal instruction", "SIGILL"]
]);
function opensFatal(line) {
	return line.startsWith(FATAL$2) || line.startsWith(WINDOWS_FATAL) || THREAD$2.test(line) || TIMEOUT.test(line);
}
function readFatal(lines, at) {
	const head = lines[at] ?? "";
	const threads = [];
	let last = at;
	let isWhole = false;
	for (let i = THREAD$2.test(head) ? at : at + 1; i < lines.length; i++) {
		const line = lines[i] ?? "";
		const thread = THREAD$2.exec(line);
		if (thread !== null) threads.push({
			id: thread[2] ?? "",
			name: thread[3]?.trim() ?? null,
			isCurrent: thread[1] === "Current thread",
			frames: []
		});
		else {
			const frame = threads.length === 0 ? null : frameOf$1(line);
			if (frame !== null) threads.at(-1)?.frames.push(frame);
			else if (line.startsWith(FATAL$2)) break;
			else if (line.trim() === "<no Python frame>") isWhole = true;
			else if (!OTHER_LINES.test(line)) {
				if (i - last >= 12) break;
				continue;
			}
		}
		last = i;
	}
	if (threads.length === 0 && !head.startsWith(FATAL$2) && !head.startsWith(WINDOWS_FATAL)) return null;
	return {
		first: at,
		last,
		draft: draftOf(head, threads, isWhole)
	};
}
function draftOf(head, threads, isWhole) {
	const crashed = threads.find(({ isCurrent }) => isCurrent) ?? (threads.length === 1 ? threads[0] : void 0);
	const frames = crashed?.frames ?? [];
	const isDeath = head.startsWith(FATAL$2) || head.startsWith(WINDOWS_FATAL);
	const message = isDeath ? head.slice(head.indexOf(": ") + 2) : TIMEOUT.test(head) ? head : null;
	return drafted({
		runtime: "python",
		kind: isDeath ? kindOf$2(message ?? "") : "thread-dump",
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
		culprit: culpritOf$1(frames),
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
	const name = SIGNALS$3.get(message);
	return name === void 0 ? null : {
		name,
		code: null,
		address: null
	};
}
function kindOf$2(message) {
	if (SIGNALS$3.has(message)) return "fatal-signal";
	if (message.includes("stack overflow")) return "stack-overflow";
	if (/^(?:init_|Py_Initialize|initfsencoding|Failed to import|can't initialize)/.test(message)) return "startup-failure";
	return "interpreter-error";
}
// src/crash/python-hints.ts
function placeIn({ culprit, rootCause }) {
	const place = rootCause ?? culprit;
	return place?.file == null ? "the last frame of the trace" : `${place.file}${place.line === null ? "" : `:${place.line}`}`;
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
	"exception-ignored": (draft) => `An exception at ${placeIn(draft)} came where Python can only report it: in a finalizer or at exit. It did not end the process.`,
	"logged-exception": (draft) => `An exception was caught and logged at ${placeIn(draft)}. It did not end the process by itself; see whether what followed did.`
};
// src/crash/python.ts
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
const LOGGED_HEADING = {
	pattern: /[\s:](?:(?:Task|Future) exception was never retrieved$|Exception in callback \S)/,
	kind: "asyncio-task"
};
const HEADING_LINES = 6;
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
const KINDS$1 = /* @__PURE__ */ new Map([
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
const GAVE_UP = /Application startup failed\. Exiting|Worker failed to boot|Shutting down: Master/;
const reworded = rewordedBy([
	[/^maximum recursion depth exceeded\b.*/, "recursion"],
	[/^(cannot import name '[^']*').*/, "$1"],
	[/^(?:\w+\.)*(\w+\(\) (?:missing|takes|got) .*?)(?:\. Did you mean.*)?$/, "$1"],
	[/^(.*?)\. Did you (?:mean|forget).*/, "$1"]
]);
function runtimeWords$3(message, { kind }) {
	if (kind !== "syntax-error") return reworded(message);
	const [place = "", source] = message.slice(0, 2e3).split("\n", 2);
	return frameOf$1(place) === null ? null : source ?? null;
}
const python = {
	runtimeWords: runtimeWords$3,
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
	hints: pythonHints,
	mayOpen(line) {
		switch (line.charCodeAt(0)) {
			case 32:
			case 9: return frameOf$1(line) !== null || isHeader$1(line) || isGroupHeader(line);
			case 67:
			case 84:
			case 87:
			case 68:
			case 69:
			case 70:
			case 80: return isHeader$1(line) || opensFatal(line) || isChainMarker(line) || frameOf$1(line) !== null || headingOf(line) !== null;
			default: return isHeader$1(line) || isRemoteHeader(line) || line.includes("python") && launchFailureOf(line) !== null;
		}
	},
	read(lines, at) {
		const line = lines[at] ?? "";
		if (opensFatal(line)) return readFatal(lines, at);
		const heading = headingOf(line);
		if (heading !== null) return readHeaded(lines, at, heading);
		if (isHeader$1(line) || isGroupHeader(line) || isRemoteHeader(line)) return readUnheaded(lines, at);
		if (frameOf$1(line) !== null) return readSyntaxError$1(lines, at) ?? readHeadless$2(lines, at, at);
		if (isChainMarker(line)) return readHeadless$2(lines, at, at + 1);
		return readLaunchFailure(line, at);
	}
};
function headingOf(line) {
	const heading = HEADINGS.find(({ pattern }) => pattern.test(line)) ?? null;
	return heading === null && isLogLine(line) && LOGGED_HEADING.pattern.test(line) ? LOGGED_HEADING : heading;
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
		if (isHeader$1(line) || isGroupHeader(line) || isRemoteHeader(line)) {
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
	if (/^\s*\d+: from /.test(lines[at + 1] ?? "")) return null;
	for (let i = at - 1; i > at - HEADING_LINES && i >= 0; i--) {
		const line = lines[i] ?? "";
		const heading = headingOf(line);
		if (heading !== null) return readHeaded(lines, i, heading);
		if (line === "" || isLogLine(line) || line.startsWith(" ")) break;
	}
	if (lines[at - 1] === "\"\"\"" && isRemoteHeader(lines[at - 2] ?? "")) return readUnheaded(lines, at - 2);
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
function isLoggers(lines, at) {
	const line = lines[at] ?? "";
	if (isHeader$1(line) && !isGroupHeader(line) && !line.trimStart().startsWith("Traceback")) return true;
	return at > 0 && isErrorLogLine(lines[at - 1] ?? "");
}
function gaveUpAfter(lines, at) {
	return lines.slice(at, at + 6).some((line) => isLogLine(line) && GAVE_UP.test(line));
}
function readSyntaxError$1(lines, at) {
	if (frameOf$1(lines[at] ?? "")?.function !== null) return null;
	const chain = readChain(lines, at);
	const type = chain.at(-1)?.type;
	if (type === void 0 || type === null || KINDS$1.get(type) !== "syntax-error") return null;
	return readingOf(lines, at, chain, {
		kind: null,
		fatal: true,
		thread: null,
		headLost: false
	});
}
const HEADLESS_LINES$1 = 10;
function readHeadless$2(lines, at, start) {
	if (at >= HEADLESS_LINES$1 || lines.slice(0, at).some((line) => /^Stack \(most recent call last\):|^\S.*\(most recent call/.test(line))) return null;
	const from = frameOf$1(lines[start] ?? "") === null ? lines.findIndex((line, i) => i >= start && i < start + 4 && (isHeader$1(line) || isGroupHeader(line))) : start;
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
			kind: kind ?? kindOf$1(raised),
			title: tailLost ? (lines[first] ?? "").trim() : titleOf(raised),
			message,
			fatal,
			chain: chain.filter(({ type, isRemote }, i) => type !== null && !(isRemote && chain[i + 1]?.isRemote === false)).map(linkOf),
			thread,
			frames: withCaller(raised, culprit),
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
	return message === "" ? type ?? "" : `${type}: ${firstLine$1(message)}`;
}
function linkOf({ type, message }) {
	return {
		type,
		message,
		recovered: false
	};
}
function kindOf$1({ type, message, isGroup }) {
	if (isGroup) return "exception-group";
	const name = (type ?? "").slice((type ?? "").lastIndexOf(".") + 1);
	if (name === "ImportError" && message.startsWith("No module named ")) return "startup-module-not-found";
	if (name === "RuntimeError" && message.startsWith("maximum recursion depth exceeded")) return "stack-overflow";
	return KINDS$1.get(name) ?? "uncaught";
}
function culpritIn(raised) {
	if (raised.isGroup && raised.frames[0]?.origin !== "app") {
		const outermost = raised.frames.toReversed();
		const library = outermost.findIndex(({ origin }) => origin !== "app");
		const entry = library > 0 ? outermost[library - 1] : void 0;
		if (entry !== void 0) return placed(raised, entry);
	}
	return placed(raised, culpritOf$1(raised.frames));
}
function placed({ frames, sourceLines }, place) {
	if (place === null) return null;
	const { function: name, file, line } = place;
	return withSourceLine({
		function: name,
		file,
		line
	}, sourceLines[indexOf(frames, place)] ?? null);
}
function withCaller({ frames, sourceLines }, culprit) {
	const caller = culprit === null ? 0 : indexOf(frames, culprit) + 1;
	return frames.map((frame, i) => i === caller && i > 0 ? {
		...frame,
		...withSourceLine(frame, sourceLines[i] ?? null)
	} : frame);
}
function indexOf(frames, { function: name, file, line }) {
	return frames.findIndex((frame) => frame.function === name && frame.file === file && frame.line === line);
}
function rootCauseIn(chain) {
	const root = chain[0];
	if (root === void 0 || chain.length === 1 && root.members.length === 0) return null;
	const leaf = firstLeaf(root);
	return placed(leaf, culpritOf$1(leaf.frames) ?? leaf.frames[0] ?? null);
}
function firstLeaf(traceback) {
	let leaf = traceback;
	for (let member = leaf.members[0]; member !== void 0; member = leaf.members[0]) leaf = member;
	return leaf;
}
// src/crash/ruby.ts
const IN = /:(\d+):in [`']/;
const FROM = /^\s*(?:\d+: )?from (.+?):(\d+)(?::in [`'](.*)')?$/;
const LEVELS = /^\s*\.\.\. \d+ levels\.\.\.$/;
const THREAD$1 = /^#<Thread:(0x[0-9a-f]+)(?:@(.*?))? (?:\S+:\d+ )?\w+> terminated with exception \(report_on_exception is true\):$/;
const REVERSED = /^\s*Traceback \(most recent call last\):$/;
const BUG = /^(?:([^\s`][^`]{0,1000}:\d{1,9}): ?|)\[BUG\] (.+)$/;
const RUBY_VERSION = /^(?:ruby|jruby|truffleruby) \d/;
const VERSION_LINES = 3;
const RAILS = /^\s*((?:[A-Z]\w*::)*[A-Z]\w*) \((.*)\):$/;
const RAILS_FRAME = /^\s*(?:\S+ \([\w.]+\) )?(\S+\.(?:rb|erb|ru|rake|haml|slim)):(\d+):in [`'](.*)'$/;
const BARE_FRAME = /^\s*(?:from )?(\S.{0,400}?):(\d+):in [`'](.{1,300})'$/;
const LOGGED_HEADS = [
	/^(?:.* -- [^:]*: )?(?<message>.*) \((?<type>(?:[A-Z]\w*::)*[A-Z]\w*)\)$/,
	/#<(?<type>(?:[A-Z]\w*::)*[A-Z]\w*): (?<message>.*)>$/,
	/(?:^|[\s\]])(?<type>(?:[A-Z]\w*::)*[A-Z]\w*(?:Error|Exception|NotFound|Invalid|Timeout)): (?<message>.*)$/
];
const OUT_OF_MEMORY = /^(\S[^`']*): (failed to allocate memory) \(NoMemoryError\)$/;
const SYNTAX = /^(\S.*?):(\d+): (.*?)(?: \(SyntaxError\))?$/;
const INTERPRETER = /^(?:ruby|jruby|truffleruby): (.*) \((LoadError|SyntaxError|[A-Z]\w*Error)\)$/;
const HINTS$3 = {
	uncaught: (draft) => uncaughtHint(draft.chain.at(-1)?.type ?? "", draft.message ?? ""),
	"startup-module-not-found": (draft) => {
		const name = /cannot load such file -- (\S+)/.exec(draft.message ?? "")?.[1];
		return name === void 0 ? "The script that the container starts is not in the image. Check the command and the working directory." : `The file or gem \`${name}\` is not in the image. Add it to the Gemfile (outside of group :development), run bundle install in the build, and start with bundle exec.`;
	},
	"stack-overflow": "A method called itself until the stack was full. Give the recursion that the trace repeats an end.",
	"out-of-memory": "Ruby could not get the memory that it asked for. Look at what grows, or raise the container's memory limit; MALLOC_ARENA_MAX=2 or jemalloc lower what threads waste.",
	signal: "The process was told to end by a signal and had no handler for it. If that was the end of the pod all is well; otherwise see who sent it.",
	"fatal-signal": "The interpreter itself crashed, mostly in a gem's native extension. Look at the C level backtrace for the .so above libruby, and update or rebuild that gem for this Ruby and libc.",
	"interpreter-bug": "The interpreter found its own state damaged, mostly by a gem's native extension. Update Ruby and the gem whose .so the C level backtrace shows.",
	"thread-exception": "A thread died of an exception; the process went on without it. Rescue inside the thread, or set abort_on_exception so that its loss is seen.",
	"logged-exception": "The framework caught the exception of one request and went on. Handle it in the first frame of the application."
};
function uncaughtHint(type, message) {
	const missing = /^key not found: "(\w+)"/.exec(message)?.[1];
	if (type === "KeyError" && missing !== void 0 && /^[A-Z][A-Z0-9_]*$/.test(missing)) return `The environment variable ${missing} is not set in this container. Add it to the workload's env, or give ENV.fetch a default.`;
	if (type === "NoMethodError" && /\bnil\b/.test(message)) return "A method was called on nil. Find in the first frame which value was nil, and check it where it comes from (&. only hides it).";
	return "An exception reached the top of the program and nothing rescued it. Rescue it where the first frame of the program is, or mend what its cause says.";
}
const ruby = {
	runtimeWords: rewordedBy([[/^(undefined (?:local variable or )?method|private method|protected method) [`']([^`']*)'.*/, "$1 $2"]]),
	runtime: "ruby",
	triggers: [
		":in `",
		":in '",
		"[BUG] ",
		"(SyntaxError)",
		": syntax error",
		": --> ",
		"#<Thread:",
		"Traceback (most recent",
		"ruby: ",
		"Error (",
		"Exception (",
		"NotFound (",
		"(NoMemoryError)"
	],
	hints: HINTS$3,
	mayOpen(line) {
		return line.includes(":in ") || line.includes("[BUG]") || line.includes("(SyntaxError)") || line.includes(": syntax error") || line.includes(": --> ") || line.startsWith("#<Thread:") || line.endsWith("):") || line.endsWith("(NoMemoryError)") || line.includes("Traceback (most recent call last):") || INTERPRETER.test(line);
	},
	read(lines, at) {
		const line = lines[at] ?? "";
		if (line.startsWith("#<Thread:")) return readThread(lines, at);
		if (REVERSED.test(line)) return readReversed(lines, at);
		if (line.includes("[BUG] ")) return readBug(lines, at);
		if (RAILS.test(line)) return readRails(lines, at);
		if (OUT_OF_MEMORY.test(line)) return readOutOfMemory(line, at);
		if (INTERPRETER.test(line)) return readInterpreter(line, at);
		if (line.includes(": --> ") || line.includes("yntax error")) {
			const syntax = readSyntaxError(lines, at);
			if (syntax !== null) return syntax;
		}
		if (FROM.test(line)) return at <= 2 ? readHeadless$1(lines, at) : null;
		return readUncaught(lines, at) ?? (BARE_FRAME.test(line) ? readLogged(lines, at) : null);
	}
};
function headOf(line) {
	if (!line.includes(":in ")) return null;
	const mark = IN.exec(line);
	if (mark === null || mark.index === 0) return null;
	const start = mark.index + mark[0].length;
	const end = line.indexOf("': ", start);
	if (end === -1 || end - start > 300) return null;
	const file = line.slice(0, mark.index).trimStart();
	if (/\s/.test(file) && !/^(?:\/|<internal|\(eval at |\w:[\\/])/.test(file)) return null;
	if (/^from |^\[|^#|^"/.test(file)) return null;
	const place = {
		function: line.slice(start, end),
		file,
		line: Number(mark[1])
	};
	const said = line.slice(end + 3);
	const open = said.lastIndexOf(" (");
	const type = open === -1 ? null : /^((?:[A-Z]\w*::)*[A-Z]\w*|#<Class:0x[0-9a-f]+>)\)$/.exec(said.slice(open + 2))?.[1] ?? null;
	if (type !== null) return {
		place,
		type,
		message: said.slice(0, open)
	};
	if (said === "unhandled exception") return {
		place,
		type: "RuntimeError",
		message: said
	};
	if (/^(?:[A-Z]\w*::)*[A-Z]\w*$/.test(said)) return {
		place,
		type: said,
		message: said
	};
	return null;
}
function isHead(line) {
	return headOf(line) !== null;
}
const LONGEST_MESSAGE$1 = 60;
function readRaised(lines, at) {
	const head = headOf(lines[at] ?? "");
	if (head === null) return null;
	const said = [head.message];
	let last = at;
	const from = firstCaller(lines, at + 1);
	const until = from === -1 ? snippetEnd(lines, at + 1) : from;
	for (let index = at + 1; index < until; index++) {
		const line = lines[index] ?? "";
		if (isLogLine(line)) continue;
		said.push(line);
		last = index;
	}
	const callers = from === -1 ? {
		places: [],
		last
	} : readCallers(lines, from);
	const frames = framesOf([head.place, ...callers.places]);
	return {
		type: head.type,
		message: withoutSnippet(said).join("\n"),
		frames,
		whole: from !== -1 || /<main>|<top/.test(head.place.function ?? ""),
		first: at,
		last: Math.max(last, callers.last)
	};
}
function firstCaller(lines, from) {
	for (let index = from; index < lines.length && index < from + LONGEST_MESSAGE$1; index++) {
		const line = lines[index] ?? "";
		if (FROM.test(line)) return index;
		if (isHead(line) || THREAD$1.test(line)) return -1;
	}
	return -1;
}
function snippetEnd(lines, from) {
	const carets = lines[from + 2] ?? "";
	return lines[from]?.trim() === "" && /^\s*\^+$/.test(carets) ? from + 3 : from;
}
function withoutSnippet(said) {
	const kept = [...said];
	const carets = kept.findIndex((line) => /^\s*\^+$/.test(line));
	if (carets >= 2 && kept[carets - 2]?.trim() === "") kept.splice(carets - 2, 3);
	else if (carets >= 1) kept.splice(carets - 1, 2);
	while (kept.length > 1 && kept.at(-1)?.trim() === "") kept.pop();
	return kept;
}
function readCallers(lines, from) {
	const places = [];
	let last = from - 1;
	for (;;) {
		const index = seek(lines, last + 1, (line) => FROM.test(line) || LEVELS.test(line), (line) => isHead(line) || REVERSED.test(line));
		if (index === -1) break;
		last = index;
		const found = FROM.exec(lines[index] ?? "");
		if (found !== null && places.length < 512) places.push({
			function: found[3] ?? null,
			file: found[1] ?? null,
			line: Number(found[2])
		});
	}
	return {
		places,
		last
	};
}
function framesOf(places) {
	return places.map((place, index) => {
		const below = places[index + 1];
		const native = below !== void 0 && below.file === place.file && below.line === place.line && below.function !== place.function && !/^(?:block|rescue|ensure|<)/.test(place.function ?? "<");
		return {
			...place,
			origin: native ? "runtime" : originOf$2(place.file ?? "")
		};
	});
}
function originOf$2(file) {
	if (/^<internal:|\/lib\/ruby\/(?:\d+\.\d+\.\d+|site_ruby|vendor_ruby)\/|\/rubygems\//.test(file)) return "runtime";
	return /\/gems\/|\/bundle\/|\/bundler\/|\/vendor\/|rubygems-integration/.test(file) ? "dependency" : "app";
}
function readUncaught(lines, at) {
	const raised = readRaised(lines, at);
	if (raised === null) return null;
	const chain = [raised];
	for (;;) {
		const previous = chain.at(-1) ?? raised;
		const next = seek(lines, previous.last + 1, isHead, (line) => THREAD$1.test(line));
		const cause = next === -1 || !previous.whole ? null : readRaised(lines, next);
		if (cause === null || sameRaised(cause, raised) || !isCause(raised, cause)) break;
		chain.push(cause);
	}
	return chained(lines, chain, {
		fatal: true,
		headLost: false,
		thread: null
	});
}
function sameRaised(one, other) {
	return one.type === other.type && one.message === other.message && one.frames[0]?.line === other.frames[0]?.line;
}
function isCause(raised, cause) {
	const outermost = raised.frames.at(-1);
	const other = cause.frames.at(-1);
	return !cause.whole || outermost?.file === other?.file && outermost?.function === other?.function || cause.frames.length === 1;
}
function chained(lines, chain, found) {
	const ended = chain[0];
	const root = chain.at(-1);
	if (ended === void 0 || root === void 0) return null;
	const cut = seek(lines, root.last + 1, (line) => IN.test(line));
	const tailLost = !root.whole && endsLog(lines, root.last) || cut !== -1 && cut === lines.length - 1;
	return {
		draft: drafted({
			runtime: "ruby",
			kind: kindOf(ended),
			title: ended.type === ended.message ? ended.message : `${oneLine(null, ended.message)} (${ended.type})`,
			message: ended.message,
			fatal: found.fatal,
			chain: chain.map(({ type, message }) => ({
				type,
				message,
				recovered: false
			})).reverse(),
			thread: found.thread,
			frames: ended.frames,
			culprit: culpritOf$1(ended.frames),
			rootCause: root === ended ? null : culpritOf$1(root.frames),
			truncated: {
				head: found.headLost,
				tail: tailLost
			}
		}),
		first: ended.first,
		last: root.last
	};
}
const KINDS = {
	SystemStackError: "stack-overflow",
	NoMemoryError: "out-of-memory",
	SyntaxError: "syntax-error",
	SignalException: "signal",
	Interrupt: "signal"
};
function kindOf(raised) {
	const known = KINDS[raised.type ?? ""];
	if (known !== void 0) return known;
	return raised.type === "LoadError" && /cannot load such file|no such file/i.test(raised.message) ? "startup-module-not-found" : "uncaught";
}
function readThread(lines, at) {
	const found = THREAD$1.exec(lines[at] ?? "");
	if (found === null) return null;
	const thread = {
		id: found[1] ?? null,
		name: found[2] ?? null,
		state: null
	};
	const head = seek(lines, at + 1, isHead);
	const own = head === -1 ? null : readUncaught(lines, head);
	if (own === null) return null;
	const next = seek(lines, own.last + 1, isHead, (line) => THREAD$1.test(line));
	const again = next === -1 || lines[next] !== lines[head] ? null : readUncaught(lines, next);
	if (again !== null) return {
		draft: {
			...again.draft,
			thread
		},
		first: at,
		last: again.last
	};
	return {
		draft: {
			...own.draft,
			kind: "thread-exception",
			fatal: false,
			thread
		},
		first: at,
		last: own.last
	};
}
function readReversed(lines, at) {
	const places = [];
	let last = at;
	for (;;) {
		const index = seek(lines, last + 1, (line) => /^\s*\d+: from /.test(line) || LEVELS.test(line), (line) => isHead(line) || /^\s*File "/.test(line));
		if (index === -1) break;
		const found = FROM.exec(lines[index] ?? "");
		if (found !== null) places.push({
			function: found[3] ?? null,
			file: found[1] ?? null,
			line: Number(found[2])
		});
		last = index;
	}
	const head = seek(lines, last + 1, isHead, (line) => /^\s*File "/.test(line));
	const raised = head === -1 ? null : readRaised(lines, head);
	const top = headOf(lines[head] ?? "");
	if (raised === null || top === null) return null;
	const frames = framesOf([top.place, ...places.reverse()]);
	return chained(lines, [{
		...raised,
		frames,
		first: at
	}], {
		fatal: true,
		headLost: false,
		thread: null
	});
}
function readHeadless$1(lines, at) {
	const callers = readCallers(lines, at);
	if (!/:in [`']/.test(lines[at] ?? "") || callers.last < at) return null;
	const chain = [];
	for (let last = callers.last;;) {
		const next = seek(lines, last + 1, isHead, (line) => THREAD$1.test(line));
		const cause = next === -1 ? null : readRaised(lines, next);
		if (cause === null) break;
		chain.push(cause);
		last = cause.last;
	}
	const root = chain.at(-1);
	const frames = framesOf(callers.places);
	return {
		draft: drafted({
			runtime: "ruby",
			kind: "uncaught",
			title: "uncaught exception",
			message: null,
			fatal: true,
			chain: chain.map(({ type, message }) => ({
				type,
				message,
				recovered: false
			})).reverse(),
			frames,
			rootCause: root === void 0 ? null : culpritOf$1(root.frames),
			truncated: {
				head: true,
				tail: false
			}
		}),
		first: at,
		last: Math.max(callers.last, root?.last ?? 0)
	};
}
function readSyntaxError(lines, at) {
	const line = lines[at] ?? "";
	if (isLogLine(line)) return null;
	const excerpt = / --> (\S.*)$/.exec(line);
	let end = at;
	if (excerpt !== null) {
		end = -1;
		for (let index = at; index < lines.length && index < at + 200; index++) if (/\(SyntaxError\)$/.test(lines[index] ?? "")) {
			end = index;
			break;
		}
		if (end === -1) return null;
	}
	const said = lines[end] ?? "";
	const head = headOf(line);
	const found = SYNTAX.exec(head === null || end !== at ? said : said.slice(said.indexOf("': ") + 3));
	if (found === null || !/syntax error|SyntaxError/.test(said) || said.includes("syntax error before: ")) return null;
	const callers = firstCaller(lines, end + 1);
	const stack = callers === -1 ? null : readCallers(lines, callers);
	let last = end;
	for (let index = end + 1; index < lines.length && index < end + LONGEST_MESSAGE$1 && stack === null; index++) {
		const other = lines[index] ?? "";
		if (!/^\s|^>|^\S+:\d+: /.test(other) || isLogLine(other)) break;
		last = index;
	}
	const place = {
		function: null,
		file: found[1] ?? null,
		line: Number(found[2])
	};
	const message = excerpt === null ? found[3] ?? "" : lines.slice(at, end + 1).join("\n").replace(/ \(SyntaxError\)$/, "");
	return {
		draft: drafted({
			runtime: "ruby",
			kind: "syntax-error",
			title: `${found[3]} (SyntaxError)`,
			message,
			fatal: true,
			chain: [{
				type: "SyntaxError",
				message,
				recovered: false
			}],
			frames: framesOf([...head === null ? [] : [head.place], ...stack?.places ?? []]),
			culprit: place
		}),
		first: at,
		last: Math.max(last, stack?.last ?? 0)
	};
}
function readInterpreter(line, at) {
	const [, message = "", type = null] = INTERPRETER.exec(line) ?? [];
	return {
		draft: drafted({
			runtime: "ruby",
			kind: type === "LoadError" ? "startup-module-not-found" : "uncaught",
			title: `${message} (${type})`,
			message,
			fatal: true,
			chain: [{
				type,
				message,
				recovered: false
			}]
		}),
		first: at,
		last: at
	};
}
const LOOK_BACK_LINES = 12;
function readLogged(lines, at) {
	let first = at - 1;
	let head = null;
	for (; first >= 0 && first >= at - LOOK_BACK_LINES; first--) {
		const line = lines[first] ?? "";
		if (BARE_FRAME.test(line)) return null;
		head = loggedHeadOf(line);
		if (head !== null || line === "" || isLogLine(line)) break;
	}
	const { type = null, message: said = "" } = head?.groups ?? {};
	if (type === null) return null;
	const places = [];
	let last = at;
	for (let index = at; index < lines.length && places.length < 512; index++) {
		const frame = BARE_FRAME.exec(lines[index] ?? "");
		if (frame === null) break;
		const text = frame[1] ?? "";
		const file = isLogLine(lines[index] ?? "") ? text.slice(text.lastIndexOf(" ") + 1) : text;
		places.push({
			function: frame[3] ?? null,
			file,
			line: Number(frame[2])
		});
		last = index;
	}
	const message = [said, ...lines.slice(first + 1, at)].join("\n");
	const frames = framesOf(places);
	return {
		draft: drafted({
			runtime: "ruby",
			kind: "logged-exception",
			title: `${oneLine(null, message)} (${type})`,
			message,
			fatal: false,
			chain: [{
				type,
				message,
				recovered: false
			}],
			frames,
			culprit: culpritOf$1(frames)
		}),
		first,
		last
	};
}
function loggedHeadOf(line) {
	if (line.length > 4e3) return null;
	for (const shape of LOGGED_HEADS) {
		const head = shape.exec(line);
		if (head !== null) return head;
	}
	return null;
}
function readOutOfMemory(line, at) {
	const [, file = null, message = ""] = OUT_OF_MEMORY.exec(line) ?? [];
	return {
		draft: drafted({
			runtime: "ruby",
			kind: "out-of-memory",
			title: `${message} (NoMemoryError)`,
			message,
			fatal: true,
			chain: [{
				type: "NoMemoryError",
				message,
				recovered: false
			}],
			culprit: {
				function: null,
				file,
				line: null
			}
		}),
		first: at,
		last: at
	};
}
const SIGNALS$2 = [
	[/^Segmentation fault/, "SIGSEGV"],
	[/^Bus Error/, "SIGBUS"],
	[/^Illegal instruction/, "SIGILL"]
];
const LONGEST_BUG = 2e4;
function readBug(lines, at) {
	const found = BUG.exec(lines[at] ?? "");
	const isCut = at === lines.length - 1 || at === lines.length - 2 && lines[at + 1] === "";
	const below = lines.slice(at + 1, at + 1 + VERSION_LINES);
	if (found === null || !isCut && !below.some((line) => RUBY_VERSION.test(line))) return null;
	const message = found[2] ?? "";
	const head = /^(.*):(\d+)$/.exec(found[1] ?? "");
	const places = [];
	let last = at;
	let section = "";
	for (let index = at + 1; index < lines.length && index < at + LONGEST_BUG; index++) {
		const line = lines[index] ?? "";
		const title = /^-- (.*?) -+$/.exec(line);
		if (title !== null) section = title[1] ?? "";
		const frame = section === "Ruby level backtrace information" ? /^(.+?):(\d+):in [`'](.*)'$/.exec(line) : null;
		if (frame !== null) places.push({
			function: frame[3] ?? null,
			file: frame[1] ?? null,
			line: Number(frame[2])
		});
		if (title !== null || /^(?:\* (?:Loaded|Process)| +\d+ \S|[0-9a-f]+-[0-9a-f]+ )/.test(line) || line.startsWith("[NOTE]") || line.startsWith("Bug reports are welcome") || line.startsWith("For details: ")) last = index;
		if (section === "" && index > at + 4) break;
		if (line.startsWith("For details: ")) break;
	}
	const signal = SIGNALS$2.find(([shape]) => shape.test(message))?.[1];
	const reported = signal === void 0 ? null : {
		name: signal,
		code: null,
		address: / at (0x[0-9a-f]+)/.exec(message)?.[1] ?? null
	};
	const frames = framesOf(places.reverse());
	const culprit = culpritOf$1(frames) ?? (head === null ? null : {
		function: null,
		file: head[1] ?? null,
		line: Number(head[2])
	});
	return {
		draft: drafted({
			runtime: "ruby",
			kind: signal === void 0 ? "interpreter-bug" : "fatal-signal",
			title: `[BUG] ${message}`,
			message,
			fatal: true,
			signal: reported,
			frames,
			culprit
		}),
		first: at,
		last: withEcho(lines, last)
	};
}
function readRails(lines, at) {
	const found = RAILS.exec(lines[at] ?? "");
	const start = seek(lines, at + 1, (line) => RAILS_FRAME.test(line));
	if (found === null || start === -1) return null;
	const places = [];
	let last = start - 1;
	for (;;) {
		const index = seek(lines, last + 1, (line) => RAILS_FRAME.test(line), (line) => RAILS.test(line));
		const frame = index === -1 ? null : RAILS_FRAME.exec(lines[index] ?? "");
		if (frame === null) break;
		places.push({
			function: frame[3] ?? null,
			file: frame[1] ?? null,
			line: Number(frame[2])
		});
		last = index;
	}
	const [, type = null, message = ""] = found;
	const frames = places.map((place, index) => ({
		...place,
		origin: /^\s*\S+ \([\w.]+\) /.test(lines[start + index] ?? "") ? "dependency" : originOf$2(place.file ?? "")
	}));
	return {
		draft: drafted({
			runtime: "ruby",
			kind: "logged-exception",
			title: `${message} (${type})`,
			message,
			fatal: false,
			chain: [{
				type,
				message,
				recovered: false
			}],
			frames,
			culprit: culpritOf$1(frames)
		}),
		first: at,
		last
	};
}
// src/crash/rust.ts
const PLACE = /^(.*?):(\d+)(?::(\d+))?:?$/;
const NOTE = /^\s*note: (?:run with `RUST_BACKTRACE|Some details are omitted)/i;
const ABORTS = /^\s*(?:thread (?:'.*' )?panicked while (?:panicking|processing panic)|thread caused non-unwinding panic)\b.*abort/;
const FATAL$1 = /^\s*fatal runtime error: /;
const OVERFLOW = /^\s*thread '(.*)' (?:\((\d+)\) )?has overflowed its stack$/;
const ALLOCATION = /^\s*memory allocation of \d+ bytes failed/;
const CONSEQUENCE = /^panic in a (?:destructor during cleanup|function that cannot unwind)/;
const OF_OTHER_THREAD = /\bAny \{ \.\. \}|\bPoisonError \{|^a scoped thread panicked/;
const NUMBERED = /^\s*(\d{1,5}): +(?:0x[0-9a-f]+ +- +)?(\S.*)$/;
const AT = /^\s*at (\S.*?)(?::(\d+))?(?::(\d+))?$/;
const MACHINERY = /^(?:<*&*(?:mut |dyn )*(?:std|core|alloc)\b|__rustc\b|rust_begin_unwind|rust_panic|rust_eh_|__rust_|_Unwind_|std::|backtrace::|main$|_start$|__libc_start|__scrt_|start_thread|__clone|clone3?$|_?_?GI_|abort$|raise$|<unknown>)/;
const OUTERMOST$1 = /^(?:main|_start|__libc_start|start_thread|__?clone|clone3|<unknown>|.*FnOnce|std::rt::lang_start)/;
const HINTS$2 = {
	panic: (draft) => panicHint(draft.message ?? "") + (draft.frames.length === 0 ? BACKTRACE : ""),
	"double-panic": "A destructor panicked while a first panic was unwinding, and Rust then aborts at once. Mend the first panic of the chain, and let Drop never panic (no unwrap in it; check std::thread::panicking()).",
	"stack-overflow": "A thread used up its stack, as a rule by recursion without an end or by large arrays on the stack. Look for the recursion (a core dump shows it; Rust prints no frames here), box large values, or give the thread more with Builder::stack_size.",
	"out-of-memory": (draft) => `The allocator could not serve ${/memory allocation of (\d+) bytes/.exec(draft.message ?? "")?.[1] ?? "the"} bytes. A size this large is often a length read from bad input (check it before with_capacity); otherwise raise the memory limit.`,
	"main-error": (draft) => `main returned an error, so the process ended with exit code 1 and only the error's Debug form. Handle ${draft.chain.at(-1)?.type ?? "it"} in main, with words on what was being done (anyhow's context).`,
	abort: "The standard library found a state that it cannot go on from and aborted. The line says which; look for a panic across FFI, a panic in a thread-local's destructor, or unsafe code."
};
const BACKTRACE = " Set RUST_BACKTRACE=1 in the container to have the stack next time.";
const PANIC_HINTS = [
	[/^called `Option::unwrap\(\)` on a `None` value/, "unwrap() was called where there was no value. Handle None there (match, let else, ok_or), or say with expect() why it cannot be."],
	[/\bAny \{ \.\. \}|^a scoped thread panicked/, "A thread that was joined had panicked, and unwrap() of join() panicked in turn. Mend the panic of that thread, which is the first of the chain."],
	[/PoisonError/, "A thread panicked while it held the lock, so the mutex is poisoned. Mend that panic (the first of the chain), or take the lock with unwrap_or_else(PoisonError::into_inner) where its data stays valid."],
	[/^called `Result::unwrap\(\)` on an `Err` value: .*(?:code: 2|NotFound)/, "A file or program that the code takes for granted is not in the image or not mounted. Check the path, the volumes and the ConfigMap, and return the error instead of unwrapping it."],
	[/: (?:NotPresent|VarError)\b|environment variable not found/, "An environment variable that the code takes for granted is not set in this container. Add it to the workload's env, or handle its absence."],
	[/^called `Result::unwrap\(\)` on an `Err` value/, "unwrap() was called on an error. Return it with `?`, or handle the Err that the message shows."],
	[/^index out of bounds: the len is (\d+) but the index is (\d+)/, "Element $2 was asked for of a slice or Vec that has $1. Check the index against len(), or use get() and handle None."],
	[/^(?:range (?:start|end) index|slice index starts|begin <= end|(?:start |end )?byte index)/, "A range lay outside the slice or string, or inside a character. Check it against len() (for str is_char_boundary()), or use get()."],
	[/^attempt to (?:add|subtract|multiply|negate|shift|divide|calculate)/, "An integer overflowed or was divided by zero. Use checked_, saturating_ or wrapping_ arithmetic, or check the operand first; a release build without overflow-checks would have gone on with a wrong number."],
	[/^(?:already (?:mutably )?borrowed|RefCell already)/, "A RefCell was borrowed twice at once, once of them mutably. Let the first borrow end (a smaller scope, drop()) before the second begins."],
	[/^no entry found for key$/, "A map was indexed with a key that it does not have. Use get() and handle None."],
	[/^capacity overflow$/, "A collection was asked for more than the address space holds, often a length read from bad input or a subtraction that wrapped. Check it before with_capacity or resize."],
	[/^null pointer dereference occurred|^misaligned pointer dereference/, "Unsafe code used a pointer that points nowhere valid. Check it with is_null() where it comes from; miri finds such places in tests."],
	[/^assertion /, "An assertion of the program did not hold; left and right are in the message. Start at the place of the panic."],
	[/^not (?:yet )?implemented|^internal error: entered unreachable code/, "The program reached code that was thought unreachable or was never written. Handle the case that leads there."],
	[/^there is no reactor running|^Cannot (?:start|drop) a runtime|^can call blocking only when/, "Asynchronous code ran outside its runtime, or blocked inside it. Call it from within #[tokio::main] or Handle::enter(), and move what blocks to spawn_blocking."]
];
function panicHint(message) {
	for (const [shape, hint] of PANIC_HINTS) {
		const match = shape.exec(message);
		if (match !== null) return hint.replace(/\$(\d)/g, (_, group) => match[Number(group)] ?? "");
	}
	return "The program panicked and nothing caught it. Start at the place of the panic, and return an error there instead if it can happen in production.";
}
const rust = {
	runtimeWords: rewordedBy([
		[/^assertion (?:failed: )?`\(?left (==|!=|matches) right\)?`.*/, "assertion $1"],
		[/^(?:RefCell )?already (mutably )?borrowed\b.*/, "already $1borrowed"],
		[/^(?:range (?:start|end) )?index \d+ out of range for slice of length \d+/, "range out of slice"],
		[/^slice index starts at \d+ but ends at \d+/, "range out of slice"],
		[/^"(.*)"$/, "$1"],
		[/^(called `Result::(?:unwrap|expect)\(\)` on an `Err` value: )"(.*)"$/, "$1$2"],
		[/^(.* on an `Err` value: )(?:Error \{ repr: )?(Os \{ code: \d+).*/, "$1$2"]
	]),
	runtime: "rust",
	triggers: [
		"panicked ",
		"has overflowed its stack",
		"fatal runtime error: ",
		"memory allocation of ",
		"Error: ",
		"core::panicking",
		"rust_begin_unwind",
		"::call_once",
		"/rustc/",
		"/rustc-"
	],
	hints: HINTS$2,
	mayOpen(line) {
		return line.includes("panicked ") || line.includes("has overflowed its stack") || line.includes("fatal runtime error: ") || line.includes("memory allocation of ") || /^Error:(?: |$)/.test(line) || NUMBERED.test(line) || AT.test(line);
	},
	read(lines, at) {
		const line = lines[at] ?? "";
		if (line.includes("panicked ")) return readPanics(lines, at) ?? readEyre(lines, at);
		if (OVERFLOW.test(line) || FATAL$1.test(line)) return readAbort(lines, at);
		if (ALLOCATION.test(line)) return readAllocation(lines, at);
		if (/^Error:(?: |$)/.test(line)) return readMainError(lines, at);
		return at <= HEADLESS_LINES ? readHeadless(lines, at) : null;
	}
};
function readPanics(lines, at) {
	const first = readPanic(lines, at);
	if (first === null) return null;
	const panics = [first];
	let last = first.last;
	let aborted = false;
	for (let more = 0; more < 4; more++) {
		const end = seek(lines, last + 1, (line) => ABORTS.test(line), isHeader);
		if (end !== -1) {
			aborted = true;
			last = end;
			break;
		}
		const next = seek(lines, last + 1, isHeader);
		const panic = next === -1 ? null : readPanic(lines, next);
		if (panic === null) break;
		panics.push(panic);
		last = panic.last;
		aborted ||= sameThread(panic, first) && CONSEQUENCE.test(panic.message ?? "");
	}
	if (aborted && panics.every((panic) => sameThread(panic, first))) return doublePanic(lines, panics, last);
	const second = panics[1];
	if (second !== void 0 && !sameThread(first, second) && OF_OTHER_THREAD.test(second.message ?? "")) return onePanic(lines, second, first);
	return onePanic(lines, first, null);
}
function sameThread(one, other) {
	return one.thread.name === other.thread.name && one.thread.id === other.thread.id;
}
function onePanic(lines, panic, cause) {
	const links = cause === null ? [panic] : [cause, panic];
	const last = withEcho(lines, panic.last);
	return {
		draft: drafted({
			...words$1(panic),
			fatal: panic.thread.name === "main" && !panic.hooked || endsLog(lines, last),
			chain: links.map(link),
			rootCause: cause === null ? null : culprit(cause),
			truncated: {
				head: false,
				tail: panic.tailLost
			}
		}),
		first: links[0]?.first ?? panic.first,
		last
	};
}
function doublePanic(lines, panics, abortedAt) {
	const [root] = panics;
	const own = panics.filter((panic) => !CONSEQUENCE.test(panic.message ?? ""));
	const ended = own.at(-1) ?? panics.at(-1);
	const last = withEcho(lines, abortedAt);
	if (root === void 0 || ended === void 0) throw new Error("a double panic holds at least one panic");
	return {
		draft: drafted({
			...words$1(ended),
			kind: own.length > 1 ? "double-panic" : "panic",
			fatal: true,
			chain: panics.map(link),
			rootCause: root === ended ? null : culprit(root)
		}),
		first: root.first,
		last
	};
}
function words$1(panic) {
	const message = panic.message ?? "";
	return {
		runtime: "rust",
		kind: "panic",
		title: `${panic.thread.name === null ? "" : `thread '${panic.thread.name}' `}panicked: ${message.split("\n", 1)[0]}`,
		message: panic.message,
		thread: panic.thread.name === null ? null : panic.thread,
		frames: panic.frames,
		culprit: culprit(panic)
	};
}
function link(panic) {
	return {
		type: null,
		message: panic.message ?? "",
		recovered: false
	};
}
function culprit(panic) {
	const frame = culpritOf$1(panic.frames);
	if (frame === null) return STANDARD_LIBRARY.test(panic.place.file ?? "") ? NOWHERE : panic.place;
	if (frame.file === null) return {
		...panic.place,
		function: frame.function
	};
	const { file } = panic.place;
	return file !== null && frame.file.endsWith(`/${file}`) ? {
		...frame,
		file
	} : frame;
}
function isHeader(line) {
	return line.includes("panicked at ") && header(line) !== null;
}
function header(line) {
	const mark = line.indexOf("panicked at ");
	if (mark === -1) return null;
	const rest = line.slice(mark + 12);
	const before = line.slice(0, mark).trim();
	const at = before.lastIndexOf("thread '");
	const who = at === -1 ? null : /^thread '(.*)'(?: \((\d+)\))?$/.exec(before.slice(at));
	const hooked = who === null || at > 0;
	if (hooked && !HOOKED_PLACE.test(rest)) return null;
	return {
		thread: {
			id: who?.[2] ?? null,
			name: who?.[1] ?? null,
			state: null
		},
		rest,
		hooked
	};
}
const HOOKED_PLACE = /(?:^|', |': )\S+\.rs:\d+(?::\d+)?:?$/;
function readPanic(lines, at) {
	const head = header(lines[at] ?? "");
	if (head === null) return null;
	const body = head.rest.startsWith("'") ? quotedMessage(lines, at, head.rest.slice(1)) : messageBelow(lines, at, head.rest);
	if (body === null) return null;
	const trace = readBacktrace(lines, body.last + 1);
	const note = seek(lines, (trace?.last ?? body.last) + 1, (line) => NOTE.test(line), isHeader);
	return {
		thread: head.thread,
		hooked: head.hooked,
		message: body.message,
		place: body.place,
		frames: trace?.frames ?? [],
		tailLost: body.tailLost || (trace?.tailLost ?? false),
		first: at > 0 && lines[at - 1] === "" ? at - 1 : at,
		last: Math.max(body.last, trace?.last ?? 0, note)
	};
}
const LONGEST_MESSAGE = 2e3;
function quotedMessage(lines, at, opening) {
	const said = [];
	for (let index = at; index < lines.length && index < at + LONGEST_MESSAGE; index++) {
		const line = index === at ? opening : lines[index] ?? "";
		if (index > at && (NOTE.test(line) || isBacktraceHead(line) || isHeader(line))) break;
		const end = Math.max(line.lastIndexOf("', "), line.lastIndexOf("': "));
		const place = end === -1 ? null : placeOf$3(line.slice(end + 3));
		if (place !== null) {
			said.push(line.slice(0, end));
			return {
				message: said.join("\n"),
				place,
				last: index,
				tailLost: false
			};
		}
		if (index === at || !isLogLine(line)) said.push(line);
	}
	const cut = endsLog(lines, at + said.length - 1);
	return {
		message: cut ? said.join("\n") : opening,
		place: NOWHERE,
		last: at,
		tailLost: cut
	};
}
const NOWHERE = {
	function: null,
	file: null,
	line: null
};
function messageBelow(lines, at, rest) {
	const place = placeOf$3(rest);
	if (place === null) return null;
	const said = [];
	let last = at;
	let ended = false;
	let index = at + 1;
	for (; index < lines.length && index <= at + LONGEST_MESSAGE; index++) {
		const line = lines[index] ?? "";
		if (NOTE.test(line) || isBacktraceHead(line)) ended = true;
		if (ended || isHeader(line) || ABORTS.test(line)) break;
		if (isLogLine(line) && said.length > 0) continue;
		if (isLogLine(line) && seek(lines, index + 1, (other) => !isLogLine(other)) !== -1) continue;
		said.push(line);
		last = index;
	}
	if (!ended) {
		const more = said.findIndex((line, number) => number > 0 && !/^\s+\S/.test(line));
		if (more !== -1) {
			last -= said.length - more;
			said.length = more;
		}
	}
	const tailLost = index >= lines.length && said.length === 0;
	while (said.length > 0 && said.at(-1) === "") said.pop();
	return {
		message: said.length === 0 ? null : said.join("\n"),
		place,
		last: Math.max(at, last),
		tailLost
	};
}
function placeOf$3(text) {
	const found = PLACE.exec(text);
	if (found === null) return null;
	const [, file = null, line, column] = found;
	return {
		function: null,
		file,
		line: Number(line),
		...column === void 0 ? {} : { column: Number(column) }
	};
}
function isBacktraceHead(line) {
	return line.length < 40 && /^\s*stack backtrace:$/i.test(line);
}
function readBacktrace(lines, from) {
	const head = seek(lines, from, isBacktraceHead, (line) => isHeader(line) || NOTE.test(line));
	if (head === -1) return null;
	return readFrames$1(lines, head + 1, 0) ?? {
		frames: [],
		last: head,
		tailLost: true
	};
}
function readFrames$1(lines, from, firstNumber) {
	const raw = [];
	let number = firstNumber;
	let last = -1;
	for (let next = from;;) {
		const index = seek(lines, next, (line) => isFrame(line, number), (line) => isHeader(line) || NOTE.test(line));
		const found = index === -1 ? null : NUMBERED.exec(lines[index] ?? "");
		if (found === null) break;
		number = Number(found[1]) + 1;
		last = index;
		const where = seek(lines, index + 1, (line) => AT.test(line), (line) => NUMBERED.test(line) || NOTE.test(line));
		const place = where === -1 ? null : AT.exec(lines[where] ?? "");
		if (where !== -1) last = where;
		raw.push({
			function: symbol(found[2] ?? ""),
			file: place?.[1]?.replace(/^\.\//, "") ?? null,
			line: place?.[2] === void 0 ? null : Number(place[2]),
			...place?.[3] === void 0 ? {} : { column: Number(place[3]) }
		});
		next = last + 1;
	}
	if (raw.length === 0) return null;
	const crate = raw.findLast((frame) => frame.function?.endsWith("::main") ?? false)?.function?.split("::", 1)[0];
	const frames = raw.map((frame) => ({
		...frame,
		origin: originOf$1(frame, crate ?? null)
	}));
	const whole = OUTERMOST$1.test(raw.at(-1)?.function ?? "");
	return {
		frames,
		last,
		tailLost: !whole && last >= lines.length - 1
	};
}
function isFrame(line, number) {
	const found = NUMBERED.exec(line);
	return found !== null && (number === null || Number(found[1]) === number);
}
function symbol(text) {
	return text.replace(/::h[0-9a-f]{16}$/, "").replace(/(\w)\[[0-9a-f]{10,16}\]/g, "$1");
}
const STANDARD_LIBRARY = /^\/rustc\/|^library\/(?:core|std|alloc)\/|\/rustc-[\d.]+\/|\/rustlib\/src\/rust\/|\/sysdeps\/|\/csu\//;
function originOf$1(frame, crate) {
	const name = frame.function ?? "";
	const file = frame.file ?? "";
	if (STANDARD_LIBRARY.test(file)) return "runtime";
	if (/\/\.?cargo\/(?:registry|git)\/|\/registry\/src\/|(?:^|\/)vendor\//.test(file)) return "dependency";
	if (file === "" && MACHINERY.test(name)) return "runtime";
	if (file !== "" || crate === null) return MACHINERY.test(name) && !file.endsWith(".rs") ? "runtime" : "app";
	return name.replace(/^[<&]+(?:mut |dyn )*/, "").split("::", 1)[0] === crate ? "app" : "dependency";
}
const HEADLESS_LINES = 60;
function readHeadless(lines, found) {
	let at = found;
	while (at > 0 && (NUMBERED.test(lines[at - 1] ?? "") || AT.test(lines[at - 1] ?? ""))) at--;
	if (at > 2) return null;
	const trace = readFrames$1(lines, at, null);
	if (trace === null || trace.frames.length < 2) return null;
	if (!trace.frames.some((frame) => frame.origin === "runtime" && (frame.function ?? "").includes("::")) || trace.frames.every((frame) => frame.file === null)) return null;
	const note = seek(lines, trace.last + 1, (line) => NOTE.test(line));
	const frame = trace.frames[0]?.origin === "runtime" ? culpritOf$1(trace.frames) : null;
	return {
		draft: drafted({
			runtime: "rust",
			kind: "panic",
			title: frame === null ? "panic" : `panic in ${frame.function}`,
			message: null,
			fatal: true,
			frames: trace.frames,
			culprit: frame,
			truncated: {
				head: true,
				tail: false
			}
		}),
		first: at,
		last: Math.max(trace.last, note)
	};
}
function readAbort(lines, at) {
	const line = (lines[at] ?? "").trim();
	const overflow = OVERFLOW.exec(line);
	const below = overflow === null ? at : seek(lines, at + 1, (other) => FATAL$1.test(other));
	const message = below === -1 ? line : (lines[below] ?? "").trim();
	const last = withEcho(lines, Math.max(at, below));
	return {
		draft: drafted({
			runtime: "rust",
			kind: /stack overflow|overflowed its stack/.test(message) ? "stack-overflow" : "abort",
			title: overflow === null ? message : line,
			message,
			fatal: true,
			thread: overflow === null ? null : {
				id: overflow[2] ?? null,
				name: overflow[1] ?? null,
				state: null
			},
			truncated: {
				head: false,
				tail: below === -1
			}
		}),
		first: at,
		last
	};
}
function readAllocation(lines, at) {
	const message = (lines[at] ?? "").trim();
	const trace = readBacktrace(lines, at + 1);
	const note = seek(lines, (trace?.last ?? at) + 1, (line) => NOTE.test(line));
	return {
		draft: drafted({
			runtime: "rust",
			kind: "out-of-memory",
			title: message,
			message,
			fatal: true,
			frames: trace?.frames ?? [],
			culprit: culpritOf$1(trace?.frames ?? [])
		}),
		first: at,
		last: withEcho(lines, Math.max(at, trace?.last ?? at, note))
	};
}
const DEBUG_FORM = /^Error: ([A-Z]\w*(?:::\w+)*)(?: \{ | \{$|\()|^Error: "|^Error: (?:[A-Z][a-z0-9]+){2,}$/;
function readMainError(lines, at) {
	const line = lines[at] ?? "";
	if (line.trimEnd() === "Error:") return readNumberedError(lines, at);
	const caused = seek(lines, at + 1, (other) => /^Caused by:$/.test(other), (other) => isLogLine(other));
	if (caused === -1 && !DEBUG_FORM.test(line)) return null;
	const causes = [];
	let last = at;
	for (let index = caused + 1; caused !== -1 && index < lines.length; index++) {
		const found = /^ {4,}(?:(?:\d+): )?(\S.*)$/.exec(lines[index] ?? "");
		if (found === null) break;
		causes.push(found[1] ?? "");
		last = index;
	}
	const place = seek(lines, last + 1, (other) => /^Location:$/.test(other));
	const location = place === -1 ? null : placeOf$3((lines[place + 1] ?? "").trim());
	if (location !== null) last = place + 1;
	const trace = readBacktrace(lines, last + 1);
	last = Math.max(last, trace?.last ?? 0);
	if (!endsLog(lines, last)) return null;
	const message = line.slice(7);
	const type = /^([A-Z]\w*(?:::\w+)*)(?: \{|\(|$)/.exec(message)?.[1] ?? null;
	return {
		draft: drafted({
			runtime: "rust",
			kind: "main-error",
			title: line,
			message,
			fatal: true,
			chain: [message, ...causes].map((said, index) => ({
				type: index === 0 ? type : null,
				message: said,
				recovered: false
			})).reverse(),
			frames: trace?.frames ?? [],
			culprit: culpritOf$1(trace?.frames ?? []) ?? location
		}),
		first: at,
		last
	};
}
const NUMBERED_ERROR = /^ {2,3}(\d{1,3}): (\S.*)$/;
const EYRE_SECTION = /^\s|^(?:Backtrace omitted|Run with (?:COLORBT|RUST)_|(?:Suggestion|Note|Warning|Location):)/;
const EYRE_LINES = 400;
function readNumberedError(lines, at) {
	const said = [];
	let last = at;
	for (let found = NUMBERED_ERROR.exec(lines[at + 1] ?? ""); found !== null && Number(found[1]) === said.length;) {
		said.push(found[2] ?? "");
		last++;
		found = NUMBERED_ERROR.exec(lines[last + 1] ?? "");
	}
	const [message] = said;
	if (message === void 0) return null;
	let location = null;
	while (last + 1 < lines.length && last - at < EYRE_LINES) {
		const line = lines[last + 1] ?? "";
		if (line !== "" && !EYRE_SECTION.test(line)) break;
		if (lines[last] === "Location:" && location === null) location = placeOf$3(line.trim());
		last++;
	}
	if (!endsLog(lines, last)) return null;
	return {
		draft: drafted({
			runtime: "rust",
			kind: "main-error",
			title: `Error: ${message}`,
			message,
			fatal: true,
			chain: said.toReversed().map((text) => ({
				type: null,
				message: text,
				recovered: false
			})),
			culprit: location
		}),
		first: at,
		last
	};
}
function readEyre(lines, at) {
	if (!/^\s*The application panicked \(crashed\)\.$/.test(lines[at] ?? "")) return null;
	const said = seek(lines, at + 1, (line) => /^Message: +\S/.test(line));
	const where = seek(lines, Math.max(at, said) + 1, (line) => /^Location: +\S/.test(line));
	const message = said === -1 ? null : (lines[said] ?? "").replace(/^Message: +/, "");
	const place = where === -1 ? null : placeOf$3((lines[where] ?? "").replace(/^Location: +/, ""));
	const start = seek(lines, Math.max(at, said, where) + 1, (line) => NUMBERED.test(line));
	const trace = start === -1 ? null : readFrames$1(lines, start, null);
	const frame = culpritOf$1(trace?.frames ?? []);
	return {
		draft: drafted({
			runtime: "rust",
			kind: "panic",
			title: `The application panicked: ${message ?? ""}`,
			message,
			fatal: true,
			frames: trace?.frames ?? [],
			culprit: frame ?? place
		}),
		first: at,
		last: Math.max(at, said, where, trace?.last ?? 0)
	};
}
// src/crash/shell.ts
const PLACED = /^((?=\.{0,2}\/|[^:]*sh:)\S[^:]*|[^\s:]+): ((?:exec|\.): )?(line )?(\d+): (.*)$/;
const ZSH = /^(\S[^: ]*):(\d+): ((?:command not found|no such file or directory|permission denied|parse error|exec format error|unmatched|bad pattern)\b.*|\w+: parameter not set|\S+: bad interpreter: .*)$/;
const KORN = /^(?:E: )?(?=[^\s:[\]]*(?:\/|\.k?sh))([^\s:[\]]+)\[(\d+)\]: (.*)$/;
const KORN_SYNTAX = /^(\S+): (syntax error) at line (\d+): (.*)$/;
const UNPLACED = /^(?:-?(?:\/\S*\/)?(?:ba|da|a|z|k)?sh: |(?:\/usr\/bin\/)?env: |exec:? |\[FATAL tini \(\d+\)\] |\[dumb-init\] |gosu: |su-exec: |error: exec )/;
const EXEC = /^\S+: exec: /;
const CHILD = /^(?:\d+:? +)?(Segmentation fault|Memory fault|Killed|Aborted|Abort|Bus error|Illegal instruction|Floating point exception|Trace\/breakpoint trap|Bad system call|Terminated)(?: +\(core dumped\)(?: +\S.*)?| {2,}\S.*| *)$/;
const TRACED = /^\++(?:[^\s+]\S{0,400}:\d+>)? (\S.*)$/;
const CHILDREN = {
	"Segmentation fault": ["segfault-child", "SIGSEGV"],
	"Memory fault": ["segfault-child", "SIGSEGV"],
	Killed: ["killed-child", "SIGKILL"],
	Aborted: ["aborted-child", "SIGABRT"],
	Abort: ["aborted-child", "SIGABRT"],
	"Bus error": ["signal-child", "SIGBUS"],
	"Illegal instruction": ["signal-child", "SIGILL"],
	"Floating point exception": ["signal-child", "SIGFPE"],
	"Trace/breakpoint trap": ["signal-child", "SIGTRAP"],
	"Bad system call": ["signal-child", "SIGSYS"],
	Terminated: ["signal-child", "SIGTERM"]
};
const RULES = [
	{
		shape: /^exec: .*(?:not found|No such file or directory)$/,
		kind: "command-not-found",
		ends: true
	},
	{
		shape: /^exec: .*(?:Permission denied|Exec format error|: cannot execute\b.*)$/,
		kind: "not-executable",
		ends: true
	},
	{
		shape: /: unbound variable$|: parameter (?:null or )?not set$/,
		kind: "unbound-variable",
		ends: true
	},
	{
		shape: /[Bb]ad substitution$|^unmatched |^no closing quote$|^syntax error|^Syntax error:|^unexpected EOF while looking for|: parse error/,
		kind: "syntax-error",
		ends: true
	},
	{
		shape: /: (?:command )?not found(?: \[No such file or directory\])?$|^command not found: |executable file not found in \$PATH/,
		kind: "command-not-found",
		ends: false
	},
	{
		shape: /: Permission denied\]?$|: Is a directory$|: Success$|: cannot execute\b|[Ee]xec format error$|: bad interpreter: |^permission denied: |: permission denied$/,
		kind: "not-executable",
		ends: false
	},
	{
		shape: /: No such file(?: or directory)?\]?$|: no such file or directory$|^no such file or directory: /,
		kind: "no-such-file",
		ends: false
	}
];
const HINTS$1 = {
	"command-not-found": (draft) => `${quoted(/(?:exec: )?"?([^\s":]+)"?: (?:executable file |command )?not found/.exec(draft.title)?.[1], "A command")} is not in the image or not on PATH (exit code 127). Install it in the final stage of the build, or start it by its full path.`,
	"not-executable": "The file is there but cannot be executed (exit code 126): no execute bit, a wrong architecture, a missing interpreter, or a volume mounted noexec. Set its mode in the build (COPY --chmod=755), build for the node's architecture, and look at the script's first line (CRLF line ends too).",
	"no-such-file": "A file that the script uses is not there; of a program that is there, its interpreter or dynamic loader is missing (a glibc binary on Alpine, a #! line with CRLF). Check the path against the image and the volumes.",
	"unbound-variable": (draft) => `The variable ${/([A-Za-z_]\w*): [^:]*$/.exec(draft.title)?.[1] ?? "in the message"} is not set in this container, and the script runs with set -u or asks for it. Add it to the workload's env (or its ConfigMap or Secret), or give it a default with \${NAME:-value}.`,
	"syntax-error": "The shell could not parse the script. Run it through `sh -n` (or shellcheck) in the build with the shell that the image has: bash syntax does not run in dash or BusyBox.",
	"segfault-child": "A program that the script started was ended by SIGSEGV: it used memory that is not its own, and left no trace. Start it with exec so that its own exit is seen, and allow core dumps or build with -fsanitize=address.",
	"killed-child": "A program that the script started was killed by SIGKILL, in a container mostly for the memory limit. Compare its memory with the limit, and look at the node's events.",
	"aborted-child": "A program that the script started aborted itself (SIGABRT). Look at what it printed before; start it with exec so that its own exit is seen.",
	"signal-child": "A program that the script started was ended by a signal. Start it with exec so that its own exit is seen, and look at what it printed before.",
	errexit: "A command failed and set -e ended the script; the trace of set -x shows which. Mend that command, or say with `|| true` that its failure does not matter.",
	"shell-error": "The shell ended with this error of the script. Mend that line; run the script through shellcheck in the build."
};
function isKornSyntax(line) {
	return line.includes(": syntax error at line ") && KORN_SYNTAX.test(line);
}
function isUnplaced(line) {
	return UNPLACED.test(line) || line.includes(": exec: ") && EXEC.test(line);
}
function quoted(name, otherwise) {
	return name === void 0 ? otherwise : `\`${name}\``;
}
const shell = {
	runtime: "shell",
	triggers: [
		": line ",
		".sh: ",
		"not found",
		"o such file or directory",
		"ermission denied",
		"not set",
		"yntax error",
		"xec format error",
		"annot execute",
		"bad interpreter",
		"Is a directory",
		": cannot ",
		"Segmentation fault",
		"Killed",
		"Abort",
		"Bus error",
		"Illegal instruction",
		"Floating point exception",
		"Bad system call",
		"Terminated",
		"breakpoint trap",
		"+ false",
		"+ exit ",
		"+ return ",
		"+ test ",
		"+ [[ ",
		"+ [ ",
		"+ '[' ",
		"+ grep -q",
		"syntax error at line",
		"Memory fault"
	],
	atEdges: /^(?:\+\S* |[\w.-]+: )/,
	hints: HINTS$1,
	mayOpen(line) {
		return /^\+\S* |^[\w.-]+: /.test(line) || CHILD.test(line) || PLACED.test(line) || KORN.test(line) || isKornSyntax(line) || ZSH.test(line) || isUnplaced(line);
	},
	read(lines, at) {
		const line = (lines[at] ?? "").trimEnd();
		if (isLogLine(line) && !isUnplaced(line)) return null;
		const last = endsLog(lines, at);
		const placed = PLACED.exec(line);
		if (placed !== null) {
			const [, file = "", builtin = "", bash, number = "", text = ""] = placed;
			return readWords(line, at, builtin + text, {
				function: null,
				file,
				line: Number(number)
			}, last, bash !== void 0);
		}
		const syntax = KORN_SYNTAX.exec(line);
		if (syntax !== null) {
			const place = {
				function: null,
				file: syntax[1] ?? null,
				line: Number(syntax[3])
			};
			return readWords(line, at, syntax[2] ?? "", place, last, true);
		}
		const other = ZSH.exec(line) ?? KORN.exec(line);
		if (other !== null) {
			const place = {
				function: null,
				file: other[1] ?? null,
				line: Number(other[2])
			};
			return readWords(line, at, other[3] ?? "", place, last, false);
		}
		if (isUnplaced(line)) return last ? readWords(line, at, line.replace(/^\S+ /, ""), null, true, false, line) : null;
		if (CHILD.test(line)) return last ? readWords(line, at, line, null, true, false) : null;
		return readTrace(lines, at);
	}
};
function readWords(line, at, text, place, last, bash, whole = text) {
	const child = CHILD.exec(text.trimStart());
	const [childKind, signal] = CHILDREN[child?.[1] ?? ""] ?? [];
	const rule = RULES.find(({ shape }) => shape.test(text) || shape.test(whole));
	const isUnset = last && place !== null && /^[A-Z_][A-Z0-9_]*: \S/.test(text);
	const kind = childKind ?? rule?.kind ?? (isUnset ? "unbound-variable" : void 0) ?? (last && isNamedAsScript(place?.file ?? "") && (bash || /^[A-Za-z_]\w*: \S/.test(text)) && !text.startsWith("warning: ") ? "shell-error" : void 0);
	if (kind === void 0 || place !== null && !isScript(place.file ?? "", bash)) return null;
	return {
		draft: drafted({
			runtime: "shell",
			kind,
			title: line,
			message: line,
			fatal: last || (rule?.ends ?? false),
			signal: signal === void 0 ? null : {
				name: signal,
				code: null,
				address: null
			},
			culprit: place
		}),
		first: at,
		last: at
	};
}
function isScript(file, bash) {
	return bash || /(?:^|[/-])(?:ba|da|a|z|k)?sh$|\.(?:ba|da|z|k)?sh$|^(?:\.{0,2}\/)\S+$|entrypoint|^[\w.-]+$/.test(file);
}
const PARSERS = /^(?:ya?ml|toml|json5?|xml|csv|sql|html|css|ini|proto|(?:parse|syntax)?error|warning|fatal)$/i;
function isNamedAsScript(file) {
	return !PARSERS.test(file) && /^[^.]+$|\.(?:ba|da|k|z)?sh$/.test(file.slice(file.lastIndexOf("/") + 1));
}
const LAST_WORDS = 10;
function readTrace(lines, at) {
	const message = lines[at] ?? "";
	if (!endsLog(lines, at)) return null;
	let first = at;
	while (first > 0 && first > at - LAST_WORDS && !TRACED.test(lines[first] ?? "")) first--;
	const command = TRACED.exec(lines[first] ?? "")?.[1];
	if (command === void 0) return null;
	const name = command.split(/\s/, 1)[0]?.split("/").at(-1) ?? "";
	if (!(first === at ? FAILS.test(command) : name !== "" && message.startsWith(`${name}: `))) return null;
	return {
		draft: drafted({
			runtime: "shell",
			kind: "errexit",
			title: message,
			message,
			fatal: true
		}),
		first,
		last: at
	};
}
const FAILS = /^(?:false$|(?:exit|return) [1-9]|(?:test|\[\[?|'\[') |grep -q)/;
// src/crash/swift.ts
const TRAP = /^\s*(?:([^\s:`"'(]+\.swift):(\d+): )?(Fatal error|Precondition failed|Assertion failed|Swift runtime failure)(?:: (.*))?$/;
const CAST = /^\s*(Could not cast value of type '.{1,500}' \(0x[0-9a-f]+\) to '.{1,500}' \(0x[0-9a-f]+\)\.?)$/;
const OLD_PLACE = /^(.*?)(?:: )?file (\S+), line (\d+)$/;
const BACKTRACING = /^\s*\*\*\* Signal (\d+): Backtracing from /;
const CRASHED = /^\s*(?:\*\*\*|\ud83d\udca3) (?:Program crashed: (.*?)|Swift runtime failure: (.*?)|Fatal error: (.*?))(?: at (0x[0-9a-f]+))?(?: \*\*\*)?$/;
const THREAD = /^\s*Thread (\d+)(?: "(.*)")?(?: crashed)?:$/;
const FRAME = /^\s*(\d+)((?: \[\w+\])*)(?: +(0x[0-9a-f]+))? +(\S.*?)(?: \+ \d+)? in (\S+)(?: at (\S.*?)(?::(\d+))?(?::(\d+))?)?$/;
const MADE = /\[(?:system|thunk)\]/;
const PLAIN_FRAME = /^\s*(\d+) +(\S+) +(0x[0-9a-f]+) (.*?)(?: \+ \d+)?$/;
const OLD_STACK = /^\s*Current stack trace:$/;
const DONE = /^\s*Backtrace took [\d.]+s$/;
const SIGNALS$1 = {
	4: "SIGILL",
	5: "SIGTRAP",
	6: "SIGABRT",
	7: "SIGBUS",
	8: "SIGFPE",
	11: "SIGSEGV"
};
const SIGNAL_WORDS = [
	[/^Illegal instruction/, "SIGILL"],
	[/^Bad pointer dereference|^Access violation/, "SIGSEGV"],
	[/^System trap/, "SIGTRAP"],
	[/^Bus error/, "SIGBUS"],
	[/^Floating point exception/, "SIGFPE"],
	[/^Aborted/, "SIGABRT"]
];
const HINTS = {
	"swift-trap": (draft) => TRAP_HINTS.find(([shape]) => shape.test(draft.message ?? ""))?.[1] ?? "A precondition of the program or of the standard library did not hold. Start at the first frame of the program, and check the value before it is used.",
	uncaught: "An error was thrown out of main. Catch it there, and say what was being done when it was thrown.",
	"fatal-signal": "The program used memory that is not its own, mostly through an unsafe pointer or a C library. Build with -sanitize=address to have the place."
};
const TRAP_HINTS = [
	[/found nil while/, "A `!` met nil. Unwrap with guard let or ?? at that line, and handle the missing value."],
	[/Index out of range|out of bounds/i, "An index lay beyond the end of a collection. Check it against count or indices before the access."],
	[/overflow/i, "An integer overflowed. Use the &+ operators or addingReportingOverflow where that may be, or a wider type."],
	[/Division by zero|dividingBy/i, "An integer was divided by zero. Check the divisor first."],
	[/Not enough bits|Negative value/, "A number did not fit the type it was converted to. Use init(exactly:) or init(clamping:)."],
	[/'try!' expression/, "A `try!` met an error, which the message shows. Use do and catch at that line, or pass the error on with `try`."],
	[/Duplicate values for key/, "A dictionary was made of pairs of which two have the same key. Use init(_:uniquingKeysWith:), or look where the second comes from."],
	[/Range requires|Can't form Range/, "A range was made whose end lies before its start. Check the bounds before, or use stride(from:to:by:)."],
	[/Could not cast|as!/, "A value was not of the type that `as!` said. Use `as?` and handle the other case."],
	[/exclusive|Simultaneous accesses/, "The same variable was accessed twice at once, once of them for writing. Let the first access end, or guard it with an actor or a lock."]
];
const swift = {
	runtime: "swift",
	triggers: [
		"atal error",
		"Precondition failed",
		"Assertion failed",
		"Program crashed: ",
		"Swift runtime failure",
		"Backtracing from",
		"Could not cast value of type"
	],
	hints: HINTS,
	mayOpen(line) {
		return line.includes("atal error") || line.includes(" failed") || line.includes("Program crashed: ") || line.includes("Swift runtime failure") || line.includes("Could not cast value") || line.startsWith("*** Signal ");
	},
	read(lines, at) {
		const line = lines[at] ?? "";
		const trap = TRAP.exec(line);
		if (trap !== null) return readTrap(lines, at, trap);
		const cast = CAST.exec(line)?.[1];
		if (cast !== void 0) return readSaid(lines, at, {
			title: cast,
			message: cast,
			sort: "",
			place: null
		});
		return BACKTRACING.test(line) || CRASHED.test(line) ? readReport(lines, at, null) : null;
	}
};
function readTrap(lines, at, found) {
	const [line, file, number, sort = "", text = ""] = found;
	const old = file === void 0 ? OLD_PLACE.exec(text) : null;
	const place = file !== void 0 ? {
		function: null,
		file,
		line: Number(number)
	} : old === null ? null : {
		function: null,
		file: old[2] ?? null,
		line: Number(old[3])
	};
	const message = (old === null ? text : old[1] ?? "") || sort;
	const isForeign = place === null || old !== null && !/\.swift$/.test(place.file ?? "");
	return readSaid(lines, at, {
		title: line.trim().replace(/^\S[^:]*\.swift:\d+: /, ""),
		message,
		sort,
		place
	}, isForeign);
}
function readSaid(lines, at, said, needsReport = false) {
	const next = seek(lines, at + 1, (other) => BACKTRACING.test(other) || CRASHED.test(other) || OLD_STACK.test(other), (other) => TRAP.test(other));
	if (next !== -1) {
		const more = restOfMessage(lines, at + 1, next);
		return readReport(lines, next, {
			...said,
			message: [said.message, ...more].join("\n"),
			first: at
		});
	}
	if (needsReport) return null;
	return {
		draft: drafted({
			...words(said),
			culprit: own(said.place),
			truncated: {
				head: false,
				tail: false
			}
		}),
		first: at,
		last: withEcho(lines, at)
	};
}
function restOfMessage(lines, from, to) {
	const between = lines.slice(from, to);
	const blank = between.indexOf("");
	return (blank === -1 ? between : between.slice(0, blank)).filter((line) => !isLogLine(line));
}
function words(said) {
	return {
		runtime: "swift",
		kind: /^Error raised at top level: (.*)$/.exec(said.message) === null ? "swift-trap" : "uncaught",
		title: said.title,
		message: said.message,
		fatal: true
	};
}
function own(place) {
	return place === null || /^Swift\//.test(place.file ?? "") ? null : place;
}
function readReport(lines, at, trap) {
	let signal = null;
	let thread = null;
	let reason = null;
	let address = null;
	let frames = [];
	let last = at;
	let complete = false;
	let image = false;
	for (let index = at; index < lines.length && index < at + LONGEST_REPORT; index++) {
		const line = lines[index] ?? "";
		const number = BACKTRACING.exec(line)?.[1];
		if (number !== void 0) signal = {
			name: SIGNALS$1[number] ?? `signal ${number}`,
			code: null,
			address: null
		};
		const crashed = CRASHED.exec(line);
		if (crashed !== null && reason !== null) break;
		if (crashed !== null) {
			reason = crashed[1] ?? crashed[2] ?? crashed[3] ?? "";
			address = crashed[4] ?? null;
		}
		const who = THREAD.exec(line);
		if (who !== null && thread === null && / crashed:$/.test(line) || OLD_STACK.test(line)) {
			if (who !== null) thread = {
				id: who[1] ?? null,
				name: who[2] ?? null,
				state: null
			};
			const stack = readFrames(lines, index + 1);
			frames = stack.frames;
			index = Math.max(index, stack.last);
			last = index;
			continue;
		}
		if (TRAP.test(line) && index > at) break;
		if (isReportLine(line)) last = index;
		if (/^Images \(/.test(line)) image = true;
		if (DONE.test(line)) {
			complete = true;
			break;
		}
		if (index - last > 12) break;
	}
	if (trap === null && frames.length === 0) return null;
	const failure = frames.find((frame) => frame.function?.startsWith("Swift runtime failure: "));
	const message = trap?.message ?? failure?.function?.replace(/^Swift runtime failure: /, "") ?? reason ?? "";
	const named = SIGNAL_WORDS.find(([shape]) => shape.test(reason ?? ""))?.[1];
	if (signal === null && named !== void 0) signal = {
		name: named,
		code: null,
		address: null
	};
	if (signal !== null && /pointer|Access/.test(reason ?? "")) signal = {
		...signal,
		address
	};
	const culprit = culpritOf$1(frames) ?? own(trap?.place ?? null);
	const isEndless = trap === null && signal?.name === "SIGSEGV" && isRecursion(frames);
	return {
		draft: drafted({
			...trap === null ? words({
				title: `Program crashed: ${message}`,
				message,
				sort: "",
				place: null
			}) : words(trap),
			kind: isEndless ? "stack-overflow" : trap === null && failure === void 0 && signal?.name === "SIGSEGV" ? "fatal-signal" : words(trap ?? {
				title: "",
				message,
				sort: "",
				place: null
			}).kind,
			signal,
			thread,
			frames,
			culprit: culprit !== null && culprit.line === null && trap !== null ? {
				...culprit,
				...placeOf$2(own(trap.place))
			} : culprit,
			truncated: {
				head: false,
				tail: !complete && !image && reason !== null && last >= lines.length - 2
			}
		}),
		first: trap?.first ?? at,
		last: withEcho(lines, last)
	};
}
const RECURSION_FRAMES = 16;
function isRecursion(frames) {
	const names = frames.slice(0, RECURSION_FRAMES).map((frame) => frame.function);
	return names.length === RECURSION_FRAMES && new Set(names).size <= RECURSION_FRAMES / 4;
}
function placeOf$2(place) {
	return {
		file: place?.file ?? null,
		line: place?.line ?? null
	};
}
const LONGEST_REPORT = 5e3;
function isReportLine(line) {
	return BACKTRACING.test(line) || CRASHED.test(line) || THREAD.test(line) || FRAME.test(line) || DONE.test(line) || /^\s*(?:Registers:|Images \(|Crash took|r\w{1,2} 0x|r\w+ 0x|[cdefgs]s 0x|[xw]\d+ 0x|0x[0-9a-f]+[\u2013-]0x|\d+\u2502|\u2502|\*? *\d+\u2502|\.\.\.$)/.test(line);
}
function readFrames(lines, from) {
	const frames = [];
	let last = from - 1;
	for (;;) {
		const index = seekFrame(lines, last + 1);
		if (index === -1) break;
		const line = lines[index] ?? "";
		const found = FRAME.exec(line);
		const plain = found === null ? PLAIN_FRAME.exec(line) : null;
		last = index;
		if (frames.length >= 512) continue;
		if (found !== null) {
			const [, , marks = "", , name = "", image = "", path = null, row] = found;
			frames.push({
				...frameOf(name, image, path, row),
				...MADE.test(marks) ? { origin: "runtime" } : {}
			});
		} else if (plain !== null) frames.push(frameOf(plain[4] ?? "", plain[2] ?? "", null, void 0));
	}
	return {
		frames,
		last
	};
}
function seekFrame(lines, from) {
	for (let index = from; index < lines.length && index < from + 16; index++) {
		const line = lines[index] ?? "";
		if (FRAME.test(line) || PLAIN_FRAME.test(line)) return index;
		if (THREAD.test(line) || /^(?:Registers:|Images )/.test(line)) return -1;
	}
	return -1;
}
function frameOf(name, image, file, line) {
	const known = file?.endsWith("<compiler-generated>") === true ? null : file;
	return {
		function: NAMELESS$1.test(name) ? null : name.replace(/\((?:\w+:)*\)$/, "").trimEnd(),
		file: known,
		line: known === null || line === void 0 ? null : Number(line),
		origin: originOf(name, image, known)
	};
}
const NAMELESS$1 = /^<(?:unknown|unavailable)>$/;
function originOf(name, image, file) {
	if (/^lib(?:swift|c\.|Foundation|_?[Dd]ispatch|pthread|stdc\+\+|c\+\+)|^libFoundation/.test(image)) return "runtime";
	if (name.startsWith("Swift runtime failure: ") || /^(?:_start|__libc_start|start_thread|clone3?)/.test(name)) return "runtime";
	if (/^(?:static )?Swift\.|^_swift_|^swift_|^\$ss/.test(name)) return "runtime";
	if (file !== null && /\/(?:checkouts|SourcePackages)\//.test(file)) return "dependency";
	if (file === null) return /^lib.*\.so/.test(image) ? "dependency" : NAMELESS$1.test(name) ? "runtime" : "app";
	return "app";
}
// src/crash/grammars.ts
const grammars = [
	go,
	python,
	node,
	bun,
	deno,
	java,
	dotnet,
	mono,
	ruby,
	php,
	rust,
	cpp,
	swift,
	elixir,
	erlang,
	perl,
	lua,
	dart,
	haskell,
	shell
];
const FUNCTIONS = 5;
const FRAMES = 100;
function fingerprintOf(draft) {
	const functions = functionsOf(draft);
	const message = draft.message ?? draft.title;
	return digestOf([
		`v4`,
		draft.runtime,
		draft.kind,
		draft.chain.at(-1)?.type ?? "",
		...rootOf(draft),
		...functions,
		wordsOf(draft, runtimeWords(draft, message) ?? message, functions),
		placeOf$1(draft.culprit),
		callOf(draft)
	].join("\n"));
}
function rootOf(draft) {
	const [root, ...rest] = draft.chain;
	const place = draft.rootCause;
	return [...root === void 0 || rest.length === 0 ? [] : [root.type ?? "", bareMessage(runtimeWords(draft, root.message) ?? root.message)], ...place === null ? [] : [nameOf(place, draft.runtime), placeOf$1(place)]];
}
function callOf({ frames, culprit }) {
	const at = frames.findIndex((frame) => frame.line === culprit?.line && frame.file === culprit?.file);
	const caller = frames[at + 1];
	return at === -1 || caller?.origin !== "app" ? "" : caller.sourceLine ?? "";
}
function placeOf$1(place) {
	return place?.sourceLine?.replace(/\s+/g, " ") ?? String(place?.column ?? "");
}
function runtimeWords(draft, message) {
	return grammars.find(({ runtime }) => runtime === draft.runtime)?.runtimeWords?.(message, draft) ?? null;
}
function wordsOf({ kind }, message, functions) {
	if (kind === "syntax-error") return bareExcerpt(message);
	return functions.every((name) => OUTERMOST.test(name)) ? bareStart(message) : bareMessage(message);
}
const OUTERMOST = /(?:^|[.: ])(?:main|Main|<Main>\$)(?:\(.{0,200}\))?$|^main\.(?:main|init)\b|^\{main\}$|^F /;
function functionsOf(draft) {
	const names = programFrames(draft).slice(0, FRAMES).map((frame) => nameOf(frame, draft.runtime)).filter((name) => name !== "");
	if (draft.kind !== "stack-overflow") return [...new Set(names)].slice(0, FUNCTIONS);
	const repeated = names.filter((name, at) => names.indexOf(name) !== at);
	return [...new Set(repeated.length > 0 ? repeated : names)].sort().slice(0, FUNCTIONS);
}
const NAMELESS = /^(?:<module>|(?:(?:block|rescue|ensure)(?: \(\d+ levels\))? in )*<(?:main|top \(required\))>|(?:\w+\.)?<anonymous>|main chunk|function <.{0,300}:\d+>)$/;
const UNQUALIFIED = /* @__PURE__ */ new Set([
	"python",
	"node",
	"bun",
	"deno",
	"ruby",
	"perl",
	"lua",
	"dart",
	"haskell"
]);
function nameOf({ function: name, file }, runtime) {
	if (name === null || NAMELESS.test(name)) return file === null ? "" : `F ${bareFile(file)}`;
	const bare = bareFunction(name, runtime);
	return bare === "" || file === null || !UNQUALIFIED.has(runtime) ? bare : `${bareFile(file)}:${bare}`;
}
function programFrames({ frames, culprit, createdBy }) {
	const own = frames.filter(({ origin }) => origin === "app").filter((frame) => !isStarter(frame, createdBy));
	if (own.length > 0) return own;
	return culprit === null ? frames.filter(({ origin }) => origin === "dependency") : [culprit];
}
function isStarter({ function: name, file, line }, createdBy) {
	if (name === null) return false;
	if (/\.(?:gowrap|deferwrap)\d+$|\u00b7dwrap\u00b7\d+$/.test(name)) return true;
	return line !== null && createdBy?.line === line && createdBy.file === file && /\.func\d+$/.test(name);
}
const NOISE = [
	[/::h[0-9a-f]{16}$/, ""],
	[/\[[0-9a-f]{16}\]/g, ""],
	[/0x[0-9a-f]+/gi, ""]
];
const JAVASCRIPT = [[/^async /, ""], [/^.*\.(?=[^.]+$)/, ""]];
const JVM = [
	[/\$\$(?:Lambda|EnhancerBy\w+|FastClassBy\w+|SpringCGLIB)\b[$/\w]*/g, "$$"],
	[/(?<=[a-z$])\$\d+/gi, "$"],
	[/(?<=__|\beval|_closure|\$Proxy)\d+/g, ""]
];
const DOTNET = [[/__\d+(?:_\d+)*|`\d+/g, "_"], [/(?<=\||DisplayClass)\d+_\d+/g, ""]];
const BEAM = [
	[/(?<=:elixir_compiler_)\d+/, ""],
	[/(?<=fun-)\d+(?=-)/g, ""],
	[/^\(file\)$/, ""],
	[/__escript__[\d_]+(?=:)/, ""]
];
const NOISE_OF = {
	go: [
		[/\[\.\.\.\]/g, ""],
		[/-fm$/, ""],
		[/(?:\.|-)(?:func|gowrap|deferwrap|range)\d+(?:[.-]?(?:func|gowrap|deferwrap|range)?\d+)*/g, ".func"],
		[/\.glob\.\.func/, ".init.func"],
		[/^((?:.*\/)?[^./]+)\.(?:[^.()]+\.)+([^.()]+\.func)$/, "$1.$2"]
	],
	node: JAVASCRIPT,
	bun: JAVASCRIPT,
	deno: JAVASCRIPT,
	java: JVM,
	dotnet: DOTNET,
	mono: DOTNET,
	rust: [
		[/\{\{closure\}\}|\{closure#\d+\}/g, "{closure}"],
		[/(?:::|(?<=\w))<[^<>]*(?:<[^<>]*>[^<>]*)*>/g, ""],
		[/^<([\w:]+)>(?=::)/, "$1"]
	],
	cpp: [[/(?: \[clone [^\]]*\]|\.(?:isra|part|cold|constprop|lto_priv)(?:\.\d+)?|\[abi:\w+\])+$/, ""], [/(?<=\}|lambda\([^()]{0,200}\))#\d+|(?<=\$_)\d+/g, ""]],
	python: [[/^<(?:list|dict|set)comp>$/, ""]],
	swift: [[/closure #\d+/g, "closure"]],
	ruby: [[/\(\d+ levels\) /g, ""], [/[^ ]*[#.](?=[^ #.]+$)/, ""]],
	perl: [[/(?<=__ANON__)\[[^\]]*\]/, ""]],
	php: [[/\{closure:[^}]*\}/g, "{closure}"]],
	elixir: BEAM,
	erlang: BEAM
};
function bareFunction(name, runtime) {
	let bare = name.slice(0, 400);
	for (const [pattern, replacement] of [...NOISE, ...NOISE_OF[runtime] ?? []]) bare = bare.replace(pattern, replacement);
	return bare;
}
const VALUES = new RegExp([
	/"[^"]{0,200}"|'[^']{0,200}'|`[^`']{0,200}[`']|\u2018[^\u2019]{0,200}\u2019|(?:\/[\w.@%+:-]+)+/.source,
	/(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w.-])(?:[\w-]+\.)+(?:com|org|local|internal|svc)\b/.source,
	`[+-]?[A-Za-z_${FOREIGN_LETTERS}][\\w.:+-]*\\d[\\w.:+-]*|[+-]?\\d[\\w.:+-]*`
].join("|"), "g");
function bareMessage(message) {
	return opening(message).replace(VALUES, stand);
}
function bareStart(message) {
	return opening(message).replace(VALUES, (value) => nameIn(value) ?? stand(value));
}
function stand(value) {
	if (/^["'`\u2018]/.test(value)) return "S";
	return value.startsWith("/") ? "P" : "N";
}
const HOST = /^(?:[\w-]+\.)+(?:com|org|local|internal|svc)$/;
function nameIn(value) {
	if (HOST.test(value)) return value;
	if (/^[^/"'`\u2018]/.test(value)) return null;
	const text = value.startsWith("/") ? value : value.slice(1, -1);
	if (!/^[\w@%$./:-]+[?!]?$/.test(text) || /^\/(?:tmp|var\/tmp|proc|dev)\//.test(text)) return null;
	const name = text.slice(text.lastIndexOf("/") + 1).replace(/:\d+(?::\d+)?:?$/, "");
	return name.replace(/\D/g, "").length > 2 ? null : name;
}
function bareExcerpt(message) {
	return message.slice(0, 2e3).split("\n").slice(0, 6).filter((line) => /[^\s^~|-]/.test(line)).map((line) => line.trim()).map((line) => line.replace(PLACES, (place) => nameIn(place) ?? stand(place))).join(" ");
}
const PLACES = /(?:\/[\w.@%+:-]+)+|[+-]?\d[\w.:+-]*/g;
function bareFile(file) {
	if (file.startsWith("(eval")) return "(eval)";
	return file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1).slice(0, 200).replace(/[.-][0-9A-Z]{8}(?=\.)/g, "").replace(VALUES, stand);
}
function opening(message) {
	const first = firstLine$1(message);
	if (!first.endsWith(":") && !/^\d+ (?:\w+ )?errors?\b/.test(first)) return first.slice(0, 400);
	const next = firstLine$1(message.slice(first.length).slice(0, 400).trimStart());
	return `${first.slice(0, 400)} ${next}`;
}
// src/crash/lines.ts
const LIMIT = 2 ** 31;
function withSoundLines(draft) {
	return {
		...draft,
		frames: draft.frames.map(sound),
		culprit: draft.culprit && sound(draft.culprit),
		rootCause: draft.rootCause && sound(draft.rootCause),
		createdBy: draft.createdBy && sound(draft.createdBy),
		threads: {
			...draft.threads,
			groups: draft.threads.groups.map((group) => ({
				...group,
				frames: group.frames.map(sound)
			}))
		}
	};
}
function sound(place) {
	return place.line === null || place.line < LIMIT ? place : {
		...place,
		line: null
	};
}
// src/crash/collect.ts
const DIFFERENT = 200;
function createCollection() {
	const firsts = /* @__PURE__ */ new Map();
	const lasts = /* @__PURE__ */ new Map();
	let last = null;
	return {
		add({ draft: read, first, last: end }) {
			const draft = withSoundLines(read);
			const fingerprint = fingerprintOf(draft);
			const key = `${draft.runtime} ${draft.fatal} ${fingerprint}`;
			const isNew = !firsts.has(key) && firsts.size < DIFFERENT;
			if (!isNew && !draft.fatal) {
				last = {
					draft,
					first,
					last: end,
					fingerprint
				};
				return;
			}
			const kept = {
				draft: detached(draft),
				first,
				last: end,
				fingerprint
			};
			last = kept;
			if (isNew) firsts.set(key, kept);
			if (draft.fatal) lasts.set(draft.runtime === "shell", kept);
		},
		all: () => [.../* @__PURE__ */ new Set([
			...firsts.values(),
			...lasts.values(),
			...last === null ? [] : [last]
		])].sort((one, other) => one.first - other.first)
	};
}
function detached(draft) {
	return JSON.parse(JSON.stringify(draft));
}
// src/crash/environment-hints.ts
const VARIABLE = "[\"'`$]?([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)[\"'`]?";
const ABSENT = "(?:(?:is|was|are|were|has|have)? ?(?:not|un|never) ?(?:been )?(?:set|defined|provided|specified|configured|found|given|present)|(?:must|should|needs? to|has to|cannot|can't|may not|must not) (?:not )?be (?:set|defined|provided|specified|configured|given|present|empty|blank|null|nil)|(?:is|was|are)? ?(?:missing|required|empty|blank|undefined|absent))\\b";
const PATH = "[\"'(]?(/[^\\s\"'):,]+)[\"')]?";
const makeHints = () => [
	[new RegExp(`${VARIABLE}(?: env(?:ironment)?(?: var(?:iable)?)?)?:? ${ABSENT}`), ([, name = ""]) => unset(name)],
	[new RegExp(`\\benv(?:ironment)?(?:[ _-]?var(?:iable)?s?)?:? (?:named |called |key )?["'\`$]?([A-Za-z]\\w{2,80})["'\`]?:? ${ABSENT}`), ([, name = ""]) => unset(name)],
	[new RegExp(`\\b(?:[Mm]issing|[Rr]equires?|[Rr]equired|[Uu]ndefined|[Uu]nset|[Nn]eeds|[Ss]et|[Dd]efine)(?: (?:the|a|required|mandatory|env(?:ironment)?(?: var(?:iable)?s?)?|config(?:uration)?|key|value|setting|secret|parameter)){0,4}:?\\s+${VARIABLE}`), ([, name = ""]) => unset(name)],
	[/[Cc]ould not resolve placeholder '([^']{1,100})'/, ([, name = ""]) => unset(name)],
	[/validation errors? for \S{1,100}\n(\w{1,80})\n\s+(?:Field required|field required)/, ([, name = ""]) => unset(name)],
	[/(?:could not translate host name|(?:[Cc]ould not|[Uu]nable to) resolve host(?: name)?|getaddrinfo for)[ :]+["']?([\w.-]*\w)|\blookup ([\w.-]*\w)(?: on \S+)?: (?:no such host|server misbehaving|i\/o timeout)|, host name: Just "([\w.-]{1,253})", /, ([, ...names]) => unresolved(names.find((name) => name !== void 0) ?? "")],
	[/(?:ENOTFOUND|EAI_AGAIN) ([\w.-]+)|UnknownHostException: ([\w.-]+)/, ([, one, two]) => unresolved(one ?? two ?? "")],
	[/Name or service not known|[Nn]o such host is known|nodename nor servname|[Tt]emporary failure in name resolution|failed to lookup address|no such host/, () => unresolved("")],
	[/password authentication failed for user ["']?([\w.@-]+)|Access denied for user ["']?([\w.-]+)|Login failed for user ["']?([\w.@-]+)|role ["'](\w+)["'] does not exist|\b(?:WRONGPASS|NOAUTH|Authentication failed)\b/, ([, ...users]) => ({
		why: `The server refused the credentials${named(" of", users.find((user) => user !== void 0))}.`,
		advice: "Compare the Secret that the container reads with what the server has; it may have been rotated."
	})],
	[/relation "([^"]{1,100})" does not exist|Table '([^']{1,100})' doesn't exist|no such table: (\S{1,100})|database "([^"]{1,100})" does not exist|Unknown database '([^']{1,100})'|[Uu]ndefined table.{0,40}"([^"]{1,100})"/, ([, ...names]) => ({
		why: `${names.find((name) => name !== void 0)} is not in the database.`,
		advice: "Run the migrations before this version starts, and check which database it is connected to."
	})],
	[/x509: ([^\n]{1,100})|certificate verify failed(?:: ([^(\n]{1,80}))?|PKIX path building failed|unable to (?:verify the first|get local issuer) certificate|self[- ]signed certificate|certificate has expired|CERT_HAS_EXPIRED|The SSL connection could not be established/, ([said = "", go, openssl]) => ({
		why: `The certificate of the other side is not trusted (${(go ?? openssl ?? said).trim()}).`,
		advice: "Mount the authority's certificate or install ca-certificates in the image, and check its names and dates."
	})],
	[/(\w[\w.-]*) is forbidden: User "([^"]{1,200})" cannot (\w+) resource "([^"]{1,100})"/, ([, , user = "", verb, resource]) => ({
		why: `${user.replace("system:serviceaccount:", "The service account ")} may not ${verb} ${resource}.`,
		advice: "Bind it to a Role or ClusterRole that allows that."
	})],
	[/[Nn]o space left on device|ENOSPC|[Dd]isk quota exceeded|not enough space on the disk/, (_, at) => ({
		why: `The disk that ${at} writes to is full.`,
		advice: "Look at the size of the volume or the limits of emptyDir and ephemeral-storage, and at what is never deleted."
	})],
	[new RegExp(`[Rr]ead-only file system(?:.{0,20}?${PATH})?|EROFS|${PATH}: [Rr]ead-only file system`), ([, after, before], at) => ({
		why: `The file system is read-only${named(" at", after ?? before)}, and ${at} writes to it.`,
		advice: "Mount an emptyDir there, or turn readOnlyRootFilesystem off."
	})],
	[/[Tt]oo many open files|EMFILE|ENFILE/, () => ({
		why: "The process ran out of file descriptors.",
		advice: "Look for files or sockets that are opened and never closed; the node's limit is the last thing to raise."
	})],
	[/EADDRINUSE|[Aa]ddress (?:already )?in use|[Pp]ort \d+ (?:is|was) already in use|AddrInUse/, ({ input }, at) => ({
		why: `Something already listens on ${portIn(input) ?? `the address of ${at}`}: another process of the container, or this one a second time.`,
		advice: "Start the server once, or give it a port of its own."
	})],
	[/[Cc]onnection ?[Rr]efused|ECONNREFUSED|actively refused/, ({ input }, at) => ({
		why: `Nothing listened on ${addressIn(input) ?? "the address"}, or not yet, when ${at} connected.`,
		advice: "Check the Service, its readiness and network policies, and retry instead of ending when the other side is not ready yet."
	})],
	[/i\/o timeout|no route to host|[Nn]etwork is unreachable|ETIMEDOUT|EHOSTUNREACH|[Cc]onnect(?:ion)? timed out/, ({ input }, at) => ({
		why: `${addressIn(input) ?? "The other side"} did not answer when ${at} connected.`,
		advice: "Check that its pods are ready, the network policies between the two, and the address."
	})],
	[new RegExp(`[Pp]ermission denied[^/\\n]{0,20}${PATH}|${PATH}:? [Pp]ermission denied|EACCES[^/\\n]{0,40}${PATH}|Access to the path ${PATH} is denied`), ([, ...paths], at) => ({
		why: `The program may not use ${paths.find((path) => path !== void 0)}, which ${at} needs.`,
		advice: "Check the owner of the mount (fsGroup), runAsUser and readOnlyRootFilesystem."
	})],
	[new RegExp(`[Nn]o such file or directory[^/\\n]{0,20}${PATH}|${PATH}:? ?[Nn]o such file or directory|Could not find (?:file|a part of the path) ${PATH}`), ([, ...paths], at) => ({
		why: `${paths.find((path) => path !== void 0)} is not in the container, which ${at} needs.`,
		advice: "Check the image, the mounts and the working directory; a ConfigMap's key is its file's name."
	})]
];
let hints = null;
function environmentHint({ message, chain }, at) {
	hints ??= makeHints();
	for (const text of [message, ...chain.map((link) => link.message)]) for (const [pattern, tell] of hints) {
		const match = text === null ? null : pattern.exec(text.slice(0, LONGEST));
		if (match !== null) return tell(match, at);
	}
	return null;
}
const LONGEST = 2e3;
function unset(name) {
	return {
		why: `${name} is not set.`,
		advice: "Set it in the container's env, or in the ConfigMap or Secret that feeds it."
	};
}
function unresolved(host) {
	return {
		why: `The name ${host === "" ? "of a host" : host} could not be resolved.`,
		advice: "Check the host's name and its namespace, and the cluster's DNS."
	};
}
const named = (word, name) => name === void 0 ? "" : `${word} ${name}`;
function portIn(text) {
	const match = /listen \w+ (\S*:\d{1,5})|in use[^\n]{0,40}?((?:[\w.[\]*-]|:(?=:))*:\d{2,5})\b|([Pp]ort \d{1,5})/.exec(text.slice(0, LONGEST));
	return match?.[1] ?? match?.[2] ?? match?.[3]?.toLowerCase() ?? null;
}
function addressIn(text) {
	for (const pattern of ADDRESSES) {
		const match = pattern.exec(text.slice(0, LONGEST));
		if (match !== null) return match[2] === void 0 ? match[1] ?? null : `${match[1]}:${match[2]}`;
	}
	return null;
}
const ADDRESSES = [
	/ECONNREFUSED ([^\s,;()]+:\d{1,5})/,
	/dial \w+ (\S+:\d{1,5})/,
	/\bat "([\w.-]+)"(?: \([^)]{1,60}\))?, port (\d{1,5})/,
	/\bhost=["']?([\w.-]+)["']?,? port=["']?(\d{1,5})/,
	/\b([\w-]+(?:\.[\w-]+)*):(\d{2,5})\b/
];
// src/crash/hints.ts
const GENERAL = {
	"out-of-memory": "The process could not get the memory that it asked for. Look at what it holds on to, or raise the container's memory limit.",
	"stack-overflow": "A function called itself until the stack was full. Give the recursion that the trace repeats an end.",
	"syntax-error": "The source could not be read, so the program never ran. Run the language's own check of this file in the build."
};
const UNHANDLED = /* @__PURE__ */ new Set([
	"uncaught",
	"unhandled-rejection",
	"unhandled-error-event",
	"panic",
	"log-fatal",
	"main-error",
	"fatal-error",
	"exception-group"
]);
function hintOf(draft, facts) {
	const hint = (grammars.find(({ runtime }) => runtime === draft.runtime) ?? grammars.find(({ hints }) => draft.kind in hints))?.hints[draft.kind] ?? GENERAL[draft.kind];
	const surroundings = UNHANDLED.has(draft.kind) ? environmentHint(draft, draft.culprit === null ? "the program" : placeOf(draft)) : null;
	if (surroundings !== null) return `${surroundings.why} ${surroundings.advice}`;
	if (typeof hint === "function") return hint(inFewWords(draft), facts);
	return hint ?? general(draft);
}
const LONGEST_WORDS = 2e3;
function inFewWords(draft) {
	const { title, message } = draft;
	return {
		...draft,
		title: title.slice(0, LONGEST_WORDS),
		message: message?.slice(0, LONGEST_WORDS) ?? null
	};
}
function general(draft) {
	const place = draft.culprit;
	return `The program ended with an error that nothing handled${place?.function == null ? "" : ` in ${place.function}`}. Start at ${placeOf(draft)}, and handle it there or let it not happen.`;
}
function placeOf(draft) {
	const { culprit } = draft;
	if (culprit?.file == null) return culprit?.function ?? "the last lines of the log";
	return culprit.line === null ? culprit.file : `${culprit.file}:${culprit.line}`;
}
// src/crash/judge.ts
function judge(crashes, exit, rows) {
	const ends = crashes.filter((candidate) => candidate.fatal && isPossible(candidate, exit));
	const crash = ends.findLast((candidate) => goesWith(candidate, exit)) ?? ends.at(-1) ?? lastWords(crashes, exit, rows);
	const alsoSeen = [];
	for (const candidate of crashes) {
		if (crash !== null && (candidate.lines === crash.lines || isSame(candidate, crash))) continue;
		if (!alsoSeen.some((other) => isSame(other, candidate))) alsoSeen.push(candidate);
	}
	return {
		crash,
		alsoSeen
	};
}
function isSame(one, other) {
	if (one.runtime !== other.runtime) return false;
	if (one.fingerprint === other.fingerprint) return true;
	return one.message !== null && one.message === other.message && (one.culprit === null || other.culprit === null || one.culprit.function === other.culprit.function || one.culprit.function === other.rootCause?.function || one.rootCause?.function === other.culprit.function);
}
const FROM_OUTSIDE = /* @__PURE__ */ new Set([137, 143]);
function isPossible(crash, exit) {
	if (exit === null) return true;
	if (exit.code === 0) return false;
	if (crash.runtime === "shell") return true;
	return exit.code === null || !FROM_OUTSIDE.has(exit.code);
}
const CODES = {
	go: [
		2,
		1,
		66
	],
	python: [1],
	node: [
		1,
		7,
		13
	],
	bun: [1],
	deno: [1],
	java: [1, 3],
	dotnet: [134],
	mono: [1],
	ruby: [1],
	php: [255],
	rust: [101, 1],
	cpp: [
		134,
		1,
		23,
		66
	],
	swift: [132, 133],
	elixir: [1],
	erlang: [127, 1],
	perl: [
		255,
		1,
		2,
		9,
		13,
		22,
		111
	],
	lua: [1],
	shell: [
		126,
		127,
		1,
		2
	],
	dart: [255],
	haskell: [
		1,
		2,
		251,
		254
	]
};
const SIGNALS = {
	SIGILL: 132,
	SIGTRAP: 133,
	SIGABRT: 134,
	SIGBUS: 135,
	SIGFPE: 136,
	SIGSEGV: 139
};
function goesWith({ runtime, signal }, exit) {
	const code = exit?.code ?? null;
	if (code === null) return true;
	const ofSignal = signal === null ? void 0 : SIGNALS[signal.name];
	return CODES[runtime].includes(code) || ofSignal === code;
}
const LINES_AFTER = 3;
const PRINTED_ONLY = /* @__PURE__ */ new Set([
	"exception-ignored",
	"thread-dump",
	"request-error"
]);
function lastWords(crashes, exit, rows) {
	const last = crashes.at(-1);
	if (last === void 0 || exit?.code == null || exit.code === 0) return null;
	const isHandled = PRINTED_ONLY.has(last.kind) || last.chain.some(({ recovered }) => recovered);
	return rows - 1 - last.lines.last <= LINES_AFTER && !isHandled && !last.fatal && goesWith(last, exit) ? {
		...last,
		fatal: true
	} : null;
}
// src/crash/wrappers/stack-data.ts
function stackText(list, holder) {
	if (list.length === 0) return null;
	if (list.every((one) => typeof one === "string")) return textOfLines(list, holder);
	if (!list.every(isFields)) return null;
	const [first = {}] = list;
	if (Array.isArray(first.frames)) return textOfExceptions(list);
	for (const { textOf, around } of PRINTERS) {
		const lines = list.map(textOf).filter((line) => line !== null);
		if (lines.length === list.length) return around(lines, holder).join("\n");
	}
	return null;
}
const PRINTERS = [
	{
		textOf: goText,
		around: (frames) => ["", ...frames]
	},
	{
		textOf: jvmText,
		around: (frames, holder) => [saidOf(holder), ...frames]
	},
	{
		textOf: pythonText,
		around: (frames, holder) => [
			PYTHON_HEAD,
			...frames,
			saidOf(holder)
		]
	}
];
function textOfLines(lines, holder) {
	const [first = ""] = lines;
	const said = saidOf(holder);
	if (first.startsWith("  File \"")) return [
		PYTHON_HEAD,
		...lines.map((line) => line.replace(/\n$/, "")),
		said
	].join("\n");
	if (RUBY_FRAME.test(first)) {
		const type = textIn(holder, TYPES);
		return [`${first}: ${textIn(holder, MESSAGES) ?? ""}${type === null ? "" : ` (${type})`}`, ...lines.slice(1).map((line) => `\tfrom ${line}`)].join("\n");
	}
	return lines.length > 1 ? lines.join("\n") : null;
}
const PYTHON_HEAD = "Traceback (most recent call last):";
const RUBY_FRAME = /^\S{1,400}\.rb:\d{1,9}:in /;
function textOfExceptions(exceptions) {
	const texts = [];
	for (const exception of exceptions.toReversed()) {
		const text = Array.isArray(exception.frames) ? stackText(exception.frames, exception) : null;
		if (text !== null) texts.push(text);
	}
	return texts.length === 0 ? null : texts.join(`\n\n${PYTHON_CAUSE}\n\n`);
}
const PYTHON_CAUSE = "The above exception was the direct cause of the following exception:";
function goText({ func, line, source }) {
	return typeof func === "string" && typeof source === "string" ? `${func}\n\t${source}:${String(line)}` : null;
}
function jvmText(frame) {
	const type = textIn(frame, [
		"class",
		"declaringClass",
		"className"
	]);
	const method = textIn(frame, ["method", "methodName"]);
	if (type === null || method === null) return null;
	const line = frame.line ?? frame.lineNumber;
	const place = typeof line === "number" && line >= 0 ? `:${line}` : "";
	return `\tat ${type}.${method}(${textIn(frame, ["file", "fileName"]) ?? "Unknown Source"}${place})`;
}
function pythonText({ filename, lineno, name, line }) {
	if (typeof filename !== "string" || typeof lineno !== "number" || typeof name !== "string") return null;
	return `  File "${filename}", line ${lineno}, in ${name}${typeof line === "string" && line !== "" ? `\n    ${line}` : ""}`;
}
function saidOf(holder) {
	return [textIn(holder, TYPES), textIn(holder, MESSAGES)].filter((text) => text !== null && text !== "").join(": ");
}
const TYPES = [
	"exceptionType",
	"exc_type",
	"errorType",
	"type",
	"name",
	"class"
];
const MESSAGES = [
	"exc_value",
	"errorMessage",
	"message"
];
function textIn(fields, names) {
	for (const name of names) {
		const value = fields[name];
		if (typeof value === "string") return value;
	}
	return null;
}
function isFields(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// src/crash/wrappers/records.ts
const STACK_KEYS = /^(?:stack|\w{0,40}stack_?trace|backtrace|trace|traceback|exc_info|exc_text|exception|errorverbose|full_message|thrown|error|err|message|msg|text|panic|@x)$/i;
const LIST_KEYS = /stack|trace|frames|exception/i;
const VERBOSE = /verbose$/i;
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
const FATAL = /^fatal$/i;
const GRAVE = /^(?:panic|dpanic|emerg|emergency|alert|critical|crit)$/i;
const PINO_FATAL = 60;
const DEPTH = 4;
function mayBeRecord(line) {
	if (line.charCodeAt(0) === 123) return line.includes("\\n") || LIST.test(line);
	return line.endsWith("=<") || isIndentedGoroutine(line) || line.includes("\\n") && line.includes("=\"");
}
const LIST = /(?:tack|race|rames|ption)": ?\[/;
function recordAt(lines, at) {
	const line = lines[at] ?? "";
	if (!mayBeRecord(line)) return null;
	if (line.charCodeAt(0) === 123) return jsonRecord(lines, at);
	if (line.endsWith("=<")) return klogRecord(lines, at);
	return isIndentedGoroutine(line) ? indentedRecord(lines, at) : logfmtRecord(lines, at);
}
function endsProgram(level, lines, at) {
	return FATAL.test(level) || GRAVE.test(level) && endsLog(lines, at);
}
function jsonRecord(lines, at) {
	const record = parseObject(lines[at] ?? "");
	if (record === null) return null;
	const stack = stackIn(record, DEPTH);
	if (stack === null) return null;
	const level = levelOf(record);
	return {
		lines: stack.split("\n").map((text) => text.replace(/\r$/, "")),
		message: messageOf(record, stack),
		fatal: (typeof level === "string" ? endsProgram(level, lines, at) : level === PINO_FATAL) || record.exception === true && endsLog(lines, at),
		rows: 1
	};
}
function stackIn(record, depth) {
	let best = null;
	let isVerbose = false;
	for (const [key, value] of Object.entries(record)) {
		let found = null;
		if (typeof value === "string") {
			if (STACK_KEYS.test(key.slice(key.lastIndexOf(".") + 1)) && value.includes("\n")) found = value;
			else if (value.startsWith("{") && value.includes("\\n") && depth > 0) {
				const inner = parseObject(value);
				found = inner === null ? null : stackIn(inner, depth - 1);
			}
		} else if (Array.isArray(value)) found = LIST_KEYS.test(key) ? stackText(value, record) : null;
		else if (typeof value === "object" && value !== null && depth > 0) found = stackIn(value, depth - 1);
		const isBetter = best === null || !VERBOSE.test(key) && (isVerbose || (found?.length ?? 0) > best.length);
		if (found === null || !isBetter) continue;
		best = found;
		isVerbose = VERBOSE.test(key);
	}
	return best;
}
function messageOf(record, stack) {
	for (const key of MESSAGE_KEYS) {
		const value = record[key];
		if (typeof value === "string" && value !== "" && value !== stack) return value;
		if (typeof value === "object" && value !== null) {
			const inner = value.message;
			if (typeof inner === "string" && inner !== "") return inner;
		}
	}
	return null;
}
const FIELD = /(?:^|\s)([\w.@-]{1,64})=(?:"((?:[^"\\]|\\.)*)"|(\S*))/g;
function logfmtRecord(lines, at) {
	const fields = {};
	for (const match of (lines[at] ?? "").matchAll(FIELD)) fields[match[1] ?? ""] = match[2] === void 0 ? match[3] ?? "" : unquote(match[2]);
	const stack = stackIn(fields, 0);
	if (stack === null) return null;
	return {
		lines: stack.split("\n"),
		message: messageOf(fields, stack),
		fatal: endsProgram(fields.level ?? fields.lvl ?? fields.severity ?? "", lines, at),
		rows: 1
	};
}
const INDENTED_GOROUTINE = /^[ \t]{1,40}goroutine \d{1,20} \[[^\]]{1,200}\]:\s*$/;
function isIndentedGoroutine(line) {
	return line.charCodeAt(0) <= 32 && line.includes("goroutine ") && INDENTED_GOROUTINE.test(line);
}
function indentedRecord(lines, at) {
	const indent = /^[ \t]*/.exec(lines[at] ?? "")?.[0].length ?? 0;
	const stack = [];
	let row = at;
	for (; row < lines.length && row - at < KLOG_LINES; row++) {
		const line = lines[row] ?? "";
		if (line.trim() !== "" && line.charCodeAt(0) > 32) break;
		const own = /^[ \t]*/.exec(line)?.[0].length ?? 0;
		stack.push(line.slice(Math.min(indent, own)));
	}
	return {
		lines: stack,
		message: null,
		fatal: false,
		rows: row - at
	};
}
const KLOG_FIELD = /\b(?:panic|err)="((?:[^"\\]|\\.)*)"/;
const KLOG_LINES = 4e3;
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
const RECORD_MARK = 1 << 30;
const EDGE_MARK = 1 << 28;
const RECORD_TRIGGERS = [...[
	"race=<",
	"tack=<",
	" err=<",
	"anic=<",
	"rror=<"
], ...[
	"tack\":",
	"race\":",
	"rames\":",
	"ption\":"
].flatMap((key) => [`${key}[`, `${key} [`])];
function triggerMarks() {
	const marks = /* @__PURE__ */ new Map();
	const add = (trigger, mark) => {
		for (const form of formsOf(trigger)) marks.set(form, (marks.get(form) ?? 0) | mark);
	};
	for (const [place, { triggers }] of grammars.entries()) for (const trigger of triggers) add(trigger, 1 << place);
	for (const trigger of RECORD_TRIGGERS) add(trigger, RECORD_MARK);
	return marks;
}
function formsOf(trigger) {
	if (!WRITTEN_OTHERWISE.test(trigger)) return [trigger];
	const json = JSON.stringify(trigger).slice(1, -1);
	const html = json.replace(/[<>&]/g, (one) => `\\u00${one.charCodeAt(0).toString(16)}`);
	return [.../* @__PURE__ */ new Set([
		trigger,
		json,
		html,
		trigger.replaceAll("	", "#011")
	])];
}
const WRITTEN_OTHERWISE = /["\\<>&\x00-\x1f]/;
function mayOpen(line, marks) {
	for (let rest = withEdges(marks, line); rest !== 0; rest &= rest - 1) if (grammars[31 - Math.clz32(rest & -rest)]?.mayOpen(line)) return true;
	return mayBeRecord(line);
}
function withEdges(marks, line) {
	if ((marks & 268435456) === 0 || marks === -1) return marks;
	let all = marks;
	for (const [place, { atEdges }] of grammars.entries()) if (atEdges?.test(line)) all |= 1 << place;
	return all;
}
function withTriggers(marks, line) {
	if ((marks & 268435456) === 0 || marks === -1) return marks;
	let all = marks;
	for (const [place, { triggers }] of grammars.entries()) if (triggers.some((trigger) => line.includes(trigger))) all |= 1 << place;
	return all;
}
function lookAt(lines, at, marks) {
	const record = recordAt(lines, at);
	if (record !== null) {
		const last = at + record.rows - 1;
		const isLast = isBlankFrom(lines, last + 1);
		const isFatal = record.fatal || isPanic(record.message) && isLast;
		return {
			readings: readAll(record.lines).map(({ draft }) => ({
				draft: ofRecord(draft, record.message, isFatal && (draft.fatal || record.fatal && isLast)),
				first: at,
				last
			})),
			last
		};
	}
	const reading = readAt(lines, at, withTriggers(marks, lines[at] ?? ""));
	return reading === null ? null : {
		readings: [reading],
		last: Math.max(at, reading.last)
	};
}
function grammarsOf(marks) {
	return marks === -1 ? grammars : grammars.filter((_, place) => (marks & 1 << place) !== 0);
}
function isPanic(message) {
	return message !== null && /\bpanic/i.test(message);
}
function isBlankFrom(lines, from) {
	for (let at = from; at < lines.length; at++) if ((lines[at] ?? "").trim() !== "") return false;
	return true;
}
function readAll(lines) {
	const readings = [];
	for (let at = 0; at < lines.length; at++) {
		const reading = readAt(lines, at, -1);
		if (reading === null) continue;
		if (reading.first === 0 || reading.draft.frames.length > 0) readings.push(reading);
		at = Math.max(at, reading.last);
	}
	return readings;
}
function readAt(lines, at, marks) {
	const line = lines[at] ?? "";
	if (line === "") return null;
	for (const grammar of grammarsOf(withEdges(marks, line))) {
		if (!grammar.mayOpen(line)) continue;
		const reading = grammar.read(lines, at);
		if (reading !== null) return reading;
	}
	return null;
}
function ofRecord(draft, message, fatal) {
	if (draft.message !== null || message === null) return {
		...draft,
		fatal
	};
	const grammar = grammars.find(({ runtime }) => runtime === draft.runtime);
	if (grammar?.withMessage !== void 0) return {
		...grammar.withMessage({
			...draft,
			fatal
		}, message),
		fatal
	};
	const chain = [{
		type: null,
		message,
		recovered: !fatal
	}];
	return {
		...draft,
		message,
		title: message.split("\n", 1)[0] ?? "",
		fatal,
		chain
	};
}
// src/crash/stream/pages.ts
const PAGE_BYTES = 131072;
const LONGEST_LINE = 1048576;
const NEWLINE$2 = 10;
const SPARE = 16;
function createPager(take) {
	const spare = [];
	let bytes = allocate(PAGE_BYTES, spare);
	let length = 0;
	let isCut = false;
	const turn = () => {
		const end = bytes.lastIndexOf(NEWLINE$2, length - 1) + 1;
		if (end === 0 && length < 1048576) {
			const larger = allocate(Math.min(length * 2, LONGEST_LINE), spare);
			bytes.copy(larger, 0, 0, length);
			bytes = larger;
			return;
		}
		const page = bytes;
		isCut = end === 0;
		const used = isCut ? length : end;
		const rest = length - used;
		bytes = allocate(rest < 131072 ? PAGE_BYTES : LONGEST_LINE, spare);
		length = page.copy(bytes, 0, used, used + rest);
		if (isCut) page[used] = NEWLINE$2;
		take({
			bytes: page,
			length: isCut ? used + 1 : used,
			isLast: false
		});
	};
	return {
		write(chunk) {
			let at = 0;
			while (at < chunk.length) {
				if (isCut) {
					const newline = chunk.indexOf(NEWLINE$2, at);
					if (newline === -1) return;
					at = newline + 1;
					isCut = false;
				}
				const room = bytes.length - ROOM_FOR_NEWLINE - length;
				const count = Math.min(room, chunk.length - at);
				bytes.set(count === chunk.length ? chunk : chunk.subarray(at, at + count), length);
				length += count;
				at += count;
				if (count === room) turn();
			}
		},
		end: () => take({
			bytes,
			length,
			isLast: true
		}),
		release(page) {
			if (page.bytes.length === 131072 + ROOM_FOR_NEWLINE && spare.length < SPARE) spare.push(page.bytes);
		}
	};
}
const ROOM_FOR_NEWLINE = 1;
function allocate(size, spare) {
	return (size === 131072 ? spare.pop() : void 0) ?? Buffer.allocUnsafeSlow(size + ROOM_FOR_NEWLINE);
}
function copiedPage(from, isLast) {
	const bytes = Buffer.allocUnsafeSlow(from.length);
	bytes.set(from);
	return {
		bytes,
		length: from.length,
		isLast
	};
}
// src/crash/stream/short-search.ts
function findEach(triggers, bytes, hits) {
	const text = bytes.toString("latin1");
	for (const [trigger, marks] of triggers) {
		const word = NON_ASCII.test(trigger) ? Buffer.from(trigger).toString("latin1") : trigger;
		for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) hits.push({
			at,
			marks
		});
	}
	let newlines = 0;
	for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) newlines++;
	return newlines;
}
const NON_ASCII = /[^\x00-\x7f]/;
// src/crash/stream/sieve-wasm.ts
const SIEVE_WASM = "AGFzbQEAAAABHARgAX8Bf2ADf39/AX9gAn9/AX9gBX9/f39/AX8DCQgAAAECAQEDAgUDAQARBxwDBm1lbW9yeQIABGZpbmQABghuZXdsaW5lcwAHCuwCCA4AIAAoAgBBsdXVxnlsCwwAIAAQAEEOdi0AAAs+AANAIAIgADYCACACIAAQASAAQQJqEAFyIABBBGoQASAAQQZqEAFyckECdGohAiAAQQhqIgAgAUkNAAsgAgsTACABIAA2AgAgASAAEAFBA3RqC0oBAX8DQCAAIAFJBEAgACgCACEDIAMgAhADIQIgA0ECaiACEAMhAiADQQRqIAIQAyECIANBBmogAhADIQIgAEEEaiEADAELCyACC28BBH8gACEGA0AgACABSQRAIAAoAgAhAyADEABBEnYhBANAIAIgBEECdGooAgAhBSAFIAMoAgBHBEAgBEEBakH//wBxIQQgBQ0BBSAGIAM2AgAgBiAENgIEIAZBCGohBgsLIABBCGohAAwBCwsgBgsWACAEIAMgACABIAMQAiAEEAQgAhAFCykBAX8DQCACIAD9AAQAQQr9D/0j/WRpaiECIABBEGoiACABSQ0ACyACCw==";
// src/crash/stream/trigger-search.ts
const ORDINARY = `2026-11-25T01:02:03.417Z INFO [main] server started on port 8080 at http://localhost:8080/api/v1/users
{"level":"info","time":"2026-11-25","msg":"request completed","caller":"http/server.go:42","error":"failed: not found"}
level=warning msg="connection refused, call retried, worker failed with an exception: timeout exceeded in line 12 of a file"
I1125 01:02:03.417000 1 controller.go:121] "Reconciled" object="default/pod-7" duration="30ms" panic terminated exited thread
10.42.0.1 - - [25/Nov/2026:01:02:03 +0000] "GET /index.php HTTP/1.1" 200 195 "-" "Mozilla/5.0" DEBUG WARN ERROR invalid argument
        at the end of the    next handler of this    process could be  cannot open stack trace signal received, killed and aborted
`;
const SIEVE_BITS = 18;
const SLOTS = 16384;
const LAST_SLOT = 16383;
const MIX = 2564123313;
const SIEVE_BYTES = 1 << SIEVE_BITS;
const TABLE = SIEVE_BYTES;
const TEXT = 327680;
const TEXT_BYTES = 131072;
const ROOM = 458768;
const FOUND = 524304;
function createTriggerSearch(triggers) {
	const { memory, find, newlines } = instantiate();
	const sieve = new Uint8Array(memory.buffer, 0, SIEVE_BYTES);
	const keys = new Int32Array(memory.buffer, TABLE, SLOTS);
	const piece = new Uint8Array(memory.buffer, TEXT, 131088);
	const found = new Uint32Array(memory.buffer, FOUND);
	const witnesses = Array.from({ length: SLOTS });
	const add = (key, witness) => {
		const hash = Math.imul(key, MIX);
		sieve[hash >>> 14] = 1;
		let slot = hash >>> 18;
		while (witnesses[slot] !== void 0 && keys[slot] !== key) slot = slot + 1 & LAST_SLOT;
		keys[slot] = key;
		const others = witnesses[slot];
		if (others === void 0) witnesses[slot] = [witness];
		else others.push(witness);
	};
	const ordinary = piecesOf(ORDINARY);
	for (const [trigger, marks] of triggers) {
		const text = new TextEncoder().encode(trigger);
		for (const parity of [0, 1]) {
			const offset = mostTelling(text, parity, ordinary);
			const [a = 0, b = 0, c = 0, d] = text.subarray(offset, offset + 4);
			for (const last of d === void 0 ? ANY : [d]) add(a | b << 8 | c << 16 | last << 24, {
				text,
				offset,
				marks
			});
		}
	}
	const compare = (bytes, length, place, slot, hits) => {
		for (const { text, offset, marks } of witnesses[slot] ?? []) {
			const at = place - offset;
			const last = text.length - 1;
			if (at < 0 || at + last >= length || bytes[at] !== text[0] || bytes[at + last] !== text[last]) continue;
			let same = 1;
			while (same < last && bytes[at + same] === text[same]) same++;
			if (same === last) hits.push({
				at,
				marks
			});
		}
	};
	return { find(bytes, length, hits) {
		let lines = 0;
		for (let from = 0; from < length; from += TEXT_BYTES) {
			const size = Math.min(length - from, TEXT_BYTES);
			const end = Math.min(length - from, piece.length);
			piece.set(bytes.subarray(from, from + end));
			piece.fill(0, end);
			const words = (find(TEXT, TEXT + size, TABLE, ROOM, FOUND) - FOUND) / 4;
			for (let i = 0; i < words; i += 2) compare(bytes, length, from + (found[i] ?? 0) - TEXT, found[i + 1] ?? 0, hits);
			lines += newlines(TEXT, TEXT + size);
		}
		return lines;
	} };
}
function instantiate() {
	const module = new WebAssembly.Module(Buffer.from(SIEVE_WASM, "base64"));
	return new WebAssembly.Instance(module).exports;
}
function mostTelling(text, parity, ordinary) {
	const characters = String.fromCharCode(...text);
	let best = parity;
	let least = Number.POSITIVE_INFINITY;
	for (let offset = parity; offset + 4 <= text.length; offset += 2) {
		let common = 0;
		for (const length of PIECES) for (let from = offset; from + length <= offset + 4; from++) common += (ordinary.get(characters.slice(from, from + length)) ?? 0) * length;
		if (common >= least) continue;
		least = common;
		best = offset;
	}
	return best;
}
const PIECES = [
	2,
	3,
	4
];
function piecesOf(text) {
	const pieces = /* @__PURE__ */ new Map();
	for (const length of PIECES) for (let from = 0; from + length <= text.length; from++) {
		const piece = text.slice(from, from + length);
		pieces.set(piece, (pieces.get(piece) ?? 0) + 1);
	}
	return pieces;
}
const ANY = Array.from({ length: 256 }, (_, byte) => byte);
// src/crash/stream/candidates.ts
const NEWLINE$1 = 10;
const ESCAPE = 27;
const TAB = 9;
const SPACE = 32;
const BRACE = 123;
const EDGE_ROWS = 4;
const ESCAPED_COLOUR = "\\u001b[";
const COLOUR_MARK = 1 << 29;
const ESCAPED_ANSI = /\\u001[bB]\[[0-9;]{0,40}m/g;
const SHORT_BYTES = 65536;
const triggers = new Map([...triggerMarks(), [ESCAPED_COLOUR, COLOUR_MARK]]);
let tables = null;
function find(bytes, length, hits) {
	if (tables === null && length < SHORT_BYTES) return findEach(triggers, bytes.subarray(0, length), hits);
	tables ??= createTriggerSearch(triggers);
	return tables.find(bytes, length, hits);
}
function survey(given, isFirst) {
	let page = given;
	let hits = [];
	if (page.bytes.indexOf(ESCAPE) !== -1 && page.bytes.indexOf(ESCAPE) < page.length) page = recoded(page, ANSI);
	let rows = find(page.bytes, page.length, hits);
	if (hits.some(({ marks }) => (marks & COLOUR_MARK) !== 0)) {
		page = recoded(page, ESCAPED_ANSI);
		hits = [];
		rows = find(page.bytes, page.length, hits);
	}
	if (isFirst) hits.push(...edgeOf(page, "first"));
	if (page.isLast) hits.push(...edgeOf(page, "last"));
	const candidates = candidatesOf(page, hits);
	return {
		page,
		rows: page.isLast ? rows + 1 : rows,
		candidates
	};
}
function recoded(page, expression) {
	const text = page.bytes.toString("latin1", 0, page.length).replace(expression, "");
	return copiedPage(Buffer.from(text, "latin1"), page.isLast);
}
function candidatesOf(page, hits) {
	const { bytes, length } = page;
	const candidates = [];
	let row = 0;
	let start = 0;
	hits.sort((one, other) => one.at - other.at);
	for (let i = 0; i < hits.length;) {
		const at = hits[i]?.at ?? 0;
		const end = endOfLine(bytes, at, length);
		let marks = 0;
		for (; i < hits.length && (hits[i]?.at ?? 0) < end; i++) marks |= hits[i]?.marks ?? 0;
		const begin = at === 0 ? 0 : bytes.lastIndexOf(NEWLINE$1, at - 1) + 1;
		if (!isWorthALook(page, begin, end, marks)) continue;
		for (; start < begin; row++) start = endOfLine(bytes, start, length) + 1;
		candidates.push({
			row,
			marks
		});
	}
	return candidates;
}
function edgeOf({ bytes, length }, side) {
	const hits = [];
	let at = side === "first" ? 0 : length;
	while (hits.length < EDGE_ROWS && (side === "first" ? at < length : at > 0)) {
		const begin = side === "first" ? at : bytes.lastIndexOf(NEWLINE$1, at - 1) + 1;
		const end = side === "first" ? endOfLine(bytes, at, length) : at;
		if (end > begin) hits.push({
			at: begin,
			marks: EDGE_MARK
		});
		at = side === "first" ? end + 1 : begin - 1;
	}
	return hits;
}
function endOfLine(bytes, from, length) {
	const newline = bytes.indexOf(NEWLINE$1, from);
	return newline === -1 || newline > length ? length : newline;
}
function isWorthALook({ bytes, length }, begin, end, marks) {
	const line = bytes.toString("utf8", begin, end);
	if (mayOpenIn(line, possibleTexts(line), marks)) return true;
	let other = neighbourOf(bytes, begin, end, length);
	const last = Math.min(begin + 80, end);
	for (let at = begin; at < last; at++, other++) if (isDigit(bytes[at]) && isDigit(bytes[other])) {
		while (isDigit(bytes[at + 1])) at++;
		while (isDigit(bytes[other + 1])) other++;
	} else if (bytes[at] !== bytes[other]) break;
	else if (isBlank(bytes[at])) {
		const rest = bytes.toString("utf8", at + 1, end);
		if (mayOpenIn(line, bytes[at + 1] === BRACE ? possibleTexts(rest) : [rest], marks)) return true;
	}
	return false;
}
function mayOpenIn(line, texts, marks) {
	if (texts === null) return true;
	for (const text of texts) if (mayOpen(text, text === line || line.includes(text) ? marks : withTriggers(marks, text))) return true;
	return false;
}
const isDigit = (byte) => byte !== void 0 && byte >= 48 && byte <= 57;
const isBlank = (byte) => byte === SPACE || byte === TAB;
function neighbourOf(bytes, begin, end, length) {
	let last = begin - 1;
	while (last >= 0 && bytes[last] === NEWLINE$1) last--;
	if (last >= 0) return bytes.lastIndexOf(NEWLINE$1, last) + 1;
	let start = end;
	while (start < length && bytes[start] === NEWLINE$1) start++;
	return start;
}
// src/crash/wrappers/unwrap.ts
const SUPERVISORD = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} \w+ '.{1,200}' std(?:err|out) output:$/;
const PARTS = 1024;
const RECENT = 200;
function createUnwrapper() {
	let texts = [];
	let rows = [];
	let recent = [];
	const parts = /* @__PURE__ */ new Map();
	return {
		get texts() {
			return texts;
		},
		get rows() {
			return rows;
		},
		add(raw, firstRow) {
			const lines = raw.map(clean);
			recent = [...recent, ...lines].slice(-Math.max(RECENT, lines.length));
			const strip = stripperOf(recent);
			let row = firstRow - 1;
			let isPlain = strip === null;
			for (const line of lines) {
				row++;
				if (line.endsWith(" output:") && SUPERVISORD.test(line)) {
					isPlain = false;
					continue;
				}
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
					for (const text of bare.text.split("\n")) {
						texts.push(clean(text));
						rows.push(row);
					}
				} else {
					texts[open.at] = clean((texts[open.at] ?? "") + bare.text);
					open.count++;
					if (!bare.partial) parts.delete(bare.stream);
				}
			}
			recent = recent.slice(-200);
			return isPlain;
		},
		keepLast(count) {
			const dropped = Math.max(0, texts.length - count);
			texts = texts.slice(dropped);
			rows = rows.slice(dropped);
			for (const [stream, part] of parts) if (part.at < dropped) parts.delete(stream);
			else part.at -= dropped;
		}
	};
}
// src/crash/stream/window.ts
const CONTEXT_LINES = 64;
const CONTEXT_BYTES = 1048576;
const LEAST_CONTEXT = 8;
const BATCH = 256;
const FORGET_LINES = 4e3;
const FORGET_BYTES = 2097152;
function createWindow(release) {
	let stretches = [];
	let at = 0;
	let run = null;
	let decoded = null;
	const begin = (first) => ({
		unwrapper: createUnwrapper(),
		first,
		end: first,
		isPlain: true,
		batches: [],
		passed: 0
	});
	const extend = (grown) => {
		const stretch = stretches.find(({ row, rows }) => grown.end < row + rows);
		if (stretch === void 0) return false;
		if (decoded?.stretch !== stretch) decoded = {
			stretch,
			lines: linesOf(stretch.page)
		};
		const from = grown.end - stretch.row;
		const batch = decoded.lines.slice(from, from + BATCH);
		const before = grown.unwrapper.texts.length;
		if (!grown.unwrapper.add(batch, grown.end)) grown.isPlain = false;
		const last = grown.batches.at(-1);
		let solid = last?.solid ?? 0;
		for (let i = before; i < grown.unwrapper.texts.length; i++) if (grown.unwrapper.texts[i] !== "") solid++;
		let bytes = last?.bytes ?? 0;
		for (const line of batch) bytes += line.length + 1;
		grown.end += batch.length;
		grown.batches.push({
			end: grown.end,
			solid,
			bytes
		});
		return true;
	};
	const dropFirst = () => {
		const first = stretches.shift();
		if (first === void 0) return;
		release(first.page);
		at--;
		if (run === null) return;
		const kept = first.row + first.rows;
		if (run.end <= kept) {
			run = null;
			return;
		}
		while (run.batches.length > 1 && (run.batches[0]?.end ?? kept) <= kept) run.batches.shift();
		run.passed += first.page.length;
		const forgotten = firstAtOrAfter(run.unwrapper.rows, kept);
		if (forgotten < FORGET_LINES && run.passed < FORGET_BYTES) return;
		run.unwrapper.keepLast(run.unwrapper.texts.length - forgotten);
		run.first = Math.max(run.first, kept);
		run.passed = 0;
	};
	return {
		add: (stretch) => void stretches.push(stretch),
		get current() {
			return stretches[at] ?? null;
		},
		get isPlain() {
			return run?.isPlain !== false;
		},
		get isToEnd() {
			const last = stretches.at(-1);
			return last?.page.isLast === true && run !== null && run.end >= last.row + last.rows;
		},
		next() {
			at++;
			let keep = at;
			let rows = 0;
			let length = 0;
			while (keep > 0 && (rows < LEAST_CONTEXT || rows < CONTEXT_LINES && length < CONTEXT_BYTES)) {
				const before = stretches[--keep];
				rows += before?.rows ?? 0;
				length += before?.page.length ?? 0;
			}
			while (keep-- > 0) dropFirst();
		},
		lines(row, reach) {
			const first = Math.max(row - CONTEXT_LINES, stretches[0]?.row ?? 0);
			if (run === null || run.end < first || run.first > first) run = begin(first);
			while (run.end <= row) if (!extend(run)) return null;
			const { batches } = run;
			const here = batches.find(({ end }) => end > row);
			const enough = () => {
				const last = batches.at(-1);
				return (last?.solid ?? 0) - (here?.solid ?? 0) >= reach.lines || (last?.bytes ?? 0) - (here?.bytes ?? 0) >= reach.bytes;
			};
			while (!enough()) if (!extend(run)) break;
			if (!enough() && stretches.at(-1)?.page.isLast !== true) return null;
			return run.unwrapper;
		},
		clear() {
			const cleared = stretches;
			stretches = [];
			at = 0;
			run = null;
			decoded = null;
			return cleared;
		}
	};
}
function linesOf({ bytes, length, isLast }) {
	return bytes.toString("utf8", 0, isLast ? length : length - 1).split("\n");
}
function firstAtOrAfter(ascending, number) {
	let low = 0;
	let high = ascending.length;
	while (low < high) {
		const middle = low + high >>> 1;
		if ((ascending[middle] ?? 0) < number) low = middle + 1;
		else high = middle;
	}
	return low;
}
// src/crash/stream/dump.ts
const GIVEN_BYTES = 524288;
const NEWLINE = 10;
function createDump(more, row, isPlain, release) {
	const unwrapper = createUnwrapper();
	const pieces = [];
	let start = 0;
	let taken = 0;
	let given = Buffer.allocUnsafeSlow(GIVEN_BYTES);
	let length = 0;
	let refused = 0;
	const pieceOf = (page) => {
		if (isPlain) return {
			page,
			bytes: page.bytes.subarray(0, page.length),
			rows: null
		};
		unwrapper.keepLast(0);
		unwrapper.add(linesOf(page), 0);
		return {
			page,
			bytes: Buffer.from(`${unwrapper.texts.join("\n")}\n`),
			rows: unwrapper.rows
		};
	};
	const forget = () => {
		for (;;) {
			const [first, second] = pieces;
			if (first === void 0 || second === void 0 || start + first.bytes.length + second.bytes.length > taken) return;
			pieces.shift();
			start += first.bytes.length;
			release(first.page);
		}
	};
	const after = () => {
		let from = start;
		let index = 0;
		for (; index < pieces.length - 1; index++) {
			const length = pieces[index]?.bytes.length ?? 0;
			if (from + length > taken) break;
			from += length;
		}
		const piece = pieces[index];
		if (piece === void 0) throw new Error("a dump ended before it began");
		const { page } = piece;
		const offset = offsetInPage(piece, taken - from);
		const before = Buffer.concat([...pieces.slice(0, index).map(({ page: { bytes, length } }) => bytes.subarray(0, length)), page.bytes.subarray(0, offset)]);
		const context = before.subarray(before.indexOf(NEWLINE, -8192) + 1);
		return {
			context: copiedPage(context.length > 0 ? context : before, false),
			pages: [copiedPage(page.bytes.subarray(offset, page.length), page.isLast), ...pieces.slice(index + 1).map((other) => other.page)].filter(({ length, isLast }) => length > 0 || isLast),
			row: row + more.ownRows
		};
	};
	return { add(page) {
		const piece = pieceOf(page);
		pieces.push(piece);
		if (length + piece.bytes.length > given.length) {
			const larger = Buffer.allocUnsafeSlow(2 * (length + piece.bytes.length));
			given.copy(larger, 0, 0, length);
			given = larger;
		}
		length += piece.bytes.copy(given, length);
		if (!page.isLast && length - refused < refused) return null;
		const count = more.take(given, 0, length, page.isLast);
		taken += count;
		if (more.ended || page.isLast) return after();
		given.copyWithin(0, count, length);
		length -= count;
		refused = length;
		forget();
		return null;
	} };
}
function offsetInPage({ page, bytes, rows }, at) {
	if (rows === null) return at;
	let line = 0;
	for (let i = bytes.indexOf(NEWLINE); i !== -1 && i < at; i = bytes.indexOf(NEWLINE, i + 1)) line++;
	const target = rows[line];
	if (target === void 0) return page.length;
	let offset = 0;
	for (let row = 0; row < target; row++) offset = page.bytes.indexOf(NEWLINE, offset) + 1;
	return offset;
}
// src/crash/stream/scanner.ts
const REACHES = [
	{
		lines: 400,
		bytes: 262144
	},
	{
		lines: 1600,
		bytes: 1048576
	},
	{
		lines: 6400,
		bytes: 2097152
	},
	{
		lines: 25600,
		bytes: 4194304
	},
	{
		lines: 102400,
		bytes: 8388608
	}
];
const CONTINUED = 2;
const NEAR_END = 80;
function createScanner(tell) {
	const pager = createPager(take);
	const window = createWindow(pager.release);
	let row = 0;
	let dump = null;
	let candidate = 0;
	let reach = 0;
	let claimed = 0;
	function take(page) {
		const rest = [page];
		for (let next = rest.shift(); next !== void 0; next = rest.shift()) {
			if (dump === null) {
				add(next, row === 0);
				work();
				continue;
			}
			const after = dump.fed.add(next);
			if (after === null) continue;
			dump.finish();
			dump = null;
			row = after.row;
			const { rows } = survey(after.context, false);
			window.add({
				page: after.context,
				rows,
				candidates: [],
				row: row - rows
			});
			rest.unshift(...after.pages);
		}
	}
	function add(page, isFirst) {
		const stretch = {
			...survey(page, isFirst),
			row
		};
		window.add(stretch);
		row += stretch.rows;
	}
	function work() {
		for (let { current } = window; current !== null && dump === null; current = window.current) {
			const one = current.candidates[candidate];
			if (one === void 0) {
				candidate = 0;
				window.next();
			} else if (current.row + one.row < claimed) candidate++;
			else if (!look(current, one)) return;
		}
	}
	function look(current, { row: rowInPage, marks }) {
		const reached = REACHES[reach];
		const line = current.row + rowInPage;
		const lines = reached === void 0 ? null : window.lines(line, reached);
		if (lines === null) return false;
		const { texts, rows } = lines;
		const found = lookIn(lines, line, marks);
		const isPartial = !window.isToEnd && found !== null;
		const more = isPartial ? found.readings.find((reading) => reading.more !== void 0)?.more : void 0;
		if (isPartial && found.last >= texts.length - NEAR_END && reach < (more === void 0 ? REACHES.length - 1 : CONTINUED)) {
			reach++;
			return true;
		}
		reach = 0;
		candidate++;
		if (found === null) return true;
		const rowOf = (text) => rows[Math.min(Math.max(text, 0), rows.length - 1)] ?? 0;
		const [reading] = found.readings;
		if (more !== void 0 && reading !== void 0 && found.last >= texts.length - NEAR_END) {
			hand(more, rowOf(reading.first), rowOf(more.from));
			return true;
		}
		for (const { draft, first, last } of found.readings) tell({
			draft,
			first: rowOf(first),
			last: rowOf(last)
		});
		claimed = rowOf(found.last) + 1;
		return true;
	}
	function hand(more, first, from) {
		const { isPlain } = window;
		const pages = [];
		for (const stretch of window.clear()) if (stretch.row + stretch.rows <= from) pager.release(stretch.page);
		else pages.push(stretch.row < from ? pageFrom(stretch, from) : stretch.page);
		dump = {
			fed: createDump(more, from, isPlain, pager.release),
			finish: () => {
				claimed = from + more.ownRows;
				tell({
					draft: more.finish(),
					first,
					last: Math.max(claimed - 1, first)
				});
			}
		};
		candidate = 0;
		row = from;
		for (const page of pages) take(page);
	}
	return {
		write: pager.write,
		end() {
			pager.end();
			return row;
		}
	};
}
function lookIn({ texts, rows }, line, marks) {
	const end = firstAtOrAfter(rows, line + 1);
	const readings = [];
	let last = -1;
	for (let at = Math.min(firstAtOrAfter(rows, line), end - 1); at < end; at++) {
		const found = lookAt(texts, at, marks);
		if (found === null) continue;
		readings.push(...found.readings);
		last = found.last;
		at = last;
	}
	return last === -1 ? null : {
		readings,
		last
	};
}
function pageFrom({ page, row }, from) {
	let offset = 0;
	for (let at = row; at < from; at++) offset = page.bytes.indexOf(10, offset) + 1;
	return copiedPage(page.bytes.subarray(offset, page.length), page.isLast);
}
// src/crash/index.ts
function createCrashReader(options = {}) {
	const crashes = createCollection();
	const scanner = createScanner(crashes.add);
	return {
		write: scanner.write,
		end(exit) {
			const rows = scanner.end();
			const known = exit === void 0 ? options : {
				...options,
				exit
			};
			return judge(crashes.all().map((kept) => crashOf(kept, known)), known.exit ?? null, rows);
		}
	};
}
function parseCrash(input, options = {}) {
	const reader = createCrashReader(options);
	reader.write(typeof input === "string" ? Buffer.from(input) : input);
	return reader.end();
}
function crashOf({ draft, first, last, fingerprint }, options) {
	const facts = {
		exit: options.exit ?? null,
		memoryLimitBytes: options.memoryLimitBytes ?? null
	};
	return {
		...draft,
		fingerprint,
		hint: hintOf(draft, facts),
		lines: {
			first,
			last
		}
	};
}
export { createCrashReader, parseCrash };
