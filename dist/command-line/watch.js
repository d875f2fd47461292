var watchFromTerminal = (async function(args) {
	const flags = inputsFromFlags(args);
	if (flags.kind === "help") {
		process.stdout.write(watchHelp(columns(process.stdout)));
		return 0;
	}
	const inputs = await loadInputs(flags.get, process.env, "flag");
	const clock = createClock(Date.now);
	const cancellation = listenForCancellation((() => process.exit(EXIT_CODES.error)));
	const connecting = connectAhead(inputs, clock.sync, cancellation.cancelled);
	const { runInTerminal } = await import("./terminal-run.js");
	return EXIT_CODES[await runInTerminal(inputs, {
		clock,
		connect: (() => connecting),
		cancellation
	})];
});
import { n as listenForCancellation } from "../chunks/cancellation.js";
import { _ as createClock, v as connectAhead } from "../chunks/cluster.js";
import { n as loadInputs } from "../chunks/inputs.js";
import { i as watchHelp, n as inputsFromFlags } from "./flags.js";
import { t as columns } from "./wrap.js";
// src/command-line/watch.ts
const EXIT_CODES = {
	passed: 0,
	failed: 1,
	error: 2
};
export { watchFromTerminal };
