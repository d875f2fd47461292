/** Causes and remedies of Go's kinds of crashes. */
import type { Draft, Hint, HintFacts } from "../../grammar/grammar.ts";
import type { Position, ThreadGroup } from "../../model.ts";
import { messageHint } from "./message-hints.ts";

/** `internal/store/activity.go:436`, as short as possible but still unique. */
function placeOf(position: Position | null): string {
  if (position === null) return "the first frame of the trace";
  const { function: name, file, line } = position;
  if (file === null) return name ?? "the first frame of the trace";
  const short = file.split("/").slice(-2).join("/");
  return line === null ? short : `${short}:${line}`;
}

const where = ({ rootCause, culprit }: Draft) => placeOf(rootCause ?? culprit);

/** `(*Store).Put` for `zoo/store.(*Store).Put`. */
function shortName(name: string): string {
  const path = name.slice(name.lastIndexOf("/") + 1);
  return path.slice(path.indexOf(".") + 1);
}

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? "" : "s"}`;
const mebibytes = (bytes: number) => `${Math.floor(bytes / 1048576)}MiB`;

/**
 * Addresses below this one are offsets from nil: the first page is never mapped (runtime/sigpanic: `sigcode0 <
 * 0x1000`).
 */
const FIRST_PAGE = 0x1000n;

function nilDereference(draft: Draft): string {
  const at = where(draft);
  const address = draft.signal?.address;
  const offset = address?.startsWith("0x") === true ? BigInt(address) : null;
  if (offset !== null && offset > 0n && offset < FIRST_PAGE) {
    return `A field was used through a nil pointer at ${at}: address ${address} is the field ${offset} bytes into the struct, not its first one. Find the pointer on that line whose type has a field there, and check it (or the error that came with it) before it is used.`;
  }
  if (offset !== null && offset >= FIRST_PAGE) {
    return `An address that is not mapped was used at ${at}, too high for a field of a nil pointer. Look for unsafe or cgo there, for an index into a nil array pointer, or for a data race on an interface or a slice.`;
  }
  return `Something nil was used as if it had a value at ${at}: a pointer (its first field, or all of it), a nil interface whose method was called, or a nil func. Check which of them on that line can be nil, and what returned it without an error.`;
}

function indexOutOfRange(draft: Draft): string {
  const at = where(draft);
  const match = /index out of range \[(-?\d+)\](?: with length (\d+))?/.exec(draft.message ?? "");
  const index = match?.[1];
  const length = match?.[2];
  if (index?.startsWith("-") === true)
    return `An index became negative at ${at}, as after a search that found nothing or \`len(x)-1\` of something empty. Check for that before it is used as an index.`;
  if (length === "0")
    return `Element ${index} of something empty was asked for at ${at}. Check its length first, and why it is empty: an argument, a split or a result that was not there.`;
  if (index !== undefined && length !== undefined)
    return `Element ${index} of ${length} was asked for at ${at}${index === length ? ", one behind the last" : ""}. Check the index against \`len\` there${index === length ? " (`<` instead of `<=`)" : ""}, or range over the elements.`;
  return `An index lies outside of its slice, array or string at ${at}. Check it against \`len\` before it is used.`;
}

function sliceOutOfRange(draft: Draft): string {
  const bounds = /out of range (\[.*?\])(?: with (length|capacity) (\d+))?$/.exec(draft.message ?? "");
  const at = where(draft);
  if (bounds?.[1] === undefined)
    return `A slice was cut or converted beyond what it holds at ${at}. Check its length first.`;
  const limit = bounds[3] === undefined ? "" : ` of something with ${bounds[2]} ${bounds[3]}`;
  return `The bounds ${bounds[1]}${limit} do not fit at ${at}. Clamp them to \`len\` first; a truncated input or a separator that was not found is the usual reason.`;
}

/** Functions that implement maps, in every release. */
const MAP_FUNCTION = /^(?:runtime\.map|internal\/runtime\/maps\.|runtime\.fatal)/;

function concurrentMap(draft: Draft): string {
  const what = /^concurrent map (.*)$/.exec(draft.message ?? "")?.[1] ?? "writes";
  const at = placeOf(draft.culprit);
  const why = `Two goroutines used one map at the same time (${what}), one of them at ${at}; Go ends the process, and recover cannot stop it.`;
  const other = otherSide(draft);
  const shows =
    other !== null
      ? `the other side may be ${placeOf(other)}`
      : draft.threads.total <= 1
        ? "GOTRACEBACK=all prints the other goroutine, too"
        : "`go test -race` shows both sides";
  return `${why} Guard every use of the map with one mutex, or use sync.Map; ${shows}.`;
}

