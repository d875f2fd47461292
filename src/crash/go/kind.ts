/** What kind of trouble the runtime's words tell of. */

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^concurrent map /, "concurrent-map"],
  [/^runtime error: (?:invalid memory address or )?nil pointer dereference/, "nil-dereference"],
  [/^runtime error: index out of range/, "index-out-of-range"],
  [/^runtime error: slice bounds out of range|^runtime error: cannot convert slice with length/, "slice-out-of-range"],
  [/^(?:runtime error: )?assignment to entry in nil map/, "nil-map-write"],
  [/^(?:runtime error: )?interface conversion: /, "type-assertion"],
  [/^runtime error: integer divide by zero/, "divide-by-zero"],
  [/^(?:runtime error: )?send on closed channel/, "send-on-closed-channel"],
  [/^(?:runtime error: )?close of closed channel/, "close-closed-channel"],
  [
    /^all goroutines are asleep - deadlock!|- deadlock!$|^deadlock: |^main bubble goroutine has exited but /,
    "deadlock",
  ],
  [
    /^sync: (?:negative WaitGroup counter|WaitGroup |[uU]nlock of unlocked|RUnlock of unlocked|inconsistent mutex state)/,
    "sync-misuse",
  ],
  [/^stack overflow/, "stack-overflow"],
  [
    /^(?:runtime: )?(?:out of memory|cannot allocate )|^runtime: VirtualAlloc|^arena already initialized/,
    "out-of-memory",
  ],
  [/^thread exhaustion|^newosproc|^runtime\.newosproc/, "thread-exhaustion"],
  [/^checkptr: /, "checkptr"],
  [/^fault$|^fault |^found bad pointer in Go heap/, "fault"],
  [/^unexpected signal during runtime execution/, "fatal-signal"],
  [/^test timed out after /, "test-timeout"],
];

/** The kind of a panic's or fatal error's message; `panic` for any that the program made itself. */
export function kindOf(message: string): string {
  // TinyGo says where: `runtime error at 0x0000000000203b7c: index out of range`.
  const plain = message.replace(/^runtime error at 0x[0-9a-f]{1,16}: /, "runtime error: ");
  return KINDS.find(([pattern]) => pattern.test(plain))?.[1] ?? "panic";
}

const NIL = "nil-dereference";
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

/** The kind that the innermost frames tell of where the head of a dump is lost. */
export function kindOfFunctions(functions: readonly (string | null)[]): string {
  for (const name of functions.slice(0, 12)) {
    if (name === null) continue;
    const kind = BY_FUNCTION.find(([pattern]) => pattern.test(name))?.[1];
    if (kind !== undefined) return kind;
    if (!name.startsWith("runtime.") && name !== "panic" && !name.startsWith("internal/")) break;
  }
  return isRecursion(functions) ? "stack-overflow" : "panic";
}

/** How many frames of one function at the top of a stack are taken for endless recursion. */
const RECURSION = 40;

function isRecursion(functions: readonly (string | null)[]): boolean {
  return functions.length >= RECURSION && new Set(functions.slice(0, RECURSION)).size <= 3;
}
