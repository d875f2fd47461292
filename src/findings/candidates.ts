/** Candidates for findings: deaths, stalls and other problems, each on its own. */
import type { Cause, ContainerType, IgnoredBy, Instance, JobEnd, Workload } from "../deaths/model.ts";
import type { TrackedContainer } from "../deaths/pod-tracker.ts";
import type { PodSnapshot } from "../deaths/snapshot.ts";
import type { IgnoreRule, RuleSubject } from "../inputs.ts";
import type { ExaminedDeath, ExaminedJob, ExaminedStall, ExaminedUnready } from "./evidence.ts";

/** Settings in a workload's annotations. */
export interface OwnRules {
  readonly ignore: readonly IgnoreRule[];
  readonly maxRestarts: number | null;
}

/** The inputs that decide what fails. */
export interface Rules {
  readonly failOn: readonly Cause[];
  readonly revisions: "all" | "current";
  readonly maxRestarts: number;
  readonly recovered: "auto" | "fail" | "pass";
  readonly ignore: readonly IgnoreRule[];
  readonly ruleMatches: (rule: IgnoreRule, subject: RuleSubject) => boolean;
  /** Settings of the workload itself; null if it has none. */
  readonly own: (workload: Workload, pod: PodSnapshot | null) => OwnRules | null;
}

/** The facts of a run at one moment. */
export interface WatchState {
  readonly deaths: readonly ExaminedDeath[];
  readonly stalls: readonly ExaminedStall[];
  readonly unready: readonly ExaminedUnready[];
  readonly jobs: readonly ExaminedJob[];
  readonly containers: readonly TrackedContainer[];
  /** The result of the pod's Job; null if it has not ended, or there is no Job. */
  readonly jobEnd: (pod: PodSnapshot) => JobEnd | null;
  readonly sinceMs: number;
  /** When the watch began. */
  readonly startedMs: number;
  /** `since: auto`: for pods created before `sinceMs`, only deaths during the watch count. */
  readonly onlyDeploy: boolean;
  readonly nowMs: number;
  /** The watch has ended: a container in back-off now fails, whenever it last died. */
  readonly final: boolean;
  /** The watch was shorter than the time after which a stall fails. */
  readonly shortWatch: boolean;
  /** A single look: stalls are judged by the age of the pod. */
  readonly oneLook: boolean;
  readonly eventsKnown: boolean;
}

/** One problem on its own: whether it counts, and if not, why. */
export interface Candidate {
  readonly instance: Instance;
  readonly cause: Cause;
  readonly workload: Workload;
  readonly container: string;
  readonly containerType: ContainerType;
  readonly ignoredBy: IgnoredBy | null;
  /** Why it fails or not: one clause. */
  readonly why: string;
  readonly inside: boolean;
  readonly death: ExaminedDeath | null;
  readonly stall: ExaminedStall | null;
  readonly job: ExaminedJob | null;
  /** The message of the event or condition that shows a stall. */
  readonly message: string;
  readonly endsAgain: boolean;
  readonly key: string | null;
  /** The death that stands in for this one if its own log is lost. */
  readonly sibling: Candidate | null;
}

/** When it happened, for the order of a finding's instances. */
export function momentOf(candidate: Candidate): string {
  return candidate.instance.finishedAt ?? candidate.instance.detectedAt;
}

/** `deployment/api`, as an `ignore` rule names it. */
export function subjectWorkload(workload: Workload): string {
  return `${workload.kind.toLowerCase()}/${workload.name}`;
}
