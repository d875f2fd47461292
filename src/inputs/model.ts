/** Types of input values. */
import type { Cause, ContainerType } from "../deaths/model.ts";

/** The parsed input `since`. */
export type Since =
  | { readonly kind: "ago"; readonly ms: number }
  | { readonly kind: "at"; readonly time: string }
  | { readonly kind: "last-run" }
  /** Deaths that this deploy may have caused. */
  | { readonly kind: "deploy" };

/** A user's regular expression, run by an engine whose time is linear in the text, whatever the pattern. */
export interface Pattern {
  /** The text as the user wrote it. */
  readonly text: string;
  readonly matches: (value: string) => boolean;
  /** Calls `add` with the bounds of each match. */
  readonly find: (value: string, add: (start: number, end: number) => void) => void;
}

/** The right side of a condition in an `ignore` rule: a glob or a regular expression, compiled to one function. */
export interface Matcher {
  /** The text as the user wrote it. */
  readonly text: string;
  readonly matches: (value: string) => boolean;
}

/** The keys of conditions in `ignore`. */
export type RuleKey = "namespace" | "workload" | "pod" | "container" | "cause" | "reason" | "exit-code" | "message";

/** One line of `ignore`: all of its conditions must hold. */
export interface IgnoreRule {
  readonly text: string;
  readonly conditions: readonly { readonly key: RuleKey; readonly matcher: Matcher }[];
}

/** One line of `path-map`. */
export interface PathMapping {
  readonly from: string;
  readonly to: string;
}

/** The subject that an `ignore` rule is applied to. */
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
