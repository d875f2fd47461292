/**
 * `crashgate parse` as a whole process: large dumps against Go's own parsers, ordinary logs against reading them, and
 * its start.
 */
import { execFile } from "node:child_process";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdtempDisposable, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { ParsedLog } from "../src/crash/model.ts";
import { goBuild } from "../test/e2e/cluster/binaries.ts";
import { writeAsCri, writeForeignLog, writeGoDump, writeJsonLog, writePlainLog, writeTalkingLog } from "./logs.ts";
import { type Command, inTurn, median, peakMemory, timesInTurn, wallTime } from "./measure.ts";
import { type Row, round } from "./table.ts";

const GOROUTINES = 207_000;
const LOG_BYTES = 105e6;
const REPEATS = 10;
const ROUNDS = 5;
const STARTS = 25;
const MEMORY_BAR_MB = 150;
const DUMP_BAR = 0.5;
const DUMP_MB = 80;
const START_BAR_MS = 25;
const FILES = 1000;
const EACH_FILE_BAR_MS = 2;
const REDACTION_BAR = 3;
const REDACTION_MB = 120;

const CLI = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
const COUNT_LINES = fileURLToPath(new URL("count-lines.mjs", import.meta.url));
const REDACT = fileURLToPath(new URL("redact.mjs", import.meta.url));
const PEERS = fileURLToPath(new URL("peers", import.meta.url));

const PANIC = `2026/11/25 01:02:03 listening on :8080
panic: runtime error: invalid memory address or nil pointer dereference
[signal SIGSEGV: segmentation violation code=0x1 addr=0x10 pc=0x48f1a2]

goroutine 1 [running]:
example.com/shop/internal/cart.(*Cart).Total(...)
\t/src/shop/internal/cart/cart.go:31
main.main()
\t/src/shop/main.go:14 +0x22
`;
const HEALTHY = "2026/11/25 01:02:03 listening on :8080\n2026/11/25 01:02:09 shutting down\n";

const command = (name: string, file: string, ...args: readonly string[]): Command => ({
  name,
  file,
  args,
  env: process.env,
  expected: [0],
});
const ours = (log: string): Command => command("crashgate parse", process.execPath, CLI, "parse", "--json", log);

/** A dump of goroutines: time against gostackparse, memory, and the same in containerd's log. */
export async function benchDump(): Promise<readonly Row[]> {
  await using folder = await mkdtempDisposable(join(tmpdir(), "crashgate-bench-"));
  const count = await goBuild(PEERS, "./count", "count-goroutines", "");
  const [dump, cri] = [join(folder.path, "dump.log"), join(folder.path, "dump-cri.log")];
  const { goroutines, stacks } = writeGoDump(dump, GOROUTINES);
  writeAsCri(dump, cri);
  for (const log of [dump, cri]) {
    const { crash } = await parsed(log);
    const [total, groups] = [crash?.threads.total, crash?.threads.groups.length];
    if (total !== goroutines || groups !== stacks) {
      throw new Error(`${total} goroutines with ${groups} stacks were read of ${goroutines} with ${stacks}`);
    }
  }
  const [plain = 0, theirs = 0, wrapped = 0] = await inTurn(
    [ours(dump), command("gostackparse", count, "gostackparse", dump), ours(cri)],
    ROUNDS,
  );
  const slowest = await wallTime(command("panicparse", count, "panicparse", dump));
  const megabytes = await peakMemory(ours(dump));
  const against = `gostackparse: ${round(theirs)} ms (panicparse: ${round(slowest)} ms)`;
  return [
    {
      what: `A dump of ${GOROUTINES} goroutines (${await sizeOf(dump)} MB), all counted and grouped`,
      measured: `${round(plain)} ms`,
      against,
      value: plain / theirs,
      bar: DUMP_BAR,
      unit: " x",
    },
    memory("Its peak memory", megabytes, DUMP_MB),
    {
      what: `The same dump in containerd's log (${await sizeOf(cri)} MB)`,
      measured: `${round(wrapped)} ms`,
      against: "gostackparse of the bare dump",
      value: wrapped / theirs,
      bar: null,
      unit: " x",
    },
  ];
}

