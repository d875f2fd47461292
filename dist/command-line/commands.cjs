Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
const require_errors = require("../chunks/errors.cjs");
const require_nearest = require("../chunks/inputs-nearest.cjs");
const require_version = require("../chunks/version.cjs");
const require_parse_arguments = require("./parse-arguments.cjs");
const require_wrap = require("./wrap.cjs");
// src/command-line/commands.ts
const COMMANDS = [
	{
		name: "watch",
		usage: "[KIND/NAME ...] [-n NAMESPACE] [--duration 5m] [flags]",
		summary: "Watch a namespace for crashes. Every input of the action that makes sense in a terminal is a flag.",
		run: async (args) => (await Promise.resolve().then(() => require("./watch.cjs"))).watchFromTerminal(args)
	},
	{
		name: "parse",
		usage: "[FILE ...] [--json] [--exit-code N]",
		summary: "Say what crashed in a log, or why it ended. Reads standard input without a file.",
		run: async (args) => (await Promise.resolve().then(() => require("./parse.cjs"))).parseCommand(args)
	},
	{
		name: "report",
		usage: "FILE [--as terminal|markdown|page]",
		summary: "Show a report.json (or the folder it is in) in the terminal, or turn it into Markdown or an HTML page.",
		run: async (args) => (await Promise.resolve().then(() => require("./report.cjs"))).reportCommand(args)
	},
	{
		name: "demo",
		usage: "",
		summary: "Run the whole action against an embedded cluster and an embedded GitHub.",
		run: async (args) => {
			refuseArguments(args);
			const { isTTY, columns: width } = process.stdout;
			const fit = (line) => isTTY ? require_wrap.fitted(line, width - 1) : line;
			const say = (text) => void process.stdout.write(`${text.split("\n").map(fit).join("\n")}\n`);
			return (await Promise.resolve().then(() => require("./demo.cjs"))).runDemo(say, require_parse_arguments.showsColours(process.env, isTTY === true));
		}
	},
	{
		name: "completion",
		usage: "bash|zsh|fish",
		summary: "Print a script that completes commands, flags and values.",
		run: async (args) => (await Promise.resolve().then(() => require("./completion.cjs"))).completionCommand(args, COMMANDS)
	},
	{
		name: "version",
		usage: "",
		summary: "Print the version.",
		run: async (args) => {
			refuseArguments(args);
			process.stdout.write(`${require_version.VERSION}\n`);
			return 0;
		}
	}
];
function refuseArguments([first]) {
	if (first !== void 0) throw new require_errors.InputError(`${JSON.stringify(first)} is not expected: it takes no arguments.`);
}
const ALIASES = /* @__PURE__ */ new Map([
	["--version", "version"],
	["-v", "version"],
	["-V", "version"]
]);
async function runCommand(args) {
	const [given, ...rest] = args;
	process.stdout.on("error", (error) => {
		if (error.code === "EPIPE") process.exit(given === "watch" ? 2 : 0);
	});
	if (given === void 0) {
		process.stderr.write(overview());
		return 2;
	}
	if (given === "--help" || given === "-h" || given === "help") return help(rest);
	const name = ALIASES.get(given) ?? given;
	const command = COMMANDS.find((each) => each.name === name);
	if (command === void 0) return unknown(given);
	if (name !== "watch" && name !== "parse" && rest.some((arg) => arg === "--help" || arg === "-h")) return help([name]);
	try {
		return await command.run(rest);
	} catch (error) {
		if (!(error instanceof require_errors.InputError)) throw error;
		process.stderr.write(`crashgate ${name}: ${error.message}\n`);
		return 2;
	}
}
async function help([name]) {
	const command = COMMANDS.find((each) => each.name === name);
	if (name === void 0 || name === "help") process.stdout.write(overview());
	else if (command === void 0) return unknown(name);
	else if (name === "watch" || name === "parse") return command.run(["--help"]);
	else {
		const summary = require_wrap.wrapped(command.summary, require_wrap.columns(process.stdout), 0).join("\n");
		process.stdout.write(`Usage: crashgate ${name}${command.usage && ` ${command.usage}`}\n\n${summary}\n`);
	}
	return 0;
}
function unknown(given) {
	const names = [...COMMANDS.map(({ name }) => name), "help"];
	const slip = require_nearest.nearest(given, names);
	process.stderr.write(`crashgate: ${JSON.stringify(given)} is not a command${slip === null ? `; there are ${names.join(", ")}` : `; did you mean ${slip}?`}\n`);
	return 2;
}
function overview() {
	const width = require_wrap.columns(process.stdout);
	return [
		"Usage: crashgate <command>",
		"",
		...COMMANDS.flatMap(({ name, usage, summary }) => [`  ${name}${usage && ` ${usage}`}`, ...require_wrap.wrapped(summary, width, 6)]),
		"",
		...require_wrap.wrapped("`crashgate help watch` lists the flags. Exit codes: 0 passed, 1 failed, 2 usage or access.", width, 0),
		""
	].join("\n");
}
exports.COMMANDS = COMMANDS;
exports.runCommand = runCommand;
// a58d9ab5b84d0847
