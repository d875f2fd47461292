/** The exit code that a package manager, a build tool or a container tool reports at the end of a log. */
import { isEpilogue } from "./grammar/log-lines.ts";
import type { Exit } from "./model.ts";

const REPORTS: readonly RegExp[] = [
  /^npm (?:ERR!|error) (?:errno|code|Exit status) (\d{1,3})$/,
  /^(?:error|\s?ELIFECYCLE\s) ?Command failed with exit code (\d{1,3})\.?$/,
  /^make(?:\[\d{1,3}\])?: \*\*\* \[.{1,300}\] Error (\d{1,3})$/,
  /^command terminated with exit code (\d{1,3})$/,
  /^Process (?:exited|finished) with (?:exit )?(?:code|status):? (\d{1,3})$/,
  /^exit status (\d{1,3})$/,
];

/** The exit of the failed program, from the last lines of its log; null if no tool reports one. */
export function reportedExit(texts: readonly string[]): Exit | null {
  for (let index = texts.length - 1; index >= 0; index--) {
    const line = (texts[index] ?? "").trimEnd();
    if (line === "") continue;
    if (!isEpilogue(line)) return null;
    for (const report of REPORTS) {
      const code = Number(report.exec(line)?.[1] ?? 0);
      if (code > 0) return { code, signal: null, reason: null };
    }
  }
  return null;
}
