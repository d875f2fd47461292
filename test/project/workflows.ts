/** All workflows: those printed in README and the recipes, and those of this repository. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadYaml } from "@kubernetes/client-node";

export const ROOT = join(import.meta.dirname, "../..");

export interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

export interface Job {
  readonly permissions?: object;
  readonly steps?: readonly Step[];
  readonly uses?: string;
  readonly secrets?: unknown;
  readonly if?: string;
  readonly container?: unknown;
  readonly services?: unknown;
}

export interface Workflow {
  readonly name?: string;
  readonly on?: unknown;
  readonly permissions?: object;
  readonly jobs?: Readonly<Record<string, Job>>;
}

export interface WorkflowFile {
  readonly label: string;
  readonly text: string;
  readonly workflow: Workflow;
}

/** Paths of README and the recipes. */
export const PAGES = ["README.md", ...globSync("docs/recipes/*.md", { cwd: ROOT }).sort()];

/** The complete workflows on these pages. */
export const printed: readonly WorkflowFile[] = PAGES.flatMap((page) =>
  [...readFileSync(join(ROOT, page), "utf8").matchAll(/^```yaml\n(.*?)^```$/gms)].flatMap(([, text = ""]) => {
    const workflow = /^jobs:/m.test(text) ? loadYaml<Workflow>(text) : null;
    return workflow === null ? [] : [{ label: `${page}, ${workflow.name}`, text, workflow }];
  }),
);

/** The workflows in `.github/workflows`. */
export const own: readonly WorkflowFile[] = globSync(".github/workflows/*.yml", { cwd: ROOT })
  .sort()
  .map((path) => {
    const text = readFileSync(join(ROOT, path), "utf8");
    return { label: path, text, workflow: loadYaml<Workflow>(text) };
  });
