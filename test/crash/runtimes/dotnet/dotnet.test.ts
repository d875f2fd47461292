import { describe, expect, test } from "vitest";
import { dotnet, mono } from "../../../../src/crash/runtimes/dotnet/dotnet.ts";
import { readAll, readOne } from "../../read-all.ts";

const unhandled = `Unhandled exception. Acme.ConfigException: bad config
in two lines
 ---> System.Net.Sockets.SocketException (111): Connection refused
   at System.Net.Sockets.Socket.Connect(EndPoint remoteEP)
   at Acme.Shop.Db.Open(String host, Int32 port) in /src/Db.cs:line 31
--- End of stack trace from previous location ---
   at Acme.Shop.Db.<Retry>d__5.MoveNext() in /src/Db.cs:line 44
   --- End of inner exception stack trace ---
   at Npgsql.Internal.Connector.Open() in /_/src/Npgsql/Connector.cs:line 12
   at Acme.Shop.Program.<Main>$(String[] args) in /src/Program.cs:line 7`;

describe("an unhandled exception", () => {
  test("has the frames of its innermost exception first in the text, and its own last", () => {
    const draft = readOne(dotnet, unhandled);
    expect(draft).toMatchObject({
      runtime: "dotnet",
      kind: "uncaught",
      fatal: true,
      message: "bad config\nin two lines",
      chain: [
        { type: "System.Net.Sockets.SocketException", message: "Connection refused" },
        { type: "Acme.ConfigException" },
      ],
      culprit: { function: "Acme.Shop.Program.<Main>$", file: "/src/Program.cs", line: 7 },
      rootCause: { function: "Acme.Shop.Db.Open", file: "/src/Db.cs", line: 31 },
    });
    expect(draft.frames.map(({ origin }) => origin)).toEqual(["dependency", "app"]);
  });

  test.each([
    [
      "other writers' lines after each of its own",
      (text: string) => text.replaceAll("\n", "\n2026-11-23 07:10:00,005 INFO cache refresh\n"),
    ],
    ["the older head", (text: string) => text.replace("Unhandled exception.", "Unhandled Exception:")],
    ["its causes on one line", (text: string) => text.replaceAll("\n --->", " --->")],
  ])("reads the same with %s", (_, change) => {
    const { chain, culprit, rootCause, message } = readOne(dotnet, unhandled);
    expect(readOne(dotnet, change(unhandled))).toMatchObject({ chain, culprit, rootCause, message });
  });

  test("of many takes its own frames, not those of its members", () => {
    const text = `Unhandled exception. System.AggregateException: One or more errors occurred. (foo) (bar)
 ---> System.InvalidOperationException: foo
   at Acme.A.Foo() in /src/A.cs:line 12
   --- End of inner exception stack trace ---
   at Acme.A.Main() in /src/A.cs:line 16
 ---> (Inner Exception #1) System.Exception: bar
   at Acme.A.Bar() in /src/A.cs:line 6<---
`;
    expect(readOne(dotnet, text)).toMatchObject({
      culprit: { line: 16 },
      rootCause: { line: 12 },
      frames: [{ line: 16 }],
    });
  });

  test("that was only logged does not end the process", () => {
    const text = `fail: Acme.Worker[0]\n      Order failed\n      System.InvalidOperationException: no\n         at Acme.Worker.Run() in /src/W.cs:line 3\ninfo: Acme.Worker[0]`;
    expect(readOne(dotnet, text)).toMatchObject({
      kind: "logged-exception",
      fatal: false,
      message: "no",
      culprit: { line: 3 },
    });
  });
});

describe("the runtime itself", () => {
  test.each([
    [
      "Stack overflow.\nRepeat 24077 times:\n--------------------------------\n   at Acme.Program.Rec(Int32)\n--------------------------------\n   at Acme.Program.Main(System.String[])",
      "stack-overflow",
      "Stack overflow.",
      "Acme.Program.Rec",
    ],
    [
      "Process terminated. must not happen\n   at System.Environment.FailFast(System.String)\n   at Acme.Program.Main()",
      "fail-fast",
      "must not happen",
      "Acme.Program.Main",
    ],
    [
      "Process terminated. Assertion failed.\nprice is positive\n   at System.Diagnostics.Debug.Fail()\n   at Acme.Program.Main()",
      "fail-fast",
      "Assertion failed.\nprice is positive",
      "Acme.Program.Main",
    ],
    [
      "Fatal error. System.AccessViolationException: Attempted to read or write protected memory.\n   at Acme.Native.Poke(IntPtr)",
      "fatal-error",
      "System.AccessViolationException: Attempted to read or write protected memory.",
      "Acme.Native.Poke",
    ],
  ])("prints %j: %s", (text, kind, message, culprit) => {
    expect(readOne(dotnet, text)).toMatchObject({ kind, message, fatal: true, culprit: { function: culprit } });
  });

  test("cannot begin without the application", () => {
    expect(readOne(dotnet, "The application to execute does not exist: '/app/shop.dll'.")).toMatchObject({
      kind: "startup-file-not-found",
      fatal: true,
    });
  });
});

