/** The owners of a file, from CODEOWNERS (docs.github.com, "About code owners"): the last matching rule applies. */

/** The places where GitHub looks, in order. */
export const CODEOWNERS = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"] as const;

const LONGEST_PATTERN = 300;
/** GitHub ignores larger files. */
const MOST_BYTES = 3 * 1024 * 1024;
/** More rules would take too long. Without the last of them, others' would apply. */
const MOST_RULES = 20_000;

/** Owners of the paths in order, each once: `@acme/payments`, `jane@example.com`. */
export function ownersOf(codeowners: string, paths: readonly string[]): readonly string[] {
  if (Buffer.byteLength(codeowners) > MOST_BYTES) return [];
  const rules = codeowners
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .flatMap((line) => readRule(line) ?? []);
  if (rules.length > MOST_RULES) return [];
  const owners = new Set<string>();
  for (const path of paths) {
    const rule = rules.findLast(({ pattern }) => matches(pattern, path));
    for (const owner of rule?.owners ?? []) owners.add(owner);
  }
  return [...owners];
}

interface Rule {
  readonly pattern: string;
  readonly owners: readonly string[];
}

const OWNER = /^@[\w.-]+(?:\/[\w.-]+)?$|^[^@\s]+@[^@\s]+$/;

function readRule(line: string): Rule | null {
  const [pattern = "", ...rest] = line
    .replace(/(?:^|\s)#.*$/, "")
    .trim()
    .split(/(?<!\\)\s+/);
  if (pattern === "" || pattern.length > LONGEST_PATTERN) return null;
  // GitHub skips lines with unknown syntax: negations, ranges, `\#`, GitLab's sections, invalid owners.
  if (/^!|[[\]]|^\\#/.test(pattern) || rest.some((owner) => !OWNER.test(owner))) return null;
  // A rule without owners removes them.
  return { pattern: pattern.replaceAll("\\ ", " "), owners: rest };
}

/**
 * As in .gitignore: a slash at the start or within anchors the pattern to the root, one at the end requires a folder.
 */
function matches(pattern: string, path: string): boolean {
  const isFolder = pattern.endsWith("/");
  const parts = pattern.replace(/^\/|\/$/g, "").split("/");
  const isBound = pattern.replace(/\/$/, "").includes("/");
  const segments = path.split("/");
  for (let from = 0; from < (isBound ? 1 : segments.length); from++) {
    const ends = endsOf(parts, segments, from);
    // A pattern that ends with `/*` matches only files directly there; `/*/` matches all files below the folders there.
    const isFlat = parts.at(-1) === "*" && isBound && !isFolder;
    if (ends.some((end) => (end === segments.length && !isFolder) || (end < segments.length && !isFlat))) return true;
  }
  return false;
}

/** The possible ends of a match of the parts that starts at a segment. */
function endsOf(parts: readonly string[], segments: readonly string[], from: number): readonly number[] {
  let at = new Set([from]);
  for (const part of parts) {
    const next = new Set<number>();
    for (const index of at) {
      if (part === "**") for (let skipped = index; skipped <= segments.length; skipped++) next.add(skipped);
      else if (index < segments.length && fits(part, segments[index] ?? "")) next.add(index + 1);
    }
    at = next;
  }
  return [...at];
}

/** `*` and `?` within one segment, in linear time. */
function fits(part: string, segment: string): boolean {
  let star = -1;
  let back = 0;
  let p = 0;
  let s = 0;
  while (s < segment.length) {
    if (part[p] === "*") {
      star = p++;
      back = s;
    } else if (part[p] === "?" || part[p] === segment[s]) {
      p++;
      s++;
    } else if (star !== -1) {
      p = star + 1;
      s = ++back;
    } else return false;
  }
  while (part[p] === "*") p++;
  return p === part.length;
}
