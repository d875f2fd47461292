/** A dump below its head: the goroutine that crashed, and why. */
import { drafted } from "../../grammar/drafting.ts";
import type { Draft, Reading } from "../../grammar/grammar.ts";
import type { Position } from "../../model.ts";
import { goCulprit, goRootCause, rootCauseBelowClosures } from "./culprit.ts";
import type { Goroutine } from "./goroutine.ts";
import { panicsOf, readGoroutines, threadOf, withThreads } from "./goroutines.ts";
import { chainOf, type Head } from "./head.ts";
import { isOutOfStack, kindOf, kindOfFunctions } from "./kind.ts";
import { withOrigins } from "./origin.ts";

/** TinyGo's place of a panic. */
const TINYGO = /^\[tinygo: panic at (\S+):(\d{1,9}):\d{1,9}\]$/;

/** Reads the crash with that head. */
export function readHeaded(lines: readonly string[], head: Head, isCut = false): Reading | null {
  if (head.dump === null) {
    const { chain, last } = chainOf(head, null);
    const tinygo = lines
      .slice(head.first, head.last + 3)
      .map((line) => TINYGO.exec(line))
      .find((found) => found !== null);
    const message = chain.at(-1)?.message ?? head.message;
    const draft = drafted({
      runtime: "go",
      kind: kindOfHead(head, message ?? ""),
      title: last === null ? head.title : `${last.word}: ${last.lines[0] ?? ""}`,
      message,
      fatal: true,
      chain: chain.length > 0 ? chain : chainOfSignal(message),
      signal: head.signal,
      culprit: tinygo == null ? null : { function: null, file: tinygo[1] ?? null, line: Number(tinygo[2]) },
    });
    return { draft, first: head.first, last: head.last };
  }
  const goroutines = readGoroutines(lines, head.dump);
  const crashed = crashedOf(goroutines, head);
  const panics = panicsOf(belowLast(crashed?.frames ?? []));
  const hidesPanics = panics === 0 && (head.links.some(({ certain }) => certain) || isBefore17(lines, head.dump));
  const { chain, last } = chainOf(head, crashed === undefined || hidesPanics ? null : panics);
  const message = chain.at(-1)?.message ?? head.message;
  const kind = kindOfDump(head, message, crashed);
  const shown = goroutineToShow(goroutines, crashed, kind, head);
  const stack = withOrigins(shown?.frames ?? []);
  const culprit =
    kind === "sigquit" || kind === "thread-exhaustion" ? null : goCulprit(stack, kind === "stack-overflow");
  // A test's timeout panics in a separate goroutine.
  const frames = kind === "test-timeout" ? withOrigins(crashed?.frames ?? []) : stack;
  const base = drafted({
    runtime: "go",
    kind,
    title: last === null ? head.title : `${last.word}: ${last.lines[0] ?? ""}`,
    message,
    fatal: true,
    chain: chain.length > 0 ? chain : chainOfSignal(message),
    signal: head.signal,
    thread: threadOf(shown === crashed || kind !== "fatal-signal" ? crashed : shown),
    frames,
    culprit,
    rootCause:
      hidesPanics && head.links.some(({ recovered }) => recovered)
        ? rootCauseBelowClosures(frames, culprit)
        : goRootCause(frames, culprit),
    createdBy: (kind === "fatal-signal" ? shown : crashed)?.createdBy ?? null,
    truncated: { head: isCut || (head.message === null && !head.isSignalHead), tail: false },
  });
  return withThreads(lines, head.first, head.dump, base);
}

/** The first goroutine; for a panic the first running one, since a panicking goroutine runs. */
function crashedOf(goroutines: readonly Goroutine[], head: Head): Goroutine | undefined {
  const [first] = goroutines;
  const isPanic = head.links.at(-1)?.word === "panic" && first?.header?.state !== "running";
  return (isPanic ? goroutines.find(({ header }) => header?.state === "running") : undefined) ?? first;
}

/** Go's heap began at 0xc208000000 in 1.4, at 0xc820000000 in 1.5 and 1.6; neither prints `panic(` frames. */
const OLD_HEAP = /0xc(?:208|820)[0-9a-f]{6}\b/;

const OLD_HEAPS: readonly string[] = ["0xc208", "0xc820"];

function isBefore17(lines: readonly string[], dump: number): boolean {
  return lines
    .slice(dump, dump + 20)
    .some((line) => OLD_HEAPS.some((start) => line.includes(start)) && OLD_HEAP.test(line));
}

function chainOfSignal(message: string | null): Draft["chain"] {
  return message === null ? [] : [{ type: null, message, recovered: false }];
}

/** The stack at the time of the last panic: with GOTRACEBACK=system or higher its own `panic(` is on top. */
function belowLast(frames: readonly Position[]): readonly Position[] {
  const top = frames.findIndex(({ function: name }) => name !== "panic" && name?.startsWith("runtime.") !== true);
  return top === -1 ? [] : frames.slice(top);
}

function kindOfHead(head: Head, message: string): string {
  if (head.isSignalHead) return head.signal?.name === "SIGQUIT" ? "sigquit" : "fatal-signal";
  const kind = kindOf(message);
  if (kind !== "panic") return kind;
  const printed = (text: string) => head.remarks.some((remark) => remark.startsWith(text));
  if (printed("runtime: goroutine stack exceeds")) return "stack-overflow";
  if (
    printed("runtime: program exceeds") ||
    printed("runtime: failed to create new OS thread") ||
    printed("runtime: may need to increase max user processes")
  )
    return "thread-exhaustion";
  if (printed("runtime: out of memory")) return "out-of-memory";
  if (printed("unexpected fault address")) return "fault";
  return kind;
}

const IN_TEST = /^testing\.(?:tRunner|\(\*B\)\.runN|\(\*F\)\.Fuzz)/;

function kindOfDump(head: Head, message: string | null, crashed: Goroutine | undefined): string {
  if (message === null && !head.isSignalHead) {
    return head.signal === null
      ? kindOfFunctions((crashed?.frames ?? []).map((frame) => frame.function))
      : "nil-dereference";
  }
  const kind = kindOfHead(head, message ?? "");
  if (kind === "fatal-signal" && isOutOfStack((crashed?.frames ?? []).map((frame) => frame.function)))
    return "stack-overflow";
  const isTest = crashed?.frames.some(({ function: name }) => IN_TEST.test(name ?? "")) === true;
  return isTest && head.links.at(-1)?.word === "panic" && kind !== "test-timeout" && kind !== "deadlock"
    ? "test-panic"
    : kind;
}

const TEST = /\.(?:Test|Fuzz|Benchmark|Example)[^a-z][^/]*$/;

/**
 * The most informative goroutine: the crashed one, except for a test's timeout and for signals that arrive on another
 * stack.
 */
function goroutineToShow(
  goroutines: readonly Goroutine[],
  crashed: Goroutine | undefined,
  kind: string,
  head: Head,
): Goroutine | undefined {
  if (kind === "test-timeout") {
    return goroutines.find(({ frames }) => frames.some(({ function: name }) => TEST.test(name ?? ""))) ?? crashed;
  }
  if (
    kind === "fatal-signal" &&
    crashed?.header?.id === "0" &&
    head.remarks.some((remark) => remark.startsWith("signal arrived during"))
  ) {
    return goroutines.find(({ frames }) => frames.some(({ function: name }) => name === "runtime.cgocall")) ?? crashed;
  }
  return crashed;
}
