/**
 * C and C++: messages of libraries that abort (glibc's and musl's checks, `assert`, `std::terminate` of libstdc++ and
 * libc++), reports of the sanitizers, and stacks that programs print themselves.
 *
 * ```
 * terminate called after throwing an instance of 'std::runtime_error'
 *   what():  no shelf
 * Aborted (core dumped)
 *
 * ==9803==ERROR: AddressSanitizer: SEGV on unknown address 0x000000000008 (pc 0x559e535cf1a0 bp 0x7ffe64e81cd0 T0)
 *     #0 0x559e535cf1a0 in peek /app/shop.c:7
 *     #1 0x559e535cf1b1 in main /app/shop.c:8
 * SUMMARY: AddressSanitizer: SEGV /app/shop.c:7 in peek
 * ```
 */

import { drafted } from "../../grammar/drafting.ts";
import type { Draft, Grammar, Hint, Reading } from "../../grammar/grammar.ts";
import { isLogLine } from "../../grammar/log-lines.ts";
import { rewordedBy } from "../../grammar/rewording.ts";
import { seek, withEcho } from "../../grammar/seek.ts";
import { withoutPairs } from "../../grammar/source-names.ts";
import { startFailureHint } from "../../last-words/start-failures.ts";
import type { Position } from "../../model.ts";
import { mayBeBacktrace, readNativeBacktrace } from "./backtraces.ts";
import { mayBeReport, REPORT_TRIGGERS, readAbortReport, readReport } from "./reports.ts";
import { mayBeSanitizer, nativeOrigin, readSanitizer } from "./sanitizers.ts";
import { mayBeServer, mongodHint, readServer, SERVER_TRIGGERS, serverHint } from "./servers.ts";

const TERMINATE =
  /^\s*terminate called (?:after throwing an instance of '(.*)'|without an active exception|recursively)$/;
const LIBCXX =
  /^\s*libc\+\+abi(?:\.dylib)?: (?:terminating (?:due to|with) (?:uncaught )?(.*?)(?: of type (.*?))?(?:: (.*))?|(terminating|[Pp]ure virtual function called!|.*virtual.*))$/;
const VIRTUAL = /^\s*(pure|deleted) virtual method called$/;
/** glibc's `assert.c`, and newer glibc's own checks. */
const ASSERTION = /^\s*(?:(\S[^:]*): )?(\S[^:]*):(\d+): (.*?): Assertion [`'](.*)' failed\.$/;
const GLIBC_ASSERTION = /^\s*Fatal glibc error: (?:(\S+?):(\d+) \((\w+)\): )?(.*)$/;
/** musl's, and the one of the BSDs and macOS. */
const OTHER_ASSERTION =
  /^\s*Assertion failed: (.*?)(?: \((\S+?): (\S+): (\d+)\)|, function (\S+?), file (\S+?), line (\d+)\.)$/;

/** glibc's messages before it aborts (`malloc/malloc.c`, `debug/`), with the kind of each. */
const GLIBC: readonly (readonly [RegExp, string])[] = [
  [/^\*\*\* stack smashing detected \*\*\*/, "stack-smashing"],
  [/^\*\*\* buffer overflow detected \*\*\*/, "buffer-overflow"],
  [
    /^\*\*\* (?:longjmp causes uninitialized stack frame|%n in writable segments? detected|invalid %N\$ use detected)/,
    "fortify",
  ],
  [/^\*\*\* Error in `.*': .* \*\*\*$/, "heap-corruption"],
  [
    /^(?:free|malloc|realloc|calloc|memalign|mremap_chunk|munmap_chunk|malloc_consolidate|_int_free|_int_malloc|unlink_chunk|sysmalloc)\(\): \S/,
    "heap-corruption",
  ],
  [/^double free or corruption(?: \(\S+\))?$/, "heap-corruption"],
  [
    /^(?:corrupted (?:size vs\. prev_size|double-linked list|unsorted chunks)|break adjusted to free malloc space|invalid fastbin entry)/,
    "heap-corruption",
  ],
  [/^The futex facility returned an unexpected error code\.$/, "abort"],
  [/^(?:mutex lock failed|FATAL: exception not rethrown$|FATAL: kernel too old$)/, "abort"],
];

