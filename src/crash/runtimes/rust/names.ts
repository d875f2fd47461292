import { withoutPairs } from "../../grammar/source-names.ts";

/** Of `<shop::Cart as core::ops::Add>::add::{{closure}}` the `shop::Cart::add` of the source. */
export function rustSourceName(printed: string): string {
  const ofType = printed.replace(/^<+(.+?) as [^>]+>+/, "$1").replace(/::\{\{?[\w#: -]+\}?\}/g, "");
  return withoutPairs(ofType, "<", ">").replace(/^[<&]+(?:mut |dyn )*|>/g, "");
}
