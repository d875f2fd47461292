/** Julia's own reports of errors and signals, since release 0.6. */
import { expect, test } from "vitest";
import { parseCrash } from "../../../../src/crash/index.ts";
import { alsoSeen, ended } from "../../field/reading.ts";

const ERROR = `ERROR: LoadError: KeyError: key "port" not found
Stacktrace:
 [1] getindex(h::Dict{String, Int64}, key::String)
   @ Base ./dict.jl:498
 [2] port(settings::Dict{String, Int64})
   @ Main /app/serve.jl:4
 [3] top-level scope
   @ /app/serve.jl:9
in expression starting at /app/serve.jl:9
`;

test("an uncaught error", () => {
  expect(ended(ERROR, 1)).toMatchObject({
    runtime: "julia",
    kind: "uncaught",
    title: 'ERROR: KeyError: key "port" not found',
    culprit: "port /app/serve.jl:4",
  });
  expect(ended(ERROR, 1)?.crash.chain).toEqual([
    { type: "KeyError", message: 'key "port" not found', recovered: false },
  ]);
  expect(ended(ERROR, 1)?.hint).toMatch(/key "port".*serve\.jl:4/);
});

test("the same in the format of older releases", () => {
  const older = `ERROR: LoadError: KeyError: key "port" not found
Stacktrace:
 [1] getindex(::Dict{String,Int64}, ::String) at ./dict.jl:467
 [2] port(::Dict{String,Int64}) at /app/serve.jl:4
 [3] top-level scope at /app/serve.jl:9
in expression starting at /app/serve.jl:9
`;
  const oldest = older.replace(/in expression.*/, "while loading /app/serve.jl, in expression starting on line 9");
  expect(ended(older, 1)?.fingerprint).toBe(ended(ERROR, 1)?.fingerprint);
  expect(ended(oldest, 1)?.fingerprint).toBe(ended(ERROR, 1)?.fingerprint);
  expect(ended(oldest, 1)).toMatchObject({ culprit: "port /app/serve.jl:4" });
});

test("a package's frames are not the program's", () => {
  const log = `ERROR: LoadError: IOError: connect: connection refused (ECONNREFUSED)
Stacktrace:
  [1] wait_connected(x::Sockets.TCPSocket)
    @ Sockets /usr/local/julia/share/julia/stdlib/v1.10/Sockets/src/Sockets.jl:532
  [2] open_shop(url::String; retries::Int64)
    @ ShopClient ~/.julia/packages/ShopClient/aB3cD/src/client.jl:20
  [3] main()
    @ Main /app/main.jl:12
in expression starting at /app/main.jl:20
`;
  expect(ended(log, 1)).toMatchObject({ culprit: "main /app/main.jl:12" });
});

test("an error caused by another, and one of a task", () => {
  const log = `ERROR: LoadError: no stock
Stacktrace:
 [1] error(s::String)
   @ Base ./error.jl:35
 [2] take()
   @ Main /app/stock.jl:8
in expression starting at /app/stock.jl:12

caused by: BoundsError: attempt to access 3-element Vector{Int64} at index [7]
Stacktrace:
 [1] getindex
   @ ./essentials.jl:13 [inlined]
 [2] shelf(n::Int64)
   @ Main /app/shelf.jl:3
`;
  expect(ended(log, 1)).toMatchObject({
    title: "ERROR: no stock",
    culprit: "take /app/stock.jl:8",
    root: "shelf /app/shelf.jl:3",
  });
  const task = `ERROR: LoadError: TaskFailedException

    nested task error: DivideError: integer division error
    Stacktrace:
     [1] div
       @ ./int.jl:295 [inlined]
     [2] share(n::Int64)
       @ Main /app/share.jl:5
Stacktrace:
 [1] wait(t::Task)
   @ Base ./task.jl:370
 [2] top-level scope
   @ /app/share.jl:11
in expression starting at /app/share.jl:11
`;
  expect(ended(task, 1)).toMatchObject({ culprit: "share /app/share.jl:5" });
});

test.each([
  ["startup-module-not-found", "ArgumentError: Package HTTP not found in current path."],
  ["stack-overflow", "StackOverflowError:"],
  ["out-of-memory", "OutOfMemoryError()"],
  ["syntax-error", "syntax: incomplete: premature end of input"],
])("%s", (kind, message) => {
  const log = `ERROR: LoadError: ${message}\nStacktrace:\n [1] go()\n   @ Main /app/a.jl:3\nin expression starting at /app/a.jl:3\n`;
  expect(ended(log, 1)).toMatchObject({ runtime: "julia", kind });
});

const SIGNAL = `[1] signal (11.1): Segmentation fault
in expression starting at /app/serve.jl:12
unsafe_load at ./pointer.jl:111 [inlined]
peek at /app/serve.jl:8
_jl_invoke at /cache/build/tester/julialang/julia-release-1-dot-10/src/gf.c:2895 [inlined]
unknown function (ip: 0x7f7b81395a4f)
__libc_start_main at /lib/x86_64-linux-gnu/libc.so.6 (unknown line)
Allocations: 2519 (Pool: 2511; Big: 8); GC: 0
Segmentation fault (core dumped)
`;

test("a signal", () => {
  expect(ended(SIGNAL, 139)).toMatchObject({
    runtime: "julia",
    title: "signal (11): Segmentation fault",
    signal: "SIGSEGV",
    culprit: "peek /app/serve.jl:8",
  });
  expect(
    ended("signal (11): Segmentation fault\nwhile loading no file, in expression starting on line 0\n", 139),
  ).toMatchObject({
    runtime: "julia",
  });
  expect(
    ended(SIGNAL.replace("(11.1): Segmentation fault", "(15): Terminated").replace(/Segm.*\n$/, ""), 143),
  ).toBeNull();
});

test("the last error is the end, and prose is not a crash", () => {
  expect(ended(`${ERROR.replace(/in expression.*\n/, "")}${"served\n".repeat(9)}`)).toBeNull();
  expect(alsoSeen(`${ERROR.replace(/in expression.*\n/, "")}${"served\n".repeat(9)}`)).toHaveLength(1);
  expect(parseCrash("Stacktrace:\n [1] f()\nERROR: later\nsignal (11): see below\n")).toMatchObject({
    crash: null,
    alsoSeen: [],
  });
});
