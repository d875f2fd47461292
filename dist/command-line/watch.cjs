const require_cluster = require("../chunks/cluster.cjs");
const require_inputs = require("../chunks/inputs.cjs");
const require_flags = require("./flags.cjs");
const require_wrap = require("./wrap.cjs");
// src/command-line/watch.ts
const EXIT_CODES = {
	passed: 0,
	failed: 1,
	error: 2
};
async function watchFromTerminal(args) {
	const flags = require_flags.inputsFromFlags(args);
	if (flags.kind === "help") {
		process.stdout.write(require_flags.watchHelp(require_wrap.columns(process.stdout)));
		return 0;
	}
	const inputs = await require_inputs.loadInputs(flags.get, process.env, "flag");
	const clock = require_cluster.createClock(Date.now);
	const cancellation = require_cluster.listenForCancellation(() => process.exit(EXIT_CODES.error));
	const connecting = require_cluster.connectAhead(inputs, clock.sync, cancellation.cancelled);
	const { runInTerminal } = await Promise.resolve().then(() => require("./terminal-run.cjs"));
	return EXIT_CODES[await runInTerminal(inputs, {
		clock,
		connect: () => connecting,
		cancellation
	})];
}
exports.watchFromTerminal = watchFromTerminal;
// 23efa6152bcb7e1d
