import { describe, expect, test } from "vitest";
import { parseCrash } from "../../../../src/crash/index.ts";
import { ruby } from "../../../../src/crash/runtimes/ruby/ruby.ts";
import { readAll, readOne } from "../../read-all.ts";

const caused = `/app/cause.rb:10:in \`rescue in load_settings': cannot load settings (RuntimeError)
	from /app/cause.rb:7:in \`load_settings'
	from /app/cause.rb:13:in \`<main>'
/app/cause.rb:8:in \`read': No such file or directory @ rb_sysopen - /etc/app/settings.yml (Errno::ENOENT)
	from /app/cause.rb:8:in \`load_settings'
	from /app/cause.rb:13:in \`<main>'`;

describe("an uncaught exception", () => {
  test("has message, type and frames, including the interpreter's own methods", () => {
    const draft = readOne(
      ruby,
      `/app/uncaught.rb:7:in \`check': price must be positive (ArgumentError)
	from /usr/local/bundle/gems/cart-1.2.0/lib/cart.rb:12:in \`add'
	from /app/uncaught.rb:15:in \`block in <main>'
	from /app/uncaught.rb:15:in \`each'
	from /app/uncaught.rb:15:in \`<main>'`,
    );
    expect(draft).toMatchObject({
      kind: "uncaught",
      fatal: true,
      title: "price must be positive (ArgumentError)",
      message: "price must be positive",
      chain: [{ type: "ArgumentError" }],
      culprit: { function: "check", file: "/app/uncaught.rb", line: 7 },
      rootCause: null,
    });
    expect(draft.frames.map(({ function: name, origin }) => [name, origin])).toEqual([
      ["check", "app"],
      ["add", "dependency"],
      ["block in <main>", "app"],
      ["each", "runtime"],
      ["<main>", "app"],
    ]);
  });

  test("has its causes after it, the last of them its root", () => {
    const draft = readOne(ruby, caused);
    expect(draft).toMatchObject({
      message: "cannot load settings",
      culprit: { function: "rescue in load_settings", line: 10 },
      rootCause: { function: "load_settings", file: "/app/cause.rb", line: 8 },
    });
    expect(draft.chain.map(({ type }) => type)).toEqual(["Errno::ENOENT", "RuntimeError"]);
  });

  test("since 3.4 names methods with their class, in straight quotes", () => {
    const draft = readOne(
      ruby,
      `/app/cause.rb:10:in 'Object#load': cannot load (RuntimeError)
	from /app/cause.rb:7:in 'Integer#times'
	from /app/cause.rb:7:in '<main>'
/app/cause.rb:8:in 'File.read': No such file or directory @ rb_sysopen - /etc (Errno::ENOENT)
	from /app/cause.rb:8:in 'Shop::Settings.load'
	from /app/cause.rb:13:in '<main>'`,
    );
    expect(draft).toMatchObject({
      culprit: { function: "Object#load" },
      rootCause: { function: "Shop::Settings.load" },
    });
  });

  test("closes the first line of a message of several lines with its type", () => {
    const draft = readOne(
      ruby,
      "multi.rb:6:in `check': price must (ArgumentError)\nbe positive\n  really\n\tfrom multi.rb:9:in `<main>'",
    );
    expect(draft).toMatchObject({
      message: "price must\nbe positive\n  really",
      culprit: { function: "check", line: 6 },
    });
  });

  test("leaves the code that error_highlight shows out of the message", () => {
    const draft = readOne(
      ruby,
      "nil.rb:2:in `g': undefined method `name' for nil:NilClass (NoMethodError)\n\n  nil.name\n     ^^^^^\n\tfrom nil.rb:4:in `<main>'",
    );
    expect(draft.message).toBe("undefined method `name' for nil:NilClass");
  });

  test("is read between the lines of other writers, and without indents", () => {
    const lines = caused.split("\n").flatMap((line) => [line.trimStart(), '{"level":"info","msg":"request"}']);
    expect(readOne(ruby, lines.join("\n"))).toMatchObject({
      message: "cannot load settings",
      rootCause: { function: "load_settings", line: 8 },
    });
  });

  test("without its head keeps its cause and invents nothing", () => {
    const draft = readOne(ruby, caused.split("\n").slice(1).join("\n"));
    expect(draft).toMatchObject({
      message: null,
      culprit: null,
      rootCause: { function: "load_settings", line: 8 },
      truncated: { head: true },
    });
  });

  test("whose tail is lost says so", () => {
    expect(readOne(ruby, caused.slice(0, 240))).toMatchObject({
      message: "cannot load settings",
      truncated: { tail: true },
    });
  });

  test("of endless recursion is a stack overflow", () => {
    const draft = readOne(
      ruby,
      "so.rb:2:in `f': stack level too deep (SystemStackError)\n\tfrom so.rb:2:in `f'\n\t ... 10068 levels...\n\tfrom so.rb:2:in `f'\n\tfrom so.rb:4:in `<main>'",
    );
    expect(draft).toMatchObject({ kind: "stack-overflow", culprit: { function: "f", line: 2 } });
    expect(draft.frames).toHaveLength(4);
  });

  test("from require blames the program's frame", () => {
    const draft = readOne(
      ruby,
      "<internal:/usr/lib/ruby/vendor_ruby/rubygems/core_ext/kernel_require.rb>:85:in `require': cannot load such file -- nope/foo (LoadError)\n\tfrom <internal:/usr/lib/ruby/vendor_ruby/rubygems/core_ext/kernel_require.rb>:85:in `require'\n\tfrom /app/load.rb:1:in `<main>'",
    );
    expect(draft).toMatchObject({ kind: "startup-module-not-found", culprit: { file: "/app/load.rb", line: 1 } });
  });

  test("printed outermost first is reversed", () => {
    const draft = readOne(
      ruby,
      "Traceback (most recent call last):\n\t2: from x.rb:9:in `<main>'\n\t1: from x.rb:5:in `b'\nx.rb:3:in `a': boom (RuntimeError)",
    );
    expect(draft.frames.map(({ function: name }) => name)).toEqual(["a", "b", "<main>"]);
  });
});

