import { describe, expect, it } from "vitest";
import { selector } from "../../src/inputs/selector.ts";
import { Unaccepted } from "../../src/inputs/unaccepted.ts";

describe("label selectors", () => {
  const GOOD = [
    "app=api",
    "app==api",
    "app != api",
    "app=api,tier!=cache",
    "app in (api, web), tier notin (x)",
    "app.kubernetes.io/name=api",
    "canary",
    "!canary",
    "app=",
    "weight>3",
    "weight < 10",
    "a in (,x)",
    "in in (in)",
  ];
  for (const text of GOOD)
    it(`accept ${text}`, () => {
      expect(selector(text)).toBe(text);
    });

  it("are given with single blanks", () => {
    expect(selector("app=api,\n  tier=web")).toBe("app=api, tier=web");
  });

  const BAD = [
    "app=a b",
    "app=api,",
    ",app",
    "=api",
    "app===api",
    "app in api",
    "app in (api",
    "app in ()",
    "app within (x)",
    "-app=x",
    `app=${"x".repeat(64)}`,
    "Bad_Prefix/app=x",
    "a/b/c=x",
    "app=*",
    "weight>x",
    "!app=x",
    "app=a;b",
    "app in ((x))",
  ];
  for (const text of BAD)
    it(`refuse ${text.slice(0, 30)}`, () => {
      expect(() => selector(text)).toThrow(Unaccepted);
    });
});
