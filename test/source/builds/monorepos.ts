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
  {
    name: "ruby: one of a repository's gems, taken from git by Bundler",
    needs: "ruby",
    files: {
      "gems/cart/cart.gemspec": 'Gem::Specification.new { |s| s.name = "cart" }\n',
      "gems/cart/lib/cart.rb": "module Cart\n  def self.open(path)\n    path.to_str.length # CULPRIT\n  end\nend\n",
      "gems/web/web.gemspec": 'Gem::Specification.new { |s| s.name = "web" }\n',
      "gems/web/lib/cart.rb": "module Cart\n  def self.open(path)\n    path\n  end\nend\n",
      "bin/run.rb": 'require "cart"\nCart.open(nil)\n',
    },
    run: "gems=usr/local/bundle/ruby/3.1.0/bundler/gems/mono-0a1b2c3d4e5f/gems; mkdir -p $gems srv; cp -r $REPO/gems/cart $gems/; cp $REPO/bin/run.rb srv/; ruby -I $gems/cart/lib srv/run.rb",
  },
  {
    name: "ruby: the same Rakefile twice, told by the missing key",
    needs: "ruby",
    files: {
      "api/Rakefile": "def each_job\n  yield({})\nend\n\neach_job do |job|\n  job.fetch(:name) # CULPRIT\nend\n",
      "web/Rakefile": "def each_job\n  yield({})\nend\n\neach_job do |job|\n  job.fetch(:title)\nend\n",
    },
    run: "cp -r $REPO/api app; ruby app/Rakefile",
  },
  {
    name: "lua: one of a repository's rocks, installed",
    needs: "lua",
    files: {
      "rocks/cart/cart/init.lua":
        "local M = {}\nfunction M.open(conf)\n  return conf.path:upper() -- CULPRIT\nend\nreturn M\n",
      "rocks/cart/cart-1.0-1.rockspec": 'package = "cart"\n',
      "rocks/web/web/init.lua": "local M = {}\nfunction M.open(conf)\n  return conf\nend\nreturn M\n",
      "main.lua": 'require("cart").open({})\n',
    },
    run: 'mkdir -p usr/local/share/lua/5.4 srv; cp -r $REPO/rocks/cart/cart usr/local/share/lua/5.4/; cp $REPO/main.lua srv/; LUA_PATH="$PWD/usr/local/share/lua/5.4/?/init.lua" lua srv/main.lua',
  },
  {
    name: "python: generated code that is not in the repository, called by the program",
    needs: "python3",
    files: {
      ".gitignore": "generated\n",
      "shop/orders.py": "from generated.client import listed\n\n\ndef orders():\n    return listed(None)  # CULPRIT\n",
      "main.py": "from shop.orders import orders\n\norders()\n",
      "web/client.py": "def listed(all):\n    return all\n",
    },
    run: "cp -r $REPO app; mkdir app/generated; printf 'def listed(all):\\n    return len(all)\\n' > app/generated/client.py; python3 app/main.py",
  },
  {
    name: "ocaml: assertion with a relative path, the same file in two programs",
    needs: "sh",
    files: {
      "a/lib/queue.ml": "let push items limit =\n  assert (List.length items < limit); (* CULPRIT *)\n  items\n",
      "b/lib/queue.ml": "let push items _ =\n  items\n\n",
    },
    run: "echo 'Fatal error: exception Assert_failure(\"lib/queue.ml\", 2, 2)'",
  },
  {
    name: "node: source map in the repository, with the folder of the machine that built it",
    needs: "node",
    files: {
      "package.json": '{"name":"svc","type":"module"}',
      "src/rates.ts":
        "export function rate(all: Record<string, { value: number }>, code: string): number {\n  return all[code]!.value; // CULPRIT\n}\n",
      "src/main.ts": 'import { rate } from "./rates.ts";\n\nrate({}, "EUR");\n',
      "test/rates.ts": "export function rate() {\n  return 1;\n}\n",
    },
    run: `cd $REPO; $BIN/rolldown src/main.ts -d dist --sourcemap >/dev/null 2>&1
node -e 'const fs = require("fs"), file = "dist/main.js.map", map = JSON.parse(fs.readFileSync(file)); map.sourceRoot = "/home/ci/svc/dist/"; fs.writeFileSync(file, JSON.stringify(map))'
git add -f -A; git -c user.name=a -c user.email=a@b.c commit -qm build; cd - >/dev/null; mkdir app; cp -r $REPO/dist $REPO/package.json app/; rm app/dist/*.map; node app/dist/main.js`,
  },
  {
    name: "node: source map with paths and texts of the machine that built it, in the checkout",
    needs: "node",
    files: {
      ".gitignore": "out\n",
      "package.json": '{"name":"svc"}',
      "src/jobs/prune.ts":
        "export function prune(rows: { at: number }[] | null): number {\n  return rows!.filter(({ at }) => at < 1).length; // CULPRIT\n}\n",
      "src/main.ts": 'import { prune } from "./jobs/prune.ts";\n\nprune(null);\n',
      "old/jobs/prune.ts": "export function prune(): number {\n  return 1;\n}\n",
    },
    run: `cd $REPO; $BIN/rolldown src/main.ts -f cjs -d out --sourcemap --platform node >/dev/null 2>&1
node -e 'const fs = require("fs"), file = "out/main.js.map", map = JSON.parse(fs.readFileSync(file)); map.sources = map.sources.map((each) => "file:///home/ci/svc/" + each.replace("../", "")); fs.writeFileSync(file, JSON.stringify(map))'
cd - >/dev/null; mkdir app; cp $REPO/out/main.js app/; node app/main.js`,
  },
  {
    name: "clojure: a report names the namespace, the same file in two programs",
    needs: "sh",
    files: {
      "svc/src/shop/price_list.clj":
        "(ns shop.price-list)\n\n(defn price-of [all code]\n  (let [found (get all code)]\n    (+ 1 found))) ; CULPRIT\n",
      "web/src/site/price_list.clj":
        "(ns site.price-list)\n\n(defn price-of [all code]\n  (let [found (get all code)]\n    (+ 2 found)))\n",
    },
    run: `cat <<'X'
Execution error (NullPointerException) at shop.price-list/price-of (price_list.clj:5).
Cannot invoke "Object.getClass()" because "x" is null

Full report at:
/tmp/clojure-12341107541480271397.edn
X`,
  },
];
