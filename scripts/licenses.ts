/** dist/licenses.txt: name, version and licence of every bundled package. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Plugin } from "rolldown";

/** Adds `licenses.txt` to the bundle, sorted by name so that it is identical on every machine. */
export function licenses(): Plugin {
  return {
    name: "licenses",
    generateBundle(_options, bundle) {
      const folders = new Set<string>();
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== "chunk") continue;
        for (const id of chunk.moduleIds) {
          const folder = packageFolder(id);
          if (folder !== null) folders.add(folder);
        }
      }
      const texts = new Map([...folders].map((folder) => describe(folder)));
      const source = [...texts.keys()].sort().map((name) => texts.get(name) ?? "");
      this.emitFile({ type: "asset", fileName: "licenses.txt", source: source.join("\n\n") });
    },
  };
}

/** The folder of a module's package; null for the project's own modules. */
function packageFolder(id: string): string | null {
  const path = id.replace(/^\0/, "");
  if (!path.includes("/node_modules/")) return null;
  for (let folder = dirname(path); folder.includes("/node_modules/"); folder = dirname(folder)) {
    const manifest = join(folder, "package.json");
    if (existsSync(manifest) && readManifest(manifest).name !== undefined) return folder;
  }
  return null;
}

interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
}

function readManifest(path: string): Manifest {
  return JSON.parse(readFileSync(path, "utf8")) as Manifest;
}

function describe(folder: string): [string, string] {
  const { name = "", version = "", license = "see below" } = readManifest(join(folder, "package.json"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:\.|$)/i.test(entry));
  const text =
    file === undefined ? "" : `\n\n${readFileSync(join(folder, file), "utf8").replace(/\r\n/g, "\n").trim()}`;
  return [`${name}@${version}`, `${name} ${version} (${license})${text}\n`];
}
