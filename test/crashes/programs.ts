/** The programs that crash, with what is known of each crash from its source. Lines are marked there, with `@top` and `@root`. */
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
  /** Null where the runtime says none; a prefix where `...` ends it. */
  readonly message: string | null;
  /** The culprit's function as the runtime prints it; its line is the one marked `@top`. Null where no frame is known. */
  readonly culprit: string | null;
  /** The function in which the trouble began; its line is marked `@root`. */
  readonly rootCause?: string;
  readonly signal?: string;
  readonly thread?: string;
  /** Types of the chain, root first. */
  readonly types?: readonly string[];
  /** Whether the process outlives it: then it is only seen beside, and no crash. */
  readonly survives?: boolean;
  /** Whether the output has no culprit's line although the source does. */
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
  { source: "syntax_error.py", kind: "syntax-error", message: '  File "...', culprit: null },
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
    // The stack is in a file of its own, which nobody sees once the container is gone.
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

/** Every value of GOTRACEBACK that shows where a program crashed; `none` shows its first line. */
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
];

const go: readonly Omit<Program, "runtime">[] = goPrograms.flatMap((program) => [
  ...TRACEBACKS.map((GOTRACEBACK) => ({ ...program, env: { GOTRACEBACK } })),
  {
    source: program.source,
    env: { GOTRACEBACK: "none" },
    kind: program.kind,
    message: program.message,
    culprit: null,
    hasNoLine: true,
  },
]);

const of = (runtime: RuntimeName, programs: readonly Omit<Program, "runtime">[]) =>
  programs.map((program) => ({ ...program, runtime }));

export const programs: readonly Program[] = [
  ...of("python", python),
  ...of("node", node),
  ...of("java", java),
  ...of("go", go),
];
