/** A look: what a run watched, and for whom. It identifies the comment, and decides who may resolve it. */
import { createHash } from "node:crypto";
import type { Report } from "../../findings/model.ts";
import { ALL_NAMESPACES, type Inputs } from "../../inputs.ts";
import type { GitHubContext } from "../context.ts";

/** Each part is a hash, so a comment does not reveal a cluster's address. */
export interface Look {
  /** The environment, else workflow, job, leg of the matrix and step. */
  readonly who: string;
  /** API server and context. */
  readonly cluster: string;
  /** Sorted. `*` is all of them. */
  readonly namespaces: readonly string[];
  /** Null for all pods. */
  readonly selector: string | null;
  /** Sorted; empty for all. */
  readonly workloads: readonly string[];
}

/** The inputs that make a look. */
export type LookInputs = Pick<Inputs, "namespaces" | "selector" | "workloads" | "matrix">;
/** The parts of a report that make a look. */
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

/** Workflow, job, leg and step: where in the repository's workflows a run is. */
export function stepOf({ matrix }: Pick<Inputs, "matrix">, context: GitHubContext | null): readonly (string | null)[] {
  return [context?.workflowPath ?? context?.workflow ?? "", context?.job ?? "", matrix, context?.step ?? ""];
}

/** The key of a look's comment. */
export function lookKey(look: Look): string {
  return digest(look, 32);
}

/** True if `look` saw all that `other` looked at, for the same environment or step. */
export function covers(look: Look, other: Look): boolean {
  return (
    look.who === other.who &&
    look.cluster === other.cluster &&
    (look.namespaces.includes(ALL_NAMESPACES) || isSubset(other.namespaces, look.namespaces)) &&
    (look.selector === null || look.selector === other.selector) &&
    (look.workloads.length === 0 || (other.workloads.length > 0 && isSubset(other.workloads, look.workloads)))
  );
}

/** Where no cluster was reached, nothing was looked at. */
export const NO_CLUSTER = "0".repeat(16);

/** Digits of a hash in a list. */
export const PART_DIGITS = 10;

/** Entries of a list that are told apart; a longer list is one entry, which only the same list matches. */
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
