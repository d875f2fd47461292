import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const root = new URL("../../", import.meta.url);

function read(file: string): string {
  return readFileSync(new URL(file, root), "utf8");
}

test("CONTRIBUTING.md gives a reason for every bundled package, and lists no other", () => {
  const section = read("CONTRIBUTING.md").split("## Bundled packages")[1]?.split("\n## ")[0] ?? "";
  const listed = [...section.matchAll(/^\| (`.+?`) \|/gm)].flatMap(([, names = ""]) =>
    names.replaceAll("`", "").split(", "),
  );
  const manifest: { readonly devDependencies: Readonly<Record<string, string>> } = JSON.parse(read("package.json"));
  const bundled = read("dist/licenses.txt");
  const asked = Object.keys(manifest.devDependencies).filter((name) =>
    new RegExp(`^${name.replaceAll("/", "\\/")} \\d`, "m").test(bundled),
  );
  expect(listed.sort()).toEqual(asked.sort());
});

test("installing it installs no other packages", () => {
  expect(Object.keys(JSON.parse(read("package.json")))).not.toContain("dependencies");
});

test("every file named in the documents exists", () => {
  for (const file of ["CONTRIBUTING.md", "docs/threat-model.md"])
    for (const [, path = ""] of read(file).matchAll(/`((?:src|scripts|test|dist)\/[\w./-]*)`/g))
      expect(existsSync(new URL(path, root)), `${file}: ${path}`).toBe(true);
});
