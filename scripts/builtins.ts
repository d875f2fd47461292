/**
 * How a bundle asks for Node's own modules.
 *
 * Buys 3 to 10 ms of CPU and 2.5 MB of memory at each start, of 70 to 90 ms and 51 MB (`node bench/transforms.ts`).
 */
import { isBuiltin } from "node:module";
import type { Plugin } from "rolldown";

const IMPORT = /^import (?:(\* as )?([\w$]+))?(?:, )?(?:\{ ([^}]*) \})? from "([\w:/]+)";$/gm;
/** A chunk that needs nothing of the bundler's own runtime imports it anyway, and with it `createRequire`. */
const UNUSED_RUNTIME = /^import "\.{1,2}\/(?:chunks\/)?rolldown-runtime\.js";\n/m;

/**
 * Asks for Node's own modules at run time. An `import` reads every export of a module, and by that loads what is never
 * used: `WebSocket` of node:http all of Node's undici, `ReadStream` of node:fs its streams and node:readline.
 */
export const builtinsAtRunTime: Plugin = {
  name: "builtins-at-run-time",
  renderChunk: (code) =>
    code
      .replace(UNUSED_RUNTIME, "")
      .replaceAll(IMPORT, (statement, _star, whole?: string, names?: string, module = "") => {
        if (!isBuiltin(module)) return statement;
        const asked = `process.getBuiltinModule(${JSON.stringify(module)})`;
        const constants = [
          ...(whole === undefined ? [] : [`${whole} = ${asked}`]),
          ...(names === undefined ? [] : [`{ ${names.replaceAll(" as ", ": ")} } = ${whole ?? asked}`]),
        ];
        return `const ${constants.join(", ")};`;
      }),
};
