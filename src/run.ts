/** The story of one run: look, watch, understand, tell. Everything it needs of the world is given to it. */
import { CANCELLED_LIMITS, type Cancellation } from "./cancellation.ts";
import { type Rights, reviewRights } from "./cluster/access.ts";
import type { Connection } from "./cluster/connect.ts";
import { explain } from "./cluster/explain.ts";
import { AccessError } from "./errors.ts";
import type { ExaminedDeath } from "./findings/judge.ts";
import type { Deployed, Finding, Report, Verdict } from "./findings/model.ts";
import type { GitHubClient } from "./github/client.ts";
import { commitOf, environmentOf, findCommit } from "./github/commit.ts";
import type { GitHubContext } from "./github/context.ts";
import { type Published, publish } from "./github/publish.ts";
import { reportContext } from "./github/report-context.ts";
import { findLastRun } from "./github/since.ts";
import { findVisibility, showsLogs } from "./github/visibility.ts";
import type { Inputs } from "./inputs.ts";
import { redactStrings } from "./redact/strings.ts";
import {
  type Annotation,
  deathLine,
  findingGroup,
  findingLine,
  GROUPS_LIMIT,
  isReported,
  type LogGroup,
  type Palette,
  type ReportContext,
  renderAnnotations,
  renderTerminal,
  rightsLine,
  seenLine,
  settledLine,
  signOfLife,
  startLine,
  toldLine,
  verdictLine,
} from "./report/index.ts";
import { openReportDir, saveReport } from "./save.ts";
import type { Located } from "./source/index.ts";
import type { Clock } from "./watch/clock.ts";
import { refusalOf, rightsWarnings, shownRights } from "./watch/rights.ts";
import { type Observation, watch } from "./watch/watch.ts";

/** Where lines go while the run goes on: the runner's log, or a terminal. */
export interface RunConsole {
  readonly paint: Palette;
  line(text: string): void;
  /** On a terminal a line that the next one replaces and that null takes away; in a log a line. */
  status(text: string | null): void;
  readonly statusEveryMs: number;
  group(group: LogGroup): void;
  warning(text: string): void;
  error(text: string): void;
  annotate(annotation: Annotation): void;
}

/** Where a crash is in the repository. */
export type Locate = (finding: Finding, sha: string | null) => Promise<Located | null>;

export interface World extends Cancellation {
  readonly connect: () => Connection;
  readonly github: GitHubContext | null;
  /** A client with a budget of time of its own, whose calls end with the signal; null without a token. */
  readonly openGitHub: (budgetMs: number, signal?: AbortSignal) => Promise<GitHubClient | null>;
  readonly clock: Clock;
  readonly console: RunConsole;
  readonly redactor: (secrets: readonly string[]) => Promise<(text: string) => string>;
  readonly locate: Locate;
  readonly version: string;
  /** The report as one text at the end (a terminal), or in groups as the runner folds them. */
  readonly layout: "terminal" | "groups";
  /** Adds to the step summary; null outside of GitHub Actions. */
  readonly writeSummary: ((markdown: string) => void) | null;
  /** Told once what was found is saved, before anybody else is: a run that is cut off then has its outcome. */
  readonly onSaved: (outcome: Outcome) => void;
}

/** What a run leaves behind. */
export interface Outcome {
  readonly report: Report;
  readonly reportPath: string;
  readonly summaryPath: string;
  readonly commentUrl: string | null;
  readonly issueUrls: readonly string[];
}

/** How long GitHub may take before the watch, and after it. */
const PREPARE_BUDGET_MS = 20_000;
const PUBLISH_BUDGET_MS = 60_000;

/** One run from beginning to end. Throws InputError for a kubeconfig that is none and a `report-dir` that cannot be written; everything else ends in the report. */
export async function run(inputs: Inputs, given: World): Promise<Outcome> {
  await openReportDir(inputs.reportDir);
  let redact: Redact = (text) => text;
  const world: World = { ...given, console: redactingConsole(given.console, (text) => redact(text)) };
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
    connection = world.connect();
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
  const report = await assemble(inputs, world, connection, begun, observation, [...warnings], redact);
  return tell(report, inputs, world, redact);
}

type Redact = (text: string) => string;

