import "./chunks/rolldown-runtime.js";
import { a as run, d as connect, f as InputError, i as VERSION, l as readPayload, n as loadRedactor, o as loadInputs, r as createClock, t as createLocate, u as sha } from "./chunks/wire.js";
import { a as disarmCommands, l as logLine } from "./chunks/escape2.js";
import { t as palette } from "./chunks/palette2.js";
const { appendFileSync, readFileSync } = process.getBuiltinModule("node:fs");
const os = process.getBuiltinModule("os");
const crypto = process.getBuiltinModule("crypto");
const fs$1 = process.getBuiltinModule("fs");
import "path";
// node_modules/@actions/core/lib/utils.js
/**
* Sanitizes an input into a string so it can be passed into issueCommand safely
* @param input input to sanitize into a string
*/
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
/**
*
* @param annotationProperties
* @returns The command properties to send with the actual annotation command
* See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
*/
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
/**
* Issues a command to the GitHub Actions runner
*
* @param command - The command name to issue
* @param properties - Additional properties for the command (key-value pairs)
* @param message - The message to include with the command
* @remarks
* This function outputs a specially formatted string to stdout that the Actions
* runner interprets as a command. These commands can control workflow behavior,
* set outputs, create annotations, mask values, and more.
*
* Command Format:
*   ::name key=value,key=value::message
*
* @example
* ```typescript
* // Issue a warning annotation
* issueCommand('warning', {}, 'This is a warning message');
* // Output: ::warning::This is a warning message
*
* // Set an environment variable
* issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
* // Output: ::set-env name=MY_VAR::some value
*
* // Add a secret mask
* issueCommand('add-mask', {}, 'secretValue123');
* // Output: ::add-mask::secretValue123
* ```
*
* @internal
* This is an internal utility function that powers the public API functions
* such as setSecret, warning, error, and exportVariable.
*/
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
/**
* The code to exit an action
*/
var ExitCode;
(function(ExitCode) {
	/**
	* A code indicating that the action was successful
	*/
	ExitCode[ExitCode["Success"] = 0] = "Success";
	/**
	* A code indicating that the action was a failure
	*/
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
/**
* Gets the value of an input.
* Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
* Returns an empty string if the value is not defined.
*
* @param     name     name of the input to get
* @param     options  optional. See InputOptions.
* @returns   string
*/
function getInput(name, options) {
	const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
	if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
	if (options && options.trimWhitespace === false) return val;
	return val.trim();
}
/**
* Sets the value of an output.
*
* @param     name     name of the output to set
* @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
*/
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
/**
* Sets the action status to failed.
* When the action exits it will be with an exit code of 1
* @param message add error issue message
*/
function setFailed(message) {
	process.exitCode = ExitCode.Failure;
	error(message);
}
/**
* Adds an error issue
* @param message error issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Adds a warning issue
* @param message warning issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Writes info to log with console.log.
* @param message info message
*/
function info(message) {
	process.stdout.write(message + os.EOL);
}
/**
* Begin an output group.
*
* Output until the next `groupEnd` will be foldable in this group
*
* @param name The name of the output group
*/
function startGroup(name) {
	issue("group", name);
}
/**
* End an output group.
*/
function endGroup() {
	issue("endgroup");
}
// src/github/context.ts
/** Where this process runs, as GitHub's runner tells it: read once, frozen, and a pure function of what it is given. */
/**
* The context of a run of GitHub Actions, null anywhere else.
* @param env the process's environment
* @param eventJson the content of the file that `GITHUB_EVENT_PATH` names, null where there is none
* @param token the token of the run, null where none was given
*/
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
/** Runs of forks' and Dependabot's pull requests get a token without any right to write, unless the event is `pull_request_target`. */
function readOnly(event, payload, repository, actor) {
	if (event === "pull_request_target") return null;
	const { headRepository = null, headIsGone = false } = payload.pullRequest ?? {};
	const isElsewhere = headRepository !== null && headRepository.toLowerCase() !== repository.toLowerCase();
	if (event.startsWith("pull_request") && (isElsewhere || headIsGone)) return "fork";
	if (actor === "dependabot[bot]" && event !== "schedule" && event !== "workflow_dispatch") return "dependabot";
	return null;
}
/** `owner/repo/.github/workflows/deploy.yml@refs/heads/main`, without the repository and the ref. */
function workflowPath(ref) {
	return /^[^/]+\/[^/]+\/([^@]+)@/.exec(ref ?? "")?.[1] ?? null;
}
/** On github.com the two are `https://api.github.com/graphql`, on a server of one's own `.../api/v3` and `.../api/graphql`. */
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
/** A client for the repository of `context`, null without a token. Its budget of time starts now: open one for each phase of a run. */
async function openGitHub(context, token, options = {}) {
	if (context === null || token === null || token === "") return null;
	const { connect } = await import("./chunks/client.js");
	return connect(context, token, options);
}
// src/action.ts
/** The front door of the action: reads the runner's world, wires the real parts, sets outputs and exit code. */
await main();
async function main() {
	const cancelled = cancellation();
	try {
		const inputs = await loadInputs((name) => getInput(name), process.env);
		const outcome = await run(inputs, actionWorld(inputs, cancelled));
		setOutputs(outcome);
		process.exitCode = outcome.report.verdict === "passed" ? 0 : 1;
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
/** Aborted by the runner's SIGINT or SIGTERM; the run then ends within seconds, with its report. */
function cancellation() {
	const controller = new AbortController();
	for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => controller.abort());
	return controller.signal;
}
function actionWorld(inputs, cancelled) {
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
		cancelled,
		console: actionConsole(),
		redactor: (secrets) => loadRedactor(inputs, [...secrets, ...inputs.githubToken === null ? [] : [inputs.githubToken]]),
		locate: createLocate(inputs, github, process.env.GITHUB_WORKSPACE ?? process.cwd()),
		version: VERSION,
		layout: "groups",
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
/** Every line is inert: the renderings see to foreign text, and this to what they let through. */
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
