/**
 * Compares `parseCrash` with the known facts of every log of the corpus, and prints a table.
 *
 * `node test/crash/score.ts [--wrong] [part of a log's name]`; `--wrong` lists each missed fact. Fails if the
 * fingerprints miss their bars.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseCrash } from "../../src/crash/index.ts";
import type { Crash, ParsedLog } from "../../src/crash/model.ts";
import { BARS, bugsMadeUp, bugsOfCorpus, held, toldApart } from "./fingerprints.ts";

const CORPUS = fileURLToPath(new URL("../corpus/crashes", import.meta.url));

/** Kinds of Go crashes that the interface fixes. For all other crashes the corpus has its own names. */
const GO_KINDS: ReadonlySet<string> = new Set([
  "concurrent-map",
  "nil-dereference",
  "index-out-of-range",
  "slice-out-of-range",
  "nil-map-write",
  "type-assertion",
  "divide-by-zero",
  "send-on-closed-channel",
  "close-closed-channel",
  "deadlock",
  "sync-misuse",
  "stack-overflow",
  "out-of-memory",
  "thread-exhaustion",
  "fault",
  "fatal-signal",
  "sigquit",
  "checkptr",
  "data-race",
  "log-fatal",
  "test-panic",
  "test-timeout",
  "panic",
]);

/** Kinds after which the process continues: their facts may be in `alsoSeen`. */
const SURVIVED: ReadonlySet<string> = new Set([
  "http-recovered",
  "logged-exception",
  "asyncio-task",
  "json-stack",
  "text-quoted-stack",
  "task-crash",
  "thread-exception",
  "genserver-crash",
]);

interface Place {
  readonly function?: string | null;
  readonly file?: string | null;
  readonly line?: number | null;
  readonly line_any_of?: readonly number[];
  /** False if the source has it but the runtime does not print it. */
  readonly in_log?: boolean;
}

/** The facts of a log, from its `.json`. */
export interface Facts {
  readonly runtime: string;
  readonly program: string;
  readonly runtime_version: string | null;
  readonly variant: string | null;
  readonly kind: string;
  readonly message?: string | null;
  /** Alternative messages, if several readings are defensible. */
  readonly message_any_of?: readonly string[];
  /** True if the message is only the beginning of the right one, since the rest is lost or unknown. */
  readonly message_cut?: boolean;
  readonly first_message?: string | null;
  readonly signal?: { readonly name?: string | null } | null;
  readonly crash_goroutine?: { readonly id?: number | null; readonly state?: string | null } | null;
  readonly goroutines_in_dump?: number | null;
  readonly top_app_frame?: Place | null;
  readonly first_application_frame?: Place | null;
  readonly root_cause_frame?: Place | null;
  readonly created_by?: (Place & { readonly goroutine?: number | null }) | null;
  readonly in_log?: boolean;
  readonly derived_from?: string;
  readonly kind_may_be_inferred?: boolean;
  readonly truncated?: string | null;
  readonly facts_may_be_lost?: boolean;
  readonly top_may_be_lost?: boolean;
  readonly notes?: string | null;
}

/** One compared fact of one log. */
export interface Fact {
  readonly log: string;
  readonly runtime: string;
  readonly name: string;
  readonly right: boolean;
  readonly expected: unknown;
  readonly actual: unknown;
}

export interface Case {
  readonly name: string;
  readonly log: Buffer;
  readonly facts: Facts;
}

/** Logs of the corpus whose names contain the text. */
export function cases(text = ""): readonly Case[] {
  const names = readdirSync(CORPUS, { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".json") && name.includes(text),
  );
  return names.sort().map((name) => ({
    name: name.slice(0, -".json".length),
    log: readFileSync(join(CORPUS, name.replace(/json$/, "log"))),
    facts: JSON.parse(readFileSync(join(CORPUS, name), "utf8")) as Facts,
  }));
}

/** Compares every fact of the log. If the process survived, the best-matching crash counts. */
export function score({ name, log, facts }: Case): readonly Fact[] {
  const parsed = parseCrash(log);
  const candidates = SURVIVED.has(facts.kind) ? [...all(parsed)] : [parsed.crash];
  let best: readonly Fact[] = [];
  let most = -1;
  for (const crash of candidates.length === 0 ? [null] : candidates) {
    const scored = scoreOne(name, facts, crash);
    const right = scored.filter((fact) => fact.right).length;
    if (right > most) [best, most] = [scored, right];
  }
  return best;
}

