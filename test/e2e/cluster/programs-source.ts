/** Where in the crash programs' source an ending happens, read from the source itself. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PROGRAMS_SOURCE } from "./binaries.ts";

export interface CrashSite {
  /** As a trace names it, since the programs are built with -trimpath. */
  readonly file: string;
  readonly line: number;
  /** Path from the root of the programs' repository. */
  readonly path: string;
}

/** The line that is marked with a comment `// crash: ending`; throws if there is not exactly one. */
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
