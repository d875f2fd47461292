/** Hints by the type of the root error. */
import type { Draft } from "./grammar.ts";

/** Advice by a type's name without its package, from the error's message and its place. */
export type HintsByType = Readonly<Record<string, (message: string, place: string) => string>>;

/** Maximum number of characters of a message to quote. */
const LONGEST_MESSAGE = 500;

/** The advice for the root of the chain; null if its type has none. */
export function hintByType(hints: HintsByType, { chain: [root] }: Draft, place: string): string | null {
  const type = root?.type ?? "";
  const name = type.slice(type.lastIndexOf(".") + 1);
  const message = (root?.message ?? "").slice(0, LONGEST_MESSAGE);
  return Object.hasOwn(hints, name) ? (hints[name]?.(message, place) ?? null) : null;
}
