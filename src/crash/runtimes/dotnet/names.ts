import { withoutPairs } from "../../grammar/source-names.ts";

/** Source name: `Shop.Cart.Add` for `Shop.Cart.<Add>b__0_1()`. */
export function dotnetSourceName(printed: string): string {
  return withoutPairs(printed.replace(/\(.*$/, ""), "[", "]")
    .replace(/<<Main>\$>g__(\w+)\|[\d_]+/, "$1")
    .replace(/<(\w+)>g__(\w+)\|[\d_]+/, "$2")
    .replace(/\.<>c(?:__DisplayClass[\d_]+)?(?=\.)/, "")
    .replace(/<(\w+)>(?:b__|d__)[\d_]+(?:\.MoveNext)?/, "$1")
    .replace(/<Main>\$/, "")
    .replace(/\.(?:\.ctor|\.cctor)$/, "")
    .replace(/(^|\.)(?:get|set|add|remove)_(\w+)$/, "$1$2")
    .replace(/`\d+/g, "");
}
