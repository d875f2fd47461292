/** The namespace, repository and GitHub of one scenario, so that scenarios can run concurrently. */
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { V1ContainerStatus, V1Deployment, V1NamespaceList, V1Pod } from "@kubernetes/client-node";
import type { Comment, Issue } from "../../servers/github.ts";
import { PROGRAMS_SOURCE } from "./binaries.ts";
import type { Cluster, Manifest } from "./cluster.ts";
import { openGitHub, type SceneGitHub } from "./github.ts";
import { type ActionRun, type RunningAction, runAtTerminal, runCommandLine, startAction } from "./run-action.ts";
import type { Ended } from "./sandbox.ts";

const run = promisify(execFile);
const WAIT_MS = 300_000;

export interface ActionOptions {
  /** Default: `push`. */
  readonly eventName?: "push" | "schedule";
  /** Path of a kubeconfig; default: the administrator's, null: none. */
  readonly kubeconfig?: string | null;
}

export class Scene implements AsyncDisposable {
  readonly cluster: Cluster;
  readonly namespace: string;
  readonly github: SceneGitHub;
  /** The deployed commit: head of a repository with the crash programs' source. */
  readonly sha: string;
  readonly #folder: string;
  readonly #started: RunningAction[] = [];

  private constructor(cluster: Cluster, namespace: string, github: SceneGitHub, folder: string, sha: string) {
    this.cluster = cluster;
    this.namespace = namespace;
    this.github = github;
    this.#folder = folder;
    this.sha = sha;
  }

  /** Opens an empty scene; its namespace has the same name. `prepare` adds files to the repository's only commit. */
  static async open(
    cluster: Cluster,
    name: string,
    prepare: (workspace: string) => Promise<void> = async () => {},
  ): Promise<Scene> {
    const folder = await mkdtemp(join(tmpdir(), "crashgate-scene-"));
    const workspace = join(folder, "workspace");
    await mkdir(workspace);
    await cp(PROGRAMS_SOURCE, workspace, { recursive: true });
    await prepare(workspace);
    const git = (...args: string[]): Promise<{ stdout: string }> =>
      run("git", ["-c", "user.name=Jane", "-c", "user.email=jane@example.com", ...args], { cwd: workspace });
    await git("init", "--quiet", "--initial-branch=main");
    await git("remote", "add", "origin", "https://github.com/acme/shop");
    await git("add", ".");
    await git("commit", "--quiet", "--message", "Sell apples");
    const sha = (await git("rev-parse", "HEAD")).stdout.trim();
    const namespace = { apiVersion: "v1", kind: "Namespace", metadata: { name } };
    // A retried test finds the namespace of its first attempt, which is deleted in the background.
    const sameName = `/api/v1/namespaces?fieldSelector=metadata.name%3D${name}`;
    await eventually(`the namespace ${name} of an earlier try is gone`, async () => {
      return (await cluster.api<V1NamespaceList>("GET", sameName)).items.length === 0;
    });
    await cluster.api("POST", "/api/v1/namespaces", namespace);
    return new Scene(cluster, name, await openGitHub(sha), folder, sha);
  }

  /** The scene's own folder, deleted with it. */
  get folder(): string {
    return this.#folder;
  }

