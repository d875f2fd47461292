/** GitHub's limits, and sizes of our own. Sizes are UTF-8 bytes unless the name says otherwise. */

/**
 * Comment on an issue, a pull request or a commit, and body of an issue; beyond it GitHub answers 422. GitHub counts
 * characters, we count bytes, which are never fewer.
 */
export const COMMENT_LIMIT = 65_536;

/** Title of an issue, in characters; beyond it GitHub answers 422. */
export const ISSUE_TITLE_LIMIT_CHARS = 256;

/** Summary of one step; beyond it the runner drops the whole summary. */
export const STEP_SUMMARY_LIMIT = 1024 * 1024;

/** Annotations by workflow command that GitHub keeps per type (error, warning, notice) of one step. */
export const ANNOTATIONS_PER_TYPE = 10;

/** Message of an annotation by workflow command, in characters; GitHub cuts the rest. */
export const ANNOTATION_MESSAGE_LIMIT_CHARS = 4_096;

/** Annotations in one request of the check-run API; further requests append more. */
export const CHECK_ANNOTATIONS_PER_REQUEST = 50;

/** Message, and `raw_details`, of an annotation of a check run. */
export const CHECK_ANNOTATION_MESSAGE_LIMIT = 64 * 1024;

/** Title of a check run, in characters. */
export const CHECK_TITLE_LIMIT_CHARS = 255;

/** Summary, and text, of a check run. */
export const CHECK_TEXT_LIMIT = 65_535;

/** Description of a deployment status, in characters. */
export const DEPLOYMENT_DESCRIPTION_LIMIT_CHARS = 140;

/**
 * Timeline in a comment or a summary. GitHub's mermaid refuses 50,000 characters, but a chart is unreadable long
 * before that.
 */
export const TIMELINE_LIMIT = 6_000;

/** Header block of Slack's Block Kit, in characters. */
export const SLACK_HEADER_LIMIT_CHARS = 150;

/** Text of any other block of Slack's Block Kit, in characters. */
export const SLACK_BLOCK_TEXT_LIMIT_CHARS = 3_000;

/** A message's own text, which Slack shows in notifications, in characters; Slack recommends at most 4,000. */
export const SLACK_TEXT_LIMIT_CHARS = 1_000;

/** Maximum number of requests to GitHub per run. GITHUB_TOKEN has 1,000 per hour for all runs of a repository. */
export const GITHUB_REQUESTS_OF_A_RUN = 40;

/** Commits per page of a comparison. */
export const COMPARE_COMMITS_PER_PAGE = 100;
