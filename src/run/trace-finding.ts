/** Traces one finding in the repository: the commits deployed now and before, its place, and its suspects. */
import { keyOf } from "../cluster/index.ts";
import type { Deployed, Finding, Suspect } from "../findings/model.ts";
import type { GitHubClient } from "../github/client/client.ts";
import { authorOf } from "../github/commit/author.ts";
import { isOfInput, resolveRevision } from "../github/commit/commit.ts";
import { type AskedAbout, findPrevious } from "../github/commit/previous.ts";
import { pullRequestOf } from "../github/commit/pull-request.ts";
import type { Observation } from "../watch/observation.ts";
import { revisionsKept } from "../watch/revisions.ts";
import type { RunWorld } from "./world.ts";

/** The client that all findings of a run share, with its time budget; null without a token. */
export type OpenClient = () => Promise<GitHubClient | null>;

interface TraceScene {
  readonly asked: AskedAbout;
  readonly world: RunWorld;
  readonly observation: Observation;
  readonly deployed: Deployed;
  readonly openClient: OpenClient;
  /** True if authors of suspects are mentioned. */
  readonly mentionsAuthors: boolean;
}

interface Traced {
  readonly finding: Finding;
  readonly owners: readonly string[];
  readonly previous: Deployed | null;
}

/** The place of a finding in the repository, and the suspects among the commits of its own deploy. */
export async function traceFinding(finding: Finding, scene: TraceScene): Promise<Traced> {
  const { world } = scene;
  const untraced: Traced = { finding, owners: [], previous: null };
  if (world.cancelled.aborted || (finding.crash === null && !finding.failing)) return untraced;
  const work = async (): Promise<Traced> => {
    const deployed = await deployedOf(finding, scene);
    const previous =
      deployed.sha === null || !finding.failing ? null : await previousCommit(finding, deployed.sha, scene);
    const range = { deployed, previous, commits: null };
    const known: Finding = finding.failing ? { ...finding, deployedSha: deployed.sha, deploy: range } : finding;
    const located = await world.locate(finding, { deployed: deployed.sha, previous: previous?.sha ?? null });
    if (located === null) return { finding: known, owners: [], previous };
    const { owners, commits, ...rest } = located;
    const suspects = await withLogins(await withPullRequests(rest.suspects, scene), scene);
    const deploy = known.deploy === undefined ? {} : { deploy: { ...range, commits } };
    return { finding: { ...known, ...rest, ...deploy, suspects }, owners, previous };
  };
  return (await unlessCancelled(work(), world.cancelled)) ?? untraced;
}

const FULL_ID = /^[0-9a-f]{40}$/;

/** The full ID of the commit that the crashed pod names, unless the input sets the deployed commit. */
async function deployedOf(
  { deployedSha: borne }: Finding,
  { deployed, observation, openClient }: TraceScene,
): Promise<Deployed> {
  if (borne === null || isOfInput(deployed)) return deployed;
  const from = observation.revisions.find(({ revision }) => revision === borne)?.from ?? "the pod that crashed";
  if (deployed.sha?.startsWith(borne)) return { sha: deployed.sha, from };
  if (FULL_ID.test(borne)) return { sha: borne, from };
  const commit = await resolveRevision(borne, await openClient());
  return commit === null || !FULL_ID.test(commit) ? deployed : { sha: commit, from };
}

async function previousCommit(
  { workload, container }: Finding,
  deployed: string,
  { asked, world, observation, openClient }: TraceScene,
): Promise<Deployed | null> {
  const history = observation.histories.find((each) => keyOf(each.workload) === keyOf(workload));
  const kept = history?.previous == null ? [] : revisionsKept(history.previous, container);
  const named = `${workload.kind.toLowerCase()}/${workload.name}`;
  const [only, ...namesakes] = observation.named.filter((each) => each.workload === named);
  // With several namespaces it is unknown which one it is.
  const older = namesakes.length === 0 ? (only?.older ?? []) : [];
  const found = await findPrevious([...kept, ...older], deployed, asked, world.github, await openClient());
  return found === null || history?.wentBack !== true ? found : { ...found, from: `${found.from}, rolled back from` };
}

/** Suspects whose subject does not name the pull request get it from GitHub. */
async function withPullRequests(suspects: readonly Suspect[], { openClient }: TraceScene): Promise<readonly Suspect[]> {
  const client = suspects.some(({ pullRequest }) => pullRequest === null) ? await openClient() : null;
  if (client === null) return suspects;
  return Promise.all(
    suspects.map(async (suspect) => ({
      ...suspect,
      pullRequest: suspect.pullRequest ?? (await pullRequestOf(suspect.sha, client)),
    })),
  );
}

/** Suspects with the logins of their authors, if they are to be mentioned. */
async function withLogins(
  suspects: readonly Suspect[],
  { mentionsAuthors, openClient }: TraceScene,
): Promise<readonly Suspect[]> {
  const client = mentionsAuthors && suspects.length > 0 ? await openClient() : null;
  if (client === null) return suspects;
  return Promise.all(
    suspects.map(async (suspect) => {
      const login = await authorOf(suspect.sha, client);
      return login === null ? suspect : { ...suspect, login };
    }),
  );
}

/** The result of the work, or null once the run is cancelled. */
async function unlessCancelled<T>(work: Promise<T>, cancelled: AbortSignal): Promise<T | null> {
  const { promise, resolve } = Promise.withResolvers<null>();
  const give = () => resolve(null);
  cancelled.addEventListener("abort", give);
  return Promise.race([work, promise]).finally(() => cancelled.removeEventListener("abort", give));
}
