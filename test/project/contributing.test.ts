import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const root = new URL("../../", import.meta.url);

function read(file: string): string {
  return readFileSync(new URL(file, root), "utf8");
}

test("every runtime dependency has its reason in CONTRIBUTING.md, and no other is listed", () => {
  const manifest: { readonly dependencies: Readonly<Record<string, string>> } = JSON.parse(read("package.json"));
  const section = read("CONTRIBUTING.md").split("## Runtime dependencies")[1] ?? "";
  const listed = [...section.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name);
  expect(listed.sort()).toEqual(Object.keys(manifest.dependencies).sort());
});

test("every file that the documents name exists", () => {
  for (const file of ["CONTRIBUTING.md", "docs/threat-model.md"])
    for (const [, path = ""] of read(file).matchAll(/`((?:src|scripts|test|dist)\/[\w./-]*)`/g))
      expect(existsSync(new URL(path, root)), `${file}: ${path}`).toBe(true);
});
