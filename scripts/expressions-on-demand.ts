/**
 * Creates each module's constants with regular expressions when they are first used: V8 parses an expression when it is
 * created, and a run uses few.
 *
 * Saves 8 of the 61 million instructions that `crashgate parse` takes above an empty Node for a panic, and 9 of 58 for
 * two lines without a crash (`node bench/transforms.ts` compares the times).
 */
import type { Plugin } from "rolldown";
import { type ESTree, parseSync, Visitor } from "rolldown/utils";

const OWN_MODULE = /\/src\/.*\.ts$/;

export const expressionsOnDemand: Plugin = {
  name: "expressions-on-demand",
  transform: (code, id) => (OWN_MODULE.test(id) ? createdWhenUsed(code) : null),
};

/** A constant of a module, and the places that read it. */
interface Constant {
  readonly statement: ESTree.Span;
  readonly value: ESTree.Span;
  readonly uses: ESTree.Span[];
}

/**
 * Writes `const A = /a/; A.test(text)` as `let A; (A ??= /a/).test(text)`. Constants are recognised by their capitals,
 * which no variable has that could hide them. Those that the module exports stay as they are.
 */
export function createdWhenUsed(code: string): string {
  const { program } = parseSync("module.ts", code);
  const constants = constantsIn(program);
  findUses(program, constants);
  const edits = [...constants]
    .flatMap(([name, { statement, value, uses }]) => [
      { at: statement, text: () => `let ${name};` },
      ...uses.map((at) => ({ at, text: () => `(${name} ??= ${edited(value)})` })),
    ])
    .sort((a, b) => a.at.start - b.at.start);

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
  return edited({ start: 0, end: code.length });
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

function findUses(program: ESTree.Program, constants: ReadonlyMap<string, Constant>): void {
  const others = new Set<ESTree.Node>();
  new Visitor({
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
}
