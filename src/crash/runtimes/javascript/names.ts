/** Source name: `load` for `async Object.load [as get]`. */
export function jsSourceName(printed: string): string {
  const bare = printed.replace(/^(?:async )?(?:new )?/, "").replace(/ \[as (.*)\]$/, "");
  return bare.replace(/\.?<anonymous>$|^<anonymous>$/, ".").replace(/^Object\.|^Module\./, "");
}

/** A method may be named after the property to which it was assigned. */
export function isWrittenOutInJs(printed: string): boolean {
  return !printed.replace(/^async /, "").includes(".");
}
