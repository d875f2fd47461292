/** Writes what is made from tables in the sources: action.yml, the tables of README.md, and the WebAssembly of the search. */
import { writeFile } from "node:fs/promises";
import { generatedFiles } from "./generated.ts";

for (const [path, text] of await generatedFiles()) await writeFile(new URL(`../${path}`, import.meta.url), text);
