/** A sentence of our own and untrusted words, written once and rendered as Markdown, HTML and plain text. */

import { code, htmlText, oneLine, prose } from "./escape.ts";

/** Our own words are strings; untrusted ones are `code` (a name, a runtime's message) or a `sentence`. */
export type Phrase = readonly (string | { readonly code: string } | { readonly sentence: string })[];

/** The longest untrusted part of a phrase, in code points. */
const PART_LIMIT = 160;

/** Renders a phrase as inline Markdown. */
export function phraseMarkdown(phrase: Phrase): string {
  return phrase
    .map((part) => {
      if (typeof part === "string") return part;
      return "code" in part ? code(part.code, PART_LIMIT) : prose(part.sentence, PART_LIMIT);
    })
    .join("");
}

/** Renders a phrase as inline HTML, for places without Markdown such as the `summary` of a fold. */
export function phraseHtml(phrase: Phrase): string {
  return phrase
    .map((part) => {
      if (typeof part === "string") return htmlText(part);
      // In `code` GitHub links neither mentions nor references.
      return `<code>${htmlText(oneLine("code" in part ? part.code : part.sentence, PART_LIMIT))}</code>`;
    })
    .join("");
}

/** In one line without markup. The caller must escape it for its destination. */
export function phraseText(phrase: Phrase): string {
  return phrase
    .map((part) => {
      if (typeof part === "string") return part;
      return oneLine("code" in part ? part.code : part.sentence, PART_LIMIT);
    })
    .join("");
}
