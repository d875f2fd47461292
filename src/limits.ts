/** What GitHub accepts, and the sizes we set ourselves. Sizes are UTF-8 bytes unless the name says otherwise. */

/**
 * Of a comment on an issue, a pull request or a commit, and of an issue's body; over it GitHub answers 422. GitHub
 * counts characters, we count bytes, which are never fewer.
 */
export const COMMENT_LIMIT = 65_536;

/** Of an issue's title, in characters; over it GitHub answers 422. */
export const ISSUE_TITLE_LIMIT_CHARS = 256;

/** Of the summary of one step; over it the runner drops the whole summary. */
export const STEP_SUMMARY_LIMIT = 1024 * 1024;

/** Annotations by workflow command that GitHub keeps for each type (error, warning, notice) of one step. */
export const ANNOTATIONS_PER_TYPE = 10;

/** Of the message of an annotation by workflow command, in characters; GitHub cuts the rest. */
export const ANNOTATION_MESSAGE_LIMIT_CHARS = 4_096;

/** Annotations in one request of the check-run API; more are appended by further requests. */
export const CHECK_ANNOTATIONS_PER_REQUEST = 50;

/** Of the message, and of `raw_details`, of an annotation of a check run. */
export const CHECK_ANNOTATION_MESSAGE_LIMIT = 64 * 1024;

/** Of the title of a check run, in characters. */
export const CHECK_TITLE_LIMIT_CHARS = 255;

/** Of the summary, and of the text, of a check run. */
export const CHECK_TEXT_LIMIT = 65_535;

/** Of the description of a deployment status, in characters. */
export const DEPLOYMENT_DESCRIPTION_LIMIT_CHARS = 140;

/**
 * Of a timeline in a comment or a summary. GitHub's mermaid refuses 50,000 characters; long before that nobody can read
 * it.
 */
export const TIMELINE_LIMIT = 6_000;

/** Of a header block of Slack's Block Kit, in characters. */
export const SLACK_HEADER_LIMIT_CHARS = 150;

/** Of the text of any other block of Slack's Block Kit, in characters. */
export const SLACK_BLOCK_TEXT_LIMIT_CHARS = 3_000;

/** Of a message's own text, which Slack shows in notifications, in characters; Slack recommends no more than 4,000. */
export const SLACK_TEXT_LIMIT_CHARS = 1_000;

/** Requests to GitHub that one run makes at most. The hour of GITHUB_TOKEN has 1,000 for all runs of a repository. */
export const GITHUB_REQUESTS_OF_A_RUN = 40;

/** Commits on one page of a comparison. */
export const COMPARE_COMMITS_PER_PAGE = 100;
