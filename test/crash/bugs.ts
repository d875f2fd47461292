/** Programs outside the corpus with several bugs each, as printed by different builds, pods and releases. */

/** Details that vary between two prints of a bug. */
export interface Circumstances {
  /** Number of lines by which the code has moved. */
  readonly shift: number;
  /** Folder of the program. */
  readonly root: string;
  /** Hexadecimal digits in addresses and in IDs of pods and requests. */
  readonly id: string;
  /** First number of closures and other entities that compilers count. */
  readonly count: number;
  readonly isNewer: boolean;
}

/** Three prints of each crash. */
export const CIRCUMSTANCES: readonly Circumstances[] = [
  { shift: 0, root: "/app", id: "c000012345", count: 0, isNewer: false },
  { shift: 17, root: "/srv/shop", id: "c0000a8f00", count: 3, isNewer: false },
  { shift: 230, root: "/app", id: "c00041d2e8", count: 12, isNewer: true },
];

type Print = (at: Circumstances) => string;

const python =
  (last: string, ...frames: readonly (readonly [name: string, line: number, source: string, file?: string])[]): Print =>
  ({ shift, root, isNewer }) =>
    [
      "Traceback (most recent call last):",
      ...frames.flatMap(([name, line, source, file = "shop.py"]) => [
        `  File "${root}/${file}", line ${line + shift}, in ${name}`,
        `    ${source}`,
        ...(isNewer ? [`    ${"^".repeat(source.length)}`] : []),
      ]),
      last,
      "",
    ].join("\n");

const ofModule = (line: number, source: string) => ["<module>", line, source] as const;

const node =
  (head: string, source: string, at: readonly [line: number, column: number], ...frames: readonly string[]): Print =>
  ({ shift, root, isNewer }) => {
    const place = (text: string) => text.replace(/(\w+\.js):(\d+)/, (_, file, n) => `${root}/${file}:${+n + shift}`);
    return [
      `${root}/shop.js:${at[0] + shift}`,
      `  ${source}`,
      `${" ".repeat(at[1])}^`,
      "",
      head,
      ...frames.map((frame) => `    at ${place(frame)}`),
      isNewer
        ? "    at Module._compile (node:internal/modules/cjs/loader:1554:14)"
        : "    at Module._compile (internal/modules/cjs/loader.js:1063:30)",
      ...(isNewer ? ["", "Node.js v24.1.0"] : []),
      "",
    ].join("\n");
  };

const bun =
  (head: string, source: string, line: number, frame: string): Print =>
  ({ shift, root }) =>
    `${line + shift} | ${source}\n        ^\n${head}\n      at ${frame} (${root}/shop.ts:${line + shift}:5)\n\nBun v1.2.1 (Linux x64)\n`;

const deno =
  (head: string, source: string, line: number): Print =>
  ({ shift, root }) =>
    `error: Uncaught (in promise) ${head}\n  ${source}\n    ^\n    at file://${root}/shop.ts:${line + shift}:5\n`;

const go =
  (message: string, ...frames: readonly (readonly [name: string, line: number])[]): Print =>
  ({ shift, root, id, count, isNewer }) =>
    [
      `panic: ${message}`,
      "",
      `goroutine ${count + 1} [running]:`,
      ...frames.flatMap(([name, line]) => [
        `${name.replace("#", String(count + 1))}(${isNewer ? "0x" : ""}${isNewer ? id : "..."})`,
        `\t${root}/shop.go:${line + shift} +0x${id.slice(-3)}`,
      ]),
      "exit status 2",
      "",
    ].join("\n");

const java =
  (thrown: string, frames: readonly (readonly [name: string, line: number])[], cause: string = ""): Print =>
  ({ shift, id, count, isNewer }) => {
    const stack = frames.map(([name, line]) => {
      const counted = name.replace("#", String(count)).replace("@", isNewer ? `/0x${id}` : `/${parseInt(id, 16)}`);
      return `\tat ${counted}(Shop.java:${line + shift})`;
    });
    const root = cause.replace(/java:(\d+)/g, (_, line) => `java:${+line + shift}`);
    return [`Exception in thread "main" ${thrown}`, ...stack, ...(root === "" ? [] : [root]), ""].join("\n");
  };

