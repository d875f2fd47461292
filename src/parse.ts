/** `crashgate parse`. */
import { readFileSync } from "node:fs";
import { parseCrash } from "./crash/index.ts";

/** Gives the exit code. */
export async function parseCommand(args: readonly string[]): Promise<number> {
  for (const file of args.filter((arg) => arg !== "--json")) {
    process.stdout.write(`${JSON.stringify({ file, ...parseCrash(readFileSync(file)) })}\n`);
  }
  return 0;
}
