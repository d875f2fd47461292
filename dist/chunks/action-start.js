var startAction = (async function() {
	let conclude = null;
	const cancellation = listenForCancellation((() => {
		if (conclude === null) setOutput("verdict", "error");
		else conclude();
		setFailed("The run was cancelled, but something it was waiting for did not end in time.");
		process.exit();
	}));
	try {
		const inputs = await loadInputs(((name) => getInput(name)), process.env);
		const clock = createClock(Date.now);
		const connecting = connectAhead(inputs, clock.sync, cancellation.cancelled);
		const { runAction } = await import("./action-run-action.js");
		await runAction(inputs, {
			clock,
			connect: (() => connecting),
			cancellation
		}, ((saved) => {
			conclude = saved;
		}));
	} catch (error) {
		const { disarmCommands } = await import("./report-escape-exports.js");
		setOutput("verdict", "error");
		setFailed(disarmCommands(describe(error)));
	}
	process.exit();
});
import { a as setFailed, o as setOutput, r as getInput } from "./actions-core.js";
import { n as listenForCancellation } from "./cancellation.js";
import { _ as createClock, v as connectAhead } from "./cluster.js";
import { n as InputError } from "./errors.js";
import { n as loadInputs } from "./inputs.js";
// src/action/start.ts
function describe(error) {
	if (error instanceof InputError) return error.message;
	return `This is a bug in Crashgate, please report it: ${error instanceof Error ? error.stack ?? error.message : String(error)}`;
}
export { startAction };
