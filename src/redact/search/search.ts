/** The search for possible secrets, with tables built only if worthwhile. */
import type { RedactRule } from "../rule.ts";
import type { Search } from "./found.ts";
import { createQuickSearch } from "./quick-search.ts";
import { createSlowSearch } from "./slow-search.ts";

/** Length below which building the tables takes longer than searching for each hook separately, in characters. */
const SHORT = 16 * 1024;

/** Returns the rules that may apply to a text, in their order. */
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
