/** What a rendering needs besides the report. */
import type { Cause, Time } from "../deaths/model.ts";

/** The issue of a fingerprint. */
export interface KnownIssue {
  readonly number: number;
  readonly url: string;
  readonly state: "open" | "closed";
  /** Opened by this run. */
  readonly isNew: boolean;
  /** Closed once, and reopened because the crash came back in a newer commit. */
  readonly isRegression: boolean;
  /** When the crash was seen first, null if the issue does not say. */
  readonly firstSeen: Time | null;
}

/** The run, as renderings need it. */
export interface ReportContext {
  /** `GITHUB_SERVER_URL` without a slash at the end. */
  readonly serverUrl: string;
  /** `owner/name`, null outside a repository. */
  readonly repository: string | null;
  readonly runUrl: string | null;
  readonly runNumber: number | null;
  /** Tells the comment of this environment, or job and matrix leg, from all others. Any text. */
  readonly key: string;
  /** What this run follows: `schedule` and `terminal` follow no deploy. */
  readonly occasion: "deploy" | "schedule" | "terminal";
  /** Empty is `none`. */
  readonly failOn: readonly Cause[];
  /** By fingerprint. Null if the issues were not, or could not be, looked at. */
  readonly known: ReadonlyMap<string, KnownIssue> | null;
  /** Where report.html and the logs are, as the input names it. */
  readonly reportDir: string;
  /** Name of the artifact that a later step uploads `reportDir` as; null if it is not uploaded. */
  readonly artifact: string | null;
}
