import { OWN_RULES } from "./find-secrets.ts";
import { type LongWord, PORT_HOOK } from "./rule.ts";

/** The strings that our own rules need; a bundle contains the finished lists. */
export interface AllHooks {
  readonly exact: readonly string[];
  /** In lower case; these match in any case. */
  readonly folded: readonly string[];
  /** Rules for long words, each with the hooks of which the text must contain one. */
  readonly words: readonly { readonly word: LongWord; readonly hooks: readonly string[] }[];
}

/** The hooks of all rules, each once. */
export const ALL_HOOKS: AllHooks = {
  exact: hooksOf(false),
  folded: hooksOf(true),
  words: OWN_RULES.flatMap(({ word, hooks }) => (word === undefined ? [] : { word, hooks })),
};

function hooksOf(ignoresCase: boolean): readonly string[] {
  const rules = OWN_RULES.filter(
    ({ word, ignoresCase: ignores = false }) => word === undefined && ignores === ignoresCase,
  );
  const hooks = rules.flatMap((rule) => rule.hooks.map((hook) => (ignoresCase ? hook.toLowerCase() : hook)));
  return [...new Set(hooks)].filter((hook) => hook !== PORT_HOOK);
}
