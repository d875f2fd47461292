/**
 * A signal that R itself caught (`sigactionSegv` of `src/main/main.c`):
 *
 * ```
 *  *** caught segfault ***
 * address 0x1a44, cause 'memory not mapped'
 *
 * Traceback:
 *  1: .Call("poke", pid)
 *  2: poke(Sys.getpid())
 * An irrecoverable exception occurred. R is aborting now ...
 * ```
 */
import { culpritOf, drafted } from "../../grammar/drafting.ts";
import type { Reading } from "../../grammar/grammar.ts";
import { seek, withEcho } from "../../grammar/seek.ts";
import { numberedOf } from "./calls.ts";

/** Its first line. */
export const SEGFAULT = /^ ?\*\*\* caught (segfault|bus error|illegal operation) \*\*\*$/;
const ADDRESS = /^address (0x[0-9a-f]+|\(nil\)), cause '(.*)'$/;
const SIGNALS: Readonly<Record<string, string>> = {
  segfault: "SIGSEGV",
  "bus error": "SIGBUS",
  "illegal operation": "SIGILL",
};

/** Reads the report that starts at `lines[at]`. */
export function readSegfault(lines: readonly string[], at: number): Reading | null {
  const caught = SEGFAULT.exec(lines[at] ?? "")?.[1];
  if (caught === undefined) return null;
  const addressed = seek(lines, at + 1, (line) => ADDRESS.test(line));
  const [, address = null, code = null] = ADDRESS.exec(lines[addressed] ?? "") ?? [];
  const after = Math.max(at, addressed);
  const heading = seek(lines, after + 1, (line) => line === "Traceback:");
  const calls = heading === -1 ? null : numberedOf(lines, heading + 1);
  const before = calls?.last ?? Math.max(after, heading);
  const end = seek(lines, before + 1, (line) => line.startsWith("An irrecoverable exception occurred"));
  const frames = calls?.frames ?? [];
  return {
    draft: drafted({
      runtime: "r",
      kind: "fatal-signal",
      title: `caught ${caught}`,
      message: code === null ? `caught ${caught}` : `caught ${caught}: ${code}`,
      fatal: true,
      signal: { name: SIGNALS[caught] ?? "SIGSEGV", code, address },
      frames,
      culprit: culpritOf(frames),
      truncated: { head: false, tail: end === -1 },
    }),
    first: at,
    last: withEcho(lines, end === -1 ? before : end),
  };
}
