/**
 * secretlint's recommended rules, called directly: its own runner is asynchronous and obeys comments that switch
 * rules off, which a log could contain.
 */
import { rules } from "@secretlint/secretlint-rule-preset-recommend";
import type { LibraryHooks } from "./library-hooks.ts";
import { MASK, type RedactRule } from "./rule.ts";

/** The part of secretlint's interface in use; its types are a separate package. */
interface LintRule {
  readonly meta: { readonly id: string };
  create(context: LintContext, options: object): { file?(source: LintSource): unknown };
}
interface LintContext {
  createTranslator(): () => { message: string };
  report(found: { readonly range: readonly [number, number] }): void;
  ignore(): void;
}
interface LintSource {
  readonly content: string;
  readonly filePath: string;
  readonly ext: string;
  readonly contentType: "text";
}

/** The library's rules, with the strings that each needs. */
export function libraryRules(hooksOf: LibraryHooks): readonly RedactRule[] {
  const all: readonly LintRule[] = rules;
  return all.flatMap((rule) => {
    const hooks = hooksOf[rule.meta.id.replace("@secretlint/secretlint-rule-", "")];
    return hooks === null ? [] : [asRedactRule(rule, hooks ?? [])];
  });
}

function asRedactRule(rule: LintRule, hooks: readonly string[]): RedactRule {
  let ranges: (readonly [number, number])[] = [];
  const { file } = rule.create(
    {
      createTranslator: () => () => ({ message: "" }),
      report: ({ range }) => ranges.push(range),
      ignore: () => {},
    },
    {},
  );
  return {
    hooks,
    find: (text, add) => {
      ranges = [];
      file?.({ content: text, filePath: "container.log", ext: ".log", contentType: "text" });
      // A match of our own rules keeps its public prefix.
      for (const [start, end] of ranges) if (!text.slice(start, end).includes(MASK)) add(start, end);
    },
  };
}
