const require_crash = require("../crash.cjs");
// src/crash/runtimes/r/calls.ts
const FRAMES = 512;
let CALLED;
let NUMBERED;
let TREE;
let TREE_ROOT;
const LINES_OF_CALL = 20;
function rFunction(call) {
	const name = (CALLED ??= /^(?:([\w.]+):{2,3})?([\w.]+|`[^`]{1,300}`)\(/).exec(call.replace(/^`(.*)`$/, "$1"))?.[2];
	return name === void 0 || name === "FUN" ? null : name.replaceAll("`", "");
}
function callsOf(list) {
	return list.slice(0, 1e4).split(/ -> | \.\.\. /).filter((name) => name !== "" && name !== "...").map((name) => frameOf(name, null)).toReversed();
}
function numberedOf(lines, from) {
	const frames = [];
	let last = from - 1;
	let isTree = false;
	for (let index = from; index < lines.length && index - last <= LINES_OF_CALL; index++) {
		const line = lines[index] ?? "";
		if ((TREE_ROOT ??= /^\s*\u2586$|^\s+(?:[\u2502 ]*\.\.\.|\[ reached getOption)/).test(line)) {
			last = index;
			continue;
		}
		const branch = (TREE ??= /^\s*(\d+)\. [\u2502\u251c\u2514\u2500 ]*(?:([\w.]+)(::?:?| (?:\(local\) )?))?([\w.]+|`[^`]{1,300}`)\(/).exec(line);
		const call = branch === null ? (NUMBERED ??= /^\s*(\d+): (.*?)(?: at (\S.*)?#(\d+))?$/).exec(line) : null;
		if (branch === null && call === null) {
			if (require_crash.isLogLine(line) || /^\s+\S/.test(line)) continue;
			break;
		}
		last = index;
		if (frames.length >= FRAMES) continue;
		if (branch !== null) {
			isTree = true;
			frames.push(frameOf(branch[4] ?? "", branch[2] ?? null));
			continue;
		}
		const [, , text = "", file = null, row] = call ?? [];
		const called = (CALLED ??= /^(?:([\w.]+):{2,3})?([\w.]+|`[^`]{1,300}`)\(/).exec(text);
		if (called === null) continue;
		const frame = frameOf(called[2] ?? "", called[1] ?? null);
		frames.push(file === null || row === void 0 ? frame : {
			...frame,
			file,
			line: Number(row)
		});
	}
	if (frames.length === 0) return null;
	return {
		frames: isTree ? frames.reverse() : frames,
		last
	};
}
function frameOf(name, where) {
	return {
		function: name.replace(/^`([^`]*)`$/, "$1"),
		file: null,
		line: null,
		origin: originOf(name, where)
	};
}
const PACKAGES_OF_R = new Set("base stats utils methods tools graphics grDevices parallel compiler splines stats4 tcltk rlang".split(" "));
let FUNCTIONS_OF_R;
function originOf(name, where) {
	if (where === "global") return "app";
	if (where !== null) return PACKAGES_OF_R.has(where) ? "runtime" : "dependency";
	return (FUNCTIONS_OF_R ??= /^(?:\(?anonymous\)?|\.(?:Call|External2?|C|Fortran|Internal|Primitive)|<Anonymous>|FUN|print(?:\.\w+)?|cat|source|withVisible|eval|evalq|eval\.parent|local|[slvtm]apply|rapply|Map|Filter|Reduce|do\.call|try|tryCatch\w*|doTryCatch|withRestarts|(?:w|doW)ithOneRestart|invokeRestart|withCallingHandlers|suppress(?:Warnings|Messages)|stop|stopifnot|warning|signalCondition|\.handleSimpleError|h|library|require|:{2,3}|(?:load|attach|require|as|get)Namespace|getExportedValue|UseMethod|NextMethod|standardGeneric|match\.(?:arg|fun)|file|url|gzfile|read\.\w+|write\.\w+|scan|readLines|readRDS|socketConnection|open|close|system2?|unlist|validObject|initialize|new|numeric|vector|(?:as|is)\.\w+|format(?:\.\w+)?|paste0?|sprintf|mean|sum|Recall|traceback|quit|abort)$/).test(name) ? "runtime" : "app";
}
// src/crash/runtimes/r/hints.ts
const rHints = {
	uncaught: (draft) => `${whyOf(draft)} ${adviceOf(draft)}`,
	"startup-module-not-found": "The script loads a package that is not in the image. Install it there (install.packages, renv::restore, or Debian's r-cran-\u2026), into a library that is on .libPaths().",
	"startup-file-not-found": "The script that the container starts is not there. Check the command, the working directory, and what the image copies.",
	"out-of-memory": ({ message }) => `R could not get ${/of size ([\d.]{1,20} \w{2})/.exec(message ?? "")?.[1] ?? "the memory that it asked for"}. Read or compute the data in pieces, or raise the container's memory limit.`,
	"stack-overflow": recursionHint,
	"syntax-error": syntaxHint,
	"fatal-signal": "Native code, R's own or a package's, touched memory that is not its own. Look at the innermost package in the traceback, and rebuild packages that were built for another R.",
	"logged-exception": "The program caught this error, printed it and went on. Look at what it did instead."
};
function recursionHint({ message, culprit }) {
	const who = culprit?.function == null ? "A function" : `\`${culprit.function}\``;
	const size = /^C stack usage\s+(\d+)/.exec(message ?? "")?.[1];
	return `${who} called itself until ${size === void 0 ? "`options(expressions = )` was reached" : `${size} bytes of the C stack were used`}. Give the recursion an end or make it a loop; \`options(error = function() { traceback(2); quit(status = 1) })\` prints who calls whom.`;
}
function syntaxHint({ message, culprit }) {
	const lines = (message ?? "").split("\n");
	const last = lines.length > 1 ? lines.at(-1)?.trim().replace(/"$/, "") : void 0;
	const place = culprit?.file == null ? "" : ` at ${require_crash.inSentence(culprit.file, culprit.line)}`;
	const where = last === void 0 || last === "" ? place : `${place}, in \`${last.slice(0, 100)}\``;
	return `R met an ${require_crash.firstLine(message ?? "").replace(/ in:$/, "")}${where}. Run \`Rscript -e 'invisible(parse("FILE"))'\` over the sources in the build: it names file, line and column.`;
}
function whyOf({ message, chain }) {
	const text = message ?? "";
	const warning = chain.find(({ type }) => type === "warning")?.message;
	const object = /^object '([^']{1,200})' not found/.exec(text)?.[1];
	if (object !== void 0) return `No variable ${object} exists where it is used.`;
	const missing = /^could not find function "([^"]{1,200})"/.exec(text)?.[1];
	if (missing !== void 0) return `No function ${missing} is defined or loaded.`;
	if (/^cannot open the connection/.test(text) && warning !== void 0) return `R says why: ${warning}.`;
	if (/^\(converted from warning\)/.test(text)) return "A warning ended the program, because options(warn = 2) is set.";
	return "An error reached the top of the script and no tryCatch caught it.";
}
function adviceOf({ message, culprit }) {
	if (/^could not find function/.test(message ?? "")) return "Load its package with library(), or name it with ::.";
	return `Look at ${culprit?.function == null ? "the top of the script" : culprit.function}; options(error = function() { traceback(2); quit(status = 1) }, keep.source = TRUE) prints its line next time.`;
}
// src/crash/runtimes/r/segfault.ts
const SEGFAULT = /^ ?\*\*\* caught (segfault|bus error|illegal operation) \*\*\*$/;
let ADDRESS;
const SIGNALS = {
	segfault: "SIGSEGV",
	"bus error": "SIGBUS",
	"illegal operation": "SIGILL"
};
function readSegfault(lines, at) {
	const caught = SEGFAULT.exec(lines[at] ?? "")?.[1];
	if (caught === void 0) return null;
	const addressed = require_crash.seek(lines, at + 1, (line) => (ADDRESS ??= /^address (0x[0-9a-f]+|\(nil\)), cause '(.*)'$/).test(line));
	const [, address = null, code = null] = (ADDRESS ??= /^address (0x[0-9a-f]+|\(nil\)), cause '(.*)'$/).exec(lines[addressed] ?? "") ?? [];
	const after = Math.max(at, addressed);
	const heading = require_crash.seek(lines, after + 1, (line) => line === "Traceback:");
	const calls = heading === -1 ? null : numberedOf(lines, heading + 1);
	const before = calls?.last ?? Math.max(after, heading);
	const end = require_crash.seek(lines, before + 1, (line) => line.startsWith("An irrecoverable exception occurred"));
	const frames = calls?.frames ?? [];
	return {
		draft: require_crash.drafted({
			runtime: "r",
			kind: "fatal-signal",
			title: `caught ${caught}`,
			message: code === null ? `caught ${caught}` : `caught ${caught}: ${code}`,
			fatal: true,
			signal: {
				name: SIGNALS[caught] ?? "SIGSEGV",
				code,
				address
			},
			frames,
			culprit: require_crash.culpritOf(frames),
			truncated: {
				head: false,
				tail: end === -1
			}
		}),
		first: at,
		last: require_crash.withEcho(lines, end === -1 ? before : end)
	};
}
// src/crash/runtimes/r/r.ts
const HALTED = "Execution halted";
let HEAD;
let CAUSE;
let WARNING;
let PRINTED;
let NO_SCRIPT;
let UNREADABLE;
const LINES = 120;
const r = {
	runtime: "r",
	triggers: [
		"Error in ",
		"Error: ",
		"*** caught ",
		"cannot open file '",
		"<simpleError",
		"rror in "
	],
	traceLine: /^(?:Calls: \S|\d{1,3}: [\w.:]{1,100}\(|Execution halted$)/,
	finalLine: /^(?:Execution halted$|An irrecoverable exception occurred\. R is aborting now|Fatal error: cannot open file ')/,
	exitCodes: { ofCrash: [1, 2] },
	identity: { isUnqualified: true },
	hints: rHints,
	mayOpen: (line) => line.startsWith("Error") && (HEAD ??= /^Error(?:: (.*)| in (.{1,2000}?)(?: : ?(.*)|:))$/).test(line) || SEGFAULT.test(line) || line.startsWith("<") || (NO_SCRIPT ??= /^Fatal error: (cannot open file '.*': .*)$/).test(line),
	read(lines, at) {
		const line = lines[at] ?? "";
		if (SEGFAULT.test(line)) return readSegfault(lines, at);
		const missing = (NO_SCRIPT ??= /^Fatal error: (cannot open file '.*': .*)$/).exec(line)?.[1];
		if (missing !== void 0) return readMissing(missing, at);
		const printed = (PRINTED ??= /^<(simpleError|(?:\w+\/)?rlang_error|\w*[eE]rror)(?: in (.{1,1000}?))?: (.*)>$/).exec(line);
		return printed === null ? readError(lines, at) : readPrinted(printed, at);
	}
};
function readError(lines, at) {
	const head = (HEAD ??= /^Error(?:: (.*)| in (.{1,2000}?)(?: : ?(.*)|:))$/).exec(lines[at] ?? "");
	if (head === null) return null;
	const [, plain, call, wording] = head;
	const body = readBody(lines, at, plain ?? wording ?? "");
	const name = call === void 0 ? null : rFunction(call);
	const isLast = require_crash.endsLog(lines, body.last);
	const isPlain = body.calls === null && body.numbered === null && body.causes.length === 0;
	if (isPlain && !body.halted && !(name !== null && isLast)) return null;
	const unreadable = (UNREADABLE ??= /^(\S.{0,1000}):(\d+):\d+: (unexpected .*)$/).exec(body.message[0] ?? "");
	const message = unreadable?.[3] ?? body.message.join("\n").trimEnd();
	const frames = framesOf(body, name);
	const place = unreadable === null ? null : {
		function: null,
		file: unreadable[1] ?? null,
		line: Number(unreadable[2])
	};
	const fatal = body.halted || isLast;
	return {
		draft: require_crash.drafted({
			runtime: "r",
			kind: fatal ? kindOf(message) : "logged-exception",
			title: `Error${call === void 0 ? "" : ` in ${call}`}: ${message.split("\n", 1)[0]}`,
			message,
			fatal,
			chain: [
				...body.causes.toReversed(),
				...body.warnings.slice(-1).map((warning) => ({
					type: "warning",
					message: warning,
					recovered: true
				})),
				{
					type: null,
					message,
					recovered: false
				}
			],
			frames,
			culprit: place ?? require_crash.culpritOf(frames),
			truncated: {
				head: false,
				tail: isPlain && !body.halted
			}
		}),
		first: at,
		last: require_crash.withEcho(lines, body.last)
	};
}
function framesOf({ numbered, calls }, name) {
	if (numbered !== null) return numbered.frames;
	if (calls !== null) return calls;
	return name === null ? [] : callsOf(name);
}
function readBody(lines, at, wording) {
	const message = wording === "" ? [] : [wording];
	const causes = [];
	const warnings = [];
	let calls = null;
	let numbered = null;
	let part = "message";
	let last = at;
	for (let index = at + 1; index < lines.length && index < at + LINES; index++) {
		const line = lines[index] ?? "";
		if (line === HALTED) return {
			message: unmarked(message),
			causes,
			warnings,
			calls,
			numbered,
			halted: true,
			last: index
		};
		if (require_crash.isLogLine(line)) continue;
		const cause = (CAUSE ??= /^Caused by error(?: in (.{1,2000}?))?:(?: (.*))?$/).exec(line);
		if (line.startsWith("Calls: ")) {
			calls = callsOf(line.slice(7));
			part = "done";
		} else if (/^(?:In addition: |There were \d+ warnings|Warning messages?:)/.test(line)) part = "warnings";
		else if (cause !== null) {
			causes.push({
				type: null,
				message: cause[2] ?? "",
				recovered: true
			});
			part = "cause";
		} else if (line === "Backtrace:" || /^\s*\d+: \S+\(/.test(line)) {
			const found = numberedOf(lines, line === "Backtrace:" ? index + 1 : index);
			if (found === null) continue;
			numbered = found;
			index = found.last;
			part = "done";
		} else if (part === "message" && (message.length === 0 || line !== "")) message.push(line);
		else if (part === "cause") {
			const link = causes.at(-1);
			if (link !== void 0) link.message = unmarked([...link.message.split("\n"), line]).join("\n").trim();
		} else if (part === "warnings") {
			const warning = (WARNING ??= /^(?:\d+: )?(?:In .{1,1000} :(?: (.*))?|(\S.*))$/).exec(line);
			const text = /^\s+\S/.test(line) ? line.trim() : warning?.[1] ?? warning?.[2] ?? "";
			if (text !== "") warnings.push(text);
		} else continue;
		last = index;
	}
	const isSure = calls !== null || numbered !== null || causes.length > 0;
	const own = isSure ? message : message.slice(0, 1);
	return {
		message: unmarked(own),
		causes,
		warnings,
		calls,
		numbered,
		halted: false,
		last: isSure ? last : at + (wording === "" ? own.length : 0)
	};
}
function unmarked(lines) {
	const [first, ...rest] = lines.filter((line, at) => at > 0 || line !== "");
	return first === void 0 ? [] : [first.replace(/^(?:! |\s+)/, ""), ...rest];
}
function kindOf(message) {
	if (/^(?:unexpected |.{0,1000}:\d+:\d+: unexpected )/.test(message)) return "syntax-error";
	if (/^there is no package called /.test(message)) return "startup-module-not-found";
	if (/^cannot allocate (?:vector|memory)|^memory exhausted/.test(message)) return "out-of-memory";
	if (/infinite recursion|^C stack usage|stack overflow/.test(message)) return "stack-overflow";
	return "uncaught";
}
function readMissing(message, at) {
	return {
		draft: require_crash.drafted({
			runtime: "r",
			kind: "startup-file-not-found",
			title: `Fatal error: ${message}`,
			message,
			fatal: true
		}),
		first: at,
		last: at
	};
}
function readPrinted([, type = "", call, message = ""], at) {
	const name = call === void 0 ? null : rFunction(call);
	const frames = name === null ? [] : callsOf(name);
	return {
		draft: require_crash.drafted({
			runtime: "r",
			kind: "logged-exception",
			title: require_crash.typeAndMessage(type, message),
			message,
			fatal: false,
			chain: [{
				type,
				message,
				recovered: false
			}],
			frames,
			culprit: require_crash.culpritOf(frames)
		}),
		first: at,
		last: at
	};
}
exports.r = r;
// 1a03106c4f99b0dd
