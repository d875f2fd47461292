import fc from "fast-check";
import { expect, test } from "vitest";
import { createCrashReader, parseCrash } from "../../src/crash/index.ts";
import { ordinaryLines } from "./ordinary.ts";
import { cases } from "./score.ts";
import { parseWhole } from "./whole.ts";

const logs = cases().map(({ name, log }) => ({ name, bytes: Buffer.from(log) }));
const MINUTES = 60_000;

/** The reader's result for bytes written in chunks of these sizes, repeated. */
function readInChunks(bytes: Uint8Array, sizes: readonly number[]): string {
  const reader = createCrashReader();
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length] ?? 1;
    // Callers may reuse their buffer, as when reading a file.
    const chunk = Uint8Array.from(bytes.subarray(at, at + size));
    reader.write(chunk);
    chunk.fill(0x78);
    at += size;
  }
  return JSON.stringify(reader.end());
}

test("each log of the corpus is read as if parsed at once, line by line", { timeout: 5 * MINUTES }, () => {
  for (const { name, bytes } of logs) {
    expect(JSON.stringify(parseCrash(bytes)), name).toBe(JSON.stringify(parseWhole(bytes.toString())));
  }
});

test("the sizes of the chunks do not matter", { timeout: 5 * MINUTES }, () => {
  const sizes = fc.array(fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 100_000 })), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(fc.constantFrom(...logs), sizes, ({ bytes }, chunks) => {
      expect(readInChunks(bytes, chunks)).toBe(JSON.stringify(parseCrash(bytes)));
    }),
    { numRuns: 150, endOnFailure: true },
  );
});

test("a log in the middle of an ordinary one is read as if parsed at once", { timeout: 5 * MINUTES }, () => {
  const lines = fc.integer({ min: 0, max: 4000 });
  fc.assert(
    fc.property(fc.constantFrom(...logs), lines, lines, fc.integer({ min: 1000, max: 300_000 }), (one, ...sizes) => {
      const [before, after, chunk] = sizes;
      const text = [
        ...ordinaryLines(before, 1),
        one.bytes.toString().replace(/\n$/, ""),
        ...ordinaryLines(after, 2),
        "",
      ];
      const bytes = Buffer.from(text.join("\n"));
      expect(readInChunks(bytes, [chunk])).toBe(JSON.stringify(parseWhole(bytes.toString())));
    }),
    { numRuns: 40, endOnFailure: true },
  );
});

const PANIC = "panic: boom\n\ngoroutine 1 [running]:\nmain.main()\n\t/app/main.go:3 +0x1d\nexit status 2\n";

test("a crash far into a log has correct line numbers", () => {
  const lines = ordinaryLines(30_000, 3);
  const { crash } = parseCrash(`${lines.join("\n")}\n${PANIC}`);
  expect(crash).toMatchObject({ title: "panic: boom", lines: { first: 30_000, last: 30_004 } });
});

test("of a panic recovered many times one is kept, and always the one that ended the process", () => {
  const serving = (at: number) =>
    `2024/05/01 10:00:00 http: panic serving 10.0.0.${at % 200}:5${at}: boom ${at}\ngoroutine ${at} [running]:\nnet/http.(*conn).serve.func1()\n\t/usr/local/go/src/net/http/server.go:1898 +0xbe\npanic({0x6a1b40?, 0xc000014198?})\n\t/usr/local/go/src/runtime/panic.go:770 +0x132\nmain.handler${at % 7}(...)\n\t/app/main.go:17\n`;
  const text = Array.from({ length: 3000 }, (_, at) => serving(at)).join("");
  const { crash, alsoSeen } = parseCrash(`${text}${PANIC}`);
  expect(crash?.title).toBe("panic: boom");
  expect(alsoSeen).toHaveLength(7);
  expect(parseCrash(text).crash).toBeNull();
});

test("a line without an end, NULs and binary data are skipped", { timeout: MINUTES }, () => {
  const reader = createCrashReader();
  const junk = Buffer.alloc(1024 * 1024, "x panic: ( . at ");
  for (let megabyte = 0; megabyte < 20; megabyte++) reader.write(junk);
  reader.write(Buffer.from("\n"));
  reader.write(Buffer.alloc(300_000));
  reader.write(Buffer.from([10, 0xff, 0xfe, 0x80, 10]));
  reader.write(Buffer.from(PANIC));
  expect(reader.end().crash).toMatchObject({ title: "panic: boom", lines: { first: 3 } });
});

