var isReported = (function(finding) {
	return FAILING_CAUSES.includes(finding.cause) && (finding.ignoredBy === null || finding.ignoredBy === "fail-on");
});
var reported = (function(findings) {
	return findings.filter(isReported);
});
var listedOnly = (function(findings) {
	return findings.filter(((finding) => !isReported(finding)));
});
var headline = (function(report, ctx) {
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
});
var opening$1 = (function(report, ctx, findings) {
	const [first, ...rest] = findings;
	if (first === void 0) return report.verdict === "error" ? blind(report) : allWell(report, ctx);
	const mark = `${CAUSE_WORDS[first.cause].mark} `;
	if (rest.length === 0) return [mark, ...trouble(first, [" ", ...after(report, ctx)])];
	const workloads = new Set(findings.map((({ workload }) => `${workload.kind} ${workload.namespace} ${workload.name}`)));
	const where = workloads.size === 1 ? [{ code: first.workload.name }] : [counted(workloads.size, "workload")];
	return [
		mark,
		`${counted(findings.length, "finding")} in `,
		...where,
		" ",
		...after(report, ctx),
		", first ",
		...trouble(first, [])
	];
});
var trouble = (function(finding, when) {
	const name = { code: finding.workload.name };
	if (finding.cause === "panic") return [
		name,
		" crashed",
		...when,
		": ",
		{ code: finding.title }
	];
	const rest = titleWithoutWorkload(finding);
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
});
var after = (function(report, ctx) {
	if (ctx.occasion !== "deploy") return ["in ", { code: report.environment ?? namespacesText(report.namespaces) }];
	return report.environment === null ? ["after this deploy"] : ["after this deploy to ", { code: report.environment }];
});
var allWell = (function(report, ctx) {
	const watched = lasting(between(report.watchedFrom, report.until) ?? 0);
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
		{ code: shortSha(sha) }
	];
	return [
		"\u2705 ",
		...outcome,
		" in ",
		{ code: where },
		` from ${clockBeside(report.since, report.until)} to ${clockBeside(report.until, report.since)} UTC`
	];
});
var withoutCrash = (function(report) {
	const crashes = report.findings.filter(isCrash);
	const [first] = crashes.filter((({ ignoredBy, restarts }) => !isOld(ignoredBy) || restarts > 0));
	if (first === void 0) return [crashes.length > 0 ? "No new crash" : "No crash"];
	return [
		"Nothing fails, but ",
		...trouble(first, []),
		` (listed only: ${first.ignoredBy ?? first.cause})`
	];
});
var isOld = (function(ignoredBy) {
	return ignoredBy === "before-since" || ignoredBy === "before-deploy";
});
var isCrash = (function({ cause, crash }) {
	return crash !== null || [
		"panic",
		"oom",
		"exit",
		"signal",
		"probe"
	].includes(cause);
});
var unready = (function(report, before) {
	const [first] = report.findings.filter((({ cause, ignoredBy }) => cause === "unready" && ignoredBy === "fail-on"));
	if (first === void 0) return [];
	const are = first.instances.length === 1 ? "is" : "are";
	const words = /^.* is not ready: (.*)$/.exec(first.title)?.[1];
	return [
		before,
		`${inPods(first, report)} of `,
		{ code: first.workload.name },
		` ${are} not ready`,
		...words === void 0 ? [] : [": ", { sentence: words }]
	];
});
var verdict = (function(report, ctx) {
	return report.verdict === "error" && reported(report.findings).length === 0 && report.endedBy !== "cancelled" && report.errors.length > 0 ? [UNSEEN] : headline(report, ctx);
});
var reportedOnly = (function(ctx, findings) {
	if (findings.length === 0 || findings.some(((finding) => finding.failing))) return [];
	return [
		" \u00b7 reported only (",
		{ code: ctx.failOn.length === 0 ? "fail-on: none" : "fail-on" },
		")"
	];
});
var superseded = (function({ superseded: rollouts }) {
	return rollouts.slice(0, 3).flatMap((({ workload, at, wentBack }, _, all) => [
		" \u00b7 ",
		...all.length === 1 ? [] : [{ code: workload.name }, " was "],
		`${wentBack ? "rolled back" : "replaced by another rollout"} at ${clock(at)} UTC`
	]));
});
var partial = (function(report) {
	return report.partial.slice(0, 3).flatMap((({ workload, seen, wanted, waitsFor }) => [
		` \u00b7 only ${seen} of ${counted(wanted, "new pod")} of `,
		{ code: workload.name },
		" seen",
		...waitsFor === null ? [] : [
			": it waits for ",
			{ code: waitsFor.pod },
			" (",
			{ code: waitsFor.state },
			")"
		]
	]));
});
var lost = (function(report) {
	if (reported(report.findings).length === 0) return [];
	if (report.endedBy === "access-lost") return [" \u00b7 access to the cluster was lost"];
	return report.endedBy === "cancelled" ? [" \u00b7 cancelled"] : [];
});
var namespacesText = (function(namespaces) {
	if (namespaces.length === 0) return "any namespace";
	return namespaces.length <= NAMED_NAMESPACES ? namespaces.join(", ") : `${namespaces.length} namespaces`;
});
var phraseMarkdown = (function(phrase) {
	return phrase.map(((part) => {
		if (typeof part === "string") return part;
		return "code" in part ? code(part.code, PART_LIMIT) : prose(part.sentence, PART_LIMIT);
	})).join("");
});
var phraseText = (function(phrase) {
	return phrase.map(((part) => {
		if (typeof part === "string") return part;
		return oneLine("code" in part ? part.code : part.sentence, PART_LIMIT);
	})).join("");
});
var renderAnnotations = (function(report) {
	const all = reported(report.findings);
	return ["error", "warning"].flatMap(((level) => {
		const ofLevel = all.filter(((finding) => levelOf(finding) === level));
		const fits = ofLevel.length <= 10;
		const kept = fits ? ofLevel : ofLevel.slice(0, 9);
		const made = kept.map(((finding) => annotation(finding, report)));
		if (fits) return made;
		const left = counted(ofLevel.length - kept.length, "more finding");
		return [...made, {
			level,
			title: `Crashgate: ${left}`,
			message: `${left}: see the summary of this run.`,
			path: null,
			line: null
		}];
	}));
});
var levelOf = (function(finding) {
	return finding.failing ? "error" : "warning";
});
var annotation = (function(finding, report) {
	const at = place(finding);
	const stack = finding.crash === null ? [] : crashStack(finding.crash, STACK, (() => null));
	const lines = [
		`${phraseText(trouble(finding, []))}${at === null ? "" : ` (${at})`}: ${howOften(finding)}, ${inPods(finding, report)}`,
		...finding.hint === "" ? [] : [finding.hint],
		...stack.length === 0 ? [] : ["", ...stack]
	];
	return {
		level: levelOf(finding),
		title: title(phraseText(trouble(finding, [])), 200),
		message: cutUnits(withoutControls(lines.join("\n")), ANNOTATION_MESSAGE_LIMIT_CHARS),
		path: finding.source?.path ?? null,
		line: finding.source?.line ?? null
	};
});
var neverRan = (function(reason) {
	return reason !== null && START_ERRORS.has(reason);
});
var logCommand = (function({ workload, instances }, report) {
	const lanes = lanesOf(report);
	const laneOf = (({ pod, container }) => lanes.get(laneKey(workload.namespace, pod, container)));
	const shown = ((each) => hasLog(each) && !diedAgain(each, laneOf(each)));
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
});
var hasLog = (function({ log, reason }) {
	return (log.source === "previous" || log.source === "current") && !neverRan(reason);
});
var isRunning = (function({ log }, lane) {
	const last = lane?.runs.at(-1);
	return last === void 0 ? log.source === "previous" : last.finishedAt === null;
});
var diedAgain = (function({ finishedAt }, lane) {
	const at = Date.parse(finishedAt ?? "");
	return lane?.runs.some(((run) => Date.parse(run.finishedAt ?? "") > at)) ?? false;
});
var lanesOf = (function(report) {
	let lanes = lanesOfReport.get(report);
	if (lanes === void 0) {
		lanes = new Map(report.lanes.map(((lane) => [laneKey(lane.workload.namespace, lane.pod, lane.container), lane])));
		lanesOfReport.set(report, lanes);
	}
	return lanes;
});
var laneKey = (function(namespace, pod, container) {
	return `${namespace} ${pod} ${container}`;
});
var shellWord = (function(foreign) {
	if (isPlainWord(foreign)) return foreign;
	const word = oneLine(foreign, WORD_LIMIT);
	return isPlainWord(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
});
var isPlainWord = (function(text) {
	return text.length <= WORD_LIMIT && PLAIN_WORD.test(text);
});
var ignoreRule = (function(finding) {
	const { workload, container, cause, instances } = finding;
	const newest = instances.at(-1);
	return (condition("namespace", workload.namespace) + condition("workload", workloadRef(workload)) + condition("container", container) + condition("cause", cause) + (cause === "stuck" ? condition("reason", newest?.reason ?? "") : "") + (cause === "exit" && new Set(instances.map((({ exitCode }) => exitCode))).size === 1 ? condition("exit-code", String(newest?.exitCode ?? "")) : "") + messageCondition(finding.crash?.message ?? "")).slice(1);
});
var condition = (function(key, foreign) {
	if (foreign === "") return "";
	if (isPlainWord(foreign)) return ` ${key}=${foreign}`;
	const value = oneLine(foreign, WORD_LIMIT);
	return isPlainWord(value) ? ` ${key}=${value}` : ` ${key}="${value.replace(/["\\]/g, "?")}"`;
});
var messageCondition = (function(foreign) {
	const message = oneLine(foreign, 500);
	if (message === "") return "";
	return ` message=/${(message.length <= MESSAGE_LIMIT ? message : [...message.slice(0, 120)].slice(0, MESSAGE_LIMIT).join("")).replace(/0x[0-9a-f]+|\d+|[\\^$.*+?()[\]{}|/]/g, ((found) => {
		if (found.startsWith("0x")) return "0x\\w+";
		return /^\d/.test(found) ? "\\d+" : `\\${found}`;
	}))}/`;
});
var fold = (function(label, inside) {
	return `<details><summary>${label}</summary>\n\n${inside}\n\n</details>`;
});
var hintParts = (function(hint) {
	const end = /[.!?] (?=[A-Z`])/.exec(hint);
	return end === null ? [hint, null] : [hint.slice(0, end.index + 1), hint.slice(end.index + 2)];
});
var link = (function(label, url) {
	const safe = webAddress(url);
	return safe === null ? label : `[${label}](${safe})`;
});
var webAddress = (function(url) {
	const parsed = url === null ? null : URL.parse(url);
	if (parsed === null) return null;
	if (parsed.protocol !== "https:" && parsed.protocol !== "http:") return null;
	return parsed.href.replace(/[()<>"'`\\|*_[\]{}]/g, ((character) => `%${character.charCodeAt(0).toString(16)}`));
});
var commitLink = (function(sha, ctx, span = code) {
	return /^[0-9a-f]{40,64}$/.test(sha) && ctx.repository !== null ? link(span(shortSha(sha)), `${ctx.serverUrl}/${ctx.repository}/commit/${sha}`) : span(shortSha(sha));
});
var culpritPlace = (function(finding) {
	const at = place(finding);
	return at === null ? null : link(code(at), sourceUrl(finding.source));
});
var sourceUrl = (function(source) {
	return source?.url ?? null;
});
var runLink = (function(ctx) {
	if (ctx.runUrl === null) return null;
	return link(ctx.runNumber === null ? "this run" : `run ${ctx.runNumber}`, ctx.runUrl);
});
var reportPlace = (function(ctx) {
	const where = runLink(ctx);
	if (ctx.artifact === null) return code(`${ctx.reportDir}/report.html`);
	return `the artifact ${code(ctx.artifact, 100)}${where === null ? "" : ` of ${where}`}`;
});
var fullReport = (function(ctx) {
	const kept = ctx.artifact !== null || ctx.occasion === "terminal";
	const how = kept ? "" : ` (to keep it, upload ${code(ctx.reportDir)} with ${code("actions/upload-artifact")})`;
	const where = kept ? null : runLink(ctx);
	return `full report: ${reportPlace(ctx)}${how}${where === null ? "" : ` \u00b7 ${where}`}`;
});
var issue = (function(known) {
	return link(`#${known.number}`, known.url);
});
var deployed = (function(report, ctx) {
	const { sha, from } = report.deployed;
	return sha === null ? `the deployed commit is not known (${prose(from)})` : commitLink(sha, ctx);
});
var issueAddress = (function(finding, ctx) {
	return ctx.known?.get(finding.fingerprint)?.url ?? null;
});
var deployOf = (function({ deploy }, ctx) {
	const range = rangeOf(deploy);
	if (range === null) return null;
	const { deployed: now, previous, commits } = range;
	return `${commitLink(now.sha, ctx)} (${prose(now.from)}), before it ${commitLink(previous.sha, ctx)} (${prose(previous.from)})${commits}`;
});
var findingBody = (function(view) {
	return [
		glance(view),
		facts$1(view),
		snippet$1(view.finding),
		stackBlock(view),
		otherThreads(view),
		lastLines(view),
		logBlock(view),
		instancesBlock(view)
	].filter(((part) => part !== null)).join("\n\n");
});
var mark$1 = (function({ finding }) {
	return CAUSE_WORDS[finding.cause].mark;
});
var glance = (function({ finding, report, ctx }) {
	const where = culpritPlace(finding);
	const called = finding.crash?.culprit?.function;
	const container = finding.container === "" ? null : `container ${code(finding.container)}`;
	return [
		where === null ? container : `**${where}**`,
		called ? code(shortFunction(called)) : null,
		where === null ? null : container,
		unbroken(inPods(finding, report)),
		unbroken(howOften(finding)),
		novelty(finding, ctx)
	].filter(((part) => part !== null)).join(" \u00b7 ");
});
var novelty = (function(finding, ctx) {
	const known = ctx.known?.get(finding.fingerprint);
	if (known?.isNew) return `**new**: ${issue(known)}`;
	if (known?.isRegression) return `**back again**: ${issue(known)} was closed`;
	if (known) return `known${known.firstSeen === null ? "" : ` since ${day(known.firstSeen)}`}: ${issue(known)}`;
	if (finding.instances.some(((instance) => instance.revision === "old"))) return "the old revision has it too";
	return ctx.known === null ? null : "**new**: no issue has it";
});
var facts$1 = (function(view) {
	const lines = factLines(view);
	return lines.length === 0 ? null : lines.map((([name, summary]) => `- **${name}:** ${summary}`)).join("\n");
});
var factLines = (function({ finding, report, ctx }) {
	const { crash } = finding;
	const lines = [];
	if (crash?.thread) {
		const { id, name, state } = crash.thread;
		const noun = threadNoun(crash);
		const who = [
			id,
			name === null ? null : `"${name}"`,
			state === null ? null : `[${state}]`
		].filter(Boolean).join(" ");
		const from = crash.createdBy?.function ? `, started by ${code(shortFunction(crash.createdBy.function))}` : "";
		if (who !== "" || from !== "") lines.push(["Doing", `${code(`${noun} ${who}`)}${from}`]);
	}
	if (crash && crash.chain.length > 1) lines.push(["Chain", crash.chain.slice(0, 5).map(((link) => code(linkText(link), 120))).join(" \u2192 ")]);
	if (crash?.rootCause) {
		const at = [crash.rootCause.function && shortFunction(crash.rootCause.function), position(crash.rootCause)];
		lines.push(["First thrown", at.filter(((part) => part)).map(((part) => code(part ?? ""))).join(" at ")]);
	}
	const ended = endedWithoutError(finding);
	if (ended !== null) lines.push(["Last line", `${code(ended, 250)} (it ended without an error line)`]);
	const [why, todo] = hintParts(finding.hint);
	if (why !== "") lines.push([todo === null ? "What to do" : "Why", prose(why)]);
	if (todo !== null) lines.push(["What to do", prose(todo)]);
	const compared = comparisonOf(finding, report);
	if (compared !== null) lines.push(["Side by side", prose(compared)]);
	const deploy = deployOf(finding, ctx);
	if (deploy !== null) lines.push(["Deployed", deploy]);
	finding.suspects.forEach(((suspect, index) => {
		lines.push([index === 0 ? "Suspect" : "Or", `${commitLink(suspect.sha, ctx)} ${code(suspect.subject, 100)} by ${suspect.login === void 0 ? code(suspect.author, 60) : `@${suspect.login}`}${suspect.pullRequest === null ? "" : ` (#${suspect.pullRequest})`} ${prose(suspect.why)}`]);
	}));
	const [heading, note] = sourceFact(finding) ?? [];
	if (heading !== void 0 && note !== void 0) lines.push([heading, prose(note)]);
	if (finding.alsoSeen.length > 0) lines.push(["Also in the log", finding.alsoSeen.slice(0, 3).map(((seen) => code(seen, 120))).join(", ")]);
	return lines;
});
var endedWithoutError = (function({ lastWords }) {
	return lastWords !== null && lastWords.level === null ? lastWords.text : null;
});
var snippet$1 = (function({ snippet: lines, source }) {
	if (lines === null || source === null) return null;
	const width = String(lines.firstLine + lines.lines.length - 1).length;
	return fence(unindented(lines.lines).map(((line, index) => {
		const number = lines.firstLine + index;
		return `${number === source.line ? "\u25b6" : " "} ${String(number).padStart(width)} \u2502 ${line}`;
	})), 200);
});
var stackBlock = (function({ finding, detail }) {
	const { crash } = finding;
	if (crash === null || crash.frames.length === 0) return null;
	const lines = crashStack(crash, detail, ((index) => {
		const at = finding.frameSources[index];
		return at ? `${at.path}:${at.line}` : null;
	}));
	const cut = crash.truncated.head || crash.truncated.tail ? ["", "(the log holds only a part of this dump)"] : [];
	return fence([
		crash.title,
		"",
		...lines,
		...cut
	], 300);
});
var otherThreads = (function({ finding, detail }) {
	const groups = finding.crash === null ? [] : otherGroups(finding.crash);
	if (groups.length === 0) return null;
	const noun = threadNoun(finding.crash);
	const summary = `${counted(sum(groups), `other ${noun}`)} in ${counted(groups.length, "group")}`;
	return detail.groups === 0 ? `<sub>${summary}</sub>` : fold(summary, fence(groupStacks(groups, detail), 300));
});
var logBlock = (function({ finding, detail }) {
	const { excerpt } = finding;
	if (excerpt === null || detail.lines === 0 || isAllShown(finding)) return null;
	const before = detail.linesBefore === 0 ? [] : excerpt.before.slice(-detail.linesBefore);
	const lines = excerpt.lines.slice(0, detail.lines);
	if (before.length + lines.length === 0) return null;
	const omitted = excerpt.lines.length - lines.length + excerpt.omitted;
	return fold(`Log from line ${excerpt.firstLine + (excerpt.before.length - before.length)}`, fence([
		...before,
		...lines,
		...omitted > 0 ? [`\u2026 ${counted(omitted, "more line")}`] : []
	]));
});
var isAllShown = (function({ crash, excerpt }) {
	if (crash !== null || excerpt === null || excerpt.before.length + excerpt.omitted > 0) return false;
	return excerpt.lines.filter(((line) => line.trim() !== "")).length <= LAST_LINES;
});
var lastLines = (function({ finding: { crash, excerpt }, detail }) {
	if (crash !== null || excerpt === null || detail.lines === 0) return null;
	const lines = excerpt.lines.filter(((line) => line.trim() !== "")).slice(-5);
	return lines.length === 0 ? null : fence(lines, 300);
});
var otherwise = (function({ otherwise: alternative }) {
	return alternative === null ? "" : `, ${alternative}`;
});
var instancesBlock = (function({ finding, report, detail }) {
	const time = new Set(finding.instances.map((({ finishedAt }) => day(finishedAt)))).size > 1 ? dateAndTime : clock;
	const rows = finding.instances.slice(-detail.instances).map(((instance) => {
		const lived = livedMs(instance);
		return [
			isPodless(instance) ? "none" : cellCode(instance.pod, 80),
			instance.revision,
			unbroken(markdownText(ending(instance), 60)),
			String(instance.restartCount),
			instance.finishedAt === null ? "never ran" : unbroken(time(instance.finishedAt)),
			lived === null ? "" : unbroken(lasting(lived)),
			`${instance.log.source}${instance.log.note === null ? "" : ` (${markdownText(instance.log.note, 120)})`}`
		].join(" | ");
	}));
	const left = finding.instances.length - rows.length;
	const look = logCommand(finding, report);
	return [...look === null ? [] : [`**Check it yourself:** ${code(look.command, 600)}${otherwise(look)}`], fold("Pods, logs, and how to ignore this", [
		"| pod | revision | ended | restarts | at (UTC) | after | log |\n|---|---|---|--:|---|--:|---|",
		...rows.map(((row) => `| ${row} |`)),
		...left > 0 ? [`\n\u2026 and ${counted(left, "older death")}`] : [],
		"\nTo let this pass from now on, add to `ignore`:\n",
		fence([ignoreRule(finding)])
	].join("\n"))].join("\n\n");
});
var listed = (function(findings, max) {
	if (findings.length === 0) return null;
	let traces = TRACES_LISTED;
	const lines = findings.slice(0, max).map(((finding) => {
		const why = finding.ignoredBy === null ? finding.cause : `listed only: ${prose(finding.why, 200)}`;
		return `- ${phraseMarkdown(trouble(finding, []))} (${howOften(finding)}; ${why})${hasTrace(finding) && traces-- > 0 ? traceOf(finding) : ""}`;
	}));
	if (findings.length > max) lines.push(`- \u2026 and ${counted(findings.length - max, "more")}`);
	return fold(`Not failing: ${counted(findings.length, "other finding")}`, lines.join("\n"));
});
var hasTrace = (function({ crash, ignoredBy }) {
	return crash !== null && crash.frames.length > 0 && (ignoredBy === "expected" || ignoredBy === "recovered");
});
var warnings = (function(report, max) {
	const all = [...report.errors, ...report.warnings];
	if (all.length === 0) return null;
	const lines = all.slice(0, max).map(((warning) => `- \u26a0\ufe0f ${prose(warning, 500)}`));
	if (all.length > max) lines.push(`- \u2026 and ${counted(all.length - max, "more warning")}`);
	return lines.join("\n");
});
var foot = (function(report, ctx) {
	const namespaces = report.namespaces.slice(0, 5).map(((namespace) => code(namespace, 63)));
	const more = report.namespaces.length > 5 ? ` and ${report.namespaces.length - 5} more` : "";
	const cluster = report.context === null ? "" : ` (context ${code(report.context, 80)})`;
	const watched = `Watched ${counted(report.pods, "pod")} in ${namespaces.join(", ") || "any namespace"}${more}${cluster}`;
	const time = `for ${lasting(between(report.watchedFrom, report.until) ?? 0)}`;
	const what = ctx.occasion === "deploy" && report.deployed.sha !== null && report.runsInstead === null ? ` after ${deployed(report, ctx)} was deployed` : "";
	const how = what === "" ? `${deployed(report, ctx)}` : null;
	return `<sub>${[
		`${watched} ${time}${what}, and back to ${clockBeside(report.since, report.until)} UTC`,
		how,
		fullReport(ctx),
		`Crashgate ${code(report.version, 30)}`
	].filter(((part) => part !== null)).join(" \u00b7 ")}</sub>`;
});
var timeline = (function(report) {
	const lanes = report.lanes.filter(((lane) => lane.runs.some(((run) => run.finding !== null))));
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
		`    axisFormat ${day(report.since) === day(report.until) ? "%H:%M:%S" : "%m-%d %H:%M"}`,
		...lanes.flatMap(((lane) => laneLines(lane, report)))
	].join("\n");
	if (sizeOf(chart) > 6e3) return null;
	const deaths = lanes.flatMap(((lane) => lane.runs)).filter(((run) => run.finding !== null)).length;
	return fold(`When: ${counted(deaths, "death")} on a line of time (UTC)`, `\`\`\`mermaid\n${chart}\n\`\`\``);
});
var laneLines = (function(lane, report) {
	const pod = [...mermaid(lane.pod, 253)];
	const lines = [`    section ${pod.length > NAME_POINTS ? `\u2026${pod.slice(-23).join("")}` : pod.join("")}`];
	for (const run of lane.runs) {
		const from = latest(run.startedAt ?? report.since, report.since);
		const to = run.finishedAt ?? report.until;
		if (!(Date.parse(to) >= Date.parse(from))) continue;
		const finding = run.finding === null ? void 0 : report.findings[run.finding];
		const label = finding ? CAUSE_WORDS[finding.cause].word : run.finishedAt === null ? "runs" : "ended";
		lines.push(`    ${label} :${finding ? "crit" : "done"}, ${stamp(from)}, ${stamp(to)}`);
	}
	return lines;
});
var latest = (function(a, b) {
	return Date.parse(a) > Date.parse(b) ? a : b;
});
var stamp = (function(time) {
	return new Date(time).toISOString().slice(0, 19).replace("T", " ");
});
var headingLine = (function(report, ctx) {
	return `### ${phraseMarkdown(headline(report, ctx))}`;
});
var opening = (function(report, ctx, limit) {
	const findings = reported(report.findings);
	const table = findings.length > 1 ? `\n\n${overview(findings, report, ctx, limit * OVERVIEW_SHARE)}` : "";
	return `${headingLine(report, ctx)}${table}`;
});
var documentOf = (function(report, ctx, head) {
	const findings = reported(report.findings);
	const [only] = findings;
	const block = findings.length > OPEN_LIMIT ? findingFold : findingSection;
	const beyond = Math.max(0, findings.length - BLOCKS_LIMIT);
	const view = ((detail) => ({
		report,
		ctx,
		detail
	}));
	const others = listed(listedOnly(report.findings), LISTED_LIMIT);
	const warningList = warnings(report, LISTED_LIMIT);
	return {
		head,
		blocks: findings.length === 1 && only ? [((detail) => `\n\n${findingBody({
			finding: only,
			...view(detail)
		})}`)] : findings.slice(0, BLOCKS_LIMIT).map(((finding, index) => ((detail) => block({
			finding,
			...view(index < LOGS_LIMIT ? detail : withLessLog(detail))
		}, index + 1)))),
		foot: ((leftOut) => `\n\n${[
			leftOut.timeline ? timeline(report) : null,
			others,
			warningList,
			leftOut.any || beyond > 0 ? leftOutLine(leftOut.blocks + beyond, ctx) : null,
			foot(report, ctx)
		].filter(((part) => part !== null)).join("\n\n")}\n`)
	};
});
var isObject = (function(value) {
	return typeof value === "object" && value !== null;
});
var parsed = (function(json) {
	try {
		return JSON.parse(json);
	} catch {
		return null;
	}
});
var startLine = (function(start, paint) {
	const namespaces = start.namespaces.map(((namespace) => logLine(namespace))).join(", ");
	const back = between(start.since, start.watchedFrom) ?? 0;
	return [
		paint.bold(`Crashgate ${logLine(start.version)}`),
		start.context === null ? namespaces : `${namespaces} (context ${logLine(start.context)})`,
		start.watching.length === 0 ? "all workloads" : start.watching.map(((each) => logLine(each))).join(", "),
		`${howLong(start)}, and back to ${clockBeside(start.since, start.watchedFrom)} UTC (${lasting(back)})`
	].join(" \u00b7 ");
});
var howLong = (function({ durationMs, waitFor, waitTimeoutMs }) {
	if (waitFor === "none") return fromNow(durationMs);
	const then = durationMs === 0 ? "one look" : lasting(durationMs);
	return `waits up to ${lasting(waitTimeoutMs)} for ${AWAITED[waitFor]}, then ${then}`;
});
var fromNow = (function(durationMs) {
	return durationMs === 0 ? "one look" : `${lasting(durationMs)} from now`;
});
var rightsLine = (function(rights, paint) {
	return `\u25b8 Rights: ${rights.map((({ name, granted, cost }) => granted ? `${logLine(name)} ${paint.green("\u2713")}` : `${logLine(name)} ${paint.yellow("\u2717")} (${logLine(cost)})`)).join("  ")}`;
});
var seenLine = (function(seen, now) {
	const { pods, containers, restarts, since } = seen;
	return `\u25b8 ${counted(pods, "pod")}, ${counted(containers, "container")}, ${counted(restarts, "death")} since ${clockBeside(since, now)} UTC`;
});
var deathLine = (function(death, paint) {
	const { instance } = death;
	const lived = livedMs(instance);
	const ended = `${ending(instance)}${lived === null ? "" : ` after ${lasting(lived)}`}`;
	return [
		clock(death.at),
		`+${lasting(death.elapsedMs)}`,
		`${death.failing ? paint.red("\u2717") : paint.dim("\u00b7")} ${logLine(instance.pod)}/${logLine(instance.container)}`,
		logLine(ended),
		...death.title === null ? [] : [logLine(death.title, 300)],
		...death.place === null ? [] : [logLine(death.place)]
	].join("  ");
});
var findingGroup = (function(finding, number, total, report) {
	const { crash, excerpt } = finding;
	const culprit = place(finding);
	const placeOf = ((index) => {
		const at = finding.frameSources[index];
		return at ? `${at.path}:${at.line}` : null;
	});
	const look = logCommand(finding, report);
	const ended = endedWithoutError(finding);
	return {
		title: logLine(`Finding ${number} of ${total}: ${phraseText(trouble(finding, []))}`),
		lines: [
			logLine(`${culprit === null ? "" : `${culprit} \u00b7 `}${finding.container === "" ? "" : `container ${finding.container} \u00b7 `}${inPods(finding, report)} \u00b7 ${howOften(finding)}`),
			...finding.ignoredBy === null ? [] : [logLine(`Does not fail: ${finding.why}`)],
			...finding.hint === "" ? [] : ["", logLine(finding.hint)],
			...suspectLines(finding),
			...ended === null ? [] : ["", logLine(`Ended without an error line; the last one: ${ended}`)],
			...crash === null ? [] : [
				"",
				"Trace:",
				...barred([crash.title, ...crashStack(crash, LOG_DETAIL, placeOf)])
			],
			...crash === null || otherGroups(crash).length === 0 ? [] : [
				"",
				"Others:",
				...barred(groupStacks(otherGroups(crash), LOG_DETAIL))
			],
			...excerpt === null || excerpt.before.length + excerpt.lines.length === 0 ? [] : [
				"",
				`Log from line ${excerpt.firstLine}:`,
				...barred(logLines(finding))
			],
			"",
			...finding.instances.slice(-20).map(((instance) => logLine(`${isPodless(instance) ? finding.workload.name : `${instance.pod}/${instance.container}`}  ${ending(instance)}  ${dateAndTime(instance.finishedAt ?? instance.detectedAt)} UTC  log: ${instance.log.source}${instance.log.note === null ? "" : ` (${instance.log.note})`}`))),
			...look === null ? [] : [
				"",
				logLine(`Check it yourself: ${look.command}`),
				...look.otherwise === null ? [] : [`               ${logLine(look.otherwise)}`]
			],
			logLine(`To ignore:     ${ignoreRule(finding)}`)
		]
	};
});
var suspectLines = (function({ suspects, sourceNote }) {
	const lines = [...suspects.map(((suspect, index) => logLine(`${index === 0 ? "Suspect:" : "Or:"} ${suspectText(suspect)}`))), ...sourceNote === null ? [] : [logLine(sourceNote)]];
	return lines.length === 0 ? [] : ["", ...lines];
});
var logLines = (function({ crash, excerpt, instances }) {
	if (excerpt === null) return [];
	const isGrouped = crash !== null && otherGroups(crash).length > 0;
	const lines = excerpt.lines.slice(0, isGrouped ? LINES_BESIDE_GROUPS : LOG_DETAIL.lines);
	const omitted = excerpt.lines.length - lines.length + excerpt.omitted;
	const path = instances.findLast((({ log }) => log.path !== null))?.log.path ?? null;
	const rest = `\u2026 ${counted(omitted, "more line")}${path === null ? "" : `, in ${path}`}`;
	return [
		...excerpt.before,
		...lines,
		...omitted > 0 ? [rest] : []
	];
});
var barred = (function(lines) {
	return cleanLines(lines).map(((line) => BAR + logLine(line)));
});
var verdictLine = (function(report, ctx) {
	return logLine(phraseText(verdict(report, ctx)));
});
var findingLine = (function(finding, report) {
	const at = place(finding);
	const sentence = `${phraseText(trouble(finding, []))}${at === null ? "" : ` (${at})`}`;
	return logLine(`${sentence}, ${howOften(finding)} in ${inPods(finding, report)}`);
});
var publishedLine = (function(published) {
	return `\u25b8 Published: ${published.length === 0 ? "nothing" : published.map(((each) => logLine(each))).join(", ")}`;
});
var renderTerminal = (function(report, ctx, paint) {
	const shown = reported(report.findings);
	const groups = shown.slice(0, 50).map(((finding, index) => findingGroup(finding, index + 1, shown.length, report)));
	const more = shown.slice(50).map(((finding) => `${paint.red("\u2717")} ${findingLine(finding, report)}`));
	const others = listedOnly(report.findings).map(((finding) => `  ${paint.dim("\u00b7")} ${findingLine(finding, report)}`));
	const mark = report.verdict === "passed" ? paint.green : paint.red;
	return [
		...groups.flatMap((({ title, lines }) => [
			paint.bold(title),
			...lines.map(((line) => `  ${line}`.trimEnd())),
			""
		])),
		...more,
		...others.length === 0 ? [] : [
			"Not failing:",
			...others.slice(0, 20),
			""
		],
		...[...report.errors, ...report.warnings].map(((warning) => `${paint.yellow("!")} ${logLine(warning)}`)),
		mark(paint.bold(verdictLine(report, ctx))),
		paint.dim(`${counted(report.pods, "pod")}${report.namespaces.length === 0 ? "" : " in "}${report.namespaces.map(((name) => logLine(name))).join(", ")}${report.deployed.sha === null ? "" : `, commit ${shortSha(logLine(report.deployed.sha))}`}`),
		""
	].join("\n");
});
var toJson = (function(report) {
	if (report.findings.length <= DETAILED$1) return `${JSON.stringify(withinLimits(report), null, 2)}\n`;
	const { findings, lanes, ...rest } = withinLimits(report);
	return [
		"{",
		...Object.entries(rest).map((([name, value]) => `"${name}": ${JSON.stringify(value)},`)),
		"\"findings\": [",
		...lined(findings),
		"],",
		"\"lanes\": [",
		...lined(lanes),
		"]",
		"}",
		""
	].join("\n");
});
var withinLimits = (function(report) {
	const { findings, lanes } = report;
	const detailed = findings.slice(0, DETAILED$1);
	const lines = share(LINES_LIMIT, detailed, (({ excerpt }) => excerpt?.lines.length ?? 0));
	const groups = share(GROUPS_LIMIT, detailed, (({ crash }) => crash?.threads.groups.length ?? 0));
	const behind = findings.length - detailed.length;
	const cut = [
		...behind > 0 ? [`log lines and other threads of the last ${counted(behind, "finding")}`] : [],
		...groups < Number.POSITIVE_INFINITY ? [`threads behind the first ${counted(groups, "group")} of a crash`] : [],
		...lanes.length > LANES_LIMIT$1 ? [`${counted(lanes.length - LANES_LIMIT$1, "container")} of the timeline`] : []
	];
	if (cut.length === 0 && lines === Number.POSITIVE_INFINITY) return report;
	return {
		...report,
		warnings: [...report.warnings, ...cut.length === 0 ? [] : [`left out of report.json, which would be too large: ${cut.join("; ")}`]],
		findings: findings.map(((finding, index) => index < DETAILED$1 ? shortened(finding, lines, groups) : shortened(withoutBefore(finding), 0, 0))),
		lanes: lanes.slice(0, LANES_LIMIT$1)
	};
});
var share = (function(limit, findings, amount) {
	return findings.reduce(((sum, finding) => sum + amount(finding)), 0) <= limit ? Number.POSITIVE_INFINITY : Math.floor(limit / findings.length);
});
var html = (function(words, ...parts) {
	let text = words[0] ?? "";
	for (let at = 0; at < parts.length; at++) text += textOf(parts[at] ?? null) + (words[at + 1] ?? "");
	return new Html(text);
});
var textOf = (function(part) {
	if (typeof part === "string") return htmlText(part);
	if (part instanceof Html) return part.text;
	if (typeof part === "number") return String(part);
	return part === null || part === false ? "" : part.map(textOf).join("");
});
var upTo = (function(maxPoints, text) {
	return new Html(htmlText(text, maxPoints));
});
var joinedHtml = (function(parts, between) {
	return new Html(parts.map(textOf).filter(((text) => text !== "")).join(htmlText(between)));
});
var trusted = (function(text) {
	return new Html(text);
});
var pageFinding = (function(finding, number, view, detail, open) {
	const id = `f${number}`;
	const at = place(finding);
	const where = `${at === null ? "" : `${at} \u00b7 `}${finding.container === "" ? "" : `container ${finding.container} \u00b7 `}${inPods(finding, view.report)} \u00b7 ${howOften(finding)}${spared(finding)}`;
	return html`<details class="finding${isReported(finding) ? "" : " quiet"}" id="${id}"${open && html` open`}><summary><span class="cause">${CAUSE_WORDS[finding.cause].word}</span> <b>${finding.workload.name}</b> ${oneLine(titleWithoutWorkload(finding) ?? finding.title, 300)}
<span class="where">${where}</span></summary><div>
${detail === null ? brief(finding, view) : whole(finding, view, id, detail)}${commands(finding, id, view)}
</div></details>`;
});
var whole = (function(finding, view, id, detail) {
	const blocks = [
		snippet(finding),
		frames(finding, detail),
		threads(finding, detail),
		log(finding, id, detail),
		instances(finding, detail)
	];
	return html`${facts(finding, view)}${blocks.map(((block) => block && html`${block}\n`))}`;
});
var spared = (function(finding) {
	return finding.ignoredBy === null ? "" : ` \u00b7 does not fail: ${finding.why}`;
});
var facts = (function(finding, view) {
	const { crash } = finding;
	const thread = crash?.thread ? [
		crash.thread.id,
		crash.thread.name,
		crash.thread.state
	].filter(Boolean).join(" ") : "";
	const by = crash?.createdBy?.function ? `, started by ${shortFunction(crash.createdBy.function)}` : "";
	const message = crash?.message && !finding.title.includes(crash.message) ? crash.message : null;
	const noun = threadNoun(crash);
	const chain = (crash?.chain ?? []).slice(0, 20).map((({ type, message, recovered }) => `${type === null ? "" : `${type}: `}${message}${recovered ? " [recovered]" : ""}`));
	const thrown = crash?.rootCause ? [crash.rootCause.function, position(crash.rootCause)].filter(Boolean).join(" at ") : null;
	const [heading = "", note = null] = sourceFact(finding) ?? [];
	return factList([
		fact("Message", message),
		fact("Doing", thread + by === "" ? null : `${noun} ${thread}${by}`),
		fact("Chain", chain.length > 1 ? joinedHtml(chain, " \u2192 ") : null),
		fact("First thrown", thrown),
		fact("Last line", lastLine(finding)),
		advice(finding.hint, view),
		fact("Side by side", comparisonOf(finding, view.report)),
		fact("Deployed", deployText(finding)),
		finding.suspects.map(((suspect, index) => fact(index === 0 ? "Suspect" : "Or", suspectText(suspect)))),
		fact(heading, note),
		issueFact(finding, view),
		fact("Also in the log", finding.alsoSeen.length === 0 ? null : finding.alsoSeen.slice(0, 5).join(", ")),
		fact("Image", finding.image)
	]);
});
var deployText = (function({ deploy }) {
	const range = rangeOf(deploy);
	if (range === null) return null;
	const { deployed, previous, commits } = range;
	return `${shortSha(deployed.sha)} (${deployed.from}), before it ${shortSha(previous.sha)} (${previous.from})${commits}`;
});
var lastLine = (function(finding) {
	const line = endedWithoutError(finding);
	return line === null ? null : html`<code>${line}</code> (it ended without an error line)`;
});
var advice = (function(hint, view) {
	const known = view.advice.get(hint);
	if (known !== void 0) return known;
	const [why, todo] = hintParts(hint);
	const content = joinedHtml([fact(todo === null ? "What to do" : "Why", why === "" ? null : spoken(why)), fact("What to do", todo === null ? null : spoken(todo))], "");
	view.advice.set(hint, content);
	return content;
});
var issueFact = (function(finding, { ctx }) {
	const known = ctx.known?.get(finding.fingerprint);
	return fact("Issue", known ? anchor(`#${known.number} (${known.state})`, known.url) : null);
});
var fact = (function(name, content) {
	return content === null ? null : html`<dt>${name}</dt><dd>${content}</dd>`;
});
var factList = (function(facts) {
	const content = joinedHtml(facts, "");
	return content.text === "" ? null : html`<dl class="facts">${content}</dl>\n`;
});
var spoken = (function(sentence) {
	const parts = oneLine(sentence).split("`");
	if (parts.length % 2 === 0) return html`${sentence}`;
	return html`${parts.map(((part, index) => index % 2 === 1 ? html`<code>${part}</code>` : part))}`;
});
var snippet = (function({ snippet: code, source }) {
	if (code === null || source === null) return null;
	return html`<pre class="source" tabindex="0">${joinedHtml(unindented(code.lines).map(((line, index) => {
		const number = code.firstLine + index;
		const text = html`${String(number).padStart(5)} \u2502 ${upTo(400, line)}`;
		return number === source.line ? html`<b>\u25b6${text}</b>` : html` ${text}`;
	})), "\n")}</pre>`;
});
var frames = (function(finding, detail) {
	const { crash } = finding;
	if (crash === null || crash.frames.length === 0) return null;
	const culprit = crash.frames.findIndex((({ function: name, file, line }) => name === crash.culprit?.function && file === crash.culprit.file && line === crash.culprit.line));
	const rows = crash.frames.slice(0, detail.frames).map(((frame, index) => frameRow(frame, finding.frameSources[index] ?? null, index === culprit)));
	const more = crash.frames.length - rows.length;
	if (more > 0) rows.push(html`<li>\u2026 ${counted(more, "frame")}</li>`);
	return html`<h3>Trace</h3><ol class="frames" tabindex="0">${rows}</ol>`;
});
var frameRow = (function(frame, source, isCulprit = false) {
	const where = source === null ? position(frame) : `${source.path}:${source.line}`;
	const linked = where !== null && html`  ${anchor(where, source?.url ?? null)}`;
	return html`<li class="${frame.origin}${isCulprit && " culprit"}">${upTo(300, shortFunction(frame.function ?? "?"))}${linked}</li>`;
});
var threads = (function({ crash }, detail) {
	const groups = crash === null ? [] : otherGroups(crash);
	if (groups.length === 0) return null;
	const noun = threadNoun(crash);
	const folds = groups.slice(0, detail.groups).map((({ count, state, frames: stack }) => {
		const rows = stack.slice(0, detail.frames).map(((frame) => frameRow(frame, null)));
		return html`<details><summary>${thousands(count)} \u00d7 ${upTo(200, state ?? "state unknown")}</summary><ol class="frames" tabindex="0">${rows}</ol></details>`;
	}));
	const left = groups.slice(detail.groups);
	const more = left.length > 0 && html`<p>\u2026 ${counted(left.length, "more group")} (${counted(sum(left), noun)})</p>`;
	return html`<details><summary>${counted(sum(groups), `other ${noun}`)} in ${counted(groups.length, "group")}</summary>${joinedHtml(folds, "\n")}${more}</details>`;
});
var logLink = (function(path, label) {
	return html`<a href="${encodeURI(path.toWellFormed())}">${label}</a>`;
});
var log = (function(finding, id, detail) {
	const { excerpt } = finding;
	if (excerpt === null || excerpt.before.length + excerpt.lines.length === 0) return null;
	const before = excerpt.before.slice(-Math.ceil(detail.logLines / 2));
	const lines = excerpt.lines.slice(0, detail.logLines);
	const first = excerpt.firstLine + excerpt.before.length - before.length;
	const rows = [...before, ...lines].map(((line, index) => {
		const number = first + index;
		const text = new Html(upTo(2e3, line).text.replaceAll("\n", " "));
		return html`<li id="${id}-${number}"${index >= before.length && html` class="crash"`}><a href="#${id}-${number}">${number}</a>${text}</li>`;
	}));
	const omitted = excerpt.lines.length - lines.length + excerpt.omitted;
	if (omitted > 0) rows.push(html`<li>\u2026 ${counted(omitted, "more line")}</li>`);
	return html`<details open><summary>Log from line ${first}</summary><ol class="log" tabindex="0">${rows}</ol></details>`;
});
var instances = (function(finding, detail) {
	const rows = finding.instances.slice(-detail.instances).map(((instance) => {
		const lived = livedMs(instance);
		const path = instance.log.path;
		return html`<tr>${[
			instance.pod,
			instance.revision,
			ending(instance),
			instance.restartCount,
			instance.finishedAt === null ? "never ran" : dateAndTime(instance.finishedAt),
			lived === null ? "" : lasting(lived),
			path === null ? instance.log.source : logLink(path, instance.log.source)
		].map(((cell) => html`<td>${cell}</td>`))}<td class="note">${instance.log.note ?? ""}</td></tr>`;
	}));
	const left = finding.instances.length - rows.length;
	const more = left > 0 && html`<p>\u2026 and ${counted(left, "older one")}</p>`;
	return html`<details><summary>${counted(finding.instances.length, "instance")}</summary><div class="scroll" tabindex="0"><table><thead><tr>${INSTANCE_HEAD}</tr></thead><tbody>${joinedHtml(rows, "\n")}</tbody></table></div>${more}</details>`;
});
var commands = (function(finding, id, { report }) {
	const look = logCommand(finding, report);
	const note = look?.otherwise != null && html`<p>${spoken(`Or ${look.otherwise}.`)}</p>`;
	return html`${look !== null && html`<h3>Check it yourself</h3>${copied(`${id}-look`, look.command)}${note}`}
<h3>To let this pass from now on, add to <code>ignore</code></h3>${copied(`${id}-ignore`, ignoreRule(finding))}`;
});
var copied = (function(id, text) {
	return html`<pre tabindex="0" id="${id}">${text}</pre><button type="button" data-for="${id}" hidden>Copy</button>`;
});
var anchor = (function(text, url) {
	const safe = webAddress(url);
	return safe === null ? html`${text}` : html`<a href="${safe}" rel="noreferrer">${text}</a>`;
});
var spanOf = (function(report) {
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
});
var lanes = (function(report) {
	if (report.lanes.length === 0) return null;
	const { died = [], quiet = [] } = Object.groupBy(report.lanes, ((lane) => lane.runs.some(((run) => run.finding !== null)) ? "died" : "quiet"));
	const span = spanOf(report);
	const more = quiet.length - QUIET_LANES_LIMIT;
	const moreDied = died.length - LANES_LIMIT;
	return joinedHtml([
		html`<section aria-labelledby="timeline"><h2 id="timeline">Timeline</h2>`,
		MARKS,
		legend(report, span),
		axis(span),
		groups(died.slice(0, LANES_LIMIT), report, span),
		moreDied > 0 && html`<p>\u2026 and ${counted(moreDied, "more container")} that died</p>`,
		quiet.length > 0 && html`<details><summary>${counted(quiet.length, "container")} without a death</summary>${groups(quiet.slice(0, QUIET_LANES_LIMIT), report, span)}${more > 0 && html`<p>\u2026 and ${counted(more, "more container")}</p>`}</details>`,
		html`</section>`
	], "\n");
});
var legend = (function(report, span) {
	return html`<ul class="legend">${[...new Set(report.findings.map((({ cause }) => cause)))].map(((cause) => html`<li><svg aria-hidden="true">${mark(cause, "7", "7", true)}</svg> ${CAUSE_WORDS[cause].word}</li>`))}<li>green: running</li><li>${span.isStretched ? `dashed: the watch of ${lasting(span.to - span.watchedFrom)} begins, drawn wider than the ${lasting(span.watchedFrom - span.from)} before it` : "dashed: the watch begins"}</li></ul>`;
});
var groups = (function(of, report, span) {
	return joinedHtml([...Map.groupBy(of, (({ workload, revision }) => `${workloadRef(workload)} in ${workload.namespace}${revision === "current" ? "" : `, ${revision} revision`}`))].map((([name, members]) => html`<h3>${name}</h3>\n${joinedHtml(members.map(((lane) => row(lane, report, span))), "\n")}`)), "\n");
});
var axis = (function(span) {
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
	const at = ((share) => new Date(timeAt(share, span)).toISOString());
	const label = ((share) => day(at(0)) === day(at(1)) ? clock(at(share)) : dateAndTime(at(share)).slice(5));
	return html`<div class="axis"><span>UTC</span><svg aria-hidden="true">${shares.map(((share) => {
		const anchor = share === 0 ? "start" : share === 1 ? "end" : "middle";
		return html`<text x="${percent(share)}" y="16" text-anchor="${anchor}">${label(share)}</text>`;
	}))}</svg></div>`;
});
var row = (function(lane, report, span) {
	const type = lane.containerType === "container" ? "" : ` (${lane.containerType})`;
	const bars = lane.runs.map(((run) => bar(run, span)));
	const marks = lane.runs.map(((run) => death(run, lane, report, span)));
	const watch = percent(span.watchAt);
	return html`<div class="lane"><span>${lane.pod} <small>${lane.container}${type}</small></span><svg>${bars}<line class="deploy" x1="${watch}" x2="${watch}" y1="0" y2="24"/>${marks}</svg></div>`;
});
var bar = (function(run, span) {
	if (run.startedAt === null) return null;
	const from = shareOf(run.startedAt, span);
	const to = run.finishedAt === null ? 1 : shareOf(run.finishedAt, span);
	return to <= from ? null : html`<rect class="run" x="${percent(from)}" width="${percent(to - from)}" y="8" height="8"/>`;
});
var death = (function(run, lane, report, span) {
	const finding = run.finding === null ? void 0 : report.findings[run.finding];
	if (finding === void 0 || run.finding === null) return null;
	const time = run.finishedAt ?? report.until;
	const label = upTo(160, `${clockBeside(time, report.until)} UTC ${CAUSE_WORDS[finding.cause].word}: ${lane.pod}: ${finding.title}`);
	return html`<a href="#f${run.finding + 1}"><title>${label}</title>${mark(finding.cause, percent(shareOf(time, span)), "12", finding.failing)}</a>`;
});
var mark = (function(cause, x, y, failing) {
	return html`<use href="#m-${cause}${failing ? "" : "-quiet"}" x="${x}" y="${y}"/>`;
});
var shareOf = (function(time, { from, to, watchedFrom, watchAt }) {
	const at = Date.parse(time);
	if (Number.isNaN(at) || at <= from) return 0;
	if (at < watchedFrom) return watchAt * (at - from) / (watchedFrom - from);
	return to === watchedFrom ? 1 : Math.min(1, watchAt + (1 - watchAt) * (at - watchedFrom) / (to - watchedFrom));
});
var timeAt = (function(share, { from, to, watchedFrom, watchAt }) {
	if (share < watchAt) return from + share / watchAt * (watchedFrom - from);
	return watchAt === 1 ? to : watchedFrom + (share - watchAt) / (1 - watchAt) * (to - watchedFrom);
});
var percent = (function(of) {
	return `${Math.round(of * 1e4) / 100}%`;
});
var _taggedTemplateLiteral = (function(e, t) {
	return t || (t = e.slice(0)), Object.freeze(Object.defineProperties(e, { raw: { value: Object.freeze(t) } }));
});
var digest = (function(text) {
	return `sha256-${createHash("sha256").update(text).digest("base64")}`;
});
var renderPage = (function(report, ctx) {
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
	const folds = ((of, open) => inChunks(of, (({ finding, number }, index) => pageFinding(finding, number, view, detailFor(of.length, index), index < open))));
	return joinedHtml([
		html`<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">`,
		html`<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
		html`<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">`,
		html`<title>${title}</title>\n<style>${trusted(STYLE)}</style>\n</head>\n<body>`,
		html`<a class="skip" href="#findings">To the findings</a>`,
		html`<header><h1>${title}</h1>${numbersList(report, ctx)}${notes(report)}</header>`,
		html`<div class="bar" role="search" hidden><input type="search" placeholder="Search findings, traces and logs ( / )" aria-label="Search findings, traces and logs"><output aria-live="polite"></output></div>`,
		lanes(report),
		html`<section aria-labelledby="findings"><h2 id="findings">${main.length === 0 ? "No findings" : counted(main.length, "finding")}</h2>`,
		folds(main, OPEN),
		html`</section>`,
		others.length > 0 && html`<section aria-labelledby="others"><h2 id="others">Not failing: ${counted(others.length, "other finding")}</h2>`,
		folds(others, 0),
		others.length > 0 && html`</section>`,
		html`<footer>Crashgate ${report.version} \u00b7 keys: / search, Enter next place, j and k next and previous finding</footer>`,
		html(_templateObject || (_templateObject = _taggedTemplateLiteral(["<script>", "<\/script>\n</body>\n</html>\n"], ["<script>", "<\/script>\\n</body>\\n</html>\\n"])), trusted(SCRIPT))
	], "\n").text;
});
var inChunks = (function(of, part) {
	let whole = "";
	for (let from = 0; from < of.length; from += CHUNK) {
		const parts = of.slice(from, from + CHUNK).map(((each, index) => part(each, from + index).text));
		whole += `${from === 0 ? "" : "\n"}${parts.join("\n")}`;
	}
	return new Html(whole);
});
var detailFor = (function(findings, index) {
	if (findings > DETAILED && index >= DETAILED_OF_MANY) return null;
	const share = ((budget, most) => Math.min(most, Math.floor(budget / Math.min(DETAILED, findings))));
	return {
		logLines: share(4e3, 400),
		groups: share(2e3, 200),
		frames: share(4e3, 100),
		instances: share(4e3, 200)
	};
});
var numbersList = (function(report, ctx) {
	const watched = lasting(between(report.watchedFrom, report.until) ?? 0);
	const url = webAddress(ctx.runUrl);
	return html`<dl class="numbers">${[
		["Verdict", html`<span class="verdict-${report.verdict}">${report.verdict}</span>`],
		["Watched", `${watched}, until ${dateAndTime(report.until)} UTC`],
		["Back to", `${dateAndTime(report.since)} UTC`],
		["Namespaces", report.namespaces.slice(0, 20).join(", ")],
		["Context", report.context],
		["Pods", thousands(report.pods)],
		["Containers", thousands(report.containers)],
		["Deaths", thousands(report.restarts)],
		["Commit", report.deployed.sha?.slice(0, 12) ?? `not known (${report.deployed.from})`],
		["Environment", report.environment],
		["Run", url !== null && html`<a href="${url}" rel="noreferrer">${ctx.runNumber ?? "open"}</a>`]
	].filter((([, value]) => value !== null && value !== false)).map((([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`))}</dl>`;
});
var notes = (function(report) {
	const all = [...report.errors, ...report.warnings];
	return all.length === 0 ? null : html`<ul class="notes">${all.map(((note) => html`<li>${spoken(note)}</li>`))}</ul>`;
});
var renderSlack = (function(report, ctx, commentUrl) {
	const title = phraseText(headline(report, ctx));
	const findings = reported(report.findings);
	const more = findings.length - FINDINGS_LIMIT;
	const blocks = [
		{
			type: "header",
			text: plain(title, 150)
		},
		...findings.slice(0, FINDINGS_LIMIT).map(((finding) => section(findingText(finding, report)))),
		...more > 0 ? [section(`\u2026 and ${counted(more, "more finding")}`)] : [],
		...report.errors.slice(0, 3).map(((error) => section(error))),
		{
			type: "context",
			elements: [plain(watched(report), SLACK_BLOCK_TEXT_LIMIT_CHARS)]
		},
		...actions(findings, ctx, commentUrl)
	];
	const text = cutUnits(disarmCommands(oneLine(title)), SLACK_TEXT_LIMIT_CHARS).replace(/[&<>]/g, ((found) => ENTITIES[found] ?? ""));
	return `${JSON.stringify({
		text,
		blocks,
		unfurl_links: false,
		unfurl_media: false
	}, null, 2)}\n`;
});
var plain = (function(text, limit) {
	return {
		type: "plain_text",
		text: cutUnits(disarmCommands(withoutControls(text)).trim() || "\u2026", limit),
		emoji: false
	};
});
var section = (function(text) {
	return {
		type: "section",
		text: plain(text, SLACK_BLOCK_TEXT_LIMIT_CHARS)
	};
});
var findingText = (function(finding, report) {
	const at = place(finding);
	const [why, todo] = hintParts(finding.hint);
	return [
		phraseText(trouble(finding, [])),
		[
			...at === null ? [] : [at],
			...finding.container === "" ? [] : [`container ${finding.container}`],
			inPods(finding, report),
			howOften(finding)
		].join(" \u00b7 "),
		why,
		...todo === null ? [] : [todo]
	].map(((line) => oneLine(line, 600))).filter(((line) => line !== "")).join("\n");
});
var watched = (function(report) {
	const { namespaces, deployed } = report;
	const more = namespaces.length > 5 ? ` and ${namespaces.length - 5} more` : "";
	return [
		`Watched ${counted(report.pods, "pod")} in ${namespaces.slice(0, 5).join(", ") || "no namespace"}${more} for ${lasting(between(report.watchedFrom, report.until) ?? 0)}`,
		...report.context === null ? [] : [`context ${report.context}`],
		...deployed.sha === null ? [] : [`commit ${shortSha(deployed.sha)}`]
	].map(((part) => oneLine(part, 400))).join(" \u00b7 ");
});
var actions = (function(findings, ctx, commentUrl) {
	const issue = findings.map(((finding) => issueAddress(finding, ctx))).find(((url) => url !== null)) ?? null;
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
	].flatMap((([id, label, address]) => {
		const url = webAddress(address ?? null);
		if (url === null || url.length > URL_LIMIT) return [];
		return [{
			type: "button",
			action_id: `crashgate-${id}`,
			text: plain(label ?? "", 75),
			url
		}];
	}));
	return elements.length === 0 ? [] : [{
		type: "actions",
		elements
	}];
});
var renderSummary = (function(report, ctx, limit = STEP_SUMMARY_LIMIT) {
	return shrink(documentOf(report, ctx, opening(report, ctx, limit)), limit);
});
var renderTitle = (function(report, ctx) {
	return title(phraseText(headline(report, ctx)), TITLE_LIMIT);
});
import { a as SLACK_BLOCK_TEXT_LIMIT_CHARS, i as COMMENT_LIMIT, n as CHECK_ANNOTATION_MESSAGE_LIMIT, o as SLACK_TEXT_LIMIT_CHARS, r as CHECK_TEXT_LIMIT, s as STEP_SUMMARY_LIMIT, t as ANNOTATION_MESSAGE_LIMIT_CHARS } from "./limits.js";
import { _ as cutPoints, c as logLine, d as oneLine, f as prose, g as cutMarkdown, h as withoutControls, i as disarmCommands, l as markdownText, m as unbroken, n as cleanLines, o as fence, p as title, r as code, s as htmlText, t as cellCode, u as mermaid, v as cutUnits, y as sizeOf } from "./report-escape.js";
import { A as thousands, C as place, D as shortSha, E as shortFunction, M as workloadRef, O as sourceFact, S as livedMs, T as rangeOf, _ as ending, a as groupStacks, b as isPodless, c as threadNoun, d as clock, f as clockBeside, g as day, h as dateAndTime, i as crashStack, j as titleWithoutWorkload, k as suspectText, l as CAUSE_WORDS, m as counted, o as otherGroups, p as comparisonOf, r as shrink, s as sum, u as between, v as howOften, w as position, x as lasting, y as inPods } from "./report-palette.js";
import { n as FAILING_CAUSES, t as CAUSES } from "./deaths-model.js";
const { createHash } = process.getBuiltinModule("node:crypto");
// src/findings/model.ts
const COMMIT_DID_NOT_COME = "The deployed commit did not come";
// src/report/select.ts
// src/report/headline.ts
const UNSEEN_MARK = "\u2754";
const UNSEEN = `${UNSEEN_MARK} Crashgate could not look`;
function running({ sha, workload, since }, { deployed }) {
	return [
		{ code: shortSha(sha) },
		...deployed.sha === null ? [] : [", not ", { code: shortSha(deployed.sha) }],
		": ",
		{ code: workload },
		` since ${dateAndTime(since)} UTC`
	];
}
function blind(report) {
	if (report.endedBy === "cancelled") return [`${UNSEEN_MARK} Cancelled after ${lasting(between(report.watchedFrom, report.until) ?? 0)}`];
	const [error] = report.errors;
	if (error !== void 0 && report.endedBy === null && error.startsWith("The deployed commit did not come")) return [`${UNSEEN_MARK} `, { sentence: error }];
	return [`${UNSEEN}: `, { sentence: error ?? "the reason is not known" }];
}
const NAMED_NAMESPACES = 5;
// src/report/phrase.ts
const PART_LIMIT = 160;
function phraseHtml(phrase) {
	return phrase.map((part) => {
		if (typeof part === "string") return htmlText(part);
		return `<code>${htmlText(oneLine("code" in part ? part.code : part.sentence, PART_LIMIT))}</code>`;
	}).join("");
}
// src/report/annotations.ts
const STACK = {
	frames: 12,
	foreignFrames: true
};
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
// src/report/commands.ts
function described({ kind, name }) {
	return `${shellWord(kind.toLowerCase())} ${shellWord(name)}`;
}
const STEADY_MS = 1e4;
const DEATHS_OF_A_LOOP = 3;
function isSteady(lane, { until }) {
	if (lane === void 0 || lane.runs.length > DEATHS_OF_A_LOOP) return false;
	return Date.parse(until) - Date.parse(lane.runs.at(-1)?.startedAt ?? "") >= STEADY_MS;
}
const lanesOfReport = /* @__PURE__ */ new WeakMap();
const WORD_LIMIT = 300;
const PLAIN_WORD = /^[\w.][\w./:-]*$/;
const MESSAGE_LIMIT = 60;
// src/report/fold.ts
// src/report/hint.ts
// src/report/links.ts
// src/report/finding.ts
function findingSection(view, number) {
	return `\n\n#### ${number}. ${mark$1(view)} ${phraseMarkdown(trouble(view.finding, []))}\n\n${findingBody(view)}`;
}
function findingFold(view, number) {
	return `\n\n${fold(`${number}. ${mark$1(view)} ${phraseHtml(trouble(view.finding, []))}`, findingBody(view))}`;
}
function linkText(link) {
	return `${link.type === null ? "" : `${link.type}: `}${link.message}${link.recovered ? " [recovered]" : ""}`;
}
function unindented(lines) {
	const wide = cleanLines(lines).map((line) => line.replaceAll("	", "    "));
	const indents = wide.filter((line) => line.trim() !== "").map((line) => line.search(/\S/));
	const common = indents.reduce((least, each) => Math.min(least, each), indents[0] ?? 0);
	return wide.map((line) => line.slice(common));
}
const LAST_LINES = 5;
// src/report/notes.ts
const TRACES_LISTED = 3;
const LISTED_STACK = {
	frames: 8,
	foreignFrames: false
};
function traceOf({ crash }) {
	if (crash === null) return "";
	const stack = crashStack(crash, LISTED_STACK, () => null);
	return `\n${fence([
		crash.title,
		"",
		...stack
	], 160).split("\n").map((line) => `  ${line}`).join("\n")}`;
}
// src/report/overview.ts
const ROWS_ALWAYS = 10;
const ROWS_LIMIT$1 = 500;
function overview(findings, report, ctx, limit) {
	const head = "| | what | where | how often | issue |\n|--:|---|---|---|---|";
	const rows = [];
	let size = sizeOf(head);
	for (const [index, finding] of findings.slice(0, ROWS_LIMIT$1).entries()) {
		const row = overviewRow(finding, index + 1, report, ctx);
		size += sizeOf(row) + 1;
		if (size > limit && rows.length >= ROWS_ALWAYS) break;
		rows.push(row);
	}
	const left = findings.length - rows.length;
	return [head, ...rows].join("\n") + (left > 0 ? `\n\n\u2026 and ${counted(left, "more finding")}` : "");
}
function overviewRow(finding, number, report, ctx) {
	const at = place(finding);
	const url = webAddress(finding.source?.url ?? null);
	const where = at === null ? "" : url === null ? cellCode(at, 100) : `[${cellCode(at, 100)}](${url})`;
	return `| ${[
		`${number}`,
		`${CAUSE_WORDS[finding.cause].mark} <b>${markdownText(finding.workload.name, 60)}</b>: ${markdownText(finding.title, 120)}`,
		where,
		`${unbroken(howOften(finding))}, ${unbroken(inPods(finding, report))}`,
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
// src/report/document.ts
const BLOCKS_LIMIT = 50;
const LOGS_LIMIT = 10;
const LINES_BEHIND = 20;
const OPEN_LIMIT = 3;
const OVERVIEW_SHARE = .4;
const LISTED_LIMIT = 20;
function withLessLog(detail) {
	return {
		...detail,
		linesBefore: 0,
		lines: Math.min(detail.lines, LINES_BEHIND)
	};
}
function leftOutLine(blocks, ctx) {
	return `\u2702\ufe0f ${blocks === 0 ? "Shortened to fit" : `${counted(blocks, "finding")} left out to fit`}. All of it is in ${reportPlace(ctx)}.`;
}
// src/report/check-run.ts
function renderCheckRun(report, ctx) {
	const findings = reported(report.findings);
	const table = findings.length === 0 ? "" : `\n\n${overview(findings, report, ctx, CHECK_TEXT_LIMIT / 2)}`;
	return {
		title: title(phraseText(headline(report, ctx)), 255),
		summary: cutMarkdown(`${headingLine(report, ctx)}${table}\n\n${foot(report, ctx)}\n`, CHECK_TEXT_LIMIT),
		text: shrink(documentOf(report, ctx, ""), CHECK_TEXT_LIMIT).trimStart(),
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
	return title(phraseText(headline(report, ctx)), 140);
}
function withinBytes(message) {
	return sizeOf(message) <= 65536 ? message : cutPoints(message, Math.floor(CHECK_ANNOTATION_MESSAGE_LIMIT / 4));
}
// src/report/marker.ts
function commentKey(key) {
	return createHash("sha256").update(key).digest("hex").slice(0, 32);
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
	return shrink(documentOf(report, ctx, `${commentMarker(ctx.key, "red")}${opening(report, ctx, limit)}`), limit);
}
function renderResolvedComment(report, ctx, previous, limit = COMMENT_LIMIT) {
	const head = `${commentMarker(ctx.key, "green")}### \u2705 ${resolvedLine(report, ctx)}\n\n`;
	const tail = `\n\n${foot(report, ctx)}\n`;
	const room = limit - sizeOf(head) - sizeOf(tail) - sizeOf(fold("What this comment said before", ""));
	return head + fold("What this comment said before", cutMarkdown(withoutMarker(previous), room)) + tail;
}
function resolvedLine(report, ctx) {
	const watched = lasting(between(report.watchedFrom, report.until) ?? 0);
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
	return createHash("sha256").update(instance.id).digest("hex").slice(0, 10);
}
function deathsIn(record) {
	return record.rows.reduce((sum, row) => sum + row.count, 0);
}
function recordOccurrence(before, seen) {
	const { fingerprint } = seen;
	const workload = seen.workload === null ? null : cutPoints(seen.workload, WORKLOAD_LIMIT);
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
	return name === null ? name : cutPoints(name, NAME_LIMIT);
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
// src/report/issue.ts
const NOTES_LIMIT = 4e4;
const TABLE_RESERVE = 3e3;
function renderIssue(finding, report, ctx, record, notes = "", limit = COMMENT_LIMIT) {
	const kept = cutMarkdown(notes, NOTES_LIMIT);
	const tail = `\n${END_MARKER}\n${kept === "" ? "" : `\n${kept}\n`}`;
	const head = [
		recordLine(record),
		`### ${CAUSE_WORDS[finding.cause].mark} ${phraseMarkdown(trouble(finding, []))}`,
		occurrenceTable(record, ctx),
		`The newest of ${counted(deathsIn(record), "death")}:`
	].join("\n\n");
	const body = shrink({
		head: head.replace("\n\n", "\n"),
		blocks: [(detail) => `\n\n${findingBody({
			finding,
			report,
			ctx: withoutIssues(ctx),
			detail
		})}`],
		foot: ({ any }) => `\n\n${any ? `\u2702\ufe0f Shortened to fit. All of it is in ${reportPlace(ctx)}.\n\n` : ""}${foot(report, ctx)}\n\n<sub>Crashgate rewrites this text on every run. What you write below it stays.</sub>
`
	}, limit - sizeOf(tail) - TABLE_RESERVE);
	return {
		title: issueTitle(finding),
		body: body + tail
	};
}
function issueTitle(finding) {
	return title(phraseText(trouble(finding, [])), 256);
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
	const quiet = row.quietRuns === 0 ? "" : `, not in ${counted(row.quietRuns, "run")} since`;
	return [
		`${row.environment === null ? "" : `${cellCode(row.environment, 60)}: `}${cellCode(row.namespace, 63)}`,
		dateAndTime(row.firstSeen),
		`${dateAndTime(row.lastSeen)}${quiet}`,
		thousands(row.count),
		row.commits.map((sha) => commitLink(sha, ctx, (text) => cellCode(text))).join(" "),
		row.runs.map(({ number, url }) => link(String(number), url)).join(" ")
	];
}
function renderIssueNews(news, record, report, ctx) {
	const here = runLink(ctx);
	const watched = lasting(between(report.watchedFrom, report.until) ?? 0);
	return `${{
		"new-commit": `It crashes with ${deployed(report, ctx)} too.`,
		regression: `It is back: seen again with ${deployed(report, ctx)}, so this is open again.`,
		back: `It is back after it was said to be gone: seen again with ${deployed(report, ctx)}.`,
		tenfold: `It has become ten times as frequent: ${counted(deathsIn(record), "death")} until now.`,
		gone: `Gone: not seen in ${counted(Math.min(...record.rows.map((row) => row.quietRuns)), "run")} in a row, the last one of ${watched}.`
	}[news]}${here === null ? "" : ` (${here})`}\n`;
}
function renderDuplicate(original) {
	return `Two runs opened this at the same moment. #${original} is kept.\n`;
}
function renderGatheredIssue(findings, report, ctx, record) {
	const many = counted(findings.length, "more crash", "more crashes");
	const tail = `\n\n${foot(report, ctx)}\n\n${END_MARKER}\n`;
	const head = `${recordLine(record)}\n### ${many} than one run opens issues for\n\n`;
	const table = overview(findings, report, withoutIssues(ctx), COMMENT_LIMIT - sizeOf(head) - sizeOf(tail) - 200);
	return {
		title: `${many} than one run opens issues for`,
		body: head + table + tail
	};
}
// src/report/job-log.ts
const AWAITED = {
	rollout: "the rollout",
	commit: "the deployed commit"
};
const ARRIVED = {
	none: "",
	rollout: "rolled out",
	commit: "the deployed commit runs"
};
function arrivedLine(at, waitedMs, watch) {
	return `${clock(at)}  +${lasting(waitedMs)}  ${ARRIVED[watch.waitFor]}; ${fromNow(watch.durationMs)}`;
}
function signOfLife(leftMs, waitFor, pods, deaths) {
	return `${leftMs !== null || waitFor === "none" ? `${lasting(leftMs ?? 0)} left` : `waiting for ${AWAITED[waitFor]}`} \u00b7 ${counted(pods, "pod")} \u00b7 ${counted(deaths, "death")}`;
}
function settledLine(at, settleMs, deaths, findings) {
	return `${clock(at)}  settled after ${lasting(settleMs)}: ${counted(deaths, "death")}, ${counted(findings, "finding")}`;
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
// src/report/json.ts
const DETAILED$1 = 100;
const LINES_LIMIT = 2e4;
const GROUPS_LIMIT = 2e4;
const LANES_LIMIT$1 = 2e3;
function lined(entries) {
	return entries.map((entry, index) => `${JSON.stringify(entry)}${index < entries.length - 1 ? "," : ""}`);
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
// src/report/page/finding.ts
function brief(finding, view) {
	return html`${factList([advice(finding.hint, view), issueFact(finding, view)])}${elsewhere(finding)}\n`;
}
function elsewhere({ crash, instances }) {
	const path = instances.findLast(({ log }) => log.path !== null)?.log.path ?? null;
	const trace = crash !== null && crash.frames.length > 0 && `Its trace of ${counted(crash.frames.length, "frame")} and `;
	const logged = path !== null && html`, ${logLink(path, "the log")} beside it`;
	return html`<p>${trace}${counted(instances.length, "instance")} in report.json${logged}</p>`;
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
const MARKS = trusted(`<svg class="marks" width="0" height="0" aria-hidden="true"><defs>${CAUSES.map((cause) => {
	const shape = SHAPES[cause] ?? QUIET_SHAPE;
	return `<path id="m-${cause}" class="m m-${cause}" d="${shape}"/><path id="m-${cause}-quiet" class="m m-quiet" d="${shape}"/>`;
}).join("")}</defs></svg>`);
// src/report/page/script.ts
const SCRIPT = `
"use strict";
const all = [...document.querySelectorAll(".finding")];
const bar = document.querySelector(".bar");
const input = bar.querySelector("input");
const status = bar.querySelector("output");
bar.hidden = false;

function reveal() {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  for (let each = target; each; each = each.parentElement) if (each.tagName === "DETAILS") each.open = true;
  target.scrollIntoView({ block: "center" });
}
addEventListener("hashchange", reveal);
reveal();

let texts = null;
let ranges = [];
let current = -1;
function search() {
  const wanted = input.value.trim().toLowerCase();
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
  const seen = all.filter((each) => !each.hidden);
  const at = seen.findIndex((each) => each.contains(document.activeElement));
  const to = seen[at < 0 ? 0 : Math.max(0, Math.min(seen.length - 1, at + by))];
  to?.querySelector("summary").focus();
  to?.scrollIntoView({ block: "start" });
}
addEventListener("keydown", (event) => {
  if (event.target === input || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "/") { event.preventDefault(); input.focus(); }
  if (event.key === "j") step(1);
  if (event.key === "k") step(-1);
});
for (const button of document.querySelectorAll("button[data-for]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.for).textContent);
    button.textContent = "Copied";
  });
}
addEventListener("beforeprint", () => { for (const each of document.querySelectorAll("details")) each.open = true; });
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
const CHUNK = 64;
const DETAILED = 100;
const DETAILED_OF_MANY = 20;
// src/report/slack.ts
const FINDINGS_LIMIT = 5;
const ENTITIES = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;"
};
const URL_LIMIT = 3e3;
// src/report/summary.ts
// src/report/title.ts
const TITLE_LIMIT = 500;
export { renderComment as A, isHookKilled as B, readIssueBody as C, recordOccurrence as D, markPublished as E, renderCheckRun as F, COMMIT_DID_NOT_COME as G, renderAnnotations as H, renderDeploymentDescription as I, fold as L, commentKey as M, readCommentMarker as N, recordQuiet as O, withKey as P, POST_START as R, renderIssueTable as S, isGone as T, isReported as U, neverRan as V, reported as W, verdictLine as _, toJson as a, renderIssue as b, findingGroup as c, renderTerminal as d, rightsLine as f, startLine as g, signOfLife as h, renderPage as i, renderResolvedComment as j, isWorthAComment as k, findingLine as l, settledLine as m, renderSummary as n, arrivedLine as o, seenLine as p, renderSlack as r, deathLine as s, renderTitle as t, publishedLine as u, renderDuplicate as v, deathId as w, renderIssueNews as x, renderGatheredIssue as y, isError as z };
