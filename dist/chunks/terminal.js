import { O as listenForCancellation, a as run, c as watchHelp, d as connect, f as InputError, i as VERSION, n as loadRedactor, o as loadInputs, r as createClock, s as inputsFromFlags, t as createLocate } from "./wire.js";
import { N as logLine, t as palette } from "./palette.js";
// src/terminal.ts
const EXIT_CODES = {
	passed: 0,
	failed: 1,
	error: 2
};
async function watchFromTerminal(args) {
	try {
		const flags = inputsFromFlags(args);
		if (flags.kind === "help") {
			process.stdout.write(watchHelp());
			return 0;
		}
		const inputs = await loadInputs(flags.get, process.env);
		const { report } = await run(inputs, terminalWorld(inputs));
		return EXIT_CODES[report.verdict];
	} catch (error) {
		if (!(error instanceof InputError)) throw error;
		process.stderr.write(`${error.message}\n`);
		return 2;
	}
}
function terminalWorld(inputs) {
	const clock = createClock(Date.now);
	return {
		connect: () => connect(inputs.kubeconfig, inputs.context, clock.sync),
		github: null,
		openGitHub: async () => null,
		clock,
		...listenForCancellation(() => process.exit(EXIT_CODES.error)),
		console: terminalConsole(process.stdout),
		redactor: (secrets) => loadRedactor(inputs, secrets),
		locate: createLocate(inputs, null, process.cwd()),
		version: VERSION,
		layout: "terminal",
		writeSummary: null,
		onSaved: () => {}
	};
}
function terminalConsole(stream) {
	const paint = palette(stream.isTTY && !process.env.NO_COLOR);
	let status = "";
	const clear = () => {
		if (status !== "") stream.write("\r\x1B[2K");
	};
	const line = (text) => {
		clear();
		stream.write(`${text}\n`);
		stream.write(status);
	};
	return {
		paint,
		line,
		statusEveryMs: stream.isTTY ? 1e3 : 6e4,
		status(text) {
			if (!stream.isTTY) return text === null ? void 0 : line(text);
			clear();
			status = text ?? "";
			stream.write(status);
		},
		group({ title, lines }) {
			line(title);
			for (const each of lines) line(`  ${each}`);
		},
		warning: (text) => line(`${paint.yellow("!")} ${logLine(text)}`),
		error: (text) => line(`${paint.red("\u2717")} ${logLine(text)}`),
		annotate: () => void 0
	};
}
export { watchFromTerminal };
