/** Git histories with a known bad commit, or without any. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type Files = Readonly<Record<string, string>>;

/** One commit of a history. */
export interface Step {
  readonly subject: string;
  readonly edit: (files: Files) => Files;
  /** True for the commit that introduced the crash. */
  readonly isBad?: true;
  /** Consecutive steps form a branch, which is then merged. */
  readonly isOnBranch?: true;
}

/** A history: the previously deployed commit, the deployed one, and its crash. */
export interface History {
  readonly name: string;
  readonly base: Files;
  /** Old, blameless commits before the deploy. */
  readonly earlier: readonly Step[];
  readonly steps: readonly Step[];
  /** The log of the deployed program's crash. */
  readonly log: (deployed: Files) => string;
}

/** A history on disk. */
export interface Written {
  readonly previous: string;
  readonly deployed: string;
  readonly bad: string | null;
  readonly files: Files;
}

const AUTHORS = ["Ada", "Ben", "Cleo", "Dan", "Eve"];

/** Writes the history into a new repository at `folder`. Throws for an edit without effect. */
export function writeHistory(history: History, folder: string): Written {
  mkdirSync(folder, { recursive: true });
  const git = (args: string[], input = "") =>
    execFileSync("git", args, { cwd: folder, encoding: "utf8", input, maxBuffer: 1 << 28 }).trim();
  git(["init", "-q", "--template=", "-b", "main"]);
  let files: Files = {};
  const stream: string[] = [];
  let mark = 0;
  let tip = 0;
  let forked: number | null = null;
  const marks: number[] = [];
  const all: readonly Step[] = [{ subject: "begin", edit: () => history.base }, ...history.earlier, ...history.steps];
  for (const [at, step] of all.entries()) {
    const next = step.edit(files);
    const author = AUTHORS[(at * 7 + step.subject.length) % AUTHORS.length];
    const changes = [
      ...Object.keys(files)
        .filter((path) => !(path in next))
        .map((path) => `D ${path}\n`),
      ...Object.entries(next)
        .filter(([path, text]) => files[path] !== text)
        .map(([path, text]) => `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`),
    ];
    if (changes.length === 0) throw new Error(`${history.name}: "${step.subject}" changes nothing`);
    const when = `${author} <${author?.toLowerCase()}@example.com> ${1_760_000_000 + at * 3600} +0000`;
    const commit = (mark: number, subject: string, parents: string, body: string) =>
      stream.push(
        `commit refs/heads/main\nmark :${mark}\nauthor ${when}\ncommitter ${when}\ndata ${Buffer.byteLength(subject)}\n${subject}\n${parents}${body}\n`,
      );
    commit(++mark, step.subject, at === 0 ? "" : `from :${tip}\n`, changes.join(""));
    marks.push(mark);
    if (step.isOnBranch) forked ??= tip;
    tip = mark;
    if (forked !== null && !all[at + 1]?.isOnBranch) {
      // Like `git merge --no-ff`: without changes of its own.
      commit(++mark, "Merge branch 'side'", `from :${forked}\nmerge :${tip}\n`, allOf(next));
      tip = mark;
      forked = null;
    }
    files = next;
  }
  git(["fast-import", "--quiet", "--export-marks=.git/marks"], stream.join(""));
  git(["reset", "-q", "--hard", "main"]);
  const ids = new Map(
    readFileSync(join(folder, ".git/marks"), "utf8")
      .trim()
      .split("\n")
      .map((line) => [Number(line.slice(1, line.indexOf(" "))), line.slice(line.indexOf(" ") + 1)]),
  );
  const idOf = (step: number): string => ids.get(marks[step] ?? 0) ?? "";
  const bad = all.findIndex(({ isBad }) => isBad);
  return {
    previous: idOf(history.earlier.length),
    deployed: ids.get(tip) ?? "",
    bad: bad === -1 ? null : idOf(bad),
    files,
  };
}

function allOf(files: Files): string {
  const each = Object.entries(files).map(
    ([path, text]) => `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`,
  );
  return `deleteall\n${each.join("")}`;
}

/** Replaces text in one file; throws if it is missing. */
export function replace(path: string, from: string | RegExp, to: string): (files: Files) => Files {
  return (files) => {
    const text = files[path];
    if (text === undefined) throw new Error(`no file ${path}`);
    const next = text.replace(from, to);
    if (next === text) throw new Error(`${path} has no ${from}`);
    return { ...files, [path]: next };
  };
}

/** Replaces text in every file that contains it. */
export function replaceEverywhere(from: RegExp, to: string): (files: Files) => Files {
  return (files) => Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replace(from, to)]));
}

/** Adds or overwrites a file. */
export function put(path: string, text: string): (files: Files) => Files {
  return (files) => ({ ...files, [path]: text });
}

/** Applies edits in order. */
export function both(...edits: readonly ((files: Files) => Files)[]): (files: Files) => Files {
  return (files) => edits.reduce((now, edit) => edit(now), files);
}

/** Pseudo-random numbers from 0 to 1, the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed * 2654435761 + 1;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), state | 1) + 0x6d2b79f5) | 0;
    let mixed = state;
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A random item. */
export function pick<T>(random: () => number, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
}

/** `count` random items in random order. */
export function sample<T>(random: () => number, items: readonly T[], count: number): readonly T[] {
  return items
    .map((item) => ({ item, order: random() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, count)
    .map(({ item }) => item);
}
