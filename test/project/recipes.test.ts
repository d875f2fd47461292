/** Checks every workflow in README and docs/recipes against the product's tables and the rules for safe workflows. */
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { INPUTS, OUTPUTS } from "../../src/inputs.ts";
import { PAGES, printed, ROOT } from "./workflows.ts";

test("each recipe is in the index, and each of its links has a target", () => {
  const index = readFileSync(join(ROOT, "docs/recipes/README.md"), "utf8");
  for (const page of PAGES.filter((each) => each.startsWith("docs/") && basename(each) !== "README.md"))
    expect(index, page).toContain(`](${basename(page)})`);
  for (const page of PAGES)
    for (const [, target = ""] of readFileSync(join(ROOT, page), "utf8").matchAll(
      /\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g,
    ))
      expect(existsSync(join(ROOT, dirname(page), target)), `${page}: ${target}`).toBe(true);
});

test("each recipe gives the required rights and the visible result", () => {
  const pages = new Set(printed.map(({ label }) => label.split(", ")[0] ?? ""));
  pages.delete("README.md");
  for (const page of pages) {
    const text = readFileSync(join(ROOT, page), "utf8");
    expect(text, page).toContain("](../../deploy/rbac");
    expect(text, page).toContain("\n## What you will see\n");
  }
});

test("workflow names are unique", () => {
  const names = printed.map(({ workflow }) => workflow.name);
  expect(names).toEqual([...new Set(names)]);
});

describe.each(printed)("$label", ({ workflow, text }) => {
  const jobs = Object.values(workflow.jobs ?? {});
  const steps = jobs.flatMap((job) => job.steps ?? []);
  const gates = steps.filter(({ uses }) => uses?.startsWith("crashgate/crashgate@"));

  it("uses only existing inputs of Crashgate", () => {
    for (const { with: given = {} } of gates)
      for (const name of Object.keys(given)) expect(INPUTS).toHaveProperty(name);
  });

  it("uses only existing outputs", () => {
    for (const [, name = ""] of text.matchAll(/steps\.crashgate\.outputs\.([\w-]+)/g))
      expect(OUTPUTS).toHaveProperty(name);
  });

  it("runs Crashgate if the deploy failed, but not if nothing was deployed", () => {
    const deploys = steps.some(({ id }) => id === "deploy");
    for (const gate of gates)
      expect(gate.if).toBe(deploys ? `$\{{ !cancelled() && steps.deploy.outcome != 'skipped' }}` : undefined);
  });

  it("grants permissions only to the job that needs them", () => {
    expect(workflow.permissions).toEqual({});
    for (const job of jobs) expect(job.permissions).toMatchObject({ contents: "read" });
  });
});
