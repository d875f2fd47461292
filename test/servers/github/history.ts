/** Data that the emulator lacks: commits, pull requests of a commit, deployments, workflow runs, commit comments. */

import { RepositoryOnDisk, type RepositoryPlan } from "./repository.ts";

export interface CommitPlan {
  readonly sha: string;
  readonly message?: string;
  readonly author?: string;
  /** RFC 3339. */
  readonly date?: string;
  /** Default: the next commit in the list. */
  readonly parents?: readonly string[];
}

export interface PullPlan {
  readonly head: string;
  readonly title?: string;
  readonly state?: "open" | "closed";
  /** Its merge commit. */
  readonly mergedAs?: string;
  readonly branch?: string;
  /** Its other commits. */
  readonly commits?: readonly string[];
  readonly locked?: boolean;
}

export interface RunPlan {
  readonly id: number;
  readonly runNumber: number;
  readonly workflow?: string;
  readonly branch?: string;
  readonly event?: string;
  readonly conclusion: string | null;
  /** RFC 3339. */
  readonly startedAt: string;
  readonly sha?: string;
}

export interface DeploymentPlan {
  readonly sha: string;
  readonly environment: string;
  /** Newest first, like GitHub. */
  readonly statuses?: readonly string[];
}

export interface DeploymentStatus {
  readonly id: number;
  readonly state: string;
  readonly description: string;
  readonly environment_url: string;
  readonly log_url: string;
  readonly created_at: string;
}

export interface Deployment {
  readonly id: number;
  readonly sha: string;
  readonly environment: string;
  readonly statuses: DeploymentStatus[];
}

export interface CommitComment {
  readonly id: number;
  readonly commit_id: string;
  body: string;
  readonly user: { readonly login: string; readonly type: string };
  readonly html_url: string;
  readonly url: string;
  readonly created_at: string;
  updated_at: string;
}

export interface HistoryPlan {
  /** Newest first. */
  readonly commits?: readonly CommitPlan[];
  readonly tags?: Readonly<Record<string, string>>;
  /** Numbered from 1. */
  readonly pulls?: readonly PullPlan[];
  /** Newest first. */
  readonly runs?: readonly RunPlan[];
  /** Newest first. */
  readonly deployments?: readonly DeploymentPlan[];
  /** Files of the default branch, by path. */
  readonly files?: Readonly<Record<string, string>>;
  /** A real repository: serves trees, contents, diffs and blame, and commits that are not planned. */
  readonly repository?: RepositoryPlan;
}

const EPOCH = Date.parse("2026-01-01T00:00:00Z");

export class History {
  readonly #plan: HistoryPlan;
  readonly deployments: Deployment[];
  readonly commitComments: CommitComment[] = [];
  /** Annotations by check run. GitHub appends; the emulator forgets the earlier ones. */
  readonly annotations = new Map<number, unknown[]>();
  readonly onDisk: RepositoryOnDisk | null;
  #ids = 5000;

