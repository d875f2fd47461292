/** Fields that are no longer set, and that the line of the crash found missing. */
import { failingParts } from "./failure.ts";
import type { Judged, SuspectEvidence } from "./judged.ts";
import { canUse } from "./kinds.ts";
import { keysOf, LOOP } from "./pairs.ts";
import { baseName, escaped, withoutComment } from "./tokens.ts";
import type { TracePlace } from "./trace.ts";
import { WEIGHTS } from "./weights.ts";

/** A key of an object, a record or a data file was removed, and the line uses the value read by it. */
export function lostField({ change, hunk, path }: Judged, place: TracePlace): SuspectEvidence | null {
  if (place.failure?.kind !== "nothing" || hunk.removed.length === 0 || !canUse(path, place.path)) return null;
  // It may still be set elsewhere in the file.
  const left = keysIn(
    change.hunks.flatMap(({ added }) => added),
    path,
  );
  for (const name of keysIn(hunk.removed, path))
    if (!left.has(name) && isAsked(name, place))
      return {
        score: WEIGHTS.used.lostField * place.usedWeight,
        why: `removed ${name} in ${baseName(path)}, which line ${place.line} of ${baseName(place.path)} uses`,
        isOfFailure: true,
      };
  return null;
}

function keysIn(lines: readonly string[], path: string): ReadonlySet<string> {
  return new Set(
    lines.flatMap((line) => (LOOP.test(line) ? [] : keysOf(withoutComment(line, path)).map(({ name }) => name))),
  );
}

/** True if the line reads a field of that name and continues from there: `row.limit.max`, `@title.upcase`. */
function isAsked(name: string, { text, failure }: TracePlace): boolean {
  const field = `(?:[\\w)\\]]\\??\\.|->|@)${escaped(name)}`;
  const parts = failure === null ? [] : failingParts(text, failure);
  if (parts.length > 0) return parts.some((part) => new RegExp(`${field}$`).test(part));
  return new RegExp(`${field}(?:\\.|->|\\[)`).test(text);
}