describe("a thread", () => {
  const report =
    "#<Thread:0x00007fd607f3fa40@w1 thr.rb:1 run> terminated with exception (report_on_exception is true):";
  const trace = "thr.rb:1:in `block in <main>': worker failed (RuntimeError)";

  test("that dies does not end the process", () => {
    expect(readOne(ruby, `${report}\n${trace}\nlistening`)).toMatchObject({
      kind: "thread-exception",
      fatal: false,
      thread: { id: "0x00007fd607f3fa40", name: "w1" },
    });
  });

  test("that is joined ends it, and is one crash", () => {
    expect(readOne(ruby, `${report}\n${trace}\n${trace}`)).toMatchObject({
      kind: "uncaught",
      fatal: true,
      thread: { name: "w1" },
    });
  });
});

describe("a syntax error", () => {
  test("has its place", () => {
    expect(
      readOne(ruby, "syn.rb:2: syntax error, unexpected integer literal, expecting ')'\n  1 +\n  ^"),
    ).toMatchObject({
      kind: "syntax-error",
      message: "syntax error, unexpected integer literal, expecting ')'",
      culprit: { file: "syn.rb", line: 2 },
    });
  });

  test("with an excerpt before it has the place of the error", () => {
    const draft = readOne(
      ruby,
      "/app/main.rb:1:in 'Kernel#require_relative': --> /app/x.rb\nUnmatched `(', missing `)' ?\n> 4  def broken(\n/app/x.rb:4: syntax errors found (SyntaxError)\n> 4 | def broken(\n    |           ^ unexpected end of file\n\tfrom /app/main.rb:1:in '<main>'",
    );
    expect(draft).toMatchObject({
      kind: "syntax-error",
      title: "syntax errors found (SyntaxError)",
      culprit: { file: "/app/x.rb", line: 4 },
    });
  });
});

test("a crash of the interpreter has signal and Ruby frames", () => {
  const draft = readOne(
    ruby,
    `bug.rb:1: [BUG] Segmentation fault at 0x000000000000167c
ruby 3.1.7p261 (2025-03-26 revision 0a3704f218) [x86_64-linux-gnu]

-- Control frame information -----------------------------------------------
c:0003 p:---- s:0012 e:000011 CFUNC  :kill

-- Ruby level backtrace information ----------------------------------------
bug.rb:1:in \`<main>'
bug.rb:1:in \`kill'

-- C level backtrace information -------------------------------------------
/lib/x86_64-linux-gnu/libruby-3.1.so.3.1(0x7f8828c65618) [0x7f8828c65618]

-- Other runtime information -----------------------------------------------
`,
  );
  expect(draft).toMatchObject({
    kind: "fatal-signal",
    message: "Segmentation fault at 0x000000000000167c",
    signal: { name: "SIGSEGV", address: "0x000000000000167c" },
    culprit: { function: "<main>", file: "bug.rb", line: 1 },
  });
});

