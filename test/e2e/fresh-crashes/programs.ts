/** The crashing programs, with the facts of each crash from its source, where `@top` and `@root` mark lines. */
import type { RuntimeName } from "./runtimes.ts";

/** One run of a program. */
export interface Program {
  readonly runtime: RuntimeName;
  /** File below `programs/<runtime>/`. */
  readonly source: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Options of the interpreter, before the source. */
  readonly options?: readonly string[];
  readonly kind: string;
  /** Null if the runtime prints none; a prefix if it ends with `...`. */
  readonly message: string | null;
  /** The culprit's function as printed; its line is marked `@top`. Null if no frame is known. */
  readonly culprit: string | null;
  /** The function of the root cause; its line is marked `@root`. */
  readonly rootCause?: string;
  readonly signal?: string;
  readonly thread?: string;
  /** Types of the chain, root first. */
  readonly types?: readonly string[];
  /** True if the process survives: the crash is then in `alsoSeen`. */
  readonly survives?: boolean;
  /** True if the output lacks the culprit's line, although the source has it. */
  readonly hasNoLine?: boolean;
}

const python: readonly Omit<Program, "runtime">[] = [
  { source: "uncaught.py", kind: "uncaught", message: "invalid price: -3", culprit: "check", types: ["ValueError"] },
  {
    source: "uncaught.py",
    env: { FORCE_COLOR: "1" },
    kind: "uncaught",
    message: "invalid price: -3",
    culprit: "check",
  },
  {
    source: "chained_cause.py",
    kind: "uncaught",
    message: "cannot load settings",
    culprit: "load",
    rootCause: "read",
    types: ["FileNotFoundError", "RuntimeError"],
  },
  {
    source: "chained_context.py",
    kind: "uncaught",
    message: "cache warmup failed",
    culprit: "warm",
    rootCause: "ratio",
    types: ["ZeroDivisionError", "RuntimeError"],
  },
  { source: "environment.py", kind: "uncaught", message: "'CRASHGATE_TEST_DATABASE_URL'", culprit: "settings" },
  { source: "multiline.py", kind: "uncaught", message: "2 errors\nport\n  not an integer", culprit: "check" },
  {
    source: "module_missing.py",
    kind: "startup-module-not-found",
    message: "No module named 'crashgate_test_no_such_module'",
    culprit: "<module>",
  },
  { source: "recursion.py", kind: "stack-overflow", message: "maximum recursion depth exceeded...", culprit: "walk" },
  { source: "syntax_error.py", kind: "syntax-error", message: "invalid syntax", culprit: null },
  { source: "interrupt.py", kind: "interrupted", message: null, culprit: "wait", hasNoLine: true },
  { source: "segfault.py", kind: "fatal-signal", message: "Segmentation fault", culprit: "poke", signal: "SIGSEGV" },
  {
    source: "thread.py",
    kind: "thread-exception",
    message: "bad job x",
    culprit: "job",
    thread: "worker-1...",
    survives: true,
  },
  { source: "task.py", kind: "asyncio-task", message: "boom", culprit: "work", survives: true },
  { source: "logged.py", kind: "logged-exception", message: "'order'", culprit: "risky", survives: true },
  { source: "pool.py", kind: "uncaught", message: "bad item 3", culprit: "<module>", rootCause: "work" },
  {
    source: "group.py",
    kind: "exception-group",
    message: "unhandled errors in a TaskGroup (2 sub-exceptions)",
    culprit: "<module>",
    rootCause: "fail",
  },
  {
    source: "group_nested.py",
    kind: "exception-group",
    message: "batch failed (2 sub-exceptions)",
    culprit: "run",
    rootCause: "leaf",
  },
];

