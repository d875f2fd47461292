const require_crash = require("../crash.cjs");
// src/crash/runtimes/lua/lua.ts
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
	source: { functionName: (printed) => printed.replace(/^(?:in )?(?:function|method|local|field|upvalue|global) /, "").replace(/[<>'"]/g, "") },
	hints: {
		uncaught: (draft) => /a nil value/.test(draft.message ?? "") ? "A nil was indexed, called or computed with; the message names the variable. Check where it is set, above all results of require and of functions that return nil on failure." : "An error reached the top of the script and no pcall caught it. Handle it at the first frame of the script, or wrap the call with pcall.",
		"startup-module-not-found": "A module is not on package.path or package.cpath, as the message lists. Install it in the image with luarocks, or set LUA_PATH and LUA_CPATH.",
		"startup-file-not-found": "The script that the container starts is not there. Check the command, the working directory, and what the image copies.",
		"request-error": "One request's handler failed; the server answered 500 and went on. Mend the line that the message names.",
		"out-of-memory": "The interpreter could not get more memory. Look for tables that only grow, or raise the container's memory limit."
	},
	mayOpen(line) {
		return line.includes("stack traceback:") || line.includes("lua") && (INTERPRETER ??= /^\s*(?=\S*lua|(?:\S*\/)?tarantool: )(\S+): (.*)$/).test(line);
	},
	read(lines, at) {
		if ((TRACEBACK ??= /^\s*stack traceback:\s*$/).test(lines[at] ?? "")) return readTraceback(lines, at, null);
		if (require_crash.isLogLine(lines[at] ?? "")) return null;
		const below = traceback(lines, at + 1);
		return below === -1 ? readSyntaxError(lines, at) ?? readPlain(lines[at] ?? "", at) : readTraceback(lines, below, at);
	}
};
const LONGEST_MESSAGE = 40;
function traceback(lines, from) {
	for (let index = from; index < lines.length && index < from + LONGEST_MESSAGE; index++) {
		const line = lines[index] ?? "";
		if ((TRACEBACK ??= /^\s*stack traceback:\s*$/).test(line)) return index;
		if ((INTERPRETER ??= /^\s*(?=\S*lua|(?:\S*\/)?tarantool: )(\S+): (.*)$/).test(line)) return -1;
	}
	return -1;
}
function readSyntaxError(lines, at) {
	const placed = (PLACE ??= /^((?:\[string "[^"]*"\])|[^\s:][^:]*):(\d+): (.*)$/).exec((INTERPRETER ??= /^\s*(?=\S*lua|(?:\S*\/)?tarantool: )(\S+): (.*)$/).exec(lines[at] ?? "")?.[2] ?? "");
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
	const message = (INTERPRETER ??= /^\s*(?=\S*lua|(?:\S*\/)?tarantool: )(\S+): (.*)$/).exec(line)?.[2] ?? "";
	const isMissing = message.startsWith("cannot open ");
	if (!isMissing && !/^\((?:error object is |no error message\))/.test(message)) return null;
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
	if (head === null && /\berror\b/i.test(lines[at - 1] ?? "")) return null;
	const above = head === null ? [] : lines.slice(head, at).filter((line, index) => index === 0 || !require_crash.isLogLine(line));
	const request = (REQUEST ??= /lua (?:entry thread aborted|user thread aborted|coroutine aborted|tcp socket|handler)[^:]*: (?:runtime error: )?(.*)$/).exec(above[0] ?? "");
	const atStart = (AT_START ??= /\binit(?:_worker)?_by_lua\w*(?:\([^()]{1,200}\))? error: (.*)$/).exec(above[0] ?? "");
	const printed = request?.[1] ?? atStart?.[1] ?? ((INTERPRETER ??= /^\s*(?=\S*lua|(?:\S*\/)?tarantool: )(\S+): (.*)$/).exec(above[0] ?? "")?.[2] || void 0) ?? above[0]?.trim().replace(EMBEDDED ??= /^(?:[\w.-]{1,40} ){0,4}error: (?=(?:\[string "[^"]*"\]|[^\s:]+\.lua):\d+: )/i, "") ?? null;
	const placed = (PLACE ??= /^((?:\[string "[^"]*"\])|[^\s:][^:]*):(\d+): (.*)$/).exec(printed ?? "");
	const inner = (PLACE ??= /^((?:\[string "[^"]*"\])|[^\s:][^:]*):(\d+): (.*)$/).exec(placed?.[3] ?? "");
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
	if (/stack overflow/.test(message)) return "stack-overflow";
	if (/^not enough memory/.test(message)) return "out-of-memory";
	if (/^module '.*' not found:/.test(message)) return "startup-module-not-found";
	return /\bnear (?:'|<eof>)|expected \(to close|unfinished /.test(message) ? "syntax-error" : "uncaught";
}
function opensFatal(line) {
	return (INTERPRETER ??= /^\s*(?=\S*lua|(?:\S*\/)?tarantool: )(\S+): (.*)$/).test(line) || /^fatal\b/i.test(line) && (EMBEDDED ??= /^(?:[\w.-]{1,40} ){0,4}error: (?=(?:\[string "[^"]*"\]|[^\s:]+\.lua):\d+: )/i).test(line);
}
function headAbove(lines, at) {
	for (let index = at - 1; index >= 0 && index >= at - LONGEST_MESSAGE; index--) {
		const line = lines[index] ?? "";
		if ((INTERPRETER ??= /^\s*(?=\S*lua|(?:\S*\/)?tarantool: )(\S+): (.*)$/).test(line) || (REQUEST ??= /lua (?:entry thread aborted|user thread aborted|coroutine aborted|tcp socket|handler)[^:]*: (?:runtime error: )?(.*)$/).test(line) || (AT_START ??= /\binit(?:_worker)?_by_lua\w*(?:\([^()]{1,200}\))? error: (.*)$/).test(line)) return index;
		if ((TRACEBACK ??= /^\s*stack traceback:\s*$/).test(line) || (FRAME ??= /^\s*(\[C\]|\[string "[^"]*"\]:\d+|\w+_by_lua\w*\([^()]{1,200}\):\d+|[^\s:][^:]*:\d+|[^\s:][^:]*\.lua(?=: in ))(?::|) (?:in (.*?)(?:, client: .*)?|at (0x[0-9a-f]+)|(\?))$/).test(line)) return null;
		if ((PLACE ??= /^((?:\[string "[^"]*"\])|[^\s:][^:]*):(\d+): (.*)$/).test(line.trim()) && !require_crash.isLogLine(line) || (EMBEDDED ??= /^(?:[\w.-]{1,40} ){0,4}error: (?=(?:\[string "[^"]*"\]|[^\s:]+\.lua):\d+: )/i).test(line)) return index;
	}
	return null;
}
function readFrames(lines, from) {
	const frames = [];
	let last = from - 1;
	let whole = false;
	for (;;) {
		const index = require_crash.seek(lines, last + 1, (line) => (FRAME ??= /^\s*(\[C\]|\[string "[^"]*"\]:\d+|\w+_by_lua\w*\([^()]{1,200}\):\d+|[^\s:][^:]*:\d+|[^\s:][^:]*\.lua(?=: in ))(?::|) (?:in (.*?)(?:, client: .*)?|at (0x[0-9a-f]+)|(\?))$/).test(line) || (SKIPPED ??= /^\s*(?:\.\.\.\s*\(skipping \d+ levels\)|\.\.\.$|\(\.\.\.tail calls?\.\.\.\)|coroutine \d+:)/).test(line), (line) => (TRACEBACK ??= /^\s*stack traceback:\s*$/).test(line) || (INTERPRETER ??= /^\s*(?=\S*lua|(?:\S*\/)?tarantool: )(\S+): (.*)$/).test(line));
		if (index === -1) break;
		last = index;
		const found = (FRAME ??= /^\s*(\[C\]|\[string "[^"]*"\]:\d+|\w+_by_lua\w*\([^()]{1,200}\):\d+|[^\s:][^:]*:\d+|[^\s:][^:]*\.lua(?=: in ))(?::|) (?:in (.*?)(?:, client: .*)?|at (0x[0-9a-f]+)|(\?))$/).exec(lines[index] ?? "");
		if (found === null) continue;
		const native = found[1] === "[C]";
		whole = native && (found[2] === "?" || found[3] !== void 0 || found[4] !== void 0);
		const where = native ? null : /^(.*):(\d+)$/.exec(found[1] ?? "");
		const file = where?.[1] ?? (native ? null : found[1] ?? null);
		if (frames.length < 512) frames.push({
			function: nameOf(found[2] ?? "?"),
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
function nameOf(text) {
	if (text === "?") return null;
	return /^(?:\w+ )?(?:\w+ )?['`](.*)'$/.exec(text)?.[1] ?? text;
}
exports.lua = lua;
// f1b8b5e2bcb1ba1e