describe("Mono", () => {
  const frames = `  at Acme.Shop.Program.Sync () [0x00002] in /app/U.cs:10 
   --- End of inner exception stack trace ---
  at Acme.Shop.Program.Sync () [0x00017] in /app/U.cs:12 
  at System.Threading.ThreadHelper.ThreadStart () [0x0000b] in <12b418a7818c4ca0893feeaaf67f1e7f>:0 `;
  const text = `System.InvalidOperationException: sync failed ---> System.NullReferenceException: none\n${frames}`;

  test("prints an exception twice, which is one crash", () => {
    expect(
      readOne(dotnet, `\nUnhandled Exception:\n${text}\n[ERROR] FATAL UNHANDLED EXCEPTION: ${text}`),
    ).toMatchObject({
      runtime: "mono",
      message: "sync failed",
      culprit: { function: "Acme.Shop.Program.Sync", file: "/app/U.cs", line: 12 },
      rootCause: { line: 10 },
      frames: [{ line: 12 }, { file: null, line: null, origin: "runtime" }],
    });
  });

  test("of a stack overflow has its frames only in the second report", () => {
    const overflow = `Unhandled Exception:\nStackOverflowException\n[ERROR] FATAL UNHANDLED EXCEPTION: System.StackOverflowException: The requested operation caused a stack overflow.\n  at Acme.Program.Rec (System.Int32 n) [0x00004] in /app/U.cs:6 `;
    expect(readOne(dotnet, overflow)).toMatchObject({ runtime: "mono", kind: "stack-overflow", culprit: { line: 6 } });
  });

  test("has its own messages for failing fast and for native crashes", () => {
    expect(readOne(mono, 'CLR: Managed code called FailFast, saying "no"')).toMatchObject({
      kind: "fail-fast",
      message: "no",
    });
    const report =
      'CLR: Managed code called FailFast, saying "no"\n\n=================\n\tManaged Stacktrace:\n=================\n\t  at <unknown> <0xffffffff>\n\t  at System.Environment:FailFast <0x000a6>\n\t  at Acme.Program:Main <0x00a62>\n=================\n';
    expect(readOne(mono, report)).toMatchObject({
      frames: [{ origin: "runtime" }, { function: "Acme.Program.Main", origin: "app" }],
      culprit: { function: "Acme.Program.Main" },
    });
    expect(readOne(mono, "Got a SIGSEGV while executing native code. This usually indicates")).toMatchObject({
      kind: "fatal-signal",
      signal: { name: "SIGSEGV" },
    });
  });
});

describe("a native image", () => {
  test("has offsets behind its frames, and without symbols nothing else", () => {
    const draft = readOne(
      dotnet,
      `Unhandled exception. System.ArgumentException: bad price -3 (Parameter 'price')
   at Acme.Cart.Add(Int32) + 0x5c
   at Program.<Main>$(String[]) + 0x2b
   at acme!<BaseAddress>+0x1a2b3c
`,
    );
    expect(draft.culprit).toEqual({ function: "Acme.Cart.Add", file: null, line: null });
    expect(draft.frames[2]).toEqual({ function: null, file: null, line: null, origin: "runtime" });
  });
});

