var runCommand = (async function(args) {
	const [given, ...rest] = args;
	process.stdout.on("error", ((error) => {
		if (error.code === "EPIPE") process.exit(given === "watch" ? 2 : 0);
	}));
	if (given === void 0) {
		process.stderr.write(overview());
		return 2;
	}
	if (given === "--help" || given === "-h" || given === "help") return help(rest);
	const name = ALIASES.get(given) ?? given;
	const command = COMMANDS.find(((each) => each.name === name));
	if (command === void 0) return unknown(given);
	if (name !== "watch" && name !== "parse" && rest.some(((arg) => arg === "--help" || arg === "-h"))) return help([name]);
	try {
		return await command.run(rest);
	} catch (error) {
		if (!(error instanceof InputError)) throw error;
		process.stderr.write(`crashgate ${name}: ${error.message}\n`);
		return 2;
	}
});
var unknown = (function(given) {
	const names = [...COMMANDS.map((({ name }) => name)), "help"];
	const slip = nearest(given, names);
	process.stderr.write(`crashgate: ${JSON.stringify(given)} is not a command${slip === null ? `; there are ${names.join(", ")}` : `; did you mean ${slip}?`}\n`);
	return 2;
});
import { n as InputError } from "../chunks/errors.js";
import { t as nearest } from "../chunks/inputs-nearest.js";
import { t as VERSION } from "../chunks/version.js";
import { a as showsColours } from "./parse-arguments.js";
import { n as fitted, r as wrapped, t as columns } from "./wrap.js";
// src/command-line/commands.ts
const COMMANDS = [
	{
		name: "watch",
		usage: "[KIND/NAME ...] [-n NAMESPACE] [--duration 5m] [flags]",
		summary: "Watch a namespace for crashes. Every input of the action that makes sense in a terminal is a flag.",
		run: async (args) => (await import("./watch.js")).watchFromTerminal(args)
	},
	{
		name: "parse",
		usage: "[FILE ...] [--json] [--exit-code N]",
		summary: "Say what crashed in a log, or why it ended. Reads standard input without a file.",
		run: async (args) => (await import("./parse.js")).parseCommand(args)
	},
	{
		name: "report",
		usage: "FILE [--as terminal|markdown|page]",
		summary: "Show a report.json (or the folder it is in) in the terminal, or turn it into Markdown or an HTML page.",
		run: async (args) => (await import("./report.js")).reportCommand(args)
	},
	{
		name: "demo",
		usage: "",
		summary: "Run the whole action against an embedded cluster and an embedded GitHub.",
		run: async (args) => {
			refuseArguments(args);
			const { isTTY, columns: width } = process.stdout;
			const fit = (line) => isTTY ? fitted(line, width - 1) : line;
			const say = (text) => void process.stdout.write(`${text.split("\n").map(fit).join("\n")}\n`);
			return (await import("./demo.js")).runDemo(say, showsColours(process.env, isTTY === true));
		}
	},
	{
		name: "completion",
		usage: "bash|zsh|fish",
		summary: "Print a script that completes commands, flags and values.",
		run: async (args) => (await import("./completion.js")).completionCommand(args, COMMANDS)
	},
	{
		name: "version",
		usage: "",
		summary: "Print the version.",
		run: async (args) => {
			refuseArguments(args);
			process.stdout.write(`${VERSION}\n`);
			return 0;
		}
	}
];
function refuseArguments([first]) {
	if (first !== void 0) throw new InputError(`${JSON.stringify(first)} is not expected: it takes no arguments.`);
}
const ALIASES = /* @__PURE__ */ new Map([
	["--version", "version"],
	["-v", "version"],
	["-V", "version"]
]);
async function help([name]) {
	const command = COMMANDS.find((each) => each.name === name);
	if (name === void 0 || name === "help") process.stdout.write(overview());
	else if (command === void 0) return unknown(name);
	else if (name === "watch" || name === "parse") return command.run(["--help"]);
	else {
		const summary = wrapped(command.summary, columns(process.stdout), 0).join("\n");
		process.stdout.write(`Usage: crashgate ${name}${command.usage && ` ${command.usage}`}\n\n${summary}\n`);
	}
	return 0;
}
function overview() {
	const width = columns(process.stdout);
	return [
		"Usage: crashgate <command>",
		"",
		...COMMANDS.flatMap(({ name, usage, summary }) => [`  ${name}${usage && ` ${usage}`}`, ...wrapped(summary, width, 6)]),
		"",
		...wrapped("`crashgate help watch` lists the flags. Exit codes: 0 passed, 1 failed, 2 usage or access.", width, 0),
		""
	].join("\n");
}
export { runCommand };
