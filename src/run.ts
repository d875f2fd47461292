/** The story of one run: look, watch, understand, publish. Its dependencies on the outside world are injected. */
import { CANCELLED_LIMITS } from "./cancellation.ts";
import type { Connection } from "./cluster/index.ts";
import { AccessError } from "./errors.ts";
import type { Report } from "./findings/model.ts";
import type { Inputs } from "./inputs.ts";
import { jobOf, openReportDir } from "./publish/report-dir.ts";
import { type Outcome, runSinks, saveDraft } from "./publish/run-sinks.ts";
import { type Safe, type SafeText, written } from "./redact/safe-text.ts";
import { assemble, draft } from "./run/assemble.ts";
import { type Begun, begin } from "./run/begin.ts";
import { look, nothingSeen } from "./run/look.ts";
import { type RunWorld, safeConsole, type World } from "./run/world.ts";
import type { Observation } from "./watch/observation.ts";

/** Time limit for requests to GitHub after the watch. */
const PUBLISH_BUDGET_MS = 60_000;

/**
 * One run from beginning to end. Throws InputError for an invalid kubeconfig and a `report-dir` that cannot be
 * written; all other failures end up in the report.
 */
export async function run(asked: Inputs, given: World): Promise<Outcome> {
  const inputs = { ...asked, reportDir: openReportDir(asked.reportDir, jobOf(asked, given.github)) };
  // No untrusted text is printed before the redactor is loaded.
  let redact: (text: string) => SafeText = written;
  const world: RunWorld = { ...given, console: safeConsole(given.console, (text) => redact(text)) };
  const warnings = new Set<string>();
  const warn = (message: string) => {
    if (warnings.has(message)) return;
    warnings.add(message);
    world.console.warning(message);
  };
  let connection: Connection | null = null;
  let begun: Begun | null = null;
  let observation: Observation;
  try {
    connection = await world.connect();
    begun = await begin(inputs, connection, world, warn, (found) => {
      redact = found;
    });
    observation = await look(inputs, connection, begun, world, warn);
  } catch (error) {
    if (!(error instanceof AccessError)) throw error;
    observation = nothingSeen(error.message, world);
    if (begun === null) redact = await world.redactor(connection?.secrets ?? []);
  } finally {
    world.console.status(null);
    connection?.close();
  }
  const watched = { inputs, world, connection, begun, observation, warnings: [...warnings], redact };
  // Git and GitHub may hang, and the process may be killed meanwhile: the findings are saved before they are asked.
  if (observation.findings.length > 0) await saveDraft(draft(watched), inputs, world.github);
  return publish(await assemble(watched), inputs, world, redact);
}

/** Saves and publishes the report. */
function publish(
  report: Safe<Report>,
  inputs: Inputs,
  world: RunWorld,
  redact: (text: string) => SafeText,
): Promise<Outcome> {
  return runSinks(report, inputs, {
    ...world,
    redact,
    // A cancelled run still publishes its findings, in the little time that is left.
    openGitHub: () =>
      world.cancelled.aborted
        ? world.openGitHub(Math.max(0, CANCELLED_LIMITS.noticeMs - world.cancelledForMs()))
        : world.openGitHub(PUBLISH_BUDGET_MS, world.cancelled),
  });
}
