/**
 * Functions that are compiled with the file that holds them.
 *
 * Buys 4 to 6 ms of the CPU of `crashgate parse`, of 70 to 90 ms, for 0.4 MB of memory (`node bench/transforms.ts`).
 */
import type { Plugin } from "rolldown";

/** What `crashgate parse` loads. The rest of dist/ takes longer to compile than it takes to run. */
const OF_PARSE = /\/src\/(?:crash\/|redact\/|command-line\/(?:parse|parse-arguments|read-log-file|colours)\.ts$)/;

/**
 * Writes the functions of a file as expressions in parentheses, which V8 compiles at once. A declaration is compiled when it is
 * first called, and so does not get into the compile cache: every run of `parse` would compile it again.
 */
export const compiledAtOnce: Plugin = {
  name: "compiled-at-once",
  renderChunk(code, { moduleIds }) {
    if (!moduleIds.every((id) => OF_PARSE.test(id))) return null;
    const functions: string[] = [];
    const others: string[] = [];
    let end = 0;
    for (const statement of this.parse(code).body) {
      if (statement.type !== "FunctionDeclaration" || statement.id === null) continue;
      const { id } = statement;
      // Callable from the first statement on, as declarations are.
      functions.push(
        `var ${id.name} = (${code.slice(statement.start, id.start)}${code.slice(id.end, statement.end)});\n`,
      );
      others.push(code.slice(end, statement.start));
      end = statement.end;
    }
    return functions.join("") + others.join("") + code.slice(end);
  },
};
