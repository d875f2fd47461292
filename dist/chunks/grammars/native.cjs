const require_crash = require("../crash.cjs");
const require_start_failures = require("../crash-start-failures.cjs");
const require_openings = require("../crash-openings.cjs");
// src/crash/runtimes/native/sanitizers.ts
let REPORT;
let RUNTIME_ERROR;
let SUMMARY;
let SECTION;
let END;
let FRAME;
let MODULE;
let PLACE;
const KINDS = {
	AddressSanitizer: "asan",
	HWAddressSanitizer: "asan",
	LeakSanitizer: "lsan",
	ThreadSanitizer: "tsan",
	MemorySanitizer: "msan",
	UndefinedBehaviorSanitizer: "ubsan"
};
const SIGNALS = {
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
	if (report !== null) return readReport$1(lines, at, report[2] ?? "", report[3] ?? "");
	const undefinedBehavior = (RUNTIME_ERROR ??= /^\s*(\S[^:]*):(\d+)(?::\d+)?: runtime error: (.*)$/).exec(line);
	if (undefinedBehavior !== null) return readUndefined(lines, at, undefinedBehavior);
	if ((SUMMARY ??= /^\s*SUMMARY: (\w+Sanitizer): (.*)$/).test(line)) return readHeadless(lines, at);
	return null;
}
function readReport$1(lines, at, sanitizer, text) {
	const kind = KINDS[sanitizer] ?? "sanitizer";
	const body = readBody(lines, at + 1);
	const summary = body.summary === null ? null : readSummary(body.summary);
	const message = typeOf(text, summary?.type ?? null, sanitizer);
	const main = body.stacks[0]?.frames ?? [];
	const frame = require_crash.culpritOf(main) ?? summary?.place ?? null;
	const other = kind === "tsan" ? body.stacks.find((stack) => /^\s*Previous /.test(stack.head)) : void 0;
	const tailLost = body.summary === null && body.last >= lines.length - 1;
	return {
		draft: require_crash.drafted({
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
			signal: signalOf$1(text),
			thread: threadOf(lines, at),
			frames: main,
			culprit: frame,
			rootCause: other === void 0 ? null : require_crash.culpritOf(other.frames),
			truncated: {
				head: false,
				tail: tailLost
			}
		}),
		first: firstLine(lines, at),
		last: require_crash.withEcho(lines, kind === "tsan" ? lastOfBurst(lines, body.last) : body.last)
	};
}
const BURST = 64;
function lastOfBurst(lines, last) {
	let end = last;
	for (let more = 0; more < BURST; more++) {
		const next = lines.slice(end + 1, end + 4).findIndex((line) => (REPORT ??= /^\s*(?:==\d+==\s*)?(ERROR|WARNING|FATAL): ((?:\w+)Sanitizer): (.*)$/).test(line));
		if (next === -1 || !lines.slice(end + 1, end + 1 + next).every((line) => /^=*$/.test(line))) break;
		end = readBody(lines, end + 2 + next).last;
	}
	return end;
}
function typeOf(text, summarized, sanitizer) {
	const printed = text.replace(/^attempting /, "");
	const type = /^(.*?)(?: on (?:unknown )?address | on 0x|: | \(|$)/.exec(printed)?.[1] ?? printed;
	if (sanitizer === "LeakSanitizer" || summarized === null) return type;
	return summarized;
}
function signalOf$1(text) {
	const found = /^(\w+) on unknown address (0x[0-9a-f]+)?/.exec(text);
	const name = found === null ? void 0 : SIGNALS[found[1] ?? ""];
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
function readBody(lines, from) {
	const stacks = [];
	let summary = null;
	let last = from - 1;
	let head = "";
	let unknown = 0;
	for (let index = from; index < lines.length; index++) {
		const line = lines[index] ?? "";
		if ((REPORT ??= /^\s*(?:==\d+==\s*)?(ERROR|WARNING|FATAL): ((?:\w+)Sanitizer): (.*)$/).test(line)) break;
		const found = (FRAME ??= /^\s*#(\d+) (?:(0x[0-9a-f]+) +)?(?:in )?(.*)$/).exec(line);
		if (found !== null && summary === null) {
			let stack = stacks.at(-1);
			if (stack === void 0 || found[1] === "0" && stack.frames.length > 0) {
				stack = {
					head,
					frames: []
				};
				stacks.push(stack);
			}
			if (stack.frames.length < MOST_FRAMES$2) stack.frames.push(frameOf$1(found[3] ?? ""));
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
const MOST_FRAMES$2 = 512;
const MOST_UNKNOWN = 8;
function isDetail(line) {
	return /^\s*(?:=>)?0x[0-9a-f]+: |^\s*(?:=>)?0x[0-9a-f]+$|^==\d+==|^\s*(?:Shadow bytes|Shadow byte legend|Shadow gap|Addressable|Partially|Heap left|Freed heap|Stack |Global |Poisoned|Container overflow|Array cookie|Intra object|ASan internal|Left alloca|Right alloca|READ of|WRITE of|Read of|Write of|Atomic |HINT:|This frame has|\[\d+, \d+\)|\w+Sanitizer can not|\w+Sanitizer:|Register values|r\w\w? = |Memory tags|object size:)/.test(line);
}
function frameOf$1(text) {
	const module = (MODULE ??= /(?<! ) +\(([^()]*\+0x[0-9a-f]+)\)(?: +\(BuildId: [0-9a-f]+\))?$/).exec(text);
	const rest = module === null ? text : text.slice(0, module.index);
	const at = module !== null && !/:\d+$/.test(rest) ? -1 : rest.lastIndexOf(" ");
	if (at === -1 && module !== null) return framed({
		function: rest.trim() || null,
		file: module[1] ?? null,
		line: null
	});
	const place = (PLACE ??= /^(.*?)(?::(\d+))?(?::(\d+))?$/).exec(rest.slice(at + 1));
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
	const where = (PLACE ??= /^(.*?)(?::(\d+))?(?::(\d+))?$/).exec(place?.[2] ?? "");
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
	const start = require_crash.seek(lines, at + 1, (other) => /^\s*#0 /.test(other), (other) => (RUNTIME_ERROR ??= /^\s*(\S[^:]*):(\d+)(?::\d+)?: runtime error: (.*)$/).test(other));
	for (let index = start; index !== -1 && index < lines.length; index++) {
		const frame = (FRAME ??= /^\s*#(\d+) (?:(0x[0-9a-f]+) +)?(?:in )?(.*)$/).exec(lines[index] ?? "");
		if (frame === null) break;
		frames.push(frameOf$1(frame[3] ?? ""));
		last = index;
	}
	for (let index = last + 1; index < lines.length && index <= last + 6; index++) {
		const other = lines[index] ?? "";
		if (/^SUMMARY: UndefinedBehaviorSanitizer|note: |^ *\^ *~*$|^\s*(?:[0-9a-f]{2} +){4,}/.test(other)) last = index;
		else if (other.trim() !== "" && !require_crash.isLogLine(other)) break;
	}
	const top = require_crash.culpritOf(frames);
	return {
		draft: require_crash.drafted({
			runtime: "cpp",
			kind: "ubsan",
			title: `runtime error: ${message}`,
			message,
			fatal: require_crash.endsLog(lines, last),
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
const LONGEST_REPORT = 300;
function readHeadless(lines, at) {
	const found = (SUMMARY ??= /^\s*SUMMARY: (\w+Sanitizer): (.*)$/).exec(lines[at] ?? "");
	const summary = readSummary(lines[at] ?? "");
	const sanitizer = found?.[1];
	if (summary === null || sanitizer === void 0 || at > LONGEST_REPORT) return null;
	const start = lines.findIndex((line) => (FRAME ??= /^\s*#(\d+) (?:(0x[0-9a-f]+) +)?(?:in )?(.*)$/).test(line));
	const first = start === -1 || start > at ? at : start;
	const body = readBody(lines, first);
	const frames = first < at ? body.stacks[0]?.frames ?? [] : [];
	const whole = (!body.stacks.some((stack) => /freed by|allocated by/.test(stack.head)) || locatedBelow(lines, first)) && /^\s*#0 /.test(lines[first] ?? "");
	const leak = / leaked in /.test(found?.[2] ?? "");
	const type = leak ? "detected memory leaks" : summary.type;
	const signal = SIGNALS[summary.type];
	return {
		draft: require_crash.drafted({
			runtime: "cpp",
			kind: leak ? "lsan" : KINDS[sanitizer] ?? "sanitizer",
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
			culprit: summary.place ?? (whole ? require_crash.culpritOf(frames) : null),
			truncated: {
				head: true,
				tail: false
			}
		}),
		first,
		last: require_crash.withEcho(lines, Math.max(at, body.last))
	};
}
function locatedBelow(lines, from) {
	let index = from;
	while ((FRAME ??= /^\s*#(\d+) (?:(0x[0-9a-f]+) +)?(?:in )?(.*)$/).test(lines[index] ?? "")) index++;
	return require_crash.seek(lines, index, (line) => / is located /.test(line), (line) => / by thread /.test(line)) !== -1;
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
		const signal = require_crash.FATAL_SIGNALS[signalName] ?? signalName;
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
const MOST_FRAMES$1 = 512;
const LINES_TO_STACK = 16;
function stackFrom(lines, from) {
	for (let at = from; at < lines.length && at < from + LINES_TO_STACK; at++) {
		const line = lines[at] ?? "";
		if ((GDB_FRAME ??= /^#(\d+) +(?:(0x[0-9a-f]+) in {1,2})?(\S.*?)(?: at (\S+):(\d+)| (?:from|at) (\S+))?$/).exec(line)?.[1] === "0") return at;
		if ((GDB ??= /^(?:Program|Thread ([\d.]+)(?: "([^"]*)")?) (?:received|terminated with) signal (SIG[A-Z]+\d*|\d{1,2}), ([\w /+.-]+)\.$/).test(line)) return -1;
	}
	return -1;
}
function unwrapped(lines, at) {
	const place = /^ {4}((?:at|from) \S+)$/.exec(lines[at + 1] ?? "");
	return place === null ? lines[at] ?? "" : `${lines[at] ?? ""} ${place[1] ?? ""}`;
}
function readGdb(lines, at, { from, signal, thread, words }) {
	const frames = [];
	let last = from - 1;
	while (frames.length < MOST_FRAMES$1) {
		const number = frames.length;
		const next = number === 0 ? stackFrom(lines, from) : require_crash.seek(lines, last + 1, (line) => Number((GDB_FRAME ??= /^#(\d+) +(?:(0x[0-9a-f]+) in {1,2})?(\S.*?)(?: at (\S+):(\d+)| (?:from|at) (\S+))?$/).exec(line)?.[1] ?? -1) === number);
		const found = next === -1 ? null : (GDB_FRAME ??= /^#(\d+) +(?:(0x[0-9a-f]+) in {1,2})?(\S.*?)(?: at (\S+):(\d+)| (?:from|at) (\S+))?$/).exec(unwrapped(lines, next));
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
	return readingOf(lines, {
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
	for (let index = at + 1; index < lines.length && index <= at + MOST_FRAMES$1; index++) {
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
	return readingOf(lines, {
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
function readingOf(lines, { at, last, signal, thread, message, frames, handlerCall }) {
	return {
		first: at,
		last: require_crash.withEcho(lines, last),
		draft: require_crash.drafted({
			runtime: "cpp",
			kind: "fatal-signal",
			title: message,
			message,
			fatal: true,
			signal,
			thread,
			frames,
			culprit: require_crash.culpritOf(frames.slice(handlerCall + 1))
		})
	};
}
// src/crash/runtimes/native/backtraces.ts
let SYMBOL;
let GLOG;
let NUMBERED;
const GLOG_ADDRESS = "@     0x";
let ENVOY;
let ENVOY_FRAME;
let SIGNAL_WORDS;
let ABSEIL;
let GLOG_STACK;
let GLOG_FATAL;
let TENSORFLOW_FATAL;
function glogFatalIn(line) {
	if (line.startsWith("F")) return (GLOG_FATAL ??= /^F\d{4,8} \d\d:\d\d:\d\d\.\d+ +\d+ (?!\S+\.go:\d)(\S+):(\d+)\] (.*)$/).exec(line) ?? (TENSORFLOW_FATAL ??= /^(?:\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{1,9}: )?F (?!\S+\.go:\d)(\S+):(\d+)\] (.*)$/).exec(line);
	return line.includes(": F ") ? (TENSORFLOW_FATAL ??= /^(?:\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{1,9}: )?F (?!\S+\.go:\d)(\S+):(\d+)\] (.*)$/).exec(line) : null;
}
function mayBeBacktrace(line) {
	return line.endsWith("]") && (SYMBOL ??= /^\s*(?:#?\d+:? +|(?:\[[\w.-]{1,80}:\d{1,9}\] )?\[ ?\d+\] +)?(\S[^()[\]]*(?:\[[a-z]{1,20}\])?)\((.{0,2000}?)(?:\+(0x[0-9a-f]+))?\) ?\[(0x[0-9a-f]+)\]$/).test(line) || line.includes("*** ") && (ABSEIL ??= /^\s*\*\*\* (SIG\w+) (?:received at time=|\(@(0x[0-9a-f]+)\) received by PID)/).test(line) || glogFatalIn(line) !== null || (GLOG_STACK ??= /^\s*\*\*\* Check failure stack trace: \*\*\*$/).test(line) || line.includes(GLOG_ADDRESS) && (GLOG ??= /^(?:PC: )?\s*@ +(0x[0-9a-f]+)(?: +(?:\d+ +)?(\S.*))?$/).test(line) || line.includes(" 0# ") && (NUMBERED ??= /^\s*(\d+)# +(\S.*?)(?: at (\S+):(\d+)| in (\S+))?$/).test(line) || mayBeDebugger(line) || line.includes("[critical]") && /\[critical\]\[(?:backtrace|assert)\]/.test(line);
}
function readNativeBacktrace(lines, at) {
	const line = lines[at] ?? "";
	if ((ABSEIL ??= /^\s*\*\*\* (SIG\w+) (?:received at time=|\(@(0x[0-9a-f]+)\) received by PID)/).test(line)) return readAbseil(lines, at);
	if ((GLOG_STACK ??= /^\s*\*\*\* Check failure stack trace: \*\*\*$/).test(line) || line.includes(GLOG_ADDRESS) && (GLOG ??= /^(?:PC: )?\s*@ +(0x[0-9a-f]+)(?: +(?:\d+ +)?(\S.*))?$/).test(line)) return at > 0 && glogFatalIn(lines[at - 1] ?? "") !== null ? readGlogFatal(lines, at - 1) : null;
	if (glogFatalIn(line) !== null) return readGlogFatal(lines, at);
	if (/\[critical\]\[(?:backtrace|assert)\]/.test(line)) return readEnvoy(lines, at);
	if ((NUMBERED ??= /^\s*(\d+)# +(\S.*?)(?: at (\S+):(\d+)| in (\S+))?$/).test(line)) return readNumbered(lines, at);
	return (SYMBOL ??= /^\s*(?:#?\d+:? +|(?:\[[\w.-]{1,80}:\d{1,9}\] )?\[ ?\d+\] +)?(\S[^()[\]]*(?:\[[a-z]{1,20}\])?)\((.{0,2000}?)(?:\+(0x[0-9a-f]+))?\) ?\[(0x[0-9a-f]+)\]$/).test(line) ? readSymbols(lines, at) : readDebugger(lines, at);
}
function frames(lines, from, shape, name) {
	const found = [];
	let last = from - 1;
	for (let next = from; found.length < 512;) {
		const index = require_crash.seek(lines, next, (line) => shape.test(line));
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
	return ownStack(lines, at, frames(lines, at, NUMBERED ??= /^\s*(\d+)# +(\S.*?)(?: at (\S+):(\d+)| in (\S+))?$/, ([, , name = "", file = null, row, library = ""]) => ({
		function: /^0x[0-9A-Fa-f]+$/.test(name) ? null : name,
		file,
		line: row === void 0 ? null : Number(row),
		origin: nativeOrigin(name, file ?? library)
	})));
}
function headingAbove(lines, at) {
	const heading = /^(.{8,2000}?)[,.:]? ?(?:[Ss]tack ?trace|[Bb]acktrace)(?: \([^()]{1,100}\))?:$/.exec(lines[at - 1] ?? "");
	return heading?.[1] === void 0 ? null : require_openings.opened(heading[1]).text;
}
let OF_PROCESS;
const HEAD_LINES = 4;
function ownStack(lines, at, stack) {
	if (stack.found.length < 2) return null;
	const before = require_crash.seek(lines, Math.max(0, at - HEAD_LINES), (line) => (SIGNAL_WORDS ??= /\b(SIG(?:SEGV|ABRT|BUS|FPE|ILL|TRAP|SYS))\b|[Ss]egmentation [Ff]ault|\bsignal:? (\d+)\b|\b[Aa]bort(?:ed|ing)?\b/).test(line));
	const head = before === -1 || before >= at ? headingAbove(lines, at) : lines[before] ?? "";
	const last = require_crash.withEcho(lines, stack.last);
	const signal = head === null ? null : signalIn(head);
	const message = head?.trim().replace(OF_PROCESS ??= /^\[[\w.-]{1,80}:\d{1,9}\] /, "") ?? null;
	return {
		draft: require_crash.drafted({
			runtime: "cpp",
			kind: signal === null ? "backtrace" : "fatal-signal",
			title: message ?? `backtrace in ${stack.found[0]?.function ?? "?"}`,
			message,
			fatal: signal !== null || require_crash.endsLog(lines, last),
			signal,
			frames: stack.found,
			culprit: require_crash.culpritOf(belowSignal(stack.found))
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
	const found = (SIGNAL_WORDS ??= /\b(SIG(?:SEGV|ABRT|BUS|FPE|ILL|TRAP|SYS))\b|[Ss]egmentation [Ff]ault|\bsignal:? (\d+)\b|\b[Aa]bort(?:ed|ing)?\b/).exec(text);
	if (found === null) return null;
	return {
		name: found[1] ?? require_crash.FATAL_SIGNALS[found[2] ?? ""] ?? (/[Ss]egmentation/.test(text) ? "SIGSEGV" : "SIGABRT"),
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
		draft: require_crash.drafted({
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
			culprit: require_crash.culpritOf(stack.found)
		}),
		first: at,
		last: require_crash.withEcho(lines, Math.max(at, stack.last))
	};
}
function readGlogFatal(lines, at) {
	const [, file = null, number = "", message = ""] = glogFatalIn(lines[at] ?? "") ?? [];
	const head = require_crash.seek(lines, at + 1, (line) => (GLOG_STACK ??= /^\s*\*\*\* Check failure stack trace: \*\*\*$/).test(line));
	const stack = frames(lines, (head === -1 ? at : head) + 1, GLOG ??= /^(?:PC: )?\s*@ +(0x[0-9a-f]+)(?: +(?:\d+ +)?(\S.*))?$/, glogFrame);
	if (head === -1 && stack.found.length === 0 && !message.startsWith("Check failed: ")) return null;
	return {
		draft: require_crash.drafted({
			runtime: "cpp",
			kind: "check-failed",
			title: message,
			message,
			fatal: true,
			frames: stack.found,
			culprit: {
				function: require_crash.culpritOf(stack.found)?.function ?? null,
				file,
				line: Number(number)
			}
		}),
		first: at,
		last: require_crash.withEcho(lines, Math.max(at, head, stack.last))
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
	const extra = require_crash.seek(lines, at + 1, (other) => (ENVOY ??= /\[critical\]\[backtrace\]/).test(other));
	return {
		draft: require_crash.drafted({
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
			culprit: assertion === null ? require_crash.culpritOf(stack.found) : {
				function: require_crash.culpritOf(stack.found)?.function ?? null,
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
const WORDS = "(?:[Ss]egmentation (?:[Ff]ault|violation)|[Aa]bort(?:ed)?|[Bb]us error|[Ii]llegal instruction|[Ff]loating[ -]point exception|[Aa]rithmetic exception|[Tt]race/breakpoint trap)";
let HEAD;
let OTHER_HEAD;
let SURE;
const UNTIL_STACK = 160;
const BETWEEN = 6;
const MOST_FRAMES = 256;
let FRAMES;
let STACK_HEAD;
function mayBeReport(line) {
	return line.length < 4e3 && ((HEAD ??= new RegExp(`\\b(?:crashed by signal:?|[Gg]ot (?:a )?(?:fatal )?signal|(?:[Cc]aught|CAUGHT) (?:a )?(?:fatal )?(?:signal|SIGNAL):?|[Rr]eceived (?:a )?(?:fatal )?signal) ?[ (]?(?:(\\d{1,2})\\b|(SIG(?:SEGV|ABRT|BUS|FPE|ILL|TRAP))\\b|(${WORDS}))`)).test(line) || (OTHER_HEAD ??= new RegExp(`^(?:\\*+ ?)?(?:(${WORDS}|Aborting) on shard \\d+|(${WORDS}) caught\\b)|[Cc]aught \\((SIG(?:SEGV|ABRT|BUS|FPE|ILL|TRAP))\\)`)).test(line));
}
function readReport(lines, at) {
	const line = lines[at] ?? "";
	const text = require_openings.opened(line).text;
	const head = (HEAD ??= new RegExp(`\\b(?:crashed by signal:?|[Gg]ot (?:a )?(?:fatal )?signal|(?:[Cc]aught|CAUGHT) (?:a )?(?:fatal )?(?:signal|SIGNAL):?|[Rr]eceived (?:a )?(?:fatal )?signal) ?[ (]?(?:(\\d{1,2})\\b|(SIG(?:SEGV|ABRT|BUS|FPE|ILL|TRAP))\\b|(${WORDS}))`)).exec(line) ?? (OTHER_HEAD ??= new RegExp(`^(?:\\*+ ?)?(?:(${WORDS}|Aborting) on shard \\d+|(${WORDS}) caught\\b)|[Cc]aught \\((SIG(?:SEGV|ABRT|BUS|FPE|ILL|TRAP))\\)`)).exec(text) ?? (OTHER_HEAD ??= new RegExp(`^(?:\\*+ ?)?(?:(${WORDS}|Aborting) on shard \\d+|(${WORDS}) caught\\b)|[Cc]aught \\((SIG(?:SEGV|ABRT|BUS|FPE|ILL|TRAP))\\)`)).exec(line);
	if (head === null || line.length >= 4e3) return null;
	const signal = signalOf(head);
	const stack = readStack(lines, at);
	const isSure = (SURE ??= /\bcrashed by signal|\b(?:mysqld|mariadbd|postgres) got signal \d+ ;|<Fatal> \w+: .*Received signal|on shard \d+\.?$|^\*+ ?Caught signal \(/).test(line);
	if (signal === null || stack.frames.length < 2 && !isSure) return null;
	const isSwift = lines.slice(at, at + 3).some((other) => other.includes("swift"));
	const title = titleOf(text);
	const last = require_crash.withEcho(lines, Math.max(at, stack.last));
	return {
		draft: require_crash.drafted({
			runtime: isSwift ? "swift" : "cpp",
			kind: "fatal-signal",
			title,
			message: title,
			fatal: isSure || stack.frames.length >= 2 || require_crash.endsLog(lines, last),
			signal,
			frames: stack.frames,
			culprit: require_crash.culpritOf(belowHandler(stack.frames))
		}),
		first: at,
		last
	};
}
function readAbortReport(lines, at) {
	const report = readReport(lines, at);
	return report?.draft.signal?.name === "SIGABRT" ? report : null;
}
function signalOf([, ...groups]) {
	const printed = groups.find((group) => group !== void 0) ?? "";
	const name = require_crash.FATAL_SIGNALS[printed] ?? (printed.startsWith("SIG") ? printed : NAMES.find(([words]) => words.test(printed))?.[1]);
	return name === void 0 ? null : {
		name,
		code: null,
		address: null
	};
}
function titleOf(text) {
	const at = text.search(/\bReceived signal /);
	return (at > 0 && text.includes("(version ") ? text.slice(at) : text).replace(/^.*?(?=\b(?:mysqld|mariadbd) got signal)/, "").replace(/^[*#]+ ?|\s*[;*]+\s*$/g, "").replace(/[.,]? (?:Backtrace|Stack ?trace):?$/i, "").trim();
}
function readStack(lines, at) {
	const frames = [];
	let last = at;
	let isHeaded = false;
	for (let i = at + 1; i < lines.length && frames.length < MOST_FRAMES; i++) {
		if (i - (frames.length === 0 ? at + UNTIL_STACK : last + BETWEEN) > 0) break;
		const text = (lines[i] ?? "").slice(0, 2e3).replace(/^.{1,200}? BaseDaemon: /, "");
		isHeaded ||= (STACK_HEAD ??= /^(?:\d{1,3}\. )?(?:#+ ?)?(?:-+ )?(?:Backtrace|Stack ?trace|STACK TRACE|backtrace)\b/).test(text.trimStart());
		const frame = frameOf(text);
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
function frameOf(line) {
	for (const shape of FRAMES ??= [
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
	const after = lines.slice(at + 1, at + 1 + UNTIL_REINITIALIZED);
	return {
		draft: require_crash.drafted({
			runtime: "cpp",
			kind: "server-panic",
			title,
			message,
			fatal: !after.some((line) => line.includes(GOES_ON)),
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
	const record = require_crash.parseObject(lines[at] ?? "");
	const { msg, attr } = record ?? {};
	if (record?.s !== "F" || typeof msg !== "string" || !(FAILURES ??= /^(?:Fatal assertion|Invariant failure|Fatal DBException|Assertion failure)\b/).test(msg)) return null;
	const { msgid, expr, error, file, line: number } = attr ?? {};
	const what = [
		msgid,
		expr,
		error
	].filter((one) => typeof one === "string" || typeof one === "number");
	const words = [msg, ...what].join(" ");
	const reason = what.length > 1 ? null : reasonAbove(lines, at);
	const title = reason === null ? words : `${words}: ${reason}`;
	return {
		draft: require_crash.drafted({
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
function reasonAbove(lines, at) {
	for (let row = at - 1; row >= Math.max(0, at - ABOVE); row--) {
		const line = lines[row] ?? "";
		if (line.length > 2e4 || !/"s":"[FE]"/.test(line)) continue;
		const attr = require_crash.parseObject(line)?.attr;
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
const HINTS = {
	asan: (draft) => asanHint(draft.message ?? "", draft.signal?.address ?? null),
	lsan: "Memory was still allocated at the exit with nothing pointing to it, which LeakSanitizer turns into a failure. Free it where the frames say it was allocated, or set ASAN_OPTIONS=detect_leaks=0 where leaks at the exit do not matter.",
	tsan: (draft) => `Two threads used the same memory at once, at least one of them writing${draft.rootCause?.function == null ? "" : ` (${draft.culprit?.function} and ${draft.rootCause.function})`}. Guard both places with the same mutex, or make the variable atomic.`,
	msan: "A branch or call depended on memory that was never written. Initialise it where it is allocated (-fsanitize-memory-track-origins=2 names that place).",
	ubsan: "The program did something that the language leaves undefined, as the message says. Mend the expression at that line; the compiler may assume that it never happens.",
	terminate: (draft) => draft.chain.at(-1)?.type == null ? "std::terminate was called without an exception: a std::thread was destroyed while joinable, or a noexcept function or a destructor threw. Join or detach every thread, and catch inside destructors." : `An exception of type ${draft.chain.at(-1)?.type} left main, a thread's function or a noexcept function. Catch it there, with a message that says what was being done.`,
	"pure-virtual": ({ culprit }) => culprit?.function == null ? "`pure virtual method called` names no place: break at `__cxa_pure_virtual` in gdb, or keep a core dump, and its caller is it. There a virtual function is called in a constructor or destructor, or by a thread that outlives the object." : `\`${culprit.function}\` called a virtual function of an object that was under construction or already destroyed. Call none in constructors and destructors, and let no thread outlive the object.`,
	assertion: (draft) => require_start_failures.startFailureHint(draft.title) ?? `The condition ${/Assertion `(.*)' failed/.exec(draft.message ?? "")?.[0] === void 0 ? "of an assertion" : `\`${/Assertion `(.*)' failed/.exec(draft.message ?? "")?.[1]}\``} did not hold. Look at the caller of ${draft.culprit?.function ?? "the function"}, and check the input there.`,
	"check-failed": (draft) => (MONGOD ??= /^(?:Fatal assertion|Invariant failure|Fatal DBException|Assertion failure)\b/).test(draft.title) ? mongodHint(draft) : "A CHECK of the program did not hold and glog or Abseil aborted it. Look at the caller of the function above it, and check the input there.",
	"stack-smashing": "A function wrote beyond the end of an array on its stack, over the guard value. Build with -fsanitize=address to have the line; look for strcpy, sprintf, gets and fixed-size buffers.",
	"buffer-overflow": "A call such as strcpy, memcpy or read was given more than its destination holds, which _FORTIFY_SOURCE found. Check the length against the destination's size at that call; -fsanitize=address names the line.",
	fortify: "glibc found a misuse of a library function (_FORTIFY_SOURCE) and aborted. Run the program under -fsanitize=address to have the line.",
	"heap-corruption": "glibc found its heap damaged: memory was freed twice, was not from malloc, or was written beyond its end earlier. The damage is older than this message: run with -fsanitize=address (or valgrind), which names the write or the first free.",
	"fatal-signal": (draft) => draft.signal?.name === "SIGABRT" ? "The program aborted itself. Look at what it logged just before, and at the first frame of the program." : `The program used memory that is not its own${draft.signal?.address === "0x0" ? " (a null pointer)" : ""}. Look at the pointer in the first frame of the program; -fsanitize=address tells where it came from.`,
	abort: (draft) => require_start_failures.startFailureHint(draft.title) ?? "A check inside the C library failed, mostly for an object used after it was destroyed. Look for mutexes, condition variables and threads that outlive what they belong to.",
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
const runtimeWords = require_crash.rewordedBy([[/^Assertion [`'](.*)' failed\.?$/, "assertion $1"]]);
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
		runtimeWords,
		functionNoise: [[/(?: \[clone [^\]]*\]|\.(?:isra|part|cold|constprop|lto_priv)(?:\.\d+)?|\[abi:\w+\])+$/, ""], [/(?<=\}|lambda\([^()]{0,200}\))#\d+|(?<=\$_)\d+/g, ""]]
	},
	source: {
		hasOriginByPackage: true,
		functionName: (printed) => require_crash.withoutPairs(require_crash.withoutPairs(printed, "(", ")"), "<", ">").replace(/\[.*$/, "").replace(/ const$/, "")
	},
	hints: HINTS,
	mayOpen(line) {
		return mayBeSanitizer(line) || mayBeReport(line) || mayBeServer(line) || mayBeBacktrace(line) || /ssertion |terminat|virtual |glibc error: /.test(line) || GLIBC.some(([text]) => text.test(line.trimStart()));
	},
	read(lines, at) {
		const sanitizer = readSanitizer(lines, at);
		if (sanitizer !== null) return sanitizer;
		return readTerminate(lines, at) ?? readLibcxx(lines, at) ?? readVirtual(lines, at) ?? readAssertion(lines, at) ?? readGlibc(lines, at) ?? readNativeBacktrace(lines, at) ?? readReport(lines, at) ?? readServer(lines, at);
	}
};
function aborted(lines, first, last, printed) {
	const stack = require_crash.seek(lines, last + 1, (line) => mayBeBacktrace(line) || mayBeReport(line));
	const trace = stack === -1 ? null : readNativeBacktrace(lines, stack) ?? readAbortReport(lines, stack);
	return {
		draft: require_crash.drafted({
			runtime: "cpp",
			fatal: true,
			frames: trace?.draft.frames ?? [],
			culprit: trace?.draft.culprit ?? null,
			...printed
		}),
		first,
		last: require_crash.withEcho(lines, trace?.last ?? last)
	};
}
function readTerminate(lines, at) {
	const line = (lines[at] ?? "").trim();
	const found = (TERMINATE ??= /^\s*terminate called (?:after throwing an instance of '(.*)'|without an active exception|recursively)$/).exec(line);
	if (found === null) return null;
	const type = found[1] ?? null;
	const what = type === null ? -1 : require_crash.seek(lines, at + 1, (other) => /^\s*what\(\):(?: |$)/.test(other), (other) => (TERMINATE ??= /^\s*terminate called (?:after throwing an instance of '(.*)'|without an active exception|recursively)$/).test(other));
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
		if (require_crash.withEcho(lines, index - 1) >= index || require_crash.isLogLine(other) || mayBeBacktrace(other) || (TERMINATE ??= /^\s*terminate called (?:after throwing an instance of '(.*)'|without an active exception|recursively)$/).test(other)) break;
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
	const below = require_crash.seek(lines, at + 1, (other) => (TERMINATE ??= /^\s*terminate called (?:after throwing an instance of '(.*)'|without an active exception|recursively)$/).test(other));
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
	const map = require_crash.seek(lines, reading.last + 1, (other) => /^=+ Memory map: =+$/.test(other));
	if (map === -1) return reading;
	let last = map;
	while (/^[0-9a-f]{6,16}-[0-9a-f]{6,16} [r-][w-][x-][ps] /.test(lines[last + 1] ?? "")) last++;
	return {
		...reading,
		last: require_crash.withEcho(lines, last)
	};
}
exports.cpp = cpp;
// e0ec4a4a26fe77d0
