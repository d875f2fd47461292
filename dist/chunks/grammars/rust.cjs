const require_crash = require("../crash.cjs");
const require_openings = require("../crash-openings.cjs");
// src/crash/runtimes/rust/header.ts
let PLACE;
const NOTE = /^\s*note: (?:run with `RUST_BACKTRACE|Some details are omitted)/i;
const PANICKED = "panicked at ";
function isRustHeader(line) {
	return line.includes(PANICKED) && header(line) !== null;
}
function header(line) {
	const mark = line.indexOf(PANICKED);
	if (mark === -1) return null;
	const rest = line.slice(mark + 12);
	const before = line.slice(0, mark).trim();
	const at = before.lastIndexOf("thread '");
	const who = at === -1 ? null : (THREAD ??= /^thread '(.*)'(?: \(([\w(), :-]{1,80})\))?$/).exec(before.slice(at));
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
let THREAD;
let THREAD_ID;
function threadId(ids = "") {
	const found = (THREAD_ID ??= /^(\d+)$|\bThreadId\((\d+)\)/).exec(ids);
	return found?.[1] ?? found?.[2] ?? null;
}
let HOOKED_PLACE;
function isLoggedAt(line, at) {
	return require_openings.opened(line).column >= at;
}
function hasMessage(line) {
	const mark = line.indexOf(PANICKED);
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
let OUTERMOST;
function isBacktraceHead(line) {
	return line.length < 40 && /^\s*stack backtrace:$/i.test(line);
}
function readBacktrace(lines, from) {
	const head = require_crash.seek(lines, from, isBacktraceHead, (line) => isRustHeader(line) || NOTE.test(line));
	if (head === -1) return null;
	return readFrames(lines, head + 1, 0) ?? readFrames(lines, head + 1, 1) ?? {
		frames: [],
		last: head,
		tailLost: true
	};
}
function readFrames(lines, from, firstNumber) {
	const raw = [];
	let number = firstNumber;
	let last = -1;
	for (let next = from;;) {
		const index = require_crash.seek(lines, next, (line) => isFrame(line, number), (line) => isRustHeader(line) || NOTE.test(line));
		const found = index === -1 ? null : NUMBERED.exec(lines[index] ?? "");
		if (found === null) break;
		if (/^0x[0-9a-f]*$/.test(found[2] ?? "")) return raw.length === 0 ? null : {
			...withOrigins(raw),
			last: index,
			tailLost: true
		};
		number = Number(found[1]) + 1;
		last = index;
		const where = require_crash.seek(lines, index + 1, (line) => AT.test(line), (line) => NUMBERED.test(line) || NOTE.test(line));
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
	const whole = (OUTERMOST ??= /^(?:main|_start|__libc_start|start_thread|__?clone|clone3|<unknown>|.*FnOnce|std::rt::lang_start)/).test(raw.at(-1)?.function ?? "");
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
		origin: originOf(frame, crate ?? null)
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
function originOf(frame, crate) {
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
	panic: (draft) => panicHint(draft.message ?? "", placeOf(draft)) + (draft.frames.length === 0 ? BACKTRACE : ""),
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
function placeOf({ culprit, rootCause }) {
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
	const caused = require_crash.seek(lines, at + 1, (other) => /^Caused by:$/.test(other), (other) => require_crash.isLogLine(other));
	if (caused === -1 && !(DEBUG_FORM ??= /^Error: ([A-Z]\w*(?:::\w+)*)(?: \{ | \{$|\()|^Error: "|^Error: (?:[A-Z][a-z0-9]+){2,}$/).test(line)) return null;
	const causes = [];
	let last = at;
	for (let index = caused + 1; caused !== -1 && index < lines.length; index++) {
		const found = /^ {4,}(?:(?:\d+): )?(\S.*)$/.exec(lines[index] ?? "");
		if (found === null) break;
		causes.push(found[1] ?? "");
		last = index;
	}
	const place = require_crash.seek(lines, last + 1, (other) => /^Location:$/.test(other));
	const location = place === -1 ? null : panicPlace((lines[place + 1] ?? "").trim());
	if (location !== null) last = place + 1;
	const trace = readBacktrace(lines, last + 1);
	last = Math.max(last, trace?.last ?? 0);
	if (!require_crash.endsLog(lines, last)) return null;
	const message = line.slice(7);
	const type = /^([A-Z]\w*(?:::\w+)*)(?: \{|\(|$)/.exec(message)?.[1] ?? null;
	const links = [message, ...causes].map((printed, index) => ({
		type: index === 0 ? type : null,
		message: printed,
		recovered: false
	}));
	return {
		draft: require_crash.drafted({
			runtime: "rust",
			kind: "main-error",
			title: line,
			message,
			fatal: true,
			chain: links.reverse(),
			frames: trace?.frames ?? [],
			culprit: require_crash.culpritOf(trace?.frames ?? []) ?? location
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
	if (!require_crash.endsLog(lines, last)) return null;
	return {
		draft: require_crash.drafted({
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
	const printed = require_crash.seek(lines, at + 1, (line) => /^Message: +\S/.test(line));
	const where = require_crash.seek(lines, Math.max(at, printed) + 1, (line) => /^Location: +\S/.test(line));
	const message = printed === -1 ? null : (lines[printed] ?? "").replace(/^Message: +/, "");
	const place = where === -1 ? null : panicPlace((lines[where] ?? "").replace(/^Location: +/, ""));
	const start = require_crash.seek(lines, Math.max(at, printed, where) + 1, (line) => NUMBERED.test(line));
	const trace = start === -1 ? null : readFrames(lines, start, null);
	const frame = require_crash.culpritOf(trace?.frames ?? []);
	return {
		draft: require_crash.drafted({
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
	const ofType = printed.replace(/^<+(.+?) as [^>]+>+/, "$1").replace(/::\{\{?[\w#: -]+\}?\}/g, "");
	return require_crash.withoutPairs(ofType, "<", ">").replace(/^[<&]+(?:mut |dyn )*|>/g, "");
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
	const note = require_crash.seek(lines, (trace?.last ?? body.last) + 1, (line) => NOTE.test(line), isRustHeader);
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
		if (index === at || !require_crash.isLogLine(line)) printed.push(line);
	}
	const cut = require_crash.endsLog(lines, at + printed.length - 1);
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
		if (require_crash.isLogLine(line) && printed.length > 0) continue;
		if (require_crash.isLogLine(line) && require_crash.seek(lines, index + 1, (other) => !require_crash.isLogLine(other)) !== -1) continue;
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
let FATAL;
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
		runtimeWords: require_crash.rewordedBy([
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
			title: require_crash.firstLine(printed),
			chain,
			culprit: require_crash.culpritOf(draft.frames.slice(panicking + 1)) ?? draft.culprit,
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
		if ((OVERFLOW ??= /^\s*thread '(.*)' (?:\((\d+)\) )?has overflowed its stack$/).test(line) || (FATAL ??= /^\s*fatal runtime error: /).test(line)) return readAbort(lines, at);
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
		const end = require_crash.seek(lines, last + 1, (line) => ABORTS.test(line), isRustHeader);
		if (end !== -1) {
			aborted = true;
			last = end;
			break;
		}
		const next = require_crash.seek(lines, last + 1, isRustHeader);
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
	const last = require_crash.withEcho(lines, panic.last);
	return {
		draft: require_crash.drafted({
			...words(panic),
			fatal: panic.thread.name === "main" && !panic.hooked || require_crash.endsLog(lines, last),
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
	const last = require_crash.withEcho(lines, abortedAt);
	if (root === void 0 || ended === void 0) throw new Error("a double panic holds at least one panic");
	return {
		draft: require_crash.drafted({
			...words(ended),
			kind: own.length > 1 ? "double-panic" : "panic",
			fatal: true,
			chain: panics.map(link),
			rootCause: root === ended ? null : culprit(root)
		}),
		first: root.first,
		last
	};
}
function words(panic) {
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
	const frame = require_crash.culpritOf(panic.frames);
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
	const trace = readFrames(lines, at, null);
	if (trace === null || trace.frames.length < 2) return null;
	if (!trace.frames.some((frame) => frame.origin === "runtime" && (frame.function ?? "").includes("::")) || trace.frames.every((frame) => frame.file === null)) return null;
	const note = require_crash.seek(lines, trace.last + 1, (line) => NOTE.test(line));
	const frame = trace.frames[0]?.origin === "runtime" ? require_crash.culpritOf(trace.frames) : null;
	return {
		draft: require_crash.drafted({
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
	const below = overflow === null ? at : require_crash.seek(lines, at + 1, (other) => (FATAL ??= /^\s*fatal runtime error: /).test(other));
	const message = below === -1 ? line : (lines[below] ?? "").trim();
	const last = require_crash.withEcho(lines, Math.max(at, below));
	return {
		draft: require_crash.drafted({
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
	const note = require_crash.seek(lines, (trace?.last ?? at) + 1, (line) => NOTE.test(line));
	return {
		draft: require_crash.drafted({
			runtime: "rust",
			kind: "out-of-memory",
			title: message,
			message,
			fatal: true,
			frames: trace?.frames ?? [],
			culprit: require_crash.culpritOf(trace?.frames ?? [])
		}),
		first: at,
		last: require_crash.withEcho(lines, Math.max(at, trace?.last ?? at, note))
	};
}
exports.rust = rust;
// c8cbe72ecd38b5cf
