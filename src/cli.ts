#!/usr/bin/env node
/** The front door of the command line. Each subcommand loads only what it needs. */
import { readFileSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

const USAGE = `Usage: crashgate <command>

  watch [--namespace N --duration 5m ...]   watch a namespace for crashes; every input of the action is a flag
  parse [FILE...] [--json]                  say what crashed in a log (standard input without a file)
  demo                                      the whole thing against an embedded cluster and GitHub

\`crashgate watch --help\` lists the flags. Exit codes: 0 passed, 1 failed, 2 usage or access.
`;

// Half of a short run is the compilation of what it runs.
enableCompileCache();
const [command, ...rest] = process.argv.slice(2);
process.exitCode = await dispatch(command, rest);

async function dispatch(name: string | undefined, args: readonly string[]): Promise<number> {
  if (name === "parse") return (await import("./parse.ts")).parseCommand(args);
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough (`| head`).
    if (error.code === "EPIPE") process.exit(0);
  });
  if (name === "watch") return (await import("./terminal.ts")).watchFromTerminal(args);
  if (name === "demo") return (await import("./demo/index.ts")).runDemo(process.stdout);
  if (name === "--version" || name === "-v") {
    process.stdout.write(`${version()}\n`);
    return 0;
  }
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    process.stdout.write(USAGE);
    return name === undefined ? 2 : 0;
  }
  process.stderr.write(`crashgate: no command ${JSON.stringify(name)}\n\n${USAGE}`);
  return 2;
}

function version(): string {
  const text = readFileSync(fileURLToPath(new URL("../package.json", import.meta.url)), "utf8");
  return String((JSON.parse(text) as { version?: unknown }).version);
}
