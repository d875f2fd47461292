/**
 * The benefit of each of the bundler's own transforms, of the code that V8 compiled in an earlier run, and of the
 * WebAssembly in the trigger search: `node bench/transforms.ts`.
 *
 * Builds dist/ once completely and once without each transform, then reads a small crash with each of them in turn.
 * The least time counts, since other load on the machine only adds to it.
 */
import { execFileSync } from "node:child_process";
import { mkdtempDisposable, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findEach } from "../src/crash/stream/short-search.ts";
import { TRIGGER_MARKS } from "../src/crash/stream/trigger-marks.ts";
import { createTriggerSearch, type Hit } from "../src/crash/stream/trigger-search.ts";
import { writePlainLog } from "./logs.ts";
import { type Command, peakMemory, timesInTurn } from "./measure.ts";

const TRANSFORMS = [
  "grammars-on-demand",
  "redactor-on-demand",
  "last-words-on-demand",
  "words-in-parts",
  "expressions-on-demand",
  "ascii-only",
];
const ROUNDS = 60;
const CORPUS = join(import.meta.dirname, "../test/corpus/crashes");
const LOGS = ["go/go1.24.4-nil-deref-goroutine.log", "java/java25.0.3-npe.log"].map((name) => join(CORPUS, name));
const LOG_BYTES = 100e6;
const PAGE_BYTES = 128 * 1024;

await using folder = await mkdtempDisposable(join(tmpdir(), "crashgate-transforms-"));
await writeFile(join(folder.path, "package.json"), '{ "type": "module" }');
const dists = [null, ...TRANSFORMS].map((without) => {
  const dir = join(folder.path, without ?? "whole");
  execFileSync("node_modules/.bin/rolldown", ["-c", "--dir", dir], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, ...(without === null ? {} : { CRASHGATE_WITHOUT: without }) },
  });
  return { name: without === null ? "whole" : `without ${without}`, cli: join(dir, "cli.js") };
});
for (const log of LOGS) {
  const parse = (name: string, cli: string, env: NodeJS.ProcessEnv): Command => ({
    name,
    file: process.execPath,
    args: [cli, "parse", "--json", log],
    env: { ...process.env, ...env },
    expected: [0],
  });
  const commands = [
    ...dists.map(({ name, cli }) => parse(name, cli, { NODE_COMPILE_CACHE: folder.path })),
    parse("without compiled code", dists[0]?.cli ?? "", { NODE_DISABLE_COMPILE_CACHE: "1" }),
  ];
  const times = await timesInTurn(commands, ROUNDS);
  console.log(log);
  for (const [index, command] of commands.entries()) {
    const memory = await peakMemory(command);
    console.log(
      `  ${command.name.padEnd(30)} ${Math.min(...(times[index] ?? [])).toFixed(1)} ms ${memory.toFixed(1)} MB`,
    );
  }
}

const path = join(folder.path, "plain.log");
writePlainLog(path, LOG_BYTES);
const bytes = await readFile(path);
const search = createTriggerSearch(TRIGGER_MARKS);
const ways: Readonly<Record<string, (page: Buffer, hits: Hit[]) => number>> = {
  "in WebAssembly": (page, hits) => search.find(page, page.length, hits),
  "string by string": (page, hits) => findEach(TRIGGER_MARKS, page, hits),
};
const passes = Object.fromEntries(Object.keys(ways).map((way): [string, number[]] => [way, []]));
for (let round = 0; round < 5; round++) {
  for (const [way, find] of Object.entries(ways)) {
    const startedAt = performance.now();
    for (let at = 0; at < bytes.length; at += PAGE_BYTES) find(bytes.subarray(at, at + PAGE_BYTES), []);
    passes[way]?.push(performance.now() - startedAt);
  }
}
console.log(`triggers in ${LOG_BYTES / 1e6} MB of an ordinary log`);
for (const [way, times] of Object.entries(passes))
  console.log(`  ${way.padEnd(30)} ${Math.min(...times).toFixed(0)} ms`);
