/**
 * Creates each module's constants with regular expressions when they are first used: V8 parses an expression when it is
 * created, and a run uses few.
 *
 * Saves 8 of the 61 million instructions that `crashgate parse` takes above an empty Node for a panic, and 9 of 58 for
 * two lines without a crash (`node bench/transforms.ts` compares the times).
 */
import type { Plugin } from "rolldown";
import { type ESTree, parseSync, Visitor } from "rolldown/utils";
import { guardOf } from "./expression-guards.ts";

const OWN_MODULE = /\/src\/.*\.ts$/;
/** Elsewhere the conditions take more code than they save compilations. */
const GUARDED = /\/src\/crash\//;

export const expressionsOnDemand: Plugin = {
  name: "expressions-on-demand",
  transform: (code, id) => (OWN_MODULE.test(id) ? createdWhenUsed(code, GUARDED.test(id)) : null),
};

/** The same without conditions: it is for a library, which is loaded once for many logs. */
export const expressionsOfLibrary: Plugin = {
  name: "expressions-on-demand",
  transform: (code, id) => (OWN_MODULE.test(id) ? createdWhenUsed(code, false) : null),
};

const METHODS = ["test", "exec", "replace"] as const;
/** What may be left out when a match is replaced with it. */
const DOES_NOTHING: ReadonlySet<string> = new Set([
  "ArrowFunctionExpression",
  "Identifier",
  "Literal",
] satisfies ESTree.Node["type"][]);
/** The variable for a text that is none itself. */
const TEXT = "$text";
/** The variables for expressions without a name begin so. */
const UNNAMED = "$expression";

/** A constant of a module, and the places that read it. */
interface Constant {
  readonly statement: ESTree.Span;
  readonly value: ESTree.Expression;
  readonly uses: ESTree.Span[];
}

/** A call that uses an expression on a text: what it returns without a match depends on the method. */
interface Application {
  readonly call: ESTree.Span;
  readonly expression: ESTree.Expression;
  readonly method: (typeof METHODS)[number];
  /** The variable of the expression. */
  readonly name: string;
  readonly value: ESTree.Expression;
  readonly text: ESTree.Expression;
  /** What a match is replaced with; null for the other methods. */
  readonly by: ESTree.Span | null;
  readonly guard: (text: string) => string;
}

/**
 * Writes `const A = /a/; f(A)` as `let A; f(A ??= /a/)`. Where it is applied to a text, which must have the letter for a match, `A.test(text)`
 * becomes `((A || text.includes("a")) && (A ??= /a/).test(text))`: many expressions are then never compiled. Constants are recognised by
 * their capitals, which no variable has that could hide them. Those that the module exports stay as they are.
 */
export function createdWhenUsed(code: string, isGuarded = true): string {
  const { program } = parseSync("module.ts", code);
  const constants = constantsIn(program);
  const applications = findUses(program, constants, isGuarded);
  const edits = [
    ...[...constants].flatMap(([name, { statement, value, uses }]) => [
      { at: statement, text: () => `let ${name};` },
      ...uses.map((at) => ({ at, text: () => created(name, value) })),
    ]),
    ...applications.map((one) => ({ at: one.call, text: () => applied(one) })),
  ].sort((a, b) => a.at.start - b.at.start || b.at.end - a.at.end);

  const created = (name: string, value: ESTree.Span): string => `(${name} ??= ${edited(value)})`;

  function applied({ method, name, value, text, by, guard }: Application): string {
    const isVariable = text.type === "Identifier";
    const given = isVariable ? text.name : TEXT;
    const may = `${isVariable ? "" : `${TEXT} = ${edited(text)}, `}${name} || ${guard(given)}`;
    if (method === "test") return `((${may}) && ${created(name, value)}.test(${given}))`;
    if (by === null) return `((${may}) ? ${created(name, value)}.exec(${given}) : null)`;
    return `((${may}) ? ${given}.replace(${created(name, value)}, ${edited(by)}) : ${given})`;
  }

  /** The value of a constant may use others. */
  function edited({ start, end }: ESTree.Span): string {
    let from = start;
    let text = "";
    for (const edit of edits) {
      if (edit.at.start < from || edit.at.end > end) continue;
      text += code.slice(from, edit.at.start) + edit.text();
      from = edit.at.end;
    }
    return text + code.slice(from, end);
  }
  const unnamed = applications.filter(({ name }) => name.startsWith(UNNAMED)).map(({ name }) => name);
  const isHeld = applications.some(({ text }) => text.type !== "Identifier");
  const variables = [...(isHeld ? [TEXT] : []), ...unnamed];
  return `${variables.length === 0 ? "" : `let ${variables.join(", ")};\n`}${edited({ start: 0, end: code.length })}`;
}

