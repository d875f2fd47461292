import { withoutPairs } from "../../grammar/source-names.ts";

/** Source name: `main.Store.Get` for `main.(*Store).Get[...].func1`. */
export function goSourceName(printed: string): string {
  return withoutPairs(printed.slice(printed.lastIndexOf("/") + 1), "[", "]")
    .replace(/[(*)]/g, "")
    .replace(/\b_C(?:func|2func)_/, "")
    .replace(/(?:\.(?:func\d+|gowrap\d+|deferwrap\d+|\d+|init\.\d+|-fm|-range\d+))+$/, "")
    .replace(/-(?:fm|range\d+)$/, "")
    .replace(/\.glob\.\..*$/, "");
}
