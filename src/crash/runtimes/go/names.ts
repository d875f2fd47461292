import { withoutPairs } from "../../grammar/source-names.ts";

/** Of `main.(*Store).Get[...].func1` the `main.Store.Get` of the source. */
export function goSourceName(printed: string): string {
  return withoutPairs(printed.slice(printed.lastIndexOf("/") + 1), "[", "]")
    .replace(/[(*)]/g, "")
    .replace(/\b_C(?:func|2func)_/, "")
    .replace(/(?:\.(?:func\d+|gowrap\d+|deferwrap\d+|\d+|init\.\d+|-fm|-range\d+))+$/, "")
    .replace(/-(?:fm|range\d+)$/, "")
    .replace(/\.glob\.\..*$/, "");
}
