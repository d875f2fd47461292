/** dist/parse.d.ts: the types of the parser as a library, made by the compiler. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Plugin } from "rolldown";

/** The modules whose types are public, and the names of their declarations in dist/. */
const NAMES: Readonly<Record<string, string>> = { index: "parse", model: "parse-model" };

/** Adds the declarations of `src/crash/index.ts` to the bundle. Whether they are sound is checked by `npm run types`. */
export function declarations(): Plugin {
  return {
    name: "declarations",
    generateBundle() {
      const folder = mkdtempSync(join(tmpdir(), "crashgate-types-"));
      try {
        const options =
          "--ignoreConfig --noCheck --declaration --emitDeclarationOnly --target es2024 --module nodenext";
        const more = ["--allowImportingTsExtensions", "--types", "node", "--outDir", folder];
        execFileSync("node_modules/.bin/tsc", ["src/crash/index.ts", ...options.split(" "), ...more]);
        for (const [module, name] of Object.entries(NAMES)) {
          const text = readFileSync(join(folder, `${module}.d.ts`), "utf8");
          const source = text.replace(/"\.\/(\w+)\.ts"/g, (_, imported: string) => `"./${NAMES[imported]}.js"`);
          this.emitFile({ type: "asset", fileName: `${name}.d.ts`, source });
        }
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}
