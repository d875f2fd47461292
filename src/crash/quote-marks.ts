/** Removes the mark before each line of a log that was quoted in a mail or a Markdown text. */

const MARK = ">".charCodeAt(0);
/** Fewer marked lines may be a package manager's, which announces a script so: `> app@1.0.0 start`. */
const LINES = 4;

/** The log without the marks, with the same lines; the log itself if some line has none. */
export function withoutQuoteMarks(log: Buffer): Buffer {
  if (log[0] !== MARK) return log;
  const lines = log.toString("latin1").split("\n");
  if (lines.length < LINES || !lines.every((line) => /^(?:>(?: |\r?$)|\s*$)/.test(line))) return log;
  return Buffer.from(lines.map((line) => line.replace(/^> ?/, "")).join("\n"), "latin1");
}
