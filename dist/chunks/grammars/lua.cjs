const require_crash = require("../crash.cjs");
// src/crash/runtimes/lua/lua.ts
let $text;
let $expression0;
let $expression1;
let $expression2;
let $expression10;
let $expression11;
let $expression18;
let $expression19;
let $expression20;
let $expression21;
let $expression23;
let $expression37;
let $expression39;
let $expression40;
let TRACEBACK;
let FRAME;
let CHUNK;
let AT_START;
let SKIPPED;
let INTERPRETER;
let PLACE;
let EMBEDDED;
let REQUEST;
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
		runtimeWords: require_crash.rewordedBy([[/^attempt to (\w+) (\w+) '([^']*)' \((a \w+ value)\)/, "attempt to $1 $4 ($2 $3)"], [/^attempt to (\w+) (a \w+ value) \((\w+) '([^']*)'\)/, "attempt to $1 $2 ($3 $4)"]]),
		isUnqualified: true
	},
	source: { functionName: (printed) => ($text = $expression2 || printed.length >= 6 && (printed.includes("function") || printed.includes("method") || printed.includes("local") || printed.includes("field") || printed.includes("upvalue") || printed.includes("global")) ? printed.replace($expression2 ??= /^(?:in )?(?:function|method|local|field|upvalue|global) /, "") : printed, $expression1 || $text.length >= 1) ? $text.replace($expression1 ??= /[<>'"]/g, "") : $text },
	hints: {
		uncaught: (draft) => ($text = draft.message ?? "", $expression0 || $text.length >= 11 && $text.includes("a nil value")) && ($expression0 ??= /a nil value/).test($text) ? "A nil was indexed, called or computed with; the message names the variable. Check where it is set, above all results of require and of functions that return nil on failure." : "An error reached the top of the script and no pcall caught it. Handle it at the first frame of the script, or wrap the call with pcall.",
		"startup-module-not-found": "A module is not on package.path or package.cpath, as the message lists. Install it in the image with luarocks, or set LUA_PATH and LUA_CPATH.",
		"startup-file-not-found": "The script that the container starts is not there. Check the command, the working directory, and what the image copies.",
		"request-error": "One request's handler failed; the server answered 500 and went on. Mend the line that the message names.",
		"out-of-memory": "The interpreter could not get more memory. Look for tables that only grow, or raise the container's memory limit."
	},
	mayOpen(line) {
		return line.includes("stack traceback:") || line.includes("lua") && (INTERPRETER || line.length >= 3 && line.includes(": ")) && (INTERPRETER ??= /^\s*(?=\S*lua|(?:\S*\/)?tarantool: )(\S+): (.*)$/).test(line);
	},
	read(lines, at) {
		if (($text = lines[at] ?? "", TRACEBACK || $text.length >= 16 && $text.includes("stack traceback:")) && (TRACEBACK ??= /^\s*stack traceback:\s*$/).test($text)) return readTraceback(lines, at, null);
		if (require_crash.isLogLine(lines[at] ?? "")) return null;
		const below = traceback(lines, at + 1);
		return below === -1 ? readSyntaxError(lines, at) ?? readPlain(lines[at] ?? "", at) : readTraceback(lines, below, at);
	}
};
const LONGEST_MESSAGE = 40;
function traceback(lines, from) {
	for (let index = from; index < lines.length && index < from + LONGEST_MESSAGE; index++) {
		const line = lines[index] ?? "";
		if ((TRACEBACK || line.length >= 16 && line.includes("stack traceback:")) && (TRACEBACK ??= /^\s*stack traceback:\s*$/).test(line)) return index;
		if ((INTERPRETER || line.length >= 3 && line.includes(": ")) && (INTERPRETER ??= /^\s*(?=\S*lua|(?:\S*\/)?tarantool: )(\S+): (.*)$/).test(line)) return -1;
	}
	return -1;
}
function readSyntaxError(lines, at) {
	const placed = ($text = (($text = lines[at] ?? "", INTERPRETER || $text.length >= 3 && $text.includes(": ")) ? (INTERPRETER ??= /^\s*(?=\S*lua|(?:\S*\/)?tarantool: )(\S+): (.*)$/).exec($text) : null)?.[2] ?? "", PLACE || $text.length >= 5 && $text.includes(": ")) ? (PLACE ??= /^((?:\[string "[^"]*"\])|[^\s:][^:]*):(\d+): (.*)$/).exec($text) : null;
	const message = placed?.[3];
	if (message === void 0 || kindOf(message) !== "syntax-error") return null;
	return {
		draft: require_crash.drafted({
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
function readPlain(line, at) {
	const message = (INTERPRETER || line.length >= 3 && line.includes(": ") ? (INTERPRETER ??= /^\s*(?=\S*lua|(?:\S*\/)?tarantool: )(\S+): (.*)$/).exec(line) : null)?.[2] ?? "";
	const isMissing = message.startsWith("cannot open ");
	if (!isMissing && !(($expression10 || message.length >= 17 && message.charCodeAt(0) === 40 && (message.charCodeAt(1) === 101 || message.charCodeAt(1) === 110) && (message.charCodeAt(2) === 111 || message.charCodeAt(2) === 114) && (message.includes("error object is ") || message.includes("no error message)"))) && ($expression10 ??= /^\((?:error object is |no error message\))/).test(message))) return null;
	return {
		draft: require_crash.drafted({
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
function readTraceback(lines, at, opened) {
	const stack = readFrames(lines, at + 1);
	if (stack.frames.length === 0) return null;
	const head = opened ?? headAbove(lines, at);
	if (head === null && ($text = lines[at - 1] ?? "", $expression11 || $text.length >= 5 && $text.toLowerCase().includes("error")) && ($expression11 ??= /\berror\b/i).test($text)) return null;
	const above = head === null ? [] : lines.slice(head, at).filter((line, index) => index === 0 || !require_crash.isLogLine(line));
	const request = ($text = above[0] ?? "", REQUEST || $text.length >= 13 && ($text.includes("entry thread aborted") || $text.includes("user thread aborted") || $text.includes("coroutine aborted") || $text.includes("tcp socket") || $text.includes("handler"))) ? (REQUEST ??= /lua (?:entry thread aborted|user thread aborted|coroutine aborted|tcp socket|handler)[^:]*: (?:runtime error: )?(.*)$/).exec($text) : null;
	const atStart = ($text = above[0] ?? "", AT_START || $text.length >= 19 && $text.includes(" error: ")) ? (AT_START ??= /\binit(?:_worker)?_by_lua\w*(?:\([^()]{1,200}\))? error: (.*)$/).exec($text) : null;
	const printed = request?.[1] ?? atStart?.[1] ?? ((($text = above[0] ?? "", INTERPRETER || $text.length >= 3 && $text.includes(": ")) ? (INTERPRETER ??= /^\s*(?=\S*lua|(?:\S*\/)?tarantool: )(\S+): (.*)$/).exec($text) : null)?.[2] || void 0) ?? (($text = above[0]?.trim(), EMBEDDED || $text.length >= 7 && $text.toLowerCase().includes("error: ")) ? $text.replace(EMBEDDED ??= /^(?:[\w.-]{1,40} ){0,4}error: (?=(?:\[string "[^"]*"\]|[^\s:]+\.lua):\d+: )/i, "") : $text) ?? null;
	const placed = ($text = printed ?? "", PLACE || $text.length >= 5 && $text.includes(": ")) ? (PLACE ??= /^((?:\[string "[^"]*"\])|[^\s:][^:]*):(\d+): (.*)$/).exec($text) : null;
	const inner = ($text = placed?.[3] ?? "", PLACE || $text.length >= 5 && $text.includes(": ")) ? (PLACE ??= /^((?:\[string "[^"]*"\])|[^\s:][^:]*):(\d+): (.*)$/).exec($text) : null;
	const opening = inner?.[3] ?? placed?.[3] ?? printed;
	const message = opening === null ? null : [opening, ...above.slice(1)].join("\n").trimEnd();
	const frame = require_crash.culpritOf(stack.frames);
	const place = placed === null ? null : {
		function: null,
		file: placed[1] ?? null,
		line: Number(placed[2])
	};
	return {
		draft: require_crash.drafted({
			runtime: "lua",
			kind: request !== null ? "request-error" : kindOf(message ?? ""),
			title: message?.split("\n", 1)[0] ?? "error",
			message,
			fatal: request === null && (head !== null ? atStart !== null || opensFatal(lines[head] ?? "") : at <= 2),
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
function kindOf(message) {
	if (($expression18 || message.length >= 14 && message.includes("stack overflow")) && ($expression18 ??= /stack overflow/).test(message)) return "stack-overflow";
	if (($expression19 || message.length >= 17 && message.charCodeAt(0) === 110 && message.charCodeAt(1) === 111 && message.charCodeAt(2) === 116 && message.includes("not enough memory")) && ($expression19 ??= /^not enough memory/).test(message)) return "out-of-memory";
	if (($expression20 || message.length >= 20 && message.charCodeAt(0) === 109 && message.charCodeAt(1) === 111 && message.charCodeAt(2) === 100 && message.includes("' not found:")) && ($expression20 ??= /^module '.*' not found:/).test(message)) return "startup-module-not-found";
	return ($expression21 || message.length >= 6 && (message.includes("near ") || message.includes("expected (to close") || message.includes("unfinished "))) && ($expression21 ??= /\bnear (?:'|<eof>)|expected \(to close|unfinished /).test(message) ? "syntax-error" : "uncaught";
}
function opensFatal(line) {
	return (INTERPRETER || line.length >= 3 && line.includes(": ")) && (INTERPRETER ??= /^\s*(?=\S*lua|(?:\S*\/)?tarantool: )(\S+): (.*)$/).test(line) || ($expression23 || line.length >= 5 && (line.charCodeAt(0) === 70 || line.charCodeAt(0) === 102) && (line.charCodeAt(1) === 65 || line.charCodeAt(1) === 97) && (line.charCodeAt(2) === 84 || line.charCodeAt(2) === 116) && line.toLowerCase().includes("fatal")) && ($expression23 ??= /^fatal\b/i).test(line) && (EMBEDDED || line.length >= 7 && line.toLowerCase().includes("error: ")) && (EMBEDDED ??= /^(?:[\w.-]{1,40} ){0,4}error: (?=(?:\[string "[^"]*"\]|[^\s:]+\.lua):\d+: )/i).test(line);
}
function headAbove(lines, at) {
	for (let index = at - 1; index >= 0 && index >= at - LONGEST_MESSAGE; index--) {
		const line = lines[index] ?? "";
		if ((INTERPRETER || line.length >= 3 && line.includes(": ")) && (INTERPRETER ??= /^\s*(?=\S*lua|(?:\S*\/)?tarantool: )(\S+): (.*)$/).test(line) || (REQUEST || line.length >= 13 && (line.includes("entry thread aborted") || line.includes("user thread aborted") || line.includes("coroutine aborted") || line.includes("tcp socket") || line.includes("handler"))) && (REQUEST ??= /lua (?:entry thread aborted|user thread aborted|coroutine aborted|tcp socket|handler)[^:]*: (?:runtime error: )?(.*)$/).test(line) || (AT_START || line.length >= 19 && line.includes(" error: ")) && (AT_START ??= /\binit(?:_worker)?_by_lua\w*(?:\([^()]{1,200}\))? error: (.*)$/).test(line)) return index;
		if ((TRACEBACK || line.length >= 16 && line.includes("stack traceback:")) && (TRACEBACK ??= /^\s*stack traceback:\s*$/).test(line) || (FRAME || line.length >= 5 && line.includes(" ")) && (FRAME ??= /^\s*(\[C\]|\[string "[^"]*"\]:\d+|\w+_by_lua\w*\([^()]{1,200}\):\d+|[^\s:][^:]*:\d+|[^\s:][^:]*\.lua(?=: in ))(?::|) (?:in (.*?)(?:, client: .*)?|at (0x[0-9a-f]+)|(\?))$/).test(line)) return null;
		if (($text = line.trim(), PLACE || $text.length >= 5 && $text.includes(": ")) && (PLACE ??= /^((?:\[string "[^"]*"\])|[^\s:][^:]*):(\d+): (.*)$/).test($text) && !require_crash.isLogLine(line) || (EMBEDDED || line.length >= 7 && line.toLowerCase().includes("error: ")) && (EMBEDDED ??= /^(?:[\w.-]{1,40} ){0,4}error: (?=(?:\[string "[^"]*"\]|[^\s:]+\.lua):\d+: )/i).test(line)) return index;
	}
	return null;
}
function readFrames(lines, from) {
	const frames = [];
	let last = from - 1;
	let whole = false;
	for (;;) {
		const index = require_crash.seek(lines, last + 1, (line) => (FRAME || line.length >= 5 && line.includes(" ")) && (FRAME ??= /^\s*(\[C\]|\[string "[^"]*"\]:\d+|\w+_by_lua\w*\([^()]{1,200}\):\d+|[^\s:][^:]*:\d+|[^\s:][^:]*\.lua(?=: in ))(?::|) (?:in (.*?)(?:, client: .*)?|at (0x[0-9a-f]+)|(\?))$/).test(line) || (SKIPPED || line.length >= 3 && (line.includes("(skipping ") || line.includes("...") || line.includes("(...tail call") || line.includes("coroutine "))) && (SKIPPED ??= /^\s*(?:\.\.\.\s*\(skipping \d+ levels\)|\.\.\.$|\(\.\.\.tail calls?\.\.\.\)|coroutine \d+:)/).test(line), (line) => (TRACEBACK || line.length >= 16 && line.includes("stack traceback:")) && (TRACEBACK ??= /^\s*stack traceback:\s*$/).test(line) || (INTERPRETER || line.length >= 3 && line.includes(": ")) && (INTERPRETER ??= /^\s*(?=\S*lua|(?:\S*\/)?tarantool: )(\S+): (.*)$/).test(line));
		if (index === -1) break;
		last = index;
		const found = ($text = lines[index] ?? "", FRAME || $text.length >= 5 && $text.includes(" ")) ? (FRAME ??= /^\s*(\[C\]|\[string "[^"]*"\]:\d+|\w+_by_lua\w*\([^()]{1,200}\):\d+|[^\s:][^:]*:\d+|[^\s:][^:]*\.lua(?=: in ))(?::|) (?:in (.*?)(?:, client: .*)?|at (0x[0-9a-f]+)|(\?))$/).exec($text) : null;
		if (found === null) continue;
		const native = found[1] === "[C]";
		whole = native && (found[2] === "?" || found[3] !== void 0 || found[4] !== void 0);
		const where = native ? null : ($text = found[1] ?? "", $expression37 || $text.length >= 2 && $text.includes(":")) ? ($expression37 ??= /^(.*):(\d+)$/).exec($text) : null;
		const file = where?.[1] ?? (native ? null : found[1] ?? null);
		if (frames.length < 512) frames.push({
			function: nameOf(found[2] ?? "?"),
			file,
			line: where === null ? null : Number(where[2]),
			origin: native ? "runtime" : ($text = file ?? "", CHUNK || $text.length >= 8 && $text.includes("_by_lua")) && (CHUNK ??= /^\w+_by_lua\w*(?:\(|:|$)/).test($text) || ($text = file ?? "", $expression39 || $text.length >= 8 && ($text.includes("lualib") || $text.includes("luarocks") || $text.includes("share/lua") || $text.includes("lua_modules"))) && ($expression39 ??= /\/(?:lualib|luarocks|share\/lua|lua_modules)\//).test($text) ? "dependency" : "app"
		});
		if (whole) break;
	}
	return {
		frames,
		last,
		whole
	};
}
function nameOf(text) {
	if (text === "?") return null;
	return ($expression40 || text.length >= 2 && text.includes("'") ? ($expression40 ??= /^(?:\w+ )?(?:\w+ )?['`](.*)'$/).exec(text) : null)?.[1] ?? text;
}
exports.lua = lua;
// ff2cf060ee969d17
