/** An exception as printed by `Printexc.to_string` and the top level: a constructor and its arguments. */
import type { Position } from "../../model.ts";

/** A parsed exception. `place` is set if the compiler included one, as in a failed assertion or match. */
export interface OcamlException {
  readonly type: string | null;
  readonly message: string | null;
  readonly place: Position | null;
}

/** `File "shop.ml", line 2, characters 2-8: Assertion failed` */
const PLACED =
  /^File "([^"]{1,1000})", line (\d+), characters -?\d+--?\d+: (Assertion failed|Pattern matching failed|Undefined recursive module)$/;
/** `Assert_failure ("./shop.ml", 2, 2)`, in the top level's format. */
const PLACED_CONSTRUCTOR =
  /^(?:Stdlib\.)?(Assert_failure|Match_failure|Undefined_recursive_module) ?\("([^"]{1,1000})", (\d+), \d+\)$/;
const PLACED_WORDS = new Map([
  ["Assertion failed", "Assert_failure"],
  ["Pattern matching failed", "Match_failure"],
  ["Undefined recursive module", "Undefined_recursive_module"],
]);
const CONSTRUCTOR = /^((?:[A-Z][\w']*\.)*[A-Z][\w']*)(?:(?:\(| \(?)([\s\S]*?)\)?)?$/;
/** `Fun.protect` reports the exception of its `finally`. */
const FINALLY = /^(?:Stdlib\.)?(Fun\.Finally_raised): (.*)$/;
const ONE_STRING = /^"((?:[^"\\]|\\[\s\S])*)"$/;
const WORDS = new Map([
  ["Stack overflow", "Stack_overflow"],
  ["Out of memory", "Out_of_memory"],
]);

/** The type and the message in a text. A custom printer may have written anything, which is then the message. */
export function ocamlException(text: string): OcamlException {
  const known = WORDS.get(text);
  if (known !== undefined) return { type: known, message: text, place: null };
  const placed = PLACED.exec(text);
  if (placed !== null) {
    const [, file = "", line, message = ""] = placed;
    return { type: PLACED_WORDS.get(message) ?? null, message, place: placeOf(file, line) };
  }
  const constructed = PLACED_CONSTRUCTOR.exec(text);
  if (constructed !== null) {
    const [, type = "", file = "", line] = constructed;
    const message = [...PLACED_WORDS].find(([, name]) => name === type)?.[0] ?? null;
    return { type, message, place: placeOf(file, line) };
  }
  const raised = FINALLY.exec(text);
  if (raised !== null) return { type: raised[1] ?? null, message: raised[2] ?? "", place: null };
  const found = text.length > 4000 ? null : CONSTRUCTOR.exec(text);
  if (found === null) return { type: null, message: text, place: null };
  const [, type = "", given] = found;
  return { type, message: given === undefined ? null : unquoted(given), place: null };
}

function placeOf(file: string, line: string | undefined): Position {
  return { function: null, file: file.replace(/^\.\//, ""), line: Number(line) };
}

/** The content of a single string, without its escapes; other arguments as printed. */
function unquoted(given: string): string {
  const quoted = ONE_STRING.exec(given)?.[1];
  if (quoted === undefined) return given;
  return quoted.replace(/\\(\d{3}|[\s\S])/g, (_, written: string) => ESCAPES[written] ?? unescaped(written));
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", b: "\b" };

function unescaped(written: string): string {
  return written.length === 3 ? String.fromCharCode(Number(written)) : written;
}
