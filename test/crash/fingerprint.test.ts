/** One bug keeps its fingerprint across builds and versions; different bugs have different ones. */
import { describe, expect, test } from "vitest";
import { bareFunction, bareMessage, bareStart } from "../../src/crash/fingerprint.ts";
import { parseCrash } from "../../src/crash/index.ts";
import { CIRCUMSTANCES } from "./bugs.ts";
import { BARS, bugsMadeUp, bugsOfCorpus, held, toldApart } from "./fingerprints.ts";
import { cases } from "./score.ts";

const corpus = bugsOfCorpus(cases());
const madeUp = bugsMadeUp();

test("the same program built by other versions keeps its fingerprint: at least 95 % of the logs", () => {
  const { right, all, split } = held(corpus);
  expect(all).toBeGreaterThan(200);
  expect(right / all, split.join(", ")).toBeGreaterThanOrEqual(BARS.same);
});

// A changed fingerprint separates an open issue from its bug: list it in CHANGELOG.md, or raise the version.
test("fingerprints are unchanged: one log of each runtime and kind", async () => {
  const prints = new Map<string, string>();
  for (const { name, log } of cases()) {
    const { crash, alsoSeen } = parseCrash(log);
    const one = crash ?? alsoSeen[0];
    if (one !== undefined && !prints.has(`${one.runtime} ${one.kind}`))
      prints.set(`${one.runtime} ${one.kind}`, `${one.fingerprint} ${name}`);
  }
  const lines = [...prints].map(([kind, print]) => `${kind}: ${print}`).sort();
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("fingerprints.golden.txt");
});

test("different programs never share a fingerprint", () => {
  const { all, merged } = toldApart(corpus);
  expect(all).toBeGreaterThan(1000);
  expect(merged).toEqual([]);
});

