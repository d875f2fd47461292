/** Runs the built action as GitHub's runner does, and collects all of its results. */
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { expect } from "vitest";
import type { Report } from "../../src/findings/model.ts";
import type { InputName } from "../../src/inputs.ts";
import { GITHUB_REQUESTS_OF_A_RUN } from "../../src/limits.ts";
import { schemaErrors } from "../report/schema.ts";
import type { LocalGitHub } from "../servers/github.ts";
import type { ScriptedKubernetes } from "../servers/kubernetes.ts";

/** The action's environment; anything not given is absent. */
export interface ActionWorld {
  readonly cluster?: ScriptedKubernetes;
  readonly github?: LocalGitHub;
  /** Default: `push`. */
  readonly event?: string;
  readonly payload?: unknown;
  readonly sha?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Resolves when the runner cancels the job: SIGINT, then SIGTERM 7.5 s later. */
  readonly cancel?: Promise<unknown>;
  /** Path of the bundle; default: `dist/index.js`. */
  readonly action?: string;
  /** The first signal; default: SIGINT. */
  readonly cancelBy?: "SIGTERM";
}

export interface ActionResult {
  readonly exitCode: number | null;
  /** Standard output without colours. */
  readonly log: string;
  readonly errors: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** Null if none was written. */
  readonly report: Report | null;
  readonly summary: string;
  /** The working folder with all files that the action left, until the result is disposed of. */
  readonly folder: string;
  /** Content of a file in `report-dir`. */
  readonly file: (path: string) => Promise<string>;
  /** Milliseconds from the start, or from the cancellation if there was one, to the end. */
  readonly tookMs: number;
}

const ACTION = fileURLToPath(new URL("../../dist/index.js", import.meta.url));
const COMPILED = fileURLToPath(new URL("../../node_modules/.cache/crashgate-compiled", import.meta.url));
const SHA = "a1b2c3d4e5f60718293a4b5c6d7e8f9012345678";

/** Runs the action once. Its folder is deleted when the result is disposed of. */
export async function runAction(
  inputs: Partial<Record<InputName, string>>,
  world: ActionWorld = {},
): Promise<ActionResult & AsyncDisposable> {
  const folder = await mkdtemp(join(tmpdir(), "crashgate-action-"));
  const files = { event: join(folder, "event.json"), output: join(folder, "output"), summary: join(folder, "summary") };
  const temporary = join(folder, "tmp");
  await mkdir(temporary);
  await writeFile(files.event, JSON.stringify(world.payload ?? {}));
  await writeFile(files.output, "");
  await writeFile(files.summary, "");
  const { cluster, github } = world;
  const given: Partial<Record<InputName, string>> = {
    // The scripted pods are an hour old: with `auto`, only later deaths would count.
    ...(world.event === "schedule" ? {} : { since: "15m" }),
    ...(cluster === undefined ? {} : { kubeconfig: cluster.kubeconfig() }),
    ...(github === undefined ? {} : { "github-token": github.token }),
    ...inputs,
  };
  const began = performance.now();
  const asked = github?.requests.length ?? 0;
  const child = spawn(process.execPath, [world.action ?? ACTION], {
    cwd: folder,
    env: {
      PATH: process.env.PATH ?? "",
      // Hundreds of runs share the compiled code, which saves a third of the CPU time of each.
      NODE_COMPILE_CACHE: COMPILED,
      HOME: folder,
      TMPDIR: temporary,
      GITHUB_ACTIONS: "true",
      GITHUB_REPOSITORY: github === undefined ? "acme/shop" : `${github.owner}/${github.repo}`,
      GITHUB_EVENT_NAME: world.event ?? "push",
      GITHUB_EVENT_PATH: files.event,
      GITHUB_OUTPUT: files.output,
      GITHUB_STEP_SUMMARY: files.summary,
      GITHUB_SHA: world.sha ?? SHA,
      GITHUB_REF_NAME: "main",
      GITHUB_WORKFLOW: "Deploy",
      GITHUB_WORKFLOW_REF: "acme/shop/.github/workflows/deploy.yml@refs/heads/main",
      GITHUB_JOB: "deploy",
      GITHUB_RUN_ID: "42",
      GITHUB_RUN_NUMBER: "42",
      GITHUB_WORKSPACE: folder,
      GITHUB_SERVER_URL: "https://github.example",
      GITHUB_API_URL: github?.apiUrl ?? "http://127.0.0.1:9",
      GITHUB_GRAPHQL_URL: github?.graphqlUrl ?? "http://127.0.0.1:9/graphql",
      ...Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
      ...world.env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = { log: "", errors: "" };
  child.stdout.on("data", (chunk: Buffer) => {
    output.log += chunk;
  });
  child.stderr.on("data", (chunk: Buffer) => {
    output.errors += chunk;
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  let cancelledAt: number | null = null;
  void world.cancel?.then(() => {
    cancelledAt = performance.now();
    child.kill(world.cancelBy ?? "SIGINT");
    setTimeout(() => child.kill("SIGTERM"), 7_500).unref();
  });
  const exitCode = await ended;
  const tookMs = performance.now() - (cancelledAt ?? began);
  // Nothing is left behind, however the run ended.
  expect(await readdir(temporary)).toEqual([]);
  expect((github?.requests.length ?? 0) - asked).toBeLessThanOrEqual(GITHUB_REQUESTS_OF_A_RUN);
  const file = (path: string): Promise<string> =>
    readFile(resolve(folder, inputs["report-dir"] ?? "crashgate", path), "utf8");
  return {
    exitCode,
    folder,
    log: stripVTControlCharacters(output.log),
    errors: output.errors,
    outputs: readOutputs(await readFile(files.output, "utf8")),
    report: await file("report.json").then(readReport, () => null),
    summary: await readFile(files.summary, "utf8"),
    file,
    tookMs,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Every report must match the published schema, however the run ended. */
function readReport(text: string): Report {
  const report: unknown = JSON.parse(text);
  expect(schemaErrors(report)).toEqual([]);
  return report as Report;
}

/** Parses `name<<delimiter`, the value, and the delimiter. */
function readOutputs(text: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  const lines = text.split("\n");
  for (let at = 0; at < lines.length; at++) {
    const { name, end } = /^(?<name>[\w-]+)<<(?<end>.+)$/.exec(lines[at] ?? "")?.groups ?? {};
    if (name === undefined || end === undefined) continue;
    const last = lines.indexOf(end, at + 1);
    found[name] = lines.slice(at + 1, last).join("\n");
    at = last;
  }
  return found;
}

/** The findings as one short line each, for assertions. */
export function findingLines(result: ActionResult): readonly string[] {
  return (result.report?.findings ?? []).map(
    ({ cause, failing, ignoredBy, restarts, workload, container, instances }) =>
      [
        failing ? "fails" : `listed (${ignoredBy ?? "does not fail"})`,
        cause,
        `${workload.kind}/${workload.name}`,
        container,
        `${restarts} restarts`,
        `log ${[...new Set(instances.map(({ log }) => log.source))].join("+")}`,
      ].join(", "),
  );
}
