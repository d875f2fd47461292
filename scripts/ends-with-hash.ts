/**
 * Ends the built files with the hash under which `src/compiled.ts` keeps the code that V8 compiles for them.
 */
import { createHash } from "node:crypto";
import type { Plugin } from "rolldown";
import { HASH_LENGTH } from "../src/compiled.ts";

/** Runs after all other transforms, so that the hash covers what is written. */
export const endsWithHash: Plugin = {
  name: "ends-with-hash",
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== "chunk") continue;
      const hash = createHash("sha256").update(chunk.fileName).update(chunk.code).digest("hex");
      chunk.code = `${chunk.code.trimEnd()}\n// ${hash.slice(0, HASH_LENGTH)}\n`;
    }
  },
};
