import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { generatedFiles } from "../../scripts/generated.ts";

const files = await generatedFiles();

test.each([...files])("%s is up to date", (path, text) => {
  const committed = readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
  expect(committed === text, `${path} is not what its table gives: run \`npm run generate\``).toBe(true);
});
