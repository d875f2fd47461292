/** Differences between engines and releases in names of functions. */
import type { Rewording } from "../../grammar/rewording.ts";

/** `Grammar.functionNoise` of all JavaScript runtimes. */
export const javascriptFunctionNoise: readonly Rewording[] = [
  [/^async /, ""],
  // A static method is `Function.start` in Node 14, `Server.start` in Node 16, and `start` in Bun.
  [/^.*\.(?=[^.]+$)/, ""],
];
