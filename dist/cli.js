#!/usr/bin/env node
const { enableCompileCache } = process.getBuiltinModule("node:module");
const { readFileSync } = process.getBuiltinModule("node:fs");
const { fileURLToPath } = process.getBuiltinModule("node:url");
// src/cli.ts
const USAGE = `Usage: crashgate <command>

  watch [--namespace N --duration 5m ...]   watch a namespace for crashes; every input of the action is a flag
  parse [FILE...] [--json]                  say what crashed in a log (standard input without a file)
  demo                                      the whole thing against an embedded cluster and GitHub

\`crashgate watch --help\` lists the flags. Exit codes: 0 passed, 1 failed, 2 usage or access.
`;
enableCompileCache();
const [command, ...rest] = process.argv.slice(2);
process.exitCode = await dispatch(command, rest);
async function dispatch(name, args) {
	if (name === "parse") return (await import("./chunks/parse.js")).parseCommand(args);
	process.stdout.on("error", (error) => {
		if (error.code === "EPIPE") process.exit(0);
	});
	if (name === "watch") return (await import("./chunks/terminal.js")).watchFromTerminal(args);
	if (name === "demo") return (await import("./chunks/demo.js")).runDemo(process.stdout);
	if (name === "--version" || name === "-v") {
		process.stdout.write(`${version()}\n`);
		return 0;
	}
	if (name === void 0 || name === "--help" || name === "-h" || name === "help") {
		process.stdout.write(USAGE);
		return name === void 0 ? 2 : 0;
	}
	process.stderr.write(`crashgate: no command ${JSON.stringify(name)}\n\n${USAGE}`);
	return 2;
}
function version() {
	const text = readFileSync(fileURLToPath(new URL("../package.json", import.meta.url)), "utf8");
	return String(JSON.parse(text).version);
}
export {};
