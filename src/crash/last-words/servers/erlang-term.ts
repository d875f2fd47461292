/** Erlang's exit reasons: nested terms with the cause in the innermost one. */

/** Shorter terms are shown unchanged. */
const LONG = 120;
/** Searched length of a term. */
const SEARCHED = 8 * 1024;

/** Shorter strings are names. */
const SHORT = 12;

/** A string within the term. If the term is itself in a string, its quotes are escaped. */
const STRINGS = /"([^"\\]{0,400})"/g;
const ESCAPED_STRINGS = /\\"([^"\\]{0,400})\\"/g;

/** First words of the Erlang VM's own messages. */
const HEADS = /^(?:Kernel pid terminated|init terminating|could not start kernel)/;

/** The innermost reason of a text with a long Erlang term; null if it is not one. */
export function innermostReason(text: string): string | null {
  const at = text.search(/[{[](?:\\?")?[\w{]/);
  if (
    at === -1 ||
    text.length < LONG ||
    !/[{,](?:error|shutdown|exit|failed_to_start_child|badmatch|bad_return|application_start_failure)[,}]/.test(text)
  )
    return null;
  const term = text.slice(at, at + SEARCHED);
  for (const [, printed = ""] of term.matchAll(term.includes('\\"') ? ESCAPED_STRINGS : STRINGS)) {
    if (
      printed.length >= SHORT &&
      /\s/.test(printed) &&
      !HEADS.test(printed) &&
      !/^[{\\[]/.test(printed) &&
      !printed.endsWith(".erl")
    )
      return printed;
  }
  return null;
}
