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