const node: readonly Omit<Program, "runtime">[] = [
  {
    source: "uncaught.cjs",
    kind: "uncaught",
    message: "config key DB_URL is missing",
    culprit: "loadConfig",
    types: ["Error"],
  },
  {
    source: "cause.cjs",
    kind: "uncaught",
    message: "sync failed",
    culprit: "sync",
    rootCause: "parse",
    types: ["TypeError", "Error"],
  },
  { source: "rejection.mjs", kind: "unhandled-rejection", message: "database gone", culprit: "connect" },
  { source: "aggregate.cjs", kind: "unhandled-rejection", message: "All promises were rejected", culprit: "fetchFrom" },
  { source: "throw_string.cjs", kind: "uncaught-non-error", message: "just a string", culprit: null },
  { source: "syntax_error.cjs", kind: "syntax-error", message: "...", culprit: null },
  {
    source: "module_missing.mjs",
    kind: "startup-module-not-found",
    message: "Cannot find package 'crashgate-test-no-such-package'...",
    culprit: null,
    hasNoLine: true,
  },
  {
    source: "error_event.cjs",
    kind: "unhandled-error-event",
    message: "listen EADDRINUSE: address already in use 127.0.0.1:...",
    culprit: null,
    hasNoLine: true,
  },
  { source: "worker.cjs", kind: "uncaught", message: "worker failed", culprit: "job" },
  { source: "recursion.cjs", kind: "stack-overflow", message: "Maximum call stack size exceeded", culprit: "walk" },
  {
    source: "heap.cjs",
    options: ["--max-old-space-size=32"],
    kind: "heap-oom",
    message: "FATAL ERROR: ...",
    culprit: null,
    hasNoLine: true,
    signal: "SIGABRT",
  },
  { source: "multiline.cjs", kind: "uncaught", message: "2 errors\n    at fake (no place)\nport", culprit: "check" },
  { source: "logged.cjs", kind: "logged-exception", message: "order failed", culprit: "risky", survives: true },
  { source: "abort.cjs", kind: "abort", message: null, culprit: "stop", signal: "SIGABRT" },
  { source: "module_throw.mjs", kind: "uncaught", message: "port 99999 is out of range", culprit: "refuse" },
  { source: "json.cjs", kind: "uncaught", message: "...", culprit: "parseConfig", types: ["SyntaxError"] },
  {
    source: "deep.cjs",
    options: ["--stack-trace-limit=50"],
    kind: "uncaught",
    message: "at the bottom",
    culprit: "fail",
  },
];

const java: readonly Omit<Program, "runtime">[] = [
  {
    source: "Uncaught.java",
    kind: "uncaught",
    message: 'Cannot invoke "String.length()" because ...',
    culprit: "com.acme.shop.Uncaught.render",
    thread: "main",
  },
  {
    source: "Caused.java",
    kind: "uncaught",
    message: "bad config\nin two lines",
    culprit: "com.acme.shop.Caused.load",
    rootCause: "com.acme.shop.Caused.port",
    types: ["java.lang.NumberFormatException", "java.lang.IllegalStateException"],
  },
  {
    source: "Circular.java",
    kind: "uncaught",
    message: "cannot bill",
    culprit: "com.acme.shop.Circular.bill",
    rootCause: "com.acme.shop.Circular.bill",
    types: ["java.lang.IllegalStateException", "java.lang.IllegalArgumentException"],
  },
  {
    source: "Suppressed.java",
    kind: "uncaught",
    message: "body failed",
    culprit: "com.acme.shop.Suppressed.use",
    types: ["java.lang.RuntimeException"],
  },
  {
    source: "Pooled.java",
    kind: "uncaught",
    message: "java.lang.IllegalStateException: queue closed",
    culprit: "com.acme.shop.Pooled.main",
    rootCause: "com.acme.shop.Pooled.publish",
  },
  {
    source: "Initializer.java",
    kind: "uncaught",
    message: null,
    culprit: "com.acme.shop.Initializer.main",
    rootCause: "com.acme.shop.Initializer$Config.<clinit>",
    types: ["java.lang.NumberFormatException", "java.lang.ExceptionInInitializerError"],
  },
  {
    source: "OtherThread.java",
    kind: "thread-exception",
    message: "bad job",
    culprit: "com.acme.shop.OtherThread.work",
    thread: "worker-1",
    survives: true,
  },
  {
    source: "Heap.java",
    options: ["-Xmx32m"],
    kind: "heap-oom",
    message: "Java heap space",
    culprit: "com.acme.shop.Heap.fill",
  },
  {
    source: "Heap.java",
    options: ["-Xmx32m", "-XX:+ExitOnOutOfMemoryError"],
    kind: "heap-oom",
    message: "Java heap space",
    culprit: null,
    hasNoLine: true,
  },
  { source: "Recursion.java", kind: "stack-overflow", message: null, culprit: "com.acme.shop.Recursion.walk" },
  {
    source: "Native.java",
    kind: "fatal-signal",
    message: "SIGSEGV (0xb) at pc=...",
    // The stack is in a separate file, which is lost with the container.
    culprit: null,
    hasNoLine: true,
    signal: "SIGSEGV",
  },
  {
    source: "Printed.java",
    kind: "logged-exception",
    message: "order failed",
    culprit: "com.acme.shop.Printed.risky",
    survives: true,
  },
];