test("an error that Rails logs for a request did not end the process", () => {
  const draft = readOne(
    ruby,
    "NoMethodError (undefined method `load' for #<BooksController:0x007f8dd9a0c738>):\n  app/controllers/books_controller.rb:69:in `show'\n  config/error_reporting_logger.rb:62:in `tagged'",
  );
  expect(draft).toMatchObject({ kind: "logged-exception", fatal: false, culprit: { function: "show", line: 69 } });
});

test("lines that mention places or errors are not a crash", () => {
  expect(
    readAll(ruby, "see app.rb:3:in `x' for more\nERROR failed (RuntimeError)\nfoo.rb:1: warning: already initialized"),
  ).toEqual([]);
});

describe("a logged exception", () => {
  test.each([
    ["the standard logger", "E, [2026-11-23T07:10:00.5 #1] ERROR -- : order 7 failed (ArgumentError)"],
    ["a logger with a program's name", "E, [2026-11-23T07:10:00.5 #1] ERROR -- worker: order 7 failed (ArgumentError)"],
    ["Puma", '2026-11-23 07:10:00 +0000 Rack app ("GET /" - (127.0.0.1)): #<ArgumentError: order 7 failed>'],
    ["Sidekiq", "2026-11-23T07:10:00.5Z pid=1 tid=abc WARN: ArgumentError: order 7 failed"],
  ])("of %s has a backtrace of bare places", (_, head) => {
    const text = `${head}\n/app/order.rb:5:in \`risky'\n/app/order.rb:7:in \`<main>'\nnext`;
    expect(readOne(ruby, text)).toMatchObject({
      kind: "logged-exception",
      fatal: false,
      message: "order 7 failed",
      chain: [{ type: "ArgumentError" }],
      culprit: { function: "risky", file: "/app/order.rb", line: 5 },
    });
  });

  test("places alone are not one", () => {
    expect(readAll(ruby, "called from\n/app/order.rb:5:in `risky'\n/app/order.rb:7:in `<main>'")).toEqual([]);
  });
});

test("without memory there is no stack", () => {
  expect(readOne(ruby, "/app/main.rb: failed to allocate memory (NoMemoryError)")).toMatchObject({
    kind: "out-of-memory",
    message: "failed to allocate memory",
    culprit: { file: "/app/main.rb" },
  });
});

test("a line that only mentions a [BUG] is not a crash", () => {
  for (const line of [
    '+    if (line.includes("[BUG] ")) return readBug(lines, at);',
    "see [BUG] Segmentation fault in the notes",
  ])
    expect(parseCrash(`${line}\nnext\nafter\n`)).toMatchObject({ crash: null, alsoSeen: [] });
  const quoted = "// `rb_bug` writes `app.rb:3: [BUG] Segmentation fault at 0x0`\n";
  expect(parseCrash(quoted)).toMatchObject({ crash: null, alsoSeen: [] });
});

test("out of memory with a stack", () => {
  const crash = readOne(
    ruby,
    "a.rb:36:in `block in <main>': failed to allocate memory (NoMemoryError)\n\tfrom a.rb:38:in `<main>'",
  );
  expect(crash).toMatchObject({
    kind: "out-of-memory",
    culprit: { function: "block in <main>", file: "a.rb", line: 36 },
    truncated: { head: false },
  });
});

test("a backtrace that Sidekiq logs in a separate record", () => {
  const { alsoSeen } = parseCrash(
    "2026-11-26T00:00:00.000Z pid=1 tid=abc class=HardJob jid=1 WARN: Acme::ConfigError: DB_URL is not set\n2026-11-26T00:00:00.000Z pid=1 tid=abc class=HardJob jid=1 WARN: /app/a.rb:3:in `connect'\n/app/a.rb:5:in `perform'\n2026-11-26T00:00:01.000Z pid=1 tid=abc INFO: done\n",
  );
  expect(alsoSeen.map(({ culprit }) => culprit)).toEqual([{ function: "connect", file: "/app/a.rb", line: 3 }]);
});

test.each([
  "make: *** [build] Error 1",
  "Makefile:21: recipe for target 'build' failed",
  "root@9f2:/app# ",
  "Starting again",
])("the further lines of a message whose callers are above it, before %j", (end) => {
  const log = `Traceback (most recent call last):\n\t1: from /app/bin/shop:3:in \`<main>'\n/app/lib/shop.rb:9:in \`open': no stock (StockError)\nOrder some first.\nThen open.\n${end}\n`;
  const { crash } = parseCrash(log);
  expect(crash).toMatchObject({ runtime: "ruby", message: "no stock\nOrder some first.\nThen open." });
});
