/** The part of a crash's line that can have failed in the way described by the message. */
import type { Crash } from "../../crash/model.ts";
import { escaped } from "./tokens.ts";

/** `nothing`: a missing value. `shared`: two threads at once. `thrown`: the program's own error. */
export type FailureKind = "nothing" | "index" | "division" | "shared" | "thrown" | "other";

/** The kind of failure. */
export interface Failure {
  readonly kind: FailureKind;
  /** The member accessed on a null value or, with `isValue`, the null value itself. */
  readonly members: readonly string[];
  readonly isValue: boolean;
  /** True if the message is about the arguments of a call. */
  readonly isOfArguments: boolean;
}

/** The accessed member of a null value, in runtimes' messages. */
const MEMBERS: readonly RegExp[] = [
  /Cannot (?:read|set) propert(?:y|ies) of (?:undefined|null) \((?:reading|setting) '([\w$]+)'\)/,
  /'NoneType' object has no attribute '(\w+)'/,
  /undefined method [`'‘](\w+[?!]?|[-+*/%<>=&|^]{1,3})['’] for nil/,
  /Call to a member function (\w+)\(\) on null/,
  /Attempt to (?:read|assign) property "(\w+)" on null/,
  /Cannot invoke "[^"]*?(\w+)\([^"]*" because /,
  /Cannot (?:read|assign) field "(\w+)" because /,
  /Can't call method "(\w+)" on an undefined value/,
];
/** Messages that name the null value itself. */
const VALUES: readonly RegExp[] = [
  /nil value \((?:local|field|global|upvalue|method|constant) '(\w+)'\)/,
  /on nil value.*?'(\w+)'/,
  /Cannot destructure property '[^']*' of '(?:[\w$]+\.)*([\w$]+)' as it is (?:null|undefined)/,
];
const NOTHING =
  /nil pointer|NullPointerException|NullReference|found nil|NoneType|\bnil:NilClass|of (?:undefined|null)\b|on null\b|undefined value|, null given|implicit conversion (?:of|from) nil\b/;
const INDEX =
  /index[ -].*out[ -]of|IndexError|out of (?:bounds|range)|outside the bounds|OutOfBounds|buffer-overflow|slice bounds|Undefined (?:array key|offset)/i;
const DIVISION =
  /divi(?:ded?|sion|de)[ -]by[ -]zero|ZeroDivision|\/ by zero|modulo by zero|divisor of zero|(?:division|modulus) by zero|perform 'n(?:%%|\/\/)0'/i;

/** Determines the failure from a crash's message. */
export function failureOf(crash: Crash): Failure {
  const text = `${crash.kind}\n${crash.title}\n${crash.message ?? ""}`;
  return { ...kindOf(crash, text), isOfArguments: /argument|parameter/i.test(text) };
}

function kindOf(crash: Crash, text: string): Omit<Failure, "isOfArguments"> {
  const named = (patterns: readonly RegExp[]) =>
    patterns.flatMap((pattern) => pattern.exec(text)?.[1] ?? []).slice(0, 1);
  if (isOfConcurrency(crash)) return { kind: "shared", members: [], isValue: false };
  if (DIVISION.test(text)) return { kind: "division", members: [], isValue: false };
  const members = named(MEMBERS);
  if (members.length > 0) return { kind: "nothing", members, isValue: false };
  const values = named(VALUES);
  if (values.length > 0) return { kind: "nothing", members: values, isValue: true };
  if (NOTHING.test(text)) return { kind: "nothing", members: [], isValue: false };
  if (INDEX.test(text) && !/Undefined (?:array key|offset) "/.test(text))
    return { kind: "index", members: [], isValue: false };
  if (crash.runtime === "rust") return { kind: "nothing", members: ["unwrap", "expect"], isValue: false };
  return { kind: "other", members: [], isValue: false };
}

/** Statements that create the program's own error. */
export const THROWS = /\b(?:throw|raise|die|croak|confess|panic|abort|bail|fail|log\.Fatal\w*|unreachable|todo)\b!?/;

/** Parts of a statement that can have failed in this way; none if that is not apparent. */
export function failingParts(text: string, { kind, members, isValue }: Failure): readonly string[] {
  const code = text.length > 2_000 ? text.slice(0, 2_000) : text;
  switch (kind) {
    case "nothing":
      return members.flatMap((member) => (isValue ? valuesOf(code, member) : receiversOf(code, member)));
    case "division":
      return divisorsIn(code);
    case "index":
    case "shared":
      return subscriptsIn(code);
    default:
      return [];
  }
}

/** The left operand of an operator. */
function operandsOf(code: string, operator: string): readonly string[] {
  const sign = operator.replace(/./g, "\\$&");
  return [...code.matchAll(new RegExp(`(?<![-+*/%<>=&|^])\\s*${sign}(?![-+*/%<>=&|^])`, "g"))]
    .map(({ index }) => chainBefore(code, index))
    .filter((operand) => operand !== "");
}

function receiversOf(code: string, member: string): readonly string[] {
  if (!/\w/.test(member)) return operandsOf(code, member);
  const found: string[] = [];
  for (const { index } of code.matchAll(new RegExp(`\\s*(?:\\?\\.|\\.|->|::|&\\.)${escaped(member)}(?![\\w])`, "g"))) {
    const receiver = chainBefore(code, index);
    if (receiver !== "") found.push(receiver);
  }
  return found;
}

function valuesOf(code: string, name: string): readonly string[] {
  return [...code.matchAll(new RegExp(`(?<![\\w])${escaped(name)}(?![\\w])`, "g"))].map(({ index }) =>
    chainBefore(code, index + name.length),
  );
}

/** The expression that ends at a position: names, members, calls and subscripts. */
function chainBefore(code: string, end: number): string {
  let from = end;
  let depth = 0;
  for (; from > 0; from--) {
    const char = code[from - 1] ?? "";
    if (/[)\]]/.test(char)) depth++;
    else if (/[([]/.test(char)) {
      if (depth === 0) break;
      depth--;
    } else if (depth === 0 && !/[\w$@.?!:>-]/.test(char)) {
      // A chain over several lines.
      if (!/\s/.test(char) || !/^\s*(?:\?\.|\.|->)/.test(code.slice(from - 1))) break;
    }
  }
  return code.slice(from, end).replace(/^(?:[-.:>?!]|\s)+/, "");
}

/** `rows[at]`, `rows.get(at)`, each with its collection. */
function subscriptsIn(code: string): readonly string[] {
  const found: string[] = [];
  const opens =
    /[\w)\]$}](\[)|\.(?:get|at|charAt|codePointAt|elementAt|nth|fetch|substring|slice|remove|set)(\()|\{(?=\$)/g;
  for (const match of code.matchAll(opens)) {
    const open = match.index + match[0].length - 1;
    const close = closingAt(code, open);
    if (close === -1 || /^\s*\]/.test(code.slice(open + 1))) continue;
    found.push(chainBefore(code, open) + code.slice(open, close + 1));
  }
  return found;
}

function closingAt(code: string, open: number): number {
  let depth = 0;
  for (let at = open; at < code.length; at++) {
    const char = code[at] ?? "";
    if (/[([{]/.test(char)) depth++;
    else if (/[)\]}]/.test(char) && --depth === 0) return at;
  }
  return -1;
}

/** The divisor: `b` of `a / b`, `a % b`, `intdiv(a, b)`. */
function divisorsIn(code: string): readonly string[] {
  const plain = code.replace(/"(?:[^"\\\n]|\\.)*"/g, '""');
  const found = divisorsOf(plain.replace(/\s\/\/\s.*$/gm, ""));
  // `a // b` divides in some languages.
  return found.length > 0 ? found : divisorsOf(plain);
}

function divisorsOf(plain: string): readonly string[] {
  const found: string[] = [];
  for (const { index, 0: sign } of plain.matchAll(/(?:\/{1,2}|%|\b(?:div|mod|rem)\b)=?\s*/g)) {
    const operand = /^[\w$@.]+(?:(?:->|::|\.)[\w$]+)*/.exec(plain.slice(index + sign.length));
    const start = index + sign.length;
    const end = start + (operand?.[0].length ?? 0);
    const closes = /[([]/.test(plain[end] ?? "") ? closingAt(plain, end) : -1;
    const text = plain.slice(start, closes === -1 ? end : closes + 1);
    if (text !== "" && !/^[\d.]+$/.test(text)) found.push(text);
  }
  for (const { index, 0: call } of plain.matchAll(
    /(?:\b(?:intdiv|divmod|fmod|floorDiv|floorMod)|\.(?:div|modulo|divmod))\(/g,
  )) {
    const close = closingAt(plain, index + call.length - 1);
    if (close !== -1)
      found.push(
        plain
          .slice(index + call.length, close)
          .split(",")
          .at(-1) ?? "",
      );
  }
  return found;
}

const CHECK = /\b(?:if|unless|elsif|elif|case|when|switch|match|guard|or|else)\b|\|\||\?\?/;

/** The check for which the program throws here: on the line, else around it; null if nothing is thrown. */
export function reasonToThrow(statement: string, above: readonly string[]): string | null {
  const thrown = THROWS.exec(
    statement.replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, (text) => " ".repeat(text.length)),
  );
  if (thrown === null) return null;
  const before = statement.slice(0, thrown.index);
  const after = /\s(?:if|unless)\s(.*)$/.exec(statement.slice(thrown.index))?.[1];
  if (after !== undefined && !/[{:]\s*$/.test(after)) return after;
  if (CHECK.test(before) && /\w{2}.*\W\w/.test(before)) return before;
  const depth = (line: string) => line.length - line.trimStart().length;
  let indent = depth(statement);
  for (const line of above.toReversed()) {
    if (line.trim() === "" || depth(line) >= indent) continue;
    indent = depth(line);
    if (/\b(?:if|unless|elsif|elif|switch|match|case|guard|while)\b/.test(line)) return line;
    if (!/\b(?:else|default|when)\b|_\s*=>/.test(line)) return null;
  }
  return null;
}

/** True if two threads of the program conflicted. */
export function isOfConcurrency({ kind, title }: Crash): boolean {
  return (
    /^(?:concurrent-map|data-race|sync-misuse)$/.test(kind) || /\bConcurrentModification|data race|tsan/i.test(title)
  );
}
