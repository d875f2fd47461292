var rule = (function(method, path, ...needs) {
	return {
		method,
		path,
		needs
	};
});
var firstLine = (function(message) {
	if (message.trimStart().startsWith("<")) return "";
	return (message.split(/\n| - https?:/)[0] ?? "").slice(0, 200);
});
import { n as UnreadableAnswer, t as BudgetSpent } from "./github-failures.js";
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
function refusal(what, error, permission, context) {
	return `${what}: ${reason(error, permission, context)}`;
}
const READ_ONLY = {
	fork: "the token of a run for a fork's pull request can only read",
	dependabot: "the token of a run that Dependabot started can only read unless the `permissions` of the job add it"
};
function reason(error, permission, context) {
	const status = statusOf(error);
	const answer = error instanceof Error ? firstLine(error.message) : String(error);
	if (error instanceof BudgetSpent) return answer;
	if (error instanceof UnreadableAnswer) return `the response is not from GitHub's API (${answer}); check \`GITHUB_API_URL\` and the proxy`;
	if (status === null && !wasSent(error)) return `the request could not be sent (${answer})`;
	if (status === null) return `GitHub did not answer (${answer})`;
	if (isLocked(error)) return "the conversation is locked";
	if (isRateLimited(error)) return "GitHub's rate limit does not allow it for now";
	if (status === 401) return "the token is invalid or has expired";
	if (status === 410) return "issues are disabled in this repository";
	if ((status === 403 || status === 404) && SAYS_NO_MORE.test(answer)) {
		const needed = neededFor(error, permission);
		if (context.readOnly !== null && needed.endsWith("write")) return `it needs \`${needed}\`, and ${READ_ONLY[context.readOnly]}; the summary and the annotations have it all`;
		return `GitHub answered ${status}; add \`${needed}\` to the \`permissions\` of the job`;
	}
	return `GitHub answered ${status}${answer === "" ? "" : ` (${answer})`}`;
}
const SAYS_NO_MORE = /^(?:Resource not accessible\b.*|Not Found|Forbidden|)$/i;
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
	if (error instanceof UnreadableAnswer) return true;
	return error instanceof Error && ("request" in error || error.name === "AbortError");
}
function isRateLimited(error) {
	const status = statusOf(error);
	return status === 429 || status === 403 && error instanceof Error && /\brate limit\b/i.test(error.message);
}
export { willRefuseAgain as a, statusOf as i, isUncertain as n, refusal as r, isForbiddenWrite as t };
