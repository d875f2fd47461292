/** Seeded random values, the same in every run. */

/** Returns an integer from 0 to below `limit`. */
export type Random = (limit: number) => number;

/** Park and Miller's generator. */
export function seeded(seed: number): Random {
  let state = (seed * 2_654_435_761) % 2_147_483_647 || 1;
  const next = (): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state;
  };
  for (let warm = 0; warm < 4; warm++) next();
  return (limit) => Math.floor((next() / 2_147_483_647) * limit);
}

export const LOWER = "abcdefghijklmnopqrstuvwxyz";
export const UPPER = LOWER.toUpperCase();
export const DIGITS = "0123456789";
export const HEX = "0123456789abcdef";

/** `length` random characters of the alphabet. */
export function draw(random: Random, length: number, alphabet: string): string {
  return Array.from({ length }, () => alphabet[random(alphabet.length)]).join("");
}

export function pick<T>(random: Random, from: readonly T[]): T {
  return from[random(from.length)] as T;
}
