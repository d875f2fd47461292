/** The files generated from tables in the sources and from the WebAssembly text. */
import { readFile } from "node:fs/promises";
import { actionYml, inputsTable, outputsTable, permissionsTable, withTable } from "./tables.ts";
import { wasmSource } from "./wasm.ts";

const ROOT = new URL("../", import.meta.url);

/** The tables of README.md, by their markers. */
const TABLES = [
  ["permissions", permissionsTable],
  ["inputs", inputsTable],
  ["outputs", outputsTable],
] as const;

/** Each generated file, by its path in the project, with its expected content. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const readme = await readFile(new URL("README.md", ROOT), "utf8");
  return new Map([
    ["action.yml", actionYml()],
    ["README.md", TABLES.reduce((text, [name, made]) => withTable(text, name, made()), readme)],
    ["src/cluster/stamps-wasm.ts", await wasmSource("src/cluster", "stamps", "STAMPS_WASM")],
    ["src/crash/runtimes/go/lines-wasm.ts", await wasmSource("src/crash/runtimes/go", "lines", "LINES_WASM")],
    ["src/crash/stream/prefilter-wasm.ts", await wasmSource("src/crash/stream", "prefilter", "PREFILTER_WASM")],
    ["src/redact/search/search-wasm.ts", await wasmSource("src/redact/search", "search", "SEARCH_WASM")],
  ]);
}
