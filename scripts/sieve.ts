/** The WebAssembly of the search for triggers, as a module. */
import { readFile } from "node:fs/promises";
import assembler from "wabt";

const SOURCE = new URL("../src/crash/stream/sieve.wat", import.meta.url);

/** The whole of src/crash/stream/sieve-wasm.ts. */
export async function sieveWasm(): Promise<string> {
  const { parseWat } = await assembler();
  const module = parseWat("sieve.wat", await readFile(SOURCE, "utf8"), { simd: true });
  module.validate();
  const base64 = Buffer.from(module.toBinary({}).buffer).toString("base64");
  return `/** Made by \`npm run generate\` from sieve.wat: base64 of a module. */\nexport const SIEVE_WASM =\n  "${base64}";\n`;
}
