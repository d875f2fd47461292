/** The code that the frames of a crash use: the text at each place, the function around it, and the names in both. */
import type { Crash } from "../../crash/model.ts";
import { type Definition, definitionsAround } from "../definitions.ts";
import { assignmentIn } from "./assignments.ts";
import { type Failure, failingParts, reasonToThrow } from "./failure.ts";
import { initialiserOf } from "./initialisers.ts";
import { escaped, isCommonName, namesIn, wordsIn } from "./tokens.ts";
import { WEIGHTS } from "./weights.ts";

/** A frame with a known place in the repository. */
export interface TracePlace {
  readonly path: string;
  readonly line: number;
  /** Weight of a change in its function: the culprit's is 1, its callers' decrease. */
  readonly weight: number;
  /** Weight of a change in something that it uses: values often come from far away. */
  readonly usedWeight: number;
  readonly function: Definition;
  readonly text: string;
  /** The part of the line that had run. */
  readonly used: string;
  /** Keys that the line looks up. */
  readonly keys: ReadonlySet<string>;
  /** Keys that the function looked up for values on the line. */
  readonly sourceKeys: ReadonlySet<string>;
  /** The function that the line calls, from the next inner frame; null if there is none. */
  readonly callee: Callee | null;
  /** Names on the line; common ones only if the function assigns them. */
  readonly names: ReadonlySet<string>;
  /** Names in the function's lines that assign values on the line. */
  readonly sources: ReadonlySet<string>;
  /** Those lines. */
  readonly sourceText: string;
  /**
   * Of a caller: names in the arguments of its call, and in what these are assigned from; null if the line does not
   * show the call. The called object was created well before: its fields are followed from the failing line.
   */
  readonly given: Pick<TracePlace, "names" | "sources"> | null;
  /** Names in the conditions and loops around the line. */
  readonly around: ReadonlySet<string>;
  /** Names that the function itself assigns or receives. */
  readonly own: ReadonlySet<string>;
  /** Lines of the function, trimmed; the first is at `function.first`. */
  readonly body: readonly string[];
  /** The same with their indents. */
  readonly block: readonly string[];
  /** Names on the line that other functions of the file may assign: neither assigned in this one nor passed to it. */
  readonly shared: ReadonlySet<string>;
  /** Those of `shared` that are not collections: their methods called `set` or `add` do something else. */
  readonly objects: ReadonlySet<string>;
  /** Functions, by name, in a table or field that the line uses without calling them. */
  readonly held: ReadonlySet<string>;
  /** The failure; null if this is not the failing line. */
  readonly failure: Failure | null;
}

/** A function called by a frame, with its file in the repository; null for foreign code. */
export interface Callee {
  readonly name: string;
  readonly path: string | null;
}

/** A frame's place in the repository. */
export interface FramePlace {
  readonly path: string;
  readonly line: number;
  readonly callee?: Callee | null;
}

