import { describe, expect, it } from "vitest";
import { build, canBuild } from "./builds/build.ts";
import { styles } from "./builds/styles.ts";

/** Styles of interpreters, which build quickly; `npm run test:crashes` builds all. */
const QUICK = /^(?:python|ruby|php|perl|lua|dotnet|dart|swift|shell|scala|node: (?!compiled|one))/;

describe("a program that was built and crashed", () => {
  for (const style of styles.filter(({ name }) => process.env.CRASHGATE_ALL_BUILDS === "1" || QUICK.test(name)))
    it.skipIf(!canBuild(style))(
      `is found in its repository: ${style.name}`,
      async () => {
        const { right, found, log } = await build(style);
        expect(found, log).toBe(right);
      },
      120_000,
    );
});
