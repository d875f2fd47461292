var isKornSyntax = (function(line) {
	return line.includes(": syntax error at line ") && KORN_SYNTAX.test(line);
});
var isUnplaced = (function(line) {
	return UNPLACED.test(line) || line.includes(": exec: ") && EXEC.test(line);
});
var quoted = (function(name, otherwise) {
	return name === void 0 ? otherwise : `\`${name}\``;
});
var readWords = (function(line, at, text, place, last, bash, whole = text) {
	const child = CHILD.exec(text.trimStart());
	const [childKind, signal] = CHILDREN[child?.[1] ?? ""] ?? [];
	const rule = RULES.find(({ shape }) => shape.test(text) || shape.test(whole));
	const isUnset = last && place !== null && /^[A-Z_][A-Z0-9_]*: \S/.test(text);
	const kind = childKind ?? rule?.kind ?? (isUnset ? "unbound-variable" : void 0) ?? (last && isNamedAsScript(place?.file ?? "") && (bash || /^[A-Za-z_]\w*: \S/.test(text)) && !text.startsWith("warning: ") ? "shell-error" : void 0);
	if (kind === void 0 || place !== null && !isScript(place.file ?? "", bash)) return null;
	return {
		draft: drafted({
			runtime: "shell",
			kind,
			title: line,
			message: line,
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
});
var isScript = (function(file, bash) {
	return bash || /(?:^|[/-])(?:ba|da|a|z|k)?sh$|\.(?:ba|da|z|k)?sh$|^(?:\.{0,2}\/)\S+$|entrypoint|^[\w.-]+$/.test(file);
});
var isNamedAsScript = (function(file) {
	return !PARSERS.test(file) && /^[^.]+$|\.(?:ba|da|k|z)?sh$/.test(file.slice(file.lastIndexOf("/") + 1));
});
var readTrace = (function(lines, at) {
	const message = lines[at] ?? "";
	if (!endsLog(lines, at)) return null;
	let first = at;
	while (first > 0 && first > at - LAST_WORDS && !TRACED.test(lines[first] ?? "")) first--;
	const command = TRACED.exec(lines[first] ?? "")?.[1];
	if (command === void 0) return null;
	const name = command.split(/\s/, 1)[0]?.split("/").at(-1) ?? "";
	if (!(first === at ? FAILS.test(command) : name !== "" && message.startsWith(`${name}: `))) return null;
	return {
		draft: drafted({
			runtime: "shell",
			kind: "errexit",
			title: message,
			message,
			fatal: true
		}),
		first,
		last: at
	};
});
import { d as isLogLine, i as endsLog, p as drafted } from "../crash.js";
// src/crash/shell.ts
const PLACED = /^((?=\.{0,2}\/|[^:]*sh:)\S[^:]*|[^\s:]+): ((?:exec|\.): )?(line )?(\d+): (.*)$/;
const ZSH = /^(\S[^: ]*):(\d+): ((?:command not found|no such file or directory|permission denied|parse error|exec format error|unmatched|bad pattern)\b.*|\w+: parameter not set|\S+: bad interpreter: .*)$/;
const KORN = /^(?:E: )?(?=[^\s:[\]]*(?:\/|\.k?sh))([^\s:[\]]+)\[(\d+)\]: (.*)$/;
const KORN_SYNTAX = /^(\S+): (syntax error) at line (\d+): (.*)$/;
const UNPLACED = /^(?:-?(?:\/\S*\/)?(?:ba|da|a|z|k)?sh: |(?:\/usr\/bin\/)?env: |exec:? |\[FATAL tini \(\d+\)\] |\[dumb-init\] |gosu: |su-exec: |error: exec )/;
const EXEC = /^\S+: exec: /;
const CHILD = /^(?:\d+:? +)?(Segmentation fault|Memory fault|Killed|Aborted|Abort|Bus error|Illegal instruction|Floating point exception|Trace\/breakpoint trap|Bad system call|Terminated)(?: +\(core dumped\)(?: +\S.*)?| {2,}\S.*| *)$/;
const TRACED = /^\++(?:[^\s+]\S{0,400}:\d+>)? (\S.*)$/;
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
		shape: /[Bb]ad substitution$|^unmatched |^no closing quote$|^syntax error|^Syntax error:|^unexpected EOF while looking for|: parse error/,
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
const shell = {
	runtime: "shell",
	triggers: [
		": line ",
		".sh: ",
		"not found",
		"o such file or directory",
		"ermission denied",
		"not set",
		"yntax error",
		"xec format error",
		"annot execute",
		"bad interpreter",
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
	hints: {
		"command-not-found": (draft) => `${quoted(/(?:exec: )?"?([^\s":]+)"?: (?:executable file |command )?not found/.exec(draft.title)?.[1], "A command")} is not in the image or not on PATH (exit code 127). Install it in the final stage of the build, or start it by its full path.`,
		"not-executable": "The file is there but cannot be executed (exit code 126): no execute bit, a wrong architecture, a missing interpreter, or a volume mounted noexec. Set its mode in the build (COPY --chmod=755), build for the node's architecture, and look at the script's first line (CRLF line ends too).",
		"no-such-file": "A file that the script uses is not there; of a program that is there, its interpreter or dynamic loader is missing (a glibc binary on Alpine, a #! line with CRLF). Check the path against the image and the volumes.",
		"unbound-variable": (draft) => `The variable ${/([A-Za-z_]\w*): [^:]*$/.exec(draft.title)?.[1] ?? "in the message"} is not set in this container, and the script runs with set -u or asks for it. Add it to the workload's env (or its ConfigMap or Secret), or give it a default with \${NAME:-value}.`,
		"syntax-error": "The shell could not parse the script. Run it through `sh -n` (or shellcheck) in the build with the shell that the image has: bash syntax does not run in dash or BusyBox.",
		"segfault-child": "A program that the script started was ended by SIGSEGV: it used memory that is not its own, and left no trace. Start it with exec so that its own exit is seen, and allow core dumps or build with -fsanitize=address.",
		"killed-child": "A program that the script started was killed by SIGKILL, in a container mostly for the memory limit. Compare its memory with the limit, and look at the node's events.",
		"aborted-child": "A program that the script started aborted itself (SIGABRT). Look at what it printed before; start it with exec so that its own exit is seen.",
		"signal-child": "A program that the script started was ended by a signal. Start it with exec so that its own exit is seen, and look at what it printed before.",
		errexit: "A command failed and set -e ended the script; the trace of set -x shows which. Mend that command, or say with `|| true` that its failure does not matter.",
		"shell-error": "The shell ended with this error of the script. Mend that line; run the script through shellcheck in the build."
	},
	mayOpen(line) {
		return /^\+\S* |^[\w.-]+: /.test(line) || CHILD.test(line) || PLACED.test(line) || KORN.test(line) || isKornSyntax(line) || ZSH.test(line) || isUnplaced(line);
	},
	read(lines, at) {
		const line = (lines[at] ?? "").trimEnd();
		if (isLogLine(line) && !isUnplaced(line)) return null;
		const last = endsLog(lines, at);
		const placed = PLACED.exec(line);
		if (placed !== null) {
			const [, file = "", builtin = "", bash, number = "", text = ""] = placed;
			return readWords(line, at, builtin + text, {
				function: null,
				file,
				line: Number(number)
			}, last, bash !== void 0);
		}
		const syntax = KORN_SYNTAX.exec(line);
		if (syntax !== null) {
			const place = {
				function: null,
				file: syntax[1] ?? null,
				line: Number(syntax[3])
			};
			return readWords(line, at, syntax[2] ?? "", place, last, true);
		}
		const other = ZSH.exec(line) ?? KORN.exec(line);
		if (other !== null) {
			const place = {
				function: null,
				file: other[1] ?? null,
				line: Number(other[2])
			};
			return readWords(line, at, other[3] ?? "", place, last, false);
		}
		if (isUnplaced(line)) return last ? readWords(line, at, line.replace(/^\S+ /, ""), null, true, false, line) : null;
		if (CHILD.test(line)) return last ? readWords(line, at, line, null, true, false) : null;
		return readTrace(lines, at);
	}
};
const PARSERS = /^(?:ya?ml|toml|json5?|xml|csv|sql|html|css|ini|proto|(?:parse|syntax)?error|warning|fatal)$/i;
const LAST_WORDS = 10;
const FAILS = /^(?:false$|(?:exit|return) [1-9]|(?:test|\[\[?|'\[') |grep -q)/;
export { shell };
