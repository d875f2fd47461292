#!/usr/bin/env node
/**
 * The entry point of the command line. It has no static imports, so that a Node too old for the rest gets as far as
 * the message that says so.
 */
const NODE_NEEDED = 24;

if (Number(process.versions.node.split(".")[0]) < NODE_NEEDED) {
  console.error(`crashgate needs Node ${NODE_NEEDED} or newer; this is Node ${process.versions.node}.`);
  process.exitCode = 2;
} else {
  const args = process.argv.slice(2);
  // Compilation is half of a short run. The demo is excluded, so that it leaves only the files it names in the temp
  // folder.
  if (args[0] !== "demo") process.getBuiltinModule("node:module").enableCompileCache();
  // The usual start of `parse` takes the shortest way.
  process.exitCode =
    args[0] === "parse"
      ? await (await import("./command-line/parse.ts")).parseCommand(args.slice(1))
      : await (await import("./command-line/commands.ts")).runCommand(args);
}

export {};
