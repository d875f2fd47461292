/**
 * Bundles in characters of one byte.
 *
 * Buys 0.7 to 1 MB of memory in `crashgate parse`; its time is the same (`node bench/transforms.ts`).
 */
import type { Plugin } from "rolldown";

/** Escapes what is not ASCII: a file with one other character is read and kept at two bytes for each. */
export const asciiOnly: Plugin = {
  name: "ascii-only",
  // After the printer, which writes characters as they are.
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type === "chunk") chunk.code = chunk.code.replace(/[^\x00-\x7f]/g, escaped);
    }
  },
};

const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
