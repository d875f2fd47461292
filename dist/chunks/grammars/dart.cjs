const require_crash = require("../crash.cjs");
// src/crash/runtimes/dart/dart.ts
let $text;
let $expression0;
let $expression1;
let $expression2;
let $expression9;
let $expression10;
let $expression11;
let $expression16;
let $expression17;
let $expression18;
let $expression19;
let $expression22;
let $expression26;
let $expression27;
let $expression30;
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
		functionName: (printed) => ($text = $expression2 || printed.length >= 19 && printed.includes("<anonymous closure>") ? printed.replace($expression2 ??= /\.?<anonymous closure>/g, "") : printed, $expression1 || $text.length >= 4 && $text.charCodeAt(0) === 110 && $text.charCodeAt(1) === 101 && $text.charCodeAt(2) === 119 && $text.includes("new ")) ? $text.replace($expression1 ??= /^new /, "") : $text,
		isWrittenOut: () => true
	},
	hints: {
		uncaught: (draft) => ($text = draft.message ?? "", $expression0 || $text.length >= 11 && ($text.includes("Null check operator") || $text.includes("was called on null") || $text.includes("type 'Null'"))) && ($expression0 ??= /Null check operator|was called on null|type 'Null'/).test($text) ? "A null was used as if it had a value. Find in the first frame of the program which one, and check it instead of using `!`." : "An exception left main or an isolate's handler and nothing caught it. Catch it where the first frame of the program is, or run the server inside runZonedGuarded.",
		"fatal-signal": "The Dart VM itself crashed, mostly in native code called by FFI. Look at the library above the VM's own frames, and at the SDK's version."
	},
	mayOpen(line) {
		return line.includes("Unhandled exception:") || line.includes(".dart:") || line.startsWith("===== CRASH");
	},
	read(lines, at) {
		const line = lines[at] ?? "";
		if ((UNHANDLED || line.length >= 20 && line.includes("Unhandled exception:")) && (UNHANDLED ??= /^\s*Unhandled exception:$/).test(line)) return readUnhandled(lines, at);
		if ((VM_CRASH || line.length >= 17 && line.charCodeAt(0) === 61 && line.charCodeAt(1) === 61 && line.charCodeAt(2) === 61 && line.includes("===== CRASH =====")) && (VM_CRASH ??= /^===== CRASH =====$/).test(line)) return readVmCrash(lines, at);
		if ((COMPILER || line.length >= 19 && line.includes(": Error: ")) && (COMPILER ??= /^(\S+\.dart):(\d+):\d+: Error: (.*)$/).test(line)) return readCompiler(lines, at);
		return at <= 2 && (FRAME || line.length >= 12 && (line.includes("file") || line.includes("package") || line.includes("dart") || line.includes("org-dartlang-") || line.includes("data") || line.includes(".dart"))) && (FRAME ??= /^\s*#(\d+) +(\S.*?) \(((?:file|package|dart|org-dartlang-\S+?|data):[^()]*?|\S+?\.dart)(?::(\d+))?(?::(\d+))?\)$/).test(line) ? readHeadless(lines, at) : null;
	}
};
const LONGEST_MESSAGE = 60;
function readUnhandled(lines, at) {
	const printed = [];
	let start = -1;
	for (let index = at + 1; index < lines.length && index <= at + LONGEST_MESSAGE; index++) {
		const line = lines[index] ?? "";
		if ((FRAME || line.length >= 12 && (line.includes("file") || line.includes("package") || line.includes("dart") || line.includes("org-dartlang-") || line.includes("data") || line.includes(".dart"))) && (FRAME ??= /^\s*#(\d+) +(\S.*?) \(((?:file|package|dart|org-dartlang-\S+?|data):[^()]*?|\S+?\.dart)(?::(\d+))?(?::(\d+))?\)$/).test(line)) {
			start = index;
			break;
		}
		if ((UNHANDLED || line.length >= 20 && line.includes("Unhandled exception:")) && (UNHANDLED ??= /^\s*Unhandled exception:$/).test(line)) break;
		if (require_crash.isLogLine(line)) continue;
		printed.push(line);
	}
	if (start === -1) printed.length = Math.min(printed.length, 1);
	while (printed.length > 0 && printed.at(-1)?.trim() === "") printed.pop();
	if (start === -1 && printed.length === 0) return null;
	const message = printed.join("\n");
	const type = ($expression9 || message.length >= 7 && (message.charCodeAt(0) >= 65 && message.charCodeAt(0) <= 90 || message.charCodeAt(0) === 95) && (message.includes("Error") || message.includes("Exception")) ? ($expression9 ??= /^((?:_?[A-Z]\w*)(?:Error|Exception)|Exception)\b(?: \([^)]*\))?:/).exec(message) : null)?.[1] ?? null;
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
	if (($expression10 || message.length >= 14 && message.charCodeAt(0) === 83 && message.charCodeAt(1) === 116 && message.charCodeAt(2) === 97 && message.includes("Stack Overflow")) && ($expression10 ??= /^Stack Overflow/).test(message)) return "stack-overflow";
	return ($expression11 || message.length >= 13 && message.charCodeAt(0) === 79 && message.charCodeAt(1) === 117 && message.charCodeAt(2) === 116 && message.includes("Out of Memory")) && ($expression11 ??= /^Out of Memory/).test(message) ? "out-of-memory" : "uncaught";
}
function readFrames(lines, from, firstNumber) {
	const frames = [];
	let last = from - 1;
	let number = firstNumber;
	for (;;) {
		const expected = number;
		const index = require_crash.seek(lines, last + 1, (line) => (ASYNC || line.length >= 25 && line.includes("<asynchronous suspension>")) && (ASYNC ??= /^\s*<asynchronous suspension>$/).test(line) || Number((FRAME || line.length >= 12 && (line.includes("file") || line.includes("package") || line.includes("dart") || line.includes("org-dartlang-") || line.includes("data") || line.includes(".dart")) ? (FRAME ??= /^\s*#(\d+) +(\S.*?) \(((?:file|package|dart|org-dartlang-\S+?|data):[^()]*?|\S+?\.dart)(?::(\d+))?(?::(\d+))?\)$/).exec(line) : null)?.[1] ?? -1) === expected, (line) => (UNHANDLED || line.length >= 20 && line.includes("Unhandled exception:")) && (UNHANDLED ??= /^\s*Unhandled exception:$/).test(line));
		if (index === -1) break;
		last = index;
		const found = ($text = lines[index] ?? "", FRAME || $text.length >= 12 && ($text.includes("file") || $text.includes("package") || $text.includes("dart") || $text.includes("org-dartlang-") || $text.includes("data") || $text.includes(".dart"))) ? (FRAME ??= /^\s*#(\d+) +(\S.*?) \(((?:file|package|dart|org-dartlang-\S+?|data):[^()]*?|\S+?\.dart)(?::(\d+))?(?::(\d+))?\)$/).exec($text) : null;
		if (found === null) continue;
		number++;
		const file = found[3] ?? "";
		if (frames.length < 512) {
			const line = found[4] === void 0 ? null : Number(found[4]);
			frames.push({
				function: found[2] ?? null,
				file: $expression16 || file.length >= 7 && file.charCodeAt(0) === 102 && file.charCodeAt(1) === 105 && file.charCodeAt(2) === 108 && file.includes("file://") ? file.replace($expression16 ??= /^file:\/\//, "") : file,
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
	if (($expression17 || file.length >= 5 && (file.charCodeAt(0) === 100 || file.charCodeAt(0) === 111) && (file.charCodeAt(1) === 97 || file.charCodeAt(1) === 114) && (file.charCodeAt(2) === 103 || file.charCodeAt(2) === 114) && (file.includes("dart:") || file.includes("org-dartlang-sdk:"))) && ($expression17 ??= /^(?:dart:|org-dartlang-sdk:)/).test(file)) return "runtime";
	return ($expression18 || file.length >= 11 && file.includes(".pub-cache/")) && ($expression18 ??= /\.pub-cache\//).test(file) || ($expression19 || file.length >= 12 && file.charCodeAt(0) === 112 && file.charCodeAt(1) === 97 && file.charCodeAt(2) === 99 && file.includes("package:")) && ($expression19 ??= /^package:(?:shelf|http|args|async|collection|grpc|path|test|flutter)\b/).test(file) ? "dependency" : "app";
}
function readCompiler(lines, at) {
	const [, file = null, number, message = ""] = (($text = lines[at] ?? "", COMPILER || $text.length >= 19 && $text.includes(": Error: ")) ? (COMPILER ??= /^(\S+\.dart):(\d+):\d+: Error: (.*)$/).exec($text) : null) ?? [];
	let last = at;
	for (let index = at + 1; index < lines.length && index < at + 200; index++) {
		const line = lines[index] ?? "";
		if ((COMPILER || line.length >= 19 && line.includes(": Error: ")) && (COMPILER ??= /^(\S+\.dart):(\d+):\d+: Error: (.*)$/).test(line) || ($expression22 || line.length >= 1 && line.includes("^")) && ($expression22 ??= /^\s*\^+$/).test(line)) last = index;
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
	const signo = require_crash.seek(lines, at + 1, (line) => (SIGNAL || line.length >= 34 && line.charCodeAt(0) === 115 && line.charCodeAt(1) === 105 && line.charCodeAt(2) === 95 && line.includes("), si_code=")) && (SIGNAL ??= /^si_signo=(.*?)\((\d+)\), si_code=(\S+?), si_addr=(\S+)$/).test(line));
	const [, words = "crash", number = "", code = null, address = null] = (($text = lines[signo] ?? "", SIGNAL || $text.length >= 34 && $text.charCodeAt(0) === 115 && $text.charCodeAt(1) === 105 && $text.charCodeAt(2) === 95 && $text.includes("), si_code=")) ? (SIGNAL ??= /^si_signo=(.*?)\((\d+)\), si_code=(\S+?), si_addr=(\S+)$/).exec($text) : null) ?? [];
	const signal = require_crash.FATAL_SIGNALS[number];
	const frames = [];
	let last = Math.max(at, signo);
	for (;;) {
		const index = require_crash.seek(lines, last + 1, (line) => (VM_FRAME || line.length >= 15 && line.includes(" fp 0x")) && (VM_FRAME ??= /^\s*pc 0x[0-9a-f]+ fp 0x[0-9a-f]+ (\S.*?)(?:\+0x[0-9a-f]+)?$/).test(line) || ($expression26 || line.length >= 3 && line.includes("=")) && ($expression26 ??= /^(?:version|pid|isolate_group|os|thread|isolate_instructions|vm_instructions|fp|sp|pc)=/).test(line) || ($expression27 || line.length >= 24 && line.charCodeAt(0) === 45 && line.charCodeAt(1) === 45 && line.charCodeAt(2) === 32 && line.includes("-- End of DumpStackTrace")) && ($expression27 ??= /^-- End of DumpStackTrace$/).test(line));
		if (index === -1) break;
		last = index;
		const name = (($text = lines[index] ?? "", VM_FRAME || $text.length >= 15 && $text.includes(" fp 0x")) ? (VM_FRAME ??= /^\s*pc 0x[0-9a-f]+ fp 0x[0-9a-f]+ (\S.*?)(?:\+0x[0-9a-f]+)?$/).exec($text) : null)?.[1];
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
	const stack = readFrames(lines, at, Number((($text = lines[at] ?? "", FRAME || $text.length >= 12 && ($text.includes("file") || $text.includes("package") || $text.includes("dart") || $text.includes("org-dartlang-") || $text.includes("data") || $text.includes(".dart"))) ? (FRAME ??= /^\s*#(\d+) +(\S.*?) \(((?:file|package|dart|org-dartlang-\S+?|data):[^()]*?|\S+?\.dart)(?::(\d+))?(?::(\d+))?\)$/).exec($text) : null)?.[1] ?? 0));
	if (stack.frames.length < 2) return null;
	return {
		draft: require_crash.drafted({
			runtime: "dart",
			kind: "uncaught",
			title: "Unhandled exception",
			message: null,
			fatal: true,
			frames: stack.frames,
			culprit: ($text = lines[at] ?? "", $expression30 || $text.length >= 3 && $text.includes("#0 ")) && ($expression30 ??= /^\s*#0 /).test($text) ? require_crash.culpritOf(stack.frames) : null,
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
// 5ddabda58b2bfc9f