/** A goroutine that ran in the same code, or in a map's, at the time of the crash. */
function otherSide({ threads, culprit, frames }: Draft): Position | null {
  const isCrashed = ({ frames: others }: ThreadGroup) =>
    others.length > 0 &&
    others.length === frames.length &&
    others.every((frame, at) => frame.line === frames[at]?.line);
  for (const group of threads.groups) {
    if (!/^(?:running|runnable)$/.test(group.state ?? "")) continue;
    if (isCrashed(group) && group.count === 1) continue;
    const own = group.frames.find(({ origin }) => origin === "app");
    const isInMap = group.frames.some(({ function: name }) => MAP_FUNCTION.test(name ?? ""));
    if (own !== undefined && (isInMap || own.file === culprit?.file)) return own;
  }
  return null;
}

function typeAssertion(draft: Draft): string {
  const at = where(draft);
  const message = draft.message ?? "";
  const missing =
    /interface conversion: (?:interface \{\}|.*?) ?(?:is )?(\S+) is not \S+: missing method (\w+)/.exec(message) ??
    null;
  if (missing !== null)
    return `The value at ${at} is a ${missing[1]}, which lacks the method ${missing[2]}. Give it that method (a pointer receiver counts for the pointer only), or assert with \`v, ok :=\`.`;
  const match = /interface conversion: .*? is (\S+(?: \{\})?), not (.+)$/.exec(message);
  if (match?.[1] === "nil")
    return `A nil interface was asserted to be a ${match[2]} at ${at}. Use \`v, ok :=\`, and check what should have set the value: a missing key of a map or of a context gives nil.`;
  if (match === null)
    return `A value is of another type than asserted at ${at}. Use \`v, ok :=\` or a type switch there.`;
  return `The value at ${at} is a ${match[1]}, not the ${match[2]} that the code asserts. Use \`v, ok :=\` or a type switch${match[1] === "float64" ? "; numbers decoded from JSON into an interface are float64" : ""}.`;
}

function deadlock(draft: Draft): string {
  const message = draft.message ?? "";
  if (message.startsWith("no goroutines"))
    return "main called runtime.Goexit and every other goroutine has ended, so nothing can run any more. Return from main, or call os.Exit.";
  if (message.includes("bubble"))
    return `All goroutines of the synctest bubble wait for something outside of it or for each other (${waiting(draft)}). End or unblock each of them before the test's function returns.`;
  const states = waiting(draft);
  if (/\(no cases\)/.test(states) && draft.threads.total === 1)
    return `main waits in an empty select at ${placeOf(draft.culprit)}, and no other goroutine is left. Wait for a signal (signal.NotifyContext) or a WaitGroup instead.`;
  if (/\(nil chan\)/.test(states))
    return `A channel that was never made is waited for, which takes for ever: ${states}. Make the channel before it is used, first the one at ${placeOf(draft.culprit)}.`;
  if (draft.threads.total === 1)
    return `The only goroutine left waits at ${placeOf(draft.culprit)} (${states}), and nobody can wake it. Look for who should have sent, closed, unlocked or called Done: mostly it ended early, or it is this goroutine itself.`;
  return `Every goroutine waits for another one: ${states}. Look at ${placeOf(draft.culprit)} for who should send, close, unlock or call Done, and which early return or panic skips it.`;
}

/** `3 in chan receive, 1 in sync.Mutex.Lock`. */
function waiting({ threads }: Draft): string {
  const states = new Map<string, number>();
  const own = threads.groups.filter(({ frames }) => frames.some(({ origin }) => origin !== "runtime"));
  for (const { state, count: number } of own.length > 0 ? own : threads.groups)
    if (state !== null && state !== "") states.set(state, (states.get(state) ?? 0) + number);
  const parts = [...states].sort(([, a], [, b]) => b - a).slice(0, 4);
  return parts.length === 0
    ? "none of them is printed"
    : parts.map(([state, number]) => `${number} in ${state}`).join(", ");
}

