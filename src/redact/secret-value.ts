/** A secret name that was found, and whether what stands in the place of its value is a secret. */
import { isNoValue, isSecret, type NameKind } from "./is-secret.ts";
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
  if (found === null || isNoValue(value.trim()) || !mayBeSecret(value, name)) return at;
  const start = at + opening.length;
  add(start, start + value.length);
  return at + whole.length;
}
