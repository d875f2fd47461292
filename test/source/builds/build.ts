/** Builds a style, crashes it, and reports the place found in its repository. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseCommand } from "../../../src/command-line/parse.ts";
import type { Style } from "./style.ts";

/** The correct and the found `path:line`; null for none. */
export interface Outcome {
  readonly right: string | null;
  readonly found: string | null;
  readonly log: string;
}

/** Nothing is packed after a commit, which would take longer than the commit. */
const SETTINGS = ["user.name=a", "user.email=a@b.c", "maintenance.auto=false"].flatMap((each) => ["-c", each]);
const BIN = join(import.meta.dirname, "../../../node_modules/.bin");

const found = new Map<string, boolean>();

/** True if the machine has the toolchain. */
export function canBuild({ needs }: Style): boolean {
  const known = found.get(needs);
  if (known !== undefined) return known;
  const has = spawnSync("sh", ["-c", `command -v ${needs}`]).status === 0;
  found.set(needs, has);
  return has;
}

/** Builds and crashes the style. */
export async function build(style: Style): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "crashgate-build-"));
  try {
    const repo = join(folder, "repo");
    const image = join(folder, "image");
    mkdirSync(image, { recursive: true });
    let right: string | null = null;
    for (const [path, text] of Object.entries(style.files)) {
      mkdirSync(dirname(join(repo, path)), { recursive: true });
      writeFileSync(join(repo, path), text);
      const at = text.split("\n").findIndex((line) => line.includes("CULPRIT"));
      if (at !== -1) right = `${path}:${at + 1}`;
    }
    const git = (...args: string[]) => execFileSync("git", [...SETTINGS, ...args], { cwd: repo, stdio: "ignore" });
    git("init", "-q", "--template=");
    git("add", "-A");
    git("commit", "-qm", "begin");
    const { stdout, stderr } = spawnSync("bash", ["-c", `{ ${style.run}\n} 2>&1`], {
      cwd: image,
      encoding: "utf8",
      env: { ...process.env, REPO: repo, BIN, NODE_OPTIONS: "" },
      timeout: 120_000,
    });
    const log = (stdout + stderr).replaceAll(`file://${image}/`, "file:///").replaceAll(`${image}/`, "/");
    const path = join(folder, "crash.log");
    writeFileSync(path, log);
    let out = "";
    await parseCommand(["--json", "--repo", repo, path], {
      write: (text) => {
        out += text;
      },
      complain: (text) => {
        out += text;
      },
      colours: false,
      width: null,
    });
    const { source } = JSON.parse(out) as { source: { path: string; line: number } | null };
    return { right, found: source === null ? null : `${source.path}:${source.line}`, log };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
