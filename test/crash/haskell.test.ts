import { describe, expect, test } from "vitest";
import { fingerprintOf } from "../../src/crash/fingerprint.ts";
import { haskell } from "../../src/crash/haskell.ts";
import { readAll, readOne } from "./read-all.ts";

const stack = `CallStack (from HasCallStack):
  error, called at app/Main.hs:4:19 in main:Main
  check, called at app/Main.hs:7:19 in main:Main
  total, called at app/Main.hs:9:38 in main:Main
`;

describe("what error throws", () => {
  test("has its message, and was called at a line of the function that the next frame names", () => {
    const draft = readOne(haskell, `starting\nshop: invalid price: -1\n${stack}`);
    expect(draft).toMatchObject({
      kind: "uncaught",
      fatal: true,
      title: "shop: invalid price: -1",
      message: "invalid price: -1",
      culprit: { function: "check", file: "app/Main.hs", line: 4 },
    });
    expect(draft.frames).toHaveLength(3);
  });

  test("may have several lines, and lines of others in between", () => {
    const noise = '{"level":"info","msg":"tick"}';
    const draft = readOne(
      haskell,
      `shop: 2 errors:\n${noise}\n  port: not a number\n${stack.replaceAll("\n", `\n${noise}\n`)}`,
    );
    expect(draft).toMatchObject({ message: "2 errors:\n  port: not a number", culprit: { line: 4 } });
  });

  test("has a backtrace since 9.10, and the same fingerprint", () => {
    const text = `shop: Uncaught exception ghc-internal:GHC.Internal.Exception.ErrorCall:

invalid price: -1
${stack}
HasCallStack backtrace:
  collectBacktraces, called at libraries/ghc-internal/src/GHC/Internal/Exception.hs:170:13 in ghc-internal:GHC.Internal.Exception
`;
    const draft = readOne(haskell, text);
    expect(draft).toMatchObject({ message: "invalid price: -1", culprit: { function: "check", line: 4 } });
    expect(draft.frames.map(({ origin }) => origin)).toEqual(["app", "app", "app", "runtime"]);
    expect(fingerprintOf(draft)).toBe(fingerprintOf(readOne(haskell, `shop: invalid price: -1\n${stack}`)));
  });

  test("in a library has no place of the program", () => {
    const draft = readOne(
      haskell,
      "shop: Map.!: given key is not an element in the map\nCallStack (from HasCallStack):\n  error, called at libraries/containers/containers/src/Data/Map/Internal.hs:617:17 in containers-0.6.7:Data.Map.Internal\n",
    );
    expect(draft).toMatchObject({ message: "Map.!: given key is not an element in the map", culprit: null });
  });
});

test("a value that no pattern matches has its place", () => {
  expect(readOne(haskell, "shop: src/Cart.hs:(3,1)-(5,20): Non-exhaustive patterns in function f\n\n")).toMatchObject({
    message: "Non-exhaustive patterns in function f",
    culprit: { function: "f", file: "src/Cart.hs", line: 3 },
  });
});

test.each([
  ["shop: thread blocked indefinitely in an MVar operation", "deadlock"],
  ["shop: /etc/shop.yml: openFile: does not exist (No such file or directory)", "uncaught"],
  ["shop: Prelude.head: empty list", "uncaught"],
  ["shop: Heap exhausted;", "out-of-memory"],
])("%s is a crash as the last words", (line, kind) => {
  expect(readOne(haskell, `${line}\n`)).toMatchObject({ kind, fatal: true });
});

test("a thread that dies alone ends nothing", () => {
  expect(readOne(haskell, "shop: divide by zero\nmain goes on\n")).toMatchObject({
    kind: "thread-exception",
    fatal: false,
    message: "divide by zero",
  });
});

test("the same words of others are no crash", () => {
  const text =
    "ERROR: divide by zero\nnginx: open() failed: permission denied (13)\n2026-01-01 10:00:00 INFO x: Prelude.head: played\nserving\n";
  expect(readAll(haskell, text)).toEqual([]);
});

test("an error of the program's own words is told by what GHC puts around them, where the log ends with it", () => {
  const line = "shop: user error (cannot start)";
  expect(readOne(haskell, `up\n${line}\n`)).toMatchObject({ fatal: true, message: "user error (cannot start)" });
  expect(readAll(haskell, `${line}\ngoing on\n`)).toEqual([]);
});