/** The start of a collection. */
const COLLECTION =
  /^\s*(?:[[{%]|new\s+[\w.]*(?:Map|Set|List|Dict|Dictionary|Array|Vec|Queue|Deque|Stack|Collection)\w*\b|new\(\)|\w*(?:[mM]ap|[lL]ist|[aA]rray|[sS]et|[dD]ict|Vec|Hash|Deque)\w*(?:::|\.|<|\(|\[|\{)|make\(|\[\])/;

/** Lines around a place outside of any function. */
const AROUND = 12;

/** Places of a trace, the culprit first, without duplicates. */
export function tracePlaces(
  places: readonly FramePlace[],
  linesOf: (path: string) => readonly string[] | undefined,
  failure: Failure | null = null,
): readonly TracePlace[] {
  const found: TracePlace[] = [];
  // The caller weighs as much as its callee if the value was a parameter.
  let given = 0;
  for (const { path, line, callee = null } of places) {
    const lines = linesOf(path);
    const usual = WEIGHTS.frames.changed[found.length];
    if (usual === undefined) break;
    const weight = Math.max(usual, given);
    if (lines === undefined || found.some((known) => known.path === path && known.line === line)) continue;
    const around = definitionsAround(lines, line).find(({ isType }) => !isType);
    const { first, last } = around ?? { first: Math.max(1, line - AROUND), last: line + AROUND };
    const statement = statementAt(lines, line, { first, last });
    const above = lines.slice(first - 1, line - 1);
    const how = found.length === 0 ? failure : null;
    const text = partThatRan(statement, callee, how, above);
    const own = ownNames(lines[first - 1] ?? "", above, path);
    const set = namesSetIn([...above, lines[line - 1] ?? ""], path);
    const names = new Set([...namesIn([text], path), ...[...wordsIn([text], path)].filter((name) => set.has(name))]);
    given = isGiven(names, lines[first - 1] ?? "", set, path) ? WEIGHTS.frames.given * weight : 0;
    const shared = new Set([...names].filter((name) => !own.has(name)));
    const { sources, sourceText } = sourcesOf(text === statement ? above : [...above, statement], names, set, path);
    const objects = new Set<string>();
    const held = new Set<string>();
    for (const name of shared) {
      const values = initialiserOf(lines, name);
      for (const other of namesIn(values, path)) if (!names.has(other)) sources.add(other);
      for (const value of values)
        for (const [, other = ""] of value.matchAll(/(?:^|[^\w$])([A-Za-z_$][\w$]*)(?![\w$]*\s*[([.])/g))
          held.add(other);
      if (values.length > 0 && !values.some((value) => COLLECTION.test(value))) objects.add(name);
    }
    found.push({
      path,
      line,
      weight,
      usedWeight: WEIGHTS.frames.used[found.length] ?? 0,
      function: around ?? { name: "", isType: false, first, last },
      text: statement,
      used: text,
      keys: keysIn(text),
      sourceKeys: keysIn(sourceText),
      names,
      callee,
      sources,
      sourceText,
      given: found.length === 0 ? null : argumentsOf(text, callee, above, own, path),
      around: namesIn(checksAround(above, lines[line - 1] ?? ""), path),
      own,
      body: lines.slice(first - 1, last).map((each) => each.trim()),
      block: lines.slice(first - 1, last),
      shared,
      objects,
      held: new Set(
        [...held].filter((name) => !names.has(name) && !new RegExp(`\\b${escaped(name)}\\b`).test(sourceText)),
      ),
      failure: how,
    });
  }
  return found;
}

function argumentsOf(
  text: string,
  callee: Callee | null,
  above: readonly string[],
  own: ReadonlySet<string>,
  path: string,
): TracePlace["given"] {
  const at = callee === null ? -1 : text.lastIndexOf(`${callee.name}(`);
  if (callee === null || at === -1) return null;
  const names = wordsIn([text.slice(at + callee.name.length)], path);
  return { names, sources: sourcesOf(above, names, own, path).sources };
}

/** True if a line uses a parameter, and no name that the function assigns. */
function isGiven(names: ReadonlySet<string>, signature: string, set: ReadonlySet<string>, path: string): boolean {
  const parameters = wordsIn([signature.slice(signature.indexOf("("))], path);
  return [...names].some((name) => parameters.has(name)) && ![...names].some((name) => set.has(name));
}

/** True if the line contains the call in the trace, and that is not a failing method itself: `unwrap`. */
export function isCalledBy(statement: string, { name }: Callee, failure: Failure | null): boolean {
  return statement.includes(name) && failure?.members.includes(name) !== true;
}

/** Cuts off code after the call in the trace, which has not run. On the failed line, the part that can have failed. */
function partThatRan(
  statement: string,
  callee: Callee | null,
  failure: Failure | null,
  above: readonly string[],
): string {
  if (callee !== null && isCalledBy(statement, callee, failure)) return partOf(statement, callee.name);
  if (failure === null) return statement;
  const parts = failingParts(statement, failure);
  if (parts.length > 0) return parts.join("\n");
  return (failure.kind === "other" ? reasonToThrow(statement, above) : null) ?? statement;
}

/** Maximum lines of one statement. */
const STATEMENT = 12;

/** The start of a block ends a statement; the start of an object does not. */
const GOES_ON = /[([.=&|\\]\s*$|(?<!\+)\+\s*$|(?:[=(,:[]|=>|return)\s*\{\s*$/;

/** The line with the other lines of its statement. */
function statementAt(
  lines: readonly string[],
  line: number,
  { first, last }: { readonly first: number; readonly last: number },
): string {
  let text = lines[line - 1] ?? "";
  // Earlier links of a chain.
  for (
    let at = line - 1;
    at > Math.max(first, line - STATEMENT) && /^\s*(?:\??\.[A-Za-z_]|->|\|>)/.test(lines[at] ?? "");
    at--
  )
    text = `${lines[at - 1] ?? ""}\n${text}`;
  // Arguments, or the rest of an expression, whose beginning is above.
  for (
    let at = line - 1;
    at >= Math.max(first, line - 3) && /(?:\(|[^=!<>]=|[+&|])\s*$/.test(lines[at - 1] ?? "");
    at--
  )
    text = `${lines[at - 1] ?? ""}\n${text}`;
  for (let next = line; next < Math.min(last, line + STATEMENT); next++) {
    const below = lines[next] ?? "";
    const goesOn = (GOES_ON.test(text) || (/,\s*$/.test(text) && isOpen(text))) && next < line + 4;
    if (!goesOn && !/^\s*(?:\??\.[A-Za-z_]|->|&&|\|\||\|>|[)\]}]+[.,;)\]}]*\s*$)/.test(below)) break;
    text += `\n${below}`;
  }
  return text;
}

/** True if a bracket is not closed. */
function isOpen(text: string): boolean {
  return (text.match(/[([{]/g) ?? []).length > (text.match(/[)\]}]/g) ?? []).length;
}

/** The part of a statement that a call of the name needs: its receiver and arguments. */
export function partOf(text: string, name: string): string {
  const word = `(?:^|[^\\w$])(${escaped(name)})[!?]?`;
  const call = "(\\s*(?:<[^<>()]*>)?\\s*\\()";
  // The name may also occur in a text or in a list.
  const at = new RegExp(word + call).exec(text) ?? new RegExp(`${word}${call}?`).exec(text);
  if (at === null) return text;
  const start = at.index + at[0].indexOf(name);
  if (at[2] === undefined) return text;
  let from = start;
  for (let depth = 0; from > 0; from--) {
    const char = text[from - 1] ?? "";
    if (/[)\]]/.test(char)) depth++;
    else if (/[([]/.test(char)) {
      if (depth === 0) break;
      depth--;
    } else if (depth === 0 && !/[\w$.?!:@>&\n-]|\s/.test(char)) break;
    else if (
      depth === 0 &&
      /\s/.test(char) &&
      !/^\s*[.?]/.test(text.slice(from)) &&
      !/[.]\s*$/.test(text.slice(0, from))
    )
      break;
  }
  let to = at.index + at[0].length;
  for (let depth = 1; to < text.length && depth > 0; to++) {
    if (text[to] === "(") depth++;
    else if (text[to] === ")") depth--;
  }
  return text.slice(from, to);
}

/** Keys that a statement looks up: `settings["smtp_host"]`, `getenv('QUEUE')`. */
function keysIn(text: string): ReadonlySet<string> {
  const quoted = [...text.matchAll(/["'`:]([A-Za-z_][\w.-]{2,60})["'`]/g)].map(([, key = ""]) => key);
  return new Set(quoted.flatMap((key) => [key, ...key.split(".")]).filter((key) => key.length > 2));
}

/** Names that the function's own parameters and the lines above assign: plain ones, not fields. */
export function ownNames(signature: string, above: readonly string[], path: string): ReadonlySet<string> {
  return new Set([...namesIn([signature], path), ...namesSetIn(above, path)]);
}

function namesSetIn(lines: readonly string[], path: string): ReadonlySet<string> {
  const set = new Set<string>();
  for (const line of lines) {
    const left = assignmentIn(line, path)?.left ?? "";
    for (const name of wordsIn([left], path)) if (!/[.@]/.test(left.split(name, 1)[0] ?? "")) set.add(name);
  }
  return set;
}

/** The start of a check. */
export const CONDITION = /\b(?:if|unless|elsif|elif|while|guard|assert|when|match|require|check)\b/;

/** Conditions and loops that enclose a line. */
function checksAround(above: readonly string[], line: string): readonly string[] {
  const depth = (each: string) => each.length - each.trimStart().length;
  let indent = depth(line);
  return above.toReversed().filter((each) => {
    if (each.trim() === "" || depth(each) >= indent) return false;
    indent = depth(each);
    return CONDITION.test(each) || /\bfor(?:each)?\b/.test(each);
  });
}

/** Names in the assignments above of values on the line, two steps back. */
function sourcesOf(
  lines: readonly string[],
  names: ReadonlySet<string>,
  own: ReadonlySet<string>,
  path: string,
): { readonly sources: Set<string>; readonly sourceText: string } {
  const found = new Set<string>();
  const texts = new Set<string>();
  let wanted: ReadonlySet<string> = names;
  for (let step = 0; step < 2; step++) {
    const next = new Set<string>();
    for (const line of lines) {
      if (step === 0 && CONDITION.test(line)) {
        // The right side of a check's comparison: `if (zone >= ZONES)`.
        const compared = namesIn([line], path);
        if ([...compared].some((name) => names.has(name)))
          for (const name of compared) if (!names.has(name)) found.add(name);
      }
      const set = assignmentIn(line, path);
      if (set === null || ![...wordsIn([set.left], path)].some((name) => wanted.has(name))) continue;
      texts.add(line);
      for (const name of wordsIn([set.right], path)) if (!names.has(name)) next.add(name);
    }
    for (const name of next) if (own.has(name) || (name.length > 1 && !isCommonName(name))) found.add(name);
    wanted = next;
  }
  return { sources: found, sourceText: [...texts].join("\n") };
}

const SURROUNDINGS =
  /\b(?:ECONN\w+|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|ENOSPC|ENOMEM|EMFILE|EADDRINUSE|EPIPE|StorageFull|connection (?:to .{0,60} )?(?:is |was )?(?:refused|reset|timed out|closed|not available|failed|lost)|(?:could not|cannot|can't|failed to|unable to) connect|connection attempt failed|too many (?:open files|connections|clients|requests)|remaining connection slots|broken pipe|no route to host|network is unreachable|i\/o timeout|timed out|(?:request|read|connect\w*|query|statement|gateway|socket|operation|acquire) time-?out|time-?out (?:exceeded|expired|after|waiting)|deadline exceeded|max(?:imum)?(?: number of)? retries|retries (?:exceeded|exhausted)|(?:cannot|can't|could not|failed to|unable to) (?:create|make|write)(?: to)?(?: the)? (?:file |folder |directory |dir )?["'`]?\/|no space left|disk (?:is )?full|quota|name or service not known|could not translate host|no such host|temporary failure in name resolution|name resolution|out of memory|cannot allocate memory|heap space|heap limit|GC overhead|memory (?:limit|size of)|address already in use|TLS handshake|certificate|read-only file system|permission denied|access denied|authentication failed|service unavailable|bad gateway|internal server error|does not indicate success|(?:status|code|HTTP)\W{0,10}(?:[45]\d\d)\b|rate limit|throttl\w*|server closed|leader not available|deadlock found|lock wait|(?:entity|payload|request|message) too large|malformed|invalid byte|parsing .{0,60}invalid syntax|unexpected end of|unexpected EOF|unexpected token.{0,12}<|premature end|corrupt\w*|checksum|bad (?:data|feed|record|row|line|units|input))\b|<html|<!doctype/i;

/** True if the message is about the environment or data: a code change is rarely the reason. */
export function isOfSurroundings({ kind, message, title, chain }: Crash): boolean {
  return (
    kind.startsWith("out-of-memory") ||
    [message ?? title, title, ...chain.map((link) => link.message)].some((text) => SURROUNDINGS.test(text))
  );
}

const ABOUT_NAMES =
  /not found|\bNaN\b|NoneType|Undefined array key "|no entry found for key|\bnil\b|\bnull\b|undefined|is not a function|not callable|not iterable|no (?:such )?(?:attribute|method|enum|key|field|column|table|module|file|function clause|match|property)|(?:Key|Name|Attribute|Type|Reference|NoMethod|Import|ModuleNotFound|ArgumentCount|Argument|Match|FunctionClause)Error|NullPointer|ClassCast|unable to resolve|cannot find|does not exist|keyword argument|positional argument/i;

/** True if something is missing, or of another type: a changed number is not the reason. */
export function isAboutNames({ message, title }: Crash): boolean {
  return ABOUT_NAMES.test(title) || ABOUT_NAMES.test(message ?? "");
}
