/** `crashgate watch`: the same run from a terminal. */
import { listenForCancellation } from "../cancellation.ts";
import { connectAhead, createClock } from "../cluster/index.ts";
import { loadInputs } from "../inputs.ts";
import { inputsFromFlags, watchHelp } from "./flags.ts";
import { columns } from "./wrap.ts";

const EXIT_CODES = { passed: 0, failed: 1, error: 2 } as const;

/** Returns the exit code: 0 passed, 1 failed, 2 usage or access. */
export async function watchFromTerminal(args: readonly string[]): Promise<number> {
  const flags = inputsFromFlags(args);
  if (flags.kind === "help") {
    process.stdout.write(watchHelp(columns(process.stdout)));
    return 0;
  }
  const inputs = await loadInputs(flags.get, process.env, "flag");
  const clock = createClock(Date.now);
  const cancellation = listenForCancellation(() => process.exit(EXIT_CODES.error));
  // Most of the program is loaded while the first requests to the cluster are in progress.
  const connecting = connectAhead(inputs, clock.sync, cancellation.cancelled);
  const { runInTerminal } = await import("./terminal-run.ts");
  return EXIT_CODES[await runInTerminal(inputs, { clock, connect: () => connecting, cancellation })];
}
