/** A check run of the deployed commit, with all annotations. */
import { CHECK_ANNOTATIONS_PER_REQUEST } from "../limits.ts";
import { title } from "../report/escape.ts";
import { type CheckRunOutput, renderCheckRun } from "../report/index.ts";
import type { GitHubClient } from "./client.ts";
import type { Scene } from "./subject.ts";

const CHECK_NAME_POINTS = 100;

/** Makes the check run and gives its address. Throws what GitHub refuses. */
export async function tellCheckRun(scene: Scene, commit: string, client: GitHubClient): Promise<string | null> {
  const { report, rendering, context } = scene;
  const { checks } = client.octokit.rest;
  const at = { owner: client.owner, repo: client.repo };
  const { annotations, ...output } = renderCheckRun(report, rendering);
  const given = annotations.map(checkAnnotation);
  const { data } = await checks.create({
    ...at,
    name: title(`Crashgate: ${report.environment ?? context.job}`, CHECK_NAME_POINTS),
    head_sha: commit,
    status: "completed",
    conclusion: report.verdict === "passed" ? "success" : "failure",
    completed_at: report.until,
    ...(context.runUrl === null ? {} : { details_url: context.runUrl }),
    output: { ...output, annotations: given.slice(0, CHECK_ANNOTATIONS_PER_REQUEST) },
  });
  for (let start = CHECK_ANNOTATIONS_PER_REQUEST; start < given.length; start += CHECK_ANNOTATIONS_PER_REQUEST) {
    const more = given.slice(start, start + CHECK_ANNOTATIONS_PER_REQUEST);
    await checks.update({ ...at, check_run_id: data.id, output: { ...output, annotations: more } });
  }
  return data.html_url;
}

function checkAnnotation({ level, title: heading, message, path, line }: CheckRunOutput["annotations"][number]) {
  return {
    path,
    start_line: line,
    end_line: line,
    annotation_level: level === "error" ? ("failure" as const) : ("warning" as const),
    title: heading,
    message,
  };
}
