import { describe, expect, it } from "vitest";
import { InputError } from "../../src/errors.ts";
import { INPUTS, type InputName, type Inputs, loadInputs } from "../../src/inputs.ts";

type Given = Partial<Record<InputName, string>>;

function load(given: Given = {}, event = "push"): Promise<Inputs> {
  return loadInputs((name) => given[name] ?? "", { GITHUB_EVENT_NAME: event });
}

async function refusal(given: Given, event = "push"): Promise<string> {
  const error: unknown = await load(given, event).then(
    () => null,
    (thrown) => thrown,
  );
  expect(error, `accepted ${JSON.stringify(given)}`).toBeInstanceOf(InputError);
  return error instanceof Error ? error.message : "";
}

describe("loadInputs", () => {
  it("returns every default of the contract if nothing is given", async () => {
    expect(await load()).toMatchObject({
      namespaces: [],
      selector: null,
      workloads: [],
      kubeconfig: null,
      context: null,
      durationMs: 300_000,
      since: { kind: "deploy" },
      waitFor: "none",
      waitTimeoutMs: 600_000,
      intervalMs: 5000,
      failFast: true,
      settleMs: 10_000,
      failOn: ["panic", "oom", "exit", "signal", "probe", "stuck"],
      revisions: "current",
      maxRestarts: 0,
      recovered: "auto",
      ignore: [],
      allowEmpty: false,
      githubToken: null,
      comment: "auto",
      issue: "auto",
      labels: [],
      assignees: [],
      matrix: null,
      annotations: true,
      checkRun: false,
      deploymentStatus: false,
      environment: null,
      sha: null,
      pathMap: [],
      logs: "auto",
      logLines: 30,
      redact: [],
      crashFiles: [],
      reportDir: "crashgate",
      mention: "none",
      resolveAfter: 5,
      closeResolved: false,
      maxIssues: 10,
    });
  });

  it("reads every input of the table and no other", async () => {
    const asked = new Set<string>();
    await loadInputs((name) => {
      asked.add(name);
      return "";
    }, {});
    expect([...asked].sort()).toEqual(Object.keys(INPUTS).sort());
  });

  it("reads the automatic values of a scheduled run", async () => {
    expect(await load({}, "schedule")).toMatchObject({ since: { kind: "last-run" }, revisions: "all" });
  });

  it("keeps a given value on a scheduled run", async () => {
    const given = await load({ since: "1h", revisions: "current" }, "schedule");
    expect(given).toMatchObject({ since: { kind: "ago", ms: 3_600_000 }, revisions: "current" });
  });

  it("reads lists separated by commas and new lines, each item once", async () => {
    const given = await load({
      namespace: "prod, staging\nprod\n",
      labels: "bug, needs triage",
      assignees: "jane\nbob",
    });
    expect(given.namespaces).toEqual(["prod", "staging"]);
    expect(given.labels).toEqual(["bug", "needs triage"]);
    expect(given.assignees).toEqual(["jane", "bob"]);
  });

  it("reads workloads, their kind in any case", async () => {
    expect((await load({ workloads: "deployment/api\n\n  CronJob/report.v2  " })).workloads).toEqual([
      { kind: "Deployment", group: "apps", name: "api", text: "deployment/api" },
      { kind: "CronJob", group: "batch", name: "report.v2", text: "cronjob/report.v2" },
    ]);
  });

  it.each([
    ["deploy/api", "Deployment", "apps", "deployment/api"],
    ["deployments/api", "Deployment", "apps", "deployment/api"],
    ["deployment.apps/api", "Deployment", "apps", "deployment/api"],
    ["sts/api", "StatefulSet", "apps", "statefulset/api"],
    ["ds/api", "DaemonSet", "apps", "daemonset/api"],
    ["cj/api", "CronJob", "batch", "cronjob/api"],
    ["rollout/api", "Rollout", "argoproj.io", "rollout/api"],
    ["rollouts.argoproj.io/api", "Rollout", "argoproj.io", "rollout/api"],
    ["CloneSet/api", "CloneSet", "apps.kruise.io", "cloneset/api"],
    ["ksvc/api", "Service", "serving.knative.dev", "ksvc/api"],
    ["service.serving.knative.dev/api", "Service", "serving.knative.dev", "ksvc/api"],
    ["dc/api", "DeploymentConfig", "apps.openshift.io", "deploymentconfig/api"],
    ["sj/api", "ScaledJob", "keda.sh", "scaledjob/api"],
    ["Widget.Example.com/api", "widget", "example.com", "widget.example.com/api"],
    ["statefulset.apps.kruise.io/api", "statefulset", "apps.kruise.io", "statefulset.apps.kruise.io/api"],
  ])("reads the workload %s", async (text, kind, group, shown) => {
    expect((await load({ workloads: text })).workloads).toMatchObject([{ kind, group, name: "api", text: shown }]);
  });

  it("takes `*` for all namespaces", async () => {
    expect((await load({ namespace: " * " })).namespaces).toEqual(["*"]);
  });

  it("reads path mappings with either slash", async () => {
    const given = await load({ "path-map": "/app=services/api\nG:\\src\\x=x\n/go/src/=.\n/y=./z" });
    expect(given.pathMap).toEqual([
      { from: "/app", to: "services/api" },
      { from: "G:/src/x", to: "x" },
      { from: "/go/src/", to: "" },
      { from: "/y", to: "z" },
    ]);
  });

  it("reads a commit in lower case", async () => {
    expect((await load({ sha: "ABCDEF0123456789abcdef0123456789ABCDEF01" })).sha).toBe(
      "abcdef0123456789abcdef0123456789abcdef01",
    );
  });

  it("identifies the legs of a matrix by one line independent of order", async () => {
    const one = await load({ matrix: '{"os":"linux","node":24,"extra":{"b":1,"a":2}}' });
    const other = await load({ matrix: '{\n  "extra": {"a": 2, "b": 1}, "node": 24, "os": "linux" }' });
    expect(one.matrix).toBe('extra={"a":2,"b":1}, node=24, os=linux');
    expect(other.matrix).toBe(one.matrix);
    expect((await load({ matrix: '{"a":"1, b=2"}' })).matrix).not.toBe(
      (await load({ matrix: '{"a":"1","b":"2"}' })).matrix,
    );
    expect((await load({ matrix: "null" })).matrix).toBeNull();
    expect((await load({ matrix: "{}" })).matrix).toBeNull();
  });

  it("reads `none` as no cause", async () => {
    expect((await load({ "fail-on": "none" })).failOn).toEqual([]);
  });

  it("names all wrong inputs in one message, with the value and the accepted ones", async () => {
    const message = await refusal({
      "fail-fast": "yes",
      duration: "5 minutes",
      "fail-on": "panic, oomm",
      ignore: "conatiner=x",
      selector: "app==",
    });
    expect(message).toMatchInlineSnapshot(`
      "4 inputs cannot be used:
      - duration: "5 minutes" is not accepted: write a duration such as \`5m\`, \`1h30m\`, \`90s\` or \`0s\` (units \`d\`, \`h\`, \`m\`, \`s\`, \`ms\`).
      - fail-fast: "yes" is not accepted: write \`true\` or \`false\`.
      - fail-on: "oomm" is not accepted: did you mean \`oom\`? Accepted are \`panic\`, \`oom\`, \`exit\`, \`signal\`, \`probe\`, \`stuck\`, \`unready\`, \`completed\`, \`evicted\`, \`node\`, \`expected\`, \`none\`.
      - ignore: "conatiner=x" is not accepted: did you mean \`container=\`? A condition begins with one of \`namespace=\`, \`workload=\`, \`pod=\`, \`container=\`, \`cause=\`, \`reason=\`, \`exit-code=\`, \`message=\`."
    `);
  });

  const WRONG: readonly (readonly [InputName, string, RegExp])[] = [
    ["namespace", "Prod", /namespace: "Prod"/],
    ["namespace", "ok,-bad,also_bad", /"-bad"[\s\S]*"also_bad"/],
    ["namespace", ",", /at least one value/],
    ["namespace", "пр", /"пр"/],
    ["namespace", "a".repeat(64), /at most 63/],
    ["namespace", "prod staging", /"prod staging"/],
    ["fail-on", ", ,", /at least one value/],
    ["fail-on", "PANIC", /did you mean `panic`/],
    ["labels", ",", /at least one value/],
    ["workloads", "deployment/a/b", /a kind and a name/],
    ["workloads", "deployment/API", /lower-case/],
    ["workloads", "deployment/api, job/x", /a kind and a name/],
    ["selector", "app=ä", /label/],
    ["selector", "app in (a", /label selector/],
    ["duration", "９m", /such as/],
    ["duration", "99999999999h", /such as/],
    ["duration", "5 m", /such as/],
    ["duration", "1e3s", /such as/],
    ["settle", "-1s", /such as/],
    ["settle", "6d", /the maximum is/],
    ["interval", "99ms", /the minimum is `100ms`/],
    ["since", "999999999d", /the maximum is `3650d`/],
    ["since", "-5m", /RFC 3339/],
    ["since", "2026-02-03T00:00:60Z", /RFC 3339/],
    ["since", "1767225600", /RFC 3339/],
    ["fail-fast", "yes", /`true` or `false`/],
    ["annotations", "on", /`true` or `false`/],
    ["max-restarts", "1e3", /whole number/],
    ["max-restarts", "99999999999999999999", /whole number/],
    ["max-restarts", "+1", /whole number/],
    ["max-restarts", "0x10", /whole number/],
    ["log-lines", "10001", /from 0 to 10000/],
    ["context", "a\u0007b", /control characters/],
    ["environment", "x".repeat(256), /at most 255/],
    ["report-dir", "a\nb", /one line/],
    ["path-map", "=x", /prefix-in-trace=path-in-repo/],
    ["path-map", "/app=C:/x", /inside the repository/],
    ["crash-files", "/var/log/", /absolute path/],
    ["matrix", "[1]", /JSON object/],
    ["ignore", "message=/a/x", /does not close/],
    ["ignore", "exit-code=1.5", /whole number/],
    ["ignore", "namespace=prod, pod=x", /separate conditions with spaces/],
    ["workloads", "deployement/api", /did you mean `deployment`/],
    ["workloads", "service/api", /API group/],
    ["workloads", "widgets/x", /`widget.example.com\/x`/],
    ["workloads", "widget.example_com/x", /API group/],
    ["workloads", "widget./x", /API group/],
    ["workloads", ".example.com/x", /API group/],
    ["workloads", "/x", /a kind and a name/],
    ["namespace", "prod,*", /stands alone/],
    ["namespace", "prod*", /"prod\*"/],
    ["wait-for", "rollouts", /did you mean `rollout`/],
    ["wait-timeout", "10", /such as/],
    ["recovered", "ignore", /`pass`/],
    ["mention", "authors", /did you mean `author`/],
    ["revisions", "old", /`current`/],
    ["fail-on", "unread", /did you mean `unready`/],
    ["workloads", "api", /a kind and a name/],
    ["workloads", "pod/api", /owns the pod/],
    ["workloads", "deployment/", /a kind and a name/],
    ["duration", "5", /duration: "5"/],
    ["duration", "-5m", /such as/],
    ["duration", "1.5h", /such as/],
    ["duration", "30m1h", /such as/],
    ["duration", "6d", /the maximum is `5d`/],
    ["interval", "0s", /the minimum is `100ms`/],
    ["since", "yesterday", /last-run/],
    ["since", "2026-02-30T00:00:00Z", /RFC 3339/],
    ["since", "2026-02-03 00:00:00", /RFC 3339/],
    ["since", "2026-02-03T00:00:00", /RFC 3339/],
    ["since", "2026-02-03T25:00:00Z", /RFC 3339/],
    ["allow-empty", "1", /`true` or `false`/],
    ["max-restarts", "-1", /whole number from 0/],
    ["max-restarts", "2.5", /whole number/],
    ["log-lines", "many", /whole number from 0 to 10000/],
    ["max-issues", "0", /from 1 to 100/],
    ["comment", "pull_request", /did you mean `pull-request`/],
    ["issue", "never", /`always`/],
    ["revisions", "new", /`current`/],
    ["logs", "yes", /`always`/],
    ["fail-on", "none, oom", /write `none` alone/],
    ["sha", "main", /full commit id/],
    ["sha", "abc1234", /full commit id/],
    ["path-map", "/app", /prefix-in-trace=path-in-repo/],
    ["path-map", "/app=../x", /inside the repository/],
    ["path-map", "/app=/x", /inside the repository/],
    ["redact", "a(b", /RE2/],
    ["redact", "(?=x)", /look-around/],
    ["redact", "x*", /empty string/],
    ["crash-files", "crash.log", /absolute path/],
    ["matrix", "linux", /JSON object/],
    ["assignees", "@jane", /without `@`/],
    ["labels", "x".repeat(51), /at most 50/],
    ["ignore", "container", /key=value/],
    ["ignore", 'message="open', /does not close/],
    ["ignore", "message=/open", /does not close/],
    ["ignore", "message=/a(/", /RE2/],
    ["ignore", "container=", /needs a value/],
    ["ignore", "cause=crash", /causes are/],
    ["ignore", "exit-code=x", /whole number/],
    ["ignore", "workload=api", /a kind and a name/],
    ["ignore", "container=a stray", /`stray`/],
  ];

  for (const [name, text, expected] of WRONG)
    it(`refuses ${name}: ${text.slice(0, 40)}`, async () => {
      const message = await refusal({ [name]: text });
      expect(message).toMatch(expected);
      expect(message).toContain(name);
    });

  const CONTRADICTIONS: readonly (readonly [Given, string, RegExp])[] = [
    [{ duration: "0s", since: "0s" }, "push", /duration and since/],
    [{ "close-resolved": "true", issue: "off" }, "push", /close-resolved and issue/],
    [{ "deployment-status": "true" }, "push", /deployment-status and environment/],
  ];

  for (const [given, event, expected] of CONTRADICTIONS)
    it(`says that ${JSON.stringify(given)} contradict each other`, async () => {
      expect(await refusal(given, event)).toMatch(expected);
    });

  it("counts the environment of a deployment event as given", async () => {
    expect((await load({ "deployment-status": "true" }, "deployment")).deploymentStatus).toBe(true);
  });

  it("escapes control characters and shortens long values of a wrong input", async () => {
    const message = await refusal({ sha: `a\n::error::x${"y".repeat(5000)}` });
    expect(message.split("\n")).toHaveLength(1);
    expect(message.length).toBeLessThan(500);
  });
});
