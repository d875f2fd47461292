const require_crash = require("../crash.cjs");
// src/crash/runtimes/jvm/clojure.ts
const CLOJURE_TRIGGERS = [
	"Execution error ",
	"Syntax error ",
	"Unexpected error "
];
let EXECUTION;
let SYNTAX;
let REPORT;
const MESSAGE_LINES$1 = 60;
function opensClojure(line) {
	return line.endsWith(").") && ((EXECUTION ??= /^(?:Execution error|Unexpected error|Error printing return value)(?: \(([\w.$]+)\))?(?: macroexpanding \S+)? at (\S+) \(([^():]+|REPL)(?::(\d+)(?::\d+)?)?\)\.$/).test(line) || (SYNTAX ??= /^Syntax error(?: \(([\w.$]+)\))? (?:compiling|macroexpanding|reading source)(?: \S+)? at \(([^():]+):(\d+)(?::\d+)?\)\.$/).test(line));
}
function readClojure(lines, at) {
	const title = lines[at] ?? "";
	const run = (EXECUTION ??= /^(?:Execution error|Unexpected error|Error printing return value)(?: \(([\w.$]+)\))?(?: macroexpanding \S+)? at (\S+) \(([^():]+|REPL)(?::(\d+)(?::\d+)?)?\)\.$/).exec(title);
	const syntax = run === null ? (SYNTAX ??= /^Syntax error(?: \(([\w.$]+)\))? (?:compiling|macroexpanding|reading source)(?: \S+)? at \(([^():]+):(\d+)(?::\d+)?\)\.$/).exec(title) : null;
	const type = run?.[1] ?? syntax?.[1] ?? null;
	const culprit = run === null ? {
		function: null,
		file: syntax?.[2] ?? null,
		line: Number(syntax?.[3])
	} : {
		function: run[2] ?? null,
		file: run[3] ?? null,
		line: run[4] === void 0 ? null : Number(run[4])
	};
	const printed = [];
	let last = -1;
	for (let index = at + 1; index < lines.length && index <= at + MESSAGE_LINES$1; index++) {
		const line = lines[index] ?? "";
		if ((REPORT ??= /^Full report at: *$/).test(line)) {
			last = lines[index + 1] === void 0 ? index : index + 1;
			break;
		}
		if (!require_crash.isLogLine(line)) printed.push(line);
	}
	if (last === -1) return null;
	const message = printed.join("\n").trim();
	return {
		first: at,
		last,
		draft: require_crash.drafted({
			runtime: "java",
			kind: run === null ? "syntax-error" : "uncaught",
			title,
			message: message === "" ? null : message,
			fatal: true,
			chain: [{
				type,
				message,
				recovered: false
			}],
			culprit
		})
	};
}
// src/crash/runtimes/jvm/libraries.ts
const BELOW = {
	org: `
    springframework apache hibernate eclipse jboss wildfly postgresql mongodb bson slf4j junit mockito glassfish
    jetbrains gradle yaml flywaydb quartz elasticsearch opensearch redisson thymeleaf bouncycastle mybatis jooq
    aspectj infinispan ehcache h2 hsqldb xerial sqlite mariadb keycloak neo4j antlr mortbay cloudfoundry
    reactivestreams conscrypt joda json jsoup testcontainers zeromq tukaani ow2 objectweb codehaus drools
    camunda axonframework scalatest http4s json4s typelevel`,
	io: `
    netty micrometer grpc vertx quarkus micronaut projectreactor reactivex ktor lettuce kubernetes fabric8
    jsonwebtoken opentelemetry opentracing prometheus undertow smallrye swagger dropwizard confluent r2dbc
    rsocket minio nats helidon jaegertracing circe sentry debezium getunleash strimzi`,
	com: `
    google.common google.inject google.protobuf google.gson google.cloud google.api google.auth google.firebase
    google.devtools google.crypto fasterxml zaxxer mysql mongodb rabbitmq amazonaws azure microsoft netflix
    squareup datastax oracle ibm typesafe twitter esotericsoftware hazelcast lmax jayway nimbusds codahale
    clickhouse alibaba linecorp newrelic datadog couchbase graphql jcraft sendgrid stripe thoughtworks mchange
    p6spy lightbend github.benmanes github.luben github.jknack github.tomakehurst github.dockerjava`,
	net: `
    bytebuddy sf logstash jpountz snowflake minidev spy ttddyy`
};
const LIBRARIES = /* @__PURE__ */ new Set([...namesIn(`
  software.amazon ch.qos redis.clients akka play feign okhttp3 okio retrofit2 freemarker lombok dagger jakarta
  junit reactor rx zio cats fs2 slick doobie monix weblogic liquibase oracle antlr brave zipkin2 nonapi ratpack
  sangria spark koin arrow`), ...Object.entries(BELOW).flatMap(([first, names]) => namesIn(names).map((name) => `${first}.${name}`))]);
