/** How a grammar declares its runtime's own words, and their version-independent form. */

/** A shape of a message's opening, and what is left of it (`$1` as in `replace`). */
export type Rewording = readonly [shape: RegExp, words: string];

/** `Grammar.runtimeWords` from a table; the first shape that fits the first line of a message counts. */
export function rewordedBy(table: readonly Rewording[]): (message: string) => string | null {
  return (message) => {
    const line = message.slice(0, 2000).split("\n", 1)[0] ?? "";
    const found = table.find(([shape]) => shape.test(line));
    return found === undefined ? null : line.replace(...found).slice(0, 400);
  };
}
