/** Source name: `shop.Cart.add` for `shop.Cart.lambda$add$0`; Kotlin's and Scala's closures likewise. */
export function javaSourceName(printed: string): string {
  return printed
    .replace(/\.(?:invokeSuspend|invoke|apply|accept|get|run|call)$/, (tail: string, at: number) =>
      /\$[a-z]\w*\$\d+$/.test(printed.slice(0, at)) ? "" : tail,
    )
    .replace(/\$\d+(?=$|\.)/g, "")
    .replace(/\$default$|\$suspendImpl$/, "")
    .replace(/\.<(?:init|clinit)>$/, "")
    .replace(/lambda\$(?:new|static)\$\d+$/, "")
    .replace(/(?:lambda|\$anonfun|access)\$(\w+?)(?:\$\w+)*$/, "$1");
}

/** Compilers generate methods of records, properties and data classes, and for the statements of a Groovy script. */
export function isWrittenOutInJava(printed: string, file: string): boolean {
  if (file.endsWith(".groovy") && printed.endsWith(".run")) return false;
  return !/\$|<|\.(?:get|set|is|component|copy|equals|hashCode|toString|values|valueOf)\w*$/.test(printed);
}
