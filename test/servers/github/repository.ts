/** GitHub's answers about files, diffs and blame, from a real repository on disk, within GitHub's limits. */
import { execFileSync } from "node:child_process";
import type { OwnAnswer } from "./own.ts";

/** Files per answer, commits per page of a comparison, and the largest patch and content. */
const LIMITS = {
  files: 300,
  commitsOfComparison: 250,
  patchLines: 20_000,
  contentBytes: 1024 * 1024,
  textBytes: 512_000,
};

export interface RepositoryPlan {
  /** The folder of a git repository. */
  readonly folder: string;
  /** Entries of a tree before it is truncated; 100,000 on GitHub. */
  readonly treeEntries?: number;
}

const NOT_FOUND: OwnAnswer = { status: 404, json: null, message: "Not Found" };

export class RepositoryOnDisk {
  readonly #plan: RepositoryPlan;

  constructor(plan: RepositoryPlan) {
    this.#plan = plan;
  }

  #git(...args: readonly string[]): string | null {
    try {
      return execFileSync("git", args, {
        cwd: this.#plan.folder,
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
        maxBuffer: 1 << 28,
      });
    } catch {
      return null;
    }
  }

  /** The full ID of an object, null if there is none. */
  resolve(expression: string): string | null {
    return this.#git("rev-parse", "--verify", "--quiet", "--end-of-options", expression)?.trim() ?? null;
  }

  tree(sha: string, isRecursive: boolean): OwnAnswer {
    const id = this.resolve(`${sha}^{tree}`);
    if (id === null) return NOT_FOUND;
    const entries = (this.#git("ls-tree", "-z", "-t", ...(isRecursive ? ["-r"] : []), id) ?? "")
      .split("\0")
      .filter(Boolean)
      .map((entry) => {
        const [mode, type, object] = entry.slice(0, entry.indexOf("\t")).split(" ");
        return { path: entry.slice(entry.indexOf("\t") + 1), mode, type, sha: object };
      });
    const most = this.#plan.treeEntries ?? 100_000;
    return { status: 200, json: { sha: id, url: "", tree: entries.slice(0, most), truncated: entries.length > most } };
  }

  content(path: string, ref: string, isRaw: boolean): OwnAnswer {
    const text = this.#git("cat-file", "blob", `${ref}:${path}`);
    if (text === null) return NOT_FOUND;
    if (isRaw) return { status: 200, json: null, raw: text };
    const size = Buffer.byteLength(text);
    const isLarge = size > LIMITS.contentBytes;
    const content = isLarge ? "" : Buffer.from(text).toString("base64").replace(/.{60}/g, "$&\n");
    return { status: 200, json: { type: "file", path, size, encoding: isLarge ? "none" : "base64", content } };
  }

  commit(ref: string): OwnAnswer {
    const id = this.resolve(`${ref}^{commit}`);
    if (id === null) return { status: 422, json: null, message: `No commit found for SHA: ${ref}` };
    return {
      status: 200,
      json: { ...this.#commitJson(id), files: this.#files(`${id}^`, id) ?? this.#files(EMPTY_TREE, id) },
    };
  }

  compare(base: string, head: string, perPage: number, page: number): OwnAnswer {
    const from = this.resolve(`${base}^{commit}`);
    const to = this.resolve(`${head}^{commit}`);
    if (from === null || to === null) return NOT_FOUND;
    const list = (range: string) =>
      (this.#git("rev-list", "--reverse", "--topo-order", range) ?? "").split("\n").filter(Boolean);
    const ahead = list(`${from}..${to}`);
    const behind = list(`${to}..${from}`).length;
    const status = ahead.length > 0 ? (behind > 0 ? "diverged" : "ahead") : behind > 0 ? "behind" : "identical";
    const size = Math.min(LIMITS.commitsOfComparison, perPage);
    const base0 = this.#git("merge-base", from, to)?.trim() ?? from;
    return {
      status: 200,
      json: {
        status,
        ahead_by: ahead.length,
        behind_by: behind,
        total_commits: ahead.length,
        commits: ahead.slice((page - 1) * size, page * size).map((sha) => this.#commitJson(sha)),
        ...(page === 1 ? { files: this.#files(base0, to) ?? [] } : {}),
      },
    };
  }

  /** `object(expression:)` of GraphQL: a commit or a blob. */
  object(expression: string): { readonly type: string; readonly id: string } | null {
    const id = this.resolve(expression);
    const type = id === null ? undefined : this.#git("cat-file", "-t", id)?.trim();
    return id === null || type === undefined ? null : { type, id };
  }

  blob(id: string): object {
    const text = this.#git("cat-file", "blob", id) ?? "";
    const isBinary = text.includes("\0");
    return {
      text: isBinary ? null : text.slice(0, LIMITS.textBytes),
      isBinary,
      isTruncated: text.length > LIMITS.textBytes,
      byteSize: Buffer.byteLength(text),
    };
  }

  blame(commit: string, path: string): object | null {
    const out = this.#git("blame", "--porcelain", commit, "--", path);
    if (out === null) return null;
    const ranges = [...out.matchAll(/^([0-9a-f]{40}) \d+ (\d+) (\d+)$/gm)].map(([, oid, first, count]) => ({
      startingLine: Number(first),
      endingLine: Number(first) + Number(count) - 1,
      commit: { oid },
    }));
    return { ranges };
  }

  history(commit: string, first: number, path: string | null): object {
    const where = path === null ? [] : ["--", path];
    const oids = (this.#git("rev-list", `--max-count=${first}`, commit, ...where) ?? "").split("\n").filter(Boolean);
    return { nodes: oids.map((oid) => ({ oid })) };
  }

  #commitJson(sha: string): object {
    const shown = this.#git("show", "-s", "--format=%P%x00%an%x00%ae%x00%aI%x00%B", sha) ?? "";
    const [parents = "", name = "", email = "", date = "", message = ""] = shown.split("\0");
    const person = { name, email, date };
    return {
      sha,
      commit: { author: person, committer: person, message: message.trimEnd() },
      author: { login: name.toLowerCase().replace(/\W+/g, "-"), type: "User" },
      parents: parents
        .split(" ")
        .filter(Boolean)
        .map((parent) => ({ sha: parent })),
    };
  }

  #files(from: string, to: string): object[] | null {
    const out = this.#git("diff", "-M", "--no-color", "--no-ext-diff", from, to);
    if (out === null) return null;
    return out
      .split(/^(?=diff --git )/m)
      .filter(Boolean)
      .slice(0, LIMITS.files)
      .map((text) => {
        const [, before = "", after = ""] = /^diff --git a\/(.*?) b\/(.*)$/m.exec(text) ?? [];
        const status = /^new file/m.test(text)
          ? "added"
          : /^deleted/m.test(text)
            ? "removed"
            : /^rename from/m.test(text)
              ? "renamed"
              : "modified";
        const at = text.search(/^@@ /m);
        const patch = at === -1 ? undefined : text.slice(at).trimEnd();
        const isLarge = (patch?.split("\n").length ?? 0) > LIMITS.patchLines;
        return {
          filename: after,
          status,
          ...(status === "renamed" ? { previous_filename: before } : {}),
          ...(patch === undefined || isLarge ? {} : { patch }),
        };
      });
  }
}

const EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