/** Messages of mongod's own checks. */
const MONGOD = /^(?:Fatal assertion|Invariant failure|Fatal DBException|Assertion failure)\b/;

/** Sanitizers and glibc report a memory error, not its origin: these hints say where to look for it. */
const HINTS: Readonly<Record<string, Hint>> = {
  asan: (draft) => asanHint(draft.message ?? "", draft.signal?.address ?? null),
  lsan: "Memory was still allocated at the exit with nothing pointing to it, which LeakSanitizer turns into a failure. Free it where the frames say it was allocated, or set ASAN_OPTIONS=detect_leaks=0 where leaks at the exit do not matter.",
  tsan: (draft) =>
    `Two threads used the same memory at once, at least one of them writing${draft.rootCause?.function == null ? "" : ` (${draft.culprit?.function} and ${draft.rootCause.function})`}. Guard both places with the same mutex, or make the variable atomic.`,
  msan: "A branch or call depended on memory that was never written. Initialise it where it is allocated (-fsanitize-memory-track-origins=2 names that place).",
  ubsan:
    "The program did something that the language leaves undefined, as the message says. Mend the expression at that line; the compiler may assume that it never happens.",
  terminate: (draft) =>
    draft.chain.at(-1)?.type == null
      ? "std::terminate was called without an exception: a std::thread was destroyed while joinable, or a noexcept function or a destructor threw. Join or detach every thread, and catch inside destructors."
      : `An exception of type ${draft.chain.at(-1)?.type} left main, a thread's function or a noexcept function. Catch it there, with a message that says what was being done.`,
  "pure-virtual": ({ culprit }) =>
    culprit?.function == null
      ? "`pure virtual method called` names no place: break at `__cxa_pure_virtual` in gdb, or keep a core dump, and its caller is it. There a virtual function is called in a constructor or destructor, or by a thread that outlives the object."
      : `\`${culprit.function}\` called a virtual function of an object that was under construction or already destroyed. Call none in constructors and destructors, and let no thread outlive the object.`,
  assertion: (draft) =>
    startFailureHint(draft.title) ??
    `The condition ${/Assertion `(.*)' failed/.exec(draft.message ?? "")?.[0] === undefined ? "of an assertion" : `\`${/Assertion `(.*)' failed/.exec(draft.message ?? "")?.[1]}\``} did not hold. Look at the caller of ${draft.culprit?.function ?? "the function"}, and check the input there.`,
  "check-failed": (draft) =>
    MONGOD.test(draft.title)
      ? mongodHint(draft)
      : "A CHECK of the program did not hold and glog or Abseil aborted it. Look at the caller of the function above it, and check the input there.",
  "stack-smashing":
    "A function wrote beyond the end of an array on its stack, over the guard value. Build with -fsanitize=address to have the line; look for strcpy, sprintf, gets and fixed-size buffers.",
  "buffer-overflow":
    "A call such as strcpy, memcpy or read was given more than its destination holds, which _FORTIFY_SOURCE found. Check the length against the destination's size at that call; -fsanitize=address names the line.",
  fortify:
    "glibc found a misuse of a library function (_FORTIFY_SOURCE) and aborted. Run the program under -fsanitize=address to have the line.",
  "heap-corruption":
    "glibc found its heap damaged: memory was freed twice, was not from malloc, or was written beyond its end earlier. The damage is older than this message: run with -fsanitize=address (or valgrind), which names the write or the first free.",
  "fatal-signal": (draft) =>
    draft.signal?.name === "SIGABRT"
      ? "The program aborted itself. Look at what it logged just before, and at the first frame of the program."
      : `The program used memory that is not its own${draft.signal?.address === "0x0" ? " (a null pointer)" : ""}. Look at the pointer in the first frame of the program; -fsanitize=address tells where it came from.`,
  abort: (draft) =>
    startFailureHint(draft.title) ??
    "A check inside the C library failed, mostly for an object used after it was destroyed. Look for mutexes, condition variables and threads that outlive what they belong to.",
  "server-panic": serverHint,
  backtrace:
    "The program printed its own stack before it ended. Look at the first frame of the program below its signal handler; addr2line turns the offsets into lines.",
};

const ASAN_HINTS: readonly (readonly [RegExp, string])[] = [
  [
    /use-after-free|use-after-return|use-after-scope|use-after-poison/,
    "Memory was used after it was freed or left. The report's `freed by` and `allocated by` stacks show who ended its life: let one owner free it, after the last use (unique_ptr, shared_ptr).",
  ],
  [
    /buffer-overflow|buffer-underflow|container-overflow|negative-size|out-of-bounds/,
    "An access lay outside the memory that it belongs to. Compare the index or length at that line with the region's size that the report names; use at() or a span.",
  ],
  [/double-free/, "Memory was freed twice. The report's `freed by` stack shows the first time: let one owner free it."],
  [
    /^(?:bad-free|free)/,
    "What was freed did not come from malloc, or the pointer had moved. Free just what was allocated, with the matching function.",
  ],
  [
    /mismatch/,
    "Memory was allocated one way and freed another (malloc with delete, new[] with delete). Free it with the matching function.",
  ],
  [
    /stack-overflow/,
    "A function called itself until the stack was full, or keeps large arrays on it. Give the recursion an end.",
  ],
  [
    /leak/,
    "Memory was still allocated at the exit with nothing pointing to it. Free it where the frames say it was allocated.",
  ],
  [
    /allocation-size|out-of-memory|out of memory|calloc-overflow/,
    "The size asked for is not possible, often a negative number or a length from bad input. Check it before allocating.",
  ],
];

function asanHint(type: string, address: string | null): string {
  if (type === "SEGV") {
    const zero = address !== null && Number(address) < 4096;
    return zero
      ? `A null pointer was used: address ${address} is ${Number(address) === 0 ? "the null pointer itself" : `${Number(address)} bytes into an object that is not there`}. Find in the first frame which pointer is null, and check it where it is set.`
      : "The address belongs to no memory of the program: a pointer that was never set, or was overwritten. Look at the pointer in the first frame of the program.";
  }
  return (
    ASAN_HINTS.find(([shape]) => shape.test(type))?.[1] ??
    "AddressSanitizer found a misuse of memory. Start at the first frame of the program, and compare it with the stacks of allocation in the report."
  );
}

const runtimeWords = rewordedBy([[/^Assertion [`'](.*)' failed\.?$/, "assertion $1"]]);

