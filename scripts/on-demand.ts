/** Loads functions from a built file of their own at their first call. */
import { fileURLToPath } from "node:url";
import type { Plugin } from "rolldown";

const SOURCES = new URL("../src/", import.meta.url);

/** An import to replace, and the built file to load instead. Modules are given by their paths in src/. */
export interface OnDemand {
  readonly importer: string;
  /** The import as the importer writes it. */
  readonly line: string;
  readonly module: string;
  readonly chunk: string;
  readonly names: readonly string[];
}

/** The file of a module in src/. */
export function pathOf(module: string): string {
  return fileURLToPath(new URL(module, SOURCES));
}

/** The plugin that replaces these imports. The files are loaded synchronously. */
export function onDemand(name: string, imports: readonly OnDemand[]): Plugin {
  return {
    name,
    transform(code, id) {
      const own = imports.filter(({ importer }) => id === pathOf(importer));
      if (own.length === 0) return null;
      let changed = code;
      for (const { line, module, chunk, names } of own) {
        if (!code.includes(line)) throw new Error(`${id} no longer has the line ${line}`);
        this.emitFile({ type: "chunk", id: pathOf(module), fileName: `chunks/${chunk}.cjs` });
        changed = changed.replace(line, names.map((called) => asked(called, chunk)).join(""));
      }
      return `const chunk = (name) => require("./" + name + ".cjs");\n${changed}`;
    },
  };
}

function asked(name: string, chunk: string): string {
  return `const ${name} = (...given) => chunk("${chunk}").${name}(...given);\n`;
}