const dotnet =
  (thrown: string, ...frames: readonly (readonly [name: string, line: number])[]): Print =>
  ({ shift, root, count }) =>
    [
      `Unhandled exception. ${thrown}`,
      ...frames.map(
        ([name, line]) => `   at ${name.replaceAll("#", String(count))} in ${root}/Shop.cs:line ${line + shift}`,
      ),
      "",
    ].join("\n");

const ruby =
  (thrown: string, type: string, ...frames: readonly (readonly [name: string, line: number, file?: string])[]): Print =>
  ({ shift, root, isNewer }) => {
    const places = frames.map(([name, line, file = "shop.rb"]) => {
      const [quote, called] = isNewer ? ["'", name] : ["`", name.replace(/\w+#/, "")];
      return `${root}/${file}:${line + shift}:in ${quote}${called}'`;
    });
    const message = isNewer ? thrown : thrown.replace(/'(\w+)' for nil/, "`$1' for nil:NilClass");
    return [`${places[0]}: ${message} (${type})`, ...places.slice(1).map((place) => `\tfrom ${place}`), ""].join("\n");
  };

const php =
  (thrown: string, line: number, ...calls: readonly string[]): Print =>
  ({ shift, root, isNewer }) => {
    const message = isNewer ? thrown : thrown.replace(/"(\w+)"/, "'$1'");
    const stack = calls.map((call, i) => `#${i} ${root}/shop.php(${40 + i + shift}): ${call}`);
    return [
      `PHP Fatal error:  Uncaught ${message} in ${root}/shop.php:${line + shift}`,
      "Stack trace:",
      ...stack,
      `#${stack.length} {main}`,
      `  thrown in ${root}/shop.php on line ${line + shift}`,
      "",
    ].join("\n");
  };

const rust =
  (message: string, [line, column]: readonly [line: number, column: number], ...frames: readonly string[]): Print =>
  ({ shift, id, count, isNewer }) => {
    const name = (text: string) =>
      isNewer
        ? text.replace("{{closure}}", `{closure#${count}}`).replace(/^(\w+::[A-Z]\w+)(?=::)/, "<$1>")
        : `${text}::h${id.padStart(16, "0")}`;
    return [
      isNewer
        ? `thread 'main' (${count}) panicked at src/main.rs:${line + shift}:${column}:\n${message}`
        : `thread 'main' panicked at '${message}', src/main.rs:${line + shift}:${column}`,
      "stack backtrace:",
      "   0: rust_begin_unwind",
      "   1: core::panicking::panic_fmt",
      ...frames.flatMap((frame, i) => [
        `${String(i + 2).padStart(4)}: ${name(frame)}`,
        `             at ./src/main.rs:${line + i + shift}:${i === 0 ? column : 9}`,
      ]),
      "note: Some details are omitted, run with `RUST_BACKTRACE=full` for a verbose backtrace.",
      "",
    ].join("\n");
  };

const ocaml =
  (exception: string, name: string, line: number): Print =>
  ({ shift, root, isNewer }) =>
    `Fatal error: exception ${exception}\nRaised at ${isNewer ? "Dune__exe__" : ""}Shop.${name} in file "${isNewer ? "bin/" : ""}shop.ml", line ${line + shift}, characters 4-35\nCalled from Stdlib__List.iter in file "list.ml", line ${isNewer ? 112 : 110}, characters 12-15\nCalled from ${isNewer ? "Dune__exe__" : ""}Shop in file "${root}/shop.ml", line ${40 + shift}, characters 17-48\n`;

const r =
  (call: string, message: string, ...calls: readonly string[]): Print =>
  ({ isNewer }) =>
    `Error in ${call} : ${message}\nCalls: ${[...(isNewer ? ["source", "withVisible", "eval", "eval"] : []), ...calls].join(" -> ")}\nExecution halted\n`;

const lua =
  (message: string, older: string, name: string): Print =>
  ({ shift, root, isNewer }) =>
    `lua: ${root}/shop.lua:${9 + shift}: ${isNewer ? message : older}\nstack traceback:\n\t${root}/shop.lua:${9 + shift}: in function '${name}'\n\t${root}/shop.lua:${30 + shift}: in main chunk\n\t[C]: in ?\n`;

const perl =
  (message: string): Print =>
  ({ shift, root }) =>
    `${message} at ${root}/shop.pl line ${9 + shift}.\n\tmain::price('x') called at ${root}/shop.pl line ${30 + shift}\n`;

const haskell =
  (module: string): Print =>
  ({ shift }) =>
    `shop: bad price\nCallStack (from HasCallStack):\n  error, called at src/${module}.hs:${3 + shift}:5 in main:${module}\n`;

const dart =
  (getter: string): Print =>
  ({ shift, root }) =>
    `Unhandled exception:\nNoSuchMethodError: The getter '${getter}' was called on null.\n#0      Shop.check (file://${root}/shop.dart:${3 + shift}:5)\n#1      main (file://${root}/shop.dart:${9 + shift}:3)\n`;

const missing = (name: string) => `Cannot read properties of undefined (reading '${name}')`;
const UNWRAPPED = "called `Option::unwrap()` on a `None` value";
const NPE = "java.lang.NullPointerException";
const NULL_REFERENCE = "System.NullReferenceException: Object reference not set to an instance of an object.";
const NOT_THERE = (key: string) =>
  `System.Collections.Generic.KeyNotFoundException: The given key '${key}' was not present in the dictionary.`;
const SETTINGS = "java.lang.IllegalStateException: cannot start";

/** The bugs of each program. */
export const PROGRAMS: Readonly<Record<string, Readonly<Record<string, Print>>>> = {
  "Python, at the level of the module": {
    one: python("ZeroDivisionError: division by zero", ofModule(3, "rate = 1 / days")),
    another: python("ZeroDivisionError: division by zero", ofModule(9, "share = 1 / people")),
    "in another file": python("ZeroDivisionError: division by zero", ["<module>", 9, "share = 1 / people", "sums.py"]),
    "a helper, called for one": python("ValueError: missing value", ofModule(3, 'need(env.get("DB"))'), [
      "need",
      1,
      "raise ValueError(text)",
    ]),
    "and for another": python("ValueError: missing value", ofModule(4, 'need(env.get("CACHE"))'), [
      "need",
      1,
      "raise ValueError(text)",
    ]),
  },
  "Python, in functions": {
    one: python(
      "KeyError: 'price'",
      ofModule(90, "main()"),
      ["main", 80, "total(cart)"],
      ["total", 7, 'a = cart["price"]'],
    ),
    another: python(
      "KeyError: 'sku'",
      ofModule(90, "main()"),
      ["main", 80, "total(cart)"],
      ["total", 8, 'b = cart["sku"]'],
    ),
    "a view": python("KeyError: 'id'", ["get", 8, 'one(data["id"])', "orders.py"]),
    "the view of another module": python("KeyError: 'id'", ["get", 8, 'one(data["id"])', "users.py"]),
    "a wrapped one": (at) =>
      `${python("KeyError: 'sku'", ["read", 20, 'return row["sku"]'])(at)}\nDuring handling of the above exception, another exception occurred:\n\n${python("RuntimeError: job failed", ["run", 4, 'raise RuntimeError("job failed")'])(at)}`,
    "another that is wrapped alike": (at) =>
      `${python("KeyError: 'sku'", ["book", 40, 'return stock["sku"]'])(at)}\nDuring handling of the above exception, another exception occurred:\n\n${python("RuntimeError: job failed", ["run", 4, 'raise RuntimeError("job failed")'])(at)}`,
    "settings that lack one": python("ValidationError: 1 validation error for Settings\nport\n  Field required", [
      "load",
      4,
      "return Settings()",
    ]),
    "settings that lack another": python("ValidationError: 1 validation error for Settings\nhost\n  Field required", [
      "load",
      4,
      "return Settings()",
    ]),
  },
  Node: {
    one: node(`TypeError: ${missing("total")}`, "cart.price.total;", [3, 14], "Object.<anonymous> (shop.js:3:14)"),
    another: node(`TypeError: ${missing("total")}`, "order.sum.total;", [9, 14], "Object.<anonymous> (shop.js:9:14)"),
    "in a function": node(
      `TypeError: ${missing("total")}`,
      "return a.b.total;",
      [20, 14],
      "price (shop.js:20:14)",
      "main (shop.js:50:3)",
    ),
    "in the same function": node(
      `TypeError: ${missing("sum")}`,
      "return a.b.sum;",
      [21, 14],
      "price (shop.js:21:14)",
      "main (shop.js:50:3)",
    ),
    "in another file": node(
      `TypeError: ${missing("total")}`,
      "return a.b.total;",
      [20, 14],
      "price (carts.js:20:14)",
      "main (shop.js:50:3)",
    ),
    "a string": node("gone", 'throw "gone";', [4, 2]),
    "another string": node("gone", 'if (full) throw "gone";', [7, 12]),
  },
  Bun: {
    one: bun("TypeError: undefined is not an object (evaluating 'a.b.total')", "return a.b.total;", 4, "price"),
    another: bun("TypeError: undefined is not an object (evaluating 'a.c.total')", "return a.c.total;", 5, "price"),
  },
  Deno: {
    one: deno("TypeError: a.start is not a function", "a.start();", 4),
    another: deno("TypeError: a.start is not a function", "if (late) a.start();", 9),
  },
  Go: {
    one: go("no stock", ["main.(*Shop).price", 20], ["main.main.func#", 40], ["main.main", 50]),
    another: go("no price", ["main.(*Shop).price", 24], ["main.main.func#", 40], ["main.main", 50]),
    "in another method": go("no stock", ["main.(*Shop).sum", 20], ["main.main.func#", 40], ["main.main", 50]),
    "a nil": go("assignment to entry in nil map", ["main.(*Shop).price", 20], ["main.main", 50]),
  },
  Java: {
    one: java(`${NPE}: Cannot invoke "String.length()" because "user.name" is null`, [
      ["com.acme.Shop.check", 9],
      ["com.acme.Shop.lambda$main$#", 30],
      ["com.acme.Shop.main", 40],
    ]),
    another: java(`${NPE}: Cannot invoke "String.length()" because "user.address" is null`, [
      ["com.acme.Shop.check", 11],
      ["com.acme.Shop.lambda$main$#", 30],
      ["com.acme.Shop.main", 40],
    ]),
    "of an array": java(`${NPE}: Cannot read the array length because "this.items" is null`, [
      ["com.acme.Shop.check", 12],
      ["com.acme.Shop.main", 40],
    ]),
    "of another": java(`${NPE}: Cannot read the array length because "this.names" is null`, [
      ["com.acme.Shop.check", 14],
      ["com.acme.Shop.main", 40],
    ]),
    "a cause": java(
      SETTINGS,
      [["com.acme.Shop.main", 40]],
      "Caused by: java.lang.IllegalArgumentException: no port\n\tat com.acme.Shop.load(Shop.java:9)\n\t... 1 more",
    ),
    "another cause": java(
      SETTINGS,
      [["com.acme.Shop.main", 40]],
      "Caused by: java.lang.IllegalArgumentException: no host\n\tat com.acme.Shop.load(Shop.java:10)\n\t... 1 more",
    ),
    "the same elsewhere": java(
      SETTINGS,
      [["com.acme.Shop.main", 40]],
      "Caused by: java.lang.IllegalArgumentException: no port\n\tat com.acme.Shop.dial(Shop.java:9)\n\t... 1 more",
    ),
  },
  "Clojure and Groovy": {
    one: java("java.lang.RuntimeException: late", [
      ["shop.core$price$fn__#.invoke", 9],
      ["shop.core$_main.doInvoke", 20],
    ]),
    another: java("java.lang.RuntimeException: late", [
      ["shop.core$total$fn__#.invoke", 9],
      ["shop.core$_main.doInvoke", 20],
    ]),
    "a closure": java("java.lang.RuntimeException: late", [
      ["Shop$_run_closure#.doCall", 9],
      ["Shop.run", 20],
    ]),
  },
  ".NET": {
    "a key that main lacks": dotnet(NOT_THERE("port"), ["Program.<Main>$(String[] args)", 9]),
    "another key": dotnet(NOT_THERE("host"), ["Program.<Main>$(String[] args)", 12]),
    one: dotnet(
      NULL_REFERENCE,
      ["Shop.Program.<Main>g__Load|#_1(String name)", 9],
      ["Shop.Program.Main(String[] args)", 20],
    ),
    another: dotnet(
      NULL_REFERENCE,
      ["Shop.Program.<Main>g__Save|#_1(String name)", 12],
      ["Shop.Program.Main(String[] args)", 20],
    ),
    "a closure": dotnet(
      NULL_REFERENCE,
      ["Shop.Program.<>c__DisplayClass#_0.<Main>b__#()", 9],
      ["Shop.Program.Main(String[] args)", 20],
    ),
  },
  Ruby: {
    one: ruby("undefined method 'price' for nil", "NoMethodError", ["Shop#check", 9], ["<main>", 40]),
    another: ruby("undefined method 'name' for nil", "NoMethodError", ["Shop#check", 11], ["<main>", 40]),
    "in another file": ruby(
      "undefined method 'price' for nil",
      "NoMethodError",
      ["Shop#check", 9, "carts.rb"],
      ["<main>", 40],
    ),
    "in a block of a script": ruby("bad row", "RuntimeError", ["block in <main>", 4]),
    "in that of another": ruby("bad row", "RuntimeError", ["block in <main>", 4, "import.rb"]),
  },
  PHP: {
    one: php('Error: Class "Cart" not found', 9, "Shop->open()"),
    another: php('Error: Class "Order" not found', 12, "Shop->open()"),
    "in another method": php('Error: Class "Cart" not found', 19, "Shop->close()"),
  },
  Rust: {
    one: rust(UNWRAPPED, [9, 31], "shop::Shop::price", "shop::main::{{closure}}", "shop::main"),
    another: rust(UNWRAPPED, [10, 44], "shop::Shop::price", "shop::main::{{closure}}", "shop::main"),
    "in another method": rust(UNWRAPPED, [30, 31], "shop::Shop::total", "shop::main::{{closure}}", "shop::main"),
  },
  Lua: {
    one: lua("attempt to index a nil value (field 'server')", "attempt to index field 'server' (a nil value)", "open"),
    another: lua(
      "attempt to index a nil value (field 'client')",
      "attempt to index field 'client' (a nil value)",
      "open",
    ),
  },
  OCaml: {
    one: ocaml('Failure("no port in settings")', "load", 12),
    another: ocaml('Invalid_argument("index out of bounds")', "load", 14),
    "in another function": ocaml('Failure("no port in settings")', "reload", 30),
    "nothing found": ocaml("Not_found", "load", 15),
  },
  R: {
    one: r("check(price)", "invalid price: -3", "main", "total", "check"),
    another: r("check(price)", "price is missing", "main", "total", "check"),
    "of another caller": r("check(price)", "invalid price: -3", "main", "refund", "check"),
  },
  Perl: {
    one: perl('Can\'t call method "name" on an undefined value'),
    another: perl('Can\'t call method "total" on an undefined value'),
  },
  "Perl's and Lua's closures, Ruby's evaluated code": {
    "of Perl": ({ shift, isNewer }) =>
      `late at /app/shop.pl line ${3 + shift}.\n\tmain::__ANON__${isNewer ? `[/app/shop.pl:${2 + shift}]` : ""}(1) called at /app/shop.pl line ${9 + shift}\n`,
    "of Lua": ({ shift, root }) =>
      `lua: ${root}/shop.lua:${3 + shift}: late\nstack traceback:\n\t[C]: in function 'error'\n\t${root}/shop.lua:${3 + shift}: in function <${root}/shop.lua:${2 + shift}>\n\t${root}/shop.lua:${9 + shift}: in main chunk\n\t[C]: in ?\n`,
    "of Ruby": ({ shift, root, isNewer }) =>
      isNewer
        ? `(eval at ${root}/shop.rb:${3 + shift}):1:in 'price': late (RuntimeError)\n\tfrom ${root}/shop.rb:${3 + shift}:in '<main>'\n`
        : `(eval):1:in \`price': late (RuntimeError)\n\tfrom ${root}/shop.rb:${3 + shift}:in \`<main>'\n`,
  },
  Haskell: {
    one: haskell("Shop"),
    another: haskell("Cart"),
  },
  Dart: {
    one: dart("price"),
    another: dart("name"),
  },
};
