/** The parts that both front doors wire alike. Loaded when they are first needed: most runs find nothing to redact or locate. */

import type { GitHubContext } from "./github/context.ts";
import type { Inputs } from "./inputs.ts";
import type { Locate } from "./run.ts";

/** The redactor of this run: known patterns, the user's own, and the secrets that the run itself holds. */
export async function loadRedactor(inputs: Inputs, secrets: readonly string[]): Promise<(text: string) => string> {
  const { createRedactor } = await import("./redact/index.ts");
  return createRedactor(inputs.redact, secrets);
}

/** Finds a crash's frames in the checkout at `folder`. */
export function createLocate(_inputs: Inputs, _github: GitHubContext | null, _folder: string): Locate {
  return async () => null;
}
