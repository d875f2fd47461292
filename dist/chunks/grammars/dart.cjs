const require_crash = require("../crash.cjs");
// src/crash/runtimes/dart/dart.ts
let UNHANDLED;
let FRAME;
let ASYNC;
let COMPILER;
let VM_CRASH;
let SIGNAL;
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
		runtimeWords: require_crash.rewordedBy([[/^(.{0,300}\b(?:getter|setter|method) )'([^']*)'/, "$1$2"]]),
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
		if ((UNHANDLED ??= /^\s*Unhandled exception:$/).test(line)) return readUnhandled(lines, at);
		if ((VM_CRASH ??= /^===== CRASH =====$/).test(line)) return readVmCrash(lines, at);
		if ((COMPILER ??= /^(\S+\.dart):(\d+):\d+: Error: (.*)$/).test(line)) return readCompiler(lines, at);
		return at <= 2 && (FRAME ??= /^\s*#(\d+) +(\S.*?) \(((?:file|package|dart|org-dartlang-\S+?|data):[^()]*?|\S+?\.dart)(?::(\d+))?(?::(\d+))?\)$/).test(line) ? readHeadless(lines, at) : null;
	}
};
const LONGEST_MESSAGE = 60;
function readUnhandled(lines, at) {
	const printed = [];
	let start = -1;
	for (let index = at + 1; index < lines.length && index <= at + LONGEST_MESSAGE; index++) {
		const line = lines[index] ?? "";
		if ((FRAME ??= /^\s*#(\d+) +(\S.*?) \(((?:file|package|dart|org-dartlang-\S+?|data):[^()]*?|\S+?\.dart)(?::(\d+))?(?::(\d+))?\)$/).test(line)) {
			start = index;
			break;
		}
		if ((UNHANDLED ??= /^\s*Unhandled exception:$/).test(line)) break;
		if (require_crash.isLogLine(line)) continue;
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
	} : readFrames(lines, start, 0);
	return {
		draft: require_crash.drafted({
			runtime: "dart",
			kind: kindOf(message),
			title: `Unhandled exception: ${printed[0] ?? ""}`,
			message,
			fatal: true,
			chain: [{
				type,
				message,
				recovered: false
			}],
			frames: stack.frames,
			culprit: require_crash.culpritOf(stack.frames),
			truncated: {
				head: false,
				tail: start === -1 && at + printed.length >= lines.length - 1
			}
		}),
		first: at,
		last: require_crash.withEcho(lines, stack.last)
	};
}
function kindOf(message) {
	if (/^Stack Overflow/.test(message)) return "stack-overflow";
	return /^Out of Memory/.test(message) ? "out-of-memory" : "uncaught";
}
function readFrames(lines, from, firstNumber) {
	const frames = [];
	let last = from - 1;
	let number = firstNumber;
	for (;;) {
		const expected = number;
		const index = require_crash.seek(lines, last + 1, (line) => (ASYNC ??= /^\s*<asynchronous suspension>$/).test(line) || Number((FRAME ??= /^\s*#(\d+) +(\S.*?) \(((?:file|package|dart|org-dartlang-\S+?|data):[^()]*?|\S+?\.dart)(?::(\d+))?(?::(\d+))?\)$/).exec(line)?.[1] ?? -1) === expected, (line) => (UNHANDLED ??= /^\s*Unhandled exception:$/).test(line));
		if (index === -1) break;
		last = index;
		const found = (FRAME ??= /^\s*#(\d+) +(\S.*?) \(((?:file|package|dart|org-dartlang-\S+?|data):[^()]*?|\S+?\.dart)(?::(\d+))?(?::(\d+))?\)$/).exec(lines[index] ?? "");
		if (found === null) continue;
		number++;
		const file = found[3] ?? "";
		if (frames.length < 512) {
			const line = found[4] === void 0 ? null : Number(found[4]);
			frames.push({
				function: found[2] ?? null,
				file: file.replace(/^file:\/\//, ""),
				line,
				origin: originOf(file)
			});
		}
	}
	return {
		frames,
		last
	};
}
function originOf(file) {
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
		draft: require_crash.drafted({
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
	const signo = require_crash.seek(lines, at + 1, (line) => (SIGNAL ??= /^si_signo=(.*?)\((\d+)\), si_code=(\S+?), si_addr=(\S+)$/).test(line));
	const [, words = "crash", number = "", code = null, address = null] = (SIGNAL ??= /^si_signo=(.*?)\((\d+)\), si_code=(\S+?), si_addr=(\S+)$/).exec(lines[signo] ?? "") ?? [];
	const signal = require_crash.FATAL_SIGNALS[number];
	const frames = [];
	let last = Math.max(at, signo);
	for (;;) {
		const index = require_crash.seek(lines, last + 1, (line) => (VM_FRAME ??= /^\s*pc 0x[0-9a-f]+ fp 0x[0-9a-f]+ (\S.*?)(?:\+0x[0-9a-f]+)?$/).test(line) || /^(?:version|pid|isolate_group|os|thread|isolate_instructions|vm_instructions|fp|sp|pc)=/.test(line) || /^-- End of DumpStackTrace$/.test(line));
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
		draft: require_crash.drafted({
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
		last: require_crash.withEcho(lines, last)
	};
}
function readHeadless(lines, at) {
	const stack = readFrames(lines, at, Number((FRAME ??= /^\s*#(\d+) +(\S.*?) \(((?:file|package|dart|org-dartlang-\S+?|data):[^()]*?|\S+?\.dart)(?::(\d+))?(?::(\d+))?\)$/).exec(lines[at] ?? "")?.[1] ?? 0));
	if (stack.frames.length < 2) return null;
	return {
		draft: require_crash.drafted({
			runtime: "dart",
			kind: "uncaught",
			title: "Unhandled exception",
			message: null,
			fatal: true,
			frames: stack.frames,
			culprit: /^\s*#0 /.test(lines[at] ?? "") ? require_crash.culpritOf(stack.frames) : null,
			truncated: {
				head: true,
				tail: false
			}
		}),
		first: at,
		last: stack.last
	};
}
exports.dart = dart;
// 3fdc981d3db79c1d
