/** One run of the action: reads the runner's world, wires the real parts, sets outputs and exit code. */
import { appendFileSync, readFileSync } from "node:fs";
import * as core from "@actions/core";
import type { ClientOptions } from "../github/client/client.ts";
import { openGitHub } from "../github/client/open-client.ts";
import { createRequestBudget } from "../github/client/request-budget.ts";
import { readGitHubContext } from "../github/context.ts";
import type { Inputs } from "../inputs.ts";
import { outputsOf } from "../publish/outputs.ts";
import type { Outcome } from "../publish/run-sinks.ts";
import { disarmCommands, logLine } from "../report/escape.ts";
import { type Annotation, palette } from "../report/index.ts";
import type { RunConsole, World } from "../run/world.ts";
import { run } from "../run.ts";
import { VERSION } from "../version.ts";
import { createLocate, loadRedactor, type StartedRun } from "../wire.ts";

/** Time limit for GitHub to provide what the checkout lacks. */
const SOURCE_BUDGET_MS = 30_000;

/** Runs, and sets the outputs. `onSaved` gets a function that sets them, as soon as a report is saved. */
export async function runAction(
  inputs: Inputs,
  started: StartedRun,
  onSaved: (conclude: () => void) => void,
): Promise<void> {
  const conclude = (outcome: Outcome) => () => {
    setOutputs(outcome);
    process.exitCode = outcome.report.verdict === "passed" ? 0 : 1;
  };
  conclude(
    await run(
      inputs,
      actionWorld(inputs, started, (outcome) => onSaved(conclude(outcome))),
    ),
  )();
}

function actionWorld(
  inputs: Inputs,
  { clock, connect, cancellation }: StartedRun,
  onSaved: (outcome: Outcome) => void,
): World {
  const eventPath = process.env.GITHUB_EVENT_PATH;
  // Written synchronously: the toolkit's own write would not finish before the process ends.
  const summaryPath = process.env.GITHUB_STEP_SUMMARY;
  const github = readGitHubContext(process.env, eventPath ? readEvent(eventPath) : null, inputs.githubToken);
  const requests = createRequestBudget();
  const open = (options: ClientOptions) => openGitHub(github, inputs.githubToken, { ...options, requests });
  return {
    connect,
    github,
    openGitHub: (budgetMs, signal) => open({ budgetMs, ...(signal === undefined ? {} : { signal }) }),
    clock,
    ...cancellation,
    console: actionConsole(),
    redactor: (secrets) =>
      loadRedactor(inputs, [...secrets, ...(inputs.githubToken === null ? [] : [inputs.githubToken])]),
    locate: createLocate(inputs, github, process.env.GITHUB_WORKSPACE ?? process.cwd(), async () => {
      const client = await open({ budgetMs: SOURCE_BUDGET_MS, signal: cancellation.cancelled, retries: 1 });
      if (client === null || github === null) return null;
      const { remoteRepository } = await import("../github/source/remote.ts");
      return remoteRepository({ client, context: github });
    }),
    version: VERSION,
    layout: "groups",
    onSaved,
    writeSummary: summaryPath ? (markdown) => appendFileSync(summaryPath, markdown) : null,
  };
}

function readEvent(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

/** Makes every line inert, in case a rendering missed a workflow command in untrusted text. */
function actionConsole(): RunConsole {
  return {
    paint: palette(true),
    line: (text) => core.info(disarmCommands(text)),
    status: (text) => text !== null && core.info(disarmCommands(text)),
    statusEveryMs: 60_000,
    group({ title, lines }) {
      core.startGroup(disarmCommands(title));
      for (const line of lines) core.info(disarmCommands(line));
      core.endGroup();
    },
    warning: (text) => core.warning(logLine(text)),
    error: (text) => core.error(logLine(text)),
    annotate,
  };
}

function annotate({ level, title, message, path, line }: Annotation): void {
  const properties = { title, ...(path === null ? {} : { file: path }), ...(line === null ? {} : { startLine: line }) };
  if (level === "error") core.error(message, properties);
  else core.warning(message, properties);
}

function setOutputs(outcome: Outcome): void {
  for (const [name, value] of Object.entries(outputsOf(outcome))) core.setOutput(name, value);
}
