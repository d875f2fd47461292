const require_crash = require("../crash.cjs");
// src/crash/runtimes/php/thrown.ts
let $text$3;
let $expression0$2;
let $expression1$2;
let $expression2$2;
let $expression3$2;
let $expression4$2;
let $expression5$2;
let $expression6$2;
let $expression7$1;
let $expression8$1;
let $expression9$1;
let $expression10$1;
const HEAD = /(?:^|[\s"\]>])(?:PHP )?(?:<b>)?((?:Fatal|Parse|Compile|Core|Recoverable fatal|Catchable fatal) error)(?:<\/b>)?: {1,2}(\S.*)$/i;
const BEFORE = /^$|\]$|PHP message:$|PHP:$|<br \/>$/;
const FRAME = /^\s*#(\d+) (?:(\{main\})|\[internal function\]: (.*)|(.*?)\((\d+)\)(?: : [^:]*)?: (.*))$/;
const TRACE$1 = /^\s*Stack trace:$/;
const THROWN = /^\s*thrown in (.+) on line (?:<b>)?(\d+)(?:<\/b>)?$/;
let LOGGED;
const NEXT = /^\s*Next (?:exception '([\w\\]+)' with message '|([\w\\]+)(?:: | in ))/;
function placeAtEnd(text) {
	const end = $expression0$2 || text.length >= 2 && (text.includes(":") || text.includes(" on line ")) ? ($expression0$2 ??= /(?::| on line (?:<b>)?)(\d+)(?:<\/b>)?$/).exec(text) : null;
	if (end === null) return null;
	const index = text.lastIndexOf(" in ", end.index);
	if (index === -1) return null;
	const file = ($text$3 = text.slice(index + 4, end.index), $expression1$2 || $text$3.length >= 3 && $text$3.includes("b>")) ? $text$3.replace($expression1$2 ??= /<\/?b>/g, "") : $text$3;
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
	return ($text$3 = line.slice(-20), $expression2$2 || $text$3.length >= 6 && $text$3.includes(".php:")) && ($expression2$2 ??= /\.php:\d{1,9}$/).test($text$3) && line.lastIndexOf(" in /") > start ? line.slice(start) : null;
}
const LOGGED_START = 1e3;
function unwrapped(line) {
	const printed = line.indexOf(" said into stderr: \"");
	if (printed === -1) return line;
	return ($text$3 = line.slice(printed + 20), $expression3$2 || $text$3.length >= 1 && $text$3.includes("\"")) ? $text$3.replace($expression3$2 ??= /"(?:, pipe is closed)?$/, "") : $text$3;
}
const LONGEST_MESSAGE = 200;
function readThrown(lines, at, text) {
	const old = $expression4$2 || text.length >= 18 && text.charCodeAt(0) === 39 && text.includes("' with message '") ? ($expression4$2 ??= /^'([\w\\]+)' with message '/).exec(text) : null;
	const type = old?.[1] ?? ($expression5$2 || text.length >= 1 ? ($expression5$2 ??= /^[\w\\]+/).exec(text) : null)?.[0] ?? null;
	const opening = old === null ? ($text$3 = text.slice(type?.length ?? 0), $expression6$2 || $text$3.length >= 2 && $text$3.charCodeAt(0) === 58 && $text$3.charCodeAt(1) === 32 && $text$3.includes(": ")) ? $text$3.replace($expression6$2 ??= /^: /, "") : $text$3 : text.slice(old[0].length);
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
		message: (last >= lines.length - 1 ? $expression7$1 || opening.length >= 4 && opening.includes(" in ") ? opening.replace($expression7$1 ??= / in [^\s]*$/, "") : opening : opening).trim(),
		place: null,
		frames: [],
		last: at
	};
	const final = printed.pop() ?? "";
	printed.push(final.slice(0, end.index));
	const message = ($text$3 = old === null ? printed.join("\n") : ($text$3 = printed.join("\n"), $expression9$1 || $text$3.length >= 1 && $text$3.includes("'")) ? $text$3.replace($expression9$1 ??= /'$/, "") : $text$3, $expression8$1 || $text$3.length >= 12 && $text$3.includes(" and defined")) ? $text$3.replace($expression8$1 ??= / and defined$/, "") : $text$3;
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
	return ($expression10$1 || file.length >= 6 && (file.includes("vendor/") || file.includes("/usr/share/php/") || file.includes("/pear/"))) && ($expression10$1 ??= /(?:^|\/)vendor\/|\/usr\/share\/php\/|\/pear\//).test(file) || (ARCHIVED_TOOL || file.length >= 11 && file.charCodeAt(0) === 112 && file.charCodeAt(1) === 104 && file.charCodeAt(2) === 97 && file.includes("phar://")) && (ARCHIVED_TOOL ??= /^phar:\/\/(?:.*\/)?(?:usr\/(?:local\/)?s?bin\/|(?:composer|phpunit|phpstan|psalm|rector|phan|wp-cli|php-cs-fixer|behat|deployer|box)[\w.-]*\/)/).test(file) ? "dependency" : "app";
}
// src/crash/runtimes/php/console.ts
let $text$2;
let $expression6$1;
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
	return (BOX || line.length >= 16 && (line.charCodeAt(2) === 32 || line.charCodeAt(2) === 73 || line.charCodeAt(2) === 110) && line.includes(".php line ")) && (BOX ??= /^\s{0,2}In (\S{1,300}\.php) line (\d{1,9}):\s*$/).test(line) || (COLLISION || line.length >= 10 && (line.charCodeAt(0) === 32 || line.charCodeAt(0) === 97) && (line.charCodeAt(1) === 32 || line.charCodeAt(1) === 97 || line.charCodeAt(1) === 116) && (line.charCodeAt(2) === 32 || line.charCodeAt(2) === 97 || line.charCodeAt(2) === 116) && line.includes(".php:")) && (COLLISION ??= /^ {0,2}at (\S{1,400}\.php):(\d{1,9})\s*$/).test(line) || (TYPE || line.length >= 7 && (line.charCodeAt(0) === 32 || line.charCodeAt(0) === 91) && (line.includes("Exception") || line.includes("Error"))) && (TYPE ??= /^ {0,2}\[((?:\w+\\)*\w*(?:Exception|Error))(?: \(\S{1,40}\))?\]\s*$/).test(line);
}
function readConsole(lines, at) {
	return ($text$2 = lines[at] ?? "", COLLISION || $text$2.length >= 10 && ($text$2.charCodeAt(0) === 32 || $text$2.charCodeAt(0) === 97) && ($text$2.charCodeAt(1) === 32 || $text$2.charCodeAt(1) === 97 || $text$2.charCodeAt(1) === 116) && ($text$2.charCodeAt(2) === 32 || $text$2.charCodeAt(2) === 97 || $text$2.charCodeAt(2) === 116) && $text$2.includes(".php:")) && (COLLISION ??= /^ {0,2}at (\S{1,400}\.php):(\d{1,9})\s*$/).test($text$2) ? readCollision(lines, at) : readBoxes(lines, at);
}
function boxAt(lines, at) {
	const place = ($text$2 = lines[at] ?? "", BOX || $text$2.length >= 16 && ($text$2.charCodeAt(2) === 32 || $text$2.charCodeAt(2) === 73 || $text$2.charCodeAt(2) === 110) && $text$2.includes(".php line ")) ? (BOX ??= /^\s{0,2}In (\S{1,300}\.php) line (\d{1,9}):\s*$/).exec($text$2) : null;
	let row = place === null ? at : nextText(lines, at + 1);
	const type = (($text$2 = lines[row] ?? "", TYPE || $text$2.length >= 7 && ($text$2.charCodeAt(0) === 32 || $text$2.charCodeAt(0) === 91) && ($text$2.includes("Exception") || $text$2.includes("Error"))) ? (TYPE ??= /^ {0,2}\[((?:\w+\\)*\w*(?:Exception|Error))(?: \(\S{1,40}\))?\]\s*$/).exec($text$2) : null)?.[1] ?? null;
	if (type !== null) row++;
	if (place === null && type === null) return null;
	const printed = [];
	for (; row < lines.length && printed.length < MESSAGE_LINES && ($text$2 = lines[row] ?? "", $expression6$1 || $text$2.length >= 3 && $text$2.charCodeAt(0) === 32 && $text$2.charCodeAt(1) === 32 && $text$2.includes(" ")) && ($expression6$1 ??= /^ {2,}\S/).test($text$2); row++) printed.push((lines[row] ?? "").trim());
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
	const { frames, last } = ($text$2 = lines[trace] ?? "", TRACE || $text$2.length >= 16 && $text$2.charCodeAt(0) === 69 && $text$2.charCodeAt(1) === 120 && $text$2.charCodeAt(2) === 99 && $text$2.includes("Exception trace:")) && (TRACE ??= /^Exception trace:\s*$/).test($text$2) ? traceAt(lines, trace + 1) : {
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
		const call = ($text$2 = lines[row] ?? "", TRACE_FRAME || $text$2.length >= 7 && ($text$2.charCodeAt(0) >= 9 && $text$2.charCodeAt(0) <= 13 || $text$2.charCodeAt(0) === 32 || $text$2.charCodeAt(0) >= 128) && $text$2.includes("at ")) ? (TRACE_FRAME ??= /^\s{1,4}(?:(\S.{0,300}?)\(\) )?at (\S{1,400}):(\d{1,9})\s*$/).exec($text$2) : null;
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
	const [, file = "", line] = (($text$2 = lines[at] ?? "", COLLISION || $text$2.length >= 10 && ($text$2.charCodeAt(0) === 32 || $text$2.charCodeAt(0) === 97) && ($text$2.charCodeAt(1) === 32 || $text$2.charCodeAt(1) === 97 || $text$2.charCodeAt(1) === 116) && ($text$2.charCodeAt(2) === 32 || $text$2.charCodeAt(2) === 97 || $text$2.charCodeAt(2) === 116) && $text$2.includes(".php:")) ? (COLLISION ??= /^ {0,2}at (\S{1,400}\.php):(\d{1,9})\s*$/).exec($text$2) : null) ?? [];
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
		const frame = ($text$2 = lines[below] ?? "", COLLISION_FRAME || $text$2.length >= 6 && ($text$2.charCodeAt(0) === 32 || $text$2.charCodeAt(0) >= 48 && $text$2.charCodeAt(0) <= 57) && ($text$2.charCodeAt(1) === 32 || $text$2.charCodeAt(1) >= 48 && $text$2.charCodeAt(1) <= 57) && ($text$2.charCodeAt(2) === 32 || $text$2.charCodeAt(2) >= 48 && $text$2.charCodeAt(2) <= 57) && $text$2.includes(" ")) ? (COLLISION_FRAME ??= /^ {0,3}\d{1,4} {2,4}(\S{1,400}):(\d{1,9})\s*$/).exec($text$2) : null;
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
	const old = COLLISION_HEAD || message.length >= 5 && message.charCodeAt(0) >= 65 && message.charCodeAt(0) <= 90 && message.includes(": ") ? (COLLISION_HEAD ??= /^((?:[A-Z]\w*\\)*[A-Z]\w*) {1,2}: \S/).exec(message) : null;
	if (old !== null) return {
		type: old[1] ?? "",
		message: message.slice(message.indexOf(": ") + 2),
		first: start
	};
	const type = (($text$2 = lines[start - 2] ?? "", COLLISION_TYPE || $text$2.length >= 1 && ($text$2.charCodeAt(0) === 32 || $text$2.charCodeAt(0) >= 65 && $text$2.charCodeAt(0) <= 90)) ? (COLLISION_TYPE ??= /^ {0,4}((?:[A-Z]\w*\\)*[A-Z]\w*)\s*$/).exec($text$2) : null)?.[1];
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
let $text$1;
let $expression0$1;
let $expression1$1;
let $expression2$1;
let $expression3$1;
let $expression4$1;
let $expression5$1;
let $expression6;
let $expression7;
const phpHints = {
	uncaught: (draft) => uncaughtHint(draft.chain.at(-1)?.type ?? "", draft.message ?? ""),
	"out-of-memory": (draft) => `The script reached memory_limit (${(($text$1 = draft.message ?? "", $expression0$1 || $text$1.length >= 30 && $text$1.includes("Allowed memory size of ")) ? ($expression0$1 ??= /Allowed memory size of (\d+) bytes/).exec($text$1) : null)?.[1] ?? "its"} bytes). Read and process in pieces at that line (generators, cursors), or raise memory_limit together with the container's limit.`,
	timeout: "The script ran longer than max_execution_time. Look for a loop or a slow call at that line; work that takes long belongs in a queue.",
	"syntax-error": "The file could not be parsed, so nothing of it ran. Run `php -l` over the sources in the build, with the PHP version of the image.",
	"stack-overflow": "A function called itself until the stack was full. Give the recursion an end.",
	"fatal-error": (draft) => requiredHint(draft.message ?? "") ?? "The engine could not go on with this code, as the message says: a declaration that cannot be, or an error that the program raised. Mend it at that line.",
	"logged-exception": "The program caught and printed this exception and went on. Handle it where it is thrown, or lower its level."
};
function requiredHint(message) {
	const file = ($expression1$1 || message.length >= 27 && message.includes("Failed opening required '") ? ($expression1$1 ??= /Failed opening required '([^']{1,500})'/).exec(message) : null)?.[1];
	if (file === void 0) return null;
	return `${file} is not in the image. ${($expression2$1 || file.length >= 8 && (file.includes("/vendor/") || file.includes("autoload"))) && ($expression2$1 ??= /\/vendor\/|autoload/).test(file) ? "composer makes it: run composer install in the build, and keep vendor/ out of .dockerignore." : "Check what the build copies, and the working directory."}`;
}
function uncaughtHint(type, message) {
	const missing = $expression3$1 || message.length >= 19 && message.charCodeAt(0) === 67 && (message.charCodeAt(1) === 97 || message.charCodeAt(1) === 108) && (message.charCodeAt(2) === 97 || message.charCodeAt(2) === 108) && (message.includes(" not found") || message.includes("Call to undefined ")) ? ($expression3$1 ??= /^Class ["'](.+?)["'] not found|^Call to undefined (?:function|method) (\S+?)\(/).exec(message) : null;
	if (missing !== null) return `${missing[1] ?? missing[2]} is not there at run time: its package or extension is not in the image, or the autoloader does not know it. Run composer install --no-dev -o in the build, and check the PHP extensions of the image.`;
	if (($expression4$1 || message.length >= 7 && (message.includes("on null") || message.includes("of null") || message.includes("must not be null") || message.includes("null given"))) && ($expression4$1 ??= /\bon null\b|of null$|must not be null|null given/).test(message)) return "A value was null where an object or another value was needed. Find in the culprit which one, and check it where it comes from.";
	if (($expression5$1 || message.length >= 32 && message.includes("[2002] No such file or directory")) && ($expression5$1 ??= /\[2002\] No such file or directory/).test(message)) return "The database's host is `localhost`, for which MySQL's client looks for a socket file, and there is none in this container. Set DB_HOST to the Service's name.";
	const table = $expression6 || message.length >= 16 && (message.includes("' doesn't exist") || message.includes("\" does not exist") || message.includes("no such table: ")) ? ($expression6 ??= /Table '([^']{1,200})' doesn't exist|relation "([^"]{1,200})" does not exist|no such table: (\S{1,200})/).exec(message) : null;
	if (table !== null) return `The table ${table[1] ?? table[2] ?? table[3]} is not in the database. Run the migrations of this version before it starts, against the database that it uses.`;
	if (type === "PDOException" || ($expression7 || message.length >= 8 && message.includes("SQLSTATE")) && ($expression7 ??= /SQLSTATE/).test(message)) return "The database could not be reached or refused the query. Check its address, credentials and that it is ready; retry with back-off at start.";
	const required = requiredHint(message);
	if (required !== null) return required;
	return `${type === "" ? "An exception" : type} was thrown and nothing caught it. Catch it where the program can go on, or mend what the first exception of the chain says.`;
}
// src/crash/runtimes/php/php.ts
let $text;
let $expression0;
let $expression1;
let $expression2;
let $expression3;
let $expression4;
let $expression5;
let $expression8;
let $expression9;
let $expression10;
let $expression11;
let $expression12;
let $expression13;
let $expression14;
let $expression15;
let $expression16;
let $expression17;
let $expression18;
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
		bareName: (name) => $expression0 || name.length >= 10 && name.includes("{closure:") ? name.replace($expression0 ??= /\{closure:[^}]*\}/g, "{closure}") : name
	},
	source: {
		functionName: (printed) => ($text = $expression2 || printed.length >= 9 && printed.includes("{closure") ? printed.replace($expression2 ??= /\{closure:?([^}]*)\}/, (_, inner) => $expression3 || inner.length >= 2 && inner.includes("()") ? inner.replace($expression3 ??= /\(\).*$/, "") : inner) : printed, $expression1 || $text.length >= 6 && ($text.includes("{main}") || $text.includes("include") || $text.includes("require"))) ? $text.replace($expression1 ??= /\{main\}|^(?:include|require)(?:_once)?$/, "") : $text,
		isWrittenOut: () => true,
		namespaces: {
			line: /^\s*(?:<\?php\s+)?namespace\s+([\w\\]+)/,
			mixinLine: /^\s*trait\s/
		}
	},
	hints: phpHints,
	mayOpen(line) {
		return ($expression4 || line.length >= 8 && line.includes(" error")) && ($expression4 ??= / error(?:<\/b>)?: /).test(line) || ($expression5 || line.length >= 9 && (line.includes("): ") || line.includes("{main}"))) && ($expression5 ??= /^\s*#\d+ \S.*(?:\(\d+\): |\{main\}$)/).test(line) || NEXT.test(line) || opensConsole(line) || loggedIn(line) !== null;
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
	if ((WITHOUT_FRAME || printed.length >= 49 && printed.charCodeAt(0) === 69 && printed.charCodeAt(1) === 120 && printed.charCodeAt(2) === 99 && printed.includes("Exception thrown without a stack frame in Unknown")) && (WITHOUT_FRAME ??= /^Exception thrown without a stack frame in Unknown\b/).test(printed)) return null;
	const text = printed.split(ONE_LINE ??= /(?:\\n| {1,2})Stack trace:(?=\\n| #\d)/, 1)[0] ?? printed;
	const fatal = !(($text = lines[at] ?? "", REQUEST || $text.length >= 7 && ($text.includes("PHP message: ") || $text.includes("said into stderr: ") || $text.includes("php") || $text.includes("proxy_fcgi") || $text.includes("core") || $text.includes("FastCGI sent in stderr"))) && (REQUEST ??= /PHP message: |said into stderr: |\[(?:php\d*|proxy_fcgi|core):\w+\]|FastCGI sent in stderr/).test($text));
	const uncaught = $expression8 || text.length >= 9 && text.charCodeAt(0) === 85 && text.charCodeAt(1) === 110 && text.charCodeAt(2) === 99 && text.includes("Uncaught ") ? ($expression8 ??= /^Uncaught (?:exception '([\w\\]+)' with message '|([\w\\]+)(?:: | in )|)/).exec(text) : null;
	if (uncaught === null || (uncaught[1] ?? uncaught[2]) === void 0) return readPlain(lines, at, level, text, fatal);
	return chained(lines, withNext(lines, readThrown(lines, at, $expression9 || text.length >= 9 && text.charCodeAt(0) === 85 && text.charCodeAt(1) === 110 && text.charCodeAt(2) === 99 && text.includes("Uncaught ") ? text.replace($expression9 ??= /^Uncaught (?:exception )?/, "") : text)), {
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
		const thrown = readThrown(lines, next, ($text = unwrapped(lines[next] ?? ""), $expression10 || $text.length >= 5 && $text.includes("Next ")) ? $text.replace($expression10 ??= /^\s*Next (?:exception )?/, "") : $text);
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
			kind: ($text = ended.message, $expression11 || $text.length >= 10 && ($text.includes("StackOverflow") || $text.includes("stack size"))) && ($expression11 ??= /StackOverflow|stack size/).test($text) ? "stack-overflow" : "uncaught",
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
	const message = ($text = text.slice(0, place.index), $expression12 || $text.length >= 12 && $text.includes(" and defined")) ? $text.replace($expression12 ??= / and defined$/, "") : $text;
	const kind = ($expression13 || level.length >= 5 && (level.charCodeAt(0) === 80 || level.charCodeAt(0) === 112) && (level.charCodeAt(1) === 65 || level.charCodeAt(1) === 97) && (level.charCodeAt(2) === 82 || level.charCodeAt(2) === 114) && level.toLowerCase().includes("parse")) && ($expression13 ??= /^parse/i).test(level) ? "syntax-error" : PLAIN.find(([shape]) => shape.test(message))?.[1] ?? "fatal-error";
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
	const apart = (($text = unwrapped(lines[reading.first] ?? ""), $expression14 || $text.length >= 4 && $text.includes("PHP ")) && ($expression14 ??= /^\s*PHP /).test($text)) !== (($text = unwrapped(lines[next] ?? ""), $expression15 || $text.length >= 4 && $text.includes("PHP ")) && ($expression15 ??= /^\s*PHP /).test($text));
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
	if (NEXT.test(line)) return chained(lines, [readThrown(lines, at, $expression16 || line.length >= 5 && line.includes("Next ") ? line.replace($expression16 ??= /^\s*Next (?:exception )?/, "") : line)], {
		first: at,
		fatal: true,
		headLost: true
	});
	if (!FRAME.test(line) && !TRACE$1.test(line)) return null;
	const stack = readPhpFrames(lines, TRACE$1.test(line) ? at + 1 : at, null);
	if (stack.last < at || !(($text = lines[stack.last] ?? "", $expression17 || $text.length >= 6 && $text.includes("{main}")) && ($expression17 ??= /\{main\}$/).test($text))) return null;
	const next = require_crash.seek(lines, stack.last + 1, (other) => NEXT.test(other), (other) => THROWN.test(other));
	if (next !== -1) {
		const rest = [];
		for (let from = next; from !== -1;) {
			const thrown = readThrown(lines, from, ($text = lines[from] ?? "", $expression18 || $text.length >= 5 && $text.includes("Next ")) ? $text.replace($expression18 ??= /^\s*Next (?:exception )?/, "") : $text);
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
// 53b66b9c291a3d6a
