/**
 * Loads the redactor's rules, and the library of secret patterns, for the first text that may need them.
 *
 * Saves 12 to 15 ms of the CPU time of a run over one pod, out of 95 to 105 ms, and 6 of the 45 ms of `crashgate parse`
 * (`node bench/transforms.ts`).
 */
import type { Plugin } from "rolldown";
import { ALL_HOOKS } from "../src/redact/all-hooks.ts";
import { onDemand, pathOf } from "./on-demand.ts";

/** Most runs report nothing that may hold a secret. */
export const redactorOnDemand = onDemand("redactor-on-demand", [
  {
    importer: "redact/index.ts",
    line: 'import { libraryRules } from "./library.ts";\n',
    module: "redact/library.ts",
    chunk: "secret-library",
    names: ["libraryRules"],
  },
  {
    importer: "redact/index.ts",
    line: 'import { createFinder, createSafeStream } from "./whole.ts";\n',
    module: "redact/whole.ts",
    chunk: "secret-rules",
    names: ["createFinder", "createSafeStream"],
  },
]);

/** Lists what the rules look for, which needs them only when it is built. */
export const hooksInAdvance: Plugin = {
  name: "redactor-on-demand",
  transform: (_, id) =>
    id === pathOf("redact/all-hooks.ts") ? `export const ALL_HOOKS = ${JSON.stringify(ALL_HOOKS)};\n` : null,
};
