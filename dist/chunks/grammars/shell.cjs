const require_crash = require("../crash.cjs");
const require_start_failures = require("../crash-start-failures.cjs");
// src/crash/runtimes/shell/start-failures.ts
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
	return ((PANICKED ??= /^panic: (.*?)(?: \[recovered\])?$/).exec(text)?.[1] ?? text).replace(STAMP ??= /^\d{4}-\d\d-\d\dT\S{1,40}: /, "");
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
	if ((LOADING ??= /^Error (?:loading shared library|relocating) /).test(line)) return true;
	return line !== "" && ruleOf(wordsOf(line.trim()))?.kind === kind;
}
const SCRIPT_LINES = 12;
function isBinary(lines, at, file) {
	if (/\.\w+$|(?:^|\/)(?:[bdka]?a?sh)$/.test(file)) return false;
	return lines.slice(at, at + SCRIPT_LINES).some((line) => /ELF|[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]/.test(line)) || /line 1: |: 1: /.test(lines[at] ?? "");
}
function kindOf({ kind }, text) {
	if (kind !== "exec") return kind;
	if (/exec format error/i.test(text)) return "wrong-architecture";
	return /no such file/i.test(text) ? "no-such-program" : "not-permitted";
}
let OF_RUNC;
const fromWords = ({ title }) => require_start_failures.startFailureHint(title.replace(OF_RUNC ??= /^standard_init_linux\.go:\d+: /, "")) ?? "The program could not be started as the image has it. Check `command` and `args` against the image, and build it for the node's architecture.";
const START_HINTS = {
	"wrong-architecture": fromWords,
	"no-such-program": fromWords,
	"not-permitted": fromWords,
	"missing-library": fromWords,
	"missing-symbol": fromWords,
	"library-version": fromWords,
	"bad-interpreter": (draft) => {
		const [, file, interpreter] = /(\S+): (\/\S+?): bad interpreter: /.exec(draft.title) ?? [];
		return require_start_failures.startFailureHint(draft.title) ?? `${interpreter}, which the first line of ${file} names, is not in the image or may not be run. Name one that is there (Alpine has /bin/sh, not bash), or install it.`;
	},
	emulated: ({ title }) => {
		const loader = /open(?: elf at)? '?(\/[^\s':]+)/.exec(title)?.[1];
		return `The image is of another architecture than the node's, and the emulator that ran it failed${loader === void 0 ? "" : ` (it looked for ${loader})`}: this is not the program's own crash. Build the image for the node's architecture (\`docker buildx build --platform\`), or pin the pod to nodes of the image's (\`kubernetes.io/arch\`).`;
	},
	"binary-as-script": ({ title }) => `${/^(\S+): (?:line )?\d+: /.exec(title)?.[1] ?? "The program"} is no script: the shell tried to read it as one, since the kernel could not run it. It is built for another architecture than the node's; build the image for that, too.`
};
// src/crash/runtimes/shell/shell.ts
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
	"command-not-found": (draft) => require_start_failures.startFailureHint(draft.title) ?? `${quoted(/(?:exec: )?"?([^\s":]+)"?: (?:executable file |command )?not found/.exec(draft.title)?.[1], "A command")} is not in the image or not on PATH (exit code 127). Install it in the final stage of the build, or start it by its full path.`,
	"not-executable": (draft) => require_start_failures.startFailureHint(draft.title) ?? `${quoted(fileIn(draft.title), "The file")} is there but cannot be executed (exit code 126): no execute bit, a wrong architecture, a missing interpreter, or a volume mounted noexec. Set its mode in the build (COPY --chmod=755), build for the node's architecture, and look at the script's first line (CRLF line ends too).`,
	"no-such-file": (draft) => require_start_failures.startFailureHint(draft.title) ?? `${quoted(fileIn(draft.title), "A file that the script uses")} is not there; of a program that is there, its interpreter or dynamic loader is missing (a glibc binary on Alpine, a #! line with CRLF). Check the path against the image and the volumes.`,
	"unbound-variable": (draft) => `The variable ${/([A-Za-z_]\w*): [^:]*$/.exec(draft.title)?.[1] ?? "in the message"} is not set in this container, and the script runs with set -u or asks for it. Add it to the workload's env (or its ConfigMap or Secret), or give it a default with \${NAME:-value}.`,
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
	return line.includes(": syntax error at line ") && (KORN_SYNTAX ??= /^(\S+): (syntax error) at line (\d+): (.*)$/).test(line);
}
function isUnplaced(line) {
	return (UNPLACED ??= /^(?:-?(?:\/\S*\/)?(?:ba|da|a|z|k)?sh: |(?:\/usr\/bin\/)?env: |exec:? |\[FATAL tini \(\d+\)\] |\[dumb-init\] |gosu: |su-exec: |error: exec )/).test(line) || line.includes(": exec: ") && (EXEC ??= /^\S+: exec: /).test(line);
}
function quoted(name, otherwise) {
	return name === void 0 ? otherwise : `\`${name}\``;
}
function fileIn(title) {
	return /([^\s:'"]{1,300})['"]?: (?:Permission denied|permission denied|Is a directory|cannot execute|[Ee]xec format error|[Nn]o such file)/.exec(title)?.[1];
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
		return /^\+\S* |^[\w.-]+: /.test(line) || (CHILD ??= /^(?:\d+:? +)?(Segmentation fault|Memory fault|Killed|Aborted|Abort|Bus error|Illegal instruction|Floating point exception|Trace\/breakpoint trap|Bad system call|Terminated)(?: +\(core dumped\)(?: +\S.*)?| {2,}\S.*| *)$/).test(line) || (PLACED ??= /^((?=\.{0,2}\/|[^:]*sh:)\S[^:]*|[^\s:]+): ((?:exec|\.): )?(line )?(\d+): (.*)$/).test(line) || (KORN ??= /^(?:E: )?(?=[^\s:[\]]*(?:\/|\.k?sh))([^\s:[\]]+)\[(\d+)\]: (.*)$/).test(line) || isKornSyntax(line) || (ZSH ??= /^(\S[^: ]*):(\d+): ((?:command not found|no such file or directory|permission denied|parse error|exec format error|unmatched|bad pattern)\b.*|\w+: parameter not set|\S+: bad interpreter: .*)$/).test(line) || isUnplaced(line) || mayBeStartFailure(line);
	},
	read(lines, at) {
		const line = (lines[at] ?? "").trimEnd();
		const failure = readStartFailure(lines, at);
		if (failure !== null) return failure;
		if (require_crash.isLogLine(line) && !isUnplaced(line)) return null;
		const last = require_crash.endsLog(lines, at);
		const placed = (PLACED ??= /^((?=\.{0,2}\/|[^:]*sh:)\S[^:]*|[^\s:]+): ((?:exec|\.): )?(line )?(\d+): (.*)$/).exec(line);
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
		const syntax = (KORN_SYNTAX ??= /^(\S+): (syntax error) at line (\d+): (.*)$/).exec(line);
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
		const other = (ZSH ??= /^(\S[^: ]*):(\d+): ((?:command not found|no such file or directory|permission denied|parse error|exec format error|unmatched|bad pattern)\b.*|\w+: parameter not set|\S+: bad interpreter: .*)$/).exec(line) ?? (KORN ??= /^(?:E: )?(?=[^\s:[\]]*(?:\/|\.k?sh))([^\s:[\]]+)\[(\d+)\]: (.*)$/).exec(line);
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
			text: line.replace(/^\S+ /, ""),
			place: null,
			isLast: true,
			isBash: false
		}) : null;
		if ((CHILD ??= /^(?:\d+:? +)?(Segmentation fault|Memory fault|Killed|Aborted|Abort|Bus error|Illegal instruction|Floating point exception|Trace\/breakpoint trap|Bad system call|Terminated)(?: +\(core dumped\)(?: +\S.*)?| {2,}\S.*| *)$/).test(line)) return last ? readWords({
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
	if (!lines.slice(Math.max(0, reading.first - LINES_ABOVE), reading.last + 1).some((line) => (CARRIAGE_RETURN ??= /\r(?:'?: |$)|^: (?:not found|bad trap|command not found|invalid option)|\$'.{0,200}\\r'/).test(line.slice(0, 1e3)))) return reading;
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
	const child = (CHILD ??= /^(?:\d+:? +)?(Segmentation fault|Memory fault|Killed|Aborted|Abort|Bus error|Illegal instruction|Floating point exception|Trace\/breakpoint trap|Bad system call|Terminated)(?: +\(core dumped\)(?: +\S.*)?| {2,}\S.*| *)$/).exec(text.trimStart());
	const [childKind, signal] = CHILDREN[child?.[1] ?? ""] ?? [];
	const rule = RULES.find(({ shape }) => shape.test(text) || shape.test(whole));
	const isUnset = last && place !== null && /^[A-Z_][A-Z0-9_]*: \S/.test(text);
	const kind = childKind ?? rule?.kind ?? (isUnset ? "unbound-variable" : void 0) ?? (last && isNamedAsScript(place?.file ?? "") && (bash || /^[A-Za-z_]\w*: \S/.test(text)) && !text.startsWith("warning: ") ? "shell-error" : void 0);
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
	return bash || /(?:^|[/-])(?:ba|da|a|z|k)?sh$|\.(?:ba|da|z|k)?sh$|^(?:\.{0,2}\/)\S+$|entrypoint|^[\w.-]+$/.test(file);
}
let PARSERS;
function isNamedAsScript(file) {
	return !(PARSERS ??= /^(?:ya?ml|toml|json5?|xml|csv|sql|html|css|ini|proto|(?:parse|syntax)?error|warning|fatal)$/i).test(file) && /^[^.]+$|\.(?:ba|da|k|z)?sh$/.test(file.slice(file.lastIndexOf("/") + 1));
}
const LAST_WORDS = 10;
function readTrace(lines, at) {
	const message = lines[at] ?? "";
	if (!require_crash.endsLog(lines, at)) return null;
	let first = at;
	while (first > 0 && first > at - LAST_WORDS && !(TRACED ??= /^\++(?:[^\s+]\S{0,400}:\d+>)? (\S.*)$/).test(lines[first] ?? "")) first--;
	const command = (TRACED ??= /^\++(?:[^\s+]\S{0,400}:\d+>)? (\S.*)$/).exec(lines[first] ?? "")?.[1];
	if (command === void 0) return null;
	const name = command.split(/\s/, 1)[0]?.split("/").at(-1) ?? "";
	if (!(first === at ? (FAILS ??= /^(?:false$|(?:exit|return) [1-9]|(?:test|\[\[?|'\[') |grep -q)/).test(command) : name !== "" && message.startsWith(`${name}: `))) return null;
	const exits = first === at && (EXITS ??= /^(?:exit|return) [1-9]/).test(command);
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
		if ((TRACED ??= /^\++(?:[^\s+]\S{0,400}:\d+>)? (\S.*)$/).test(line)) continue;
		return !/^\s/.test(lines[row - 1] ?? "") && !require_crash.isEpilogue(line) && !require_crash.isLogLine(line) && /\w \w/.test(line) ? row : -1;
	}
	return -1;
}
let FAILS;
exports.shell = shell;
// 0c477275b298847d
