/** One row of the table of inputs: everything about an input. */
import type { CompilePattern } from "./pattern.ts";
import { boolean, duration, oneOf, type Parse } from "./values.ts";

/** The context of a parser. */
export interface ParseContext {
  /** Only for rows with `usesPatterns`. */
  readonly compile: CompilePattern;
  /** The event that the workflow runs on, empty outside of GitHub Actions. What is called `auto` may hang on it. */
  readonly event: string;
}

/** An input as people read about it. */
interface Described {
  /** The expression of GitHub's whose value is the action's default, where `default` is the command line's alone. */
  readonly actionDefault?: string;
  /** What the default is called where `default` is empty. */
  readonly defaultName?: string;
  /** One or two sentences, Markdown of one line. */
  readonly meaning: string;
  /** What stands for the value in the help of the command line; null for a switch. */
  readonly value: string | null;
  /** The words that are values of their own, for completion. */
  readonly words?: readonly string[];
  /** True if its text holds globs or regular expressions, whose engine is loaded only where it is given. */
  readonly usesPatterns?: boolean;
  /** True if it is about what is written to GitHub: the command line, which writes nothing there, refuses it. */
  readonly onlyOnGitHub?: boolean;
}

/**
 * One input, as people read about it and as its text is read. `Field` is its name in `Inputs` where that is another.
 */
export interface InputRow<T, Field extends string | null = string | null> extends Described {
  readonly field: Field;
  /** The text that stands for no text; empty if nothing is a value of its own. */
  readonly default: string;
  /** Reads the trimmed text, or the default where none is given. Refuses by `Unaccepted`. */
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

/** An input that may be left empty: then it is null. */
export function optional<T, const Field extends string | null = null>(
  given: Given<T, Field>,
): InputRow<T | null, Field> {
  const parse = (text: string, context: ParseContext) => (text === "" ? null : given.parse(text, context));
  return row({ ...given, default: "", parse });
}

/** Several values; none if it is left empty. */
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

/** A length of time, in milliseconds, not below `least`. */
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
