/**
 * Compares Crashgate's reading of Go dumps with gostackparse's and panicparse's, over these parsers' own samples.
 *
 * `npm run compare:peers [-- file or folder ...]` adds dumps. Needs Go and its module proxy. Prints a table.
 */
import { spawnSync } from "node:child_process";
import { globSync, mkdtempDisposableSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseCrash } from "../src/crash/index.ts";
import type { Position } from "../src/crash/model.ts";

interface Goroutine {
  readonly frames: readonly Position[] | null;
}

interface Answer {
  readonly file: string;
  readonly gostackparse: readonly Goroutine[];
  readonly panicparse: readonly Goroutine[];
}

const PROGRAM = fileURLToPath(new URL("peers", import.meta.url));

/** The command's output; throws with its error output. */
function go(...args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync("go", args, {
    cwd: PROGRAM,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: { ...process.env, GOFLAGS: "-mod=readonly" },
  });
  if (status !== 0) throw new Error(`go ${args.join(" ")}: ${error?.message ?? stderr}`);
  return stdout;
}

const folderOf = (module: string) => go("list", "-m", "-f", "{{.Dir}}", module).trim();

function filesIn(path: string): readonly string[] {
  return statSync(path).isDirectory() ? globSync(join(path, "**/*.{txt,log}")).sort() : [path];
}

/** The goroutines that Crashgate reads in every crash of the log. */
function ours(log: Buffer): readonly Goroutine[] {
  const { crash, alsoSeen } = parseCrash(log);
  const crashes = [...alsoSeen, ...(crash === null ? [] : [crash])];
  return crashes.flatMap(({ threads }) => threads.groups.flatMap(({ count, frames }) => Array(count).fill({ frames })));
}

/** Functions and lines, without escapes, which some print and others decode. */
function textOf({ frames }: Goroutine): string {
  return (frames ?? []).map(({ function: name, line }) => `${decoded(name ?? "?")}:${line ?? 0}`).join(" ");
}

function decoded(name: string): string {
  return name.replace(/%([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Number of goroutines without a counterpart that has exactly the same frames. */
function missing(goroutines: readonly Goroutine[], others: readonly Goroutine[]): number {
  const left = new Map<string, number>();
  for (const text of others.map(textOf)) left.set(text, (left.get(text) ?? 0) + 1);
  let count = 0;
  for (const text of goroutines.map(textOf)) {
    const rest = left.get(text) ?? 0;
    if (rest === 0) count++;
    else left.set(text, rest - 1);
  }
  return count;
}

using samples = mkdtempDisposableSync(join(tmpdir(), "peers-"));
go("mod", "download");
go("run", ".", "-samples", join(folderOf("github.com/maruel/panicparse/v2"), "stack"), samples.path);
const files = [
  ...filesIn(join(folderOf("github.com/DataDog/gostackparse"), "test-fixtures")),
  ...filesIn(samples.path),
  ...process.argv.slice(2).flatMap(filesIn),
];
const answers = go("run", ".", ...files)
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as Answer);

const rows: string[] = [];
let same = 0;
for (const { file, gostackparse, panicparse } of answers) {
  const own = ours(readFileSync(file));
  const cell = (goroutines: readonly Goroutine[]) => {
    const other = missing(goroutines, own);
    return `${goroutines.length}${other === 0 ? "" : ` (${other} read otherwise)`}`;
  };
  const [theirs, others] = [cell(gostackparse), cell(panicparse)];
  if (theirs === String(own.length) && others === String(own.length)) same++;
  else rows.push(`| ${basename(file)} | ${theirs} | ${others} | ${own.length} |`);
}
process.stdout.write(
  `${same} of ${answers.length} files: all three read the same goroutines with the same frames. The others:\n\n` +
    `| file | gostackparse | panicparse | Crashgate |\n|---|---|---|---|\n${rows.join("\n")}\n`,
);
