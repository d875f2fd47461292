const require_crash = require("../crash.cjs");
// src/crash/runtimes/perl/perl.ts
let DIED;
let UNPLACED;
let PLACE;
let AFTERMATH;
let THREAD;
let SCRIPT;
let OBJECT;
let MEMORY;
let WARNINGS;
const perl = {
	runtime: "perl",
	triggers: [
		" line ",
		" in @INC (",
		"Can't open perl script",
		"Out of memory",
		"HASH(0x"
	],
	finalLine: /^\S.{0,1000} at \S{1,400}\.(?:pl|pm|cgi|psgi|t) line \d{1,9}(?:\.$|, (?:near|at EOF))/,
	exitCodes: { ofCrash: [
		255,
		1,
		2,
		9,
		13,
		22,
		111
	] },
	identity: {
		runtimeWords: require_crash.rewordedBy([[/^(Can't locate \S+ in @INC)\b.*/, "$1"], [/^(Can't (?:call|locate object) method )"([^"]*)"/, "$1$2"]]),
		functionNoise: [[/(?<=__ANON__)\[[^\]]*\]/, ""]],
		isUnqualified: true
	},
	source: {
		functionName: (printed) => printed.replace(/::__ANON__.*$/, "::").replace(/\(.*$/, ""),
		isWrittenOut: () => true,
		namespaces: {
			line: /^\s*package\s+([\w:]+)/,
			isOutside: (printed) => printed.startsWith("main::")
		}
	},
	hints: {
		uncaught: (draft) => /on an undefined value|Can't use an undefined value/.test(draft.message ?? "") ? "An undefined value was used as an object or reference. Find it at that line, and check what the call that gave it returns on failure." : "The script died and no eval caught it. Handle the error at that line; Carp's confess (or -MCarp=verbose) would show who called.",
		"startup-module-not-found": (draft) => `${/you may need to install the (\S+) module/.exec(draft.message ?? "")?.[1] ?? "A module or script"} is not in the image. Install it in the build (cpanm, or the distribution's package), or add its path to PERL5LIB.`,
		"syntax-error": "The script did not compile, so nothing of it ran. Run `perl -c` over it in the build, with the Perl of the image.",
		"thread-exception": "A thread died; the others went on. Handle the error inside the thread, or check what join returns."
	},
	mayOpen(line) {
		return / at (?:\(eval \d+\)|\S+) line \d+/.test(line) && !require_crash.isLogLine(line) || line.startsWith("Can't open perl") || line.startsWith("Out of memory") || (UNPLACED ??= /^Can't locate \S+ in @INC \(.*\)\.$/).test(line) || (OBJECT ??= /^(?:((?:\w+::)*[A-Z]\w*)=)?(?:HASH|ARRAY|SCALAR|CODE|REF)\(0x[0-9a-f]{6,16}\)$/).test(line);
	},
	read(lines, at) {
		const line = lines[at] ?? "";
		if (require_crash.isLogLine(line) || called(line) !== null) return null;
		if ((SCRIPT ??= /^Can't open perl script "(.*)": (.*)$/).test(line)) return readScript(line, at);
		if ((MEMORY ??= /^Out of memory(?:!| (?:during|in perl:).*)$/).test(line)) return require_crash.endsLog(lines, at) ? readMemory(line, at) : null;
		if ((UNPLACED ??= /^Can't locate \S+ in @INC \(.*\)\.$/).test(line)) return readUnplaced(lines, at);
		if ((OBJECT ??= /^(?:((?:\w+::)*[A-Z]\w*)=)?(?:HASH|ARRAY|SCALAR|CODE|REF)\(0x[0-9a-f]{6,16}\)$/).test(line)) return require_crash.endsLog(lines, at) ? readObject(line, at) : null;
		return readDied(lines, at);
	}
};
function readUnplaced(lines, at) {
	const last = require_crash.seek(lines, at + 1, (line) => (AFTERMATH ??= /^(?:BEGIN failed--compilation aborted(?: at .* line \d+)?\.|Compilation failed in require at .* line \d+\.|Execution of .* aborted due to compilation errors\.|.* had (?:too many|compilation) errors\.|\s+\.\.\.(?:propagated|caught) at .* line \d+\.|(?:END|CHECK|INIT|UNITCHECK) failed--.*|(?:Missing right|Global symbol|Bareword |syntax error at|Unmatched right).*)$/).test(line));
	const title = (lines[at] ?? "").slice(0, -1);
	if (last === -1) return null;
	return {
		draft: require_crash.drafted({
			runtime: "perl",
			kind: kindOf(title),
			title,
			message: title,
			fatal: true
		}),
		first: at,
		last
	};
}
function readObject(line, at) {
	const type = (OBJECT ??= /^(?:((?:\w+::)*[A-Z]\w*)=)?(?:HASH|ARRAY|SCALAR|CODE|REF)\(0x[0-9a-f]{6,16}\)$/).exec(line)?.[1] ?? null;
	const title = line.replace(/\(0x[0-9a-f]+\)$/, "");
	return {
		draft: require_crash.drafted({
			runtime: "perl",
			kind: "uncaught",
			title,
			message: line,
			fatal: true,
			chain: [{
				type,
				message: line,
				recovered: false
			}]
		}),
		first: at,
		last: at
	};
}
function readDied(lines, at) {
	const found = (DIED ??= /^(\s*)(\S.*?) at (\(eval \d+\)|\S+) line (\d+)(?:, <[^>]*> (?:line|chunk) \d+)?(?:\.|, (near .*|at end of line|at EOF))$/).exec(lines[at] ?? "");
	if (found === null) return null;
	const [, , text = "", file = "", number, near = ""] = found;
	if ((WARNINGS ??= /^(?:Use of uninitialized value|Argument ".*" isn't numeric|Deep recursion on|Subroutine \S+ redefined|Name ".*" used only once|Useless use of|Odd number of elements|Possible |Scalar value @|Unquoted string|Wide character in|isn't numeric|print\(\) on |readline\(\) on |Smartmatch is|given is|when is|Semicolon seems to be missing|Found = in conditional|"(?:my|our|state)" )/).test(text) || !isPerlFile(file)) return null;
	const calls = readCalls(lines, at + 1);
	let last = Math.max(at, calls.last);
	for (;;) {
		const more = require_crash.seek(lines, last + 1, (line) => (AFTERMATH ??= /^(?:BEGIN failed--compilation aborted(?: at .* line \d+)?\.|Compilation failed in require at .* line \d+\.|Execution of .* aborted due to compilation errors\.|.* had (?:too many|compilation) errors\.|\s+\.\.\.(?:propagated|caught) at .* line \d+\.|(?:END|CHECK|INIT|UNITCHECK) failed--.*|(?:Missing right|Global symbol|Bareword |syntax error at|Unmatched right).*)$/).test(line), (line) => (UNPLACED ??= /^Can't locate \S+ in @INC \(.*\)\.$/).test(line));
		if (more === -1) break;
		last = more;
	}
	const thread = (THREAD ??= /^Thread (\d+) terminated abnormally: (.*)$/).exec(text);
	const compiled = last > calls.last && last > at;
	const ended = require_crash.endsLog(lines, last);
	if (!ended && calls.places.length === 0 && !compiled && thread === null) return null;
	const message = `${thread?.[2] ?? text}${near === "" ? "" : `, ${near}`}`;
	const frames = [{
		file,
		line: Number(number)
	}, ...calls.places.map((call) => ({
		file: call.file,
		line: call.line
	}))].map((place, index) => ({
		function: calls.places[index]?.name ?? null,
		...place,
		origin: originOf(place.file)
	}));
	return {
		draft: require_crash.drafted({
			runtime: "perl",
			kind: thread === null ? kindOf(text) : "thread-exception",
			title: message,
			message,
			fatal: thread === null && (ended || compiled),
			thread: thread === null ? null : {
				id: thread[1] ?? null,
				name: null,
				state: null
			},
			frames,
			culprit: require_crash.culpritOf(frames) ?? {
				function: null,
				file,
				line: Number(number)
			}
		}),
		first: at > 0 && /^Uncaught exception from user code:$/.test(lines[at - 1] ?? "") ? at - 1 : at,
		last
	};
}
function called(line) {
	const mark = line.lastIndexOf(" called at ");
	const place = mark === -1 ? null : (PLACE ??= /^(\(eval \d+\)|\S+) line (\d+)(?:, <[^>]*> (?:line|chunk) \d+)?$/).exec(line.slice(mark + 11));
	if (place === null) return null;
	const name = line.slice(0, mark).trimStart().split("(", 1)[0] ?? "";
	return name === "" ? null : {
		name,
		file: place[1] ?? "",
		line: Number(place[2])
	};
}
function readCalls(lines, from) {
	const places = [];
	let last = from - 1;
	for (;;) {
		const index = require_crash.seek(lines, last + 1, (line) => called(line) !== null, (line) => (DIED ??= /^(\s*)(\S.*?) at (\(eval \d+\)|\S+) line (\d+)(?:, <[^>]*> (?:line|chunk) \d+)?(?:\.|, (near .*|at end of line|at EOF))$/).test(line));
		const call = index === -1 ? null : called(lines[index] ?? "");
		if (call === null) break;
		last = index;
		if (places.length < 512) places.push(call);
	}
	return {
		places,
		last
	};
}
function isPerlFile(file) {
	return /^(?:-e|-|\(eval \d+\))$|\.(?:pl|pm|t|psgi|cgi|al|ph|plx|fcgi)$|\/|^[\w.-]+\.\w+$/.test(file);
}
function kindOf(message) {
	if (/^Can't locate \S+ in @INC|^Can't locate loadable object/.test(message)) return "startup-module-not-found";
	return /^(?:syntax error|Global symbol ".*" requires|Bareword ".*" not allowed|Can't find string terminator|Missing right|Unmatched right)/.test(message) ? "syntax-error" : "uncaught";
}
function originOf(file) {
	if (/\/(?:site_perl|vendor_perl|local\/lib\/perl5|cpan)\//.test(file)) return "dependency";
	return /^\/usr\/(?:share|lib\/[^/]+|lib|local\/lib)\/perl(?:-base|5)?\//.test(file) ? "runtime" : "app";
}
function readScript(line, at) {
	const file = (SCRIPT ??= /^Can't open perl script "(.*)": (.*)$/).exec(line)?.[1] ?? null;
	return {
		draft: require_crash.drafted({
			runtime: "perl",
			kind: "startup-module-not-found",
			title: line,
			message: line,
			fatal: true,
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
function readMemory(line, at) {
	return {
		draft: require_crash.drafted({
			runtime: "perl",
			kind: "out-of-memory",
			title: line,
			message: line,
			fatal: true
		}),
		first: at,
		last: at
	};
}
exports.perl = perl;
// 1f62cb5790328415
