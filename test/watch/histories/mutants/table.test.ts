import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { MUTANTS } from "./table.ts";

const ROOT = join(import.meta.dirname, "../../../..");

test("each deliberate bug still matches its text exactly once", async () => {
  const stale: string[] = [];
  for (const { name, file, from } of MUTANTS) {
    const times = (await readFile(join(ROOT, file), "utf8")).split(from).length - 1;
    if (times !== 1) stale.push(`${file}: ${name}: ${times} times`);
  }
  expect(stale).toEqual([]);
});
