/**
 * Loads the library of secret patterns for the first text that may need it.
 *
 * Saves 3 to 6 ms of the CPU time of a run over one pod, out of 80 to 100 ms (`node bench/transforms.ts`).
 */
import { fileURLToPath } from "node:url";
import type { Plugin } from "rolldown";

const REDACTOR = fileURLToPath(new URL("../src/redact/index.ts", import.meta.url));
const LIBRARY = fileURLToPath(new URL("../src/redact/library.ts", import.meta.url));
const IMPORT = 'import { libraryRules } from "./library.ts";\n';
const CHUNK = "secret-library.js";

/** Loads the rules synchronously when they are first asked for. Reports of most runs hold nothing that needs them. */
export const secretLibraryOnDemand: Plugin = {
  name: "secret-library-on-demand",
  transform(code, id) {
    if (id !== REDACTOR) return null;
    if (!code.includes(IMPORT)) throw new Error(`${id} no longer has the line ${IMPORT}`);
    this.emitFile({ type: "chunk", id: LIBRARY, fileName: `chunks/${CHUNK}` });
    return code.replace(IMPORT, ON_DEMAND);
  },
};

const ON_DEMAND = `import { createRequire } from "node:module";
const libraryRules = (hooksOf) => createRequire(import.meta.url)("./${CHUNK}").libraryRules(hooksOf);
`;
