import { describe, expect, it } from "vitest";
import { ownersOf } from "../../src/source/owners.ts";

const RULES = `# who
*            @acme/all
/src/store/  @acme/store jane@example.com # the store
*.sql        @dba
apps/*/api/  @acme/api
docs/*       @writers
**/gen/**
`;

describe("lines that GitHub skips", () => {
  for (const line of [
    "[Backend] @gitlab/backend",
    "^[Docs][2] @gitlab/docs",
    "!src/a.go @else",
    "src/[ab].go @range",
    "\\#a.go @escaped",
    "src/a.go nobody",
    "src/a.go @acme/team/sub",
  ])
    it(`keep the previous rule: ${line}`, () =>
      expect(ownersOf(`\uFEFF*  @acme/all\r\n${line}\r\n`, ["src/a.go", "#a.go"])).toEqual(["@acme/all"]));

  it("do not include rules without owners, which remove them", () =>
    expect(
      ownersOf("* @acme/all\n/my\\ docs/ @acme/docs\nsrc/**/gen/*.go # nobody's\n", [
        "my docs/a/b.md",
        "src/x/y/gen/a.go",
        "src/gen/a.go",
      ]),
    ).toEqual(["@acme/docs"]));
});

describe("the code owners of a file", () => {
  const CASES: readonly (readonly [string, readonly string[]])[] = [
    ["main.go", ["@acme/all"]],
    ["src/store/a/b.go", ["@acme/store", "jane@example.com"]],
    ["x/src/store/a.go", ["@acme/all"]],
    ["src/store/q.sql", ["@dba"]],
    ["apps/web/api/x.ts", ["@acme/api"]],
    ["docs/a.md", ["@writers"]],
    ["docs/deep/a.md", ["@acme/all"]],
    ["src/gen/a.go", []],
  ];
  for (const [path, owners] of CASES)
    it(`are those of the last matching rule: ${path}`, () => expect(ownersOf(RULES, [path])).toEqual(owners));
});
