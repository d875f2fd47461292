/** Logs exported with the newest line first, as by the web pages of log collectors and NAS systems. */

/** A line's own date and time, which sorts as text. */
const TIME = /^["'[]{0,2}(\d{4}[-/]\d\d[-/]\d\d[ T]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?)/;
/** A line of a NAS system's export, which is newest first although all times may be equal. */
const EXPORTED = /^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d,(?:stdout|stderr),/;
/** Enough bytes for a time. */
const HEAD = 40;
/** Minimum number of lines with a time, and their share. */
const TIMES = 4;
const SHARE = 0.8;

/** The lines in the order of time, and the log's line number of each; null if the log is not newest first. */
export function inOrderOfTime(log: Buffer): { readonly text: string; readonly rows: readonly number[] } | null {
  // Most logs need only the first and the last time, without being decoded.
  const start = log.lastIndexOf("\n", -2) + 1;
  const [first, last] = [0, start].map((at) => TIME.exec(log.toString("latin1", at, at + HEAD))?.[1]);
  if (first === undefined || last === undefined || first < last) return null;
  if (first === last && !EXPORTED.test(log.toString("latin1", 0, HEAD))) return null;
  const lines = log
    .toString()
    .replace(/\r?\n$/, "")
    .split("\n");
  let times = 0;
  let solid = 0;
  let above = first;
  for (const line of lines) {
    if (line.trim() === "") continue;
    solid++;
    const time = TIME.exec(line)?.[1];
    if (time === undefined) continue;
    if (time > above) return null;
    above = time;
    times++;
  }
  if (times < TIMES || times < solid * SHARE) return null;
  return { text: `${lines.toReversed().join("\n")}\n`, rows: lines.map((_, row) => lines.length - 1 - row) };
}
