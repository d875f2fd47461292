/** A secret's name, and the decision whether the text in place of its value is a secret. */
import { isNoValue, isSecret, type NameKind } from "./is-secret.ts";
import { prefixBefore, prefixLength } from "./line-prefix.ts";
import type { AddRange } from "./rule.ts";
import { SESSION_NAME } from "./secret-names.ts";

/** A name in a text. */
export interface Name {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: NameKind;
}

/** True if the text in place of a value is not prose about one. */
export function mayBeSecret(value: string, { kind, text }: Pick<Name, "kind" | "text">): boolean {
  return isSecret({
    before: "_",
    name: text,
    ending:
      kind === "password"
        ? "password"
        : SESSION_NAME.test(text) || /^auth|code/i.test(text)
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

/** The text of an element from `at` on. */
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

/** Lines of a value, without a collector's prefix before each line. */
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
