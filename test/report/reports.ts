/** Small, complete reports for tests, with changes where needed. */
import type { Crash } from "../../src/crash/model.ts";
import type { Instance } from "../../src/deaths/model.ts";
import type { Finding, Lane, Report } from "../../src/findings/model.ts";
import type { ReportContext } from "../../src/report/context.ts";

const SHA = "9f8e7d6c5b4a39281706f5e4d3c2b1a098765432";
const REPOSITORY = "acme/activity";

export const mapWrites: Crash = {
  runtime: "go",
  threadNoun: "goroutine",
  kind: "concurrent-map",
  title: "fatal error: concurrent map writes",
  message: "concurrent map writes",
  fatal: true,
  chain: [{ type: null, message: "concurrent map writes", recovered: false }],
  signal: null,
  thread: { id: "12509", name: null, state: "running" },
  frames: [
    {
      function: "internal/runtime/maps.fatal",
      file: "/usr/local/go/src/runtime/panic.go",
      line: 1058,
      origin: "runtime",
    },
    {
      function: "github.com/acme/activity/internal/store.(*ActivityStore).GetActivityList",
      file: "/app/internal/store/activity.go",
      line: 436,
      origin: "app",
    },
    {
      function: "github.com/acme/activity/internal/api.(*Handler).List",
      file: "/app/internal/api/handler.go",
      line: 88,
      origin: "app",
    },
    {
      function: "net/http.HandlerFunc.ServeHTTP",
      file: "/usr/local/go/src/net/http/server.go",
      line: 2294,
      origin: "runtime",
    },
    {
      function: "github.com/go-chi/chi/v5.(*Mux).routeHTTP",
      file: "/go/pkg/mod/github.com/go-chi/chi/v5@v5.2.1/mux.go",
      line: 459,
      origin: "dependency",
    },
    { function: "net/http.(*conn).serve", file: "/usr/local/go/src/net/http/server.go", line: 2102, origin: "runtime" },
  ],
  culprit: {
    function: "github.com/acme/activity/internal/store.(*ActivityStore).GetActivityList",
    file: "/app/internal/store/activity.go",
    line: 436,
  },
  rootCause: null,
  createdBy: {
    function: "net/http.(*Server).Serve",
    file: "/usr/local/go/src/net/http/server.go",
    line: 3454,
    thread: "1",
  },
  threads: {
    total: 412,
    groups: [
      {
        count: 396,
        state: "IO wait",
        frames: [
          {
            function: "internal/poll.runtime_pollWait",
            file: "/usr/local/go/src/runtime/netpoll.go",
            line: 351,
            origin: "runtime",
          },
          {
            function: "net/http.(*persistConn).readLoop",
            file: "/usr/local/go/src/net/http/transport.go",
            line: 2205,
            origin: "runtime",
          },
        ],
      },
      {
        count: 14,
        state: "select",
        frames: [
          {
            function: "github.com/acme/activity/internal/store.(*ActivityStore).refresh",
            file: "/app/internal/store/refresh.go",
            line: 41,
            origin: "app",
          },
        ],
      },
      {
        count: 1,
        state: "chan receive",
        frames: [{ function: "main.main", file: "/app/cmd/activityservice/main.go", line: 77, origin: "app" }],
      },
    ],
  },
  truncated: { head: false, tail: false },
  fingerprint: "go-5b1c9e0f7a23",
  hint: "Two goroutines used one map at the same time, and at least one of them wrote; Go ends the process and `recover` cannot catch it. Guard the map with a mutex or use `sync.Map`; `go test -race` shows both sides.",
  lines: { first: 30, last: 74 },
};

