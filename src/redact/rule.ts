/** What takes the place of a secret. */
export const MASK = "***";

/** One way to find secrets. `replace` must be linear in the text and must leave alone what was replaced before. */
export interface RedactRule {
  /** Where the text holds none of these, the rule has nothing to find. Empty where that cannot be told so cheaply. */
  readonly hooks: readonly string[];
  readonly replace: (text: string) => string;
}

/** The rule of one expression, whose matches are replaced as `String.replace` does, or by what a function of its groups gives. */
export function at(
  hooks: readonly string[],
  expression: RegExp,
  replacement: string | ((...groups: string[]) => string),
): RedactRule {
  return {
    hooks,
    replace: (text) =>
      typeof replacement === "string"
        ? text.replace(expression, replacement)
        : text.replace(expression, (_, ...groups: string[]) => replacement(...groups)),
  };
}
