/** Texts in printed Erlang terms: binaries, and exceptions of Elixir. */

/** A term's binaries, which Erlang prints as numbers. */
const BINARY = /<<((?:\d{1,3},){3,4000}\d{1,3})>>/g;

/** A term with its binaries written as strings. */
export function withTexts(term: string): string {
  if (!term.includes("<<")) return term;
  return term.slice(0, TERM).replace(BINARY, (printed, numbers: string) => {
    const text = Buffer.from(numbers.split(",").map(Number)).toString("utf8");
    return CONTROL.test(text) ? printed : JSON.stringify(text);
  });
}

const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffd]/;
/** Parsed length of a term. */
const TERM = 64 * 1024;

/** The exception in a term, in Elixir's format: `** (RuntimeError) message`. */
export function exceptionIn(term: string): string | null {
  const type = /'?__struct__'?=>'Elixir\.([\w.]{1,200})'/.exec(term)?.[1];
  const message = /\bmessage=>(?:<<)?"((?:[^"\\]|\\.){1,4000})"/.exec(term)?.[1];
  if (type === undefined || message === undefined || !term.includes("__exception__")) return null;
  return `** (${type}) ${message.split("\\n", 1)[0] ?? ""}`;
}

/** The stack after a reason, from its first call on. */
const STACK = /,\[\{'?[\w.@]{1,200}'?,'?[\w./@!?-]{1,200}'?,/;

/** The reason in a term that also has a stack, or the whole term. */
export function reasonIn(term: string): string {
  const end = term.slice(0, TERM).search(STACK);
  if (end === -1) return term;
  const reason = term.slice(0, end);
  // The tuples around reason and stack were opened before it.
  let open = 0;
  for (const sign of reason) open += sign === "{" ? 1 : sign === "}" ? -1 : 0;
  const leading = /^\{*/.exec(reason)?.[0].length ?? 0;
  return reason.slice(Math.max(0, Math.min(open, leading)));
}
