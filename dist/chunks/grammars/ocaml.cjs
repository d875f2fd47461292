const require_crash = require("../crash.cjs");
// src/crash/runtimes/ocaml/exception.ts
let PLACED;
let PLACED_CONSTRUCTOR;
const PLACED_WORDS = /* @__PURE__ */ new Map([
	["Assertion failed", "Assert_failure"],
	["Pattern matching failed", "Match_failure"],
	["Undefined recursive module", "Undefined_recursive_module"]
]);
let CONSTRUCTOR;
let FINALLY;
let ONE_STRING;
const WORDS = /* @__PURE__ */ new Map([["Stack overflow", "Stack_overflow"], ["Out of memory", "Out_of_memory"]]);
function ocamlException(text) {
	const known = WORDS.get(text);
	if (known !== void 0) return {
		type: known,
		message: text,
		place: null
	};
	const placed = (PLACED ??= /^File "([^"]{1,1000})", line (\d+), characters -?\d+--?\d+: (Assertion failed|Pattern matching failed|Undefined recursive module)$/).exec(text);
	if (placed !== null) {
		const [, file = "", line, message = ""] = placed;
		return {
			type: PLACED_WORDS.get(message) ?? null,
			message,
			place: placeOf(file, line)
		};
	}
	const constructed = (PLACED_CONSTRUCTOR ??= /^(?:Stdlib\.)?(Assert_failure|Match_failure|Undefined_recursive_module) ?\("([^"]{1,1000})", (\d+), \d+\)$/).exec(text);
	if (constructed !== null) {
		const [, type = "", file = "", line] = constructed;
		return {
			type,
			message: [...PLACED_WORDS].find(([, name]) => name === type)?.[0] ?? null,
			place: placeOf(file, line)
		};
	}
	const raised = (FINALLY ??= /^(?:Stdlib\.)?(Fun\.Finally_raised): (.*)$/).exec(text);
	if (raised !== null) return {
		type: raised[1] ?? null,
		message: raised[2] ?? "",
		place: null
	};
	const found = text.length > 4e3 ? null : (CONSTRUCTOR ??= /^((?:[A-Z][\w']*\.)*[A-Z][\w']*)(?:(?:\(| \(?)([\s\S]*?)\)?)?$/).exec(text);
	if (found === null) return {
		type: null,
		message: text,
		place: null
	};
	const [, type = "", given] = found;
	return {
		type,
		message: given === void 0 ? null : unquoted(given),
		place: null
	};
}
function placeOf(file, line) {
	return {
		function: null,
		file: file.replace(/^\.\//, ""),
		line: Number(line)
	};
}
function unquoted(given) {
	const quoted = (ONE_STRING ??= /^"((?:[^"\\]|\\[\s\S])*)"$/).exec(given)?.[1];
	if (quoted === void 0) return given;
	return quoted.replace(/\\(\d{3}|[\s\S])/g, (_, written) => ESCAPES[written] ?? unescaped(written));
}
const ESCAPES = {
	n: "\n",
	t: "	",
	r: "\r",
	b: "\b"
};
function unescaped(written) {
	return written.length === 3 ? String.fromCharCode(Number(written)) : written;
}
// src/crash/runtimes/ocaml/frames.ts
const OPENINGS = [
	"Raised ",
	"Called from ",
	"Re-raised at "
];
let FRAME;
const FOREIGN_LINES = 12;
const FRAMES = 512;
function isOcamlFrame(line) {
	return OPENINGS.some((opening) => line.startsWith(opening)) && (FRAME ??= /^(?:Raised at|Raised by primitive operation at|Called from|Re-raised at) (?:(unknown location)(?: \(inlined\))?|(?:(\S{1,1000}) in )?file "([^"]{0,1000})"(?: \(inlined\))?, lines? (\d+)(?:-\d+)?, characters -?\d+--?\d+)$/).test(line);
}
function readOcamlFrames(lines, from) {
	const frames = [];
	let last = from - 1;
	for (let index = from; index < lines.length && index - last <= FOREIGN_LINES; index++) {
		const line = lines[index] ?? "";
		const found = (FRAME ??= /^(?:Raised at|Raised by primitive operation at|Called from|Re-raised at) (?:(unknown location)(?: \(inlined\))?|(?:(\S{1,1000}) in )?file "([^"]{0,1000})"(?: \(inlined\))?, lines? (\d+)(?:-\d+)?, characters -?\d+--?\d+)$/).exec(line);
		if (found === null) {
			if (require_crash.isLogLine(line)) continue;
			break;
		}
		last = index;
		const [, unknown, name = null, file = "", row] = found;
		if (unknown !== void 0 || frames.length >= FRAMES) continue;
		frames.push({
			function: name,
			file,
			line: Number(row),
			origin: originOf(name, file)
		});
	}
	return {
		frames,
		last
	};
}
let OF_RUNTIME;
let OF_LIBRARIES;
function originOf(name, file) {
	if ((OF_RUNTIME ??= /^(?:Stdlib|Camlinternal|Std_exit|Unix\b|UnixLabels\b|Thread\b|Domain\b|Event\b|Top(?:eval|loop|main)\b)/).test(name ?? "") || name === null && (RUNTIME_FILES ??= /^(?:stdlib|list|array|hashtbl|map|set|string|bytes|buffer|queue|stack|scanf|printf|format|fun|lazy|seq|option|unix|thread|camlinternal\w*)\.ml$/).test(file)) return "runtime";
	return (OF_LIBRARIES ??= /^(?:Lwt|Async|Core|Base|Eio|Cohttp|Conduit|Dream|Opium|Httpaf|H2|Piaf|Caqti|Irmin|Mirage|Yojson|Uri|Re|Logs|Fmt|Cmdliner|Alcotest|Sexplib|Ppx_\w+|Tls|Ssl|Postgresql|Sqlite3|Zarith|Bos|Rresult|Incr_\w+)(?:__\w+|_\w+)?(?:\.|$)/).test(name ?? "") || /(?:^|\/)_?\.?opam\//.test(file) ? "dependency" : "app";
}
let RUNTIME_FILES;
// src/crash/runtimes/ocaml/hints.ts
const HOW_TO_TRACE = "Compile with -g and set OCAMLRUNPARAM=b in the container's env, and the next crash says where it was raised.";
const ocamlHints = {
	uncaught: (draft) => `${whyOf(draft)} ${adviceOf(draft)}`,
	assertion: (draft) => `An assert did not hold${at(draft)}. Read what it states, and why its caller did not keep to it.`,
	"stack-overflow": "A function called itself until the stack was full. Make it tail-recursive (List.rev_map, an accumulator), or raise the limit with ulimit -s.",
	"thread-exception": "A thread died of an exception and the program went on without it. Catch it at the thread's function, or hand it to who waits for the thread.",
	"startup-module-not-found": "The bytecode needs a C library that is not in the image. Install its package, or link with -custom or natively.",
	"startup-failure": "The bytecode does not fit the OCaml runtime in the image. Build and run it with the same version, or ship a native executable."
};
function ocamlStackSetting({ kind }) {
	return kind === "uncaught" ? HOW_TO_TRACE : null;
}
function whyOf({ chain, message }) {
	const type = chain.at(-1)?.type ?? "";
	if (/(?:^|\.)Not_found$/.test(type)) return "A lookup found nothing, and its Not_found reached the top of the program.";
	if (type === "Match_failure") return "A value met no pattern of a match; warning 8 names such places at build time.";
	if (type === "Invalid_argument" && message === "index out of bounds") return "An array or string was read beyond its end.";
	return "An exception reached the top of the program and nothing caught it.";
}
function adviceOf(draft) {
	const type = draft.chain.at(-1)?.type ?? "";
	if (/(?:^|\.)Not_found$/.test(type)) return `Use the variant that returns an option${at(draft)}, and handle None.`;
	if (type === "Match_failure") return `Handle the missing case${at(draft)}.`;
	return `Start${at(draft)}, and handle it there or do not let it happen.`;
}
function at({ culprit }) {
	if (culprit?.file == null) return culprit?.function == null ? "" : ` in ${culprit.function}`;
	return ` at ${culprit.file}:${culprit.line}`;
}
// src/crash/runtimes/ocaml/ocaml.ts
const UNCAUGHT = "Fatal error: exception ";
let CANNOT_START;
let THREAD;
let TOP_LEVEL;
let COMPILED;
const MESSAGE_LINES = 20;
const ocaml = {
	runtime: "ocaml",
	triggers: [
		"Fatal error: exception ",
		"Fatal error: cannot ",
		"Fatal error: unknown C primitive",
		"is not a bytecode executable",
		"killed on uncaught exception ",
		"Raised at ",
		"Raised by primitive operation",
		"Called from ",
		", characters "
	],
	traceLine: /^(?:(?:Raised|Re-raised) (?:at|by) \S|Called from \S)/,
	finalLine: /^(?:Fatal error: exception \S|Thread \d{1,9} killed on uncaught exception )/,
	exitCodes: { ofCrash: [2] },
	identity: { functionNoise: [[/^Dune__exe__/, ""], [/\.\(fun\)$|\.fun(?:_\d+)?$/g, ".(fun)"]] },
	acceptsGlued: ({ frames }, lines, at) => frames.length > 0 || require_crash.endsLog(lines, at),
	hints: ocamlHints,
	stackSetting: ocamlStackSetting,
	mayOpen: (line) => line.startsWith("Fatal error: ") || line.startsWith("Thread ") && (THREAD ??= /^Thread (\d+) killed on uncaught exception (.*)$/).test(line) || line.startsWith("File ") && (COMPILED ??= /^File "([^"]{1,1000})", lines? (\d+)(?:-\d+)?, characters -?\d+--?\d+:$/).test(line) || isOcamlFrame(line),
	read(lines, at) {
		const line = lines[at] ?? "";
		if (line.startsWith(UNCAUGHT)) return readException(lines, at, line.slice(23), { fatal: true });
		const thread = (THREAD ??= /^Thread (\d+) killed on uncaught exception (.*)$/).exec(line);
		if (thread !== null) return readException(lines, at, thread[2] ?? "", {
			fatal: false,
			thread: thread[1] ?? null
		});
		if (isOcamlFrame(line)) return readBelowHead(lines, at);
		return (COMPILED ??= /^File "([^"]{1,1000})", lines? (\d+)(?:-\d+)?, characters -?\d+--?\d+:$/).test(line) ? readCompileError(lines, at) : readCannotStart(lines, at);
	}
};
function readException(lines, at, printed, { fatal, thread, kind }) {
	const below = endOfMessage(lines, at + 1);
	const { type, message, place } = ocamlException([printed, ...lines.slice(at + 1, below).filter((line) => !require_crash.isLogLine(line))].join("\n"));
	const stack = readOcamlFrames(lines, below);
	const culprit = require_crash.culpritOf(stack.frames) ?? place;
	return {
		draft: require_crash.drafted({
			runtime: "ocaml",
			kind: kind ?? (thread === void 0 ? kindOf(type, message) : "thread-exception"),
			title: require_crash.firstLine(printed),
			message,
			fatal,
			chain: [{
				type,
				message: message ?? "",
				recovered: false
			}],
			thread: thread === void 0 ? null : {
				id: thread,
				name: null,
				state: null
			},
			frames: stack.frames,
			culprit,
			truncated: {
				head: false,
				tail: false
			}
		}),
		first: at,
		last: require_crash.withEcho(lines, Math.max(below - 1, stack.last))
	};
}
function endOfMessage(lines, from) {
	let indented = from;
	let isIndented = true;
	for (let index = from; index < lines.length && index < from + MESSAGE_LINES; index++) {
		const line = lines[index] ?? "";
		if (isOcamlFrame(line)) return index;
		if (require_crash.isEpilogue(line)) break;
		if (require_crash.isLogLine(line)) continue;
		isIndented &&= /^\s+\S/.test(line);
		if (isIndented) indented = index + 1;
	}
	return indented;
}
function kindOf(type, message) {
	if (type === "Stack_overflow") return "stack-overflow";
	if (type === "Out_of_memory") return "out-of-memory";
	if (type === "Assert_failure") return "assertion";
	return message === null && type === null ? "fatal-error" : "uncaught";
}
const HEAD_LINES = 6;
function readBelowHead(lines, at) {
	for (let index = at - 1; index >= 0 && index >= at - HEAD_LINES; index--) {
		const line = lines[index] ?? "";
		const script = (TOP_LEVEL ??= /^(?:Exception: (.*?)\.?|Stack overflow during evaluation \(looping recursion\?\)\.)$/).exec(line);
		if (script !== null) return readException(lines, index, script[1] ?? "Stack overflow", { fatal: true });
		if (isOcamlFrame(line) || line === "") break;
	}
	return readPrinted(lines, at) ?? readWithoutHead(lines, at);
}
let PRINTED;
function readPrinted(lines, at) {
	const printed = (PRINTED ??= /(?:^|[\s:])([A-Z][\w.']*(?:\(.*\))?)$/).exec(lines[at - 1] ?? "")?.[1];
	if (printed === void 0 || !/^Raised /.test(lines[at] ?? "")) return null;
	return readException(lines, at - 1, printed, {
		fatal: false,
		kind: "logged-exception"
	});
}
function readWithoutHead(lines, at) {
	const stack = readOcamlFrames(lines, at);
	const culprit = require_crash.culpritOf(stack.frames);
	if (at > 0 || stack.frames.length < 2 || culprit === null) return null;
	return {
		draft: require_crash.drafted({
			runtime: "ocaml",
			kind: "uncaught",
			title: `exception in ${culprit.function ?? culprit.file}`,
			message: null,
			fatal: require_crash.endsLog(lines, stack.last),
			frames: stack.frames,
			culprit,
			truncated: {
				head: true,
				tail: false
			}
		}),
		first: at,
		last: stack.last
	};
}
const EXCERPT_LINES = 12;
function readCompileError(lines, at) {
	const [, file = null, line] = (COMPILED ??= /^File "([^"]{1,1000})", lines? (\d+)(?:-\d+)?, characters -?\d+--?\d+:$/).exec(lines[at] ?? "") ?? [];
	for (let index = at + 1; index < lines.length && index <= at + EXCERPT_LINES; index++) {
		const printed = /^Error: (.*)$/.exec(lines[index] ?? "")?.[1];
		if (printed === void 0) {
			if (/^\s*\d+ \||^\s*[\^.]+|^\s/.test(lines[index] ?? "")) continue;
			return null;
		}
		let last = index;
		while (/^\s+\S/.test(lines[last + 1] ?? "") && last < index + MESSAGE_LINES) last++;
		const message = [printed, ...lines.slice(index + 1, last + 1)].join("\n");
		return {
			draft: require_crash.drafted({
				runtime: "ocaml",
				kind: "syntax-error",
				title: `Error: ${printed}`,
				message,
				fatal: true,
				culprit: {
					function: null,
					file,
					line: Number(line)
				}
			}),
			first: at,
			last
		};
	}
	return null;
}
function readCannotStart(lines, at) {
	const found = (CANNOT_START ??= /^Fatal error: (cannot load shared library (\S+)|cannot find file '.*'|unknown C primitive `.*'|the file '.*' is not a bytecode executable file)$/).exec(lines[at] ?? "");
	const printed = found?.[1];
	if (printed === void 0) return null;
	const reason = /^Reason: (.*)$/.exec(lines[at + 1] ?? "")?.[1];
	return {
		draft: require_crash.drafted({
			runtime: "ocaml",
			kind: found?.[2] === void 0 ? "startup-failure" : "startup-module-not-found",
			title: printed,
			message: reason === void 0 ? printed : `${printed}: ${reason}`,
			fatal: true
		}),
		first: at,
		last: reason === void 0 ? at : at + 1
	};
}
exports.ocaml = ocaml;
// 01f7b28a01065c47
