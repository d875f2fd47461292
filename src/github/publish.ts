/** The report to every sink on GitHub that was asked for. Each may fail alone; none changes the verdict. */
import type { Report } from "../findings/model.ts";
import type { Inputs } from "../inputs.ts";
import type { KnownIssue } from "../report/context.ts";
import type { GitHubClient } from "./client.ts";
import type { GitHubContext } from "./context.ts";

export interface Published {
  readonly commentUrl: string | null;
  /** Of the issues that this run opened, reopened or brought up to date. */
  readonly issueUrls: readonly string[];
  /** What was told where, one phrase each: `comment https://...`. */
  readonly told: readonly string[];
  readonly warnings: readonly string[];
  /** By fingerprint; null where the issues were not, or could not be, looked at. For what is rendered afterwards (summary, page). */
  readonly known: ReadonlyMap<string, KnownIssue> | null;
}

export interface PublishDeps {
  readonly client: GitHubClient;
  /** The time of day, for what is written into issues. */
  readonly now: () => Date;
}

/** Tells the report wherever `inputs` want it told. Never throws. */
export async function publish(
  _report: Report,
  _inputs: Inputs,
  _context: GitHubContext,
  _deps: PublishDeps,
): Promise<Published> {
  return { commentUrl: null, issueUrls: [], told: [], warnings: [], known: null };
}
