/** Finds the place of an ending in the source of the crash programs. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PROGRAMS_SOURCE } from "./binaries.ts";

export interface CrashSite {
  /** The path as printed in a trace; the programs are built with -trimpath. */
  readonly file: string;
  readonly line: number;
  /** Path from the root of the programs' repository. */
  readonly path: string;
}

/** The line marked with a comment `// crash: ending`; throws unless there is exactly one. */
export function crashSite(ending: string): CrashSite {
  const sites = readdirSync(PROGRAMS_SOURCE)
    .filter((name) => name.endsWith(".go"))
    .flatMap((path) =>
      readFileSync(join(PROGRAMS_SOURCE, path), "utf8")
        .split("\n")
        .flatMap((text, index) =>
          text.endsWith(`// crash: ${ending}`) ? [{ file: `shop/${path}`, line: index + 1, path }] : [],
        ),
    );
  const [site, ...others] = sites;
  if (site === undefined || others.length > 0) throw new Error(`${sites.length} lines are marked \`crash: ${ending}\``);
  return site;
}