/** A death of the finding's first pod, changed as given. */
export function instance(change: Partial<Instance> = {}): Instance {
  const made = {
    pod: "activityservice-7d9f8b6c5-x2x1p",
    podUid: "5d1c0a52-6f7e-4b8e-9a77-000000000001",
    container: "app",
    containerType: "container",
    containerId: "containerd://aa11",
    exitCode: 2,
    signal: null,
    reason: "Error",
    startedAt: "2026-11-24T10:14:22Z",
    finishedAt: "2026-11-24T10:17:42Z",
    restartCount: 1,
    revision: "current",
    ignoredBy: null,
    detectedAt: "2026-11-24T10:17:42.181Z",
    log: {
      source: "previous",
      note: null,
      path: "logs/activityservice-7d9f8b6c5-x2x1p-app-1.log",
      fetchedAt: "2026-11-24T10:17:42.305Z",
    },
    ...change,
  } satisfies Omit<Instance, "id">;
  const { podUid, containerType, container, containerId, restartCount } = made;
  return { id: `${podUid}/${containerType}/${container}/${containerId ?? `#${restartCount}`}`, ...made };
}

export const workload = { kind: "Deployment", namespace: "prod", name: "activityservice" } as const;

/** Five deaths in three pods. */
export const fiveDeaths: readonly Instance[] = [
  ["x2x1p", "10:13:40", "10:17:42", 1],
  ["m8k2d", "10:13:41", "10:18:03", 1],
  ["x2x1p", "10:17:44", "10:19:12", 2],
  ["q5t7w", "10:13:44", "10:20:31", 1],
  ["m8k2d", "10:18:05", "10:21:39", 2],
].map(([suffix, start, end, restartCount]) =>
  instance({
    pod: `activityservice-7d9f8b6c5-${suffix}`,
    podUid: `5d1c0a52-6f7e-4b8e-9a77-0000000${suffix}`,
    containerId: `containerd://${suffix}${restartCount}`,
    startedAt: `2026-11-24T${start}Z`,
    finishedAt: `2026-11-24T${end}Z`,
    detectedAt: `2026-11-24T${end}.181Z`,
    restartCount: Number(restartCount),
    log: {
      source: "previous",
      note: null,
      path: `logs/activityservice-7d9f8b6c5-${suffix}-app-${restartCount}.log`,
      fetchedAt: `2026-11-24T${end}.305Z`,
    },
  }),
);

export const mapFinding: Finding = {
  fingerprint: "f4b7c1d2e9a8",
  cause: "panic",
  title: mapWrites.title,
  failing: true,
  ignoredBy: null,
  why: "it died while we watched",
  restarts: 5,
  workload,
  container: "app",
  containerType: "container",
  instances: fiveDeaths,
  crash: mapWrites,
  lastWords: null,
  hint: mapWrites.hint,
  source: {
    path: "internal/store/activity.go",
    line: 436,
    url: `https://github.com/${REPOSITORY}/blob/${SHA}/internal/store/activity.go#L436`,
  },
  frameSources: [
    null,
    { path: "internal/store/activity.go", line: 436, url: null },
    { path: "internal/api/handler.go", line: 88, url: null },
    null,
    null,
    null,
  ],
  snippet: {
    firstLine: 433,
    lines: [
      "// GetActivityList gives the activities of one user, newest first.",
      "func (s *ActivityStore) GetActivityList(id string) []Activity {",
      "\tlist := s.load(id)",
      "\ts.cache[id] = list",
      "\treturn list",
      "}",
    ],
  },
  suspects: [
    {
      sha: "4c1d9b7e60a2f35d8e9c7b6a5f4e3d2c1b0a9f8e",
      subject: "cache activity lists (#412)",
      author: "jane",
      date: "2026-11-23T16:40:02Z",
      pullRequest: 412,
      why: "removed the check on line 431 of activity.go",
      score: 4.6,
    },
  ],
  sourceNote: null,
  novelty: "unknown",
  excerpt: {
    before: [
      '{"level":"info","msg":"listening","addr":":8080"}',
      '{"level":"info","msg":"GET /activities/8f31","ms":4}',
      '{"level":"info","msg":"GET /activities/8f31","ms":3}',
    ],
    lines: [
      "fatal error: concurrent map writes",
      "",
      "goroutine 12509 [running]:",
      "internal/runtime/maps.fatal({0xa4d2f1?, 0x0?})",
      "\t/usr/local/go/src/runtime/panic.go:1058 +0x18",
      "github.com/acme/activity/internal/store.(*ActivityStore).GetActivityList(0xc0001a2000, {0xc0004c2018, 0x4})",
      "\t/app/internal/store/activity.go:436 +0x1c5",
    ],
    firstLine: 27,
    omitted: 3180,
  },
  alsoSeen: [],
  image: "registry.example/activityservice:9f8e7d6",
  deployedSha: SHA,
};

/** Lanes of a finding's pods with their deaths, and of one pod without any. */
export function lanesOf(finding: Finding, index: number): Lane[] {
  const pods = [...new Set(finding.instances.map(({ pod }) => pod))];
  const lanes = pods.map((pod): Lane => {
    const deaths = finding.instances.filter((each) => each.pod === pod);
    const last = deaths.at(-1)?.finishedAt ?? null;
    return {
      workload: finding.workload,
      pod,
      container: finding.container,
      containerType: finding.containerType,
      revision: deaths[0]?.revision ?? "current",
      runs: [
        ...deaths.map(({ startedAt, finishedAt }) => ({ startedAt, finishedAt, finding: index })),
        { startedAt: last, finishedAt: null, finding: null },
      ],
    };
  });
  const well: Lane = {
    workload: finding.workload,
    pod: `${finding.workload.name}-7d9f8b6c5-zzzzz`,
    container: finding.container,
    containerType: finding.containerType,
    revision: "current",
    runs: [{ startedAt: "2026-11-24T10:13:39Z", finishedAt: null, finding: null }],
  };
  return [...lanes, well];
}

/** A report of these findings. */
export function report(findings: readonly Finding[], change: Partial<Report> = {}): Report {
  const lanes = findings.flatMap((finding, index) => lanesOf(finding, index));
  return {
    schema: 1,
    verdict: findings.some((finding) => finding.failing) ? "failed" : "passed",
    since: "2026-11-24T10:02:11Z",
    watchedFrom: "2026-11-24T10:17:11Z",
    until: "2026-11-24T10:22:11Z",
    namespaces: ["prod"],
    pods: new Set(lanes.map(({ pod }) => pod)).size,
    containers: lanes.length,
    restarts: findings.reduce((sum, finding) => sum + finding.restarts, 0),
    warnings: [],
    errors: [],
    findings,
    context: "prod-eu",
    cluster: "c1a5c1a5c1a5c1a5",
    environment: null,
    deployed: { sha: SHA, from: "push" },
    runsInstead: null,
    superseded: [],
    partial: [],
    lanes,
    owners: [],
    previous: null,
    rollbackCommand: null,
    endedBy: null,
    version: "1.0.0",
    ...change,
  };
}

export function context(change: Partial<ReportContext> = {}): ReportContext {
  return {
    serverUrl: "https://github.com",
    repository: REPOSITORY,
    runUrl: `https://github.com/${REPOSITORY}/actions/runs/190042`,
    runNumber: 42,
    key: "job=deploy",
    occasion: "deploy",
    failOn: ["panic", "oom", "exit", "signal", "probe", "stuck"],
    known: new Map(),
    reportDir: "crashgate",
    artifact: null,
    ...change,
  };
}
