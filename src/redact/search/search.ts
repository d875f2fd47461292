/** The search for what may hold a secret, built when it is worth it. */
import type { RedactRule } from "../rule.ts";
import type { Search } from "./found.ts";
import { createQuickSearch } from "./quick-search.ts";
import { createSlowSearch } from "./slow-search.ts";

/** Building the tables takes longer than to search so many characters for each hook apart. */
const SHORT = 16 * 1024;

/** Tells, for a text, the rules that may apply to it, in their order. */
export function createSearch(rules: readonly RedactRule[]): Search {
  const slow = createSlowSearch(rules);
  let quick: Search | null = null;
  let searched = 0;
  return (text) => {
    searched += text.length;
    if (quick === null && searched >= SHORT) quick = createQuickSearch(rules);
    return (quick ?? slow)(text);
  };
}
