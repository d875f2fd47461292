const require_crash = require("../crash.cjs");
// src/crash/runtimes/dotnet/hints.ts
function placeIn({ culprit, rootCause }) {
	const place = rootCause ?? culprit;
	if (place === null) return "the first frame of the trace";
	return place.file === null ? place.function ?? "the first frame of the trace" : require_crash.inSentence(place.file, place.line);
}
const BY_TYPE = {
	NullReferenceException: (_, place) => `Something is null at ${place}. Check where the value comes from; nullable reference types let the compiler find such places.`,
	FileNotFoundException: (message) => {
		return `${/'([^']+)'/.exec(message)?.[1] ?? "A file or assembly"} is not in the container. Check what dotnet publish puts into the image, and the mounts.`;
	},
	SocketException: (message, place) => `A socket could not be used at ${place}${message === "" ? "" : ` (${message})`}. Check the host, address and port given there, and retry instead of ending when the other side is not ready yet.`,
	TypeInitializationException: (_, place) => `A static constructor failed at ${place}. Look at the innermost exception: settings read there are the usual reason.`,
	BadImageFormatException: () => "An assembly was built for another architecture or framework. Publish for the image's runtime identifier.",
	DllNotFoundException: (message) => `${/'([^']+)'/.exec(message)?.[1] ?? "A native library"} is not in the image. Install its package there, or publish for the image's runtime identifier.`,
	InvalidCastException: (_, place) => `A value was not of the type that it was cast to at ${place}. Use \`is\` or \`as\`, or look at where the value comes from.`,
	KeyNotFoundException: (message, place) => `A dictionary was asked for a key that it does not have, at ${place}${message === "" ? "" : ` (${message})`}. Use TryGetValue, and handle its absence.`,
	TimeoutException: (message, place) => `Something did not answer in time, asked at ${place}${message === "" ? "" : ` (${message})`}. Check that it is reachable and how long it may take, and retry instead of ending.`,
	FormatException: (message, place) => `Text of the wrong form was parsed at ${place} (${message}). Check the setting or input it comes from.`
};
function uncaught(draft) {
	return require_crash.hintByType(BY_TYPE, draft, placeIn(draft)) ?? `An exception was thrown at ${placeIn(draft)} and nothing caught it, which ends the process whatever the thread. Handle it there, or where the work was begun.`;
}
function outOfMemory(_, { memoryLimitBytes }) {
	return `The managed heap reached its limit, by default three quarters ${memoryLimitBytes === null ? "of the container's memory limit" : `of the container's ${Math.floor(memoryLimitBytes / 1048576)} MiB`}. Raise the limit, or set DOTNET_GCHeapHardLimitPercent; look with dotnet-gcdump for what holds on to objects.`;
}
const dotnetHints = {
	uncaught,
	"stack-overflow": (draft) => `A method called itself until the stack was full, at ${placeIn(draft)}. Give the recursion an end, or work with a list instead.`,
	"out-of-memory": outOfMemory,
	"fail-fast": (draft) => `The program ended itself with Environment.FailFast or a failed Debug.Assert, at ${placeIn(draft)}. Its message says what must not have happened.`,
	"fatal-error": "The runtime found memory broken: unsafe code or a native library wrote where it must not. Look at the P/Invoke or unsafe code that the top frames belong to.",
	"fatal-signal": "Native code crashed under Mono. Look at the P/Invoke that the managed stack ends in, and update that library.",
	"startup-file-not-found": ({ message }) => `${/'([^']+)'/.exec(message ?? "")?.[1] ?? "The assembly"} is not in the image at this path. Check the publish output, COPY, WORKDIR and ENTRYPOINT.`,
	"startup-framework-not-found": ({ message }) => {
		const [, name, version] = /Framework: '([^']*)', version '([^']*)'/.exec(message ?? "") ?? [];
		return `The image has another version of .NET than ${name === void 0 ? "the application was built for" : `${name} ${version}, for which the application was built`}. Use the base image of the application's target framework, or publish self-contained.`;
	}
};
// src/crash/runtimes/dotnet/names.ts
function dotnetSourceName(printed) {
	return require_crash.withoutPairs(printed.replace(/\(.*$/, ""), "[", "]").replace(/<<Main>\$>g__(\w+)\|[\d_]+/, "$1").replace(/<(\w+)>g__(\w+)\|[\d_]+/, "$2").replace(/\.<>c(?:__DisplayClass[\d_]+)?(?=\.)/, "").replace(/<(\w+)>(?:b__|d__)[\d_]+(?:\.MoveNext)?/, "$1").replace(/<Main>\$/, "").replace(/\.(?:\.ctor|\.cctor)$/, "").replace(/(^|\.)(?:get|set|add|remove)_(\w+)$/, "$1$2").replace(/`\d+/g, "");
}
// src/crash/runtimes/dotnet/trace.ts
let OFFSET;
let NAMELESS;
function dotnetFrameOf(line) {
	const start = require_crash.indentOf(line);
	if (!line.startsWith("at ", start) || line.length > 8e3) return null;
	if (line.endsWith(")") && /:\d{1,9}:\d{1,9}\)$/.test(line.slice(-24))) return null;
	if (start === 0 && !/(?::line \d+|:\d+ ?)$/.test(line) && !isBareCall(line)) return null;
	if (line.includes("!<BaseAddress>") && (NAMELESS ??= /^\s+at \S{1,200}!<BaseAddress>\+0x[0-9a-f]+$/).test(line)) return {
		function: null,
		file: null,
		line: null,
		origin: "runtime"
	};
	const open = line.indexOf("(", start + 3 + (line.startsWith("at (wrapper", start) ? 1 : 0));
	const close = line.indexOf(")", open);
	if (open === -1 || close === -1) return null;
	const name = line.slice(start + 3, open).trim();
	if (!/[.:]/.test(name) || /^\S+ \S/.test(name.replace(/^\(wrapper [\w-]+\) /, ""))) return null;
	const place = line.indexOf(" in ", close);
	const rest = line.slice(close + 1, place === -1 ? void 0 : place).trim();
	if (rest !== "" && !(OFFSET ??= /^(?:\[0x[0-9a-f]+\]|<0x[0-9a-f]+(?: \+ 0x[0-9a-f]+)?>|<[0-9a-f]+>:\d+|\+ 0x[0-9a-f]+)$/).test(rest)) return null;
	const position = place === -1 ? null : /^(.*?)(?::line |:)(\d{1,9}) ?(?:<---)?$/.exec(line.slice(place + 4));
	if (place !== -1 && position === null) return null;
	const file = position === null || (position[1] ?? "").startsWith("<") ? null : position[1] ?? null;
	return {
		function: name,
		file,
		line: file === null ? null : Number(position?.[2]),
		origin: originOf(name, file)
	};
}
let NATIVE_REPORT;
function monoReportFrameOf(line) {
	const [, type, method] = (NATIVE_REPORT ??= /^\s+at ([^\s:]{1,1000}):([^\s(]{1,400})(?: \(.{0,2000}\))? <0x[0-9a-f]+>$/).exec(line) ?? [];
	if (type === void 0 || method === void 0) return null;
	const name = `${type}.${method}`;
	return {
		function: name,
		file: null,
		line: null,
		origin: type === "<Module>" ? "runtime" : originOf(name, null)
	};
}
let BARE_CALL;
function isBareCall(line) {
	const inside = (BARE_CALL ??= /^at [\w.<>`|+$[\],&*-]{3,400}\(([^()]{0,2000})\)(?: \+ 0x[0-9a-f]+)?$/).exec(line)?.[1];
	return inside !== void 0 && !/^(?:\S+\.(?:java|kts?|scala|groovy|cljc?)(?::\d+)?|Native Method|Unknown Source)$/.test(inside);
}
let RUNTIME;
let DEPENDENCIES;
function originOf(name, file) {
	if (name.startsWith("(wrapper") || (RUNTIME ??= /^(?:System|Microsoft|Mono|Interop|Internal|mscorlib)\b[.:]/).test(name)) return "runtime";
	return (DEPENDENCIES ??= /^(?:Newtonsoft|Npgsql|MySql|MySqlConnector|Oracle|MongoDB|StackExchange|RabbitMQ|MassTransit|NServiceBus|Serilog|NLog|log4net|Autofac|AutoMapper|MediatR|Polly|Dapper|Grpc|Google|Amazon|Azure|Confluent|Elastic|Elasticsearch|Nest|Quartz|Hangfire|FluentValidation|Castle|Moq|NUnit|Xunit|Swashbuckle|IdentityModel|IdentityServer4|Duende|Refit|RestSharp|Flurl|Orleans|Akka|Humanizer|CsvHelper|ServiceStack|Dapr|OpenTelemetry|Prometheus|Sentry|KubernetesClient|k8s|Ocelot|Yarp|HotChocolate|GraphQL|SkiaSharp|ImageSharp|SixLabors|LiteDB|Marten|Wolverine)\./).test(name) || file?.startsWith("/_/") === true ? "dependency" : "app";
}
function ofDeterministicBuild(groups) {
	const isPublished = ({ file, origin }) => origin === "dependency" && file?.startsWith("/_/") === true;
	const frames = groups.flat();
	const main = frames.findLastIndex((frame) => isPublished(frame) && /(?:^|\.)(?:Main|<Main>\$)$/.test(frame.function ?? ""));
	if (main === -1) return groups;
	const own = new Set([main, main - 1].map((at) => rootNamespaceOf(frames[at])));
	const isOwn = (frame) => isPublished(frame) && own.has(rootNamespaceOf(frame));
	return groups.map((group) => group.map((frame) => isOwn(frame) ? {
		...frame,
		origin: "app"
	} : frame));
}
function rootNamespaceOf(frame) {
	return frame?.function?.split(".")[0] ?? null;
}
let TYPE;
function exceptionOf(text) {
	const end = /[:\s]/.exec(text)?.index ?? text.length;
	const type = text.slice(0, end);
	if (type.length > 400 || !(TYPE ??= new RegExp(`^[A-Za-z_\\u00aa-\\u1fff\\u2c00-\\u2dff\\u3040-\\ufdff\\uff10-\\uffdc][\\w\\u00aa-\\u1fff\\u2c00-\\u2dff\\u3040-\\ufdff\\uff10-\\uffdc]*(?:[.+\`][\\w\\u00aa-\\u1fff\\u2c00-\\u2dff\\u3040-\\ufdff\\uff10-\\uffdc]+)*$`)).test(type) || !/Exception$|Error$/.test(type.replace(/`\d+$/, "")) && !type.includes(".")) return null;
	const rest = text.slice(end);
	if (rest.trim() === "") return /Exception$|Error$/.test(type) ? {
		type,
		message: ""
	} : null;
	const after = /^(?: \([^)\n]{1,60}\))?:(?: |$|\n)/.exec(rest);
	return after === null ? null : {
		type,
		message: rest.slice(after[0].length)
	};
}
const INNER = " ---> ";
const END_OF_INNER = "--- End of inner exception stack trace ---";
const END_OF_PREVIOUS = "--- End of stack trace from previous location";
let MEMBER;
const MESSAGE_LINES = 100;
function chainOf(text) {
	const chain = [];
	for (const part of text.replace(/\n ?---> /g, INNER).split(INNER)) {
		const exception = exceptionOf(part);
		const last = chain.at(-1);
		if (exception !== null) chain.push({ ...exception });
		else if (last !== void 0) last.message += INNER + part;
		else return [];
	}
	return chain.map(({ type, message }) => ({
		type,
		message: message.trimEnd()
	}));
}
function isBody(line) {
	return dotnetFrameOf(line) !== null || line.trimStart().startsWith("--- End of ");
}
function headWithin(line) {
	const text = line.trimStart();
	if (text.startsWith("--->") || line.length > 4e3) return null;
	if (exceptionOf(text) !== null) return text;
	const inner = (LOGGED ??= /[:\])|-] ((?:[A-Z]\w*\.)+(?:[A-Z]\w*)?(?:Exception|Error)(?: \([^)]{1,60}\))?: .*)$/).exec(line)?.[1];
	return inner !== void 0 && exceptionOf(inner) !== null ? inner : null;
}
let LOGGED;
function goesOn(lines, at) {
	for (let i = at; i < Math.min(lines.length, at + 12); i++) {
		const line = lines[i] ?? "";
		if (isBody(line) || (MEMBER ??= /^ ?---> \(Inner Exception #\d+\) /).test(line)) return true;
		if (/^(?:Unhandled [Ee]xception|\[ERROR\] FATAL UNHANDLED)/.test(line) || headWithin(line) !== null) return false;
	}
	return false;
}
function readException(lines, at, text) {
	const head = [text];
	let i = at;
	for (; i < Math.min(lines.length, at + MESSAGE_LINES); i++) {
		const line = lines[i] ?? "";
		if (isBody(line) || (MEMBER ??= /^ ?---> \(Inner Exception #\d+\) /).test(line) || /^(?:Unhandled [Ee]xception|\[ERROR\] FATAL UNHANDLED)/.test(line)) break;
		if (!require_crash.isLogLine(line)) head.push(line);
	}
	const hasBody = i < lines.length && (isBody(lines[i] ?? "") || (MEMBER ??= /^ ?---> \(Inner Exception #\d+\) /).test(lines[i] ?? ""));
	if (!hasBody) {
		i = at;
		head.length = 1;
		while ((lines[i] ?? "").startsWith(INNER)) head.push(lines[i++] ?? "");
	}
	const chain = chainOf(head.join("\n"));
	if (chain.length === 0) return null;
	const groups = [[]];
	let isMono = false;
	let memberDepth = 0;
	let last = hasBody ? i - 1 : i - 1;
	for (; hasBody && i < lines.length; i++) {
		const line = lines[i] ?? "";
		const isMember = (MEMBER ??= /^ ?---> \(Inner Exception #\d+\) /).test(line);
		if (isMember) memberDepth++;
		const frame = dotnetFrameOf(line);
		const isEnd = line.includes(END_OF_INNER);
		if (memberDepth === 0 && frame !== null) {
			groups.at(-1)?.push(frame);
			isMono ||= /\) (?:\[0x|<0x)/.test(line);
		} else if (memberDepth === 0 && isEnd) groups.push([]);
		else if (memberDepth === 0 && !isMember && !line.includes(END_OF_PREVIOUS) && !goesOn(lines, i)) break;
		if (line.trimEnd().endsWith("<---")) memberDepth = Math.max(0, memberDepth - 1);
		if (frame !== null || isEnd || isMember || memberDepth > 0 || line.includes(END_OF_PREVIOUS)) last = i;
		if (memberDepth > 0 && i - at > 2e4) break;
	}
	const withOrigins = ofDeterministicBuild(groups);
	return {
		chain,
		frames: withOrigins.at(-1) ?? [],
		rootFrames: withOrigins[0] ?? [],
		isMono,
		last: Math.max(last, at - 1)
	};
}
// src/crash/runtimes/dotnet/dotnet.ts
const namespaces = {
	line: /^\s*(?:namespace|module)\s+(?:(?:rec|global|internal|private|public)\s+)*([\w.]+)/,
	isOutside: (printed) => /<Main>\$|^Program\./.test(printed)
};
let UNHANDLED;
const MONO_COPY = "[ERROR] FATAL UNHANDLED EXCEPTION: ";
let MONO_FAIL_FAST;
let MONO_NATIVE;
const RUNTIME_FATAL = [
	{
		pattern: /^(Stack overflow\.)$/,
		kind: "stack-overflow"
	},
	{
		pattern: /^Process terminated\.(?: (.*))?$/,
		kind: "fail-fast"
	},
	{
		pattern: /^Fatal error\. (.*)$/,
		kind: "fatal-error"
	},
	{
		pattern: /^(Out of memory\.)$/,
		kind: "out-of-memory"
	}
];
const LAUNCH_FAILURES = [
	{
		pattern: /^(The application to execute does not exist: .*)$/,
		kind: "startup-file-not-found"
	},
	{
		pattern: /^(Could not execute because the (?:specified|application).*)$/,
		kind: "startup-file-not-found"
	},
	{
		pattern: /^(Cannot open assembly '.*)$/,
		kind: "startup-file-not-found"
	},
	{
		pattern: /^(You must install(?: or update)? \.NET to run this application\.)/,
		kind: "startup-framework-not-found"
	},
	{
		pattern: /^(It was not possible to find any compatible framework version)/,
		kind: "startup-framework-not-found"
	},
	{
		pattern: /^A fatal error (?:was encountered|occurred)[.,] (.*(?:hostpolicy|hostfxr|libcoreclr).*)$/,
		kind: "startup-framework-not-found"
	}
];
function runtimeFatalOf(line) {
	for (const { pattern, kind } of RUNTIME_FATAL) {
		const match = pattern.exec(line);
		if (match !== null) return {
			kind,
			message: match[1] ?? null
		};
	}
	return null;
}
function launchFailureOf(line) {
	for (const { pattern, kind } of LAUNCH_FAILURES) {
		const message = pattern.exec(line)?.[1];
		if (message !== void 0) return {
			kind,
			message
		};
	}
	return null;
}
const runtimeWords = require_crash.rewordedBy([[/^(.*?\.)(?: \(Parameter '[^']*'\))$/, "$1"]]);
const FUNCTION_NOISE = [[/__\d+(?:_\d+)*|`\d+/g, "_"], [/(?<=\||DisplayClass)\d+_\d+/g, ""]];
const dotnet = {
	runtime: "dotnet",
	triggers: [
		"nhandled exception",
		"nhandled Exception",
		"  at ",
		"Stack overflow.",
		"Process terminated.",
		"Fatal error. ",
		"Out of memory.",
		"The application to execute does not exist",
		"Could not execute because",
		"to run this application.",
		"find any compatible framework version",
		"A fatal error "
	],
	traceLine: /^(?: {2,}at |Unhandled exception\. )/,
	cutLine: /^\s+at (?!.*(?:[)>]|:\d+|:line \d+| \+ 0x[0-9a-f]+)$)/,
	exitCodes: { ofCrash: [134] },
	identity: {
		runtimeWords,
		functionNoise: FUNCTION_NOISE
	},
	source: {
		hasOriginByPackage: true,
		functionName: dotnetSourceName,
		namespaces
	},
	hints: dotnetHints,
	mayOpen: (line) => line.startsWith(" ") ? line.startsWith("  ") && dotnetFrameOf(line) !== null || (UNHANDLED ??= /^ {0,8}U?nhandled [Ee]xception[.:] ?(.*)$/).test(line) : (UNHANDLED ??= /^ {0,8}U?nhandled [Ee]xception[.:] ?(.*)$/).test(line) || runtimeFatalOf(line) !== null || launchFailureOf(line) !== null,
	read(lines, at) {
		const line = lines[at] ?? "";
		const unhandled = (UNHANDLED ??= /^ {0,8}U?nhandled [Ee]xception[.:] ?(.*)$/).exec(line);
		if (unhandled !== null) return readUnhandled(lines, at, unhandled[1] ?? "");
		if (dotnetFrameOf(line) !== null) return readBare(lines, at);
		return readRuntimeFatal(lines, at) ?? readLaunchFailure(lines, at);
	}
};
const mono = {
	runtime: "mono",
	triggers: [
		"FATAL UNHANDLED EXCEPTION",
		"Managed code called FailFast",
		"while executing native code.",
		"Cannot open assembly '"
	],
	cutLine: /^\s+at (?!.*(?:[)>]|:\d+|:line \d+| \+ 0x[0-9a-f]+)$)/,
	exitCodes: { ofCrash: [1] },
	identity: {
		runtimeWords,
		functionNoise: FUNCTION_NOISE
	},
	source: {
		hasOriginByPackage: true,
		functionName: dotnetSourceName,
		namespaces
	},
	hints: dotnetHints,
	mayOpen: (line) => line.startsWith(MONO_COPY) || (MONO_FAIL_FAST ??= /^CLR: Managed code called FailFast, saying "(.*)"$/).test(line) || (MONO_NATIVE ??= /^Got a (SIG[A-Z]+) while executing native code\./).test(line),
	read(lines, at) {
		const line = lines[at] ?? "";
		if (line.startsWith(MONO_COPY)) return readUnhandled(lines, at, line.slice(35));
		return readMonoFatal(lines, at);
	}
};
function readUnhandled(lines, at, text) {
	if (text === "" && isDart(lines, at)) return null;
	const below = text === "" ? lines.slice(at + 1, at + 4).findIndex((line) => exceptionOf(line) !== null) : -1;
	if (text === "" && below === -1) return null;
	const head = text === "" ? at + 1 + below : at;
	const own = readException(lines, head + 1, text === "" ? lines[head] ?? "" : text);
	if (own === null) return null;
	const second = lines[own.last + 1] === "" ? own.last + 2 : own.last + 1;
	const isTwice = lines[second]?.startsWith(MONO_COPY) === true;
	const copy = isTwice ? readException(lines, second + 1, (lines[second] ?? "").slice(35)) : null;
	const fuller = copy !== null && copy.frames.length > own.frames.length ? copy : own;
	const isMono = own.isMono || isTwice || (lines[at] ?? "").startsWith(MONO_COPY) || text === "" && own.frames.length === 0;
	const title = text === "" ? `${lines[at]} ${lines[head]}` : lines[at] ?? "";
	return readingOf(lines, {
		...fuller,
		last: copy?.last ?? own.last
	}, {
		runtime: isMono ? "mono" : "dotnet",
		first: at,
		title,
		kind: kindOf(fuller.chain[0]),
		fatal: true
	});
}
const DART_MESSAGE_LINES = 40;
function isDart(lines, at) {
	return lines.slice(at + 1, at + DART_MESSAGE_LINES).some((line) => /^\s*#0 {2,}\S/.test(line));
}
const LOOK_BACK_LINES = 40;
function readBare(lines, at) {
	if (dotnetFrameOf(lines[at - 1] ?? "") !== null) return null;
	for (let i = at - 1; i >= Math.max(0, at - LOOK_BACK_LINES); i--) {
		const line = lines[i] ?? "";
		if (dotnetFrameOf(line) !== null) return null;
		const text = headWithin(line);
		if (text === null) {
			if (require_crash.isLogLine(line) && i < at - 1) return null;
			continue;
		}
		const read = readException(lines, i + 1, text);
		if (read === null || read.last < at) return null;
		const isDeath = isLastWord(lines, i, read.last);
		return readingOf(lines, read, {
			runtime: read.isMono ? "mono" : "dotnet",
			first: i,
			title: text,
			kind: isDeath ? kindOf(read.chain[0]) : "logged-exception",
			fatal: isDeath
		});
	}
	return null;
}
const HOST_STOPS = "BackgroundServiceExceptionBehavior is configured to StopHost";
let HIGHEST_LEVEL;
function isLastWord(lines, head, last) {
	const above = lines.slice(Math.max(0, head - 3), head + 1);
	if (above.some((line) => line.includes(HOST_STOPS))) return true;
	return above.some((line) => (HIGHEST_LEVEL ??= /^crit: |[[ |](?:FTL|FATAL|Fatal)[\] |]/).test(line.slice(0, 100))) && require_crash.endsLog(lines, last);
}
function readingOf(lines, read, { runtime, first, title, kind, fatal }) {
	const { chain, frames, rootFrames, last } = read;
	const culprit = require_crash.culpritOf(frames) ?? require_crash.culpritOf(rootFrames);
	const message = chain[0]?.message ?? "";
	return {
		first,
		last: fatal ? require_crash.withEcho(lines, Math.max(first, last)) : Math.max(first, last),
		draft: require_crash.drafted({
			runtime,
			kind,
			title: require_crash.firstLine(title),
			message: message === "" ? null : message,
			fatal,
			chain: chain.toReversed().map(({ type, message: printed }) => ({
				type,
				message: printed,
				recovered: false
			})),
			frames,
			culprit,
			rootCause: chain.length > 1 ? require_crash.elsewhere(require_crash.culpritOf(rootFrames), culprit) : null
		})
	};
}
function kindOf(exception) {
	const name = exception?.type.slice(exception.type.lastIndexOf(".") + 1);
	if (name === "StackOverflowException") return "stack-overflow";
	if (name === "OutOfMemoryException") return "out-of-memory";
	return "uncaught";
}
function framesBelow(lines, at) {
	const frames = [];
	let last = at - 1;
	for (let i = at; i < lines.length && i - last <= 12; i++) {
		const line = lines[i] ?? "";
		const frame = dotnetFrameOf(line);
		if (frame !== null) frames.push(frame);
		else if (!/^(?:Repeat(?:ed)? \d+ times:|-{10,}$)/.test(line)) {
			if ((UNHANDLED ??= /^ {0,8}U?nhandled [Ee]xception[.:] ?(.*)$/).test(line)) break;
			continue;
		}
		last = i;
	}
	return {
		frames,
		last
	};
}
function readRuntimeFatal(lines, at) {
	const fatal = runtimeFatalOf(lines[at] ?? "");
	if (fatal === null) return null;
	const below = [];
	let body = at + 1;
	while (fatal.kind === "fail-fast" && body < at + 10 && body < lines.length && dotnetFrameOf(lines[body] ?? "") === null) below.push(lines[body++] ?? "");
	const { frames, last } = framesBelow(lines, dotnetFrameOf(lines[body] ?? "") === null ? at + 1 : body);
	if (frames.length === 0 && lines.slice(at + 1, at + 3).some((line) => line !== "" && !/^(?:Aborted|Killed)/.test(line))) return null;
	const message = [fatal.message ?? "", ...frames.length === 0 ? [] : below.filter((line) => !require_crash.isLogLine(line))].join("\n").trim();
	return {
		first: at,
		last: require_crash.withEcho(lines, last),
		draft: require_crash.drafted({
			runtime: "dotnet",
			kind: fatal.kind,
			title: lines[at] ?? "",
			message: message === "" ? null : message,
			fatal: true,
			frames,
			culprit: require_crash.culpritOf(frames)
		})
	};
}
let FRAMEWORK;
function readLaunchFailure(lines, at) {
	const title = lines[at] ?? "";
	const failure = launchFailureOf(title);
	if (failure === null) return null;
	const below = lines.slice(at + 1, at + 7).findIndex((line) => (FRAMEWORK ??= /^Framework: '[^']*', version '[^']*'/).test(line));
	const framework = below === -1 ? "" : `\n${(FRAMEWORK ??= /^Framework: '[^']*', version '[^']*'/).exec(lines[at + 1 + below] ?? "")?.[0]}`;
	return {
		first: at,
		last: below === -1 ? at : at + 1 + below,
		draft: require_crash.drafted({
			runtime: title.startsWith("Cannot open") ? "mono" : "dotnet",
			kind: failure.kind,
			title,
			message: failure.message + framework,
			fatal: true
		})
	};
}
const REPORT_LINES = 300;
function readMonoFatal(lines, at) {
	const title = lines[at] ?? "";
	const failFast = (MONO_FAIL_FAST ??= /^CLR: Managed code called FailFast, saying "(.*)"$/).exec(title);
	const native = (MONO_NATIVE ??= /^Got a (SIG[A-Z]+) while executing native code\./).exec(title);
	if (failFast === null && native === null) return null;
	const frames = [];
	let last = at;
	for (let i = at + 1; i < Math.min(lines.length, at + REPORT_LINES); i++) {
		const line = lines[i] ?? "";
		const frame = dotnetFrameOf(line) ?? monoReportFrameOf(line);
		if (frame !== null) frames.push(frame);
		if (frame !== null || /^(?:={10,}|\t)/.test(line)) last = i;
	}
	return {
		first: at,
		last: require_crash.withEcho(lines, last),
		draft: require_crash.drafted({
			runtime: "mono",
			kind: failFast === null ? "fatal-signal" : "fail-fast",
			title,
			message: failFast?.[1] ?? title,
			fatal: true,
			signal: {
				name: native?.[1] ?? "SIGABRT",
				code: null,
				address: null
			},
			frames,
			culprit: require_crash.culpritOf(frames)
		})
	};
}
exports.dotnet = dotnet;
exports.mono = mono;
// 5c112423993845ae
