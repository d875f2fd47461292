/** Each grammar reads the sample at its head. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseCrash } from "../../src/crash/index.ts";
import { grammars } from "../../src/crash/runtimes/grammars.ts";

const RUNTIMES = join(import.meta.dirname, "../../src/crash/runtimes");

/** The file of each grammar, from the imports of the list. */
const files = new Map(
  [...readFileSync(join(RUNTIMES, "grammars.ts"), "utf8").matchAll(/^import \{ (.*) \} from "\.\/(.*)";$/gm)].flatMap(
    ([, names = "", file = ""]) => names.split(", ").map((name) => [name, file] as const),
  ),
);

test.each(Object.keys(grammars).filter((runtime) => runtime !== "mono"))("%s", (runtime) => {
  const text = readFileSync(join(RUNTIMES, files.get(runtime) ?? ""), "utf8");
  const sample = /^\/\*\*[\s\S]*?^ \* ```\n([\s\S]*?)^ \* ```$/m.exec(text)?.[1];
  expect(sample, "a file that opens with a fenced sample").toBeDefined();
  const { crash, alsoSeen } = parseCrash((sample ?? "").replace(/^ \*(?: |$)/gm, ""));
  expect((crash ?? alsoSeen[0])?.runtime).toBe(runtime);
});
