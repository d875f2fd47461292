/** A look: what a run watched, and on whose behalf. It identifies the comment and decides who may resolve it. */
import { createHash } from "node:crypto";
import type { Report } from "../../findings/model.ts";
import { ALL_NAMESPACES, type Inputs } from "../../inputs.ts";
import type { GitHubContext } from "../context.ts";

/** Each part is a hash, so that a comment does not reveal a cluster's address. */
export interface Look {
  /** The environment, else workflow, job, matrix leg and step. */
  readonly who: string;
  /** API server and context. */
  readonly cluster: string;
  /** Sorted. `*` means all. */
  readonly namespaces: readonly string[];
  /** Null for all pods. */
  readonly selector: string | null;
  /** Sorted; empty for all. */
  readonly workloads: readonly string[];
}

/** The inputs that define a look. */
export type LookInputs = Pick<Inputs, "namespaces" | "selector" | "workloads" | "matrix">;
/** The parts of a report that define a look. */
export type LookReport = Pick<Report, "environment" | "cluster" | "namespaces">;

/** The look of a run. */
export function lookOf(report: LookReport, inputs: LookInputs, context: GitHubContext | null): Look {
  const all = inputs.namespaces.includes(ALL_NAMESPACES);
  return {
    who: digest(
      report.environment === null ? ["job", ...stepOf(inputs, context)] : ["environment", report.environment],
    ),
    cluster: report.cluster ?? NO_CLUSTER,
    namespaces: all ? [ALL_NAMESPACES] : listOf(report.namespaces),
    selector: inputs.selector === null ? null : digest(inputs.selector, PART_DIGITS),
    workloads: listOf(inputs.workloads.map(({ text }) => text)),
  };
}

/** Workflow, job, leg and step: the position of a run in the repository's workflows. */
export function stepOf({ matrix }: Pick<Inputs, "matrix">, context: GitHubContext | null): readonly (string | null)[] {
  return [context?.workflowPath ?? context?.workflow ?? "", context?.job ?? "", matrix, context?.step ?? ""];
}

/** The key of a look's comment. */
export function lookKey(look: Look): string {
  return digest(look, 32);
}

/** True if `look` covered everything that `other` watched, for the same environment or step. */
export function covers(look: Look, other: Look): boolean {
  return (
    look.who === other.who &&
    look.cluster === other.cluster &&
    (look.namespaces.includes(ALL_NAMESPACES) || isSubset(other.namespaces, look.namespaces)) &&
    (look.selector === null || look.selector === other.selector) &&
    (look.workloads.length === 0 || (other.workloads.length > 0 && isSubset(other.workloads, look.workloads)))
  );
}

/** The cluster part if no cluster was reached. */
export const NO_CLUSTER = "0".repeat(16);

/** Hex digits per hash in a list. */
export const PART_DIGITS = 10;

/** Longest list that is stored entry by entry; a longer one is hashed as a whole and matches only itself. */
export const LIST_LIMIT = 24;

function listOf(names: readonly string[]): readonly string[] {
  const sorted = [...new Set(names)].sort();
  return sorted.length > LIST_LIMIT
    ? [digest(sorted, PART_DIGITS)]
    : sorted.map((name) => digest(name, PART_DIGITS)).sort();
}

function isSubset(part: readonly string[], whole: readonly string[]): boolean {
  return part.every((each) => whole.includes(each));
}

/** Hex digits of the SHA-256 of the value's JSON, which keeps its parts apart. */
export function digest(value: unknown, digits = 16): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, digits);
}
