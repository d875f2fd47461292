/**
 * Recognises the error above a stack of Tcl, which is printed without a level, and the stack: a caption, the command in quotes, its
 * place.
 *
 * ```
 * can't read "port": no such variable
 *     while executing
 * "puts $port"
 *     (file "/app/serve.tcl" line 3)
 * ```
 */
import type { Statement } from "./statement.ts";

const TOP = /^ {4}while (?:executing|compiling|processing)$/;
const CAPTION = /^ {4}(?:while (?:executing|compiling|processing)|invoked from within)$/;

/** The statement of a line as it reads between the lines `above` and `below`. */
export function inTclStack(own: Statement, above: string, below: string): Statement {
  if (own.kind === "part") return own;
  if (CAPTION.test(above)) return { ...own, kind: "part", rank: 0 };
  return TOP.test(below) ? { ...own, kind: "trouble", grade: "error", rank: 2, isFaint: false } : own;
}
