/** The findings of one run: the neutral model behind every rendering. Serialised, it is report.json. */
import type { Crash, LastWords } from "../crash/model.ts";
import type { Cause, ContainerType, IgnoredBy, Instance, Time, Workload } from "../deaths/model.ts";
import type { RevisionComparison } from "./compare-revisions.ts";

/** The outcome of a run. */
export type Verdict = "passed" | "failed" | "error";

/** The culprit's place in the repository. `url` is null without a commit or a repository to link to. */
export interface SourceLocation {
  /** From the repository's root, with forward slashes. */
  readonly path: string;
  readonly line: number;
  readonly url: string | null;
}

/** Lines of source around the culprit. */
export interface Snippet {
  readonly firstLine: number;
  readonly lines: readonly string[];
}

/** A commit of the deployed range that probably introduced the crash. */
export interface Suspect {
  readonly sha: string;
  readonly subject: string;
  readonly author: string;
  /** The author's login, if `mention: author` is set and GitHub knows it; reports mention it. */
  readonly login?: string;
  /** When it was authored, RFC 3339. */
  readonly date: Time;
  readonly pullRequest: number | null;
  /** Its change as a verb phrase: `removed the check on line 431 of store.go`. */
  readonly why: string;
  /** Compares suspects of one crash; higher is likelier. */
  readonly score: number;
}

/**
 * `new`: neither the previous revision's pods in the window nor an issue had it. `known`: one of them had.
 * `regressed`: its issue was closed. `unknown`: neither could be checked.
 */
export type Novelty = "new" | "known" | "regressed" | "unknown";

/** The part of a log that a report shows, redacted and without escape sequences. */
export interface Excerpt {
  /** Lines before the crash; empty if `logs` forbids them. */
  readonly before: readonly string[];
  /** The crash's own lines, or the last lines if there is no crash and `logs` allows it. */
  readonly lines: readonly string[];
  /** Line number of the first of `before` (else of `lines`) in the log, from 1. */
  readonly firstLine: number;
  /** Number of lines omitted between `lines` and the end of the crash. */
  readonly omitted: number;
}

/** One problem with all its deaths. */
export interface Finding {
  readonly fingerprint: string;
  readonly cause: Cause;
  /** One line: the runtime's own text, or a plain sentence. */
  readonly title: string;
  readonly failing: boolean;
  readonly ignoredBy: IgnoredBy | null;
  /** Why it fails or not, for a reader: `this pod was already in back-off when the watch began`. */
  readonly why: string;
  /** Deaths inside the window, including those whose log was missed. */
  readonly restarts: number;
  /** Set if there may have been more. */
  readonly restartsAtLeast?: true;
  readonly workload: Workload;
  readonly container: string;
  readonly containerType: ContainerType;
  /** Oldest first. */
  readonly instances: readonly Instance[];
  readonly crash: Crash | null;
  /** The line that explains an exit or a signal without a crash; null if there is none or it may not be shown. */
  readonly lastWords: LastWords | null;
  readonly hint: string;
  readonly source: SourceLocation | null;
  /** The place of each frame of `crash.frames` in the repository; null if it is not there. */
  readonly frameSources: readonly (SourceLocation | null)[];
  readonly snippet: Snippet | null;
  /** The likeliest first, at most three; empty rather than doubtful. */
  readonly suspects: readonly Suspect[];
  /** Why source or suspects are missing and how to get them, or which manifests changed in the deploy. */
  readonly sourceNote: string | null;
  readonly novelty: Novelty;
  readonly excerpt: Excerpt | null;
  /** Recovered panics and thread failures seen in the same log: titles only. */
  readonly alsoSeen: readonly string[];
  /** The container's image as its pod names it. */
  readonly image: string | null;
  /** The commit that the workload itself names (labels, annotations, image tag), else null. */
  readonly deployedSha: string | null;
  /** The commits deployed now and before; missing if they were not looked up. */
  readonly deploy?: DeployedRange;
}

/** Two commits of one workload, each with its origin. */
export interface DeployedRange {
  readonly deployed: Deployed;
  readonly previous: Deployed | null;
  /** Commits between them without merges; null if they could not be counted. */
  readonly commits: number | null;
}