test("a dump of any length is counted to its end, and the text after it is read", { timeout: MINUTES }, () => {
  const goroutine = (id: number) =>
    `goroutine ${id} [chan receive, ${id % 90} minutes]:\nmain.worker${id % 3}(0xc${id.toString(16).padStart(9, "0")})\n\t/app/worker.go:${10 + (id % 3)} +0x45\ncreated by main.start in goroutine 1\n\t/app/main.go:20 +0x66\n\n`;
  const head = "fatal error: concurrent map writes\n\ngoroutine 1 [running]:\nmain.main()\n\t/app/main.go:3 +0x1d\n\n";
  const dump = head + Array.from({ length: 40_000 }, (_, at) => goroutine(at + 2)).join("");
  const rows = dump.split("\n").length - 1;
  const { crash } = parseCrash(dump);
  expect(crash).toMatchObject({ title: "fatal error: concurrent map writes", threads: { total: 40_001 } });
  expect(crash?.threads.groups.map(({ count }) => count)).toEqual([13_334, 13_333, 13_333, 1]);

  const restarted = parseCrash(`${dump}${ordinaryLines(2000, 4).join("\n")}\n${PANIC}`);
  expect(restarted.crash).toMatchObject({ title: "panic: boom", lines: { first: rows + 2000 } });
  expect(restarted.alsoSeen).toMatchObject([{ threads: { total: 40_001 }, lines: { first: 0, last: rows - 2 } }]);

  const wrapped = dump.replace(/^/gm, "2024-05-01T10:00:00.123456789Z stderr F ");
  expect(parseCrash(wrapped).crash).toEqual(crash);
});

test("any last line of a program is read, after any log", () => {
  const lastWords = ["+ curl -fsS https://example.com/ready", "curl: (22) The requested URL returned 404"];
  for (const before of [0, 4000]) {
    const { crash } = parseCrash([...ordinaryLines(before, 1), ...lastWords, ""].join("\n"));
    expect(crash).toMatchObject({ runtime: "shell", kind: "errexit", message: lastWords[1] });
  }
});

const PYTHON_STACK =
  'Traceback (most recent call last):\n  File "/app/pay.py", line 3, in pay\nConnectionError: refused';
const NODE_STACK = "TypeError: no cart\n    at sell (/app/sell.js:3:12)\n    at main (/app/main.js:9:3)";
const GO_STACK = "main.work\n\t/app/main.go:60\nmain.main\n\t/app/main.go:9";

test.each(["\u001b[\u001b[31m", "\u001b\u001b[31m", "\u001b[31\u001b[1m", "\u001b[\u001b[\u001b[0m"])(
  "a cut escape sequence (%j) removes no text",
  (cut) => {
    const { crash } = parseCrash(`panic: ${cut}boom\u001b[0m\n\ngoroutine 1 [running]:\nmain.main()\n\t/a.go:1 +0x1\n`);
    expect(crash?.message).toBe("boom");
  },
);

/** Stacks as loggers serialise them, each with its frame. */
const JAVA = { name: "java.lang.IllegalStateException", message: "no cart" };
test.each([
  [
    "zerolog",
    { stack: [frame("func", "line", "source", "(*Cart).Sell", "31", "cart.go")], error: "no cart" },
    "(*Cart).Sell cart.go:31",
  ],
  [
    "log4j2",
    {
      thrown: {
        ...JAVA,
        extendedStackTrace: [frame("method", "line", "file", "sell", 31, "Cart.java", { class: "a.Cart" })],
      },
    },
    "a.Cart.sell Cart.java:31",
  ],
  [
    "log4j2's text",
    {
      thrown: {
        ...JAVA,
        extendedStackTrace: "java.lang.IllegalStateException: no cart\n\tat a.Cart.sell(Cart.java:31)\n",
      },
    },
    "a.Cart.sell Cart.java:31",
  ],
  [
    "Quarkus",
    {
      exception: {
        exceptionType: JAVA.name,
        message: "no cart",
        frames: [{ class: "a.Cart", method: "sell", line: 31 }],
      },
    },
    "a.Cart.sell null:null",
  ],
  [
    "structlog's dictionaries",
    {
      exception: [
        {
          exc_type: "CartError",
          exc_value: "no cart",
          frames: [frame("name", "lineno", "filename", "sell", 31, "/app/cart.py")],
        },
        {
          exc_type: "KeyError",
          exc_value: "7",
          frames: [frame("name", "lineno", "filename", "find", 9, "/app/shelf.py")],
        },
      ],
    },
    "sell /app/cart.py:31",
  ],
  [
    "AWS Lambda",
    {
      errorType: "KeyError",
      errorMessage: "no cart",
      stackTrace: ['  File "/app/cart.py", line 31, in sell\n    x\n'],
    },
    "sell /app/cart.py:31",
  ],
  [
    "Semantic Logger",
    {
      exception: {
        name: "KeyError",
        message: "no cart",
        stack_trace: ["/app/cart.rb:31:in `sell'", "/app/run.rb:1:in `<main>'"],
      },
    },
    "sell /app/cart.rb:31",
  ],
  [
    "Serilog",
    { "@x": "System.Exception: no cart\n   at Shop.Cart.Sell() in /src/Cart.cs:line 31" },
    "Shop.Cart.Sell /src/Cart.cs:31",
  ],
  ["loguru", { text: `ERROR | no cart\n${PYTHON_STACK}\n` }, "pay /app/pay.py:3"],
])("a stack as %s writes it", (_, record, place) => {
  const { alsoSeen } = parseCrash(`${JSON.stringify({ level: "error", ...record })}\n{"level":"info"}\n`);
  expect(alsoSeen.map(({ culprit }) => `${culprit?.function} ${culprit?.file}:${culprit?.line}`)).toEqual([place]);
  expect(alsoSeen[0]?.title).toMatch(/no cart|refused/);
});

