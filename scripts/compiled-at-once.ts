/**
 * Makes V8 compile functions together with their file.
 *
 * Saves a tenth of the CPU time of a run of the action with one pod (`node bench/transforms.ts`).
 */
import { readFileSync } from "node:fs";
import type { Plugin } from "rolldown";
import { Visitor } from "rolldown/utils";

/** The functions that a usual run calls, one name per line. To compile others takes longer than it takes to run. */
const CALLED = new Set(
  readFileSync(new URL("called-at-start.txt", import.meta.url), "utf8")
    .trim()
    .split("\n"),
);

/**
 * Writes the functions of a file as expressions in parentheses, which V8 compiles eagerly. A declaration is compiled
 * on its first call and so is missing in the compile cache: every run would compile it again. The same holds for
 * arrow functions.
 */
export const compiledAtOnce: Plugin = {
  name: "compiled-at-once",
  renderChunk(code) {
    const program = this.parse(code);
    const arrows = arrowFunctions(program);
    const functions: string[] = [];
    const others: string[] = [];
    let end = 0;
    for (const statement of program.body) {
      if (statement.type !== "FunctionDeclaration" || statement.id === null) continue;
      const { id } = statement;
      if (!CALLED.has(withoutSuffix(id.name))) continue;
      const inner = arrows.filter((arrow) => arrow.start > id.end && arrow.end <= statement.end);
      const body = inParentheses(code, id.end, statement.end, inner);
      // Defined before the first statement, since declarations are hoisted.
      functions.push(`var ${id.name} = (${code.slice(statement.start, id.start)}${body});\n`);
      others.push(code.slice(end, statement.start));
      end = statement.end;
    }
    return functions.join("") + others.join("") + code.slice(end);
  },
};

/** Rolldown numbers functions of the same name in a chunk. */
export function withoutSuffix(name: string): string {
  return name.replace(/\$\d+$/, "");
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function arrowFunctions(program: Parameters<Visitor["visit"]>[0]): readonly Span[] {
  const found: Span[] = [];
  new Visitor({ ArrowFunctionExpression: (arrow) => void found.push(arrow) }).visit(program);
  return found;
}

/** The code from `start` to `end`, with parentheses around each span. */
function inParentheses(code: string, start: number, end: number, spans: readonly Span[]): string {
  const edges = spans.flatMap((span) => [
    { at: span.start, text: "(" },
    { at: span.end, text: ")" },
  ]);
  let from = start;
  const parts: string[] = [];
  for (const { at, text } of edges.sort((a, b) => a.at - b.at)) {
    parts.push(code.slice(from, at), text);
    from = at;
  }
  return parts.join("") + code.slice(from, end);
}
