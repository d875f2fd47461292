/** Scenes for golden files and pictures: realistic reports, and their Markdown on GitHub. */
import type { Crash, ThreadGroup } from "../../src/crash/model.ts";
import type { Cause } from "../../src/deaths/model.ts";
import type { Finding } from "../../src/findings/model.ts";
import { workloadRef } from "../../src/report/format.ts";
import {
  recordOccurrence,
  renderComment,
  renderIssue,
  renderIssueNews,
  renderResolvedComment,
} from "../../src/report/index.ts";
import { context, instance, mapFinding, mapWrites, report } from "./reports.ts";

const RED_SHA = "b3c41f0d2e6a7b8c9d0e1f2a3b4c5d6e7f8091a2";

/** The Markdown sent to GitHub, by the name of the golden file. */
export const SCENES: Readonly<Record<string, () => string>> = {
  "one-finding": () => renderComment(oneFinding(), context()),
  "thirty-pods-one-bug": () => renderComment(thirtyPods(), context()),
  "twelve-findings": () => renderComment(twelveFindings(), context({ known: knownIssues() })),
  "five-thousand-goroutines": () => renderComment(fiveThousandGoroutines(), context()),
  "last-words": () => renderComment(lastWords(), context()),
  "hostile-log": () => renderComment(hostileLog(), context()),
  "passed-after-failed": passedAfterFailed,
  "scheduled-regression": scheduledRegression,
};

/** A map race in three of four pods. */
export function oneFinding() {
  return report([mapFinding], {
    warnings: ["no right to list events in `prod`: probe kills cannot be told from other signals"],
  });
}

/** A proxy whose log explains its end, and a Job whose log does not. */
function lastWords() {
  const died = instance({ exitCode: 1, reason: "Error" });
  const lines = [
    "/docker-entrypoint.sh: Configuration complete; ready for start up",
    '2026/11/24 10:17:41 [notice] 1#1: using the "epoll" event method',
    "2026/11/24 10:17:41 [notice] 1#1: nginx/1.27.3",
    '2026/11/24 10:17:41 [emerg] 1#1: host not found in upstream "db" in /etc/nginx/conf.d/default.conf:4',
    'nginx: [emerg] host not found in upstream "db" in /etc/nginx/conf.d/default.conf:4',
    "",
  ];
  const exited: Finding = {
    ...mapFinding,
    fingerprint: "1a57f0dd5a1a57f0",
    cause: "exit",
    title: 'app exited with code 1: host not found in upstream "db" in /etc/nginx/conf.d/default.conf:4',
    restarts: 1,
    instances: [died],
    crash: null,
    lastWords: { text: 'host not found in upstream "db" in /etc/nginx/conf.d/default.conf:4', level: "fatal", line: 4 },
    hint: "The name db could not be resolved. Check the host's name and its namespace, and the cluster's DNS.",
    source: null,
    frameSources: [],
    snippet: null,
    suspects: [],
    sourceNote: null,
    excerpt: { before: [], lines, firstLine: 1, omitted: 0 },
  };
  const silent: Finding = {
    ...exited,
    fingerprint: "51137f0dd5a1a57f",
    title: "app exited with code 3",
    workload: { ...exited.workload, name: "migrate" },
    lastWords: { text: "waiting for `lock` @everyone", level: null, line: 2 },
    hint: "The program ended itself with code 3 and without an error line. Let it log the error before it exits.",
    excerpt: { before: [], lines: ["starting", "waiting for `lock` @everyone"], firstLine: 1, omitted: 0 },
  };
  return report([exited, silent]);
}

