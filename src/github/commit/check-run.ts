/** A check run of the deployed commit, with all annotations. */
import { CHECK_ANNOTATIONS_PER_REQUEST } from "../../limits.ts";
import { title } from "../../report/escape.ts";
import { type PlacedAnnotation, renderCheckRun } from "../../report/index.ts";
import type { GitHubClient } from "../client/client.ts";
import type { Scene } from "../issue/subject.ts";

const CHECK_NAME_POINTS = 100;

/** Creates the check run and returns its URL. Throws what GitHub refuses. */
export async function makeCheckRun(scene: Scene, commit: string, client: GitHubClient): Promise<string | null> {
  const { report, rendering, context } = scene;
  const { checks } = client.octokit.rest;
  const at = { owner: client.owner, repo: client.repo };
  const { annotations, ...output } = renderCheckRun(report, rendering);
  const batches = batched(Iterator.from(annotations).map(checkAnnotation), CHECK_ANNOTATIONS_PER_REQUEST);
  const { data } = await checks.create({
    ...at,
    name: title(`Crashgate: ${report.environment ?? context.job}`, CHECK_NAME_POINTS),
    head_sha: commit,
    status: "completed",
    conclusion: report.verdict === "passed" ? "success" : "failure",
    completed_at: report.until,
    ...(context.runUrl === null ? {} : { details_url: context.runUrl }),
    output: { ...output, annotations: batches.next().value ?? [] },
  });
  for (const more of batches)
    await checks.update({ ...at, check_run_id: data.id, output: { ...output, annotations: more } });
  return data.html_url;
}

function* batched<T>(all: Iterable<T>, size: number): Generator<T[], undefined> {
  let batch: T[] = [];
  for (const each of all) {
    if (batch.push(each) < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function checkAnnotation({ level, title: heading, message, path, line }: PlacedAnnotation) {
  return {
    path,
    start_line: line,
    end_line: line,
    annotation_level: level === "error" ? ("failure" as const) : ("warning" as const),
    title: heading,
    message,
  };
}
