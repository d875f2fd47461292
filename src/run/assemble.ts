/** The report of a run: what was observed, where it is in the repository, and the verdict. */
import { type Connection, clusterId } from "../cluster/index.ts";
import type { Deployed, Report, RunningCommit } from "../findings/model.ts";
import { noveltyOf } from "../findings/novelty.ts";
import { rollbackOf } from "../findings/rollback.ts";
import { verdictOf } from "../findings/verdict.ts";
import { environmentOf, findCommit } from "../github/commit/commit.ts";
import { runningCommits } from "../github/commit/running.ts";
import { ALL_NAMESPACES, type Inputs } from "../inputs.ts";
import { safeData } from "../redact/safe-data.ts";
import type { Safe, SafeText } from "../redact/safe-text.ts";
import { isReported } from "../report/index.ts";
import type { Observation } from "../watch/observation.ts";
import type { Begun } from "./begin.ts";
import { type OpenClient, traceFinding } from "./trace-finding.ts";
import type { RunWorld } from "./world.ts";

/** How long GitHub may take to say which commit was deployed. */
const COMMIT_BUDGET_MS = 20_000;

/** A run whose watch is over. */
export interface Watched {
  readonly inputs: Inputs;
  readonly world: RunWorld;
  readonly connection: Connection | null;
  readonly begun: Begun | null;
  readonly observation: Observation;
  readonly warnings: readonly string[];
  readonly redact: (text: string) => SafeText;
}

/** The report as far as the cluster tells it, before the repository or GitHub is asked anything. */
export function draft(watched: Watched): Safe<Report> {
  return safeData(observed(watched), watched.redact);
}

/** The whole report. Never throws: facts that the repository or GitHub does not give are left out. */
export async function assemble(watched: Watched): Promise<Safe<Report>> {
  const { inputs, world, observation, redact } = watched;
  const openClient = lazily(() => world.openGitHub(COMMIT_BUDGET_MS, world.cancelled));
  const commit = await deployedCommit(inputs, world, observation, openClient);
  const deployed: Deployed = commit.deployed;
  const runsInstead = await otherCommit(deployed, world, observation, openClient);
  // A name with a secret in it is sent to nobody, not even to be looked up.
  const sendable = (name: string | null) => (name !== null && redact(name) === name ? name : null);
  const asked = {
    environment: sendable(environmentOf(inputs, world.github)),
    branch: sendable(world.github?.branch ?? null),
  };
  const scene = { asked, world, observation, deployed, openClient, mentionsAuthors: inputs.mention === "author" };
  const traced = await Promise.all(observation.findings.map((finding) => traceFinding(finding, scene)));
  const report = observed(watched);
  const whole: Report = {
    ...report,
    warnings: [...report.warnings, ...commit.warnings],
    findings: traced.map(({ finding }) => ({ ...finding, novelty: noveltyOf(finding, undefined) })),
    deployed,
    runsInstead,
    previous: traced.find(({ previous }) => previous !== null)?.previous ?? null,
    owners: [...new Set(traced.flatMap(({ finding, owners }) => (finding.failing ? owners : [])))],
  };
  // Whatever is in it: logs that were redacted on their way in, and names, messages, code and commits, which were not.
  return safeData(whole, redact);
}

function observed({ inputs, world, connection, begun, observation, warnings }: Watched): Report {
  const findings = observation.findings.map((finding) => ({ ...finding, novelty: noveltyOf(finding, undefined) }));
  const failed = findings.filter(({ failing }) => failing).map(({ workload }) => workload);
  const rollback = rollbackOf(failed, observation.histories);
  return {
    schema: 1,
    verdict: verdictOf(findings, observation.errors),
    since: iso(begun?.sinceMs ?? observation.untilMs),
    watchedFrom: iso(observation.fromMs),
    until: iso(observation.untilMs),
    namespaces: namespacesOf(inputs, begun, observation),
    pods: observation.pods,
    containers: observation.containers,
    restarts: observation.restarts,
    warnings: [...warnings, ...(rollback.note === null ? [] : [rollback.note])],
    errors: observation.errors,
    findings,
    context: connection?.context ?? null,
    cluster: connection === null ? null : clusterId(connection.server, connection.context),
    environment: environmentOf(inputs, world.github),
    deployed: { sha: null, from: "nobody was asked yet" },
    runsInstead: null,
    previous: null,
    partial: observation.partial,
    superseded: observation.superseded,
    lanes: observation.lanes,
    ...(observation.sideBySide.length === 0 ? {} : { sideBySide: observation.sideBySide }),
    owners: [],
    rollbackCommand: rollback.command,
    endedBy: observation.endedBy,
    version: world.version,
  };
}

/** Those asked for; of `*` those that had pods. */
function namespacesOf(inputs: Inputs, begun: Begun | null, observation: Observation): readonly string[] {
  if (inputs.namespaces.includes(ALL_NAMESPACES)) return observation.namespaces;
  return begun?.namespaces ?? inputs.namespaces;
}

/** Which commit was deployed: GitHub is asked for a green run too, which may resolve a comment or make a check run. */
async function deployedCommit(inputs: Inputs, world: RunWorld, observation: Observation, openClient: OpenClient) {
  const tells = observation.errors.length === 0 || observation.findings.some(isReported);
  const worthAsking = tells && !world.cancelled.aborted;
  const client = worthAsking ? await openClient() : null;
  return findCommit(inputs, world.github, observation.revisions, client);
}

/** What runs where none of the watched workloads names the deployed commit, but one names another. */
async function otherCommit(
  deployed: Deployed,
  world: RunWorld,
  { named }: Observation,
  openClient: OpenClient,
): Promise<RunningCommit | null> {
  if (deployed.sha === null || world.github === null || world.cancelled.aborted) return null;
  const running = await runningCommits(named, deployed.sha, await openClient());
  return running.deployed > 0 ? null : (running.others[0] ?? null);
}

/** What the first call gives, for all of them. */
function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