function thirtyPods() {
  const instances = Array.from({ length: 30 }, (_, index) => {
    const seconds = 40 + index * 3;
    const end = `2026-11-24T10:${String(17 + Math.floor(seconds / 60)).padStart(2, "0")}:${String(seconds % 60).padStart(2, "0")}Z`;
    const suffix = (index * 7919 + 4096).toString(36).padStart(5, "x");
    return instance({
      pod: `checkout-6b7f9c4d8-${suffix}`,
      podUid: `uid-${index}`,
      containerId: `containerd://${index}`,
      startedAt: "2026-11-24T10:17:12Z",
      finishedAt: end,
      detectedAt: end.replace("Z", ".090Z"),
      log: {
        source: "previous",
        note: null,
        path: `logs/checkout-${suffix}-app-1.log`,
        fetchedAt: end.replace("Z", ".210Z"),
      },
    });
  });
  const crash: Crash = {
    ...mapWrites,
    kind: "index-out-of-range",
    title: "panic: runtime error: index out of range [5] with length 3",
    message: "index out of range [5] with length 3",
    chain: [{ type: null, message: "runtime error: index out of range [5] with length 3", recovered: false }],
    thread: { id: "88", name: null, state: "running" },
    frames: [
      { function: "runtime.panicIndex", file: "/usr/local/go/src/runtime/panic.go", line: 115, origin: "runtime" },
      { function: "github.com/acme/checkout/cart.(*Cart).Total", file: "/src/cart/total.go", line: 52, origin: "app" },
      {
        function: "github.com/acme/checkout/http.(*Server).handlePay",
        file: "/src/http/pay.go",
        line: 31,
        origin: "app",
      },
    ],
    culprit: { function: "github.com/acme/checkout/cart.(*Cart).Total", file: "/src/cart/total.go", line: 52 },
    threads: { total: 1, groups: [] },
    hint: "The code asked for element 5 of something that has 3. Check the length before the index, at cart/total.go:52.",
  };
  const finding: Finding = {
    ...mapFinding,
    fingerprint: "c0ffee00c0ffee00",
    title: crash.title,
    workload: { kind: "Deployment", namespace: "prod", name: "checkout" },
    crash,
    hint: crash.hint,
    restarts: 30,
    instances,
    source: {
      path: "cart/total.go",
      line: 52,
      url: `https://github.com/acme/activity/blob/${RED_SHA}/cart/total.go#L52`,
    },
    frameSources: [null, { path: "cart/total.go", line: 52, url: null }, { path: "http/pay.go", line: 31, url: null }],
    snippet: {
      firstLine: 50,
      lines: [
        "\tsum := 0",
        "\tfor _, line := range c.lines {",
        "\t\tsum += c.prices[line.sku] * line.count",
        "\t}",
        "\treturn sum",
      ],
    },
    suspects: [],
    sourceNote: null,
    novelty: "unknown",
    excerpt: { before: [], lines: [crash.title, "", "goroutine 88 [running]:"], firstLine: 210, omitted: 14 },
  };
  return report([finding], {
    deployed: { sha: RED_SHA, from: "push" },
    partial: [{ workload: finding.workload, seen: 30, wanted: 40, waitsFor: null }],
    endedBy: "fail-fast",
  });
}

interface Sketch {
  readonly name: string;
  readonly cause: Cause;
  readonly title: string;
  readonly at: string | null;
  readonly code: number | null;
  readonly hint: string;
}