  /** The checkout of the repository. */
  get workspace(): string {
    return join(this.#folder, "workspace");
  }

  /** A folder of the node for the scene's `hostPath` volumes. */
  get nodeFolder(): string {
    return join(this.cluster.handle.folder, "shared", this.namespace);
  }

  async apply(...manifests: readonly Manifest[]): Promise<void> {
    await this.cluster.apply(this.namespace, ...manifests);
  }

  /** Waits until the Deployment's rollout is complete. */
  async rolledOut(name: string): Promise<void> {
    await eventually(`the rollout of ${name}`, async () => {
      const path = `/apis/apps/v1/namespaces/${this.namespace}/deployments/${name}`;
      const { metadata, spec, status = {} } = await this.cluster.api<V1Deployment>("GET", path);
      const { observedGeneration, replicas, updatedReplicas, availableReplicas } = status;
      const isSeen = observedGeneration === metadata?.generation;
      return isSeen && [replicas, updatedReplicas, availableReplicas].every((count) => count === spec?.replicas);
    });
  }

  /** Comments on the deployed commit's pull request, oldest first. */
  async comments(): Promise<readonly Comment[]> {
    return this.github.server.comments(this.github.pullRequest);
  }

  async issues(): Promise<readonly Issue[]> {
    return this.github.server.issues();
  }

  /** The comment on the pull request; throws if GitHub received any other write. */
  async onlyComment(): Promise<string> {
    const path = `/repos/${this.github.repository}/issues/${this.github.pullRequest}/comments`;
    const writes = this.github.server.writes();
    if (writes.join() !== `POST ${path} 201`) throw new Error(`written to GitHub: ${writes.join(", ") || "nothing"}`);
    return (await this.comments())[0]?.body ?? "";
  }

  async pods(app?: string): Promise<readonly V1Pod[]> {
    return this.cluster.pods(this.namespace, app);
  }

  /** Waits until each app has pods, and the first (or the named) container of each satisfies the condition. */
  async until(
    apps: readonly string[],
    what: string,
    is: (status: V1ContainerStatus, pod: V1Pod) => boolean,
    name?: string,
  ): Promise<void> {
    await eventually(`${apps.join(", ")} in ${this.namespace}: ${what}`, async () => {
      for (const app of apps) {
        const pods = await this.pods(app);
        const asWanted = pods.map((pod) => {
          const all = [...(pod.status?.initContainerStatuses ?? []), ...(pod.status?.containerStatuses ?? [])];
          const status = name === undefined ? pod.status?.containerStatuses?.[0] : all.find((one) => one.name === name);
          return status !== undefined && is(status, pod);
        });
        if (asWanted.length === 0 || asWanted.includes(false)) return false;
      }
      return true;
    });
  }

  /** Starts the action on this namespace, as a step of a workflow in the scene's repository. */
  async startAction(inputs: Readonly<Record<string, string>>, options: ActionOptions = {}): Promise<RunningAction> {
    const kubeconfig = options.kubeconfig === undefined ? this.cluster.kubeconfig : options.kubeconfig;
    const eventName = options.eventName ?? "push";
    const event = eventName === "push" ? this.github.pushEvent : this.github.scheduleEvent;
    const step = {
      workspace: this.workspace,
      repository: this.github.repository,
      sha: this.sha,
      eventName,
      event,
      githubUrl: this.github.server.apiUrl,
      token: this.github.server.token,
      runId: this.github.runId,
    };
    const all = { namespace: this.namespace, ...(kubeconfig === null ? {} : { kubeconfig }), ...inputs };
    const action = await startAction(step, all);
    this.#started.push(action);
    return action;
  }

  /** Runs the action to its end. */
  async action(inputs: Readonly<Record<string, string>>, options: ActionOptions = {}): Promise<ActionRun> {
    return (await this.startAction(inputs, options)).ended;
  }

  /** Runs `crashgate` with these arguments, in an empty environment with the administrator's kubeconfig. */
  async commandLine(...args: string[]): Promise<Ended> {
    return runCommandLine(args, this.#shell(), this.#folder);
  }

  /** Runs `crashgate` in a terminal, whose content is `stdout`. */
  async terminal(...args: string[]): Promise<Ended> {
    return runAtTerminal(args, { ...this.#shell(), TERM: "xterm-256color" }, this.#folder);
  }

  #shell(): Readonly<Record<string, string | undefined>> {
    return { PATH: process.env.PATH, HOME: this.#folder, KUBECONFIG: this.cluster.kubeconfig };
  }

  /** Ends the scene's processes. The namespace disappears with the cluster, or is deleted in the background. */
  async [Symbol.asyncDispose](): Promise<void> {
    for (const action of this.#started) action.stop("SIGKILL");
    await Promise.all(this.#started.map(({ ended }) => ended));
    await this.github[Symbol.asyncDispose]();
    await this.cluster.api("DELETE", `/api/v1/namespaces/${this.namespace}`);
    await rm(this.#folder, { recursive: true, force: true });
  }
}

/** Waits until the condition holds; rejects with `what` after some minutes. */
export async function eventually(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + WAIT_MS;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`still not so after ${WAIT_MS / 1000} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}
