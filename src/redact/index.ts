/**
 * The one way for foreign text into the program: logs, messages, names, events, URLs, code, GitHub's answers. It is
 * normalised, and what is then shown is redacted, before anything parses, cuts, hashes, keeps, prints or sends it.
 *
 * The lines stay recognisable: `password=***`, `postgres://user:***@host`, `ghp_***`. The same again changes nothing.
 * Give whole texts where there is a choice: a private key spans lines. A text that was cut before is the caller's loss.
 */
import type { Pattern } from "../inputs/model.ts";
import { createFinder } from "./find-secrets.ts";
import { loadLibrary, wantsLibrary } from "./library.ts";
import { normalise } from "./normalise.ts";
import { mask, mergeRanges, type Range } from "./ranges.ts";
import type { SafeBytes, SafeText } from "./safe-text.ts";
import { createSafeStream, type SafeStream } from "./stream.ts";

/** Gives the text as it is shown, without its secrets. Synchronous, linear in the text, never throws. */
export interface Redact {
  (text: string): SafeText;
  /** Where the secrets of a normalised text are, in order. */
  ranges(text: string): readonly Range[];
  /** The same for a log that comes in pieces: bytes in, safe bytes out, which are valid until `pass` returns. */
  stream(pass: (bytes: SafeBytes) => void): SafeStream;
}

/** A shorter literal would hide parts of ordinary words. */
const SHORTEST_LITERAL = 6;

/**
 * A redactor for the user's own patterns (the input `redact`), for values that this process knows to be secret (the
 * token of GitHub, those of the kubeconfig), and for everything that looks like a secret.
 *
 * `only` is the one text that will be given, where that is known: the library of patterns is then loaded (10 ms) only
 * if that text needs it.
 */
export async function createRedactor(
  patterns: readonly Pattern[],
  literals: readonly string[],
  only?: string,
): Promise<Redact> {
  const library = only === undefined || wantsLibrary(only) ? await loadLibrary() : [];
  const find = createFinder(library);
  const known = literalForms(literals);

  function rangesOf(text: string): readonly Range[] {
    const ranges: Range[] = [];
    const add = (start: number, end: number): void => {
      if (end > start) ranges.push([start, end]);
    };
    for (const literal of known)
      for (let at = text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + literal.length))
        add(at, at + literal.length);
    find(text, add);
    for (const pattern of patterns) pattern.find(text, add);
    return mergeRanges(ranges, text);
  }

  const redact = (text: string): SafeText => {
    const shown = normalise(text);
    const ranges = rangesOf(shown);
    return (ranges.length === 0 ? shown : mask(shown, ranges)) as SafeText;
  };
  return Object.assign(redact, {
    ranges: rangesOf,
    stream: (pass: (bytes: SafeBytes) => void): SafeStream => createSafeStream(rangesOf, pass),
  });
}

/** Each literal, and the forms in which URLs, JSON and Secrets hold it. */
function literalForms(literals: readonly string[]): readonly string[] {
  const forms = literals
    .filter((literal) => literal.trim().length >= SHORTEST_LITERAL)
    .flatMap((literal) => [
      literal,
      encodeURIComponent(literal.toWellFormed()),
      JSON.stringify(literal).slice(1, -1),
      ...base64Forms(literal),
    ]);
  return [...new Set(forms)].sort((left, right) => right.length - left.length);
}

/** What base64 makes of a text at each of its three offsets, without the characters that its neighbours decide. */
function base64Forms(literal: string): readonly string[] {
  return [0, 1, 2].map((offset) => {
    const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(literal)]);
    const whole = bytes.toString("base64").replace(/=+$/, "");
    return whole.slice(offset === 0 ? 0 : offset + 1, bytes.length % 3 === 0 ? whole.length : -1);
  });
}
