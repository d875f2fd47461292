/** Expressions that a commit only named, or inlined. */
import { functionDefinedBy, indentColumns } from "../definitions.ts";
import type { FileChange } from "./commits.ts";
import { tokensOf } from "./tokens.ts";

/** True if a file does the same as before once the new variables are replaced by their values, or the reverse. */
export function isExtraction({ hunks, path }: FileChange): boolean {
  const before = statements(
    hunks.flatMap(({ removed }) => removed),
    path,
  );
  const after = statements(
    hunks.flatMap(({ added }) => added),
    path,
  );
  return isInlined(after, before) || isInlined(before, after);
}

/** True if an expression only became a separate function, or was inlined again. */
export function isOwnFunction({ hunks, path }: FileChange): boolean {
  return isMethod(hunks, "added", path) || isMethod(hunks, "removed", path);
}

/** True if an expression became a separate function, or the reverse: `long` is the side that has it. */
function isMethod(hunks: FileChange["hunks"], long: "added" | "removed", path: string): boolean {
  const lines = hunks.flatMap((hunk) => hunk[long]).filter((line) => tokensOf([line], path).length > 0);
  const short = statements(
    hunks.flatMap((hunk) => hunk[long === "added" ? "removed" : "added"]),
    path,
  );
  const at = lines.findIndex((line) => functionDefinedBy(line) !== null);
  const head = lines[at] ?? "";
  const name = functionDefinedBy(head);
  if (name === null || short.length === 0 || lines.length > 20) return false;
  const indent = indentColumns(head);
  const inner = lines.slice(at + 1).findIndex((line) => indentColumns(line) <= indent);
  const end = inner === -1 ? lines.length : at + 1 + inner;
  const closes = /^\s*(?:\}|end\b)/.test(lines[end] ?? "") ? 1 : 0;
  const body = lines.slice(at + 1, end).map((line) => tokensOf([line], path).filter((token) => token !== "return"));
  const [value] = body;
  if (value === undefined || body.length !== 1) return false;
  const rest = [...lines.slice(0, at), ...lines.slice(end + closes)].map((line) => tokensOf([line], path));
  if (rest.length !== short.length) return false;
  return rest.every((tokens, index) => {
    const old = short[index] ?? [];
    return (
      bare(tokens) === bare(old) || bare(called(tokens, name, value, parametersIn(head, name, path))) === bare(old)
    );
  });
}

/** Names of a function's parameters, in order: `s, unit` in `func keyOf(s Sample, unit string)`. */
function parametersIn(head: string, name: string, path: string): readonly string[] {
  const tokens = tokensOf([head], path);
  const open = tokens.indexOf("(", tokens.indexOf(name));
  if (open === -1) return [];
  return listed(tokens, open).map((parameter) => {
    const set = parameter.indexOf("=");
    const plain = set === -1 ? parameter : parameter.slice(0, set);
    // `unit string` of Go, `unit: string`, `String unit`.
    return (path.endsWith(".go") || plain.includes(":") ? plain[0] : plain.at(-1)) ?? "";
  });
}

/** Entries of the brackets that open at an index. */
function listed(tokens: Tokens, open: number): readonly Tokens[] {
  const entries: string[][] = [[]];
  let depth = 0;
  for (const token of tokens.slice(open)) {
    if (/^[([{]$/.test(token) && depth++ === 0) continue;
    if (/^[)\]}]$/.test(token) && --depth === 0) break;
    if (token === "," && depth === 1) entries.push([]);
    else entries.at(-1)?.push(token);
  }
  return entries;
}

/** The call of a function replaced by its result, with the arguments for its parameters. */
function called(tokens: Tokens, name: string, value: Tokens, parameters: readonly string[]): Tokens {
  const at = tokens.findIndex((token, index) => token === name && tokens[index + 1] === "(");
  if (at === -1) return tokens;
  let end = at + 1;
  for (let depth = 0; end < tokens.length; end++) {
    if (tokens[end] === "(") depth++;
    else if (tokens[end] === ")" && --depth === 0) break;
  }
  let from = at;
  while (from > 1 && /^[.:>-]$/.test(tokens[from - 1] ?? "")) {
    while (from > 0 && /^[.:>-]$/.test(tokens[from - 1] ?? "")) from--;
    from--;
  }
  const given = listed(tokens, at + 1);
  // The receiver is a parameter in some languages: `self`.
  const receivers = Math.max(0, parameters.length - given.length);
  const values = new Map(given.map((argument, index) => [parameters[receivers + index] ?? "", argument]));
  return [...tokens.slice(0, from), ...replaced(value, values), ...tokens.slice(end + 1)];
}

