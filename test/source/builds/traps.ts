/** Traps: a file of the same name, a copy, or a generated file that a wrong match would find. */
import type { Style } from "./style.ts";

export const traps: readonly Style[] = [
  {
    name: "go: vendored fork with a path of the program's own, -trimpath",
    needs: "go",
    files: {
      "go.mod": "module example.com/shop\n\ngo 1.21\nrequire dep.example/lib v1.0.0\n",
      "main.go": 'package main\n\nimport "dep.example/lib/store"\n\nfunc main() {\n\tstore.Load("a") // CULPRIT\n}\n',
      "store/store.go":
        "package store\n\ntype entry struct{ n int }\n\nvar all = map[string]*entry{}\n\n\n// Load counts.\nfunc Load(key string) int {\n\tfound := all[key]\n\treturn found.n\n}\n",
      "vendor/modules.txt": "# dep.example/lib v1.0.0\n## explicit\ndep.example/lib/store\n",
      "vendor/dep.example/lib/store/store.go":
        "package store\n\ntype entry struct{ n int }\n\nvar all = map[string]*entry{}\n\n// Load counts.\nfunc Load(key string) int {\n\tfound := all[key]\n\treturn found.n\n}\n",
    },
    run: "export GOPROXY=off GOTOOLCHAIN=local GOWORK= GOFLAGS=; cp -r $REPO app; cd app; go build -mod=vendor -trimpath -o ../s . && ../s",
  },
  {
    name: "go: vendored copy of an own module",
    needs: "go",
    files: {
      "go.mod":
        "module corp.example/x\n\ngo 1.21\nrequire corp.example/x/lib v0.0.0\nreplace corp.example/x/lib => ./lib\n",
      "lib/go.mod": "module corp.example/x/lib\n\ngo 1.21\n",
      "lib/store.go":
        "package lib\n\ntype entry struct{ n int }\n\nvar all = map[string]*entry{}\n\n// Load counts.\nfunc Load(key string) int {\n\tfound := all[key]\n\treturn found.n // CULPRIT\n}\n",
      "main.go": 'package main\n\nimport "corp.example/x/lib"\n\nfunc main() {\n\tlib.Load("a")\n}\n',
    },
    run: "export GOPROXY=off GOTOOLCHAIN=local GOWORK= GOFLAGS=; cp -r $REPO app; cd app; go mod vendor; go build -mod=vendor -o ../s . && ../s",
  },
  {
    name: "go: replaced by a folder outside of the repository",
    needs: "go",
    files: {
      "go.mod":
        "module example.com/shop\n\ngo 1.21\nrequire dep.example/lib v1.0.0\nreplace dep.example/lib => ../lib\n",
      "main.go": 'package main\n\nimport "dep.example/lib/store"\n\nfunc main() {\n\tstore.Load("a") // CULPRIT\n}\n',
      "store/store.go":
        "package store\n\ntype entry struct{ n int }\n\nvar all = map[string]*entry{}\n\n// Load counts.\nfunc Load(key string) int {\n\tfound := all[key]\n\treturn found.n\n}\n",
    },
    run: "export GOPROXY=off GOTOOLCHAIN=local GOWORK= GOFLAGS=; mkdir -p lib/store; printf 'module dep.example/lib\\n\\ngo 1.21\\n' > lib/go.mod; cp $REPO/store/store.go lib/store/; cp -r $REPO app; cd app; go build -o ../s . && ../s",
  },
  {
    name: "go: package main, two commands alike to the line, image tells neither",
    needs: "go",
    files: {
      "go.mod": "module corp.example/x\n\ngo 1.21\n",
      "cmd/a/main.go": "package main\n\nfunc main() {\n\tdrain(nil)\n}\n",
      "cmd/a/work.go": "package main\n\nfunc drain(rows []int) int {\n\treturn rows[2]\n}\n",
      "cmd/b/work.go": "package main\n\nfunc drain(rows []int) int {\n\treturn rows[2]\n}\n",
      "cmd/b/main.go": "package main\n\nfunc main() {\n\tdrain(nil)\n}\n",
    },
    run: "export GOPROXY=off GOTOOLCHAIN=local GOWORK= GOFLAGS=; mkdir app; cp $REPO/go.mod app; cp $REPO/cmd/a/*.go app; cd app; go build -o ../s . && ../s",
  },
  {
    name: "go: package main in two files of two commands, told by the function",
    needs: "go",
    files: {
      "go.mod": "module corp.example/x\n\ngo 1.21\n",
      "cmd/a/main.go": "package main\n\nfunc main() {\n\tdrain(nil)\n}\n",
      "cmd/a/work.go": "package main\n\nfunc drain(rows []int) int {\n\treturn rows[2] // CULPRIT\n}\n",
      "cmd/b/work.go": "package main\n\nfunc refill(rows []int) int {\n\treturn rows[2]\n}\n",
      "cmd/b/main.go": "package main\n\nfunc main() {\n\trefill(nil)\n}\n",
    },
    run: "export GOPROXY=off GOTOOLCHAIN=local GOWORK= GOFLAGS=; mkdir app; cp $REPO/go.mod app; cp $REPO/cmd/a/*.go app; cd app; go build -o ../s . && ../s",
  },
  {
    name: "go: cgo, a C function dies",
    needs: "go",
    files: {
      "go.mod": "module corp.example/x\n\ngo 1.21\n",
      "main.go": 'package main\n\nimport "corp.example/x/native"\n\nfunc main() {\n\tnative.Read()\n}\n',
      "native/native.go":
        'package native\n\n/*\nstatic int peek(int *p) { return *p; }\n*/\nimport "C"\n\n// Read reads.\nfunc Read() int {\n\treturn int(C.peek(nil)) // CULPRIT\n}\n',
    },
    run: "export GOPROXY=off GOTOOLCHAIN=local GOWORK= GOFLAGS=; cp -r $REPO app; cd app; go build -o ../s . && ../s",
  },
  {
    name: "go: //line of a generator",
    needs: "go",
    files: {
      "go.mod": "module corp.example/x\n\ngo 1.21\n",
      "main.go": 'package main\n\nimport "corp.example/x/calc"\n\nfunc main() {\n\tcalc.Load("a")\n}\n',
      "calc/calc.y": "%{\npackage calc\n%}\n%%\nexpr: expr {\n\treturn all[key].n // CULPRIT\n}\n",
      "calc/calc.go":
        "package calc\n\ntype e struct{ n int }\n\nvar all map[string]*e\n\n// Load parses.\nfunc Load(key string) int {\n//line calc.y:6\n\treturn all[key].n\n}\n",
    },
    run: "export GOPROXY=off GOTOOLCHAIN=local GOWORK= GOFLAGS=; cp -r $REPO app; cd app; go build -o ../s . && ../s",
  },
  {
    name: "go: workspace member whose module name is another folder's",
    needs: "go",
    files: {
      "go.work": "go 1.21\n\nuse (\n\t./a\n\t./b\n)\n",
      "a/go.mod": "module corp.example/b\n\ngo 1.21\n",
      "b/go.mod": "module corp.example/a\n\ngo 1.21\n",
      "a/main.go": 'package main\n\nimport "corp.example/a/store"\n\nfunc main() {\n\tstore.Load("a")\n}\n',
      "b/store/store.go":
        "package store\n\ntype entry struct{ n int }\n\nvar all = map[string]*entry{}\n\n// Load counts.\nfunc Load(key string) int {\n\tfound := all[key]\n\treturn found.n // CULPRIT\n}\n",
      "a/store/store.go":
        "package store\n\ntype entry struct{ n int }\n\nvar all = map[string]*entry{}\n\n// Load counts.\nfunc Load(key string) int {\n\tfound := all[key]\n\treturn found.n\n}\n",
    },
    run: "export GOPROXY=off GOTOOLCHAIN=local GOWORK= GOFLAGS=; cp -r $REPO app; cd app; go build -trimpath -o ../s ./a && ../s",
  },
  {
    name: "node: two packages with dist/index.js.map in the repository",
    needs: "node",
    files: {
      "package.json": '{"name":"mono"}',
      "packages/a/package.json": '{"name":"a"}',
      "packages/b/package.json": '{"name":"b"}',
      "packages/a/tsconfig.json":
        '{"compilerOptions":{"module":"commonjs","outDir":"dist","sourceMap":true,"rootDir":"src"}}',
      "packages/b/tsconfig.json":
        '{"compilerOptions":{"module":"commonjs","outDir":"dist","sourceMap":true,"rootDir":"src"}}',
      "packages/a/src/index.ts":
        "interface Cart { lines: string[] }\n\nexport function total(cart: Cart) {\n  return cart.lines.length; // CULPRIT\n}\ntotal(undefined as never);\n",
      "packages/b/src/index.ts":
        "interface Order { lines: string[] }\ninterface Other { a: 1 }\nexport function ship(order: Order) {\n  return order.lines.length;\n}\nship({ lines: [] });\n",
    },
    run: "cd $REPO; node $BIN/tsc -p packages/a; node $BIN/tsc -p packages/b; git add -A; git -c user.name=a -c user.email=a@b.c commit -qm built; cd - >/dev/null; cp -r $REPO/packages/a app; rm -rf app/src; node app/dist/index.js",
  },
  {
    name: "node: a published package with the files of an own one of another name",
    needs: "node",
    files: {
      "package.json": '{"name":"mono"}',
      "packages/util/package.json": '{"name":"@acme/util"}',
      "packages/util/src/index.js": "exports.total = function total(cart) {\n  return cart.lines.length;\n};\n",
      "app/server.js":
        'const { total } = require("util-kit");\n\nfunction boot() {\n  return total(); // CULPRIT\n}\nboot();\n',
    },
    run: 'mkdir -p srv/node_modules/util-kit/src; echo \'{"name":"util-kit","main":"src/index.js"}\' > srv/node_modules/util-kit/package.json; cp $REPO/packages/util/src/index.js srv/node_modules/util-kit/src/; cp $REPO/app/server.js srv/; node srv/server.js',
  },
  {
    name: "node: a mock of the same name, told by the printed line",
    needs: "node",
    files: {
      "src/store.js": "function load(all) {\n  return all.first.id; // CULPRIT\n}\n\nload({});\n",
      "src/__mocks__/store.js": "function load(all) {\n  return all.mock.id;\n}\n\nload({});\n",
    },
    run: "cp -r $REPO/src app; node app/store.js",
  },
  {
    name: "node: an identical mock",
    needs: "node",
    files: {
      "a/store.js": "function load(all) {\n  return all.first.id;\n}\n\nload({});\n",
      "b/store.js": "function load(all) {\n  return all.first.id;\n}\n\nload({});\n",
    },
    run: "cp -r $REPO/a app; node app/store.js",
  },
  {
    name: "php: phar",
    needs: "php",
    files: {
      "src/Store.php":
        "<?php\nclass Store {\n    function load(?array $all): int {\n        return intdiv(1, count($all ?? [])); // CULPRIT\n    }\n}\n",
      "index.php": '<?php\nrequire __DIR__ . "/src/Store.php";\n(new Store)->load(null);\n',
      "tests/src/Store.php": "<?php\nclass Store {\n    function load() {\n        return 1;\n    }\n}\n",
    },
    run: 'php -d phar.readonly=0 -r \'$p = new Phar("shop.phar"); $p->buildFromDirectory(getenv("REPO")."/", "/\\.php$/"); $p->setStub("<?php Phar::mapPhar(\\"shop.phar\\"); require \\"phar://shop.phar/index.php\\"; __HALT_COMPILER();");\'; php shop.phar',
  },
  {
    name: "php: own package by composer's path repository",
    needs: "php",
    files: {
      "composer.json": '{"name":"acme/app","repositories":[{"type":"path","url":"packages/*"}]}',
      "packages/cart/composer.json": '{"name":"acme/cart"}',
      "packages/cart/src/Cart.php":
        "<?php\nnamespace Acme\\Cart;\nclass Cart {\n    function total(?array $a): int {\n        return intdiv(1, count($a ?? [])); // CULPRIT\n    }\n}\n",
      "src/Cart.php":
        "<?php\nnamespace Acme\\App;\nclass Cart {\n    function total() {\n        return 1;\n    }\n}\n",
      "public/index.php":
        '<?php\nrequire __DIR__ . "/../vendor/acme/cart/src/Cart.php";\n(new Acme\\Cart\\Cart)->total(null);\n',
    },
    run: "mkdir -p var/www; cp -r $REPO var/www/html; mkdir -p var/www/html/vendor/acme; cp -r var/www/html/packages/cart var/www/html/vendor/acme/cart; php var/www/html/public/index.php",
  },
  {
    name: "rust: vendored crate, called by the program",
    needs: "cargo",
    files: {
      "Cargo.toml":
        '[package]\nname = "shop"\nversion = "0.1.0"\nedition = "2021"\n[dependencies]\nlib = { path = "vendor/lib" }\n',
      "src/main.rs": "fn main() {\n    run();\n}\n\nfn run() {\n    lib::total(&[]); // CULPRIT\n}\n",
      "vendor/lib/Cargo.toml": '[package]\nname = "lib"\nversion = "0.1.0"\nedition = "2021"\n',
      "vendor/lib/src/lib.rs": "pub fn total(all: &[u32]) -> u32 {\n    all[3]\n}\n",
      "src/lib.rs": "pub fn x() {}\n",
    },
    run: "cp -r $REPO build; cd build; cargo build -q --offline; RUST_BACKTRACE=1 target/debug/shop",
  },
  {
    name: "rust: code generated by build.rs, called by the program",
    needs: "cargo",
    files: {
      "Cargo.toml": '[package]\nname = "shop"\nversion = "0.1.0"\nedition = "2021"\n',
      "build.rs":
        'use std::{env, fs, path::Path};\nfn main() {\n    let out = env::var("OUT_DIR").unwrap();\n    fs::write(Path::new(&out).join("gen.rs"), "pub fn total(all: &[u32]) -> u32 {\\n    all[3]\\n}\\n").unwrap();\n}\n',
      "src/main.rs":
        'mod gen {\n    include!(concat!(env!("OUT_DIR"), "/gen.rs"));\n}\n\nfn run() {\n    gen::total(&[]); // CULPRIT\n}\n\nfn main() {\n    run();\n}\n',
      "src/gen.rs": "pub fn total(all: &[u32]) -> u32 {\n    all[3]\n}\n",
    },
    run: "cp -r $REPO build; cd build; cargo build -q --offline; RUST_BACKTRACE=1 target/debug/shop",
  },
  {
    name: "c: assertion with the bare name, one of two files",
    needs: "gcc",
    files: {
      "net/store.c":
        "#include <assert.h>\n#include <stddef.h>\nint load(int *socket_table) {\n  assert(socket_table != NULL); // CULPRIT\n  return *socket_table;\n}\nint main(void) { return load(NULL); }\n",
      "db/store.c":
        "#include <assert.h>\n#include <stddef.h>\nint load(int *rows) {\n  assert(rows != NULL);\n  return *rows;\n}\n",
    },
    run: "cp $REPO/net/store.c .; gcc -o x store.c; ./x",
  },
  {
    name: "elixir: umbrella with the same file in two apps",
    needs: "mix",
    files: {
      "mix.exs": 'defmodule U.MixProject do\n  use Mix.Project\n  def project, do: [apps_path: "apps"]\nend\n',
      "apps/cart/mix.exs":
        'defmodule Cart.MixProject do\n  use Mix.Project\n  def project, do: [app: :cart, version: "0.1.0"]\nend\n',
      "apps/cart/lib/store.ex": "defmodule Cart.Store do\n  def load(all) do\n    hd(all) # CULPRIT\n  end\nend\n",
      "apps/web/mix.exs":
        'defmodule Web.MixProject do\n  use Mix.Project\n  def project, do: [app: :web, version: "0.1.0"]\nend\n',
      "apps/web/lib/store.ex": "defmodule Web.Store do\n  def load(all) do\n    hd(all)\n  end\nend\n",
    },
    run: "cp -r $REPO app; cd app/apps/cart; mix run --no-deps-check -e 'Cart.Store.load([])' 2>&1 | grep -v '^Compiling\\|^Generated'",
  },
  {
    name: "erlang: rebar app of a release",
    needs: "erlc",
    files: {
      "apps/shop/src/shop_store.erl":
        "-module(shop_store).\n-export([load/1]).\n\nload(All) ->\n    X = hd(All), % CULPRIT\n    {ok, X}.\n",
      "apps/web/src/shop_store_web.erl": "-module(shop_store_web).\n",
      "apps/shop/test/shop_store.erl": "%% a fake\n-module(shop_store).\n-export([load/1]).\nload(_) ->\n    ok.\n",
    },
    run: "cp -r $REPO/apps/shop shop; cd shop/src; erlc +debug_info shop_store.erl; erl -noshell -eval 'shop_store:load([]).' 2>&1",
  },
  {
    name: "java: a test double in src/test with the same class",
    needs: "javac",
    files: {
      "src/main/java/com/acme/Store.java":
        "package com.acme;\n\nclass Store {\n  int load(String a) {\n    return a.length(); // CULPRIT\n  }\n}\n",
      "src/test/java/com/acme/Store.java":
        "package com.acme;\n\nclass Store {\n  int load(String a) {\n    return a.length();\n  }\n}\n",
      "src/main/java/com/acme/App.java":
        "package com.acme;\n\npublic class App {\n  public static void main(String[] args) {\n    new Store().load(null);\n  }\n}\n",
    },
    run: "javac -d o $REPO/src/main/java/com/acme/*.java; java -cp o com.acme.App",
  },
  {
    name: "lua: module below the working folder",
    needs: "lua",
    files: {
      "api/main.lua": 'local store = require("shop.store")\nstore.load({})\n',
      "api/shop/store.lua": "local M = {}\nfunction M.load(conf)\n  return conf.db.host -- CULPRIT\nend\nreturn M\n",
      "web/shop/store.lua": "local M = {}\nfunction M.load(conf)\n  return conf.db\nend\nreturn M\n",
    },
    run: "cp -r $REPO/api app; cd app; lua main.lua",
  },
  {
    name: "dotnet: a library's deterministic path that the repository has, too",
    needs: "sh",
    files: {
      "src/Client.cs":
        "namespace Acme.Api;\n\npublic class Client\n{\n    public int Send(string a)\n    {\n        return a.Length;\n    }\n}\n",
      "src/Jobs/Mail.cs":
        "namespace Acme.Api.Jobs;\n\npublic class Mail\n{\n    public void Run()\n    {\n        Vendor.Sdk.Client.Send(null); // CULPRIT\n    }\n}\n",
    },
    run: `cat <<'X'
Unhandled exception. System.NullReferenceException: Object reference not set to an instance of an object.
   at Vendor.Sdk.Client.Send(String a) in /_/src/Client.cs:line 7
   at Acme.Api.Jobs.Mail.Run() in /src/src/Jobs/Mail.cs:line 7
   at Program.<Main>$(String[] args) in /src/src/Program.cs:line 3
X`,
  },
  {
    name: "dotnet: a Windows build agent's path",
    needs: "sh",
    files: {
      "Api/Store.cs":
        "namespace Acme.Api;\n\npublic class Store\n{\n    public int Load(string a)\n    {\n        return a.Length; // CULPRIT\n    }\n}\n",
      "tests/Api/Store.cs":
        "namespace Acme.Tests;\n\npublic class Store\n{\n    public int Load(string a)\n    {\n        return a.Length;\n    }\n}\n",
    },
    run: "cat <<'X'\nUnhandled exception. System.NullReferenceException: Object reference not set to an instance of an object.\r\n   at Acme.Api.Store.Load(String a) in D:\\a\\1\\s\\Api\\Store.cs:line 7\r\n   at Acme.Api.Program.Main(String[] args) in D:\\a\\1\\s\\Api\\Program.cs:line 3\r\nX",
  },
  {
    name: "dart: package of a monorepo",
    needs: "sh",
    files: {
      "packages/cart/pubspec.yaml": "name: cart_core\n",
      "packages/cart/lib/src/store.dart": "int load(Map? m) {\n  return m!.length; // CULPRIT\n}\n",
      "packages/web/pubspec.yaml": "name: web\n",
      "packages/web/lib/src/store.dart": "int load(Map? m) {\n  return m!.length;\n}\n",
      "packages/web/bin/main.dart": "void main() {\n  load(null);\n}\n",
    },
    run: `cat <<'X'
Unhandled exception:
Null check operator used on a null value
#0      load (package:cart_core/src/store.dart:2:11)
#1      main (file:///app/packages/web/bin/main.dart:2:3)
#2      _delayEntrypointInvocation.<anonymous closure> (dart:isolate-patch/isolate_patch.dart:297:19)
#3      _RawReceivePort._handleMessage (dart:isolate-patch/isolate_patch.dart:184:12)
X`,
  },
  {
    name: "swift: sources of a package in a sub-folder",
    needs: "sh",
    files: {
      "server/Sources/App/Store.swift":
        'func load(_ all: [Int]) -> Int {\n    precondition(!all.isEmpty, "no tenant configured") // CULPRIT\n    return all[0]\n}\n',
      "client/Sources/App/Store.swift": "func load(_ all: [Int]) -> Int {\n    return 0\n    // nothing\n}\n",
    },
    run: `cat <<'X'
App/Store.swift:2: Fatal error: no tenant configured

*** Program crashed: Illegal instruction at 0x00007f0000000000 ***

Thread 0 "App" crashed:

0 load(_:) + 52 in App at /build/Sources/App/Store.swift:2:5
1 static App.main() + 12 in App at /build/Sources/App/main.swift:1:1
X`,
  },
  {
    name: "go: a released dependency of which the repository keeps an unused fork",
    needs: "go",
    files: {
      "go.mod": "module example.com/shop\n\ngo 1.21\nrequire (\n\tdep.example/lib v1.0.0\n)\n",
      "main.go": 'package main\n\nimport "dep.example/lib"\n\nfunc main() {\n\tlib.Load("a") // CULPRIT\n}\n',
      "third_party/lib/go.mod": "module dep.example/lib\n\ngo 1.21\n",
      "third_party/lib/lib.go":
        "package lib\n\ntype entry struct{ n int }\n\nvar all = map[string]*entry{}\n\n// Load counts.\nfunc Load(key string) int {\n\tfound := all[key]\n\treturn found.n\n}\n",
    },
    run: `export GOPROXY=off GOTOOLCHAIN=local GOWORK= GOFLAGS=; cat <<'X'
panic: runtime error: invalid memory address or nil pointer dereference
[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x47a771]

goroutine 1 [running]:
dep.example/lib.Load(...)
	/go/pkg/mod/dep.example/lib@v1.0.0/lib.go:10
main.main()
	/app/main.go:6 +0x31
exit status 2
X`,
  },
  {
    name: "go: a promoted method of a nil embedded pointer",
    needs: "go",
    files: {
      "go.mod": "module corp.example/x\n\ngo 1.21\n",
      "main.go":
        'package main\n\nimport "corp.example/x/store"\n\nfunc main() {\n\tvar s store.Saver = store.Wrap{}\n\ts.Save() // CULPRIT\n}\n',
      "store/store.go":
        "package store\n\n// Saver saves.\ntype Saver interface{ Save() int }\n\n// Inner is inside.\ntype Inner struct{ n int }\n\n// Save saves.\nfunc (i Inner) Save() int { return i.n }\n\n// Wrap wraps.\ntype Wrap struct{ *Inner }\n",
    },
    run: "export GOPROXY=off GOTOOLCHAIN=local GOWORK= GOFLAGS=; cp -r $REPO app; cd app; go build -o ../s . && ../s",
  },
  {
    name: "node: workspace package compiled to lib/, linked, map in its checkout",
    needs: "node",
    files: {
      "package.json": '{"name":"root","workspaces":["packages/*"]}',
      ".gitignore": "lib\n",
      "packages/cart/package.json": '{"name":"@acme/cart","main":"lib/index.js"}',
      "packages/cart/tsconfig.json":
        '{"compilerOptions":{"module":"commonjs","outDir":"lib","rootDir":"src","sourceMap":true,"types":[]}}',
      "packages/cart/src/index.ts":
        "interface A {\n  x: string;\n}\nexport function total(all: A): number {\n  return all.x.length; // CULPRIT\n}\n",
      "packages/api/package.json": '{"name":"@acme/api"}',
      "packages/api/server.js": 'require("@acme/cart").total();\n',
    },
    run: "cd $REPO/packages/cart; node $BIN/tsc -p .; cd - >/dev/null; mkdir -p app/node_modules/@acme/cart; cp -r $REPO/packages/cart/lib $REPO/packages/cart/package.json app/node_modules/@acme/cart/; find app -name '*.map' -delete; cp $REPO/packages/api/server.js app/; node app/server.js",
  },
  {
    name: "node: file URL of Windows",
    needs: "node",
    files: {
      "package.json": '{"name":"svc"}',
      "src/store.mjs": "export function load(all) {\n  return all.first.id; // CULPRIT\n}\n",
      "src/main.mjs": 'import { load } from "./store.mjs";\nload({});\n',
      "old/src/store.mjs": "export function load(all) {\n  return all.first;\n}\n",
    },
    run: `cat <<'X'
file:///C:/svc/src/store.mjs:2
  return all.first.id; // CULPRIT
                   ^

TypeError: Cannot read properties of undefined (reading 'id')
    at load (file:///C:/svc/src/store.mjs:2:20)
    at file:///C:/svc/src/main.mjs:2:1
    at ModuleJob.run (node:internal/modules/esm/module_job:263:25)

Node.js v22.1.0
X`,
  },
  {
    name: "python: egg of the repository's own package",
    needs: "python3",
    files: {
      "setup.py": "from setuptools import setup\nsetup(name='shop')\n",
      "shop/__init__.py": "",
      "shop/store.py": 'def fetch(conf):\n    return conf["db"]  # CULPRIT\n',
      "docs/shop/store.py": "a = 1\nb = 2\n",
      "run.py": "from shop.store import fetch\nfetch({})\n",
    },
    run: "mkdir -p usr/lib/site-packages/shop-1.0-py3.11.egg srv; cp -r $REPO/shop usr/lib/site-packages/shop-1.0-py3.11.egg/; cp $REPO/run.py srv; PYTHONPATH=usr/lib/site-packages/shop-1.0-py3.11.egg python3 srv/run.py",
  },
  {
    name: "python: Django-like tree, an old copy with another function on the line",
    needs: "python3",
    files: {
      "backend/apps/users/views.py": 'def profile(request):\n    user = request\n    return user["name"]  # CULPRIT\n',
      "legacy/apps/users/views.py": 'def account(request):\n    user = request\n    return user["name"]\n',
      "backend/manage.py": "from apps.users.views import profile\nprofile({})\n",
    },
    run: "cp -r $REPO/backend code; sed -i 's/  # CULPRIT//' code/apps/users/views.py; python3 code/manage.py",
  },
  {
    name: "python: code from a string, called by the program",
    needs: "python3",
    files: {
      "rules.py": "def evaluate(rule):\n    return eval(rule)  # CULPRIT\n",
      "main.py": "from rules import evaluate\nevaluate('1 / 0')\n",
    },
    run: "cp -r $REPO app; python3 app/main.py",
  },
  {
    name: "php: compiled template of a cache, called by the program",
    needs: "php",
    files: {
      "src/View.php":
        "<?php\nnamespace App;\nclass View {\n    function render(string $file) {\n        return (require $file)(null); // CULPRIT\n    }\n}\n",
      "templates/page.php": "<?php\nreturn function (?array $a) {\n    return intdiv(1, count($a ?? []));\n};\n",
      "public/index.php":
        '<?php\nrequire __DIR__ . "/../src/View.php";\n(new App\\View)->render(__DIR__ . "/../var/cache/ab12/page.php");\n',
    },
    run: "cp -r $REPO app; mkdir -p app/var/cache/ab12; cp app/templates/page.php app/var/cache/ab12/page.php; sed -i 's/<?php/<?php \\/* compiled *\\//' app/var/cache/ab12/page.php; php app/public/index.php",
  },
  {
    name: "php: controller of one of two Laravel-like programs",
    needs: "php",
    files: {
      "api/app/Http/PayController.php":
        '<?php\nnamespace App\\Http;\nclass PayController {\n    function store() {\n        throw new \\RuntimeException("card was declined by the bank"); // CULPRIT\n    }\n}\n',
      "admin/app/Http/PayController.php":
        '<?php\nnamespace App\\Http;\nclass PayController {\n    function store() {\n        return view("pay");\n    }\n}\n',
      "api/public/index.php":
        '<?php\nrequire __DIR__ . "/../app/Http/PayController.php";\n(new App\\Http\\PayController)->store();\n',
      "admin/public/index.php": "<?php\necho 1;\n\n",
    },
    run: "mkdir -p var/www; cp -r $REPO/api/. var/www/; php var/www/public/index.php",
  },
  {
    name: "dotnet: generated code below obj/, called by the program",
    needs: "sh",
    files: {
      "backend/src/Api/Jobs.cs":
        "namespace Acme.Api;\n\npublic class Jobs\n{\n    public void Run()\n    {\n        new Parser().Parse(null); // CULPRIT\n    }\n}\n",
      "backend/src/Api/Parser.cs": "namespace Acme.Api;\n\npublic partial class Parser\n{\n}\n",
    },
    run: `cat <<'X'
Unhandled exception. System.NullReferenceException: Object reference not set to an instance of an object.
   at Acme.Api.Parser.Parse(String a) in /src/src/Api/obj/Release/net8.0/Gen/Gen.Parser/Parser.g.cs:line 9
   at Acme.Api.Jobs.Run() in /src/src/Api/Jobs.cs:line 7
   at Program.<Main>$(String[] args) in /src/src/Api/Program.cs:line 3
X`,
  },
  {
    name: "fsharp: module of a project in a sub-folder",
    needs: "sh",
    files: {
      "services/pay/Store.fs": "module Pay.Store\n\nlet load (all: int list) =\n    List.item 4 all // CULPRIT\n",
      "services/mail/Store.fs": "module Mail.Store\n\nlet load (all: int list) =\n    List.item 4 all\n",
    },
    run: "cat <<'X'\nUnhandled exception. System.ArgumentException: The index was outside the range of elements in the list. (Parameter 'n')\n   at Microsoft.FSharp.Collections.ListModule.Item[T](Int32 index, FSharpList`1 list) in D:\\a\\_work\\1\\s\\src\\FSharp.Core\\list.fs:line 146\n   at Pay.Store.load(FSharpList`1 all) in /src/Store.fs:line 4\n   at Program.main(String[] argv) in /src/Program.fs:line 5\nX",
  },
  {
    name: "haskell: one of two packages with the module",
    needs: "sh",
    files: {
      "shop/shop.cabal": "name: shop\n",
      "shop/src/Shop/Store.hs":
        'module Shop.Store where\n\nload :: [Int] -> Int\nload [] = error "no tenant configured" -- CULPRIT\nload (x : _) = x\n',
      "blog/src/Shop/Store.hs": "module Shop.Store where\n\nload :: [Int] -> Int\nload _ = 1\nx = 2\n",
    },
    run: `cat <<'X'
shop: no tenant configured
CallStack (from HasCallStack):
  error, called at src/Shop/Store.hs:4:11 in shop-0.1.0.0-inplace:Shop.Store
X`,
  },
  {
    name: "ocaml: dune's relative path in a monorepo",
    needs: "sh",
    files: {
      "svc/bin/main.ml": "let () = Store.load []\n",
      "svc/lib/store.ml":
        'let load rows =\n  match rows with\n  | [] -> failwith "no tenant configured" (* CULPRIT *)\n  | _ -> ()\n',
      "web/lib/store.ml": "let load rows =\n  match rows with\n  | [] -> ()\n  | _ -> ()\n",
    },
    run: `cat <<'X'
Fatal error: exception Failure("no tenant configured")
Raised at Stdlib.failwith in file "stdlib.ml", line 29, characters 17-33
Called from Store.load in file "lib/store.ml", line 3, characters 10-40
Called from Dune__exe__Main in file "bin/main.ml", line 1, characters 9-22
X`,
  },
  {
    name: "rust: a git dependency with the path of an own file",
    needs: "cargo",
    files: {
      "Cargo.toml": '[package]\nname = "shop"\nversion = "0.1.0"\nedition = "2021"\n',
      "src/main.rs": "fn main() {\n    run();\n}\n\nfn run() {\n    dep::pick(&[]); // CULPRIT\n}\n",
      "src/lib.rs": "pub fn pick(all: &[u32]) -> u32 {\n    all[3]\n}\n",
    },
    run: "cat <<'X'\n\nthread 'main' (11) panicked at /usr/local/cargo/git/checkouts/dep-0a1b2c3d4e5f6071/1a2b3c4/src/lib.rs:2:5:\nindex out of bounds: the len is 0 but the index is 3\nstack backtrace:\n   0: __rustc::rust_begin_unwind\n             at /rustc/59807616e1fa2540724bfbac14d7976d7e4a3860/library/std/src/panicking.rs:689:5\n   1: core::panicking::panic_fmt\n             at /rustc/59807616e1fa2540724bfbac14d7976d7e4a3860/library/core/src/panicking.rs:80:14\n   2: dep::pick\n             at /usr/local/cargo/git/checkouts/dep-0a1b2c3d4e5f6071/1a2b3c4/src/lib.rs:2:5\n   3: shop::run\n             at ./src/main.rs:6:5\n   4: shop::main\n             at ./src/main.rs:2:5\n   5: core::ops::function::FnOnce::call_once\n             at /rustc/59807616e1fa2540724bfbac14d7976d7e4a3860/library/core/src/ops/function.rs:250:5\nnote: Some details are omitted, run with `RUST_BACKTRACE=full` for a verbose backtrace.\nX",
  },
];