const TWELVE: readonly Sketch[] = [
  {
    name: "activityservice",
    cause: "panic",
    title: "fatal error: concurrent map writes",
    at: "internal/store/activity.go:436",
    code: 2,
    hint: mapWrites.hint,
  },
  {
    name: "checkout",
    cause: "panic",
    title: "panic: runtime error: index out of range [5] with length 3",
    at: "cart/total.go:52",
    code: 2,
    hint: "The code asked for element 5 of something that has 3. Check the length first.",
  },
  {
    name: "recommender",
    cause: "panic",
    title: "ValueError: could not broadcast input array from shape (3,) into shape (4,)",
    at: "recommender/rank.py:88",
    code: 1,
    hint: "Two arrays of different shapes were put together. Print both shapes before line 88.",
  },
  {
    name: "billing",
    cause: "panic",
    title: 'java.lang.NullPointerException: Cannot invoke "Plan.price()" because "plan" is null',
    at: "billing/Invoice.java:140",
    code: 1,
    hint: "A value that may be null was used. Check `plan` for null.",
  },
  {
    name: "web",
    cause: "panic",
    title: "TypeError: Cannot read properties of undefined (reading 'id')",
    at: "src/session.ts:19",
    code: 1,
    hint: "Something was undefined where an object was expected. Check the session before its id is read.",
  },
  {
    name: "search",
    cause: "panic",
    title: "thread 'main' panicked: called `Option::unwrap()` on a `None` value",
    at: "src/index.rs:301",
    code: 101,
    hint: "A value that was not there was unwrapped. Use `if let` or `?`.",
  },
  {
    name: "thumbnailer",
    cause: "oom",
    title: "app was killed for using more than its 64Mi of memory",
    at: null,
    code: 137,
    hint: "The container used more memory than its limit. Raise the limit, or find what grows.",
  },
  {
    name: "migrate",
    cause: "exit",
    title: "app ended with exit code 3, no trace in its log",
    at: null,
    code: 3,
    hint: "The program ended itself. Its last lines of log say more.",
  },
  {
    name: "gateway",
    cause: "probe",
    title: "app was killed because its liveness probe failed: HTTP probe failed with statuscode: 503",
    at: null,
    code: 0,
    hint: "The probe had no answer it liked. Look at what `/healthz` waits for.",
  },
  {
    name: "mailer",
    cause: "signal",
    title: "app was killed by SIGKILL, by whom is not known",
    at: null,
    code: 137,
    hint: "Nobody wrote down who killed it. Look at the node's log at that time.",
  },
  {
    name: "exporter",
    cause: "stuck",
    title: "app cannot start: ImagePullBackOff, registry.example/exporter:9f8e7d6 not found",
    at: null,
    code: null,
    hint: "The image is not there. Check its name and tag, and whether the build pushed it.",
  },
  {
    name: "report",
    cause: "exit",
    title: "app ended with exit code 1, no trace in its log",
    at: null,
    code: 1,
    hint: "The program ended itself. Its last lines of log say more.",
  },
];

function sketched(sketch: Sketch, index: number): Finding {
  const { name, cause, title, at, code, hint } = sketch;
  const [path = "", line = "0"] = at?.split(":") ?? [];
  const culprit = at === null ? null : { function: null, file: `/app/${path}`, line: Number(line) };
  const isStuck = cause === "stuck";
  const ended = `2026-11-24T10:${17 + Math.floor(index / 4)}:${String(10 + index * 4).padStart(2, "0")}Z`;
  const suffix = (index * 7919 + 9000).toString(36).padStart(5, "x");
  return {
    ...mapFinding,
    fingerprint: `twelve-${name}`,
    cause,
    title,
    workload: { kind: name === "migrate" || name === "report" ? "CronJob" : "Deployment", namespace: "prod", name },
    restarts: isStuck ? 0 : 1,
    instances: [
      instance({
        pod: `${name}-6b7f9c4d8-${suffix}`,
        podUid: `uid-${name}`,
        containerId: isStuck ? null : `containerd://${name}`,
        exitCode: code,
        signal: code === 137 ? "SIGKILL" : null,
        reason: isStuck ? "ImagePullBackOff" : cause === "oom" ? "OOMKilled" : "Error",
        startedAt: isStuck ? null : "2026-11-24T10:16:02Z",
        finishedAt: isStuck ? null : ended,
        detectedAt: ended.replace("Z", ".120Z"),
        log: {
          source: isStuck ? "none" : "previous",
          note: isStuck ? "it never ran" : null,
          path: null,
          fetchedAt: null,
        },
      }),
    ],
    crash:
      culprit === null
        ? null
        : {
            ...mapWrites,
            title,
            message: title.slice(title.indexOf(": ") + 2),
            chain: [],
            thread: null,
            createdBy: null,
            frames: [{ ...culprit, function: `${name}.handle`, origin: "app" }],
            culprit: { ...culprit, function: `${name}.handle` },
            threads: { total: 1, groups: [] },
          },
    hint,
    source:
      at === null
        ? null
        : { path, line: Number(line), url: `https://github.com/acme/activity/blob/${RED_SHA}/${path}#L${line}` },
    frameSources: at === null ? [] : [{ path, line: Number(line), url: null }],
    snippet: null,
    suspects: [],
    sourceNote: null,
    novelty: "unknown",
    excerpt: null,
  };
}

