/** The Go programs of this folder, built into `.cache/cluster`. Go's own cache makes a second build quick. */
import { execFile } from "node:child_process";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const HERE = import.meta.dirname;
const ROOT = join(HERE, "../../..");

/** Folder of built programs, ignored by git. */
export const CACHE = join(ROOT, ".cache/cluster");

/** The Go module of the crash programs, as the source of a program in its repository. */
export const PROGRAMS_SOURCE = join(HERE, "programs");

/**
 * Builds `node`'s programs: all parts of Kubernetes in one, and `kubectl` separately, since benchmarks measure its
 * start.
 */
export async function buildKubernetes(): Promise<{ readonly kubernetes: string; readonly kubectl: string }> {
  const version = await moduleVersion("k8s.io/kubernetes");
  const [major, minor] = version.slice(1).split(".");
  const stamp = "k8s.io/component-base/version";
  const flags = [
    ...["-s", "-w"],
    ...["-X", `${stamp}.gitVersion=${version}`],
    ...["-X", `${stamp}.gitMajor=${major}`],
    ...["-X", `${stamp}.gitMinor=${minor}`],
    ...["-X", `${stamp}.gitTreeState=clean`],
  ].join(" ");
  return {
    kubernetes: await goBuild(HERE, "./kubernetes", "kubernetes", flags),
    kubectl: await goBuild(HERE, "k8s.io/kubernetes/cmd/kubectl", "kubectl", flags),
  };
}

/** Builds the crash programs of `programs/` as one static binary, with trimmed paths (module and file). */
export async function buildPrograms(): Promise<string> {
  return goBuild(PROGRAMS_SOURCE, ".", "shop", "");
}

/** Builds `act`, a workflow runner, and a checker of workflow files. */
export async function buildWorkflowTools(): Promise<{ readonly act: string; readonly actionlint: string }> {
  const folder = join(HERE, "workflow");
  return {
    act: await goBuild(folder, "github.com/nektos/act", "act", "-s -w"),
    actionlint: await goBuild(folder, "github.com/rhysd/actionlint/cmd/actionlint", "actionlint", "-s -w"),
  };
}

/** Builds `target` of the Go module in the folder `module` as `CACHE`/`name`; returns its path. Throws Go's errors. */
export async function goBuild(module: string, target: string, name: string, linkerFlags: string): Promise<string> {
  await mkdir(CACHE, { recursive: true });
  const output = join(CACHE, name);
  const args = ["build", "-trimpath", "-buildvcs=false", "-ldflags", linkerFlags, "-o", output, target];
  try {
    await run("go", args, { cwd: module, env: { ...process.env, CGO_ENABLED: "0" }, maxBuffer: 16 << 20 });
  } catch (cause) {
    throw new Error(`go ${args.join(" ")} in ${module} failed`, { cause });
  }
  return output;
}

async function moduleVersion(module: string): Promise<string> {
  const goMod = await readFile(join(HERE, "go.mod"), "utf8");
  const line = goMod.split("\n").find((text) => text.trim().startsWith(`${module} v`));
  if (line === undefined) throw new Error(`test/e2e/cluster/go.mod does not require ${module}`);
  return line.trim().split(/\s+/)[1] ?? "";
}
