const require_core = require("./actions-core.cjs");
const require_failures = require("./github-failures.cjs");
const require_wire = require("./wire.cjs");
const require_report = require("./report.cjs");
const require_escape = require("./report-escape.cjs");
const require_version = require("./version.cjs");
const require_palette = require("./report-palette.cjs");
let node_fs = require("node:fs");
// src/github/client/open-client.ts
async function openGitHub(context, token, options = {}) {
	if (context === null || token === null || token === "") return null;
	const { connectToGitHub } = await Promise.resolve().then(() => require("./github-client.cjs"));
	return connectToGitHub(context, token, options);
}
// src/github/context.ts
function readGitHubContext(env, eventJson, token) {
	const [owner, repo, ...rest] = (env.GITHUB_REPOSITORY ?? "").split("/");
	if (env.GITHUB_ACTIONS !== "true" || !owner || !repo || rest.length > 0) return null;
	const payload = require_wire.readPayload(eventJson);
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
		sha: require_wire.sha(env.GITHUB_SHA),
		branch: env.GITHUB_HEAD_REF || env.GITHUB_REF_NAME || null,
		actor: env.GITHUB_ACTOR || null,
		artifact: env.CRASHGATE_ARTIFACT || null,
		hasToken: token !== null && token !== "",
		readOnly: readOnly(event, payload, `${owner}/${repo}`, env.GITHUB_ACTOR)
	});
}
function readOnly(event, payload, repository, actor) {
	if (event === "pull_request_target") return null;
	const { headRepository = null, headIsGone = false } = payload.pullRequest ?? {};
	const isElsewhere = headRepository !== null && headRepository.toLowerCase() !== repository.toLowerCase();
	if (event.startsWith("pull_request") && (isElsewhere || headIsGone)) return "fork";
	if (actor === "dependabot[bot]" && event !== "schedule" && event !== "workflow_dispatch") return "dependabot";
	return null;
}
function workflowPath(ref) {
	return /^[^/]+\/[^/]+\/([^@]+)@/.exec(ref ?? "")?.[1] ?? null;
}
function graphqlOf(apiUrl) {
	return `${apiUrl.replace(/\/v3$/, "")}/graphql`;
}
function url(given, otherwise) {
	return (given || otherwise).replace(/\/+$/, "");
}
function count(value) {
	return /^[1-9]\d{0,15}$/.test(value ?? "") ? Number(value) : null;
}
// src/publish/outputs.ts
function outputsOf(outcome) {
	const { report } = outcome;
	const failing = report.findings.filter((finding) => finding.failing);
	return mapped({
		verdict: report.verdict,
		title: require_report.renderTitle(report, outcome.rendering),
		restarts: String(report.restarts),
		crashes: String(failing.length),
		fingerprints: JSON.stringify([...new Set(failing.map(({ fingerprint }) => fingerprint))]),
		suspects: JSON.stringify(suspectsOf(report)),
		owners: JSON.stringify(report.owners),
		"rollback-command": report.rollbackCommand ?? "",
		report: outcome.reportPath,
		summary: outcome.summaryPath,
		slack: outcome.slackPath,
		"comment-url": outcome.commentUrl ?? "",
		"issue-urls": JSON.stringify(outcome.issueUrls)
	});
}
function suspectsOf({ findings }) {
	const likeliest = findings.filter(({ failing }) => failing).flatMap((finding) => finding.suspects).toSorted((a, b) => b.score - a.score);
	return [...new Set(likeliest.map(({ sha }) => sha))];
}
function mapped(outputs) {
	const entries = Object.entries(outputs).map(([name, value]) => [name, require_wire.written(value)]);
	return Object.fromEntries(entries);
}
// src/action/run-action.ts
const SOURCE_BUDGET_MS = 3e4;
async function runAction(inputs, started, onSaved) {
	const conclude = (outcome) => () => {
		setOutputs(outcome);
		process.exitCode = outcome.report.verdict === "passed" ? 0 : 1;
	};
	conclude(await require_wire.run(inputs, actionWorld(inputs, started, (outcome) => onSaved(conclude(outcome)))))();
}
function actionWorld(inputs, { clock, connect, cancellation }, onSaved) {
	const eventPath = process.env.GITHUB_EVENT_PATH;
	const summaryPath = process.env.GITHUB_STEP_SUMMARY;
	const github = readGitHubContext(process.env, eventPath ? readEvent(eventPath) : null, inputs.githubToken);
	const requests = require_failures.createRequestBudget();
	const open = (options) => openGitHub(github, inputs.githubToken, {
		...options,
		requests
	});
	return {
		connect,
		github,
		openGitHub: (budgetMs, signal) => open({
			budgetMs,
			...signal === void 0 ? {} : { signal }
		}),
		clock,
		...cancellation,
		console: actionConsole(),
		redactor: (secrets) => require_wire.loadRedactor(inputs, [...secrets, ...inputs.githubToken === null ? [] : [inputs.githubToken]]),
		locate: require_wire.createLocate(inputs, github, process.env.GITHUB_WORKSPACE ?? process.cwd(), async () => {
			const client = await open({
				budgetMs: SOURCE_BUDGET_MS,
				signal: cancellation.cancelled,
				retries: 1
			});
			if (client === null || github === null) return null;
			const { remoteRepository } = await Promise.resolve().then(() => require("./github-remote.cjs"));
			return remoteRepository({
				client,
				context: github
			});
		}),
		version: require_version.VERSION,
		layout: "groups",
		onSaved,
		writeSummary: summaryPath ? (markdown) => (0, node_fs.appendFileSync)(summaryPath, markdown) : null
	};
}
function readEvent(path) {
	try {
		return (0, node_fs.readFileSync)(path, "utf8");
	} catch {
		return null;
	}
}
function actionConsole() {
	return {
		paint: require_palette.palette(true),
		line: (text) => require_core.info(require_escape.disarmCommands(text)),
		status: (text) => text !== null && require_core.info(require_escape.disarmCommands(text)),
		statusEveryMs: 6e4,
		group({ title, lines }) {
			require_core.startGroup(require_escape.disarmCommands(title));
			for (const line of lines) require_core.info(require_escape.disarmCommands(line));
			require_core.endGroup();
		},
		warning: (text) => require_core.warning(require_escape.logLine(text)),
		error: (text) => require_core.error(require_escape.logLine(text)),
		annotate
	};
}
function annotate({ level, title, message, path, line }) {
	const properties = {
		title,
		...path === null ? {} : { file: path },
		...line === null ? {} : { startLine: line }
	};
	if (level === "error") require_core.error(message, properties);
	else require_core.warning(message, properties);
}
function setOutputs(outcome) {
	for (const [name, value] of Object.entries(outputsOf(outcome))) require_core.setOutput(name, value);
}
exports.runAction = runAction;
// 992d0e79846b683c
