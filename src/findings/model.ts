/** The findings of one run: the neutral model behind every rendering. Serialised, it is report.json. */
import type { Crash, LastWords } from "../crash/model.ts";
import type { Cause, ContainerType, IgnoredBy, Instance, Time, Workload } from "../deaths/model.ts";
import type { RevisionComparison } from "./compare-revisions.ts";

/** The outcome of a run. */
export type Verdict = "passed" | "failed" | "error";

/** Where the culprit is in the repository. `url` is null if there is no commit or no repository to link to. */
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

/** A commit of the deployed range that probably brought the crash. */
export interface Suspect {
  readonly sha: string;
  readonly subject: string;
  readonly author: string;
  /** The author's login, where `mention: author` asks for it and GitHub knows it: reports mention it. */
  readonly login?: string;
  /** When it was written, RFC 3339. */
  readonly date: Time;
  readonly pullRequest: number | null;
  /** What it did, as a verb phrase: `removed the check on line 431 of store.go`. */
  readonly why: string;
  /** Compares suspects of one crash; higher is likelier. */
  readonly score: number;
}

/**
 * `new`: neither the previous revision's pods in the window nor an issue had it. `known`: one of them did. `regressed`:
 * its issue was closed. `unknown`: neither could be checked.
 */
export type Novelty = "new" | "known" | "regressed" | "unknown";

/** The part of a log that a report shows, already redacted and without escape sequences. */
export interface Excerpt {
  /** Lines before the crash; empty if `logs` forbids them. */
  readonly before: readonly string[];
  /** The crash's own lines, or the last lines where there is no crash and `logs` allows it. */
  readonly lines: readonly string[];
  /** Number of the first of `before` (else of `lines`) in the log, counted from 1. */
  readonly firstLine: number;
  /** How many lines were left out between `lines` and the end of the crash. */
  readonly omitted: number;
}

/** One trouble with all its deaths. */
export interface Finding {
  readonly fingerprint: string;
  readonly cause: Cause;
  /** One line: the runtime's own words, or a plain sentence. */
  readonly title: string;
  readonly failing: boolean;
  readonly ignoredBy: IgnoredBy | null;
  /** Why it fails, or does not, for a reader: `this pod was already in back-off when the watch began`. */
  readonly why: string;
  /** Deaths inside the window, also those whose log was missed. */
  readonly restarts: number;
  /** Set where there may have been more. */
  readonly restartsAtLeast?: true;
  readonly workload: Workload;
  readonly container: string;
  readonly containerType: ContainerType;
  /** Oldest first. */
  readonly instances: readonly Instance[];
  readonly crash: Crash | null;
  /** The line that explains an exit or a signal without a crash; null if there is none, or it must not be shown. */
  readonly lastWords: LastWords | null;
  readonly hint: string;
  readonly source: SourceLocation | null;
  /** Places in the repository of the crash's frames, by index into `crash.frames`; null if a frame is not in it. */
  readonly frameSources: readonly (SourceLocation | null)[];
  readonly snippet: Snippet | null;
  /** Likeliest first, at most three; empty rather than doubtful. */
  readonly suspects: readonly Suspect[];
  /** Why source or suspects are missing, and what mends that; or which manifests changed in the deploy. */
  readonly sourceNote: string | null;
  readonly novelty: Novelty;
  readonly excerpt: Excerpt | null;
  /** Recovered panics and thread failures seen in the same log: titles only. */
  readonly alsoSeen: readonly string[];
  /** Image of the container as its pod named it. */
  readonly image: string | null;
  /** The commit that the workload itself says it was built from (labels, annotations, image tag), else null. */
  readonly deployedSha: string | null;
  /** What was deployed with it and before it; missing if nobody asked. */
  readonly deploy?: DeployedRange;
}

/** Two commits of one workload, each with where it was read. */
export interface DeployedRange {
  readonly deployed: Deployed;
  readonly previous: Deployed | null;
  /** Commits from the one to the other, merges left out; null if that could not be counted. */
  readonly commits: number | null;
}

/** A stretch of time in the life of a container, for the timeline. */
export interface Run {
  readonly startedAt: Time | null;
  /** Null while it runs. */
  readonly finishedAt: Time | null;
  /** Index into `findings` of the finding that this end belongs to, null if it ended well or runs. */
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

/** What was deployed, and how that is known. */
export interface Deployed {
  /** Full commit id, or null if it is unknown. */
  readonly sha: string | null;
  /**
   * Where the commit was read: `input`, `push`, `workload`, `deployment`, ... or why it is unknown. One short phrase.
   */
  readonly from: string;
}

/** A commit of the repository that a workload says it runs, though another one was deployed. */
export interface RunningCommit {
  readonly sha: string;
  /** Where it was read. */
  readonly from: string;
  /** `deployment/api`. */
  readonly workload: string;
  /** When its newest pod was made. */
  readonly since: Time;
}

/** How much of the rollout was seen: `{ seen: 3, wanted: 20 }`. */
export interface PartialRollout {
  readonly workload: Workload;
  readonly seen: number;
  readonly wanted: number;
  /** The pod that keeps the others from being made, and how it is; null where none does. */
  readonly waitsFor: { readonly pod: string; readonly state: string } | null;
}

/** How the error of `wait-for: commit` begins: the run saw the cluster, but not what it was to see. */
export const COMMIT_DID_NOT_COME = "The deployed commit did not come";

/** A rollout that was followed by another one, or undone, while the watch went on. */
export interface SupersededRollout {
  readonly workload: Workload;
  readonly at: Time;
  /** Whether it went back to a revision that was there before. */
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
  /** When the watch began; deaths from `since` until then were looked up, later ones seen live. */
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
  /** What stopped the run from looking, one message each. Not empty if the verdict is `error`. */
  readonly errors: readonly string[];
  /** Failing ones first, then by time of the first death. */
  readonly findings: readonly Finding[];
  /** The kubeconfig's context, null inside a cluster. */
  readonly context: string | null;
  /** Tells the cluster (server and context) from others, as 16 hex digits; null if none was reached. */
  readonly cluster: string | null;
  readonly environment: string | null;
  readonly deployed: Deployed;
  /** The commit that runs instead of the deployed one; null if the deployed one runs, or it is unknown. */
  readonly runsInstead: RunningCommit | null;
  /** What was deployed before, as far as it was needed to look for suspects; null if it is not known. */
  readonly previous: Deployed | null;
  readonly partial: readonly PartialRollout[];
  /** Rollouts of workloads that fail which did not stay to the end of the watch. */
  readonly superseded: readonly SupersededRollout[];
  readonly lanes: readonly Lane[];
  /** Canaries; missing if no two revisions ran side by side. */
  readonly sideBySide?: readonly SideBySide[];
  /** CODEOWNERS of the files of the crashes' frames, the first the likeliest. */
  readonly owners: readonly string[];
  /**
   * The shell command that rolls back to the previous revision; null if there is none, or a GitOps tool would undo it.
   */
  readonly rollbackCommand: string | null;
  /** True if the run was cut short: `fail-fast`, `cancelled`, or null if it watched to the end. */
  readonly endedBy: "fail-fast" | "cancelled" | "access-lost" | null;
  readonly version: string;
}
