/** A secret name that was found, and whether what stands in the place of its value is a secret. */
import { isNoValue, isSecret, type NameKind } from "./is-secret.ts";
import { prefixBefore, prefixLength } from "./line-prefix.ts";
import type { AddRange } from "./rule.ts";
import { SESSION_NAME } from "./secret-names.ts";

/** A name that was found. */
export interface Name {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: NameKind;
}

/** True if a value that stands in the place of one is no word about one. */
export function mayBeSecret(value: string, { kind, text }: Pick<Name, "kind" | "text">): boolean {
  return isSecret({
    before: "_",
    name: text,
    ending:
      kind === "password"
        ? "password"
        : SESSION_NAME.test(text) || /^auth/i.test(text)
          ? text.toLowerCase()
          : "api_key",
    kind,
    sign: "=",
    isTight: false,
    quoted: true,
    quotedName: true,
    text: value,
    after: "",
  });
}

/** The text of an element that begins at `at`. */
export function addContent(text: string, at: number, name: Name, add: AddRange): number {
  const CONTENT = /(\s{0,200}(?:<!\[CDATA\[\s{0,40})?)([^<]{1,8192}?)\s{0,200}(?:\]\]>\s{0,40})?(?=<\/)/y;
  CONTENT.lastIndex = at;
  const found = CONTENT.exec(text);
  const [whole = "", opening = "", value = ""] = found ?? [];
  if (found === null || isNoValue(value.trim())) return at;
  const start = at + opening.length;
  if (value.includes("\n") && addLines(text, start, value, name, add)) return at + whole.length;
  if (!mayBeSecret(value, name)) return at;
  add(start, start + value.length);
  return at + whole.length;
}

/** Lines of a value, without what a collector puts before each line of the text. */
function addLines(text: string, start: number, value: string, name: Name, add: AddRange): boolean {
  const prefix = prefixBefore(text, name.start).replace(/[^\w\s]{0,4}$/, "");
  let isAdded = false;
  let at = start;
  for (const line of value.split("\n")) {
    const bare = line.slice(prefixLength(prefix, line)).trim();
    if (bare.length > 0 && bare.length < line.length && prefixLength(prefix, line) > 0 && mayBeSecret(bare, name)) {
      const from = at + line.lastIndexOf(bare);
      add(from, from + bare.length);
      isAdded = true;
    }
    at += line.length + 1;
  }
  return isAdded;
}
