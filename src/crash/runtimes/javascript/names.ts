/** Of `async Object.load [as get]` the `load` of the source. */
export function jsSourceName(printed: string): string {
  const bare = printed.replace(/^(?:async )?(?:new )?/, "").replace(/ \[as (.*)\]$/, "");
  return bare.replace(/\.?<anonymous>$|^<anonymous>$/, ".").replace(/^Object\.|^Module\./, "");
}

/** A method's name may be that of the property which it was put into. */
export function isWrittenOutInJs(printed: string): boolean {
  return !printed.replace(/^async /, "").includes(".");
}
