/** Source name: `load` for `async Object.load [as get]`. */
export function jsSourceName(printed: string): string {
  const bare = printed.replace(/^(?:async )?(?:new )?/, "").replace(/ \[as (.*)\]$/, "");
  return bare.replace(/\.?<anonymous>$|^<anonymous>$/, ".").replace(/^Object\.|^Module\./, "");
}

/**
 * A method may be named after the property to which it was assigned. Where a source map gave the place, the name is
 * the one at the call in the bundle, which may be in another file.
 */
export function isWrittenOutInJs(printed: string, file: string): boolean {
  return !file.startsWith("webpack://") && !printed.replace(/^async /, "").includes(".");
}
