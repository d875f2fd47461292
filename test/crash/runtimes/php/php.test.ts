import { describe, expect, test } from "vitest";
import { parseCrash } from "../../../../src/crash/index.ts";
import { php } from "../../../../src/crash/runtimes/php/php.ts";
import { readAll, readOne } from "../../read-all.ts";

const chained = `Fatal error: Uncaught LogicException: bad state in /app/previous.php:6
Stack trace:
#0 /app/previous.php(8): inner()
#1 /app/previous.php(10): outer()
#2 {main}

Next RuntimeException: sync failed in /app/previous.php:8
Stack trace:
#0 /app/previous.php(10): outer()
#1 {main}
  thrown in /app/previous.php on line 8`;

describe("an uncaught exception", () => {
  test("has each function with its own place", () => {
    const draft = readOne(
      php,
      `PHP Fatal error:  Uncaught InvalidArgumentException: price must
be positive in /app/a.php:4
Stack trace:
#0 /app/a.php(3): Shop\\Cart->check(-1)
#1 [internal function]: Shop\\Cart->Shop\\{closure}(-1)
#2 /app/vendor/acme/map.php(3): array_map(Object(Closure), Array)
#3 /app/a.php(5): Shop\\Cart->add('x: y')
#4 {main}
  thrown in /app/a.php on line 4`,
    );
    expect(draft).toMatchObject({
      kind: "uncaught",
      fatal: true,
      message: "price must\nbe positive",
      chain: [{ type: "InvalidArgumentException" }],
      culprit: { function: "Shop\\Cart->check", file: "/app/a.php", line: 4 },
      truncated: { head: false, tail: false },
    });
    expect(draft.frames.map(({ function: name, line, origin }) => [name, line, origin])).toEqual([
      ["Shop\\Cart->check", 4, "app"],
      ["Shop\\Cart->Shop\\{closure}", 3, "app"],
      ["array_map", null, "runtime"],
      ["Shop\\Cart->add", 3, "dependency"],
      ["{main}", 5, "app"],
    ]);
  });

  test("of a built-in function blames its caller", () => {
    const draft = readOne(
      php,
      `Fatal error: Uncaught DivisionByZeroError: Division by zero in /app/intdiv.php:3
Stack trace:
#0 /app/intdiv.php(3): intdiv(5, 0)
#1 /app/intdiv.php(5): ratio(5)
#2 {main}
  thrown in /app/intdiv.php on line 3`,
    );
    expect(draft.culprit).toEqual({ function: "ratio", file: "/app/intdiv.php", line: 3 });
  });

  test("has its cause before it", () => {
    const draft = readOne(php, chained);
    expect(draft).toMatchObject({
      message: "sync failed",
      culprit: { function: "outer", file: "/app/previous.php", line: 8 },
      rootCause: { function: "inner", file: "/app/previous.php", line: 6 },
    });
    expect(draft.chain.map(({ type, message }) => [type, message])).toEqual([
      ["LogicException", "bad state"],
      ["RuntimeException", "sync failed"],
    ]);
  });

  test("printed to both log and output is one crash", () => {
    const readings = readAll(php, `PHP ${chained.replace("error: ", "error:  ")}\n\n${chained}`);
    expect(readings).toHaveLength(1);
    expect(readings[0]).toMatchObject({ first: 0, last: 22 });
  });

  test("is read between the lines of other writers, and without indents", () => {
    const lines = chained
      .split("\n")
      .flatMap((line) => [line.trimStart(), "I1123 07:10:00.000911       1 controller.go:123] reconciled"]);
    expect(readOne(php, lines.join("\n"))).toMatchObject({ message: "sync failed", rootCause: { line: 6 } });
  });

  test("without its head has the message and place of the last in its chain", () => {
    const draft = readOne(php, chained.split("\n").slice(3).join("\n"));
    expect(draft).toMatchObject({
      message: "sync failed",
      culprit: { function: "outer", line: 8 },
      rootCause: null,
      truncated: { head: true },
    });
  });

  test("about wrong arguments has the place of the definition", () => {
    const line =
      "Fatal error: Uncaught TypeError: total(): Argument #1 ($n) must be of type int, string given, called in /app/typeerror.php on line 8 and defined in /app/typeerror.php:7";
    const draft = readOne(
      php,
      `${line}\nStack trace:\n#0 /app/typeerror.php(8): total()\n#1 {main}\n  thrown in /app/typeerror.php on line 7`,
    );
    expect(draft).toMatchObject({
      message: "total(): Argument #1 ($n) must be of type int, string given, called in /app/typeerror.php on line 8",
      culprit: { function: "total", file: "/app/typeerror.php", line: 7 },
    });
  });

  test("of PHP 5 is in quotes", () => {
    const draft = readOne(
      php,
      "PHP Fatal error:  Uncaught exception 'Exception' with message 'message' in /base/errors.php:60\nStack trace:\n#0 /base/errors.php(20): go()\n#1 {main}\n  thrown in /base/errors.php on line 60",
    );
    expect(draft).toMatchObject({
      message: "message",
      chain: [{ type: "Exception" }],
      culprit: { function: "go", line: 60 },
    });
  });

  test("of a request does not end the server", () => {
    const draft = readOne(
      php,
      `[23-Nov-2026 07:10:00] WARNING: [pool www] child 7 said into stderr: "NOTICE: PHP message: PHP Fatal error:  Uncaught Exception: x y in /app/a.php:3"
[23-Nov-2026 07:10:00] WARNING: [pool www] child 7 said into stderr: "Stack trace:"
[23-Nov-2026 07:10:00] WARNING: [pool www] child 7 said into stderr: "#0 /app/b.php(5): go('a')"
[23-Nov-2026 07:10:00] WARNING: [pool www] child 7 said into stderr: "#1 {main}"
[23-Nov-2026 07:10:00] WARNING: [pool www] child 7 said into stderr: "  thrown in /app/a.php on line 3"`,
    );
    expect(draft).toMatchObject({ fatal: false, message: "x y", culprit: { function: "go", line: 3 } });
  });
});

