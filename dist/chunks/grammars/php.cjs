const require_crash = require("../crash.cjs");
// src/crash/runtimes/php/thrown.ts
const HEAD = /(?:^|[\s"\]>])(?:PHP )?(?:<b>)?((?:Fatal|Parse|Compile|Core|Recoverable fatal|Catchable fatal) error)(?:<\/b>)?: {1,2}(\S.*)$/i;
const BEFORE = /^$|\]$|PHP message:$|PHP:$|<br \/>$/;
const FRAME = /^\s*#(\d+) (?:(\{main\})|\[internal function\]: (.*)|(.*?)\((\d+)\)(?: : [^:]*)?: (.*))$/;
const TRACE$1 = /^\s*Stack trace:$/;
const THROWN = /^\s*thrown in (.+) on line (?:<b>)?(\d+)(?:<\/b>)?$/;
let LOGGED;
const NEXT = /^\s*Next (?:exception '([\w\\]+)' with message '|([\w\\]+)(?:: | in ))/;
function placeAtEnd(text) {
	const end = /(?::| on line (?:<b>)?)(\d+)(?:<\/b>)?$/.exec(text);
	if (end === null) return null;
	const index = text.lastIndexOf(" in ", end.index);
	if (index === -1) return null;
	const file = text.slice(index + 4, end.index).replace(/<\/?b>/g, "");
	return file === "" ? null : {
		index,
		place: {
			function: null,
			file,
			line: Number(end[1])
		}
	};
}
function loggedIn(line) {
	const found = (LOGGED ??= /(?:^|\s)(?:exception (?='[\w\\]+' with message ')|(?=(?:[A-Z]\w*\\)*[A-Z]\w*(?:Exception|Error): ))/).exec(line.slice(0, LOGGED_START));
	if (found === null) return null;
	const start = found.index + found[0].length;
	if (line[start] === "'") return line.slice(start);
	return /\.php:\d{1,9}$/.test(line.slice(-20)) && line.lastIndexOf(" in /") > start ? line.slice(start) : null;
}
const LOGGED_START = 1e3;
function unwrapped(line) {
	const printed = line.indexOf(" said into stderr: \"");
	if (printed === -1) return line;
	return line.slice(printed + 20).replace(/"(?:, pipe is closed)?$/, "");
}
const LONGEST_MESSAGE = 200;
function readThrown(lines, at, text) {
	const old = /^'([\w\\]+)' with message '/.exec(text);
	const type = old?.[1] ?? /^[\w\\]+/.exec(text)?.[0] ?? null;
	const opening = old === null ? text.slice(type?.length ?? 0).replace(/^: /, "") : text.slice(old[0].length);
	const printed = [opening];
	let last = at;
	let end = placeAtEnd(opening);
	for (let index = at + 1; end === null && index < lines.length && index <= at + LONGEST_MESSAGE; index++) {
		const line = unwrapped(lines[index] ?? "");
		if (TRACE$1.test(line) || HEAD.test(line) || loggedIn(line) !== null) break;
		if (require_crash.isLogLine(line)) continue;
		printed.push(line);
		last = index;
		end = placeAtEnd(line);
	}
	if (end === null) return {
		type,
		message: (last >= lines.length - 1 ? opening.replace(/ in [^\s]*$/, "") : opening).trim(),
		place: null,
		frames: [],
		last: at
	};
	const final = printed.pop() ?? "";
	printed.push(final.slice(0, end.index));
	const message = (old === null ? printed.join("\n") : printed.join("\n").replace(/'$/, "")).replace(/ and defined$/, "");
	const place = end.place;
	const trace = require_crash.seek(lines, last + 1, (line) => TRACE$1.test(unwrapped(line)), (line) => HEAD.test(line));
	const stack = trace === -1 ? {
		frames: [],
		last
	} : readPhpFrames(lines, trace + 1, place);
	return {
		type,
		message,
		place,
		frames: stack.frames,
		last: Math.max(last, trace, stack.last)
	};
}
function readPhpFrames(lines, from, place) {
	const calls = [];
	let last = from - 1;
	let number = place === null ? null : 0;
	for (;;) {
		const expected = number;
		const index = require_crash.seek(lines, last + 1, (line) => {
			const found = FRAME.exec(unwrapped(line));
			return found !== null && (expected === null || Number(found[1]) === expected);
		}, (line) => HEAD.test(line) || THROWN.test(line) || NEXT.test(line));
		const found = index === -1 ? null : FRAME.exec(unwrapped(lines[index] ?? ""));
		if (found === null) break;
		last = index;
		number = Number(found[1]) + 1;
		const name = found[2] ?? nameOf(found[3] ?? found[6] ?? "");
		calls.push({
			file: found[4] ?? null,
			line: found[5] === void 0 ? null : Number(found[5]),
			name
		});
		if (found[2] !== void 0) break;
	}
	return {
		frames: framesOf(calls, place),
		last
	};
}
function nameOf(call) {
	const args = call.indexOf("(");
	return args === -1 ? call : call.slice(0, args);
}
function framesOf(calls, place) {
	const frames = [];
	const [top, below] = calls;
	const builtIn = place !== null && top !== void 0 && top.file === place.file && top.line === place.line && top.name !== below?.name && !top.name.includes("{closure");
	let file = builtIn ? null : place?.file ?? null;
	let line = builtIn ? null : place?.line ?? null;
	for (const [index, call] of calls.entries()) {
		if (place !== null || index > 0) frames.push({
			function: call.name,
			file,
			line,
			origin: originOf(file)
		});
		file = call.file;
		line = call.line;
	}
	if (!(calls.at(-1)?.name === "{main}") && file !== null) frames.push({
		function: null,
		file,
		line,
		origin: originOf(file)
	});
	return frames;
}
let ARCHIVED_TOOL;
function originOf(file) {
	if (file === null) return "runtime";
	return /(?:^|\/)vendor\/|\/usr\/share\/php\/|\/pear\//.test(file) || (ARCHIVED_TOOL ??= /^phar:\/\/(?:.*\/)?(?:usr\/(?:local\/)?s?bin\/|(?:composer|phpunit|phpstan|psalm|rector|phan|wp-cli|php-cs-fixer|behat|deployer|box)[\w.-]*\/)/).test(file) ? "dependency" : "app";
}
// src/crash/runtimes/php/console.ts
const CONSOLE_TRIGGERS = [
	".php line ",
	"Exception]",
	"Error]"
];
let BOX;
let TYPE;
let TRACE;
let TRACE_FRAME;
let COLLISION;
let COLLISION_HEAD;
let COLLISION_TYPE;
let COLLISION_FRAME;
const MESSAGE_LINES = 60;
const BOXES = 20;
const LINES_AFTER = 6;
const COLLISION_LINES = 120;
function opensConsole(line) {
	return (BOX ??= /^\s{0,2}In (\S{1,300}\.php) line (\d{1,9}):\s*$/).test(line) || (COLLISION ??= /^ {0,2}at (\S{1,400}\.php):(\d{1,9})\s*$/).test(line) || (TYPE ??= /^ {0,2}\[((?:\w+\\)*\w*(?:Exception|Error))(?: \(\S{1,40}\))?\]\s*$/).test(line);
}
function readConsole(lines, at) {
	return (COLLISION ??= /^ {0,2}at (\S{1,400}\.php):(\d{1,9})\s*$/).test(lines[at] ?? "") ? readCollision(lines, at) : readBoxes(lines, at);
}
function boxAt(lines, at) {
	const place = (BOX ??= /^\s{0,2}In (\S{1,300}\.php) line (\d{1,9}):\s*$/).exec(lines[at] ?? "");
	let row = place === null ? at : nextText(lines, at + 1);
	const type = (TYPE ??= /^ {0,2}\[((?:\w+\\)*\w*(?:Exception|Error))(?: \(\S{1,40}\))?\]\s*$/).exec(lines[row] ?? "")?.[1] ?? null;
	if (type !== null) row++;
	if (place === null && type === null) return null;
	const printed = [];
	for (; row < lines.length && printed.length < MESSAGE_LINES && /^ {2,}\S/.test(lines[row] ?? ""); row++) printed.push((lines[row] ?? "").trim());
	if (printed.length === 0) return null;
	return {
		type,
		message: printed.join("\n"),
		place: place === null ? null : {
			function: null,
			file: place[1] ?? null,
			line: Number(place[2])
		},
		next: row
	};
}
function nextText(lines, from) {
	let row = from;
	while (row < lines.length && row < from + 4 && (lines[row] ?? "").trim() === "") row++;
	return row;
}
function readBoxes(lines, at) {
	const first = boxAt(lines, at);
	if (first === null) return null;
	const boxes = [first];
	let next = first.next;
	for (let row = nextText(lines, next); boxes.length < BOXES && row < lines.length; row = nextText(lines, next)) {
		const box = boxAt(lines, row);
		if (box === null) break;
		boxes.push(box);
		next = box.next;
	}
	const trace = nextText(lines, next);
	const { frames, last } = (TRACE ??= /^Exception trace:\s*$/).test(lines[trace] ?? "") ? traceAt(lines, trace + 1) : {
		frames: [],
		last: next - 1
	};
	const culprit = require_crash.culpritOf(frames) ?? first.place;
	const root = boxes.at(-1);
	return {
		draft: require_crash.drafted({
			runtime: "php",
			kind: "uncaught",
			title: require_crash.typeAndMessage(first.type, first.message),
			message: first.message,
			fatal: isNearEnd(lines, last),
			chain: boxes.toReversed().map(({ type, message }) => ({
				type,
				message,
				recovered: false
			})),
			frames,
			culprit,
			rootCause: boxes.length === 1 ? null : require_crash.elsewhere(root?.place ?? null, culprit)
		}),
		first: at,
		last
	};
}
function traceAt(lines, from) {
	const calls = [];
	for (let row = from; row < lines.length; row++) {
		const call = (TRACE_FRAME ??= /^\s{1,4}(?:(\S.{0,300}?)\(\) )?at (\S{1,400}):(\d{1,9})\s*$/).exec(lines[row] ?? "");
		if (call === null) break;
		calls.push(call);
	}
	return {
		frames: calls.map(([, , file = "", line], i) => ({
			function: calls[i + 1]?.[1] ?? null,
			file,
			line: Number(line),
			origin: originOf(file)
		})),
		last: from + calls.length - 1
	};
}
function readCollision(lines, at) {
	const [, file = "", line] = (COLLISION ??= /^ {0,2}at (\S{1,400}\.php):(\d{1,9})\s*$/).exec(lines[at] ?? "") ?? [];
	const head = collisionHead(lines, at);
	if (head === null) return null;
	const { type, message, first } = head;
	const frames = [{
		function: null,
		file,
		line: Number(line),
		origin: originOf(file)
	}];
	let last = at;
	for (let below = at + 1; below < lines.length && below < at + COLLISION_LINES; below++) {
		const frame = (COLLISION_FRAME ??= /^ {0,3}\d{1,4} {2,4}(\S{1,400}):(\d{1,9})\s*$/).exec(lines[below] ?? "");
		if (frame !== null) {
			const [, path = "", number] = frame;
			frames.push({
				function: null,
				file: path,
				line: Number(number),
				origin: originOf(path)
			});
		} else if (!/^(?:\s|$|\u279c|>)/.test(lines[below] ?? "")) break;
		if ((lines[below] ?? "").trim() !== "") last = below;
	}
	return {
		draft: require_crash.drafted({
			runtime: "php",
			kind: "uncaught",
			title: require_crash.typeAndMessage(type, message),
			message,
			fatal: isNearEnd(lines, last),
			chain: [{
				type,
				message,
				recovered: false
			}],
			frames,
			culprit: require_crash.culpritOf(frames)
		}),
		first,
		last
	};
}
function collisionHead(lines, at) {
	let end = at;
	while (end > 0 && (lines[end - 1] ?? "").trim() === "") end--;
	let start = end;
	while (start > 0 && end - start < MESSAGE_LINES && (lines[start - 1] ?? "").trim() !== "") start--;
	const message = lines.slice(start, end).map((text) => text.trim()).join("\n");
	const old = (COLLISION_HEAD ??= /^((?:[A-Z]\w*\\)*[A-Z]\w*) {1,2}: \S/).exec(message);
	if (old !== null) return {
		type: old[1] ?? "",
		message: message.slice(message.indexOf(": ") + 2),
		first: start
	};
	const type = (COLLISION_TYPE ??= /^ {0,4}((?:[A-Z]\w*\\)*[A-Z]\w*)\s*$/).exec(lines[start - 2] ?? "")?.[1];
	return type === void 0 || message === "" || (lines[start - 1] ?? "x").trim() !== "" ? null : {
		type,
		message,
		first: start - 2
	};
}
function isNearEnd(lines, last) {
	let printed = 0;
	for (let row = last + 1; row < lines.length && printed <= LINES_AFTER; row++) if ((lines[row] ?? "").trim() !== "") printed++;
	return printed <= LINES_AFTER;
}
// src/crash/runtimes/php/hints.ts
const phpHints = {
	uncaught: (draft) => uncaughtHint(draft.chain.at(-1)?.type ?? "", draft.message ?? ""),
	"out-of-memory": (draft) => `The script reached memory_limit (${/Allowed memory size of (\d+) bytes/.exec(draft.message ?? "")?.[1] ?? "its"} bytes). Read and process in pieces at that line (generators, cursors), or raise memory_limit together with the container's limit.`,
	timeout: "The script ran longer than max_execution_time. Look for a loop or a slow call at that line; work that takes long belongs in a queue.",
	"syntax-error": "The file could not be parsed, so nothing of it ran. Run `php -l` over the sources in the build, with the PHP version of the image.",
	"stack-overflow": "A function called itself until the stack was full. Give the recursion an end.",
	"fatal-error": (draft) => requiredHint(draft.message ?? "") ?? "The engine could not go on with this code, as the message says: a declaration that cannot be, or an error that the program raised. Mend it at that line.",
	"logged-exception": "The program caught and printed this exception and went on. Handle it where it is thrown, or lower its level."
};
function requiredHint(message) {
	const file = /Failed opening required '([^']{1,500})'/.exec(message)?.[1];
	if (file === void 0) return null;
	return `${file} is not in the image. ${/\/vendor\/|autoload/.test(file) ? "composer makes it: run composer install in the build, and keep vendor/ out of .dockerignore." : "Check what the build copies, and the working directory."}`;
}
function uncaughtHint(type, message) {
	const missing = /^Class ["'](.+?)["'] not found|^Call to undefined (?:function|method) (\S+?)\(/.exec(message);
	if (missing !== null) return `${missing[1] ?? missing[2]} is not there at run time: its package or extension is not in the image, or the autoloader does not know it. Run composer install --no-dev -o in the build, and check the PHP extensions of the image.`;
	if (/\bon null\b|of null$|must not be null|null given/.test(message)) return "A value was null where an object or another value was needed. Find in the culprit which one, and check it where it comes from.";
	if (/\[2002\] No such file or directory/.test(message)) return "The database's host is `localhost`, for which MySQL's client looks for a socket file, and there is none in this container. Set DB_HOST to the Service's name.";
	const table = /Table '([^']{1,200})' doesn't exist|relation "([^"]{1,200})" does not exist|no such table: (\S{1,200})/.exec(message);
	if (table !== null) return `The table ${table[1] ?? table[2] ?? table[3]} is not in the database. Run the migrations of this version before it starts, against the database that it uses.`;
	if (type === "PDOException" || /SQLSTATE/.test(message)) return "The database could not be reached or refused the query. Check its address, credentials and that it is ready; retry with back-off at start.";
	const required = requiredHint(message);
	if (required !== null) return required;
	return `${type === "" ? "An exception" : type} was thrown and nothing caught it. Catch it where the program can go on, or mend what the first exception of the chain says.`;
}
// src/crash/runtimes/php/php.ts
let REQUEST;
const runtimeWords = require_crash.rewordedBy([[/^(Class|Interface|Trait|Enum|Attribute class|Undefined constant) ["']([^"']*)["']/, "$1 $2"]]);
const php = {
	runtime: "php",
	triggers: [
		...CONSOLE_TRIGGERS,
		...[
			"atal",
			"arse",
			"ompile",
			"ore"
		].flatMap((kind) => [`${kind} error:`, `${kind} error<`]),
		"exception '",
		".php:",
		".php(",
		"#0 {main}",
		"Next "
	],
	traceLine: /^(?: {2,}thrown in |#\d+ (?:\S+\(\d+\): |\{main\}$))/,
	headerLine: /^Stack trace:/,
	finalLine: /^(?:PHP )?(?:Fatal|Parse) error: {1,2}.{1,1000} in \S{1,400} on line \d{1,9}$/,
	exitCodes: { ofCrash: [255, 1] },
	identity: {
		runtimeWords,
		functionNoise: [[/\{closure:[^}]*\}/g, "{closure}"]]
	},
	source: {
		functionName: (printed) => printed.replace(/\{closure:?([^}]*)\}/, (_, inner) => inner.replace(/\(\).*$/, "")).replace(/\{main\}|^(?:include|require)(?:_once)?$/, ""),
		isWrittenOut: () => true,
		namespaces: {
			line: /^\s*(?:<\?php\s+)?namespace\s+([\w\\]+)/,
			mixinLine: /^\s*trait\s/
		}
	},
	hints: phpHints,
	mayOpen(line) {
		return / error(?:<\/b>)?: /.test(line) || /^\s*#\d+ \S.*(?:\(\d+\): |\{main\}$)/.test(line) || NEXT.test(line) || opensConsole(line) || loggedIn(line) !== null;
	},
	read(lines, at) {
		const line = unwrapped(lines[at] ?? "");
		if (opensConsole(line)) return readConsole(lines, at);
		const head = HEAD.exec(line);
		if (head !== null && BEFORE.test(line.slice(0, head.index).trim())) {
			const reading = readError(lines, at, head[1] ?? "", head[2] ?? "");
			return reading === null ? null : withCopy(lines, reading);
		}
		const logged = loggedIn(line);
		if (logged !== null) return readLogged(lines, at, logged);
		return at <= 2 && !require_crash.isLogLine(line) ? readHeadless(lines, at) : null;
	}
};
function readLogged(lines, at, text) {
	const chain = withNext(lines, readThrown(lines, at, text));
	const thrown = chain.at(-1);
	if (thrown === void 0 || chain.every(({ frames }) => frames.length === 0)) return null;
	const reading = chained(lines, chain, {
		first: at,
		fatal: false,
		headLost: false
	});
	if (reading === null) return null;
	const title = require_crash.typeAndMessage(thrown.type, thrown.message);
	const truncated = {
		head: false,
		tail: false
	};
	return {
		...reading,
		draft: {
			...reading.draft,
			kind: "logged-exception",
			title,
			truncated
		}
	};
}
let WITHOUT_FRAME;
let ONE_LINE;
function readError(lines, at, level, printed) {
	if ((WITHOUT_FRAME ??= /^Exception thrown without a stack frame in Unknown\b/).test(printed)) return null;
	const text = printed.split(ONE_LINE ??= /(?:\\n| {1,2})Stack trace:(?=\\n| #\d)/, 1)[0] ?? printed;
	const fatal = !(REQUEST ??= /PHP message: |said into stderr: |\[(?:php\d*|proxy_fcgi|core):\w+\]|FastCGI sent in stderr/).test(lines[at] ?? "");
	const uncaught = /^Uncaught (?:exception '([\w\\]+)' with message '|([\w\\]+)(?:: | in )|)/.exec(text);
	if (uncaught === null || (uncaught[1] ?? uncaught[2]) === void 0) return readPlain(lines, at, level, text, fatal);
	return chained(lines, withNext(lines, readThrown(lines, at, text.replace(/^Uncaught (?:exception )?/, ""))), {
		first: at,
		fatal,
		headLost: false
	});
}
function withNext(lines, first) {
	const chain = [first];
	for (let last = first.last;;) {
		const next = require_crash.seek(lines, last + 1, (line) => NEXT.test(unwrapped(line)), (line) => THROWN.test(unwrapped(line)));
		if (next === -1) return chain;
		const thrown = readThrown(lines, next, unwrapped(lines[next] ?? "").replace(/^\s*Next (?:exception )?/, ""));
		chain.push(thrown);
		last = thrown.last;
	}
}
function chained(lines, chain, found) {
	const ended = chain.at(-1);
	const root = chain[0];
	if (ended === void 0 || root === void 0) return null;
	const thrown = require_crash.seek(lines, ended.last + 1, (line) => THROWN.test(unwrapped(line)), (line) => HEAD.test(line));
	const where = thrown === -1 ? null : THROWN.exec(unwrapped(lines[thrown] ?? ""));
	const last = Math.max(ended.last, thrown);
	const place = ended.place ?? (where === null ? null : {
		function: null,
		file: where[1] ?? null,
		line: Number(where[2])
	});
	return {
		draft: require_crash.drafted({
			runtime: "php",
			kind: /StackOverflow|stack size/.test(ended.message) ? "stack-overflow" : "uncaught",
			title: `Uncaught ${require_crash.typeAndMessage(ended.type, ended.message)}`,
			message: ended.message || ended.type,
			fatal: found.fatal,
			chain: chain.map(({ type, message }) => ({
				type,
				message,
				recovered: false
			})),
			frames: ended.frames,
			culprit: require_crash.culpritOf(ended.frames) ?? place,
			rootCause: root === ended || found.headLost ? null : require_crash.culpritOf(root.frames) ?? root.place,
			truncated: {
				head: found.headLost,
				tail: thrown === -1 && last >= lines.length - 1
			}
		}),
		first: found.first,
		last
	};
}
const PLAIN = [
	[/^Allowed memory size of \d+ bytes exhausted|^Out of memory/, "out-of-memory"],
	[/^Maximum execution time of/, "timeout"],
	[/^Maximum (?:call stack size|function nesting level)/, "stack-overflow"]
];
function readPlain(lines, at, level, text, fatal) {
	const place = placeAtEnd(text);
	if (place === null) return null;
	const message = text.slice(0, place.index).replace(/ and defined$/, "");
	const kind = /^parse/i.test(level) ? "syntax-error" : PLAIN.find(([shape]) => shape.test(message))?.[1] ?? "fatal-error";
	const where = place.place;
	const trace = require_crash.seek(lines, at + 1, (line) => TRACE$1.test(unwrapped(line)), (line) => line.trim() !== "" && !require_crash.isLogLine(line));
	const stack = trace === -1 ? {
		frames: [],
		last: at
	} : readPhpFrames(lines, trace + 1, where);
	return {
		draft: require_crash.drafted({
			runtime: "php",
			kind,
			title: `${level}: ${message}`,
			message,
			fatal,
			frames: stack.frames,
			culprit: require_crash.culpritOf(stack.frames) ?? where
		}),
		first: at,
		last: Math.max(at, stack.last)
	};
}
function withCopy(lines, reading) {
	const next = require_crash.seek(lines, reading.last + 1, (line) => HEAD.test(line));
	const head = next === -1 ? null : HEAD.exec(unwrapped(lines[next] ?? ""));
	if (head === null) return reading;
	const copy = readError(lines, next, head[1] ?? "", head[2] ?? "");
	const same = copy !== null && copy.draft.title === reading.draft.title && copy.draft.culprit?.line === reading.draft.culprit?.line;
	const apart = /^\s*PHP /.test(unwrapped(lines[reading.first] ?? "")) !== /^\s*PHP /.test(unwrapped(lines[next] ?? ""));
	if (!same || !apart) return reading;
	return {
		draft: {
			...reading.draft,
			fatal: reading.draft.fatal && copy.draft.fatal
		},
		first: reading.first,
		last: copy.last
	};
}
function readHeadless(lines, at) {
	const line = lines[at] ?? "";
	if (NEXT.test(line)) return chained(lines, [readThrown(lines, at, line.replace(/^\s*Next (?:exception )?/, ""))], {
		first: at,
		fatal: true,
		headLost: true
	});
	if (!FRAME.test(line) && !TRACE$1.test(line)) return null;
	const stack = readPhpFrames(lines, TRACE$1.test(line) ? at + 1 : at, null);
	if (stack.last < at || !/\{main\}$/.test(lines[stack.last] ?? "")) return null;
	const next = require_crash.seek(lines, stack.last + 1, (other) => NEXT.test(other), (other) => THROWN.test(other));
	if (next !== -1) {
		const rest = [];
		for (let from = next; from !== -1;) {
			const thrown = readThrown(lines, from, (lines[from] ?? "").replace(/^\s*Next (?:exception )?/, ""));
			rest.push(thrown);
			from = require_crash.seek(lines, thrown.last + 1, (other) => NEXT.test(other), (other) => THROWN.test(other));
		}
		return chained(lines, rest, {
			first: at,
			fatal: true,
			headLost: true
		});
	}
	const end = require_crash.seek(lines, stack.last + 1, (other) => THROWN.test(other));
	const where = end === -1 ? null : THROWN.exec(lines[end] ?? "");
	if (where === null) return null;
	const place = {
		function: null,
		file: where[1] ?? null,
		line: Number(where[2])
	};
	return {
		draft: require_crash.drafted({
			runtime: "php",
			kind: "uncaught",
			title: "uncaught exception",
			message: null,
			fatal: true,
			frames: stack.frames,
			culprit: place,
			truncated: {
				head: true,
				tail: false
			}
		}),
		first: at,
		last: end
	};
}
exports.php = php;
// 16da8ca17f3c0f4e
