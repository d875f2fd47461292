/**
 * How a bundle asks for the grammars, and knows their triggers.
 *
 * Buys 5 to 7 ms of the CPU of `crashgate parse`, of 70 to 90 ms, and 2 MB of memory (`node bench/transforms.ts`).
 */
import { fileURLToPath } from "node:url";
import type { Plugin } from "rolldown";
import type { Grammar } from "../src/crash/grammar/grammar.ts";
import { grammars } from "../src/crash/runtimes/grammars.ts";
import { TRIGGER_MARKS } from "../src/crash/stream/trigger-marks.ts";

const FOLDER = new URL("../src/crash/runtimes/", import.meta.url);
const LIST = fileURLToPath(new URL("grammars.ts", FOLDER));
const MARKS = fileURLToPath(new URL("../stream/trigger-marks.ts", FOLDER));
const IMPORTS = /^import \{ (.*) \} from "\.\/(.*\/(.*)\.ts)";$/gm;
/** What most logs of crashes need is read with the reader: a file more takes as long as a small log. */
const AT_ONCE = "go";

/**
 * Loads a grammar when a line with one of its triggers is seen: all of them take longer to load than a small log takes to read,
 * and few logs need more than one. What is asked of each grammar before is put into the bundle as it is.
 */
export const grammarsOnDemand: Plugin = {
  name: "grammars-on-demand",
  transform(code, id) {
    // To put them together takes a seventh of the time in which the reader is loaded.
    if (id === MARKS) return `export const TRIGGER_MARKS = new Map(${JSON.stringify([...TRIGGER_MARKS])});\n`;
    if (id !== LIST) return null;
    const files = new Map<string, string>();
    for (const [, names = "", path = "", file = ""] of code.matchAll(IMPORTS)) {
      if (file === AT_ONCE || file === "grammar") continue;
      this.emitFile({
        type: "chunk",
        id: fileURLToPath(new URL(path, FOLDER)),
        fileName: `chunks/grammars/${file}.js`,
      });
      for (const name of names.split(", ")) files.set(name, file);
    }
    const entries = Object.entries(grammars).map(([name, grammar]) => {
      if (name === AT_ONCE) return name;
      const file = files.get(name);
      if (file === undefined) throw new Error(`no file for ${name} in ${id}`);
      return `${name}: onDemand(${known(grammar)}, () => chunk("${file}").${name})`;
    });
    return `import { ${AT_ONCE} } from "./${AT_ONCE}/${AT_ONCE}.ts";\n${ON_DEMAND}\nexport const grammars = {\n${entries.join(",\n")}\n};\n`;
  },
};

/** What is asked of every grammar before one of its lines is seen. */
const KNOWN = ["runtime", "triggers", "atEdges", "traceLine", "finalLine"] as const satisfies (keyof Grammar)[];
/** Made again for each. */
const METHODS: readonly string[] = ["mayOpen", "read"] satisfies (keyof Grammar)[];

function known(grammar: Grammar): string {
  const fields = KNOWN.map((field) => [field, grammar[field]] as const)
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => `${field}: ${value instanceof RegExp ? value : JSON.stringify(value)}`);
  return `{ ${fields.join(", ")} }`;
}

/** What is asked of a grammar once it is loaded. */
const FIELDS = [...new Set(Object.values(grammars).flatMap((grammar) => Object.keys(grammar)))].filter(
  (field) => !METHODS.includes(field) && !KNOWN.some((known) => known === field),
);

const ON_DEMAND = `import { createRequire } from "node:module";

let require;
function chunk(name) {
  require ??= createRequire(import.meta.url);
  return require("./grammars/" + name + ".js");
}

const FIELDS = ${JSON.stringify(FIELDS)};
const NO_FIELDS = Object.fromEntries(FIELDS.map((field) => [field, undefined]));
/** Asked for a field, a grammar that is not loaded yet is. One object for all: to define them on each takes long. */
const UNLOADED = {};
for (const field of FIELDS) Object.defineProperty(UNLOADED, field, { get() { return this.whole()[field]; } });

function onDemand(known, load) {
  const grammar = {
    __proto__: UNLOADED,
    ...known,
    mayOpen: (line) => whole().mayOpen(line),
    read: (lines, at) => whole().read(lines, at),
    whole: () => whole(),
  };
  const whole = () => Object.defineProperties(grammar, Object.getOwnPropertyDescriptors({ ...NO_FIELDS, ...load() }));
  return grammar;
}`;
