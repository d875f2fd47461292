Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
const require_core = require("./actions-core.cjs");
const require_cluster = require("./cluster.cjs");
const require_errors = require("./errors.cjs");
const require_inputs = require("./inputs.cjs");
// src/action/start.ts
async function startAction() {
	let conclude = null;
	const cancellation = require_cluster.listenForCancellation(() => {
		if (conclude === null) require_core.setOutput("verdict", "error");
		else conclude();
		require_core.setFailed("The run was cancelled, but something it was waiting for did not end in time.");
		process.exit();
	});
	try {
		const inputs = await require_inputs.loadInputs((name) => require_core.getInput(name), process.env);
		const clock = require_cluster.createClock(Date.now);
		const connecting = require_cluster.connectAhead(inputs, clock.sync, cancellation.cancelled);
		const { runAction } = await Promise.resolve().then(() => require("./action-run-action.cjs"));
		await runAction(inputs, {
			clock,
			connect: () => connecting,
			cancellation
		}, (saved) => {
			conclude = saved;
		});
	} catch (error) {
		const { disarmCommands } = await Promise.resolve().then(() => require("./report-escape.cjs")).then((n) => n.escape_exports);
		require_core.setOutput("verdict", "error");
		require_core.setFailed(disarmCommands(describe(error)));
	}
	process.exit();
}
function describe(error) {
	if (error instanceof require_errors.InputError) return error.message;
	return `This is a bug in Crashgate, please report it: ${error instanceof Error ? error.stack ?? error.message : String(error)}`;
}
exports.startAction = startAction;
// 6a2e22df83b14f5c