  constructor(plan: HistoryPlan) {
    this.#plan = plan;
    this.onDisk = plan.repository === undefined ? null : new RepositoryOnDisk(plan.repository);
    const all = plan.deployments ?? [];
    this.deployments = all.map(({ sha, environment, statuses = [] }, index) => ({
      id: all.length - index,
      sha,
      environment,
      statuses: statuses.map((state) => this.#status({ state })),
    }));
  }

  get commits(): readonly CommitPlan[] {
    return this.#plan.commits ?? [];
  }

  get pulls(): readonly PullPlan[] {
    return this.#plan.pulls ?? [];
  }

  get runs(): readonly RunPlan[] {
    return this.#plan.runs ?? [];
  }

  get files(): Readonly<Record<string, string>> {
    return this.#plan.files ?? {};
  }

  nextId(): number {
    return ++this.#ids;
  }

  /** Stores the annotations of a request that creates or updates a check run. */
  annotate(checkRun: unknown, body: unknown): void {
    const id = Number(field(checkRun, "id"));
    const given = field(field(body, "output"), "annotations");
    if (Number.isInteger(id) && Array.isArray(given))
      this.annotations.set(id, [...(this.annotations.get(id) ?? []), ...given]);
  }

  addStatus(deployment: Deployment, body: Readonly<Record<string, unknown>>): DeploymentStatus {
    const status = this.#status(body);
    deployment.statuses.unshift(status);
    return status;
  }

  /** The commit of a branch, a tag, or an ID of at least seven digits. */
  find(ref: string): CommitPlan | null {
    const tag = this.#plan.tags?.[ref.replace(/^(?:refs\/)?tags\//, "")];
    if (tag !== undefined) return this.commits.find(({ sha }) => sha === tag) ?? null;
    if (/^(?:heads\/)?main$|^HEAD$/.test(ref)) return this.commits[0] ?? null;
    if (!/^[0-9a-f]{7,40}$/i.test(ref)) return null;
    return this.commits.find(({ sha }) => sha.startsWith(ref.toLowerCase())) ?? null;
  }

  parents(commit: CommitPlan): readonly string[] {
    if (commit.parents !== undefined) return commit.parents;
    const next = this.commits[this.commits.indexOf(commit) + 1];
    return next === undefined ? [] : [next.sha];
  }

  /** The commit and its ancestors. */
  ancestry(commit: CommitPlan): readonly CommitPlan[] {
    const seen = new Set<CommitPlan>();
    const left = [commit];
    for (let one = left.pop(); one !== undefined; one = left.pop()) {
      if (seen.has(one)) continue;
      seen.add(one);
      for (const parent of this.parents(one)) {
        const found = this.commits.find(({ sha }) => sha === parent);
        if (found !== undefined) left.push(found);
      }
    }
    return this.commits.filter((one) => seen.has(one));
  }

  commitJson(commit: CommitPlan, repoUrl: string, htmlUrl: string): object {
    const { sha, message = "Change", author = "jane" } = commit;
    const date = commit.date ?? new Date(EPOCH - this.commits.indexOf(commit) * 3_600_000).toISOString();
    const person = { name: author, email: `${author}@example.com`, date };
    return {
      sha,
      node_id: `C_${sha.slice(0, 12)}`,
      url: `${repoUrl}/commits/${sha}`,
      html_url: `${htmlUrl}/commit/${sha}`,
      commit: { author: person, committer: person, message, comment_count: 0 },
      author: { login: author, type: "User" },
      committer: { login: author, type: "User" },
      parents: this.parents(commit).map((parent) => ({ sha: parent })),
    };
  }

  pullJson(pull: PullPlan, number: number, repoUrl: string, htmlUrl: string): object {
    const merged = pull.mergedAs !== undefined;
    return {
      id: 9000 + number,
      number,
      state: pull.state ?? (merged ? "closed" : "open"),
      title: pull.title ?? `Pull request ${number}`,
      url: `${repoUrl}/pulls/${number}`,
      html_url: `${htmlUrl}/pull/${number}`,
      locked: pull.locked ?? false,
      merged_at: merged ? new Date(EPOCH).toISOString() : null,
      merge_commit_sha: pull.mergedAs ?? null,
      head: { ref: pull.branch ?? `branch-${number}`, sha: pull.head },
      base: { ref: "main", sha: this.commits.at(-1)?.sha ?? pull.head },
      user: { login: "jane", type: "User" },
    };
  }

  /** Pull requests that have the commit as their head or merge, or contain it. */
  pullsOf(sha: string): readonly { readonly pull: PullPlan; readonly number: number }[] {
    return this.pulls
      .map((pull, index) => ({ pull, number: index + 1 }))
      .filter(({ pull }) => [pull.head, pull.mergedAs, ...(pull.commits ?? [])].includes(sha));
  }

  runJson(run: RunPlan, htmlUrl: string): object {
    return {
      id: run.id,
      name: "Deploy",
      path: `.github/workflows/${run.workflow ?? "deploy.yml"}`,
      run_number: run.runNumber,
      run_attempt: 1,
      event: run.event ?? "push",
      status: run.conclusion === null ? "in_progress" : "completed",
      conclusion: run.conclusion,
      workflow_id: 77,
      head_branch: run.branch ?? "main",
      head_sha: run.sha ?? "0".repeat(40),
      created_at: run.startedAt,
      run_started_at: run.startedAt,
      updated_at: run.startedAt,
      html_url: `${htmlUrl}/actions/runs/${run.id}`,
    };
  }

  #status(body: Readonly<Record<string, unknown>>): DeploymentStatus {
    const text = (key: string): string => (typeof body[key] === "string" ? body[key] : "");
    return {
      id: this.nextId(),
      state: text("state"),
      description: text("description"),
      environment_url: text("environment_url"),
      log_url: text("log_url"),
      created_at: new Date().toISOString(),
    };
  }
}

function field(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}
