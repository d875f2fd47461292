/** A crash is read the same in any wrapper. */
import { expect, test } from "vitest";
import { parseCrash } from "../../../src/crash/index.ts";
import { cases } from "../score.ts";
import { PREFIXES, TOGETHER, WRAPPINGS } from "../wrappings.ts";

/** Crashes of one or two lines, without a stack to confirm them. */
const SHORT: Readonly<Record<string, string>> = {
  "glibc's free": "free(): invalid pointer",
  "glibc's abort": "free(): double free detected in tcache 2\nAborted (core dumped)",
  "glibc's canary": "*** stack smashing detected ***: terminated",
  "an assertion": "app: main.c:12: main: Assertion `total > 0' failed.",
  "C++'s terminate": "terminate called after throwing an instance of 'std::runtime_error'\n  what():  no shelf",
  "C++'s terminate without an exception": "terminate called without an active exception",
  "Go's deadlock": "fatal error: no goroutines (main called runtime.Goexit) - deadlock!",
  "Rust's allocator": "memory allocation of 4294967296 bytes failed",
  "Rust's stack": "thread 'main' has overflowed its stack\nfatal runtime error: stack overflow, aborting",
  "Rust's main": 'Error: Os { code: 2, kind: NotFound, message: "No such file or directory" }',
  "Node's throw of a string":
    "/app/a.js:1\nthrow 'gone';\n^\ngone\n(Use `node --trace-uncaught ...` to show where the exception was thrown)\n\nNode.js v20.20.2",
  "Node's syntax error":
    "/app/a.js:2\nlet x = = 3;\n        ^\n\nSyntaxError: Unexpected token '='\n    at wrapSafe (node:internal/modules/cjs/loader:1469:18)\n\nNode.js v20.1.0",
  "Deno's throw of a string": 'error: Uncaught (in promise) "gone"\nthrow "gone";\n^\n    at file:///app/main.ts:1:1',
  "PHP's parser": 'PHP Parse error:  syntax error, unexpected token ";" in /app/a.php on line 3',
  "PHP's memory":
    "PHP Fatal error:  Allowed memory size of 4194304 bytes exhausted (tried to allocate 9999999 bytes) in /app/a.php on line 3",
  "Perl's die": "no shelf at /app/shop.pl line 12.",
  "Ruby's raise": "app.rb:3:in `<main>': no shelf (RuntimeError)",
  "Ruby's parser": "app.rb:3: syntax error, unexpected end-of-input",
  "Lua's parser": "lua5.4: app.lua:1: unexpected symbol near '='",
  "bash's variable": "/app/run.sh: line 3: DB_URL: unbound variable",
  "dash's command": "/app/run.sh: 3: gunicorn: not found",
  "a shell's child": "/app/run.sh: line 3:    17 Segmentation fault      (core dumped) ./server",
  "Python's file": "python3: can't open file '/app/main.py': [Errno 2] No such file or directory",
  "Java's memory": "Terminating due to java.lang.OutOfMemoryError: Java heap space",
  "Java's class":
    "Error: Could not find or load main class com.acme.Main\nCaused by: java.lang.ClassNotFoundException: com.acme.Main",
  "Elixir's raise": "** (RuntimeError) no shelf\n    app.exs:1: (file)",
  "Erlang's escript": "escript: exception error: no match of right hand side value {error,enoent}",
};

/** Logs that are records already, or that only the command's name distinguishes from log lines. */
const APART =
  /slog-|json-log|checkptr|flag-error|haskell\/|ruby3\.3-syntax-error|deno2\.9\.6-typeerror|node16\.20\.2-throw-string/;

const crashes: readonly (readonly [name: string, log: string])[] = [
  ...Object.entries(SHORT),
  ...[
    ...Map.groupBy(
      cases().filter(
        ({ name, log, facts }) =>
          !name.startsWith("derived/") && !APART.test(name) && facts.in_log !== false && log.length < 40_000,
      ),
      ({ facts }) => `${facts.runtime} ${facts.kind}`,
    ).values(),
  ].map(([one]) => [one?.name ?? "", one?.log.toString().replaceAll("\r", "") ?? ""] as const),
];

function factsOf(log: string) {
  const { crash, alsoSeen } = parseCrash(log);
  const seen = crash ?? alsoSeen[0];
  if (seen === undefined) return null;
  const { runtime, kind, title, message, culprit, threads, fingerprint } = seen;
  return { isCrash: crash !== null, runtime, kind, title, message, culprit, total: threads.total, fingerprint };
}

/** The crashes that are read differently in the wrapper. */
function differing(logs: typeof crashes, wrap: (log: string) => string): readonly unknown[] {
  return logs.flatMap(([name, log]): readonly unknown[] => {
    const bare = factsOf(log);
    if (bare === null) return [`${name}: nothing was read without a wrapper`];
    const read = factsOf(`${wrap(log)}\n`);
    return JSON.stringify(read) === JSON.stringify(bare) ? [] : [{ name, read, bare }];
  });
}

test.each(Object.entries(WRAPPINGS))("%s", (_, wrap) => {
  expect(differing(crashes, (log) => log.trimEnd().split("\n").map(wrap).join("\n"))).toEqual([]);
});

/** Crashes with a stack and more than one line: an unknown prefix is only recognised if neighbouring lines share it. */
const stacks = crashes.filter(
  ([, log]) => log.trimEnd().includes("\n") && (parseCrash(log).crash?.frames.length ?? 0) > 1,
);

test.each(Object.entries(PREFIXES))("a prefix of %s", (_, wrap) => {
  expect(differing(stacks, (log) => log.trimEnd().split("\n").map(wrap).join("\n"))).toEqual([]);
});

test.each(Object.entries(TOGETHER))("all lines in one record of %s", (_, wrap) => {
  expect(differing(stacks, (log) => wrap(log.trimEnd()))).toEqual([]);
});

test("a logger's record of several lines is not the program's direct output", () => {
  const traceback = 'failed\nTraceback (most recent call last):\n  File "a.py", line 1, in <module>\nValueError: no';
  for (const level of [
    { level: "error" },
    { severity: "ERROR" },
    { levelname: "ERROR" },
    { loggerName: "a" },
    { LogLevel: "Error" },
    { log: { level: "error" } },
  ]) {
    const { crash, alsoSeen } = parseCrash(`${JSON.stringify({ ...level, message: traceback })}\n`);
    expect([crash, alsoSeen.length]).toEqual([null, 1]);
  }
});

test("a name before each line may have no blank after it where the line is blank", () => {
  const trace = "fatal error: concurrent map writes\n\ngoroutine 6 [running]:\nmain.set(...)\n\t/app/main.go:17\n";
  expect(parseCrash(trace.replaceAll(/^(?=.)/gm, "api ").replaceAll(/^$/gm, "api")).crash).toMatchObject({
    runtime: "go",
    culprit: { file: "/app/main.go", line: 17 },
  });
});

test.each(["", " "])("a line of %j after each line is the viewer's", (blank) => {
  const trace = [
    "Error: no shelf",
    "    at open (/app/shop.js:3:9)",
    "    at main (/app/shop.js:9:1)",
    "",
    "Node.js v20.1.0",
  ];
  expect(parseCrash(["starting", ...trace].join(`\n${blank}\n`)).crash?.culprit).toMatchObject({ line: 3 });
});

test("a byte order mark is not part of the first line", () => {
  expect(differing(crashes, (log) => `\ufeff${log}`)).toEqual([]);
});

test("there is one crash of each kind of each runtime", () => {
  expect(crashes.length).toBeGreaterThan(75);
});
