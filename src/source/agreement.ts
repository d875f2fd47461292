/** Tells if a file of the repository may be a frame's, from its text at the line. */
import type { Crash, Position, Runtime } from "../crash/model.ts";
import { grammars } from "../crash/runtimes/grammars.ts";
import { definitionsAround } from "./definitions.ts";
import { symbolOf } from "./symbols.ts";

/**
 * `none`: another file. `open`: no evidence either way. `weak`: the line is in a function of that name, but every
 * program has one. `strong`: in such a function, or with text of the message. `exact`: the printed line itself.
 */
export type Agreement = "none" | "open" | "weak" | "strong" | "exact";

/** Agreements in order of strength. */
export const RANK: Readonly<Record<Agreement, number>> = { none: -1, open: 0, weak: 1, strong: 2, exact: 3 };

/** Function names that occur in many files. */
const COMMON =
  /^(?:main|run|start|handle|handler|init|call|setup|index|get|execute|process|test|create|default|constructor|new|invoke|apply|exec|loop|serve|work|boot|application|app|server)$/i;

const BLANK = /^\s*(?:\/\/.*|#(?!\[|!|\s*(?:if|include|define))(?:\s.*)?)?$/;

/** Texts of a crash that apply to all of its frames. */
export interface Words {
  readonly runtime: Runtime;
  /** Parts of the message that the source may contain. */
  readonly literals: readonly string[];
  /** Whole messages, for literals with values inserted. */
  readonly texts: readonly string[];
  /** Names quoted in the message: `undefined method 'total'`. */
  readonly quoted: readonly string[];
  /** True if an assertion failed: the line has one. */
  readonly isAssertion: boolean;
}

/** The command of a child that a signal ended, as bash prints it below its script's name. */
const CHILD =
  /^\S+: line \d+: +\d+ (?:Segmentation fault|Bus error|Aborted|Killed|Terminated)(?: +\(core dumped\))? +(\S.{5,119})$/;

/** Parts of the message, longest first, as a literal in the source may contain them: without inserted values. */
export function wordsOf(crash: Pick<Crash, "runtime" | "kind" | "message" | "title" | "chain">): Words {
  const texts = [crash.message ?? "", ...crash.chain.map(({ message }) => message)];
  const literals = new Set<string>();
  for (const text of texts)
    for (const line of text.slice(0, 2000).split("\n"))
      for (const piece of line.split(/["'`“”‘’{}[\]()<>]|\b\d[\w.:-]*|:\s/)) {
        const words = piece.trim().replace(/^[,.;:= -]+|[,;:= -]+$/g, "");
        if (words.length >= 6 && words.length <= 120 && /[a-z]{3}/i.test(words) && !OF_RUNTIMES.test(words))
          literals.add(words);
      }
  const command = crash.runtime === "shell" ? CHILD.exec(crash.title)?.[1] : undefined;
  if (command !== undefined) literals.add(command);
  return {
    runtime: crash.runtime,
    literals: [...literals].sort((a, b) => b.length - a.length).slice(0, 12),
    texts: texts.map((text) => text.slice(0, 2000)).filter((text) => text !== ""),
    quoted: [...new Set(texts.flatMap((text) => quotedNames(text.slice(0, 2000))))].slice(0, 12),
    isAssertion: crash.kind === "assertion",
  };
}

/** Names that a message quotes, or that precede `is not a function`, `unbound variable` and the like. */
function quotedNames(text: string): string[] {
  const names: string[] = [];
  for (const [, quoted, bare, after, inShell] of text.matchAll(
    /["'`‘“]\$?:?([A-Za-z_][\w.:!?/-]{1,60})["'`’”]|\b([A-Za-z_$][\w$.]{1,60}) is (?:not |undefined|null|nil)|\b(?:key|variable|method|field|property|function|column|attribute|local|global|upvalue|table:?|relation|setting)(?: named| called| not found:)? \$?:?([A-Za-z_]\w{1,60})|(?<![\w.])([A-Za-z_]\w{1,60}): (?:unbound variable|parameter (?:null or )?not set|(?:command )?not found)/g,
  )) {
    const name = (quoted ?? bare ?? after ?? inShell ?? "").split(/[.:/]+/).at(-1) ?? "";
    if (/^[A-Za-z_$][\w$!?]+$/.test(name) && !TYPES.test(name)) names.push(name);
  }
  return names;
}

const TYPES =
  /^(?:named|called|is|has|NoneType|str|string|int|integer|float|number|bool|boolean|list|dict|tuple|object|undefined|null|nil|NilClass|None|value|array|Array|Object|String|Integer|function|table|self|this|Error|Exception|Some|Ok|Err|argument|it|that|which|there|what|he|this|data|result|response)$/;

/** Runtimes' own words, which are no evidence. */
const OF_RUNTIMES =
  /^(?:runtime error|index out of (?:range|bounds|bounds for)|invalid memory address|nil pointer dereference|Cannot read propert|cannot read|undefined method|undefined local|called `?(?:Option|Result)|on a|on an|assertion|interface conversion|assignment to entry|object has no attribute|list index|division by zero|divided by|unsupported operand|Object reference|Undefined (?:array|variable|index|offset|property)|Attempt to|Call to|is not a function|is not defined|is not iterable|must be of type|because|Cannot invoke|the len is|but the index is|no function clause|key .* not found|exit status|with length|argument|arguments|given|panicked at|string index|list assignment|slice bounds|not subscriptable|object is not|the return value|return value of|is null|with capacity|for length|out of bounds|fatal error|unexpected)/i;

/** Evidence from a file's text about a frame. */
export interface Evidence {
  readonly agreement: Agreement;
  /** Of two files with the same agreement, the higher score is likelier. */
  readonly score: number;
  /** Set if the file's text is another than what ran: no frame of the printed path can be in it. */
  readonly isOtherText?: true;
}

const OTHER: Evidence = { agreement: "none", score: 0 };

/** True if a text is not the one that ran: its line is another than the printed one. */
export function isOtherText(lines: readonly string[], { line, sourceLine = "" }: Position): boolean {
  return line !== null && sourceLine !== "" && byPrintedLine(lines[line - 1] ?? "", sourceLine) === "none";
}

/** The function in the next inner frame. `isApi`: the runtime's own, which a caller writes as it is printed. */
export interface Callee {
  readonly name: string;
  readonly isApi: boolean;
}

/** Rates how well a file's text agrees with a frame. */
export function agreementOf(
  lines: readonly string[],
  position: Position & { readonly isPerhapsInlined?: boolean },
  words: Words,
  called: Callee | null = null,
): Evidence {
  const { line } = position;
  if (line === null || line < 1 || line > lines.length) return OTHER;
  const text = lines[line - 1] ?? "";
  const printed = isStripped(text, position) ? "exact" : byPrintedLine(text, position.sourceLine ?? "");
  if (printed === "none") return { ...OTHER, isOtherText: true };
  const namespace = namespaceOf(lines, position, words.runtime);
  if ((printed === "open" && BLANK.test(text)) || namespace === "other") return OTHER;
  const symbol = symbolOf(position.function, words.runtime);
  const around = definitionsAround(lines, line).map(({ name }) => name.split(/[.:\\]+/).at(-1) ?? name);
  const isNamed = symbol.name !== null && around.includes(symbol.name);
  const isOwned = symbol.owners.length > 0 && around.includes(symbol.owners.at(-1) ?? "");
  const literals = literalsNear(lines, line, words);
  const asserts = words.isAssertion && /\bassert/i.test(text);
  const holds = asserts || literals > 0 || words.quoted.some((name) => isWord(text, name, SIGILS[words.runtime]));
  const callee = called?.name ?? null;
  const calls = callee !== null && callee.length >= 4 && !COMMON.test(callee) && isWord(text, callee);
  const score = [isNamed, isOwned, holds, calls, namespace === "same"].filter(Boolean).length + literals;
  const isWrittenElsewhere =
    symbol.name !== null &&
    position.isPerhapsInlined !== true &&
    grammars[words.runtime].source?.isWrittenOut?.(position.function ?? "", position.file ?? "") === true &&
    !mentions(lines, symbol.name);
  if (isWrittenElsewhere) return OTHER;
  if (printed !== "open") return { agreement: printed, score };
  const isTelling = isNamed && (isOwned || calls || !COMMON.test(symbol.name ?? ""));
  if (isTelling || holds || (isOwned && namespace === "same") || (calls && symbol.name === null))
    return { agreement: "strong", score };
  if ((isNamed || isOwned || calls) && !lacks(lines, line, called)) return { agreement: "weak", score };
  return { agreement: "open", score };
}

/** True if the printed line is this line of TypeScript as Node runs it, with blanks in place of the types. */
function isStripped(text: string, { file, sourceLine = "" }: Position): boolean {
  if (file === null || !/\.[cm]?tsx?$/.test(file) || sourceLine.length < 8) return false;
  const here = text.trim();
  return (
    here.length >= sourceLine.length &&
    /[a-z]{3}/i.test(sourceLine) &&
    [...sourceLine].every((char, at) => char === here[at] || char === " ")
  );
}

/** By the printed source line: a runtime prints the first or last line of a long statement, or all of it. */
function byPrintedLine(text: string, sourceLine: string): Agreement {
  if (sourceLine.length < 3) return "open";
  const printed = squeezed(sourceLine);
  const here = squeezed(text);
  if (here === printed) return printed.length >= 8 ? "exact" : "strong";
  return here !== "" && (printed.includes(here) || here.includes(printed)) ? "open" : "none";
}

/** If a runtime prints namespaces, the file must contain the function's. */
function namespaceOf(lines: readonly string[], { function: printed }: Position, runtime: Runtime) {
  const { namespaces, functionName } = grammars[runtime].source ?? {};
  if (namespaces === undefined || printed === null) return "unknown";
  const names = lines.flatMap((line) => namespaces.line.exec(line)?.[1] ?? []);
  const plain = functionName?.(printed) ?? printed;
  const isOutside = !/\w(?:[.:\\]|->)+\w/.test(plain) || namespaces.isOutside?.(printed) === true;
  if (names.length === 0 || isOutside) return "unknown";
  const isSame = names.some((name) => {
    const at = plain.indexOf(name);
    return (
      at !== -1 && !/[\w.:\\]/.test(plain[at - 1] ?? " ") && /^(?:Module)?(?!\w)/.test(plain.slice(at + name.length))
    );
  });
  if (isSame) return namespaces.isCommon === true ? "unknown" : "same";
  return namespaces.mixinLine !== undefined && hasLine(lines, namespaces.mixinLine) ? "unknown" : "other";
}

function hasLine(lines: readonly string[], pattern: RegExp): boolean {
  return lines.some((line) => pattern.test(line));
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Maximum distance of other lines of the same statement. */
const STATEMENT = 3;

/** True if no line of the statement has the call that the trace shows there. Constructors are called as `super`, too. */
function lacks(lines: readonly string[], line: number, called: Callee | null): boolean {
  if (called?.isApi !== true || !/^[a-z]\w{3}/.test(called.name)) return false;
  const near = lines.slice(Math.max(0, line - 1 - STATEMENT), line + STATEMENT);
  return !near.some((text) => text.includes(called.name));
}

/** Number of the message's parts around a line. A literal that makes the whole message counts more than all of them. */
function literalsNear(lines: readonly string[], line: number, { literals, texts }: Words): number {
  if (texts.length === 0) return 0;
  const near = lines.slice(Math.max(0, line - 1 - STATEMENT), line + STATEMENT);
  if (near.some((text) => isTemplateOf(text, texts))) return literals.length + 1;
  const text = near.join("\n");
  return literals.filter((literal) => text.includes(literal)).length;
}

const LITERAL = /"((?:[^"\\]|\\.){8,300})"|'((?:[^'\\]|\\.){8,300})'|`([^`]{8,300})`/g;
/** A value inserted into a literal: `${id}`, `\(id)`, `#{id}`, `{id}`, `%d`, `$id`. */
const VALUE = /\\\([^()]*(?:\([^()]*\)[^()]*)*\)|[$#]?\{[^{}]*\}|%[-+#0 \d.*]*[a-zA-Z@]|\$\w+/;

/** True if a literal of the line, with some values inserted, equals one of the texts. */
function isTemplateOf(line: string, texts: readonly string[]): boolean {
  if (line.length > 500) return false;
  return [...line.matchAll(LITERAL)].some(([, ...groups]) => {
    const pieces = (groups.find((group) => group !== undefined) ?? "").split(VALUE).map((piece) => piece.trim());
    const words = pieces.filter((piece) => /[a-z]{3}/i.test(piece) && !OF_RUNTIMES.test(piece));
    return pieces.length > 1 && words.join("").length >= 8 && texts.some((text) => holdsInOrder(text, words));
  });
}

function holdsInOrder(text: string, pieces: readonly string[]): boolean {
  let from = 0;
  for (const piece of pieces) {
    const at = text.indexOf(piece, from);
    if (at === -1) return false;
    from = at + piece.length;
  }
  return true;
}

function mentions(lines: readonly string[], name: string): boolean {
  return lines.some((line) => line.includes(name));
}

/** The sign before each variable's name. In other languages it is a part of the name. */
const SIGILS: Partial<Record<Runtime, string>> = { shell: "$", php: "$", perl: "$" };

function isWord(text: string, name: string, sigil = ""): boolean {
  const found = text.indexOf(name);
  const at = sigil !== "" && text[found - 1] === sigil ? found - 1 : found;
  return found !== -1 && !/[\w$]/.test(text[at - 1] ?? " ") && !/[\w$]/.test(text[found + name.length] ?? " ");
}
