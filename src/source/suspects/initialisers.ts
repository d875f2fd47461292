/** Values that a file or a type sets outside of its functions: constants, tables, fields. */
import { definitionsAround, indentColumns, typeDefinedBy } from "../definitions.ts";
import { escaped } from "./tokens.ts";

/** Maximum lines of one value to search for its beginning or end. */
const LONGEST = 400;

const BEGINNING =
  /^\s*(?:(?:export|default|const|let|var|val|static|final|readonly|public|private|protected|internal|pub(?:\([^)]*\))?|lazy|override|lateinit|declare|my|our|local)\s+)*(?:[\w<>[\],.?*&' ]+\s+)?[@$]{0,2}([A-Za-z_]\w*)\s*(?::\s*[^=({]{1,80})?\s*(?::=|=(?![=>~])|:(?!:)|\s%?[{[])/;

/** Names of the values, outermost last, that contain a line (from 1): `RATES` for a line inside `RATES = {`. */
export function initialisersAround(lines: readonly string[], line: number): readonly string[] {
  const names: string[] = [];
  let indent = indentColumns(lines[line - 1] ?? "");
  for (let at = line - 2; at >= 0 && at > line - LONGEST && indent > 0; at--) {
    const text = lines[at] ?? "";
    if (text.trim() === "" || indentColumns(text) >= indent || /^\s*[)\]}]/.test(text)) continue;
    indent = indentColumns(text);
    const isValue = /[[({,=]\s*$|%\{\s*$/.test(text) && typeDefinedBy(text) === null;
    const name = isValue ? BEGINNING.exec(text)?.[1] : undefined;
    if (name === undefined) break;
    names.push(name);
  }
  return names;
}

/** Assignments of a name outside functions, or in a constructor: the lines of the right side. */
export function initialiserOf(lines: readonly string[], name: string): readonly string[] {
  const sets = new RegExp(`(?:^|[\\s.@$>])${escaped(name)}\\s*(?::\\s*[^=]{1,80})?(?::=|=(?![=>~]))(.*)$`);
  // `&Garage{rate: cfg.Rate}`, `Self { rate: config.rate }`.
  const pairs = new RegExp(`(?:[{,]\\s*|^\\s+)${escaped(name)}:\\s*([\\w.]*[.(][^,{}]*)`);
  const found: string[] = [];
  for (const [at, line] of lines.entries()) {
    if (!line.includes(name)) continue;
    const value = sets.exec(line)?.[1];
    const right = value ?? pairs.exec(line)?.[1];
    if (right === undefined) continue;
    if (value === undefined) {
      found.push(right);
      continue;
    }
    const isField = new RegExp(`(?:this|self|@|->|\\b\\w{1,20}\\.)\\.?${escaped(name)}\\s*(?::=|=)`).test(line);
    if (!isField && definitionsAround(lines, at + 1).some(({ isType }) => !isType)) continue;
    found.push(right);
    // A value of several lines ends when the indent returns.
    const indent = indentColumns(line);
    for (let below = at + 1; below < Math.min(lines.length, at + 12) && /[[({,]\s*$/.test(right); below++) {
      const text = lines[below] ?? "";
      if (indentColumns(text) <= indent) break;
      found.push(text);
    }
    if (found.length > 40) break;
  }
  return found;
}