/** Differences between the logs of other pods, builds and days. */
const EDITS: Readonly<Record<string, (log: string) => string>> = {
  "lines further down": (log) =>
    log
      .replace(/(?<=\.(?:go|py|rb|[cm]?js|ts|java|rs|php|pl|c|cpp|swift|hs|exs?):)\d+/g, further)
      .replace(/(?<=", line |\.php\(|\.php on line |\.pl line )\d+/g, further),
  "other addresses": (log) => log.replace(/\b0x[0-9a-f]{6,16}\b/g, (address) => `${address.slice(0, -3)}1f8`),
  "other offsets": (log) => log.replace(/\+0x[0-9a-f]{1,4}$/gm, "+0x1f7"),
  "other goroutines": (log) => log.replace(/(?<=goroutine )\d+/g, further),
  "another pod": (log) => log.replace(/^(?=.)/gm, "[pod/api-7d9f8c-x2x1p/api] "),
  "another time": (log) => log.replace(/^(?=.)/gm, "2026-11-23T07:10:00.123456789Z stderr F "),
};

const further = (number: string) => String(Number(number) + 137);

test.each(Object.entries(EDITS))("a crash of the corpus keeps its fingerprint. With %s", (_, edit) => {
  const prints = (log: string) => {
    const { crash, alsoSeen } = parseCrash(log);
    return [crash, ...alsoSeen].map((one) => one?.fingerprint).join();
  };
  const whole = cases().filter(({ name }) => !name.startsWith("derived/"));
  const edited = whole.filter(({ log }) => edit(log.toString()) !== log.toString());
  expect(edited.length).toBeGreaterThan(200);
  const other = edited.filter(({ log }) => prints(edit(log.toString())) !== prints(log.toString()));
  expect(other.map(({ name }) => name)).toEqual([]);
});

test.each(madeUp)("a bug keeps its fingerprint in other places, builds, pods and releases. $name", (bug) => {
  expect(new Set(bug.fingerprints)).not.toContain("none");
  expect(held([bug])).toMatchObject({ right: CIRCUMSTANCES.length });
});

test.each([...Map.groupBy(madeUp, ({ among }) => among)])("bugs of one program are told apart. %s", (_, bugs) => {
  expect(toldApart(bugs).merged).toEqual([]);
});

describe("of a function's name stays", () => {
  test.each([
    ["go", "main.main.func1.2", "main.main.func"],
    ["go", "main.main.seq.func1", "main.seq.func"],
    ["go", "example.com/shop/v2/store.(*Cache[...]).Put.func3", "example.com/shop/v2/store.(*Cache).Put.func"],
    ["go", "main.glob..func7", "main.init.func"],
    ["go", "main.User.Name-fm", "main.User.Name"],
    ["go", "main.consume-range1", "main.consume.func"],
    ["node", "Function.start", "start"],
    ["node", "async Server.start", "start"],
    ["rust", "app::main::{{closure}}", "app::main::{closure}"],
    ["rust", "app::main::{closure#3}", "app::main::{closure}"],
    ["rust", "core::ops::function::FnOnce::call_once::h0123456789abcdef", "core::ops::function::FnOnce::call_once"],
    ["cpp", "main::{lambda(int)#2}::operator()(int) const", "main::{lambda(int)}::operator()(int) const"],
    ["cpp", "Shop::price(int) [clone .cold]", "Shop::price(int)"],
    ["java", "com.acme.Shop$$Lambda$14/0x0000000800066840.run", "com.acme.Shop$.run"],
    ["java", "com.acme.Shop.lambda$main$0", "com.acme.Shop.lambda$main$"],
    ["dotnet", "Shop.Program.<>c.<Main>b__0_1()", "Shop.Program.<>c.<Main>b_()"],
    ["ruby", "block (2 levels) in Shop::Cart#add", "block in add"],
    ["php", "{closure:/app/shop.php:12}", "{closure}"],
    ["swift", "closure #1 in Shop.open()", "closure in Shop.open()"],
    ["elixir", 'Shop."-load/1-fun-0-"/2', 'Shop."-load/1-fun--"/2'],
    ["elixir", "anonymous fn/1 in :elixir_compiler_12.__FILE__/1", "anonymous fn/1 in :elixir_compiler_.__FILE__/1"],
    ["java", "shop.core$eval1234$fn__1235.invoke", "shop.core$eval$fn__.invoke"],
    ["java", "com.sun.proxy.$Proxy31.find", "com.sun.proxy.$Proxy.find"],
    ["dotnet", "Shop.Program.<Main>g__Load|0_3(String name)", "Shop.Program.<Main>g__Load|(String name)"],
    ["rust", "<shop::Cart>::add", "shop::Cart::add"],
    ["rust", "shop::run::<shop::main::{closure#0}>", "shop::run"],
    ["rust", "<shop::Cart<i32> as shop::Sum<Vec<i32>>>::total", "<shop::Cart as shop::Sum>::total"],
  ] as const)("%s: %s", (runtime, name, bare) => {
    expect(bareFunction(name, runtime)).toBe(bare);
  });
});

test.each([
  ["order 17 not found", "order 99214 not found"],
  ["order ord_7f3a9c not found after 1.5s", "order ord_00b2e1 not found after 20ms"],
  ["dial tcp 10.0.0.7:5432: connect: connection refused", "dial tcp 10.96.3.1:5432: connect: connection refused"],
  ["no user 4bf92f35-77b3-4da6-a3ce-929d0e0e4736", "no user 00f067aa-0ba9-02b7-4bf9-2f3577b34da6"],
  ["at 2026-11-23T07:10:00Z: job failed", "at 2025-01-01T00:00:00.123+01:00: job failed"],
  ["open /var/lib/a/1.db: no such file", "open /srv/b.db: no such file"],
  ['unknown sku "A-1"', 'unknown sku "left shoe"'],
  ["pod api-7d9f8c-x2x1p is gone", "pod api-66b7d5-9k8lm is gone"],
  ["price -1.5e+06 < 0", "price 3 < 0"],
  ["no account of alice@example.com", "no account of bob.b@shop.example"],
  ["lookup db.shop.svc.cluster.local: no such host", "lookup db.staging.internal: no such host"],
])("a message contributes its words, not its values: %s", (one, other) => {
  expect(bareMessage(one)).toBe(bareMessage(other));
});

test.each([
  ["Cannot find module './lib/price'", "Cannot find module 'price'"],
  ["open /var/lib/a.db: no such file", "open /srv/data/a.db: no such file"],
  ["open /tmp/xkqzrt: no such file", "open /tmp/pplqws: no such file"],
  ["no user '4bf92f35'", "no user '00f067aa'"],
  ["unknown sku 'left shoe'", "unknown sku 'right shoe'"],
  ["no account of alice@example.com", "no account of bob@example.com"],
])("for a starting program, names count and IDs do not: %s", (one, other) => {
  expect(bareStart(one)).toBe(bareStart(other));
});

test("for a starting program, the host that it resolves is a name", () => {
  const message = (host: string) => `lookup ${host}.shop.svc.cluster.local: no such host`;
  expect(bareStart(message("db"))).not.toBe(bareStart(message("cache")));
  expect(bareMessage(message("db"))).toBe(bareMessage(message("cache")));
});

const goPanic = (message: string, frames: string) =>
  `panic: ${message}\n\ngoroutine 1 [running]:\n${frames}\nexit status 2\n`;
const main = "main.main()\n\t/app/main.go:9 +0x1d";
const deep = `main.(*Shop).price(0xc000012345)\n\t/app/shop.go:21 +0x1d\n${main}`;
const fingerprint = (log: string) => parseCrash(log).crash?.fingerprint;

test("panics of main alone are distinguished by their messages", () => {
  expect(fingerprint(goPanic("no catalogue", main))).not.toBe(fingerprint(goPanic("no warehouse", main)));
});

test("below main, quoted text in a message makes no new crash, but its words do", () => {
  expect(fingerprint(goPanic('no user "alice"', deep))).toBe(fingerprint(goPanic('no user "bob"', deep)));
  expect(fingerprint(goPanic('no user "alice"', deep))).not.toBe(fingerprint(goPanic('no order "alice"', deep)));
});

test.each([
  ["KeyError: 'CACHE_URL'", "KeyError: 'DB_URL'"],
  [
    "FileNotFoundError: [Errno 2] No such file or directory: '/etc/shop/cache.toml'",
    "FileNotFoundError: [Errno 2] No such file or directory: '/etc/shop/db.toml'",
  ],
])("a program that fails at its start is identified by what is missing: %s", (one, other) => {
  const log = (last: string, line: number) =>
    `Traceback (most recent call last):\n  File "/app/shop.py", line ${line}, in <module>\n    start()\n${last}\n`;
  expect(fingerprint(log(one, 3))).not.toBe(fingerprint(log(other, 3)));
  expect(fingerprint(log(one, 3))).toBe(fingerprint(log(one, 30)));
});

test("in code bundled into one line, the line does not count, since each build differs", () => {
  const log = (build: string) => {
    const source = `${build};`.repeat(90);
    const stack = `TypeError: x.start is not a function\n    at open (/app/main.js:2:413)`;
    return `/app/main.js:2\n${source}\n${" ".repeat(412)}^\n\n${stack}\n\nNode.js v24.1.0\n`;
  };
  expect(fingerprint(log("a(b,c)"))).toBe(fingerprint(log("d(e,f)")));
  expect(fingerprint(log("a(b,c)"))).toBeDefined();
});

test("code without a file: only some releases of Python quote the line", () => {
  const log = (quoted: string) =>
    `Traceback (most recent call last):\n  File "<string>", line 1, in <module>\n${quoted}ZeroDivisionError: division by zero\n`;
  expect(fingerprint(log("    1 / 0\n    ~~^~~\n"))).toBe(fingerprint(log("")));
  expect(fingerprint(log(""))).toBeDefined();
});

test("Python's source lines are found despite other threads' output", () => {
  const log = (between: string) =>
    `Traceback (most recent call last):\n  File "/app/a.py", line 3, in f\n${between}    g(1)\n  File "/app/a.py", line 7, in g\n${between}    raise ValueError("no")\nValueError: no\n`;
  expect(fingerprint(log("2026-11-23 07:10:00,123 INFO served\n"))).toBe(fingerprint(log("")));
  expect(fingerprint(log(""))).toBeDefined();
});

/** Pairs of bugs, each as printed by two releases or builds. */
const BUGS: Readonly<Record<string, readonly (readonly [one: string, again: string])[]>> = {
  "Rust's unwraps without a backtrace": [
    [
      "thread 'main' panicked at src/main.rs:3:27:\ncalled `Option::unwrap()` on a `None` value\nnote: run with `RUST_BACKTRACE=1` environment variable to display a backtrace\n",
      "thread 'main' panicked at 'called `Option::unwrap()` on a `None` value', src/main.rs:41:27\nnote: run with `RUST_BACKTRACE=1` environment variable to display a backtrace\n",
    ],
    [
      "thread 'main' panicked at src/main.rs:3:15:\ncalled `Option::unwrap()` on a `None` value\n",
      "\nthread 'main' (77) panicked at src/main.rs:8:15:\ncalled `Option::unwrap()` on a `None` value\n",
    ],
    [
      "thread 'main' panicked at src/store.rs:3:15:\ncalled `Option::unwrap()` on a `None` value\n",
      "thread 'main' panicked at src/store.rs:4:15:\ncalled `Option::unwrap()` on a `None` value\n",
    ],
  ],
  "syntax errors of Node": [
    [
      "/app/a.js:2\nlet x = = 3;\n        ^\n\nSyntaxError: Unexpected token '='\n    at wrapSafe (internal/modules/cjs/loader.js:1001:16)\n\nNode.js v20.1.0\n",
      "/srv/a.js:9\nlet x = = 3;\n        ^\n\nSyntaxError: Unexpected token '='\n    at wrapSafe (node:internal/modules/cjs/loader:1469:18)\n\nNode.js v24.1.0\n",
    ],
    [
      "/app/a.js:2\nlet x = = 4 +;\n        ^\n\nSyntaxError: Unexpected token '='\n    at wrapSafe (node:internal/modules/cjs/loader:1469:18)\n\nNode.js v20.1.0\n",
      "/app/a.js:3\nlet x = = 4 +;\n        ^\n\nSyntaxError: Unexpected token '='\n    at wrapSafe (node:internal/modules/cjs/loader:1469:18)\n\nNode.js v20.1.0\n",
    ],
  ],
  "syntax errors of Python": [
    [
      '  File "/app/a.py", line 2\n    def f(:\n          ^\nSyntaxError: invalid syntax\n',
      '  File "/srv/a.py", line 4\n    def f(:\n          ^\nSyntaxError: invalid syntax. Perhaps you forgot a comma?\n',
    ],
    [
      '  File "/app/a.py", line 2\n    x = 1 +\n           ^\nSyntaxError: invalid syntax\n',
      '  File "/app/a.py", line 3\n    x = 1 +\n           ^\nSyntaxError: invalid syntax\n',
    ],
  ],
  "reads of nothing in Node": [
    [
      "/app/a.js:2\n  x.price;\n    ^\n\nTypeError: Cannot read property 'price' of undefined\n    at Object.<anonymous> (/app/a.js:2:5)\n",
      "/app/a.js:7\n  x.price;\n    ^\n\nTypeError: Cannot read properties of undefined (reading 'price')\n    at Object.<anonymous> (/app/a.js:7:5)\n\nNode.js v22.0.0\n",
    ],
    [
      "/app/a.js:2\n  x.name;\n    ^\n\nTypeError: Cannot read property 'name' of undefined\n    at Object.<anonymous> (/app/a.js:2:5)\n",
      "/app/a.js:2\n  x.name;\n    ^\n\nTypeError: Cannot read properties of undefined (reading 'name')\n    at Object.<anonymous> (/app/a.js:2:5)\n\nNode.js v22.0.0\n",
    ],
  ],
  "rejections of Node with something that is no error": ["gone", "full"].map((reason) => {
    const log = (line: number) =>
      `node:internal/process/promises:${line}\n            triggerUncaughtException(err, true /* fromPromise */);\n            ^\n\n[UnhandledPromiseRejection: This error originated either by throwing inside of an async function without a catch block, or by rejecting a promise which was not handled with .catch(). The promise rejected with the reason "${reason}".] {\n  code: 'ERR_UNHANDLED_REJECTION'\n}\n\nNode.js v20.1.0\n`;
    return [log(288), log(394)] as const;
  }),
  "missing locks of Go": [
    ["unlock of unlocked mutex", "unlock of unlocked mutex"],
    ["RUnlock of unlocked RWMutex", "RUnlock of unlocked RWMutex"],
  ].map(([one = "", again = ""]) => {
    const log = (words: string, line: number) =>
      `fatal error: sync: ${words}\n\ngoroutine 1 [running]:\nmain.main()\n\t/app/main.go:${line} +0x1d\nexit status 2\n`;
    return [log(one, 3), log(again, 30)] as const;
  }),
  "deadlocks of Go": ["chan receive", "select (no cases)", "chan send"].map((state) => {
    const log = (line: number) =>
      `fatal error: all goroutines are asleep - deadlock!\n\ngoroutine 1 [${state}]:\nmain.main()\n\t/app/main.go:${line} +0x1d\nexit status 2\n`;
    return [log(3), log(30)] as const;
  }),
  "assertions of C": ["total > 0", "total < limit"].map((condition) => {
    const log = (line: number) => `app: main.c:${line}: main: Assertion \`${condition}' failed.\nAborted\n`;
    return [log(3), log(30)] as const;
  }),
  "missing methods of Ruby": [
    ["price", "undefined method `price' for nil:NilClass", "undefined method 'price' for nil"],
    ["name", "undefined method `name' for nil:NilClass", "undefined method 'name' for nil"],
  ].map(([, one = "", again = ""]) => {
    const log = (words: string, quote: string) => `app.rb:3:in ${quote}<main>': ${words} (NoMethodError)\n`;
    return [log(one, "`"), log(again, "'")] as const;
  }),
};

test.each(Object.entries(BUGS))("%s are distinguished in any release", (_, bugs) => {
  const prints = bugs.map(([one, again]) => {
    expect(fingerprint(one), one).toBeDefined();
    expect(fingerprint(again), again).toBe(fingerprint(one));
    return fingerprint(one);
  });
  expect(new Set(prints).size).toBe(bugs.length);
});

test.each([
  ["main.Code(3)", "(main.Code) (0x457fc0,0xc82000a090)"],
  ['main.Reason("out of stock")', "(main.Reason) (0x457fc0,0xc82000a090)"],
  ["+1.500000e+000", "1.5"],
  ["nil", "panic called with nil argument (use GODEBUG=panicnil=1 to disable)"],
  ["runtime error: index out of range", "runtime error: index out of range [5] with length 3"],
])("different wordings of Go releases are one: %s", (before, since) => {
  expect(fingerprint(goPanic(before, main))).toBe(fingerprint(goPanic(since, main)));
});

test("the closure that the compiler makes of a go statement does not count, as not all settings print it", () => {
  const created = "created by main.main in goroutine 1\n\t/app/main.go:7 +0x1d";
  const log = (starter: string) => goPanic("lost", `main.work()\n\t/app/main.go:20 +0x1d\n${starter}${created}`);
  const plain = fingerprint(log(""));
  expect(fingerprint(log("main.main.gowrap1()\n\t/app/main.go:7 +0x1d\n"))).toBe(plain);
  expect(fingerprint(log("main.main.func1()\n\t/app/main.go:7 +0x1d\n"))).toBe(plain);
});

test("the fingerprint of an endless recursion does not depend on the function in which the stack overflowed", () => {
  const round = ["main.a", "main.b", "main.c"];
  const log = (from: number) => {
    const frames = Array.from(
      { length: 60 },
      (_, i) => `${round[(i + from) % 3]}(...)\n\t/app/main.go:${10 + ((i + from) % 3)} +0x1d`,
    );
    return `runtime: goroutine stack exceeds 1000000000-byte limit\nfatal error: stack overflow\n\ngoroutine 1 [running]:\n${frames.join("\n")}\n`;
  };
  expect(fingerprint(log(1))).toBe(fingerprint(log(0)));
  expect(fingerprint(log(0))).toBeDefined();
});
