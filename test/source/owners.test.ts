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

describe("unusual patterns", () => {
  const CASES: readonly (readonly [pattern: string, path: string, isOwned: boolean])[] = [
    ["/services/*/", "services/api/src/a.go", true],
    ["/services/*/", "services/a.go", false],
    ["/services/*", "services/a.go", true],
    ["/services/*", "services/api/a.go", false],
    ["/*", "a.go", true],
    ["/*", "src/a.go", false],
    ["*/", "a.go", false],
    ["*/", "src/a.go", true],
    ["**/logs", "build/x/logs/a.txt", true],
    ["logs/", "build/logs/a.txt", true],
    ["/logs/", "build/logs/a.txt", false],
    ["src/**/*.go", "src/a.go", true],
    ["/my\\ docs/a\\ b.md", "my docs/a b.md", true],
    ["SRC/", "src/a.go", false],
    ["src/api", "src/api-old/a.go", false],
  ];
  for (const [pattern, path, isOwned] of CASES)
    it(`${pattern} ${isOwned ? "matches" : "does not match"} ${path}`, () =>
      expect(ownersOf(`${pattern} @acme/team`, [path])).toEqual(isOwned ? ["@acme/team"] : []));

  it("apply from the last line of a long file, and not at all from one that GitHub ignores", () => {
    const long = `${"other/ @acme/other\n".repeat(6_000)}src/ @acme/src\n`;
    expect(ownersOf(`src/ @acme/first\n${long}`, ["src/a.go"])).toEqual(["@acme/src"]);
    expect(ownersOf(`* @acme/all # ${"x".repeat(3 * 1024 * 1024)}`, ["src/a.go"])).toEqual([]);
  });
});
