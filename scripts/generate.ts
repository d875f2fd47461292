/**
 * Writes action.yml and the tables of inputs and outputs in README.md from the one table in src/inputs/table.ts, and the
 * WebAssembly of src/crash/stream/sieve.wat.
 */
import { readFile, writeFile } from "node:fs/promises";
import { sieveWasm } from "./sieve.ts";
import { actionYml, inputsTable, outputsTable, withTable } from "./tables.ts";

const root = new URL("../", import.meta.url);
const readmeUrl = new URL("README.md", root);

await writeFile(new URL("action.yml", root), actionYml());
const readme = await readFile(readmeUrl, "utf8");
await writeFile(readmeUrl, withTable(withTable(readme, "inputs", inputsTable()), "outputs", outputsTable()));
await writeFile(new URL("src/crash/stream/sieve-wasm.ts", root), await sieveWasm());
