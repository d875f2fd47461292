/** A check run of the deployed commit, if requested. */
import { makeCheckRun } from "../../github/commit/check-run.ts";
import { gitHubSink, trySink } from "../sink.ts";

/** A check run with all annotations. */
export const checkRun = gitHubSink("check run", async (report, context, github) => {
  const { inputs, rendering, progress } = context;
  if (!inputs.checkRun) return;
  const commit = report.deployed.sha;
  if (commit === null) {
    progress.warnings.push("no check run was made: the deployed commit is not known");
    return;
  }
  await trySink(checkRun.name, "the check run could not be made", "checks: write", context, async () => {
    const url = await makeCheckRun({ report, rendering, context: github.context }, commit, github.client);
    progress.published.push(`check run ${url ?? `of ${commit.slice(0, 7)}`}`);
  });
});