/** Values of GOTRACEBACK that show frames; `none` shows only the first line. */
const TRACEBACKS = ["single", "all", "system", "crash"] as const;

const goPrograms: readonly Omit<Program, "runtime">[] = [
  {
    source: "nil_dereference.go",
    kind: "nil-dereference",
    message: "runtime error: invalid memory address or nil pointer dereference",
    culprit: "main.render",
    signal: "SIGSEGV",
  },
  {
    source: "index.go",
    kind: "index-out-of-range",
    message: "runtime error: index out of range [5] with length 1",
    culprit: "main.pick",
  },
  {
    source: "repanic.go",
    kind: "panic",
    message: "guard: connection lost",
    culprit: "main.guard.func1",
    rootCause: "main.query",
  },
  { source: "map_write.go", kind: "nil-map-write", message: "assignment to entry in nil map", culprit: "main.add" },
  { source: "goroutine.go", kind: "close-closed-channel", message: "close of closed channel", culprit: "main.work" },
  { source: "deadlock.go", kind: "deadlock", message: "all goroutines are asleep - deadlock!", culprit: "main.wait" },
  {
    source: "send_closed.go",
    kind: "send-on-closed-channel",
    message: "send on closed channel",
    culprit: "main.(*bus).publish",
  },
  {
    source: "assertion.go",
    kind: "type-assertion",
    message: "interface conversion: main.animal is main.dog, not *main.cat",
    culprit: "main.tame",
  },
  { source: "overflow.go", kind: "stack-overflow", message: "stack overflow", culprit: "main.(*node).depth" },
  {
    source: "generic.go",
    kind: "index-out-of-range",
    message: "runtime error: index out of range [-1]",
    culprit: "main.(*stack[...]).pop",
  },
  {
    source: "unlock.go",
    kind: "sync-misuse",
    message: "sync: unlock of unlocked mutex",
    culprit: "main.(*account).release",
  },
  { source: "iterator.go", kind: "panic", message: "row 3 is broken", culprit: "main.export-range1" },
  {
    source: "panic_in_defer.go",
    kind: "nil-dereference",
    message: "runtime error: invalid memory address or nil pointer dereference",
    culprit: "main.(*conn).close",
    rootCause: "main.dial",
    signal: "SIGSEGV",
  },
];

/** Only with frames can a chain be distinguished from a message that imitates one. */
const goFakedChain: Omit<Program, "runtime"> = {
  source: "multiline.go",
  kind: "panic",
  message: "child said:\npanic: inner\n\ngoroutine 7 [running]:\nmain.child()\n\t/src/child.go:12 +0x1d\nexit status 2",
  culprit: "main.run",
};

