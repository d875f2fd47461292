/** Folders of package managers and builds, and copies of a module: what a path means there is on no list of prefixes. */
import type { Style } from "./style.ts";

export const layouts: readonly Style[] = [
  {
    name: "go: monorepo, replace ../../libs from a service, copied to /src",
    needs: "go",
    files: {
      "services/api/go.mod":
        "module acme.dev/api\n\ngo 1.21\nrequire acme.dev/kit v0.0.0\nreplace acme.dev/kit => ../../libs/kit\n",
      "services/api/main.go":
        'package main\n\nimport "acme.dev/kit/store"\n\nfunc main() {\n\tprintln(store.Get("a"))\n}\n',
      "libs/kit/go.mod": "module acme.dev/kit\n\ngo 1.21\n",
      "libs/kit/store/store.go":
        "package store\n\ntype entry struct{ n int }\n\nvar all = map[string]*entry{}\n\n// Get reads.\nfunc Get(key string) int {\n\tfound := all[key]\n\treturn found.n // CULPRIT\n}\n",
      "services/web/store/store.go":
        "package store\n\ntype entry struct{ n int }\n\nvar all = map[string]*entry{}\n\n// Get reads.\nfunc Get(key string) int {\n\tfound := all[key]\n\treturn found.n\n}\n",
    },
    run: "export GOPROXY=off GOTOOLCHAIN=local GOFLAGS=-mod=mod; export GOWORK=off; cp -r $REPO src; cd src/services/api; go build -o ../../../s . && ../../../s",
  },
  {
    name: "go: an example with the module's own name",
    needs: "go",
    files: {
      "go.mod": "module acme.dev/shop\n\ngo 1.21\n",
      "main.go": 'package main\n\nimport "acme.dev/shop/store"\n\nfunc main() {\n\tprintln(store.Get("a"))\n}\n',
      "store/store.go":
        "package store\n\ntype entry struct{ n int }\n\nvar all = map[string]*entry{}\n\n// Get reads.\nfunc Get(key string) int {\n\tfound := all[key]\n\treturn found.n // CULPRIT\n}\n",
      "examples/copy/go.mod": "module acme.dev/shop\n\ngo 1.21\n",
      "examples/copy/store/store.go":
        "package store\n\n// Copy.\ntype entry struct{ n int }\n\nvar all = map[string]*entry{}\n\n// Get reads.\nfunc Get(key string) int {\n\tfound := all[key]\n\treturn found.n\n}\n",
    },
    run: "export GOPROXY=off GOTOOLCHAIN=local GOFLAGS=-mod=mod GOWORK=off; cp -r $REPO app; cd app; go build -o ../s . && ../s",
  },
  {
    name: "python: package_dir is python/",
    needs: "python3",
    files: {
      "bindings/pyproject.toml":
        '[build-system]\nrequires = ["setuptools"]\nbuild-backend = "setuptools.build_meta"\n[project]\nname = "acme-kit"\nversion = "1.0"\n[tool.setuptools.packages.find]\nwhere = ["python"]\n',
      "bindings/python/acme_kit/__init__.py": "",
      "bindings/python/acme_kit/store.py": 'def fetch(conf):\n    found = conf["db"]  # CULPRIT\n    return found\n',
      "other/store.py": 'def fetch(conf):\n    found = conf["db"]\n    return found\n',
      "run.py": "from acme_kit.store import fetch\n\n\ndef go():\n    fetch({})\n\n\ngo()\n",
    },
    run: "s=usr/local/lib/python3.12/site-packages; mkdir -p $s srv; cp -r $REPO/bindings/python/acme_kit $s/; cp $REPO/run.py srv; PYTHONPATH=$PWD/$s python3 $PWD/srv/run.py",
  },
  {
    name: "python: bazel's runfiles",
    needs: "python3",
    files: {
      "MODULE.bazel": "",
      "services/cart/BUILD": "",
      "services/cart/main.py": "from services.cart.store import fetch\n\nfetch({})\n",
      "services/cart/store.py": 'def fetch(conf):\n    found = conf["db"]  # CULPRIT\n    return found\n',
      "services/mail/store.py": 'def fetch(conf):\n    found = conf["db"]\n    return found\n',
    },
    run: "r=root/.cache/bazel/_bazel_root/0a1b/execroot/_main/bazel-out/k8-fastbuild/bin/services/cart/main.runfiles/_main; mkdir -p $r; cp -r $REPO/services $r/; PYTHONPATH=$PWD/$r python3 $PWD/$r/services/cart/main.py",
  },
  {
    name: "ruby: own gem from git (bundler/gems, commit)",
    needs: "ruby",
    files: {
      "gems/acme-core/acme-core.gemspec": "",
      "gems/acme-core/lib/acme/core.rb":
        "module Acme\n  module Core\n    def self.fetch(conf)\n      conf.fetch(:db) # CULPRIT\n    end\n  end\nend\n",
      "lib/acme/core.rb":
        "module Acme\n  module Core\n    def self.get(conf)\n      conf.fetch(:db)\n    end\n  end\nend\n",
      "run.rb": 'require "acme/core"\nAcme::Core.fetch({})\n',
    },
    run: "g=usr/local/bundle/ruby/3.1.0/bundler/gems; mkdir -p $g app; cp -r $REPO/gems/acme-core $g/acme-core-fa2b3c4d5e6f; cp $REPO/run.rb app; ruby -I$PWD/$g/acme-core-fa2b3c4d5e6f/lib $PWD/app/run.rb",
  },
  {
    name: "ruby: erb template of the program",
    needs: "ruby",
    files: {
      "views/cart.html.erb": "<h1>cart</h1>\n<%= cart[:total].round %><%# CULPRIT %>\n",
      "lib/page.rb":
        'require "erb"\n\nclass Page\n  def render(cart)\n    template = ERB.new(File.read(File.join(__dir__, "../views/cart.html.erb")))\n    template.filename = File.join(File.dirname(__dir__), "views/cart.html.erb")\n    template.result(binding)\n  end\nend\n',
      "run.rb": 'require_relative "lib/page"\nPage.new.render({})\n',
      "admin/views/cart.html.erb": "<b>\n",
    },
    run: "cp -r $REPO app; ruby $PWD/app/run.rb",
  },
  {
    name: "lua: module found by package.path in /usr/share/lua",
    needs: "lua",
    files: {
      "src/shop/init.lua":
        'local store = require("shop.store")\nreturn { go = function() return store.load({}) end }\n',
      "src/shop/store.lua": "local M = {}\nfunction M.load(conf)\n  return conf.db.host -- CULPRIT\nend\nreturn M\n",
      "spec/shop/store.lua": "local M = {}\nfunction M.load(conf)\n  return conf.db\nend\nreturn M\n",
      "main.lua": 'require("shop").go()\n',
    },
    run: 'mkdir -p usr/local/share/lua/5.4 app; cp -r $REPO/src/shop usr/local/share/lua/5.4/; cp $REPO/main.lua app; (LUA_PATH="usr/local/share/lua/5.4/?.lua;usr/local/share/lua/5.4/?/init.lua" lua app/main.lua 2>&1) | sed "s,\bapp/main.lua,/&,; s,usr/local/share,/&,"',
  },
  {
    name: "php: phar with an alias, in /usr/local/bin",
    needs: "php",
    files: {
      "src/Cmd/Sync.php":
        "<?php\nnamespace Tool\\Cmd;\nclass Sync {\n    function run(?array $all): int {\n        return intdiv(1, count($all ?? [])); // CULPRIT\n    }\n}\n",
      "index.php": '<?php\nrequire __DIR__ . "/src/Cmd/Sync.php";\n(new Tool\\Cmd\\Sync)->run(null);\n',
      "stubs/src/Cmd/Sync.php":
        "<?php\nnamespace Tool\\Cmd;\nclass Sync {\n    function run(?array $all): int {\n        return 1;\n    }\n}\n",
    },
    run: 'mkdir -p usr/local/bin; php -d phar.readonly=0 -r \'$p = new Phar("usr/local/bin/tool.phar"); $p->buildFromDirectory(getenv("REPO")."/", "/\\.php$/"); $p->setStub("<?php Phar::mapPhar(\\"tool.phar\\"); require \\"phar://tool.phar/index.php\\"; __HALT_COMPILER();");\'; php usr/local/bin/tool.phar',
  },
  {
    name: "php: eval'd code, called by the program",
    needs: "php",
    files: {
      "src/Rules.php":
        "<?php\nnamespace App;\n\nclass Rules\n{\n    public function run(string $rule)\n    {\n        return eval($rule); // CULPRIT\n    }\n}\n",
      "lib/Rules.php": "<?php\nnamespace Lib;\nclass Rules {\n}\n\n\n\n\n\n",
      "run.php": "<?php\nrequire __DIR__ . '/src/Rules.php';\n(new App\\Rules())->run('return intdiv(1, 0);');\n",
    },
    run: "mkdir srv; cp -r $REPO srv/app; php $PWD/srv/app/run.php",
  },
  {
    name: "dotnet: PathMap of a project to /_/",
    needs: "sh",
    files: {
      "src/Api/Api.csproj": "",
      "src/Api/Stores/CartStore.cs":
        "namespace Acme.Api.Stores;\n\npublic sealed class CartStore\n{\n    public async Task<int> LoadAsync(string? id)\n    {\n        await Task.Yield();\n        return id.Length; // CULPRIT\n    }\n}\n",
      "src/Admin/Stores/CartStore.cs":
        "namespace Acme.Admin.Stores;\n\npublic sealed class CartStore\n{\n    public async Task<int> LoadAsync(string? id)\n    {\n        await Task.Yield();\n        return id.Length;\n    }\n}\n",
      "src/Api/Program.cs": "using Acme.Api.Stores;\n\nawait new CartStore().LoadAsync(null);\n",
    },
    run: "cat <<'X'\nUnhandled exception. System.NullReferenceException: Object reference not set to an instance of an object.\n   at Acme.Api.Stores.CartStore.LoadAsync(String id) in /_/Stores/CartStore.cs:line 8\n   at Program.<Main>$(String[] args) in /_/Program.cs:line 3\n   at Program.<Main>(String[] args)\nX",
  },
  {
    name: "swift: package in a monorepo, fatalError of a module",
    needs: "sh",
    files: {
      "server/Package.swift": "",
      "server/Sources/Stock/Shelf.swift":
        'public func take(_ name: String) -> Int {\n    fatalError("shelf \\(name) is empty") // CULPRIT\n}\n',
      "server/Sources/App/main.swift": 'import Stock\n\nprint(take("a"))\n',
      "ios/Sources/Stock/Shelf.swift": "public func take() -> Int {\n    1\n}\n",
    },
    run: "printf 'Stock/Shelf.swift:2: Fatal error: shelf a is empty\\n'",
  },
  {
    name: "erlang: rebar3 builds below _build",
    needs: "erlc",
    files: {
      "rebar.config": "{deps, []}.\n",
      "apps/shop/src/shop_store.erl":
        "-module(shop_store).\n-export([load/1]).\n\nload(All) ->\n    {ok, V} = maps:find(db, All), % CULPRIT\n    V.\n",
      "apps/shop/src/shop_app.erl":
        "-module(shop_app).\n-export([go/0]).\n\ngo() ->\n    X = shop_store:load(#{}),\n    X.\n",
      "apps/mail/src/mail_store.erl": "-module(mail_store).\n",
    },
    run: "mkdir -p app/_build/default/lib/shop/ebin; cp -r $REPO/apps/shop/src app/_build/default/lib/shop/; cd app; for f in _build/default/lib/shop/src/*.erl; do erlc +debug_info -o _build/default/lib/shop/ebin $PWD/$f; done; erl -noshell -pa _build/default/lib/shop/ebin -eval 'shop_app:go().' 2>&1; true",
  },
  {
    name: "clojure: namespace with a hyphen",
    needs: "sh",
    files: {
      "deps.edn": "{}",
      "src/acme/stock_room.clj":
        "(ns acme.stock-room)\n\n(defn take-one [all key]\n  (let [v (get all key)]\n    (+ 1 v))) ; CULPRIT\n",
      "src/acme/main.clj":
        "(ns acme.main (:require [acme.stock-room :as s]))\n\n(defn -main [& _]\n  (s/take-one {} :a))\n",
      "dev/acme/stock_room.clj": "(ns acme.stock-room)\n",
    },
    run: 'cat <<\'X\'\nException in thread "main" java.lang.NullPointerException: Cannot invoke "Object.getClass()" because "x" is null\n\tat clojure.lang.Numbers.ops(Numbers.java:1095)\n\tat clojure.lang.Numbers.add(Numbers.java:155)\n\tat acme.stock_room$take_one.invokeStatic(stock_room.clj:5)\n\tat acme.stock_room$take_one.invoke(stock_room.clj:3)\n\tat acme.main$_main.invokeStatic(main.clj:4)\n\tat acme.main$_main.doInvoke(main.clj:3)\n\tat clojure.lang.RestFn.invoke(RestFn.java:400)\n\tat clojure.main.main(main.java:40)\nX',
  },
  {
    name: "rust: path dependency outside of the workspace",
    needs: "cargo",
    files: {
      "svc/Cargo.toml":
        '[package]\nname = "svc"\nversion = "0.1.0"\nedition = "2021"\n[dependencies]\nkit = { path = "../libs/kit" }\n[workspace]\n',
      "svc/src/main.rs": "mod util;\nfn main() {\n    kit::util::pick(&[], 4);\n    util::x();\n}\n",
      "svc/src/util.rs": "pub fn x() {\n    let a = 1;\n    let _ = a;\n}\n",
      "libs/kit/Cargo.toml": '[package]\nname = "kit"\nversion = "0.1.0"\nedition = "2021"\n',
      "libs/kit/src/lib.rs": "pub mod util;\n",
      "libs/kit/src/util.rs": "pub fn pick(all: &[u8], n: usize) -> u8 {\n    all[n] // CULPRIT\n}\n",
    },
    run: "export CARGO_NET_OFFLINE=true CARGO_TARGET_DIR=$PWD/t; cp -r $REPO src; cd src/svc; cargo build -q --release 2>/dev/null; ../../t/release/svc",
  },
  {
    name: "rust: release without debug information, function of a member inlined into another's",
    needs: "cargo",
    files: {
      "Cargo.toml": '[workspace]\nresolver = "2"\nmembers = ["app", "libs/kit"]\n',
      "app/Cargo.toml":
        '[package]\nname = "app"\nversion = "0.1.0"\nedition = "2021"\n[dependencies]\nkit = { path = "../libs/kit" }\n',
      "app/src/main.rs":
        "mod util;\nfn main() {\n    kit::util::pick(&[], std::env::args().count() + 4);\n    util::x();\n}\n",
      "app/src/util.rs": "pub fn x() {\n    let a = 1;\n    let _ = a;\n}\n",
      "libs/kit/Cargo.toml": '[package]\nname = "kit"\nversion = "0.1.0"\nedition = "2021"\n',
      "libs/kit/src/lib.rs": "pub mod util;\n",
      "libs/kit/src/util.rs":
        "#[inline(always)]\npub fn pick(all: &[u8], n: usize) -> u8 {\n    all[n] // CULPRIT\n}\n",
    },
    run: "export CARGO_NET_OFFLINE=true CARGO_TARGET_DIR=$PWD/t; cp -r $REPO src; cd src; cargo build -q --release 2>/dev/null; ../t/release/app",
  },
  {
    name: "c++: Yocto's source folder, ASan",
    needs: "sh",
    files: {
      "net/util.cpp":
        "int sum(const int *all, int n) {\n  int s = 0;\n  for (int i = 0; i <= n; i++)\n    s += all[i]; // CULPRIT\n  return s;\n}\n",
      "db/util.cpp":
        "int sub(const int *all, int n) {\n  int s = 0;\n  for (int i = 0; i <= n; i++)\n    s -= all[i];\n  return s;\n}\n",
      "main.cpp": "int main() {\n  return 0;\n}\n",
    },
    run: `cat <<'X'
=================================================================
==1==ERROR: AddressSanitizer: heap-buffer-overflow on address 0x602000000020 at pc 0x55aaa28a72a3 bp 0x7fff17515cd0 sp 0x7fff17515cc8
READ of size 4 at 0x602000000020 thread T0
    #0 0x55aaa28a72a2 in sum(int const*, int) /usr/src/debug/shop/1.0-r0/git/net/util.cpp:4
    #1 0x55aaa28a720c in main /usr/src/debug/shop/1.0-r0/git/main.cpp:2
    #2 0x7f0d05a45249 in __libc_start_call_main ../sysdeps/nptl/libc_start_call_main.h:58

SUMMARY: AddressSanitizer: heap-buffer-overflow /usr/src/debug/shop/1.0-r0/git/net/util.cpp:4 in sum(int const*, int)
X`,
  },
  {
    name: "node: a member of the monorepo, its address of webpack has lost its dots",
    needs: "sh",
    files: {
      "apps/api/package.json": '{"name":"api"}',
      "apps/api/src/main.ts": 'import { total } from "../../../libs/cart/src/cart";\n\ntotal("a");\n',
      "libs/cart/src/cart.ts":
        "const carts = new Map<string, string[]>();\n\nexport function total(id: string): number {\n  return carts.get(id)!.length; // CULPRIT\n}\n",
      "apps/web/src/cart.ts":
        "const rows = new Map<string, string[]>();\n\nexport function other(id: string): number {\n  return rows.get(id)!.length;\n}\n",
    },
    run: `cat <<'X'
/app/main.js:1
(()=>{"use strict";var e={};})();
    ^

TypeError: Cannot read properties of undefined (reading 'length')
    at total (webpack://api/libs/cart/src/cart.ts:4:25)
    at total (webpack://api/src/main.ts:3:1)
    at Module._compile (node:internal/modules/cjs/loader:1554:14)

Node.js v22.14.0
X`,
  },
  {
    name: "node: below a dependency that was published as a bundle with its source map",
    needs: "sh",
    files: {
      "package.json": '{"name":"shop"}',
      "src/main.ts": 'import { total } from "carts";\n\ntotal("a"); // CULPRIT\n',
      "src/run.ts": "export const other = 1;\n\n\n\n",
    },
    run: `cat <<'X'
/app/main.js:1
(()=>{"use strict";var e={};})();
    ^

TypeError: Cannot read properties of undefined (reading 'length')
    at total (webpack://carts/src/run.ts:3:17)
    at Object.<anonymous> (webpack://shop/src/main.ts:3:1)
    at Module._compile (node:internal/modules/cjs/loader:1554:14)

Node.js v22.14.0
X`,
  },
  {
    name: "node: below two bundled dependencies, one of them scoped",
    needs: "sh",
    files: {
      "apps/api/package.json": '{"name":"@acme/api"}',
      "apps/api/src/main.ts": 'import { total } from "carts";\n\ntotal("a"); // CULPRIT\n',
      "apps/api/src/run.ts": "export const other = 1;\n\n\n\n",
    },
    run: `cat <<'X'
/app/main.js:1
(()=>{"use strict";var e={};})();
    ^

TypeError: Cannot read properties of undefined (reading 'length')
    at get (webpack://@rows/core/src/run.ts:3:17)
    at total (webpack://carts/./src/run.ts:9:2)
    at Object.<anonymous> (webpack://@acme/api/./src/main.ts:3:1)
    at Module._compile (node:internal/modules/cjs/loader:1554:14)

Node.js v22.14.0
X`,
  },
  {
    name: "node: a scoped package's address without its at sign, below a bundled dependency",
    needs: "sh",
    files: {
      "apps/api/package.json": '{"name":"@acme/api"}',
      "apps/api/src/main.ts": 'import { total } from "carts";\n\ntotal("a"); // CULPRIT\n',
      "libs/rows/src/run.ts": "export const other = 1;\n\n\n\n",
    },
    run: `cat <<'X'
/app/main.js:1
(()=>{"use strict";var e={};})();
    ^

TypeError: Cannot read properties of undefined (reading 'length')
    at get (webpack://rows/src/run.ts:3:17)
    at Object.<anonymous> (webpack://acme/api/src/main.ts:3:1)
    at Module._compile (node:internal/modules/cjs/loader:1554:14)

Node.js v22.14.0
X`,
  },
  {
    name: "node: a bundle whose name is no package's, in a file that the repository lacks",
    needs: "sh",
    files: {
      "package.json": '{"name":"shop"}',
      "src/main.ts": 'import { total } from "carts";\n\ntotal("a");\n',
      "src/run.ts": "export const other = 1;\n\n\n\n",
    },
    run: `cat <<'X'
/app/main.js:1
(()=>{"use strict";var e={};})();
    ^

TypeError: Cannot read properties of undefined (reading 'length')
    at total (webpack://service/src/gone.ts:3:17)
    at Object.<anonymous> (webpack://service/src/main.ts:3:1)
    at Module._compile (node:internal/modules/cjs/loader:1554:14)

Node.js v22.14.0
X`,
  },
  {
    name: "node: a committed bundle with its map inside",
    needs: "node",
    files: {
      "package.json": '{"name":"shop","type":"module"}',
      "src/main.js": 'import { total } from "./cart.js";\n\nconsole.log(total("a"));\n',
      "src/cart.js":
        "/** Carts. */\nconst carts = new Map();\n\nexport function total(id) {\n  const cart = carts.get(id);\n  return cart.lines.length; // CULPRIT\n}\n",
      "test/cart.js": "export const x = 1;\n",
    },
    run: "cd $REPO; $BIN/rolldown src/main.js --file dist/index.js --sourcemap inline --platform node >&2; git add -A; git -c user.name=a -c user.email=a@b.c commit -qm dist; cd - >/dev/null; cp -r $REPO app; node app/dist/index.js",
  },
  {
    name: "node: TypeScript stripped by Node, index.ts in the root and in a function",
    needs: "node",
    files: {
      "package.json": '{"name":"shop","type":"module"}',
      "index.ts":
        "function total(cart?: { n: { m: number } }): number {\n  return cart!.n.m; // CULPRIT\n}\n\ntotal();\n",
      "functions/index.ts": "function total(cart?: { n: number }): number {\n  return cart!.n;\n}\n\ntotal();\n",
    },
    run: "mkdir -p usr/src; cp -r $REPO usr/src/app; $BIN/node $PWD/usr/src/app/index.ts",
  },
  {
    name: "deno: a module of deno.land dies, called by the program",
    needs: "sh",
    files: {
      "deno.json": "{}",
      "main.ts": 'import { parse } from "https://deno.land/x/kit@v1.0.0/mod.ts";\n\nparse(null as never); // CULPRIT\n',
      "mod.ts": "export function parse(t: string) {\n  return t.length;\n}\n",
    },
    run: `cat <<'X'
error: Uncaught (in promise) TypeError: Cannot read properties of null (reading 'length')
  return t.length;
           ^
    at parse (https://deno.land/x/kit@v1.0.0/mod.ts:2:12)
    at file:///app/main.ts:3:1
X`,
  },
  {
    name: "rust: stripped, no backtrace, values in the message, one of two services",
    needs: "sh",
    files: {
      "services/pay/Cargo.toml": '[package]\nname = "pay"\n',
      "services/pay/src/store.rs":
        'pub fn charge(id: u32) -> u32 {\n    panic!("no card for tenant {id} on file") // CULPRIT\n}\n',
      "services/mail/Cargo.toml": '[package]\nname = "mail"\n',
      "services/mail/src/store.rs":
        'pub fn send(id: u32) -> u32 {\n    panic!("no mailbox for tenant {id} on file")\n}\n',
    },
    run: "printf \"thread 'main' panicked at src/store.rs:2:5:\\nno card for tenant 42 on file\\nnote: run with RUST_BACKTRACE=1 environment variable to display a backtrace\\n\"",
  },
  {
    name: "clojure: function within a function of a .cljc below src/cljc",
    needs: "sh",
    files: {
      "project.clj": "(defproject acme)",
      "src/cljc/acme/price/tax.cljc":
        "(ns acme.price.tax)\n\n(defn total [rows]\n  (map (fn [row]\n         (+ 1 (:n row))) ; CULPRIT\n       rows))\n",
      "src/cljs/acme/price/tax.cljs": "(ns acme.price.tax)\n",
      "test/acme/price/tax.cljc": "(ns acme.price.tax)\n\n\n\n;; x\n",
    },
    run: 'cat <<\'X\'\nException in thread "main" java.lang.NullPointerException: Cannot invoke "Object.getClass()" because "y" is null\n\tat clojure.lang.Numbers.ops(Numbers.java:1095)\n\tat clojure.lang.Numbers.add(Numbers.java:155)\n\tat acme.price.tax$total$fn__142.invoke(tax.cljc:5)\n\tat clojure.core$map$fn__5935.invoke(core.clj:2772)\n\tat clojure.lang.LazySeq.sval(LazySeq.java:42)\n\tat clojure.main.main(main.java:40)\nX',
  },
  {
    name: "kotlin: inlined code, whose line is beyond the end of the file",
    needs: "sh",
    files: {
      "core/src/main/kotlin/acme/core/Store.kt":
        "package acme.core\n\nclass Store {\n    fun load(all: List<Int>): Int {\n        return all.first { it > 3 }\n    }\n}\n",
      "app/src/main/kotlin/acme/app/Main.kt":
        "package acme.app\n\nfun main() {\n    println(acme.core.Store().load(listOf(1)))\n}\n",
    },
    run: "printf 'Exception in thread \"main\" java.util.NoSuchElementException: Collection contains no element matching the predicate.\\n\\tat acme.core.Store.load(Store.kt:12)\\n\\tat acme.app.MainKt.main(Main.kt:4)\\n'",
  },
  {
    name: "node: a function built by SAM, map in the checkout",
    needs: "node",
    files: {
      "template.yaml": "",
      ".gitignore": ".aws-sam\n",
      "functions/pay/app.js": 'import { total } from "./cart.js";\n\nconsole.log(total("a"));\n',
      "functions/pay/cart.js":
        "/** Carts. */\nconst carts = new Map();\n\nexport function total(id) {\n  const cart = carts.get(id);\n  return cart.lines.length; // CULPRIT\n}\n",
      "functions/mail/cart.js": "export const x = 1;\n",
    },
    run: "cd $REPO; $BIN/rolldown functions/pay/app.js --file .aws-sam/build/PayFunction/app.mjs --sourcemap --platform node >&2; cd - >/dev/null; mkdir -p var/task; cp $REPO/.aws-sam/build/PayFunction/app.mjs var/task/; node $PWD/var/task/app.mjs",
  },
];