/** Whatever is printed line by line is redacted: names, addresses and messages of the cluster as well. */
function redactingConsole(console: RunConsole, redact: Redact): RunConsole {
  return {
    paint: console.paint,
    line: (text) => console.line(redact(text)),
    status: (text) => console.status(text === null ? null : redact(text)),
    statusEveryMs: console.statusEveryMs,
    warning: (text) => console.warning(redact(text)),
    error: (text) => console.error(redact(text)),
    // Both are made of the report, which is redacted.
    group: (group) => console.group(group),
    annotate: (annotation) => console.annotate(annotation),
  };
}

interface Begun {
  readonly namespaces: readonly string[];
  /** What stands against looking at the others, one message for each. */
  readonly refusals: readonly string[];
  readonly rights: ReadonlyMap<string, Rights>;
  readonly sinceMs: number;
  readonly showLines: boolean;
  readonly redact: Redact;
}

/** Asks what is allowed, from when deaths count, and whether lines of log may be shown. */
async function begin(
  inputs: Inputs,
  connection: Connection,
  world: World,
  warn: (message: string) => void,
  onRedactor: (redact: Redact) => void,
): Promise<Begun> {
  const namespaces = inputs.namespaces.length > 0 ? inputs.namespaces : [connection.namespace];
  const needsGitHub = inputs.since.kind === "last-run" || inputs.logs === "auto";
  const client = needsGitHub ? await world.openGitHub(PREPARE_BUDGET_MS, world.cancelled) : null;
  const [rights, visibility, lastRun, redact] = await Promise.all([
    reviewAll(namespaces, connection, world.cancelled),
    findVisibility(world.github, inputs.logs === "auto" ? client : null),
    inputs.since.kind === "last-run" ? findLastRun(world.github, client) : null,
    world.redactor(connection.secrets),
  ]);
  onRedactor(redact);
  const nowMs = world.clock.nowMs();
  const sinceMs = resolveSince(inputs, lastRun, nowMs, warn);
  world.console.line(
    startLine(
      {
        version: world.version,
        namespaces,
        context: connection.context,
        watching: [
          ...inputs.workloads.map((ref) => `${ref.kind.toLowerCase()}/${ref.name}`),
          ...(inputs.selector === null ? [] : [inputs.selector]),
        ],
        durationMs: inputs.durationMs,
        since: iso(sinceMs),
        watchedFrom: iso(nowMs),
      },
      world.console.paint,
    ),
  );
  const refusals: AccessError[] = [];
  for (const [namespace, granted] of rights) {
    const refusal = refusalOf(namespace, granted, connection.server);
    if (refusal !== null) {
      refusals.push(refusal);
      continue;
    }
    if (rights.size === 1) world.console.line(rightsLine(shownRights(granted), world.console.paint));
    for (const warning of rightsWarnings(namespace, granted, inputs.durationMs)) warn(warning);
  }
  const [first] = refusals;
  if (first !== undefined && refusals.length === rights.size) throw first;
  return {
    namespaces,
    refusals: refusals.map(({ message }) => message),
    rights,
    sinceMs,
    showLines: world.github === null ? inputs.logs !== "never" : showsLogs(inputs.logs, visibility),
    redact,
  };
}

