/** Time that grows with the log and no faster, whatever is in it: of processor time, as machines have other things to do. */
import { expect, it } from "vitest";
import { grammars } from "../../src/crash/grammars.ts";
import { parseCrash } from "../../src/crash/index.ts";

/** Characters and words of which long runs are made. */
const UNITS = [
  "(",
  ")",
  ".",
  ":",
  " ",
  "\t",
  "0",
  "at ",
  "/",
  "a/",
  "\\",
  '"',
  "'",
  "{",
  "[",
  "0x",
  "a.b.c.",
  "<",
  "#",
  "\\n",
  "+",
  "a",
  "$",
  "|",
];
/** Of what runs are made that stand behind each opening. */
const BEHIND = [" ", "a/", "a.", "0x"];
const TRIGGERS = [...new Set(grammars.flatMap(({ triggers }) => triggers))];

type Log = (size: number) => string;

const repeated = (times: number, part: (index: number) => string): string =>
  Array.from({ length: times }, (_, index) => part(index)).join("");

/** Logs of many lines, by what there is much of. */
const MANY: Readonly<Record<string, Log>> = {
  "causes of Java": (n) =>
    `Exception in thread "main" a.E: x\n\tat a.b(C.java:1)\n${repeated(n, () => "Caused by: x\n\tat a.b(C.java:1)\n\t... 1 more\n")}`,
  "errors of Python during others": (n) =>
    repeated(
      n,
      () =>
        'Traceback (most recent call last):\n  File "/a.py", line 1, in f\nValueError: x\n\nDuring handling of the above exception, another exception occurred:\n\n',
    ),
  "tracebacks without frames": (n) => repeated(n, () => "Traceback (most recent call last):\n"),
  "a traceback without end": (n) =>
    `Traceback (most recent call last):\n${repeated(n, () => '  File "/a.py", line 1, in f\n    x()\n')}`,
  "causes of Node": (n) =>
    `/a.js:1\nthrow x\n^\n\nError: x\n    at f (/a.js:1:1) {\n${repeated(n, () => "  [cause]: Error: x\n      at f (/a.js:1:1) {\n")}`,
  "causes of anyhow": (n) => `Error: x\n\nCaused by:\n${repeated(n, (i) => `    ${i}: y\n`)}`,
  "exceptions of PHP": (n) =>
    `PHP Fatal error:  Uncaught Exception: x in /a.php:1\nStack trace:\n#0 {main}\n${repeated(n, () => "\nNext Exception: x in /a.php:1\nStack trace:\n#0 {main}\n")}`,
  "inner exceptions of .NET": (n) =>
    `Unhandled exception. System.Exception: x\n${repeated(n, () => " ---> System.Exception: y\n   at A.B() in /a.cs:line 1\n")}`,
  "panics of one goroutine": (n) =>
    `panic: x [recovered]\n${repeated(n, () => "\tpanic: y [recovered]\n")}\ngoroutine 1 [running]:\nmain.main()\n\t/a.go:1 +0x1\n`,
  "goroutines without frames": (n) => repeated(n, (i) => `goroutine ${i} [running]:\n\n`),
  "causes of Ruby": (n) => repeated(n, () => "/a.rb:1:in 'f': y (RuntimeError)\n\tfrom /a.rb:1:in '<main>'\n"),
  "blank lines": (n) => `panic: x\n${"\n".repeat(n * 20)}panic: x\n`,
  "different exceptions in a log": (n) =>
    repeated(n, (i) => `ERROR x\njava.lang.RuntimeException: x${i}\n\tat a.b${i}(C.java:1)\n`),
  "records with a stack": (n) =>
    repeated(n, (i) => `${JSON.stringify({ level: "error", stack: `Error: x${i}\n    at f (/a.js:1:1)` })}\n`),
  "objects in a record": (n) => `{"stack":"\\n","err":${'{"err":'.repeat(n)}1${"}".repeat(n)}}\n`,
  "parts of CRI without end": (n) => repeated(n, () => "2026-01-01T00:00:00.000000000Z stderr P panic: x\n"),
  "parts of docker without end": (n) =>
    repeated(n, () => '{"log":"panic: x ","stream":"stderr","time":"2026-01-01T00:00:00Z"}\n'),
  "headers behind words": (n) =>
    repeated(n, (at) => `panic: ${at} goroutine ${at} [running]:\nmain.f()\n\t/a.go:1 +0x1\n`),
  "errors of pkg/errors": (n) => repeated(n, () => "e\nmain.f\n\t/a.go:1\nruntime.main\n\t/go/proc.go:2\n"),
  "heads of chi": (n) => repeated(n, () => " panic: x\n -> f\n"),
  "open values of klog": (n) => repeated(n, () => 'E0101 00:00:00.000000 1 a.go:1] "x" stacktrace=<\n'),
};

/** Milliseconds of the processor. */
function timeOf(text: string): number {
  const started = process.cpuUsage();
  parseCrash(text, { exit: { code: 2, reason: null, signal: null } });
  return process.cpuUsage(started).user / 1000;
}

/** What takes more than seven times as long at four times the size: 4 is linear, 16 quadratic. Short times tell nothing. */
function fasterThanTheLog(log: Log, size: number): string | null {
  const FLOOR_MS = 500;
  const four = log(size * 4);
  let most = timeOf(four);
  for (let again = 0; again < 3 && most >= FLOOR_MS; again++) most = Math.min(most, timeOf(four));
  if (most < FLOOR_MS) return null;
  const one = log(size);
  const least = Math.max(timeOf(one), timeOf(one), 20);
  return most > least * 7 ? `${least.toFixed(0)} ms, then ${most.toFixed(0)} ms` : null;
}

it.each(UNITS)("reads one long line of %j in time that grows with it", (unit) => {
  expect(fasterThanTheLog((size) => unit.repeat(size / unit.length), 40_000)).toBeNull();
});

it("reads long lines behind what crashes of every runtime open with in time that grows with them", () => {
  for (const unit of BEHIND) {
    const log: Log = (size) => repeated(TRIGGERS.length, (i) => `${TRIGGERS[i]}${unit.repeat(size / unit.length)}!\n`);
    expect(fasterThanTheLog(log, 2000), unit).toBeNull();
  }
});

it.each(Object.entries(MANY))("reads a log with many %s in time that grows with it", (_, log) => {
  expect(fasterThanTheLog(log, 1500)).toBeNull();
});
