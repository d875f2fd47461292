/** Declares a runtime's own messages and their version-independent form. */

/** A pattern for the beginning of a message, and its replacement (`$1` as in `replace`). */
export type Rewording = readonly [shape: RegExp, words: string];

/** `Grammar.runtimeWords` from a table; the first pattern that matches the first line of a message applies. */
export function rewordedBy(table: readonly Rewording[]): (message: string) => string | null {
  return (message) => {
    const line = message.slice(0, 2000).split("\n", 1)[0] ?? "";
    const found = table.find(([shape]) => shape.test(line));
    return found === undefined ? null : line.replace(...found).slice(0, 400);
  };
}
