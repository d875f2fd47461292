/** Parts of function names that vary between Erlang's and Elixir's compilers and releases. */
import type { Namespaces } from "../../grammar/grammar.ts";

/** `Identity.bareName` of both. */
export function bareBeamName(name: string): string {
  return (
    name
      .replace(/(?<=:elixir_compiler_)\d+/, "")
      .replace(/(?<=fun-)\d+(?=-)/g, "")
      // Code outside any function of a script has a frame since Elixir 1.17; a script's own module has its times in
      // its name.
      .replace(/^\(file\)$/, "")
      .replace(/__escript__[\d_]+(?=:)/, "")
  );
}

/** `Grammar.namespaces` of both: their traces mix the two languages. */
export const beamNamespaces: Namespaces = {
  line: /^(?:\s*def(?:module|impl|protocol)\s+|-module\(\s*'?)([\w.]+)/,
  isOutside: (printed) => /__escript__|elixir_compiler_/.test(printed),
};
