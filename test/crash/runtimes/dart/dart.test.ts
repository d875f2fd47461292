import { expect, test } from "vitest";
import { dart } from "../../../../src/crash/runtimes/dart/dart.ts";
import { readAll, readOne } from "../../read-all.ts";

test("an unhandled exception gives message, type and frames", () => {
  const draft = readOne(
    dart,
    `Unhandled exception:
FormatException: Invalid base64 data (at line 3, character 8)
this is not valid
       ^

#0      List.[] (dart:core-patch/growable_array.dart:151)
#1      main.<anonymous closure> (file:///app/bin/server.dart:31:23)
<asynchronous suspension>
#2      Handler.call (package:shelf/shelf.dart:9:1)
`,
  );
  expect(draft).toMatchObject({
    kind: "uncaught",
    fatal: true,
    message: "FormatException: Invalid base64 data (at line 3, character 8)\nthis is not valid\n       ^",
    chain: [{ type: "FormatException" }],
    culprit: { function: "main.<anonymous closure>", file: "/app/bin/server.dart", line: 31 },
  });
  expect(draft.frames.map(({ origin }) => origin)).toEqual(["runtime", "app", "dependency"]);
});

test("a stack overflow has its own kind", () => {
  expect(readOne(dart, "Unhandled exception:\nStack Overflow\n#0      f (file:///app/a.dart:3:5)")).toMatchObject({
    kind: "stack-overflow",
  });
});

test("a program that does not compile names the place", () => {
  expect(readOne(dart, "bin/server.dart:5:3: Error: Method not found: 'x'.\n  x();\n  ^")).toMatchObject({
    kind: "syntax-error",
    culprit: { file: "bin/server.dart", line: 5 },
  });
});

test("a crash of the machine gives its signal", () => {
  const draft = readOne(
    dart,
    "===== CRASH =====\nsi_signo=Segmentation fault(11), si_code=SEGV_MAPERR(1), si_addr=0x8\nversion=3.4.0\n  pc 0x7f fp 0x7e dart::Foo::Bar+0x12\n-- End of DumpStackTrace",
  );
  expect(draft).toMatchObject({ kind: "fatal-signal", signal: { name: "SIGSEGV", address: "0x8" } });
});

test("the same words within a line are not a crash", () => {
  expect(readAll(dart, "log: Unhandled exception: none\nloading main.dart:3")).toEqual([]);
});
