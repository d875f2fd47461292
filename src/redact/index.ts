/**
 * The only entry for foreign text into the program: logs, messages, names, events, URLs, code, GitHub's responses. The
 * text is normalised, then redacted as it will be shown, before anything parses, cuts, hashes, keeps or sends it.
 *
 * The lines stay recognisable: `password=***`, `postgres://user:***@host`, `ghp_***`. Redacting twice changes nothing.
 * Pass whole texts: a private key spans lines, and the rest of one that was cut before is not recognised.
 */
import type { Pattern } from "../inputs/model.ts";
import { ByteText } from "./byte-text.ts";
import { libraryRules } from "./library.ts";
import { LIBRARY_HOOKS, wantsLibrary } from "./library-hooks.ts";
import { mayHoldSecret } from "./may-hold-secret.ts";
import { normalise } from "./normalise.ts";
import { mask, mergeRanges, type Range } from "./ranges.ts";
import type { RedactRule } from "./rule.ts";
import type { SafeBytes, SafeText } from "./safe-text.ts";
import type { SafeStream } from "./stream.ts";
import { createFinder, createSafeStream } from "./whole.ts";

/** Normalises the text and redacts its secrets. Synchronous, linear in the text, never throws. */
export interface Redact {
  (text: string): SafeText;
  /** The sorted ranges of secrets in a normalised UTF-8 text. */
  ranges(bytes: Buffer): readonly Range[];
  /** The same for a streamed log: bytes in, safe bytes out, which are valid until `pass` returns. */
  stream(pass: (bytes: SafeBytes) => void): SafeStream;
}

/** A shorter literal would hide parts of ordinary words. */
const SHORTEST_LITERAL = 6;

/**
 * A redactor for the user's own patterns (input `redact`), literal secrets of this process (GitHub's token, the
 * kubeconfig's), and everything that looks like a secret.
 */
export function createRedactor(patterns: readonly Pattern[], literals: readonly string[]): Redact {
  const forms = literalForms(literals);
  const known = forms.map(literalRule);
  const findOwn = once(() => createFinder([], known));
  const findAll = once(() => createFinder(libraryRules(LIBRARY_HOOKS), known));

  /** The library is loaded for the first text that may need it, or a log. */
  function rangesOf(bytes: Buffer, needsLibrary = true): readonly Range[] {
    const find = needsLibrary ? findAll() : findOwn();
    const text = new ByteText(bytes);
    const ranges: Range[] = [];
    find(text, (start, end) => {
      if (end > start) ranges.push([start, end]);
    });
    if (patterns.length > 0) {
      const whole = text.part(0, text.length);
      for (const pattern of patterns)
        pattern.find(whole.text, (start, end) => {
          if (end > start) ranges.push([whole.placeOf(start), whole.placeOf(end)]);
        });
    }
    return ranges.length === 0 ? ranges : mergeRanges(ranges, text);
  }

  const redact = (text: string): SafeText => {
    const shown = normalise(text);
    const bytes = Buffer.from(shown);
    const isHarmless =
      patterns.length === 0 && !forms.some((form) => shown.includes(form)) && !mayHoldSecret(shown, bytes);
    if (isHarmless) return shown as SafeText;
    const ranges = rangesOf(bytes, wantsLibrary(shown));
    return (ranges.length === 0 ? shown : mask(bytes, ranges).toString()) as SafeText;
  };
  return Object.assign(redact, {
    ranges: (bytes: Buffer) => rangesOf(bytes),
    stream: (pass: (bytes: SafeBytes) => void): SafeStream => createSafeStream((bytes) => rangesOf(bytes), pass),
  });
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Finds a literal secret. */
function literalRule(literal: string): RedactRule {
  // Non-ASCII characters are compared with their case.
  const hook = literal.split("\n").reduce((longest, line) => (line.length > longest.length ? line : longest), "");
  return {
    hooks: hook.length > 1 ? [hook] : [],
    reach: literal.split("\n").length - 1,
    find: (text, add) => {
      for (let at = text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + literal.length))
        add(at, at + literal.length);
    },
  };
}

/** Each literal, in its plain form and as in URLs, JSON and Secrets. */
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

/** The base64 of a text at each of its three offsets, without the characters that depend on adjacent bytes. */
function base64Forms(literal: string): readonly string[] {
  return [0, 1, 2].map((offset) => {
    const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(literal)]);
    const whole = bytes.toString("base64").replace(/=+$/, "");
    return whole.slice(offset === 0 ? 0 : offset + 1, bytes.length % 3 === 0 ? whole.length : -1);
  });
}