const MOST_PARTS = 3;
function isLibraryClass(name) {
	let end = name.indexOf(".");
	for (let parts = 1; end !== -1 && parts <= MOST_PARTS; parts++) {
		if (LIBRARIES.has(name.slice(0, end))) return true;
		end = name.indexOf(".", end + 1);
	}
	return false;
}
function namesIn(list) {
	return list.trim().split(/\s+/);
}
// src/crash/runtimes/jvm/frames.ts
let KNOWN_PLACE;
let HIDDEN;
let FILE_PLACE;
function javaFrameOf(line) {
	const start = require_crash.indentOf(line);
	if (start === 0 && !line.startsWith("at ")) return null;
	if (!line.startsWith("at ", start) || line.length > 5e3) return null;
	const open = line.indexOf("(", start);
	const close = line.indexOf(")", open);
	if (open === -1 || close === -1) return null;
	const name = line.slice(start + 3, open);
	if (name.endsWith(" ") || !name.includes(".")) return null;
	const function_ = withoutModule(name);
	const inside = line.slice(open + 1, close);
	const place = inside.slice(inside.lastIndexOf("/") + 1);
	if ((KNOWN_PLACE ??= /^(?:Native Method|Unknown Source(?::\d+)?|<generated>|NO_SOURCE_FILE(?::\d+)?|SourceFile:\d+|[A-Z]\w*\$[\w$]+)$/).test(place)) return {
		function: function_,
		file: null,
		line: null,
		origin: originOf(name, line.slice(close + 1))
	};
	const match = (FILE_PLACE ??= /^([^\s:()]+):(\d{1,9})$|^([^\s:()]+\.(?:java|kt|kts|scala|sc|groovy|clj|cljc|jsp|rb|js))$/).exec(place);
	if (match === null) return null;
	return {
		function: function_,
		file: match[1] ?? match[3] ?? null,
		line: match[2] === void 0 ? null : Number(match[2]),
		origin: originOf(name, line.slice(close + 1))
	};
}
let RUNTIME;
function withoutModule(name) {
	const hidden = (HIDDEN ??= /\/(?:0x[0-9a-f]+|\d+)\.(?=[^/]+$)/).exec(name)?.index ?? name.length;
	return name.slice(name.lastIndexOf("/", hidden - 1) + 1);
}
function originOf(name, packaging) {
	if ((HIDDEN ??= /\/(?:0x[0-9a-f]+|\d+)\.(?=[^/]+$)/).test(name)) return "runtime";
	if (/^ ~?\[(?:[\w./!-]*\/)?classes!?\//.test(packaging)) return "app";
	const slash = name.indexOf("/");
	const module = slash === -1 ? "" : name.slice(0, slash);
	if (module === "app") return originByPackage(withoutModule(name));
	if (/^(?:java|jdk)\./.test(module) || module === "platform") return "runtime";
	return originByPackage(withoutModule(name));
}
function originByPackage(name) {
	if ((RUNTIME ??= /^(?:java|javax|jdk|sun|com\.sun|kotlin|kotlinx|scala|groovy|clojure|org\.codehaus\.groovy|org\.graalvm|com\.oracle\.svm)\./).test(name)) return "runtime";
	return isLibraryClass(name) ? "dependency" : "app";
}
// src/crash/runtimes/jvm/fatal.ts
let BANNER;
let NO_MEMORY;
let OUT_OF_MEMORY$1;
let DUMPED;
let DUMPING;
let ON_MEMORY;
let HANDLER_FAILED;
const THREAD_DUMP = "Full thread dump ";
let PROBLEMATIC;
let NATIVE_FRAMES;
const REPORT_HEAD = 80;
const LAUNCH_FAILURES = [
	{
		pattern: /^Error: (Could not find or load main class .*)$/,
		kind: "startup-class-not-found"
	},
	{
		pattern: /^Error: (LinkageError occurred while loading main class .*)$/,
		kind: "startup-class-not-found"
	},
	{
		pattern: /^Error: (Main method not found in class .*)$/,
		kind: "startup-class-not-found"
	},
	{
		pattern: /^Error: (Unable to access jarfile .*)$/,
		kind: "startup-file-not-found"
	},
	{
		pattern: /^(no main manifest attribute, in .*)$/,
		kind: "startup-class-not-found"
	}
];
let LINKAGE;
const NO_VM = "Error: Could not create the Java Virtual Machine.";
const NO_INIT = "Error occurred during initialization of ";
let AGENT_FAILED;
let VM_LOG_ERROR;
function opensJavaFatal(line) {
	switch (line.charCodeAt(0)) {
		case 35: return (BANNER ??= /^#? {0,2}A fatal error has been detected by the Java Runtime Environment:/).test(line) || (NO_MEMORY ??= /^# There is insufficient memory for the Java Runtime Environment to continue\./).test(line) || (PROBLEMATIC ??= /^# Problematic frame:/).test(line);
		case 32: return (BANNER ??= /^#? {0,2}A fatal error has been detected by the Java Runtime Environment:/).test(line);
		case 84:
		case 65: return (OUT_OF_MEMORY$1 ??= /^(Terminating|Aborting) due to (java\.lang\.OutOfMemoryError): (.*)$/).test(line) || (BANNER ??= /^#? {0,2}A fatal error has been detected by the Java Runtime Environment:/).test(line);
		case 68: return (DUMPING ??= /^Dumping heap to \S/).test(line);
		case 69: return line.startsWith(NO_VM) || line.startsWith(NO_INIT) || (HANDLER_FAILED ??= /^Exception: (\S+) thrown from the UncaughtExceptionHandler in thread "(.*)"/).test(line) || launchFailureOf(line) !== null;
		case 70: return line.startsWith(THREAD_DUMP);
		case 78: return (NATIVE_FRAMES ??= /^Native frames: \(J=/).test(line);
		case 110: return launchFailureOf(line) !== null;
		default: return false;
	}
}
function readJavaFatal(lines, at) {
	const line = lines[at] ?? "";
	if ((BANNER ??= /^#? {0,2}A fatal error has been detected by the Java Runtime Environment:/).test(line) || (NO_MEMORY ??= /^# There is insufficient memory for the Java Runtime Environment to continue\./).test(line)) return readErrorReport(lines, at, at);
	if ((PROBLEMATIC ??= /^# Problematic frame:/).test(line) || (NATIVE_FRAMES ??= /^Native frames: \(J=/).test(line)) return readHeadlessReport(lines, at);
	if ((DUMPING ??= /^Dumping heap to \S/).test(line)) return readHeapDump(lines, at);
	const memory = (OUT_OF_MEMORY$1 ??= /^(Terminating|Aborting) due to (java\.lang\.OutOfMemoryError): (.*)$/).exec(line);
	if (memory !== null) return readOutOfMemory(lines, at, memory);
	if (line.startsWith(THREAD_DUMP)) return readThreadDump(lines, at);
	const failed = (HANDLER_FAILED ??= /^Exception: (\S+) thrown from the UncaughtExceptionHandler in thread "(.*)"/).exec(line);
	if (failed !== null) return readHandlerFailed(line, at, failed);
	return readLaunchFailure(lines, at);
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
function readLaunchFailure(lines, at) {
	const title = lines[at] ?? "";
	const failure = launchFailureOf(title);
	if (failure !== null) {
		const below = lines[at + 1] ?? "";
		const isCaused = below.startsWith("Caused by: ");
		const error = failure.message.startsWith("LinkageError") ? (LINKAGE ??= /^\s+(java\.lang\.\w{1,80}Error: .*)$/).exec(below)?.[1] : void 0;
		const cause = isCaused && !below.includes("ClassNotFoundException") ? `: ${below.slice(11)}` : "";
		return {
			first: at,
			last: isCaused || error !== void 0 ? at + 1 : at,
			draft: require_crash.drafted({
				runtime: "java",
				kind: failure.kind,
				message: `${failure.message}${cause}`,
				title: error ?? `${title}${cause}`,
				fatal: true
			})
		};
	}
	const isInit = title.startsWith(NO_INIT);
	let beside = isInit ? besideLogLines(lines, at, 1) : besideLogLines(lines, at, -1);
	const above = isInit && (AGENT_FAILED ??= /^agent library failed to init: /).test(lines[beside] ?? "") ? besideLogLines(lines, at, -1) : -1;
	if (above >= 0 && /\w \w/.test(lines[above] ?? "")) beside = above;
	const reason = loggedReason(lines, beside) ?? lines[beside] ?? "";
	const first = beside > at || reason === "" ? at : beside;
	const below = besideLogLines(lines, at, 1);
	const last = (isInit ? reason !== "" : lines[below]?.startsWith("Error: A fatal exception has occurred") === true) ? below : at;
	const message = reason === "" ? title.replace(/^Error: /, "") : reason.replace(/^Error: /, "");
	return {
		first,
		last,
		draft: require_crash.drafted({
			runtime: "java",
			kind: "startup-failure",
			title: reason === "" ? title : reason,
			message,
			fatal: true
		})
	};
}
function loggedReason(lines, at) {
	if (!/, see error log for details\.$/.test(lines[at] ?? "")) return null;
	let reason = null;
	for (let above = at - 1; above >= Math.max(0, at - 4); above--) {
		const logged = (VM_LOG_ERROR ??= /^(?:\[[\w:.+-]{1,40}\])*\[error *\]\[[\w, ]{1,60}\] (.{1,1000})$/).exec(lines[above] ?? "")?.[1];
		if (logged === void 0) break;
		reason = logged;
	}
	return reason;
}
function besideLogLines(lines, at, step) {
	let beside = at + step;
	while (Math.abs(beside - at) <= 12 && require_crash.isLogLine(lines[beside] ?? "")) beside += step;
	return beside;
}
function readHandlerFailed(title, at, [, type = "", name = ""]) {
	return {
		first: at,
		last: at,
		draft: require_crash.drafted({
			runtime: "java",
			kind: type === "java.lang.OutOfMemoryError" ? "heap-oom" : name === "main" ? "uncaught" : "thread-exception",
			title,
			message: null,
			fatal: name === "main",
			chain: [{
				type,
				message: "",
				recovered: false
			}],
			thread: {
				id: null,
				name,
				state: null
			}
		})
	};
}
function readOutOfMemory(lines, at, [, word, type = "", message = ""]) {
	const banner = word === "Aborting" ? lines.slice(at + 1, at + 6).findIndex((line) => (BANNER ??= /^#? {0,2}A fatal error has been detected by the Java Runtime Environment:/).test(line)) : -1;
	const report = banner === -1 ? null : readErrorReport(lines, at, at + 1 + banner);
	return {
		first: at,
		last: report?.last ?? at,
		draft: require_crash.drafted({
			runtime: "java",
			kind: "heap-oom",
			title: lines[at] ?? "",
			message,
			fatal: true,
			chain: [{
				type,
				message,
				recovered: false
			}],
			signal: word === "Aborting" ? {
				name: "SIGABRT",
				code: null,
				address: null
			} : null,
			frames: report?.draft.frames ?? [],
			culprit: report?.draft.culprit ?? null
		})
	};
}
const DUMP_NOTES = 8;
function readHeapDump(lines, at) {
	const title = lines[at - 1] ?? "";
	const [, type = "", message = ""] = (DUMPED ??= /^(java\.lang\.OutOfMemoryError): (.*)$/).exec(title) ?? [];
	if (type === "") return null;
	let last = at;
	let isEnded = false;
	for (let row = at + 1; row < Math.min(lines.length, at + DUMP_NOTES) && (ON_MEMORY ??= /^# -XX:OnOutOfMemoryError=|^#\s+Executing |^# java\.lang\.OutOfMemoryError: |^#$|^Heap dump file created /).test(lines[row] ?? ""); row++) {
		isEnded ||= /^# -XX:OnOutOfMemoryError=.*(?:kill|exit)/.test(lines[row] ?? "");
		last = row;
	}
	return {
		first: at - 1,
		last,
		draft: require_crash.drafted({
			runtime: "java",
			kind: "heap-oom",
			title,
			message,
			fatal: isEnded,
			chain: [{
				type,
				message,
				recovered: false
			}]
		})
	};
}
const REPORT_LINES = 400;
let REPORT_SIGNAL;
let REPORT_TROUBLE;
let NATIVE_FRAME;
let JAVA_FRAME;
function readHeadlessReport(lines, at) {
	const from = Math.max(0, at - REPORT_HEAD);
	for (let row = at - 1; row >= from; row--) {
		const line = lines[row] ?? "";
		if ((BANNER ??= /^#? {0,2}A fatal error has been detected by the Java Runtime Environment:/).test(line) || (NO_MEMORY ??= /^# There is insufficient memory for the Java Runtime Environment to continue\./).test(line) || (PROBLEMATIC ??= /^# Problematic frame:/).test(line)) return null;
	}
	let first = at;
	while (first > from && (OF_REPORT ??= /^(?:#|-{5,}|$|Current thread|Stack: |Host: |Time: |Command Line: |siginfo: |OS: |CPU: |elapsed|timezone: )/).test(lines[first - 1] ?? "")) first--;
	const report = readErrorReport(lines, first, first - 1);
	return report.draft.frames.length === 0 ? null : {
		...report,
		draft: {
			...report.draft,
			truncated: {
				head: true,
				tail: false
			}
		}
	};
}
let OF_REPORT;
function readErrorReport(lines, first, at) {
	let trouble = null;
	let signal = null;
	let address = null;
	const frames = [];
	let inStack = false;
	let last = at;
	for (let i = at + 1; i < Math.min(lines.length, at + REPORT_LINES); i++) {
		const line = lines[i] ?? "";
		const found = (REPORT_SIGNAL ??= /^(?:#?\s+)?(SIG[A-Z]+|EXCEPTION_[A-Z_]+) \((0x[0-9a-f]+)\) at pc=0x[0-9a-f]+/).exec(line);
		if (trouble === null && (found !== null || (REPORT_TROUBLE ??= /^(?:#?\s+)?(?:Internal Error|Out of Memory Error|fatal error:|Error:|assert|guarantee)/).test(line) || (NO_MEMORY ??= /^# There is insufficient memory for the Java Runtime Environment to continue\./).test(lines[at] ?? "") && /^# Native memory/.test(line))) {
			trouble = line.replace(/^#?\s+/, "");
			signal = found?.[1] ?? null;
		}
		const where = /^siginfo: .*si_addr: (0x[0-9a-f]+)/.exec(line);
		if (where !== null) address = where[1] ?? null;
		if (/^(?:#? )?Problematic frame:/.test(line)) inStack = true;
		else if (line.startsWith("Native frames:") || line.startsWith("Java frames:")) {
			inStack = frames.length <= 1;
			if (inStack) frames.length = 0;
		} else if (inStack) {
			const frame = reportFrameOf(line);
			if (frame !== null) frames.push(frame);
			else if (line === "" || line === "#") inStack = false;
		}
		if (line.startsWith("#") || frames.length > 0 || /^(?:-{5,}|Current thread|Stack: |Host: |Time: |Command Line: |siginfo: )/.test(line)) last = i;
		if (/^(?:Registers:|Register to memory mapping|--------------- {2}P R O C E S S)/.test(line)) break;
		if (line !== "" && !line.startsWith("#") && i - last > 8) break;
	}
	const memory = (NO_MEMORY ??= /^# There is insufficient memory for the Java Runtime Environment to continue\./).test(lines[at] ?? "");
	const end = endOfReport(lines, last);
	return {
		first,
		last: require_crash.withEcho(lines, end),
		draft: require_crash.drafted({
			runtime: "java",
			kind: memory || trouble?.startsWith("Out of Memory Error") === true ? "native-oom" : signal === null ? "jvm-internal-error" : "fatal-signal",
			title: trouble ?? titleOf(lines[at], frames),
			message: trouble,
			fatal: true,
			signal: signal === null ? null : {
				name: signal,
				code: null,
				address
			},
			frames,
			culprit: require_crash.culpritOf(frames)
		})
	};
}
function titleOf(banner, frames) {
	if (banner !== void 0 && (BANNER ??= /^#? {0,2}A fatal error has been detected by the Java Runtime Environment:/).test(banner)) return banner.replace(/^#? */, "");
	return `fatal error in ${frames[0]?.function ?? "native code"}`;
}
function endOfReport(lines, last) {
	let end = last;
	while (lines[end + 1]?.startsWith("#") === true) end++;
	return end;
}
function reportFrameOf(line) {
	const java = (JAVA_FRAME ??= /^(?:#? )?(?:j|J \d+(?:%)?(?: c[12])?|A|[iI]) +(?:[\w.]+@[\w.+-]+\/)?([\w$.<>]+)\(/).exec(line)?.[1];
	if (java !== void 0) return {
		function: java,
		file: null,
		line: null,
		origin: javaFrameOf(`\tat ${java}(Unknown Source)`)?.origin ?? "app"
	};
	const native = (NATIVE_FRAME ??= /^(?:#? +)?[CVv] {1,2}\[([^\]+]+)(?:\+0x[0-9a-f]+)?\](?: {1,2}(.+?)(?:\+0x[0-9a-f]+)?)?$/).exec(line);
	if (native === null) return null;
	const file = native[1] ?? "";
	const isRuntime = /^(?:libjvm|libjava|libjli|libnio|libnet|libc|libpthread|ld-linux|libzip|libverify)\b/.test(file);
	return {
		function: native[2] ?? null,
		file,
		line: null,
		origin: isRuntime ? "runtime" : "dependency"
	};
}
let DUMPED_THREAD;
const DUMP_LINES = 2e4;
function readThreadDump(lines, at) {
	const groups = [];
	let isDeadlock = false;
	let last = at;
	for (let i = at + 1; i < Math.min(lines.length, at + DUMP_LINES); i++) {
		const line = lines[i] ?? "";
		const frame = javaFrameOf(line);
		const state = /^ {3}java\.lang\.Thread\.State: (.*)$/.exec(line)?.[1];
		const group = groups.at(-1);
		if (frame !== null && !isDeadlock) group?.frames.push(frame);
		else if (state !== void 0 && group !== void 0) group.state = state;
		else if (!isDeadlock && line.startsWith("\"") && (DUMPED_THREAD ??= /^"(.*)"(?: #\d+)?(?: \[\d+\])?.* (?:prio|tid|nid|virtual|os_prio)=?/).test(line)) groups.push({
			count: 1,
			state: null,
			frames: []
		});
		else if (/^Found (?:one|\d+) Java-level deadlocks?:/.test(line)) isDeadlock = true;
		else if (!isDumpLine(line)) {
			if (i - last > 6) break;
			continue;
		}
		if (line !== "") last = i;
		if (/^JNI global ref|^Heap$/.test(line) && i + 1 < lines.length && lines[i + 1] !== "" && !isDumpLine(lines[i + 1] ?? "")) break;
	}
	const title = lines[at] ?? "";
	return {
		first: at,
		last,
		draft: require_crash.drafted({
			runtime: "java",
			kind: isDeadlock ? "deadlock" : "thread-dump",
			title,
			message: null,
			fatal: false,
			threads: {
				total: groups.length,
				groups: merged(groups)
			}
		})
	};
}
function isDumpLine(line) {
	return line === "" || /^(?:\s|Threads class SMR|_java_thread_list|0x|}|"|JNI global|Found |=====|Heap$|Java stack information|Locked ownable|No compile task|\s*-)/.test(line);
}
function merged(threads) {
	const groups = /* @__PURE__ */ new Map();
	for (const thread of threads) {
		const key = `${thread.state}\n${thread.frames.map((frame) => `${frame.function}:${frame.line}`).join("\n")}`;
		const known = groups.get(key);
		groups.set(key, known === void 0 ? thread : {
			...known,
			count: known.count + 1
		});
	}
	return [...groups.values()];
}
// src/crash/runtimes/jvm/hints.ts
function placeIn$1({ culprit, rootCause }) {
	const place = rootCause ?? culprit;
	if (place === null) return "the first frame of the trace";
	return place.file === null ? place.function ?? "the first frame of the trace" : `${place.function} (${place.file}${place.line === null ? "" : `:${place.line}`})`;
}
const mebibytes = (bytes) => `${Math.floor(bytes / 1048576)} MiB`;
const OUT_OF_MEMORY = [
	{
		pattern: /Metaspace|Compressed class space/,
		hint: () => "The room for classes is full: too many classes are loaded, or class loaders are never let go. Raise -XX:MaxMetaspaceSize, and look for what keeps defining classes."
	},
	{
		pattern: /native thread/,
		hint: () => "The system refused another thread: the pod's pid limit or memory is used up. Bound the thread pools, or raise the limit of pids."
	},
	{
		pattern: /[Dd]irect buffer memory/,
		hint: () => "Memory outside the heap for direct buffers is used up. Raise -XX:MaxDirectMemorySize and the container's limit with it, or look for buffers that are never released."
	},
	{
		pattern: /Requested array size/,
		hint: () => "An array longer than the JVM allows was asked for, which no limit helps. Look at how its length is computed at the culprit."
	},
	{
		pattern: /GC overhead limit/,
		hint: (limit) => `Nearly all time went into collecting garbage, and next to nothing was freed. Raise the heap (-XX:MaxRAMPercentage=75${limit}), and look for what holds on to objects in a heap dump.`
	}
];
function heap({ message, title }, { memoryLimitBytes }) {
	const text = message ?? title;
	const limit = memoryLimitBytes === null ? "" : `, of a limit of ${mebibytes(memoryLimitBytes)}`;
	return OUT_OF_MEMORY.find(({ pattern }) => pattern.test(text))?.hint(limit) ?? `The Java heap is full; without flags it may take only a quarter of the container's memory. Set -XX:MaxRAMPercentage=75${limit}, and look with -XX:+HeapDumpOnOutOfMemoryError for what holds on to objects.`;
}
const BY_TYPE = {
	NullPointerException: (message, place) => {
		const what = / because (.*?) is null/.exec(message)?.[1]?.replace(/^"([^"]*)"$/, "$1");
		return `${what === void 0 ? "Something" : `\`${what}\``} is null at ${place}. Check where the value comes from, and what happens when it is missing.`;
	},
	ClassNotFoundException: (message) => `The class ${message || "named in the message"} is not on the class path. Check the dependency's scope, and that the image contains its jar.`,
	NoClassDefFoundError: (message) => `The class ${message || "named in the message"} was there at build time and is not now, or failed to initialize earlier. Check versions and the image's jars.`,
	NoSuchMethodError: () => "A method is missing that the code was compiled against: two versions of a library are on the class path. Look at the dependency tree, and align them.",
	UnsupportedClassVersionError: (message) => {
		const versions = versionsIn(message);
		return versions === null ? "The classes were compiled for a newer Java than the image runs. Build with --release of the image's Java, or update the image." : tooOld(versions);
	},
	ConnectException: () => "Nothing listened at the address. Check host and port, and retry instead of ending when the other side is not ready yet.",
	UnknownHostException: (message) => `The name ${message} could not be resolved. Check the host's name and its namespace, and the cluster's DNS.`,
	BindException: () => "The port is taken: another process of the container, or this one a second time, listens on it. Give the server a port of its own.",
	NoSuchFileException: (message) => `${message} is not in the container. Check that the image contains it, or that the volume or ConfigMap with it is mounted there.`,
	FileNotFoundException: (message) => `${message} is not in the container or may not be read. Check the image, the mounts, and runAsUser.`,
	ClassCastException: (message, place) => `A value was not of the type that it was cast to at ${place}${message === "" ? "" : ` (${message.split(" (", 1)[0]})`}. Check with instanceof, or where the value comes from.`,
	ArrayIndexOutOfBoundsException: (message, place) => `An index lay outside of its array at ${place}${message === "" ? "" : ` (${message})`}. Check it against the length.`,
	IndexOutOfBoundsException: (message, place) => `An index lay outside of its list at ${place}${message === "" ? "" : ` (${message})`}. Check it against the size, which is often 0.`,
	NoSuchElementException: (message, place) => `A value was taken from something empty at ${place}${message === "" ? "" : ` (${message})`}. Handle its absence (orElse, hasNext) there.`,
	ArithmeticException: (message, place) => `A calculation was not possible at ${place}${message === "" ? "" : ` (${message})`}. Check the divisor or the range before.`,
	AssertionError: (message, place) => `An assertion did not hold at ${place}${message === "" ? "" : ` (${message})`}. Look at what its caller passed.`,
	ConcurrentModificationException: (_, place) => `A collection was changed while it was gone through, at ${place}. Collect the changes first, use the iterator's remove, or a concurrent collection.`,
	UninitializedPropertyAccessException: (message, place) => `${message === "" ? "A lateinit property was read before it was set" : message}, at ${place}. Set it before this runs, or make it nullable.`,
	MatchError: (message, place) => `No case matched ${message === "" ? "the value" : message} at ${place}. Add a case for it.`,
	NumberFormatException: (message, place) => `Text that is no number was parsed at ${place} (${message}). Check the setting or input it comes from.`
};
function uncaught(draft) {
	return require_crash.hintByType(BY_TYPE, draft, placeIn$1(draft)) ?? `An exception was thrown at ${placeIn$1(draft)} and nothing caught it, which ends the main thread. Handle it there, or where the work was begun.`;
}
const START_ADVICE = [
	[/Invalid (maximum|initial|young generation) heap size: (\S+)|Invalid thread stack size: (\S+)/, ([, , heap, stack]) => `Java cannot read ${heap ?? stack} as a size: it is a number with k, m or g behind it (-Xmx512m). Look for it in the command and in JAVA_TOOL_OPTIONS.`],
	[/Unrecognized (?:VM )?option:? '?([^'\s]+)'?/, ([, option]) => `This Java does not know ${option}: it is misspelled, of another Java's version, or of another JVM. Look for it in the command, JAVA_TOOL_OPTIONS and JAVA_OPTS, and take it out.`],
	[/Could not reserve enough space for (?:(\d+)KB )?object heap|Too small (?:maximum|initial) heap|Initial heap size set to a larger value/, ([printed, size]) => `The heap's size does not go with the container's memory${size === void 0 ? ` (${printed})` : `: ${mebibytes(Number(size) * 1024)} were asked for`}. Set -Xmx below the limit with room for threads and buffers, or -XX:MaxRAMPercentage in its place.`],
	[/required a bean of type '([^']+)' that could not be found/, ([, type]) => `Spring has no bean of type ${type}, which another one needs. Define it, let component scan see its package, or check the profile and properties that switch it on.`],
	[/Failed to bind properties under '([^']+)'/, ([, name]) => `The property ${name} has a value that cannot be what it is bound to. Check it in the environment and in the configuration that is mounted.`],
	[/Failed to configure a DataSource/, () => "The application has no address of a database: spring.datasource.url is not set for the active profile. Set SPRING_DATASOURCE_URL, or the profile whose configuration has it."],
	[/dependencies of some of the beans in the application context form a cycle/, () => "Beans need each other in a circle, as the description draws it. Break it at one of them: a third bean, or @Lazy."]
];
function startupFailure({ title, message }) {
	const text = `${title}\n${message ?? ""}`.slice(0, 4e3);
	for (const [shape, advise] of START_ADVICE) {
		const match = shape.exec(text);
		if (match !== null) return advise(match);
	}
	return "The JVM or the framework could not start, for the reason that it gives. Check the configuration and the options that this names, in the command, the environment and JAVA_TOOL_OPTIONS.";
}
function versionsIn(text) {
	const version = /class file version (\d+)\.\d+.* up to (\d+)\./.exec(text.slice(0, 2e3));
	return version === null ? null : {
		built: Number(version[1]) - 44,
		runs: Number(version[2]) - 44
	};
}
function tooOld({ built, runs }) {
	return `It was compiled for Java ${built}, and the image has Java ${runs}. Take a base image with that Java, or compile with \`--release ${runs}\`.`;
}
const javaHints = {
	uncaught,
	"heap-oom": heap,
	"native-oom": (_, { memoryLimitBytes }) => `The JVM could not get memory from the system${memoryLimitBytes === null ? "" : ` within the limit of ${mebibytes(memoryLimitBytes)}`}. Lower -Xmx or -XX:MaxRAMPercentage to leave room for threads, classes and buffers, or raise the limit.`,
	"stack-overflow": (draft) => `A method called itself until the stack was full, at ${placeIn$1(draft)}. Give the recursion an end; -Xss only moves the wall.`,
	"thread-exception": (draft) => `A thread died of an exception thrown at ${placeIn$1(draft)}; the process went on without it. Catch it in the thread, or set an UncaughtExceptionHandler that ends the process.`,
	"startup-class-not-found": ({ message, title }) => {
		const versions = title.includes("UnsupportedClassVersionError: ") ? versionsIn(title) : null;
		if (versions !== null) return tooOld(versions);
		const name = /main class (\S+)|in class (\S+?),|attribute, in (\S+)/.exec(message ?? "");
		return `Java could not start ${name?.[1] ?? name?.[2] ?? name?.[3] ?? "the main class"}. Check the class path, the package of the class and Main-Class in the jar's manifest.`;
	},
	"startup-file-not-found": ({ message }) => `${/jarfile (\S+)/.exec(message ?? "")?.[1] ?? "The jar"} is not in the image at this path. Check COPY, WORKDIR and the container's command.`,
	"startup-failure": startupFailure,
	"fatal-signal": (draft) => `Native code crashed under the JVM${draft.culprit?.function == null ? "" : ` below ${draft.culprit.function}`}. Look at the problematic frame: a library of its own means update that one, libjvm.so means update Java; keep the report with -XX:ErrorFile=/dev/stderr.`,
	"jvm-internal-error": "The JVM found itself broken. Update Java, and keep the report with -XX:ErrorFile=/dev/stderr.",
	"thread-dump": "Somebody asked for the threads with SIGQUIT; that ends nothing. Look at what each waits for.",
	deadlock: "Threads wait for locks that they hold against each other. Take the locks in the same order everywhere; the dump names both sides."
};
// src/crash/runtimes/jvm/names.ts
function javaSourceName(printed) {
	return printed.replace(/\.(?:invokeSuspend|invoke|apply|accept|get|run|call)$/, (tail, at) => /\$[a-z]\w*\$\d+$/.test(printed.slice(0, at)) ? "" : tail).replace(/\$\d+(?=$|\.)/g, "").replace(/\$default$|\$suspendImpl$/, "").replace(/\.<(?:init|clinit)>$/, "").replace(/lambda\$(?:new|static)\$\d+$/, "").replace(/(?:lambda|\$anonfun|access)\$(\w+?)(?:\$\w+)*$/, "$1");
}
function isWrittenOutInJava(printed, file) {
	if (file.endsWith(".groovy") && printed.endsWith(".run")) return false;
	return !/\$|<|\.(?:get|set|is|component|copy|equals|hashCode|toString|values|valueOf)\w*$/.test(printed);
}
// src/crash/runtimes/jvm/path.ts
function jvmPath({ file, function: name }) {
	if (file.includes("/") || name === null) return file;
	return (/\.cljc?$/.test(file) ? namespaceFolder(name) : folderOf(name)) + file;
}
function folderOf(name) {
	const segments = (name.split("/").at(-1) ?? "").split(".");
	const classAt = segments.findIndex((segment) => /^[A-Z]|\$|^package$/.test(segment));
	return classAt < 1 ? "" : `${segments.slice(0, classAt).join("/")}/`;
}
function namespaceFolder(name) {
	const namespace = name.slice(0, Math.max(0, name.search(/[$/]/)));
	return namespace.slice(0, namespace.lastIndexOf(".") + 1).replaceAll(".", "/").replaceAll("-", "_");
}
// src/crash/runtimes/jvm/trace.ts
let TYPE;
let THROWABLE_NAME;
let MORE;
let MARK;
function thrownOf(text) {
	const colon = text.indexOf(":");
	const type = (colon === -1 ? text : text.slice(0, colon)).trimEnd();
	if (type.length > 400 || !(TYPE ??= new RegExp(`^[A-Za-z_$\\u00aa-\\u1fff\\u2c00-\\u2dff\\u3040-\\ufdff\\uff10-\\uffdc][\\w$\\u00aa-\\u1fff\\u2c00-\\u2dff\\u3040-\\ufdff\\uff10-\\uffdc]*(?:\\.[\\w$\\u00aa-\\u1fff\\u2c00-\\u2dff\\u3040-\\ufdff\\uff10-\\uffdc]+)*$`)).test(type)) return null;
	const name = type.slice(Math.max(type.lastIndexOf("."), type.lastIndexOf("$")) + 1);
	if (!(THROWABLE_NAME ??= /(?:Exception|Error|Throwable|Failure|Fault|Interrupt|Violation)$/).test(name) && !(type.includes(".") && require_crash.isCapital(name.charAt(0)))) return null;
	const after = colon === -1 ? "" : text.slice(colon + 1);
	return after !== "" && !after.startsWith(" ") ? null : {
		type,
		message: after.slice(1)
	};
}
function growing(text) {
	const head = thrownOf(text);
	return head === null ? null : {
		...head,
		more: [],
		frames: []
	};
}
function causeOf(text) {
	const known = growing(text);
	if (known !== null) return known;
	if (text === "" || text.startsWith("[CIRCULAR REFERENCE")) return null;
	const [, type = "", message = text] = /^([\w$.]{1,400})[ ([{;,]+(\S.*)$/.exec(text) ?? [];
	const isThrowable = (THROWABLE_NAME ??= /(?:Exception|Error|Throwable|Failure|Fault|Interrupt|Violation)$/).test(type) && (TYPE ??= new RegExp(`^[A-Za-z_$\\u00aa-\\u1fff\\u2c00-\\u2dff\\u3040-\\ufdff\\uff10-\\uffdc][\\w$\\u00aa-\\u1fff\\u2c00-\\u2dff\\u3040-\\ufdff\\uff10-\\uffdc]*(?:\\.[\\w$\\u00aa-\\u1fff\\u2c00-\\u2dff\\u3040-\\ufdff\\uff10-\\uffdc]+)*$`)).test(type);
	return {
		type: isThrowable ? type : null,
		message: isThrowable ? message : text,
		more: [],
		frames: []
	};
}
function goesOn(lines, at) {
	for (let i = at; i < Math.min(lines.length, at + 12); i++) {
		const line = lines[i] ?? "";
		if (javaFrameOf(line) !== null || (MORE ??= /^\s*\.\.\. \d+ (?:more|common frames omitted|frames? (?:truncated|excluded|trimmed))/).test(line) || (MARK ??= /^(\s*)(Caused by|Suppressed|Wrapped by): (.*)$/).test(line)) return true;
		if (line.startsWith("Exception in thread ") || require_crash.indentOf(line) === 0 && thrownOf(line) !== null) return false;
	}
	return false;
}
const MESSAGE_LINES = 60;
function bodyAt(lines, at) {
	for (let i = at; i < Math.min(lines.length, at + MESSAGE_LINES); i++) {
		const line = lines[i] ?? "";
		if (javaFrameOf(line) !== null || (MORE ??= /^\s*\.\.\. \d+ (?:more|common frames omitted|frames? (?:truncated|excluded|trimmed))/).test(line) || (MARK ??= /^(\s*)(Caused by|Suppressed|Wrapped by): (.*)$/).test(line)) return i;
		if (line.startsWith("Exception in thread ")) return -1;
	}
	return -1;
}
function readTrace(lines, at, text) {
	const top = growing(text);
	if (top === null) return null;
	const chain = [top];
	let rootFirst = false;
	let current = top;
	let suppressedIndent = -1;
	let last = at - 1;
	let i = at;
	for (; i < lines.length; i++) {
		const line = lines[i] ?? "";
		const frame = javaFrameOf(line);
		const indent = require_crash.indentOf(line);
		if (frame !== null || (MORE ??= /^\s*\.\.\. \d+ (?:more|common frames omitted|frames? (?:truncated|excluded|trimmed))/).test(line)) {
			if (current === null && suppressedIndent > 0 && indent <= suppressedIndent) current = chain.at(-1) ?? null;
			if (frame !== null) current?.frames.push(frame);
			last = i;
			continue;
		}
		const mark = (MARK ??= /^(\s*)(Caused by|Suppressed|Wrapped by): (.*)$/).exec(line);
		if (mark !== null) {
			const [, margin = "", word, rest = ""] = mark;
			last = i;
			if (word === "Suppressed") {
				current = null;
				suppressedIndent = margin.length;
			} else if (current !== null || margin.length < Math.max(suppressedIndent, 1)) {
				const inner = causeOf(rest);
				if (inner === null) break;
				rootFirst ||= word === "Wrapped by";
				chain.push(inner);
				current = inner;
				suppressedIndent = -1;
			}
			continue;
		}
		if (current !== null && current.frames.length === 0 && i - last < MESSAGE_LINES && bodyAt(lines, i) !== -1) {
			if (!require_crash.isLogLine(line)) current?.more.push(line);
			continue;
		}
		if (!goesOn(lines, i)) break;
	}
	const thrown = chain.map(({ type, message, more, frames }) => ({
		type,
		message: [message, ...more].join("\n").trimEnd(),
		frames
	}));
	return {
		chain: rootFirst ? thrown.reverse() : thrown,
		last
	};
}
// src/crash/runtimes/jvm/jvm.ts
let UNCAUGHT;
const SPRING_FAILED = "APPLICATION FAILED TO START";
const RUN_FAILED = "Application run failed";
const runtimeWords = require_crash.rewordedBy([
	[/^(?:\S+: )?Cannot ([a-z ]+) "([^"]*)"( because [^"]*)"([^"]*)"(.*)$/, "cannot $1 $2$3$4$5"],
	[/^(?:\S+: )?Cannot ([a-z ]+ because [^"]*)"([^"]*)"(.*)$/, "cannot $1$2$3"],
	[/^java\.lang\.NullPointerException$/, ""],
	[/^(?:Index:? )?(\d+)(?:$| out of bounds for length \d+$|, Size: \d+$)/, "index"],
	[/^(?:class )?(\S+) cannot be cast to (?:class )?(\S+).*/, "$1 cast to $2"]
]);
let GLUED_FRAME;
const java = {
	runtime: "java",
	triggers: [
		"	at ",
		"    at ",
		"  at ",
		"Caused by: ",
		"Exception: ",
		"Exception in thread ",
		"due to java.lang.OutOfMemoryError",
		"thrown from the UncaughtExceptionHandler",
		"Could not find or load main class",
		"LinkageError occurred while loading",
		"Main method not found in class",
		"Unable to access jarfile",
		"no main manifest attribute",
		"Could not create the Java Virtual Machine",
		"Error occurred during initialization of ",
		"Java Runtime Environment",
		"Full thread dump ",
		"Dumping heap to ",
		"# Problematic frame:",
		"Native frames: (J=",
		...CLOJURE_TRIGGERS,
		SPRING_FAILED
	],
	traceLine: /^(?: +at \S+\(|Exception in thread "|Caused by: \S|# A fatal error has been detected by |# {2}SIG[A-Z]{2,8} \(0x|# (?:JRE version|Java VM): |# Problematic frame:)/,
	finalLine: /^(?:Terminating due to java\.lang\.OutOfMemoryError|Error: Could not find or load main class |Error: Unable to (?:access|initialize) )/,
	cutLine: /^\s+at [^)]*$|^(?:\s*Caused by|\s+Suppressed): (?!\[CIRCULAR REFERENCE)|^\s+\.\.\.(?: \d*(?: mor?)?)?$/,
	exitCodes: { ofCrash: [
		1,
		3,
		255
	] },
	identity: {
		runtimeWords,
		functionNoise: [
			[/\$\$(?:Lambda|EnhancerBy\w+|FastClassBy\w+|SpringCGLIB)\b[$/\w]*/g, "$$"],
			[/(?<=[a-z$])\$\d+/gi, "$"],
			[/(?<=__|\beval|_closure|\$Proxy)\d+/g, ""]
		]
	},
	source: {
		pathOf: jvmPath,
		hasOriginByPackage: true,
		functionName: javaSourceName,
		namespaces: { line: /^\s*package\s+([\w.]+)/ },
		isWrittenOut: isWrittenOutInJava
	},
	hints: javaHints,
	mayOpen(line) {
		const first = line.charCodeAt(0);
		if (require_crash.isBlank(first)) return javaFrameOf(line) !== null || opensJavaFatal(line);
		return opensJavaFatal(line) || opensClojure(line) || line.includes("Exception in thread ") || line === SPRING_FAILED || javaFrameOf(line) !== null || mayBeHead(line);
	},
	read(lines, at) {
		const line = lines[at] ?? "";
		if (opensJavaFatal(line)) return readJavaFatal(lines, at);
		if (opensClojure(line)) return readClojure(lines, at);
		if (line === SPRING_FAILED) return readSpringFailure(lines, at);
		const uncaught = (UNCAUGHT ??= /^(?:\S{0,40} )?Exception in thread "([^"]*)" ?(.*)$/).exec(line);
		if (uncaught !== null) return readUncaught(lines, at, uncaught);
		if (javaFrameOf(line) === null) {
			const frame = flatFrameBelow(lines, at);
			return frame === -1 ? null : readBare(lines, frame);
		}
		if (javaFrameOf(lines[at - 1] ?? "") !== null) return null;
		const glued = (GLUED_FRAME ??= /^(.{0,3000}?\S):? at ([\w.$/<>@-]{1,300}\((?:[\w$.-]{1,100}\.(?:java|kt|scala|groovy|clj)(?::\d{1,9})?|Native Method|Unknown Source)\))$/).exec((lines[at - 1] ?? "").slice(0, 4e3));
		if (glued === null) return readBare(lines, at);
		const [, title = "", frame = ""] = glued;
		const head = (THROWABLE_AT_END ??= /(?:^|[\s:-])((?:[\w$]+\.)+[A-Z][\w$]*(?:Exception|Error)(?::.*)?)$/).exec(title)?.[1] ?? title;
		const reading = readBare([
			...lines.slice(0, at - 1),
			head,
			`\tat ${frame}`,
			...lines.slice(at)
		], at);
		return reading === null ? null : {
			...reading,
			last: Math.max(at, reading.last - 1)
		};
	}
};
function mayBeHead(line) {
	return line.startsWith("Caused by: ") || line.includes("Exception: ") && thrownOf(line) !== null;
}
function flatFrameBelow(lines, head) {
	if (!mayBeHead(lines[head] ?? "")) return -1;
	const frame = lines[head + 1] === "" ? head + 2 : head + 1;
	const line = lines[frame] ?? "";
	return line.startsWith("at ") && javaFrameOf(line) !== null ? frame : -1;
}
function readUncaught(lines, at, [, name = "", rest = ""]) {
	const below = thrownOf(rest) === null ? lines.slice(at + 1, at + 6).findIndex((line) => thrownOf(line) !== null) : -1;
	const head = below === -1 ? at : at + 1 + below;
	const text = below === -1 ? rest : lines[head] ?? "";
	const trace = readTrace(lines, head + 1, text);
	if (trace === null) return null;
	const isMain = name === "main";
	const kind = kindOf(trace.chain[0]);
	return readingOf(trace, {
		first: at,
		title: `Exception in thread "${name}" ${text}`,
		kind: isMain || kind === "heap-oom" ? kind : "thread-exception",
		fatal: isMain,
		thread: {
			id: null,
			name,
			state: null
		},
		headLost: false
	});
}
const LOOK_BACK_LINES = 60;
const HEADLESS_LINES = 10;
function readBare(lines, at) {
	for (let i = at - 1; i >= Math.max(0, at - LOOK_BACK_LINES); i--) {
		const line = lines[i] ?? "";
		if (javaFrameOf(line) !== null) break;
		const text = throwableWithin(line);
		if (text === null || i < at - 1 && require_crash.isLogLine(line)) continue;
		const trace = readTrace(lines, i + 1, text);
		if (trace === null || trace.last < at) return null;
		const runner = lines.slice(Math.max(0, i - 3), i).lastIndexOf(`Caught: ${line}`);
		const isRunner = runner !== -1;
		const isDeath = isRunner || lines.slice(Math.max(0, i - 3), i + 1).some(isLastWord) || isFatalAtEnd(lines, i, trace) || isOfScalasRunner(lines, trace);
		return readingOf(trace, {
			first: isRunner ? Math.max(0, i - 3) + runner : i,
			title: text,
			kind: isDeath ? kindOf(trace.chain[0]) : "logged-exception",
			fatal: isDeath,
			thread: null,
			headLost: false
		});
	}
	return readHeadless(lines, at);
}
function isLastWord(line) {
	return require_crash.isErrorLogLine(line) && line.includes(RUN_FAILED);
}
function isFatalAtEnd(lines, head, { last }) {
	const above = [lines[head], lines[head - 1]].find((line) => line !== void 0 && require_crash.isLogLine(line));
	return above !== void 0 && /\bFATAL\b/.test(above.slice(0, 200)) && require_crash.endsLog(lines, last);
}
function isOfScalasRunner(lines, { chain, last }) {
	return (SCALAS_RUNNER ??= /^(?:scala\.tools\.nsc|dotty\.tools)\.\S{0,100}Runner\$?\.main$/).test(chain[0]?.frames.at(-1)?.function ?? "") && require_crash.endsLog(lines, last);
}
let SCALAS_RUNNER;
let THROWABLE_AT_END;
function throwableWithin(line) {
	if (require_crash.indentOf(line) > 0) return null;
	const text = line.replace(/^(?:Caused by|Wrapped by): /, "");
	if (thrownOf(text) !== null) return text;
	if (!require_crash.isLogLine(line) || line.length > 4e3) return null;
	const inner = (THROWABLE_AT_END ??= /(?:^|[\s:-])((?:[\w$]+\.)+[A-Z][\w$]*(?:Exception|Error)(?::.*)?)$/).exec(line)?.[1];
	return inner !== void 0 && thrownOf(inner) !== null ? inner : null;
}
function readHeadless(lines, at) {
	if (at >= HEADLESS_LINES || lines.slice(0, at).some((line) => require_crash.isLogLine(line))) return null;
	const trace = readTrace(lines, at, "java.lang.Throwable");
	if (trace === null || trace.last < at) return null;
	const isEnd = lines.slice(trace.last + 1, trace.last + 5).every((line) => line === "");
	const [, ...causes] = trace.chain;
	const root = causes.at(-1);
	const frames = trace.chain[0]?.frames ?? [];
	return {
		first: at,
		last: trace.last,
		draft: require_crash.drafted({
			runtime: "java",
			kind: isEnd ? kindOf(root) : "logged-exception",
			title: root === void 0 ? (lines[at] ?? "").trim() : `Caused by: ${require_crash.typeAndMessage(root.type, root.message)}`,
			words: (lines[at] ?? "").trim(),
			message: null,
			fatal: isEnd,
			chain: causes.toReversed().map(linkOf),
			frames,
			culprit: null,
			rootCause: root === void 0 ? null : placeIn(root.frames, prefixOf(trace)),
			truncated: {
				head: true,
				tail: false
			}
		})
	};
}
function readingOf(trace, { first, title, kind, fatal, thread }) {
	const [top] = trace.chain;
	const root = trace.chain.at(-1);
	if (top === void 0 || root === void 0) return null;
	const prefix = prefixOf(trace);
	const frames = top.frames.map((frame) => ownedBy(prefix, frame));
	const culprit = (frames.some(({ origin }) => origin === "app") ? null : ownPlace(trace, prefix)) ?? require_crash.culpritOf(frames) ?? placeIn(root.frames, prefix);
	return {
		first,
		last: Math.max(first, trace.last),
		draft: require_crash.drafted({
			runtime: "java",
			kind,
			title: require_crash.firstLine(title).trimEnd(),
			message: top.message === "" ? null : top.message,
			fatal,
			chain: trace.chain.toReversed().map(linkOf),
			thread,
			frames,
			culprit,
			rootCause: root === top ? null : require_crash.elsewhere(rootPlace(trace, prefix), culprit)
		})
	};
}
function ownPlace({ chain }, prefix) {
	for (const { frames } of chain.slice(1)) {
		const own = frames.map((frame) => ownedBy(prefix, frame)).filter(({ origin }) => origin === "app");
		if (own.length > 0) return require_crash.culpritOf(own);
	}
	return null;
}
function placeIn(frames, prefix) {
	return require_crash.culpritOf(frames.map((frame) => ownedBy(prefix, frame)));
}
function rootPlace({ chain }, prefix) {
	for (const { frames } of chain.slice(1).toReversed()) {
		const place = placeIn(frames, prefix);
		if (place !== null) return place;
	}
	return null;
}
function linkOf({ type, message }) {
	return {
		type,
		message,
		recovered: false
	};
}
function prefixOf({ chain }) {
	const main = chain[0]?.frames.at(-1)?.function;
	if (main == null || !main.endsWith(".main")) return null;
	const names = main.split(".");
	const length = /^(?:com|io)\.(?:github|gitlab)$/.test(names.slice(0, 2).join(".")) ? 3 : 2;
	return names.length > length + 1 && !/^(?:java|jdk|sun|org\.springframework)/.test(main) ? `${names.slice(0, length).join(".")}.` : null;
}
function ownedBy(prefix, frame) {
	return prefix !== null && frame.origin === "dependency" && frame.function?.startsWith(prefix) === true ? {
		...frame,
		origin: "app"
	} : frame;
}
function kindOf(thrown) {
	const name = thrown?.type?.slice(thrown.type.lastIndexOf(".") + 1);
	if (name === "OutOfMemoryError") return "heap-oom";
	return name === "StackOverflowError" ? "stack-overflow" : "uncaught";
}
function readSpringFailure(lines, at) {
	const description = sectionBelow(lines, at, "Description:");
	if (description === null) return null;
	const action = sectionBelow(lines, description.last, "Action:");
	return {
		first: /^\*{5,}$/.test(lines[at - 1] ?? "") ? at - 1 : at,
		last: action?.last ?? description.last,
		draft: require_crash.drafted({
			runtime: "java",
			kind: "startup-failure",
			title: require_crash.firstLine(description.text),
			message: description.text,
			fatal: true
		})
	};
}
const SECTION_LINES = 60;
function sectionBelow(lines, at, heading) {
	const start = lines.slice(at, at + 12).indexOf(heading);
	if (start === -1) return null;
	const text = [];
	let last = at + start;
	for (let i = last + 1; i < Math.min(lines.length, at + SECTION_LINES); i++) {
		const line = lines[i] ?? "";
		if (line === "Action:" || require_crash.isLogLine(line)) break;
		if (line === "" && lines[i + 1] === "") break;
		text.push(line);
		if (line !== "") last = i;
	}
	return {
		text: text.join("\n").trim(),
		last
	};
}
exports.java = java;
// 7c5184c5cbe0a97a