type Tokens = readonly string[];

function statements(lines: readonly string[], path: string): readonly Tokens[] {
  return lines.flatMap((line) => unpacked(tokensOf([line], path))).filter((tokens) => tokens.length > 0);
}

/** `const { hour, topic: name } = message`: an assignment for each. */
function unpacked(tokens: Tokens): readonly Tokens[] {
  const [word = "", open] = tokens;
  const close = tokens.indexOf("}");
  if (!/^(?:const|let|var)$/.test(word) || open !== "{" || tokens[close + 1] !== "=") return [tokens];
  const fields = tokens.slice(2, close).join(" ").split(" , ");
  if (!fields.every((field) => /^[\w$]+(?: : [\w$]+)?$/.test(field))) return [tokens];
  return fields.map((field) => {
    const [from = "", to = from] = field.split(" : ");
    return [word, to, "=", ...tokens.slice(close + 2), ".", from];
  });
}

/** True if `long` is `short` with some of its expressions in new variables. */
function isInlined(long: readonly Tokens[], short: readonly Tokens[]): boolean {
  if (long.length <= short.length || short.length === 0 || long.length > 40) return false;
  const values = new Map<string, Tokens>();
  const left: Tokens[] = [];
  for (const tokens of long) {
    const set = assignmentOf(tokens);
    const isUsed = set !== null && long.some((other) => other !== tokens && other.includes(set.name));
    if (set !== null && isUsed && values.size < long.length - short.length) values.set(set.name, set.value);
    else left.push(tokens);
  }
  if (values.size === 0 || left.length !== short.length) return false;
  const inlined = left.map((tokens) => replaced(replaced(tokens, values), values));
  return inlined.every((tokens, at) => bare(tokens) === bare(short[at] ?? []));
}

function assignmentOf(tokens: Tokens): { readonly name: string; readonly value: Tokens } | null {
  const at = tokens.indexOf("=");
  if (at < 1 || at > 6 || tokens[at + 1] === "=" || tokens[at + 1] === ">") return null;
  // `units := …` of Go, `let units: i64 = …` of Rust.
  const target = tokens.slice(0, at).filter((token) => token !== ":");
  const colon = tokens.slice(0, at).indexOf(":");
  const name = colon > 0 && colon < at - 1 ? tokens[colon - 1] : target.at(-1);
  return name === undefined || !/^[\p{L}_$@]/u.test(name) ? null : { name, value: tokens.slice(at + 1) };
}

function replaced(tokens: Tokens, values: ReadonlyMap<string, Tokens>): Tokens {
  // A field may have the same name as the variable.
  return tokens.flatMap((token, at) => {
    if (tokens[at - 1] === ".") return [token];
    return values.get(token) ?? [/^["`].*\$/.test(token) ? filledText(token, values) : token];
  });
}

/** `"$folder/$base"` with the text of `$base`. */
function filledText(token: string, values: ReadonlyMap<string, Tokens>): string {
  return token.replace(/\$[A-Za-z_]\w*/g, (name) => {
    const value = values.get(name);
    const [text = ""] = value ?? [];
    return value?.length === 1 && /^["`]/.test(text) ? text.slice(1, -1) : name;
  });
}

/** Parentheses and type arguments may differ with a name. */
function bare(tokens: Tokens): string {
  return (
    tokens
      .join(" ")
      .replace(/: : < [\w ]+ >/g, "")
      // Trimming a text makes nothing missing.
      .replace(/ \. (?:trim|strip) (?=\( \))/g, "")
      .replace(/[()]/g, "")
      .replace(/\s+/g, " ")
      .trim()
  );
}
