/** A hint in its parts: a sentence on why, and what to do; where it is a single sentence, only that. */
export function hintParts(hint: string): [why: string, todo: string | null] {
  const end = /[.!?] (?=[A-Z`])/.exec(hint);
  return end === null ? [hint, null] : [hint.slice(0, end.index + 1), hint.slice(end.index + 2)];
}
