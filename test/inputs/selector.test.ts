import { describe, expect, it } from "vitest";
import { labelMatcher, selector } from "../../src/inputs/selector.ts";
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

  it("are normalised to single blanks", () => {
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

describe("labels match a selector", () => {
  const LABELS = { app: "api", tier: "web", weight: "5", empty: "" };
  const ROWS: readonly (readonly [string, boolean])[] = [
    ["app=api", true],
    ["app == api, tier = web", true],
    ["app=web", false],
    ["app!=web", true],
    ["absent!=web", true],
    ["app in (api, web), tier notin (db)", true],
    ["app in (web)", false],
    ["absent notin (web)", true],
    ["canary", false],
    ["!canary", true],
    ["tier", true],
    ["empty=", true],
    ["absent=", false],
    ["weight>3", true],
    ["weight < 3", false],
    ["app>3", false],
    ["constructor", false],
  ];
  for (const [text, expected] of ROWS)
    it(`${text}: ${expected}`, () => {
      expect(labelMatcher(selector(text))(LABELS)).toBe(expected);
    });
});
