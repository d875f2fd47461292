/** Writes the generated files: action.yml, the tables of README.md, and the WebAssembly of the searches. */
import { writeFile } from "node:fs/promises";
import { generatedFiles } from "./generated.ts";

for (const [path, text] of await generatedFiles()) await writeFile(new URL(`../${path}`, import.meta.url), text);
