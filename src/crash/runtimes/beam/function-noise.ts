/** Parts of function names that the compilers of Erlang and Elixir and their releases change. */
import type { Rewording } from "../../grammar/rewording.ts";

/** `Grammar.functionNoise` of both. */
export const beamFunctionNoise: readonly Rewording[] = [
  [/(?<=:elixir_compiler_)\d+/, ""],
  [/(?<=fun-)\d+(?=-)/g, ""],
  // Code outside any function of a script has a frame since Elixir 1.17; a script's own module has its times in
  // its name.
  [/^\(file\)$/, ""],
  [/__escript__[\d_]+(?=:)/, ""],
];

/** `Grammar.namespaceLine` of both: their traces mix the two languages. */
export const beamNamespaceLine = /^(?:\s*def(?:module|impl|protocol)\s+|-module\(\s*'?)([\w.]+)/;
