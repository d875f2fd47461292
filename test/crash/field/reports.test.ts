/** Errors of early versions on logs from public bug reports, each in the smallest log that shows it. */
import { expect, test } from "vitest";
import { parseCrash } from "../../../src/crash/index.ts";
import { alsoSeen, ended } from "./reading.ts";

test("the message of PHP's engine when it cannot print hides no error", () => {
  const log =
    "Parse error: syntax error, unexpected '?' in /app/a.php on line 41\n\nFatal error: Exception thrown without a stack frame in Unknown on line 0\n";
  expect(ended(log, 255)).toMatchObject({ runtime: "php", culprit: "/app/a.php:41" });
});

test("Bun's own crash is one crash, including the shell's message about it", () => {
  const log = `============================================================
Bun v1.2.3 (8c4d3ff8) Linux x64 (baseline)
RSS: 1.07GB | Peak: 10.43MB | Commit: 1.07GB | Faults: 0

panic(main thread): Segmentation fault at address 0x7FFE9E54B588
oh no: Bun has crashed. This indicates a bug in Bun, not your code.

To send a redacted crash report to Bun's team,
please file a GitHub issue using the link below:

 https://bun.report/1.2.3/Ba18c4d3ff

Illegal instruction (core dumped)
`;
  expect(ended(log, 132)).toMatchObject({
    runtime: "bun",
    title: "panic(main thread): Segmentation fault at address 0x7FFE9E54B588",
  });
  expect(alsoSeen(log, 132)).toEqual([]);
});

test("a failed check of V8 belongs to Deno if the command above it does", () => {
  const log = "deno run -A /app/a.js\n\n\n#\n# Fatal error in , line 0\n# Check failed: Start().\n#\n";
  expect(ended(log, 134)).toMatchObject({ runtime: "deno", title: "Check failed: Start()." });
});

test("a program's own package around a logger is not the culprit", () => {
  const log = `panic: [PANIC]no database

goroutine 1 [running]:
example.com/shop/internal/utils/log.writeLog({0x1b3d2a6, 0x5}, 0x1)
\t/app/internal/utils/log/log.go:41 +0x2b3
example.com/shop/internal/db.Init(0x2710?)
\t/app/internal/db/init.go:141 +0xbb
main.main()
\t/app/cmd/server/main.go:28 +0xff
`;
  expect(ended(log, 2)?.culprit).toBe("example.com/shop/internal/db.Init /app/internal/db/init.go:141");
});

test("an indent before .NET's first line changes nothing", () => {
  const log =
    "   Unhandled exception. System.Exception: no settings\n   at Shop.Program.Main() in /src/Program.cs:line 7\n";
  expect(ended(log, 134)).toMatchObject({ runtime: "dotnet", culprit: "Shop.Program.Main /src/Program.cs:7" });
});

test.each([
  [
    "panic: runtime: netpoll",
    "fatal error: runtime: netpoll failed\n\ngoroutine 1 [running]:\nmain.main()\n\t/app/main.go:3 +0x1d\n",
    2,
    "Go's runtime itself could not go on",
  ],
  [
    "an unknown flag",
    "flag provided but not defined: -enable-sidecar\nUsage of /manager:\n  -v\n",
    2,
    "-enable-sidecar",
  ],
  [
    "a file of Ruby's working directory",
    "/app/a.rb:4:in `read': No such file or directory @ rb_sysopen - config/puma.rb (Errno::ENOENT)\n\tfrom /app/a.rb:9:in `<main>'\n",
    1,
    "config/puma.rb is not in the container's working directory",
  ],
  [
    "PHP's autoloader",
    "PHP Fatal error:  Uncaught Error: Failed opening required '/app/vendor/autoload.php' (include_path='.') in /app/index.php:5\nStack trace:\n#0 {main}\n  thrown in /app/index.php on line 5\n",
    255,
    "run composer install",
  ],
  [
    "a number in Rust",
    "thread 'main' panicked at src/main.rs:295:79:\ncalled `Result::unwrap()` on an `Err` value: ParseIntError { kind: InvalidDigit }\nnote: run with `RUST_BACKTRACE=1` environment variable to display a backtrace\n",
    101,
    "src/main.rs:295",
  ],
  [
    "a kind that the cluster lacks",
    'panic: no matches for kind "HTTPChaos" in version "chaos.example.com/v1"\n\ngoroutine 1 [running]:\nmain.main()\n\t/app/main.go:3 +0x1d\n',
    2,
    "HTTPChaos of chaos.example.com/v1",
  ],
] as const)("the hint for %s names it", (_, log, code, words) => {
  expect(parseCrash(log, { exit: { code, signal: null, reason: "Error" } }).crash?.hint).toContain(words);
});
