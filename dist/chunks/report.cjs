const require_escape = require("./report-escape.cjs");
const require_palette = require("./report-palette.cjs");
const require_model = require("./deaths-model.cjs");
let node_crypto = require("node:crypto");
// src/limits.ts
const COMMENT_LIMIT = 65536;
const STEP_SUMMARY_LIMIT = 1048576;
const ANNOTATION_MESSAGE_LIMIT_CHARS = 4096;
const CHECK_ANNOTATION_MESSAGE_LIMIT = 65536;
const CHECK_TEXT_LIMIT = 65535;
const SLACK_BLOCK_TEXT_LIMIT_CHARS = 3e3;
const SLACK_TEXT_LIMIT_CHARS = 1e3;
// src/findings/model.ts
const COMMIT_DID_NOT_COME = "The deployed commit did not come";
// src/report/select.ts
function isReported({ cause, failing, ignoredBy }) {
	return failing || require_model.FAILING_CAUSES.includes(cause) && (ignoredBy === null || ignoredBy === "fail-on");
}
function reported(findings) {
	return findings.filter(isReported);
}
function listedOnly(findings) {
	return findings.filter((finding) => !isReported(finding));
}
// src/report/headline.ts
const UNSEEN_MARK = "\u2754";
const UNSEEN = `${UNSEEN_MARK} Crashgate could not look`;
function headline(report, ctx) {
	const findings = reported(report.findings);
	return [
		...opening$1(report, ctx, findings),
		...reportedOnly(ctx, findings),
		...findings.length === 0 ? [] : unready(report, " \u00b7 "),
		...findings.length > 0 && report.runsInstead !== null ? [" \u00b7 what runs is ", ...running(report.runsInstead, report)] : [],
		...superseded(report),
		...partial(report),
		...lost(report)
	];
}
function opening$1(report, ctx, findings) {
	const [first, ...rest] = findings;
	if (first === void 0) return report.verdict === "error" ? blind(report) : allWell(report, ctx);
	const mark = `${require_palette.CAUSE_WORDS[first.cause].mark} `;
	if (rest.length === 0) return [mark, ...trouble(first, [" ", ...after(report, ctx)])];
	const workloads = new Set(findings.map(({ workload }) => `${workload.kind} ${workload.namespace} ${workload.name}`));
	const where = workloads.size === 1 ? [{ code: first.workload.name }] : [require_palette.counted(workloads.size, "workload")];
	return [
		mark,
		`${require_palette.counted(findings.length, "finding")} in `,
		...where,
		" ",
		...after(report, ctx),
		", first ",
		...trouble(first, [])
	];
}
function trouble(finding, when) {
	const name = { code: finding.workload.name };
	if (finding.cause === "panic") return [
		name,
		" crashed",
		...when,
		": ",
		{ code: finding.title }
	];
	const rest = require_palette.titleWithoutWorkload(finding);
	if (when.length === 0 && rest !== null) return [
		name,
		" ",
		{ sentence: rest }
	];
	return when.length === 0 ? [
		name,
		": ",
		{ sentence: finding.title }
	] : [
		name,
		" failed",
		...when,
		": ",
		{ sentence: finding.title }
	];
}
function after(report, ctx) {
	if (ctx.occasion !== "deploy") return ["in ", { code: report.environment ?? namespacesText(report.namespaces) }];
	return report.environment === null ? ["after this deploy"] : ["after this deploy to ", { code: report.environment }];
}
function allWell(report, ctx) {
	const watched = require_palette.lasting(require_palette.between(report.watchedFrom, report.until) ?? 0);
	const { sha } = report.deployed;
	const notReady = unready(report, "\u26a0\ufe0f Passed, but ");
	if (notReady.length > 0 && report.endedBy !== "cancelled") return notReady;
	if (report.endedBy === "cancelled") return [`${UNSEEN_MARK} Cancelled after ${watched}, no crash until then`];
	const where = report.environment ?? namespacesText(report.namespaces);
	const outcome = withoutCrash(report);
	if (report.runsInstead !== null) return [
		"\u26a0\ufe0f ",
		...outcome,
		` in ${watched}, but what runs is `,
		...running(report.runsInstead, report)
	];
	if (ctx.occasion === "deploy" && sha !== null) return [
		"\u2705 ",
		...outcome,
		` in ${watched} after `,
		{ code: require_palette.shortSha(sha) }
	];
	return [
		"\u2705 ",
		...outcome,
		" in ",
		{ code: where },
		` from ${require_palette.clockBeside(report.since, report.until)} to ${require_palette.clockBeside(report.until, report.since)} UTC`
	];
}
function withoutCrash(report) {
	const crashes = report.findings.filter(isCrash);
	const [first] = crashes.filter(({ ignoredBy, restarts }) => !isOld(ignoredBy) || restarts > 0);
	if (first === void 0) return [crashes.length > 0 ? "No new crash" : "No crash"];
	return [
		"Nothing fails, but ",
		...trouble(first, []),
		` (listed only: ${first.ignoredBy ?? first.cause})`
	];
}
function isOld(ignoredBy) {
	return ignoredBy === "before-since" || ignoredBy === "before-deploy";
}
function isCrash({ cause, crash }) {
	return crash !== null || [
		"panic",
		"oom",
		"exit",
		"signal",
		"probe"
	].includes(cause);
}
function running({ sha, workload, since }, { deployed }) {
	return [
		{ code: require_palette.shortSha(sha) },
		...deployed.sha === null ? [] : [", not ", { code: require_palette.shortSha(deployed.sha) }],
		": ",
		{ code: workload },
		` since ${require_palette.dateAndTime(since)} UTC`
	];
}
function unready(report, before) {
	const [first] = report.findings.filter(({ cause, ignoredBy }) => cause === "unready" && ignoredBy === "fail-on");
	if (first === void 0) return [];
	const are = first.instances.length === 1 ? "is" : "are";
	const words = /^.* is not ready: (.*)$/.exec(first.title)?.[1];
	return [
		before,
		`${require_palette.inPods(first, report)} of `,
		{ code: first.workload.name },
		` ${are} not ready`,
		...words === void 0 ? [] : [": ", { sentence: words }]
	];
}
function blind(report) {
	if (report.endedBy === "cancelled") return [`${UNSEEN_MARK} Cancelled after ${require_palette.lasting(require_palette.between(report.watchedFrom, report.until) ?? 0)}`];
	const [error] = report.errors;
	if (error !== void 0 && report.endedBy === null && error.startsWith("The deployed commit did not come")) return [`${UNSEEN_MARK} `, { sentence: error }];
	return [`${UNSEEN}: `, { sentence: error ?? "the reason is not known" }];
}
function verdict(report, ctx) {
	return report.verdict === "error" && reported(report.findings).length === 0 && report.endedBy !== "cancelled" && report.errors.length > 0 ? [UNSEEN] : headline(report, ctx);
}
function reportedOnly(ctx, findings) {
	if (findings.length === 0 || findings.some((finding) => finding.failing)) return [];
	return [
		" \u00b7 reported only (",
		{ code: ctx.failOn.length === 0 ? "fail-on: none" : "fail-on" },
		")"
	];
}
function superseded({ superseded: rollouts }) {
	return rollouts.slice(0, 3).flatMap(({ workload, at, wentBack }, _, all) => [
		" \u00b7 ",
		...all.length === 1 ? [] : [{ code: workload.name }, " was "],
		`${wentBack ? "rolled back" : "replaced by another rollout"} at ${require_palette.clock(at)} UTC`
	]);
}
function partial(report) {
	return report.partial.slice(0, 3).flatMap(({ workload, seen, wanted, waitsFor }) => [
		` \u00b7 only ${seen} of ${require_palette.counted(wanted, "new pod")} of `,
		{ code: workload.name },
		" seen",
		...waitsFor === null ? [] : [
			": it waits for ",
			{ code: waitsFor.pod },
			" (",
			{ code: waitsFor.state },
			")"
		]
	]);
}
function lost(report) {
	if (reported(report.findings).length === 0) return [];
	if (report.endedBy === "access-lost") return [" \u00b7 access to the cluster was lost"];
	return report.endedBy === "cancelled" ? [" \u00b7 cancelled"] : [];
}
const NAMED_NAMESPACES = 5;
function namespacesText(namespaces) {
	if (namespaces.length === 0) return "any namespace";
	return namespaces.length <= NAMED_NAMESPACES ? namespaces.join(", ") : `${namespaces.length} namespaces`;
}
// src/report/phrase.ts
const PART_LIMIT = 160;
function phraseMarkdown(phrase) {
	return phrase.map((part) => {
		if (typeof part === "string") return part;
		return "code" in part ? require_escape.code(part.code, PART_LIMIT) : require_escape.prose(part.sentence, PART_LIMIT);
	}).join("");
}
function phraseHtml(phrase) {
	return phrase.map((part) => {
		if (typeof part === "string") return require_escape.htmlText(part);
		return `<code>${require_escape.htmlText(require_escape.oneLine("code" in part ? part.code : part.sentence, PART_LIMIT))}</code>`;
	}).join("");
}
function phraseText(phrase) {
	return phrase.map((part) => {
		if (typeof part === "string") return part;
		return require_escape.oneLine("code" in part ? part.code : part.sentence, PART_LIMIT);
	}).join("");
}
// src/report/annotations.ts
const STACK = {
	frames: 12,
	foreignFrames: true
};
function renderAnnotations(report) {
	const all = reported(report.findings);
	return ["error", "warning"].flatMap((level) => {
		const ofLevel = all.filter((finding) => levelOf(finding) === level);
		const fits = ofLevel.length <= 10;
		const kept = fits ? ofLevel : ofLevel.slice(0, 9);
		const made = kept.map((finding) => annotation(finding, report));
		if (fits) return made;
		const left = require_palette.counted(ofLevel.length - kept.length, "more finding");
		return [...made, {
			level,
			title: `Crashgate: ${left}`,
			message: `${left}: see the summary of this run.`,
			path: null,
			line: null
		}];
	});
}
function levelOf(finding) {
	return finding.failing ? "error" : "warning";
}
function annotation(finding, report) {
	const at = require_palette.place(finding);
	const stack = finding.crash === null ? [] : require_palette.crashStack(finding.crash, STACK, () => null);
	const lines = [
		`${phraseText(trouble(finding, []))}${at === null ? "" : ` (${at})`}: ${require_palette.howOften(finding)}, ${require_palette.inPods(finding, report)}`,
		...finding.hint === "" ? [] : [finding.hint],
		...stack.length === 0 ? [] : ["", ...stack]
	];
	return {
		level: levelOf(finding),
		title: require_escape.title(phraseText(trouble(finding, [])), 200),
		message: require_escape.cutUnits(require_escape.withoutControls(lines.join("\n")), ANNOTATION_MESSAGE_LIMIT_CHARS),
		path: finding.source?.path ?? null,
		line: finding.source?.line ?? null
	};
}
// src/deaths/waiting-reasons.ts
const POST_START = "PostStartHookError";
function isHookKilled(state) {
	return state.kind === "waiting" && state.reason === "PostStartHookError" && / exited with 137\b/.test(state.message ?? "");
}
const ERRORS = /* @__PURE__ */ new Set([
	"ErrImagePull",
	"ImagePullBackOff",
	"ErrImageNeverPull",
	"InvalidImageName",
	"ImageInspectError",
	"RegistryUnavailable",
	"SignatureValidationFailed",
	"ErrImageNeverPullPolicy",
	"CreateContainerConfigError",
	"CreateContainerError",
	"RunContainerError",
	"PreCreateHookError",
	"PreStartHookError",
	POST_START,
	"CreatePodSandboxError",
	"ConfigPodSandboxError",
	"RunInitContainerError"
]);
function isError(reason) {
	return reason !== null && ERRORS.has(reason);
}
const START_ERRORS = /* @__PURE__ */ new Set(["StartError", "ContainerCannotRun"]);
function neverRan(reason) {
	return reason !== null && START_ERRORS.has(reason);
}
// src/report/commands.ts
function logCommand({ workload, instances }, report) {
	const lanes = lanesOf(report);
	const laneOf = ({ pod, container }) => lanes.get(laneKey(workload.namespace, pod, container));
	const shown = (each) => hasLog(each) && !diedAgain(each, laneOf(each));
	const newest = instances.findLast(shown) ?? instances.findLast(hasLog) ?? instances.at(-1);
	if (newest === void 0) return null;
	const namespace = `kubectl -n ${shellWord(workload.namespace)}`;
	if (newest.pod === "") return {
		command: `${namespace} describe ${described(workload)}`,
		otherwise: null
	};
	if (!hasLog(newest)) return {
		command: `${namespace} describe pod ${shellWord(newest.pod)}`,
		otherwise: null
	};
	const command = `${namespace} logs ${shellWord(newest.pod)} -c ${shellWord(newest.container)}`;
	const lane = laneOf(newest);
	if (!isRunning(newest, lane)) return {
		command,
		otherwise: "with `--previous` once the container runs again"
	};
	const otherwise = isSteady(lane, report) ? null : "without `--previous` when the container is down again";
	return {
		command: `${command} --previous`,
		otherwise
	};
}
function described({ kind, name }) {
	return `${shellWord(kind.toLowerCase())} ${shellWord(name)}`;
}
function hasLog({ log, reason }) {
	return (log.source === "previous" || log.source === "current") && !neverRan(reason);
}
function isRunning({ log }, lane) {
	const last = lane?.runs.at(-1);
	return last === void 0 ? log.source === "previous" : last.finishedAt === null;
}
const STEADY_MS = 1e4;
const DEATHS_OF_A_LOOP = 3;
function isSteady(lane, { until }) {
	if (lane === void 0 || lane.runs.length > DEATHS_OF_A_LOOP) return false;
	return Date.parse(until) - Date.parse(lane.runs.at(-1)?.startedAt ?? "") >= STEADY_MS;
}
function diedAgain({ finishedAt }, lane) {
	const at = Date.parse(finishedAt ?? "");
	return lane?.runs.some((run) => Date.parse(run.finishedAt ?? "") > at) ?? false;
}
const lanesOfReport = /* @__PURE__ */ new WeakMap();
function lanesOf(report) {
	let lanes = lanesOfReport.get(report);
	if (lanes === void 0) {
		lanes = new Map(report.lanes.map((lane) => [laneKey(lane.workload.namespace, lane.pod, lane.container), lane]));
		lanesOfReport.set(report, lanes);
	}
	return lanes;
}
function laneKey(namespace, pod, container) {
	return `${namespace} ${pod} ${container}`;
}
const WORD_LIMIT = 300;
let PLAIN_WORD;
function shellWord(foreign) {
	if (isPlainWord(foreign)) return foreign;
	const word = require_escape.oneLine(foreign, WORD_LIMIT);
	return isPlainWord(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
function isPlainWord(text) {
	return text.length <= WORD_LIMIT && (PLAIN_WORD ??= /^[\w.][\w./:-]*$/).test(text);
}
const MESSAGE_LIMIT = 60;
function ignoreRule(finding) {
	const { workload, container, cause, instances } = finding;
	const newest = instances.at(-1);
	return (condition("namespace", workload.namespace) + condition("workload", require_palette.workloadRef(workload)) + condition("container", container) + condition("cause", cause) + (cause === "stuck" ? condition("reason", newest?.reason ?? "") : "") + (cause === "exit" && new Set(instances.map(({ exitCode }) => exitCode)).size === 1 ? condition("exit-code", String(newest?.exitCode ?? "")) : "") + messageCondition(finding.crash?.message ?? "")).slice(1);
}
function condition(key, foreign) {
	if (foreign === "") return "";
	if (isPlainWord(foreign)) return ` ${key}=${foreign}`;
	const value = require_escape.oneLine(foreign, WORD_LIMIT);
	return isPlainWord(value) ? ` ${key}=${value}` : ` ${key}="${value.replace(/["\\]/g, "?")}"`;
}
function messageCondition(foreign) {
	const message = require_escape.oneLine(foreign, 500);
	if (message === "") return "";
	return ` message=/${(message.length <= MESSAGE_LIMIT ? message : [...message.slice(0, 120)].slice(0, MESSAGE_LIMIT).join("")).replace(/0x[0-9a-f]+|\d+|[\\^$.*+?()[\]{}|/]/g, (found) => {
		if (found.startsWith("0x")) return "0x\\w+";
		return /^\d/.test(found) ? "\\d+" : `\\${found}`;
	})}/`;
}
// src/report/fold.ts
function fold(label, inside) {
	return `<details><summary>${label}</summary>\n\n${inside}\n\n</details>`;
}
// src/report/hint.ts
function hintParts(hint) {
	const end = /[.!?] (?=[A-Z`])/.exec(hint);
	return end === null ? [hint, null] : [hint.slice(0, end.index + 1), hint.slice(end.index + 2)];
}
// src/report/links.ts
function link(label, url) {
	const safe = webAddress(url);
	return safe === null ? label : `[${label}](${safe})`;
}
function webAddress(url) {
	const parsed = url === null ? null : URL.parse(url);
	if (parsed === null) return null;
	if (parsed.protocol !== "https:" && parsed.protocol !== "http:") return null;
	return parsed.href.replace(/[()<>"'`\\|*_[\]{}]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
}
function commitLink(sha, ctx, span = require_escape.code) {
	return /^[0-9a-f]{40,64}$/.test(sha) && ctx.repository !== null ? link(span(require_palette.shortSha(sha)), `${ctx.serverUrl}/${ctx.repository}/commit/${sha}`) : span(require_palette.shortSha(sha));
}
function culpritPlace(finding) {
	const at = require_palette.place(finding);
	return at === null ? null : link(require_escape.code(at), sourceUrl(finding.source));
}
function sourceUrl(source) {
	return source?.url ?? null;
}
function runLink(ctx) {
	if (ctx.runUrl === null) return null;
	return link(ctx.runNumber === null ? "this run" : `run ${ctx.runNumber}`, ctx.runUrl);
}
function reportPlace(ctx) {
	const where = runLink(ctx);
	if (ctx.artifact === null) return require_escape.code(`${ctx.reportDir}/report.html`);
	return `the artifact ${require_escape.code(ctx.artifact, 100)}${where === null ? "" : ` of ${where}`}`;
}
function fullReport(ctx) {
	const kept = ctx.artifact !== null || ctx.occasion === "terminal";
	const how = kept ? "" : ` (to keep it, upload ${require_escape.code(ctx.reportDir)} with ${require_escape.code("actions/upload-artifact")})`;
	const where = kept ? null : runLink(ctx);
	return `full report: ${reportPlace(ctx)}${how}${where === null ? "" : ` \u00b7 ${where}`}`;
}
function issue(known) {
	return link(`#${known.number}`, known.url);
}
function deployed(report, ctx) {
	const { sha, from } = report.deployed;
	return sha === null ? `the deployed commit is not known (${require_escape.prose(from)})` : commitLink(sha, ctx);
}
function issueAddress(finding, ctx) {
	return ctx.known?.get(finding.fingerprint)?.url ?? null;
}
function deployOf({ deploy }, ctx) {
	const range = require_palette.rangeOf(deploy);
	if (range === null) return null;
	const { deployed: now, previous, commits } = range;
	return `${commitLink(now.sha, ctx)} (${require_escape.prose(now.from)}), before it ${commitLink(previous.sha, ctx)} (${require_escape.prose(previous.from)})${commits}`;
}
// src/report/finding.ts
function findingBody(view) {
	return [
		glance(view),
		facts$1(view),
		snippet$1(view.finding),
		stackBlock(view),
		otherThreads(view),
		lastLines(view),
		logBlock(view),
		instancesBlock(view)
	].filter((part) => part !== null).join("\n\n");
}
function findingSection(view, number) {
	return `\n\n#### ${number}. ${mark$1(view)} ${phraseMarkdown(trouble(view.finding, []))}\n\n${findingBody(view)}`;
}
function findingFold(view, number) {
	return `\n\n${fold(`${number}. ${mark$1(view)} ${phraseHtml(trouble(view.finding, []))}`, findingBody(view))}`;
}
function mark$1({ finding }) {
	return require_palette.CAUSE_WORDS[finding.cause].mark;
}
function glance({ finding, report, ctx }) {
	const where = culpritPlace(finding);
	const called = finding.crash?.culprit?.function;
	const container = finding.container === "" ? null : `container ${require_escape.code(finding.container)}`;
	return [
		where === null ? container : `**${where}**`,
		called ? require_escape.code(require_palette.shortFunction(called)) : null,
		where === null ? null : container,
		require_escape.unbroken(require_palette.inPods(finding, report)),
		require_escape.unbroken(require_palette.howOften(finding)),
		novelty(finding, ctx)
	].filter((part) => part !== null).join(" \u00b7 ");
}
function novelty(finding, ctx) {
	const known = ctx.known?.get(finding.fingerprint);
	if (known?.isNew) return `**new**: ${issue(known)}`;
	if (known?.isRegression) return `**back again**: ${issue(known)} was closed`;
	if (known) return `known${known.firstSeen === null ? "" : ` since ${require_palette.day(known.firstSeen)}`}: ${issue(known)}`;
	if (finding.instances.some((instance) => instance.revision === "old")) return "the old revision has it too";
	return ctx.known === null ? null : "**new**: no issue has it";
}
function facts$1(view) {
	const lines = factLines(view);
	return lines.length === 0 ? null : lines.map(([name, summary]) => `- **${name}:** ${summary}`).join("\n");
}
function factLines({ finding, report, ctx }) {
	const { crash } = finding;
	const lines = [];
	if (crash?.thread) {
		const { id, name, state } = crash.thread;
		const noun = require_palette.threadNoun(crash);
		const who = [
			id,
			name === null ? null : `"${name}"`,
			state === null ? null : `[${state}]`
		].filter(Boolean).join(" ");
		const from = crash.createdBy?.function ? `, started by ${require_escape.code(require_palette.shortFunction(crash.createdBy.function))}` : "";
		if (who !== "" || from !== "") lines.push(["Doing", `${require_escape.code(`${noun} ${who}`)}${from}`]);
	}
	if (crash && crash.chain.length > 1) lines.push(["Chain", crash.chain.slice(0, 5).map((link) => require_escape.code(linkText(link), 120)).join(" \u2192 ")]);
	if (crash?.rootCause) {
		const at = [crash.rootCause.function && require_palette.shortFunction(crash.rootCause.function), require_palette.position(crash.rootCause)];
		lines.push(["First thrown", at.filter((part) => part).map((part) => require_escape.code(part ?? "")).join(" at ")]);
	}
	const ended = endedWithoutError(finding);
	if (ended !== null) lines.push(["Last line", `${require_escape.code(ended, 250)} (it ended without an error line)`]);
	const [why, todo] = hintParts(finding.hint);
	if (why !== "") lines.push([todo === null ? "What to do" : "Why", require_escape.prose(why)]);
	if (todo !== null) lines.push(["What to do", require_escape.prose(todo)]);
	const compared = require_palette.comparisonOf(finding, report);
	if (compared !== null) lines.push(["Side by side", require_escape.prose(compared)]);
	const deploy = deployOf(finding, ctx);
	if (deploy !== null) lines.push(["Deployed", deploy]);
	finding.suspects.forEach((suspect, index) => {
		lines.push([index === 0 ? "Suspect" : "Or", `${commitLink(suspect.sha, ctx)} ${require_escape.code(suspect.subject, 100)} by ${suspect.login === void 0 ? require_escape.code(suspect.author, 60) : `@${suspect.login}`}${suspect.pullRequest === null ? "" : ` (#${suspect.pullRequest})`} ${require_escape.prose(suspect.why)}`]);
	});
	const [heading, note] = require_palette.sourceFact(finding) ?? [];
	if (heading !== void 0 && note !== void 0) lines.push([heading, require_escape.prose(note)]);
	if (finding.alsoSeen.length > 0) lines.push(["Also in the log", finding.alsoSeen.slice(0, 3).map((seen) => require_escape.code(seen, 120)).join(", ")]);
	return lines;
}
function endedWithoutError({ lastWords }) {
	return lastWords !== null && lastWords.level === null ? lastWords.text : null;
}
function linkText(link) {
	return `${link.type === null ? "" : `${link.type}: `}${link.message}${link.recovered ? " [recovered]" : ""}`;
}
function snippet$1({ snippet: lines, source }) {
	if (lines === null || source === null) return null;
	const width = String(lines.firstLine + lines.lines.length - 1).length;
	return require_escape.fence(unindented(lines.lines).map((line, index) => {
		const number = lines.firstLine + index;
		return `${number === source.line ? "\u25b6" : " "} ${String(number).padStart(width)} \u2502 ${line}`;
	}), 200);
}
function unindented(lines) {
	const wide = require_escape.cleanLines(lines).map((line) => line.replaceAll("	", "    "));
	const indents = wide.filter((line) => line.trim() !== "").map((line) => line.search(/\S/));
	const common = indents.reduce((least, each) => Math.min(least, each), indents[0] ?? 0);
	return wide.map((line) => line.slice(common));
}
function stackBlock({ finding, detail }) {
	const { crash } = finding;
	if (crash === null || crash.frames.length === 0) return null;
	const lines = require_palette.crashStack(crash, detail, (index) => {
		const at = finding.frameSources[index];
		return at ? `${at.path}:${at.line}` : null;
	});
	const cut = crash.truncated.head || crash.truncated.tail ? ["", "(the log holds only a part of this dump)"] : [];
	return require_escape.fence([
		crash.title,
		"",
		...lines,
		...cut
	], 300);
}
function otherThreads({ finding, detail }) {
	const groups = finding.crash === null ? [] : require_palette.otherGroups(finding.crash);
	if (groups.length === 0) return null;
	const noun = require_palette.threadNoun(finding.crash);
	const summary = `${require_palette.counted(require_palette.sum(groups), `other ${noun}`)} in ${require_palette.counted(groups.length, "group")}`;
	return detail.groups === 0 ? `<sub>${summary}</sub>` : fold(summary, require_escape.fence(require_palette.groupStacks(groups, detail), 300));
}
function logBlock({ finding, detail }) {
	const { excerpt } = finding;
	if (excerpt === null || detail.lines === 0 || isAllShown(finding)) return null;
	const before = detail.linesBefore === 0 ? [] : excerpt.before.slice(-detail.linesBefore);
	const lines = excerpt.lines.slice(0, detail.lines);
	if (before.length + lines.length === 0) return null;
	const omitted = excerpt.lines.length - lines.length + excerpt.omitted;
	return fold(`Log from line ${excerpt.firstLine + (excerpt.before.length - before.length)}`, require_escape.fence([
		...before,
		...lines,
		...omitted > 0 ? [`\u2026 ${require_palette.counted(omitted, "more line")}`] : []
	]));
}
const LAST_LINES = 5;
function isAllShown({ crash, excerpt }) {
	if (crash !== null || excerpt === null || excerpt.before.length + excerpt.omitted > 0) return false;
	return excerpt.lines.filter((line) => line.trim() !== "").length <= LAST_LINES;
}
function lastLines({ finding: { crash, excerpt }, detail }) {
	if (crash !== null || excerpt === null || detail.lines === 0) return null;
	const lines = excerpt.lines.filter((line) => line.trim() !== "").slice(-5);
	return lines.length === 0 ? null : require_escape.fence(lines, 300);
}
function otherwise({ otherwise: alternative }) {
	return alternative === null ? "" : `, ${alternative}`;
}
function instancesBlock({ finding, report, detail }) {
	const time = new Set(finding.instances.map(({ finishedAt }) => require_palette.day(finishedAt))).size > 1 ? require_palette.dateAndTime : require_palette.clock;
	const rows = finding.instances.slice(-detail.instances).map((instance) => {
		const lived = require_palette.livedMs(instance);
		return [
			require_palette.isPodless(instance) ? "none" : require_escape.cellCode(instance.pod, 80),
			instance.revision,
			require_escape.unbroken(require_escape.markdownText(require_palette.ending(instance), 60)),
			String(instance.restartCount),
			instance.finishedAt === null ? "never ran" : require_escape.unbroken(time(instance.finishedAt)),
			lived === null ? "" : require_escape.unbroken(require_palette.lasting(lived)),
			`${instance.log.source}${instance.log.note === null ? "" : ` (${require_escape.markdownText(instance.log.note, 120)})`}`
		].join(" | ");
	});
	const left = finding.instances.length - rows.length;
	const look = logCommand(finding, report);
	return [...look === null ? [] : [`**Check it yourself:** ${require_escape.code(look.command, 600)}${otherwise(look)}`], fold("Pods, logs, and how to ignore this", [
		"| pod | revision | ended | restarts | at (UTC) | after | log |\n|---|---|---|--:|---|--:|---|",
		...rows.map((row) => `| ${row} |`),
		...left > 0 ? [`\n\u2026 and ${require_palette.counted(left, "older death")}`] : [],
		"\nTo let this pass from now on, add to `ignore`:\n",
		require_escape.fence([ignoreRule(finding)])
	].join("\n"))].join("\n\n");
}
// src/report/notes.ts
const TRACES_LISTED = 3;
const LISTED_STACK = {
	frames: 8,
	foreignFrames: false
};
function listed(findings, max) {
	if (findings.length === 0) return null;
	let traces = TRACES_LISTED;
	const lines = findings.slice(0, max).map((finding) => {
		const why = finding.ignoredBy === null ? finding.cause : `listed only: ${require_escape.prose(finding.why, 200)}`;
		return `- ${phraseMarkdown(trouble(finding, []))} (${require_palette.howOften(finding)}; ${why})${hasTrace(finding) && traces-- > 0 ? traceOf(finding) : ""}`;
	});
	if (findings.length > max) lines.push(`- \u2026 and ${require_palette.counted(findings.length - max, "more")}`);
	return fold(`Not failing: ${require_palette.counted(findings.length, "other finding")}`, lines.join("\n"));
}
function traceOf({ crash }) {
	if (crash === null) return "";
	const stack = require_palette.crashStack(crash, LISTED_STACK, () => null);
	return `\n${require_escape.fence([
		crash.title,
		"",
		...stack
	], 160).split("\n").map((line) => `  ${line}`).join("\n")}`;
}
function hasTrace({ crash, ignoredBy }) {
	return crash !== null && crash.frames.length > 0 && (ignoredBy === "expected" || ignoredBy === "recovered");
}
function warnings(report, max) {
	const all = [...report.errors, ...report.warnings];
	if (all.length === 0) return null;
	const lines = all.slice(0, max).map((warning) => `- \u26a0\ufe0f ${require_escape.prose(warning, 500)}`);
	if (all.length > max) lines.push(`- \u2026 and ${require_palette.counted(all.length - max, "more warning")}`);
	return lines.join("\n");
}
function foot(report, ctx) {
	const namespaces = report.namespaces.slice(0, 5).map((namespace) => require_escape.code(namespace, 63));
	const more = report.namespaces.length > 5 ? ` and ${report.namespaces.length - 5} more` : "";
	const cluster = report.context === null ? "" : ` (context ${require_escape.code(report.context, 80)})`;
	const watched = `Watched ${require_palette.counted(report.pods, "pod")} in ${namespaces.join(", ") || "any namespace"}${more}${cluster}`;
	const time = `for ${require_palette.lasting(require_palette.between(report.watchedFrom, report.until) ?? 0)}`;
	const what = ctx.occasion === "deploy" && report.deployed.sha !== null && report.runsInstead === null ? ` after ${deployed(report, ctx)} was deployed` : "";
	const how = what === "" ? `${deployed(report, ctx)}` : null;
	return `<sub>${[
		`${watched} ${time}${what}, and back to ${require_palette.clockBeside(report.since, report.until)} UTC`,
		how,
		fullReport(ctx),
		`Crashgate ${require_escape.code(report.version, 30)}`
	].filter((part) => part !== null).join(" \u00b7 ")}</sub>`;
}
// src/report/overview.ts
const ROWS_ALWAYS = 10;
const ROWS_LIMIT$1 = 500;
function overview(findings, report, ctx, limit) {
	const head = "| | what | where | how often | issue |\n|--:|---|---|---|---|";
	const rows = [];
	let size = require_escape.sizeOf(head);
	for (const [index, finding] of findings.slice(0, ROWS_LIMIT$1).entries()) {
		const row = overviewRow(finding, index + 1, report, ctx);
		size += require_escape.sizeOf(row) + 1;
		if (size > limit && rows.length >= ROWS_ALWAYS) break;
		rows.push(row);
	}
	const left = findings.length - rows.length;
	return [head, ...rows].join("\n") + (left > 0 ? `\n\n\u2026 and ${require_palette.counted(left, "more finding")}` : "");
}
function overviewRow(finding, number, report, ctx) {
	const at = require_palette.place(finding);
	const url = webAddress(finding.source?.url ?? null);
	const where = at === null ? "" : url === null ? require_escape.cellCode(at, 100) : `[${require_escape.cellCode(at, 100)}](${url})`;
	return `| ${[
		`${number}`,
		`${require_palette.CAUSE_WORDS[finding.cause].mark} <b>${require_escape.markdownText(finding.workload.name, 60)}</b>: ${require_escape.markdownText(finding.title, 120)}`,
		where,
		`${require_escape.unbroken(require_palette.howOften(finding))}, ${require_escape.unbroken(require_palette.inPods(finding, report))}`,
		issueCell(finding, ctx)
	].join(" | ")} |`;
}
function issueCell(finding, ctx) {
	const known = ctx.known?.get(finding.fingerprint);
	if (known === void 0) return "";
	return `${known.isNew ? "new" : known.isRegression ? "back" : "known"} ${issue(known)}`;
}
// src/report/timeline.ts
const LANES_LIMIT$2 = 12;
const NAME_POINTS = 24;
function timeline(report) {
	const lanes = report.lanes.filter((lane) => lane.runs.some((run) => run.finding !== null));
	if (lanes.length === 0 || lanes.length > LANES_LIMIT$2) return null;
	const chart = [
		"---",
		"displayMode: compact",
		"config:",
		"  gantt:",
		"    leftPadding: 170",
		"---",
		"gantt",
		"    dateFormat YYYY-MM-DD HH:mm:ss",
		`    axisFormat ${require_palette.day(report.since) === require_palette.day(report.until) ? "%H:%M:%S" : "%m-%d %H:%M"}`,
		...lanes.flatMap((lane) => laneLines(lane, report))
	].join("\n");
	if (require_escape.sizeOf(chart) > 6e3) return null;
	const deaths = lanes.flatMap((lane) => lane.runs).filter((run) => run.finding !== null).length;
	return fold(`When: ${require_palette.counted(deaths, "death")} on a line of time (UTC)`, `\`\`\`mermaid\n${chart}\n\`\`\``);
}
function laneLines(lane, report) {
	const pod = [...require_escape.mermaid(lane.pod, 253)];
	const lines = [`    section ${pod.length > NAME_POINTS ? `\u2026${pod.slice(-23).join("")}` : pod.join("")}`];
	for (const run of lane.runs) {
		const from = latest(run.startedAt ?? report.since, report.since);
		const to = run.finishedAt ?? report.until;
		if (!(Date.parse(to) >= Date.parse(from))) continue;
		const finding = run.finding === null ? void 0 : report.findings[run.finding];
		const label = finding ? require_palette.CAUSE_WORDS[finding.cause].word : run.finishedAt === null ? "runs" : "ended";
		lines.push(`    ${label} :${finding ? "crit" : "done"}, ${stamp(from)}, ${stamp(to)}`);
	}
	return lines;
}
function latest(a, b) {
	return Date.parse(a) > Date.parse(b) ? a : b;
}
function stamp(time) {
	return new Date(time).toISOString().slice(0, 19).replace("T", " ");
}
// src/report/document.ts
const BLOCKS_LIMIT = 50;
const LOGS_LIMIT = 10;
const LINES_BEHIND = 20;
const OPEN_LIMIT = 3;
const OVERVIEW_SHARE = .4;
const LISTED_LIMIT = 20;
function headingLine(report, ctx) {
	return `### ${phraseMarkdown(headline(report, ctx))}`;
}
function opening(report, ctx, limit) {
	const findings = reported(report.findings);
	const table = findings.length > 1 ? `\n\n${overview(findings, report, ctx, limit * OVERVIEW_SHARE)}` : "";
	return `${headingLine(report, ctx)}${table}`;
}
function documentOf(report, ctx, head) {
	const findings = reported(report.findings);
	const [only] = findings;
	const block = findings.length > OPEN_LIMIT ? findingFold : findingSection;
	const beyond = Math.max(0, findings.length - BLOCKS_LIMIT);
	const view = (detail) => ({
		report,
		ctx,
		detail
	});
	const others = listed(listedOnly(report.findings), LISTED_LIMIT);
	const warningList = warnings(report, LISTED_LIMIT);
	return {
		head,
		blocks: findings.length === 1 && only ? [(detail) => `\n\n${findingBody({
			finding: only,
			...view(detail)
		})}`] : findings.slice(0, BLOCKS_LIMIT).map((finding, index) => (detail) => block({
			finding,
			...view(index < LOGS_LIMIT ? detail : withLessLog(detail))
		}, index + 1)),
		foot: (leftOut) => `\n\n${[
			leftOut.timeline ? timeline(report) : null,
			others,
			warningList,
			leftOut.any || beyond > 0 ? leftOutLine(leftOut.blocks + beyond, ctx) : null,
			foot(report, ctx)
		].filter((part) => part !== null).join("\n\n")}\n`
	};
}
function withLessLog(detail) {
	return {
		...detail,
		linesBefore: 0,
		lines: Math.min(detail.lines, LINES_BEHIND)
	};
}
function leftOutLine(blocks, ctx) {
	return `\u2702\ufe0f ${blocks === 0 ? "Shortened to fit" : `${require_palette.counted(blocks, "finding")} left out to fit`}. All of it is in ${reportPlace(ctx)}.`;
}
// src/report/check-run.ts
function renderCheckRun(report, ctx) {
	const findings = reported(report.findings);
	const table = findings.length === 0 ? "" : `\n\n${overview(findings, report, ctx, CHECK_TEXT_LIMIT / 2)}`;
	return {
		title: require_escape.title(phraseText(headline(report, ctx)), 255),
		summary: require_escape.cutMarkdown(`${headingLine(report, ctx)}${table}\n\n${foot(report, ctx)}\n`, CHECK_TEXT_LIMIT),
		text: require_palette.shrink(documentOf(report, ctx, ""), CHECK_TEXT_LIMIT).trimStart(),
		annotations: placed(findings, report)
	};
}
function* placed(findings, report) {
	for (const finding of findings) {
		if (finding.source === null) continue;
		const { path, line } = finding.source;
		const made = annotation(finding, report);
		yield {
			...made,
			message: withinBytes(made.message),
			path,
			line
		};
	}
}
function renderDeploymentDescription(report, ctx) {
	return require_escape.title(phraseText(headline(report, ctx)), 140);
}
function withinBytes(message) {
	return require_escape.sizeOf(message) <= 65536 ? message : require_escape.cutPoints(message, Math.floor(CHECK_ANNOTATION_MESSAGE_LIMIT / 4));
}
// src/report/marker.ts
function commentKey(key) {
	return (0, node_crypto.createHash)("sha256").update(key).digest("hex").slice(0, 32);
}
function commentMarker(key, state) {
	return `<!-- crashgate:comment key=${commentKey(key)} state=${state} -->\n`;
}
function readCommentMarker(body) {
	const [, key, state] = /^<!-- crashgate:comment key=([0-9a-f]{32}) state=(red|green) -->\r?(?:\n|$)/.exec(body) ?? [];
	return key !== void 0 && (state === "red" || state === "green") ? {
		key,
		state
	} : null;
}
function withKey(body, key) {
	return body.replace(/^(<!-- crashgate:comment key=)[0-9a-f]{32}/, `$1${commentKey(key)}`);
}
// src/report/comment.ts
function isWorthAComment(report) {
	return reported(report.findings).length > 0;
}
function renderComment(report, ctx, limit = COMMENT_LIMIT) {
	return require_palette.shrink(documentOf(report, ctx, `${commentMarker(ctx.key, "red")}${opening(report, ctx, limit)}`), limit);
}
function renderResolvedComment(report, ctx, previous, limit = COMMENT_LIMIT) {
	const head = `${commentMarker(ctx.key, "green")}### \u2705 ${resolvedLine(report, ctx)}\n\n`;
	const tail = `\n\n${foot(report, ctx)}\n`;
	const room = limit - require_escape.sizeOf(head) - require_escape.sizeOf(tail) - require_escape.sizeOf(fold("What this comment said before", ""));
	return head + fold("What this comment said before", require_escape.cutMarkdown(withoutMarker(previous), room)) + tail;
}
function resolvedLine(report, ctx) {
	const watched = require_palette.lasting(require_palette.between(report.watchedFrom, report.until) ?? 0);
	const what = report.findings.some(({ crash }) => crash !== null) ? "not seen again" : "no crash";
	return report.deployed.sha === null ? `Resolved: ${what} in ${watched}` : `Resolved: ${what} in ${watched} after ${deployed(report, ctx)}`;
}
function withoutMarker(body) {
	const clean = body.replaceAll("\r\n", "\n").trim();
	return readCommentMarker(clean) === null ? clean : clean.slice(clean.indexOf("\n") + 1);
}
// src/report/occurrences.ts
const ROWS_LIMIT = 12;
const COMMITS_LIMIT = 5;
const RUNS_LIMIT = 3;
const NAME_LIMIT = 255;
const WORKLOAD_LIMIT = 320;
function deathId(instance) {
	return (0, node_crypto.createHash)("sha256").update(instance.id).digest("hex").slice(0, 10);
}
function deathsIn(record) {
	return record.rows.reduce((sum, row) => sum + row.count, 0);
}
function recordOccurrence(before, seen) {
	const { fingerprint } = seen;
	const workload = seen.workload === null ? null : require_escape.cutPoints(seen.workload, WORKLOAD_LIMIT);
	const record = before ?? {
		fingerprint,
		workload,
		rows: [],
		deaths: [],
		toldAt: 0
	};
	const counted = new Set(record.deaths);
	const fresh = seen.instances.filter((instance) => !counted.has(deathId(instance)));
	const old = record.rows.find((row) => isRowOf(row, seen));
	if (fresh.length === 0 && old === void 0 && before !== null) return {
		record,
		added: 0,
		newCommit: false,
		tenfold: false
	};
	const times = seen.instances.map((instance) => instance.finishedAt ?? instance.detectedAt).sort();
	const row = {
		environment: rowName(seen.environment),
		...seen.cluster == null ? {} : { cluster: seen.cluster },
		namespace: rowName(seen.namespace),
		firstSeen: [old?.firstSeen, times[0]].filter((time) => time !== void 0).sort()[0] ?? "",
		lastSeen: [old?.lastSeen, times.at(-1)].filter((time) => time !== void 0).sort().at(-1) ?? "",
		count: (old?.count ?? 0) + fresh.length,
		commits: withNewest(old?.commits ?? [], seen.commit, (a, b) => a === b).slice(0, COMMITS_LIMIT),
		runs: withNewest(old?.runs ?? [], seen.run, (a, b) => a.url === b.url).slice(0, RUNS_LIMIT),
		quietRuns: 0
	};
	const next = {
		fingerprint: record.fingerprint,
		workload: record.workload,
		rows: [row, ...record.rows.filter((each) => each !== old)].slice(0, ROWS_LIMIT),
		deaths: [...record.deaths, ...fresh.map(deathId)].slice(-400),
		toldAt: record.toldAt
	};
	return {
		record: next,
		added: fresh.length,
		newCommit: seen.commit !== null && !record.rows.some(({ commits }) => commits.includes(seen.commit ?? "")),
		tenfold: record.toldAt > 0 && deathsIn(next) >= record.toldAt * 10
	};
}
function recordQuiet(record, { environment, namespaces, cluster }) {
	const isQuiet = (row) => row.environment === rowName(environment) && isSameCluster(row, cluster) && namespaces.some((each) => rowName(each) === row.namespace);
	return {
		...record,
		rows: record.rows.map((row) => isQuiet(row) ? {
			...row,
			quietRuns: row.quietRuns + 1
		} : row)
	};
}
function markPublished(record) {
	return {
		...record,
		toldAt: deathsIn(record)
	};
}
function isGone(record, runs) {
	return record.rows.length > 0 && record.rows.every((row) => row.quietRuns >= runs);
}
function isRowOf(row, seen) {
	return row.environment === rowName(seen.environment) && row.namespace === rowName(seen.namespace) && isSameCluster(row, seen.cluster);
}
function isSameCluster(row, cluster) {
	return row.cluster == null || cluster == null || row.cluster === cluster;
}
function rowName(name) {
	return name === null ? name : require_escape.cutPoints(name, NAME_LIMIT);
}
function withNewest(list, newest, same) {
	return newest === null ? list : [newest, ...list.filter((each) => !same(each, newest))];
}
// src/report/record.ts
const END_MARKER = "<!-- crashgate:end -->";
function recordLine(record) {
	return `<!-- crashgate:issue ${JSON.stringify(record).replace(/[^ -~]|[<>&#-]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)} -->`;
}
function readIssueBody(body) {
	const lines = body.replaceAll("\r\n", "\n");
	const found = /^<!-- crashgate:issue (\{[^\n]*\}) -->(?:\n|$)/.exec(lines);
	const record = found?.[1] === void 0 ? null : parseRecord(found[1]);
	if (record === null) return null;
	const end = lines.lastIndexOf(`\n${END_MARKER}`);
	return {
		record,
		notes: end === -1 ? "" : lines.slice(end + 22 + 1).trim()
	};
}
function parseRecord(json) {
	const value = parsed(json);
	if (!isObject(value)) return null;
	const { fingerprint, workload, rows, deaths, toldAt } = value;
	if (typeof fingerprint !== "string" || !Array.isArray(rows) || !Array.isArray(deaths)) return null;
	return {
		fingerprint,
		workload: typeof workload === "string" ? workload : null,
		rows: rows.flatMap((row) => parseRow(row) ?? []),
		deaths: deaths.filter((death) => typeof death === "string"),
		toldAt: wholeNumber(toldAt)
	};
}
function parseRow(value) {
	if (!isObject(value)) return null;
	const { environment, cluster, namespace, firstSeen, lastSeen, count, commits, runs, quietRuns } = value;
	if (typeof namespace !== "string" || typeof firstSeen !== "string" || typeof lastSeen !== "string") return null;
	return {
		environment: typeof environment === "string" ? environment : null,
		...typeof cluster === "string" ? { cluster } : {},
		namespace,
		firstSeen,
		lastSeen,
		count: wholeNumber(count),
		commits: Array.isArray(commits) ? commits.filter((commit) => typeof commit === "string") : [],
		runs: Array.isArray(runs) ? runs.flatMap((run) => parseRun(run) ?? []) : [],
		quietRuns: wholeNumber(quietRuns)
	};
}
function parseRun(value) {
	if (!isObject(value)) return null;
	const { number, url } = value;
	return typeof number === "number" && typeof url === "string" ? {
		number,
		url
	} : null;
}
function wholeNumber(value) {
	return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : 0;
}
function isObject(value) {
	return typeof value === "object" && value !== null;
}
function parsed(json) {
	try {
		return JSON.parse(json);
	} catch {
		return null;
	}
}
// src/report/issue.ts
const NOTES_LIMIT = 4e4;
const TABLE_RESERVE = 3e3;
function renderIssue(finding, report, ctx, record, notes = "", limit = COMMENT_LIMIT) {
	const kept = require_escape.cutMarkdown(notes, NOTES_LIMIT);
	const tail = `\n${END_MARKER}\n${kept === "" ? "" : `\n${kept}\n`}`;
	const head = [
		recordLine(record),
		`### ${require_palette.CAUSE_WORDS[finding.cause].mark} ${phraseMarkdown(trouble(finding, []))}`,
		occurrenceTable(record, ctx),
		`The newest of ${require_palette.counted(deathsIn(record), "death")}:`
	].join("\n\n");
	const body = require_palette.shrink({
		head: head.replace("\n\n", "\n"),
		blocks: [(detail) => `\n\n${findingBody({
			finding,
			report,
			ctx: withoutIssues(ctx),
			detail
		})}`],
		foot: ({ any }) => `\n\n${any ? `\u2702\ufe0f Shortened to fit. All of it is in ${reportPlace(ctx)}.\n\n` : ""}${foot(report, ctx)}\n\n<sub>Crashgate rewrites this text on every run. What you write below it stays.</sub>
`
	}, limit - require_escape.sizeOf(tail) - TABLE_RESERVE);
	return {
		title: issueTitle(finding),
		body: body + tail
	};
}
function issueTitle(finding) {
	return require_escape.title(phraseText(trouble(finding, [])), 256);
}
function withoutIssues(ctx) {
	return {
		...ctx,
		known: null
	};
}
function renderIssueTable(body, record, ctx) {
	const lines = body.replaceAll("\r\n", "\n").split("\n");
	const start = lines.indexOf(TABLE_HEAD);
	if (start === -1) return [recordLine(record), ...lines.slice(1)].join("\n");
	const after = lines.findIndex((line, index) => index > start && !line.startsWith("|"));
	const rest = after === -1 ? [] : lines.slice(after);
	return [
		recordLine(record),
		...lines.slice(1, start),
		occurrenceTable(record, ctx),
		...rest
	].join("\n");
}
const TABLE_HEAD = "| where | first seen (UTC) | last seen (UTC) | deaths | commits | runs |";
function occurrenceTable(record, ctx) {
	const rows = record.rows.map((row) => `| ${rowCells(row, ctx).join(" | ")} |`);
	return [
		TABLE_HEAD,
		"|---|---|---|--:|---|---|",
		...rows
	].join("\n");
}
function rowCells(row, ctx) {
	const quiet = row.quietRuns === 0 ? "" : `, not in ${require_palette.counted(row.quietRuns, "run")} since`;
	return [
		`${row.environment === null ? "" : `${require_escape.cellCode(row.environment, 60)}: `}${require_escape.cellCode(row.namespace, 63)}`,
		require_palette.dateAndTime(row.firstSeen),
		`${require_palette.dateAndTime(row.lastSeen)}${quiet}`,
		require_palette.thousands(row.count),
		row.commits.map((sha) => commitLink(sha, ctx, (text) => require_escape.cellCode(text))).join(" "),
		row.runs.map(({ number, url }) => link(String(number), url)).join(" ")
	];
}
function renderIssueNews(news, record, report, ctx) {
	const here = runLink(ctx);
	const watched = require_palette.lasting(require_palette.between(report.watchedFrom, report.until) ?? 0);
	return `${{
		"new-commit": `It crashes with ${deployed(report, ctx)} too.`,
		regression: `It is back: seen again with ${deployed(report, ctx)}, so this is open again.`,
		back: `It is back after it was said to be gone: seen again with ${deployed(report, ctx)}.`,
		tenfold: `It has become ten times as frequent: ${require_palette.counted(deathsIn(record), "death")} until now.`,
		gone: `Gone: not seen in ${require_palette.counted(Math.min(...record.rows.map((row) => row.quietRuns)), "run")} in a row, the last one of ${watched}.`
	}[news]}${here === null ? "" : ` (${here})`}\n`;
}
function renderDuplicate(original) {
	return `Two runs opened this at the same moment. #${original} is kept.\n`;
}
function renderGatheredIssue(findings, report, ctx, record) {
	const many = require_palette.counted(findings.length, "more crash", "more crashes");
	const tail = `\n\n${foot(report, ctx)}\n\n${END_MARKER}\n`;
	const head = `${recordLine(record)}\n### ${many} than one run opens issues for\n\n`;
	const table = overview(findings, report, withoutIssues(ctx), COMMENT_LIMIT - require_escape.sizeOf(head) - require_escape.sizeOf(tail) - 200);
	return {
		title: `${many} than one run opens issues for`,
		body: head + table + tail
	};
}
// src/report/job-log.ts
function startLine(start, paint) {
	const namespaces = start.namespaces.map((namespace) => require_escape.logLine(namespace)).join(", ");
	const back = require_palette.between(start.since, start.watchedFrom) ?? 0;
	return [
		paint.bold(`Crashgate ${require_escape.logLine(start.version)}`),
		start.context === null ? namespaces : `${namespaces} (context ${require_escape.logLine(start.context)})`,
		start.watching.length === 0 ? "all workloads" : start.watching.map((each) => require_escape.logLine(each)).join(", "),
		`${howLong(start)}, and back to ${require_palette.clockBeside(start.since, start.watchedFrom)} UTC (${require_palette.lasting(back)})`
	].join(" \u00b7 ");
}
const AWAITED = {
	rollout: "the rollout",
	commit: "the deployed commit"
};
const ARRIVED = {
	none: "",
	rollout: "rolled out",
	commit: "the deployed commit runs"
};
function howLong({ durationMs, waitFor, waitTimeoutMs }) {
	if (waitFor === "none") return fromNow(durationMs);
	const then = durationMs === 0 ? "one look" : require_palette.lasting(durationMs);
	return `waits up to ${require_palette.lasting(waitTimeoutMs)} for ${AWAITED[waitFor]}, then ${then}`;
}
function fromNow(durationMs) {
	return durationMs === 0 ? "one look" : `${require_palette.lasting(durationMs)} from now`;
}
function arrivedLine(at, waitedMs, watch) {
	return `${require_palette.clock(at)}  +${require_palette.lasting(waitedMs)}  ${ARRIVED[watch.waitFor]}; ${fromNow(watch.durationMs)}`;
}
function rightsLine(rights, paint) {
	return `\u25b8 Rights: ${rights.map(({ name, granted, cost }) => granted ? `${require_escape.logLine(name)} ${paint.green("\u2713")}` : `${require_escape.logLine(name)} ${paint.yellow("\u2717")} (${require_escape.logLine(cost)})`).join("  ")}`;
}
function seenLine(seen, now) {
	const { pods, containers, restarts, since } = seen;
	return `\u25b8 ${require_palette.counted(pods, "pod")}, ${require_palette.counted(containers, "container")}, ${require_palette.counted(restarts, "death")} since ${require_palette.clockBeside(since, now)} UTC`;
}
function deathLine(death, paint) {
	const { instance } = death;
	const lived = require_palette.livedMs(instance);
	const ended = `${require_palette.ending(instance)}${lived === null ? "" : ` after ${require_palette.lasting(lived)}`}`;
	return [
		require_palette.clock(death.at),
		`+${require_palette.lasting(death.elapsedMs)}`,
		`${death.failing ? paint.red("\u2717") : paint.dim("\u00b7")} ${require_escape.logLine(instance.pod)}/${require_escape.logLine(instance.container)}`,
		require_escape.logLine(ended),
		...death.title === null ? [] : [require_escape.logLine(death.title, 300)],
		...death.place === null ? [] : [require_escape.logLine(death.place)]
	].join("  ");
}
function signOfLife(leftMs, waitFor, pods, deaths) {
	return `${leftMs !== null || waitFor === "none" ? `${require_palette.lasting(leftMs ?? 0)} left` : `waiting for ${AWAITED[waitFor]}`} \u00b7 ${require_palette.counted(pods, "pod")} \u00b7 ${require_palette.counted(deaths, "death")}`;
}
function settledLine(at, settleMs, deaths, findings) {
	return `${require_palette.clock(at)}  settled after ${require_palette.lasting(settleMs)}: ${require_palette.counted(deaths, "death")}, ${require_palette.counted(findings, "finding")}`;
}
const LOG_DETAIL = {
	timeline: false,
	linesBefore: 30,
	lines: 200,
	groups: 20,
	frames: 50,
	foreignFrames: true,
	instances: 20
};
const LINES_BESIDE_GROUPS = 40;
const BAR = "\u2502 ";
function findingGroup(finding, number, total, report) {
	const { crash, excerpt } = finding;
	const culprit = require_palette.place(finding);
	const placeOf = (index) => {
		const at = finding.frameSources[index];
		return at ? `${at.path}:${at.line}` : null;
	};
	const look = logCommand(finding, report);
	const ended = endedWithoutError(finding);
	return {
		title: require_escape.logLine(`Finding ${number} of ${total}: ${phraseText(trouble(finding, []))}`),
		lines: [
			require_escape.logLine(`${culprit === null ? "" : `${culprit} \u00b7 `}${finding.container === "" ? "" : `container ${finding.container} \u00b7 `}${require_palette.inPods(finding, report)} \u00b7 ${require_palette.howOften(finding)}`),
			...finding.ignoredBy === null ? [] : [require_escape.logLine(`Does not fail: ${finding.why}`)],
			...finding.hint === "" ? [] : ["", require_escape.logLine(finding.hint)],
			...suspectLines(finding),
			...ended === null ? [] : ["", require_escape.logLine(`Ended without an error line; the last one: ${ended}`)],
			...crash === null ? [] : [
				"",
				"Trace:",
				...barred([crash.title, ...require_palette.crashStack(crash, LOG_DETAIL, placeOf)])
			],
			...crash === null || require_palette.otherGroups(crash).length === 0 ? [] : [
				"",
				"Others:",
				...barred(require_palette.groupStacks(require_palette.otherGroups(crash), LOG_DETAIL))
			],
			...excerpt === null || excerpt.before.length + excerpt.lines.length === 0 ? [] : [
				"",
				`Log from line ${excerpt.firstLine}:`,
				...barred(logLines(finding))
			],
			"",
			...finding.instances.slice(-20).map((instance) => require_escape.logLine(`${require_palette.isPodless(instance) ? finding.workload.name : `${instance.pod}/${instance.container}`}  ${require_palette.ending(instance)}  ${require_palette.dateAndTime(instance.finishedAt ?? instance.detectedAt)} UTC  log: ${instance.log.source}${instance.log.note === null ? "" : ` (${instance.log.note})`}`)),
			...look === null ? [] : [
				"",
				require_escape.logLine(`Check it yourself: ${look.command}`),
				...look.otherwise === null ? [] : [`               ${require_escape.logLine(look.otherwise)}`]
			],
			require_escape.logLine(`To ignore:     ${ignoreRule(finding)}`)
		]
	};
}
function suspectLines({ suspects, sourceNote }) {
	const lines = [...suspects.map((suspect, index) => require_escape.logLine(`${index === 0 ? "Suspect:" : "Or:"} ${require_palette.suspectText(suspect)}`)), ...sourceNote === null ? [] : [require_escape.logLine(sourceNote)]];
	return lines.length === 0 ? [] : ["", ...lines];
}
function logLines({ crash, excerpt, instances }) {
	if (excerpt === null) return [];
	const isGrouped = crash !== null && require_palette.otherGroups(crash).length > 0;
	const lines = excerpt.lines.slice(0, isGrouped ? LINES_BESIDE_GROUPS : LOG_DETAIL.lines);
	const omitted = excerpt.lines.length - lines.length + excerpt.omitted;
	const path = instances.findLast(({ log }) => log.path !== null)?.log.path ?? null;
	const rest = `\u2026 ${require_palette.counted(omitted, "more line")}${path === null ? "" : `, in ${path}`}`;
	return [
		...excerpt.before,
		...lines,
		...omitted > 0 ? [rest] : []
	];
}
function barred(lines) {
	return require_escape.cleanLines(lines).map((line) => BAR + require_escape.logLine(line));
}
function verdictLine(report, ctx) {
	return require_escape.logLine(phraseText(verdict(report, ctx)));
}
function findingLine(finding, report) {
	const at = require_palette.place(finding);
	const sentence = `${phraseText(trouble(finding, []))}${at === null ? "" : ` (${at})`}`;
	return require_escape.logLine(`${sentence}, ${require_palette.howOften(finding)} in ${require_palette.inPods(finding, report)}`);
}
function publishedLine(published) {
	return `\u25b8 Published: ${published.length === 0 ? "nothing" : published.map((each) => require_escape.logLine(each)).join(", ")}`;
}
function renderTerminal(report, ctx, paint) {
	const shown = reported(report.findings);
	const groups = shown.slice(0, 50).map((finding, index) => findingGroup(finding, index + 1, shown.length, report));
	const more = shown.slice(50).map((finding) => `${paint.red("\u2717")} ${findingLine(finding, report)}`);
	const others = listedOnly(report.findings).map((finding) => `  ${paint.dim("\u00b7")} ${findingLine(finding, report)}`);
	const mark = report.verdict === "passed" ? paint.green : paint.red;
	return [
		...groups.flatMap(({ title, lines }) => [
			paint.bold(title),
			...lines.map((line) => `  ${line}`.trimEnd()),
			""
		]),
		...more,
		...others.length === 0 ? [] : [
			"Not failing:",
			...others.slice(0, 20),
			""
		],
		...[...report.errors, ...report.warnings].map((warning) => `${paint.yellow("!")} ${require_escape.logLine(warning)}`),
		mark(paint.bold(verdictLine(report, ctx))),
		paint.dim(`${require_palette.counted(report.pods, "pod")}${report.namespaces.length === 0 ? "" : " in "}${report.namespaces.map((name) => require_escape.logLine(name)).join(", ")}${report.deployed.sha === null ? "" : `, commit ${require_palette.shortSha(require_escape.logLine(report.deployed.sha))}`}`),
		""
	].join("\n");
}
// src/report/json.ts
const DETAILED$1 = 100;
const LINES_LIMIT = 2e4;
const GROUPS_LIMIT = 2e4;
const LANES_LIMIT$1 = 2e3;
function toJson(report) {
	if (report.findings.length <= DETAILED$1) return `${JSON.stringify(withinLimits(report), null, 2)}\n`;
	const { findings, lanes, ...rest } = withinLimits(report);
	return [
		"{",
		...Object.entries(rest).map(([name, value]) => `"${name}": ${JSON.stringify(value)},`),
		"\"findings\": [",
		...lined(findings),
		"],",
		"\"lanes\": [",
		...lined(lanes),
		"]",
		"}",
		""
	].join("\n");
}
function lined(entries) {
	return entries.map((entry, index) => `${JSON.stringify(entry)}${index < entries.length - 1 ? "," : ""}`);
}
function withinLimits(report) {
	const { findings, lanes } = report;
	const detailed = findings.slice(0, DETAILED$1);
	const lines = share(LINES_LIMIT, detailed, ({ excerpt }) => excerpt?.lines.length ?? 0);
	const groups = share(GROUPS_LIMIT, detailed, ({ crash }) => crash?.threads.groups.length ?? 0);
	const behind = findings.length - detailed.length;
	const cut = [
		...behind > 0 ? [`log lines and other threads of the last ${require_palette.counted(behind, "finding")}`] : [],
		...groups < Number.POSITIVE_INFINITY ? [`threads behind the first ${require_palette.counted(groups, "group")} of a crash`] : [],
		...lanes.length > LANES_LIMIT$1 ? [`${require_palette.counted(lanes.length - LANES_LIMIT$1, "container")} of the timeline`] : []
	];
	if (cut.length === 0 && lines === Number.POSITIVE_INFINITY) return report;
	return {
		...report,
		warnings: [...report.warnings, ...cut.length === 0 ? [] : [`left out of report.json, which would be too large: ${cut.join("; ")}`]],
		findings: findings.map((finding, index) => index < DETAILED$1 ? shortened(finding, lines, groups) : shortened(withoutBefore(finding), 0, 0)),
		lanes: lanes.slice(0, LANES_LIMIT$1)
	};
}
function share(limit, findings, amount) {
	return findings.reduce((sum, finding) => sum + amount(finding), 0) <= limit ? Number.POSITIVE_INFINITY : Math.floor(limit / findings.length);
}
function shortened(finding, lines, groups) {
	return {
		...finding,
		excerpt: cutLines(finding.excerpt, lines),
		crash: cutGroups(finding.crash, groups)
	};
}
function withoutBefore(finding) {
	const { excerpt } = finding;
	if (excerpt === null) return finding;
	return {
		...finding,
		excerpt: {
			...excerpt,
			before: [],
			firstLine: excerpt.firstLine + excerpt.before.length
		}
	};
}
function cutLines(excerpt, most) {
	if (excerpt === null || excerpt.lines.length <= most) return excerpt;
	const omitted = excerpt.omitted + excerpt.lines.length - most;
	return {
		...excerpt,
		lines: excerpt.lines.slice(0, most),
		omitted
	};
}
function cutGroups(crash, most) {
	if (crash === null || crash.threads.groups.length <= most) return crash;
	return {
		...crash,
		threads: {
			...crash.threads,
			groups: crash.threads.groups.slice(0, most)
		}
	};
}
// src/report/page/template.ts
var Html = class {
	text;
	constructor(text) {
		this.text = text;
	}
};
function html(words, ...parts) {
	let text = words[0] ?? "";
	for (let at = 0; at < parts.length; at++) text += textOf(parts[at] ?? null) + (words[at + 1] ?? "");
	return new Html(text);
}
function textOf(part) {
	if (typeof part === "string") return require_escape.htmlText(part);
	if (part instanceof Html) return part.text;
	if (typeof part === "number") return String(part);
	return part === null || part === false ? "" : part.map(textOf).join("");
}
function upTo(maxPoints, text) {
	return new Html(require_escape.htmlText(text, maxPoints));
}
function joinedHtml(parts, between) {
	return new Html(parts.map(textOf).filter((text) => text !== "").join(require_escape.htmlText(between)));
}
function trusted(text) {
	return new Html(text);
}
// src/report/page/finding.ts
function pageFinding(finding, number, view, detail, open) {
	const id = `f${number}`;
	const at = require_palette.place(finding);
	const where = `${at === null ? "" : `${at} \u00b7 `}${finding.container === "" ? "" : `container ${finding.container} \u00b7 `}${require_palette.inPods(finding, view.report)} \u00b7 ${require_palette.howOften(finding)}${spared(finding)}`;
	return html`<details class="finding${isReported(finding) ? "" : " quiet"}" id="${id}"${open && html` open`}><summary><span class="cause">${require_palette.CAUSE_WORDS[finding.cause].word}</span> <b>${finding.workload.name}</b> ${require_escape.oneLine(require_palette.titleWithoutWorkload(finding) ?? finding.title, 300)}
<span class="where">${where}</span></summary><div>
${detail === null ? brief(finding, view) : whole(finding, view, id, detail)}${commands(finding, view)}
</div></details>`;
}
function whole(finding, view, id, detail) {
	const blocks = [
		snippet(finding),
		frames(finding, detail),
		threads(finding, detail),
		log(finding, id, detail),
		instances(finding, detail)
	];
	return html`${facts(finding, view)}${blocks.map((block) => block && html`${block}\n`)}`;
}
function brief(finding, view) {
	return html`${factList([advice(finding.hint, view), issueFact(finding, view)])}${elsewhere(finding)}\n`;
}
function spared(finding) {
	return finding.ignoredBy === null ? "" : ` \u00b7 does not fail: ${finding.why}`;
}
function facts(finding, view) {
	const { crash } = finding;
	const thread = crash?.thread ? [
		crash.thread.id,
		crash.thread.name,
		crash.thread.state
	].filter(Boolean).join(" ") : "";
	const by = crash?.createdBy?.function ? `, started by ${require_palette.shortFunction(crash.createdBy.function)}` : "";
	const message = crash?.message && !finding.title.includes(crash.message) ? crash.message : null;
	const noun = require_palette.threadNoun(crash);
	const chain = (crash?.chain ?? []).slice(0, 20).map(({ type, message, recovered }) => `${type === null ? "" : `${type}: `}${message}${recovered ? " [recovered]" : ""}`);
	const thrown = crash?.rootCause ? [crash.rootCause.function, require_palette.position(crash.rootCause)].filter(Boolean).join(" at ") : null;
	const [heading = "", note = null] = require_palette.sourceFact(finding) ?? [];
	return factList([
		fact("Message", message),
		fact("Doing", thread + by === "" ? null : `${noun} ${thread}${by}`),
		fact("Chain", chain.length > 1 ? joinedHtml(chain, " \u2192 ") : null),
		fact("First thrown", thrown),
		fact("Last line", lastLine(finding)),
		advice(finding.hint, view),
		fact("Side by side", require_palette.comparisonOf(finding, view.report)),
		fact("Deployed", deployText(finding)),
		finding.suspects.map((suspect, index) => fact(index === 0 ? "Suspect" : "Or", require_palette.suspectText(suspect))),
		fact(heading, note),
		issueFact(finding, view),
		fact("Also in the log", finding.alsoSeen.length === 0 ? null : finding.alsoSeen.slice(0, 5).join(", ")),
		fact("Image", finding.image)
	]);
}
function deployText({ deploy }) {
	const range = require_palette.rangeOf(deploy);
	if (range === null) return null;
	const { deployed, previous, commits } = range;
	return `${require_palette.shortSha(deployed.sha)} (${deployed.from}), before it ${require_palette.shortSha(previous.sha)} (${previous.from})${commits}`;
}
function lastLine(finding) {
	const line = endedWithoutError(finding);
	return line === null ? null : html`<code>${line}</code> (it ended without an error line)`;
}
function advice(hint, view) {
	const known = view.advice.get(hint);
	if (known !== void 0) return known;
	const [why, todo] = hintParts(hint);
	const content = joinedHtml([fact(todo === null ? "What to do" : "Why", why === "" ? null : spoken(why)), fact("What to do", todo === null ? null : spoken(todo))], "");
	view.advice.set(hint, content);
	return content;
}
function issueFact(finding, { ctx }) {
	const known = ctx.known?.get(finding.fingerprint);
	return fact("Issue", known ? anchor(`#${known.number} (${known.state})`, known.url) : null);
}
function fact(name, content) {
	return content === null ? null : html`<dt>${name}</dt><dd>${content}</dd>`;
}
function factList(facts) {
	const content = joinedHtml(facts, "");
	return content.text === "" ? null : html`<dl class="facts">${content}</dl>\n`;
}
function spoken(sentence) {
	const parts = require_escape.oneLine(sentence).split("`");
	if (parts.length % 2 === 0) return html`${sentence}`;
	return html`${parts.map((part, index) => index % 2 === 1 ? html`<code>${part}</code>` : part)}`;
}
function snippet({ snippet: code, source }) {
	if (code === null || source === null) return null;
	return html`<pre class="source" tabindex="0">${joinedHtml(unindented(code.lines).map((line, index) => {
		const number = code.firstLine + index;
		const text = html`${String(number).padStart(5)} \u2502 ${upTo(400, line)}`;
		return number === source.line ? html`<b>\u25b6${text}</b>` : html` ${text}`;
	}), "\n")}</pre>`;
}
function frames(finding, detail) {
	const { crash } = finding;
	if (crash === null || crash.frames.length === 0) return null;
	const culprit = crash.frames.findIndex(({ function: name, file, line }) => name === crash.culprit?.function && file === crash.culprit.file && line === crash.culprit.line);
	const rows = crash.frames.slice(0, detail.frames).map((frame, index) => frameRow(frame, finding.frameSources[index] ?? null, index === culprit));
	const more = crash.frames.length - rows.length;
	if (more > 0) rows.push(html`<li>\u2026 ${require_palette.counted(more, "frame")}</li>`);
	return html`<h3>Trace</h3><ol class="frames" tabindex="0">${rows}</ol>`;
}
function frameRow(frame, source, isCulprit = false) {
	const where = source === null ? require_palette.position(frame) : `${source.path}:${source.line}`;
	const linked = where !== null && html`  ${anchor(where, source?.url ?? null)}`;
	return html`<li class="${frame.origin}${isCulprit && " culprit"}">${upTo(300, require_palette.shortFunction(frame.function ?? "?"))}${linked}</li>`;
}
function threads({ crash }, detail) {
	const groups = crash === null ? [] : require_palette.otherGroups(crash);
	if (groups.length === 0) return null;
	const noun = require_palette.threadNoun(crash);
	const folds = groups.slice(0, detail.groups).map(({ count, state, frames: stack }) => {
		const rows = stack.slice(0, detail.frames).map((frame) => frameRow(frame, null));
		return html`<details><summary>${require_palette.thousands(count)} \u00d7 ${upTo(200, state ?? "state unknown")}</summary><ol class="frames" tabindex="0">${rows}</ol></details>`;
	});
	const left = groups.slice(detail.groups);
	const more = left.length > 0 && html`<p>\u2026 ${require_palette.counted(left.length, "more group")} (${require_palette.counted(require_palette.sum(left), noun)})</p>`;
	return html`<details><summary>${require_palette.counted(require_palette.sum(groups), `other ${noun}`)} in ${require_palette.counted(groups.length, "group")}</summary>${joinedHtml(folds, "\n")}${more}</details>`;
}
function elsewhere({ crash, instances }) {
	const path = instances.findLast(({ log }) => log.path !== null)?.log.path ?? null;
	const trace = crash !== null && crash.frames.length > 0 && `Its trace of ${require_palette.counted(crash.frames.length, "frame")} and `;
	const logged = path !== null && html`, ${logLink(path, "the log")} beside it`;
	return html`<p>${trace}${require_palette.counted(instances.length, "instance")} in report.json${logged}</p>`;
}
function logLink(path, label) {
	return html`<a href="${encodeURI(path.toWellFormed())}">${label}</a>`;
}
function log(finding, id, detail) {
	const { excerpt } = finding;
	if (excerpt === null || excerpt.before.length + excerpt.lines.length === 0) return null;
	const before = excerpt.before.slice(-Math.ceil(detail.logLines / 2));
	const lines = excerpt.lines.slice(0, detail.logLines);
	const first = excerpt.firstLine + excerpt.before.length - before.length;
	const rows = [...before, ...lines].map((line, index) => {
		const number = first + index;
		const text = new Html(upTo(2e3, line).text.replaceAll("\n", " "));
		return html`<li id="${id}-${number}"${index >= before.length && html` class="crash"`}><a href="#${id}-${number}">${number}</a>${text}</li>`;
	});
	const omitted = excerpt.lines.length - lines.length + excerpt.omitted;
	if (omitted > 0) rows.push(html`<li>\u2026 ${require_palette.counted(omitted, "more line")}</li>`);
	return html`<details open><summary>Log from line ${first}</summary><ol class="log" tabindex="0">${rows}</ol></details>`;
}
const INSTANCE_HEAD = [
	"pod",
	"revision",
	"ended",
	"restarts",
	"at (UTC)",
	"after",
	"log",
	""
].map((name) => html`<th>${name}</th>`);
function instances(finding, detail) {
	const rows = finding.instances.slice(-detail.instances).map((instance) => {
		const lived = require_palette.livedMs(instance);
		const path = instance.log.path;
		return html`<tr>${[
			instance.pod,
			instance.revision,
			require_palette.ending(instance),
			instance.restartCount,
			instance.finishedAt === null ? "never ran" : require_palette.dateAndTime(instance.finishedAt),
			lived === null ? "" : require_palette.lasting(lived),
			path === null ? instance.log.source : logLink(path, instance.log.source)
		].map((cell) => html`<td>${cell}</td>`)}<td class="note">${instance.log.note ?? ""}</td></tr>`;
	});
	const left = finding.instances.length - rows.length;
	const more = left > 0 && html`<p>\u2026 and ${require_palette.counted(left, "older one")}</p>`;
	return html`<details><summary>${require_palette.counted(finding.instances.length, "instance")}</summary><div class="scroll" tabindex="0"><table><thead><tr>${INSTANCE_HEAD}</tr></thead><tbody>${joinedHtml(rows, "\n")}</tbody></table></div>${more}</details>`;
}
function commands(finding, { report }) {
	const look = logCommand(finding, report);
	const note = look?.otherwise != null && html`<p>${spoken(`Or ${look.otherwise}.`)}</p>`;
	return html`${look !== null && html`<h3>Check it yourself</h3>${copied(look.command)}${note}`}
<h3>To let this pass from now on, add to <code>ignore</code></h3>${copied(ignoreRule(finding))}`;
}
function copied(text) {
	return html`<pre tabindex="0" class="copied">${text}</pre>`;
}
function anchor(text, url) {
	const safe = webAddress(url);
	return safe === null ? html`${text}` : html`<a href="${safe}" rel="noreferrer">${text}</a>`;
}
// src/report/page/lanes.ts
const LANES_LIMIT = 300;
const QUIET_LANES_LIMIT = 100;
const SHAPES = {
	panic: "M0-7 7 0 0 7-7 0Z",
	oom: "M-5.5-5.5h11v11h-11Z",
	exit: "M0-6.5 6.5 5.5h-13Z",
	signal: "M-6.5-5.5h13L0 6.5Z",
	probe: "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0Z",
	stuck: "M-5-5h10v10h-10Z"
};
const QUIET_SHAPE = "M-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0Z";
function spanOf(report) {
	const from = Date.parse(report.since);
	const to = Math.max(Date.parse(report.until), from + 1);
	const begun = Date.parse(report.watchedFrom);
	const watchedFrom = Number.isNaN(begun) ? from : Math.min(to, Math.max(from, begun));
	const natural = (watchedFrom - from) / (to - from);
	const isStretched = natural > .5 && to - watchedFrom >= 1e3;
	return {
		from,
		to,
		watchedFrom,
		watchAt: isStretched ? .5 : natural,
		isStretched
	};
}
function lanes(report) {
	if (report.lanes.length === 0) return null;
	const { died = [], quiet = [] } = Object.groupBy(report.lanes, (lane) => lane.runs.some((run) => run.finding !== null) ? "died" : "quiet");
	const span = spanOf(report);
	const more = quiet.length - QUIET_LANES_LIMIT;
	const moreDied = died.length - LANES_LIMIT;
	return joinedHtml([
		html`<section aria-labelledby="timeline"><h2 id="timeline">Timeline</h2>`,
		MARKS,
		legend(report, span),
		axis(span),
		groups(died.slice(0, LANES_LIMIT), report, span),
		moreDied > 0 && html`<p>\u2026 and ${require_palette.counted(moreDied, "more container")} that died</p>`,
		quiet.length > 0 && html`<details><summary>${require_palette.counted(quiet.length, "container")} without a death</summary>${groups(quiet.slice(0, QUIET_LANES_LIMIT), report, span)}${more > 0 && html`<p>\u2026 and ${require_palette.counted(more, "more container")}</p>`}</details>`,
		html`</section>`
	], "\n");
}
function legend(report, span) {
	return html`<ul class="legend">${[...new Set(report.findings.map(({ cause }) => cause))].map((cause) => html`<li><svg aria-hidden="true">${mark(cause, "7", "7", true)}</svg> ${require_palette.CAUSE_WORDS[cause].word}</li>`)}<li>green: running</li><li>${span.isStretched ? `dashed: the watch of ${require_palette.lasting(span.to - span.watchedFrom)} begins, drawn wider than the ${require_palette.lasting(span.watchedFrom - span.from)} before it` : "dashed: the watch begins"}</li></ul>`;
}
function groups(of, report, span) {
	return joinedHtml([...Map.groupBy(of, ({ workload, revision }) => `${require_palette.workloadRef(workload)} in ${workload.namespace}${revision === "current" ? "" : `, ${revision} revision`}`)].map(([name, members]) => html`<h3>${name}</h3>\n${joinedHtml(members.map((lane) => row(lane, report, span)), "\n")}`), "\n");
}
function axis(span) {
	const { watchAt, isStretched } = span;
	const shares = isStretched ? [
		0,
		watchAt / 2,
		watchAt,
		(1 + watchAt) / 2,
		1
	] : [
		0,
		.25,
		.5,
		.75,
		1
	];
	const at = (share) => new Date(timeAt(share, span)).toISOString();
	const label = (share) => require_palette.day(at(0)) === require_palette.day(at(1)) ? require_palette.clock(at(share)) : require_palette.dateAndTime(at(share)).slice(5);
	return html`<div class="axis"><span>UTC</span><svg aria-hidden="true">${shares.map((share) => {
		const anchor = share === 0 ? "start" : share === 1 ? "end" : "middle";
		return html`<text x="${percent(share)}" y="16" text-anchor="${anchor}">${label(share)}</text>`;
	})}</svg></div>`;
}
function row(lane, report, span) {
	const type = lane.containerType === "container" ? "" : ` (${lane.containerType})`;
	const bars = lane.runs.map((run) => bar(run, span));
	const marks = lane.runs.map((run) => death(run, lane, report, span));
	const watch = percent(span.watchAt);
	return html`<div class="lane"><span>${lane.pod} <small>${lane.container}${type}</small></span><svg>${bars}<line class="deploy" x1="${watch}" x2="${watch}" y1="0" y2="24"/>${marks}</svg></div>`;
}
function bar(run, span) {
	if (run.startedAt === null) return null;
	const from = shareOf(run.startedAt, span);
	const to = run.finishedAt === null ? 1 : shareOf(run.finishedAt, span);
	return to <= from ? null : html`<rect class="run" x="${percent(from)}" width="${percent(to - from)}" y="8" height="8"/>`;
}
function death(run, lane, report, span) {
	const finding = run.finding === null ? void 0 : report.findings[run.finding];
	if (finding === void 0 || run.finding === null) return null;
	const time = run.finishedAt ?? report.until;
	const label = upTo(160, `${require_palette.clockBeside(time, report.until)} UTC ${require_palette.CAUSE_WORDS[finding.cause].word}: ${lane.pod}: ${finding.title}`);
	return html`<a href="#f${run.finding + 1}"><title>${label}</title>${mark(finding.cause, percent(shareOf(time, span)), "12", finding.failing)}</a>`;
}
function mark(cause, x, y, failing) {
	return html`<use href="#m-${cause}${failing ? "" : "-quiet"}" x="${x}" y="${y}"/>`;
}
const MARKS = trusted(`<svg class="marks" width="0" height="0" aria-hidden="true"><defs>${require_model.CAUSES.map((cause) => {
	const shape = SHAPES[cause] ?? QUIET_SHAPE;
	return `<path id="m-${cause}" class="m m-${cause}" d="${shape}"/><path id="m-${cause}-quiet" class="m m-quiet" d="${shape}"/>`;
}).join("")}</defs></svg>`);
function shareOf(time, { from, to, watchedFrom, watchAt }) {
	const at = Date.parse(time);
	if (Number.isNaN(at) || at <= from) return 0;
	if (at < watchedFrom) return watchAt * (at - from) / (watchedFrom - from);
	return to === watchedFrom ? 1 : Math.min(1, watchAt + (1 - watchAt) * (at - watchedFrom) / (to - watchedFrom));
}
function timeAt(share, { from, to, watchedFrom, watchAt }) {
	if (share < watchAt) return from + share / watchAt * (watchedFrom - from);
	return watchAt === 1 ? to : watchedFrom + (share - watchAt) / (1 - watchAt) * (to - watchedFrom);
}
function percent(of) {
	return `${Math.round(of * 1e4) / 100}%`;
}
// src/report/page/script.ts
const SCRIPT = `
"use strict";
let all = [...document.querySelectorAll(".finding")];
const bar = document.querySelector(".bar");
const input = bar.querySelector("input");
const status = bar.querySelector("output");
bar.hidden = false;

let texts = null;
const unparsed = [...document.querySelectorAll("noscript")];
function parse(most) {
  for (const text of unparsed.splice(0, most)) text.outerHTML = text.textContent;
  texts = null;
  all = [...document.querySelectorAll(".finding")];
}
function parseAll() { if (unparsed.length > 0) parse(unparsed.length); }
const whenIdle = globalThis.requestIdleCallback ?? setTimeout;
function parseSome() {
  if (unparsed.length === 0) return;
  parse(1);
  whenIdle(parseSome);
}
setTimeout(whenIdle, 500, parseSome);

function reveal() {
  if (location.hash.length > 1) parseAll();
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  for (let each = target; each; each = each.parentElement) if (each.tagName === "DETAILS") each.open = true;
  target.scrollIntoView({ block: "center" });
}
addEventListener("hashchange", reveal);
reveal();

let ranges = [];
let current = -1;
function search() {
  const wanted = input.value.trim().toLowerCase();
  parseAll();
  texts ??= all.map((each) => each.textContent.toLowerCase());
  let shown = 0;
  all.forEach((each, index) => {
    each.hidden = wanted !== "" && !texts[index].includes(wanted);
    if (!each.hidden) shown += 1;
  });
  ranges = wanted === "" ? [] : found(wanted);
  current = -1;
  if (globalThis.CSS?.highlights) CSS.highlights.set("found", new Highlight(...ranges));
  status.textContent = wanted === "" ? "" : shown + " of " + all.length + " findings, " + ranges.length + (ranges.length === MAX ? " or more" : "") + " places";
}
const MAX = 2000;
function found(wanted) {
  const list = [];
  for (const each of all) {
    if (each.hidden) continue;
    const walk = document.createTreeWalker(each, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const text = node.data.toLowerCase();
      for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, Math.min(node.length, at + wanted.length));
        if (list.push(range) === MAX) return list;
      }
    }
  }
  return list;
}
function next(step) {
  if (ranges.length === 0) return;
  current = (current + step + ranges.length) % ranges.length;
  const element = ranges[current].startContainer.parentElement;
  for (let each = element; each; each = each.parentElement) if (each.tagName === "DETAILS") each.open = true;
  element.scrollIntoView({ block: "center" });
  status.textContent = "place " + (current + 1) + " of " + ranges.length;
}
let waiting = 0;
input.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(search, 120); });
input.addEventListener("keydown", (event) => {
  if (event.key === "Enter") { event.preventDefault(); next(event.shiftKey ? -1 : 1); }
  if (event.key === "Escape") { input.value = ""; search(); input.blur(); }
});
function step(by) {
  parseAll();
  const seen = all.filter((each) => !each.hidden);
  const at = seen.findIndex((each) => each.contains(document.activeElement));
  const to = seen[at < 0 ? 0 : Math.max(0, Math.min(seen.length - 1, at + by))];
  to?.querySelector("summary").focus();
  to?.scrollIntoView({ block: "start" });
}
addEventListener("keydown", (event) => {
  if (event.key === "F3" || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "f")) parseAll();
  if (event.target === input || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "/") { event.preventDefault(); input.focus(); }
  if (event.key === "j") step(1);
  if (event.key === "k") step(-1);
});
function offerCopies(details) {
  for (const text of details.querySelectorAll("pre.copied")) {
    text.classList.remove("copied");
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Copy";
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(text.textContent);
      button.textContent = "Copied";
    });
    text.after(button);
  }
}
addEventListener("toggle", ({ target }) => { if (target.open) offerCopies(target); }, true);
for (const each of document.querySelectorAll("details[open]")) offerCopies(each);
addEventListener("beforeprint", () => { parseAll(); for (const each of document.querySelectorAll("details")) each.open = true; });
`;
// src/report/page/style.ts
const STYLE = `
:root { color-scheme: light dark; --bg: #fff; --fg: #1f2328; --dim: #59636e; --line: #d1d9e0; --box: #f6f8fa; --mark: #fff8c5;
  --link: #0969da; --bad: #cf222e; --good: #1a7f37; --warn: #9a6700; --run: #b6d7bd; --deploy: #8250df; }
@media (prefers-color-scheme: dark) { :root { --bg: #0d1117; --fg: #f0f6fc; --dim: #9198a1; --line: #3d444d; --box: #151b23; --mark: #5a4a00;
  --link: #4493f8; --bad: #f85149; --good: #3fb950; --warn: #d29922; --run: #1f4a2c; --deploy: #ab7df8; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 4rem; }
body { margin: 0 auto; max-width: 76rem; padding: 0 1rem 4rem; background: var(--bg); color: var(--fg);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; overflow-wrap: anywhere; }
a { color: var(--link); } a:focus-visible, summary:focus-visible, input:focus-visible, button:focus-visible, [tabindex]:focus-visible {
  outline: 2px solid var(--link); outline-offset: 2px; }
h1 { font-size: 1.35rem; line-height: 1.3; margin: 1.25rem 0 .5rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; } h3 { font-size: .95rem; margin: 1.25rem 0 .25rem; }
code, pre, .log, .frames { font: .8125rem/1.5 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
.skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: .5rem; }
.numbers { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: 0; padding: 0; } .numbers div { display: flex; gap: .4rem; }
.numbers dt { color: var(--dim); white-space: nowrap; } .numbers dd { margin: 0; }
.verdict-failed, .verdict-error { color: var(--bad); font-weight: 600; } .verdict-passed { color: var(--good); font-weight: 600; }
.notes { padding-left: 1.25rem; color: var(--warn); }
.bar { position: sticky; top: 0; z-index: 2; background: var(--bg); border-bottom: 1px solid var(--line); padding: .5rem 0; display: flex; gap: .75rem; align-items: center; flex-wrap: wrap; }
.bar[hidden] { display: none; }
.bar input { flex: 1 1 12rem; min-width: 0; font: inherit; color: inherit; background: var(--box); border: 1px solid var(--line); border-radius: 6px; padding: .3rem .6rem; }
.bar output { color: var(--dim); font-size: .875rem; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1rem; color: var(--dim); font-size: .8125rem; margin: .25rem 0; padding: 0; list-style: none; }
.legend > li > svg { width: 14px; height: 14px; vertical-align: -2px; overflow: visible; }
[aria-labelledby="timeline"] h3 { font-size: .8125rem; margin: .6rem 0 .1rem; }
.lane, .axis { display: grid; grid-template-columns: minmax(0, 22rem) minmax(0, 1fr); gap: 0 .75rem; padding-right: 10px; align-items: center; border-top: 1px solid var(--line); content-visibility: auto; contain-intrinsic-height: auto 25px; }
.axis { border: 0; color: var(--dim); font-size: .75rem; }
.lane > span { font-size: .8125rem; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; } .lane small { color: var(--dim); }
.lane svg, .axis svg { width: 100%; height: 24px; display: block; overflow: visible; }
svg.marks { position: absolute; }
.axis text { fill: var(--dim); font-size: 11px; }
.run { fill: var(--run); } .deploy { stroke: var(--deploy); stroke-width: 1.5; stroke-dasharray: 3 2; } .axis .deploy-label { fill: var(--deploy); }
.m { stroke: var(--bg); stroke-width: 1; fill: var(--bad); } .m-oom { fill: #bf3989; } .m-exit { fill: #bc4c00; } .m-signal { fill: #8250df; } .m-probe { fill: #0969da; }
.m-stuck { fill: none; stroke: var(--bad); stroke-width: 2; } .m-quiet { fill: var(--dim); }
.lane a:focus-visible use { filter: drop-shadow(0 0 3px var(--link)); }
.finding { border: 1px solid var(--line); border-radius: 8px; margin: .75rem 0; content-visibility: auto; contain-intrinsic-height: auto 60px; }
.finding[hidden] { display: none; }
.finding > summary { padding: .6rem .8rem; cursor: pointer; background: var(--box); border-radius: 8px; } .finding[open] > summary { border-radius: 8px 8px 0 0; border-bottom: 1px solid var(--line); }
.finding > summary b { font-weight: 600; } .finding > summary .where { display: block; color: var(--dim); font-size: .875rem; margin-left: 1rem; }
.finding > div { padding: .25rem .8rem .8rem; }
.finding:target { border-color: var(--link); }
.cause { display: inline-block; border-radius: 1rem; padding: 0 .5rem; font-size: .75rem; border: 1px solid currentColor; color: var(--bad); } .quiet .cause { color: var(--dim); }
.facts { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .15rem 1rem; margin: .5rem 0; } .facts dt { color: var(--dim); } .facts dd { margin: 0; }
details details > summary { cursor: pointer; padding: .25rem 0; }
pre, .log, .frames { background: var(--box); border-radius: 6px; padding: .6rem .8rem; margin: .4rem 0; overflow-x: auto; white-space: pre; overflow-wrap: normal; tab-size: 4; }
.frames { list-style: none; } .frames li { color: var(--dim); } .frames li.app { color: var(--fg); } .frames li.culprit { background: var(--mark); font-weight: 600; } .frames li.culprit::before { content: "\u25b6 "; }
.frames li::before { content: "  "; }
.log { list-style: none; max-height: 32rem; overflow-y: auto; } .log a { display: inline-block; min-width: 4ch; margin-right: 1ch; text-align: right; color: var(--dim); text-decoration: none; user-select: none; }
.log li:target, .source b { background: var(--mark); font-weight: inherit; } .log li.crash { box-shadow: inset 2px 0 var(--bad); }
.scroll { overflow-x: auto; } table { border-collapse: collapse; font-size: .8125rem; } th, td { text-align: left; padding: .2rem .6rem; border-top: 1px solid var(--line); white-space: nowrap; } td.note { white-space: normal; min-width: 12rem; }
button { font: inherit; font-size: .8125rem; color: inherit; background: var(--box); border: 1px solid var(--line); border-radius: 6px; padding: .15rem .6rem; cursor: pointer; }
footer { color: var(--dim); font-size: .875rem; margin-top: 3rem; }
::highlight(found) { background: #ffdf5d; color: #1f2328; }
@media (max-width: 40rem) {
  body { padding: 0 .6rem 3rem; } .lane, .axis { grid-template-columns: minmax(0, 1fr); padding-top: .2rem; } .facts { grid-template-columns: minmax(0, 1fr); } .facts dd { margin-bottom: .35rem; }
}
@media print {
  .bar, .skip, button { display: none !important; } .finding, .lane { content-visibility: visible; break-inside: avoid-page; } .log { max-height: none; } pre, .log, .frames { white-space: pre-wrap; }
  details::details-content { content-visibility: visible !important; height: auto !important; display: block !important; }
}
`;
// \0@oxc-project+runtime@0.156.0/helpers/esm/taggedTemplateLiteral.js
function _taggedTemplateLiteral(e, t) {
	return t || (t = e.slice(0)), Object.freeze(Object.defineProperties(e, { raw: { value: Object.freeze(t) } }));
}
// src/report/page/page.ts
var _templateObject;
const OPEN = 3;
const POLICY = [
	"default-src 'none'",
	`style-src '${digest(STYLE)}'`,
	`script-src '${digest(SCRIPT)}'`,
	"base-uri 'none'",
	"form-action 'none'"
].join("; ");
function digest(text) {
	return `sha256-${(0, node_crypto.createHash)("sha256").update(text).digest("base64")}`;
}
function renderPage(report, ctx) {
	const title = phraseText(headline(report, ctx));
	const view = {
		report,
		ctx,
		advice: /* @__PURE__ */ new Map()
	};
	const main = [];
	const others = [];
	for (const [index, finding] of report.findings.entries()) (isReported(finding) ? main : others).push({
		finding,
		number: index + 1
	});
	const folds = (of, open) => {
		const fold = ({ finding, number }, index) => pageFinding(finding, number, view, detailFor(of.length, index), index < open);
		return inChunks(of, of.length > DETAILED ? DETAILED_OF_MANY : of.length, fold);
	};
	return joinedHtml([
		html`<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">`,
		html`<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
		html`<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">`,
		html`<title>${title}</title>\n<style>${trusted(STYLE)}</style>\n</head>\n<body>`,
		html`<a class="skip" href="#findings">To the findings</a>`,
		html`<header><h1>${title}</h1>${numbersList(report, ctx)}${notes(report)}</header>`,
		html`<div class="bar" role="search" hidden><input type="search" placeholder="Search findings, traces and logs ( / )" aria-label="Search findings, traces and logs"><output aria-live="polite"></output></div>`,
		lanes(report),
		html`<section aria-labelledby="findings"><h2 id="findings">${main.length === 0 ? "No findings" : require_palette.counted(main.length, "finding")}</h2>`,
		folds(main, OPEN),
		html`</section>`,
		others.length > 0 && html`<section aria-labelledby="others"><h2 id="others">Not failing: ${require_palette.counted(others.length, "other finding")}</h2>`,
		folds(others, 0),
		others.length > 0 && html`</section>`,
		html`<footer>Crashgate ${report.version} \u00b7 keys: / search, Enter next place, j and k next and previous finding</footer>`,
		html(_templateObject || (_templateObject = _taggedTemplateLiteral(["<script>", "<\/script>\n</body>\n</html>\n"], ["<script>", "<\/script>\\n</body>\\n</html>\\n"])), trusted(SCRIPT))
	], "\n").text;
}
const CHUNK = 64;
function inChunks(of, first, part) {
	let whole = "";
	for (let from = 0, end = 0; from < of.length; from = end) {
		end = Math.min(from + CHUNK, from < first ? first : of.length);
		const chunk = of.slice(from, end).map((each, index) => part(each, from + index).text).join("\n");
		whole += `${from === 0 ? "" : "\n"}${from < first ? chunk : `<noscript>${chunk}</noscript>`}`;
	}
	return new Html(whole);
}
const DETAILED = 100;
const DETAILED_OF_MANY = 20;
function detailFor(findings, index) {
	if (findings > DETAILED && index >= DETAILED_OF_MANY) return null;
	const share = (budget, most) => Math.min(most, Math.floor(budget / Math.min(DETAILED, findings)));
	return {
		logLines: share(4e3, 400),
		groups: share(2e3, 200),
		frames: share(4e3, 100),
		instances: share(4e3, 200)
	};
}
function numbersList(report, ctx) {
	const watched = require_palette.lasting(require_palette.between(report.watchedFrom, report.until) ?? 0);
	const url = webAddress(ctx.runUrl);
	return html`<dl class="numbers">${[
		["Verdict", html`<span class="verdict-${report.verdict}">${report.verdict}</span>`],
		["Watched", `${watched}, until ${require_palette.dateAndTime(report.until)} UTC`],
		["Back to", `${require_palette.dateAndTime(report.since)} UTC`],
		["Namespaces", report.namespaces.slice(0, 20).join(", ")],
		["Context", report.context],
		["Pods", require_palette.thousands(report.pods)],
		["Containers", require_palette.thousands(report.containers)],
		["Deaths", require_palette.thousands(report.restarts)],
		["Commit", report.deployed.sha?.slice(0, 12) ?? `not known (${report.deployed.from})`],
		["Environment", report.environment],
		["Run", url !== null && html`<a href="${url}" rel="noreferrer">${ctx.runNumber ?? "open"}</a>`]
	].filter(([, value]) => value !== null && value !== false).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}
function notes(report) {
	const all = [...report.errors, ...report.warnings];
	return all.length === 0 ? null : html`<ul class="notes">${all.map((note) => html`<li>${spoken(note)}</li>`)}</ul>`;
}
// src/report/slack.ts
const FINDINGS_LIMIT = 5;
function renderSlack(report, ctx, commentUrl) {
	const title = phraseText(headline(report, ctx));
	const findings = reported(report.findings);
	const more = findings.length - FINDINGS_LIMIT;
	const blocks = [
		{
			type: "header",
			text: plain(title, 150)
		},
		...findings.slice(0, FINDINGS_LIMIT).map((finding) => section(findingText(finding, report))),
		...more > 0 ? [section(`\u2026 and ${require_palette.counted(more, "more finding")}`)] : [],
		...report.errors.slice(0, 3).map((error) => section(error)),
		{
			type: "context",
			elements: [plain(watched(report), SLACK_BLOCK_TEXT_LIMIT_CHARS)]
		},
		...actions(findings, ctx, commentUrl)
	];
	const text = require_escape.cutUnits(require_escape.disarmCommands(require_escape.oneLine(title)), SLACK_TEXT_LIMIT_CHARS).replace(/[&<>]/g, (found) => ENTITIES[found] ?? "");
	return `${JSON.stringify({
		text,
		blocks,
		unfurl_links: false,
		unfurl_media: false
	}, null, 2)}\n`;
}
const ENTITIES = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;"
};
function plain(text, limit) {
	return {
		type: "plain_text",
		text: require_escape.cutUnits(require_escape.disarmCommands(require_escape.withoutControls(text)).trim() || "\u2026", limit),
		emoji: false
	};
}
function section(text) {
	return {
		type: "section",
		text: plain(text, SLACK_BLOCK_TEXT_LIMIT_CHARS)
	};
}
function findingText(finding, report) {
	const at = require_palette.place(finding);
	const [why, todo] = hintParts(finding.hint);
	return [
		phraseText(trouble(finding, [])),
		[
			...at === null ? [] : [at],
			...finding.container === "" ? [] : [`container ${finding.container}`],
			require_palette.inPods(finding, report),
			require_palette.howOften(finding)
		].join(" \u00b7 "),
		why,
		...todo === null ? [] : [todo]
	].map((line) => require_escape.oneLine(line, 600)).filter((line) => line !== "").join("\n");
}
function watched(report) {
	const { namespaces, deployed } = report;
	const more = namespaces.length > 5 ? ` and ${namespaces.length - 5} more` : "";
	return [
		`Watched ${require_palette.counted(report.pods, "pod")} in ${namespaces.slice(0, 5).join(", ") || "no namespace"}${more} for ${require_palette.lasting(require_palette.between(report.watchedFrom, report.until) ?? 0)}`,
		...report.context === null ? [] : [`context ${report.context}`],
		...deployed.sha === null ? [] : [`commit ${require_palette.shortSha(deployed.sha)}`]
	].map((part) => require_escape.oneLine(part, 400)).join(" \u00b7 ");
}
function actions(findings, ctx, commentUrl) {
	const issue = findings.map((finding) => issueAddress(finding, ctx)).find((url) => url !== null) ?? null;
	const elements = [
		[
			"comment",
			"Open the comment",
			commentUrl
		],
		[
			"issue",
			"Open the issue",
			issue
		],
		[
			"run",
			"Open the run",
			ctx.runUrl
		]
	].flatMap(([id, label, address]) => {
		const url = webAddress(address ?? null);
		if (url === null || url.length > URL_LIMIT) return [];
		return [{
			type: "button",
			action_id: `crashgate-${id}`,
			text: plain(label ?? "", 75),
			url
		}];
	});
	return elements.length === 0 ? [] : [{
		type: "actions",
		elements
	}];
}
const URL_LIMIT = 3e3;
// src/report/summary.ts
function renderSummary(report, ctx, limit = STEP_SUMMARY_LIMIT) {
	return require_palette.shrink(documentOf(report, ctx, opening(report, ctx, limit)), limit);
}
// src/report/title.ts
const TITLE_LIMIT = 500;
function renderTitle(report, ctx) {
	return require_escape.title(phraseText(headline(report, ctx)), TITLE_LIMIT);
}
Object.defineProperty(exports, "COMMENT_LIMIT", {
	enumerable: true,
	get: function() {
		return COMMENT_LIMIT;
	}
});
Object.defineProperty(exports, "COMMIT_DID_NOT_COME", {
	enumerable: true,
	get: function() {
		return COMMIT_DID_NOT_COME;
	}
});
Object.defineProperty(exports, "POST_START", {
	enumerable: true,
	get: function() {
		return POST_START;
	}
});
Object.defineProperty(exports, "arrivedLine", {
	enumerable: true,
	get: function() {
		return arrivedLine;
	}
});
Object.defineProperty(exports, "commentKey", {
	enumerable: true,
	get: function() {
		return commentKey;
	}
});
Object.defineProperty(exports, "deathId", {
	enumerable: true,
	get: function() {
		return deathId;
	}
});
Object.defineProperty(exports, "deathLine", {
	enumerable: true,
	get: function() {
		return deathLine;
	}
});
Object.defineProperty(exports, "findingGroup", {
	enumerable: true,
	get: function() {
		return findingGroup;
	}
});
Object.defineProperty(exports, "findingLine", {
	enumerable: true,
	get: function() {
		return findingLine;
	}
});
Object.defineProperty(exports, "fold", {
	enumerable: true,
	get: function() {
		return fold;
	}
});
Object.defineProperty(exports, "isError", {
	enumerable: true,
	get: function() {
		return isError;
	}
});
Object.defineProperty(exports, "isGone", {
	enumerable: true,
	get: function() {
		return isGone;
	}
});
Object.defineProperty(exports, "isHookKilled", {
	enumerable: true,
	get: function() {
		return isHookKilled;
	}
});
Object.defineProperty(exports, "isReported", {
	enumerable: true,
	get: function() {
		return isReported;
	}
});
Object.defineProperty(exports, "isWorthAComment", {
	enumerable: true,
	get: function() {
		return isWorthAComment;
	}
});
Object.defineProperty(exports, "markPublished", {
	enumerable: true,
	get: function() {
		return markPublished;
	}
});
Object.defineProperty(exports, "neverRan", {
	enumerable: true,
	get: function() {
		return neverRan;
	}
});
Object.defineProperty(exports, "publishedLine", {
	enumerable: true,
	get: function() {
		return publishedLine;
	}
});
Object.defineProperty(exports, "readCommentMarker", {
	enumerable: true,
	get: function() {
		return readCommentMarker;
	}
});
Object.defineProperty(exports, "readIssueBody", {
	enumerable: true,
	get: function() {
		return readIssueBody;
	}
});
Object.defineProperty(exports, "recordOccurrence", {
	enumerable: true,
	get: function() {
		return recordOccurrence;
	}
});
Object.defineProperty(exports, "recordQuiet", {
	enumerable: true,
	get: function() {
		return recordQuiet;
	}
});
Object.defineProperty(exports, "renderAnnotations", {
	enumerable: true,
	get: function() {
		return renderAnnotations;
	}
});
Object.defineProperty(exports, "renderCheckRun", {
	enumerable: true,
	get: function() {
		return renderCheckRun;
	}
});
Object.defineProperty(exports, "renderComment", {
	enumerable: true,
	get: function() {
		return renderComment;
	}
});
Object.defineProperty(exports, "renderDeploymentDescription", {
	enumerable: true,
	get: function() {
		return renderDeploymentDescription;
	}
});
Object.defineProperty(exports, "renderDuplicate", {
	enumerable: true,
	get: function() {
		return renderDuplicate;
	}
});
Object.defineProperty(exports, "renderGatheredIssue", {
	enumerable: true,
	get: function() {
		return renderGatheredIssue;
	}
});
Object.defineProperty(exports, "renderIssue", {
	enumerable: true,
	get: function() {
		return renderIssue;
	}
});
Object.defineProperty(exports, "renderIssueNews", {
	enumerable: true,
	get: function() {
		return renderIssueNews;
	}
});
Object.defineProperty(exports, "renderIssueTable", {
	enumerable: true,
	get: function() {
		return renderIssueTable;
	}
});
Object.defineProperty(exports, "renderPage", {
	enumerable: true,
	get: function() {
		return renderPage;
	}
});
Object.defineProperty(exports, "renderResolvedComment", {
	enumerable: true,
	get: function() {
		return renderResolvedComment;
	}
});
Object.defineProperty(exports, "renderSlack", {
	enumerable: true,
	get: function() {
		return renderSlack;
	}
});
Object.defineProperty(exports, "renderSummary", {
	enumerable: true,
	get: function() {
		return renderSummary;
	}
});
Object.defineProperty(exports, "renderTerminal", {
	enumerable: true,
	get: function() {
		return renderTerminal;
	}
});
Object.defineProperty(exports, "renderTitle", {
	enumerable: true,
	get: function() {
		return renderTitle;
	}
});
Object.defineProperty(exports, "reported", {
	enumerable: true,
	get: function() {
		return reported;
	}
});
Object.defineProperty(exports, "rightsLine", {
	enumerable: true,
	get: function() {
		return rightsLine;
	}
});
Object.defineProperty(exports, "seenLine", {
	enumerable: true,
	get: function() {
		return seenLine;
	}
});
Object.defineProperty(exports, "settledLine", {
	enumerable: true,
	get: function() {
		return settledLine;
	}
});
Object.defineProperty(exports, "signOfLife", {
	enumerable: true,
	get: function() {
		return signOfLife;
	}
});
Object.defineProperty(exports, "startLine", {
	enumerable: true,
	get: function() {
		return startLine;
	}
});
Object.defineProperty(exports, "toJson", {
	enumerable: true,
	get: function() {
		return toJson;
	}
});
Object.defineProperty(exports, "verdictLine", {
	enumerable: true,
	get: function() {
		return verdictLine;
	}
});
Object.defineProperty(exports, "withKey", {
	enumerable: true,
	get: function() {
		return withKey;
	}
});
// f635c4bb3efa9d04
