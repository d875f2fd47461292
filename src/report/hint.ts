/** Splits a hint into why and what to do; a single sentence is only the former. */
export function hintParts(hint: string): [why: string, todo: string | null] {
  const end = /[.!?] (?=[A-Z`])/.exec(hint);
  return end === null ? [hint, null] : [hint.slice(0, end.index + 1), hint.slice(end.index + 2)];
}
