/** Code of others at a path of the program, and the program's own where others' code lies. */
import type { Style } from "./style.ts";

export const others: readonly Style[] = [
  {
    name: "java: the repository is a project of a foundation whose packages are on the list of libraries",
    needs: "javac",
    files: {
      "src/main/java/org/springframework/samples/clinic/Store.java":
        "package org.springframework.samples.clinic;\n\npublic class Store {\n    public int load(String a) {\n        return a.length(); // CULPRIT\n    }\n}\n",
      "src/main/java/org/springframework/samples/clinic/App.java":
        "package org.springframework.samples.clinic;\n\npublic class App {\n    public static void main(String[] args) {\n        new Store().load(null);\n    }\n}\n",
      "src/main/java/com/acme/Store.java":
        "package com.acme;\n\npublic class Store {\n    public int load(String a) {\n        return a.length();\n    }\n}\n",
    },
    run: "mkdir o; javac -d o $(find $REPO -name '*.java'); java -cp o org.springframework.samples.clinic.App",
  },
  {
    name: "java: a library dies that the repository has a class of the same simple path of",
    needs: "sh",
    files: {
      "src/main/java/com/acme/json/Reader.java":
        "package com.acme.json;\n\npublic class Reader {\n    public int read(String t) {\n        return t.length();\n    }\n}\n",
      "src/main/java/com/acme/App.java":
        "package com.acme;\n\npublic class App {\n    public static void main(String[] args) {\n        new com.google.gson.Reader().read(null); // CULPRIT\n    }\n}\n",
    },
    run: "printf 'Exception in thread \"main\" java.lang.NullPointerException\\n\\tat com.google.gson.Reader.read(Reader.java:5)\\n\\tat com.acme.App.main(App.java:5)\\n'",
  },
  {
    name: "dotnet: own root namespace is on the list of libraries",
    needs: "sh",
    files: {
      "src/Elastic.Shop/Carts/CartStore.cs":
        "namespace Elastic.Shop.Carts;\n\npublic class CartStore\n{\n    public int Load(string? id)\n    {\n        return id.Length; // CULPRIT\n    }\n}\n",
      "src/Elastic.Shop/Program.cs": "using Elastic.Shop.Carts;\n\nnew CartStore().Load(null);\n",
      "src/Other/Carts/CartStore.cs": "namespace Other.Carts;\n\npublic class CartStore\n{\n}\n",
    },
    run: "cat <<'X'\nUnhandled exception. System.NullReferenceException: Object reference not set to an instance of an object.\n   at Elastic.Shop.Carts.CartStore.Load(String id) in /src/Elastic.Shop/Carts/CartStore.cs:line 7\n   at Program.<Main>$(String[] args) in /src/Elastic.Shop/Program.cs:line 3\nX",
  },
  {
    name: "node: compiled TypeScript, an old JavaScript version in legacy/",
    needs: "node",
    files: {
      "package.json": '{"name":"shop"}',
      "src/cart.ts":
        "interface Cart { lines: string[] }\n\nexport function total(cart: Cart) {\n  return cart.lines.length;\n}\n\ntotal(undefined as never);\n",
      "legacy/src/cart.js":
        '"use strict";\nObject.defineProperty(exports, "__esModule", { value: true });\nexports.total = total;\nfunction total(cart) {\n    return cart.lines.length;\n}\ntotal({ lines: [] });\n',
    },
    run: "cp -r $REPO b; (cd b; $BIN/tsc --module commonjs --target es2022 src/cart.ts >&2); mkdir -p app/src; cp b/src/cart.js app/src/; node $PWD/app/src/cart.js",
  },
  {
    name: "python: a git submodule's code",
    needs: "python3",
    files: {
      "kit/store.py": 'def fetch(conf):\n    found = conf["db"]\n    return found\n',
      "main.py": "import sys\nfrom libs.kit.store import fetch\n\nfetch({})\n",
    },
    run: "git init -q sub; mkdir -p sub; cp $REPO/kit/store.py sub/store.py; git -C sub add -A; git -C sub -c user.name=a -c user.email=a@b.c commit -qm s; cd $REPO; git -c protocol.file.allow=always submodule add -q $OLDPWD/sub libs/kit 2>/dev/null; git -c user.name=a -c user.email=a@b.c commit -qm sub; cd $OLDPWD; cp -r $REPO app; python3 $PWD/app/main.py",
  },
  {
    name: "python: Buck2's link tree",
    needs: "python3",
    files: {
      "services/cart/store.py": 'def fetch(conf):\n    found = conf["db"]  # CULPRIT\n    return found\n',
      "services/mail/store.py": 'def fetch(conf):\n    found = conf["db"]\n    return found\n',
      "services/cart/main.py": "from services.cart.store import fetch\n\nfetch({})\n",
    },
    run: 'r=\'buck-out/v2/gen/root/904931f735703749/services/cart/__main__/main#link-tree\'; mkdir -p $r; cp -r $REPO/services $r/; PYTHONPATH="$PWD/$r" python3 "$PWD/$r/services/cart/main.py"',
  },
  {
    name: "python: self-extracted runfiles of Bazel",
    needs: "python3",
    files: {
      "services/cart/store.py": 'def fetch(conf):\n    found = conf["db"]  # CULPRIT\n    return found\n',
      "services/mail/store.py": 'def fetch(conf):\n    found = conf["db"]\n    return found\n',
      "services/cart/main.py": "from services.cart.store import fetch\n\nfetch({})\n",
    },
    run: "r=tmp/Bazel.runfiles_ab12/runfiles/_main; mkdir -p $r; cp -r $REPO/services $r/; PYTHONPATH=$PWD/$r python3 $PWD/$r/services/cart/main.py",
  },
  {
    name: "perl: Debian package of the program",
    needs: "perl",
    files: {
      "lib/Acme/Cart.pm":
        'package Acme::Cart;\nuse strict;\nsub total {\n    my ($cart) = @_;\n    die "no cart given to total" unless $cart; # CULPRIT\n    return 1;\n}\n1;\n',
      "bin/run.pl": "use Acme::Cart;\n\nAcme::Cart::total(undef);\n",
    },
    run: "mkdir -p usr/share/perl5 usr/bin; cp -r $REPO/lib/Acme usr/share/perl5/; cp $REPO/bin/run.pl usr/bin; perl -I$PWD/usr/share/perl5 $PWD/usr/bin/run.pl",
  },
  {
    name: "ruby: Debian's vendor_ruby",
    needs: "ruby",
    files: {
      "lib/shop/store.rb": "module Shop\n  def self.fetch(conf)\n    conf.fetch(:db) # CULPRIT\n  end\nend\n",
      "shop.gemspec": "",
      "bin/shop": 'require "shop/store"\nShop.fetch({})\n',
    },
    run: "mkdir -p usr/lib/ruby/vendor_ruby usr/bin; cp -r $REPO/lib/shop usr/lib/ruby/vendor_ruby/; cp $REPO/bin/shop usr/bin; ruby -I$PWD/usr/lib/ruby/vendor_ruby $PWD/usr/bin/shop",
  },
  {
    name: "c++: external repository of Bazel below /proc/self/cwd, called by the program",
    needs: "sh",
    files: {
      "src/util.cpp":
        "int sum(const int *all, int n) {\n  int s = 0;\n  for (int i = 0; i <= n; i++)\n    s += all[i];\n  return s;\n}\n",
      "app/main.cpp": "int sum(const int *all, int n);\nint main() {\n  return sum(nullptr, 4); // CULPRIT\n}\n",
    },
    run: `cat <<'X'
AddressSanitizer:DEADLYSIGNAL
=================================================================
==7==ERROR: AddressSanitizer: SEGV on unknown address 0x000000000000 (pc 0x55ba1157e3d8 bp 0x7fff959d59e0 sp 0x7fff959d59c0 T0)
==7==The signal is caused by a READ memory access.
  #0 0x55ba1157e3d8 in sum(int const*, int) /proc/self/cwd/external/com_github_math/src/util.cpp:4:10
  #1 0x55ba1157e29e in main /proc/self/cwd/app/main.cpp:3:3
  #2 0x7f77e2845249 in __libc_start_call_main ../sysdeps/nptl/libc_start_call_main.h:58

AddressSanitizer can not provide additional info.
SUMMARY: AddressSanitizer: SEGV /proc/self/cwd/external/com_github_math/src/util.cpp:4:10 in sum(int const*, int)
==7==ABORTING
X`,
  },
  {
    name: "elixir: a dependency dies, own file of the same path",
    needs: "sh",
    files: {
      "mix.exs": "defmodule S.MixProject do\n  def project, do: [app: :shop]\nend\n",
      "lib/plug/conn.ex": "defmodule Shop.Plug.Conn do\n  def send(conn) do\n    conn.adapter\n  end\nend\n",
      "lib/shop/router.ex":
        "defmodule Shop.Router do\n  def call(conn) do\n    Plug.Conn.send(conn) # CULPRIT\n    conn\n  end\nend\n",
    },
    run: `cat <<'X'
** (KeyError) key :adapter not found in: %{}
  (plug 1.14.0) lib/plug/conn.ex:3: Plug.Conn.send/1
  (shop 0.1.0) lib/shop/router.ex:3: Shop.Router.call/1
  (stdlib 4.2) erl_eval.erl:744: :erl_eval.do_apply/7
X`,
  },
  {
    name: "java: a class of a private jar of which the repository has only a fake in src/test",
    needs: "sh",
    files: {
      "src/test/java/com/acme/lib/Store.java":
        "package com.acme.lib;\n\npublic class Store {\n    public int load(String a) {\n        return a.length();\n    }\n}\n",
      "src/main/java/com/acme/App.java":
        "package com.acme;\n\npublic class App {\n    public static void main(String[] args) {\n        new com.acme.lib.Store().load(null);\n    }\n}\n",
    },
    run: "printf 'Exception in thread \"main\" java.lang.NullPointerException\\n\\tat com.acme.lib.Store.load(Store.java:5)\\n\\tat com.acme.App.main(App.java:5)\\n'",
  },
  {
    name: "php: WordPress' own file, the repository is a plugin with plugin.php",
    needs: "php",
    files: {
      "plugin.php": "<?php\n/* Plugin */\nfunction acme_boot() {\n    do_action('acme_boot', null);\n}\nacme_boot();\n",
      "inc/plugin.php": "<?php\nfunction do_action($name, $arg) {\n    return intdiv(1, count($arg ?? []));\n}\n",
    },
    run: "mkdir -p var/www/html/wp-content/plugins var/www/html/wp-includes; cp -r $REPO var/www/html/wp-content/plugins/acme; printf '<?php\\nfunction do_action($name, $arg) {\\n    return intdiv(1, count($arg ?? []));\\n}\\n' > var/www/html/wp-includes/plugin.php; php -r 'require getcwd().\"/var/www/html/wp-includes/plugin.php\"; require getcwd().\"/var/www/html/wp-content/plugins/acme/plugin.php\";'",
  },
  {
    name: "ocaml: a library of opam with the path of an own file, called by the program",
    needs: "sh",
    files: {
      "dune-project": "",
      "src/list.ml": 'let hd_exn rows =\n  match rows with\n  | [] -> failwith "hd"\n  | x :: _ -> x\n',
      "bin/main.ml": "let () =\n  let n = Base.List.hd_exn [] in (* CULPRIT *)\n  print_int (n + 1)\n",
    },
    run: `cat <<'X'
Fatal error: exception Failure("hd_exn")
Raised at Base__List.hd_exn in file "src/list.ml", line 3, characters 10-23
Called from Dune__exe__Main in file "bin/main.ml", line 2, characters 10-30
X`,
  },
  {
    name: "python: own extension compiled by Cython, which prints the path in its build",
    needs: "sh",
    files: {
      "src/fastsum/core.pyx":
        '# cython: language_level=3\n\n\ncpdef int total(list rows):\n    cdef int value = 0\n    for row in rows:\n        value += row["n"]  # CULPRIT\n    return value\n',
      "src/fastsum/run.py": "from fastsum.core import total\n\ntotal([{}])\n",
      "bench/core.pyx": "# Nothing.\ncpdef int total(list rows):\n    return 0\n\n\n\n# The end.\n",
    },
    run: `printf '%s\\n' 'Traceback (most recent call last):' '  File "/app/src/fastsum/run.py", line 3, in <module>' '    total([{}])' '  File "src/fastsum/core.pyx", line 4, in fastsum.core.total' '  File "src/fastsum/core.pyx", line 7, in fastsum.core.total' "KeyError: 'n'"`,
  },
  {
    name: "python: a library compiled by Cython dies, called by the program",
    needs: "sh",
    files: {
      "app/main.py": "def load(raw):\n    return parse(raw)  # CULPRIT\n\nload(None)\n",
      "src/main.pyx": "# Nothing.\ncpdef parse(raw):\n    return raw.x\n",
    },
    run: `printf '%s\\n' 'Traceback (most recent call last):' '  File "/srv/app/main.py", line 4, in <module>' '    load(None)' '  File "/srv/app/main.py", line 2, in load' '    return parse(raw)  # CULPRIT' '  File "fastwire/main.pyx", line 3, in fastwire.main.parse' 'TypeError: raw is None'`,
  },
  {
    name: "scala: one of two package objects",
    needs: "sh",
    files: {
      "src/main/scala/shop/cart/package.scala":
        "package shop\n\npackage object cart {\n  def first(lines: List[Int]): Int = lines.head\n}\n",
      "src/main/scala/shop/stock/package.scala":
        "package shop\n\npackage object stock {\n  def first(lines: List[Int]): Int = lines.head // CULPRIT\n}\n",
      "src/main/scala/shop/Main.scala":
        "package shop\n\nobject Main {\n  def main(args: Array[String]): Unit = {\n    println(stock.first(Nil))\n  }\n}\n",
    },
    run: `printf '%s\\n' 'Exception in thread "main" java.util.NoSuchElementException: head of empty list' '\tat scala.collection.immutable.Nil$.head(List.scala:431)' '\tat shop.stock.package$.first(package.scala:4)' '\tat shop.Main$.main(Main.scala:5)' '\tat shop.Main.main(Main.scala)' | sed 's/\\\\t/\t/'`,
  },
  {
    name: "node: a script of the image, with a function of the repository's file in the root",
    needs: "node",
    files: {
      "index.js":
        'const http = require("http");\n\nfunction start(port) {\n  return http.createServer(answer).listen(port);\n}\n\nfunction answer(request, response) {\n  response.end();\n}\n\nstart(80);\n',
    },
    run: `mkdir app; printf 'const fs = require("fs");\\n\\nfunction start(port) {\\n  return fs.readFileSync(port.file);\\n}\\n\\nstart({ file: "/none/x" });\\n' > app/index.js; $BIN/node $PWD/app/index.js`,
  },
];
