/** A sentence of our own and foreign words, written once and rendered as Markdown, HTML and plain text. */

import { code, htmlText, oneLine, prose } from "./escape.ts";

/** Our own words are strings; foreign ones are `code` (a name, a runtime's words) or a `sentence`. */
export type Phrase = readonly (string | { readonly code: string } | { readonly sentence: string })[];

/** The longest that one foreign part of a phrase may be, in code points. */
const PART_LIMIT = 160;

/** As inline Markdown. */
export function phraseMarkdown(phrase: Phrase): string {
  return phrase
    .map((part) => {
      if (typeof part === "string") return part;
      return "code" in part ? code(part.code, PART_LIMIT) : prose(part.sentence, PART_LIMIT);
    })
    .join("");
}

/** As inline HTML, where Markdown is not read: in the `summary` of a fold. */
export function phraseHtml(phrase: Phrase): string {
  return phrase
    .map((part) => {
      if (typeof part === "string") return htmlText(part);
      // In `code` GitHub links neither mentions nor references.
      return `<code>${htmlText(oneLine("code" in part ? part.code : part.sentence, PART_LIMIT))}</code>`;
    })
    .join("");
}

/** In one line without markup. It still has to be escaped for where it goes. */
export function phraseText(phrase: Phrase): string {
  return phrase
    .map((part) => {
      if (typeof part === "string") return part;
      return oneLine("code" in part ? part.code : part.sentence, PART_LIMIT);
    })
    .join("");
}
