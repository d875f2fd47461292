// src/crash/digest.ts
const OFFSET$1 = 14695981039346656037n;
const PRIME = 1099511628211n;
function digestOf(text) {
	let digest = OFFSET$1;
	for (const byte of Buffer.from(text)) digest = (digest ^ BigInt(byte)) * PRIME & 18446744073709551615n;
	return digest.toString(16).padStart(16, "0");
}
function isDigit(code) {
	return code !== void 0 && code >= 48 && code <= 57;
}
function isCapital$1(code) {
	return code >= 65 && code <= 90;
}
function isBlank$1(code) {
	return code === 32 || code === 9;
}
// src/crash/grammar/drafting.ts
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
function culpritOf(frames) {
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
const PATH_LENGTH = 40;
function inSentence(file, line) {
	const short = file.length <= PATH_LENGTH ? file : /[^/\\]+[/\\][^/\\]+$/.exec(file)?.[0] ?? file;
	return line === null ? short : `${short}:${line}`;
}
function firstLine$1(text) {
	const end = text.indexOf("\n");
	return end === -1 ? text : text.slice(0, end);
}
function typeAndMessage(type, message) {
	const first = firstLine$1(message);
	if (type === null || type === "") return first;
	return first === "" ? type : `${type}: ${first}`;
}
function indentOf$1(line) {
	let at = 0;
	while (isBlank$1(line.charCodeAt(at))) at++;
	return at;
}
// src/crash/grammar/unicode.ts
const FOREIGN_LETTERS = "\\u00aa-\\u1fff\\u2c00-\\u2dff\\u3040-\\ufdff\\uff10-\\uffdc";
function isCapital(letter) {
	return letter !== letter.toLowerCase();
}
// src/crash/grammar/log-lines.ts
const LOG_OPENINGS = anyOf$1([
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
function anyOf$1(expressions) {
	return new RegExp(expressions.map(({ source }) => source).join("|"));
}
function isLogLine(line) {
	const start = line.charCodeAt(0);
	if (start === 9 || start === 32 && line.charCodeAt(1) !== 123) return false;
	return LOG_OPENINGS.test(line);
}
let ERROR_LEVEL;
function isErrorLogLine(line) {
	return isLogLine(line) && (ERROR_LEVEL ??= /\b(?:ERROR|CRITICAL|FATAL|SEVERE|EXCEPTION|WARN|WARNING)\b|\b(?:level|lvl|severity)["']?[=:] ?["']?(?:error|fatal|critical|warn|[4-6]0\b)|^[EF]\d{4} \d\d:|^(?:error|fatal|warn)\b/).test(line.slice(0, 400));
}
let EPILOGUE;
function isEpilogue(line) {
	return (EPILOGUE ??= /^(?:make(?:\[\d+\])?: \*\*\*|\S{1,200}:\d+: recipe for target |npm (?:ERR!|error)|error Command failed|info Visit https:\/\/yarnpkg|\s?ELIFECYCLE\s|exit status \d|command terminated|Killed$|Aborted|Segmentation fault|Trace\/breakpoint trap|\[\d+\][+-]? |\S+: line \d+: |Node\.js v\d|Bun v\d|qemu: uncaught|Process (?:exited|finished)|\S+ exited with code |(?:Gracefully [Ss]topping|Aborting on container exit)\.\.\.)|^\[?[\w.-]{1,60}@[\w.-]{1,80}[ :][^\]$#]{0,200}\]?[$#](?: |$)/).test(line);
}
let REPORT$5;
function isReport(line) {
	return (REPORT$5 ??= /^(?:Restart|Relaunch|Retry|Reload|Reconnect|Start|Launch|Try|Load|Connect|Apply|Boot|Check|Clean|Exit|Fetch|Initiali[sz]|Install|Listen|Migrat|Process|Runn|Shutt|Sleep|Stopp|Wait)ing\b(?!:)|^\+{1,6} [\w./-]|^(?:={2,}|-{2,})> ?\S|^\w[\w -]{0,40}(?:\.{3}|\u2026)(?: ?(?:ok|done|failed))?$/).test(line);
}
// src/crash/grammar/rewording.ts
function rewordedBy(table) {
	return (message) => {
		const line = message.slice(0, 2e3).split("\n", 1)[0] ?? "";
		const found = table.find(([shape]) => shape.test(line));
		return found === void 0 ? null : line.replace(...found).slice(0, 400);
	};
}
// src/crash/grammar/seek.ts
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
let ECHO$1;
function withEcho(lines, last) {
	let end = last;
	for (let index = last + 1; index <= last + 2 && index < lines.length; index++) {
		const line = lines[index] ?? "";
		if ((ECHO$1 ??= /^ ?(?:\S+: line \d+: +|\S+: +)?(?:\d+ )?(?:Aborted|Segmentation fault|Illegal instruction|Trace\/breakpoint trap|Floating point exception|Bus error)(?: +\(core dumped\))?(?: .*)?$|^make(?:\[\d+\])?: \*\*\* |^exit status \d+$/).test(line)) end = index;
		else if (line.trim() !== "") break;
	}
	return end;
}
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
		return (CONTROL$1 ??= /[\0-\x08\x0b\x0c\x0e-\x1f\ufffd]/).test(text) ? printed : JSON.stringify(text);
	});
}
let CONTROL$1;
const TERM = 65536;
function exceptionIn(term) {
	const type = /'?__struct__'?=>'Elixir\.([\w.]{1,200})'/.exec(term)?.[1];
	const message = /\bmessage=>(?:<<)?"((?:[^"\\]|\\.){1,4000})"/.exec(term)?.[1];
	if (type === void 0 || message === void 0 || !term.includes("__exception__")) return null;
	return `** (${type}) ${message.split("\\n", 1)[0] ?? ""}`;
}
let STACK$1;
function reasonIn(term) {
	const end = term.slice(0, TERM).search(STACK$1 ??= /,\[\{'?[\w.@]{1,200}'?,'?[\w./@!?-]{1,200}'?,/);
	if (end === -1) return term;
	const reason = term.slice(0, end);
	let open = 0;
	for (const sign of reason) open += sign === "{" ? 1 : sign === "}" ? -1 : 0;
	const leading = /^\{*/.exec(reason)?.[0].length ?? 0;
	return reason.slice(Math.max(0, Math.min(open, leading)));
}
// src/crash/runtimes/beam/erlang/process-crash.ts
function processCrash({ type, message, frames, pid, name }) {
	return drafted({
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
		culprit: culpritOf(frames)
	});
}
// src/crash/runtimes/beam/erlang/behaviour.ts
const LOGGERS = "(?:\\d[^[]{0,60})?(?:\\[[a-z]{4,9}\\] +)?(?:<[\\d.]{3,40}>(?:@\\S{1,200})? +)?";
let HEAD$11;
let PART$2;
let REASON$2;
let CAPTION$1;
const LINES$9 = 120;
const LONGEST$10 = 4e3;
function opensBehaviour(line) {
	return line.includes("** ") && (HEAD$11 ??= new RegExp(`^${LOGGERS}\\*\\* (?:State machine|Generic server|Generic process|gen_event handler) (\\S{1,200}) (?:terminating|crashed)`)).test(line.slice(0, LONGEST$10));
}
function readBehaviour(lines, at, framesIn) {
	const name = (HEAD$11 ??= new RegExp(`^${LOGGERS}\\*\\* (?:State machine|Generic server|Generic process|gen_event handler) (\\S{1,200}) (?:terminating|crashed)`)).exec((lines[at] ?? "").slice(0, LONGEST$10))?.[1] ?? null;
	const reason = [];
	const rest = [];
	let type = null;
	let isReason = false;
	let last = at;
	for (let index = at + 1; index < Math.min(lines.length, at + LINES$9); index++) {
		const line = (lines[index] ?? "").slice(0, LONGEST$10);
		const part = (PART$2 ??= new RegExp(`^${LOGGERS}(?:\\*\\* *|\\s+)(\\S.*)$`)).exec(line)?.[1];
		if (part === void 0 || opensBehaviour(line)) break;
		const found = (REASON$2 ??= /^Reason for termination ?==? ?(?:(error|exit|throw):)?(.*)$/).exec(part);
		isReason = found !== null || isReason && !(CAPTION$1 ??= /^(?:[A-Z][\w ]{2,40} ?==?|Client )/).test(part);
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
// src/crash/grammar/in-parts.ts
const MANY_TEXTS = 50;
function ofParts(parts, flags) {
	const compiled = [];
	let texts = 0;
	let whole = null;
	return { test(text) {
		if (++texts > MANY_TEXTS) {
			whole ??= new RegExp(parts.filter((_, index) => index % 2 === 1).join("|"), flags);
			return whole.test(text);
		}
		const searched = flags === "i" ? text.toLowerCase() : text;
		for (let at = 0; at < parts.length; at += 2) {
			if (!searched.includes(parts[at] ?? "")) continue;
			compiled[at] ??= new RegExp(parts[at + 1] ?? "", flags);
			if (compiled[at]?.test(text) === true) return true;
		}
		return false;
	} };
}
// src/crash/last-words/levels.ts
const NAMES$2 = {
	fatal: [..."fatal fatl fata ftl fat emerg emergency alert alrt crit critical crt panic pani pnc dpanic abort".split(" "), "fatal error"],
	error: "error erro err eror severe sever fail failed failure e".split(" ").concat(["system error"]),
	warning: "warning warn warni wrn wrng".split(" "),
	detail: [
		"detail",
		"hint",
		"context",
		"details"
	],
	low: [..."notice note notic info inf information informational log debug debu dbg dbug trace trac trc verbose vrb".split(" "), ..."fine finer finest config silly http success default statement status system".split(" ")]
};
const GRADES = new Map(Object.keys(NAMES$2).flatMap((grade) => NAMES$2[grade].map((name) => [name, grade])));
const LETTERS = {
	F: "fatal",
	C: "fatal",
	A: "fatal",
	E: "error",
	W: "warning",
	N: "low",
	I: "low",
	D: "low",
	V: "low",
	T: "low"
};
function gradeOf(name) {
	return GRADES.get(name.toLowerCase()) ?? null;
}
function isLevelAt(line, at) {
	let end = at;
	while (line.charCodeAt(end) <= 127 && isCapital$1(line.charCodeAt(end) & -33)) end++;
	return gradeOf(line.slice(at, end)) !== null;
}
function gradeOfLetter(letter) {
	return LETTERS[letter] ?? null;
}
function gradeOfValue(value) {
	if (typeof value === "string") {
		if (/^\d{1,2}$/.test(value)) return gradeOfValue(Number(value));
		return gradeOf(value) ?? (value.length === 1 ? gradeOfLetter(value) : null);
	}
	if (typeof value !== "number") return null;
	if (value >= 60) return "fatal";
	if (value >= 50) return "error";
	if (value >= 40) return "warning";
	if (value >= 10) return "low";
	if (value <= 2) return "fatal";
	if (value === 3) return "error";
	return value === 4 ? "warning" : "low";
}
const LEVEL_WORDS = oneOf([...GRADES.keys()]);
const PLAIN_LEVEL_WORDS = oneOf([...GRADES.keys()].filter((name) => !/^(?:fail|log$|abort|status|statement|system|default|success|http|context|silly|config|fine|trace$|note$|detail|alert$|panic$)/.test(name)));
function oneOf(names) {
	return names.filter((name) => name.length > 1).sort((one, other) => other.length - one.length).join("|");
}
// src/crash/last-words/whole-openings.ts
let KLOG$1;
let PASSENGER;
let GLIB;
let CHROMIUM;
function mayBeWhole(code) {
	return isCapital$1(code) || code === 91 || code === 40 || code === 42;
}
function takeWhole(take) {
	const match = take(KLOG$1 ??= /([FEWID])\d{4} (\d\d):(\d\d):(\d\d)\.\d{3,9} +\d+ [\w./@-]{1,100}:\d+\] ?/y) ?? take(PASSENGER ??= /\[ ([CEWNID]) \d{4}-\d\d-\d\d (\d\d):(\d\d):(\d\d)\.\d{1,9} [^\]]{1,120} \]: /y) ?? take(GLIB ??= /(?:\*\* )?\([\w./-]{1,40}:\d{1,10}\): (?:[\w-]{1,40}-)?(ERROR|CRITICAL|WARNING|MESSAGE|INFO|DEBUG) \*\*: (?:(\d\d):(\d\d):(\d\d)\.\d{3}: )?/iy);
	if (match === null) return takeChromium(take);
	const [, level = "", hours, minutes, seconds] = match;
	return {
		grade: gradeOfLetter(level) ?? gradeOf(level),
		seconds: hours === void 0 ? null : clock(hours, minutes, seconds)
	};
}
function takeChromium(take) {
	const match = take(CHROMIUM ??= /\[(?:\d{1,20}:){0,2}(?:\d{4}\/(\d\d)(\d\d)(\d\d)\.\d{3,6}:)?(FATAL|ERROR|WARNING|INFO|VERBOSE\d{0,2}):[\w./-]{1,80}(?:\(\d{1,6}\)|:\d{1,6})\] /y);
	if (match === null) return null;
	const [, hours, minutes, seconds, level = ""] = match;
	return {
		grade: gradeOf(level) ?? "low",
		seconds: hours === void 0 ? null : clock(hours, minutes, seconds)
	};
}
function clock(hours = "", minutes = "", seconds = "") {
	return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
// src/crash/last-words/wording.ts
const FAILURE = ofParts([
	"fatal",
	"(?<![\\w-])(?:fatal)(?![\\w-])",
	"panic",
	"(?<![\\w-])(?:panic)(?![\\w-])",
	"exception",
	"\\b(?:exception)\\b",
	"cannot",
	"\\b(?:cannot)\\b",
	"can",
	"\\b(?:can ?not)\\b",
	"can't",
	"\\b(?:can't)\\b",
	"can",
	"\\b(?:can\u2019t)\\b",
	"couldn't",
	"\\b(?:couldn't)\\b",
	"could not",
	"\\b(?:could not)\\b",
	"unable to",
	"\\b(?:unable to)\\b",
	" exist",
	"\\b(?:does(?:n't| not) exists?)\\b",
	" denied",
	"\\b(?:(?:permission|access) denied)\\b",
	"refused",
	"\\b(?:refused)\\b",
	"unrecogni",
	"\\b(?:unrecogni[sz]ed)\\b",
	"unsupported",
	"\\b(?:unsupported)\\b",
	"unresolved",
	"\\b(?:unresolved)\\b",
	"no such",
	"\\b(?:no such)\\b",
	"not found",
	"\\b(?:not found)\\b",
	"out of memory",
	"\\b(?:out of memory)\\b",
	"no space left",
	"\\b(?:no space left)\\b",
	"already in use",
	"\\b(?:already in use)\\b",
	"segmentation fault",
	"\\b(?:segmentation fault)\\b",
	"bus error",
	"\\b(?:bus error)\\b",
	"read-only file system",
	"\\b(?:read-only file system)\\b",
	"core dumped",
	"\\b(?:core dumped)\\b",
	"syntax error",
	"\\b(?:syntax error)\\b",
	"exec format error",
	"\\b(?:exec format error)\\b",
	"failed",
	"\\b(?:failed)\\b",
	"failure",
	"\\b(?:failure)\\b",
	"fails",
	"\\b(?:fails)\\b",
	"cannot open",
	"\\b(?:cannot open)\\b",
	"not defined",
	"\\b(?:not defined)\\b",
	"invalid",
	"\\b(?:invalid)\\b",
	"illegal",
	"\\b(?:illegal)\\b",
	"incompatible",
	"\\b(?:incompatible)\\b",
	"corrupt",
	"\\b(?:corrupt(?:ed|ion)?)\\b",
	"missing",
	"\\b(?:missing)\\b",
	"mismatch",
	"\\b(?:mismatch)\\b",
	"aborted",
	"\\b(?:aborted)\\b",
	"terminated abnormally",
	"\\b(?:terminated abnormally)\\b",
	"is not ",
	"\\b(?:is not (?:set|defined|permitted|allowed|supported|available|recogni[sz]ed|installed|valid|a valid|readable|writable|accessible))\\b",
	"must be",
	"\\b(?:must be)\\b",
	"failed to",
	"\\b(?:failed to)\\b",
	"unbound variable",
	"\\b(?:unbound variable)\\b",
	"undefined ",
	"\\b(?:undefined (?:symbol|reference|variable|method|function))\\b",
	"unknown ",
	"\\b(?:unknown (?:sub)?(?:command|option|argument|flag|directive))\\b",
	"error",
	"\\berrors?\\b(?! ?= ?0)",
	"error",
	"\\w(?:Error)\\b",
	"exception",
	"\\w(?:Exception)\\b",
	"not_found",
	"_(?:not_found)\\b",
	"unknown",
	"_(?:unknown(?:_[a-z_]{1,30})?)\\b",
	"invalid",
	"_(?:invalid)\\b",
	"failed",
	"_(?:failed)\\b",
	"failure",
	"_(?:failure)\\b",
	"error",
	"_(?:error)\\b",
	"denied",
	"_(?:denied)\\b",
	"refused",
	"_(?:refused)\\b",
	"unsupported",
	"_(?:unsupported)\\b",
	"missing",
	"_(?:missing)\\b"
], "i");
const ERRNO = ofParts([
	"ACCES",
	"\\bE(?:ACCES)\\b",
	"ADDRINUSE",
	"\\bE(?:ADDRINUSE)\\b",
	"ADDRNOTAVAIL",
	"\\bE(?:ADDRNOTAVAIL)\\b",
	"AI_AGAIN",
	"\\bE(?:AI_AGAIN)\\b",
	"CONNABORTED",
	"\\bE(?:CONNABORTED)\\b",
	"CONNREFUSED",
	"\\bE(?:CONNREFUSED)\\b",
	"CONNRESET",
	"\\bE(?:CONNRESET)\\b",
	"EXIST",
	"\\bE(?:EXIST)\\b",
	"HOSTUNREACH",
	"\\bE(?:HOSTUNREACH)\\b",
	"INVAL",
	"\\bE(?:INVAL)\\b",
	"IO",
	"\\bE(?:IO)\\b",
	"ISDIR",
	"\\bE(?:ISDIR)\\b",
	"MFILE",
	"\\bE(?:MFILE)\\b",
	"NETUNREACH",
	"\\bE(?:NETUNREACH)\\b",
	"NFILE",
	"\\bE(?:NFILE)\\b",
	"NODEV",
	"\\bE(?:NODEV)\\b",
	"NOENT",
	"\\bE(?:NOENT)\\b",
	"NOEXEC",
	"\\bE(?:NOEXEC)\\b",
	"NOMEM",
	"\\bE(?:NOMEM)\\b",
	"NOSPC",
	"\\bE(?:NOSPC)\\b",
	"NOTDIR",
	"\\bE(?:NOTDIR)\\b",
	"NOTFOUND",
	"\\bE(?:NOTFOUND)\\b",
	"PERM",
	"\\bE(?:PERM)\\b",
	"PIPE",
	"\\bE(?:PIPE)\\b",
	"ROFS",
	"\\bE(?:ROFS)\\b",
	"TIMEDOUT",
	"\\bE(?:TIMEDOUT)\\b"
], "");
const SUSPICIONS = [
	ofParts([
		"unknown",
		"\\b(?:unknown)\\b",
		"undefined",
		"\\b(?:undefined)\\b",
		"expect",
		"\\b(?:(?:un)?expect(?:ed|ing))\\b",
		"unterminated",
		"\\b(?:unterminated)\\b",
		"did not",
		"\\b(?:did not)\\b",
		"n",
		"\\b(?:(?:did|does|do|is|are|was|were|has|have)n['\u2019]t)\\b",
		"denied",
		"\\b(?:denied)\\b",
		"rejected",
		"\\b(?:rejected)\\b",
		"forbidden",
		"\\b(?:forbidden)\\b",
		"unauthori",
		"\\b(?:unauthori[sz]ed)\\b",
		"not ",
		"\\b(?:not (?:exist|appear|support(?:ed)?|enough|configured|provided|given|specified|running|reachable|listening|ready|registered|loaded|initiali[sz]ed|mounted|owned|root|a \\w+))\\b",
		"no ",
		"\\b(?:no (?:[\\w-]+ ){1,4}(?:specified|given|provided|configured|found|defined|available|set|left))\\b",
		"must",
		"\\b(?:must(?: not)? (?:be|have|contain|specify|set|match|provide|point))\\b",
		"should not",
		"\\b(?:should not)\\b",
		"won't",
		"\\b(?:won't)\\b",
		"will not",
		"\\b(?:will not)\\b"
	], "i"),
	ofParts([": ", "^(?:[a-z_]\\w{0,60}\\.){1,12}[A-Z]\\w{2,80}: \\S"], ""),
	ofParts([
		"require",
		"\\b(?:requires?)\\b",
		"required",
		"\\b(?:required)\\b",
		"need",
		"\\b(?:needs? (?:to be|at least))\\b",
		"too ",
		"\\b(?:too (?:many|large|small|old|new|few|long|short|low|high))\\b",
		"out of ",
		"\\b(?:out of (?:range|disk|space|bounds|file))\\b",
		"already ",
		"\\b(?:already (?:exists|running|bound|taken|locked|used))\\b",
		"in use",
		"\\b(?:in use)\\b",
		"timed out",
		"\\b(?:timed out)\\b",
		"timeout",
		"\\b(?:timeout)\\b",
		"expired",
		"\\b(?:expired)\\b",
		"ambiguous",
		"\\b(?:ambiguous)\\b",
		"bad",
		"\\b(?:bad)\\b",
		"wrong",
		"\\b(?:wrong)\\b",
		"broken",
		"\\b(?:broken)\\b",
		"crash",
		"\\b(?:crash(?:ed|es)?)\\b",
		"died",
		"\\b(?:died)\\b",
		"killed",
		"\\b(?:killed)\\b",
		"overflow",
		"\\b(?:overflow)\\b",
		"deadlock",
		"\\b(?:deadlock)\\b"
	], "i"),
	ofParts([
		"conflict",
		"\\b(?:conflict(?:s|ing)?)\\b",
		"duplicate",
		"\\b(?:duplicate)\\b",
		"exhausted",
		"\\b(?:exhausted)\\b",
		"unreachable",
		"\\b(?:unreachable)\\b",
		"bungled",
		"\\b(?:bungled)\\b",
		"misconfigured",
		"\\b(?:misconfigured)\\b",
		"insufficient",
		"\\b(?:insufficient)\\b",
		"permission",
		"\\b(?:permissions?)\\b",
		"please ",
		"\\b(?:please (?:set|provide|specify|point|check|use|run|make|install|create|upgrade|configure))\\b",
		"specify",
		"\\b(?:specify)\\b",
		"giving up",
		"\\b(?:giving up)\\b",
		"gave up",
		"\\b(?:gave up)\\b",
		"locked",
		"\\b(?:locked)\\b",
		"lost",
		"\\b(?:lost)\\b",
		"outdated",
		"\\b(?:outdated)\\b",
		"deprecated and removed",
		"\\b(?:deprecated and removed)\\b",
		"not recogni",
		"\\b(?:not recogni[sz]ed)\\b",
		"not in ",
		"\\b(?:not in \\w+ format)\\b"
	], "i")
];
const HARMLESS = ofParts([
	"...",
	"\\.\\.\\. ?(?:ok)[\\s.!]*$",
	"done",
	"\\.\\.\\. ?(?:done)[\\s.!]*$",
	"...",
	"\\.\\.\\. ?(?:yes)[\\s.!]*$",
	"passed",
	"\\.\\.\\. ?(?:passed)[\\s.!]*$",
	"success",
	"\\.\\.\\. ?(?:success)[\\s.!]*$",
	"skipped",
	"\\.\\.\\. ?(?:skipped)[\\s.!]*$",
	"0",
	"\\b(?:0) (?:errors?|failures?|failed|exceptions?|warnings?)\\b",
	"no",
	"\\b(?:no) (?:errors?|failures?|failed|exceptions?|warnings?)\\b",
	"without",
	"\\b(?:without(?: any)?) (?:errors?|failures?|failed|exceptions?|warnings?)\\b",
	"zero",
	"\\b(?:zero) (?:errors?|failures?|failed|exceptions?|warnings?)\\b",
	"error",
	"\\b(?:errors?)[\"']?[=:] ?[\"']?(?:0|none|nil|null|false|\"\"|<nil>|\\[\\])(?:\\b|$)",
	"failed",
	"\\b(?:failed)[\"']?[=:] ?[\"']?(?:0|none|nil|null|false|\"\"|<nil>|\\[\\])(?:\\b|$)",
	"failure",
	"\\b(?:failures?)[\"']?[=:] ?[\"']?(?:0|none|nil|null|false|\"\"|<nil>|\\[\\])(?:\\b|$)",
	"err",
	"\\b(?:err)[\"']?[=:] ?[\"']?(?:0|none|nil|null|false|\"\"|<nil>|\\[\\])(?:\\b|$)",
	"error",
	"\\b(?:error_?count)[\"']?[=:] ?[\"']?(?:0|none|nil|null|false|\"\"|<nil>|\\[\\])(?:\\b|$)",
	"error",
	"\\b(?:error[_-]?log)\\b",
	".log",
	"\\b(?:err(?:ors?)?\\.log)\\b",
	"logging error",
	"\\b(?:logging errors? to)\\b",
	"abled",
	"\\b(?:^[\\w ]{3,60} (?:dis|en)abled$)\\b",
	"stderr",
	"\\b(?:stderr)\\b",
	"level",
	"\\b(?:log[_-]?level)\\b",
	"error",
	"\\b(?:error[_-]?page)\\b",
	"error handl",
	"\\b(?:error handl(?:er|ing))\\b",
	"error reporting",
	"\\b(?:error reporting)\\b",
	"exception handling",
	"\\b(?:exception handling)\\b",
	"error",
	"\\b(?:on[_-]error)\\b"
], "i");
const SURVIVED = ofParts([
	"recovered",
	"\\b(?:recovered)\\b",
	"ignor",
	"\\b(?:ignor(?:ed|ing))\\b",
	"retry",
	"\\b(?:retry(?:ing)?)\\b",
	"will retry",
	"\\b(?:will retry)\\b",
	"falling back",
	"\\b(?:falling back)\\b",
	"fallback",
	"\\b(?:fallback)\\b",
	"skipp",
	"\\b(?:skipp(?:ed|ing))\\b",
	"disabling",
	"\\b(?:disabling)\\b",
	"continuing ",
	"\\b(?:continuing (?:anyway|without))\\b",
	"non-fatal",
	"\\b(?:non-fatal)\\b",
	"harmless",
	"\\b(?:harmless)\\b",
	"expected error",
	"\\b(?:expected error)\\b"
], "i");
let QUOTED_NAME;
const ANNOUNCES = ofParts([
	"ing ",
	"^(?:\\[[\\w.-]{1,30}\\] )?(?!(?:giv|miss|exit|abort|quit|stopp|terminat|shutt)ing)[a-z]{3,20}ing [^:;]{1,200}(?:\\.\\.\\.)$",
	"ing ",
	"^(?:\\[[\\w.-]{1,30}\\] )?(?!(?:giv|miss|exit|abort|quit|stopp|terminat|shutt)ing)[a-z]{3,20}ing [^:;]{1,200}(?:\u2026)$"
], "i");
const REQUEST$3 = ofParts([
	"GET",
	"\"(?:GET) \\S+",
	"HEAD",
	"\"(?:HEAD) \\S+",
	"POST",
	"\"(?:POST) \\S+",
	"PUT",
	"\"(?:PUT) \\S+",
	"PATCH",
	"\"(?:PATCH) \\S+",
	"DELETE",
	"\"(?:DELETE) \\S+",
	"OPTIONS",
	"\"(?:OPTIONS) \\S+",
	"CONNECT",
	"\"(?:CONNECT) \\S+",
	"TRACE",
	"\"(?:TRACE) \\S+",
	"GET",
	"^(?:GET) \\/",
	"HEAD",
	"^(?:HEAD) \\/",
	"POST",
	"^(?:POST) \\/",
	"PUT",
	"^(?:PUT) \\/",
	"PATCH",
	"^(?:PATCH) \\/",
	"DELETE",
	"^(?:DELETE) \\/",
	"OPTIONS",
	"^(?:OPTIONS) \\/",
	"GET",
	"\\b(?:GET) \\/\\S* (?:HTTP\\/\\d|[1-5]\\d\\d\\b)",
	"POST",
	"\\b(?:POST) \\/\\S* (?:HTTP\\/\\d|[1-5]\\d\\d\\b)",
	"PUT",
	"\\b(?:PUT) \\/\\S* (?:HTTP\\/\\d|[1-5]\\d\\d\\b)",
	"DELETE",
	"\\b(?:DELETE) \\/\\S* (?:HTTP\\/\\d|[1-5]\\d\\d\\b)",
	"HEAD",
	"\\b(?:HEAD) \\/\\S* (?:HTTP\\/\\d|[1-5]\\d\\d\\b)",
	"HTTP/",
	"\\bHTTP\\/[12](?:\\.\\d)?\"?(?: \"[^\"]{0,300}\"){0,2} \\d{3}\\b",
	"query",
	"\\bquery(?:\\[[A-Z]{1,10}\\]) \\S+ (?:from|IN) ",
	"query",
	"\\bquery(?::) \\S+ (?:from|IN) ",
	"forwarded",
	"\\b(?:forwarded) \\S+ (?:to|is) ",
	"reply",
	"\\b(?:reply) \\S+ (?:to|is) ",
	"cached",
	"\\b(?:cached) \\S+ (?:to|is) ",
	"NXDOMAIN",
	"\\bconfig \\S+ is (?:NXDOMAIN)",
	"config ",
	"\\bconfig \\S+ is (?:NODATA)",
	"config ",
	"\\bconfig \\S+ is (?:REFUSED)",
	"SERVFAIL",
	"\\bconfig \\S+ is (?:SERVFAIL)",
	" NOERROR",
	"\\b(?:IN) NOERROR\\b",
	" NOERROR",
	"\\b(?:ANY) NOERROR\\b",
	", message ",
	"\\bcode [45]\\d\\d, message "
], "");
function failureIn(text) {
	const start = text.slice(0, WORDS$4);
	if (REQUEST$3.test(start)) return 0;
	const isSure = FAILURE.test(start) || ERRNO.test(start) || (SYSTEM_ERROR ??= new RegExp(`\\b${SYSTEM_ERRORS$1}\\b`, "i")).test(start);
	if (!isSure && ANNOUNCES.test(text)) return 0;
	if (!isSure && !SUSPICIONS.some((words) => words.test(start))) return 0;
	if (HARMLESS.test(start) || SURVIVED.test(start) && SURVIVED.test(start.replace(QUOTED_NAME ??= /(?:^|[\s(=:])['"`][\w.?!-]{1,60}['"`]/g, ""))) return isSure && /\bfatal\b/i.test(start) && !/non-fatal/i.test(start) ? 1 : 0;
	return isSure ? 2 : 1;
}
const WORDS$4 = 600;
const SUBJECT$1 = "(?:[\\w./()'\"-]{1,80} ){0,3}";
const REASON$1 = ofParts([
	"no such",
	"no such",
	"not found",
	"not found",
	"denied",
	"denied",
	" exist",
	"does(?:n't) exist",
	" exist",
	"does(?: not) exist",
	"is a directory",
	"is a directory",
	"not permitted",
	"not permitted",
	"invalid ",
	"invalid (?:value)",
	"invalid ",
	"invalid (?:key)",
	"invalid ",
	"invalid (?:field)",
	"invalid ",
	"invalid (?:option)",
	"unknown",
	"unknown",
	"unexpected",
	"unexpected",
	"unrecogni",
	"unrecogni[sz]ed",
	"missing",
	"missing",
	":",
	":\\d+",
	"line ",
	"\\bline \\d+"
], "i");
const CONFIGURATION = ofParts([
	" ",
	"^(?:fatal |error:? )?(?:(?:error|problem|failure)s? (?:while |when |in |on )?(?:parsing|reading|loading|processing|validating|opening|with)) (?:the |your )?(?:\\S{0,40} ?(?:config(?:uration)?|options?|settings)\\b|[\"'`]?[\\w./-]{1,200}\\.(?:conf|cfg|cnf|ya?ml|json|toml|ini|xml|hcl)\\b)",
	" ",
	"^(?:fatal |error:? )?(?:(?:could ?n[o']t|cannot|can't|unable to|failed to|failure to) (?:read|load|parse|open|process|validate)) (?:the |your )?(?:\\S{0,40} ?(?:config(?:uration)?|options?|settings)\\b|[\"'`]?[\\w./-]{1,200}\\.(?:conf|cfg|cnf|ya?ml|json|toml|ini|xml|hcl)\\b)",
	" ",
	"^(?:fatal |error:? )?(?:(?:reading|loading|parsing|validating)) (?:the |your )?(?:\\S{0,40} ?(?:config(?:uration)?|options?|settings)\\b|[\"'`]?[\\w./-]{1,200}\\.(?:conf|cfg|cnf|ya?ml|json|toml|ini|xml|hcl)\\b)",
	"bad",
	"^(?:fatal |error:? )?(?:bad) (?:the |your )?(?:\\S{0,40} ?(?:config(?:uration)?|options?|settings)\\b|[\"'`]?[\\w./-]{1,200}\\.(?:conf|cfg|cnf|ya?ml|json|toml|ini|xml|hcl)\\b)",
	"invalid",
	"^(?:fatal |error:? )?(?:invalid) (?:the |your )?(?:\\S{0,40} ?(?:config(?:uration)?|options?|settings)\\b|[\"'`]?[\\w./-]{1,200}\\.(?:conf|cfg|cnf|ya?ml|json|toml|ini|xml|hcl)\\b)",
	"warning",
	"see (?:the )?(?:warnings?) above",
	" above",
	"see (?:the )?(?:errors?) above",
	"message",
	"see (?:the )?(?:messages?) above",
	" above",
	"see (?:the )?(?:logs?) above",
	" error",
	"\\b(?:\\d+) errors? in (?:the )?config",
	" error",
	"\\b(?:some) errors? in (?:the )?config"
], "i");
const WHAT_RUNS = "(?: (?:main|web|https?|server\\(s\\)|servers?|services?|application|app|program|process|system|daemon|addr|config(?:uration)?(?: file)?(?: [\"'][^\"']{1,200}[\"'])?))";
const HOW_IT_RUNS = "(?: in \\S{1,20} mode)?[\\s.!]*$";
const ENDS = "abort(?:ing|ed)?|exit(?:ing|ed)?|terminat(?:ing|ed)|shutting down|shut ?down|stopping|stopped|quitting|bye|good ?bye|giving up|killed|dying";
const FAILS$1 = "(?:a )?fatal (?:error|exception)(?: has)?(?: occurred)?|unrecoverable error|startup failed|start-?up failure|boot failed|failed|failure|error|errors|unknown error|unexpected error|(?:oops[,!.] ?)?an (?:unexpected )?error (?:has )?occurr?ed";
const ENDED_HOW = "now|immediately|abnormally|program|process|server|the (?:program|process|server|application)|due to (?:fatal |previous |above )?errors?|because of (?:previous |above )?errors?|with (?:an )?error";
const STEP = "config(?:uration)?|config(?:uration)? file|options?|initiali[sz]ation|startup|start-up|boot|syntax|validation|compilation|set-?up|migrations?|service|server|application|system|command|process|build|script|task|worker|daemon|loading \\w+|parsing";
const STEP_OF = "(?: (?:file )?[\"']?\\S{1,200}[\"']?)?(?: (?:test|check|load|startup|parse|parsing))?";
const HAS_FAILED = "(?: has| is| was)? (?:failed|failure|aborted|invalid|contains errors?|errors? found|not successful|unsuccessful|terminated|error)(?: to (?:start|boot|initiali[sz]e|load|run))?";
const AND_THEN = "(?:[.,;] (?:exiting|aborting|terminating|shutting down|see above|check (?:the )?logs?).{0,40})?";
let CLOSERS;
let PART_NAME;
function isCloser(text) {
	if (text.length >= 400) return false;
	const unnamed = text.replace(PART_NAME ??= /^[a-z][\w./-]{0,30}(?:\[[\d/]{1,9}\]| \(\w{1,20}\))?: /, "");
	return (CLOSERS ??= [
		new RegExp(`^(?:(?:fatal )?error: ?)?(?:${ENDS}|${FAILS$1})(?:[ ,]*(?:${ENDED_HOW}))?[\\s.!\u2026)]*$`, "i"),
		/^(?:exception|error|failure|crash) (?:details|information|info|report|summary)[\s.:]*$/i,
		/^(?:shutting down|stopping|exiting|terminating): [\w-]{1,30}$/i,
		new RegExp(`^(?:error:? |fatal:? )?${SUBJECT$1}(?:${STEP})${STEP_OF}:?${HAS_FAILED}${AND_THEN}[\\s.!:]*$`, "i"),
		/\b(?:exited|terminated|returned) (?:with )?-?\d{1,3}(?: exit status)?[\s.)]*$/i,
		/^error is not recoverable: exiting now$/i,
		/^(?:error:? )?command failed(?: with exit code \d{1,3})?[\s.]*$/i,
		/^(?:exit|error|return)[ -]?code:? \d{1,3}(?:: .{1,60})?$/i,
		/^(?:error )?terminat(?:ion|ing|ed) (?:at|in) [\w./-]{1,100}:\d{1,6}$/i,
		/^(?:fatal )?error[,;] (?:exiting|aborting|terminating|quitting)\b[^:]{0,40}$/i,
		/^(?:(?:unable|failed) to|could not|cannot|can't|error) (?:read|load|parse|open|process|reading|loading|parsing|processing)(?: file)? ["'`]?[\w./-]{1,200}\.(?:conf|cfg|cnf|ya?ml|json|toml|ini|xml|hcl)["'`]?[\s.!:]*$/i,
		/\b(?:exited|terminated|finished|ended|died|stopped|quit|exiting|exit)(?: (?:jvm|process|program|server|now|unexpectedly|abnormally))?(?: \(?(?:with|too quickly|unexpectedly)\b)?[ ,(:]*(?:(?:with )?(?:non-zero )?(?:exit )?(?:code|status|error code|error)s?:? ?(?:is )?-?\d{1,4}|signal)[^:]{0,20}$/i,
		/^(?:syntax|parse|parsing|configuration|config) errors? (?:in|at|on|near) (?:section |block |file |line )?["'`]?[\w./-]{1,200}["'`]?(?: (?:at|on) line \d{1,6})?[\s.!]*$/i,
		/^["'`]?[\w./-]{1,200}["'`]? contains? (?:\d{1,4} |some |fatal )?errors?[\s.!]*$/i,
		/^(?:fatal )?errors? (?:were )?(?:found|detected|occurred) (?:in|while (?:reading|parsing|loading)) (?:the )?(?:config(?:uration)?)[^:]{0,200}$/i,
		/^(?:\S{1,40} )?(?:exiting|aborting|terminating) due to (?:fatal |previous )?errors?[\s.!]*$/i,
		/^(?:exiting|aborting|terminating|quitting)\b[^:]{0,60}(?:previous|above|fatal|errors?|failure)[^:]{0,40}$/i,
		/^(?:(?:failed|unable) to|could(?: not|n't)|cannot|can't) start(?: up)? [\w-]{2,30}(?:\. exiting)?[\s.,!]*$/i,
		new RegExp(`^failed to (?:initiali[sz]e|load|read|parse|start|start up|boot|run|launch)(?: the)?${WHAT_RUNS}*${HOW_IT_RUNS}`, "i"),
		new RegExp(`^(?:unable to|could not|cannot|(?:unexpected )?error (?:when|while|during|on)) (?:initiali[sz](?:e|ing)|load(?:ing)?|start(?:ing)?|start(?:ing)? up|boot(?:ing)?|run(?:ning)?|launch(?:ing)?)(?: the)?${WHAT_RUNS}+${HOW_IT_RUNS}`, "i"),
		/^(?:worker|app|application|server|service|process|child|container|program|main process|task) (?:failed|exited|died|terminated|stopped)(?: to (?:boot|load|start))?[\s.!]*$/i,
		/^error: (?:a fatal exception has occurred\. program will exit|could not create the java virtual machine)\.?$/i,
		/^(?:still could not bind\(\)|removing data directory|.{0,40}cannot abort transaction|child process exited with .{0,40}|caught .{0,20}signal .{0,20}|received signal .{0,20})/i
	]).some((closer) => closer.test(text) || closer.test(unnamed)) || CONFIGURATION.test(text) && !REASON$1.test(text);
}
function isBare(text) {
	return /^(?:(?:fatal|unknown|unrecoverable) )?(?:error|failure|failed|aborted|aborting)[\s.!:]*$/i.test(text.trim());
}
let CONDITION;
function isMinor(text) {
	if ((CONDITION ??= /(?:^|: )\[{1,2}: .{0,200}(?:(?:u|bi)nary operator expected|unexpected operator|too many arguments|integer expression expected|missing .?\])/).test(text.slice(0, WORDS$4))) return true;
	return /^(?:please|make sure|ensure|install|check|verify|consider|specify|provide|upgrade|update|(?:re-?)?run) [\w'"`]/i.test(text);
}
function namesPath(text) {
	return /(?:^|[\s'"`(=:])\/[\w.-]+[/.]\w/.test(text.slice(0, WORDS$4));
}
function givesReason(text) {
	return /^(?:[\w-]{1,30} ){0,4}(?:reason|root cause|cause): {1,4}\S/i.test(text) || isLeadershipLost(text);
}
function isLeadershipLost(text) {
	return LEADERSHIP_LOST.test(text.slice(0, WORDS$4));
}
const LEADERSHIP_LOST = ofParts([
	"election",
	"\\bleader ?(?:election) (?:is )?lost\\b",
	"leader",
	"\\bleader ?(?:ship) (?:is )?lost\\b",
	"lost ",
	"\\blost (?:the )?(?:lease)\\b",
	"leader",
	"\\blost (?:the )?(?:leader ?ship)\\b",
	"leader election",
	"\\blost (?:the )?(?:leader election)\\b",
	"no longer ",
	"\\bno longer (?:the )?leader\\b"
], "i");
const WHY$1 = ofParts([
	"no ",
	"\\bno \\w",
	"not found",
	"not found",
	"can",
	"(?:can(?:not|'t)) (?:find|locate)",
	"could",
	"(?:could(?: not|n't)) (?:find|locate)",
	"unable to",
	"(?:unable to) (?:find|locate)",
	"failed to",
	"(?:failed to) (?:find|locate)",
	"denied",
	"denied",
	"refused",
	"refused",
	"in use",
	"in use",
	"invalid",
	"invalid",
	"unknown",
	"unknown",
	"unrecogni",
	"unrecogni",
	"expect",
	"(?:un)?expect",
	"undefined",
	"undefined",
	"missing",
	"missing",
	"requir",
	"requir",
	"must",
	"must",
	"mismatch",
	"mismatch",
	"support",
	"support",
	"compatible",
	"compatible",
	"corrupt",
	"corrupt",
	"expired",
	"expired",
	"authori",
	"authori",
	"forbidden",
	"forbidden",
	"rejected",
	"rejected",
	"resolv",
	"resolv",
	"unreachable",
	"unreachable",
	"time",
	"time(?:d|s)? ?out",
	"deadline",
	"deadline",
	"reset by",
	"reset by",
	"too ",
	"too \\w+",
	"out of",
	"out of",
	"exhausted",
	"exhausted",
	"no space",
	"no space",
	"not enough",
	"not enough",
	"insufficient",
	"insufficient",
	"read-only",
	"read-only",
	"exist",
	"exist",
	"empty",
	"empty",
	"duplicate",
	"duplicate",
	"already",
	"already",
	"permission",
	"permission",
	"privilege",
	"privilege",
	"authentic",
	"authentic",
	"credential",
	"credential",
	"password",
	"password",
	"certificate",
	"certificate",
	"x509",
	"x509",
	"handshake",
	"handshake",
	"licen",
	"licen[cs]e",
	"syntax",
	"syntax",
	"lost",
	"lost",
	"root",
	"root\\b",
	"without",
	"without",
	"need",
	"need",
	"cannot",
	"(?:cannot) be",
	"can't",
	"(?:can't) be",
	"could not",
	"(?:could not) be",
	"couldn't",
	"(?:couldn't) be",
	"not ",
	"\\bnot (?:a)\\b",
	"not ",
	"\\bnot (?:an)\\b",
	"not ",
	"\\bnot (?:in)\\b",
	"not ",
	"\\bnot (?:set)\\b",
	"configured",
	"\\bnot (?:configured)\\b",
	"defined",
	"\\bnot (?:defined)\\b",
	"specified",
	"\\bnot (?:specified)\\b",
	"running",
	"\\bnot (?:running)\\b",
	"readable",
	"\\bnot (?:readable)\\b",
	"writable",
	"\\bnot (?:writable)\\b",
	"allowed",
	"\\bnot (?:allowed)\\b",
	"permitted",
	"\\bnot (?:permitted)\\b",
	"available",
	"\\bnot (?:available)\\b",
	"installed",
	"\\bnot (?:installed)\\b",
	"accessible",
	"\\bnot (?:accessible)\\b",
	"line ",
	"\\bline \\d"
], "i");
let NAMED$1;
const SYSTEM_ERRORS$1 = "(?:no such file or directory|permission denied|operation not permitted|address (?:already )?in use|cannot assign requested address|connection (?:refused|reset by peer|timed out)|no space left on device|read-only file system|(?:not|is) a directory|(?:name|host) (?:or service )?not known|no such host|no route to host|network is unreachable|cannot allocate memory|too many open files|exec format error)";
let SYSTEM_ERROR;
let ONLY_SYSTEM_ERROR;
let NO_CHILD;
function isWithoutReason(text) {
	const start = text.slice(0, WORDS$4);
	return !(WHY$1.test(start) || ERRNO.test(start) || (SYSTEM_ERROR ??= new RegExp(`\\b${SYSTEM_ERRORS$1}\\b`, "i")).test(start)) || (NO_CHILD ??= /\bno child process(?:es)?\b/i).test(start);
}
function isVague(text) {
	return isWithoutReason(text) && !(NAMED$1 ??= /["'`\u2018\u201c][^"'`\u2019\u201d]{2,200}["'`\u2019\u201d]|(?:^|[\s(=])\/[\w.-]|\w\/[\w.-]+\/|\w:\d{2,5}\b|\d\.\d|\w\.[a-z]\w|[A-Z]_[A-Z]|\w=\S|\d{3}|--\w/).test(text.slice(0, WORDS$4));
}
function isBindFailure(text) {
	return BIND$1.test(text.slice(0, WORDS$4));
}
const BIND$1 = ofParts([
	"can",
	"\\b(?:can(?:not|'t| not))\\b.{0,20}\\b(?:bind(?:ing)?|listen(?:ing)?)\\b",
	"could",
	"\\b(?:could(?: not|n't))\\b.{0,20}\\b(?:bind(?:ing)?|listen(?:ing)?)\\b",
	"unable to",
	"\\b(?:unable to)\\b.{0,20}\\b(?:bind(?:ing)?|listen(?:ing)?)\\b",
	"failed to",
	"\\b(?:failed to)\\b.{0,20}\\b(?:bind(?:ing)?|listen(?:ing)?)\\b",
	"error",
	"\\b(?:error)\\b.{0,20}\\b(?:bind(?:ing)?|listen(?:ing)?)\\b",
	"failure",
	"\\b(?:failure)\\b.{0,20}\\b(?:bind(?:ing)?|listen(?:ing)?)\\b",
	"bind",
	"\\b(?:bind)\\b.{0,80}\\b(?:failed|address already in use|permission denied|cannot assign requested address)\\b",
	"listen",
	"\\b(?:listen)\\b.{0,80}\\b(?:failed|address already in use|permission denied|cannot assign requested address)\\b"
], "i");
function namesSystemError(text) {
	return (SYSTEM_ERROR ??= new RegExp(`\\b${SYSTEM_ERRORS$1}\\b`, "i")).test(text.slice(0, WORDS$4));
}
let FATAL_SIGNAL;
function namesFatalSignal(text) {
	return (FATAL_SIGNAL ??= /^(?:\S{1,200}: line \d{1,9}: +)?(?:\d{1,10} +)?(?:Segmentation fault|Illegal instruction|Bus error|Floating point exception|Trace\/breakpoint trap)\b|\b(?:(?:by|received|with|on|caught|got) signal:? \(?(?:4|5|6|7|8|11|31)\b|SIG(?:SEGV|ABRT|BUS|ILL|FPE|SYS|TRAP)\b)/).test(text.slice(0, WORDS$4));
}
function isSystemError(text) {
	return text.length < 60 && (ONLY_SYSTEM_ERROR ??= new RegExp(`^${SYSTEM_ERRORS$1}[\\s.!]*$`, "i")).test(text.trim());
}
const FAREWELL = ofParts([
	"shut",
	"\\b(?:shut(?:ting)?[ -]?down)\\b",
	"shutdown",
	"\\b(?:shutdown)\\b",
	"stop",
	"\\b(?:stop(?:ped|ping|s)?)\\b",
	"clos",
	"\\b(?:clos(?:ed?|es|ing))\\b",
	"exit",
	"\\b(?:exit(?:ed|ing|s)?)\\b",
	"terminat",
	"\\b(?:terminat(?:ed?|es|ing))\\b",
	"destroy",
	"\\b(?:destroy(?:ed|ing)?)\\b",
	"releas",
	"\\b(?:releas(?:ed?|ing))\\b",
	"clean",
	"\\b(?:clean(?:ing|ed)?(?:[ -]?up)?)\\b",
	"deallocat",
	"\\b(?:deallocat(?:ed|ing))\\b",
	"finish",
	"\\b(?:finish(?:ed|ing))\\b",
	"unload",
	"\\b(?:unload(?:ed|ing)?)\\b",
	"leav",
	"\\b(?:leav(?:ing|e))\\b",
	"goodbye",
	"\\b(?:goodbye)\\b",
	"bye",
	"\\b(?:bye)\\b",
	"sigterm",
	"\\b(?:sigterm)\\b",
	"sigint",
	"\\b(?:sigint)\\b",
	"sending signal",
	"\\b(?:sending signal)\\b",
	"removing",
	"\\b(?:removing)\\b",
	"deregister",
	"\\b(?:deregister(?:ed|ing)?)\\b",
	"unregister",
	"\\b(?:unregister(?:ed|ing)?)\\b",
	"halt",
	"\\b(?:halt(?:ed|ing)?)\\b",
	"kill",
	"\\b(?:kill(?:ed|ing)?)\\b",
	"disconnect",
	"\\b(?:disconnect(?:ed|ing)?)\\b",
	"drain",
	"\\b(?:drain(?:ed|ing)?)\\b",
	"flush",
	"\\b(?:flush(?:ed|ing)?)\\b",
	"cancel",
	"\\b(?:cancel(?:l?ed|l?ing)?)\\b",
	"cpu usage",
	"\\b(?:cpu usage)\\b",
	"resident size",
	"\\b(?:resident size)\\b",
	"page faults",
	"\\b(?:page faults)\\b",
	"complete log of this run",
	"\\b(?:complete log of this run)\\b",
	"syncing disks",
	"\\b(?:syncing disks)\\b",
	"finish scripts",
	"\\b(?:finish scripts)\\b",
	"all processes the ",
	"\\b(?:all processes the [A-Z]{3,6} signal)\\b",
	"finish",
	"^\\[[\\w-]{0,20}finish[\\w.-]{0,10}\\] "
], "i");
function isFarewell(text) {
	return FAREWELL.test(text.slice(0, WORDS$4));
}
const ECHO = ofParts([
	"aborted",
	"^(?:Aborted)(?: \\(core dumped\\))?$",
	"killed",
	"^(?:Killed)(?: \\(core dumped\\))?$",
	"terminated",
	"^(?:Terminated)(?: \\(core dumped\\))?$",
	"segmentation fault",
	"^(?:Segmentation fault)(?: \\(core dumped\\))?$",
	"illegal instruction",
	"^(?:Illegal instruction)(?: \\(core dumped\\))?$",
	"bus error",
	"^(?:Bus error)(?: \\(core dumped\\))?$",
	"trace/breakpoint trap",
	"^(?:Trace\\/breakpoint trap)(?: \\(core dumped\\))?$",
	"floating point exception",
	"^(?:Floating point exception)(?: \\(core dumped\\))?$",
	" status ",
	"^exit(?:ed)? status \\d+$",
	"node.js v",
	"^Node\\.js v\\d",
	"bun v",
	"^Bun v\\d",
	": *** [",
	"^make(?:\\[\\d+\\])?: \\*\\*\\* \\[",
	"command terminated",
	"^command terminated",
	"traceback (most recent call last)",
	"^(?:Traceback \\(most recent call last\\)):?$",
	"stack",
	"^(?:Stack ?trace):?$",
	"backtrace",
	"^(?:Backtrace):?$",
	"call stack",
	"^(?:Call stack):?$",
	"core dumped",
	"^\\(?core dumped\\)?$"
], "i");
const ADVICE$1 = ofParts([
	" ",
	"^(?:(?:for|see) (?:more|help|details|information|usage|a list|also|the|above|https?:))",
	"run ",
	"^(?:run (?:with\\b|['\"`]))",
	"use ",
	"^(?:use ['\"`-])",
	"try ",
	"^(?:try ['\"`])",
	"try ",
	"^(?:try (?:running|to run|again): )",
	"type ",
	"^(?:type ['\"`])",
	"a complete log of this run",
	"^(?:a complete log of this run)",
	"check ",
	"^(?:check (?:the )?(?:server )?logs?\\b)",
	"more info",
	"^(?:more info)",
	"visit http",
	"^(?:visit https?:)",
	"please ",
	"^(?:please (?:see|refer|visit|read|report)\\b)",
	"refer to",
	"^(?:refer to\\b)",
	"documentation:",
	"^(?:documentation:)",
	"did you mean",
	"^(?:did you mean)",
	"note: run with",
	"^(?:note: run with)"
], "i");
function isEcho(text) {
	return ECHO.test(text) || ADVICE$1.test(text);
}
let READABLE;
function isDecoration(text) {
	return !(READABLE ??= /[A-Za-z0-9\u00c0-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufdff]/).test(text);
}
function isRubyFrame(text) {
	return /^\/\S{1,300}:\d{1,6}:in [`'"]/.test(text);
}
const KUBECTL = ofParts([
	"Defaulted container \"",
	"^(?:Defaulted container \"[^\"]*\" out of: )",
	" pods, using pod/",
	"^(?:Found \\d+ pods, using pod\\/)",
	" container name to ",
	"^(?:Default(?:ing|ed) container name to )",
	"Use 'kubectl describe pod",
	"^(?:Use 'kubectl describe pod)",
	"unable to retrieve container logs for ",
	"^(?:unable to retrieve container logs for )",
	"Error from server ",
	"^(?:Error from server )"
], "");
function isKubectl(line) {
	return KUBECTL.test(line);
}
// src/crash/last-words/openings.ts
const CLOCK = "(\\d{1,2}):(\\d\\d):(\\d\\d)(?:[.,:]\\d{1,9})?(?: ?[AP]M)?";
const ZONE = "(?: ?(?:Z|UTC|GMT|[+-]\\d\\d:?\\d\\d|(?:MSK|[A-Z]{1,3}[SD]?T)(?=[ \\]])))?";
const MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}";
const WEEKDAY = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},? ";
const DATE_AND_CLOCK = `(?:${WEEKDAY})?\\d{1,2}[-/. ](?:\\d\\d|${MONTH})(?:[-/. ](?:\\d{4}|\\d\\d))?[T ,:]{1,2}${CLOCK}`;
const NUMBERED$3 = [
	`\\d{4}[-/.]\\d\\d[-/.]\\d\\d(?:[T ,_:-]{1,2}${CLOCK})?`,
	DATE_AND_CLOCK,
	`\\d{2}[-/]\\d\\d[|T ]${CLOCK}`,
	`\\d{6,8}[- T]${CLOCK}`,
	`\\d{4} ${CLOCK}`,
	CLOCK
].map(time);
const NAMED = [DATE_AND_CLOCK, `(?:${WEEKDAY})?${MONTH} {1,2}\\d{1,2},? (?:\\d{4},? )?(?:- )?${CLOCK}(?: (?:UTC|GMT|MSK|[A-Z]{1,3}[SD]?T))?(?: \\d{4})?`].map(time);
let NAMES$1;
let EPOCH;
let SHORT_CLOCK;
let UPTIME;
function time(form) {
	return new RegExp(`${form}${ZONE}`, "y");
}
function formsAt(line, at) {
	const first = line.charCodeAt(at);
	if (isDigit(first)) return NUMBERED$3;
	if (!isCapital$1(first)) return [];
	(NAMES$1 ??= /(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/y).lastIndex = at;
	return (NAMES$1 ??= /(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/y).test(line) ? NAMED : [];
}
let BRACKETED;
let BEFORE_COLON;
let NAMED_LEVEL;
let TIMED_LEVEL;
let OF_MODULE;
let CAPITALS;
let WORD;
let LETTER;
let BRACKETED_LETTER;
let MONGODB;
let SPECIAL$1;
const PROCESS$1 = [
	/\d{1,10}#\d{1,10}:?(?: \*\d+)?/y,
	/\[(?:pid[ :=]?)?\d{1,10}(?:[:/,.#-]\w{1,20})?(?: \d{1,10})?\]:?/iy,
	/\[ ?\d{1,10} ?\]/y,
	/\[pid \d+(?::tid \d+)?\]|\[\w{1,20}:\w{1,20}\]/y,
	/\((?:pid[=: ]{1,2})?\d{1,10}\)(?: :)?/iy,
	/<\d{1,6}\.\d{1,8}\.\d{1,4}>/y,
	/\d{1,9}:[XCSM](?= )/y,
	/pid[=:] ?\d+,?|tid[=:] ?\w+,?/iy,
	/\d{1,3}(?:\/\d{6} )?\(\d{1,8}\)(?: :(?= ))?/y,
	/\{[^{}]{0,60}\}/y,
	/#\d{1,10}\]?:?(?= )/y,
	/\d{1,10}(?= (?:\[|---|[A-Z]{4,}))/y,
	/\d{1,10} {1,4}- (?=\d)/y,
	/\d{1,10} {0,8}\|(?= )/y,
	/[A-Z]{4,8} -- [\w.]{0,40}: /y,
	/(?:---|--) /y
];
function mayBeProcess(code) {
	return code <= 91 || code === 112 || code === 116 || code === 123;
}
let SYSLOG$1;
let PROGRAM;
const SOURCE = [
	[["["], /\[[\w.@/:#$, ()-]{0,80}\]:?/y],
	[["("], /\([\w.@/:#$-]{1,60}\)(?= )|\( [\w.@/:#$-]{1,60} \):?(?= )/y],
	[[" - "], /[\w.$@/[\]:-]{2,80} {0,40} - (?=\S)/y],
	[[" - ", ": "], /(?!\d+:\d+: |[\w$.:/]{1,200}(?:Error|Exception): )[\w$]{1,60}(?:[.:/$]{1,2}[\w$<>-]{1,60}){1,12}(?::\d{1,6})?\]?(?: - | : |: )(?=\S)/y],
	[[":"], /[\w.-]{1,60}\.(?:go|py|rb|rs|cc?|cpp|h|java|js|ts|lua|erl|ex|scala|kt|php):\d{1,6}(?::\d{1,6})?(?:\]|:)? /y],
	[["] "], /[\w$-]{1,60}(?:::[\w$-]{1,60}){0,12}\] (?=\S)/y],
	[["| "], /(?<=\| )[A-Za-z](?:[\w.-]| (?! )){0,30}? {0,20}\| (?=\S)/y],
	[["- "], /- (?=\S)/y],
	[[": "], /: (?=\S)/y]
];
let PART$1;
let AGAIN;
let TAG;
let NAME$3;
let COLUMN;
let SHARED;
const PARTS$2 = 12;
const LONGEST$9 = 400;
function opened(line, isTimed = false) {
	let at = skip(line, 0);
	let grade = null;
	let seconds = null;
	let isLogged = false;
	let tag = null;
	let isLow = false;
	const take = (pattern) => {
		pattern.lastIndex = at;
		const match = pattern.exec(line);
		if (match !== null) at = skip(line, pattern.lastIndex);
		return match;
	};
	for (let part = 0; part < PARTS$2 && at < LONGEST$9 && at < line.length; part++) {
		const begin = at;
		const whole = isLogged || !mayBeWhole(line.charCodeAt(at)) ? null : takeWhole(take);
		if (whole !== null) return {
			...whole,
			text: line.slice(at),
			isLogged: true,
			column: at
		};
		if (grade === null || seconds === null) at = inBrackets(line, at) ?? at;
		const first = line.charCodeAt(at);
		const time = takeTime(take, first, formsAt(line, at), !isLogged, seconds === null);
		if (time !== null) {
			seconds ??= time.seconds;
			isLogged = true;
			if (time.isEpoch && line[at] === ":") at = skip(line, at + 1);
			continue;
		}
		const syslog = grade === null && line.includes("]", at) ? takeSyslog(take, isLogged) : null;
		if (syslog !== null) {
			isLogged = true;
			grade = gradeOf(syslog[1] ?? "");
			continue;
		}
		const mongodb = isLogged && grade === null && isCapital$1(first) ? take(MONGODB ??= /([FEWID]) {1,2}[A-Z_-]{1,12} {1,10}\[[\w-]{1,40}\] (?:\*\* (?:IMPORTANT: )?)?/y) : null;
		if (mongodb !== null) {
			grade = gradeOfLetter(mongodb[1] ?? "");
			break;
		}
		if (grade === null) {
			const level = takeLevel(take, line, at, isLogged || isTimed);
			if (level !== null && isSentence(level.word, line[at], isLogged)) return {
				text: line.slice(begin),
				grade: isLogged ? level.grade : null,
				isLogged,
				column: begin,
				seconds
			};
			if (level !== null) {
				isLogged = true;
				if (/^\[(?:system|status|config|http|default|context)\]/.test(level.word) && !isLow) isLow = true;
				else grade = level.grade;
				continue;
			}
			if (first > 127 && take(SPECIAL$1 ??= /(?:\u2716|\u274c|\u2717|\u2718|\u2a2f|\ud83d\udd25|\ud83d\udca5)\s{0,4}/uy) !== null) {
				grade = "error";
				continue;
			}
			if (takeName(take, line, at)) continue;
		}
		const again = isLogged && grade !== null ? take(AGAIN ??= /(ERROR|FATAL|CRITICAL|PANIC|SEVERE): /y) : null;
		if (again !== null) {
			if (grade !== "fatal") grade = gradeOf(again[1] ?? "") ?? grade;
			continue;
		}
		if (mayBeProcess(first) && PROCESS$1.some((pattern) => take(pattern) !== null)) {
			isLogged = true;
			continue;
		}
		if ((part === 0 || tag !== null) && !isLogged && first === 91 && take(TAG ??= /\[(?:[A-Za-z][\w./:@-]{0,40})?\](?= )/y) !== null) {
			tag ??= begin;
			continue;
		}
		if (isLogged && SOURCE.some(([signs, pattern]) => holds(line, at, signs) && take(pattern) !== null)) continue;
		if (isLogged && isPartAt(line, at) && take(PART$1 ??= /(?!(?:exited|reason|cause): )[a-z][\w.-]{0,30}: (?=\S)/y) !== null) continue;
		take(SHARED ??= /[\s\]|,]+/y);
		if (at === begin) break;
	}
	if (tag !== null && !isLogged) at = tag;
	if (isLow) grade ??= "low";
	return {
		text: at < line.length ? line.slice(at) : seconds === null ? line.trim() : "",
		grade,
		isLogged,
		column: at,
		seconds
	};
}
function holds(line, at, signs) {
	return signs.some((sign) => line.includes(sign, at));
}
function isPartAt(line, at) {
	(PART$1 ??= /(?!(?:exited|reason|cause): )[a-z][\w.-]{0,30}: (?=\S)/y).lastIndex = at;
	if (!(PART$1 ??= /(?!(?:exited|reason|cause): )[a-z][\w.-]{0,30}: (?=\S)/y).test(line)) return false;
	const rest = line.slice((PART$1 ??= /(?!(?:exited|reason|cause): )[a-z][\w.-]{0,30}: (?=\S)/y).lastIndex);
	return !/\S \S/.test(rest.slice(0, 100)) || !isWithoutReason(rest);
}
function takeSyslog(take, isLogged) {
	return take(SYSLOG$1 ??= /(?:[\w.-]{1,60} )?[\w./-]{1,40}\[\d{1,10}\](?:\(([A-Za-z]{3,10})\))?: (?=\S)/y) ?? (isLogged ? take(PROGRAM ??= /[a-z][\w./-]{0,40}(?:\[\d{1,10}\]| {1,30}\[\d{1,10}\]:) {1,4}(?=\S)/y) : null);
}
function takeName(take, line, at) {
	return holds(line, at, [": ", ") "]) && take(NAME$3 ??= new RegExp(`[\\w./+-]{1,60}(?: ?\\[\\d+\\])?(?:: | \\([\\w.-]{1,60}\\) )(?=(?:\\[ ?)?(?:${LEVEL_WORDS})(?: ?\\]|:|\\s))`, "iy")) !== null || line.includes("  ", at) && take(COLUMN ??= new RegExp(`[\\w./+-]{1,40} {2,20}(?=(?:${LEVEL_WORDS.toUpperCase()})\\s)`, "y")) !== null;
}
function takeTime(take, first, forms, isFirst, wantsEpoch) {
	for (const form of forms) {
		const match = take(form);
		if (match !== null) return {
			seconds: clockOf(match),
			isEpoch: false
		};
	}
	if (!isDigit(first) && first !== 91) return null;
	const epoch = wantsEpoch ? take(EPOCH ??= /(1[5-9]\d{8})(?:\d{3})?(?:\.\d{1,9})?(?=[:\s\]|])/y) : null;
	if (epoch !== null) return {
		seconds: Number(epoch[1]),
		isEpoch: true
	};
	return isFirst && (take(UPTIME ??= /\[ {0,6}\d{1,8}\.\d{3,9}\]/y) ?? take(SHORT_CLOCK ??= /\d{1,2}:\d\d ?[AP]M(?= )/y)) !== null ? {
		seconds: null,
		isEpoch: false
	} : null;
}
function takeLevel(take, line, at, mayBePlain) {
	const first = line.charCodeAt(at);
	let level = null;
	if (isSign(first)) level = take(OF_MODULE ??= new RegExp(`\\[[a-z][\\w-]{1,30}:(${LEVEL_WORDS})\\]`, "y")) ?? take(BRACKETED ??= new RegExp(`[[(<|*] ?(${LEVEL_WORDS})(?:/[\\w.-]{1,60})? ?[\\])>|*]:?`, "iy"));
	else if (isLevelAt(line, at)) {
		level = take(TIMED_LEVEL ??= /(DEBUG|INFO|WARNING|ERROR|CRITICAL):(?=\d{4}-\d\d-\d\d[ T])/y) ?? take(NAMED_LEVEL ??= /(DEBUG|INFO|WARNING|ERROR|CRITICAL):[\w.-]{1,60}:(?=\S)/y) ?? take(BEFORE_COLON ??= new RegExp(`(?!(?-i:log):)(${LEVEL_WORDS})(?:\\[[\\w|:. -]{1,40}\\])? {0,6}(?::(?!\\w{1,3}:)|\\|| -(?= )|(?= \\[[\\w.]))`, "iy")) ?? take(CAPITALS ??= new RegExp(`(${LEVEL_WORDS.toUpperCase()})(?=[\\s\\]:|,]|\\[)(?:\\[[\\d|:. -]{1,40}\\])?`, "y"));
		if (mayBePlain) level ??= take(WORD ??= new RegExp(`(${PLAIN_LEVEL_WORDS})(?:/[A-Z][\\w-]{1,60})?(?=[\\s\\]|])`, "iy"));
	}
	if (level !== null) return {
		word: level[0],
		grade: gradeOf(level[1] ?? "")
	};
	const mayBeLetter = isCapital$1(first) && (mayBePlain || line[at + 1] === ",");
	const letter = (isSign(first) ? take(BRACKETED_LETTER ??= /\[([FCAEWNIDVT!])\]|<([FCEWX])>(?=\d{4}-)/y) : null) ?? (mayBeLetter ? take(LETTER ??= /(?!A [a-z])([FCAEWNIDVT])(?:!(?= )|(?= ?\| | \[|\/(?!O\b)[A-Za-z]|, \[| [(\w"'/]))/y) : null);
	if (letter === null) return null;
	const name = letter[1] ?? letter[2] ?? "";
	const isError = name === "!" || letter[2] === "C";
	return {
		word: letter[0],
		grade: isError ? "error" : gradeOfLetter(name) ?? "low"
	};
}
function isSign(code) {
	return code === 91 || code === 40 || code === 60 || code === 124 || code === 42;
}
function isSentence(level, next, isLogged) {
	if (!/^(?:(?:fatal )?error|fatal|panic)$/i.test(level) || level === level.toUpperCase()) return false;
	return /[a-z]/.test(next ?? "") || !isLogged && /^[A-Z]/.test(level);
}
function inBrackets(line, at) {
	if (line[at] !== "[" && line[at] !== "<" && line[at] !== "(") return null;
	return [...formsAt(line, at + 1), EPOCH ??= /(1[5-9]\d{8})(?:\d{3})?(?:\.\d{1,9})?(?=[:\s\]|])/y].some((form) => {
		form.lastIndex = at + 1;
		return form.test(line);
	}) ? at + 1 : null;
}
function skip(line, from) {
	let at = from;
	for (;;) {
		const code = line.charCodeAt(at);
		if (code !== 32 && code !== 9 && code !== 9474 && code !== 9475) return at;
		at++;
	}
}
function clockOf([, hours, minutes, seconds]) {
	return hours === void 0 ? null : clock(hours, minutes, seconds);
}
function gluedAt(line) {
	if (!GLUED_LEVELS.test(line)) return -1;
	const match = (GLUED ??= /(\S.{0,300}?[ .])\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d[^[\]]{0,20} (?:\[\d{1,10}\] )?\[?(?:FATAL|PANIC|ERROR|emerg|alert|crit|error|CRITICAL)\b/).exec(line.slice(0, 2e3));
	return match === null ? -1 : match.index + (match[1]?.length ?? 0);
}
const GLUED_LEVELS = ofParts([
	"FATAL",
	"FATAL",
	"PANIC",
	"PANIC",
	"ERROR",
	"ERROR",
	"emerg",
	"emerg",
	"alert",
	"alert",
	"crit",
	"crit",
	"error",
	"error",
	"CRITICAL",
	"CRITICAL"
], "");
let GLUED;
// src/crash/last-words/servers/erlang-term.ts
const LONG = 120;
const SEARCHED$1 = 8192;
const SHORT = 12;
let STRINGS;
let ESCAPED_STRINGS;
let HEADS$4;
function innermostReason(text) {
	const at = text.search(/[{[](?:\\?")?[\w{]/);
	if (at === -1 || text.length < LONG || !/[{,](?:error|shutdown|exit|failed_to_start_child|badmatch|bad_return|application_start_failure)[,}]/.test(text)) return null;
	const term = text.slice(at, at + SEARCHED$1);
	for (const [, printed = ""] of term.matchAll(term.includes("\\\"") ? ESCAPED_STRINGS ??= /\\"([^"\\]{0,400})\\"/g : STRINGS ??= /"([^"\\]{0,400})"/g)) if (printed.length >= SHORT && /\s/.test(printed) && !(HEADS$4 ??= /^(?:Kernel pid terminated|init terminating|could not start kernel)/).test(printed) && !/^[{\\[]/.test(printed) && !printed.endsWith(".erl")) return printed;
	return null;
}
// src/crash/runtimes/beam/erlang/boot-failed.ts
const BOOT_FAILED = "BOOT FAILED";
let HEADLINES;
let ERROR;
let FRAME$11;
let CLASS;
const LINES$8 = 80;
const LONGEST_TITLE = 200;
function opensBootFailed(line) {
	return line.endsWith("BOOT FAILED") && opened(line).text.endsWith("BOOT FAILED");
}
function wordsOf$3(line) {
	const { text, column } = opened(line);
	return column >= line.length ? "" : text;
}
function isOpen$1(printed) {
	return /[,{[(]$/.test(printed.at(-1) ?? "");
}
function readBootFailed(lines, at) {
	const printed = [];
	const frames = [];
	let last = at;
	for (let i = at + 1; i < lines.length && i < at + LINES$8; i++) {
		const line = wordsOf$3(lines[i] ?? "");
		const frame = (FRAME$11 ??= /^\s*([a-z][\w@]{0,100}:[\w@'-]{1,100}\/\d{1,3})(?:,? line (\d{1,9}))?$/).exec(line);
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
		} else if (printed.length > 0 && !isOpen$1(printed)) break;
		else {
			const words = (HEADLINES ??= /^(?:Error description:|(?:Exception|Error) (?:during|in|while) .{1,60}:?)\s*(.*)$/).exec(line)?.[1] ?? (ERROR ??= /^(?:ERROR|Error): (.+)$/).exec(line)?.[1] ?? line.trim();
			if (words !== "") printed.push(words);
		}
		last = i;
	}
	if (printed.length === 0) return null;
	const text = printed.join(" ");
	const [, type = null, message = text] = (CLASS ??= /^(error|exit|throw):(.*)$/s).exec(text) ?? [];
	const short = text.length > LONGEST_TITLE ? innermostReason(text) : null;
	const own = frames.find(({ origin }) => origin === "app");
	return {
		draft: drafted({
			runtime: "erlang",
			kind: "boot-failed",
			title: `${BOOT_FAILED}: ${short ?? firstLine$1(text)}`,
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
let REPORT$4;
let PLACE$8;
let SUPERVISED;
const LINES$7 = 12;
const LONGEST$8 = 2e4;
function mayBeLager(line) {
	return line.includes(" with reason") && line.includes("] ") && (REPORT$4 ??= /^(?:\d[^[]{0,60})?\[(?:error|critical|alert|emergency)\] +(?:<[\d.]+>(?:@\S{1,200})? +)?(?:CRASH REPORT Process|gen_(?:server|fsm|statem|event)|Supervisor|Ranch listener) (\S{1,200}) .{0,300}?\b(?:exited|crashed|terminated|exit) with reason:? (.*)$/).test(line.slice(0, LONGEST$8));
}
let WORDED;
function readLager(lines, at, framesIn) {
	const [, process = "", printed = ""] = (REPORT$4 ??= /^(?:\d[^[]{0,60})?\[(?:error|critical|alert|emergency)\] +(?:<[\d.]+>(?:@\S{1,200})? +)?(?:CRASH REPORT Process|gen_(?:server|fsm|statem|event)|Supervisor|Ranch listener) (\S{1,200}) .{0,300}?\b(?:exited|crashed|terminated|exit) with reason:? (.*)$/).exec((lines[at] ?? "").slice(0, LONGEST$8)) ?? [];
	const places = [...printed.matchAll(PLACE$8 ??= / in (?:call from )?([\w@']{1,100}:[\w@'!?/-]{1,200}\/\d{1,3}) ?line (\d{1,7})/g)].map(([, name = "", line]) => ({
		function: name,
		file: null,
		line: Number(line),
		origin: erlangOrigin(name.split(":", 1)[0] ?? "", "")
	}));
	const frames = [...framesIn(printed), ...places];
	const message = reasonIn((places.length === 0 ? printed : printed.slice(0, printed.search(PLACE$8 ??= / in (?:call from )?([\w@']{1,100}:[\w@'!?/-]{1,200}\/\d{1,3}) ?line (\d{1,7})/g))).replace(SUPERVISED ??= / in context \w{1,40}$/, ""));
	if (message === "" || /^(?:normal|shutdown|killed|reached_max_restart_intensity|noproc)$/.test(message)) return null;
	const value = ((WORDED ??= /^(?:no match of right ?hand (?:side )?value|no (?:case|try|function) clause matching|bad return value:?|bad argument in) (.{6,})$/).exec(message)?.[1] ?? message).slice(0, 200);
	let last = at;
	for (let row = at + 1; row < Math.min(lines.length, at + LINES$7); row++) if (mayBeLager(lines[row] ?? "") && (lines[row] ?? "").includes(value)) last = row;
	return {
		draft: drafted({
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
			culprit: culpritOf(frames)
		}),
		first: at,
		last
	};
}
// src/crash/runtimes/beam/erlang/plain-report.ts
let HEAD$10;
let PROCESS;
let NAME$2;
let ERROR_INFO;
let VALUE$1;
let KERNELS;
const LINES$6 = 24;
function opensPlainReport(line) {
	return (line.includes("crash_report") || line.includes(" ~p on node ~p ")) && (HEAD$10 ??= /^(?:\d[\d :.,/TZ+-]{0,40} )?(crash_report|Error in process ~p on node ~p with exit value:~n~p~n)\s*$/).test(line);
}
function readPlainReport(lines, at, framesIn) {
	const isReport = (HEAD$10 ??= /^(?:\d[\d :.,/TZ+-]{0,40} )?(crash_report|Error in process ~p on node ~p with exit value:~n~p~n)\s*$/).exec(lines[at] ?? "")?.[1] === "crash_report";
	let last = at;
	let pid = null;
	let name = null;
	let type = null;
	let term = null;
	let isKernels = false;
	for (let index = at + 1; index < Math.min(lines.length, at + LINES$6); index++) {
		const line = lines[index] ?? "";
		if (isReport ? !/^\s+[a-z_]+: /.test(line) : term !== null || opensPlainReport(line)) break;
		pid ??= (PROCESS ??= /^\s*(?:pid: )?(<[\d.]{3,40}>)\s*$/).exec(line)?.[1] ?? null;
		name ??= (NAME$2 ??= /^\s*registered_name: ([a-z]\w{0,100})\s*$/).exec(line)?.[1] ?? null;
		isKernels ||= (KERNELS ??= /^\s*ancestors: \[kernel_s|^\s*initial_call: \{supervisor,kernel,/).test(line);
		const info = isReport ? (ERROR_INFO ??= /^\s*error_info: \{(error|exit|throw),(.*)\}\s*$/).exec(line) : (VALUE$1 ??= /^\s*(\{.*\})\s*$/).exec(line);
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
const HINTS$8 = {
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
	hints: HINTS$8,
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
function erlangFrames(lines, from) {
	const frames = [];
	let last = from - 1;
	for (;;) {
		const index = seek(lines, last + 1, (line) => (ERLANG_FRAME ??= /^\s*(?:in function|in call from) +(\S+\/\d+)(?: \((\S+?), line (\d+)\))?/).test(line), (line) => (SASL ??= /^=(?:CRASH|ERROR) REPORT==== /).test(line));
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
	while (first > 0 && first > at - COMPILE_ERRORS && !isLogLine(lines[first - 1] ?? "")) {
		if (!/^%|^\S.*:\d+: |^$/.test(lines[first - 1] ?? "")) break;
		first--;
	}
	const error = lines.slice(first, at).find((line) => (COMPILE_ERROR ??= /^(\S[^:]*):(\d+):(?:\d+:)? (?!Warning: )(\S.*)$/).test(line));
	const [, file = null, line, message = ""] = (COMPILE_ERROR ??= /^(\S[^:]*):(\d+):(?:\d+:)? (?!Warning: )(\S.*)$/).exec(error ?? "") ?? [];
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
	const [, type = null, message = ""] = (ESCRIPT ??= /^(?:escript: |\*\* )exception (error|exit|throw): (.*)$/).exec(lines[at] ?? "") ?? [];
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
			culprit: culpritOf(stack.frames)
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
// src/crash/last-words/frame-lines.ts
const FRAME$10 = ofParts([
	"at ",
	"^\\s*(?:at (?:\\S|<))",
	"[C]: ",
	"^\\s*(?:\\[C\\]: (?:in|at) )",
	": in ",
	"^\\s*(?:\\S{1,200}:\\d+: in (?:main chunk|function|upvalue|local|method|field|metamethod)\\b)",
	"File \"",
	"^\\s*(?:File \")",
	"#",
	"^\\s*(?:#\\d+[: ])",
	"from ",
	"^\\s*(?:from \\/?\\S+:\\d+)",
	":in ",
	"^\\s*(?:\\/\\S{1,300}:\\d+:in [`'\"])",
	"... ",
	"^\\s*(?:\\.\\.\\. \\d+ (?:more|common frames))",
	":",
	"^\\s*(?:\\d{1,4}: {1,4}(?!(?:error|fatal|warning)\\b)(?:0x)?\\S)",
	"0x",
	"^\\s*(?:\\d{1,4} {1,4}\\S{1,100} +0x[0-9a-f]{8,16} \\S)",
	"0x",
	"^\\s*(?:0x[0-9a-f]{4,})",
	"goroutine ",
	"^\\s*(?:goroutine \\d+)",
	"created by ",
	"^\\s*(?:created by )",
	"(",
	"^\\s*(?:[\\w./@*()[\\]{}$-]{1,300}\\((?:0x|\\.\\.\\.|\\)$))",
	".",
	"^\\s*(?:\\S{1,300}\\.(?:go|rs|cc?|cpp|hpp|py|rb|java|js|ts|erl|ex):\\d+(?: \\+0x|\\)|$))",
	"[",
	"^\\s*(?:\\[(?:bt|0x))",
	"(",
	"^\\s*(?:(?:\\/\\S{1,300}|\\S{1,100}\\.so\\S{0,40})\\((?:\\+0x|_))",
	"--- End of ",
	"^\\s*(?:--- End of )",
	"",
	"^\\s*(?:(?: {3}(?:while (?:executing|compiling|processing)|invoked from within)| {3}\\((?:procedure|file|in namespace|\"\\S{1,100}\" (?:body|arm|script)) ?.{0,200})$)"
], "");
function isFrame$3(line) {
	return line.length < 2e3 && FRAME$10.test(line);
}
// src/crash/last-words/belonging.ts
const REACH = 120;
const PARTS$1 = 6;
const ENOUGH = 500;
function withBelonging(index, at, lineAt) {
	const own = at(index);
	if (own === null) return "";
	let text = own.text.trim().replace(/^\*{3,} ?(.*?) ?\*{3,}$/, "$1");
	let taken = 0;
	let row = index + 1;
	const add = (part, glue) => {
		text = `${text}${glue}${part.trim()}`;
		taken++;
	};
	const addAnnounced = () => {
		while (announces(text) && taken < PARTS$1) {
			const next = nextWords(row, at, 3);
			if (next === null || (TRACEBACK$1 ??= /^Traceback \(most recent call last\):$/).test(lineAt(next).trim())) break;
			add(at(next)?.text ?? "", " ");
			row = next + 1;
		}
	};
	addAnnounced();
	for (; isOpen(text) && taken < PARTS$1; row++) {
		const next = at(row);
		if (next === null || next.kind === "blank" || next.isLogged || !/[")'\]]/.test(next.text)) break;
		add(next.text, / $/.test(own.text) || !endsInWord(text) ? " " : "");
	}
	if (isBanner(own.text)) {
		for (; taken < PARTS$1 && text.length < ENOUGH; row++) {
			const next = at(row);
			if (next === null || next.kind === "blank" || next.isLogged) break;
			add(next.text, taken === 0 ? ": " : " ");
		}
		return text;
	}
	const below = at(row);
	if (below !== null && below.kind === "trouble" && isSystemError(below.text) && !text.includes(below.text.trim())) {
		text = text.replace(/[\s:.]+$/, "");
		add(below.text, ": ");
		row++;
	}
	const error = errorOfStack(row, at, lineAt);
	if (error !== null) return containsError(error, text) ? text : `${text.replace(/[\s:.]+$/, "")}: ${error}`;
	const isInList = isIndentedAlike(lineAt(index - 1), lineAt(row));
	for (; !isInList && taken < PARTS$1 && text.length < ENOUGH; row++) {
		const next = at(row);
		if (next?.kind === "aside") continue;
		if (next === null || next.kind !== "part" || isFrame$3(lineAt(row)) || isUsage(next.text)) break;
		if (text.includes(next.text.trim())) continue;
		add(next.text, /[.:,;!?]$/.test(text) ? " " : next.grade === "detail" ? ". " : " ");
	}
	addAnnounced();
	const cause = causeBelow(row, at);
	return cause === null || text.includes(cause) ? text : `${text.replace(/[\s:.]+$/, "")}: ${cause}`;
}
function isIndentedAlike(above, below) {
	const indent = /^[ \t]+(?=\S)/.exec(above)?.[0];
	return indent !== void 0 && /^[ \t]+(?=\S)/.exec(below)?.[0] === indent;
}
function containsError(error, text) {
	const words = error.replace(/^[\w.$]{1,200}: /, "");
	return words !== "" && text.includes(words);
}
let FOLLOWING;
function announces(text) {
	return /[:\uff1a]$/.test(text) || (FOLLOWING ??= /\bfollowing (?:\[?\d{0,3}\]? )?(?:lines?|errors?|problems?|issues?|reasons?)\b[^:]{0,60}$/i).test(text) || /\bfailed to run$/i.test(text) || /^(?:error|fatal|failed|fatal error|exception|[\w.]{3,80}\[\d{1,5}\])$/i.test(text);
}
function isOpen(text) {
	if (text.length > ENOUGH) return false;
	const count = (sign) => text.split(sign).length - 1;
	return count("(") > count(")") || count("\"") % 2 === 1;
}
function endsInWord(text) {
	return /\w$/.test(text);
}
function isBanner(text) {
	return /^\*{3,}.{3,100}\*{3,}$/.test(text.trim());
}
function isUsage(text) {
	return /^(?:usage\b|-{1,2}\w)/i.test(text.trim());
}
function nextWords(from, at, blanks) {
	for (let row = from; row <= from + blanks; row++) {
		const next = at(row);
		if (next === null) return null;
		if (next.kind !== "blank") return row;
	}
	return null;
}
let TRACEBACK$1;
let RAISED$1;
function errorOfStack(from, at, lineAt) {
	const first = nextWords(from, at, 1);
	if (first === null) return null;
	const statement = at(first);
	const line = (statement?.isLogged === true && statement.grade === null ? statement.text : lineAt(first)).trim();
	if ((TRACEBACK$1 ??= /^Traceback \(most recent call last\):$/).test(line)) return lastRaised(first, at, lineAt);
	if (!(RAISED$1 ??= /^(?:[\w.$]{1,200}(?:Error|Exception|Warning|Exit|Interrupt|Timeout|Refused|Failure|Fault)\b|[a-z_][\w.]{0,100}\.[A-Z]\w{2,100})(?:[:;].*)?$/).test(line) || line.length > 2e3) return null;
	let error = line;
	for (let row = first + 1; row < first + REACH; row++) {
		const next = at(row);
		if (next === null || next.isLogged && !isFrame$3(lineAt(row))) break;
		const cause = /^\s*Caused by: (.{1,1000})/.exec(lineAt(row));
		if (cause?.[1] !== void 0) error = cause[1].trim();
	}
	return error;
}
function lastRaised(from, at, lineAt) {
	let error = null;
	for (let row = from + 1; row < from + REACH; row++) {
		const next = at(row);
		if (next === null || next.isLogged) break;
		const line = lineAt(row);
		if (/^\S/.test(line) && (RAISED$1 ??= /^(?:[\w.$]{1,200}(?:Error|Exception|Warning|Exit|Interrupt|Timeout|Refused|Failure|Fault)\b|[a-z_][\w.]{0,100}\.[A-Z]\w{2,100})(?:[:;].*)?$/).test(line.trim())) error = line.trim();
	}
	return error;
}
function causeBelow(from, at) {
	const head = nextWords(from, at, 1);
	if (head === null || !/^(?:Caused by|Reason|Cause|Details?):$/i.test(at(head)?.text.trim() ?? "")) return null;
	let cause = null;
	for (let row = head + 1; row < head + PARTS$1; row++) {
		const next = at(row);
		if (next === null || next.kind === "blank" || next.isLogged || isDecoration(next.text)) break;
		cause = next.text.trim().replace(/^\d{1,2}: /, "");
	}
	return cause;
}
// src/crash/grammar/signals.ts
const FATAL_SIGNALS = {
	4: "SIGILL",
	5: "SIGTRAP",
	6: "SIGABRT",
	7: "SIGBUS",
	8: "SIGFPE",
	11: "SIGSEGV"
};
function exitCodeOfSignal(name) {
	const number = Object.keys(FATAL_SIGNALS).find((key) => FATAL_SIGNALS[key] === name);
	return number === void 0 ? null : 128 + Number(number);
}
function isEndedFromOutside(exitCode) {
	return exitCode === 137 || exitCode === 143;
}
// src/crash/last-words/lisp-report.ts
let HEAD$9;
const THREAD_LINES = 4;
const MESSAGE_LINES$12 = 6;
function lispReport(texts, index) {
	const condition = (HEAD$9 ??= /^(?:Unhandled|debugger invoked on an?) ([\w:+*-]{2,80})(?: @[0-9A-F]{1,16})? in thread(?: #<|$)/).exec(texts[index] ?? "")?.[1];
	if (condition === void 0) return null;
	let end = index;
	while (end < index + THREAD_LINES && !/>:$/.test(texts[end] ?? "")) end++;
	const message = [];
	for (let row = end + 1; row <= end + MESSAGE_LINES$12 && /^\s+\S/.test(texts[row] ?? ""); row++) message.push((texts[row] ?? "").trim());
	return [condition.replace(/^.*:/, ""), message.join(" ")].filter((part) => part !== "").join(": ");
}
// src/crash/grammar/records.ts
function parseObject(line) {
	try {
		const value = JSON.parse(line);
		return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
	} catch {
		return null;
	}
}
let FIELD$2;
function logfmtFields(line) {
	const fields = {};
	for (const match of line.matchAll(FIELD$2 ??= /(?:^|\s)([\w.@-]{1,64})=(?:"((?:[^"\\]|\\.)*)"|(\S*))/g)) fields[match[1] ?? ""] = match[2] === void 0 ? match[3] ?? "" : unquote(match[2]);
	return fields;
}
function unquote(text) {
	return text.replace(/\\(.)/g, (_, character) => ESCAPES$1[character] ?? character);
}
const ESCAPES$1 = {
	n: "\n",
	t: "	",
	r: "\r"
};
function fieldOf(record, name) {
	return record[name] ?? record[`${name.charAt(0).toUpperCase()}${name.slice(1)}`];
}
function levelOf(record) {
	const { log } = record;
	if (typeof log === "object" && log !== null && "level" in log) return log.level;
	const names = Object.keys(record).filter((key) => (LEVEL_KEYS ??= /^(?:@l|severity|lvl|(?:log\.?)?level(?:_?name)?)$/i).test(key));
	return record[names.find((name) => typeof record[name] === "string") ?? names[0] ?? ""];
}
let LEVEL_KEYS;
// src/crash/last-words/fields.ts
const MESSAGES$4 = [
	"msg",
	"message",
	"@message",
	"@m",
	"@mt",
	"short_message",
	"text",
	"event",
	"log",
	"textPayload"
];
const ERRORS$3 = [
	"error",
	"err",
	"exception",
	"@x",
	"cause",
	"errmsg",
	"errorMessage",
	"error_message",
	"err_msg",
	"reason",
	"details",
	"detail",
	"stderr"
];
const NESTED = [
	"attr",
	"fields",
	"jsonPayload",
	"data",
	"context",
	"record",
	"err",
	"error",
	"exc",
	"exception"
];
const TIMES$1 = [
	"ts",
	"time",
	"timestamp",
	"@timestamp",
	"@t",
	"t",
	"date",
	"asctime",
	"eventTime"
];
function recordIn(line) {
	const first = line.charCodeAt(0);
	if (first === BRACE) return jsonRecord$1(line);
	if (line.includes("	") && (ZAP ??= /^(?:\S{8,40}\t)?(?:debug|info|warn|error|dpanic|panic|fatal)\t/i).test(line)) return zapRecord(line);
	if (first === BRACKET && line.includes("] [")) return tikvRecord(line);
	return line.includes("=") ? logfmtRecord$1(line) : null;
}
const BRACE = 123;
const BRACKET = 91;
const LONGEST$7 = 65536;
function jsonRecord$1(line) {
	const record = line.length > LONGEST$7 ? null : parseObject(line) ?? parseObject(line.replace(/\},\s*$/, "}"));
	if (record === null) return null;
	const text = saying(record);
	if (text === null) return null;
	return {
		text,
		grade: gradeOfValue(levelIn(record)),
		isLogged: true,
		column: 0,
		seconds: secondsIn$1(record)
	};
}
function levelIn(record) {
	const named = levelOf(record);
	if (named !== void 0 && typeof named !== "object") return named;
	for (const key of LEVELS$2) {
		const value = record[key];
		if (typeof value === "string" || typeof value === "number") return value;
		if (typeof value === "object" && value !== null) {
			const inner = levelOf(value) ?? value.name;
			if (inner !== void 0) return inner;
		}
	}
	const { tags } = record;
	return Array.isArray(tags) ? tags.find((tag) => typeof tag === "string" && gradeOf(tag) !== null) : void 0;
}
const LEVELS$2 = [
	"s",
	"log",
	"level",
	"levelname",
	"severity_text",
	"severityText",
	"priority",
	"loglevel",
	"logLevel",
	"level_name"
];
function saying(record) {
	const message = wordsOf$2(record, MESSAGES$4, 2);
	const error = wordsOf$2(record, ERRORS$3, 2);
	if (message === null) return error;
	return joined(message, error);
}
function joined(message, error) {
	const words = message.trim();
	const cause = error?.trim() ?? "";
	if (cause === "" || words.includes(cause)) return words;
	if (words === "" || cause.startsWith(words)) return cause;
	return `${words.replace(/[\s:.]+$/, "")}: ${cause}`;
}
function wordsOf$2(record, keys, depth) {
	for (const key of keys) {
		const value = fieldOf(record, key);
		if (typeof value === "string" && value.trim() !== "") return firstWords(value);
		if (typeof value === "object" && value !== null && !Array.isArray(value) && depth > 0) {
			const inner = wordsOf$2(value, [...MESSAGES$4, ...ERRORS$3], depth - 1) ?? codeOf(value);
			if (inner !== null) return inner;
		}
	}
	if (depth === 0) return null;
	for (const key of NESTED) {
		const value = record[key];
		if (typeof value !== "object" || value === null || Array.isArray(value)) continue;
		const inner = wordsOf$2(value, keys, depth - 1);
		if (inner !== null) return inner;
	}
	return null;
}
function codeOf({ code, name }) {
	for (const value of [code, name]) if (typeof value === "string" && /^[A-Za-z]\w{3,60}$/.test(value)) return value;
	return null;
}
const WORDS_LINES = 4;
function firstWords(value) {
	const lines = value.trim().split("\n", WORDS_LINES);
	const stack = lines.findIndex((line, at) => at > 0 && (isFrame$3(line) || /^\s*(?:Traceback|Caused by:)/.test(line)));
	return (stack === -1 ? lines : lines.slice(0, stack)).map((line) => line.trim()).join(" ");
}
function secondsIn$1(record) {
	for (const key of TIMES$1) {
		const raw = record[key];
		const value = typeof raw === "object" && raw !== null ? raw.$date : raw;
		if (typeof value === "number") return value > 1e11 ? value / 1e3 : value;
		if (typeof value === "string") return secondsOf(value);
	}
	return null;
}
function secondsOf(text) {
	const match = /(\d\d):(\d\d):(\d\d)/.exec(text.slice(0, 60));
	return match === null ? null : Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3]);
}
let ZAP;
function zapRecord(line) {
	const columns = line.split("	");
	const at = columns.findIndex((column) => gradeOf(column) !== null);
	const level = columns[at];
	if (level === void 0 || at > 1) return null;
	const rest = columns.slice(at + 1);
	const fields = rest.at(-1)?.startsWith("{") ? parseObject(rest.pop() ?? "") : null;
	return {
		text: joined(rest.at(-1) ?? "", fields === null ? null : wordsOf$2(fields, ERRORS$3, 1)),
		grade: gradeOf(level),
		isLogged: true,
		column: 0,
		seconds: secondsOf(columns[0] ?? "")
	};
}
let TIKV;
function tikvRecord(line) {
	const match = (TIKV ??= /^\[\d{4}\/\d\d\/\d\d (\d\d:\d\d:\d\d)\.\d+ [+-]\d\d:\d\d\] \[(\w+)\] \[[^\]]{1,100}\] (?:\[thread_id=\d+\] )?\["?((?:[^"\\\]]|\\.)*)"?\]/).exec(line.slice(0, LONGEST$7));
	if (match === null) return null;
	const error = /\[(?:err|error)=(?:"((?:[^"\\]|\\.)*)"|([^\]]*))\]/.exec(line.slice(0, LONGEST$7));
	const cause = error === null ? null : unquote(error[1] ?? error[2] ?? "");
	return {
		text: joined(unquote(match[3] ?? ""), cause),
		grade: gradeOf(match[2] ?? ""),
		isLogged: true,
		column: 0,
		seconds: secondsOf(match[1] ?? "")
	};
}
let FIELD$1;
function logfmtRecord$1(line) {
	const text = line.slice(0, FIELDS$1);
	if (!(LOGFMT$1 ??= /(?:^|\s)(?:level|lvl|severity|msg)=["\w]/).test(text)) return null;
	const fields = {};
	for (const match of text.matchAll(FIELD$1 ??= /(?:^|\s)([\w.@/-]{1,64})=(?:"((?:[^"\\]|\\.)*)"|([^\s"]*))/g)) fields[match[1] ?? ""] ??= match[2] === void 0 ? match[3] ?? "" : unquote(match[2]);
	const level = fields.level ?? fields.lvl ?? fields.severity ?? fields.loglevel;
	const printed = saying(fields);
	if (printed === null || level === void 0 && fields.msg === void 0) return null;
	return {
		text: printed,
		grade: level === void 0 ? null : gradeOf(level),
		isLogged: true,
		column: 0,
		seconds: secondsOf(fields.ts ?? fields.time ?? fields.t ?? "")
	};
}
const FIELDS$1 = 8192;
let LOGFMT$1;
function withoutFields$1(text) {
	if (text.includes("\"msg\"=\"")) return quotedFields(text);
	if (text.endsWith("}")) return withoutObject(text);
	const at = text.search(/\s{1,20}(?:[\w.@/-]{1,64}=(?:"(?:[^"\\]|\\.){0,400}"|[^\s"]{0,200})(?:\s|$))/);
	if (at <= 0) return text;
	const fields = text.slice(at);
	const all = [...fields.matchAll(FIELD$1 ??= /(?:^|\s)([\w.@/-]{1,64})=(?:"((?:[^"\\]|\\.)*)"|([^\s"]*))/g)];
	if (all.reduce((sum, match) => sum + match[0].length, 0) < fields.trimEnd().length) return text;
	const error = all.find((match) => ERRORS$3.includes(match[1] ?? ""));
	const cause = error === void 0 ? null : error[2] === void 0 ? error[3] ?? "" : unquote(error[2]);
	return joined(unquoted$3(text.slice(0, at)), cause);
}
function withoutObject(text) {
	const at = text.search(/\s\{"/);
	const record = at <= 0 ? null : parseObject(text.slice(at + 1));
	const cause = ERRORS$3.map((key) => record === null ? void 0 : fieldOf(record, key)).find((value) => typeof value === "string");
	return typeof cause === "string" ? joined(text.slice(0, at).trimEnd(), cause) : text;
}
function quotedFields(text) {
	const value = (name) => new RegExp(`"${name}"="((?:[^"\\\\]|\\\\.)*)"`).exec(text.slice(0, FIELDS$1))?.[1];
	const message = value("msg");
	if (message === void 0) return text;
	const error = value("error") ?? value("err");
	return joined(unquote(message), error === void 0 ? null : unquote(error));
}
function unquoted$3(text) {
	const match = /^"((?:[^"\\]|\\.)*)"$/.exec(text.trim());
	return match === null ? text : unquote(match[1] ?? "");
}
// src/crash/last-words/servers/table.ts
const TABLE$1 = [
	{
		server: "Erlang",
		when: ofParts([" REPORT==== ", "^=[A-Z]{4,12} REPORT==== "], ""),
		of: "line",
		as: "aside"
	},
	{
		server: "Erlang",
		when: ofParts(["Error in process ~p on node ~p", "^Error in process ~p on node ~p"], ""),
		as: "aside"
	},
	{
		server: "Erlang",
		when: ofParts([
			"supervisor_report",
			"^(?:supervisor_report) {1,20}#\\{label=>",
			"crash_report",
			"^(?:crash_report) {1,20}#\\{label=>",
			"#{label=>",
			"^(?:std_info) {1,20}#\\{label=>",
			"#{label=>",
			"^(?:progress) {1,20}#\\{label=>"
		], ""),
		as: "aside"
	},
	{
		server: "glibc",
		when: ofParts(["' from LD_PRELOAD cannot be preloaded", "^object '[^']{1,300}' from LD_PRELOAD cannot be preloaded"], ""),
		as: "aside"
	},
	{
		server: "HAProxy",
		when: ofParts([
			"has no server available!",
			"has no server available!$",
			"exit-on-failure: killing every",
			"^exit-on-failure: killing every"
		], ""),
		as: "closer"
	},
	{
		server: "Apache",
		when: ofParts(["AH00558: ", "\\bAH00558: "], ""),
		of: "line",
		as: "aside"
	},
	{
		server: "Apache",
		when: ofParts([
			"AH00016",
			"^AH00016",
			"Configuration Failed",
			"^AH\\d{5}: (?:Configuration Failed)",
			"no listening sockets available, shutting down",
			"^AH\\d{5}: (?:no listening sockets available, shutting down)",
			"Unable to open logs",
			"^AH\\d{5}: (?:Unable to open logs)"
		], ""),
		as: "closer"
	},
	{
		server: "Java",
		when: ofParts([
			"A fatal exception has occurred. Program will exit",
			"^(?:A fatal exception has occurred\\. Program will exit)\\.?$",
			"Could not create the Java Virtual Machine",
			"^(?:Could not create the Java Virtual Machine)\\.?$"
		], ""),
		as: "closer"
	},
	{
		server: "JVM",
		when: ofParts([" warning: ", "^OpenJDK .{1,40} warning: "], ""),
		grade: "low"
	},
	{
		server: "Kafka",
		when: ofParts([
			"kafka",
			" \\((?:kafka)\\.[\\w.$]{1,120}\\)$",
			"org",
			" \\((?:org)\\.[\\w.$]{1,120}\\)$",
			"com",
			" \\((?:com)\\.[\\w.$]{1,120}\\)$",
			" (",
			" \\((?:io)\\.[\\w.$]{1,120}\\)$",
			"net",
			" \\((?:net)\\.[\\w.$]{1,120}\\)$"
		], ""),
		text: / \([\w.$]{1,130}\)$/
	},
	{
		server: "make",
		when: ofParts([": *** ", "^make(?:\\[\\d+\\])?: \\*\\*\\* (?!\\[)"], ""),
		of: "line",
		grade: "error",
		text: /^(?:make(?:\[\d+\])?: )?\*\*\* /
	},
	{
		server: "MiniDLNA",
		when: ofParts([": fatal: ", "^\\w{1,30}\\.c:\\d{1,5}: fatal: "], ""),
		grade: "fatal",
		text: /^\w{1,30}\.c:\d{1,5}: fatal: /
	},
	{
		server: "MongoDB",
		when: ofParts([
			"\"c\":\"-\",\"id\":23138",
			"\"c\":\"-\",\"id\":23138\\b",
			"\"msg\":\"Shutting down\"",
			"\"msg\":\"Shutting down\""
		], ""),
		of: "line",
		as: "closer"
	},
	{
		server: "MySQL, MariaDB",
		when: ofParts([
			"Do you already have another ",
			"^Do you already have another (?:mysqld )?server running",
			"Aborting",
			"^Aborting$",
			"init function returned error",
			"^Plugin '\\w+' (?:init function returned error)",
			"registration as a STORAGE ENGINE failed",
			"^Plugin '\\w+' (?:registration as a STORAGE ENGINE failed)",
			"Unknown/unsupported storage engine",
			"^Unknown\\/unsupported storage engine"
		], ""),
		as: "closer"
	},
	{
		server: "ngIRCd",
		when: ofParts(["] ", "^\\[\\d{1,9}:[0-2] {1,6}\\d{1,6}\\] "], ""),
		of: "line",
		grade: "fatal",
		text: /^\[\d{1,9}:\d {1,6}\d{1,6}\] /
	},
	{
		server: "ngIRCd",
		when: ofParts([":3", "^\\[\\d{1,9}:3 {1,6}\\d{1,6}\\] "], ""),
		of: "line",
		grade: "error",
		text: /^\[\d{1,9}:\d {1,6}\d{1,6}\] /
	},
	{
		server: "ngIRCd",
		when: ofParts(["] ", "^\\[\\d{1,9}:[4-7] {1,6}\\d{1,6}\\] "], ""),
		of: "line",
		grade: "low",
		text: /^\[\d{1,9}:\d {1,6}\d{1,6}\] /
	},
	{
		server: "nginx",
		when: ofParts(["still could not bind()", "^still could not bind\\(\\)"], ""),
		as: "closer"
	},
	{
		server: "npm",
		when: ofParts([
			"npm ",
			"^npm (?:ERR!) (?:Linux \\S|argv \"|(?:cwd|root|System|cmd) )",
			"error",
			"^npm (?:error) (?:Linux \\S|argv \"|(?:cwd|root|System|cmd) )"
		], ""),
		of: "line",
		as: "aside"
	},
	{
		server: "npm",
		when: ofParts([
			"npm ",
			"^npm (?:ERR!) (?:\\S{1,200}@\\S{1,40} [\\w:-]{1,60}: `|code|syscall|path|errno|dest|signal|command|workspace|location|cwd|node|npm|Exit status|Lifecycle script)\\b",
			"error",
			"^npm (?:error) (?:\\S{1,200}@\\S{1,40} [\\w:-]{1,60}: `|code|syscall|path|errno|dest|signal|command|workspace|location|cwd|node|npm|Exit status|Lifecycle script)\\b"
		], ""),
		of: "line",
		as: "aside"
	},
	{
		server: "npm",
		when: ofParts([
			"npm ",
			"^npm (?:ERR!) {1,4}(?:enoent |\\S{3,20} )?(?:This is related to npm|A complete log|Did you mean|To see a list|For a full|There is likely|Failed at the|This is probably not)",
			"error",
			"^npm (?:error) {1,4}(?:enoent |\\S{3,20} )?(?:This is related to npm|A complete log|Did you mean|To see a list|For a full|There is likely|Failed at the|This is probably not)",
			"npm ",
			"^npm (?:ERR!)$",
			"error",
			"^npm (?:error)$",
			"npm ",
			"^npm (?:ERR!) {2,}",
			"error",
			"^npm (?:error) {2,}"
		], ""),
		of: "line",
		as: "aside"
	},
	{
		server: "npm",
		when: ofParts([
			"npm ",
			"^npm (?:ERR!) ",
			"error",
			"^npm (?:error) "
		], ""),
		of: "line",
		grade: "error",
		text: /^npm (?:ERR!|error) (?:[a-z]{5,12} (?=[A-Z]))?/
	},
	{
		server: "OpenJ9",
		when: ofParts([
			"JVMDUMP0",
			"^JVMDUMP0(?:0[67])I\\b",
			"JVMDUMP0",
			"^JVMDUMP0(?:10)I\\b",
			"JVMDUMP0",
			"^JVMDUMP0(?:3[29])I\\b"
		], ""),
		as: "aside"
	},
	{
		server: "OpenJ9",
		when: ofParts(["JVMDUMP046I", "^JVMDUMP046I\\b"], ""),
		grade: "error"
	},
	{
		server: "PM2",
		when: ofParts([
			" exited with code [",
			"^(?:PM2 (?:log|error): )?App (?:\\[\\S{1,80}\\]).{0,60} exited with code \\[(?!0\\])\\d{1,3}\\]",
			" exited with code [",
			"^(?:PM2 (?:log|error): )?App (?:name:\\S{1,80}).{0,60} exited with code \\[(?!0\\])\\d{1,3}\\]"
		], ""),
		grade: "error",
		as: "closer"
	},
	{
		server: "PowerDNS",
		when: ofParts(["Unable to open ", "^Unable to open \\S{1,200}\\.conf$"], ""),
		as: "closer"
	},
	{
		server: "PostgreSQL",
		when: ofParts([
			" TCP/IP socket",
			"^(?:could not (?:create|bind) \\S+ TCP\\/IP sockets?)$",
			"could not create any TCP/IP sockets",
			"^(?:could not create any TCP\\/IP sockets)$"
		], ""),
		as: "closer"
	},
	{
		server: "PostgreSQL",
		when: ofParts([
			"\" does not exist",
			" \\[\\d{1,10}\\] (?:\\S{1,80} )?FATAL: {2}(?:(?:role|database) \"[^\"]{1,64}\" does not exist)",
			" authentication failed for user",
			" \\[\\d{1,10}\\] (?:\\S{1,80} )?FATAL: {2}(?:\\w+ authentication failed for user)",
			"no pg_hba.conf entry for",
			" \\[\\d{1,10}\\] (?:\\S{1,80} )?FATAL: {2}(?:no pg_hba\\.conf entry for)",
			"sorry, too many clients",
			" \\[\\d{1,10}\\] (?:\\S{1,80} )?FATAL: {2}(?:sorry, too many clients)",
			"remaining connection slots",
			" \\[\\d{1,10}\\] (?:\\S{1,80} )?FATAL: {2}(?:remaining connection slots)",
			"the database system is ",
			" \\[\\d{1,10}\\] (?:\\S{1,80} )?FATAL: {2}(?:the database system is )",
			"terminating connection",
			" \\[\\d{1,10}\\] (?:\\S{1,80} )?FATAL: {2}(?:terminating connection)",
			"connection to client lost",
			" \\[\\d{1,10}\\] (?:\\S{1,80} )?FATAL: {2}(?:connection to client lost)",
			"unsupported frontend protocol",
			" \\[\\d{1,10}\\] (?:\\S{1,80} )?FATAL: {2}(?:unsupported frontend protocol)",
			"invalid length of startup packet",
			" \\[\\d{1,10}\\] (?:\\S{1,80} )?FATAL: {2}(?:invalid length of startup packet)",
			"no PostgreSQL user name",
			" \\[\\d{1,10}\\] (?:\\S{1,80} )?FATAL: {2}(?:no PostgreSQL user name)"
		], ""),
		of: "line",
		grade: "low"
	},
	{
		server: "RabbitMQ",
		when: ofParts([
			"supervisor: {",
			"^(?:supervisor: \\{)",
			"errorContext: ",
			"^(?:errorContext: )",
			"offender: [",
			"^(?:offender: \\[)",
			"crasher:",
			"^(?:crasher:)",
			"initial call: ",
			"^(?:initial call: )",
			"neighbours:",
			"^(?:neighbours:)",
			" exited with reason",
			"^(?:Application \\w+ exited with reason)"
		], ""),
		as: "aside"
	},
	{
		server: "Redis",
		when: ofParts([" # ", "^\\d{1,9}:[XCSM] .{10,40} # (?!(?:WARNING|Warning|oO0|Redis version|Configuration loaded|Server initialized|User requested|Redis is now ready))"], ""),
		of: "line",
		grade: "error",
		text: /^# /
	},
	{
		server: "Redis",
		when: ofParts([
			"ARNING",
			"^\\d{1,9}:[XCSM] .{10,40} # W(?:ARNING)\\b",
			"arning",
			"^\\d{1,9}:[XCSM] .{10,40} # W(?:arning)\\b"
		], ""),
		of: "line",
		grade: "warning",
		text: /^# (?:WARNING:? |Warning: )?/
	},
	{
		server: "Redis",
		when: ofParts([":", "^\\d{1,9}:[XCSM] .{10,40} [*#] "], ""),
		of: "line",
		text: /^[*#] /
	},
	{
		server: "Redis",
		when: ofParts([":", "^\\d{1,9}:[XCSM] .{10,40} [.-] "], ""),
		of: "line",
		grade: "low",
		text: /^[.-] /
	},
	{
		server: "Rspamd",
		when: ofParts([") <", "^#\\d{1,9}\\(\\w{1,30}\\) <\\w{6}>; "], ""),
		text: /^#\d{1,9}\(\w{1,30}\) <\w{6}>; (?:\w{1,30}; )?/
	},
	{
		server: "Squid",
		when: ofParts(["): Terminated abnormally", "^Squid Cache \\(Version .{1,40}\\): Terminated abnormally"], ""),
		as: "closer"
	},
	{
		server: "stunnel",
		when: ofParts(["error queue: ", "^error queue: "], ""),
		as: "closer"
	},
	{
		server: "supervisord",
		when: ofParts(["reaped unknown pid ", "^reaped unknown pid \\d"], ""),
		as: "aside"
	},
	{
		server: "supervisord",
		when: ofParts([" entered FATAL state", "^gave up: \\S{1,80} entered FATAL state"], ""),
		grade: "error",
		as: "closer"
	},
	{
		server: "supervisord",
		of: "line",
		when: ofParts([" (terminated by SIG", " exited: \\S{1,80} \\(terminated by SIG\\w{3,9}[^)]{0,40}; not expected\\)"], ""),
		grade: "error"
	},
	{
		server: "supervisord",
		of: "line",
		when: ofParts(["; not expected)", " exited: \\S{1,80} \\(exit status \\d{1,3}; not expected\\)"], ""),
		grade: "error",
		as: "closer"
	},
	{
		server: "systemd",
		when: ofParts([
			" process exited, code=",
			"^(?:\\S{1,100}\\.(?:service|scope): )?(?:[Mm]ain) process exited, code=",
			" process exited, code=",
			"^(?:\\S{1,100}\\.(?:service|scope): )?(?:[Cc]ontrol) process exited, code="
		], ""),
		grade: "error",
		as: "closer"
	},
	{
		server: "systemd",
		when: ofParts([
			"Failed with result '",
			"^(?:\\S{1,100}\\.(?:service|scope): )?(?:Failed with result ')",
			"entered failed state",
			"^(?:\\S{1,100}\\.(?:service|scope): )?(?:Unit (?:\\S{1,100} )?entered failed state)",
			" holdoff time over, ",
			"^(?:\\S{1,100}\\.(?:service|scope): )?(?:\\S{1,100} holdoff time over, )",
			"ing ",
			"^(?:\\S{1,100}\\.(?:service|scope): )?(?:(?:Start|Stopp)ing .{1,100}\\.{3}$)",
			"Start request repeated too quickly",
			"^(?:\\S{1,100}\\.(?:service|scope): )?(?:Start request repeated too quickly)",
			"Scheduled restart job",
			"^(?:\\S{1,100}\\.(?:service|scope): )?(?:Scheduled restart job)",
			"Failed to start ",
			"^Failed to start \\S.{0,200}\\.$"
		], ""),
		as: "aside"
	},
	{
		server: "Terraform",
		when: ofParts(["Terraform encountered problems during initiali", "^Terraform encountered problems during initiali[sz]ation"], ""),
		as: "closer"
	},
	{
		server: "V8",
		when: ofParts([
			"Scavenge",
			"^\\d{1,9} ms: (?:Scavenge)\\b",
			"ompact",
			"^\\d{1,9} ms: (?:Mark-[Cc]ompact)\\b",
			"Mark-sweep",
			"^\\d{1,9} ms: (?:Mark-sweep)\\b",
			" ms: ",
			"^\\d{1,9} ms: (?:Minor)\\b"
		], ""),
		grade: "low"
	},
	{
		server: "Varnish",
		when: ofParts(["Message from VCC-compiler:", "^Message from VCC-compiler:$"], ""),
		as: "aside"
	}
];
// src/crash/last-words/servers/index.ts
function serverWords(words, line) {
	let text = innermostReason(words) ?? words;
	let grade = null;
	let isCloser = false;
	let isAside = false;
	for (const rule of TABLE$1) {
		if (!rule.when.test(rule.of === "line" ? line : words)) continue;
		if (rule.text !== void 0) text = text.replace(rule.text, "");
		grade ??= rule.grade ?? null;
		isCloser ||= rule.as === "closer";
		isAside ||= rule.as === "aside";
	}
	return {
		text,
		grade,
		isCloser,
		isAside
	};
}
// src/crash/last-words/statement.ts
const BLANK = {
	kind: "blank",
	text: "",
	grade: null,
	rank: 0,
	isFaint: false,
	isLogged: false,
	column: 0,
	seconds: null
};
const LONGEST$6 = 16384;
const RANKS = {
	fatal: 3,
	error: 2
};
const CLOSER = 10;
const REASON = .5;
const BIND = .25;
const PATH$1 = 2;
function statementOf(whole, { isIndented, isTimed, above }) {
	const shown = whole.length > LONGEST$6 ? whole.slice(0, LONGEST$6) : whole;
	const line = shown.charCodeAt(0) === 0 ? shown.replace(/^\0+/, "") : shown;
	if (line.includes("\0") || line.trim() === "" || isDecoration(line.slice(0, 400))) return BLANK;
	if (isFrame$3(line)) return {
		...BLANK,
		kind: "part",
		text: line.trim()
	};
	const glued = gluedAt(line);
	const record = recordIn(line) ?? withRecord(opened(glued === -1 ? line : line.slice(glued), isTimed));
	const { grade, isLogged, seconds, column } = record;
	const words = serverWords(isLogged ? withoutFields$1(record.text) : record.text, line);
	const text = words.text.replace(/^(?:[\u2717\u2716\u2718\u274c\u2a2f] {0,3}|! (?=\S))/u, "");
	const seen = {
		text,
		grade,
		isLogged,
		seconds,
		column
	};
	if (text.trim() === "" || isDecoration(text)) return {
		...BLANK,
		isLogged,
		seconds
	};
	if (isLogged && isRubyFrame(text)) return {
		...BLANK,
		...seen,
		kind: "part"
	};
	if (words.isAside) return {
		...BLANK,
		...seen,
		kind: "aside"
	};
	if (isKubectl(line) || isEcho(text)) return {
		...BLANK,
		...seen,
		kind: "farewell"
	};
	if (grade === "detail" || (isLogged ? isUnder(line, column, grade, above) : isIndented)) return {
		...BLANK,
		...seen,
		kind: "part"
	};
	const level = words.grade ?? raised(grade, text);
	if (level === "fatal" || level === "error") {
		const rank = RANKS[level];
		return {
			...BLANK,
			...seen,
			grade: level,
			kind: "trouble",
			rank: words.isCloser || isCloser(text) ? closing(rank, text) : rank + weightOf(text)
		};
	}
	const failure = level === null ? failureIn(text) : 0;
	if (failure > 0) {
		const closes = words.isCloser || isCloser(text);
		return {
			...BLANK,
			...seen,
			kind: "trouble",
			rank: closes ? closing(1, text) : 1 + (isBindFailure(text) ? BIND : failure === 1 || isMinor(text) ? -.125 : 0),
			isFaint: failure === 1
		};
	}
	return {
		...BLANK,
		...seen,
		grade: level,
		kind: isFarewell(text) ? "farewell" : "ordinary"
	};
}
function closing(rank, text) {
	return rank - CLOSER + (namesPath(text) ? PATH$1 : 0);
}
function withRecord(outer) {
	const inner = outer.text.startsWith("{\"") && outer.grade === null ? recordIn(outer.text) : null;
	return inner === null ? outer : {
		...inner,
		seconds: inner.seconds ?? outer.seconds
	};
}
function weightOf(text) {
	if (givesReason(text)) return REASON;
	return isBindFailure(text) ? BIND : 0;
}
function isUnder(line, column, grade, above) {
	if (!/(?: {3}|\t)$/.test(line.slice(Math.max(0, column - 3), column))) return false;
	const head = above();
	if (head === null || !head.isLogged || head.grade !== grade || head.kind === "blank") return false;
	return head.column < column || head.column === column && head.kind === "part";
}
function raised(grade, text) {
	if (grade === "error" && /^(?:fatal|panic|unrecoverable)\b/i.test(text)) return "fatal";
	if (grade === null && /^(?:fatal|panic)(?: error)?\b[^\w-]/i.test(text)) return "fatal";
	if (grade === null && /^\*{3,} ?(?:fatal|error)/i.test(text)) return "fatal";
	if (grade !== "fatal" && isLeadershipLost(text)) return "error";
	if (grade === null && /^[A-Z]\w{1,40}(?: \w{1,20})? Error: /.test(text)) return "error";
	return grade;
}
// src/crash/last-words/tcl-stack.ts
let TOP;
let CAPTION;
function inTclStack(own, above, below) {
	if (own.kind === "part") return own;
	if ((CAPTION ??= /^ {4}(?:while (?:executing|compiling|processing)|invoked from within)$/).test(above)) return {
		...own,
		kind: "part",
		rank: 0
	};
	return (TOP ??= /^ {4}while (?:executing|compiling|processing)$/).test(below) ? {
		...own,
		kind: "trouble",
		grade: "error",
		rank: 2,
		isFaint: false
	} : own;
}
// src/crash/last-words/reader.ts
const BACK = 1200;
function readerOf({ texts, rows, raw }) {
	let lowest = texts.length;
	const known = /* @__PURE__ */ new Map();
	const usage = usageOf(texts);
	const at = (index) => {
		const line = texts[index];
		if (line === void 0) return null;
		if (index < lowest) lowest = index;
		let statement = known.get(index);
		if (statement === void 0) {
			const isUsage = usage !== null && index >= usage.first && index <= usage.last;
			const timed = secondsIn(raw?.(rows[index] ?? 0) ?? "");
			const surroundings = {
				isIndented: isIndented(texts, index),
				isTimed: timed !== null,
				above: () => at(index - 1)
			};
			const own = isUsage ? USAGE$1 : statementOf(line, surroundings);
			const lisp = lispReport(texts, index);
			const read = lisp === null ? inTclStack(own, texts[index - 1] ?? "", texts[index + 1] ?? "") : {
				...BLANK,
				kind: "trouble",
				text: lisp,
				grade: "fatal",
				rank: 3
			};
			const seconds = timed ?? read.seconds;
			statement = seconds === read.seconds ? read : {
				...read,
				seconds
			};
			known.set(index, statement);
		}
		return statement;
	};
	return {
		last: texts.length - 1,
		at,
		lineAt(index) {
			if (index < lowest) lowest = index;
			return texts[index] ?? "";
		},
		rowAt: (index) => rows[index] ?? 0,
		lowest: () => Math.min(lowest, usage?.first ?? lowest)
	};
}
function secondsIn(line) {
	const match = /^.{0,30}?(?<!\d)(\d\d):(\d\d):(\d\d)(?!\d)/.exec(line);
	return match === null ? null : Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3]);
}
const USAGE$1 = {
	...BLANK,
	kind: "part",
	text: "usage"
};
const USAGE_HEAD = ofParts([
	"usage",
	"^\\s{0,8}(?:\\S{1,60}: )?usage(?:\\s?:)",
	"usage",
	"^\\s{0,8}(?:\\S{1,60}: )?usage(?: of \\S+:?$)"
], "i");
let USAGE_END;
const USAGE_PART = ofParts([
	"options",
	"^(?:Options)\\b.{0,30}:$",
	"flags",
	"^(?:Flags)\\b.{0,30}:$",
	"commands",
	"^(?:Commands)\\b.{0,30}:$",
	"available commands",
	"^(?:Available Commands)\\b.{0,30}:$",
	"global flags",
	"^(?:Global Flags)\\b.{0,30}:$",
	"arguments",
	"^(?:Arguments)\\b.{0,30}:$",
	"example",
	"^(?:Examples?)\\b.{0,30}:$",
	"subcommands",
	"^(?:Subcommands)\\b.{0,30}:$",
	"parameters",
	"^(?:Parameters)\\b.{0,30}:$",
	"environment variables",
	"^(?:Environment variables)\\b.{0,30}:$",
	"name",
	"^(?:NAME)\\b.{0,30}:$",
	"version",
	"^(?:VERSION)\\b.{0,30}:$",
	"commands",
	"^(?:COMMANDS)\\b.{0,30}:$",
	"global options",
	"^(?:GLOBAL OPTIONS)\\b.{0,30}:$"
], "i");
function usageOf(texts) {
	for (let index = texts.length - 1; index >= Math.max(0, texts.length - BACK); index--) {
		const line = texts[index] ?? "";
		if (line.length > 200 || !(USAGE_HEAD.test(line) || USAGE_PART.test(line))) continue;
		let first = index;
		for (let row = index; row >= Math.max(0, index - 400); row--) {
			const above = texts[row] ?? "";
			if (USAGE_HEAD.test(above)) {
				first = row;
				break;
			}
		}
		if (!USAGE_HEAD.test(texts[first] ?? "")) return null;
		let last = first;
		while (last + 1 < texts.length && !(USAGE_END ??= /^(?:\S{1,100}: )?(?:fatal |parse )?error\b ?:|^\d{4}[-/]\d\d|^\[|^\{"|^(?:Error|ERROR|FATAL)\b/).test(texts[last + 1] ?? "")) last++;
		return {
			first,
			last: last + 1 < texts.length ? last : beforeComplaint(texts, last)
		};
	}
	return null;
}
function beforeComplaint(texts, end) {
	let last = end;
	while (last > 0 && (texts[last] ?? "").trim() === "") last--;
	const line = texts[last] ?? "";
	return (texts[last - 1] ?? "").trim() === "" && /^\S/.test(line) && line.length < 200 && failureIn(line) === 2 ? last - 1 : end;
}
function isIndented(texts, index) {
	const indent = indentOf(texts[index] ?? "");
	if (indent === 0) return false;
	for (let row = index - 1; row >= Math.max(0, index - 60); row--) {
		const line = texts[row] ?? "";
		if (line.trim() === "" || /^[\s=*#~_-]+$/.test(line)) return false;
		if (indentOf(line) < indent) return true;
	}
	return true;
}
function indentOf(line) {
	let at = 0;
	while (line.charCodeAt(at) === 32 || line.charCodeAt(at) === 9) at++;
	return at;
}
// src/crash/last-words/burst.ts
const AFTER = {
	failed: {
		fatal: 40,
		error: 25,
		words: 15,
		faint: 10
	},
	well: {
		fatal: 12,
		error: 6,
		words: 3,
		faint: -1
	},
	unknown: {
		fatal: 12,
		error: 3,
		words: 2,
		faint: -1
	},
	outside: {
		fatal: 0,
		error: -1,
		words: -1,
		faint: -1
	}
};
const GAP = 3;
const PAST = {
	failed: 120,
	well: 45,
	unknown: 45,
	outside: 5
};
const MOMENT = 2;
const BURST$1 = 300;
function endingOf(exit) {
	if (exit?.code == null) return "unknown";
	if (exit.code === 0) return "well";
	return isEndedFromOutside(exit.code) ? "outside" : "failed";
}
function lastBurst(read, ending) {
	const after = AFTER[ending];
	const burst = [];
	let ordinary = 0;
	let end = null;
	let recent = read.last;
	let isOnlyClosing = true;
	for (let index = read.last; index >= Math.max(0, read.last - BACK); index--) {
		const statement = read.at(index);
		if (statement === null) break;
		if (end === null && statement.seconds !== null) end = statement.seconds;
		if (burst.length > 0 && isPast(statement, end, ending)) return burst.filter((row) => row >= recent);
		if (statement.seconds !== null) recent = index;
		if (statement.kind === "trouble" && isBelieved(statement, ending)) {
			if (burst.length === 0 && ordinary > allowance(statement, after)) return null;
			if (burst.length === 0 && isPast(statement, end, ending)) return null;
			if (burst.length === 0 && ending === "unknown" && isOfALife(statement, index, read)) return null;
			burst.unshift(index);
			ordinary = 0;
			if (statement.rank > 0) isOnlyClosing = false;
			if (burst.length >= BURST$1) break;
		} else if (statement.kind === "ordinary" || burst.length > 0 && statement.kind === "farewell") {
			ordinary++;
			if (burst.length > 0 ? ordinary > (isOnlyClosing ? 6 : GAP) : ordinary > after.fatal) break;
		}
	}
	return burst.length === 0 ? null : burst;
}
const LONG_LOG = 60;
const SHORT_LOG = 12;
const EARLIER$1 = 800;
const OFTEN = 2;
const OTHERS$1 = 3;
const SHAPE = 32;
const START = 60;
function isOfALife({ grade, text }, index, read) {
	if (grade === "fatal" || index < SHORT_LOG) return false;
	const line = read.lineAt(index);
	if (isOfRequest(line) || grade === null && index >= LONG_LOG) return true;
	const shape = shapeOf(shapeOf(line).includes(shapeOf(text).slice(0, SHAPE)) ? text : text.split(": ", 1)[0] ?? text).slice(0, SHAPE);
	const first = read.rowAt(0) === 0 ? shapeOf(read.lineAt(0)).slice(0, START) : "";
	const start = (STARTING ??= /\b(?:start|boot|init|launch|version|welcome|running|loading|config|entrypoint|v\.)/i).test(first) ? first : null;
	const { seconds } = read.at(index) ?? BLANK;
	let often = 0;
	let others = 0;
	for (let row = index - GAP - 1; row > Math.max(0, index - EARLIER$1); row--) {
		const earlier = shapeOf(read.lineAt(row));
		if (start !== null && earlier.startsWith(start)) return false;
		if (earlier.includes(shape)) often++;
		else if (read.at(row)?.grade === "error" && !(index - row <= SHORT_LOG && isOneMoment(read.at(row), seconds))) others++;
		if (often >= OFTEN || others >= OTHERS$1) return true;
	}
	return false;
}
function isOneMoment(other, seconds) {
	return other?.seconds != null && seconds !== null && Math.abs(other.seconds - seconds) <= MOMENT;
}
let STARTING;
let OF_REQUEST;
function isOfRequest(line) {
	return (OF_REQUEST ??= /, client: [\w.:]{2,45}, server: |\brequest: "[A-Z]{3,7} |"(?:status|status_?code|http_status)": ?[45]\d\d\b|\bstatus(?:_?code)?=[45]\d\d\b/i).test(line.slice(0, 4e3));
}
function shapeOf(text) {
	return text.slice(0, 600).replace(/\d+/g, "").slice(0, 600);
}
function isBelieved(statement, ending) {
	return !statement.isFaint || ending === "failed";
}
function allowance(statement, after) {
	if (statement.grade === "fatal") return after.fatal;
	if (statement.grade === "error") return after.error;
	return statement.isFaint ? after.faint : after.words;
}
function isPast({ seconds }, end, ending) {
	if (seconds === null || end === null) return false;
	const apart = Math.abs(end - seconds);
	if (apart > 8e4) return false;
	return apart > PAST[ending];
}
const MANY = 20;
function choose(burst, read) {
	let best = null;
	let rank = Number.NEGATIVE_INFINITY;
	for (const index of burst) {
		const own = rankOf(index, read);
		if (own > rank) {
			best = index;
			rank = own;
		}
	}
	if (rank > 0 && rank <= 1 && burst.length > MANY) return burst.findLast((index) => read.at(index)?.rank === rank) ?? best;
	if (best === null) return null;
	if (rank > 0) return afterRepeats(best, burst, read) ?? repeatedAtEnd(burst, read, rank) ?? moreTelling(best, burst, read) ?? aboveSystemError(best, read) ?? best;
	return quietReason(burst, read) ?? plainAbove(best, read) ?? best;
}
const HEAD_RANK = 1;
function rankOf(index, read) {
	const statement = read.at(index);
	if (statement === null || statement.rank >= 0 || !statement.text.endsWith(":")) return statement?.rank ?? 0;
	const below = read.at(index + 1);
	return below?.kind === "part" && !isFrame$3(read.lineAt(index + 1)) && /[a-z]{3} \S/i.test(below.text) ? HEAD_RANK : statement.rank;
}
const REPEATS = 3;
function afterRepeats(best, burst, read) {
	const { rank = 0, text = "" } = read.at(best) ?? {};
	const shape = shapeOf(text).slice(0, SHAPE);
	const equals = burst.filter((index) => read.at(index)?.rank === rank);
	const isRepeat = (index) => shapeOf(read.at(index)?.text ?? "").startsWith(shape);
	if (equals.filter(isRepeat).length < REPEATS) return null;
	const next = equals[equals.findLastIndex(isRepeat) + 1];
	return next === void 0 || isWithoutReason(read.at(next)?.text ?? "") ? null : next;
}
function aboveSystemError(best, read) {
	if (!isSystemError(read.at(best)?.text ?? "")) return null;
	const above = read.at(best - 1);
	return above !== null && (above.kind === "trouble" || above.kind === "ordinary") && /\w \w/.test(above.text) ? best - 1 : null;
}
const TELLING = 20;
function repeatedAtEnd(burst, read, rank) {
	const last = read.at(burst.at(-1) ?? -1)?.text ?? "";
	for (const index of burst.slice(0, -1)) {
		const statement = read.at(index);
		if (statement?.rank !== rank) continue;
		const mark = statement.text.indexOf(": ");
		const error = mark === -1 ? "" : statement.text.slice(mark + 2).trim();
		if (error.length >= TELLING && last.includes(error)) return index;
	}
	return null;
}
function moreTelling(best, burst, read) {
	const text = withBelonging(best, read.at, read.lineAt);
	if (!isWithoutReason(text)) return null;
	const seconds = read.at(best)?.seconds ?? null;
	const tells = (index, does) => {
		const other = read.at(index);
		if (other === null || other.rank <= 0 || isMinor(other.text) || failureIn(other.text) === 0 || !does(other.text)) return false;
		return seconds === null || other.seconds === null || Math.abs(other.seconds - seconds) <= MOMENT;
	};
	const before = (does) => burst.findLast((index) => index < best && index >= best - 6 && tells(index, does)) ?? null;
	if (!isVague(text) || isBindFailure(text)) {
		const path = pathIn(text);
		const explains = (words) => namesSystemError(words) && (path === null || (pathIn(words) ?? path) === path);
		const below = path !== null ? void 0 : burst.find((index) => index > best && index <= best + GAP && tells(index, explains));
		return before(explains) ?? warnedAbove(best, read) ?? below ?? null;
	}
	const isTelling = (words) => !isVague(words);
	return before(isTelling) ?? burst.find((index) => index > best && tells(index, isTelling)) ?? null;
}
function pathIn(text) {
	return /(?:^|[\s'"`(=:])(\/[\w.-]+\/[\w./-]{1,200})/.exec(text.slice(0, 600))?.[1] ?? null;
}
const WARNED_LINES = 2;
function warnedAbove(best, read) {
	for (let index = best - 1; index >= Math.max(0, best - WARNED_LINES); index--) {
		const statement = read.at(index);
		if (statement?.grade === "warning" && namesSystemError(statement.text)) return index;
	}
	return null;
}
function quietReason(burst, read) {
	const first = burst[0] ?? 0;
	for (let index = first - 1; index >= Math.max(0, first - 6); index--) {
		const statement = read.at(index);
		if (statement === null || statement.kind === "blank") continue;
		if (saysFailure(statement) || namesFatalSignal(statement.text)) return index;
	}
	return null;
}
function plainAbove(best, read) {
	const closer = read.at(best);
	if (closer === null || !isBare(closer.text)) return null;
	for (let index = best - 1; index >= Math.max(0, best - GAP); index--) {
		const statement = read.at(index);
		if (statement === null || statement.kind === "blank") continue;
		const { kind, grade, isLogged, text } = statement;
		return kind === "ordinary" && grade === null && !isLogged && /\w \w/.test(text) ? index : null;
	}
	return null;
}
function saysFailure({ kind, text, grade, isLogged }) {
	if (kind === "aside" || kind === "part" && !isLogged || isCloser(text) && !/["'/]/.test(text)) return false;
	return (grade === "low" || grade === "warning" || grade === null) && (QUIET ??= /\b(?:cannot|could not|unable to|failed|failure|invalid|unrecogni[sz]ed|unknown|denied|refused|not found|no such|missing|syntax error|errors?|must be|already in use|unexpected|undefined|please (?:set|provide|specify|point|check|use|install|create|configure|make|define))\b/i).test(text.slice(0, 400)) && failureIn(text) > 0;
}
let QUIET;
// src/crash/last-words/index.ts
const NEAR_LINES = 120;
const FAR_LINES = 800;
function lastWordsOf(tailOf, exit) {
	const tail = tailOf(NEAR_LINES);
	if (isBinary$1(tail.texts)) return null;
	const near = readerOf(tail);
	const words = wordsIn(near, endingOf(exit));
	if (near.last + 1 < NEAR_LINES || near.lowest() > 0 && words?.level == null) return words;
	return wordsIn(readerOf(tailOf(FAR_LINES)), endingOf(exit));
}
function wordsIn(read, ending) {
	const burst = lastBurst(read, ending);
	const chosen = burst === null ? null : choose(burst, read);
	if (chosen === null) return context(read, ending);
	const text = withBelonging(chosen, read.at, read.lineAt);
	const level = read.at(chosen)?.grade === "fatal" ? "fatal" : "error";
	return {
		text: oneLine(text),
		level,
		line: read.rowAt(chosen) + 1
	};
}
const SAMPLE = 4e3;
const ODD_PERCENT = 10;
function isBinary$1(texts) {
	let seen = 0;
	let odd = 0;
	for (let index = texts.length - 1; index >= 0 && seen < SAMPLE; index--) {
		const text = (texts[index] ?? "").slice(-4e3).replace(/^\0+/, "");
		seen += text.length;
		odd += text.match(ODD ??= /[\0-\x06\x0e-\x1a\x1c-\x1f\ufffd]/g)?.length ?? 0;
	}
	return odd * 100 > seen * ODD_PERCENT;
}
let ODD;
const PART_LINES = 400;
let FAILED_CHILD$1;
function context(read, ending) {
	let fallback = null;
	let signalled = null;
	let isPartOnly = true;
	let parts = 0;
	let seen = 0;
	for (let index = read.last; index >= Math.max(0, read.last - BACK); index--) {
		const statement = read.at(index);
		if (statement === null) break;
		const raw = read.lineAt(index);
		if (statement.kind === "blank" || statement.kind === "aside" || isKubectl(raw)) continue;
		const line = read.rowAt(index) + 1;
		if (fallback === null || isPartOnly && statement.kind !== "part") {
			fallback = {
				text: oneLine(statement.text),
				level: null,
				line
			};
			isPartOnly = statement.kind === "part";
		}
		if (isPartOnly && ++parts < PART_LINES) continue;
		if (ending !== "failed" || statement.kind !== "farewell" && ++seen > 5) break;
		if (statement.grade === "warning" && statement.kind !== "part") return {
			text: oneLine(withBelonging(index, read.at, read.lineAt)),
			level: "warning",
			line
		};
		if (statement.kind !== "farewell" && saysFailure(statement)) return {
			text: oneLine(withBelonging(index, read.at, read.lineAt)),
			level: "error",
			line
		};
		if (signalled === null && (namesFatalSignal(statement.text) || (FAILED_CHILD$1 ??= /^(?:\[[\w.-]{1,30}\] )?[\w./-]{1,200}:? exited [1-9]\d{0,2}\.?$/).test(statement.text))) signalled = {
			text: oneLine(statement.text),
			level: "error",
			line
		};
	}
	return signalled ?? fallback;
}
const LONGEST$5 = 2e3;
function oneLine(text) {
	return text.slice(0, LONGEST$5).replace(/\s+/g, " ").trim();
}
// src/crash/runtimes/beam/erlang/failed-child.ts
let FAILED_CHILD;
function childIn(term) {
	const [, name, why] = [...term.slice(0, 8192).matchAll(FAILED_CHILD ??= /\{failed_to_start_child,(?:'|\\?")?([\w.@|-]{1,100})(?:'|\\?")?,(?:\{{0,3}([a-z]\w{1,60}(?:,[a-z]\w{1,60}(?=\}))?)\b)?/g)].at(-1) ?? [];
	if (name === void 0) return null;
	return `${name} could not be started${why === void 0 ? "" : `: ${why.replace(",", ", ")}`}`;
}
// src/crash/runtimes/beam/elixir/boot.ts
let BOOT;
let KERNEL;
let DUMP;
function opensBoot(line) {
	return (BOOT ??= /^\s*(?:\{"(?:init terminating in \w+|could not start kernel pid)"|init terminating in \w+ \(|Runtime terminating during boot \(|[Cc]ould not start kernel pid)/).test(line) || opensKernelEnd(line);
}
function opensKernelEnd(line) {
	return line.includes("Kernel pid terminated") && (KERNEL ??= /^\s*(?:\{"Kernel pid terminated"|(?:.{0,200}: )?Kernel pid terminated \()/).test(line);
}
const ABOVE$2 = 60;
function whyKernelEnded(term, hasStack, lines, at) {
	const reason = innermostReason(term) ?? (hasStack ? childIn(term) : null);
	if (reason !== null) return reason;
	const texts = lines.slice(Math.max(0, at - ABOVE$2), at);
	const tail = {
		texts,
		rows: texts.map((_, row) => row)
	};
	const words = lastWordsOf(() => tail, {
		code: 1,
		signal: null,
		reason: null
	});
	return words?.level == null ? childIn(term) ?? applicationIn(term) ?? term : words.text;
}
function applicationIn(term) {
	const [, how = "", name, reason] = /\{application_(terminated|start_failure),(\w{1,100}),(\w{1,100})\}/.exec(term) ?? [];
	return name === void 0 ? null : `application ${name} ${how === "terminated" ? "terminated" : "did not start"}: ${reason}`;
}
let ERLANGS;
let ELIXIRS;
function isOfErlang(lines, at) {
	const above = lines.slice(Math.max(0, at - ABOVE$2), at + 1);
	return above.some((line) => (ERLANGS ??= /\] (?:Supervisor \S+ had child|CRASH REPORT Process|gen_\w+ \S+ .{0,80}terminated with reason)|^=[A-Z]+ REPORT==== |^\d.{10,40} \[\w{4,9}\] <\d+\.\d+\.\d+> /).test(line)) && !above.some((line) => (ELIXIRS ??= /'?Elixir\.|\*\* \(|\] GenServer |\.exs?:\d/).test(line));
}
function readBoot(lines, at) {
	const message = withTexts((lines[at] ?? "").trim());
	const kernel = (KERNEL ??= /^\s*(?:\{"Kernel pid terminated"|(?:.{0,200}: )?Kernel pid terminated \()/).test(message);
	let last = at;
	for (;;) {
		const more = seek(lines, last + 1, (line) => (DUMP ??= /^\s*Crash dump is being written to: /).test(line) || (KERNEL ??= /^\s*(?:\{"Kernel pid terminated"|(?:.{0,200}: )?Kernel pid terminated \()/).test(line) || (BOOT ??= /^\s*(?:\{"(?:init terminating in \w+|could not start kernel pid)"|init terminating in \w+ \(|Runtime terminating during boot \(|[Cc]ould not start kernel pid)/).test(line));
		if (more === -1) break;
		last = more;
	}
	const cause = seek(lines, Math.max(0, at - 4), (line) => line.startsWith("Error! Failed to load module"));
	const frames = termFrames(message);
	return {
		draft: drafted({
			runtime: kernel && isOfErlang(lines, at) ? "erlang" : "elixir",
			kind: kernel ? "kernel-terminated" : "erlang-boot-crash",
			title: kernel ? whyKernelEnded(message, frames.length > 0, lines, at) : exceptionIn(message) ?? message,
			message,
			fatal: true,
			frames,
			culprit: culpritOf(frames)
		}),
		first: cause !== -1 && cause < at ? cause : at,
		last
	};
}
// src/crash/runtimes/beam/elixir/elixir.ts
let BANG;
let FRAME$9;
let REPORT$3;
let APPLICATION;
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
let LIBRARY_APPS;
const HINTS$7 = {
	"erlang-boot-crash": (draft) => /undef,\[\{(\w+),/.test(draft.message ?? "") ? `The virtual machine could not start: the module \`${/undef,\[\{(\w+),/.exec(draft.message ?? "")?.[1]}\` or a function of it is not there. Check the release's boot script, the code path (-pa) and the command the image starts.` : "The virtual machine failed before the program ran. The term names what failed: check the release's configuration (runtime.exs, vm.args) and the start command.",
	"kernel-terminated": kernelHint,
	"application-exit": ({ message }) => {
		const [, name] = /^Application (\w+) exited/.exec(message ?? "") ?? [];
		const child = /failed to start child: ([\w.:]{1,200})/.exec(message ?? "")?.[1];
		return `${child === void 0 ? "A child" : `The child \`${child}\``} of the application \`${name}\` did not start or died too often, so the machine stopped. Mend what the innermost error says; if it waits for another service, let it retry instead of failing in init.`;
	},
	"genserver-crash": "The process died of an exception in one of its callbacks and its supervisor starts it again with fresh state. Handle the message or the state that the report shows (`Last message`, `State`).",
	"task-crash": "The function of a Task raised, which takes down the process that started it with async. Handle the error in the function, or start it below a Task.Supervisor with async_nolink.",
	"process-crash": "A process that nothing supervises or that its supervisor starts again died of an exception. Handle the error where the first frame of the program is.",
	"mix-error": "A Mix task failed before the application ran. Run the same task in the image's build, and start a release rather than `mix run` in production.",
	uncaught: ({ title, message }) => uncaughtHint$3(title, message ?? "")
};
function uncaughtHint$3(title, message) {
	const variable = /could not fetch environment variable "(\w+)"/.exec(message)?.[1];
	if (variable !== void 0) return `The environment variable ${variable} is not set in this container. Add it to the workload's env, or give System.get_env a default.`;
	const unloaded = /^could not load (\S{1,300}?)\.? Reason: /.exec(message)?.[1];
	if (unloaded !== void 0) return `${unloaded} is not in the container, or may not be read. Check what the image's build copies there, the mounts, and the working directory.`;
	if (title.startsWith("** (UndefinedFunctionError)")) return `${/function (\S{1,200}\/\d{1,3}) is undefined/.exec(message)?.[1] ?? "A function"} was called, which its module does not have, or the module is not in the release. Check the name and arity, and that the dependency is not \`only: :dev\` or \`runtime: false\`.`;
	if (/^\*\* \((?:MatchError|FunctionClauseError|CaseClauseError|WithClauseError)\)/.test(title)) return "No pattern matched the value that the message shows. Add a clause for it where the first frame of the program is, {:error, reason} above all.";
	if (title.startsWith("** (exit) exited in: GenServer.call")) return "The process that was called died, or did not answer in time. Mend the error below the exit if there is one; otherwise look for what keeps that process busy.";
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
	finalLine: /^\*\* \([A-Z][\w.]{1,200}\) /,
	exitCodes: { ofCrash: [1] },
	identity: {
		functionNoise: beamFunctionNoise,
		runtimeWords: rewordedBy([
			[/^(?:\{"init terminating in \w+",|Runtime terminating during boot \(|init terminating in \w+ \()(.*?)(?:,\[\{.*)?$/, "boot: $1"],
			[/^(?:\{")?[Cc]ould not start kernel pid\b.*/, "no kernel pid"],
			[/^(\*\* \(KeyError\) key \S+ not found in:).*/, "$1"],
			[/^(\*\* \((?:KeyError|UndefinedFunctionError)\) .*?)\. (?:If|Make sure|Did you)\b.*/, "$1"]
		])
	},
	source: {
		hasOriginByPackage: true,
		functionName: (printed) => printed.replace(/^anonymous fn\/\d+ in /, "").replace(/\/\d+$/, "").replace(/"?-([\w?!]+)\/\d+-[^"]*"?$/, "$1"),
		namespaces: beamNamespaces
	},
	hints: HINTS$7,
	mayOpen(line) {
		if (line.startsWith("** (")) return true;
		if (line.includes(" exited: ") && (APPLICATION ??= /(?:\[(?:notice|info|error)\] +|^)(?:\w{1,30}=\S{1,80} ){0,8}Application (\w+) exited: (.*)$/).test(line)) return true;
		if (line.includes("] ") && (REPORT$3 ??= /\[(?:error|critical|alert|emergency)\] +((GenServer|Task|Agent|Process|State machine|:gen_\w+|Ranch|#PID<)\S*.*\b(?:terminating|terminated|raised an exception|crashed)\b.*)$/).test(line)) return true;
		return opensBoot(line);
	},
	read(lines, at) {
		const line = lines[at] ?? "";
		if (opensBoot(line)) return readBoot(lines, at);
		if ((APPLICATION ??= /(?:\[(?:notice|info|error)\] +|^)(?:\w{1,30}=\S{1,80} ){0,8}Application (\w+) exited: (.*)$/).test(line)) return readApplication(lines, at);
		if ((REPORT$3 ??= /\[(?:error|critical|alert|emergency)\] +((GenServer|Task|Agent|Process|State machine|:gen_\w+|Ranch|#PID<)\S*.*\b(?:terminating|terminated|raised an exception|crashed)\b.*)$/).test(line)) return readReport$3(lines, at);
		return line.startsWith("** (") ? readUncaught$3(lines, at) : null;
	}
};
const LONGEST_MESSAGE$6 = 80;
function readBlock$2(lines, at, depth = 0) {
	const head = (BANG ??= /^( *)\*\* \((EXIT from #PID<[\d.]+>|EXIT|exit|throw|stop|[A-Z][\w.]*)\) ?(.*)$/).exec(lines[at] ?? "");
	if (head === null) return null;
	const indent = (head[1] ?? "").length;
	const printed = [(head[3] ?? "").trimEnd()];
	let nested = null;
	let last = at;
	let index = at + 1;
	for (; index < lines.length && index <= at + LONGEST_MESSAGE$6; index++) {
		const line = lines[index] ?? "";
		const inner = (BANG ??= /^( *)\*\* \((EXIT from #PID<[\d.]+>|EXIT|exit|throw|stop|[A-Z][\w.]*)\) ?(.*)$/).exec(line);
		const below = (inner?.[1] ?? "").length > indent || index === at + 1 && /^EXIT|^exit$/.test(head[2] ?? "");
		if (inner !== null && below && depth < 20) {
			nested = readBlock$2(lines, index, depth + 1);
			last = nested?.last ?? index;
			break;
		}
		if (inner !== null || isFrame$2(line, indent) || isRecord$1(line)) break;
		if (isLogLine(line)) continue;
		if (seekFrame$1(lines, index, indent) === -1) break;
		printed.push(line);
		last = index;
	}
	const frames = readFrames$5(lines, last + 1, indent);
	while (printed.length > 1 && printed.at(-1)?.trim() === "") printed.pop();
	return {
		type: head[2]?.startsWith("EXIT from") ? "EXIT" : head[2] ?? "",
		message: printed.join("\n").trimEnd(),
		frames: frames.frames,
		nested,
		last: Math.max(last, frames.last)
	};
}
function isFrame$2(line, indent) {
	return (FRAME$9 ??= /^\s*(?:\((\w[\w.-]*)(?: [\w.+-]+)?\) )?(?:(\S+\.(?:exs?|[eh]rl|[xy]rl|[hl]?eex)):(\d+): (\S.*)|((?::"?\w+"?|[A-Z][\w.]*)\.(?:[\w!?]+|[-+*/<>=]{1,3})(?:\/\d+|\(.*\))|anonymous fn\/\d+ in [A-Z:]\S+))$/).test(line) && (indent === 0 || line.length - line.trimStart().length > indent);
}
function isRecord$1(line) {
	return (REPORT$3 ??= /\[(?:error|critical|alert|emergency)\] +((GenServer|Task|Agent|Process|State machine|:gen_\w+|Ranch|#PID<)\S*.*\b(?:terminating|terminated|raised an exception|crashed)\b.*)$/).test(line) || isErlangReport(line) || opensBoot(line);
}
function seekFrame$1(lines, from, indent) {
	for (let index = from; index < lines.length && index < from + LONGEST_MESSAGE$6; index++) {
		const line = lines[index] ?? "";
		if (isFrame$2(line, indent) || /^ +\*\* \(/.test(line)) return index;
		if (isRecord$1(line) || line.startsWith("** (")) return -1;
	}
	return -1;
}
function readFrames$5(lines, from, indent) {
	const frames = [];
	let last = from - 1;
	for (;;) {
		const index = seek(lines, last + 1, (line) => isFrame$2(line, indent), (line) => (BANG ??= /^( *)\*\* \((EXIT from #PID<[\d.]+>|EXIT|exit|throw|stop|[A-Z][\w.]*)\) ?(.*)$/).test(line) || isRecord$1(line) || line === "" || /^(?:Last message|State:|Function:|Client |Initial Call:)/.test(line));
		const found = index === -1 ? null : (FRAME$9 ??= /^\s*(?:\((\w[\w.-]*)(?: [\w.+-]+)?\) )?(?:(\S+\.(?:exs?|[eh]rl|[xy]rl|[hl]?eex)):(\d+): (\S.*)|((?::"?\w+"?|[A-Z][\w.]*)\.(?:[\w!?]+|[-+*/<>=]{1,3})(?:\/\d+|\(.*\))|anonymous fn\/\d+ in [A-Z:]\S+))$/).exec(lines[index] ?? "");
		if (found === null) break;
		last = index;
		if (frames.length < 512) frames.push(frameOf$6(found));
	}
	return {
		frames,
		last
	};
}
function frameOf$6(found) {
	const [, app, file, line, named, bare] = found;
	const text = named ?? bare ?? "";
	return {
		function: /^[^\s(]+(?=\()/.exec(text)?.[0] ?? text,
		file: file ?? null,
		line: line === void 0 ? null : Number(line),
		origin: originOf$13(app, file)
	};
}
function originOf$13(app, file) {
	if (app === void 0) return file === void 0 ? "runtime" : /(?:^|\/)deps\//.test(file) ? "dependency" : "app";
	if (RUNTIME_APPS.has(app)) return "runtime";
	return (LIBRARY_APPS ??= /^(?:absinthe|amqp|bandit|bcrypt_elixir|brod|broadway|cachex|castore|commanded|cowboy|cowlib|credo|db_connection|decimal|ecto|ecto_sql|ex_aws|exq|finch|floki|gen_stage|gettext|goth|guardian|hackney|hpax|httpoison|jason|joken|kafka_ex|libcluster|mint|mongodb_driver|myxql|nebulex|nimble_\w+|oban|opentelemetry\w*|phoenix\w*|plug|plug_\w+|poison|poolboy|postgrex|quantum|ranch|redix|req|sentry|swoosh|tds|telemetry\w*|tesla|thousand_island|timex|tzdata|websock\w*|xandra)$/).test(app) ? "dependency" : "app";
}
function unfolded(block) {
	return block.nested === null ? [block] : [...unfolded(block.nested), block];
}
let POINTS_BELOW;
function draftOf$2(block, more) {
	const blocks = unfolded(block);
	const own = blocks.filter((one) => !(POINTS_BELOW ??= /^an exception was raised:?$/).test(one.message));
	const ended = own.at(-1) ?? block;
	const root = blocks[0] ?? block;
	const frames = blocks.flatMap((one) => one.frames);
	return drafted({
		runtime: more.runtime ?? "elixir",
		kind: more.kind,
		title: `** (${ended.type}) ${firstLine$1(ended.message)}`.trimEnd(),
		message: (more.kind === "syntax-error" ? ended.message.replace(PLACE$7 ??= /^\S{1,1000}\.exs?:\d{1,9}(?::\d{1,9})?: /, "") : ended.message) || null,
		words: `** (${ended.type}) ${ended.message}`.trimEnd(),
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
		culprit: culpritOf(root.frames) ?? culpritOf(frames) ?? placeIn$5(ended.message)
	});
}
let PLACE$7;
function placeIn$5(message) {
	const found = /^(\S+\.exs?):(\d+)/.exec(message) ?? (SNIPPET ??= /^ *\u2514\u2500 (\S+\.exs?):(\d+)/m).exec(message);
	return found === null ? null : {
		function: null,
		file: found[1] ?? null,
		line: Number(found[2])
	};
}
let SNIPPET;
const DIAGNOSTIC_LINES = 40;
function diagnosedAbove(lines, at) {
	for (const line of lines.slice(Math.max(0, at - DIAGNOSTIC_LINES), at)) {
		const place = line.includes("\u2514\u2500") ? placeIn$5(line) : null;
		if (place !== null) return place;
	}
	return null;
}
const KINDS$4 = [[/^(?:CompileError|SyntaxError|TokenMissingError|MismatchedDelimiterError|EEx\.SyntaxError)$/, "syntax-error"], [/^Mix$/, "mix-error"]];
function readUncaught$3(lines, at) {
	const block = readBlock$2(lines, at);
	if (block === null) return null;
	const kind = KINDS$4.find(([type]) => type.test(block.type))?.[1] ?? "uncaught";
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
const REPORTS$1 = {
	GenServer: "genserver-crash",
	Task: "task-crash"
};
function readReport$3(lines, at) {
	const head = (REPORT$3 ??= /\[(?:error|critical|alert|emergency)\] +((GenServer|Task|Agent|Process|State machine|:gen_\w+|Ranch|#PID<)\S*.*\b(?:terminating|terminated|raised an exception|crashed)\b.*)$/).exec(lines[at] ?? "");
	const start = seek(lines, at + 1, (line) => line.startsWith("** ("), isRecord$1);
	const block = start === -1 ? null : readBlock$2(lines, start);
	if (head === null || block === null) return null;
	let last = block.last;
	for (;;) {
		const more = seek(lines, last + 1, (line) => /^\s*(?:Last message|State:|Function: |Args: |Client |Initial Call: |Ancestors: )/.test(line) || isFrame$2(line, 0), (line) => (BANG ??= /^( *)\*\* \((EXIT from #PID<[\d.]+>|EXIT|exit|throw|stop|[A-Z][\w.]*)\) ?(.*)$/).test(line) || isRecord$1(line));
		if (more === -1) break;
		last = more;
	}
	const text = head[1] ?? "";
	const who = /(#PID<[\d.]+>)/.exec(text)?.[1] ?? text.split(" ")[1] ?? null;
	return {
		draft: draftOf$2(block, {
			kind: REPORTS$1[head[2] ?? ""] ?? "process-crash",
			fatal: false,
			thread: who
		}),
		first: at,
		last
	};
}
function readApplication(lines, at) {
	const [, name, reason = ""] = (APPLICATION ??= /(?:\[(?:notice|info|error)\] +|^)(?:\w{1,30}=\S{1,80} ){0,8}Application (\w+) exited: (.*)$/).exec(lines[at] ?? "") ?? [];
	const start = seek(lines, at + 1, (line) => /^ +\*\* \(/.test(line), isRecord$1);
	const nested = start === -1 ? null : readBlock$2(lines, start);
	const kernel = seek(lines, (nested?.last ?? at) + 1, opensKernelEnd);
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
	const printed = draftOf$2(own, {
		kind: "application-exit",
		fatal: kernel !== -1
	});
	const [root] = unfolded(own).filter((one) => !(POINTS_BELOW ??= /^an exception was raised:?$/).test(one.message) && one !== own);
	const title = root === void 0 ? message : `${message}: ** (${root.type}) ${firstLine$1(root.message)}`;
	return {
		draft: {
			...printed,
			title,
			message
		},
		first: at,
		last: Math.max(at, nested?.last ?? 0, end?.last ?? 0)
	};
}
// src/crash/runtimes/dart/dart.ts
let UNHANDLED$2;
let FRAME$8;
let ASYNC;
let COMPILER;
let VM_CRASH;
let SIGNAL$2;
let VM_FRAME;
const dart = {
	runtime: "dart",
	triggers: [
		"Unhandled exception:",
		".dart:",
		"===== CRASH"
	],
	exitCodes: { ofCrash: [255] },
	identity: {
		runtimeWords: rewordedBy([[/^(.{0,300}\b(?:getter|setter|method) )'([^']*)'/, "$1$2"]]),
		isUnqualified: true
	},
	source: {
		functionName: (printed) => printed.replace(/\.?<anonymous closure>/g, "").replace(/^new /, ""),
		isWrittenOut: () => true
	},
	hints: {
		uncaught: (draft) => /Null check operator|was called on null|type 'Null'/.test(draft.message ?? "") ? "A null was used as if it had a value. Find in the first frame of the program which one, and check it instead of using `!`." : "An exception left main or an isolate's handler and nothing caught it. Catch it where the first frame of the program is, or run the server inside runZonedGuarded.",
		"fatal-signal": "The Dart VM itself crashed, mostly in native code called by FFI. Look at the library above the VM's own frames, and at the SDK's version."
	},
	mayOpen(line) {
		return line.includes("Unhandled exception:") || line.includes(".dart:") || line.startsWith("===== CRASH");
	},
	read(lines, at) {
		const line = lines[at] ?? "";
		if ((UNHANDLED$2 ??= /^\s*Unhandled exception:$/).test(line)) return readUnhandled$1(lines, at);
		if ((VM_CRASH ??= /^===== CRASH =====$/).test(line)) return readVmCrash(lines, at);
		if ((COMPILER ??= /^(\S+\.dart):(\d+):\d+: Error: (.*)$/).test(line)) return readCompiler(lines, at);
		return at <= 2 && (FRAME$8 ??= /^\s*#(\d+) +(\S.*?) \(((?:file|package|dart|org-dartlang-\S+?|data):[^()]*?|\S+?\.dart)(?::(\d+))?(?::(\d+))?\)$/).test(line) ? readHeadless$7(lines, at) : null;
	}
};
const LONGEST_MESSAGE$5 = 60;
function readUnhandled$1(lines, at) {
	const printed = [];
	let start = -1;
	for (let index = at + 1; index < lines.length && index <= at + LONGEST_MESSAGE$5; index++) {
		const line = lines[index] ?? "";
		if ((FRAME$8 ??= /^\s*#(\d+) +(\S.*?) \(((?:file|package|dart|org-dartlang-\S+?|data):[^()]*?|\S+?\.dart)(?::(\d+))?(?::(\d+))?\)$/).test(line)) {
			start = index;
			break;
		}
		if ((UNHANDLED$2 ??= /^\s*Unhandled exception:$/).test(line)) break;
		if (isLogLine(line)) continue;
		printed.push(line);
	}
	if (start === -1) printed.length = Math.min(printed.length, 1);
	while (printed.length > 0 && printed.at(-1)?.trim() === "") printed.pop();
	if (start === -1 && printed.length === 0) return null;
	const message = printed.join("\n");
	const type = /^((?:_?[A-Z]\w*)(?:Error|Exception)|Exception)\b(?: \([^)]*\))?:/.exec(message)?.[1] ?? null;
	const stack = start === -1 ? {
		frames: [],
		last: at + printed.length
	} : readFrames$4(lines, start, 0);
	return {
		draft: drafted({
			runtime: "dart",
			kind: kindOf$14(message),
			title: `Unhandled exception: ${printed[0] ?? ""}`,
			message,
			fatal: true,
			chain: [{
				type,
				message,
				recovered: false
			}],
			frames: stack.frames,
			culprit: culpritOf(stack.frames),
			truncated: {
				head: false,
				tail: start === -1 && at + printed.length >= lines.length - 1
			}
		}),
		first: at,
		last: withEcho(lines, stack.last)
	};
}
function kindOf$14(message) {
	if (/^Stack Overflow/.test(message)) return "stack-overflow";
	return /^Out of Memory/.test(message) ? "out-of-memory" : "uncaught";
}
function readFrames$4(lines, from, firstNumber) {
	const frames = [];
	let last = from - 1;
	let number = firstNumber;
	for (;;) {
		const expected = number;
		const index = seek(lines, last + 1, (line) => (ASYNC ??= /^\s*<asynchronous suspension>$/).test(line) || Number((FRAME$8 ??= /^\s*#(\d+) +(\S.*?) \(((?:file|package|dart|org-dartlang-\S+?|data):[^()]*?|\S+?\.dart)(?::(\d+))?(?::(\d+))?\)$/).exec(line)?.[1] ?? -1) === expected, (line) => (UNHANDLED$2 ??= /^\s*Unhandled exception:$/).test(line));
		if (index === -1) break;
		last = index;
		const found = (FRAME$8 ??= /^\s*#(\d+) +(\S.*?) \(((?:file|package|dart|org-dartlang-\S+?|data):[^()]*?|\S+?\.dart)(?::(\d+))?(?::(\d+))?\)$/).exec(lines[index] ?? "");
		if (found === null) continue;
		number++;
		const file = found[3] ?? "";
		if (frames.length < 512) {
			const line = found[4] === void 0 ? null : Number(found[4]);
			frames.push({
				function: found[2] ?? null,
				file: file.replace(/^file:\/\//, ""),
				line,
				origin: originOf$12(file)
			});
		}
	}
	return {
		frames,
		last
	};
}
function originOf$12(file) {
	if (/^(?:dart:|org-dartlang-sdk:)/.test(file)) return "runtime";
	return /\.pub-cache\//.test(file) || /^package:(?:shelf|http|args|async|collection|grpc|path|test|flutter)\b/.test(file) ? "dependency" : "app";
}
function readCompiler(lines, at) {
	const [, file = null, number, message = ""] = (COMPILER ??= /^(\S+\.dart):(\d+):\d+: Error: (.*)$/).exec(lines[at] ?? "") ?? [];
	let last = at;
	for (let index = at + 1; index < lines.length && index < at + 200; index++) {
		const line = lines[index] ?? "";
		if ((COMPILER ??= /^(\S+\.dart):(\d+):\d+: Error: (.*)$/).test(line) || /^\s*\^+$/.test(line)) last = index;
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
	const signo = seek(lines, at + 1, (line) => (SIGNAL$2 ??= /^si_signo=(.*?)\((\d+)\), si_code=(\S+?), si_addr=(\S+)$/).test(line));
	const [, words = "crash", number = "", code = null, address = null] = (SIGNAL$2 ??= /^si_signo=(.*?)\((\d+)\), si_code=(\S+?), si_addr=(\S+)$/).exec(lines[signo] ?? "") ?? [];
	const signal = FATAL_SIGNALS[number];
	const frames = [];
	let last = Math.max(at, signo);
	for (;;) {
		const index = seek(lines, last + 1, (line) => (VM_FRAME ??= /^\s*pc 0x[0-9a-f]+ fp 0x[0-9a-f]+ (\S.*?)(?:\+0x[0-9a-f]+)?$/).test(line) || /^(?:version|pid|isolate_group|os|thread|isolate_instructions|vm_instructions|fp|sp|pc)=/.test(line) || /^-- End of DumpStackTrace$/.test(line));
		if (index === -1) break;
		last = index;
		const name = (VM_FRAME ??= /^\s*pc 0x[0-9a-f]+ fp 0x[0-9a-f]+ (\S.*?)(?:\+0x[0-9a-f]+)?$/).exec(lines[index] ?? "")?.[1];
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
			signal: signal === void 0 ? null : {
				name: signal,
				code,
				address
			},
			frames
		}),
		first: at,
		last: withEcho(lines, last)
	};
}
function readHeadless$7(lines, at) {
	const stack = readFrames$4(lines, at, Number((FRAME$8 ??= /^\s*#(\d+) +(\S.*?) \(((?:file|package|dart|org-dartlang-\S+?|data):[^()]*?|\S+?\.dart)(?::(\d+))?(?::(\d+))?\)$/).exec(lines[at] ?? "")?.[1] ?? 0));
	if (stack.frames.length < 2) return null;
	return {
		draft: drafted({
			runtime: "dart",
			kind: "uncaught",
			title: "Unhandled exception",
			message: null,
			fatal: true,
			frames: stack.frames,
			culprit: /^\s*#0 /.test(lines[at] ?? "") ? culpritOf(stack.frames) : null,
			truncated: {
				head: true,
				tail: false
			}
		}),
		first: at,
		last: stack.last
	};
}
// src/crash/grammar/hints-by-type.ts
const LONGEST_MESSAGE$4 = 500;
function hintByType(hints, { chain: [root] }, place) {
	const type = root?.type ?? "";
	const name = type.slice(type.lastIndexOf(".") + 1);
	const message = (root?.message ?? "").slice(0, LONGEST_MESSAGE$4);
	return Object.hasOwn(hints, name) ? hints[name]?.(message, place) ?? null : null;
}
// src/crash/runtimes/dotnet/hints.ts
function placeIn$4({ culprit, rootCause }) {
	const place = rootCause ?? culprit;
	if (place === null) return "the first frame of the trace";
	return place.file === null ? place.function ?? "the first frame of the trace" : inSentence(place.file, place.line);
}
const BY_TYPE$2 = {
	NullReferenceException: (_, place) => `Something is null at ${place}. Check where the value comes from; nullable reference types let the compiler find such places.`,
	FileNotFoundException: (message) => {
		return `${/'([^']+)'/.exec(message)?.[1] ?? "A file or assembly"} is not in the container. Check what dotnet publish puts into the image, and the mounts.`;
	},
	SocketException: (message, place) => `A socket could not be used at ${place}${message === "" ? "" : ` (${message})`}. Check the host, address and port given there, and retry instead of ending when the other side is not ready yet.`,
	TypeInitializationException: (_, place) => `A static constructor failed at ${place}. Look at the innermost exception: settings read there are the usual reason.`,
	BadImageFormatException: () => "An assembly was built for another architecture or framework. Publish for the image's runtime identifier.",
	DllNotFoundException: (message) => `${/'([^']+)'/.exec(message)?.[1] ?? "A native library"} is not in the image. Install its package there, or publish for the image's runtime identifier.`,
	InvalidCastException: (_, place) => `A value was not of the type that it was cast to at ${place}. Use \`is\` or \`as\`, or look at where the value comes from.`,
	KeyNotFoundException: (message, place) => `A dictionary was asked for a key that it does not have, at ${place}${message === "" ? "" : ` (${message})`}. Use TryGetValue, and handle its absence.`,
	TimeoutException: (message, place) => `Something did not answer in time, asked at ${place}${message === "" ? "" : ` (${message})`}. Check that it is reachable and how long it may take, and retry instead of ending.`,
	FormatException: (message, place) => `Text of the wrong form was parsed at ${place} (${message}). Check the setting or input it comes from.`
};
function uncaught$2(draft) {
	return hintByType(BY_TYPE$2, draft, placeIn$4(draft)) ?? `An exception was thrown at ${placeIn$4(draft)} and nothing caught it, which ends the process whatever the thread. Handle it there, or where the work was begun.`;
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
	}
};
// src/crash/grammar/source-names.ts
function withoutPairs(name, open, close) {
	const pair = new RegExp(`\\${open}[^\\${open}\\${close}]*\\${close}`, "g");
	return name.replace(pair, "").replace(pair, "").replace(pair, "");
}
// src/crash/runtimes/dotnet/names.ts
function dotnetSourceName(printed) {
	return withoutPairs(printed.replace(/\(.*$/, ""), "[", "]").replace(/<<Main>\$>g__(\w+)\|[\d_]+/, "$1").replace(/<(\w+)>g__(\w+)\|[\d_]+/, "$2").replace(/\.<>c(?:__DisplayClass[\d_]+)?(?=\.)/, "").replace(/<(\w+)>(?:b__|d__)[\d_]+(?:\.MoveNext)?/, "$1").replace(/<Main>\$/, "").replace(/\.(?:\.ctor|\.cctor)$/, "").replace(/(^|\.)(?:get|set|add|remove)_(\w+)$/, "$1$2").replace(/`\d+/g, "");
}
// src/crash/runtimes/dotnet/trace.ts
let OFFSET;
let NAMELESS$3;
function dotnetFrameOf(line) {
	const start = indentOf$1(line);
	if (!line.startsWith("at ", start) || line.length > 8e3) return null;
	if (line.endsWith(")") && /:\d{1,9}:\d{1,9}\)$/.test(line.slice(-24))) return null;
	if (start === 0 && !/(?::line \d+|:\d+ ?)$/.test(line) && !isBareCall(line)) return null;
	if (line.includes("!<BaseAddress>") && (NAMELESS$3 ??= /^\s+at \S{1,200}!<BaseAddress>\+0x[0-9a-f]+$/).test(line)) return {
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
	if (rest !== "" && !(OFFSET ??= /^(?:\[0x[0-9a-f]+\]|<0x[0-9a-f]+(?: \+ 0x[0-9a-f]+)?>|<[0-9a-f]+>:\d+|\+ 0x[0-9a-f]+)$/).test(rest)) return null;
	const position = place === -1 ? null : /^(.*?)(?::line |:)(\d{1,9}) ?(?:<---)?$/.exec(line.slice(place + 4));
	if (place !== -1 && position === null) return null;
	const file = position === null || (position[1] ?? "").startsWith("<") ? null : position[1] ?? null;
	return {
		function: name,
		file,
		line: file === null ? null : Number(position?.[2]),
		origin: originOf$11(name, file)
	};
}
let NATIVE_REPORT;
function monoReportFrameOf(line) {
	const [, type, method] = (NATIVE_REPORT ??= /^\s+at ([^\s:]{1,1000}):([^\s(]{1,400})(?: \(.{0,2000}\))? <0x[0-9a-f]+>$/).exec(line) ?? [];
	if (type === void 0 || method === void 0) return null;
	const name = `${type}.${method}`;
	return {
		function: name,
		file: null,
		line: null,
		origin: type === "<Module>" ? "runtime" : originOf$11(name, null)
	};
}
let BARE_CALL;
function isBareCall(line) {
	const inside = (BARE_CALL ??= /^at [\w.<>`|+$[\],&*-]{3,400}\(([^()]{0,2000})\)(?: \+ 0x[0-9a-f]+)?$/).exec(line)?.[1];
	return inside !== void 0 && !/^(?:\S+\.(?:java|kts?|scala|groovy|cljc?)(?::\d+)?|Native Method|Unknown Source)$/.test(inside);
}
let RUNTIME$2;
let DEPENDENCIES;
function originOf$11(name, file) {
	if (name.startsWith("(wrapper") || (RUNTIME$2 ??= /^(?:System|Microsoft|Mono|Interop|Internal|mscorlib)\b[.:]/).test(name)) return "runtime";
	return (DEPENDENCIES ??= /^(?:Newtonsoft|Npgsql|MySql|MySqlConnector|Oracle|MongoDB|StackExchange|RabbitMQ|MassTransit|NServiceBus|Serilog|NLog|log4net|Autofac|AutoMapper|MediatR|Polly|Dapper|Grpc|Google|Amazon|Azure|Confluent|Elastic|Elasticsearch|Nest|Quartz|Hangfire|FluentValidation|Castle|Moq|NUnit|Xunit|Swashbuckle|IdentityModel|IdentityServer4|Duende|Refit|RestSharp|Flurl|Orleans|Akka|Humanizer|CsvHelper|ServiceStack|Dapr|OpenTelemetry|Prometheus|Sentry|KubernetesClient|k8s|Ocelot|Yarp|HotChocolate|GraphQL|SkiaSharp|ImageSharp|SixLabors|LiteDB|Marten|Wolverine)\./).test(name) || file?.startsWith("/_/") === true ? "dependency" : "app";
}
function ofDeterministicBuild(groups) {
	const isPublished = ({ file, origin }) => origin === "dependency" && file?.startsWith("/_/") === true;
	const frames = groups.flat();
	const main = frames.findLastIndex((frame) => isPublished(frame) && /(?:^|\.)(?:Main|<Main>\$)$/.test(frame.function ?? ""));
	if (main === -1) return groups;
	const own = new Set([main, main - 1].map((at) => rootNamespaceOf(frames[at])));
	const isOwn = (frame) => isPublished(frame) && own.has(rootNamespaceOf(frame));
	return groups.map((group) => group.map((frame) => isOwn(frame) ? {
		...frame,
		origin: "app"
	} : frame));
}
function rootNamespaceOf(frame) {
	return frame?.function?.split(".")[0] ?? null;
}
let TYPE$3;
function exceptionOf(text) {
	const end = /[:\s]/.exec(text)?.index ?? text.length;
	const type = text.slice(0, end);
	if (type.length > 400 || !(TYPE$3 ??= new RegExp(`^[A-Za-z_\\u00aa-\\u1fff\\u2c00-\\u2dff\\u3040-\\ufdff\\uff10-\\uffdc][\\w\\u00aa-\\u1fff\\u2c00-\\u2dff\\u3040-\\ufdff\\uff10-\\uffdc]*(?:[.+\`][\\w\\u00aa-\\u1fff\\u2c00-\\u2dff\\u3040-\\ufdff\\uff10-\\uffdc]+)*$`)).test(type) || !/Exception$|Error$/.test(type.replace(/`\d+$/, "")) && !type.includes(".")) return null;
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
let MEMBER;
const MESSAGE_LINES$11 = 100;
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
	const inner = (LOGGED$1 ??= /[:\])|-] ((?:[A-Z]\w*\.)+(?:[A-Z]\w*)?(?:Exception|Error)(?: \([^)]{1,60}\))?: .*)$/).exec(line)?.[1];
	return inner !== void 0 && exceptionOf(inner) !== null ? inner : null;
}
let LOGGED$1;
function goesOn$2(lines, at) {
	for (let i = at; i < Math.min(lines.length, at + 12); i++) {
		const line = lines[i] ?? "";
		if (isBody(line) || (MEMBER ??= /^ ?---> \(Inner Exception #\d+\) /).test(line)) return true;
		if (/^(?:Unhandled [Ee]xception|\[ERROR\] FATAL UNHANDLED)/.test(line) || headWithin(line) !== null) return false;
	}
	return false;
}
function readException$1(lines, at, text) {
	const head = [text];
	let i = at;
	for (; i < Math.min(lines.length, at + MESSAGE_LINES$11); i++) {
		const line = lines[i] ?? "";
		if (isBody(line) || (MEMBER ??= /^ ?---> \(Inner Exception #\d+\) /).test(line) || /^(?:Unhandled [Ee]xception|\[ERROR\] FATAL UNHANDLED)/.test(line)) break;
		if (!isLogLine(line)) head.push(line);
	}
	const hasBody = i < lines.length && (isBody(lines[i] ?? "") || (MEMBER ??= /^ ?---> \(Inner Exception #\d+\) /).test(lines[i] ?? ""));
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
		const isMember = (MEMBER ??= /^ ?---> \(Inner Exception #\d+\) /).test(line);
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
	const withOrigins = ofDeterministicBuild(groups);
	return {
		chain,
		frames: withOrigins.at(-1) ?? [],
		rootFrames: withOrigins[0] ?? [],
		isMono,
		last: Math.max(last, at - 1)
	};
}
// src/crash/runtimes/dotnet/dotnet.ts
const namespaces = {
	line: /^\s*(?:namespace|module)\s+(?:(?:rec|global|internal|private|public)\s+)*([\w.]+)/,
	isOutside: (printed) => /<Main>\$|^Program\./.test(printed)
};
let UNHANDLED$1;
const MONO_COPY = "[ERROR] FATAL UNHANDLED EXCEPTION: ";
let MONO_FAIL_FAST;
let MONO_NATIVE;
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
const FUNCTION_NOISE = [[/__\d+(?:_\d+)*|`\d+/g, "_"], [/(?<=\||DisplayClass)\d+_\d+/g, ""]];
const dotnet = {
	runtime: "dotnet",
	triggers: [
		"nhandled exception",
		"nhandled Exception",
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
	traceLine: /^(?: {2,}at |Unhandled exception\. )/,
	cutLine: /^\s+at (?!.*(?:[)>]|:\d+|:line \d+| \+ 0x[0-9a-f]+)$)/,
	exitCodes: { ofCrash: [134] },
	identity: {
		runtimeWords: runtimeWords$10,
		functionNoise: FUNCTION_NOISE
	},
	source: {
		hasOriginByPackage: true,
		functionName: dotnetSourceName,
		namespaces
	},
	hints: dotnetHints,
	mayOpen: (line) => line.startsWith(" ") ? line.startsWith("  ") && dotnetFrameOf(line) !== null || (UNHANDLED$1 ??= /^ {0,8}U?nhandled [Ee]xception[.:] ?(.*)$/).test(line) : (UNHANDLED$1 ??= /^ {0,8}U?nhandled [Ee]xception[.:] ?(.*)$/).test(line) || runtimeFatalOf(line) !== null || launchFailureOf$2(line) !== null,
	read(lines, at) {
		const line = lines[at] ?? "";
		const unhandled = (UNHANDLED$1 ??= /^ {0,8}U?nhandled [Ee]xception[.:] ?(.*)$/).exec(line);
		if (unhandled !== null) return readUnhandled(lines, at, unhandled[1] ?? "");
		if (dotnetFrameOf(line) !== null) return readBare$1(lines, at);
		return readRuntimeFatal(lines, at) ?? readLaunchFailure$2(lines, at);
	}
};
const mono = {
	runtime: "mono",
	triggers: [
		"FATAL UNHANDLED EXCEPTION",
		"Managed code called FailFast",
		"while executing native code.",
		"Cannot open assembly '"
	],
	cutLine: /^\s+at (?!.*(?:[)>]|:\d+|:line \d+| \+ 0x[0-9a-f]+)$)/,
	exitCodes: { ofCrash: [1] },
	identity: {
		runtimeWords: runtimeWords$10,
		functionNoise: FUNCTION_NOISE
	},
	source: {
		hasOriginByPackage: true,
		functionName: dotnetSourceName,
		namespaces
	},
	hints: dotnetHints,
	mayOpen: (line) => line.startsWith(MONO_COPY) || (MONO_FAIL_FAST ??= /^CLR: Managed code called FailFast, saying "(.*)"$/).test(line) || (MONO_NATIVE ??= /^Got a (SIG[A-Z]+) while executing native code\./).test(line),
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
	const own = readException$1(lines, head + 1, text === "" ? lines[head] ?? "" : text);
	if (own === null) return null;
	const second = lines[own.last + 1] === "" ? own.last + 2 : own.last + 1;
	const isTwice = lines[second]?.startsWith(MONO_COPY) === true;
	const copy = isTwice ? readException$1(lines, second + 1, (lines[second] ?? "").slice(35)) : null;
	const fuller = copy !== null && copy.frames.length > own.frames.length ? copy : own;
	const isMono = own.isMono || isTwice || (lines[at] ?? "").startsWith(MONO_COPY) || text === "" && own.frames.length === 0;
	const title = text === "" ? `${lines[at]} ${lines[head]}` : lines[at] ?? "";
	return readingOf$5(lines, {
		...fuller,
		last: copy?.last ?? own.last
	}, {
		runtime: isMono ? "mono" : "dotnet",
		first: at,
		title,
		kind: kindOf$13(fuller.chain[0]),
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
		const read = readException$1(lines, i + 1, text);
		if (read === null || read.last < at) return null;
		const isDeath = isLastWord$1(lines, i, read.last);
		return readingOf$5(lines, read, {
			runtime: read.isMono ? "mono" : "dotnet",
			first: i,
			title: text,
			kind: isDeath ? kindOf$13(read.chain[0]) : "logged-exception",
			fatal: isDeath
		});
	}
	return null;
}
const HOST_STOPS = "BackgroundServiceExceptionBehavior is configured to StopHost";
let HIGHEST_LEVEL;
function isLastWord$1(lines, head, last) {
	const above = lines.slice(Math.max(0, head - 3), head + 1);
	if (above.some((line) => line.includes(HOST_STOPS))) return true;
	return above.some((line) => (HIGHEST_LEVEL ??= /^crit: |[[ |](?:FTL|FATAL|Fatal)[\] |]/).test(line.slice(0, 100))) && endsLog(lines, last);
}
function readingOf$5(lines, read, { runtime, first, title, kind, fatal }) {
	const { chain, frames, rootFrames, last } = read;
	const culprit = culpritOf(frames) ?? culpritOf(rootFrames);
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
			chain: chain.toReversed().map(({ type, message: printed }) => ({
				type,
				message: printed,
				recovered: false
			})),
			frames,
			culprit,
			rootCause: chain.length > 1 ? elsewhere(culpritOf(rootFrames), culprit) : null
		})
	};
}
function kindOf$13(exception) {
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
			if ((UNHANDLED$1 ??= /^ {0,8}U?nhandled [Ee]xception[.:] ?(.*)$/).test(line)) break;
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
			culprit: culpritOf(frames)
		})
	};
}
let FRAMEWORK;
function readLaunchFailure$2(lines, at) {
	const title = lines[at] ?? "";
	const failure = launchFailureOf$2(title);
	if (failure === null) return null;
	const below = lines.slice(at + 1, at + 7).findIndex((line) => (FRAMEWORK ??= /^Framework: '[^']*', version '[^']*'/).test(line));
	const framework = below === -1 ? "" : `\n${(FRAMEWORK ??= /^Framework: '[^']*', version '[^']*'/).exec(lines[at + 1 + below] ?? "")?.[0]}`;
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
	const failFast = (MONO_FAIL_FAST ??= /^CLR: Managed code called FailFast, saying "(.*)"$/).exec(title);
	const native = (MONO_NATIVE ??= /^Got a (SIG[A-Z]+) while executing native code\./).exec(title);
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
			culprit: culpritOf(frames)
		})
	};
}
// src/crash/runtimes/go/culprit.ts
let THROWER;
const THROWN_BY = [
	"anic",
	"atal",
	"Throw",
	"Must"
];
let WRAPPER;
let LOGGING;
let STUB;
function goCulprit(frames, isRecursion = false) {
	if (isRecursion) {
		const at = recursion(frames);
		if (at !== -1) return placeOf$9(frames, at);
	}
	const at = pick(frames, 0);
	return at === -1 ? null : placeOf$9(frames, at);
}
function isBetween({ function: name }) {
	if (name === null) return false;
	return THROWN_BY.some((word) => name.includes(word)) && (THROWER ??= /(?:^|\.)(?:[lL]og|LOG)?(?:Panic|Fatal|panic|fatal|Throw|Must)(?:f|ln|w|Context|Contextf|Depth|If|IfError|OnError)?$/).test(name) || (WRAPPER ??= /(?:\u00b7dwrap\u00b7\d+|\.deferwrap\d+|\.gowrap\d+|-fm)$/).test(name) || (LOGGING ??= /\/(?:x|z)?log(?:s|x|ger|ging|util)?\.(?:\(\*?\w+\)\.)?\w+$/).test(name);
}
function pick(frames, from) {
	const own = frames.findIndex(({ origin }, at) => at >= from && origin === "app");
	const notThrower = frames.findIndex((frame, at) => at >= from && frame.origin === "app" && !isBetween(frame));
	if (notThrower !== -1) return notThrower;
	if (own !== -1) return own;
	const thrown = Math.max(from, frames.findLastIndex(({ function: name }) => isPanic$1(name)) + 1);
	const library = frames.findIndex((frame, at) => at >= thrown && frame.origin === "dependency" && !isBetween(frame));
	if (library !== -1) return library;
	return frames.findIndex(({ origin }, at) => at >= thrown && origin === "dependency");
}
function placeOf$9(frames, at) {
	const frame = frames[at];
	const position = {
		function: frame?.function ?? null,
		file: frame?.file ?? null,
		line: frame?.line ?? null
	};
	if (position.file === null || !(STUB ??= /^(?:<autogenerated>|_cgo_gotypes\.go|.*\/_cgo_gotypes\.go)$/).test(position.file)) return position;
	const caller = frames.find(({ origin, file }, index) => index > at && origin === "app" && file !== null && !(STUB ??= /^(?:<autogenerated>|_cgo_gotypes\.go|.*\/_cgo_gotypes\.go)$/).test(file));
	if (caller === void 0) return position;
	return position.file === "<autogenerated>" ? {
		function: caller.function,
		file: caller.file,
		line: caller.line
	} : {
		...position,
		file: caller.file,
		line: caller.line
	};
}
function isPanic$1(name) {
	return name === "panic" || name === "runtime.gopanic" || name === "runtime.panic";
}
function goRootCause(frames, culprit) {
	const oldest = frames.findLastIndex(({ function: name }) => isPanic$1(name));
	if (oldest === -1) return null;
	const at = pick(frames, oldest + 1);
	const root = at === -1 ? null : placeOf$9(frames, at);
	if (root === null || culprit === null) return null;
	return root.function === culprit.function && root.file === culprit.file && root.line === culprit.line ? null : root;
}
const RECURSION_FRAMES$1 = 60;
function recursion(frames) {
	const times = /* @__PURE__ */ new Map();
	for (const { function: name, file, origin } of frames.slice(0, RECURSION_FRAMES$1)) if (origin !== "runtime" && name !== null && !(STUB ??= /^(?:<autogenerated>|_cgo_gotypes\.go|.*\/_cgo_gotypes\.go)$/).test(file ?? "")) times.set(name, (times.get(name) ?? 0) + 1);
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
	const root = at === -1 ? null : placeOf$9(frames, at);
	return root === null || root.function === culprit?.function ? null : root;
}
// src/crash/runtimes/go/frame.ts
let ARGS;
let FILE;
let BARE_FILE;
const NAMELESS$2 = /* @__PURE__ */ new Set(["??", "<autogenerated>"]);
let BARE_FUNCTION;
let SHORT_FUNCTION;
let CREATED_BY$1;
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
	return (ARGS ??= /^[0-9a-fA-Fx?, {}._+-]*$/).test(line.slice(open + 1, length - 1)) ? name : null;
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
	const name = (SHORT_FUNCTION ??= new RegExp(`^([A-Za-z_${FOREIGN_LETTERS}][\\w${FOREIGN_LETTERS}]{0,200})\\([0-9a-fA-Fx?, {}._]*\\)$`)).exec(line)?.[1];
	return name === void 0 || fileOf(next) === null ? null : name;
}
function bareFunctionOf(line) {
	return line.length <= LINE_LENGTH && (BARE_FUNCTION ??= new RegExp(`^(?:\\(\\*\\w{1,200}\\)\\.)?[A-Za-z_\\u00aa-\\u1fff\\u2c00-\\u2dff\\u3040-\\ufdff\\uff10-\\uffdc][\\w/.%@~+*()[\\]\u00b7$\\u00aa-\\u1fff\\u2c00-\\u2dff\\u3040-\\ufdff\\uff10-\\uffdc-]*$`)).test(line) ? line : null;
}
function fileOf(line) {
	if (line.length > LINE_LENGTH) return null;
	const match = (FILE ??= /^(\s*)(\S.*):(\d+)(?: \+0x[0-9a-f]+)?(?: fp=0x[0-9a-f]+ sp=0x[0-9a-f]+(?: pc=0x[0-9a-f]+)?| pc=0x[0-9a-f]+)?$/).exec(line);
	if (match === null) return null;
	const [, indent = "", file = "", number = ""] = match;
	if (indent === "" && !(BARE_FILE ??= /\.(?:go|s|c|cc|cpp|h|S|y|pb)$|^(?:<autogenerated>|\?\?)$/).test(file)) return null;
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
	const match = (CREATED_BY$1 ??= /^created by (\S.*?)(?: in goroutine (\d+))?$/).exec(line);
	return match === null ? null : {
		function: match[1] ?? "",
		thread: match[2] ?? null
	};
}
// src/crash/runtimes/go/gccgo.ts
let PACKAGE_CODE;
let NAME_CODE;
const PUNCTUATION = {
	__: "_",
	_0: ".",
	_1: "/"
};
function gccgoNameOf(symbol) {
	const dot = symbol.indexOf(".");
	if (dot === -1 || !symbol.includes("_") || /[^\w.]/.test(symbol)) return symbol;
	return decoded(symbol.slice(0, dot), PACKAGE_CODE ??= /_(?:[_01]|x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8})/g) + decoded(symbol.slice(dot), NAME_CODE ??= /_(?:_|x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8})/g);
}
function decoded(part, codes) {
	if (part.replace(codes, "").includes("_")) return part;
	return part.replace(codes, (code) => {
		const point = Number.parseInt(code.slice(2), 16);
		return PUNCTUATION[code] ?? (point <= 1114111 ? String.fromCodePoint(point) : code);
	});
}
// src/crash/runtimes/go/goroutine.ts
let HEADER$1;
let ELIDED;
let ANCESTOR;
let UNAVAILABLE;
let NON_GO;
let C_PLACE;
let NO_PLACE;
const FOREIGN_LINES$2 = 12;
function headerOf(line) {
	if (!line.startsWith("goroutine ") || line.length > 4096) return null;
	const match = (HEADER$1 ??= /^goroutine (\d{1,20})(?: gp=0x[0-9a-f]+)?(?: m=\w+)?(?: mp=0x[0-9a-f]+)? \[([^\]]*)\](?: \{.*\})?:\s*$/).exec(line);
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
	return line.startsWith("...") && (ELIDED ??= /^\.\.\.(?:\d+|additional) frames elided\.\.\.$/).test(line);
}
const HEADS$3 = [
	"panic: ",
	"fatal error: ",
	"[signal ",
	"SIG"
];
function partOf(line, next) {
	const first = line.charCodeAt(0);
	if (line === "" || line.trim() === "") return { is: "blank" };
	if (first === 103 && headerOf(line) !== null) return { is: "header" };
	if (HEADS$3.some((head) => line.startsWith(head))) return { is: "head" };
	const created = createdOf(line);
	if (created !== null) return {
		is: "created",
		by: created.function,
		thread: created.thread
	};
	if (isElision(line) || line.endsWith("stack unavailable") && (UNAVAILABLE ??= /^\s*goroutine (?:running on other thread|in C code); stack unavailable$/).test(line)) return { is: "filler" };
	if (first === 91 && (ANCESTOR ??= /^\[originating from goroutine \d+\]:$/).test(line)) return { is: "ancestor" };
	const name = functionOf(line) ?? shortFunctionOf(line, next);
	if (name !== null) return {
		is: "function",
		name,
		bare: false
	};
	if (line.includes("non-Go function") && (NON_GO ??= /^\s*non-Go function(?: at)? ?(?:pc=0x[0-9a-f]+)?$/).test(line)) return { is: "filler" };
	const file = fileOf(line);
	if (file !== null) return {
		is: "file",
		file: file.file,
		line: file.line
	};
	const place = (C_PLACE ??= /^\s+(?:(\S.*):(\d+) )?pc=0x[0-9a-f]+$/).exec(line);
	if (place !== null) return {
		is: "file",
		file: place[1] ?? null,
		line: place[2] === void 0 ? null : Number(place[2])
	};
	if ((NO_PLACE ??= /^\s+:0$/).test(line)) return {
		is: "file",
		file: null,
		line: null
	};
	const bare = bareFunctionOf(line);
	if (bare !== null && isBlank$1(next.charCodeAt(0))) {
		if (fileOf(next) !== null || (C_PLACE ??= /^\s+(?:(\S.*):(\d+) )?pc=0x[0-9a-f]+$/).test(next) || (NO_PLACE ??= /^\s+:0$/).test(next)) return {
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
	return isDigit(last) || last >= 97 && last <= 102 || last === 41 || line.startsWith("created by ") || !line.includes(" ");
}
function nextOf(lines, at) {
	const line = lines[at] ?? "";
	let next = at + 1;
	if (!line.endsWith(")") && bareFunctionOf(line) !== null) while (next <= at + FOREIGN_LINES$2 && isLogLine(lines[next] ?? "")) next++;
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
			if (++foreign > FOREIGN_LINES$2) break;
			continue;
		}
		if (part.is === "file" && pending === null && startedBy === null && !(headless && own === 0)) {
			if (isLogLine(lines[i] ?? "") || ++foreign > FOREIGN_LINES$2) break;
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
				if (!(ANCESTOR ??= /^\[originating from goroutine \d+\]:$/).test(lines[i + 1] ?? "") && !inAncestor) break;
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
// src/crash/runtimes/go/head.ts
let SYSTEM_LINE;
let SIGNAL$1;
let SIGNAL_NAME;
let PC;
let MARK$2;
let LINK;
const MESSAGE_LINES$10 = 1e3;
const PLAIN_MESSAGE_LINES = 60;
const LINES_TO_DUMP = 4e3;
const HEADS$2 = 100;
const REMARK_LINES = 40;
function mayBeHead$1(line) {
	switch (line.charCodeAt(0)) {
		case 112: return line.startsWith("panic: ") || line === "panic:";
		case 102: return line.startsWith("fatal error: ") || line.startsWith("fatal: ");
		case 114: return line.startsWith("runtime: ") || line === "runtime stack:";
		case 117: return line.startsWith("unexpected fault address ");
		case 83: return (SIGNAL_NAME ??= /^(SIG[A-Z0-9]{2,10}): (\S.{0,80})$|^Signal (\d{1,3})$/).test(line);
		case 91: return line.startsWith("[signal ");
		default: return false;
	}
}
function readHead(lines, at) {
	const line = lines[at] ?? "";
	if (line.startsWith("panic:")) return readPanic$2(lines, at, at, []);
	if (line.startsWith("fatal error: ")) return readFatal$1(lines, at, at, []);
	if ((SIGNAL_NAME ??= /^(SIG[A-Z0-9]{2,10}): (\S.{0,80})$|^Signal (\d{1,3})$/).test(line)) return readSignal$1(lines, at, at, []);
	if (line.startsWith("[signal ")) return readLostHead(lines, at);
	return readRemarks(lines, at);
}
function readRemarks(lines, at) {
	const remarks = [];
	for (let i = at; i < lines.length && i - at < REMARK_LINES; i++) {
		const line = lines[i] ?? "";
		if (line.startsWith("fatal error: ")) return readFatal$1(lines, i, at, remarks);
		if (line.startsWith("panic: ")) return readPanic$2(lines, i, at, remarks);
		if ((SIGNAL_NAME ??= /^(SIG[A-Z0-9]{2,10}): (\S.{0,80})$|^Signal (\d{1,3})$/).test(line)) return readSignal$1(lines, i, at, remarks);
		if ((SYSTEM_LINE ??= /^(?:runtime: |unexpected fault address |fatal: |runtime stack:$|signal arrived during |instruction bytes:|panic during panic|stack trace unavailable|\[tinygo: |\[signal |\[panic during|SIG\w+: |Signal \d+$|PC=0x)/).test(line)) remarks.push(line);
		else if (line !== "" && !isLogLine(line) && !/^\s|^goroutine |^\w+ +0x/.test(line)) return null;
	}
	return null;
}
function readPanic$2(lines, at, first, remarks) {
	const dump = findDump(lines, at + 1);
	const end = dump?.at ?? lines.length;
	const isTrimmed = dump !== null && !/^\s/.test(lines.slice(dump.at).find((line) => fileOf(line) !== null) ?? " ");
	const links = [];
	let signal = null;
	let last = at;
	let marked = false;
	let isRepeated = false;
	for (let i = at; i < end; i++) {
		const line = lines[i] ?? "";
		const link = (LINK ??= /^(?:\t+| {2,8}|)(panic|fatal error):(?: (.*)|)$/s).exec(line);
		if (link !== null && (i === at || isLinkLine(line, marked || isTrimmed))) {
			links.push({
				word: link[1] === "panic" ? "panic" : "fatal error",
				lines: [link[2] ?? ""]
			});
			isRepeated ||= marked && line.charCodeAt(0) === 9;
			marked = (MARK$2 ??= /^(.*?)((?: \[recovered(?:, repanicked)?\])+)$/s).test(line);
			last = i;
			continue;
		}
		const sent = goSignal(line);
		if (sent !== null) {
			signal = sent;
			last = i;
			continue;
		}
		if (dump === null && isLogLine(line) && goSignal(lines[i + 1] ?? "") !== null) continue;
		if (dump === null && isAfterwards(line)) break;
		if (isLogLine(line) || (SYSTEM_LINE ??= /^(?:runtime: |unexpected fault address |fatal: |runtime stack:$|signal arrived during |instruction bytes:|panic during panic|stack trace unavailable|\[tinygo: |\[signal |\[panic during|SIG\w+: |Signal \d+$|PC=0x)/).test(line)) continue;
		if (signal !== null && line !== "") continue;
		const message = links.at(-1)?.lines;
		if (message !== void 0 && message.length < MESSAGE_LINES$10) message.push(line);
		if (line !== "") last = i;
		if ((MARK$2 ??= /^(.*?)((?: \[recovered(?:, repanicked)?\])+)$/s).test(line)) marked = true;
	}
	if (dump === null && signal === null && !marked && !isRepeated && (lines[at] === "panic:" || !isEndOfLog(lines, last + 1))) return null;
	return headOf$2(links.map((link, index) => {
		const isAfterMark = index > 0 && (MARK$2 ??= /^(.*?)((?: \[recovered(?:, repanicked)?\])+)$/s).test(links[index - 1]?.lines.join("\n") ?? "");
		return linkOf$4(link.word, ownLines(link.lines), isAfterMark, index === links.length - 1);
	}), {
		signal,
		isSignalHead: false,
		remarks,
		first,
		last: dump === null ? withEcho(lines, last) : dump.at - 1,
		dump: dump?.at ?? null
	});
}
function ownLines(lines) {
	if (lines.length <= PLAIN_MESSAGE_LINES) return lines;
	const end = lines.findIndex((line, i) => i > 0 && line.charCodeAt(0) !== 9);
	return end === -1 ? lines : lines.slice(0, end);
}
function isLinkLine(line, mayBeTrimmed) {
	return isBlank$1(line.charCodeAt(0)) || mayBeTrimmed;
}
function isAfterwards(line) {
	return line !== "" && line.charCodeAt(0) !== 9 && !(SYSTEM_LINE ??= /^(?:runtime: |unexpected fault address |fatal: |runtime stack:$|signal arrived during |instruction bytes:|panic during panic|stack trace unavailable|\[tinygo: |\[signal |\[panic during|SIG\w+: |Signal \d+$|PC=0x)/).test(line);
}
function linkOf$4(word, lines, certain, isLast) {
	const text = trimEnd(lines).join("\n");
	const match = (MARK$2 ??= /^(.*?)((?: \[recovered(?:, repanicked)?\])+)$/s).exec(text);
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
		const sent = goSignal(line);
		if (sent !== null) signal = sent;
		else if ((SYSTEM_LINE ??= /^(?:runtime: |unexpected fault address |fatal: |runtime stack:$|signal arrived during |instruction bytes:|panic during panic|stack trace unavailable|\[tinygo: |\[signal |\[panic during|SIG\w+: |Signal \d+$|PC=0x)/).test(line)) more.push(line);
		else continue;
		last = i;
	}
	if (dump === null && signal === null && !isEndOfLog(lines, last + 1)) return null;
	if (dump === null && signal === null && more.length === 0 && /^[A-Z][a-z]/.test(text)) return null;
	return headOf$2([linkOf$4("fatal error", [text], true, true)], {
		signal,
		isSignalHead: false,
		remarks: more,
		first,
		last: dump === null ? last : dump.at - 1,
		dump: dump?.at ?? null
	});
}
function readSignal$1(lines, at, first, remarks) {
	const match = (SIGNAL_NAME ??= /^(SIG[A-Z0-9]{2,10}): (\S.{0,80})$|^Signal (\d{1,3})$/).exec(lines[at] ?? "");
	if (match === null) return null;
	let pc = null;
	let last = at;
	for (let i = at + 1; i < lines.length && i <= at + 6 && pc === null; i++) {
		pc = (PC ??= /^PC=0x[0-9a-f]+(?: m=-?\d+)?(?: sigcode=(-?\d+))?(?: addr=(0x[0-9a-f]+))?$/).exec(lines[i] ?? "");
		if (pc !== null) last = i;
	}
	if (pc === null) return null;
	const name = match[1] ?? `signal ${match[3]}`;
	const dump = findDump(lines, last + 1);
	const more = [...remarks];
	for (let i = last + 1; i < (dump?.at ?? Math.min(lines.length, last + 6)); i++) {
		const line = lines[i] ?? "";
		if (!(SYSTEM_LINE ??= /^(?:runtime: |unexpected fault address |fatal: |runtime stack:$|signal arrived during |instruction bytes:|panic during panic|stack trace unavailable|\[tinygo: |\[signal |\[panic during|SIG\w+: |Signal \d+$|PC=0x)/).test(line)) continue;
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
	const signal = goSignal(lines[at] ?? "");
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
function headOf$2(links, rest) {
	const link = links.at(-1);
	const text = link?.lines.join("\n") ?? "";
	return {
		...rest,
		title: `${link?.word ?? "panic"}: ${link?.lines[0] ?? ""}`,
		message: text,
		links
	};
}
function goSignal(line) {
	if (!line.includes("[signal ")) return null;
	const match = (SIGNAL$1 ??= /^\s*\[signal (?:(SIG[A-Z0-9]+)(?:: [^\]]*?)?|(0x[0-9a-f]+|\d+))(?: code=(0x[0-9a-f]+|-?\d+))?(?: addr=(0x[0-9a-f]+))?(?: pc=0x[0-9a-f]+)?\]$/).exec(line.trimEnd());
	if (match === null) return null;
	return {
		name: match[1] ?? match[2] ?? "",
		code: match[3] ?? null,
		address: match[4] ?? null
	};
}
function findDump(lines, from) {
	const end = Math.min(lines.length, from + LINES_TO_DUMP);
	let bare = null;
	let heads = 0;
	for (let i = from; i < end; i++) {
		const line = lines[i] ?? "";
		const first = line.charCodeAt(0);
		if (first === 103 && headerOf(line) !== null) {
			if (hasFrames(lines, i + 1)) return { at: i };
			if (lines[i - 1] === "") bare ??= i;
		}
		if (first === 114 && line === "runtime stack:") return { at: i };
		if (first === 112 && line.startsWith("panic: ") && ++heads > HEADS$2) break;
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
		if (line === "" || headerOf(line) !== null || (LINK ??= /^(?:\t+| {2,8}|)(panic|fatal error):(?: (.*)|)$/s).test(line)) return false;
		if (!isLogLine(line)) foreign += 2;
		foreign++;
	}
	return from >= lines.length;
}
let CUT_HEADER;
function isEndOfLog(lines, from) {
	for (let i = from, looked = 0; i < lines.length; i++) {
		const line = lines[i] ?? "";
		if (line.trim() === "") continue;
		if (!isEpilogue(line) && !(SYSTEM_LINE ??= /^(?:runtime: |unexpected fault address |fatal: |runtime stack:$|signal arrived during |instruction bytes:|panic during panic|stack trace unavailable|\[tinygo: |\[signal |\[panic during|SIG\w+: |Signal \d+$|PC=0x)/).test(line) && headerOf(line) === null && !(CUT_HEADER ??= /^goroutine(?: \d{1,20}(?: \[[^\]]{0,100})?)?$/).test(line)) return false;
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
			const message = messageOf$1(lines);
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
function messageOf$1(lines) {
	const rest = lines.slice(1);
	const isIndented = rest.length > 0 && rest.every((line) => line.startsWith("	") || line === "");
	return [lines[0] ?? "", ...isIndented ? rest.map((line) => line.slice(1)) : rest].join("\n");
}
// src/crash/runtimes/go/origin.ts
const STANDARD = new Set("archive arena bufio builtin bytes cmp compress container context crypto database debug embed encoding errors expvar flag fmt go hash html image index internal io iter log maps math mime net os path plugin reflect regexp runtime simd slices sort strconv strings structs sync syscall testing text time unicode unique unsafe uuid vendor weak".split(" "));
const STANDARD_INTERNAL = new Set("abi asan bisect buildcfg bytealg byteorder cfg cgrouptest chacha8rand concurrent copyright coverage cpu dag diff exportdata filepathlite fmtsort format fuzz goarch godebug godebugs goexperiment goos goroot gover goversion intern itoa lazyregexp lazytemplate msan nettrace obscuretestdata oserror pkgbits platform poll profile profilerecord race reflectlite routebsd runtime safefilepath saferio singleflight stringslite sync synctest syscall sysinfo syslist testenv testhash testlog testpty trace txtar types unsafeheader weak xcoff xtest zstd".split(" "));
let GOROOT;
let DEPENDENCY;
let LIBC;
const GENERATED_MAIN = "_testmain.go";
function packageOf(name) {
	const bracket = name.indexOf("[");
	const plain = bracket === -1 ? name : name.slice(0, bracket);
	const dot = plain.indexOf(".", plain.lastIndexOf("/") + 1);
	return dot === -1 ? "" : plain.slice(0, dot);
}
function withOrigins$1(frames) {
	const root = rootOf$1(frames);
	const main = mainFolderOf(frames);
	return frames.map((frame) => ({
		...frame,
		origin: originOf$10(frame, root, main)
	}));
}
function originOf$10({ function: name, file }, root, main) {
	const pkg = packageOf(name ?? "");
	if (pkg === "" && (name?.startsWith("__") === true || (LIBC ??= /^\.\.?\/(?:sysdeps|nptl|csu|stdlib|signal|string|malloc|libio|posix|assert|debug|elf|io|misc|socket|time)\//).test(file ?? ""))) return "runtime";
	if (name === "panic" || pkg === "runtime" || pkg.startsWith("runtime/")) return "runtime";
	if (name?.startsWith("_cgoexp_") || file === GENERATED_MAIN || file?.endsWith(`/${GENERATED_MAIN}`)) return "runtime";
	if (file !== null) {
		if (root !== null && file.startsWith(root)) return "runtime";
		if (STANDARD.has((GOROOT ??= /(?:^|\/)(?:libgo\/go\/|(?:go|golang|Go|libexec|GOROOT|\$GOROOT|go-?1[\d.]*|toolchain@[^/]+|\d[\d.]*\/x64|sdk\/[^/]+)\/src\/(?:pkg\/)?)([a-z]+)\//).exec(file)?.[1] ?? "")) return "runtime";
		if (!file.startsWith("/") && !/^[A-Za-z]:/.test(file) && file.includes("/") && isStandard(folderOf$1(file)) && !file.includes("@") && isOwnFolder(pkg)) return "runtime";
		if ((DEPENDENCY ??= /\/pkg\/mod\/|(?:^|\/)vendor\/|@v\d|(?:^|\/)external\/|\/site-packages\//).test(file)) return "dependency";
		if (isStandard(pkg) && (file.includes(`/src/${pkg}/`) || file.includes("/libgo/"))) return "runtime";
		if (main !== null && isOtherHost(file, main)) return "dependency";
		if (file.includes("/")) return "app";
	}
	return isStandard(pkg) ? "runtime" : "app";
}
function folderOf$1(file) {
	return file.slice(0, file.lastIndexOf("/"));
}
function isOwnFolder(pkg) {
	return pkg === "" || isStandard(pkg);
}
function isStandard(pkg) {
	const [first = "", second] = pkg.split("/", 2);
	if (first === "internal") return second === void 0 || STANDARD_INTERNAL.has(second);
	return STANDARD.has(first);
}
function rootOf$1(frames) {
	for (const { function: name, file } of frames) {
		if (file === null || !(name === "panic" || name?.startsWith("runtime."))) continue;
		const at = file.lastIndexOf("/src/runtime/");
		if (at !== -1) return file.slice(0, at + 5);
	}
	return null;
}
const SHARED_HOST = "(?:github|gitlab|bitbucket|codeberg|gitee|golang)\\.[^/]+";
let GOPATH;
function mainFolderOf(frames) {
	const main = frames.find(({ function: name }) => name?.startsWith("main."));
	return (GOPATH ??= new RegExp(`/src/(${SHARED_HOST}/[^/]+/[^/]+|(?!${SHARED_HOST}/)[^/]+\\.[^/]+/[^/]+)/`)).exec(main?.file ?? "")?.[1] ?? null;
}
function isOtherHost(file, main) {
	const repository = (GOPATH ??= new RegExp(`/src/(${SHARED_HOST}/[^/]+/[^/]+|(?!${SHARED_HOST}/)[^/]+\\.[^/]+/[^/]+)/`)).exec(file)?.[1];
	return repository !== void 0 && repository !== main;
}
function isStarter({ function: name, file, line }, createdBy) {
	if (name === null) return false;
	if (/\.(?:gowrap|deferwrap)\d+$|\u00b7dwrap\u00b7\d+$/.test(name)) return true;
	return line !== null && createdBy?.line === line && createdBy.file === file && /\.func\d+$/.test(name);
}
// src/crash/runtimes/go/lines.ts
const encoder$2 = new TextEncoder();
const GOROUTINE = encoder$2.encode("goroutine ");
const CREATED_BY = encoder$2.encode("created by ");
const IN_GOROUTINE = encoder$2.encode(" in goroutine ");
const FNV_PRIME = 16777619;
const FNV_BASIS = -2128831035;
const MURMUR_MIX = 1540483477;
const MURMUR_BASIS = -1756908916;
function startsWith(bytes, at, text) {
	for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text[i]) return false;
	return true;
}
function createLineReader() {
	return new ShortLineReader();
}
var ShortLineReader = class {
	one = 0;
	two = 0;
	stop = 0;
	end = 0;
	#bytes = /* @__PURE__ */ new Uint8Array();
	#at = 0;
	#to = 0;
	begin(bytes, from, to) {
		this.#bytes = bytes;
		this.#at = from;
		this.#to = to;
	}
	next() {
		const bytes = this.#bytes;
		const at = this.#at;
		const first = bytes[at] ?? 0;
		if (first === 9 || first === 32) this.#readFile(at);
		else if (first === 103 && startsWith(bytes, at, GOROUTINE)) this.#readHeader(at);
		else if (first === 99 && startsWith(bytes, at, CREATED_BY)) this.#readCreator(at);
		else this.#readCall(at);
		this.end = this.#find(this.stop, 10);
		this.#at = this.end + 1;
	}
	#readFile(at) {
		const bytes = this.#bytes;
		let from = at + 1;
		while (from < this.#to && (bytes[from] === 9 || bytes[from] === 32)) from++;
		let stop = from;
		while (stop < this.#to && bytes[stop] !== 10 && !(bytes[stop] === 32 && isOffset(bytes, stop + 1))) stop++;
		this.#hash(from, stop);
		this.stop = stop;
	}
	#readHeader(at) {
		const start = this.#find(at + GOROUTINE.length, 91);
		let stop = start;
		while (stop < this.#to && !isEndOfState(this.#bytes[stop])) stop++;
		this.#hash(start, stop);
		this.stop = start;
	}
	#readCreator(at) {
		const bytes = this.#bytes;
		let stop = at;
		for (; stop < this.#to && bytes[stop] !== 10; stop++) if (bytes[stop] === 32 && bytes[stop + 1] === 105 && startsWith(bytes, stop, IN_GOROUTINE)) break;
		this.#hash(at, stop);
		this.stop = stop;
	}
	#readCall(at) {
		const bytes = this.#bytes;
		let stop = at;
		for (; stop < this.#to && bytes[stop] !== 10 && bytes[stop] !== 32; stop++) if (bytes[stop] === 40 && (stop === at || bytes[stop - 1] !== 46)) break;
		this.#hash(at, stop);
		this.stop = stop;
	}
	#find(from, byte) {
		let at = from;
		while (at < this.#to && this.#bytes[at] !== byte && this.#bytes[at] !== 10) at++;
		return at;
	}
	#hash(from, to) {
		let one = FNV_BASIS;
		let two = MURMUR_BASIS;
		for (let at = from; at < to; at++) {
			const byte = this.#bytes[at] ?? 0;
			one = Math.imul(one ^ byte, FNV_PRIME);
			two = Math.imul(two + byte, MURMUR_MIX) ^ two >>> 15;
		}
		this.one = one;
		this.two = two;
	}
};
function isEndOfState(byte) {
	return byte === 44 || byte === 93 || byte === 10;
}
function isOffset(bytes, at) {
	return bytes[at] === 43 || bytes[at] === 102 && bytes[at + 1] === 112 && bytes[at + 2] === 61;
}
// src/crash/runtimes/go/lines-wasm.ts
const LINES_WASM = "AGFzbQEAAAABIgVgA39/fwF/YAF/AX9gAn5+AX5gA39/fgF+YAR/f39/AX8DCwoAAQEBAQEBAgMEBQMBAAEGBgF/AUEACwcZAwZtZW1vcnkCAARuZXh0AwAFbGluZXMACQrcBgogAQF7IAD9AAQAIQMgAyAB/Q/9IyADIAL9D/0j/VD9ZAsnAQF/A0AgAEEKQQoQACEBIAEEQCAAIAFoag8LIABBEGohAAwACwALMQEBfwNAIABBLEHdABAAIABBCkEKEAByIQEgAQRAIAAgAWhqDwsgAEEQaiEADAALAAsoAQF/A0AgAEHbAEEKEAAhASABBEAgACABaGoPCyAAQRBqIQAMAAsAC2QBA38gACEBA0AgAUEoQSAQACABQQpBChAAciECA0AgAgRAIAEgAmhqIQMgAy0AAEEoRyADIABGciADQQFrLQAAQS5HcgRAIAMPCyACIAJBAWtxIQIMAQsLIAFBEGohAQwACwALWwECfwNAIABBIEEKEAAhAQNAIAEEQCAAIAFoaiECIAItAABBCkYgAi0AAUErRnIgAigCAEGgzMHrA0ZyBEAgAg8LIAEgAUEBa3EhAQwBCwsgAEEQaiEADAALAAtoAQJ/A0AgAEEgQQoQACEBA0AgAQRAIAAgAWhqIQIgAi0AAEEKRiACKQMAQqDSuYPy7Ju57wBRIAIpAwZC8t7Vo5fN27IgUXFyBEAgAg8LIAEgAUEBa3EhAQwBCwsgAEEQaiEADAALAAsdACAAIAGFQpX4qfqXt96bnn9+IQAgACAAQiCIhQtaAgF+AX8gAiEDAkADQCABIABrQQhJDQEgAyAAKQMAEAchAyAAQQhqIQAMAAsLIAEgAGshBCADIAApAwBCASAEQQN0rYZCAX2DIAStQjiGhRAHIQMgA0IAEAcLkgICA38BfgJAA0AgACABTw0BIAIgA08NASAALQAAIQQCQCAEQQlGIARBIEZyBEAgACEFA0AgBUEBaiIFLQAAIQQgBEEJRiAEQSBGcg0ACyAFEAUhBiAFIAZCARAIIQcMAQsgACkDAELn3sn71o7dtO4AUSAALwEIQeXAAEZxBEAgAEEKahADIQYgBiAGEAJCAhAIIQcMAQsgACkDAELj5JWLxq6ZsiBRIAAoAghB////B3FB4vKBAUZxBEAgABAGIQYgACAGQgMQCCEHDAELIAAQBCEGIAAgBkIDEAghBwsgAiAHNwMAIAIgBjYCCCAGEAEhACACIAA2AgwgAEEBaiEAIAJBEGohAgwACwsgACQAIAIL";
// src/crash/runtimes/go/wasm-lines.ts
const PAGE = 65536;
const LIST_BYTES = PAGE;
const TEXT$1 = LIST_BYTES;
const AFTER_TEXT = 32;
const WORDS$3 = 4;
function createWasmLineReader() {
	return new WasmLineReader();
}
var WasmLineReader = class {
	one = 0;
	two = 0;
	stop = 0;
	end = 0;
	#wasm = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(LINES_WASM, "base64"))).exports;
	#words = new Int32Array(this.#wasm.memory.buffer);
	#at = 0;
	#listEnd = 0;
	#offset = 0;
	#textEnd = TEXT$1;
	begin(bytes, from, to) {
		this.#textEnd = TEXT$1 + to - from;
		const missing = this.#textEnd + AFTER_TEXT - this.#wasm.memory.buffer.byteLength;
		if (missing > 0) {
			this.#wasm.memory.grow(Math.ceil(missing / PAGE));
			this.#words = new Int32Array(this.#wasm.memory.buffer);
		}
		const memory = new Uint8Array(this.#wasm.memory.buffer);
		memory.set(bytes.subarray(from, to), TEXT$1);
		memory[this.#textEnd] = 10;
		this.#offset = from - TEXT$1;
		this.#at = 0;
		this.#listEnd = this.#wasm.lines(TEXT$1, this.#textEnd, 0, LIST_BYTES) / 4;
	}
	next() {
		if (this.#at === this.#listEnd) {
			this.#at = 0;
			this.#listEnd = this.#wasm.lines(this.#wasm.next.value, this.#textEnd, 0, LIST_BYTES) / 4;
		}
		const words = this.#words;
		const at = this.#at;
		this.one = words[at] ?? 0;
		this.two = words[at + 1] ?? 0;
		this.stop = (words[at + 2] ?? 0) + this.#offset;
		this.end = (words[at + 3] ?? 0) + this.#offset;
		this.#at = at + WORDS$3;
	}
};
// src/crash/runtimes/go/tally.ts
const SAMPLES = 4e3;
const SAMPLE_BYTES = 16384;
const GOROUTINE_BYTES = 1 << 22;
const FOREIGN_LINES$1 = 64;
const encoder$1 = new TextEncoder();
const ORIGINATING = encoder$1.encode("[originating from ");
const HEADS$1 = ["panic: ", "fatal error: "].map((head) => encoder$1.encode(head));
const DIVIDER = encoder$1.encode("-----");
const SIGNAL = encoder$1.encode("SIG");
function createTally(size) {
	return new GoroutineTally(size === "short" ? createLineReader() : createWasmLineReader());
}
const ONE_MIX = 2246822507;
const TWO_MIX = 3266489909;
const KEY_BITS = 21;
var GoroutineTally = class {
	total = 0;
	rows = 0;
	ownRows = 0;
	ended = false;
	lastGoroutine = null;
	#groups = /* @__PURE__ */ new Map();
	#isDivided = false;
	#start = -1;
	#startRows = 0;
	#one = 0;
	#two = 0;
	#inAncestor = false;
	#pending = "nothing";
	#pendingOne = 0;
	#pendingTwo = 0;
	#line = 0;
	#share = "own";
	#ownEnd = 0;
	#to = 0;
	#isEnd = false;
	#reader;
	constructor(reader) {
		this.#reader = reader;
	}
	groups() {
		return [...this.#groups.values()].sort((a, b) => b.count - a.count);
	}
	take(bytes, from, to, isEnd) {
		this.#to = to;
		this.#isEnd = isEnd;
		this.#start = -1;
		this.#startRows = this.rows;
		this.#ownEnd = from;
		this.#line = this.rows;
		this.#pending = "nothing";
		this.#inAncestor = false;
		let at = from;
		let foreign = 0;
		this.#reader.begin(bytes, from, to);
		while (at < to) {
			this.#share = "own";
			this.#reader.next();
			const { end } = this.#reader;
			this.#takeLine(bytes, at);
			if (this.ended) break;
			at = end < to ? end + 1 : to;
			this.#line++;
			if (this.#share === "own") {
				foreign = 0;
				this.#ownEnd = at;
				this.ownRows = this.#line;
			} else if (this.#share === "foreign" && ++foreign > FOREIGN_LINES$1) {
				this.ended = true;
				break;
			}
		}
		if (!this.ended && !isEnd && this.#start !== -1 && to - this.#start <= GOROUTINE_BYTES) {
			this.rows = this.#startRows;
			return this.#start;
		}
		if (this.#start !== -1) {
			this.#count(bytes);
			this.lastGoroutine = new Uint8Array(bytes.subarray(this.#start, this.#ownEnd));
		}
		this.rows = this.ended ? this.ownRows : this.#line;
		return this.ended ? this.#ownEnd : at;
	}
	#takeLine(bytes, at) {
		const first = bytes[at] ?? 0;
		if (first === 9 || first === 32) this.#takeFile();
		else if (first === 10 || first === 13 && bytes[at + 1] === 10) this.#share = "neutral";
		else if (first === 103 && startsWith(bytes, at, GOROUTINE)) this.#takeHeader(bytes, at);
		else if (first === 99 && startsWith(bytes, at, CREATED_BY)) this.#await("creator");
		else this.#takeCall(bytes, at);
	}
	#takeFile() {
		if (this.#pending === "nothing") this.#share = "foreign";
		else if (!this.#inAncestor) this.#mixPlace();
		this.#pending = "nothing";
	}
	#takeHeader(bytes, at) {
		const { one, two, stop } = this.#reader;
		if (!isDigit(bytes[at + GOROUTINE.length]) || bytes[stop] !== 91) {
			this.#share = "foreign";
			return;
		}
		if (this.#start !== -1) this.#count(bytes);
		this.#start = at;
		this.#startRows = this.#line;
		this.#pending = "nothing";
		this.#inAncestor = false;
		this.#one = one;
		this.#two = two;
	}
	#takeCall(bytes, at) {
		const { stop, end } = this.#reader;
		const last = bytes[end - 1] === 13 ? bytes[end - 2] : bytes[end - 1];
		if (bytes[stop] !== 40 || last !== 41) {
			this.#takeOther(bytes, at);
			return;
		}
		if (this.#pending === "call" && !this.#inAncestor) this.#mix(this.#pendingOne, this.#pendingTwo);
		this.#await("call");
	}
	#takeOther(bytes, at) {
		const { stop, end } = this.#reader;
		if (startsWith(bytes, at, ORIGINATING)) this.#inAncestor = true;
		else if (this.#pending !== "nothing" && isPlace(bytes, at, stop)) {
			if (!this.#inAncestor) this.#mixPlace();
			this.#pending = "nothing";
		} else if (isNextCrash(bytes, at) || !this.#isDivided && startsWith(bytes, at, SIGNAL)) this.ended = true;
		else if (startsWith(bytes, at, DIVIDER)) this.#isDivided = true;
		else if (end === stop && (bytes[end + 1] === 9 || bytes[end + 1] === 32)) {
			this.#await("bare-call");
			this.#share = "neutral";
		} else {
			const isCut = this.#isEnd && this.#start !== -1 && end === stop && end >= this.#to - 1;
			const first = bytes[at];
			if (!(first === 46 || first === 91 || isCut && bytes.subarray(at, stop).includes(46))) this.#share = "foreign";
		}
	}
	#await(pending) {
		this.#pending = pending;
		this.#pendingOne = this.#reader.one;
		this.#pendingTwo = this.#reader.two;
	}
	#mixPlace() {
		this.#mix(this.#pendingOne, this.#pendingTwo);
		this.#mix(this.#reader.one, this.#reader.two);
	}
	#mix(one, two) {
		this.#one = Math.imul(this.#one ^ one, ONE_MIX) ^ this.#one >>> 13;
		this.#two = Math.imul(this.#two + two, TWO_MIX) ^ this.#two >>> 16;
	}
	#count(bytes) {
		this.total++;
		const key = (this.#one >>> 0) * 2 ** KEY_BITS + (this.#two >>> 11 & 2 ** KEY_BITS - 1);
		const group = this.#groups.get(key);
		if (group !== void 0) group.count++;
		else if (this.#groups.size < SAMPLES) {
			const end = Math.min(this.#ownEnd, this.#start + SAMPLE_BYTES);
			this.#groups.set(key, {
				count: 1,
				sample: new Uint8Array(bytes.subarray(this.#start, end))
			});
		}
	}
};
function isNextCrash(bytes, at) {
	return HEADS$1.some((head) => startsWith(bytes, at, head));
}
function isPlace(bytes, from, stop) {
	let i = stop - 1;
	while (i > from && isDigit(bytes[i])) i--;
	return i > from && i < stop - 1 && bytes[i] === 58;
}
// src/crash/runtimes/go/goroutines.ts
const GOROUTINES = 200;
const NEAR_END$1 = 80;
function panicsOf(frames) {
	return frames.filter(({ function: name }) => isPanic$1(name)).length;
}
function threadOf$1(goroutine) {
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
			if (mayBeHead$1(lines[i] ?? "") && lines[i] !== "runtime stack:" && goroutines.length > 0) break;
			continue;
		}
		foreign = 0;
		goroutines.push(goroutine);
		i = Math.max(i, goroutine.last);
	}
	return goroutines;
}
function withThreads(lines, first, dump, base, end = lines.length) {
	const tally = createTally("short");
	const bytes = Buffer.from(lines.slice(dump, end).join("\n"));
	tally.take(bytes, 0, bytes.length, true);
	const last = Math.max(dump + Math.max(tally.ownRows, 1) - 1, first);
	const draft = counted(base, tally, endsInStump(lines, last) ? "inside" : isLast(lines, last) ? "after" : "elsewhere");
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
function endsInStump(lines, last) {
	return (lines.at(-1)?.trim() === "" ? lines.length - 1 : lines.length) === last + 2 && (STUMP ??= /^(?:[^\s()]+|[^\s(]*(?:\(\*[^\s)]*\)?[^\s(]*)?\([^)]*|\t\S.*|created by .*|gor?o?u?t?i?n?e?(?: \d*(?: \[[^\]]*\]?)?)?)$/).test((lines[last + 1] ?? "").slice(0, 2e3));
}
let STUMP;
function continuationOf(from, base) {
	const tally = createTally("long");
	let logEnd = "elsewhere";
	return {
		from,
		take(bytes, start, to, isEnd) {
			const taken = tally.take(bytes, start, to, isEnd);
			const isInside = tally.rows > tally.ownRows && bytes[to - 1] !== 10;
			logEnd = !isEnd || tally.ended ? "elsewhere" : isInside ? "inside" : "after";
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
		finish: () => counted(base, tally, logEnd)
	};
}
function counted(base, tally, logEnd) {
	const groups = tally.groups().map(({ count, sample }) => {
		const goroutine = goroutineIn(sample);
		return {
			count,
			state: goroutine?.header?.state ?? null,
			frames: withOrigins$1(goroutine?.frames ?? [])
		};
	});
	const last = tally.lastGoroutine === null ? null : goroutineIn(tally.lastGoroutine);
	const isWhole = last !== null && (isComplete(last) || tally.total === 1 && mayBeFinalizers(last, tally));
	const tail = last !== null && (logEnd === "inside" || logEnd === "after" && !isWhole);
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
let OUTERMOST$3;
const MOST_FRAMES$5 = 100;
function mayBeFinalizers({ header, cut }, { lastGoroutine }) {
	if (cut || header?.state !== "running" || lastGoroutine === null) return false;
	const end = Buffer.from(lastGoroutine.subarray(-40)).toString("latin1").trimEnd();
	return / \+0x[0-9a-f]+$/.test(end);
}
function isComplete({ header, frames, createdBy, cut, isElided }) {
	if (cut) return false;
	if (isElided || frames.length >= MOST_FRAMES$5) return true;
	if (createdBy !== null) return createdBy.file !== null;
	const outermost = frames.at(-1);
	return header?.id === "0" || outermost !== void 0 && (OUTERMOST$3 ??= /^(?:main\.main|main\.init\b.*|runtime\.(?:main|goexit|runfinq|runFinalizers|runCleanups|mstart\w*|mcall|rt0_go|asmcgocall|systemstack\w*|doInit\d*|morestack\w*)|_?start\w*|clone|__libc_start\w*|non-Go)$/).test(outermost.function ?? "") || outermost?.function?.endsWith(".main") === true;
}
// src/crash/runtimes/go/kind.ts
const KINDS$3 = [
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
function kindOf$12(message) {
	const plain = message.replace(/^runtime error at 0x[0-9a-f]{1,16}: /, "runtime error: ");
	if (plain === "fault") return "fault";
	if (plain.endsWith("- deadlock!")) return "deadlock";
	return KINDS$3.find(([, ...openings]) => openings.some((opening) => plain.startsWith(opening)))?.[0] ?? "panic";
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
const kindsOfFrames = {
	"concurrent-map": "a map that two goroutines used at the same time",
	"sync-misuse": "a lock that nobody held",
	"stack-overflow": "endless recursion",
	"index-out-of-range": "an index that is out of range",
	"slice-out-of-range": "a slice that is out of range",
	"divide-by-zero": "a division by zero",
	"type-assertion": "a type assertion that failed",
	"send-on-closed-channel": "a send on a channel",
	"close-closed-channel": "the close of a channel",
	"nil-dereference": "an address that is not mapped"
};
// src/crash/runtimes/go/recovery.ts
let SERVING;
let OBSERVED;
let PANIC$1;
let AFTER_PANIC;
let CRON;
let RUNTIME_ERROR$1;
let KLOG_FATAL;
const NOTE_LINES = 3;
function isRecoveryNote(line) {
	if (line.length > 1e5) return false;
	return line.includes("panic serving ") || line.includes("panic recovered") || line.includes("Observed a panic") || (line.startsWith("F") || line.startsWith("ERROR: l")) && (KLOG_FATAL ??= /^(?:ERROR: logging before flag\.Parse: )?F\d{4} \d\d:\d\d:\d\d\.\d+ +\d+ [^\]]{1,200}\] (.*)$/).test(line);
}
function noteOf(lines, at) {
	for (let i = at - 1; i >= 0 && i >= at - NOTE_LINES; i--) {
		const line = (lines[i] ?? "").slice(0, 2e4);
		if (line.trim() === "") continue;
		const fatal = (KLOG_FATAL ??= /^(?:ERROR: logging before flag\.Parse: )?F\d{4} \d\d:\d\d:\d\d\.\d+ +\d+ [^\]]{1,200}\] (.*)$/).exec(line);
		if (fatal !== null) return {
			at: i,
			message: fatal[1] ?? null,
			fatal: true
		};
		if (!((PANIC$1 ??= /\b(?:panic(?:ked|king|s)?|PANIC|Panic|recover(?:ed|y)?|Recover(?:ed|y)?)\b/).test(line) || (RUNTIME_ERROR$1 ??= /\bruntime error: .+$/).test(line)) || line.startsWith("panic: ")) return null;
		return {
			at: i,
			message: messageIn$1(line),
			fatal: false
		};
	}
	return null;
}
function messageIn$1(line) {
	const serving = (SERVING ??= /http2?: panic serving (\S*): (.*)$/).exec(line);
	if (serving !== null) return serving[2] ?? null;
	const observed = (OBSERVED ??= /Observed a panic: .*? \((.*)\)$|Observed a panic: (.*)$/).exec(line);
	if (observed !== null) return observed[1] ?? observed[2] ?? null;
	return (CRON ??= /\bpanic, error=(.*), stack=\.\.\.$/).exec(line)?.[1] ?? (AFTER_PANIC ??= /\b(?:panic(?:ked|king)?|PANIC|Panic|[Rr]ecover(?:ed|y)?)\b[^:]{0,60}: (.+)$/).exec(line)?.[1] ?? (RUNTIME_ERROR$1 ??= /\bruntime error: .+$/).exec(line)?.[0] ?? null;
}
let PLACE$6;
const MOST_PLACES = 512;
function readPlaces(lines, at) {
	const message = messageIn$1(lines[at] ?? "");
	const positions = [];
	for (let i = at + 1; i < lines.length && positions.length < MOST_PLACES; i++) {
		const place = (PLACE$6 ??= /^(\S.{0,400}\.(?:go|s)):(\d{1,9})$/).exec(lines[i] ?? "");
		if (place === null) break;
		positions.push({
			function: null,
			file: place[1] ?? null,
			line: Number(place[2])
		});
	}
	if (message === null || positions.length < 2) return null;
	const frames = withOrigins$1(positions);
	const panic = frames.findLastIndex(({ file }) => /(?:^|\/)runtime\/(?:panic|signal_\w+)\.go$/.test(file ?? ""));
	return {
		draft: recovered(message, frames, frames.slice(panic + 1)),
		first: at,
		last: at + positions.length
	};
}
function recovered(message, frames, below) {
	return drafted({
		runtime: "go",
		kind: kindOf$12(message),
		title: `panic: ${message}`,
		message,
		fatal: false,
		chain: [{
			type: null,
			message,
			recovered: true
		}],
		frames,
		culprit: goCulprit(below)
	});
}
let GIN_FRAME;
let GIN_FUNCTION;
const REQUEST_LINES = 60;
function readGin(lines, at) {
	if (!(lines[at] ?? "").includes("panic recovered:")) return null;
	const start = lines.findIndex((line, i) => i > at && i < at + REQUEST_LINES && (GIN_FRAME ??= /^(\S.*\.(?:go|s)):(\d+) \(0x[0-9a-f]+\)$/).test(line));
	if (start === -1 || start > at + REQUEST_LINES) return null;
	const positions = [];
	let last = start;
	for (let i = start; i < lines.length; i++) {
		const place = (GIN_FRAME ??= /^(\S.*\.(?:go|s)):(\d+) \(0x[0-9a-f]+\)$/).exec(lines[i] ?? "");
		if (place === null) break;
		const name = (GIN_FUNCTION ??= /^\t(\S+): /).exec(lines[i + 1] ?? "")?.[1] ?? null;
		positions.push({
			function: name,
			file: place[1] ?? null,
			line: Number(place[2])
		});
		last = i;
		if (name !== null) last = ++i;
	}
	const message = (lines[start - 1] ?? "").trim();
	const frames = withOrigins$1(positions);
	const panic = frames.findIndex(({ function: name, origin }) => origin === "runtime" && name?.includes("panic"));
	return {
		draft: recovered(message, frames, frames.slice(panic + 1)),
		first: at,
		last
	};
}
// src/crash/runtimes/go/bare-dump.ts
function readBareDump(lines, at) {
	const crashed = readGoroutine(lines, at);
	if (crashed === null || crashed.frames.length === 0 && readGoroutines(lines, at).length === 1) return null;
	const note = noteOf(lines, at);
	const isFirst = isStartOfLog(lines, at);
	const isPrinted = isOwnStack(crashed.frames);
	const panicked = panicsOf(crashed.frames) > 0;
	if (!isFirst && note === null && !panicked) return null;
	const isFatal = note === null ? isFirst && !isPrinted : note.fatal;
	const frames = withOrigins$1(crashed.frames);
	const isRecovered = note !== null || isPrinted;
	const draft = {
		...recoveredDraft(frames, note?.message ?? null, isRecovered, crashed),
		...note?.fatal === true ? fatalWords(note.message) : {},
		fatal: isFatal,
		truncated: {
			head: note === null && !isPrinted,
			tail: false
		}
	};
	const end = note !== null && !note.fatal ? crashed.last + 1 : lines.length;
	return withThreads(lines, note === null ? at : note.at, at, draft, end);
}
function fatalWords(message) {
	const text = message ?? "";
	return {
		kind: "log-fatal",
		title: `fatal: ${firstLine$1(text)}`,
		chain: [{
			type: null,
			message: text,
			recovered: false
		}]
	};
}
function readRecovered(lines, at) {
	for (let i = at + 1; i < lines.length && i <= at + 4; i++) {
		if ((lines[i] ?? "").startsWith("panic: ")) return null;
		if (headerOf(lines[i] ?? "") === null) continue;
		const reading = readBareDump(lines, i);
		return reading === null ? null : {
			...reading,
			first: at
		};
	}
	return null;
}
function readBareFrames(lines, at) {
	if (!isStartOfLog(lines, at)) return null;
	const goroutine = readGoroutine(lines, at, true);
	if (goroutine === null || goroutine.frames.length === 0 || !isStack(goroutine)) return null;
	const frames = withOrigins$1(at === 0 ? goroutine.frames.map(withoutStump) : goroutine.frames);
	const draft = {
		...recoveredDraft(frames, null, false, goroutine),
		thread: null,
		truncated: {
			head: true,
			tail: false
		}
	};
	const next = lines.findIndex((line, i) => i > goroutine.last && (headerOf(line) !== null || opensCrash(line)));
	const reading = next === -1 || next > goroutine.last + 20 || opensCrash(lines[next] ?? "") ? null : withThreads(lines, at, next, draft);
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
function opensCrash(line) {
	return line.startsWith("panic: ") || line.startsWith("fatal error: ");
}
function isStack({ frames, createdBy }) {
	return frames.some(({ function: name, file }) => (name !== null || createdBy?.file != null) && file !== null && /\.(?:go|s)$|^<autogenerated>$/.test(file));
}
let WHOLE;
function withoutStump(frame, at) {
	return at === 0 && frame.function !== null && !(WHOLE ??= new RegExp(`^[A-Za-z_\\u00aa-\\u1fff\\u2c00-\\u2dff\\u3040-\\ufdff\\uff10-\\uffdc][^.]*\\.|^panic$`)).test(frame.function) ? {
		...frame,
		function: null
	} : frame;
}
function recoveredDraft(frames, message, isRecovered, goroutine) {
	const stack = isRecovered ? belowPanic(frames) : frames;
	const culprit = goCulprit(stack) ?? goCulprit(frames);
	return drafted({
		runtime: "go",
		kind: message === null ? kindOfFunctions(frames.map(({ function: name }) => name)) : kindOf$12(message),
		title: message === null ? titleOf$4(goroutine, culprit, !isRecovered) : `panic: ${message.split("\n", 1)[0]}`,
		message,
		...message === null ? { words: nameOf$4(goroutine) } : {},
		fatal: true,
		chain: message === null ? [] : [{
			type: null,
			message,
			recovered: true
		}],
		thread: threadOf$1(goroutine),
		frames,
		culprit,
		rootCause: goRootCause(stack, culprit),
		createdBy: goroutine.createdBy
	});
}
function titleOf$4({ header }, culprit, isCut) {
	const place = culprit?.function ?? culprit?.file ?? null;
	const whose = header === null ? "a goroutine" : nameOf$4({ header });
	const where = place === null ? whose : `${whose} in ${place}`;
	return isCut ? `the first lines of a Go dump are lost: ${where}` : where;
}
function nameOf$4({ header }) {
	return `goroutine ${header?.id ?? "?"} [${header?.state ?? "?"}]`;
}
function belowPanic(frames) {
	return frames.slice(frames.findIndex(({ function: name }) => isPanic$1(name)) + 1);
}
function isStartOfLog(lines, at) {
	for (let i = at - 1; i >= 0 && i > at - 4; i--) if ((lines[i] ?? "").trim() !== "") return false;
	return at < 4;
}
function isOwnStack(frames) {
	return /^runtime\/debug\.(?:Stack|PrintStack)$|^runtime\.Stack$|^runtime\/pprof\./.test(frames[0]?.function ?? "");
}
// src/crash/runtimes/go/console-record.ts
let CALLER;
let LOGGER;
let FIELDS;
let TIME$1;
const LEVELS$1 = /* @__PURE__ */ new Set([
	"DEBUG",
	"INFO",
	"WARN",
	"ERROR",
	"DPANIC",
	"PANIC",
	"FATAL"
]);
let EXPANDED;
const LONGEST$4 = 2e4;
function consoleRecordOf(line) {
	if (line.length > LONGEST$4) return null;
	const columns = line.includes("	") ? line.split("	") : (EXPANDED ??= /^\S{10,40} {2,12}[A-Z]{4,6} {2,12}\S/).test(line) ? line.split(/ {2,}/) : [];
	const at = (TIME$1 ??= /^[\d.e+:TZ-]{4,40}$/).test(columns[0] ?? "") ? 1 : 0;
	const level = columns[at]?.toUpperCase() ?? "";
	if (!LEVELS$1.has(level) || columns[at + 1] === void 0) return null;
	const last = columns.at(-1) ?? "";
	const fields = columns.length > at + 2 && (FIELDS ??= /^\{".*\}$/s).test(last) ? parseObject(last) : null;
	const rest = columns.slice(at + 1, fields === null ? void 0 : -1);
	const caller = rest.slice(0, 2).findIndex((column) => (CALLER ??= /^[\w./@+-]{1,300}\.go:\d{1,9}$/).test(column));
	const isNamed = caller === -1 && rest.length > 1 && (LOGGER ??= /^[\w./-]{1,100}$/).test(rest[0] ?? "");
	return {
		level,
		message: withError(rest.slice(caller === -1 ? isNamed ? 1 : 0 : caller + 1).join("	"), fields ?? {}),
		caller: caller === -1 ? null : rest[caller] ?? null,
		function: null
	};
}
const ERRORS$2 = [
	"error",
	"err",
	"errorMessage",
	"cause"
];
function withError(message, fields) {
	const error = ERRORS$2.map((key) => fieldOf(fields, key)).find((value) => typeof value === "string" && value !== "");
	if (typeof error !== "string" || message.endsWith(error)) return message;
	return message === "" ? error : `${message.replace(/[:.]?\s*$/, "")}: ${error}`;
}
function callerIn(fields) {
	const { caller, file, line, func, source } = fields;
	if (typeof source === "object" && source !== null) return callerIn({
		...source,
		source: void 0
	});
	const name = typeof func === "string" ? func : typeof fields.function === "string" ? fields.function : null;
	if (typeof caller === "string") return {
		caller,
		function: name
	};
	if (typeof file !== "string") return {
		caller: null,
		function: name
	};
	const number = typeof line === "string" || typeof line === "number" ? `:${line}` : "";
	return {
		caller: `${file}${/:\d+$/.test(file) ? "" : number}`,
		function: name
	};
}
// src/crash/runtimes/go/fatal-log.ts
let LOGRUS_TERMINAL;
let LOGRUS_PANIC;
let KLOG;
let ZEROLOG_CONSOLE;
const CONSOLES = [{
	word: "FTL ",
	shape: ZEROLOG_CONSOLE ??= /^(?:\S{4,40} )?FTL (?:([\w./@-]+\.go:\d+) > )?(.*)$/
}, {
	word: ".go:",
	shape: KLOG ??= /^(?:ERROR: logging before flag\.Parse: )?F\d{4} \d\d:\d\d:\d\d\.\d{1,9} {1,9}\d{1,9} ([\w./@-]{1,200}\.go:\d{1,9})\] (.*)$/
}];
let IS_GO_RECORD;
const LONGEST$3 = 2e4;
function mayBeFatalLine(line) {
	if (line.charCodeAt(0) === 123) return /"level":"(?:fatal|FATAL)"/.test(line) && (IS_GO_RECORD ??= /^\{"level":"fatal","ts":|^\{"level":"fatal",.*"message":"(?:[^"\\]|\\.)*"\}$|"caller":"[^"]*\.go:\d+"|"level":"fatal","msg":|"source":\{"function":"|"level":"FATAL","prefix":"[^"]*","file":"[^"]*\.go","line":"\d+"/).test(line);
	return fatalLineOf(line) !== null;
}
function fatalLineOf(line) {
	if (line.length > LONGEST$3) return null;
	if (line.startsWith("{")) return recordOf(line);
	const zap = line.includes("FATAL") ? consoleRecordOf(line) : null;
	if (zap?.level === "FATAL") return zap;
	for (const { word, shape } of CONSOLES) {
		const match = line.includes(word) ? shape.exec(line) : null;
		if (match === null) continue;
		const [message, fields] = word === "FTL " ? withoutFields(match[2] ?? "") : [match[2] ?? "", {}];
		return {
			message: withError(message, fields),
			caller: match[1] ?? null,
			function: null
		};
	}
	if (line.includes("level=fatal")) return logfmtOf(line);
	const terminal = line.startsWith("FATA[") ? (LOGRUS_TERMINAL ??= /^FATA\[[\w:+.-]{1,40}\] ?(.*?)(?: {2,}(\w.*))?$/).exec(line) : null;
	if (terminal === null) return null;
	const fields = logfmtFields(terminal[2] ?? "");
	return {
		message: withError(terminal[1] ?? "", fields),
		...callerIn(fields)
	};
}
function withoutFields(text) {
	const at = text.search(/(?:^| )\w{1,60}=/);
	return at === -1 ? [text, {}] : [text.slice(0, at), logfmtFields(text.slice(at))];
}
function logfmtOf(line) {
	const fields = logfmtFields(line);
	const message = fields.msg ?? fields.message;
	if (fields.level !== "fatal" || message === void 0) return null;
	return {
		message: withError(message, fields),
		...callerIn(fields)
	};
}
function recordOf(line) {
	const record = parseObject(line);
	if (record?.level !== "fatal" && record?.level !== "FATAL") return null;
	const text = record.msg ?? record.message;
	return {
		message: withError(typeof text === "string" ? text : "", record),
		...callerIn(record)
	};
}
const GRAVE$1 = /* @__PURE__ */ new Set([
	"ERROR",
	"DPANIC",
	"PANIC"
]);
function mayBeErrorLine(line) {
	return GRAVE$1.has(consoleRecordOf(line)?.level ?? "");
}
function readErrorLine(lines, at) {
	const printed = consoleRecordOf(lines[at] ?? "");
	const stack = printed === null ? null : stackBelow$1(lines, at);
	if (printed === null || stack === null) return null;
	const frames = withOrigins$1(stack.frames);
	return {
		draft: drafted({
			runtime: "go",
			kind: "logged-exception",
			title: firstLine$1(printed.message),
			message: printed.message,
			fatal: false,
			frames,
			culprit: goCulprit(frames) ?? callerOf(printed),
			threads: {
				total: 1,
				groups: [{
					count: 1,
					state: null,
					frames
				}]
			}
		}),
		first: at,
		last: stack.last
	};
}
function stackBelow$1(lines, at) {
	const stack = readGoroutine(lines, at + 1, true);
	return stack !== null && stack.first === at + 1 && stack.frames[0]?.file != null ? stack : null;
}
function readFatalLine(lines, at) {
	const printed = fatalLineOf(lines[at] ?? "");
	if (printed === null) return null;
	const stack = stackBelow$1(lines, at);
	const last = stack?.last ?? at;
	if (!isEndOfLog(lines, last + 1)) return null;
	const frames = withOrigins$1(stack?.frames ?? []);
	return {
		draft: drafted({
			runtime: "go",
			kind: "log-fatal",
			title: `fatal: ${firstLine$1(printed.message)}`,
			message: printed.message,
			fatal: true,
			frames,
			culprit: goCulprit(frames) ?? callerOf(printed),
			threads: stack === null ? {
				total: 0,
				groups: []
			} : {
				total: 1,
				groups: [{
					count: 1,
					state: null,
					frames
				}]
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
	const match = (LOGRUS_PANIC ??= /^(?:time=(?:"[^"]*"|\S+) )?level=panic msg=(?:"((?:[^"\\]|\\.)*)"|(\S*))|^PANI\[[\w:+.-]{1,40}\] ?(.*?)(?: {2,}\w.*)?$/).exec(line);
	return match?.[1]?.replace(/\\(["\\])/g, "$1") ?? match?.[2] ?? match?.[3] ?? null;
}
function callerOf({ caller, function: name }) {
	const match = /^(.*):(\d+)$/.exec(caller ?? "");
	return match === null ? null : {
		function: name,
		file: match[1] ?? null,
		line: Number(match[2])
	};
}
// src/crash/runtimes/go/glued-head.ts
function acceptsGlued({ frames }, lines, at) {
	return frames.length > 0 && !(PRINTED$2 ??= /^runtime(?:\/debug)?\.(?:Stack|PrintStack)$/).test(frames[0]?.function ?? "") && isDumpBelow(lines, at);
}
let PRINTED$2;
function isDumpBelow(lines, at) {
	for (const line of lines.slice(at + 1, at + DUMP_WITHIN)) {
		if ((DUMP_BELOW ??= /^(?:goroutine \d|runtime stack:|PC=0x)/).test(line)) return true;
		if (line.startsWith("panic: ") || line.startsWith("fatal error: ")) return false;
	}
	return false;
}
let DUMP_BELOW;
const DUMP_WITHIN = 6;
// src/crash/runtimes/go/headed-dump.ts
let TINYGO;
function readHeaded$1(lines, head, isCut = false) {
	if (head.dump === null) {
		const { chain, last } = chainOf(head, null);
		const tinygo = lines.slice(head.first, head.last + 3).map((line) => (TINYGO ??= /^\[tinygo: panic at (\S+):(\d{1,9}):\d{1,9}\]$/).exec(line)).find((found) => found !== null);
		const message = chain.at(-1)?.message ?? head.message;
		return {
			draft: drafted({
				runtime: "go",
				kind: kindOfHead(head, message ?? ""),
				title: last === null ? head.title : `${last.word}: ${last.lines[0] ?? ""}`,
				message,
				fatal: true,
				chain: chain.length > 0 ? chain : chainOfSignal(message),
				signal: head.signal,
				culprit: tinygo == null ? null : {
					function: null,
					file: tinygo[1] ?? null,
					line: Number(tinygo[2])
				}
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
	const stack = withOrigins$1(shown?.frames ?? []);
	const culprit = kind === "sigquit" || kind === "thread-exhaustion" ? null : goCulprit(stack, kind === "stack-overflow");
	const frames = kind === "test-timeout" ? withOrigins$1(crashed?.frames ?? []) : stack;
	const base = drafted({
		runtime: "go",
		kind,
		title: last === null ? head.title : `${last.word}: ${last.lines[0] ?? ""}`,
		message,
		fatal: true,
		chain: chain.length > 0 ? chain : chainOfSignal(message),
		signal: head.signal,
		thread: threadOf$1(shown === crashed || kind !== "fatal-signal" ? crashed : shown),
		frames,
		culprit,
		rootCause: hidesPanics && head.links.some(({ recovered }) => recovered) ? rootCauseBelowClosures(frames, culprit) : goRootCause(frames, culprit),
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
let OLD_HEAP;
const OLD_HEAPS = ["0xc208", "0xc820"];
function isBefore17(lines, dump) {
	return lines.slice(dump, dump + 20).some((line) => OLD_HEAPS.some((start) => line.includes(start)) && (OLD_HEAP ??= /0xc(?:208|820)[0-9a-f]{6}\b/).test(line));
}
function chainOfSignal(message) {
	return message === null ? [] : [{
		type: null,
		message,
		recovered: false
	}];
}
function belowLast(frames) {
	const top = frames.findIndex(({ function: name }) => name !== "panic" && name?.startsWith("runtime.") !== true);
	return top === -1 ? [] : frames.slice(top);
}
function kindOfHead(head, message) {
	if (head.isSignalHead) return head.signal?.name === "SIGQUIT" ? "sigquit" : "fatal-signal";
	const kind = kindOf$12(message);
	if (kind !== "panic") return kind;
	const printed = (text) => head.remarks.some((remark) => remark.startsWith(text));
	if (printed("runtime: goroutine stack exceeds")) return "stack-overflow";
	if (printed("runtime: program exceeds") || printed("runtime: failed to create new OS thread") || printed("runtime: may need to increase max user processes")) return "thread-exhaustion";
	if (printed("runtime: out of memory")) return "out-of-memory";
	if (printed("unexpected fault address")) return "fault";
	return kind;
}
let IN_TEST;
function kindOfDump(head, message, crashed) {
	if (message === null && !head.isSignalHead) return head.signal === null ? kindOfFunctions((crashed?.frames ?? []).map((frame) => frame.function)) : "nil-dereference";
	const kind = kindOfHead(head, message ?? "");
	if (kind === "fatal-signal" && isOutOfStack((crashed?.frames ?? []).map((frame) => frame.function))) return "stack-overflow";
	return crashed?.frames.some(({ function: name }) => (IN_TEST ??= /^testing\.(?:tRunner|\(\*B\)\.runN|\(\*F\)\.Fuzz)/).test(name ?? "")) === true && head.links.at(-1)?.word === "panic" && kind !== "test-timeout" && kind !== "deadlock" ? "test-panic" : kind;
}
let TEST;
function goroutineToShow(goroutines, crashed, kind, head) {
	if (kind === "test-timeout") return goroutines.find(({ frames }) => frames.some(({ function: name }) => (TEST ??= /\.(?:Test|Fuzz|Benchmark|Example)[^a-z][^/]*$/).test(name ?? ""))) ?? crashed;
	if (kind === "fatal-signal" && crashed?.header?.id === "0" && head.remarks.some((remark) => remark.startsWith("signal arrived during"))) return goroutines.find(({ frames }) => frames.some(({ function: name }) => name === "runtime.cgocall")) ?? crashed;
	return crashed;
}
// src/crash/runtimes/go/message-hints.ts
const MESSAGES$3 = [
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
function messageHint({ title, message, chain, culprit, fatal }, at) {
	const text = (message ?? "").slice(0, 2e3);
	for (const [pattern, hintOf] of MESSAGES$3) {
		const match = pattern.exec(text);
		if (match !== null) return hintOf(match, at);
	}
	if (title.startsWith("fatal error: ")) return {
		why: `Go's runtime itself could not go on (${title.slice(13, 200)}), which no recover stops; the program was at ${at}.`,
		advice: "Look at what the system refused it: limits of the container, a seccomp profile, an old kernel, or memory that C code or unsafe overwrote."
	};
	const isRecovered = chain.some(({ recovered }) => recovered);
	if (isRecovered && !fatal) return {
		why: `The program panicked by itself at ${at}, and recovered it.`,
		advice: "Return an error there instead: what was being done is lost, and what it had locked or half written may be left so."
	};
	if (isRecovered) return {
		why: `The program panicked by itself at ${at}; it was recovered, and thrown again${culprit?.function == null ? "" : ` in ${culprit.function}`}.`,
		advice: "Return an error where it was first thrown."
	};
	return {
		why: `The program panicked by itself at ${at}, and nothing recovered it.`,
		advice: "Return an error there instead, or recover at the edge of the goroutine if the rest of the program may go on."
	};
}
// src/crash/runtimes/go/hints.ts
function placeOf$8(position) {
	if (position === null) return "the first frame of the trace";
	const { function: name, file, line } = position;
	if (file === null) return name ?? "the first frame of the trace";
	const short = file.split("/").slice(-2).join("/");
	return line === null ? short : `${short}:${line}`;
}
const where = ({ rootCause, culprit }) => placeOf$8(rootCause ?? culprit);
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
let MAP_FUNCTION;
function concurrentMap(draft) {
	const why = `Two goroutines used one map at the same time (${/^concurrent map (.*)$/.exec(draft.message ?? "")?.[1] ?? "writes"}), one of them at ${placeOf$8(draft.culprit)}; Go ends the process, and recover cannot stop it.`;
	const other = otherSide(draft);
	return `${why} Guard every use of the map with one mutex, or use sync.Map; ${other !== null ? `the other side may be ${placeOf$8(other)}` : draft.threads.total <= 1 ? "GOTRACEBACK=all prints the other goroutine, too" : "`go test -race` shows both sides"}.`;
}
function otherSide({ threads, culprit, frames }) {
	const isCrashed = ({ frames: others }) => others.length > 0 && others.length === frames.length && others.every((frame, at) => frame.line === frames[at]?.line);
	for (const group of threads.groups) {
		if (!/^(?:running|runnable)$/.test(group.state ?? "")) continue;
		if (isCrashed(group) && group.count === 1) continue;
		const own = group.frames.find(({ origin }) => origin === "app");
		const isInMap = group.frames.some(({ function: name }) => (MAP_FUNCTION ??= /^(?:runtime\.map|internal\/runtime\/maps\.|runtime\.fatal)/).test(name ?? ""));
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
	if (/\(no cases\)/.test(states) && draft.threads.total === 1) return `main waits in an empty select at ${placeOf$8(draft.culprit)}, and no other goroutine is left. Wait for a signal (signal.NotifyContext) or a WaitGroup instead.`;
	if (/\(nil chan\)/.test(states)) return `A channel that was never made is waited for, which takes for ever: ${states}. Make the channel before it is used, first the one at ${placeOf$8(draft.culprit)}.`;
	if (draft.threads.total === 1) return `The only goroutine left waits at ${placeOf$8(draft.culprit)} (${states}), and nobody can wake it. Look for who should have sent, closed, unlocked or called Done: mostly it ended early, or it is this goroutine itself.`;
	return `Every goroutine waits for another one: ${states}. Look at ${placeOf$8(draft.culprit)} for who should send, close, unlock or call Done, and which early return or panic skips it.`;
}
function waiting({ threads }) {
	const states = /* @__PURE__ */ new Map();
	const own = threads.groups.filter(({ frames }) => frames.some(({ origin }) => origin !== "runtime"));
	for (const { state, count: number } of own.length > 0 ? own : threads.groups) if (state !== null && state !== "") states.set(state, (states.get(state) ?? 0) + number);
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
	return `The system refused the Go runtime more memory: a limit of the process (ulimit -v, no overcommit), or one allocation of an absurd size.${draft.culprit === null ? "" : ` The allocation that failed is at ${placeOf$8(draft.culprit)}.`} ${memoryLimitBytes === null ? "Set GOMEMLIMIT to about 90 % of the container's memory limit" : `Set GOMEMLIMIT to about 90 % of the container's limit (${mebibytes$1(memoryLimitBytes * .9)} of ${mebibytes$1(memoryLimitBytes)})`}, so that the collector works harder before it is full, and check the sizes that come from input.`;
}
function fatalSignal(draft) {
	const name = draft.signal?.name ?? "A signal";
	if (draft.frames.find(({ function: function_ }) => /\._Cfunc_|^runtime\.cgocall$/.test(function_ ?? "")) !== void 0) {
		const called = draft.frames.find(({ function: function_ }) => function_?.includes("._Cfunc_") === true)?.function;
		return `${name} arrived while ${called === void 0 || called === null ? "C code" : `the C function ${called.slice(called.indexOf("._Cfunc_") + 8)}`} ran (called at ${placeOf$8(draft.culprit)}), so it is C's own crash. Check what is passed to it (freed or Go memory, missing NUL, lifetime), and run it with AddressSanitizer (\`go build -asan\`).`;
	}
	if (name === "SIGABRT") return "Somebody aborted the process: C code that called abort(), or `kill -ABRT`. Look at the goroutine in cgo, if there is one, else at who sends signals.";
	return `${name} arrived in code that Go cannot recover in: the runtime itself, C, or assembly. Look for unsafe, cgo and data races near ${placeOf$8(draft.culprit)}, and try \`go build -race\`.`;
}
function dataRace(draft) {
	const [one, two] = draft.threads.groups.map(({ state, frames }) => {
		const frame = frames.find(({ origin }) => origin === "app") ?? frames[0] ?? null;
		return `${state ?? "use"} at ${placeOf$8(frame)}`;
	});
	return two === void 0 ? `Two goroutines used the same memory without order, one of them: ${one ?? "unknown"}. Guard it with a mutex, a channel or package atomic.` : `Two goroutines used the same memory without order: a ${one} and a ${two}. Guard both sides with the same mutex, or hand the value over by a channel.`;
}
function testTimeout(draft) {
	const after = /^test timed out after (\S+)/.exec(draft.message ?? "")?.[1];
	return `${/running tests:\s+(\S+)/.exec(draft.message ?? "")?.[1] ?? "The test"} was still running after ${after ?? "its limit"}, waiting at ${placeOf$8(draft.culprit)}. Find what it waits for there, or give it more time with -timeout.`;
}
let FLAG;
const STACKLESS = /* @__PURE__ */ new Set([
	"log-fatal",
	"usage-error",
	"test-timeout",
	"test-panic"
]);
function goStackSetting({ kind }) {
	return STACKLESS.has(kind) ? null : "No goroutine follows, as with GOTRACEBACK=none or where the end of the log is lost. Set GOTRACEBACK=single (or all) in the container's env.";
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
	"test-panic": (draft) => `A test panicked at ${where(draft)}, which ends the whole test binary and skips the tests after it. ${messageHint(draft, where(draft)).advice}`,
	"test-timeout": testTimeout,
	"usage-error": ({ message }) => {
		const [, given, wanted] = (FLAG ??= /(?:flag: ?|not defined: |in |for (?:flag )?"?|argument: |syntax: )(-{1,2}[\w.-]+)|required flag\(s\) (".{1,200}") not set/).exec(message ?? "") ?? [];
		if (wanted !== void 0) return `The program needs the flag ${wanted}, and the container does not give it. Add it to its \`args\`.`;
		return `The program was started with ${given === void 0 ? "flags that it does not know or cannot read" : `${given}, which it does not know or cannot read`}. Compare \`args\` of the container with the flags of this version.`;
	},
	panic: (draft) => {
		const { why, advice } = messageHint(draft, where(draft));
		return `${why} ${advice}`;
	}
};
// src/crash/runtimes/go/names.ts
function goSourceName(printed) {
	return withoutPairs(printed.slice(printed.lastIndexOf("/") + 1), "[", "]").replace(/[(*)]/g, "").replace(/\b_C(?:func|2func)_/, "").replace(/(?:\.(?:func\d+|gowrap\d+|deferwrap\d+|\d+|init\.\d+|-fm|-range\d+))+$/, "").replace(/-(?:fm|range\d+)$/, "").replace(/\.glob\.\..*$/, "");
}
// src/crash/runtimes/go/printed.ts
let CHI_HEAD;
let CHI_FUNCTION;
let CHI_PLACE;
const CHI_MESSAGE_LINES = 20;
function mayBeChi(line) {
	return line.startsWith(" panic: ");
}
function readChi(lines, at) {
	let row = at + 1;
	while (row < lines.length && row <= at + CHI_MESSAGE_LINES && !(CHI_PLACE ??= /^(?: -> {3}| {6})(\S.*):(\d{1,9})$/).test(lines[row + 1] ?? "")) row++;
	const message = [(CHI_HEAD ??= /^ panic: (.*)$/).exec(lines[at] ?? "")?.[1] ?? "", ...lines.slice(at + 1, row)].join("\n").trimEnd();
	const positions = [];
	let last = at;
	for (; row + 1 < lines.length; row++) {
		if (lines[row] === "" && positions.length > 0) continue;
		const name = (CHI_FUNCTION ??= /^(?: -> | {4})(\S+)$/).exec(lines[row] ?? "")?.[1];
		const place = (CHI_PLACE ??= /^(?: -> {3}| {6})(\S.*):(\d{1,9})$/).exec(lines[row + 1] ?? "");
		if (name === void 0 || place === null) break;
		positions.push({
			function: name,
			file: place[1] ?? null,
			line: Number(place[2])
		});
		last = ++row;
	}
	if (positions.length === 0) return null;
	const frames = withOrigins$1(positions);
	return {
		draft: drafted({
			runtime: "go",
			kind: kindOf$12(message),
			title: `panic: ${message.split("\n", 1)[0] ?? ""}`,
			message,
			fatal: false,
			chain: [{
				type: null,
				message,
				recovered: true
			}],
			frames,
			culprit: goCulprit(frames)
		}),
		first: at,
		last
	};
}
let SAID;
function gluedOf(line) {
	if (line.length > 2e4 || !line.endsWith("]:")) return null;
	const at = line.lastIndexOf(" goroutine ");
	if (at <= 0 || headerOf(line.slice(at + 1)) === null) return null;
	const printed = (SAID ??= /\[PANIC RECOVER\] (.+)$|\b(?:panic(?:ked|king)?|PANIC|Panic|recover(?:ed|y)?|Recover(?:ed|y)?)\b[^:]{0,60}: (.+)$|(\bruntime error: .+)$/).exec(line.slice(0, at).trimEnd());
	return {
		message: printed?.[1] ?? printed?.[2] ?? printed?.[3] ?? null,
		header: line.slice(at + 1)
	};
}
const OUTERMOST$2 = /* @__PURE__ */ new Set(["runtime.main", "runtime.goexit"]);
let STAMP$1;
function brokenRecordOf(start, end) {
	return start.includes("{\"") && !start.endsWith("}") && end.endsWith("\"}") ? consoleRecordOf(start + end) : null;
}
function mayBeErrorStack(line) {
	return OUTERMOST$2.has(line);
}
function readErrorStack(lines, at) {
	if (!isFrame$1(lines, at)) return null;
	let first = at;
	while (at - first < 64 && isFrame$1(lines, first - 2)) first -= 2;
	const head = lines[first - 1] ?? "";
	if (first === at || head.trim() === "" || fileOf(head) !== null || head.startsWith("goroutine ")) return null;
	const zap = consoleRecordOf(head) ?? brokenRecordOf(lines[first - 2] ?? "", head);
	const message = zap?.message ?? head.replace(STAMP$1 ??= /^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d(?:\.\d{6})? (?:[\w./-]{1,200}\.go:\d{1,9}: )?/, "");
	const positions = [];
	let row = first;
	for (; isFrame$1(lines, row); row += 2) positions.push(positionAt(lines, row));
	const isMain = positions.some(({ function: name }) => name === "runtime.main");
	const chain = [linkOf$3(message)];
	while (row + 2 < lines.length && isWrapping(lines[row] ?? "") && isFrame$1(lines, row + 1)) {
		chain.push(linkOf$3(lines[row] ?? ""));
		for (row++; isFrame$1(lines, row);) row += 2;
	}
	const fatal = isMain && zap === null && endsLog(lines, row - 1);
	const frames = withOrigins$1(positions);
	return {
		draft: drafted({
			runtime: "go",
			kind: fatal ? "log-fatal" : "logged-exception",
			title: message,
			message,
			fatal,
			chain,
			frames,
			culprit: goCulprit(frames)
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
function linkOf$3(message) {
	return {
		type: null,
		message,
		recovered: false
	};
}
// src/crash/runtimes/go/race.ts
const RULE$1 = "==================";
const WARNING$2 = "WARNING: DATA RACE";
let ACCESS;
let STARTED;
let FOUND$1;
const LINES$5 = 2e3;
const LINES_UNTIL_COUNTED = 300;
function mayBeRace(line) {
	return line === WARNING$2;
}
function readRace(lines, at) {
	if (lines[at] !== WARNING$2) return null;
	const sides = [];
	const created = /* @__PURE__ */ new Map();
	let last = at;
	let i = at + 1;
	while (i < lines.length && i - at < LINES$5) {
		const line = lines[i] ?? "";
		if (line === RULE$1) {
			last = i;
			break;
		}
		const access = (ACCESS ??= /^(Previous |)([a-z]+ |)?(?:([Rr]ead|[Ww]rite)(?: of size \d+)?) at 0x[0-9a-f]+ by (main goroutine|goroutine (\d+)):$/).exec(line);
		const started = (STARTED ??= /^Goroutine (\d+) \((\w+)\) created at:$/).exec(line);
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
	const end = Math.min(lines.length, last + LINES_UNTIL_COUNTED);
	let counted = last + 1;
	while (counted < end && !(FOUND$1 ??= /^Found \d+ data race\(s\)/).test(lines[counted] ?? "")) counted++;
	const isCounted = counted < end;
	const isRight = isCounted && lines.slice(last + 1, counted).every((line) => line === "");
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
			title: WARNING$2,
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
		first: lines[at - 1] === RULE$1 ? at - 1 : at,
		last: isRight ? counted : last
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
		frames: withOrigins$1(positions),
		next: i
	};
}
// src/crash/runtimes/go/rewordings.ts
let NIL;
let VALUE;
const SAID_ALIKE = /* @__PURE__ */ new Set(["sync-misuse"]);
function goRuntimeWords(message, draft) {
	if ((NIL ??= /^(?:runtime error: )?(?:nil|panic called with nil argument\b.*)$/).test(message)) return "nil";
	const value = (VALUE ??= new RegExp(`^\\(([^ ()]{1,200})\\) \\(?0x[0-9a-f, x]+\\)?$|^((?:[\\w%.~-]+/)*[\\w%-]+\\.[A-Za-z_${FOREIGN_LETTERS}][\\w${FOREIGN_LETTERS}]*)\\([^()]*\\)$`)).exec(message.slice(0, 400));
	if (value !== null) return value[1] ?? value[2] ?? null;
	const kind = kindOf$12(message);
	if (SAID_ALIKE.has(kind)) return null;
	if (draft.kind === "fatal-signal") return draft.signal?.name ?? null;
	if (kind === "type-assertion") return message.replace(/^runtime error: /, "").replace(/\binterface(?: \{\})?(?= is )/, "any");
	if (kind === "deadlock") return `deadlock ${/^(?:chan \w+|select)/.exec(draft.thread?.state ?? "")?.[0] ?? ""}`;
	return kind === "panic" ? null : kind;
}
// src/crash/runtimes/go/usage.ts
let BEFORE$1;
let COMPLAINT;
let USAGE;
let PART;
const TRY_HELP = ", try --help";
const USAGE_LINES = 1e3;
function complaintOf(line) {
	if (line.length >= 2e3 || !(line.includes("flag") || line.includes("invalid "))) return null;
	const text = line.replace(BEFORE$1 ??= /^(?:Error: |Incorrect Usage: |\S{1,100}: error: |Error parsing command ?line arguments: )/, "");
	return (COMPLAINT ??= /^(?:flag provided but not defined: -\S+|flag needs an argument: .{1,100}|bad flag syntax: \S+|invalid (?:boolean )?value ".*" for (?:flag )?-\S+: .+|unknown flag: --\S+|unknown shorthand flag: '.' in -\S+|invalid argument ".*" for ".{1,100}" flag: .+|required flag\(s\) ".+" not set|unknown (?:long|short) flag '.+?'(?:, try --help)?)$/).test(text) ? text : null;
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
	if (!isAlone && !(USAGE ??= /^\s*(?:Usage(?: of .*)?:|usage: .+|NAME:|USAGE:)$/).test(lines[usage] ?? "")) return null;
	let last = at;
	let isProse = /^\s*usage: /.test(lines[usage] ?? "");
	for (let row = usage; row < lines.length && row <= at + USAGE_LINES; row++) {
		const line = lines[row] ?? "";
		if (line.trim() === "") continue;
		if (isEpilogue(line)) break;
		const isPart = (PART ??= /^[A-Z][\w ()<>,-]{0,60}:$|^Use "/).test(line);
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
// src/crash/runtimes/go/go.ts
const go = {
	runtime: "go",
	threadNoun: "goroutine",
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
		"	ERROR	",
		"  ERROR  ",
		"  FATAL  ",
		"PANIC	",
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
	traceLine: /^goroutine \d+ \[|^\s{0,40}\S{1,400}\.(?:go|s):\d{1,9} \+0x[0-9a-f]+(?: fp=\S.*)?$/,
	headerLine: /^(?:goroutine \d+ \[|\[signal |exit status \d+$)/,
	finalLine: /^fatal error: .{1,200} - deadlock!$/,
	kindsOfFrames,
	exitCodes: {
		ofCrash: [
			2,
			1,
			66
		],
		ofRethrow: 2,
		ofPrinted: { "data-race": 66 }
	},
	identity: {
		isStarter,
		functionNoise: [
			[/\[\.\.\.\]/g, ""],
			[/-fm$/, ""],
			[/(?:\.|-)(?:func|gowrap|deferwrap|range)\d+(?:[.-]?(?:func|gowrap|deferwrap|range)?\d+)*/g, ".func"],
			[/\.glob\.\.func/, ".init.func"],
			[/^((?:.*\/)?[^./]+)\.(?:[^.()]+\.)+([^.()]+\.func)$/, "$1.$2"]
		],
		runtimeWords: goRuntimeWords
	},
	source: {
		functionName: goSourceName,
		isWrittenOut: (_, file) => file.endsWith(".go"),
		namespaces: {
			line: /^package\s+(\w+)/,
			isOutside: (printed) => !goSourceName(printed).startsWith("main."),
			isCommon: true
		}
	},
	hints: goHints,
	stackSetting: goStackSetting,
	acceptsGlued,
	withMessage(draft, message, printed) {
		const bare = /\bruntime error: .*/s.exec(message)?.[0] ?? message.replace(/^[^:]{0,60}\bpanic(?:ked|king)?\b[^:]{0,40}: /i, "");
		const kind = kindOf$12(bare);
		const first = firstLine$1(bare);
		const truncated = {
			...draft.truncated,
			head: false
		};
		if (kind === "panic" && isLogged(draft) && !(SAYS_PANIC ??= /^[^:]{0,60}\b(?:panic(?:ked|king)?|recovered)\b/i).test(printed)) {
			const own = {
				message: printed,
				truncated,
				chain: [{
					type: null,
					message: printed,
					recovered: false
				}]
			};
			return draft.fatal ? {
				...draft,
				...own,
				kind: "log-fatal",
				title: `fatal: ${firstLine$1(printed)}`
			} : {
				...draft,
				...own,
				kind: "logged-exception",
				title: firstLine$1(printed)
			};
		}
		const stack = belowPanic(draft.frames);
		const culprit = goCulprit(stack) ?? draft.culprit;
		return {
			...draft,
			message: bare,
			truncated,
			culprit,
			rootCause: goRootCause(stack, culprit),
			kind: kind !== "panic" ? kind : draft.kind,
			title: `panic: ${first}`,
			chain: [{
				type: null,
				message: bare,
				recovered: true
			}]
		};
	},
	isFarFromRest: (line) => line.startsWith("panic: ") || line.startsWith("fatal error: "),
	mayOpen(line) {
		const first = line.charCodeAt(0);
		if (first === 103 && headerOf(line) !== null) return true;
		if (first === 9 && line.startsWith("	panic: ")) return true;
		return mayBeHead$1(line) || mayBeRace(line) || mayBeUsage(line) || isRecoveryNote(line) || mayBeFatalLine(line) || mayBeErrorLine(line) || mayBeChi(line) || gluedOf(line) !== null || isFrameLine(line, "	/f.go:1");
	},
	read(lines, at) {
		const line = lines[at] ?? "";
		if (line.startsWith("	panic: ")) return readCutChain(lines, at);
		if (mayBeRace(line)) return readRace(lines, at);
		if (line.includes("standard_init_linux.go")) return null;
		if (mayBeHead$1(line)) {
			const joined = readJoined(lines, at);
			if (joined !== null) return joined;
			const head = readHead(lines, at);
			return head === null ? null : readHeaded$1(lines, withEntry(head, lines));
		}
		if (mayBeUsage(line)) return readUsage(lines, at);
		if (isRecoveryNote(line)) {
			const recovered = readRecovered(lines, at) ?? readGin(lines, at) ?? readPlaces(lines, at);
			if (recovered !== null) return recovered;
		}
		if (mayBeFatalLine(line)) return readFatalLine(lines, at);
		if (mayBeErrorLine(line)) return readErrorLine(lines, at);
		if (headerOf(line) !== null) return readBareDump(lines, at);
		if (mayBeChi(line)) return readChi(lines, at);
		const glued = gluedOf(line);
		if (glued !== null) return readGlued$1(lines, at, glued);
		return (mayBeErrorStack(line) ? readErrorStack(lines, at) : null) ?? readBareFrames(lines, at);
	}
};
function withEntry(head, lines) {
	if (head.message === null || !/^\(\*logrus\.Entry\) \(?0x/.test(head.message)) return head;
	const printed = saidAbove(lines, head.first);
	const last = head.links.at(-1);
	if (printed === null || last === void 0) return head;
	return {
		...head,
		message: printed,
		links: [...head.links.slice(0, -1), {
			...last,
			lines: printed.split("\n")
		}]
	};
}
function readJoined(lines, at) {
	const line = lines[at] ?? "";
	const header = line.startsWith("panic: ") ? gluedOf(line)?.header ?? null : null;
	if (header === null) return null;
	const parted = [
		line.slice(0, -header.length).trimEnd(),
		"",
		header
	];
	const head = readHead([...parted, ...lines.slice(at + 1, at + GLUED_LINES)], 0);
	const reading = head === null ? null : readHeaded$1([...parted, ...lines.slice(at + 1, at + GLUED_LINES)], head);
	return reading === null ? null : {
		draft: reading.draft,
		first: at,
		last: Math.max(at, at + reading.last - 2)
	};
}
const GLUED_LINES = 400;
function readGlued$1(lines, at, { message, header }) {
	const own = readGoroutine([header, ...lines.slice(at + 1, at + GLUED_LINES)], 0);
	if (own === null || own.frames.length === 0) return null;
	const draft = {
		...recoveredDraft(withOrigins$1(own.frames), message, true, own),
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
let SAYS_PANIC;
function isLogged({ frames, kind }) {
	return kind === "panic" && panicsOf(frames) === 0;
}
function readCutChain(lines, at) {
	if (!isStartOfLog(lines, at)) return null;
	const head = readHead(lines.map((line, i) => i === at ? line.slice(1) : line), at);
	return head?.dump == null ? null : readHeaded$1(lines, head, true);
}
// src/crash/runtimes/haskell/haskell.ts
let HEAD$8;
let CALL_STACK;
let BACKTRACE$1;
let FRAME$7;
let CALLED_FROM;
let TYPED;
let PARTIAL;
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
		words: /^(?:heap overflow|Heap exhausted;.*|[Uu]nable to (?:commit|allocate|reserve) \d+ bytes of memory.*|out of memory(?: \(requested \d+ bytes\))?)$/,
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
let STRING;
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
		"bytes of memory",
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
	finalLine: /^CallStack \(from HasCallStack\):$/,
	exitCodes: { ofCrash: [
		1,
		2,
		251,
		254
	] },
	identity: { isUnqualified: true },
	hints: {
		uncaught: ({ message, culprit }) => {
			const text = message ?? "";
			const variable = /^(\S{1,200}): getEnv: does not exist/.exec(text)?.[1];
			if (variable !== void 0) return `${variable} is not set. Set it in the container's env, or in the ConfigMap or Secret that feeds it.`;
			const file = /^(.{1,400}?): \w+: does not exist/.exec(text)?.[1];
			if (file !== void 0) return `${file} is not in the container. Check that the image contains it, or that the volume or ConfigMap with it is mounted there.`;
			if (/^Non-exhaustive|^Irrefutable|^Missing field/.test(text)) return `A value met no pattern at ${culprit?.file}:${culprit?.line}. Handle the case that is missing; -Wincomplete-patterns names such places at build time.`;
			if (/^(?:Prelude\.|Map\.!|Maybe\.fromJust|No match in record selector)/.test(text)) return `\`${/^(?:Prelude\.)?([\w.!]{1,60}?)(?::| )/.exec(text)?.[1] ?? "A function"}\` was given a value that it is not defined for. Use one that returns Maybe, and handle Nothing.`;
			return "An exception reached the top of the program and nothing caught it. Handle it where the call stack begins, or at the edge of the work that failed.";
		},
		deadlock: "Every thread that could have woken this one is gone or waits itself. Look for the MVar or STM variable that nobody fills any more, often since its writer died of an exception.",
		"stack-overflow": "A recursion went deeper than the stack may grow, most often a lazy fold whose thunks were forced all at once. Make it strict (foldl', Data.Map.Strict, bang patterns); `+RTS -K` sets the limit.",
		"thread-exception": "A thread of forkIO died of an exception; the program went on without it. Use async and wait for it, so that its exception is seen."
	},
	stackSetting: ({ kind, message }) => kind === "uncaught" && !/: does not exist/.test(message ?? "") ? "GHC prints no place for it: build with profiling and start with `+RTS -xc`, or give the functions on its way a `HasCallStack`." : null,
	mayOpen: (line) => (CALL_STACK ??= /^CallStack \(from HasCallStack\):$/).test(line) || (HEAD$8 ??= /^([\w][\w.+-]{0,100}): (\S.*)$/).test(line),
	read(lines, at) {
		const line = lines[at] ?? "";
		if ((CALL_STACK ??= /^CallStack \(from HasCallStack\):$/).test(line)) return readCallStack(lines, at);
		const text = isLogLine(line) ? void 0 : (HEAD$8 ??= /^([\w][\w.+-]{0,100}): (\S.*)$/).exec(line)?.[2];
		if (text === void 0) return null;
		return readTyped(lines, at, text) ?? readRequest(lines, at, text) ?? readString(lines, at, text) ?? readInternal(lines, at, text) ?? readKnown(lines, at, text);
	}
};
const MESSAGE_LINES$9 = 40;
const KEYWORDS = /* @__PURE__ */ new Set([
	"case",
	"lambda",
	"if"
]);
let FAILED_MATCH;
function readCallStack(lines, at) {
	const first = messageAbove(lines, at);
	const text = (HEAD$8 ??= /^([\w][\w.+-]{0,100}): (\S.*)$/).exec(lines[first] ?? "")?.[2];
	if (text === void 0) return readShown(lines, at);
	const reading = readingOf$4(lines, {
		first,
		at,
		message: [text, ...lines.slice(first + 1, at).filter((line) => !isLogLine(line))].join("\n").trim(),
		type: null
	});
	return reading.draft.fatal || !isErrorLogLine(lines[first - 1] ?? "") ? reading : null;
}
function readShown(lines, at) {
	const message = lines[at - 1] ?? "";
	if (message.trim() === "" || isLogLine(message)) return null;
	return readingOf$4(lines, {
		first: at - 1,
		at,
		message,
		type: null
	});
}
function messageAbove(lines, at) {
	const heads = [];
	for (let i = at - 1; i >= Math.max(0, at - MESSAGE_LINES$9); i--) {
		const line = lines[i] ?? "";
		if (line === "" && heads.length > 0) break;
		if (isErrorLogLine(line)) break;
		if (isLogLine(line)) continue;
		const name = (HEAD$8 ??= /^([\w][\w.+-]{0,100}): (\S.*)$/).exec(line)?.[1];
		if (name !== void 0) heads.push({
			at: i,
			name
		});
	}
	return (heads.findLast(({ name, at: own }) => /^[a-z]/.test(name) && heads.every((head) => head.at === own || head.name !== name)) ?? heads[0])?.at ?? -1;
}
function readTyped(lines, at, text) {
	const type = (TYPED ??= /^Uncaught exception \S+:(\S+):$/).exec(text)?.[1];
	if (type === void 0) return null;
	const end = seek(lines, at + 1, (line) => (CALL_STACK ??= /^CallStack \(from HasCallStack\):$/).test(line) || (BACKTRACE$1 ??= /^HasCallStack backtrace:$/).test(line));
	const printed = lines.slice(at + 1, end === -1 ? at + 3 : end).filter((line) => !isLogLine(line));
	const own = type.endsWith(".ErrorCall") ? null : type;
	return readingOf$4(lines, {
		first: at,
		at: end === -1 ? at + 2 : end,
		message: printed.join("\n").trim(),
		type: own
	});
}
function readRequest(lines, at, text) {
	if (!text.endsWith(REQUEST$2)) return null;
	const end = seekShown(lines, at + 1, /^\}$/);
	const failed = end === -1 ? -1 : seekShown(lines, end + 1, /^ \(.*\)$/);
	if (failed === -1) return null;
	const shown = [text, ...lines.slice(at + 1, failed + 1)].filter((line) => !isLogLine(line));
	const reading = readingOf$4(lines, {
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
	const end = Math.min(lines.length, from + MESSAGE_LINES$9);
	for (let i = from; i < end; i++) if (shape.test(lines[i] ?? "")) return i;
	return -1;
}
function readString(lines, at, text) {
	if (!(STRING ??= /^(?:.{0,200} )?(?:Control\.Exception\.Safe|UnliftIO\.Exception)\.throwString called with:$/).test(text)) return null;
	const end = seekShown(lines, at + 1, CALLED_FROM ??= /^Called from:$/);
	if (end === -1) return null;
	const printed = lines.slice(at + 1, end).filter((line) => !isLogLine(line));
	const reading = readingOf$4(lines, {
		first: at,
		at: end,
		message: printed.join("\n").trim(),
		type: null
	});
	const title = `${lines[at]} ${printed.find((line) => line !== "") ?? ""}`;
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
	const reading = readingOf$4(lines, {
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
	const partial = (PARTIAL ??= /^(\S+\.l?hs):\(?(\d+)[-,:\d()]*: ((?:Non-exhaustive (?:patterns|guards) in|Irrefutable pattern failed for|Missing field in|No instance nor default method for) .*)$/).exec(text);
	if (partial !== null) {
		const [, file = null, line, message = ""] = partial;
		const name = / in (?:function |an equation for [\u2018'`])?([\w.']+)[\u2019']?$/.exec(message)?.[1] ?? null;
		return readingOf$4(lines, {
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
	const match = (FAILED_MATCH ??= /^user error \(Pattern match failure in .{1,200} at (\S+\.l?hs):\(?(\d+)[-,:\d()]*\)$/).exec(text);
	const place = match === null ? null : {
		function: null,
		file: match[1] ?? null,
		line: Number(match[2])
	};
	const error = {
		first: at,
		at: last,
		message: text,
		type: null,
		kind
	};
	const reading = readingOf$4(lines, place === null ? error : {
		...error,
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
function readingOf$4(lines, { first, at, message, type, kind = "uncaught", place }) {
	const { frames, last } = readFrames$3(lines, at);
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
			culprit: place ?? calledAt(frames) ?? culpritOf(frames)
		})
	};
}
function readFrames$3(lines, at) {
	const frames = [];
	let last = at;
	for (;;) {
		const next = seek(lines, last + 1, (line) => (FRAME$7 ??= /^\s*([^\s,(]+)(?:, called at | \()([^\s():]+):(\d+):\d+ in ([^\s():]+):([^\s()]+)\)?$/).test(line) || (CALL_STACK ??= /^CallStack \(from HasCallStack\):$/).test(line) || (BACKTRACE$1 ??= /^HasCallStack backtrace:$/).test(line), (line) => (HEAD$8 ??= /^([\w][\w.+-]{0,100}): (\S.*)$/).test(line) && !line.startsWith(" "));
		if (next === -1) break;
		last = next;
		const found = (FRAME$7 ??= /^\s*([^\s,(]+)(?:, called at | \()([^\s():]+):(\d+):\d+ in ([^\s():]+):([^\s()]+)\)?$/).exec(lines[next] ?? "");
		if (found === null) continue;
		const [, name = "", file = "", line, unit = ""] = found;
		if (frames.length < 512) frames.push({
			function: name,
			file,
			line: Number(line),
			origin: originOf$9(unit, file)
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
function originOf$9(unit, file) {
	if (/^libraries\//.test(file) || /^(?:base|ghc-\w+|containers|text|bytestring)(?:-[\d.]+)?(?:$|-)/.test(unit)) return "runtime";
	return unit === "main" || unit.includes("-inplace") ? "app" : "dependency";
}
// src/crash/runtimes/javascript/frames.ts
function jsFrameOf(line) {
	const start = indentOf$1(line);
	if (!line.startsWith("at ", start) || !mayEnd(line)) return null;
	if (start === 0 && !/:\d+:\d+\)?(?: ?[,{])?$/.test(line)) return null;
	const rest = /[ ,{]$/.test(line) ? line.slice(start + 3).replace(/ ?[,{]? ?$/, "") : line.slice(start + 3);
	const open = rest.endsWith(")") ? openingOf(rest) : -1;
	if (open === -1) {
		const text = rest.startsWith("async ") ? rest.slice(6) : rest;
		const place = text === "<anonymous>" || isPlaced(text) ? placeOf$7(text) : null;
		return place === null ? null : {
			function: null,
			...place
		};
	}
	const place = placeOf$7(rest.slice(open + 1, -1));
	return place === null ? null : {
		function: nameOf$3(rest.slice(0, open)),
		...place
	};
}
function mayEnd(line) {
	const last = line.charCodeAt(line.length - 1);
	return ")> ,{".includes(String.fromCharCode(last)) || isDigit(last);
}
function isPlaced(text) {
	const column = numberBefore(text, text.length);
	return column !== -1 && numberBefore(text, column) !== -1;
}
function numberBefore(text, end) {
	let at = end - 1;
	while (isDigit(text.charCodeAt(at))) at--;
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
function nameOf$3(text) {
	const name = text.trim().replace(/^async /, "");
	const alias = name.indexOf(" [as ");
	return alias === -1 ? name : name.slice(0, alias);
}
function placeOf$7(text) {
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
	return culpritOf(own === -1 ? frames : frames.slice(own));
}
// src/crash/runtimes/javascript/errors.ts
let REFERENCE;
let HEAD$7;
function headOf$1(text) {
	const match = text.length > 1e5 ? null : (HEAD$7 ??= /^(\[?)((?:[A-Za-z_$][\w$]*\.)*[A-Za-z_$][\w$]*)(?: \[([^\]\s]+)\])?(?::(?: (.*)|$)|(\]?)$)/s).exec(text.replace(REFERENCE ??= /^<ref \*\d{1,9}> /, ""));
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
	const head = headOf$1(text);
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
const MESSAGE_LINES$8 = 400;
function stackBegins(lines, at) {
	for (let i = at; i < Math.min(lines.length, at + MESSAGE_LINES$8); i++) {
		const line = lines[i] ?? "";
		if (jsFrameOf(line) !== null) return i;
		if (/^Node\.js v\d/.test(line) || line.startsWith("(Use `node --trace-uncaught")) return -1;
	}
	return -1;
}
function resumes(lines, at, indent, isStrict) {
	for (let i = at; i < Math.min(lines.length, at + 12); i++) {
		const line = lines[i] ?? "";
		if ((jsFrameOf(line) !== null || (OMITTED ??= /^\s*(?:\.\.\. \d+ lines matching cause stack trace \.\.\.|\.\.\. collapsed \d+ duplicate lines matching above .{1,40}|\[\.\.\. lines matching original stack trace \.\.\.\])$/).test(line)) && indentOf$1(line) === indent) return i;
		if (!(isStrict ? isLogLine(line) : line !== "" && headOf$1(line) === null && !(OTHER_STACK ??= /^(?:Emitted 'error' event(?: on [\w$]+ instance)? at:|Thrown at:)$/).test(line) && !/^[\s}]/.test(line)) && !isLogLine(line)) return -1;
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
		} else if ((OTHER_STACK ??= /^(?:Emitted 'error' event(?: on [\w$]+ instance)? at:|Thrown at:)$/).test(line)) {
			isOtherStack = true;
			last = i;
		} else if ((OMITTED ??= /^\s*(?:\.\.\. \d+ lines matching cause stack trace \.\.\.|\.\.\. collapsed \d+ duplicate lines matching above .{1,40}|\[\.\.\. lines matching original stack trace \.\.\.\])$/).test(line)) last = i;
		else {
			const next = start === -1 ? -1 : resumes(lines, i, indentOf$1(lines[last] ?? ""), isStrict);
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
		const indent = indentOf$1(line);
		const text = line.slice(indent);
		const frame = jsFrameOf(line);
		if (frame !== null) current?.frames.push(frame);
		else if (text.startsWith("[cause]: ")) {
			current = growing$1(text.slice(9).replace(/ \{$/, ""), indent);
			causes.push(current);
		} else if (text === "[errors]: [") listIndent = indent;
		else if (listIndent !== -1 && indent === listIndent && text.startsWith("]")) listIndent = -1;
		else if (listIndent !== -1 && indent === listIndent + 2 && headOf$1(text) !== null) {
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
function placeIn$3({ culprit, rootCause }) {
	const place = rootCause ?? culprit;
	return place?.file == null ? "the first frame of the trace" : inSentence(place.file, place.line);
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
	return reason === void 0 || culprit !== null ? null : `A promise was rejected with \`${firstLine$1(reason)}\`, which is no Error and so has no stack, and nobody caught it. Reject with \`new Error(...)\`, which keeps where it was made.`;
}
const nodeHints = {
	uncaught: (draft) => ofSystem(draft) ?? `An error was thrown at ${placeIn$3(draft)} and nothing caught it. Handle it there, or where the work was begun.`,
	"unhandled-rejection": (draft) => ofSystem(draft) ?? ofReason(draft) ?? `A promise was rejected and nobody awaited or caught it, which ends the process. Await the call that leads to ${placeIn$3(draft)}, and catch where the work begins.`,
	"unhandled-error-event": (draft) => ofSystem(draft) ?? "An emitter had an error to tell and no listener for 'error', which throws. Listen for 'error' on it.",
	"uncaught-non-error": ({ message }) => `\`${firstLine$1(message ?? "").slice(0, 120)}\` was thrown, which is no Error and so has no stack. Throw \`new Error(...)\`, which keeps where it was made.`,
	"startup-module-not-found": missingModule$1,
	"stack-overflow": (draft) => `A function called itself until the stack was full, at ${placeIn$3(draft)}. Give the recursion an end, or work with a list instead.`,
	"heap-oom": heap$1,
	"syntax-error": (draft) => `${placeIn$3(draft)} could not be parsed by this version of the runtime, so the program never ran. Check the file and the version in the image, and "type" in package.json where import or export is what it stumbles over.`,
	"unsettled-await": (draft) => `The program waits at ${placeIn$3(draft)} for a promise that nothing is left to settle. Look for a callback or an event that never comes.`,
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
const runtimeWords$9 = rewordedBy([
	[/^Cannot (read|set) property '([^']*)' of (null|undefined)\b.*/, "cannot $1 $2 of $3"],
	[/^Cannot (read|set) properties of (null|undefined) \((?:reading|setting) '([^']*)'\).*/, "cannot $1 $3 of $2"],
	[/^Cannot (read|set) propert(?:y|ies) of (null|undefined)\b.*/, "cannot $1 of $2"],
	[/^(.*) \((?:evaluating|near) '(.*)'\)$/, "$1 $2"],
	[/^(?:\S+: )?(?:Unexpected|Expected|Bad|Unterminated) .*\bJSON\b.*/, "not JSON"],
	[/^(The expression evaluated to a falsy value):.*/, "$1"],
	[/^FATAL ERROR: .*\bheap out of memory$/, "heap out of memory"],
	[/^.*The promise rejected with the reason "?(.*?)"?\.?(?:\] \{)?$/, "rejected: $1"]
]);
// src/crash/runtimes/javascript/bun/bun.ts
let GUTTER;
let CARET$2;
let VERSION;
let PANIC;
let MISSING;
let NOTE$1;
const OH_NO = "oh no: Bun has crashed.";
let PROPERTY;
const BLOCK_LINES = 60;
const BANNER_LINES = 16;
const bun = {
	runtime: "bun",
	triggers: [
		"Bun v",
		"error: Cannot find ",
		"panic(",
		"panic: ",
		"      at "
	],
	traceLine: /^(?:Bun v\d{1,3}\.\d|panic\([^)]{1,60}\): |oh no: Bun has crashed)/,
	finalLine: /^Bun v\d{1,3}\.\d/,
	cutLine: /^\s+at (?!.*(?:[)>{}\]]|:\d+:\d+)$)/,
	exitCodes: { ofCrash: [1] },
	identity: {
		functionNoise: javascriptFunctionNoise,
		isUnqualified: true,
		runtimeWords: runtimeWords$9
	},
	source: {
		functionName: jsSourceName,
		isWrittenOut: isWrittenOutInJs,
		isBundled: true
	},
	hints: nodeHints,
	mayOpen: (line) => (GUTTER ??= /^(?:.{0,80} )?\s*\d+ \| /).test(line) || (VERSION ??= /^Bun v\d+\.\d+\.\d+/).test(line) || (MISSING ??= /^error: Cannot find (?:module|package) "[^"]{1,1000}" from "[^"]{1,1000}"$/).test(line) || (PANIC ??= /^panic(?:\([^)]*\))?: /).test(line) || line.startsWith("      at ") && jsFrameOf(line) !== null,
	read(lines, at) {
		const line = lines[at] ?? "";
		if ((PANIC ??= /^panic(?:\([^)]*\))?: /).test(line)) return readPanic$1(lines, at);
		const source = (GUTTER ??= /^(?:.{0,80} )?\s*\d+ \| /).test(line) ? at : sourceAbove$1(lines, at);
		const head = source === -1 ? -1 : headBelowSource(lines, source);
		if (head !== -1) return readErrors(lines, source, head);
		if ((VERSION ??= /^Bun v\d+\.\d+\.\d+/).test(line)) return readAbove(lines, at);
		return (MISSING ??= /^error: Cannot find (?:module|package) "[^"]{1,1000}" from "[^"]{1,1000}"$/).test(line) && endsLog(lines, at) ? readMissing$1(line, at) : null;
	}
};
function readMissing$1(line, at) {
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
function sourceAbove$1(lines, at) {
	if (jsFrameOf(lines[at - 1] ?? "") !== null) return -1;
	for (let i = at - 1; i > Math.max(0, at - BLOCK_LINES); i--) {
		if (!(CARET$2 ??= /^\s*\^$/).test(lines[i] ?? "") || !(GUTTER ??= /^(?:.{0,80} )?\s*\d+ \| /).test(lines[i - 1] ?? "")) continue;
		let first = i - 1;
		while (first > 0 && i - first < 12 && (GUTTER ??= /^(?:.{0,80} )?\s*\d+ \| /).test(lines[first - 1] ?? "")) first--;
		return first;
	}
	return -1;
}
function headBelowSource(lines, at) {
	for (let i = at + 1; i < Math.min(lines.length, at + 12); i++) {
		const line = lines[i] ?? "";
		if ((CARET$2 ??= /^\s*\^$/).test(line)) return lines[i + 1] === void 0 ? -1 : i + 1;
		if (!(GUTTER ??= /^(?:.{0,80} )?\s*\d+ \| /).test(line) && !isLogLine(line)) return -1;
	}
	return -1;
}
function versionWithin(lines, at) {
	for (let i = at; i < Math.min(lines.length, at + BLOCK_LINES); i++) if ((VERSION ??= /^Bun v\d+\.\d+\.\d+/).test(lines[i] ?? "")) return i;
	return -1;
}
function readBlock$1(lines, at) {
	const title = lines[at] ?? "";
	const plain = /^error(?:: (.*))?$/.exec(title) ?? /^(E[A-Z]+: .*)$/.exec(title);
	const head = plain === null ? headOf$1(title) : null;
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
		else if ((VERSION ??= /^Bun v\d+\.\d+\.\d+/).test(line) || (GUTTER ??= /^(?:.{0,80} )?\s*\d+ \| /).test(line) || line === "" && frames.length > 0) break;
		else if (frames.length === 0 && line !== "" && !isLogLine(line) && stack === -1 && (isThrownValue || !(PROPERTY ??= /^ +[\w$]+: /).test(line)) && lines[i - 1] !== "") message.push(line);
		else continue;
		last = i;
	}
	const printed = (message.length === 2 && message[0] === message[1] ? message.slice(1) : message).join("\n").trim();
	return {
		type: plain !== null ? frames.length === 0 ? null : "Error" : head?.type ?? null,
		message: printed,
		frames,
		sourceLine: sourceLineAbove(lines, at),
		stack: stack === -1 ? "" : lines.slice(stack, last + 1).join("\n"),
		next: last + 1
	};
}
function sourceLineAbove(lines, head) {
	for (let i = head - 1; i >= Math.max(0, head - 12); i--) {
		const line = lines[i] ?? "";
		if ((GUTTER ??= /^(?:.{0,80} )?\s*\d+ \| /).test(line)) return line.replace(GUTTER ??= /^(?:.{0,80} )?\s*\d+ \| /, "");
		if (!(CARET$2 ??= /^\s*\^$/).test(line) && !isLogLine(line)) return null;
	}
	return null;
}
function stackBelow(lines, at) {
	for (let i = at; i < Math.min(lines.length, at + BLOCK_LINES); i++) {
		const line = lines[i] ?? "";
		if (jsFrameOf(line) !== null) return i;
		if ((VERSION ??= /^Bun v\d+\.\d+\.\d+/).test(line) || (GUTTER ??= /^(?:.{0,80} )?\s*\d+ \| /).test(line)) return -1;
	}
	return -1;
}
function messageEnd(lines, at, stack) {
	if (lines[stack - 1] !== "") return stack;
	for (let i = at; i < stack; i++) if ((PROPERTY ??= /^ +[\w$]+: /).test(lines[i] ?? "")) return i;
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
	const causes = [readBlock$1(lines, head)];
	const members = [];
	let next = causes[0]?.next ?? head + 1;
	for (;;) {
		const isCause = lines[next] === "" && (GUTTER ??= /^(?:.{0,80} )?\s*\d+ \| /).test(lines[next + 1] ?? "");
		const source = isCause ? next + 1 : next;
		const below = (GUTTER ??= /^(?:.{0,80} )?\s*\d+ \| /).test(lines[source] ?? "") ? headBelowSource(lines, source) : -1;
		if (below === -1) break;
		const block = readBlock$1(lines, below);
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
	const culprit = placeOf$6(top);
	return {
		first,
		last: Math.max(version, next - 1),
		draft: drafted({
			runtime: "bun",
			kind: isFatal ? kindOf$11(type, message, frames, (GUTTER ??= /^(?:.{0,80} )?\s*\d+ \| /).test(lines[first] ?? "")) : "logged-exception",
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
			rootCause: root === void 0 ? null : elsewhere(placeOf$6(root), culprit)
		})
	};
}
function placeOf$6(block) {
	const place = block === void 0 ? null : jsCulpritOf(block.frames, block.type);
	const [innermost] = block?.frames ?? [];
	return place !== null && place.file === innermost?.file && place.line === innermost.line ? withSourceLine(place, block?.sourceLine ?? null) : place;
}
function versionBelow$1(lines, at) {
	for (let i = at; i < Math.min(lines.length, at + 12); i++) {
		const line = lines[i] ?? "";
		if ((VERSION ??= /^Bun v\d+\.\d+\.\d+/).test(line)) return i;
		if (line !== "" && !isLogLine(line) && !(PROPERTY ??= /^ +[\w$]+: /).test(line)) return -1;
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
	if ((RULE ??= /^={8,}$/).test(lines[at - 1] ?? "")) return null;
	let start = at;
	while (start > 0 && at - start < BLOCK_LINES && (lines[start - 1] === "" || (NOTE$1 ??= /^note: /).test(lines[start - 1] ?? ""))) start--;
	const end = start;
	while (start > 0 && end - start < BLOCK_LINES && lines[start - 1] !== "" && isOwn(lines[start - 1] ?? "")) start--;
	for (let i = end - 1; i > start; i--) if (/^error(?:: |$)/.test(lines[i] ?? "")) start = i;
	if (start === end || (VERSION ??= /^Bun v\d+\.\d+\.\d+/).test(lines[start] ?? "")) return null;
	const block = readBlock$1(lines, start);
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
		culprit: culpritOf(block.frames)
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
let RULE;
let REPORT$2;
function readPanic$1(lines, at) {
	const farewell = lines.slice(at, at + BLOCK_LINES).findIndex((line) => line.startsWith(OH_NO));
	const isBelowBanner = lines.slice(Math.max(0, at - BANNER_LINES), at).some((line) => (VERSION ??= /^Bun v\d+\.\d+\.\d+/).test(line));
	if (farewell === -1 && !(isBelowBanner && endsLog(lines, at))) return null;
	const end = Math.max(0, farewell);
	const title = lines[at] ?? "";
	const message = title.replace(PANIC ??= /^panic(?:\([^)]*\))?: /, "");
	let last = at + end;
	while (last + 1 < lines.length && (REPORT$2 ??= /^(?:To send a redacted crash report|please file a GitHub issue| ?https:\/\/bun\.report\/|$)/).test(lines[last + 1] ?? "")) last++;
	return {
		first: at,
		last: withEcho(lines, last),
		draft: drafted({
			runtime: "bun",
			kind: message.startsWith("Segmentation fault") ? "fatal-signal" : "runtime-crash",
			title,
			message,
			fatal: true,
			signal: signalIn$1(message)
		})
	};
}
const SIGNALS$4 = {
	"Segmentation fault": "SIGSEGV",
	"Illegal instruction": "SIGILL",
	"Bus error": "SIGBUS",
	"Floating point error": "SIGFPE"
};
function signalIn$1(message) {
	const [, words = "", address = null] = /^([A-Z][a-z]+ [a-z ]{5,20}?)(?: at address (0x[0-9A-Fa-f]{1,16}))?$/.exec(message) ?? [];
	const name = SIGNALS$4[words];
	return name === void 0 ? null : {
		name,
		code: null,
		address
	};
}
// src/crash/runtimes/javascript/deno/deno.ts
let UNCAUGHT$3;
let CHILD_WORKER;
let MODULE_PLACE;
let TYPE_ERROR;
let UNPARSED;
let CARET$1;
const CAUSE$3 = "Caused by: ";
const MESSAGE_LINES$7 = 200;
const deno = {
	runtime: "deno",
	triggers: [
		"error: Uncaught ",
		"could not be parsed: ",
		"    at file:///",
		"    at http"
	],
	finalLine: /^error: Uncaught /,
	cutLine: /^\s+at (?!.*(?:[)>{}\]]|:\d+:\d+)$)/,
	exitCodes: { ofCrash: [1] },
	identity: {
		functionNoise: javascriptFunctionNoise,
		isUnqualified: true,
		runtimeWords: runtimeWords$9
	},
	source: {
		functionName: jsSourceName,
		isWrittenOut: isWrittenOutInJs,
		isBundled: true
	},
	hints: nodeHints,
	mayOpen: (line) => line.startsWith("error: ") || (MODULE_PLACE ??= /^ {4}at (?:file|https?):\/\//).test(line),
	read(lines, at) {
		const line = lines[at] ?? "";
		if ((MODULE_PLACE ??= /^ {4}at (?:file|https?):\/\//).test(line)) return readModuleErrorAbove(lines, at);
		const uncaught = (UNCAUGHT$3 ??= /^error: Uncaught (?:\(in worker "([^"]*)"\) )?(\(in promise\) )?/).exec(line);
		return uncaught === null ? readModuleError(lines, at) : readUncaught$2(lines, at, uncaught);
	}
};
function readBlock(lines, at, text) {
	const head = headOf$1(text);
	const message = [head === null ? text : head.message];
	const frames = [];
	const memberFrames = [];
	let i = at;
	const body = bodyOf(lines, at);
	const source = sourceAbove(lines, at, body);
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
			if (line.startsWith(CAUSE$3) || line.startsWith("error: ") || line === "") break;
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
function sourceAbove(lines, at, body) {
	if (!(CARET$1 ??= /^\s*\^+$/).test(lines[body + 1] ?? "")) return null;
	let source = body;
	while (source > at && isLogLine(lines[source] ?? "")) source--;
	return source;
}
function bodyOf(lines, at) {
	let stack = -1;
	let isPastBlank = false;
	for (let i = at; i < Math.min(lines.length, at + MESSAGE_LINES$7); i++) {
		const line = lines[i] ?? "";
		if ((CARET$1 ??= /^\s*\^+$/).test(line) && i > at && (!isPastBlank || jsFrameOf(lines[i + 1] ?? "") !== null)) return i - 1;
		if (line.startsWith(CAUSE$3) || line.startsWith("error: ") || line === "" && stack !== -1) break;
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
function readUncaught$2(lines, at, uncaught) {
	const title = (lines[at] ?? "").slice(7);
	const text = (lines[at] ?? "").slice(uncaught[0].length);
	if (/^[[{]$/.test(text)) return readValue(lines, at, title);
	const blocks = [readBlock(lines, at + 1, text)];
	for (let last = blocks[0]; last !== void 0 && (lines[last.next] ?? "").startsWith(CAUSE$3); last = blocks.at(-1)) blocks.push(readBlock(lines, last.next + 1, (lines[last.next] ?? "").slice(11)));
	const [top = blocks[0]] = blocks;
	const root = blocks.at(-1);
	const inWorker = uncaught[1];
	let next = root?.next ?? at + 1;
	if (inWorker !== void 0 && (CHILD_WORKER ??= /^error: Uncaught (?:\(in promise\) )?Error: Unhandled error in child worker\.?$/).test(lines[next] ?? "")) next = readBlock(lines, next + 1, "").next;
	const frames = top?.frames ?? [];
	const rootFrames = blocks.length > 1 ? root?.frames ?? [] : top?.memberFrames ?? [];
	const culprit = placeOf$5(frames, top) ?? placeOf$5(rootFrames, root);
	const isError = top?.type !== null && (headOf$1(text)?.isSure === true || frames.length > 0 || rootFrames.length > 0);
	const message = isError ? withoutRequirers(top?.message ?? "") : unquoted$2(text);
	return {
		first: at,
		last: Math.max(at, next - 1),
		draft: drafted({
			runtime: "deno",
			kind: isError ? kindOf$10(top?.type ?? null, message, uncaught[2] !== void 0, frames) : "uncaught-non-error",
			title: firstLine$1(title),
			message: message === "" ? null : message,
			fatal: true,
			chain: isError ? blocks.toReversed().map(({ type, message: printed }) => ({
				type,
				message: printed,
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
			rootCause: elsewhere(placeOf$5(rootFrames, root), culprit)
		})
	};
}
function placeOf$5(frames, block) {
	const place = culpritOf(frames);
	if (place === null) return null;
	const quoted = frames.find(({ origin }) => origin !== "runtime");
	return withSourceLine(place, frames === block?.frames && quoted?.file === place.file && quoted.line === place.line ? block.sourceLine : null);
}
function readValue(lines, at, title) {
	let last = at;
	while (last + 1 < lines.length && last < at + MESSAGE_LINES$7 && !/^[\]}]/.test(lines[last] ?? "")) last++;
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
function unquoted$2(text) {
	return text.length > 1 && text.startsWith("\"") && text.endsWith("\"") ? text.slice(1, -1) : text;
}
function kindOf$10(type, message, isPromise, frames) {
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
		if ((line.startsWith("error: ") || (TYPE_ERROR ??= /^TS\d+ \[ERROR\]: /).test(line)) && !(UNCAUGHT$3 ??= /^error: Uncaught (?:\(in worker "([^"]*)"\) )?(\(in promise\) )?/).test(line)) return readModuleError(lines, i);
	}
	return null;
}
function readModuleError(lines, at) {
	const title = lines[at] ?? "";
	const unparsed = (UNPARSED ??= /^error: (The module's source code could not be parsed: .*) at ((?:file|https?):\/\/\S+:\d+:\d+)$/).exec(title);
	const place = unparsed === null ? null : jsFrameOf(`    at ${unparsed[2]}`);
	if (unparsed !== null && place !== null) {
		const last = lines[at + 1] === "" && /^\s*~+$/.test(lines[at + 3] ?? "") ? at + 3 : at;
		return moduleReading(unparsed[1] ?? "", at, last, place);
	}
	for (let i = at + 1; i < Math.min(lines.length, at + 12); i++) {
		const frame = (MODULE_PLACE ??= /^ {4}at (?:file|https?):\/\//).test(lines[i] ?? "") ? jsFrameOf(lines[i] ?? "") : null;
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
			culprit: culpritOf([frame])
		})
	};
}
// src/crash/runtimes/javascript/v8-fatal.ts
const LAST_GCS = "<--- Last few GCs --->";
const NATIVE_STACK = "----- Native stack trace -----";
let FATAL$3;
let NATIVE_FRAME$1;
let ASSERTION$1;
let SCRIPT_FRAME;
let OLD_SCRIPT_FRAME;
function opensV8Fatal(line) {
	const first = line.charCodeAt(0);
	if (first === 70 || first === 35) return (FATAL$3 ??= /^(?:FATAL ERROR: |# Fatal (?:JavaScript|error in))/).test(line);
	if (first === 60) return line === LAST_GCS;
	if (first === 45) return line === NATIVE_STACK;
	if (first === 32) return line.startsWith(" 1: 0x") && line.includes("node::Abort");
	return line.includes("Assertion") && line.length < 2e3 && (ASSERTION$1 ??= /^\S*node(?:\[\d+\])?: .*(?:Assertion `.*' failed\.?|: Assertion failed)/).test(line);
}
const REPORT_LINES$1 = 200;
function readV8Fatal(lines, at) {
	let head = -1;
	let runtime = isStartedAsDeno(lines, at) ? "deno" : "node";
	let isOutOfMemory = lines[at] === LAST_GCS;
	let inScript = false;
	let last = at;
	const frames = [];
	for (let i = at; i < Math.min(lines.length, at + REPORT_LINES$1); i++) {
		const line = lines[i] ?? "";
		if ((FATAL$3 ??= /^(?:FATAL ERROR: |# Fatal (?:JavaScript|error in))/).test(line) || i === at && (ASSERTION$1 ??= /^\S*node(?:\[\d+\])?: .*(?:Assertion `.*' failed\.?|: Assertion failed)/).test(line)) {
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
	const printed = (lines[head === -1 ? at : head] ?? "").trim();
	const message = headMessage(lines, head);
	const title = printed.startsWith("# Fatal error in") && message !== null ? message : printed;
	isOutOfMemory ||= title.includes("out of memory");
	if (head === -1 && isOutOfMemory && frames.length === 0 && last === at) return null;
	return {
		first: at,
		last,
		draft: draftOf$1({
			runtime,
			title,
			message,
			frames,
			isOutOfMemory,
			isHeadless: head === -1
		})
	};
}
const ABOVE$1 = 6;
function isStartedAsDeno(lines, at) {
	return lines.slice(Math.max(0, at - ABOVE$1), at).some((line) => /^(?:\S{1,40} \| )?(?:Task \w+ )?deno (?:run|task|serve|test) /.test(line));
}
function isReportLine$1(line) {
	return line === "" || (NATIVE_FRAME$1 ??= /^ ?\d+: 0x[0-9a-f]+ /).test(line) || /^(?:#|\[\d+:0x|<---|----|====|Security context: | {4}\S)/.test(line);
}
function headMessage(lines, head) {
	const line = head === -1 ? void 0 : lines[head];
	if (line === void 0) return null;
	const below = line.startsWith("# Fatal error in") ? lines[head + 1] ?? "" : "";
	return below.startsWith("# ") ? below.slice(2) : line.replace(/^# /, "");
}
function scriptFrameOf(line) {
	const old = (OLD_SCRIPT_FRAME ??= /^ {4}\d+: (\S+) \[0x[0-9a-f]+\] \[([^\]]+):(\d+)\] \[/).exec(line);
	if (old !== null) {
		const file = bare(old[2] ?? "");
		return {
			function: old[1] ?? null,
			file,
			line: Number(old[3]),
			origin: jsOriginOf(file)
		};
	}
	const text = (SCRIPT_FRAME ??= /^\d+: (.+)$/).exec(line)?.[1];
	return text === void 0 || text.startsWith("0x") ? null : jsFrameOf(` at ${text}`);
}
function isHead$1(title) {
	return title.startsWith("# ") || title.startsWith("FATAL");
}
function draftOf$1({ runtime, title, message, frames, isOutOfMemory, isHeadless }) {
	return drafted({
		runtime,
		kind: isOutOfMemory ? "heap-oom" : title.includes("Assertion") ? "assertion" : isHead$1(title) || title === message ? "fatal-error" : "abort",
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
const NODE_VERSION_LINE = /^Node\.js v\d/;
function isTextName(file) {
	return file === "undefined" || file === "<anonymous_script>";
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
function versionBelow(lines, last) {
	for (let i = last + 1; i <= last + 12; i++) {
		const line = lines[i];
		if (line === void 0) return -1;
		if (NODE_VERSION_LINE.test(line)) return i;
		if (line !== "" && line !== "}" && !isLogLine(line)) return -1;
	}
	return -1;
}
function endOf(lines, last) {
	return Math.max(last, versionBelow(lines, last));
}
function readingOf$3(lines, first, error, circumstances) {
	const [top] = error.errors;
	if (top === void 0) return null;
	const { kind, fatal, place } = circumstances;
	const isSyntaxError = kind === "syntax-error" && place !== null;
	const placed = place !== null && jsOriginOf(place.file ?? "") !== "runtime" && !isTextName(place.file ?? "") ? place : null;
	const called = jsCulpritOf(top.frames, top.type);
	const culprit = isSyntaxError ? placed ?? culpritOf(top.frames) : quoted$1(called, placed) ?? placed ?? importerOf(top.message) ?? rootCauseOf(error, null);
	const message = withoutRequirers(top.message);
	return {
		first,
		last: endOf(lines, error.last),
		draft: drafted({
			runtime: "node",
			kind,
			title: titleOf$3(error.title.replace(/ \{$/, ""), message),
			message: message === "" ? null : message,
			fatal,
			chain: error.errors.toReversed().map(({ type, message: printed }) => ({
				type,
				message: printed,
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
function titleOf$3(head, message) {
	if (!/:\s*$/.test(head)) return head;
	const paragraphs = message.slice(0, 4e3).split(/\n\s*\n/).map((text) => text.trim()).filter((text) => text !== "");
	const sentence = /invocation(?: in)?:?(?:\n|$)/.test(paragraphs[0] ?? "") ? paragraphs.find((text, i) => i > 0 && !/^(?:\u2192|\d+) /.test(text)) ?? paragraphs[0] : paragraphs[0];
	return sentence === void 0 ? head : `${head.trimEnd()} ${firstLine$1(sentence)}`;
}
function quoted$1(culprit, place) {
	if (culprit === null || culprit.file !== place?.file || culprit.line !== place.line) return culprit;
	return withSourceLine(culprit, place.sourceLine ?? null);
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
function nodeKind(error, source, caret) {
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
// src/crash/runtimes/javascript/node/placed.ts
const CARET = /^[ \t]*\^+[ \t]*$/;
const CUT_CARET_LENGTH = 1e3;
const THROWN$1 = "Thrown at:";
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
	const kind = nodeKind(error, source, lines[caret] ?? "");
	const reading = readingOf$3(lines, at, error, {
		kind,
		fatal: true,
		place: placed
	});
	if (reading === null || kind !== "syntax-error") return reading;
	const words = [...excerpt, reading.draft.message ?? ""].join("\n");
	return {
		...reading,
		draft: {
			...reading.draft,
			words
		}
	};
}
function readUnmarked(lines, at, place) {
	if (lines[at + 1] === void 0 || lines[at + 2] !== "" || headOf$1(lines[at + 3] ?? "")?.isSure !== true) return null;
	const error = inspectError(lines, at + 3, false);
	const [top] = error.errors;
	const isText = isTextName(place.file ?? "");
	if (!isText && top?.frames.some(({ file }) => file === place.file) !== true) return null;
	return readingOf$3(lines, at, error, {
		kind: nodeKind(error, "", ""),
		fatal: true,
		place: isText ? null : place
	});
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
		const head = headOf$1(line.replace(/ \{$/, ""));
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
		if (line.startsWith("(Use `node")) break;
	}
	return firstText === -1 ? null : {
		at: firstText,
		isError: false
	};
}
function isHeadAboveFrame(lines, at) {
	return headOf$1((lines[at] ?? "").replace(/ \{$/, "")) !== null && jsFrameOf(lines[at + 1] ?? "") !== null;
}
function readNonError(lines, first, place, at) {
	let end = at;
	while (end < lines.length && lines[end] !== "" && !NODE_VERSION_LINE.test(lines[end] ?? "") && !(lines[end] ?? "").startsWith("(Use `node") && lines[end] !== THROWN$1 && end < at + 200) end++;
	const message = lines.slice(at, end).join("\n");
	const frames = lines[end] === THROWN$1 ? framesFrom(lines, end + 1) : [];
	const last = (lines[end] ?? "").startsWith("(Use `node") ? end : end - 1 + (frames.length > 0 ? 1 + frames.length : 0);
	const culprit = culpritOf(frames) ?? (jsOriginOf(place.file ?? "") === "runtime" ? null : place);
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
// src/crash/runtimes/javascript/node/logged.ts
const BUNS_SOURCE = /^\s*\d{1,9} \| /;
const LOOK_BACK_LINES$2 = 40;
let NEST_HEAD;
function readLogged$1(lines, at) {
	let paragraphs = 0;
	for (let i = at - 1; i >= Math.max(0, at - LOOK_BACK_LINES$2); i--) {
		const line = lines[i] ?? "";
		if (jsFrameOf(line) !== null) break;
		if (line === "" && i < at - 1) paragraphs++;
		const nest = paragraphs > 0 ? (NEST_HEAD ??= /^\[Nest\] .{1,120}?\[[\w ]{1,60}\] /).exec(line) : null;
		if (nest !== null) return readUntyped(lines, i, at, line.slice(nest[0].length));
		if (paragraphs > 0 && headOf$1(line)?.isSure !== true) continue;
		if (/^(?:Trace\b|\(node:\d+\))/.test(line)) return null;
		if (line.trimStart().startsWith("[cause]: ")) return readHeadless$6(lines, i, LOST_HEAD);
		const start = errorWithin(line, i === at - 1);
		if (start === -1 || i === at - 1 && isOfMessage(lines, i)) continue;
		if (CARET.test(lines[i - 1] ?? "") && BUNS_SOURCE.test(lines[i - 2] ?? "")) return null;
		const text = line.slice(start);
		const error = inspectError(lines, i, true, text);
		const isDeath = versionBelow(lines, error.last) !== -1;
		const reading = readingOf$3(lines, i, error, {
			kind: isDeath ? nodeKind(error, "", "") : "logged-exception",
			fatal: isDeath,
			place: null
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
	return readHeadless$6(lines, at);
}
let OF_DENO;
let MODULE_CODE;
const FRAMES$4 = 10;
function isDenos(lines) {
	const stack = lines.filter((line) => jsFrameOf(line) !== null);
	if (stack.some((line) => line.includes("node:"))) return false;
	return stack.some((line) => (OF_DENO ??= /^\s+at (?:.{1,400} \()?ext:/).test(line)) || stack.length < FRAMES$4 && (MODULE_CODE ??= /^\s+at (?:file|https?):\/\/\S+:\d+:\d+$/).test(stack.at(-1) ?? "");
}
let ERROR_WORD;
let LOWER_ERROR;
function readUntyped(lines, first, at, opening) {
	const frames = framesFrom(lines, at);
	return {
		draft: drafted({
			runtime: "node",
			kind: "logged-exception",
			title: opening,
			message: [opening, ...lines.slice(first + 1, at)].join("\n").trimEnd(),
			fatal: false,
			frames,
			culprit: jsCulpritOf(frames, null)
		}),
		first,
		last: at + frames.length - 1
	};
}
function errorWithin(line, isNextToStack) {
	const match = (ERROR_WORD ??= /(?:^|[\s"'(:\]])((?:[A-Za-z_$][\w$]*\.)?(?:[A-Z][\w$]*)?(?:Error|Exception)(?: \[[\w.]+\])?)(?=:|\s*$)/).exec(line.slice(0, 2e3));
	const name = match?.[1];
	if (match !== null && name !== void 0) return match.index + match[0].length - name.length;
	if (!isNextToStack) return -1;
	const lower = (LOWER_ERROR ??= /^((?:\S.{0,300}: )?)error: \S/).exec(line.slice(0, 2e3));
	if (lower !== null) return lower.index + (lower[1] ?? "").length;
	return isLogLine(line) || /^\s/.test(line) || headOf$1(line) === null ? -1 : 0;
}
function isOfMessage(lines, at) {
	if (headOf$1(lines[at] ?? "")?.isSure !== false) return false;
	for (let i = at - 1; i >= Math.max(0, at - LOOK_BACK_LINES$2); i--) {
		const line = lines[i] ?? "";
		if (line === "" || jsFrameOf(line) !== null || isLogLine(line)) return false;
		if (headOf$1(line)?.isSure === true) return true;
	}
	return false;
}
const HEADLESS_LINES$3 = 10;
const LOST_HEAD = "[Error] {";
function readHeadless$6(lines, at, head = "") {
	if (at >= HEADLESS_LINES$3 || lines.slice(0, at).some((line) => isLogLine(line))) return null;
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
// src/crash/runtimes/javascript/node/node.ts
let WARNING$1;
let UNSETTLED;
const node = {
	runtime: "node",
	triggers: [
		"    at ",
		"  at ",
		"	at ",
		" (node:internal/",
		" (internal/",
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
	traceLine: /^(?: {2,}at |FATAL ERROR: |<--- (?:Last few GCs|JS stacktrace) --->)/,
	finalLine: /^(?:Node\.js v\d{1,3}\.\d|FATAL ERROR: .{1,200} JavaScript heap out of memory$|\(Use `node --trace-uncaught )/,
	cutLine: /^\s+at (?!.*(?:[)>{}\]]|:\d+:\d+)$)/,
	exitCodes: { ofCrash: [
		1,
		7,
		13
	] },
	identity: {
		functionNoise: javascriptFunctionNoise,
		isUnqualified: true,
		runtimeWords: runtimeWords$9
	},
	source: {
		functionName: jsSourceName,
		isWrittenOut: isWrittenOutInJs,
		isBundled: true
	},
	hints: nodeHints,
	mayOpen(line) {
		const first = line.charCodeAt(0);
		if (isBlank$1(first)) return line.startsWith("at ", indentOf$1(line)) && jsFrameOf(line) !== null || isSource(line) || opensV8Fatal(line);
		if (isDigit(line.charCodeAt(line.length - 1)) && placeOf$4(line) !== null) return true;
		if (first === 97) return jsFrameOf(line) !== null;
		if (first === 40) return (WARNING$1 ??= /^\(node:\d+\) UnhandledPromiseRejectionWarning: /).test(line) || line.startsWith("(Use `node");
		if (first === 78) return NODE_VERSION_LINE.test(line);
		if (first === 87) return (UNSETTLED ??= /^Warning: Detected unsettled top-level await at (.+):(\d+)$/).test(line);
		if (first === 85) return line.startsWith("Uncaught");
		return opensV8Fatal(line) || isSource(line);
	},
	read(lines, at) {
		const line = lines[at] ?? "";
		if (opensV8Fatal(line)) return readV8Fatal(lines, at);
		if ((WARNING$1 ??= /^\(node:\d+\) UnhandledPromiseRejectionWarning: /).test(line)) return readWarning(lines, at);
		if (line.startsWith("Uncaught")) return readUncaughtWord(lines, at);
		if ((UNSETTLED ??= /^Warning: Detected unsettled top-level await at (.+):(\d+)$/).test(line)) return readUnsettled(lines, at);
		const place = placeOf$4(line);
		if (place !== null) return readPlaced(lines, at, place);
		const isFrame = jsFrameOf(line) !== null;
		const top = isFrame ? topOfFlat(lines, at) : at;
		if (isFrame && jsFrameOf(lines[top - 1] ?? "") !== null) return null;
		return readPlacedAbove(lines, top) ?? (isFrame ? readLogged$1(lines, top) : null);
	}
};
const MOST_FRAMES$4 = 64;
function topOfFlat(lines, at) {
	let top = at;
	while (top > 0 && at - top < MOST_FRAMES$4 && lines[top]?.startsWith("at ") && jsFrameOf(lines[top - 1] ?? "") !== null) top--;
	return top;
}
let HANDLER_WORDS;
function readUncaughtWord(lines, at) {
	const line = lines[at] ?? "";
	const printed = (HANDLER_WORDS ??= /^Uncaught [Ee]xception(?: caught)?(?::|!)? ?(?=(?:<ref \*\d{1,9}> )?\[?[\w$.]{0,100}(?:Error|Exception)\b)/).exec(line)?.[0] ?? null;
	const text = printed === null ? line.replace(/^Uncaught:?\s?/, "") : line.slice(printed.length);
	if (text === line || text === "" && lines[at + 1] === void 0) return null;
	if (BUNS_SOURCE.test(line.slice(line.lastIndexOf(": ", 80) + 2))) return null;
	if (/\.php:\d{1,9}$/.test(line.slice(-20)) || lines[at + 1] === "Stack trace:") return null;
	const start = text === "" ? at + 1 : at;
	const head = headOf$1(text === "" ? lines[start] ?? "" : text);
	if (head === null || !(head.isSure || jsFrameOf(lines[start + 1] ?? "") !== null)) {
		if (text !== "" && !/^['"`{[]/.test(text)) return null;
		const message = unquoted$1(text === "" ? lines[start] ?? "" : text);
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
	const fatal = printed === null || isNearEnd$1(lines, error.last);
	return readingOf$3(lines, at, error, {
		kind: nodeKind(error, "", ""),
		fatal,
		place: null
	});
}
const FAREWELL_LINES$1 = 3;
function isNearEnd$1(lines, last) {
	let printed = 0;
	for (let i = last + 1; i < lines.length && printed <= FAREWELL_LINES$1; i++) if ((lines[i] ?? "").trim() !== "") printed++;
	return printed <= FAREWELL_LINES$1;
}
function readAborted(lines, at, error, from) {
	const [top] = error.errors;
	const frames = framesFrom(lines, from + 1, "    at ");
	if (top === void 0) return null;
	return readingOf$3(lines, at, {
		...error,
		errors: [{
			...top,
			frames
		}],
		last: from + frames.length
	}, {
		kind: nodeKind(error, "", ""),
		fatal: true,
		place: null
	});
}
function readUnsettled(lines, at) {
	const [title = "", file = "", number = ""] = (UNSETTLED ??= /^Warning: Detected unsettled top-level await at (.+):(\d+)$/).exec(lines[at] ?? "") ?? [];
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
function unquoted$1(text) {
	const quote = text[0] ?? "";
	return text.length > 1 && `'"\``.includes(quote) && text.endsWith(quote) ? text.slice(1, -1) : text;
}
function readWarning(lines, at) {
	const text = (lines[at] ?? "").replace(WARNING$1 ??= /^\(node:\d+\) UnhandledPromiseRejectionWarning: /, "");
	if (text.startsWith("Unhandled promise rejection.")) return null;
	return readingOf$3(lines, at, jsFrameOf(lines[at + 1] ?? "") !== null ? inspectError(lines, at, true, text) : {
		...inspectError([text], 0, true),
		last: at
	}, {
		kind: "unhandled-rejection",
		fatal: false,
		place: null
	});
}
// src/crash/runtimes/julia/frames.ts
let RUNTIME$1;
let PACKAGE;
function originOf$8(file, name) {
	if (file === null) return /^(?:ijl|jl)_|^_start$/.test(name) ? "runtime" : "dependency";
	if ((RUNTIME$1 ??= /^\.\/|\/stdlib\/|\/share\/julia\/|\/(?:buildworker|cache\/build)\/|\/julia\/src\/|\.[ch](?:pp)?$/).test(file)) return "runtime";
	return (PACKAGE ??= /\.julia\/(?:packages|dev)\/|\/packages\/[A-Z]\w*\/\w{5}\//).test(file) || /\.so\b/.test(file) ? "dependency" : "app";
}
// src/crash/runtimes/julia/hints.ts
const juliaHints = {
	uncaught: (draft) => uncaughtHint$2(draft),
	"startup-module-not-found": ({ message }) => `The package ${/Package (\S+)/.exec(message ?? "")?.[1] ?? ""} is not in the image's environment. Run \`Pkg.instantiate()\` in the build, and start with \`--project\` of the folder whose Project.toml names it.`,
	"syntax-error": ({ culprit }) => culprit?.file == null ? "" : `Julia could not parse ${inSentence(culprit.file, culprit.line)}. Run \`julia -e 'Meta.parseall(read("${culprit.file}", String))'\` in the build.`,
	"stack-overflow": ({ culprit }) => culprit === null ? "" : `\`${culprit.function}\` called itself until the stack was full. Give its recursion an end.`,
	"fatal-signal": (draft) => signalHint(draft)
};
function uncaughtHint$2({ message, culprit }) {
	const text = message ?? "";
	const place = culprit?.file == null ? "" : ` at ${inSentence(culprit.file, culprit.line)}`;
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
	return `${signal?.name ?? "A signal"} struck below ${inSentence(culprit.file, culprit.line)}. Look at its \`ccall\`, \`unsafe_load\` and \`@inbounds\`; \`--check-bounds=yes\` makes an error of the last.`;
}
// src/crash/runtimes/julia/signal.ts
let HEAD$6;
let PLACE$5;
let EXPRESSION$1;
let OTHERS;
const LINES$4 = 1e3;
function opensSignal(line) {
	return line.includes("signal (") && (HEAD$6 ??= /^(?:\[\d{1,9}\] )?signal \((\d{1,2})(?:\.\d{1,3})?\): ([A-Z].{0,200})$/).test(line);
}
function readSignal(lines, at) {
	const [, number = "", words = ""] = (HEAD$6 ??= /^(?:\[\d{1,9}\] )?signal \((\d{1,2})(?:\.\d{1,3})?\): ([A-Z].{0,200})$/).exec(lines[at] ?? "") ?? [];
	const name = FATAL_SIGNALS[number];
	if (name === void 0) return null;
	const frames = [];
	let place = null;
	let isSure = false;
	let last = at;
	for (let row = at + 1; row < Math.min(lines.length, at + LINES$4); row++) {
		const line = lines[row] ?? "";
		const expression = (EXPRESSION$1 ??= /^(?:in expression starting at (\S.{0,1000}):(\d{1,9})|while loading .{1,1000}, in expression starting on line \d+)$/).exec(line);
		const frame = frameOf$5(line);
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
		else if (isLogLine(line)) continue;
		else break;
		last = row;
		if (line.startsWith("Allocations: ")) break;
	}
	if (!isSure) return null;
	const title = `signal (${number}): ${words}`;
	return {
		draft: drafted({
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
			culprit: culpritOf(frames) ?? place
		}),
		first: at,
		last: withEcho(lines, last)
	};
}
function frameOf$5(line) {
	const at = line.lastIndexOf(" at ");
	const found = at < 1 ? null : (PLACE$5 ??= /^(\S.{0,1000}?)(?::(\d{1,9})| \(unknown line\))(?: \[inlined\])?$/).exec(line.slice(at + 4));
	if (found === null) return null;
	const name = line.slice(0, at);
	const [, file = "", row] = found;
	return {
		function: name,
		file,
		line: row === void 0 ? null : Number(row),
		origin: originOf$8(file, name)
	};
}
// src/crash/runtimes/julia/julia.ts
let STACK;
let HEAD$5;
let CAUSE$2;
let FRAME$6;
let PLACE$4;
let EXPRESSION;
let MORE_FRAMES;
let TYPE$2;
const MESSAGE_LINES$6 = 60;
const LINES$3 = 1e3;
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
		const head = headAbove$1(lines, at);
		return head === -1 ? null : readError$2(lines, head);
	}
};
function headAbove$1(lines, at) {
	for (let row = at - 1; row >= Math.max(0, at - MESSAGE_LINES$6); row--) {
		const line = lines[row] ?? "";
		if ((HEAD$5 ??= /^ERROR: (?:(?:LoadError|InitError): )*(.*)$/).test(line)) return row;
		if ((STACK ??= /^\s*Stacktrace:$/).test(line) || (FRAME$6 ??= /^\s*\[\d{1,6}\] (\S.{0,4000}?)(?: at (\S{1,1000}?):(\d{1,9}))?(?: \[inlined\])?(?: \(repeats \d+ times\))?$/).test(line)) return -1;
	}
	return -1;
}
function reportAt(lines, at) {
	const errors = [{
		message: [(HEAD$5 ??= /^ERROR: (?:(?:LoadError|InitError): )*(.*)$/).exec(lines[at] ?? "")?.[1] ?? ""],
		frames: []
	}];
	let place = null;
	let isInStack = false;
	let last = at;
	for (let row = at + 1; row < Math.min(lines.length, at + LINES$3); row++) {
		const line = lines[row] ?? "";
		const error = errors.at(-1);
		const cause = (CAUSE$2 ??= /^(\s*)(?:caused by|nested task error): (.*)$/).exec(line);
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
			if (!isLogLine(line)) break;
			continue;
		} else if (!isInStack && !isLogLine(line)) error?.message.push(line.slice(Math.min(4, indentOf$1(line))));
		last = row;
	}
	return {
		errors,
		place,
		last
	};
}
function frameAt(lines, row) {
	const found = (FRAME$6 ??= /^\s*\[\d{1,6}\] (\S.{0,4000}?)(?: at (\S{1,1000}?):(\d{1,9}))?(?: \[inlined\])?(?: \(repeats \d+ times\))?$/).exec(lines[row] ?? "");
	if (found === null) return null;
	const below = found[2] === void 0 ? (PLACE$4 ??= /^\s*@ (?:\S+ )?(\S.{0,1000}?):(\d{1,9})(?: \[inlined\])?(?: \(repeats \d+ times\))?$/).exec(lines[row + 1] ?? "") : null;
	const file = found[2] ?? below?.[1] ?? null;
	const number = found[3] ?? below?.[2];
	const text = found[1] ?? "";
	const name = /^[^\s(]+(?=\()/.exec(text)?.[0] ?? text;
	return {
		frame: {
			function: name,
			file,
			line: number === void 0 ? null : Number(number),
			origin: originOf$8(file, name)
		},
		last: below === null ? row : row + 1
	};
}
function linkOf$2({ message }) {
	const text = message.join("\n").trimEnd();
	const found = (TYPE$2 ??= /^([A-Z][\w.]{0,200}(?:Error|Exception|Failed\w*))(?:: ([\s\S]*)|\(([\s\S]*)\)|)$/).exec(text);
	return {
		type: found?.[1] ?? null,
		message: found === null ? text : found[2] ?? found[3] ?? "",
		recovered: false
	};
}
function readError$2(lines, at) {
	const { errors, place, last } = reportAt(lines, at);
	const [error] = errors;
	if (error === void 0 || errors.every(({ frames }) => frames.length === 0)) return null;
	const message = error.message.join("\n").trimEnd();
	const chain = errors.map(linkOf$2).toReversed();
	const frames = errors.flatMap((one) => one.frames);
	const deepest = errors.at(-1)?.frames ?? [];
	const culprit = culpritOf(message.startsWith("TaskFailedException") ? deepest : error.frames) ?? culpritOf(frames) ?? place;
	const root = errors.length > 1 ? culpritOf(deepest) : null;
	const fatal = place !== null || endsLog(lines, last);
	return {
		draft: drafted({
			runtime: "julia",
			kind: fatal ? kindOf$9(message) : "logged-exception",
			title: `ERROR: ${firstLine$1(message)}`,
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
function kindOf$9(message) {
	if (/^ArgumentError: Package \S+ (?:not found|does not have)/.test(message)) return "startup-module-not-found";
	if (/^(?:syntax: |ParseError\b)/.test(message)) return "syntax-error";
	if (message.startsWith("StackOverflowError")) return "stack-overflow";
	return message.startsWith("OutOfMemoryError") ? "out-of-memory" : "uncaught";
}
// src/crash/runtimes/jvm/clojure.ts
const CLOJURE_TRIGGERS = [
	"Execution error ",
	"Syntax error ",
	"Unexpected error "
];
let EXECUTION;
let SYNTAX$1;
let REPORT$1;
const MESSAGE_LINES$5 = 60;
function opensClojure(line) {
	return line.endsWith(").") && ((EXECUTION ??= /^(?:Execution error|Unexpected error|Error printing return value)(?: \(([\w.$]+)\))?(?: macroexpanding \S+)? at (\S+) \(([^():]+|REPL)(?::(\d+)(?::\d+)?)?\)\.$/).test(line) || (SYNTAX$1 ??= /^Syntax error(?: \(([\w.$]+)\))? (?:compiling|macroexpanding|reading source)(?: \S+)? at \(([^():]+):(\d+)(?::\d+)?\)\.$/).test(line));
}
function readClojure(lines, at) {
	const title = lines[at] ?? "";
	const run = (EXECUTION ??= /^(?:Execution error|Unexpected error|Error printing return value)(?: \(([\w.$]+)\))?(?: macroexpanding \S+)? at (\S+) \(([^():]+|REPL)(?::(\d+)(?::\d+)?)?\)\.$/).exec(title);
	const syntax = run === null ? (SYNTAX$1 ??= /^Syntax error(?: \(([\w.$]+)\))? (?:compiling|macroexpanding|reading source)(?: \S+)? at \(([^():]+):(\d+)(?::\d+)?\)\.$/).exec(title) : null;
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
	const printed = [];
	let last = -1;
	for (let index = at + 1; index < lines.length && index <= at + MESSAGE_LINES$5; index++) {
		const line = lines[index] ?? "";
		if ((REPORT$1 ??= /^Full report at: *$/).test(line)) {
			last = lines[index + 1] === void 0 ? index : index + 1;
			break;
		}
		if (!isLogLine(line)) printed.push(line);
	}
	if (last === -1) return null;
	const message = printed.join("\n").trim();
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
// src/crash/runtimes/jvm/libraries.ts
const BELOW = {
	org: `
    springframework apache hibernate eclipse jboss wildfly postgresql mongodb bson slf4j junit mockito glassfish
    jetbrains gradle yaml flywaydb quartz elasticsearch opensearch redisson thymeleaf bouncycastle mybatis jooq
    aspectj infinispan ehcache h2 hsqldb xerial sqlite mariadb keycloak neo4j antlr mortbay cloudfoundry
    reactivestreams conscrypt joda json jsoup testcontainers zeromq tukaani ow2 objectweb codehaus drools
    camunda axonframework scalatest http4s json4s typelevel`,
	io: `
    netty micrometer grpc vertx quarkus micronaut projectreactor reactivex ktor lettuce kubernetes fabric8
    jsonwebtoken opentelemetry opentracing prometheus undertow smallrye swagger dropwizard confluent r2dbc
    rsocket minio nats helidon jaegertracing circe sentry debezium getunleash strimzi`,
	com: `
    google.common google.inject google.protobuf google.gson google.cloud google.api google.auth google.firebase
    google.devtools google.crypto fasterxml zaxxer mysql mongodb rabbitmq amazonaws azure microsoft netflix
    squareup datastax oracle ibm typesafe twitter esotericsoftware hazelcast lmax jayway nimbusds codahale
    clickhouse alibaba linecorp newrelic datadog couchbase graphql jcraft sendgrid stripe thoughtworks mchange
    p6spy lightbend github.benmanes github.luben github.jknack github.tomakehurst github.dockerjava`,
	net: `
    bytebuddy sf logstash jpountz snowflake minidev spy ttddyy`
};
const LIBRARIES = /* @__PURE__ */ new Set([...namesIn(`
  software.amazon ch.qos redis.clients akka play feign okhttp3 okio retrofit2 freemarker lombok dagger jakarta
  junit reactor rx zio cats fs2 slick doobie monix weblogic liquibase oracle antlr brave zipkin2 nonapi ratpack
  sangria spark koin arrow`), ...Object.entries(BELOW).flatMap(([first, names]) => namesIn(names).map((name) => `${first}.${name}`))]);
const MOST_PARTS = 3;
function isLibraryClass(name) {
	let end = name.indexOf(".");
	for (let parts = 1; end !== -1 && parts <= MOST_PARTS; parts++) {
		if (LIBRARIES.has(name.slice(0, end))) return true;
		end = name.indexOf(".", end + 1);
	}
	return false;
}
function namesIn(list) {
	return list.trim().split(/\s+/);
}
// src/crash/runtimes/jvm/frames.ts
let KNOWN_PLACE;
let HIDDEN;
let FILE_PLACE;
function javaFrameOf(line) {
	const start = indentOf$1(line);
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
	if ((KNOWN_PLACE ??= /^(?:Native Method|Unknown Source(?::\d+)?|<generated>|NO_SOURCE_FILE(?::\d+)?|SourceFile:\d+|[A-Z]\w*\$[\w$]+)$/).test(place)) return {
		function: function_,
		file: null,
		line: null,
		origin: originOf$7(name, line.slice(close + 1))
	};
	const match = (FILE_PLACE ??= /^([^\s:()]+):(\d{1,9})$|^([^\s:()]+\.(?:java|kt|kts|scala|sc|groovy|clj|cljc|jsp|rb|js))$/).exec(place);
	if (match === null) return null;
	return {
		function: function_,
		file: match[1] ?? match[3] ?? null,
		line: match[2] === void 0 ? null : Number(match[2]),
		origin: originOf$7(name, line.slice(close + 1))
	};
}
let RUNTIME;
function withoutModule(name) {
	const hidden = (HIDDEN ??= /\/(?:0x[0-9a-f]+|\d+)\.(?=[^/]+$)/).exec(name)?.index ?? name.length;
	return name.slice(name.lastIndexOf("/", hidden - 1) + 1);
}
function originOf$7(name, packaging) {
	if ((HIDDEN ??= /\/(?:0x[0-9a-f]+|\d+)\.(?=[^/]+$)/).test(name)) return "runtime";
	if (/^ ~?\[(?:[\w./!-]*\/)?classes!?\//.test(packaging)) return "app";
	const slash = name.indexOf("/");
	const module = slash === -1 ? "" : name.slice(0, slash);
	if (module === "app") return originByPackage(withoutModule(name));
	if (/^(?:java|jdk)\./.test(module) || module === "platform") return "runtime";
	return originByPackage(withoutModule(name));
}
function originByPackage(name) {
	if ((RUNTIME ??= /^(?:java|javax|jdk|sun|com\.sun|kotlin|kotlinx|scala|groovy|clojure|org\.codehaus\.groovy|org\.graalvm|com\.oracle\.svm)\./).test(name)) return "runtime";
	return isLibraryClass(name) ? "dependency" : "app";
}
// src/crash/runtimes/jvm/fatal.ts
let BANNER;
let NO_MEMORY;
let OUT_OF_MEMORY$2;
let DUMPED;
let DUMPING;
let ON_MEMORY;
let HANDLER_FAILED;
const THREAD_DUMP = "Full thread dump ";
let PROBLEMATIC;
let NATIVE_FRAMES;
const REPORT_HEAD = 80;
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
let LINKAGE;
const NO_VM = "Error: Could not create the Java Virtual Machine.";
const NO_INIT = "Error occurred during initialization of ";
let AGENT_FAILED;
let VM_LOG_ERROR;
function opensJavaFatal(line) {
	switch (line.charCodeAt(0)) {
		case 35: return (BANNER ??= /^#? {0,2}A fatal error has been detected by the Java Runtime Environment:/).test(line) || (NO_MEMORY ??= /^# There is insufficient memory for the Java Runtime Environment to continue\./).test(line) || (PROBLEMATIC ??= /^# Problematic frame:/).test(line);
		case 32: return (BANNER ??= /^#? {0,2}A fatal error has been detected by the Java Runtime Environment:/).test(line);
		case 84:
		case 65: return (OUT_OF_MEMORY$2 ??= /^(Terminating|Aborting) due to (java\.lang\.OutOfMemoryError): (.*)$/).test(line) || (BANNER ??= /^#? {0,2}A fatal error has been detected by the Java Runtime Environment:/).test(line);
		case 68: return (DUMPING ??= /^Dumping heap to \S/).test(line);
		case 69: return line.startsWith(NO_VM) || line.startsWith(NO_INIT) || (HANDLER_FAILED ??= /^Exception: (\S+) thrown from the UncaughtExceptionHandler in thread "(.*)"/).test(line) || launchFailureOf$1(line) !== null;
		case 70: return line.startsWith(THREAD_DUMP);
		case 78: return (NATIVE_FRAMES ??= /^Native frames: \(J=/).test(line);
		case 110: return launchFailureOf$1(line) !== null;
		default: return false;
	}
}
function readJavaFatal(lines, at) {
	const line = lines[at] ?? "";
	if ((BANNER ??= /^#? {0,2}A fatal error has been detected by the Java Runtime Environment:/).test(line) || (NO_MEMORY ??= /^# There is insufficient memory for the Java Runtime Environment to continue\./).test(line)) return readErrorReport(lines, at, at);
	if ((PROBLEMATIC ??= /^# Problematic frame:/).test(line) || (NATIVE_FRAMES ??= /^Native frames: \(J=/).test(line)) return readHeadlessReport(lines, at);
	if ((DUMPING ??= /^Dumping heap to \S/).test(line)) return readHeapDump(lines, at);
	const memory = (OUT_OF_MEMORY$2 ??= /^(Terminating|Aborting) due to (java\.lang\.OutOfMemoryError): (.*)$/).exec(line);
	if (memory !== null) return readOutOfMemory$1(lines, at, memory);
	if (line.startsWith(THREAD_DUMP)) return readThreadDump(lines, at);
	const failed = (HANDLER_FAILED ??= /^Exception: (\S+) thrown from the UncaughtExceptionHandler in thread "(.*)"/).exec(line);
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
	if (failure !== null) {
		const below = lines[at + 1] ?? "";
		const isCaused = below.startsWith("Caused by: ");
		const error = failure.message.startsWith("LinkageError") ? (LINKAGE ??= /^\s+(java\.lang\.\w{1,80}Error: .*)$/).exec(below)?.[1] : void 0;
		const cause = isCaused && !below.includes("ClassNotFoundException") ? `: ${below.slice(11)}` : "";
		return {
			first: at,
			last: isCaused || error !== void 0 ? at + 1 : at,
			draft: drafted({
				runtime: "java",
				kind: failure.kind,
				message: `${failure.message}${cause}`,
				title: error ?? `${title}${cause}`,
				fatal: true
			})
		};
	}
	const isInit = title.startsWith(NO_INIT);
	let beside = isInit ? besideLogLines(lines, at, 1) : besideLogLines(lines, at, -1);
	const above = isInit && (AGENT_FAILED ??= /^agent library failed to init: /).test(lines[beside] ?? "") ? besideLogLines(lines, at, -1) : -1;
	if (above >= 0 && /\w \w/.test(lines[above] ?? "")) beside = above;
	const reason = loggedReason(lines, beside) ?? lines[beside] ?? "";
	const first = beside > at || reason === "" ? at : beside;
	const below = besideLogLines(lines, at, 1);
	const last = (isInit ? reason !== "" : lines[below]?.startsWith("Error: A fatal exception has occurred") === true) ? below : at;
	const message = reason === "" ? title.replace(/^Error: /, "") : reason.replace(/^Error: /, "");
	return {
		first,
		last,
		draft: drafted({
			runtime: "java",
			kind: "startup-failure",
			title: reason === "" ? title : reason,
			message,
			fatal: true
		})
	};
}
function loggedReason(lines, at) {
	if (!/, see error log for details\.$/.test(lines[at] ?? "")) return null;
	let reason = null;
	for (let above = at - 1; above >= Math.max(0, at - 4); above--) {
		const logged = (VM_LOG_ERROR ??= /^(?:\[[\w:.+-]{1,40}\])*\[error *\]\[[\w, ]{1,60}\] (.{1,1000})$/).exec(lines[above] ?? "")?.[1];
		if (logged === void 0) break;
		reason = logged;
	}
	return reason;
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
	const banner = word === "Aborting" ? lines.slice(at + 1, at + 6).findIndex((line) => (BANNER ??= /^#? {0,2}A fatal error has been detected by the Java Runtime Environment:/).test(line)) : -1;
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
const DUMP_NOTES = 8;
function readHeapDump(lines, at) {
	const title = lines[at - 1] ?? "";
	const [, type = "", message = ""] = (DUMPED ??= /^(java\.lang\.OutOfMemoryError): (.*)$/).exec(title) ?? [];
	if (type === "") return null;
	let last = at;
	let isEnded = false;
	for (let row = at + 1; row < Math.min(lines.length, at + DUMP_NOTES) && (ON_MEMORY ??= /^# -XX:OnOutOfMemoryError=|^#\s+Executing |^# java\.lang\.OutOfMemoryError: |^#$|^Heap dump file created /).test(lines[row] ?? ""); row++) {
		isEnded ||= /^# -XX:OnOutOfMemoryError=.*(?:kill|exit)/.test(lines[row] ?? "");
		last = row;
	}
	return {
		first: at - 1,
		last,
		draft: drafted({
			runtime: "java",
			kind: "heap-oom",
			title,
			message,
			fatal: isEnded,
			chain: [{
				type,
				message,
				recovered: false
			}]
		})
	};
}
const REPORT_LINES = 400;
let REPORT_SIGNAL;
let REPORT_TROUBLE;
let NATIVE_FRAME;
let JAVA_FRAME;
function readHeadlessReport(lines, at) {
	const from = Math.max(0, at - REPORT_HEAD);
	for (let row = at - 1; row >= from; row--) {
		const line = lines[row] ?? "";
		if ((BANNER ??= /^#? {0,2}A fatal error has been detected by the Java Runtime Environment:/).test(line) || (NO_MEMORY ??= /^# There is insufficient memory for the Java Runtime Environment to continue\./).test(line) || (PROBLEMATIC ??= /^# Problematic frame:/).test(line)) return null;
	}
	let first = at;
	while (first > from && (OF_REPORT ??= /^(?:#|-{5,}|$|Current thread|Stack: |Host: |Time: |Command Line: |siginfo: |OS: |CPU: |elapsed|timezone: )/).test(lines[first - 1] ?? "")) first--;
	const report = readErrorReport(lines, first, first - 1);
	return report.draft.frames.length === 0 ? null : {
		...report,
		draft: {
			...report.draft,
			truncated: {
				head: true,
				tail: false
			}
		}
	};
}
let OF_REPORT;
function readErrorReport(lines, first, at) {
	let trouble = null;
	let signal = null;
	let address = null;
	const frames = [];
	let inStack = false;
	let last = at;
	for (let i = at + 1; i < Math.min(lines.length, at + REPORT_LINES); i++) {
		const line = lines[i] ?? "";
		const found = (REPORT_SIGNAL ??= /^(?:#?\s+)?(SIG[A-Z]+|EXCEPTION_[A-Z_]+) \((0x[0-9a-f]+)\) at pc=0x[0-9a-f]+/).exec(line);
		if (trouble === null && (found !== null || (REPORT_TROUBLE ??= /^(?:#?\s+)?(?:Internal Error|Out of Memory Error|fatal error:|Error:|assert|guarantee)/).test(line) || (NO_MEMORY ??= /^# There is insufficient memory for the Java Runtime Environment to continue\./).test(lines[at] ?? "") && /^# Native memory/.test(line))) {
			trouble = line.replace(/^#?\s+/, "");
			signal = found?.[1] ?? null;
		}
		const where = /^siginfo: .*si_addr: (0x[0-9a-f]+)/.exec(line);
		if (where !== null) address = where[1] ?? null;
		if (/^(?:#? )?Problematic frame:/.test(line)) inStack = true;
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
	const memory = (NO_MEMORY ??= /^# There is insufficient memory for the Java Runtime Environment to continue\./).test(lines[at] ?? "");
	return {
		first,
		last: withEcho(lines, endOfReport(lines, last)),
		draft: drafted({
			runtime: "java",
			kind: memory || trouble?.startsWith("Out of Memory Error") === true ? "native-oom" : signal === null ? "jvm-internal-error" : "fatal-signal",
			title: trouble ?? titleOf$2(lines[at], frames),
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
function titleOf$2(banner, frames) {
	if (banner !== void 0 && (BANNER ??= /^#? {0,2}A fatal error has been detected by the Java Runtime Environment:/).test(banner)) return banner.replace(/^#? */, "");
	return `fatal error in ${frames[0]?.function ?? "native code"}`;
}
function endOfReport(lines, last) {
	let end = last;
	while (lines[end + 1]?.startsWith("#") === true) end++;
	return end;
}
function reportFrameOf(line) {
	const java = (JAVA_FRAME ??= /^(?:#? )?(?:j|J \d+(?:%)?(?: c[12])?|A|[iI]) +(?:[\w.]+@[\w.+-]+\/)?([\w$.<>]+)\(/).exec(line)?.[1];
	if (java !== void 0) return {
		function: java,
		file: null,
		line: null,
		origin: javaFrameOf(`\tat ${java}(Unknown Source)`)?.origin ?? "app"
	};
	const native = (NATIVE_FRAME ??= /^(?:#? +)?[CVv] {1,2}\[([^\]+]+)(?:\+0x[0-9a-f]+)?\](?: {1,2}(.+?)(?:\+0x[0-9a-f]+)?)?$/).exec(line);
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
let DUMPED_THREAD;
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
		else if (!isDeadlock && line.startsWith("\"") && (DUMPED_THREAD ??= /^"(.*)"(?: #\d+)?(?: \[\d+\])?.* (?:prio|tid|nid|virtual|os_prio)=?/).test(line)) groups.push({
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
// src/crash/runtimes/jvm/hints.ts
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
	UnsupportedClassVersionError: (message) => {
		const versions = versionsIn(message);
		return versions === null ? "The classes were compiled for a newer Java than the image runs. Build with --release of the image's Java, or update the image." : tooOld(versions);
	},
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
	return hintByType(BY_TYPE$1, draft, placeIn$2(draft)) ?? `An exception was thrown at ${placeIn$2(draft)} and nothing caught it, which ends the main thread. Handle it there, or where the work was begun.`;
}
const START_ADVICE = [
	[/Invalid (maximum|initial|young generation) heap size: (\S+)|Invalid thread stack size: (\S+)/, ([, , heap, stack]) => `Java cannot read ${heap ?? stack} as a size: it is a number with k, m or g behind it (-Xmx512m). Look for it in the command and in JAVA_TOOL_OPTIONS.`],
	[/Unrecognized (?:VM )?option:? '?([^'\s]+)'?/, ([, option]) => `This Java does not know ${option}: it is misspelled, of another Java's version, or of another JVM. Look for it in the command, JAVA_TOOL_OPTIONS and JAVA_OPTS, and take it out.`],
	[/Could not reserve enough space for (?:(\d+)KB )?object heap|Too small (?:maximum|initial) heap|Initial heap size set to a larger value/, ([printed, size]) => `The heap's size does not go with the container's memory${size === void 0 ? ` (${printed})` : `: ${mebibytes(Number(size) * 1024)} were asked for`}. Set -Xmx below the limit with room for threads and buffers, or -XX:MaxRAMPercentage in its place.`],
	[/required a bean of type '([^']+)' that could not be found/, ([, type]) => `Spring has no bean of type ${type}, which another one needs. Define it, let component scan see its package, or check the profile and properties that switch it on.`],
	[/Failed to bind properties under '([^']+)'/, ([, name]) => `The property ${name} has a value that cannot be what it is bound to. Check it in the environment and in the configuration that is mounted.`],
	[/Failed to configure a DataSource/, () => "The application has no address of a database: spring.datasource.url is not set for the active profile. Set SPRING_DATASOURCE_URL, or the profile whose configuration has it."],
	[/dependencies of some of the beans in the application context form a cycle/, () => "Beans need each other in a circle, as the description draws it. Break it at one of them: a third bean, or @Lazy."]
];
function startupFailure({ title, message }) {
	const text = `${title}\n${message ?? ""}`.slice(0, 4e3);
	for (const [shape, advise] of START_ADVICE) {
		const match = shape.exec(text);
		if (match !== null) return advise(match);
	}
	return "The JVM or the framework could not start, for the reason that it gives. Check the configuration and the options that this names, in the command, the environment and JAVA_TOOL_OPTIONS.";
}
function versionsIn(text) {
	const version = /class file version (\d+)\.\d+.* up to (\d+)\./.exec(text.slice(0, 2e3));
	return version === null ? null : {
		built: Number(version[1]) - 44,
		runs: Number(version[2]) - 44
	};
}
function tooOld({ built, runs }) {
	return `It was compiled for Java ${built}, and the image has Java ${runs}. Take a base image with that Java, or compile with \`--release ${runs}\`.`;
}
const javaHints = {
	uncaught: uncaught$1,
	"heap-oom": heap,
	"native-oom": (_, { memoryLimitBytes }) => `The JVM could not get memory from the system${memoryLimitBytes === null ? "" : ` within the limit of ${mebibytes(memoryLimitBytes)}`}. Lower -Xmx or -XX:MaxRAMPercentage to leave room for threads, classes and buffers, or raise the limit.`,
	"stack-overflow": (draft) => `A method called itself until the stack was full, at ${placeIn$2(draft)}. Give the recursion an end; -Xss only moves the wall.`,
	"thread-exception": (draft) => `A thread died of an exception thrown at ${placeIn$2(draft)}; the process went on without it. Catch it in the thread, or set an UncaughtExceptionHandler that ends the process.`,
	"startup-class-not-found": ({ message, title }) => {
		const versions = title.includes("UnsupportedClassVersionError: ") ? versionsIn(title) : null;
		if (versions !== null) return tooOld(versions);
		const name = /main class (\S+)|in class (\S+?),|attribute, in (\S+)/.exec(message ?? "");
		return `Java could not start ${name?.[1] ?? name?.[2] ?? name?.[3] ?? "the main class"}. Check the class path, the package of the class and Main-Class in the jar's manifest.`;
	},
	"startup-file-not-found": ({ message }) => `${/jarfile (\S+)/.exec(message ?? "")?.[1] ?? "The jar"} is not in the image at this path. Check COPY, WORKDIR and the container's command.`,
	"startup-failure": startupFailure,
	"fatal-signal": (draft) => `Native code crashed under the JVM${draft.culprit?.function == null ? "" : ` below ${draft.culprit.function}`}. Look at the problematic frame: a library of its own means update that one, libjvm.so means update Java; keep the report with -XX:ErrorFile=/dev/stderr.`,
	"jvm-internal-error": "The JVM found itself broken. Update Java, and keep the report with -XX:ErrorFile=/dev/stderr.",
	"thread-dump": "Somebody asked for the threads with SIGQUIT; that ends nothing. Look at what each waits for.",
	deadlock: "Threads wait for locks that they hold against each other. Take the locks in the same order everywhere; the dump names both sides."
};
// src/crash/runtimes/jvm/names.ts
function javaSourceName(printed) {
	return printed.replace(/\.(?:invokeSuspend|invoke|apply|accept|get|run|call)$/, (tail, at) => /\$[a-z]\w*\$\d+$/.test(printed.slice(0, at)) ? "" : tail).replace(/\$\d+(?=$|\.)/g, "").replace(/\$default$|\$suspendImpl$/, "").replace(/\.<(?:init|clinit)>$/, "").replace(/lambda\$(?:new|static)\$\d+$/, "").replace(/(?:lambda|\$anonfun|access)\$(\w+?)(?:\$\w+)*$/, "$1");
}
function isWrittenOutInJava(printed, file) {
	if (file.endsWith(".groovy") && printed.endsWith(".run")) return false;
	return !/\$|<|\.(?:get|set|is|component|copy|equals|hashCode|toString|values|valueOf)\w*$/.test(printed);
}
// src/crash/runtimes/jvm/path.ts
function jvmPath({ file, function: name }) {
	if (file.includes("/") || name === null) return file;
	return (/\.cljc?$/.test(file) ? namespaceFolder(name) : folderOf(name)) + file;
}
function folderOf(name) {
	const segments = (name.split("/").at(-1) ?? "").split(".");
	const classAt = segments.findIndex((segment) => /^[A-Z]|\$|^package$/.test(segment));
	return classAt < 1 ? "" : `${segments.slice(0, classAt).join("/")}/`;
}
function namespaceFolder(name) {
	const namespace = name.slice(0, Math.max(0, name.search(/[$/]/)));
	return namespace.slice(0, namespace.lastIndexOf(".") + 1).replaceAll(".", "/").replaceAll("-", "_");
}
// src/crash/runtimes/jvm/trace.ts
let TYPE$1;
let THROWABLE_NAME;
let MORE;
let MARK$1;
function thrownOf(text) {
	const colon = text.indexOf(":");
	const type = (colon === -1 ? text : text.slice(0, colon)).trimEnd();
	if (type.length > 400 || !(TYPE$1 ??= new RegExp(`^[A-Za-z_$\\u00aa-\\u1fff\\u2c00-\\u2dff\\u3040-\\ufdff\\uff10-\\uffdc][\\w$\\u00aa-\\u1fff\\u2c00-\\u2dff\\u3040-\\ufdff\\uff10-\\uffdc]*(?:\\.[\\w$\\u00aa-\\u1fff\\u2c00-\\u2dff\\u3040-\\ufdff\\uff10-\\uffdc]+)*$`)).test(type)) return null;
	const name = type.slice(Math.max(type.lastIndexOf("."), type.lastIndexOf("$")) + 1);
	if (!(THROWABLE_NAME ??= /(?:Exception|Error|Throwable|Failure|Fault|Interrupt|Violation)$/).test(name) && !(type.includes(".") && isCapital(name.charAt(0)))) return null;
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
function causeOf(text) {
	const known = growing(text);
	if (known !== null) return known;
	if (text === "" || text.startsWith("[CIRCULAR REFERENCE")) return null;
	const [, type = "", message = text] = /^([\w$.]{1,400})[ ([{;,]+(\S.*)$/.exec(text) ?? [];
	const isThrowable = (THROWABLE_NAME ??= /(?:Exception|Error|Throwable|Failure|Fault|Interrupt|Violation)$/).test(type) && (TYPE$1 ??= new RegExp(`^[A-Za-z_$\\u00aa-\\u1fff\\u2c00-\\u2dff\\u3040-\\ufdff\\uff10-\\uffdc][\\w$\\u00aa-\\u1fff\\u2c00-\\u2dff\\u3040-\\ufdff\\uff10-\\uffdc]*(?:\\.[\\w$\\u00aa-\\u1fff\\u2c00-\\u2dff\\u3040-\\ufdff\\uff10-\\uffdc]+)*$`)).test(type);
	return {
		type: isThrowable ? type : null,
		message: isThrowable ? message : text,
		more: [],
		frames: []
	};
}
function goesOn$1(lines, at) {
	for (let i = at; i < Math.min(lines.length, at + 12); i++) {
		const line = lines[i] ?? "";
		if (javaFrameOf(line) !== null || (MORE ??= /^\s*\.\.\. \d+ (?:more|common frames omitted|frames? (?:truncated|excluded|trimmed))/).test(line) || (MARK$1 ??= /^(\s*)(Caused by|Suppressed|Wrapped by): (.*)$/).test(line)) return true;
		if (line.startsWith("Exception in thread ") || indentOf$1(line) === 0 && thrownOf(line) !== null) return false;
	}
	return false;
}
const MESSAGE_LINES$4 = 60;
function bodyAt(lines, at) {
	for (let i = at; i < Math.min(lines.length, at + MESSAGE_LINES$4); i++) {
		const line = lines[i] ?? "";
		if (javaFrameOf(line) !== null || (MORE ??= /^\s*\.\.\. \d+ (?:more|common frames omitted|frames? (?:truncated|excluded|trimmed))/).test(line) || (MARK$1 ??= /^(\s*)(Caused by|Suppressed|Wrapped by): (.*)$/).test(line)) return i;
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
		const indent = indentOf$1(line);
		if (frame !== null || (MORE ??= /^\s*\.\.\. \d+ (?:more|common frames omitted|frames? (?:truncated|excluded|trimmed))/).test(line)) {
			if (current === null && suppressedIndent > 0 && indent <= suppressedIndent) current = chain.at(-1) ?? null;
			if (frame !== null) current?.frames.push(frame);
			last = i;
			continue;
		}
		const mark = (MARK$1 ??= /^(\s*)(Caused by|Suppressed|Wrapped by): (.*)$/).exec(line);
		if (mark !== null) {
			const [, margin = "", word, rest = ""] = mark;
			last = i;
			if (word === "Suppressed") {
				current = null;
				suppressedIndent = margin.length;
			} else if (current !== null || margin.length < Math.max(suppressedIndent, 1)) {
				const inner = causeOf(rest);
				if (inner === null) break;
				rootFirst ||= word === "Wrapped by";
				chain.push(inner);
				current = inner;
				suppressedIndent = -1;
			}
			continue;
		}
		if (current !== null && current.frames.length === 0 && i - last < MESSAGE_LINES$4 && bodyAt(lines, i) !== -1) {
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
// src/crash/runtimes/jvm/jvm.ts
let UNCAUGHT$2;
const SPRING_FAILED = "APPLICATION FAILED TO START";
const RUN_FAILED = "Application run failed";
const runtimeWords$8 = rewordedBy([
	[/^(?:\S+: )?Cannot ([a-z ]+) "([^"]*)"( because [^"]*)"([^"]*)"(.*)$/, "cannot $1 $2$3$4$5"],
	[/^(?:\S+: )?Cannot ([a-z ]+ because [^"]*)"([^"]*)"(.*)$/, "cannot $1$2$3"],
	[/^java\.lang\.NullPointerException$/, ""],
	[/^(?:Index:? )?(\d+)(?:$| out of bounds for length \d+$|, Size: \d+$)/, "index"],
	[/^(?:class )?(\S+) cannot be cast to (?:class )?(\S+).*/, "$1 cast to $2"]
]);
let GLUED_FRAME;
const java = {
	runtime: "java",
	triggers: [
		"	at ",
		"    at ",
		"  at ",
		"Caused by: ",
		"Exception: ",
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
		"Dumping heap to ",
		"# Problematic frame:",
		"Native frames: (J=",
		...CLOJURE_TRIGGERS,
		SPRING_FAILED
	],
	traceLine: /^(?: +at \S+\(|Exception in thread "|Caused by: \S|# A fatal error has been detected by |# {2}SIG[A-Z]{2,8} \(0x|# (?:JRE version|Java VM): |# Problematic frame:)/,
	finalLine: /^(?:Terminating due to java\.lang\.OutOfMemoryError|Error: Could not find or load main class |Error: Unable to (?:access|initialize) )/,
	cutLine: /^\s+at [^)]*$|^(?:\s*Caused by|\s+Suppressed): (?!\[CIRCULAR REFERENCE)|^\s+\.\.\.(?: \d*(?: mor?)?)?$/,
	exitCodes: { ofCrash: [
		1,
		3,
		255
	] },
	identity: {
		runtimeWords: runtimeWords$8,
		functionNoise: [
			[/\$\$(?:Lambda|EnhancerBy\w+|FastClassBy\w+|SpringCGLIB)\b[$/\w]*/g, "$$"],
			[/(?<=[a-z$])\$\d+/gi, "$"],
			[/(?<=__|\beval|_closure|\$Proxy)\d+/g, ""]
		]
	},
	source: {
		pathOf: jvmPath,
		hasOriginByPackage: true,
		functionName: javaSourceName,
		namespaces: { line: /^\s*package\s+([\w.]+)/ },
		isWrittenOut: isWrittenOutInJava
	},
	hints: javaHints,
	mayOpen(line) {
		if (isBlank$1(line.charCodeAt(0))) return javaFrameOf(line) !== null || opensJavaFatal(line);
		return opensJavaFatal(line) || opensClojure(line) || line.includes("Exception in thread ") || line === SPRING_FAILED || javaFrameOf(line) !== null || mayBeHead(line);
	},
	read(lines, at) {
		const line = lines[at] ?? "";
		if (opensJavaFatal(line)) return readJavaFatal(lines, at);
		if (opensClojure(line)) return readClojure(lines, at);
		if (line === SPRING_FAILED) return readSpringFailure(lines, at);
		const uncaught = (UNCAUGHT$2 ??= /^(?:\S{0,40} )?Exception in thread "([^"]*)" ?(.*)$/).exec(line);
		if (uncaught !== null) return readUncaught$1(lines, at, uncaught);
		if (javaFrameOf(line) === null) {
			const frame = flatFrameBelow(lines, at);
			return frame === -1 ? null : readBare(lines, frame);
		}
		if (javaFrameOf(lines[at - 1] ?? "") !== null) return null;
		const glued = (GLUED_FRAME ??= /^(.{0,3000}?\S):? at ([\w.$/<>@-]{1,300}\((?:[\w$.-]{1,100}\.(?:java|kt|scala|groovy|clj)(?::\d{1,9})?|Native Method|Unknown Source)\))$/).exec((lines[at - 1] ?? "").slice(0, 4e3));
		if (glued === null) return readBare(lines, at);
		const [, title = "", frame = ""] = glued;
		const head = (THROWABLE_AT_END ??= /(?:^|[\s:-])((?:[\w$]+\.)+[A-Z][\w$]*(?:Exception|Error)(?::.*)?)$/).exec(title)?.[1] ?? title;
		const reading = readBare([
			...lines.slice(0, at - 1),
			head,
			`\tat ${frame}`,
			...lines.slice(at)
		], at);
		return reading === null ? null : {
			...reading,
			last: Math.max(at, reading.last - 1)
		};
	}
};
function mayBeHead(line) {
	return line.startsWith("Caused by: ") || line.includes("Exception: ") && thrownOf(line) !== null;
}
function flatFrameBelow(lines, head) {
	if (!mayBeHead(lines[head] ?? "")) return -1;
	const frame = lines[head + 1] === "" ? head + 2 : head + 1;
	const line = lines[frame] ?? "";
	return line.startsWith("at ") && javaFrameOf(line) !== null ? frame : -1;
}
function readUncaught$1(lines, at, [, name = "", rest = ""]) {
	const below = thrownOf(rest) === null ? lines.slice(at + 1, at + 6).findIndex((line) => thrownOf(line) !== null) : -1;
	const head = below === -1 ? at : at + 1 + below;
	const text = below === -1 ? rest : lines[head] ?? "";
	const trace = readTrace$1(lines, head + 1, text);
	if (trace === null) return null;
	const isMain = name === "main";
	const kind = kindOf$8(trace.chain[0]);
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
const LOOK_BACK_LINES$1 = 60;
const HEADLESS_LINES$2 = 10;
function readBare(lines, at) {
	for (let i = at - 1; i >= Math.max(0, at - LOOK_BACK_LINES$1); i--) {
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
			kind: isDeath ? kindOf$8(trace.chain[0]) : "logged-exception",
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
	return (SCALAS_RUNNER ??= /^(?:scala\.tools\.nsc|dotty\.tools)\.\S{0,100}Runner\$?\.main$/).test(chain[0]?.frames.at(-1)?.function ?? "") && endsLog(lines, last);
}
let SCALAS_RUNNER;
let THROWABLE_AT_END;
function throwableWithin(line) {
	if (indentOf$1(line) > 0) return null;
	const text = line.replace(/^(?:Caused by|Wrapped by): /, "");
	if (thrownOf(text) !== null) return text;
	if (!isLogLine(line) || line.length > 4e3) return null;
	const inner = (THROWABLE_AT_END ??= /(?:^|[\s:-])((?:[\w$]+\.)+[A-Z][\w$]*(?:Exception|Error)(?::.*)?)$/).exec(line)?.[1];
	return inner !== void 0 && thrownOf(inner) !== null ? inner : null;
}
function readHeadless$5(lines, at) {
	if (at >= HEADLESS_LINES$2 || lines.slice(0, at).some((line) => isLogLine(line))) return null;
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
			kind: isEnd ? kindOf$8(root) : "logged-exception",
			title: root === void 0 ? (lines[at] ?? "").trim() : `Caused by: ${typeAndMessage(root.type, root.message)}`,
			words: (lines[at] ?? "").trim(),
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
	const culprit = (frames.some(({ origin }) => origin === "app") ? null : ownPlace(trace, prefix)) ?? culpritOf(frames) ?? placeIn$1(root.frames, prefix);
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
function ownPlace({ chain }, prefix) {
	for (const { frames } of chain.slice(1)) {
		const own = frames.map((frame) => ownedBy(prefix, frame)).filter(({ origin }) => origin === "app");
		if (own.length > 0) return culpritOf(own);
	}
	return null;
}
function placeIn$1(frames, prefix) {
	return culpritOf(frames.map((frame) => ownedBy(prefix, frame)));
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
function kindOf$8(thrown) {
	const name = thrown?.type?.slice(thrown.type.lastIndexOf(".") + 1);
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
			message: description.text,
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
// src/crash/runtimes/lua/lua.ts
let TRACEBACK;
let FRAME$5;
let CHUNK;
let AT_START;
let SKIPPED;
let INTERPRETER$1;
let PLACE$3;
let EMBEDDED;
let REQUEST$1;
const lua = {
	runtime: "lua",
	triggers: [
		"stack traceback:",
		"lua: ",
		"lua5.",
		"luajit: ",
		"tarantool: "
	],
	finalLine: /^(?:lua[\d.]{0,4}|luajit): \S{1,400}:\d{1,9}: /,
	exitCodes: { ofCrash: [1] },
	identity: {
		runtimeWords: rewordedBy([[/^attempt to (\w+) (\w+) '([^']*)' \((a \w+ value)\)/, "attempt to $1 $4 ($2 $3)"], [/^attempt to (\w+) (a \w+ value) \((\w+) '([^']*)'\)/, "attempt to $1 $2 ($3 $4)"]]),
		isUnqualified: true
	},
	source: { functionName: (printed) => printed.replace(/^(?:in )?(?:function|method|local|field|upvalue|global) /, "").replace(/[<>'"]/g, "") },
	hints: {
		uncaught: (draft) => /a nil value/.test(draft.message ?? "") ? "A nil was indexed, called or computed with; the message names the variable. Check where it is set, above all results of require and of functions that return nil on failure." : "An error reached the top of the script and no pcall caught it. Handle it at the first frame of the script, or wrap the call with pcall.",
		"startup-module-not-found": "A module is not on package.path or package.cpath, as the message lists. Install it in the image with luarocks, or set LUA_PATH and LUA_CPATH.",
		"startup-file-not-found": "The script that the container starts is not there. Check the command, the working directory, and what the image copies.",
		"request-error": "One request's handler failed; the server answered 500 and went on. Mend the line that the message names.",
		"out-of-memory": "The interpreter could not get more memory. Look for tables that only grow, or raise the container's memory limit."
	},
	mayOpen(line) {
		return line.includes("stack traceback:") || line.includes("lua") && (INTERPRETER$1 ??= /^\s*(?=\S*lua|(?:\S*\/)?tarantool: )(\S+): (.*)$/).test(line);
	},
	read(lines, at) {
		if ((TRACEBACK ??= /^\s*stack traceback:\s*$/).test(lines[at] ?? "")) return readTraceback$1(lines, at, null);
		if (isLogLine(lines[at] ?? "")) return null;
		const below = traceback(lines, at + 1);
		return below === -1 ? readSyntaxError$2(lines, at) ?? readPlain$1(lines[at] ?? "", at) : readTraceback$1(lines, below, at);
	}
};
const LONGEST_MESSAGE$3 = 40;
function traceback(lines, from) {
	for (let index = from; index < lines.length && index < from + LONGEST_MESSAGE$3; index++) {
		const line = lines[index] ?? "";
		if ((TRACEBACK ??= /^\s*stack traceback:\s*$/).test(line)) return index;
		if ((INTERPRETER$1 ??= /^\s*(?=\S*lua|(?:\S*\/)?tarantool: )(\S+): (.*)$/).test(line)) return -1;
	}
	return -1;
}
function readSyntaxError$2(lines, at) {
	const placed = (PLACE$3 ??= /^((?:\[string "[^"]*"\])|[^\s:][^:]*):(\d+): (.*)$/).exec((INTERPRETER$1 ??= /^\s*(?=\S*lua|(?:\S*\/)?tarantool: )(\S+): (.*)$/).exec(lines[at] ?? "")?.[2] ?? "");
	const message = placed?.[3];
	if (message === void 0 || kindOf$7(message) !== "syntax-error") return null;
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
	const message = (INTERPRETER$1 ??= /^\s*(?=\S*lua|(?:\S*\/)?tarantool: )(\S+): (.*)$/).exec(line)?.[2] ?? "";
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
	const stack = readFrames$2(lines, at + 1);
	if (stack.frames.length === 0) return null;
	const head = opened ?? headAbove(lines, at);
	if (head === null && /\berror\b/i.test(lines[at - 1] ?? "")) return null;
	const above = head === null ? [] : lines.slice(head, at).filter((line, index) => index === 0 || !isLogLine(line));
	const request = (REQUEST$1 ??= /lua (?:entry thread aborted|user thread aborted|coroutine aborted|tcp socket|handler)[^:]*: (?:runtime error: )?(.*)$/).exec(above[0] ?? "");
	const atStart = (AT_START ??= /\binit(?:_worker)?_by_lua\w*(?:\([^()]{1,200}\))? error: (.*)$/).exec(above[0] ?? "");
	const printed = request?.[1] ?? atStart?.[1] ?? ((INTERPRETER$1 ??= /^\s*(?=\S*lua|(?:\S*\/)?tarantool: )(\S+): (.*)$/).exec(above[0] ?? "")?.[2] || void 0) ?? above[0]?.trim().replace(EMBEDDED ??= /^(?:[\w.-]{1,40} ){0,4}error: (?=(?:\[string "[^"]*"\]|[^\s:]+\.lua):\d+: )/i, "") ?? null;
	const placed = (PLACE$3 ??= /^((?:\[string "[^"]*"\])|[^\s:][^:]*):(\d+): (.*)$/).exec(printed ?? "");
	const inner = (PLACE$3 ??= /^((?:\[string "[^"]*"\])|[^\s:][^:]*):(\d+): (.*)$/).exec(placed?.[3] ?? "");
	const opening = inner?.[3] ?? placed?.[3] ?? printed;
	const message = opening === null ? null : [opening, ...above.slice(1)].join("\n").trimEnd();
	const frame = culpritOf(stack.frames);
	const place = placed === null ? null : {
		function: null,
		file: placed[1] ?? null,
		line: Number(placed[2])
	};
	return {
		draft: drafted({
			runtime: "lua",
			kind: request !== null ? "request-error" : kindOf$7(message ?? ""),
			title: message?.split("\n", 1)[0] ?? "error",
			message,
			fatal: request === null && (head !== null ? atStart !== null || opensFatal$1(lines[head] ?? "") : at <= 2),
			frames: stack.frames,
			culprit: withLine(frame, place) ?? place,
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
function withLine(frame, place) {
	return frame?.line === null && place?.file === frame.file ? {
		...frame,
		line: place.line
	} : frame;
}
function kindOf$7(message) {
	if (/stack overflow/.test(message)) return "stack-overflow";
	if (/^not enough memory/.test(message)) return "out-of-memory";
	if (/^module '.*' not found:/.test(message)) return "startup-module-not-found";
	return /\bnear (?:'|<eof>)|expected \(to close|unfinished /.test(message) ? "syntax-error" : "uncaught";
}
function opensFatal$1(line) {
	return (INTERPRETER$1 ??= /^\s*(?=\S*lua|(?:\S*\/)?tarantool: )(\S+): (.*)$/).test(line) || /^fatal\b/i.test(line) && (EMBEDDED ??= /^(?:[\w.-]{1,40} ){0,4}error: (?=(?:\[string "[^"]*"\]|[^\s:]+\.lua):\d+: )/i).test(line);
}
function headAbove(lines, at) {
	for (let index = at - 1; index >= 0 && index >= at - LONGEST_MESSAGE$3; index--) {
		const line = lines[index] ?? "";
		if ((INTERPRETER$1 ??= /^\s*(?=\S*lua|(?:\S*\/)?tarantool: )(\S+): (.*)$/).test(line) || (REQUEST$1 ??= /lua (?:entry thread aborted|user thread aborted|coroutine aborted|tcp socket|handler)[^:]*: (?:runtime error: )?(.*)$/).test(line) || (AT_START ??= /\binit(?:_worker)?_by_lua\w*(?:\([^()]{1,200}\))? error: (.*)$/).test(line)) return index;
		if ((TRACEBACK ??= /^\s*stack traceback:\s*$/).test(line) || (FRAME$5 ??= /^\s*(\[C\]|\[string "[^"]*"\]:\d+|\w+_by_lua\w*\([^()]{1,200}\):\d+|[^\s:][^:]*:\d+|[^\s:][^:]*\.lua(?=: in ))(?::|) (?:in (.*?)(?:, client: .*)?|at (0x[0-9a-f]+)|(\?))$/).test(line)) return null;
		if ((PLACE$3 ??= /^((?:\[string "[^"]*"\])|[^\s:][^:]*):(\d+): (.*)$/).test(line.trim()) && !isLogLine(line) || (EMBEDDED ??= /^(?:[\w.-]{1,40} ){0,4}error: (?=(?:\[string "[^"]*"\]|[^\s:]+\.lua):\d+: )/i).test(line)) return index;
	}
	return null;
}
function readFrames$2(lines, from) {
	const frames = [];
	let last = from - 1;
	let whole = false;
	for (;;) {
		const index = seek(lines, last + 1, (line) => (FRAME$5 ??= /^\s*(\[C\]|\[string "[^"]*"\]:\d+|\w+_by_lua\w*\([^()]{1,200}\):\d+|[^\s:][^:]*:\d+|[^\s:][^:]*\.lua(?=: in ))(?::|) (?:in (.*?)(?:, client: .*)?|at (0x[0-9a-f]+)|(\?))$/).test(line) || (SKIPPED ??= /^\s*(?:\.\.\.\s*\(skipping \d+ levels\)|\.\.\.$|\(\.\.\.tail calls?\.\.\.\)|coroutine \d+:)/).test(line), (line) => (TRACEBACK ??= /^\s*stack traceback:\s*$/).test(line) || (INTERPRETER$1 ??= /^\s*(?=\S*lua|(?:\S*\/)?tarantool: )(\S+): (.*)$/).test(line));
		if (index === -1) break;
		last = index;
		const found = (FRAME$5 ??= /^\s*(\[C\]|\[string "[^"]*"\]:\d+|\w+_by_lua\w*\([^()]{1,200}\):\d+|[^\s:][^:]*:\d+|[^\s:][^:]*\.lua(?=: in ))(?::|) (?:in (.*?)(?:, client: .*)?|at (0x[0-9a-f]+)|(\?))$/).exec(lines[index] ?? "");
		if (found === null) continue;
		const native = found[1] === "[C]";
		whole = native && (found[2] === "?" || found[3] !== void 0 || found[4] !== void 0);
		const where = native ? null : /^(.*):(\d+)$/.exec(found[1] ?? "");
		const file = where?.[1] ?? (native ? null : found[1] ?? null);
		if (frames.length < 512) frames.push({
			function: nameOf$2(found[2] ?? "?"),
			file,
			line: where === null ? null : Number(where[2]),
			origin: native ? "runtime" : (CHUNK ??= /^\w+_by_lua\w*(?:\(|:|$)/).test(file ?? "") || /\/(?:lualib|luarocks|share\/lua|lua_modules)\//.test(file ?? "") ? "dependency" : "app"
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
// src/crash/last-words/start-failures.ts
const LONGEST$2 = 4e3;
const NAME$1 = "[`'\"\u2018]?([^\\s`'\"\u2018\u2019:,()]{1,300})[`'\"\u2019]?";
const ADVICE = [
	[/[\u2018'"`]([^\u2019'"`\r\\]{1,100})(?:\\r|\r)[\u2019'"`]?: No such file|([\w/.-]{1,200})\^M: bad interpreter/, ([, one, two]) => `The script's first line ends in a carriage return, so \`${one ?? two}\\r\` is looked for. Save the script with Unix line ends (a \`.gitattributes\` with \`*.sh text eol=lf\` keeps them).`],
	[/\b(ld-(?:linux|musl)[\w.-]{0,40}\.so[\w.]{0,10})\b/, ([, loader = ""]) => `The program's loader ${loader} (${loaderOf(loader)}) is not in the image. Build the program for the image's C library and architecture, or link it statically.`],
	[/CPU does not support (x86-64-v\d)|CPU ISA level is lower than required/, ([, level = "a newer instruction set"]) => `The image is built for ${level}, which the node's processor does not have. Run it on newer nodes, or take an image for the baseline.`],
	[/version [`'"]((?:GLIBC|GLIBCXX|CXXABI|OPENSSL)_[\w.]{1,20})' not found(?: \(required by ([^)]{1,300})\))?/i, ([, version = "", by = "the program"]) => `${by} was built against ${libraryOf(version)}, newer than the image's. Build it on the image's own base, or take a newer base image.`],
	[new RegExp(`(?:error while loading shared libraries: |Error loading shared library )${NAME$1}: (?:wrong ELF class|invalid ELF header|file too short|internal error)`), ([, library = ""]) => `${library} is in the image, but of another architecture, or cut. Build the image anew for the node's architecture.`],
	[new RegExp(`(?:error while loading shared libraries: |Error loading shared library )${NAME$1}: .{0,60}(?:Permission denied|Operation not permitted)`), ([, library = ""]) => `The container's user may not read ${library}. Give it the right in the image, and check the security profile (AppArmor, SELinux, seccomp).`],
	[new RegExp(`(?:error while loading shared libraries: |Error loading shared library )${NAME$1}:(?: cannot open| No such| Exec|.{0,40})(?:.{0,160}needed by ([^)\\s]{1,300}))?`), ([, library = "", by]) => `${library}${by === void 0 ? "" : `, which ${by} needs,`} is not in the image. Install the package that has it, or copy it from the stage that built the program.`],
	[/Error relocating ([^\s:]{1,300}): ([\w@.]{1,200}): symbol not found|symbol lookup error: ([^\s:]{1,300}): undefined symbol: ([\w@.]{1,200})/, ([, a, b, c, d]) => `${a ?? c} needs ${b ?? d}, which no library in the image has: its libraries are of other versions than those that it was built with.`],
	[/wrong ELF class|invalid ELF header|file too short/, () => "A library in the image is of another architecture, or was cut. Build the image anew for the node's architecture."],
	[/line \d{1,9}: (\S{1,300}): cannot execute binary file/, ([, program = "The program"]) => otherArchitecture(program)],
	[new RegExp(`(?:exec(?: container process)?(?: \\([^)]{1,60}\\))? )?${NAME$1}:? ?.{0,60}[Ee]xec format error`), ([, program = "The program"]) => otherArchitecture(program)],
	[/[Ee]xec format error/, () => otherArchitecture("The program")],
	[/exec(?:utable file)?:? ["'`]([^"'`]{1,200})["'`]:? (?:executable file )?not found in \$PATH/, ([, program = ""]) => missing(program, "in no directory of the image's $PATH")],
	[/exec: "([^"]{1,300})": stat \S+: no such file or directory/, ([, program = ""]) => missing(program, "not in the image, or hidden by a volume that is mounted over it")],
	[/exec: "([^"]{1,300})": (?:is a directory|stat \S+: not a directory)/, ([, program = ""]) => `\`${program}\` is a directory. Name the program in it in \`command\`.`],
	[/(?:exec: "([^"]{1,300})"|exec ([^\s:]{1,300})|open executable|executable file `([^`]{1,300})`).{0,20}: [Pp]ermission denied/, ([, a, b, c]) => `The container's user may not execute ${a ?? b ?? c ?? "the program"}. Set its mode bits in the image (\`COPY --chmod=755\`), and check the volume's \`noexec\`.`],
	[/exec(?: container process)?(?: \(missing dynamic library\?\))? [`'"]?([^\s:`'"]{1,300})[`'"]?(?: failed)?: [Nn]o such file or directory/, ([, program = ""]) => `${program}, the interpreter in its first line, or the loader that it was linked for is not in the image: a program linked against glibc does not start on Alpine, and a script with Windows line ends not at all.`],
	[/chdir to cwd \("([^"]{1,300})"\).{0,60}: (permission denied|no such file or directory)/, ([, folder = "", why]) => why === "permission denied" ? `The container's user may not enter its working directory ${folder}. Give it the right in the image, or set another \`workingDir\`.` : `The working directory ${folder} is not in the image. Set \`workingDir\` to one that is.`],
	[/unable to find (user|group) ([^\s:]{1,100})/, ([, kind, name]) => `The image has no ${kind} ${name}. Set \`runAsUser\` or \`runAsGroup\` to a number, or add it to the image.`],
	[/mounting "([^"]{1,300})" to rootfs at "([^"]{1,300})".{0,400}: (not a directory|is a directory|no such file or directory|permission denied|read-only file system)/, ([, , target = "", why = ""]) => why === "not a directory" || why === "is a directory" ? `A file is mounted over a directory at ${target}, or a directory over a file. Mount one key with \`subPath\`, and check that the key exists.` : `${target} cannot be mounted (${why}). Check the \`volumeMounts\` of the container.`],
	[/container init was OOM-killed|memory limit too low/, () => "The memory limit is too low for the container even to start. Raise it."],
	[/no command specified/, () => "Neither the image nor the manifest has a command. Set `command`, or build the image with an `ENTRYPOINT`."],
	[/apply (?:apparmor|seccomp) profile|seccomp.{0,60}(?:not found|no such file)|apparmor.{0,100}(?:not found|not loaded|no such file)/i, () => "The security profile that the pod names is not on the node. Install it there, or take it off the pod."]
];
function startFailureHint(message) {
	const text = message.slice(0, LONGEST$2);
	for (const [pattern, advise] of ADVICE) {
		const match = pattern.exec(text);
		if (match !== null) return advise(match);
	}
	return null;
}
function missing(program, where) {
	return `${program} is ${where}. Check \`command\` and \`args\` against the image.`;
}
function subject(program) {
	return /[./]/.test(program) && program.length > 1 ? program : "The program";
}
function otherArchitecture(program) {
	return `${subject(program)} is built for another architecture than the node's, or is a script without \`#!\` in its first line. Build the image for the node's \`kubernetes.io/arch\` (\`docker buildx build --platform\`).`;
}
function loaderOf(loader) {
	const library = loader.includes("musl") ? "musl" : "glibc";
	const architecture = /x86[-_]64|aarch64|armhf|arm|i386|riscv64|ppc64le|s390x/.exec(loader)?.[0];
	return architecture === void 0 ? library : `${library}, ${architecture.replace("-", "_")}`;
}
function libraryOf(version) {
	const [library = "", number = ""] = version.split("_", 2);
	return `${{
		GLIBC: "glibc",
		GLIBCXX: "libstdc++",
		CXXABI: "libstdc++'s ABI",
		OPENSSL: "OpenSSL"
	}[library.toUpperCase()] ?? library} ${number}`;
}
// src/crash/runtimes/native/sanitizers.ts
let REPORT;
let RUNTIME_ERROR;
let SUMMARY;
let SECTION;
let END;
let FRAME$4;
let MODULE;
let PLACE$2;
const KINDS$2 = {
	AddressSanitizer: "asan",
	HWAddressSanitizer: "asan",
	LeakSanitizer: "lsan",
	ThreadSanitizer: "tsan",
	MemorySanitizer: "msan",
	UndefinedBehaviorSanitizer: "ubsan"
};
const SIGNALS$3 = {
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
	const report = (REPORT ??= /^\s*(?:==\d+==\s*)?(ERROR|WARNING|FATAL): ((?:\w+)Sanitizer): (.*)$/).exec(line);
	if (report !== null) return readReport$2(lines, at, report[2] ?? "", report[3] ?? "");
	const undefinedBehavior = (RUNTIME_ERROR ??= /^\s*(\S[^:]*):(\d+)(?::\d+)?: runtime error: (.*)$/).exec(line);
	if (undefinedBehavior !== null) return readUndefined(lines, at, undefinedBehavior);
	if ((SUMMARY ??= /^\s*SUMMARY: (\w+Sanitizer): (.*)$/).test(line)) return readHeadless$4(lines, at);
	return null;
}
function readReport$2(lines, at, sanitizer, text) {
	const kind = KINDS$2[sanitizer] ?? "sanitizer";
	const body = readBody$1(lines, at + 1);
	const summary = body.summary === null ? null : readSummary(body.summary);
	const message = typeOf(text, summary?.type ?? null, sanitizer);
	const main = body.stacks[0]?.frames ?? [];
	const frame = culpritOf(main) ?? summary?.place ?? null;
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
			thread: threadOf(lines, at),
			frames: main,
			culprit: frame,
			rootCause: other === void 0 ? null : culpritOf(other.frames),
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
		const next = lines.slice(end + 1, end + 4).findIndex((line) => (REPORT ??= /^\s*(?:==\d+==\s*)?(ERROR|WARNING|FATAL): ((?:\w+)Sanitizer): (.*)$/).test(line));
		if (next === -1 || !lines.slice(end + 1, end + 1 + next).every((line) => /^=*$/.test(line))) break;
		end = readBody$1(lines, end + 2 + next).last;
	}
	return end;
}
function typeOf(text, summarized, sanitizer) {
	const printed = text.replace(/^attempting /, "");
	const type = /^(.*?)(?: on (?:unknown )?address | on 0x|: | \(|$)/.exec(printed)?.[1] ?? printed;
	if (sanitizer === "LeakSanitizer" || summarized === null) return type;
	return summarized;
}
function signalOf$2(text) {
	const found = /^(\w+) on unknown address (0x[0-9a-f]+)?/.exec(text);
	const name = found === null ? void 0 : SIGNALS$3[found[1] ?? ""];
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
function threadOf(lines, at) {
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
function readBody$1(lines, from) {
	const stacks = [];
	let summary = null;
	let last = from - 1;
	let head = "";
	let unknown = 0;
	for (let index = from; index < lines.length; index++) {
		const line = lines[index] ?? "";
		if ((REPORT ??= /^\s*(?:==\d+==\s*)?(ERROR|WARNING|FATAL): ((?:\w+)Sanitizer): (.*)$/).test(line)) break;
		const found = (FRAME$4 ??= /^\s*#(\d+) (?:(0x[0-9a-f]+) +)?(?:in )?(.*)$/).exec(line);
		if (found !== null && summary === null) {
			let stack = stacks.at(-1);
			if (stack === void 0 || found[1] === "0" && stack.frames.length > 0) {
				stack = {
					head,
					frames: []
				};
				stacks.push(stack);
			}
			if (stack.frames.length < MOST_FRAMES$3) stack.frames.push(frameOf$4(found[3] ?? ""));
		} else if ((SUMMARY ??= /^\s*SUMMARY: (\w+Sanitizer): (.*)$/).test(line)) summary ??= line;
		else if ((SECTION ??= /^\s*(?:(?:previously )?allocated by|freed by|(?:Direct|Indirect) leak of|Previous |Location is|Thread T|Mutex M|Uninitialized value was|Memory was marked|As if synchronized|0x[0-9a-f]+ is located|Address 0x)/).test(line)) head = line;
		else if ((END ??= /^\s*(?:==\d+==\s*ABORTING|ThreadSanitizer: reported \d+ warnings|Exiting$|==================$|Command: )|^\s*SUMMARY: /).test(line)) {
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
const MOST_FRAMES$3 = 512;
const MOST_UNKNOWN = 8;
function isDetail(line) {
	return /^\s*(?:=>)?0x[0-9a-f]+: |^\s*(?:=>)?0x[0-9a-f]+$|^==\d+==|^\s*(?:Shadow bytes|Shadow byte legend|Shadow gap|Addressable|Partially|Heap left|Freed heap|Stack |Global |Poisoned|Container overflow|Array cookie|Intra object|ASan internal|Left alloca|Right alloca|READ of|WRITE of|Read of|Write of|Atomic |HINT:|This frame has|\[\d+, \d+\)|\w+Sanitizer can not|\w+Sanitizer:|Register values|r\w\w? = |Memory tags|object size:)/.test(line);
}
function frameOf$4(text) {
	const module = (MODULE ??= /(?<! ) +\(([^()]*\+0x[0-9a-f]+)\)(?: +\(BuildId: [0-9a-f]+\))?$/).exec(text);
	const rest = module === null ? text : text.slice(0, module.index);
	const at = module !== null && !/:\d+$/.test(rest) ? -1 : rest.lastIndexOf(" ");
	if (at === -1 && module !== null) return framed({
		function: rest.trim() || null,
		file: module[1] ?? null,
		line: null
	});
	const place = (PLACE$2 ??= /^(.*?)(?::(\d+))?(?::(\d+))?$/).exec(rest.slice(at + 1));
	const known = place?.[1] !== "<null>" && place?.[1] !== "??";
	return framed({
		function: (at === -1 ? rest : rest.slice(0, at)) || null,
		file: known ? place?.[1] ?? null : null,
		line: known && place?.[2] !== void 0 ? Number(place[2]) : null
	});
}
let INTERCEPTED;
function framed(place) {
	if (place.line === null && (INTERCEPTED ??= /^(?:(?:m|c|re|v)alloc|reallocarray|(?:posix_)?memalign|aligned_alloc|c?free|mem(?:cpy|move|set|cmp|chr|mem)|(?:str|wcs)[a-z]{2,12}|v?f?s?n?printf)$/).test(place.function ?? "")) return {
		...place,
		origin: "runtime"
	};
	return {
		...place,
		origin: nativeOrigin(place.function ?? "", place.file ?? "")
	};
}
let THROWERS;
function nativeOrigin(name, file) {
	if ((THROWERS ??= /^(?:\w+::)*(?:[Ss]ig(?:nal|segv|abrt|action)?_?[Hh]andler|(?:crash|fault|fatal_?signal|signal)_?handler|handle_(?:fatal_)?signal|print_fatal_signal|(?:my_)?print_?(?:stack_?trace|back_?trace|stack)|log_?stack_?trace|(?:dump|show)_?(?:stack|back)_?(?:trace)?|fassertFailed\w*|invariant(?:OK)?Failed\w*|verifyFailed\w*|errfinish|ExceptionalCondition|ut_dbg_assertion_failed|my_abort|_serverAssert\w*|_serverPanic|ceph_assert_fail|__ceph_\w+|tryToDumpCore)(?:\b|\()/i).test(name)) return "runtime";
	if (/^(?:__interceptor_|__asan_|__ubsan_|__tsan_|__msan_|__lsan_|__hwasan_|__sanitizer_|___interceptor_|operator (?:new|delete)|std::|__gnu_cxx::|__cxa_|__libc_|_start$|__restore_rt|__GI_|__pthread_|start_thread|clone3?$|raise$|gsignal$|abort$|malloc_printerr$|malloc_consolidate$|_int_(?:free|malloc|realloc|memalign)$|__fortify_fail|__assert|_?_?cxx)/.test(name)) return "runtime";
	if (/(?:^|\/)(?:libsanitizer|compiler-rt|sysdeps|csu|nptl|stdlib|malloc)\/|\/include\/c\+\+\/|\/(?:ld-linux|lib(?:c|m|dl|rt|pthread|gcc_s|stdc\+\+|c\+\+|c\+\+abi|asan|tsan|ubsan|lsan|msan|unwind))[.-][^/]*(?:so|$)|ld-musl/.test(file)) return "runtime";
	return /^\/(?:usr\/)?lib(?:64)?\/|^(?:\/proc\/self\/cwd\/)?external\/|\/(?:third_party|vendor|_deps|node_modules|\.conan2?|vcpkg)\//.test(file) ? "dependency" : "app";
}
function readSummary(line) {
	const text = (SUMMARY ??= /^\s*SUMMARY: (\w+Sanitizer): (.*)$/).exec(line)?.[2];
	if (text === void 0) return null;
	const at = text.lastIndexOf(" in ");
	const before = at === -1 ? text : text.slice(0, at);
	const place = /^(.*?)(?: (\(?\/[^ ]*|\S+:\d+))?$/.exec(before);
	const type = place?.[1] ?? before;
	const where = (PLACE$2 ??= /^(.*?)(?::(\d+))?(?::(\d+))?$/).exec(place?.[2] ?? "");
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
	const start = seek(lines, at + 1, (other) => /^\s*#0 /.test(other), (other) => (RUNTIME_ERROR ??= /^\s*(\S[^:]*):(\d+)(?::\d+)?: runtime error: (.*)$/).test(other));
	for (let index = start; index !== -1 && index < lines.length; index++) {
		const frame = (FRAME$4 ??= /^\s*#(\d+) (?:(0x[0-9a-f]+) +)?(?:in )?(.*)$/).exec(lines[index] ?? "");
		if (frame === null) break;
		frames.push(frameOf$4(frame[3] ?? ""));
		last = index;
	}
	for (let index = last + 1; index < lines.length && index <= last + 6; index++) {
		const other = lines[index] ?? "";
		if (/^SUMMARY: UndefinedBehaviorSanitizer|note: |^ *\^ *~*$|^\s*(?:[0-9a-f]{2} +){4,}/.test(other)) last = index;
		else if (other.trim() !== "" && !isLogLine(other)) break;
	}
	const top = culpritOf(frames);
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
function readHeadless$4(lines, at) {
	const found = (SUMMARY ??= /^\s*SUMMARY: (\w+Sanitizer): (.*)$/).exec(lines[at] ?? "");
	const summary = readSummary(lines[at] ?? "");
	const sanitizer = found?.[1];
	if (summary === null || sanitizer === void 0 || at > LONGEST_REPORT$1) return null;
	const start = lines.findIndex((line) => (FRAME$4 ??= /^\s*#(\d+) (?:(0x[0-9a-f]+) +)?(?:in )?(.*)$/).test(line));
	const first = start === -1 || start > at ? at : start;
	const body = readBody$1(lines, first);
	const frames = first < at ? body.stacks[0]?.frames ?? [] : [];
	const whole = (!body.stacks.some((stack) => /freed by|allocated by/.test(stack.head)) || locatedBelow(lines, first)) && /^\s*#0 /.test(lines[first] ?? "");
	const leak = / leaked in /.test(found?.[2] ?? "");
	const type = leak ? "detected memory leaks" : summary.type;
	const signal = SIGNALS$3[summary.type];
	return {
		draft: drafted({
			runtime: "cpp",
			kind: leak ? "lsan" : KINDS$2[sanitizer] ?? "sanitizer",
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
			culprit: summary.place ?? (whole ? culpritOf(frames) : null),
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
	while ((FRAME$4 ??= /^\s*#(\d+) (?:(0x[0-9a-f]+) +)?(?:in )?(.*)$/).test(lines[index] ?? "")) index++;
	return seek(lines, index, (line) => / is located /.test(line), (line) => / by thread /.test(line)) !== -1;
}
// src/crash/runtimes/native/debuggers.ts
let GDB;
let GDB_FRAME;
let GDB_ARGUMENTS;
let VALGRIND;
let VALGRIND_FRAME;
let VALGRIND_ADDRESS;
let GDB_ABORT;
function mayBeDebugger(line) {
	if (line.startsWith("#0 ")) return (GDB_ABORT ??= /^#0 +(?:0x[0-9a-f]+ in )?(?:(?:__GI_)?raise|__pthread_kill_implementation|(?:__GI_)?abort) \(/).test(line);
	return line.includes(" signal ") && ((GDB ??= /^(?:Program|Thread ([\d.]+)(?: "([^"]*)")?) (?:received|terminated with) signal (SIG[A-Z]+\d*|\d{1,2}), ([\w /+.-]+)\.$/).test(line) || (VALGRIND ??= /^==\d+== Process terminating with default action of signal (\d+) \((SIG[A-Z]+)\)/).test(line));
}
function readDebugger(lines, at) {
	const line = lines[at] ?? "";
	const gdb = (GDB ??= /^(?:Program|Thread ([\d.]+)(?: "([^"]*)")?) (?:received|terminated with) signal (SIG[A-Z]+\d*|\d{1,2}), ([\w /+.-]+)\.$/).exec(line);
	if (gdb !== null) {
		const [, id, name = null, signalName = "", words = ""] = gdb;
		const signal = FATAL_SIGNALS[signalName] ?? signalName;
		const thread = id === void 0 ? null : {
			id,
			name,
			state: null
		};
		return readGdb(lines, at, {
			from: at + 1,
			signal: {
				name: signal,
				code: null,
				address: null
			},
			thread,
			words
		});
	}
	if ((GDB_ABORT ??= /^#0 +(?:0x[0-9a-f]+ in )?(?:(?:__GI_)?raise|__pthread_kill_implementation|(?:__GI_)?abort) \(/).test(line)) return readGdb(lines, at, {
		from: at,
		signal: {
			name: "SIGABRT",
			code: null,
			address: null
		},
		thread: null,
		words: "Aborted"
	});
	const valgrind = (VALGRIND ??= /^==\d+== Process terminating with default action of signal (\d+) \((SIG[A-Z]+)\)/).exec(line);
	return valgrind === null ? null : readValgrind(lines, at, valgrind[2] ?? "");
}
const MOST_FRAMES$2 = 512;
const LINES_TO_STACK = 16;
function stackFrom(lines, from) {
	for (let at = from; at < lines.length && at < from + LINES_TO_STACK; at++) {
		const line = lines[at] ?? "";
		if ((GDB_FRAME ??= /^#(\d+) +(?:(0x[0-9a-f]+) in {1,2})?(\S.*?)(?: at (\S+):(\d+)| (?:from|at) (\S+))?$/).exec(line)?.[1] === "0") return at;
		if ((GDB ??= /^(?:Program|Thread ([\d.]+)(?: "([^"]*)")?) (?:received|terminated with) signal (SIG[A-Z]+\d*|\d{1,2}), ([\w /+.-]+)\.$/).test(line)) return -1;
	}
	return -1;
}
function unwrapped$1(lines, at) {
	const place = /^ {4}((?:at|from) \S+)$/.exec(lines[at + 1] ?? "");
	return place === null ? lines[at] ?? "" : `${lines[at] ?? ""} ${place[1] ?? ""}`;
}
function readGdb(lines, at, { from, signal, thread, words }) {
	const frames = [];
	let last = from - 1;
	while (frames.length < MOST_FRAMES$2) {
		const number = frames.length;
		const next = number === 0 ? stackFrom(lines, from) : seek(lines, last + 1, (line) => Number((GDB_FRAME ??= /^#(\d+) +(?:(0x[0-9a-f]+) in {1,2})?(\S.*?)(?: at (\S+):(\d+)| (?:from|at) (\S+))?$/).exec(line)?.[1] ?? -1) === number);
		const found = next === -1 ? null : (GDB_FRAME ??= /^#(\d+) +(?:(0x[0-9a-f]+) in {1,2})?(\S.*?)(?: at (\S+):(\d+)| (?:from|at) (\S+))?$/).exec(unwrapped$1(lines, next));
		if (found === null) break;
		const [, , , call = "", file = null, row, library = ""] = found;
		const args = call.search(GDB_ARGUMENTS ??= / \((?:\)|[\w.]+=|\.\.\.\))/);
		const name = args === -1 ? call : call.slice(0, args);
		frames.push({
			function: name === "??" || name === "()" ? null : name,
			file,
			line: row === void 0 ? null : Number(row),
			origin: nativeOrigin(name, file ?? library)
		});
		last = next;
	}
	const handlerCall = frames.findIndex((frame) => frame.function === "<signal handler called>");
	return readingOf$1(lines, {
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
	for (let index = at + 1; index < lines.length && index <= at + MOST_FRAMES$2; index++) {
		const line = lines[index] ?? "";
		const found = (VALGRIND_FRAME ??= /^==\d+== +(?:at|by) 0x[0-9A-F]+: (\S.*?) \((?:in )?([^()]*?)(?::(\d+))?\)$/).exec(line);
		const where = (VALGRIND_ADDRESS ??= /^==\d+== +(?:Access not within mapped region|Bad permissions .*) at address (0x[0-9A-Fa-f]+)/).exec(line);
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
	return readingOf$1(lines, {
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
function readingOf$1(lines, { at, last, signal, thread, message, frames, handlerCall }) {
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
			culprit: culpritOf(frames.slice(handlerCall + 1))
		})
	};
}
// src/crash/runtimes/native/backtraces.ts
let SYMBOL;
let GLOG;
let NUMBERED$2;
const GLOG_ADDRESS = "@     0x";
let ENVOY;
let ENVOY_FRAME;
let SIGNAL_WORDS$1;
let ABSEIL;
let GLOG_STACK;
let GLOG_FATAL;
let TENSORFLOW_FATAL;
function glogFatalIn(line) {
	if (line.startsWith("F")) return (GLOG_FATAL ??= /^F\d{4,8} \d\d:\d\d:\d\d\.\d+ +\d+ (?!\S+\.go:\d)(\S+):(\d+)\] (.*)$/).exec(line) ?? (TENSORFLOW_FATAL ??= /^(?:\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{1,9}: )?F (?!\S+\.go:\d)(\S+):(\d+)\] (.*)$/).exec(line);
	return line.includes(": F ") ? (TENSORFLOW_FATAL ??= /^(?:\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{1,9}: )?F (?!\S+\.go:\d)(\S+):(\d+)\] (.*)$/).exec(line) : null;
}
function mayBeBacktrace(line) {
	return line.endsWith("]") && (SYMBOL ??= /^\s*(?:#?\d+:? +|(?:\[[\w.-]{1,80}:\d{1,9}\] )?\[ ?\d+\] +)?(\S[^()[\]]*(?:\[[a-z]{1,20}\])?)\((.{0,2000}?)(?:\+(0x[0-9a-f]+))?\) ?\[(0x[0-9a-f]+)\]$/).test(line) || line.includes("*** ") && (ABSEIL ??= /^\s*\*\*\* (SIG\w+) (?:received at time=|\(@(0x[0-9a-f]+)\) received by PID)/).test(line) || glogFatalIn(line) !== null || (GLOG_STACK ??= /^\s*\*\*\* Check failure stack trace: \*\*\*$/).test(line) || line.includes(GLOG_ADDRESS) && (GLOG ??= /^(?:PC: )?\s*@ +(0x[0-9a-f]+)(?: +(?:\d+ +)?(\S.*))?$/).test(line) || line.includes(" 0# ") && (NUMBERED$2 ??= /^\s*(\d+)# +(\S.*?)(?: at (\S+):(\d+)| in (\S+))?$/).test(line) || mayBeDebugger(line) || line.includes("[critical]") && /\[critical\]\[(?:backtrace|assert)\]/.test(line);
}
function readNativeBacktrace(lines, at) {
	const line = lines[at] ?? "";
	if ((ABSEIL ??= /^\s*\*\*\* (SIG\w+) (?:received at time=|\(@(0x[0-9a-f]+)\) received by PID)/).test(line)) return readAbseil(lines, at);
	if ((GLOG_STACK ??= /^\s*\*\*\* Check failure stack trace: \*\*\*$/).test(line) || line.includes(GLOG_ADDRESS) && (GLOG ??= /^(?:PC: )?\s*@ +(0x[0-9a-f]+)(?: +(?:\d+ +)?(\S.*))?$/).test(line)) return at > 0 && glogFatalIn(lines[at - 1] ?? "") !== null ? readGlogFatal(lines, at - 1) : null;
	if (glogFatalIn(line) !== null) return readGlogFatal(lines, at);
	if (/\[critical\]\[(?:backtrace|assert)\]/.test(line)) return readEnvoy(lines, at);
	if ((NUMBERED$2 ??= /^\s*(\d+)# +(\S.*?)(?: at (\S+):(\d+)| in (\S+))?$/).test(line)) return readNumbered(lines, at);
	return (SYMBOL ??= /^\s*(?:#?\d+:? +|(?:\[[\w.-]{1,80}:\d{1,9}\] )?\[ ?\d+\] +)?(\S[^()[\]]*(?:\[[a-z]{1,20}\])?)\((.{0,2000}?)(?:\+(0x[0-9a-f]+))?\) ?\[(0x[0-9a-f]+)\]$/).test(line) ? readSymbols(lines, at) : readDebugger(lines, at);
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
	return ownStack(lines, at, frames(lines, at, SYMBOL ??= /^\s*(?:#?\d+:? +|(?:\[[\w.-]{1,80}:\d{1,9}\] )?\[ ?\d+\] +)?(\S[^()[\]]*(?:\[[a-z]{1,20}\])?)\((.{0,2000}?)(?:\+(0x[0-9a-f]+))?\) ?\[(0x[0-9a-f]+)\]$/, (found) => {
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
	return ownStack(lines, at, frames(lines, at, NUMBERED$2 ??= /^\s*(\d+)# +(\S.*?)(?: at (\S+):(\d+)| in (\S+))?$/, ([, , name = "", file = null, row, library = ""]) => ({
		function: /^0x[0-9A-Fa-f]+$/.test(name) ? null : name,
		file,
		line: row === void 0 ? null : Number(row),
		origin: nativeOrigin(name, file ?? library)
	})));
}
function headingAbove(lines, at) {
	const heading = /^(.{8,2000}?)[,.:]? ?(?:[Ss]tack ?trace|[Bb]acktrace)(?: \([^()]{1,100}\))?:$/.exec(lines[at - 1] ?? "");
	return heading?.[1] === void 0 ? null : opened(heading[1]).text;
}
let OF_PROCESS;
const HEAD_LINES$1 = 4;
function ownStack(lines, at, stack) {
	if (stack.found.length < 2) return null;
	const before = seek(lines, Math.max(0, at - HEAD_LINES$1), (line) => (SIGNAL_WORDS$1 ??= /\b(SIG(?:SEGV|ABRT|BUS|FPE|ILL|TRAP|SYS))\b|[Ss]egmentation [Ff]ault|\bsignal:? (\d+)\b|\b[Aa]bort(?:ed|ing)?\b/).test(line));
	const head = before === -1 || before >= at ? headingAbove(lines, at) : lines[before] ?? "";
	const last = withEcho(lines, stack.last);
	const signal = head === null ? null : signalIn(head);
	const message = head?.trim().replace(OF_PROCESS ??= /^\[[\w.-]{1,80}:\d{1,9}\] /, "") ?? null;
	return {
		draft: drafted({
			runtime: "cpp",
			kind: signal === null ? "backtrace" : "fatal-signal",
			title: message ?? `backtrace in ${stack.found[0]?.function ?? "?"}`,
			message,
			fatal: signal !== null || endsLog(lines, last),
			signal,
			frames: stack.found,
			culprit: culpritOf(belowSignal(stack.found))
		}),
		first: head === null ? at : before === -1 || before >= at ? at - 1 : before,
		last
	};
}
function belowSignal(stack) {
	const from = stack.slice(0, 6).findIndex((frame, index) => index > 0 && frame.origin === "runtime");
	return from === -1 ? stack : stack.slice(from);
}
function signalIn(text) {
	const found = (SIGNAL_WORDS$1 ??= /\b(SIG(?:SEGV|ABRT|BUS|FPE|ILL|TRAP|SYS))\b|[Ss]egmentation [Ff]ault|\bsignal:? (\d+)\b|\b[Aa]bort(?:ed|ing)?\b/).exec(text);
	if (found === null) return null;
	return {
		name: found[1] ?? FATAL_SIGNALS[found[2] ?? ""] ?? (/[Ss]egmentation/.test(text) ? "SIGSEGV" : "SIGABRT"),
		code: null,
		address: /\b0x[0-9a-f]+\b/.exec(text)?.[0] ?? null
	};
}
function glogFrame(found) {
	const name = (found[2] ?? "").replace(/^\(unknown\) +/, "").replace(/^\d+ +/, "");
	const origin = /^(?:google::|absl::|\(unknown\)$)/.test(name) ? "runtime" : nativeOrigin(name, "");
	return {
		function: name === "" ? null : name,
		file: null,
		line: null,
		origin
	};
}
function readAbseil(lines, at) {
	const line = (lines[at] ?? "").trim();
	const found = (ABSEIL ??= /^\s*\*\*\* (SIG\w+) (?:received at time=|\(@(0x[0-9a-f]+)\) received by PID)/).exec(line);
	const stack = frames(lines, at + 1, GLOG ??= /^(?:PC: )?\s*@ +(0x[0-9a-f]+)(?: +(?:\d+ +)?(\S.*))?$/, glogFrame);
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
			culprit: culpritOf(stack.found)
		}),
		first: at,
		last: withEcho(lines, Math.max(at, stack.last))
	};
}
function readGlogFatal(lines, at) {
	const [, file = null, number = "", message = ""] = glogFatalIn(lines[at] ?? "") ?? [];
	const head = seek(lines, at + 1, (line) => (GLOG_STACK ??= /^\s*\*\*\* Check failure stack trace: \*\*\*$/).test(line));
	const stack = frames(lines, (head === -1 ? at : head) + 1, GLOG ??= /^(?:PC: )?\s*@ +(0x[0-9a-f]+)(?: +(?:\d+ +)?(\S.*))?$/, glogFrame);
	if (head === -1 && stack.found.length === 0 && !message.startsWith("Check failed: ")) return null;
	return {
		draft: drafted({
			runtime: "cpp",
			kind: "check-failed",
			title: message,
			message,
			fatal: true,
			frames: stack.found,
			culprit: {
				function: culpritOf(stack.found)?.function ?? null,
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
	const message = line.slice(line.lastIndexOf("] ") + 2);
	const old = /^(assert failure: .{1,1000}?): ([^\s:]+):(\d+)$/.exec(message);
	const text = old?.[1] ?? message;
	const assertion = old?.slice(1) ?? /\[critical\]\[assert\] \[([^\]:]+):(\d+)\]/.exec(line);
	const caught = /^Caught (.*?)(?:, suspect faulting address (0x[0-9a-f]+))?$/.exec(text);
	if (assertion === null && caught === null) return null;
	const stack = frames(lines, at + 1, ENVOY_FRAME ??= /#(\d+): (.*?)(?: \[(0x[0-9a-f]+)\])?$/, (found) => {
		const name = found[2] ?? "";
		const own = /SignalAction|BackwardsTrace|TerminateHandler/.test(name);
		return {
			function: name || null,
			file: null,
			line: null,
			origin: own ? "runtime" : nativeOrigin(name, "")
		};
	});
	const extra = seek(lines, at + 1, (other) => (ENVOY ??= /\[critical\]\[backtrace\]/).test(other));
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
			culprit: assertion === null ? culpritOf(stack.found) : {
				function: culpritOf(stack.found)?.function ?? null,
				file: assertion.at(-2) ?? null,
				line: Number(assertion.at(-1))
			}
		}),
		first: at,
		last: Math.max(at, extra, stack.last)
	};
}
// src/crash/runtimes/native/reports.ts
const REPORT_TRIGGERS = [
	"crashed by signal",
	"got signal",
	"ot a signal",
	"aught signal",
	"aught a signal",
	"AUGHT SIGNAL",
	"aught (SIG",
	"aught fatal signal",
	"eceived signal ",
	"eceived a signal",
	"eceived fatal signal",
	" on shard ",
	"fault caught"
];
const NAMES = [
	[/segmentation (?:fault|violation)/i, "SIGSEGV"],
	[/abort/i, "SIGABRT"],
	[/bus error/i, "SIGBUS"],
	[/illegal instruction/i, "SIGILL"],
	[/floating.point exception|arithmetic exception/i, "SIGFPE"],
	[/trace\/breakpoint trap/i, "SIGTRAP"]
];
const WORDS$2 = "(?:[Ss]egmentation (?:[Ff]ault|violation)|[Aa]bort(?:ed)?|[Bb]us error|[Ii]llegal instruction|[Ff]loating[ -]point exception|[Aa]rithmetic exception|[Tt]race/breakpoint trap)";
let HEAD$4;
let OTHER_HEAD;
let SURE;
const UNTIL_STACK = 160;
const BETWEEN = 6;
const MOST_FRAMES$1 = 256;
let FRAMES$3;
let STACK_HEAD;
function mayBeReport(line) {
	return line.length < 4e3 && ((HEAD$4 ??= new RegExp(`\\b(?:crashed by signal:?|[Gg]ot (?:a )?(?:fatal )?signal|(?:[Cc]aught|CAUGHT) (?:a )?(?:fatal )?(?:signal|SIGNAL):?|[Rr]eceived (?:a )?(?:fatal )?signal) ?[ (]?(?:(\\d{1,2})\\b|(SIG(?:SEGV|ABRT|BUS|FPE|ILL|TRAP))\\b|(${WORDS$2}))`)).test(line) || (OTHER_HEAD ??= new RegExp(`^(?:\\*+ ?)?(?:(${WORDS$2}|Aborting) on shard \\d+|(${WORDS$2}) caught\\b)|[Cc]aught \\((SIG(?:SEGV|ABRT|BUS|FPE|ILL|TRAP))\\)`)).test(line));
}
function readReport$1(lines, at) {
	const line = lines[at] ?? "";
	const text = opened(line).text;
	const head = (HEAD$4 ??= new RegExp(`\\b(?:crashed by signal:?|[Gg]ot (?:a )?(?:fatal )?signal|(?:[Cc]aught|CAUGHT) (?:a )?(?:fatal )?(?:signal|SIGNAL):?|[Rr]eceived (?:a )?(?:fatal )?signal) ?[ (]?(?:(\\d{1,2})\\b|(SIG(?:SEGV|ABRT|BUS|FPE|ILL|TRAP))\\b|(${WORDS$2}))`)).exec(line) ?? (OTHER_HEAD ??= new RegExp(`^(?:\\*+ ?)?(?:(${WORDS$2}|Aborting) on shard \\d+|(${WORDS$2}) caught\\b)|[Cc]aught \\((SIG(?:SEGV|ABRT|BUS|FPE|ILL|TRAP))\\)`)).exec(text) ?? (OTHER_HEAD ??= new RegExp(`^(?:\\*+ ?)?(?:(${WORDS$2}|Aborting) on shard \\d+|(${WORDS$2}) caught\\b)|[Cc]aught \\((SIG(?:SEGV|ABRT|BUS|FPE|ILL|TRAP))\\)`)).exec(line);
	if (head === null || line.length >= 4e3) return null;
	const signal = signalOf$1(head);
	const stack = readStack(lines, at);
	const isSure = (SURE ??= /\bcrashed by signal|\b(?:mysqld|mariadbd|postgres) got signal \d+ ;|<Fatal> \w+: .*Received signal|on shard \d+\.?$|^\*+ ?Caught signal \(/).test(line);
	if (signal === null || stack.frames.length < 2 && !isSure) return null;
	const isSwift = lines.slice(at, at + 3).some((other) => other.includes("swift"));
	const title = titleOf$1(text);
	const last = withEcho(lines, Math.max(at, stack.last));
	return {
		draft: drafted({
			runtime: isSwift ? "swift" : "cpp",
			kind: "fatal-signal",
			title,
			message: title,
			fatal: isSure || stack.frames.length >= 2 || endsLog(lines, last),
			signal,
			frames: stack.frames,
			culprit: culpritOf(belowHandler(stack.frames))
		}),
		first: at,
		last
	};
}
function readAbortReport(lines, at) {
	const report = readReport$1(lines, at);
	return report?.draft.signal?.name === "SIGABRT" ? report : null;
}
function signalOf$1([, ...groups]) {
	const printed = groups.find((group) => group !== void 0) ?? "";
	const name = FATAL_SIGNALS[printed] ?? (printed.startsWith("SIG") ? printed : NAMES.find(([words]) => words.test(printed))?.[1]);
	return name === void 0 ? null : {
		name,
		code: null,
		address: null
	};
}
function titleOf$1(text) {
	const at = text.search(/\bReceived signal /);
	return (at > 0 && text.includes("(version ") ? text.slice(at) : text).replace(/^.*?(?=\b(?:mysqld|mariadbd) got signal)/, "").replace(/^[*#]+ ?|\s*[;*]+\s*$/g, "").replace(/[.,]? (?:Backtrace|Stack ?trace):?$/i, "").trim();
}
function readStack(lines, at) {
	const frames = [];
	let last = at;
	let isHeaded = false;
	for (let i = at + 1; i < lines.length && frames.length < MOST_FRAMES$1; i++) {
		if (i - (frames.length === 0 ? at + UNTIL_STACK : last + BETWEEN) > 0) break;
		const text = (lines[i] ?? "").slice(0, 2e3).replace(/^.{1,200}? BaseDaemon: /, "");
		isHeaded ||= (STACK_HEAD ??= /^(?:\d{1,3}\. )?(?:#+ ?)?(?:-+ )?(?:Backtrace|Stack ?trace|STACK TRACE|backtrace)\b/).test(text.trimStart());
		const frame = frameOf$3(text);
		if (frame === null || frame.function === null && !isHeaded) continue;
		frames.push(frame);
		last = i;
	}
	return {
		frames,
		last
	};
}
let SOURCE_FILE;
function frameOf$3(line) {
	for (const shape of FRAMES$3 ??= [
		/^\s*(?:#?\d+[:.]? +)?(?<module>[^\s()[\]][^()[\]]*?(?:\[[a-z]{1,20}\])?)(?::(?<line>\d+))?\((?<name>.*?)(?:\+0x[0-9a-f]+)?\) ?\[0x[0-9a-f]+\]$/,
		/^\s*\d{1,3}(?:\.\d{1,3})?\. (?:inlined from )?(?:(?<module>\S{1,400}?):(?<line>\d+): )?(?<name>\S.*?) @ 0x[0-9a-f]+(?: in \S+)?$/,
		/^\s*#\d{1,3} +(?:0x[0-9a-f]+ +)?(?:in +)?(?<name>\S.*?)(?: +at +(?<module>\S+?):(?<line>\d+))$/,
		/^\s*\d{1,3}: \((?<name>.*?)(?:\+0x[0-9a-f]+)?\) \[0x[0-9a-f]+\]$/,
		/^0x[0-9a-f]{6,16}, (?<name>\S.*?) at (?<module>\S+?)(?::(?<line>\d+))?$/,
		/^\s+(?:0x[0-9a-f]{6,16}|(?<module>\/\S+)\+0x[0-9a-f]+)$/,
		/^\s{2}(?<name>\S.*?) at (?<module>\.{0,2}\/\S+?):(?<line>\d+)$/
	]) {
		const groups = shape.exec(line)?.groups;
		if (groups === void 0) {
			if (shape.test(line)) return {
				function: null,
				file: null,
				line: null,
				origin: "runtime"
			};
			continue;
		}
		const { name = "", module = "", line: number } = groups;
		const isPlace = number !== void 0 && (SOURCE_FILE ??= /\.\w{1,5}$/).test(module);
		const file = isPlace ? module : null;
		const isKnown = name !== "" && name !== "???" && name !== "??";
		return {
			function: isKnown ? name : null,
			file,
			line: isPlace ? Number(number) : null,
			origin: !isKnown && !isPlace ? "runtime" : nativeOrigin(name, module)
		};
	}
	return null;
}
function belowHandler(frames) {
	const from = frames.slice(0, 8).findLastIndex(({ function: name }) => (HANDLER ??= /[Ss]ig(?:nal|segv|abrt)?_?[Hh]andler|fatal_signal|print_?stack_?trace|printBacktrace|Backtrace\.install|__restore_rt/i).test(name ?? ""));
	return frames.slice(from + 1);
}
let HANDLER;
// src/crash/runtimes/native/servers.ts
const SERVER_TRIGGERS = [
	"PANIC:  ",
	"] PANIC: ",
	"\"s\":\"F\""
];
let POSTGRES;
const GOES_ON = "all server processes terminated; reinitializing";
const UNTIL_REINITIALIZED = 40;
function mayBeServer(line) {
	return line.length < 2e4 && (line.startsWith("{\"t\":{\"$date\":") ? line.includes("\"s\":\"F\"") : (POSTGRES ??= /^(?:(?:.{0,200}[\s\]:])?(?=PANIC: {2})|[\d-]{10} [\d:.]{8,15} \w{2,5} \[\d+\] )(PANIC: {1,2}(\S.*))$/).test(line));
}
function readServer(lines, at) {
	const line = lines[at] ?? "";
	if (!mayBeServer(line)) return null;
	return line.startsWith("{") ? readMongod(lines, at) : readPostgres(lines, at);
}
function readPostgres(lines, at) {
	const [, title = "", message = ""] = (POSTGRES ??= /^(?:(?:.{0,200}[\s\]:])?(?=PANIC: {2})|[\d-]{10} [\d:.]{8,15} \w{2,5} \[\d+\] )(PANIC: {1,2}(\S.*))$/).exec(lines[at] ?? "") ?? [];
	if (message.startsWith("cannot abort transaction")) return null;
	return {
		draft: drafted({
			runtime: "cpp",
			kind: "server-panic",
			title,
			message,
			fatal: !lines.slice(at + 1, at + 1 + UNTIL_REINITIALIZED).some((line) => line.includes(GOES_ON)),
			signal: {
				name: "SIGABRT",
				code: null,
				address: null
			}
		}),
		first: at,
		last: at
	};
}
let FAILURES;
function readMongod(lines, at) {
	const record = parseObject(lines[at] ?? "");
	const { msg, attr } = record ?? {};
	if (record?.s !== "F" || typeof msg !== "string" || !(FAILURES ??= /^(?:Fatal assertion|Invariant failure|Fatal DBException|Assertion failure)\b/).test(msg)) return null;
	const { msgid, expr, error, file, line: number } = attr ?? {};
	const what = [
		msgid,
		expr,
		error
	].filter((one) => typeof one === "string" || typeof one === "number");
	const words = [msg, ...what].join(" ");
	const reason = what.length > 1 ? null : reasonAbove$1(lines, at);
	const title = reason === null ? words : `${words}: ${reason}`;
	return {
		draft: drafted({
			runtime: "cpp",
			kind: "check-failed",
			title,
			message: title,
			words,
			fatal: true,
			signal: {
				name: "SIGABRT",
				code: null,
				address: null
			},
			culprit: typeof file === "string" && typeof number === "number" ? {
				function: null,
				file,
				line: number
			} : null
		}),
		first: at,
		last: at
	};
}
const ABOVE = 6;
function reasonAbove$1(lines, at) {
	for (let row = at - 1; row >= Math.max(0, at - ABOVE); row--) {
		const line = lines[row] ?? "";
		if (line.length > 2e4 || !/"s":"[FE]"/.test(line)) continue;
		const attr = parseObject(line)?.attr;
		const message = attr?.message;
		const inner = typeof message === "object" && message !== null ? message : null;
		const words = (inner === null ? [attr?.reason ?? message] : [inner.msg, inner.error_str]).filter((one) => typeof one === "string").join(": ");
		if (words !== "") return words;
	}
	return null;
}
function mongodHint({ title, culprit }) {
	return `mongod met a state${culprit?.file == null ? "" : ` at ${culprit.file.slice(culprit.file.lastIndexOf("/") + 1)}:${culprit.line}`} that it does not go on from (${title}). Check the volume of its dbPath, above all its owner, free space and kind of file system, and whether its files are of another release; of files that are damaged restore a backup.`;
}
function serverHint({ message }) {
	if (/checkpoint record|control file|WAL|pg_wal|redo/i.test(message ?? "")) return "The server cannot start from its data directory: its write-ahead log does not go with its control file, as after a copy of a running server, a volume that was filled or detached, or two servers on one volume. Restore a backup; pg_resetwal loses data and is the last thing to try.";
	return "The server stopped itself since it could not go on without damage to its data. Look at the disk that its data directory is on, and at the lines right above.";
}
// src/crash/runtimes/native/native.ts
let TERMINATE;
let LIBCXX;
let VIRTUAL;
let ASSERTION;
let GLIBC_ASSERTION;
let OTHER_ASSERTION;
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
let MONGOD;
const HINTS$3 = {
	asan: (draft) => asanHint(draft.message ?? "", draft.signal?.address ?? null),
	lsan: "Memory was still allocated at the exit with nothing pointing to it, which LeakSanitizer turns into a failure. Free it where the frames say it was allocated, or set ASAN_OPTIONS=detect_leaks=0 where leaks at the exit do not matter.",
	tsan: (draft) => `Two threads used the same memory at once, at least one of them writing${draft.rootCause?.function == null ? "" : ` (${draft.culprit?.function} and ${draft.rootCause.function})`}. Guard both places with the same mutex, or make the variable atomic.`,
	msan: "A branch or call depended on memory that was never written. Initialise it where it is allocated (-fsanitize-memory-track-origins=2 names that place).",
	ubsan: "The program did something that the language leaves undefined, as the message says. Mend the expression at that line; the compiler may assume that it never happens.",
	terminate: (draft) => draft.chain.at(-1)?.type == null ? "std::terminate was called without an exception: a std::thread was destroyed while joinable, or a noexcept function or a destructor threw. Join or detach every thread, and catch inside destructors." : `An exception of type ${draft.chain.at(-1)?.type} left main, a thread's function or a noexcept function. Catch it there, with a message that says what was being done.`,
	"pure-virtual": ({ culprit }) => culprit?.function == null ? "`pure virtual method called` names no place: break at `__cxa_pure_virtual` in gdb, or keep a core dump, and its caller is it. There a virtual function is called in a constructor or destructor, or by a thread that outlives the object." : `\`${culprit.function}\` called a virtual function of an object that was under construction or already destroyed. Call none in constructors and destructors, and let no thread outlive the object.`,
	assertion: (draft) => startFailureHint(draft.title) ?? `The condition ${/Assertion `(.*)' failed/.exec(draft.message ?? "")?.[0] === void 0 ? "of an assertion" : `\`${/Assertion `(.*)' failed/.exec(draft.message ?? "")?.[1]}\``} did not hold. Look at the caller of ${draft.culprit?.function ?? "the function"}, and check the input there.`,
	"check-failed": (draft) => (MONGOD ??= /^(?:Fatal assertion|Invariant failure|Fatal DBException|Assertion failure)\b/).test(draft.title) ? mongodHint(draft) : "A CHECK of the program did not hold and glog or Abseil aborted it. Look at the caller of the function above it, and check the input there.",
	"stack-smashing": "A function wrote beyond the end of an array on its stack, over the guard value. Build with -fsanitize=address to have the line; look for strcpy, sprintf, gets and fixed-size buffers.",
	"buffer-overflow": "A call such as strcpy, memcpy or read was given more than its destination holds, which _FORTIFY_SOURCE found. Check the length against the destination's size at that call; -fsanitize=address names the line.",
	fortify: "glibc found a misuse of a library function (_FORTIFY_SOURCE) and aborted. Run the program under -fsanitize=address to have the line.",
	"heap-corruption": "glibc found its heap damaged: memory was freed twice, was not from malloc, or was written beyond its end earlier. The damage is older than this message: run with -fsanitize=address (or valgrind), which names the write or the first free.",
	"fatal-signal": (draft) => draft.signal?.name === "SIGABRT" ? "The program aborted itself. Look at what it logged just before, and at the first frame of the program." : `The program used memory that is not its own${draft.signal?.address === "0x0" ? " (a null pointer)" : ""}. Look at the pointer in the first frame of the program; -fsanitize=address tells where it came from.`,
	abort: (draft) => startFailureHint(draft.title) ?? "A check inside the C library failed, mostly for an object used after it was destroyed. Look for mutexes, condition variables and threads that outlive what they belong to.",
	"server-panic": serverHint,
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
const runtimeWords$6 = rewordedBy([[/^Assertion [`'](.*)' failed\.?$/, "assertion $1"]]);
const cpp = {
	runtime: "cpp",
	triggers: [
		...REPORT_TRIGGERS,
		...SERVER_TRIGGERS,
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
		"terminated with signal ",
		"raise (",
		"__pthread_kill_implementation (",
		"Process terminating with default action",
		"] Check failed: ",
		"@     0x"
	],
	traceLine: /^(?: {2,}what\(\): |==\d+==ERROR: |terminate called |\s{0,8}#\d{1,3} +0x[0-9a-f]{4,16} in |SUMMARY: \w{1,40}Sanitizer: |Shadow bytes around )/,
	finalLine: /^(?:(?:\S{1,200}: )?(?:free|malloc|realloc|calloc|munmap_chunk|malloc_consolidate|mremap_chunk)\(\): [a-z]|double free or corruption|corrupted (?:size vs\. prev_size|double-linked list)|\*\*\* (?:stack smashing|buffer overflow|\S{1,40}) detected \*\*\*|terminate called |pure virtual method called$|Fatal glibc error: |.{1,400}: Assertion [`'].{1,400}' failed\.$)/,
	cutLine: /^(?:=>|\s\s)0x[0-9a-f]*(?::[ 0-9a-f[\]]*)?$|^\s+#\d+ (?:0x[0-9a-f]*)?$/,
	acceptsGlued: ({ kind, frames }) => frames.length > 0 || kind === "terminate",
	exitCodes: { ofCrash: [
		134,
		1,
		23,
		66
	] },
	identity: {
		runtimeWords: runtimeWords$6,
		functionNoise: [[/(?: \[clone [^\]]*\]|\.(?:isra|part|cold|constprop|lto_priv)(?:\.\d+)?|\[abi:\w+\])+$/, ""], [/(?<=\}|lambda\([^()]{0,200}\))#\d+|(?<=\$_)\d+/g, ""]]
	},
	source: {
		hasOriginByPackage: true,
		functionName: (printed) => withoutPairs(withoutPairs(printed, "(", ")"), "<", ">").replace(/\[.*$/, "").replace(/ const$/, "")
	},
	hints: HINTS$3,
	mayOpen(line) {
		return mayBeSanitizer(line) || mayBeReport(line) || mayBeServer(line) || mayBeBacktrace(line) || /ssertion |terminat|virtual |glibc error: /.test(line) || GLIBC.some(([text]) => text.test(line.trimStart()));
	},
	read(lines, at) {
		const sanitizer = readSanitizer(lines, at);
		if (sanitizer !== null) return sanitizer;
		return readTerminate(lines, at) ?? readLibcxx(lines, at) ?? readVirtual(lines, at) ?? readAssertion(lines, at) ?? readGlibc(lines, at) ?? readNativeBacktrace(lines, at) ?? readReport$1(lines, at) ?? readServer(lines, at);
	}
};
function aborted(lines, first, last, printed) {
	const stack = seek(lines, last + 1, (line) => mayBeBacktrace(line) || mayBeReport(line));
	const trace = stack === -1 ? null : readNativeBacktrace(lines, stack) ?? readAbortReport(lines, stack);
	return {
		draft: drafted({
			runtime: "cpp",
			fatal: true,
			frames: trace?.draft.frames ?? [],
			culprit: trace?.draft.culprit ?? null,
			...printed
		}),
		first,
		last: withEcho(lines, trace?.last ?? last)
	};
}
function readTerminate(lines, at) {
	const line = (lines[at] ?? "").trim();
	const found = (TERMINATE ??= /^\s*terminate called (?:after throwing an instance of '(.*)'|without an active exception|recursively)$/).exec(line);
	if (found === null) return null;
	const type = found[1] ?? null;
	const what = type === null ? -1 : seek(lines, at + 1, (other) => /^\s*what\(\):(?: |$)/.test(other), (other) => (TERMINATE ??= /^\s*terminate called (?:after throwing an instance of '(.*)'|without an active exception|recursively)$/).test(other));
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
	const printed = [(lines[what] ?? "").replace(/^\s*what\(\): {0,2}/, "")];
	let last = what;
	for (let index = what + 1; index < lines.length && index <= what + 20; index++) {
		const other = lines[index] ?? "";
		if (withEcho(lines, index - 1) >= index || isLogLine(other) || mayBeBacktrace(other) || (TERMINATE ??= /^\s*terminate called (?:after throwing an instance of '(.*)'|without an active exception|recursively)$/).test(other)) break;
		if (!endsWithin(lines, index)) break;
		printed.push(other);
		last = index;
	}
	while (printed.length > 1 && printed.at(-1)?.trim() === "") printed.pop();
	const message = printed.join("\n");
	return aborted(lines, at, last, {
		kind: "terminate",
		title: `terminate called after throwing an instance of '${type}'${printed[0] === "" ? "" : `: ${printed[0]}`}`,
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
	const found = (LIBCXX ??= /^\s*libc\+\+abi(?:\.dylib)?: (?:terminating (?:due to|with) (?:uncaught )?(.*?)(?: of type (.*?))?(?:: (.*))?|(terminating|[Pp]ure virtual function called!|.*virtual.*))$/).exec(line);
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
	if (!(VIRTUAL ??= /^\s*(pure|deleted) virtual method called$/).test(line)) return null;
	const below = seek(lines, at + 1, (other) => (TERMINATE ??= /^\s*terminate called (?:after throwing an instance of '(.*)'|without an active exception|recursively)$/).test(other));
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
	const found = (ASSERTION ??= /^\s*(?:(\S[^:]*): )?(\S[^:]*):(\d+): (.*?): Assertion [`'](.*)' failed\.$/).exec(line);
	if (found !== null) return {
		function: found[4] ?? null,
		file: found[2] ?? null,
		line: Number(found[3]),
		message: `Assertion \`${found[5]}' failed.`
	};
	const glibc = (GLIBC_ASSERTION ??= /^\s*Fatal glibc error: (?:(\S+?):(\d+) \((\w+)\): )?(.*)$/).exec(line);
	if (glibc !== null) return {
		function: glibc[3] ?? null,
		file: glibc[1] ?? null,
		line: glibc[2] ? Number(glibc[2]) : null,
		message: glibc[4] ?? ""
	};
	const other = (OTHER_ASSERTION ??= /^\s*Assertion failed: (.*?)(?: \((\S+?): (\S+): (\d+)\)|, function (\S+?), file (\S+?), line (\d+)\.)$/).exec(line);
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
// src/crash/runtimes/ocaml/exception.ts
let PLACED$1;
let PLACED_CONSTRUCTOR;
const PLACED_WORDS = /* @__PURE__ */ new Map([
	["Assertion failed", "Assert_failure"],
	["Pattern matching failed", "Match_failure"],
	["Undefined recursive module", "Undefined_recursive_module"]
]);
let CONSTRUCTOR;
let FINALLY;
let ONE_STRING;
const WORDS$1 = /* @__PURE__ */ new Map([["Stack overflow", "Stack_overflow"], ["Out of memory", "Out_of_memory"]]);
function ocamlException(text) {
	const known = WORDS$1.get(text);
	if (known !== void 0) return {
		type: known,
		message: text,
		place: null
	};
	const placed = (PLACED$1 ??= /^File "([^"]{1,1000})", line (\d+), characters -?\d+--?\d+: (Assertion failed|Pattern matching failed|Undefined recursive module)$/).exec(text);
	if (placed !== null) {
		const [, file = "", line, message = ""] = placed;
		return {
			type: PLACED_WORDS.get(message) ?? null,
			message,
			place: placeOf$3(file, line)
		};
	}
	const constructed = (PLACED_CONSTRUCTOR ??= /^(?:Stdlib\.)?(Assert_failure|Match_failure|Undefined_recursive_module) ?\("([^"]{1,1000})", (\d+), \d+\)$/).exec(text);
	if (constructed !== null) {
		const [, type = "", file = "", line] = constructed;
		return {
			type,
			message: [...PLACED_WORDS].find(([, name]) => name === type)?.[0] ?? null,
			place: placeOf$3(file, line)
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
function placeOf$3(file, line) {
	return {
		function: null,
		file: file.replace(/^\.\//, ""),
		line: Number(line)
	};
}
function unquoted(given) {
	const quoted = (ONE_STRING ??= /^"((?:[^"\\]|\\[\s\S])*)"$/).exec(given)?.[1];
	if (quoted === void 0) return given;
	return quoted.replace(/\\(\d{3}|[\s\S])/g, (_, written) => ESCAPES[written] ?? unescaped$1(written));
}
const ESCAPES = {
	n: "\n",
	t: "	",
	r: "\r",
	b: "\b"
};
function unescaped$1(written) {
	return written.length === 3 ? String.fromCharCode(Number(written)) : written;
}
// src/crash/runtimes/ocaml/frames.ts
const OPENINGS = [
	"Raised ",
	"Called from ",
	"Re-raised at "
];
let FRAME$3;
const FOREIGN_LINES = 12;
const FRAMES$2 = 512;
function isOcamlFrame(line) {
	return OPENINGS.some((opening) => line.startsWith(opening)) && (FRAME$3 ??= /^(?:Raised at|Raised by primitive operation at|Called from|Re-raised at) (?:(unknown location)(?: \(inlined\))?|(?:(\S{1,1000}) in )?file "([^"]{0,1000})"(?: \(inlined\))?, lines? (\d+)(?:-\d+)?, characters -?\d+--?\d+)$/).test(line);
}
function readOcamlFrames(lines, from) {
	const frames = [];
	let last = from - 1;
	for (let index = from; index < lines.length && index - last <= FOREIGN_LINES; index++) {
		const line = lines[index] ?? "";
		const found = (FRAME$3 ??= /^(?:Raised at|Raised by primitive operation at|Called from|Re-raised at) (?:(unknown location)(?: \(inlined\))?|(?:(\S{1,1000}) in )?file "([^"]{0,1000})"(?: \(inlined\))?, lines? (\d+)(?:-\d+)?, characters -?\d+--?\d+)$/).exec(line);
		if (found === null) {
			if (isLogLine(line)) continue;
			break;
		}
		last = index;
		const [, unknown, name = null, file = "", row] = found;
		if (unknown !== void 0 || frames.length >= FRAMES$2) continue;
		frames.push({
			function: name,
			file,
			line: Number(row),
			origin: originOf$6(name, file)
		});
	}
	return {
		frames,
		last
	};
}
let OF_RUNTIME;
let OF_LIBRARIES;
function originOf$6(name, file) {
	if ((OF_RUNTIME ??= /^(?:Stdlib|Camlinternal|Std_exit|Unix\b|UnixLabels\b|Thread\b|Domain\b|Event\b|Top(?:eval|loop|main)\b)/).test(name ?? "") || name === null && (RUNTIME_FILES ??= /^(?:stdlib|list|array|hashtbl|map|set|string|bytes|buffer|queue|stack|scanf|printf|format|fun|lazy|seq|option|unix|thread|camlinternal\w*)\.ml$/).test(file)) return "runtime";
	return (OF_LIBRARIES ??= /^(?:Lwt|Async|Core|Base|Eio|Cohttp|Conduit|Dream|Opium|Httpaf|H2|Piaf|Caqti|Irmin|Mirage|Yojson|Uri|Re|Logs|Fmt|Cmdliner|Alcotest|Sexplib|Ppx_\w+|Tls|Ssl|Postgresql|Sqlite3|Zarith|Bos|Rresult|Incr_\w+)(?:__\w+|_\w+)?(?:\.|$)/).test(name ?? "") || /(?:^|\/)_?\.?opam\//.test(file) ? "dependency" : "app";
}
let RUNTIME_FILES;
// src/crash/runtimes/ocaml/hints.ts
const HOW_TO_TRACE = "Compile with -g and set OCAMLRUNPARAM=b in the container's env, and the next crash says where it was raised.";
const ocamlHints = {
	uncaught: (draft) => `${whyOf$1(draft)} ${adviceOf$1(draft)}`,
	assertion: (draft) => `An assert did not hold${at(draft)}. Read what it states, and why its caller did not keep to it.`,
	"stack-overflow": "A function called itself until the stack was full. Make it tail-recursive (List.rev_map, an accumulator), or raise the limit with ulimit -s.",
	"thread-exception": "A thread died of an exception and the program went on without it. Catch it at the thread's function, or hand it to who waits for the thread.",
	"startup-module-not-found": "The bytecode needs a C library that is not in the image. Install its package, or link with -custom or natively.",
	"startup-failure": "The bytecode does not fit the OCaml runtime in the image. Build and run it with the same version, or ship a native executable."
};
function ocamlStackSetting({ kind }) {
	return kind === "uncaught" ? HOW_TO_TRACE : null;
}
function whyOf$1({ chain, message }) {
	const type = chain.at(-1)?.type ?? "";
	if (/(?:^|\.)Not_found$/.test(type)) return "A lookup found nothing, and its Not_found reached the top of the program.";
	if (type === "Match_failure") return "A value met no pattern of a match; warning 8 names such places at build time.";
	if (type === "Invalid_argument" && message === "index out of bounds") return "An array or string was read beyond its end.";
	return "An exception reached the top of the program and nothing caught it.";
}
function adviceOf$1(draft) {
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
const UNCAUGHT$1 = "Fatal error: exception ";
let CANNOT_START;
let THREAD$5;
let TOP_LEVEL;
let COMPILED;
const MESSAGE_LINES$3 = 20;
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
	acceptsGlued: ({ frames }, lines, at) => frames.length > 0 || endsLog(lines, at),
	hints: ocamlHints,
	stackSetting: ocamlStackSetting,
	mayOpen: (line) => line.startsWith("Fatal error: ") || line.startsWith("Thread ") && (THREAD$5 ??= /^Thread (\d+) killed on uncaught exception (.*)$/).test(line) || line.startsWith("File ") && (COMPILED ??= /^File "([^"]{1,1000})", lines? (\d+)(?:-\d+)?, characters -?\d+--?\d+:$/).test(line) || isOcamlFrame(line),
	read(lines, at) {
		const line = lines[at] ?? "";
		if (line.startsWith(UNCAUGHT$1)) return readException(lines, at, line.slice(23), { fatal: true });
		const thread = (THREAD$5 ??= /^Thread (\d+) killed on uncaught exception (.*)$/).exec(line);
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
	const { type, message, place } = ocamlException([printed, ...lines.slice(at + 1, below).filter((line) => !isLogLine(line))].join("\n"));
	const stack = readOcamlFrames(lines, below);
	const culprit = culpritOf(stack.frames) ?? place;
	return {
		draft: drafted({
			runtime: "ocaml",
			kind: kind ?? (thread === void 0 ? kindOf$6(type, message) : "thread-exception"),
			title: firstLine$1(printed),
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
		last: withEcho(lines, Math.max(below - 1, stack.last))
	};
}
function endOfMessage(lines, from) {
	let indented = from;
	let isIndented = true;
	for (let index = from; index < lines.length && index < from + MESSAGE_LINES$3; index++) {
		const line = lines[index] ?? "";
		if (isOcamlFrame(line)) return index;
		if (isEpilogue(line)) break;
		if (isLogLine(line)) continue;
		isIndented &&= /^\s+\S/.test(line);
		if (isIndented) indented = index + 1;
	}
	return indented;
}
function kindOf$6(type, message) {
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
	return readPrinted$1(lines, at) ?? readWithoutHead(lines, at);
}
let PRINTED$1;
function readPrinted$1(lines, at) {
	const printed = (PRINTED$1 ??= /(?:^|[\s:])([A-Z][\w.']*(?:\(.*\))?)$/).exec(lines[at - 1] ?? "")?.[1];
	if (printed === void 0 || !/^Raised /.test(lines[at] ?? "")) return null;
	return readException(lines, at - 1, printed, {
		fatal: false,
		kind: "logged-exception"
	});
}
function readWithoutHead(lines, at) {
	const stack = readOcamlFrames(lines, at);
	const culprit = culpritOf(stack.frames);
	if (at > 0 || stack.frames.length < 2 || culprit === null) return null;
	return {
		draft: drafted({
			runtime: "ocaml",
			kind: "uncaught",
			title: `exception in ${culprit.function ?? culprit.file}`,
			message: null,
			fatal: endsLog(lines, stack.last),
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
		while (/^\s+\S/.test(lines[last + 1] ?? "") && last < index + MESSAGE_LINES$3) last++;
		const message = [printed, ...lines.slice(index + 1, last + 1)].join("\n");
		return {
			draft: drafted({
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
		draft: drafted({
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
// src/crash/runtimes/perl/perl.ts
let DIED;
let UNPLACED$1;
let PLACE$1;
let AFTERMATH;
let THREAD$4;
let SCRIPT;
let OBJECT;
let MEMORY;
let WARNINGS;
const perl = {
	runtime: "perl",
	triggers: [
		" line ",
		" in @INC (",
		"Can't open perl script",
		"Out of memory",
		"HASH(0x"
	],
	finalLine: /^\S.{0,1000} at \S{1,400}\.(?:pl|pm|cgi|psgi|t) line \d{1,9}(?:\.$|, (?:near|at EOF))/,
	exitCodes: { ofCrash: [
		255,
		1,
		2,
		9,
		13,
		22,
		111
	] },
	identity: {
		runtimeWords: rewordedBy([[/^(Can't locate \S+ in @INC)\b.*/, "$1"], [/^(Can't (?:call|locate object) method )"([^"]*)"/, "$1$2"]]),
		functionNoise: [[/(?<=__ANON__)\[[^\]]*\]/, ""]],
		isUnqualified: true
	},
	source: {
		functionName: (printed) => printed.replace(/::__ANON__.*$/, "::").replace(/\(.*$/, ""),
		isWrittenOut: () => true,
		namespaces: {
			line: /^\s*package\s+([\w:]+)/,
			isOutside: (printed) => printed.startsWith("main::")
		}
	},
	hints: {
		uncaught: (draft) => /on an undefined value|Can't use an undefined value/.test(draft.message ?? "") ? "An undefined value was used as an object or reference. Find it at that line, and check what the call that gave it returns on failure." : "The script died and no eval caught it. Handle the error at that line; Carp's confess (or -MCarp=verbose) would show who called.",
		"startup-module-not-found": (draft) => `${/you may need to install the (\S+) module/.exec(draft.message ?? "")?.[1] ?? "A module or script"} is not in the image. Install it in the build (cpanm, or the distribution's package), or add its path to PERL5LIB.`,
		"syntax-error": "The script did not compile, so nothing of it ran. Run `perl -c` over it in the build, with the Perl of the image.",
		"thread-exception": "A thread died; the others went on. Handle the error inside the thread, or check what join returns."
	},
	mayOpen(line) {
		return / at (?:\(eval \d+\)|\S+) line \d+/.test(line) && !isLogLine(line) || line.startsWith("Can't open perl") || line.startsWith("Out of memory") || (UNPLACED$1 ??= /^Can't locate \S+ in @INC \(.*\)\.$/).test(line) || (OBJECT ??= /^(?:((?:\w+::)*[A-Z]\w*)=)?(?:HASH|ARRAY|SCALAR|CODE|REF)\(0x[0-9a-f]{6,16}\)$/).test(line);
	},
	read(lines, at) {
		const line = lines[at] ?? "";
		if (isLogLine(line) || called(line) !== null) return null;
		if ((SCRIPT ??= /^Can't open perl script "(.*)": (.*)$/).test(line)) return readScript(line, at);
		if ((MEMORY ??= /^Out of memory(?:!| (?:during|in perl:).*)$/).test(line)) return endsLog(lines, at) ? readMemory(line, at) : null;
		if ((UNPLACED$1 ??= /^Can't locate \S+ in @INC \(.*\)\.$/).test(line)) return readUnplaced(lines, at);
		if ((OBJECT ??= /^(?:((?:\w+::)*[A-Z]\w*)=)?(?:HASH|ARRAY|SCALAR|CODE|REF)\(0x[0-9a-f]{6,16}\)$/).test(line)) return endsLog(lines, at) ? readObject(line, at) : null;
		return readDied(lines, at);
	}
};
function readUnplaced(lines, at) {
	const last = seek(lines, at + 1, (line) => (AFTERMATH ??= /^(?:BEGIN failed--compilation aborted(?: at .* line \d+)?\.|Compilation failed in require at .* line \d+\.|Execution of .* aborted due to compilation errors\.|.* had (?:too many|compilation) errors\.|\s+\.\.\.(?:propagated|caught) at .* line \d+\.|(?:END|CHECK|INIT|UNITCHECK) failed--.*|(?:Missing right|Global symbol|Bareword |syntax error at|Unmatched right).*)$/).test(line));
	const title = (lines[at] ?? "").slice(0, -1);
	if (last === -1) return null;
	return {
		draft: drafted({
			runtime: "perl",
			kind: kindOf$5(title),
			title,
			message: title,
			fatal: true
		}),
		first: at,
		last
	};
}
function readObject(line, at) {
	const type = (OBJECT ??= /^(?:((?:\w+::)*[A-Z]\w*)=)?(?:HASH|ARRAY|SCALAR|CODE|REF)\(0x[0-9a-f]{6,16}\)$/).exec(line)?.[1] ?? null;
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
	const found = (DIED ??= /^(\s*)(\S.*?) at (\(eval \d+\)|\S+) line (\d+)(?:, <[^>]*> (?:line|chunk) \d+)?(?:\.|, (near .*|at end of line|at EOF))$/).exec(lines[at] ?? "");
	if (found === null) return null;
	const [, , text = "", file = "", number, near = ""] = found;
	if ((WARNINGS ??= /^(?:Use of uninitialized value|Argument ".*" isn't numeric|Deep recursion on|Subroutine \S+ redefined|Name ".*" used only once|Useless use of|Odd number of elements|Possible |Scalar value @|Unquoted string|Wide character in|isn't numeric|print\(\) on |readline\(\) on |Smartmatch is|given is|when is|Semicolon seems to be missing|Found = in conditional|"(?:my|our|state)" )/).test(text) || !isPerlFile(file)) return null;
	const calls = readCalls(lines, at + 1);
	let last = Math.max(at, calls.last);
	for (;;) {
		const more = seek(lines, last + 1, (line) => (AFTERMATH ??= /^(?:BEGIN failed--compilation aborted(?: at .* line \d+)?\.|Compilation failed in require at .* line \d+\.|Execution of .* aborted due to compilation errors\.|.* had (?:too many|compilation) errors\.|\s+\.\.\.(?:propagated|caught) at .* line \d+\.|(?:END|CHECK|INIT|UNITCHECK) failed--.*|(?:Missing right|Global symbol|Bareword |syntax error at|Unmatched right).*)$/).test(line), (line) => (UNPLACED$1 ??= /^Can't locate \S+ in @INC \(.*\)\.$/).test(line));
		if (more === -1) break;
		last = more;
	}
	const thread = (THREAD$4 ??= /^Thread (\d+) terminated abnormally: (.*)$/).exec(text);
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
			kind: thread === null ? kindOf$5(text) : "thread-exception",
			title: message,
			message,
			fatal: thread === null && (ended || compiled),
			thread: thread === null ? null : {
				id: thread[1] ?? null,
				name: null,
				state: null
			},
			frames,
			culprit: culpritOf(frames) ?? {
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
	const place = mark === -1 ? null : (PLACE$1 ??= /^(\(eval \d+\)|\S+) line (\d+)(?:, <[^>]*> (?:line|chunk) \d+)?$/).exec(line.slice(mark + 11));
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
		const index = seek(lines, last + 1, (line) => called(line) !== null, (line) => (DIED ??= /^(\s*)(\S.*?) at (\(eval \d+\)|\S+) line (\d+)(?:, <[^>]*> (?:line|chunk) \d+)?(?:\.|, (near .*|at end of line|at EOF))$/).test(line));
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
function kindOf$5(message) {
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
				file: (SCRIPT ??= /^Can't open perl script "(.*)": (.*)$/).exec(line)?.[1] ?? null,
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
// src/crash/runtimes/php/thrown.ts
const HEAD$3 = /(?:^|[\s"\]>])(?:PHP )?(?:<b>)?((?:Fatal|Parse|Compile|Core|Recoverable fatal|Catchable fatal) error)(?:<\/b>)?: {1,2}(\S.*)$/i;
const BEFORE = /^$|\]$|PHP message:$|PHP:$|<br \/>$/;
const FRAME$2 = /^\s*#(\d+) (?:(\{main\})|\[internal function\]: (.*)|(.*?)\((\d+)\)(?: : [^:]*)?: (.*))$/;
const TRACE$1 = /^\s*Stack trace:$/;
const THROWN = /^\s*thrown in (.+) on line (?:<b>)?(\d+)(?:<\/b>)?$/;
let LOGGED;
const NEXT = /^\s*Next (?:exception '([\w\\]+)' with message '|([\w\\]+)(?:: | in ))/;
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
	const found = (LOGGED ??= /(?:^|\s)(?:exception (?='[\w\\]+' with message ')|(?=(?:[A-Z]\w*\\)*[A-Z]\w*(?:Exception|Error): ))/).exec(line.slice(0, LOGGED_START));
	if (found === null) return null;
	const start = found.index + found[0].length;
	if (line[start] === "'") return line.slice(start);
	return /\.php:\d{1,9}$/.test(line.slice(-20)) && line.lastIndexOf(" in /") > start ? line.slice(start) : null;
}
const LOGGED_START = 1e3;
function unwrapped(line) {
	const printed = line.indexOf(" said into stderr: \"");
	if (printed === -1) return line;
	return line.slice(printed + 20).replace(/"(?:, pipe is closed)?$/, "");
}
const LONGEST_MESSAGE$2 = 200;
function readThrown(lines, at, text) {
	const old = /^'([\w\\]+)' with message '/.exec(text);
	const type = old?.[1] ?? /^[\w\\]+/.exec(text)?.[0] ?? null;
	const opening = old === null ? text.slice(type?.length ?? 0).replace(/^: /, "") : text.slice(old[0].length);
	const printed = [opening];
	let last = at;
	let end = placeAtEnd(opening);
	for (let index = at + 1; end === null && index < lines.length && index <= at + LONGEST_MESSAGE$2; index++) {
		const line = unwrapped(lines[index] ?? "");
		if (TRACE$1.test(line) || HEAD$3.test(line) || loggedIn(line) !== null) break;
		if (isLogLine(line)) continue;
		printed.push(line);
		last = index;
		end = placeAtEnd(line);
	}
	if (end === null) return {
		type,
		message: (last >= lines.length - 1 ? opening.replace(/ in [^\s]*$/, "") : opening).trim(),
		place: null,
		frames: [],
		last: at
	};
	const final = printed.pop() ?? "";
	printed.push(final.slice(0, end.index));
	const message = (old === null ? printed.join("\n") : printed.join("\n").replace(/'$/, "")).replace(/ and defined$/, "");
	const place = end.place;
	const trace = seek(lines, last + 1, (line) => TRACE$1.test(unwrapped(line)), (line) => HEAD$3.test(line));
	const stack = trace === -1 ? {
		frames: [],
		last
	} : readPhpFrames(lines, trace + 1, place);
	return {
		type,
		message,
		place,
		frames: stack.frames,
		last: Math.max(last, trace, stack.last)
	};
}
function readPhpFrames(lines, from, place) {
	const calls = [];
	let last = from - 1;
	let number = place === null ? null : 0;
	for (;;) {
		const expected = number;
		const index = seek(lines, last + 1, (line) => {
			const found = FRAME$2.exec(unwrapped(line));
			return found !== null && (expected === null || Number(found[1]) === expected);
		}, (line) => HEAD$3.test(line) || THROWN.test(line) || NEXT.test(line));
		const found = index === -1 ? null : FRAME$2.exec(unwrapped(lines[index] ?? ""));
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
		frames: framesOf$2(calls, place),
		last
	};
}
function nameOf$1(call) {
	const args = call.indexOf("(");
	return args === -1 ? call : call.slice(0, args);
}
function framesOf$2(calls, place) {
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
let ARCHIVED_TOOL;
function originOf$4(file) {
	if (file === null) return "runtime";
	return /(?:^|\/)vendor\/|\/usr\/share\/php\/|\/pear\//.test(file) || (ARCHIVED_TOOL ??= /^phar:\/\/(?:.*\/)?(?:usr\/(?:local\/)?s?bin\/|(?:composer|phpunit|phpstan|psalm|rector|phan|wp-cli|php-cs-fixer|behat|deployer|box)[\w.-]*\/)/).test(file) ? "dependency" : "app";
}
// src/crash/runtimes/php/console.ts
const CONSOLE_TRIGGERS = [
	".php line ",
	"Exception]",
	"Error]"
];
let BOX;
let TYPE;
let TRACE;
let TRACE_FRAME;
let COLLISION;
let COLLISION_HEAD;
let COLLISION_TYPE;
let COLLISION_FRAME;
const MESSAGE_LINES$2 = 60;
const BOXES = 20;
const LINES_AFTER$2 = 6;
const COLLISION_LINES = 120;
function opensConsole(line) {
	return (BOX ??= /^\s{0,2}In (\S{1,300}\.php) line (\d{1,9}):\s*$/).test(line) || (COLLISION ??= /^ {0,2}at (\S{1,400}\.php):(\d{1,9})\s*$/).test(line) || (TYPE ??= /^ {0,2}\[((?:\w+\\)*\w*(?:Exception|Error))(?: \(\S{1,40}\))?\]\s*$/).test(line);
}
function readConsole(lines, at) {
	return (COLLISION ??= /^ {0,2}at (\S{1,400}\.php):(\d{1,9})\s*$/).test(lines[at] ?? "") ? readCollision(lines, at) : readBoxes(lines, at);
}
function boxAt(lines, at) {
	const place = (BOX ??= /^\s{0,2}In (\S{1,300}\.php) line (\d{1,9}):\s*$/).exec(lines[at] ?? "");
	let row = place === null ? at : nextText(lines, at + 1);
	const type = (TYPE ??= /^ {0,2}\[((?:\w+\\)*\w*(?:Exception|Error))(?: \(\S{1,40}\))?\]\s*$/).exec(lines[row] ?? "")?.[1] ?? null;
	if (type !== null) row++;
	if (place === null && type === null) return null;
	const printed = [];
	for (; row < lines.length && printed.length < MESSAGE_LINES$2 && /^ {2,}\S/.test(lines[row] ?? ""); row++) printed.push((lines[row] ?? "").trim());
	if (printed.length === 0) return null;
	return {
		type,
		message: printed.join("\n"),
		place: place === null ? null : {
			function: null,
			file: place[1] ?? null,
			line: Number(place[2])
		},
		next: row
	};
}
function nextText(lines, from) {
	let row = from;
	while (row < lines.length && row < from + 4 && (lines[row] ?? "").trim() === "") row++;
	return row;
}
function readBoxes(lines, at) {
	const first = boxAt(lines, at);
	if (first === null) return null;
	const boxes = [first];
	let next = first.next;
	for (let row = nextText(lines, next); boxes.length < BOXES && row < lines.length; row = nextText(lines, next)) {
		const box = boxAt(lines, row);
		if (box === null) break;
		boxes.push(box);
		next = box.next;
	}
	const trace = nextText(lines, next);
	const { frames, last } = (TRACE ??= /^Exception trace:\s*$/).test(lines[trace] ?? "") ? traceAt(lines, trace + 1) : {
		frames: [],
		last: next - 1
	};
	const culprit = culpritOf(frames) ?? first.place;
	const root = boxes.at(-1);
	return {
		draft: drafted({
			runtime: "php",
			kind: "uncaught",
			title: typeAndMessage(first.type, first.message),
			message: first.message,
			fatal: isNearEnd(lines, last),
			chain: boxes.toReversed().map(({ type, message }) => ({
				type,
				message,
				recovered: false
			})),
			frames,
			culprit,
			rootCause: boxes.length === 1 ? null : elsewhere(root?.place ?? null, culprit)
		}),
		first: at,
		last
	};
}
function traceAt(lines, from) {
	const calls = [];
	for (let row = from; row < lines.length; row++) {
		const call = (TRACE_FRAME ??= /^\s{1,4}(?:(\S.{0,300}?)\(\) )?at (\S{1,400}):(\d{1,9})\s*$/).exec(lines[row] ?? "");
		if (call === null) break;
		calls.push(call);
	}
	return {
		frames: calls.map(([, , file = "", line], i) => ({
			function: calls[i + 1]?.[1] ?? null,
			file,
			line: Number(line),
			origin: originOf$4(file)
		})),
		last: from + calls.length - 1
	};
}
function readCollision(lines, at) {
	const [, file = "", line] = (COLLISION ??= /^ {0,2}at (\S{1,400}\.php):(\d{1,9})\s*$/).exec(lines[at] ?? "") ?? [];
	const head = collisionHead(lines, at);
	if (head === null) return null;
	const { type, message, first } = head;
	const frames = [{
		function: null,
		file,
		line: Number(line),
		origin: originOf$4(file)
	}];
	let last = at;
	for (let below = at + 1; below < lines.length && below < at + COLLISION_LINES; below++) {
		const frame = (COLLISION_FRAME ??= /^ {0,3}\d{1,4} {2,4}(\S{1,400}):(\d{1,9})\s*$/).exec(lines[below] ?? "");
		if (frame !== null) {
			const [, path = "", number] = frame;
			frames.push({
				function: null,
				file: path,
				line: Number(number),
				origin: originOf$4(path)
			});
		} else if (!/^(?:\s|$|\u279c|>)/.test(lines[below] ?? "")) break;
		if ((lines[below] ?? "").trim() !== "") last = below;
	}
	return {
		draft: drafted({
			runtime: "php",
			kind: "uncaught",
			title: typeAndMessage(type, message),
			message,
			fatal: isNearEnd(lines, last),
			chain: [{
				type,
				message,
				recovered: false
			}],
			frames,
			culprit: culpritOf(frames)
		}),
		first,
		last
	};
}
function collisionHead(lines, at) {
	let end = at;
	while (end > 0 && (lines[end - 1] ?? "").trim() === "") end--;
	let start = end;
	while (start > 0 && end - start < MESSAGE_LINES$2 && (lines[start - 1] ?? "").trim() !== "") start--;
	const message = lines.slice(start, end).map((text) => text.trim()).join("\n");
	const old = (COLLISION_HEAD ??= /^((?:[A-Z]\w*\\)*[A-Z]\w*) {1,2}: \S/).exec(message);
	if (old !== null) return {
		type: old[1] ?? "",
		message: message.slice(message.indexOf(": ") + 2),
		first: start
	};
	const type = (COLLISION_TYPE ??= /^ {0,4}((?:[A-Z]\w*\\)*[A-Z]\w*)\s*$/).exec(lines[start - 2] ?? "")?.[1];
	return type === void 0 || message === "" || (lines[start - 1] ?? "x").trim() !== "" ? null : {
		type,
		message,
		first: start - 2
	};
}
function isNearEnd(lines, last) {
	let printed = 0;
	for (let row = last + 1; row < lines.length && printed <= LINES_AFTER$2; row++) if ((lines[row] ?? "").trim() !== "") printed++;
	return printed <= LINES_AFTER$2;
}
// src/crash/runtimes/php/hints.ts
const phpHints = {
	uncaught: (draft) => uncaughtHint$1(draft.chain.at(-1)?.type ?? "", draft.message ?? ""),
	"out-of-memory": (draft) => `The script reached memory_limit (${/Allowed memory size of (\d+) bytes/.exec(draft.message ?? "")?.[1] ?? "its"} bytes). Read and process in pieces at that line (generators, cursors), or raise memory_limit together with the container's limit.`,
	timeout: "The script ran longer than max_execution_time. Look for a loop or a slow call at that line; work that takes long belongs in a queue.",
	"syntax-error": "The file could not be parsed, so nothing of it ran. Run `php -l` over the sources in the build, with the PHP version of the image.",
	"stack-overflow": "A function called itself until the stack was full. Give the recursion an end.",
	"fatal-error": (draft) => requiredHint(draft.message ?? "") ?? "The engine could not go on with this code, as the message says: a declaration that cannot be, or an error that the program raised. Mend it at that line.",
	"logged-exception": "The program caught and printed this exception and went on. Handle it where it is thrown, or lower its level."
};
function requiredHint(message) {
	const file = /Failed opening required '([^']{1,500})'/.exec(message)?.[1];
	if (file === void 0) return null;
	return `${file} is not in the image. ${/\/vendor\/|autoload/.test(file) ? "composer makes it: run composer install in the build, and keep vendor/ out of .dockerignore." : "Check what the build copies, and the working directory."}`;
}
function uncaughtHint$1(type, message) {
	const missing = /^Class ["'](.+?)["'] not found|^Call to undefined (?:function|method) (\S+?)\(/.exec(message);
	if (missing !== null) return `${missing[1] ?? missing[2]} is not there at run time: its package or extension is not in the image, or the autoloader does not know it. Run composer install --no-dev -o in the build, and check the PHP extensions of the image.`;
	if (/\bon null\b|of null$|must not be null|null given/.test(message)) return "A value was null where an object or another value was needed. Find in the culprit which one, and check it where it comes from.";
	if (/\[2002\] No such file or directory/.test(message)) return "The database's host is `localhost`, for which MySQL's client looks for a socket file, and there is none in this container. Set DB_HOST to the Service's name.";
	const table = /Table '([^']{1,200})' doesn't exist|relation "([^"]{1,200})" does not exist|no such table: (\S{1,200})/.exec(message);
	if (table !== null) return `The table ${table[1] ?? table[2] ?? table[3]} is not in the database. Run the migrations of this version before it starts, against the database that it uses.`;
	if (type === "PDOException" || /SQLSTATE/.test(message)) return "The database could not be reached or refused the query. Check its address, credentials and that it is ready; retry with back-off at start.";
	const required = requiredHint(message);
	if (required !== null) return required;
	return `${type === "" ? "An exception" : type} was thrown and nothing caught it. Catch it where the program can go on, or mend what the first exception of the chain says.`;
}
// src/crash/runtimes/php/php.ts
let REQUEST;
const runtimeWords$4 = rewordedBy([[/^(Class|Interface|Trait|Enum|Attribute class|Undefined constant) ["']([^"']*)["']/, "$1 $2"]]);
const php = {
	runtime: "php",
	triggers: [
		...CONSOLE_TRIGGERS,
		...[
			"atal",
			"arse",
			"ompile",
			"ore"
		].flatMap((kind) => [`${kind} error:`, `${kind} error<`]),
		"exception '",
		".php:",
		".php(",
		"#0 {main}",
		"Next "
	],
	traceLine: /^(?: {2,}thrown in |#\d+ (?:\S+\(\d+\): |\{main\}$))/,
	headerLine: /^Stack trace:/,
	finalLine: /^(?:PHP )?(?:Fatal|Parse) error: {1,2}.{1,1000} in \S{1,400} on line \d{1,9}$/,
	exitCodes: { ofCrash: [255, 1] },
	identity: {
		runtimeWords: runtimeWords$4,
		functionNoise: [[/\{closure:[^}]*\}/g, "{closure}"]]
	},
	source: {
		functionName: (printed) => printed.replace(/\{closure:?([^}]*)\}/, (_, inner) => inner.replace(/\(\).*$/, "")).replace(/\{main\}|^(?:include|require)(?:_once)?$/, ""),
		isWrittenOut: () => true,
		namespaces: {
			line: /^\s*(?:<\?php\s+)?namespace\s+([\w\\]+)/,
			mixinLine: /^\s*trait\s/
		}
	},
	hints: phpHints,
	mayOpen(line) {
		return / error(?:<\/b>)?: /.test(line) || /^\s*#\d+ \S.*(?:\(\d+\): |\{main\}$)/.test(line) || NEXT.test(line) || opensConsole(line) || loggedIn(line) !== null;
	},
	read(lines, at) {
		const line = unwrapped(lines[at] ?? "");
		if (opensConsole(line)) return readConsole(lines, at);
		const head = HEAD$3.exec(line);
		if (head !== null && BEFORE.test(line.slice(0, head.index).trim())) {
			const reading = readError$1(lines, at, head[1] ?? "", head[2] ?? "");
			return reading === null ? null : withCopy(lines, reading);
		}
		const logged = loggedIn(line);
		if (logged !== null) return readLogged(lines, at, logged);
		return at <= 2 && !isLogLine(line) ? readHeadless$3(lines, at) : null;
	}
};
function readLogged(lines, at, text) {
	const chain = withNext(lines, readThrown(lines, at, text));
	const thrown = chain.at(-1);
	if (thrown === void 0 || chain.every(({ frames }) => frames.length === 0)) return null;
	const reading = chained$1(lines, chain, {
		first: at,
		fatal: false,
		headLost: false
	});
	if (reading === null) return null;
	const title = typeAndMessage(thrown.type, thrown.message);
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
let WITHOUT_FRAME;
let ONE_LINE;
function readError$1(lines, at, level, printed) {
	if ((WITHOUT_FRAME ??= /^Exception thrown without a stack frame in Unknown\b/).test(printed)) return null;
	const text = printed.split(ONE_LINE ??= /(?:\\n| {1,2})Stack trace:(?=\\n| #\d)/, 1)[0] ?? printed;
	const fatal = !(REQUEST ??= /PHP message: |said into stderr: |\[(?:php\d*|proxy_fcgi|core):\w+\]|FastCGI sent in stderr/).test(lines[at] ?? "");
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
	const thrown = seek(lines, ended.last + 1, (line) => THROWN.test(unwrapped(line)), (line) => HEAD$3.test(line));
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
			title: `Uncaught ${typeAndMessage(ended.type, ended.message)}`,
			message: ended.message || ended.type,
			fatal: found.fatal,
			chain: chain.map(({ type, message }) => ({
				type,
				message,
				recovered: false
			})),
			frames: ended.frames,
			culprit: culpritOf(ended.frames) ?? place,
			rootCause: root === ended || found.headLost ? null : culpritOf(root.frames) ?? root.place,
			truncated: {
				head: found.headLost,
				tail: thrown === -1 && last >= lines.length - 1
			}
		}),
		first: found.first,
		last
	};
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
	const trace = seek(lines, at + 1, (line) => TRACE$1.test(unwrapped(line)), (line) => line.trim() !== "" && !isLogLine(line));
	const stack = trace === -1 ? {
		frames: [],
		last: at
	} : readPhpFrames(lines, trace + 1, where);
	return {
		draft: drafted({
			runtime: "php",
			kind,
			title: `${level}: ${message}`,
			message,
			fatal,
			frames: stack.frames,
			culprit: culpritOf(stack.frames) ?? where
		}),
		first: at,
		last: Math.max(at, stack.last)
	};
}
function withCopy(lines, reading) {
	const next = seek(lines, reading.last + 1, (line) => HEAD$3.test(line));
	const head = next === -1 ? null : HEAD$3.exec(unwrapped(lines[next] ?? ""));
	if (head === null) return reading;
	const copy = readError$1(lines, next, head[1] ?? "", head[2] ?? "");
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
	if (!FRAME$2.test(line) && !TRACE$1.test(line)) return null;
	const stack = readPhpFrames(lines, TRACE$1.test(line) ? at + 1 : at, null);
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
function frameOf$2(line) {
	const start = indentOf$1(line);
	if (!line.startsWith("File \"", start)) return null;
	const end = line.lastIndexOf("\", line ");
	if (end < start + 6) return null;
	let at = end + 8;
	while (isDigit(line.charCodeAt(at))) at++;
	const number = line.slice(end + 8, at);
	if (number === "" || number.length > 9) return null;
	const rest = line.slice(at);
	const name = rest.startsWith(", in ") ? rest.slice(5) : rest.startsWith(" in ") ? rest.slice(4) : null;
	if (name === null && rest.trim() !== "") return null;
	const file = line.slice(start + 6, end);
	const origin = isCompiled(file, name) ? "dependency" : originOf$3(file);
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
function originOf$3(file) {
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
	const trust = (USUAL_NAME ??= /(?:Error|Exception|Exit|Interrupt|Warning|Iteration|Group|Timeout|NotFound|DoesNotExist|Empty|Full|Abort|Failure|Fault)$/).test(name) ? "usual" : type.includes(".") || isCapital(type.charAt(0)) ? "likely" : "odd";
	return {
		type,
		message: after.slice(1),
		trust
	};
}
// src/crash/runtimes/python/faulthandler.ts
const FATAL$2 = "Fatal Python error: ";
const WINDOWS_FATAL = "Windows fatal exception: ";
let THREAD$3;
let TIMEOUT;
let OTHER_LINES;
const SIGNALS$2 = /* @__PURE__ */ new Map([
	["Segmentation fault", "SIGSEGV"],
	["Aborted", "SIGABRT"],
	["Bus error", "SIGBUS"],
	["Floating point exception", "SIGFPE"],
	["Floating-point exception", "SIGFPE"],
	["Illegal instruction", "SIGILL"]
]);
function opensFatal(line) {
	return line.startsWith(FATAL$2) || line.startsWith(WINDOWS_FATAL) || (THREAD$3 ??= /^(Current thread|Thread) (0x[0-9a-f]+)(?: \[([^\]]*)\])? \(most recent call first\):/).test(line) || (TIMEOUT ??= /^Timeout \([\d:.]+\)!$/).test(line);
}
function readFatal(lines, at) {
	const head = lines[at] ?? "";
	const threads = [];
	let last = at;
	let isWhole = false;
	for (let i = (THREAD$3 ??= /^(Current thread|Thread) (0x[0-9a-f]+)(?: \[([^\]]*)\])? \(most recent call first\):/).test(head) ? at : at + 1; i < lines.length; i++) {
		const line = lines[i] ?? "";
		const thread = (THREAD$3 ??= /^(Current thread|Thread) (0x[0-9a-f]+)(?: \[([^\]]*)\])? \(most recent call first\):/).exec(line);
		if (thread !== null) threads.push({
			id: thread[2] ?? "",
			name: thread[3]?.trim() ?? null,
			isCurrent: thread[1] === "Current thread",
			frames: []
		});
		else {
			const frame = threads.length === 0 ? null : frameOf$2(line);
			if (frame !== null) threads.at(-1)?.frames.push(frame);
			else if (line.startsWith(FATAL$2)) break;
			else if (line.trim() === "<no Python frame>") isWhole = true;
			else if (!(OTHER_LINES ??= /^(?: {2}\S|<no Python frame>|Python runtime state: |Extension modules: |<Cannot show all threads|Current thread's C stack trace|Garbage-collecting)/).test(line)) {
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
	const message = isDeath ? head.slice(head.indexOf(": ") + 2) : (TIMEOUT ??= /^Timeout \([\d:.]+\)!$/).test(head) ? head : null;
	return drafted({
		runtime: "python",
		kind: isDeath ? kindOf$4(message ?? "") : "thread-dump",
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
	const name = SIGNALS$2.get(message);
	return name === void 0 ? null : {
		name,
		code: null,
		address: null
	};
}
function kindOf$4(message) {
	if (SIGNALS$2.has(message)) return "fatal-signal";
	if (message.includes("stack overflow")) return "stack-overflow";
	if (/^(?:init_|Py_Initialize|initfsencoding|Failed to import|can't initialize)/.test(message)) return "startup-failure";
	return "interpreter-error";
}
// src/crash/runtimes/python/hints.ts
function placeIn({ culprit, rootCause }) {
	const place = rootCause ?? culprit;
	return place?.file == null ? "the last frame of the trace" : inSentence(place.file, place.line);
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
		draft: drafted({
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
		if (frameOf$2(line) !== null) return true;
	}
	return false;
}
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
function readTraceback(lines, at, isLast = true) {
	const header = lines[at] ?? "";
	const margin = header.trimStart() === "Traceback (most recent call last):" ? indentOf$1(header) : 0;
	const frames = [];
	const sourceLines = [];
	let isFlat = false;
	let sourceDue = false;
	let lastOwn = at;
	let i = isHeader(header) ? at + 1 : at;
	for (; i < lines.length; i++) {
		const line = lines[i] ?? "";
		const indent = indentOf$1(line);
		const frame = frameOf$2(line);
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
		const raised = isLogLine(line) ? null : raisedOf(line.slice(Math.min(indent, margin)));
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
const MESSAGE_LINES$1 = 200;
function messageLines(lines, at, first, isLast) {
	const more = [];
	let i = at;
	for (; i < lines.length && more.length < MESSAGE_LINES$1; i++) {
		const line = lines[i] ?? "";
		if (line.trim() === "") {
			if (first === "" || !goesOn(lines, i + 1, isLast)) break;
		} else if (endsMessage(line)) break;
		else if (!/[:,([{]$/.test(more.at(-1) ?? first) && indentOf$1(line) === 0 && isFurtherOutput(lines, at, line, isLast)) break;
		more.push(line);
	}
	return {
		lines: more,
		next: i
	};
}
const EARLIER = 200;
function isFurtherOutput(lines, at, line, isLast) {
	if (!isLast || isReport(line)) return true;
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
	if (isRemoteHeader(line) || frameOf$2(line) !== null) return true;
	if (isHeader(line) || isGroupHeader(line) || isChainMarker(line) || isLogLine(line) || isEpilogue(line)) return true;
	return line === "\"\"\"" || /^(?:Exception ignored |Exception in thread |Task exception was never|Process \S+:$|Fatal Python error: |Original exception was:)/.test(line);
}
function groupLine(line) {
	const depth = indentOf$1(line);
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
	const top = indentOf$1(lines[at] ?? "");
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
		const start = within(lines, marker + 1, (line) => isHeader(line) || isGroupHeader(line) || isRemoteHeader(line) || frameOf$2(line) !== null);
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
		if (line.trim() === "" || isLogLine(line)) return null;
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
		if (line.trim() !== "" && !isLogLine(line) && i > at + 4) return -1;
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
const HEADING_LINES$1 = 6;
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
let GAVE_UP;
const reworded = rewordedBy([
	[/^maximum recursion depth exceeded\b.*/, "recursion"],
	[/^(cannot import name '[^']*').*/, "$1"],
	[/^(?:\w+\.)*(\w+\(\) (?:missing|takes|got) .*?)(?:\. Did you mean.*)?$/, "$1"],
	[/^(.*?)\. Did you (?:mean|forget).*/, "$1"]
]);
function runtimeWords$3(message, { kind, culprit }) {
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
		runtimeWords: runtimeWords$3,
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
			case 9: return frameOf$2(line) !== null || isHeader(line) || isGroupHeader(line) || (GROUP_FRAME ??= /^ +\| {3}File "/).test(line);
			case 67:
			case 84:
			case 87:
			case 68:
			case 69:
			case 70:
			case 80: return isHeader(line) || opensFatal(line) || isChainMarker(line) || frameOf$2(line) !== null || headingOf(line) !== null;
			default: return isHeader(line) || isRemoteHeader(line) || line.includes("python") && launchFailureOf(line) !== null;
		}
	},
	read(lines, at) {
		const line = lines[at] ?? "";
		if (opensFatal(line)) return readFatal(lines, at);
		const heading = headingOf(line);
		if (heading !== null) return readHeaded(lines, at, heading);
		if (isHeader(line) || isGroupHeader(line) || isRemoteHeader(line)) return readUnheaded(lines, at);
		if (frameOf$2(line) !== null) return readSyntaxError$1(lines, at) ?? readHeadless$2(lines, at, at);
		if (isChainMarker(line)) return readHeadless$2(lines, at, at + 1);
		if ((GROUP_FRAME ??= /^ +\| {3}File "/).test(line)) return readHeadlessGroup(lines, at);
		return readLaunchFailure(line, at);
	}
};
function headingOf(line) {
	const heading = HEADINGS.find(({ pattern }) => pattern.test(line)) ?? null;
	return heading === null && isLogLine(line) && LOGGED_HEADING.pattern.test(line) ? LOGGED_HEADING : heading;
}
function readHeaded(lines, at, heading) {
	for (let i = at + 1; i < Math.min(lines.length, at + HEADING_LINES$1); i++) {
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
	for (let i = at - 1; i > at - HEADING_LINES$1 && i >= 0; i--) {
		const line = lines[i] ?? "";
		const heading = headingOf(line);
		if (heading !== null) return readHeaded(lines, i, heading);
		if (line === "" || isLogLine(line) || line.startsWith(" ")) break;
	}
	if (lines[at - 1] === "\"\"\"" && isRemoteHeader(lines[at - 2] ?? "")) return readUnheaded(lines, at - 2);
	const byLogger = isLoggers$1(lines, at);
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
function isLoggers$1(lines, at) {
	const line = lines[at] ?? "";
	if (isHeader(line) && !isGroupHeader(line) && /[^\w.%]Traceback \(/.test(line.trimStart())) return true;
	const isSpaced = lines[at - 1] === "" && lines[at + 1] === "" && frameOf$2(lines[at + 2] ?? "") !== null;
	return at > 0 && isErrorLogLine(lines[isSpaced ? at - 2 : at - 1] ?? "");
}
function gaveUpAfter(lines, at) {
	return lines.slice(at, at + 6).some((line) => isLogLine(line) && (GAVE_UP ??= /Application startup failed\. Exiting|Worker failed to boot|Shutting down: Master/).test(line));
}
function readSyntaxError$1(lines, at) {
	if (frameOf$2(lines[at] ?? "")?.function !== null) return null;
	const chain = readChain(lines, at);
	const type = chain.at(-1)?.type;
	if (type === void 0 || type === null || KINDS$1.get(type) !== "syntax-error") return null;
	return readingOf(at, chain, {
		kind: null,
		fatal: true,
		thread: null,
		headLost: false
	});
}
const HEADLESS_LINES$1 = 10;
function readHeadlessGroup(lines, at) {
	if (at >= HEADLESS_LINES$1 || hasHeaderAbove(lines, at)) return null;
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
function readHeadless$2(lines, at, start) {
	if (at >= HEADLESS_LINES$1 || lines.slice(0, at).some((line) => /^Stack \(most recent call last\):|^\S.*\(most recent call/.test(line) && !"Traceback (most recent call last):".endsWith(line.trim()))) return null;
	const from = frameOf$2(lines[start] ?? "") === null ? lines.findIndex((line, i) => i >= start && i < start + 4 && (isHeader(line) || isGroupHeader(line))) : start;
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
		draft: drafted({
			runtime: "python",
			kind: kind ?? kindOf$3(raised),
			title: titleOf(titled),
			...tailLost ? { words: "Traceback (most recent call last):" } : {},
			message,
			fatal,
			chain: chain.filter(({ type, isRemote }, i) => type !== null && !(isRemote && chain[i + 1]?.isRemote === false)).map(linkOf),
			thread,
			frames: withCaller$1(raised, culprit),
			culprit,
			rootCause: elsewhere(rootCauseIn(chain), culprit),
			truncated: {
				head: headLost,
				tail: tailLost
			}
		})
	};
}
function lostTitle(frame) {
	const name = frame?.function ?? "";
	const place = inSentence(frame?.file ?? "", frame?.line ?? null);
	return `the end of a Python traceback is lost: ${name === "" ? place : `${name} (${place})`}`;
}
function titleOf({ type, message, frames }) {
	if (type === null) return lostTitle(frames.find(({ origin }) => origin === "app") ?? frames[0]);
	return message === "" ? type ?? "" : `${type}: ${firstLine$1(message)}`;
}
function linkOf({ type, message }) {
	return {
		type,
		message,
		recovered: false
	};
}
function kindOf$3({ type, message, isGroup }) {
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
	return placed(raised, culpritOf(raised.frames));
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
function withCaller$1({ frames, sourceLines }, culprit) {
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
	return placed(leaf, culpritOf(leaf.frames) ?? leaf.frames[0] ?? null);
}
function firstLeaf(traceback) {
	let leaf = traceback;
	for (let member = leaf.members[0]; member !== void 0; member = leaf.members[0]) leaf = member;
	return leaf;
}
// src/crash/runtimes/r/calls.ts
const FRAMES$1 = 512;
let CALLED;
let NUMBERED$1;
let TREE;
let TREE_ROOT;
const LINES_OF_CALL = 20;
function rFunction(call) {
	const name = (CALLED ??= /^(?:([\w.]+):{2,3})?([\w.]+|`[^`]{1,300}`)\(/).exec(call.replace(/^`(.*)`$/, "$1"))?.[2];
	return name === void 0 || name === "FUN" ? null : name.replaceAll("`", "");
}
function callsOf(list) {
	return list.slice(0, 1e4).split(/ -> | \.\.\. /).filter((name) => name !== "" && name !== "...").map((name) => frameOf$1(name, null)).toReversed();
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
		const call = branch === null ? (NUMBERED$1 ??= /^\s*(\d+): (.*?)(?: at (\S.*)?#(\d+))?$/).exec(line) : null;
		if (branch === null && call === null) {
			if (isLogLine(line) || /^\s+\S/.test(line)) continue;
			break;
		}
		last = index;
		if (frames.length >= FRAMES$1) continue;
		if (branch !== null) {
			isTree = true;
			frames.push(frameOf$1(branch[4] ?? "", branch[2] ?? null));
			continue;
		}
		const [, , text = "", file = null, row] = call ?? [];
		const called = (CALLED ??= /^(?:([\w.]+):{2,3})?([\w.]+|`[^`]{1,300}`)\(/).exec(text);
		if (called === null) continue;
		const frame = frameOf$1(called[2] ?? "", called[1] ?? null);
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
function frameOf$1(name, where) {
	return {
		function: name.replace(/^`([^`]*)`$/, "$1"),
		file: null,
		line: null,
		origin: originOf$2(name, where)
	};
}
const PACKAGES_OF_R = new Set("base stats utils methods tools graphics grDevices parallel compiler splines stats4 tcltk rlang".split(" "));
let FUNCTIONS_OF_R;
function originOf$2(name, where) {
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
	const place = culprit?.file == null ? "" : ` at ${inSentence(culprit.file, culprit.line)}`;
	const where = last === void 0 || last === "" ? place : `${place}, in \`${last.slice(0, 100)}\``;
	return `R met an ${firstLine$1(message ?? "").replace(/ in:$/, "")}${where}. Run \`Rscript -e 'invisible(parse("FILE"))'\` over the sources in the build: it names file, line and column.`;
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
const SIGNALS$1 = {
	segfault: "SIGSEGV",
	"bus error": "SIGBUS",
	"illegal operation": "SIGILL"
};
function readSegfault(lines, at) {
	const caught = SEGFAULT.exec(lines[at] ?? "")?.[1];
	if (caught === void 0) return null;
	const addressed = seek(lines, at + 1, (line) => (ADDRESS ??= /^address (0x[0-9a-f]+|\(nil\)), cause '(.*)'$/).test(line));
	const [, address = null, code = null] = (ADDRESS ??= /^address (0x[0-9a-f]+|\(nil\)), cause '(.*)'$/).exec(lines[addressed] ?? "") ?? [];
	const after = Math.max(at, addressed);
	const heading = seek(lines, after + 1, (line) => line === "Traceback:");
	const calls = heading === -1 ? null : numberedOf(lines, heading + 1);
	const before = calls?.last ?? Math.max(after, heading);
	const end = seek(lines, before + 1, (line) => line.startsWith("An irrecoverable exception occurred"));
	const frames = calls?.frames ?? [];
	return {
		draft: drafted({
			runtime: "r",
			kind: "fatal-signal",
			title: `caught ${caught}`,
			message: code === null ? `caught ${caught}` : `caught ${caught}: ${code}`,
			fatal: true,
			signal: {
				name: SIGNALS$1[caught] ?? "SIGSEGV",
				code,
				address
			},
			frames,
			culprit: culpritOf(frames),
			truncated: {
				head: false,
				tail: end === -1
			}
		}),
		first: at,
		last: withEcho(lines, end === -1 ? before : end)
	};
}
// src/crash/runtimes/r/r.ts
const HALTED = "Execution halted";
let HEAD$2;
let CAUSE$1;
let WARNING;
let PRINTED;
let NO_SCRIPT;
let UNREADABLE;
const LINES$2 = 120;
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
	mayOpen: (line) => line.startsWith("Error") && (HEAD$2 ??= /^Error(?:: (.*)| in (.{1,2000}?)(?: : ?(.*)|:))$/).test(line) || SEGFAULT.test(line) || line.startsWith("<") || (NO_SCRIPT ??= /^Fatal error: (cannot open file '.*': .*)$/).test(line),
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
	const head = (HEAD$2 ??= /^Error(?:: (.*)| in (.{1,2000}?)(?: : ?(.*)|:))$/).exec(lines[at] ?? "");
	if (head === null) return null;
	const [, plain, call, wording] = head;
	const body = readBody(lines, at, plain ?? wording ?? "");
	const name = call === void 0 ? null : rFunction(call);
	const isLast = endsLog(lines, body.last);
	const isPlain = body.calls === null && body.numbered === null && body.causes.length === 0;
	if (isPlain && !body.halted && !(name !== null && isLast)) return null;
	const unreadable = (UNREADABLE ??= /^(\S.{0,1000}):(\d+):\d+: (unexpected .*)$/).exec(body.message[0] ?? "");
	const message = unreadable?.[3] ?? body.message.join("\n").trimEnd();
	const frames = framesOf$1(body, name);
	const place = unreadable === null ? null : {
		function: null,
		file: unreadable[1] ?? null,
		line: Number(unreadable[2])
	};
	const fatal = body.halted || isLast;
	return {
		draft: drafted({
			runtime: "r",
			kind: fatal ? kindOf$2(message) : "logged-exception",
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
			culprit: place ?? culpritOf(frames),
			truncated: {
				head: false,
				tail: isPlain && !body.halted
			}
		}),
		first: at,
		last: withEcho(lines, body.last)
	};
}
function framesOf$1({ numbered, calls }, name) {
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
	for (let index = at + 1; index < lines.length && index < at + LINES$2; index++) {
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
		if (isLogLine(line)) continue;
		const cause = (CAUSE$1 ??= /^Caused by error(?: in (.{1,2000}?))?:(?: (.*))?$/).exec(line);
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
function kindOf$2(message) {
	if (/^(?:unexpected |.{0,1000}:\d+:\d+: unexpected )/.test(message)) return "syntax-error";
	if (/^there is no package called /.test(message)) return "startup-module-not-found";
	if (/^cannot allocate (?:vector|memory)|^memory exhausted/.test(message)) return "out-of-memory";
	if (/infinite recursion|^C stack usage|stack overflow/.test(message)) return "stack-overflow";
	return "uncaught";
}
function readMissing(message, at) {
	return {
		draft: drafted({
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
		draft: drafted({
			runtime: "r",
			kind: "logged-exception",
			title: typeAndMessage(type, message),
			message,
			fatal: false,
			chain: [{
				type,
				message,
				recovered: false
			}],
			frames,
			culprit: culpritOf(frames)
		}),
		first: at,
		last: at
	};
}
// src/crash/runtimes/ruby/hints.ts
const rubyHints = {
	uncaught: uncaughtHint,
	"startup-module-not-found": (draft) => {
		const name = missingIn(draft.message ?? "");
		return name === null ? "The script that the container starts is not in the image. Check the command and the working directory." : notInImage(name);
	},
	"stack-overflow": "A method called itself until the stack was full. Give the recursion that the trace repeats an end.",
	"out-of-memory": "Ruby could not get the memory that it asked for. Look at what grows, or raise the container's memory limit; MALLOC_ARENA_MAX=2 or jemalloc lower what threads waste.",
	signal: "The process was told to end by a signal and had no handler for it. If that was the end of the pod all is well; otherwise see who sent it.",
	"fatal-signal": "The interpreter itself crashed, mostly in a gem's native extension. Look at the C level backtrace for the .so above libruby, and update or rebuild that gem for this Ruby and libc.",
	"interpreter-bug": "The interpreter found its own state damaged, mostly by a gem's native extension. Update Ruby and the gem whose .so the C level backtrace shows.",
	"thread-exception": "A thread died of an exception; the process went on without it. Rescue inside the thread, or set abort_on_exception so that its loss is seen.",
	"logged-exception": "The framework caught the exception of one request and went on. Handle it in the first frame of the application."
};
function missingIn(message) {
	return /cannot load such file -- (\S+)/.exec(message)?.[1] ?? null;
}
function notInImage(name) {
	return `The file or gem \`${name}\` is not in the image. Add it to the Gemfile (outside of group :development), run bundle install in the build, and start with bundle exec.`;
}
function uncaughtHint(draft) {
	const message = draft.message ?? "";
	const type = draft.chain.at(-1)?.type ?? "";
	const absent = missingIn(message);
	if (absent !== null) return notInImage(absent);
	const missing = /^key not found: "(\w+)"/.exec(message)?.[1];
	if (type === "KeyError" && missing !== void 0 && /^[A-Z][A-Z0-9_]*$/.test(missing)) return `The environment variable ${missing} is not set in this container. Add it to the workload's env, or give ENV.fetch a default.`;
	if (type === "NoMethodError" && /\bnil\b/.test(message)) return "A method was called on nil. Find in the first frame which value was nil, and check it where it comes from (&. only hides it).";
	const place = draft.culprit?.file == null ? "" : ` at ${inSentence(draft.culprit.file, draft.culprit.line)}`;
	const constant = /^uninitialized constant (\S+)/.exec(message)?.[1];
	if (constant !== void 0) return `The constant \`${constant.replace(/^.*>::/, "")}\`, which is asked for${place}, exists nowhere. Require the gem that has it (its group may not be bundled here), or give its file the name that the autoloader looks for.`;
	const method = /^undefined (?:local variable or )?method [`']([^`']{1,100})'/.exec(message)?.[1];
	if (method !== void 0) return `\`${method}\`, which is called${place}, is no method of that object. Compare the version of the gem in Gemfile.lock with the one that the code was written for.`;
	const option = /^(?:invalid|missing|ambiguous) (?:option|argument): (\S+)/.exec(message)?.[1];
	if (option !== void 0) return `The program was started with ${option}, which it does not know or cannot read. Compare \`args\` of the container with the options of this version.`;
	return `${type === "" ? "An exception" : type} was raised${place} and nothing rescued it. Mend what its message says, or rescue it there.`;
}
// src/crash/runtimes/ruby/raised.ts
const IN = /:(\d+):in [`']/;
const FROM = /^\s*(?:\d+: )?from (.+?):(\d+)(?::in [`'](.*)')?$/;
const LEVELS = /^\s*\.\.\. \d+ levels\.\.\.$/;
const THREAD$2 = /^#<Thread:(0x[0-9a-f]+)(?:@(.*?))? (?:\S+:\d+ )?\w+> terminated with exception \(report_on_exception is true\):$/;
const REVERSED = /^\s*Traceback \(most recent call last\):$/;
function rubyHead(line) {
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
	const printed = line.slice(end + 3);
	const open = printed.lastIndexOf(" (");
	const type = open === -1 ? null : /^((?:[A-Z]\w*::)*[A-Z]\w*|#<Class:0x[0-9a-f]+>)\)$/.exec(printed.slice(open + 2))?.[1] ?? null;
	if (type !== null) return {
		place,
		type,
		message: printed.slice(0, open)
	};
	if (printed === "unhandled exception") return {
		place,
		type: "RuntimeError",
		message: printed
	};
	if (/^(?:[A-Z]\w*::)*[A-Z]\w*$/.test(printed)) return {
		place,
		type: printed,
		message: printed
	};
	return null;
}
function isHead(line) {
	return rubyHead(line) !== null;
}
function readRaised(lines, at, isReversed = false) {
	const head = rubyHead(lines[at] ?? "");
	if (head === null) return null;
	const printed = [head.message];
	let last = at;
	const from = firstCaller(lines, at + 1);
	const until = from !== -1 ? from : isReversed ? endOfOutput(lines, at + 1) : snippetEnd(lines, at + 1);
	for (let index = at + 1; index < until; index++) {
		const line = lines[index] ?? "";
		if (isLogLine(line)) continue;
		printed.push(line);
		last = index;
	}
	const callers = from === -1 ? {
		places: [],
		last
	} : readCallers(lines, from);
	const frames = framesOf([head.place, ...callers.places]);
	return {
		type: head.type,
		message: withoutSnippet(printed).join("\n"),
		frames,
		whole: from !== -1 || /<main>|<top/.test(head.place.function ?? ""),
		first: at,
		last: Math.max(last, callers.last)
	};
}
function firstCaller(lines, from) {
	for (let index = from; index < lines.length && index < from + 60; index++) {
		const line = lines[index] ?? "";
		if (FROM.test(line)) return index;
		if (isHead(line) || THREAD$2.test(line)) return -1;
	}
	return -1;
}
const LAST_LINES = 8;
function endOfOutput(lines, from) {
	const snippet = snippetEnd(lines, from);
	let end = snippet;
	while (end < lines.length && (lines[end] ?? "").trim() !== "" && !isLogLine(lines[end] ?? "") && !isEpilogue(lines[end] ?? "") && !isReport(lines[end] ?? "")) end++;
	return end - snippet > LAST_LINES ? snippet : end;
}
function snippetEnd(lines, from) {
	const carets = lines[from + 2] ?? "";
	return lines[from]?.trim() === "" && /^\s*\^+$/.test(carets) ? from + 3 : from;
}
function withoutSnippet(printed) {
	const kept = [...printed];
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
			origin: native ? "runtime" : rubyOrigin(place.file ?? "")
		};
	});
}
function rubyOrigin(file) {
	if (/^<internal:|\/lib\/ruby\/(?:\d+\.\d+\.\d+|site_ruby|vendor_ruby)\/|\/rubygems\//.test(file)) return "runtime";
	return /\/gems\/(?:[\w.-]*-)?\d|\/bundle\/|\/bundler\/|\/vendor\/|rubygems-integration/.test(file) ? "dependency" : "app";
}
// src/crash/runtimes/ruby/interpreter.ts
const BUG = /^(?:([^\s`][^`]{0,1000}:\d{1,9}): ?|)\[BUG\] (.+)$/;
let RUBY_VERSION;
const VERSION_LINES = 3;
const OUT_OF_MEMORY = /^(\S[^`']*): (failed to allocate memory) \(NoMemoryError\)$/;
const INTERPRETER = /^(?:ruby|jruby|truffleruby): (.*) \((LoadError|SyntaxError|[A-Z]\w*Error)\)$/;
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
const SIGNALS = [
	[/^Segmentation fault/, "SIGSEGV"],
	[/^Bus Error/, "SIGBUS"],
	[/^Illegal instruction/, "SIGILL"]
];
const LONGEST_BUG = 2e4;
function readBug(lines, at) {
	const found = BUG.exec(lines[at] ?? "");
	const isCut = at === lines.length - 1 || at === lines.length - 2 && lines[at + 1] === "";
	const below = lines.slice(at + 1, at + 1 + VERSION_LINES);
	if (found === null || !isCut && !below.some((line) => (RUBY_VERSION ??= /^(?:ruby|jruby|truffleruby) \d/).test(line))) return null;
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
	const signal = SIGNALS.find(([shape]) => shape.test(message))?.[1];
	const reported = signal === void 0 ? null : {
		name: signal,
		code: null,
		address: / at (0x[0-9a-f]+)/.exec(message)?.[1] ?? null
	};
	const frames = framesOf(places.reverse());
	const culprit = culpritOf(frames) ?? (head === null ? null : {
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
// src/crash/runtimes/ruby/logged.ts
const RAILS = /^\s*((?:[A-Z]\w*::)*[A-Z]\w*) \((.*)\):$/;
let RAILS_FRAME;
const BARE_FRAME = /^\s*(?:from )?(\S.{0,400}?):(\d+):in [`'](.{1,300})'$/;
let LOGGED_HEADS;
const LOOK_BACK_LINES = 12;
function readRubyLogged(lines, at) {
	const isApart = lines[at - 1] === "";
	const end = isApart ? at - 1 : at;
	let first = end - 1;
	let head = null;
	for (; first >= 0 && first >= (isApart ? end - 1 : at - LOOK_BACK_LINES); first--) {
		const line = lines[first] ?? "";
		if (BARE_FRAME.test(line)) return null;
		head = loggedHeadOf(line);
		if (head !== null || line === "" || isLogLine(line)) break;
	}
	const { type = null, message: printed = "" } = head?.groups ?? {};
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
	const below = lines.slice(first + 1, end);
	const message = (/\.{3}$/.test(printed) || printed.startsWith("ERROR:  ")) && below.length > 0 ? below.map((line) => line.trim()).join("\n") : [printed, ...below].join("\n");
	const frames = framesOf(places);
	return {
		draft: drafted({
			runtime: "ruby",
			kind: "logged-exception",
			title: `${typeAndMessage(null, message)} (${type})`,
			message,
			fatal: false,
			chain: [{
				type,
				message,
				recovered: false
			}],
			frames,
			culprit: culpritOf(frames)
		}),
		first,
		last
	};
}
function loggedHeadOf(line) {
	if (line.length > 4e3) return null;
	for (const shape of LOGGED_HEADS ??= [
		/^(?:.* -- [^:]*: )?(?<message>.*) \((?<type>(?:[A-Z]\w*::)*[A-Z]\w*)\)$/,
		/#<(?<type>(?:[A-Z]\w*::)*[A-Z]\w*): (?<message>.*)>$/,
		/(?:^|[\s\]])(?<type>(?:[A-Z]\w*::)*[A-Z]\w*(?:Error|Exception|NotFound|Invalid|Timeout)): (?<message>.*)$/,
		/^(?<type>(?:[A-Z]\w*::)+[A-Z]\w*): (?<message>.*)$/
	]) {
		const head = shape.exec(line);
		if (head !== null) return head;
	}
	return null;
}
function readRails(lines, at) {
	const found = RAILS.exec(lines[at] ?? "");
	const start = seek(lines, at + 1, (line) => (RAILS_FRAME ??= /^\s*(?:\S+ \([\w.]+\) )?(\S+\.(?:rb|erb|ru|rake|haml|slim)):(\d+):in [`'](.*)'$/).test(line));
	if (found === null || start === -1) return null;
	const places = [];
	let last = start - 1;
	for (;;) {
		const index = seek(lines, last + 1, (line) => (RAILS_FRAME ??= /^\s*(?:\S+ \([\w.]+\) )?(\S+\.(?:rb|erb|ru|rake|haml|slim)):(\d+):in [`'](.*)'$/).test(line), (line) => RAILS.test(line));
		const frame = index === -1 ? null : (RAILS_FRAME ??= /^\s*(?:\S+ \([\w.]+\) )?(\S+\.(?:rb|erb|ru|rake|haml|slim)):(\d+):in [`'](.*)'$/).exec(lines[index] ?? "");
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
		origin: /^\s*\S+ \([\w.]+\) /.test(lines[start + index] ?? "") ? "dependency" : rubyOrigin(place.file ?? "")
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
			culprit: culpritOf(frames)
		}),
		first: at,
		last
	};
}
// src/crash/runtimes/ruby/rake.ts
const RAKE_TRIGGERS = [" aborted!", "failed to load command: "];
let HEAD$1;
let CLASSED;
let FRAME$1;
let RAISED;
const CAUSE = "Caused by:";
let FOOTER;
const MESSAGE_LINES = 60;
const ERRORS$1 = 20;
const MOST_FRAMES = 512;
function opensRake(line) {
	return (HEAD$1 ??= /^(?:\S{1,200} )?\S{0,200}(?:rake|rails|bundle|thor)\S{0,100} aborted!$|^bundler: failed to load command: /).test(line);
}
function printedAt(lines, at) {
	const [, type = null, opening = lines[at] ?? ""] = (CLASSED ??= /^((?:[A-Z]\w*::)*[A-Z]\w*): (.*)$/).exec(lines[at] ?? "") ?? [];
	if (opening.trim() === "" || (FRAME$1 ??= /^\s*(\S.{0,400}?):(\d{1,9})(?::in [`'](.{1,300})')?$/).test(lines[at] ?? "")) return null;
	const wording = [opening];
	let row = at + 1;
	for (; row < lines.length && wording.length < MESSAGE_LINES; row++) {
		const line = lines[row] ?? "";
		if (line.trim() === "" || (FRAME$1 ??= /^\s*(\S.{0,400}?):(\d{1,9})(?::in [`'](.{1,300})')?$/).test(line) || (FOOTER ??= /^(?:Tasks: TOP => |\(See full trace by running task with --trace\))/).test(line) || line === CAUSE) break;
		wording.push(line.replace(/^\t/, ""));
	}
	const places = [];
	for (; row < lines.length && places.length < MOST_FRAMES; row++) {
		const frame = (FRAME$1 ??= /^\s*(\S.{0,400}?):(\d{1,9})(?::in [`'](.{1,300})')?$/).exec(lines[row] ?? "");
		if (frame === null) break;
		places.push({
			function: frame[3] ?? null,
			file: frame[1] ?? null,
			line: Number(frame[2])
		});
	}
	const end = type === null ? "" : ` (${type})`;
	const message = wording.join("\n");
	return {
		type,
		message: end !== "" && message.endsWith(end) ? message.slice(0, -end.length) : message,
		places,
		next: row
	};
}
function readRake(lines, at, framesOf) {
	let head = at + 1;
	while (head < at + 3 && (lines[head] ?? "x").trim() === "") head++;
	if ((RAISED ??= /^\S.{0,400}?:\d{1,9}:in [`'].{1,300}': /).test(lines[head] ?? "")) return null;
	const first = printedAt(lines, head);
	if (first === null) return null;
	const errors = [first];
	let next = first.next;
	while (errors.length < ERRORS$1) {
		const cause = (lines[next] ?? "").trim() === "" ? next + 1 : next;
		const printed = lines[cause] === CAUSE ? printedAt(lines, cause + 1) : null;
		if (printed === null) break;
		errors.push(printed);
		next = printed.next;
	}
	let last = next - 1;
	for (let row = next; row < lines.length && row < next + 4; row++) if ((FOOTER ??= /^(?:Tasks: TOP => |\(See full trace by running task with --trace\))/).test(lines[row] ?? "")) last = row;
	const frames = framesOf(first.places);
	const culprit = culpritOf(frames);
	const root = errors.at(-1);
	const text = firstLine$1(first.message);
	return {
		draft: drafted({
			runtime: "ruby",
			kind: "uncaught",
			title: first.type === null ? text : `${first.type}: ${text}`,
			message: first.message,
			fatal: true,
			chain: errors.toReversed().map(({ type, message }) => ({
				type,
				message,
				recovered: false
			})),
			frames,
			culprit,
			rootCause: errors.length === 1 ? null : elsewhere(culpritOf(framesOf(root?.places ?? [])), culprit)
		}),
		first: at,
		last
	};
}
// src/crash/runtimes/ruby/syntax-error.ts
let SYNTAX;
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
	const printed = lines[end] ?? "";
	const head = rubyHead(line);
	const found = (SYNTAX ??= /^(\S.*?):(\d+): (.*?)(?: \(SyntaxError\))?$/).exec(head === null || end !== at ? printed : printed.slice(printed.indexOf("': ") + 3));
	if (found === null || !isRubys(found[1] ?? "", printed) || printed.includes("syntax error before: ")) return null;
	const callers = firstCaller(lines, end + 1);
	const stack = callers === -1 ? null : readCallers(lines, callers);
	let last = end;
	for (let index = end + 1; index < lines.length && index < end + 60 && stack === null; index++) {
		const other = lines[index] ?? "";
		if (!/^\s|^>|^\S+:\d+: /.test(other) || isLogLine(other)) break;
		last = index;
	}
	const source = sourceIn(lines.slice(at, last + 1), found[2] ?? "");
	const place = withSourceLine({
		function: null,
		file: found[1] ?? null,
		line: Number(found[2])
	}, source);
	const message = found[3] ?? "";
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
function isRubys(file, printed) {
	return printed.endsWith("(SyntaxError)") || printed.includes("syntax error") && (RUBY_FILE ??= /\.(?:rb|ru|rake|gemspec|jbuilder|builder|erb|haml|slim)$|(?:^|\/)(?:Gemfile|Rakefile|Guardfile|Capfile)$|^-e$|^\(eval/).test(file);
}
let RUBY_FILE;
function sourceIn(lines, number) {
	const numbered = lines.map((line) => /^[> ] ?(\d+) (?: ?\| ?)?(.*)$/.exec(line)).find((found) => found?.[1] === number);
	if (numbered != null) return numbered[2] ?? null;
	const caret = lines.findIndex((line) => /^\s*[~^]+\s*$/.test(line));
	return caret < 1 ? null : lines[caret - 1] ?? null;
}
// src/crash/runtimes/ruby/ruby.ts
const runtimeWords$2 = rewordedBy([[/^(undefined (?:local variable or )?method|private method|protected method) [`']([^`']*)'.*/, "$1 $2"]]);
const ruby = {
	runtime: "ruby",
	triggers: [
		...RAKE_TRIGGERS,
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
	traceLine: /^[^\s:]+:\d+:in [`']/,
	finalLine: /^\S{1,400}\.rb:\d{1,9}:(?: syntax error|in [`'].{1,1000} \([A-Z][\w:]{1,200}\)$)/,
	cutLine: /^\s+from (?!.*(?:'|:\d+)$)/,
	exitCodes: { ofCrash: [1] },
	identity: {
		runtimeWords: runtimeWords$2,
		functionNoise: [[/\(\d+ levels\) /g, ""], [/[^ ]*[#.](?=[^ #.]+$)/, ""]],
		isUnqualified: true
	},
	source: {
		functionName: (printed) => printed.replace(/^(?:(?:block|rescue|ensure)(?: \(\d+ levels\))? in )+/, "").replace(/<(?:main|top \(required\)|class:\w+|module:\w+)>/, ""),
		isWrittenOut: (printed, file) => !/[=\]]$/.test(printed) && !/\.(?:erb|haml|slim|rabl|jbuilder|builder)$/.test(file)
	},
	hints: rubyHints,
	mayOpen(line) {
		return line.includes(":in ") || opensRake(line) || line.includes("[BUG]") || line.includes("(SyntaxError)") || line.includes(": syntax error") || line.includes(": --> ") || line.startsWith("#<Thread:") || line.endsWith("):") || line.endsWith("(NoMemoryError)") || line.includes("Traceback (most recent call last):") || INTERPRETER.test(line);
	},
	read(lines, at) {
		const line = lines[at] ?? "";
		if (line.startsWith("#<Thread:")) return readThread(lines, at);
		if (opensRake(line)) return readRake(lines, at, framesOf);
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
		return readUncaught(lines, at) ?? (BARE_FRAME.test(line) ? readRubyLogged(lines, at) : null);
	}
};
function readUncaught(lines, at) {
	const raised = readRaised(lines, at);
	if (raised === null) return null;
	const chain = [raised];
	for (;;) {
		const previous = chain.at(-1) ?? raised;
		const next = seek(lines, previous.last + 1, isHead, (line) => THREAD$2.test(line));
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
			kind: kindOf$1(ended),
			title: ended.type === ended.message ? ended.message : `${typeAndMessage(null, ended.message)} (${ended.type})`,
			message: ended.message,
			fatal: found.fatal,
			chain: chain.map(({ type, message }) => ({
				type,
				message,
				recovered: false
			})).reverse(),
			thread: found.thread,
			frames: ended.frames,
			culprit: culpritOf(ended.frames),
			rootCause: root === ended ? null : culpritOf(root.frames),
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
function kindOf$1(raised) {
	const known = KINDS[raised.type ?? ""];
	if (known !== void 0) return known;
	return raised.type === "LoadError" && /cannot load such file|no such file/i.test(raised.message) ? "startup-module-not-found" : "uncaught";
}
function readThread(lines, at) {
	const found = THREAD$2.exec(lines[at] ?? "");
	if (found === null) return null;
	const thread = {
		id: found[1] ?? null,
		name: found[2] ?? null,
		state: null
	};
	const head = seek(lines, at + 1, isHead);
	const own = head === -1 ? null : readUncaught(lines, head);
	if (own === null) return null;
	const next = seek(lines, own.last + 1, isHead, (line) => THREAD$2.test(line));
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
	const raised = head === -1 ? null : readRaised(lines, head, true);
	const top = rubyHead(lines[head] ?? "");
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
		const next = seek(lines, last + 1, isHead, (line) => THREAD$2.test(line));
		const isBelow = lines.slice(last + 1, next).every((line) => line === "" || isLogLine(line));
		const cause = next === -1 || !isBelow ? null : readRaised(lines, next);
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
			rootCause: root === void 0 ? null : culpritOf(root.frames),
			truncated: {
				head: true,
				tail: false
			}
		}),
		first: at,
		last: Math.max(callers.last, root?.last ?? 0)
	};
}
// src/crash/runtimes/rust/header.ts
let PLACE;
const NOTE = /^\s*note: (?:run with `RUST_BACKTRACE|Some details are omitted)/i;
const PANICKED$1 = "panicked at ";
function isRustHeader(line) {
	return line.includes(PANICKED$1) && header(line) !== null;
}
function header(line) {
	const mark = line.indexOf(PANICKED$1);
	if (mark === -1) return null;
	const rest = line.slice(mark + 12);
	const before = line.slice(0, mark).trim();
	const at = before.lastIndexOf("thread '");
	const who = at === -1 ? null : (THREAD$1 ??= /^thread '(.*)'(?: \(([\w(), :-]{1,80})\))?$/).exec(before.slice(at));
	const hooked = who === null || at > 0;
	if (hooked && !(HOOKED_PLACE ??= /(?:^|', |': )\S+\.rs:\d+(?::\d+)?:?$/).test(rest) && !(inOneLine(rest) !== null && isLoggedAt(line, who === null ? mark : at))) return null;
	const name = who?.[1] === "<main>" ? "main" : who?.[1];
	return {
		thread: {
			id: threadId(who?.[2]),
			name: name ?? null,
			state: null
		},
		rest,
		hooked
	};
}
let THREAD$1;
let THREAD_ID;
function threadId(ids = "") {
	const found = (THREAD_ID ??= /^(\d+)$|\bThreadId\((\d+)\)/).exec(ids);
	return found?.[1] ?? found?.[2] ?? null;
}
let HOOKED_PLACE;
function isLoggedAt(line, at) {
	return opened(line).column >= at;
}
function hasMessage(line) {
	const mark = line.indexOf(PANICKED$1);
	return mark !== -1 && inOneLine(line.slice(mark + 12)) !== null;
}
function inOneLine(rest) {
	const [, printed = "", message = ""] = /^(\S+\.rs:\d+:\d+): (\S.*)$/.exec(rest) ?? [];
	const place = panicPlace(printed);
	return place === null ? null : {
		place,
		message
	};
}
function panicPlace(text) {
	const found = (PLACE ??= /^(.*?):(\d+)(?::(\d+))?:?$/).exec(text);
	if (found === null) return null;
	const [, file = null, line, column] = found;
	return {
		function: null,
		file,
		line: Number(line),
		...column === void 0 ? {} : { column: Number(column) }
	};
}
// src/crash/runtimes/rust/backtrace.ts
const NUMBERED = /^\s*(\d{1,5}): +(?:0x[0-9a-f]+ +- +)?(\S.*)$/;
const AT = /^\s*at (\S.*?)(?::(\d+))?(?::(\d+))?$/;
let MACHINERY;
let OUTERMOST$1;
function isBacktraceHead(line) {
	return line.length < 40 && /^\s*stack backtrace:$/i.test(line);
}
function readBacktrace(lines, from) {
	const head = seek(lines, from, isBacktraceHead, (line) => isRustHeader(line) || NOTE.test(line));
	if (head === -1) return null;
	return readFrames$1(lines, head + 1, 0) ?? readFrames$1(lines, head + 1, 1) ?? {
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
		const index = seek(lines, next, (line) => isFrame(line, number), (line) => isRustHeader(line) || NOTE.test(line));
		const found = index === -1 ? null : NUMBERED.exec(lines[index] ?? "");
		if (found === null) break;
		if (/^0x[0-9a-f]*$/.test(found[2] ?? "")) return raw.length === 0 ? null : {
			...withOrigins(raw),
			last: index,
			tailLost: true
		};
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
	const { frames } = withOrigins(raw);
	const whole = (OUTERMOST$1 ??= /^(?:main|_start|__libc_start|start_thread|__?clone|clone3|<unknown>|.*FnOnce|std::rt::lang_start)/).test(raw.at(-1)?.function ?? "");
	return {
		frames,
		last,
		tailLost: !whole && last >= lines.length - 1
	};
}
function withOrigins(raw) {
	const crate = raw.findLast((frame) => frame.function?.endsWith("::main") ?? false)?.function?.split("::", 1)[0];
	return { frames: raw.map((frame) => ({
		...frame,
		origin: originOf$1(frame, crate ?? null)
	})) };
}
function isFrame(line, number) {
	const found = NUMBERED.exec(line);
	return found !== null && (number === null || Number(found[1]) === number);
}
function symbol(text) {
	return text.replace(/::h[0-9a-f]{16}(?:[A-Za-z0-9]{3})?$/, "").replace(/(\w)\[[0-9a-f]{10,16}\]/g, "$1");
}
const STANDARD_LIBRARY = /^\/rustc\/|^(?:src\/)?lib(?:core|std|alloc|collections|panic_unwind|panic_abort|test)\/|^rustc\/[0-9a-f]{9,40}\/|^library\/(?:core|std|alloc)\/|\/rustc-[\d.]+\/|\/rustlib\/src\/rust\/|\/sysdeps\/|\/csu\//;
let GENERATED;
let CAPTURE;
function originOf$1(frame, crate) {
	const name = frame.function ?? "";
	const file = frame.file ?? "";
	if (STANDARD_LIBRARY.test(file) || (CAPTURE ??= /^<?backtrace::(?:backtrace|capture|symbolize)\b/).test(name)) return "runtime";
	if (/\/\.?cargo\/(?:registry|git)\/|\/registry\/src\/|(?:^|\/)vendor\//.test(file)) return "dependency";
	if ((GENERATED ??= /(?:^|\/)build\/[^/]+-[0-9a-f]{16}\/out\//).test(file)) return "dependency";
	if (file === "" && (MACHINERY ??= /^(?:<*&*(?:mut |dyn )*(?:std|core|alloc)\b|__rustc\b|rust_begin_unwind|rust_panic|rust_eh_|__rust_|_Unwind_|std::|backtrace::|(?:panicking|sys::backtrace|sys_common|rt::unwind|rt::lang_start)\b|main$|_start$|__libc_start|__scrt_|start_thread|__clone|clone3?$|_?_?GI_|abort$|raise$|<unknown>)/).test(name)) return "runtime";
	if (file !== "" || crate === null) return (MACHINERY ??= /^(?:<*&*(?:mut |dyn )*(?:std|core|alloc)\b|__rustc\b|rust_begin_unwind|rust_panic|rust_eh_|__rust_|_Unwind_|std::|backtrace::|(?:panicking|sys::backtrace|sys_common|rt::unwind|rt::lang_start)\b|main$|_start$|__libc_start|__scrt_|start_thread|__clone|clone3?$|_?_?GI_|abort$|raise$|<unknown>)/).test(name) && !file.endsWith(".rs") ? "runtime" : "app";
	return name.replace(/^[<&]+(?:mut |dyn )*/, "").split("::", 1)[0] === crate ? "app" : "dependency";
}
// src/crash/runtimes/rust/hints.ts
const rustHints = {
	panic: (draft) => panicHint(draft.message ?? "", placeOf$2(draft)) + (draft.frames.length === 0 ? BACKTRACE : ""),
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
function placeOf$2({ culprit, rootCause }) {
	const place = rootCause ?? culprit;
	return place?.file == null ? "the place of the panic" : `${place.file}:${place.line}`;
}
const ERRORS = [[/` on an `Err` value: (?:ParseIntError|ParseFloatError|ParseBoolError|\S{0,40}InvalidDigit)/, (_, at) => `A text was read as a number at ${at}, and is none. Check the variable, flag or field that it comes from: it may be unset, or have blanks or quotes around it.`], [/` on an `Err` value: (.{1,200})/s, ([, error = ""], at) => `unwrap() met an error at ${at}: ${error.split("\n", 1)[0]}. Handle that there, or return it with \`?\`.`]];
function panicHint(message, at) {
	for (const [shape, hint] of PANIC_HINTS) {
		const match = shape.exec(message);
		if (match !== null) return hint.replace(/\$(\d)/g, (_, group) => match[Number(group)] ?? "");
	}
	for (const [shape, hintOf] of ERRORS) {
		const match = shape.exec(message);
		if (match !== null) return hintOf(match, at);
	}
	return `The program gave up at ${at} with these words, and nothing caught it. Return an error there instead if it can happen in production.`;
}
// src/crash/runtimes/rust/main-error.ts
let DEBUG_FORM;
function readMainError(lines, at) {
	const line = lines[at] ?? "";
	if (line.trimEnd() === "Error:") return readNumberedError(lines, at);
	const caused = seek(lines, at + 1, (other) => /^Caused by:$/.test(other), (other) => isLogLine(other));
	if (caused === -1 && !(DEBUG_FORM ??= /^Error: ([A-Z]\w*(?:::\w+)*)(?: \{ | \{$|\()|^Error: "|^Error: (?:[A-Z][a-z0-9]+){2,}$/).test(line)) return null;
	const causes = [];
	let last = at;
	for (let index = caused + 1; caused !== -1 && index < lines.length; index++) {
		const found = /^ {4,}(?:(?:\d+): )?(\S.*)$/.exec(lines[index] ?? "");
		if (found === null) break;
		causes.push(found[1] ?? "");
		last = index;
	}
	const place = seek(lines, last + 1, (other) => /^Location:$/.test(other));
	const location = place === -1 ? null : panicPlace((lines[place + 1] ?? "").trim());
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
			chain: [message, ...causes].map((printed, index) => ({
				type: index === 0 ? type : null,
				message: printed,
				recovered: false
			})).reverse(),
			frames: trace?.frames ?? [],
			culprit: culpritOf(trace?.frames ?? []) ?? location
		}),
		first: at,
		last
	};
}
let NUMBERED_ERROR;
let EYRE_SECTION;
const EYRE_LINES = 400;
function readNumberedError(lines, at) {
	const printed = [];
	let last = at;
	for (let found = (NUMBERED_ERROR ??= /^ {2,3}(\d{1,3}): (\S.*)$/).exec(lines[at + 1] ?? ""); found !== null && Number(found[1]) === printed.length;) {
		printed.push(found[2] ?? "");
		last++;
		found = (NUMBERED_ERROR ??= /^ {2,3}(\d{1,3}): (\S.*)$/).exec(lines[last + 1] ?? "");
	}
	const [message] = printed;
	if (message === void 0) return null;
	let location = null;
	while (last + 1 < lines.length && last - at < EYRE_LINES) {
		const line = lines[last + 1] ?? "";
		if (line !== "" && !(EYRE_SECTION ??= /^\s|^(?:Backtrace omitted|Run with (?:COLORBT|RUST)_|(?:Suggestion|Note|Warning|Location):)/).test(line)) break;
		if (lines[last] === "Location:" && location === null) location = panicPlace(line.trim());
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
			chain: printed.toReversed().map((text) => ({
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
	const printed = seek(lines, at + 1, (line) => /^Message: +\S/.test(line));
	const where = seek(lines, Math.max(at, printed) + 1, (line) => /^Location: +\S/.test(line));
	const message = printed === -1 ? null : (lines[printed] ?? "").replace(/^Message: +/, "");
	const place = where === -1 ? null : panicPlace((lines[where] ?? "").replace(/^Location: +/, ""));
	const start = seek(lines, Math.max(at, printed, where) + 1, (line) => NUMBERED.test(line));
	const trace = start === -1 ? null : readFrames$1(lines, start, null);
	const frame = culpritOf(trace?.frames ?? []);
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
		last: Math.max(at, printed, where, trace?.last ?? 0)
	};
}
// src/crash/runtimes/rust/names.ts
function rustSourceName(printed) {
	return withoutPairs(printed.replace(/^<+(.+?) as [^>]+>+/, "$1").replace(/::\{\{?[\w#: -]+\}?\}/g, ""), "<", ">").replace(/^[<&]+(?:mut |dyn )*|>/g, "");
}
// src/crash/runtimes/rust/panic.ts
const ABORTS = /^\s*(?:thread (?:'.*' )?panicked while (?:panicking|processing panic)|thread caused non-unwinding panic)\b.*abort/;
function readPanic(lines, at) {
	const head = header(lines[at] ?? "");
	if (head === null) return null;
	const quoted = head.rest.startsWith("'");
	const whole = inOneLine(head.rest);
	const body = whole !== null ? {
		...whole,
		last: at,
		tailLost: false
	} : quoted ? quotedMessage(lines, at, head.rest.slice(1)) : messageBelow(lines, at, head.rest);
	if (body === null) return null;
	const trace = readBacktrace(lines, body.last + 1);
	const note = seek(lines, (trace?.last ?? body.last) + 1, (line) => NOTE.test(line), isRustHeader);
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
	const printed = [];
	for (let index = at; index < lines.length && index < at + LONGEST_MESSAGE; index++) {
		const line = index === at ? opening : lines[index] ?? "";
		if (index > at && (NOTE.test(line) || isBacktraceHead(line) || isRustHeader(line))) break;
		const end = Math.max(line.lastIndexOf("', "), line.lastIndexOf("': "));
		const place = end === -1 ? null : panicPlace(line.slice(end + 3));
		if (place !== null) {
			printed.push(line.slice(0, end));
			return {
				message: printed.join("\n"),
				place,
				last: index,
				tailLost: false
			};
		}
		if (index === at || !isLogLine(line)) printed.push(line);
	}
	const cut = endsLog(lines, at + printed.length - 1);
	return {
		message: (cut ? printed.join("\n") : opening).replace(CUT_PLACE ??= /', [\w.-]{0,100}\/[\w./-]{0,300}$/, ""),
		place: NOWHERE,
		last: at,
		tailLost: cut
	};
}
let CUT_PLACE;
const NOWHERE = {
	function: null,
	file: null,
	line: null
};
function messageBelow(lines, at, rest) {
	const place = panicPlace(rest);
	if (place === null) return null;
	const printed = [];
	const places = [];
	let ended = false;
	let index = at + 1;
	for (; index < lines.length && index <= at + LONGEST_MESSAGE; index++) {
		const line = lines[index] ?? "";
		if (NOTE.test(line) || isBacktraceHead(line)) ended = true;
		if (ended || isRustHeader(line) || ABORTS.test(line)) break;
		if (isLogLine(line) && printed.length > 0) continue;
		if (isLogLine(line) && seek(lines, index + 1, (other) => !isLogLine(other)) !== -1) continue;
		printed.push(line);
		places.push(index);
	}
	if (!ended) {
		const more = printed.findIndex((line, number) => number > 0 && !/^\s+\S/.test(line));
		if (more !== -1) printed.length = more;
	}
	const tailLost = index >= lines.length && printed.length === 0;
	const last = places[printed.length - 1] ?? at;
	while (printed.length > 0 && printed.at(-1) === "") printed.pop();
	return {
		message: printed.length === 0 ? null : printed.join("\n"),
		place,
		last,
		tailLost
	};
}
// src/crash/runtimes/rust/rust.ts
let FATAL$1;
let OVERFLOW;
let ALLOCATION;
let CONSEQUENCE;
let OF_OTHER_THREAD;
const rust = {
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
	traceLine: /^(?: {3,}\d{1,5}: \S|thread '.{1,100}' (?:\(\d+\) )?panicked at |note: run with `RUST_BACKTRACE)/,
	finalLine: /^(?:fatal runtime error: |memory allocation of \d{1,20} bytes failed|thread '.{1,100}' (?:\(\d+\) )?(?:panicked at |has overflowed)|Error: [A-Z]\w{1,100}(?: \{ .{0,1000}\}|\(.{0,1000}\))$)/,
	cutLine: /^\s+\d+:?\s*$|^\s+\d+: +0x[0-9a-f]*$|^\s+at (?!.*:\d+$)/,
	exitCodes: { ofCrash: [101, 1] },
	identity: {
		runtimeWords: rewordedBy([
			[/^assertion (?:failed: )?`\(?left (==|!=|matches) right\)?`.*/, "assertion $1"],
			[/^(?:RefCell )?already (mutably )?borrowed\b.*/, "already $1borrowed"],
			[/^(?:range (?:start|end) )?index \d+ out of range for slice of length \d+/, "range out of slice"],
			[/^slice index starts at \d+ but ends at \d+/, "range out of slice"],
			[/^"(.*)"$/, "$1"],
			[/^(called `Result::(?:unwrap|expect)\(\)` on an `Err` value: )"(.*)"$/, "$1$2"],
			[/^(.* on an `Err` value: )(?:Error \{ repr: )?(Os \{ code: \d+).*/, "$1$2"]
		]),
		functionNoise: [
			[/\{\{closure\}\}|\{closure#\d+\}/g, "{closure}"],
			[/(?:::|(?<=\w))<[^<>]*(?:<[^<>]*>[^<>]*)*>/g, ""],
			[/^<([\w:]+)>(?=::)/, "$1"]
		]
	},
	source: {
		functionName: rustSourceName,
		isWrittenOut: (printed) => !/[<>{}]/.test(printed)
	},
	hints: rustHints,
	acceptsGlued: ({ fatal, frames }, lines, at) => frames.length > 0 || fatal && !hasMessage(lines[at] ?? ""),
	withMessage(draft, _, printed) {
		const panicking = draft.frames.findIndex(({ function: name }) => name?.startsWith("std::panicking::") === true);
		const chain = [{
			type: null,
			message: printed,
			recovered: false
		}];
		return {
			...draft,
			message: printed,
			title: firstLine$1(printed),
			chain,
			culprit: culpritOf(draft.frames.slice(panicking + 1)) ?? draft.culprit,
			truncated: {
				...draft.truncated,
				head: false
			}
		};
	},
	mayOpen(line) {
		return line.includes("panicked ") || line.includes("has overflowed its stack") || line.includes("fatal runtime error: ") || line.includes("memory allocation of ") || /^Error:(?: |$)/.test(line) || NUMBERED.test(line) || AT.test(line);
	},
	read(lines, at) {
		const line = lines[at] ?? "";
		if (line.includes("panicked ")) return readPanics(lines, at) ?? readEyre(lines, at);
		if ((OVERFLOW ??= /^\s*thread '(.*)' (?:\((\d+)\) )?has overflowed its stack$/).test(line) || (FATAL$1 ??= /^\s*fatal runtime error: /).test(line)) return readAbort(lines, at);
		if ((ALLOCATION ??= /^\s*memory allocation of \d+ bytes failed/).test(line)) return readAllocation(lines, at);
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
		const end = seek(lines, last + 1, (line) => ABORTS.test(line), isRustHeader);
		if (end !== -1) {
			aborted = true;
			last = end;
			break;
		}
		const next = seek(lines, last + 1, isRustHeader);
		const panic = next === -1 ? null : readPanic(lines, next);
		if (panic === null) break;
		panics.push(panic);
		last = panic.last;
		aborted ||= sameThread(panic, first) && (CONSEQUENCE ??= /^panic in a (?:destructor during cleanup|function that cannot unwind)/).test(panic.message ?? "");
	}
	if (aborted && panics.every((panic) => sameThread(panic, first))) return doublePanic(lines, panics, last);
	const second = panics[1];
	if (second !== void 0 && !sameThread(first, second) && (OF_OTHER_THREAD ??= /\bAny \{ \.\. \}|\bPoisonError \{|^a scoped thread panicked/).test(second.message ?? "")) return onePanic(lines, second, first);
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
	const own = panics.filter((panic) => !(CONSEQUENCE ??= /^panic in a (?:destructor during cleanup|function that cannot unwind)/).test(panic.message ?? ""));
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
	const frame = culpritOf(panic.frames);
	const place = STANDARD_LIBRARY.test(panic.place.file ?? "") ? NOWHERE : panic.place;
	if (frame === null) return place;
	if (frame.file === null) return {
		...place,
		function: frame.function
	};
	const { file } = panic.place;
	return file !== null && frame.file.endsWith(`/${file}`) ? {
		...frame,
		file
	} : frame;
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
	const frame = trace.frames[0]?.origin === "runtime" ? culpritOf(trace.frames) : null;
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
	const overflow = (OVERFLOW ??= /^\s*thread '(.*)' (?:\((\d+)\) )?has overflowed its stack$/).exec(line);
	const below = overflow === null ? at : seek(lines, at + 1, (other) => (FATAL$1 ??= /^\s*fatal runtime error: /).test(other));
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
			culprit: culpritOf(trace?.frames ?? [])
		}),
		first: at,
		last: withEcho(lines, Math.max(at, trace?.last ?? at, note))
	};
}
// src/crash/runtimes/shell/start-failures.ts
const START_TRIGGERS = [
	"exec user process caused",
	"exec container process",
	"xec format error",
	"o such file or directory",
	"ermission denied",
	"peration not permitted",
	"shared librar",
	"Error relocating ",
	" not found (required by ",
	"symbol lookup error: ",
	"bad interpreter",
	"qemu",
	"rosetta error: ",
	"syntax error",
	"Syntax error",
	"ELF"
];
const WHY = "(exec format error|no such file or directory|permission denied|operation not permitted)";
let LOADING;
const RULES$1 = [
	{
		shape: new RegExp(`^standard_init_linux\\.go:\\d+: exec user process caused(?: that)?:? "?${WHY}"?`, "i"),
		kind: "exec"
	},
	{
		shape: new RegExp(`^exec container process(?: \\(missing dynamic library\\?\\))? [\`'"]?([^\`'"]+?)[\`'"]?: ${WHY}`, "i"),
		kind: "exec"
	},
	{
		shape: new RegExp(`^exec (/\\S+|\\.\\S+|[\\w.-]+): ${WHY}$`, "i"),
		kind: "exec"
	},
	{
		shape: /^Error loading shared library (\S+?): .*?\(needed by (\S+)\)$/,
		kind: "missing-library"
	},
	{
		shape: /^Error relocating (\S+): (\S+): symbol not found$/,
		kind: "missing-symbol"
	},
	{
		shape: /^(\S+): error while loading shared libraries: (\S+): /,
		kind: "missing-library"
	},
	{
		shape: /^(?:\S+): (\S+): version [`'](\S+)' not found \(required by (\S+)\)$/,
		kind: "library-version"
	},
	{
		shape: /^(\S+): symbol lookup error: (\S+): undefined symbol: (\S+)/,
		kind: "missing-symbol"
	},
	{
		shape: /^(?:[^\s:]*sh: )?([^\s:]+): (\/[^\s:]+): bad interpreter: /,
		kind: "bad-interpreter"
	},
	{
		shape: /^qemu(?:-\w+)?: uncaught target signal (\d+) \(/,
		kind: "emulated",
		signalAt: 1
	},
	{
		shape: /^qemu-\w+(?:-static)?: Could not open '([^']+)': /,
		kind: "emulated"
	},
	{
		shape: /^rosetta error: /,
		kind: "emulated"
	},
	{
		shape: /^(\S+): (?:line )?[1-9]: (?:[Ss]yntax error: (?:(?:unexpected )?(?:word\b|"?[()&;|<])|[Uu]nterminated)|.{0,200}ELF.{0,200}: not found)/,
		kind: "binary-as-script"
	}
];
let PANICKED;
let STAMP;
function wordsOf$1(line) {
	const record = line.startsWith("{\"msg\":\"") ? parseObject(line)?.msg : void 0;
	const text = typeof record === "string" ? record : line;
	return ((PANICKED ??= /^panic: (.*?)(?: \[recovered\])?$/).exec(text)?.[1] ?? text).replace(STAMP ??= /^\d{4}-\d\d-\d\dT\S{1,40}: /, "");
}
function ruleOf(text) {
	return text.length > 2e3 ? void 0 : RULES$1.find(({ shape }) => shape.test(text));
}
function mayBeStartFailure(line) {
	return ruleOf(wordsOf$1(line)) !== void 0;
}
function readStartFailure(lines, at) {
	const text = wordsOf$1((lines[at] ?? "").trimEnd());
	const rule = ruleOf(text);
	if (rule === void 0) return null;
	let last = at;
	while (last + 1 < lines.length && isMoreOf(rule, lines[last + 1] ?? "")) last++;
	if (rule.kind === "binary-as-script") {
		if (lines.length - at > SCRIPT_LINES || !isBinary(lines, at, rule.shape.exec(text)?.[1] ?? "")) return null;
		last = lines.length - 1;
	}
	if (!endsLog(lines, last)) return null;
	const number = rule.signalAt === void 0 ? void 0 : rule.shape.exec(text)?.[rule.signalAt];
	const signal = number === void 0 ? void 0 : FATAL_SIGNALS[number] ?? `signal ${number}`;
	return {
		draft: drafted({
			runtime: "shell",
			kind: kindOf(rule, text),
			title: text,
			message: text,
			fatal: true,
			signal: signal === void 0 ? null : {
				name: signal,
				code: null,
				address: null
			}
		}),
		first: at,
		last
	};
}
function isMoreOf({ kind }, line) {
	if ((LOADING ??= /^Error (?:loading shared library|relocating) /).test(line)) return true;
	return line !== "" && ruleOf(wordsOf$1(line.trim()))?.kind === kind;
}
const SCRIPT_LINES = 12;
function isBinary(lines, at, file) {
	if (/\.\w+$|(?:^|\/)(?:[bdka]?a?sh)$/.test(file)) return false;
	return lines.slice(at, at + SCRIPT_LINES).some((line) => /ELF|[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]/.test(line)) || /line 1: |: 1: /.test(lines[at] ?? "");
}
function kindOf({ kind }, text) {
	if (kind !== "exec") return kind;
	if (/exec format error/i.test(text)) return "wrong-architecture";
	return /no such file/i.test(text) ? "no-such-program" : "not-permitted";
}
let OF_RUNC;
const fromWords = ({ title }) => startFailureHint(title.replace(OF_RUNC ??= /^standard_init_linux\.go:\d+: /, "")) ?? "The program could not be started as the image has it. Check `command` and `args` against the image, and build it for the node's architecture.";
const START_HINTS = {
	"wrong-architecture": fromWords,
	"no-such-program": fromWords,
	"not-permitted": fromWords,
	"missing-library": fromWords,
	"missing-symbol": fromWords,
	"library-version": fromWords,
	"bad-interpreter": (draft) => {
		const [, file, interpreter] = /(\S+): (\/\S+?): bad interpreter: /.exec(draft.title) ?? [];
		return startFailureHint(draft.title) ?? `${interpreter}, which the first line of ${file} names, is not in the image or may not be run. Name one that is there (Alpine has /bin/sh, not bash), or install it.`;
	},
	emulated: ({ title }) => {
		const loader = /open(?: elf at)? '?(\/[^\s':]+)/.exec(title)?.[1];
		return `The image is of another architecture than the node's, and the emulator that ran it failed${loader === void 0 ? "" : ` (it looked for ${loader})`}: this is not the program's own crash. Build the image for the node's architecture (\`docker buildx build --platform\`), or pin the pod to nodes of the image's (\`kubernetes.io/arch\`).`;
	},
	"binary-as-script": ({ title }) => `${/^(\S+): (?:line )?\d+: /.exec(title)?.[1] ?? "The program"} is no script: the shell tried to read it as one, since the kernel could not run it. It is built for another architecture than the node's; build the image for that, too.`
};
// src/crash/runtimes/shell/shell.ts
let PLACED;
let ZSH;
let KORN;
let KORN_SYNTAX;
let UNPLACED;
let EXEC;
let CHILD$1;
let TRACED;
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
		shape: /[Bb]ad substitution$|^unmatched |^no closing quote$|^syntax error|^(?:\S+: )?Syntax error:|^unexpected EOF while looking for|: parse error/,
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
	"command-not-found": (draft) => startFailureHint(draft.title) ?? `${quoted(/(?:exec: )?"?([^\s":]+)"?: (?:executable file |command )?not found/.exec(draft.title)?.[1], "A command")} is not in the image or not on PATH (exit code 127). Install it in the final stage of the build, or start it by its full path.`,
	"not-executable": (draft) => startFailureHint(draft.title) ?? `${quoted(fileIn(draft.title), "The file")} is there but cannot be executed (exit code 126): no execute bit, a wrong architecture, a missing interpreter, or a volume mounted noexec. Set its mode in the build (COPY --chmod=755), build for the node's architecture, and look at the script's first line (CRLF line ends too).`,
	"no-such-file": (draft) => startFailureHint(draft.title) ?? `${quoted(fileIn(draft.title), "A file that the script uses")} is not there; of a program that is there, its interpreter or dynamic loader is missing (a glibc binary on Alpine, a #! line with CRLF). Check the path against the image and the volumes.`,
	"unbound-variable": (draft) => `The variable ${/([A-Za-z_]\w*): [^:]*$/.exec(draft.title)?.[1] ?? "in the message"} is not set in this container, and the script runs with set -u or asks for it. Add it to the workload's env (or its ConfigMap or Secret), or give it a default with \${NAME:-value}.`,
	"syntax-error": ({ culprit }) => `The shell could not parse ${culprit?.file ?? "the script"}${culprit?.line == null ? "" : ` at line ${culprit.line}`}. Run \`sh -n ${culprit?.file ?? "SCRIPT"}\` in the build with the shell that the image has: bash syntax does not run in dash or BusyBox.`,
	"windows-line-ends": ({ culprit }) => `${culprit?.file ?? "The script"} has Windows line ends: each line's carriage return is read as a part of its command. Save it with Unix line ends (a \`.gitattributes\` with \`*.sh text eol=lf\` keeps them).`,
	"segfault-child": "A program that the script started was ended by SIGSEGV: it used memory that is not its own, and left no trace. Start it with exec so that its own exit is seen, and allow core dumps or build with -fsanitize=address.",
	"killed-child": "A program that the script started was killed by SIGKILL, in a container mostly for the memory limit. Compare its memory with the limit, and look at the node's events.",
	"aborted-child": "A program that the script started aborted itself (SIGABRT). Look at what it printed before; start it with exec so that its own exit is seen.",
	"signal-child": "A program that the script started was ended by a signal. Start it with exec so that its own exit is seen, and look at what it printed before.",
	"script-exit": () => "The script ended itself with `exit`, by its own check. Look at the condition above that line, and at what the script printed before it.",
	errexit: "A command failed and set -e ended the script; the trace of set -x shows which. Mend that command, or say with `|| true` that its failure does not matter.",
	"shell-error": "The shell ended with this error of the script. Mend that line; run the script through shellcheck in the build."
};
function isKornSyntax(line) {
	return line.includes(": syntax error at line ") && (KORN_SYNTAX ??= /^(\S+): (syntax error) at line (\d+): (.*)$/).test(line);
}
function isUnplaced(line) {
	return (UNPLACED ??= /^(?:-?(?:\/\S*\/)?(?:ba|da|a|z|k)?sh: |(?:\/usr\/bin\/)?env: |exec:? |\[FATAL tini \(\d+\)\] |\[dumb-init\] |gosu: |su-exec: |error: exec )/).test(line) || line.includes(": exec: ") && (EXEC ??= /^\S+: exec: /).test(line);
}
function quoted(name, otherwise) {
	return name === void 0 ? otherwise : `\`${name}\``;
}
function fileIn(title) {
	return /([^\s:'"]{1,300})['"]?: (?:Permission denied|permission denied|Is a directory|cannot execute|[Ee]xec format error|[Nn]o such file)/.exec(title)?.[1];
}
const shell = {
	runtime: "shell",
	triggers: [
		...START_TRIGGERS,
		": line ",
		".sh: ",
		"not found",
		"not set",
		"yntax error",
		"annot execute",
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
	finalLine: /^(?:\S{1,200}\.?sh: (?:(?:exec: )?(?:line )?\d{1,9}: \S|.{1,200}: (?:command )?not found$)|\S{1,400}: line \d{1,9}: .{1,400}: (?:command not found|unbound variable|parameter (?:null or )?not set|No such file or directory|Permission denied|cannot execute.{0,60})$|\S{1,400}: line \d{1,9}: {1,20}\d{1,9} (?:Segmentation fault|Aborted|Bus error|Illegal instruction|Floating point exception|Killed) )/,
	exitCodes: { ofCrash: [
		126,
		127,
		1,
		2
	] },
	reportsChildren: true,
	ownKinds: ["errexit", "script-exit"],
	identity: { runtimeWords: (_, { title }) => title },
	hints: {
		...HINTS$1,
		...START_HINTS
	},
	mayOpen(line) {
		return /^\+\S* |^[\w.-]+: /.test(line) || (CHILD$1 ??= /^(?:\d+:? +)?(Segmentation fault|Memory fault|Killed|Aborted|Abort|Bus error|Illegal instruction|Floating point exception|Trace\/breakpoint trap|Bad system call|Terminated)(?: +\(core dumped\)(?: +\S.*)?| {2,}\S.*| *)$/).test(line) || (PLACED ??= /^((?=\.{0,2}\/|[^:]*sh:)\S[^:]*|[^\s:]+): ((?:exec|\.): )?(line )?(\d+): (.*)$/).test(line) || (KORN ??= /^(?:E: )?(?=[^\s:[\]]*(?:\/|\.k?sh))([^\s:[\]]+)\[(\d+)\]: (.*)$/).test(line) || isKornSyntax(line) || (ZSH ??= /^(\S[^: ]*):(\d+): ((?:command not found|no such file or directory|permission denied|parse error|exec format error|unmatched|bad pattern)\b.*|\w+: parameter not set|\S+: bad interpreter: .*)$/).test(line) || isUnplaced(line) || mayBeStartFailure(line);
	},
	read(lines, at) {
		const line = (lines[at] ?? "").trimEnd();
		const failure = readStartFailure(lines, at);
		if (failure !== null) return failure;
		if (isLogLine(line) && !isUnplaced(line)) return null;
		const last = endsLog(lines, at);
		const placed = (PLACED ??= /^((?=\.{0,2}\/|[^:]*sh:)\S[^:]*|[^\s:]+): ((?:exec|\.): )?(line )?(\d+): (.*)$/).exec(line);
		if (placed !== null) {
			const [, file = "", builtin = "", bash, number = "", text = ""] = placed;
			if (file.startsWith("'") && text.startsWith("`")) return null;
			const place = {
				function: null,
				file,
				line: Number(number)
			};
			const isBash = bash !== void 0;
			return withWindowsEnds(lines, readWords({
				line,
				at,
				text: builtin + text,
				place,
				isLast: last,
				isBash
			}));
		}
		const syntax = (KORN_SYNTAX ??= /^(\S+): (syntax error) at line (\d+): (.*)$/).exec(line);
		if (syntax !== null) {
			const place = {
				function: null,
				file: syntax[1] ?? null,
				line: Number(syntax[3])
			};
			return readWords({
				line,
				at,
				text: `${syntax[2]}: ${syntax[4]}`,
				place,
				isLast: last,
				isBash: true
			});
		}
		const other = (ZSH ??= /^(\S[^: ]*):(\d+): ((?:command not found|no such file or directory|permission denied|parse error|exec format error|unmatched|bad pattern)\b.*|\w+: parameter not set|\S+: bad interpreter: .*)$/).exec(line) ?? (KORN ??= /^(?:E: )?(?=[^\s:[\]]*(?:\/|\.k?sh))([^\s:[\]]+)\[(\d+)\]: (.*)$/).exec(line);
		if (other !== null) {
			const place = {
				function: null,
				file: other[1] ?? null,
				line: Number(other[2])
			};
			return readWords({
				line,
				at,
				text: other[3] ?? "",
				place,
				isLast: last,
				isBash: false
			});
		}
		if (isUnplaced(line)) return last ? readWords({
			line,
			at,
			text: line.replace(/^\S+ /, ""),
			place: null,
			isLast: true,
			isBash: false
		}) : null;
		if ((CHILD$1 ??= /^(?:\d+:? +)?(Segmentation fault|Memory fault|Killed|Aborted|Abort|Bus error|Illegal instruction|Floating point exception|Trace\/breakpoint trap|Bad system call|Terminated)(?: +\(core dumped\)(?: +\S.*)?| {2,}\S.*| *)$/).test(line)) return last ? readWords({
			line,
			at,
			text: line,
			place: null,
			isLast: true,
			isBash: false
		}) : null;
		return readTrace(lines, at);
	}
};
let CARRIAGE_RETURN;
const LINES_ABOVE = 60;
function withWindowsEnds(lines, reading) {
	if (reading?.draft.kind !== "syntax-error") return reading;
	if (!lines.slice(Math.max(0, reading.first - LINES_ABOVE), reading.last + 1).some((line) => (CARRIAGE_RETURN ??= /\r(?:'?: |$)|^: (?:not found|bad trap|command not found|invalid option)|\$'.{0,200}\\r'/).test(line.slice(0, 1e3)))) return reading;
	return {
		...reading,
		draft: {
			...reading.draft,
			kind: "windows-line-ends"
		}
	};
}
function readWords({ line, at, text, place, isLast: last, isBash: bash }) {
	const whole = place === null ? line : text;
	const child = (CHILD$1 ??= /^(?:\d+:? +)?(Segmentation fault|Memory fault|Killed|Aborted|Abort|Bus error|Illegal instruction|Floating point exception|Trace\/breakpoint trap|Bad system call|Terminated)(?: +\(core dumped\)(?: +\S.*)?| {2,}\S.*| *)$/).exec(text.trimStart());
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
			message: child?.[1] ?? (place === null ? line : text),
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
let PARSERS;
function isNamedAsScript(file) {
	return !(PARSERS ??= /^(?:ya?ml|toml|json5?|xml|csv|sql|html|css|ini|proto|(?:parse|syntax)?error|warning|fatal)$/i).test(file) && /^[^.]+$|\.(?:ba|da|k|z)?sh$/.test(file.slice(file.lastIndexOf("/") + 1));
}
const LAST_WORDS = 10;
function readTrace(lines, at) {
	const message = lines[at] ?? "";
	if (!endsLog(lines, at)) return null;
	let first = at;
	while (first > 0 && first > at - LAST_WORDS && !(TRACED ??= /^\++(?:[^\s+]\S{0,400}:\d+>)? (\S.*)$/).test(lines[first] ?? "")) first--;
	const command = (TRACED ??= /^\++(?:[^\s+]\S{0,400}:\d+>)? (\S.*)$/).exec(lines[first] ?? "")?.[1];
	if (command === void 0) return null;
	const name = command.split(/\s/, 1)[0]?.split("/").at(-1) ?? "";
	if (!(first === at ? (FAILS ??= /^(?:false$|(?:exit|return) [1-9]|(?:test|\[\[?|'\[') |grep -q)/).test(command) : name !== "" && message.startsWith(`${name}: `))) return null;
	const exits = first === at && (EXITS ??= /^(?:exit|return) [1-9]/).test(command);
	const reason = exits ? reasonAbove(lines, at) : -1;
	const words = reason === -1 ? message : lines[reason] ?? "";
	return {
		draft: drafted({
			runtime: "shell",
			kind: exits ? "script-exit" : "errexit",
			title: words,
			message: words,
			fatal: true
		}),
		first: reason === -1 ? first : reason,
		last: at
	};
}
let EXITS;
function reasonAbove(lines, at) {
	for (let row = at - 1; row >= Math.max(0, at - LAST_WORDS); row--) {
		const line = lines[row] ?? "";
		if ((TRACED ??= /^\++(?:[^\s+]\S{0,400}:\d+>)? (\S.*)$/).test(line)) continue;
		return !/^\s/.test(lines[row - 1] ?? "") && !isEpilogue(line) && !isLogLine(line) && /\w \w/.test(line) ? row : -1;
	}
	return -1;
}
let FAILS;
// src/crash/runtimes/swift/swift.ts
let TRAP;
let CAST;
let OLD_PLACE;
let BACKTRACING;
let CRASHED;
let THREAD;
let FRAME;
let MADE;
let PLAIN_FRAME;
let OLD_STACK;
let DONE;
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
		"Fatal error",
		"Precondition failed",
		"Assertion failed",
		"Program crashed: ",
		"Swift runtime failure",
		"Backtracing from",
		"Could not cast value of type"
	],
	traceLine: /^(?:\*\*\* (?:Program crashed: |Signal \d)|Thread \d+ (?:"[^"]*" )?crashed:$|\d+ (?:\[ra\] )?0x[0-9a-f]+ )/,
	finalLine: /^\S{1,400}\.swift:\d{1,9}: Fatal error/,
	exitCodes: { ofCrash: [132, 133] },
	identity: { functionNoise: [[/closure #\d+/g, "closure"]] },
	source: {
		hasOriginByPackage: true,
		functionName: (printed) => withoutPairs(printed, "(", ")").replace(/ (?:->|in|of|throws).*$/, "").replace(/^.*closure #\d+ .* in /, "")
	},
	hints: HINTS,
	mayOpen(line) {
		return line.includes("Fatal error") || line.includes(" failed") || line.includes("Program crashed: ") || line.includes("Swift runtime failure") || line.includes("Could not cast value") || line.startsWith("*** Signal ");
	},
	read(lines, at) {
		const line = lines[at] ?? "";
		const trap = (TRAP ??= /^\s*(?:([^\s:`"'(]+\.swift):(\d+): )?(Fatal error|Precondition failed|Assertion failed|Swift runtime failure)(?:: (.*))?$/).exec(line);
		if (trap !== null) return readTrap(lines, at, trap);
		const cast = (CAST ??= /^\s*(Could not cast value of type '.{1,500}' \(0x[0-9a-f]+\) to '.{1,500}' \(0x[0-9a-f]+\)\.?)$/).exec(line)?.[1];
		if (cast !== void 0) return readSaid(lines, at, {
			title: cast,
			message: cast,
			sort: "",
			place: null
		});
		return (BACKTRACING ??= /^\s*\*\*\* Signal (\d+): Backtracing from /).test(line) || (CRASHED ??= /^\s*(?:\*\*\*|\ud83d\udca3) (?:Program crashed: (.*?)|Swift runtime failure: (.*?)|Fatal error: (.*?))(?: at (0x[0-9a-f]+))?(?: \*\*\*)?$/).test(line) ? readReport(lines, at, null) : null;
	}
};
function readTrap(lines, at, found) {
	const [line, file, number, sort = "", text = ""] = found;
	const old = file === void 0 ? (OLD_PLACE ??= /^(.*?)(?:: )?file (\S+), line (\d+)$/).exec(text) : null;
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
function readSaid(lines, at, printed, needsReport = false) {
	const next = seek(lines, at + 1, (other) => (BACKTRACING ??= /^\s*\*\*\* Signal (\d+): Backtracing from /).test(other) || (CRASHED ??= /^\s*(?:\*\*\*|\ud83d\udca3) (?:Program crashed: (.*?)|Swift runtime failure: (.*?)|Fatal error: (.*?))(?: at (0x[0-9a-f]+))?(?: \*\*\*)?$/).test(other) || (OLD_STACK ??= /^\s*Current stack trace:$/).test(other), (other) => (TRAP ??= /^\s*(?:([^\s:`"'(]+\.swift):(\d+): )?(Fatal error|Precondition failed|Assertion failed|Swift runtime failure)(?:: (.*))?$/).test(other));
	if (next !== -1) {
		const more = restOfMessage(lines, at + 1, next);
		return readReport(lines, next, {
			...printed,
			message: [printed.message, ...more].join("\n"),
			first: at
		});
	}
	if (needsReport) return null;
	return {
		draft: drafted({
			...words(printed),
			culprit: own(printed.place),
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
function words(printed) {
	return {
		runtime: "swift",
		kind: /^Error raised at top level: (.*)$/.exec(printed.message) === null ? "swift-trap" : "uncaught",
		title: printed.title,
		message: printed.message,
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
		const number = (BACKTRACING ??= /^\s*\*\*\* Signal (\d+): Backtracing from /).exec(line)?.[1];
		if (number !== void 0) signal = {
			name: FATAL_SIGNALS[number] ?? `signal ${number}`,
			code: null,
			address: null
		};
		const crashed = (CRASHED ??= /^\s*(?:\*\*\*|\ud83d\udca3) (?:Program crashed: (.*?)|Swift runtime failure: (.*?)|Fatal error: (.*?))(?: at (0x[0-9a-f]+))?(?: \*\*\*)?$/).exec(line);
		if (crashed !== null && reason !== null) break;
		if (crashed !== null) {
			reason = crashed[1] ?? crashed[2] ?? crashed[3] ?? "";
			address = crashed[4] ?? null;
		}
		const who = (THREAD ??= /^\s*Thread (\d+)(?: "(.*)")?(?: crashed)?:$/).exec(line);
		if (who !== null && thread === null && / crashed:$/.test(line) || (OLD_STACK ??= /^\s*Current stack trace:$/).test(line)) {
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
		if ((TRAP ??= /^\s*(?:([^\s:`"'(]+\.swift):(\d+): )?(Fatal error|Precondition failed|Assertion failed|Swift runtime failure)(?:: (.*))?$/).test(line) && index > at) break;
		if (isReportLine(line)) last = index;
		if (/^Images \(/.test(line)) image = true;
		if ((DONE ??= /^\s*Backtrace took [\d.]+s$/).test(line)) {
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
	const culprit = culpritOf(frames) ?? own(trap?.place ?? null);
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
				...placeOf$1(own(trap.place))
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
function placeOf$1(place) {
	return {
		file: place?.file ?? null,
		line: place?.line ?? null
	};
}
const LONGEST_REPORT = 5e3;
function isReportLine(line) {
	return (BACKTRACING ??= /^\s*\*\*\* Signal (\d+): Backtracing from /).test(line) || (CRASHED ??= /^\s*(?:\*\*\*|\ud83d\udca3) (?:Program crashed: (.*?)|Swift runtime failure: (.*?)|Fatal error: (.*?))(?: at (0x[0-9a-f]+))?(?: \*\*\*)?$/).test(line) || (THREAD ??= /^\s*Thread (\d+)(?: "(.*)")?(?: crashed)?:$/).test(line) || (FRAME ??= /^\s*(\d+)((?: \[\w+\])*)(?: +(0x[0-9a-f]+))? +(\S.*?)(?: \+ \d+)? in (\S+)(?: at (\S.*?)(?::(\d+))?(?::(\d+))?)?$/).test(line) || (DONE ??= /^\s*Backtrace took [\d.]+s$/).test(line) || /^\s*(?:Registers:|Images \(|Crash took|r\w{1,2} 0x|r\w+ 0x|[cdefgs]s 0x|[xw]\d+ 0x|0x[0-9a-f]+[\u2013-]0x|\d+\u2502|\u2502|\*? *\d+\u2502|\.\.\.$)/.test(line);
}
function readFrames(lines, from) {
	const frames = [];
	let last = from - 1;
	for (;;) {
		const index = seekFrame(lines, last + 1);
		if (index === -1) break;
		const line = lines[index] ?? "";
		const found = (FRAME ??= /^\s*(\d+)((?: \[\w+\])*)(?: +(0x[0-9a-f]+))? +(\S.*?)(?: \+ \d+)? in (\S+)(?: at (\S.*?)(?::(\d+))?(?::(\d+))?)?$/).exec(line);
		const plain = found === null ? (PLAIN_FRAME ??= /^\s*(\d+) +(\S+) +(0x[0-9a-f]+) (.*?)(?: \+ \d+)?$/).exec(line) : null;
		last = index;
		if (frames.length >= 512) continue;
		if (found !== null) {
			const [, , marks = "", , name = "", image = "", path = null, row] = found;
			frames.push({
				...frameOf(name, image, path, row),
				...(MADE ??= /\[(?:system|thunk)\]/).test(marks) ? { origin: "runtime" } : {}
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
		if ((FRAME ??= /^\s*(\d+)((?: \[\w+\])*)(?: +(0x[0-9a-f]+))? +(\S.*?)(?: \+ \d+)? in (\S+)(?: at (\S.*?)(?::(\d+))?(?::(\d+))?)?$/).test(line) || (PLAIN_FRAME ??= /^\s*(\d+) +(\S+) +(0x[0-9a-f]+) (.*?)(?: \+ \d+)?$/).test(line)) return index;
		if ((THREAD ??= /^\s*Thread (\d+)(?: "(.*)")?(?: crashed)?:$/).test(line) || /^(?:Registers:|Images )/.test(line)) return -1;
	}
	return -1;
}
function frameOf(name, image, file, line) {
	const known = file?.endsWith("<compiler-generated>") === true ? null : file;
	return {
		function: (NAMELESS$1 ??= /^<(?:unknown|unavailable)>$/).test(name) ? null : name.replace(/\((?:\w+:)*\)$/, "").trimEnd(),
		file: known,
		line: known === null || line === void 0 ? null : Number(line),
		origin: originOf(name, image, known)
	};
}
let NAMELESS$1;
function originOf(name, image, file) {
	if (/^lib(?:swift|c\.|Foundation|_?[Dd]ispatch|pthread|stdc\+\+|c\+\+)|^libFoundation/.test(image)) return "runtime";
	if (name.startsWith("Swift runtime failure: ") || /^(?:_start|__libc_start|start_thread|clone3?)/.test(name)) return "runtime";
	if (/^(?:static )?Swift\.|^_swift_|^swift_|^\$ss/.test(name)) return "runtime";
	if (file !== null && /\/(?:checkouts|SourcePackages)\//.test(file)) return "dependency";
	if (file === null) return /^lib.*\.so/.test(image) ? "dependency" : (NAMELESS$1 ??= /^<(?:unknown|unavailable)>$/).test(name) ? "runtime" : "app";
	return "app";
}
// src/crash/runtimes/grammars.ts
const grammars = {
	go,
	python,
	node,
	bun,
	deno,
	java,
	dotnet,
	mono,
	ocaml,
	ruby,
	php,
	r,
	julia,
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
};
const FUNCTIONS = 5;
const FRAMES = 100;
function fingerprintOf(draft) {
	const functions = functionsOf(draft);
	const message = draft.words ?? draft.message ?? draft.title;
	return digestOf([
		`v4`,
		draft.runtime,
		draft.kind,
		draft.chain.at(-1)?.type ?? "",
		...rootOf(draft),
		...functions,
		wordsOf(draft, runtimeWords(draft, message) ?? message, functions),
		placeOf(draft.culprit, draft.runtime),
		callOf(draft)
	].join("\n"));
}
function rootOf(draft) {
	const [root, ...rest] = draft.chain;
	const place = draft.rootCause;
	return [...root === void 0 || rest.length === 0 ? [] : [root.type ?? "", bareMessage(runtimeWords(draft, root.message) ?? root.message)], ...place === null ? [] : [nameOf(place, draft.runtime), placeOf(place, draft.runtime)]];
}
function callOf({ frames, culprit }) {
	const at = frames.findIndex((frame) => frame.line === culprit?.line && frame.file === culprit?.file);
	const caller = frames[at + 1];
	return at === -1 || caller?.origin !== "app" ? "" : caller.sourceLine ?? "";
}
function placeOf(place, runtime) {
	const column = grammars[runtime].source?.isBundled ? "" : place?.column ?? "";
	return place?.sourceLine?.replace(/\s+/g, " ") ?? String(column);
}
function runtimeWords(draft, message) {
	return grammars[draft.runtime].identity?.runtimeWords?.(message, draft) ?? null;
}
function wordsOf({ kind }, message, functions) {
	if (kind === "syntax-error") return bareExcerpt(message);
	return functions.every((name) => (OUTERMOST ??= /(?:^|[.: ])(?:main|Main|<Main>\$)(?:\(.{0,200}\))?$|^main\.(?:main|init)\b|^\{main\}$|^F /).test(name)) ? bareStart(message) : bareMessage(message);
}
let OUTERMOST;
function functionsOf(draft) {
	const names = programFrames(draft).slice(0, FRAMES).map((frame) => nameOf(frame, draft.runtime)).filter((name) => name !== "");
	if (draft.kind !== "stack-overflow") return [...new Set(names)].slice(0, FUNCTIONS);
	const repeated = names.filter((name, at) => names.indexOf(name) !== at);
	return [...new Set(repeated.length > 0 ? repeated : names)].sort().slice(0, FUNCTIONS);
}
let NAMELESS;
function nameOf({ function: name, file }, runtime) {
	if (name === null || (NAMELESS ??= /^(?:<module>|(?:(?:block|rescue|ensure)(?: \(\d+ levels\))? in )*<(?:main|top \(required\))>|(?:\w+\.)?<anonymous>|main chunk|function <.{0,300}:\d+>)$/).test(name)) return file === null ? "" : `F ${bareFile(file)}`;
	const bare = bareFunction(name, runtime);
	return bare === "" || file === null || grammars[runtime].identity?.isUnqualified !== true ? bare : `${bareFile(file)}:${bare}`;
}
function programFrames({ runtime, frames, culprit, createdBy }) {
	const { isStarter } = grammars[runtime].identity ?? {};
	const own = frames.filter((frame) => frame.origin === "app" && isStarter?.(frame, createdBy) !== true);
	if (own.length > 0) return own;
	return culprit === null ? frames.filter(({ origin }) => origin === "dependency") : [culprit];
}
const NOISE = [
	[/::h[0-9a-f]{16}$/, ""],
	[/\[[0-9a-f]{16}\]/g, ""],
	[/0x[0-9a-f]+/gi, ""]
];
function bareFunction(name, runtime) {
	let bare = name.slice(0, 400);
	for (const [pattern, replacement] of [...NOISE, ...grammars[runtime].identity?.functionNoise ?? []]) bare = bare.replace(pattern, replacement);
	return bare;
}
let VALUES;
function bareMessage(message) {
	return opening(message).replace(VALUES ??= new RegExp([
		/"[^"]{0,200}"|'[^']{0,200}'|`[^`']{0,200}[`']|\u2018[^\u2019]{0,200}\u2019|(?:\/[\w.@%+:-]+)+/.source,
		/(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w.-])(?:[\w-]+\.)+(?:com|org|local|internal|svc)\b/.source,
		`[+-]?[A-Za-z_${FOREIGN_LETTERS}][\\w.:+-]*\\d[\\w.:+-]*|[+-]?\\d[\\w.:+-]*`
	].join("|"), "g"), stand);
}
function bareStart(message) {
	return opening(message).replace(VALUES ??= new RegExp([
		/"[^"]{0,200}"|'[^']{0,200}'|`[^`']{0,200}[`']|\u2018[^\u2019]{0,200}\u2019|(?:\/[\w.@%+:-]+)+/.source,
		/(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w.-])(?:[\w-]+\.)+(?:com|org|local|internal|svc)\b/.source,
		`[+-]?[A-Za-z_${FOREIGN_LETTERS}][\\w.:+-]*\\d[\\w.:+-]*|[+-]?\\d[\\w.:+-]*`
	].join("|"), "g"), (value) => nameIn(value) ?? stand(value));
}
function stand(value) {
	if (/^["'`\u2018]/.test(value)) return "S";
	return value.startsWith("/") ? "P" : "N";
}
let HOST;
function nameIn(value) {
	if ((HOST ??= /^(?:[\w-]+\.)+(?:com|org|local|internal|svc)$/).test(value)) return value;
	if (/^[^/"'`\u2018]/.test(value)) return null;
	const text = value.startsWith("/") ? value : value.slice(1, -1);
	if (!/^[\w@%$./:-]+[?!]?$/.test(text) || /^\/(?:tmp|var\/tmp|proc|dev)\//.test(text)) return null;
	const name = text.slice(text.lastIndexOf("/") + 1).replace(/:\d+(?::\d+)?:?$/, "");
	return name.replace(/\D/g, "").length > 2 ? null : name;
}
function bareExcerpt(message) {
	return message.slice(0, 2e3).split("\n").slice(0, 6).filter((line) => /[^\s^~|-]/.test(line)).map((line) => line.trim()).map((line) => line.replace(PLACES ??= /(?:\/[\w.@%+:-]+)+|[+-]?\d[\w.:+-]*/g, (place) => nameIn(place) ?? stand(place))).join(" ");
}
let PLACES;
function bareFile(file) {
	if (file.startsWith("(eval")) return "(eval)";
	return file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1).slice(0, 200).replace(/[.-][0-9A-Z]{8}(?=\.)/g, "").replace(VALUES ??= new RegExp([
		/"[^"]{0,200}"|'[^']{0,200}'|`[^`']{0,200}[`']|\u2018[^\u2019]{0,200}\u2019|(?:\/[\w.@%+:-]+)+/.source,
		/(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w.-])(?:[\w-]+\.)+(?:com|org|local|internal|svc)\b/.source,
		`[+-]?[A-Za-z_${FOREIGN_LETTERS}][\\w.:+-]*\\d[\\w.:+-]*|[+-]?\\d[\\w.:+-]*`
	].join("|"), "g"), stand);
}
function opening(message) {
	const first = firstLine$1(message);
	if (!first.endsWith(":") && !/^\d+ (?:\w+ )?errors?\b/.test(first)) return first.slice(0, 400);
	const next = firstLine$1(message.slice(first.length).slice(0, 400).trimStart());
	return `${first.slice(0, 400)} ${next}`;
}
// src/crash/line-numbers.ts
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
			const sound = withSoundLines(read);
			const fingerprint = fingerprintOf(sound);
			const { words: _, ...draft } = sound;
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
			if (draft.fatal) lasts.set(grammars[draft.runtime].reportsChildren === true, kept);
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
function crashOf({ draft, first, last, fingerprint }) {
	const { threadNoun } = grammars[draft.runtime];
	const noun = threadNoun === void 0 ? {} : { threadNoun };
	return {
		...draft,
		...noun,
		fingerprint,
		hint: "",
		lines: {
			first,
			last
		}
	};
}
// src/crash/wrappers/clean.ts
const ANSI = /\u001b(?:\[[0-?]{0,40}[ -/]{0,4}[@-~]?|\][^\u0007\u001b]{0,400}(?:\u0007|\u001b\\)?|[@-Z\\^_])?/g;
const PADDING = 3;
function withoutPadding(line, end) {
	let at = end;
	while (at > 0 && line.charCodeAt(at - 1) === 32) at--;
	return at > 0 && end - at >= PADDING ? at : end;
}
function clean(line) {
	const start = line.charCodeAt(0) === 65279 ? 1 : 0;
	let end = line.length;
	while (end > start && line.charCodeAt(end - 1) === 13) end--;
	end = withoutPadding(line, end);
	const text = start === 0 && end === line.length ? line : line.slice(start, end);
	return text.includes("\x1B") ? text.replace(ANSI, "") : text;
}
// src/crash/wrappers/table.ts
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
function mayBeStamped(line) {
	return line.charCodeAt(RFC3339_T) === UPPER_T;
}
function stamped(rest) {
	return {
		isStamped: true,
		opens: DIGITS,
		strip: prefix(new RegExp(`^${RFC3339}${rest}`))
	};
}
function tabbed(pattern) {
	const strip = prefix(pattern);
	return (line) => line.includes("	") ? strip(line) : null;
}
const RFC3339_T = 10;
const UPPER_T = 84;
const RFC3339 = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:Z|[+-]\\d\\d:\\d\\d)";
let CRI;
let SYSLOG;
let RFC5424;
let CONTROL;
function stripCri(line) {
	const match = (CRI ??= new RegExp(`^${RFC3339} (stdout|stderr) ([FP])(?::\\w+)*(?: |$)`)).exec(line);
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
	if (record === null) return stripCutDocker(line);
	const log = record.log;
	if (typeof log !== "string") return null;
	const ended = log.endsWith("\n");
	const { stream } = record;
	return {
		text: ended ? log.slice(0, log.endsWith("\r\n") ? -2 : -1) : log,
		partial: !ended && typeof record.time === "string" && stream !== void 0,
		stream: typeof stream === "string" ? stream : null
	};
}
let CUT_DOCKER;
function stripCutDocker(line) {
	const text = (CUT_DOCKER ??= /^\{"log":"((?:[^"\\]|\\.)*)\\?$/).exec(line)?.[1];
	return text === void 0 ? null : whole(unquote(text));
}
function stripMessage(line) {
	if (!line.startsWith("{")) return null;
	const record = parseObject(line);
	if (record === null || Object.keys(record).some((key) => /stack|trace$|exception|exc_info/i.test(key))) return null;
	const { full_message: full } = record;
	if (typeof full === "string" && full.trimEnd().includes("\n")) return null;
	const text = messageIn(record)?.replace(/\r?\n$/, "");
	return text === void 0 || text.includes("\n") && isLoggers(record) ? null : whole(text);
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
function messageIn(record, depth = 1) {
	for (const key of MESSAGE_KEYS$1) {
		const value = record[key];
		if (typeof value === "string") return value;
		if (depth === 0 || typeof value !== "object" || value === null) continue;
		const inner = messageIn(value, depth - 1);
		if (inner !== null) return inner;
	}
	return null;
}
function isLoggers(record) {
	if ("textPayload" in record) return false;
	return levelOf(record) !== void 0 || Object.keys(record).some((key) => /^(?:logger\w*|caller)$/i.test(key));
}
const COLLECTED = [
	"textPayload",
	"LogMessage",
	"LogEntry",
	"kubernetes",
	"container_name",
	"logStream"
];
let COLLECTORS;
function stripCollected(line) {
	if (!line.startsWith("{") || !(COLLECTORS ??= /"(?:textPayload|LogMessage|LogEntry|kubernetes|container_name|logStream|stream|short_message|event|body)"/).test(line)) return null;
	const record = parseObject(line);
	if (record === null) return null;
	const { event, stream, short_message: message, body } = record;
	return COLLECTED.some((key) => key in record) || stream === "stderr" || stream === "stdout" || typeof message === "string" && typeof record.host === "string" || [event, body].some((inner) => typeof inner === "object" && inner !== null && ("line" in inner || "stringValue" in inner)) ? stripMessage(line) : null;
}
function stripRecord(line) {
	if (!line.startsWith("{") || !line.includes("\":\"{\\\"")) return null;
	const bare = stripMessage(line);
	return bare !== null && parseObject(bare.text) !== null ? bare : null;
}
const fluentdFile = prefix(new RegExp(`^${RFC3339}\\t[a-z*][\\w.*/-]{0,200}\\t(?=\\{")`));
const fluentdOutput = prefix(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,9})? [+-]\d{4} [a-z*][\w.*/-]{0,200}: (?=\{")/);
function stripFluentd(line) {
	if (line[10] === "T") return line.includes("	{\"") ? fluentdFile(line) : null;
	return line[10] === " " && line.includes(": {\"") ? fluentdOutput(line) : null;
}
let LOGFMT;
function stripLogfmt(line) {
	const match = line.includes("=") ? (LOGFMT ??= /^(?:[\w.-]{1,40}=(?:"(?:[^"\\]|\\.){0,200}"|[^\s"]{0,200}) ){0,12}(?:msg|message|log|line)=(?:"((?:[^"\\]|\\.)*)"|(\S*))/).exec(line) : null;
	return match === null ? null : whole(match[1] === void 0 ? match[2] ?? "" : unquote(match[1]));
}
const syslog = prefix(SYSLOG ??= /^(?:<\d{1,3}>)?(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d(?:\.\d{3,6})?|\d{10}\.\d{6}|\d{4}-\d\d-\d\dT[\d:.]{8,18}(?:Z|[+-]\d\d:?\d\d)) [\w.:-]+ [\w./@-]+(?:\[\d+\])?: ?/);
let COMPOSE;
const compose = prefix(COMPOSE ??= /^([a-z][\w.-]{0,98}[a-z_-]\w{0,20}) {0,60}\| ?/i);
let LEVEL_COLUMN;
const SERVICE_PREFIXES = [COMPOSE ??= /^([a-z][\w.-]{0,98}[a-z_-]\w{0,20}) {0,60}\| ?/i, /^\d\d:\d\d:\d\d +([\w.-]+) +\| ?/];
const WRAPPERS = [
	{
		name: "kubectl --prefix",
		opens: "[",
		share: .6,
		strip: prefix(/^\[(?:pod\/)?[a-z0-9.-]+\/[a-z0-9.-]+\](?: |$)/)
	},
	{
		name: "PM2",
		opens: `${DIGITS}P`,
		share: .7,
		strip: prefix(/^(?:\d{1,4}\|[\w.@/-]{1,60}|PM2) {0,40}\| ?/)
	},
	{
		name: "quoted in a mail",
		opens: ">",
		share: .98,
		strip: prefix(/^> ?/)
	},
	{
		name: "compose",
		opens: LOWER + UPPER,
		mayNest: true,
		share: .7,
		strip: (line) => {
			const bare = compose(line);
			return bare === null || (LEVEL_COLUMN ??= new RegExp(`^(?:${PLAIN_LEVEL_WORDS}) {0,9}\\|`, "i")).test(line) ? null : bare;
		}
	},
	{
		name: "Passenger",
		opens: "A",
		share: .6,
		strip: prefix(/^App \d{1,10} (?:output|stdout|stderr):(?: |$)/)
	},
	{
		name: "CRI",
		isStamped: true,
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
		name: "collector's record",
		opens: "{",
		share: .9,
		strip: stripCollected
	},
	{
		name: "Heroku",
		share: .6,
		...stamped(" [\\w-]+\\[[\\w.-]+\\]: ?")
	},
	{
		name: "GitLab's jobs",
		share: .9,
		...stamped(" \\d\\d[OE][ +]?")
	},
	{
		name: "aws logs tail",
		share: .9,
		...stamped(" [\\w.-]+/[\\w./-]+(?: |$)")
	},
	{
		name: "logcli",
		share: .9,
		...stamped(" \\{(?:\\w{1,60}=\"[^\"]{0,200}\",? ?){1,20}\\} ?")
	},
	{
		name: "Fly",
		isStamped: true,
		opens: DIGITS,
		share: .6,
		strip: prefix(/^\d{4}-\d\d-\d\dT[\d:.]{8,18}Z? [\w-]{1,40}\[[\w-]{1,40}\] [a-z]{3} \[\w{4,7}\] ?/)
	},
	{
		name: "fluentd",
		opens: DIGITS,
		share: .9,
		strip: stripFluentd
	},
	{
		name: "Loki",
		opens: DIGITS,
		share: .9,
		strip: tabbed(new RegExp(`^\\d{19}\\t${RFC3339}\\t`))
	},
	{
		name: "kubectl --timestamps",
		share: .8,
		...stamped("(?: |$)")
	},
	{
		name: "RFC 5424",
		opens: "<",
		share: .6,
		strip: prefix(RFC5424 ??= new RegExp(`^<\\d{1,3}>1 (?:${RFC3339}|-) \\S+ \\S+ \\S+ \\S+ (?:-|\\[[^\\]]*\\]) ?`))
	},
	{
		name: "syslog",
		opens: `<${UPPER}${DIGITS}`,
		share: .6,
		strip: (line) => {
			const bare = syslog(line);
			return bare === null ? null : whole(bare.text.replace(CONTROL ??= /#0(0[1-9]|[1-3]\d)/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8))));
		}
	},
	{
		name: "foreman",
		opens: DIGITS,
		share: .9,
		strip: prefix(/^\d\d:\d\d:\d\d [\w-]+\.\d+ +\| ?/)
	},
	{
		name: "a NAS system's export",
		opens: DIGITS,
		share: .9,
		strip: prefix(/^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d,(?:stdout|stderr),/)
	},
	{
		name: "gh run view --log",
		opens: LOWER + UPPER + DIGITS,
		share: .9,
		strip: tabbed(new RegExp(`^[^\\t]{1,100}\\t[^\\t]{1,100}\\t\\ufeff?${RFC3339} `))
	},
	{
		name: "BuildKit",
		opens: "#",
		share: .9,
		strip: prefix(/^#\d{1,4} (?:\d{1,6}\.\d{1,3}(?: |$)|(?=\[|(?:DONE|CACHED|CANCELED|ERROR|WARN)\b))/)
	},
	{
		name: "docker build",
		opens: DIGITS,
		share: .6,
		strip: prefix(/^(?:\d{1,4}\.\d{3}|\d{2}\.\d{2}|\d{3}\.\d)(?: |$)/)
	},
	{
		name: "TeamCity",
		opens: "[",
		share: .9,
		strip: prefix(/^\[\d\d:\d\d:\d\d\][WEFi ]?:\t? ?(?:\[[^\]]{1,80}\] ?)?/)
	},
	{
		name: "Jenkins",
		opens: "[",
		share: .95,
		strip: prefix(new RegExp(`^\\[${RFC3339}\\](?: |$)`))
	},
	{
		name: "Ray's and vLLM's processes, torchrun's ranks",
		opens: "([",
		share: .04,
		strip: prefix(/^(?:\([A-Za-z_][\w.:-]{0,80} pid=\d{1,10}(?:, ip=[\d.]{7,15})?\)|\[rank\d{1,6}\]:)(?: |$)/)
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
		strip: prefix(/^\d{4}[-/]\d\d[-/]\d\d[ T]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?:?(?: |$)/)
	},
	{
		name: "brackets",
		opens: "[",
		share: .9,
		strip: prefix(/^(?:\[[^\]]{1,60}\] ?){1,4}\[[^\]]{1,60}\](?: |$)/)
	},
	{
		name: "brackets",
		opens: "[",
		share: .9,
		strip: prefix(/^\[[^\]]{1,60}\](?: |$)/)
	}
];
// src/crash/wrappers/trace-lines.ts
let INDENTED;
let CHILD_ENDED;
let expressions = null;
function ofAllGrammars() {
	const all = Object.values(grammars);
	expressions ??= {
		traceLine: anyOf([INDENTED ??= /^(?:\t| {4}\S)/, ...all.map(({ traceLine }) => traceLine)]),
		lastWords: anyOf([CHILD_ENDED ??= /^(?:(?:Segmentation fault|Aborted|Bus error|Illegal instruction|Floating point exception)(?: \(core dumped\))?|(?:exec|env|\/usr\/bin\/env): .{1,200}: (?:not found|No such file or directory|Permission denied))$/, ...all.map(({ finalLine }) => finalLine)])
	};
	return expressions;
}
function anyOf(parts) {
	return new RegExp(parts.flatMap((part) => part?.source ?? []).join("|"));
}
function isTrace(texts) {
	if (texts.every((text) => text.startsWith("{\"") && text.endsWith("}"))) return true;
	const { traceLine, lastWords } = ofAllGrammars();
	if (texts.slice(-8).some((text) => lastWords.test(text))) return true;
	let having = 0;
	for (const text of texts) {
		if (traceLine.test(text)) having++;
		if (having >= 2) return true;
	}
	return false;
}
const LAYERS = 4;
const COMPOSES_OWN = /^(?:\[\+\] \w{1,20} \d+\/\d+|[ \t]{0,4}[\u2714\u2718\u283f]? ?(?:Container|Network|Volume) ["\w.-]{1,100} {1,200}(?:Creat|Recreat|Start|Stopp|Remov|Runn|Wait|Heal)\w{1,6}(?: {1,250}\d[\d.]{0,9}s)?|(?:Starting|Creating|Recreating|Restarting) [\w.-]{1,100}[_-]\d{1,4}|[\w.-]{1,100} exited with code \d{1,3}(?: \(restarting\))?|(?:Starting|Creating|Recreating|Restarting|Stopping|Killing|Removing) [\w.-]{1,100} {1,60}\.\.\.(?: .{0,40})?|Attaching to [\w., -]{1,1000}|(?:Aborting on container exit|Gracefully [Ss]topping)\.\.\..{0,60})\s*$/;
function stripperOf(lines, whose = "all") {
	let sample = lines.filter((line) => line !== "" && !COMPOSES_OWN.test(line)).slice(-200);
	const layers = [];
	for (let layer = 0; layer < LAYERS && sample.length > 0; layer++) {
		const found = WRAPPERS.find((wrapper) => {
			if (!mayHave(sample, wrapper)) return false;
			let having = 0;
			for (const line of sample) if (wrapper.strip(line) !== null) having++;
			return having >= sample.length * wrapper.share;
		});
		const strip = found?.strip ?? (whose === "all" ? ordinaryWrapperOf(sample)?.strip ?? sharedPrefixOf(sample) : constantNameOf(sample)) ?? commonIndentOf(sample);
		if (strip === void 0 || layers.includes(strip) && found?.mayNest !== true) break;
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
function ordinaryWrapperOf(sample) {
	return ORDINARY_WRAPPERS.find((wrapper) => {
		if (!mayHave(sample, wrapper)) return false;
		const bare = sample.map(wrapper.strip).filter((one) => one !== null);
		return bare.length >= sample.length * wrapper.share && isTrace(bare.flatMap(({ text }) => text.split("\n")));
	});
}
function sharedPrefixOf(sample) {
	const first = `${sample[0] ?? ""} `;
	const record = first.indexOf("{\"");
	let length = Math.min(record === -1 ? first.length : record, 80);
	for (const line of sample) {
		length = Math.min(length, alike(first, `${line} `));
		if (length === 0) return void 0;
	}
	const blank = Math.max(first.lastIndexOf(" ", length - 1), first.lastIndexOf("	", length - 1));
	const shared = first.slice(0, blank + 1).replace(/(\S[ \t])[ \t]+$/, "$1");
	if (shared === "" || sample.length < 2) return void 0;
	const shape = shared.replace(/\d+|\D+/g, (part) => isDigit(part.charCodeAt(0)) ? "\\d+" : part.replace(SPECIAL ??= /[$()*+./?[\\\]^{|}-]/g, "\\$&"));
	const strip = prefix(new RegExp(`^${shape.replace(/ $/, "(?: |$)")}`));
	return isTrace(sample.map((line) => strip(line)?.text ?? line)) ? strip : void 0;
}
const NAMED_LINES = 3;
const BRACKETED_LINES = 2;
const SPOKEN_LINES = 8;
let NAME;
function constantNameOf(sample) {
	const match = (NAME ??= /^(?:\[([A-Za-z@][\w./:@ -]{0,60}|\d{1,2})\] |([\w@./-]{1,60}(?::[\w-]{1,40})?): )/).exec(sample[0] ?? "");
	if (match === null) return void 0;
	const [name, bracketed, bare] = match;
	const isWord = bracketed !== void 0 && !isDigit(bracketed.charCodeAt(0));
	if (sample.length < (isWord ? BRACKETED_LINES : NAMED_LINES)) return void 0;
	if (bare !== void 0 && sample.length < SPOKEN_LINES) return void 0;
	if (gradeOf(bracketed ?? bare ?? "") !== null) return void 0;
	const own = name.trimEnd();
	if (!sample.every((line) => line.startsWith(own) && (line.length === own.length || line.startsWith(name)))) return void 0;
	return (line) => line.startsWith(own) ? {
		text: line.slice(name.length),
		partial: false,
		stream: null
	} : null;
}
function commonIndentOf(sample) {
	const [first = ""] = sample;
	const indent = /^(?: {2,12}|\t)(?=[A-Za-z])/.exec(first)?.[0];
	if (indent === void 0 || sample.length < NAMED_LINES || isFrame$3(first)) return void 0;
	if (!sample.every((line) => line.startsWith(indent) || line.trim() === "")) return void 0;
	return prefix(new RegExp(`^${indent}`));
}
let SPECIAL;
function alike(first, second) {
	let at = 0;
	for (let other = 0; at < first.length && other < second.length;) if (isDigit(first.charCodeAt(at)) && isDigit(second.charCodeAt(other))) {
		while (isDigit(first.charCodeAt(at))) at++;
		while (isDigit(second.charCodeAt(other))) other++;
	} else if (first.charCodeAt(at) === second.charCodeAt(other)) {
		at++;
		other++;
	} else break;
	return at;
}
// src/crash/compose-log.ts
const SHARE$1 = .7;
let EXITED;
let OWN_EXIT;
const STOPPED = [
	0,
	137,
	143
];
function servicesOf(log) {
	if (!log.includes("| ")) return null;
	const lines = log.split("\n").map(clean);
	const prefix = SERVICE_PREFIXES.find((one) => hasMost(lines, one));
	if (prefix === void 0) return null;
	const services = /* @__PURE__ */ new Map();
	let name = null;
	for (const [row, line] of lines.entries()) {
		const exited = (EXITED ??= /^([\w.-]{1,100}) exited with code (\d{1,3})\b/).exec(line);
		if (exited !== null || COMPOSES_OWN.test(line)) {
			const owner = exited === null ? void 0 : ownerOf(exited[1] ?? "", services);
			if (owner !== void 0) owner.code = Number(exited?.[2]);
			continue;
		}
		name = prefix.exec(line)?.[1] ?? name;
		if (name === null) continue;
		const service = services.get(name) ?? {
			lines: [],
			rows: [],
			code: null
		};
		services.set(name, service);
		service.lines.push(line);
		service.rows.push(row);
		const code = (OWN_EXIT ??= /\| exited with code (\d{1,3})$/).exec(line)?.[1];
		if (code !== void 0) service.code = Number(code);
	}
	const all = [...services.values()];
	if (all.length < 2 && all[0]?.code == null) return null;
	return all.map(({ lines: own, rows, code }) => ({
		text: `${own.join("\n")}\n`,
		rows,
		exit: code === null ? null : {
			code,
			signal: null,
			reason: null
		}
	}));
}
function hasMost(lines, prefix) {
	const solid = lines.filter((line) => line !== "" && !COMPOSES_OWN.test(line));
	return solid.length > 0 && solid.filter((line) => prefix.test(line)).length >= solid.length * SHARE$1;
}
function ownerOf(container, services) {
	const name = [...services.keys()].find((one) => container === one || container.endsWith(`_${one}`) || container.endsWith(`-${one}`));
	return name === void 0 ? void 0 : services.get(name);
}
function ofFailedService(services) {
	const byEnd = services.map(({ rows, exit, parsed }) => ({
		exit,
		parsed: withRows(rows, parsed),
		end: rows.at(-1) ?? 0
	})).toSorted((one, other) => one.end - other.end);
	const failed = byEnd.filter(({ exit }) => exit?.code != null && !STOPPED.includes(exit.code));
	const others = byEnd.filter(({ exit }) => exit?.code !== 0);
	const chosen = failed.find(({ parsed }) => says(parsed)) ?? failed[0] ?? others.findLast(({ parsed }) => parsed.crash !== null) ?? others.findLast(({ parsed }) => says(parsed)) ?? null;
	if (chosen === null) return null;
	const seen = byEnd.filter((one) => one !== chosen).flatMap(({ parsed: { crash, alsoSeen } }) => [...alsoSeen, ...crash === null ? [] : [crash]]);
	return {
		...chosen.parsed,
		alsoSeen: [...chosen.parsed.alsoSeen, ...seen]
	};
}
function says({ crash, lastWords }) {
	return crash !== null || lastWords?.level != null;
}
function withRows(rows, { crash, alsoSeen, lastWords }) {
	const rowOf = (row) => rows[Math.min(row, rows.length - 1)] ?? row;
	const moved = (one) => ({
		...one,
		lines: inOrder$1(rowOf(one.lines.first), rowOf(one.lines.last))
	});
	return {
		crash: crash === null ? null : moved(crash),
		alsoSeen: alsoSeen.map(moved),
		lastWords: lastWords === null ? null : {
			...lastWords,
			line: rowOf(lastWords.line - 1) + 1
		}
	};
}
function inOrder$1(one, other) {
	return {
		first: Math.min(one, other),
		last: Math.max(one, other)
	};
}
// src/crash/grammar/environment-hints.ts
const VARIABLE = "[\"'`$]?([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)[\"'`]?";
const ABSENT = "(?:(?:is|was|are|were|has|have)? ?(?:not|un|never) ?(?:been )?(?:set|defined|provided|specified|configured|found|given|present)|(?:must|should|needs? to|has to|cannot|can't|may not|must not) (?:not )?be (?:set|defined|provided|specified|configured|given|present|empty|blank|null|nil)|(?:is|was|are)? ?(?:missing|required|empty|blank|undefined|absent))\\b";
const PATH = "[\"'(]?(/[^\\s\"'):,]+)[\"')]?";
const ofSettings = () => [
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
	[/column ["'`]?([\w.]{1,100})["'`]? (?:of relation "([^"]{1,100})" )?does not exist|Unknown column '([^']{1,100})'|no such column: (\S{1,100})/, ([, name, table, ...others]) => ({
		why: `The column ${name ?? others.find((other) => other !== void 0)}${named(" of", table)} is not in the database.`,
		advice: "Run the migrations before this version starts, and compare the query with the database's schema."
	})],
	[/x509: ([^\n]{1,100})|certificate verify failed(?:: ([^(\n]{1,80}))?|PKIX path building failed|unable to (?:verify the first|get local issuer) certificate|self[- ]signed certificate|certificate has expired|CERT_HAS_EXPIRED|The SSL connection could not be established/, ([printed = "", go, openssl]) => ({
		why: `The certificate of the other side is not trusted (${(go ?? openssl ?? printed).trim()}).`,
		advice: "Mount the authority's certificate or install ca-certificates in the image, and check its names and dates."
	})]
];
const ofContainer = () => [
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
const ofNames = () => [[/no matches for kind "([^"]{1,100})" in (?:version|group) "([^"]{1,100})"|the server could not find the requested resource \(\w+ ([\w.-]{1,100})\)/, ([, kind, version, resource]) => ({
	why: `The cluster does not know ${kind === void 0 ? resource : `${kind} of ${version}`}.`,
	advice: "Install its CustomResourceDefinition before this version starts, or ask for a version of it that the cluster serves."
})], [/[Nn]o such file or directory(?: @ \w{1,40} -| --|:|,? open|, stat|, scandir) ["']?([\w.@-][\w./@-]{0,300})|\bopen ([\w.@-][\w./@-]{0,300}): no such file/, ([, after, before], at) => ({
	why: `${after ?? before} is not in the container's working directory, and ${at} needs it.`,
	advice: "Check WORKDIR, what the build copies and what is mounted there."
})]];
const makeHints = () => [
	...ofSettings(),
	...ofContainer(),
	...ofNames()
];
let hints = null;
function environmentHint({ message, chain }, at) {
	hints ??= makeHints();
	for (const text of [message, ...chain.map((link) => link.message)]) for (const [pattern, hintOf] of hints) {
		const match = text === null ? null : pattern.exec(text.slice(0, LONGEST$1));
		if (match !== null) return hintOf(match, at);
	}
	return null;
}
const LONGEST$1 = 2e3;
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
	const match = /listen \w+ (\S*:\d{1,5})|in use[^\n]{0,40}?((?:[\w.[\]*-]|:(?=:))*:\d{2,5})\b|([Pp]ort \d{1,5})/.exec(text.slice(0, LONGEST$1));
	return match?.[1] ?? match?.[2] ?? match?.[3]?.toLowerCase() ?? null;
}
function addressIn(text) {
	for (const pattern of ADDRESSES ??= [
		/ECONNREFUSED ([^\s,;()]+:\d{1,5})/,
		/\baddress ?= ?([\w.:-]+), port ?= ?(\d{1,5})/,
		/dial \w+ (\S+:\d{1,5})/,
		/\bat "([\w.-]+)"(?: \([^)]{1,60}\))?, port (\d{1,5})/,
		/\bon host "([\w.-]+)"(?: \([^)]{1,60}\))? and accepting\s+TCP\/IP connections on port (\d{1,5})/,
		/\bhost=["']?([\w.-]+)["']?,? port=["']?(\d{1,5})/,
		/\b([\w-]+(?:\.[\w-]+)*):(\d{2,5})\b/
	]) {
		const match = pattern.exec(text.slice(0, LONGEST$1));
		if (match !== null) return match[2] === void 0 ? match[1] ?? null : `${match[1]}:${match[2]}`;
	}
	return null;
}
let ADDRESSES;
// src/crash/hint.ts
const GENERAL = {
	"out-of-memory": ({ message }, { memoryLimitBytes }) => {
		const size = /\b(\d{4,20}) bytes\b/.exec(message ?? "")?.[1];
		const limit = memoryLimitBytes === null ? "" : ` of ${Math.floor(memoryLimitBytes / 1048576)} MiB`;
		return `The process could not get ${size === void 0 ? "the memory that it asked for" : `${size} bytes of memory`}. Look at what it holds on to, or raise the container's memory limit${limit}.`;
	},
	"stack-overflow": "A function called itself until the stack was full. Give the recursion that the trace repeats an end.",
	"syntax-error": (draft) => `${culpritInWords(draft)} could not be parsed, so the program never ran. Run the language's own check of it in the build, with the release that the image has.`,
	"logged-exception": (draft) => `An error was caught and logged at ${culpritInWords(draft)}. It did not end the process by itself; see whether what followed did.`
};
const REPORTED = /* @__PURE__ */ new Set([
	"logged-exception",
	"thread-exception",
	"process-exception",
	"task-crash",
	"asyncio-task",
	"genserver-crash",
	"request-error"
]);
function promoted(draft) {
	return `An error was reported at ${culpritInWords(draft)}, and the process ended with it: nothing else was said after it. Handle it there, or find who ends the process for it.`;
}
const UNHANDLED = /* @__PURE__ */ new Set([
	"uncaught",
	"unhandled-rejection",
	"unhandled-error-event",
	"panic",
	"log-fatal",
	"main-error",
	"fatal-error",
	"exception-group",
	"server-panic",
	"startup-failure"
]);
function crashHint(draft, facts) {
	if (draft.truncated.head && draft.message === null) return withoutHead(draft);
	const lost = stackless(draft);
	if (lost !== null) return lost;
	const hint = ofKind(draft, facts);
	if (hint === "") return "";
	if (namesOwn(hint, draft)) return withCaller(hint, draft);
	if (draft.culprit !== null) {
		const place = culpritInWords(draft);
		return withCaller(`${hint} Start at ${draft.culprit.file === null ? `\`${place}\`` : place}.`, draft);
	}
	const names = draft.frames.flatMap(({ function: name }) => name === null || (STARTERS ??= /^(?:__libc_|_start\b|main$|start_thread|<module>$)/).test(name) ? [] : [name]);
	const [innermost] = names;
	const outermost = names.at(-1);
	if (innermost !== void 0 && outermost !== void 0) return `${hint} It happened in \`${innermost}\`${outermost === innermost ? "" : `, called from \`${outermost}\``}.`;
	return (FACT ??= /(?:^|[\s(])[`"']\S|\S\/\S|\w(?:\.|::?)\w|(?:^|\s)--?[a-z]|[A-Z]\w*_\w|[a-z][A-Z]|\w\(\)|\d|\b(?:env|fsGroup|locale|write-ahead)\b|\b[A-Z]{2,}\b/).test(hint) ? hint : "";
}
let FACT;
let STARTERS;
let OWN_WORD;
let ANYBODYS;
const WORDS = 600;
function namesOwn(hint, { culprit, rootCause, title, message }) {
	if ([culprit, rootCause].map((place) => place?.file == null ? place?.function?.split(/[.:/\\]/).at(-1) ?? "" : place.file.split(/[/\\]/).at(-1) ?? "").some((name) => name.length > 2 && hint.includes(name))) return true;
	for (const [word, quoted] of `${title}\n${message ?? ""}`.slice(0, WORDS).matchAll(OWN_WORD ??= /["'`\u2018]([^"'`\u2019\n]{3,80})["'`\u2019]|[\w./@$-]*(?:[./_@$\d-]|[a-z][A-Z])[\w./@$-]*/g)) {
		const own = (quoted ?? word).replace(/^[.@$-]+|[.,:-]+$/g, "");
		if ((quoted !== void 0 || /[./_@$\d-]|[a-z][A-Z]/.test(own)) && own.length > 2 && !(ANYBODYS ??= /^(?:main|None|null|nil|undefined|true|false|Some|Err|Ok)$|(?:Error|Exception)$/).test(own) && hint.includes(own)) return true;
	}
	return false;
}
let SAYS_WHERE;
function withCaller(hint, { frames, culprit }) {
	if (!(SAYS_WHERE ??= /nothing (?:caught|rescued|recovered|handled) it/).test(hint) || culprit?.line == null) return hint;
	const own = frames.filter(({ origin, line }) => origin === "app" && line !== null);
	const at = own.findIndex(({ file, line }) => file === culprit.file && line === culprit.line);
	const caller = at === -1 ? void 0 : own[at + 1];
	if (caller?.file == null || caller.file === culprit.file && caller.line === culprit.line) return hint;
	return `${hint} It was called from ${inSentence(caller.file, caller.line)}.`;
}
function stackless(draft) {
	if (draft.frames.length > 0 || draft.culprit !== null) return null;
	const setting = grammars[draft.runtime].stackSetting?.(draft) ?? null;
	if (setting === null) return null;
	const surroundings = UNHANDLED.has(draft.kind) ? environmentHint(draft, "the program") : null;
	const quoted = firstLine$1(draft.message ?? draft.title).slice(0, MAX_QUOTED);
	return `${surroundings?.why ?? `Nothing in the log shows where \`${quoted}\` happened.`} ${setting}`;
}
const MAX_QUOTED = 120;
function ofKind(draft, facts) {
	const isPromoted = draft.fatal && REPORTED.has(draft.kind);
	const hint = isPromoted ? promoted : grammars[draft.runtime].hints[draft.kind] ?? GENERAL[draft.kind];
	const surroundings = UNHANDLED.has(draft.kind) || isPromoted ? environmentHint(draft, draft.culprit === null ? "the program" : culpritInWords(draft)) : null;
	if (surroundings !== null) return `${surroundings.why} ${surroundings.advice}`;
	if (typeof hint === "function") return hint(inFewWords(draft), facts);
	return hint ?? general(draft);
}
function withoutHead(draft) {
	const { culprit, kind } = draft;
	const seen = grammars[draft.runtime].kindsOfFrames?.[kind];
	return `The first lines of the trace are lost, and with them what the runtime said.${seen === void 0 ? "" : ` The frames that are left are those of ${seen}.`} Look for the rest in the rotated logs of the node, or where logs are collected.${culprit === null ? "" : ` Start at ${culpritInWords(draft)}.`}`;
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
	return `The program ended with an error that nothing handled${place?.function == null ? "" : ` in ${place.function}`}. Start at ${culpritInWords(draft)}, and handle it there or let it not happen.`;
}
function culpritInWords(draft) {
	const { culprit } = draft;
	if (culprit?.file == null) return culprit?.function ?? "the last lines of the log";
	return inSentence(culprit.file, culprit.line);
}
// src/crash/last-words/in-brief.ts
const SHOWN = 250;
const INNERMOST = 110;
const BRIEF = 40;
function innermost(text) {
	let at = text.lastIndexOf(": ");
	for (let up = at; text.length - at < BRIEF && up > 0;) {
		up = text.lastIndexOf(": ", up - 1);
		if (text.length - up <= INNERMOST && up > 0) at = up;
	}
	const end = text.slice(at + 2).trim();
	return at > 140 && /\S \S/.test(end) && [...end].length <= INNERMOST ? end : "";
}
function inBrief(words) {
	const characters = [...words.text];
	if (characters.length <= SHOWN) return words;
	const end = innermost(words.text);
	const room = 249 - (end === "" ? 0 : [...end].length + 1);
	const start = characters.slice(0, room).join("").trimEnd();
	return {
		...words,
		text: end === "" ? `${start}\u2026` : `${start}\u2026 ${end}`
	};
}
// src/crash/newest-first.ts
let TIME;
let EXPORTED;
const HEAD = 40;
const TIMES = 4;
const SHARE = .8;
function inOrderOfTime(log) {
	const [first, last] = [0, log.lastIndexOf("\n", -2) + 1].map((at) => (TIME ??= /^["'[]{0,2}(\d{4}[-/]\d\d[-/]\d\d[ T]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?)/).exec(log.toString("latin1", at, at + HEAD))?.[1]);
	if (first === void 0 || last === void 0 || first < last) return null;
	if (first === last && !(EXPORTED ??= /^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d,(?:stdout|stderr),/).test(log.toString("latin1", 0, HEAD))) return null;
	const lines = log.toString().replace(/\r?\n$/, "").split("\n");
	let times = 0;
	let solid = 0;
	let above = first;
	for (const line of lines) {
		if (line.trim() === "") continue;
		solid++;
		const time = (TIME ??= /^["'[]{0,2}(\d{4}[-/]\d\d[-/]\d\d[ T]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?)/).exec(line)?.[1];
		if (time === void 0) continue;
		if (time > above) return null;
		above = time;
		times++;
	}
	if (times < TIMES || times < solid * SHARE) return null;
	return {
		text: `${lines.toReversed().join("\n")}\n`,
		rows: lines.map((_, row) => lines.length - 1 - row)
	};
}
// src/crash/quote-marks.ts
const MARK = ">".charCodeAt(0);
const LINES$1 = 4;
function withoutQuoteMarks(log) {
	if (log[0] !== MARK) return log;
	const lines = log.toString("latin1").split("\n");
	if (lines.length < LINES$1 || !lines.every((line) => /^(?:>(?: |\r?$)|\s*$)/.test(line))) return log;
	return Buffer.from(lines.map((line) => line.replace(/^> ?/, "")).join("\n"), "latin1");
}
// src/crash/reported-exit.ts
let REPORTS;
function reportedExit(texts) {
	for (let index = texts.length - 1; index >= 0; index--) {
		const line = (texts[index] ?? "").trimEnd();
		if (line === "") continue;
		if (!isEpilogue(line)) return null;
		for (const report of REPORTS ??= [
			/^npm (?:ERR!|error) (?:errno|code|Exit status) (\d{1,3})$/,
			/^(?:error|\s?ELIFECYCLE\s) ?Command failed with exit code (\d{1,3})\.?$/,
			/^make(?:\[\d{1,3}\])?: \*\*\* \[.{1,300}\] Error (\d{1,3})$/,
			/^command terminated with exit code (\d{1,3})$/,
			/^Process (?:exited|finished) with (?:exit )?(?:code|status):? (\d{1,3})$/,
			/^exit status (\d{1,3})$/
		]) {
			const code = Number(report.exec(line)?.[1] ?? 0);
			if (code > 0) return {
				code,
				signal: null,
				reason: null
			};
		}
	}
	return null;
}
// src/crash/grammar/endings.ts
const SUBJECT = "(?:application|app|server|service|host|node|broker|process|program|JVM|worker|cluster entrypoint|system)";
let ENDINGS;
const LONGEST = 1e3;
function saysProcessEnds(line) {
	const text = line.slice(0, LONGEST);
	return (ENDINGS ??= [
		/shutting down JVM since '[\w.-]+jvm-exit-on-fatal-error' is enabled/,
		/\b[Ff]atal (?:error|exception) (?:during|while|in) .{0,60}\b(?:start(?:ing|up)?|boot(?:ing|strap)?|initiali[sz]\w+|shutdown)\b/,
		/\bException encountered during startup\b|\b[Ee]xiting [\w-]+ due to (?:a )?fatal (?:exception|error)\b|\b[Uu]nexpected exception, exiting abnormally\b|\bexiting abnormally\b/,
		/\bApplication (?:startup|run) failed\b|\bFailed to start application\b|\bError starting (?:Micronaut server|ApplicationContext\. )|\bOops, cannot start the server\b/,
		/\bHosting failed to start\b|\bFailed to (?:start|initialize) the (?:application|server|host)\b/,
		/\bUnrecoverable error: |\bUnrecoverable (?:error|exception)[,;]? .{0,60}\b(?:exit|shut)/,
		new RegExp(`\\b${SUBJECT} terminated unexpectedly\\b`, "i"),
		/\b(?:fatal|unrecoverable|unhandled)\b.{0,80}\b(?:shutting down|terminating|exiting|aborting)\b/i,
		new RegExp(`\\b(?:could not|cannot|failed to|unable to) start ${SUBJECT}\\b.{0,80}\\b(?:exit|shut|terminat|abort)`, "i")
	]).some((words) => words.test(text));
}
let OF_CHILDREN;
function isOfChild({ type, message }) {
	const text = type === null ? message : `${type}: ${message}`;
	return (OF_CHILDREN ??= [
		/^(?:\w+\.)*(?:HaltServer|ChildFailedError|CalledProcessError|ProcessExitedException|WorkerLostError|BrokenProcessPool|BrokenExecutor)\b/,
		/^(?:\w+\.)*RuntimeError: DataLoader worker .{0,60} exited unexpectedly/,
		/^(?:\w+\.)*(?:Execa)?Error: Command failed(?: with exit code \d+)?: |^(?:\w+\.)*Error: Command ".{1,400}" exited with code \d/,
		/^(?:\w+\.)*\w*(?:Error|Exception): (?:Command|Process|Child(?: process)?) .{0,400}?(?:exited|failed|finished|returned)\b.{0,60}\b(?:status|code|exit value)\b/,
		/^(?:[\w\\]+\\)?ProcessFailedException: The command /,
		/^(?:log: )?exit status \d{1,3}$/,
		/\bsee (?:the )?(?:root cause|(?:stack ?)?trace(?:back)?|error|exception|logs?|output) above\b/i,
		/^(?:\w+: )?(?:[A-Z]\w{0,40})?(?:Shard|Worker|Child|Task|Process|Thread|Job|Server|Service)(?:CannotStart|FailedToStart|StartFailed|Failed|Died|Crashed|Exited|Panicked)$/
	]).some((words) => words.test(text.slice(0, LONGEST)));
}
// src/crash/select-crash.ts
function selectCrash(crashes, exit, rows) {
	const ends = crashes.filter((candidate) => candidate.fatal && isPossible(candidate, exit));
	const chosen = ends.findLast((candidate) => goesWith(candidate, exit)) ?? ends.at(-1) ?? lastWords(crashes, exit, rows);
	const crash = chosen === null ? null : childOf(chosen, crashes) ?? chosen;
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
function isPossible(crash, exit) {
	if (exit === null) return true;
	if (exit.code === 0) return false;
	const { reportsChildren, ownKinds } = grammars[crash.runtime];
	if (reportsChildren && !ownKinds?.includes(crash.kind)) return true;
	return exit.code === null || !isEndedFromOutside(exit.code);
}
function goesWith({ runtime, signal }, exit) {
	const code = exit?.code ?? null;
	if (code === null) return true;
	return grammars[runtime].exitCodes.ofCrash.includes(code) || signal !== null && exitCodeOfSignal(signal.name) === code;
}
function childOf(chosen, crashes) {
	const earlier = crashes.filter((crash) => crash.lines.first < chosen.lines.first);
	if (earlier.length === 0 || !tellsOfChild(chosen)) return null;
	const child = earlier.findLast((crash) => !isHandled(crash) && !tellsOfChild(crash) && (!OF_VM.has(chosen.kind) || VMS.has(crash.runtime)) && (crash.fatal || chosen.runtime !== "shell"));
	const isNear = child !== void 0 && chosen.lines.first - child.lines.last <= LINES_BEFORE;
	return child === void 0 || ANNOUNCED.has(chosen.kind) && !isNear ? null : {
		...child,
		fatal: true
	};
}
const OF_VM = /* @__PURE__ */ new Set(["erlang-boot-crash", "kernel-terminated"]);
const VMS = /* @__PURE__ */ new Set(["erlang", "elixir"]);
const ANNOUNCED = /* @__PURE__ */ new Set([
	...OF_VM,
	"script-exit",
	"segfault-child",
	"aborted-child",
	"signal-child"
]);
const LINES_BEFORE = 24;
function tellsOfChild({ kind, chain }) {
	const last = chain.at(-1);
	return ANNOUNCED.has(kind) || last !== void 0 && isOfChild(last);
}
const LINES_AFTER$1 = 3;
const PRINTED_ONLY = /* @__PURE__ */ new Set([
	"exception-ignored",
	"thread-dump",
	"request-error"
]);
function lastWords(crashes, exit, rows) {
	const last = crashes.at(-1);
	if (last === void 0 || exit?.code == null || exit.code === 0) return null;
	if (!(rows - 1 - last.lines.last <= LINES_AFTER$1 || isCounted(last, exit.code)) || last.fatal) return null;
	if (isThrownAgain(last, exit.code)) return {
		...last,
		fatal: true,
		chain: last.chain.map(unrecovered)
	};
	const isTold = goesWith(last, exit) || isChosen(exit.code);
	return !isHandled(last) && isTold ? {
		...last,
		fatal: true
	} : null;
}
function isThrownAgain({ runtime, chain }, code) {
	return grammars[runtime].exitCodes.ofRethrow === code && chain.some(({ recovered }) => recovered);
}
function unrecovered(link) {
	return {
		...link,
		recovered: false
	};
}
function isHandled({ kind, chain }) {
	return PRINTED_ONLY.has(kind) || chain.some(({ recovered }) => recovered);
}
function isCounted({ runtime, kind }, code) {
	return grammars[runtime].exitCodes.ofPrinted?.[kind] === code;
}
function isChosen(code) {
	return code > 0 && code < 126;
}
const DEEPEST = 9;
const LONGEST_HEAD = 200;
let FIELD;
function opensRecord(line) {
	if (line.charCodeAt(line.length - 1) !== 123 || line.length > LONGEST_HEAD) return false;
	if (line.length <= DEEPEST && line.trimStart() === "{") return true;
	return line.charCodeAt(0) > 32 && line.charCodeAt(line.length - 2) <= 32;
}
function isStackField(line) {
	return line.charCodeAt(0) <= 32 && (FIELD ??= /^[ \t]{1,20}"[\w.@-]{1,60}": ?["[]/).test(line) && (line.includes("\\n") || line.trimEnd().endsWith("["));
}
function withRecordsJoined(texts, rows) {
	if (!texts.some(opensRecord)) return null;
	const joined = {
		texts: [],
		rows: []
	};
	let isChanged = false;
	for (let at = 0; at < texts.length; at++) {
		const text = texts[at] ?? "";
		const end = opensRecord(text) ? closeOf(texts, at) : null;
		const head = text.trimStart() === "{" ? "" : text.slice(0, -1);
		const record = end === null ? null : parseObject(["{", ...texts.slice(at + 1, end + 1)].join("\n").replace(/,\s*$/, ""));
		joined.rows.push(rows[at] ?? 0);
		if (record === null || end === null || !isLogRecord(record)) {
			joined.texts.push(text);
			continue;
		}
		joined.texts.push(`${head}${JSON.stringify(record)}`);
		isChanged = true;
		at = end;
	}
	return isChanged ? joined : null;
}
function closeOf(texts, open) {
	const text = texts[open] ?? "";
	const indent = text.charCodeAt(0) <= 32 ? text.slice(0, -1) : "";
	for (let at = open + 1; at < texts.length && at - open < 400; at++) {
		const line = texts[at] ?? "";
		if (!line.startsWith(indent)) return null;
		if (line.charCodeAt(indent.length) > 32) return /^\},?\s*$/.test(line.slice(indent.length)) ? at : null;
	}
	return null;
}
function isLogRecord(record) {
	return levelOf(record) !== void 0 || MESSAGE_KEYS$1.some((key) => key in record) || "stack" in record || "log" in record;
}
// src/crash/wrappers/unwrap.ts
let SUPERVISORD;
const PARTS = 1024;
const RECENT = 200;
const SPACED_LINES = 5;
function isDoubleSpaced(lines) {
	let solid = 0;
	for (let i = 0; i < lines.length; i++) {
		if (isBlank(lines[i])) continue;
		if (i + 1 < lines.length && !isBlank(lines[i + 1])) return false;
		solid++;
	}
	return solid >= SPACED_LINES;
}
function isBlank(line = "") {
	return line === "" || line === " ";
}
function createUnwrapper(whose = "all") {
	let texts = [];
	let rows = [];
	let recent = [];
	let isAfterDropped = false;
	const parts = /* @__PURE__ */ new Map();
	return {
		get texts() {
			return texts;
		},
		get rows() {
			return rows;
		},
		add(raw, firstRow) {
			const cleaned = raw.map(clean);
			const whole = withRecordsJoined(cleaned, cleaned.map((_, at) => firstRow + at));
			const lines = whole?.texts ?? cleaned;
			recent = [...recent, ...lines].slice(-Math.max(RECENT, lines.length));
			const strip = stripperOf(recent, whose);
			const isSpaced = isDoubleSpaced(recent);
			const start = texts.length;
			let isPlain = strip === null && !isSpaced && whole === null;
			for (const [at, line] of lines.entries()) {
				const row = whole?.rows[at] ?? firstRow + at;
				if (isSpaced && isBlank(line) && !isAfterDropped) {
					isAfterDropped = true;
					continue;
				}
				isAfterDropped = false;
				if (line.endsWith(" output:") && (SUPERVISORD ??= /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} \w+ '.{1,200}' std(?:err|out) output:$/).test(line)) {
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
			const own = isPlain || parts.size > 0 ? null : withRecordsJoined(texts.slice(start), rows.slice(start));
			if (own !== null) {
				replaceFrom(texts, start, own.texts);
				replaceFrom(rows, start, own.rows);
			}
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
function replaceFrom(list, start, items) {
	list.length = start;
	for (const item of items) list.push(item);
}
// src/crash/wrappers/possible-texts.ts
const ALL = [...WRAPPERS, ...ORDINARY_WRAPPERS];
const TEXTS$1 = 16;
function possibleTexts(line) {
	const texts = [clean(line)];
	if (line.charCodeAt(0) === 32) return texts;
	for (let i = 0; i < texts.length; i++) {
		const text = texts[i] ?? "";
		const bare = text.charCodeAt(0) === 123 ? messagesOf(text) : withoutWrapper(text);
		if (bare === null) return null;
		for (const one of bare) if (!texts.includes(one)) texts.push(one);
		if (texts.length > TEXTS$1) return null;
	}
	return texts;
}
const byFirst = /* @__PURE__ */ new Map();
function wrappersOf(text) {
	const first = text.charCodeAt(0);
	const isStamped = mayBeStamped(text);
	const key = isStamped ? first : -first;
	let wrappers = byFirst.get(key);
	if (wrappers === void 0) {
		wrappers = ALL.filter((wrapper) => wrapper.opens.includes(text.charAt(0)) && (isStamped || !wrapper.isStamped));
		byFirst.set(key, wrappers);
	}
	return wrappers;
}
function withoutWrapper(text) {
	const bare = [];
	for (const { strip } of wrappersOf(text)) {
		const unwrapped = strip(text);
		if (unwrapped?.partial) return null;
		if (unwrapped !== null) bare.push(clean(unwrapped.text));
	}
	return bare;
}
let MESSAGES$2;
function messagesOf(record) {
	const messages = [];
	for (const [, message = ""] of record.matchAll(MESSAGES$2 ??= new RegExp(`"(?:log|${MESSAGE_KEYS$1.join("|")})" {0,9}: {0,9}"([^"\\\\]*(?:\\\\.[^"\\\\]*)*)"`, "g"))) {
		const text = message.includes("\\") ? unescaped(message) : message;
		messages.push(clean(text.endsWith("\n") ? text.slice(0, -1) : text));
	}
	return messages;
}
function unescaped(message) {
	const parsed = parseObject(`{"message":"${message}"}`);
	return typeof parsed?.message === "string" ? parsed.message : message;
}
const HEAD_MARK = 1 << 27;
const EDGE_MARK = 1 << 28;
const COLOUR_MARK = 1 << 29;
const RECORD_MARK = 1 << 30;
const IN_ORDER = inOrder(grammars);
function inOrder(all) {
	const list = Object.values(all);
	if (list.length > 27) throw new RangeError(`${list.length} grammars, but marks for 27 only`);
	return list;
}
const MARKED = IN_ORDER.map((grammar, place) => [1 << place, grammar]);
function grammarsOf(marks) {
	return marks === -1 ? IN_ORDER : IN_ORDER.filter((_, place) => (marks & 1 << place) !== 0);
}
function mayOpenFor(marks, line) {
	for (let rest = marks; rest !== 0; rest &= rest - 1) if (IN_ORDER[31 - Math.clz32(rest & -rest)]?.mayOpen(line)) return true;
	return false;
}
function withEdges(marks, line) {
	if ((marks & 268435456) === 0 || marks === -1) return marks;
	let all = marks;
	for (const [mark, { atEdges }] of MARKED) if (atEdges?.test(line)) all |= mark;
	return all;
}
function withTriggers(marks, line) {
	if ((marks & 268435456) === 0 || marks === -1) return marks;
	let all = marks;
	for (const [mark, { triggers }] of MARKED) if (triggers.some((trigger) => line.includes(trigger))) all |= mark;
	return all;
}
// src/crash/stream/pages.ts
const PAGE_BYTES = 131072;
const LONGEST_LINE = 1048576;
const SPARE = 16;
function createPager(take) {
	const spare = [];
	let bytes = allocate(PAGE_BYTES, spare);
	let length = 0;
	let isCut = false;
	const turn = () => {
		const end = bytes.lastIndexOf(10, length - 1) + 1;
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
		if (isCut) page[used] = 10;
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
					const newline = chunk.indexOf(10, at);
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
		const word = (NON_ASCII ??= /[^\x00-\x7f]/).test(trigger) ? Buffer.from(trigger).toString("latin1") : trigger;
		for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) hits.push({
			at,
			marks
		});
	}
	let newlines = 0;
	for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) newlines++;
	return newlines;
}
let NON_ASCII;
// src/crash/grammar/glued.ts
const HEADS = [
	"fatal error: ",
	"Fatal error: exception ",
	"terminate called ",
	"panic: ",
	"SIGSEGV: ",
	"SIGABRT: ",
	"SIGBUS: ",
	"SIGFPE: ",
	"SIGILL: ",
	"SIGQUIT: ",
	"runtime: goroutine stack exceeds ",
	"unexpected fault address ",
	"memory allocation of ",
	"thread '",
	"Exception in thread \""
];
let ABOUT;
const SEARCHED = 400;
function gluedHeadIn(line) {
	for (const head of HEADS) {
		const at = line.indexOf(head);
		if (at > 0 && at < SEARCHED && !(ABOUT ??= /recover|panic|caught|rescue|[\w"'`]\s*[:=]\s{0,2}["'`]?$|\b(?:a|an|the|with|of|saw|got|by)\s+$/i).test(line.slice(0, at))) return at;
	}
	return -1;
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
		around: (frames, holder) => [headOf(holder), ...frames]
	},
	{
		textOf: pythonText,
		around: (frames, holder) => [
			PYTHON_HEAD,
			...frames,
			headOf(holder)
		]
	}
];
function textOfLines(lines, holder) {
	const [first = ""] = lines;
	const printed = headOf(holder);
	if (first.startsWith("  File \"")) return [
		PYTHON_HEAD,
		...lines.map((line) => line.replace(/\n$/, "")),
		printed
	].join("\n");
	if ((RUBY_FRAME ??= /^\S{1,400}\.rb:\d{1,9}:in /).test(first)) {
		const type = textIn(holder, TYPES);
		return [`${first}: ${textIn(holder, MESSAGES$1) ?? ""}${type === null ? "" : ` (${type})`}`, ...lines.slice(1).map((line) => `\tfrom ${line}`)].join("\n");
	}
	return lines.length > 1 ? lines.join("\n") : null;
}
const PYTHON_HEAD = "Traceback (most recent call last):";
let RUBY_FRAME;
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
function headOf(holder) {
	return [textIn(holder, TYPES), textIn(holder, MESSAGES$1)].filter((text) => text !== null && text !== "").join(": ");
}
const TYPES = [
	"exceptionType",
	"exc_type",
	"errorType",
	"type",
	"name",
	"class"
];
const MESSAGES$1 = [
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
let STACK_KEYS;
let LIST_KEYS;
let VERBOSE;
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
let FATAL;
let GRAVE;
const PINO_FATAL = 60;
const DEPTH$1 = 4;
function isStackKey(key) {
	return (STACK_KEYS ??= /^(?:stack|\w{0,40}stack_?trace|backtrace|trace|traceback|exc_info|exc_text|exception|errorverbose|full_message|thrown|error|err|message|msg|text|panic|@x)$/i).test(key.slice(key.lastIndexOf(".") + 1));
}
function mayBeRecord(line) {
	if (line.charCodeAt(0) === 123) return line.includes("\\n") || (LIST ??= /(?:tack|race|rames|ption)": ?\[/).test(line) || (FLAT ??= /\S {3,12}at [\w.<>`+[\],]{2,300}\(/).test(line);
	if (line.charCodeAt(0) === 91) return (STACK_FIELD ??= /\[(?:backtrace|stack|errorVerbose)="/).test(line);
	if (line.endsWith("=<") || isIndentedGoroutine(line)) return true;
	if (line.includes("\\n")) return line.includes("=\"") || isConsoleRecord(line);
	return isConsoleRecord(line) && (LIST ??= /(?:tack|race|rames|ption)": ?\[/).test(line);
}
const CONSOLE_FIELDS = "	{\"";
function isConsoleRecord(line) {
	return line.charCodeAt(line.length - 1) === 125 && line.includes(CONSOLE_FIELDS);
}
let FLAT;
let FLAT_BREAKS;
let LIST;
function recordAt(lines, at) {
	const line = lines[at] ?? "";
	if (!mayBeRecord(line)) return null;
	if (line.charCodeAt(0) === 123) return jsonRecord(line, lines, at);
	if (isConsoleRecord(line)) return consoleRecord(line, lines, at);
	if (line.charCodeAt(0) === 91) return bracketRecord(lines, at);
	if (line.endsWith("=<")) return klogRecord(lines, at);
	return isIndentedGoroutine(line) ? indentedRecord(lines, at) : logfmtRecord(lines, at);
}
function endsProgram(level, message, lines, at) {
	return (FATAL ??= /^fatal$/i).test(level) || (GRAVE ??= /^(?:panic|dpanic|emerg|emergency|alert|critical|crit)$/i).test(level) && !saysRecovered(message) && endsLog(lines, at);
}
function saysRecovered(message) {
	return message !== null && /\brecover(?:ed|ing|y)?\b/i.test(message.slice(0, 400));
}
let CONSOLE_LEVEL;
let UNCAUGHT;
function consoleRecord(line, lines, at) {
	const level = (CONSOLE_LEVEL ??= /^(?:[^\t]{4,40}\t){0,2}([A-Za-z]{4,6})\t/).exec(line)?.[1];
	const fields = line.indexOf(CONSOLE_FIELDS) + 1;
	const record = jsonRecord(line.slice(fields), lines, at);
	return level === void 0 || record === null ? null : {
		...record,
		fatal: endsProgram(level, record.message, lines, at),
		uncaught: (UNCAUGHT ??= /(?:^|\s)(?:Uncaught Exception|Unhandled Promise Rejection)\s*$/).test(line.slice(0, fields))
	};
}
function jsonRecord(text, lines, at) {
	const record = parseObject(text);
	if (record === null) return null;
	const stack = stackIn(record, DEPTH$1);
	if (stack === null) return null;
	const level = levelOf(record);
	const message = messageOf(record, stack);
	return {
		lines: stack.split("\n").map((one) => one.replace(/\r$/, "")),
		message,
		printed: saidIn(record, message),
		fatal: (typeof level === "string" ? endsProgram(level, message, lines, at) : level === PINO_FATAL) || record.exception === true && endsLog(lines, at),
		uncaught: "errorType" in record && (UNCAUGHT ??= /(?:^|\s)(?:Uncaught Exception|Unhandled Promise Rejection)\s*$/).test(lines[at - 1] ?? ""),
		rows: 1
	};
}
function stackIn(record, depth) {
	let best = null;
	let isVerbose = false;
	for (const [key, value] of Object.entries(record)) {
		let found = null;
		if (typeof value === "string") {
			if (isStackKey(key) && value.includes("\n")) found = value;
			else if (isStackKey(key) && (FLAT ??= /\S {3,12}at [\w.<>`+[\],]{2,300}\(/).test(value)) found = value.replace(FLAT_BREAKS ??= / {3,12}(?=at [\w.<>`+[\],]{2,300}\(|--- End of )| (?=---> \w)/g, "\n   ");
			else if (value.startsWith("{") && value.includes("\\n") && depth > 0) {
				const inner = parseObject(value);
				found = inner === null ? null : stackIn(inner, depth - 1);
			}
		} else if (Array.isArray(value)) found = (LIST_KEYS ??= /stack|trace|frames|exception/i).test(key) ? stackText(value, record) : null;
		else if (typeof value === "object" && value !== null && depth > 0) found = stackIn(value, depth - 1);
		const isBetter = best === null || !(VERBOSE ??= /verbose$/i).test(key) && (isVerbose || (found?.length ?? 0) > best.length);
		if (found === null || !isBetter) continue;
		best = found;
		isVerbose = (VERBOSE ??= /verbose$/i).test(key);
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
function saidIn(record, error) {
	const text = record.msg ?? record.message;
	if (typeof text !== "string" || text === "" || error === null || text.includes(error)) return error;
	return `${text.replace(/[:.]?\s*$/, "")}: ${error}`;
}
function logfmtRecord(lines, at) {
	const fields = logfmtFields(lines[at] ?? "");
	const stack = stackIn(fields, 0);
	if (stack === null) return null;
	const message = messageOf(fields, stack);
	return {
		lines: stack.split("\n"),
		message,
		printed: saidIn(fields, message),
		fatal: endsProgram(fields.level ?? fields.lvl ?? fields.severity ?? "", message, lines, at),
		rows: 1
	};
}
let BRACKETS;
let BRACKET_FIELD;
let STACK_FIELD;
function bracketRecord(lines, at) {
	const line = lines[at] ?? "";
	const head = (BRACKETS ??= /^\[[^\]]{10,40}\] \[([A-Z]+)\] (?:\[[^\]]{1,100}\] )?\[(?:"((?:[^"\\]|\\.)*)"|([^\]"]*))\]/).exec(line);
	if (head === null) return null;
	const fields = { msg: unquote(head[2] ?? head[3] ?? "") };
	for (const [, key = "", quoted, bare = ""] of line.slice(head[0].length).matchAll(BRACKET_FIELD ??= /\[(\w{1,40})=(?:"((?:[^"\\]|\\.)*)"|([^\]]*))\]/g)) fields[key] = quoted === void 0 ? bare : unquote(quoted);
	const stack = fields.backtrace ?? fields.stack ?? fields.errorVerbose ?? "";
	const message = messageOf(fields, stack);
	return {
		lines: [.../^ {2,}\d+: /.test(stack) ? ["stack backtrace:"] : [], ...stack.split("\n")],
		message,
		printed: saidIn(fields, message),
		fatal: (FATAL ??= /^fatal$/i).test(head[1] ?? ""),
		rows: 1
	};
}
let INDENTED_GOROUTINE;
function isIndentedGoroutine(line) {
	return line.charCodeAt(0) <= 32 && line.includes("goroutine ") && (INDENTED_GOROUTINE ??= /^[ \t]{1,40}goroutine \d{1,20} \[[^\]]{1,200}\]:\s*$/).test(line);
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
		printed: null,
		fatal: false,
		rows: row - at
	};
}
let KLOG_FIELD;
const KLOG_LINES = 4e3;
function klogRecord(lines, at) {
	const stack = [];
	const indent = /^(?:\t| {2,16})/.exec(lines[at + 1] ?? "")?.[0];
	if (indent === void 0) return null;
	let row = at + 1;
	for (; row < lines.length && row - at < KLOG_LINES; row++) {
		const line = lines[row] ?? "";
		if (line === " >" || line === ">" || line === "" && row === lines.length - 1) break;
		if (!line.startsWith(indent)) return null;
		stack.push(line.slice(indent.length));
	}
	if (stack.length === 0) return null;
	const message = (KLOG_FIELD ??= /\b(?:panic|err)="((?:[^"\\]|\\.)*)"/).exec(lines[at] ?? "")?.[1];
	const printed = message === void 0 ? null : unquote(message);
	return {
		lines: stack,
		message: printed,
		printed,
		fatal: false,
		rows: row - at + 1
	};
}
// src/crash/stream/triggers.ts
const RECORD_TRIGGERS = [
	...[
		"race=<",
		"tack=<",
		" err=<",
		"anic=<",
		"rror=<"
	],
	...[
		"[backtrace=\"",
		"[stack=\"",
		"[errorVerbose=\""
	],
	...[
		"tack\":",
		"race\":",
		"rames\":",
		"ption\":"
	].flatMap((key) => [`${key}[`, `${key} [`])
];
const ESCAPED_COLOUR = "\\u001b[";
function triggerMarks() {
	const marks = /* @__PURE__ */ new Map();
	const add = (trigger, mark) => {
		for (const form of formsOf(trigger)) marks.set(form, (marks.get(form) ?? 0) | mark);
	};
	for (const [mark, { triggers }] of MARKED) for (const trigger of triggers) add(trigger, mark);
	for (const trigger of RECORD_TRIGGERS) add(trigger, RECORD_MARK);
	for (const head of HEADS) add(head, HEAD_MARK);
	marks.set(ESCAPED_COLOUR, COLOUR_MARK);
	return marks;
}
function formsOf(trigger) {
	if (!(WRITTEN_OTHERWISE ??= /["\\<>&\x00-\x1f]/).test(trigger)) return [trigger];
	const json = JSON.stringify(trigger).slice(1, -1);
	const html = json.replace(/[<>&]/g, (one) => `\\u00${one.charCodeAt(0).toString(16)}`);
	return [.../* @__PURE__ */ new Set([
		trigger,
		json,
		html,
		trigger.replaceAll("	", "#011")
	])];
}
let WRITTEN_OTHERWISE;
function mayOpen(line, marks, isHeadless) {
	return mayOpenFor(withEdges(marks, line), line) || mayBeRecord(line) || isStackField(line) || !isHeadless && gluedHeadIn(line) !== -1;
}
// src/crash/stream/trigger-marks.ts
const TRIGGER_MARKS = triggerMarks();
// src/crash/stream/prefilter-wasm.ts
const PREFILTER_WASM = "AGFzbQEAAAABHARgAX8Bf2ADf39/AX9gAn9/AX9gBX9/f39/AX8DCQgAAAECAQEDAgUDAQARBxwDBm1lbW9yeQIABGZpbmQABghuZXdsaW5lcwAHCq8DCA4AIAAoAgBBsdXVxnlsCwwAIAAQAEEOdi0AAAt7AQN7QbHV1cZ5/REhBP0MAAECAwIDBAUEBQYHBgcICSEFA0AgAiAANgIAIAD9AAQAIAX9DiAE/bUBQQ79rQEhAyACIAP9GwAtAAAgA/0bAS0AAHIgA/0bAi0AACAD/RsDLQAAcnJBAnRqIQIgAEEIaiIAIAFJDQALIAILEwAgASAANgIAIAEgABABQQN0agtKAQF/A0AgACABSQRAIAAoAgAhAyADIAIQAyECIANBAmogAhADIQIgA0EEaiACEAMhAiADQQZqIAIQAyECIABBBGohAAwBCwsgAgtvAQR/IAAhBgNAIAAgAUkEQCAAKAIAIQMgAxAAQRJ2IQQDQCACIARBAnRqKAIAIQUgBSADKAIARwRAIARBAWpB//8AcSEEIAUNAQUgBiADNgIAIAYgBDYCBCAGQQhqIQYLCyAAQQhqIQAMAQsLIAYLFgAgBCADIAAgASADEAIgBBAEIAIQBQsvAgF/AXtBCv0PIQMDQCACIAD9AAQAIAP9I/1kaWohAiAAQRBqIgAgAUkNAAsgAgs=";
// src/crash/stream/trigger-search.ts
const ORDINARY = `2026-11-25T01:02:03.417Z INFO [main] server started on port 8080 at http://localhost:8080/api/v1/users
{"level":"info","time":"2026-11-25","msg":"request completed","caller":"http/server.go:42","error":"failed: not found"}
level=warning msg="connection refused, call retried, worker failed with an exception: timeout exceeded in line 12 of a file"
I1125 01:02:03.417000 1 controller.go:121] "Reconciled" object="default/pod-7" duration="30ms" panic terminated exited thread
10.42.0.1 - - [25/Nov/2026:01:02:03 +0000] "GET /index.php HTTP/1.1" 200 195 "-" "Mozilla/5.0" DEBUG WARN ERROR invalid argument
2026-11-25 01:02:03.417 ERROR 1 --- [nio-8080-exec-3] com.example.Client : error from 10.0.0.7, value from cache: ERROR from server error 
        at the end of the    next handler of this    process could be  cannot open stack trace signal received, killed and aborted
`;
const PREFILTER_BITS = 18;
const SLOTS = 16384;
const LAST_SLOT = 16383;
const MIX = 2564123313;
const PREFILTER_BYTES = 1 << PREFILTER_BITS;
const TABLE = PREFILTER_BYTES;
const TEXT = 327680;
const TEXT_BYTES = 131072;
const ROOM = 458768;
const FOUND = 524304;
function createTriggerSearch(triggers) {
	const { memory, find, newlines } = instantiate();
	const prefilter = new Uint8Array(memory.buffer, 0, PREFILTER_BYTES);
	const keys = new Int32Array(memory.buffer, TABLE, SLOTS);
	const piece = new Uint8Array(memory.buffer, TEXT, 131088);
	const found = new Uint32Array(memory.buffer, FOUND);
	const probes = /* @__PURE__ */ new Map();
	const add = (key, probe) => {
		const hash = Math.imul(key, MIX);
		prefilter[hash >>> 14] = 1;
		let slot = hash >>> 18;
		let others = probes.get(slot);
		while (others !== void 0 && keys[slot] !== key) {
			slot = slot + 1 & LAST_SLOT;
			others = probes.get(slot);
		}
		keys[slot] = key;
		if (others === void 0) probes.set(slot, [probe]);
		else others.push(probe);
	};
	const ordinary = piecesOf(ORDINARY);
	for (const [trigger, marks] of triggers) {
		const text = encoder.encode(trigger);
		const common = commonnessOf(text, ordinary);
		for (const parity of [0, 1]) {
			const offset = text.length === 3 ? -parity : mostTelling(common, parity);
			const byteAt = (at, any) => text[offset + at] ?? any;
			for (const any of offset < 0 || offset + 4 > text.length ? ANY : [0]) add(byteAt(0, any) | byteAt(1, any) << 8 | byteAt(2, any) << 16 | byteAt(3, any) << 24, {
				text,
				offset,
				marks
			});
		}
	}
	const compare = (bytes, length, place, slot, hits) => {
		for (const { text, offset, marks } of probes.get(slot) ?? []) {
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
	const module = new WebAssembly.Module(Buffer.from(PREFILTER_WASM, "base64"));
	return new WebAssembly.Instance(module).exports;
}
function mostTelling(common, parity) {
	let best = parity;
	for (let offset = parity + 2; offset < common.length; offset += 2) if ((common[offset] ?? 0) < (common[best] ?? 0)) best = offset;
	return best;
}
function commonnessOf(text, ordinary) {
	const characters = String.fromCharCode(...text);
	const common = new Uint32Array(Math.max(0, text.length - 3));
	for (const length of PIECES) for (let from = 0; from + length <= text.length; from++) {
		const count = ordinary.get(characters.slice(from, from + length));
		if (count === void 0) continue;
		for (let offset = Math.max(0, from + length - 4); offset <= from && offset < common.length; offset++) common[offset] = (common[offset] ?? 0) + count * length;
	}
	return common;
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
const encoder = new TextEncoder();
const ANY = Array.from({ length: 256 }, (_, byte) => byte);
// src/crash/stream/candidates.ts
const EDGE_ROWS = 4;
let ESCAPED_ANSI;
const SHORT_BYTES = 65536;
let tables = null;
function find(bytes, length, hits) {
	if (tables === null && length < SHORT_BYTES) return findEach(TRIGGER_MARKS, bytes.subarray(0, length), hits);
	tables ??= createTriggerSearch(TRIGGER_MARKS);
	return tables.find(bytes, length, hits);
}
function survey(given, isFirst) {
	let page = given;
	let hits = [];
	if (page.bytes.indexOf(27) !== -1 && page.bytes.indexOf(27) < page.length) page = recoded(page, ANSI);
	let rows = find(page.bytes, page.length, hits);
	if (hits.some(({ marks }) => (marks & 536870912) !== 0)) {
		page = recoded(page, ESCAPED_ANSI ??= /\\u001[bB]\[[0-9;]{0,40}m/g);
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
		const begin = at === 0 ? 0 : bytes.lastIndexOf(10, at - 1) + 1;
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
		const begin = side === "first" ? at : bytes.lastIndexOf(10, at - 1) + 1;
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
	const newline = bytes.indexOf(10, from);
	return newline === -1 || newline > length ? length : newline;
}
function isWorthALook({ bytes, length }, begin, end, marks) {
	const line = bytes.toString("utf8", begin, end);
	const isHeadless = (marks & HEAD_MARK) === 0;
	if (mayOpenIn(line, possibleTexts(line), marks, isHeadless)) return true;
	let other = neighbourOf(bytes, begin, end, length);
	const last = Math.min(begin + 80, end);
	for (let at = begin; at < last; at++, other++) if (isDigit(bytes[at]) && isDigit(bytes[other])) {
		while (isDigit(bytes[at + 1])) at++;
		while (isDigit(bytes[other + 1])) other++;
	} else if (bytes[at] !== bytes[other]) break;
	else if (isBlank$1(bytes[at])) {
		const rest = bytes.toString("utf8", at + 1, end);
		if (mayOpenIn(line, bytes[at + 1] === 123 ? possibleTexts(rest) : [rest], marks, isHeadless)) return true;
	}
	return false;
}
function mayOpenIn(line, texts, marks, isHeadless) {
	if (texts === null) return true;
	for (const text of texts) {
		const isPart = text === line || line.includes(text);
		if (mayOpen(text, isPart ? marks : withTriggers(marks, text), isPart && isHeadless)) return true;
	}
	return false;
}
function neighbourOf(bytes, begin, end, length) {
	let last = begin - 1;
	while (last >= 0 && bytes[last] === 10) last--;
	if (last >= 0) return bytes.lastIndexOf(10, last) + 1;
	let start = end;
	while (start < length && bytes[start] === 10) start++;
	return start;
}
// src/crash/stream/window.ts
const CONTEXT_LINES = 64;
const CONTEXT_BYTES = 1048576;
const LEAST_CONTEXT = 8;
const BATCH = 256;
const FORGET_LINES = 4e3;
const FORGET_BYTES = 2097152;
function createWindow(release) {
	return new PageWindow(release);
}
var PageWindow = class {
	#release;
	#stretches = [];
	#at = 0;
	#run = null;
	#decoded = null;
	constructor(release) {
		this.#release = release;
	}
	add(stretch) {
		this.#stretches.push(stretch);
	}
	get current() {
		return this.#stretches[this.#at] ?? null;
	}
	get isPlain() {
		return this.#run?.isPlain !== false;
	}
	get isToEnd() {
		const last = this.#stretches.at(-1);
		return last?.page.isLast === true && this.#run !== null && this.#run.end >= last.row + last.rows;
	}
	next() {
		this.#at++;
		let keep = this.#at;
		let rows = 0;
		let length = 0;
		while (keep > 0 && (rows < LEAST_CONTEXT || rows < CONTEXT_LINES && length < CONTEXT_BYTES)) {
			const before = this.#stretches[--keep];
			rows += before?.rows ?? 0;
			length += before?.page.length ?? 0;
		}
		while (keep-- > 0) this.#dropFirst();
	}
	lines(row, reach) {
		const first = Math.max(row - CONTEXT_LINES, this.#stretches[0]?.row ?? 0);
		if (this.#run === null || this.#run.end < first || this.#run.first > first) this.#run = runFrom(first);
		const run = this.#run;
		while (run.end <= row) if (!this.#extend(run)) return null;
		const here = run.batches.find(({ end }) => end > row);
		while (!reaches(run, here, reach)) if (!this.#extend(run)) break;
		return reaches(run, here, reach) || this.#stretches.at(-1)?.page.isLast === true ? run.unwrapper : null;
	}
	clear() {
		const cleared = this.#stretches;
		this.#stretches = [];
		this.#at = 0;
		this.#run = null;
		this.#decoded = null;
		return cleared;
	}
	#extend(run) {
		const stretch = this.#stretches.find(({ row, rows }) => run.end < row + rows);
		if (stretch === void 0) return false;
		if (this.#decoded?.stretch !== stretch) this.#decoded = {
			stretch,
			lines: linesOf(stretch.page)
		};
		const from = run.end - stretch.row;
		const batch = batchOf(this.#decoded.lines, from);
		const before = run.unwrapper.texts.length;
		if (!run.unwrapper.add(batch, run.end)) run.isPlain = false;
		const last = run.batches.at(-1);
		let solid = last?.solid ?? 0;
		for (let i = before; i < run.unwrapper.texts.length; i++) if (run.unwrapper.texts[i] !== "") solid++;
		let bytes = last?.bytes ?? 0;
		for (const line of batch) bytes += line.length + 1;
		run.end += batch.length;
		run.batches.push({
			end: run.end,
			solid,
			bytes
		});
		return true;
	}
	#dropFirst() {
		const first = this.#stretches.shift();
		if (first === void 0) return;
		this.#release(first.page);
		this.#at--;
		const run = this.#run;
		if (run === null) return;
		const kept = first.row + first.rows;
		if (run.end <= kept) {
			this.#run = null;
			return;
		}
		while (run.batches.length > 1 && (run.batches[0]?.end ?? kept) <= kept) run.batches.shift();
		run.passed += first.page.length;
		const forgotten = firstAtOrAfter(run.unwrapper.rows, kept);
		if (forgotten < FORGET_LINES && run.passed < FORGET_BYTES) return;
		run.unwrapper.keepLast(run.unwrapper.texts.length - forgotten);
		run.first = Math.max(run.first, kept);
		run.passed = 0;
	}
};
function batchOf(lines, from) {
	let end = Math.min(from + BATCH, lines.length);
	const open = lines.slice(from, end).findLastIndex(opensRecord);
	if (open === -1) return lines.slice(from, end);
	const most = Math.min(from + open + 400, lines.length);
	while (end < most && (lines[end - 1] ?? "").trim() !== "}") end++;
	return lines.slice(from, end);
}
function runFrom(first) {
	return {
		unwrapper: createUnwrapper(),
		first,
		end: first,
		isPlain: true,
		batches: [],
		passed: 0
	};
}
function reaches({ batches }, from, { lines, bytes }) {
	const last = batches.at(-1);
	return (last?.solid ?? 0) - (from?.solid ?? 0) >= lines || (last?.bytes ?? 0) - (from?.bytes ?? 0) >= bytes;
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
		const context = before.subarray(before.indexOf(10, -8192) + 1);
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
	for (let i = bytes.indexOf(10); i !== -1 && i < at; i = bytes.indexOf(10, i + 1)) line++;
	const target = rows[line];
	if (target === void 0) return page.length;
	let offset = 0;
	for (let row = 0; row < target; row++) offset = page.bytes.indexOf(10, offset) + 1;
	return offset;
}
// src/crash/wrappers/quoted-dumps.ts
const TEXTS = 4;
const DEPTH = 4;
const LINES = 3;
const MESSAGES = [
	"msg",
	"message",
	"@message",
	"event",
	"error",
	"err",
	"text"
];
let CHILD;
function quotedOutputIn(line) {
	if (!line.includes("\\n")) return null;
	const isJson = line.charCodeAt(0) === 123;
	const record = isJson ? parseObject(line) : line.includes("=\"") ? logfmtFields(line) : null;
	if (record === null) return null;
	const texts = [];
	collect(record, DEPTH, texts);
	if (texts.length === 0) return null;
	const level = isJson ? levelOf(record) : record.level ?? record.lvl ?? record.severity;
	const says = MESSAGES.map((key) => record[key]).some((value) => typeof value === "string" && !value.includes("\n") && (CHILD ??= /\b(?:child|(?:sub)?process|command|cmd|worker|plugin|container|program|server|job|task|script|hook|step|sidecar|binary|runner|app(?:lication)?)\b.{0,80}?\b(?:exit(?:ed|s|ing)?|die[ds]?|dead|terminated|fail(?:ed|s|ure)?|crash(?:ed|es)?|ended|killed|stopped|aborted)\b|\bexit(?:ed)?(?: with)?(?: status| code)\b/i).test(value.slice(0, 400)));
	return {
		texts: texts.map((text) => text.split(/\r?\n/)),
		saysEnded: says || typeof level === "string" && /^fatal$/i.test(level)
	};
}
function collect(record, depth, texts) {
	for (const [key, value] of Object.entries(record)) {
		if (texts.length >= TEXTS) return;
		if (isStackKey(key) && (typeof value !== "object" || Array.isArray(value))) continue;
		if (typeof value === "string") {
			if (value.includes("\n")) texts.push(value);
		} else if (Array.isArray(value)) {
			if (value.length >= LINES && value.every((one) => typeof one === "string")) texts.push(value.join("\n"));
			else if (depth > 0) collect(Object.fromEntries(value.slice(0, TEXTS).entries()), depth - 1, texts);
		} else if (typeof value === "object" && value !== null && depth > 0) collect(value, depth - 1, texts);
	}
}
// src/crash/stream/line-readings.ts
function readingsAt(lines, at, marks) {
	const record = recordAt(lines, at);
	const quoted = mayBeRecord(lines[at] ?? "") ? quotedOutputIn(lines[at] ?? "") : null;
	const output = quoted === null ? null : readQuoted(lines, at, quoted);
	if (output !== null && quoted?.saysEnded) return output;
	if (record !== null) {
		const last = at + record.rows - 1;
		const isLast = isBlankFrom(lines, last + 1);
		const isFatal = record.fatal || isPanic(record.message) && isLast;
		const isEnd = record.uncaught === true || record.printed !== null && saysProcessEnds(record.printed);
		const readings = readAll(record.lines).map(({ draft }) => ({
			draft: ofRecord(draft, record, isEnd || isFatal && (draft.fatal || record.fatal && isLast)),
			first: at,
			last
		}));
		return readings.length === 0 && output !== null ? output : {
			readings,
			last
		};
	}
	if (output !== null) return output;
	const reading = readAt(lines, at, withTriggers(marks, lines[at] ?? ""));
	return reading === null ? null : {
		readings: [reading],
		last: Math.max(at, reading.last)
	};
}
function isFarFromRest(line, marks) {
	return grammarsOf(withTriggers(marks, line)).some((grammar) => grammar.isFarFromRest?.(line) === true);
}
const LINES_AFTER = 3;
function readQuoted(lines, at, { texts, saysEnded }) {
	const isEnd = saysEnded && lines.slice(at + 1).filter((line) => line.trim() !== "").length <= LINES_AFTER;
	for (const text of texts) {
		const found = readAll(text).filter(({ draft }) => draft.frames.length > 0 && draft.message !== null);
		if (found.length === 0) continue;
		return {
			readings: found.map(({ draft }) => ({
				draft: {
					...draft,
					fatal: isEnd && draft.fatal
				},
				first: at,
				last: at
			})),
			last: at
		};
	}
	return null;
}
function isPanic(message) {
	return message !== null && /\bpanic/i.test(message) && !saysRecovered(message);
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
	if (line === "" || isCommentInDiff(line)) return null;
	const all = withEdges(marks, line);
	return readWhole(lines, at, all) ?? readGlued(lines, at, all);
}
function isCommentInDiff(line) {
	return line.startsWith("* ", 2) && (DIFF_MARGIN ??= /^[+ -] /).test(line);
}
let DIFF_MARGIN;
function readWhole(lines, at, marks) {
	const line = lines[at] ?? "";
	for (const grammar of grammarsOf(marks)) {
		if (!grammar.mayOpen(line)) continue;
		const reading = grammar.read(lines, at);
		if (reading !== null) return withSentence(lines, withCutLine(lines, grammar, reading));
	}
	return null;
}
function readGlued(lines, at, marks) {
	const line = lines[at] ?? "";
	const start = gluedHeadIn(line);
	if (start === -1) return null;
	const reading = readWhole(lines.with(at, line.slice(start)), at, marks);
	if (reading === null || reading.first !== at) return null;
	const accepts = grammars[reading.draft.runtime].acceptsGlued;
	return accepts?.(reading.draft, lines, at) ?? reading.draft.frames.length > 0 ? reading : null;
}
const HEADING_LINES = 2;
function withSentence(lines, reading) {
	const { draft, first } = reading;
	if (draft.fatal || draft.frames.length === 0 || draft.chain.some(({ recovered }) => recovered)) return reading;
	for (let at = first; at >= 0 && at >= first - HEADING_LINES; at--) if (saysProcessEnds(lines[at] ?? "")) return {
		...reading,
		draft: {
			...draft,
			fatal: true
		}
	};
	return reading;
}
function withCutLine(lines, { cutLine }, reading) {
	const { draft } = reading;
	if (cutLine === void 0 || reading.more !== void 0 || draft.frames.length === 0) return reading;
	const last = lines.at(-1)?.trim() === "" ? lines.length - 2 : lines.length - 1;
	if (last < reading.last || last > reading.last + 1) return reading;
	const line = (lines[last] ?? "").slice(0, 2e3).trimEnd();
	if (!cutLine.test(line)) return reading;
	const rootCause = /^\s*Caused by: /.test(line) ? null : draft.rootCause;
	return {
		...reading,
		last,
		draft: {
			...draft,
			rootCause,
			truncated: {
				...draft.truncated,
				tail: true
			}
		}
	};
}
function ofRecord(draft, { message, printed }, fatal) {
	if (draft.message !== null || message === null) return {
		...draft,
		fatal
	};
	const { words: _, ...read } = draft;
	const grammar = grammars[draft.runtime];
	if (grammar.withMessage !== void 0) return {
		...grammar.withMessage({
			...read,
			fatal
		}, message, printed ?? message),
		fatal
	};
	const chain = [{
		type: null,
		message,
		recovered: !fatal
	}];
	return {
		...read,
		message,
		title: message.split("\n", 1)[0] ?? "",
		fatal,
		chain
	};
}
// src/crash/stream/tail.ts
const PAGES = 2;
const TAIL_BYTES = 98304;
const NEWLINE = 10;
function createTail(release) {
	const held = [];
	const given = /* @__PURE__ */ new Set();
	return {
		add(page) {
			held.push(page);
			if (held.length <= PAGES) return;
			const oldest = held.shift();
			if (oldest !== void 0 && given.delete(oldest)) release(oldest);
		},
		release(page) {
			if (held.includes(page)) given.add(page);
			else release(page);
		},
		lines(most) {
			const bytes = Buffer.concat(held.map((page) => page.bytes.subarray(0, page.length)));
			return bytes.toString("utf8", startOfTail(bytes, most)).split("\n");
		}
	};
}
function startOfTail(bytes, most) {
	let start = bytes.length;
	for (let line = 0; line < most; line++) {
		const before = start < 2 ? -1 : bytes.lastIndexOf(NEWLINE, start - 2);
		if (line > 1 && bytes.length - before > TAIL_BYTES) break;
		start = before + 1;
		if (start === 0) break;
	}
	return start;
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
const FAR = 2;
const LINES_BETWEEN_FAR = 400;
function createScanner(onCrash) {
	const scanner = new LogScanner(onCrash);
	return {
		write: (chunk) => scanner.write(chunk),
		end: () => scanner.end(),
		tail: (most) => scanner.tail(most)
	};
}
var LogScanner = class {
	#onCrash;
	#pager = createPager((page) => {
		this.#tail.add(page);
		this.#take(page);
	});
	#tail = createTail(this.#pager.release);
	#window = createWindow(this.#tail.release);
	#row = 0;
	#dump = null;
	#candidate = 0;
	#reach = 0;
	#nextFar = 0;
	#claimed = 0;
	#endsWithNewline = true;
	constructor(onCrash) {
		this.#onCrash = onCrash;
	}
	write(chunk) {
		if (chunk.length > 0) this.#endsWithNewline = chunk[chunk.length - 1] === 10;
		this.#pager.write(chunk);
	}
	end() {
		this.#pager.end();
		return this.#endsWithNewline ? this.#row - 1 : this.#row;
	}
	tail(most) {
		const unwrapper = createUnwrapper("collectors");
		const lines = this.#tail.lines(most);
		const first = this.#row + (this.#dump?.rows() ?? 0) - lines.length;
		unwrapper.add(lines, first);
		return {
			texts: unwrapper.texts,
			rows: unwrapper.rows,
			raw: (at) => lines[at - first] ?? ""
		};
	}
	#take(page) {
		const rest = [page];
		for (let next = rest.shift(); next !== void 0; next = rest.shift()) {
			if (this.#dump === null) {
				this.#add(next, this.#row === 0);
				this.#work();
				continue;
			}
			const after = this.#dump.fed.add(next);
			if (after === null) continue;
			this.#dump.finish();
			this.#dump = null;
			this.#row = after.row;
			const { rows } = survey(after.context, false);
			this.#window.add({
				page: after.context,
				rows,
				candidates: [],
				row: this.#row - rows
			});
			rest.unshift(...after.pages);
		}
	}
	#add(page, isFirst) {
		const stretch = {
			...survey(page, isFirst),
			row: this.#row
		};
		this.#window.add(stretch);
		this.#row += stretch.rows;
	}
	#work() {
		for (let { current } = this.#window; current !== null && this.#dump === null; current = this.#window.current) {
			const one = current.candidates[this.#candidate];
			if (one === void 0) {
				this.#candidate = 0;
				this.#window.next();
			} else if (current.row + one.row < this.#claimed) this.#candidate++;
			else if (!this.#look(current, one)) return;
		}
	}
	#look(current, { row: rowInPage, marks }) {
		const reached = REACHES[this.#reach];
		const line = current.row + rowInPage;
		const lines = reached === void 0 ? null : this.#window.lines(line, reached);
		if (lines === null) return false;
		const { texts, rows } = lines;
		const found = lookIn(lines, line, marks);
		const isPartial = !this.#window.isToEnd && found !== null;
		const more = isPartial ? found.readings.find((reading) => reading.more !== void 0)?.more : void 0;
		if (isPartial && found.last >= texts.length - NEAR_END && this.#reach < (more === void 0 ? REACHES.length - 1 : CONTINUED)) {
			this.#reach++;
			return true;
		}
		if (found === null && this.#looksFurther(line, lines, marks)) return true;
		this.#reach = 0;
		this.#candidate++;
		if (found === null) return true;
		const rowOf = (text) => rows[Math.min(Math.max(text, 0), rows.length - 1)] ?? 0;
		const [reading] = found.readings;
		if (more !== void 0 && reading !== void 0 && found.last >= texts.length - NEAR_END) {
			this.#hand(more, rowOf(reading.first), rowOf(more.from));
			return true;
		}
		const lastRowOf = (text) => {
			const row = rowOf(text);
			const next = rows[text + 1] ?? 0;
			return isRecord(texts[text] ?? "") && next - row <= 400 ? Math.max(row, next - 1) : row;
		};
		for (const { draft, first, last } of found.readings) this.#onCrash({
			draft,
			first: rowOf(first),
			last: lastRowOf(last)
		});
		this.#claimed = lastRowOf(found.last) + 1;
		return true;
	}
	#looksFurther(line, { texts, rows }, marks) {
		if (this.#window.isToEnd || this.#reach >= FAR) return false;
		if (this.#reach === 0 && line < this.#nextFar) return false;
		if (!isFarFromRest(texts[firstAtOrAfter(rows, line)] ?? "", marks)) return false;
		this.#nextFar = line + LINES_BETWEEN_FAR;
		this.#reach++;
		return true;
	}
	#hand(more, first, from) {
		const { isPlain } = this.#window;
		const pages = [];
		for (const stretch of this.#window.clear()) if (stretch.row + stretch.rows <= from) this.#tail.release(stretch.page);
		else pages.push(stretch.row < from ? pageFrom(stretch, from) : stretch.page);
		this.#dump = {
			rows: () => more.rows,
			fed: createDump(more, from, isPlain, this.#tail.release),
			finish: () => {
				this.#claimed = from + more.ownRows;
				this.#onCrash({
					draft: more.finish(),
					first,
					last: Math.max(this.#claimed - 1, first)
				});
			}
		};
		this.#candidate = 0;
		this.#row = from;
		for (const page of pages) this.#take(page);
	}
};
function lookIn({ texts, rows }, line, marks) {
	const end = firstAtOrAfter(rows, line + 1);
	const readings = [];
	let last = -1;
	for (let at = Math.min(firstAtOrAfter(rows, line), end - 1); at < end; at++) {
		const found = readingsAt(texts, at, marks);
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
function isRecord(text) {
	return text.charCodeAt(0) === 123 || text.charCodeAt(text.length - 1) === 125 && text.includes("{\"");
}
function pageFrom({ page, row }, from) {
	let offset = 0;
	for (let at = row; at < from; at++) offset = page.bytes.indexOf(10, offset) + 1;
	return copiedPage(page.bytes.subarray(offset, page.length), page.isLast);
}
// src/crash/index.ts
const SERVICES_BYTES = 524288;
function createCrashReader(options = {}) {
	const reader = createReader(options);
	let held = [];
	let length = 0;
	return {
		write(chunk) {
			length += chunk.length;
			if (held !== null && length <= SERVICES_BYTES) {
				held.push(Buffer.from(chunk));
				return;
			}
			for (const early of held ?? []) reader.write(early);
			held = null;
			reader.write(chunk);
		},
		end(exit) {
			const log = withoutQuoteMarks(Buffer.concat(held ?? []));
			const services = log.includes("|") ? servicesOf(log.toString()) : null;
			const parsed = services === null ? null : ofFailedService(services.map((one) => readService(one, options, exit)));
			if (parsed !== null) return parsed;
			const ordered = inOrderOfTime(log);
			if (ordered !== null) {
				reader.write(Buffer.from(ordered.text));
				return withRows(ordered.rows, reader.end(exit));
			}
			reader.write(log);
			return reader.end(exit);
		}
	};
}
function readService(service, options, exit) {
	const reader = createReader(options);
	reader.write(Buffer.from(service.text));
	return {
		...service,
		parsed: reader.end(service.exit ?? exit)
	};
}
function createReader(options) {
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
			const ending = known.exit ?? reportedExit(scanner.tail(FAREWELL_LINES).texts);
			const chosen = selectCrash(crashes.all().map(crashOf), ending, rows - farewellRows(scanner, ending));
			const facts = {
				exit: ending,
				memoryLimitBytes: known.memoryLimitBytes ?? null
			};
			const hinted = (crash) => ({
				...crash,
				hint: crashHint(crash, facts)
			});
			const words = chosen.crash === null ? lastWordsOf(scanner.tail, ending) : null;
			return {
				crash: chosen.crash === null ? null : hinted(chosen.crash),
				alsoSeen: chosen.alsoSeen.map(hinted),
				lastWords: words === null || options.wholeLastWords ? words : inBrief(words)
			};
		}
	};
}
const FAREWELL_LINES = 40;
function farewellRows(scanner, exit) {
	if (exit?.code == null || exit.code === 0) return 0;
	const texts = scanner.tail(FAREWELL_LINES).texts.map((text) => text.trim());
	return texts.findLastIndex((text) => text !== "") - texts.findLastIndex((text) => text !== "" && !isEpilogue(text));
}
function parseCrash(input, options = {}) {
	const reader = createCrashReader(options);
	reader.write(typeof input === "string" ? Buffer.from(input) : input);
	return reader.end();
}
export { createCrashReader, parseCrash };
