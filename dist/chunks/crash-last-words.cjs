const require_crash = require("./crash.cjs");
const require_openings = require("./crash-openings.cjs");
const require_erlang_term = require("./crash-erlang-term.cjs");
// src/crash/last-words/belonging.ts
const REACH = 120;
const PARTS = 6;
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
		while (announces(text) && taken < PARTS) {
			const next = nextWords(row, at, 3);
			if (next === null || (TRACEBACK ??= /^Traceback \(most recent call last\):$/).test(lineAt(next).trim())) break;
			add(at(next)?.text ?? "", " ");
			row = next + 1;
		}
	};
	addAnnounced();
	for (; isOpen(text) && taken < PARTS; row++) {
		const next = at(row);
		if (next === null || next.kind === "blank" || next.isLogged || !/[")'\]]/.test(next.text)) break;
		add(next.text, / $/.test(own.text) || !endsInWord(text) ? " " : "");
	}
	if (isBanner(own.text)) {
		for (; taken < PARTS && text.length < ENOUGH; row++) {
			const next = at(row);
			if (next === null || next.kind === "blank" || next.isLogged) break;
			add(next.text, taken === 0 ? ": " : " ");
		}
		return text;
	}
	const below = at(row);
	if (below !== null && below.kind === "trouble" && require_openings.isSystemError(below.text) && !text.includes(below.text.trim())) {
		text = text.replace(/[\s:.]+$/, "");
		add(below.text, ": ");
		row++;
	}
	const error = errorOfStack(row, at, lineAt);
	if (error !== null) return containsError(error, text) ? text : `${text.replace(/[\s:.]+$/, "")}: ${error}`;
	const isInList = isIndentedAlike(lineAt(index - 1), lineAt(row));
	for (; !isInList && taken < PARTS && text.length < ENOUGH; row++) {
		const next = at(row);
		if (next?.kind === "aside") continue;
		if (next === null || next.kind !== "part" || require_crash.isFrame(lineAt(row)) || isUsage(next.text)) break;
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
let TRACEBACK;
let RAISED;
function errorOfStack(from, at, lineAt) {
	const first = nextWords(from, at, 1);
	if (first === null) return null;
	const statement = at(first);
	const line = (statement?.isLogged === true && statement.grade === null ? statement.text : lineAt(first)).trim();
	if ((TRACEBACK ??= /^Traceback \(most recent call last\):$/).test(line)) return lastRaised(first, at, lineAt);
	if (!(RAISED ??= /^(?:[\w.$]{1,200}(?:Error|Exception|Warning|Exit|Interrupt|Timeout|Refused|Failure|Fault)\b|[a-z_][\w.]{0,100}\.[A-Z]\w{2,100})(?:[:;].*)?$/).test(line) || line.length > 2e3) return null;
	let error = line;
	for (let row = first + 1; row < first + REACH; row++) {
		const next = at(row);
		if (next === null || next.isLogged && !require_crash.isFrame(lineAt(row))) break;
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
		if (/^\S/.test(line) && (RAISED ??= /^(?:[\w.$]{1,200}(?:Error|Exception|Warning|Exit|Interrupt|Timeout|Refused|Failure|Fault)\b|[a-z_][\w.]{0,100}\.[A-Z]\w{2,100})(?:[:;].*)?$/).test(line.trim())) error = line.trim();
	}
	return error;
}
function causeBelow(from, at) {
	const head = nextWords(from, at, 1);
	if (head === null || !/^(?:Caused by|Reason|Cause|Details?):$/i.test(at(head)?.text.trim() ?? "")) return null;
	let cause = null;
	for (let row = head + 1; row < head + PARTS; row++) {
		const next = at(row);
		if (next === null || next.kind === "blank" || next.isLogged || require_openings.isDecoration(next.text)) break;
		cause = next.text.trim().replace(/^\d{1,2}: /, "");
	}
	return cause;
}
// src/crash/last-words/lisp-report.ts
let HEAD;
const THREAD_LINES = 4;
const MESSAGE_LINES = 6;
function lispReport(texts, index) {
	const condition = (HEAD ??= /^(?:Unhandled|debugger invoked on an?) ([\w:+*-]{2,80})(?: @[0-9A-F]{1,16})? in thread(?: #<|$)/).exec(texts[index] ?? "")?.[1];
	if (condition === void 0) return null;
	let end = index;
	while (end < index + THREAD_LINES && !/>:$/.test(texts[end] ?? "")) end++;
	const message = [];
	for (let row = end + 1; row <= end + MESSAGE_LINES && /^\s+\S/.test(texts[row] ?? ""); row++) message.push((texts[row] ?? "").trim());
	return [condition.replace(/^.*:/, ""), message.join(" ")].filter((part) => part !== "").join(": ");
}
// src/crash/last-words/fields.ts
const MESSAGES = [
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
const ERRORS = [
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
const TIMES = [
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
	if (first === BRACE) return jsonRecord(line);
	if (line.includes("	") && (ZAP ??= /^(?:\S{8,40}\t)?(?:debug|info|warn|error|dpanic|panic|fatal)\t/i).test(line)) return zapRecord(line);
	if (first === BRACKET && line.includes("] [")) return tikvRecord(line);
	return line.includes("=") ? logfmtRecord(line) : null;
}
const BRACE = 123;
const BRACKET = 91;
const LONGEST$2 = 65536;
function jsonRecord(line) {
	const record = line.length > LONGEST$2 ? null : require_crash.parseObject(line) ?? require_crash.parseObject(line.replace(/\},\s*$/, "}"));
	if (record === null) return null;
	const text = saying(record);
	if (text === null) return null;
	return {
		text,
		grade: require_crash.gradeOfValue(levelIn(record)),
		isLogged: true,
		column: 0,
		seconds: secondsIn$1(record)
	};
}
function levelIn(record) {
	const named = require_crash.levelOf(record);
	if (named !== void 0 && typeof named !== "object") return named;
	for (const key of LEVELS) {
		const value = record[key];
		if (typeof value === "string" || typeof value === "number") return value;
		if (typeof value === "object" && value !== null) {
			const inner = require_crash.levelOf(value) ?? value.name;
			if (inner !== void 0) return inner;
		}
	}
	const { tags } = record;
	return Array.isArray(tags) ? tags.find((tag) => typeof tag === "string" && require_crash.gradeOf(tag) !== null) : void 0;
}
const LEVELS = [
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
	const message = wordsOf(record, MESSAGES, 2);
	const error = wordsOf(record, ERRORS, 2);
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
function wordsOf(record, keys, depth) {
	for (const key of keys) {
		const value = require_crash.fieldOf(record, key);
		if (typeof value === "string" && value.trim() !== "") return firstWords(value);
		if (typeof value === "object" && value !== null && !Array.isArray(value) && depth > 0) {
			const inner = wordsOf(value, [...MESSAGES, ...ERRORS], depth - 1) ?? codeOf(value);
			if (inner !== null) return inner;
		}
	}
	if (depth === 0) return null;
	for (const key of NESTED) {
		const value = record[key];
		if (typeof value !== "object" || value === null || Array.isArray(value)) continue;
		const inner = wordsOf(value, keys, depth - 1);
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
	const stack = lines.findIndex((line, at) => at > 0 && (require_crash.isFrame(line) || /^\s*(?:Traceback|Caused by:)/.test(line)));
	return (stack === -1 ? lines : lines.slice(0, stack)).map((line) => line.trim()).join(" ");
}
function secondsIn$1(record) {
	for (const key of TIMES) {
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
	const at = columns.findIndex((column) => require_crash.gradeOf(column) !== null);
	const level = columns[at];
	if (level === void 0 || at > 1) return null;
	const rest = columns.slice(at + 1);
	const fields = rest.at(-1)?.startsWith("{") ? require_crash.parseObject(rest.pop() ?? "") : null;
	return {
		text: joined(rest.at(-1) ?? "", fields === null ? null : wordsOf(fields, ERRORS, 1)),
		grade: require_crash.gradeOf(level),
		isLogged: true,
		column: 0,
		seconds: secondsOf(columns[0] ?? "")
	};
}
let TIKV;
function tikvRecord(line) {
	const match = (TIKV ??= /^\[\d{4}\/\d\d\/\d\d (\d\d:\d\d:\d\d)\.\d+ [+-]\d\d:\d\d\] \[(\w+)\] \[[^\]]{1,100}\] (?:\[thread_id=\d+\] )?\["?((?:[^"\\\]]|\\.)*)"?\]/).exec(line.slice(0, LONGEST$2));
	if (match === null) return null;
	const error = /\[(?:err|error)=(?:"((?:[^"\\]|\\.)*)"|([^\]]*))\]/.exec(line.slice(0, LONGEST$2));
	const cause = error === null ? null : require_crash.unquote(error[1] ?? error[2] ?? "");
	return {
		text: joined(require_crash.unquote(match[3] ?? ""), cause),
		grade: require_crash.gradeOf(match[2] ?? ""),
		isLogged: true,
		column: 0,
		seconds: secondsOf(match[1] ?? "")
	};
}
let FIELD;
function logfmtRecord(line) {
	const text = line.slice(0, FIELDS);
	if (!(LOGFMT ??= /(?:^|\s)(?:level|lvl|severity|msg)=["\w]/).test(text)) return null;
	const fields = {};
	for (const match of text.matchAll(FIELD ??= /(?:^|\s)([\w.@/-]{1,64})=(?:"((?:[^"\\]|\\.)*)"|([^\s"]*))/g)) fields[match[1] ?? ""] ??= match[2] === void 0 ? match[3] ?? "" : require_crash.unquote(match[2]);
	const level = fields.level ?? fields.lvl ?? fields.severity ?? fields.loglevel;
	const printed = saying(fields);
	if (printed === null || level === void 0 && fields.msg === void 0) return null;
	return {
		text: printed,
		grade: level === void 0 ? null : require_crash.gradeOf(level),
		isLogged: true,
		column: 0,
		seconds: secondsOf(fields.ts ?? fields.time ?? fields.t ?? "")
	};
}
const FIELDS = 8192;
let LOGFMT;
function withoutFields(text) {
	if (text.includes("\"msg\"=\"")) return quotedFields(text);
	if (text.endsWith("}")) return withoutObject(text);
	const at = text.search(/\s{1,20}(?:[\w.@/-]{1,64}=(?:"(?:[^"\\]|\\.){0,400}"|[^\s"]{0,200})(?:\s|$))/);
	if (at <= 0) return text;
	const fields = text.slice(at);
	const all = [...fields.matchAll(FIELD ??= /(?:^|\s)([\w.@/-]{1,64})=(?:"((?:[^"\\]|\\.)*)"|([^\s"]*))/g)];
	if (all.reduce((sum, match) => sum + match[0].length, 0) < fields.trimEnd().length) return text;
	const error = all.find((match) => ERRORS.includes(match[1] ?? ""));
	const cause = error === void 0 ? null : error[2] === void 0 ? error[3] ?? "" : require_crash.unquote(error[2]);
	return joined(unquoted(text.slice(0, at)), cause);
}
function withoutObject(text) {
	const at = text.search(/\s\{"/);
	const record = at <= 0 ? null : require_crash.parseObject(text.slice(at + 1));
	const cause = ERRORS.map((key) => record === null ? void 0 : require_crash.fieldOf(record, key)).find((value) => typeof value === "string");
	return typeof cause === "string" ? joined(text.slice(0, at).trimEnd(), cause) : text;
}
function quotedFields(text) {
	const value = (name) => new RegExp(`"${name}"="((?:[^"\\\\]|\\\\.)*)"`).exec(text.slice(0, FIELDS))?.[1];
	const message = value("msg");
	if (message === void 0) return text;
	const error = value("error") ?? value("err");
	return joined(require_crash.unquote(message), error === void 0 ? null : require_crash.unquote(error));
}
function unquoted(text) {
	const match = /^"((?:[^"\\]|\\.)*)"$/.exec(text.trim());
	return match === null ? text : require_crash.unquote(match[1] ?? "");
}
// src/crash/last-words/servers/table.ts
const TABLE = [
	{
		server: "Erlang",
		when: require_crash.ofParts([" REPORT==== ", "^=[A-Z]{4,12} REPORT==== "], ""),
		of: "line",
		as: "aside"
	},
	{
		server: "Erlang",
		when: require_crash.ofParts(["Error in process ~p on node ~p", "^Error in process ~p on node ~p"], ""),
		as: "aside"
	},
	{
		server: "Erlang",
		when: require_crash.ofParts([
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
		when: require_crash.ofParts(["' from LD_PRELOAD cannot be preloaded", "^object '[^']{1,300}' from LD_PRELOAD cannot be preloaded"], ""),
		as: "aside"
	},
	{
		server: "HAProxy",
		when: require_crash.ofParts([
			"has no server available!",
			"has no server available!$",
			"exit-on-failure: killing every",
			"^exit-on-failure: killing every"
		], ""),
		as: "closer"
	},
	{
		server: "Apache",
		when: require_crash.ofParts(["AH00558: ", "\\bAH00558: "], ""),
		of: "line",
		as: "aside"
	},
	{
		server: "Apache",
		when: require_crash.ofParts([
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
		when: require_crash.ofParts([
			"A fatal exception has occurred. Program will exit",
			"^(?:A fatal exception has occurred\\. Program will exit)\\.?$",
			"Could not create the Java Virtual Machine",
			"^(?:Could not create the Java Virtual Machine)\\.?$"
		], ""),
		as: "closer"
	},
	{
		server: "JVM",
		when: require_crash.ofParts([" warning: ", "^OpenJDK .{1,40} warning: "], ""),
		grade: "low"
	},
	{
		server: "Kafka",
		when: require_crash.ofParts([
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
		when: require_crash.ofParts([": *** ", "^make(?:\\[\\d+\\])?: \\*\\*\\* (?!\\[)"], ""),
		of: "line",
		grade: "error",
		text: /^(?:make(?:\[\d+\])?: )?\*\*\* /
	},
	{
		server: "MiniDLNA",
		when: require_crash.ofParts([": fatal: ", "^\\w{1,30}\\.c:\\d{1,5}: fatal: "], ""),
		grade: "fatal",
		text: /^\w{1,30}\.c:\d{1,5}: fatal: /
	},
	{
		server: "MongoDB",
		when: require_crash.ofParts([
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
		when: require_crash.ofParts([
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
		when: require_crash.ofParts(["] ", "^\\[\\d{1,9}:[0-2] {1,6}\\d{1,6}\\] "], ""),
		of: "line",
		grade: "fatal",
		text: /^\[\d{1,9}:\d {1,6}\d{1,6}\] /
	},
	{
		server: "ngIRCd",
		when: require_crash.ofParts([":3", "^\\[\\d{1,9}:3 {1,6}\\d{1,6}\\] "], ""),
		of: "line",
		grade: "error",
		text: /^\[\d{1,9}:\d {1,6}\d{1,6}\] /
	},
	{
		server: "ngIRCd",
		when: require_crash.ofParts(["] ", "^\\[\\d{1,9}:[4-7] {1,6}\\d{1,6}\\] "], ""),
		of: "line",
		grade: "low",
		text: /^\[\d{1,9}:\d {1,6}\d{1,6}\] /
	},
	{
		server: "nginx",
		when: require_crash.ofParts(["still could not bind()", "^still could not bind\\(\\)"], ""),
		as: "closer"
	},
	{
		server: "npm",
		when: require_crash.ofParts([
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
		when: require_crash.ofParts([
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
		when: require_crash.ofParts([
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
		when: require_crash.ofParts([
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
		when: require_crash.ofParts([
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
		when: require_crash.ofParts(["JVMDUMP046I", "^JVMDUMP046I\\b"], ""),
		grade: "error"
	},
	{
		server: "PM2",
		when: require_crash.ofParts([
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
		when: require_crash.ofParts(["Unable to open ", "^Unable to open \\S{1,200}\\.conf$"], ""),
		as: "closer"
	},
	{
		server: "PostgreSQL",
		when: require_crash.ofParts([
			" TCP/IP socket",
			"^(?:could not (?:create|bind) \\S+ TCP\\/IP sockets?)$",
			"could not create any TCP/IP sockets",
			"^(?:could not create any TCP\\/IP sockets)$"
		], ""),
		as: "closer"
	},
	{
		server: "PostgreSQL",
		when: require_crash.ofParts([
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
		when: require_crash.ofParts([
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
		when: require_crash.ofParts([" # ", "^\\d{1,9}:[XCSM] .{10,40} # (?!(?:WARNING|Warning|oO0|Redis version|Configuration loaded|Server initialized|User requested|Redis is now ready))"], ""),
		of: "line",
		grade: "error",
		text: /^# /
	},
	{
		server: "Redis",
		when: require_crash.ofParts([
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
		when: require_crash.ofParts([":", "^\\d{1,9}:[XCSM] .{10,40} [*#] "], ""),
		of: "line",
		text: /^[*#] /
	},
	{
		server: "Redis",
		when: require_crash.ofParts([":", "^\\d{1,9}:[XCSM] .{10,40} [.-] "], ""),
		of: "line",
		grade: "low",
		text: /^[.-] /
	},
	{
		server: "Rspamd",
		when: require_crash.ofParts([") <", "^#\\d{1,9}\\(\\w{1,30}\\) <\\w{6}>; "], ""),
		text: /^#\d{1,9}\(\w{1,30}\) <\w{6}>; (?:\w{1,30}; )?/
	},
	{
		server: "Squid",
		when: require_crash.ofParts(["): Terminated abnormally", "^Squid Cache \\(Version .{1,40}\\): Terminated abnormally"], ""),
		as: "closer"
	},
	{
		server: "stunnel",
		when: require_crash.ofParts(["error queue: ", "^error queue: "], ""),
		as: "closer"
	},
	{
		server: "supervisord",
		when: require_crash.ofParts(["reaped unknown pid ", "^reaped unknown pid \\d"], ""),
		as: "aside"
	},
	{
		server: "supervisord",
		when: require_crash.ofParts([" entered FATAL state", "^gave up: \\S{1,80} entered FATAL state"], ""),
		grade: "error",
		as: "closer"
	},
	{
		server: "supervisord",
		of: "line",
		when: require_crash.ofParts([" (terminated by SIG", " exited: \\S{1,80} \\(terminated by SIG\\w{3,9}[^)]{0,40}; not expected\\)"], ""),
		grade: "error"
	},
	{
		server: "supervisord",
		of: "line",
		when: require_crash.ofParts(["; not expected)", " exited: \\S{1,80} \\(exit status \\d{1,3}; not expected\\)"], ""),
		grade: "error",
		as: "closer"
	},
	{
		server: "systemd",
		when: require_crash.ofParts([
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
		when: require_crash.ofParts([
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
		when: require_crash.ofParts(["Terraform encountered problems during initiali", "^Terraform encountered problems during initiali[sz]ation"], ""),
		as: "closer"
	},
	{
		server: "V8",
		when: require_crash.ofParts([
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
		when: require_crash.ofParts(["Message from VCC-compiler:", "^Message from VCC-compiler:$"], ""),
		as: "aside"
	}
];
// src/crash/last-words/servers/index.ts
function serverWords(words, line) {
	let text = require_erlang_term.innermostReason(words) ?? words;
	let grade = null;
	let isCloser = false;
	let isAside = false;
	for (const rule of TABLE) {
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
const LONGEST$1 = 16384;
const RANKS = {
	fatal: 3,
	error: 2
};
const CLOSER = 10;
const REASON = .5;
const BIND = .25;
const PATH = 2;
function statementOf(whole, { isIndented, isTimed, above }) {
	const shown = whole.length > LONGEST$1 ? whole.slice(0, LONGEST$1) : whole;
	const line = shown.charCodeAt(0) === 0 ? shown.replace(/^\0+/, "") : shown;
	if (line.includes("\0") || line.trim() === "" || require_openings.isDecoration(line.slice(0, 400))) return BLANK;
	if (require_crash.isFrame(line)) return {
		...BLANK,
		kind: "part",
		text: line.trim()
	};
	const glued = require_openings.gluedAt(line);
	const record = recordIn(line) ?? withRecord(require_openings.opened(glued === -1 ? line : line.slice(glued), isTimed));
	const { grade, isLogged, seconds, column } = record;
	const words = serverWords(isLogged ? withoutFields(record.text) : record.text, line);
	const text = words.text.replace(/^(?:[\u2717\u2716\u2718\u274c\u2a2f] {0,3}|! (?=\S))/u, "");
	const seen = {
		text,
		grade,
		isLogged,
		seconds,
		column
	};
	if (text.trim() === "" || require_openings.isDecoration(text)) return {
		...BLANK,
		isLogged,
		seconds
	};
	if (isLogged && require_openings.isRubyFrame(text)) return {
		...BLANK,
		...seen,
		kind: "part"
	};
	if (words.isAside) return {
		...BLANK,
		...seen,
		kind: "aside"
	};
	if (require_openings.isKubectl(line) || require_openings.isEcho(text)) return {
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
			rank: words.isCloser || require_openings.isCloser(text) ? closing(rank, text) : rank + weightOf(text)
		};
	}
	const failure = level === null ? require_openings.failureIn(text) : 0;
	if (failure > 0) {
		const closes = words.isCloser || require_openings.isCloser(text);
		return {
			...BLANK,
			...seen,
			kind: "trouble",
			rank: closes ? closing(1, text) : 1 + (require_openings.isBindFailure(text) ? BIND : failure === 1 || require_openings.isMinor(text) ? -.125 : 0),
			isFaint: failure === 1
		};
	}
	return {
		...BLANK,
		...seen,
		grade: level,
		kind: require_openings.isFarewell(text) ? "farewell" : "ordinary"
	};
}
function closing(rank, text) {
	return rank - CLOSER + (require_openings.namesPath(text) ? PATH : 0);
}
function withRecord(outer) {
	const inner = outer.text.startsWith("{\"") && outer.grade === null ? recordIn(outer.text) : null;
	return inner === null ? outer : {
		...inner,
		seconds: inner.seconds ?? outer.seconds
	};
}
function weightOf(text) {
	if (require_openings.givesReason(text)) return REASON;
	return require_openings.isBindFailure(text) ? BIND : 0;
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
	if (grade !== "fatal" && require_openings.isLeadershipLost(text)) return "error";
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
			const own = isUsage ? USAGE : statementOf(line, surroundings);
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
const USAGE = {
	...BLANK,
	kind: "part",
	text: "usage"
};
const USAGE_HEAD = require_crash.ofParts([
	"usage",
	"^\\s{0,8}(?:\\S{1,60}: )?usage(?:\\s?:)",
	"usage",
	"^\\s{0,8}(?:\\S{1,60}: )?usage(?: of \\S+:?$)"
], "i");
let USAGE_END;
const USAGE_PART = require_crash.ofParts([
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
	return (texts[last - 1] ?? "").trim() === "" && /^\S/.test(line) && line.length < 200 && require_openings.failureIn(line) === 2 ? last - 1 : end;
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
const BURST = 300;
function endingOf(exit) {
	if (exit?.code == null) return "unknown";
	if (exit.code === 0) return "well";
	return require_crash.isEndedFromOutside(exit.code) ? "outside" : "failed";
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
			if (burst.length >= BURST) break;
		} else if (statement.kind === "ordinary" || burst.length > 0 && statement.kind === "farewell") {
			ordinary++;
			if (burst.length > 0 ? ordinary > (isOnlyClosing ? 6 : GAP) : ordinary > after.fatal) break;
		}
	}
	return burst.length === 0 ? null : burst;
}
const LONG_LOG = 60;
const SHORT_LOG = 12;
const EARLIER = 800;
const OFTEN = 2;
const OTHERS = 3;
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
	for (let row = index - GAP - 1; row > Math.max(0, index - EARLIER); row--) {
		const earlier = shapeOf(read.lineAt(row));
		if (start !== null && earlier.startsWith(start)) return false;
		if (earlier.includes(shape)) often++;
		else if (read.at(row)?.grade === "error" && !(index - row <= SHORT_LOG && isOneMoment(read.at(row), seconds))) others++;
		if (often >= OFTEN || others >= OTHERS) return true;
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
	return below?.kind === "part" && !require_crash.isFrame(read.lineAt(index + 1)) && /[a-z]{3} \S/i.test(below.text) ? HEAD_RANK : statement.rank;
}
const REPEATS = 3;
function afterRepeats(best, burst, read) {
	const { rank = 0, text = "" } = read.at(best) ?? {};
	const shape = shapeOf(text).slice(0, SHAPE);
	const equals = burst.filter((index) => read.at(index)?.rank === rank);
	const isRepeat = (index) => shapeOf(read.at(index)?.text ?? "").startsWith(shape);
	if (equals.filter(isRepeat).length < REPEATS) return null;
	const next = equals[equals.findLastIndex(isRepeat) + 1];
	return next === void 0 || require_openings.isWithoutReason(read.at(next)?.text ?? "") ? null : next;
}
function aboveSystemError(best, read) {
	if (!require_openings.isSystemError(read.at(best)?.text ?? "")) return null;
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
	if (!require_openings.isWithoutReason(text)) return null;
	const seconds = read.at(best)?.seconds ?? null;
	const tells = (index, does) => {
		const other = read.at(index);
		if (other === null || other.rank <= 0 || require_openings.isMinor(other.text) || require_openings.failureIn(other.text) === 0 || !does(other.text)) return false;
		return seconds === null || other.seconds === null || Math.abs(other.seconds - seconds) <= MOMENT;
	};
	const before = (does) => burst.findLast((index) => index < best && index >= best - 6 && tells(index, does)) ?? null;
	if (!require_openings.isVague(text) || require_openings.isBindFailure(text)) {
		const path = pathIn(text);
		const explains = (words) => require_openings.namesSystemError(words) && (path === null || (pathIn(words) ?? path) === path);
		const below = path !== null ? void 0 : burst.find((index) => index > best && index <= best + GAP && tells(index, explains));
		return before(explains) ?? warnedAbove(best, read) ?? below ?? null;
	}
	const isTelling = (words) => !require_openings.isVague(words);
	return before(isTelling) ?? burst.find((index) => index > best && tells(index, isTelling)) ?? null;
}
function pathIn(text) {
	return /(?:^|[\s'"`(=:])(\/[\w.-]+\/[\w./-]{1,200})/.exec(text.slice(0, 600))?.[1] ?? null;
}
const WARNED_LINES = 2;
function warnedAbove(best, read) {
	for (let index = best - 1; index >= Math.max(0, best - WARNED_LINES); index--) {
		const statement = read.at(index);
		if (statement?.grade === "warning" && require_openings.namesSystemError(statement.text)) return index;
	}
	return null;
}
function quietReason(burst, read) {
	const first = burst[0] ?? 0;
	for (let index = first - 1; index >= Math.max(0, first - 6); index--) {
		const statement = read.at(index);
		if (statement === null || statement.kind === "blank") continue;
		if (saysFailure(statement) || require_openings.namesFatalSignal(statement.text)) return index;
	}
	return null;
}
function plainAbove(best, read) {
	const closer = read.at(best);
	if (closer === null || !require_openings.isBare(closer.text)) return null;
	for (let index = best - 1; index >= Math.max(0, best - GAP); index--) {
		const statement = read.at(index);
		if (statement === null || statement.kind === "blank") continue;
		const { kind, grade, isLogged, text } = statement;
		return kind === "ordinary" && grade === null && !isLogged && /\w \w/.test(text) ? index : null;
	}
	return null;
}
function saysFailure({ kind, text, grade, isLogged }) {
	if (kind === "aside" || kind === "part" && !isLogged || require_openings.isCloser(text) && !/["'/]/.test(text)) return false;
	return (grade === "low" || grade === "warning" || grade === null) && (QUIET ??= /\b(?:cannot|could not|unable to|failed|failure|invalid|unrecogni[sz]ed|unknown|denied|refused|not found|no such|missing|syntax error|errors?|must be|already in use|unexpected|undefined|please (?:set|provide|specify|point|check|use|install|create|configure|make|define))\b/i).test(text.slice(0, 400)) && require_openings.failureIn(text) > 0;
}
let QUIET;
// src/crash/last-words/index.ts
const NEAR_LINES = 120;
const FAR_LINES = 800;
function lastWordsOf(tailOf, exit) {
	const tail = tailOf(NEAR_LINES);
	if (isBinary(tail.texts)) return null;
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
function isBinary(texts) {
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
let FAILED_CHILD;
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
		if (statement.kind === "blank" || statement.kind === "aside" || require_openings.isKubectl(raw)) continue;
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
		if (signalled === null && (require_openings.namesFatalSignal(statement.text) || (FAILED_CHILD ??= /^(?:\[[\w.-]{1,30}\] )?[\w./-]{1,200}:? exited [1-9]\d{0,2}\.?$/).test(statement.text))) signalled = {
			text: oneLine(statement.text),
			level: "error",
			line
		};
	}
	return signalled ?? fallback;
}
const LONGEST = 2e3;
function oneLine(text) {
	return text.slice(0, LONGEST).replace(/\s+/g, " ").trim();
}
Object.defineProperty(exports, "lastWordsOf", {
	enumerable: true,
	get: function() {
		return lastWordsOf;
	}
});
// 5f769711b2081e85