const go: readonly Omit<Program, "runtime">[] = [
  ...[goFakedChain, ...goPrograms].flatMap((program) =>
    TRACEBACKS.map((GOTRACEBACK) => ({ ...program, env: { GOTRACEBACK } })),
  ),
  ...goPrograms.map(({ source, kind, message }) => ({
    source,
    env: { GOTRACEBACK: "none" },
    kind,
    message,
    culprit: null,
    hasNoLine: true,
  })),
];

const full = { RUST_BACKTRACE: "1" };

const rust: readonly Omit<Program, "runtime">[] = [
  { source: "panic.rs", kind: "panic", message: "invalid price: -3", culprit: null, thread: "main" },
  { source: "panic.rs", env: full, kind: "panic", message: "invalid price: -3", culprit: "panic::check" },
  {
    source: "panic.rs",
    env: { RUST_BACKTRACE: "full" },
    kind: "panic",
    message: "invalid price: -3",
    culprit: "panic::check",
  },
  {
    source: "unwrap_none.rs",
    env: full,
    kind: "panic",
    message: "called `Option::unwrap()` on a `None` value",
    culprit: "unwrap_none::first",
  },
  {
    source: "index.rs",
    env: full,
    kind: "panic",
    message: "index out of bounds: the len is 1 but the index is 3",
    culprit: "index::third",
  },
  { source: "multiline.rs", kind: "panic", message: "assertion...", culprit: null },
  {
    source: "joined.rs",
    env: full,
    kind: "panic",
    message: "called `Result::unwrap()` on an `Err` value: Any { .. }",
    culprit: "joined::main",
    rootCause: "joined::work",
    thread: "main",
  },
  {
    source: "thread.rs",
    env: full,
    kind: "panic",
    message: "worker failed",
    culprit: "thread::main::{{closure}}",
    thread: "worker-3",
    survives: true,
  },
  {
    source: "destructor.rs",
    env: full,
    kind: "double-panic",
    message: "cannot close",
    culprit: "<destructor::Guard as core::ops::drop::Drop>::drop",
    rootCause: "destructor::run",
  },
  {
    source: "hook.rs",
    kind: "panic",
    message: "index out of bounds: the len is 1 but the index is 3",
    culprit: null,
  },
  {
    source: "borrowed.rs",
    env: full,
    kind: "panic",
    message: "...",
    culprit: "borrowed::Ledger::grow",
  },
  {
    source: "overflow.rs",
    kind: "stack-overflow",
    message: "fatal runtime error: stack overflow...",
    culprit: null,
    hasNoLine: true,
  },
  {
    source: "returned.rs",
    kind: "main-error",
    message: "ParseIntError { kind: InvalidDigit }",
    culprit: null,
    hasNoLine: true,
    types: ["ParseIntError"],
  },
];

const cpp: readonly Omit<Program, "runtime">[] = [
  { source: "asan_use_after_free.c", kind: "asan", message: "heap-use-after-free", culprit: "use" },
  { source: "asan_overflow.cpp", kind: "asan", message: "heap-buffer-overflow", culprit: "Cart::at(int)" },
  { source: "asan_null.c", kind: "asan", message: "SEGV", culprit: "peek", signal: "SIGSEGV" },
  { source: "asan_double_free.c", kind: "asan", message: "double-free", culprit: "release" },
  { source: "asan_leak.c", kind: "lsan", message: "detected memory leaks", culprit: "grab" },
  { source: "ubsan_overflow.c", kind: "ubsan", message: "signed integer overflow: 2147483647 + 1...", culprit: null },
  { source: "tsan_race.c", kind: "tsan", message: "data race", culprit: "count" },
  {
    source: "uncaught.cpp",
    kind: "terminate",
    message: "invalid price\nin cart 7",
    culprit: null,
    hasNoLine: true,
    types: ["std::out_of_range"],
  },
  {
    source: "assertion.cpp",
    kind: "assertion",
    message: "Assertion `price > 0' failed.",
    culprit: "int Cart::add(int)",
  },
  {
    source: "double_free.c",
    kind: "heap-corruption",
    message: "free(): double free detected in tcache 2",
    culprit: null,
    hasNoLine: true,
  },
  {
    source: "smashed.c",
    kind: "stack-smashing",
    message: "*** stack smashing detected ***: terminated",
    culprit: null,
    hasNoLine: true,
  },
  {
    source: "pure_virtual.cpp",
    kind: "pure-virtual",
    message: "pure virtual method called",
    culprit: null,
    hasNoLine: true,
  },
  {
    source: "own_backtrace.c",
    kind: "fatal-signal",
    message: "fatal: signal 11",
    culprit: "peek",
    hasNoLine: true,
    signal: "SIGSEGV",
  },
];