async function reviewAll(
  namespaces: readonly string[],
  connection: Connection,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Rights>> {
  try {
    return new Map(
      await Promise.all(namespaces.map(async (ns) => [ns, await reviewRights(connection, ns, signal)] as const)),
    );
  } catch (error) {
    throw explain(error, "ask what the credentials allow", connection);
  }
}

const DAY_MS = 24 * 60 * 60 * 1000;

function resolveSince(
  inputs: Inputs,
  lastRun: Awaited<ReturnType<typeof findLastRun>> | null,
  nowMs: number,
  warn: (message: string) => void,
): number {
  if (inputs.since.kind === "ago") return nowMs - inputs.since.ms;
  if (inputs.since.kind === "at") {
    const sinceMs = Date.parse(inputs.since.time);
    if (sinceMs <= nowMs || inputs.durationMs > 0) return sinceMs;
    throw new AccessError(
      `\`since\` is ${inputs.since.time}, but it is only ${iso(nowMs)} by the cluster's clock: one look (\`duration: 0s\`) would look at no time at all. Give an earlier time.`,
    );
  }
  if (lastRun?.startedAt != null) return Date.parse(lastRun.startedAt);
  warn(`${lastRun?.warning ?? "the previous run is not known"}: deaths of the last 24 h count`);
  return nowMs - DAY_MS;
}

async function look(
  inputs: Inputs,
  connection: Connection,
  begun: Begun,
  world: World,
  warn: (message: string) => void,
): Promise<Observation> {
  const { console, clock } = world;
  const startedMs = clock.nowMs();
  const observation = await watch({
    connection,
    inputs,
    ...begun,
    namespaces: begun.namespaces.filter((namespace) => begun.rights.get(namespace)?.listPods !== false),
    nowMs: clock.nowMs,
    cancelled: world.cancelled,
    warn,
    onSeen: (seen) => console.line(seenLine({ ...seen, since: iso(begun.sinceMs) })),
    signEveryMs: console.statusEveryMs,
    onSign: (leftMs, seen) => console.status(signOfLife(leftMs, seen.pods, seen.restarts)),
    onSettled: (deaths, findings) => console.line(settledLine(iso(clock.nowMs()), inputs.settleMs, deaths, findings)),
    onDeath: (death, finding) => console.line(liveLine(death, finding, startedMs, console.paint)),
  });
  return { ...observation, errors: [...begun.refusals, ...observation.errors] };
}

function liveLine(
  { death, log, parsed }: ExaminedDeath,
  finding: Finding | null,
  startedMs: number,
  paint: Palette,
): string {
  const instance = finding?.instances.find((each) => each.containerId === death.termination.containerId);
  const culprit = parsed?.crash?.culprit ?? null;
  return deathLine(
    {
      at: iso(death.detectedAtMs),
      elapsedMs: Math.max(0, death.detectedAtMs - startedMs),
      instance: instance ?? {
        pod: death.pod.name,
        podUid: death.pod.uid,
        container: death.container.name,
        containerType: death.container.type,
        containerId: death.termination.containerId,
        exitCode: death.termination.exitCode,
        signal: null,
        reason: death.termination.reason,
        startedAt: death.termination.startedAt,
        finishedAt: death.termination.finishedAt,
        restartCount: death.container.restartCount,
        revision: "unknown",
        detectedAt: iso(death.detectedAtMs),
        log,
      },
      title: finding?.title ?? null,
      place:
        culprit?.file == null
          ? null
          : `${culprit.file.split(/[\\/]/).pop()}${culprit.line === null ? "" : `:${culprit.line}`}`,
      failing: finding?.failing ?? false,
    },
    paint,
  );
}

/** The report of a run that could not look: valid, and never green. */
function nothingSeen(message: string, world: World): Observation {
  return {
    findings: [],
    pods: 0,
    containers: 0,
    restarts: 0,
    errors: [message],
    lanes: [],
    partial: [],
    endedBy: world.cancelled.aborted ? "cancelled" : "access-lost",
    fromMs: world.clock.nowMs(),
    untilMs: world.clock.nowMs(),
    revisions: [],
  };
}

async function assemble(
  inputs: Inputs,
  world: World,
  connection: Connection | null,
  begun: Begun | null,
  observation: Observation,
  warnings: readonly string[],
  redact: Redact,
): Promise<Report> {
  const commit = await deployedCommit(inputs, world, observation);
  const deployed: Deployed = commit.deployed;
  const findings = await Promise.all(
    observation.findings.map(async (finding) => {
      const located =
        finding.crash === null || world.cancelled.aborted
          ? null
          : await unlessCancelled(world.locate(finding, commitOf(finding, deployed, world.github)), world.cancelled);
      return located === null ? finding : { ...finding, ...located };
    }),
  );
  const report: Report = {
    schema: 1,
    verdict: verdictOf(findings, observation.errors),
    since: iso(begun?.sinceMs ?? observation.untilMs),
    watchedFrom: iso(observation.fromMs),
    until: iso(observation.untilMs),
    namespaces: begun?.namespaces ?? inputs.namespaces,
    pods: observation.pods,
    containers: observation.containers,
    restarts: observation.restarts,
    warnings: [...warnings, ...commit.warnings],
    errors: observation.errors,
    findings,
    context: connection?.context ?? null,
    environment: environmentOf(inputs, world.github),
    deployed,
    partial: observation.partial,
    lanes: observation.lanes,
    endedBy: observation.endedBy,
    version: world.version,
  };
  // Names, messages, code and commits can hold secrets as well. Excerpts are of logs that were redacted on their way in.
  return redactStrings(report, redact, ["excerpt"]);
}

/** What the work gives, null as soon as the run is cancelled. */
async function unlessCancelled<T>(work: Promise<T>, cancelled: AbortSignal): Promise<T | null> {
  const { promise, resolve } = Promise.withResolvers<null>();
  const give = () => resolve(null);
  cancelled.addEventListener("abort", give);
  return Promise.race([work, promise]).finally(() => cancelled.removeEventListener("abort", give));
}

/** Which commit was deployed: GitHub is asked for a green run too, which may resolve a comment or make a check run. */
async function deployedCommit(inputs: Inputs, world: World, observation: Observation) {
  const tells = observation.errors.length === 0 || observation.findings.some(isReported);
  const worthAsking = tells && !world.cancelled.aborted;
  const client = worthAsking ? await world.openGitHub(PREPARE_BUDGET_MS, world.cancelled) : null;
  return findCommit(inputs, world.github, observation.revisions, client);
}

/** A finding that fails decides, whatever else happened; else what could not be seen does. */
function verdictOf(findings: readonly Finding[], errors: readonly string[]): Verdict {
  if (findings.some((finding) => finding.failing)) return "failed";
  return errors.length > 0 ? "error" : "passed";
}

/** Saves first, so that nothing found is lost, then tells everybody; a sink that fails adds a warning to what is saved. */
async function tell(report: Report, inputs: Inputs, world: World, redact: Redact): Promise<Outcome> {
  let context = reportContext(report, inputs, world.github, null);
  let saved = await saveReport(report, context, inputs.reportDir);
  const { reportPath, summaryPath } = saved;
  world.onSaved({ report, reportPath, summaryPath, commentUrl: null, issueUrls: [] });
  if (world.layout === "groups") printGroups(report, world.console);
  const published = await publishReport(report, inputs, world);
  const told = [...published.told];
  const complete: Report = { ...report, warnings: [...report.warnings, ...published.warnings.map(redact)] };
  for (const warning of published.warnings) world.console.warning(warning);
  if (published !== NOT_PUBLISHED) {
    context = reportContext(complete, inputs, world.github, published.known);
    saved = await saveReport(complete, context, inputs.reportDir);
  }
  if (saved.warning !== null) world.console.warning(saved.warning);
  if (world.layout === "terminal") world.console.line(renderTerminal(complete, context, world.console.paint));
  else conclude(complete, inputs, context, told, saved.reportPath, world);
  world.writeSummary?.(saved.summary);
  return {
    report: complete,
    reportPath: saved.reportPath,
    summaryPath: saved.summaryPath,
    commentUrl: published.commentUrl,
    issueUrls: published.issueUrls,
  };
}

function printGroups(report: Report, console: RunConsole): void {
  report.findings.forEach((finding, index) => {
    if (isReported(finding) && index < GROUPS_LIMIT)
      console.group(findingGroup(finding, index + 1, report.findings.length, report));
    else console.line(findingLine(finding, report));
  });
}

function conclude(
  report: Report,
  inputs: Inputs,
  context: ReportContext,
  told: readonly string[],
  reportPath: string,
  { console, writeSummary }: World,
): void {
  const annotations = inputs.annotations ? renderAnnotations(report) : [];
  for (const annotation of annotations) console.annotate(annotation);
  for (const error of report.errors) console.error(error);
  console.line(
    toldLine([
      ...told,
      ...(annotations.length === 0 ? [] : [`annotation ×${annotations.length}`]),
      ...(writeSummary === null ? [] : ["summary"]),
      `report ${reportPath}`,
    ]),
  );
  console.line(verdictLine(report, context));
}

const NOT_PUBLISHED: Published = { commentUrl: null, issueUrls: [], told: [], warnings: [], known: null };

async function publishReport(report: Report, inputs: Inputs, world: World): Promise<Published> {
  if (world.github === null) return NOT_PUBLISHED;
  // A cancelled run still tells what it found, in what little time there is.
  const client = world.cancelled.aborted
    ? await world.openGitHub(Math.max(0, CANCELLED_LIMITS.toldMs - world.cancelledForMs()))
    : await world.openGitHub(PUBLISH_BUDGET_MS, world.cancelled);
  if (client === null) return NOT_PUBLISHED;
  return publish(report, inputs, world.github, { client });
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
