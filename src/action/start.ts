/** The start of the action: sends the first requests to the cluster and loads most of the program meanwhile. */
import * as core from "@actions/core";
import { listenForCancellation } from "../cancellation.ts";
import { connectAhead, createClock } from "../cluster/index.ts";
import { InputError } from "../errors.ts";
import { type InputName, loadInputs } from "../inputs.ts";

/** Runs the action and ends the process. */
export async function startAction(): Promise<never> {
  /** Sets the outputs of the saved report; null if nothing is saved yet. */
  let conclude: (() => void) | null = null;
  const cancellation = listenForCancellation(() => {
    // The findings so far are saved, or there are none.
    if (conclude === null) core.setOutput("verdict", "error");
    else conclude();
    core.setFailed("The run was cancelled, but something it was waiting for did not end in time.");
    process.exit();
  });
  try {
    const inputs = await loadInputs((name: InputName) => core.getInput(name), process.env);
    const clock = createClock(Date.now);
    const connecting = connectAhead(inputs, clock.sync, cancellation.cancelled);
    const { runAction } = await import("./run-action.ts");
    await runAction(inputs, { clock, connect: () => connecting, cancellation }, (saved) => {
      conclude = saved;
    });
  } catch (error) {
    const { disarmCommands } = await import("../report/escape.ts");
    core.setOutput("verdict", "error");
    core.setFailed(disarmCommands(describe(error)));
  }
  // A resource that a sink left open must not keep the job running: everything is written.
  process.exit();
}

function describe(error: unknown): string {
  if (error instanceof InputError) return error.message;
  return `This is a bug in Crashgate, please report it: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
