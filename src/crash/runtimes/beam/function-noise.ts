/** Parts of function names that vary between Erlang's and Elixir's compilers and releases. */
import type { Namespaces } from "../../grammar/grammar.ts";
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

/** `Grammar.namespaces` of both: their traces mix the two languages. */
export const beamNamespaces: Namespaces = {
  line: /^(?:\s*def(?:module|impl|protocol)\s+|-module\(\s*'?)([\w.]+)/,
  isOutside: (printed) => /__escript__|elixir_compiler_/.test(printed),
};
