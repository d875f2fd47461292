const require_crash = require("../crash.cjs");
// src/crash/runtimes/haskell/haskell.ts
let HEAD;
let CALL_STACK;
let BACKTRACE;
let FRAME;
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
const REQUEST = "HttpExceptionRequest Request {";
let STRING;
const haskell = {
	runtime: "haskell",
	triggers: [
		"CallStack (from HasCallStack)",
		REQUEST,
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
	mayOpen: (line) => (CALL_STACK ??= /^CallStack \(from HasCallStack\):$/).test(line) || (HEAD ??= /^([\w][\w.+-]{0,100}): (\S.*)$/).test(line),
	read(lines, at) {
		const line = lines[at] ?? "";
		if ((CALL_STACK ??= /^CallStack \(from HasCallStack\):$/).test(line)) return readCallStack(lines, at);
		const text = require_crash.isLogLine(line) ? void 0 : (HEAD ??= /^([\w][\w.+-]{0,100}): (\S.*)$/).exec(line)?.[2];
		if (text === void 0) return null;
		return readTyped(lines, at, text) ?? readRequest(lines, at, text) ?? readString(lines, at, text) ?? readInternal(lines, at, text) ?? readKnown(lines, at, text);
	}
};
const MESSAGE_LINES = 40;
const KEYWORDS = /* @__PURE__ */ new Set([
	"case",
	"lambda",
	"if"
]);
let FAILED_MATCH;
function readCallStack(lines, at) {
	const first = messageAbove(lines, at);
	const text = (HEAD ??= /^([\w][\w.+-]{0,100}): (\S.*)$/).exec(lines[first] ?? "")?.[2];
	if (text === void 0) return readShown(lines, at);
	const reading = readingOf(lines, {
		first,
		at,
		message: [text, ...lines.slice(first + 1, at).filter((line) => !require_crash.isLogLine(line))].join("\n").trim(),
		type: null
	});
	return reading.draft.fatal || !require_crash.isErrorLogLine(lines[first - 1] ?? "") ? reading : null;
}
function readShown(lines, at) {
	const message = lines[at - 1] ?? "";
	if (message.trim() === "" || require_crash.isLogLine(message)) return null;
	return readingOf(lines, {
		first: at - 1,
		at,
		message,
		type: null
	});
}
function messageAbove(lines, at) {
	const heads = [];
	for (let i = at - 1; i >= Math.max(0, at - MESSAGE_LINES); i--) {
		const line = lines[i] ?? "";
		if (line === "" && heads.length > 0) break;
		if (require_crash.isErrorLogLine(line)) break;
		if (require_crash.isLogLine(line)) continue;
		const name = (HEAD ??= /^([\w][\w.+-]{0,100}): (\S.*)$/).exec(line)?.[1];
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
	const end = require_crash.seek(lines, at + 1, (line) => (CALL_STACK ??= /^CallStack \(from HasCallStack\):$/).test(line) || (BACKTRACE ??= /^HasCallStack backtrace:$/).test(line));
	const printed = lines.slice(at + 1, end === -1 ? at + 3 : end).filter((line) => !require_crash.isLogLine(line));
	const own = type.endsWith(".ErrorCall") ? null : type;
	return readingOf(lines, {
		first: at,
		at: end === -1 ? at + 2 : end,
		message: printed.join("\n").trim(),
		type: own
	});
}
function readRequest(lines, at, text) {
	if (!text.endsWith(REQUEST)) return null;
	const end = seekShown(lines, at + 1, /^\}$/);
	const failed = end === -1 ? -1 : seekShown(lines, end + 1, /^ \(.*\)$/);
	if (failed === -1) return null;
	const shown = [text, ...lines.slice(at + 1, failed + 1)].filter((line) => !require_crash.isLogLine(line));
	const reading = readingOf(lines, {
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
	const end = Math.min(lines.length, from + MESSAGE_LINES);
	for (let i = from; i < end; i++) if (shape.test(lines[i] ?? "")) return i;
	return -1;
}
function readString(lines, at, text) {
	if (!(STRING ??= /^(?:.{0,200} )?(?:Control\.Exception\.Safe|UnliftIO\.Exception)\.throwString called with:$/).test(text)) return null;
	const end = seekShown(lines, at + 1, CALLED_FROM ??= /^Called from:$/);
	if (end === -1) return null;
	const printed = lines.slice(at + 1, end).filter((line) => !require_crash.isLogLine(line));
	const reading = readingOf(lines, {
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
	const end = require_crash.seek(lines, at + 1, (line) => /^ +\(GHC version /.test(line));
	if (end === -1) return null;
	const reading = readingOf(lines, {
		first: at,
		at: end,
		message: text,
		type: null
	});
	const please = /^ +Please report this/.test(lines[end + 1] ?? "") ? end + 1 : end;
	const last = require_crash.withEcho(lines, please);
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
		return readingOf(lines, {
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
	const reading = readingOf(lines, place === null ? error : {
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
		else if (!require_crash.isLogLine(line)) break;
	}
	return last;
}
function readingOf(lines, { first, at, message, type, kind = "uncaught", place }) {
	const { frames, last } = readFrames(lines, at);
	const end = require_crash.withEcho(lines, Math.min(last, lines.length - 1));
	const fatal = require_crash.endsLog(lines, end);
	return {
		first,
		last: end,
		draft: require_crash.drafted({
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
			culprit: place ?? calledAt(frames) ?? require_crash.culpritOf(frames)
		})
	};
}
function readFrames(lines, at) {
	const frames = [];
	let last = at;
	for (;;) {
		const next = require_crash.seek(lines, last + 1, (line) => (FRAME ??= /^\s*([^\s,(]+)(?:, called at | \()([^\s():]+):(\d+):\d+ in ([^\s():]+):([^\s()]+)\)?$/).test(line) || (CALL_STACK ??= /^CallStack \(from HasCallStack\):$/).test(line) || (BACKTRACE ??= /^HasCallStack backtrace:$/).test(line), (line) => (HEAD ??= /^([\w][\w.+-]{0,100}): (\S.*)$/).test(line) && !line.startsWith(" "));
		if (next === -1) break;
		last = next;
		const found = (FRAME ??= /^\s*([^\s,(]+)(?:, called at | \()([^\s():]+):(\d+):\d+ in ([^\s():]+):([^\s()]+)\)?$/).exec(lines[next] ?? "");
		if (found === null) continue;
		const [, name = "", file = "", line, unit = ""] = found;
		if (frames.length < 512) frames.push({
			function: name,
			file,
			line: Number(line),
			origin: originOf(unit, file)
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
function originOf(unit, file) {
	if (/^libraries\//.test(file) || /^(?:base|ghc-\w+|containers|text|bytestring)(?:-[\d.]+)?(?:$|-)/.test(unit)) return "runtime";
	return unit === "main" || unit.includes("-inplace") ? "app" : "dependency";
}
exports.haskell = haskell;
// c675fb0eb969f24d
