const require_crash = require("../crash.cjs");
// src/crash/runtimes/julia/frames.ts
let $expression0$2;
let $expression3$1;
let RUNTIME;
let PACKAGE;
function originOf(file, name) {
	if (file === null) return ($expression0$2 || name.length >= 3 && (name.charCodeAt(0) === 95 || name.charCodeAt(0) >= 105 && name.charCodeAt(0) <= 106) && (name.charCodeAt(1) === 106 || name.charCodeAt(1) === 108 || name.charCodeAt(1) === 115) && (name.charCodeAt(2) === 95 || name.charCodeAt(2) === 108 || name.charCodeAt(2) === 116) && (name.includes("ijl") || name.includes("jl") || name.includes("_start"))) && ($expression0$2 ??= /^(?:ijl|jl)_|^_start$/).test(name) ? "runtime" : "dependency";
	if ((RUNTIME || file.length >= 2 && (file.includes("./") || file.includes("/stdlib/") || file.includes("/share/julia/") || file.includes("buildworker") || file.includes("cache/build") || file.includes("/julia/src/") || file.includes("."))) && (RUNTIME ??= /^\.\/|\/stdlib\/|\/share\/julia\/|\/(?:buildworker|cache\/build)\/|\/julia\/src\/|\.[ch](?:pp)?$/).test(file)) return "runtime";
	return (PACKAGE || file.length >= 11 && (file.includes(".julia/") || file.includes("/packages/"))) && (PACKAGE ??= /\.julia\/(?:packages|dev)\/|\/packages\/[A-Z]\w*\/\w{5}\//).test(file) || ($expression3$1 || file.length >= 3 && file.includes(".so")) && ($expression3$1 ??= /\.so\b/).test(file) ? "dependency" : "app";
}
// src/crash/runtimes/julia/hints.ts
let $text$2;
let $expression0$1;
let $expression1;
let $expression2;
let $expression3;
const juliaHints = {
	uncaught: (draft) => uncaughtHint(draft),
	"startup-module-not-found": ({ message }) => `The package ${(($text$2 = message ?? "", $expression0$1 || $text$2.length >= 9 && $text$2.includes("Package ")) ? ($expression0$1 ??= /Package (\S+)/).exec($text$2) : null)?.[1] ?? ""} is not in the image's environment. Run \`Pkg.instantiate()\` in the build, and start with \`--project\` of the folder whose Project.toml names it.`,
	"syntax-error": ({ culprit }) => culprit?.file == null ? "" : `Julia could not parse ${require_crash.inSentence(culprit.file, culprit.line)}. Run \`julia -e 'Meta.parseall(read("${culprit.file}", String))'\` in the build.`,
	"stack-overflow": ({ culprit }) => culprit === null ? "" : `\`${culprit.function}\` called itself until the stack was full. Give its recursion an end.`,
	"fatal-signal": (draft) => signalHint(draft)
};
function uncaughtHint({ message, culprit }) {
	const text = message ?? "";
	const place = culprit?.file == null ? "" : ` at ${require_crash.inSentence(culprit.file, culprit.line)}`;
	const missing = ($expression1 || text.length >= 28 && text.charCodeAt(0) === 85 && text.charCodeAt(1) === 110 && text.charCodeAt(2) === 100 && text.includes("UndefVarError: ") ? ($expression1 ??= /^UndefVarError: `?([^\s`]{1,200})`? not defined/).exec(text) : null)?.[1];
	if (missing !== void 0) return `No variable or function \`${missing}\` is known${place}. Define it, or load the package that exports it, in the version that the image has.`;
	const key = ($expression2 || text.length >= 25 && text.charCodeAt(0) === 75 && text.charCodeAt(1) === 101 && text.charCodeAt(2) === 121 && text.includes("KeyError: key ") ? ($expression2 ??= /^KeyError: key (.{1,100}) not found/).exec(text) : null)?.[1];
	if (key !== void 0) return `Nothing has the key ${key}${place}. Give \`get\` a default, or set it (of ENV: in the workload's \`env\`).`;
	const method = ($expression3 || text.length >= 34 && text.charCodeAt(0) === 77 && text.charCodeAt(1) === 101 && text.charCodeAt(2) === 116 && text.includes("MethodError: no method matching ") ? ($expression3 ??= /^MethodError: no method matching (\S{1,200}?)\(/).exec(text) : null)?.[1];
	if (method !== void 0) return `\`${method}\` has no method for the types that it was called with${place}; the message lists them. Convert the argument, or add a method.`;
	return place === "" ? "" : `Nothing caught the error of \`${culprit?.function ?? "the script"}\`${place}. Catch it there, or mend what the message names.`;
}
function signalHint({ signal, culprit }) {
	if (culprit?.file == null) return `Native code that Julia called, or \`ccall\` and \`unsafe_load\` of the program, ended in ${signal?.name ?? "a signal"}. Start with \`--check-bounds=yes\`, and match the image's packages with its Julia.`;
	return `${signal?.name ?? "A signal"} struck below ${require_crash.inSentence(culprit.file, culprit.line)}. Look at its \`ccall\`, \`unsafe_load\` and \`@inbounds\`; \`--check-bounds=yes\` makes an error of the last.`;
}
// src/crash/runtimes/julia/signal.ts
let $text$1;
let HEAD$1;
let PLACE$1;
let EXPRESSION$1;
let OTHERS;
const LINES$1 = 1e3;
function opensSignal(line) {
	return line.includes("signal (") && (HEAD$1 || line.length >= 13 && (line.charCodeAt(0) === 91 || line.charCodeAt(0) === 115) && (line.charCodeAt(1) >= 48 && line.charCodeAt(1) <= 57 || line.charCodeAt(1) === 105) && (line.charCodeAt(2) >= 48 && line.charCodeAt(2) <= 57 || line.charCodeAt(2) === 93 || line.charCodeAt(2) === 103) && line.includes("signal (")) && (HEAD$1 ??= /^(?:\[\d{1,9}\] )?signal \((\d{1,2})(?:\.\d{1,3})?\): ([A-Z].{0,200})$/).test(line);
}
function readSignal(lines, at) {
	const [, number = "", words = ""] = (($text$1 = lines[at] ?? "", HEAD$1 || $text$1.length >= 13 && ($text$1.charCodeAt(0) === 91 || $text$1.charCodeAt(0) === 115) && ($text$1.charCodeAt(1) >= 48 && $text$1.charCodeAt(1) <= 57 || $text$1.charCodeAt(1) === 105) && ($text$1.charCodeAt(2) >= 48 && $text$1.charCodeAt(2) <= 57 || $text$1.charCodeAt(2) === 93 || $text$1.charCodeAt(2) === 103) && $text$1.includes("signal (")) ? (HEAD$1 ??= /^(?:\[\d{1,9}\] )?signal \((\d{1,2})(?:\.\d{1,3})?\): ([A-Z].{0,200})$/).exec($text$1) : null) ?? [];
	const name = require_crash.FATAL_SIGNALS[number];
	if (name === void 0) return null;
	const frames = [];
	let place = null;
	let isSure = false;
	let last = at;
	for (let row = at + 1; row < Math.min(lines.length, at + LINES$1); row++) {
		const line = lines[row] ?? "";
		const expression = EXPRESSION$1 || line.length >= 29 && (line.charCodeAt(0) === 105 || line.charCodeAt(0) === 119) && (line.charCodeAt(1) === 104 || line.charCodeAt(1) === 110) && (line.charCodeAt(2) === 32 || line.charCodeAt(2) === 105) && (line.includes("in expression starting at ") || line.includes(", in expression starting on line ")) ? (EXPRESSION$1 ??= /^(?:in expression starting at (\S.{0,1000}):(\d{1,9})|while loading .{1,1000}, in expression starting on line \d+)$/).exec(line) : null;
		const frame = frameOf(line);
		if (expression !== null) {
			isSure = true;
			const file = expression[1];
			if (file !== void 0 && file !== "none") place ??= {
				function: null,
				file,
				line: Number(expression[2])
			};
		} else if ((OTHERS || line.length >= 14 && (line.charCodeAt(0) === 65 || line.charCodeAt(0) === 117) && (line.charCodeAt(1) === 108 || line.charCodeAt(1) === 110) && line.charCodeAt(2) >= 107 && line.charCodeAt(2) <= 108 && (line.includes("unknown function (ip: 0x") || line.includes("Allocations: ") || line.includes("unknown function"))) && (OTHERS ??= /^(?:unknown function \(ip: 0x[0-9a-f]+\)|Allocations: \d|unknown function$)/).test(line)) isSure = true;
		else if (frame !== null) frames.push(frame);
		else if (require_crash.isLogLine(line)) continue;
		else break;
		last = row;
		if (line.startsWith("Allocations: ")) break;
	}
	if (!isSure) return null;
	const title = `signal (${number}): ${words}`;
	return {
		draft: require_crash.drafted({
			runtime: "julia",
			kind: "fatal-signal",
			title,
			message: title,
			fatal: true,
			signal: {
				name,
				code: null,
				address: null
			},
			frames,
			culprit: require_crash.culpritOf(frames) ?? place
		}),
		first: at,
		last: require_crash.withEcho(lines, last)
	};
}
function frameOf(line) {
	const at = line.lastIndexOf(" at ");
	const found = at < 1 ? null : ($text$1 = line.slice(at + 4), PLACE$1 || $text$1.length >= 3 && ($text$1.includes(":") || $text$1.includes(" (unknown line)"))) ? (PLACE$1 ??= /^(\S.{0,1000}?)(?::(\d{1,9})| \(unknown line\))(?: \[inlined\])?$/).exec($text$1) : null;
	if (found === null) return null;
	const name = line.slice(0, at);
	const [, file = "", row] = found;
	return {
		function: name,
		file,
		line: row === void 0 ? null : Number(row),
		origin: originOf(file, name)
	};
}
// src/crash/runtimes/julia/julia.ts
let $text;
let $expression0;
let $expression12;
let $expression14;
let $expression15;
let STACK;
let HEAD;
let CAUSE;
let FRAME;
let PLACE;
let EXPRESSION;
let MORE_FRAMES;
let TYPE;
const MESSAGE_LINES = 60;
const LINES = 1e3;
const julia = {
	runtime: "julia",
	triggers: ["Stacktrace:", "signal ("],
	traceLine: /^(?: *\[\d{1,6}\] \S.{0,1000}\)$|in expression starting at \S)/,
	finalLine: /^in expression starting at \S+:\d{1,9}$/,
	exitCodes: { ofCrash: [1] },
	identity: {
		isUnqualified: true,
		bareName: (name) => $expression0 || name.length >= 2 && name.includes("#") ? name.replace($expression0 ??= /#\d+/g, "#") : name
	},
	hints: juliaHints,
	mayOpen: (line) => (STACK || line.length >= 11 && line.includes("Stacktrace:")) && (STACK ??= /^\s*Stacktrace:$/).test(line) || opensSignal(line),
	read(lines, at) {
		if (opensSignal(lines[at] ?? "")) return readSignal(lines, at);
		const head = headAbove(lines, at);
		return head === -1 ? null : readError(lines, head);
	}
};
function headAbove(lines, at) {
	for (let row = at - 1; row >= Math.max(0, at - MESSAGE_LINES); row--) {
		const line = lines[row] ?? "";
		if ((HEAD || line.length >= 7 && line.charCodeAt(0) === 69 && line.charCodeAt(1) === 82 && line.charCodeAt(2) === 82 && line.includes("ERROR: ")) && (HEAD ??= /^ERROR: (?:(?:LoadError|InitError): )*(.*)$/).test(line)) return row;
		if ((STACK || line.length >= 11 && line.includes("Stacktrace:")) && (STACK ??= /^\s*Stacktrace:$/).test(line) || (FRAME || line.length >= 5 && line.includes("] ")) && (FRAME ??= /^\s*\[\d{1,6}\] (\S.{0,4000}?)(?: at (\S{1,1000}?):(\d{1,9}))?(?: \[inlined\])?(?: \(repeats \d+ times\))?$/).test(line)) return -1;
	}
	return -1;
}
function reportAt(lines, at) {
	const errors = [{
		message: [(($text = lines[at] ?? "", HEAD || $text.length >= 7 && $text.charCodeAt(0) === 69 && $text.charCodeAt(1) === 82 && $text.charCodeAt(2) === 82 && $text.includes("ERROR: ")) ? (HEAD ??= /^ERROR: (?:(?:LoadError|InitError): )*(.*)$/).exec($text) : null)?.[1] ?? ""],
		frames: []
	}];
	let place = null;
	let isInStack = false;
	let last = at;
	for (let row = at + 1; row < Math.min(lines.length, at + LINES); row++) {
		const line = lines[row] ?? "";
		const error = errors.at(-1);
		const cause = CAUSE || line.length >= 11 && (line.includes("caused by") || line.includes("nested task error")) ? (CAUSE ??= /^(\s*)(?:caused by|nested task error): (.*)$/).exec(line) : null;
		const frame = isInStack ? frameAt(lines, row) : null;
		const expression = EXPRESSION || line.length >= 29 && (line.charCodeAt(0) === 105 || line.charCodeAt(0) === 119) && (line.charCodeAt(1) === 104 || line.charCodeAt(1) === 110) && (line.charCodeAt(2) === 32 || line.charCodeAt(2) === 105) && (line.includes("in expression starting at ") || line.includes(", in expression starting on line ")) ? (EXPRESSION ??= /^(?:in expression starting at (\S.{0,1000}):(\d{1,9})|while loading (\S.{0,1000}), in expression starting on line (\d{1,9}))$/).exec(line) : null;
		if (cause !== null) {
			errors.push({
				message: [cause[2] ?? ""],
				frames: []
			});
			isInStack = false;
		} else if ((STACK || line.length >= 11 && line.includes("Stacktrace:")) && (STACK ??= /^\s*Stacktrace:$/).test(line)) isInStack = true;
		else if (frame !== null) {
			error?.frames.push(frame.frame);
			row = frame.last;
		} else if (expression !== null) place ??= {
			function: null,
			file: expression[1] ?? expression[3] ?? null,
			line: Number(expression[2] ?? expression[4])
		};
		else if (line === "") continue;
		else if (isInStack && !((MORE_FRAMES || line.length >= 1) && (MORE_FRAMES ??= /^\s*(?:\.\.\. repeats \d+ times|--- the .{1,80} ---|\u22ee.*)$/).test(line))) {
			if (!require_crash.isLogLine(line)) break;
			continue;
		} else if (!isInStack && !require_crash.isLogLine(line)) error?.message.push(line.slice(Math.min(4, require_crash.indentOf(line))));
		last = row;
	}
	return {
		errors,
		place,
		last
	};
}
function frameAt(lines, row) {
	const found = ($text = lines[row] ?? "", FRAME || $text.length >= 5 && $text.includes("] ")) ? (FRAME ??= /^\s*\[\d{1,6}\] (\S.{0,4000}?)(?: at (\S{1,1000}?):(\d{1,9}))?(?: \[inlined\])?(?: \(repeats \d+ times\))?$/).exec($text) : null;
	if (found === null) return null;
	const below = found[2] === void 0 ? ($text = lines[row + 1] ?? "", PLACE || $text.length >= 5 && $text.includes("@ ")) ? (PLACE ??= /^\s*@ (?:\S+ )?(\S.{0,1000}?):(\d{1,9})(?: \[inlined\])?(?: \(repeats \d+ times\))?$/).exec($text) : null : null;
	const file = found[2] ?? below?.[1] ?? null;
	const number = found[3] ?? below?.[2];
	const text = found[1] ?? "";
	const name = ($expression12 || text.length >= 1 ? ($expression12 ??= /^[^\s(]+(?=\()/).exec(text) : null)?.[0] ?? text;
	return {
		frame: {
			function: name,
			file,
			line: number === void 0 ? null : Number(number),
			origin: originOf(file, name)
		},
		last: below === null ? row : row + 1
	};
}
function linkOf({ message }) {
	const text = message.join("\n").trimEnd();
	const found = TYPE || text.length >= 6 && text.charCodeAt(0) >= 65 && text.charCodeAt(0) <= 90 && (text.includes("Error") || text.includes("Exception") || text.includes("Failed")) ? (TYPE ??= /^([A-Z][\w.]{0,200}(?:Error|Exception|Failed\w*))(?:: ([\s\S]*)|\(([\s\S]*)\)|)$/).exec(text) : null;
	return {
		type: found?.[1] ?? null,
		message: found === null ? text : found[2] ?? found[3] ?? "",
		recovered: false
	};
}
function readError(lines, at) {
	const { errors, place, last } = reportAt(lines, at);
	const [error] = errors;
	if (error === void 0 || errors.every(({ frames }) => frames.length === 0)) return null;
	const message = error.message.join("\n").trimEnd();
	const chain = errors.map(linkOf).toReversed();
	const frames = errors.flatMap((one) => one.frames);
	const deepest = errors.at(-1)?.frames ?? [];
	const culprit = require_crash.culpritOf(message.startsWith("TaskFailedException") ? deepest : error.frames) ?? require_crash.culpritOf(frames) ?? place;
	const root = errors.length > 1 ? require_crash.culpritOf(deepest) : null;
	const fatal = place !== null || require_crash.endsLog(lines, last);
	return {
		draft: require_crash.drafted({
			runtime: "julia",
			kind: fatal ? kindOf(message) : "logged-exception",
			title: `ERROR: ${require_crash.firstLine(message)}`,
			message,
			fatal,
			chain,
			frames,
			culprit,
			rootCause: root !== null && (root.line !== culprit?.line || root.file !== culprit.file) ? root : null
		}),
		first: at,
		last
	};
}
function kindOf(message) {
	if (($expression14 || message.length >= 34 && message.charCodeAt(0) === 65 && message.charCodeAt(1) === 114 && message.charCodeAt(2) === 103 && message.includes("ArgumentError: Package ")) && ($expression14 ??= /^ArgumentError: Package \S+ (?:not found|does not have)/).test(message)) return "startup-module-not-found";
	if (($expression15 || message.length >= 8 && (message.charCodeAt(0) === 80 || message.charCodeAt(0) === 115) && (message.charCodeAt(1) === 97 || message.charCodeAt(1) === 121) && (message.charCodeAt(2) === 110 || message.charCodeAt(2) === 114) && (message.includes("syntax: ") || message.includes("ParseError"))) && ($expression15 ??= /^(?:syntax: |ParseError\b)/).test(message)) return "syntax-error";
	if (message.startsWith("StackOverflowError")) return "stack-overflow";
	return message.startsWith("OutOfMemoryError") ? "out-of-memory" : "uncaught";
}
exports.julia = julia;
// 32839112e0dd7883
