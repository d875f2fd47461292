/** The same bug has one fingerprint, whatever builds and versions change; different bugs have different ones. */
import { describe, expect, test } from "vitest";
import { bareFunction, bareMessage } from "../../src/crash/fingerprint.ts";
import { parseCrash } from "../../src/crash/index.ts";
import { type Case, cases } from "./score.ts";

/** Logs that are as the program left them, each with the fingerprint of its crash. */
const fingerprinted = cases()
  .filter(({ name, facts }) => !name.startsWith("derived/") && facts.in_log !== false)
  .map(({ name, log, facts }) => {
    const { crash, alsoSeen } = parseCrash(log);
    return { name, facts, fingerprint: (crash ?? alsoSeen[0])?.fingerprint ?? "none" };
  });

const program = ({ facts }: Pick<Case, "facts">) => `${facts.runtime} ${facts.program}`;

test("the same program built by other versions keeps its fingerprint: at least 95 % of the logs", () => {
  const groups = Map.groupBy(fingerprinted, (one) => `${program(one)} ${one.facts.variant}`);
  const odd: string[] = [];
  let all = 0;
  for (const logs of groups.values()) {
    if (logs.length < 2) continue;
    all += logs.length;
    const counts = Map.groupBy(logs, ({ fingerprint }) => fingerprint);
    const most = [...counts].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0];
    odd.push(...logs.filter(({ fingerprint }) => fingerprint !== most).map(({ name }) => name));
  }
  expect(all).toBeGreaterThan(200);
  expect(odd.length / all, odd.join(", ")).toBeLessThanOrEqual(0.05);
});

/** Programs that record one and the same bug by two handlers of their logger. */
const ALIKE: ReadonlySet<string> = new Set(["go go/progs/slog-text"]);

test("different programs never share a fingerprint", () => {
  const shared: string[] = [];
  for (const logs of Map.groupBy(fingerprinted, ({ fingerprint }) => fingerprint).values()) {
    const programs = new Set(logs.map(program).filter((name) => !ALIKE.has(name)));
    if (programs.size > 1) shared.push([...programs].join(" and "));
  }
  expect(shared).toEqual([]);
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
])("a message keeps its words and not its values: %s", (one, other) => {
  expect(bareMessage(one)).toBe(bareMessage(other));
});

const goPanic = (message: string, frames: string) =>
  `panic: ${message}\n\ngoroutine 1 [running]:\n${frames}\nexit status 2\n`;
const main = "main.main()\n\t/app/main.go:9 +0x1d";
const deep = `main.(*Shop).price(0xc000012345)\n\t/app/shop.go:21 +0x1d\n${main}`;
const fingerprint = (log: string) => parseCrash(log).crash?.fingerprint;

test("panics of main alone are told apart by their words", () => {
  expect(fingerprint(goPanic("no catalogue", main))).not.toBe(fingerprint(goPanic("no warehouse", main)));
});

test("further in, words that hold somebody's name do not make a new crash", () => {
  expect(fingerprint(goPanic("no user alice", deep))).toBe(fingerprint(goPanic("no user bob", deep)));
});

test.each([
  ["main.Code(3)", "(main.Code) (0x457fc0,0xc82000a090)"],
  ['main.Reason("out of stock")', "(main.Reason) (0x457fc0,0xc82000a090)"],
  ["+1.500000e+000", "1.5"],
  ["nil", "panic called with nil argument (use GODEBUG=panicnil=1 to disable)"],
  ["runtime error: index out of range", "runtime error: index out of range [5] with length 3"],
])("what Go's releases print differently is one: %s", (before, since) => {
  expect(fingerprint(goPanic(before, main))).toBe(fingerprint(goPanic(since, main)));
});

test("the closure that the compiler makes of a go statement does not count, as not all settings print it", () => {
  const created = "created by main.main in goroutine 1\n\t/app/main.go:7 +0x1d";
  const log = (starter: string) => goPanic("lost", `main.work()\n\t/app/main.go:20 +0x1d\n${starter}${created}`);
  const plain = fingerprint(log(""));
  expect(fingerprint(log("main.main.gowrap1()\n\t/app/main.go:7 +0x1d\n"))).toBe(plain);
  expect(fingerprint(log("main.main.func1()\n\t/app/main.go:7 +0x1d\n"))).toBe(plain);
});

test("of an endless recursion it does not matter where in its round the stack was full", () => {
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