/** Logs without a crash: time against counting their lines, and memory for a long one. */
export async function benchOrdinary(): Promise<readonly Row[]> {
  await using folder = await mkdtempDisposable(join(tmpdir(), "crashgate-bench-"));
  const kinds = [
    { name: "text", what: "text", write: writePlainLog },
    { name: "json", what: "JSON, of which a third talks of crashes,", write: writeJsonLog },
    { name: "talk", what: "text, of which a tenth talks of crashes,", write: writeTalkingLog },
  ];
  const rows: Row[] = [];
  for (const { name, what, write } of kinds) {
    const log = join(folder.path, `${name}.log`);
    write(log, LOG_BYTES);
    await assertQuiet(log);
    const reader = command("a line counter", process.execPath, COUNT_LINES, log);
    const [parse = 0, read = 0] = await inTurn([ours(log), reader], ROUNDS);
    rows.push({
      what: `A log of ${what} without a crash (${await sizeOf(log)} MB)`,
      measured: `${round(parse)} ms`,
      against: `Node counting its lines: ${round(read)} ms`,
      value: parse / read,
      bar: 2,
      unit: " x",
    });
  }
  const long = join(folder.path, "long.log");
  for (let each = 0; each < REPEATS; each++) {
    await pipeline(createReadStream(join(folder.path, "text.log")), createWriteStream(long, { flags: "a" }));
  }
  const script = 'cat "$1" | "$2" "$3" parse --json';
  const piped = command("crashgate parse", "sh", "-c", script, "sh", long, process.execPath, CLI);
  const size = await sizeOf(long);
  return [
    ...rows,
    memory(`Peak memory for ${size} MB without a crash, from a file`, await peakMemory(ours(long))),
    memory(`Peak memory for ${size} MB without a crash, from a pipe`, await peakMemory(piped)),
  ];
}

/** The cost of a small log beyond the start of Node itself. */
export async function benchStartOfParse(): Promise<readonly Row[]> {
  await using folder = await mkdtempDisposable(join(tmpdir(), "crashgate-bench-"));
  const logs = { "a panic": PANIC, "two lines without a crash": HEALTHY };
  const rows: Row[] = [];
  for (const [name, text] of Object.entries(logs)) {
    const log = join(folder.path, "small.log");
    await writeFile(log, text);
    const empty = command("an empty Node", process.execPath, "--eval", "");
    const [parse = [], node = []] = await timesInTurn([ours(log), empty], STARTS);
    const above = median(parse.map((ms, index) => ms - (node[index] ?? Number.NaN)));
    rows.push({
      what: `Parsing ${name}, more than an empty Node takes`,
      measured: `${round(median(parse))} ms`,
      against: `an empty Node: ${round(median(node))} ms`,
      value: above,
      bar: START_BAR_MS,
      unit: " ms",
    });
  }
  return rows;
}

/** Many small logs in one call, as in a support bundle. */
export async function benchManyFiles(): Promise<readonly Row[]> {
  await using folder = await mkdtempDisposable(join(tmpdir(), "crashgate-bench-"));
  const logs = Array.from({ length: FILES }, (_, index) => join(folder.path, `${index}.log`));
  for (const [index, log] of logs.entries()) await writeFile(log, index % 2 === 0 ? PANIC : HEALTHY);
  const all = command("crashgate parse", process.execPath, CLI, "parse", "--json", ...logs);
  const [ms = 0] = await inTurn([all], ROUNDS);
  return [
    {
      what: `Parsing ${FILES} small logs in one call, each`,
      measured: `${round(ms)} ms for all`,
      against: "",
      value: ms / FILES,
      bar: EACH_FILE_BAR_MS,
      unit: " ms",
    },
  ];
}

/** Redaction of an ordinary log, as in the action's stream, against counting its lines. */
export async function benchRedaction(): Promise<readonly Row[]> {
  await using folder = await mkdtempDisposable(join(tmpdir(), "crashgate-bench-"));
  const logs = { text: join(folder.path, "text.log"), json: join(folder.path, "json.log") };
  const foreign = join(folder.path, "foreign.log");
  writePlainLog(logs.text, LOG_BYTES);
  writeJsonLog(logs.json, LOG_BYTES);
  writeForeignLog(foreign, LOG_BYTES / 2);
  const rows: Row[] = [];
  for (const [kind, log] of Object.entries(logs)) {
    const [redact = 0, read = 0] = await inTurn(
      [
        command("redaction", process.execPath, REDACT, log),
        command("a line counter", process.execPath, COUNT_LINES, log),
      ],
      ROUNDS,
    );
    rows.push({
      what: `Redaction of an ordinary log of ${kind} (${await sizeOf(log)} MB)`,
      measured: `${round(redact)} ms`,
      against: `Node counting its lines: ${round(read)} ms`,
      value: redact / read,
      bar: REDACTION_BAR,
      unit: " x",
    });
  }
  const megabytes = await peakMemory(command("redaction", process.execPath, REDACT, foreign));
  return [
    ...rows,
    memory(`Redaction of a log in several scripts (${await sizeOf(foreign)} MB)`, megabytes, REDACTION_MB),
  ];
}

function memory(what: string, megabytes: number, bar = MEMORY_BAR_MB): Row {
  return { what, measured: `${round(megabytes)} MB`, against: "", value: megabytes, bar, unit: " MB" };
}

async function parsed(log: string): Promise<ParsedLog> {
  const { file, args } = ours(log);
  const { stdout } = await promisify(execFile)(file, args, { maxBuffer: 1 << 28 });
  return JSON.parse(stdout) as ParsedLog;
}

async function assertQuiet(log: string): Promise<void> {
  const { crash, alsoSeen } = await parsed(log);
  const seen = crash ?? alsoSeen[0];
  if (seen !== undefined) throw new Error(`a crash was read of a log without one: ${seen.title}`);
}

const sizeOf = async (log: string): Promise<string> => round((await stat(log)).size / 1e6);
