/** Builds and crashes programs on this machine, and compares the result with their sources. */
import { mkdtempDisposable, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseCrash } from "../../../src/crash/index.ts";
import type { ParsedLog } from "../../../src/crash/model.ts";
import { execute, provide } from "./execute.ts";
import { type Program, programs } from "./programs.ts";
import { type RuntimeTools, runtimes } from "./runtimes.ts";

const SOURCES = fileURLToPath(new URL("programs", import.meta.url));

for (const [runtime, tools] of Object.entries<RuntimeTools>(runtimes)) {
  describe(runtime, () => {
    const own = programs.filter((program) => program.runtime === runtime);
    let folder: Awaited<ReturnType<typeof mkdtempDisposable>>;

    beforeAll(async () => {
      folder = await mkdtempDisposable(join(tmpdir(), "crashes-"));
      await provide(tools, folder.path);
      for (const source of new Set(own.map((program) => program.source))) {
        const command = tools.build?.(sourceOf(runtime, source), folder.path);
        const built = command === undefined ? null : await execute(command, folder.path, BUILD_ENV);
        if (built !== null && built.exit.code !== 0) throw new Error(`${source} did not build:\n${built.output}`);
      }
    });
    afterAll(() => folder.remove());

    test.each(own.map((program) => [nameOf(program), program] as const))("%s", async (_, program) => {
      const source = sourceOf(runtime, program.source);
      const { output, exit } = await execute(
        tools.run(source, folder.path, program.options ?? []),
        folder.path,
        program.env,
      );
      const lines = markedLines(await readFile(source, "utf8"));
      hold(program, parseCrash(output, { exit }), source, lines, output);
    });
  });
}

/** Go writes its caches below HOME. */
const BUILD_ENV = { GOFLAGS: "-mod=mod", GO111MODULE: "off" };

function sourceOf(runtime: string, source: string): string {
  return join(SOURCES, runtime, source);
}

function nameOf({ source, options = [], env = {} }: Program): string {
  const settings = [...options, ...Object.entries(env).map(([name, value]) => `${name}=${value}`)];
  return settings.length === 0 ? source : `${source} with ${settings.join(" ")}`;
}

interface MarkedLines {
  readonly top: number | null;
  readonly root: number | null;
}

/** Lines with each marker, counted from 1. */
function markedLines(source: string): MarkedLines {
  const lines = source.split("\n");
  const marked = (marker: string) => {
    const at = lines.findIndex((line) => line.includes(marker));
    return at === -1 ? null : at + 1;
  };
  return { top: marked("@top"), root: marked("@root") };
}

function hold(program: Program, parsed: ParsedLog, source: string, lines: MarkedLines, output: string): void {
  const crash = program.survives === true ? parsed.alsoSeen[0] : parsed.crash;
  expect(crash, output).toBeDefined();
  if (crash == null) throw new Error(`no crash in:\n${output}`);
  if (program.survives === true) expect(parsed.crash, output).toBeNull();
  expect({ runtime: crash.runtime, kind: crash.kind, fatal: crash.fatal }, output).toEqual({
    runtime: program.runtime,
    kind: program.kind,
    fatal: program.survives !== true,
  });
  expectText(crash.message, program.message, output);
  if (program.culprit !== null) expect(crash.culprit?.function, output).toBe(program.culprit);
  if (program.hasNoLine !== true) {
    expect(crash.culprit?.line, output).toBe(lines.top);
    expect(basename(crash.culprit?.file ?? ""), output).toBe(basename(source));
  }
  if (program.rootCause !== undefined)
    expect(crash.rootCause, output).toMatchObject({ function: program.rootCause, line: lines.root });
  if (program.signal !== undefined) expect(crash.signal?.name, output).toBe(program.signal);
  if (program.thread !== undefined) expectText(crash.thread?.name ?? null, program.thread, output);
  if (program.types !== undefined) expect(crash.chain.map(({ type }) => type)).toEqual(program.types);
  for (const frame of crash.frames)
    expect(
      frame.function === null || output.replaceAll("\u001b", "").includes(plain(frame.function)),
      frame.function ?? "",
    ).toBe(true);
  expect(crash.hint.length, crash.hint).toBeGreaterThan(40);
}

/** Compares only the known prefix if `known` ends with `...`: the rest depends on the version. */
function expectText(actual: string | null, known: string | null, output: string): void {
  if (known?.endsWith("...") === true) expect(actual?.startsWith(known.slice(0, -3)), output).toBe(true);
  else expect(actual, output).toBe(known);
}

/** The last part of a name, since escapes or colours may split the whole. */
function plain(name: string): string {
  return name.split(/[.%]|::/).at(-1) ?? name;
}
