import { expect, test } from "vitest";
import { createdWhenUsed } from "../../scripts/expressions-on-demand.ts";

test("an expression is created when it is first used, and only once", () => {
  expect(
    createdWhenUsed("const A: RegExp = /a/;\nexport const f = (text: string) => A.test(text) || !A.test(text);"),
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
  expect(createdWhenUsed(code)).toBe(changed);
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
  expect(createdWhenUsed(code)).toBe(code);
});
