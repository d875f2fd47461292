/** Checks for which the program throws: which side of the comparison has to grow for that. */
import type { Judged } from "./judged.ts";
import { tokensOf } from "./tokens.ts";
import type { TracePlace } from "./trace.ts";

/** True if a changed number moves a compared value away from the failure: a lower minimum, a larger capacity. */
export function isLessLikely({ hunk, isNumeric, path }: Judged, name: string, { used, failure }: TracePlace): boolean {
  if (!isNumeric || failure?.kind !== "other") return false;
  const step = stepOf(tokensOf(hunk.removed, path), tokensOf(hunk.added, path));
  const [, left = "", sign = "", right = ""] = /^([^<>]*)([<>])=?([^<>]*)$/.exec(used) ?? [];
  if (step === 0 || sign === "") return false;
  const has = (side: string) => (side.match(/\w+/g) ?? []).some((word) => plain(word) === plain(lastOf(name)));
  const [onLeft, onRight] = [has(left), has(right)];
  if (onLeft === onRight) return false;
  return step > 0 === ((sign === "<") === onLeft);
}

/** 1 if all changed numbers grew, -1 if all fell, 0 if they differ. */
function stepOf(before: readonly string[], after: readonly string[]): number {
  const steps = new Set(
    after.flatMap((token, at) =>
      token === before[at] ? [] : [Math.sign(numberIn(token) - numberIn(before[at] ?? ""))],
    ),
  );
  const [only = 0] = steps;
  return steps.size === 1 ? only : 0;
}

function numberIn(token: string): number {
  return Number.parseFloat(token.replace(/_/g, ""));
}

function lastOf(key: string): string {
  return key.slice(Math.max(key.lastIndexOf("."), key.lastIndexOf("-")) + 1);
}

function plain(name: string): string {
  return name.replace(/_/g, "").toLowerCase();
}