/** The grammar of native programs. */
export const cpp: Grammar = {
  runtime: "cpp",
  triggers: [
    ...REPORT_TRIGGERS,
    ...SERVER_TRIGGERS,
    "Sanitizer: ",
    ": runtime error: ",
    "ssertion ",
    "terminate called",
    "libc++abi",
    "virtual method called",
    "*** ",
    "free(): ",
    "malloc(): ",
    "calloc(): ",
    "memalign(): ",
    "_malloc(): ",
    "unlink_chunk(): ",
    "realloc(): ",
    "munmap_chunk(): ",
    "mremap_chunk(): ",
    "malloc_consolidate(): ",
    "corruption",
    "corrupted ",
    "break adjusted to",
    "invalid fastbin",
    "glibc error: ",
    "futex facility",
    "mutex lock failed",
    "exception not rethrown",
    "[critical][",
    ")[0x",
    ") [0x",
    " 0# ",
    " signal SIG",
    "terminated with signal ",
    "raise (",
    "__pthread_kill_implementation (",
    "Process terminating with default action",
    "] Check failed: ",
    "@     0x",
  ],
  traceLine:
    /^(?: {2,}what\(\): |==\d+==ERROR: |terminate called |\s{0,8}#\d{1,3} +0x[0-9a-f]{4,16} in |SUMMARY: \w{1,40}Sanitizer: |Shadow bytes around )/,
  finalLine:
    /^(?:(?:\S{1,200}: )?(?:free|malloc|realloc|calloc|munmap_chunk|malloc_consolidate|mremap_chunk)\(\): [a-z]|double free or corruption|corrupted (?:size vs\. prev_size|double-linked list)|\*\*\* (?:stack smashing|buffer overflow|\S{1,40}) detected \*\*\*|terminate called |pure virtual method called$|Fatal glibc error: |.{1,400}: Assertion [`'].{1,400}' failed\.$)/,
  cutLine: /^(?:=>|\s\s)0x[0-9a-f]*(?::[ 0-9a-f[\]]*)?$|^\s+#\d+ (?:0x[0-9a-f]*)?$/,
  acceptsGlued: ({ kind, frames }) => frames.length > 0 || kind === "terminate",
  exitCodes: {
    // ThreadSanitizer exits with 66, LeakSanitizer with 23.
    ofCrash: [134, 1, 23, 66],
  },
  identity: {
    runtimeWords,
    functionNoise: [
      [/(?: \[clone [^\]]*\]|\.(?:isra|part|cold|constprop|lto_priv)(?:\.\d+)?|\[abi:\w+\])+$/, ""],
      [/(?<=\}|lambda\([^()]{0,200}\))#\d+|(?<=\$_)\d+/g, ""],
    ],
  },
  source: {
    hasOriginByPackage: true,
    functionName: (printed) =>
      withoutPairs(withoutPairs(printed, "(", ")"), "<", ">")
        .replace(/\[.*$/, "")
        .replace(/ const$/, ""),
  },
  hints: HINTS,

  mayOpen(line) {
    return (
      mayBeSanitizer(line) ||
      mayBeReport(line) ||
      mayBeServer(line) ||
      mayBeBacktrace(line) ||
      /ssertion |terminat|virtual |glibc error: /.test(line) ||
      GLIBC.some(([text]) => text.test(line.trimStart()))
    );
  },

  read(lines, at) {
    const sanitizer = readSanitizer(lines, at);
    if (sanitizer !== null) return sanitizer;
    return (
      readTerminate(lines, at) ??
      readLibcxx(lines, at) ??
      readVirtual(lines, at) ??
      readAssertion(lines, at) ??
      readGlibc(lines, at) ??
      readNativeBacktrace(lines, at) ??
      readReport(lines, at) ??
      readServer(lines, at)
    );
  },
};

type ShellMessage = Pick<Draft, "kind" | "title" | "message"> & Partial<Draft>;

function aborted(lines: readonly string[], first: number, last: number, printed: ShellMessage): Reading {
  const stack = seek(lines, last + 1, (line) => mayBeBacktrace(line) || mayBeReport(line));
  const trace = stack === -1 ? null : (readNativeBacktrace(lines, stack) ?? readAbortReport(lines, stack));
  return {
    draft: drafted({
      runtime: "cpp",
      fatal: true,
      frames: trace?.draft.frames ?? [],
      culprit: trace?.draft.culprit ?? null,
      ...printed,
    }),
    first,
    last: withEcho(lines, trace?.last ?? last),
  };
}

function readTerminate(lines: readonly string[], at: number): Reading | null {
  const line = (lines[at] ?? "").trim();
  const found = TERMINATE.exec(line);
  if (found === null) return null;
  const type = found[1] ?? null;
  const what =
    type === null
      ? -1
      : seek(
          lines,
          at + 1,
          (other) => /^\s*what\(\):(?: |$)/.test(other),
          (other) => TERMINATE.test(other),
        );
  if (type === null || what === -1) {
    const message = type === null ? line : null;
    return aborted(lines, at, at, {
      kind: "terminate",
      title: line,
      message: message ?? line,
      chain: [{ type, message: message ?? "", recovered: false }],
    });
  }
  const printed = [(lines[what] ?? "").replace(/^\s*what\(\): {0,2}/, "")];
  let last = what;
  // `what()` may have several lines; nothing else is printed before the abort, so they continue to the log's end or a
  // shell's echo.
  for (let index = what + 1; index < lines.length && index <= what + 20; index++) {
    const other = lines[index] ?? "";
    if (withEcho(lines, index - 1) >= index || isLogLine(other) || mayBeBacktrace(other) || TERMINATE.test(other))
      break;
    if (!endsWithin(lines, index)) break;
    printed.push(other);
    last = index;
  }
  while (printed.length > 1 && printed.at(-1)?.trim() === "") printed.pop();
  const message = printed.join("\n");
  return aborted(lines, at, last, {
    kind: "terminate",
    title: `terminate called after throwing an instance of '${type}'${printed[0] === "" ? "" : `: ${printed[0]}`}`,
    message,
    chain: [{ type, message, recovered: false }],
  });
}

/** True if the log ends within twenty lines of `index`. */
function endsWithin(lines: readonly string[], index: number): boolean {
  return lines.length - index <= 20;
}

function readLibcxx(lines: readonly string[], at: number): Reading | null {
  const line = (lines[at] ?? "").trim();
  const found = LIBCXX.exec(line);
  if (found === null) return null;
  const type = found[2] ?? null;
  const message = found[3] ?? (type === null ? line.replace(/^libc\+\+abi(?:\.dylib)?: /, "") : line);
  return aborted(lines, at, at, {
    kind: /virtual/i.test(line) ? "pure-virtual" : "terminate",
    title: line,
    message,
    chain: [{ type, message, recovered: false }],
  });
}

function readVirtual(lines: readonly string[], at: number): Reading | null {
  const line = (lines[at] ?? "").trim();
  if (!VIRTUAL.test(line)) return null;
  const below = seek(lines, at + 1, (other) => TERMINATE.test(other));
  return aborted(lines, at, Math.max(at, below), { kind: "pure-virtual", title: line, message: line });
}

function readAssertion(lines: readonly string[], at: number): Reading | null {
  const line = (lines[at] ?? "").trim();
  if (!line.includes("ssertion ")) return null;
  const place = assertionIn(line);
  if (place === null) return null;
  return aborted(lines, at, at, {
    kind: "assertion",
    title: `${place.function === null ? "" : `${place.function}: `}${place.message}`,
    message: place.message,
    culprit:
      place.file === null || nativeOrigin("", place.file) === "runtime"
        ? null
        : { function: place.function, file: place.file, line: place.line },
  });
}

function assertionIn(line: string): (Position & { readonly message: string }) | null {
  const found = ASSERTION.exec(line);
  if (found !== null) {
    return {
      function: found[4] ?? null,
      file: found[2] ?? null,
      line: Number(found[3]),
      message: `Assertion \`${found[5]}' failed.`,
    };
  }
  const glibc = GLIBC_ASSERTION.exec(line);
  if (glibc !== null) {
    return {
      function: glibc[3] ?? null,
      file: glibc[1] ?? null,
      line: glibc[2] ? Number(glibc[2]) : null,
      message: glibc[4] ?? "",
    };
  }
  const other = OTHER_ASSERTION.exec(line);
  if (other === null) return null;
  const message = `Assertion failed: ${other[1]}`;
  return other[2] === undefined
    ? { function: other[5] ?? null, file: other[6] ?? null, line: Number(other[7]), message }
    : { function: other[3] ?? null, file: other[2], line: Number(other[4]), message };
}

function readGlibc(lines: readonly string[], at: number): Reading | null {
  const line = (lines[at] ?? "").trim();
  const kind = line.startsWith("Fatal glibc error: ") ? "abort" : GLIBC.find(([text]) => text.test(line))?.[1];
  if (kind === undefined) return null;
  // Up to glibc 2.25 the message names the program and is followed by a backtrace and the memory map.
  const old = /^\*\*\* Error in `.*': (.*?)(?:: 0x[0-9a-f]+)? \*\*\*$/.exec(line);
  const reading = aborted(lines, at, at, { kind, title: old?.[1] ?? line, message: old?.[1] ?? line });
  const map = seek(lines, reading.last + 1, (other) => /^=+ Memory map: =+$/.test(other));
  if (map === -1) return reading;
  let last = map;
  while (/^[0-9a-f]{6,16}-[0-9a-f]{6,16} [r-][w-][x-][ps] /.test(lines[last + 1] ?? "")) last++;
  return { ...reading, last: withEcho(lines, last) };
}
