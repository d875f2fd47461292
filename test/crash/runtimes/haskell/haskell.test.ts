import { describe, expect, test } from "vitest";
import { fingerprintOf } from "../../../../src/crash/fingerprint.ts";
import { parseCrash } from "../../../../src/crash/index.ts";
import { haskell } from "../../../../src/crash/runtimes/haskell/haskell.ts";
import { readAll, readOne } from "../../read-all.ts";

const stack = `CallStack (from HasCallStack):
  error, called at app/Main.hs:4:19 in main:Main
  check, called at app/Main.hs:7:19 in main:Main
  total, called at app/Main.hs:9:38 in main:Main
`;

describe("an exception from error", () => {
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

test("an unmatched value has its place", () => {
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
])("%s is a crash at the end of the log", (line, kind) => {
  expect(readOne(haskell, `${line}\n`)).toMatchObject({ kind, fatal: true });
});

test("a thread that dies alone ends nothing", () => {
  expect(readOne(haskell, "shop: divide by zero\nmain goes on\n")).toMatchObject({
    kind: "thread-exception",
    fatal: false,
    message: "divide by zero",
  });
});

test("the same words of other writers are not a crash", () => {
  const text =
    "ERROR: divide by zero\nnginx: open() failed: permission denied (13)\n2026-01-01 10:00:00 INFO x: Prelude.head: played\nserving\n";
  expect(readAll(haskell, text)).toEqual([]);
});

test("an error in the program's own words is recognised by GHC's frame around them at the end of a log", () => {
  const line = "shop: user error (cannot start)";
  expect(readOne(haskell, `up\n${line}\n`)).toMatchObject({ fatal: true, message: "user error (cannot start)" });
  expect(readAll(haskell, `${line}\ngoing on\n`)).toEqual([]);
});

describe("a message of several lines above its call stack", () => {
  test("begins with the program's name, though a later line may look so, too", () => {
    expect(readOne(haskell, `shop: no price for "b"\nknown: ["a"]\n${stack}`)).toMatchObject({
      title: 'shop: no price for "b"',
      message: 'no price for "b"\nknown: ["a"]',
    });
  });

  test("does not begin with what the program logged before", () => {
    const log = `ERROR checkout failed: no price\nshop: no price\nknown: ["a"]\n${stack}`;
    expect(readOne(haskell, log)).toMatchObject({ title: "shop: no price", fatal: true });
    const tagged = `conn: accepted\nconn: accepted\nshop: no price\n${stack}`;
    expect(readOne(haskell, tagged)).toMatchObject({ title: "shop: no price" });
  });

  test("from a logger is not a crash", () => {
    const log = `2026-11-26 10:00:00 ERROR no price\nknown: ["a"]\n${stack}2026-11-26 10:00:01 INFO going on\n`;
    expect(readAll(haskell, log)).toEqual([]);
  });
});

test.each([
  "shop: Stack space overflow: current size 33624 bytes.\nshop: Use `+RTS -Ksize -RTS' to increase it.\n",
  "shop: Heap exhausted;\nshop: Current maximum heap size is 104857600 bytes (100 MB).\nshop: Use `+RTS -M<size>' to increase it.\n",
])("the runtime system's advice is part of its message: %s", (log) => {
  expect(readOne(haskell, log)).toMatchObject({ fatal: true, message: /: (.*)\n/.exec(log)?.[1] });
  expect(readAll(haskell, `${log}serving\n`)).toEqual([]);
});

test("a bug of the runtime system aborts", () => {
  const log =
    "shop: internal error: PAP object (0x42001ff) entered!\n    (GHC version 9.0.2 for x86_64_unknown_linux)\n    Please report this as a GHC bug:  https://www.haskell.org/ghc/reportabug\nAborted (core dumped)\n";
  expect(readOne(haskell, log)).toMatchObject({ kind: "fatal-error", fatal: true });
  expect(readAll(haskell, "shop: internal error: try again\nserving\n")).toEqual([]);
});

test.each([
  "Network.Socket.bind: resource busy (Address already in use)",
  "<stdin>: hGetLine: end of file",
  "/dev/null: hGetLine: illegal operation (handle is closed)",
  "callProcess: false (exit 1): failed",
  "No match in record selector weight",
  "Ix{Integer}.index: Index (9) out of range ((0,3))",
  "Negative exponent",
  "Prelude.Enum.Bool.succ: bad argument",
  "Cannot decode byte '\\xff': Data.Text.Internal.Encoding.decodeUtf8: Invalid UTF-8 stream",
])("%s is a crash as the last words only", (words) => {
  expect(readOne(haskell, `shop: ${words}\n`)).toMatchObject({ kind: "uncaught", fatal: true, message: words });
  expect(readAll(haskell, `shop: ${words}\n2026-11-26 10:00:01 INFO going on\n`)).toEqual([]);
});

test.each([
  "docker: daemon: permission denied",
  "error: Item {a = 1}",
  "shop: Settings {port = 8080}",
  "cp: a: end of file",
])("others say %s", (words) => {
  expect(readAll(haskell, `${words}\n`)).toEqual([]);
});

test("http-client prints its request before the failure", () => {
  const log = `shop: HttpExceptionRequest Request {
  host                 = "db"
  port                 = 80
}
 (ConnectionFailure Network.Socket.connect: <socket: 12>: does not exist (Connection refused))
`;
  expect(readOne(haskell, log)).toMatchObject({
    title:
      "shop: HttpExceptionRequest (ConnectionFailure Network.Socket.connect: <socket: 12>: does not exist (Connection refused))",
    fatal: true,
  });
});

test("throwString gives its caller", () => {
  const log = `shop: ExceptionInLinkedThread (ThreadId 5) Control.Exception.Safe.throwString called with:

shard 7 is gone
Called from:
  throwString (src/S.hs:24:24 in main:Main)
  load (src/S.hs:34:32 in main:Main)

`;
  expect(readOne(haskell, log)).toMatchObject({
    message: "shard 7 is gone",
    fatal: true,
    culprit: { function: "load", file: "src/S.hs", line: 24 },
  });
});

test("a failed match in IO has its place in the message, and a case has no name", () => {
  expect(
    readOne(haskell, "shop: user error (Pattern match failure in do expression at app/Main.hs:48:21-26)\n").culprit,
  ).toEqual({ function: null, file: "app/Main.hs", line: 48 });
  expect(readOne(haskell, "shop: src/Cart.hs:43:10-45: Non-exhaustive patterns in case\n\n").culprit).toEqual({
    function: null,
    file: "src/Cart.hs",
    line: 43,
  });
});

test("an exception that the program showed itself, with its call stack", () => {
  const log = `Component chain-worker crashed with exception:
Data.Binary.Get.runGet at position 0: not enough bytes
CallStack (from HasCallStack):
  error, called at src/Shop/Get.hs:351:5 in shop-0.8:Shop.Get
`;
  expect(parseCrash(log, { exit: { code: 1, signal: null, reason: "Error" } }).crash).toMatchObject({
    runtime: "haskell",
    message: "Data.Binary.Get.runGet at position 0: not enough bytes",
    culprit: { file: "src/Shop/Get.hs", line: 351 },
  });
});
