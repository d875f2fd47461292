/** Settings in a workload's annotations, parsed like the inputs of the same names. */
import type { IgnoreRule } from "./model.ts";
import { loadPatternCompiler } from "./pattern.ts";
import { parseIgnoreRule } from "./rules.ts";
import { Unaccepted } from "./unaccepted.ts";
import { integer, lines } from "./values.ts";

/** The settings of a workload, and errors in them. */
export interface ParsedOwnRules {
  readonly rules: { readonly ignore: readonly IgnoreRule[]; readonly maxRestarts: number | null };
  /** One sentence for each invalid setting. */
  readonly refusals: readonly string[];
}

/**
 * Reads the annotations `crashgate.dev/ignore` and `crashgate.dev/max-restarts`. Their author may not be the one who
 * deploys, so an invalid setting is reported and skipped.
 */
export async function parseOwnRules(settings: {
  readonly ignore: string | null;
  readonly maxRestarts: string | null;
}): Promise<ParsedOwnRules> {
  const compile = await loadPatternCompiler();
  const refusals: string[] = [];
  const attempt = <T>(name: string, text: string | null, parse: (text: string) => T, none: T): T => {
    if (text === null) return none;
    try {
      return parse(text.trim());
    } catch (error) {
      if (!(error instanceof Unaccepted)) throw error;
      refusals.push(
        ...error.refusals.map(
          ({ given, accepted }) => `crashgate.dev/${name}: ${JSON.stringify(given)} is not accepted: ${accepted}`,
        ),
      );
      return none;
    }
  };
  const ignore = attempt<readonly IgnoreRule[]>("ignore", settings.ignore, lines(parseIgnoreRule(compile)), []);
  const maxRestarts = attempt<number | null>("max-restarts", settings.maxRestarts, integer(0, 1_000_000), null);
  return { rules: { ignore, maxRestarts }, refusals };
}
