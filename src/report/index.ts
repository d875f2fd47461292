/** The door to the renderings of a report. Each is a pure function of the report and its context. */
export { type Annotation, renderAnnotations } from "./annotations.ts";
export {
  type CheckRunOutput,
  type PlacedAnnotation,
  renderCheckRun,
  renderDeploymentDescription,
} from "./check-run.ts";
export { isWorthAComment, renderComment, renderResolvedComment } from "./comment.ts";
export type { KnownIssue, ReportContext } from "./context.ts";
export {
  type IssueNews,
  type IssueText,
  issueTitle,
  renderDuplicate,
  renderGatheredIssue,
  renderIssue,
  renderIssueNews,
  renderIssueTable,
} from "./issue.ts";
export {
  deathLine,
  findingGroup,
  findingLine,
  GROUPS_LIMIT,
  type LiveDeath,
  type LogGroup,
  type Right,
  renderTerminal,
  rightsLine,
  type Start,
  seenLine,
  settledLine,
  signOfLife,
  startLine,
  toldLine,
  verdictLine,
} from "./job-log.ts";
export { toJson } from "./json.ts";
export { type CommentMarker, commentKey, readCommentMarker } from "./marker.ts";
export {
  deathId,
  deathsIn,
  type IssueRecord,
  isGone,
  type Occurrence,
  type OccurrenceRow,
  type Recorded,
  type RunRef,
  recordOccurrence,
  recordQuiet,
  recordTold,
} from "./occurrences.ts";
export { renderPage } from "./page/page.ts";
export { type Palette, palette } from "./palette.ts";
export { type IssueBody, readIssueBody } from "./record.ts";
export { isReported, listedOnly, reported } from "./select.ts";
export { renderSummary } from "./summary.ts";
