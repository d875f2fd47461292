/** Checks the architecture rules against the real imports and files. CONTRIBUTING.md's table of rooms is the rule. */
import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { parseAst } from "rolldown/parseAst";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const SRC = join(ROOT, "src");

/** The rooms in the order of CONTRIBUTING's table: each may import from those above it. */
const rooms = [
  ...readFileSync(join(ROOT, "CONTRIBUTING.md"), "utf8").matchAll(/^\| ((?:`src\/[\w./-]+`(?:, )?)+) \|/gm),
].map(([, names = ""]) => names.replaceAll("`", "").split(", "));

const files = globSync("**/*.ts", { cwd: SRC }).sort();
const texts = new Map(files.map((file) => [file, readFileSync(join(SRC, file), "utf8")]));
/** The imports of each file from src, including types and dynamic imports. */
const imports = new Map([...texts].map(([file, text]) => [file, importsOf(file, text)]));

function importsOf(file: string, text: string): readonly string[] {
  return [...text.matchAll(/(?:\bfrom|\bimport\(|^import)\s*"(\.[^"]+)"/gm)]
    .map(([, to = ""]) => relative(SRC, join(SRC, dirname(file), to)))
    .filter((to) => !to.startsWith(".."));
}

/** Index of the file's room in the table; -1 if it is in none. */
function levelOf(file: string): number {
  const path = `src/${file}`;
  return rooms.findIndex((names) =>
    names.some((name) => path === name || (name.endsWith("/") && path.startsWith(name))),
  );
}

/** An exported name without a comment above it. */
const UNDOCUMENTED = /(?<!\*\/\n)^export (?:async )?(?:function\*?|const|interface|type|(?:abstract )?class) (\w+)/gm;
/** A list of characters whose names need no comment. */
const NAMES_ALONE = "crash/grammar/bytes.ts";

describe("the house", () => {
  it("has exactly the rooms of CONTRIBUTING's table", () => {
    const entries = readdirSync(SRC, { withFileTypes: true }).map(
      (entry) => `src/${entry.name}${entry.isDirectory() ? "/" : ""}`,
    );
    expect(rooms.flat().sort()).toEqual(entries.sort());
  });

  it("imports in one direction: from rooms above its own in the table", () => {
    const against = [...imports].flatMap(([file, targets]) =>
      targets.filter((target) => levelOf(target) > levelOf(file)).map((target) => `src/${file} imports src/${target}`),
    );
    expect(against).toEqual([]);
  });

  it("has no import cycles", () => {
    expect(circles(imports)).toEqual([]);
  });

  it("keeps clock, environment, network and disk out of the pure rooms", () => {
    const pure = /^(?:crash|deaths|findings|report)\//;
    const impure =
      /\bDate\.now\(|\bnew Date\(\)|\bprocess\.(?:env|hrtime)|\bperformance\.now\(|\bfetch\(|from "node:(?!util"|crypto"|buffer"|zlib")/;
    const found = [...texts].filter(([file, text]) => pure.test(file) && impure.test(text)).map(([file]) => file);
    expect(found).toEqual([]);
  });

  it("talks to Kubernetes in one room, and to GitHub in one", () => {
    const users = (name: string) =>
      [...texts].filter(([, text]) => text.includes(`"${name}`)).map(([file]) => file.split("/")[0]);
    expect(new Set(users("@kubernetes/client-node"))).toEqual(new Set(["cluster"]));
    expect(new Set(users("@actions/github"))).toEqual(new Set(["github"]));
  });

  it("documents each exported name", () => {
    const undocumented = [...texts].flatMap(([file, text]) =>
      file === NAMES_ALONE ? [] : [...text.matchAll(UNDOCUMENTED)].map(([, name]) => `src/${file}: ${name}`),
    );
    expect(undocumented).toEqual([]);
  });

  it("has no room with a meaningless name", () => {
    const vague = /(?:^|[/-])(?:utils?|helpers?|common|misc|manager|service|processor)(?:[/.-]|s?\.ts$)/;
    expect(files.filter((file) => vague.test(file))).toEqual([]);
  });
});

const FILE_LINES = 400;
const FUNCTION_LINES = 80;

describe("files and functions", () => {
  it(`have at most ${FILE_LINES} and ${FUNCTION_LINES} lines`, () => {
    const long = [...texts].flatMap(([file, text]) => {
      const lines = text.trimEnd().split("\n").length;
      return [
        ...(lines > FILE_LINES ? [`src/${file}: ${lines} lines`] : []),
        ...functionsOf(text)
          .filter(({ length }) => length > FUNCTION_LINES)
          .map(({ line, length }) => `src/${file}:${line}: a function of ${length} lines`),
      ];
    });
    expect(long).toEqual([]);
  });
});

interface FunctionSpan {
  readonly line: number;
  readonly length: number;
}

const FUNCTIONS = new Set(["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"]);

/** First line and number of lines of each function. */
function functionsOf(text: string): readonly FunctionSpan[] {
  const lineAt = (offset: number) => text.slice(0, offset).split("\n").length;
  const found: FunctionSpan[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    if (typeof node !== "object" || node === null || Array.isArray(node)) return;
    const { type, start, end } = node as { type?: unknown; start?: unknown; end?: unknown };
    if (typeof type === "string" && FUNCTIONS.has(type) && typeof start === "number" && typeof end === "number")
      found.push({ line: lineAt(start), length: text.slice(start, end).split("\n").length });
    Object.values(node).forEach(visit);
  };
  visit(parseAst(text, { lang: "ts" }));
  return found;
}

/** Each import cycle once, as its files in order of import. */
function circles(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const found = new Set<string>();
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) {
      found.add([...path.slice(at), file].join(" -> "));
      return;
    }
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) walk(next, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  return [...found];
}

it("imports only files that exist", () => {
  for (const [file, targets] of imports)
    for (const target of targets) expect(existsSync(join(SRC, target)), `src/${file} imports ${target}`).toBe(true);
});
