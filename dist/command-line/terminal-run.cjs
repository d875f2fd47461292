const require_wire = require("../chunks/wire.cjs");
const require_version = require("../chunks/version.cjs");
const require_escape = require("../chunks/report-escape.cjs");
require("../chunks/report.cjs");
const require_parse_arguments = require("./parse-arguments.cjs");
const require_wrap = require("./wrap.cjs");
const require_palette = require("../chunks/report-palette.cjs");
let node_path = require("node:path");
// src/command-line/console.ts
function terminalConsole(stream) {
	const paint = require_palette.palette(require_parse_arguments.showsColours(process.env, stream.isTTY === true));
	const redraws = stream.isTTY && process.env.TERM !== "dumb";
	let status = "";
	const clear = () => {
		if (status !== "") stream.write("\r\x1B[2K");
	};
	const line = (text) => {
		clear();
		const fit = stream.isTTY ? text.split("\n").map((each) => require_wrap.fitted(each, stream.columns - 1)) : [text];
		stream.write(`${fit.join("\n")}\n`);
		stream.write(status);
	};
	return {
		paint,
		line,
		statusEveryMs: redraws ? 1e3 : 6e4,
		status(text) {
			if (!redraws) return text === null ? void 0 : line(text);
			clear();
			status = (text ?? "").slice(0, (stream.columns || 80) - 1);
			stream.write(status);
		},
		group({ title, lines }) {
			line(title);
			for (const each of lines) line(`  ${each}`);
		},
		warning: (text) => line(`${paint.yellow("!")} ${require_escape.logLine(text)}`),
		error: (text) => line(`${paint.red("\u2717")} ${require_escape.logLine(text)}`),
		annotate: () => void 0
	};
}
// src/command-line/terminal-run.ts
async function runInTerminal(inputs, started) {
	const { report, reportPath } = await require_wire.run(inputs, terminalWorld(inputs, started));
	process.stdout.write(`Report and logs: ${(0, node_path.dirname)(reportPath)}\n`);
	return report.verdict;
}
function terminalWorld(inputs, { clock, connect, cancellation }) {
	return {
		connect,
		github: null,
		openGitHub: async () => null,
		clock,
		...cancellation,
		console: terminalConsole(process.stdout),
		redactor: (secrets) => require_wire.loadRedactor(inputs, secrets),
		locate: require_wire.createLocate(inputs, null, process.cwd()),
		version: require_version.VERSION,
		layout: "terminal",
		writeSummary: null,
		onSaved: () => {}
	};
}
exports.runInTerminal = runInTerminal;
// 4f21166dfe8678a5
