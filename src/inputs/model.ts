/** What a run is asked to do, checked and typed. */
import type { Cause, ContainerType } from "../deaths/model.ts";

export type Since =
  | { readonly kind: "ago"; readonly ms: number }
  | { readonly kind: "at"; readonly time: string }
  | { readonly kind: "last-run" };

/** A regular expression of the user's, run by an engine whose time is linear in the text, whatever the pattern. */
export interface Pattern {
  /** As the user wrote it. */
  readonly text: string;
  readonly matches: (value: string) => boolean;
  /** Every match put in place by `replacement`, taken literally. */
  readonly replace: (value: string, replacement: string) => string;
}

/** What a condition of an `ignore` rule compares with: a glob or a regular expression, compiled to one function. */
export interface Matcher {
  /** As the user wrote it. */
  readonly text: string;
  readonly matches: (value: string) => boolean;
}

export type RuleKey = "namespace" | "workload" | "pod" | "container" | "cause" | "reason" | "exit-code" | "message";

/** One line of `ignore`: all of its conditions must hold. */
export interface IgnoreRule {
  readonly text: string;
  readonly conditions: readonly { readonly key: RuleKey; readonly matcher: Matcher }[];
}

export interface WorkloadRef {
  readonly kind: "Deployment" | "StatefulSet" | "DaemonSet" | "Job" | "CronJob";
  readonly name: string;
}

export interface PathMapping {
  readonly from: string;
  readonly to: string;
}

/** Every input, checked. `null` is "not given" where that means something of its own. */
export interface Inputs {
  readonly namespaces: readonly string[];
  readonly selector: string | null;
  readonly workloads: readonly WorkloadRef[];
  readonly kubeconfig: string | null;
  readonly context: string | null;
  readonly durationMs: number;
  readonly since: Since;
  readonly intervalMs: number;
  readonly failFast: boolean;
  readonly settleMs: number;
  readonly failOn: readonly Cause[];
  readonly revisions: "all" | "current";
  readonly maxRestarts: number;
  readonly ignore: readonly IgnoreRule[];
  readonly allowEmpty: boolean;
  readonly githubToken: string | null;
  readonly comment: "auto" | "pull-request" | "commit" | "off";
  readonly issue: "auto" | "always" | "off";
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
  /** The leg's values, in one stable line; null outside a matrix. */
  readonly matrix: string | null;
  readonly annotations: boolean;
  readonly checkRun: boolean;
  readonly deploymentStatus: boolean;
  readonly environment: string | null;
  /** A full commit id, or null for `auto`. */
  readonly sha: string | null;
  readonly pathMap: readonly PathMapping[];
  readonly logs: "auto" | "always" | "never";
  readonly logLines: number;
  readonly redact: readonly Pattern[];
  readonly crashFiles: readonly string[];
  readonly reportDir: string;
  /** Runs without the crash after which an issue is said to be gone. */
  readonly resolveAfter: number;
  /** Whether an issue that is gone is closed. */
  readonly closeResolved: boolean;
  /** New issues in one run at the most. */
  readonly maxIssues: number;
}

/** The subject that an `ignore` rule is asked about. */
export interface RuleSubject {
  readonly namespace: string;
  /** Kind in lower case and name: `deployment/api`. */
  readonly workload: string;
  readonly pod: string;
  readonly container: string;
  readonly containerType: ContainerType;
  readonly cause: Cause;
  readonly reason: string;
  readonly exitCode: number | null;
  readonly message: string;
}
