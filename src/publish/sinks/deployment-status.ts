/** The status of the environment's GitHub deployment, if requested. */
import { setDeploymentStatus, whyNoStatus } from "../../github/commit/deployment-status.ts";
import { gitHubSink, trySink } from "../sink.ts";

/** The status of the deployed commit's GitHub deployment. */
export const deploymentStatus = gitHubSink("deployment status", async (report, context, github) => {
  const { inputs, rendering, progress } = context;
  if (!inputs.deploymentStatus) return;
  const scene = { report, rendering, context: github.context };
  const why = whyNoStatus(scene);
  if (why !== null) {
    progress.warnings.push(`the deployment status was not set: ${why}`);
    return;
  }
  const { environment, verdict } = report;
  const what = "the deployment status could not be set";
  await trySink(deploymentStatus.name, what, "deployments: write", context, async () => {
    const id = await setDeploymentStatus(scene, github.client);
    if (id === null)
      progress.warnings.push(`the deployment status was not set: \`${environment}\` has no deployment of this commit`);
    else progress.published.push(`deployment ${id} of ${environment}: ${verdict === "passed" ? "success" : "failure"}`);
  });
});
