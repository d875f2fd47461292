/** Readers of foreign JSON that never throw: what is not of the type asked for is absent. */

export type Json = Readonly<Record<string, unknown>>;

const NOTHING: Json = Object.freeze({});

/** The value as an object, an empty one where it is none. */
export function object(value: unknown): Json {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : NOTHING;
}

/** The member as an object, an empty one where it is none. */
export function json(value: Json, key: string): Json {
  return object(value[key]);
}

/** The value as an array, an empty one where it is none. */
export function array(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value as text; null where it is none, or empty. */
export function text(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

/** The value as a number, null where it is none. */
export function number(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}

/** Whether the value is true. */
export function boolean(value: unknown): boolean {
  return value === true;
}

/** The value as a moment, in milliseconds since the epoch; null where it is no time. */
export function moment(value: unknown): number | null {
  const ms = Date.parse(text(value) ?? "");
  return Number.isNaN(ms) ? null : ms;
}
