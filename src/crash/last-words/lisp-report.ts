/**
 * SBCL's report of a condition that nothing handled, with its message below it, before a backtrace or a debugger's
 * choices:
 *
 * ```
 * Unhandled SIMPLE-ERROR in thread #<SB-THREAD:THREAD "main thread" RUNNING
 *                                    {7005930003}>:
 *   cannot open /etc/shop.lisp
 *
 * Backtrace for: …
 * ```
 */

const HEAD = /^(?:Unhandled|debugger invoked on an?) ([\w:+*-]{2,80})(?: @[0-9A-F]{1,16})? in thread(?: #<|$)/;
/** The thread may be below the head, and is broken into several lines. */
const THREAD_LINES = 4;
const MESSAGE_LINES = 6;

/** The condition and its message; null if the line does not begin such a report. */
export function lispReport(texts: readonly string[], index: number): string | null {
  const condition = HEAD.exec(texts[index] ?? "")?.[1];
  if (condition === undefined) return null;
  let end = index;
  while (end < index + THREAD_LINES && !/>:$/.test(texts[end] ?? "")) end++;
  const message: string[] = [];
  for (let row = end + 1; row <= end + MESSAGE_LINES && /^\s+\S/.test(texts[row] ?? ""); row++)
    message.push((texts[row] ?? "").trim());
  return [condition.replace(/^.*:/, ""), message.join(" ")].filter((part) => part !== "").join(": ");
}
