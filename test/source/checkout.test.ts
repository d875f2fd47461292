import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Crash, Frame } from "../../src/crash/model.ts";
import { createSourceMap, type Located, type SourceMapOptions } from "../../src/source/index.ts";

/** A temporary folder, deleted at the end of the test. */
class Folder implements Disposable {
  readonly path = mkdtempSync(join(tmpdir(), "crashgate-source-"));

  [Symbol.dispose](): void {
    rmSync(this.path, { recursive: true, force: true });
  }

  git(...args: string[]): string {
    const identity = ["-c", "user.name=Jane Doe", "-c", "user.email=jane@example.com", "-c", "commit.gpgsign=false"];
    return execFileSync("git", [...identity, ...args], {
      cwd: this.path,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      env: {
        ...process.env,
        GIT_AUTHOR_DATE: "2026-03-01T09:30:00+02:00",
        GIT_COMMITTER_DATE: "2026-03-01T09:30:00+02:00",
      },
    }).trim();
  }

  /** Writes and commits the files; returns the commit's ID. */
  commit(subject: string, files: Readonly<Record<string, string>>): string {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.path, file)), { recursive: true });
      writeFileSync(join(this.path, file), text);
    }
    this.git("add", "-A");
    this.git("commit", "-qm", subject);
    return this.git("rev-parse", "HEAD");
  }
}

function repository(): Folder {
  const folder = new Folder();
  folder.git("init", "-q");
  return folder;
}

function crashAt(...frames: Frame[]): Crash {
  const [culprit = null] = frames;
  return {
    runtime: "python",
    kind: "exception",
    title: "boom",
    message: null,
    fatal: true,
    chain: [],
    signal: null,
    thread: null,
    frames,
    culprit,
    rootCause: null,
    createdBy: null,
    threads: { total: 1, groups: [] },
    truncated: { head: false, tail: false },
    fingerprint: "f",
    hint: "",
    lines: { first: 0, last: 0 },
  };
}

function at(file: string, line: number | null, origin: Frame["origin"] = "app"): Frame {
  return { function: null, file, line, origin };
}

function sourceMap(options: SourceMapOptions): (crash: Crash, deployed: string | null) => Promise<Located> {
  const locate = createSourceMap(options);
  return (crash, deployed) => locate(crash, { deployed, previous: null });
}

const SIX_LINES = "one\ntwo\nthree\nfour\nfive\nsix\n";
const URL = "https://github.example.com/acme/shop";

