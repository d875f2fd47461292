import { withoutPairs } from "../../grammar/source-names.ts";

/** Source name: `shop::Cart::add` for `<shop::Cart as core::ops::Add>::add::{{closure}}`. */
export function rustSourceName(printed: string): string {
  const ofType = printed.replace(/^<+(.+?) as [^>]+>+/, "$1").replace(/::\{\{?[\w#: -]+\}?\}/g, "");
  return withoutPairs(ofType, "<", ">").replace(/^[<&]+(?:mut |dyn )*|>/g, "");
}
