var readCallStack = (function(lines, at) {
	for (let first = at - 1; first >= Math.max(0, at - MESSAGE_LINES); first--) {
		const text = HEAD.exec(lines[first] ?? "")?.[2];
		if (text === void 0 || isLogLine(lines[first] ?? "")) continue;
		const more = lines.slice(first + 1, at).filter((line) => !isLogLine(line));
		return readingOf(lines, {
			first,
			at,
			message: [text, ...more].join("\n").trim(),
			type: null
		});
	}
	return null;
});
var readTyped = (function(lines, at, text) {
	const type = TYPED.exec(text)?.[1];
	if (type === void 0) return null;
	const end = seek(lines, at + 1, (line) => CALL_STACK.test(line) || BACKTRACE.test(line));
	const said = lines.slice(at + 1, end === -1 ? at + 3 : end).filter((line) => !isLogLine(line));
	const own = type.endsWith(".ErrorCall") ? null : type;
	return readingOf(lines, {
		first: at,
		at: end === -1 ? at + 2 : end,
		message: said.join("\n").trim(),
		type: own
	});
});
var readKnown = (function(lines, at, text) {
	const partial = PARTIAL.exec(text);
	if (partial !== null) {
		const [, file = null, line, message = ""] = partial;
		return readingOf(lines, {
			first: at,
			at,
			message,
			type: null,
			place: {
				function: / in (?:function |an equation for [\u2018'`])?([\w.']+)[\u2019']?$/.exec(message)?.[1] ?? null,
				file,
				line: Number(line)
			}
		});
	}
	const kind = KNOWN.find(({ words }) => words.test(text))?.kind;
	if (kind === void 0) return null;
	const reading = readingOf(lines, {
		first: at,
		at,
		message: text,
		type: null,
		kind
	});
	return reading.draft.fatal || /^(?:divide by zero|thread blocked|<<loop>>)/.test(text) ? reading : null;
});
var readingOf = (function(lines, { first, at, message, type, kind = "uncaught", place }) {
	const { frames, last } = readFrames(lines, at);
	const end = withEcho(lines, Math.min(last, lines.length - 1));
	const fatal = endsLog(lines, end);
	return {
		first,
		last: end,
		draft: drafted({
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
			culprit: place ?? calledAt(frames) ?? culpritOf(frames)
		})
	};
});
var readFrames = (function(lines, at) {
	const frames = [];
	let last = at;
	for (;;) {
		const next = seek(lines, last + 1, (line) => FRAME.test(line) || CALL_STACK.test(line) || BACKTRACE.test(line), (line) => HEAD.test(line) && !line.startsWith(" "));
		if (next === -1) break;
		last = next;
		const found = FRAME.exec(lines[next] ?? "");
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
});
var calledAt = (function(frames) {
	const at = frames.findIndex(({ origin }) => origin === "app");
	const frame = frames[at];
	if (frame === void 0) return null;
	return {
		function: frames[at + 1]?.function ?? null,
		file: frame.file,
		line: frame.line
	};
});
var originOf = (function(unit, file) {
	if (/^libraries\//.test(file) || /^(?:base|ghc-\w+|containers|text|bytestring)(?:-[\d.]+)?(?:$|-)/.test(unit)) return "runtime";
	return unit === "main" || unit.includes("-inplace") ? "app" : "dependency";
});
import { a as seek, d as isLogLine, f as culpritOf, i as endsLog, o as withEcho, p as drafted } from "../crash.js";
// src/crash/haskell.ts
const HEAD = /^([\w][\w.+-]{0,100}): (\S.*)$/;
const CALL_STACK = /^CallStack \(from HasCallStack\):$/;
const BACKTRACE = /^HasCallStack backtrace:$/;
const FRAME = /^\s*(\S+), called at (\S+?):(\d+):\d+ in (\S+):(\S+)$/;
const TYPED = /^Uncaught exception \S+:(\S+):$/;
const PARTIAL = /^(\S+\.l?hs):\(?(\d+)[-,:\d()]*: ((?:Non-exhaustive (?:patterns|guards) in|Irrefutable pattern failed for|Missing field in|No instance nor default method for) .*)$/;
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
		words: /^stack overflow$/,
		kind: "stack-overflow"
	},
	{
		words: /^(?:heap overflow|Heap exhausted;.*)$/,
		kind: "out-of-memory"
	},
	{
		words: /^(?:divide by zero|arithmetic (?:over|under)flow|Ratio has zero denominator)$/,
		kind: "uncaught"
	},
	{
		words: /^Prelude\.[\w!']+: .*$/,
		kind: "uncaught"
	},
	{
		words: /^user error \(.*\)$/,
		kind: "uncaught"
	},
	{
		words: /^.{0,1000}: \w+: (?:does not exist|already exists|resource busy|resource exhausted|permission denied|invalid argument|end of file|unsupported operation|resource vanished) ?\(.*\)$/,
		kind: "uncaught"
	}
];
const haskell = {
	runtime: "haskell",
	triggers: [
		"CallStack (from HasCallStack)",
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
		"does not exist (",
		"already exists (",
		"resource busy (",
		"resource exhausted (",
		"permission denied (",
		"invalid argument (",
		"end of file (",
		"unsupported operation (",
		"resource vanished ("
	],
	hints: {
		uncaught: ({ message, culprit }) => {
			const text = message ?? "";
			const file = /^(.{1,400}?): \w+: does not exist/.exec(text)?.[1];
			if (file !== void 0) return `${file} is not in the container. Check that the image contains it, or that the volume or ConfigMap with it is mounted there.`;
			if (/^Non-exhaustive|^Irrefutable|^Missing field/.test(text)) return `A value met no pattern at ${culprit?.file}:${culprit?.line}. Handle the case that is missing; -Wincomplete-patterns names such places at build time.`;
			if (/^(?:Prelude\.|Map\.!)/.test(text)) return "A function that is not defined for every value (head, fromJust, Map.!) was given one that it is not defined for. Use one that returns Maybe, and handle Nothing.";
			return "An exception reached the top of the program and nothing caught it. Handle it where the call stack begins, or at the edge of the work that failed.";
		},
		deadlock: "Every thread that could have woken this one is gone or waits itself. Look for the MVar or STM variable that nobody fills any more, often since its writer died of an exception.",
		"thread-exception": "A thread of forkIO died of an exception; the program went on without it. Use async and wait for it, so that its exception is seen."
	},
	mayOpen: (line) => CALL_STACK.test(line) || HEAD.test(line),
	read(lines, at) {
		const line = lines[at] ?? "";
		if (CALL_STACK.test(line)) return readCallStack(lines, at);
		const text = isLogLine(line) ? void 0 : HEAD.exec(line)?.[2];
		if (text === void 0) return null;
		return readTyped(lines, at, text) ?? readKnown(lines, at, text);
	}
};
const MESSAGE_LINES = 40;
export { haskell };
