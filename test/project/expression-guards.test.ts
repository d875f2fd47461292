import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync, Visitor } from "rolldown/utils";
import { describe, expect, test } from "vitest";
import { guardOf } from "../../scripts/expression-guards.ts";

const ROOT = join(import.meta.dirname, "../..");
const LINES = 4_000;

const meets = (guard: string): ((text: string) => boolean) =>
  new Function("text", `return ${guard}`) as (text: string) => boolean;

/** Every expression in src/crash with its guard. */
const GUARDED = [
  ...new Map(
    globSync("src/crash/**/*.ts", { cwd: ROOT }).flatMap((file) => {
      const found: [string, { expression: RegExp; guard: (text: string) => boolean }][] = [];
      new Visitor({
        Literal(node) {
          if (!("regex" in node)) return;
          const { pattern, flags } = node.regex;
          const guard = guardOf(pattern, flags, "text");
          if (guard === null) return;
          // With `g`, `test` goes on where the last match was.
          const expression = new RegExp(pattern, flags.replace("g", ""));
          found.push([String(expression), { expression, guard: meets(guard) }]);
        },
      }).visit(parseSync(file, readFileSync(join(ROOT, file), "utf8")).program);
      return found;
    }),
  ).values(),
];

describe("a text with a match meets the guard", () => {
  const logs = globSync("test/corpus/{crashes,ends}/**/*.log", { cwd: ROOT }).sort();
  const lines = [...new Set(logs.flatMap((log) => readFileSync(join(ROOT, log), "utf8").split("\n")))];
  const step = Math.ceil(lines.length / LINES);
  const sample = lines.filter((_, index) => index % step === 0);

  test("of each expression, for lines of real logs", () => {
    expect(GUARDED.length).toBeGreaterThan(500);
    for (const { expression, guard } of GUARDED) {
      const missed = sample.find((line) => {
        const [match] = expression.exec(line) ?? [];
        return match !== undefined && (!guard(line) || (expression.test(match) && !guard(match)));
      });
      expect(missed, String(expression)).toBeUndefined();
    }
  });
});

test.each([
  [/^\[a+b/, "[aab", ["", "[", "aab", "[b", "x[aab"]],
  [/(?:foo|bar)+x?/, "a bar", ["fobar".slice(0, 4), ""]],
  [/FOO \d/i, "a foo 1", ["a fo 1"]],
  [/^(?:ab)?cd/, "abcd", ["bcd", "c"]],
  [/a{3}b/, "aaab", ["ab", "aab"]],
  [/^[^!-~]x/, " x", ["1x", "!x", "x"]],
  [/^(?:a|bc?d|[x-z]{2,3})+e$/, "bdayze", ["be".slice(1), "ca"]],
  [/^\s{0,2}(?:[A-Z]\d?|\[\w+\] ?){1,2}end/, " [a] Bend", [" [a] B", "end"]],
  [/^(a?)(b?)c*(?:de){2}\1$/, "acdedea", ["acd"]],
  [/\x41\u0042\t?$/, "AB", ["A", "B\t"]],
  [/^\u203a x/, "\u203a x", ["x", "> x"]],
])("%s is looked for in %j and not in others", (expression, text, others) => {
  const guard = meets(guardOf(expression.source, expression.flags, "text") ?? "");
  expect(guard(text)).toBe(true);
  expect(others.filter(guard)).toEqual([]);
});

test.each([
  ["a lookahead is no letter of the match", /(?=foo)?a*/],
  ["an alternative may be empty", /foo|/],
  ["parts without regard to case", /(?i:foo)/],
  ["characters of two code units", /foo/u],
  ["a match where the last one ended", /foo/y],
])("there is no guard: %s", (_, { source, flags }) => {
  expect(guardOf(source, flags, "text")).toBeNull();
});

test("a start of any line is no start of the text", () => {
  const guard = meets(guardOf("^b", "m", "text") ?? "");
  expect(guard("a\nb")).toBe(true);
});