const ruby: readonly Omit<Program, "runtime">[] = [
  { source: "uncaught.rb", kind: "uncaught", message: "invalid price: -3", culprit: "check", types: ["ArgumentError"] },
  {
    source: "cause.rb",
    kind: "uncaught",
    message: "cannot load settings",
    culprit: "rescue in load",
    rootCause: "read",
    types: ["Errno::ENOENT", "RuntimeError"],
  },
  { source: "multiline.rb", kind: "uncaught", message: "2 errors\nport\n  not an integer", culprit: "check" },
  {
    source: "thread.rb",
    kind: "thread-exception",
    message: "worker failed",
    culprit: "block in <main>",
    survives: true,
  },
  { source: "joined.rb", kind: "uncaught", message: "worker failed", culprit: "work" },
  { source: "recursion.rb", kind: "stack-overflow", message: "stack level too deep", culprit: "walk" },
  {
    source: "module_missing.rb",
    kind: "startup-module-not-found",
    message: "cannot load such file -- crashgate_test_no_such_gem",
    culprit: "<main>",
  },
  { source: "syntax_error.rb", kind: "syntax-error", message: "...", culprit: null, hasNoLine: true },
  {
    source: "segfault.rb",
    kind: "fatal-signal",
    message: "Segmentation fault at 0x...",
    culprit: "<main>",
    signal: "SIGSEGV",
  },
  { source: "logged.rb", kind: "logged-exception", message: "order 7 failed", culprit: "risky", survives: true },
];

const perl: readonly Omit<Program, "runtime">[] = [
  { source: "die.pl", kind: "uncaught", message: "invalid price: -3", culprit: null },
  { source: "confess.pl", kind: "uncaught", message: "invalid price: -3", culprit: "main::check" },
  {
    source: "module_missing.pl",
    kind: "startup-module-not-found",
    message: "Can't locate Crashgate/Test/NoSuch.pm in @INC...",
    culprit: null,
  },
  {
    source: "undefined.pl",
    kind: "uncaught",
    message: 'Can\'t call method "name" on an undefined value',
    culprit: null,
  },
];

const logged = ["-d", "display_errors=0", "-d", "log_errors=1"];
const displayed = ["-d", "display_errors=1", "-d", "log_errors=0", "-d", "html_errors=0"];
const both = ["-d", "display_errors=1", "-d", "log_errors=1", "-d", "html_errors=0"];

const php: readonly Omit<Program, "runtime">[] = [
  ...[logged, displayed, both].map((options) => ({
    source: "uncaught.php",
    options,
    kind: "uncaught",
    message: "invalid price: -3",
    culprit: "Shop\\Cart->check",
    types: ["InvalidArgumentException"],
  })),
  {
    source: "previous.php",
    options: displayed,
    kind: "uncaught",
    message: "sync failed",
    culprit: "sync",
    rootCause: "read",
    types: ["DivisionByZeroError", "RuntimeException"],
  },
  {
    source: "memory.php",
    options: logged,
    kind: "out-of-memory",
    message: "Allowed memory size of 20971520 bytes exhausted...",
    culprit: null,
  },
  {
    source: "syntax_error.php",
    options: logged,
    kind: "syntax-error",
    message: "syntax error, unexpected...",
    culprit: null,
  },
  { source: "closure.php", options: displayed, kind: "uncaught", message: "bad item 2", culprit: null },
];

