/** HTML by tagged templates: every value is escaped unless a template made it. */
import { htmlText as escaped } from "../escape.ts";

/** HTML from one of our templates. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** A value in a template. Null and false render as nothing, a list as its parts in order. */
export type Part = Html | string | number | null | false | readonly Part[];

/** The template's HTML, with all text escaped for use between tags and in double-quoted attributes. */
export function html(words: readonly string[], ...parts: readonly Part[]): Html {
  let text = words[0] ?? "";
  for (let at = 0; at < parts.length; at++) text += textOf(parts[at] ?? null) + (words[at + 1] ?? "");
  return new Html(text);
}

function textOf(part: Part): string {
  if (typeof part === "string") return escaped(part);
  if (part instanceof Html) return part.text;
  if (typeof part === "number") return String(part);
  return part === null || part === false ? "" : part.map(textOf).join("");
}

/** At most `maxPoints` code points of a text, escaped. */
export function upTo(maxPoints: number, text: string): Html {
  return new Html(escaped(text, maxPoints));
}

/** The parts joined by `between`; empty ones are left out. */
export function joinedHtml(parts: readonly Part[], between: string): Html {
  const texts = parts.map(textOf).filter((text) => text !== "");
  return new Html(texts.join(escaped(between)));
}

/** Our own text that already is HTML: a style, a script. */
export function trusted(text: string): Html {
  return new Html(text);
}
