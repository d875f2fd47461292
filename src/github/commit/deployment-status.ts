/** Sets the environment's GitHub deployment to failure or success. */
import { renderDeploymentDescription } from "../../report/index.ts";
import type { GitHubClient } from "../client/client.ts";
import type { Scene } from "../issue/subject.ts";

/** Why the status is not set, as the end of a sentence; null if it is. */
export function whyNoStatus({ report, context }: Scene): string | null {
  if (context.event === "deployment_status")
    return "a deployment status started this run, and another one would start it again";
  if (report.environment === null) return "no `environment` is given";
  if (report.verdict === "error") return "it could not be seen whether the deployment is well";
  return null;
}

/**
 * Sets the status and returns the deployment; null if the environment has none for the deployed commit. Throws what
 * GitHub refuses.
 */
export async function setDeploymentStatus(scene: Scene, client: GitHubClient): Promise<number | null> {
  const { report, rendering, context } = scene;
  const { repos } = client.octokit.rest;
  const at = { owner: client.owner, repo: client.repo };
  const id = await deploymentId(scene, client);
  if (id === null) return null;
  const { data: earlier } = await repos.listDeploymentStatuses({ ...at, deployment_id: id, per_page: 1 });
  const url = earlier[0]?.environment_url;
  await repos.createDeploymentStatus({
    ...at,
    deployment_id: id,
    state: report.verdict === "passed" ? "success" : "failure",
    description: renderDeploymentDescription(report, rendering),
    ...(context.runUrl === null ? {} : { log_url: context.runUrl }),
    // GitHub shows the newest status's URL: without this, the link to the environment would be lost.
    ...(url ? { environment_url: url } : {}),
  });
  return id;
}

async function deploymentId({ report, context }: Scene, client: GitHubClient): Promise<number | null> {
  const { deployment } = context.payload;
  if (deployment?.id && deployment.environment === report.environment) return deployment.id;
  const { data } = await client.octokit.rest.repos.listDeployments({
    owner: client.owner,
    repo: client.repo,
    environment: report.environment ?? "",
    ...(report.deployed.sha === null ? {} : { sha: report.deployed.sha }),
    per_page: 1,
  });
  return data[0]?.id ?? null;
}