const lua: readonly Omit<Program, "runtime">[] = [
  { source: "error.lua", kind: "uncaught", message: "invalid price: -3", culprit: "add" },
  { source: "nil.lua", kind: "uncaught", message: "attempt to index a nil value (field 'server')", culprit: "port" },
  {
    source: "module_missing.lua",
    kind: "startup-module-not-found",
    message: "module 'crashgate_test_no_such_module' not found:...",
    culprit: "main chunk",
  },
  { source: "syntax_error.lua", kind: "syntax-error", message: "unexpected symbol near '='", culprit: null },
];

const shell: readonly Omit<Program, "runtime">[] = [
  { source: "command_missing.sh", kind: "command-not-found", message: "...", culprit: null },
  { source: "command_missing.sh", options: ["dash"], kind: "command-not-found", message: "...", culprit: null },
  { source: "unbound.sh", kind: "unbound-variable", message: "...", culprit: null },
  { source: "unbound.sh", options: ["dash"], kind: "unbound-variable", message: "...", culprit: null },
  { source: "exec_missing.sh", kind: "command-not-found", message: "...", culprit: null },
  { source: "segfault.sh", kind: "segfault-child", message: "...", culprit: null, signal: "SIGSEGV" },
  {
    source: "traced.sh",
    kind: "errexit",
    message: "cp: cannot stat '/crashgate-test/no/such/file': No such file or directory",
    culprit: null,
    hasNoLine: true,
  },
  { source: "syntax_error.sh", kind: "syntax-error", message: "...", culprit: null, hasNoLine: true },
  { source: "asked.sh", kind: "unbound-variable", message: "...", culprit: null },
  { source: "asked.sh", options: ["dash"], kind: "unbound-variable", message: "...", culprit: null },
];

const elixir: readonly Omit<Program, "runtime">[] = [
  { source: "raise.exs", kind: "uncaught", message: "invalid price: -3", culprit: "Cart.check/1" },
  { source: "compile.exs", kind: "syntax-error", message: "undefined ...", culprit: null },
  {
    source: "genserver.exs",
    kind: "uncaught",
    message: "key :count not found in: %{}",
    culprit: "Stock.handle_call/3",
    types: ["KeyError"],
  },
  {
    source: "environment.exs",
    kind: "uncaught",
    message: 'could not fetch environment variable "CRASHGATE_TEST_DATABASE_URL"...',
    culprit: null,
    hasNoLine: true,
  },
];

const erlang: readonly Omit<Program, "runtime">[] = [
  {
    source: "match.escript",
    kind: "uncaught",
    message: "no match of right hand side value {error,enoent}",
    culprit: null,
    hasNoLine: true,
  },
];

/** Without it OCaml prints no frames. */
const TRACED = { OCAMLRUNPARAM: "b" };

