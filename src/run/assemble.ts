/** The report of a run: the observation, its places in the repository, and the verdict. */
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

/** Time limit for GitHub to name the deployed commit. */
const COMMIT_BUDGET_MS = 20_000;

/** A run after its watch. */
export interface Watched {
  readonly inputs: Inputs;
  readonly world: RunWorld;
  readonly connection: Connection | null;
  readonly begun: Begun | null;
  readonly observation: Observation;
  readonly warnings: readonly string[];
  readonly redact: (text: string) => SafeText;
}

/** The report from the cluster alone, before the repository or GitHub is asked. */
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
  // A name with a secret in it is not sent to anybody, not even for a lookup.
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
  // Redacts everything: logs were redacted on arrival, but names, messages, code and commits were not.
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

/** The requested namespaces; for `*` those that had pods. */
function namespacesOf(inputs: Inputs, begun: Begun | null, observation: Observation): readonly string[] {
  if (inputs.namespaces.includes(ALL_NAMESPACES)) return observation.namespaces;
  return begun?.namespaces ?? inputs.namespaces;
}

/** The deployed commit. GitHub is asked for a green run too, which may resolve a comment or create a check run. */
async function deployedCommit(inputs: Inputs, world: RunWorld, observation: Observation, openClient: OpenClient) {
  const tells = observation.errors.length === 0 || observation.findings.some(isReported);
  const worthAsking = tells && !world.cancelled.aborted;
  const client = worthAsking ? await openClient() : null;
  return findCommit(inputs, world.github, observation.revisions, client);
}

/** The running commit, if none of the watched workloads names the deployed one but one names another. */
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

/** Calls `make` once and shares its result. */
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
