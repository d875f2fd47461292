/**
 * Random lives of comments: several clusters, namespaces, steps, reusable workflows, attempts and orders, some
 * concurrent.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { IgnoredBy } from "../../../src/deaths/model.ts";
import type { Finding } from "../../../src/findings/model.ts";
import { type CommentWork, publishComment, resolveComments } from "../../../src/github/comment/comment.ts";
import type { Comment, CommentPlace } from "../../../src/github/comment/place.ts";
import type { Inputs } from "../../../src/inputs.ts";
import { loadInputs } from "../../../src/inputs.ts";
import { reportContext } from "../../../src/publish/report-context.ts";
import { commentKey, isWorthAComment, readCommentMarker } from "../../../src/report/index.ts";
import { mapFinding, report } from "../../report/reports.ts";
import { contextOf, SHA } from "../scripted.ts";

const BOT = "github-actions[bot]";
const DEFAULTS = await loadInputs(() => "", {});

/** One step of one job in one attempt of a run, and the crashes that it sees. */
interface Check {
  readonly run: number;
  readonly attempt: number;
  readonly job: string;
  /** Two calls of one reusable workflow run the same job twice. */
  readonly call: number;
  readonly step: string;
  readonly environment: string | null;
  readonly cluster: string;
  readonly namespaces: readonly string[];
  readonly selector: string | null;
  readonly workloads: readonly string[];
  readonly pull: number;
  readonly open: boolean;
  /** For each of `CRASHES`, true if it happens; it is seen only if it is in scope. */
  readonly sees: readonly boolean[];
  /** True if the crashes that it sees are listed but do not fail this run. */
  readonly tolerates: boolean;
  /** Milliseconds after the previous check. Checks of one attempt may coincide. */
  readonly after: number;
  /** Milliseconds from the end of its watch to its first read of the comments. */
  readonly lag: number;
}

const CRASHES = ["prod/api", "prod/web", "stage/api", "stage/web"];

const check: fc.Arbitrary<Check> = fc.record({
  run: fc.integer({ min: 1, max: 3 }),
  attempt: fc.integer({ min: 1, max: 2 }),
  job: fc.constantFrom("deploy", "deploy", "canary"),
  call: fc.integer({ min: 1, max: 2 }),
  step: fc.constantFrom("check", "check", "__acme_crashgate", "__acme_crashgate_2"),
  environment: fc.constantFrom(null, null, "prod", "prod", "staging"),
  cluster: fc.constantFrom("a1a1a1a1a1a1a1a1", "a1a1a1a1a1a1a1a1", "b2b2b2b2b2b2b2b2"),
  namespaces: fc.constantFrom(["prod"], ["prod"], ["stage"], ["prod", "stage"], ["*"]),
  selector: fc.constantFrom(null, null, null, "app=api"),
  workloads: fc.constantFrom([], [], ["deployment/api"], ["deployment/api", "deployment/web"]),
  pull: fc.constantFrom(1, 1, 2),
  open: fc.constantFrom(false, false, true),
  sees: fc.array(fc.boolean(), { minLength: CRASHES.length, maxLength: CRASHES.length }),
  tolerates: fc.constantFrom(false, false, false, true),
  after: fc.constantFrom(0, 0, 50, 300, 1_000, 60_000),
  lag: fc.constantFrom(0, 100, 700, 5_000),
});

const CHANGES = [
  "run",
  "attempt",
  "job",
  "call",
  "step",
  "environment",
  "cluster",
  "namespaces",
  "selector",
  "workloads",
  "pull",
  "open",
] as const;

/** Checks that have much in common, so that they interact. A step of a job runs once in an attempt. */
const sequence: fc.Arbitrary<readonly Check[]> = fc
  .tuple(check, fc.array(fc.tuple(check, fc.subarray([...CHANGES], { maxLength: 3 })), { minLength: 1, maxLength: 8 }))
  .map(([first, others]) => [
    first,
    ...others.map(([other, changed]) => ({
      ...other,
      ...pick(
        first,
        CHANGES.filter((name) => !changed.includes(name)),
      ),
    })),
  ])
  .map((checks) => [...new Map(checks.map((each) => [`${attemptOf(each)} ${stepOf(each)}`, each])).values()]);

function pick(from: Check, names: readonly (keyof Check)[]): Partial<Check> {
  return Object.fromEntries(names.map((name) => [name, from[name]]));
}

/** A virtual clock that advances only when everything waits. */
class Clock {
  nowMs = 0;
  #waiting: { readonly atMs: number; readonly wake: () => void }[] = [];

  wait(ms: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#waiting.push({ atMs: this.nowMs + ms, wake: resolve });
    return promise;
  }

  async run(all: Promise<unknown>): Promise<void> {
    let ended = false;
    all
      .finally(() => {
        ended = true;
      })
      .catch(() => {});
    while (!ended) {
      // Runs everything that needs no time to pass.
      await new Promise(setImmediate);
      if (ended) break;
      this.#waiting.sort((a, b) => a.atMs - b.atMs);
      const next = this.#waiting.shift();
      if (next === undefined) continue;
      this.nowMs = next.atMs;
      next.wake();
    }
    await all;
  }
}

