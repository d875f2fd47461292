/** Differences between engines and releases in names of functions. */

/** `Identity.bareName` of all JavaScript runtimes. */
export function bareJavascriptName(name: string): string {
  return (
    name
      .replace(/^async /, "")
      // A static method is `Function.start` in Node 14, `Server.start` in Node 16, and `start` in Bun.
      .replace(/^.*\.(?=[^.]+$)/, "")
  );
}