describe("logged exceptions", () => {
  test("are read one by one, behind any prefix of their line", () => {
    const readings = readAll(
      dotnet,
      `fail: Microsoft.AspNetCore.Server.Kestrel[13]
      Connection id "0HN1": An unhandled exception was thrown by the application.
      System.NullReferenceException: Object reference not set to an instance of an object.
         at Acme.Api.Get(Int32 id) in /src/Api.cs:line 30
info: Microsoft.Hosting.Lifetime[0]
      ok
2024-01-01 10:00:01.123 +00:00 [INF] going on: System.Net.Sockets.SocketException (111): Connection refused
   at Acme.Db.Open() in /src/Db.cs:line 3
`,
    );
    expect(
      readings.map(({ draft: { kind, fatal, culprit, frames } }) => [kind, fatal, culprit?.line, frames.length]),
    ).toEqual([
      ["logged-exception", false, 30, 1],
      ["logged-exception", false, 3, 1],
    ]);
  });

  test("of a background service end the host if it says so", () => {
    const readings = readAll(
      dotnet,
      `fail: Microsoft.Extensions.Hosting.Internal.Host[9]
      BackgroundService failed
      System.InvalidOperationException: queue is gone
         at Acme.Worker.ExecuteAsync(CancellationToken stoppingToken) in /src/Worker.cs:line 21
crit: Microsoft.Extensions.Hosting.Internal.Host[10]
      The HostOptions.BackgroundServiceExceptionBehavior is configured to StopHost. A BackgroundService has thrown an unhandled exception, and the IHost instance is stopping.
      System.InvalidOperationException: queue is gone
         at Acme.Worker.ExecuteAsync(CancellationToken stoppingToken) in /src/Worker.cs:line 21
info: Microsoft.Hosting.Lifetime[0]
      Application is shutting down...
`,
    );
    expect(readings.map(({ draft }) => [draft.kind, draft.fatal])).toEqual([
      ["logged-exception", false],
      ["uncaught", true],
    ]);
  });

  test("of the highest level end a program that prints no more", () => {
    const logged = `[10:00:01 FTL] Host terminated unexpectedly
System.InvalidOperationException: No service for type 'Acme.IDb' has been registered.
   at Acme.Program.Main(String[] args) in /src/Program.cs:line 9
`;
    expect(readOne(dotnet, logged)).toMatchObject({ kind: "uncaught", fatal: true });
    expect(readOne(dotnet, `${logged}[10:00:02 INF] Starting web host\n`)).toMatchObject({ fatal: false });
  });
});

test("a shell's message about the same end belongs to it", () => {
  const [reading] = readAll(
    dotnet,
    "Process terminated. ledger broken\n   at Acme.Ledger.Check()\nAborted (core dumped)\n",
  );
  expect(reading).toMatchObject({ last: 2, draft: { kind: "fail-fast", message: "ledger broken" } });
});

test("a missing framework has its name and version", () => {
  expect(
    readOne(
      dotnet,
      "You must install or update .NET to run this application.\n\nApp: /app/acme.dll\nArchitecture: x64\nFramework: 'Microsoft.NETCore.App', version '9.0.0' (x64)\n",
    ).message,
  ).toContain("Framework: 'Microsoft.NETCore.App', version '9.0.0'");
});

test("a trace whose indents a pipeline took away has its chain, frames and places", () => {
  const draft = readOne(
    dotnet,
    `Unhandled exception. System.InvalidOperationException: sync failed
---> System.IO.FileNotFoundException: Could not find file '/app/data.json'.
at System.IO.File.ReadAllText(String path)
at Acme.Store.Read(String path) in /src/Acme/Store.cs:line 12
--- End of inner exception stack trace ---
at Acme.Store.Sync(System.String)
`,
  );
  expect(draft).toMatchObject({
    message: "sync failed",
    culprit: { function: "Acme.Store.Sync" },
    rootCause: { function: "Acme.Store.Read", line: 12 },
  });
  expect(draft.chain.map(({ type }) => type)).toEqual([
    "System.IO.FileNotFoundException",
    "System.InvalidOperationException",
  ]);
});

test("a program that was built as libraries are has its own frames, and those of libraries are not its own", () => {
  const draft = readOne(
    dotnet,
    `Unhandled exception. System.InvalidOperationException: sync failed
 ---> System.NullReferenceException: Object reference not set to an instance of an object.
   at Acme.Api.Stores.CartStore.Load(String id) in /_/Stores/CartStore.cs:line 8
   --- End of inner exception stack trace ---
   at Npgsql.Internal.Connector.Open() in /_/src/Npgsql/Connector.cs:line 12
   at Flurry.Client.Send() in /_/src/Flurry/Client.cs:line 90
   at Acme.Api.Sync.Run() in /_/Sync.cs:line 20
   at Program.<Main>$(String[] args) in /_/Program.cs:line 3
   at Program.<Main>(String[] args)`,
  );
  expect(draft).toMatchObject({
    culprit: { function: "Acme.Api.Sync.Run" },
    rootCause: { function: "Acme.Api.Stores.CartStore.Load" },
  });
  expect(draft.frames.map(({ origin }) => origin)).toEqual(["dependency", "dependency", "app", "app", "app"]);
});
