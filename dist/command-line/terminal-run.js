var terminalConsole = (function(stream) {
	const paint = palette(showsColours(process.env, stream.isTTY === true));
	const redraws = stream.isTTY && process.env.TERM !== "dumb";
	let status = "";
	const clear = (() => {
		if (status !== "") stream.write("\r\x1B[2K");
	});
	const line = ((text) => {
		clear();
		const fit = stream.isTTY ? text.split("\n").map(((each) => fitted(each, stream.columns - 1))) : [text];
		stream.write(`${fit.join("\n")}\n`);
		stream.write(status);
	});
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
		warning: ((text) => line(`${paint.yellow("!")} ${logLine(text)}`)),
		error: ((text) => line(`${paint.red("\u2717")} ${logLine(text)}`)),
		annotate: (() => void 0)
	};
});
var runInTerminal = (async function(inputs, started) {
	const { report, reportPath } = await run(inputs, terminalWorld(inputs, started));
	process.stdout.write(`Report and logs: ${dirname(reportPath)}\n`);
	return report.verdict;
});
var terminalWorld = (function(inputs, { clock, connect, cancellation }) {
	return {
		connect,
		github: null,
		openGitHub: (async () => null),
		clock,
		...cancellation,
		console: terminalConsole(process.stdout),
		redactor: ((secrets) => loadRedactor(inputs, secrets)),
		locate: createLocate(inputs, null, process.cwd()),
		version: VERSION,
		layout: "terminal",
		writeSummary: null,
		onSaved: (() => {})
	};
});
import { n as loadRedactor, r as run, t as createLocate } from "../chunks/wire.js";
import { t as VERSION } from "../chunks/version.js";
import { t as palette } from "../chunks/report-palette.js";
import { c as logLine } from "../chunks/report-escape.js";
import "../chunks/report.js";
import { a as showsColours } from "./parse-arguments.js";
import { n as fitted } from "./wrap.js";
const { dirname } = process.getBuiltinModule("node:path");
// src/command-line/console.ts
// src/command-line/terminal-run.ts
export { runInTerminal };