/** An interval in the life of a container, for the timeline. */
export interface Run {
  readonly startedAt: Time | null;
  /** Null while it runs. */
  readonly finishedAt: Time | null;
  /** Index into `findings` of the finding of this end; null if it ended well or still runs. */
  readonly finding: number | null;
}

/** A container of a pod on the timeline. */
export interface Lane {
  readonly workload: Workload;
  readonly pod: string;
  readonly container: string;
  readonly containerType: ContainerType;
  readonly revision: "current" | "old" | "unknown";
  readonly runs: readonly Run[];
}

/** The deployed commit, and how it is known. */
export interface Deployed {
  /** The full commit ID, or null if unknown. */
  readonly sha: string | null;
  /**
   * The origin of the commit: `input`, `push`, `workload`, `deployment`, ... or why it is unknown. One short phrase.
   */
  readonly from: string;
}

/** A commit of the repository that a workload says it runs, although another one was deployed. */
export interface RunningCommit {
  readonly sha: string;
  /** Its origin. */
  readonly from: string;
  /** `deployment/api`. */
  readonly workload: string;
  /** When its newest pod was created. */
  readonly since: Time;
}

/** The part of the rollout that was seen: `{ seen: 3, wanted: 20 }`. */
export interface PartialRollout {
  readonly workload: Workload;
  readonly seen: number;
  readonly wanted: number;
  /** The pod that blocks the others, and its state; null if none does. */
  readonly waitsFor: { readonly pod: string; readonly state: string } | null;
}

/** Start of the error of `wait-for: commit`: the cluster was visible, but the commit did not arrive. */
export const COMMIT_DID_NOT_COME = "The deployed commit did not come";

/** A rollout that was followed by another one, or undone, during the watch. */
export interface SupersededRollout {
  readonly workload: Workload;
  readonly at: Time;
  /** True if it returned to an earlier revision. */
  readonly wentBack: boolean;
}

/** Two revisions of a workload that both still ran at the end of the watch. */
export interface SideBySide extends RevisionComparison {
  readonly workload: Workload;
}

/** All results of one run. */
export interface Report {
  readonly schema: 1;
  readonly verdict: Verdict;
  readonly since: Time;
  /** When the watch began; deaths between `since` and then were looked up, later ones seen live. */
  readonly watchedFrom: Time;
  readonly until: Time;
  readonly namespaces: readonly string[];
  /** Pods seen. */
  readonly pods: number;
  /** Containers seen. */
  readonly containers: number;
  /** Deaths inside the window. */
  readonly restarts: number;
  readonly warnings: readonly string[];
  /** Messages about everything that kept the run from seeing the cluster. Not empty if the verdict is `error`. */
  readonly errors: readonly string[];
  /** Failing ones first, then by time of the first death. */
  readonly findings: readonly Finding[];
  /** The kubeconfig's context, null inside a cluster. */
  readonly context: string | null;
  /** An ID of the cluster (server and context), 16 hex digits; null if none was reached. */
  readonly cluster: string | null;
  readonly environment: string | null;
  readonly deployed: Deployed;
  /** The commit that runs instead of the deployed one; null if the deployed one runs, or if unknown. */
  readonly runsInstead: RunningCommit | null;
  /** The commit deployed before, if needed to look for suspects; null if unknown. */
  readonly previous: Deployed | null;
  readonly partial: readonly PartialRollout[];
  /** Rollouts of failing workloads that did not last until the end of the watch. */
  readonly superseded: readonly SupersededRollout[];
  readonly lanes: readonly Lane[];
  /** Canaries; missing if no two revisions ran side by side. */
  readonly sideBySide?: readonly SideBySide[];
  /** CODEOWNERS of the files in the crashes' frames, the likeliest first. */
  readonly owners: readonly string[];
  /**
   * The shell command that rolls back to the previous revision; null if there is none, or if a GitOps tool would
   * revert it.
   */
  readonly rollbackCommand: string | null;
  /** Why the run ended early; null if it watched to the end. */
  readonly endedBy: "fail-fast" | "cancelled" | "access-lost" | null;
  readonly version: string;
}