function* all(parsed: ParsedLog): Generator<Crash> {
  if (parsed.crash !== null) yield parsed.crash;
  yield* parsed.alsoSeen;
}

function scoreOne(log: string, facts: Facts, crash: Crash | null): readonly Fact[] {
  const scored: Fact[] = [];
  const lost = facts.facts_may_be_lost === true || facts.in_log === false;
  const hold = (name: string, expected: unknown, actual: unknown, matches = expected === actual, mayBeLost = lost) => {
    if (expected === null || expected === undefined) return;
    if (mayBeLost && (actual === null || actual === undefined)) return;
    scored.push({ log, runtime: facts.runtime, name, right: matches, expected, actual });
  };
  if (facts.kind === "clean") {
    hold("clean", true, crash === null);
    return scored;
  }
  hold("runtime", facts.runtime, crash?.runtime);
  if (facts.runtime === "go" && GO_KINDS.has(facts.kind)) {
    // The corpus says `panic` for some messages to which the interface gives a kind of their own.
    const right =
      facts.kind === crash?.kind ||
      (facts.kind_may_be_inferred === true && crash?.kind === "panic") ||
      (facts.kind === "panic" && crash?.kind === kindOfMessage(facts.message));
    hold("kind", facts.kind, crash?.kind, right);
  }
  hold("message", facts.message, crash?.message, isMessage(facts, crash?.message));
  const first = crash?.chain[0]?.message;
  hold("first_message", facts.first_message, first, isSame(facts.first_message, first));
  const ends = lostEnds(log, facts);
  if (crash != null && ends !== null) {
    hold("truncated.head", ends.head, crash.truncated.head);
    hold("truncated.tail", ends.tail, crash.truncated.tail);
  }
  hold("signal", facts.signal?.name, crash?.signal?.name);
  hold(
    "thread.id",
    facts.crash_goroutine?.id,
    crash?.thread?.id,
    String(facts.crash_goroutine?.id) === crash?.thread?.id,
  );
  hold("thread.state", facts.crash_goroutine?.state, crash?.thread?.state);
  const total = crash?.threads.total;
  const isCut = facts.truncated === "tail" && total !== undefined && total < (facts.goroutines_in_dump ?? 0);
  if (!isCut) hold("threads.total", facts.goroutines_in_dump || null, total);
  const topLost = lost || facts.top_may_be_lost === true || facts.top_app_frame?.in_log === false;
  const tops = [facts.top_app_frame, facts.first_application_frame].filter((place) => place != null);
  const top = tops.find((place) => isPlace(place, crash?.culprit)) ?? tops[0];
  hold("culprit.function", top?.function, crash?.culprit?.function, undefined, topLost);
  hold("culprit.file", top?.file, crash?.culprit?.file, undefined, topLost);
  hold("culprit.line", top?.line, crash?.culprit?.line, isLine(top, crash?.culprit?.line), topLost);
  const root = crash?.rootCause;
  const rootFact = facts.root_cause_frame;
  const rootLost = lost || rootFact?.in_log === false;
  hold("rootCause.function", rootFact?.function, root?.function, undefined, rootLost);
  hold("rootCause.file", rootFact?.file, root?.file, undefined, rootLost);
  hold("rootCause.line", rootFact?.line, root?.line, isLine(rootFact, root?.line), rootLost);
  const created = crash?.createdBy;
  hold("createdBy.function", facts.created_by?.function, created?.function);
  hold("createdBy.file", facts.created_by?.file, created?.file);
  hold("createdBy.line", facts.created_by?.line, created?.line);
  hold(
    "createdBy.thread",
    facts.created_by?.goroutine,
    created?.thread,
    String(facts.created_by?.goroutine) === created?.thread,
  );
  return scored;
}

function kindOfMessage(message: string | null | undefined): string | null {
  if (message === "sync: negative WaitGroup counter") return "sync-misuse";
  if (message === "runtime error: invalid memory address or nil pointer dereference") return "nil-dereference";
  return null;
}

