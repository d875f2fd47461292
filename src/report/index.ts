/** The entry to the renderings of a report. Each is a pure function of the report and its context. */
export { type Annotation, renderAnnotations } from "./annotations.ts";
export {
  type PlacedAnnotation,
  renderCheckRun,
  renderDeploymentDescription,
} from "./check-run.ts";
export { isWorthAComment, renderComment, renderResolvedComment } from "./comment.ts";
export type { KnownIssue, ReportContext } from "./context.ts";
export { cutMarkdown, sizeOf } from "./cut.ts";
export { fold } from "./fold.ts";
export {
  type IssueNews,
  type IssueText,
  renderDuplicate,
  renderGatheredIssue,
  renderIssue,
  renderIssueNews,
  renderIssueTable,
} from "./issue.ts";
export {
  arrivedLine,
  deathLine,
  findingGroup,
  findingLine,
  GROUPS_LIMIT,
  type LogGroup,
  publishedLine,
  renderTerminal,
  rightsLine,
  seenLine,
  settledLine,
  signOfLife,
  startLine,
  verdictLine,
} from "./job-log.ts";
export { toJson } from "./json.ts";
export { commentKey, readCommentMarker, withKey } from "./marker.ts";
export {
  deathId,
  type IssueRecord,
  isGone,
  markPublished,
  type Occurrence,
  type Place,
  type Recorded,
  recordOccurrence,
  recordQuiet,
} from "./occurrences.ts";
export { renderPage } from "./page/page.ts";
export { type Palette, palette } from "./palette.ts";
export { readIssueBody } from "./record.ts";
export { isReported, reported } from "./select.ts";
export { renderSlack } from "./slack.ts";
export { renderSummary } from "./summary.ts";
export { renderTitle } from "./title.ts";
