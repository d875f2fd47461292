/** Why Go programs crash, and what to do about each kind. */
import type { Hint } from "../grammar.ts";

export const goHints: Readonly<Record<string, Hint>> = {};