function isMessage(facts: Facts, actual: string | null | undefined): boolean {
  const { message, message_any_of: others = [], message_cut: isCut } = facts;
  if (isCut === true && message != null && actual != null && bare(actual).startsWith(bare(message))) return true;
  return [message, ...others].some((expected) => isSame(expected, actual));
}

function isSame(expected: string | null | undefined, actual: string | null | undefined): boolean {
  return expected != null && actual != null && bare(actual) === bare(expected);
}

/** A message without white space, which wrappers and releases change. */
function bare(message: string): string {
  return message.replace(/\s+/g, "");
}

/** Derived logs that lose nothing of the crash. */
const LOSSLESS =
  /--(?:no-blank-lines|kubectl-timestamps|kubectl-prefix|interleaved-lines|crlf|cri|docker-json|ansi|tabs-to-spaces|no-indent|twice|noise-around|supervisord-prefix|make-wrapper|logrus-text|logrus-json|klog-observed-a-panic|gin-recovery|controller-runtime-json)$/;

/** The ends of the dump that the log lacks; null if the facts do not say. */
function lostEnds(log: string, facts: Facts): Crash["truncated"] | null {
  if (facts.truncated === "head" || facts.truncated === "tail") {
    return { head: facts.truncated === "head", tail: facts.truncated === "tail" };
  }
  return facts.derived_from === undefined || LOSSLESS.test(log) ? { head: false, tail: false } : null;
}

function isPlace(place: Place, actual: { function: string | null; line: number | null } | null | undefined): boolean {
  return place.function === actual?.function && (place.line == null || isLine(place, actual?.line));
}

function isLine(place: Place | null | undefined, line: number | null | undefined): boolean {
  return place?.line === line || (line != null && place?.line_any_of?.includes(line) === true);
}

/** Correct facts and all facts of a group. */
export interface Tally {
  right: number;
  all: number;
}

/** Counts facts by `key`. */
export function tally(facts: readonly Fact[], key: (fact: Fact) => string): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const fact of facts) {
    const one = tallies.get(key(fact)) ?? { right: 0, all: 0 };
    one.all++;
    if (fact.right) one.right++;
    tallies.set(key(fact), one);
  }
  return tallies;
}

export function percent({ right, all }: Tally): string {
  return `${String(right).padStart(5)} of ${String(all).padStart(5)}  ${((right / all) * 100).toFixed(1).padStart(5)} %`;
}

if (import.meta.main) {
  const args = process.argv.slice(2);
  const logs = cases(args.find((arg) => !arg.startsWith("--")));
  const facts = logs.flatMap((one) => score(one));
  const bugs = [...bugsOfCorpus(logs), ...bugsMadeUp()];
  const [same, different] = [held(bugs), toldApart(bugs)];
  if (args.includes("--wrong")) {
    for (const { log, name, expected, actual } of facts.filter((fact) => !fact.right)) {
      process.stdout.write(`${log}  ${name}: ${JSON.stringify(expected)}, not ${JSON.stringify(actual)}\n`);
    }
    for (const name of same.split) process.stdout.write(`${name}  has several fingerprints\n`);
    for (const names of different.merged) process.stdout.write(`${names}  have one fingerprint\n`);
  }
  for (const [heading, key] of [
    ["fact", (fact: Fact) => fact.name],
    ["runtime", (fact: Fact) => fact.runtime],
    ["", () => "all"],
  ] as const) {
    if (heading !== "") process.stdout.write(`\nby ${heading}\n`);
    for (const [name, one] of [...tally(facts, key)].sort(([a], [b]) => a.localeCompare(b))) {
      process.stdout.write(`  ${name.padEnd(20)} ${percent(one)}\n`);
    }
  }
  process.stdout.write(`\nfingerprints\n  ${"same of one bug".padEnd(20)} ${percent(same)}\n`);
  process.stdout.write(`  ${"others of two bugs".padEnd(20)} ${percent(different)}\n`);
  if (same.right < same.all * BARS.same || different.right < different.all * BARS.different) process.exitCode = 1;
}
