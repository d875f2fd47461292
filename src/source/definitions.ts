/** Functions and types in source text, recognised by keywords and indentation: no parser, any language. */

/** A definition around a line. Lines from 1, both inclusive. */
export interface Definition {
  readonly name: string;
  readonly isType: boolean;
  readonly first: number;
  readonly last: number;
}

const TYPE =
  /^\s*(?:(?:export|default|public|private|protected|internal|abstract|final|sealed|static|partial|data|open|case|inner|readonly|pub(?:\([^)]*\))?|unsafe|declare)\s+)*(?:class|module|interface|struct|trait|impl(?:\s*<[^>]*>)?|enum|object|record|namespace|defmodule|defprotocol|defimpl|extension|actor|package|type)\s+(?:[\w:<>, ]+\s+for\s+)?([A-Za-z_$][\w$.:]*)/;

/** Keywords that start a function. */
const WORDED =
  /^\s*(?:(?:export|default|public|private|protected|internal|static|final|abstract|override|async|suspend|inline|open|pub(?:\([^)]*\))?|unsafe|const|extern(?:\s+"[^"]*")?|virtual|local|mutating|func(?=\s+init)|tailrec|operator|infix|external|implicit|lazy)\s+)*(?:def(?:p|macro|macrop|n|np)?|func|fun|fn|function\*?|sub|proc|fonction)\s+(?:\([^)]{0,200}\)\s*)?(?:<[^>]{0,200}>\s*)?(?:self\.|[\w$]+[.:](?=[\w$]+\s*\())?([A-Za-z_$~][\w$?!]*)/;

/** `name = (a) => …`, `name: async function`, `const name = lambda`, `name := func(`. */
const ASSIGNED =
  /^\s*(?:(?:export|default|const|let|var|static|readonly|public|private|protected|my|our|local|val)\s+)*(?:this\.|self\.|exports\.|module\.exports\.|[\w$]+\.(?:prototype\.)?)?["']?([A-Za-z_$][\w$]*)["']?\s*(?::=|=|:)\s*(?:async\s*)?(?:function\b|func\s*\(|fn\b|lambda\b|->|proc\b|sub\b|\([^()]{0,300}(?:\([^()]*\)[^()]*)*\)\s*(?::\s*[^=]{1,80})?=>|[\w$]+\s*=>|<[^>]+>\s*\()/;

/**
 * The text before the first parenthesis of a method in C-like languages: `public static int name`, `name` in
 * JavaScript.
 */
const CALLABLE = /^([^"'`;=]*?)((?:\b[A-Za-z_$~]|#)[\w$]*)(?:<[^<>]{0,100}>)?$/;

const NO_FUNCTION =
  /^(?:if|for|foreach|while|switch|catch|return|else|elif|elsif|new|throw|raise|do|try|synchronized|using|lock|assert|await|yield|case|with|when|unless|until|match|guard|defer|go|select|print|puts|super|this|sizeof|typeof|not|and|or|in|is|echo|die|exit|require|include|import|from|use)$/;

/** Erlang: `load(All) when is_list(All) ->`. */
const CLAUSE = /^([a-z]\w*)\([^"]*\)\s*(?:when\b.*)?->/;

/** Cython: `cpdef double total(self, list rows) except -1:`. */
const COMPILED = /^\s*cp?def\s+(?:[\w.*&<>[\],]+\s+){0,6}\**([A-Za-z_]\w*)\s*\(/;

/** F#, OCaml and Haskell: `let load (all: int list) =`. */
const LET = /^\s*let(?:\s+(?:rec|inline|private|internal))*\s+(?!mut\b)([a-z_][\w']*)\s+(?=[\w(~?_])[^=]*=/;

/** The name of the function whose definition starts in a line, or null. */
export function functionDefinedBy(line: string, next = ""): string | null {
  if (line.length > 300) return null;
  const worded =
    WORDED.exec(line)?.[1] ??
    ASSIGNED.exec(line)?.[1] ??
    CLAUSE.exec(line)?.[1] ??
    LET.exec(line)?.[1] ??
    COMPILED.exec(line)?.[1];
  if (worded !== undefined) return worded;
  const open = line.indexOf("(");
  const found = open === -1 ? null : CALLABLE.exec(line.slice(0, open).trim());
  if (found === null || /;\s*$/.test(line)) return null;
  const [, before = "", name = ""] = found;
  if (NO_FUNCTION.test(name) || /[.)]\s*$/.test(before)) return null;
  const words = before
    .replace(/[\w$]+::$/, "")
    .split(/\s+/)
    // A pointer's star is separate or part of the name.
    .filter((word) => !/^\**$/.test(word));
  if (words.some((word) => NO_FUNCTION.test(word) || /^[^\w@<[]|:$/.test(word))) return null;
  const rest = line.slice(open + 1);
  const opens = /\{\s*(?:\/\/.*|\}\s*)?$/.test(rest) && !/=>\s*\{/.test(rest) && !/\bfunction\b/.test(rest);
  if (words.length === 0) return opens && !/^\s*["'`(]/.test(rest) ? name : null;
  const isWhole = /^[^{]*\)[^(){]*\{.*\}\s*$/.test(rest);
  return opens || isWhole || /^\s*\{/.test(next) || /,\s*$/.test(rest) || rest.trim() === "" || rest.includes("=>")
    ? name
    : null;
}

/** `struct frame *frame_new(`: a function that returns one. */
const GIVES_TYPE =
  /^\s*(?:(?:static|const|inline|extern)\s+)*(?:struct|enum|union)\s+(?!class\b|struct\b)\w+[\s*]+\w+\s*\(/;

/** The name of the type, module or namespace whose definition starts in a line, or null. */
export function typeDefinedBy(line: string): string | null {
  return line.length > 300 || GIVES_TYPE.test(line) ? null : (TYPE.exec(line)?.[1] ?? null);
}

/** Lines that continue or close the lines above at the same indent. */
const CLOSER =
  /^\s*(?:[)\]}{]|end\b|else\b|elsif\b|elif\b|rescue\b|ensure\b|catch\b|finally\b|except\b|->|:\s*\w+\s*$|where\b|throws\b|begin\b)/;
const SKIPPED =
  /^\s*(?:#(?:if|else|endif|elif|region|endregion|pragma|define|include)\b.*|\/\/.*|#(?:\s.*)?|\*.*|\/\*.*)?$/;

/** Columns before the first letter; a tab counts as four. */
export function indentColumns(line: string): number {
  let columns = 0;
  for (const char of line) {
    if (char === " ") columns++;
    else if (char === "\t") columns += 4;
    else break;
  }
  return columns;
}

/** Maximum distance of a line from the start of its function. */
const FARTHEST = 3_000;

/** The definitions around a line, innermost first. */
export function definitionsAround(lines: readonly string[], line: number): readonly Definition[] {
  const found: Definition[] = [];
  const at = line - 1;
  const text = lines[at];
  if (text === undefined) return found;
  let indent = indentColumns(text) + (isHeader(lines, at) || !CLOSER.test(text) ? 0 : 1);
  if (isHeader(lines, at)) add(lines, at, found);
  for (let above = at - 1; above >= 0 && above > at - FARTHEST; above--) {
    const candidate = lines[above] ?? "";
    if (SKIPPED.test(candidate)) continue;
    const its = indentColumns(candidate);
    if (its >= indent) continue;
    if (CLOSER.test(candidate)) {
      // The signature that ends here began above, at this line's indent.
      indent = its + 1;
      continue;
    }
    add(lines, above, found);
    indent = its;
    if (indent === 0) break;
  }
  return found;
}

function isHeader(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? "";
  return functionDefinedBy(line, lines[at + 1] ?? "") !== null || typeDefinedBy(line) !== null;
}

function add(lines: readonly string[], at: number, found: Definition[]): void {
  const line = lines[at] ?? "";
  const type = typeDefinedBy(line);
  const name = type ?? functionDefinedBy(line, lines[at + 1] ?? "");
  if (name !== null) found.push({ name, isType: type !== null, first: at + 1, last: endOf(lines, at) + 1 });
}

/** Index of the last line of the block that begins at `at`. */
function endOf(lines: readonly string[], at: number): number {
  const indent = indentColumns(lines[at] ?? "");
  let last = at;
  for (let below = at + 1; below < lines.length && below < at + FARTHEST; below++) {
    const line = lines[below] ?? "";
    if (line.trim() === "") continue;
    const its = indentColumns(line);
    if (its > indent) last = below;
    else if (its === indent && CLOSER.test(line)) {
      last = below;
      if (/^\s*(?:\}|end\b)[\s;)]*$/.test(line)) break;
    } else break;
  }
  return last;
}
