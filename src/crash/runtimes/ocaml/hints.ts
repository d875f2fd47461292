/** Hints for OCaml's crashes. */
import type { Draft, Hint } from "../../grammar/grammar.ts";

const HOW_TO_TRACE =
  "Compile with -g and set OCAMLRUNPARAM=b in the container's env, and the next crash says where it was raised.";

/** `Grammar.hints` of OCaml. */
export const ocamlHints: Readonly<Record<string, Hint>> = {
  uncaught: (draft) => `${whyOf(draft)} ${adviceOf(draft)}`,
  assertion: (draft) =>
    `An assert did not hold${at(draft)}. Read what it states, and why its caller did not keep to it.`,
  "stack-overflow":
    "A function called itself until the stack was full. Make it tail-recursive (List.rev_map, an accumulator), or raise the limit with ulimit -s.",
  "thread-exception":
    "A thread died of an exception and the program went on without it. Catch it at the thread's function, or hand it to who waits for the thread.",
  "startup-module-not-found":
    "The bytecode needs a C library that is not in the image. Install its package, or link with -custom or natively.",
  "startup-failure":
    "The bytecode does not fit the OCaml runtime in the image. Build and run it with the same version, or ship a native executable.",
};

/** `Grammar.stackSetting` of OCaml. */
export function ocamlStackSetting({ kind }: Draft): string | null {
  return kind === "uncaught" ? HOW_TO_TRACE : null;
}

function whyOf({ chain, message }: Draft): string {
  const type = chain.at(-1)?.type ?? "";
  if (/(?:^|\.)Not_found$/.test(type))
    return "A lookup found nothing, and its Not_found reached the top of the program.";
  if (type === "Match_failure") return "A value met no pattern of a match; warning 8 names such places at build time.";
  if (type === "Invalid_argument" && message === "index out of bounds")
    return "An array or string was read beyond its end.";
  return "An exception reached the top of the program and nothing caught it.";
}

function adviceOf(draft: Draft): string {
  const type = draft.chain.at(-1)?.type ?? "";
  if (/(?:^|\.)Not_found$/.test(type)) return `Use the variant that returns an option${at(draft)}, and handle None.`;
  if (type === "Match_failure") return `Handle the missing case${at(draft)}.`;
  return `Start${at(draft)}, and handle it there or do not let it happen.`;
}

function at({ culprit }: Draft): string {
  if (culprit?.file == null) return culprit?.function == null ? "" : ` in ${culprit.function}`;
  return ` at ${culprit.file}:${culprit.line}`;
}
