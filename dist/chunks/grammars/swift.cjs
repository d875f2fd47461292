const require_crash = require("../crash.cjs");
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
		functionName: (printed) => require_crash.withoutPairs(printed, "(", ")").replace(/ (?:->|in|of|throws).*$/, "").replace(/^.*closure #\d+ .* in /, "")
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
	const next = require_crash.seek(lines, at + 1, (other) => (BACKTRACING ??= /^\s*\*\*\* Signal (\d+): Backtracing from /).test(other) || (CRASHED ??= /^\s*(?:\*\*\*|\ud83d\udca3) (?:Program crashed: (.*?)|Swift runtime failure: (.*?)|Fatal error: (.*?))(?: at (0x[0-9a-f]+))?(?: \*\*\*)?$/).test(other) || (OLD_STACK ??= /^\s*Current stack trace:$/).test(other), (other) => (TRAP ??= /^\s*(?:([^\s:`"'(]+\.swift):(\d+): )?(Fatal error|Precondition failed|Assertion failed|Swift runtime failure)(?:: (.*))?$/).test(other));
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
			name: require_crash.FATAL_SIGNALS[number] ?? `signal ${number}`,
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
		function: (NAMELESS ??= /^<(?:unknown|unavailable)>$/).test(name) ? null : name.replace(/\((?:\w+:)*\)$/, "").trimEnd(),
		file: known,
		line: known === null || line === void 0 ? null : Number(line),
		origin: originOf(name, image, known)
	};
}
let NAMELESS;
function originOf(name, image, file) {
	if (/^lib(?:swift|c\.|Foundation|_?[Dd]ispatch|pthread|stdc\+\+|c\+\+)|^libFoundation/.test(image)) return "runtime";
	if (name.startsWith("Swift runtime failure: ") || /^(?:_start|__libc_start|start_thread|clone3?)/.test(name)) return "runtime";
	if (/^(?:static )?Swift\.|^_swift_|^swift_|^\$ss/.test(name)) return "runtime";
	if (file !== null && /\/(?:checkouts|SourcePackages)\//.test(file)) return "dependency";
	if (file === null) return /^lib.*\.so/.test(image) ? "dependency" : (NAMELESS ??= /^<(?:unknown|unavailable)>$/).test(name) ? "runtime" : "app";
	return "app";
}
exports.swift = swift;
// 2b28d658a47b8425
