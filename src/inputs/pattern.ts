/**
 * Globs and regular expressions from users.
 *
 * They run over untrusted logs: `(a+)+$` on a line of a's would block JavaScript's engine for hours. They therefore
 * use RE2's algorithm (the library re2js), whose time is linear in the text whatever the pattern, but without
 * look-around and back-references. It is loaded (16 ms) only if a pattern is given.
 */
import type { RE2JS } from "re2js";
import type { Matcher, Pattern } from "./model.ts";
import { refuse } from "./unaccepted.ts";

/** Compiles a regular expression in RE2's syntax; refuses others. `given` is quoted in the message. */
export type CompilePattern = (source: string, flags: string, given: string) => Pattern;

/** The compiler, with its engine loaded. */
export async function loadPatternCompiler(): Promise<CompilePattern> {
  const { RE2JS } = await import("re2js");
  const flagBits: Readonly<Record<string, number>> = {
    i: RE2JS.CASE_INSENSITIVE,
    m: RE2JS.MULTILINE,
    s: RE2JS.DOTALL,
  };
  return (source, flags, given) => {
    let bits = 0;
    for (const flag of flags) bits |= flagBits[flag] ?? 0;
    let engine: RE2JS;
    try {
      engine = RE2JS.compile(source, bits);
    } catch (error) {
      const fault = error instanceof Error ? error.message : String(error);
      return refuse(
        given,
        `not a valid regular expression in RE2 syntax (${fault}); look-around and back-references are not available`,
      );
    }
    return {
      text: given,
      matches: (value) => engine.matcher(value).find(),
      find: (value, add) => findMatches(engine, value, add),
    };
  };
}

/** Skips empty matches: masking them would put the mask between all letters. */
function findMatches(engine: RE2JS, value: string, add: (start: number, end: number) => void): void {
  const matcher = engine.matcher(value);
  while (matcher.find()) if (matcher.end() > matcher.start()) add(matcher.start(), matcher.end());
}

/** `/source/flags`, with the flags `i`, `m` and `s`, or null for text in another form. */
export function splitLiteral(text: string): { readonly source: string; readonly flags: string } | null {
  const literal = /^\/(.+)\/([ims]{0,3})$/s.exec(text);
  return literal === null ? null : { source: literal[1] ?? "", flags: literal[2] ?? "" };
}

/** A line of `redact`: a regular expression, between slashes or bare. */
export function redactPattern(compile: CompilePattern): (text: string) => Pattern {
  return (text) => {
    const { source, flags } = splitLiteral(text) ?? { source: text, flags: "" };
    const pattern = compile(source, flags, text);
    return pattern.matches("")
      ? refuse(text, "the pattern matches the empty string; write one that needs at least one character")
      : pattern;
  };
}

/** `*` matches any run of characters, `?` any single one. The whole value must match, and case matters. */
export function globMatcher(glob: string): Matcher {
  return { text: glob, matches: (value) => globMatches(glob, value) };
}

/** Greedy with a single backtracking point, so the time is at most the product of both lengths. */
function globMatches(glob: string, value: string): boolean {
  let at = 0;
  let star = -1;
  let retry = 0;
  for (let index = 0; index < value.length; ) {
    if (glob[at] === "*") {
      star = at++;
      retry = index;
    } else if (at < glob.length && (glob[at] === "?" || glob[at] === value[index])) {
      at++;
      index++;
    } else if (star >= 0) {
      at = star + 1;
      index = ++retry;
    } else return false;
  }
  while (glob[at] === "*") at++;
  return at === glob.length;
}