function constantsIn({ body }: ESTree.Program): ReadonlyMap<string, Constant> {
  const found = new Map<string, Constant>();
  for (const statement of body) {
    if (statement.type !== "VariableDeclaration") continue;
    for (const { id, init } of statement.declarations) {
      if (id.type !== "Identifier" || /[a-z]/.test(id.name) || init === null || !isExpression(init)) continue;
      found.set(id.name, { statement, value: init, uses: [] });
    }
  }
  return found;
}

/** True for an expression, written or made of a text, and for a list of them. */
function isExpression(value: ESTree.Expression | ESTree.SpreadElement | null): boolean {
  if (value?.type === "ArrayExpression") return value.elements.every(isExpression);
  if (value?.type === "NewExpression") return value.callee.type === "Identifier" && value.callee.name === "RegExp";
  return value?.type === "Literal" && "regex" in value;
}

/** Finds the uses of constants, and returns those that are calls with a guard. */
function findUses(
  program: ESTree.Program,
  constants: ReadonlyMap<string, Constant>,
  isGuarded: boolean,
): readonly Application[] {
  const others = new Set<ESTree.Node>();
  const applications: Application[] = [];
  new Visitor({
    CallExpression(call) {
      if (!isGuarded) return;
      const application = applicationOf(call, constants, `${UNNAMED}${applications.length}`);
      if (application === null) return;
      applications.push(application);
      others.add(application.expression);
    },
    VariableDeclarator({ id }) {
      others.add(id);
    },
    MemberExpression({ computed, property }) {
      if (!computed) others.add(property);
    },
    Property({ computed, key }) {
      if (!computed) others.add(key);
    },
    Identifier(node) {
      if (!others.has(node)) constants.get(node.name)?.uses.push(node);
    },
  }).visit(program);
  return applications;
}

function applicationOf(
  call: ESTree.CallExpression,
  constants: ReadonlyMap<string, Constant>,
  unnamed: string,
): Application | null {
  const { callee, arguments: given } = call;
  if (call.optional || callee.type !== "MemberExpression" || callee.computed || callee.optional) return null;
  const method = METHODS.find((each) => each === callee.property.name);
  const [first, by] = given;
  if (method === undefined || first === undefined || given.length !== (method === "replace" ? 2 : 1)) return null;
  const [expression, text] = method === "replace" ? [first, callee.object] : [callee.object, first];
  const name = expression.type === "Identifier" ? expression.name : unnamed;
  const value = expression.type === "Identifier" ? constants.get(name)?.value : expression;
  if (value?.type !== "Literal" || !("regex" in value)) return null;
  if (text.type === "SpreadElement" || expression.type === "SpreadElement") return null;
  const { pattern, flags } = value.regex;
  // Without a match it would no longer be read.
  if (by !== undefined && !DOES_NOTHING.has(by.type)) return null;
  // With the flag it goes on where its last match was.
  if (method !== "replace" && flags.includes("g")) return null;
  const guard = (on: string): string | null => guardOf(pattern, flags, on);
  if (guard("") === null) return null;
  return { call, expression, method, name, value, text, by: by ?? null, guard: (on) => guard(on) ?? "true" };
}