function syncMisuse(draft: Draft): string {
  const message = draft.message ?? "";
  const at = where(draft);
  if (/WaitGroup/.test(message))
    return /negative/.test(message)
      ? `Done was called more often than Add had announced, at ${at}. Call Add before \`go\`, never inside of it, and Done exactly once with defer; WaitGroup.Go does both.`
      : `A WaitGroup was used anew before the earlier Wait had returned, at ${at}. Wait for it first, or use one WaitGroup for each round.`;
  return `A mutex was unlocked that nobody held, at ${at}; Go ends the process, and recover cannot stop it. Look for two unlocks on one path (a defer beside a plain one), RUnlock mixed with Unlock, or a copied mutex (\`go vet\` finds copies).`;
}

function stackOverflow(draft: Draft): string {
  const cycle = cycleOf(draft);
  const round =
    cycle.length === 0
      ? "A function called itself"
      : cycle.length === 1
        ? `${cycle[0]} called itself`
        : `${cycle.join(" → ")} → ${cycle[0]} called each other`;
  const isText = cycle.some((name) => /(?:String|Error|Format|MarshalJSON|MarshalText|UnmarshalJSON)$/.test(name));
  const advice = isText
    ? "Do not format or encode the value itself inside its own method; convert it to a type without the method first."
    : "Give the recursion an end, and look for data that points back at itself.";
  return `${round} until the stack reached its limit, which recover cannot stop. ${advice}`;
}

/** The program's functions that repeat at the top of the stack, in calling order. */
function cycleOf({ frames, culprit }: Draft): readonly string[] {
  const names = frames
    .filter(({ origin }) => origin === "app")
    .map(({ function: name }) => name ?? "")
    .reverse();
  const start = names.lastIndexOf(culprit?.function ?? "");
  const before = names.lastIndexOf(culprit?.function ?? "", start - 1);
  if (start === -1 || before === -1 || start - before > 6) return [];
  return [...new Set(names.slice(before, start).map(shortName))];
}

function outOfMemory(draft: Draft, { memoryLimitBytes }: HintFacts): string {
  const at = draft.culprit === null ? "" : ` The allocation that failed is at ${placeOf(draft.culprit)}.`;
  const limit =
    memoryLimitBytes === null
      ? "Set GOMEMLIMIT to about 90 % of the container's memory limit"
      : `Set GOMEMLIMIT to about 90 % of the container's limit (${mebibytes(memoryLimitBytes * 0.9)} of ${mebibytes(memoryLimitBytes)})`;
  return `The system refused the Go runtime more memory: a limit of the process (ulimit -v, no overcommit), or one allocation of an absurd size.${at} ${limit}, so that the collector works harder before it is full, and check the sizes that come from input.`;
}

function fatalSignal(draft: Draft): string {
  const name = draft.signal?.name ?? "A signal";
  const c = draft.frames.find(({ function: function_ }) => /\._Cfunc_|^runtime\.cgocall$/.test(function_ ?? ""));
  if (c !== undefined) {
    const called = draft.frames.find(({ function: function_ }) => function_?.includes("._Cfunc_") === true)?.function;
    const what =
      called === undefined || called === null
        ? "C code"
        : `the C function ${called.slice(called.indexOf("._Cfunc_") + 8)}`;
    return `${name} arrived while ${what} ran (called at ${placeOf(draft.culprit)}), so it is C's own crash. Check what is passed to it (freed or Go memory, missing NUL, lifetime), and run it with AddressSanitizer (\`go build -asan\`).`;
  }
  if (name === "SIGABRT")
    return "Somebody aborted the process: C code that called abort(), or `kill -ABRT`. Look at the goroutine in cgo, if there is one, else at who sends signals.";
  return `${name} arrived in code that Go cannot recover in: the runtime itself, C, or assembly. Look for unsafe, cgo and data races near ${placeOf(draft.culprit)}, and try \`go build -race\`.`;
}

function dataRace(draft: Draft): string {
  const [one, two] = draft.threads.groups.map(({ state, frames }) => {
    const frame = frames.find(({ origin }) => origin === "app") ?? frames[0] ?? null;
    return `${state ?? "use"} at ${placeOf(frame)}`;
  });
  return two === undefined
    ? `Two goroutines used the same memory without order, one of them: ${one ?? "unknown"}. Guard it with a mutex, a channel or package atomic.`
    : `Two goroutines used the same memory without order: a ${one} and a ${two}. Guard both sides with the same mutex, or hand the value over by a channel.`;
}

function testTimeout(draft: Draft): string {
  const after = /^test timed out after (\S+)/.exec(draft.message ?? "")?.[1];
  const running = /running tests:\s+(\S+)/.exec(draft.message ?? "")?.[1];
  const test = running ?? "The test";
  return `${test} was still running after ${after ?? "its limit"}, waiting at ${placeOf(draft.culprit)}. Find what it waits for there, or give it more time with -timeout.`;
}

