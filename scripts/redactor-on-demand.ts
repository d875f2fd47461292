/**
 * Loads the redactor's rules, and the library of secret patterns, for the first text that may need them.
 *
 * Saves 12 to 15 ms of the CPU time of a run over one pod, out of 95 to 105 ms, and 6 of the 45 ms of `crashgate parse`
 * (`node bench/transforms.ts`).
 */
import { fileURLToPath } from "node:url";
import type { Plugin } from "rolldown";
import { ALL_HOOKS } from "../src/redact/all-hooks.ts";

const FOLDER = new URL("../src/redact/", import.meta.url);
const pathOf = (name: string): string => fileURLToPath(new URL(name, FOLDER));

/** The import of the room's entry, the chunk that replaces it, and its functions. */
const LOADED = [
  {
    line: 'import { libraryRules } from "./library.ts";\n',
    file: "library.ts",
    chunk: "secret-library",
    names: ["libraryRules"],
  },
  {
    line: 'import { createFinder, createSafeStream } from "./whole.ts";\n',
    file: "whole.ts",
    chunk: "secret-rules",
    names: ["createFinder", "createSafeStream"],
  },
] as const;

/** Loads both synchronously when they are first asked for. Most runs report nothing that may hold a secret. */
export const redactorOnDemand: Plugin = {
  name: "redactor-on-demand",
  transform(code, id) {
    // The rules themselves are not needed to know what they look for.
    if (id === pathOf("all-hooks.ts")) return `export const ALL_HOOKS = ${JSON.stringify(ALL_HOOKS)};\n`;
    if (id !== pathOf("index.ts")) return null;
    let changed = code;
    for (const { line, file, chunk, names } of LOADED) {
      if (!code.includes(line)) throw new Error(`${id} no longer has the line ${line}`);
      this.emitFile({ type: "chunk", id: pathOf(file), fileName: `chunks/${chunk}.cjs` });
      changed = changed.replace(line, names.map((name) => asked(name, chunk)).join(""));
    }
    return `const chunk = (name) => require("./" + name + ".cjs");\n${changed}`;
  },
};

function asked(name: string, chunk: string): string {
  return `const ${name} = (...given) => chunk("${chunk}").${name}(...given);\n`;
}
