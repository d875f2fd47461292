/** The subcommands, with name, summary and implementation. Each loads only what it needs. */
import { InputError } from "../errors.ts";
import { nearest } from "../inputs/nearest.ts";
import { VERSION } from "../version.ts";
import { showsColours } from "./colours.ts";
import type { Command } from "./command.ts";
import { columns, fitted, wrapped } from "./wrap.ts";

/** Every subcommand, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  {
    name: "watch",
    usage: "[KIND/NAME ...] [-n NAMESPACE] [--duration 5m] [flags]",
    summary: "Watch a namespace for crashes. Every input of the action that makes sense in a terminal is a flag.",
    run: async (args) => (await import("./watch.ts")).watchFromTerminal(args),
  },
  {
    name: "parse",
    usage: "[FILE ...] [--json] [--exit-code N]",
    summary: "Say what crashed in a log, or why it ended. Reads standard input without a file.",
    run: async (args) => (await import("./parse.ts")).parseCommand(args),
  },
  {
    name: "report",
    usage: "FILE [--as terminal|markdown|page]",
    summary: "Show a report.json (or the folder it is in) in the terminal, or turn it into Markdown or an HTML page.",
    run: async (args) => (await import("./report.ts")).reportCommand(args),
  },
  {
    name: "demo",
    usage: "",
    summary: "Run the whole action against an embedded cluster and an embedded GitHub.",
    run: async (args) => {
      refuseArguments(args);
      const { isTTY, columns: width } = process.stdout;
      const fit = (line: string) => (isTTY ? fitted(line, width - 1) : line);
      const say = (text: string): void => void process.stdout.write(`${text.split("\n").map(fit).join("\n")}\n`);
      return (await import("../demo/index.ts")).runDemo(say, showsColours(process.env, isTTY === true));
    },
  },
  {
    name: "completion",
    usage: "bash|zsh|fish",
    summary: "Print a script that completes commands, flags and values.",
    run: async (args) => (await import("./completion.ts")).completionCommand(args, COMMANDS),
  },
  {
    name: "version",
    usage: "",
    summary: "Print the version.",
    run: async (args) => {
      refuseArguments(args);
      process.stdout.write(`${VERSION}\n`);
      return 0;
    },
  },
];

function refuseArguments([first]: readonly string[]): void {
  if (first !== undefined) throw new InputError(`${JSON.stringify(first)} is not expected: it takes no arguments.`);
}

const ALIASES: ReadonlyMap<string, string> = new Map([
  ["--version", "version"],
  ["-v", "version"],
  ["-V", "version"],
]);

/** Runs a command and returns the exit code. Wrong usage is reported on standard error and returns 2. */
export async function runCommand(args: readonly string[]): Promise<number> {
  const [given, ...rest] = args;
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    // The reader has closed the pipe (`| head`). A watch that did not reach its verdict must not look like a pass.
    if (error.code === "EPIPE") process.exit(given === "watch" ? 2 : 0);
  });
  if (given === undefined) {
    process.stderr.write(overview());
    return 2;
  }
  if (given === "--help" || given === "-h" || given === "help") return help(rest);
  const name = ALIASES.get(given) ?? given;
  const command = COMMANDS.find((each) => each.name === name);
  if (command === undefined) return unknown(given);
  if (name !== "watch" && name !== "parse" && rest.some((arg) => arg === "--help" || arg === "-h")) return help([name]);
  try {
    return await command.run(rest);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    process.stderr.write(`crashgate ${name}: ${error.message}\n`);
    return 2;
  }
}

async function help([name]: readonly string[]): Promise<number> {
  const command = COMMANDS.find((each) => each.name === name);
  if (name === undefined || name === "help") process.stdout.write(overview());
  else if (command === undefined) return unknown(name);
  else if (name === "watch" || name === "parse") return command.run(["--help"]);
  else {
    const summary = wrapped(command.summary, columns(process.stdout), 0).join("\n");
    process.stdout.write(`Usage: crashgate ${name}${command.usage && ` ${command.usage}`}\n\n${summary}\n`);
  }
  return 0;
}

function unknown(given: string): number {
  const names = [...COMMANDS.map(({ name }) => name), "help"];
  const slip = nearest(given, names);
  process.stderr.write(
    `crashgate: ${JSON.stringify(given)} is not a command${slip === null ? `; there are ${names.join(", ")}` : `; did you mean ${slip}?`}\n`,
  );
  return 2;
}

function overview(): string {
  const width = columns(process.stdout);
  return [
    "Usage: crashgate <command>",
    "",
    ...COMMANDS.flatMap(({ name, usage, summary }) => [
      `  ${name}${usage && ` ${usage}`}`,
      ...wrapped(summary, width, 6),
    ]),
    "",
    ...wrapped("`crashgate help watch` lists the flags. Exit codes: 0 passed, 1 failed, 2 usage or access.", width, 0),
    "",
  ].join("\n");
}
