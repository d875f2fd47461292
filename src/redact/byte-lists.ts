/**
 * Lists of bytes as in debug prints: `<Buffer 70 61 …>`, `[]byte{0x70, 0x61, …}`, `[112 97 …]`. Each list is decoded,
 * and redacted as a whole if it contains a secret.
 */
import type { AddRange, RedactRule } from "./rule.ts";

/**
 * Represents the search in lists of bytes among the rules. Without a word before it, a list is recognised by JSON's
 * first bytes.
 */
export const BYTE_LISTS: RedactRule = {
  hooks: [
    ...["<Buffer ", "Uint8Array", "[]byte{", "[]uint8{", "bytearray", "byte[", "Bytes["],
    ...["7b 22", "7B 22", "7b:22", "7B-22", "0x7b, 0x22", "[123, 34,", "[123,34,"],
  ],
  reach: 0,
  find: () => undefined,
};

/** At least 12 bytes: fewer cannot contain a name with its value. */
const HEXADECIMAL = /(?<![\w-])(?:0x)?[0-9a-fA-F]{2}(?:(?:[ :-]|, ?)(?:0x)?[0-9a-fA-F]{2}){11,20000}(?![\w])/g;
const DECIMAL = /(?<=[[{(]\s{0,4})\d{1,3}(?:(?:,\s{0,4}| )\d{1,3}){11,20000}(?=\s{0,4}(?:[\])}.,]|$))/g;

/** Looks for secrets in the lists of bytes of a text. `find` searches each decoded one. */
export function findInByteLists(text: string, find: (text: string, add: AddRange) => void, add: AddRange): void {
  for (const [lists, radix] of [
    [HEXADECIMAL, 16],
    [DECIMAL, 10],
  ] as const)
    for (const { index, 0: list } of text.matchAll(lists)) {
      const bytes = (list.match(/(?!0x)[0-9a-fA-F]{1,3}/g) ?? []).map((byte) => Number.parseInt(byte, radix));
      if (bytes.some((byte) => byte > 255)) continue;
      let isSecret = false;
      find(Buffer.from(bytes).toString("utf8"), () => {
        isSecret = true;
      });
      if (isSecret) add(index, index + list.length);
    }
}
