const require_crash = require("../crash.cjs");
const require_start_failures = require("../crash-start-failures.cjs");
// src/crash/runtimes/shell/start-failures.ts
let $text$1;
let $expression3;
let $expression4;
let $expression5$1;
let $expression6$1;
let $expression7;
let $expression9;
let $expression10;
let $expression11;
const START_TRIGGERS = [
	"exec user process caused",
	"exec container process",
	"xec format error",
	"o such file or directory",
	"ermission denied",
	"peration not permitted",
	"shared librar",
	"Error relocating ",
	" not found (required by ",
	"symbol lookup error: ",
	"bad interpreter",
	"qemu",
	"rosetta error: ",
	"syntax error",
	"Syntax error",
	"ELF"
];
const WHY = "(exec format error|no such file or directory|permission denied|operation not permitted)";
let LOADING;
const RULES$1 = [
	{
		shape: new RegExp(`^standard_init_linux\\.go:\\d+: exec user process caused(?: that)?:? "?${WHY}"?`, "i"),
		kind: "exec"
	},
	{
		shape: new RegExp(`^exec container process(?: \\(missing dynamic library\\?\\))? [\`'"]?([^\`'"]+?)[\`'"]?: ${WHY}`, "i"),
		kind: "exec"
	},
	{
		shape: new RegExp(`^exec (/\\S+|\\.\\S+|[\\w.-]+): ${WHY}$`, "i"),
		kind: "exec"
	},
	{
		shape: /^Error loading shared library (\S+?): .*?\(needed by (\S+)\)$/,
		kind: "missing-library"
	},
	{
		shape: /^Error relocating (\S+): (\S+): symbol not found$/,
		kind: "missing-symbol"
	},
	{
		shape: /^(\S+): error while loading shared libraries: (\S+): /,
		kind: "missing-library"
	},
	{
		shape: /^(?:\S+): (\S+): version [`'](\S+)' not found \(required by (\S+)\)$/,
		kind: "library-version"
	},
	{
		shape: /^(\S+): symbol lookup error: (\S+): undefined symbol: (\S+)/,
		kind: "missing-symbol"
	},
	{
		shape: /^(?:[^\s:]*sh: )?([^\s:]+): (\/[^\s:]+): bad interpreter: /,
		kind: "bad-interpreter"
	},
	{
		shape: /^qemu(?:-\w+)?: uncaught target signal (\d+) \(/,
		kind: "emulated",
		signalAt: 1
	},
	{
		shape: /^qemu-\w+(?:-static)?: Could not open '([^']+)': /,
		kind: "emulated"
	},
	{
		shape: /^rosetta error: /,
		kind: "emulated"
	},
	{
		shape: /^(\S+): (?:line )?[1-9]: (?:[Ss]yntax error: (?:(?:unexpected )?(?:word\b|"?[()&;|<])|[Uu]nterminated)|.{0,200}ELF.{0,200}: not found)/,
		kind: "binary-as-script"
	}
];
let PANICKED;
let STAMP;
function wordsOf(line) {
	const record = line.startsWith("{\"msg\":\"") ? require_crash.parseObject(line)?.msg : void 0;
	const text = typeof record === "string" ? record : line;
	return ($text$1 = (PANICKED || text.length >= 7 && text.charCodeAt(0) === 112 && text.charCodeAt(1) === 97 && text.charCodeAt(2) === 110 && text.includes("panic: ") ? (PANICKED ??= /^panic: (.*?)(?: \[recovered\])?$/).exec(text) : null)?.[1] ?? text, STAMP || $text$1.length >= 14 && $text$1.charCodeAt(0) >= 48 && $text$1.charCodeAt(0) <= 57 && $text$1.charCodeAt(1) >= 48 && $text$1.charCodeAt(1) <= 57 && $text$1.charCodeAt(2) >= 48 && $text$1.charCodeAt(2) <= 57 && $text$1.includes(": ")) ? $text$1.replace(STAMP ??= /^\d{4}-\d\d-\d\dT\S{1,40}: /, "") : $text$1;
}
function ruleOf(text) {
	return text.length > 2e3 ? void 0 : RULES$1.find(({ shape }) => shape.test(text));
}
function mayBeStartFailure(line) {
	return ruleOf(wordsOf(line)) !== void 0;
}
function readStartFailure(lines, at) {
	const text = wordsOf((lines[at] ?? "").trimEnd());
	const rule = ruleOf(text);
	if (rule === void 0) return null;
	let last = at;
	while (last + 1 < lines.length && isMoreOf(rule, lines[last + 1] ?? "")) last++;
	if (rule.kind === "binary-as-script") {
		if (lines.length - at > SCRIPT_LINES || !isBinary(lines, at, rule.shape.exec(text)?.[1] ?? "")) return null;
		last = lines.length - 1;
	}
	if (!require_crash.endsLog(lines, last)) return null;
	const number = rule.signalAt === void 0 ? void 0 : rule.shape.exec(text)?.[rule.signalAt];
	const signal = number === void 0 ? void 0 : require_crash.FATAL_SIGNALS[number] ?? `signal ${number}`;
	return {
		draft: require_crash.drafted({
			runtime: "shell",
			kind: kindOf(rule, text),
			title: text,
			message: text,
			fatal: true,
			signal: signal === void 0 ? null : {
				name: signal,
				code: null,
				address: null
			}
		}),
		first: at,
		last
	};
}
function isMoreOf({ kind }, line) {
	if ((LOADING || line.length >= 17 && line.charCodeAt(0) === 69 && line.charCodeAt(1) === 114 && line.charCodeAt(2) === 114 && (line.includes("loading shared library") || line.includes("relocating"))) && (LOADING ??= /^Error (?:loading shared library|relocating) /).test(line)) return true;
	return line !== "" && ruleOf(wordsOf(line.trim()))?.kind === kind;
}
const SCRIPT_LINES = 12;
function isBinary(lines, at, file) {
	if (($expression3 || file.length >= 2 && (file.includes(".") || file.includes("sh"))) && ($expression3 ??= /\.\w+$|(?:^|\/)(?:[bdka]?a?sh)$/).test(file)) return false;
	return lines.slice(at, at + SCRIPT_LINES).some((line) => ($expression4 || line.length >= 1) && ($expression4 ??= /ELF|[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]/).test(line)) || ($text$1 = lines[at] ?? "", $expression5$1 || $text$1.length >= 5 && ($text$1.includes("line 1: ") || $text$1.includes(": 1: "))) && ($expression5$1 ??= /line 1: |: 1: /).test($text$1);
}
function kindOf({ kind }, text) {
	if (kind !== "exec") return kind;
	if (($expression6$1 || text.length >= 17 && text.toLowerCase().includes("exec format error")) && ($expression6$1 ??= /exec format error/i).test(text)) return "wrong-architecture";
	return ($expression7 || text.length >= 12 && text.toLowerCase().includes("no such file")) && ($expression7 ??= /no such file/i).test(text) ? "no-such-program" : "not-permitted";
}
let OF_RUNC;
const fromWords = ({ title }) => require_start_failures.startFailureHint(OF_RUNC || title.length >= 26 && title.charCodeAt(0) === 115 && title.charCodeAt(1) === 116 && title.charCodeAt(2) === 97 && title.includes("standard_init_linux.go:") ? title.replace(OF_RUNC ??= /^standard_init_linux\.go:\d+: /, "") : title) ?? "The program could not be started as the image has it. Check `command` and `args` against the image, and build it for the node's architecture.";
const START_HINTS = {
	"wrong-architecture": fromWords,
	"no-such-program": fromWords,
	"not-permitted": fromWords,
	"missing-library": fromWords,
	"missing-symbol": fromWords,
	"library-version": fromWords,
	"bad-interpreter": (draft) => {
		const [, file, interpreter] = (($text$1 = draft.title, $expression9 || $text$1.length >= 24 && $text$1.includes(": bad interpreter: ")) ? ($expression9 ??= /(\S+): (\/\S+?): bad interpreter: /).exec($text$1) : null) ?? [];
		return require_start_failures.startFailureHint(draft.title) ?? `${interpreter}, which the first line of ${file} names, is not in the image or may not be run. Name one that is there (Alpine has /bin/sh, not bash), or install it.`;
	},
	emulated: ({ title }) => {
		const loader = ($expression10 || title.length >= 7 && title.includes("open") ? ($expression10 ??= /open(?: elf at)? '?(\/[^\s':]+)/).exec(title) : null)?.[1];
		return `The image is of another architecture than the node's, and the emulator that ran it failed${loader === void 0 ? "" : ` (it looked for ${loader})`}: this is not the program's own crash. Build the image for the node's architecture (\`docker buildx build --platform\`), or pin the pod to nodes of the image's (\`kubernetes.io/arch\`).`;
	},
	"binary-as-script": ({ title }) => `${($expression11 || title.length >= 6 && title.includes(": ") ? ($expression11 ??= /^(\S+): (?:line )?\d+: /).exec(title) : null)?.[1] ?? "The program"} is no script: the shell tried to read it as one, since the kernel could not run it. It is built for another architecture than the node's; build the image for that, too.`
};
// src/crash/runtimes/shell/shell.ts
let $text;
let $expression0;
let $expression1;
let $expression5;
let $expression6;
let $expression15;
let $expression19;
let $expression20;
let $expression21;
let $expression23;
let $expression29;
let $expression30;
let PLACED;
let ZSH;
let KORN;
let KORN_SYNTAX;
let UNPLACED;
let EXEC;
let CHILD;
let TRACED;
const CHILDREN = {
	"Segmentation fault": ["segfault-child", "SIGSEGV"],
	"Memory fault": ["segfault-child", "SIGSEGV"],
	Killed: ["killed-child", "SIGKILL"],
	Aborted: ["aborted-child", "SIGABRT"],
	Abort: ["aborted-child", "SIGABRT"],
	"Bus error": ["signal-child", "SIGBUS"],
	"Illegal instruction": ["signal-child", "SIGILL"],
	"Floating point exception": ["signal-child", "SIGFPE"],
	"Trace/breakpoint trap": ["signal-child", "SIGTRAP"],
	"Bad system call": ["signal-child", "SIGSYS"],
	Terminated: ["signal-child", "SIGTERM"]
};
const RULES = [
	{
		shape: /^exec: .*(?:not found|No such file or directory)$/,
		kind: "command-not-found",
		ends: true
	},
	{
		shape: /^exec: .*(?:Permission denied|Exec format error|: cannot execute\b.*)$/,
		kind: "not-executable",
		ends: true
	},
	{
		shape: /: unbound variable$|: parameter (?:null or )?not set$/,
		kind: "unbound-variable",
		ends: true
	},
	{
		shape: /[Bb]ad substitution$|^unmatched |^no closing quote$|^syntax error|^(?:\S+: )?Syntax error:|^unexpected EOF while looking for|: parse error/,
		kind: "syntax-error",
		ends: true
	},
	{
		shape: /: (?:command )?not found(?: \[No such file or directory\])?$|^command not found: |executable file not found in \$PATH/,
		kind: "command-not-found",
		ends: false
	},
	{
		shape: /: Permission denied\]?$|: Is a directory$|: Success$|: cannot execute\b|[Ee]xec format error$|: bad interpreter: |^permission denied: |: permission denied$/,
		kind: "not-executable",
		ends: false
	},
	{
		shape: /: No such file(?: or directory)?\]?$|: no such file or directory$|^no such file or directory: /,
		kind: "no-such-file",
		ends: false
	}
];
const HINTS = {
	"command-not-found": (draft) => require_start_failures.startFailureHint(draft.title) ?? `${quoted((($text = draft.title, $expression0 || $text.length >= 12 && $text.includes("not found")) ? ($expression0 ??= /(?:exec: )?"?([^\s":]+)"?: (?:executable file |command )?not found/).exec($text) : null)?.[1], "A command")} is not in the image or not on PATH (exit code 127). Install it in the final stage of the build, or start it by its full path.`,
	"not-executable": (draft) => require_start_failures.startFailureHint(draft.title) ?? `${quoted(fileIn(draft.title), "The file")} is there but cannot be executed (exit code 126): no execute bit, a wrong architecture, a missing interpreter, or a volume mounted noexec. Set its mode in the build (COPY --chmod=755), build for the node's architecture, and look at the script's first line (CRLF line ends too).`,
	"no-such-file": (draft) => require_start_failures.startFailureHint(draft.title) ?? `${quoted(fileIn(draft.title), "A file that the script uses")} is not there; of a program that is there, its interpreter or dynamic loader is missing (a glibc binary on Alpine, a #! line with CRLF). Check the path against the image and the volumes.`,
	"unbound-variable": (draft) => `The variable ${(($text = draft.title, $expression1 || $text.length >= 3 && $text.includes(": ")) ? ($expression1 ??= /([A-Za-z_]\w*): [^:]*$/).exec($text) : null)?.[1] ?? "in the message"} is not set in this container, and the script runs with set -u or asks for it. Add it to the workload's env (or its ConfigMap or Secret), or give it a default with \${NAME:-value}.`,
	"syntax-error": ({ culprit }) => `The shell could not parse ${culprit?.file ?? "the script"}${culprit?.line == null ? "" : ` at line ${culprit.line}`}. Run \`sh -n ${culprit?.file ?? "SCRIPT"}\` in the build with the shell that the image has: bash syntax does not run in dash or BusyBox.`,
	"windows-line-ends": ({ culprit }) => `${culprit?.file ?? "The script"} has Windows line ends: each line's carriage return is read as a part of its command. Save it with Unix line ends (a \`.gitattributes\` with \`*.sh text eol=lf\` keeps them).`,
	"segfault-child": "A program that the script started was ended by SIGSEGV: it used memory that is not its own, and left no trace. Start it with exec so that its own exit is seen, and allow core dumps or build with -fsanitize=address.",
	"killed-child": "A program that the script started was killed by SIGKILL, in a container mostly for the memory limit. Compare its memory with the limit, and look at the node's events.",
	"aborted-child": "A program that the script started aborted itself (SIGABRT). Look at what it printed before; start it with exec so that its own exit is seen.",
	"signal-child": "A program that the script started was ended by a signal. Start it with exec so that its own exit is seen, and look at what it printed before.",
	"script-exit": () => "The script ended itself with `exit`, by its own check. Look at the condition above that line, and at what the script printed before it.",
	errexit: "A command failed and set -e ended the script; the trace of set -x shows which. Mend that command, or say with `|| true` that its failure does not matter.",
	"shell-error": "The shell ended with this error of the script. Mend that line; run the script through shellcheck in the build."
};
function isKornSyntax(line) {
	return line.includes(": syntax error at line ") && (KORN_SYNTAX || line.length >= 27 && line.includes(": syntax error at line ")) && (KORN_SYNTAX ??= /^(\S+): (syntax error) at line (\d+): (.*)$/).test(line);
}
function isUnplaced(line) {
	return (UNPLACED || line.length >= 4 && (line.includes("sh: ") || line.includes("env: ") || line.includes("exec") || line.includes("[FATAL tini (") || line.includes("[dumb-init] ") || line.includes("gosu: ") || line.includes("su-exec: ") || line.includes("error: exec "))) && (UNPLACED ??= /^(?:-?(?:\/\S*\/)?(?:ba|da|a|z|k)?sh: |(?:\/usr\/bin\/)?env: |exec:? |\[FATAL tini \(\d+\)\] |\[dumb-init\] |gosu: |su-exec: |error: exec )/).test(line) || line.includes(": exec: ") && (EXEC || line.length >= 9 && line.includes(": exec: ")) && (EXEC ??= /^\S+: exec: /).test(line);
}
function quoted(name, otherwise) {
	return name === void 0 ? otherwise : `\`${name}\``;
}
function fileIn(title) {
	return ($expression5 || title.length >= 15 && (title.includes("Permission denied") || title.includes("permission denied") || title.includes("Is a directory") || title.includes("cannot execute") || title.includes("xec format error") || title.includes("o such file")) ? ($expression5 ??= /([^\s:'"]{1,300})['"]?: (?:Permission denied|permission denied|Is a directory|cannot execute|[Ee]xec format error|[Nn]o such file)/).exec(title) : null)?.[1];
}
const shell = {
	runtime: "shell",
	triggers: [
		...START_TRIGGERS,
		": line ",
		".sh: ",
		"not found",
		"not set",
		"yntax error",
		"annot execute",
		"Is a directory",
		": cannot ",
		"Segmentation fault",
		"Killed",
		"Abort",
		"Bus error",
		"Illegal instruction",
		"Floating point exception",
		"Bad system call",
		"Terminated",
		"breakpoint trap",
		"+ false",
		"+ exit ",
		"+ return ",
		"+ test ",
		"+ [[ ",
		"+ [ ",
		"+ '[' ",
		"+ grep -q",
		"syntax error at line",
		"Memory fault"
	],
	atEdges: /^(?:\+\S* |[\w.-]+: )/,
	finalLine: /^(?:\S{1,200}\.?sh: (?:(?:exec: )?(?:line )?\d{1,9}: \S|.{1,200}: (?:command )?not found$)|\S{1,400}: line \d{1,9}: .{1,400}: (?:command not found|unbound variable|parameter (?:null or )?not set|No such file or directory|Permission denied|cannot execute.{0,60})$|\S{1,400}: line \d{1,9}: {1,20}\d{1,9} (?:Segmentation fault|Aborted|Bus error|Illegal instruction|Floating point exception|Killed) )/,
	exitCodes: { ofCrash: [
		126,
		127,
		1,
		2
	] },
	reportsChildren: true,
	ownKinds: ["errexit", "script-exit"],
	identity: { runtimeWords: (_, { title }) => title },
	hints: {
		...HINTS,
		...START_HINTS
	},
	mayOpen(line) {
		return ($expression6 || line.length >= 2 && (line.includes("+") || line.includes(": "))) && ($expression6 ??= /^\+\S* |^[\w.-]+: /).test(line) || (CHILD || line.length >= 5) && (CHILD ??= /^(?:\d+:? +)?(Segmentation fault|Memory fault|Killed|Aborted|Abort|Bus error|Illegal instruction|Floating point exception|Trace\/breakpoint trap|Bad system call|Terminated)(?: +\(core dumped\)(?: +\S.*)?| {2,}\S.*| *)$/).test(line) || (PLACED || line.length >= 6 && line.includes(": ")) && (PLACED ??= /^((?=\.{0,2}\/|[^:]*sh:)\S[^:]*|[^\s:]+): ((?:exec|\.): )?(line )?(\d+): (.*)$/).test(line) || (KORN || line.length >= 6 && line.includes("]: ")) && (KORN ??= /^(?:E: )?(?=[^\s:[\]]*(?:\/|\.k?sh))([^\s:[\]]+)\[(\d+)\]: (.*)$/).test(line) || isKornSyntax(line) || (ZSH || line.length >= 14 && line.includes(": ")) && (ZSH ??= /^(\S[^: ]*):(\d+): ((?:command not found|no such file or directory|permission denied|parse error|exec format error|unmatched|bad pattern)\b.*|\w+: parameter not set|\S+: bad interpreter: .*)$/).test(line) || isUnplaced(line) || mayBeStartFailure(line);
	},
	read(lines, at) {
		const line = (lines[at] ?? "").trimEnd();
		const failure = readStartFailure(lines, at);
		if (failure !== null) return failure;
		if (require_crash.isLogLine(line) && !isUnplaced(line)) return null;
		const last = require_crash.endsLog(lines, at);
		const placed = PLACED || line.length >= 6 && line.includes(": ") ? (PLACED ??= /^((?=\.{0,2}\/|[^:]*sh:)\S[^:]*|[^\s:]+): ((?:exec|\.): )?(line )?(\d+): (.*)$/).exec(line) : null;
		if (placed !== null) {
			const [, file = "", builtin = "", bash, number = "", text = ""] = placed;
			if (file.startsWith("'") && text.startsWith("`")) return null;
			const place = {
				function: null,
				file,
				line: Number(number)
			};
			const isBash = bash !== void 0;
			return withWindowsEnds(lines, readWords({
				line,
				at,
				text: builtin + text,
				place,
				isLast: last,
				isBash
			}));
		}
		const syntax = KORN_SYNTAX || line.length >= 27 && line.includes(": syntax error at line ") ? (KORN_SYNTAX ??= /^(\S+): (syntax error) at line (\d+): (.*)$/).exec(line) : null;
		if (syntax !== null) {
			const place = {
				function: null,
				file: syntax[1] ?? null,
				line: Number(syntax[3])
			};
			return readWords({
				line,
				at,
				text: `${syntax[2]}: ${syntax[4]}`,
				place,
				isLast: last,
				isBash: true
			});
		}
		const other = (ZSH || line.length >= 14 && line.includes(": ") ? (ZSH ??= /^(\S[^: ]*):(\d+): ((?:command not found|no such file or directory|permission denied|parse error|exec format error|unmatched|bad pattern)\b.*|\w+: parameter not set|\S+: bad interpreter: .*)$/).exec(line) : null) ?? (KORN || line.length >= 6 && line.includes("]: ") ? (KORN ??= /^(?:E: )?(?=[^\s:[\]]*(?:\/|\.k?sh))([^\s:[\]]+)\[(\d+)\]: (.*)$/).exec(line) : null);
		if (other !== null) {
			const place = {
				function: null,
				file: other[1] ?? null,
				line: Number(other[2])
			};
			return readWords({
				line,
				at,
				text: other[3] ?? "",
				place,
				isLast: last,
				isBash: false
			});
		}
		if (isUnplaced(line)) return last ? readWords({
			line,
			at,
			text: $expression15 || line.length >= 2 && line.includes(" ") ? line.replace($expression15 ??= /^\S+ /, "") : line,
			place: null,
			isLast: true,
			isBash: false
		}) : null;
		if ((CHILD || line.length >= 5) && (CHILD ??= /^(?:\d+:? +)?(Segmentation fault|Memory fault|Killed|Aborted|Abort|Bus error|Illegal instruction|Floating point exception|Trace\/breakpoint trap|Bad system call|Terminated)(?: +\(core dumped\)(?: +\S.*)?| {2,}\S.*| *)$/).test(line)) return last ? readWords({
			line,
			at,
			text: line,
			place: null,
			isLast: true,
			isBash: false
		}) : null;
		return readTrace(lines, at);
	}
};
let CARRIAGE_RETURN;
const LINES_ABOVE = 60;
function withWindowsEnds(lines, reading) {
	if (reading?.draft.kind !== "syntax-error") return reading;
	if (!lines.slice(Math.max(0, reading.first - LINES_ABOVE), reading.last + 1).some((line) => ($text = line.slice(0, 1e3), CARRIAGE_RETURN || $text.length >= 1 && ($text.includes("\r") || $text.includes("not found") || $text.includes("bad trap") || $text.includes("command not found") || $text.includes("invalid option") || $text.includes("\\r'"))) && (CARRIAGE_RETURN ??= /\r(?:'?: |$)|^: (?:not found|bad trap|command not found|invalid option)|\$'.{0,200}\\r'/).test($text))) return reading;
	return {
		...reading,
		draft: {
			...reading.draft,
			kind: "windows-line-ends"
		}
	};
}
function readWords({ line, at, text, place, isLast: last, isBash: bash }) {
	const whole = place === null ? line : text;
	const child = ($text = text.trimStart(), CHILD || $text.length >= 5) ? (CHILD ??= /^(?:\d+:? +)?(Segmentation fault|Memory fault|Killed|Aborted|Abort|Bus error|Illegal instruction|Floating point exception|Trace\/breakpoint trap|Bad system call|Terminated)(?: +\(core dumped\)(?: +\S.*)?| {2,}\S.*| *)$/).exec($text) : null;
	const [childKind, signal] = CHILDREN[child?.[1] ?? ""] ?? [];
	const rule = RULES.find(({ shape }) => shape.test(text) || shape.test(whole));
	const isUnset = last && place !== null && ($expression19 || text.length >= 4 && (text.charCodeAt(0) >= 65 && text.charCodeAt(0) <= 90 || text.charCodeAt(0) === 95) && (text.charCodeAt(1) >= 48 && text.charCodeAt(1) <= 58 || text.charCodeAt(1) >= 65 && text.charCodeAt(1) <= 90 || text.charCodeAt(1) === 95) && text.includes(": ")) && ($expression19 ??= /^[A-Z_][A-Z0-9_]*: \S/).test(text);
	const kind = childKind ?? rule?.kind ?? (isUnset ? "unbound-variable" : void 0) ?? (last && isNamedAsScript(place?.file ?? "") && (bash || ($expression20 || text.length >= 4 && (text.charCodeAt(0) >= 65 && text.charCodeAt(0) <= 90 || text.charCodeAt(0) === 95 || text.charCodeAt(0) >= 97 && text.charCodeAt(0) <= 122) && text.includes(": ")) && ($expression20 ??= /^[A-Za-z_]\w*: \S/).test(text)) && !text.startsWith("warning: ") ? "shell-error" : void 0);
	if (kind === void 0 || place !== null && !isScript(place.file ?? "", bash)) return null;
	return {
		draft: require_crash.drafted({
			runtime: "shell",
			kind,
			title: line,
			message: child?.[1] ?? (place === null ? line : text),
			fatal: last || (rule?.ends ?? false),
			signal: signal === void 0 ? null : {
				name: signal,
				code: null,
				address: null
			},
			culprit: place
		}),
		first: at,
		last: at
	};
}
function isScript(file, bash) {
	return bash || ($expression21 || file.length >= 1) && ($expression21 ??= /(?:^|[/-])(?:ba|da|a|z|k)?sh$|\.(?:ba|da|z|k)?sh$|^(?:\.{0,2}\/)\S+$|entrypoint|^[\w.-]+$/).test(file);
}
let PARSERS;
function isNamedAsScript(file) {
	return !((PARSERS || file.length >= 3) && (PARSERS ??= /^(?:ya?ml|toml|json5?|xml|csv|sql|html|css|ini|proto|(?:parse|syntax)?error|warning|fatal)$/i).test(file)) && ($text = file.slice(file.lastIndexOf("/") + 1), $expression23 || $text.length >= 1) && ($expression23 ??= /^[^.]+$|\.(?:ba|da|k|z)?sh$/).test($text);
}
const LAST_WORDS = 10;
function readTrace(lines, at) {
	const message = lines[at] ?? "";
	if (!require_crash.endsLog(lines, at)) return null;
	let first = at;
	while (first > 0 && first > at - LAST_WORDS && !(($text = lines[first] ?? "", TRACED || $text.length >= 3 && $text.charCodeAt(0) === 43 && $text.includes("+")) && (TRACED ??= /^\++(?:[^\s+]\S{0,400}:\d+>)? (\S.*)$/).test($text))) first--;
	const command = (($text = lines[first] ?? "", TRACED || $text.length >= 3 && $text.charCodeAt(0) === 43 && $text.includes("+")) ? (TRACED ??= /^\++(?:[^\s+]\S{0,400}:\d+>)? (\S.*)$/).exec($text) : null)?.[1];
	if (command === void 0) return null;
	const name = command.split(/\s/, 1)[0]?.split("/").at(-1) ?? "";
	if (!(first === at ? (FAILS || command.length >= 2 && (command.includes("false") || command.includes("exit") || command.includes("return") || command.includes(" ") || command.includes("grep -q"))) && (FAILS ??= /^(?:false$|(?:exit|return) [1-9]|(?:test|\[\[?|'\[') |grep -q)/).test(command) : name !== "" && message.startsWith(`${name}: `))) return null;
	const exits = first === at && (EXITS || command.length >= 6 && (command.charCodeAt(0) === 101 || command.charCodeAt(0) === 114) && (command.charCodeAt(1) === 101 || command.charCodeAt(1) === 120) && (command.charCodeAt(2) === 105 || command.charCodeAt(2) === 116) && (command.includes("exit") || command.includes("return"))) && (EXITS ??= /^(?:exit|return) [1-9]/).test(command);
	const reason = exits ? reasonAbove(lines, at) : -1;
	const words = reason === -1 ? message : lines[reason] ?? "";
	return {
		draft: require_crash.drafted({
			runtime: "shell",
			kind: exits ? "script-exit" : "errexit",
			title: words,
			message: words,
			fatal: true
		}),
		first: reason === -1 ? first : reason,
		last: at
	};
}
let EXITS;
function reasonAbove(lines, at) {
	for (let row = at - 1; row >= Math.max(0, at - LAST_WORDS); row--) {
		const line = lines[row] ?? "";
		if ((TRACED || line.length >= 3 && line.charCodeAt(0) === 43 && line.includes("+")) && (TRACED ??= /^\++(?:[^\s+]\S{0,400}:\d+>)? (\S.*)$/).test(line)) continue;
		return !(($text = lines[row - 1] ?? "", $expression29 || $text.length >= 1 && ($text.charCodeAt(0) >= 9 && $text.charCodeAt(0) <= 13 || $text.charCodeAt(0) === 32 || $text.charCodeAt(0) >= 128)) && ($expression29 ??= /^\s/).test($text)) && !require_crash.isEpilogue(line) && !require_crash.isLogLine(line) && ($expression30 || line.length >= 3 && line.includes(" ")) && ($expression30 ??= /\w \w/).test(line) ? row : -1;
	}
	return -1;
}
let FAILS;
exports.shell = shell;
// b9e114408e793bd7
