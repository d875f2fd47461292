import "./rolldown-runtime.js";
import { n as parseCrash } from "./crash.js";
import { readFileSync } from "node:fs";
// src/parse.ts
/** `crashgate parse`. */
/** Gives the exit code. */
async function parseCommand(args) {
	for (const file of args.filter((arg) => arg !== "--json")) process.stdout.write(`${JSON.stringify({
		file,
		...parseCrash(readFileSync(file))
	})}\n`);
	return 0;
}
export { parseCommand };
