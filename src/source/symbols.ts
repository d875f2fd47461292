/** The identifier in the source's definition for a printed function name. */
import type { Runtime } from "../crash/model.ts";
import { grammars } from "../crash/runtimes/grammars.ts";

/** A function as spelled in its file. */
export interface Symbol {
  /** Last part; null if the code has none (a module's top level, a nameless closure). */
  readonly name: string | null;
  /** Types, modules and packages around it, outermost first. */
  readonly owners: readonly string[];
}

const NONE: Symbol = { name: null, owners: [] };
const IDENTIFIER = /^[\p{L}_$][\p{L}\p{N}_$]*[?!]?$/u;

/** Removes compilers' additions from a function's name. */
export function symbolOf(printed: string | null, runtime: Runtime): Symbol {
  if (printed === null || printed.length > 1000) return NONE;
  const cleaned = grammars[runtime].source?.functionName?.(printed) ?? printed;
  const parts = cleaned
    .split(/::|[./#\\:>$~]+|->/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const names = parts.filter((part) => IDENTIFIER.test(part));
  const last = parts.at(-1);
  const name = last !== undefined && IDENTIFIER.test(last) && !NAMELESS.test(last) ? last : null;
  return { name, owners: name === null ? names : names.slice(0, -1) };
}

const NAMELESS = /^(?:anonymous|module|main_module|lambda|closure|block|eval|top|MoveNext)$/;
