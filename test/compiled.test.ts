/** The built command line keeps the code that V8 compiled for it, and uses it in the next run. */
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  globSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { type DisposableTempDir, mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";

const DIST = join(import.meta.dirname, "../dist");
const LOG = "starting\npanic: boom\n\ngoroutine 1 [running]:\nmain.main()\n\t/app/main.go:3 +0x1d\n";
const IN_TEMPORARY = `crashgate-${process.getuid?.() ?? 0}`;

let folder: DisposableTempDir;
let log: string;
beforeEach(async () => {
  folder = await mkdtempDisposable(join(tmpdir(), "crashgate-compiled-"));
  log = join(folder.path, "crash.log");
  writeFileSync(log, LOG);
});
afterEach(() => folder.remove());

const parse = (env: NodeJS.ProcessEnv = {}, dist = DIST): string =>
  execFileSync(process.execPath, [join(dist, "cli.js"), "parse", log], {
    encoding: "utf8",
    env: { PATH: process.env.PATH, TMPDIR: folder.path, TEMP: folder.path, ...env },
  });
const kept = (): readonly string[] =>
  globSync(join(folder.path, IN_TEMPORARY, "*"))
    .sort()
    .map((path) => `${path} ${statSync(path).ino} ${statSync(path).mtimeMs}`);

it("is written by the first run and used by the next", () => {
  const first = parse();
  expect(first).toContain("panic: boom");
  const written = kept();
  expect(written.length).toBeGreaterThan(3);
  // What V8 refuses is written again by each run, the rest by one in sixteen.
  const isUnchanged = Array.from({ length: 8 }, () => {
    const before = kept().join("\n");
    expect(parse()).toBe(first);
    return kept().join("\n") === before;
  });
  expect(isUnchanged).toContain(true);
  expect(kept().length).toBe(written.length);
});

it.skipIf(process.platform === "win32")("can be changed by nobody else", () => {
  parse();
  expect(statSync(join(folder.path, IN_TEMPORARY)).mode & 0o777).toBe(0o700);
});

it.skipIf(process.platform === "win32")("is not taken from a folder that others can write to", () => {
  const open = join(folder.path, IN_TEMPORARY);
  mkdirSync(open);
  chmodSync(open, 0o777);
  expect(parse()).toContain("panic: boom");
  expect(kept()).toEqual([]);
});

it.skipIf(process.platform === "win32")("is not taken through a link", () => {
  const elsewhere = join(folder.path, "elsewhere");
  mkdirSync(elsewhere, { mode: 0o700 });
  symlinkSync(elsewhere, join(folder.path, IN_TEMPORARY));
  expect(parse()).toContain("panic: boom");
  expect(globSync(join(elsewhere, "*"))).toEqual([]);
});

it("is not needed where nothing can be written", () => {
  expect(parse({ NODE_COMPILE_CACHE: log })).toContain("panic: boom");
});

it("is written again if it was cut", () => {
  const first = parse();
  const paths = globSync(join(folder.path, IN_TEMPORARY, "*"));
  const sizes = paths.map((path) => statSync(path).size);
  for (const path of paths) truncateSync(path, 100);
  expect(parse()).toBe(first);
  expect(paths.map((path) => statSync(path).size).every((size, index) => size > (sizes[index] ?? 0) / 2)).toBe(true);
});

it("goes where NODE_COMPILE_CACHE says, and nowhere with NODE_DISABLE_COMPILE_CACHE", () => {
  const elsewhere = join(folder.path, "elsewhere");
  parse({ NODE_COMPILE_CACHE: elsewhere });
  expect(globSync(join(elsewhere, IN_TEMPORARY, "*")).length).toBeGreaterThan(3);
  parse({ NODE_DISABLE_COMPILE_CACHE: "1" });
  expect(kept()).toEqual([]);
});

it("is not used for another version of the same length", () => {
  const dist = join(folder.path, "dist");
  cpSync(DIST, dist, { recursive: true });
  writeFileSync(join(folder.path, "package.json"), '{ "type": "module" }');
  expect(parse({}, dist)).toContain("  go, ");
  const reader = join(dist, "command-line/parsed-log.cjs");
  const [text, hash] = [readFileSync(reader, "latin1").slice(0, -17), "0123456789abcdef"];
  writeFileSync(reader, `${text.replace("fingerprint", "FINGERPRINT")}${hash}\n`);
  expect(parse({}, dist)).toContain("FINGERPRINT");
});
