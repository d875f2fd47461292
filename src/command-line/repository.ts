/** The repository of `crashgate parse --repo`, and what it adds to the output. */
import { statSync } from "node:fs";
import type { Crash } from "../crash/model.ts";
import { InputError } from "../errors.ts";
import type { Finding } from "../findings/model.ts";
import type { PathMapping } from "../inputs/model.ts";
import { pathMapping } from "../inputs/names.ts";
import { parseEach, Unaccepted } from "../inputs/unaccepted.ts";
import { safeData } from "../redact/safe-data.ts";
import type { LocateCrash } from "../source/index.ts";
import type { RepositoryOptions } from "./parse-arguments.ts";

/** The part that `parse --repo` adds to a crash. */
export type ParsedSource = Pick<Finding, "source" | "suspects" | "sourceNote">;

/** Finds crashes in the repository. Throws InputError if the folder is not a repository, or a mapping is refused. */
export async function openCrashLocator(
  options: RepositoryOptions,
): Promise<(crash: Crash | null) => Promise<ParsedSource>> {
  if (!statSync(options.folder, { throwIfNoEntry: false })?.isDirectory())
    throw new InputError(`--repo ${options.folder} is not a folder; give the checkout of the program that crashed`);
  const { createSourceMap } = await import("../source/index.ts");
  const locate: LocateCrash = createSourceMap({
    folder: options.folder,
    pathMap: mappingsOf(options.pathMap),
    repositoryUrl: null,
  });
  return async (crash) => {
    if (crash === null) return { source: null, suspects: [], sourceNote: null };
    const { source, suspects, sourceNote } = await locate(crash, {
      deployed: options.deployed ?? "HEAD",
      previous: options.previous,
    });
    const found: ParsedSource = { source, suspects, sourceNote };
    const { createRedactor } = await import("../redact/index.ts");
    return safeData(found, createRedactor([], []));
  };
}

function mappingsOf(lines: readonly string[]): readonly PathMapping[] {
  try {
    return parseEach(lines, pathMapping);
  } catch (error) {
    if (!(error instanceof Unaccepted)) throw error;
    throw new InputError(`--path-map ${error.message}`);
  }
}
