import { refuse } from "./unaccepted.ts";

/**
 * The values of a matrix leg as one line that does not depend on their order, `node=24, os=linux`; null outside a
 * matrix, for which the runner's `toJSON(matrix)` is `null`.
 */
export function matrixLine(text: string): string | null {
  const value = parsed(text);
  if (value === null) return null;
  if (typeof value !== "object" || Array.isArray(value)) refuse(text, FORM);
  const entries = Object.entries(value).sort(byKey);
  return entries.length === 0 ? null : entries.map(([key, entry]) => `${plain(key)}=${plain(entry)}`).join(", ");
}

const FORM = "write a JSON object, as `toJSON(matrix)` gives it, or `null`";

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse(text, FORM);
  }
}

function byKey([left]: [string, unknown], [right]: [string, unknown]): number {
  return left < right ? -1 : 1;
}

/** Quoted if it would be ambiguous to a reader or in a comparison of two lines. */
function plain(value: unknown): string {
  if (typeof value === "string" && /^[\w./:@+-]+(?: [\w./:@+-]+)*$/.test(value)) return value;
  return JSON.stringify(value, (_, entry: unknown) =>
    typeof entry === "object" && entry !== null && !Array.isArray(entry)
      ? Object.fromEntries(Object.entries(entry).sort(byKey))
      : entry,
  );
}