describe("an error of the engine", () => {
  test.each([
    [
      "PHP Fatal error:  Allowed memory size of 20971520 bytes exhausted (tried to allocate 2097152 bytes) in /app/mem.php on line 2",
      "out-of-memory",
      "Allowed memory size of 20971520 bytes exhausted (tried to allocate 2097152 bytes)",
    ],
    [
      "Fatal error: Maximum execution time of 1 second exceeded in /app/time.php on line 2",
      "timeout",
      "Maximum execution time of 1 second exceeded",
    ],
    [
      'PHP Parse error:  syntax error, unexpected token "{", expecting variable in /app/parse.php on line 2',
      "syntax-error",
      'syntax error, unexpected token "{", expecting variable',
    ],
    [
      "[23-Nov-2026 07:10:00 UTC] PHP Fatal error:  Cannot redeclare f() in /app/x.php on line 2",
      "fatal-error",
      "Cannot redeclare f()",
    ],
  ])("%s", (line, kind, message) => {
    expect(readOne(php, line)).toMatchObject({ kind, message, fatal: true, culprit: { line: 2 } });
  });
});

test("warnings, and log lines that mention errors, are not a crash", () => {
  expect(
    readAll(
      php,
      "PHP Warning:  Undefined variable $x in /app/a.php on line 2\nINFO no Fatal error: today\n#1 ticket closed\nlast Fatal error: x in y on line 3",
    ),
  ).toEqual([]);
});

test("trace lines in separate JSON records are unwrapped", () => {
  const trace = `PHP Fatal error:  Uncaught RangeException: bad item 2 in /app/a.php:3
Stack trace:
#0 /app/a.php(7): check(2)
#1 {main}
  thrown in /app/a.php on line 3`;
  const log = trace.split("\n").map((message) => JSON.stringify({ time: "2026-11-23T07:10:00Z", message }));
  expect(parseCrash(log.join("\n")).crash).toMatchObject({ message: "bad item 2", culprit: { function: "check" } });
});

test.each(["", "Uncaught: ", "[26-Nov-2026 00:00:00 UTC] ", "[2026-11-26 00:00:00] production.ERROR: "])(
  "a printed chain of exceptions is read to its end, behind %j",
  (words) => {
    const log = `starting
${words}InvalidArgumentException: bad dsn in /app/a.php:6
Stack trace:
#0 /app/a.php(13): Acme\\Shop\\Repo->connect()
#1 {main}

Next Acme\\Shop\\ConfigException: no database in /app/a.php:8
Stack trace:
#0 /app/a.php(13): Acme\\Shop\\Repo->connect()
#1 {main}
done
`;
    const { crash, alsoSeen } = parseCrash(log);
    expect(crash).toBeNull();
    expect(
      alsoSeen.map(({ runtime, kind, message, culprit, rootCause }) => ({
        runtime,
        kind,
        message,
        culprit,
        rootCause,
      })),
    ).toEqual([
      {
        runtime: "php",
        kind: "logged-exception",
        message: "no database",
        culprit: { function: "Acme\\Shop\\Repo->connect", file: "/app/a.php", line: 8 },
        rootCause: { function: "Acme\\Shop\\Repo->connect", file: "/app/a.php", line: 6 },
      },
    ]);
  },
);
