var openGitHub = (async function(context, token, options = {}) {
	if (context === null || token === null || token === "") return null;
	const { connectToGitHub } = await import("./github-client.js");
	return connectToGitHub(context, token, options);
});
var readGitHubContext = (function(env, eventJson, token) {
	const [owner, repo, ...rest] = (env.GITHUB_REPOSITORY ?? "").split("/");
	if (env.GITHUB_ACTIONS !== "true" || !owner || !repo || rest.length > 0) return null;
	const payload = readPayload(eventJson);
	const event = env.GITHUB_EVENT_NAME ?? "";
	const serverUrl = url(env.GITHUB_SERVER_URL, "https://github.com");
	const apiUrl = url(env.GITHUB_API_URL, "https://api.github.com");
	const runId = count(env.GITHUB_RUN_ID);
	const attempt = count(env.GITHUB_RUN_ATTEMPT) ?? 1;
	return Object.freeze({
		event,
		payload,
		owner,
		repo,
		serverUrl,
		apiUrl,
		graphqlUrl: url(env.GITHUB_GRAPHQL_URL, graphqlOf(apiUrl)),
		runId,
		runNumber: count(env.GITHUB_RUN_NUMBER),
		runAttempt: attempt,
		runUrl: runId === null ? null : `${serverUrl}/${owner}/${repo}/actions/runs/${runId}${attempt > 1 ? `/attempts/${attempt}` : ""}`,
		workflow: env.GITHUB_WORKFLOW ?? "",
		workflowPath: workflowPath(env.GITHUB_WORKFLOW_REF),
		job: env.GITHUB_JOB ?? "",
		step: env.GITHUB_ACTION ?? "",
		jobInstance: env.RUNNER_TRACKING_ID ?? "",
		sha: sha(env.GITHUB_SHA),
		branch: env.GITHUB_HEAD_REF || env.GITHUB_REF_NAME || null,
		actor: env.GITHUB_ACTOR || null,
		artifact: env.CRASHGATE_ARTIFACT || null,
		hasToken: token !== null && token !== "",
		readOnly: readOnly(event, payload, `${owner}/${repo}`, env.GITHUB_ACTOR)
	});
});
var readOnly = (function(event, payload, repository, actor) {
	if (event === "pull_request_target") return null;
	const { headRepository = null, headIsGone = false } = payload.pullRequest ?? {};
	const isElsewhere = headRepository !== null && headRepository.toLowerCase() !== repository.toLowerCase();
	if (event.startsWith("pull_request") && (isElsewhere || headIsGone)) return "fork";
	if (actor === "dependabot[bot]" && event !== "schedule" && event !== "workflow_dispatch") return "dependabot";
	return null;
});
var workflowPath = (function(ref) {
	return /^[^/]+\/[^/]+\/([^@]+)@/.exec(ref ?? "")?.[1] ?? null;
});
var graphqlOf = (function(apiUrl) {
	return `${apiUrl.replace(/\/v3$/, "")}/graphql`;
});
var url = (function(given, otherwise) {
	return (given || otherwise).replace(/\/+$/, "");
});
var count = (function(value) {
	return /^[1-9]\d{0,15}$/.test(value ?? "") ? Number(value) : null;
});
var outputsOf = (function(outcome) {
	const { report } = outcome;
	const failing = report.findings.filter(((finding) => finding.failing));
	return mapped({
		verdict: report.verdict,
		title: renderTitle(report, outcome.rendering),
		restarts: String(report.restarts),
		crashes: String(failing.length),
		fingerprints: JSON.stringify([...new Set(failing.map((({ fingerprint }) => fingerprint)))]),
		suspects: JSON.stringify(suspectsOf(report)),
		owners: JSON.stringify(report.owners),
		"rollback-command": report.rollbackCommand ?? "",
		report: outcome.reportPath,
		summary: outcome.summaryPath,
		slack: outcome.slackPath,
		"comment-url": outcome.commentUrl ?? "",
		"issue-urls": JSON.stringify(outcome.issueUrls)
	});
});
var suspectsOf = (function({ findings }) {
	const likeliest = findings.filter((({ failing }) => failing)).flatMap(((finding) => finding.suspects)).toSorted(((a, b) => b.score - a.score));
	return [...new Set(likeliest.map((({ sha }) => sha)))];
});
var mapped = (function(outputs) {
	const entries = Object.entries(outputs).map((([name, value]) => [name, written(value)]));
	return Object.fromEntries(entries);
});
var runAction = (async function(inputs, started, onSaved) {
	const conclude = ((outcome) => (() => {
		setOutputs(outcome);
		process.exitCode = outcome.report.verdict === "passed" ? 0 : 1;
	}));
	conclude(await run(inputs, actionWorld(inputs, started, ((outcome) => onSaved(conclude(outcome))))))();
});
var actionWorld = (function(inputs, { clock, connect, cancellation }, onSaved) {
	const eventPath = process.env.GITHUB_EVENT_PATH;
	const summaryPath = process.env.GITHUB_STEP_SUMMARY;
	const github = readGitHubContext(process.env, eventPath ? readEvent(eventPath) : null, inputs.githubToken);
	const requests = createRequestBudget();
	const open = ((options) => openGitHub(github, inputs.githubToken, {
		...options,
		requests
	}));
	return {
		connect,
		github,
		openGitHub: ((budgetMs, signal) => open({
			budgetMs,
			...signal === void 0 ? {} : { signal }
		})),
		clock,
		...cancellation,
		console: actionConsole(),
		redactor: ((secrets) => loadRedactor(inputs, [...secrets, ...inputs.githubToken === null ? [] : [inputs.githubToken]])),
		locate: createLocate(inputs, github, process.env.GITHUB_WORKSPACE ?? process.cwd(), (async () => {
			const client = await open({
				budgetMs: SOURCE_BUDGET_MS,
				signal: cancellation.cancelled,
				retries: 1
			});
			if (client === null || github === null) return null;
			const { remoteRepository } = await import("./github-remote.js");
			return remoteRepository({
				client,
				context: github
			});
		})),
		version: VERSION,
		layout: "groups",
		onSaved,
		writeSummary: summaryPath ? ((markdown) => appendFileSync(summaryPath, markdown)) : null
	};
});
var readEvent = (function(path) {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return null;
	}
});
var actionConsole = (function() {
	return {
		paint: palette(true),
		line: ((text) => info(disarmCommands(text))),
		status: ((text) => text !== null && info(disarmCommands(text))),
		statusEveryMs: 6e4,
		group({ title, lines }) {
			startGroup(disarmCommands(title));
			for (const line of lines) info(disarmCommands(line));
			endGroup();
		},
		warning: ((text) => warning(logLine(text))),
		error: ((text) => error(logLine(text))),
		annotate
	};
});
var annotate = (function({ level, title, message, path, line }) {
	const properties = {
		title,
		...path === null ? {} : { file: path },
		...line === null ? {} : { startLine: line }
	};
	if (level === "error") error(message, properties);
	else warning(message, properties);
});
var setOutputs = (function(outcome) {
	for (const [name, value] of Object.entries(outputsOf(outcome))) setOutput(name, value);
});
import { c as warning, i as info, n as error, o as setOutput, s as startGroup, t as endGroup } from "./actions-core.js";
import { r as createRequestBudget } from "./github-failures.js";
import { a as readPayload, i as written, n as loadRedactor, o as sha, r as run, t as createLocate } from "./wire.js";
import { t as renderTitle } from "./report.js";
import { t as palette } from "./report-palette.js";
import { c as logLine, i as disarmCommands } from "./report-escape.js";
import { t as VERSION } from "./version.js";
const { appendFileSync, readFileSync } = process.getBuiltinModule("node:fs");
// src/github/client/open-client.ts
// src/github/context.ts
// src/publish/outputs.ts
// src/action/run-action.ts
const SOURCE_BUDGET_MS = 3e4;
export { runAction };
