/** The comparisons of a statement, from its tokens. */

/** `< =` of `count <= limit`. */
export function comparisons(tokens: readonly string[]): string {
  const text = tokens.join(" ").replace(/[=-] >/g, "");
  return (text.match(/[=!<>] =|& &|\| \||[<>!]/g) ?? []).join();
}
