const require_crash = require("../crash.cjs");
// src/crash/runtimes/julia/frames.ts
let RUNTIME;
let PACKAGE;
function originOf(file, name) {
	if (file === null) return /^(?:ijl|jl)_|^_start$/.test(name) ? "runtime" : "dependency";
	if ((RUNTIME ??= /^\.\/|\/stdlib\/|\/share\/julia\/|\/(?:buildworker|cache\/build)\/|\/julia\/src\/|\.[ch](?:pp)?$/).test(file)) return "runtime";
	return (PACKAGE ??= /\.julia\/(?:packages|dev)\/|\/packages\/[A-Z]\w*\/\w{5}\//).test(file) || /\.so\b/.test(file) ? "dependency" : "app";
}
// src/crash/runtimes/julia/hints.ts
const juliaHints = {
	uncaught: (draft) => uncaughtHint(draft),
	"startup-module-not-found": ({ message }) => `The package ${/Package (\S+)/.exec(message ?? "")?.[1] ?? ""} is not in the image's environment. Run \`Pkg.instantiate()\` in the build, and start with \`--project\` of the folder whose Project.toml names it.`,
	"syntax-error": ({ culprit }) => culprit?.file == null ? "" : `Julia could not parse ${require_crash.inSentence(culprit.file, culprit.line)}. Run \`julia -e 'Meta.parseall(read("${culprit.file}", String))'\` in the build.`,
	"stack-overflow": ({ culprit }) => culprit === null ? "" : `\`${culprit.function}\` called itself until the stack was full. Give its recursion an end.`,
	"fatal-signal": (draft) => signalHint(draft)
};
function uncaughtHint({ message, culprit }) {
	const text = message ?? "";
	const place = culprit?.file == null ? "" : ` at ${require_crash.inSentence(culprit.file, culprit.line)}`;
	const missing = /^UndefVarError: `?([^\s`]{1,200})`? not defined/.exec(text)?.[1];
	if (missing !== void 0) return `No variable or function \`${missing}\` is known${place}. Define it, or load the package that exports it, in the version that the image has.`;
	const key = /^KeyError: key (.{1,100}) not found/.exec(text)?.[1];
	if (key !== void 0) return `Nothing has the key ${key}${place}. Give \`get\` a default, or set it (of ENV: in the workload's \`env\`).`;
	const method = /^MethodError: no method matching (\S{1,200}?)\(/.exec(text)?.[1];
	if (method !== void 0) return `\`${method}\` has no method for the types that it was called with${place}; the message lists them. Convert the argument, or add a method.`;
	return place === "" ? "" : `Nothing caught the error of \`${culprit?.function ?? "the script"}\`${place}. Catch it there, or mend what the message names.`;
}
function signalHint({ signal, culprit }) {
	if (culprit?.file == null) return `Native code that Julia called, or \`ccall\` and \`unsafe_load\` of the program, ended in ${signal?.name ?? "a signal"}. Start with \`--check-bounds=yes\`, and match the image's packages with its Julia.`;
	return `${signal?.name ?? "A signal"} struck below ${require_crash.inSentence(culprit.file, culprit.line)}. Look at its \`ccall\`, \`unsafe_load\` and \`@inbounds\`; \`--check-bounds=yes\` makes an error of the last.`;
}
// src/crash/runtimes/julia/signal.ts
let HEAD$1;
let PLACE$1;
let EXPRESSION$1;
let OTHERS;
const LINES$1 = 1e3;
function opensSignal(line) {
	return line.includes("signal (") && (HEAD$1 ??= /^(?:\[\d{1,9}\] )?signal \((\d{1,2})(?:\.\d{1,3})?\): ([A-Z].{0,200})$/).test(line);
}
function readSignal(lines, at) {
	const [, number = "", words = ""] = (HEAD$1 ??= /^(?:\[\d{1,9}\] )?signal \((\d{1,2})(?:\.\d{1,3})?\): ([A-Z].{0,200})$/).exec(lines[at] ?? "") ?? [];
	const name = require_crash.FATAL_SIGNALS[number];
	if (name === void 0) return null;
	const frames = [];
	let place = null;
	let isSure = false;
	let last = at;
	for (let row = at + 1; row < Math.min(lines.length, at + LINES$1); row++) {
		const line = lines[row] ?? "";
		const expression = (EXPRESSION$1 ??= /^(?:in expression starting at (\S.{0,1000}):(\d{1,9})|while loading .{1,1000}, in expression starting on line \d+)$/).exec(line);
		const frame = frameOf(line);
		if (expression !== null) {
			isSure = true;
			const file = expression[1];
			if (file !== void 0 && file !== "none") place ??= {
				function: null,
				file,
				line: Number(expression[2])
			};
		} else if ((OTHERS ??= /^(?:unknown function \(ip: 0x[0-9a-f]+\)|Allocations: \d|unknown function$)/).test(line)) isSure = true;
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
	const found = at < 1 ? null : (PLACE$1 ??= /^(\S.{0,1000}?)(?::(\d{1,9})| \(unknown line\))(?: \[inlined\])?$/).exec(line.slice(at + 4));
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
		functionNoise: [[/#\d+/g, "#"]]
	},
	hints: juliaHints,
	mayOpen: (line) => (STACK ??= /^\s*Stacktrace:$/).test(line) || opensSignal(line),
	read(lines, at) {
		if (opensSignal(lines[at] ?? "")) return readSignal(lines, at);
		const head = headAbove(lines, at);
		return head === -1 ? null : readError(lines, head);
	}
};
function headAbove(lines, at) {
	for (let row = at - 1; row >= Math.max(0, at - MESSAGE_LINES); row--) {
		const line = lines[row] ?? "";
		if ((HEAD ??= /^ERROR: (?:(?:LoadError|InitError): )*(.*)$/).test(line)) return row;
		if ((STACK ??= /^\s*Stacktrace:$/).test(line) || (FRAME ??= /^\s*\[\d{1,6}\] (\S.{0,4000}?)(?: at (\S{1,1000}?):(\d{1,9}))?(?: \[inlined\])?(?: \(repeats \d+ times\))?$/).test(line)) return -1;
	}
	return -1;
}
function reportAt(lines, at) {
	const errors = [{
		message: [(HEAD ??= /^ERROR: (?:(?:LoadError|InitError): )*(.*)$/).exec(lines[at] ?? "")?.[1] ?? ""],
		frames: []
	}];
	let place = null;
	let isInStack = false;
	let last = at;
	for (let row = at + 1; row < Math.min(lines.length, at + LINES); row++) {
		const line = lines[row] ?? "";
		const error = errors.at(-1);
		const cause = (CAUSE ??= /^(\s*)(?:caused by|nested task error): (.*)$/).exec(line);
		const frame = isInStack ? frameAt(lines, row) : null;
		const expression = (EXPRESSION ??= /^(?:in expression starting at (\S.{0,1000}):(\d{1,9})|while loading (\S.{0,1000}), in expression starting on line (\d{1,9}))$/).exec(line);
		if (cause !== null) {
			errors.push({
				message: [cause[2] ?? ""],
				frames: []
			});
			isInStack = false;
		} else if ((STACK ??= /^\s*Stacktrace:$/).test(line)) isInStack = true;
		else if (frame !== null) {
			error?.frames.push(frame.frame);
			row = frame.last;
		} else if (expression !== null) place ??= {
			function: null,
			file: expression[1] ?? expression[3] ?? null,
			line: Number(expression[2] ?? expression[4])
		};
		else if (line === "") continue;
		else if (isInStack && !(MORE_FRAMES ??= /^\s*(?:\.\.\. repeats \d+ times|--- the .{1,80} ---|\u22ee.*)$/).test(line)) {
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
	const found = (FRAME ??= /^\s*\[\d{1,6}\] (\S.{0,4000}?)(?: at (\S{1,1000}?):(\d{1,9}))?(?: \[inlined\])?(?: \(repeats \d+ times\))?$/).exec(lines[row] ?? "");
	if (found === null) return null;
	const below = found[2] === void 0 ? (PLACE ??= /^\s*@ (?:\S+ )?(\S.{0,1000}?):(\d{1,9})(?: \[inlined\])?(?: \(repeats \d+ times\))?$/).exec(lines[row + 1] ?? "") : null;
	const file = found[2] ?? below?.[1] ?? null;
	const number = found[3] ?? below?.[2];
	const text = found[1] ?? "";
	const name = /^[^\s(]+(?=\()/.exec(text)?.[0] ?? text;
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
	const found = (TYPE ??= /^([A-Z][\w.]{0,200}(?:Error|Exception|Failed\w*))(?:: ([\s\S]*)|\(([\s\S]*)\)|)$/).exec(text);
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
	if (/^ArgumentError: Package \S+ (?:not found|does not have)/.test(message)) return "startup-module-not-found";
	if (/^(?:syntax: |ParseError\b)/.test(message)) return "syntax-error";
	if (message.startsWith("StackOverflowError")) return "stack-overflow";
	return message.startsWith("OutOfMemoryError") ? "out-of-memory" : "uncaught";
}
exports.julia = julia;
// d9331c42e5d0f87e
