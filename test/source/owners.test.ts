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
    it(`are those of the last rule that fits: ${path}`, () => expect(ownersOf(RULES, [path])).toEqual(owners));
});
