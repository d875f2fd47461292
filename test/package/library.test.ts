import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "crashgate-library-"));
const SETUP_MS = 120_000;

/** A project with the packed crashgate as the only package of ours in its node_modules. */
beforeAll(() => {
  const packed = execFileSync("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", folder], {
    cwd: ROOT,
    encoding: "utf8",
  }).trim();
  const installed = join(folder, "node_modules/crashgate");
  mkdirSync(installed, { recursive: true });
  execFileSync("tar", ["-xzf", join(folder, packed), "-C", installed, "--strip-components=1"]);
  writeFileSync(join(folder, "package.json"), `{ "type": "module" }`);
}, SETUP_MS);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LOG = "panic: boom\n\ngoroutine 1 [running]:\nmain.main()\n\t/app/main.go:3 +0x1d\n";

test("crashgate/parse is a separate module", { timeout: SETUP_MS }, () => {
  writeFileSync(
    join(folder, "use.js"),
    `import { createCrashReader, parseCrash } from "crashgate/parse";
const log = ${JSON.stringify(LOG)};
const reader = createCrashReader({ memoryLimitBytes: 64 });
for (const byte of Buffer.from(log)) reader.write(Uint8Array.of(byte));
console.log(JSON.stringify([parseCrash(log).crash.title, reader.end().crash.culprit.line]));
`,
  );
  const printed = execFileSync(process.execPath, ["use.js"], { cwd: folder, encoding: "utf8" });
  expect(JSON.parse(printed)).toEqual(["panic: boom", 3]);
});

test("it is one file, so that it can be bundled", () => {
  copyFileSync(join(folder, "node_modules/crashgate/dist/parse.js"), join(folder, "alone.js"));
  writeFileSync(
    join(folder, "use-alone.js"),
    `import { parseCrash } from "./alone.js";
console.log(parseCrash(${JSON.stringify(LOG)}).crash.title);
`,
  );
  const printed = execFileSync(process.execPath, ["use-alone.js"], { cwd: folder, encoding: "utf8" });
  expect(printed).toBe("panic: boom\n");
});

test.each([
  ["nodenext", "nodenext"],
  ["bundler", "esnext"],
])("its types resolve under %s resolution", { timeout: SETUP_MS }, (resolution, module) => {
  const source = (
    title: string,
  ) => `import { type Crash, createCrashReader, type ParsedLog, parseCrash } from "crashgate/parse";
const parsed: ParsedLog = parseCrash("x", { exit: { code: 2, signal: null, reason: "Error" } });
const crash: Crash | null = parsed.crash;
const title: ${title} = crash?.title;
const reader = createCrashReader();
reader.write(new Uint8Array(4));
const others: readonly Crash[] = reader.end().alsoSeen;
export { others, title };
`;
  writeFileSync(join(folder, "right.ts"), source("string | undefined"));
  // The types are not `any`.
  writeFileSync(join(folder, "wrong.ts"), source("number"));
  const options = ["--strict", "--noEmit", "--target", "es2022", "--module", module, "--moduleResolution", resolution];
  const { stdout } = spawnSync(join(ROOT, "node_modules/.bin/tsc"), ["right.ts", "wrong.ts", ...options], {
    cwd: folder,
    encoding: "utf8",
  });
  const errors = stdout.split("\n").filter((line) => /^\S/.test(line));
  expect(errors).toEqual([expect.stringMatching(/^wrong\.ts\(.*TS2322/)]);
});

test("the command line, which loads grammars on demand, reads the same as the library", { timeout: SETUP_MS }, () => {
  const logs = globSync("test/corpus/crashes/*/*.log", { cwd: ROOT }).sort();
  expect(logs.length).toBeGreaterThan(50);
  writeFileSync(
    join(folder, "whole.js"),
    `import { readFileSync } from "node:fs";
import { parseCrash } from "crashgate/parse";
for (const file of process.argv.slice(2)) console.log(JSON.stringify({ file, ...parseCrash(readFileSync(file)) }));
`,
  );
  const read = (...command: readonly string[]): readonly unknown[] => {
    const files = logs.map((log) => join(ROOT, log));
    const options = { cwd: folder, encoding: "utf8", maxBuffer: 1e9 } as const;
    const lines = execFileSync(process.execPath, [...command, ...files], options)
      .trimEnd()
      .split("\n");
    return lines.map((line) => JSON.parse(line));
  };
  expect(read("node_modules/crashgate/dist/cli.js", "parse", "--json")).toEqual(read("whole.js"));
});
