/** Runs real programs that do not crash: nothing in their output is read as a crash, as text and as logger records. */
import { mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseCrash } from "../../../src/crash/index.ts";
import { WRAPPINGS } from "../../crash/wrappings.ts";
import { execute } from "./execute.ts";
import { ordinary } from "./ordinary.ts";

const LEAST_BYTES = 20_000_000;
/** A log may begin and end anywhere, so each is also parsed in pieces of this many lines. */
const PIECE_LINES = 100;

let bytes = 0;

test.each(Object.entries(ordinary))("%s", async (_, command) => {
  await using folder = await mkdtempDisposable(join(tmpdir(), "ordinary-"));
  const { output } = await execute(command, folder.path);
  bytes += Buffer.byteLength(output);
  const lines = output.split("\n");
  const record = WRAPPINGS["a JSON logger"];
  const records = lines.map((line, at) => record?.(line, at) ?? line);
  for (const log of [lines, records]) {
    expect(crashesIn(log)).toEqual([]);
    for (let at = 0; at < log.length; at += PIECE_LINES) expect(crashesIn(log.slice(at, at + PIECE_LINES))).toEqual([]);
  }
});

test("the output was large", () => {
  expect(bytes).toBeGreaterThan(LEAST_BYTES);
});

/** Each crash with the lines that were read as one. */
function crashesIn(lines: readonly string[]): readonly unknown[] {
  const { crash, alsoSeen } = parseCrash(lines.join("\n"));
  return [crash, ...alsoSeen].flatMap((one) =>
    one === null ? [] : [{ title: one.title, kind: one.kind, lines: lines.slice(one.lines.first, one.lines.last + 1) }],
  );
}
