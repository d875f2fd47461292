/** Readers of untrusted JSON. They never throw: a value of another type reads as absent. */

/** A JSON object of unknown content. */
export type Json = Readonly<Record<string, unknown>>;

const NOTHING: Json = Object.freeze({});

/** The value if it is an object, else an empty one. */
export function object(value: unknown): Json {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : NOTHING;
}

/** The member if it is an object, else an empty one. */
export function json(value: Json, key: string): Json {
  return object(value[key]);
}

/** The value if it is an array, else an empty one. */
export function array(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value if it is a non-empty string, else null. */
export function text(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

/** The value if it is a number, else null. */
export function number(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}

/** True only for `true`. */
export function isTrue(value: unknown): boolean {
  return value === true;
}

/** The value as a moment, in milliseconds since the epoch; null if it is no time. */
export function moment(value: unknown): number | null {
  const ms = Date.parse(text(value) ?? "");
  return Number.isNaN(ms) ? null : ms;
}
