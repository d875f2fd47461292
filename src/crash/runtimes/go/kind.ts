/** The kind of a crash, by the runtime's message. */

/** First words of the runtime's messages for each kind (runtime/panic.go, runtime/error.go, sync). */
const KINDS: readonly (readonly [kind: string, ...openings: readonly string[]])[] = [
  ["concurrent-map", "concurrent map "],
  [
    "nil-dereference",
    "runtime error: invalid memory address or nil pointer dereference",
    "runtime error: nil pointer dereference",
  ],
  ["index-out-of-range", "runtime error: index out of range"],
  ["slice-out-of-range", "runtime error: slice bounds out of range", "runtime error: cannot convert slice with length"],
  ["nil-map-write", "assignment to entry in nil map", "runtime error: assignment to entry in nil map"],
  ["type-assertion", "interface conversion: ", "runtime error: interface conversion: "],
  ["divide-by-zero", "runtime error: integer divide by zero"],
  ["send-on-closed-channel", "send on closed channel", "runtime error: send on closed channel"],
  ["close-closed-channel", "close of closed channel", "runtime error: close of closed channel"],
  ["deadlock", "all goroutines are asleep - deadlock!", "deadlock: ", "main bubble goroutine has exited but "],
  [
    "sync-misuse",
    "sync: negative WaitGroup counter",
    "sync: WaitGroup ",
    "sync: unlock of unlocked",
    "sync: Unlock of unlocked",
    "sync: RUnlock of unlocked",
    "sync: inconsistent mutex state",
  ],
  ["stack-overflow", "stack overflow"],
  [
    "out-of-memory",
    "out of memory",
    "runtime: out of memory",
    "cannot allocate ",
    "runtime: cannot allocate ",
    "runtime: VirtualAlloc",
    "arena already initialized",
  ],
  ["thread-exhaustion", "thread exhaustion", "newosproc", "runtime.newosproc"],
  ["checkptr", "checkptr: "],
  ["fault", "fault ", "found bad pointer in Go heap"],
  ["fatal-signal", "unexpected signal during runtime execution"],
  ["test-timeout", "test timed out after "],
];

/** The kind for the message of a panic or fatal error; `panic` for messages of the program. */
export function kindOf(message: string): string {
  // TinyGo includes the address: `runtime error at 0x0000000000203b7c: index out of range`.
  const plain = message.replace(/^runtime error at 0x[0-9a-f]{1,16}: /, "runtime error: ");
  if (plain === "fault") return "fault";
  if (plain.endsWith("- deadlock!")) return "deadlock";
  return KINDS.find(([, ...openings]) => openings.some((opening) => plain.startsWith(opening)))?.[0] ?? "panic";
}

const NIL = "nil-dereference";
const OWN: readonly string[] = ["runtime.", "sync.", "internal/"];
const BY_FUNCTION: readonly (readonly [RegExp, string])[] = [
  [/^runtime\.(?:map(?:assign|access|delete|iter)|fatal$)|^internal\/runtime\/maps\.fatal$/, "concurrent-map"],
  [/^sync\.(?:fatal|throw)$|^internal\/sync\.fatal$|\.unlockSlow$/, "sync-misuse"],
  [/^runtime\.(?:newstack|morestack)$/, "stack-overflow"],
  [/^runtime\.(?:goPanicIndex|panicindex|panicIndex)/, "index-out-of-range"],
  [/^runtime\.(?:goPanicSlice|panicslice|panicSlice)/, "slice-out-of-range"],
  [/^runtime\.panicdivide$/, "divide-by-zero"],
  [/^runtime\.(?:panicdottype|typeAssert|assertE2I|panicnildottype)/, "type-assertion"],
  [/^runtime\.chansend/, "send-on-closed-channel"],
  [/^runtime\.closechan$/, "close-closed-channel"],
  [/^runtime\.(?:panicmem|sigpanic)/, NIL],
];

/** The kind derived from the innermost frames of a dump without its head. */
export function kindOfFunctions(functions: readonly (string | null)[]): string {
  for (const name of functions.slice(0, 12)) {
    if (name === null) continue;
    const isOwn = OWN.some((start) => name.startsWith(start));
    const kind = isOwn ? BY_FUNCTION.find(([pattern]) => pattern.test(name))?.[1] : undefined;
    if (kind !== undefined) return kind;
    if (!name.startsWith("runtime.") && name !== "panic" && !name.startsWith("internal/")) break;
  }
  return isRecursion(functions) ? "stack-overflow" : "panic";
}

/** True if gccgo could not grow a stack, after which libgcc aborts. */
export function isOutOfStack(functions: readonly (string | null)[]): boolean {
  return functions.slice(0, 8).includes("__generic_morestack");
}

/** Number of frames of one function at the top of a stack that count as endless recursion. */
const RECURSION = 40;

function isRecursion(functions: readonly (string | null)[]): boolean {
  return functions.length >= RECURSION && new Set(functions.slice(0, RECURSION)).size <= 3;
}

/** `Grammar.kindsOfFrames`: a phrase for each kind that `kindOfFunctions` returns. */
export const kindsOfFrames: Readonly<Record<string, string>> = {
  "concurrent-map": "a map that two goroutines used at the same time",
  "sync-misuse": "a lock that nobody held",
  "stack-overflow": "endless recursion",
  "index-out-of-range": "an index that is out of range",
  "slice-out-of-range": "a slice that is out of range",
  "divide-by-zero": "a division by zero",
  "type-assertion": "a type assertion that failed",
  "send-on-closed-channel": "a send on a channel",
  "close-closed-channel": "the close of a channel",
  "nil-dereference": "an address that is not mapped",
};