function frame(...all: readonly unknown[]): Record<string, unknown> {
  const [name, line, file, ...values] = all;
  const [function_, number, path, others] = values;
  return { [String(name)]: function_, [String(line)]: number, [String(file)]: path, ...(others as object | undefined) };
}

test("winston's last record ended the program, and its others did not", () => {
  const record = { level: "error", message: `uncaughtException: no cart\n${NODE_STACK}`, stack: NODE_STACK };
  expect(parseCrash(`${JSON.stringify({ ...record, exception: true })}\n`).crash?.fatal).toBe(true);
  expect(parseCrash(`${JSON.stringify(record)}\n`).crash).toBeNull();
});

test.each([
  { "@l": "Fatal", "@x": NODE_STACK },
  { Level: "Fatal", Exception: NODE_STACK },
  { LogLevel: "Critical", Exception: NODE_STACK },
  { log: { level: "fatal" }, error: { stack_trace: NODE_STACK } },
  { level: 550, level_name: "ALERT", trace: NODE_STACK },
])("the level of %j is recognised", (record) => {
  expect(parseCrash(`${JSON.stringify(record)}\n`).crash?.fatal).toBe(true);
});

test.each([
  ["structlog", { event: "gateway down", level: "critical", exception: PYTHON_STACK }],
  ["Google Cloud", { severity: "CRITICAL", message: PYTHON_STACK }],
  ["python-json-logger", { levelname: "CRITICAL", message: "gateway down", exc_info: PYTHON_STACK }],
  ["zap", { level: "dpanic", ts: 1, msg: "bad state", stacktrace: GO_STACK }],
  ["pino", { level: 60, time: 1, err: { type: "TypeError", message: "no cart", stack: NODE_STACK }, msg: "uncaught" }],
  ["pino with names", { level: "fatal", time: 1, err: { message: "no cart", stack: NODE_STACK }, msg: "uncaught" }],
  ["a recovered panic of zap", { level: "panic", ts: 1, msg: "bad state", stacktrace: GO_STACK }],
])("the gravest level of %s ended the program only where nothing follows", (_, record) => {
  const line = `${JSON.stringify(record)}\n`;
  expect(parseCrash(`{"level":"info","event":"up"}\n${line}`).crash?.fatal).toBe(true);
  const { crash, alsoSeen } = parseCrash(`${line}${'{"level":"info","event":"paid"}\n'.repeat(2)}`);
  expect([crash, alsoSeen.map(({ fatal }) => fatal)]).toEqual([null, [false]]);
});

test("a panic is read whose dump follows the backlog of another stream", () => {
  const lines = (from: number, to: number) => ordinaryLines(to, 3).slice(from);
  const dump = ["", "goroutine 7 [running]:", "main.sell()", "\t/src/shop/sell.go:78 +0x65", ""];
  for (const between of [300, 900, 1500, 3500]) {
    const log = [...lines(0, 3000), "panic: stock is negative", ...lines(0, between), ...dump, ...lines(0, 900)];
    const { crash } = parseCrash(log.join("\n"), { exit: { code: 2, signal: null, reason: null } });
    expect(crash, `${between} lines between`).toMatchObject({
      title: "panic: stock is negative",
      culprit: { function: "main.sell" },
    });
  }
});
