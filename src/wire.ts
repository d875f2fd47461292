/** The parts that both front doors wire alike. Loaded when they are first needed: most runs find nothing to redact or locate. */

import type { GitHubContext } from "./github/context.ts";
import type { Inputs } from "./inputs.ts";
import type { Locate } from "./run.ts";
import type { LocateCrash } from "./source/index.ts";

/** The redactor of this run: known patterns, the user's own, and the secrets that the run itself holds. */
export async function loadRedactor(inputs: Inputs, secrets: readonly string[]): Promise<(text: string) => string> {
  const { createRedactor } = await import("./redact/index.ts");
  return createRedactor(inputs.redact, secrets);
}

/** Finds a crash's frames in the checkout at `folder`. */
export function createLocate(inputs: Inputs, github: GitHubContext | null, folder: string): Locate {
  let located: Promise<LocateCrash> | null = null;
  return async (finding, sha) => {
    if (finding.crash === null) return null;
    located ??= import("./source/index.ts").then(({ createSourceMap }) =>
      createSourceMap({
        folder,
        pathMap: inputs.pathMap,
        repositoryUrl: github === null ? null : `${github.serverUrl}/${github.owner}/${github.repo}`,
      }),
    );
    return (await located)(finding.crash, sha);
  };
}
