import { describe, expect, test } from "vitest";
import { COMMENT_LIMIT } from "../../src/limits.ts";
import { sizeOf } from "../../src/report/cut.ts";
import { elements, githubTree } from "./github-markdown.ts";
import { SCENES } from "./scenes.ts";

describe.each(Object.entries(SCENES))("the rendering of %s", (name, render) => {
  test("equals the golden file, which was reviewed as GitHub renders it", async () => {
    await expect(render()).toMatchFileSnapshot(`golden/${name}.md`);
  });

  test("fits a comment, with every fold closed", () => {
    const markdown = render();
    expect(sizeOf(markdown)).toBeLessThanOrEqual(COMMENT_LIMIT);
    const folds = elements(githubTree(markdown), "details");
    expect(folds.every((fold) => elements(fold, "summary").length > 0)).toBe(true);
  });
});
