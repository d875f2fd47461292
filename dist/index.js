import { O as listenForCancellation, a as run, d as connect, f as InputError, i as VERSION, l as readPayload, n as loadRedactor, o as loadInputs, r as createClock, t as createLocate, u as sha } from "./chunks/wire.js";
import { A as disarmCommands, N as logLine, t as palette } from "./chunks/palette.js";
const { appendFileSync, readFileSync } = process.getBuiltinModule("node:fs");
const os = process.getBuiltinModule("os");
const crypto = process.getBuiltinModule("crypto");
const fs$1 = process.getBuiltinModule("fs");
import "path";
// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}
// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os.EOL);
}
function issue(name, message = "") {
	issueCommand(name, {}, message);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!fs$1.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs$1.appendFileSync(filePath, `${toCommandValue(message)}${os.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os.EOL}${convertedValue}${os.EOL}${delimiter}`;
}
var ExitCode;
(function(ExitCode) {
	ExitCode[ExitCode["Success"] = 0] = "Success";
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function getInput(name, options) {
	const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
	if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
	if (options && options.trimWhitespace === false) return val;
	return val.trim();
}
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
function setFailed(message) {
	process.exitCode = ExitCode.Failure;
	error(message);
}
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
	process.stdout.write(message + os.EOL);
}
function startGroup(name) {
	issue("group", name);
}
function endGroup() {
	issue("endgroup");
}
// src/github/context.ts
function readGitHubContext(env, eventJson, token) {
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
		sha: sha(env.GITHUB_SHA),
		branch: env.GITHUB_HEAD_REF || env.GITHUB_REF_NAME || null,
		actor: env.GITHUB_ACTOR || null,
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
// src/github/open.ts
async function openGitHub(context, token, options = {}) {
	if (context === null || token === null || token === "") return null;
	const { connect } = await import("./chunks/client.js");
	return connect(context, token, options);
}
// src/action.ts
let savedOutcome = null;
await main();
async function main() {
	const cancellation = listenForCancellation(overdue);
	try {
		const inputs = await loadInputs((name) => getInput(name), process.env);
		concluded(await run(inputs, actionWorld(inputs, cancellation)));
	} catch (error) {
		setOutput("verdict", "error");
		setFailed(disarmCommands(describe(error)));
	}
	process.exit();
}
function describe(error) {
	if (error instanceof InputError) return error.message;
	return `Crashgate has a defect, please report it: ${error instanceof Error ? error.stack ?? error.message : String(error)}`;
}
function concluded(outcome) {
	setOutputs(outcome);
	process.exitCode = outcome.report.verdict === "passed" ? 0 : 1;
}
function overdue() {
	if (savedOutcome === null) setOutput("verdict", "error");
	else concluded(savedOutcome);
	setFailed("The run was cancelled, and what it waited for did not end in time.");
	process.exit();
}
function actionWorld(inputs, cancellation) {
	const clock = createClock(Date.now);
	const eventPath = process.env.GITHUB_EVENT_PATH;
	const summaryPath = process.env.GITHUB_STEP_SUMMARY;
	const github = readGitHubContext(process.env, eventPath ? readEvent(eventPath) : null, inputs.githubToken);
	return {
		connect: () => connect(inputs.kubeconfig, inputs.context, clock.sync),
		github,
		openGitHub: (budgetMs, signal) => openGitHub(github, inputs.githubToken, {
			budgetMs,
			...signal === void 0 ? {} : { signal }
		}),
		clock,
		...cancellation,
		console: actionConsole(),
		redactor: (secrets) => loadRedactor(inputs, [...secrets, ...inputs.githubToken === null ? [] : [inputs.githubToken]]),
		locate: createLocate(inputs, github, process.env.GITHUB_WORKSPACE ?? process.cwd()),
		version: VERSION,
		layout: "groups",
		onSaved: (outcome) => {
			savedOutcome = outcome;
		},
		writeSummary: summaryPath ? (markdown) => appendFileSync(summaryPath, markdown) : null
	};
}
function readEvent(path) {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return null;
	}
}
function actionConsole() {
	return {
		paint: palette(true),
		line: (text) => info(disarmCommands(text)),
		status: (text) => text !== null && info(disarmCommands(text)),
		statusEveryMs: 6e4,
		group({ title, lines }) {
			startGroup(disarmCommands(title));
			for (const line of lines) info(disarmCommands(line));
			endGroup();
		},
		warning: (text) => warning(logLine(text)),
		error: (text) => error(logLine(text)),
		annotate
	};
}
function annotate({ level, title, message, path, line }) {
	const properties = {
		title,
		...path === null ? {} : { file: path },
		...line === null ? {} : { startLine: line }
	};
	if (level === "error") error(message, properties);
	else warning(message, properties);
}
function setOutputs({ report, reportPath, summaryPath, commentUrl, issueUrls }) {
	const failing = report.findings.filter((finding) => finding.failing);
	setOutput("verdict", report.verdict);
	setOutput("restarts", report.restarts);
	setOutput("crashes", failing.length);
	setOutput("fingerprints", JSON.stringify([...new Set(failing.map((finding) => finding.fingerprint))]));
	setOutput("report", reportPath);
	setOutput("summary", summaryPath);
	setOutput("comment-url", commentUrl ?? "");
	setOutput("issue-urls", JSON.stringify(issueUrls));
}
export {};
