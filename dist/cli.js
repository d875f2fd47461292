#!/usr/bin/env node
// src/cli.ts
const NODE_NEEDED = 24;
if (Number(process.versions.node.split(".")[0]) < NODE_NEEDED) {
	console.error(`crashgate needs Node ${NODE_NEEDED} or newer; this is Node ${process.versions.node}.`);
	process.exitCode = 2;
} else {
	const args = process.argv.slice(2);
	if (args[0] !== "demo") process.getBuiltinModule("node:module").enableCompileCache();
	process.exitCode = args[0] === "parse" ? await (await import("./command-line/parse.js")).parseCommand(args.slice(1)) : await (await import("./command-line/commands.js")).runCommand(args);
}
export {};
