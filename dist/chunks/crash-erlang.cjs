const require_crash = require("./crash.cjs");
const require_openings = require("./crash-openings.cjs");
const require_erlang_term = require("./crash-erlang-term.cjs");
// src/crash/runtimes/beam/function-noise.ts
const beamFunctionNoise = [
	[/(?<=:elixir_compiler_)\d+/, ""],
	[/(?<=fun-)\d+(?=-)/g, ""],
	[/^\(file\)$/, ""],
	[/__escript__[\d_]+(?=:)/, ""]
];
const beamNamespaces = {
	line: /^(?:\s*def(?:module|impl|protocol)\s+|-module\(\s*'?)([\w.]+)/,
	isOutside: (printed) => /__escript__|elixir_compiler_/.test(printed)
};
// src/crash/runtimes/beam/kernel-hint.ts
function kernelHint({ message }) {
	const [, how, name] = /application_(terminated|start_failure),(\w{1,100})/.exec(message ?? "") ?? [];
	return `${name === void 0 ? "An application" : `The application \`${name}\``}, which the release cannot do without, ${how === "terminated" ? "ended" : "did not start"}, so the machine stopped. Look at the error above the crash dump's line, and at its supervisor's children and their configuration.`;
}
// src/crash/runtimes/beam/term-texts.ts
let BINARY;
function withTexts(term) {
	if (!term.includes("<<")) return term;
	return term.slice(0, TERM).replace(BINARY ??= /<<((?:\d{1,3},){3,4000}\d{1,3})>>/g, (printed, numbers) => {
		const text = Buffer.from(numbers.split(",").map(Number)).toString("utf8");
		return (CONTROL ??= /[\0-\x08\x0b\x0c\x0e-\x1f\ufffd]/).test(text) ? printed : JSON.stringify(text);
	});
}
let CONTROL;
const TERM = 65536;
function exceptionIn(term) {
	const type = /'?__struct__'?=>'Elixir\.([\w.]{1,200})'/.exec(term)?.[1];
	const message = /\bmessage=>(?:<<)?"((?:[^"\\]|\\.){1,4000})"/.exec(term)?.[1];
	if (type === void 0 || message === void 0 || !term.includes("__exception__")) return null;
	return `** (${type}) ${message.split("\\n", 1)[0] ?? ""}`;
}
let STACK;
function reasonIn(term) {
	const end = term.slice(0, TERM).search(STACK ??= /,\[\{'?[\w.@]{1,200}'?,'?[\w./@!?-]{1,200}'?,/);
	if (end === -1) return term;
	const reason = term.slice(0, end);
	let open = 0;
	for (const sign of reason) open += sign === "{" ? 1 : sign === "}" ? -1 : 0;
	const leading = /^\{*/.exec(reason)?.[0].length ?? 0;
	return reason.slice(Math.max(0, Math.min(open, leading)));
}
// src/crash/runtimes/beam/erlang/process-crash.ts
function processCrash({ type, message, frames, pid, name }) {
	return require_crash.drafted({
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
		culprit: require_crash.culpritOf(frames)
	});
}
// src/crash/runtimes/beam/erlang/behaviour.ts
const LOGGERS = "(?:\\d[^[]{0,60})?(?:\\[[a-z]{4,9}\\] +)?(?:<[\\d.]{3,40}>(?:@\\S{1,200})? +)?";
let HEAD$1;
let PART;
let REASON;
let CAPTION;
const LINES$3 = 120;
const LONGEST$1 = 4e3;
function opensBehaviour(line) {
	return line.includes("** ") && (HEAD$1 ??= new RegExp(`^${LOGGERS}\\*\\* (?:State machine|Generic server|Generic process|gen_event handler) (\\S{1,200}) (?:terminating|crashed)`)).test(line.slice(0, LONGEST$1));
}
function readBehaviour(lines, at, framesIn) {
	const name = (HEAD$1 ??= new RegExp(`^${LOGGERS}\\*\\* (?:State machine|Generic server|Generic process|gen_event handler) (\\S{1,200}) (?:terminating|crashed)`)).exec((lines[at] ?? "").slice(0, LONGEST$1))?.[1] ?? null;
	const reason = [];
	const rest = [];
	let type = null;
	let isReason = false;
	let last = at;
	for (let index = at + 1; index < Math.min(lines.length, at + LINES$3); index++) {
		const line = (lines[index] ?? "").slice(0, LONGEST$1);
		const part = (PART ??= new RegExp(`^${LOGGERS}(?:\\*\\* *|\\s+)(\\S.*)$`)).exec(line)?.[1];
		if (part === void 0 || opensBehaviour(line)) break;
		const found = (REASON ??= /^Reason for termination ?==? ?(?:(error|exit|throw):)?(.*)$/).exec(part);
		isReason = found !== null || isReason && !(CAPTION ??= /^(?:[A-Z][\w ]{2,40} ?==?|Client )/).test(part);
		type ??= found?.[1] ?? null;
		const text = found === null ? part : found[2] ?? "";
		if (isReason) reason.push(text);
		else if (reason.length > 0) rest.push(text);
		last = index;
	}
	const term = reason.join("").trim();
	if (term === "" || /^(?:normal|shutdown|killed|\{shutdown,\w+\})$/.test(term)) return null;
	const inReason = framesIn(term);
	const frames = inReason.length > 0 ? inReason : framesIn(rest.join(""));
	return {
		draft: processCrash({
			type,
			message: reasonIn(term),
			frames,
			pid: null,
			name
		}),
		first: at,
		last
	};
}
// src/crash/runtimes/beam/erlang/boot-failed.ts
const BOOT_FAILED = "BOOT FAILED";
let HEADLINES;
let ERROR;
let FRAME;
let CLASS;
const LINES$2 = 80;
const LONGEST_TITLE = 200;
function opensBootFailed(line) {
	return line.endsWith("BOOT FAILED") && require_openings.opened(line).text.endsWith("BOOT FAILED");
}
function wordsOf(line) {
	const { text, column } = require_openings.opened(line);
	return column >= line.length ? "" : text;
}
function isOpen(printed) {
	return /[,{[(]$/.test(printed.at(-1) ?? "");
}
function readBootFailed(lines, at) {
	const printed = [];
	const frames = [];
	let last = at;
	for (let i = at + 1; i < lines.length && i < at + LINES$2; i++) {
		const line = wordsOf(lines[i] ?? "");
		const frame = (FRAME ??= /^\s*([a-z][\w@]{0,100}:[\w@'-]{1,100}\/\d{1,3})(?:,? line (\d{1,9}))?$/).exec(line);
		if (frame !== null) {
			const [, name = "", number] = frame;
			const origin = name.startsWith("rabbit") ? "app" : "runtime";
			frames.push({
				function: name,
				file: null,
				line: number === void 0 ? null : Number(number),
				origin
			});
		} else if (line.trim() === "" || /^(?:=+|BOOT FAILED)$/.test(line.trim())) {
			if (printed.length > 0 && frames.length > 0) break;
			continue;
		} else if (printed.length > 0 && !isOpen(printed)) break;
		else {
			const words = (HEADLINES ??= /^(?:Error description:|(?:Exception|Error) (?:during|in|while) .{1,60}:?)\s*(.*)$/).exec(line)?.[1] ?? (ERROR ??= /^(?:ERROR|Error): (.+)$/).exec(line)?.[1] ?? line.trim();
			if (words !== "") printed.push(words);
		}
		last = i;
	}
	if (printed.length === 0) return null;
	const text = printed.join(" ");
	const [, type = null, message = text] = (CLASS ??= /^(error|exit|throw):(.*)$/s).exec(text) ?? [];
	const short = text.length > LONGEST_TITLE ? require_erlang_term.innermostReason(text) : null;
	const own = frames.find(({ origin }) => origin === "app");
	return {
		draft: require_crash.drafted({
			runtime: "erlang",
			kind: "boot-failed",
			title: `${BOOT_FAILED}: ${short ?? require_crash.firstLine(text)}`,
			message,
			fatal: true,
			chain: [{
				type,
				message,
				recovered: false
			}],
			frames,
			culprit: own === void 0 ? null : {
				function: own.function,
				file: null,
				line: own.line
			}
		}),
		first: at,
		last
	};
}
// src/crash/runtimes/beam/erlang/origin.ts
function erlangOrigin(module, file) {
	if (/^(?:erl_eval|escript|init|gen|gen_server|gen_statem|gen_event|proc_lib|supervisor|erlang|lists|maps|code|application|application_master|shell|erl_parse|sets|dict|file|io|ets|timer)$/.test(module)) return "runtime";
	if (/^elixir(?:_\w+)?$|^'?Elixir\.(?:Code|Config(?:\.\w+)?|GenServer|Kernel(?:\.\w+)?|Module(?:\.\w+)?|Supervisor|System|Task(?:\.\w+)?)'?$/.test(module)) return "runtime";
	return /(?:^|\/)deps\/|_build\/default\/lib\//.test(file) ? "dependency" : "app";
}
// src/crash/runtimes/beam/erlang/lager.ts
let REPORT;
let PLACE;
let SUPERVISED;
const LINES$1 = 12;
const LONGEST = 2e4;
function mayBeLager(line) {
	return line.includes(" with reason") && line.includes("] ") && (REPORT ??= /^(?:\d[^[]{0,60})?\[(?:error|critical|alert|emergency)\] +(?:<[\d.]+>(?:@\S{1,200})? +)?(?:CRASH REPORT Process|gen_(?:server|fsm|statem|event)|Supervisor|Ranch listener) (\S{1,200}) .{0,300}?\b(?:exited|crashed|terminated|exit) with reason:? (.*)$/).test(line.slice(0, LONGEST));
}
let WORDED;
function readLager(lines, at, framesIn) {
	const [, process = "", printed = ""] = (REPORT ??= /^(?:\d[^[]{0,60})?\[(?:error|critical|alert|emergency)\] +(?:<[\d.]+>(?:@\S{1,200})? +)?(?:CRASH REPORT Process|gen_(?:server|fsm|statem|event)|Supervisor|Ranch listener) (\S{1,200}) .{0,300}?\b(?:exited|crashed|terminated|exit) with reason:? (.*)$/).exec((lines[at] ?? "").slice(0, LONGEST)) ?? [];
	const places = [...printed.matchAll(PLACE ??= / in (?:call from )?([\w@']{1,100}:[\w@'!?/-]{1,200}\/\d{1,3}) ?line (\d{1,7})/g)].map(([, name = "", line]) => ({
		function: name,
		file: null,
		line: Number(line),
		origin: erlangOrigin(name.split(":", 1)[0] ?? "", "")
	}));
	const frames = [...framesIn(printed), ...places];
	const message = reasonIn((places.length === 0 ? printed : printed.slice(0, printed.search(PLACE ??= / in (?:call from )?([\w@']{1,100}:[\w@'!?/-]{1,200}\/\d{1,3}) ?line (\d{1,7})/g))).replace(SUPERVISED ??= / in context \w{1,40}$/, ""));
	if (message === "" || /^(?:normal|shutdown|killed|reached_max_restart_intensity|noproc)$/.test(message)) return null;
	const value = ((WORDED ??= /^(?:no match of right ?hand (?:side )?value|no (?:case|try|function) clause matching|bad return value:?|bad argument in) (.{6,})$/).exec(message)?.[1] ?? message).slice(0, 200);
	let last = at;
	for (let row = at + 1; row < Math.min(lines.length, at + LINES$1); row++) if (mayBeLager(lines[row] ?? "") && (lines[row] ?? "").includes(value)) last = row;
	return {
		draft: require_crash.drafted({
			runtime: "erlang",
			kind: "process-crash",
			title: message,
			message,
			fatal: false,
			chain: [{
				type: null,
				message,
				recovered: false
			}],
			thread: process.startsWith("<") ? {
				id: process,
				name: null,
				state: null
			} : {
				id: null,
				name: process,
				state: null
			},
			frames,
			culprit: require_crash.culpritOf(frames)
		}),
		first: at,
		last
	};
}
// src/crash/runtimes/beam/erlang/plain-report.ts
let HEAD;
let PROCESS;
let NAME;
let ERROR_INFO;
let VALUE;
let KERNELS;
const LINES = 24;
function opensPlainReport(line) {
	return (line.includes("crash_report") || line.includes(" ~p on node ~p ")) && (HEAD ??= /^(?:\d[\d :.,/TZ+-]{0,40} )?(crash_report|Error in process ~p on node ~p with exit value:~n~p~n)\s*$/).test(line);
}
function readPlainReport(lines, at, framesIn) {
	const isReport = (HEAD ??= /^(?:\d[\d :.,/TZ+-]{0,40} )?(crash_report|Error in process ~p on node ~p with exit value:~n~p~n)\s*$/).exec(lines[at] ?? "")?.[1] === "crash_report";
	let last = at;
	let pid = null;
	let name = null;
	let type = null;
	let term = null;
	let isKernels = false;
	for (let index = at + 1; index < Math.min(lines.length, at + LINES); index++) {
		const line = lines[index] ?? "";
		if (isReport ? !/^\s+[a-z_]+: /.test(line) : term !== null || opensPlainReport(line)) break;
		pid ??= (PROCESS ??= /^\s*(?:pid: )?(<[\d.]{3,40}>)\s*$/).exec(line)?.[1] ?? null;
		name ??= (NAME ??= /^\s*registered_name: ([a-z]\w{0,100})\s*$/).exec(line)?.[1] ?? null;
		isKernels ||= (KERNELS ??= /^\s*ancestors: \[kernel_s|^\s*initial_call: \{supervisor,kernel,/).test(line);
		const info = isReport ? (ERROR_INFO ??= /^\s*error_info: \{(error|exit|throw),(.*)\}\s*$/).exec(line) : (VALUE ??= /^\s*(\{.*\})\s*$/).exec(line);
		if (info !== null && term === null) {
			type = isReport ? info[1] ?? null : null;
			term = withTexts(info[isReport ? 2 : 1] ?? "");
		}
		last = index;
	}
	if (term === null) return null;
	const frames = framesIn(term);
	const exception = exceptionIn(term);
	const draft = processCrash({
		type,
		message: exception ?? reasonIn(term),
		frames,
		pid,
		name
	});
	const ofElixir = exception === null ? {} : {
		runtime: "elixir",
		title: exception
	};
	return {
		draft: {
			...draft,
			...ofElixir,
			fatal: isKernels
		},
		first: at,
		last
	};
}
// src/crash/runtimes/beam/erlang/erlang.ts
let SASL;
let ESCRIPT;
const NOT_COMPILED = "escript: There were compilation errors.";
let COMPILE_ERROR;
let ERLANG_FRAME;
let TERM_FRAME;
const HINTS = {
	uncaught: "An exception left the script's main function. The term says what did not match or was not there: handle it at the first frame of the script.",
	"kernel-terminated": kernelHint,
	"boot-failed": ({ message }) => bootHint(message ?? ""),
	"process-crash": "A process that nothing supervises or that its supervisor starts again died of an exception. Handle the error where the first frame of the program is."
};
function bootHint(message) {
	const port = /(?:distribution )?port (\d{1,5})/.exec(message)?.[1];
	if (/eacces|permission/i.test(message)) return "The node may not use a file that it needs at its start (eacces). Check the owner of the volume (fsGroup), runAsUser and the mode of the Erlang cookie.";
	if (port !== void 0 && /in use/.test(message)) return `Another node already listens on port ${port}. Give it a node name or a host network of its own, and wait until the old pod is gone.`;
	return "The node could not boot: what was thrown is the reason, and the frames below it say which step it was. Check what that step reads: its configuration, the data directory, its peers.";
}
const erlang = {
	runtime: "erlang",
	triggers: [
		"exception error: ",
		"exception exit: ",
		"exception throw: ",
		" REPORT==== ",
		" with reason: ",
		"crash_report",
		"** State machine ",
		"** Generic server ",
		"** Generic process ",
		"** gen_event handler ",
		"Error in process ~p",
		NOT_COMPILED,
		BOOT_FAILED
	],
	headerLine: /^Stack trace:/,
	finalLine: /^(?:escript: exception |escript: There were compilation errors\.$|\{"init terminating in |Runtime terminating during boot )/,
	exitCodes: { ofCrash: [127, 1] },
	identity: {
		functionNoise: beamFunctionNoise,
		runtimeWords: (message) => /^\{(.{1,500}?),\[\{/.exec(message)?.[1] ?? null
	},
	source: {
		hasOriginByPackage: true,
		functionName: (printed) => printed.replace(/\/\d+$/, "").replace(/'?-([\w]+)\/\d+-[^']*'?$/, "$1"),
		namespaces: beamNamespaces
	},
	hints: HINTS,
	mayOpen: (line) => (SASL ??= /^=(?:CRASH|ERROR) REPORT==== /).test(line) || mayBeLager(line) || (ESCRIPT ??= /^(?:escript: |\*\* )exception (error|exit|throw): (.*)$/).test(line) || line === NOT_COMPILED || opensBootFailed(line) || opensPlainReport(line) || opensBehaviour(line),
	read(lines, at) {
		const line = lines[at] ?? "";
		if (line === NOT_COMPILED) return readNotCompiled(lines, at);
		if (opensBootFailed(line)) return readBootFailed(lines, at);
		if (opensBehaviour(line)) return readBehaviour(lines, at, termFrames);
		if (opensPlainReport(line)) return readPlainReport(lines, at, termFrames);
		if (mayBeLager(line)) return readLager(lines, at, termFrames);
		return (SASL ??= /^=(?:CRASH|ERROR) REPORT==== /).test(line) ? readSasl(lines, at) : (ESCRIPT ??= /^(?:escript: |\*\* )exception (error|exit|throw): (.*)$/).test(line) ? readEscript(lines, at) : null;
	}
};
function isErlangReport(line) {
	return (SASL ??= /^=(?:CRASH|ERROR) REPORT==== /).test(line);
}
function termFrames(text) {
	return [...text.slice(0, 2e4).replaceAll("\\\"", "\"").matchAll(TERM_FRAME ??= /\{'?([\w.@]+)'?,'?([\w\-/.@!?]+)'?,(\d+|\[[^[\]]*\]),\[\{file,"([^"]*)"\},\{line,(\d+)\}\]\}/g)].map(([, module = "", name = "", arity = "", file = "", line]) => ({
		function: `${module}:${name}/${/^\d+$/.test(arity) ? arity : "?"}`,
		file,
		line: Number(line),
		origin: erlangOrigin(module, file)
	}));
}
const TERM_LINES = 200;
function termAt(lines, at) {
	const parts = [(lines[at] ?? "").trimEnd()];
	let last = at;
	for (let index = at + 1; index <= at + TERM_LINES && index < lines.length; index++) {
		const line = lines[index] ?? "";
		if (require_crash.isLogLine(line)) continue;
		if (!/[,[{]$/.test(parts.at(-1) ?? "") || line === "" || line.startsWith("=")) break;
		parts.push(line.trim());
		last = index;
	}
	return {
		text: parts.join(""),
		last
	};
}
function erlangFrames(lines, from) {
	const frames = [];
	let last = from - 1;
	for (;;) {
		const index = require_crash.seek(lines, last + 1, (line) => (ERLANG_FRAME ??= /^\s*(?:in function|in call from) +(\S+\/\d+)(?: \((\S+?), line (\d+)\))?/).test(line), (line) => (SASL ??= /^=(?:CRASH|ERROR) REPORT==== /).test(line));
		const found = index === -1 ? null : (ERLANG_FRAME ??= /^\s*(?:in function|in call from) +(\S+\/\d+)(?: \((\S+?), line (\d+)\))?/).exec(lines[index] ?? "");
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
	while (first > 0 && first > at - COMPILE_ERRORS && !require_crash.isLogLine(lines[first - 1] ?? "")) {
		if (!/^%|^\S.*:\d+: |^$/.test(lines[first - 1] ?? "")) break;
		first--;
	}
	const error = lines.slice(first, at).find((line) => (COMPILE_ERROR ??= /^(\S[^:]*):(\d+):(?:\d+:)? (?!Warning: )(\S.*)$/).test(line));
	const [, file = null, line, message = ""] = (COMPILE_ERROR ??= /^(\S[^:]*):(\d+):(?:\d+:)? (?!Warning: )(\S.*)$/).exec(error ?? "") ?? [];
	if (error === void 0) return null;
	return {
		draft: require_crash.drafted({
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
	const [, type = null, message = ""] = (ESCRIPT ??= /^(?:escript: |\*\* )exception (error|exit|throw): (.*)$/).exec(lines[at] ?? "") ?? [];
	const stack = erlangFrames(lines, at + 1);
	return {
		draft: require_crash.drafted({
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
			culprit: require_crash.culpritOf(stack.frames)
		}),
		first: at,
		last: Math.max(at, stack.last)
	};
}
function returnedBy(term) {
	const [, reason, module, name] = /^\{bad_return,.*?\{'EXIT',\{(\w{2,60}),\[\{([\w@'.]{1,100}),('?\w{1,100}'?)/.exec(term) ?? [];
	return reason === void 0 ? null : `{bad_return, ${reason} in ${module}:${name}}`;
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
			const opening = (exception[2] ?? "").trimEnd();
			const term = opening.startsWith("{") ? termAt(lines, index) : null;
			message = term === null ? opening : term.text.slice(term.text.indexOf(opening));
			const stack = erlangFrames(lines, (term?.last ?? index) + 1);
			const thrown = returnedBy(message);
			frames = thrown === null ? stack.frames : [...termFrames(message), ...stack.frames];
			message = thrown ?? message;
			index = Math.max(index, term?.last ?? index, stack.last);
		} else if (message === null && !require_crash.isLogLine(line) && /^(?:\*\* )?\{.*[},]$/.test(line) && (pid !== null || name !== null)) {
			const term = termAt(lines, index);
			message = term.text.replace(/^\*\* /, "");
			frames = termFrames(message);
			index = term.last;
		}
		last = index;
	}
	if (message === null) return null;
	return {
		draft: processCrash({
			type,
			message,
			frames,
			pid,
			name
		}),
		first: at,
		last
	};
}
Object.defineProperty(exports, "beamFunctionNoise", {
	enumerable: true,
	get: function() {
		return beamFunctionNoise;
	}
});
Object.defineProperty(exports, "beamNamespaces", {
	enumerable: true,
	get: function() {
		return beamNamespaces;
	}
});
Object.defineProperty(exports, "erlang", {
	enumerable: true,
	get: function() {
		return erlang;
	}
});
Object.defineProperty(exports, "exceptionIn", {
	enumerable: true,
	get: function() {
		return exceptionIn;
	}
});
Object.defineProperty(exports, "isErlangReport", {
	enumerable: true,
	get: function() {
		return isErlangReport;
	}
});
Object.defineProperty(exports, "kernelHint", {
	enumerable: true,
	get: function() {
		return kernelHint;
	}
});
Object.defineProperty(exports, "termFrames", {
	enumerable: true,
	get: function() {
		return termFrames;
	}
});
Object.defineProperty(exports, "withTexts", {
	enumerable: true,
	get: function() {
		return withTexts;
	}
});
// d3351867f9f647b4
