/** Hints for Rust's crashes. */
import type { Draft, Hint } from "../../grammar/grammar.ts";

/** `Grammar.hints` of Rust. */
export const rustHints: Readonly<Record<string, Hint>> = {
  panic: (draft) => panicHint(draft.message ?? "", placeOf(draft)) + (draft.frames.length === 0 ? BACKTRACE : ""),
  "double-panic":
    "A destructor panicked while a first panic was unwinding, and Rust then aborts at once. Mend the first panic of the chain, and let Drop never panic (no unwrap in it; check std::thread::panicking()).",
  "stack-overflow":
    "A thread used up its stack, as a rule by recursion without an end or by large arrays on the stack. Look for the recursion (a core dump shows it; Rust prints no frames here), box large values, or give the thread more with Builder::stack_size.",
  "out-of-memory": (draft) =>
    `The allocator could not serve ${/memory allocation of (\d+) bytes/.exec(draft.message ?? "")?.[1] ?? "the"} bytes. A size this large is often a length read from bad input (check it before with_capacity); otherwise raise the memory limit.`,
  "main-error": (draft) =>
    `main returned an error, so the process ended with exit code 1 and only the error's Debug form. Handle ${draft.chain.at(-1)?.type ?? "it"} in main, with words on what was being done (anyhow's context).`,
  abort:
    "The standard library found a state that it cannot go on from and aborted. The line says which; look for a panic across FFI, a panic in a thread-local's destructor, or unsafe code.",
};

const BACKTRACE = " Set RUST_BACKTRACE=1 in the container to have the stack next time.";

const PANIC_HINTS: readonly (readonly [RegExp, string])[] = [
  [
    /^called `Option::unwrap\(\)` on a `None` value/,
    "unwrap() was called where there was no value. Handle None there (match, let else, ok_or), or say with expect() why it cannot be.",
  ],
  [
    /\bAny \{ \.\. \}|^a scoped thread panicked/,
    "A thread that was joined had panicked, and unwrap() of join() panicked in turn. Mend the panic of that thread, which is the first of the chain.",
  ],
  [
    /PoisonError/,
    "A thread panicked while it held the lock, so the mutex is poisoned. Mend that panic (the first of the chain), or take the lock with unwrap_or_else(PoisonError::into_inner) where its data stays valid.",
  ],
  [
    /^called `Result::unwrap\(\)` on an `Err` value: .*(?:code: 2|NotFound)/,
    "A file or program that the code takes for granted is not in the image or not mounted. Check the path, the volumes and the ConfigMap, and return the error instead of unwrapping it.",
  ],
  [
    /: (?:NotPresent|VarError)\b|environment variable not found/,
    "An environment variable that the code takes for granted is not set in this container. Add it to the workload's env, or handle its absence.",
  ],
  [
    /^index out of bounds: the len is (\d+) but the index is (\d+)/,
    "Element $2 was asked for of a slice or Vec that has $1. Check the index against len(), or use get() and handle None.",
  ],
  [
    /^(?:range (?:start|end) index|slice index starts|begin <= end|(?:start |end )?byte index)/,
    "A range lay outside the slice or string, or inside a character. Check it against len() (for str is_char_boundary()), or use get().",
  ],
  [
    /^attempt to (?:add|subtract|multiply|negate|shift|divide|calculate)/,
    "An integer overflowed or was divided by zero. Use checked_, saturating_ or wrapping_ arithmetic, or check the operand first; a release build without overflow-checks would have gone on with a wrong number.",
  ],
  [
    /^(?:already (?:mutably )?borrowed|RefCell already)/,
    "A RefCell was borrowed twice at once, once of them mutably. Let the first borrow end (a smaller scope, drop()) before the second begins.",
  ],
  [/^no entry found for key$/, "A map was indexed with a key that it does not have. Use get() and handle None."],
  [
    /^capacity overflow$/,
    "A collection was asked for more than the address space holds, often a length read from bad input or a subtraction that wrapped. Check it before with_capacity or resize.",
  ],
  [
    /^null pointer dereference occurred|^misaligned pointer dereference/,
    "Unsafe code used a pointer that points nowhere valid. Check it with is_null() where it comes from; miri finds such places in tests.",
  ],
  [
    /^assertion /,
    "An assertion of the program did not hold; left and right are in the message. Start at the place of the panic.",
  ],
  [
    /^not (?:yet )?implemented|^internal error: entered unreachable code/,
    "The program reached code that was thought unreachable or was never written. Handle the case that leads there.",
  ],
  [
    /^there is no reactor running|^Cannot (?:start|drop) a runtime|^can call blocking only when/,
    "Asynchronous code ran outside its runtime, or blocked inside it. Call it from within #[tokio::main] or Handle::enter(), and move what blocks to spawn_blocking.",
  ],
];

/** The panic's place, as a phrase. */
function placeOf({ culprit, rootCause }: Draft): string {
  const place = rootCause ?? culprit;
  return place?.file == null ? "the place of the panic" : `${place.file}:${place.line}`;
}

/** Errors in Rust's `Debug` form. */
const ERRORS: readonly (readonly [RegExp, (match: RegExpExecArray, at: string) => string])[] = [
  [
    /` on an `Err` value: (?:ParseIntError|ParseFloatError|ParseBoolError|\S{0,40}InvalidDigit)/,
    (_, at) =>
      `A text was read as a number at ${at}, and is none. Check the variable, flag or field that it comes from: it may be unset, or have blanks or quotes around it.`,
  ],
  [
    /` on an `Err` value: (.{1,200})/s,
    ([, error = ""], at) =>
      `unwrap() met an error at ${at}: ${error.split("\n", 1)[0]}. Handle that there, or return it with \`?\`.`,
  ],
];

function panicHint(message: string, at: string): string {
  for (const [shape, hint] of PANIC_HINTS) {
    const match = shape.exec(message);
    if (match !== null) return hint.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? "");
  }
  for (const [shape, hintOf] of ERRORS) {
    const match = shape.exec(message);
    if (match !== null) return hintOf(match, at);
  }
  return `The program gave up at ${at} with these words, and nothing caught it. Return an error there instead if it can happen in production.`;
}
