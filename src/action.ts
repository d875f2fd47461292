/** The front door of the action: reads the runner's world, wires the real parts, sets outputs and exit code. */
import { appendFileSync, readFileSync } from "node:fs";
import * as core from "@actions/core";
import { type Cancellation, listenForCancellation } from "./cancellation.ts";
import { connect } from "./cluster/connect.ts";
import { InputError } from "./errors.ts";
import { readGitHubContext } from "./github/context.ts";
import { openGitHub } from "./github/open.ts";
import { type InputName, type Inputs, loadInputs } from "./inputs.ts";
import { disarmCommands, logLine } from "./report/escape.ts";
import { type Annotation, palette } from "./report/index.ts";
import { type Outcome, type RunConsole, run, type World } from "./run.ts";
import { VERSION } from "./version.ts";
import { createClock } from "./watch/clock.ts";
import { createLocate, loadRedactor } from "./wire.ts";

/** What is saved, in a run that goes on to tell it. */
let savedOutcome: Outcome | null = null;

await main();

async function main(): Promise<void> {
  const cancellation = listenForCancellation(overdue);
  try {
    const inputs = await loadInputs((name: InputName) => core.getInput(name), process.env);
    // Whatever a sink left open must not hold the job: everything is written.
    concluded(await run(inputs, actionWorld(inputs, cancellation)));
  } catch (error) {
    core.setOutput("verdict", "error");
    core.setFailed(disarmCommands(describe(error)));
  }
  process.exit();
}

function describe(error: unknown): string {
  if (error instanceof InputError) return error.message;
  return `Crashgate has a defect, please report it: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

function concluded(outcome: Outcome): void {
  setOutputs(outcome);
  process.exitCode = outcome.report.verdict === "passed" ? 0 : 1;
}

/** What was found until then is saved already, or nothing was. */
function overdue(): never {
  if (savedOutcome === null) core.setOutput("verdict", "error");
  else concluded(savedOutcome);
  core.setFailed("The run was cancelled, and what it waited for did not end in time.");
  process.exit();
}

function actionWorld(inputs: Inputs, cancellation: Cancellation): World {
  const clock = createClock(Date.now);
  const eventPath = process.env.GITHUB_EVENT_PATH;
  // Written at once: the toolkit's own writing would not be done when the process ends.
  const summaryPath = process.env.GITHUB_STEP_SUMMARY;
  const github = readGitHubContext(process.env, eventPath ? readEvent(eventPath) : null, inputs.githubToken);
  return {
    connect: () => connect(inputs.kubeconfig, inputs.context, clock.sync),
    github,
    openGitHub: (budgetMs, signal) =>
      openGitHub(github, inputs.githubToken, { budgetMs, ...(signal === undefined ? {} : { signal }) }),
    clock,
    ...cancellation,
    console: actionConsole(),
    redactor: (secrets) =>
      loadRedactor(inputs, [...secrets, ...(inputs.githubToken === null ? [] : [inputs.githubToken])]),
    locate: createLocate(inputs, github, process.env.GITHUB_WORKSPACE ?? process.cwd()),
    version: VERSION,
    layout: "groups",
    onSaved: (outcome) => {
      savedOutcome = outcome;
    },
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

/** Every line is inert: the renderings see to foreign text, and this to what they let through. */
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

function setOutputs({ report, reportPath, summaryPath, commentUrl, issueUrls }: Outcome): void {
  const failing = report.findings.filter((finding) => finding.failing);
  core.setOutput("verdict", report.verdict);
  core.setOutput("restarts", report.restarts);
  core.setOutput("crashes", failing.length);
  core.setOutput("fingerprints", JSON.stringify([...new Set(failing.map((finding) => finding.fingerprint))]));
  core.setOutput("report", reportPath);
  core.setOutput("summary", summaryPath);
  core.setOutput("comment-url", commentUrl ?? "");
  core.setOutput("issue-urls", JSON.stringify(issueUrls));
}