/** The flag in the error, or the missing one. */
const FLAG =
  /(?:flag: ?|not defined: |in |for (?:flag )?"?|argument: |syntax: )(-{1,2}[\w.-]+)|required flag\(s\) (".{1,200}") not set/;

/** Kinds without goroutines in Go's output. */
const STACKLESS: ReadonlySet<string> = new Set(["log-fatal", "usage-error", "test-timeout", "test-panic"]);

/** `Grammar.stackSetting` of Go. */
export function goStackSetting({ kind }: Draft): string | null {
  return STACKLESS.has(kind)
    ? null
    : "No goroutine follows, as with GOTRACEBACK=none or where the end of the log is lost. Set GOTRACEBACK=single (or all) in the container's env.";
}

/** `Grammar.hints` of Go. */
export const goHints: Readonly<Record<string, Hint>> = {
  "nil-dereference": nilDereference,
  "index-out-of-range": indexOutOfRange,
  "slice-out-of-range": sliceOutOfRange,
  "concurrent-map": concurrentMap,
  "nil-map-write": (draft) =>
    `A map that was never made was written to at ${where(draft)}; reading a nil map is fine, writing is not. Make it where the struct that holds it is made (\`make(map[...]...)\` in its constructor), also after decoding.`,
  "type-assertion": typeAssertion,
  "divide-by-zero": (draft) =>
    `An integer was divided by zero at ${where(draft)}. Check the divisor first: an empty list's length or an unset setting is the usual reason.`,
  "send-on-closed-channel": (draft) =>
    `A value was sent at ${where(draft)} on a channel that another goroutine had closed. Let only the sender close it, after its last send (with several senders: after WaitGroup.Wait), and tell senders to stop by a context instead of by closing.`,
  "close-closed-channel": (draft) =>
    `A channel was closed for the second time at ${where(draft)}. Let one owner close it, or put the close into a sync.Once: Stop and Close methods are called twice more often than one thinks.`,
  deadlock,
  "sync-misuse": syncMisuse,
  "stack-overflow": stackOverflow,
  "out-of-memory": outOfMemory,
  "thread-exhaustion": (draft) =>
    `The process may start no more threads: each goroutine that is blocked in a system call or in C holds one (${count(draft.threads.total, "goroutine")} in the dump). Bound how many of those run at once, and look at the pod's pid limit and at debug.SetMaxThreads.`,
  fault: (draft) =>
    `Memory that is not mapped, or a bad pointer, was used at ${where(draft)}, which Go cannot turn into a panic. Look for unsafe.Pointer arithmetic, memory that C has freed, or a memory-mapped file that was truncated (SIGBUS).`,
  "fatal-signal": fatalSignal,
  sigquit: (draft) =>
    `Somebody asked for this dump with SIGQUIT (\`kill -3\`, Ctrl-\\), which ends a Go program; it is no bug by itself. Look for who sent it, and at what the ${count(draft.threads.total, "goroutine")} were doing: ${waiting(draft)}.`,
  checkptr: (draft) =>
    `A conversion of unsafe.Pointer breaks the rules at ${where(draft)}, and checkptr (on with -race) stopped it. Keep the arithmetic in one expression inside one allocation, or use unsafe.Add and unsafe.Slice.`,
  "data-race": dataRace,
  "log-fatal": (draft) =>
    `The program ended itself through its logger (Fatal), at ${where(draft)}; defers did not run. Look at what the message says, and at what this program needs at its start: files, settings, other services.`,
  "test-panic": (draft) =>
    `A test panicked at ${where(draft)}, which ends the whole test binary and skips the tests after it. ${messageHint(draft, where(draft)).advice}`,
  "test-timeout": testTimeout,
  "usage-error": ({ message }) => {
    const [, given, wanted] = FLAG.exec(message ?? "") ?? [];
    if (wanted !== undefined)
      return `The program needs the flag ${wanted}, and the container does not give it. Add it to its \`args\`.`;
    const what =
      given === undefined
        ? "flags that it does not know or cannot read"
        : `${given}, which it does not know or cannot read`;
    return `The program was started with ${what}. Compare \`args\` of the container with the flags of this version.`;
  },
  panic: (draft) => {
    const { why, advice } = messageHint(draft, where(draft));
    return `${why} ${advice}`;
  },
};
