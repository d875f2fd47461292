const require_crash = require("../crash.cjs");
const require_erlang = require("../crash-erlang.cjs");
const require_last_words = require("../crash-last-words.cjs");
const require_erlang_term = require("../crash-erlang-term.cjs");
// src/crash/runtimes/beam/erlang/failed-child.ts
let FAILED_CHILD;
function childIn(term) {
	const [, name, why] = [...term.slice(0, 8192).matchAll(FAILED_CHILD ??= /\{failed_to_start_child,(?:'|\\?")?([\w.@|-]{1,100})(?:'|\\?")?,(?:\{{0,3}([a-z]\w{1,60}(?:,[a-z]\w{1,60}(?=\}))?)\b)?/g)].at(-1) ?? [];
	if (name === void 0) return null;
	return `${name} could not be started${why === void 0 ? "" : `: ${why.replace(",", ", ")}`}`;
}
// src/crash/runtimes/beam/elixir/boot.ts
let BOOT;
let KERNEL;
let DUMP;
function opensBoot(line) {
	return (BOOT ??= /^\s*(?:\{"(?:init terminating in \w+|could not start kernel pid)"|init terminating in \w+ \(|Runtime terminating during boot \(|[Cc]ould not start kernel pid)/).test(line) || opensKernelEnd(line);
}
function opensKernelEnd(line) {
	return line.includes("Kernel pid terminated") && (KERNEL ??= /^\s*(?:\{"Kernel pid terminated"|(?:.{0,200}: )?Kernel pid terminated \()/).test(line);
}
const ABOVE = 60;
function whyKernelEnded(term, hasStack, lines, at) {
	const reason = require_erlang_term.innermostReason(term) ?? (hasStack ? childIn(term) : null);
	if (reason !== null) return reason;
	const texts = lines.slice(Math.max(0, at - ABOVE), at);
	const tail = {
		texts,
		rows: texts.map((_, row) => row)
	};
	const words = require_last_words.lastWordsOf(() => tail, {
		code: 1,
		signal: null,
		reason: null
	});
	return words?.level == null ? childIn(term) ?? applicationIn(term) ?? term : words.text;
}
function applicationIn(term) {
	const [, how = "", name, reason] = /\{application_(terminated|start_failure),(\w{1,100}),(\w{1,100})\}/.exec(term) ?? [];
	return name === void 0 ? null : `application ${name} ${how === "terminated" ? "terminated" : "did not start"}: ${reason}`;
}
let ERLANGS;
let ELIXIRS;
function isOfErlang(lines, at) {
	const above = lines.slice(Math.max(0, at - ABOVE), at + 1);
	return above.some((line) => (ERLANGS ??= /\] (?:Supervisor \S+ had child|CRASH REPORT Process|gen_\w+ \S+ .{0,80}terminated with reason)|^=[A-Z]+ REPORT==== |^\d.{10,40} \[\w{4,9}\] <\d+\.\d+\.\d+> /).test(line)) && !above.some((line) => (ELIXIRS ??= /'?Elixir\.|\*\* \(|\] GenServer |\.exs?:\d/).test(line));
}
function readBoot(lines, at) {
	const message = require_erlang.withTexts((lines[at] ?? "").trim());
	const kernel = (KERNEL ??= /^\s*(?:\{"Kernel pid terminated"|(?:.{0,200}: )?Kernel pid terminated \()/).test(message);
	let last = at;
	for (;;) {
		const more = require_crash.seek(lines, last + 1, (line) => (DUMP ??= /^\s*Crash dump is being written to: /).test(line) || (KERNEL ??= /^\s*(?:\{"Kernel pid terminated"|(?:.{0,200}: )?Kernel pid terminated \()/).test(line) || (BOOT ??= /^\s*(?:\{"(?:init terminating in \w+|could not start kernel pid)"|init terminating in \w+ \(|Runtime terminating during boot \(|[Cc]ould not start kernel pid)/).test(line));
		if (more === -1) break;
		last = more;
	}
	const note = Math.max(0, at - 4);
	const cause = require_crash.seek(lines, note, (line) => line.startsWith("Error! Failed to load module"));
	const frames = require_erlang.termFrames(message);
	return {
		draft: require_crash.drafted({
			runtime: kernel && isOfErlang(lines, at) ? "erlang" : "elixir",
			kind: kernel ? "kernel-terminated" : "erlang-boot-crash",
			title: kernel ? whyKernelEnded(message, frames.length > 0, lines, at) : require_erlang.exceptionIn(message) ?? message,
			message,
			fatal: true,
			frames,
			culprit: require_crash.culpritOf(frames)
		}),
		first: cause !== -1 && cause < at ? cause : at,
		last
	};
}
// src/crash/runtimes/beam/elixir/elixir.ts
let BANG;
let FRAME;
let REPORT;
let APPLICATION;
const RUNTIME_APPS = /* @__PURE__ */ new Set([
	"elixir",
	"stdlib",
	"kernel",
	"erts",
	"compiler",
	"iex",
	"mix",
	"logger",
	"ex_unit",
	"eex",
	"crypto",
	"ssl",
	"sasl",
	"inets"
]);
let LIBRARY_APPS;
const HINTS = {
	"erlang-boot-crash": (draft) => /undef,\[\{(\w+),/.test(draft.message ?? "") ? `The virtual machine could not start: the module \`${/undef,\[\{(\w+),/.exec(draft.message ?? "")?.[1]}\` or a function of it is not there. Check the release's boot script, the code path (-pa) and the command the image starts.` : "The virtual machine failed before the program ran. The term names what failed: check the release's configuration (runtime.exs, vm.args) and the start command.",
	"kernel-terminated": require_erlang.kernelHint,
	"application-exit": ({ message }) => {
		const [, name] = /^Application (\w+) exited/.exec(message ?? "") ?? [];
		const child = /failed to start child: ([\w.:]{1,200})/.exec(message ?? "")?.[1];
		return `${child === void 0 ? "A child" : `The child \`${child}\``} of the application \`${name}\` did not start or died too often, so the machine stopped. Mend what the innermost error says; if it waits for another service, let it retry instead of failing in init.`;
	},
	"genserver-crash": "The process died of an exception in one of its callbacks and its supervisor starts it again with fresh state. Handle the message or the state that the report shows (`Last message`, `State`).",
	"task-crash": "The function of a Task raised, which takes down the process that started it with async. Handle the error in the function, or start it below a Task.Supervisor with async_nolink.",
	"process-crash": "A process that nothing supervises or that its supervisor starts again died of an exception. Handle the error where the first frame of the program is.",
	"mix-error": "A Mix task failed before the application ran. Run the same task in the image's build, and start a release rather than `mix run` in production.",
	uncaught: ({ title, message }) => uncaughtHint(title, message ?? "")
};
function uncaughtHint(title, message) {
	const variable = /could not fetch environment variable "(\w+)"/.exec(message)?.[1];
	if (variable !== void 0) return `The environment variable ${variable} is not set in this container. Add it to the workload's env, or give System.get_env a default.`;
	const unloaded = /^could not load (\S{1,300}?)\.? Reason: /.exec(message)?.[1];
	if (unloaded !== void 0) return `${unloaded} is not in the container, or may not be read. Check what the image's build copies there, the mounts, and the working directory.`;
	if (title.startsWith("** (UndefinedFunctionError)")) return `${/function (\S{1,200}\/\d{1,3}) is undefined/.exec(message)?.[1] ?? "A function"} was called, which its module does not have, or the module is not in the release. Check the name and arity, and that the dependency is not \`only: :dev\` or \`runtime: false\`.`;
	if (/^\*\* \((?:MatchError|FunctionClauseError|CaseClauseError|WithClauseError)\)/.test(title)) return "No pattern matched the value that the message shows. Add a clause for it where the first frame of the program is, {:error, reason} above all.";
	if (title.startsWith("** (exit) exited in: GenServer.call")) return "The process that was called died, or did not answer in time. Mend the error below the exit if there is one; otherwise look for what keeps that process busy.";
	return "An exception reached the top of the process and nothing rescued it. Handle it where the first frame of the program is, or let a supervisor start that process.";
}
const runtimeWords = require_crash.rewordedBy([
	[/^(?:\{"init terminating in \w+",|Runtime terminating during boot \(|init terminating in \w+ \()(.*?)(?:,\[\{.*)?$/, "boot: $1"],
	[/^(?:\{")?[Cc]ould not start kernel pid\b.*/, "no kernel pid"],
	[/^(\*\* \(KeyError\) key \S+ not found in:).*/, "$1"],
	[/^(\*\* \((?:KeyError|UndefinedFunctionError)\) .*?)\. (?:If|Make sure|Did you)\b.*/, "$1"]
]);
const elixir = {
	runtime: "elixir",
	triggers: [
		"** (",
		"terminating",
		"terminated",
		"raised an exception",
		" exited: ",
		"ould not start kernel"
	],
	finalLine: /^\*\* \([A-Z][\w.]{1,200}\) /,
	exitCodes: { ofCrash: [1] },
	identity: {
		functionNoise: require_erlang.beamFunctionNoise,
		runtimeWords
	},
	source: {
		hasOriginByPackage: true,
		functionName: (printed) => printed.replace(/^anonymous fn\/\d+ in /, "").replace(/\/\d+$/, "").replace(/"?-([\w?!]+)\/\d+-[^"]*"?$/, "$1"),
		namespaces: require_erlang.beamNamespaces
	},
	hints: HINTS,
	mayOpen(line) {
		if (line.startsWith("** (")) return true;
		if (line.includes(" exited: ") && (APPLICATION ??= /(?:\[(?:notice|info|error)\] +|^)(?:\w{1,30}=\S{1,80} ){0,8}Application (\w+) exited: (.*)$/).test(line)) return true;
		if (line.includes("] ") && (REPORT ??= /\[(?:error|critical|alert|emergency)\] +((GenServer|Task|Agent|Process|State machine|:gen_\w+|Ranch|#PID<)\S*.*\b(?:terminating|terminated|raised an exception|crashed)\b.*)$/).test(line)) return true;
		return opensBoot(line);
	},
	read(lines, at) {
		const line = lines[at] ?? "";
		if (opensBoot(line)) return readBoot(lines, at);
		if ((APPLICATION ??= /(?:\[(?:notice|info|error)\] +|^)(?:\w{1,30}=\S{1,80} ){0,8}Application (\w+) exited: (.*)$/).test(line)) return readApplication(lines, at);
		if ((REPORT ??= /\[(?:error|critical|alert|emergency)\] +((GenServer|Task|Agent|Process|State machine|:gen_\w+|Ranch|#PID<)\S*.*\b(?:terminating|terminated|raised an exception|crashed)\b.*)$/).test(line)) return readReport(lines, at);
		return line.startsWith("** (") ? readUncaught(lines, at) : null;
	}
};
const LONGEST_MESSAGE = 80;
function readBlock(lines, at, depth = 0) {
	const head = (BANG ??= /^( *)\*\* \((EXIT from #PID<[\d.]+>|EXIT|exit|throw|stop|[A-Z][\w.]*)\) ?(.*)$/).exec(lines[at] ?? "");
	if (head === null) return null;
	const indent = (head[1] ?? "").length;
	const printed = [(head[3] ?? "").trimEnd()];
	let nested = null;
	let last = at;
	let index = at + 1;
	for (; index < lines.length && index <= at + LONGEST_MESSAGE; index++) {
		const line = lines[index] ?? "";
		const inner = (BANG ??= /^( *)\*\* \((EXIT from #PID<[\d.]+>|EXIT|exit|throw|stop|[A-Z][\w.]*)\) ?(.*)$/).exec(line);
		const below = (inner?.[1] ?? "").length > indent || index === at + 1 && /^EXIT|^exit$/.test(head[2] ?? "");
		if (inner !== null && below && depth < 20) {
			nested = readBlock(lines, index, depth + 1);
			last = nested?.last ?? index;
			break;
		}
		if (inner !== null || isFrame(line, indent) || isRecord(line)) break;
		if (require_crash.isLogLine(line)) continue;
		if (seekFrame(lines, index, indent) === -1) break;
		printed.push(line);
		last = index;
	}
	const frames = readFrames(lines, last + 1, indent);
	while (printed.length > 1 && printed.at(-1)?.trim() === "") printed.pop();
	return {
		type: head[2]?.startsWith("EXIT from") ? "EXIT" : head[2] ?? "",
		message: printed.join("\n").trimEnd(),
		frames: frames.frames,
		nested,
		last: Math.max(last, frames.last)
	};
}
function isFrame(line, indent) {
	return (FRAME ??= /^\s*(?:\((\w[\w.-]*)(?: [\w.+-]+)?\) )?(?:(\S+\.(?:exs?|[eh]rl|[xy]rl|[hl]?eex)):(\d+): (\S.*)|((?::"?\w+"?|[A-Z][\w.]*)\.(?:[\w!?]+|[-+*/<>=]{1,3})(?:\/\d+|\(.*\))|anonymous fn\/\d+ in [A-Z:]\S+))$/).test(line) && (indent === 0 || line.length - line.trimStart().length > indent);
}
function isRecord(line) {
	return (REPORT ??= /\[(?:error|critical|alert|emergency)\] +((GenServer|Task|Agent|Process|State machine|:gen_\w+|Ranch|#PID<)\S*.*\b(?:terminating|terminated|raised an exception|crashed)\b.*)$/).test(line) || require_erlang.isErlangReport(line) || opensBoot(line);
}
function seekFrame(lines, from, indent) {
	for (let index = from; index < lines.length && index < from + LONGEST_MESSAGE; index++) {
		const line = lines[index] ?? "";
		if (isFrame(line, indent) || /^ +\*\* \(/.test(line)) return index;
		if (isRecord(line) || line.startsWith("** (")) return -1;
	}
	return -1;
}
function readFrames(lines, from, indent) {
	const frames = [];
	let last = from - 1;
	for (;;) {
		const index = require_crash.seek(lines, last + 1, (line) => isFrame(line, indent), (line) => (BANG ??= /^( *)\*\* \((EXIT from #PID<[\d.]+>|EXIT|exit|throw|stop|[A-Z][\w.]*)\) ?(.*)$/).test(line) || isRecord(line) || line === "" || /^(?:Last message|State:|Function:|Client |Initial Call:)/.test(line));
		const found = index === -1 ? null : (FRAME ??= /^\s*(?:\((\w[\w.-]*)(?: [\w.+-]+)?\) )?(?:(\S+\.(?:exs?|[eh]rl|[xy]rl|[hl]?eex)):(\d+): (\S.*)|((?::"?\w+"?|[A-Z][\w.]*)\.(?:[\w!?]+|[-+*/<>=]{1,3})(?:\/\d+|\(.*\))|anonymous fn\/\d+ in [A-Z:]\S+))$/).exec(lines[index] ?? "");
		if (found === null) break;
		last = index;
		if (frames.length < 512) frames.push(frameOf(found));
	}
	return {
		frames,
		last
	};
}
function frameOf(found) {
	const [, app, file, line, named, bare] = found;
	const text = named ?? bare ?? "";
	return {
		function: /^[^\s(]+(?=\()/.exec(text)?.[0] ?? text,
		file: file ?? null,
		line: line === void 0 ? null : Number(line),
		origin: originOf(app, file)
	};
}
function originOf(app, file) {
	if (app === void 0) return file === void 0 ? "runtime" : /(?:^|\/)deps\//.test(file) ? "dependency" : "app";
	if (RUNTIME_APPS.has(app)) return "runtime";
	return (LIBRARY_APPS ??= /^(?:absinthe|amqp|bandit|bcrypt_elixir|brod|broadway|cachex|castore|commanded|cowboy|cowlib|credo|db_connection|decimal|ecto|ecto_sql|ex_aws|exq|finch|floki|gen_stage|gettext|goth|guardian|hackney|hpax|httpoison|jason|joken|kafka_ex|libcluster|mint|mongodb_driver|myxql|nebulex|nimble_\w+|oban|opentelemetry\w*|phoenix\w*|plug|plug_\w+|poison|poolboy|postgrex|quantum|ranch|redix|req|sentry|swoosh|tds|telemetry\w*|tesla|thousand_island|timex|tzdata|websock\w*|xandra)$/).test(app) ? "dependency" : "app";
}
function unfolded(block) {
	return block.nested === null ? [block] : [...unfolded(block.nested), block];
}
let POINTS_BELOW;
function draftOf(block, more) {
	const blocks = unfolded(block);
	const own = blocks.filter((one) => !(POINTS_BELOW ??= /^an exception was raised:?$/).test(one.message));
	const ended = own.at(-1) ?? block;
	const root = blocks[0] ?? block;
	const frames = blocks.flatMap((one) => one.frames);
	return require_crash.drafted({
		runtime: more.runtime ?? "elixir",
		kind: more.kind,
		title: `** (${ended.type}) ${require_crash.firstLine(ended.message)}`.trimEnd(),
		message: (more.kind === "syntax-error" ? ended.message.replace(PLACE ??= /^\S{1,1000}\.exs?:\d{1,9}(?::\d{1,9})?: /, "") : ended.message) || null,
		words: `** (${ended.type}) ${ended.message}`.trimEnd(),
		fatal: more.fatal,
		chain: own.map(({ type, message: text }) => ({
			type,
			message: text,
			recovered: false
		})),
		thread: more.thread ? {
			id: more.thread,
			name: null,
			state: null
		} : null,
		frames,
		culprit: require_crash.culpritOf(root.frames) ?? require_crash.culpritOf(frames) ?? placeIn(ended.message)
	});
}
let PLACE;
function placeIn(message) {
	const found = /^(\S+\.exs?):(\d+)/.exec(message) ?? (SNIPPET ??= /^ *\u2514\u2500 (\S+\.exs?):(\d+)/m).exec(message);
	return found === null ? null : {
		function: null,
		file: found[1] ?? null,
		line: Number(found[2])
	};
}
let SNIPPET;
const DIAGNOSTIC_LINES = 40;
function diagnosedAbove(lines, at) {
	for (const line of lines.slice(Math.max(0, at - DIAGNOSTIC_LINES), at)) {
		const place = line.includes("\u2514\u2500") ? placeIn(line) : null;
		if (place !== null) return place;
	}
	return null;
}
const KINDS = [[/^(?:CompileError|SyntaxError|TokenMissingError|MismatchedDelimiterError|EEx\.SyntaxError)$/, "syntax-error"], [/^Mix$/, "mix-error"]];
function readUncaught(lines, at) {
	const block = readBlock(lines, at);
	if (block === null) return null;
	const kind = KINDS.find(([type]) => type.test(block.type))?.[1] ?? "uncaught";
	const draft = draftOf(block, {
		kind,
		fatal: true,
		thread: /^\*\* \(EXIT from (#PID<[\d.]+>)/.exec(lines[at] ?? "")?.[1] ?? null
	});
	const isCounted = kind === "syntax-error" && block.message.endsWith("(errors have been logged)");
	const culprit = draft.culprit ?? (isCounted ? diagnosedAbove(lines, at) : null);
	return {
		draft: {
			...draft,
			culprit
		},
		first: at,
		last: block.last
	};
}
const REPORTS = {
	GenServer: "genserver-crash",
	Task: "task-crash"
};
function readReport(lines, at) {
	const head = (REPORT ??= /\[(?:error|critical|alert|emergency)\] +((GenServer|Task|Agent|Process|State machine|:gen_\w+|Ranch|#PID<)\S*.*\b(?:terminating|terminated|raised an exception|crashed)\b.*)$/).exec(lines[at] ?? "");
	const start = require_crash.seek(lines, at + 1, (line) => line.startsWith("** ("), isRecord);
	const block = start === -1 ? null : readBlock(lines, start);
	if (head === null || block === null) return null;
	let last = block.last;
	for (;;) {
		const more = require_crash.seek(lines, last + 1, (line) => /^\s*(?:Last message|State:|Function: |Args: |Client |Initial Call: |Ancestors: )/.test(line) || isFrame(line, 0), (line) => (BANG ??= /^( *)\*\* \((EXIT from #PID<[\d.]+>|EXIT|exit|throw|stop|[A-Z][\w.]*)\) ?(.*)$/).test(line) || isRecord(line));
		if (more === -1) break;
		last = more;
	}
	const text = head[1] ?? "";
	const who = /(#PID<[\d.]+>)/.exec(text)?.[1] ?? text.split(" ")[1] ?? null;
	return {
		draft: draftOf(block, {
			kind: REPORTS[head[2] ?? ""] ?? "process-crash",
			fatal: false,
			thread: who
		}),
		first: at,
		last
	};
}
function readApplication(lines, at) {
	const [, name, reason = ""] = (APPLICATION ??= /(?:\[(?:notice|info|error)\] +|^)(?:\w{1,30}=\S{1,80} ){0,8}Application (\w+) exited: (.*)$/).exec(lines[at] ?? "") ?? [];
	const start = require_crash.seek(lines, at + 1, (line) => /^ +\*\* \(/.test(line), isRecord);
	const nested = start === -1 ? null : readBlock(lines, start);
	const kernel = require_crash.seek(lines, (nested?.last ?? at) + 1, opensKernelEnd);
	if (kernel === -1 && nested === null) return null;
	const end = kernel === -1 ? null : readBoot(lines, kernel);
	const own = {
		type: "exit",
		message: reason,
		frames: [],
		nested,
		last: at
	};
	const message = `Application ${name} exited: ${reason}`;
	const printed = draftOf(own, {
		kind: "application-exit",
		fatal: kernel !== -1
	});
	const [root] = unfolded(own).filter((one) => !(POINTS_BELOW ??= /^an exception was raised:?$/).test(one.message) && one !== own);
	const title = root === void 0 ? message : `${message}: ** (${root.type}) ${require_crash.firstLine(root.message)}`;
	return {
		draft: {
			...printed,
			title,
			message
		},
		first: at,
		last: Math.max(at, nested?.last ?? 0, end?.last ?? 0)
	};
}
exports.elixir = elixir;
// c4e96ec041b63695
