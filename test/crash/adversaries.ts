/** Adversarial logs, each in any size. */

/** Units that are repeated to make long lines. */
export const UNITS: readonly string[] = [
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
/** A log of a given size: characters of one line, or repetitions. */
export type Log = (size: number) => string;

/** Concatenates `times` parts. */
export const repeated = (times: number, part: (index: number) => string): string =>
  Array.from({ length: times }, (_, index) => part(index)).join("");

/** Logs with many repetitions of something. */
export const MANY: Readonly<Record<string, Log>> = {
  "stacks of Julia": (n) => `ERROR: x\n${repeated(n, () => "Stacktrace:\n [1] f() at at at at:1\n")}`,
  "signals of Julia": (n) => repeated(n, () => `signal (11): Segmentation fault\n${"f at ".repeat(40)}:1\n`),
  "reports of lager": (n) =>
    repeated(
      n,
      () => "1:1 [error] CRASH REPORT Process <0.1.0> with 0 neighbours exited with reason: x in a:b/1 line 1\n",
    ),
  "blank lines between": (n) => repeated(n, (at) => (at % 9 === 0 ? "panic: x\n\n" : "goroutine 1 [running]:\n\n")),
  "numbers in terms of Erlang": (n) => `{"init terminating in do_boot",{message=><<${"101,".repeat(n)}1>>}}\n`,
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
  "lines in one record": (n) => `${JSON.stringify({ log: repeated(n, (i) => `panic: x${i}\n`), stream: "stderr" })}\n`,
  "frames in a list": (n) =>
    `${JSON.stringify({ level: "error", stack_trace: Array.from({ length: n }, (_, i) => ({ class: "a.B", method: `f${i}`, file: "B.java", line: i })) })}\n`,
  "numbers before each line": (n) => repeated(n, (i) => `${i} ${i} ${i}:${i} a 1 2 3 goroutine ${i} [running]:\n`),
  "words that may be a variable": (n) =>
    `panic: ${"A_B ".repeat(n)}\n\ngoroutine 1 [running]:\nmain.main()\n\t/a.go:1\n`,
  "escapes without an end": (n) => repeated(n, () => "\u001b[\u001b]\u001b[1;panic: x\n"),
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
