/**
 * `node scripts/called-at-start.ts`: writes the names of the functions in dist/ that usual runs call, for
 * `compiled-at-once.ts`. A missing or outdated name only costs a tenth of a millisecond.
 */
import { execFile } from "node:child_process";
import { mkdir, mkdtempDisposable, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { startKubernetes } from "../simulator/kubernetes/index.ts";
import { withoutSuffix } from "./compiled-at-once.ts";

const ROOT = join(import.meta.dirname, "..");
const DIST = join(ROOT, "dist");
const PANIC = "panic: boom\n\ngoroutine 1 [running]:\nmain.main()\n\t/src/main.go:12 +0x1d\n";

/** The content of V8's files in the folder `NODE_V8_COVERAGE`. */
interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly { readonly functionName: string; readonly ranges: readonly { count: number }[] }[];
  }[];
}

await using folder = await mkdtempDisposable(join(tmpdir(), "crashgate-called-"));
const coverage = join(folder.path, "coverage");
for (const dies of [false, true]) {
  await using cluster = await startKubernetes(({ world }) => {
    const [pod] = world.deployment("api").pods;
    if (dies) pod?.dies({ exitCode: 2, log: PANIC });
  });
  const kubeconfig = join(folder.path, "kubeconfig");
  await writeFile(kubeconfig, cluster.kubeconfig());
  await runAction({ kubeconfig, duration: "0s", since: "15m", comment: "off", issue: "off" });
  await runProgram("cli.js", ["watch", "--kubeconfig", kubeconfig, "--duration", "0s"], {});
}
const names = new Set<string>();
for (const file of await readdir(coverage)) {
  const { result } = JSON.parse(await readFile(join(coverage, file), "utf8")) as Coverage;
  for (const { functions } of result.filter(({ url }) => url.includes(DIST)))
    for (const { functionName, ranges } of functions)
      if (ranges[0] !== undefined && ranges[0].count > 0 && /^[\w$]+$/.test(functionName))
        names.add(withoutSuffix(functionName));
}
await writeFile(join(import.meta.dirname, "called-at-start.txt"), `${[...names].sort().join("\n")}\n`);

async function runAction(inputs: Readonly<Record<string, string>>): Promise<void> {
  const [output, summary, event] = ["output", "summary", "event"].map((name) => join(folder.path, name));
  for (const file of [output, summary, event]) await writeFile(file ?? "", file === event ? "{}" : "");
  await runProgram("index.js", [], {
    GITHUB_ACTIONS: "true",
    GITHUB_REPOSITORY: "acme/shop",
    GITHUB_SHA: "0".repeat(40),
    GITHUB_EVENT_NAME: "push",
    GITHUB_EVENT_PATH: event,
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_API_URL: "http://127.0.0.1:9",
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  });
}

/** Runs a program. Its exit code is its finding and is ignored. */
async function runProgram(file: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const cwd = join(folder.path, "run");
  await mkdir(cwd, { recursive: true });
  await promisify(execFile)(process.execPath, [join(DIST, file), ...args], {
    cwd,
    env: { PATH: process.env.PATH, HOME: folder.path, NODE_V8_COVERAGE: coverage, ...env },
  }).catch(() => {});
}
