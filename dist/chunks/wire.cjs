const require_environment_hints = require("./environment-hints.cjs");
const require_errors = require("./errors.cjs");
const require_safe_data = require("./redact-safe-data.cjs");
const require_cluster = require("./cluster.cjs");
const require_inputs = require("./inputs.cjs");
const require_model = require("./deaths-model.cjs");
const require_report = require("./report.cjs");
const require_failures = require("./github-failures.cjs");
const require_escape = require("./report-escape.cjs");
const require_start_failures = require("./crash-start-failures.cjs");
let node_fs = require("node:fs");
let node_util = require("node:util");
let node_crypto = require("node:crypto");
let node_timers_promises = require("node:timers/promises");
let node_path = require("node:path");
// src/github/payload.ts
function readPayload(json) {
	const payload = fields(parsed(json));
	return {
		visibility: visibilityOf(payload.repository),
		pullRequest: pullRequestOf$1(payload.pull_request),
		deployment: deploymentOf(payload.deployment),
		workflowRun: workflowRunOf(payload.workflow_run),
		mergeGroup: mergeGroupOf(payload.merge_group),
		before: /^0*$/.test(String(payload.before ?? "")) ? null : sha(payload.before)
	};
}
function isBeforeMerge({ pullRequest, mergeGroup }) {
	return mergeGroup !== null || pullRequest !== null && pullRequest.mergedAs === null;
}
function visibilityOf(repository) {
	const { visibility, private: isPrivate } = fields(repository);
	if (visibility === "public" || visibility === "internal" || visibility === "private") return visibility;
	if (isPrivate === true) return "private";
	return isPrivate === false ? "public" : "unknown";
}
function sha(value) {
	return typeof value === "string" && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/i.test(value) ? value.toLowerCase() : null;
}
function pullRequestOf$1(value) {
	const { number, head, merged, merge_commit_sha } = fields(value);
	const given = whole(number);
	if (given === null) return null;
	return {
		number: given,
		headSha: sha(fields(head).sha),
		headRepository: text(fields(fields(head).repo).full_name),
		headIsGone: fields(head).repo === null,
		mergedAs: merged === true ? sha(merge_commit_sha) : null
	};
}
let QUEUE_BRANCH;
function mergeGroupOf(value) {
	const { head_sha, head_ref } = fields(value);
	if (head_sha === void 0 && head_ref === void 0) return null;
	const number = (QUEUE_BRANCH ??= /^(?:refs\/heads\/)?gh-readonly-queue\/.+\/pr-(\d{1,15})-[0-9a-f]{40,64}$/).exec(text(head_ref) ?? "")?.[1];
	return {
		headSha: sha(head_sha),
		pullRequest: number === void 0 ? null : Number(number)
	};
}
function deploymentOf(value) {
	const { id, sha: commit, environment } = fields(value);
	if (id === void 0 && commit === void 0) return null;
	return {
		id: whole(id),
		sha: sha(commit),
		environment: text(environment)
	};
}
function workflowRunOf(value) {
	const { head_sha, head_branch, head_repository, pull_requests } = fields(value);
	if (head_sha === void 0) return null;
	const numbers = Array.isArray(pull_requests) ? pull_requests.map((each) => whole(fields(each).number)) : [];
	return {
		headSha: sha(head_sha),
		headBranch: text(head_branch),
		headRepository: text(fields(head_repository).full_name),
		pullRequests: numbers.filter((number) => number !== null)
	};
}
function parsed(json) {
	try {
		return JSON.parse(json ?? "{}");
	} catch {
		return {};
	}
}
function fields(value) {
	return typeof value === "object" && value !== null ? value : {};
}
function text(value) {
	return typeof value === "string" && value !== "" ? value : null;
}
function whole(value) {
	return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : null;
}
// src/redact/safe-text.ts
function written(text) {
	return text;
}
// src/publish/report-dir.ts
const CLAIM = ".crashgate";
function jobOf({ matrix }, context) {
	if (context === null) return null;
	const { runId, runAttempt, job, jobInstance } = context;
	return JSON.stringify([
		runId,
		runAttempt,
		job,
		matrix,
		jobInstance
	]);
}
function openReportDir(reportDir, job) {
	for (let number = 1;; number++) {
		const folder = number === 1 ? reportDir : numbered(reportDir, number);
		try {
			(0, node_fs.mkdirSync)(folder, { recursive: true });
			(0, node_fs.accessSync)(folder, node_fs.constants.W_OK | node_fs.constants.X_OK);
			if (job === null || claims(folder, job)) return folder;
		} catch (cause) {
			throw new require_errors.InputError(`report-dir: cannot write to ${JSON.stringify(folder)} (${reasonOf(cause)}); give a folder that the job can create or write to`, { cause });
		}
	}
}
function numbered(reportDir, number) {
	const folder = (0, node_path.normalize)(reportDir).replace(/(?<=.)[/\\]+$/, "");
	return /^(?:\.\.?|.*[/\\](?:\.\.)?)$/.test(folder) ? (0, node_path.join)(folder, `crashgate-${number}`) : `${folder}-${number}`;
}
function claims(folder, job) {
	const path = (0, node_path.join)(folder, CLAIM);
	try {
		(0, node_fs.writeFileSync)(path, job, { flag: "wx" });
		return true;
	} catch (error) {
		if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
	}
	if ((0, node_fs.readFileSync)(path, "utf8") === job) return false;
	(0, node_fs.writeFileSync)(path, job);
	return true;
}
function saveReport(report, context, reportDir, commentUrl) {
	const reportPath = (0, node_path.join)(reportDir, "report.json");
	const summaryPath = (0, node_path.join)(reportDir, "summary.md");
	const slackPath = (0, node_path.join)(reportDir, "slack.json");
	const summary = written(require_report.renderSummary(report, context));
	const problem = write([
		[reportPath, written(require_report.toJson(report))],
		[summaryPath, summary],
		[(0, node_path.join)(reportDir, "report.html"), written(require_report.renderPage(report, context))],
		[slackPath, written(require_report.renderSlack(report, context, commentUrl))]
	]);
	return {
		report,
		rendering: context,
		reportPath,
		summaryPath,
		slackPath,
		summary,
		warning: problem === null ? null : `the report could not be written to ${reportDir} (${problem}): it is in this log only`
	};
}
function write(files) {
	try {
		for (const [path, text] of files) replace(path, text);
		return null;
	} catch (error) {
		return reasonOf(error);
	}
}
function reasonOf(error) {
	return error instanceof Error ? error.message : String(error);
}
function replace(path, text) {
	const part = `${path}.part`;
	(0, node_fs.writeFileSync)(part, text);
	(0, node_fs.renameSync)(part, path);
}
// src/findings/novelty.ts
function noveltyOf(finding, issue) {
	if (finding.instances.some(({ revision }) => revision === "old")) return "known";
	if (issue === void 0) return "unknown";
	if (issue?.isRegression) return "regressed";
	return issue === null || issue.isNew ? "new" : "known";
}
// src/github/client/permissions.ts
const REPOSITORY = "/repos/{owner}/{repo}";
const ISSUE = `${REPOSITORY}/issues/{issue_number}`;
const ISSUE_COMMENT = `${REPOSITORY}/issues/comments/{comment_id}`;
const READS_CONVERSATION = ["issues: read", "pull-requests: read"];
const WRITES_CONVERSATION = ["issues: write", "pull-requests: write"];
const REQUESTS = {
	"actions/get-workflow-run": rule("GET", `${REPOSITORY}/actions/runs/{run_id}`, "actions: read"),
	"actions/list-workflow-runs": rule("GET", `${REPOSITORY}/actions/workflows/{workflow_id}/runs`, "actions: read"),
	"checks/create": rule("POST", `${REPOSITORY}/check-runs`, "checks: write"),
	"checks/update": rule("PATCH", `${REPOSITORY}/check-runs/{check_run_id}`, "checks: write"),
	"git/get-tree": rule("GET", `${REPOSITORY}/git/trees/{tree_sha}`, "contents: read"),
	"issues/add-assignees": rule("POST", `${ISSUE}/assignees`, ...WRITES_CONVERSATION),
	"issues/add-labels": rule("POST", `${ISSUE}/labels`, ...WRITES_CONVERSATION),
	"issues/create": rule("POST", `${REPOSITORY}/issues`, "issues: write"),
	"issues/create-comment": rule("POST", `${ISSUE}/comments`, ...WRITES_CONVERSATION),
	"issues/create-label": rule("POST", `${REPOSITORY}/labels`, ...WRITES_CONVERSATION),
	"issues/delete-comment": rule("DELETE", ISSUE_COMMENT, ...WRITES_CONVERSATION),
	"issues/get": rule("GET", ISSUE, "issues: read"),
	"issues/get-comment": rule("GET", ISSUE_COMMENT, ...READS_CONVERSATION),
	"issues/list-comments": rule("GET", `${ISSUE}/comments`, ...READS_CONVERSATION),
	"issues/list-comments-for-repo": rule("GET", `${REPOSITORY}/issues/comments`, ...READS_CONVERSATION),
	"issues/list-for-repo": rule("GET", `${REPOSITORY}/issues`, "issues: read"),
	"issues/update": rule("PATCH", ISSUE, ...WRITES_CONVERSATION),
	"issues/update-comment": rule("PATCH", ISSUE_COMMENT, ...WRITES_CONVERSATION),
	"repos/compare-commits-with-basehead": rule("GET", `${REPOSITORY}/compare/{basehead}`, "contents: read"),
	"repos/create-commit-comment": rule("POST", `${REPOSITORY}/commits/{commit_sha}/comments`, "contents: read"),
	"repos/create-deployment-status": rule("POST", `${REPOSITORY}/deployments/{deployment_id}/statuses`, "deployments: write"),
	"repos/delete-commit-comment": rule("DELETE", `${REPOSITORY}/comments/{comment_id}`, "contents: write"),
	"repos/get": rule("GET", REPOSITORY),
	"repos/get-commit": rule("GET", `${REPOSITORY}/commits/{ref}`, "contents: read"),
	"repos/get-commit-comment": rule("GET", `${REPOSITORY}/comments/{comment_id}`),
	"repos/get-content": rule("GET", `${REPOSITORY}/contents/{path}`, "contents: read"),
	"repos/list-attestations": rule("GET", `${REPOSITORY}/attestations/{subject_digest}`, "attestations: read"),
	"repos/list-comments-for-commit": rule("GET", `${REPOSITORY}/commits/{commit_sha}/comments`),
	"repos/list-commit-comments-for-repo": rule("GET", `${REPOSITORY}/comments`),
	"repos/list-deployment-statuses": rule("GET", `${REPOSITORY}/deployments/{deployment_id}/statuses`, "deployments: read"),
	"repos/list-deployments": rule("GET", `${REPOSITORY}/deployments`, "deployments: read"),
	"repos/list-pull-requests-associated-with-commit": rule("GET", `${REPOSITORY}/commits/{commit_sha}/pulls`, "pull-requests: read"),
	"repos/update-commit-comment": rule("PATCH", `${REPOSITORY}/comments/{comment_id}`, "contents: write"),
	"users/get-authenticated": rule("GET", "/user")
};
function rule(method, path, ...needs) {
	return {
		method,
		path,
		needs
	};
}
const depth = ({ path }) => path.split("/").length;
const variables = ({ path }) => path.split("{").length;
const PATTERNS = Object.values(REQUESTS).toSorted((a, b) => depth(b) - depth(a) || variables(a) - variables(b)).map((each) => [each, new RegExp(`${each.path.replace(/\{(ref|basehead|path)\}/g, ".+").replace(/\{\w+\}/g, "[^/]+")}$`)]);
function needsOf(method, url) {
	const path = URL.parse(url)?.pathname ?? url;
	return PATTERNS.find(([each, pattern]) => each.method === method && pattern.test(path))?.[0].needs ?? null;
}
// src/github/client/refusal.ts
function statusOf(error) {
	if (!(error instanceof Error) || !("status" in error) || !("response" in error)) return null;
	return typeof error.status === "number" && error.response !== void 0 ? error.status : null;
}
function refusal$1(what, error, permission, context) {
	return `${what}: ${reason(error, permission, context)}`;
}
const READ_ONLY = {
	fork: "the token of a run for a fork's pull request can only read",
	dependabot: "the token of a run that Dependabot started can only read unless the `permissions` of the job add it"
};
function reason(error, permission, context) {
	const status = statusOf(error);
	const answer = error instanceof Error ? firstLine(error.message) : String(error);
	if (error instanceof require_failures.BudgetSpent) return answer;
	if (error instanceof require_failures.UnreadableAnswer) return `the response is not from GitHub's API (${answer}); check \`GITHUB_API_URL\` and the proxy`;
	if (status === null && !wasSent(error)) return `the request could not be sent (${answer})`;
	if (status === null) return `GitHub did not answer (${answer})`;
	if (isLocked(error)) return "the conversation is locked";
	if (isRateLimited(error)) return "GitHub's rate limit does not allow it for now";
	if (status === 401) return "the token is invalid or has expired";
	if (status === 410) return "issues are disabled in this repository";
	if ((status === 403 || status === 404) && (SAYS_NO_MORE ??= /^(?:Resource not accessible\b.*|Not Found|Forbidden|)$/i).test(answer)) {
		const needed = neededFor(error, permission);
		if (context.readOnly !== null && needed.endsWith("write")) return `it needs \`${needed}\`, and ${READ_ONLY[context.readOnly]}; the summary and the annotations have it all`;
		return `GitHub answered ${status}; add \`${needed}\` to the \`permissions\` of the job`;
	}
	return `GitHub answered ${status}${answer === "" ? "" : ` (${answer})`}`;
}
let SAYS_NO_MORE;
function neededFor(error, expected) {
	const { request } = error;
	const needs = needsOf(request?.method ?? "", request?.url ?? "") ?? [];
	const [right] = expected.split(":");
	const same = needs.find((need) => need.startsWith(`${right}:`));
	if (same === void 0) return needs[0] ?? expected;
	return same.endsWith("write") ? same : expected;
}
function isLocked(error) {
	return statusOf(error) === 403 && error instanceof Error && /\blocked\b/i.test(error.message);
}
function isForbiddenWrite(error) {
	if (statusOf(error) !== 403 || isLocked(error) || isRateLimited(error)) return false;
	const { request } = error;
	return request?.method !== "GET";
}
function willRefuseAgain(error) {
	const status = statusOf(error);
	return status === null || status < 500 && status !== 422 && !isLocked(error);
}
function isUncertain(error) {
	const status = statusOf(error);
	return status === null ? wasSent(error) : status >= 500;
}
function wasSent(error) {
	if (error instanceof require_failures.UnreadableAnswer) return true;
	return error instanceof Error && ("request" in error || error.name === "AbortError");
}
function isRateLimited(error) {
	const status = statusOf(error);
	return status === 429 || status === 403 && error instanceof Error && /\brate limit\b/i.test(error.message);
}
function firstLine(message) {
	if (message.trimStart().startsWith("<")) return "";
	return (message.split(/\n| - https?:/)[0] ?? "").slice(0, 200);
}
// src/github/commit/pull-request.ts
async function findPullRequest(context, commit, client) {
	const { pullRequest, mergeGroup } = context.payload;
	const ofEvent = pullRequest?.number ?? mergeGroup?.pullRequest ?? null;
	if (ofEvent !== null || commit === null) return {
		number: ofEvent,
		warnings: []
	};
	const { owner, repo } = client;
	const { repos } = client.octokit.rest;
	try {
		return {
			number: chosen(await client.octokit.paginate(repos.listPullRequestsAssociatedWithCommit, {
				owner,
				repo,
				commit_sha: commit,
				per_page: 100
			}), commit) ?? ofWorkflowRun(context, commit),
			warnings: []
		};
	} catch (error) {
		if (statusOf(error) === 422) return {
			number: ofWorkflowRun(context, commit),
			warnings: []
		};
		return {
			number: null,
			warnings: [refusal$1(`the pull request of commit ${commit.slice(0, 7)} could not be looked up`, error, "pull-requests: read", context)]
		};
	}
}
const LISTED$1 = 10;
async function pullRequestOf(commit, client) {
	return client.once(`pull request of ${commit}`, async () => {
		if (!require_failures.mayLookUp(client.requests)) return null;
		try {
			const { data } = await client.octokit.rest.repos.listPullRequestsAssociatedWithCommit({
				owner: client.owner,
				repo: client.repo,
				commit_sha: commit,
				per_page: LISTED$1
			});
			return chosen(data, commit);
		} catch {
			return null;
		}
	});
}
function chosen(associated, commit) {
	const merged = associated.find((each) => each.merged_at !== null && each.merge_commit_sha === commit);
	const heads = associated.filter((each) => each.head.sha === commit);
	const only = associated.length === 1 ? associated[0] : void 0;
	return (merged ?? heads.find((each) => each.state === "open") ?? heads[0] ?? only)?.number ?? null;
}
function ofWorkflowRun(context, commit) {
	const run = context.payload.workflowRun;
	const [only, ...others] = run?.headSha === commit ? run.pullRequests : [];
	return only !== void 0 && others.length === 0 ? only : null;
}
// src/github/comment/look.ts
function lookOf(report, inputs, context) {
	const all = inputs.namespaces.includes("*");
	return {
		who: digest(report.environment === null ? ["job", ...stepOf(inputs, context)] : ["environment", report.environment]),
		cluster: report.cluster ?? NO_CLUSTER,
		namespaces: all ? ["*"] : listOf(report.namespaces),
		selector: inputs.selector === null ? null : digest(inputs.selector, 10),
		workloads: listOf(inputs.workloads.map(({ text }) => text))
	};
}
function stepOf({ matrix }, context) {
	return [
		context?.workflowPath ?? context?.workflow ?? "",
		context?.job ?? "",
		matrix,
		context?.step ?? ""
	];
}
function lookKey(look) {
	return digest(look, 32);
}
function covers(look, other) {
	return look.who === other.who && look.cluster === other.cluster && (look.namespaces.includes("*") || isSubset(other.namespaces, look.namespaces)) && (look.selector === null || look.selector === other.selector) && (look.workloads.length === 0 || other.workloads.length > 0 && isSubset(other.workloads, look.workloads));
}
const NO_CLUSTER = "0".repeat(16);
function listOf(names) {
	const sorted = [...new Set(names)].sort();
	return sorted.length > 24 ? [digest(sorted, 10)] : sorted.map((name) => digest(name, 10)).sort();
}
function isSubset(part, whole) {
	return part.every((each) => whole.includes(each));
}
function digest(value, digits = 16) {
	return (0, node_crypto.createHash)("sha256").update(JSON.stringify(value)).digest("hex").slice(0, digits);
}
// src/publish/report-context.ts
function reportContext(report, inputs, context, known) {
	return {
		serverUrl: context?.serverUrl ?? "https://github.com",
		repository: context === null ? null : `${context.owner}/${context.repo}`,
		runUrl: context?.runUrl ?? null,
		runNumber: context?.runNumber ?? null,
		key: lookKey(lookOf(report, inputs, context)),
		occasion: context === null ? "terminal" : context.event === "schedule" ? "schedule" : "deploy",
		failOn: inputs.failOn,
		known,
		reportDir: inputs.reportDir,
		artifact: context?.artifact ?? null
	};
}
// src/github/issue/list.ts
const LABEL = "crashgate";
async function listIssues(client) {
	const { owner, repo, octokit } = client;
	const recorded = (await octokit.paginate(octokit.rest.issues.listForRepo, {
		owner,
		repo,
		labels: LABEL,
		state: "all",
		per_page: 100
	})).filter((each) => each.pull_request === void 0 && require_report.readIssueBody(each.body ?? "") !== null);
	if (recorded.length === 0) return [];
	const author = await client.author();
	return recorded.flatMap((each) => ourIssue(each, author) ?? []);
}
const UNLABELLED_PAGES = 3;
async function listByAuthor(client) {
	const { owner, repo, octokit } = client;
	const author = await client.author();
	const found = [];
	for (let page = 1; page <= UNLABELLED_PAGES; page++) {
		const by = {
			creator: author,
			state: "all",
			sort: "created",
			direction: "desc",
			per_page: 100,
			page
		};
		const { data } = await octokit.rest.issues.listForRepo({
			owner,
			repo,
			...by
		});
		found.push(...data.flatMap((each) => ourIssue(each, author) ?? []));
		if (data.length < 100) break;
	}
	return found;
}
async function readIssue(client, number) {
	const { owner, repo, octokit } = client;
	try {
		const { data } = await octokit.rest.issues.get({
			owner,
			repo,
			issue_number: number
		});
		return ourIssue(data, await client.author());
	} catch (error) {
		const status = statusOf(error);
		if (status === 404 || status === 410) return null;
		throw error;
	}
}
function ourIssue(given, author) {
	const read = require_report.readIssueBody(given.body ?? "");
	if (read === null || given.pull_request !== void 0 || given.user?.login !== author) return null;
	return {
		number: given.number,
		url: given.html_url,
		state: given.state === "closed" ? "closed" : "open",
		stateReason: given.state_reason ?? null,
		body: given.body ?? "",
		...read,
		closedBy: given.closed_by?.login ?? null,
		given
	};
}
function tracks(issues) {
	const byFingerprint = Map.groupBy(issues, (issue) => issue.record.fingerprint);
	const found = /* @__PURE__ */ new Map();
	for (const [fingerprint, all] of byFingerprint) {
		const [first, ...others] = [...all].sort((a, b) => rank$1(a) - rank$1(b) || a.number - b.number);
		if (first) found.set(fingerprint, {
			issue: first,
			doubles: others.filter((each) => each.state === "open")
		});
	}
	return found;
}
function rank$1(issue) {
	if (issue.state === "open") return 0;
	return issue.stateReason === "duplicate" ? 2 : 1;
}
// src/github/issue/session.ts
async function openSession(client) {
	return {
		tracks: tracks(await listIssues(client)),
		unlabelled: [],
		written: /* @__PURE__ */ new Map(),
		published: [],
		warnings: [],
		halted: false,
		skipped: 0
	};
}
async function tryStep(work, session, what, call) {
	if (session.halted) {
		session.skipped += 1;
		return;
	}
	try {
		if (work.client.leftMs() <= work.reserveMs) throw new require_failures.BudgetSpent("the time for issues has run out");
		await call();
	} catch (error) {
		session.warnings.push(refusal$1(what, error, "issues: write", work.context));
		session.halted = willRefuseAgain(error);
	}
}
function knownIssues(findings, session) {
	const known = /* @__PURE__ */ new Map();
	const writtenFor = new Map([...session.written.values()].flatMap((each) => each.subject.findings.map(({ fingerprint }) => [fingerprint, each])));
	for (const { fingerprint } of findings) {
		const written = writtenFor.get(fingerprint);
		const issue = written?.issue ?? session.tracks.get(fingerprint)?.issue;
		if (issue === void 0) continue;
		known.set(fingerprint, {
			number: issue.number,
			url: issue.url,
			state: issue.state,
			isNew: written?.how === "opened",
			isRegression: written?.how === "reopened",
			firstSeen: issue.record.rows.map((row) => row.firstSeen).sort()[0] ?? null
		});
	}
	return known;
}
// src/publish/sink.ts
function newProgress() {
	return {
		published: [],
		warnings: [],
		failed: /* @__PURE__ */ new Set(),
		commentUrl: null,
		issues: null,
		saved: null,
		refused: false
	};
}
function gitHubSink(name, publish) {
	return {
		name,
		publish: async (report, context) => {
			if (context.github !== null) await publish(report, context, context.github);
		}
	};
}
async function trySink(name, what, permission, { progress, github }, call) {
	if (github === null) return;
	try {
		await call();
	} catch (error) {
		progress.failed.add(name);
		progress.warnings.push(refusal$1(what, error, permission, github.context));
		progress.refused ||= github.context.readOnly === "fork" && isForbiddenWrite(error);
	}
}
function withKnownIssues(report, { rendering, progress: { issues } }) {
	return {
		...rendering,
		known: issues === null ? null : knownIssues(report.findings, issues)
	};
}
// src/publish/sink-plan.ts
function commentTarget({ comment }, { event }, pullRequest, commit) {
	if (!writesComments({ comment }, { event })) return {
		kind: "none",
		why: null
	};
	if (comment === "commit") return commit === null ? {
		kind: "none",
		why: "the deployed commit is not known"
	} : {
		kind: "commit",
		sha: commit
	};
	if (pullRequest !== null) return {
		kind: "pull-request",
		number: pullRequest
	};
	return {
		kind: "none",
		why: comment === "auto" ? null : "no pull request was found"
	};
}
function writesComments({ comment }, { event }) {
	return comment !== "off" && !(comment === "auto" && event === "schedule");
}
function issueMode({ issue }, { event, payload }, pullRequest) {
	if (issue === "off") return "off";
	if (issue === "always" || event === "schedule" || pullRequest === null) return "open";
	return isBeforeMerge(payload) ? "read" : "update";
}
function planSinks(inputs, context, pullRequest, commit) {
	return {
		target: commentTarget(inputs, context, pullRequest, commit),
		mode: issueMode(inputs, context, pullRequest)
	};
}
// src/publish/sinks/annotations.ts
const annotations = {
	name: "annotations",
	publish: (report, { inputs, console, progress }) => {
		const made = inputs.annotations ? require_report.renderAnnotations(report) : [];
		for (const annotation of made) console.annotate(annotation);
		if (made.length > 0) progress.published.push(`annotation \u00d7${made.length}`);
	}
};
// src/github/commit/check-run.ts
const CHECK_NAME_POINTS = 100;
async function makeCheckRun(scene, commit, client) {
	const { report, rendering, context } = scene;
	const { checks } = client.octokit.rest;
	const at = {
		owner: client.owner,
		repo: client.repo
	};
	const { annotations, ...output } = require_report.renderCheckRun(report, rendering);
	const batches = batched(Iterator.from(annotations).map(checkAnnotation), 50);
	const { data } = await checks.create({
		...at,
		name: require_escape.title(`Crashgate: ${report.environment ?? context.job}`, CHECK_NAME_POINTS),
		head_sha: commit,
		status: "completed",
		conclusion: report.verdict === "passed" ? "success" : "failure",
		completed_at: report.until,
		...context.runUrl === null ? {} : { details_url: context.runUrl },
		output: {
			...output,
			annotations: batches.next().value ?? []
		}
	});
	for (const more of batches) await checks.update({
		...at,
		check_run_id: data.id,
		output: {
			...output,
			annotations: more
		}
	});
	return data.html_url;
}
function* batched(all, size) {
	let batch = [];
	for (const each of all) {
		if (batch.push(each) < size) continue;
		yield batch;
		batch = [];
	}
	if (batch.length > 0) yield batch;
}
function checkAnnotation({ level, title: heading, message, path, line }) {
	return {
		path,
		start_line: line,
		end_line: line,
		annotation_level: level === "error" ? "failure" : "warning",
		title: heading,
		message
	};
}
// src/publish/sinks/check-run.ts
const checkRun = gitHubSink("check run", async (report, context, github) => {
	const { inputs, rendering, progress } = context;
	if (!inputs.checkRun) return;
	const commit = report.deployed.sha;
	if (commit === null) {
		progress.warnings.push("no check run was made: the deployed commit is not known");
		return;
	}
	await trySink(checkRun.name, "the check run could not be made", "checks: write", context, async () => {
		const url = await makeCheckRun({
			report,
			rendering,
			context: github.context
		}, commit, github.client);
		progress.published.push(`check run ${url ?? `of ${commit.slice(0, 7)}`}`);
	});
});
// src/github/comment/provenance.ts
const CHECKS_LIMIT = 12;
const CRASHES_LIMIT = 40;
function provenance(report, inputs, context) {
	const ms = Date.parse(report.until);
	const untilMs = Number.isNaN(ms) ? 0 : ms;
	const run = `${context.runId ?? 0}.${context.runAttempt}`;
	const shown = require_report.reported(report.findings);
	const step = digest([...stepOf(inputs, context), context.jobInstance]);
	return {
		run,
		untilMs,
		step,
		checks: [digest([run, step], 10)],
		crashes: crashesOf(shown.length > 0 ? shown : report.findings.filter(stands)),
		look: lookOf(report, inputs, context),
		ofOpenPullRequest: isBeforeMerge(context.payload)
	};
}
function crashesOf(findings) {
	return union(findings.map(({ fingerprint }) => digest(fingerprint, 10)), [], CRASHES_LIMIT);
}
const STANDS = [
	"before-deploy",
	"max-restarts",
	"recovered"
];
function stands({ ignoredBy }) {
	return STANDS.includes(ignoredBy);
}
function sawAllWell({ findings, partial, runsInstead }) {
	return runsInstead === null && partial.length === 0 && !findings.some(({ cause }) => cause === "unready");
}
function resolves(green, report, red) {
	const standing = crashesOf(report.findings.filter(stands));
	return sawAllWell(report) && covers(green.look, red.look) && !isAfter$1(red, green) && (green.run !== red.run || green.step === red.step) && !red.crashes.some((crash) => standing.includes(crash));
}
function isAfter$1(a, b) {
	if (a.untilMs !== b.untilMs) return a.untilMs > b.untilMs;
	const [runA = 0, attemptA = 0] = a.run.split(".").map(Number);
	const [runB = 0, attemptB = 0] = b.run.split(".").map(Number);
	return runA === runB ? attemptA > attemptB : runA > runB;
}
function combined(newest, others, checks) {
	return {
		...newest,
		checks: checks.slice(0, CHECKS_LIMIT),
		crashes: others.reduce((all, { crashes }) => union(all, crashes, CRASHES_LIMIT), newest.crashes)
	};
}
function union(a, b, limit) {
	return [.../* @__PURE__ */ new Set([...a, ...b])].slice(0, limit).sort();
}
function withProvenance(body, provenance) {
	const end = body.indexOf("\n") + 1;
	return `${body.slice(0, end)}${line(provenance)}\n${body.slice(end)}`;
}
const WORD = "[0-9a-f*,-]*";
let LINE$1;
function readProvenance(body) {
	const found = (LINE$1 ??= new RegExp(`^(<!--[^\\n]*-->\\r?\\n)<!-- crashgate:run v=2 id=(\\d+\\.\\d+) until=(\\d+) step=(${WORD}) checks=(${WORD}) crashes=(${WORD}) who=(${WORD}) cluster=(${WORD}) namespaces=(${WORD}) selector=(${WORD}) workloads=(${WORD}) open=([01]) -->(?:\\r?\\n|$)`)).exec(body)?.slice(2);
	if (found === void 0) return null;
	const [run = "", until = "", step = "", checks, crashes, who = "", cluster = "", namespaces, selector = "", workloads, open] = found;
	const look = {
		who,
		cluster,
		namespaces: listed(namespaces),
		selector: selector || null,
		workloads: listed(workloads)
	};
	return {
		run,
		untilMs: Number(until),
		step,
		checks: listed(checks),
		crashes: listed(crashes),
		look,
		ofOpenPullRequest: open === "1"
	};
}
function listed(text) {
	return text ? text.split(",") : [];
}
function withoutProvenance(body) {
	return body.replace(LINE$1 ??= new RegExp(`^(<!--[^\\n]*-->\\r?\\n)<!-- crashgate:run v=2 id=(\\d+\\.\\d+) until=(\\d+) step=(${WORD}) checks=(${WORD}) crashes=(${WORD}) who=(${WORD}) cluster=(${WORD}) namespaces=(${WORD}) selector=(${WORD}) workloads=(${WORD}) open=([01]) -->(?:\\r?\\n|$)`), "$1");
}
const PROVENANCE_SIZE = 1500;
function line({ run, untilMs, step, checks, crashes, look, ofOpenPullRequest }) {
	const { who, cluster, namespaces, selector, workloads } = look;
	return `<!-- crashgate:run v=2 id=${run} until=${untilMs} step=${step} checks=${checks} crashes=${crashes} who=${who} cluster=${cluster} namespaces=${namespaces} selector=${selector ?? ""} workloads=${workloads} open=${ofOpenPullRequest ? 1 : 0} -->`;
}
// src/github/comment/version-1.ts
function version1(report, { matrix, selector, workloads }, context) {
	const { workflowPath, workflow, job } = context;
	const of = report.environment === null ? [
		"job",
		workflowPath ?? workflow,
		job,
		matrix
	] : ["environment", report.environment];
	const namespaces = [...report.namespaces].sort();
	const refs = workloads.map(({ kind, name }) => ({
		kind,
		name
	}));
	return {
		key: require_report.commentKey(JSON.stringify(of)),
		look: digest([
			workflowPath ?? workflow,
			job,
			matrix,
			namespaces,
			selector,
			refs
		])
	};
}
let LINE;
function ofVersion1(body, key, own, look) {
	const [, , run, until, theirs] = (LINE ??= /^(<!--[^\n]*-->\r?\n)<!-- crashgate:run id=(\d+\.\d+) until=(\d+) place=[0-9a-f]{16} look=([0-9a-f]{16}) -->(?:\r?\n|$)/).exec(body) ?? [];
	if (run === void 0 || key !== own.key || theirs !== own.look) return null;
	return {
		run,
		untilMs: Number(until),
		step: "",
		checks: [],
		crashes: [],
		look,
		ofOpenPullRequest: false
	};
}
function withoutVersion1(body) {
	return body.replace(LINE ??= /^(<!--[^\n]*-->\r?\n)<!-- crashgate:run id=(\d+\.\d+) until=(\d+) place=[0-9a-f]{16} look=([0-9a-f]{16}) -->(?:\r?\n|$)/, "$1");
}
// src/github/comment/checks.ts
let ALSO;
function joinChecks(all, limit) {
	const [newest, ...others] = [...all].sort((a, b) => isAfter$1(a.provenance, b.provenance) ? -1 : 1);
	if (newest === void 0) return "";
	const room = limit - PROVENANCE_SIZE;
	const folds = /* @__PURE__ */ new Map();
	const [open, ...below] = partsOf(newest, room);
	for (const { check, text } of below) folds.set(check, text);
	for (const words of others) {
		const [first, ...rest] = partsOf(words, room);
		if (first !== void 0) folds.set(first.check, folded(first.text));
		for (const { check, text } of rest) folds.set(check, text);
	}
	folds.delete(open?.check ?? "");
	const taken = [...folds.values()].reduce((sum, text) => sum + require_escape.sizeOf(text) + ALSO_SIZE, 0);
	const forOpen = Math.max(Math.floor(room / 2), room - taken);
	const head = typeof newest.text === "string" ? require_escape.cutMarkdown(open?.text ?? "", forOpen) : newest.text(forOpen);
	const each = Math.floor((room - require_escape.sizeOf(head)) / Math.max(1, folds.size)) - ALSO_SIZE;
	const tail = [...folds].map(([check, text]) => `\n\n<!-- crashgate:also ${check} -->\n${require_escape.cutMarkdown(text, each).trimEnd()}`);
	const provenance = combined(newest.provenance, others.map((words) => words.provenance), [open?.check ?? "", ...folds.keys()]);
	return withProvenance(`${head.trimEnd()}${tail.join("")}\n`, provenance);
}
const ALSO_SIZE = 40;
function partsOf({ provenance, text }, limit) {
	const [open = "", ...rest] = (typeof text === "string" ? text : text(limit)).split(ALSO ??= /^<!-- crashgate:also ([0-9a-f]{10}) -->\n/m);
	const parts = [{
		check: provenance.checks[0] ?? "",
		text: open.trimEnd()
	}];
	for (let at = 0; at + 1 < rest.length; at += 2) parts.push({
		check: rest[at] ?? "",
		text: (rest[at + 1] ?? "").trim()
	});
	return parts;
}
function folded(text) {
	return require_report.fold("Found by another check of this run", text.slice(text.indexOf("\n") + 1));
}
function withoutHiddenLines(body) {
	return withoutVersion1(withoutProvenance(body)).replace(new RegExp(ALSO ??= /^<!-- crashgate:also ([0-9a-f]{10}) -->\n/m, "gm"), "");
}
// src/github/comment/comment.ts
const ROUNDS$1 = 8;
const SETTLED_AFTER_MS = 1500;
async function publishComment(work, place) {
	const mine = provenance(work.report, work.inputs, work.context);
	const written = await writeOnce(work, place, mine);
	try {
		return await settle$1(work, place, mine, written);
	} catch {
		return written;
	}
}
async function settle$1(work, place, mine, written) {
	let latest = written;
	for (let round = 1; round < ROUNDS$1 && await work.client.pause(SETTLED_AFTER_MS); round++) {
		const ours = await oursAt(work, place, mine);
		const [only] = ours;
		if (only === void 0 || ours.length > 1 || !says(only, mine)) latest = await writeOnce(work, place, mine);
		else if (only.body === latest.body) return only;
		else latest = only;
	}
	return latest;
}
function says(comment, mine) {
	const { state, provenance: theirs } = comment;
	if (theirs.run !== mine.run) return supersedes(comment, mine);
	return state === "red" && !isAfter$1(mine, theirs) && isSameCheck(theirs, mine);
}
function supersedes({ state, provenance: theirs }, mine) {
	const stillStands = state === "green" && mine.crashes.some((crash) => theirs.crashes.includes(crash));
	return isAfter$1(theirs, mine) && !stillStands;
}
function isSameCheck(comment, mine) {
	return mine.checks.every((check) => comment.checks.includes(check));
}
async function writeOnce(work, place, mine) {
	const before = await oursAt(work, place, mine);
	if (before.length > 0) return keepOne(work, place, before, mine);
	const made = await createOnce(work, place, mine);
	const after = await oursAt(work, place, mine);
	return after.length > 1 ? keepOne(work, place, after, mine) : made;
}
async function createOnce(work, place, mine) {
	const body = wordsOf(work, [], mine);
	try {
		return await place.create(body);
	} catch (error) {
		if (!isUncertain(error)) throw error;
		const [made] = await oursAt(work, place, mine);
		return made ?? place.create(body);
	}
}
async function keepOne(work, place, ours, mine) {
	const [first, ...others] = [...ours].sort((a, b) => a.id - b.id);
	const words = wordsOf(work, ours, mine);
	if (first === void 0) return place.create(words);
	const kept = words === first.body ? first : await unlessGone(place.update(first.id, words)) ?? await place.create(words);
	for (const other of others) await unlessGone(place.remove(other.id));
	return kept;
}
function wordsOf({ report, rendering }, ours, mine) {
	const [latest] = ours.filter(({ provenance: { run } }) => run !== mine.run).filter((each) => supersedes(each, mine)).sort((a, b) => isAfter$1(a.provenance, b.provenance) ? -1 : 1);
	if (latest !== void 0) return latest.body;
	const siblings = ours.filter(({ state, provenance: { run } }) => state === "red" && run === mine.run);
	return joinChecks([...siblings.some(({ provenance }) => isSameCheck(provenance, mine) && isAfter$1(provenance, mine)) ? [] : [{
		provenance: mine,
		text: (limit) => require_report.renderComment(report, rendering, limit)
	}], ...siblings.map(checksIn)], require_report.COMMENT_LIMIT);
}
function checksIn({ body, provenance }) {
	return {
		provenance,
		text: withoutProvenance(body)
	};
}
async function unlessGone(call) {
	try {
		return await call;
	} catch (error) {
		if (statusOf(error) === 404) return null;
		throw error;
	}
}
const RESOLVED_AT_ONCE = 10;
async function resolveComments(work, kind, place) {
	const mine = provenance(work.report, work.inputs, work.context);
	const here = place === null ? [] : await oursOf(work, await place.list(), mine);
	const elsewhere = (mine.ofOpenPullRequest ? [] : await oursOf(work, await kind.newest(), mine)).filter((each) => !each.provenance.ofOpenPullRequest);
	const newestFirst = [...new Map([...elsewhere, ...here].filter((each) => isResolvedBy(work, mine, each)).map((each) => [each.id, each])).values()].sort((a, b) => b.id - a.id).slice(0, RESOLVED_AT_ONCE);
	const resolved = [];
	for (const { id } of newestFirst) {
		const [now] = await oursOf(work, [await unlessGone(kind.get(id))].filter((each) => each !== null), mine);
		if (now === void 0 || !isResolvedBy(work, mine, now)) continue;
		const text = require_report.renderResolvedComment(work.report, work.rendering, withoutHiddenLines(now.body), LIMIT);
		const provenance = {
			...mine,
			look: now.provenance.look
		};
		const changed = await unlessGone(kind.update(id, withProvenance(require_report.withKey(text, lookKey(provenance.look)), provenance)));
		if (changed !== null) resolved.push(changed);
	}
	return resolved;
}
const LIMIT = require_report.COMMENT_LIMIT - PROVENANCE_SIZE;
function isResolvedBy({ report }, mine, { state, provenance }) {
	return state === "red" && resolves(mine, report, provenance);
}
async function oursAt(work, place, mine) {
	const key = lookKey(mine.look);
	return (await oursOf(work, await place.list(), mine)).filter(({ provenance: { look } }) => lookKey(look) === key);
}
async function oursOf(work, comments, mine) {
	const first = version1(work.report, work.inputs, work.context);
	const marked = comments.flatMap((each) => {
		const marker = require_report.readCommentMarker(each.body);
		if (marker === null) return [];
		const provenance = readProvenance(each.body) ?? ofVersion1(each.body, marker.key, first, mine.look);
		return provenance === null ? [] : [{
			...each,
			state: marker.state,
			provenance
		}];
	});
	if (marked.length === 0) return [];
	const author = await work.client.author();
	return marked.filter((each) => each.author === author);
}
// src/github/comment/place.ts
const PER_PAGE = 100;
const NEWEST_PAGES = 3;
function comment(given) {
	return {
		id: given.id,
		author: given.user?.login ?? null,
		body: given.body ?? "",
		url: given.html_url
	};
}
function pullRequestComments(client) {
	const { issues } = client.octokit.rest;
	const at = {
		owner: client.owner,
		repo: client.repo
	};
	return {
		permission: "pull-requests: write",
		get: async (id) => comment((await issues.getComment({
			...at,
			comment_id: id
		})).data),
		update: async (id, body) => comment((await issues.updateComment({
			...at,
			comment_id: id,
			body
		})).data),
		remove: async (id) => void await issues.deleteComment({
			...at,
			comment_id: id
		}),
		newest: async () => {
			const found = [];
			const sorted = {
				sort: "updated",
				direction: "desc"
			};
			for (let page = 1; page <= NEWEST_PAGES; page++) {
				const { data } = await issues.listCommentsForRepo({
					...at,
					...sorted,
					per_page: PER_PAGE,
					page
				});
				found.push(...data.map(comment));
				if (data.length < PER_PAGE) break;
			}
			return found;
		}
	};
}
function pullRequestPlace(client, number) {
	const { issues } = client.octokit.rest;
	const at = {
		owner: client.owner,
		repo: client.repo,
		issue_number: number
	};
	return {
		...pullRequestComments(client),
		name: `pull request ${number}`,
		list: async () => (await client.octokit.paginate(issues.listComments, {
			...at,
			per_page: PER_PAGE
		})).map(comment),
		create: async (body) => comment((await issues.createComment({
			...at,
			body
		})).data)
	};
}
function commitComments(client) {
	const { repos } = client.octokit.rest;
	const at = {
		owner: client.owner,
		repo: client.repo
	};
	return {
		permission: "contents: read",
		get: async (id) => comment((await repos.getCommitComment({
			...at,
			comment_id: id
		})).data),
		update: async (id, body) => comment((await repos.updateCommitComment({
			...at,
			comment_id: id,
			body
		})).data),
		remove: async (id) => void await repos.deleteCommitComment({
			...at,
			comment_id: id
		}),
		newest: async () => {
			const first = await repos.listCommitCommentsForRepo({
				...at,
				per_page: PER_PAGE,
				page: 1
			});
			const last = lastPage(first.headers.link);
			const found = last <= NEWEST_PAGES ? first.data.map(comment) : [];
			for (let page = Math.max(2, last - NEWEST_PAGES + 1); page <= last; page++) {
				const { data } = await repos.listCommitCommentsForRepo({
					...at,
					per_page: PER_PAGE,
					page
				});
				found.push(...data.map(comment));
			}
			return found;
		}
	};
}
function commitPlace(client, commit) {
	const { repos } = client.octokit.rest;
	const at = {
		owner: client.owner,
		repo: client.repo,
		commit_sha: commit
	};
	return {
		...commitComments(client),
		name: `commit ${commit.slice(0, 7)}`,
		list: async () => (await client.octokit.paginate(repos.listCommentsForCommit, {
			...at,
			per_page: PER_PAGE
		})).map(comment),
		create: async (body) => comment((await repos.createCommitComment({
			...at,
			body
		})).data)
	};
}
function lastPage(link) {
	return Number(/<[^>]*[?&]page=(\d+)[^>]*>;\s*rel="last"/.exec(link ?? "")?.[1] ?? 1);
}
// src/publish/sinks/comment.ts
const pullRequestComment = commentSink("pull-request comment");
const commitComment = commentSink("commit comment");
function commentSink(name) {
	const isCommit = name === "commit comment";
	return gitHubSink(name, async (report, context, github) => {
		const { inputs, progress } = context;
		if (inputs.comment === "commit" !== isCommit || !writesComments(inputs, github.context)) return;
		const red = require_report.isWorthAComment(report);
		if (!red && report.verdict !== "passed") return;
		const { target } = await github.plan();
		const place = placeOf(target, github);
		const work = {
			report,
			inputs,
			rendering: withKnownIssues(report, context),
			...github
		};
		if (!red) {
			await resolve(name, work, context, isCommit ? commitComments(github.client) : pullRequestComments(github.client), place);
			return;
		}
		if (target.kind === "none" && target.why !== null) progress.warnings.push(`no comment was written: ${target.why}`);
		if (place === null) return;
		await trySink(name, `the comment on ${place.name} could not be written`, place.permission, context, async () => {
			const { url } = await publishComment(work, place);
			progress.commentUrl = url;
			progress.published.push(`comment ${url}`);
		});
	});
}
async function resolve(name, work, context, kind, place) {
	await trySink(name, "a comment that may be red could not be resolved", kind.permission, context, async () => {
		for (const { url } of await resolveComments(work, kind, place)) context.progress.published.push(`resolved ${url}`);
	});
}
function placeOf(target, { client }) {
	if (target.kind === "pull-request") return pullRequestPlace(client, target.number);
	return target.kind === "commit" ? commitPlace(client, target.sha) : null;
}
// src/github/commit/deployment-status.ts
function whyNoStatus({ report, context }) {
	if (context.event === "deployment_status") return "a deployment status started this run, and another one would start it again";
	if (report.environment === null) return "no `environment` is given";
	if (report.verdict === "error") return "it could not be seen whether the deployment is well";
	return null;
}
async function setDeploymentStatus(scene, client) {
	const { report, rendering, context } = scene;
	const { repos } = client.octokit.rest;
	const at = {
		owner: client.owner,
		repo: client.repo
	};
	const id = await deploymentId(scene, client);
	if (id === null) return null;
	const { data: earlier } = await repos.listDeploymentStatuses({
		...at,
		deployment_id: id,
		per_page: 1
	});
	const url = earlier[0]?.environment_url;
	await repos.createDeploymentStatus({
		...at,
		deployment_id: id,
		state: report.verdict === "passed" ? "success" : "failure",
		description: require_report.renderDeploymentDescription(report, rendering),
		...context.runUrl === null ? {} : { log_url: context.runUrl },
		...url ? { environment_url: url } : {}
	});
	return id;
}
async function deploymentId({ report, context }, client) {
	const { deployment } = context.payload;
	if (deployment?.id && deployment.environment === report.environment) return deployment.id;
	const { data } = await client.octokit.rest.repos.listDeployments({
		owner: client.owner,
		repo: client.repo,
		environment: report.environment ?? "",
		...report.deployed.sha === null ? {} : { sha: report.deployed.sha },
		per_page: 1
	});
	return data[0]?.id ?? null;
}
// src/publish/sinks/deployment-status.ts
const deploymentStatus = gitHubSink("deployment status", async (report, context, github) => {
	const { inputs, rendering, progress } = context;
	if (!inputs.deploymentStatus) return;
	const scene = {
		report,
		rendering,
		context: github.context
	};
	const why = whyNoStatus(scene);
	if (why !== null) {
		progress.warnings.push(`the deployment status was not set: ${why}`);
		return;
	}
	const { environment, verdict } = report;
	await trySink(deploymentStatus.name, "the deployment status could not be set", "deployments: write", context, async () => {
		const id = await setDeploymentStatus(scene, github.client);
		if (id === null) progress.warnings.push(`the deployment status was not set: \`${environment}\` has no deployment of this commit`);
		else progress.published.push(`deployment ${id} of ${environment}: ${verdict === "passed" ? "success" : "failure"}`);
	});
});
// src/publish/sinks/files.ts
const files = {
	name: "files",
	publish: async (report, { inputs, rendering, progress, console }) => {
		const before = progress.saved;
		if (before?.report === report && before.rendering === rendering) return;
		progress.saved = saveReport(report, rendering, inputs.reportDir, progress.commentUrl);
		const { warning } = progress.saved;
		if (warning !== null && warning !== before?.warning) console.warning(warning);
	}
};
// src/github/issue/decision.ts
function firstRecord(occurrences) {
	const record = occurrences.reduce((before, seen) => require_report.recordOccurrence(before, seen).record, null);
	return record === null ? null : require_report.markPublished(record);
}
function decideSeen(issue, occurrences, { newer, closedByUs, resolveAfter }) {
	const { record, added, newCommit, tenfold } = recordAll(issue.record, occurrences);
	if (added === 0) return {
		kind: "leave",
		why: null
	};
	if (issue.state === "closed") {
		if (issue.stateReason === "not_planned" || issue.stateReason === "duplicate") return {
			kind: "leave",
			why: null
		};
		if (closedByUs || newer === true) return {
			kind: "reopen",
			record: require_report.markPublished(record),
			news: "regression"
		};
		if (newer === null) return {
			kind: "leave",
			why: "the deployed commit is not known, so it is not reopened"
		};
		return {
			kind: "update",
			record,
			news: null
		};
	}
	const knewCommits = issue.record.rows.some((row) => row.commits.length > 0);
	const news = require_report.isGone(issue.record, resolveAfter) ? "back" : newCommit && knewCommits ? "new-commit" : tenfold ? "tenfold" : null;
	return {
		kind: "update",
		record: news === null ? record : require_report.markPublished(record),
		news
	};
}
function recordAll(before, occurrences) {
	let all = {
		record: before,
		added: 0,
		newCommit: false,
		tenfold: false
	};
	for (const seen of occurrences) {
		const next = require_report.recordOccurrence(all.record, seen);
		if (next.added === 0) continue;
		const newCommit = all.newCommit || next.newCommit;
		all = {
			record: next.record,
			added: all.added + next.added,
			newCommit,
			tenfold: next.tenfold
		};
	}
	return all;
}
function decideQuiet(record, place, resolveAfter) {
	const counted = require_report.recordQuiet(record, place);
	const rows = counted.rows.map((row, index) => {
		const before = record.rows[index];
		return before !== void 0 && before.quietRuns >= resolveAfter ? before : row;
	});
	if (rows.every((row, index) => row.quietRuns === record.rows[index]?.quietRuns)) return null;
	const next = {
		...counted,
		rows
	};
	return {
		record: next,
		news: require_report.isGone(next, resolveAfter) && !require_report.isGone(record, resolveAfter) ? "gone" : null
	};
}
// src/github/commit/attestation.ts
const PROVENANCE = "https://slsa.dev/provenance/v1";
async function attestedCommit(digest, client) {
	const { owner, repo } = client;
	try {
		const { data } = await client.octokit.rest.repos.listAttestations({
			owner,
			repo,
			subject_digest: digest
		});
		for (const { bundle } of data.attestations ?? []) {
			const commit = commitIn(bundle?.dsseEnvelope, `${owner}/${repo}`);
			if (commit !== null) return commit;
		}
	} catch {}
	return null;
}
function commitIn(envelope, repository) {
	const payload = field(envelope, "payload");
	if (typeof payload !== "string") return null;
	const statement = JSON.parse(Buffer.from(payload, "base64").toString("utf8"));
	if (field(statement, "predicateType") !== PROVENANCE) return null;
	const sources = field(field(field(statement, "predicate"), "buildDefinition"), "resolvedDependencies");
	if (!Array.isArray(sources)) return null;
	return sha(field(field(sources.find((source) => repositoryOf(field(source, "uri")) === repository.toLowerCase()), "digest"), "gitCommit"));
}
function repositoryOf(uri) {
	if (typeof uri !== "string") return null;
	return /^git\+https:\/\/[^/]+\/([^/@]+\/[^/@]+)(?:@|$)/.exec(uri)?.[1]?.toLowerCase() ?? null;
}
function field(value, key) {
	return typeof value === "object" && value !== null ? Reflect.get(value, key) : void 0;
}
// src/github/commit/commit.ts
function environmentOf(inputs, context) {
	return inputs.environment ?? context?.payload.deployment?.environment ?? null;
}
const GITHUB_SHA = (context) => context.sha;
const PULL_REQUEST_TARGET = {
	commit: ({ payload }) => payload.pullRequest?.mergedAs ?? payload.pullRequest?.headSha ?? null,
	workloadFirst: false
};
const PULL_REQUEST = {
	commit: (context) => context.payload.pullRequest?.mergedAs ?? context.sha ?? PULL_REQUEST_TARGET.commit(context),
	workloadFirst: false
};
const DEPLOYMENT = {
	commit: ({ payload }) => payload.deployment?.sha ?? null,
	workloadFirst: false
};
const NONE = {
	commit: () => null,
	workloadFirst: true
};
const EVENTS = /* @__PURE__ */ new Map([
	["push", {
		commit: GITHUB_SHA,
		workloadFirst: false
	}],
	["release", {
		commit: GITHUB_SHA,
		workloadFirst: false
	}],
	["workflow_dispatch", {
		commit: GITHUB_SHA,
		workloadFirst: true
	}],
	["pull_request", PULL_REQUEST],
	["pull_request_target", PULL_REQUEST_TARGET],
	["merge_group", {
		commit: ({ payload }) => payload.mergeGroup?.headSha ?? null,
		workloadFirst: false
	}],
	["deployment", DEPLOYMENT],
	["deployment_status", DEPLOYMENT],
	["workflow_run", {
		commit: ({ payload }) => payload.workflowRun?.headSha ?? null,
		workloadFirst: false
	}],
	["schedule", NONE],
	["repository_dispatch", NONE]
]);
async function findCommit(inputs, context, candidates, client) {
	if (inputs.sha !== null) return found(inputs.sha, FROM_INPUT);
	const rule = EVENTS.get(context?.event ?? "") ?? NONE;
	const event = context?.event ?? "";
	const ofEvent = context === null ? null : rule.commit(context);
	if (ofEvent !== null && !rule.workloadFirst) return found(ofEvent, event);
	const ofWorkload = await firstKnown(candidates, ofEvent, client);
	if (ofWorkload !== null) return ofWorkload;
	if (ofEvent !== null) return found(ofEvent, event);
	return ofDeployment(environmentOf(inputs, context), context, client);
}
const FROM_INPUT = "input `sha`";
function isOfInput({ from }) {
	return from === FROM_INPUT;
}
function commitOf(finding, deployed) {
	return isOfInput(deployed) ? deployed.sha : sha(finding.deployedSha) ?? deployed.sha;
}
function found(commit, from) {
	return {
		deployed: {
			sha: commit,
			from
		},
		warnings: []
	};
}
function unknown(why, ...warnings) {
	return {
		deployed: {
			sha: null,
			from: why
		},
		warnings
	};
}
const RESOLVED_AT_MOST$2 = 12;
async function firstKnown(candidates, ofEvent, client) {
	const isFirst = ({ revision }, index) => candidates.findIndex((each) => each.revision === revision) === index;
	for (const { revision, from } of candidates.filter(isFirst).slice(0, RESOLVED_AT_MOST$2)) {
		const commit = await resolveRevision(revision, client);
		if (commit === "not asked") {
			if (ofEvent?.startsWith(revision.toLowerCase())) return found(ofEvent, from);
			if (isAbbreviation(revision)) return unknown(`${from} says ${revision}, which could not be looked up`);
		} else if (commit !== null) return found(commit, from);
	}
	return null;
}
let ABBREVIATED;
let VERSION_TAG;
function isAbbreviation(revision) {
	return (ABBREVIATED ??= /^[0-9a-f]{7,64}$/i).test(revision) && /[a-f]/i.test(revision);
}
async function resolveRevision(revision, client) {
	if (client !== null) return client.once(`revision ${revision}`, () => askRevision(revision, client));
	if (revision.startsWith("sha256:")) return null;
	return sha(revision) ?? (refsOf(revision).length > 0 ? "not asked" : null);
}
function refsOf(revision) {
	if ((ABBREVIATED ??= /^[0-9a-f]{7,64}$/i).test(revision)) return [revision];
	if (!(VERSION_TAG ??= /^v?\d+(?:\.\d+)+(?:[-+.][\w.+-]*)?$/).test(revision)) return [];
	return [`tags/${revision}`, ...revision.startsWith("v") ? [] : [`tags/v${revision}`]];
}
async function askRevision(revision, client) {
	if (!require_failures.mayLookUp(client.requests)) return resolveRevision(revision, null);
	if (revision.startsWith("sha256:")) return attestedCommit(revision, client);
	for (const ref of refsOf(revision)) try {
		const { data } = await client.octokit.rest.repos.getCommit({
			owner: client.owner,
			repo: client.repo,
			ref,
			per_page: 1
		});
		return sha(data.sha);
	} catch (error) {
		const status = statusOf(error);
		if (status !== 404 && status !== 422 && status !== 409) return sha(revision) ?? "not asked";
	}
	return null;
}
const DEPLOYMENTS_LOOKED_AT = 20;
async function ofDeployment(environment, context, client) {
	const silent = "the workload names no commit of this repository";
	if (context === null || client === null) return unknown(silent);
	if (environment === null) return unknown(`${silent}, and no \`environment\` is given`);
	const { owner, repo } = client;
	const { repos } = client.octokit.rest;
	try {
		const { data: deployments } = await repos.listDeployments({
			owner,
			repo,
			environment,
			per_page: DEPLOYMENTS_LOOKED_AT
		});
		for (const { id, sha: commit } of deployments) if ((await repos.listDeploymentStatuses({
			owner,
			repo,
			deployment_id: id,
			per_page: 100
		})).data.some(({ state }) => state === "success")) return found(commit, `newest successful deployment of ${environment}`);
		return unknown(`${silent}, and no deployment of ${environment} succeeded`);
	} catch (error) {
		const warning = refusal$1(`the deployments of ${environment} could not be listed`, error, "deployments: read", context);
		return unknown(`${silent}, and the deployments of ${environment} could not be listed`, warning);
	}
}
// src/github/issue/subject.ts
const GATHERED = "gathered";
const TABLE_GROWTH = 1024;
function subjects(findings, scene) {
	return [...Map.groupBy(findings, ({ fingerprint }) => fingerprint)].flatMap(([fingerprint, group]) => {
		const [first] = group;
		if (first === void 0) return [];
		const report = reportOf(first, scene);
		return {
			fingerprint,
			findings: group,
			report,
			occurrences: group.map((finding) => occurrence(fingerprint, finding, workloadText(finding.workload), scene)),
			render: (record, notes) => require_report.renderIssue(first, report, scene.rendering, record, notes, require_report.COMMENT_LIMIT - TABLE_GROWTH)
		};
	});
}
function gathered(rest, scene) {
	const findings = rest.flatMap((subject) => subject.findings);
	return {
		fingerprint: GATHERED,
		findings,
		report: scene.report,
		occurrences: findings.map((finding) => occurrence(GATHERED, finding, null, scene)),
		render: (record) => require_report.renderGatheredIssue(findings, scene.report, scene.rendering, record)
	};
}
function reportOf(finding, { report }) {
	const commit = commitOf(finding, report.deployed);
	return commit === report.deployed.sha ? report : {
		...report,
		deployed: {
			sha: commit,
			from: "its workload"
		}
	};
}
function workloadText(workload) {
	return `${workload.kind.toLowerCase()}/${workload.name}`;
}
function occurrence(fingerprint, finding, workload, scene) {
	const { runNumber, runUrl } = scene.context;
	return {
		fingerprint,
		workload,
		environment: scene.report.environment,
		cluster: scene.report.cluster,
		namespace: finding.workload.namespace,
		instances: finding.instances,
		commit: commitOf(finding, scene.report.deployed),
		run: runNumber === null || runUrl === null ? null : {
			number: runNumber,
			url: runUrl
		}
	};
}
// src/github/issue/write.ts
async function openIssue(text, marks, client, context) {
	const { issues } = client.octokit.rest;
	const at = {
		owner: client.owner,
		repo: client.repo
	};
	const labels = [LABEL, ...marks.labels.filter((label) => label.toLowerCase() !== LABEL)];
	const assignees = [...marks.assignees];
	try {
		const { data } = await issues.create({
			...at,
			...text,
			labels,
			assignees
		});
		return await completed(data, labels, assignees, client, context);
	} catch (error) {
		if (statusOf(error) !== 422) throw error;
		await makeLabel(LABEL, client);
		const { data } = await issues.create({
			...at,
			...text,
			labels: [LABEL]
		});
		return await completed(data, labels, assignees, client, context);
	}
}
async function makeLabel(name, client) {
	const { owner, repo, octokit } = client;
	try {
		await octokit.rest.issues.createLabel({
			owner,
			repo,
			name,
			color: "b60205"
		});
	} catch {}
}
async function completed(issue, labels, assignees, client, context) {
	const { issues } = client.octokit.rest;
	const at = {
		owner: client.owner,
		repo: client.repo,
		issue_number: issue.number
	};
	const warnings = [];
	const attempt = async (what, call) => {
		try {
			if (!await call()) warnings.push(`${what}: GitHub ignored it`);
		} catch (error) {
			warnings.push(refusal$1(what, error, "issues: write", context));
		}
	};
	const has = new Set(issue.labels.map((label) => nameOf$1(label).toLowerCase()));
	for (const label of labels.filter((each) => !has.has(each.toLowerCase()))) await attempt(`the label \`${label}\` could not be given to issue #${issue.number}`, async () => {
		await makeLabel(label, client);
		const { data } = await issues.addLabels({
			...at,
			labels: [label]
		});
		return data.some(({ name }) => name.toLowerCase() === label.toLowerCase());
	});
	const assigned = new Set(issue.assignees?.map(({ login }) => login.toLowerCase()));
	for (const assignee of assignees.filter((each) => !assigned.has(each.toLowerCase()))) await attempt(`issue #${issue.number} could not be assigned to \`${assignee}\``, async () => {
		const { data } = await issues.addAssignees({
			...at,
			assignees: [assignee]
		});
		return data.assignees?.some(({ login }) => login.toLowerCase() === assignee.toLowerCase()) ?? false;
	});
	return {
		issue,
		warnings
	};
}
function nameOf$1(label) {
	return typeof label === "string" ? label : label.name ?? "";
}
async function writeIssue(client, number, body, change = {}) {
	const { owner, repo, octokit } = client;
	const reason = change.state === "closed" ? { state_reason: "completed" } : {};
	await octokit.rest.issues.update({
		owner,
		repo,
		issue_number: number,
		body,
		...change,
		...reason
	});
}
async function commentIssue(client, number, body) {
	const { owner, repo, octokit } = client;
	await octokit.rest.issues.createComment({
		owner,
		repo,
		issue_number: number,
		body
	});
}
async function closeDouble(client, number, original) {
	const { owner, repo, octokit } = client;
	const close = (state_reason) => octokit.rest.issues.update({
		owner,
		repo,
		issue_number: number,
		state: "closed",
		state_reason
	});
	try {
		await close("duplicate");
	} catch (error) {
		if (statusOf(error) !== 422) throw error;
		await close("not_planned");
	}
	await commentIssue(client, number, require_report.renderDuplicate(original));
}
// src/github/issue/absent-crashes.ts
const QUIET_AT_ONCE = 20;
async function countAbsentCrashes(work, session) {
	if (!sawAll(work.report)) return;
	const seen = /* @__PURE__ */ new Set([...work.report.findings.map(({ fingerprint }) => fingerprint), ...session.written.keys()]);
	const quiet = [...session.tracks.values()].map(({ issue }) => issue).filter((issue) => issue.state === "open" && !seen.has(issue.record.fingerprint) && watched(issue, work)).filter((issue) => changes(issue, work));
	for (const { number } of quiet.slice(0, QUIET_AT_ONCE)) await tryStep(work, session, `the run without the crash of issue #${number} could not be counted`, async () => {
		const issue = await readIssue(work.client, number);
		if (issue?.state === "open") await countOn(issue, work, session);
	});
}
async function countOn(issue, work, session) {
	const { inputs, client, report, rendering } = work;
	const counted = decideQuiet(issue.record, report, inputs.resolveAfter);
	const record = counted?.record ?? issue.record;
	const closes = inputs.closeResolved && require_report.isGone(record, inputs.resolveAfter);
	if (counted === null && !closes) return;
	await writeIssue(client, issue.number, require_report.renderIssueTable(issue.body, record, rendering), closes ? { state: "closed" } : {});
	if (counted?.news === "gone") await commentIssue(client, issue.number, require_report.renderIssueNews("gone", record, report, rendering));
	if (closes || counted?.news === "gone") session.published.push(`issue ${issue.url} (gone${closes ? ", closed" : ""})`);
}
function changes(issue, { inputs, report }) {
	return decideQuiet(issue.record, report, inputs.resolveAfter) !== null || inputs.closeResolved && require_report.isGone(issue.record, inputs.resolveAfter);
}
function sawAll(report) {
	const { verdict, endedBy, errors, partial, runsInstead } = report;
	return verdict !== "error" && endedBy === null && errors.length === 0 && partial.length === 0 && runsInstead === null;
}
function watched(issue, { inputs, report }) {
	const { workload } = issue.record;
	if (workload === null || inputs.selector === null && inputs.workloads.length === 0) return true;
	return [...inputs.workloads, ...report.lanes.map((lane) => lane.workload)].some((each) => workloadText(each) === workload);
}
// src/github/issue/compare-commits.ts
const COMPARED = 10;
async function isAnyNewer(commits, record, client) {
	for (const commit of commits) if (await isNewer(commit, record, client)) return true;
	return false;
}
async function isNewer(commit, record, client) {
	const rows = record.rows.map(({ commits }) => commits);
	const depth = Math.max(0, ...rows.map(({ length }) => length));
	const known = new Set(Array.from({ length: depth }, (_, at) => rows.flatMap((row) => row.slice(at, at + 1))).flat());
	if (known.has(commit)) return false;
	for (const seen of [...known].slice(0, COMPARED)) if (!await isAfter(commit, seen, client)) return false;
	return true;
}
async function isAfter(commit, seen, client) {
	const { owner, repo, octokit } = client;
	try {
		const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
			owner,
			repo,
			basehead: `${seen}...${commit}`,
			per_page: 1
		});
		if (data.status !== "diverged") return data.status === "ahead";
		const { data: head } = await octokit.rest.repos.getCommit({
			owner,
			repo,
			ref: commit,
			per_page: 1
		});
		return time(head.commit.committer?.date) > time(data.base_commit.commit.committer?.date);
	} catch {
		return true;
	}
}
function time(date) {
	const ms = Date.parse(date ?? "");
	return Number.isNaN(ms) ? 0 : ms;
}
// src/github/issue/issues.ts
async function publishIssues(work, session, mayOpen) {
	const all = subjects(require_report.reported(work.report.findings), work);
	if (all.some(({ fingerprint }) => session.tracks.get(fingerprint)?.issue.state !== "open")) await addUnlabelled(work, session);
	const known = all.filter(({ fingerprint }) => session.tracks.has(fingerprint));
	const fresh = mayOpen ? all.filter(({ fingerprint }) => !session.tracks.has(fingerprint)) : [];
	const own = fresh.slice(0, work.inputs.maxIssues);
	const rest = fresh.slice(own.length);
	await closeDoubles(work, session);
	for (const subject of own) await publishNew(work, session, subject);
	for (const subject of rest.length > 0 ? [...known, gathered(rest, work)] : known) await publishSubject(work, session, subject);
	await settle(work, session);
}
async function addUnlabelled(work, session) {
	const labelled = [...session.tracks.values()].flatMap(({ issue, doubles }) => [issue, ...doubles]);
	const numbers = new Set(labelled.map(({ number }) => number));
	try {
		session.unlabelled = (await listByAuthor(work.client)).filter(({ number }) => !numbers.has(number));
		session.tracks = tracks([...labelled, ...session.unlabelled]);
	} catch {}
}
async function closeDoubles(work, session) {
	for (const { issue, doubles } of session.tracks.values()) for (const double of doubles) await closeFor(work, session, double.number, issue.number);
}
async function closeFor(work, session, number, original) {
	await tryStep(work, session, `issue #${number}, a duplicate of #${original}, could not be closed`, async () => {
		if ((await readIssue(work.client, number))?.state === "open") await closeDouble(work.client, number, original);
	});
}
async function publishSubject(work, session, subject) {
	const track = session.tracks.get(subject.fingerprint);
	await (track === void 0 ? publishNew(work, session, subject) : publishKnown(work, session, subject, track.issue.number, true));
}
async function publishNew(work, session, subject) {
	const record = firstRecord(subject.occurrences);
	if (record === null) return;
	const text = subject.render(record, "");
	await tryStep(work, session, `the issue "${text.title}" could not be opened`, async () => {
		const made = await openOnce(work, subject, () => openIssue(text, work.inputs, work.client, work.context));
		session.warnings.push(...made.warnings);
		const issue = ourIssue(made.issue, made.issue.user?.login ?? "");
		if (issue !== null) session.written.set(subject.fingerprint, {
			subject,
			issue,
			how: "opened"
		});
	});
}
async function openOnce(work, subject, open) {
	try {
		return await open();
	} catch (error) {
		if (!isUncertain(error)) throw error;
		const same = (await listIssues(work.client)).filter(({ record }) => record.fingerprint === subject.fingerprint);
		const found = same.find(({ record }) => holds(record, subject)) ?? tracks(same).get(subject.fingerprint)?.issue;
		return found === void 0 ? open() : {
			issue: found.given,
			warnings: []
		};
	}
}
async function publishKnown(work, session, subject, number, aloud) {
	await tryStep(work, session, `issue #${number} could not be updated`, async () => {
		const issue = await readIssue(work.client, number);
		if (issue === null) return;
		const decision = decideSeen(issue, subject.occurrences, await circumstances(work, subject, issue));
		if (decision.kind === "leave") {
			if (decision.why !== null) session.warnings.push(`issue #${number} is closed, and its crash was seen again: ${decision.why}`);
			return;
		}
		const { record, news } = decision;
		const { body } = subject.render(record, issue.notes);
		const reopened = decision.kind === "reopen";
		await writeIssue(work.client, number, body, reopened ? { state: "open" } : {});
		const before = session.written.get(subject.fingerprint)?.how;
		const how = reopened ? "reopened" : before ?? "updated";
		session.written.set(subject.fingerprint, {
			subject,
			issue: {
				...issue,
				body,
				record,
				state: reopened ? "open" : issue.state
			},
			how
		});
		if (news !== null && aloud) await tellNews(work, session, number, require_report.renderIssueNews(news, record, subject.report, work.rendering));
	});
}
async function tellNews(work, session, number, text) {
	await tryStep(work, session, `the news could not be posted on issue #${number}`, () => commentIssue(work.client, number, text));
}
async function circumstances(work, subject, issue) {
	const gone = issue.record.rows.length > 0 && issue.record.rows.every((row) => row.quietRuns > 0);
	const closedByUs = issue.state === "closed" && gone && issue.closedBy === await work.client.author();
	const asks = issue.state === "closed" && issue.stateReason !== "not_planned" && !closedByUs;
	const commits = new Set(subject.occurrences.map(({ commit }) => commit).filter((commit) => commit !== null));
	return {
		newer: asks && commits.size > 0 ? await isAnyNewer([...commits], issue.record, work.client) : null,
		closedByUs,
		resolveAfter: work.inputs.resolveAfter
	};
}
const ROUNDS = 3;
async function settle(work, session) {
	for (let round = 0; round < ROUNDS && session.written.size > 0 && !session.halted; round++) {
		let again = false;
		await tryStep(work, session, "the issues could not be read again", async () => {
			session.tracks = tracks(withUnlisted(await listIssues(work.client), session));
		});
		for (const written of session.written.values()) {
			const issue = session.tracks.get(written.subject.fingerprint)?.issue ?? written.issue;
			if (issue.number === written.issue.number && holds(issue.record, written.subject)) continue;
			again = true;
			const own = issue.number === written.issue.number;
			if (!own && written.how === "opened") await closeFor(work, session, written.issue.number, issue.number);
			const how = own ? written.how : "updated";
			session.written.set(written.subject.fingerprint, {
				...written,
				issue,
				how
			});
			await publishKnown(work, session, written.subject, issue.number, false);
		}
		if (!again) return;
	}
}
function withUnlisted(listed, session) {
	const issues = new Map(listed.map((issue) => [issue.number, issue]));
	const known = [...[...session.written.values()].map(({ issue }) => issue), ...session.unlabelled];
	for (const issue of known) if (!issues.has(issue.number)) issues.set(issue.number, issue);
	return [...issues.values()];
}
function holds(record, subject) {
	const newest = subject.occurrences.at(-1)?.instances.at(-1);
	return newest === void 0 || record.deaths.includes(require_report.deathId(newest));
}
// src/publish/sinks/issues.ts
const RESERVED = 1 / 3;
const issues = gitHubSink("issues", async (report, context, github) => {
	if (!require_report.isWorthAComment(report)) return;
	const { mode, target } = await github.plan();
	const session = mode === "off" ? null : await sessionOf(context, github);
	if (session === null || mode === "read") return;
	const reserveMs = target.kind === "none" ? 0 : github.client.leftMs() * RESERVED;
	await publishIssues({
		...workOf(report, context, github),
		reserveMs
	}, session, mode === "open");
	context.progress.refused ||= github.context.readOnly === "fork" && session.halted;
});
const issuesInstead = gitHubSink("issues instead of the comment", async (report, context, github) => {
	const { mode } = await github.plan();
	const session = context.progress.issues;
	if (require_report.isWorthAComment(report) && mode !== "open" && session !== null) await publishIssues(workOf(report, context, github), session, true);
});
const issueUpkeep = gitHubSink("issue upkeep", async (report, context, github) => {
	const red = require_report.isWorthAComment(report);
	if (!red && report.verdict !== "passed") return;
	const { mode } = await github.plan();
	if (mode !== "open" && mode !== "update") return;
	const session = red ? context.progress.issues : await sessionOf(context, github);
	if (session === null) return;
	const work = workOf(report, context, github);
	if (!red) await closeDoubles(work, session);
	await settle(work, session);
	await countAbsentCrashes(work, session);
});
async function sessionOf(context, { client }) {
	await trySink(issues.name, "the issues could not be read", "issues: write", context, async () => {
		context.progress.issues = await openSession(client);
	});
	return context.progress.issues;
}
function workOf(report, { inputs, rendering }, { context, client }) {
	return {
		report,
		inputs,
		rendering,
		context,
		client,
		reserveMs: 0
	};
}
// src/publish/sinks.ts
const SINKS = [
	{
		stage: "save",
		lane: "run",
		sink: files
	},
	{
		stage: "save",
		lane: "run",
		sink: {
			name: "finding groups",
			publish: (report, { console }) => {
				const total = require_report.reported(report.findings).length;
				let number = 0;
				for (const finding of report.findings) if (require_report.isReported(finding) && number < 50) console.group(require_report.findingGroup(finding, ++number, total, report));
				else console.line(require_report.findingLine(finding, report));
			}
		},
		layout: "groups"
	},
	{
		stage: "github",
		lane: "people",
		sink: issues
	},
	{
		stage: "github",
		lane: "people",
		sink: pullRequestComment
	},
	{
		stage: "github",
		lane: "people",
		sink: commitComment
	},
	{
		stage: "github",
		lane: "people",
		sink: issuesInstead,
		insteadOf: [pullRequestComment, commitComment]
	},
	{
		stage: "github",
		lane: "people",
		sink: issueUpkeep
	},
	{
		stage: "github",
		lane: "checks",
		sink: checkRun
	},
	{
		stage: "github",
		lane: "statuses",
		sink: deploymentStatus
	},
	{
		stage: "finish",
		lane: "run",
		sink: files
	},
	{
		stage: "finish",
		lane: "run",
		sink: {
			name: "terminal report",
			publish: (report, { console, rendering }) => console.line(require_report.renderTerminal(report, rendering, console.paint))
		},
		layout: "terminal"
	},
	{
		stage: "finish",
		lane: "run",
		sink: annotations,
		layout: "groups"
	},
	{
		stage: "finish",
		lane: "run",
		sink: {
			name: "step summary",
			publish: (report, { writeSummary, rendering, progress }) => {
				if (writeSummary === null) return;
				writeSummary(progress.saved?.summary ?? written(require_report.renderSummary(report, rendering)));
				progress.published.push("summary");
			}
		}
	},
	{
		stage: "finish",
		lane: "run",
		sink: {
			name: "conclusion",
			publish: (report, { console, rendering, progress: { published, saved } }) => {
				for (const error of report.errors) console.error(error);
				console.line(require_report.publishedLine([...published, ...saved === null ? [] : [`report ${saved.reportPath}`]]));
				console.line(require_report.verdictLine(report, rendering));
			}
		},
		layout: "groups"
	}
];
// src/publish/run-sinks.ts
async function runSinks(report, inputs, world) {
	const context = {
		inputs,
		layout: world.layout,
		console: world.console,
		writeSummary: world.writeSummary,
		rendering: reportContext(report, inputs, world.github, null),
		github: null,
		progress: newProgress()
	};
	await runStage("save", report, context);
	world.onSaved(outcomeOf(report, context));
	const complete = await publishToGitHub(report, context, world);
	await runStage("finish", complete.report, complete.context);
	return outcomeOf(complete.report, complete.context);
}
async function saveDraft(draft, inputs, github) {
	await saveReport(draft, reportContext(draft, inputs, github, null), inputs.reportDir, null);
}
async function publishToGitHub(report, context, world) {
	const client = world.github === null ? null : await world.openGitHub();
	if (client === null || world.github === null) return {
		report,
		context
	};
	await runGitHubSinks(report, context, world.github, client);
	const { warnings } = context.progress;
	for (const warning of warnings) world.console.warning(warning);
	const rendering = withKnownIssues(report, context);
	const { known } = rendering;
	return {
		report: require_safe_data.withSafe(report, {
			warnings: [...report.warnings, ...warnings],
			findings: withNovelty(report, known)
		}, world.redact),
		context: {
			...context,
			rendering
		}
	};
}
function withNovelty({ findings }, known) {
	return findings.map((finding) => ({
		...finding,
		novelty: noveltyOf(finding, known === null ? void 0 : known.get(finding.fingerprint) ?? null)
	}));
}
async function runGitHubSinks(report, given, context, client) {
	const { progress } = given;
	try {
		await runStage("github", report, {
			...given,
			github: accessTo(context, client, report, given)
		});
	} catch (error) {
		progress.warnings.push(`GitHub got only a part of the results because of a bug in Crashgate: ${String(error)}`);
	}
	const { issues } = progress;
	if (issues === null) return;
	for (const { issue, how } of issues.written.values()) progress.published.push(`issue ${issue.url} (${how})`);
	progress.published.push(...issues.published);
	progress.warnings.push(...issues.warnings);
	if (issues.skipped > 0) {
		const steps = issues.skipped === 1 ? "1 more step" : `${issues.skipped} more steps`;
		progress.warnings.push(`${steps} for issues had to be skipped after that`);
	}
}
function accessTo(context, client, report, { inputs, progress }) {
	let plan = null;
	const make = async () => {
		const found = writesComments(inputs, context) || inputs.issue === "auto" && context.event !== "schedule" ? await findPullRequest(context, report.deployed.sha, client) : {
			number: null,
			warnings: []
		};
		progress.warnings.push(...found.warnings);
		return planSinks(inputs, context, found.number, report.deployed.sha);
	};
	return {
		context,
		client,
		plan: () => {
			plan ??= make();
			return plan;
		}
	};
}
async function runStage(stage, report, context) {
	const runs = [...Map.groupBy(SINKS.filter((row) => row.stage === stage), ({ lane }) => lane).values()].map((rows) => () => runLane(rows, report, context));
	if (context.github?.context.readOnly === "fork") for (const run of runs) await run();
	else await Promise.all(runs.map((run) => run()));
}
async function runLane(rows, report, context) {
	for (const { sink, layout, insteadOf } of rows) {
		const { refused, failed } = context.progress;
		if (layout !== void 0 && layout !== context.layout) continue;
		if (context.github !== null && refused) continue;
		if (insteadOf !== void 0 && !insteadOf.some(({ name }) => failed.has(name))) continue;
		await sink.publish(report, context);
	}
}
function outcomeOf(report, { rendering, progress }) {
	const { saved, commentUrl, issues } = progress;
	return {
		report,
		rendering,
		reportPath: saved?.reportPath ?? "",
		summaryPath: saved?.summaryPath ?? "",
		slackPath: saved?.slackPath ?? "",
		commentUrl,
		issueUrls: [...issues?.written.values() ?? []].map(({ issue }) => issue.url)
	};
}
// src/findings/rollback.ts
let NAME;
function rollbackOf(failed, histories) {
	const commands = /* @__PURE__ */ new Set();
	for (const workload of failed) {
		const history = histories.find((each) => isSame(each.workload, workload));
		if (history === void 0) continue;
		if (history.gitOps !== null) return {
			command: null,
			note: `no rollback-command: ${history.gitOps} manages ${kindOf(workload)}/${workload.name} and would undo it; revert the commit that it deploys`
		};
		const command = commandOf(history);
		if (command !== null) commands.add(command);
	}
	return {
		command: commands.size === 0 ? null : [...commands].join(" && "),
		note: null
	};
}
function commandOf({ workload, previous, helmRelease, wentBack, isPaused }) {
	const { kind, namespace, name } = workload;
	if (previous === null || wentBack || !(NAME ??= /^[a-z0-9](?:[-a-z0-9.]{0,251}[a-z0-9])?$/).test(namespace) || !(NAME ??= /^[a-z0-9](?:[-a-z0-9.]{0,251}[a-z0-9])?$/).test(name)) return null;
	if (helmRelease !== null) {
		if (!(NAME ??= /^[a-z0-9](?:[-a-z0-9.]{0,251}[a-z0-9])?$/).test(helmRelease.name) || !(NAME ??= /^[a-z0-9](?:[-a-z0-9.]{0,251}[a-z0-9])?$/).test(helmRelease.namespace)) return null;
		return `helm rollback ${helmRelease.name} -n ${helmRelease.namespace}`;
	}
	if (kind === "Rollout") return `kubectl argo rollouts undo ${name} -n ${namespace} --to-revision=${previous.number}`;
	const rollout = `kubectl -n ${namespace} rollout`;
	const target = `${kindOf(workload)}/${name}`;
	const undo = `${rollout} undo ${target} --to-revision=${previous.number}`;
	return isPaused ? `${rollout} resume ${target} && ${undo}` : undo;
}
function kindOf({ kind }) {
	return kind.toLowerCase();
}
function isSame(a, b) {
	return a.kind === b.kind && a.namespace === b.namespace && a.name === b.name;
}
// src/findings/verdict.ts
function verdictOf(findings, errors) {
	if (findings.some((finding) => finding.failing)) return "failed";
	return errors.length > 0 ? "error" : "passed";
}
// src/github/commit/running.ts
const WORKLOADS_AT_MOST = 20;
const RESOLVED_AT_MOST$1 = 12;
let COMMIT_ID$1;
async function runningCommits(workloads, deployedSha, client, known = /* @__PURE__ */ new Map()) {
	let deployed = 0;
	const others = [];
	for (const { workload, since, revisions } of workloads.slice(0, WORKLOADS_AT_MOST)) {
		const commit = await firstCommit(revisions, deployedSha, client, known);
		if (commit === null) continue;
		if (commit.sha === deployedSha) deployed++;
		else others.push({
			...commit,
			workload,
			since
		});
	}
	return {
		deployed,
		others
	};
}
async function firstCommit(revisions, deployedSha, client, known) {
	for (const { revision, from } of revisions) {
		if ((COMMIT_ID$1 ??= /^[0-9a-f]{7,64}$/).test(revision) && deployedSha.startsWith(revision)) return {
			sha: deployedSha,
			from
		};
		if (client === null) continue;
		if (!known.has(revision) && known.size < RESOLVED_AT_MOST$1) {
			const resolved = await resolveRevision(revision, client);
			known.set(revision, resolved === "not asked" ? null : resolved);
		}
		const sha = known.get(revision) ?? null;
		if (sha !== null) return {
			sha,
			from
		};
	}
	return null;
}
// src/github/commit/author.ts
let LOGIN;
async function authorOf(commit, client) {
	return client.once(`author of ${commit}`, async () => {
		if (!require_failures.mayLookUp(client.requests)) return null;
		const { owner, repo } = client;
		try {
			const { data } = await client.octokit.rest.repos.getCommit({
				owner,
				repo,
				ref: commit,
				per_page: 1
			});
			const { author } = data;
			if (author === null || !("login" in author) || author.type !== "User") return null;
			return typeof author.login === "string" && (LOGIN ??= /^[a-z\d](?:[a-z\d-]{0,38})$/i).test(author.login) ? author.login : null;
		} catch {
			return null;
		}
	});
}
// src/github/commit/previous.ts
const RESOLVED_AT_MOST = 3;
const LISTED = 10;
async function findPrevious(kept, deployed, { environment, branch }, context, client) {
	for (const { revision, from } of kept.slice(0, RESOLVED_AT_MOST)) {
		const commit = await resolveRevision(revision, client);
		if (commit === "not asked" && /^[0-9a-f]{7,40}$/.test(revision)) return {
			sha: revision,
			from
		};
		if (commit !== null && commit !== "not asked") return {
			sha: commit,
			from
		};
	}
	if (context === null || client === null) return ofPush(context, deployed);
	const isOther = (commit) => commit !== null && commit !== deployed;
	const ask = (key, request) => client.once(`${key} before ${deployed}`, async () => {
		try {
			return require_failures.mayLookUp(client.requests) ? await request() : null;
		} catch {
			return null;
		}
	});
	if (environment !== null) {
		const commit = await ask(`deployment of ${environment}`, () => lastDeployment(environment, deployed, client));
		if (isOther(commit)) return {
			sha: commit,
			from: `last successful deployment of ${environment}`
		};
	}
	const commit = await ask("run", () => lastRunOf(context, branch, deployed, client));
	if (isOther(commit)) return {
		sha: commit,
		from: "last successful run of this workflow"
	};
	return ofPush(context, deployed);
}
function ofPush(context, deployed) {
	const before = context?.payload.before ?? null;
	return before === null || before === deployed ? null : {
		sha: before,
		from: "`before` of the push"
	};
}
async function lastDeployment(environment, deployed, client) {
	const { owner, repo } = client;
	const { repos } = client.octokit.rest;
	const { data } = await repos.listDeployments({
		owner,
		repo,
		environment,
		per_page: LISTED
	});
	for (const { id, sha: commit } of data.filter((each) => each.sha !== deployed).slice(0, RESOLVED_AT_MOST)) if ((await repos.listDeploymentStatuses({
		owner,
		repo,
		deployment_id: id,
		per_page: 100
	})).data.some(({ state }) => state === "success" || state === "inactive")) return sha(commit);
	return null;
}
async function lastRunOf(context, branch, deployed, client) {
	const workflow = context.workflowPath?.split("/").at(-1);
	if (workflow === void 0) return null;
	const { owner, repo } = client;
	const { data } = await client.octokit.rest.actions.listWorkflowRuns({
		owner,
		repo,
		workflow_id: workflow,
		status: "success",
		...branch === null ? {} : { branch },
		per_page: LISTED
	});
	return sha(data.workflow_runs.find((run) => run.id !== context.runId && run.head_sha !== deployed)?.head_sha);
}
// src/watch/revisions.ts
let FULL_SHA;
let COMMIT_ID;
function watchedRevisions(pods, controllers) {
	return inOrder([...pods.flatMap((pod) => ofPod(pod, pod.containers.find(({ type }) => type === "container"))), ...controllers.flatMap(({ workload, buildHints }) => hinted(buildHints, `${workload.kind.toLowerCase()}/${workload.name}`))]);
}
let SHORT_SHA;
function revisionNamed(pod, container) {
	const named = inOrder(ofPod(pod, container)).map(({ revision }) => revision);
	return named.find((revision) => (FULL_SHA ??= /^[0-9a-f]{40}$/).test(revision)) ?? named.find((revision) => (SHORT_SHA ??= /^(?=.*[a-f])[0-9a-f]{7,39}$/).test(revision)) ?? null;
}
function ofPod(pod, container) {
	return [
		...hinted(pod.buildHints, `pod ${pod.name}`),
		...tagged(container),
		...digested(container)
	];
}
function hinted(hints, bearer) {
	return Object.entries(hints).sort(([a], [b]) => a < b ? -1 : 1).flatMap(([key, value]) => read(value).map((revision) => ({
		revision,
		from: `${key} of ${bearer}`,
		rank: rank(key)
	})));
}
function tagged(container) {
	const tag = /:([\w][\w.-]{0,127})$/.exec(container?.image?.replace(/@.*$/, "") ?? "")?.[1];
	return tag === void 0 ? [] : read(tag).map((revision) => ({
		revision,
		from: `the image tag of ${container?.name ?? "the container"}`,
		rank: 3
	}));
}
function digested(container) {
	const digest = /@(sha256:[0-9a-f]{64})$/.exec(container?.imageId ?? "")?.[1];
	if (digest === void 0) return [];
	return [{
		revision: digest,
		from: `the image digest of ${container?.name ?? "the container"}`,
		rank: 4
	}];
}
function read(value) {
	const ids = value.split(/[^0-9A-Za-z]+/).flatMap((part) => (COMMIT_ID ??= /^g?([0-9a-f]{7,40})$/).exec(part)?.[1] ?? []);
	return [.../* @__PURE__ */ new Set([...ids, value])];
}
function rank(key) {
	if (key === "org.opencontainers.image.revision") return 0;
	return /version$/i.test(key) ? 2 : 1;
}
function inOrder(all) {
	const once = /* @__PURE__ */ new Map();
	for (const { revision, from } of all.toSorted((a, b) => a.rank - b.rank)) if (!once.has(revision)) once.set(revision, {
		revision,
		from
	});
	return [...once.values()];
}
function namedWorkloads(pods, owners) {
	const made = /* @__PURE__ */ new Map();
	for (const pod of pods) {
		const workload = owners.knownWorkloadOf(pod);
		if (workload === null || pod.deletionTimestamp !== null) continue;
		const known = made.get(require_cluster.keyOf(workload));
		if (known === void 0) made.set(require_cluster.keyOf(workload), {
			workload,
			pod,
			pods: [pod]
		});
		else {
			known.pods.push(pod);
			if (known.pod.createdAt < pod.createdAt) known.pod = pod;
		}
	}
	return [...made.values()].map(({ workload, pod, pods: all }) => {
		const own = watchedRevisions([pod], []);
		const known = new Set(own.map(({ revision }) => revision));
		const others = all.filter(({ createdAt }) => createdAt < pod.createdAt).slice(0, PODS_FOR_REVISION);
		return {
			workload: `${workload.kind.toLowerCase()}/${workload.name}`,
			since: pod.createdAt,
			revisions: [...own, ...watchedRevisions([], owners.controllers().filter((each) => require_cluster.keyOf(each.workload) === require_cluster.keyOf(workload)))],
			older: watchedRevisions(others, []).filter(({ revision }) => !known.has(revision)).map(({ revision, from }) => ({
				revision,
				from: `${from}, which still runs`
			}))
		};
	});
}
function revisionsKept(kept, container) {
	const image = kept.images.find((each) => each.container === container)?.image ?? null;
	return inOrder([...hinted(kept.buildHints, kept.keptBy), ...tagged({
		image,
		name: container
	})].map((each) => ({
		...each,
		from: each.from.startsWith("the image tag") ? `${each.from} in ${kept.keptBy}` : each.from
	})));
}
const PODS_FOR_REVISION = 50;
function revisionsOf(pods, findings, owners) {
	const found = new Set(findings.map(({ workload }) => require_cluster.keyOf(workload)));
	const workloadOf = (pod) => {
		const workload = owners.knownWorkloadOf(pod);
		return workload === null ? "" : require_cluster.keyOf(workload);
	};
	return [true, false].flatMap((isFound) => {
		const those = pods.filter((pod) => found.has(workloadOf(pod)) === isFound).slice(0, PODS_FOR_REVISION);
		const workloads = new Set(those.map(workloadOf));
		return watchedRevisions(those, owners.controllers().filter(({ workload }) => workloads.has(require_cluster.keyOf(workload))));
	});
}
// src/run/trace-finding.ts
async function traceFinding(finding, scene) {
	const { world } = scene;
	const untraced = {
		finding,
		owners: [],
		previous: null
	};
	if (world.cancelled.aborted || finding.crash === null && !finding.failing) return untraced;
	const work = async () => {
		const deployed = await deployedOf(finding, scene);
		const previous = deployed.sha === null || !finding.failing ? null : await previousCommit(finding, deployed.sha, scene);
		const range = {
			deployed,
			previous,
			commits: null
		};
		const known = finding.failing ? {
			...finding,
			deployedSha: deployed.sha,
			deploy: range
		} : finding;
		const located = await world.locate(finding, {
			deployed: deployed.sha,
			previous: previous?.sha ?? null
		});
		if (located === null) return {
			finding: known,
			owners: [],
			previous
		};
		const { owners, commits, ...rest } = located;
		const suspects = await withLogins(await withPullRequests(rest.suspects, scene), scene);
		const deploy = known.deploy === void 0 ? {} : { deploy: {
			...range,
			commits
		} };
		return {
			finding: {
				...known,
				...rest,
				...deploy,
				suspects
			},
			owners,
			previous
		};
	};
	return await unlessCancelled(work(), world.cancelled) ?? untraced;
}
let FULL_ID;
async function deployedOf({ deployedSha: borne }, { deployed, observation, openClient }) {
	if (borne === null || isOfInput(deployed)) return deployed;
	const from = observation.revisions.find(({ revision }) => revision === borne)?.from ?? "the pod that crashed";
	if (deployed.sha?.startsWith(borne)) return {
		sha: deployed.sha,
		from
	};
	if ((FULL_ID ??= /^[0-9a-f]{40}$/).test(borne)) return {
		sha: borne,
		from
	};
	const commit = await resolveRevision(borne, await openClient());
	return commit === null || !(FULL_ID ??= /^[0-9a-f]{40}$/).test(commit) ? deployed : {
		sha: commit,
		from
	};
}
async function previousCommit({ workload, container }, deployed, { asked, world, observation, openClient }) {
	const history = observation.histories.find((each) => require_cluster.keyOf(each.workload) === require_cluster.keyOf(workload));
	const kept = history?.previous == null ? [] : revisionsKept(history.previous, container);
	const named = `${workload.kind.toLowerCase()}/${workload.name}`;
	const [only, ...namesakes] = observation.named.filter((each) => each.workload === named);
	const older = namesakes.length === 0 ? only?.older ?? [] : [];
	const found = await findPrevious([...kept, ...older], deployed, asked, world.github, await openClient());
	return found === null || history?.wentBack !== true ? found : {
		...found,
		from: `${found.from}, rolled back from`
	};
}
async function withPullRequests(suspects, { openClient }) {
	const client = suspects.some(({ pullRequest }) => pullRequest === null) ? await openClient() : null;
	if (client === null) return suspects;
	return Promise.all(suspects.map(async (suspect) => ({
		...suspect,
		pullRequest: suspect.pullRequest ?? await pullRequestOf(suspect.sha, client)
	})));
}
async function withLogins(suspects, { mentionsAuthors, openClient }) {
	const client = mentionsAuthors && suspects.length > 0 ? await openClient() : null;
	if (client === null) return suspects;
	return Promise.all(suspects.map(async (suspect) => {
		const login = await authorOf(suspect.sha, client);
		return login === null ? suspect : {
			...suspect,
			login
		};
	}));
}
async function unlessCancelled(work, cancelled) {
	const { promise, resolve } = Promise.withResolvers();
	const give = () => resolve(null);
	cancelled.addEventListener("abort", give);
	return Promise.race([work, promise]).finally(() => cancelled.removeEventListener("abort", give));
}
// src/run/assemble.ts
const COMMIT_BUDGET_MS = 2e4;
function draft(watched) {
	return require_safe_data.safeData(observed(watched), watched.redact);
}
async function assemble(watched) {
	const { inputs, world, observation, redact } = watched;
	const openClient = lazily(() => world.openGitHub(COMMIT_BUDGET_MS, world.cancelled));
	const commit = await deployedCommit(inputs, world, observation, openClient);
	const deployed = commit.deployed;
	const runsInstead = await otherCommit(deployed, world, observation, openClient);
	const sendable = (name) => name !== null && redact(name) === name ? name : null;
	const scene = {
		asked: {
			environment: sendable(environmentOf(inputs, world.github)),
			branch: sendable(world.github?.branch ?? null)
		},
		world,
		observation,
		deployed,
		openClient,
		mentionsAuthors: inputs.mention === "author"
	};
	const traced = await Promise.all(observation.findings.map((finding) => traceFinding(finding, scene)));
	const report = observed(watched);
	const whole = {
		...report,
		warnings: [...report.warnings, ...commit.warnings],
		findings: traced.map(({ finding }) => ({
			...finding,
			novelty: noveltyOf(finding, void 0)
		})),
		deployed,
		runsInstead,
		previous: traced.find(({ previous }) => previous !== null)?.previous ?? null,
		owners: [...new Set(traced.flatMap(({ finding, owners }) => finding.failing ? owners : []))]
	};
	return require_safe_data.safeData(whole, redact);
}
function observed({ inputs, world, connection, begun, observation, warnings }) {
	const findings = observation.findings.map((finding) => ({
		...finding,
		novelty: noveltyOf(finding, void 0)
	}));
	const rollback = rollbackOf(findings.filter(({ failing }) => failing).map(({ workload }) => workload), observation.histories);
	return {
		schema: 1,
		verdict: verdictOf(findings, observation.errors),
		since: iso$1(begun?.sinceMs ?? observation.untilMs),
		watchedFrom: iso$1(observation.fromMs),
		until: iso$1(observation.untilMs),
		namespaces: namespacesOf$1(inputs, begun, observation),
		pods: observation.pods,
		containers: observation.containers,
		restarts: observation.restarts,
		warnings: [...warnings, ...rollback.note === null ? [] : [rollback.note]],
		errors: observation.errors,
		findings,
		context: connection?.context ?? null,
		cluster: connection === null ? null : require_cluster.clusterId(connection.server, connection.context),
		environment: environmentOf(inputs, world.github),
		deployed: {
			sha: null,
			from: "nobody was asked yet"
		},
		runsInstead: null,
		previous: null,
		partial: observation.partial,
		superseded: observation.superseded,
		lanes: observation.lanes,
		...observation.sideBySide.length === 0 ? {} : { sideBySide: observation.sideBySide },
		owners: [],
		rollbackCommand: rollback.command,
		endedBy: observation.endedBy,
		version: world.version
	};
}
function namespacesOf$1(inputs, begun, observation) {
	if (inputs.namespaces.includes("*")) return observation.namespaces;
	return begun?.namespaces ?? inputs.namespaces;
}
async function deployedCommit(inputs, world, observation, openClient) {
	const client = (observation.errors.length === 0 || observation.findings.some(require_report.isReported)) && !world.cancelled.aborted ? await openClient() : null;
	return findCommit(inputs, world.github, observation.revisions, client);
}
async function otherCommit(deployed, world, { named }, openClient) {
	if (deployed.sha === null || world.github === null || world.cancelled.aborted) return null;
	const running = await runningCommits(named, deployed.sha, await openClient());
	return running.deployed > 0 ? null : running.others[0] ?? null;
}
function lazily(make) {
	let made = null;
	return () => {
		made ??= make();
		return made;
	};
}
function iso$1(ms) {
	return new Date(ms).toISOString();
}
// src/github/last-run.ts
const RUNS_LOOKED_AT = 300;
async function findLastRun(context, client) {
	if (context === null) return none("this is not a run of GitHub Actions");
	if (client === null) return none("there is no token to look it up with");
	try {
		const startedAt = await lastRun(context, client);
		return startedAt === null ? none("no run of this workflow, branch and event has ended in success or failure yet") : {
			startedAt,
			warning: null
		};
	} catch (error) {
		return none(refusal$1("the runs of this workflow could not be listed", error, "actions: read", context));
	}
}
function none(why) {
	return {
		startedAt: null,
		warning: `the previous run is not known: ${why}`
	};
}
async function lastRun(context, client) {
	const { owner, repo } = client;
	const { actions } = client.octokit.rest;
	const pages = client.octokit.paginate.iterator(actions.listWorkflowRuns, {
		owner,
		repo,
		workflow_id: await workflowId(context, client),
		...context.branch === null ? {} : { branch: context.branch },
		event: context.event,
		per_page: 100
	});
	let seen = 0;
	for await (const { data } of pages) {
		for (const run of data) if (run.id !== context.runId && (run.conclusion === "success" || run.conclusion === "failure")) return run.run_started_at ?? run.created_at;
		seen += data.length;
		if (seen >= RUNS_LOOKED_AT) break;
	}
	return null;
}
async function workflowId(context, client) {
	const file = context.workflowPath?.split("/").at(-1);
	if (file !== void 0) return file;
	if (context.runId === null) throw new Error("the runner named neither the workflow nor the run");
	const { owner, repo } = client;
	const { data } = await client.octokit.rest.actions.getWorkflowRun({
		owner,
		repo,
		run_id: context.runId
	});
	return data.workflow_id;
}
// src/github/visibility.ts
async function findVisibility(context, client) {
	const known = context?.payload.visibility ?? "unknown";
	if (known !== "unknown" || client === null) return known;
	try {
		const { data } = await client.octokit.rest.repos.get({
			owner: client.owner,
			repo: client.repo
		});
		return visibilityOf(data);
	} catch {
		return "unknown";
	}
}
function showsLogs(logs, visibility) {
	return logs === "always" || logs === "auto" && (visibility === "private" || visibility === "internal");
}
// src/run/begin.ts
const PREPARE_BUDGET_MS = 2e4;
async function begin(inputs, connection, world, warn, onRedactor) {
	const namespaces = inputs.namespaces.length > 0 ? inputs.namespaces : [connection.namespace];
	const client = inputs.since.kind === "last-run" || inputs.logs === "auto" ? await world.openGitHub(PREPARE_BUDGET_MS, world.cancelled) : null;
	const [rights, visibility, lastRun, redact] = await Promise.all([
		reviewAll(namespaces, connection, world.cancelled),
		findVisibility(world.github, inputs.logs === "auto" ? client : null),
		inputs.since.kind === "last-run" ? findLastRun(world.github, client) : null,
		world.redactor(connection.secrets)
	]);
	onRedactor(redact);
	const nowMs = world.clock.nowMs();
	const sinceMs = resolveSince(inputs, lastRun, nowMs, warn);
	world.console.line(require_report.startLine({
		version: world.version,
		namespaces: namespaces.map(require_cluster.scopeName),
		context: connection.context,
		watching: [...inputs.workloads.map(({ text }) => text), ...inputs.selector === null ? [] : [inputs.selector]],
		durationMs: inputs.durationMs,
		waitFor: inputs.waitFor,
		waitTimeoutMs: inputs.waitTimeoutMs,
		since: toIso(sinceMs),
		watchedFrom: toIso(nowMs)
	}, world.console.paint));
	const refusals = [];
	for (const [namespace, granted] of rights) {
		const refusal = require_cluster.refusalOf(namespace, granted, connection.server);
		if (refusal !== null) {
			refusals.push(refusal);
			continue;
		}
		const shown = rights.size === 1 ? require_cluster.shownRights(granted) : [];
		if (shown.length > 0) world.console.line(require_report.rightsLine(shown, world.console.paint));
		for (const warning of require_cluster.rightsWarnings(namespace, granted, inputs.durationMs)) warn(warning);
	}
	const [first] = refusals;
	if (first !== void 0 && refusals.length === rights.size) throw first;
	return {
		namespaces,
		refusals: refusals.map(({ message }) => message),
		rights,
		sinceMs,
		showLines: world.github === null ? inputs.logs !== "never" : showsLogs(inputs.logs, visibility),
		redact
	};
}
async function reviewAll(namespaces, connection, signal) {
	try {
		return new Map(await Promise.all(namespaces.map(async (ns) => [ns, await require_cluster.reviewRights(connection, ns, signal)])));
	} catch (error) {
		throw require_cluster.explain(error, "ask what the credentials allow", connection);
	}
}
const FRESH_POD_MS = 9e5;
const DAY_MS = 864e5;
function resolveSince(inputs, lastRun, nowMs, warn) {
	if (inputs.since.kind === "deploy") return nowMs - FRESH_POD_MS;
	if (inputs.since.kind === "ago") return nowMs - inputs.since.ms;
	if (inputs.since.kind === "at") {
		const sinceMs = Date.parse(inputs.since.time);
		if (sinceMs <= nowMs || inputs.durationMs > 0) return sinceMs;
		throw new require_errors.AccessError(`\`since\` is ${inputs.since.time}, but it is only ${toIso(nowMs)} by the cluster's clock: one look (\`duration: 0s\`) would cover no time at all. Give an earlier time.`);
	}
	if (lastRun?.startedAt != null) return Date.parse(lastRun.startedAt);
	warn(`${lastRun?.warning ?? "the previous run is not known"}: deaths of the last 24 h count`);
	return nowMs - DAY_MS;
}
function toIso(ms) {
	return new Date(ms).toISOString();
}
// src/deaths/signals.ts
const NAMES = {
	1: "SIGHUP",
	2: "SIGINT",
	3: "SIGQUIT",
	4: "SIGILL",
	5: "SIGTRAP",
	6: "SIGABRT",
	7: "SIGBUS",
	8: "SIGFPE",
	9: "SIGKILL",
	10: "SIGUSR1",
	11: "SIGSEGV",
	12: "SIGUSR2",
	13: "SIGPIPE",
	14: "SIGALRM",
	15: "SIGTERM",
	16: "SIGSTKFLT",
	24: "SIGXCPU",
	25: "SIGXFSZ",
	31: "SIGSYS"
};
function signalName(number) {
	return NAMES[number] ?? `signal ${number}`;
}
function signalOfExitCode(exitCode) {
	const number = exitCode - 128;
	return number >= 1 && number <= 31 ? NAMES[number] ?? null : null;
}
const STOPPED = /* @__PURE__ */ new Set([
	0,
	137,
	143
]);
function isStopCode(exitCode) {
	return STOPPED.has(exitCode);
}
// src/deaths/snapshot.ts
function isReady({ containers, phase }) {
	return phase === "Running" && containers.every(({ type, ready }) => type === "init" || ready);
}
function isCalm({ containers, phase, nodeName, unschedulable }) {
	if (phase !== "Running" || nodeName === null || unschedulable !== null) return false;
	return containers.every(({ type, state, last, ready, restartCount }) => {
		if (last !== null || restartCount > 0) return false;
		return state.kind === "running" ? ready : type === "init" && state.kind === "terminated" && state.termination.exitCode === 0;
	});
}
function containerKey(pod, container) {
	return `${pod.uid}/${container.type}/${container.name}`;
}
function endedInstances(container) {
	const awaitsRestart = container.state.kind === "terminated" || container.state.kind === "waiting" && container.last !== null;
	return container.restartCount + (awaitsRestart ? 1 : 0);
}
function deletionBegan(pod) {
	if (pod.deletionTimestamp === null) return null;
	return Date.parse(pod.deletionTimestamp) - (pod.deletionGracePeriodSeconds ?? 0) * 1e3;
}
// src/deaths/death.ts
function diedOfDeletion(death) {
	const beganMs = deletionBegan(death.pod);
	if (beganMs === null || wasRestarted(death)) return false;
	const { outlived, termination, seenBeforeMs } = death;
	if (outlived || hasSlowClock(termination, seenBeforeMs) || isStillShown(death, beganMs)) return true;
	return endedSince(termination, beganMs - slowByMs(death));
}
const MOVES_ON_MS = 6e4;
const RESTARTS_MS = 36e4;
function isStillShown({ container: { state, restartPolicy }, termination }, beganMs) {
	const { containerId, exitCode, finishedAt } = termination;
	if (state.kind !== "terminated" || state.termination.containerId !== containerId) return false;
	if (restartPolicy !== "Always" || finishedAt === null) return false;
	return Date.parse(finishedAt) < beganMs - (isStopCode(exitCode) ? MOVES_ON_MS : RESTARTS_MS);
}
function slowByMs({ termination, pod }) {
	const starts = [termination.startedAt, ...pod.containers.flatMap(startsOf)].filter((time) => time !== null);
	const slowMs = Math.max(0, ...starts.map((time) => Date.parse(pod.createdAt) - Date.parse(time)));
	return slowMs > CLOCK_TOLERANCE_MS ? slowMs : 0;
}
function startsOf({ state, last }) {
	return [state.kind === "running" ? state.startedAt : state.kind === "terminated" ? state.termination.startedAt : null, last?.startedAt ?? null];
}
function wasRestarted({ container: { state, last }, termination }) {
	return state.kind !== "waiting" && last !== null && last.containerId === termination.containerId;
}
const CLOCK_TOLERANCE_MS = 5e3;
function hasSlowClock({ finishedAt }, seenBeforeMs) {
	return seenBeforeMs !== null && finishedAt !== null && Date.parse(finishedAt) < seenBeforeMs - CLOCK_TOLERANCE_MS;
}
function endedSince({ finishedAt }, ms) {
	return finishedAt === null || Date.parse(finishedAt) >= Math.floor(ms / 1e3) * 1e3;
}
// src/deaths/classify.ts
function signalOf(termination) {
	if (termination.signal !== null && termination.signal > 0) return signalName(termination.signal);
	return signalOfExitCode(termination.exitCode);
}
function classify(death, evidence) {
	const { termination, container } = death;
	return storageOverrun(death, evidence) ?? takenAway(death, evidence) ?? expected(evidence.pod, container, death) ?? disrupted(evidence.pod, death) ?? probe(death, evidence) ?? stoppedByKubelet(death, evidence.events) ?? outOfMemory(termination) ?? (evidence.crash === null && hookFailed$1(death, evidence.events) ? "stuck" : null) ?? (termination.exitCode === 0 ? "completed" : null) ?? (evidence.crash !== null ? "panic" : null) ?? (signalOf(termination) !== null ? "signal" : "exit");
}
function expected(pod, container, death) {
	if (diedOfDeletion(death)) return "expected";
	if (restartedByRule(container, death.termination.exitCode)) return "expected";
	if (isAfterWork(pod, death)) return "expected";
	if (death.termination.reason === "RestartingAllContainers") return "expected";
	if (pod.restartingAll !== null && isPartOf(death, pod.restartingAll.since)) return "expected";
	return resized(death, pod) ? "expected" : null;
}
function restartedByRule(container, exitCode) {
	return container.restartRules.some((rule) => rule.action.startsWith("Restart") && rule.values.includes(exitCode) === (rule.operator === "In"));
}
function isAfterWork(pod, { container, termination }) {
	if (container.type === "init") return false;
	const served = pod.containers.filter(({ type, name }) => type === "container" && name !== container.name);
	if (served.length === 0 || !served.every((one) => isDone$2(one) && endedSince(termination, doneMs(one)))) return false;
	if (container.type === "sidecar") return true;
	return STOPPED_BY.has(signalOf(termination) ?? "") && pod.restartPolicy !== "Always" && served.every(endedWithZero);
}
const STOPPED_BY = /* @__PURE__ */ new Set([
	"SIGTERM",
	"SIGINT",
	"SIGQUIT",
	"SIGKILL"
]);
function endedWithZero({ state }) {
	return state.kind === "terminated" && state.termination.exitCode === 0;
}
function isDone$2({ state, restartPolicy, restartRules }) {
	if (state.kind !== "terminated" || restartRules.length > 0) return false;
	return restartPolicy === "Never" || restartPolicy === "OnFailure" && state.termination.exitCode === 0;
}
function doneMs({ state }) {
	return state.kind === "terminated" ? Date.parse(state.termination.finishedAt ?? "") : NaN;
}
function resized(death, now) {
	if (!death.container.resizeRestarts) return false;
	const stopped = death.termination.exitCode === 0 || ["SIGTERM", "SIGKILL"].includes(signalOf(death.termination) ?? "");
	const later = now.containers.find((c) => c.name === death.container.name && c.type === death.container.type);
	const { resourcesInForce, resourcesWanted } = death.container;
	return stopped && (resourcesInForce !== resourcesWanted || later !== void 0 && later.resourcesInForce !== resourcesInForce);
}
function isPartOf(death, since) {
	if (death.outlived || since === null) return true;
	return !(death.pod.disruption === null && death.detectedAtMs < Date.parse(since) - 5e3) && endedSince(death.termination, Date.parse(since) - slowByMs(death));
}
let STORAGE_OVERRUN;
function isStorageOverrun(message) {
	return (STORAGE_OVERRUN ??= /^(?:Container (\S+) exceeded its local ephemeral storage limit|Pod ephemeral local storage usage exceeds the total limit|Usage of EmptyDir volume )/).test(message);
}
function evictionOf(death, { pod, events }) {
	if (!isLastOfPod(pod, death)) return null;
	if (pod.reason === "Evicted") return pod.message ?? "";
	const { from, to } = lifeOf(death);
	return events.find(({ reason, firstMs, lastMs }) => reason === "Evicted" && lastMs >= from && firstMs <= to)?.message ?? null;
}
function storageOverrun(death, evidence) {
	const { disruption } = evidence.pod;
	if (disruption !== null && !isPartOf(death, disruption.since)) return null;
	const message = evictionOf(death, evidence);
	if (message === null || !isStorageOverrun(message)) return null;
	const named = (STORAGE_OVERRUN ??= /^(?:Container (\S+) exceeded its local ephemeral storage limit|Pod ephemeral local storage usage exceeds the total limit|Usage of EmptyDir volume )/).exec(message)?.[1];
	if (named !== void 0 && named !== death.container.name) return "evicted";
	return death.container.type === "container" ? "exit" : "evicted";
}
let TAKEN_AWAY;
function takenAway(death, evidence) {
	const { pod, events } = evidence;
	if (isReplaced(pod, death)) return null;
	if (pod.disruption !== null) return disrupted(pod, death);
	if (pod.reason === null && evictionOf(death, evidence) !== null) return "evicted";
	return diedOfDeletion(death) && events.some(({ reason }) => (TAKEN_AWAY ??= /^(?:Evicted|Preempted|TaintManagerEviction)$/).test(reason)) ? "evicted" : null;
}
function disrupted(pod, death) {
	if (isLostWithNode(death.termination)) return "node";
	if (isReplaced(pod, death)) return null;
	if (!(pod.disruption === null ? isLastOfPod(pod, death) : isPartOf(death, pod.disruption.since) || diedOfDeletion(death))) return null;
	const reason = pod.disruption?.reason ?? pod.reason;
	if (reason === "NodeLost" || reason === "NodeShutdown" || reason === "DeletionByPodGC") return "node";
	if (reason === "Evicted" || reason === "Preempting" || reason === "Terminated" || pod.disruption !== null) return "evicted";
	return null;
}
function isLostWithNode({ reason, exitCode }) {
	return reason === "ContainerStatusUnknown" || reason === "Unknown" && exitCode === 255;
}
function isLastOfPod(pod, death) {
	const state = containerIn(pod, death)?.state;
	return state?.kind === "terminated" && state.termination.containerId === death.termination.containerId;
}
function isReplaced(pod, death) {
	return wasRestarted(death) || wasRestarted({
		...death,
		container: containerIn(pod, death) ?? death.container
	});
}
function containerIn(pod, { container }) {
	return pod.containers.find(({ name, type }) => name === container.name && type === container.type);
}
function probe(death, { events, crash, probeExitCode }) {
	const { from, to } = lifeOf(death);
	const during = (ms) => ms >= from && ms <= to;
	const { name } = death.container;
	const kills = events.filter((event) => isKill(event, name) && /failed (?:liveness|startup) probe/i.test(event.message));
	if (kills.some(({ firstMs, lastMs }) => during(firstMs) || during(lastMs))) return "probe";
	if (crash !== null) return null;
	if (kills.some(({ firstMs, lastMs }) => firstMs < from && lastMs > to)) return "probe";
	const silent = events.length > 0 && events.every(({ lastMs }) => lastMs < from - 1e3);
	const fails = events.some((event) => isFailedProbe(event, name) && event.firstMs <= to && event.lastMs >= from);
	return (silent || fails) && probeExitCode === death.termination.exitCode ? "probe" : null;
}
function lifeOf({ termination, detectedAtMs }) {
	const { startedAt, finishedAt } = termination;
	return {
		from: startedAt === null ? 0 : Date.parse(startedAt),
		to: (finishedAt === null ? detectedAtMs : Date.parse(finishedAt)) + 999
	};
}
function isKill({ reason, message, container }, name) {
	if (reason !== "Killing") return false;
	return container === null ? message.startsWith(`Container ${name} failed `) : container === name;
}
function isFailedProbe({ reason, message, container }, name) {
	return reason === "Unhealthy" && container === name && /^(?:liveness|startup) /i.test(message);
}
function stoppedByKubelet(death, events) {
	if (death.termination.startedAt === null) return null;
	const { from, to } = lifeOf(death);
	const first = endedInstances(death.container) === 1 ? from : from + 1;
	const matching = events.filter(({ firstMs, lastMs }) => [firstMs, lastMs].some((ms) => ms >= first && ms <= to));
	const kills = matching.filter((event) => isKill(event, death.container.name));
	if (kills.some(({ message }) => / (?:definition changed|resize requires restart)/.test(message))) return "expected";
	return kills.length > 0 && matching.some(({ reason }) => reason === "SandboxChanged") ? "node" : null;
}
function hookFailed$1(death, events) {
	const { from, to } = lifeOf(death);
	if (require_report.isHookKilled(death.container.state)) return false;
	return events.some((event) => isKill(event, death.container.name) && event.message === "FailedPostStartHook" && event.firstMs <= to && event.lastMs >= from);
}
function outOfMemory(termination) {
	return termination.reason === "OOMKilled" && termination.exitCode !== 0 && termination.exitCode !== 143 ? "oom" : null;
}
// src/findings/evidence.ts
function deathInstance({ death, revision, log }) {
	const { pod, container, termination } = death;
	return {
		id: death.id,
		pod: pod.name,
		podUid: pod.uid,
		container: container.name,
		containerType: container.type,
		containerId: termination.containerId,
		exitCode: termination.exitCode,
		signal: signalOf(termination),
		reason: termination.reason,
		startedAt: termination.startedAt,
		finishedAt: termination.finishedAt,
		restartCount: container.restartCount,
		revision,
		ignoredBy: null,
		detectedAt: new Date(death.detectedAtMs).toISOString(),
		log
	};
}
function stallInstance({ stall, revision }, nowMs) {
	return {
		id: `${stall.pod?.uid ?? ""}/${stall.containerType}/${stall.container}/${stall.reason}`,
		pod: stall.pod?.name ?? "",
		podUid: stall.pod?.uid ?? "",
		container: stall.container,
		containerType: stall.containerType,
		containerId: null,
		exitCode: null,
		signal: null,
		reason: stall.reason,
		startedAt: null,
		finishedAt: null,
		restartCount: stall.restartCount,
		revision,
		ignoredBy: null,
		detectedAt: new Date(nowMs).toISOString(),
		log: {
			source: "none",
			note: "it never ran",
			path: null,
			fetchedAt: null
		}
	};
}
function unreadyInstance({ tracked, revision }, nowMs) {
	const { pod, container, key } = tracked;
	const running = container.state.kind === "running" ? container.state : null;
	return {
		id: `${key}/unready`,
		pod: pod.name,
		podUid: pod.uid,
		container: container.name,
		containerType: container.type,
		containerId: running?.containerId ?? null,
		exitCode: null,
		signal: null,
		reason: "not ready",
		startedAt: running?.startedAt ?? null,
		finishedAt: null,
		restartCount: container.restartCount,
		revision,
		ignoredBy: null,
		detectedAt: new Date(nowMs).toISOString(),
		log: {
			source: "none",
			note: "it runs",
			path: null,
			fetchedAt: null
		}
	};
}
function jobInstance({ job, reason, atMs }, nowMs) {
	return {
		id: `${job.namespace}/job/${job.name}/${reason}`,
		pod: "",
		podUid: "",
		container: "",
		containerType: "container",
		containerId: null,
		exitCode: null,
		signal: null,
		reason,
		startedAt: null,
		finishedAt: atMs === null ? null : new Date(atMs).toISOString(),
		restartCount: 0,
		revision: "current",
		ignoredBy: null,
		detectedAt: new Date(nowMs).toISOString(),
		log: {
			source: "none",
			note: "the Job failed as a whole",
			path: null,
			fetchedAt: null
		}
	};
}
// src/deaths/quantity.ts
const UNITS = {
	n: 1e-9,
	u: 1e-6,
	m: .001,
	"": 1,
	k: 1e3,
	M: 1e6,
	G: 1e9,
	T: 0xe8d4a51000,
	P: 0x38d7ea4c68000,
	E: 0xde0b6b3a7640000,
	Ki: 1024,
	Mi: 2 ** 20,
	Gi: 2 ** 30,
	Ti: 2 ** 40,
	Pi: 2 ** 50,
	Ei: 2 ** 60
};
let QUANTITY;
function memoryBytes(quantity) {
	const [, digits, exponent, unit = ""] = (QUANTITY ??= /^\+?(\d{1,30}(?:\.\d{0,30})?|\.\d{1,30})(?:[eE]([+-]?\d{1,3})|([numkMGTPE]|[KMGTPE]i)?)$/).exec(quantity ?? "") ?? [];
	const factor = UNITS[unit];
	if (digits === void 0 || factor === void 0) return null;
	if (exponent !== void 0) return Math.ceil(Number(`${digits}e${exponent}`));
	const bytes = Number(digits) * factor;
	const nearest = Math.round(bytes);
	return Math.abs(bytes - nearest) <= bytes * 1e-12 ? nearest : Math.ceil(bytes);
}
// src/watch/wait.ts
async function pause(ms, signal) {
	await (0, node_timers_promises.setTimeout)(ms, void 0, { signal }).catch(() => void 0);
}
async function waitAtMost(work, ms, signal, graceMs) {
	const done = new AbortController();
	const limit = pause(ms, AbortSignal.any([done.signal, signal])).then(() => signal.aborted ? pause(graceMs, done.signal) : void 0);
	await Promise.race([work, limit]);
	done.abort();
}
// src/watch/examine/collected-log.ts
async function finish(recorder, death, deps, suffix) {
	const { pod, container, termination } = death;
	const id = (termination.containerId ?? `${Date.parse(termination.finishedAt ?? "") || deps.nowMs()}`).replace(/^.*:\/\//, "").slice(0, 12);
	const name = [
		pod.name,
		container.name,
		id
	].map((part) => part.replace(/[^A-Za-z0-9.-]/g, "_").slice(0, 80)).join("_");
	return recorder.finish(exitOf(death), deps.inputs.reportDir, `logs/${name}${suffix}.log`);
}
function exitOf({ termination }) {
	return {
		code: termination.exitCode,
		signal: signalOf(termination),
		reason: termination.reason
	};
}
function rfc3339(ms) {
	return ms === null ? null : new Date(ms).toISOString();
}
// src/watch/examine/crash-files.ts
async function readCrashFiles(death, deps, open) {
	if (deps.inputs.crashFiles.length === 0 || !await runsAgain(death, deps)) return null;
	for (const [index, file] of deps.inputs.crashFiles.entries()) {
		const recorder = open();
		const place = {
			pod: death.pod,
			container: death.container.name,
			path: file
		};
		const problem = await require_cluster.readCrashFile(deps.connection, place, recorder.write, deps.signal);
		if (problem !== null) {
			recorder.discard();
			deps.warn(`crash file ${file} in ${death.pod.name}/${death.container.name}: ${problem}`);
			continue;
		}
		const kept = await finish(recorder, death, deps, `-crash-file-${index + 1}`);
		if (kept.parsed.crash === null) continue;
		return {
			kept,
			origin: {
				source: "crash-file",
				note: `read from ${file}`,
				path: kept.path,
				fetchedAt: rfc3339(deps.nowMs())
			}
		};
	}
	return null;
}
const RESTART_WAIT_MS = 3e4;
async function runsAgain(death, deps) {
	const runs = () => deps.tracker.pod(death.pod.uid)?.containers.find((c) => c.name === death.container.name)?.state.kind === "running";
	const until = deps.nowMs() + (deps.inputs.durationMs === 0 ? 0 : RESTART_WAIT_MS);
	while (!runs() && deps.nowMs() < until && !deps.signal.aborted) await (0, node_timers_promises.setTimeout)(200);
	return runs();
}
// src/watch/examine/read-log.ts
const UNREAD = {
	kept: null,
	origin: {
		source: "none",
		note: "not read: it ended as planned, or before the window",
		path: null,
		fetchedAt: null
	}
};
function isWorthReading(death, { sinceMs }) {
	const { termination, container, live } = death;
	if (diedOfDeletion(death) && isStopCode(termination.exitCode)) return false;
	if (termination.exitCode === 0 && container.restartPolicy !== "Always") return false;
	if (termination.reason === "ContainerStatusUnknown" || termination.reason === "RestartingAllContainers") return false;
	return live || termination.finishedAt !== null && Date.parse(termination.finishedAt) >= sinceMs - 1e3 || container.state.kind !== "running";
}
const loadRecorder = () => Promise.resolve().then(() => require("./logs-log-recorder.cjs"));
async function readLog(death, deps) {
	const { createLogRecorder } = await loadRecorder();
	const open = () => createLogRecorder({
		redact: deps.redact,
		memoryLimitBytes: memoryBytes(death.container.memoryLimit),
		showLines: deps.showLines,
		linesBefore: deps.inputs.logLines
	});
	let fetched = await fetch(death, deps, open);
	let fromLog = fetched.target === null ? null : await finish(fetched.target, death, deps, "");
	if (fromLog !== null && mayBeUnfinished(fromLog, death, deps)) {
		await pause(LATE_LINES_MS, deps.signal);
		const again = await fetch(death, deps, open);
		if (again.target !== null) {
			fetched = again;
			fromLog = await finish(again.target, death, deps, "");
		}
	}
	if (fromLog?.parsed.crash == null) {
		const fromFile = await readCrashFiles(death, deps, open);
		if (fromFile !== null) return fromFile;
	}
	if (fromLog === null) return fromMessage(death, deps, open, fetched.note);
	const note = [fetched.note, fromLog.note].filter((text) => text !== null).join("; ") || null;
	const collected = {
		kept: fromLog,
		origin: {
			source: fetched.source,
			note,
			path: fromLog.path,
			fetchedAt: rfc3339(fetched.fetchedAtMs)
		}
	};
	return saysWhy(fromLog) ? collected : withMessage(collected, fromLog, death, deps, open);
}
const LATE_LINES_MS = 1e3;
const FRESH_MS = 5e3;
const READ_TWICE_BYTES = 4194304;
function mayBeUnfinished(log, { termination }, deps) {
	const { exitCode, finishedAt } = termination;
	if (isStopCode(exitCode) || finishedAt === null || log.size > READ_TWICE_BYTES) return false;
	if (deps.nowMs() - Date.parse(finishedAt) > FRESH_MS) return false;
	const { crash } = log.parsed;
	return crash === null ? !saysWhy(log) : crash.truncated.tail || crash.frames.length === 0;
}
function saysWhy({ parsed }) {
	return parsed.crash !== null || parsed.lastWords?.level != null;
}
async function withMessage(collected, log, death, deps, open) {
	const { message } = death.termination;
	if (!message?.trim()) return collected;
	if (log.isEmpty) {
		const read = await fromMessage(death, deps, open, "the log is empty");
		return read.kept === null ? read : {
			...read,
			kept: {
				...read.kept,
				parsed: meant(read.kept.parsed, death)
			}
		};
	}
	const { parseCrash } = await Promise.resolve().then(() => require("./crash.cjs")).then((n) => n.crash_exports);
	const { lastWords } = parseCrash(deps.redact(message), { exit: exitOf(death) });
	if (lastWords?.level == null) return collected;
	return {
		...collected,
		kept: {
			...log,
			parsed: {
				...log.parsed,
				lastWords
			}
		}
	};
}
function meant(parsed, { termination }) {
	const { lastWords } = parsed;
	if (lastWords === null || lastWords.level !== null || termination.exitCode === 0) return parsed;
	return {
		...parsed,
		lastWords: {
			...lastWords,
			level: "error"
		}
	};
}
async function fetch(death, deps, open) {
	const { pod, container, termination } = death;
	try {
		return await require_cluster.fetchLog({
			connection: deps.connection,
			newest: deps.tracker.pod,
			onPod: deps.onPod,
			now: deps.nowMs,
			signal: deps.signal
		}, {
			namespace: pod.namespace,
			pod: pod.name,
			podUid: pod.uid,
			container: container.name,
			containerType: container.type,
			termination
		}, open);
	} catch (error) {
		if (!(error instanceof require_cluster.ApiError)) throw error;
		deps.warn(`no right to read logs in ${pod.namespace}: traces cannot be shown, and a crash cannot be told from another exit`);
		return {
			source: "none",
			target: null,
			note: "no right to read logs",
			fetchedAtMs: null
		};
	}
}
async function fromMessage(death, deps, open, note) {
	const { message } = death.termination;
	if (message === null) return {
		kept: null,
		origin: {
			source: "none",
			note,
			path: null,
			fetchedAt: null
		}
	};
	const recorder = open();
	recorder.write(Buffer.from(message));
	const kept = await finish(recorder, death, deps, "-message");
	return {
		kept,
		origin: {
			source: "termination-message",
			note: note === null ? "the termination message" : `${note}; this is the termination message`,
			path: kept.path,
			fetchedAt: rfc3339(deps.nowMs())
		}
	};
}
// src/findings/candidates.ts
function momentOf(candidate) {
	return candidate.instance.finishedAt ?? candidate.instance.detectedAt;
}
function subjectWorkload(workload) {
	return `${workload.kind.toLowerCase()}/${workload.name}`;
}
// src/findings/ignored.ts
function ignoredBecause(circumstances, rules) {
	const { subject, revision, past, mended, workload, pod } = circumstances;
	if (subject.cause === "expected" && !rules.failOn.includes("expected")) return {
		by: "expected",
		why: "the end was asked for"
	};
	const rule = rules.ignore.find((each) => rules.ruleMatches(each, subject));
	if (rule !== void 0) return {
		by: "ignore",
		why: `a rule of \`ignore\` says so (${rule.text})`
	};
	const own = rules.own(workload, pod)?.ignore.find((each) => rules.ruleMatches(each, subject));
	if (own !== void 0) return {
		by: "ignore",
		why: `its own annotation crashgate.dev/ignore says so (${own.text})`
	};
	if (rules.revisions === "current" && revision === "old") return {
		by: "old-revision",
		why: "its revision was superseded before the watch began"
	};
	if (past !== null) return past;
	return mended === null ? null : {
		by: "recovered",
		why: mended
	};
}
function leftOut(subject, rules) {
	return rules.failOn.includes(subject.cause) ? null : {
		by: "fail-on",
		why: `\`fail-on\` does not name ${subject.cause}`
	};
}
// src/findings/death-candidates.ts
function deathCandidates(state, rules, tracked) {
	const endings = endingWithZero(state);
	const past = {
		before: deathsBeforeWatch(state),
		early: diedBeforeFirstLook(state)
	};
	return tolerate(state.deaths.map((examined) => {
		const { death } = examined;
		const key = containerKey(death.pod, death.container);
		const now = tracked.get(key);
		const endsAgain = examined.cause === "completed" && endings.has(key);
		const neverStarted = examined.cause === "exit" && require_report.neverRan(death.termination.reason);
		const cause = endsAgain ? "exit" : neverStarted ? "stuck" : examined.cause;
		const inside = isInside(death, state);
		const loops = state.final && now !== void 0 && isLastOf(death, now) && awaitsRestart(now);
		const ignored = ignoredBecause({
			subject: subjectOf(examined, cause),
			revision: examined.revision,
			workload: examined.workload,
			pod: death.pod,
			past: pastOf$1(examined, inside, loops, now, past, state),
			mended: mendedBy(examined, now, state, rules)
		}, rules);
		return {
			instance: deathInstance(examined),
			cause,
			workload: examined.workload,
			container: death.container.name,
			containerType: death.container.type,
			ignoredBy: ignored?.by ?? null,
			why: ignored?.why ?? whyItCounts(death, inside, state),
			inside: inside && (death.live || ignored?.by !== "before-deploy"),
			death: examined,
			stall: null,
			job: null,
			message: "",
			endsAgain,
			key,
			sibling: null
		};
	}), state, rules, tracked);
}
function subjectOf(examined, cause) {
	const { death, workload } = examined;
	return {
		namespace: workload.namespace,
		workload: subjectWorkload(workload),
		pod: death.pod.name,
		container: death.container.name,
		containerType: death.container.type,
		cause,
		reason: death.termination.reason ?? "",
		exitCode: death.termination.exitCode,
		message: [
			examined.parsed?.crash?.title,
			examined.parsed?.crash?.message,
			examined.parsed?.lastWords?.text,
			examined.eventMessage,
			examined.message
		].filter((text) => text !== void 0 && text !== null && text !== "").join("\n")
	};
}
function whyItCounts({ live }, inside, { onlyDeploy }) {
	if (live) return "it died while we watched";
	if (!inside) return "it was in back-off, or down, when the watch ended";
	return onlyDeploy ? "its pod was created by this deploy, or shortly before the watch" : "it died inside the window";
}
function isInside({ live, pod, termination, detectedAtMs }, state) {
	const since = wholeSecond(state.sinceMs);
	if (live || Date.parse(pod.createdAt) >= since) return true;
	if (termination.finishedAt === null) return false;
	const finishedMs = Date.parse(termination.finishedAt);
	if (state.onlyDeploy) return finishedMs >= wholeSecond(state.startedMs) && finishedMs <= detectedAtMs;
	return finishedMs >= since;
}
function wholeSecond(ms) {
	return Math.floor(ms / 1e3) * 1e3;
}
function isOlder({ createdAt }, state) {
	return state.onlyDeploy && Date.parse(createdAt) < wholeSecond(state.sinceMs);
}
const FAILED_AT_FIRST = {
	"back-off": "this pod was already in back-off when the watch began",
	waiting: "this pod was already waiting with an error when the watch began",
	dead: "this container was already down when the watch began"
};
const WAITED_AT_FIRST = {
	by: "before-deploy",
	why: FAILED_AT_FIRST.waiting
};
function beforeDeploy(tracked) {
	return tracked.failedAtFirst === null ? null : {
		by: "before-deploy",
		why: FAILED_AT_FIRST[tracked.failedAtFirst]
	};
}
function pastOf$1(examined, inside, loops, now, past, state) {
	const { pod } = examined.death;
	const before = now === void 0 ? void 0 : past.before.get(now.key);
	const isOld = isOlder(pod, state);
	if (isOld && now !== void 0 && now.failedAtFirst !== "waiting") {
		const failed = past.early.has(now.key) ? null : beforeDeploy(now);
		if (failed !== null && (before === void 0 || isMoreOfTheSame(examined, before))) return failed;
	}
	if (inside || loops) return null;
	return isOld ? {
		by: "before-since",
		why: "it died before the watch began, and its pod is older than this deploy"
	} : {
		by: "before-since",
		why: "it died before `since`"
	};
}
function diedBeforeFirstLook(state) {
	const early = state.deaths.filter(({ death }) => {
		const endedMs = Date.parse(death.termination.finishedAt ?? "");
		return !death.live && endedMs >= state.startedMs && endedMs <= death.detectedAtMs && !wasDownAtStart(death, state);
	});
	return new Set(early.map(({ death }) => containerKey(death.pod, death.container)));
}
function wasDownAtStart({ container: { last }, termination: { startedAt } }, { startedMs }) {
	if (last === null || last.finishedAt === null || startedAt === null) return false;
	return Date.parse(last.finishedAt) < startedMs && Date.parse(startedAt) >= wholeSecond(startedMs);
}
function deathsBeforeWatch(state) {
	const before = /* @__PURE__ */ new Map();
	if (!state.onlyDeploy) return before;
	for (const examined of state.deaths) if (!examined.death.live && examined.cause !== "node") before.set(containerKey(examined.death.pod, examined.death.container), examined);
	return before;
}
function isMoreOfTheSame(examined, before) {
	if (examined === before) return true;
	const [crash, other] = [examined.parsed?.crash ?? null, before.parsed?.crash ?? null];
	if (crash !== null && other !== null) return crash.fingerprint === other.fingerprint;
	return examined.cause === before.cause || examined.death.termination.exitCode === before.death.termination.exitCode;
}
function mendedBy({ death }, now, state, { recovered }) {
	if (recovered === "fail" || death.termination.exitCode === 0) return null;
	const pod = now?.pod ?? death.pod;
	if (pod.owner?.kind === "Job") {
		const end = state.jobEnd(pod);
		if (end?.kind === "complete") return "its Job is Complete";
		return end === null && !state.final ? "its Job may still complete" : null;
	}
	if (death.container.type === "init") {
		if (now?.podWasReady) return "the init container failed, and then its pod got ready";
		return !state.final && pod.phase !== "Failed" && !now?.gone ? "its pod may still get ready" : null;
	}
	if (recovered !== "pass" || now === void 0 || now.gone || pod.deletionTimestamp !== null) return null;
	if (!state.final) return death.container.restartPolicy === "Never" ? null : "it may still recover";
	return now.container.state.kind === "running" && now.container.ready && isReady(pod) ? "it was restarted, and its pod is ready" : null;
}
function tolerate(candidates, state, rules, tracked) {
	const counts = /* @__PURE__ */ new Map();
	for (const { key, ignoredBy, inside, cause } of candidates) if (key !== null && ignoredBy === null && inside && rules.failOn.includes(cause)) counts.set(key, (counts.get(key) ?? 0) + 1);
	return candidates.map((candidate) => {
		const { key, ignoredBy, death, cause, workload } = candidate;
		if (ignoredBy !== null || key === null || death === null) return candidate;
		const now = tracked.get(key);
		const allowed = rules.own(workload, death.death.pod)?.maxRestarts ?? rules.maxRestarts;
		const restarts = (counts.get(key) ?? 0) + (now?.missed.inside ?? 0);
		const isDown = state.final && now !== void 0 && isDownAtEnd(now);
		if (allowed > 0 && restarts <= allowed && cause !== "stuck" && !isDown && candidate.inside && restarts > 0) return {
			...candidate,
			ignoredBy: "max-restarts",
			why: `${restarts} ${restarts === 1 ? "restart" : "restarts"} of this container, and \`max-restarts\` tolerates ${allowed}`
		};
		const left = leftOut(candidate, rules);
		return left === null ? candidate : {
			...candidate,
			ignoredBy: left.by,
			why: left.why
		};
	});
}
function isDownAtEnd(tracked) {
	const { pod, container, gone } = tracked;
	if (gone || pod.deletionTimestamp !== null) return false;
	if (container.state.kind === "waiting") return container.last !== null;
	if (container.state.kind !== "terminated") return false;
	return container.state.termination.exitCode !== 0 || container.restartPolicy === "Always";
}
function endingWithZero(state) {
	const counts = /* @__PURE__ */ new Map();
	for (const { death, cause } of state.deaths) {
		if (cause !== "completed" || !isInside(death, state) || death.pod.restartPolicy !== "Always") continue;
		if (death.container.restartPolicy !== "Always") continue;
		const key = containerKey(death.pod, death.container);
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	const again = /* @__PURE__ */ new Set();
	for (const tracked of state.containers) {
		const { state: now, last } = tracked.container;
		const looping = !tracked.gone && tracked.pod.deletionTimestamp === null && now.kind === "waiting" && now.reason === "CrashLoopBackOff" && last?.exitCode === 0;
		const missed = (counts.get(tracked.key) ?? 0) > 0 ? tracked.missed.inside : 0;
		const always = tracked.pod.restartPolicy === "Always" && tracked.container.restartPolicy === "Always";
		if ((counts.get(tracked.key) ?? 0) + missed >= 2 || looping && always) again.add(tracked.key);
	}
	return again;
}
function isLastOf(death, now) {
	return now.ends.at(-1)?.id === death.id;
}
function awaitsRestart({ pod, container, gone }) {
	if (gone || pod.deletionTimestamp !== null) return false;
	const { state, last } = container;
	if (state.kind === "waiting") return last !== null && state.reason === "CrashLoopBackOff";
	if (state.kind !== "terminated" || state.termination.exitCode === 0) return false;
	return container.restartPolicy !== "Never" && pod.phase !== "Failed";
}
const REPORTED_FOR_MS$1 = 1e4;
const NO_DEATH = {
	inside: true,
	death: null,
	endsAgain: false,
	key: null,
	sibling: null
};
function stallCandidates(state, rules, tracked) {
	return state.stalls.flatMap((examined) => {
		const { stall, workload, message } = examined;
		if (!isStuck(examined, state)) return [];
		const subject = {
			namespace: workload.namespace,
			workload: subjectWorkload(workload),
			pod: stall.pod?.name ?? "",
			container: stall.container,
			containerType: stall.containerType,
			cause: "stuck",
			reason: stall.reason,
			exitCode: null,
			message
		};
		const past = pastOf(examined, state, tracked);
		const ignored = ignoredBecause({
			subject,
			revision: examined.revision,
			workload,
			pod: stall.pod,
			past,
			mended: null
		}, rules) ?? leftOut(subject, rules);
		return [{
			...NO_DEATH,
			instance: stallInstance(examined, state.nowMs),
			cause: "stuck",
			workload,
			container: stall.container,
			containerType: stall.containerType,
			ignoredBy: ignored?.by ?? null,
			why: ignored?.why ?? whyStuck(examined, state),
			stall: examined,
			job: null,
			message
		}];
	});
}
function isStuck({ stall, isSilent }, state) {
	const waitedMs = state.nowMs - stall.sinceMs;
	if (stall.reason === "ProgressDeadlineExceeded" || stall.reason === "NotRolledOut") return true;
	const watchedMs = state.nowMs - state.startedMs;
	if (!stall.reported) return !isSilent && Math.min(waitedMs, watchedMs) >= 6e4;
	const isYoung = state.oneLook && stall.pod !== null && state.nowMs - Date.parse(stall.pod.createdAt) < 6e4;
	if (waitedMs >= 6e4) return !isYoung;
	return state.final && state.shortWatch && !isYoung && (waitedMs >= REPORTED_FOR_MS$1 || stall.times >= 2);
}
function whyStuck({ stall }, { nowMs }) {
	if (stall.reason === "ProgressDeadlineExceeded") return "its controller has given up on the rollout";
	return `no progress for ${Math.max(0, Math.round((nowMs - stall.sinceMs) / 1e3))} s${stall.times > 1 ? `, and the cluster reported it ${stall.times} times` : ""}`;
}
function pastOf({ stall, workloadCreatedAt }, state, tracked) {
	if (stall.pod === null) {
		if (!state.onlyDeploy || !stall.atFirst || workloadCreatedAt === null) return null;
		return stall.sinceMs < state.sinceMs ? {
			by: "before-deploy",
			why: "this workload was already without its pods when the watch began"
		} : null;
	}
	if (!isOlder(stall.pod, state)) return null;
	const now = tracked.get(`${stall.pod.uid}/${stall.containerType}/${stall.container}`);
	return (stall.atFirst && now !== void 0 ? beforeDeploy(now) : null) ?? (stall.reported && stall.sinceMs < state.startedMs ? WAITED_AT_FIRST : null);
}
function unreadyCandidates(state, rules, deaths) {
	if (!state.final) return [];
	const failed = new Set(deaths.filter(({ ignoredBy }) => ignoredBy === null).map(({ key }) => key));
	return state.unready.flatMap((examined) => {
		const { workload, message, tracked, revision } = examined;
		const { pod, container } = tracked;
		if (failed.has(containerKey(pod, container))) return [];
		const subject = {
			namespace: workload.namespace,
			workload: subjectWorkload(workload),
			pod: pod.name,
			container: container.name,
			containerType: container.type,
			cause: "unready",
			reason: "",
			exitCode: null,
			message
		};
		const ignored = ignoredBecause({
			subject,
			revision,
			workload,
			pod,
			past: null,
			mended: null
		}, rules) ?? leftOut(subject, rules);
		return [{
			...NO_DEATH,
			instance: unreadyInstance(examined, state.nowMs),
			cause: "unready",
			workload,
			container: container.name,
			containerType: container.type,
			ignoredBy: ignored?.by ?? null,
			why: ignored?.why ?? "it was not ready when the watch ended",
			stall: null,
			job: null,
			message
		}];
	});
}
function jobCandidates(state, rules, deaths) {
	const explained = new Set(deaths.filter(({ ignoredBy }) => ignoredBy === null || ignoredBy === "ignore" || ignoredBy === "fail-on").flatMap(({ death, ignoredBy, cause }) => {
		const pod = death?.death.pod;
		const says = ignoredBy !== "fail-on" || cause !== "completed" && cause !== "evicted" && cause !== "node";
		return pod?.owner?.kind === "Job" && says ? [`${pod.namespace}/${pod.owner.name}`] : [];
	}));
	const listed = new Set(deaths.filter(({ cause }) => require_model.FAILING_CAUSES.includes(cause)).map(({ death }) => `${death?.death.pod.namespace}/${death?.death.pod.owner?.name}`));
	return state.jobs.flatMap((examined) => {
		const { workload, job, hasRun } = examined;
		if (explained.has(`${job.namespace}/${job.name}`)) return [];
		const cause = hasRun ? "exit" : "stuck";
		const subject = {
			namespace: workload.namespace,
			workload: subjectWorkload(workload),
			pod: "",
			container: "",
			containerType: "container",
			cause,
			reason: examined.reason,
			exitCode: null,
			message: examined.message
		};
		const ignored = ignoredBecause({
			subject,
			revision: "current",
			workload,
			pod: null,
			past: pastOfJob(examined.atMs, job.createdAt, state),
			mended: null
		}, rules) ?? leftOut(subject, rules);
		if (ignored?.by === "before-since" && listed.has(`${job.namespace}/${job.name}`)) return [];
		return [{
			...NO_DEATH,
			instance: jobInstance(examined, state.nowMs),
			cause,
			workload,
			container: "",
			containerType: "container",
			ignoredBy: ignored?.by ?? null,
			why: ignored?.why ?? `the Job's own condition is Failed (${examined.reason})`,
			stall: null,
			job: examined,
			message: examined.message
		}];
	});
}
function pastOfJob(atMs, createdAt, state) {
	const since = Math.floor(state.sinceMs / 1e3) * 1e3;
	if (Date.parse(createdAt) >= since) return null;
	const from = state.onlyDeploy ? Math.floor(state.startedMs / 1e3) * 1e3 : since;
	if (atMs !== null && atMs >= from) return null;
	return {
		by: "before-since",
		why: state.onlyDeploy ? "the Job had failed before the watch began" : "the Job failed before `since`"
	};
}
// src/watch/blind-time.ts
function createBlindTime() {
	const gaps = [];
	let fromMs = null;
	const close = (nowMs) => {
		if (fromMs !== null) gaps.push({
			fromMs,
			toMs: nowMs
		});
		fromMs = null;
	};
	return {
		sample(nowMs, blindForMs) {
			if (blindForMs <= 0) close(nowMs);
			else fromMs ??= nowMs - blindForMs;
		},
		close,
		gaps: () => gaps
	};
}
const BLIND_SHARE = .1;
const SHORTEST_GAP_MS = 2e3;
const GAPS_SHOWN = 5;
function blindError(gaps, fromMs, untilMs) {
	const counted = gaps.filter((gap) => gap.toMs - gap.fromMs >= SHORTEST_GAP_MS);
	const blindMs = counted.reduce((sum, gap) => sum + gap.toMs - gap.fromMs, 0);
	if (untilMs <= fromMs || blindMs <= (untilMs - fromMs) * BLIND_SHARE) return null;
	const shown = counted.slice(0, GAPS_SHOWN).map((gap) => `${clock(gap.fromMs)} to ${clock(gap.toMs)}`);
	const more = counted.length > GAPS_SHOWN ? ` and ${counted.length - GAPS_SHOWN} more` : "";
	return `The cluster could not be seen for ${seconds(blindMs)} of ${seconds(untilMs - fromMs)} (${shown.join(", ")}${more} UTC): deaths in that time may be missing. Check the connection to its API server, and run again.`;
}
function clock(ms) {
	return new Date(ms).toISOString().slice(11, 19);
}
function seconds(ms) {
	return `${Math.round(ms / 1e3)} s`;
}
// src/watch/lanes.ts
const LANES = 500;
function lanesOf(containers, findings, workloadOf) {
	const index = /* @__PURE__ */ new Map();
	const revisions = /* @__PURE__ */ new Map();
	const generations = new Map(containers.map(({ pod }) => [pod.uid, generationOf(pod)]));
	findings.forEach((finding, number) => {
		for (const instance of finding.instances) {
			index.set(instance.id, number);
			revisions.set(instance.podUid, instance.revision);
			const generation = generations.get(instance.podUid);
			if (generation !== void 0) revisions.set(generation, instance.revision);
		}
	});
	return containers.filter(({ container }) => container.type !== "init" || container.state.kind !== "terminated").map((tracked) => {
		const { pod, container } = tracked;
		const runs = tracked.ends.map(({ id, termination }) => ({
			startedAt: termination.startedAt,
			finishedAt: termination.finishedAt,
			finding: index.get(id) ?? null
		}));
		if (container.state.kind === "running") runs.push({
			startedAt: container.state.startedAt,
			finishedAt: null,
			finding: null
		});
		return {
			workload: workloadOf(pod) ?? {
				kind: pod.owner?.kind ?? "Pod",
				namespace: pod.namespace,
				name: pod.owner?.name ?? pod.name
			},
			pod: pod.name,
			container: container.name,
			containerType: container.type,
			revision: revisions.get(pod.uid) ?? revisions.get(generationOf(pod)) ?? "unknown",
			runs
		};
	}).sort((a, b) => Number(hasDeath(b)) - Number(hasDeath(a)) || keyOf$1(a).localeCompare(keyOf$1(b))).slice(0, LANES);
}
function generationOf({ namespace, owner, controllerRevisionHash, uid }) {
	return owner === null ? uid : JSON.stringify([
		namespace,
		owner.kind,
		owner.name,
		controllerRevisionHash
	]);
}
function hasDeath(lane) {
	return lane.runs.some((run) => run.finding !== null);
}
function keyOf$1(lane) {
	return `${lane.workload.namespace}/${lane.workload.kind}/${lane.workload.name}/${lane.pod}/${lane.container}`;
}
// src/deaths/progress.ts
const UNSCHEDULABLE = "Unschedulable";
const SAME_REASON = {
	ImagePullBackOff: "ErrImagePull",
	StartError: "RunContainerError",
	ContainerCannotRun: "RunContainerError",
	CrashLoopBackOff: "RunContainerError"
};
function reasonKey(container, reason) {
	return `${container}/${SAME_REASON[reason] ?? reason}`;
}
function advance(before, pod, atMs) {
	const steps = stepsOf(pod);
	const reasons = reasonsOf(pod);
	if (before === null) return {
		steppedMs: Math.min(atMs, lastStepMs(pod)),
		steps,
		firstMs: /* @__PURE__ */ new Map(),
		atFirst: new Set(reasons)
	};
	const stepped = steps > before.steps;
	if (!stepped && reasons.every((reason) => before.firstMs.has(reason) || before.atFirst.has(reason))) return steps === before.steps ? before : {
		...before,
		steps
	};
	const firstMs = new Map(stepped ? [] : before.firstMs);
	for (const reason of reasons) if (!firstMs.has(reason) && (stepped || !before.atFirst.has(reason))) firstMs.set(reason, atMs);
	if (!stepped) return {
		...before,
		steps,
		firstMs
	};
	return {
		steps,
		firstMs,
		steppedMs: atMs,
		atFirst: new Set(reasons.filter((reason) => before.atFirst.has(reason)))
	};
}
function stepsOf(pod) {
	const placed = pod.nodeName === null || pod.unschedulable !== null ? 0 : 1;
	return pod.containers.reduce((sum, container) => sum + (hasRun(container) ? 1 : 0) + (isDone$1(container) ? 1 : 0), placed);
}
function hasRun({ state, last }) {
	return state.kind !== "waiting" || last !== null;
}
function isDone$1({ type, state }) {
	return type === "init" && state.kind === "terminated" && state.termination.exitCode === 0;
}
function lastStepMs(pod) {
	const times = pod.containers.map(({ type, state }) => {
		if (state.kind === "running") return state.startedAt;
		return type === "init" && state.kind === "terminated" ? state.termination.finishedAt : null;
	});
	return [
		pod.createdAt,
		pod.scheduledAt,
		...times
	].flatMap((time) => time === null ? [] : [Date.parse(time)]).reduce((newest, each) => Math.max(each, newest), 0);
}
function reasonsOf(pod) {
	if (pod.unschedulable !== null) return [reasonKey("", UNSCHEDULABLE)];
	return pod.containers.flatMap(({ name, state }) => state.kind === "waiting" && state.reason !== null ? [reasonKey(name, state.reason)] : []);
}
// src/deaths/unready.ts
const READY_WITHIN_MS = 1e4;
function findUnready(containers, nowMs) {
	return containers.filter(({ gone, pod, container, changedAtMs }) => {
		const { state, type, ready } = container;
		if (gone || ready || type === "init" || state.kind !== "running" || pod.deletionTimestamp !== null) return false;
		if (pod.phase === "Failed" || pod.phase === "Succeeded") return false;
		return nowMs - changedAtMs >= READY_WITHIN_MS;
	});
}
function probeWords(events, container) {
	return events.filter((event) => event.reason === "Unhealthy" && event.container === container && !/^liveness /i.test(event.message)).reduce((last, each) => last === null || each.lastMs >= last.lastMs ? each : last, null)?.message ?? "";
}
// src/deaths/stuck.ts
const AUTOSCALER_MS = 6e5;
const PULLED_AGAIN_MS = 6e4;
let NODE_IS_COMING;
let STEPS;
let FAILURES;
function findStalls(containers, events, nowMs) {
	return [...Map.groupBy(containers.filter(({ gone, pod }) => !gone && pod.deletionTimestamp === null && !pod.gated), ({ pod }) => pod.uid).values()].flatMap((ofPod) => {
		const [first] = ofPod;
		if (first === void 0 || first.pod.phase === "Succeeded") return [];
		if (first.pod.phase === "Failed") return isRefused(first.pod) ? [refusal(first)] : [];
		const history = historyOf(events(first.pod.uid) ?? [], first.progress);
		const unplaced = whyUnplaced(first, history, nowMs);
		if (unplaced !== null) return unplaced === "progress" ? [] : [unplaced];
		return ofPod.flatMap((tracked) => stallOf$1(tracked, ofPod, history, nowMs) ?? []);
	});
}
let DISRUPTIONS;
function isRefused(pod) {
	return pod.phase === "Failed" && pod.reason !== null && !(DISRUPTIONS ??= /^(?:Evicted|Preempting|NodeShutdown|NodeLost|Terminated|Shutdown|DeadlineExceeded)$/).test(pod.reason) && !hasRunAny(pod);
}
function hasRunAny(pod) {
	return pod.containers.some(({ state, last }) => {
		if (state.kind === "running") return true;
		return [last, state.kind === "terminated" ? state.termination : null].some((end) => end !== null && end.startedAt !== null && !require_report.neverRan(end.reason));
	});
}
function refusal(tracked) {
	const { pod, progress } = tracked;
	const reason = pod.reason ?? "Failed";
	return {
		...base(tracked),
		reason,
		message: pod.message ?? "",
		reported: true,
		sinceMs: progress.steppedMs,
		refused: true
	};
}
function base({ pod, container }) {
	return {
		pod,
		container: container.name,
		containerType: container.type,
		restartCount: container.restartCount,
		image: container.image,
		times: 1,
		atFirst: false,
		refused: false
	};
}
function historyOf(events, progress) {
	const byEvents = events.filter(({ reason }) => (STEPS ??= /^(?:Scheduled|SuccessfulAttachVolume|SuccessfulMountVolume|Pulling|Pulled|Created|Started|AddedInterface)$/).test(reason)).map(({ firstMs }) => firstMs).reduce((newest, each) => Math.max(newest, each), 0);
	const failures = events.filter(({ reason, lastMs }) => (FAILURES ??= /^(?:FailedMount|FailedAttachVolume|FailedMapVolume|FailedCreatePodSandBox|FailedCreatePodContainer|FailedPodSandBoxStatus|NetworkNotReady|FailedBinding|Failed|BackOff|ErrImageNeverPull|InspectFailed)$/).test(reason) && lastMs >= byEvents && lastMs >= progress.steppedMs - 1e3).sort((a, b) => b.lastMs - a.lastMs);
	return {
		events,
		steppedMs: Math.max(progress.steppedMs, byEvents),
		failures,
		progress
	};
}
function since$1(key, failures, { steppedMs, progress }) {
	const fresh = failures.filter(({ firstMs }) => firstMs >= steppedMs - 1e3);
	const times = [progress.firstMs.get(key), ...fresh.map(({ firstMs }) => firstMs)].filter((ms) => ms !== void 0);
	return {
		sinceMs: Math.max(steppedMs, times.length === 0 ? 0 : Math.min(...times)),
		times: fresh.reduce((most, { count }) => Math.max(most, count), 1),
		atFirst: progress.atFirst.has(key)
	};
}
function whyUnplaced(first, history, nowMs) {
	const { pod } = first;
	if (pod.nodeName !== null && pod.unschedulable === null) return null;
	const coming = history.events.filter(({ reason }) => (NODE_IS_COMING ??= /^(?:TriggeredScaleUp|Nominated)$/).test(reason));
	if (coming.some(() => nowMs - Math.min(...coming.map(({ firstMs }) => firstMs)) < AUTOSCALER_MS)) return "progress";
	if (pod.unschedulable !== null) {
		const failures = history.events.filter(({ reason }) => reason === "FailedScheduling");
		const known = since$1(reasonKey("", UNSCHEDULABLE), failures, history);
		return {
			...base(first),
			...known,
			reason: UNSCHEDULABLE,
			message: pod.unschedulable,
			reported: true
		};
	}
	if (pod.phase !== "Pending") return null;
	const message = "no scheduler has placed the pod on a node, or said why not";
	return {
		...base(first),
		reason: "Pending",
		message,
		reported: false,
		sinceMs: history.steppedMs
	};
}
function stallOf$1(tracked, ofPod, history, nowMs) {
	const { container } = tracked;
	if (container.state.kind !== "waiting" || require_report.isHookKilled(container.state)) return null;
	const { reason, message } = container.state;
	const own = (event) => event.container === null || event.container === container.name;
	const lostItsEnd = reason === "CrashLoopBackOff" && container.last === null;
	if (require_report.isError(reason) || lostItsEnd) {
		if (isImage(reason) && pullsAgain(history, container.name, nowMs)) return null;
		const failures = history.failures.filter((event) => own(event) && event.reason !== "FailedMount");
		const known = since$1(reasonKey(container.name, reason ?? ""), failures, history);
		return {
			...base(tracked),
			...known,
			reason: reason ?? "",
			message: message ?? "",
			reported: true
		};
	}
	if (container.last !== null && require_report.neverRan(container.last.reason)) {
		const known = since$1(reasonKey(container.name, container.last.reason ?? ""), [], history);
		return {
			...base(tracked),
			...known,
			times: Math.max(known.times, container.restartCount + 1),
			reason: container.last.reason ?? "",
			message: container.last.message ?? "",
			reported: true
		};
	}
	return container.last === null && isNext(tracked, ofPod) ? slowStart(tracked, history, own) : null;
}
function isImage(reason) {
	return reason === "ErrImagePull" || reason === "ImagePullBackOff" || reason === "RegistryUnavailable";
}
function pullsAgain({ events, failures }, container, nowMs) {
	const pulling = newest(events, container, /^Pulling$/);
	const failed = newest(failures, container, /^(?:Failed|BackOff)$/);
	return pulling > 0 && pulling > failed && nowMs - pulling < PULLED_AGAIN_MS;
}
function newest(events, container, reason) {
	return events.reduce((last, event) => reason.test(event.reason) && (event.container === null || event.container === container) ? Math.max(last, event.lastMs) : last, 0);
}
function isNext(tracked, ofPod) {
	const reason = tracked.container.state.kind === "waiting" ? tracked.container.state.reason : null;
	if (reason !== "PodInitializing" && reason !== null) return reason === "ContainerCreating";
	const firstInit = ofPod.find(({ container }) => container.type !== "container" && !isDone(container));
	return firstInit === void 0 ? reason === null && tracked === ofPod[0] : firstInit.key === tracked.key;
}
function isDone(container) {
	const { state } = container;
	if (container.type === "sidecar") return state.kind === "running";
	return state.kind === "terminated" && state.termination.exitCode === 0;
}
function slowStart(tracked, history, own) {
	const { container } = tracked;
	if (newest(history.events, container.name, /^Pulling$/) > newest(history.events, container.name, /^(?:Pulled|Failed|BackOff)$/)) return null;
	const failure = history.failures.find(own);
	if (failure === void 0) {
		const reason = (container.state.kind === "waiting" ? container.state.reason : null) ?? "ContainerCreating";
		return {
			...base(tracked),
			reason,
			message: "",
			reported: false,
			sinceMs: history.steppedMs
		};
	}
	const alike = history.failures.filter((event) => own(event) && event.reason === failure.reason);
	const known = since$1(reasonKey(container.name, failure.reason), alike, history);
	return {
		...base(tracked),
		...known,
		reason: failure.reason,
		message: failure.message,
		reported: true
	};
}
function stalledWorkload(workload, trouble) {
	return {
		workload,
		pod: null,
		container: "",
		containerType: "container",
		restartCount: 0,
		image: null,
		refused: false,
		...trouble
	};
}
// src/watch/rollout-deps.ts
function podsOf(workload, deps) {
	return deps.pods().filter((pod) => {
		const owner = deps.knownWorkloadOf(pod);
		return owner !== null && require_cluster.keyOf(owner) === require_cluster.keyOf(workload);
	});
}
function examinedTrouble(controller, trouble) {
	const { workload, createdAt } = controller;
	return {
		stall: stalledWorkload(workload, trouble),
		workload,
		revision: "current",
		message: trouble.message,
		isSilent: false,
		workloadCreatedAt: createdAt,
		deployedSha: null
	};
}
// src/watch/given-up-rollouts.ts
function createGivenUpRollouts(deps) {
	let exceeded = [];
	const late = /* @__PURE__ */ new Map();
	return {
		async look(controllers, signal) {
			const given = controllers.filter((each) => each.rollout.deadlineExceeded !== null && deps.includes(each));
			exceeded = await Promise.all(given.slice(0, 20).map(async (controller) => examinedTrouble(controller, {
				reason: "ProgressDeadlineExceeded",
				message: deps.redact(await howFar(controller, deps, signal)),
				sinceMs: controller.rollout.deadlineExceeded?.sinceMs ?? deps.nowMs(),
				reported: true,
				times: 1,
				atFirst: true
			})));
		},
		stalls: () => [...exceeded, ...late.values()],
		notRolledOut(controllers, waitedMs) {
			for (const controller of controllers) {
				const { ready, wanted } = controller.rollout;
				const stall = examinedTrouble(controller, {
					reason: "NotRolledOut",
					message: written(`${ready} of ${wanted} ready after ${Math.round(waitedMs / 1e3)} s`),
					sinceMs: deps.nowMs() - waitedMs,
					reported: true,
					times: 1,
					atFirst: false
				});
				late.set(require_cluster.keyOf(controller.workload), stall);
			}
		}
	};
}
async function howFar({ workload, rollout }, deps, signal) {
	const words = `${rollout.ready} of ${rollout.wanted} ready`;
	for (const { namespace, uid, containers } of podsOf(workload, deps)) {
		const container = containers.find(({ ready, type, state }) => type !== "init" && !ready && state.kind === "running");
		if (container === void 0 || !deps.mayListEvents(namespace)) continue;
		const lastProbe = probeWords(await require_cluster.eventsAbout(deps.connection, namespace, uid, signal).catch(() => []), container.name);
		if (lastProbe !== "") return `${words}; ${lastProbe}`;
	}
	return words;
}
// src/watch/failed-jobs.ts
function failedJobs(jobs, deps) {
	const failed = jobs.all().filter(({ end }) => end?.kind === "failed");
	if (failed.length === 0) return [];
	const pods = deps.pods();
	return failed.flatMap((job) => {
		const own = pods.filter(({ namespace, owner }) => namespace === job.namespace && owner?.kind === "Job" && owner.name === job.name);
		const [pod] = own;
		const workload = workloadOfJob(job, pod === void 0 ? null : deps.owners.knownWorkloadOf(pod));
		if (job.end?.kind !== "failed" || !deps.includes({
			workload,
			podLabels: job.podLabels,
			owner: job.owner
		})) return [];
		const { reason, message, atMs } = job.end;
		const hasRun = own.length === 0 ? job.madePods : own.some(hasRunAny);
		return [{
			workload,
			job,
			reason,
			message: deps.redact(message),
			atMs,
			hasRun
		}];
	});
}
function workloadOfJob(job, known) {
	if (known !== null) return known;
	const { kind, name } = job.owner ?? {
		kind: "Job",
		name: job.name
	};
	if (job.owner === null && job.generateName !== null) return {
		namespace: job.namespace,
		kind,
		name: require_cluster.fromGenerateName(job.generateName)
	};
	return {
		namespace: job.namespace,
		kind,
		name: require_cluster.isRunKind(kind) ? require_cluster.withoutRun(name) : name
	};
}
// src/watch/lacking-pods.ts
function createLackingPods(deps) {
	let lacking = /* @__PURE__ */ new Map();
	let isFirst = true;
	return {
		async look(controllers, jobs, signal) {
			const before = lacking;
			lacking = /* @__PURE__ */ new Map();
			for (const controller of [...lackingControllers(controllers, deps), ...jobsWithoutPods(jobs, deps)]) {
				const key = `${require_cluster.keyOf(controller.workload)} ${controller.uid} ${controller.generation}`;
				const known = before.get(key);
				lacking.set(key, {
					controller,
					sinceMs: known?.sinceMs ?? since(controller, deps),
					atFirst: known?.atFirst ?? isFirst,
					failureEvent: known?.failureEvent ?? null
				});
			}
			isFirst = false;
			const silent = [...lacking.values()].filter(({ controller }) => controller.failure === null);
			await Promise.all(silent.slice(0, 20).map((one) => ask(one, deps, signal)));
		},
		stalls: () => [...lacking.values()].filter(({ controller, failureEvent }) => !controller.mayBeSlow || failureEvent !== null).map((one) => stallOf(one, deps))
	};
}
function lackingControllers(controllers, deps) {
	return controllers.flatMap((controller) => {
		const { automatic, wanted, made, failure, workload } = controller;
		if (!automatic || made >= wanted || !deps.includes(controller)) return [];
		const mayBeSlow = made > 0 && failure === null;
		if (mayBeSlow && workload.kind === "Deployment") return [];
		const pods = podsOf(workload, deps);
		if (pods.some(({ deletionTimestamp }) => deletionTimestamp !== null)) return [];
		const newestPodMs = mayBeSlow ? Math.max(0, ...pods.map(({ createdAt }) => Date.parse(createdAt))) : 0;
		return [{
			...controller,
			mayBeSlow,
			newestPodMs
		}];
	});
}
function jobsWithoutPods(jobs, deps) {
	const open = jobs.filter(({ end, isSuspended, madePods }) => end === null && !isSuspended && !madePods);
	if (open.length === 0) return [];
	const withPods = new Set(deps.pods().map(({ owner, namespace }) => `${owner?.kind}/${namespace}/${owner?.name}`));
	return open.filter(({ namespace, name }) => !withPods.has(require_cluster.keyOf({
		kind: "Job",
		namespace,
		name
	}))).map((job) => ({
		...job,
		workload: workloadOfJob(job, null),
		generation: 1,
		made: 0,
		wanted: 1,
		failure: null,
		mayBeSlow: true,
		newestPodMs: 0
	})).filter(deps.includes);
}
function since(controller, deps) {
	if (controller.failure?.sinceMs != null) return controller.failure.sinceMs;
	return deps.pods().length > 0 ? deps.nowMs() : Date.parse(controller.createdAt);
}
async function ask(one, deps, signal) {
	const { workload, uid } = one.controller;
	if (uid === "" || !deps.mayListEvents(workload.namespace)) return;
	const failureEvent = (await require_cluster.eventsAbout(deps.connection, workload.namespace, uid, signal).catch(() => [])).filter(({ reason, lastMs }) => reason === "FailedCreate" && lastMs >= one.controller.newestPodMs).sort((a, b) => b.lastMs - a.lastMs)[0] ?? null;
	one.failureEvent = failureEvent !== null && (one.atFirst || failureEvent.lastMs >= one.sinceMs - 5e3) ? failureEvent : null;
}
function stallOf({ controller, sinceMs, atFirst, failureEvent }, deps) {
	const { mayBeSlow, newestPodMs } = controller;
	const why = controller.failure?.message ?? failureEvent?.message ?? null;
	const some = controller.made > 0 ? `${controller.made} of ${controller.wanted} pods made: ` : "";
	const failedMs = failureEvent === null ? sinceMs : Math.max(failureEvent.firstMs, newestPodMs);
	return examinedTrouble(controller, {
		reason: why === null ? "NoPods" : "FailedCreate",
		message: deps.redact(`${some}${why ?? "its controller has made no pod of it, and does not say why"}`),
		sinceMs: mayBeSlow ? failedMs : atFirst ? Math.min(sinceMs, failedMs) : sinceMs,
		reported: why !== null,
		times: failureEvent === null || failureEvent.firstMs < newestPodMs ? 1 : failureEvent.count,
		atFirst
	});
}
// src/watch/rollouts.ts
function createStalledRollouts(deps) {
	const lacking = createLackingPods(deps);
	const givenUp = createGivenUpRollouts(deps);
	return {
		async look(controllers, jobs, signal) {
			await Promise.all([lacking.look(controllers, jobs, signal), givenUp.look(controllers, signal)]);
		},
		stalls: () => [...lacking.stalls(), ...givenUp.stalls()],
		notRolledOut: givenUp.notRolledOut
	};
}
function partialRollouts(controllers, custom, includes, pods) {
	return [...controllers.filter((c) => includes(c) && (c.automatic || c.made > 0)), ...custom].filter(({ made, wanted }) => made < wanted).map(({ workload, made, wanted }) => ({
		workload,
		seen: made,
		wanted,
		waitsFor: waitsFor(pods(workload))
	}));
}
function waitsFor(pods) {
	const [newest] = pods.filter((pod) => pod.deletionTimestamp === null && pod.phase !== "Succeeded" && !isReady(pod)).sort((a, b) => b.createdAt.localeCompare(a.createdAt) || a.name.localeCompare(b.name));
	return newest === void 0 ? null : {
		pod: newest.name,
		state: stateOf$1(newest)
	};
}
function stateOf$1(pod) {
	if (pod.unschedulable !== null) return UNSCHEDULABLE;
	const down = pod.containers.find(({ type, ready }) => type !== "init" && !ready) ?? pod.containers[0];
	const state = (pod.containers.find(({ type, state }) => type === "init" && state.kind !== "terminated") ?? down)?.state;
	if (state?.kind === "terminated") return state.termination.reason ?? "ended";
	return (state?.kind === "waiting" ? state.reason : null) ?? "not ready";
}
// src/findings/compare-revisions.ts
const SIGNIFICANT = .05;
function compareRevisions(current, old) {
	if (![current, old].every(({ pods, podHours }) => pods > 0 && podHours > 0) || current.deaths + old.deaths === 0) return null;
	const p = poissonRatesTest(current.deaths, current.podHours, old.deaths, old.podHours);
	const verdict = p >= SIGNIFICANT ? "the difference may be chance" : current.deaths / current.podHours > old.deaths / old.podHours ? "the new revision dies more often, which is unlikely to be chance" : "the new revision dies less often, which is unlikely to be chance";
	return {
		current,
		old,
		p,
		words: `new revision: ${rateText(current)}; old revision: ${rateText(old)}: ${verdict} (p ${p < .001 ? "< 0.001" : `= ${rounded(p)}`}, exact conditional test of two Poisson rates)`
	};
}
function rateText({ deaths, podHours, pods }) {
	return `${deaths} ${deaths === 1 ? "death" : "deaths"} in ${rounded(podHours)} pod-hours of ${pods} ${pods === 1 ? "pod" : "pods"} (${rounded(deaths / podHours)} an hour)`;
}
function rounded(value) {
	return String(Number(value.toPrecision(2)));
}
const MOST_DEATHS = 1e5;
function poissonRatesTest(deathsA, hoursA, deathsB, hoursB) {
	const n = deathsA + deathsB;
	if (n === 0 || n > MOST_DEATHS) return n === 0 ? 1 : 0;
	const share = hoursA / (hoursA + hoursB);
	const logOf = (k) => logChoose(n, k) + k * Math.log(share) + (n - k) * Math.log1p(-share);
	const seen = logOf(deathsA) + 1e-7;
	let p = 0;
	for (let k = 0; k <= n; k++) {
		const log = logOf(k);
		if (log <= seen) p += Math.exp(log);
	}
	return Math.min(1, p);
}
function logChoose(n, k) {
	return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}
const SMALL = 256;
const LOGS = Array.from({ length: SMALL }, () => 0);
for (let n = 2; n < SMALL; n++) LOGS[n] = (LOGS[n - 1] ?? 0) + Math.log(n);
function logFactorial(n) {
	const known = LOGS[n];
	if (known !== void 0) return known;
	return (n + .5) * Math.log(n) - n + .5 * Math.log(2 * Math.PI) + 1 / (12 * n) - 1 / (360 * n ** 3);
}
// src/watch/side-by-side.ts
const MOST_PODS = 300;
const HOUR_MS = 36e5;
async function sideBySide(findings, podsOf, owners, window, signal) {
	const failing = findings.filter((finding) => finding.failing).map(({ workload }) => workload);
	const workloads = new Map(failing.map((workload) => [require_cluster.keyOf(workload), workload]));
	const compared = [];
	for (const [key, workload] of workloads) {
		const own = findings.filter((finding) => require_cluster.keyOf(finding.workload) === key);
		const seen = {
			current: nothing(),
			old: nothing()
		};
		for (const pod of podsOf(workload).slice(0, MOST_PODS)) {
			if (pod.deletionTimestamp !== null) continue;
			const revision = await owners.revisionOf(pod, signal).catch(() => "unknown");
			if (revision === "unknown") continue;
			const of = seen[revision];
			seen[revision] = {
				pods: of.pods + 1,
				deaths: of.deaths + own.reduce((sum, finding) => sum + deathsOf(finding, pod), 0),
				podHours: of.podHours + hoursOf(pod, window)
			};
		}
		const comparison = compareRevisions(seen.current, seen.old);
		if (comparison !== null) compared.push({
			workload,
			...comparison
		});
	}
	return compared;
}
function nothing() {
	return {
		pods: 0,
		deaths: 0,
		podHours: 0
	};
}
function deathsOf({ instances }, pod) {
	return instances.filter(({ podUid, finishedAt, ignoredBy }) => podUid === pod.uid && finishedAt !== null && ignoredBy !== "expected" && ignoredBy !== "before-since").length;
}
function hoursOf({ createdAt }, { fromMs, untilMs }) {
	return Math.max(0, untilMs - Math.max(fromMs, Date.parse(createdAt))) / HOUR_MS;
}
// src/watch/observation.ts
const ENDED_EARLY = "The watch stopped early for a failure that then recovered: ";
const MENDED = "the rest of its time was not watched. Run again, or set fail-fast to false.";
async function observe(parts, endedBy, untilMs) {
	const { deps, startedMs, tracker, owners, coverage, judgement, sight } = parts;
	const isCancelled = deps.cancelled.aborted;
	const findings = judgement.finalFindings();
	const pods = tracker.pods().filter(coverage.includesPod);
	const histories = isCancelled ? [] : await historiesOf(parts, findings);
	const custom = isCancelled ? [] : await owners.customRollouts(pods, AbortSignal.timeout(CUSTOM_MS));
	for (const note of openWaits(parts, findings)) deps.warn(note);
	const podsOf = (workload) => pods.filter((pod) => {
		const owner = owners.knownWorkloadOf(pod);
		return owner !== null && require_cluster.keyOf(owner) === require_cluster.keyOf(workload);
	});
	const window = {
		fromMs: deps.sinceMs,
		untilMs
	};
	const signal = AbortSignal.any([deps.cancelled, AbortSignal.timeout(CUSTOM_MS)]);
	const compared = isCancelled ? [] : await sideBySide(findings, podsOf, owners, window, signal);
	const errors = [
		coverage.emptyError(),
		blindError(sight.gaps(), startedMs, untilMs),
		isCancelled ? "The run was cancelled before the watch had ended." : null,
		endedBy === "fail-fast" && !findings.some(({ failing }) => failing) ? `${ENDED_EARLY}${MENDED}` : null
	];
	return {
		findings,
		...judgement.seen(findings),
		errors: [
			...sight.errors(),
			...parts.errors,
			...errors.filter((error) => error !== null)
		],
		endedBy,
		fromMs: startedMs,
		untilMs,
		lanes: lanesOf(tracker.containers(), findings, owners.knownWorkloadOf),
		partial: partialRollouts(owners.controllers(), custom, coverage.includesController, podsOf),
		superseded: isCancelled ? [] : await supersededRollouts(parts, findings, histories),
		namespaces: namespacesOf(pods, deps.namespaces),
		named: namedWorkloads(pods, owners),
		revisions: revisionsOf(pods, findings, owners),
		histories,
		sideBySide: compared
	};
}
function namespacesOf(pods, asked) {
	return asked.includes("*") ? [...new Set(pods.map(({ namespace }) => namespace))].sort() : asked;
}
const CUSTOM_MS = 5e3;
const MOST_HISTORIES = 5;
const HISTORIES_MS = 5e3;
async function historiesOf({ deps }, findings) {
	const failing = findings.filter((finding) => finding.failing).map(({ workload }) => [require_cluster.keyOf(workload), workload]);
	const signal = AbortSignal.any([deps.cancelled, AbortSignal.timeout(HISTORIES_MS)]);
	const workloads = [...new Map(failing).values()].slice(0, MOST_HISTORIES);
	return (await Promise.all(workloads.map((workload) => require_cluster.readRevisionHistory(deps.connection, workload, signal)))).filter((history) => history !== null);
}
async function supersededRollouts({ supersessions, tracker, owners }, findings, histories) {
	const failing = Map.groupBy(findings.filter((finding) => finding.failing), ({ workload }) => require_cluster.keyOf(workload));
	const signal = AbortSignal.timeout(CUSTOM_MS);
	return (await Promise.all([...failing].map(async ([key, [first, ...others]]) => {
		const beganMs = first === void 0 ? null : supersessions.beganMs(first.workload);
		if (first === void 0 || beganMs === null) return null;
		const pods = [first, ...others].flatMap((finding) => finding.instances).filter(({ ignoredBy }) => ignoredBy === null).flatMap((each) => tracker.pod(each.podUid) ?? []);
		const areNewest = await Promise.all(pods.map((pod) => owners.isNewest(pod, signal)));
		if (pods.length === 0 || areNewest.includes(true)) return null;
		const wentBack = histories.find((history) => require_cluster.keyOf(history.workload) === key)?.wentBack ?? false;
		return {
			workload: first.workload,
			at: new Date(beganMs).toISOString(),
			wentBack
		};
	}))).filter((superseded) => superseded !== null);
}
const NOTED_WAITS = 5;
const REPORTED_FOR_MS = 1e4;
function openWaits({ deps, waitingPods, tracker }, findings) {
	const nowMs = deps.nowMs();
	const listed = new Set(findings.flatMap(({ instances }) => instances.map(({ podUid }) => podUid)));
	return waitingPods.stalls(tracker.troubled()).filter(({ stall }) => stall.pod !== null && !listed.has(stall.pod.uid)).flatMap(({ stall, workload, isSilent }) => {
		const waitedMs = nowMs - stall.sinceMs;
		const waited = `${stall.pod?.name ?? ""} has waited for ${Math.round(waitedMs / 1e3)} s (${stall.reason})`;
		if (!stall.reported && isSilent && waitedMs >= 6e4) return [`${waited}, and it is not known why: no right to list events in ${workload.namespace}`];
		return stall.reported && waitedMs >= REPORTED_FOR_MS ? [`${waited} when the watch ended: it would fail after 60 s without progress`] : [];
	}).slice(0, NOTED_WAITS);
}
// src/deaths/container-track.ts
function startTrack(pod, container, { atMs, sinceMs }) {
	return {
		key: containerKey(pod, container),
		sinceMs,
		pod,
		container,
		ended: null,
		missed: 0,
		foundAside: 0,
		perhapsMore: false,
		known: /* @__PURE__ */ new Map(),
		runningId: null,
		stopping: false,
		changedAtMs: atMs,
		state: "",
		seenMs: atMs,
		failedAtFirst: null
	};
}
function updateTrack(track, pod, container, atMs) {
	const ended = endedInstances(container);
	const fresh = newEnds(track, container);
	const deaths = fresh.map((end) => deathOf(track, end, {
		pod,
		container,
		ended,
		atMs
	}));
	for (const { id, termination } of fresh) track.known.set(id, termination);
	if (track.ended === null) {
		track.failedAtFirst = failedAtFirst(pod, container);
		countEarlier(track, pod, fresh, ended);
	} else {
		const unseen = Math.max(0, ended - track.ended - fresh.length);
		track.missed += Math.max(0, unseen - track.foundAside);
		track.foundAside = ended < track.ended ? 0 : Math.max(0, track.foundAside - unseen);
	}
	const state = stateOf(container);
	if (state !== track.state) {
		track.state = state;
		track.changedAtMs = track.ended === null ? earliestOf(pod, container, atMs) : atMs;
	}
	track.seenMs = atMs;
	track.pod = pod;
	track.container = container;
	track.ended = ended;
	if (container.state.kind === "running") {
		track.runningId = container.state.containerId;
		track.stopping = pod.deletionTimestamp !== null || pod.disruption !== null || pod.restartingAll !== null;
	}
	return deaths;
}
function takeNewer(track, pod, container, atMs) {
	const { ended } = track;
	if (ended === null) return [];
	const fresh = newEnds(track, container).filter(({ ordinal }) => ordinal > ended);
	const deaths = fresh.map((end) => deathOf(track, end, {
		pod,
		container,
		ended: endedInstances(container),
		atMs
	}));
	for (const { id, termination } of fresh) track.known.set(id, termination);
	track.foundAside += fresh.length;
	return deaths;
}
function earliestOf(pod, { state }, atMs) {
	const startedMs = state.kind === "running" && state.startedAt !== null ? Date.parse(state.startedAt) : 0;
	return Math.min(atMs, Math.max(startedMs, Date.parse(pod.createdAt)));
}
function hasFailed({ known, container, missed }) {
	const isSuccess = ({ exitCode }) => container.type === "init" && exitCode === 0;
	return missed > 0 || ![...known.values()].every(isSuccess);
}
function newEnds(track, container) {
	const ended = endedInstances(container);
	const current = container.state.kind === "terminated" ? container.state.termination : null;
	return [...container.last === null ? [] : [{
		termination: container.last,
		ordinal: ended - (current ? 1 : 0)
	}], ...current === null ? [] : [{
		termination: current,
		ordinal: ended
	}]].map((end) => ({
		...end,
		id: `${track.key}/${end.termination.containerId ?? `#${end.ordinal}`}`
	})).filter(({ termination, id }) => !track.known.has(id) && !isKnownByTime(track, termination));
}
function deathOf(track, { id, termination, ordinal }, { pod, container, ended, atMs }) {
	const ran = termination.containerId !== null && termination.containerId === track.runningId;
	const live = track.ended !== null && (ran || isNew(track.ended, {
		ended,
		ordinal,
		termination
	}));
	return {
		id,
		pod,
		container,
		termination,
		detectedAtMs: atMs,
		live,
		seenBeforeMs: live ? track.seenMs : null,
		outlived: ran && track.stopping
	};
}
function isNew(endedBefore, { ended, ordinal, termination }) {
	if (ended < endedBefore) return termination.containerId !== null;
	return ordinal > endedBefore;
}
function countEarlier(track, pod, shown, ended) {
	const unseen = Math.max(0, ended - shown.length);
	if (unseen === 0) return;
	if (Date.parse(pod.createdAt) >= track.sinceMs) {
		track.missed += unseen;
		return;
	}
	const oldest = shown[0]?.termination;
	const isOldestInside = oldest?.finishedAt == null || Date.parse(oldest.finishedAt) >= track.sinceMs;
	const mayEarlierBeInside = oldest?.startedAt == null || Date.parse(oldest.startedAt) > track.sinceMs;
	track.perhapsMore = isOldestInside && mayEarlierBeInside;
}
function failedAtFirst(pod, { state, last, restartPolicy }) {
	if (state.kind === "terminated") return state.termination.exitCode === 0 && pod.phase !== "Failed" && restartPolicy !== "Always" ? null : "dead";
	if (state.kind !== "waiting") return null;
	if (state.reason === "CrashLoopBackOff") return "back-off";
	if (last !== null) return "dead";
	return require_report.isError(state.reason) || pod.unschedulable !== null ? "waiting" : null;
}
function stateOf(container) {
	const { state } = container;
	if (state.kind === "running") return `running ${state.containerId}`;
	if (state.kind === "terminated") return `terminated ${state.termination.containerId}`;
	return "waiting";
}
function isKnownByTime(track, { containerId, startedAt, finishedAt, exitCode }) {
	if (containerId !== null || finishedAt === null) return false;
	return [...track.known.values()].some((other) => other.finishedAt === finishedAt && other.startedAt === startedAt && other.exitCode === exitCode);
}
// src/deaths/presence.ts
function createPresence() {
	const gone = /* @__PURE__ */ new Set();
	const versions = /* @__PURE__ */ new Map();
	const isAfter = (uid, version) => (versions.get(uid) ?? 0) > version;
	return {
		saw({ uid, version }) {
			gone.delete(uid);
			if (version !== void 0) versions.set(uid, version);
		},
		isGone: (uid) => gone.has(uid),
		leaves: (uid) => void gone.add(uid),
		isMissed(uid, version) {
			if (version === null || !isAfter(uid, version)) gone.add(uid);
		},
		isOutdated: ({ uid, version }) => version !== void 0 && isAfter(uid, version)
	};
}
// src/deaths/sharing.ts
function sharing(before, now) {
	if (before === now) return before;
	if (!isObject(before) || !isObject(now) || Array.isArray(before) !== Array.isArray(now)) return now;
	const names = Object.keys(now);
	const made = Array.isArray(now) ? Object.assign([], now) : { ...now };
	for (const name of names) made[name] = sharing(before[name], now[name]);
	return names.length === Object.keys(before).length && names.every((name) => made[name] === before[name]) ? before : made;
}
function isObject(value) {
	return typeof value === "object" && value !== null;
}
// src/deaths/pod-tracker.ts
function createPodTracker(sinceMs) {
	const tracks = /* @__PURE__ */ new Map();
	const pods = /* @__PURE__ */ new Map();
	const presence = createPresence();
	const progress = /* @__PURE__ */ new Map();
	const wereReady = /* @__PURE__ */ new Set();
	const troubled = /* @__PURE__ */ new Set();
	const snapshots = /* @__PURE__ */ new Map();
	function update(seen, atMs) {
		const pod = sharing(pods.get(seen.uid), seen);
		pods.set(pod.uid, pod);
		presence.saw(pod);
		progress.set(pod.uid, advance(progress.get(pod.uid) ?? null, pod, atMs));
		if (isReady(pod)) wereReady.add(pod.uid);
		let hasTrouble = !isCalm(pod);
		const deaths = pod.containers.flatMap((container) => {
			const key = containerKey(pod, container);
			const track = tracks.get(key) ?? startTrack(pod, container, {
				atMs,
				sinceMs
			});
			tracks.set(key, track);
			snapshots.delete(key);
			const fresh = updateTrack(track, pod, container, atMs);
			hasTrouble ||= hasFailed(track);
			return fresh;
		});
		if (hasTrouble) troubled.add(pod.uid);
		else troubled.delete(pod.uid);
		return deaths;
	}
	function readAside(pod, atMs) {
		const deaths = pod.containers.flatMap((container) => {
			const track = tracks.get(containerKey(pod, container));
			return track === void 0 ? [] : takeNewer(track, pod, container, atMs);
		});
		for (const { container } of deaths) snapshots.delete(containerKey(pod, container));
		if (deaths.length === 0) return [];
		pods.set(pod.uid, sharing(pods.get(pod.uid), pod));
		troubled.add(pod.uid);
		return deaths;
	}
	function snapshotOf(track) {
		const { uid } = track.pod;
		const isGone = presence.isGone(uid);
		const podWasReady = wereReady.has(uid);
		const before = snapshots.get(track.key);
		if (before !== void 0 && before.gone === isGone && before.podWasReady === podWasReady) return before;
		const snapshot = trackedOf(track, progress.get(uid), {
			podWasReady,
			gone: isGone
		});
		snapshots.set(track.key, snapshot);
		return snapshot;
	}
	return {
		update,
		readAside,
		remove(pod, atMs) {
			const deaths = update(pod, atMs);
			presence.leaves(pod.uid);
			return deaths;
		},
		listed(namespace, uids, version) {
			for (const { uid, namespace: own } of pods.values()) if ((namespace === null || own === namespace) && !uids.has(uid)) presence.isMissed(uid, version);
		},
		isOutdated: presence.isOutdated,
		pod: (uid) => pods.get(uid),
		pods: () => [...pods.values()],
		isGone: presence.isGone,
		containers: () => [...tracks.values()].map(snapshotOf),
		troubled: () => [...tracks.values()].filter(({ pod }) => troubled.has(pod.uid)).map(snapshotOf),
		containersOf(uid) {
			const pod = pods.get(uid);
			return (pod?.containers.map((container) => tracks.get(containerKey(pod, container))) ?? []).filter((track) => track !== void 0).map(snapshotOf);
		}
	};
}
function trackedOf(track, progress, ofPod) {
	return {
		key: track.key,
		pod: track.pod,
		container: track.container,
		missed: {
			inside: track.missed,
			perhapsMore: track.perhapsMore
		},
		ends: [...track.known].map(([id, termination]) => ({
			id,
			termination
		})),
		changedAtMs: track.changedAtMs,
		progress: progress ?? advance(null, track.pod, track.changedAtMs),
		failedAtFirst: track.failedAtFirst,
		...ofPod
	};
}
// src/watch/coverage.ts
const HOOKS = " Helm deletes the Jobs of its hooks by their `helm.sh/hook-delete-policy`, and `ttlSecondsAfterFinished` does the same: start the watch before the deploy, or keep the Job with `before-hook-creation` alone.";
function createCoverage(inputs, namespaces, owners, server) {
	const seen = /* @__PURE__ */ new Set();
	const filtered = inputs.workloads.length > 0;
	const selects = inputs.selector === null ? () => true : require_inputs.labelMatcher(inputs.selector);
	function includes(workload, pod) {
		return !filtered || inputs.workloads.some((ref) => isOf(ref, workload, pod));
	}
	function isOf(ref, workload, pod) {
		const chain = owners.ownersOf(pod);
		if (!chain.some(({ kind, name }) => kind === workload.kind && name === workload.name) && require_inputs.isWorkload(ref, workload)) return true;
		return chain.some(({ kind, name, apiVersion }) => require_inputs.isWorkload(ref, {
			kind,
			name,
			group: require_cluster.groupOf(apiVersion)
		}));
	}
	function resolved(workload, pod) {
		for (const ref of inputs.workloads) if (isOf(ref, workload, pod)) seen.add(ref.text);
	}
	function missing() {
		if (!filtered) return namespaces.filter((name) => !seen.has(name)).map(require_cluster.scopeText);
		const where = namespaces.map(require_cluster.scopeName).join(", ");
		return inputs.workloads.filter((ref) => !seen.has(ref.text)).map((ref) => `${ref.text} in ${where}`);
	}
	return {
		see(pod) {
			if (!filtered) {
				seen.add(pod.namespace).add("*");
				return true;
			}
			const workload = owners.knownWorkloadOf(pod);
			if (workload !== null) resolved(workload, pod);
			return workload !== null;
		},
		resolved,
		includes,
		belongs: filtered ? includes : null,
		includesController: ({ workload, owner, podLabels }) => (!filtered || inputs.workloads.some((ref) => require_inputs.isWorkload(ref, workload) || owner !== null && require_inputs.isWorkload(ref, {
			...owner,
			group: require_cluster.groupOf(owner.apiVersion)
		}))) && selects(podLabels),
		includesPod(pod) {
			if (!filtered) return true;
			const workload = owners.knownWorkloadOf(pod);
			return workload !== null && includes(workload, pod);
		},
		emptyError() {
			const names = missing();
			if (inputs.allowEmpty || names.length === 0) return null;
			const by = inputs.selector === null ? "" : ` with selector ${inputs.selector}`;
			return `No pod matches in ${names.join("; ")}${by} on ${server}: nothing was watched there. Check the namespace, selector and workloads, or set \`allow-empty\` if that is fine.` + (inputs.workloads.some((ref) => ref.kind === "Job" && !seen.has(ref.text)) ? HOOKS : "");
		}
	};
}
// src/watch/examine/events.ts
async function eventsOf(death, deps, signal) {
	const { namespace, uid } = death.pod;
	if (!deps.mayListEvents(namespace)) return [];
	try {
		return await require_cluster.eventsAbout(deps.connection, namespace, uid, signal);
	} catch (error) {
		if (deps.signal.aborted) return [];
		const why = error instanceof require_cluster.ApiError && error.status === 403 ? "no right to list events" : "events could not be read";
		deps.warn(`${why} in ${namespace}: probe kills cannot be told from other signals`);
		return [];
	}
}
function eventMessage(death, cause, { pod, events }, redact) {
	const eviction = cause === "evicted" || cause === "exit" ? evictionOf(death, {
		pod,
		events
	}) : null;
	if (cause === "evicted") return redact(pod.disruption?.message || pod.message || eviction || "");
	if (cause === "exit") return redact(eviction !== null && isStorageOverrun(eviction) ? eviction : "");
	const { name, state } = death.container;
	if (cause === "stuck" && state.kind === "waiting" && state.reason === "PostStartHookError") return redact(state.message ?? "");
	const newest = [...events].sort((a, b) => b.lastMs - a.lastMs);
	if (cause === "stuck") return redact(newest.find(({ reason, container }) => reason === "FailedPostStartHook" && container === name)?.message ?? "PostStartHook failed");
	if (cause !== "probe") return written("");
	const kill = events.find((event) => event.reason === "Killing" && event.container === name);
	return redact(newest.find((event) => isFailedProbe(event, name))?.message ?? kill?.message ?? "");
}
// src/watch/examine/examine.ts
async function examine(death, belongs, deps) {
	const aside = asideSignal(deps);
	if (belongs !== null && !belongs(await deps.owners.workloadOf(death.pod, aside), death.pod)) return null;
	const [read, workload, revision, events] = await Promise.all([
		isWorthReading(death, deps) ? readLog(death, deps) : Promise.resolve(UNREAD),
		deps.owners.workloadOf(death.pod, aside),
		deps.owners.revisionOf(death.pod, aside),
		eventsOf(death, deps, aside)
	]);
	return conclude$1({
		death,
		workload,
		revision,
		read,
		deps
	}, events);
}
async function reexamine(examined, deps) {
	const aside = asideSignal(deps);
	const { death, parsed } = examined;
	const pod = deps.tracker.pod(death.pod.uid) ?? death.pod;
	const [newest, events] = await Promise.all([deps.owners.revisionOf(pod, aside), mayStillChange(examined, deps) ? eventsOf(death, deps, aside) : null]);
	const revision = newest === "unknown" ? examined.revision : newest;
	const mayBePart = MAY_BE_A_KILL.has(examined.cause) && hasNews(pod, examined.pod);
	if (events === null && !mayBePart) return {
		...examined,
		pod: endOf(pod),
		revision
	};
	const cause = classify(death, {
		pod,
		crash: parsed?.crash ?? null,
		events: events ?? [],
		probeExitCode: deps.probeExitCode(death)
	});
	return {
		...examined,
		pod: endOf(pod),
		revision,
		cause,
		eventMessage: eventMessage(death, cause, {
			pod,
			events: events ?? []
		}, deps.redact)
	};
}
const MAY_BE_A_KILL = /* @__PURE__ */ new Set([
	"panic",
	"exit",
	"signal",
	"completed",
	"oom"
]);
const EVENTS_LAG_MS = 6e4;
function mayStillChange({ cause, death }, { nowMs }) {
	return MAY_BE_A_KILL.has(cause) && nowMs() - death.detectedAtMs < EVENTS_LAG_MS;
}
const ASIDE_MS = 1e4;
function asideSignal({ signal }) {
	return AbortSignal.any([signal, AbortSignal.timeout(ASIDE_MS)]);
}
function unexamined(death, error, deps) {
	const { pod } = death;
	const note = `not looked into: ${error instanceof Error ? error.message.split("\n", 1)[0] : String(error)}`;
	return conclude$1({
		death,
		workload: deps.owners.knownWorkloadOf(pod) ?? deps.owners.namedWorkloadOf(pod),
		revision: "unknown",
		read: {
			kept: null,
			origin: {
				source: "none",
				note: deps.redact(note),
				path: null,
				fetchedAt: null
			}
		},
		deps
	}, []);
}
function conclude$1({ death, workload, revision, read, deps }, events) {
	const pod = deps.tracker.pod(death.pod.uid) ?? death.pod;
	const parsed = read.kept === null ? null : forReports(read.kept.parsed, deps);
	const cause = classify(death, {
		pod,
		crash: parsed?.crash ?? null,
		events,
		probeExitCode: deps.probeExitCode(death)
	});
	return {
		death,
		pod: endOf(pod),
		workload,
		revision,
		cause,
		parsed,
		log: read.origin,
		excerpt: read.kept?.excerpt ?? null,
		eventMessage: eventMessage(death, cause, {
			pod,
			events
		}, deps.redact),
		message: deps.redact(death.termination.message ?? ""),
		deployedSha: revisionNamed(pod, death.container)
	};
}
function endOf({ reason, message, disruption }) {
	return reason === null && message === null && disruption === null ? GOES_ON : {
		reason,
		message,
		disruption
	};
}
function hasNews({ reason, disruption }, before) {
	return reason !== before.reason || disruption?.since !== before.disruption?.since;
}
const GOES_ON = {
	reason: null,
	message: null,
	disruption: null
};
function forReports(parsed, { showLines }) {
	return showLines || parsed.lastWords?.level != null ? parsed : {
		...parsed,
		lastWords: null
	};
}
function isLogLost({ death, log }, deps) {
	return log.source === "none" && death.container.restartPolicy !== "Never" && isWorthReading(death, deps);
}
// src/watch/examinations.ts
const LATE_EVENTS_MS = 1500;
function createExaminations(deps, queue, coverage, onExamined) {
	const examined = createResults();
	const pending = /* @__PURE__ */ new Map();
	const keep = createKeeping();
	async function lookInto(death) {
		const learned = await examine(death, coverage.belongs, deps).catch((error) => unexamined(death, error, deps));
		if (!pending.delete(death) || learned === null) return;
		const result = keep(learned);
		examined.set(death.id, result);
		onExamined(result);
		if (deps.inputs.durationMs > 0 && mayStillChange(result, deps)) queue.addLater(LATE_EVENTS_MS, () => lookAgain(death.id));
	}
	async function lookAgain(id) {
		const before = examined.get(id);
		if (before !== null) examined.set(id, await reexamine(before, deps).catch(() => before));
	}
	return {
		add(deaths) {
			for (const death of deaths) {
				if (death.container.type === "init" && death.termination.exitCode === 0) continue;
				pending.set(death, queue.add(() => lookInto(death)));
				examined.enter(death);
			}
		},
		known: examined.known,
		ofContainer: examined.ofContainer,
		async again() {
			await Promise.all(examined.known().map(({ death }) => queue.add(() => lookAgain(death.id))));
		},
		pending: () => pending.size,
		async done() {
			while (pending.size > 0) await Promise.all(pending.values());
		},
		missesLogs: () => examined.known().some((result) => isLogLost(result, deps) && deps.tracker.pod(result.death.pod.uid)?.deletionTimestamp === null && examined.ofContainer(result.death.pod.uid, result.death.container.name).every(({ log }) => log.source === "none")),
		giveUp() {
			const given = pending.size;
			for (const death of pending.keys()) {
				const result = unexamined(death, /* @__PURE__ */ new Error("the run had to end"), deps);
				if (coverage.includes(result.workload, death.pod)) examined.set(death.id, result);
			}
			pending.clear();
			return given;
		}
	};
}
function createResults() {
	const results = /* @__PURE__ */ new Map();
	const byContainer = /* @__PURE__ */ new Map();
	return {
		enter({ id, pod, container }) {
			if (results.has(id)) return;
			results.set(id, null);
			const key = `${pod.uid}/${container.name}`;
			const ids = byContainer.get(key);
			if (ids === void 0) byContainer.set(key, [id]);
			else ids.push(id);
		},
		set: (id, result) => void results.set(id, result),
		get: (id) => results.get(id) ?? null,
		known: () => [...results.values()].filter((result) => result !== null),
		ofContainer(podUid, container) {
			return (byContainer.get(`${podUid}/${container}`) ?? []).map((id) => results.get(id) ?? null).filter((result) => result !== null);
		}
	};
}
function createKeeping() {
	const newest = /* @__PURE__ */ new Map();
	return (result) => {
		const { workload, death, parsed, excerpt, message } = result;
		const name = `${workload.namespace}/${workload.kind}/${workload.name}/${death.container.name}`;
		const before = newest.get(name);
		const kept = {
			...result,
			parsed: sharing(before?.parsed, parsed),
			excerpt: sharing(before?.excerpt, excerpt),
			message: sharing(before?.message, message)
		};
		newest.set(name, kept);
		return kept;
	};
}
// src/findings/fingerprint.ts
function findingFingerprint(workload, container, cause, crashFingerprint) {
	const parts = [
		workload.kind,
		workload.name,
		container,
		cause === "panic" && crashFingerprint !== null ? crashFingerprint : cause
	];
	return (0, node_crypto.createHash)("sha256").update(parts.join("\0")).digest("hex").slice(0, 16);
}
// src/findings/pull-hint.ts
const DOCKER_HUB = "docker.io";
const ADVICE = [
	[/toomanyrequests|too many requests|\b429\b|rate limit/i, (image, registry) => `${registry} allows no more pulls for now: pull ${image} with an account of its own (\`imagePullSecrets\`), or from a mirror.`],
	[/no such host|server misbehaving|Temporary failure in name resolution/, (image, registry) => `The node cannot resolve ${registry}: check the name in ${image}, and the DNS of the node.`],
	[/x509: |certificate (?:signed by unknown|has expired|is valid for)|tls: failed to verify/, (_, registry) => `The node does not trust the certificate of ${registry}: install its authority on the nodes, or renew it.`],
	[/server gave HTTP response to HTTPS client/, (_, registry) => `${registry} speaks plain HTTP: give it TLS, or let the nodes' runtime know that it does not.`],
	[/no space left on device|disk quota exceeded/, (image) => `The node's disk is full, so ${image} cannot be unpacked: free it, or take a larger one.`],
	[/pull access denied|insufficient_scope|authorization failed|authentication required|[Uu]nauthorized|\b40[13]\b|[Ff]orbidden|no basic auth credentials|\bdenied\b/, (image, registry) => `${registry} does not let the node pull ${image}: name a pull secret that is allowed to (\`imagePullSecrets\`). Some registries say the same of an image that does not exist.`],
	[/not found|manifest unknown|name unknown|NAME_UNKNOWN|MANIFEST_UNKNOWN|does not exist|\b404\b/, (image) => `${image} is not in its registry: check its name and tag, and that the build pushed it.`],
	[/timeout|deadline exceeded|DeadlineExceeded|connection re(?:fused|set)|no route to host|network is unreachable|\bEOF\b|\b50[0234]\b/, (image, registry) => `The node cannot reach ${registry}, or the pull of ${image} was cut: check the network between them, and its proxy.`]
];
function pullHint(message) {
	const image = /(?:image|reference) "([^"]{1,300})"/.exec(message)?.[1];
	if (image === void 0) return null;
	const advise = ADVICE.find(([pattern]) => pattern.test(message.replaceAll(image, "")))?.[1];
	return advise?.(image, registryOf(image)) ?? null;
}
function registryOf(image) {
	const host = /^[^/]+(?=\/)/.exec(image)?.[0] ?? "";
	return /[.:]/.test(host) || host === "localhost" ? host : DOCKER_HUB;
}
// src/findings/innermost-cause.ts
const LONGEST = 4e3;
const LAYERS = 20;
function quoted(group) {
	return `"(?<${group}>[^"]{1,300})"`;
}
let LAYER;
let TAIL;
let SAID_TWICE;
function innermostCause(message) {
	let text = message.slice(0, LONGEST).trim();
	const subjects = /* @__PURE__ */ new Set();
	for (let layer = 0; layer < LAYERS; layer++) {
		const match = (LAYER ??= new RegExp(`^(?:${[
			String.raw`rpc error: code = \w+ desc = `,
			"Error response from daemon: ",
			String.raw`failed to (?:create|start)(?: containerd)? (?:task|container)(?: for \S+)?(?: "[^"]{1,200}")?: `,
			"failed to create shim(?: task)?: ",
			"OCI runtime (?:create|start|exec) failed: ",
			"(?:runc|crun|kata|runsc|youki) (?:create|run|start) failed: ",
			"(?:crun|runc|runsc): ",
			"unable to start container process: ",
			"error during container init: ",
			"unable to create new parent process: ",
			String.raw`(?:container|process|rootfs|standard_init)_linux\.go:\d+: `,
			"starting container process caused(?: \"|: )",
			String.raw`container init caused(?: \\?"|: )`,
			"exec user process caused(?: \"|: )(?=exec:)",
			String.raw`error mounting "[^"]{1,500}" to rootfs at ${quoted("mount")}: (?:mount (?:[\w:]+=[^\s,]{1,500},? ?){1,12}: )?`,
			"(?:ErrImagePull|ImagePullBackOff): ",
			`Back-off pulling image ${quoted("image")}: `,
			`[Ff]ailed to pull(?: and unpack)? image ${quoted("image")}: `,
			`failed to resolve (?:reference|image)(?: "[^"]{1,300}")?: `,
			String.raw`failed to (?:do request|perform "?\w+"? on "?\S{1,300}): (?:(?:Head|Get|Post) "[^"]{1,500}": )?`,
			"failed to authorize: ",
			"failed to fetch (?:anonymous|oauth|bearer) token: ",
			String.raw`unexpected status(?: code)?(?: from \w+ request to)? https?:\/\/\S{1,500}: `,
			"unexpected status: ",
			"failed to copy: (?:httpReadSeeker: failed open: )?",
			String.raw`(?:initializing source|pinging container registry|reading manifest \S{1,200} in) (?:docker:\/\/)?\S{1,300}: `,
			"(?:copying system image from manifest list|unable to retrieve auth token|server message|parsing image configuration): ",
			"Failed (?:to )?create pod (?:network )?sandbox: ",
			String.raw`failed to create pod network sandbox \S{1,400}: `,
			"failed to set ?up (?:network for sandbox|sandbox container) \"[^\"]{1,200}\"(?: network for pod \"[^\"]{1,300}\")?: ",
			"(?:container runtime )?network (?:is )?not ready: ",
			String.raw`NetworkReady=false reason:\w{1,100} message:(?:Network plugin returns error: )?`,
			"networkPlugin cni failed to set up pod \"[^\"]{1,300}\" network: ",
			String.raw`error adding pod \S{1,300} to CNI network ${quoted("network")}: `,
			String.raw`plugin type="(?<plugin>[^"]{1,100})"(?: name="[^"]{1,100}")? failed \(add\): `,
			"(?:add cmd|netplugin failed): ",
			String.raw`(?:Map|Mount|Attach)Volume\.\w{1,30} failed for volume "(?<volume>[^"]{1,300})" ?: `,
			String.raw`kubernetes\.io\/[\w-]{1,60}: `,
			String.raw`(?:attacher|mounter|blockMapper|expander)\.\w{1,30} failed(?: to [^:]{1,120})?: `,
			"failed to [^:\"]{1,200}, err(?:or)?: (?!exit status)",
			"Pod was rejected: ",
			"Allocate failed due to ",
			"Error creating: ",
			String.raw`create (?:\S{1,300} ){2,5}in StatefulSet \S{1,300} failed error: `,
			`(?:pods|persistentvolumeclaims) "[^"]{1,300}" is forbidden: `,
			String.raw`error looking up service account \S{1,300}: `,
			`Internal error occurred: failed calling webhook ${quoted("webhook")}: (?:failed to call webhook: )?(?:Post "[^"]{1,500}": )?`,
			"PostStartHookError: ",
			String.raw`(?:Exec|Http) lifecycle hook \(\[?(?<hook>[^\])]{1,300})\]?\) for Container "[^"]{1,100}"(?: in Pod "[^"]{1,400}")? failed - error: `
		].join("|")})`)).exec(text);
		if (match === null) break;
		text = text.slice(match[0].length);
		const { image, network, webhook, plugin, volume, mount, hook } = match.groups ?? {};
		if (hook !== void 0) subjects.add(`its postStart hook ${hook} failed`);
		else if (volume !== void 0) subjects.add(`volume "${volume}"`);
		else if (webhook !== void 0) subjects.add(`webhook "${webhook}"`);
		else if (mount !== void 0) subjects.add(`mount at "${mount}"`);
		else for (const name of [
			image,
			network,
			plugin
		]) if (name !== void 0) subjects.add(name);
	}
	const bare = withoutOpenQuote(text.replace(TAIL ??= /(?<= nodes are available: .{1,2000}) preemption: \d+\/\d+ nodes are available: .*$|, which is unexpected$|: unknown(?:: Are you trying to mount a directory onto a file \(or vice-versa\)\?.*)?$|, message: ""$/, "")).replace(SAID_TWICE ??= /(?<=^|: )(.{3,200}): \1$/, "$1");
	if (bare === "") return message.trim();
	return [...[...subjects].filter((name) => !text.includes(name)), bare].join(": ");
}
function withoutOpenQuote(text) {
	return text.split("\"").length % 2 === 0 ? text.replace(/\\?"$/, "") : text;
}
// src/findings/titles.ts
function titleOf(words) {
	const { container, exitCode } = words;
	switch (words.cause) {
		case "panic": return words.crash?.title ?? `${container} crashed`;
		case "oom":
			if (words.memoryLimit !== null) return `${container} was killed for using more than its ${words.memoryLimit} of memory`;
			return words.podMemoryLimit === null ? `${container} was killed because its node ran out of memory` : `${container} was killed because its pod used more than its ${words.podMemoryLimit} of memory`;
		case "exit":
			if (words.isJob) return jobTitle(words);
			if (words.storageOverrun !== null) return titleLine(`${container} was evicted for using more than its own storage limit${detail(words.storageOverrun)}`);
			if (isDeadline(words)) return deadlineTitle(words);
			return withLastWords(words.endsAgain ? `${container} keeps ending with exit code 0` : `${container} exited with ${codesOf(words)}`, words);
		case "signal":
			if (isDeadline(words)) return deadlineTitle(words);
			return signalTitle(words);
		case "probe": return `${container} was killed for its failed ${/startup/i.test(words.message) ? "startup" : "liveness"} probe`;
		case "stuck": return words.isJob ? jobTitle(words) : stuckTitle(words);
		case "unready": return titleLine(`${container} is not ready${detail(words.message)}`);
		case "completed": return `${container} ended with exit code 0`;
		case "evicted": return titleLine(`${container} ended when its pod was evicted (${words.podReason ?? "disrupted"})${detail(words.message)}`);
		case "node": return isSandboxLost(words) ? `${container} was stopped because its pod's sandbox was lost` : `${container} was lost with its node${words.nodeName === null ? "" : ` ${words.nodeName}`}`;
		case "expected": return words.crash === null ? `${container} ended with exit code ${exitCode ?? "unknown"} as planned` : titleLine(`${container} crashed while it was being stopped: ${words.crash.title}`);
	}
}
function codesOf({ exitCode, exitCodes }) {
	const codes = exitCodes.slice(0, MOST_CODES).map(codeOf);
	const [last] = codes.slice(-1);
	if (codes.length < 2) return `code ${exitCode === null ? "unknown" : codeOf(exitCode)}`;
	return exitCodes.length > codes.length ? `codes ${codes.join(", ")} and others` : `codes ${codes.slice(0, -1).join(", ")} and ${last}`;
}
const MOST_CODES = 3;
const NTSTATUS = 3221225472;
function codeOf(code) {
	const unsigned = code >>> 0;
	return unsigned >= NTSTATUS ? `${code} (0x${unsigned.toString(16).toUpperCase()})` : String(code);
}
function jobTitle({ reason, message }) {
	return titleLine(`the Job failed: ${reason ?? "Failed"}${detail(message)}`);
}
function stuckTitle({ container, reason, message, workload }) {
	const part = (PART ??= /^\d+ of \d+ pods made: /).exec(message)?.[0] ?? "";
	const why = `${part}${innermostCause(message.slice(part.length))}`;
	switch (reason) {
		case "ProgressDeadlineExceeded": return titleLine(`the rollout passed its deadline${detail(why)}`);
		case "NotRolledOut": return titleLine(`it did not roll out${detail(why)}`);
		case "CrashLoopBackOff": return titleLine(`${container} is in CrashLoopBackOff, and its node has no record of its end`);
		case "FailedCreate":
		case "NoPods": return titleLine(`${part !== "" ? "not all pods were created" : `no pod${ofRevision(workload)} was created`}: ${reason}${detail(why)}`);
		default: return titleLine(`${container} could not start: ${reason ?? "no reason given"}${detail(why)}`);
	}
}
function ofRevision({ kind }) {
	return kind === "Job" || kind === "CronJob" ? "" : " of the new revision";
}
let PART;
function withLastWords(sentence, { lastWords }) {
	return lastWords?.level == null ? sentence : titleLine(`${sentence}: ${lastWords.text}`);
}
function signalTitle(words) {
	const { container, signal, lastWords, logSource } = words;
	if (signal === "SIGKILL") return `${container} was killed by SIGKILL, by whom is not known`;
	const sentence = `${container} ended by ${signal ?? "a signal"}`;
	if (lastWords?.level != null) return withLastWords(sentence, words);
	return logSource === "none" ? `${sentence}, and its log could not be read` : `${sentence}; no crash was recognised in its log`;
}
function isDeadline({ podReason }) {
	return podReason === "DeadlineExceeded";
}
function deadlineTitle({ container }) {
	return `${container} was stopped because its pod ran for longer than its activeDeadlineSeconds`;
}
function isSandboxLost({ reason, podReason }) {
	return podReason === null && reason !== "ContainerStatusUnknown" && reason !== "Unknown";
}
function detail(message) {
	return message === "" ? "" : `: ${message}`;
}
function titleLine(text) {
	const line = text.replace(/\s+/g, " ").trim();
	const characters = [...line];
	return characters.length <= 250 ? line : `${characters.slice(0, 249).join("")}\u2026`;
}
// src/findings/hints.ts
function hintOf(words) {
	return words.reason === "OOMKilled" && words.cause !== "oom" ? `${causeHint(words)} Its reason is still OOMKilled: a child process was killed for memory.` : causeHint(words);
}
function causeHint(words) {
	if (words.isJob) return jobHint(words);
	if (words.cause === "exit" && words.storageOverrun !== null) return "The kubelet evicted the pod because it wrote more than its own limit of ephemeral storage or of an emptyDir allows: find what it writes (logs, caches, temporary files), or raise the limit.";
	if (words.cause === "panic" && words.crash !== null) return words.crash.hint;
	if (words.cause === "stuck") return stuckHint(words);
	if (isDeadline(words) && (words.cause === "exit" || words.cause === "signal")) return DEADLINE;
	if (words.cause === "exit" || words.cause === "signal" && words.signal !== "SIGKILL") {
		const fromLastWords = lastWordsHint(words);
		if (fromLastWords !== null) return fromLastWords;
	}
	if (words.cause === "exit" && !words.endsAgain) return exitHint(words);
	if (words.cause === "signal") return signalHint(words);
	return HINTS[words.cause](words);
}
function lastWordsHint({ lastWords, container }) {
	if (lastWords?.level == null) return null;
	const start = require_start_failures.startFailureHint(lastWords.text);
	if (start !== null) return start;
	const surroundings = require_environment_hints.environmentHint({
		message: lastWords.text,
		chain: []
	}, container);
	return surroundings === null ? "" : `${surroundings.why} ${surroundings.advice}`;
}
function newestTrace({ alsoSeen }) {
	const newest = alsoSeen.at(-1);
	return newest === void 0 ? null : `No crash was recognised as the end; the newest trace in its log is \`${newest.replaceAll("`", "'")}\`.`;
}
const HINTS = {
	panic: () => "The runtime reported a crash. Read the trace from its first frame in your own code.",
	oom: ({ memoryLimit, podMemoryLimit, crash }) => `${overLimit(memoryLimit, podMemoryLimit)}, and the kernel killed it without a word to the program. ` + (crash === null ? "Look at what it held at that time, then fix the leak, bound the cache or raise the limit." : `Its log also reports \`${crash.title}\`. Fix the leak, or raise the limit.`),
	exit: (words) => {
		const trace = newestTrace(words);
		return trace === null ? `A container that should go on running ended by itself without an error. If ${words.container} has done its work, run it as a Job; otherwise find out why its main process returns.` : `A container that should go on running ended with code 0. ${trace}`;
	},
	signal: () => "",
	probe: ({ message }) => `The kubelet killed it because the probe kept failing${message === "" ? "" : ` (${titleLine(message).replace(/:$/, "")})`}. See what the program was busy with; give slow starts a startup probe, or the liveness probe a longer timeout.`,
	stuck: () => "",
	unready: () => "It runs, but its readiness probe does not succeed: no Service sends it requests. See what the probe asks for and whether the program can answer.",
	completed: () => "It ended without an error.",
	evicted: () => "The cluster took the pod away (pressure on the node, preemption or a drain): the program is not at fault.",
	node: (words) => isSandboxLost(words) ? "The node lost the pod's sandbox, which holds its network, and started its containers anew: the program is not at fault." : "The node was lost or restarted, and the details of the end with it.",
	expected: () => "The end was asked for: the pod was being deleted, or a restart was part of the plan."
};
function jobHint({ reason }) {
	if (reason === "DeadlineExceeded") return "The Job was stopped when its `activeDeadlineSeconds` ran out: see what its pods were busy with, or allow it more time.";
	if (reason === "BackoffLimitExceeded") return "Its pods failed more often than `backoffLimit` allows: `kubectl logs job/...` has the last one's words if it is still there.";
	if (reason === "PodFailurePolicy") return "A rule of its `podFailurePolicy` made it fail: see which exit code it names.";
	return "The Job's own condition says that it failed: `kubectl describe job` shows why.";
}
const DEADLINE = "The kubelet stopped it when the pod's `activeDeadlineSeconds` ran out: see what it was still busy with, or allow it more time.";
function overLimit(memoryLimit, podMemoryLimit) {
	if (memoryLimit !== null) return `The container went over its limit of ${memoryLimit}`;
	return podMemoryLimit === null ? "The node had no memory left" : `The pod went over its limit of ${podMemoryLimit}`;
}
function signalHint(words) {
	const { signal, eventsKnown, exitCode, logSource } = words;
	if (signal === "SIGKILL") return "Something killed the process from outside: a person, another process in the pod, the container runtime, or the kernel for the node's memory. " + (eventsKnown ? `No probe failed. ${perhapsMemory(words)}` : "Without the right to list events a failed probe cannot be told apart: grant `events` `list`.");
	if (logSource === "none" && signal !== "SIGTERM") return `The process ended by ${signal}, and its log could not be read: what it printed before is unknown.`;
	const trace = newestTrace(words);
	if (trace !== null && signal !== "SIGTERM") return trace;
	if (signal === "SIGSEGV" || signal === "SIGBUS" || signal === "SIGILL" || signal === "SIGFPE") return `The processor stopped it (${signal}, exit code ${exitCode}) and no crash was recognised in its log: native code without a handler. Build with a sanitizer, or let it print a backtrace on ${signal}.`;
	if (signal === "SIGABRT") return "The program aborted itself, and no crash was recognised in its log: look at the last lines for a failed assertion or an allocator's message.";
	if (signal === "SIGTERM") return "Something asked it to stop (SIGTERM) though its pod was not being deleted: a supervisor in the image, a person, or a probe whose event is gone.";
	return `The process ended by ${signal}. Look at the last lines of its log for what it was doing.`;
}
function perhapsMemory({ memoryLimit, podMemoryLimit }) {
	const limit = memoryLimit ?? podMemoryLimit;
	return limit === null ? "Look at the node's kernel log." : `Perhaps it used more than its ${limit} of memory: the runtime did not say so, but it can lose such reports. Compare its memory with the limit, and look at the node's kernel log.`;
}
const EXIT_CODES = {
	126: "The command was found but may not be executed: check its mode bits and that it was built for this architecture.",
	127: "The command, or an interpreter or library that it needs, is not in the image: check `command`, `args` and the image.",
	128: "The container runtime could not start the process: check `command` and the image.",
	137: "It was killed (SIGKILL).",
	3221225477: "Windows ended it for an access violation (0xC0000005): native code used memory that is not its own.",
	[-1073741819]: "Windows ended it for an access violation (0xC0000005): native code used memory that is not its own.",
	3762507597: "It ended by an unhandled .NET exception (0xE0434352): its log or the event log of the container names it.",
	[-532462766]: "It ended by an unhandled .NET exception (0xE0434352): its log or the event log of the container names it.",
	3221225786: "Windows ended it by Ctrl+C (0xC000013A): it was stopped from outside.",
	[-1073741510]: "Windows ended it by Ctrl+C (0xC000013A): it was stopped from outside.",
	3221225794: "A DLL could not be initialised (0xC0000142): the image is for another version of Windows, or lacks a part.",
	[-1073741502]: "A DLL could not be initialised (0xC0000142): the image is for another version of Windows, or lacks a part."
};
function exitHint(words) {
	const { exitCode, logSource, lastWords } = words;
	const known = exitCode === null ? void 0 : EXIT_CODES[exitCode];
	if (known !== void 0) return known;
	const ended = `The program ended itself with code ${exitCode ?? "unknown"}`;
	if (logSource === "none") return `${ended}, and its log could not be read, so it is unknown whether it says why.`;
	const trace = newestTrace(words);
	if (trace !== null) return trace;
	return lastWords === null ? `${ended} and without saying why. Let it log the error before it exits.` : `${ended} and without an error line. Let it log the error before it exits.`;
}
let IS_PULL;
const STUCK = [
	[IS_PULL ??= /^(?:ErrImagePull|ImagePullBackOff|RegistryUnavailable)$/, "The image cannot be pulled: check its name and tag, that it was pushed, and the pull secret."],
	[/^ErrImageNeverPull$/, "The image is not on the node and `imagePullPolicy: Never` forbids fetching it."],
	[/^InvalidImageName$/, "The image's name is not valid: is a variable empty in the manifest?"],
	[/^CreateContainerConfigError$/, "A ConfigMap, a Secret or one of their keys that the container refers to does not exist in this namespace: create it, or mark it optional."],
	[/^(?:CreateContainerError|RunContainerError|StartError|ContainerCannotRun)$/, "The runtime could not start the process: check `command`, `args`, mounts and security settings against the image."],
	[/^PostStartHookError$/, "Its postStart hook failed, so the kubelet stopped it: run the hook's command in the container, and see what it waits for."],
	[/^Unschedulable$/, "No node takes the pod: check requests against what the nodes have free, node selectors, taints and volume zones."],
	[/^(?:FailedMount|FailedAttachVolume|FailedMapVolume)$/, "A volume cannot be mounted: check that the claim, ConfigMap or Secret behind it exists and is not attached to another node."],
	[/^FailedCreate$/, "The controller may not create pods: check quotas, admission policies and the service account."],
	[/^FailedCreatePodSandBox$/, "The pod's network or sandbox cannot be set up: check the node's network plugin and its free addresses."]
];
let MAY_NOT_START;
const NAMED = [
	[/unbound immediate PersistentVolumeClaims|persistentvolumeclaim "[^"]{1,253}" not found/i, "The pod waits for a PersistentVolumeClaim that is not bound: check that it exists, and that its StorageClass can provision it (`kubectl get pvc`)."],
	[/image pull secrets? /i, "The pull secret that the pod names does not exist in this namespace: create it, or correct `imagePullSecrets`."],
	[/exceeded quota/i, "A ResourceQuota of the namespace leaves no room: lower requests or limits, free some, or raise the quota (`kubectl describe quota`)."],
	[/admission webhook|denied the request|ValidatingAdmissionPolicy|violates PodSecurity/i, "An admission policy refuses the pod: change what its message names, or the policy."],
	[/serviceaccount "[^"]{1,253}" not found/i, "The pod's service account does not exist in this namespace: create it, or correct `serviceAccountName`."],
	[/no match for platform|no matching manifest/i, "The image has no build for the node's architecture: push one, or choose nodes by `kubernetes.io/arch`."]
];
function stuckHint({ reason, message }) {
	if (reason === "ProgressDeadlineExceeded" || reason === "NotRolledOut") return "The new pods did not get ready in time. See what their readiness probe asks for and whether the program can answer; a slow start needs a longer `progressDeadlineSeconds`.";
	const named = NAMED.find(([pattern]) => pattern.test(message));
	if (named !== void 0) return named[1];
	if (reason === "CreateContainerConfigError" && /runAsNonRoot|non-numeric user/.test(message)) return "`runAsNonRoot` forbids the image's user: set `runAsUser` to a number other than 0, or a numeric `USER` in the image.";
	const start = require_start_failures.startFailureHint(message);
	if (start !== null && (MAY_NOT_START ??= /^(?:CreateContainerError|RunContainerError|StartError|ContainerCannotRun|CrashLoopBackOff|Error)$/).test(reason ?? "")) return start;
	const pull = (IS_PULL ??= /^(?:ErrImagePull|ImagePullBackOff|RegistryUnavailable)$/).test(reason ?? "") ? pullHint(message) : null;
	if (pull !== null) return pull;
	return STUCK.find(([pattern]) => pattern.test(reason ?? ""))?.[1] ?? "The pod made no progress. `kubectl describe pod` shows its events.";
}
// src/findings/lost-logs.ts
function withLostLogs(candidates) {
	const panics = Map.groupBy(candidates.filter(({ cause }) => cause === "panic"), ({ key }) => key);
	return candidates.map((candidate) => {
		if (candidate.instance.log.source !== "none" || candidate.cause !== "exit" && candidate.cause !== "signal") return candidate;
		const alike = (panics.get(candidate.key) ?? []).filter(({ instance }) => isSameEnd(instance, candidate.instance));
		const apart = (other) => Math.abs(Date.parse(momentOf(other)) - Date.parse(momentOf(candidate)));
		const sibling = alike.reduce((best, other) => best === null || apart(other) < apart(best) ? other : best, null);
		if (sibling === null) return candidate;
		const isOld = candidate.ignoredBy === "before-since" || sibling.ignoredBy === "before-since";
		return {
			...candidate,
			cause: sibling.cause,
			sibling,
			ignoredBy: isOld ? candidate.ignoredBy : sibling.ignoredBy
		};
	});
}
function isSameEnd(a, b) {
	return a.exitCode === b.exitCode && a.reason === b.reason;
}
// src/findings/group.ts
function groupFindings(state, rules) {
	const context = contextOf(state);
	const deaths = withLostLogs(deathCandidates(state, rules, context.tracked));
	const candidates = withoutEchoes([
		...deaths,
		...jobCandidates(state, rules, deaths),
		...stallCandidates(state, rules, context.tracked),
		...unreadyCandidates(state, rules, deaths)
	]);
	const groups = /* @__PURE__ */ new Map();
	for (const candidate of candidates) {
		const key = `${fingerprintOf(candidate)} ${candidate.workload.namespace} ${candidate.ignoredBy === "ignore" ? "ignore" : ""}`;
		const group = groups.get(key);
		if (group === void 0) groups.set(key, [candidate]);
		else group.push(candidate);
	}
	return [...groups.values()].map((group) => toFinding(group, state, context)).sort((a, b) => Number(b.failing) - Number(a.failing) || firstTime(a).localeCompare(firstTime(b)));
}
function withoutEchoes(candidates) {
	const failing = new Set(candidates.filter(({ ignoredBy, stall }) => ignoredBy === null && stall?.stall.pod !== null).map(({ workload }) => keyOf(workload)));
	return candidates.filter(({ stall, workload }) => stall === null || stall.stall.pod !== null || !isRollout(stall.stall.reason) || !failing.has(keyOf(workload)));
}
function isRollout(reason) {
	return reason === "ProgressDeadlineExceeded" || reason === "NotRolledOut";
}
function keyOf({ kind, namespace, name }) {
	return `${kind}/${namespace}/${name}`;
}
function fingerprintOf(candidate) {
	const crash = candidate.cause === "panic" ? (candidate.sibling ?? candidate).death?.parsed?.crash?.fingerprint : null;
	return findingFingerprint(candidate.workload, candidate.container, candidate.cause, crash ?? null);
}
function contextOf(state) {
	return {
		tracked: new Map(state.containers.map((container) => [container.key, container])),
		newest: new Map(state.deaths.map((examined) => [containerKey(examined.death.pod, examined.death.container), examined]))
	};
}
function toFinding(group, state, context) {
	const counting = group.filter((candidate) => candidate.ignoredBy === null);
	const ofNow = group.filter((candidate) => candidate.ignoredBy !== "before-since");
	const kept = ofNow.length === 0 ? group : ofNow;
	const representative = [...counting.length > 0 ? counting : kept].sort((a, b) => evidence(b) - evidence(a))[0] ?? group[0];
	if (representative === void 0) throw new Error("a group of findings is never empty");
	const shown = [...kept].sort((a, b) => momentOf(a).localeCompare(momentOf(b)));
	const missed = missedOf(kept, context);
	const deaths = kept.filter((candidate) => candidate.death !== null && candidate.inside).length;
	const words = {
		cause: representative.cause,
		container: representative.container,
		exitCode: representative.instance.exitCode,
		exitCodes: exitCodesOf(counting.length > 0 ? counting : shown),
		signal: representative.instance.signal,
		reason: hookFailed(representative) ? require_report.POST_START : representative.instance.reason,
		message: representative.message || representative.death?.eventMessage || representative.death?.message || "",
		memoryLimit: representative.death?.death.container.memoryLimit ?? null,
		podMemoryLimit: representative.death?.death.pod.memoryLimit ?? null,
		endsAgain: representative.endsAgain,
		isJob: representative.job !== null,
		workload: representative.workload,
		nodeName: representative.death?.death.pod.nodeName ?? null,
		storageOverrun: overrunOf(representative),
		podReason: representative.death?.pod.disruption?.reason ?? representative.death?.pod.reason ?? null,
		eventsKnown: state.eventsKnown,
		crash: representative.death?.parsed?.crash ?? null,
		lastWords: lastWordsOf(representative),
		alsoSeen: (representative.death?.parsed?.alsoSeen ?? []).map((other) => other.title),
		logSource: representative.instance.log.source
	};
	const crash = representative.death?.parsed?.crash ?? null;
	const reason = counting.length > 0 ? null : kept[0]?.ignoredBy ?? null;
	return {
		fingerprint: fingerprintOf(representative),
		cause: representative.cause,
		title: titleOf(words),
		failing: counting.length > 0,
		ignoredBy: reason,
		why: (counting[0] ?? kept[0] ?? representative).why,
		restarts: deaths + missed.inside,
		...missed.perhapsMore ? { restartsAtLeast: true } : {},
		workload: representative.workload,
		container: representative.container,
		containerType: representative.containerType,
		instances: shown.map(({ instance, ignoredBy }) => ({
			...instance,
			ignoredBy
		})),
		crash,
		lastWords: words.lastWords,
		hint: hintOf(words),
		source: null,
		frameSources: [],
		snippet: null,
		suspects: [],
		sourceNote: null,
		novelty: "unknown",
		excerpt: representative.death?.excerpt ?? null,
		alsoSeen: words.alsoSeen.slice(0, 20),
		image: representative.death?.death.container.image ?? representative.stall?.stall.image ?? null,
		deployedSha: representative.death?.deployedSha ?? representative.stall?.deployedSha ?? null
	};
}
function exitCodesOf(candidates) {
	const codes = candidates.toSorted((a, b) => momentOf(a).localeCompare(momentOf(b))).flatMap(({ instance: { exitCode } }) => exitCode === null ? [] : [exitCode]);
	return [...new Set(codes)];
}
function overrunOf({ death }) {
	const words = death?.pod.reason === "Evicted" ? death.pod.message ?? "" : death?.eventMessage ?? "";
	return isStorageOverrun(words) ? words : null;
}
function lastWordsOf({ cause, death, instance }) {
	return cause === "exit" || cause === "signal" && instance.signal !== "SIGKILL" ? death?.parsed?.lastWords ?? null : null;
}
function hookFailed({ cause, death }) {
	return cause === "stuck" && death !== null && !require_report.neverRan(death.death.termination.reason);
}
function evidence(candidate) {
	const parsed = candidate.death?.parsed?.crash;
	const fails = candidate.endsAgain ? 0 : 8;
	const complete = parsed != null && !parsed.truncated.head && !parsed.truncated.tail ? 4 : 0;
	const says = parsed != null || candidate.death?.parsed?.lastWords?.level != null;
	return fails + complete + (says ? 2 : 0) + (candidate.instance.log.source === "none" ? 0 : 1);
}
function missedOf(group, context) {
	let inside = 0;
	let perhapsMore = false;
	for (const { key, death, inside: counts } of group) {
		if (key === null || death === null || !counts || context.newest.get(key) !== death) continue;
		const missed = context.tracked.get(key)?.missed;
		inside += missed?.inside ?? 0;
		perhapsMore ||= missed?.perhapsMore ?? false;
	}
	return {
		inside,
		perhapsMore
	};
}
function firstTime(finding) {
	const first = finding.instances[0];
	return first?.finishedAt ?? first?.detectedAt ?? "";
}
// src/watch/judgement.ts
const REST = 20;
function createJudgement({ tracker, coverage, examinations, waitingPods, rollouts, jobs, owners, ownRules, inputs, startedMs }, { nowMs, sinceMs, eventsKnown, redact }) {
	let end = null;
	let isChanged = false;
	let restsUntilMs = 0;
	let isFailing = false;
	function findings(final, part = {}) {
		const containers = part.containers ?? tracker.troubled();
		return groupFindings({
			deaths: part.deaths ?? examinations.known(),
			stalls: part.stalls ?? [...waitingPods.stalls(containers), ...rollouts.stalls()],
			unready: final ? waitingPods.unready(containers, end?.atMs ?? nowMs()) : [],
			jobs: part.jobs ?? failedJobs(jobs, {
				owners,
				pods: tracker.pods,
				includes: coverage.includesController,
				redact
			}),
			jobEnd: (pod) => jobs.ofPod(pod)?.end ?? null,
			containers,
			sinceMs,
			startedMs,
			onlyDeploy: inputs.since.kind === "deploy",
			nowMs: end?.atMs ?? nowMs(),
			final,
			shortWatch: (end?.atMs ?? nowMs()) - startedMs < 6e4 || end?.by === "fail-fast",
			oneLook: inputs.durationMs === 0,
			eventsKnown
		}, {
			...inputs,
			ruleMatches: require_inputs.ruleMatches,
			own: ownRules.of
		});
	}
	return {
		findings: () => findings(false),
		finalFindings: () => findings(true),
		isFailing(isDue) {
			const startMs = nowMs();
			if (!isDue && (!isChanged || startMs < restsUntilMs)) return isFailing;
			isFailing = findings(false).some((finding) => finding.failing);
			isChanged = false;
			restsUntilMs = nowMs() + (nowMs() - startMs) * REST;
			return isFailing;
		},
		findingOf({ death }) {
			return findings(false, {
				deaths: examinations.ofContainer(death.pod.uid, death.container.name),
				stalls: [],
				jobs: [],
				containers: tracker.containersOf(death.pod.uid)
			}).find(({ instances }) => instances.some(({ id }) => id === death.id)) ?? null;
		},
		seen: (list) => ({
			pods: tracker.pods().filter(coverage.includesPod).length,
			containers: tracker.containers().filter(({ pod }) => coverage.includesPod(pod)).length,
			restarts: list.reduce((sum, f) => sum + (f.ignoredBy === "before-since" ? 0 : f.restarts), 0)
		}),
		changed() {
			isChanged = true;
		},
		ended(by) {
			end = {
				by,
				atMs: nowMs()
			};
		}
	};
}
// src/watch/own-rules.ts
function createOwnRules(warn) {
	const ofWorkload = /* @__PURE__ */ new Map();
	const read = /* @__PURE__ */ new Map();
	async function learnOne(settings, bearer) {
		const key = JSON.stringify(settings);
		if (read.has(key)) return;
		read.set(key, {
			ignore: [],
			maxRestarts: null
		});
		const { rules, refusals } = await require_inputs.parseOwnRules(settings);
		read.set(key, rules);
		for (const refusal of refusals) warn(`annotation of ${bearer}: ${refusal}`);
	}
	return {
		async learn(controllers, jobs, pods) {
			for (const { workload, settings } of controllers) if (settings !== null) ofWorkload.set(require_cluster.keyOf(workload), settings);
			for (const { namespace, name, owner, settings } of jobs.all()) if (settings !== null) ofWorkload.set(require_cluster.keyOf({
				namespace,
				kind: owner?.kind ?? "Job",
				name: owner?.name ?? name
			}), settings);
			const asking = new Map([...ofWorkload].map(([bearer, settings]) => [JSON.stringify(settings), {
				bearer,
				settings
			}]));
			for (const { name, settings } of pods) if (settings !== null) asking.set(JSON.stringify(settings), {
				bearer: `pod ${name}`,
				settings
			});
			await Promise.all([...asking.values()].map(({ bearer, settings }) => learnOne(settings, bearer)));
		},
		of(workload, pod) {
			const settings = pod?.settings ?? ofWorkload.get(require_cluster.keyOf(workload)) ?? null;
			return settings === null ? null : read.get(JSON.stringify(settings)) ?? null;
		}
	};
}
// src/watch/queue.ts
function createQueue(parallel) {
	const waiting = [];
	let running = 0;
	async function add(work) {
		if (running < parallel) running++;
		else await new Promise((resolve) => waiting.push(resolve));
		try {
			await work();
		} finally {
			const next = waiting.shift();
			if (next === void 0) running--;
			else next();
		}
	}
	return {
		add,
		async addLater(ms, work) {
			await (0, node_timers_promises.setTimeout)(ms);
			await add(work);
		}
	};
}
// src/watch/sight.ts
function createSight(deps) {
	const { connection, inputs, namespaces, rights, sink, cancelled, podCount } = deps;
	const versions = /* @__PURE__ */ new Map();
	const followings = /* @__PURE__ */ new Map();
	const errors = [];
	let isLost = false;
	const blindTime = createBlindTime();
	return {
		async first(signal) {
			const failures = [];
			await Promise.all(namespaces.map(async (namespace) => {
				try {
					const version = await require_cluster.listPods(connection, namespace, inputs.selector, sink, signal);
					versions.set(namespace, version);
					followings.set(namespace, {
						healthy: true,
						failingSinceMs: null,
						listingSinceMs: null,
						polling: false,
						version
					});
				} catch (error) {
					failures.push(require_cluster.explain(error, `list pods in ${require_cluster.scopeText(namespace)}`, connection));
				}
			}));
			const [failure] = failures;
			if (failure !== void 0 && followings.size === 0) throw failure;
			errors.push(...failures.map(({ message }) => message));
		},
		follow(signal) {
			const ends = [...followings].map(async ([namespace, state]) => {
				const mayWatch = rights.get(namespace)?.watchPods !== false;
				const options = {
					namespace,
					selector: inputs.selector,
					mayWatch,
					intervalMs: inputs.intervalMs,
					signal
				};
				try {
					await require_cluster.follow(connection, options, versions.get(namespace) ?? null, sink, state);
				} catch (error) {
					errors.push(require_cluster.explain(error, `go on watching pods in ${require_cluster.scopeText(namespace)}`, connection).message);
					isLost = true;
				}
			});
			return Promise.all(ends);
		},
		async last(signal) {
			let isSeen = true;
			await Promise.all([...followings].map(async ([namespace, state]) => {
				const isOpen = state.healthy && !state.polling;
				try {
					const from = isOpen && podCount() > require_cluster.CLUSTER_LIMITS.pageSize ? state.version : null;
					if (from !== null && await catchesUp(deps, namespace, from, signal)) return;
					await require_cluster.listPods(connection, namespace, inputs.selector, require_cluster.besideWatch(sink), signal);
				} catch (error) {
					if (isOpen || cancelled.aborted) return;
					errors.push(require_cluster.explain(error, `see pods in ${require_cluster.scopeText(namespace)} at the end of the watch`, connection).message);
					isSeen = false;
				}
			}));
			return isSeen;
		},
		isLost: () => isLost,
		sample: (nowMs) => blindTime.sample(nowMs, Math.max(...[...followings.values()].map((each) => blindForMs(each, performance.now())))),
		close: blindTime.close,
		gaps: blindTime.gaps,
		errors: () => errors
	};
}
const SLOW_LIST_MS = 1e4;
function blindForMs({ failingSinceMs, listingSinceMs }, nowMs) {
	if (failingSinceMs !== null) return Math.max(1, nowMs - failingSinceMs);
	const hangsForMs = listingSinceMs === null ? 0 : nowMs - listingSinceMs;
	return hangsForMs >= SLOW_LIST_MS ? hangsForMs : 0;
}
function catchesUp({ connection, inputs, sink }, namespace, version, signal) {
	return require_cluster.catchUp(connection, {
		...inputs,
		namespace,
		mayWatch: true,
		signal
	}, version, require_cluster.besideWatch(sink)).then(() => true, () => false);
}
// src/watch/superseded.ts
function createSupersessions(nowMs) {
	const revisions = /* @__PURE__ */ new Map();
	const began = /* @__PURE__ */ new Map();
	return {
		look(controllers) {
			for (const { workload, revision, isObserved } of controllers) {
				if (revision === null || !isObserved) continue;
				const key = require_cluster.keyOf(workload);
				const before = revisions.get(key);
				if (before !== void 0 && before !== revision) began.set(key, nowMs());
				revisions.set(key, revision);
			}
		},
		beganMs: (workload) => began.get(require_cluster.keyOf(workload)) ?? null
	};
}
// src/watch/waiting-pods.ts
const PODS_A_LOOK = 200;
function createWaitingPods(deps, queue, includes) {
	const known = /* @__PURE__ */ new Map();
	const events = /* @__PURE__ */ new Map();
	const askedMs = /* @__PURE__ */ new Map();
	async function ask(pod, signal) {
		const workload = await deps.owners.workloadOf(pod, signal);
		known.set(pod.uid, {
			workload,
			revision: await deps.owners.revisionOf(pod, signal)
		});
		if (!includes(workload, pod) || !deps.mayListEvents(pod.namespace)) return;
		const nowMs = deps.nowMs();
		const fetched = await require_cluster.eventsAbout(deps.connection, pod.namespace, pod.uid, signal);
		events.set(pod.uid, placedInTime(fetched, events.get(pod.uid) ?? null, askedMs.get(pod.uid) ?? 0, nowMs));
		askedMs.set(pod.uid, nowMs);
	}
	function stallOf(stall) {
		const { pod } = stall;
		const owned = pod === null ? void 0 : known.get(pod.uid);
		if (pod === null || owned === void 0 || !includes(owned.workload, pod)) return [];
		if (stall.refused && deps.tracker.pods().some((other) => isSibling(other, pod) && hasRunAny(other))) return [];
		const container = pod.containers.find(({ name }) => name === stall.container);
		return [{
			stall,
			...owned,
			message: deps.redact(`${stall.message}${pullSecret(stall, events.get(pod.uid) ?? [])}`),
			isSilent: !deps.mayListEvents(pod.namespace),
			workloadCreatedAt: null,
			deployedSha: revisionNamed(pod, container)
		}];
	}
	return {
		async look(containers, signal) {
			const unready = findUnready(containers, deps.nowMs()).map(({ pod }) => pod);
			const asked = [...new Map([...containers.filter(waits).map(({ pod }) => pod), ...unready].map((pod) => [pod.uid, pod])).values()].slice(0, PODS_A_LOOK);
			await Promise.all(asked.map((pod) => queue.add(() => ask(pod, signal).catch(() => void 0))));
		},
		stalls: (containers) => findStalls(containers, (uid) => events.get(uid) ?? null, deps.nowMs()).flatMap(stallOf),
		unready: (containers, atMs) => findUnready(containers, atMs).flatMap((tracked) => {
			const owned = known.get(tracked.pod.uid);
			if (owned === void 0 || owned.revision === "old" || !includes(owned.workload, tracked.pod)) return [];
			const message = probeWords(events.get(tracked.pod.uid) ?? [], tracked.container.name);
			return [{
				tracked,
				...owned,
				message: deps.redact(message)
			}];
		})
	};
}
function waits({ gone, container, pod }) {
	if (gone || pod.deletionTimestamp !== null) return false;
	return container.state.kind === "waiting" || isRefused(pod);
}
function isSibling(a, b) {
	return a.uid !== b.uid && a.namespace === b.namespace && a.owner !== null && a.owner.kind === b.owner?.kind && a.owner.name === b.owner.name && a.controllerRevisionHash === b.controllerRevisionHash;
}
function pullSecret({ reason }, events) {
	if (!/^(?:ErrImagePull|ImagePullBackOff)$/.test(reason)) return "";
	const missing = events.find((event) => event.reason === "FailedToRetrieveImagePullSecret");
	return missing === void 0 ? "" : ` (${missing.message})`;
}
function placedInTime(fetched, before, lookedMs, nowMs) {
	const known = Map.groupBy(before ?? [], nameOf);
	return fetched.map((event) => {
		const alike = known.get(nameOf(event)) ?? [];
		const same = alike.find(({ count }) => count === event.count);
		if (same !== void 0) return {
			...event,
			firstMs: same.firstMs,
			lastMs: Math.max(same.lastMs, Math.min(event.lastMs, nowMs))
		};
		const earlier = alike.filter(({ count }) => count < event.count).sort((a, b) => b.count - a.count)[0];
		const within = (ms) => before === null ? Math.min(ms, nowMs) : Math.min(Math.max(ms, lookedMs), nowMs);
		return {
			...event,
			firstMs: earlier?.firstMs ?? within(event.firstMs),
			lastMs: within(event.lastMs)
		};
	});
}
function nameOf({ reason, message, container }) {
	return JSON.stringify([
		reason,
		message,
		container
	]);
}
function createParts(deps) {
	const { connection, inputs, namespaces, cancelled } = deps;
	const stopping = new AbortController();
	cancelled.addEventListener("abort", () => void pause(800, stopping.signal).then(() => stopping.abort()), { once: true });
	const tracker = createPodTracker(deps.sinceMs);
	const owners = require_cluster.createOwners(connection, deps.warn, { asksAbove: inputs.workloads.some(({ group }) => require_cluster.isCustomGroup(group)) });
	const jobs = require_cluster.createJobs(connection);
	const ownRules = createOwnRules(deps.warn);
	const queue = createQueue(require_cluster.CLUSTER_LIMITS.parallelLogs);
	const coverage = createCoverage(inputs, namespaces, owners, connection.server);
	const examineDeps = {
		...deps,
		owners,
		tracker,
		onPod: (pod) => takeAside(pod, parts),
		signal: stopping.signal,
		mayListEvents: (namespace) => (deps.rights.get(namespace) ?? deps.rights.get("*"))?.listEvents !== false,
		probeExitCode: (death) => probeExitCode(death, examinations)
	};
	const examinations = createExaminations(examineDeps, queue, coverage, (result) => {
		judgement.changed();
		deps.onDeath(result, judgement.findingOf(result));
	});
	const waitingPods = createWaitingPods(examineDeps, queue, coverage.includes);
	const rollouts = createStalledRollouts({
		...examineDeps,
		includes: coverage.includesController,
		pods: tracker.pods,
		knownWorkloadOf: owners.knownWorkloadOf
	});
	const startedMs = deps.nowMs();
	const judgement = createJudgement({
		tracker,
		coverage,
		examinations,
		waitingPods,
		rollouts,
		jobs,
		owners,
		ownRules,
		inputs,
		startedMs
	}, {
		...deps,
		eventsKnown: namespaces.every(examineDeps.mayListEvents)
	});
	const sink = podSink(deps, {
		tracker,
		owners,
		coverage,
		examinations
	}, queue, stopping.signal);
	const sight = createSight({
		connection,
		inputs,
		namespaces,
		rights: deps.rights,
		sink,
		cancelled,
		podCount: () => tracker.pods().length
	});
	const parts = {
		deps,
		startedMs,
		tracker,
		owners,
		coverage,
		examinations,
		waitingPods,
		rollouts,
		supersessions: createSupersessions(deps.nowMs),
		jobs,
		ownRules,
		sight,
		judgement,
		awaited: { why: "no watched workload names a commit of this repository" },
		errors: [],
		untilMs: null,
		stopping
	};
	return parts;
}
function takeAside(pod, { deps, tracker, examinations, untilMs }) {
	if (deps.inputs.durationMs > 0 && untilMs === null) examinations.add(tracker.readAside(pod, deps.nowMs()));
}
function probeExitCode({ pod, container }, examinations) {
	return examinations.ofContainer(pod.uid, container.name).find(({ cause }) => cause === "probe")?.death.termination.exitCode ?? null;
}
function podSink({ nowMs, warn }, { tracker, owners, coverage, examinations }, queue, signal) {
	function note(pod) {
		if (coverage.see(pod)) return;
		queue.add(async () => coverage.resolved(await owners.workloadOf(pod, signal), pod));
	}
	return {
		pod(pod) {
			note(pod);
			examinations.add(tracker.update(pod, nowMs()));
		},
		deleted(pod) {
			note(pod);
			examinations.add(tracker.remove(pod, nowMs()));
		},
		listed: (scope, uids, version) => tracker.listed(scope === "*" ? null : scope, uids, version),
		isOutdated: tracker.isOutdated,
		warn
	};
}
// src/watch/schedule.ts
function createSchedule(plan, startedMs) {
	const nextMs = /* @__PURE__ */ new Map();
	return { take(task, nowMs) {
		const { firstMs, everyMs } = plan[task];
		if (nowMs < (nextMs.get(task) ?? startedMs + firstMs)) return false;
		nextMs.set(task, nowMs + everyMs);
		return true;
	} };
}
// src/watch/session.ts
function createSession(plan, startedMs) {
	let state = plan.waitTimeoutMs === null ? { kind: "watching" } : { kind: "waiting" };
	let endMs = plan.waitTimeoutMs === null ? startedMs + plan.durationMs : null;
	let waitedInVain = false;
	function calm() {
		return endMs === null ? { kind: "waiting" } : { kind: "watching" };
	}
	function next(nowMs, facts) {
		if (facts.cancelled) return {
			kind: "concluding",
			endedBy: "cancelled"
		};
		if (facts.accessLost) return {
			kind: "concluding",
			endedBy: "access-lost"
		};
		if (facts.nothingThere) return {
			kind: "concluding",
			endedBy: null
		};
		if (endMs === null && facts.arrived) endMs = nowMs + plan.durationMs;
		waitedInVain = endMs === null && nowMs - startedMs >= (plan.waitTimeoutMs ?? 0);
		if (waitedInVain || endMs !== null && nowMs >= endMs) return {
			kind: "concluding",
			endedBy: null
		};
		if (!facts.failing || !plan.failFast) return calm();
		return state.kind === "settling" ? state : {
			kind: "settling",
			sinceMs: nowMs
		};
	}
	return {
		get state() {
			return state;
		},
		get endMs() {
			return endMs;
		},
		get waitedInVain() {
			return waitedInVain;
		},
		advance(nowMs, facts) {
			if (state.kind !== "concluding") state = next(nowMs, facts);
		},
		isSettled: (nowMs) => state.kind === "settling" && nowMs - state.sinceMs >= plan.settleMs,
		confirm(stillFails) {
			if (state.kind === "settling") state = stillFails ? {
				kind: "concluding",
				endedBy: "fail-fast"
			} : calm();
		}
	};
}
// src/watch/until-end.ts
const EMPTY_AFTER_MS = 6e4;
const TICK_MS = 100;
const JUDGEMENT_MS = 1e3;
const FIRST_STALLS_MS = 2e3;
const STALLS_MS = 5e3;
const ARRIVAL_MS = 1500;
async function watchUntilEnd(parts, looks) {
	const { deps, startedMs, coverage, judgement, sight } = parts;
	const { inputs, nowMs, cancelled } = deps;
	const waits = inputs.waitFor === "none" ? null : inputs.waitTimeoutMs;
	const session = createSession({
		...inputs,
		waitTimeoutMs: waits
	}, startedMs);
	const schedule = createSchedule({
		judgement: {
			firstMs: 0,
			everyMs: JUDGEMENT_MS
		},
		stalls: {
			firstMs: FIRST_STALLS_MS,
			everyMs: STALLS_MS
		},
		arrival: {
			firstMs: 0,
			everyMs: ARRIVAL_MS
		},
		sign: {
			firstMs: deps.signEveryMs,
			everyMs: deps.signEveryMs
		}
	}, startedMs);
	let isLookingAtStalls = false;
	let isWaiting = waits !== null;
	for (;;) {
		session.advance(nowMs(), {
			cancelled: cancelled.aborted,
			accessLost: sight.isLost(),
			nothingThere: nowMs() - startedMs >= EMPTY_AFTER_MS && coverage.emptyError() !== null,
			failing: inputs.failFast && judgement.isFailing(schedule.take("judgement", nowMs())),
			arrived: waits === null || looks.hasArrived()
		});
		if (isWaiting && session.endMs !== null) {
			isWaiting = false;
			deps.onArrived();
		}
		sight.sample(nowMs());
		if (session.isSettled(nowMs())) {
			await sampled(looks.lookCloser(), parts);
			const failing = judgement.findings().filter((finding) => finding.failing);
			session.confirm(failing.length > 0);
			if (failing.length > 0) deps.onSettled(failing.reduce((sum, { instances }) => sum + instances.length, 0), failing.length);
		}
		if (session.state.kind === "concluding") {
			if (session.waitedInVain) looks.waitedInVain(nowMs() - startedMs);
			return session.state.endedBy;
		}
		const isDue = schedule.take(session.endMs === null ? "arrival" : "stalls", nowMs());
		if (!isLookingAtStalls && isDue) {
			isLookingAtStalls = true;
			looks.refreshStalls().finally(() => {
				isLookingAtStalls = false;
			});
		}
		const leftMs = session.endMs === null ? null : session.endMs - nowMs();
		if (schedule.take("sign", nowMs())) deps.onSign(leftMs, judgement.seen(judgement.findings()));
		await pause(Math.min(TICK_MS, Math.max(1, leftMs ?? TICK_MS)), cancelled);
	}
}
async function sampled(look, { deps, sight }) {
	const done = new AbortController();
	const ended = look.finally(() => done.abort());
	while (!done.signal.aborted) {
		await Promise.race([ended, pause(TICK_MS, done.signal)]);
		sight.sample(deps.nowMs());
	}
}
// src/watch/watch.ts
const WIND_UP_MS = require_cluster.CLUSTER_LIMITS.logTimeoutMs;
const CUT_OFF_MS = 800;
const LAST_SECOND_MS = 1500;
const LAST_LOOK_MS = 15e3;
const LOST_LOG_LOOKS = 2;
const LOST_LOG_PAUSE_MS = 1e3;
const FIRST_OWNERS_MS = 2e3;
const NAMESPACES_AT_ONCE = 8;
const NAMESPACES_A_LOOK = 24;
async function watch(deps) {
	const parts = createParts(deps);
	try {
		await firstLook(parts);
		return await conclude(parts, deps.inputs.durationMs > 0 ? await follow(parts) : null);
	} finally {
		parts.stopping.abort();
	}
}
async function firstLook(parts) {
	const { deps, sight, judgement, stopping } = parts;
	const seen = sight.first(stopping.signal);
	const owners = refreshOwners(parts, deps.namespaces, seen);
	await seen;
	const patienceMs = deps.inputs.durationMs === 0 ? LAST_LOOK_MS : FIRST_OWNERS_MS;
	await waitAtMost(owners.then(() => lookAtStalls(parts)), patienceMs, deps.cancelled, 0);
	deps.onSeen(judgement.seen(judgement.findings()));
}
async function follow(parts) {
	const { deps, sight, stopping } = parts;
	const watching = new AbortController();
	const ends = sight.follow(AbortSignal.any([stopping.signal, watching.signal]));
	loadRecorder();
	const turns = inTurns(deps.namespaces);
	let endedBy = await watchUntilEnd(parts, {
		refreshStalls: () => refreshStalls(parts, turns.next().value),
		lookCloser: () => waitAtMost(refreshDeaths(parts), LAST_LOOK_MS, deps.cancelled, 0),
		...arrivalOf(parts)
	});
	parts.untilMs = deps.nowMs();
	sight.close(parts.untilMs);
	parts.judgement.ended(endedBy);
	if (endedBy === null) await pause(LAST_SECOND_MS, deps.cancelled);
	if (endedBy === null || endedBy === "fail-fast") endedBy = await sight.last(lastLookSignal(parts)) ? endedBy : endedBy ?? "access-lost";
	watching.abort();
	await waitAtMost(ends, 800, deps.cancelled, 0);
	return endedBy;
}
async function conclude(parts, ended) {
	const { deps, examinations, stopping } = parts;
	const { cancelled } = deps;
	const untilMs = parts.untilMs ?? deps.nowMs();
	let endedBy = ended;
	await waitAtMost(examinations.done(), WIND_UP_MS, cancelled, 800);
	if (examinations.pending() === 0 && !await lookAfterLostLogs(parts)) endedBy ??= "access-lost";
	if (examinations.pending() > 0) {
		stopping.abort();
		await waitAtMost(examinations.done(), 0, stopping.signal, CUT_OFF_MS);
	}
	if (!(deps.inputs.durationMs === 0 && examinations.known().length === 0) && !stopping.signal.aborted && !cancelled.aborted) await waitAtMost(refreshDeaths(parts), LAST_LOOK_MS, cancelled, 0);
	const abandoned = examinations.giveUp();
	if (abandoned > 0) deps.warn(`${abandoned} deaths could not be looked into before the run had to end`);
	return observe(parts, cancelled.aborted ? "cancelled" : endedBy, untilMs);
}
function arrivalOf(parts) {
	if (parts.deps.inputs.waitFor === "commit") return {
		hasArrived: () => parts.awaited === null,
		waitedInVain: (waitedMs) => {
			const seconds = Math.round(waitedMs / 1e3);
			parts.errors.push(`${require_report.COMMIT_DID_NOT_COME} within ${seconds} s: ${parts.awaited?.why ?? "it is not known why"}.`);
		}
	};
	return {
		hasArrived: () => pendingRollouts(parts).length === 0,
		waitedInVain: (waitedMs) => parts.rollouts.notRolledOut(pendingRollouts(parts), waitedMs)
	};
}
function pendingRollouts({ owners, coverage }) {
	return owners.controllers().filter((each) => coverage.includesController(each) && !each.rollout.isDone);
}
function lastLookSignal({ stopping }) {
	return AbortSignal.any([stopping.signal, AbortSignal.timeout(LAST_LOOK_MS)]);
}
function* inTurns(namespaces) {
	for (let at = 0;; at = at + NAMESPACES_A_LOOK < namespaces.length ? at + NAMESPACES_A_LOOK : 0) yield namespaces.slice(at, at + NAMESPACES_A_LOOK);
}
async function refreshStalls(parts, namespaces) {
	await refreshOwners(parts, namespaces, Promise.resolve());
	await lookAtStalls(parts);
}
async function refreshOwners(parts, namespaces, seen) {
	const { owners, jobs, tracker } = parts;
	const signal = lastLookSignal(parts);
	const pods = seen.then(tracker.pods, () => []);
	const queue = createQueue(NAMESPACES_AT_ONCE);
	await Promise.all(namespaces.map((namespace) => queue.add(async () => {
		await Promise.all([owners.refresh(namespace, signal), jobs.refresh(namespace, pods, signal)]);
	})));
}
async function lookAtStalls(parts) {
	const { deps, owners, rollouts, jobs, ownRules, waitingPods, tracker } = parts;
	const signal = lastLookSignal(parts);
	parts.supersessions.look(owners.controllers());
	const isAwaited = deps.inputs.waitFor === "commit" && parts.awaited !== null && deps.inputs.durationMs > 0;
	await Promise.all([
		isAwaited ? lookForCommit(parts) : null,
		ownRules.learn(owners.controllers(), jobs, tracker.pods()),
		rollouts.look(owners.controllers(), jobs.all(), signal),
		waitingPods.look(tracker.troubled(), signal)
	]);
}
async function lookForCommit(parts) {
	const { deps, tracker, coverage, owners } = parts;
	parts.awaited = await deps.runsInstead(namedWorkloads(tracker.pods().filter(coverage.includesPod), owners));
}
async function refreshDeaths(parts) {
	await refreshStalls(parts, parts.deps.namespaces);
	await parts.examinations.again();
}
async function lookAfterLostLogs(parts) {
	const { deps, examinations, sight } = parts;
	let isSeen = true;
	for (let look = 0; look < LOST_LOG_LOOKS && !deps.cancelled.aborted && examinations.missesLogs(); look++) {
		if (look > 0) await pause(LOST_LOG_PAUSE_MS, deps.cancelled);
		isSeen = await sight.last(lastLookSignal(parts)) && isSeen;
		await waitAtMost(examinations.done(), LAST_LOOK_MS, deps.cancelled, 800);
	}
	return isSeen;
}
// src/run/awaited-commit.ts
async function commitWatcher(inputs, world) {
	if (inputs.waitFor !== "commit") return async () => null;
	const client = await world.openGitHub(inputs.waitTimeoutMs + LOOKUP_MS, world.cancelled);
	const { deployed } = await findCommit(inputs, world.github, [], client);
	const { sha } = deployed;
	if (sha === null) return async () => ({ why: `the deployed commit is not known (${deployed.from})` });
	const known = /* @__PURE__ */ new Map();
	return async (workloads) => {
		const running = await runningCommits(workloads, sha, client, known);
		const [other] = running.others;
		if (other !== void 0) return { why: `${other.workload} runs ${other.sha.slice(0, 7)} since ${other.since}, not ${sha.slice(0, 7)}` };
		return running.deployed > 0 ? null : { why: `no watched workload names a commit of this repository, so none is known to run ${sha.slice(0, 7)}` };
	};
}
const LOOKUP_MS = 2e4;
// src/run/look.ts
async function look(inputs, connection, begun, world, warn) {
	const { console, clock } = world;
	const startedMs = clock.nowMs();
	const observation = await watch({
		connection,
		inputs,
		...begun,
		namespaces: begun.namespaces.filter((namespace) => begun.rights.get(namespace)?.listPods !== false),
		nowMs: clock.nowMs,
		cancelled: world.cancelled,
		warn,
		runsInstead: await commitWatcher(inputs, world),
		onSeen: (seen) => console.line(require_report.seenLine({
			...seen,
			since: iso(begun.sinceMs)
		}, iso(clock.nowMs()))),
		signEveryMs: console.statusEveryMs,
		onArrived: () => console.line(require_report.arrivedLine(iso(clock.nowMs()), clock.nowMs() - startedMs, inputs)),
		onSign: (leftMs, seen) => console.status(require_report.signOfLife(leftMs, inputs.waitFor, seen.pods, seen.restarts)),
		onSettled: (deaths, findings) => console.line(require_report.settledLine(iso(clock.nowMs()), inputs.settleMs, deaths, findings)),
		onDeath: (death, finding) => console.line(liveLine(death, finding, startedMs, console.paint))
	});
	return {
		...observation,
		errors: [...begun.refusals, ...observation.errors]
	};
}
function liveLine(examined, finding, startedMs, paint) {
	const { death, parsed } = examined;
	const culprit = parsed?.crash?.culprit ?? null;
	return require_report.deathLine({
		at: iso(death.detectedAtMs),
		elapsedMs: Math.max(0, death.detectedAtMs - startedMs),
		instance: deathInstance(examined),
		title: finding?.title ?? null,
		place: culprit?.file == null ? null : `${culprit.file.split(/[\\/]/).pop()}${culprit.line === null ? "" : `:${culprit.line}`}`,
		failing: finding?.failing ?? false
	}, paint);
}
function nothingSeen(message, world) {
	return {
		findings: [],
		pods: 0,
		containers: 0,
		restarts: 0,
		errors: [message],
		lanes: [],
		partial: [],
		superseded: [],
		endedBy: world.cancelled.aborted ? "cancelled" : "access-lost",
		fromMs: world.clock.nowMs(),
		untilMs: world.clock.nowMs(),
		revisions: [],
		named: [],
		histories: [],
		sideBySide: [],
		namespaces: []
	};
}
function iso(ms) {
	return new Date(ms).toISOString();
}
// src/redact/safe-lines.ts
function safeLine(painted, redact) {
	const bare = (0, node_util.stripVTControlCharacters)(painted);
	const safe = redact(bare);
	return safe === bare ? written(painted) : safe;
}
// src/run/world.ts
function safeConsole(console, redact) {
	const line = (text) => safeLine(text, redact);
	return {
		paint: console.paint,
		line: (text) => console.line(line(text)),
		status: (text) => console.status(text === null ? null : line(text)),
		statusEveryMs: console.statusEveryMs,
		warning: (text) => console.warning(line(text)),
		error: (text) => console.error(line(text)),
		group: ({ title, lines }) => console.group({
			title: line(title),
			lines: line(lines.join("\n")).split("\n").map(written)
		}),
		annotate: (annotation) => console.annotate(require_safe_data.safeData(annotation, redact))
	};
}
// src/run.ts
const PUBLISH_BUDGET_MS = 6e4;
async function run(asked, given) {
	const inputs = {
		...asked,
		reportDir: openReportDir(asked.reportDir, jobOf(asked, given.github))
	};
	let redact = written;
	const world = {
		...given,
		console: safeConsole(given.console, (text) => redact(text))
	};
	const warnings = /* @__PURE__ */ new Set();
	const warn = (message) => {
		if (warnings.has(message)) return;
		warnings.add(message);
		world.console.warning(message);
	};
	let connection = null;
	let begun = null;
	let observation;
	try {
		connection = await world.connect();
		begun = await begin(inputs, connection, world, warn, (found) => {
			redact = found;
		});
		observation = await look(inputs, connection, begun, world, warn);
	} catch (error) {
		if (!(error instanceof require_errors.AccessError)) throw error;
		observation = nothingSeen(error.message, world);
		if (begun === null) redact = await world.redactor(connection?.secrets ?? []);
	} finally {
		world.console.status(null);
		connection?.close();
	}
	const watched = {
		inputs,
		world,
		connection,
		begun,
		observation,
		warnings: [...warnings],
		redact
	};
	if (observation.findings.length > 0) await saveDraft(draft(watched), inputs, world.github);
	return publish(await assemble(watched), inputs, world, redact);
}
function publish(report, inputs, world, redact) {
	return runSinks(report, inputs, {
		...world,
		redact,
		openGitHub: () => world.cancelled.aborted ? world.openGitHub(Math.max(0, require_cluster.CANCELLED_LIMITS.noticeMs - world.cancelledForMs())) : world.openGitHub(PUBLISH_BUDGET_MS, world.cancelled)
	});
}
// src/wire.ts
async function loadRedactor(inputs, secrets) {
	const { createRedactor } = await Promise.resolve().then(() => require("./redact.cjs")).then((n) => n.redact_exports);
	return createRedactor(inputs.redact, secrets);
}
function createLocate(inputs, github, folder, openRemote = async () => null) {
	let located = null;
	return async (finding, range) => {
		if (finding.crash === null) return null;
		located ??= Promise.resolve().then(() => require("./source.cjs")).then(({ createSourceMap }) => createSourceMap({
			folder,
			pathMap: inputs.pathMap,
			repositoryUrl: github === null ? null : `${github.serverUrl}/${github.owner}/${github.repo}`,
			openRemote
		}));
		return (await located)(finding.crash, range);
	};
}
Object.defineProperty(exports, "createLocate", {
	enumerable: true,
	get: function() {
		return createLocate;
	}
});
Object.defineProperty(exports, "loadRedactor", {
	enumerable: true,
	get: function() {
		return loadRedactor;
	}
});
Object.defineProperty(exports, "readPayload", {
	enumerable: true,
	get: function() {
		return readPayload;
	}
});
Object.defineProperty(exports, "refusal", {
	enumerable: true,
	get: function() {
		return refusal$1;
	}
});
Object.defineProperty(exports, "run", {
	enumerable: true,
	get: function() {
		return run;
	}
});
Object.defineProperty(exports, "sha", {
	enumerable: true,
	get: function() {
		return sha;
	}
});
Object.defineProperty(exports, "written", {
	enumerable: true,
	get: function() {
		return written;
	}
});
// 79ee04f9576a3e0b
