const require_crash = require("../crash.cjs");
// src/crash/runtimes/swift/swift.ts
let $text;
let $expression0;
let $expression1;
let $expression2;
let $expression8;
let $expression9;
let $expression14;
let $expression15;
let $expression19;
let $expression22;
let $expression24;
let $expression30;
let $expression37;
let $expression39;
let $expression40;
let $expression41;
let $expression42;
let $expression43;
let $expression44;
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
	identity: { bareName: (name) => $expression0 || name.length >= 10 && name.includes("closure #") ? name.replace($expression0 ??= /closure #\d+/g, "closure") : name },
	source: {
		hasOriginByPackage: true,
		functionName: (printed) => ($text = ($text = require_crash.withoutPairs(printed, "(", ")"), $expression2 || $text.length >= 3 && ($text.includes("->") || $text.includes("in") || $text.includes("of") || $text.includes("throws"))) ? $text.replace($expression2 ??= / (?:->|in|of|throws).*$/, "") : $text, $expression1 || $text.length >= 15 && $text.includes("closure #")) ? $text.replace($expression1 ??= /^.*closure #\d+ .* in /, "") : $text
	},
	hints: HINTS,
	mayOpen(line) {
		return line.includes("Fatal error") || line.includes(" failed") || line.includes("Program crashed: ") || line.includes("Swift runtime failure") || line.includes("Could not cast value") || line.startsWith("*** Signal ");
	},
	read(lines, at) {
		const line = lines[at] ?? "";
		const trap = TRAP || line.length >= 11 && (line.includes("Fatal error") || line.includes("Precondition failed") || line.includes("Assertion failed") || line.includes("Swift runtime failure")) ? (TRAP ??= /^\s*(?:([^\s:`"'(]+\.swift):(\d+): )?(Fatal error|Precondition failed|Assertion failed|Swift runtime failure)(?:: (.*))?$/).exec(line) : null;
		if (trap !== null) return readTrap(lines, at, trap);
		const cast = (CAST || line.length >= 51 && line.includes("Could not cast value of type '") ? (CAST ??= /^\s*(Could not cast value of type '.{1,500}' \(0x[0-9a-f]+\) to '.{1,500}' \(0x[0-9a-f]+\)\.?)$/).exec(line) : null)?.[1];
		if (cast !== void 0) return readSaid(lines, at, {
			title: cast,
			message: cast,
			sort: "",
			place: null
		});
		return (BACKTRACING || line.length >= 31 && line.includes(": Backtracing from ")) && (BACKTRACING ??= /^\s*\*\*\* Signal (\d+): Backtracing from /).test(line) || (CRASHED || line.length >= 16 && (line.includes("Program crashed: ") || line.includes("Swift runtime failure: ") || line.includes("Fatal error: "))) && (CRASHED ??= /^\s*(?:\*\*\*|\ud83d\udca3) (?:Program crashed: (.*?)|Swift runtime failure: (.*?)|Fatal error: (.*?))(?: at (0x[0-9a-f]+))?(?: \*\*\*)?$/).test(line) ? readReport(lines, at, null) : null;
	}
};
function readTrap(lines, at, found) {
	const [line, file, number, sort = "", text = ""] = found;
	const old = file === void 0 ? OLD_PLACE || text.length >= 14 && text.includes(", line ") ? (OLD_PLACE ??= /^(.*?)(?:: )?file (\S+), line (\d+)$/).exec(text) : null : null;
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
	const isForeign = place === null || old !== null && !(($text = place.file ?? "", $expression8 || $text.length >= 6 && $text.includes(".swift")) && ($expression8 ??= /\.swift$/).test($text));
	return readSaid(lines, at, {
		title: ($text = line.trim(), $expression9 || $text.length >= 11 && $text.includes(".swift:")) ? $text.replace($expression9 ??= /^\S[^:]*\.swift:\d+: /, "") : $text,
		message,
		sort,
		place
	}, isForeign);
}
function readSaid(lines, at, printed, needsReport = false) {
	const next = require_crash.seek(lines, at + 1, (other) => (BACKTRACING || other.length >= 31 && other.includes(": Backtracing from ")) && (BACKTRACING ??= /^\s*\*\*\* Signal (\d+): Backtracing from /).test(other) || (CRASHED || other.length >= 16 && (other.includes("Program crashed: ") || other.includes("Swift runtime failure: ") || other.includes("Fatal error: "))) && (CRASHED ??= /^\s*(?:\*\*\*|\ud83d\udca3) (?:Program crashed: (.*?)|Swift runtime failure: (.*?)|Fatal error: (.*?))(?: at (0x[0-9a-f]+))?(?: \*\*\*)?$/).test(other) || (OLD_STACK || other.length >= 20 && other.includes("Current stack trace:")) && (OLD_STACK ??= /^\s*Current stack trace:$/).test(other), (other) => (TRAP || other.length >= 11 && (other.includes("Fatal error") || other.includes("Precondition failed") || other.includes("Assertion failed") || other.includes("Swift runtime failure"))) && (TRAP ??= /^\s*(?:([^\s:`"'(]+\.swift):(\d+): )?(Fatal error|Precondition failed|Assertion failed|Swift runtime failure)(?:: (.*))?$/).test(other));
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
		draft: require_crash.drafted({
			...words(printed),
			culprit: own(printed.place),
			truncated: {
				head: false,
				tail: false
			}
		}),
		first: at,
		last: require_crash.withEcho(lines, at)
	};
}
function restOfMessage(lines, from, to) {
	const between = lines.slice(from, to);
	const blank = between.indexOf("");
	return (blank === -1 ? between : between.slice(0, blank)).filter((line) => !require_crash.isLogLine(line));
}
function words(printed) {
	return {
		runtime: "swift",
		kind: (($text = printed.message, $expression14 || $text.length >= 27 && $text.charCodeAt(0) === 69 && $text.charCodeAt(1) === 114 && $text.charCodeAt(2) === 114 && $text.includes("Error raised at top level: ")) ? ($expression14 ??= /^Error raised at top level: (.*)$/).exec($text) : null) === null ? "swift-trap" : "uncaught",
		title: printed.title,
		message: printed.message,
		fatal: true
	};
}
function own(place) {
	return place === null || ($text = place.file ?? "", $expression15 || $text.length >= 6 && $text.charCodeAt(0) === 83 && $text.charCodeAt(1) === 119 && $text.charCodeAt(2) === 105 && $text.includes("Swift/")) && ($expression15 ??= /^Swift\//).test($text) ? null : place;
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
		const number = (BACKTRACING || line.length >= 31 && line.includes(": Backtracing from ") ? (BACKTRACING ??= /^\s*\*\*\* Signal (\d+): Backtracing from /).exec(line) : null)?.[1];
		if (number !== void 0) signal = {
			name: require_crash.FATAL_SIGNALS[number] ?? `signal ${number}`,
			code: null,
			address: null
		};
		const crashed = CRASHED || line.length >= 16 && (line.includes("Program crashed: ") || line.includes("Swift runtime failure: ") || line.includes("Fatal error: ")) ? (CRASHED ??= /^\s*(?:\*\*\*|\ud83d\udca3) (?:Program crashed: (.*?)|Swift runtime failure: (.*?)|Fatal error: (.*?))(?: at (0x[0-9a-f]+))?(?: \*\*\*)?$/).exec(line) : null;
		if (crashed !== null && reason !== null) break;
		if (crashed !== null) {
			reason = crashed[1] ?? crashed[2] ?? crashed[3] ?? "";
			address = crashed[4] ?? null;
		}
		const who = THREAD || line.length >= 9 && line.includes("Thread ") ? (THREAD ??= /^\s*Thread (\d+)(?: "(.*)")?(?: crashed)?:$/).exec(line) : null;
		if (who !== null && thread === null && ($expression19 || line.length >= 9 && line.includes(" crashed:")) && ($expression19 ??= / crashed:$/).test(line) || (OLD_STACK || line.length >= 20 && line.includes("Current stack trace:")) && (OLD_STACK ??= /^\s*Current stack trace:$/).test(line)) {
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
		if ((TRAP || line.length >= 11 && (line.includes("Fatal error") || line.includes("Precondition failed") || line.includes("Assertion failed") || line.includes("Swift runtime failure"))) && (TRAP ??= /^\s*(?:([^\s:`"'(]+\.swift):(\d+): )?(Fatal error|Precondition failed|Assertion failed|Swift runtime failure)(?:: (.*))?$/).test(line) && index > at) break;
		if (isReportLine(line)) last = index;
		if (($expression22 || line.length >= 8 && line.charCodeAt(0) === 73 && line.charCodeAt(1) === 109 && line.charCodeAt(2) === 97 && line.includes("Images (")) && ($expression22 ??= /^Images \(/).test(line)) image = true;
		if ((DONE || line.length >= 17 && line.includes("Backtrace took ")) && (DONE ??= /^\s*Backtrace took [\d.]+s$/).test(line)) {
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
	if (signal !== null && ($text = reason ?? "", $expression24 || $text.length >= 6 && ($text.includes("pointer") || $text.includes("Access"))) && ($expression24 ??= /pointer|Access/).test($text)) signal = {
		...signal,
		address
	};
	const culprit = require_crash.culpritOf(frames) ?? own(trap?.place ?? null);
	const isEndless = trap === null && signal?.name === "SIGSEGV" && isRecursion(frames);
	return {
		draft: require_crash.drafted({
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
				...placeOf(own(trap.place))
			} : culprit,
			truncated: {
				head: false,
				tail: !complete && !image && reason !== null && last >= lines.length - 2
			}
		}),
		first: trap?.first ?? at,
		last: require_crash.withEcho(lines, last)
	};
}
const RECURSION_FRAMES = 16;
function isRecursion(frames) {
	const names = frames.slice(0, RECURSION_FRAMES).map((frame) => frame.function);
	return names.length === RECURSION_FRAMES && new Set(names).size <= RECURSION_FRAMES / 4;
}
function placeOf(place) {
	return {
		file: place?.file ?? null,
		line: place?.line ?? null
	};
}
const LONGEST_REPORT = 5e3;
function isReportLine(line) {
	return (BACKTRACING || line.length >= 31 && line.includes(": Backtracing from ")) && (BACKTRACING ??= /^\s*\*\*\* Signal (\d+): Backtracing from /).test(line) || (CRASHED || line.length >= 16 && (line.includes("Program crashed: ") || line.includes("Swift runtime failure: ") || line.includes("Fatal error: "))) && (CRASHED ??= /^\s*(?:\*\*\*|\ud83d\udca3) (?:Program crashed: (.*?)|Swift runtime failure: (.*?)|Fatal error: (.*?))(?: at (0x[0-9a-f]+))?(?: \*\*\*)?$/).test(line) || (THREAD || line.length >= 9 && line.includes("Thread ")) && (THREAD ??= /^\s*Thread (\d+)(?: "(.*)")?(?: crashed)?:$/).test(line) || (FRAME || line.length >= 8 && line.includes(" in ")) && (FRAME ??= /^\s*(\d+)((?: \[\w+\])*)(?: +(0x[0-9a-f]+))? +(\S.*?)(?: \+ \d+)? in (\S+)(?: at (\S.*?)(?::(\d+))?(?::(\d+))?)?$/).test(line) || (DONE || line.length >= 17 && line.includes("Backtrace took ")) && (DONE ??= /^\s*Backtrace took [\d.]+s$/).test(line) || ($expression30 || line.length >= 1) && ($expression30 ??= /^\s*(?:Registers:|Images \(|Crash took|r\w{1,2} 0x|r\w+ 0x|[cdefgs]s 0x|[xw]\d+ 0x|0x[0-9a-f]+[\u2013-]0x|\d+\u2502|\u2502|\*? *\d+\u2502|\.\.\.$)/).test(line);
}
function readFrames(lines, from) {
	const frames = [];
	let last = from - 1;
	for (;;) {
		const index = seekFrame(lines, last + 1);
		if (index === -1) break;
		const line = lines[index] ?? "";
		const found = FRAME || line.length >= 8 && line.includes(" in ") ? (FRAME ??= /^\s*(\d+)((?: \[\w+\])*)(?: +(0x[0-9a-f]+))? +(\S.*?)(?: \+ \d+)? in (\S+)(?: at (\S.*?)(?::(\d+))?(?::(\d+))?)?$/).exec(line) : null;
		const plain = found === null ? PLAIN_FRAME || line.length >= 8 && line.includes("0x") ? (PLAIN_FRAME ??= /^\s*(\d+) +(\S+) +(0x[0-9a-f]+) (.*?)(?: \+ \d+)?$/).exec(line) : null : null;
		last = index;
		if (frames.length >= 512) continue;
		if (found !== null) {
			const [, , marks = "", , name = "", image = "", path = null, row] = found;
			frames.push({
				...frameOf(name, image, path, row),
				...(MADE || marks.length >= 7 && (marks.includes("system") || marks.includes("thunk"))) && (MADE ??= /\[(?:system|thunk)\]/).test(marks) ? { origin: "runtime" } : {}
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
		if ((FRAME || line.length >= 8 && line.includes(" in ")) && (FRAME ??= /^\s*(\d+)((?: \[\w+\])*)(?: +(0x[0-9a-f]+))? +(\S.*?)(?: \+ \d+)? in (\S+)(?: at (\S.*?)(?::(\d+))?(?::(\d+))?)?$/).test(line) || (PLAIN_FRAME || line.length >= 8 && line.includes("0x")) && (PLAIN_FRAME ??= /^\s*(\d+) +(\S+) +(0x[0-9a-f]+) (.*?)(?: \+ \d+)?$/).test(line)) return index;
		if ((THREAD || line.length >= 9 && line.includes("Thread ")) && (THREAD ??= /^\s*Thread (\d+)(?: "(.*)")?(?: crashed)?:$/).test(line) || ($expression37 || line.length >= 7 && (line.charCodeAt(0) === 73 || line.charCodeAt(0) === 82) && (line.charCodeAt(1) === 101 || line.charCodeAt(1) === 109) && (line.charCodeAt(2) === 97 || line.charCodeAt(2) === 103) && (line.includes("Registers:") || line.includes("Images "))) && ($expression37 ??= /^(?:Registers:|Images )/).test(line)) return -1;
	}
	return -1;
}
function frameOf(name, image, file, line) {
	const known = file?.endsWith("<compiler-generated>") === true ? null : file;
	return {
		function: (NAMELESS || name.length >= 9 && name.charCodeAt(0) === 60 && name.charCodeAt(1) === 117 && name.charCodeAt(2) === 110 && (name.includes("unknown") || name.includes("unavailable"))) && (NAMELESS ??= /^<(?:unknown|unavailable)>$/).test(name) ? null : ($expression39 || name.length >= 2 && name.includes("(") ? name.replace($expression39 ??= /\((?:\w+:)*\)$/, "") : name).trimEnd(),
		file: known,
		line: known === null || line === void 0 ? null : Number(line),
		origin: originOf(name, image, known)
	};
}
let NAMELESS;
function originOf(name, image, file) {
	if (($expression40 || image.length >= 5 && image.charCodeAt(0) === 108 && image.charCodeAt(1) === 105 && image.charCodeAt(2) === 98 && (image.includes("lib") || image.includes("libFoundation"))) && ($expression40 ??= /^lib(?:swift|c\.|Foundation|_?[Dd]ispatch|pthread|stdc\+\+|c\+\+)|^libFoundation/).test(image)) return "runtime";
	if (name.startsWith("Swift runtime failure: ") || ($expression41 || name.length >= 5 && (name.charCodeAt(0) === 95 || name.charCodeAt(0) === 99 || name.charCodeAt(0) === 115) && (name.charCodeAt(1) === 95 || name.charCodeAt(1) === 108 || name.charCodeAt(1) >= 115 && name.charCodeAt(1) <= 116) && (name.includes("_start") || name.includes("__libc_start") || name.includes("start_thread") || name.includes("clone"))) && ($expression41 ??= /^(?:_start|__libc_start|start_thread|clone3?)/).test(name)) return "runtime";
	if (($expression42 || name.length >= 3 && (name.charCodeAt(1) >= 115 && name.charCodeAt(1) <= 116 || name.charCodeAt(1) === 119) && (name.includes("Swift.") || name.includes("_swift_") || name.includes("swift_") || name.includes("$ss"))) && ($expression42 ??= /^(?:static )?Swift\.|^_swift_|^swift_|^\$ss/).test(name)) return "runtime";
	if (file !== null && ($expression43 || file.length >= 11 && (file.includes("checkouts") || file.includes("SourcePackages"))) && ($expression43 ??= /\/(?:checkouts|SourcePackages)\//).test(file)) return "dependency";
	if (file === null) return ($expression44 || image.length >= 6 && image.charCodeAt(0) === 108 && image.charCodeAt(1) === 105 && image.charCodeAt(2) === 98 && image.includes("lib")) && ($expression44 ??= /^lib.*\.so/).test(image) ? "dependency" : (NAMELESS || name.length >= 9 && name.charCodeAt(0) === 60 && name.charCodeAt(1) === 117 && name.charCodeAt(2) === 110 && (name.includes("unknown") || name.includes("unavailable"))) && (NAMELESS ??= /^<(?:unknown|unavailable)>$/).test(name) ? "runtime" : "app";
	return "app";
}
exports.swift = swift;
// 176994ba831f65e2
