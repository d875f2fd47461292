/** What one run found: the one neutral model behind every rendering. Serialised, it is report.json. */
import type { Crash } from "../crash/model.ts";
import type { Cause, ContainerType, Instance, Time, Workload } from "../deaths/model.ts";

export type Verdict = "passed" | "failed" | "error";

/** Why a finding does not fail. */
export type IgnoredBy = "ignore" | "max-restarts" | "fail-on" | "old-revision" | "before-since" | "expected";

/** Where the culprit is in the repository. `url` is null where there is no commit or no repository to link to. */
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

/** The newest commit that touched the culprit's line. */
export interface Suspect {
  readonly sha: string;
  readonly subject: string;
  readonly author: string;
  /** RFC 3339. */
  readonly date: Time;
}

/** The part of a log that a report shows, already redacted and without escape sequences. */
export interface Excerpt {
  /** Lines before the crash; empty where `logs` forbids them. */
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
  readonly hint: string;
  readonly source: SourceLocation | null;
  /** Places in the repository of the crash's frames, by index into `crash.frames`; null where a frame is not in it. */
  readonly frameSources: readonly (SourceLocation | null)[];
  readonly snippet: Snippet | null;
  readonly suspect: Suspect | null;
  readonly excerpt: Excerpt | null;
  /** Recovered panics and thread failures seen in the same log: titles only. */
  readonly alsoSeen: readonly string[];
  /** Image of the container as its pod named it. */
  readonly image: string | null;
  /** The commit that the workload itself says it was built from (labels, annotations, image tag), else null. */
  readonly deployedSha: string | null;
}

/** A stretch of time in the life of a container, for the timeline. */
export interface Run {
  readonly startedAt: Time | null;
  /** Null while it runs. */
  readonly finishedAt: Time | null;
  /** Index into `findings` of the finding that this end belongs to, null where it ended well or runs. */
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
  /** Full commit id, or null where it is unknown. */
  readonly sha: string | null;
  /** Where the commit was read: `input`, `push`, `workload`, `deployment`, ... or why it is unknown. One short phrase. */
  readonly from: string;
}

/** How much of the rollout was seen: `{ seen: 3, wanted: 20 }`. */
export interface PartialRollout {
  readonly workload: Workload;
  readonly seen: number;
  readonly wanted: number;
}

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
  /** What stopped the run from looking, one message each. Not empty where the verdict is `error`. */
  readonly errors: readonly string[];
  /** Failing ones first, then by time of the first death. */
  readonly findings: readonly Finding[];
  /** The kubeconfig's context, null inside a cluster. */
  readonly context: string | null;
  readonly environment: string | null;
  readonly deployed: Deployed;
  readonly partial: readonly PartialRollout[];
  readonly lanes: readonly Lane[];
  /** Whether the run was cut short: `fail-fast`, `cancelled`, or null where it watched to the end. */
  readonly endedBy: "fail-fast" | "cancelled" | "access-lost" | null;
  readonly version: string;
}
