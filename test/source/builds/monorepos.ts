/** Programs of a repository with several: their builds put files of the same name elsewhere. */
import type { Style } from "./style.ts";

const CART = `const carts = new Map<string, { lines: string[] }>();

export function total(id: string): number {
  const cart = carts.get(id)!;
  return cart.lines.length; // CULPRIT
}
`;

export const monorepos: readonly Style[] = [
  {
    name: "node: an indexed source map beside the bundle in the checkout",
    needs: "node",
    files: {
      ".gitignore": "dist\n",
      "packages/api/package.json": '{"name":"@acme/api"}',
      "packages/api/src/cart.ts": CART,
      "packages/web/src/cart.ts": "export const a = 1;\nexport const b = 1;\nexport const c = 1;\n\n\n",
      "packages/api/bundle.mjs": `import { readFileSync, writeFileSync } from "node:fs";
const map = JSON.parse(readFileSync("dist/cart.js.map", "utf8"));
const empty = { version: 3, sources: [], names: [], mappings: "" };
const sections = [{ offset: { line: 0, column: 0 }, map: empty }, { offset: { line: 2, column: 0 }, map }];
writeFileSync("dist/bundle.js.map", JSON.stringify({ version: 3, sections }));
const code = readFileSync("dist/cart.js", "utf8").replace(/\\n.*sourceMappingURL.*/, "");
writeFileSync("dist/bundle.js", "// One file.\\nconst modules = 1;\\n" + code + "\\nexports.total('a');\\n");
`,
    },
    run: "cd $REPO/packages/api; $BIN/tsc --target es2022 --module commonjs --sourceMap --inlineSources --types '' --outDir dist src/cart.ts; node bundle.mjs; cd - >/dev/null; mkdir -p app/dist; cp $REPO/packages/api/dist/bundle.js app/dist/; node app/dist/bundle.js",
  },
  {
    name: "node: compiled into a folder for each program, source map in the checkout",
    needs: "node",
    files: {
      ".gitignore": "dist\n",
      "package.json": '{"name":"platform"}',
      "apps/api/src/main.ts": 'import { Orders } from "./orders/orders.service";\n\nnew Orders().find("a");\n',
      "apps/api/src/orders/orders.service.ts":
        'import { one } from "../../../../libs/common/src/repo";\n\nexport class Orders {\n  find(id: string) {\n    return one(id).id.toUpperCase(); // CULPRIT\n  }\n}\n',
      "apps/admin/src/orders/orders.service.ts":
        "export class Orders {\n  find(id: string) {\n    const found = id;\n    const same = found;\n    return same;\n  }\n}\n",
      "libs/common/src/repo.ts": "export function one(_: string): any {\n  return {};\n}\n",
    },
    run: "cd $REPO; $BIN/tsc --target es2022 --module commonjs --sourceMap --types '' --rootDir . --outDir dist apps/api/src/main.ts; cd - >/dev/null; mkdir app; cp -r $REPO/dist app/; find app -name '*.map' -delete; node app/dist/apps/api/src/main.js",
  },
  {
    name: "python: the same file twice, told by another file of the trace",
    needs: "python3",
    // The last of the two marked lines is right.
    files: {
      "mails/app.py": 'def create_app(settings):\n    return settings["debug"]  # CULPRIT\n\n\ncreate_app({})\n',
      "orders/app.py": 'def create_app(settings):\n    return settings["debug"]  # CULPRIT\n\n\ncreate_app({})\n',
      "orders/wsgi_orders.py": "import app\n",
    },
    run: "cp -r $REPO/orders srv; cd srv; python3 wsgi_orders.py",
  },
  {
    name: "go: GOPATH mode, two packages of the same name",
    needs: "go",
    files: {
      "cmd/api/main.go": 'package main\n\nimport "corp.example/shop/store"\n\nfunc main() {\n\tstore.Find("a")\n}\n',
      "store/store.go":
        "package store\n\ntype row struct{ n int }\n\nvar rows = map[string]*row{}\n\n// Find finds.\nfunc Find(key string) int {\n\tfound := rows[key]\n\treturn found.n // CULPRIT\n}\n",
      "tools/store/store.go":
        "package store\n\nvar rows = map[string]int{}\n\n// Find finds.\nfunc Find(key string) int {\n\tfound := rows[key]\n\tfound++\n\tfound++\n\treturn found\n}\n",
    },
    run: "mkdir -p go/src/corp.example; cp -r $REPO go/src/corp.example/shop; root=$PWD; cd go/src/corp.example/shop; GO111MODULE=off GOTOOLCHAIN=local GOPATH=$root/go go build -o $root/x ./cmd/api && $root/x",
  },
];
