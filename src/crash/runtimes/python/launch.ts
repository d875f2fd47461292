/**
 * Failures of an interpreter that cannot start:
 *
 * ```
 * python3: can't open file '/app/main.py': [Errno 2] No such file or directory
 * ```
 */
import { drafted } from "../../grammar/drafting.ts";
import type { Reading } from "../../grammar/grammar.ts";

/** Messages of an interpreter that cannot start (Modules/main.c, Lib/runpy.py). */
const LAUNCH_FAILURES: readonly { readonly pattern: RegExp; readonly kind: string }[] = [
  { pattern: /^\S*python[\w.]*: (can't (?:open|find) (?:file|'__main__' module) .*)$/, kind: "startup-file-not-found" },
  { pattern: /^\S*python[\w.]*: (No module named \S+.*)$/, kind: "startup-module-not-found" },
  { pattern: /^\S*python[\w.]*: (Error while finding module specification for .*)$/, kind: "startup-module-not-found" },
];

/** The kind and message if the line says that the interpreter cannot start; null otherwise. */
export function launchFailureOf(line: string): { readonly kind: string; readonly message: string } | null {
  if (line.length > 1000) return null;
  for (const { pattern, kind } of LAUNCH_FAILURES) {
    const message = pattern.exec(line)?.[1];
    if (message !== undefined) return { kind, message };
  }
  return null;
}

/** The crash of an interpreter that cannot start; null if the line is another. */
export function readLaunchFailure(line: string, at: number): Reading | null {
  const failure = launchFailureOf(line);
  if (failure === null) return null;
  return { first: at, last: at, draft: drafted({ runtime: "python", ...failure, title: line, fatal: true }) };
}
