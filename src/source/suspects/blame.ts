/**
 * The commits in the range that last wrote the lines of a function: git-blame(1), ignoring commits without an effect.
 */
import type { Git } from "../git.ts";

/** The last commit of a line within the range. */
export interface BlamedLine {
  readonly sha: string;
  readonly line: number;
}

/** Lines of `first..last` that the range wrote; empty if there are none, or git timed out. */
export async function blameRange(
  git: Git,
  range: { readonly previous: string; readonly deployed: string },
  path: string,
  lines: { readonly first: number; readonly last: number },
  ignored: readonly string[],
): Promise<readonly BlamedLine[]> {
  const out = await git([
    ...["blame", "-w", "-M", "-C", "-C", "--porcelain", ...ignored.flatMap((sha) => ["--ignore-rev", sha])],
    ...["-L", `${lines.first},${lines.last}`, `${range.previous}..${range.deployed}`, "--", path],
  ]);
  return out === null ? [] : parseBlame(out.toString());
}

/** Parses the porcelain format; omits lines older than the range. */
export function parseBlame(porcelain: string): readonly BlamedLine[] {
  const boundaries = new Set<string>();
  const found: BlamedLine[] = [];
  let sha = "";
  for (const text of porcelain.split("\n")) {
    const head = /^([0-9a-f]{40}|[0-9a-f]{64}) \d+ (\d+)/.exec(text);
    if (head !== null) {
      sha = head[1] ?? "";
      found.push({ sha, line: Number(head[2]) });
    } else if (text === "boundary") boundaries.add(sha);
  }
  return found.filter((each) => !boundaries.has(each.sha));
}
