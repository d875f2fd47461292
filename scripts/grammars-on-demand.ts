/**
 * Bundles each grammar as a file that is loaded on demand, with its triggers known in advance.
 *
 * Saves 5 to 7 ms of the CPU time of `crashgate parse`, out of 70 to 90 ms, and 2 MB of memory
 * (`node bench/transforms.ts`).
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
/** The most common grammar is bundled with the reader: loading another file takes as long as reading a small log. */
const AT_ONCE = "go";

/**
 * Loads a grammar when a line has one of its triggers. Loading all of them takes longer than reading a small log, and
 * few logs need more than one. The fields needed before that are inlined into the bundle.
 */
export const grammarsOnDemand: Plugin = {
  name: "grammars-on-demand",
  transform(code, id) {
    // Computing it would take a seventh of the reader's load time.
    if (id === MARKS) return `export const TRIGGER_MARKS = new Map(${JSON.stringify([...TRIGGER_MARKS])});\n`;
    if (id !== LIST) return null;
    const files = new Map<string, string>();
    for (const [, names = "", path = "", file = ""] of code.matchAll(IMPORTS)) {
      if (file === AT_ONCE || file === "grammar") continue;
      this.emitFile({
        type: "chunk",
        id: fileURLToPath(new URL(path, FOLDER)),
        fileName: `chunks/grammars/${file}.cjs`,
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

/** The fields of every grammar that are needed before one of its lines is seen. */
const KNOWN = ["runtime", "triggers", "atEdges", "traceLine", "finalLine"] as const satisfies (keyof Grammar)[];
/** Wrapped anew for each grammar. */
const METHODS: readonly string[] = ["mayOpen", "read"] satisfies (keyof Grammar)[];

function known(grammar: Grammar): string {
  const fields = KNOWN.map((field) => [field, grammar[field]] as const)
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => `${field}: ${value instanceof RegExp ? value : JSON.stringify(value)}`);
  return `{ ${fields.join(", ")} }`;
}

/** The fields of a grammar that are needed once it is loaded. */
const FIELDS = [...new Set(Object.values(grammars).flatMap((grammar) => Object.keys(grammar)))].filter(
  (field) => !METHODS.includes(field) && !KNOWN.some((known) => known === field),
);

const ON_DEMAND = `const chunk = (name) => require("./grammars/" + name + ".cjs");

const FIELDS = ${JSON.stringify(FIELDS)};
const NO_FIELDS = Object.fromEntries(FIELDS.map((field) => [field, undefined]));
/** Reading a field loads the grammar. One shared prototype: defining the fields on each grammar would be slow. */
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
