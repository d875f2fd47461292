/** Content of each field: only the runtime's message, the chain down to its root, and nothing from other writers. */
import { expect, test } from "vitest";
import { ended, seen } from "./reading.ts";

test.each([
  [
    "Python's syntax error",
    '  File "/app/s.py", line 4\n    def broken(:\n               ^\nSyntaxError: invalid syntax\n',
    "invalid syntax",
  ],
  [
    "Python's indentation",
    '  File "/app/s.py", line 9\n    return 1\nIndentationError: unexpected indent\n',
    "unexpected indent",
  ],
  [
    "Node's syntax error",
    "/app/s.js:5\n  return 1;\n         ^\n\nSyntaxError: Unexpected number\n    at wrapSafe (node:internal/modules/cjs/loader:1283:20)\n\nNode.js v20.11.0\n",
    "Unexpected number",
  ],
  [
    "Node's syntax error of a module",
    "file:///app/s.mjs:2\nimport x form 'y';\n         ^^^^\n\nSyntaxError: Unexpected identifier 'form'\n    at ModuleLoader.moduleStrategy (node:internal/modules/esm/translators:152:18)\n\nNode.js v20.11.0\n",
    "Unexpected identifier 'form'",
  ],
  [
    "Ruby's syntax error",
    "/app/s.rb: --> /app/s.rb\nUnmatched `(', missing `)' ?\n> 4  def broken(\n/app/s.rb:5: syntax error, unexpected integer literal, expecting ')' (SyntaxError)\n  1 +\n  ^\n",
    "syntax error, unexpected integer literal, expecting ')'",
  ],
  [
    "Ruby 3.4's",
    "/app/s.rb:1: --> /app/s.rb\nMatch `(' with `)' ?\n> 1  def f(\n/app/s.rb:1: syntax errors found (SyntaxError)\n> 1 | def f(\n    |       ^ unexpected end-of-input; expected a `)`\n",
    "syntax errors found",
  ],
  [
    "PHP's parse error",
    'PHP Parse error:  syntax error, unexpected token ";" in /app/a.php on line 3\n',
    'syntax error, unexpected token ";"',
  ],
  [
    "PHP's call with wrong arguments",
    "PHP Fatal error:  Uncaught TypeError: total(): Argument #1 ($n) must be of type int, string given, called in /app/t.php on line 8 and defined in /app/t.php:7\nStack trace:\n#0 /app/t.php(8): total()\n#1 {main}\n  thrown in /app/t.php on line 7\n",
    "total(): Argument #1 ($n) must be of type int, string given, called in /app/t.php on line 8",
  ],
  [
    "Elixir's exception",
    "** (MatchError) no match of right hand side value: {:error, :enoent}\n    app.exs:3: (file)\n",
    "no match of right hand side value: {:error, :enoent}",
  ],
  [
    "a shell's child",
    "/app/run.sh: line 4: 29050 Segmentation fault      (core dumped) ./server --all\n",
    "Segmentation fault",
  ],
  ["a shell's command", "/app/run.sh: line 4: gunicorn: command not found\n", "gunicorn: command not found"],
])("%s: the message is without place, excerpt, type and process", (_, log, message) => {
  expect(ended(log)?.message).toBe(message);
});

test("PHP's last exception of a chain is not lost behind a foreign line", () => {
  const log =
    "PHP Fatal error:  Uncaught PDOException: SQLSTATE[HY000] [2002] Connection refused in /app/db.php:7\nStack trace:\n#0 /app/db.php(7): PDO->__construct()\n#1 {main}\n[2024-01-01 00:00:00] worker.INFO: tick\n\nNext RuntimeException: cannot load cart in /app/cart.php:12\nStack trace:\n#0 /app/index.php(3): load()\n#1 {main}\n  thrown in /app/cart.php on line 12\n";
  const crash = ended(log, 255);
  expect(crash).toMatchObject({ message: "cannot load cart" });
  expect(crash?.crash.chain.map(({ type }) => type)).toEqual(["PDOException", "RuntimeException"]);
});

test("the same if the foreign line has no known form, and is not UTF-8", () => {
  const bytes = Buffer.concat([
    Buffer.from("PHP Fatal error:  Uncaught LogicException: inner in /app/a.php:7\nStack trace:\n#0 {main}\n"),
    Buffer.from([0xff, 0xfe, 0x80, 0x41, 0x0a]),
    Buffer.from(
      "\nNext RuntimeException: outer in /app/b.php:12\nStack trace:\n#0 /app/index.php(3): load()\n#1 {main}\n  thrown in /app/b.php on line 12\n",
    ),
  ]);
  expect(ended(bytes.toString("latin1"), 255)).toMatchObject({ message: "outer" });
});

test("a message does not swallow Go's signal line that lost its bracket", () => {
  const log =
    "panic: runtime error: invalid memory address or nil pointer dereference\n[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x45f1\n\ngoroutine 1 [running]:\nmain.main()\n\t/app/main.go:12 +0x25\n";
  expect(ended(log, 2)).toMatchObject({
    message: "runtime error: invalid memory address or nil pointer dereference",
    kind: "nil-dereference",
  });
});

test("a message does not swallow Ruby's callers around a foreign line", () => {
  const log =
    "/app/a.rb:3:in `load': boom (RuntimeError)\nworker 3 says hello\n\tfrom /app/a.rb:9:in `run'\n\tfrom /app/a.rb:12:in `<main>'\n";
  const crash = ended(log, 1);
  expect(crash?.message).not.toContain("from ");
  expect(crash?.crash.frames.map(({ line }) => line)).toEqual([3, 9, 12]);
});

test("the root of a Java chain that is cut in its last cause is not known", () => {
  const log =
    'Exception in thread "main" java.lang.IllegalStateException: outer\n\tat com.shop.A.main(A.java:3)\nCaused by: java.lang.RuntimeException: middle\n\tat com.shop.B.open(B.java:7)\n\t... 1 more\nCaused by: java.net.Conn';
  const crash = ended(log, 1);
  expect(crash).toMatchObject({ tail: true, root: "" });
  const whole = ended(`${log}ectException: refused\n\tat com.shop.C.connect(C.java:9)\n\t... 2 more\n`, 1);
  expect(whole).toMatchObject({ root: "com.shop.C.connect C.java:9" });
});

test("Spring's action is advice, not part of the message", () => {
  const log = `
***************************
APPLICATION FAILED TO START
***************************

Description:

Web server failed to start. Port 8080 was already in use.

Action:

Identify and stop the process that's listening on port 8080 or configure this application to listen on another port.
`;
  const crash = ended(log, 1);
  expect(crash?.message).toBe("Web server failed to start. Port 8080 was already in use.");
  expect(crash?.hint).toMatch(/8080/);
});

test(".NET's JSON console whose newlines became blanks has its frames", () => {
  const log = `{"EventId":11,"LogLevel":"Critical","Category":"Shop","Message":"boom","Exception":"System.InvalidOperationException: sync failed ---> System.NullReferenceException: Object reference not set to an instance of an object.    at Shop.Program.Sync() in /src/Program.cs:line 12    --- End of inner exception stack trace ---    at Shop.Program.Sync() in /src/Program.cs:line 17    at Shop.Program.Main(String[] args) in /src/Program.cs:line 30"}\n`;
  const [one] = seen(log, 134);
  expect(one).toMatchObject({
    runtime: "dotnet",
    message: "sync failed",
    culprit: "Shop.Program.Sync /src/Program.cs:17",
  });
  expect(one?.root).toBe("Shop.Program.Sync /src/Program.cs:12");
});