/** The comments of a repository, with GitHub's latency for each call. */
class Comments {
  readonly all: (Comment & { readonly pull: number })[] = [];
  #nextId = 1;
  readonly clock: Clock;
  readonly #latency: () => number;

  constructor(clock: Clock, latency: () => number) {
    this.clock = clock;
    this.#latency = latency;
  }

  place(pull: number): CommentPlace {
    const find = (id: number) => {
      const at = this.all.findIndex((each) => each.id === id);
      const found = this.all[at];
      if (found === undefined) throw Object.assign(new Error("Not Found"), { status: 404, response: {} });
      return { at, found };
    };
    return {
      name: `pull request ${pull}`,
      permission: "pull-requests: write",
      list: () => this.#call(0, () => this.all.filter((each) => each.pull === pull)),
      newest: () => this.#call(0, () => [...this.all]),
      get: (id) => this.#call(0, () => find(id).found),
      create: (body) =>
        this.#call(900, () => {
          const made = { id: this.#nextId++, author: BOT, body, url: "", pull };
          this.all.push(made);
          return made;
        }),
      update: (id, body) =>
        this.#call(900, () => {
          const { at, found } = find(id);
          this.all[at] = { ...found, body };
          return { ...found, body };
        }),
      remove: (id) => this.#call(900, () => void this.all.splice(find(id).at, 1)),
    };
  }

  /** Waits up to `spacing` before a write, as the client spaces its writes. */
  async #call<T>(spacing: number, effect: () => T): Promise<T> {
    await this.clock.wait((this.#latency() / 400) * spacing + this.#latency() / 2);
    const result = effect();
    await this.clock.wait(this.#latency() / 2);
    return result;
  }
}

/** Crashes in the scope of the check. */
function seen({ sees, namespaces, selector, workloads }: Check): readonly string[] {
  return CRASHES.filter((crash, index) => {
    const [namespace = "", name = ""] = crash.split("/");
    if (!sees[index] || !(namespaces.includes("*") || namespaces.includes(namespace))) return false;
    return (
      (selector === null || name === "api") && (workloads.length === 0 || workloads.includes(`deployment/${name}`))
    );
  });
}

function finding(crash: string, check: Check, tolerated: boolean): Finding {
  const [namespace = "", name = ""] = crash.split("/");
  const ignoredBy: IgnoredBy | null = tolerated ? "max-restarts" : null;
  return {
    ...mapFinding,
    fingerprint: `${check.cluster} ${crash}`,
    title: titleOf(crash, check),
    workload: { kind: "Deployment", namespace, name },
    failing: !tolerated,
    ignoredBy,
  };
}

const titleOf = (crash: string, { cluster }: Check): string => `panic in ${crash} of ${cluster}`;

function workOf(check: Check, number: number, untilMs: number, comments: Comments): CommentWork {
  const context = contextOf(
    {
      GITHUB_RUN_ID: String(7000 + check.run),
      GITHUB_RUN_ATTEMPT: String(check.attempt),
      GITHUB_JOB: check.job,
      GITHUB_ACTION: check.step,
      RUNNER_TRACKING_ID: `github_${check.call}`,
    },
    check.open ? { pull_request: { number: check.pull, head: { sha: SHA } } } : {},
  );
  const findings = seen(check).map((crash) => finding(crash, check, check.tolerates));
  const told = report(findings, {
    environment: check.environment,
    cluster: check.cluster,
    namespaces: check.namespaces.filter((each) => each !== "*"),
    until: new Date(Date.parse("2026-11-24T10:00:00Z") + untilMs).toISOString(),
    version: `1.0.${number}`,
  });
  const inputs: Inputs = {
    ...DEFAULTS,
    namespaces: check.namespaces,
    selector: check.selector,
    workloads: check.workloads.map((text) => ({
      kind: "Deployment",
      group: "apps",
      name: text.slice("deployment/".length),
      text,
    })),
  };
  return {
    report: told,
    inputs,
    rendering: reportContext(told, inputs, context, null),
    context,
    client: {
      author: async () => BOT,
      pause: (ms) => comments.clock.wait(ms).then(() => true),
    },
  };
}

async function publish(work: CommentWork, check: Check, comments: Comments): Promise<void> {
  const place = comments.place(check.pull);
  if (isWorthAComment(work.report)) await publishComment(work, place);
  else if (work.report.verdict === "passed") await resolveComments(work, place, place);
}

// The purpose of a comment, stated independently of the product's code.

const attemptOf = ({ run, attempt }: Check): string => `${run}.${attempt}`;
const stepOf = ({ job, step, call }: Check): string => `${job} ${step} ${call}`;
const whoOf = ({ environment, job, step }: Check): string => environment ?? `${job} ${step}`;
const lookOf = (each: Check): string =>
  JSON.stringify([whoOf(each), each.environment, each.cluster, each.namespaces, each.selector, each.workloads]);

function coversAll(check: Check, other: Check): boolean {
  return (
    whoOf(check) === whoOf(other) &&
    (check.environment === null) === (other.environment === null) &&
    check.cluster === other.cluster &&
    (check.namespaces.includes("*") || other.namespaces.every((each) => check.namespaces.includes(each))) &&
    (check.selector === null || check.selector === other.selector) &&
    (check.workloads.length === 0 ||
      (other.workloads.length > 0 && other.workloads.every((each) => check.workloads.includes(each))))
  );
}

const isRed = (check: Check): boolean => !check.tolerates && seen(check).length > 0;

interface Told {
  readonly check: Check;
  readonly work: CommentWork;
  readonly untilMs: number;
  readonly number: number;
}

const isLaterThan = (a: Told, b: Told): boolean =>
  a.untilMs === b.untilMs ? attemptOf(a.check) > attemptOf(b.check) : a.untilMs > b.untilMs;

/** True if the green check may report that the red check's crashes are over. */
const mends = (green: Told, red: Told): boolean => mendsAt(green.check, red) && !isLaterThan(red, green);

const mendsAt = (check: Check, red: Told): boolean =>
  !isRed(check) &&
  !seen(check).some((crash) => seen(red.check).includes(crash)) &&
  coversAll(check, red.check) &&
  (attemptOf(check) !== attemptOf(red.check) || stepOf(check) === stepOf(red.check)) &&
  (check.pull === red.check.pull || !(check.open || red.check.open));

/** The red checks of a look that still stand: those of the newest attempt, without those that a later check mended. */
function standing(reds: readonly Told[], all: readonly Told[]): readonly Told[] {
  const sorted = reds.toSorted((a, b) => (isLaterThan(a, b) ? 1 : -1));
  const newest = sorted.at(-1);
  if (newest === undefined) return [];
  const since = sorted.findLastIndex(({ check }) => attemptOf(check) !== attemptOf(newest.check));
  return sorted
    .slice(since + 1)
    .filter((red) => red === newest || !all.some((each) => mends(each, red) && isLaterThan(newest, each)));
}

function examine(all: readonly Told[], comments: Comments, oneAfterTheOther: boolean): void {
  const reds = all.filter(({ check }) => isRed(check));
  const looks = Map.groupBy(reds, ({ check }) => `${check.pull} ${lookOf(check)}`);
  const keys = comments.all.map(({ body, pull }) => `${pull} ${readCommentMarker(body)?.key}`);
  expect(new Set(keys).size, "two comments of one key").toBe(keys.length);
  expect(keys.length, "as many comments as looks that were red").toBe(looks.size);
  for (const ofLook of looks.values()) {
    const standingReds = standing(ofLook, all);
    const newest = standingReds.at(-1);
    if (newest === undefined) throw new Error("a look without a red check");
    const key = `${newest.check.pull} ${commentKey(newest.work.rendering.key)}`;
    const comment = comments.all[keys.indexOf(key)];
    if (comment === undefined) throw new Error("a lost comment");
    const state = readCommentMarker(comment.body)?.state;
    if (state === "green")
      expect(
        all.some((each) => mends(each, newest)),
        "resolved, though the crash stands",
      ).toBe(true);
    // A mended crash may be missing from a comment that another red check has written.
    else
      for (const { check } of standingReds.filter((red) => !all.some((each) => mends(each, red))))
        for (const crash of seen(check)) expect(comment.body, "a lost finding").toContain(titleOf(crash, check));
    const mended = all.some(
      (each) =>
        each.number > newest.number &&
        standingReds.every((red) => mends(each, red)) &&
        attemptOf(each.check) !== attemptOf(newest.check),
    );
    if (oneAfterTheOther && mended) expect(state, "mended, but not resolved").toBe("green");
  }
}

async function live(checks: readonly Check[], seed: number, oneAfterTheOther: boolean): Promise<void> {
  const clock = new Clock();
  const random = randomOf(seed);
  const comments = new Comments(clock, () => 5 + random() * 395);
  const all: Told[] = [];
  const running: Promise<void>[] = [];
  const story = async () => {
    for (const [number, check] of checks.entries()) {
      await clock.wait(check.after);
      const work = workOf(check, number, clock.nowMs, comments);
      all.push({ check, work, untilMs: Math.floor(clock.nowMs), number });
      const published = clock.wait(check.lag).then(() => publish(work, check, comments));
      if (oneAfterTheOther) await published;
      else running.push(published);
    }
    await Promise.all(running);
  };
  await clock.run(story());
  examine(all, comments, oneAfterTheOther);
}

/** Pseudo-random numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Defines a test of that many random sequences against the rules of comments, in each of two orders. */
export function testLives(lives: number): void {
  describe("no comment is resolved whose crash stands, no finding is lost, and no key has two comments", () => {
    test.each([
      ["one after the other", true],
      ["at the same time", false],
    ])(
      `in ${lives} random sequences of checks, %s`,
      { timeout: 120_000 + lives * 100 },
      async (_, oneAfterTheOther) => {
        await fc.assert(
          fc.asyncProperty(sequence, fc.integer(), (checks, seed) => live(checks, seed, oneAfterTheOther)),
          { numRuns: lives },
        );
      },
    );
  });
}
