import { describe, expect, test } from "vitest";
import { createdWhenUsed } from "../../scripts/expressions-on-demand.ts";

test("an expression is created when it is first used, and only once", () => {
  expect(
    createdWhenUsed("const A: RegExp = /a/;\nexport const f = (text: string) => A.test(text) || !A.test(text);", false),
  ).toBe("let A;\nexport const f = (text: string) => (A ??= /a/).test(text) || !(A ??= /a/).test(text);");
});

test.each([
  ["a list", "const A = [/a/, /b/i];\nA.some(f);", "let A;\n(A ??= [/a/, /b/i]).some(f);"],
  [
    "an expression made of a text",
    'const A = new RegExp("a");\nA.exec(b);',
    'let A;\n(A ??= new RegExp("a")).exec(b);',
  ],
  [
    "an expression made of another",
    'const A = /a/;\nconst B = new RegExp(A.source, "i");\nB.test(b);',
    'let A;\nlet B;\n(B ??= new RegExp((A ??= /a/).source, "i")).test(b);',
  ],
  ["a use before the constant", "f(() => A.test(b));\nconst A = /a/;", "f(() => (A ??= /a/).test(b));\nlet A;"],
])("%s is created when it is first used", (_, code, changed) => {
  expect(createdWhenUsed(code, false)).toBe(changed);
});

test("the same name as a property is no use", () => {
  expect(createdWhenUsed("const A = /a/;\nf(b.A, { A: 1 });")).toBe("let A;\nf(b.A, { A: 1 });");
});

test.each([
  ["another kind of constant", "const A = 1;\nf(A);"],
  ["a list with something else", 'const A = [/a/, "b"];\nf(A);'],
  ["an exported constant", "export const A = /a/;\nf(A);"],
  ["a variable", "const pattern = /a/;\nf(pattern);"],
  ["an expression in a function", "function f(text: string) {\n  const A = /a/;\n  return A.test(text);\n}"],
])("%s stays as it is", (_, code) => {
  expect(createdWhenUsed(code, false)).toBe(code);
});

describe("an expression is created for the first text that may have a match", () => {
  test.each([
    [
      "test",
      "const A = /ab/;\nA.test(b);",
      'let A;\n((A || b.length >= 2 && b.includes("ab")) && (A ??= /ab/).test(b));',
    ],
    [
      "exec",
      "const A = /^a/;\nA.exec(b);",
      'let A;\n((A || b.length >= 1 && b.charCodeAt(0) === 97 && b.includes("a")) ? (A ??= /^a/).exec(b) : null);',
    ],
    [
      "replace",
      'const A = /a/g;\nb.replace(A, "c");',
      'let A;\n((A || b.length >= 1 && b.includes("a")) ? b.replace((A ??= /a/g), "c") : b);',
    ],
    [
      "an expression without a name",
      "/ab/.test(b);",
      'let $expression0;\n(($expression0 || b.length >= 2 && b.includes("ab")) && ($expression0 ??= /ab/).test(b));',
    ],
  ])("%s", (_, code, changed) => {
    expect(createdWhenUsed(code)).toBe(changed);
  });

  test.each([
    ["a text is read once, before what it is replaced with", "f(0).replace(/a/, () => f(1).replace(/b/g, 'bb'));"],
    ["one after the other", 'f(0).replace(/a/, "b").replace(/b/g, f(1)).replace(/x/, f(2));'],
    ["within another", "/a/.test(/c(.)/.exec(f(0))?.[1] ?? f(1)) || /d/.exec(f(1));"],
    ["where the last match was", "const A = /a/g;\n[A.test(f(0)), A.test(f(0)), A.exec(f(0))];"],
  ])("with the result of before: %s", (_, code) => {
    const run = (body: string): unknown => {
      const read: number[] = [];
      const f = (at: number): string => ["abcabc", "aab", "c"][read.push(at) && at] ?? "";
      const result = new Function("f", "g", `${body.replace(/.*$/, "return $&")}`);
      return [result(f, (at: number) => f(at)), read];
    };
    expect(run(createdWhenUsed(code))).toEqual(run(code));
  });

  test("with flags or patterns of which nothing is known, as before", () => {
    const code = "const A = /a/g;\nA.test(b);\n/a*/.test(b);\nb?.replace(/a/, c);\nb.replace(c, /a/);";
    expect(createdWhenUsed(code)).toBe(createdWhenUsed(code, false));
  });
});
