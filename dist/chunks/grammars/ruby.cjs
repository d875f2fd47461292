const require_crash = require("../crash.cjs");
// src/crash/runtimes/ruby/hints.ts
const rubyHints = {
	uncaught: uncaughtHint,
	"startup-module-not-found": (draft) => {
		const name = missingIn(draft.message ?? "");
		return name === null ? "The script that the container starts is not in the image. Check the command and the working directory." : notInImage(name);
	},
	"stack-overflow": "A method called itself until the stack was full. Give the recursion that the trace repeats an end.",
	"out-of-memory": "Ruby could not get the memory that it asked for. Look at what grows, or raise the container's memory limit; MALLOC_ARENA_MAX=2 or jemalloc lower what threads waste.",
	signal: "The process was told to end by a signal and had no handler for it. If that was the end of the pod all is well; otherwise see who sent it.",
	"fatal-signal": "The interpreter itself crashed, mostly in a gem's native extension. Look at the C level backtrace for the .so above libruby, and update or rebuild that gem for this Ruby and libc.",
	"interpreter-bug": "The interpreter found its own state damaged, mostly by a gem's native extension. Update Ruby and the gem whose .so the C level backtrace shows.",
	"thread-exception": "A thread died of an exception; the process went on without it. Rescue inside the thread, or set abort_on_exception so that its loss is seen.",
	"logged-exception": "The framework caught the exception of one request and went on. Handle it in the first frame of the application."
};
function missingIn(message) {
	return /cannot load such file -- (\S+)/.exec(message)?.[1] ?? null;
}
function notInImage(name) {
	return `The file or gem \`${name}\` is not in the image. Add it to the Gemfile (outside of group :development), run bundle install in the build, and start with bundle exec.`;
}
function uncaughtHint(draft) {
	const message = draft.message ?? "";
	const type = draft.chain.at(-1)?.type ?? "";
	const absent = missingIn(message);
	if (absent !== null) return notInImage(absent);
	const missing = /^key not found: "(\w+)"/.exec(message)?.[1];
	if (type === "KeyError" && missing !== void 0 && /^[A-Z][A-Z0-9_]*$/.test(missing)) return `The environment variable ${missing} is not set in this container. Add it to the workload's env, or give ENV.fetch a default.`;
	if (type === "NoMethodError" && /\bnil\b/.test(message)) return "A method was called on nil. Find in the first frame which value was nil, and check it where it comes from (&. only hides it).";
	const place = draft.culprit?.file == null ? "" : ` at ${require_crash.inSentence(draft.culprit.file, draft.culprit.line)}`;
	const constant = /^uninitialized constant (\S+)/.exec(message)?.[1];
	if (constant !== void 0) return `The constant \`${constant.replace(/^.*>::/, "")}\`, which is asked for${place}, exists nowhere. Require the gem that has it (its group may not be bundled here), or give its file the name that the autoloader looks for.`;
	const method = /^undefined (?:local variable or )?method [`']([^`']{1,100})'/.exec(message)?.[1];
	if (method !== void 0) return `\`${method}\`, which is called${place}, is no method of that object. Compare the version of the gem in Gemfile.lock with the one that the code was written for.`;
	const option = /^(?:invalid|missing|ambiguous) (?:option|argument): (\S+)/.exec(message)?.[1];
	if (option !== void 0) return `The program was started with ${option}, which it does not know or cannot read. Compare \`args\` of the container with the options of this version.`;
	return `${type === "" ? "An exception" : type} was raised${place} and nothing rescued it. Mend what its message says, or rescue it there.`;
}
// src/crash/runtimes/ruby/raised.ts
const IN = /:(\d+):in [`']/;
const FROM = /^\s*(?:\d+: )?from (.+?):(\d+)(?::in [`'](.*)')?$/;
const LEVELS = /^\s*\.\.\. \d+ levels\.\.\.$/;
const THREAD = /^#<Thread:(0x[0-9a-f]+)(?:@(.*?))? (?:\S+:\d+ )?\w+> terminated with exception \(report_on_exception is true\):$/;
const REVERSED = /^\s*Traceback \(most recent call last\):$/;
function rubyHead(line) {
	if (!line.includes(":in ")) return null;
	const mark = IN.exec(line);
	if (mark === null || mark.index === 0) return null;
	const start = mark.index + mark[0].length;
	const end = line.indexOf("': ", start);
	if (end === -1 || end - start > 300) return null;
	const file = line.slice(0, mark.index).trimStart();
	if (/\s/.test(file) && !/^(?:\/|<internal|\(eval at |\w:[\\/])/.test(file)) return null;
	if (/^from |^\[|^#|^"/.test(file)) return null;
	const place = {
		function: line.slice(start, end),
		file,
		line: Number(mark[1])
	};
	const printed = line.slice(end + 3);
	const open = printed.lastIndexOf(" (");
	const type = open === -1 ? null : /^((?:[A-Z]\w*::)*[A-Z]\w*|#<Class:0x[0-9a-f]+>)\)$/.exec(printed.slice(open + 2))?.[1] ?? null;
	if (type !== null) return {
		place,
		type,
		message: printed.slice(0, open)
	};
	if (printed === "unhandled exception") return {
		place,
		type: "RuntimeError",
		message: printed
	};
	if (/^(?:[A-Z]\w*::)*[A-Z]\w*$/.test(printed)) return {
		place,
		type: printed,
		message: printed
	};
	return null;
}
function isHead(line) {
	return rubyHead(line) !== null;
}
function readRaised(lines, at, isReversed = false) {
	const head = rubyHead(lines[at] ?? "");
	if (head === null) return null;
	const printed = [head.message];
	let last = at;
	const from = firstCaller(lines, at + 1);
	const until = from !== -1 ? from : isReversed ? endOfOutput(lines, at + 1) : snippetEnd(lines, at + 1);
	for (let index = at + 1; index < until; index++) {
		const line = lines[index] ?? "";
		if (require_crash.isLogLine(line)) continue;
		printed.push(line);
		last = index;
	}
	const callers = from === -1 ? {
		places: [],
		last
	} : readCallers(lines, from);
	const frames = framesOf([head.place, ...callers.places]);
	return {
		type: head.type,
		message: withoutSnippet(printed).join("\n"),
		frames,
		whole: from !== -1 || /<main>|<top/.test(head.place.function ?? ""),
		first: at,
		last: Math.max(last, callers.last)
	};
}
function firstCaller(lines, from) {
	for (let index = from; index < lines.length && index < from + 60; index++) {
		const line = lines[index] ?? "";
		if (FROM.test(line)) return index;
		if (isHead(line) || THREAD.test(line)) return -1;
	}
	return -1;
}
const LAST_LINES = 8;
function endOfOutput(lines, from) {
	const snippet = snippetEnd(lines, from);
	let end = snippet;
	while (end < lines.length && (lines[end] ?? "").trim() !== "" && !require_crash.isLogLine(lines[end] ?? "") && !require_crash.isEpilogue(lines[end] ?? "") && !require_crash.isReport(lines[end] ?? "")) end++;
	return end - snippet > LAST_LINES ? snippet : end;
}
function snippetEnd(lines, from) {
	const carets = lines[from + 2] ?? "";
	return lines[from]?.trim() === "" && /^\s*\^+$/.test(carets) ? from + 3 : from;
}
function withoutSnippet(printed) {
	const kept = [...printed];
	const carets = kept.findIndex((line) => /^\s*\^+$/.test(line));
	if (carets >= 2 && kept[carets - 2]?.trim() === "") kept.splice(carets - 2, 3);
	else if (carets >= 1) kept.splice(carets - 1, 2);
	while (kept.length > 1 && kept.at(-1)?.trim() === "") kept.pop();
	return kept;
}
function readCallers(lines, from) {
	const places = [];
	let last = from - 1;
	for (;;) {
		const index = require_crash.seek(lines, last + 1, (line) => FROM.test(line) || LEVELS.test(line), (line) => isHead(line) || REVERSED.test(line));
		if (index === -1) break;
		last = index;
		const found = FROM.exec(lines[index] ?? "");
		if (found !== null && places.length < 512) places.push({
			function: found[3] ?? null,
			file: found[1] ?? null,
			line: Number(found[2])
		});
	}
	return {
		places,
		last
	};
}
function framesOf(places) {
	return places.map((place, index) => {
		const below = places[index + 1];
		const native = below !== void 0 && below.file === place.file && below.line === place.line && below.function !== place.function && !/^(?:block|rescue|ensure|<)/.test(place.function ?? "<");
		return {
			...place,
			origin: native ? "runtime" : rubyOrigin(place.file ?? "")
		};
	});
}
function rubyOrigin(file) {
	if (/^<internal:|\/lib\/ruby\/(?:\d+\.\d+\.\d+|site_ruby|vendor_ruby)\/|\/rubygems\//.test(file)) return "runtime";
	return /\/gems\/(?:[\w.-]*-)?\d|\/bundle\/|\/bundler\/|\/vendor\/|rubygems-integration/.test(file) ? "dependency" : "app";
}
// src/crash/runtimes/ruby/interpreter.ts
const BUG = /^(?:([^\s`][^`]{0,1000}:\d{1,9}): ?|)\[BUG\] (.+)$/;
let RUBY_VERSION;
const VERSION_LINES = 3;
const OUT_OF_MEMORY = /^(\S[^`']*): (failed to allocate memory) \(NoMemoryError\)$/;
const INTERPRETER = /^(?:ruby|jruby|truffleruby): (.*) \((LoadError|SyntaxError|[A-Z]\w*Error)\)$/;
function readInterpreter(line, at) {
	const [, message = "", type = null] = INTERPRETER.exec(line) ?? [];
	return {
		draft: require_crash.drafted({
			runtime: "ruby",
			kind: type === "LoadError" ? "startup-module-not-found" : "uncaught",
			title: `${message} (${type})`,
			message,
			fatal: true,
			chain: [{
				type,
				message,
				recovered: false
			}]
		}),
		first: at,
		last: at
	};
}
function readOutOfMemory(line, at) {
	const [, file = null, message = ""] = OUT_OF_MEMORY.exec(line) ?? [];
	return {
		draft: require_crash.drafted({
			runtime: "ruby",
			kind: "out-of-memory",
			title: `${message} (NoMemoryError)`,
			message,
			fatal: true,
			chain: [{
				type: "NoMemoryError",
				message,
				recovered: false
			}],
			culprit: {
				function: null,
				file,
				line: null
			}
		}),
		first: at,
		last: at
	};
}
const SIGNALS = [
	[/^Segmentation fault/, "SIGSEGV"],
	[/^Bus Error/, "SIGBUS"],
	[/^Illegal instruction/, "SIGILL"]
];
const LONGEST_BUG = 2e4;
function readBug(lines, at) {
	const found = BUG.exec(lines[at] ?? "");
	const isCut = at === lines.length - 1 || at === lines.length - 2 && lines[at + 1] === "";
	const below = lines.slice(at + 1, at + 1 + VERSION_LINES);
	if (found === null || !isCut && !below.some((line) => (RUBY_VERSION ??= /^(?:ruby|jruby|truffleruby) \d/).test(line))) return null;
	const message = found[2] ?? "";
	const head = /^(.*):(\d+)$/.exec(found[1] ?? "");
	const places = [];
	let last = at;
	let section = "";
	for (let index = at + 1; index < lines.length && index < at + LONGEST_BUG; index++) {
		const line = lines[index] ?? "";
		const title = /^-- (.*?) -+$/.exec(line);
		if (title !== null) section = title[1] ?? "";
		const frame = section === "Ruby level backtrace information" ? /^(.+?):(\d+):in [`'](.*)'$/.exec(line) : null;
		if (frame !== null) places.push({
			function: frame[3] ?? null,
			file: frame[1] ?? null,
			line: Number(frame[2])
		});
		if (title !== null || /^(?:\* (?:Loaded|Process)| +\d+ \S|[0-9a-f]+-[0-9a-f]+ )/.test(line) || line.startsWith("[NOTE]") || line.startsWith("Bug reports are welcome") || line.startsWith("For details: ")) last = index;
		if (section === "" && index > at + 4) break;
		if (line.startsWith("For details: ")) break;
	}
	const signal = SIGNALS.find(([shape]) => shape.test(message))?.[1];
	const reported = signal === void 0 ? null : {
		name: signal,
		code: null,
		address: / at (0x[0-9a-f]+)/.exec(message)?.[1] ?? null
	};
	const frames = framesOf(places.reverse());
	const culprit = require_crash.culpritOf(frames) ?? (head === null ? null : {
		function: null,
		file: head[1] ?? null,
		line: Number(head[2])
	});
	return {
		draft: require_crash.drafted({
			runtime: "ruby",
			kind: signal === void 0 ? "interpreter-bug" : "fatal-signal",
			title: `[BUG] ${message}`,
			message,
			fatal: true,
			signal: reported,
			frames,
			culprit
		}),
		first: at,
		last: require_crash.withEcho(lines, last)
	};
}
// src/crash/runtimes/ruby/logged.ts
const RAILS = /^\s*((?:[A-Z]\w*::)*[A-Z]\w*) \((.*)\):$/;
let RAILS_FRAME;
const BARE_FRAME = /^\s*(?:from )?(\S.{0,400}?):(\d+):in [`'](.{1,300})'$/;
let LOGGED_HEADS;
const LOOK_BACK_LINES = 12;
function readRubyLogged(lines, at) {
	const isApart = lines[at - 1] === "";
	const end = isApart ? at - 1 : at;
	let first = end - 1;
	let head = null;
	for (; first >= 0 && first >= (isApart ? end - 1 : at - LOOK_BACK_LINES); first--) {
		const line = lines[first] ?? "";
		if (BARE_FRAME.test(line)) return null;
		head = loggedHeadOf(line);
		if (head !== null || line === "" || require_crash.isLogLine(line)) break;
	}
	const { type = null, message: printed = "" } = head?.groups ?? {};
	if (type === null) return null;
	const places = [];
	let last = at;
	for (let index = at; index < lines.length && places.length < 512; index++) {
		const frame = BARE_FRAME.exec(lines[index] ?? "");
		if (frame === null) break;
		const text = frame[1] ?? "";
		const file = require_crash.isLogLine(lines[index] ?? "") ? text.slice(text.lastIndexOf(" ") + 1) : text;
		places.push({
			function: frame[3] ?? null,
			file,
			line: Number(frame[2])
		});
		last = index;
	}
	const below = lines.slice(first + 1, end);
	const message = (/\.{3}$/.test(printed) || printed.startsWith("ERROR:  ")) && below.length > 0 ? below.map((line) => line.trim()).join("\n") : [printed, ...below].join("\n");
	const frames = framesOf(places);
	return {
		draft: require_crash.drafted({
			runtime: "ruby",
			kind: "logged-exception",
			title: `${require_crash.typeAndMessage(null, message)} (${type})`,
			message,
			fatal: false,
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
function loggedHeadOf(line) {
	if (line.length > 4e3) return null;
	for (const shape of LOGGED_HEADS ??= [
		/^(?:.* -- [^:]*: )?(?<message>.*) \((?<type>(?:[A-Z]\w*::)*[A-Z]\w*)\)$/,
		/#<(?<type>(?:[A-Z]\w*::)*[A-Z]\w*): (?<message>.*)>$/,
		/(?:^|[\s\]])(?<type>(?:[A-Z]\w*::)*[A-Z]\w*(?:Error|Exception|NotFound|Invalid|Timeout)): (?<message>.*)$/,
		/^(?<type>(?:[A-Z]\w*::)+[A-Z]\w*): (?<message>.*)$/
	]) {
		const head = shape.exec(line);
		if (head !== null) return head;
	}
	return null;
}
function readRails(lines, at) {
	const found = RAILS.exec(lines[at] ?? "");
	const start = require_crash.seek(lines, at + 1, (line) => (RAILS_FRAME ??= /^\s*(?:\S+ \([\w.]+\) )?(\S+\.(?:rb|erb|ru|rake|haml|slim)):(\d+):in [`'](.*)'$/).test(line));
	if (found === null || start === -1) return null;
	const places = [];
	let last = start - 1;
	for (;;) {
		const index = require_crash.seek(lines, last + 1, (line) => (RAILS_FRAME ??= /^\s*(?:\S+ \([\w.]+\) )?(\S+\.(?:rb|erb|ru|rake|haml|slim)):(\d+):in [`'](.*)'$/).test(line), (line) => RAILS.test(line));
		const frame = index === -1 ? null : (RAILS_FRAME ??= /^\s*(?:\S+ \([\w.]+\) )?(\S+\.(?:rb|erb|ru|rake|haml|slim)):(\d+):in [`'](.*)'$/).exec(lines[index] ?? "");
		if (frame === null) break;
		places.push({
			function: frame[3] ?? null,
			file: frame[1] ?? null,
			line: Number(frame[2])
		});
		last = index;
	}
	const [, type = null, message = ""] = found;
	const frames = places.map((place, index) => ({
		...place,
		origin: /^\s*\S+ \([\w.]+\) /.test(lines[start + index] ?? "") ? "dependency" : rubyOrigin(place.file ?? "")
	}));
	return {
		draft: require_crash.drafted({
			runtime: "ruby",
			kind: "logged-exception",
			title: `${message} (${type})`,
			message,
			fatal: false,
			chain: [{
				type,
				message,
				recovered: false
			}],
			frames,
			culprit: require_crash.culpritOf(frames)
		}),
		first: at,
		last
	};
}
// src/crash/runtimes/ruby/rake.ts
const RAKE_TRIGGERS = [" aborted!", "failed to load command: "];
let HEAD;
let CLASSED;
let FRAME;
let RAISED;
const CAUSE = "Caused by:";
let FOOTER;
const MESSAGE_LINES = 60;
const ERRORS = 20;
const MOST_FRAMES = 512;
function opensRake(line) {
	return (HEAD ??= /^(?:\S{1,200} )?\S{0,200}(?:rake|rails|bundle|thor)\S{0,100} aborted!$|^bundler: failed to load command: /).test(line);
}
function printedAt(lines, at) {
	const [, type = null, opening = lines[at] ?? ""] = (CLASSED ??= /^((?:[A-Z]\w*::)*[A-Z]\w*): (.*)$/).exec(lines[at] ?? "") ?? [];
	if (opening.trim() === "" || (FRAME ??= /^\s*(\S.{0,400}?):(\d{1,9})(?::in [`'](.{1,300})')?$/).test(lines[at] ?? "")) return null;
	const wording = [opening];
	let row = at + 1;
	for (; row < lines.length && wording.length < MESSAGE_LINES; row++) {
		const line = lines[row] ?? "";
		if (line.trim() === "" || (FRAME ??= /^\s*(\S.{0,400}?):(\d{1,9})(?::in [`'](.{1,300})')?$/).test(line) || (FOOTER ??= /^(?:Tasks: TOP => |\(See full trace by running task with --trace\))/).test(line) || line === CAUSE) break;
		wording.push(line.replace(/^\t/, ""));
	}
	const places = [];
	for (; row < lines.length && places.length < MOST_FRAMES; row++) {
		const frame = (FRAME ??= /^\s*(\S.{0,400}?):(\d{1,9})(?::in [`'](.{1,300})')?$/).exec(lines[row] ?? "");
		if (frame === null) break;
		places.push({
			function: frame[3] ?? null,
			file: frame[1] ?? null,
			line: Number(frame[2])
		});
	}
	const end = type === null ? "" : ` (${type})`;
	const message = wording.join("\n");
	return {
		type,
		message: end !== "" && message.endsWith(end) ? message.slice(0, -end.length) : message,
		places,
		next: row
	};
}
function readRake(lines, at, framesOf) {
	let head = at + 1;
	while (head < at + 3 && (lines[head] ?? "x").trim() === "") head++;
	if ((RAISED ??= /^\S.{0,400}?:\d{1,9}:in [`'].{1,300}': /).test(lines[head] ?? "")) return null;
	const first = printedAt(lines, head);
	if (first === null) return null;
	const errors = [first];
	let next = first.next;
	while (errors.length < ERRORS) {
		const cause = (lines[next] ?? "").trim() === "" ? next + 1 : next;
		const printed = lines[cause] === CAUSE ? printedAt(lines, cause + 1) : null;
		if (printed === null) break;
		errors.push(printed);
		next = printed.next;
	}
	let last = next - 1;
	for (let row = next; row < lines.length && row < next + 4; row++) if ((FOOTER ??= /^(?:Tasks: TOP => |\(See full trace by running task with --trace\))/).test(lines[row] ?? "")) last = row;
	const frames = framesOf(first.places);
	const culprit = require_crash.culpritOf(frames);
	const root = errors.at(-1);
	const text = require_crash.firstLine(first.message);
	return {
		draft: require_crash.drafted({
			runtime: "ruby",
			kind: "uncaught",
			title: first.type === null ? text : `${first.type}: ${text}`,
			message: first.message,
			fatal: true,
			chain: errors.toReversed().map(({ type, message }) => ({
				type,
				message,
				recovered: false
			})),
			frames,
			culprit,
			rootCause: errors.length === 1 ? null : require_crash.elsewhere(require_crash.culpritOf(framesOf(root?.places ?? [])), culprit)
		}),
		first: at,
		last
	};
}
// src/crash/runtimes/ruby/syntax-error.ts
let SYNTAX;
function readSyntaxError(lines, at) {
	const line = lines[at] ?? "";
	if (require_crash.isLogLine(line)) return null;
	const excerpt = / --> (\S.*)$/.exec(line);
	let end = at;
	if (excerpt !== null) {
		end = -1;
		for (let index = at; index < lines.length && index < at + 200; index++) if (/\(SyntaxError\)$/.test(lines[index] ?? "")) {
			end = index;
			break;
		}
		if (end === -1) return null;
	}
	const printed = lines[end] ?? "";
	const head = rubyHead(line);
	const found = (SYNTAX ??= /^(\S.*?):(\d+): (.*?)(?: \(SyntaxError\))?$/).exec(head === null || end !== at ? printed : printed.slice(printed.indexOf("': ") + 3));
	if (found === null || !isRubys(found[1] ?? "", printed) || printed.includes("syntax error before: ")) return null;
	const callers = firstCaller(lines, end + 1);
	const stack = callers === -1 ? null : readCallers(lines, callers);
	let last = end;
	for (let index = end + 1; index < lines.length && index < end + 60 && stack === null; index++) {
		const other = lines[index] ?? "";
		if (!/^\s|^>|^\S+:\d+: /.test(other) || require_crash.isLogLine(other)) break;
		last = index;
	}
	const source = sourceIn(lines.slice(at, last + 1), found[2] ?? "");
	const place = require_crash.withSourceLine({
		function: null,
		file: found[1] ?? null,
		line: Number(found[2])
	}, source);
	const message = found[3] ?? "";
	return {
		draft: require_crash.drafted({
			runtime: "ruby",
			kind: "syntax-error",
			title: `${found[3]} (SyntaxError)`,
			message,
			fatal: true,
			chain: [{
				type: "SyntaxError",
				message,
				recovered: false
			}],
			frames: framesOf([...head === null ? [] : [head.place], ...stack?.places ?? []]),
			culprit: place
		}),
		first: at,
		last: Math.max(last, stack?.last ?? 0)
	};
}
function isRubys(file, printed) {
	return printed.endsWith("(SyntaxError)") || printed.includes("syntax error") && (RUBY_FILE ??= /\.(?:rb|ru|rake|gemspec|jbuilder|builder|erb|haml|slim)$|(?:^|\/)(?:Gemfile|Rakefile|Guardfile|Capfile)$|^-e$|^\(eval/).test(file);
}
let RUBY_FILE;
function sourceIn(lines, number) {
	const numbered = lines.map((line) => /^[> ] ?(\d+) (?: ?\| ?)?(.*)$/.exec(line)).find((found) => found?.[1] === number);
	if (numbered != null) return numbered[2] ?? null;
	const caret = lines.findIndex((line) => /^\s*[~^]+\s*$/.test(line));
	return caret < 1 ? null : lines[caret - 1] ?? null;
}
// src/crash/runtimes/ruby/ruby.ts
const runtimeWords = require_crash.rewordedBy([[/^(undefined (?:local variable or )?method|private method|protected method) [`']([^`']*)'.*/, "$1 $2"]]);
const ruby = {
	runtime: "ruby",
	triggers: [
		...RAKE_TRIGGERS,
		":in `",
		":in '",
		"[BUG] ",
		"(SyntaxError)",
		": syntax error",
		": --> ",
		"#<Thread:",
		"Traceback (most recent",
		"ruby: ",
		"Error (",
		"Exception (",
		"NotFound (",
		"(NoMemoryError)"
	],
	traceLine: /^[^\s:]+:\d+:in [`']/,
	finalLine: /^\S{1,400}\.rb:\d{1,9}:(?: syntax error|in [`'].{1,1000} \([A-Z][\w:]{1,200}\)$)/,
	cutLine: /^\s+from (?!.*(?:'|:\d+)$)/,
	exitCodes: { ofCrash: [1] },
	identity: {
		runtimeWords,
		functionNoise: [[/\(\d+ levels\) /g, ""], [/[^ ]*[#.](?=[^ #.]+$)/, ""]],
		isUnqualified: true
	},
	source: {
		functionName: (printed) => printed.replace(/^(?:(?:block|rescue|ensure)(?: \(\d+ levels\))? in )+/, "").replace(/<(?:main|top \(required\)|class:\w+|module:\w+)>/, ""),
		isWrittenOut: (printed, file) => !/[=\]]$/.test(printed) && !/\.(?:erb|haml|slim|rabl|jbuilder|builder)$/.test(file)
	},
	hints: rubyHints,
	mayOpen(line) {
		return line.includes(":in ") || opensRake(line) || line.includes("[BUG]") || line.includes("(SyntaxError)") || line.includes(": syntax error") || line.includes(": --> ") || line.startsWith("#<Thread:") || line.endsWith("):") || line.endsWith("(NoMemoryError)") || line.includes("Traceback (most recent call last):") || INTERPRETER.test(line);
	},
	read(lines, at) {
		const line = lines[at] ?? "";
		if (line.startsWith("#<Thread:")) return readThread(lines, at);
		if (opensRake(line)) return readRake(lines, at, framesOf);
		if (REVERSED.test(line)) return readReversed(lines, at);
		if (line.includes("[BUG] ")) return readBug(lines, at);
		if (RAILS.test(line)) return readRails(lines, at);
		if (OUT_OF_MEMORY.test(line)) return readOutOfMemory(line, at);
		if (INTERPRETER.test(line)) return readInterpreter(line, at);
		if (line.includes(": --> ") || line.includes("yntax error")) {
			const syntax = readSyntaxError(lines, at);
			if (syntax !== null) return syntax;
		}
		if (FROM.test(line)) return at <= 2 ? readHeadless(lines, at) : null;
		return readUncaught(lines, at) ?? (BARE_FRAME.test(line) ? readRubyLogged(lines, at) : null);
	}
};
function readUncaught(lines, at) {
	const raised = readRaised(lines, at);
	if (raised === null) return null;
	const chain = [raised];
	for (;;) {
		const previous = chain.at(-1) ?? raised;
		const next = require_crash.seek(lines, previous.last + 1, isHead, (line) => THREAD.test(line));
		const cause = next === -1 || !previous.whole ? null : readRaised(lines, next);
		if (cause === null || sameRaised(cause, raised) || !isCause(raised, cause)) break;
		chain.push(cause);
	}
	return chained(lines, chain, {
		fatal: true,
		headLost: false,
		thread: null
	});
}
function sameRaised(one, other) {
	return one.type === other.type && one.message === other.message && one.frames[0]?.line === other.frames[0]?.line;
}
function isCause(raised, cause) {
	const outermost = raised.frames.at(-1);
	const other = cause.frames.at(-1);
	return !cause.whole || outermost?.file === other?.file && outermost?.function === other?.function || cause.frames.length === 1;
}
function chained(lines, chain, found) {
	const ended = chain[0];
	const root = chain.at(-1);
	if (ended === void 0 || root === void 0) return null;
	const cut = require_crash.seek(lines, root.last + 1, (line) => IN.test(line));
	const tailLost = !root.whole && require_crash.endsLog(lines, root.last) || cut !== -1 && cut === lines.length - 1;
	return {
		draft: require_crash.drafted({
			runtime: "ruby",
			kind: kindOf(ended),
			title: ended.type === ended.message ? ended.message : `${require_crash.typeAndMessage(null, ended.message)} (${ended.type})`,
			message: ended.message,
			fatal: found.fatal,
			chain: chain.map(({ type, message }) => ({
				type,
				message,
				recovered: false
			})).reverse(),
			thread: found.thread,
			frames: ended.frames,
			culprit: require_crash.culpritOf(ended.frames),
			rootCause: root === ended ? null : require_crash.culpritOf(root.frames),
			truncated: {
				head: found.headLost,
				tail: tailLost
			}
		}),
		first: ended.first,
		last: root.last
	};
}
const KINDS = {
	SystemStackError: "stack-overflow",
	NoMemoryError: "out-of-memory",
	SyntaxError: "syntax-error",
	SignalException: "signal",
	Interrupt: "signal"
};
function kindOf(raised) {
	const known = KINDS[raised.type ?? ""];
	if (known !== void 0) return known;
	return raised.type === "LoadError" && /cannot load such file|no such file/i.test(raised.message) ? "startup-module-not-found" : "uncaught";
}
function readThread(lines, at) {
	const found = THREAD.exec(lines[at] ?? "");
	if (found === null) return null;
	const thread = {
		id: found[1] ?? null,
		name: found[2] ?? null,
		state: null
	};
	const head = require_crash.seek(lines, at + 1, isHead);
	const own = head === -1 ? null : readUncaught(lines, head);
	if (own === null) return null;
	const next = require_crash.seek(lines, own.last + 1, isHead, (line) => THREAD.test(line));
	const again = next === -1 || lines[next] !== lines[head] ? null : readUncaught(lines, next);
	if (again !== null) return {
		draft: {
			...again.draft,
			thread
		},
		first: at,
		last: again.last
	};
	return {
		draft: {
			...own.draft,
			kind: "thread-exception",
			fatal: false,
			thread
		},
		first: at,
		last: own.last
	};
}
function readReversed(lines, at) {
	const places = [];
	let last = at;
	for (;;) {
		const index = require_crash.seek(lines, last + 1, (line) => /^\s*\d+: from /.test(line) || LEVELS.test(line), (line) => isHead(line) || /^\s*File "/.test(line));
		if (index === -1) break;
		const found = FROM.exec(lines[index] ?? "");
		if (found !== null) places.push({
			function: found[3] ?? null,
			file: found[1] ?? null,
			line: Number(found[2])
		});
		last = index;
	}
	const head = require_crash.seek(lines, last + 1, isHead, (line) => /^\s*File "/.test(line));
	const raised = head === -1 ? null : readRaised(lines, head, true);
	const top = rubyHead(lines[head] ?? "");
	if (raised === null || top === null) return null;
	const frames = framesOf([top.place, ...places.reverse()]);
	return chained(lines, [{
		...raised,
		frames,
		first: at
	}], {
		fatal: true,
		headLost: false,
		thread: null
	});
}
function readHeadless(lines, at) {
	const callers = readCallers(lines, at);
	if (!/:in [`']/.test(lines[at] ?? "") || callers.last < at) return null;
	const chain = [];
	for (let last = callers.last;;) {
		const next = require_crash.seek(lines, last + 1, isHead, (line) => THREAD.test(line));
		const isBelow = lines.slice(last + 1, next).every((line) => line === "" || require_crash.isLogLine(line));
		const cause = next === -1 || !isBelow ? null : readRaised(lines, next);
		if (cause === null) break;
		chain.push(cause);
		last = cause.last;
	}
	const root = chain.at(-1);
	const frames = framesOf(callers.places);
	return {
		draft: require_crash.drafted({
			runtime: "ruby",
			kind: "uncaught",
			title: "uncaught exception",
			message: null,
			fatal: true,
			chain: chain.map(({ type, message }) => ({
				type,
				message,
				recovered: false
			})).reverse(),
			frames,
			rootCause: root === void 0 ? null : require_crash.culpritOf(root.frames),
			truncated: {
				head: true,
				tail: false
			}
		}),
		first: at,
		last: Math.max(callers.last, root?.last ?? 0)
	};
}
exports.ruby = ruby;
// 8b21213e74e9ec6c