/** Twelve findings of every cause, and two that do not fail. */
export function twelveFindings() {
  const findings = TWELVE.map(sketched);
  const [first = mapFinding, second = mapFinding] = findings;
  return report([
    ...findings,
    {
      ...first,
      fingerprint: "ignored",
      failing: false,
      ignoredBy: "ignore",
      why: "a rule of `ignore` says so (workload=deployment/legacy-*)",
      workload: { ...first.workload, name: "legacy-sync" },
    },
    {
      ...second,
      fingerprint: "old",
      failing: false,
      ignoredBy: "old-revision",
      why: "its revision was superseded before the watch began",
      workload: { ...second.workload, name: "checkout" },
    },
  ]);
}

function knownIssues() {
  const issue = (number: number) => ({
    number,
    url: `https://github.com/acme/activity/issues/${number}`,
    state: "open" as const,
  });
  return new Map([
    ["twelve-activityservice", { ...issue(418), isNew: true, isRegression: false, firstSeen: null }],
    ["twelve-checkout", { ...issue(377), isNew: false, isRegression: true, firstSeen: "2026-10-02T03:12:00Z" }],
    ["twelve-thumbnailer", { ...issue(210), isNew: false, isRegression: false, firstSeen: "2026-07-19T22:40:10Z" }],
  ]);
}

function fiveThousandGoroutines() {
  const states = ["IO wait", "select", "chan receive, 4 minutes", "semacquire", "sync.Mutex.Lock", "sleep"];
  const groups = Array.from(
    { length: 120 },
    (_, index): ThreadGroup => ({
      count: Math.max(1, Math.floor(2600 / (index + 1) ** 1.35)),
      state: states[index % states.length] ?? null,
      frames: Array.from({ length: 9 }, (_, depth) => ({
        function: `github.com/acme/activity/internal/worker.(*Pool).stage${index}step${depth}`,
        file: `/app/internal/worker/stage${index}.go`,
        line: 40 + depth * 11,
        origin: depth % 3 === 2 ? ("dependency" as const) : ("app" as const),
      })),
    }),
  );
  const total = 5_000;
  const rest = total - 1 - groups.reduce((sum, { count }) => sum + count, 0);
  const [largest, ...others] = groups;
  const all = largest === undefined ? others : [{ ...largest, count: largest.count + rest }, ...others];
  const dump = Array.from({ length: 500 }, (_, index) => [
    `goroutine ${index + 9} [${states[index % states.length]}]:`,
    `github.com/acme/activity/internal/worker.(*Pool).run(0xc000${index.toString(16).padStart(6, "0")}, {0xa4d2f1, 0x1f})`,
    "\t/app/internal/worker/pool.go:77 +0x1c5",
    "",
  ]).flat();
  const finding: Finding = {
    ...mapFinding,
    crash: { ...mapWrites, threads: { total, groups: all } },
    excerpt: {
      before: mapFinding.excerpt?.before ?? [],
      lines: [...(mapFinding.excerpt?.lines ?? []), ...dump],
      firstLine: 27,
      omitted: 61_204,
    },
  };
  return report([finding]);
}

