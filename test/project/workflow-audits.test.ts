/** Rules for safe workflows, named like zizmor's audits, for printed workflows and those of this repository. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadYaml } from "@kubernetes/client-node";
import { describe, expect, it, test } from "vitest";
import { own, printed, ROOT, type WorkflowFile } from "./workflows.ts";

const EXPRESSION = "${{";
const PINNED = /@[0-9a-f]{40}$/;

/** Workflows that push with their checkout's credentials, and say why in a comment. */
const PUSHES: readonly string[] = [".github/workflows/rebuild-dist.yml", ".github/workflows/release.yml"];

describe.each([...printed, ...own])("$label", ({ label, text, workflow }: WorkflowFile) => {
  const jobs = Object.values(workflow.jobs ?? {});
  const steps = jobs.flatMap((job) => job.steps ?? []);
  const isPrinted = !label.startsWith(".github/");

  it("unpinned-uses: pins foreign actions to a commit, in this repository all actions", () => {
    for (const { uses = "" } of steps)
      if (uses !== "" && !(isPrinted && /^(?:actions|crashgate)\//.test(uses))) expect(uses).toMatch(PINNED);
  });

  it("ref-version-mismatch: gives the version of each pin", () => {
    for (const line of text.split("\n").filter((each) => /uses: .*@[0-9a-f]{40}/.test(each)))
      expect(line).toMatch(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it("artipacked: keeps credentials out of the checkout", () => {
    for (const { uses = "", with: given } of steps)
      if (uses.startsWith("actions/checkout@") && !PUSHES.includes(label))
        expect(given).toMatchObject({ "persist-credentials": false });
  });

  it("excessive-permissions: gives each job its own, and the workflow none", () => {
    expect(workflow.permissions).toEqual({});
    for (const job of jobs) expect(job.permissions).toHaveProperty("contents");
  });

  it("template-injection: puts no expression into a script", () => {
    for (const { run = "", with: given } of steps) {
      expect(run).not.toContain(EXPRESSION);
      expect(String(given?.script ?? "")).not.toContain(EXPRESSION);
    }
  });

  it("dangerous-triggers: cannot be started by strangers with this repository's rights", () => {
    expect(JSON.stringify(workflow.on)).not.toMatch(/pull_request_target|workflow_run|issue_comment/);
  });

  it("secrets-inherit, overprovisioned-secrets, unredacted-secrets: names each secret that it passes on", () => {
    for (const job of jobs) expect(job.secrets).not.toBe("inherit");
    expect(text).not.toMatch(/toJSON\(\s*secrets\s*\)|fromJSON\(\s*secrets\.|secrets\[/i);
  });

  it("unsound-condition, unsound-contains, bot-conditions: has conditions that can be false", () => {
    for (const { if: condition = "" } of [...jobs, ...steps]) {
      // An expression with text around it is a string, which is always true.
      if (condition.includes(EXPRESSION)) expect(condition).toMatch(/^\$\{\{[^{}]*\}\}$/);
      expect(condition).not.toMatch(/contains\(\s*'|github\.actor\b/);
    }
  });

  it("hardcoded-container-credentials, unpinned-images, insecure-commands: runs on the runner itself", () => {
    for (const job of jobs) expect([job.container, job.services]).toEqual([undefined, undefined]);
    expect(text).not.toContain("ACTIONS_ALLOW_UNSECURE_COMMANDS");
  });

  it("cache-poisoning, use-trusted-publishing: publishes without a cache and without a token", () => {
    if (!/npm publish|gh release create/.test(text)) return;
    for (const { uses = "", with: given } of steps) {
      expect(uses).not.toMatch(/^actions\/cache/);
      if (uses.startsWith("actions/setup-node@")) expect(given).toMatchObject({ "package-manager-cache": false });
    }
    expect(text).not.toMatch(/NODE_AUTH_TOKEN|NPM_TOKEN/);
    expect(text).toContain("id-token: write");
  });
});

test("dependabot-cooldown, dependabot-execution: updates to no release on its first day, and runs no foreign code", () => {
  const { updates } = loadYaml<{ updates: readonly Record<string, unknown>[] }>(
    readFileSync(join(ROOT, ".github/dependabot.yml"), "utf8"),
  );
  for (const update of updates) {
    expect(update.cooldown).toEqual({ "default-days": 7 });
    expect(update).not.toHaveProperty("insecure-external-code-execution");
  }
});
