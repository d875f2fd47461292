/** Parts that both entry points wire alike. Loaded on first use: most runs have nothing to redact or locate. */

import type { Cancellation } from "./cancellation.ts";
import type { Clock, Connection } from "./cluster/index.ts";
import type { GitHubContext } from "./github/context.ts";
import type { Inputs } from "./inputs.ts";
import type { Redact } from "./redact/index.ts";
import type { Locate } from "./run/world.ts";
import type { LocateCrash } from "./source/index.ts";
import type { RemoteRepository } from "./source/remote.ts";

/** The parts of a run that exist before the rest is loaded. */
export interface StartedRun {
  readonly clock: Clock;
  readonly connect: () => Promise<Connection>;
  readonly cancellation: Cancellation;
}

/** The redactor of this run: known patterns, the user's own, and the run's own secrets. */
export async function loadRedactor(inputs: Inputs, secrets: readonly string[]): Promise<Redact> {
  const { createRedactor } = await import("./redact/index.ts");
  return createRedactor(inputs.redact, secrets);
}

/** Finds a crash's frames in the checkout at `folder`, and through `openRemote` if the checkout lacks them. */
export function createLocate(
  inputs: Inputs,
  github: GitHubContext | null,
  folder: string,
  openRemote: () => Promise<RemoteRepository | null> = async () => null,
): Locate {
  let located: Promise<LocateCrash> | null = null;
  return async (finding, range) => {
    if (finding.crash === null) return null;
    located ??= import("./source/index.ts").then(({ createSourceMap }) =>
      createSourceMap({
        folder,
        pathMap: inputs.pathMap,
        repositoryUrl: github === null ? null : `${github.serverUrl}/${github.owner}/${github.repo}`,
        openRemote,
      }),
    );
    return (await located)(finding.crash, range);
  };
}
