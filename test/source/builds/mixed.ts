/** Further layouts of repositories and images, in several languages. */
import type { Style } from "./style.ts";

const GO = "GOPROXY=off GOTOOLCHAIN=local GOFLAGS=-mod=mod GOWORK=off";
const mod = (n: string, more = "") => `module ${n}\n\ngo 1.21\n${more}`;
export const mixed: readonly Style[] = [
  {
    name: "go: sub-module in folder of another last segment",
    needs: "go",
    files: {
      "backend/go.mod": mod("github.com/acme/shop/v2"),
      "backend/cmd/srv/main.go":
        'package main\n\nimport "github.com/acme/shop/v2/internal/db"\n\nfunc main() {\n\tdb.Open(nil)\n}\n',
      "backend/internal/db/db.go":
        "package db\n\ntype C struct{ n int }\n\n// Open opens.\nfunc Open(c *C) int {\n\treturn c.n // CULPRIT\n}\n",
      "frontend/db/db.go": "package db\n",
    },
    run: `cp -r $REPO/backend src; cd src; ${GO} go build -trimpath -o ../s ./cmd/srv && ../s`,
  },
  {
    name: "go: init in package",
    needs: "go",
    files: {
      "go.mod": mod("corp.example/tool"),
      "main.go": 'package main\n\nimport _ "corp.example/tool/conf"\n\nfunc main() {}\n',
      "conf/conf.go":
        'package conf\n\nimport "os"\n\nvar names = []string{}\n\nfunc init() {\n\tprintln(names[len(os.Args)]) // CULPRIT\n}\n',
    },
    run: `cp -r $REPO w; cd w; ${GO} go build -o ../s . && ../s`,
  },
  {
    name: "go: test binary",
    needs: "go",
    files: {
      "go.mod": mod("corp.example/tool"),
      "calc/calc.go": "package calc\n\n// Div divides.\nfunc Div(a, b int) int {\n\treturn a / b // CULPRIT\n}\n",
      "calc/calc_test.go":
        'package calc_test\n\nimport (\n\t"testing"\n\n\t"corp.example/tool/calc"\n)\n\nfunc TestDiv(t *testing.T) {\n\tcalc.Div(1, 0)\n}\n',
    },
    run: `cp -r $REPO w; cd w; ${GO} go test ./calc`,
  },
  {
    name: "go: goroutine closure in cmd of workspace module",
    needs: "go",
    files: {
      "go.work": "go 1.21\n\nuse ./svc/a\nuse ./svc/b\n",
      "svc/a/go.mod": mod("example.net/a"),
      "svc/a/main.go":
        'package main\n\nimport "sync"\n\nfunc main() {\n\tvar wg sync.WaitGroup\n\twg.Add(1)\n\tgo func() {\n\t\tdefer wg.Done()\n\t\tvar m map[string]int\n\t\tm["x"] = 1 // CULPRIT\n\t}()\n\twg.Wait()\n}\n',
      "svc/b/go.mod": mod("example.net/b"),
      "svc/b/main.go":
        "package main\n\nfunc main() {\n\tprintln(1)\n\tprintln(2)\n\tprintln(3)\n\tprintln(4)\n\tprintln(5)\n\tprintln(6)\n\tprintln(7)\n}\n",
    },
    run: "cp -r $REPO w; cd w; GOPROXY=off GOTOOLCHAIN=local go build -o ../s ./svc/a && ../s",
  },
  {
    name: "python: zipapp",
    needs: "python3",
    files: {
      "src/app/__main__.py": "from app.core import load\nload({})\n",
      "src/app/__init__.py": "",
      "src/app/core.py": 'def load(conf):\n    return conf["db"]  # CULPRIT\n',
    },
    run: "mkdir b; cp -r $REPO/src/app b/; printf 'import app.__main__\\n' > b/__main__.py; python3 -m zipapp b -o app.pyz; python3 app.pyz",
  },
  {
    name: "python: module run with -m below /srv",
    needs: "python3",
    files: {
      "pyproject.toml": '[project]\nname = "jobs"\n',
      "jobs/__init__.py": "",
      "jobs/nightly.py": "from jobs.util import pick\n\n\ndef main():\n    pick([], 3)\n\n\nmain()\n",
      "jobs/util.py": "def pick(items, at):\n    return items[at]  # CULPRIT\n",
      "other/util.py": "x = 1\ny = 2\n",
    },
    run: "cp -r $REPO srv; cd srv; python3 -m jobs.nightly",
  },
  {
    name: "python: pip install --target of own package",
    needs: "python3",
    files: {
      "libs/billing/pyproject.toml":
        '[build-system]\nrequires = ["setuptools"]\nbuild-backend = "setuptools.build_meta"\n[project]\nname = "billing"\nversion = "1.0"\n',
      "libs/billing/billing/__init__.py": "",
      "libs/billing/billing/tax.py":
        'def tax(rate):\n    if rate is None:\n        raise ValueError("no tax rate")  # CULPRIT\n    return rate\n',
      "app/main.py": "from billing.tax import tax\ntax(None)\n",
    },
    run: "mkdir -p usr/lib2/site-packages app; cp -r $REPO/libs/billing/billing usr/lib2/site-packages/; cp $REPO/app/main.py app/; PYTHONPATH=usr/lib2/site-packages python3 app/main.py",
  },
  {
    name: "node: workspace package via symlink",
    needs: "node",
    files: {
      "package.json": '{"name":"root","private":true,"workspaces":["packages/*"]}',
      "packages/api/package.json": '{"name":"@acme/api","version":"1.0.0","main":"index.js"}',
      "packages/api/index.js": 'const { total } = require("@acme/cart");\ntotal(undefined);\n',
      "packages/cart/package.json": '{"name":"@acme/cart","version":"1.0.0","main":"src/index.js"}',
      "packages/cart/src/index.js":
        "exports.total = function total(cart) {\n  return cart.lines.length; // CULPRIT\n};\n",
    },
    run: "cp -r $REPO app; mkdir -p app/node_modules/@acme; cp -r app/packages/cart app/node_modules/@acme/cart; node app/packages/api/index.js",
  },
  {
    name: "node: compiled by rolldown, map in the repository",
    needs: "node",
    files: {
      "package.json": '{"name":"svc"}',
      "src/index.ts": 'import { parse } from "./parse.ts";\n\nparse("");\n',
      "src/parse.ts":
        'interface Opts { a: number }\n\nexport function parse(text: string): Opts {\n  if (text === "") {\n    throw new Error("nothing to parse here"); // CULPRIT\n  }\n  return { a: 1 };\n}\n',
    },
    run: "cp -r $REPO app; cd app; $BIN/rolldown src/index.ts -d dist -s >/dev/null 2>&1; cp -r dist $REPO/; cd $REPO && git add -A -f && git -c user.name=a -c user.email=a@b.c commit -qm b; cd - >/dev/null; node dist/index.js",
  },
  {
    name: "node: compiled by tsc, source maps enabled",
    needs: "node",
    files: {
      "package.json": '{"name":"svc","type":"module"}',
      "tsconfig.json":
        '{"compilerOptions":{"outDir":"build","sourceMap":true,"module":"nodenext","target":"es2022","rootDir":"src"}}',
      "src/server/handler.ts":
        "export function handle(req: { user?: { id: string } }): string {\n  const user = req.user!;\n  return user.id; // CULPRIT\n}\n",
      "src/main.ts": 'import { handle } from "./server/handler.js";\nhandle({});\n',
    },
    run: "cp -r $REPO app; cd app; $BIN/tsc -p . ; node --enable-source-maps build/main.js",
  },
  {
    name: "node: type stripping",
    needs: "node",
    files: {
      "apps/web/package.json": '{"name":"web","type":"module"}',
      "apps/web/src/index.ts": 'import { at } from "./at.ts";\nat([]);\n',
      "apps/web/src/at.ts":
        "export function at(list: { id: number }[]): number {\n  return list[0].id; // CULPRIT\n}\n",
      "apps/api/src/at.ts": "export const x = 1;\nexport const y = 2;\n",
    },
    run: "cp -r $REPO/apps/web app; $BIN/node app/src/index.ts",
  },
  {
    name: "java: jar multi-module",
    needs: "javac",
    files: {
      "api/src/main/java/com/acme/api/Main.java":
        "package com.acme.api;\n\nimport com.acme.core.Stock;\n\npublic class Main {\n    public static void main(String[] a) {\n        new Stock().take(null);\n    }\n}\n",
      "core/src/main/java/com/acme/core/Stock.java":
        "package com.acme.core;\n\npublic class Stock {\n    public int take(String sku) {\n        return sku.length(); // CULPRIT\n    }\n}\n",
      "legacy/src/main/java/com/acme/core/old/Stock.java":
        "package com.acme.core.old;\n\npublic class Stock {\n    public int take(String sku) {\n        return 1;\n    }\n}\n",
    },
    run: "mkdir o; javac -d o $(find $REPO/api $REPO/core -name '*.java'); java -cp o com.acme.api.Main",
  },
  {
    name: "java: inner class and lambda",
    needs: "javac",
    files: {
      "src/main/java/org/x/App.java":
        'package org.x;\n\nimport java.util.List;\n\npublic class App {\n    static class Job {\n        void run(List<String> names) {\n            names.forEach(name -> {\n                if (name.isEmpty()) throw new IllegalArgumentException("empty name"); // CULPRIT\n            });\n        }\n    }\n\n    public static void main(String[] a) {\n        new Job().run(List.of("a", ""));\n    }\n}\n',
    },
    run: "mkdir o; javac -d o $(find $REPO -name '*.java'); java -cp o org.x.App",
  },
  {
    name: "ruby: gem of the repository installed",
    needs: "ruby",
    files: {
      "gems/pricing/pricing.gemspec": 'Gem::Specification.new { |s| s.name = "pricing"; s.version = "0.3.0" }\n',
      "gems/pricing/lib/pricing.rb":
        "module Pricing\n  def self.of(item)\n    item.fetch(:price) # CULPRIT\n  end\nend\n",
      "app.rb": 'require "pricing"\nPricing.of({})\n',
    },
    run: "mkdir -p usr/gems app; cp -r $REPO/gems/pricing usr/gems/pricing-0.3.0; cp $REPO/app.rb app/; ruby -Iusr/gems/pricing-0.3.0/lib app/app.rb",
  },
  {
    name: "ruby: rails-like",
    needs: "ruby",
    files: {
      "app/services/checkout.rb":
        "class Checkout\n  def call(cart)\n    cart.total / cart.size # CULPRIT\n  end\nend\n",
      "bin/run.rb":
        'require_relative "../app/services/checkout"\nCart = Struct.new(:total, :size)\nCheckout.new.call(Cart.new(3, 0))\n',
    },
    run: "cp -r $REPO rails; ruby rails/bin/run.rb",
  },
  {
    name: "php: namespaced below /var/www/html",
    needs: "php",
    files: {
      "composer.json": "{}",
      "src/Domain/Cart.php":
        "<?php\nnamespace App\\Domain;\n\nclass Cart\n{\n    public function total(array $lines): int\n    {\n        return intdiv(10, count($lines)); // CULPRIT\n    }\n}\n",
      "public/index.php":
        "<?php\nrequire __DIR__ . '/../src/Domain/Cart.php';\n(new App\\Domain\\Cart())->total([]);\n",
    },
    run: "mkdir -p var/www; cp -r $REPO var/www/html; php -d display_errors=0 -d log_errors=1 -d error_log= var/www/html/public/index.php",
  },
  {
    name: "rust: workspace bin with lib of same file names",
    needs: "cargo",
    files: {
      "Cargo.toml": '[workspace]\nresolver = "2"\nmembers = ["svc", "shared"]\n',
      "svc/Cargo.toml":
        '[package]\nname = "svc"\nversion = "0.1.0"\nedition = "2021"\n[dependencies]\nshared = { path = "../shared" }\n',
      "svc/src/main.rs":
        'mod config;\nfn main() {\n    println!("{}", shared::config::load("x"));\n    println!("{}", config::y());\n}\n',
      "svc/src/config.rs": "pub fn y() -> u8 {\n    1\n}\n\npub fn z() -> u8 {\n    2\n}\n",
      "shared/Cargo.toml": '[package]\nname = "shared"\nversion = "0.1.0"\nedition = "2021"\n',
      "shared/src/lib.rs": "pub mod config;\n",
      "shared/src/config.rs":
        'pub fn load(name: &str) -> u32 {\n    let n: u32 = name.parse().expect("config is no number"); // CULPRIT\n    n\n}\n',
    },
    run: "export CARGO_NET_OFFLINE=true CARGO_TARGET_DIR=$PWD/t; cp -r $REPO w; cd w; cargo build -q 2>/dev/null; RUST_BACKTRACE=1 ../t/debug/svc",
  },
  {
    name: "rust: release with debug, tokio-less thread",
    needs: "cargo",
    files: {
      "Cargo.toml": '[package]\nname = "agent"\nversion = "0.1.0"\nedition = "2021"\n[profile.release]\ndebug = true\n',
      "src/main.rs":
        "mod worker;\nfn main() {\n    std::thread::spawn(|| worker::run(vec![])).join().unwrap_err();\n    std::process::exit(101);\n}\n",
      "src/worker.rs": "pub fn run(items: Vec<u8>) -> u8 {\n    let at = items.len();\n    items[at] // CULPRIT\n}\n",
    },
    run: "export CARGO_NET_OFFLINE=true CARGO_TARGET_DIR=$PWD/t; cp -r $REPO w; cd w; cargo build -q --release 2>/dev/null; RUST_BACKTRACE=1 ../t/release/agent",
  },
  {
    name: "elixir: script module",
    needs: "elixir",
    files: {
      "mix.exs": "defmodule S.MixProject do\nend\n",
      "lib/shop/cart.ex":
        "defmodule Shop.Cart do\n  def total(cart) do\n    Map.fetch!(cart, :total) # CULPRIT\n  end\nend\n",
      "run.exs": 'Code.require_file("lib/shop/cart.ex", __DIR__)\nShop.Cart.total(%{})\n',
    },
    run: "cp -r $REPO app; cd app; elixir run.exs",
  },
  {
    name: "node: index.js of another project",
    needs: "node",
    files: { "index.js": "console.log(1);\nconsole.log(2);\nconsole.log(3);\n", "package.json": '{"name":"docs"}' },
    run: "mkdir app; printf 'function go(x) {\\n  return x.y.z;\\n}\\ngo({});\\n' > app/index.js; node app/index.js",
  },
];
