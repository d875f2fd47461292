/**
 * The WebAssembly of the log searches, each as a module in base64.
 *
 * The search for triggers takes 0.2 s for 100 MB of an ordinary log; searching one string after the other takes 33 s
 * (`node bench/transforms.ts`).
 */
import { readFile } from "node:fs/promises";
import assembler from "wabt";

const ROOT = new URL("../", import.meta.url);

/** The TypeScript source that exports the module assembled from a .wat file in `folder`. */
export async function wasmSource(folder: string, name: string, constant: string): Promise<string> {
  const { parseWat } = await assembler();
  const text = await readFile(new URL(`${folder}/${name}.wat`, ROOT), "utf8");
  const module = parseWat(`${name}.wat`, text, { simd: true });
  module.validate();
  const base64 = Buffer.from(module.toBinary({}).buffer).toString("base64");
  return `/** Made by \`npm run generate\` from ${name}.wat: base64 of a module. */\nexport const ${constant} =\n  "${base64}";\n`;
}
