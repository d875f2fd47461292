/** The context of a rendering, besides the report. */
import type { Cause, Time } from "../deaths/model.ts";

/** The issue of a fingerprint. */
export interface KnownIssue {
  readonly number: number;
  readonly url: string;
  readonly state: "open" | "closed";
  /** Opened by this run. */
  readonly isNew: boolean;
  /** Closed before, and reopened because the crash came back in a newer commit. */
  readonly isRegression: boolean;
  /** When the crash was first seen; null if the issue does not say. */
  readonly firstSeen: Time | null;
}

/** The run, as renderings need it. */
export interface ReportContext {
  /** `GITHUB_SERVER_URL` without a trailing slash. */
  readonly serverUrl: string;
  /** `owner/name`, null outside a repository. */
  readonly repository: string | null;
  readonly runUrl: string | null;
  readonly runNumber: number | null;
  /** Tells the comment of this environment, or job and matrix leg, from all others. Any text. */
  readonly key: string;
  /** The run's trigger: `schedule` and `terminal` follow no deploy. */
  readonly occasion: "deploy" | "schedule" | "terminal";
  /** Empty for `none`. */
  readonly failOn: readonly Cause[];
  /** By fingerprint. Null if issues were not or could not be read. */
  readonly known: ReadonlyMap<string, KnownIssue> | null;
  /** The path of report.html and the logs, as the input gives it. */
  readonly reportDir: string;
  /** Name of the artifact that a later step uploads `reportDir` as; null if it is not uploaded. */
  readonly artifact: string | null;
}