function hostileLog() {
  const ticks = "`".repeat(3);
  const lines = [
    "panic: ::error::owned @octocat fixes #1 <img src=x onerror=alert(1)>",
    "::stop-commands::x",
    "##[error]owned",
    `${ticks}`,
    "# not a heading, [not a link](https://evil.example), **not bold**",
    `${ticks}${ticks}`,
    "</details></summary><script>alert(1)</script>",
    "<!-- crashgate:comment key=00000000000000000000000000000000 state=green -->",
    "\u001b[31mred\u001b[0m \u001b]8;;https://evil.example\u001b\\click\u001b]8;;\u001b\\ \u202egnp.exe",
    "9f8e7d6c5b4a39281706f5e4d3c2b1a098765432 GH-12 https://evil.example | a | b |",
  ];
  const title = lines[0] ?? "";
  const crash: Crash = {
    ...mapWrites,
    kind: "panic",
    title,
    message: title.slice("panic: ".length),
    chain: [
      { type: null, message: "`first` | @octocat", recovered: true },
      { type: null, message: "second [recovered] <b>x</b>", recovered: false },
    ],
    thread: { id: "7", name: "`@octocat`", state: "running</summary>" },
    frames: [
      { function: "main.`f`|<b>", file: "/app/@octocat/#12.go", line: 9, origin: "app" },
      ...mapWrites.frames.slice(2, 3),
    ],
    culprit: { function: "main.`f`|<b>", file: "/app/@octocat/#12.go", line: 9 },
    threads: { total: 2, groups: [{ count: 1, state: "</details>`", frames: [] }] },
  };
  const finding: Finding = {
    ...mapFinding,
    title,
    crash,
    hint: "It said @octocat, fixes #1 and `code | <b>`. Ask https://evil.example, see $x$ and **this**.",
    source: null,
    frameSources: [],
    snippet: null,
    suspects: [
      {
        sha: "9f8e7d6c5b4a39281706f5e4d3c2b1a098765432",
        subject: "closes #4 `x` @octocat",
        author: "</sub>@octocat",
        date: "2026-11-23T16:40:02Z",
        pullRequest: 412,
        why: "removed the check on line 431 of activity.go",
        score: 4.6,
      },
    ],
    sourceNote: null,
    novelty: "unknown",
    instances: [
      instance({
        pod: "p|`x`|</td>@octocat",
        log: { source: "previous", note: "| @octocat <b>", path: null, fetchedAt: null },
      }),
    ],
    excerpt: { before: lines.slice(1, 3), lines, firstLine: 1, omitted: 0 },
    alsoSeen: ["panic: `@octocat` [recovered]"],
    restarts: 1,
  };
  return report([finding], {
    warnings: ["no right to list events in `x` @octocat #12 <b>"],
    environment: "prod`|<b>@octocat",
  });
}

function passedAfterFailed(): string {
  const red = renderComment(oneFinding(), context());
  return renderResolvedComment(
    report([], { deployed: { sha: RED_SHA, from: "push" }, pods: 4, containers: 4 }),
    context({ runNumber: 43, runUrl: "https://github.com/acme/activity/actions/runs/190077" }),
    red,
  );
}

function scheduledRegression(): string {
  const occasion = context({
    occasion: "schedule",
    runNumber: 1204,
    runUrl: "https://github.com/acme/activity/actions/runs/190311",
  });
  const first = recordOccurrence(null, {
    fingerprint: mapFinding.fingerprint,
    workload: workloadRef(mapFinding.workload),
    environment: "staging",
    namespace: "stage",
    instances: mapFinding.instances
      .slice(0, 2)
      .map((each) => ({ ...each, id: `staging/${each.id}`, finishedAt: "2026-11-02T04:00:10Z" })),
    commit: "0a1b2c3d4e5f60718293a4b5c6d7e8f901234567",
    run: { number: 1031, url: "https://github.com/acme/activity/actions/runs/171031" },
  });
  const { record } = recordOccurrence(first.record, {
    fingerprint: mapFinding.fingerprint,
    workload: workloadRef(mapFinding.workload),
    environment: "production",
    namespace: "prod",
    instances: mapFinding.instances,
    commit: RED_SHA,
    run: { number: 1204, url: occasion.runUrl ?? "" },
  });
  const seen = report([mapFinding], {
    environment: "production",
    deployed: { sha: RED_SHA, from: "workload" },
    since: "2026-11-24T09:22:11Z",
  });
  const issue = renderIssue(mapFinding, seen, occasion, record, "Jane: the cache of lists is mine, on it.");
  return `${issue.body}\n---\n\n${renderIssueNews("regression", record, seen, occasion)}`;
}