describe("a crash in a checkout", () => {
  it("has place, link and code", async () => {
    using repo = repository();
    repo.commit("begin", { "lib/a b#.py": SIX_LINES });
    repo.commit("Cache the lists", { "lib/a b#.py": SIX_LINES.replace("four", "FOUR") });
    const deployed = repo.commit("elsewhere", { "other.py": "x" });
    const locate = sourceMap({ folder: repo.path, pathMap: [], repositoryUrl: URL });
    expect(
      await locate(crashAt(at("/app/lib/a b#.py", 4), at("/usr/lib/python3/x.py", 1, "runtime")), deployed),
    ).toEqual({
      source: { path: "lib/a b#.py", line: 4, url: `${URL}/blob/${deployed}/lib/a%20b%23.py#L4` },
      frameSources: [{ path: "lib/a b#.py", line: 4, url: `${URL}/blob/${deployed}/lib/a%20b%23.py#L4` }, null],
      snippet: { firstLine: 2, lines: ["two", "three", "FOUR", "five", "six"] },
      suspects: [],
      sourceNote: null,
      commits: null,
      owners: [],
    });
  });

  it("is read from the deployed commit, not from the checked-out files", async () => {
    using repo = repository();
    const deployed = repo.commit("begin", { "lib/a.py": SIX_LINES });
    repo.commit("moved", { "lib/a.py": `new\n${SIX_LINES}` });
    const { snippet } = await sourceMap({ folder: repo.path, pathMap: [], repositoryUrl: URL })(
      crashAt(at("/app/lib/a.py", 1)),
      deployed,
    );
    expect(snippet).toEqual({ firstLine: 1, lines: ["one", "two", "three"] });
  });

  it("has no place if the deployed commit is missing, since HEAD may have another line there", async () => {
    using repo = repository();
    repo.commit("begin", { "lib/a.py": SIX_LINES });
    const locate = sourceMap({ folder: repo.path, pathMap: [], repositoryUrl: URL });
    expect(await locate(crashAt(at("/app/lib/a.py", 4)), "1234567890123456789012345678901234567890")).toMatchObject({
      source: null,
      sourceNote:
        "no source: the checkout does not have the deployed commit 123456789012 (check out the deployed commit)",
    });
  });

  it("has a place without link and code if the deployed commit is unknown", async () => {
    using repo = repository();
    repo.commit("begin", { "lib/a.py": SIX_LINES });
    const locate = sourceMap({ folder: repo.path, pathMap: [], repositoryUrl: URL });
    expect(await locate(crashAt(at("/app/lib/a.py", 4)), null)).toMatchObject({
      source: { path: "lib/a.py", line: 4, url: null },
      snippet: null,
    });
  });

  it("has no place if the file has no such line, or the frame has none", async () => {
    using repo = repository();
    const deployed = repo.commit("begin", { "lib/a.py": SIX_LINES });
    const locate = sourceMap({ folder: repo.path, pathMap: [], repositoryUrl: URL });
    expect((await locate(crashAt(at("/app/lib/a.py", 40)), deployed)).source).toBeNull();
    expect((await locate(crashAt(at("/app/lib/a.py", null)), deployed)).source).toBeNull();
  });

  it("is found from a folder below the repository's root, and by the go.mod of a nested module", async () => {
    using repo = repository();
    const deployed = repo.commit("begin", {
      "services/api/go.mod": "// comment\nmodule example.com/api\n\ngo 1.26\n",
      "services/api/store/a.go": "package store\n\nfunc (s *Store) Get() {\n\tpanic(s)\n}\n",
      "store/a.go": "package store\n\nfunc (s *Store) Get() {\n\tpanic(s)\n}\n",
    });
    const locate = sourceMap({ folder: join(repo.path, "services"), pathMap: [], repositoryUrl: null });
    const frame = { ...at("/src/store/a.go", 4), function: "example.com/api/store.(*Store).Get" };
    expect((await locate({ ...crashAt(frame), runtime: "go" }, deployed)).source).toEqual({
      path: "services/api/store/a.go",
      line: 4,
      url: null,
    });
  });

  it("has no place without a repository, without a folder, or in an empty repository", async () => {
    using plain = new Folder();
    using empty = repository();
    for (const folder of [plain.path, join(plain.path, "missing"), empty.path]) {
      const locate = sourceMap({ folder, pathMap: [], repositoryUrl: URL });
      const { source, frameSources, sourceNote } = await locate(crashAt(at("/app/lib/a.py", 4)), null);
      expect({ source, frameSources }).toEqual({ source: null, frameSources: [null] });
      expect(sourceNote).toMatch(/^no source: (?:there is no git repository|the checkout has no commit)/);
    }
  });

  it("has no place without git", async () => {
    using repo = repository();
    repo.commit("begin", { "lib/a.py": SIX_LINES });
    const path = process.env.PATH;
    process.env.PATH = "/nonexistent";
    try {
      const locate = sourceMap({ folder: repo.path, pathMap: [], repositoryUrl: URL });
      expect((await locate(crashAt(at("/app/lib/a.py", 4)), null)).source).toBeNull();
    } finally {
      process.env.PATH = path;
    }
  });

  it("shortens long lines of code, and shows none of a binary file", async () => {
    using repo = repository();
    const deployed = repo.commit("begin", { "lib/long.py": `${"x".repeat(5000)}\n`, "lib/data.py": "a\0b\n" });
    const locate = sourceMap({ folder: repo.path, pathMap: [], repositoryUrl: URL });
    expect((await locate(crashAt(at("/app/lib/long.py", 1)), deployed)).snippet?.lines).toEqual([
      `${"x".repeat(300)}…`,
    ]);
    expect((await locate(crashAt(at("/app/lib/data.py", 1)), deployed)).snippet).toBeNull();
  });

  it("has no place if a partial clone lacks the contents of the deployed commit, and says so", async () => {
    using repo = repository();
    const deployed = repo.commit("begin", {
      "api/lib/a.py": SIX_LINES,
      "web/lib/a.py": SIX_LINES.replace("four", "4"),
    });
    repo.commit("moved", { "api/lib/a.py": `new\n${SIX_LINES}`, "web/lib/a.py": `new\n${SIX_LINES}` });
    repo.git("config", "uploadpack.allowFilter", "true");
    using clone = new Folder();
    clone.git("clone", "-q", "--filter=blob:none", `file://${repo.path}`, ".");
    const locate = sourceMap({ folder: clone.path, pathMap: [], repositoryUrl: URL });
    const crash = crashAt({ ...at("/app/lib/a.py", 4), sourceLine: "four" });
    expect(await locate({ ...crash, culprit: crash.frames[0] ?? null }, deployed)).toMatchObject({
      source: null,
      sourceNote: "no source: the checkout lacks contents of the deployed commit (check out without `filter`)",
    });
  });

  it("names the commit that removed a check, or says what the checkout lacks for it", async () => {
    using repo = repository();
    const previous = repo.commit("begin", {
      "lib/a.py": "def total(a):\n    if not a:\n        return 0\n    return sum(a) / len(a)\n",
    });
    const bad = repo.commit("Simplify (#12)", { "lib/a.py": "def total(a):\n    return sum(a) / len(a)\n" });
    const crash = crashAt({ ...at("/app/lib/a.py", 2), function: "total" });
    const locate = (folder: string) =>
      createSourceMap({ folder, pathMap: [], repositoryUrl: null })(crash, { deployed: bad, previous });
    expect((await locate(repo.path)).suspects).toMatchObject([
      { sha: bad, pullRequest: 12, why: "removed the check on line 2 of a.py" },
    ]);
    repo.git("config", "uploadpack.allowFilter", "true");
    const LACKS = [
      ["--depth=1", /the checkout has no history \(`fetch-depth: 0`\)$/],
      ["--filter=blob:none", /lacks the contents of older commits \(check out without `filter`\)$/],
    ] as const;
    for (const [option, note] of LACKS) {
      using clone = new Folder();
      clone.git("clone", "-q", option, `file://${repo.path}`, ".");
      const { source, suspects, sourceNote } = await locate(clone.path);
      expect({ path: source?.path, suspects }).toEqual({ path: "lib/a.py", suspects: [] });
      expect(sourceNote).toMatch(note);
    }
  });
});