const ocaml: readonly Omit<Program, "runtime">[] = [
  { source: "uncaught.ml", env: TRACED, kind: "uncaught", message: "-3", culprit: "Uncaught.check" },
  { source: "failwith.ml", kind: "uncaught", message: "cannot load settings", culprit: null, hasNoLine: true },
  { source: "failwith.ml", env: TRACED, kind: "uncaught", message: "cannot load settings", culprit: "Failwith.load" },
  { source: "bounds.ml", env: TRACED, kind: "uncaught", message: "index out of bounds", culprit: "Bounds.pick" },
  { source: "not_found.ml", env: TRACED, kind: "uncaught", message: null, culprit: "Not_found.amount" },
  { source: "environment.ml", env: TRACED, kind: "uncaught", message: null, culprit: "Environment.settings" },
  {
    source: "assertion.ml",
    env: TRACED,
    kind: "assertion",
    message: "Assertion failed",
    culprit: "Assertion.withdraw",
  },
  { source: "pattern.ml", env: TRACED, kind: "uncaught", message: "Pattern matching failed", culprit: "Pattern.rate" },
  { source: "divide.ml", env: TRACED, kind: "uncaught", message: null, culprit: "Divide.average" },
  {
    source: "file_missing.ml",
    env: TRACED,
    kind: "uncaught",
    message: "/crashgate/no/such/file: No such file or directory",
    culprit: "File_missing.read",
  },
  {
    source: "refused.ml",
    env: TRACED,
    kind: "uncaught",
    message: 'Unix.ECONNREFUSED, "connect", ""',
    culprit: "Refused.connect",
  },
  {
    source: "multiline.ml",
    env: TRACED,
    kind: "uncaught",
    message: "2 errors:\n  port: not an integer\n  host: missing",
    culprit: "Multiline.check",
  },
  {
    source: "worker.ml",
    env: TRACED,
    kind: "thread-exception",
    message: null,
    culprit: "Worker.consume",
    survives: true,
  },
];

const r: readonly Omit<Program, "runtime">[] = [
  { source: "uncaught.R", kind: "uncaught", message: "invalid price: -3", culprit: "total", hasNoLine: true },
  { source: "top_level.R", kind: "uncaught", message: "port is not a number", culprit: null, hasNoLine: true },
  {
    source: "object_missing.R",
    kind: "uncaught",
    message: "object 'fetched_rows' not found",
    culprit: "report",
    hasNoLine: true,
  },
  {
    source: "package_missing.R",
    kind: "startup-module-not-found",
    message: "there is no package called ...",
    culprit: null,
    hasNoLine: true,
  },
  {
    source: "file_missing.R",
    kind: "uncaught",
    message: "cannot open the connection",
    culprit: "load_prices",
    hasNoLine: true,
  },
  { source: "subscript.R", kind: "uncaught", message: "subscript out of bounds", culprit: "pick", hasNoLine: true },
  { source: "recursion.R", kind: "stack-overflow", message: "...", culprit: null, hasNoLine: true },
  { source: "syntax_error.R", kind: "syntax-error", message: "unexpected ')' in:...", culprit: null, hasNoLine: true },
  {
    source: "nested.R",
    kind: "uncaught",
    message: "cannot load settings: not a number: eighty",
    culprit: null,
    hasNoLine: true,
  },
  {
    source: "multiline.R",
    kind: "uncaught",
    message: "2 errors\n  port: not an integer\n  host: missing",
    culprit: "check",
    hasNoLine: true,
  },
  {
    source: "stopifnot.R",
    kind: "uncaught",
    message: "amount <= balance is not TRUE",
    culprit: "withdraw",
    hasNoLine: true,
  },
  { source: "traceback.R", kind: "uncaught", message: "invalid price: -3", culprit: "check", hasNoLine: true },
  {
    source: "segfault.R",
    kind: "fatal-signal",
    message: "caught segfault: ...",
    culprit: "poke",
    signal: "SIGSEGV",
    hasNoLine: true,
  },
];

const of = (runtime: RuntimeName, programs: readonly Omit<Program, "runtime">[]) =>
  programs.map((program) => ({ ...program, runtime }));

export const programs: readonly Program[] = [
  ...of("python", python),
  ...of("node", node),
  ...of("java", java),
  ...of("go", go),
  ...of("rust", rust),
  ...of("cpp", cpp),
  ...of("ruby", ruby),
  ...of("perl", perl),
  ...of("php", php),
  ...of("lua", lua),
  ...of("ocaml", ocaml),
  ...of("r", r),
  ...of("shell", shell),
  ...of("elixir", elixir),
  ...of("erlang", erlang),
];
