/** One run in a terminal: wires the real parts and prints where the report is. */
import { dirname } from "node:path";
import type { Report } from "../findings/model.ts";
import type { Inputs } from "../inputs.ts";
import type { World } from "../run/world.ts";
import { run } from "../run.ts";
import { VERSION } from "../version.ts";
import { createLocate, loadRedactor, type StartedRun } from "../wire.ts";
import { terminalConsole } from "./console.ts";

/** Runs, and returns the verdict. */
export async function runInTerminal(inputs: Inputs, started: StartedRun): Promise<Report["verdict"]> {
  const { report, reportPath } = await run(inputs, terminalWorld(inputs, started));
  process.stdout.write(`Report and logs: ${dirname(reportPath)}\n`);
  return report.verdict;
}

function terminalWorld(inputs: Inputs, { clock, connect, cancellation }: StartedRun): World {
  return {
    connect,
    github: null,
    openGitHub: async () => null,
    clock,
    ...cancellation,
    console: terminalConsole(process.stdout),
    redactor: (secrets) => loadRedactor(inputs, secrets),
    locate: createLocate(inputs, null, process.cwd()),
    version: VERSION,
    layout: "terminal",
    writeSummary: null,
    onSaved: () => {},
  };
}
