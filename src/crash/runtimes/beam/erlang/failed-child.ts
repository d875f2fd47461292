/** Reads the Erlang term about a child that its supervisor could not start. */

const FAILED_CHILD =
  /\{failed_to_start_child,(?:'|\\?")?([\w.@|-]{1,100})(?:'|\\?")?,(?:\{{0,3}([a-z]\w{1,60}(?:,[a-z]\w{1,60}(?=\}))?)\b)?/g;

/** The innermost child in a long term that could not be started, and the reason if that is one word. */
export function childIn(term: string): string | null {
  const [, name, why] = [...term.slice(0, 8192).matchAll(FAILED_CHILD)].at(-1) ?? [];
  if (name === undefined) return null;
  return `${name} could not be started${why === undefined ? "" : `: ${why.replace(",", ", ")}`}`;
}
