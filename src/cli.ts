#!/usr/bin/env node
/**
 * The entry point of the command line. It loads the rest itself, so that a Node too old for that gets as far as the
 * message that says so.
 */
import { cacheFolder, createLoader } from "./compiled.ts";

const NODE_NEEDED = 24;

if (Number(process.versions.node.split(".")[0]) < NODE_NEEDED) {
  console.error(`crashgate needs Node ${NODE_NEEDED} or newer; this is Node ${process.versions.node}.`);
  process.exitCode = 2;
} else {
  const args = process.argv.slice(2);
  // The demo leaves only the files it names in the temp folder.
  const load = createLoader(import.meta.dirname, args[0] === "demo" ? null : cacheFolder(process.env));
  // The usual start of `parse` takes the shortest way.
  process.exitCode =
    args[0] === "parse"
      ? await (load("command-line/parse.cjs") as typeof import("./command-line/parse.ts")).parseCommand(args.slice(1))
      : await (load("command-line/commands.cjs") as typeof import("./command-line/commands.ts")).runCommand(args);
}
