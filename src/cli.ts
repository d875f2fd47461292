#!/usr/bin/env node
/**
 * The front door of the command line. It imports nothing at the top, so that a Node which is too old for the rest gets
 * as far as the sentence that says so.
 */
const NODE_NEEDED = 24;

if (Number(process.versions.node.split(".")[0]) < NODE_NEEDED) {
  console.error(`crashgate needs Node ${NODE_NEEDED} or newer; this is Node ${process.versions.node}.`);
  process.exitCode = 2;
} else {
  const args = process.argv.slice(2);
  // Half of a short run is the compilation of what it runs. The demo leaves nothing in the temp folder but what it
  // names.
  if (args[0] !== "demo") process.getBuiltinModule("node:module").enableCompileCache();
  // The usual start of `parse` goes by the shortest way.
  process.exitCode =
    args[0] === "parse"
      ? await (await import("./command-line/parse.ts")).parseCommand(args.slice(1))
      : await (await import("./command-line/commands.ts")).runCommand(args);
}

export {};
