/** How a bundle asks for the grammars. */
import { fileURLToPath } from "node:url";
import type { Plugin } from "rolldown";
import type { Grammar } from "../src/crash/grammar.ts";
import { grammars } from "../src/crash/grammars.ts";

const LIST = fileURLToPath(new URL("../src/crash/grammars.ts", import.meta.url));
const IMPORTS = /^import \{ (.*) \} from "(\.\/(.*)\.ts)";$/gm;
/** What most logs of crashes need is read with the reader: a file more takes as long as a small log. */
const AT_ONCE = "go";

/**
 * Loads a grammar when a line with one of its triggers is seen: all of them take longer to load than a small log takes to read,
 * and few logs need more than one. What is asked of each grammar before is put into the bundle as it is.
 */
export const grammarsOnDemand: Plugin = {
  name: "grammars-on-demand",
  transform(code, id) {
    if (id !== LIST) return null;
    const files = new Map<string, string>();
    for (const [, names = "", path = "", file = ""] of code.matchAll(IMPORTS)) {
      if (file === "grammar" || file === AT_ONCE) continue;
      this.emitFile({
        type: "chunk",
        id: fileURLToPath(new URL(`../src/crash/${path}`, import.meta.url)),
        fileName: `chunks/grammars/${file}.js`,
      });
      for (const name of names.split(", ")) files.set(name, file);
    }
    const entries = namesOf(code).map((name, place) => {
      if (name === AT_ONCE) return name;
      const grammar = grammars[place];
      const file = files.get(name);
      if (grammar === undefined || file === undefined) throw new Error(`no grammar for ${name} in ${id}`);
      return `onDemand(${known(grammar)}, () => chunk("${file}").${name})`;
    });
    return `import { ${AT_ONCE} } from "./${AT_ONCE}.ts";\n${ON_DEMAND}\nexport const grammars = [\n${entries.join(",\n")}\n];\n`;
  },
};

function namesOf(code: string): readonly string[] {
  const list = /grammars: readonly Grammar\[\] = \[([^\]]*)\]/.exec(code)?.[1] ?? "";
  return list
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

function known({ runtime, triggers, atEdges }: Grammar): string {
  return `{ runtime: ${JSON.stringify(runtime)}, triggers: ${JSON.stringify(triggers)}, atEdges: ${atEdges} }`;
}

const ON_DEMAND = `import { createRequire } from "node:module";

let require;
function chunk(name) {
  require ??= createRequire(import.meta.url);
  return require("./grammars/" + name + ".js");
}

function onDemand(known, load) {
  const grammar = {
    ...known,
    mayOpen: (line) => whole().mayOpen(line),
    read: (lines, at) => whole().read(lines, at),
    get withMessage() { return whole().withMessage; },
    get runtimeWords() { return whole().runtimeWords; },
    get hints() { return whole().hints; },
  };
  const whole = () => Object.defineProperties(grammar, Object.getOwnPropertyDescriptors({ ...MISSING, ...load() }));
  return grammar;
}

const MISSING = { withMessage: undefined, runtimeWords: undefined };`;
