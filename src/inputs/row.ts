/** One row of the table of inputs: everything about an input. */
import type { CompilePattern } from "./pattern.ts";
import { boolean, duration, oneOf, type Parse } from "./values.ts";

/** The context of a parser. */
export interface ParseContext {
  /** Only for rows with `usesPatterns`. */
  readonly compile: CompilePattern;
  /** The event that triggered the workflow, empty outside of GitHub Actions. The value `auto` may depend on it. */
  readonly event: string;
}

/** An input's documentation. */
interface Described {
  /** The GitHub expression that is the action's default, if `default` is only the command line's. */
  readonly actionDefault?: string;
  /** The name of the default if `default` is empty. */
  readonly defaultName?: string;
  /** One or two sentences, Markdown of one line. */
  readonly meaning: string;
  /** The placeholder for the value in the command line's help; null for a switch. */
  readonly value: string | null;
  /** Its literal words, for completion. */
  readonly words?: readonly string[];
  /** True if it holds globs or regular expressions, whose engine is loaded only if the input is given. */
  readonly usesPatterns?: boolean;
  /** True if it concerns what is written to GitHub. The command line writes nothing there and refuses it. */
  readonly onlyOnGitHub?: boolean;
}

/** One input with its documentation and parser. `Field` is its name in `Inputs` if that differs. */
export interface InputRow<T, Field extends string | null = string | null> extends Described {
  readonly field: Field;
  /** The text used if none is given; empty if that is a value of its own. */
  readonly default: string;
  /** Reads the trimmed text, or the default if none is given. Refuses by `Unaccepted`. */
  readonly parse: (text: string, context: ParseContext) => T;
}

type Given<T, Field> = Described & {
  readonly field?: Field;
  readonly parse: (text: string, context: ParseContext) => T;
};

/** An input that always has a value. */
export function row<T, const Field extends string | null = null>(
  given: Given<T, Field> & { readonly default: string },
): InputRow<T, Field> {
  return { ...given, field: (given.field ?? null) as Field };
}

/** An input that may be empty, and is then null. */
export function optional<T, const Field extends string | null = null>(
  given: Given<T, Field>,
): InputRow<T | null, Field> {
  const parse = (text: string, context: ParseContext) => (text === "" ? null : given.parse(text, context));
  return row({ ...given, default: "", parse });
}

/** Several values; none if empty. */
export function several<T, const Field extends string | null = null>(
  given: Given<readonly T[], Field>,
): InputRow<readonly T[], Field> {
  const parse = (text: string, context: ParseContext) => (text === "" ? [] : given.parse(text, context));
  return row({ ...given, default: "", parse });
}

/** One of a fixed set of words. */
export function choice<const Word extends string>(
  given: Described & { readonly default: NoInfer<Word>; readonly words: readonly Word[] },
): InputRow<Word, null> {
  return row({ ...given, parse: oneOf(given.words) });
}

/** A switch. */
export function toggle(given: {
  readonly default: boolean;
  readonly meaning: string;
  readonly onlyOnGitHub?: boolean;
}): InputRow<boolean, null> {
  return row({ ...given, default: String(given.default), value: null, parse: boolean });
}

/** A duration of at least `least`, in milliseconds. */
export function durationRow<const Field extends `${string}Ms`>(given: {
  readonly field: Field;
  readonly default: string;
  readonly least: string;
  readonly meaning: string;
}): InputRow<number, Field> {
  const { least, ...described } = given;
  const parse: Parse<number> = duration(least);
  return row({ ...described, value: "DURATION", parse });
}
